//! Stores that do not know all of S3, or say less than it does.

use crate::store::wire::recorder::{Recorder, Reply, answer};
use crate::store::{Encryption, KeyVersion, ObjectStore, RequestOptions, StoreError};

use super::{object, payload, put_request, store};

fn keys(count: usize) -> Vec<KeyVersion> {
    (0..count).map(|number| KeyVersion { key: format!("k{number:02}"), version: None }).collect()
}

#[tokio::test]
async fn a_store_without_batch_deletion_deletes_one_by_one_and_is_asked_once() {
    for (status, code) in [(501, "NotImplemented"), (405, "MethodNotAllowed"), (400, "NotImplemented")] {
        let server = Recorder::start(move |seen, _| match (seen.method.as_str(), seen.path()) {
            ("POST", _) => answer(status, &[], &format!("<Error><Code>{code}</Code></Error>")),
            (_, path) if path.ends_with("k03") => answer(403, &[], "<Error><Code>AccessDenied</Code></Error>"),
            _ => answer(204, &[], ""),
        })
        .await;
        let store = store(&server);
        for _ in 0..2 {
            let failures = store.counting().delete_batch("bucket-1", &keys(20)).await.expect("deleted");
            let failed: Vec<_> = failures.iter().map(|failure| (failure.key.as_str(), failure.code.as_str())).collect();
            assert_eq!(failed, [("k03", "AccessDenied")]);
        }
        let batches = server.seen().iter().filter(|seen| seen.method == "POST").count();
        assert_eq!((batches, server.seen().len()), (1, 41), "{status}");
    }
    let server = Recorder::start(|_, _| answer(400, &[], "<Error><Code>MalformedXML</Code></Error>")).await;
    let error = store(&server).delete_batch("bucket-1", &keys(2)).await.expect_err("another refusal");
    assert_eq!((error.code(), server.seen().len()), (Some("MalformedXML"), 1));
}

#[tokio::test]
async fn encryption_that_an_answer_does_not_confirm_is_asked_for_once_by_head() {
    for (told, word) in
        [(Some("x-amz-server-side-encryption: AES256"), None), (None, Some("does not mention encryption"))]
    {
        let server = Recorder::start(move |seen, _| match seen.method.as_str() {
            "HEAD" => {
                let headers: Vec<&str> = told.into_iter().chain(["etag: \"e\""]).collect();
                answer(200, &headers, "")
            }
            _ => answer(200, &["etag: \"e\""], ""),
        })
        .await;
        let encryption = Some(Encryption { method: "AES256".to_owned(), kms_key: None });
        let store = store(&server).asking(RequestOptions { encryption, ..RequestOptions::default() }).expect("options");
        let put = store.put(&put_request(), &payload()).await;
        match (put, word) {
            (Ok(_), None) => {}
            (Err(error @ StoreError::NotEncrypted { .. }), Some(word)) => {
                assert!(error.to_string().contains(word), "{error}");
            }
            (other, _) => panic!("{other:?}"),
        }
        assert_eq!(server.seen().len(), 2);
    }
}

#[tokio::test]
async fn the_length_that_head_does_not_tell_is_found_by_a_range_or_the_body() {
    let head = || Reply::Answer(b"HTTP/1.1 200 OK\r\netag: \"e\"\r\ntransfer-encoding: chunked\r\n\r\n".to_vec());
    let chunks = |text: &str| {
        Reply::Answer(
            format!("HTTP/1.1 200 OK\r\netag: \"e\"\r\ntransfer-encoding: chunked\r\n\r\n{text}").into_bytes(),
        )
    };
    let cases: [(u64, Box<dyn Fn() -> Reply + Send + Sync>); 5] = [
        (1234, Box::new(|| answer(206, &["content-range: bytes 0-0/1234"], "x"))),
        (0, Box::new(|| answer(416, &["content-range: bytes */0"], "<Error><Code>InvalidRange</Code></Error>"))),
        (0, Box::new(|| answer(200, &["etag: \"e\""], ""))),
        (5, Box::new(move || chunks("5\r\nhello\r\n0\r\n\r\n"))),
        (0, Box::new(move || chunks("0\r\n\r\n"))),
    ];
    for (size, reply) in cases {
        let server = Recorder::start(move |seen, _| if seen.method == "HEAD" { head() } else { reply() }).await;
        assert_eq!(store(&server).head(&object()).await.expect("a length").size, size);
        assert_eq!(server.seen().len(), 2);
    }
}
