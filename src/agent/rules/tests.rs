use std::path::{Path, PathBuf};
use std::time::Duration;

use super::*;
use crate::agent::key::DEFAULT_TEMPLATE;
use crate::agent::settings::{AccessSettings, BreakerSettings, Compare, CompleteSettings, OnChange, RetrySettings};
use crate::agent::source::{EventKinds, Symlinks, WatchMode};

fn project() -> ProjectSettings {
    let second = Duration::from_secs(1);
    ProjectSettings {
        name: "logs".to_owned(),
        paths: vec![PathBuf::from("/data")],
        dest: "cos://b/p/".parse().expect("a URI"),
        key: DEFAULT_TEMPLATE.to_owned(),
        include: Vec::new(),
        exclude: Vec::new(),
        file_ext: Vec::new(),
        ignore_temp: true,
        events: EventKinds { create: true, write: true, rename: true, chmod: false, remove: false },
        watch: WatchMode::Auto,
        poll: second,
        rescan: second,
        canary: second,
        symlinks: Symlinks::Skip,
        complete: CompleteSettings {
            mode: CompleteMode::Auto,
            silence: second,
            settle: second,
            max_wait: second,
            on_change: OnChange::Wait,
        },
        compare: Compare::Size,
        workers: 1,
        qps: None,
        retry: RetrySettings { max_attempts: 1, base: second, cap: second, slow_lane: second },
        breaker: BreakerSettings { failures: 1, probe: second },
        delete: None,
        actions: Vec::new(),
        storage_class: None,
        part_size: None,
        access: AccessSettings::default(),
        own: Vec::new(),
    }
}

fn texts(patterns: &[&str]) -> Vec<PatternText> {
    let text = |(index, text): (usize, &&str)| PatternText {
        text: (*text).to_owned(),
        place: format!("watch.yaml, line {}", index + 1),
    };
    patterns.iter().enumerate().map(text).collect()
}

fn temporary(name: &OsStr) -> Option<&'static str> {
    name.as_encoded_bytes().ends_with(b".part").then_some("a partial download")
}

fn rules(project: &ProjectSettings) -> ProjectRules {
    ProjectRules::new(project, Path::new("/data"), temporary).expect("patterns")
}

fn excluding(patterns: &[&str]) -> ProjectRules {
    rules(&ProjectSettings { exclude: texts(patterns), ..project() })
}

fn including(patterns: &[&str]) -> ProjectRules {
    rules(&ProjectSettings { include: texts(patterns), ..project() })
}

/// Patterns, and paths with whether they are ignored.
type Row = (&'static [&'static str], &'static [(&'static str, bool)]);

#[test]
fn excludes_mean_what_git_makes_of_them() {
    // Each line was held against `git check-ignore --no-index` on a file at that path.
    let table: [Row; 55] = [
        (&["*.log"], &[("a.log", true), ("d/a.log", true), ("a.log.gz", false), ("d.log/x", true)]),
        (&["/a.log"], &[("a.log", true), ("d/a.log", false)]),
        (&["d/a"], &[("d/a", true), ("x/d/a", false)]),
        (&["cur/"], &[("cur/x", true), ("a/cur/x", true), ("a/cur", false)]),
        (&["**/cur/**"], &[("cur/x", true), ("a/cur/x/y", true), ("a/cur", false), ("cure/x", false)]),
        (&["a/**"], &[("a/b", true), ("a/b/c", true), ("a", false), ("x/a/b", false)]),
        (&["a/**/b"], &[("a/b", true), ("a/x/b", true), ("a/x/y/b", true), ("a/xb", false)]),
        (&["**/a"], &[("a", true), ("x/a", true), ("x/y/a/z", true), ("xa", false)]),
        (&["a**b"], &[("ab", true), ("axxb", true), ("a/b", false)]),
        (&["a/*"], &[("a/b", true), ("a/b/c", true), ("x/a/b", false)]),
        (&["a/*/c"], &[("a/b/c", true), ("a/c", false), ("a/b/d/c", false)]),
        (&["*.log", "!keep.log"], &[("keep.log", false), ("d/keep.log", false), ("b.log", true)]),
        (&["d/", "!d/keep.log"], &[("d/keep.log", true), ("d/x", true)]),
        (&["d/*", "!d/keep.log"], &[("d/keep.log", false), ("d/x", true)]),
        (&["d/*", "!d/e/", "d/e/*", "!d/e/x"], &[("d/e/x", false), ("d/e/y", true), ("d/f/x", true)]),
        (&["!keep.log", "*.log"], &[("keep.log", true)]),
        (&["?"], &[("a", true), ("ab", false), ("a/b", true), ("d/e", true)]),
        (&["[ab]x"], &[("ax", true), ("bx", true), ("cx", false), ("x/ax", true)]),
        (&["[!ab]x"], &[("ax", false), ("cx", true), ("^x", true)]),
        (&["[^ab]x"], &[("ax", false), ("cx", true)]),
        (&["[]-]"], &[("]", true), ("-", true), ("a", false)]),
        (&["[!]]"], &[("]", false), ("a", true)]),
        (&["[a-c]"], &[("b", true), ("d", false), ("-", false)]),
        (&["[[:digit:]]*"], &[("1a", true), ("a1", false)]),
        (&["[![:digit:][:upper:]]"], &[("1", false), ("A", false), ("a", true)]),
        (&["[\\]]"], &[("]", true), ("\\", false)]),
        (&["[!^]"], &[("^", false), ("!", true), ("a", true)]),
        (&["[\\!^]"], &[("^", true), ("!", true), ("a", false)]),
        (&["\\#x"], &[("#x", true)]),
        (&["\\!x"], &[("!x", true)]),
        (&["a\\*b"], &[("a*b", true), ("axb", false)]),
        (&["{a,b}"], &[("a", false), ("b", false), ("{a,b}", true)]),
        (&["a "], &[("a", true), ("a ", false)]),
        (&["a\\ "], &[("a", false), ("a ", true)]),
        (&["a b"], &[("a b", true)]),
        (&["*"], &[("a", true), ("a/b", true), (".x", true)]),
        (&["*", "!*.gz"], &[("a.gz", false), ("a", true), ("d/a.gz", true)]),
        (
            &["*", "!*/", "!*.gz"],
            &[("a.gz", false), ("a", true), ("d/a.gz", false), ("d/e/a.gz", false), ("d/e/b", true)],
        ),
        (&["**"], &[("a", true), ("a/b", true)]),
        (&["/**"], &[("a", true), ("a/b", true)]),
        (&["**/"], &[("a", false), ("d/b", true)]),
        (&["/*/"], &[("a", false), ("d/b", true)]),
        (&["a/**/"], &[("a/b", false), ("a/d/b", true), ("a", false)]),
        (&["/a/b/"], &[("a/b/c", true), ("x/a/b/c", false)]),
        (&[".*"], &[(".x", true), ("a/.x", true), ("x", false), (".d/y", true)]),
        (&["日*"], &[("日本", true), ("x/日", true), ("本日", false)]),
        (&["a?"], &[("é", false), ("ab", true), ("aé", false)]),
        (&["x/**/"], &[("x/y/z", true)]),
        (&["A"], &[("a", false), ("A", true)]),
        (&["***"], &[("a", true), ("d/b", true)]),
        (&["a/***/b"], &[("a/x/b", true), ("a/b", true), ("a/x/y/b", true)]),
        (&["]"], &[("]", true)]),
        (&["a,b"], &[("a,b", true), ("a", false)]),
        (&["[!-z]"], &[("a", true), ("-", false), ("^", true)]),
        (&["[a\\-c]"], &[("b", false), ("-", true), ("a", true)]),
    ];
    for (patterns, paths) in table {
        let rules = excluding(patterns);
        for (path, ignored) in paths {
            assert_eq!(!rules.takes(Path::new(path)), *ignored, "{patterns:?} on {path:?}");
            assert_eq!(!rules.explain(Path::new(path), false).takes_part, *ignored, "{patterns:?} on {path:?}");
        }
    }
}

#[test]
fn a_pattern_that_git_would_never_match_is_refused() {
    for (text, reason) in [
        ("a[b", "never closed"),
        ("a\\", "lone"),
        ("", "matches nothing"),
        ("# x", "matches nothing"),
        ("/", "matches nothing"),
        ("!", "matches nothing"),
        ("d//a", "matches nothing"),
        ("[à-ü]", "beyond ASCII"),
        ("[[:letter:]]", "`[:letter:]`"),
        ("[c-a]", "matches nothing"),
    ] {
        let refused = check_pattern(text).expect_err(text).to_string();
        assert!(refused.contains(reason), "{text:?}: {refused}");
    }
    let project = ProjectSettings { exclude: texts(&["*.log", "a[b"]), ..project() };
    let error = ProjectRules::new(&project, Path::new("/data"), temporary).expect_err("a bad pattern");
    assert_eq!(error.to_string(), "the pattern `a[b` (watch.yaml, line 2) cannot be used");
}

#[test]
fn excluded_directories_are_not_entered() {
    let rules = excluding(&["node_modules/", "/tmp", "*.d", "!keep.d"]);
    for (directory, entered) in [
        ("", true),
        ("a", true),
        ("a/node_modules", false),
        ("tmp", false),
        ("a/tmp", true),
        ("x.d", false),
        ("keep.d", true),
    ] {
        assert_eq!(rules.enters(Path::new(directory)), entered, "{directory}");
        assert_eq!(rules.enters(&Path::new("/data").join(directory)), entered, "{directory}");
    }
}

#[test]
fn includes_mean_only_these_and_directories_without_them_are_not_entered() {
    let rules = including(&["/logs/**/*.gz", "!*.tmp.gz", "/app/out/"]);
    for (file, taken) in [
        ("logs/a.gz", true),
        ("logs/x/y/a.gz", true),
        ("logs/a.tmp.gz", false),
        ("logs/a", false),
        ("a.gz", false),
        ("app/out/any/thing", true),
        ("app/a", false),
    ] {
        assert_eq!(rules.takes(Path::new(file)), taken, "{file}");
    }
    for (directory, entered) in [
        ("logs", true),
        ("logs/x/y", true),
        ("app", true),
        ("app/out", true),
        ("app/out/any", true),
        ("app/in", false),
        ("other", false),
    ] {
        assert_eq!(rules.enters(Path::new(directory)), entered, "{directory}");
    }
    let anywhere = including(&["*.gz"]);
    assert!(anywhere.enters(Path::new("a/b")) && anywhere.takes(Path::new("a/b/c.gz")));
}

#[test]
fn an_exclude_outweighs_an_include() {
    let rules = rules(&ProjectSettings { include: texts(&["*.gz"]), exclude: texts(&["cur/"]), ..project() });
    assert!(rules.takes(Path::new("a.gz")) && !rules.takes(Path::new("cur/a.gz")) && !rules.enters(Path::new("cur")));
}

#[test]
fn endings_temporary_names_markers_and_the_agents_own_files_are_told_apart() {
    let mut project = project();
    project.file_ext = vec![".gz".to_owned(), ".tar.xz".to_owned()];
    project.complete.mode = CompleteMode::Marker("{name}.done".to_owned());
    project.own = vec![
        OwnPath::StateDirectory(PathBuf::from("/data/state")),
        OwnPath::LogFile(PathBuf::from("/data/log/watch.log")),
    ];
    let all = rules(&project);
    for (file, taken) in [
        ("a.gz", true),
        ("A.GZ", true),
        ("a.tar.xz", true),
        ("a.xz", false),
        (".gz", false),
        // A marker is heard of, because it tells of another file.
        ("a.gz.done", true),
        ("state/x.gz", false),
        ("states/x.gz", true),
        (".cos-watch-canary.gz", false),
    ] {
        assert_eq!(all.takes(Path::new(file)), taken, "{file}");
    }
    project.file_ext.clear();
    let any = rules(&project);
    for (file, taken) in [
        ("a.part", false),
        ("a.done", true),
        (".done", true),
        ("log/watch.log", false),
        ("log/watch.log.1", false),
        ("log/watch.logs", true),
        ("watch.log", true),
    ] {
        assert_eq!(any.takes(Path::new(file)), taken, "{file}");
    }
    assert!(!any.enters(Path::new("state")) && any.enters(Path::new("log")));
    project.ignore_temp = false;
    assert!(rules(&project).takes(Path::new("a.part")));
}

#[test]
fn the_rule_that_decided_is_told_with_its_place() {
    let mut project = project();
    project.exclude = texts(&["*.log", "cur/", "!keep.log"]);
    project.include = texts(&["/in/", "*.gz", "!not.gz"]);
    project.file_ext = vec![".gz".to_owned()];
    let rules = rules(&project);
    for (path, told) in [
        ("in/a.log", "left out by `*.log` (watch.yaml, line 1)"),
        ("in/a/cur/b/c.gz", "left out by `cur/` (watch.yaml, line 2), by its directory `in/a/cur`"),
        ("in/b.gz", "takes part by `/in/` (watch.yaml, line 1), by its directory `in`"),
        ("x/b.gz", "takes part by `*.gz` (watch.yaml, line 2)"),
        ("x/not.gz", "left out: `include` takes it back by `!not.gz` (watch.yaml, line 3)"),
        ("x/b", "left out: no pattern of `include` matches it"),
        ("in/b", "left out: its name ends in none of `.gz` (`file_ext` of project `logs`)"),
        ("in/b.gz.part", "left out as temporary: a partial download"),
        (".cos-watch-canary", "left out: it is the agent's own"),
    ] {
        assert_eq!(rules.explain(Path::new(path), false).to_string(), told, "{path}");
    }
    let plain = excluding(&[]);
    assert_eq!(plain.explain(Path::new("/data/x"), false).to_string(), "takes part: no rule leaves it out");
    assert!(plain.explain(Path::new("/data/x"), true).takes_part);
}
