//! Listings that are incomplete, of something else, or without end.

use std::fmt::Write;

use crate::store::wire::recorder::{Recorder, Reply, Seen, answer};
use crate::store::{Habits, S3Store, StoreSettings};
use crate::store::{KeyMarker, ListRequest, ListVersion, ObjectStore, StoreError, UploadsRequest, VersionsRequest};

use super::{settings, store};

fn request() -> ListRequest {
    ListRequest { bucket: "bucket-1".to_owned(), prefix: "p/".to_owned(), ..ListRequest::default() }
}

/// The number behind `name=` in a query, as the tokens of these tests are.
fn number(seen: &Seen, name: &str) -> u64 {
    let value = seen.query().split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    value.map_or(0, |value| value.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().expect("a number"))
}

fn page(keys: &[String], next: u64) -> Reply {
    let mut xml = "<ListBucketResult><IsTruncated>true</IsTruncated>".to_owned();
    for key in keys {
        write!(xml, "<Contents><Key>{key}</Key></Contents>").expect("written");
    }
    write!(xml, "<NextContinuationToken>{next}</NextContinuationToken></ListBucketResult>").expect("written");
    answer(200, &[], &xml)
}

/// The error that ends a listing, and the requests that were made until then.
async fn end(server: &Recorder) -> (StoreError, usize) {
    let store = store(server);
    let mut request = request();
    loop {
        match store.list(&request).await {
            Ok(page) => request.after = Some(page.next.expect("never the last page")),
            Err(error) => return (error, server.seen().len()),
        }
    }
}

#[tokio::test]
async fn pages_that_go_in_a_circle_end() {
    for length in [1, 2, 3, 10] {
        let server = Recorder::start(move |seen, _| {
            let place = number(seen, "continuation-token");
            page(&[format!("p/{place}")], place % length + 1)
        })
        .await;
        let (error, requests) = end(&server).await;
        let text = error.to_string();
        assert!(text.contains("in a circle") || text.contains("the page itself"), "{text}");
        assert!(requests < 60, "{requests} requests for a circle of {length}");
    }
}

#[tokio::test]
async fn ever_new_tokens_without_new_keys_end() {
    let server = Recorder::start(|seen, _| {
        let place = number(seen, "continuation-token");
        page(&[format!("p/{}", place % 3)], place + 1)
    })
    .await;
    let (error, requests) = end(&server).await;
    assert!(error.to_string().contains("in a circle") && requests < 60, "{error} after {requests}");
    let server = Recorder::start(|seen, _| page(&[], number(seen, "continuation-token") + 1)).await;
    let (error, requests) = end(&server).await;
    assert!(error.to_string().contains("hold nothing") && requests < 1100, "{error} after {requests}");
}

#[tokio::test]
async fn what_was_not_asked_for_is_an_error() {
    let server = Recorder::start(|seen, _| match seen.query() {
        query if query.contains("versions=") => answer(
            200,
            &[],
            "<ListVersionsResult><IsTruncated>false</IsTruncated><Version><Key>q/k</Key><IsLatest>true</IsLatest></Version>\
             </ListVersionsResult>",
        ),
        query if query.contains("delimiter=") => answer(
            200,
            &[],
            "<ListBucketResult><IsTruncated>false</IsTruncated><CommonPrefixes><Prefix>q/</Prefix></CommonPrefixes>\
             </ListBucketResult>",
        ),
        _ => page(&["p/a".to_owned(), "q/b".to_owned()], 1),
    })
    .await;
    let store = store(&server);
    let versions =
        VersionsRequest { bucket: "bucket-1".to_owned(), prefix: "p/".to_owned(), ..VersionsRequest::default() };
    let delimited = ListRequest { delimiter: Some("/".to_owned()), ..request() };
    for error in [
        store.list(&request()).await.expect_err("a foreign key"),
        store.list(&delimited).await.expect_err("a foreign prefix"),
        store.list_versions(&versions).await.expect_err("a foreign version"),
    ] {
        assert!(error.to_string().contains("does not begin with the prefix `p/`"), "{error}");
    }
}

#[tokio::test]
async fn uploads_outside_the_prefix_are_left_out() {
    let server = Recorder::start(|_, _| {
        let upload = |key: &str| format!("<Upload><Key>{key}</Key><UploadId>u</UploadId></Upload>");
        let uploads = ["p/a", "q/b", "p"].map(upload).concat();
        let xml =
            format!("<ListMultipartUploadsResult><IsTruncated>0</IsTruncated>{uploads}</ListMultipartUploadsResult>");
        answer(200, &[], &xml)
    })
    .await;
    let uploads = UploadsRequest { bucket: "bucket-1".to_owned(), prefix: "p/".to_owned(), after: None };
    let page = store(&server).list_uploads(&uploads).await.expect("listed");
    let keys: Vec<_> = page.uploads.iter().map(|entry| entry.upload.object.key.as_str()).collect();
    assert_eq!(keys, ["p/a"]);
}

#[tokio::test]
async fn versions_and_uploads_that_go_in_a_circle_end() {
    let server = Recorder::start(|seen, _| {
        let versions = seen.query().contains("versions=");
        let (root, row, id) = match versions {
            true => ("ListVersionsResult", "Version", "VersionId"),
            false => ("ListMultipartUploadsResult", "Upload", "UploadId"),
        };
        let next = number(seen, "key-marker") % 2 + 1;
        let xml = format!(
            "<{root}><IsTruncated>true</IsTruncated><NextKeyMarker>k{next}</NextKeyMarker><{row}><Key>k{next}</Key>\
             <{id}>i</{id}><IsLatest>true</IsLatest></{row}></{root}>"
        );
        answer(200, &[], &xml)
    })
    .await;
    let store = store(&server);
    let mut after: Option<KeyMarker> = None;
    let error = loop {
        let request =
            VersionsRequest { bucket: "bucket-1".to_owned(), after: after.take(), ..VersionsRequest::default() };
        match store.list_versions(&request).await {
            Ok(page) => after = page.next,
            Err(error) => break error,
        }
    };
    assert!(error.to_string().contains("in a circle") && server.seen().len() < 20, "{error}");
    let error = loop {
        let request =
            UploadsRequest { bucket: "bucket-1".to_owned(), after: after.take(), ..UploadsRequest::default() };
        match store.list_uploads(&request).await {
            Ok(page) => after = page.next,
            Err(error) => break error,
        }
    };
    assert!(error.to_string().contains("in a circle") && server.seen().len() < 40, "{error}");
}

#[tokio::test]
async fn a_part_of_a_listing_is_no_listing() {
    let server = Recorder::start(|_, _| {
        answer(206, &[], "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>")
    })
    .await;
    let error = store(&server).list(&request()).await.expect_err("a part");
    assert!(matches!(error, StoreError::NotS3 { status: 206, .. }), "{error}");
}

#[tokio::test]
async fn a_page_of_prefixes_alone_goes_on_behind_the_last_and_shows_each_once() {
    let server = Recorder::start(|seen, _| {
        let prefixes: &[&str] =
            if seen.query().contains("marker=p%2Fb%2F") { &["p/b/", "p/c/"] } else { &["p/a/", "p/b/"] };
        let rows: String = prefixes
            .iter()
            .map(|prefix| format!("<CommonPrefixes><Prefix>{prefix}</Prefix></CommonPrefixes>"))
            .collect();
        let truncated = !prefixes.contains(&"p/c/");
        answer(200, &[], &format!("<ListBucketResult><IsTruncated>{truncated}</IsTruncated>{rows}</ListBucketResult>"))
    })
    .await;
    let habits = Habits { list_version: Some(ListVersion::V1), ..Habits::default() };
    let store = S3Store::new(StoreSettings { habits, ..settings(&server.url()) }).expect("good settings");
    let first = ListRequest { delimiter: Some("/".to_owned()), ..request() };
    let page = store.list(&first).await.expect("the first page");
    assert_eq!(page.prefixes, ["p/a/", "p/b/"]);
    let page = store.list(&ListRequest { after: page.next, ..first }).await.expect("the second page");
    assert_eq!((page.prefixes, page.next), (vec!["p/c/".to_owned()], None));
}

#[tokio::test]
async fn documents_of_other_names_are_taken_by_what_they_hold() {
    let server = Recorder::start(|seen, _| match seen.method.as_str() {
        "GET" => {
            answer(200, &[], "<Listing><IsTruncated>false</IsTruncated><Contents><Key>p/a</Key></Contents></Listing>")
        }
        "POST" => {
            answer(200, &[], "<CompleteMultipartUploadResponse><ETag>\"e-1\"</ETag></CompleteMultipartUploadResponse>")
        }
        _ => answer(200, &[], "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>"),
    })
    .await;
    let store = store(&server);
    assert_eq!(store.list(&request()).await.expect("a listing").objects[0].key, "p/a");
    let completed = store.complete_upload(&super::answers::complete_request()).await.expect("completed");
    assert_eq!(completed.proofs.etag.as_deref(), Some("e-1"));
    let error = store.put(&super::put_request(), &super::payload()).await.expect_err("an error deep inside");
    assert_eq!(error.code(), Some("AccessDenied"));
}
