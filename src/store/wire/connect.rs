//! Connections: resolution spread over all addresses, proxies from the environment, TLS, and the pool.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::Uri;
use http_body::{Body, Frame, SizeHint};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use hyper_util::client::legacy::connect::proxy::{SocksV5, Tunnel};
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tower_service::Service;

use crate::store::StoreError;
use crate::store::body::{Content, Frames, Payload};

use super::proxy::{Proxies, is_loopback_name};
use super::tls::{Tls, client_config};

/// How long an idle connection is kept.
///
/// *Source:* S3 front ends close idle connections after some seconds to a minute (AWS SDKs keep theirs 90 s and retry).
/// *Applies:* the pool; a connection that was closed meanwhile is noticed and the request sent on another.
const IDLE: Duration = Duration::from_secs(20);

/// Largest read buffer of a connection.
///
/// *Source:* the memory goal of design.md section 6: hyper's own limit of about 400 KiB would add up to 10 MiB at 64
/// connections. *Applies:* answers; it grows from 8 KiB only when bytes keep coming.
const READ_BUFFER: usize = 256 * 1024;

/// How much of a body in memory is handed over at once.
///
/// *Source:* [`READ_BUFFER`], which is also hyper's mark for taking the next frame. *Applies:* the stall watchdog sees
/// bytes move only when a frame is taken, so one frame must leave within the read timeout on a slow line.
const FRAME: usize = READ_BUFFER;

/// The pooled client.
pub(in crate::store) type HttpClient = Client<HttpsConnector<ProxyConnector>, WireBody>;

/// What connections need to know.
#[derive(Clone, Debug)]
pub(in crate::store) struct ConnectSettings {
    pub(in crate::store) https: bool,
    pub(in crate::store) tls: Tls,
    pub(in crate::store) connect_timeout: Duration,
    pub(in crate::store) proxies: Proxies,
}

/// Builds the client. For a plain `http` endpoint the system's certificates are not read.
pub(in crate::store) fn build_client(settings: &ConnectSettings) -> Result<HttpClient, StoreError> {
    let mut tcp = HttpConnector::new_with_resolver(ShuffledResolver(GaiResolver::new()));
    tcp.set_nodelay(true);
    tcp.enforce_http(false);
    tcp.set_connect_timeout(Some(settings.connect_timeout));
    tcp.set_keepalive(Some(Duration::from_secs(30)));
    let tls = if settings.https {
        client_config(&settings.tls)?
    } else {
        client_config(&Tls { ca_bundle: None, no_verify: true })?
    };
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_or_http()
        .enable_http1()
        .wrap_connector(ProxyConnector { tcp, proxies: settings.proxies.clone() });
    Ok(Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(IDLE)
        .http1_max_buf_size(READ_BUFFER)
        .build(connector))
}

/// Resolves a name and shuffles its addresses, so that connections spread over all of them.
///
/// Every name under `localhost` is this machine (RFC 6761, section 6.3). Not every system's resolver knows that, and
/// a bucket in the host name of a local store needs it.
#[derive(Clone, Debug)]
pub(in crate::store) struct ShuffledResolver(GaiResolver);

impl Service<Name> for ShuffledResolver {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Self::Response>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.0.poll_ready(cx)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let name = if is_loopback_name(name.as_str()) { "localhost".parse().unwrap_or(name) } else { name };
        let resolving = self.0.call(name);
        Box::pin(async move {
            let mut addresses: Vec<SocketAddr> = resolving.await?.collect();
            fastrand::shuffle(&mut addresses);
            Ok(addresses.into_iter())
        })
    }
}

/// Connects directly or through the proxy that the environment names (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`,
/// `NO_PROXY`, either case).
#[derive(Clone)]
pub(in crate::store) struct ProxyConnector {
    tcp: HttpConnector<ShuffledResolver>,
    proxies: Proxies,
}

type BoxError = Box<dyn std::error::Error + Send + Sync>;

impl Service<Uri> for ProxyConnector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.tcp.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, target: Uri) -> Self::Future {
        let intercept = self.proxies.intercept(&target);
        let mut tcp = self.tcp.clone();
        Box::pin(async move {
            let Some(proxy) = intercept else {
                return Ok(Stream { inner: tcp.call(target).await?, proxied: false });
            };
            let address = proxy.uri().clone();
            match address.scheme_str() {
                Some("socks5" | "socks5h") => {
                    let mut socks = SocksV5::new(address, tcp);
                    if let Some((user, password)) = proxy.raw_auth() {
                        socks = socks.with_auth(user.to_owned(), password.to_owned());
                    }
                    Ok(Stream { inner: socks.call(target).await?, proxied: false })
                }
                Some("http") if target.scheme_str() == Some("https") => {
                    let mut tunnel = Tunnel::new(address, tcp);
                    if let Some(authorization) = proxy.basic_auth() {
                        tunnel = tunnel.with_auth(authorization.clone());
                    }
                    Ok(Stream { inner: tunnel.call(target).await?, proxied: false })
                }
                Some("http") => Ok(Stream { inner: tcp.call(address).await?, proxied: true }),
                other => Err(format!("proxies of the kind `{}` are not supported", other.unwrap_or("?")).into()),
            }
        })
    }
}

/// A TCP connection that knows whether a plain HTTP proxy stands behind it (then requests name the whole URL).
pub(in crate::store) struct Stream {
    inner: TokioIo<TcpStream>,
    proxied: bool,
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        self.inner.inner().connected().proxy(self.proxied)
    }
}

impl hyper::rt::Read for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: hyper::rt::ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(cx, buffer)
    }
}

impl hyper::rt::Write for Stream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write_vectored(cx, bytes)
    }
}

/// Where a body leaves the reason why it could not be read, because hyper tells only that it failed.
pub(super) type BodyFault = Arc<Mutex<Option<io::Error>>>;

/// A request body: nothing, bytes, or frames read while they are sent.
pub(in crate::store) enum WireBody {
    /// Bytes in memory, perhaps none.
    Bytes {
        /// Bytes still to come.
        left: Bytes,
        /// Told on every frame, for the stall watchdog.
        activity: Option<Arc<super::send::Activity>>,
    },
    /// Frames.
    Frames {
        /// The frames to come.
        frames: Frames,
        /// Bytes still to come.
        remaining: u64,
        /// Told on every frame, for the stall watchdog.
        activity: Arc<super::send::Activity>,
        /// Told when the frames fail.
        fault: BodyFault,
    },
}

impl WireBody {
    pub(in crate::store) fn bytes(bytes: Bytes) -> Self {
        Self::Bytes { left: bytes, activity: None }
    }

    pub(super) fn open(payload: &Payload, activity: &Arc<super::send::Activity>, fault: &BodyFault) -> Self {
        match &payload.content {
            Content::Bytes(bytes) => Self::Bytes { left: bytes.clone(), activity: Some(activity.clone()) },
            Content::Replay(body) => Self::Frames {
                frames: body.open(),
                remaining: body.length(),
                activity: activity.clone(),
                fault: fault.clone(),
            },
        }
    }
}

impl Body for WireBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match &mut *self {
            Self::Bytes { left, .. } if left.is_empty() => Poll::Ready(None),
            Self::Bytes { left, activity } => {
                if let Some(activity) = activity {
                    activity.touch();
                }
                let frame = left.split_to(left.len().min(FRAME));
                Poll::Ready(Some(Ok(Frame::data(frame))))
            }
            Self::Frames { frames, remaining, activity, fault } => {
                activity.touch();
                match std::task::ready!(frames.as_mut().poll_next(cx)) {
                    Some(Ok(bytes)) => {
                        *remaining = remaining.saturating_sub(bytes.len() as u64);
                        Poll::Ready(Some(Ok(Frame::data(bytes))))
                    }
                    Some(Err(error)) => {
                        let kind = error.kind();
                        *fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                        Poll::Ready(Some(Err(kind.into())))
                    }
                    None => Poll::Ready(None),
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Bytes { left, .. } => left.is_empty(),
            Self::Frames { remaining, .. } => *remaining == 0,
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(match self {
            Self::Bytes { left, .. } => left.len() as u64,
            Self::Frames { remaining, .. } => *remaining,
        })
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    #[tokio::test]
    async fn a_body_in_memory_leaves_in_frames_and_whole() {
        let bytes: Bytes = (0..FRAME * 2 + 7).map(|at| (at % 251) as u8).collect();
        let mut body = WireBody::bytes(bytes.clone());
        let mut sent = Vec::new();
        let mut frames = 0;
        while !body.is_end_stream() {
            assert_eq!(body.size_hint().exact(), Some((bytes.len() - sent.len()) as u64));
            let frame = body.frame().await.expect("more to come").expect("bytes in memory");
            sent.extend_from_slice(&frame.into_data().expect("no trailers"));
            frames += 1;
        }
        assert_eq!((frames, sent == bytes), (3, true));
        assert!(body.frame().await.is_none());
    }
}
