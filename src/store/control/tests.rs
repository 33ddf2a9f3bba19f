//! The control client against a recording server.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::types::{Tag, Tagging};
use md5::{Digest, Md5};

use crate::base::redact::Secret;
use crate::credentials::{Credentials, CredentialsSource};
use crate::store::wire::recorder::{Recorder, Reply, Seen, answer};
use crate::store::{
    ChecksumChoice, ChecksumMode, Habits, ObjectId, ObjectStore, PresignMethod, Provider, RetryPolicy, Roads, S3Store,
    StoreError, StoreSettings, Tls,
};

/// The SDK client of a store, for the tests of the wire.
pub(in crate::store) fn sdk_client(store: &S3Store) -> Client {
    store.control().client.clone()
}

pub(super) fn store(server: &Recorder, provider: Provider) -> S3Store {
    let credentials = Credentials {
        access_key_id: "AKIDEXAMPLE".to_owned(),
        secret_access_key: Secret::new("secret"),
        session_token: None,
        expires: None,
        origin: "a test".to_owned(),
        family: crate::credentials::KeyFamily::default(),
    };
    S3Store::new(StoreSettings {
        endpoint_url: server.url(),
        identity: None,
        region: "ap-guangzhou".to_owned(),
        provider: Some(provider),
        habits: Habits::default(),
        sign_payloads: false,
        credentials: Some(CredentialsSource::fixed(credentials)),
        tls: Tls::default(),
        connect_timeout: Duration::from_secs(5),
        read_timeout: Duration::from_secs(30),
        retry: RetryPolicy::attempts(2),
        checksum: ChecksumChoice::Auto,
        checksum_mode: ChecksumMode::Auto,
        roads: Roads::default(),
        trace: None,
        notice: None,
    })
    .expect("good settings")
}

fn carries_md5_alone(seen: &Seen) {
    assert!(!seen.body.is_empty(), "the call has a document");
    let expected = aws_smithy_types::base64::encode(Md5::digest(&seen.body));
    assert_eq!(seen.header("content-md5"), Some(expected.as_str()));
    let signed = seen.header("authorization").unwrap_or_default();
    assert!(signed.contains("content-md5"), "{signed}");
    let stray: Vec<_> =
        seen.headers.iter().filter(|(name, _)| name.contains("checksum") || name == "x-amz-trailer").collect();
    assert!(stray.is_empty(), "{stray:?}");
}

#[tokio::test]
async fn control_documents_carry_content_md5() {
    let server = Recorder::start(|_, count| match count {
        // The first try of each call is refused, because a retry signs anew.
        0 | 2 => answer(503, &[], "<Error><Code>SlowDown</Code></Error>"),
        _ => answer(200, &[], ""),
    })
    .await;
    let store = store(&server, Provider::Generic);
    store.create_bucket("bucket-1", &[("a".to_owned(), "b".to_owned())]).await.expect("made");
    let tag = Tag::builder().key("k").value("v").build().expect("whole");
    let tagging = Tagging::builder().tag_set(tag).build().expect("whole");
    sdk_client(&store).put_bucket_tagging().bucket("bucket-1").tagging(tagging).send().await.expect("tagged");
    let seen = server.seen();
    assert_eq!(seen.len(), 4);
    seen.iter().for_each(carries_md5_alone);
}

#[tokio::test]
async fn stores_that_want_no_md5_get_the_checksum_of_the_sdk() {
    let server = Recorder::start(|_, _| answer(200, &[], "")).await;
    let tag = Tag::builder().key("k").value("v").build().expect("whole");
    let tagging = Tagging::builder().tag_set(tag).build().expect("whole");
    let sdk = sdk_client(&store(&server, Provider::Aws));
    sdk.put_bucket_tagging().bucket("bucket-1").tagging(tagging).send().await.expect("tagged");
    let seen = &server.seen()[0];
    assert_eq!(seen.header("content-md5"), None);
    assert!(seen.headers.iter().any(|(name, _)| name.starts_with("x-amz-checksum-")), "{seen:?}");
}

#[tokio::test]
async fn a_silent_server_stalls_a_control_call_and_is_named() {
    let server = Recorder::start(|_, _| Reply::Stall(Vec::new())).await;
    let settings = store(&server, Provider::Generic).settings().clone();
    let settings = StoreSettings { read_timeout: Duration::from_millis(300), ..settings };
    let impatient = S3Store::new(settings).expect("good settings");
    let error = impatient.delete_bucket("bucket-1").await.expect_err("no answer");
    let StoreError::Stalled { operation, endpoint, idle } = error else { panic!("{error:?}") };
    assert_eq!((operation, idle), ("DeleteBucket", Duration::from_millis(300)));
    assert!(endpoint.starts_with(&server.url()), "{endpoint}");
    assert_eq!(server.seen().len(), 2, "a stall is tried again");
}

#[tokio::test]
async fn a_refused_control_call_tells_what_the_service_said() {
    let document = "<Error><Code>BucketNotEmpty</Code><Message>not empty</Message><RequestId>R1</RequestId></Error>";
    let server = Recorder::start(move |_, _| answer(409, &["x-amz-request-id: R1"], document)).await;
    let error = store(&server, Provider::Generic).delete_bucket("bucket-1").await.expect_err("refused");
    assert_eq!(
        error.to_string(),
        "An error occurred (BucketNotEmpty) when calling the DeleteBucket operation: not empty (request id: R1)"
    );
}

#[tokio::test]
async fn a_page_that_is_no_answer_fails_a_control_call() {
    let server = Recorder::start(|_, _| answer(403, &[], "<html><body>Please log in</body></html>")).await;
    let error = store(&server, Provider::Generic).delete_bucket("bucket-1").await.expect_err("a page");
    assert!(matches!(error, StoreError::NotS3 { status: 403, operation: "DeleteBucket", .. }), "{error:?}");
}

#[tokio::test]
async fn an_answer_without_a_body_is_no_page_whatever_type_it_claims() {
    let html = ["content-type: text/html; charset=utf-8"];
    // moto answers like this.
    let empty = Recorder::start(move |_, _| answer(200, &html, "")).await;
    store(&empty, Provider::Generic).create_bucket("bucket-1", &[]).await.expect("made");
    let page = Recorder::start(move |_, _| answer(200, &html, "<html><body>Please log in</body></html>")).await;
    let error = store(&page, Provider::Generic).create_bucket("bucket-1", &[]).await.expect_err("a page");
    assert!(matches!(error, StoreError::NotS3 { status: 200, .. }), "{error:?}");
}

#[tokio::test]
async fn a_refused_connection_is_named_by_a_control_call() {
    let server = Recorder::start(|_, _| Reply::Reset).await;
    let error = store(&server, Provider::Generic).delete_bucket("bucket-1").await.expect_err("reset");
    assert!(matches!(error, StoreError::Broken { operation: "DeleteBucket", .. }), "{error:?}");
    let gone = store(&server, Provider::Generic);
    drop(server);
    tokio::time::sleep(Duration::from_millis(20)).await;
    let error = gone.delete_bucket("bucket-1").await.expect_err("nobody listens");
    assert!(matches!(error, StoreError::Connect { .. }), "{error:?}");
}

#[tokio::test]
async fn a_presigned_url_names_the_object_and_its_lifetime_and_sends_nothing() {
    let server = Recorder::start(|_, _| answer(200, &[], "")).await;
    let store = store(&server, Provider::Generic);
    let object = ObjectId::new("bucket-1", "a b/c+d");
    for method in [PresignMethod::Get, PresignMethod::Put] {
        let url = store.presign(method, &object, Duration::from_secs(90)).await.expect("signed");
        assert!(url.starts_with(&format!("{}/bucket-1/a%20b/c%2Bd?", server.url())), "{url}");
        assert!(url.contains("X-Amz-Expires=90") && url.contains("X-Amz-Signature="), "{url}");
    }
    assert!(server.seen().is_empty());
}
