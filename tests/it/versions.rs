//! `cos versions`.

use std::time::Duration;

use serde_json::Value;

use crate::support::{BUCKET, Sandbox, Store, stage};

/// `p/a` with two versions and a marker, `p/b` with two, `p/c` with a marker alone, `q` with one.
fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    store.delete(BUCKET, "p/c");
    for (key, text) in [("p/a", "one"), ("p/a", "second"), ("p/b", "old"), ("p/b", "newer"), ("q", "x")] {
        store.put(key, text);
    }
    store.delete(BUCKET, "p/a");
    (store, home)
}

fn listed(home: &Sandbox, arguments: &[&str]) -> Vec<(String, String, Option<u64>)> {
    let ran = home.cos([&["versions", "ls"], arguments, &["--output", "json"]].concat());
    let document: Value = serde_json::from_slice(&ran.bytes).expect("JSON");
    let state = |row: &Value| match (row["DeleteMarker"] == true, row["IsLatest"] == true) {
        (true, true) => "deleted",
        (true, false) => "marker",
        (false, true) => "latest",
        (false, false) => "old",
    };
    let rows = document["Versions"].as_array().expect("a list").iter();
    rows.map(|row| (row["Key"].as_str().expect("a key").to_owned(), state(row).to_owned(), row["Size"].as_u64()))
        .collect()
}

fn row(key: &str, state: &str, size: impl Into<Option<u64>>) -> (String, String, Option<u64>) {
    (key.to_owned(), state.to_owned(), size.into())
}

fn id(home: &Sandbox, key: &str, place: usize) -> String {
    let ran = home.cos(["versions", "ls", &format!("cos://shelf/{key}"), "--output", "text"]);
    let line = ran.out.lines().nth(place).expect("a version").to_owned();
    line.split('\t').next().expect("an id").to_owned()
}

#[test]
fn versions_are_listed_the_newest_of_each_key_first() {
    let (_store, home) = library();
    let all = [
        row("p/a", "deleted", None),
        row("p/a", "old", 6),
        row("p/a", "old", 3),
        row("p/b", "latest", 5),
        row("p/b", "old", 3),
        row("p/c", "deleted", None),
    ];
    assert_eq!(listed(&home, &["cos://shelf/p/"]), all);
    assert_eq!(listed(&home, &["cos://shelf/p", "--recursive"]), all);
    assert_eq!(listed(&home, &["cos://shelf/p/b"]), all[3..5]);
    assert_eq!(listed(&home, &["cos://shelf/p/", "--deleted"]), [all[0].clone(), all[5].clone()]);
    assert_eq!(listed(&home, &["cos://shelf/p/", "--max-size", "3", "--exclude", "c"]).len(), 3);
    let ran = home.cos(["versions", "ls", "cos://shelf/q"]);
    let line: Vec<&str> = ran.done().out.split_whitespace().collect();
    assert_eq!((line.len(), line[2], line[3], line[5]), (6, "1", "latest", "q"), "{line:?}");
    home.cos(["versions", "ls", "cos://shelf/none"]).ends(1);
}

#[test]
fn the_state_of_a_time_is_what_was_current_then() {
    let (store, home) = library();
    // Listings tell whole seconds.
    let then = jiff::Timestamp::now().to_string();
    std::thread::sleep(Duration::from_millis(1100));
    store.put("p/b", "the newest");
    store.put("p/d", "not there then");
    store.put("p/a", "back again");
    store.delete(BUCKET, "q");
    assert_eq!(listed(&home, &["cos://shelf", "--at", &then]), [row("p/b", "old", 5), row("q", "old", 1)]);
    assert_eq!(listed(&home, &["cos://shelf", "--at", "1d"]), []);

    let ran = home.cos(["versions", "restore", "cos://shelf", "-r", "--at", &then, "--delete", "--dryrun"]);
    let mut lines: Vec<&str> = ran.done().out.lines().collect();
    lines.sort_unstable();
    let expected = [
        "(dryrun) copy: cos://shelf/p/b to cos://shelf/p/b",
        "(dryrun) copy: cos://shelf/q to cos://shelf/q",
        "(dryrun) delete: cos://shelf/p/a",
        "(dryrun) delete: cos://shelf/p/d",
    ];
    assert_eq!(lines, expected);
    home.cos(["versions", "restore", "cos://shelf", "-r", "--at", &then, "--quiet"]).done();
    assert_eq!(store.keys(), ["p/a", "p/b", "p/d", "q"]);
    assert_eq!((store.get("p/b"), store.get("q")), (b"newer".to_vec(), b"x".to_vec()));
    home.cos(["versions", "restore", "cos://shelf", "-r", "--at", &then, "--delete", "--quiet"]).done();
    assert_eq!(store.keys(), ["p/b", "q"]);
    let again = home.cos(["versions", "ls", "cos://shelf/p/b"]);
    assert_eq!(again.out.lines().count(), 5, "nothing is lost: {}", again.out);
}

#[test]
fn what_was_removed_comes_back() {
    let (store, home) = library();
    store.delete(BUCKET, "p/a");
    home.cos(["versions", "restore", "cos://shelf/p/", "--dryrun"]).is(
        0,
        "(dryrun) undelete: cos://shelf/p/a\n(dryrun) undelete: cos://shelf/p/a\n",
        "",
    );
    let ran = home.cos(["versions", "restore", "cos://shelf/p/", "--output", "json"]);
    let events: Vec<Value> = ran.done().out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((&events[0]["type"], &events[0]["source"]), (&"undelete".into(), &"cos://shelf/p/a".into()));
    assert_eq!(events[2]["type"], "summary");
    assert_eq!(store.get("p/a"), b"second");
    assert_eq!(store.get("p/b"), b"newer");
    assert_eq!(store.find("p/c"), None);
    assert_eq!(store.history(BUCKET), 2 + 2 + 1 + 1);
    home.cos(["versions", "restore", "cos://shelf"]).ends(252);
}

#[test]
fn one_version_can_be_made_current_with_its_class_and_metadata() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    home.file("old", "old");
    home.cos(["cp", "old", "cos://shelf/k", "--storage-class", "STANDARD_IA", "--metadata", "a=1", "--quiet"]).ends(0);
    store.put("k", "new");
    let old = id(&home, "k", 1);
    home.cos(["versions", "restore", "cos://shelf/k", "--version-id", &old]).is(
        0,
        "copy: cos://shelf/k to cos://shelf/k\n",
        "",
    );
    assert_eq!(store.get("k"), b"old");
    let head = store.head("k");
    assert_eq!(head.storage_class.map(|class| class.as_str().to_owned()).as_deref(), Some("STANDARD_IA"));
    assert_eq!(head.metadata.expect("some").get("a").map(String::as_str), Some("1"));
    home.cos(["versions", "restore", "cos://shelf/k", "--version-id", "no-such-version"]).ends(1);
    home.cos(["versions", "restore", "cos://shelf/p/", "--version-id", &old]).ends(252);
}

#[test]
fn only_what_is_said_is_removed_for_good() {
    let (store, home) = library();
    home.cos(["versions", "rm", "cos://shelf/p/"]).ends(252);
    home.cos(["versions", "rm", "cos://shelf", "--all"]).ends(252);
    home.cos(["versions", "rm", "cos://shelf/p/", "--noncurrent", "--older-than", "1d"]).is(0, "", "");
    let ran = home.cos(["versions", "rm", "cos://shelf/p/", "--lone-markers"]);
    ran.is(0, "delete: cos://shelf/p/c\n", "");
    assert_eq!(listed(&home, &["cos://shelf/p/"]).len(), 5);
    home.cos(["versions", "rm", "cos://shelf/p/b", "--noncurrent", "--quiet"]).done();
    assert_eq!(listed(&home, &["cos://shelf/p/b"]), [row("p/b", "latest", 5)]);
    let old = id(&home, "p/a", 2);
    home.cos(["versions", "rm", "cos://shelf/p/a", "--version-id", &old, "--dryrun"]).is(
        0,
        "(dryrun) delete: cos://shelf/p/a\n",
        "",
    );
    home.cos(["versions", "rm", "cos://shelf/p/a", "--version-id", &old, "--quiet"]).done();
    assert_eq!(listed(&home, &["cos://shelf/p/a"]), [row("p/a", "deleted", None), row("p/a", "old", 6)]);
    home.cos(["versions", "rm", "cos://shelf", "-r", "--all", "--quiet"]).done();
    assert_eq!(store.history(BUCKET), 0);
}

#[test]
fn a_thousand_versions_and_more_are_gone_through() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    for _ in 0..2 {
        store.put_all((0..700).map(|number| format!("p/{number:04}")), b"x");
    }
    assert_eq!(listed(&home, &["cos://shelf/p/"]).len(), 1400);
    home.cos(["versions", "rm", "cos://shelf/p/", "--noncurrent", "--quiet"]).done();
    assert_eq!(store.history(BUCKET), 700);
}
