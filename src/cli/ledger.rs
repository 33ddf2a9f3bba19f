//! The engine's ledger over the journal: where it lies, what the stores are called in it, and the word to the user when it
//! cannot be kept.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::OnceCell;

use crate::base::fault::chain;
use crate::engine::{
    Claimed, DonePart, EntryId, Facts, Ledger, Remembered, Subject, TransferKey, TransferKind, Wanted,
};
use crate::journal::{self, Journal, JournalError, NewTransfer, PartRow, TransferName, TransferRow};
use crate::report::Printer;

/// How long a transfer that nobody continues is remembered, and its temporary file and unfinished upload are kept.
///
/// *Source:* the age at which the rules that clouds recommend for unfinished uploads take effect. *Applies:* every entry.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How long an agent goes on without a journal that failed. *Source:* room on a disk is made within minutes. *Applies:*
/// each failure.
const AGAIN: Duration = Duration::from_secs(10);

/// What the stores of a run are called in the journal: their endpoints, or the directory of the embedded store.
#[derive(Clone, Debug)]
pub(super) struct StoreNames {
    /// Of the store that is read from.
    pub(super) source: String,
    /// Of the store that is written to.
    pub(super) target: String,
}

/// The ledger of one run. The journal is opened when the first large transfer asks for it.
pub(super) struct RunLedger {
    directory: PathBuf,
    stores: StoreNames,
    printer: Printer,
    journal: OnceCell<Journal>,
    /// When it failed, which was told: nothing more is asked of it, or with an agent for a while.
    broken: Mutex<Option<Instant>>,
    /// Entries that this run has begun or taken over and not ended.
    unfinished: AtomicI64,
    /// The process tries again what failed, and goes on for ever: an agent.
    endless: bool,
}

impl StoreNames {
    /// What a name in the journal means; nothing for a transfer with another store.
    fn key(&self, name: &TransferName) -> Option<TransferKey> {
        let file = |bytes: &[u8]| Some(Subject::File(PathBuf::from(OsStr::from_bytes(bytes))));
        let object = |bytes: &[u8], store: &str| {
            let rest = std::str::from_utf8(bytes).ok()?.strip_prefix(store)?.strip_prefix('/')?;
            let (bucket, key) = rest.split_once('/')?;
            Some(Subject::Object { bucket: bucket.to_owned(), key: key.to_owned() })
        };
        let Self { source, target } = self;
        let (kind, source, target) = match name.kind.as_str() {
            "upload" => (TransferKind::Upload, file(&name.source), object(&name.target, target)),
            "download" => (TransferKind::Download, object(&name.source, source), file(&name.target)),
            "copy" => (TransferKind::Copy, object(&name.source, source), object(&name.target, target)),
            _ => return None,
        };
        Some(TransferKey { kind, source: source?, target: target? })
    }
}

impl fmt::Debug for RunLedger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunLedger")
            .field("directory", &self.directory)
            .field("stores", &self.stores)
            .finish_non_exhaustive()
    }
}

impl RunLedger {
    pub(super) fn new(directory: PathBuf, stores: StoreNames, printer: Printer) -> Arc<Self> {
        let (journal, broken, unfinished) = (OnceCell::new(), Mutex::default(), AtomicI64::new(0));
        Arc::new(Self { directory, stores, printer, journal, broken, unfinished, endless: false })
    }

    /// The ledger of an agent: it continues by itself what it began, and forgets what is finished, which it remembers
    /// otherwise.
    pub(super) fn of_agent(directory: PathBuf, stores: StoreNames, printer: Printer) -> Arc<Self> {
        let (journal, broken, unfinished) = (OnceCell::new(), Mutex::default(), AtomicI64::new(0));
        Arc::new(Self { directory, stores, printer, journal, broken, unfinished, endless: true })
    }

    /// Whether there is something to continue.
    pub(super) fn holds_unfinished(&self) -> bool {
        self.unfinished.load(Relaxed) > 0
    }

    /// The run came to its end without a failure: forgets what it finished, which a broken run must not send again.
    pub(super) async fn run_done(&self) {
        if let Some(journal) = self.opened() {
            self.told(journal.forget_finished().await);
        }
    }

    async fn journal(&self) -> Option<&Journal> {
        if self.is_broken() {
            return None;
        }
        let open = || async {
            let directory = self.directory.clone();
            let opening = tokio::task::spawn_blocking(move || Journal::open_or_begin_anew(&directory));
            let (journal, aside) = opening.await.unwrap_or(Err(JournalError::Thread))?;
            if let Some(aside) = aside {
                self.printer.warning(&format!(
                    "the record of unfinished transfers was damaged and is now `{}`; a new one begins, and large \
                     transfers that were interrupted start over",
                    aside.display()
                ));
            }
            Ok(journal)
        };
        let opened = self.journal.get_or_try_init(open).await;
        self.told(opened)
    }

    /// The journal, when it has been opened and works.
    fn opened(&self) -> Option<&Journal> {
        self.journal.get().filter(|_| !self.is_broken())
    }

    fn broken(&self) -> MutexGuard<'_, Option<Instant>> {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it failed, for an agent a short time ago: a disk that was full does not stay so.
    fn is_broken(&self) -> bool {
        self.broken().is_some_and(|at| !self.endless || at.elapsed() < AGAIN)
    }

    /// The answer of the journal. Its first failure is told, and the run goes on without it.
    fn told<T>(&self, answer: Result<T, JournalError>) -> Option<T> {
        match answer {
            Ok(answer) => {
                if self.endless {
                    *self.broken() = None;
                }
                Some(answer)
            }
            Err(error) => {
                if self.broken().replace(Instant::now()).is_none() {
                    let why = chain(&error);
                    self.printer.warning(&match self.endless {
                        false => format!("this run cannot be continued when it is interrupted: {why}"),
                        true => format!("large files would begin anew after a restart for now: {why}"),
                    });
                }
                None
            }
        }
    }

    /// The name of an end: the store's, bucket and key for an object.
    fn name(&self, subject: &Subject, store: &str) -> Vec<u8> {
        match subject {
            Subject::File(path) => path.as_os_str().as_bytes().to_vec(),
            Subject::Object { bucket, key } => format!("{store}/{bucket}/{key}").into_bytes(),
        }
    }

    fn names(&self, key: &TransferKey) -> TransferName {
        TransferName {
            kind: kind_word(key.kind).to_owned(),
            source: self.name(&key.source, &self.stores.source),
            target: self.name(&key.target, &self.stores.target),
        }
    }

    fn remembered(&self, row: TransferRow) -> Option<Remembered> {
        let key = self.stores.key(&row.transfer.name)?;
        let NewTransfer { identity, settings, part_size, handle, .. } = row.transfer;
        let facts = Facts { identity, settings, part_size, handle: handle.map(OsString::from_vec) };
        let parts = row.parts.into_iter().map(|part| DonePart {
            number: part.number,
            length: part.length,
            etag: part.etag,
            digest: part.digest,
        });
        Some(Remembered { id: row.id, key, began: row.began, facts, finished: row.finished, parts: parts.collect() })
    }
}

fn kind_word(kind: TransferKind) -> &'static str {
    match kind {
        TransferKind::Upload => "upload",
        TransferKind::Download => "download",
        TransferKind::Copy => "copy",
    }
}

#[async_trait]
impl Ledger for RunLedger {
    async fn claim(&self, key: &TransferKey) -> Claimed {
        let Some(journal) = self.journal().await else { return Claimed::default() };
        let Some(claimed) = self.told(journal.claim(self.names(key), self.endless).await) else {
            return Claimed::default();
        };
        let journal::Claimed { rows, busy } = claimed;
        self.unfinished.fetch_add(i64::try_from(rows.len()).unwrap_or(i64::MAX), Relaxed);
        Claimed {
            entries: rows.into_iter().filter_map(|row| self.remembered(row)).collect(),
            busy: busy.into_iter().map(|handle| handle.map(OsString::from_vec)).collect(),
        }
    }

    async fn begin(&self, key: &TransferKey, facts: &Facts) -> Option<EntryId> {
        let transfer = NewTransfer {
            name: self.names(key),
            identity: facts.identity.clone(),
            settings: facts.settings.clone(),
            part_size: facts.part_size,
            handle: facts.handle.clone().map(OsString::into_vec),
        };
        let id = self.told(self.journal().await?.begin(transfer, Timestamp::now()).await)?;
        self.unfinished.fetch_add(1, Relaxed);
        Some(id)
    }

    async fn opened(&self, id: EntryId, handle: OsString) {
        if let Some(journal) = self.opened() {
            self.told(journal.set_handle(id, handle.into_vec()).await);
        }
    }

    async fn part_done(&self, id: EntryId, part: DonePart) {
        let DonePart { number, length, etag, digest } = part;
        if let Some(journal) = self.opened() {
            self.told(journal.part_done(id, PartRow { number, length, etag, digest }, Timestamp::now()).await);
        }
    }

    async fn finish(&self, id: EntryId, proof: String) {
        if self.endless {
            return self.forget(id).await;
        }
        if let Some(journal) = self.opened() {
            self.told(journal.finish(id, proof).await);
        }
    }

    async fn forget(&self, id: EntryId) {
        if let Some(journal) = self.opened() {
            self.told(journal.forget(id).await);
        }
        self.unfinished.fetch_sub(1, Relaxed);
    }

    async fn stale(&self) -> Vec<Remembered> {
        let Some(journal) = self.opened() else { return Vec::new() };
        let stores = self.stores.clone();
        let ours = move |name: &TransferName| stores.key(name).is_some();
        let rows = self.told(journal.claim_stale(Timestamp::now() - KEPT_FOR, false, ours).await).unwrap_or_default();
        let entries: Vec<_> = rows.into_iter().filter_map(|row| self.remembered(row)).collect();
        self.unfinished.fetch_add(i64::try_from(entries.len()).unwrap_or(i64::MAX), Relaxed);
        entries
    }

    async fn left(&self, before: Timestamp, own: bool, wanted: Wanted) -> Vec<Remembered> {
        let Some(journal) = self.journal().await else { return Vec::new() };
        let stores = self.stores.clone();
        let ours = move |name: &TransferName| stores.key(name).is_some_and(|key| wanted(&key));
        let rows = self.told(journal.claim_stale(before, own, ours).await).unwrap_or_default();
        rows.into_iter().filter_map(|row| self.remembered(row)).collect()
    }
}
