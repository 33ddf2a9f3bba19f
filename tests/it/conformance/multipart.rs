//! Multipart uploads.

use bytes::Bytes;
use cos::store::{
    CompleteRequest, CompletedPart, ObjectAttributes, ObjectStore, PartCopyRequest, PartNumber, PartRequest,
    PutRequest, StoreError, Stored, UploadId, UploadsRequest,
};
use md5::{Digest, Md5};

use super::{BUCKET, code, crc64nvme, get, is_not_found, noise, object, payload, put, with_bucket};

async fn open(store: &impl ObjectStore, key: &str) -> UploadId {
    let attributes = ObjectAttributes {
        content_type: Some("text/x-test".into()),
        metadata: vec![("name".to_owned(), "wert 報".into())],
        ..ObjectAttributes::default()
    };
    let request = PutRequest { object: object(key), attributes, only_if_absent: false };
    UploadId { object: object(key), id: store.create_upload(&request).await.expect("opened") }
}

async fn send(
    store: &impl ObjectStore,
    upload: &UploadId,
    number: PartNumber,
    bytes: Bytes,
) -> Result<CompletedPart, StoreError> {
    let payload = payload(store, bytes);
    let stored = store.upload_part(&PartRequest { upload: upload.clone(), number }, &payload).await?;
    assert_eq!(stored.proofs.crc64nvme, payload.digests.crc64nvme, "the part's checksum is echoed");
    Ok(part(number, stored))
}

fn part(number: PartNumber, stored: Stored) -> CompletedPart {
    CompletedPart {
        number,
        etag: stored.proofs.etag.expect("an ETag"),
        crc64nvme: stored.proofs.crc64nvme,
        checksum: None,
    }
}

async fn complete(store: &impl ObjectStore, upload: &UploadId, parts: &[CompletedPart]) -> Result<Stored, StoreError> {
    let request = CompleteRequest {
        upload: upload.clone(),
        parts: parts.to_vec(),
        crc64nvme: None,
        checksum: None,
        only_if_absent: false,
    };
    store.complete_upload(&request).await
}

/// The smallest part and a little more, different for each number.
fn full_part(store: &impl ObjectStore, number: PartNumber) -> Bytes {
    let least = usize::try_from(store.profile().limits.min_part).expect("it fits");
    noise(least + number as usize, number.into())
}

pub(super) async fn parts_in_any_order_make_the_object(store: &impl ObjectStore) {
    with_bucket(store).await;
    let upload = open(store, "key").await;
    let bytes = [full_part(store, 1), full_part(store, 2), noise(100, 3)];
    let mut parts = Vec::new();
    // The numbers need not follow each other either.
    for (number, index) in [(700, 2), (3, 0), (40, 1)] {
        parts.push(send(store, &upload, number, bytes[index].clone()).await.expect("stored"));
    }
    assert!(is_not_found(store.head(&object("key")).await), "nothing is there before the end");
    parts.sort_by_key(|part| part.number);
    let whole = bytes.concat();
    let crc = Some(crc64nvme(&whole));
    let request =
        CompleteRequest { upload: upload.clone(), parts, crc64nvme: crc, checksum: None, only_if_absent: false };
    let stored = store.complete_upload(&request).await.expect("put together");
    let mut digests = Md5::new();
    bytes.iter().for_each(|bytes| digests.update(Md5::digest(bytes)));
    let etag = digests.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>() + "-3";
    assert_eq!(stored.proofs.etag.as_ref(), Some(&etag));
    assert!(get(store, "key").await.expect("there") == whole);
    let head = store.head(&object("key")).await.expect("there");
    assert_eq!((head.size, head.proofs.etag), (whole.len() as u64, Some(etag)));
    assert_eq!(head.proofs.crc64nvme, Some(crc64nvme(&whole)));
    assert_eq!(head.content_type, Some("text/x-test".into()));
    assert_eq!(head.metadata, [("name".to_owned(), "wert 報".into())]);
    assert_eq!(code(store.list_parts(&upload, 0).await), "NoSuchUpload");
    let uploads = UploadsRequest { bucket: BUCKET.to_owned(), ..UploadsRequest::default() };
    assert_eq!(store.list_uploads(&uploads).await.expect("listed").uploads, []);
}

pub(super) async fn what_does_not_fit_together_is_not_put_together(store: &impl ObjectStore) {
    with_bucket(store).await;
    let upload = open(store, "key").await;
    let first = send(store, &upload, 1, full_part(store, 1)).await.expect("stored");
    let second = send(store, &upload, 2, noise(10, 2)).await.expect("stored");
    let both = [first.clone(), second.clone()];
    let backwards = [second.clone(), first.clone()];
    let twice = [first.clone(), first.clone()];
    let missing = [first.clone(), CompletedPart { number: 3, ..second.clone() }];
    let another = [first.clone(), CompletedPart { etag: first.etag.clone(), crc64nvme: None, ..second.clone() }];
    assert_eq!(code(complete(store, &upload, &backwards).await), "InvalidPartOrder");
    assert_eq!(code(complete(store, &upload, &twice).await), "InvalidPartOrder");
    assert_eq!(code(complete(store, &upload, &missing).await), "InvalidPart");
    assert_eq!(code(complete(store, &upload, &another).await), "InvalidPart");
    assert_eq!(code(complete(store, &upload, &[]).await), "MalformedXML");
    let wrong = CompleteRequest {
        upload: upload.clone(),
        parts: both.to_vec(),
        crc64nvme: Some(1),
        checksum: None,
        only_if_absent: false,
    };
    assert_eq!(code(store.complete_upload(&wrong).await), "BadDigest");
    let nowhere = UploadId { id: "no-such-upload".to_owned(), ..upload.clone() };
    assert_eq!(code(complete(store, &nowhere, &both).await), "NoSuchUpload");
    assert_eq!(code(send(store, &nowhere, 1, noise(1, 1)).await), "NoSuchUpload");
    for number in [0, 10_001] {
        assert_eq!(code(send(store, &upload, number, noise(1, 1)).await), "InvalidArgument");
    }
    assert!(is_not_found(store.head(&object("key")).await));
    // None of that harmed the upload, and parts that are not named are left out.
    complete(store, &upload, &[first]).await.expect("put together");
    assert!(get(store, "key").await.expect("there") == full_part(store, 1));
}

pub(super) async fn a_part_too_small_is_refused_unless_it_is_the_last(store: &impl ObjectStore) {
    with_bucket(store).await;
    let upload = open(store, "key").await;
    let least = usize::try_from(store.profile().limits.min_part).expect("it fits");
    let small = send(store, &upload, 1, noise(least - 1, 1)).await.expect("stored");
    let last = send(store, &upload, 2, noise(1, 2)).await.expect("stored");
    assert_eq!(code(complete(store, &upload, &[small, last.clone()]).await), "EntityTooSmall");
    let enough = send(store, &upload, 1, noise(least, 3)).await.expect("stored");
    complete(store, &upload, &[enough, last]).await.expect("put together");
    assert_eq!(store.head(&object("key")).await.expect("there").size, least as u64 + 1);
}

pub(super) async fn a_part_sent_again_replaces_the_first(store: &impl ObjectStore) {
    with_bucket(store).await;
    let upload = open(store, "key").await;
    let first = send(store, &upload, 1, noise(10, 1)).await.expect("stored");
    let second = send(store, &upload, 1, noise(20, 2)).await.expect("stored");
    let listed = store.list_parts(&upload, 0).await.expect("listed");
    assert_eq!((listed.parts.len(), listed.parts[0].size, listed.next), (1, 20, None));
    assert_eq!(code(complete(store, &upload, &[first]).await), "InvalidPart");
    complete(store, &upload, &[second]).await.expect("put together");
    assert!(get(store, "key").await.expect("there") == noise(20, 2));
}

pub(super) async fn parts_can_be_ranges_of_objects(store: &impl ObjectStore) {
    with_bucket(store).await;
    let source = noise(12 << 20, 9);
    let etag = put(store, "source+ /é", source.clone()).await.proofs.etag;
    let upload = open(store, "key").await;
    let request = |number, range, if_match| PartCopyRequest {
        part: PartRequest { upload: upload.clone(), number },
        source: object("source+ /é"),
        if_match,
        range,
    };
    let (cut, size) = (7 << 20, 12 << 20);
    let first = store.copy_part(&request(1, (0, cut), etag.clone())).await.expect("copied");
    let second = store.copy_part(&request(2, (cut, size - cut), None)).await.expect("copied");
    assert_eq!(code(store.copy_part(&request(3, (0, 1), Some("0".repeat(32)))).await), "PreconditionFailed");
    assert!(store.copy_part(&request(3, (size, 1), None)).await.is_err(), "a range behind the end");
    let parts = [part(1, first), part(2, second)];
    complete(store, &upload, &parts).await.expect("put together");
    assert!(get(store, "key").await.expect("there") == source);
}

pub(super) async fn an_aborted_upload_is_gone(store: &impl ObjectStore) {
    with_bucket(store).await;
    put(store, "key", "before").await;
    let upload = open(store, "key").await;
    let sent = send(store, &upload, 1, noise(10, 1)).await.expect("stored");
    store.abort_upload(&upload).await.expect("aborted");
    store.abort_upload(&upload).await.expect("gone is what was asked for");
    assert_eq!(code(store.list_parts(&upload, 0).await), "NoSuchUpload");
    assert_eq!(code(complete(store, &upload, &[sent]).await), "NoSuchUpload");
    assert_eq!(get(store, "key").await.expect("untouched"), b"before");
}

pub(super) async fn unfinished_uploads_are_listed_in_pages(store: &impl ObjectStore) {
    with_bucket(store).await;
    let mut opened = Vec::new();
    for index in 0..1100 {
        // Some keys have several uploads.
        opened.push(open(store, &format!("p/{:04}", index / 3)).await);
    }
    open(store, "q").await;
    let mut request = UploadsRequest { bucket: BUCKET.to_owned(), prefix: "p/".to_owned(), after: None };
    let mut found = Vec::new();
    let mut pages = 0;
    loop {
        let page = store.list_uploads(&request).await.expect("a page");
        assert!(page.uploads.iter().all(|entry| entry.initiated.is_some()));
        found.extend(page.uploads.into_iter().map(|entry| entry.upload));
        pages += 1;
        request.after = page.next;
        if request.after.is_none() {
            break;
        }
    }
    assert_eq!(pages, 2);
    assert!(found.is_sorted_by(|a, b| a.object.key <= b.object.key));
    let sorted = |mut uploads: Vec<UploadId>| {
        uploads.sort_by(|a, b| (&a.object.key, &a.id).cmp(&(&b.object.key, &b.id)));
        uploads
    };
    assert_eq!(sorted(found), sorted(opened));
}

pub(super) async fn parts_are_listed_in_pages(store: &impl ObjectStore) {
    with_bucket(store).await;
    let upload = open(store, "key").await;
    for number in (1..=1005).rev() {
        send(store, &upload, number, noise(number as usize % 7, number.into())).await.expect("stored");
    }
    let first = store.list_parts(&upload, 0).await.expect("a page");
    assert_eq!((first.parts.len(), first.next), (1000, Some(1000)));
    let rest = store.list_parts(&upload, 1000).await.expect("a page");
    let numbers: Vec<_> = first.parts.iter().chain(&rest.parts).map(|part| part.number).collect();
    assert_eq!((numbers, rest.next), ((1..=1005).collect(), None));
    assert!(first.parts.iter().all(|part| part.size == u64::from(part.number % 7) && part.etag.len() == 32));
}
