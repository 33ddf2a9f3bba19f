//! Streams stored bytes into an answer, and reads them for hashing.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::Stream;
use rusqlite::{Connection, params};
use s3s::S3Result;
use s3s::dto::StreamingBlob;
use s3s::stream::{ByteStream, RemainingLength};
use tokio::task::JoinHandle;

use super::BoxError;
use super::blobs::{Blobs, Pinned};
use super::checksums::{Algorithm, Digests, Hasher};
use super::record::Segment;
use super::refusal::{Internal, internal};

/// How many bytes are read from a file at once.
/// Source: at 128 KiB changing threads costs a tenth of a warm read, and 64 answers hold 16 MiB; one step is read ahead.
const STEP: u64 = 128 * 1024;

/// Bytes to send: inline ones at hand, files by name.
#[derive(Debug)]
pub(super) struct Source {
    pieces: VecDeque<Piece>,
    length: u64,
    blobs: Arc<Blobs>,
    _pinned: Pinned,
}

#[derive(Debug)]
enum Piece {
    Inline(Bytes),
    File { name: String, offset: u64, length: u64 },
}

impl Source {
    /// Looks up where the bytes of `segments` lie, and keeps them there until this value is dropped.
    /// Must run in the transaction that read the segments.
    pub(super) fn load(db: &Connection, blobs: &Arc<Blobs>, segments: &[Segment]) -> S3Result<Self> {
        let mut query = db.prepare_cached("SELECT name, data FROM blobs WHERE id = ?1").internal()?;
        let mut pieces = VecDeque::with_capacity(segments.len());
        let mut names = Vec::new();
        let mut total = 0;
        for segment in segments {
            let Segment { blob, offset, length } = *segment;
            let piece = query
                .query_row(params![blob], |row| {
                    if let Some(name) = row.get::<_, Option<String>>(0)? {
                        return Ok(Piece::File { name, offset, length });
                    }
                    let start = usize::try_from(offset).unwrap_or(usize::MAX);
                    let end = start.saturating_add(usize::try_from(length).unwrap_or(usize::MAX));
                    let data = row.get_ref(1)?.as_blob()?;
                    let bytes = data.get(start..end).unwrap_or_default();
                    Ok(Piece::Inline(Bytes::copy_from_slice(bytes)))
                })
                .internal()?;
            if let Piece::File { name, .. } = &piece {
                names.push(name.clone());
            }
            total += length;
            pieces.push_back(piece);
        }
        Ok(Self { pieces, length: total, blobs: Arc::clone(blobs), _pinned: blobs.pin(names) })
    }

    /// Hashes all its bytes. Blocks for as long as reading them takes.
    pub(super) fn digest(self, algorithms: &[Algorithm]) -> S3Result<Digests> {
        let mut hasher = Hasher::new(algorithms);
        for piece in &self.pieces {
            match piece {
                Piece::Inline(bytes) => hasher.update(bytes),
                Piece::File { name, offset, length } => {
                    let file = self.blobs.open_blob(name).internal()?;
                    let (mut at, end) = (*offset, offset + length);
                    while at < end {
                        let count = STEP.min(end - at);
                        let bytes = read_at(&file, at, count, buffer_for(count)).internal()?;
                        at += bytes.len() as u64;
                        hasher.update(&bytes);
                    }
                }
            }
        }
        Ok(hasher.finish())
    }

    /// A body of these bytes. The first file is opened at once, so one that is missing is refused, not cut short.
    pub(super) fn into_body(self) -> S3Result<StreamingBlob> {
        let mut stream = Sending { open: None, reading: None, left: self.length, source: self };
        stream.open_next().internal()?;
        Ok(StreamingBlob::new(stream))
    }
}

struct Sending {
    source: Source,
    open: Option<Open>,
    reading: Option<JoinHandle<io::Result<Bytes>>>,
    left: u64,
}

struct Open {
    file: Arc<File>,
    at: u64,
    end: u64,
}

impl Sending {
    /// Opens the next piece when it is a file.
    fn open_next(&mut self) -> io::Result<()> {
        if let Some(Piece::File { name, offset, length }) = self.source.pieces.front() {
            let file = Arc::new(self.source.blobs.open_blob(name)?);
            self.open = Some(Open { file, at: *offset, end: offset + length });
            self.source.pieces.pop_front();
        }
        Ok(())
    }

    /// Starts reading the next step of the open file; false when there is none.
    fn read_ahead(&mut self) -> io::Result<bool> {
        if self.open.as_ref().is_none_or(|open| open.at >= open.end) {
            self.open = None;
            self.open_next()?;
        }
        let Some(open) = &mut self.open else { return Ok(false) };
        let (file, at) = (Arc::clone(&open.file), open.at);
        let count = STEP.min(open.end - at);
        open.at += count;
        // Allocated here, where it is freed: buffers that wander between dozens of threads spread over malloc's arenas.
        let buffer = buffer_for(count);
        self.reading = Some(tokio::task::spawn_blocking(move || read_at(&file, at, count, buffer)));
        Ok(true)
    }

    fn give(&mut self, bytes: Bytes) -> Poll<Option<Result<Bytes, BoxError>>> {
        self.left = self.left.saturating_sub(bytes.len() as u64);
        Poll::Ready(Some(Ok(bytes)))
    }
}

impl Stream for Sending {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if this.reading.is_none() && !this.read_ahead()? {
            return match this.source.pieces.pop_front() {
                Some(Piece::Inline(bytes)) => this.give(bytes),
                _ => Poll::Ready(None),
            };
        }
        let Some(reading) = &mut this.reading else { return Poll::Ready(None) };
        let done = std::task::ready!(Pin::new(reading).poll(context));
        this.reading = None;
        let bytes = done??;
        // The next step is read while the client takes this one.
        if this.open.as_ref().is_some_and(|open| open.at < open.end) {
            this.read_ahead()?;
        }
        this.give(bytes)
    }
}

impl ByteStream for Sending {
    fn remaining_length(&self) -> RemainingLength {
        RemainingLength::new_exact(usize::try_from(self.left).unwrap_or(usize::MAX))
    }
}

fn buffer_for(count: u64) -> Vec<u8> {
    Vec::with_capacity(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Reads exactly `count` bytes at `at` into the empty `buffer`.
fn read_at(file: &File, at: u64, count: u64, mut buffer: Vec<u8>) -> io::Result<Bytes> {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    while buffer.len() < count {
        let offset = at + buffer.len() as u64;
        let read = rustix::io::pread(file, rustix::buffer::spare_capacity(&mut buffer), offset)?;
        if read == 0 {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "a blob file is shorter than recorded"));
        }
    }
    // The allocator may have given more room than was asked for.
    buffer.truncate(count);
    Ok(Bytes::from(buffer))
}

/// Hashes the bytes of a source on a blocking thread.
pub(super) async fn digest(source: Source, algorithms: Vec<Algorithm>) -> S3Result<Digests> {
    tokio::task::spawn_blocking(move || source.digest(&algorithms))
        .await
        .unwrap_or_else(|error| Err(internal(format!("hashing failed: {error}"))))
}
