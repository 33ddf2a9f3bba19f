//! What the wire does when a server, the network or the caller's bytes misbehave, each against a scripted server.

mod answers;
mod habits;
mod listings;
mod network;
mod proofs;
mod proxies;
mod reads;
mod regions;
mod tls;

use std::time::Duration;

use bytes::Bytes;

use crate::base::redact::Secret;
use crate::credentials::{Credentials, CredentialsSource};
use crate::store::{
    ChecksumChoice, ChecksumMode, Digests, GetRequest, Habits, ObjectAttributes, ObjectId, Payload, Provider,
    PutRequest, RetryPolicy, Roads, S3Store, StoreSettings, Tls,
};

use super::recorder::Recorder;

/// For the tests that wait for it; the others must not meet it on a busy machine.
const SHORT: Duration = Duration::from_millis(200);

fn keys() -> CredentialsSource {
    CredentialsSource::fixed(Credentials {
        access_key_id: "AKIDEXAMPLE".to_owned(),
        secret_access_key: Secret::new("secret"),
        session_token: Some(Secret::new("token")),
        expires: None,
        origin: "a test".to_owned(),
        family: crate::credentials::KeyFamily::default(),
    })
}

fn settings(url: &str) -> StoreSettings {
    StoreSettings {
        endpoint_url: url.to_owned(),
        identity: None,
        region: "ap-guangzhou".to_owned(),
        provider: Some(Provider::Aws),
        habits: Habits::default(),
        sign_payloads: false,
        credentials: Some(keys()),
        tls: Tls::default(),
        connect_timeout: Duration::from_secs(5),
        read_timeout: Duration::from_secs(30),
        retry: RetryPolicy::attempts(2),
        checksum: ChecksumChoice::Auto,
        checksum_mode: ChecksumMode::Auto,
        roads: Roads::default(),
        trace: None,
        notice: None,
    }
}

fn store(server: &Recorder) -> S3Store {
    S3Store::new(settings(&server.url())).expect("good settings")
}

/// A client that soon takes silence for a stall.
fn impatient(server: &Recorder) -> S3Store {
    S3Store::new(StoreSettings { read_timeout: SHORT, ..settings(&server.url()) }).expect("good settings")
}

fn object() -> ObjectId {
    ObjectId::new("bucket-1", "key")
}

fn put_request() -> PutRequest {
    PutRequest { object: object(), attributes: ObjectAttributes::default(), only_if_absent: false }
}

fn payload() -> Payload {
    Payload::bytes(Bytes::from_static(b"some bytes"), Digests { crc64nvme: Some(7), ..Digests::default() })
}

fn get_range(range: Option<(u64, u64)>) -> GetRequest {
    GetRequest { object: object(), range, if_match: None, expected: Default::default() }
}
