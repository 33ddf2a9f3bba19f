//! How the proof of writes is found out.

use futures_util::future::join_all;

use crate::store::wire::recorder::{Recorder, answer};
use crate::store::{ObjectStore, PartRequest, Proof, Provider, S3Store, StoreSettings, UploadId};

use super::{object, payload, put_request, settings};

const CHECKSUM: &str = "x-amz-checksum-crc64nvme";

fn unknown_store(server: &Recorder) -> S3Store {
    let settings = StoreSettings { provider: Some(Provider::Generic), ..settings(&server.url()) };
    S3Store::new(settings).expect("good settings")
}

#[tokio::test]
async fn a_checksum_that_is_refused_is_left_out_from_then_on() {
    for (status, code) in [(400, "InvalidRequest"), (501, "NotImplemented")] {
        let server = Recorder::start(move |seen, _| match seen.header(CHECKSUM) {
            Some(_) => answer(status, &[], &format!("<Error><Code>{code}</Code></Error>")),
            None => answer(200, &["etag: \"e\""], ""),
        })
        .await;
        let store = unknown_store(&server);
        assert_eq!(store.profile().proof(), Proof::Discover);
        store.put(&put_request(), &payload()).await.expect("resent without it");
        assert_eq!(store.profile().proof(), Proof::Md5Etag);
        store.put(&put_request(), &payload()).await.expect("stored");
        let sent: Vec<bool> = server.seen().iter().map(|seen| seen.header(CHECKSUM).is_some()).collect();
        assert_eq!(sent, [true, false, false]);
        assert!(server.seen().iter().all(|seen| seen.body == b"some bytes"));
    }
}

#[tokio::test]
async fn first_writes_at_once_are_all_resent() {
    let server = Recorder::start(|seen, _| match seen.header(CHECKSUM) {
        Some(_) => answer(501, &[], "<Error><Code>NotImplemented</Code></Error>"),
        None => answer(200, &["etag: \"e\""], ""),
    })
    .await;
    let store = unknown_store(&server);
    let (request, payload) = (put_request(), payload());
    let outcomes = join_all((0..16).map(|_| store.put(&request, &payload))).await;
    outcomes.into_iter().for_each(|outcome| drop(outcome.expect("resent without the checksum")));
}

#[tokio::test]
async fn a_refusal_that_has_nothing_to_do_with_the_checksum_still_stands() {
    let server = Recorder::start(|_, _| answer(400, &[], "<Error><Code>KeyTooLongError</Code></Error>")).await;
    let store = unknown_store(&server);
    let error = store.put(&put_request(), &payload()).await.expect_err("refused twice");
    assert_eq!((error.code(), server.seen().len()), (Some("KeyTooLongError"), 2));
    assert_eq!(store.profile().proof(), Proof::Discover, "it says nothing about checksums");
}

#[tokio::test]
async fn an_echoed_checksum_is_the_proof_and_silence_is_none() {
    for (echo, proof) in [(Some("x-amz-checksum-crc64nvme: AAAAAAAAAAc="), Proof::Crc64Nvme), (None, Proof::Md5Etag)] {
        let server = Recorder::start(move |_, _| {
            let headers: Vec<&str> = ["etag: \"e\""].into_iter().chain(echo).collect();
            answer(200, &headers, "")
        })
        .await;
        let store = unknown_store(&server);
        let part = PartRequest { upload: UploadId { object: object(), id: "u".to_owned() }, number: 1 };
        let stored = store.upload_part(&part, &payload()).await.expect("stored");
        assert_eq!(stored.proofs.crc64nvme, echo.map(|_| 7));
        assert_eq!(store.profile().proof(), proof);
    }
}
