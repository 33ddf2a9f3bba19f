//! What every store must do, checked on the store in memory and, through the S3 client, on the embedded store. So the
//! double that other tests lean on behaves as the real thing does.

mod buckets;
mod keys;
mod listing;
mod multipart;
mod objects;

use std::time::Duration;

use bytes::Bytes;
use cos::base::fault::{Category, Fault};
use cos::base::redact::Secret;
use cos::credentials::{Credentials, CredentialsSource};
use cos::local::{BODY_TIMEOUT, Server, Settings};
use cos::store::memory::MemoryStore;
use cos::store::{
    ChecksumChoice, ChecksumMode, Digests, GetRequest, Habits, ObjectAttributes, ObjectId, ObjectStore, Payload,
    Provider, ProviderProfile, PutRequest, RetryPolicy, S3Store, StoreError, StoreSettings, Stored, Tls,
};
use futures_util::stream::{self, StreamExt};
use sha2::{Digest, Sha256};

/// Runs one check on a store of each kind. The checks make buckets of their own.
macro_rules! checks {
    ($($module:ident :: $check:ident),+ $(,)?) => {
        mod memory {
            $(#[tokio::test]
            async fn $check() {
                let store = super::MemoryStore::new(super::ProviderProfile::new(super::Provider::Local));
                super::$module::$check(&store).await;
            })+
        }

        mod embedded {
            $(#[tokio::test]
            async fn $check() {
                let home = super::Embedded::start().await;
                super::$module::$check(&home.store).await;
                home.server.shutdown().await.expect("it stops in order");
            })+
        }
    };
}

checks! {
    buckets::a_bucket_lives_and_goes_only_when_it_is_empty,
    buckets::a_bucket_that_is_not_there_is_named_by_every_call,
    keys::any_key_comes_back_as_it_went,
    keys::keys_too_long_or_empty_are_refused,
    listing::pages_follow_each_other_without_gap_or_repetition,
    listing::a_delimiter_rolls_keys_up_across_pages,
    listing::a_listing_can_start_anywhere,
    listing::versions_of_an_unversioned_bucket_are_its_objects,
    listing::a_thousand_keys_go_in_one_request,
    multipart::parts_in_any_order_make_the_object,
    multipart::what_does_not_fit_together_is_not_put_together,
    multipart::a_part_too_small_is_refused_unless_it_is_the_last,
    multipart::a_part_sent_again_replaces_the_first,
    multipart::parts_can_be_ranges_of_objects,
    multipart::an_aborted_upload_is_gone,
    multipart::unfinished_uploads_are_listed_in_pages,
    multipart::parts_are_listed_in_pages,
    objects::a_range_is_exactly_what_was_asked_for,
    objects::an_empty_object_is_an_object,
    objects::a_condition_that_fails_stops_the_read,
    objects::an_object_that_is_not_as_expected_stops_the_read,
    objects::what_is_not_there_is_not_found,
    objects::bytes_that_are_not_what_their_digest_says_are_not_stored,
    objects::attributes_come_back,
    objects::a_copy_takes_metadata_along_or_leaves_it,
    objects::a_copy_fails_when_its_source_changed_or_is_missing,
    objects::a_write_that_may_replace_nothing_replaces_nothing,
    objects::the_proofs_of_a_write_are_those_of_the_read,
}

/// An embedded store in a directory of its own, and a client of it.
struct Embedded {
    store: S3Store,
    server: Server,
    _directory: tempfile::TempDir,
}

impl Embedded {
    async fn start() -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let server = Server::start(Settings {
            directory: directory.path().to_owned(),
            port: 0,
            access_key: "AKIDEXAMPLE".to_owned(),
            secret_key: Secret::new("secret"),
            region: "ap-guangzhou".to_owned(),
            crc64_headers: false,
            body_timeout: BODY_TIMEOUT,
        })
        .await
        .expect("it starts");
        let credentials = Credentials {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret_access_key: Secret::new("secret"),
            session_token: None,
            expires: None,
            origin: "a test".to_owned(),
            family: cos::credentials::KeyFamily::default(),
        };
        let store = S3Store::new(StoreSettings {
            endpoint_url: server.endpoint_url(),
            identity: None,
            region: "ap-guangzhou".to_owned(),
            provider: Some(Provider::Local),
            habits: Habits::default(),
            sign_payloads: false,
            credentials: Some(CredentialsSource::fixed(credentials)),
            tls: Tls::default(),
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(30),
            retry: RetryPolicy::attempts(1),
            checksum: ChecksumChoice::Auto,
            checksum_mode: ChecksumMode::Auto,
            roads: cos::store::Roads::default(),
            trace: None,
            notice: None,
        })
        .expect("good settings");
        Self { store, server, _directory: directory }
    }
}

const BUCKET: &str = "bucket-1250000000";

async fn with_bucket(store: &impl ObjectStore) {
    store.create_bucket(BUCKET, &[]).await.expect("made");
}

fn object(key: &str) -> ObjectId {
    ObjectId::new(BUCKET, key)
}

fn payload(store: &impl ObjectStore, bytes: impl Into<Bytes>) -> Payload {
    let bytes = bytes.into();
    let digests = Digests {
        sha256: store.signs_payloads().then(|| Sha256::digest(&bytes).into()),
        md5: None,
        crc64nvme: store.profile().sends_crc64nvme().then(|| crc64nvme(&bytes)),
        checksum: None,
    };
    Payload::bytes(bytes, digests)
}

fn crc64nvme(bytes: &[u8]) -> u64 {
    crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Nvme, bytes)
}

fn md5_hex(bytes: &[u8]) -> String {
    md5::Md5::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn put(store: &impl ObjectStore, key: &str, bytes: impl Into<Bytes>) -> Stored {
    let request = PutRequest { object: object(key), attributes: ObjectAttributes::default(), only_if_absent: false };
    let payload = payload(store, bytes);
    store.put(&request, &payload).await.unwrap_or_else(|error| panic!("{key:?} is stored: {error}"))
}

/// Stores many small objects, several at a time.
async fn put_all(store: &impl ObjectStore, keys: &[String]) {
    stream::iter(keys).for_each_concurrent(32, |key| async move { drop(put(store, key, "x").await) }).await;
}

async fn get(store: &impl ObjectStore, key: &str) -> Result<Vec<u8>, StoreError> {
    let request = GetRequest { object: object(key), range: None, if_match: None, expected: Default::default() };
    let answer = store.get(&request).await?;
    let length = answer.length;
    let bytes = answer.body.collect().await?;
    assert_eq!((bytes.len() as u64, length), (length, answer.head.size), "{key:?}");
    Ok(bytes)
}

/// The code of a call that has to fail.
fn code<T>(outcome: Result<T, StoreError>) -> String {
    match outcome {
        Ok(_) => panic!("it has to be refused"),
        Err(StoreError::Service(refusal)) => refusal.code,
        Err(other) => panic!("it has to be the service that refuses, not {other:?}"),
    }
}

fn is_not_found<T>(outcome: Result<T, StoreError>) -> bool {
    outcome.is_err_and(|error| error.category() == Category::NotFound)
}

/// Bytes that differ from place to place and from one `seed` to the next.
fn noise(length: usize, seed: u64) -> Bytes {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes.into()
}
