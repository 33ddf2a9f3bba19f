//! Certificates: trusted, unknown, and not asked for.

use std::path::PathBuf;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::base::fault::{Category, Fault, RetryVerdict, chain};
use crate::store::wire::recorder::{Recorder, answer};
use crate::store::{Addressing, Habits, ObjectStore, S3Store, StoreError, StoreSettings, Tls};

use super::{object, settings};

fn testdata(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "src/store/wire/testdata", name].iter().collect()
}

async fn server() -> Recorder {
    server_with("server.pem").await
}

async fn server_with(certificate: &str) -> Recorder {
    let certificate = CertificateDer::from_pem_file(testdata(certificate)).expect("a certificate");
    let key = PrivateKeyDer::from_pem_file(testdata("server.key")).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring has them")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("they belong together");
    Recorder::start_tls(config, |_, _| answer(204, &[], "")).await
}

fn client(server: &Recorder, tls: Tls) -> Result<S3Store, StoreError> {
    let url = format!("https://localhost:{}", server.address().port());
    S3Store::new(StoreSettings {
        tls,
        habits: Habits { addressing: Some(Addressing::Virtual), ..Habits::default() },
        ..settings(&url)
    })
}

#[tokio::test]
async fn a_certificate_of_the_given_authority_is_taken() {
    let server = server().await;
    let tls = Tls { ca_bundle: Some(testdata("ca.pem")), no_verify: false };
    let store = client(&server, tls).expect("good settings");
    store.delete(&object()).await.expect("trusted");
    let seen = &server.seen()[0];
    let host = format!("bucket-1.localhost:{}", server.address().port());
    assert_eq!((seen.header("host"), seen.path()), (Some(host.as_str()), "/key"));
    // Over TLS the bytes need no digest in the signature.
    assert!(!store.signs_payloads());
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_refused_with_a_way_out() {
    let server = server().await;
    let tls = Tls { ca_bundle: Some(testdata("other.pem")), no_verify: false };
    let error = client(&server, tls).expect("good settings").delete(&object()).await.expect_err("unknown");
    let StoreError::Connect { endpoint, .. } = &error else { panic!("{error:?}") };
    assert!(endpoint.starts_with("https://localhost:"), "{endpoint}");
    assert!(chain(&error).contains("certificate"), "{}", chain(&error));
    assert!(error.hints().iter().any(|hint| hint.contains("--ca-bundle")), "{:?}", error.hints());
    assert_eq!((error.category(), error.retry()), (Category::Network, RetryVerdict::Never));
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn a_certificate_that_is_itself_in_the_bundle_is_taken() {
    for name in ["selfsigned.pem", "server.pem"] {
        let server = server_with(name).await;
        let tls = Tls { ca_bundle: Some(testdata(name)), no_verify: false };
        client(&server, tls).expect("good settings").delete(&object()).await.expect(name);
    }
}

#[tokio::test]
async fn names_and_dates_are_checked_also_of_a_certificate_in_the_bundle() {
    for (served, given, words) in [
        ("expired.pem", "expired.pem", "has expired"),
        ("other.pem", "other.pem", "is not valid for `bucket-1.localhost`"),
        ("selfsigned.pem", "ca.pem", "a self-signed one must be in the CA bundle itself"),
        ("server.pem", "selfsigned.pem", "unknown certificate authority"),
    ] {
        let server = server_with(served).await;
        let tls = Tls { ca_bundle: Some(testdata(given)), no_verify: false };
        let error = client(&server, tls).expect("good settings").delete(&object()).await.expect_err(served);
        assert!(chain(&error).contains(words), "{served}: {}", chain(&error));
        assert_eq!(error.retry(), RetryVerdict::Never);
        assert!(server.seen().is_empty());
    }
}

#[tokio::test]
async fn any_certificate_is_taken_when_none_is_checked() {
    let server = server().await;
    let tls = Tls { ca_bundle: None, no_verify: true };
    client(&server, tls).expect("good settings").delete(&object()).await.expect("not checked");
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let server = server().await;
    let tls = Tls { ca_bundle: Some(testdata("ca.pem")), no_verify: false };
    let url = format!("https://[::ffff:127.0.0.1]:{}", server.address().port());
    let store = S3Store::new(StoreSettings { tls, ..settings(&url) }).expect("good settings");
    let error = store.delete(&object()).await.expect_err("another name");
    assert!(matches!(error, StoreError::Connect { .. }), "{error:?}");
    assert!(chain(&error).contains("certificate"), "{}", chain(&error));
}

#[tokio::test]
async fn a_bundle_that_cannot_serve_is_refused_before_anything_is_sent() {
    let server = server().await;
    let missing = Tls { ca_bundle: Some(testdata("no-such.pem")), no_verify: false };
    let error = client(&server, missing).err().expect("it does not exist");
    assert!(error.to_string().contains("no-such.pem"), "{error}");
    let no_certificate = Tls { ca_bundle: Some(testdata("server.key")), no_verify: false };
    let error = client(&server, no_certificate).err().expect("it holds a key");
    assert!(error.to_string().contains("holds no certificate"), "{error}");
    assert_eq!(error.category(), Category::Configuration);
}
