//! Streams without a file behind them: standard input into an object, an object to standard output.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use bytes::Bytes;
use futures_util::StreamExt;
use tokio::task::JoinSet;

use crate::base::fsx::PathError;
use crate::events::{FileProgress, ItemReport, Outcome, Place, Verb};
use crate::store::{
    Content, Digests, Frames, ObjectHead, ObjectId, ObjectStore, PartRequest, Payload, PutRequest, ReplayBody, Stored,
    UploadId,
};

use super::EngineError;
use super::budget::{Permit, RequestPermit};
use super::buffers::FRAME;
use super::digest::{Kind, Running, Taken, check_arrived, digest_of, download_kind, in_headers, upload_kind};
use super::parts::{Part, part_size, parts, stream_part_size};
use super::plan::not_there;
use super::progress::Progress;
use super::range::ByteRange;
use super::request::get_request;
use super::run::{Run, blocking, joined};
use super::source::SourceFile;
use super::spool::{SPOOLED, spool};
use super::upload::SentPart;

/// What is read from: shared, because each part is read off the runtime.
pub type Source = Arc<Mutex<dyn Read + Send>>;

/// What is written to, in order. Writing and flushing block.
pub trait Sink: Send + Sync + 'static {
    /// What it is.
    fn place(&self) -> Place;

    /// Takes the next bytes.
    ///
    /// # Errors
    /// Whatever keeps them from being taken; `BrokenPipe` when nobody reads any more.
    fn write(&self, bytes: &[u8]) -> io::Result<()>;

    /// Hands over what it holds back.
    ///
    /// # Errors
    /// As [`Sink::write`].
    fn flush(&self) -> io::Result<()>;
}

/// A pipe or device that is there, as what an object is written to. It is opened when the first bytes have come: opening a
/// pipe waits for its reader, and the object may not be there.
#[derive(Debug)]
pub struct WrittenInto {
    path: PathBuf,
    open: OnceLock<File>,
}

impl WrittenInto {
    /// What is at `path`.
    pub fn new(path: PathBuf) -> Self {
        Self { path, open: OnceLock::new() }
    }

    fn file(&self) -> io::Result<&File> {
        if let Some(file) = self.open.get() {
            return Ok(file);
        }
        let file = File::options().write(true).open(&self.path)?;
        Ok(self.open.get_or_init(|| file))
    }
}

impl Sink for WrittenInto {
    fn place(&self) -> Place {
        Place::Local(self.path.clone())
    }

    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.file()?.write_all(bytes)
    }

    /// Opens it for an empty object, too: whoever reads a pipe waits for its end.
    fn flush(&self) -> io::Result<()> {
        self.file()?.flush()
    }
}

/// A stream to store.
#[derive(Clone, Debug)]
pub struct StreamUpload {
    /// Where to.
    pub target: ObjectId,
    /// The size in bytes, when the user knows it: parts are then cut to fit.
    pub expected_size: Option<u64>,
}

/// Bytes in memory as a body of frames, so that the stall watchdog sees them move.
struct MemoryBody {
    bytes: Bytes,
    progress: Progress,
}

impl ReplayBody for MemoryBody {
    fn length(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn open(&self) -> Frames {
        let (mut rest, progress) = (self.bytes.clone(), self.progress.restart());
        Box::pin(futures_util::stream::poll_fn(move |_| {
            if rest.is_empty() {
                return std::task::Poll::Ready(None);
            }
            let frame = rest.split_to(rest.len().min(FRAME));
            progress.add(frame.len() as u64);
            std::task::Poll::Ready(Some(Ok(frame)))
        }))
    }
}

/// One part of a stream, read and ready.
struct ReadPart {
    part: Part,
    held: Held,
}

/// Where a part waits.
enum Held {
    /// In memory, with the permits that pay for it.
    Memory(Bytes, (RequestPermit, Permit)),
    /// In a file without a name.
    Disk(SourceFile),
}

/// The failure of a sink. Whoever reads standard output and leaves asked to stop, as `head` does; it is no failure of the
/// item. Nobody is known to read a pipe of a name.
fn unwritten(sink: &dyn Sink, source: io::Error) -> EngineError {
    match (sink.place(), source.kind()) {
        (Place::Local(path), _) => PathError { action: "write to", path, source }.into(),
        (_, io::ErrorKind::BrokenPipe) => EngineError::Interrupted,
        _ => EngineError::Stream { action: "write to standard output", source },
    }
}

impl<S: ObjectStore> Run<S> {
    /// Stores what `source` yields until its end. Reports the item as the scheduler would.
    ///
    /// # Errors
    /// [`EngineError::Interrupted`] when the user stopped it; other failures are reported as events.
    pub async fn upload_stream(self: Arc<Self>, source: Source, item: StreamUpload) -> Result<(), EngineError> {
        self.emitter.planned(item.expected_size.unwrap_or(0));
        self.emitter.plan_complete();
        let done = tokio::select! {
            biased;
            () = self.stop.abort.cancelled() => Err(EngineError::Interrupted),
            done = self.store_stream(source, &item) => done,
        };
        if self.stop.abort.is_cancelled() {
            self.abandon_uploads().await;
        }
        let target = self.remote(&item.target, &self.settings.schemes.target);
        self.report_stream(Verb::Upload, Place::Stdio, target, done).await
    }

    /// Writes an object, or some bytes of it, to `sink` in order, from ranges that are fetched in parallel. Reports the
    /// item. Only an object as a whole is held against its checksums.
    ///
    /// # Errors
    /// As [`Run::upload_stream`].
    pub async fn download_stream(
        self: Arc<Self>,
        object: ObjectId,
        range: ByteRange,
        sink: Arc<dyn Sink>,
    ) -> Result<(), EngineError> {
        let done = tokio::select! {
            biased;
            () = self.stop.abort.cancelled() => Err(EngineError::Interrupted),
            done = self.stop.or_drop(self.fetch_stream(&object, range, &sink)) => done,
        };
        let source = self.remote(&object, &self.settings.schemes.source);
        self.report_stream(Verb::Download, source, sink.place(), done).await
    }

    async fn report_stream(
        &self,
        verb: Verb,
        source: Place,
        target: Place,
        done: Result<u64, EngineError>,
    ) -> Result<(), EngineError> {
        let (outcome, size, ended) = match done {
            Ok(size) => (Outcome::Done, Some(size), Ok(())),
            Err(EngineError::Interrupted) => return Err(EngineError::Interrupted),
            Err(error) => (Outcome::Failed(error.into_failure()), None, Ok(())),
        };
        self.emitter.finished(ItemReport { verb, source, target: Some(target), size, outcome }).await;
        ended
    }

    async fn store_stream(self: &Arc<Self>, source: Source, item: &StreamUpload) -> Result<u64, EngineError> {
        let request = PutRequest {
            object: item.target.clone(),
            attributes: self.settings.attributes.clone(),
            only_if_absent: self.only_if_absent(),
        };
        let first = self.read_part(&source, 1, 0, item).await?;
        let size_hint = item.expected_size.unwrap_or(0);
        let file = self.emitter.file_started(Verb::Upload, Place::Stdio, size_hint).await;
        let stored = if first.part.length == self.stream_part_size(1, item) {
            self.store_parts(&source, first, item, &request, &file).await
        } else {
            let what = format!("the stored object `{}`", item.target.key);
            let size = first.part.length;
            let send = async |payload: &Payload| {
                self.stop.or_drop(async { Ok(self.stores.target.put(&request, payload).await?) }).await
            };
            self.send_held(first, &file, &what, send).await.map(|_| size)
        };
        file.ended.store(true, Relaxed);
        stored
    }

    fn stream_part_size(&self, number: u32, item: &StreamUpload) -> u64 {
        let limits = &self.stores.target.profile().limits;
        match item.expected_size {
            Some(size) => part_size(size, self.settings.part_size, limits),
            None => stream_part_size(number, self.settings.part_size, limits),
        }
    }

    /// Whether parts of this size wait on disk, because memory could not even hold one.
    fn is_spooled(&self, part_size: u64) -> bool {
        part_size > self.budget.most_bytes()
    }

    /// Reads one whole part, or what is left of the stream.
    async fn read_part(
        &self,
        source: &Source,
        number: u32,
        offset: u64,
        item: &StreamUpload,
    ) -> Result<ReadPart, EngineError> {
        let wanted = self.stream_part_size(number, item);
        let source = source.clone();
        if self.is_spooled(wanted) {
            self.stop.check()?;
            let (directory, pool) = (self.settings.spool.clone(), self.pool.clone());
            let spooling = blocking(move || {
                let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
                spool(&mut *source, wanted, &directory, &pool)
            });
            let file = self.unless_stopped(spooling).await?;
            let part = Part { number, offset, length: file.size() };
            return Ok(ReadPart { part, held: Held::Disk(file) });
        }
        let request = self.budget.request().await;
        let room = self.budget.bytes(wanted).await;
        self.stop.check()?;
        let buffers = self.parts.clone();
        let reading = blocking(move || {
            let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
            // Taken whole: growing by doubling would take half as much again.
            let mut bytes = buffers.take(usize::try_from(wanted).unwrap_or(0));
            let read = (&mut *source).take(wanted).read_to_end(&mut bytes);
            read.map_err(|source| EngineError::Stream { action: "read standard input", source })?;
            Ok(buffers.freeze(bytes))
        });
        let bytes = self.unless_stopped(reading).await?;
        let part = Part { number, offset, length: bytes.len() as u64 };
        Ok(ReadPart { part, held: Held::Memory(bytes, (request, room)) })
    }

    /// Waits for a read: the other end of a pipe may write the next byte in an hour.
    async fn unless_stopped<T>(&self, reading: impl Future<Output = Result<T, EngineError>>) -> Result<T, EngineError> {
        tokio::select! {
            biased;
            () = self.stop.drain.cancelled() => Err(EngineError::Interrupted),
            read = reading => read,
        }
    }

    /// Reads the next part and sees meanwhile to those under way: one that failed ends the upload now, and not when the
    /// other end of the pipe writes again.
    async fn read_next(
        &self,
        source: &Source,
        after: Part,
        item: &StreamUpload,
        (tasks, sent): (&mut JoinSet<Result<SentPart, EngineError>>, &mut Vec<SentPart>),
    ) -> Result<ReadPart, EngineError> {
        let number = after.number + 1;
        if self.is_spooled(self.stream_part_size(number, item)) {
            while tasks.len() >= SPOOLED
                && let Some(done) = tasks.join_next().await
            {
                sent.push(joined(done)?);
            }
        }
        let mut reading = std::pin::pin!(self.read_part(source, number, after.offset + after.length, item));
        loop {
            tokio::select! {
                biased;
                Some(done) = tasks.join_next() => sent.push(joined(done)?),
                read = &mut reading => return read,
            }
        }
    }

    /// Sends a part, or a short stream as a whole, by `send` and proves what the store answers.
    async fn send_held(
        &self,
        read: ReadPart,
        file: &Arc<FileProgress>,
        what: &str,
        send: impl AsyncFnOnce(&Payload) -> Result<Stored, EngineError>,
    ) -> Result<(Stored, Taken), EngineError> {
        match read.held {
            Held::Memory(bytes, permits) => {
                let (payload, taken) = self.stream_payload(bytes.clone(), Some(file)).await?;
                let stored = send(&payload).await?;
                self.prove(what, &bytes, taken, &stored.proofs)?;
                drop(permits);
                Ok((stored, taken))
            }
            Held::Disk(source) => {
                let _request = self.budget.request().await;
                let (stored, taken, _) = self.send_slice(&source, (0, read.part.length), file, what, send).await?;
                Ok((stored, taken))
            }
        }
    }

    /// Bytes in memory as what is sent, and the digest that the target proves them by.
    pub(super) async fn stream_payload(
        &self,
        bytes: Bytes,
        file: Option<&Arc<FileProgress>>,
    ) -> Result<(Payload, Taken), EngineError> {
        let want = self.header_digests();
        let kind = upload_kind(self.stores.target.profile().proof());
        let body = Arc::new(MemoryBody { bytes: bytes.clone(), progress: Progress::new(&self.emitter, file) });
        let (digests, taken): (Digests, Taken) = blocking(move || {
            let digests = want.of(&bytes);
            let taken = in_headers(kind, &digests).unwrap_or_else(|| digest_of(kind, &bytes));
            Ok((digests, taken))
        })
        .await?;
        Ok((self.budget.bandwidth().pace(Payload { content: Content::Replay(body), digests }), taken))
    }

    async fn store_parts(
        self: &Arc<Self>,
        source: &Source,
        first: ReadPart,
        item: &StreamUpload,
        request: &PutRequest,
        file: &Arc<FileProgress>,
    ) -> Result<u64, EngineError> {
        let upload = self.open_upload(request, false).await?;
        let mut tasks = JoinSet::new();
        let sent = self.send_stream_parts(source, first, item, (&upload, file), &mut tasks).await;
        tasks.shutdown().await;
        let done = match sent {
            Ok((parts, size)) => self.complete(&upload, parts).await.map(|_| size),
            Err(error) => Err(error),
        };
        self.close_upload(&upload, done.is_ok()).await;
        done
    }

    async fn send_stream_parts(
        self: &Arc<Self>,
        source: &Source,
        first: ReadPart,
        item: &StreamUpload,
        (upload, file): (&UploadId, &Arc<FileProgress>),
        tasks: &mut JoinSet<Result<SentPart, EngineError>>,
    ) -> Result<(Vec<SentPart>, u64), EngineError> {
        let limits = self.stores.target.profile().limits;
        let mut sent = Vec::new();
        let mut size = 0;
        let mut next = Some(first);
        while let Some(read) = next.take() {
            let part = read.part;
            size += part.length;
            if part.length > 0 {
                if part.number > limits.max_parts {
                    return Err(EngineError::TooLarge {
                        what: "standard input".to_owned(),
                        size,
                        limit: size - part.length,
                        rule: "fit in the parts of one upload; give --expected-size for larger ones",
                    });
                }
                let (run, upload, file) = (self.clone(), upload.clone(), file.clone());
                tasks.spawn(async move { run.send_stream_part(read, upload, &file).await });
            }
            if part.length == self.stream_part_size(part.number, item) {
                next = Some(self.read_next(source, part, item, (&mut *tasks, &mut sent)).await?);
            }
        }
        while let Some(done) = tasks.join_next().await {
            sent.push(joined(done)?);
        }
        sent.sort_unstable_by_key(SentPart::number);
        Ok((sent, size))
    }

    async fn send_stream_part(
        &self,
        read: ReadPart,
        upload: UploadId,
        file: &Arc<FileProgress>,
    ) -> Result<SentPart, EngineError> {
        let (part, what) = (read.part, format!("part {} of `{}`", read.part.number, upload.object.key));
        let request = PartRequest { upload, number: part.number };
        let send = async |payload: &Payload| Ok(self.stores.target.upload_part(&request, payload).await?);
        let (stored, taken) = self.send_held(read, file, &what, send).await?;
        Ok(SentPart::new(part, taken, stored))
    }

    async fn fetch_stream(
        self: &Arc<Self>,
        object: &ObjectId,
        range: ByteRange,
        sink: &Arc<dyn Sink>,
    ) -> Result<u64, EngineError> {
        let head = {
            let _request = self.budget.request().await;
            self.stop.check()?;
            self.stores.source.head(object).await.map_err(|error| not_there(error, &object.key))?
        };
        let (start, length) = range.within(head.size);
        self.emitter.planned(length);
        self.emitter.plan_complete();
        let place = self.remote(object, &self.settings.schemes.source);
        let file = self.emitter.file_started(Verb::Download, place, length).await;
        let size_of_part = part_size(length, self.settings.part_size, &self.stores.source.profile().limits);
        // Each range is whole in memory until its turn comes.
        let size_of_part = size_of_part.min(self.budget.most_bytes());
        // An object's parts at once: as many as the budget gives, this many at most wait in order for the sink.
        let window = self.budget.part_lookahead();
        let mut fetched = futures_util::stream::iter(parts(length, size_of_part))
            .map(|part| Part { offset: start + part.offset, ..part })
            .map(|part| self.fetch_part(object, part, &head))
            .buffered(window);
        let is_whole = length == head.size;
        let mut running = Running::new(if is_whole { download_kind(&head.proofs) } else { Kind::Size });
        while let Some(part) = fetched.next().await {
            let (chunks, permits) = part?;
            let (sink, mut digesting) = (sink.clone(), running);
            let progress = Progress::new(&self.emitter, Some(&file));
            running = blocking(move || {
                for chunk in &chunks {
                    digesting.update(chunk);
                    sink.write(chunk).map_err(|error| unwritten(&*sink, error))?;
                    progress.add(chunk.len() as u64);
                }
                drop(permits);
                Ok(digesting)
            })
            .await?;
        }
        file.ended.store(true, Relaxed);
        if is_whole {
            check_arrived(&format!("the downloaded object `{}`", object.key), running.finish(), &head.proofs)?;
        }
        let sink = sink.clone();
        blocking(move || sink.flush().map_err(|error| unwritten(&*sink, error))).await?;
        Ok(length)
    }

    /// One range in memory, with the permits that pay for it until it is written.
    async fn fetch_part(
        &self,
        object: &ObjectId,
        part: Part,
        head: &ObjectHead,
    ) -> Result<(Vec<Bytes>, (RequestPermit, Permit)), EngineError> {
        let request = self.budget.request().await;
        let room = self.budget.bytes(part.length).await;
        self.stop.check()?;
        if part.length == 0 {
            return Ok((Vec::new(), (request, room)));
        }
        let range = Some((part.offset, part.length));
        let answer = self.stores.source.get(&get_request(object, range, head)).await?;
        Ok((self.collect(object, answer).await?, (request, room)))
    }
}
