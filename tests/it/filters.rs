//! `--include` and `--exclude`.

use crate::support::{Sandbox, Store, stage};

const NAMES: [&str; 6] = ["a.log", "a.txt", "sub/b.log", "sub/b.txt", "sub/deep/c.log", "tmp/d.txt"];

fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    for name in NAMES {
        store.put(&format!("p/{name}"), "x");
        home.file(format!("tree/{name}"), "x");
    }
    (store, home)
}

/// What a dry run of `cp -r tree` would send, and what `cp -r` of the same prefix would fetch.
fn chosen(home: &Sandbox, filters: &[&str]) -> Vec<String> {
    let run = |source: &str, target: &str| {
        let all = ["cp", "-r", source, target, "--dryrun"].into_iter().chain(filters.iter().copied());
        let ran = home.cos(all);
        let mut names: Vec<String> =
            ran.done().out.lines().map(|line| line.rsplit_once(" to ").expect("two ends").1.to_owned()).collect();
        names.sort_unstable();
        names
    };
    let cut = |names: Vec<String>, head: &str| -> Vec<String> {
        names.iter().map(|name| name.strip_prefix(head).expect("below").to_owned()).collect()
    };
    let up = cut(run("tree", "cos://shelf/q"), "cos://shelf/q/");
    let down = cut(run("cos://shelf/p/", "out"), "out/");
    assert_eq!(up, down, "{filters:?} mean the same in both directions");
    up
}

#[test]
fn the_last_filter_that_matches_wins() {
    let (_store, home) = library();
    for (filters, expected) in [
        (&[][..], &NAMES[..]),
        (&["--exclude", "*.log"], &["a.txt", "sub/b.txt", "tmp/d.txt"]),
        (&["--exclude", "*", "--include", "*.log"], &["a.log", "sub/b.log", "sub/deep/c.log"]),
        (&["--include", "*.log", "--exclude", "*"], &[]),
        (&["--exclude", "sub/*", "--include", "sub/deep/*"], &["a.log", "a.txt", "sub/deep/c.log", "tmp/d.txt"]),
        (&["--exclude", "*.log", "--include", "sub/*", "--exclude", "sub/b.log"], {
            &["a.txt", "sub/b.txt", "sub/deep/c.log", "tmp/d.txt"]
        }),
        (&["--exclude", "?.txt"], &["a.log", "sub/b.log", "sub/b.txt", "sub/deep/c.log", "tmp/d.txt"]),
        (&["--exclude", "[ab].txt"], &["a.log", "sub/b.log", "sub/b.txt", "sub/deep/c.log", "tmp/d.txt"]),
    ] {
        assert_eq!(chosen(&home, filters), expected, "{filters:?}");
    }
}

#[test]
fn includes_alone_mean_only_these() {
    let (_store, home) = library();
    assert_eq!(chosen(&home, &["--include", "*.log"]), ["a.log", "sub/b.log", "sub/deep/c.log"]);
    assert_eq!(
        chosen(&home, &["--include", "sub/b*", "--include", "a.*"]),
        ["a.log", "a.txt", "sub/b.log", "sub/b.txt"]
    );
}

#[test]
fn rm_on_a_prefix_with_an_include_removes_only_these() {
    let (store, home) = library();
    let ran = home.cos(["rm", "cos://shelf/p/", "--include", "*.log"]);
    let expected =
        "delete: cos://shelf/p/a.log\ndelete: cos://shelf/p/sub/b.log\ndelete: cos://shelf/p/sub/deep/c.log\n";
    ran.is(0, expected, "");
    assert_eq!(store.keys(), ["p/a.txt", "p/sub/b.txt", "p/tmp/d.txt"]);
    home.cos(["rm", "cos://shelf/p/", "--exclude", "*b*"]).done();
    assert_eq!(store.keys(), ["p/sub/b.txt"]);
}

#[test]
fn an_include_with_a_literal_beginning_narrows_the_listing() {
    let (store, home) = library();
    home.cos(["rm", "cos://shelf/p/", "--include", "sub/deep/*", "--dryrun"]).is(
        0,
        "(dryrun) delete: cos://shelf/p/sub/deep/c.log\n",
        "",
    );
    let listing = &store.requests()[0].target;
    assert!(listing.contains("prefix=p%2Fsub%2Fdeep%2F"), "{listing}");
}

#[test]
fn patterns_of_files_stand_in_the_order_of_their_options() {
    let (_store, home) = library();
    home.file("logs", "# what is left out\n*.log\n\n");
    home.file("some", "sub/deep/*\r\na.*\r\n");
    assert_eq!(chosen(&home, &["--exclude-from", "logs"]), ["a.txt", "sub/b.txt", "tmp/d.txt"]);
    assert_eq!(chosen(&home, &["--include-from", "some"]), ["a.log", "a.txt", "sub/deep/c.log"]);
    let last_wins = ["a.txt", "sub/b.txt", "sub/deep/c.log", "tmp/d.txt"];
    assert_eq!(chosen(&home, &["--exclude-from", "logs", "--include", "sub/deep/*"]), last_wins);
    assert_eq!(chosen(&home, &["--include", "*", "--exclude-from", "logs", "--include", "sub/deep/*"]), last_wins);
    assert_eq!(chosen(&home, &["--exclude", "*", "--include-from", "some", "--exclude-from", "logs"]), ["a.txt"]);
    assert_eq!(chosen(&home, &["--exclude-from", "logs", "--exclude-from", "some"]), ["sub/b.txt", "tmp/d.txt"]);
}

#[test]
fn a_pattern_file_that_is_missing_or_includes_nothing_is_refused() {
    let (store, home) = library();
    home.file("empty", "# nothing yet\n\n");
    let refusal =
        "error: `empty` holds no pattern, so --include-from would include nothing\nhint: write one pattern a line\n";
    home.cos(["rm", "cos://shelf/p/", "--include-from", "empty"]).fails(252, refusal);
    home.cos(["rm", "cos://shelf/p/", "--exclude-from", "gone"])
        .fails(255, "error: cannot read the patterns in `gone`: No such file or directory (os error 2)\n");
    assert_eq!(store.keys().len(), NAMES.len());
    home.cos(["rm", "cos://shelf/p/", "--exclude-from", "empty", "--dryrun"]).done();
}

#[test]
fn a_single_source_has_to_pass_the_filters_by_its_name() {
    let (store, home) = stage();
    home.file("dir/a.txt", "a");
    store.put("k/b.txt", "b");
    store.put("k/c.txt", "c");
    for arguments in [
        &["cp", "dir/a.txt", "cos://shelf/up", "--exclude", "*"][..],
        &["cp", "dir/a.txt", "cos://shelf/up", "--exclude", "a.*"],
        &["cp", "dir/a.txt", "cos://shelf/up", "--min-size", "1k"],
        &["mv", "dir/a.txt", "cos://shelf/up", "--exclude", "*.txt"],
        &["cp", "cos://shelf/k/b.txt", "down", "--exclude", "*"],
        &["cp", "cos://shelf/k/b.txt", "down", "--min-size", "1k"],
        &["cp", "cos://shelf/k/b.txt", "cos://shelf/k/c.txt", "downs/", "--include", "none"],
        &["mv", "cos://shelf/k/b.txt", "cos://shelf/up", "--exclude", "b*"],
        &["rm", "cos://shelf/k/b.txt", "--exclude", "*"],
        &["rm", "cos://shelf/k/b.txt", "--include", "c*"],
        &["rm", "cos://shelf/k/b.txt", "--min-size", "1k"],
    ] {
        let ran = home.cos(arguments);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""), "{arguments:?}");
    }
    assert_eq!(
        (store.keys(), home.tree(".")),
        (vec!["k/b.txt".to_owned(), "k/c.txt".into()], vec!["dir/a.txt".into()])
    );
    home.cos(["cp", "dir/a.txt", "cos://shelf/up", "--exclude", "*", "--include", "a.txt"]).done();
    home.cos(["cp", "cos://shelf/k/b.txt", "cos://shelf/k/c.txt", "downs/", "--exclude", "b*"]).done();
    home.cos(["rm", "cos://shelf/k/b.txt", "--exclude", "c*"]).done();
    assert_eq!((store.keys(), home.tree("downs")), (vec!["k/c.txt".to_owned(), "up".into()], vec!["c.txt".to_owned()]));
}

#[test]
fn an_object_that_is_named_as_a_prefix_is_an_error_and_stays() {
    let (store, home) = stage();
    store.put("k", "object");
    for arguments in [
        &["rm", "--recursive", "cos://shelf/k"][..],
        &["cp", "--recursive", "cos://shelf/k", "d"],
        &["mv", "--recursive", "cos://shelf/k", "d"],
        &["cp", "--recursive", "cos://shelf/k", "cos://shelf/copy/"],
        &["sync", "cos://shelf/k", "d"],
        &["sync", "cos://shelf/k", "cos://shelf/copy/", "--delete"],
        &["set-meta", "--recursive", "cos://shelf/k", "--content-type", "text/plain"],
    ] {
        let ran = home.cos(arguments);
        assert!(
            ran.ends(1).err.contains("`cos://shelf/k` is an object, not a prefix\nhint: leave out --recursive"),
            "{}",
            ran.err
        );
    }
    assert_eq!(store.keys(), ["k"]);
    // A final slash can mean no object.
    home.cos(["rm", "--recursive", "cos://shelf/k/"]).ends(0);
    store.put("k/x", "below");
    home.cos(["rm", "--recursive", "cos://shelf/k"]).is(0, "delete: cos://shelf/k/x\n", "");
    assert_eq!(store.keys(), ["k"]);
}
