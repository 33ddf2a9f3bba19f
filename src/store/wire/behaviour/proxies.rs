//! Requests through a proxy.

use hyper_util::client::proxy::matcher::Matcher;

use crate::base::fault::chain;
use crate::store::wire::Proxies;
use crate::store::wire::recorder::{Recorder, Reply, answer};
use crate::store::{ObjectStore, Provider, S3Store, StoreError, StoreSettings, Tls};

use super::{object, payload, put_request, settings};

const WORD: &str = "Basic dXNlcjp3b3Jk";

fn through(proxy: &Recorder, no: &str, url: &str) -> S3Store {
    let proxy = format!("http://user:word@{}", proxy.address());
    let matcher = Matcher::builder().all(proxy).no(no).build();
    let tls = Tls { ca_bundle: None, no_verify: true };
    let settings = StoreSettings { provider: Some(Provider::Generic), tls, ..settings(url) };
    S3Store::through(Proxies::from_matcher(matcher), settings).expect("good settings")
}

#[tokio::test]
async fn a_plain_proxy_gets_whole_urls_and_its_password_unsigned() {
    let proxy = Recorder::start(|_, _| answer(200, &["etag: \"e\""], "")).await;
    let store = through(&proxy, "", "http://store.example");
    store.put(&put_request(), &payload()).await.expect("stored");
    store.delete_bucket("bucket-1").await.expect("a control call");
    let seen = proxy.seen();
    let targets: Vec<&str> = seen.iter().map(|seen| seen.path()).collect();
    assert_eq!(targets, ["http://store.example/bucket-1/key", "http://store.example/bucket-1/"]);
    for seen in &seen {
        assert_eq!((seen.header("proxy-authorization"), seen.header("host")), (Some(WORD), Some("store.example")));
        let signed = seen.header("authorization").expect("signed");
        assert!(!signed.contains("proxy-authorization"), "{signed}");
    }
}

#[tokio::test]
async fn a_tunnel_is_asked_for_a_tls_endpoint() {
    let proxy = Recorder::start(|_, _| Reply::Close(b"HTTP/1.1 200 Connection established\r\n\r\n".to_vec())).await;
    let error = through(&proxy, "", "https://store.example").head(&object()).await.expect_err("no TLS behind it");
    assert!(matches!(error, StoreError::Connect { .. }), "{error:?}");
    let seen = &proxy.seen()[0];
    assert_eq!((seen.method.as_str(), seen.target.as_str()), ("CONNECT", "store.example:443"));
    assert_eq!(seen.header("proxy-authorization"), Some(WORD));
}

#[tokio::test]
async fn a_proxy_that_refuses_the_tunnel_is_a_failure_to_connect() {
    let proxy = Recorder::start(|_, _| answer(407, &[], "")).await;
    let error = through(&proxy, "", "https://store.example").head(&object()).await.expect_err("refused");
    assert!(matches!(error, StoreError::Connect { .. }), "{error:?}");
    assert!(chain(&error).contains("proxy"), "{}", chain(&error));
}

#[tokio::test]
async fn loopback_endpoints_are_reached_without_the_proxy() {
    let proxy = Recorder::start(|_, _| answer(500, &[], "")).await;
    let server = Recorder::start(|_, _| answer(204, &[], "")).await;
    for url in [server.url(), format!("http://localhost:{}", server.address().port())] {
        through(&proxy, "", &url).delete(&object()).await.expect("direct");
    }
    assert!(proxy.seen().is_empty());
    for seen in server.seen() {
        assert_eq!((seen.path(), seen.header("proxy-authorization")), ("/bucket-1/key", None));
    }
}

#[tokio::test]
async fn hosts_that_are_excepted_are_reached_without_the_proxy() {
    let proxy = Recorder::start(|_, _| answer(204, &[], "")).await;
    let server = Recorder::start(|_, _| answer(204, &[], "")).await;
    // The unspecified address leads to this machine, and is no loopback address.
    let url = format!("http://0.0.0.0:{}", server.address().port());
    through(&proxy, "0.0.0.0", &url).delete(&object()).await.expect("direct");
    assert_eq!((proxy.seen().len(), server.seen().len()), (0, 1));
    through(&proxy, "other.example", &url).delete(&object()).await.expect("through the proxy");
    assert_eq!((proxy.seen().len(), server.seen().len()), (1, 1));
}
