//! Keys with every byte that has a meaning elsewhere.

use cos::store::{
    CopyRequest, KeyVersion, ListPage, ListRequest, MetadataDirective, ObjectAttributes, ObjectStore, PartRequest,
    PutRequest, StoreError, UploadId, UploadsRequest,
};

use super::{BUCKET, code, get, object, payload, put, with_bucket};

const KEYS: [&str; 28] = [
    "plain",
    "with space",
    " space at both ends ",
    "two  spaces",
    "a+b",
    "a%2Fb",
    "a%20b",
    "%",
    "a//b",
    "/lead",
    "//",
    "/",
    "trail/",
    "日本/é",
    "e\u{301}",
    "🦀",
    "q?x=1",
    "h#x",
    "a&b",
    "a=b",
    "a*b",
    "it's",
    "\"quoted\"",
    "<tag>&amp;",
    "line\nbreak",
    "tab\tin",
    "back\\slash",
    "semi;colon:at@$,",
];

pub(super) async fn any_key_comes_back_as_it_went(store: &impl ObjectStore) {
    with_bucket(store).await;
    for key in KEYS {
        put(store, key, key.as_bytes()).await;
        assert_eq!(store.head(&object(key)).await.expect(key).size, key.len() as u64, "{key:?}");
        assert_eq!(get(store, key).await.expect(key), key.as_bytes(), "{key:?}");
    }
    let mut sorted = KEYS.map(str::to_owned);
    sorted.sort_unstable();
    let all = ListRequest { bucket: BUCKET.to_owned(), ..ListRequest::default() };
    let keys = |page: ListPage| page.objects.into_iter().map(|entry| entry.key).collect::<Vec<_>>();
    assert_eq!(keys(store.list(&all).await.expect("listed")), sorted);

    for key in KEYS {
        let under = ListRequest { prefix: key.to_owned(), ..all.clone() };
        let expected: Vec<_> = sorted.iter().filter(|other| other.starts_with(key)).cloned().collect();
        assert_eq!(keys(store.list(&under).await.expect("listed")), expected, "{key:?}");
        let behind = ListRequest { start_after: Some(key.to_owned()), ..all.clone() };
        let expected: Vec<_> = sorted.iter().filter(|other| other.as_str() > key).cloned().collect();
        assert_eq!(keys(store.list(&behind).await.expect("listed")), expected, "{key:?}");
    }
    for key in KEYS {
        let target = format!("copy of/{key}");
        let copy = CopyRequest {
            source: object(key),
            if_match: None,
            target: object(&target),
            attributes: ObjectAttributes::default(),
            directive: MetadataDirective::Copy,
            tags: MetadataDirective::Copy,
            only_if_absent: false,
        };
        store.copy(&copy).await.unwrap_or_else(|error| panic!("{key:?} is copied: {error}"));
        assert_eq!(get(store, &target).await.expect("copied"), key.as_bytes(), "{key:?}");
    }
    uploads_keep_their_keys(store).await;

    let (alone, together) = KEYS.split_at(KEYS.len() / 2);
    for key in alone {
        store.delete(&object(key)).await.unwrap_or_else(|error| panic!("{key:?} is removed: {error}"));
    }
    let together: Vec<_> = together.iter().map(|key| KeyVersion { key: (*key).to_owned(), version: None }).collect();
    assert_eq!(store.delete_batch(BUCKET, &together).await.expect("removed"), []);
    let rest = keys(store.list(&all).await.expect("listed"));
    assert!(rest.iter().all(|key| key.starts_with("copy of/")) && rest.len() == KEYS.len(), "{rest:?}");
}

async fn uploads_keep_their_keys(store: &impl ObjectStore) {
    let mut open = Vec::new();
    for key in KEYS {
        let request =
            PutRequest { object: object(key), attributes: ObjectAttributes::default(), only_if_absent: false };
        let id = store.create_upload(&request).await.unwrap_or_else(|error| panic!("{key:?} is opened: {error}"));
        let upload = UploadId { object: object(key), id };
        let part = PartRequest { upload: upload.clone(), number: 1 };
        store.upload_part(&part, &payload(store, "x")).await.unwrap_or_else(|error| panic!("{key:?}: {error}"));
        assert_eq!(store.list_parts(&upload, 0).await.expect("listed").parts.len(), 1, "{key:?}");
        open.push(upload);
    }
    let request = UploadsRequest { bucket: BUCKET.to_owned(), ..UploadsRequest::default() };
    let listed = store.list_uploads(&request).await.expect("listed");
    let listed: Vec<_> = listed.uploads.into_iter().map(|entry| entry.upload).collect();
    open.sort_by(|a, b| a.object.key.cmp(&b.object.key));
    assert_eq!(listed, open);
    for upload in open {
        store.abort_upload(&upload).await.expect("aborted");
    }
}

pub(super) async fn keys_too_long_or_empty_are_refused(store: &impl ObjectStore) {
    with_bucket(store).await;
    let longest = "é".repeat(512);
    put(store, &longest, "x").await;
    assert_eq!(get(store, &longest).await.expect("stored"), b"x");
    let request =
        |key: &str| PutRequest { object: object(key), attributes: ObjectAttributes::default(), only_if_absent: false };
    let payload = payload(store, "x");
    assert_eq!(code(store.put(&request(&format!("{longest}x")), &payload).await), "KeyTooLongError");

    store.delete(&object(&longest)).await.expect("removed");
    // The bucket is empty now: a removal of no key must not become that of the bucket.
    let refused = [
        store.delete(&object("")).await.expect_err("no key"),
        store.head(&object("")).await.expect_err("no key"),
        get(store, "").await.expect_err("no key"),
        store.put(&request(""), &payload).await.expect_err("no key"),
        store.create_upload(&request("")).await.expect_err("no key"),
    ];
    for error in refused {
        assert!(matches!(error, StoreError::Request { .. }), "{error:?}");
    }
    assert_eq!(store.list_buckets().await.expect("listed").len(), 1);
}
