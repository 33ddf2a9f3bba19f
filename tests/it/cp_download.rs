//! `cos cp` from objects to files.

use std::time::SystemTime;

use crate::support::{MIB, noise, stage};

#[test]
fn an_object_takes_its_name_or_the_one_it_is_given() {
    let (store, home) = stage();
    store.put("d/a.txt", "hello");
    std::fs::create_dir(home.path("there")).expect("made");
    for (target, shown, file) in [
        (".", "./a.txt", "a.txt"),
        ("there", "there/a.txt", "there/a.txt"),
        ("new/", "new/a.txt", "new/a.txt"),
        ("b.txt", "./b.txt", "b.txt"),
        ("deep/er/c.txt", "deep/er/c.txt", "deep/er/c.txt"),
    ] {
        let line = format!("download: cos://shelf/d/a.txt to {shown}\n");
        home.cos(["cp", "cos://shelf/d/a.txt", target]).is(0, &line, "");
        assert_eq!(home.read(file), b"hello", "{target}");
    }
    let all = ["a.txt", "b.txt", "deep/er/c.txt", "new/a.txt", "there/a.txt"];
    assert_eq!(home.tree("."), all, "and no temporary file");
}

#[test]
fn a_prefix_becomes_a_directory() {
    let (store, home) = stage();
    for key in ["site/index.html", "site/css/main.css", "site-other/x", "site/empty/"] {
        store.put(key, if key.ends_with('/') { "" } else { key });
    }
    for source in ["cos://shelf/site", "cos://shelf/site/"] {
        let ran = home.cos(["cp", "--recursive", source, "out"]);
        let mut lines: Vec<&str> = ran.done().out.lines().collect();
        lines.sort_unstable();
        let expected = [
            "download: cos://shelf/site/css/main.css to out/css/main.css",
            "download: cos://shelf/site/index.html to out/index.html",
        ];
        assert_eq!(lines, expected);
        assert_eq!(home.tree("out"), ["css/main.css", "index.html"]);
    }
}

#[test]
fn a_file_carries_the_time_of_its_object() {
    let (store, home) = stage();
    store.put("small", "x");
    store.put("large", noise(17 * MIB, 3));
    for name in ["small", "large"] {
        let stored = store.head(name).last_modified().expect("a time").secs();
        home.cos(["cp", &format!("cos://shelf/{name}"), "."]).done();
        let file = std::fs::metadata(home.path(name)).expect("there").modified().expect("known");
        let seconds = file.duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_secs();
        assert_eq!(seconds, stored.unsigned_abs(), "{name}");
    }
}

#[test]
fn sizes_around_the_limits_come_back_whole_in_ranges_of_one_object() {
    let (store, home) = stage();
    let (threshold, part) = (16 * MIB, 8 * MIB);
    for (size, ranges) in [
        (0, 0),
        (1, 0),
        (part, 0),
        (threshold - 1, 0),
        (threshold, 2),
        (threshold + 1, 3),
        (3 * part - 1, 3),
        (3 * part, 3),
        (3 * part + 1, 4),
    ] {
        let bytes = noise(size, size as u64 + 7);
        store.put("f", bytes.clone());
        store.plan.forget_requests();
        home.cos(["cp", "cos://shelf/f", "f"]).is(0, "download: cos://shelf/f to ./f\n", "");
        assert!(home.read("f") == bytes, "{size} bytes differ");
        let ranged: Vec<_> = store.requests().into_iter().filter(|request| request.range().is_some()).collect();
        assert_eq!(ranged.len(), ranges, "{size} bytes");
        assert!(ranged.iter().all(|request| request.headers.contains_key("if-match")), "{size} bytes");
    }
    assert_eq!(home.tree("."), ["f"]);
}

#[test]
fn what_was_there_is_replaced() {
    let (store, home) = stage();
    store.put("f", "new");
    home.file("f", "old and longer");
    home.cos(["cp", "cos://shelf/f", "f"]).done();
    assert_eq!(home.read("f"), b"new");
}

#[test]
fn a_dry_run_writes_nothing() {
    let (store, home) = stage();
    store.put("d/f", "x");
    home.cos(["cp", "cos://shelf/d/f", ".", "--dryrun"]).is(0, "(dryrun) download: cos://shelf/d/f to ./f\n", "");
    home.cos(["cp", "-r", "cos://shelf/d", "o", "--dryrun"]).is(0, "(dryrun) download: cos://shelf/d/f to o/f\n", "");
    assert!(!home.path("o").exists() && home.tree(".").is_empty());
}

#[test]
fn keys_that_would_leave_the_directory_are_skipped() {
    let (store, home) = stage();
    for key in ["p/../escape", "p/x/../../escape", "p//empty/names//vanish", "p/good", "p/a/./b"] {
        store.put(key, "x");
    }
    let ran = home.cos(["cp", "-r", "cos://shelf/p/", "out"]);
    assert_eq!(home.tree("out"), ["empty/names/vanish", "good"]);
    assert!(!home.path("escape").exists());
    let mut lines: Vec<&str> = ran.ends(2).err.lines().collect();
    lines.sort_unstable();
    let expected = [
        "warning: Skipping file cos://shelf/p/../escape. File references a parent directory.",
        "warning: Skipping file cos://shelf/p/a/./b. The key cannot be a file name below the target directory.",
        "warning: Skipping file cos://shelf/p/x/../../escape. File references a parent directory.",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn an_archived_object_is_skipped_with_the_way_out() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/cold", "--storage-class", "GLACIER"]).done();
    home.cos(["cp", "cos://shelf/cold", "back"]).is(
        2,
        "",
        "warning: Skipping file cos://shelf/cold. Object is of storage class GLACIER. Unable to perform download \
         operations on GLACIER objects. You must restore the object to be able to perform the operation.\n",
    );
    assert!(!home.path("back").exists());
}
