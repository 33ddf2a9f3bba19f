//! Connections that break, stall or never come about, and bodies that are not what was asked for.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;

use crate::base::fault::{Category, Fault};
use crate::store::wire::recorder::{Recorder, Reply, answer, answer_bytes};
use crate::store::{Digests, Frames, ObjectStore, Payload, ReplayBody, S3Store, StoreError};

use super::{SHORT, get_range, impatient, object, payload, put_request, settings, store};

#[tokio::test]
async fn a_reset_before_the_answer_is_tried_again() {
    let server = Recorder::start(|_, count| match count {
        0 => Reply::Reset,
        1 => Reply::Close(Vec::new()),
        _ => answer(200, &["etag: \"e\""], ""),
    })
    .await;
    let mut patient = settings(&server.url());
    patient.retry = crate::store::RetryPolicy::attempts(3);
    S3Store::new(patient).expect("good settings").put(&put_request(), &payload()).await.expect("the third try");
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test]
async fn a_connection_that_always_breaks_is_told_with_the_endpoint() {
    let server = Recorder::start(|_, _| Reply::Reset).await;
    let error = store(&server).put(&put_request(), &payload()).await.expect_err("reset");
    let StoreError::Broken { operation, endpoint, .. } = &error else { panic!("{error:?}") };
    assert_eq!((*operation, endpoint.as_str()), ("PutObject", server.url().as_str()));
    assert_eq!((server.seen().len(), error.category()), (2, Category::Network));
}

#[tokio::test]
async fn a_connection_refused_is_told_apart_from_one_that_broke() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    drop(listener);
    let error = S3Store::new(settings(&url)).expect("good settings").head(&object()).await.expect_err("nobody");
    let StoreError::Connect { endpoint, .. } = &error else { panic!("{error:?}") };
    assert_eq!(*endpoint, url);
    assert!(crate::base::fault::chain(&error).contains("refused"), "{}", crate::base::fault::chain(&error));
}

#[tokio::test]
async fn a_server_that_never_answers_stalls_the_call() {
    let server = Recorder::start(|_, _| Reply::Stall(Vec::new())).await;
    let started = Instant::now();
    let error = impatient(&server).put(&put_request(), &payload()).await.expect_err("silence");
    assert!(matches!(error, StoreError::Stalled { operation: "PutObject", idle: SHORT, .. }), "{error:?}");
    assert!(error.to_string().contains(&server.url()), "{error}");
    assert!(started.elapsed() >= SHORT * 2 && server.seen().len() == 2, "both tries wait");
}

#[tokio::test]
async fn a_body_that_stalls_or_ends_early_fails_where_it_stopped() {
    for stalls in [true, false] {
        let server = Recorder::start(move |_, _| {
            let mut half = answer_bytes(200, &["etag: \"e\""], "0123456789");
            half.truncate(half.len() - 5);
            if stalls { Reply::Stall(half) } else { Reply::Close(half) }
        })
        .await;
        let mut answer = impatient(&server).get(&get_range(None)).await.expect("a head");
        let mut read = Vec::new();
        let error = loop {
            match answer.body.next().await {
                Ok(Some(bytes)) => read.extend_from_slice(&bytes),
                Ok(None) => panic!("the body is cut short"),
                Err(error) => break error,
            }
        };
        assert_eq!(read, b"01234");
        match (&error, stalls) {
            (StoreError::Stalled { operation: "GetObject", idle: SHORT, .. }, true)
            | (StoreError::Broken { operation: "GetObject", .. }, false) => {}
            _ => panic!("{error:?}"),
        }
        assert!(error.to_string().contains(&server.url()), "{error}");
        assert_eq!(server.seen().len(), 1, "whoever reads the body decides on another request");
    }
}

#[tokio::test]
async fn a_listing_that_stalls_or_breaks_in_its_body_is_asked_for_again() {
    let page = "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a</Key></Contents></ListBucketResult>";
    let server = Recorder::start(move |_, count| {
        let mut half = answer_bytes(200, &[], page);
        half.truncate(half.len() - 20);
        match count {
            0 => Reply::Stall(half),
            1 => Reply::Close(half),
            _ => answer(200, &[], page),
        }
    })
    .await;
    let mut patient = settings(&server.url());
    patient.read_timeout = SHORT;
    patient.retry = crate::store::RetryPolicy::attempts(3);
    let store = S3Store::new(patient).expect("good settings");
    let request = crate::store::ListRequest { bucket: "bucket-1".to_owned(), ..Default::default() };
    assert_eq!(store.list(&request).await.expect("the third try").objects.len(), 1);
}

/// A body whose second frame cannot be read.
struct Failing;

impl ReplayBody for Failing {
    fn length(&self) -> u64 {
        10
    }

    fn open(&self) -> Frames {
        let frames =
            [Ok(Bytes::from_static(b"01234")), Err(io::Error::new(io::ErrorKind::NotFound, "the file is gone"))];
        Box::pin(futures_util::stream::iter(frames))
    }
}

#[tokio::test]
async fn bytes_that_cannot_be_read_fail_the_call_and_keep_the_reason() {
    let server = Recorder::start(|_, _| answer(200, &["etag: \"e\""], "")).await;
    let payload = Payload::replay(Arc::new(Failing), Digests::default());
    let error = store(&server).put(&put_request(), &payload).await.expect_err("unreadable");
    let StoreError::Source(cause) = &error else { panic!("{error:?}") };
    assert_eq!((cause.kind(), cause.to_string().as_str()), (io::ErrorKind::NotFound, "the file is gone"));
    assert_eq!((error.category(), server.seen().len()), (Category::LocalIo, 0));
}

/// A body in small frames, opened anew for each try.
struct Framed(&'static [u8]);

impl ReplayBody for Framed {
    fn length(&self) -> u64 {
        self.0.len() as u64
    }

    fn open(&self) -> Frames {
        Box::pin(futures_util::stream::iter(self.0.chunks(3).map(|chunk| Ok(Bytes::from_static(chunk)))))
    }
}

#[tokio::test]
async fn a_body_in_frames_is_sent_whole_at_every_try() {
    let server = Recorder::start(|_, count| match count {
        0 => answer(500, &[], ""),
        _ => answer(200, &["etag: \"e\""], ""),
    })
    .await;
    let payload = Payload::replay(Arc::new(Framed(b"0123456789")), Digests::default());
    store(&server).put(&put_request(), &payload).await.expect("the second try");
    for seen in server.seen() {
        assert_eq!((seen.body.as_slice(), seen.header("content-length")), (b"0123456789".as_slice(), Some("10")));
        assert_eq!(seen.header("x-amz-content-sha256"), Some("UNSIGNED-PAYLOAD"));
        assert_eq!(seen.header("transfer-encoding"), None);
    }
}

#[tokio::test]
async fn a_range_answered_wrongly_is_refused() {
    for (status, content_range, body) in [
        (200, None, "0123456789"),
        (206, Some("content-range: bytes 0-3/10"), "0123"),
        (206, Some("content-range: bytes 2-4/10"), "234"),
        (206, None, "2345"),
        (206, Some("content-range: nonsense"), "2345"),
    ] {
        let server = Recorder::start(move |_, _| {
            let headers: Vec<&str> = ["etag: \"e\""].into_iter().chain(content_range).collect();
            answer(status, &headers, body)
        })
        .await;
        let error = store(&server).get(&get_range(Some((2, 4)))).await.expect_err("another range");
        assert!(error.is_contradiction(), "{error:?}");
        assert!(error.to_string().contains(&server.url()), "{error}");
    }
}

#[tokio::test]
async fn a_range_answered_rightly_tells_the_size_of_the_whole() {
    let server = Recorder::start(|_, _| answer(206, &["etag: \"e\"", "content-range: bytes 2-5/10"], "2345")).await;
    let answer = store(&server).get(&get_range(Some((2, 4)))).await.expect("the range");
    assert_eq!((answer.head.size, answer.length), (10, 4));
    assert_eq!(answer.body.collect().await.expect("whole"), b"2345");
    assert_eq!(server.seen()[0].header("range"), Some("bytes=2-5"));
}
