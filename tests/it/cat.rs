//! `cos cat`.

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{BUCKET, MIB, noise, stage};

#[test]
fn objects_come_one_after_the_other() {
    let (store, home) = stage();
    store.put("a", "one\n");
    store.put("b", "two\n");
    home.cos(["cat", "cos://shelf/a", "cos://shelf/b", "cos://shelf/a"]).is(0, "one\ntwo\none\n", "");
    store.put("empty", "");
    home.cos(["cat", "cos://shelf/empty"]).is(0, "", "");
}

#[test]
fn a_large_object_comes_in_order_from_parallel_ranges() {
    let (store, home) = stage();
    let bytes = noise(20 * MIB + 7, 3);
    store.put("large", bytes.clone());
    let ran = home.cos(["cat", "cos://shelf/large"]);
    assert!(ran.done().bytes == bytes, "the bytes of the object");
    let ranges = store.requests().iter().filter(|request| request.method == Method::GET).count();
    assert!(ranges > 1, "{ranges} requests");
}

#[test]
fn parts_are_chosen_at_either_end_and_between() {
    let (store, home) = stage();
    store.put("k", "0123456789");
    for (options, expected) in [
        (&["--range", "2-4"][..], "234"),
        (&["--range", "7-"], "789"),
        (&["--range=-3"], "789"),
        (&["--range", "8-100"], "89"),
        (&["--range", "50-"], ""),
        (&["--bytes", "4"], "0123"),
        (&["--head", "1KB"], "0123456789"),
        (&["--tail", "2"], "89"),
    ] {
        home.cos([&["cat", "cos://shelf/k"], options].concat()).is(0, expected, "");
    }
    home.cos(["cat", "cos://shelf/k", "cos://shelf/k", "--bytes", "1"]).is(0, "00", "");
    home.cos(["cat", "cos://shelf/k", "--range", "4-2"]).ends(252);
    home.cos(["cat", "cos://shelf/k", "--range", "1-", "--tail", "1"]).ends(252);
    let bytes = noise(20 * MIB, 4);
    store.put("large", bytes.clone());
    let ran = home.cos(["cat", "cos://shelf/large", "--tail", "18MB"]);
    assert!(ran.done().bytes == bytes[2 * MIB..], "the end of the object");
}

#[test]
fn patterns_take_all_that_match_in_the_order_of_their_keys() {
    let (store, home) = stage();
    for key in ["l/2.log", "l/1.log", "l/x.txt", "l/d/3.log"] {
        store.put(key, format!("{key}\n"));
    }
    home.cos(["cat", "--glob", "cos://shelf/l/*.log"]).is(0, "l/1.log\nl/2.log\nl/d/3.log\n", "");
    home.cos(["cat", "cos://shelf/l/*.log"]).ends(1);
    let ran = home.cos(["cat", "--glob", "cos://shelf/none*"]);
    assert!(ran.ends(1).err.contains("no object matches"), "{}", ran.err);
}

#[test]
fn what_is_missing_is_told_and_the_others_come() {
    let (store, home) = stage();
    store.put("a", "one\n");
    let ran = home.cos(["cat", "cos://shelf/none", "cos://shelf/a"]);
    assert_eq!(ran.ends(1).out, "one\n");
    assert!(ran.err.contains("Key \"none\" does not exist"), "{}", ran.err);
}

#[test]
fn an_old_version_can_be_read() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    store.put("k", "old");
    store.put("k", "new");
    let listed = home.cos(["stat", "cos://shelf/k", "--versions", "--output", "json"]);
    let old: serde_json::Value = serde_json::from_str(listed.out.lines().last().expect("a line")).expect("JSON");
    let id = old["VersionId"].as_str().expect("an id");
    home.cos(["cat", "cos://shelf/k", "--version-id", id]).is(0, "old", "");
    home.cos(["cat", "cos://shelf/k", "cos://shelf/k", "--version-id", id]).ends(252);
}

#[test]
fn bytes_that_are_not_those_of_the_object_are_a_failure() {
    let (store, home) = stage();
    store.put("k", "0123456789");
    store.spoil(Matcher::method(Method::GET), Fault::CorruptBody { at: 3 });
    assert!(home.cos(["cat", "cos://shelf/k"]).ends(1).err.contains("expected"), "the proof is named");
}

#[test]
fn a_reader_that_leaves_ends_it_quietly() {
    let (store, home) = stage();
    store.put("k", vec![b'\n'; 4 * MIB]);
    let mut running = home.start(["cat", "cos://shelf/k", "cos://shelf/k"]);
    running.line();
    running.close_stdout();
    let ran = running.wait();
    assert_eq!((ran.code, ran.err.as_str()), (141, ""));
}
