//! `cos cp` from objects to objects.

use crate::support::{BUCKET, stage};

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
