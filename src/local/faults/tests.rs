//! Every fault over real TCP: hyper serves the layer around a handler that gives back what it was sent.

use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::{Fault, FaultPlan, Matcher, Rule};
use crate::local::handler::{Body, BoxError, Handler};

/// GET answers 100,000 bytes, PUT what came, and a list request an XML page.
struct Echo;

fn content() -> Vec<u8> {
    (0..100_000_u32).map(|number| (number % 251) as u8).collect()
}

const PAGE: &str =
    "<R><ETag>&quot;abc-2&quot;</ETag><ChecksumCRC32>AAAA==</ChecksumCRC32><ChecksumType>FULL</ChecksumType></R>";

impl Handler for Echo {
    fn handle(
        &self,
        request: Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>> {
        Box::pin(async move {
            let method = request.method().clone();
            let page = request.uri().query().is_some_and(|query| query.contains("list-type"));
            let sent = request.into_body().collect().await?.to_bytes();
            let body = match method {
                Method::PUT => sent,
                _ if page => Bytes::from_static(PAGE.as_bytes()),
                _ => content().into(),
            };
            let answer = Response::builder()
                .header("etag", "\"0abc\"")
                .header("x-amz-checksum-crc64nvme", "AbCd=")
                .header("x-amz-checksum-type", "FULL_OBJECT")
                .header("x-amz-hash-crc64ecma", "18446744073709551615")
                .header("content-type", if page { "application/xml" } else { "binary/octet-stream" });
            Ok(answer.body(Body::new(Full::new(body).map_err(|never| match never {})))?)
        })
    }
}

struct Rig {
    plan: FaultPlan,
    address: SocketAddr,
    client: Client<HttpConnector, Full<Bytes>>,
    _tasks: JoinSet<()>,
}

async fn serve(stream: TcpStream, handler: Arc<dyn Handler>) {
    let service = service_fn(move |request: Request<Incoming>| {
        let handler = Arc::clone(&handler);
        async move {
            let request = request.map(|body| Body::new(body.map_err(BoxError::from)));
            handler.handle(request).await.map_err(std::io::Error::other)
        }
    });
    // A connection that a fault breaks ends here, which is the point.
    hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok();
}

type Answer = (u16, HeaderMap, Result<Bytes, hyper::Error>);

impl Rig {
    async fn new() -> Self {
        let plan = FaultPlan::new();
        let handler = plan.wrap(Arc::new(Echo));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, Arc::clone(&handler)));
            }
        });
        let client = Client::builder(TokioExecutor::new()).retry_canceled_requests(false).build_http();
        Self { plan, address, client, _tasks: tasks }
    }

    async fn send(&self, method: Method, path: &str, body: &[u8]) -> Result<Answer, BoxError> {
        let request = Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.address))
            .header("range", "bytes=0-9")
            .body(Full::new(Bytes::copy_from_slice(body)))?;
        let (parts, body) = self.client.request(request).await?.into_parts();
        let body = body.collect().await.map(http_body_util::Collected::to_bytes);
        Ok((parts.status.as_u16(), parts.headers, body))
    }

    async fn get(&self) -> Answer {
        self.send(Method::GET, "/bucket/a%20key", b"").await.expect("an answer")
    }

    fn set(&self, fault: Fault) -> super::RuleId {
        self.plan.clear();
        self.plan.add(Rule::new(Matcher::any(), fault))
    }

    /// What arrives of a body before it fails.
    async fn before_the_break(&self) -> (usize, Option<u64>) {
        let request = Request::get(format!("http://{}/b/k", self.address)).body(Full::default()).expect("a request");
        let mut answer = self.client.request(request).await.expect("an answer");
        let declared = answer.headers().get("content-length").and_then(|value| value.to_str().ok()?.parse().ok());
        let mut arrived = 0;
        loop {
            match answer.frame().await {
                Some(Ok(frame)) => arrived += frame.data_ref().map_or(0, Bytes::len),
                Some(Err(_)) => return (arrived, declared),
                None => panic!("the body ended as if it were whole, after {arrived} bytes"),
            }
        }
    }
}

#[tokio::test]
async fn without_a_rule_everything_passes_and_is_recorded() {
    let rig = Rig::new().await;
    let (status, _, body) = rig.get().await;
    assert_eq!((status, body.expect("whole")), (200, Bytes::from(content())));
    let (_, _, body) = rig.send(Method::PUT, "/bucket/k?partNumber=3&uploadId=u", b"12345").await.expect("an answer");
    assert_eq!(body.expect("whole"), "12345");
    let seen = rig.plan.requests();
    assert_eq!(seen.len(), 2);
    assert_eq!((seen[0].method.as_str(), seen[0].target.as_str()), ("GET", "/bucket/a%20key"));
    assert_eq!((seen[0].range(), seen[0].status, seen[0].hit), (Some("bytes=0-9"), Some(200), None));
    assert_eq!(seen[1].body_length, Some(5));
    assert!(seen[1].has_query("partNumber") && !seen[1].has_query("part"));
    rig.plan.forget_requests();
    assert!(rig.plan.requests().is_empty());
}

#[tokio::test]
async fn a_rule_skips_then_hits_so_many_times() {
    let rig = Rig::new().await;
    let rule = rig.plan.add(Rule::new(Matcher::any(), Fault::slow_down()).skip(1).times(2));
    let mut statuses = Vec::new();
    for _ in 0..5 {
        statuses.push(rig.get().await.0);
    }
    assert_eq!(statuses, [200, 503, 503, 200, 200]);
    assert_eq!(rig.plan.hits(rule), 2);
    assert_eq!(rig.plan.requests().iter().filter(|request| request.hit == Some(rule)).count(), 2);
    rig.plan.remove(rule);
    assert_eq!(rig.plan.hits(rule), 0);
}

#[tokio::test]
async fn a_matcher_wants_all_its_conditions() {
    let rig = Rig::new().await;
    let part = Matcher::method(Method::PUT).path("a key").with_query("partNumber").without_query("acl");
    let rule = rig.plan.add(Rule::new(part.with_header("range"), Fault::slow_down()));
    for (method, path, status) in [
        (Method::PUT, "/b/a%20key?partNumber=1", 503),
        (Method::PUT, "/b/a%20key?partNumber=1&acl", 200),
        (Method::PUT, "/b/a%20key", 200),
        (Method::PUT, "/b/other?partNumber=1", 200),
        (Method::GET, "/b/a%20key?partNumber=1", 200),
    ] {
        assert_eq!(rig.send(method, path, b"x").await.expect("an answer").0, status, "{path}");
    }
    assert_eq!(rig.plan.hits(rule), 1);
}

#[tokio::test]
async fn a_status_comes_as_an_error_document_after_a_large_upload() {
    let rig = Rig::new().await;
    rig.set(Fault::Status { code: 503, error_code: "SlowDown".to_owned(), retry_after: Some(Duration::from_secs(7)) });
    let (status, headers, body) =
        rig.send(Method::PUT, "/b/k", &vec![0; 8 * 1024 * 1024]).await.expect("the answer, not a reset");
    let text = String::from_utf8(body.expect("whole").to_vec()).expect("text");
    assert_eq!((status, &headers["retry-after"]), (503, &http::HeaderValue::from_static("7")));
    let id = headers["x-amz-request-id"].to_str().expect("text");
    assert!(text.contains("<Code>SlowDown</Code>") && text.contains(&format!("<RequestId>{id}</RequestId>")), "{text}");
}

#[tokio::test]
async fn a_reset_before_the_answer_leaves_no_status() {
    let rig = Rig::new().await;
    rig.set(Fault::ResetBeforeAnswer);
    rig.send(Method::GET, "/b/k", b"").await.map(|(status, ..)| status).expect_err("no answer");
    assert_eq!(rig.plan.requests()[0].status, None);
}

#[tokio::test]
async fn a_body_breaks_where_the_rule_says() {
    let rig = Rig::new().await;
    for after in [0, 1, 70_000] {
        for fault in [Fault::ResetMidBody { after }, Fault::TruncateBody { after }] {
            rig.set(fault);
            assert_eq!(rig.before_the_break().await, (usize::try_from(after).expect("small"), Some(100_000)));
        }
    }
}

#[tokio::test]
async fn one_byte_of_the_answer_is_changed_and_nothing_else() {
    let rig = Rig::new().await;
    rig.set(Fault::CorruptBody { at: 99_999 });
    let (_, headers, body) = rig.get().await;
    let mut expected = content();
    expected[99_999] ^= 1;
    assert_eq!((body.expect("whole"), headers["etag"].as_bytes()), (Bytes::from(expected), &b"\"0abc\""[..]));
}

#[tokio::test]
async fn one_byte_of_the_request_is_changed_before_the_store_sees_it() {
    let rig = Rig::new().await;
    rig.set(Fault::CorruptRequest { at: 2 });
    let (_, _, body) = rig.send(Method::PUT, "/b/k", b"aaaaa").await.expect("an answer");
    assert_eq!(body.expect("whole"), "aa`aa");
}

#[tokio::test]
async fn checksums_become_those_of_other_bytes() {
    let rig = Rig::new().await;
    rig.set(Fault::WrongChecksumHeader);
    let (_, headers, _) = rig.get().await;
    assert_eq!(headers["x-amz-checksum-crc64nvme"], "0bCd=");
    assert_eq!(headers["x-amz-hash-crc64ecma"], "18446744073709551610");
    assert_eq!(
        (&headers["x-amz-checksum-type"], &headers["etag"]),
        (&"FULL_OBJECT".parse().expect("a value"), &"\"0abc\"".parse().expect("a value"))
    );
    let (_, _, body) = rig.send(Method::GET, "/b?list-type=2", b"").await.expect("an answer");
    assert_eq!(body.expect("whole"), PAGE.replace(">AAAA==", ">0AAA=="));
}

#[tokio::test]
async fn etags_become_others_in_header_and_page() {
    let rig = Rig::new().await;
    rig.set(Fault::WrongEtag);
    assert_eq!(rig.get().await.1["etag"], "\"1abc\"");
    let (_, _, body) = rig.send(Method::GET, "/b?list-type=2", b"").await.expect("an answer");
    assert_eq!(body.expect("whole"), PAGE.replace("abc-2", "0bc-2"));
}

#[tokio::test]
async fn a_stalled_body_arrives_whole_after_the_pause() {
    let rig = Rig::new().await;
    for after in [0, 50_000] {
        rig.set(Fault::Stall { after, lasting: Duration::from_millis(150) });
        let begin = Instant::now();
        let (_, _, body) = rig.get().await;
        assert_eq!(body.expect("whole"), content());
        assert!(begin.elapsed() >= Duration::from_millis(150));
    }
}

#[tokio::test]
async fn a_delay_comes_before_the_answer() {
    let rig = Rig::new().await;
    rig.set(Fault::Delay(Duration::from_millis(100)));
    let begin = Instant::now();
    assert_eq!(rig.get().await.0, 200);
    assert!(begin.elapsed() >= Duration::from_millis(100));
}

#[tokio::test]
async fn an_answer_may_be_late_although_the_store_has_done_what_it_was_asked() {
    let rig = Rig::new().await;
    rig.set(Fault::DelayAnswer(Duration::from_millis(100)));
    let begin = Instant::now();
    assert_eq!(rig.get().await.0, 200);
    assert!(begin.elapsed() >= Duration::from_millis(100));
}

#[tokio::test]
async fn documents_that_are_no_answer_to_the_question() {
    let rig = Rig::new().await;
    rig.set(Fault::ErrorIn200 { error_code: "InternalError".to_owned() });
    let (status, _, body) = rig.get().await;
    assert_eq!(status, 200);
    assert!(body.expect("whole").windows(14).any(|window| window == b"<Error><Code>I"));
    rig.set(Fault::Html { code: 502 });
    let (status, headers, body) = rig.get().await;
    assert_eq!((status, &headers["content-type"]), (502, &http::HeaderValue::from_static("text/html")));
    assert!(body.expect("whole").starts_with(b"<html>"));
    rig.set(Fault::MalformedXml);
    let (status, _, body) = rig.get().await;
    let body = body.expect("whole");
    assert!(status == 200 && body.starts_with(b"<?xml") && !body.ends_with(b">"));
}

#[tokio::test]
async fn a_rate_limit_refuses_only_what_is_above_it() {
    let rig = Rig::new().await;
    let rule = rig.set(Fault::RateLimit { per_second: 3 });
    let begin = Instant::now();
    let mut refused = 0;
    for _ in 0..50 {
        refused += usize::from(rig.get().await.0 == 503);
    }
    // A slow machine lets three more through in every further second.
    let allowed = 3 * (begin.elapsed().as_secs() as usize + 1);
    assert_eq!(rig.plan.hits(rule), refused);
    assert!(50 - refused >= 3 && 50 - refused <= allowed, "{refused} of 50 refused");
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(rig.get().await.0, 200);
}
