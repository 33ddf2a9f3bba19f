//! What an earlier run left of a multipart upload, and how much of it can be used.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use jiff::{SignedDuration, Timestamp};

use crate::base::fault::chain;
use crate::store::{ObjectStore, PartNumber, Proof, Proofs, PutRequest, Stored, UploadId, UploadsRequest};

use super::{Claimed, DonePart, EntryId, Facts, Remembered, TransferKey, digest_text, is_passing};
use crate::engine::EngineError;
use crate::engine::digest::{Kind, Taken, check, sha256, upload_kind};
use crate::engine::parts::Part;
use crate::engine::run::{Run, blocking};
use crate::engine::source::SourceFile;
use crate::events::FileProgress;

/// How long before and after the intent an upload may have been opened by it.
///
/// *Source:* clocks that are kept are within seconds of each other; opening an upload takes at most five tries of a minute
/// each. *Applies:* uploads whose id was never written down. One that falls outside stays, for `cos uploads abort`: to
/// abort an upload of someone else would be worse.
const CLOCKS_APART: SignedDuration = SignedDuration::from_mins(1);
const OPENING_TAKES: SignedDuration = SignedDuration::from_mins(6);

/// What is to be sent in parts.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Opening {
    /// What it is known by.
    pub(in crate::engine) key: TransferKey,
    /// Object and headers.
    pub(in crate::engine) request: PutRequest,
    /// How its parts are proved; the store fixes that when it is opened.
    pub(in crate::engine) proof: Proof,
    /// What tells the source from a later one of the same name. Without it nothing is remembered.
    pub(in crate::engine) identity: Option<String>,
    /// What proves that the source has not been touched at all, for an upload that is complete.
    pub(in crate::engine) untouched: String,
    /// Its bytes.
    pub(in crate::engine) size: u64,
    /// Bytes of a part.
    pub(in crate::engine) part_size: u64,
}

/// An upload that is open.
#[derive(Debug)]
pub(in crate::engine) struct Begun {
    /// Where it is remembered.
    pub(in crate::engine) entry: Option<EntryId>,
    /// The upload.
    pub(in crate::engine) upload: UploadId,
    /// Bytes of a part.
    pub(in crate::engine) part_size: u64,
    /// An earlier run opened it.
    pub(in crate::engine) resumed: bool,
    held: HashMap<PartNumber, Held>,
}

/// A part that the store holds.
#[derive(Debug)]
struct Held {
    length: u64,
    etag: String,
    /// Its digest when it was sent and proved.
    digest: Option<String>,
}

impl Opening {
    /// `demands` are those of the target's store: parts of an upload are encrypted as it was opened.
    fn facts(&self, demands: &str) -> Facts {
        // Headers may hold keys of encryption; their digest does not.
        let settings = format!("{:?} {:?} {demands}", self.request, self.proof);
        let settings = sha256(settings.as_bytes()).into_iter().map(|byte| format!("{byte:02x}"));
        Facts {
            identity: self.identity.clone().unwrap_or_default(),
            settings: settings.collect(),
            part_size: self.part_size,
            handle: None,
        }
    }

    fn proof(&self, etag: &str) -> String {
        format!("{etag} {}", self.untouched)
    }
}

impl Begun {
    /// ETag and digest of a part that the store holds as it was recorded.
    pub(in crate::engine) fn recorded(&self, part: Part) -> Option<(&str, &str)> {
        let held = self.held.get(&part.number).filter(|held| held.length == part.length)?;
        Some((&held.etag, held.digest.as_deref()?))
    }
}

impl<S: ObjectStore> Run<S> {
    /// Ends an upload by what became of it: one that is complete is kept in mind until the command is, one that failed for
    /// a reason that may pass is kept for the next run, and any other is thrown away. Returns whether all is done; if not,
    /// what an earlier run left was at fault, and the upload is to be made once more from its beginning.
    pub(in crate::engine) async fn settle(
        &self,
        (begun, opening): (&Begun, &Opening),
        file: &FileProgress,
        sent: Result<Option<String>, EngineError>,
    ) -> Result<bool, EngineError> {
        match sent {
            Ok(etag) => {
                self.close_upload(&begun.upload, true).await;
                self.finish_entry(begun.entry, etag.map(|etag| opening.proof(&etag))).await;
                Ok(true)
            }
            Err(error) if begun.entry.is_some() && is_passing(&error) => Err(EngineError::Resumable(Box::new(error))),
            Err(error) => {
                self.close_upload(&begun.upload, false).await;
                self.forget_entry(begun.entry).await;
                if !begun.resumed || would_fail_again(&error) {
                    return Err(error);
                }
                let counted = file.moved.swap(0, Relaxed);
                self.emitter.counters().bytes_moved.fetch_sub(counted, Relaxed);
                Ok(false)
            }
        }
    }

    /// Opens an upload, or finds the one that an earlier run left. Nothing when that run completed it.
    pub(in crate::engine) async fn begin_upload(
        &self,
        opening: &Opening,
        may_continue: bool,
    ) -> Result<Option<Arc<Begun>>, EngineError> {
        match self.find_or_open(opening, may_continue).await {
            Ok(begun) => Ok(begun.map(Arc::new)),
            Err(error) if is_passing(&error) && self.settings.ledger.is_some() => {
                Err(EngineError::Resumable(Box::new(error)))
            }
            Err(error) => Err(error),
        }
    }

    async fn find_or_open(&self, opening: &Opening, may_continue: bool) -> Result<Option<Begun>, EngineError> {
        let Some(ledger) = self.settings.ledger.clone().filter(|_| opening.identity.is_some()) else {
            return self.open_fresh(opening, None).await.map(Some);
        };
        if may_continue {
            let Claimed { entries, busy } = ledger.claim(&opening.key).await;
            let mut known: Vec<_> = busy;
            known.extend(entries.iter().map(|entry| entry.facts.handle.clone()).filter(Option::is_some));
            let mut found = None;
            for entry in entries {
                let id = entry.id;
                if found.is_none() {
                    found = self.judge(opening, entry, &known).await?;
                    if found.is_some() {
                        continue;
                    }
                } else {
                    self.abandon(opening, &entry).await?;
                }
                ledger.forget(id).await;
            }
            match found {
                Some(Found::Complete) => return Ok(None),
                Some(Found::Open(begun)) => return Ok(Some(begun)),
                None => {}
            }
        }
        // The intent stands before the upload: a process killed in between leaves a trace to follow.
        let entry = ledger.begin(&opening.key, &opening.facts(&self.stores.target.demands())).await;
        match self.open_fresh(opening, entry).await {
            Ok(begun) => {
                if let Some(id) = entry {
                    ledger.opened(id, begun.upload.id.clone().into()).await;
                }
                Ok(Some(begun))
            }
            Err(error) => {
                // A lost answer may hide an upload; a refusal does not.
                if !is_passing(&error) || matches!(error, EngineError::Interrupted) {
                    self.forget_entry(entry).await;
                }
                Err(error)
            }
        }
    }

    async fn open_fresh(&self, opening: &Opening, entry: Option<EntryId>) -> Result<Begun, EngineError> {
        let _request = self.budget.request().await;
        let upload = self.open_upload(&opening.request, entry.is_some()).await?;
        Ok(Begun { entry, upload, part_size: opening.part_size, resumed: false, held: HashMap::new() })
    }

    /// What an entry is good for; nothing when it is to be forgotten.
    async fn judge(
        &self,
        opening: &Opening,
        entry: Remembered,
        known: &[Option<std::ffi::OsString>],
    ) -> Result<Option<Found>, EngineError> {
        let facts = opening.facts(&self.stores.target.demands());
        let same = entry.facts.identity == facts.identity && entry.facts.settings == facts.settings;
        if let Some(proof) = &entry.finished {
            let complete = same && self.is_complete(opening, proof).await;
            return Ok(complete.then_some(Found::Complete));
        }
        let Some(id) = entry.facts.handle.as_ref().and_then(|handle| handle.to_str()) else {
            self.sweep(opening, entry.began, known).await;
            return Ok(None);
        };
        let upload = UploadId { object: opening.request.object.clone(), id: id.to_owned() };
        if !same {
            self.abandon(opening, &entry).await?;
            return Ok(None);
        }
        let recorded = recorded_parts(&entry.parts);
        let held = match self.stored_parts(&upload).await {
            Ok(stored) => confirmed(stored, recorded),
            // Perhaps it was completed and the process killed before it could write that down: then every part is
            // recorded, and completing it once more looks at the object.
            Err(gone) if gone.code() == Some("NoSuchUpload") => {
                let bytes: u64 = recorded.values().map(|part| part.length).sum();
                if bytes != opening.size {
                    return Ok(None);
                }
                recorded
            }
            Err(error) if error.status().is_some_and(|status| status < 500 && status != 429) => {
                // Whoever may not look at the parts sends all of them.
                self.abandon(opening, &entry).await?;
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        Ok(Some(Found::Open(Begun {
            entry: Some(entry.id),
            upload,
            part_size: entry.facts.part_size,
            resumed: true,
            held,
        })))
    }

    async fn stored_parts(&self, upload: &UploadId) -> Result<Vec<crate::store::PartEntry>, crate::store::StoreError> {
        let _request = self.budget.request().await;
        let mut all = Vec::new();
        let mut after = 0;
        loop {
            let page = self.stores.target.list_parts(upload, after).await?;
            all.extend(page.parts);
            match page.next {
                Some(next) => after = next,
                None => return Ok(all),
            }
        }
    }

    /// Whether the object is the one that an earlier run completed, from a file that nobody has touched since.
    async fn is_complete(&self, opening: &Opening, proof: &str) -> bool {
        let _request = self.budget.request().await;
        let Ok(head) = self.stores.target.head(&opening.request.object).await else { return false };
        head.size == opening.size && head.proofs.etag.is_some_and(|etag| opening.proof(&etag) == proof)
    }

    /// Throws away an upload that will not be continued. One that the store does not let go is told of and left: whoever
    /// may not abort uploads must be able to make another all the same.
    async fn abandon(&self, opening: &Opening, entry: &Remembered) -> Result<(), EngineError> {
        let Some(id) = entry.facts.handle.as_ref().and_then(|handle| handle.to_str()) else { return Ok(()) };
        if entry.finished.is_some() {
            return Ok(());
        }
        let upload = UploadId { object: opening.request.object.clone(), id: id.to_owned() };
        let _request = self.budget.request().await;
        match self.stores.target.abort_upload(&upload).await.map_err(EngineError::from) {
            Err(error) if is_passing(&error) => Err(error),
            Err(refused) => {
                self.tell_left(&upload, &chain(&refused)).await;
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    /// Throws away the upload that a process opened and was killed before it could write down its id.
    async fn sweep(&self, opening: &Opening, began: Timestamp, known: &[Option<std::ffi::OsString>]) {
        if known.iter().any(Option::is_none) {
            // Another process is opening one right now; nothing tells the two apart.
            return;
        }
        let object = &opening.request.object;
        let window = began - CLOCKS_APART..=began + OPENING_TAKES;
        let _request = self.budget.request().await;
        let mut request = UploadsRequest { bucket: object.bucket.clone(), prefix: object.key.clone(), after: None };
        // Best effort: who may not list uploads has them shown by `cos uploads ls` as someone who may.
        while let Ok(page) = self.stores.target.list_uploads(&request).await {
            for entry in page.uploads {
                let ours = entry.upload.object.key == object.key
                    && entry.initiated.is_some_and(|at| window.contains(&at))
                    && !known.iter().flatten().any(|id| *id == *entry.upload.id);
                if ours {
                    self.stores.target.abort_upload(&entry.upload).await.ok();
                }
            }
            match page.next {
                Some(next) if next.key <= object.key => request.after = Some(next),
                _ => return,
            }
        }
    }

    /// Proves a part that the store holds against the file, by the digest it had when it was sent or by its MD5. Nothing
    /// when it must be sent.
    ///
    /// The file is read again even where its time says that it has not changed: reading costs little beside sending.
    pub(in crate::engine) async fn prove_held(
        &self,
        begun: &Begun,
        source: &SourceFile,
        part: Part,
    ) -> Result<Option<(Taken, Stored)>, EngineError> {
        let Some(held) = begun.held.get(&part.number).filter(|held| held.length == part.length) else {
            return Ok(None);
        };
        let _bytes = self.budget.bytes(crate::engine::buffers::FRAME as u64).await;
        self.stop.check()?;
        let (kind, slice) = (upload_kind(self.stores.target.profile().proof()), (part.offset, part.length));
        let proofs = Proofs { etag: Some(held.etag.clone()), ..Proofs::default() };
        let stored = Stored { proofs: proofs.clone(), version: None };
        let (digest, source, pool) = (held.digest.clone(), source.clone(), self.pool.clone());
        let proved = blocking(move || {
            let taken = source.digest(slice, kind, &pool)?;
            if digest.is_some_and(|digest| digest == digest_text(taken)) {
                return Ok(Some(taken));
            }
            let md5 = if kind == Kind::Md5 { taken } else { source.digest(slice, Kind::Md5, &pool)? };
            Ok(check("", md5, &proofs).unwrap_or(false).then_some(taken))
        });
        let Some(taken) = proved.await? else { return Ok(None) };
        if held.digest.is_none() {
            self.part_done(begun.entry, done_part(part, taken, &held.etag)).await;
        }
        Ok(Some((taken, stored)))
    }
}

/// Whether another upload would fail as this one did: for the file, or for what stands at the target.
fn would_fail_again(error: &EngineError) -> bool {
    match error {
        EngineError::Store(refused) => refused.status() == Some(412),
        EngineError::Changed { .. } | EngineError::File(_) | EngineError::Interrupted | EngineError::Worker(_) => true,
        _ => false,
    }
}

/// What an entry was good for.
enum Found {
    /// The object is complete.
    Complete,
    /// The upload can be continued.
    Open(Begun),
}

/// A part as the ledger keeps it.
pub(in crate::engine) fn done_part(part: Part, taken: Taken, etag: &str) -> DonePart {
    DonePart { number: part.number, length: part.length, etag: etag.to_owned(), digest: digest_text(taken) }
}

fn recorded_parts(parts: &[DonePart]) -> HashMap<PartNumber, Held> {
    let held = |part: &DonePart| {
        let digest = Some(part.digest.clone()).filter(|digest| !digest.is_empty());
        (part.number, Held { length: part.length, etag: part.etag.clone(), digest })
    };
    parts.iter().map(held).collect()
}

/// The parts that the store lists, with the digests of those that are as they were recorded.
fn confirmed(
    stored: Vec<crate::store::PartEntry>,
    mut recorded: HashMap<PartNumber, Held>,
) -> HashMap<PartNumber, Held> {
    let held = |part: crate::store::PartEntry| {
        let known = recorded.remove(&part.number);
        let known = known.filter(|known| known.etag == part.etag && known.length == part.size);
        (part.number, Held { length: part.size, etag: part.etag, digest: known.and_then(|known| known.digest) })
    };
    stored.into_iter().map(held).collect()
}
