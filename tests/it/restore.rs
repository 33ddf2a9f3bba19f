//! `cos restore`.

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{Sandbox, Store, stage};

fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    home.file("f", "x");
    for (key, class) in [("p/a", "GLACIER"), ("p/b", "DEEP_ARCHIVE"), ("p/c", "STANDARD"), ("q", "GLACIER")] {
        home.cos(["cp", "f", &format!("cos://shelf/{key}"), "--storage-class", class, "--quiet"]).ends(0);
    }
    (store, home)
}

#[test]
fn an_archived_object_is_readable_afterwards() {
    let (_store, home) = library();
    home.cos(["cat", "cos://shelf/p/a"]).ends(1);
    home.cos(["restore", "cos://shelf/p/a", "--days", "3", "--tier", "Bulk"]).is(0, "restore: cos://shelf/p/a\n", "");
    home.cos(["cat", "cos://shelf/p/a"]).is(0, "x", "");
    let ran = home.cos(["stat", "cos://shelf/p/a"]);
    assert!(ran.out.contains("Restore              ongoing-request=\"false\""), "{}", ran.out);
}

#[test]
fn an_object_of_another_class_is_not_told_to_be_archived() {
    let (_store, home) = library();
    let ran = home.cos(["restore", "cos://shelf/p/c"]);
    let hint = "hint: only an object of an archive class is restored; `cos stat` shows the class\n";
    assert!(ran.ends(1).err.ends_with(hint), "{}", ran.err);
}

#[test]
fn of_a_prefix_only_archived_objects_are_asked_for() {
    let (store, home) = library();
    let lines = "(dryrun) restore: cos://shelf/p/a\n(dryrun) restore: cos://shelf/p/b\n";
    home.cos(["restore", "cos://shelf/p/", "-r", "--dryrun"]).is(0, lines, "");
    assert_eq!(store.count_with("restore"), 0);
    home.cos(["restore", "cos://shelf/p/", "-r", "--storage-class", "DEEP_ARCHIVE"]).is(
        0,
        "restore: cos://shelf/p/b\n",
        "",
    );
    let ran = home.cos(["restore", "cos://shelf/p/", "-r", "--wait"]);
    assert_eq!(
        ran.ends(0).out,
        "restore: cos://shelf/p/a\nrestore: cos://shelf/p/b\nreadable: cos://shelf/p/a\nreadable: cos://shelf/p/b\n"
    );
    assert_eq!(ran.err, "waiting until all of them are readable\n");
    home.cos(["cp", "-r", "cos://shelf/p/", "out", "--force-glacier-transfer", "--quiet"]).ends(0);
    assert_eq!(home.tree("out"), ["a", "b", "c"]);
}

#[test]
fn one_that_is_under_way_is_left_alone_and_others_are_told() {
    let (store, home) = library();
    let busy = Fault::Status { code: 409, error_code: "RestoreAlreadyInProgress".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::POST).path("/p/a").with_query("restore"), busy);
    home.cos(["restore", "cos://shelf/p/a"]).is(0, "", "");
    let ran = home.cos(["restore", "cos://shelf/p/a", "--output", "json"]);
    assert!(ran.done().out.contains("\"status\":\"kept\""), "{}", ran.out);
    let ran = home.cos(["restore", "cos://shelf/p/c"]);
    assert!(
        ran.ends(1).err.starts_with("restore failed: cos://shelf/p/c An error occurred (InvalidObjectState)"),
        "{}",
        ran.err
    );
    home.cos(["restore", "cos://shelf"]).ends(252);
    home.cos(["restore", "cos://shelf/p/a", "--days", "0"]).ends(252);
}
