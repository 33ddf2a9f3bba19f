//! The memory of large transfers across runs: what is under way, which parts of it are done, and what of a run that broke
//! off is complete.
//!
//! The engine owns the trait and decides what may be continued; whoever implements it only remembers. An implementation
//! never fails: one that cannot remember says so to the user and answers as if it were empty. Small objects leave no trace.

mod downloads;
mod leftovers;
mod uploads;

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use jiff::Timestamp;

use crate::base::fault::{Category, Fault, RetryVerdict};
use crate::store::{ObjectId, ObjectStore, PartNumber, UploadId};

use super::EngineError;
use super::digest::Taken;
use super::landing::Landing;
use super::run::{Run, blocking};

pub(super) use downloads::Arrival;
pub(super) use uploads::{Begun, Opening, done_part};

/// What is done to the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransferKind {
    /// A file goes into the target store.
    Upload,
    /// An object of the source store becomes a file.
    Download,
    /// An object of the source store becomes one of the target store.
    Copy,
}

/// One end of a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A file, by its path from the root.
    File(PathBuf),
    /// An object of the store on that side of the run.
    Object {
        /// Its bucket.
        bucket: String,
        /// Its key.
        key: String,
    },
}

/// What a transfer is known by. The stores of the run are part of it; the implementation knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferKey {
    /// What is done.
    pub kind: TransferKind,
    /// Where from.
    pub source: Subject,
    /// Where to.
    pub target: Subject,
}

/// What must be the same for a transfer to be continued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What tells the source from a later one of the same name.
    pub identity: String,
    /// What the target is made with.
    pub settings: String,
    /// Bytes of a part.
    pub part_size: u64,
    /// The upload id or the temporary file, when there is one already.
    pub handle: Option<OsString>,
}

/// Names an entry.
pub type EntryId = i64;

/// A part that is done and was proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DonePart {
    /// Its number.
    pub number: PartNumber,
    /// Its bytes.
    pub length: u64,
    /// Its ETag; empty for downloads.
    pub etag: String,
    /// Its digest as text; empty when none was taken.
    pub digest: String,
}

/// A transfer that an earlier run left, now this run's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// The entry.
    pub id: EntryId,
    /// What it is known by.
    pub key: TransferKey,
    /// When it began.
    pub began: Timestamp,
    /// What it began as, with the handle it has by now.
    pub facts: Facts,
    /// What proves that all of it was done.
    pub finished: Option<String>,
    /// The parts that are done.
    pub parts: Vec<DonePart>,
}

/// All that is remembered of a transfer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// What nobody else works on, oldest first.
    pub entries: Vec<Remembered>,
    /// Handles of those that other processes are working on.
    pub busy: Vec<Option<OsString>>,
}

/// Remembers transfers. Each call has been kept when it returns, as far as the process being killed goes.
#[async_trait]
pub trait Ledger: fmt::Debug + Send + Sync {
    /// Gives this run what is remembered of a transfer.
    async fn claim(&self, key: &TransferKey) -> Claimed;

    /// Remembers that a transfer begins; nothing when it cannot be remembered.
    async fn begin(&self, key: &TransferKey, facts: &Facts) -> Option<EntryId>;

    /// Remembers the upload id.
    async fn opened(&self, id: EntryId, handle: OsString);

    /// Remembers a part.
    async fn part_done(&self, id: EntryId, part: DonePart);

    /// Remembers that all of it is done, with what proves it, until the whole command is.
    async fn finish(&self, id: EntryId, proof: String);

    /// Forgets a transfer.
    async fn forget(&self, id: EntryId);

    /// Gives this run what has been left alone for so long that nobody will continue it, as far as its stores are those
    /// of this run.
    async fn stale(&self) -> Vec<Remembered>;

    /// Gives this run what is `wanted` and was left alone since `before`, as far as its stores are those of this run and
    /// no other process works on it. With `own`, what this run has begun itself is among it.
    async fn left(&self, before: Timestamp, own: bool, wanted: Wanted) -> Vec<Remembered>;
}

/// Tells which transfers are meant.
pub type Wanted = Arc<dyn Fn(&TransferKey) -> bool + Send + Sync>;

impl Subject {
    /// An object as an end.
    pub fn object(object: &ObjectId) -> Self {
        Self::Object { bucket: object.bucket.clone(), key: object.key.clone() }
    }

    /// A file as an end. A path that cannot be made absolute stays as it is.
    pub fn file(path: &std::path::Path) -> Self {
        Self::File(std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
    }
}

/// The digest as the ledger keeps it; empty when none was taken.
fn digest_text(taken: Taken) -> String {
    match taken {
        Taken::None => String::new(),
        taken => format!("{taken:?}"),
    }
}

/// Whether what was done is worth keeping after this error: it comes from outside, and the next run may have more luck.
pub(super) fn is_passing(error: &EngineError) -> bool {
    matches!(error.category(), Category::Interrupted | Category::Network | Category::Credentials)
        || error.retry() != RetryVerdict::Never
}

impl<S: ObjectStore> Run<S> {
    /// Remembers a part of a transfer that is remembered.
    pub(super) async fn part_done(&self, entry: Option<EntryId>, part: DonePart) {
        if let (Some(ledger), Some(id)) = (&self.settings.ledger, entry) {
            ledger.part_done(id, part).await;
        }
    }

    async fn finish_entry(&self, entry: Option<EntryId>, proof: Option<String>) {
        let (Some(ledger), Some(id)) = (&self.settings.ledger, entry) else { return };
        match proof {
            Some(proof) => ledger.finish(id, proof).await,
            None => ledger.forget(id).await,
        }
    }

    pub(super) async fn forget_entry(&self, entry: Option<EntryId>) {
        self.finish_entry(entry, None).await;
    }

    /// Clears away what nobody will continue.
    pub(super) async fn clear_ledger(&self) {
        let Some(ledger) = &self.settings.ledger else { return };
        for entry in ledger.stale().await {
            self.clear_stale(ledger.as_ref(), entry).await;
        }
    }

    async fn clear_stale(&self, ledger: &dyn Ledger, entry: Remembered) {
        let day = entry.began.strftime("%Y-%m-%d");
        match (&entry.facts.handle, &entry.key.target) {
            _ if entry.finished.is_some() => {}
            (Some(handle), Subject::File(target)) => {
                let file = PathBuf::from(handle);
                let left = file.clone();
                let inode = entry.facts.settings.parse().unwrap_or_default();
                if blocking(move || Ok(Landing::remove_left(&left, inode))).await.unwrap_or(false) {
                    let (file, target) = (file.display(), target.display());
                    self.emitter.warn(format!("removed `{file}`, what a download of {day} left of `{target}`")).await;
                }
            }
            (Some(handle), Subject::Object { bucket, key }) => {
                let Some(id) = handle.to_str() else { return };
                let upload = UploadId { object: ObjectId::new(bucket, key), id: id.to_owned() };
                // An upload that is gone is fine for the store; after any other refusal the entry stays.
                if self.stores.target.abort_upload(&upload).await.is_err() {
                    return;
                }
                self.emitter.warn(format!("removed the unfinished upload of {day} of `{key}` from the store")).await;
            }
            (None, _) => {}
        }
        ledger.forget(entry.id).await;
    }
}
