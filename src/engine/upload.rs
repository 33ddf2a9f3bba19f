//! Local files into the store: one PUT, or parts in parallel.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::task::JoinSet;

use crate::base::stamp::Stamp;
use crate::events::{FileProgress, Place, Verb};
use crate::store::{
    CompleteRequest, CompletedPart, Content, ObjectAttributes, ObjectId, ObjectStore, PartNumber, PartRequest, Payload,
    Proof, Proofs, PutRequest, StoreError, Stored, UploadId,
};

use super::EngineError;
use super::buffers::{FRAME, buffer_bytes};
use super::digest::{Kind, Taken, check, combine, digest_of, etag_of_parts, in_headers, upload_kind};
use super::ledger::{Begun, Opening, Subject, TransferKey, TransferKind, done_part};
use super::parts::{Part, part_size, parts};
use super::progress::Progress;
use super::run::{Run, blocking, joined};
use super::source::{FileSlice, HeaderDigests, OpenHow, Reading, SourceFile};

/// Bytes that a request from a file holds in buffers: one frame at the socket, one ready, one being read.
pub(super) const SLICE_BUFFERS: u64 = 3 * FRAME as u64;

/// A file to send.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The file.
    pub path: PathBuf,
    /// Its size in bytes when it was planned.
    pub size: u64,
    /// Where to.
    pub target: ObjectId,
}

/// A file that the store holds as an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The file as it was read; it had not changed when the last byte was, unless it is `torn`.
    pub stamp: Stamp,
    /// It was written to meanwhile, as its reading allowed: what the store has may be no content that it ever had.
    pub torn: bool,
    /// What the store calls the content, when it said so.
    pub etag: Option<String>,
    /// The store's answer proved the content of the whole object, not only its length.
    pub proved: bool,
}

/// An upload that is complete.
#[derive(Debug)]
pub(super) struct Completed {
    pub(super) etag: Option<String>,
    /// As [`Sent::proved`].
    pub(super) proved: bool,
}

impl<S: ObjectStore> Run<S> {
    /// Sends one file.
    pub(super) async fn upload(self: &Arc<Self>, item: &Upload, how: &OpenHow) -> Result<Sent, EngineError> {
        if item.size <= FRAME as u64 { self.upload_small(item, how).await } else { self.upload_large(item, how).await }
    }

    fn put_request(&self, target: &ObjectId, path: &std::path::Path) -> PutRequest {
        let attributes = self.attributes_for(path);
        PutRequest { object: target.clone(), attributes, only_if_absent: self.only_if_absent() }
    }

    fn attributes_for(&self, path: &std::path::Path) -> ObjectAttributes {
        let mut attributes = self.settings.attributes.clone();
        if attributes.content_type.is_none() && self.settings.guess_content_type {
            attributes.content_type = mime_guess::from_path(path).first_raw().map(Into::into);
        }
        attributes
    }

    /// What must stand in headers for this store.
    pub(super) fn header_digests(&self) -> HeaderDigests {
        HeaderDigests::for_store(&self.stores.target)
    }

    async fn upload_small(self: &Arc<Self>, item: &Upload, how: &OpenHow) -> Result<Sent, EngineError> {
        let request_permit = self.budget.request().await;
        let bytes_permit = self.budget.bytes(buffer_bytes(item.size)).await;
        self.stop.check()?;
        let loading = {
            let (path, pool, want) = (item.path.clone(), self.pool.clone(), self.header_digests());
            let how = how.clone();
            self.disk.run(move || {
                let source = SourceFile::open(&path, &how)?;
                if source.size() > FRAME as u64 {
                    return Ok(None);
                }
                let bytes = source.read_whole(&pool)?;
                let digests = want.of(&bytes);
                let torn = how.reading != Reading::Steady && source.torn()?;
                Ok(Some((Payload::bytes(bytes, digests), source.stamp(), torn)))
            })
        };
        let Some((payload, stamp, torn)) = loading.await? else {
            // It has grown since it was planned.
            drop((request_permit, bytes_permit));
            return self.upload_large(item, how).await;
        };
        let size = payload.length();
        let sent = self.budget.bandwidth().pace(payload.clone());
        let request = self.put_request(&item.target, &item.path);
        let stored = self.stop.or_drop(async { Ok(self.stores.target.put(&request, &sent).await?) }).await?;
        let mut proved = false;
        if let Content::Bytes(bytes) = &payload.content {
            let kind = upload_kind(self.stores.target.profile().proof());
            let taken = in_headers(kind, &payload.digests).unwrap_or_else(|| digest_of(kind, bytes));
            proved = self.prove(&format!("the stored object `{}`", item.target.key), bytes, taken, &stored.proofs)?;
        }
        self.emitter.counters().bytes_moved.fetch_add(size, std::sync::atomic::Ordering::Relaxed);
        Ok(Sent { stamp, torn, etag: stored.proofs.etag, proved })
    }

    /// Holds the store's answer against bytes that are still in memory. Returns whether it proves them.
    pub(super) fn prove(&self, what: &str, bytes: &[u8], taken: Taken, proofs: &Proofs) -> Result<bool, EngineError> {
        let proved = check(what, taken, proofs)?;
        if proved || matches!(taken, Taken::Md5(_) | Taken::None) || proofs.md5().is_none() {
            return Ok(proved);
        }
        Ok(check(what, digest_of(Kind::Md5, bytes), proofs)?)
    }

    async fn upload_large(self: &Arc<Self>, item: &Upload, how: &OpenHow) -> Result<Sent, EngineError> {
        let (path, opened_how) = (item.path.clone(), how.clone());
        let source = blocking(move || Ok(SourceFile::open(&path, &opened_how)?)).await?;
        let size = source.size();
        let limits = self.stores.target.profile().limits;
        if size > limits.max_object {
            return Err(EngineError::TooLarge {
                what: format!("`{}`", item.path.display()),
                size,
                limit: limits.max_object,
                rule: "the store allows for an object",
            });
        }
        let file = self.emitter.file_started(Verb::Upload, Place::Local(item.path.clone()), size).await;
        let sent = if size < self.settings.multipart_threshold.min(limits.max_part) {
            self.upload_whole(item, &source, &file).await
        } else {
            self.upload_parts(item, &source, &file).await
        };
        file.ended.store(true, std::sync::atomic::Ordering::Relaxed);
        let Completed { etag, proved } = sent?;
        let stamp = source.stamp();
        let torn = how.reading != Reading::Steady && blocking(move || source.torn()).await?;
        Ok(Sent { stamp, torn, etag, proved })
    }

    async fn upload_whole(
        self: &Arc<Self>,
        item: &Upload,
        source: &SourceFile,
        file: &Arc<FileProgress>,
    ) -> Result<Completed, EngineError> {
        let request = self.put_request(&item.target, &item.path);
        let what = format!("the stored object `{}`", item.target.key);
        let slice = (0, source.size());
        let _request = self.budget.request().await;
        let (stored, _, proved) = self
            .send_slice(source, slice, file, &what, async |payload| {
                self.stop.or_drop(async { Ok(self.stores.target.put(&request, payload).await?) }).await
            })
            .await?;
        self.unchanged(source).await?;
        Ok(Completed { etag: stored.proofs.etag, proved })
    }

    async fn unchanged(&self, source: &SourceFile) -> Result<(), EngineError> {
        let source = source.clone();
        blocking(move || source.unchanged()).await
    }

    /// Sends a slice of a file by `send`, in one request and its retries, and holds the answer of the store against it;
    /// returns whether that proves it, too. The caller holds a request permit.
    pub(super) async fn send_slice(
        &self,
        source: &SourceFile,
        slice: (u64, u64),
        file: &Arc<FileProgress>,
        what: &str,
        send: impl AsyncFnOnce(&Payload) -> Result<Stored, EngineError>,
    ) -> Result<(Stored, Taken, bool), EngineError> {
        let _bytes = self.budget.bytes(SLICE_BUFFERS.min(slice.1)).await;
        self.stop.check()?;
        let want = self.header_digests();
        let digests = if want.any() {
            let (source, pool) = (source.clone(), self.pool.clone());
            blocking(move || source.header_digests(slice, want, &pool)).await?
        } else {
            crate::store::Digests::default()
        };
        // A digest that stands in a header need not be taken again; the others are taken while sending.
        let kind = upload_kind(self.stores.target.profile().proof());
        let in_headers = in_headers(kind, &digests);
        let on_the_way = if in_headers.is_some() { Kind::Size } else { kind };
        let progress = Progress::new(&self.emitter, Some(file));
        let body = Arc::new(FileSlice::new(source.clone(), slice, self.pool.clone(), on_the_way, progress));
        let payload = self.budget.bandwidth().pace(Payload::replay(body.clone(), digests));
        let stored = send(&payload).await.map_err(|error| read_fault(error, source))?;
        let taken = in_headers.unwrap_or_else(|| body.taken());
        let check = |taken| check(what, taken, &stored.proofs).map_err(|error| read_fault(error.into(), source));
        let mut proved = check(taken)?;
        if !proved && !matches!(kind, Kind::Md5 | Kind::Size) && stored.proofs.md5().is_some() {
            // The store proves by another digest than expected: read the slice once more, out of the page cache.
            let (source, pool) = (source.clone(), self.pool.clone());
            let md5 = blocking(move || source.digest(slice, Kind::Md5, &pool)).await?;
            proved = check(md5)?;
        }
        Ok((stored, taken, proved))
    }

    async fn upload_parts(
        self: &Arc<Self>,
        item: &Upload,
        source: &SourceFile,
        file: &Arc<FileProgress>,
    ) -> Result<Completed, EngineError> {
        let limits = &self.stores.target.profile().limits;
        let opening = Opening {
            key: TransferKey {
                kind: TransferKind::Upload,
                source: Subject::file(&item.path),
                target: Subject::object(&item.target),
            },
            request: self.put_request(&item.target, &item.path),
            proof: self.stores.target.profile().proof_at_start(),
            identity: Some(source.identity()),
            untouched: source.untouched(),
            size: source.size(),
            part_size: part_size(source.size(), self.settings.part_size, limits),
        };
        let mut may_continue = true;
        loop {
            let Some(begun) = self.begin_upload(&opening, may_continue).await? else {
                return Ok(Completed { etag: None, proved: false });
            };
            let (mut proved, sent) = (false, self.send_all(&begun, source, file).await);
            let etag = sent.as_ref().ok().and_then(|completed| completed.etag.clone());
            let sent = sent.map(|completed| {
                proved = completed.proved;
                completed.etag
            });
            if self.settle((&begun, &opening), file, sent).await? {
                return Ok(Completed { etag, proved });
            }
            may_continue = false;
        }
    }

    /// Sends what the store lacks and completes the upload.
    async fn send_all(
        self: &Arc<Self>,
        begun: &Arc<Begun>,
        source: &SourceFile,
        file: &Arc<FileProgress>,
    ) -> Result<Completed, EngineError> {
        let mut tasks = JoinSet::new();
        let sent = self.send_parts(begun, source, file, &mut tasks).await;
        if matches!(sent, Err(EngineError::Interrupted)) && begun.entry.is_some() {
            // Parts in flight come to their end, so that the next run need not send them.
            while tasks.join_next().await.is_some() {}
        }
        // A part that arrives after the upload was abandoned would stay at the store.
        tasks.shutdown().await;
        let sent = sent?;
        self.unchanged(source).await?;
        self.complete(&begun.upload, sent).await
    }

    async fn send_parts(
        self: &Arc<Self>,
        begun: &Arc<Begun>,
        source: &SourceFile,
        file: &Arc<FileProgress>,
        tasks: &mut JoinSet<Result<SentPart, EngineError>>,
    ) -> Result<Vec<SentPart>, EngineError> {
        let mut waiting = parts(source.size(), begun.part_size);
        let mut sent = Vec::with_capacity(waiting.len());
        loop {
            // A few more tasks than can run keep the permits busy; the rest of the parts stay numbers.
            while tasks.len() < self.budget.part_lookahead()
                && let Some(part) = waiting.next()
            {
                let (run, begun, source, file) = (self.clone(), begun.clone(), source.clone(), file.clone());
                tasks.spawn(async move { run.send_part(&begun, part, &source, &file).await });
            }
            match tasks.join_next().await {
                None => break,
                Some(done) => sent.push(joined(done)?),
            }
        }
        sent.sort_unstable_by_key(SentPart::number);
        Ok(sent)
    }

    async fn send_part(
        self: Arc<Self>,
        begun: &Begun,
        part: Part,
        source: &SourceFile,
        file: &Arc<FileProgress>,
    ) -> Result<SentPart, EngineError> {
        if let Some((taken, stored)) = self.prove_held(begun, source, part).await? {
            Progress::new(&self.emitter, Some(file)).add(part.length);
            return Ok(SentPart::new(part, taken, stored));
        }
        // Of a file that is written to all the time not all is sent in vain.
        self.unchanged(source).await?;
        let what = format!("part {} of `{}`", part.number, begun.upload.object.key);
        let request = PartRequest { upload: begun.upload.clone(), number: part.number };
        let slice = (part.offset, part.length);
        // Kept until the part is written down: what a killed run must send again is then what was in flight, even where
        // the journal is slow.
        let _request = self.budget.request().await;
        let (stored, taken, _) = self
            .send_slice(source, slice, file, &what, async |payload| {
                Ok(self.stores.target.upload_part(&request, payload).await?)
            })
            .await?;
        let etag = stored.proofs.etag.as_deref().unwrap_or_default();
        self.part_done(begun.entry, done_part(part, taken, etag)).await;
        Ok(SentPart::new(part, taken, stored))
    }

    /// Puts the parts together and proves the whole.
    pub(super) async fn complete(&self, upload: &UploadId, sent: Vec<SentPart>) -> Result<Completed, EngineError> {
        let _request = self.budget.request().await;
        self.stop.check_completion()?;
        let whole = combine(sent.iter().map(|part| (part.taken, part.length)));
        let with_crc = self.stores.target.profile().proof() == Proof::Crc64Nvme;
        let crc64nvme = match whole {
            Taken::Crc64(Kind::Crc64Nvme, crc) if with_crc => Some(crc),
            _ => None,
        };
        // A checksum of checksums follows from the parts that are named; the store tells it and it is compared.
        let checksum = match whole {
            Taken::Sum(sum) => Some(sum),
            _ => None,
        };
        let size = sent.iter().map(|part| part.length).sum();
        let mut parts: Vec<CompletedPart> = sent.into_iter().map(|part| part.completed).collect();
        if !with_crc {
            for part in &mut parts {
                part.crc64nvme = None;
            }
        }
        let request = CompleteRequest {
            upload: upload.clone(),
            parts,
            crc64nvme,
            checksum,
            only_if_absent: self.only_if_absent(),
        };
        let what = format!("the stored object `{}`", upload.object.key);
        match self.stores.target.complete_upload(&request).await {
            Ok(stored) => {
                let etags = request.parts.iter().map(|part| part.etag.as_str());
                let etag = stored.proofs.etag.clone();
                // Each part was proved when it came; an ETag made of theirs says that these are the parts.
                let proved = check(&what, whole, &stored.proofs)? || (etag.is_some() && etag == etag_of_parts(etags));
                Ok(Completed { etag, proved })
            }
            // When the answer to a first try is lost, the next one finds an upload that is no more.
            Err(gone) if gone.code() == Some("NoSuchUpload") => {
                let completed = self.was_completed(&request, size, whole).await;
                completed.map(|proofs| Completed { etag: proofs.etag, proved: true }).ok_or_else(|| gone.into())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// What the store says of the object, when it is what the upload would have made: of this size, and by a proof of its
    /// content. Another object of the same size proves nothing.
    async fn was_completed(&self, request: &CompleteRequest, size: u64, whole: Taken) -> Option<Proofs> {
        let head = self.stores.target.head(&request.upload.object).await.ok()?;
        let etags = request.parts.iter().map(|part| part.etag.as_str());
        let is_it = head.size == size
            && match check("", whole, &head.proofs) {
                Ok(true) => true,
                Ok(false) => head.proofs.etag.is_some() && head.proofs.etag == etag_of_parts(etags),
                Err(_) => false,
            };
        is_it.then_some(head.proofs)
    }
}

/// A part that the store holds and has proved.
#[derive(Debug)]
pub(super) struct SentPart {
    completed: CompletedPart,
    taken: Taken,
    length: u64,
}

impl SentPart {
    /// Its size in bytes.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    pub(super) fn number(&self) -> PartNumber {
        self.completed.number
    }

    pub(super) fn new(part: Part, taken: Taken, stored: Stored) -> Self {
        let crc64nvme = match taken {
            Taken::Crc64(Kind::Crc64Nvme, crc) => Some(crc),
            _ => None,
        };
        let checksum = match taken {
            Taken::Sum(sum) => Some(sum),
            _ => None,
        };
        let etag = stored.proofs.etag.unwrap_or_default();
        Self { completed: CompletedPart { number: part.number, etag, crc64nvme, checksum }, taken, length: part.length }
    }
}

/// A body that could not be read is the file's fault, not the store's. So is a digest that is wrong, for the store or for
/// us, when the file changed: it is taken in one pass, and sent in another.
fn read_fault(error: EngineError, source: &SourceFile) -> EngineError {
    match error {
        EngineError::Store(StoreError::Source(error)) => source.unreadable(error),
        EngineError::Store(ref refused)
            if (refused.status() == Some(400) || matches!(refused, StoreError::Integrity { .. }))
                && source.torn().unwrap_or(true) =>
        {
            source.changed()
        }
        other => other,
    }
}
