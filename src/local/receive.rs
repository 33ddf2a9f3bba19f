//! Takes in a request body: few bytes into memory, more into a file, hashed on the way and checked at the end.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;

use futures_util::StreamExt;
use s3s::dto::StreamingBlob;
use s3s::{S3Error, S3ErrorCode, S3Request, S3Result, TrailingHeaders};
use tokio::task::JoinHandle;

use super::backend::cos_rules;
use super::blobs::{Blobs, Incoming};
use super::checksums::{Algorithm, Digests, Hasher, Sums, check_md5};
use super::record::Content;
use super::refusal::{Internal, custom, incomplete, internal, refuse};
use super::request_body::BodyWatch;

/// Largest content kept inside the database.
/// Source: on ext4 a synced file costs about 0.3 ms and a row of this size 0.1 ms; above it, rows make listings and
/// checkpoints slower than files would be.
pub(super) const INLINE_LIMIT: u64 = 64 * 1024;

/// How many bytes go to a blocking thread at once.
/// Source: MD5 takes 0.4 ms for it, long against the 20 µs of changing threads; two are in memory per upload.
const STEP: usize = 256 * 1024;

/// Largest object of one PUT and largest part. Source: the S3 limits.
pub(super) const PUT_LIMIT: u64 = 5 * 1024 * 1024 * 1024;

/// What came with a body and must hold for it.
#[derive(Debug, Default)]
pub(super) struct Expected {
    /// `Content-Length`, after undoing `aws-chunked`.
    pub(super) length: Option<u64>,
    pub(super) content_md5: Option<String>,
    pub(super) sums: Sums,
    /// Further algorithms to compute.
    pub(super) algorithms: Vec<Algorithm>,
    trailer: Option<TrailingHeaders>,
    watch: Option<BodyWatch>,
    signed_payload: bool,
}

/// A body that arrived whole, and its digests.
#[derive(Debug)]
pub(super) struct Received {
    pub(super) content: Content,
    pub(super) digests: Digests,
    /// The algorithms that the client sent or asked for.
    pub(super) asked: Vec<Algorithm>,
}

impl Expected {
    /// Collects what a request says about its body beside its own fields.
    pub(super) fn new<T>(request: &S3Request<T>, length: Option<i64>, content_md5: Option<String>, sums: Sums) -> Self {
        let sums = if cos_rules(request) { Sums::default() } else { sums };
        let digest = request.headers.get("x-amz-content-sha256").map(http::HeaderValue::as_bytes);
        Self {
            length: length.and_then(|length| u64::try_from(length).ok()),
            content_md5,
            sums,
            algorithms: Vec::new(),
            trailer: request.trailing_headers.as_ref().or_else(|| request.extensions.get()).cloned(),
            watch: request.extensions.get::<BodyWatch>().cloned(),
            signed_payload: digest.is_some_and(|digest| digest.len() == 64),
        }
    }

    /// How much room the first step needs.
    fn first_capacity(&self) -> usize {
        self.length.and_then(|length| usize::try_from(length).ok()).map_or(0, |length| length.min(STEP))
    }

    /// Why a body failed: the connection broke, or s3s found that it is not what was signed.
    fn body_error(&self) -> S3Error {
        if let Some(refusal) = self.watch.as_ref().map_or_else(|| Some(incomplete()), BodyWatch::refusal) {
            refusal
        } else if self.signed_payload {
            custom(
                "XAmzContentSHA256Mismatch",
                http::StatusCode::BAD_REQUEST,
                "The provided 'x-amz-content-sha256' header does not match what was computed.",
            )
        } else {
            refuse(S3ErrorCode::SignatureDoesNotMatch, "A chunk of the body is malformed or its signature is wrong.")
        }
    }

    fn check(mut self, content: Content, hasher: Hasher) -> S3Result<Received> {
        let digests = hasher.finish();
        if self.length.is_some_and(|length| length != digests.length) {
            return Err(incomplete());
        }
        check_md5(self.content_md5.as_deref(), &digests.md5)?;
        if let Some(trailer) = self.trailer.take().and_then(|trailer| trailer.take()) {
            self.sums.take_trailer(&trailer);
        }
        self.sums.check_against(&digests.sums)?;
        let mut asked = self.algorithms;
        for algorithm in self.sums.algorithms() {
            if !asked.contains(&algorithm) {
                asked.push(algorithm);
            }
        }
        Ok(Received { content, digests, asked })
    }
}

/// Takes in `body`. Nothing of it is visible until the content is added in a transaction; dropping the result removes it.
///
/// # Errors
/// `EntityTooLarge`, `IncompleteBody`, `BadDigest` and their kin, or an internal error.
pub(super) async fn receive(blobs: &Arc<Blobs>, body: Option<StreamingBlob>, expected: Expected) -> S3Result<Received> {
    if expected.length.is_some_and(|length| length > PUT_LIMIT) {
        return Err(too_large());
    }
    let mut algorithms: Vec<Algorithm> = expected.sums.algorithms().collect();
    algorithms.extend(&expected.algorithms);
    let mut hasher = Hasher::new(&algorithms);
    let Some(mut body) = body else {
        return expected.check(Content::Inline(Vec::new()), hasher);
    };

    // Frames are copied together: a frame keeps the whole read buffer of its connection alive.
    let mut held: Vec<u8> = Vec::with_capacity(expected.first_capacity());
    let mut running: Option<JoinHandle<S3Result<FileSink>>> = None;
    let mut taken: u64 = 0;
    // Up to the limit the bytes only gather; beyond it a file takes them, one step writing while the next arrives.
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| expected.body_error()).and_then(|chunk| {
            taken += chunk.len() as u64;
            if taken > PUT_LIMIT { Err(too_large()) } else { Ok(chunk) }
        });
        let chunk = match chunk {
            Ok(chunk) => chunk,
            Err(refusal) => {
                // The file goes with its sink; waiting for it leaves nothing behind the answer.
                if let Some(task) = running {
                    drop(task.await);
                }
                return Err(refusal);
            }
        };
        held.extend_from_slice(&chunk);
        if held.len() < STEP || taken <= INLINE_LIMIT {
            continue;
        }
        let mut sink = match running.take() {
            Some(task) => joined(task.await)?,
            None => FileSink::create(blobs, std::mem::replace(&mut hasher, Hasher::new(&[])))?,
        };
        std::mem::swap(&mut sink.buffer, &mut held);
        running = Some(sink.spawn());
    }
    if running.is_none() && taken <= INLINE_LIMIT {
        hasher.update(&held);
        return expected.check(Content::Inline(held), hasher);
    }
    let mut sink = match running {
        Some(task) => joined(task.await)?,
        None => FileSink::create(blobs, hasher)?,
    };
    sink.buffer = held;
    let (incoming, hasher) = joined(sink.spawn().await)?.finish().await?;
    expected.check(Content::File { incoming, length: taken }, hasher)
}

fn too_large() -> S3Error {
    refuse(S3ErrorCode::EntityTooLarge, "Your proposed upload exceeds the maximum allowed object size.")
}

fn joined<T>(result: Result<S3Result<T>, tokio::task::JoinError>) -> S3Result<T> {
    result.unwrap_or_else(|error| Err(internal(format!("writing the body failed: {error}"))))
}

struct FileSink {
    // The file is dropped, and with it removed, when anything fails on the way.
    incoming: Incoming,
    file: File,
    hasher: Hasher,
    /// What to write next; empty and ready for reuse once written.
    buffer: Vec<u8>,
}

impl FileSink {
    fn create(blobs: &Blobs, hasher: Hasher) -> S3Result<Self> {
        let (file, incoming) = blobs.create().internal()?;
        Ok(Self { incoming, file, hasher, buffer: Vec::with_capacity(STEP) })
    }

    fn spawn(mut self) -> JoinHandle<S3Result<Self>> {
        tokio::task::spawn_blocking(move || {
            self.hasher.update(&self.buffer);
            self.file.write_all(&self.buffer).internal()?;
            self.buffer.clear();
            Ok(self)
        })
    }

    /// Makes the bytes durable before the transaction that makes them visible.
    async fn finish(self) -> S3Result<(Incoming, Hasher)> {
        let task = tokio::task::spawn_blocking(move || {
            self.file.sync_data().internal()?;
            Ok((self.incoming, self.hasher))
        });
        joined(task.await)
    }
}
