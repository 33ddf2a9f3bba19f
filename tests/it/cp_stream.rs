//! `cos cp` from standard input and to standard output.

use crate::support::{MIB, noise, stage};

#[test]
fn a_stream_of_any_length_becomes_an_object() {
    let (store, home) = stage();
    for (size, parts) in [(0, 0), (11, 0), (8 * MIB - 1, 0), (8 * MIB, 1), (8 * MIB + 1, 2), (20 * MIB, 3)] {
        let bytes = noise(size, size as u64 + 5);
        store.plan.forget_requests();
        home.cos_fed(["cp", "-", "cos://shelf/stream"], &bytes).is(0, "upload: - to cos://shelf/stream\n", "");
        assert!(store.get("stream") == bytes, "{size} bytes differ");
        let sent = store.requests().iter().filter(|request| request.has_query("partNumber")).count();
        assert_eq!(sent, parts, "{size} bytes");
    }
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn a_stream_can_have_headers_and_an_expected_size() {
    let (store, home) = stage();
    let bytes = noise(9 * MIB, 2);
    let arguments = ["cp", "-", "cos://shelf/s.json", "--expected-size", "9MB", "--content-type", "text/x"];
    home.cos_fed(arguments, &bytes).done();
    assert!(store.get("s.json") == bytes);
    assert_eq!(store.head("s.json").content_type(), Some("text/x"));
}

#[test]
fn an_object_goes_to_stdout_alone() {
    let (store, home) = stage();
    for size in [0, 11, 20 * MIB] {
        let bytes = noise(size, 3);
        store.put("k", bytes.clone());
        let ran = home.cos(["cp", "cos://shelf/k", "-"]);
        assert!(ran.done().bytes == bytes, "{size} bytes differ");
    }
}

#[test]
fn a_stream_that_is_missing_prints_nothing() {
    let (_store, home) = stage();
    home.cos(["cp", "cos://shelf/none", "-"]).fails(
        1,
        "fatal error: An error occurred (404) when calling the HeadObject operation: Key \"none\" does not exist \
         (request id: ID)\n\
         hint: check the bucket and the key; for all keys under a prefix use --recursive\n",
    );
}

#[test]
fn a_stream_has_no_name_and_no_contents() {
    let (_store, home) = stage();
    home.cos(["cp", "-", "cos://shelf/dir/"]).fails(
        252,
        "error: standard input has no name that the object could take\n\
         hint: write a whole key: cos://shelf/dir/NAME\n",
    );
    home.cos(["cp", "-", "cos://shelf/x", "--recursive"])
        .fails(252, "error: `-` is one stream: it cannot be used with --recursive\n");
    home.cos(["cp", "cos://shelf/x", "-", "--dryrun"]).fails(252, "error: `-` cannot be used with --dryrun\n");
}
