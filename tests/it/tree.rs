//! `cos tree`.

use crate::support::{Sandbox, Store, stage};

fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    for (key, size) in [("p/a", 1), ("p/d-x", 2), ("p/d/b", 1500), ("p/d/e/c", 4), ("p/z/y", 8)] {
        store.put(key, vec![b'x'; size]);
    }
    (store, home)
}

#[test]
fn branches_show_what_lies_in_what() {
    let (_store, home) = library();
    home.cos(["tree", "cos://shelf/p"]).is(
        0,
        "cos://shelf/p/\n├── a  1\n├── d-x  2\n├── d/\n│   ├── b  1500\n│   └── e/\n│       └── c  4\n└── z/\n    └── y  8\n\n\
         3 directories, 5 objects, 1515 bytes\n",
        "",
    );
    home.cos(["tree", "cos://shelf/p/d", "-H"]).is(
        0,
        "cos://shelf/p/d/\n├── b  1.5 KiB\n└── e/\n    └── c  4 Bytes\n\n1 directory, 2 objects, 1.5 KiB\n",
        "",
    );
}

#[test]
fn what_lies_deeper_than_is_wanted_is_not_listed() {
    let (store, home) = library();
    store.plan.forget_requests();
    home.cos(["tree", "cos://shelf", "--depth", "2", "--only-directories"]).is(
        0,
        "cos://shelf\n└── p/\n    ├── d/\n    └── z/\n\n3 directories\n",
        "",
    );
    assert_eq!(store.requests().len(), 2, "one for each level above");
}

#[test]
fn filters_leave_out_objects_and_what_nothing_can_match_in() {
    let (_store, home) = library();
    home.cos(["tree", "cos://shelf/p", "--include", "d/*", "--output", "text"]).is(
        0,
        "p/d/\np/d/b\np/d/e/\np/d/e/c\n",
        "",
    );
    home.cos(["tree", "cos://shelf/none"]).ends(1);
    let ran = home.cos(["tree", "cos://shelf/p/z", "--output", "json"]);
    let document: serde_json::Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    let expected = serde_json::json!({"Nodes": [{"Key": "p/z/y", "Level": 1, "Size": 8}],
        "Summary": {"Directories": 0, "Objects": 1, "Size": 8}});
    assert_eq!(document, expected);
}

#[test]
fn levels_of_several_pages_are_shown_whole() {
    let (store, home) = stage();
    store.put_all((0..1200).map(|number| format!("p/{number:04}")), b"x");
    store.put("z", "x");
    let ran = home.cos(["tree", "cos://shelf"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    assert_eq!(lines.len(), 1 + 1 + 1200 + 1 + 2);
    assert_eq!((lines[1201], lines[1202]), ("│   └── 1199  1", "└── z  1"));
}

#[test]
fn where_nothing_can_be_listed_the_error_says_all() {
    let (_store, home) = stage();
    assert_eq!(home.cos(["tree", "cos://missing-bucket"]).ends(254).out, "");
}
