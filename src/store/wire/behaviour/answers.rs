//! Refusals, retries, and answers that are none.

use std::time::{Duration, Instant};

use crate::base::fault::{Category, Fault};
use crate::store::wire::recorder::{Recorder, Reply, answer};
use crate::store::{
    CompleteRequest, CompletedPart, CopyRequest, KeyMarker, ListRequest, MetadataDirective, ObjectAttributes,
    ObjectStore, PartRequest, S3Store, StoreError, StoreSettings, UploadId, UploadsRequest, VersionsRequest,
};

use super::{get_range, object, payload, put_request, settings, store};

const SLOW_DOWN: &str = "<Error><Code>SlowDown</Code><Message>slow down</Message><RequestId>R</RequestId></Error>";
const INTERNAL: &str = "<Error><Code>InternalError</Code><Message>oops</Message></Error>";
const DENIED: &str = "<Error><Code>AccessDenied</Code><Message>no</Message><RequestId>R9</RequestId></Error>";
const COMPLETE: &str = "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
const PAGE: &str = "<!DOCTYPE html>\n<html><body>Please log in</body></html>";

fn list_request() -> ListRequest {
    ListRequest { bucket: "bucket-1".to_owned(), ..ListRequest::default() }
}

fn copy_request() -> CopyRequest {
    CopyRequest {
        source: object(),
        if_match: None,
        target: object(),
        attributes: ObjectAttributes::default(),
        directive: MetadataDirective::Copy,
        tags: MetadataDirective::Copy,
        only_if_absent: false,
    }
}

fn upload() -> UploadId {
    UploadId { object: object(), id: "u".to_owned() }
}

pub(super) fn complete_request() -> CompleteRequest {
    let part = CompletedPart { number: 1, etag: "e".to_owned(), crc64nvme: None, checksum: None };
    CompleteRequest { upload: upload(), parts: vec![part], crc64nvme: None, checksum: None, only_if_absent: false }
}

#[tokio::test]
async fn a_throttled_call_waits_as_long_as_the_service_asks() {
    let server = Recorder::start(|_, count| match count {
        0 => answer(503, &["retry-after: 1"], SLOW_DOWN),
        _ => answer(200, &["etag: \"e\""], ""),
    })
    .await;
    let started = Instant::now();
    let stored = store(&server).put(&put_request(), &payload()).await.expect("the second try");
    assert!(started.elapsed() >= Duration::from_secs(1));
    assert_eq!(stored.proofs.etag.as_deref(), Some("e"));
    let seen = server.seen();
    assert_eq!(seen.len(), 2);
    assert_eq!(seen[1].body, b"some bytes", "the body is sent anew");
}

#[tokio::test]
async fn a_passing_fault_is_tried_again_until_the_attempts_end() {
    let server = Recorder::start(|_, _| answer(500, &[], INTERNAL)).await;
    let error = store(&server).head(&object()).await.expect_err("it never passes");
    assert_eq!((error.status(), server.seen().len()), (Some(500), 2));
    let error = store(&server).delete(&object()).await.expect_err("it never passes");
    assert_eq!((error.code(), server.seen().len()), (Some("InternalError"), 4));
}

#[tokio::test]
async fn a_refusal_that_will_not_change_is_not_tried_again() {
    let server = Recorder::start(|_, _| answer(403, &["x-amz-request-id: R8"], DENIED)).await;
    let error = store(&server).list(&list_request()).await.expect_err("refused");
    assert_eq!(
        error.to_string(),
        "An error occurred (AccessDenied) when calling the ListObjectsV2 operation: no (request id: R9)"
    );
    assert_eq!(server.seen().len(), 1);
    let error = store(&server).head(&object()).await.expect_err("refused without a body");
    let StoreError::Service(refusal) = error else { panic!("{error:?}") };
    assert_eq!((refusal.code.as_str(), refusal.request_id.as_deref()), ("403", Some("R8")));
}

#[tokio::test]
async fn an_error_inside_a_success_is_an_error() {
    for code in ["AccessDenied", "InvalidPart"] {
        let document = format!("<?xml version=\"1.0\"?>\n\n   <Error><Code>{code}</Code></Error>");
        let server = Recorder::start(move |_, _| answer(200, &[], &document)).await;
        let store = store(&server);
        let copied = store.copy(&copy_request()).await.expect_err("an error");
        let completed = store.complete_upload(&complete_request()).await.expect_err("an error");
        assert_eq!((copied.code(), completed.code()), (Some(code), Some(code)));
        let put = store.put(&put_request(), &payload()).await.expect_err("an error");
        assert_eq!((put.code(), put.status()), (Some(code), Some(200)));
        assert_eq!(server.seen().len(), 3);
    }
}

#[tokio::test]
async fn throttling_inside_a_success_is_tried_again() {
    let server = Recorder::start(|seen, count| match (count % 2, seen.method.as_str()) {
        (0, _) => answer(200, &["retry-after: 0"], &format!("      {SLOW_DOWN}")),
        (_, "PUT") => answer(200, &[], "   \n  <CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>"),
        _ => answer(200, &[], "  <CompleteMultipartUploadResult><ETag>e-1</ETag></CompleteMultipartUploadResult>"),
    })
    .await;
    let store = store(&server);
    let copied = store.copy(&copy_request()).await.expect("the second try");
    let completed = store.complete_upload(&complete_request()).await.expect("the second try");
    assert_eq!((copied.proofs.etag.as_deref(), completed.proofs.etag.as_deref()), (Some("e"), Some("e-1")));
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn a_web_page_is_no_answer_to_any_call() {
    for status in [200, 403, 502] {
        let server = Recorder::start(move |_, _| answer(status, &["content-type: text/html"], PAGE)).await;
        let only_once = StoreSettings { retry: crate::store::RetryPolicy::attempts(1), ..settings(&server.url()) };
        let store = S3Store::new(only_once).expect("good settings");
        let part = PartRequest { upload: upload(), number: 1 };
        let errors = [
            store.list(&list_request()).await.expect_err("a page"),
            store.get(&get_range(None)).await.expect_err("a page"),
            store.put(&put_request(), &payload()).await.expect_err("a page"),
            store.upload_part(&part, &payload()).await.expect_err("a page"),
            store.delete(&object()).await.expect_err("a page"),
            store.copy(&copy_request()).await.expect_err("a page"),
            store.list_buckets().await.expect_err("a page"),
        ];
        for error in errors {
            let text = error.to_string();
            assert!(matches!(error, StoreError::NotS3 { status: found, .. } if found == status), "{error:?}");
            assert!(text.contains(&server.url()) && text.contains("<!DOCTYPE html>"), "{text}");
            assert!(!error.hints().is_empty());
            assert_eq!(error.category(), Category::Service);
        }
    }
}

#[tokio::test]
async fn a_page_where_headers_should_be_is_no_object() {
    let server = Recorder::start(|_, _| answer(200, &["content-type: text/html; charset=utf-8"], "")).await;
    let error = store(&server).head(&object()).await.expect_err("a page");
    assert!(matches!(error, StoreError::NotS3 { status: 200, .. }), "{error:?}");
    let server = Recorder::start(|_, _| answer(200, &["content-type: text/html", "etag: \"e\""], PAGE)).await;
    let own_page = store(&server).get(&get_range(None)).await.expect("an object that is a page");
    assert_eq!(own_page.body.collect().await.expect("whole"), PAGE.as_bytes());
}

#[tokio::test]
async fn a_gateway_page_is_tried_again_and_a_login_page_is_not() {
    let server = Recorder::start(|_, count| match count {
        0 => answer(502, &[], PAGE),
        _ => answer(200, &[], COMPLETE),
    })
    .await;
    store(&server).list(&list_request()).await.expect("the gateway recovers");
    assert_eq!(server.seen().len(), 2);
    let server = Recorder::start(|_, _| answer(200, &[], PAGE)).await;
    store(&server).list(&list_request()).await.expect_err("the page stays");
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn broken_xml_is_told_with_its_beginning() {
    for (document, reason) in [
        ("<ListBucketResult><Contents><Key>a</Key>", "cut short"),
        ("<ListBucketResult><Contents></Key></ListBucketResult>", "broken XML"),
        ("<ListBucketResult><Name>&nope;</Name></ListBucketResult>", "&nope;"),
        ("<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>", "names no next one"),
        ("<ListBucketResult/>", "does not say whether it is complete"),
        ("<SomethingElse/>", "SomethingElse"),
        ("{\"json\": true}", "no XML"),
        ("", "no XML"),
    ] {
        let server = Recorder::start(move |_, _| answer(200, &[], document)).await;
        let error = store(&server).list(&list_request()).await.expect_err(document);
        let StoreError::NotS3 { endpoint, reason: told, beginning, .. } = &error else { panic!("{error:?}") };
        assert!(told.contains(reason), "{document}: {told}");
        assert_eq!(*endpoint, server.url());
        assert_eq!(*beginning, document.chars().take(60).collect::<String>());
    }
}

#[tokio::test]
async fn a_wrong_clock_is_put_right_once_by_the_date_of_the_answer() {
    const SKEWED: &str = "<Error><Code>RequestTimeTooSkewed</Code></Error>";
    // The service lives two days ahead.
    let theirs = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(48);
    let date = format!("date: {}", crate::base::time::to_http(theirs));
    let server = Recorder::start(move |_, count| match count {
        0 | 2 | 3 => answer(403, &[&date], SKEWED),
        _ => answer(200, &["etag: \"e\""], ""),
    })
    .await;
    let store = store(&server);
    store.delete(&object()).await.expect("in time at the second try");
    let sent = server.seen()[1].header("x-amz-date").expect("signed").to_owned();
    assert_eq!(&sent[..8], theirs.strftime("%Y%m%d").to_string(), "{sent}");
    let error = store.delete(&object()).await.expect_err("still skewed after the correction");
    assert_eq!(error.code(), Some("RequestTimeTooSkewed"));
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn a_wrong_clock_is_noticed_by_a_head_that_is_refused_without_a_word() {
    let theirs = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(3);
    let date = format!("date: {}", crate::base::time::to_http(theirs));
    let server = Recorder::start(move |_, count| match count {
        0 => answer(403, &[&date], ""),
        1 => answer(200, &["etag: \"e\""], ""),
        _ => answer(403, &[&date], ""),
    })
    .await;
    let store = store(&server);
    store.head(&object()).await.expect("in time at the second try");
    let sent = server.seen()[1].header("x-amz-date").expect("signed").to_owned();
    assert_eq!(&sent[..11], theirs.strftime("%Y%m%dT%H").to_string(), "{sent}");
    // With the right time it is a refusal as any other.
    let error = store.head(&object()).await.expect_err("forbidden");
    assert_eq!((error.code(), server.seen().len()), (Some("403"), 3));
}

#[tokio::test]
async fn an_upload_that_is_gone_counts_as_aborted() {
    let document = "<Error><Code>NoSuchUpload</Code></Error>";
    let server = Recorder::start(move |_, _| answer(404, &[], document)).await;
    store(&server).abort_upload(&upload()).await.expect("gone is what was asked for");
    let error = store(&server).list_parts(&upload(), 0).await.expect_err("gone");
    assert_eq!(error.category(), Category::NotFound);
}

#[tokio::test]
async fn temporary_keys_send_their_token_and_no_keys_sign_nothing() {
    let server = Recorder::start(|_, _| answer(204, &[], "")).await;
    store(&server).delete(&object()).await.expect("removed");
    let anonymous = StoreSettings { credentials: None, ..settings(&server.url()) };
    S3Store::new(anonymous).expect("good settings").delete(&object()).await.expect("removed");
    let nameless = crate::credentials::Credentials {
        access_key_id: String::new(),
        secret_access_key: crate::base::redact::Secret::new(""),
        session_token: None,
        expires: None,
        origin: "option --no-sign-request".to_owned(),
        family: crate::credentials::KeyFamily::default(),
    };
    let nameless = Some(crate::credentials::CredentialsSource::fixed(nameless));
    let unsigned = StoreSettings { credentials: nameless, ..settings(&server.url()) };
    S3Store::new(unsigned).expect("good settings").delete(&object()).await.expect("removed");
    let seen = server.seen();
    assert_eq!(seen[0].header("x-amz-security-token"), Some("token"));
    assert!(seen[0].header("authorization").is_some_and(|value| value.contains("x-amz-security-token")));
    for seen in &seen[1..] {
        assert_eq!((seen.header("authorization"), seen.header("x-amz-date")), (None, None));
    }
}

#[tokio::test]
async fn a_listing_that_does_not_go_on_is_an_error() {
    let server = Recorder::start(|seen, _| {
        let (root, next) = match seen.query() {
            query if query.contains("versions=") => ("ListVersionsResult", "<NextKeyMarker>k</NextKeyMarker>"),
            query if query.contains("uploads=") => ("ListMultipartUploadsResult", "<NextKeyMarker>k</NextKeyMarker>"),
            query if query.contains("uploadId=") => {
                ("ListPartsResult", "<NextPartNumberMarker>7</NextPartNumberMarker>")
            }
            _ => ("ListBucketResult", "<NextContinuationToken>t</NextContinuationToken>"),
        };
        answer(200, &[], &format!("<{root}><IsTruncated>true</IsTruncated>{next}</{root}>"))
    })
    .await;
    let store = store(&server);
    let next = store.list(&list_request()).await.expect("the first page").next;
    assert!(next.is_some());
    let again = ListRequest { after: next, ..list_request() };
    let bucket = "bucket-1".to_owned();
    let after = Some(KeyMarker::new("k", ""));
    let errors = [
        store.list(&again).await.expect_err("the same page"),
        store
            .list_versions(&VersionsRequest {
                bucket: bucket.clone(),
                after: after.clone(),
                ..VersionsRequest::default()
            })
            .await
            .expect_err("the same page"),
        store
            .list_uploads(&UploadsRequest { bucket, after, ..UploadsRequest::default() })
            .await
            .expect_err("the same page"),
    ];
    let error = store.list_parts(&upload(), 7).await.expect_err("the same page");
    assert!(error.to_string().contains("begins behind part 7"), "{error}");
    for error in errors {
        assert!(error.to_string().contains("its next page is the page itself"), "{error}");
    }
}

#[tokio::test]
async fn metadata_without_a_length_is_no_empty_object() {
    let head = b"HTTP/1.1 200 OK\r\netag: \"e\"\r\n\r\n";
    let server = Recorder::start(move |_, _| Reply::Close(head.to_vec())).await;
    let error = store(&server).head(&object()).await.expect_err("no length");
    assert!(error.to_string().contains("it does not contain a length"), "{error}");
}

#[test]
fn an_endpoint_with_a_password_is_refused_without_showing_it() {
    let error = S3Store::new(settings("https://me:pass-word@host.example")).err().expect("refused").to_string();
    assert!(error.contains("host.example") && !error.contains("pass-word"), "{error}");
}
