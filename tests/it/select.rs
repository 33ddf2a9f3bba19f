//! Filters by size, age and storage class, in every command that has them.

use std::time::{Duration, SystemTime};

use crate::support::{Sandbox, Store, stage};

/// Objects of 1, 2, 3 … bytes, the last of them of another class.
fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    for (key, size) in [("p/a", 1), ("p/b", 2), ("p/sub/c", 3), ("p/sub/d", 4)] {
        store.put(key, vec![b'x'; size]);
    }
    home.file("cold", "12345");
    home.cos(["cp", "cold", "cos://shelf/p/cold", "--storage-class", "STANDARD_IA"]).ends(0);
    (store, home)
}

fn keys(home: &Sandbox, filters: &[&str]) -> Vec<String> {
    let arguments = ["ls", "-r", "cos://shelf/p/", "--output", "text"].into_iter().chain(filters.iter().copied());
    home.cos(arguments).out.lines().map(str::to_owned).collect()
}

#[test]
fn listings_show_what_meets_every_condition() {
    let (_store, home) = library();
    for (filters, expected) in [
        (&["--min-size", "3"][..], &["p/cold", "p/sub/c", "p/sub/d"][..]),
        (&["--max-size", "2"], &["p/a", "p/b"]),
        (&["--min-size", "2", "--max-size", "3"], &["p/b", "p/sub/c"]),
        (&["--min-size", "1KB"], &[]),
        (&["--storage-class", "standard_ia"], &["p/cold"]),
        (&["--storage-class", "STANDARD,STANDARD_IA", "--max-size", "1"], &["p/a"]),
        (&["--older-than", "1d"], &[]),
        (&["--newer-than", "1d"], &["p/a", "p/b", "p/cold", "p/sub/c", "p/sub/d"]),
        (&["--older-than", "2100-01-01", "--include", "sub/*"], &["p/sub/c", "p/sub/d"]),
        (&["--exclude", "*", "--include", "*c*"], &["p/cold", "p/sub/c"]),
        (&["--where", "size>=3 && (name==c || class==STANDARD_IA)"], &["p/cold", "p/sub/c"]),
        (&["--where", "name~[ab] && age<1d", "--min-size", "2"], &["p/b"]),
    ] {
        assert_eq!(keys(&home, filters), expected, "{filters:?}");
    }
    home.cos(["ls", "cos://shelf/p/", "--output", "text", "--include", "sub/c"]).is(0, "p/sub/\n", "");
    home.cos(["ls", "cos://shelf/p/", "--output", "text", "--min-size", "5"]).is(0, "p/sub/\np/cold\n", "");
    home.cos(["ls", "--min-size", "5"])
        .fails(252, "error: filters choose among objects, not buckets\nhint: write cos://BUCKET\n");
}

#[test]
fn removals_leave_alone_what_does_not_meet_them() {
    let (store, home) = library();
    home.cos(["rm", "cos://shelf/p/", "--min-size", "3", "--storage-class", "STANDARD"]).is(
        0,
        "delete: cos://shelf/p/sub/c\ndelete: cos://shelf/p/sub/d\n",
        "",
    );
    assert_eq!(store.keys(), ["p/a", "p/b", "p/cold"]);
    home.file("list", "a\n");
    home.cos(["rm", "cos://shelf/p/", "--files-from", "list", "--max-size", "1"]).fails(
        252,
        "error: --files-from tells neither size, age nor class of what is to be removed\n\
         hint: leave the list out, or filter by name alone\n",
    );
}

#[test]
fn transfers_take_only_what_meets_them_in_every_direction() {
    let (store, home) = library();
    home.cos(["cp", "-r", "cos://shelf/p/", "down", "--min-size", "4", "--quiet"]).ends(0);
    assert_eq!(home.tree("down"), ["cold", "sub/d"]);
    home.cos(["cp", "-r", "cos://shelf/p/", "cos://shelf/q/", "--where", "name==a", "--quiet"]).ends(0);
    home.file("up/small", "1");
    home.file("up/large", "12345");
    let old = home.file("up/old", "12345");
    let aged = std::fs::File::options().write(true).open(old).expect("there");
    aged.set_modified(SystemTime::now() - Duration::from_secs(9 * 24 * 3600)).expect("set");
    home.cos(["cp", "-r", "up", "cos://shelf/q/", "--min-size", "5", "--older-than", "1w", "--quiet"]).ends(0);
    home.cos(["mv", "up", "cos://shelf/q/", "--recursive", "--max-size", "1", "--quiet"]).ends(0);
    assert_eq!(store.keys()[5..], ["q/a", "q/old", "q/small"]);
    assert_eq!(home.tree("up"), ["large", "old"]);
    home.file("list", "a\nb\n");
    home.cos(["cp", "--files-from", "list", "cos://shelf/p/", "named", "--min-size", "2", "--quiet"]).ends(0);
    assert_eq!(home.tree("named"), ["b"]);
}

#[test]
fn a_sync_neither_sends_nor_deletes_what_does_not_meet_them() {
    let (store, home) = stage();
    for (name, size) in [("grown", 9), ("small", 1), ("new-large", 9), ("new-small", 1)] {
        home.file(format!("d/{name}"), vec![b'y'; size]);
    }
    for (key, size) in [("t/grown", 1), ("t/small", 2), ("t/extra-large", 9), ("t/extra-small", 1)] {
        store.put(key, vec![b'x'; size]);
    }
    // What grew beyond the limit is not sent, and what it was stays.
    let ran = home.cos(["sync", "d", "cos://shelf/t/", "--max-size", "5", "--delete", "--max-delete", "1"]);
    let mut lines: Vec<&str> = ran.done().out.lines().collect();
    lines.sort_unstable();
    let expected = [
        "delete: cos://shelf/t/extra-small",
        "upload: d/new-small to cos://shelf/t/new-small",
        "upload: d/small to cos://shelf/t/small",
    ];
    assert_eq!(lines, expected);
    assert_eq!(store.keys(), ["t/extra-large", "t/grown", "t/new-small", "t/small"]);
    assert_eq!(store.get("t/grown"), b"x");
}

#[test]
fn a_condition_that_cannot_be_read_is_told() {
    let (_store, home) = stage();
    for (option, value, reason) in [
        ("--min-size", "much", "`much` is not a size"),
        ("--older-than", "yesterday", "`yesterday` is neither an age nor a time"),
        ("--newer-than", "7", "`7` is neither an age nor a time"),
        ("--where", "size>1 color=red", "join comparisons with && or ||"),
    ] {
        let ran = home.cos(["ls", "cos://shelf", option, value]);
        assert!(ran.ends(252).err.contains(reason), "{}", ran.err);
    }
}
