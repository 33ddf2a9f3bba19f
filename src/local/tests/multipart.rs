use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};

use super::{Fixture, bytes, code};

const PART: usize = 5 * 1024 * 1024;

async fn create(store: &Fixture, key: &str) -> String {
    let create = store.client.create_multipart_upload().bucket("bucket").key(key).metadata("one", "1");
    create.send().await.expect("created").upload_id.expect("an id")
}

async fn part(store: &Fixture, key: &str, upload: &str, number: i32, body: Vec<u8>) -> CompletedPart {
    let put = store.client.upload_part().bucket("bucket").key(key).upload_id(upload).part_number(number);
    let output = put.body(ByteStream::from(body)).send().await.expect("stored");
    CompletedPart::builder().part_number(number).set_e_tag(output.e_tag).build()
}

fn complete(
    store: &Fixture,
    key: &str,
    upload: &str,
    parts: Vec<CompletedPart>,
) -> aws_sdk_s3::operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder {
    let parts = CompletedMultipartUpload::builder().set_parts(Some(parts)).build();
    let request = store.client.complete_multipart_upload().bucket("bucket").key(key);
    request.upload_id(upload).multipart_upload(parts)
}

#[tokio::test]
async fn parts_become_one_object_whatever_their_order_of_arrival() {
    let store = Fixture::start().await;
    let content = bytes(2 * PART + 77);
    let upload = create(&store, "k").await;
    let mut parts = Vec::new();
    for number in [3, 1, 2] {
        let start = (usize::try_from(number).expect("positive") - 1) * PART;
        let body = content[start..content.len().min(start + PART)].to_vec();
        parts.push(part(&store, "k", &upload, number, body).await);
    }
    let wrong = complete(&store, "k", &upload, parts.clone()).send().await.expect_err("unordered");
    assert_eq!(code(&wrong), "InvalidPartOrder");
    parts.sort_by_key(|part| part.part_number);
    let done = complete(&store, "k", &upload, parts).send().await.expect("completed");
    assert!(done.e_tag().is_some_and(|etag| etag.ends_with("-3\"")));
    assert!(store.get("k").await == content);
    let second = store.client.get_object().bucket("bucket").key("k").part_number(2).send().await.expect("found");
    assert_eq!(second.parts_count(), Some(3));
    assert!(second.body.collect().await.expect("whole").to_vec() == content[PART..2 * PART]);
    let head = store.client.head_object().bucket("bucket").key("k").send().await.expect("found");
    assert_eq!(head.metadata().and_then(|metadata| metadata.get("one")).map(String::as_str), Some("1"));
    let again = store.client.list_parts().bucket("bucket").key("k").upload_id(&upload).send().await;
    assert_eq!(code(&again.expect_err("completed")), "NoSuchUpload");
    store.stop().await;
}

#[tokio::test]
async fn completing_refuses_small_missing_and_foreign_parts() {
    let store = Fixture::start().await;
    let upload = create(&store, "k").await;
    let small = part(&store, "k", &upload, 1, bytes(10)).await;
    let last = part(&store, "k", &upload, 2, bytes(10)).await;
    let refused = complete(&store, "k", &upload, vec![small.clone(), last]).send().await.expect_err("small");
    assert_eq!(code(&refused), "EntityTooSmall");
    let missing = CompletedPart::builder().part_number(7).e_tag("x").build();
    let refused = complete(&store, "k", &upload, vec![missing]).send().await.expect_err("missing");
    assert_eq!(code(&refused), "InvalidPart");
    let refused = complete(&store, "k", "no-such-upload", vec![small.clone()]).send().await.expect_err("foreign");
    assert_eq!(code(&refused), "NoSuchUpload");
    store.put("k", "there").await;
    let refused = complete(&store, "k", &upload, vec![small.clone()]).if_none_match("*").send().await;
    assert_eq!(code(&refused.expect_err("exists")), "PreconditionFailed");
    complete(&store, "k", &upload, vec![small]).send().await.expect("the unlisted part is dropped");
    assert_eq!(store.get("k").await, bytes(10));
    store.stop().await;
}

#[tokio::test]
async fn a_part_can_be_copied_from_a_range() {
    let store = Fixture::start().await;
    let content = bytes(PART + 1000);
    store.put("source", content.clone()).await;
    let upload = create(&store, "k").await;
    let copy = |number: i32, range: String| {
        let copy = store.client.upload_part_copy().bucket("bucket").key("k").upload_id(&upload).part_number(number);
        copy.copy_source("bucket/source").copy_source_range(range).send()
    };
    let mut parts = Vec::new();
    for (number, range) in [(1, format!("bytes=10-{}", PART + 99)), (2, "bytes=0-9".to_owned())] {
        let result = copy(number, range).await.expect("copied").copy_part_result.expect("a result");
        parts.push(CompletedPart::builder().part_number(number).set_e_tag(result.e_tag).build());
    }
    let beyond = copy(3, format!("bytes=0-{}", content.len())).await.expect_err("past the end");
    assert_eq!(code(&beyond), "InvalidArgument");
    store.client.delete_object().bucket("bucket").key("source").send().await.expect("deleted");
    complete(&store, "k", &upload, parts).send().await.expect("completed");
    assert!(store.get("k").await == [&content[10..PART + 100], &content[..10]].concat());
    store.stop().await;
}

#[tokio::test]
async fn uploads_and_parts_are_listed_in_pages_and_aborted() {
    let store = Fixture::start().await;
    let mut uploads = Vec::new();
    for key in ["a", "a", "b/1"] {
        uploads.push(create(&store, key).await);
    }
    for number in 1..=5 {
        part(&store, "a", &uploads[0], number, bytes(100_000)).await;
    }
    let (mut found, mut key, mut id) = (Vec::new(), None, None);
    loop {
        let list = store.client.list_multipart_uploads().bucket("bucket").max_uploads(1);
        let page = list.set_key_marker(key).set_upload_id_marker(id).send().await.expect("a page");
        found.extend(page.uploads().iter().filter_map(|upload| upload.upload_id().map(str::to_owned)));
        (key, id) = (page.next_key_marker, page.next_upload_id_marker);
        if page.is_truncated != Some(true) {
            break;
        }
    }
    assert_eq!(found, uploads);
    let list = store.client.list_parts().bucket("bucket").key("a").upload_id(&uploads[0]).max_parts(2);
    let page = list.part_number_marker("2").send().await.expect("a page");
    let numbers: Vec<_> = page.parts().iter().filter_map(|part| part.part_number()).collect();
    assert_eq!((numbers, page.is_truncated()), (vec![3, 4], Some(true)));
    let abort = store.client.abort_multipart_upload().bucket("bucket").key("a").upload_id(&uploads[0]);
    abort.send().await.expect("aborted");
    let directory = store.stop().await;
    assert_eq!(super::objects::files_below(&directory.path().join("blobs")), 0);
}
