//! Copies that the store makes by itself.

use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use tokio::task::JoinSet;

use crate::events::{FileProgress, Verb};
use crate::store::{
    CompleteRequest, CompletedPart, CopyRequest, ObjectHead, ObjectStore, PartCopyRequest, PartRequest, Proofs,
    StoreError, UploadId,
};

use super::super::EngineError;
use super::super::digest::{Kind, Taken, check, combine, etag_of_parts};
use super::super::ledger::{Begun, DonePart, Opening, Subject, TransferKey, TransferKind};
use super::super::parts::{Part, parts};
use super::super::progress::Progress;
use super::super::run::{Run, joined};
use super::{Copy, boundaries, check_equal, what};

/// A part that the store has copied, and what it says of it.
struct CopiedPart {
    part: Part,
    proofs: Proofs,
}

impl<S: ObjectStore> Run<S> {
    pub(super) async fn copy_inside(self: &Arc<Self>, item: &Copy) -> Result<u64, EngineError> {
        if item.size < self.whole_copies_below() {
            return self.copy_whole(item).await;
        }
        let head = {
            let _request = self.budget.request().await;
            self.stop.check()?;
            self.stores.source.head(&item.source).await?
        };
        if head.size < self.whole_copies_below() {
            // It has shrunk since it was planned; nothing cannot be cut into parts.
            return self.copy_whole(item).await;
        }
        let limit = self.stores.target.profile().limits.max_object;
        if head.size > limit {
            return Err(EngineError::TooLarge {
                what: format!("`{}`", item.source.key),
                size: head.size,
                limit,
                rule: "the store allows for an object",
            });
        }
        let place = self.remote(&item.source, &self.settings.schemes.source);
        let file = self.emitter.file_started(Verb::Copy, place, head.size).await;
        let copied = self.copy_parts(item, &head, &file).await;
        file.ended.store(true, Relaxed);
        copied.map(|()| head.size)
    }

    /// Objects below this size are copied in one request.
    fn whole_copies_below(&self) -> u64 {
        self.settings.copies.threshold.clamp(1, self.stores.target.profile().limits.max_copy.saturating_add(1))
    }

    async fn copy_whole(&self, item: &Copy) -> Result<u64, EngineError> {
        let _request = self.budget.request().await;
        self.stop.check()?;
        let merged = self.headers_for_one_request(&item.source).await?;
        let request = CopyRequest {
            source: item.source.clone(),
            // Headers are of the object that they were read from.
            if_match: merged.etag,
            target: item.target.clone(),
            attributes: merged.attributes,
            directive: merged.directive,
            tags: self.settings.copies.tags,
            only_if_absent: self.only_if_absent(),
        };
        let stored = self.stop.or_drop(async { Ok(self.stores.target.copy(&request).await?) }).await?;
        self.prove_whole(item, &stored.proofs).await?;
        self.emitter.counters().bytes_moved.fetch_add(item.size, Relaxed);
        Ok(item.size)
    }

    /// A copy in one request gets the MD5 of its content as its ETag where the source's is one too. When they differ, the
    /// source may have been replaced since it was planned, or be encrypted: the source itself says.
    async fn prove_whole(&self, item: &Copy, copy: &Proofs) -> Result<(), EngineError> {
        let planned = Proofs { etag: item.etag.clone(), ..Proofs::default() };
        if copy.md5().is_none() || planned.md5().is_none() || planned.md5() == copy.md5() {
            return Ok(());
        }
        let head = self.stores.source.head(&item.source).await?;
        check_equal(&what(item), &head.proofs, copy)?;
        Ok(())
    }

    async fn copy_parts(
        self: &Arc<Self>,
        item: &Copy,
        head: &ObjectHead,
        file: &Arc<FileProgress>,
    ) -> Result<(), EngineError> {
        let kept = {
            let _request = self.budget.request().await;
            self.kept(&item.source, head).await?
        };
        let limits = self.stores.target.profile().limits;
        let (largest, etag) = (limits.max_part.min(limits.max_copy), head.proofs.etag.as_deref());
        let version = item.source.version.as_deref().unwrap_or_default();
        // Nothing tells a source without an ETag from another of its name.
        let identity = etag.map(|etag| format!("{} {etag} {version}", head.size));
        let opening = Opening {
            key: TransferKey {
                kind: TransferKind::Copy,
                source: Subject::object(&item.source),
                target: Subject::object(&item.target),
            },
            request: self.copy_request(item, kept.attributes),
            untouched: identity.clone().unwrap_or_default(),
            proof: self.stores.target.profile().proof_at_start(),
            identity,
            size: head.size,
            part_size: boundaries(head.size, etag, self.settings.copies.part_size, largest, &limits),
        };
        let mut may_continue = true;
        loop {
            let Some(begun) = self.begin_upload(&opening, may_continue).await? else { break };
            let sent = self.copy_all(item, head, &begun, file).await;
            if self.settle((&begun, &opening), file, sent).await? {
                break;
            }
            may_continue = false;
        }
        self.tag_late(&item.target, kept.late_tags).await
    }

    /// Copies the parts that the target lacks, completes the upload and returns the ETag.
    async fn copy_all(
        self: &Arc<Self>,
        item: &Copy,
        head: &ObjectHead,
        begun: &Arc<Begun>,
        file: &Arc<FileProgress>,
    ) -> Result<Option<String>, EngineError> {
        let mut tasks = JoinSet::new();
        let copied = self.send_copies(item, head, begun, file, &mut tasks).await;
        if matches!(copied, Err(EngineError::Interrupted)) && begun.entry.is_some() {
            // Parts in flight come to their end, so that the next run need not copy them.
            while tasks.join_next().await.is_some() {}
        }
        // A part that arrives after the upload was abandoned would stay at the store.
        tasks.shutdown().await;
        self.complete_copy(item, head, &begun.upload, copied?).await
    }

    async fn send_copies(
        self: &Arc<Self>,
        item: &Copy,
        head: &ObjectHead,
        begun: &Arc<Begun>,
        file: &Arc<FileProgress>,
        tasks: &mut JoinSet<Result<CopiedPart, EngineError>>,
    ) -> Result<Vec<CopiedPart>, EngineError> {
        let mut waiting = parts(head.size, begun.part_size);
        let mut copied = Vec::with_capacity(waiting.len());
        loop {
            while tasks.len() < self.budget.part_lookahead()
                && let Some(part) = waiting.next()
            {
                let request = PartCopyRequest {
                    part: PartRequest { upload: begun.upload.clone(), number: part.number },
                    source: item.source.clone(),
                    if_match: head.proofs.etag.clone(),
                    range: (part.offset, part.length),
                };
                let (run, begun) = (self.clone(), begun.clone());
                let progress = Progress::new(&self.emitter, Some(file));
                tasks.spawn(async move {
                    let copied = run.copy_part(&begun, part, &request).await?;
                    progress.add(part.length);
                    Ok(copied)
                });
            }
            match tasks.join_next().await {
                None => break,
                Some(done) => copied.push(joined(done)?),
            }
        }
        copied.sort_unstable_by_key(|copied| copied.part.number);
        Ok(copied)
    }

    /// Copies one part, unless an earlier run did: the source has the same ETag, and the part what the store said of it.
    async fn copy_part(&self, begun: &Begun, part: Part, request: &PartCopyRequest) -> Result<CopiedPart, EngineError> {
        if let Some(proofs) = begun.recorded(part).and_then(|(etag, digest)| recorded_proofs(etag, digest)) {
            return Ok(CopiedPart { part, proofs });
        }
        // Kept until the part is written down, as with uploads.
        let _request = self.budget.request().await;
        self.stop.check()?;
        let proofs = self.stores.target.copy_part(request).await?.proofs;
        let etag = proofs.etag.clone().unwrap_or_default();
        let done = DonePart { number: part.number, length: part.length, etag, digest: record_of(&proofs) };
        self.part_done(begun.entry, done).await;
        Ok(CopiedPart { part, proofs })
    }

    /// Puts the parts together when they prove to be the source, and proves the whole as far as the store tells.
    async fn complete_copy(
        &self,
        item: &Copy,
        head: &ObjectHead,
        upload: &UploadId,
        copied: Vec<CopiedPart>,
    ) -> Result<Option<String>, EngineError> {
        let what = what(item);
        let whole = [Kind::Crc64Nvme, Kind::Crc64Ecma].map(|kind| whole_of(&copied, kind));
        for taken in whole {
            check(&what, taken, &head.proofs)?;
        }
        let crc64nvme = match whole[0] {
            Taken::Crc64(_, crc) if self.stores.target.profile().sends_crc64nvme() => Some(crc),
            _ => None,
        };
        // The upload was opened for it, so the parts that are named must have it.
        let chosen = self.stores.target.profile().checksum_algorithm();
        let parts = copied
            .iter()
            .map(|copied| CompletedPart {
                number: copied.part.number,
                etag: copied.proofs.etag.clone().unwrap_or_default(),
                crc64nvme: copied.proofs.crc64nvme.filter(|_| crc64nvme.is_some()),
                checksum: copied.proofs.checksum.filter(|sum| chosen == Some(sum.algorithm())),
            })
            .collect();
        let request = CompleteRequest {
            upload: upload.clone(),
            parts,
            crc64nvme,
            checksum: None,
            only_if_absent: self.only_if_absent(),
        };
        let _request = self.budget.request().await;
        self.stop.check_completion()?;
        let stored = match self.stores.target.complete_upload(&request).await {
            Ok(stored) => stored.proofs,
            // When the answer to a first try is lost, the next one finds an upload that is no more.
            Err(gone) if gone.code() == Some("NoSuchUpload") => {
                let there = self.stores.target.head(&item.target).await.map(|head| head.proofs).unwrap_or_default();
                let etags = request.parts.iter().map(|part| part.etag.as_str());
                let ours = there.etag.is_some() && there.etag == etag_of_parts(etags)
                    || matches!(check_equal(&what, &head.proofs, &there), Ok(true));
                if !ours {
                    return Err(gone.into());
                }
                there
            }
            Err(error) => return Err(error.into()),
        };
        if check_equal(&what, &head.proofs, &stored)? {
            return Ok(stored.etag);
        }
        let there = self.stores.target.head(&item.target).await?;
        if there.size != head.size {
            let (expected, actual) = (head.size.to_string(), there.size.to_string());
            return Err(StoreError::Integrity { what, kind: "a length of", expected, actual }.into());
        }
        check_equal(&what, &head.proofs, &there.proofs)?;
        Ok(there.proofs.etag)
    }
}

/// The CRC of the whole from those of the parts, where the store told them all.
fn whole_of(copied: &[CopiedPart], kind: Kind) -> Taken {
    combine(copied.iter().map(|copied| {
        let crc = if kind == Kind::Crc64Ecma { copied.proofs.crc64ecma } else { copied.proofs.crc64nvme };
        (crc.map_or(Taken::None, |crc| Taken::Crc64(kind, crc)), copied.part.length)
    }))
}

/// What the store said of a part's content, as the ledger keeps it.
fn record_of(proofs: &Proofs) -> String {
    let hex = |crc: Option<u64>| crc.map_or_else(|| "-".to_owned(), |crc| format!("{crc:016x}"));
    format!("nvme {} ecma {}", hex(proofs.crc64nvme), hex(proofs.crc64ecma))
}

/// The same, read again.
fn recorded_proofs(etag: &str, record: &str) -> Option<Proofs> {
    let (nvme, ecma) = record.strip_prefix("nvme ")?.split_once(" ecma ")?;
    let crc = |text: &str| match text {
        "-" => Some(None),
        hex => u64::from_str_radix(hex, 16).ok().map(Some),
    };
    Some(Proofs {
        etag: Some(etag.to_owned()).filter(|etag| !etag.is_empty()),
        crc64nvme: crc(nvme)?,
        crc64ecma: crc(ecma)?,
        ..Proofs::default()
    })
}
