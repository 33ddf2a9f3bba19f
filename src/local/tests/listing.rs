use aws_sdk_s3::types::{Delete, EncodingType, ObjectIdentifier};

use super::{Fixture, code};

async fn pages(store: &Fixture, prefix: &str, delimiter: Option<&str>, size: i32) -> (Vec<String>, Vec<String>) {
    let (mut keys, mut prefixes, mut token) = (Vec::new(), Vec::new(), None);
    loop {
        let list = store.client.list_objects_v2().bucket("bucket").prefix(prefix).max_keys(size);
        let list = list.set_delimiter(delimiter.map(str::to_owned)).set_continuation_token(token);
        let page = list.send().await.expect("a page");
        assert!(page.contents().len() + page.common_prefixes().len() <= usize::try_from(size).expect("positive"));
        keys.extend(page.contents().iter().filter_map(|object| object.key().map(str::to_owned)));
        prefixes.extend(page.common_prefixes().iter().filter_map(|prefix| prefix.prefix().map(str::to_owned)));
        token = page.next_continuation_token;
        if token.is_none() {
            return (keys, prefixes);
        }
    }
}

#[tokio::test]
async fn keys_are_listed_in_byte_order_on_pages_of_any_size() {
    let store = Fixture::start().await;
    let mut keys = vec!["a", "a/b", "a-b", "a b", "B", "z", "é", "\u{fffd}", "\u{1F600}", "a//b", "trail/"];
    for key in &keys {
        store.put(key, "").await;
    }
    keys.sort_unstable();
    for size in [1, 2, 3, 1000] {
        assert_eq!(pages(&store, "", None, size).await.0, keys, "pages of {size}");
    }
    assert_eq!(pages(&store, "a/", None, 2).await.0, ["a//b", "a/b"]);
    store.stop().await;
}

#[tokio::test]
async fn a_delimiter_folds_each_prefix_once_on_pages_of_any_size() {
    let store = Fixture::start().await;
    for key in ["a", "a/1", "a/2", "a/b/3", "b/1", "b0", "c/"] {
        store.put(key, "").await;
    }
    for size in [1, 2, 3, 1000] {
        let (keys, prefixes) = pages(&store, "", Some("/"), size).await;
        assert_eq!((keys, prefixes), (vec!["a".into(), "b0".into()], vec!["a/".into(), "b/".into(), "c/".into()]));
        let (keys, prefixes) = pages(&store, "a/", Some("/"), size).await;
        assert_eq!((keys, prefixes), (vec!["a/1".into(), "a/2".into()], vec!["a/b/".to_owned()]));
    }
    let (keys, prefixes) = pages(&store, "c/", Some("/"), 10).await;
    assert_eq!((keys, prefixes), (vec!["c/".to_owned()], Vec::new()));
    store.stop().await;
}

#[tokio::test]
async fn version_one_goes_on_from_its_marker() {
    let store = Fixture::start().await;
    for key in ["a/1", "a/2", "b", "c/1"] {
        store.put(key, "").await;
    }
    let list = || store.client.list_objects().bucket("bucket").delimiter("/").max_keys(1);
    let first = list().send().await.expect("a page");
    assert_eq!(first.next_marker(), Some("a/"));
    let second = list().marker("a/").send().await.expect("a page");
    assert_eq!(second.contents().first().and_then(|object| object.key()), Some("b"));
    assert_eq!(second.is_truncated(), Some(true));
    store.stop().await;
}

#[tokio::test]
async fn url_encoding_carries_keys_that_xml_cannot() {
    let store = Fixture::start().await;
    for key in ["a b+c", "\u{1}", "x\r\ny"] {
        store.put(key, "").await;
    }
    let list = store.client.list_objects_v2().bucket("bucket").encoding_type(EncodingType::Url);
    let page = list.send().await.expect("a page");
    let keys: Vec<_> = page.contents().iter().filter_map(|object| object.key()).collect();
    assert_eq!(keys, ["%01", "a%20b%2Bc", "x%0D%0Ay"]);
    store.stop().await;
}

#[tokio::test]
async fn a_carriage_return_survives_a_plain_listing() {
    let store = Fixture::start().await;
    store.put("x\ry", "").await;
    assert_eq!(pages(&store, "", None, 10).await.0, ["x\ry"]);
    store.stop().await;
}

#[tokio::test]
async fn a_batch_deletes_what_is_there_and_passes_over_the_rest() {
    let store = Fixture::start().await;
    for key in ["a", "b"] {
        store.put(key, "").await;
    }
    let of = |key: &str| ObjectIdentifier::builder().key(key).build().expect("a key");
    let batch = |quiet: bool, keys: &[&str]| {
        let objects = keys.iter().map(|key| of(key)).collect();
        let delete = Delete::builder().set_objects(Some(objects)).quiet(quiet).build().expect("objects");
        store.client.delete_objects().bucket("bucket").delete(delete)
    };
    let told = batch(false, &["a", "missing"]).send().await.expect("deleted");
    assert_eq!(told.deleted().len(), 2);
    let told = batch(true, &["b"]).send().await.expect("deleted");
    assert!(told.deleted().is_empty() && told.errors().is_empty());
    assert!(pages(&store, "", None, 10).await.0.is_empty());
    let many: Vec<String> = (0..1001).map(|n| n.to_string()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(code(&batch(true, &many).send().await.expect_err("too many")), "MalformedXML");
    store.stop().await;
}

#[tokio::test]
async fn a_bucket_is_removed_only_when_it_is_empty() {
    let store = Fixture::start().await;
    store.put("k", "").await;
    let remove = || store.client.delete_bucket().bucket("bucket").send();
    assert_eq!(code(&remove().await.expect_err("not empty")), "BucketNotEmpty");
    store.client.delete_object().bucket("bucket").key("k").send().await.expect("deleted");
    remove().await.expect("empty");
    assert_eq!(code(&remove().await.expect_err("gone")), "NoSuchBucket");
    let list = store.client.list_objects_v2().bucket("bucket").send().await;
    assert_eq!(code(&list.expect_err("gone")), "NoSuchBucket");
    store.stop().await;
}
