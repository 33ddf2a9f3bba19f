//! Bytes on their way into the store and out of it.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::Body as _;
use hyper::body::Incoming;
use tokio::time::{Duration, Instant, Sleep};

use super::{Digests, StoreError};

/// Frames of a body, in order.
pub type Frames = Pin<Box<dyn futures_util::Stream<Item = io::Result<Bytes>> + Send>>;

/// A body that can be sent again: each try opens it anew.
pub trait ReplayBody: Send + Sync + 'static {
    /// Bytes that every opening yields.
    fn length(&self) -> u64;

    /// Starts from the first byte.
    fn open(&self) -> Frames;
}

/// What a write sends.
#[derive(Clone)]
pub struct Payload {
    /// The bytes.
    pub content: Content,
    /// Their digests, as far as they stand in headers.
    pub digests: Digests,
}

/// The bytes of a payload.
#[derive(Clone)]
pub enum Content {
    /// All of them in memory.
    Bytes(Bytes),
    /// Frames that are read while they are sent.
    Replay(Arc<dyn ReplayBody>),
}

impl Payload {
    /// A payload in memory.
    pub fn bytes(bytes: Bytes, digests: Digests) -> Self {
        Self { content: Content::Bytes(bytes), digests }
    }

    /// A payload that is read while it is sent.
    pub fn replay(body: Arc<dyn ReplayBody>, digests: Digests) -> Self {
        Self { content: Content::Replay(body), digests }
    }

    /// Its length in bytes.
    pub fn length(&self) -> u64 {
        match &self.content {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Replay(body) => body.length(),
        }
    }
}

/// The bytes of an object as they arrive. Dropping it unread closes its connection.
pub struct ObjectBody {
    source: Source,
    /// Bytes still to come; unknown where the answer tells no length.
    remaining: Option<u64>,
    stall: Pin<Box<Sleep>>,
    read_timeout: Duration,
    operation: &'static str,
    endpoint: Arc<str>,
}

enum Source {
    Http(Incoming),
    #[cfg(any(test, feature = "testing"))]
    Memory(Option<Bytes>),
}

impl std::fmt::Debug for ObjectBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ObjectBody").field("remaining", &self.remaining).finish_non_exhaustive()
    }
}

impl ObjectBody {
    /// The body of an answer. One of a known `length` that ends earlier or goes on longer is an error.
    pub(super) fn http(
        incoming: Incoming,
        length: Option<u64>,
        read_timeout: Duration,
        operation: &'static str,
        endpoint: Arc<str>,
    ) -> Self {
        Self {
            source: Source::Http(incoming),
            remaining: length,
            stall: Box::pin(tokio::time::sleep(read_timeout)),
            read_timeout,
            operation,
            endpoint,
        }
    }

    #[cfg(any(test, feature = "testing"))]
    pub(super) fn memory(bytes: Bytes) -> Self {
        let timeout = Duration::from_secs(60);
        Self {
            remaining: Some(bytes.len() as u64),
            source: Source::Memory(Some(bytes)),
            stall: Box::pin(tokio::time::sleep(timeout)),
            read_timeout: timeout,
            operation: "GetObject",
            endpoint: "memory".into(),
        }
    }

    /// The next bytes, nothing at the end.
    ///
    /// # Errors
    /// [`StoreError::Broken`] when the connection ends early, [`StoreError::Stalled`] when no byte came for the read
    /// timeout. Both are worth a new request from where this one stopped. [`StoreError::Contradiction`] when there are more
    /// bytes than there should be.
    pub async fn next(&mut self) -> Result<Option<Bytes>, StoreError> {
        #[cfg_attr(
            not(any(test, feature = "testing")),
            expect(clippy::infallible_destructuring_match, reason = "tests have a second source")
        )]
        let incoming = match &mut self.source {
            Source::Http(incoming) => incoming,
            #[cfg(any(test, feature = "testing"))]
            Source::Memory(bytes) => {
                self.remaining = Some(0);
                return Ok(bytes.take().filter(|bytes| !bytes.is_empty()));
            }
        };
        // The timer is shared by all reads of this body and moved only when it fires, so a busy body never touches it.
        let mut waiting_since: Option<Instant> = None;
        let stall = &mut self.stall;
        let read_timeout = self.read_timeout;
        let frame = std::future::poll_fn(|cx: &mut Context<'_>| {
            loop {
                if let Poll::Ready(frame) = Pin::new(&mut *incoming).poll_frame(cx) {
                    match frame {
                        // Trailers carry no bytes.
                        Some(Ok(frame)) if !frame.is_data() => continue,
                        other => return Poll::Ready(Ok(other)),
                    }
                }
                let since = *waiting_since.get_or_insert_with(Instant::now);
                loop {
                    if stall.as_mut().poll(cx).is_pending() {
                        return Poll::Pending;
                    }
                    let deadline = since + read_timeout;
                    if Instant::now() >= deadline {
                        return Poll::Ready(Err(()));
                    }
                    stall.as_mut().reset(deadline);
                }
            }
        })
        .await;
        match frame {
            Ok(Some(Ok(frame))) => {
                let bytes = frame.into_data().unwrap_or_default();
                if let Some(remaining) = &mut self.remaining {
                    let count = bytes.len() as u64;
                    *remaining = remaining.checked_sub(count).ok_or_else(|| StoreError::Contradiction {
                        operation: self.operation,
                        endpoint: self.endpoint.to_string(),
                        what: "the rest of the body",
                        expected: format!("{remaining} bytes").into(),
                        actual: format!("{count} bytes or more").into(),
                    })?;
                }
                Ok(Some(bytes))
            }
            Ok(Some(Err(error))) => Err(self.broken(error)),
            Ok(None) => match self.remaining {
                Some(missing @ 1..) => Err(self.broken(format!("{missing} bytes are missing"))),
                Some(0) | None => Ok(None),
            },
            Err(()) => Err(StoreError::Stalled {
                operation: self.operation,
                endpoint: self.endpoint.to_string(),
                idle: self.read_timeout,
            }),
        }
    }

    fn broken(&self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StoreError {
        StoreError::Broken { operation: self.operation, endpoint: self.endpoint.to_string(), source: source.into() }
    }

    /// Reads what is left, so that the connection can serve again; meant for short rests.
    ///
    /// # Errors
    /// As [`ObjectBody::next`].
    pub async fn collect(mut self) -> Result<Vec<u8>, StoreError> {
        let mut all = Vec::with_capacity(usize::try_from(self.remaining.unwrap_or(0).min(1 << 20)).unwrap_or(0));
        while let Some(bytes) = self.next().await? {
            all.extend_from_slice(&bytes);
        }
        Ok(all)
    }
}
