//! Every request of the wire held against what aws-sdk-s3 sends for the same call, and every signature against the
//! SDK's signer.

mod calls;
mod checksums;
mod deviations;
mod signature;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::base::redact::Secret;
use crate::credentials::{Credentials, CredentialsSource};
use crate::store::control::tests::sdk_client;
use crate::store::{
    Addressing, ChecksumChoice, ChecksumMode, Habits, ListRequest, ObjectStore, Provider, RetryPolicy, Roads, S3Store,
    StoreSettings, Tls,
};

use super::recorder::{Recorder, Seen, answer};
use calls::{CALLS, Call};
use deviations::Deviations;

const ACCESS_KEY: &str = "AKIDEXAMPLE";
const SECRET_KEY: &str = "secret/with+signs=";
const TOKEN: &str = "token/with+signs==";
const REGION: &str = "ap-guangzhou";

/// Keys of every kind that a service takes and a URL does not.
const KEYS: [&str; 18] = [
    "plain",
    "with space",
    "a+b",
    "a%2Fb",
    "a//b",
    "/lead",
    "trail/",
    "日本/é",
    "q?x=1",
    "h#x",
    "a&b",
    "a=b",
    "a*b",
    "it's",
    "line\nbreak",
    "~tilde-_.!()",
    "./../dots",
    "semi;colon:at@$,",
];

fn credentials() -> Credentials {
    Credentials {
        access_key_id: ACCESS_KEY.to_owned(),
        secret_access_key: Secret::new(SECRET_KEY),
        session_token: Some(Secret::new(TOKEN)),
        expires: None,
        origin: "a test".to_owned(),
        family: crate::credentials::KeyFamily::default(),
    }
}

/// Both clients in front of one recording server.
struct Pair {
    server: Recorder,
    /// What the server answers; set before each call.
    canned: Arc<Mutex<&'static str>>,
    ours: S3Store,
    theirs: aws_sdk_s3::Client,
}

impl Pair {
    async fn new(addressing: Addressing, host: &str) -> Self {
        let canned = Arc::<Mutex<&'static str>>::default();
        let body = canned.clone();
        let server = Recorder::start(move |seen, _| {
            let body = *body.lock().unwrap_or_else(PoisonError::into_inner);
            let body = if seen.method == "HEAD" { "" } else { body };
            let encryption = seen.header("x-amz-server-side-encryption").unwrap_or_default();
            let echo = format!("x-amz-server-side-encryption: {encryption}");
            let headers = ["etag: \"e\"", "x-amz-request-id: R", &echo];
            answer(200, if encryption.is_empty() { &headers[..2] } else { &headers }, body)
        })
        .await;
        let settings = StoreSettings {
            endpoint_url: format!("http://{host}:{}", server.address().port()),
            identity: None,
            region: REGION.to_owned(),
            // AWS is the one whose requests the SDK knows best: no Content-MD5, CRC-64/NVME known to be taken.
            provider: Some(Provider::Aws),
            habits: Habits { addressing: Some(addressing), ..Habits::default() },
            sign_payloads: false,
            credentials: Some(CredentialsSource::fixed(credentials())),
            tls: Tls::default(),
            connect_timeout: Duration::from_secs(5),
            read_timeout: Duration::from_secs(5),
            retry: RetryPolicy::attempts(1),
            checksum: ChecksumChoice::Auto,
            checksum_mode: ChecksumMode::Auto,
            roads: Roads::default(),
            trace: None,
            notice: None,
        };
        let ours = S3Store::new(settings).expect("good settings");
        let theirs = sdk_client(&ours);
        Self { server, canned, ours, theirs }
    }

    /// What each client sent for one call.
    async fn record(&self, call: &Call, key: &'static str) -> (Seen, Seen) {
        *self.canned.lock().unwrap_or_else(PoisonError::into_inner) = call.answer;
        let before = self.server.seen().len();
        (call.ours)(self.ours.clone(), key).await;
        (call.theirs)(self.theirs.clone(), key).await;
        let seen = self.server.seen().split_off(before);
        let [ours, theirs] = seen.try_into().unwrap_or_else(|seen: Vec<Seen>| {
            panic!("{} with {key:?}: {} requests came instead of one from each", call.name, seen.len())
        });
        (ours, theirs)
    }
}

/// The query as decoded pairs.
fn pairs(seen: &Seen) -> BTreeSet<(String, String)> {
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    let pairs = seen.query().split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        .collect()
}

/// The query as it is written, in parts. An SDK writes a name without value as `name`, and signs it as `name=`.
fn raw_pairs(seen: &Seen) -> BTreeSet<String> {
    let parts = seen.query().split('&').filter(|pair| !pair.is_empty());
    parts.map(|pair| if pair.contains('=') { pair.to_owned() } else { format!("{pair}=") }).collect()
}

/// Where two requests for the same operation differ.
fn differences(operation: &str, (ours, theirs): (&Seen, &Seen), deviations: &mut Deviations) -> Vec<String> {
    let mut faults = Vec::new();
    let mut note = |what: String| faults.push(format!("{operation}: {what}"));
    if ours.method != theirs.method {
        note(format!("method {} against {}", ours.method, theirs.method));
    }
    if ours.path() != theirs.path() {
        note(format!("path {} against {}", ours.path(), theirs.path()));
    }
    for (name, value) in pairs(ours).symmetric_difference(&pairs(theirs)) {
        if !deviations.covers(operation, &format!("?{name}")) {
            note(format!("query {name}={value} is sent by one only"));
        }
    }
    for raw in raw_pairs(ours).symmetric_difference(&raw_pairs(theirs)) {
        let name = raw.split('=').next().unwrap_or_default();
        if !deviations.covers(operation, &format!("?{name}")) {
            note(format!("query {raw} is written so by one only"));
        }
    }
    let mine: BTreeSet<_> = signature::signed_headers(ours).into_iter().collect();
    let other: BTreeSet<_> = signature::signed_headers(theirs).into_iter().collect();
    for (name, value) in mine.symmetric_difference(&other) {
        if !deviations.covers(operation, name) {
            let side = if mine.iter().any(|mine| mine.0 == *name && mine.1 == *value) { "ours" } else { "the SDK" };
            note(format!("header {name}: {value} is sent by {side} only"));
        }
    }
    if ours.body != theirs.body {
        let (mine, other) = (String::from_utf8_lossy(&ours.body), String::from_utf8_lossy(&theirs.body));
        note(format!("body {mine} against {other}"));
    }
    for (who, seen) in [("ours", ours), ("the SDK's", theirs)] {
        if let Err(why) = signature::check(seen) {
            note(format!("signature, {who}: {why}"));
        }
    }
    faults
}

async fn hold_against_the_sdk(addressing: Addressing) {
    let pair = Pair::new(addressing, "localhost").await;
    let mut deviations = Deviations::new();
    let mut faults = Vec::new();
    for call in CALLS {
        for key in KEYS {
            let (ours, theirs) = pair.record(call, key).await;
            let found = differences(call.name, (&ours, &theirs), &mut deviations);
            faults.extend(found.into_iter().map(|fault| format!("{key:?} {fault}")));
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} deviations:\n{}", faults.len(), faults.join("\n"));
    deviations.assert_all_met();
}

#[tokio::test]
async fn path_style_requests_are_those_of_the_sdk() {
    hold_against_the_sdk(Addressing::Path).await;
}

#[tokio::test]
async fn virtual_hosted_requests_are_those_of_the_sdk() {
    hold_against_the_sdk(Addressing::Virtual).await;
}

#[tokio::test]
async fn a_bucket_that_cannot_stand_in_the_host_name_stands_in_the_path() {
    let good = "bucket-1250000000";
    for (host, bucket, in_host) in [
        ("localhost", good, true),
        ("localhost", "with.dots.in.it", false),
        ("localhost", "Upper", false),
        ("localhost", "under_score", false),
        ("localhost", "-hyphen-", false),
        ("localhost", "ab", false),
        ("127.0.0.1", good, false),
        ("[::ffff:127.0.0.1]", good, false),
    ] {
        let pair = Pair::new(Addressing::Virtual, host).await;
        *pair.canned.lock().unwrap_or_else(PoisonError::into_inner) =
            "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
        pair.ours.list(&ListRequest { bucket: bucket.to_owned(), ..ListRequest::default() }).await.expect("listed");
        pair.theirs.list_objects_v2().bucket(bucket).send().await.expect("listed");
        let seen = pair.server.seen();
        let places: Vec<_> = seen.iter().map(|seen| (seen.path(), seen.header("host"))).collect();
        assert_eq!(places[0], places[1], "{host} {bucket}");
        assert_eq!(places[0].0 == "/", in_host, "{host} {bucket}");
    }
}

#[tokio::test]
async fn an_endpoint_with_a_path_keeps_it_in_front() {
    for addressing in [Addressing::Path, Addressing::Virtual] {
        let mut pair = Pair::new(addressing, "localhost").await;
        let url = format!("http://localhost:{}/gate/way/", pair.server.address().port());
        pair.ours = S3Store::new(StoreSettings { endpoint_url: url, ..pair.ours.settings().clone() }).expect("good");
        pair.theirs = sdk_client(&pair.ours);
        for call in CALLS.iter().filter(|call| ["HeadObject", "ListObjectsV2"].contains(&call.name)) {
            let (ours, theirs) = pair.record(call, "k/x").await;
            assert!(ours.path().starts_with("/gate/way/"), "{}", ours.path());
            assert_eq!(ours.path(), theirs.path());
        }
    }
}
