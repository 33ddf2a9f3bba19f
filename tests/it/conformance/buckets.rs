//! Buckets.

use cos::store::{KeyVersion, ListRequest, ObjectStore, UploadId, UploadsRequest, VersionsRequest};

use super::{BUCKET, code, get, is_not_found, object, put, with_bucket};

pub(super) async fn a_bucket_lives_and_goes_only_when_it_is_empty(store: &impl ObjectStore) {
    with_bucket(store).await;
    store.create_bucket("another.bucket", &[]).await.expect("made");
    let names = |buckets: Vec<cos::store::Bucket>| buckets.into_iter().map(|bucket| bucket.name).collect::<Vec<_>>();
    let buckets = store.list_buckets().await.expect("listed");
    assert!(buckets.iter().all(|bucket| bucket.created.is_some()));
    assert_eq!(names(buckets), ["another.bucket", BUCKET]);
    let again = code(store.create_bucket(BUCKET, &[]).await);
    assert!(again.starts_with("BucketAlready"), "{again}");

    put(store, "key", "x").await;
    assert_eq!(code(store.delete_bucket(BUCKET).await), "BucketNotEmpty");
    assert_eq!(get(store, "key").await.expect("still there"), b"x");
    store.delete(&object("key")).await.expect("removed");
    store.delete_bucket(BUCKET).await.expect("removed");
    assert_eq!(code(store.delete_bucket(BUCKET).await), "NoSuchBucket");
    assert_eq!(names(store.list_buckets().await.expect("listed")), ["another.bucket"]);
}

pub(super) async fn a_bucket_that_is_not_there_is_named_by_every_call(store: &impl ObjectStore) {
    let bucket = BUCKET.to_owned();
    let list = ListRequest { bucket: bucket.clone(), ..ListRequest::default() };
    let versions = VersionsRequest { bucket: bucket.clone(), ..VersionsRequest::default() };
    let uploads = UploadsRequest { bucket, ..UploadsRequest::default() };
    let request =
        cos::store::PutRequest { object: object("key"), attributes: Default::default(), only_if_absent: false };
    let upload = UploadId { object: object("key"), id: "none".to_owned() };
    let keys = [KeyVersion { key: "key".to_owned(), version: None }];
    for code in [
        code(store.list(&list).await),
        code(store.list_versions(&versions).await),
        code(store.list_uploads(&uploads).await),
        code(store.put(&request, &super::payload(store, "x")).await),
        code(store.create_upload(&request).await),
        code(store.list_parts(&upload, 0).await),
        code(store.delete(&object("key")).await),
        code(store.delete_batch(BUCKET, &keys).await),
        code(get(store, "key").await),
    ] {
        assert_eq!(code, "NoSuchBucket");
    }
    assert!(is_not_found(store.head(&object("key")).await));
}
