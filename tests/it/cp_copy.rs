//! `cos cp` from objects to objects.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher, Recorded};
use http::Method;

use crate::support::{BUCKET, MIB, noise, stage};

#[test]
fn an_object_is_copied_by_the_store() {
    let (store, home) = stage();
    store.make_bucket("other");
    store.put("d/a.txt", "hello");
    for (target, key) in [("cos://other", "a.txt"), ("cos://other/x/", "x/a.txt"), ("cos://other/b", "b")] {
        let line = format!("copy: cos://shelf/d/a.txt to cos://other/{key}\n");
        home.cos(["cp", "cos://shelf/d/a.txt", target]).is(0, &line, "");
    }
    home.cos(["cp", "s3://shelf/d/a.txt", "s3://shelf/e"]).is(0, "copy: s3://shelf/d/a.txt to s3://shelf/e\n", "");
    assert_eq!(store.keys_in("other"), ["a.txt", "b", "x/a.txt"]);
    assert_eq!(store.get("e"), b"hello");
    assert!(store.requests().iter().all(|request| request.method != "GET"), "no byte came here");
}

#[test]
fn a_prefix_is_copied_with_names_of_every_kind() {
    let (store, home) = stage();
    let names = ["plain", "with space", "plus+and%20", "ünïcödé/日本", "q?#&=", "quote'\"", "line\nbreak"];
    for name in names {
        store.put(&format!("from/{name}"), name);
    }
    home.cos(["cp", "-r", "cos://shelf/from/", "cos://shelf/to/"]).done();
    for name in names {
        assert_eq!(store.get(&format!("to/{name}")), name.as_bytes(), "{name}");
    }
}

#[test]
fn metadata_goes_along_unless_it_is_replaced() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/f", "--metadata", "a=1", "--content-type", "text/x-one"]).done();
    let read = |key: &str| {
        let head = store.head(key);
        let metadata = head.metadata().cloned().unwrap_or_default();
        (head.content_type().map(str::to_owned), metadata.get("a").cloned(), metadata.get("b").cloned())
    };
    home.cos(["cp", "cos://shelf/f", "cos://shelf/kept"]).done();
    assert_eq!(read("kept"), (Some("text/x-one".into()), Some("1".into()), None));
    home.cos(["cp", "cos://shelf/f", "cos://shelf/new", "--metadata", "b=2", "--content-type", "text/x-two"]).done();
    assert_eq!(read("new"), (Some("text/x-two".into()), None, Some("2".into())));
    home.cos(["cp", "cos://shelf/f", "cos://shelf/bare", "--metadata-directive", "REPLACE"]).done();
    assert_eq!(read("bare").1, None);
}

#[test]
fn what_is_missing_is_named() {
    let (_store, home) = stage();
    home.cos(["cp", "cos://shelf/none", "cos://shelf/x"]).fails(
        1,
        "fatal error: An error occurred (404) when calling the HeadObject operation: Key \"none\" does not exist \
         (request id: ID)\n\
         hint: check the bucket and the key; for all keys under a prefix use --recursive\n",
    );
}

#[test]
fn filters_and_a_dry_run_choose_what_is_copied() {
    let (store, home) = stage();
    for key in ["p/a.log", "p/b.txt"] {
        store.put(key, "x");
    }
    let arguments = ["cp", "-r", "cos://shelf/p/", "cos://shelf/q/", "--exclude", "*.log", "--dryrun"];
    home.cos(arguments).is(0, "(dryrun) copy: cos://shelf/p/b.txt to cos://shelf/q/b.txt\n", "");
    assert_eq!(store.keys_in(BUCKET), ["p/a.log", "p/b.txt"]);
}

#[test]
fn a_large_object_is_copied_in_parts_with_metadata_and_tags() {
    let (store, home) = stage();
    home.config("multipart_threshold = 16MB\nmultipart_chunksize = 8MB");
    let bytes = noise(20 * MIB, 5);
    home.file("f", &bytes);
    home.cos(["cp", "f", "cos://shelf/f", "--metadata", "a=1", "--content-type", "text/x-one"]).done();
    store.tag("f", &[("team", "x")]);
    home.cos(["cp", "cos://shelf/f", "cos://shelf/g"]).is(0, "copy: cos://shelf/f to cos://shelf/g\n", "");
    assert!(store.get("g") == bytes, "bytes differ");
    let head = store.head("g");
    let note = head.metadata().and_then(|metadata| metadata.get("a").cloned());
    assert_eq!((head.content_type(), note.as_deref()), (Some("text/x-one"), Some("1")));
    assert_eq!(store.tags("g"), store.tags("f"));
    assert_eq!(head.e_tag(), store.head("f").e_tag());
    let copied = |request: &&Recorded| request.method == "PUT" && request.headers.contains_key("x-amz-copy-source");
    assert_eq!(store.requests().iter().filter(copied).count(), 3);
    assert!(store.requests().iter().all(|request| request.method != "GET" || request.has_query("tagging")));
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn a_source_that_changes_while_its_parts_are_copied_is_not_mixed() {
    let (store, home) = stage();
    home.config("multipart_threshold = 16MB\nmultipart_chunksize = 8MB\nmax_concurrent_requests = 1\nmax_attempts = 2");
    store.put("f", noise(20 * MIB, 1));
    let parts = Matcher::method(Method::PUT).with_query("partNumber");
    store.spoil(parts, Fault::Delay(Duration::from_millis(500)));
    let running = home.start(["cp", "cos://shelf/f", "cos://shelf/g"]);
    store.await_requests(1, |request| request.has_query("partNumber"));
    store.put("f", noise(20 * MIB, 2));
    let ran = running.wait();
    assert!(ran.ends(1).err.contains("(PreconditionFailed)"), "{}", ran.err);
    assert_eq!((store.keys(), store.open_uploads()), (vec!["f".to_owned()], 0));
}

#[test]
fn a_copy_that_the_store_made_wrong_is_an_error() {
    let (store, home) = stage();
    // Its objects are then proved by nothing but their ETag.
    home.config("provider = seaweedfs");
    store.put("f", "hello");
    let copies = Matcher::method(Method::PUT).with_header("x-amz-copy-source");
    store.spoil(copies, Fault::WrongEtag);
    let ran = home.cos(["cp", "cos://shelf/f", "cos://shelf/g"]);
    assert!(ran.ends(1).err.contains("the copied object `g`"), "{}", ran.err);
}

#[test]
fn a_copy_of_an_object_onto_itself_wants_a_change() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/f", "--metadata", "a=1", "--cache-control", "max-age=1"]).done();
    home.cos(["cp", "cos://shelf/f", "cos://shelf/f"]).fails(
        1,
        "copy failed: cos://shelf/f to cos://shelf/f `f` would be copied onto itself without any change\n\
         hint: say what is to change: --metadata-directive REPLACE, --content-type, --storage-class, --sse, …\n",
    );
    home.cos(["cp", "cos://shelf/f", "cos://shelf/f", "--content-type", "text/x-two"]).done();
    let head = store.head("f");
    assert_eq!((head.content_type(), head.cache_control()), (Some("text/x-two"), Some("max-age=1")));
    assert_eq!(head.metadata().and_then(|metadata| metadata.get("a").cloned()).as_deref(), Some("1"));
}
