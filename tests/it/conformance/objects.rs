//! Whole objects: reading, writing, conditions, copies.

use cos::store::{
    CopyRequest, Digests, Expectation, GetRequest, HeaderText, MetadataDirective, ObjectAttributes, ObjectId,
    ObjectStore, Payload, PutRequest, StoreError,
};
use md5::{Digest, Md5};

use super::{BUCKET, code, crc64nvme, get, is_not_found, md5_hex, noise, object, payload, put, with_bucket};

async fn get_range(store: &impl ObjectStore, range: (u64, u64)) -> Result<(Vec<u8>, u64), StoreError> {
    let request =
        GetRequest { object: object("key"), range: Some(range), if_match: None, expected: Default::default() };
    let answer = store.get(&request).await?;
    assert_eq!(answer.length, range.1);
    let size = answer.head.size;
    Ok((answer.body.collect().await?, size))
}

pub(super) async fn a_range_is_exactly_what_was_asked_for(store: &impl ObjectStore) {
    with_bucket(store).await;
    let bytes = noise(3_000_001, 1);
    put(store, "key", bytes.clone()).await;
    let size = bytes.len() as u64;
    for (start, count) in [(0, 1), (0, size), (1, size - 1), (size - 1, 1), (1_000_000, 1_000_001), (65_535, 2)] {
        let (read, whole) = get_range(store, (start, count)).await.expect("inside");
        let (from, to) = (start as usize, (start + count) as usize);
        assert!(read == bytes[from..to], "{count} bytes from {start}");
        assert_eq!(whole, size);
    }
    for range in [(size, 1), (size - 1, 2), (0, size + 1), (size + 10, 10)] {
        assert!(get_range(store, range).await.is_err(), "{range:?} reaches over the end");
    }
}

pub(super) async fn an_empty_object_is_an_object(store: &impl ObjectStore) {
    with_bucket(store).await;
    let stored = put(store, "key", "").await;
    assert_eq!(stored.proofs.etag, Some(md5_hex(b"")));
    let head = store.head(&object("key")).await.expect("there");
    assert_eq!((head.size, head.proofs.etag), (0, stored.proofs.etag));
    assert_eq!(get(store, "key").await.expect("there"), b"");
    assert!(get_range(store, (0, 1)).await.is_err());
}

pub(super) async fn a_condition_that_fails_stops_the_read(store: &impl ObjectStore) {
    with_bucket(store).await;
    let first = put(store, "key", "first").await.proofs.etag.expect("an ETag");
    let request = |range| GetRequest {
        object: object("key"),
        range,
        if_match: Some(first.clone()),
        expected: Default::default(),
    };
    for range in [None, Some((1, 3))] {
        assert!(store.get(&request(range)).await.is_ok());
    }
    put(store, "key", "second").await;
    for range in [None, Some((1, 3))] {
        let error = store.get(&request(range)).await.expect_err("another object");
        assert_eq!((error.code(), error.status()), (Some("PreconditionFailed"), Some(412)));
    }
}

pub(super) async fn an_object_that_is_not_as_expected_stops_the_read(store: &impl ObjectStore) {
    with_bucket(store).await;
    put(store, "key", "first").await;
    let last_modified = store.head(&object("key")).await.expect("there").last_modified;
    let request = |range, expected| GetRequest { object: object("key"), range, if_match: None, expected };
    let hour = std::time::Duration::from_secs(3600);
    for range in [None, Some((1, 3))] {
        let known = Expectation { size: Some(5), last_modified };
        assert!(store.get(&request(range, known.clone())).await.is_ok());
        let longer = Expectation { size: Some(6), ..known.clone() };
        let older = Expectation { last_modified: last_modified.map(|time| time - hour), ..known };
        for expected in [longer, older] {
            let error = store.get(&request(range, expected)).await.expect_err("another object");
            assert!(error.is_contradiction(), "{error}");
        }
    }
}

pub(super) async fn what_is_not_there_is_not_found(store: &impl ObjectStore) {
    with_bucket(store).await;
    assert_eq!(code(get(store, "key").await), "NoSuchKey");
    assert!(is_not_found(store.head(&object("key")).await));
    store.delete(&object("key")).await.expect("gone is what was asked for");
    put(store, "key/", "x").await;
    assert_eq!(code(get(store, "key").await), "NoSuchKey");
    assert!(is_not_found(store.head(&object("key")).await));
    put(store, "key", "x").await;
    store.delete(&object("key")).await.expect("removed");
    assert_eq!(code(get(store, "key").await), "NoSuchKey");
    assert_eq!(get(store, "key/").await.expect("another key"), b"x");
}

pub(super) async fn bytes_that_are_not_what_their_digest_says_are_not_stored(store: &impl ObjectStore) {
    with_bucket(store).await;
    let request = PutRequest { object: object("key"), attributes: ObjectAttributes::default(), only_if_absent: false };
    let wrong = [
        (Digests { md5: Some([1; 16]), ..Digests::default() }, "BadDigest"),
        (Digests { crc64nvme: Some(1), ..Digests::default() }, "BadDigest"),
        (Digests { sha256: Some([1; 32]), ..Digests::default() }, "XAmzContentSHA256Mismatch"),
    ];
    for (digests, expected) in wrong {
        let outcome = store.put(&request, &Payload::bytes("bytes".into(), digests)).await;
        assert_eq!(code(outcome), expected);
        assert_eq!(code(get(store, "key").await), "NoSuchKey");
    }
    let right = Digests { md5: Some(Md5::digest("bytes").into()), ..payload(store, "bytes").digests };
    store.put(&request, &Payload::bytes("bytes".into(), right)).await.expect("stored");
}

fn attributes() -> ObjectAttributes {
    ObjectAttributes {
        content_type: Some("text/x-test; charset=utf-8".into()),
        cache_control: Some("max-age=60".into()),
        content_disposition: Some("attachment; filename=\"報告.pdf\"".into()),
        metadata: vec![
            ("mixed-case".to_owned(), "A  b".into()),
            ("other".to_owned(), "%20+".into()),
            ("title".to_owned(), "報告 é".into()),
            ("word".to_owned(), "=?UTF-8?Q?=E5=A0=B1?=".into()),
        ],
        ..ObjectAttributes::default()
    }
}

/// What [`described`] tells of an object with [`attributes`].
fn expected() -> ([Option<HeaderText>; 2], Vec<(String, HeaderText)>) {
    let given = attributes();
    ([given.content_type, given.content_disposition], given.metadata)
}

async fn described(store: &impl ObjectStore, key: &str) -> ([Option<HeaderText>; 2], Vec<(String, HeaderText)>) {
    let head = store.head(&object(key)).await.expect("there");
    let mut metadata = head.metadata;
    metadata.sort_unstable();
    let request = GetRequest { object: object(key), range: None, if_match: None, expected: Default::default() };
    let read = store.get(&request).await.expect("there").head;
    assert_eq!(read.content_type, head.content_type);
    assert_eq!(read.content_disposition, head.content_disposition);
    ([head.content_type, head.content_disposition], metadata)
}

pub(super) async fn attributes_come_back(store: &impl ObjectStore) {
    with_bucket(store).await;
    let mut given = attributes();
    given.metadata[0].0 = "Mixed-Case".to_owned();
    let request = PutRequest { object: object("key"), attributes: given, only_if_absent: false };
    store.put(&request, &payload(store, "x")).await.expect("stored");
    assert_eq!(described(store, "key").await, expected());
    // A new object takes nothing over from the one it replaces.
    put(store, "key", "y").await;
    assert_eq!(described(store, "key").await, ([Some("binary/octet-stream".into()), None], Vec::new()));
}

fn copy(target: &str, directive: MetadataDirective) -> CopyRequest {
    let other = ObjectAttributes {
        content_type: Some("text/other".into()),
        metadata: vec![("new".to_owned(), "neu 報".into())],
        ..ObjectAttributes::default()
    };
    let attributes = if directive == MetadataDirective::Replace { other } else { ObjectAttributes::default() };
    let (source, target) = (object("key"), object(target));
    CopyRequest { source, if_match: None, target, attributes, directive, tags: directive, only_if_absent: false }
}

pub(super) async fn a_copy_takes_metadata_along_or_leaves_it(store: &impl ObjectStore) {
    with_bucket(store).await;
    let request = PutRequest { object: object("key"), attributes: attributes(), only_if_absent: false };
    let stored = store.put(&request, &payload(store, "bytes")).await.expect("stored");
    let copied = store.copy(&copy("along", MetadataDirective::Copy)).await.expect("copied");
    assert_eq!(copied.proofs.etag, stored.proofs.etag);
    assert_eq!(described(store, "along").await, expected());
    let replaced = ([Some("text/other".into()), None], vec![("new".to_owned(), "neu 報".into())]);
    for target in ["left", "key"] {
        store.copy(&copy(target, MetadataDirective::Replace)).await.expect("copied");
        assert_eq!(described(store, target).await, replaced);
    }
    for key in ["key", "along", "left"] {
        assert_eq!(get(store, key).await.expect("there"), b"bytes");
    }
    assert_eq!(code(store.copy(&copy("key", MetadataDirective::Copy)).await), "InvalidRequest");
    store.create_bucket("another-bucket", &[]).await.expect("made");
    let across = CopyRequest { target: ObjectId::new("another-bucket", "key"), ..copy("", MetadataDirective::Copy) };
    store.copy(&across).await.expect("copied");
    assert_eq!(store.head(&across.target).await.expect("there").size, 5);
}

pub(super) async fn a_write_that_may_replace_nothing_replaces_nothing(store: &impl ObjectStore) {
    with_bucket(store).await;
    assert!(store.profile().conditional_writes);
    let write = async |key: &str, bytes: &'static [u8]| {
        let request = PutRequest { object: object(key), attributes: ObjectAttributes::default(), only_if_absent: true };
        store.put(&request, &Payload::bytes(bytes.into(), Digests::default())).await
    };
    write("key", b"one").await.expect("nothing is there");
    assert_eq!(code(write("key", b"two").await), "PreconditionFailed");
    let onto = |target: &str| CopyRequest { only_if_absent: true, ..copy(target, MetadataDirective::Copy) };
    store.copy(&onto("copy")).await.expect("nothing is there");
    put(store, "key", "three").await;
    assert_eq!(code(store.copy(&onto("copy")).await), "PreconditionFailed");
    assert_eq!(get(store, "copy").await.expect("there"), b"one");
    store.delete(&object("copy")).await.expect("removed");
    write("copy", b"four").await.expect("it is gone");
}

pub(super) async fn a_copy_fails_when_its_source_changed_or_is_missing(store: &impl ObjectStore) {
    with_bucket(store).await;
    assert_eq!(code(store.copy(&copy("target", MetadataDirective::Copy)).await), "NoSuchKey");
    let etag = put(store, "key", "first").await.proofs.etag;
    let request = CopyRequest { if_match: etag, ..copy("target", MetadataDirective::Copy) };
    store.copy(&request).await.expect("copied");
    put(store, "key", "second").await;
    assert_eq!(code(store.copy(&request).await), "PreconditionFailed");
    assert_eq!(get(store, "target").await.expect("the first copy"), b"first");
    let mut nowhere = request;
    nowhere.if_match = None;
    nowhere.target.bucket = "no-such-bucket".to_owned();
    assert_eq!(code(store.copy(&nowhere).await), "NoSuchBucket");
    nowhere.source.bucket = "no-such-bucket".to_owned();
    nowhere.target.bucket = BUCKET.to_owned();
    assert_eq!(code(store.copy(&nowhere).await), "NoSuchBucket");
}

pub(super) async fn the_proofs_of_a_write_are_those_of_the_read(store: &impl ObjectStore) {
    with_bucket(store).await;
    assert!(store.profile().sends_crc64nvme());
    let bytes = noise(300_000, 2);
    let stored = put(store, "key", bytes.clone()).await.proofs;
    assert_eq!((stored.etag.as_deref(), stored.crc64nvme), (Some(md5_hex(&bytes).as_str()), Some(crc64nvme(&bytes))));
    assert_eq!(store.head(&object("key")).await.expect("there").proofs, stored);
    let request = GetRequest { object: object("key"), range: None, if_match: None, expected: Default::default() };
    assert_eq!(store.get(&request).await.expect("there").head.proofs, stored);
}
