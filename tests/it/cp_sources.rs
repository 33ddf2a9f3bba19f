//! Several sources, `--glob`, `--flatten` and `--files-from`.

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{Outcome, stage};

fn lines(ran: &Outcome) -> Vec<&str> {
    let mut lines: Vec<&str> = ran.out.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn several_files_and_directories_keep_their_names() {
    let (store, home) = stage();
    for name in ["a.txt", "sub/b.txt", "d/x", "d/y/z", "e/x"] {
        home.file(name, name);
    }
    let ran = home.cos(["cp", "a.txt", "sub/b.txt", "cos://shelf/p/"]);
    let expected = ["upload: ./a.txt to cos://shelf/p/a.txt", "upload: sub/b.txt to cos://shelf/p/b.txt"];
    assert_eq!(lines(ran.done()), expected);
    home.cos(["cp", "-r", "a.txt", "d", "e/", "cos://shelf/q/"]).done();
    assert_eq!(store.keys(), ["p/a.txt", "p/b.txt", "q/a.txt", "q/d/x", "q/d/y/z", "q/e/x"]);
    home.cos(["cp", "a.txt", "sub/b.txt", "cos://shelf"]).done();
    assert_eq!(store.get("b.txt"), b"sub/b.txt");
}

#[test]
fn several_objects_and_prefixes_keep_theirs() {
    let (store, home) = stage();
    store.make_bucket("other");
    for key in ["a", "p/b", "logs/2024/x", "logs/2025/x"] {
        store.put(key, key);
    }
    home.cos(["cp", "cos://shelf/a", "s3://shelf/p/b", "out/"]).done();
    home.cos(["cp", "-r", "cos://shelf/logs/2024/", "cos://shelf/logs/2025", "out"]).done();
    assert_eq!(home.tree("out"), ["2024/x", "2025/x", "a", "b"]);
    home.cos(["cp", "cos://shelf/a", "cos://shelf/p/b", "out/a", "cos://other/in/"]).ends(252);
    home.cos(["cp", "-r", "cos://shelf/p", "out/2024", "cos://other/in/"]).done();
    assert_eq!(store.keys_in("other"), ["in/2024/x", "in/p/b"]);
    home.cos(["mv", "-r", "cos://shelf", "cos://other", "everything/"]).done();
    assert_eq!(
        home.tree("everything"),
        ["other/in/2024/x", "other/in/p/b", "shelf/a", "shelf/logs/2024/x", "shelf/logs/2025/x", "shelf/p/b"]
    );
    assert!(store.keys().is_empty() && store.keys_in("other").is_empty());
}

#[test]
fn several_sources_need_a_target_that_holds_them_and_names_of_their_own() {
    let (store, home) = stage();
    for name in ["a", "b", "d/a"] {
        home.file(name, name);
    }
    home.cos(["cp", "a", "b", "cos://shelf/p"]).fails(
        252,
        "error: `cos://shelf/p` is one name for 2 sources\n\
         hint: a directory or prefix ends in `/`: write cos://shelf/p/\n",
    );
    home.cos(["cp", "cos://shelf/a", "cos://shelf/b", "c"]).ends(252);
    home.cos(["cp", "a", "d/a", "cos://shelf/p/"]).fails(
        252,
        "error: two sources are called `a`: the second would replace the first\n\
         hint: give them one after the other, each with a target of its own\n",
    );
    home.cos(["cp", "a", "-", "cos://shelf/p/"]).ends(252);
    home.cos(["cp", "a", "missing", "cos://shelf/p/"]).ends(255);
    home.cos(["cp", "a", "d", "cos://shelf/p/"]).ends(252);
    assert_eq!(store.requests().len(), 0);
}

#[test]
fn options_may_stand_anywhere_and_a_target_is_needed() {
    let (_store, home) = stage();
    home.file("a", "1");
    home.file("b", "2");
    home.cos(["cp", "a", "--content-type", "text/x", "b", "--only-show-errors", "cos://shelf/p/", "--quiet"]).done();
    home.cos(["mv", "a"]).fails(
        252,
        "error: `a` is the only path: a source and a target are needed\n\n\
         Usage: cos mv [OPTIONS] <SOURCE>... <TARGET>\n\n\
         For more information, try '--help'.\n",
    );
    home.cos(["cp"]).ends(252);
}

#[test]
fn an_object_that_is_missing_beside_others_fails_alone() {
    let (store, home) = stage();
    store.put("a", "1");
    store.put("c", "3");
    let ran = home.cos(["cp", "cos://shelf/a", "cos://shelf/b", "cos://shelf/c", "out/"]);
    assert_eq!(lines(ran.ends(1)), ["download: cos://shelf/a to out/a", "download: cos://shelf/c to out/c"]);
    assert!(ran.err.starts_with("download failed: cos://shelf/b An error occurred (404)"), "{}", ran.err);
    let ran = home.cos(["cp", "-r", "cos://nowhere-at-all/x/", "cos://shelf", "all/"]);
    assert!(ran.ends(1).err.starts_with("download failed: cos://nowhere-at-all/x/ An error occurred (NoSuchBucket)"));
    assert_eq!(home.tree("all"), ["shelf/a", "shelf/c"]);
}

#[test]
fn a_pattern_takes_what_it_matches_and_no_more() {
    let (store, home) = stage();
    for key in ["logs/a.gz", "logs/b.gz", "logs/c.txt", "logs/deep/d.gz", "logs-old/e.gz", "logs/[x].gz", "x*y"] {
        store.put(key, key);
    }
    let fetched = |pattern: &str, options: &[&str]| {
        std::fs::remove_dir_all(home.path("out")).ok();
        let ran = home.cos(["cp", "--glob", pattern, "out"].into_iter().chain(options.iter().copied()));
        ran.done();
        home.tree("out")
    };
    assert_eq!(fetched("cos://shelf/logs/*.gz", &[]), ["[x].gz", "a.gz", "b.gz", "deep/d.gz"]);
    assert_eq!(fetched("cos://shelf/logs/?.gz", &[]), ["a.gz", "b.gz"]);
    assert_eq!(fetched("cos://shelf/logs/[!a].gz", &[]), ["b.gz"]);
    assert_eq!(fetched("cos://shelf/logs*/e.gz", &[]), ["logs-old/e.gz"]);
    assert_eq!(fetched("cos://shelf/logs/*.gz", &["--flatten"]), ["[x].gz", "a.gz", "b.gz", "d.gz"]);
    assert_eq!(fetched("cos://shelf/logs/*.gz", &["--exclude", "deep/*"]), ["[x].gz", "a.gz", "b.gz"]);
    store.plan.forget_requests();
    assert_eq!(fetched("cos://shelf/logs/deep/d*", &[]), ["d.gz"]);
    let listing = &store.requests()[0].target;
    assert!(listing.contains("prefix=logs%2Fdeep%2Fd"), "{listing}");

    // Without the option it is a name.
    home.cos(["cp", "cos://shelf/x*y", "star"]).done();
    assert_eq!(home.read("star"), b"x*y");
    home.config("glob = true");
    home.cos(["cp", "cos://shelf/logs/[ab].gz", "cos://shelf/copy/"]).done();
    home.cos(["cp", "cos://shelf/x*y", "--no-glob", "star2"]).done();
    assert_eq!(store.keys()[..2], ["copy/a.gz", "copy/b.gz"]);
    assert_eq!(home.read("star2"), b"x*y");
}

#[test]
fn a_pattern_without_a_match_is_a_failure() {
    let (store, home) = stage();
    store.put("p/a.txt", "1");
    home.cos(["cp", "--glob", "cos://shelf/p/*.gz", "out/"])
        .fails(1, "download failed: cos://shelf/p/*.gz no object matches\n");
    let ran = home.cos(["cp", "--glob", "cos://shelf/p/*.gz", "cos://shelf/p/*.txt", "out/"]);
    assert_eq!(ran.ends(1).out, "download: cos://shelf/p/a.txt to out/a.txt\n");
    home.cos(["mv", "--glob", "cos://shelf/p/*.txt", "cos://shelf/p/done/"]).is(
        0,
        "move: cos://shelf/p/a.txt to cos://shelf/p/done/a.txt\n",
        "warning: `cos://shelf/p/done/` lies inside `cos://shelf/p/`: what is below it is not copied\n",
    );
    assert_eq!(store.keys(), ["p/done/a.txt"]);
}

#[test]
fn flattened_names_that_meet_are_failures_and_never_replace_each_other() {
    let (store, home) = stage();
    for name in ["d/a/x", "d/b/x", "d/b/y"] {
        home.file(name, name);
    }
    let ran = home.cos(["cp", "-r", "--flatten", "d", "cos://shelf/flat"]);
    assert_eq!(lines(ran.ends(1)), ["upload: d/a/x to cos://shelf/flat/x", "upload: d/b/y to cos://shelf/flat/y"]);
    assert_eq!(
        ran.err,
        "upload failed: d/b/x `shelf/flat/x` holds another object of this run\nhint: copy one of them by itself, to another name\n"
    );
    assert_eq!((store.keys(), store.get("flat/x")), (vec!["flat/x".to_owned(), "flat/y".into()], b"d/a/x".to_vec()));
    store.put("deep/1/y", "other");
    let ran = home.cos(["cp", "--glob", "--flatten", "cos://shelf/*y", "out"]);
    assert_eq!((lines(ran.ends(1)).len(), home.tree("out")), (1, vec!["y".to_owned()]));
    home.cos(["mv", "-r", "--flatten", "d", "cos://shelf/moved/"]).ends(1);
    assert_eq!(home.tree("d"), ["b/x"], "what was not sent stays");
}

#[test]
fn a_list_names_files_below_the_source() {
    let (store, home) = stage();
    for name in ["d/a", "d/sub/b", "d/not listed", "outside"] {
        home.file(name, name);
    }
    home.file("list", "a\n\n./sub//b\nmissing\n../outside\nsub\n");
    let ran = home.cos(["cp", "--files-from", "list", "d", "cos://shelf/p"]);
    let expected = ["upload: d/a to cos://shelf/p/a", "upload: d/sub/b to cos://shelf/p/sub/b"];
    assert_eq!(lines(ran.ends(1)), expected);
    let mut failures: Vec<&str> = ran.err.lines().collect();
    failures.sort_unstable();
    assert_eq!(
        failures,
        [
            "upload failed: ../outside `../outside` is no name below the source",
            "upload failed: d/missing cannot read `d/missing`: No such file or directory (os error 2)",
            "upload failed: d/sub cannot send `d/sub`: is a directory",
        ]
    );
    assert_eq!(store.keys(), ["p/a", "p/sub/b"]);
    let ran = home.cos_fed(["mv", "--files-from", "-", "--null", "d", "cos://shelf/q"], b"not listed\0a\0");
    ran.ends(0);
    assert_eq!((home.tree("d"), store.keys_in("shelf").len()), (vec!["sub/b".to_owned()], 4));
    home.cos(["cp", "--files-from", "none", "d", "cos://shelf/q"]).ends(255);
    home.cos(["cp", "--files-from", "list", "outside", "cos://shelf/q"]).ends(252);
    home.cos(["cp", "--files-from", "list", "d", "d", "cos://shelf/q/"]).ends(252);
}

#[test]
fn a_list_names_keys_behind_the_prefix() {
    let (store, home) = stage();
    for key in ["p/a", "p/sub/b", "p/c"] {
        store.put(key, key);
    }
    let list = b"a\nsub/b\nmissing\n../p/c\n";
    let ran = home.cos_fed(["cp", "--files-from", "-", "cos://shelf/p", "out"], list);
    assert_eq!(
        lines(ran.ends(1)),
        ["download: cos://shelf/p/a to out/a", "download: cos://shelf/p/sub/b to out/sub/b"]
    );
    assert!(ran.err.contains("download failed: cos://shelf/p/missing An error occurred (404)"), "{}", ran.err);
    assert!(ran.err.contains("Key \"p/missing\" does not exist"), "{}", ran.err);
    assert!(ran.err.contains("warning: Skipping file cos://shelf/p/../p/c. File references a parent directory."));
    assert!(store.requests().iter().all(|request| request.method != Method::GET || !request.has_query("list-type")));
    let ran = home.cos_fed(["cp", "--files-from", "-", "cos://shelf/p/", "cos://shelf/copy"], b"sub/b\n");
    ran.is(0, "copy: cos://shelf/p/sub/b to cos://shelf/copy/sub/b\n", "");
    let ran =
        home.cos_fed(["cp", "--files-from", "-", "--dryrun", "cos://shelf/p/", "o2", "--exclude", "a"], b"a\nc\n");
    ran.is(0, "(dryrun) download: cos://shelf/p/c to o2/c\n", "");
}

#[test]
fn a_long_list_is_read_as_it_comes() {
    let (store, home) = stage();
    store.put_all((0..300).map(|number| format!("p/{number:03}")), b"x");
    store.spoil(
        Matcher::method(Method::HEAD).path("/p/007"),
        Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None },
    );
    let mut running = home.start_open(["cp", "--files-from", "-", "cos://shelf/p/", "out"]);
    running.feed_some(b"000\n001\n");
    store.await_requests(2, |request| request.method == Method::GET);
    let rest: String = (2..300).map(|number| format!("{number:03}\n")).collect();
    running.feed(rest.as_bytes());
    let ran = running.wait();
    assert_eq!((lines(ran.ends(1)).len(), home.tree("out").len()), (299, 299));
}
