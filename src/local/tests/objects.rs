use aws_sdk_s3::primitives::{ByteStream, DateTime};
use aws_sdk_s3::types::{ChecksumMode, MetadataDirective, ObjectCannedAcl, StorageClass, TaggingDirective};

use super::{Fixture, bytes, code};

const KEYS: [&str; 20] = [
    "a",
    "a/b",
    "a b",
    "a+b",
    "a%2Fb",
    "a//b",
    "/lead",
    "trail/",
    "../x",
    "..",
    "x\ny",
    "c\rd",
    "日本/ö",
    "q?x=1&y",
    "#h",
    "\"quote'",
    "<x>",
    "*",
    "\u{1F600}",
    "\u{1}",
];

#[tokio::test]
async fn keys_of_any_shape_come_back_unchanged() {
    let store = Fixture::start().await;
    for key in KEYS {
        store.put(key, key.as_bytes()).await;
    }
    for key in KEYS {
        assert_eq!(store.get(key).await, key.as_bytes(), "{key:?}");
        let source = percent_encoding::utf8_percent_encode(key, percent_encoding::NON_ALPHANUMERIC);
        let copied = format!("copy of {key}");
        let copy = store.client.copy_object().bucket("bucket").copy_source(format!("bucket/{source}")).key(&copied);
        copy.send().await.expect("copied");
        assert_eq!(store.get(&copied).await, key.as_bytes(), "{key:?}");
    }
    store.stop().await;
}

#[tokio::test]
async fn headers_metadata_tags_and_acl_are_kept() {
    let store = Fixture::start().await;
    let expires = DateTime::from_secs(1_900_000_000);
    let put = store.client.put_object().bucket("bucket").key("k").body(ByteStream::from_static(b"x"));
    put.content_type("text/x")
        .cache_control("max-age=1")
        .content_disposition("attachment")
        .content_encoding("gzip")
        .content_language("de")
        .expires(expires)
        .website_redirect_location("/elsewhere")
        .storage_class(StorageClass::StandardIa)
        .metadata("One", "1")
        .tagging("a=1&b=%26")
        .acl(ObjectCannedAcl::PublicRead)
        .send()
        .await
        .expect("stored");
    let head = store.client.head_object().bucket("bucket").key("k").send().await.expect("found");
    assert_eq!(head.content_type(), Some("text/x"));
    assert_eq!(head.cache_control(), Some("max-age=1"));
    assert_eq!(head.content_disposition(), Some("attachment"));
    assert_eq!(head.content_encoding(), Some("gzip"));
    assert_eq!(head.content_language(), Some("de"));
    assert_eq!(head.expires_string(), Some("Sun, 17 Mar 2030 17:46:40 GMT"));
    assert_eq!(head.website_redirect_location(), Some("/elsewhere"));
    assert_eq!(head.storage_class(), Some(&StorageClass::StandardIa));
    assert_eq!(head.metadata().and_then(|metadata| metadata.get("one")).map(String::as_str), Some("1"));
    let tags = store.client.get_object_tagging().bucket("bucket").key("k").send().await.expect("found");
    let tags: Vec<_> = tags.tag_set().iter().map(|tag| (tag.key(), tag.value())).collect();
    assert_eq!(tags, [("a", "1"), ("b", "&")]);
    let acl = store.client.get_object_acl().bucket("bucket").key("k").send().await.expect("found");
    let uris: Vec<_> = acl.grants().iter().filter_map(|grant| grant.grantee()?.uri()).collect();
    assert_eq!(uris, ["http://acs.amazonaws.com/groups/global/AllUsers"]);
    store.stop().await;
}

#[tokio::test]
async fn ranges_are_cut_from_inline_and_file_content() {
    let store = Fixture::start().await;
    for size in [10, 100_000, 1_500_000] {
        let content = bytes(size);
        store.put("k", content.clone()).await;
        assert_eq!(store.get("k").await, content);
        let last = size - 1;
        for (range, expected) in [
            ("bytes=0-3".to_owned(), &content[..4]),
            ("bytes=-3".to_owned(), &content[size - 3..]),
            (format!("bytes={last}-"), &content[last..]),
            (format!("bytes=2-{}", size * 2), &content[2..]),
        ] {
            let output = store.client.get_object().bucket("bucket").key("k").range(&range).send().await.expect("found");
            let length = output.content_length();
            let body = output.body.collect().await.expect("whole").to_vec();
            assert!(body == expected, "{range} of {size}");
            assert_eq!(length, i64::try_from(expected.len()).ok(), "{range} of {size}");
        }
        let beyond = store.client.get_object().bucket("bucket").key("k").range(format!("bytes={size}-")).send().await;
        assert_eq!(code(&beyond.expect_err("past the end")), "InvalidRange");
    }
    store.stop().await;
}

#[tokio::test]
async fn conditions_guard_reads_and_writes() {
    let store = Fixture::start().await;
    let etag = store.put("k", "x").await;
    let get = || store.client.get_object().bucket("bucket").key("k");
    let put = |key: &str| store.client.put_object().bucket("bucket").key(key).body(ByteStream::from_static(b"y"));
    get().if_match(&etag).send().await.expect("matches");
    assert_eq!(code(&get().if_match("\"other\"").send().await.expect_err("differs")), "PreconditionFailed");
    let unchanged = get().if_none_match(&etag).send().await.expect_err("unchanged");
    assert_eq!(unchanged.raw_response().map(|response| response.status().as_u16()), Some(304));
    assert_eq!(code(&put("k").if_none_match("*").send().await.expect_err("exists")), "PreconditionFailed");
    assert_eq!(code(&put("k").if_match("\"other\"").send().await.expect_err("differs")), "PreconditionFailed");
    assert_eq!(code(&put("new").if_match(&etag).send().await.expect_err("missing")), "NoSuchKey");
    put("new").if_none_match("*").send().await.expect("new");
    put("k").if_match(&etag).send().await.expect("matches");
    assert_eq!(store.get("k").await, b"y");
    store.stop().await;
}

#[tokio::test]
async fn wrong_digests_are_refused_and_leave_nothing() {
    let store = Fixture::start().await;
    let put = |size: usize| store.client.put_object().bucket("bucket").key("k").body(ByteStream::from(bytes(size)));
    for size in [10, 1_000_000] {
        let refused = put(size).content_md5("AAAAAAAAAAAAAAAAAAAAAA==").send().await.expect_err("differs");
        assert_eq!(code(&refused), "BadDigest");
        let refused = put(size).checksum_crc32("AAAAAA==").send().await.expect_err("differs");
        assert_eq!(code(&refused), "BadDigest");
        let refused = put(size).content_md5("short").send().await.expect_err("malformed");
        assert_eq!(code(&refused), "InvalidDigest");
    }
    let missing = store.client.head_object().bucket("bucket").key("k").send().await.expect_err("nothing stored");
    assert_eq!(missing.raw_response().map(|response| response.status().as_u16()), Some(404));
    let directory = store.stop().await;
    assert_eq!(files_below(&directory.path().join("blobs")), 0);
    assert_eq!(files_below(&directory.path().join("incoming")), 0);
}

#[tokio::test]
async fn checksums_are_echoed_and_told_on_request() {
    let store = Fixture::start().await;
    // The CRC catalogue's check value of CRC-32C for these bytes, in base64.
    let sum = "4waSgw==";
    let put = store.client.put_object().bucket("bucket").key("k").body(ByteStream::from_static(b"123456789"));
    let output = put.checksum_crc32_c(sum).send().await.expect("stored");
    assert_eq!(output.checksum_crc32_c(), Some(sum));
    let head = || store.client.head_object().bucket("bucket").key("k");
    let told = head().checksum_mode(ChecksumMode::Enabled).send().await.expect("found");
    assert_eq!(told.checksum_crc32_c(), Some(sum));
    assert_eq!(head().send().await.expect("found").checksum_crc32_c(), None);
    store.stop().await;
}

#[tokio::test]
async fn a_copy_takes_or_replaces_metadata_and_tags() {
    let store = Fixture::start().await;
    let put = store.client.put_object().bucket("bucket").key("k").body(ByteStream::from(bytes(100_000)));
    put.content_type("text/x").metadata("one", "1").tagging("a=1").send().await.expect("stored");
    let copy = |key: &str| store.client.copy_object().bucket("bucket").key(key).copy_source("bucket/k");
    let head = |key: &str| store.client.head_object().bucket("bucket").key(key);
    copy("same").send().await.expect("copied");
    let same = head("same").send().await.expect("found");
    assert_eq!((same.content_type(), same.metadata().map(|metadata| metadata.len())), (Some("text/x"), Some(1)));
    copy("new")
        .metadata_directive(MetadataDirective::Replace)
        .tagging_directive(TaggingDirective::Replace)
        .content_type("text/y")
        .send()
        .await
        .expect("copied");
    let new = head("new").send().await.expect("found");
    assert_eq!((new.content_type(), new.metadata().map(|metadata| metadata.len())), (Some("text/y"), Some(0)));
    let tags = store.client.get_object_tagging().bucket("bucket").key("new").send().await.expect("found");
    assert!(tags.tag_set().is_empty());
    assert_eq!(code(&copy("k").send().await.expect_err("to itself")), "InvalidRequest");
    copy("k").storage_class(StorageClass::StandardIa).send().await.expect("changes the class");
    store.client.delete_object().bucket("bucket").key("k").send().await.expect("deleted");
    assert_eq!(store.get("same").await, bytes(100_000), "the copy does not lean on its source");
    store.stop().await;
}

#[tokio::test]
async fn blobs_go_with_their_last_object() {
    let store = Fixture::start().await;
    store.put("k", bytes(200_000)).await;
    store.put("k", bytes(300_000)).await;
    store.client.copy_object().bucket("bucket").key("l").copy_source("bucket/k").send().await.expect("copied");
    assert_eq!(files_below(&store.directory.path().join("blobs")), 1);
    for key in ["k", "l"] {
        store.client.delete_object().bucket("bucket").key(key).send().await.expect("deleted");
    }
    store.client.delete_bucket().bucket("bucket").send().await.expect("empty");
    let directory = store.stop().await;
    assert_eq!(files_below(&directory.path().join("blobs")), 0);
}

#[tokio::test]
async fn an_object_that_is_replaced_while_it_is_read_is_read_to_its_end() {
    let store = Fixture::start().await;
    let old = bytes(8_000_000);
    store.put("k", old.clone()).await;
    let reading = store.client.get_object().bucket("bucket").key("k").send().await.expect("found");
    store.put("k", "new").await;
    assert!(reading.body.collect().await.expect("whole").to_vec() == old);
    assert_eq!(store.get("k").await, b"new");
    store.stop().await;
}

/// How many regular files lie below a directory, lock files left out.
pub(super) fn files_below(directory: &std::path::Path) -> usize {
    let Ok(entries) = std::fs::read_dir(directory) else { return 0 };
    entries
        .flatten()
        .map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_below(&entry.path()),
            _ if entry.file_name() == "lock" => 0,
            _ => 1,
        })
        .sum()
}
