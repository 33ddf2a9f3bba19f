//! Answers to GET that are successes, but not for what was asked for.

use crate::store::wire::recorder::{Recorder, Reply, answer};
use crate::store::{Expectation, GetRequest, ObjectId, ObjectStore, StoreError};

use super::{get_range, object, store};

const BODY: &str = "0123456789";
const ETAG: &str = "etag: \"e\"";

fn chunked(headers: &str, body: &str) -> Reply {
    let size = body.len();
    let chunks = if size == 0 { "0\r\n\r\n".to_owned() } else { format!("{size:x}\r\n{body}\r\n0\r\n\r\n") };
    Reply::Answer(format!("HTTP/1.1 200 OK\r\n{headers}transfer-encoding: chunked\r\n\r\n{chunks}").into_bytes())
}

/// A read by one who knows a size of ten bytes, an ETag, and a time.
fn knowing(if_match: Option<&str>) -> GetRequest {
    let last_modified = Some("2026-11-21T03:28:39.7Z".parse().expect("a time"));
    GetRequest {
        if_match: if_match.map(str::to_owned),
        expected: Expectation { size: Some(10), last_modified },
        ..get_range(None)
    }
}

async fn outcome(
    request: &GetRequest,
    reply: impl Fn() -> Reply + Send + Sync + 'static,
) -> Result<Vec<u8>, StoreError> {
    let server = Recorder::start(move |_, _| reply()).await;
    store(&server).get(request).await?.body.collect().await
}

#[tokio::test]
async fn an_answer_that_contradicts_what_is_known_is_an_error_of_its_own() {
    let in_part = "content-range: bytes 0-9/10";
    let cases: [(&str, u16, &[&str], &str); 8] = [
        ("a 206 that was not asked for", 206, &[ETAG, "content-range: bytes 0-4/10"], "01234"),
        ("a 206 of all bytes that was not asked for", 206, &[ETAG, in_part], BODY),
        ("nothing", 200, &[ETAG], ""),
        ("too little", 200, &[ETAG], "01234"),
        ("too much", 200, &[ETAG], "0123456789a"),
        ("another ETag", 200, &["etag: \"f\""], BODY),
        ("no content", 204, &[ETAG], ""),
        ("a document", 200, &["content-type: application/json"], "{\"error\": \"no\"}"),
    ];
    for (case, status, headers, body) in cases {
        let (headers, body): (Vec<String>, _) = (headers.iter().map(|h| (*h).to_owned()).collect(), body.to_owned());
        let reply = move || answer(status, &headers.iter().map(String::as_str).collect::<Vec<_>>(), &body);
        let error = outcome(&knowing(Some("e")), reply).await.expect_err(case);
        assert!(error.is_contradiction(), "{case}: {error}");
    }
    let later = || answer(200, &["last-modified: Sat, 21 Nov 2026 03:28:41 GMT"], BODY);
    let error = outcome(&knowing(None), later).await.expect_err("another time");
    assert!(error.is_contradiction() && error.to_string().contains("Last-Modified"), "{error}");
    let version = ObjectId { version: Some("v1".to_owned()), ..object() };
    let other = || answer(200, &["x-amz-version-id: v2"], BODY);
    let error = outcome(&GetRequest { object: version, ..get_range(None) }, other).await.expect_err("another version");
    assert!(error.is_contradiction(), "{error}");
}

#[tokio::test]
async fn what_is_known_is_read() {
    for seconds in [39, 40] {
        let modified = format!("last-modified: Sat, 21 Nov 2026 03:28:{seconds} GMT");
        let read = outcome(&knowing(None), move || answer(200, &[&modified], BODY)).await;
        assert_eq!(read.expect("rounded or cut off"), BODY.as_bytes());
    }
    // The ETag says more than the time.
    let copied = || answer(200, &[ETAG, "last-modified: Sat, 21 Nov 2026 04:00:00 GMT"], BODY);
    assert_eq!(outcome(&knowing(Some("e")), copied).await.expect("the same content"), BODY.as_bytes());
}

#[tokio::test]
async fn a_range_is_held_against_content_range_whole() {
    let part = GetRequest { range: Some((2, 4)), ..knowing(None) };
    let with =
        |range: &'static str, body: &'static str| move || answer(206, &[&format!("content-range: {range}")], body);
    assert_eq!(outcome(&part, with("bytes 2-5/10", "2345")).await.expect("the range"), b"2345");
    assert_eq!(outcome(&part, with("bytes 2-5/*", "2345")).await.expect("the range"), b"2345");
    for (range, body) in [
        ("bytes 2-5/11", "2345"),
        ("bytes 3-6/10", "3456"),
        ("bytes 2-6/10", "23456"),
        ("bytes 2-5/10", "23456"),
        ("bytes 2-5", "2345"),
        ("nothing", "2345"),
    ] {
        let error = outcome(&part, with(range, body)).await.expect_err(range);
        assert!(error.is_contradiction(), "{range}: {error}");
    }
    let replaced = || {
        let headers = ["content-range: bytes 2-5/10", "last-modified: Sat, 21 Nov 2026 05:00:00 GMT"];
        answer(206, &headers, "2345")
    };
    assert!(outcome(&part, replaced).await.expect_err("another time").is_contradiction());
    let missing = || answer(206, &[], "2345");
    assert!(outcome(&part, missing).await.expect_err("no range").is_contradiction());
}

#[tokio::test]
async fn an_error_document_in_place_of_an_object_is_that_error() {
    const DENIED: &str = "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
    let error = outcome(&knowing(Some("e")), || answer(200, &[], DENIED)).await.expect_err("an error");
    assert_eq!((error.code(), error.status()), (Some("AccessDenied"), Some(200)));
    let page = || answer(200, &[], "<html><body>Please log in</body></html>");
    let error = outcome(&knowing(Some("e")), page).await.expect_err("a page");
    assert!(matches!(error, StoreError::NotS3 { .. }), "{error}");
    let server = Recorder::start(|_, count| match count {
        0 => answer(200, &[], "<Error><Code>SlowDown</Code></Error>"),
        _ => answer(200, &[ETAG], BODY),
    })
    .await;
    let got = store(&server).get(&knowing(Some("e"))).await.expect("the second try");
    assert_eq!(got.body.collect().await.expect("whole"), BODY.as_bytes());
    // With its ETag an error document is the object's content.
    let own = GetRequest { expected: Expectation::default(), ..knowing(Some("e")) };
    let read = outcome(&own, || answer(200, &[ETAG], DENIED)).await.expect("the object");
    assert_eq!(read, DENIED.as_bytes());
}

#[tokio::test]
async fn a_body_in_chunks_has_the_known_size() {
    let read = outcome(&knowing(Some("e")), || chunked("etag: \"e\"\r\n", BODY)).await.expect("whole");
    assert_eq!(read, BODY.as_bytes());
    let error = outcome(&knowing(Some("e")), || chunked("etag: \"e\"\r\n", "0123456789a")).await.expect_err("longer");
    assert!(error.is_contradiction(), "{error}");
    let error = outcome(&knowing(Some("e")), || chunked("etag: \"e\"\r\n", "012345678")).await.expect_err("shorter");
    assert!(matches!(error, StoreError::Broken { .. }), "{error}");
    let sized = |etag: &'static str| {
        move |seen: &crate::store::wire::recorder::Seen, _| match seen.method.as_str() {
            "HEAD" => Reply::Answer(format!("HTTP/1.1 200 OK\r\n{etag}\r\ncontent-length: 10\r\n\r\n").into_bytes()),
            _ => chunked("etag: \"e\"\r\n", BODY),
        }
    };
    let server = Recorder::start(sized(ETAG)).await;
    let answer = store(&server).get(&get_range(None)).await.expect("HEAD tells the length");
    assert_eq!((answer.length, answer.head.size), (10, 10));
    assert_eq!(answer.body.collect().await.expect("whole"), BODY.as_bytes());
    let server = Recorder::start(sized("etag: \"f\"")).await;
    assert!(store(&server).get(&get_range(None)).await.expect_err("another object").is_contradiction());
}
