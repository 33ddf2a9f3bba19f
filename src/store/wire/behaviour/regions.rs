//! How the wire goes after a bucket that is in another region.

use std::path::PathBuf;

use crate::store::region_cache::RegionCache;
use crate::store::wire::call::Call;
use crate::store::wire::recorder::{Recorder, Reply, Seen, answer};
use crate::store::{ListRequest, ObjectStore, Provider, Roads, S3Store, StoreError, StoreSettings};

use super::{object, settings};

/// A client for `host` with the recorder's port; names under `localhost` are this machine.
fn store(server: &Recorder, provider: Provider, host: &str, cache: Option<PathBuf>) -> S3Store {
    let url = format!("http://{host}:{}", server.address().port());
    let roads = Roads { cache, ..Roads::default() };
    let settings = StoreSettings { provider: Some(provider), roads, ..settings(&url) };
    S3Store::new(settings).expect("good settings")
}

fn host(seen: &Seen) -> String {
    let host = seen.header("host").unwrap_or_default();
    host.rsplit_once(':').map_or(host, |(name, _)| name).to_owned()
}

fn hosts(server: &Recorder) -> Vec<String> {
    server.seen().iter().map(host).collect()
}

fn listing() -> Reply {
    answer(200, &[], "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>")
}

fn no_such_bucket() -> Reply {
    answer(404, &[], "<Error><Code>NoSuchBucket</Code></Error>")
}

/// Buckets of COS: `bucket-1` in `ap-beijing`, listed by the service alone.
fn cos(seen: &Seen) -> Reply {
    match host(seen).as_str() {
        "service.cos.localhost" => answer(
            200,
            &[],
            "<ListAllMyBucketsResult><Buckets><Bucket><Name>bucket-1</Name><Location>ap-beijing</Location></Bucket>\
             </Buckets></ListAllMyBucketsResult>",
        ),
        "bucket-1.cos.ap-beijing.localhost" => listing(),
        _ => no_such_bucket(),
    }
}

fn in_bucket(bucket: &str) -> ListRequest {
    ListRequest { bucket: bucket.to_owned(), ..ListRequest::default() }
}

#[tokio::test]
async fn a_signature_for_the_wrong_region_is_made_anew_at_the_same_place() {
    let server = Recorder::start(|seen, _| match seen.header("authorization") {
        Some(signed) if signed.contains("/eu-west-1/s3/") => listing(),
        _ => answer(400, &[], "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-1</Region></Error>"),
    })
    .await;
    let store = store(&server, Provider::Generic, "localhost", None);
    store.list(&in_bucket("bucket-1")).await.expect("listed");
    store.list(&in_bucket("bucket-1")).await.expect("listed");
    assert_eq!(server.seen().len(), 3, "known from then on");
}

#[tokio::test]
async fn a_service_that_sends_on_for_ever_is_not_followed_for_ever() {
    for region in ["eu-west-1", "e.vil.example/", "localhost"] {
        let server = Recorder::start(move |_, count| {
            // Another region each time, where it is one.
            let region = region.replace("-1", &format!("-{}", count + 1));
            let header = format!("x-amz-bucket-region: {region}");
            answer(301, &[&header], "<Error><Code>PermanentRedirect</Code></Error>")
        })
        .await;
        let store = store(&server, Provider::Aws, "s3.us-east-1.localhost", None);
        let error = store.list(&in_bucket("bucket-1")).await.expect_err("never there");
        assert_eq!(error.code(), Some("PermanentRedirect"));
        let asked = hosts(&server);
        assert_eq!(asked.len(), if region == "eu-west-1" { 3 } else { 1 }, "{asked:?}");
        assert!(asked.iter().all(|host| host.starts_with("bucket-1.s3.") && host.ends_with(".localhost")), "{asked:?}");
    }
}

#[tokio::test]
async fn a_head_that_is_sent_on_without_a_word_is_followed_by_its_header() {
    for status in [301, 307, 400] {
        let server = Recorder::start(move |seen, _| match host(seen).contains("eu-west-1") {
            true => answer(200, &["etag: \"e\""], ""),
            false => answer(status, &["x-amz-bucket-region: eu-west-1"], ""),
        })
        .await;
        let store = store(&server, Provider::Aws, "s3.us-east-1.localhost", None);
        store.head(&object()).await.expect("found");
        assert_eq!(hosts(&server).last().map(String::as_str), Some("bucket-1.s3.eu-west-1.localhost"), "{status}");
    }
}

#[tokio::test]
async fn a_wrong_memory_of_cos_is_left_and_the_bucket_found() {
    let home = tempfile::tempdir().expect("a temporary directory");
    let server = Recorder::start(|seen, _| cos(seen)).await;
    let cache = RegionCache::new(home.path().to_owned(), &format!("localhost:{}", server.address().port()));
    cache.set("bucket-1", Some("ap-shanghai"));
    let store = store(&server, Provider::TencentCos, "cos.ap-guangzhou.localhost", Some(home.path().to_owned()));
    store.list(&in_bucket("bucket-1")).await.expect("found");
    assert_eq!(
        hosts(&server),
        [
            "bucket-1.cos.ap-shanghai.localhost",
            "bucket-1.cos.ap-guangzhou.localhost",
            "service.cos.localhost",
            "bucket-1.cos.ap-beijing.localhost",
        ]
    );
    assert_eq!(cache.read(), [("bucket-1".to_owned(), "ap-beijing".to_owned())]);
}

#[tokio::test]
async fn what_only_cos_knows_is_signed_natively_and_the_rest_is_not() {
    let server = Recorder::start(|_, _| answer(200, &[], "")).await;
    let store = store(&server, Provider::TencentCos, "cos.ap-guangzhou.localhost", None);
    for name in ["referer", "lifecycle"] {
        let call = Call::new("GetBucket", http::Method::GET, "b-1250000000", "").query(name, "");
        store.wire().headers(&call).await.expect("answered");
    }
    let seen = server.seen();
    let signed: Vec<_> = seen.iter().filter_map(|seen| seen.header("authorization")).collect();
    assert!(signed[0].starts_with("q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&"), "{}", signed[0]);
    assert!(signed[0].contains("q-url-param-list=referer&") && signed[1].starts_with("AWS4-HMAC-SHA256 "));
    assert_eq!((seen[0].header("x-cos-security-token"), seen[0].header("x-amz-date")), (Some("token"), None));
}

#[tokio::test]
async fn a_bucket_that_is_nowhere_is_looked_for_once() {
    let server = Recorder::start(|seen, _| cos(seen)).await;
    let store = store(&server, Provider::TencentCos, "cos.ap-guangzhou.localhost", None);
    for _ in 0..3 {
        let error = store.list(&in_bucket("gone-1250000000")).await.expect_err("nowhere");
        let StoreError::Service(refused) = error else { panic!("{error}") };
        assert_eq!((refused.code.as_str(), refused.hint), ("NoSuchBucket", None));
    }
    let searches = hosts(&server).iter().filter(|host| *host == "service.cos.localhost").count();
    assert_eq!((searches, server.seen().len()), (1, 4));
}

#[tokio::test]
async fn keys_that_may_not_list_buckets_get_the_first_refusal() {
    let server = Recorder::start(|seen, _| match host(seen).starts_with("service.") {
        true => answer(403, &[], "<Error><Code>AccessDenied</Code></Error>"),
        false => no_such_bucket(),
    })
    .await;
    let store = store(&server, Provider::TencentCos, "cos.ap-guangzhou.localhost", None);
    let error = store.list(&in_bucket("photos")).await.expect_err("nowhere");
    let StoreError::Service(refused) = error else { panic!("{error}") };
    assert_eq!(refused.code, "NoSuchBucket");
    assert!(refused.hint.expect("a hint").starts_with("did you forget -APPID?"));
}

#[tokio::test]
async fn a_head_that_is_refused_without_a_word_has_the_region_asked_for_once() {
    const WRONG: &str = "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-x</Region></Error>";
    let server = Recorder::start(|seen, _| {
        let elsewhere = seen.header("authorization").is_some_and(|signed| !signed.contains("/eu-x/"));
        match (elsewhere, seen.method.as_str()) {
            (true, "HEAD") => answer(400, &[], ""),
            (true, _) => answer(400, &[], WRONG),
            (false, _) => answer(200, &["etag: \"e\""], ""),
        }
    })
    .await;
    let store = store(&server, Provider::Generic, "localhost", None);
    store.head(&object()).await.expect("found in its region");
    let lines: Vec<_> = server.seen().iter().map(|seen| (seen.method.clone(), seen.query().to_owned())).collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines[1], ("GET".to_owned(), "location=".to_owned()));
    // Nothing tells the region: the refusal stands, and the question is not asked again.
    let server = Recorder::start(|_, _| answer(400, &[], "")).await;
    let store = self::store(&server, Provider::Generic, "localhost", None);
    for _ in 0..2 {
        assert_eq!(store.head(&object()).await.expect_err("refused").code(), Some("400"));
    }
    assert_eq!(server.seen().iter().filter(|seen| seen.method == "GET").count(), 1);
}
