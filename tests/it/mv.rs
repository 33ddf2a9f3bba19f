//! `cos mv`: the source goes last of all, and only when its copy is whole and in place.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher, Rule};
use http::Method;
use rustix::process::Signal;

use crate::support::{BUCKET, MIB, noise, stage};

fn denied() -> Fault {
    Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None }
}

fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn a_file_becomes_an_object_and_back() {
    let (store, home) = stage();
    for size in [0, 10, MIB, 20 * MIB] {
        let bytes = noise(size, 1 + size as u64);
        home.file("f", &bytes);
        home.cos(["mv", "f", "cos://shelf/d/"]).is(0, "move: ./f to cos://shelf/d/f\n", "");
        assert!(!home.path("f").exists() && store.get("d/f") == bytes, "{size} bytes");
        home.cos(["mv", "cos://shelf/d/f", "back/"]).is(0, "move: cos://shelf/d/f to back/f\n", "");
        assert!(home.read("back/f") == bytes && store.keys().is_empty(), "{size} bytes");
    }
    assert_eq!(home.tree("."), ["back/f"]);
}

#[test]
fn an_object_moves_inside_the_store_with_its_metadata() {
    let (store, home) = stage();
    store.make_bucket("other");
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/f", "--metadata", "a=1", "--content-type", "text/x-one"]).done();
    home.cos(["mv", "cos://shelf/f", "s3://other/p/"]).is(0, "move: cos://shelf/f to s3://other/p/f\n", "");
    assert_eq!((store.keys(), store.keys_in("other")), (vec![], vec!["p/f".to_owned()]));
    home.cos(["mv", "cos://other/p/f", "cos://shelf/g"]).done();
    let head = store.head("g");
    assert_eq!(head.content_type(), Some("text/x-one"));
    assert_eq!(head.metadata().expect("some").get("a").map(String::as_str), Some("1"));
}

#[test]
fn trees_and_prefixes_move_as_far_as_the_filters_say() {
    let (store, home) = stage();
    for name in ["a.txt", "b.log", "sub/c.txt"] {
        home.file(format!("tree/{name}"), name);
    }
    let ran = home.cos(["mv", "-r", "tree", "cos://shelf/p", "--exclude", "*.log"]);
    let expected = ["move: tree/a.txt to cos://shelf/p/a.txt", "move: tree/sub/c.txt to cos://shelf/p/sub/c.txt"];
    assert_eq!(lines(&ran.done().out), expected);
    assert_eq!(
        (home.tree("tree"), store.keys()),
        (vec!["b.log".to_owned()], vec!["p/a.txt".into(), "p/sub/c.txt".into()])
    );
    home.cos(["mv", "-r", "cos://shelf/p/", "cos://shelf/q", "--include", "sub/*"]).is(
        0,
        "move: cos://shelf/p/sub/c.txt to cos://shelf/q/sub/c.txt\n",
        "",
    );
    home.cos(["mv", "-r", "cos://shelf", "out"]).done();
    assert_eq!((home.tree("out"), store.keys().len()), (vec!["p/a.txt".to_owned(), "q/sub/c.txt".into()], 0));
}

#[test]
fn a_dry_run_moves_nothing() {
    let (store, home) = stage();
    home.file("d/a", "1");
    store.put("k", "2");
    home.cos(["mv", "-r", "d", "cos://shelf/", "--dryrun"]).is(0, "(dryrun) move: d/a to cos://shelf/a\n", "");
    home.cos(["mv", "cos://shelf/k", "k2", "--dryrun"]).is(0, "(dryrun) move: cos://shelf/k to ./k2\n", "");
    assert_eq!((home.tree("."), store.keys()), (vec!["d/a".to_owned()], vec!["k".to_owned()]));
}

#[test]
fn json_calls_it_a_move() {
    let (store, home) = stage();
    store.put("k", "2");
    let ran = home.cos(["mv", "cos://shelf/k", "cos://shelf/l", "--output", "json"]);
    let first: serde_json::Value = serde_json::from_str(ran.done().out.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&first["type"], &first["status"]), (&"move".into(), &"done".into()));
}

#[test]
fn nothing_moves_onto_or_into_itself() {
    let (store, home) = stage();
    store.put("a", "x");
    store.put("p/b", "x");
    let onto = |from: &str, to: &str| format!("error: Cannot mv a file onto itself: {from} - {to}\n");
    home.cos(["mv", "cos://shelf/a", "cos://shelf/a"]).fails(252, &onto("cos://shelf/a", "cos://shelf/a"));
    home.cos(["mv", "cos://shelf/a", "s3://shelf"]).fails(252, &onto("cos://shelf/a", "s3://shelf/a"));
    home.cos(["mv", "cos://shelf/p/b", "cos://shelf/p/"]).fails(252, &onto("cos://shelf/p/b", "cos://shelf/p/b"));
    home.cos(["mv", "-r", "cos://shelf/p", "cos://shelf/p/"]).fails(252, &onto("cos://shelf/p/", "cos://shelf/p/"));
    home.cos(["mv", "-r", "cos://shelf", "cos://shelf/q/"]).fails(
        252,
        "error: `cos://shelf/q/` lies inside `cos://shelf`, which cannot be moved into itself\n\
         hint: choose a target outside the source\n",
    );
    assert_eq!(store.keys(), ["a", "p/b"]);
    assert_eq!(store.requests().len(), 0, "nothing was asked");
}

#[test]
fn a_prefix_moves_up_but_not_over_what_is_still_to_move() {
    let (store, home) = stage();
    for key in ["in/in/x", "in/x", "in/y"] {
        store.put(key, key);
    }
    let ran = home.cos(["mv", "-r", "cos://shelf/in/", "cos://shelf/"]);
    assert_eq!(lines(&ran.out), ["move: cos://shelf/in/x to cos://shelf/x", "move: cos://shelf/in/y to cos://shelf/y"]);
    assert_eq!(
        ran.ends(1).err,
        "move failed: cos://shelf/in/in/x its target `in/x` is below the source `cos://shelf/in/`\n\
         hint: move or copy it by itself, before or after the others\n"
    );
    assert_eq!(store.keys(), ["in/in/x", "x", "y"]);
    assert_eq!((store.get("x"), store.get("in/in/x")), (b"in/x".to_vec(), b"in/in/x".to_vec()));
}

#[test]
fn streams_and_two_local_ends_are_refused() {
    let (_store, home) = stage();
    home.file("f", "x");
    for arguments in [["mv", "-", "cos://shelf/x"], ["mv", "cos://shelf/x", "-"]] {
        home.cos(arguments).fails(252, "error: `-` cannot be moved\nhint: use `cos cp`\n");
    }
    home.cos(["mv", "f", "g"]).ends(252);
    home.cos(["mv", "missing", "cos://shelf/x"]).ends(255);
    home.cos(["mv", "cos://shelf/none", "x"]).ends(1);
    assert_eq!(home.tree("."), ["f"]);
}

#[test]
fn a_transfer_that_fails_keeps_its_source() {
    let (store, home) = stage();
    home.config("max_attempts = 1");
    for size in [10, 20 * MIB] {
        store.plan.clear();
        let bytes = noise(size, 7);
        home.file("up", &bytes);
        store.put("down", bytes.clone());
        let broken = Fault::Status { code: 500, error_code: "InternalError".to_owned(), retry_after: None };
        store.spoil(Matcher::method(Method::PUT), broken);
        let ran = home.cos(["mv", "up", "cos://shelf/up"]);
        assert!(ran.ends(1).err.starts_with("move failed: ./up to cos://shelf/up An error occurred (InternalError)"));
        home.cos(["mv", "cos://shelf/down", "cos://shelf/copy"]).ends(1);
        store.spoil(Matcher::method(Method::GET), Fault::CorruptBody { at: 3 });
        home.cos(["mv", "cos://shelf/down", "here"]).ends(1);
        assert!(home.read("up") == bytes && store.get("down") == bytes, "{size} bytes");
        assert_eq!((home.tree("."), store.keys()), (vec!["up".to_owned()], vec!["down".to_owned()]), "{size} bytes");
    }
}

#[test]
fn a_source_that_cannot_be_removed_is_told_beside_its_complete_copy() {
    let (store, home) = stage();
    store.put("k", "x");
    store.spoil(Matcher::method(Method::DELETE), denied());
    let ran = home.cos(["mv", "cos://shelf/k", "k"]);
    assert_eq!(
        ran.ends(1).err,
        "move failed: cos://shelf/k to ./k the copy is complete, but `shelf/k` could not be removed: An error occurred \
         (AccessDenied) when calling the DeleteObject operation: A fault rule said so. (request id: ID)\n\
         hint: these credentials may not do this; check the policy and the bucket's owner\n"
    );
    assert_eq!((store.keys(), home.read("k")), (vec!["k".to_owned()], b"x".to_vec()));
}

#[test]
fn an_object_that_was_replaced_while_it_moved_is_not_removed() {
    let (store, home) = stage();
    for target in ["cos://shelf/to", "to"] {
        store.put("from", "old");
        // The look before the removal comes late: behind the copy.
        let late = Fault::Delay(Duration::from_secs(2));
        store.plan.clear();
        store.plan.add(Rule::new(Matcher::method(Method::HEAD), late).skip(1));
        store.plan.forget_requests();
        let running = home.start(["mv", "cos://shelf/from", target]);
        store.await_requests(2, |request| request.method == Method::HEAD);
        store.put("from", "new");
        let ran = running.wait();
        assert!(
            ran.ends(1).err.contains(" it was copied, but `shelf/from` changed meanwhile and was not removed\n"),
            "{}",
            ran.err
        );
        assert_eq!(store.get("from"), b"new");
    }
    assert_eq!((store.get("to"), home.read("to")), (b"old".to_vec(), b"old".to_vec()));
}

#[test]
fn a_file_that_is_written_to_after_it_was_sent_is_not_removed() {
    let (store, home) = stage();
    home.file("f", "old");
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_secs(2)));
    let running = home.start(["mv", "f", "cos://shelf/f"]);
    store.await_requests(1, |request| request.method == Method::PUT);
    home.file("f", "newer");
    let ran = running.wait();
    assert!(ran.ends(1).err.contains(" changed meanwhile and was not removed\n"), "{}", ran.err);
    assert_eq!((store.get("f"), home.read("f")), (b"old".to_vec(), b"newer".to_vec()));
}

#[test]
fn killed_between_copy_and_removal_it_leaves_both() {
    let (store, home) = stage();
    store.put("k", "x");
    store.spoil(Matcher::method(Method::DELETE), Fault::Delay(Duration::from_secs(60)));
    let running = home.start(["mv", "cos://shelf/k", "k"]);
    store.await_requests(1, |request| request.method == Method::DELETE);
    running.signal(Signal::KILL);
    running.wait().ends(137);
    assert_eq!((store.get("k"), home.read("k")), (b"x".to_vec(), b"x".to_vec()));
    store.plan.clear();
    home.cos(["mv", "cos://shelf/k", "k"]).done();
    assert_eq!((store.keys().len(), home.read("k")), (0, b"x".to_vec()));
}

#[test]
fn an_archived_object_stays_where_it_is() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/p/cold", "--storage-class", "GLACIER"]).done();
    for arguments in [&["mv", "cos://shelf/p/cold", "back"][..], &["mv", "-r", "cos://shelf/p/", "back"]] {
        let ran = home.cos(arguments);
        assert!(ran.ends(2).err.contains("Unable to perform move operations on GLACIER objects."), "{}", ran.err);
    }
    assert_eq!((store.keys(), home.tree(".")), (vec!["p/cold".to_owned()], vec!["f".to_owned()]));
}

#[test]
fn in_a_bucket_with_versions_a_marker_takes_the_place_of_the_source() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    store.put("k", "x");
    home.cos(["mv", "cos://shelf/k", "k"]).done();
    assert_eq!((store.keys().len(), store.history(BUCKET)), (0, 2));
}

#[test]
fn what_is_left_alone_keeps_its_source() {
    let (store, home) = stage();
    for name in ["a", "b"] {
        home.file(format!("d/{name}"), "new");
    }
    store.put("a", "old");
    home.cos(["mv", "-r", "d", "cos://shelf/", "--no-overwrite"]).is(0, "move: d/b to cos://shelf/b\n", "");
    assert_eq!((home.tree("d"), store.get("a")), (vec!["a".to_owned()], b"old".to_vec()));
}

#[test]
fn another_name_of_the_same_object_is_found_when_asked_for() {
    let (store, home) = stage();
    store.make_bucket("twin");
    store.put("k", "x");
    // Two buckets are two buckets.
    home.cos(["mv", "cos://shelf/k", "cos://twin/k", "--validate-same-s3-paths"]).done();
    assert_eq!((store.keys().len(), store.keys_in("twin")), (0, vec!["k".to_owned()]));
}
