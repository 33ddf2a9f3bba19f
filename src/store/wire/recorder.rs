//! A loopback server for tests: it keeps every request as it came over the socket and answers as a script tells it.
//!
//! It reads HTTP by hand, so that what it keeps is what was sent, and so that it can misbehave.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};
use tokio_rustls::TlsAcceptor;

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub(in crate::store) struct Seen {
    pub(in crate::store) method: String,
    /// The request target: path and query, a whole URL from a client that believes in a proxy, or `host:port`.
    pub(in crate::store) target: String,
    /// Names in lower case, in the order sent.
    pub(in crate::store) headers: Vec<(String, String)>,
    pub(in crate::store) body: Vec<u8>,
}

impl Seen {
    pub(in crate::store) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub(in crate::store) fn path(&self) -> &str {
        self.target.split_once('?').map_or(self.target.as_str(), |(path, _)| path)
    }

    pub(in crate::store) fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    fn parse(head: &str) -> Self {
        let mut lines = head.split("\r\n");
        let mut first = lines.next().unwrap_or_default().split(' ');
        let (method, target) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
        let headers = lines.filter_map(|line| line.split_once(':'));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
        Self { method: method.to_owned(), target: target.to_owned(), headers, body: Vec::new() }
    }
}

/// What the server does with a request.
pub(in crate::store) enum Reply {
    /// Writes these bytes and waits for the next request.
    Answer(Vec<u8>),
    /// Writes these bytes and closes the connection.
    Close(Vec<u8>),
    /// Resets the connection.
    Reset,
    /// Writes these bytes and then nothing more, for ever.
    Stall(Vec<u8>),
}

/// An answer with a length, as bytes. `headers` are whole lines.
pub(in crate::store) fn answer(status: u16, headers: &[&str], body: &str) -> Reply {
    Reply::Answer(answer_bytes(status, headers, body))
}

pub(in crate::store) fn answer_bytes(status: u16, headers: &[&str], body: &str) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status} S\r\ncontent-length: {}\r\n", body.len());
    for header in headers {
        text.push_str(header);
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    text.push_str(body);
    text.into_bytes()
}

type Script = dyn Fn(&Seen, usize) -> Reply + Send + Sync;

/// The server. Dropping it ends it and its connections.
pub(in crate::store) struct Recorder {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
    accepting: JoinHandle<()>,
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Recorder {
    /// A server that asks `script` for the answer to each request; the count of requests before it comes along.
    pub(in crate::store) async fn start(script: impl Fn(&Seen, usize) -> Reply + Send + Sync + 'static) -> Self {
        Self::serve(None, Arc::new(script)).await
    }

    /// The same behind TLS.
    pub(in crate::store) async fn start_tls(
        tls: rustls::ServerConfig,
        script: impl Fn(&Seen, usize) -> Reply + Send + Sync + 'static,
    ) -> Self {
        Self::serve(Some(TlsAcceptor::from(Arc::new(tls))), Arc::new(script)).await
    }

    async fn serve(tls: Option<TlsAcceptor>, script: Arc<Script>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        let seen = Arc::<Mutex<Vec<Seen>>>::default();
        let records = seen.clone();
        let accepting = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (script, records, tls) = (script.clone(), records.clone(), tls.clone());
                connections.spawn(async move {
                    match tls {
                        Some(tls) => {
                            // A client that refuses the certificate ends here.
                            let Ok(stream) = tls.accept(stream).await else { return };
                            converse(stream, &*script, &records, |_| {}).await;
                        }
                        None => {
                            converse(stream, &*script, &records, |stream| stream.set_zero_linger().expect("a socket"))
                                .await
                        }
                    }
                });
            }
        });
        Self { address, seen, accepting }
    }

    pub(in crate::store) fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:PORT`
    pub(in crate::store) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything that came so far.
    pub(in crate::store) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn converse<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    script: &Script,
    records: &Mutex<Vec<Seen>>,
    before_reset: fn(&S),
) {
    let mut buffer = Vec::new();
    while let Some(request) = read_request(&mut stream, &mut buffer).await {
        let count = {
            let mut records = records.lock().unwrap_or_else(PoisonError::into_inner);
            records.push(request.clone());
            records.len() - 1
        };
        let (bytes, then_close) = match script(&request, count) {
            Reply::Answer(bytes) => (bytes, false),
            Reply::Close(bytes) => (bytes, true),
            Reply::Reset => return before_reset(&stream),
            Reply::Stall(bytes) => {
                stream.write_all(&bytes).await.ok();
                stream.flush().await.ok();
                return std::future::pending().await;
            }
        };
        let written = stream.write_all(&bytes).await.is_ok() && stream.flush().await.is_ok();
        if then_close || !written {
            stream.shutdown().await.ok();
            return;
        }
    }
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<Seen> {
    let head = loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
            buffer.drain(..end + 4);
            break head;
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    };
    let mut request = Seen::parse(&head);
    let length = request.header("content-length").and_then(|value| value.parse().ok()).unwrap_or(0);
    while buffer.len() < length {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    request.body = buffer.drain(..length).collect();
    Some(request)
}
