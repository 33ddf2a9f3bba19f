//! Objects to local files: one GET, or ranges in parallel.

use std::io::IoSlice;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use bytes::Bytes;
use jiff::Timestamp;
use tokio::task::JoinSet;

use crate::base::fault::chain;
use crate::events::{FileProgress, Verb};
use crate::store::{Expectation, GetAnswer, GetRequest, ObjectHead, ObjectId, ObjectStore, StoreError};

use super::EngineError;
use super::bandwidth::Bandwidth;
use super::buffers::FRAME;
use super::digest::{Kind, Running, Taken, check_arrived, combine, download_kind};
use super::landing::{Finish, Landed, Landing, Place};
use super::ledger::{Arrival, is_passing};
use super::parts::{Part, parts};
use super::plan::sync::CaseConflict;
use super::progress::Progress;
use super::request::{BodyFaults, get_request, is_of_another};
use super::run::{Run, blocking, joined};
use super::source::SourceFile;

/// Bytes gathered before they are written and digested in one go off the runtime.
const WRITE: usize = 2 * FRAME;

/// Bytes that a request holds in buffers: what is being written, and what the connection has read ahead of it.
pub(super) const FETCH_BUFFERS: u64 = (WRITE + 2 * FRAME) as u64;

/// Chunks per system call (`IOV_MAX` of Linux).
const GATHERED: usize = 1024;

/// An object to fetch.
#[derive(Clone, Debug)]
pub struct Download {
    /// The object.
    pub object: ObjectId,
    /// Its size in bytes when it was planned.
    pub size: u64,
    /// When it was stored.
    pub last_modified: Option<Timestamp>,
    /// Its ETag without quotes when it was planned.
    pub etag: Option<String>,
    /// The file to write.
    pub path: PathBuf,
}

/// A range to fetch in one request and those that follow when it is cut short.
struct Fetch {
    object: ObjectId,
    offset: u64,
    length: u64,
    /// The object as it was when the download began.
    head: ObjectHead,
    kind: Kind,
    progress: Progress,
}

impl<S: ObjectStore> Run<S> {
    /// Fetches one object and returns its size.
    pub(super) async fn download(self: &Arc<Self>, item: &Download) -> Result<u64, EngineError> {
        if item.size >= self.settings.multipart_threshold {
            return self.download_parts(item).await;
        }
        match self.stop.or_drop(self.download_whole(item)).await {
            Err(error) if is_of_another(&error) => {}
            ended => return ended,
        }
        let head = self.head_source(&item.object).await?;
        if head.size >= self.settings.multipart_threshold {
            return self.download_parts(item).await;
        }
        let (size, last_modified, etag) = (head.size, head.last_modified, head.proofs.etag);
        let item = Download { size, last_modified, etag, ..item.clone() };
        self.stop.or_drop(self.download_whole(&item)).await
    }

    async fn download_whole(self: &Arc<Self>, item: &Download) -> Result<u64, EngineError> {
        let _request = self.budget.request().await;
        let _bytes = self.budget.bytes(FETCH_BUFFERS.min(item.size)).await;
        self.stop.check()?;
        let expected = Expectation { size: Some(item.size), last_modified: item.last_modified };
        let if_match = item.etag.clone();
        let request = GetRequest { object: item.object.clone(), range: None, if_match, expected };
        let answer = self.stores.source.get(&request).await?;
        let size = answer.length;
        let head = answer.head.clone();
        if size <= FRAME as u64 {
            return self.land_small(item, answer).await.map(|()| size);
        }
        let file = self.file_progress(item, size).await;
        let fetched = async {
            let landing = create(item.path.clone(), size).await?;
            let fetch = Fetch {
                object: item.object.clone(),
                offset: 0,
                length: size,
                head: head.clone(),
                kind: download_kind(&head.proofs),
                progress: Progress::new(&self.emitter, Some(&file)),
            };
            let taken = self.fetch(landing.place(), fetch, Some(answer)).await?;
            check_arrived(&what(item), taken, &head.proofs)?;
            let finish = self.finish(size, head.last_modified.or(item.last_modified));
            let landed = self.landed.clone();
            blocking(move || Ok(landing.finish(finish, &landed)?)).await
        }
        .await;
        file.ended.store(true, Relaxed);
        self.warn_of(fetched?, item).await;
        Ok(size)
    }

    /// How a complete file of `size` bytes takes its name.
    fn finish(&self, size: u64, modified: Option<Timestamp>) -> Finish {
        let replaces = self.settings.overwrite.replaces();
        Finish { size, modified, replaces, replaces_own: self.replaces_own() }
    }

    /// Whether an object may replace the file of another object of this run.
    pub(super) fn replaces_own(&self) -> bool {
        matches!(self.settings.case_conflict, Some(CaseConflict::Warn | CaseConflict::Ignore))
    }

    async fn file_progress(&self, item: &Download, size: u64) -> Arc<FileProgress> {
        let place = self.remote(&item.object, &self.settings.schemes.source);
        self.emitter.file_started(Verb::Download, place, size).await
    }

    /// Takes a short body into memory, then verifies, writes and names it in one go off the runtime.
    async fn land_small(&self, item: &Download, answer: GetAnswer) -> Result<(), EngineError> {
        let ObjectHead { last_modified, proofs, .. } = answer.head.clone();
        let length = answer.length;
        let chunks = self.collect(&item.object, answer).await?;
        let (path, what) = (item.path.clone(), what(item));
        let finish = self.finish(length, last_modified.or(item.last_modified));
        let files = self.landed.clone();
        let landed = self.disk.run(move || {
            let landing = Landing::create(&path, length)?;
            let mut running = Running::new(download_kind(&proofs));
            let mut offset = 0;
            for chunk in &chunks {
                running.update(chunk);
                landing.write_at(chunk, offset)?;
                offset += chunk.len() as u64;
            }
            check_arrived(&what, running.finish(), &proofs)?;
            Ok(landing.finish(finish, &files)?)
        });
        self.warn_of(landed.await?, item).await;
        self.emitter.counters().bytes_moved.fetch_add(length, Relaxed);
        Ok(())
    }

    /// All of a body, asked for again from its start when it is cut short.
    pub(super) async fn collect(&self, object: &ObjectId, answer: GetAnswer) -> Result<Vec<Bytes>, EngineError> {
        let head = answer.head.clone();
        let (start, length) = (answer.start, answer.length);
        let mut body = answer.body;
        let mut faults = BodyFaults::default();
        loop {
            let mut chunks = Vec::new();
            let failed = loop {
                match body.next().await {
                    Ok(Some(bytes)) => {
                        self.budget.bandwidth().take(bytes.len()).await;
                        chunks.push(bytes);
                    }
                    Ok(None) => return Ok(chunks),
                    Err(error) => break error,
                }
            };
            faults.count(0);
            self.pause_before_retry(failed, &faults).await?;
            let request = get_request(object, (length > 0).then_some((start, length)), &head);
            body = self.stores.source.get(&request).await?.body;
        }
    }

    async fn download_parts(self: &Arc<Self>, item: &Download) -> Result<u64, EngineError> {
        let head = {
            let _request = self.budget.request().await;
            self.stop.check()?;
            self.stores.source.head(&item.object).await?
        };
        let file = self.file_progress(item, head.size).await;
        let fetched = self.fetch_parts(item, &head, &file).await;
        file.ended.store(true, Relaxed);
        fetched.map(|()| head.size)
    }

    async fn fetch_parts(
        self: &Arc<Self>,
        item: &Download,
        head: &ObjectHead,
        file: &Arc<FileProgress>,
    ) -> Result<(), EngineError> {
        let mut may_continue = true;
        loop {
            let Some((landing, arrival)) = self.begin_download(item, head, may_continue).await? else { return Ok(()) };
            let arrival = Arc::new(arrival);
            let entry = arrival.entry;
            let landed = match self.fetch_all(&arrival, item, head, file).await {
                Ok(whole) => self.verify_and_finish(item, landing, head, whole).await,
                // The file stays where it is.
                Err(error) if entry.is_some() && is_passing(&error) => {
                    return Err(EngineError::Resumable(Box::new(error)));
                }
                Err(error) => {
                    discard(landing).await;
                    Err(error)
                }
            };
            match landed {
                Ok(landed) => {
                    self.end_download(entry, &item.path).await;
                    self.warn_of(landed, item).await;
                    return Ok(());
                }
                Err(error) => {
                    self.forget_entry(entry).await;
                    // What an earlier run left may be at fault: once more, from the beginning.
                    if !arrival.resumed || !matches!(error, EngineError::Store(StoreError::Integrity { .. })) {
                        return Err(error);
                    }
                    may_continue = false;
                    let counted = file.moved.swap(0, Relaxed);
                    self.emitter.counters().bytes_moved.fetch_sub(counted, Relaxed);
                }
            }
        }
    }

    /// Fetches what the file lacks and returns the digest of the whole, where it follows from those of the parts.
    async fn fetch_all(
        self: &Arc<Self>,
        arrival: &Arc<Arrival>,
        item: &Download,
        head: &ObjectHead,
        file: &Arc<FileProgress>,
    ) -> Result<Taken, EngineError> {
        let kind = download_kind(&head.proofs);
        // An MD5 or SHA cannot be put together from parts: it is taken from the finished file. What may be continued by
        // another run has digests of its parts all the same.
        let part_kind = match kind.of_parts() {
            Kind::Size if arrival.entry.is_some() => Kind::Crc64Nvme,
            other => other,
        };
        let mut waiting = parts(head.size, arrival.part_size);
        let mut tasks: JoinSet<Result<(Part, Taken), EngineError>> = JoinSet::new();
        let mut done = Vec::with_capacity(waiting.len());
        let fetched = loop {
            while tasks.len() < self.budget.part_lookahead()
                && let Some(part) = waiting.next()
            {
                let (run, arrival) = (self.clone(), arrival.clone());
                let fetch = Fetch {
                    object: item.object.clone(),
                    offset: part.offset,
                    length: part.length,
                    head: head.clone(),
                    kind: part_kind,
                    progress: Progress::new(&self.emitter, Some(file)),
                };
                tasks.spawn(async move { run.fetch_part_of(&arrival, part, fetch).await });
            }
            match tasks.join_next().await {
                None => break Ok(()),
                Some(part) => match joined(part) {
                    Ok(part) => done.push(part),
                    Err(error) => break Err(error),
                },
            }
        };
        if matches!(fetched, Err(EngineError::Interrupted)) && arrival.entry.is_some() {
            // Ranges in flight come to their end, so that the next run need not fetch them.
            while tasks.join_next().await.is_some() {}
        }
        tasks.shutdown().await;
        fetched?;
        self.stop.check_completion()?;
        done.sort_unstable_by_key(|(part, _)| part.number);
        let whole = combine(done.into_iter().map(|(part, taken)| (taken, part.length)));
        Ok(if kind.needs_whole() || kind == Kind::Size { Taken::None } else { whole })
    }

    async fn fetch_part_of(
        self: Arc<Self>,
        arrival: &Arrival,
        part: Part,
        fetch: Fetch,
    ) -> Result<(Part, Taken), EngineError> {
        if let Some(taken) = self.prove_fetched(arrival, part, fetch.kind).await? {
            fetch.progress.add(part.length);
            return Ok((part, taken));
        }
        // Kept until the range is written down, as with uploads.
        let _request = self.budget.request().await;
        let taken = {
            let _bytes = self.budget.bytes(FETCH_BUFFERS.min(fetch.length)).await;
            self.stop.check()?;
            self.fetch(&arrival.place, fetch, None).await?
        };
        self.range_done(arrival.entry, part, taken).await;
        Ok((part, taken))
    }

    /// Verifies a file and gives it its name, or removes it.
    async fn verify_and_finish(
        &self,
        item: &Download,
        landing: Landing,
        head: &ObjectHead,
        whole: Taken,
    ) -> Result<Landed, EngineError> {
        let (what, proofs, size) = (what(item), head.proofs.clone(), head.size);
        let finish = self.finish(size, head.last_modified.or(item.last_modified));
        let (kind, pool, landed) = (download_kind(&proofs), self.pool.clone(), self.landed.clone());
        blocking(move || {
            let verified = || {
                let taken = if kind.needs_whole() {
                    let written = SourceFile::of_open(landing.place().file(), landing.place().target())?;
                    written.digest((0, size), kind, &pool)?
                } else {
                    whole
                };
                Ok::<_, EngineError>(check_arrived(&what, taken, &proofs)?)
            };
            match verified() {
                Ok(_) => Ok(landing.finish(finish, &landed)?),
                Err(error) => {
                    landing.discard();
                    Err(error)
                }
            }
        })
        .await
    }

    /// Warns of what happened to a complete file.
    async fn warn_of(&self, landed: Landed, item: &Download) {
        if landed.replaced_own && self.settings.case_conflict == Some(CaseConflict::Warn) {
            let path = item.path.display();
            self.emitter.warn(format!("`{path}` replaced the file of another object of this run")).await;
        }
        if let Some(untimed) = landed.untimed {
            self.emitter.warn(format!("{}; the file is complete", chain(&untimed))).await;
        }
    }

    /// Fetches a range into its place and returns its digest. A body that is cut short is asked for again from where
    /// it stopped; bytes that were written are not asked for twice.
    async fn fetch(&self, place: &Place, fetch: Fetch, first: Option<GetAnswer>) -> Result<Taken, EngineError> {
        let mut writing = Writing { file: place.file(), running: Running::new(fetch.kind), written: 0 };
        let mut answer = first;
        let mut faults = BodyFaults::default();
        loop {
            let before = writing.written;
            let body = match answer.take() {
                Some(answer) => answer.body,
                // All of it is there, or the object was replaced by an empty one: no range can name nothing.
                None if before == fetch.length => return Ok(writing.running.finish()),
                None => {
                    let range = Some((fetch.offset + before, fetch.length - before));
                    let request = get_request(&fetch.object, range, &fetch.head);
                    self.stores.source.get(&request).await?.body
                }
            };
            let (state, ended) = pump(body, writing, &fetch, (place, self.budget.bandwidth())).await;
            writing = state;
            match ended {
                Ok(()) if writing.written == fetch.length => return Ok(writing.running.finish()),
                Ok(()) => {
                    return Err(StoreError::Integrity {
                        what: format!("the answer for `{}`", fetch.object.key),
                        kind: "a length of",
                        expected: fetch.length.to_string(),
                        actual: writing.written.to_string(),
                    }
                    .into());
                }
                Err(EngineError::Store(error)) => {
                    faults.count(writing.written - before);
                    self.pause_before_retry(error, &faults).await?;
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// Bytes that go to disk in order, and their digest.
struct Writing {
    file: Arc<std::fs::File>,
    running: Running,
    written: u64,
}

impl Writing {
    /// Digests and writes gathered bytes off the runtime.
    async fn write(mut self, chunks: Vec<Bytes>, offset: u64, place: &Place) -> (Self, Result<(), EngineError>) {
        let target = place.target().to_owned();
        let turn = place.turn().await;
        let (mut running, file, start) = (self.running, self.file.clone(), offset + self.written);
        let length: u64 = chunks.iter().map(|chunk| chunk.len() as u64).sum();
        let done = blocking(move || {
            for chunk in &chunks {
                running.update(chunk);
            }
            write_gathered(&file, &chunks, start).map_err(crate::base::fsx::PathError::wrap("write", &target))?;
            drop(turn);
            Ok(running)
        })
        .await;
        match done {
            Ok(running) => {
                self.running = running;
                self.written += length;
                (self, Ok(()))
            }
            Err(error) => {
                self.running = Running::None;
                (self, Err(error))
            }
        }
    }
}

/// Writes chunks side by side, in as few system calls as they need: the kernel then fills its cache in larger pieces.
fn write_gathered(file: &std::fs::File, chunks: &[Bytes], mut offset: u64) -> std::io::Result<()> {
    let mut slices: Vec<IoSlice<'_>> = chunks.iter().map(|chunk| IoSlice::new(chunk)).collect();
    let mut rest = slices.as_mut_slice();
    IoSlice::advance_slices(&mut rest, 0);
    while !rest.is_empty() {
        let batch = rest.len().min(GATHERED);
        let written = match rustix::io::pwritev(file, &rest[..batch], offset) {
            Ok(0) => return Err(std::io::ErrorKind::WriteZero.into()),
            Ok(written) => written,
            Err(rustix::io::Errno::INTR) => continue,
            Err(error) => return Err(error.into()),
        };
        offset += written as u64;
        IoSlice::advance_slices(&mut rest, written);
    }
    Ok(())
}

/// Moves a body to disk until it ends or fails; what came before a failure is written.
async fn pump(
    mut body: crate::store::ObjectBody,
    mut writing: Writing,
    fetch: &Fetch,
    (place, bandwidth): (&Place, &Bandwidth),
) -> (Writing, Result<(), EngineError>) {
    let mut gathered = Vec::new();
    let mut bytes = 0;
    loop {
        let next = body.next().await;
        if let Ok(Some(chunk)) = &next {
            bandwidth.take(chunk.len()).await;
            fetch.progress.add(chunk.len() as u64);
            bytes += chunk.len();
            gathered.push(chunk.clone());
            if bytes < WRITE {
                continue;
            }
        }
        if !gathered.is_empty() {
            bytes = 0;
            let (state, written) = writing.write(std::mem::take(&mut gathered), fetch.offset, place).await;
            writing = state;
            if written.is_err() {
                return (writing, written);
            }
        }
        match next {
            Ok(Some(_)) => {}
            Ok(None) => return (writing, Ok(())),
            Err(error) => return (writing, Err(error.into())),
        }
    }
}

fn what(item: &Download) -> String {
    format!("the downloaded object `{}`", item.object.key)
}

async fn create(path: PathBuf, size: u64) -> Result<Landing, EngineError> {
    blocking(move || Ok(Landing::create(&path, size)?)).await
}

async fn discard(landing: Landing) {
    let removing = blocking(move || {
        landing.discard();
        Ok(())
    });
    // One that cannot be removed is met again by the next download of the same name.
    removing.await.ok();
}
