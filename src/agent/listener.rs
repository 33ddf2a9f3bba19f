//! The listener for machines: `/metrics`, `/healthz` and `/readyz`, and nothing that changes anything.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::base::fault::{Category, Fault};
use crate::telemetry::Telemetry;

/// How long a connection may take, from the first byte of the request to the last of the answer.
///
/// *Source:* a scrape takes milliseconds, and Prometheus gives up after 10 s. *Applies:* every connection; each carries one
/// request.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connections at once. *Source:* a few scrapers and probes. *Applies:* those beyond are closed unread.
const CONNECTIONS: usize = 32;

/// Most bytes of a request's head. *Source:* hyper's least.
const HEAD: usize = 8 * 1024;

/// How old the last sign of life may be.
///
/// *Source:* the agent gives one every second; a minute is far beyond every stall that ends by itself. *Applies:*
/// `/healthz`, once there was a sign.
const SILENCE: Duration = Duration::from_secs(60);

/// A listener that could not be.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on `{address}` for metrics")]
pub struct ListenError {
    /// Where.
    pub address: SocketAddr,
    /// Why not.
    #[source]
    pub source: io::Error,
}

impl Fault for ListenError {
    fn category(&self) -> Category {
        match self.source.kind() {
            io::ErrorKind::AddrInUse | io::ErrorKind::AddrNotAvailable => Category::Configuration,
            _ => Category::LocalIo,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self.source.kind() {
            io::ErrorKind::AddrInUse => {
                vec![
                    "another program, perhaps another `cos watch`, has the port; set `metrics.listen` to a free one"
                        .to_owned(),
                ]
            }
            io::ErrorKind::AddrNotAvailable => {
                vec!["`metrics.listen` wants an address of this machine, such as 127.0.0.1:9464".to_owned()]
            }
            _ => Vec::new(),
        }
    }
}

/// What the agent tells of its health. Cheap to clone; clones tell of the same agent.
#[derive(Clone, Debug, Default)]
pub struct Health(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    reasons: BTreeMap<String, String>,
    beat: Option<Instant>,
}

impl Health {
    /// Not ready, for this reason, until [`Health::clear`] is called with the same key: a root that is not armed, a first
    /// scan, a journal that cannot be written.
    pub fn hold(&self, key: impl Into<String>, reason: impl Into<String>) {
        self.lock().reasons.insert(key.into(), reason.into());
    }

    /// The reason is gone.
    pub fn clear(&self, key: &str) {
        self.lock().reasons.remove(key);
    }

    /// The agent's own loop turned: while it does, the process works.
    pub fn beat(&self) {
        self.lock().beat = Some(Instant::now());
    }

    /// Why the agent is not ready; nothing when it is.
    pub fn reasons(&self) -> Vec<String> {
        self.lock().reasons.values().cloned().collect()
    }

    /// How long ago the loop turned last, when that is too long.
    pub fn stuck(&self) -> Option<Duration> {
        self.stuck_at(Instant::now())
    }

    fn stuck_at(&self, now: Instant) -> Option<Duration> {
        self.lock().beat.map(|beat| now.duration_since(beat)).filter(|age| *age > SILENCE)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is served.
#[derive(Clone, Debug)]
pub struct Pages {
    /// `/metrics`
    pub telemetry: Telemetry,
    /// `/healthz` and `/readyz`
    pub health: Health,
}

/// A bound listener.
#[derive(Debug)]
pub struct Listener {
    tcp: TcpListener,
    address: SocketAddr,
    patience: Duration,
}

impl Listener {
    /// Binds exactly this address; port 0 takes any free one.
    ///
    /// # Errors
    /// [`ListenError`] when the system refuses.
    pub async fn bind(address: SocketAddr) -> Result<Self, ListenError> {
        let refused = |source| ListenError { address, source };
        let tcp = TcpListener::bind(address).await.map_err(refused)?;
        let address = tcp.local_addr().map_err(refused)?;
        Ok(Self { tcp, address, patience: PATIENCE })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stop`, then lets running answers end. Dropping the future ends them at once.
    pub async fn serve(self, pages: Pages, stop: CancellationToken) {
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                Some(_) = connections.join_next() => {}
                accepted = self.tcp.accept() => match accepted {
                    Ok((stream, _)) if connections.len() < CONNECTIONS => {
                        connections.spawn(converse(stream, self.patience, pages.clone(), stop.clone()));
                    }
                    Ok(_) => {}
                    // Out of file descriptors, most likely: let connections end before trying again.
                    Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                },
            }
        }
        drop(self.tcp);
        while connections.join_next().await.is_some() {}
    }
}

async fn converse(stream: TcpStream, patience: Duration, pages: Pages, stop: CancellationToken) {
    let service = service_fn(move |request: Request<Incoming>| {
        let answer = answer(&request, &pages);
        async move { Ok::<_, Infallible>(answer) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .keep_alive(false)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    let served = tokio::time::timeout(patience, async {
        // A connection that breaks is its client's business.
        tokio::select! {
            result = connection.as_mut() => drop(result),
            () = stop.cancelled() => {
                connection.as_mut().graceful_shutdown();
                connection.await.ok();
            }
        }
    });
    served.await.ok();
}

const TEXT: &str = "text/plain; charset=utf-8";
const JSON: &str = "application/json";

fn answer(request: &Request<Incoming>, pages: &Pages) -> Response<Full<Bytes>> {
    let path = request.uri().path();
    if !matches!(path, "/metrics" | "/healthz" | "/readyz") {
        return page(StatusCode::NOT_FOUND, TEXT, "there are /metrics, /healthz and /readyz\n".to_owned());
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut refusal = page(StatusCode::METHOD_NOT_ALLOWED, TEXT, "only GET\n".to_owned());
        refusal.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refusal;
    }
    match path {
        "/metrics" => page(StatusCode::OK, "text/plain; version=0.0.4; charset=utf-8", pages.telemetry.render()),
        "/healthz" => match pages.health.stuck() {
            None => state(StatusCode::OK, "ok", &[]),
            Some(age) => {
                let reason = format!("the agent gave no sign of life for {} s", age.as_secs());
                state(StatusCode::SERVICE_UNAVAILABLE, "stuck", &[reason])
            }
        },
        _ => match pages.health.reasons().as_slice() {
            [] => state(StatusCode::OK, "ready", &[]),
            reasons => state(StatusCode::SERVICE_UNAVAILABLE, "not ready", reasons),
        },
    }
}

fn state(status: StatusCode, word: &str, reasons: &[String]) -> Response<Full<Bytes>> {
    let body = serde_json::json!({ "status": word, "reasons": reasons });
    page(status, JSON, format!("{body}\n"))
}

fn page(status: StatusCode, kind: &'static str, body: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::task::JoinHandle;

    use super::*;

    struct Running {
        address: SocketAddr,
        pages: Pages,
        stop: CancellationToken,
        task: JoinHandle<()>,
    }

    async fn run() -> Running {
        let pages = Pages { telemetry: Telemetry::new(), health: Health::default() };
        let listener = Listener::bind(([127, 0, 0, 1], 0).into()).await.expect("a port");
        let (address, stop) = (listener.address(), CancellationToken::new());
        let task = tokio::spawn(listener.serve(pages.clone(), stop.clone()));
        Running { address, pages, stop, task }
    }

    /// Status, head and body of the answer to a whole request.
    async fn ask(address: SocketAddr, request: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(address).await.expect("connects");
        stream.write_all(request.as_bytes()).await.expect("written");
        let mut text = String::new();
        stream.read_to_string(&mut text).await.expect("the server closes");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, head.to_ascii_lowercase(), body.to_owned())
    }

    async fn get(address: SocketAddr, path: &str) -> (u16, String, String) {
        ask(address, &format!("GET {path} HTTP/1.1\r\nHost: h\r\n\r\n")).await
    }

    #[tokio::test]
    async fn metrics_are_served_in_the_form_that_prometheus_reads() {
        let running = run().await;
        running.pages.telemetry.overflow();
        let (status, head, body) = get(running.address, "/metrics").await;
        assert_eq!(status, 200);
        assert!(head.contains("content-type: text/plain; version=0.0.4"), "{head}");
        assert!(body.contains("\ncos_watch_overflows_total 1\n"), "{body}");
    }

    #[tokio::test]
    async fn it_is_ready_when_no_reason_against_it_is_left() {
        let running = run().await;
        running.pages.health.hold("root /a", "the root `/a` is not armed yet");
        running.pages.health.hold("root /b", "the first scan of `/b` is under way");
        let (status, _, body) = get(running.address, "/readyz").await;
        assert_eq!(status, 503);
        let read: serde_json::Value = serde_json::from_str(&body).expect("JSON");
        assert_eq!(
            read["reasons"],
            serde_json::json!(["the root `/a` is not armed yet", "the first scan of `/b` is under way"])
        );
        running.pages.health.clear("root /a");
        running.pages.health.clear("root /b");
        let (status, _, body) = get(running.address, "/readyz?verbose").await;
        assert_eq!((status, body.as_str()), (200, "{\"reasons\":[],\"status\":\"ready\"}\n"));
    }

    #[tokio::test]
    async fn it_is_healthy_although_it_is_not_ready() {
        let running = run().await;
        running.pages.health.hold("journal", "the journal cannot be written");
        assert_eq!(get(running.address, "/healthz").await.0, 200);
    }

    #[test]
    fn an_agent_whose_loop_stands_still_is_not_healthy() {
        let health = Health::default();
        let begun = Instant::now();
        assert_eq!(health.stuck_at(begun + 10 * SILENCE), None, "no sign was promised");
        health.beat();
        assert_eq!(health.stuck_at(begun + SILENCE), None);
        assert!(health.stuck_at(begun + SILENCE + Duration::from_secs(5)).is_some_and(|age| age > SILENCE));
        assert_eq!(health.stuck(), None);
    }

    #[tokio::test]
    async fn other_methods_and_paths_are_refused() {
        let running = run().await;
        let (status, head, _) =
            ask(running.address, "POST /metrics HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n").await;
        assert_eq!(status, 405);
        assert!(head.contains("allow: get, head"), "{head}");
        assert_eq!(get(running.address, "/").await.0, 404);
        assert_eq!(get(running.address, "/metrics/../healthz").await.0, 404);
        let (status, _, body) = ask(running.address, "HEAD /healthz HTTP/1.1\r\nHost: h\r\n\r\n").await;
        assert_eq!((status, body.as_str()), (200, ""));
    }

    #[tokio::test]
    async fn a_stop_waits_for_nobody_who_says_nothing_and_frees_the_port() {
        let running = run().await;
        let idle = TcpStream::connect(running.address).await.expect("connects");
        // The other connection is answered, so the idle one was accepted before it.
        assert_eq!(get(running.address, "/healthz").await.0, 200);
        running.stop.cancel();
        tokio::time::timeout(Duration::from_secs(5), running.task).await.expect("ends soon").expect("ends well");
        drop(idle);
        Listener::bind(running.address).await.expect("the port is free");
    }

    #[tokio::test]
    async fn a_port_that_is_taken_is_named_with_the_way_out() {
        let first = Listener::bind(([127, 0, 0, 1], 0).into()).await.expect("a port");
        let refused = Listener::bind(first.address()).await.expect_err("taken");
        assert_eq!(refused.to_string(), format!("cannot listen on `{}` for metrics", first.address()));
        assert_eq!(refused.category(), Category::Configuration);
        assert!(refused.hints()[0].contains("metrics.listen"));
    }

    #[tokio::test]
    async fn clients_that_are_slow_or_too_many_are_let_go() {
        let pages = Pages { telemetry: Telemetry::new(), health: Health::default() };
        let mut listener = Listener::bind(([127, 0, 0, 1], 0).into()).await.expect("a port");
        listener.patience = Duration::from_millis(300);
        let (address, stop) = (listener.address(), CancellationToken::new());
        let task = tokio::spawn(listener.serve(pages, stop.clone()));
        let mut slow = Vec::new();
        for _ in 0..CONNECTIONS {
            let mut one = TcpStream::connect(address).await.expect("connects");
            one.write_all(b"GET /healthz HTTP/1.1\r\n").await.expect("written");
            slow.push(one);
        }
        // One too many is closed unread, whatever it asks.
        let mut extra = TcpStream::connect(address).await.expect("connects");
        let mut rest = Vec::new();
        extra.read_to_end(&mut rest).await.ok();
        assert_eq!(rest, b"");
        // The others are let go when their time is over, whether by a close or a reset.
        for mut one in slow {
            let ended = tokio::time::timeout(Duration::from_secs(20), one.read_to_end(&mut rest)).await;
            ended.expect("let go").ok();
        }
        assert_eq!(get(address, "/healthz").await.0, 200);
        stop.cancel();
        task.await.expect("ends well");
    }
}
