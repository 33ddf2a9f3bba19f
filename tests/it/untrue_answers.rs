//! Stores and proxies whose answers are not what they say: nothing of them becomes a file, and no source goes.

use crate::support::{Sandbox, Scripted, reply};

const ETAG: &[u8] = b"etag: \"0123456789abcdef0123456789abcdef-2\"";
const OTHER_ETAG: &[u8] = b"etag: \"fedcba9876543210fedcba9876543210-2\"";
const STORED: &[u8] = b"last-modified: Tue, 01 Dec 2026 00:00:00 GMT";

fn listing(key: &str, size: usize, etag: &str) -> Vec<u8> {
    let body = format!(
        "<?xml version=\"1.0\"?><ListBucketResult><Name>b</Name><Prefix></Prefix><KeyCount>1</KeyCount>\
         <MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents><Key>{key}</Key>\
         <LastModified>2026-12-01T00:00:00.000Z</LastModified><ETag>&quot;{etag}&quot;</ETag><Size>{size}</Size>\
         <StorageClass>STANDARD</StorageClass></Contents></ListBucketResult>"
    );
    reply(200, &[b"content-type: application/xml"], body)
}

/// The answer to HEAD of an object of so many bytes.
fn head_of(size: usize) -> Vec<u8> {
    let stored = String::from_utf8_lossy(STORED);
    let etag = String::from_utf8_lossy(ETAG);
    format!("HTTP/1.1 200 OK\r\ncontent-length: {size}\r\n{etag}\r\n{stored}\r\n\r\n").into_bytes()
}

fn home_at(store: &Scripted) -> Sandbox {
    let home = Sandbox::at(store.url());
    home.config("max_attempts = 2\nregion = us-east-1");
    home
}

fn deletions(store: &Scripted) -> usize {
    store.taken().iter().filter(|asked| asked.method == "DELETE").count()
}

#[test]
fn an_answer_of_another_size_status_or_object_becomes_no_file() {
    let whole = &"x".repeat(5000);
    for lie in [
        reply(206, &[ETAG, STORED, b"content-range: bytes 0-4/5000"], "xxxxx"),
        reply(200, &[ETAG, STORED], ""),
        reply(200, &[b"content-type: application/xml"], "<Error><Code>InternalError</Code></Error>"),
        reply(200, &[b"content-type: application/json"], "{\"error\": \"not here\"}"),
        reply(200, &[OTHER_ETAG], "y".repeat(4000)),
        reply(200, &[OTHER_ETAG], whole),
    ] {
        let shown = String::from_utf8_lossy(&lie[..120.min(lie.len())]).into_owned();
        let fake = Scripted::start(move |request| match request.method.as_str() {
            "GET" if request.target.contains("list-type") => listing("k", 5000, "0123456789abcdef0123456789abcdef-2"),
            "GET" => lie.clone(),
            "HEAD" => head_of(5000),
            _ => reply(204, &[], ""),
        });
        let home = home_at(&fake);
        for command in ["mv", "cp"] {
            let ran = home.cos([command, "--recursive", "cos://things/", "d"]);
            assert!(ran.ends(1).err.contains("failed: cos://things/k"), "{shown}\n{}", ran.err);
        }
        home.cos(["mv", "cos://things/k", "k"]).ends(1);
        assert_eq!((home.tree("."), deletions(&fake)), (Vec::<String>::new(), 0), "{shown}");
    }
}

#[test]
fn an_object_that_was_stored_after_it_was_listed_comes_as_it_is_now() {
    let fake = Scripted::start(|request| match request.method.as_str() {
        "GET" if request.target.contains("list-type") => listing("k", 3, "00000000000000000000000000000000"),
        "GET" if request.header("if-match").is_some_and(|etag| etag.starts_with(b"\"0000")) => {
            reply(412, &[], "<Error><Code>PreconditionFailed</Code></Error>")
        }
        "GET" => reply(200, &[ETAG, STORED], "newer"),
        "HEAD" => head_of(5),
        _ => reply(204, &[], ""),
    });
    let home = home_at(&fake);
    home.cos(["cp", "--recursive", "cos://things/", "d"]).is(0, "download: cos://things/k to d/k\n", "");
    assert_eq!(home.read("d/k"), b"newer");
    // What was listed is not what was copied: the object stays.
    home.cos(["mv", "--recursive", "cos://things/", "e"]).ends(1);
    assert_eq!((home.read("e/k"), deletions(&fake)), (b"newer".to_vec(), 0));
}

#[test]
fn a_moved_file_goes_only_when_the_store_shows_that_it_has_it() {
    for (size, goes) in [(Some(5), true), (Some(4), false), (None, false)] {
        let fake = Scripted::start(move |request| match (request.method.as_str(), size) {
            ("PUT", _) => reply(200, &[], ""),
            ("HEAD", Some(size)) => head_of(size),
            _ => reply(404, &[], ""),
        });
        let home = home_at(&fake);
        home.file("f", "bytes");
        home.cos(["mv", "f", "cos://things/f"]).ends(if goes { 0 } else { 1 });
        assert_eq!(home.path("f").exists(), !goes, "{size:?}");
    }
}
