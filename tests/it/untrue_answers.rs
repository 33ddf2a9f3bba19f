//! Stores and proxies whose answers are not what they say: nothing of them becomes a file, and no source goes.

use crate::support::{Fake, answer};

const OBJECT: &str = "etag: \"0123456789abcdef0123456789abcdef-2\"\r\nlast-modified: Tue, 01 Dec 2026 00:00:00 GMT\r\n";

fn listing(key: &str, size: usize, etag: &str) -> String {
    answer(
        "200 OK",
        "content-type: application/xml\r\n",
        &format!(
            "<?xml version=\"1.0\"?><ListBucketResult><Name>b</Name><Prefix></Prefix><KeyCount>1</KeyCount>\
             <MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents><Key>{key}</Key>\
             <LastModified>2026-12-01T00:00:00.000Z</LastModified><ETag>&quot;{etag}&quot;</ETag><Size>{size}</Size>\
             <StorageClass>STANDARD</StorageClass></Contents></ListBucketResult>"
        ),
    )
}

/// The answer to HEAD of an object of so many bytes.
fn head_of(size: usize) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {size}\r\nconnection: close\r\n{OBJECT}\r\n")
}

#[test]
fn an_answer_of_another_size_status_or_object_becomes_no_file() {
    let whole = "x".repeat(5000);
    let other = "etag: \"fedcba9876543210fedcba9876543210-2\"\r\n";
    for lie in [
        answer("206 Partial Content", &format!("{OBJECT}content-range: bytes 0-4/5000\r\n"), "xxxxx"),
        answer("200 OK", OBJECT, ""),
        answer("200 OK", "content-type: application/xml\r\n", "<Error><Code>InternalError</Code></Error>"),
        answer("200 OK", "content-type: application/json\r\n", "{\"error\": \"not here\"}"),
        answer("200 OK", other, &"y".repeat(4000)),
        answer("200 OK", other, &whole),
    ] {
        let shown = lie.clone();
        let fake = Fake::start(move |request| match request.method.as_str() {
            "GET" if request.path.contains("list-type") => listing("k", 5000, "0123456789abcdef0123456789abcdef-2"),
            "GET" => lie.clone(),
            "HEAD" => head_of(5000),
            _ => answer("204 No Content", "", ""),
        });
        let home = fake.home();
        for command in ["mv", "cp"] {
            let ran = home.cos([command, "--recursive", "s3://b/", "d"]);
            assert!(ran.ends(1).err.contains("failed: s3://b/k"), "{shown}\n{}", ran.err);
        }
        home.cos(["mv", "s3://b/k", "k"]).ends(1);
        assert_eq!((home.tree("."), fake.count("DELETE")), (Vec::<String>::new(), 0), "{shown}");
    }
}

#[test]
fn an_object_that_was_stored_after_it_was_listed_comes_as_it_is_now() {
    let fake = Fake::start(|request| match request.method.as_str() {
        "GET" if request.path.contains("list-type") => listing("k", 3, "00000000000000000000000000000000"),
        "GET" if request.headers.get("if-match").is_some_and(|etag| etag.contains("0000")) => {
            answer("412 Precondition Failed", "", "<Error><Code>PreconditionFailed</Code></Error>")
        }
        "GET" => answer("200 OK", OBJECT, "newer"),
        "HEAD" => head_of(5),
        _ => answer("204 No Content", "", ""),
    });
    let home = fake.home();
    home.cos(["cp", "--recursive", "s3://b/", "d"]).is(0, "download: s3://b/k to d/k\n", "");
    assert_eq!(home.read("d/k"), b"newer");
    // What was listed is not what was copied: the object stays.
    home.cos(["mv", "--recursive", "s3://b/", "e"]).ends(1);
    assert_eq!((home.read("e/k"), fake.count("DELETE")), (b"newer".to_vec(), 0));
}

#[test]
fn a_moved_file_goes_only_when_the_store_shows_that_it_has_it() {
    for (size, goes) in [(Some(5), true), (Some(4), false), (None, false)] {
        let fake = Fake::start(move |request| match (request.method.as_str(), size) {
            ("PUT", _) => answer("200 OK", "", ""),
            ("HEAD", Some(size)) => head_of(size),
            _ => answer("404 Not Found", "", ""),
        });
        let home = fake.home();
        home.file("f", "bytes");
        home.cos(["mv", "f", "s3://b/f"]).ends(if goes { 0 } else { 1 });
        assert_eq!(home.path("f").exists(), !goes, "{size:?}");
    }
}
