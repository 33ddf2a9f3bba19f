use std::time::{Duration, SystemTime};

use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::types::{BucketLocationConstraint, CorsConfiguration, CorsRule, CreateBucketConfiguration, Tag};
use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::{ACCESS_KEY, Fixture, SECRET_KEY, client, code};

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

async fn send(method: Method, uri: &str, host: Option<&str>, body: &'static str) -> Answer {
    let client: Client<HttpConnector, Full<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    let mut request = Request::builder().method(method).uri(uri);
    if let Some(host) = host {
        request = request.header("host", host);
    }
    let request = request.body(Full::new(Bytes::from_static(body.as_bytes()))).expect("a request");
    let response = client.request(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("whole").to_bytes();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
}

fn minute() -> PresigningConfig {
    PresigningConfig::expires_in(Duration::from_secs(60)).expect("a minute")
}

#[tokio::test]
async fn wrong_keys_are_told_apart() {
    let store = Fixture::start().await;
    let refused = client(&store.server, "AKOTHER", SECRET_KEY).list_buckets().send().await.expect_err("unknown");
    assert_eq!(code(&refused), "InvalidAccessKeyId");
    let refused = client(&store.server, ACCESS_KEY, "other").list_buckets().send().await.expect_err("wrong");
    assert_eq!(code(&refused), "SignatureDoesNotMatch");
    let unsigned = send(Method::GET, &store.server.endpoint_url(), None, "").await;
    assert_eq!(unsigned.status, StatusCode::FORBIDDEN);
    assert!(unsigned.body.contains("<Code>AccessDenied</Code>"), "{}", unsigned.body);
    store.stop().await;
}

#[tokio::test]
async fn presigned_urls_work_until_they_expire() {
    let store = Fixture::start().await;
    let put = store.client.put_object().bucket("bucket").key("a b").presigned(minute()).await.expect("signed");
    assert_eq!(send(Method::PUT, put.uri(), None, "hello").await.status, StatusCode::OK);
    let get = store.client.get_object().bucket("bucket").key("a b").presigned(minute()).await.expect("signed");
    assert_eq!(send(Method::GET, get.uri(), None, "").await.body, "hello");
    let tampered = get.uri().replace("a%20b", "a%20c");
    assert_eq!(send(Method::GET, &tampered, None, "").await.status, StatusCode::FORBIDDEN);
    let old = PresigningConfig::builder()
        .start_time(SystemTime::now() - Duration::from_secs(120))
        .expires_in(Duration::from_secs(60))
        .build()
        .expect("valid");
    let old = store.client.get_object().bucket("bucket").key("a b").presigned(old).await.expect("signed");
    let expired = send(Method::GET, old.uri(), None, "").await;
    assert!(expired.body.contains("Request has expired"), "{}", expired.body);
    let early = PresigningConfig::builder()
        .start_time(SystemTime::now() + Duration::from_secs(3600))
        .expires_in(Duration::from_secs(60))
        .build()
        .expect("valid");
    let early = store.client.get_object().bucket("bucket").key("a b").presigned(early).await.expect("signed");
    let skewed = send(Method::GET, early.uri(), None, "").await;
    assert!(skewed.body.contains("<Code>RequestTimeTooSkewed</Code>"), "{}", skewed.body);
    store.stop().await;
}

#[tokio::test]
async fn a_host_below_localhost_names_the_bucket() {
    let store = Fixture::start().await;
    store.put("k", "hello").await;
    let port = store.server.address().port();
    let config = store.client.config().to_builder();
    let config = config.endpoint_url(format!("http://localhost:{port}")).force_path_style(false).build();
    let virtual_hosted = aws_sdk_s3::Client::from_conf(config);
    let get = virtual_hosted.get_object().bucket("bucket").key("k").presigned(minute()).await.expect("signed");
    let host = format!("bucket.localhost:{port}");
    assert!(get.uri().contains(&host), "{}", get.uri());
    let uri = get.uri().replace(&host, &format!("127.0.0.1:{port}"));
    assert_eq!(send(Method::GET, &uri, Some(&host), "").await.body, "hello");
    store.stop().await;
}

#[tokio::test]
async fn every_answer_has_its_own_request_id_and_errors_repeat_it() {
    let store = Fixture::start().await;
    let get = store.client.get_object().bucket("bucket").key("none").presigned(minute()).await.expect("signed");
    let one = send(Method::GET, get.uri(), None, "").await;
    let two = send(Method::GET, get.uri(), None, "").await;
    let id = |answer: &Answer| answer.headers["x-amz-request-id"].to_str().expect("ASCII").to_owned();
    assert_ne!(id(&one), id(&two));
    assert!(one.body.contains(&format!("<RequestId>{}</RequestId>", id(&one))), "{}", one.body);
    assert!(one.body.contains("<Code>NoSuchKey</Code>"), "{}", one.body);
    store.stop().await;
}

#[tokio::test]
async fn the_crc64_of_an_object_is_told_when_the_server_is_set_so() {
    let store = Fixture::start().await;
    store.put("k", "123456789").await;
    let get = store.client.get_object().bucket("bucket").key("k").presigned(minute()).await.expect("signed");
    let answer = send(Method::GET, get.uri(), None, "").await;
    // The CRC catalogue's check value of CRC-64/XZ, in decimal as COS tells it.
    assert_eq!(answer.headers["x-amz-hash-crc64ecma"], "11051210869376104954");
    store.stop().await;
}

#[tokio::test]
async fn a_bucket_is_made_with_region_and_tags_once() {
    let store = Fixture::start().await;
    let tag = Tag::builder().key("team").value("a & b").build().expect("a tag");
    let configuration = CreateBucketConfiguration::builder()
        .location_constraint(BucketLocationConstraint::from("ap-guangzhou"))
        .tags(tag)
        .build();
    let create = || store.client.create_bucket().bucket("made").create_bucket_configuration(configuration.clone());
    create().send().await.expect("made");
    assert_eq!(code(&create().send().await.expect_err("there")), "BucketAlreadyOwnedByYou");
    let location = store.client.get_bucket_location().bucket("made").send().await.expect("found");
    assert_eq!(location.location_constraint().map(|region| region.as_str()), Some("ap-guangzhou"));
    let tags = store.client.get_bucket_tagging().bucket("made").send().await.expect("found");
    assert_eq!(tags.tag_set().first().map(|tag| (tag.key(), tag.value())), Some(("team", "a & b")));
    let names = store.client.list_buckets().send().await.expect("listed");
    let names: Vec<_> = names.buckets().iter().filter_map(|bucket| bucket.name()).collect();
    assert_eq!(names, ["bucket", "made"]);
    store.stop().await;
}

#[tokio::test]
async fn a_configuration_comes_back_as_it_was_put_and_is_missing_after_its_removal() {
    let store = Fixture::start().await;
    let get = || store.client.get_bucket_cors().bucket("bucket").send();
    assert_eq!(code(&get().await.expect_err("not set")), "NoSuchCORSConfiguration");
    let rule = CorsRule::builder()
        .id("one")
        .allowed_methods("GET")
        .allowed_origins("https://a.example")
        .expose_headers("ETag")
        .max_age_seconds(5)
        .build()
        .expect("a rule");
    let configuration = CorsConfiguration::builder().cors_rules(rule.clone()).build().expect("a configuration");
    let put = store.client.put_bucket_cors().bucket("bucket").cors_configuration(configuration);
    put.send().await.expect("set");
    assert_eq!(get().await.expect("set").cors_rules(), [rule]);
    store.client.delete_bucket_cors().bucket("bucket").send().await.expect("removed");
    assert_eq!(code(&get().await.expect_err("removed")), "NoSuchCORSConfiguration");
    store.stop().await;
}

#[tokio::test]
async fn a_body_that_is_not_what_was_signed_is_refused() {
    let store = Fixture::start().await;
    let put = store.client.put_object().bucket("bucket").key("k").presigned(minute()).await.expect("signed");
    let client: Client<HttpConnector, Full<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    for size in [10, 1_000_000] {
        let request = Request::builder().method(Method::PUT).uri(put.uri());
        let request = request.header("x-amz-content-sha256", "0".repeat(64));
        let request = request.body(Full::new(Bytes::from(super::bytes(size)))).expect("a request");
        let response = client.request(request).await.expect("an answer");
        let body = response.into_body().collect().await.expect("whole").to_bytes();
        let text = String::from_utf8_lossy(&body);
        assert!(text.contains("<Code>XAmzContentSHA256Mismatch</Code>"), "{text}");
    }
    let head = store.client.head_object().bucket("bucket").key("k").send().await.expect_err("not stored");
    assert_eq!(head.raw_response().map(|response| response.status().as_u16()), Some(404));
    store.stop().await;
}
