//! Request bodies on their way to s3s: watched for a connection that breaks or stalls, and for the end of `aws-chunked`.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::Frame;
use http_body_util::BodyExt;
use s3s::{S3Error, S3ErrorCode};
use tokio::time::{Instant, Sleep};

use super::handler::{Body, BoxError};
use super::refusal::{incomplete, refuse};

/// How much of a refused body is read, and how long, so that the client gets to read the refusal instead of a reset
/// connection. Source: a client that sends 8 MiB parts without `Expect` has one part in flight.
const DRAIN_BYTES: u64 = 16 * 1024 * 1024;
const DRAIN_TIME: Duration = Duration::from_secs(2);

/// Tells what became of a request body once s3s has it.
#[derive(Clone, Debug, Default)]
pub(super) struct BodyWatch {
    shared: Arc<Mutex<WatchState>>,
}

#[derive(Default)]
struct WatchState {
    failure: Option<BodyFailure>,
    rest: Option<Body>,
}

/// Why a body did not arrive whole.
#[derive(Clone, Copy, Debug, thiserror::Error)]
enum BodyFailure {
    #[error("the connection broke before the end of the body")]
    Broken,
    #[error("the body ended before its last chunk")]
    Unfinished,
    #[error("no byte of the body came for too long")]
    Stalled,
}

impl std::fmt::Debug for WatchState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WatchState").field("failure", &self.failure).finish_non_exhaustive()
    }
}

impl BodyWatch {
    fn state(&self) -> MutexGuard<'_, WatchState> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What to answer when the body did not arrive whole.
    pub(super) fn refusal(&self) -> Option<S3Error> {
        let failure = self.state().failure?;
        Some(match failure {
            BodyFailure::Broken | BodyFailure::Unfinished => incomplete(),
            BodyFailure::Stalled => refuse(
                S3ErrorCode::RequestTimeout,
                "Your socket connection to the server was not read from or written to within the timeout period.",
            ),
        })
    }

    /// Reads what is left of a body that nobody wants, within limits.
    pub(super) async fn drain(&self) {
        let rest = self.state().rest.take();
        let Some(mut rest) = rest else { return };
        let read = async {
            let mut taken = 0;
            while let Some(Ok(frame)) = rest.frame().await {
                taken += frame.data_ref().map_or(0, |data| data.len() as u64);
                if taken > DRAIN_BYTES {
                    break;
                }
            }
        };
        // Out of time the connection closes with the body unread, as it would have without this.
        tokio::time::timeout(DRAIN_TIME, read).await.ok();
    }
}

/// A request body that reports its failure, and hands back its rest when s3s drops it unread.
pub(super) struct Watched {
    body: Option<Body>,
    watch: BodyWatch,
    chunks: Option<ChunkHeads>,
    timeout: Duration,
    idle: Option<Pin<Box<Sleep>>>,
    /// Bytes came since the idle timer was set.
    moved: bool,
}

impl Watched {
    /// Around `body`, whose bytes may pause for as long as `timeout`; `chunked` says that it must end with the last chunk
    /// of `aws-chunked`.
    pub(super) fn new(body: Body, watch: BodyWatch, timeout: Duration, chunked: bool) -> Self {
        let chunks = chunked.then(ChunkHeads::default);
        Self { body: Some(body), watch, chunks, timeout, idle: None, moved: false }
    }

    fn fail(&mut self, failure: BodyFailure) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        self.body = None;
        self.watch.state().failure = Some(failure);
        Poll::Ready(Some(Err(failure.into())))
    }

    fn poll_idle(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let timeout = self.timeout;
        let moved = std::mem::take(&mut self.moved);
        let idle = self.idle.get_or_insert_with(|| Box::pin(tokio::time::sleep(timeout)));
        if moved {
            idle.as_mut().reset(Instant::now() + timeout);
        }
        std::task::ready!(idle.as_mut().poll(context));
        self.fail(BodyFailure::Stalled)
    }
}

impl http_body::Body for Watched {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        match Pin::new(body).poll_frame(context) {
            Poll::Pending => self.poll_idle(context),
            Poll::Ready(Some(Ok(frame))) => {
                self.moved = true;
                if let (Some(chunks), Some(data)) = (&mut self.chunks, frame.data_ref()) {
                    chunks.take(data);
                }
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(Some(Err(error))) => {
                self.body = None;
                self.watch.state().failure = Some(BodyFailure::Broken);
                Poll::Ready(Some(Err(error)))
            }
            Poll::Ready(None) if self.chunks.as_ref().is_some_and(|chunks| !chunks.ended) => {
                self.fail(BodyFailure::Unfinished)
            }
            Poll::Ready(None) => {
                self.body = None;
                Poll::Ready(None)
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        let unfinished = self.chunks.as_ref().is_some_and(|chunks| !chunks.ended);
        self.body.as_ref().is_none_or(|body| body.is_end_stream() && !unfinished)
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.body.as_ref().map_or_else(|| http_body::SizeHint::with_exact(0), http_body::Body::size_hint)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if let Some(body) = self.body.take().filter(|body| !http_body::Body::is_end_stream(body)) {
            self.watch.state().rest = Some(body);
        }
    }
}

/// Follows the heads of chunks through an `aws-chunked` body. s3s takes a body that breaks off between two chunks for a
/// whole one.
#[derive(Default)]
struct ChunkHeads {
    /// Digits of the size in the head that is being read.
    size: usize,
    /// The size is read, the rest of the line is not.
    after_size: bool,
    /// Bytes of the chunk, with its line end, that are still to come.
    left: usize,
    ended: bool,
}

impl ChunkHeads {
    fn take(&mut self, mut data: &[u8]) {
        while !self.ended && !data.is_empty() {
            if self.left > 0 {
                let skipped = self.left.min(data.len());
                self.left -= skipped;
                data = &data[skipped..];
                continue;
            }
            let (byte, rest) = (data[0], &data[1..]);
            data = rest;
            match (char::from(byte).to_digit(16), byte) {
                (_, b'\n') => {
                    self.ended = self.size == 0;
                    // The line end after the bytes.
                    self.left = self.size.saturating_add(2);
                    (self.size, self.after_size) = (0, false);
                }
                (Some(digit), _) if !self.after_size => {
                    self.size = self.size.saturating_mul(16).saturating_add(digit as usize);
                }
                _ => self.after_size = true,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::Full;

    use super::*;

    #[test]
    fn the_last_chunk_is_found_however_the_bytes_are_cut() {
        let body = b"5;chunk-signature=abc\r\n0\r\n0\n\r\nA\r\n0123456789\r\n0;chunk-signature=def\r\n\r\n";
        for step in [1, 2, 7, 100] {
            let mut whole = ChunkHeads::default();
            let mut cut = ChunkHeads::default();
            body.chunks(step).for_each(|piece| whole.take(piece));
            body[..body.len() - 24].chunks(step).for_each(|piece| cut.take(piece));
            assert!(whole.ended && !cut.ended, "in steps of {step}");
        }
    }

    #[tokio::test]
    async fn a_chunked_body_without_its_last_chunk_fails() {
        for (text, fails) in [("1\r\na\r\n0\r\n\r\n", false), ("1\r\na\r\n", true), ("", true)] {
            let watch = BodyWatch::default();
            let body = Body::new(Full::from(text).map_err(|never| match never {}));
            let collected = Watched::new(body, watch.clone(), Duration::from_secs(9), true).collect().await;
            assert_eq!(collected.is_err(), fails, "{text:?}");
            assert_eq!(
                watch.refusal().map(|refusal| refusal.code().clone()),
                fails.then_some(S3ErrorCode::IncompleteBody)
            );
        }
    }
}
