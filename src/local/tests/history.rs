use aws_sdk_s3::types::{BucketVersioningStatus, VersioningConfiguration};

use super::{Fixture, code};

async fn version(store: &Fixture, status: BucketVersioningStatus) {
    let configuration = VersioningConfiguration::builder().status(status).build();
    let put = store.client.put_bucket_versioning().bucket("bucket").versioning_configuration(configuration);
    put.send().await.expect("set");
}

async fn put(store: &Fixture, body: &'static str) -> String {
    let put = store.client.put_object().bucket("bucket").key("k").body(body.as_bytes().to_vec().into());
    put.send().await.expect("stored").version_id.expect("a version id")
}

async fn get(store: &Fixture, id: &str) -> Vec<u8> {
    let output = store.client.get_object().bucket("bucket").key("k").version_id(id).send().await.expect("found");
    output.body.collect().await.expect("whole").to_vec()
}

/// Key, version id, whether latest, whether a delete marker; newest first within a key.
async fn history(store: &Fixture, size: i32) -> Vec<(String, bool, bool)> {
    let (mut all, mut key, mut id) = (Vec::new(), None, None);
    loop {
        let list = store.client.list_object_versions().bucket("bucket").max_keys(size);
        let page = list.set_key_marker(key).set_version_id_marker(id).send().await.expect("a page");
        for found in page.versions() {
            all.push((found.version_id().expect("an id").to_owned(), found.is_latest() == Some(true), false));
        }
        for found in page.delete_markers() {
            all.push((found.version_id().expect("an id").to_owned(), found.is_latest() == Some(true), true));
        }
        (key, id) = (page.next_key_marker, page.next_version_id_marker);
        if page.is_truncated != Some(true) {
            all.sort();
            return all;
        }
    }
}

#[tokio::test]
async fn a_versioned_bucket_keeps_what_was_overwritten_and_deleted() {
    let store = Fixture::start().await;
    store.put("k", "null").await;
    version(&store, BucketVersioningStatus::Enabled).await;
    let (one, two) = (put(&store, "one").await, put(&store, "two").await);
    assert_eq!(get(&store, &one).await, b"one");
    assert_eq!(get(&store, "null").await, b"null");
    assert_eq!(store.get("k").await, b"two");

    let deleted = store.client.delete_object().bucket("bucket").key("k").send().await.expect("deleted");
    let marker = deleted.version_id().expect("an id").to_owned();
    assert_eq!(deleted.delete_marker(), Some(true));
    let gone = store.client.get_object().bucket("bucket").key("k").send().await.expect_err("deleted");
    assert_eq!(code(&gone), "NoSuchKey");
    let by_id = store.client.get_object().bucket("bucket").key("k").version_id(&marker).send().await;
    assert_eq!(code(&by_id.expect_err("a marker")), "MethodNotAllowed");
    let listed = store.client.list_objects_v2().bucket("bucket").send().await.expect("a page");
    assert_eq!(listed.key_count(), Some(0));

    let all = history(&store, 1000).await;
    assert_eq!(all.len(), 4);
    assert!(all.contains(&(marker.clone(), true, true)));
    assert!(all.contains(&(two.clone(), false, false)));
    for size in [1, 2, 3] {
        assert_eq!(history(&store, size).await, all, "pages of {size}");
    }

    let undo = store.client.delete_object().bucket("bucket").key("k").version_id(&marker);
    assert_eq!(undo.send().await.expect("deleted").delete_marker(), Some(true));
    assert_eq!(store.get("k").await, b"two");
    store.client.delete_object().bucket("bucket").key("k").version_id(&two).send().await.expect("deleted");
    assert_eq!(store.get("k").await, b"one");
    store.stop().await;
}

#[tokio::test]
async fn a_suspended_bucket_replaces_only_the_null_version() {
    let store = Fixture::start().await;
    version(&store, BucketVersioningStatus::Enabled).await;
    let one = put(&store, "one").await;
    version(&store, BucketVersioningStatus::Suspended).await;
    assert_eq!(put(&store, "two").await, "null");
    assert_eq!(put(&store, "three").await, "null");
    assert_eq!(history(&store, 10).await.len(), 2);
    let deleted = store.client.delete_object().bucket("bucket").key("k").send().await.expect("deleted");
    assert_eq!((deleted.version_id(), deleted.delete_marker()), (Some("null"), Some(true)));
    assert_eq!(history(&store, 10).await, [(one.clone(), false, false), ("null".to_owned(), true, true)]);
    assert_eq!(get(&store, &one).await, b"one");
    store.stop().await;
}

#[tokio::test]
async fn a_listing_steps_over_thousands_of_old_versions() {
    let store = Fixture::start().await;
    version(&store, BucketVersioningStatus::Enabled).await;
    for _ in 0..40 {
        put(&store, "x").await;
    }
    store.put("l", "y").await;
    let page = store.client.list_objects_v2().bucket("bucket").send().await.expect("a page");
    let keys: Vec<_> = page.contents().iter().filter_map(|object| object.key()).collect();
    assert_eq!(keys, ["k", "l"]);
    store.stop().await;
}
