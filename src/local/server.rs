//! The listener: binds loopback, serves connections on tasks it owns, and stops in order.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::LocalError;
use super::auth::OneKey;
use super::backend::Backend;
use super::handler::{Body, BoxError, Handler};
use super::service::Core;
use super::store::Store;
use crate::base::redact::Secret;

/// How long running requests may take to end at shutdown.
const DRAIN: Duration = Duration::from_secs(5);

/// Most bytes hyper reads ahead of a body on one connection.
/// Source: larger reads gain nothing on loopback, and with 512 connections this bounds them to 64 MiB.
const READ_BUFFER: usize = 128 * 1024;

/// Longest time without a byte of a request's body.
/// Source: S3 waits some 20 s; a client that limits its own rate may pause longer between two buffers.
pub const BODY_TIMEOUT: Duration = Duration::from_secs(60);

/// How an embedded store is set up.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where everything lies; made when missing.
    pub directory: PathBuf,
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The access key that requests must be signed with.
    pub access_key: String,
    /// Its secret.
    pub secret_key: Secret,
    /// The region of buckets that are made without a location constraint.
    pub region: String,
    /// Whether answers about objects and parts carry their CRC-64/XZ in `x-amz-hash-crc64ecma`.
    pub crc64_headers: bool,
    /// Longest time without a byte of a request's body; [`BODY_TIMEOUT`] unless a test wants less.
    pub body_timeout: Duration,
}

/// A running embedded store. Dropping it aborts its connections; [`Server::shutdown`] lets them end first.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    backend: Arc<Backend>,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Server {
    /// Opens the directory, creating it when missing, binds 127.0.0.1 only, and serves on tasks owned by this value.
    ///
    /// # Errors
    /// [`LocalError`] when the directory, the database or the port cannot be used.
    pub async fn start(settings: Settings) -> Result<Self, LocalError> {
        Self::start_with(settings, |handler| handler).await
    }

    /// The same with layers around the S3 service, outermost last.
    ///
    /// # Errors
    /// [`LocalError`] when the directory, the database or the port cannot be used.
    pub async fn start_with(
        settings: Settings,
        wrap: impl FnOnce(Arc<dyn Handler>) -> Arc<dyn Handler>,
    ) -> Result<Self, LocalError> {
        let port = settings.port;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .map_err(|source| LocalError::Listen { port, source })?;
        let address = listener.local_addr().map_err(|source| LocalError::Listen { port, source })?;
        let directory = settings.directory.clone();
        let store = tokio::task::spawn_blocking(move || Store::open(&directory))
            .await
            .map_err(|error| LocalError::Thread { name: "store-open", source: std::io::Error::other(error) })??;
        let backend = Arc::new(Backend::new(store, settings.region, settings.crc64_headers));
        let key = OneKey::new(settings.access_key, settings.secret_key);
        let handler = wrap(Arc::new(Core::new(&backend, key, settings.body_timeout)));
        let stop = CancellationToken::new();
        let mut tasks = JoinSet::new();
        tasks.spawn(accept(listener, handler, stop.clone()));
        Ok(Self { address, backend, stop, tasks })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:PORT`
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Makes a bucket unless it is there.
    ///
    /// # Errors
    /// [`LocalError::Bucket`] when the name is not allowed or the store cannot write.
    pub async fn create_bucket_if_missing(&self, name: &str) -> Result<(), LocalError> {
        let refused = |source: BoxError| LocalError::Bucket { bucket: name.to_owned(), source };
        crate::base::uri::check_new_bucket(name).map_err(|error| refused(Box::new(error)))?;
        self.backend.ensure_bucket(name).await.map_err(|error| refused(Box::new(error)))
    }

    /// Stops accepting, lets running requests end within a few seconds, and closes the database last.
    ///
    /// # Errors
    /// None at present: what could not be tidied is swept at the next start.
    pub async fn shutdown(mut self) -> Result<(), LocalError> {
        self.stop.cancel();
        while self.tasks.join_next().await.is_some() {}
        let backend = Arc::clone(&self.backend);
        // Closing folds the log into the database: file work.
        tokio::task::spawn_blocking(move || backend.close())
            .await
            .map_err(|error| LocalError::Thread { name: "store-close", source: std::io::Error::other(error) })
    }
}

async fn accept(listener: TcpListener, handler: Arc<dyn Handler>, stop: CancellationToken) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(stream, Arc::clone(&handler), stop.clone()));
                }
                // Out of file descriptors, most likely: let connections end before trying again.
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            },
        }
    }
    drop(listener);
    let drained = tokio::time::timeout(DRAIN, async { while connections.join_next().await.is_some() {} }).await;
    if drained.is_err() {
        connections.shutdown().await;
    }
}

/// A handler chose to drop the connection.
#[derive(Debug, thiserror::Error)]
#[error("the request is not answered")]
struct Unanswered(#[source] BoxError);

fn box_error(error: hyper::Error) -> BoxError {
    error.into()
}

async fn serve(stream: TcpStream, handler: Arc<dyn Handler>, stop: CancellationToken) {
    // Without it a small answer waits for the client's delayed ACK; a failure only costs time.
    stream.set_nodelay(true).ok();
    let service = service_fn(move |request: http::Request<Incoming>| {
        let handler = Arc::clone(&handler);
        async move { handler.handle(request.map(|body| Body::new(body.map_err(box_error)))).await.map_err(Unanswered) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .max_buf_size(READ_BUFFER)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    // A connection that breaks is its client's business.
    tokio::select! {
        result = connection.as_mut() => drop(result),
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await.ok();
        }
    }
}
