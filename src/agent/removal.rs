//! Removes files whose object is proved, when a project asks for it.
//!
//! A file goes only when all of this holds: its row is done and on the disk; the store, asked now, tells the row's size and
//! ETag; the file is the one the row speaks of, to its inode and times; its grace has passed; and its root is the directory
//! that was there when the watch began. Whatever else is found puts the removal off or has it given up, and is told.
//! Between the last look at a file and its removal lie microseconds: no system has one call for both.

mod disk;
mod limit;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use futures_util::StreamExt;
use futures_util::stream;
use tokio::task::spawn_blocking;

use crate::base::fault::chain;
use crate::engine::{EngineError, Run};
use crate::events::log::{Level, Log};
use crate::journal::JournalError;
use crate::journal::files::{FileJournal, FileRow, SourceId};
use crate::store::{ObjectHead, ObjectId, ObjectStore};

use super::settings::{CompleteMode, DeleteSettings};

use disk::Removed;
use limit::Spent;

pub use disk::RootIdentity;

/// Rows of one pass.
const BATCH: usize = 256;

/// Questions to the store at once. *Source:* enough to hide a round trip, few beside the uploads. *Applies:* each pass.
const AT_ONCE: usize = 8;

/// How long a removal is put off for what may pass, in milliseconds.
const LATER: i64 = 60_000;

/// Asks the store for an object.
#[async_trait]
pub trait Prover: Send + Sync {
    /// What it tells; nothing when there is no such object.
    ///
    /// # Errors
    /// The store's refusal.
    async fn head(&self, object: &ObjectId) -> Result<Option<ObjectHead>, EngineError>;
}

#[async_trait]
impl<S: ObjectStore> Prover for Run<S> {
    async fn head(&self, object: &ObjectId) -> Result<Option<ObjectHead>, EngineError> {
        self.look_at(object).await
    }
}

/// A root whose files are removed.
#[derive(Clone)]
pub struct RemovalRoot {
    /// Its project.
    pub project: String,
    /// The directory.
    pub path: PathBuf,
    /// What it was when the watch began.
    pub identity: RootIdentity,
    /// The bucket that its files go to.
    pub bucket: String,
    /// When they are removed.
    pub settings: DeleteSettings,
    /// By what they were told to be complete: a marker goes with its file.
    pub complete: CompleteMode,
    /// Who is asked.
    pub prover: Arc<dyn Prover>,
}

/// What a pass did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RemovalReport {
    /// Files that are gone.
    pub removed: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Directories that this left empty, and that are gone.
    pub directories: u64,
    /// Files that are looked at again later.
    pub put_off: u64,
    /// Files that stay until they change.
    pub given_up: u64,
    /// More files may be due now.
    pub more: bool,
}

/// Why a file stays.
enum Stays {
    /// For now: it is looked at again after so many milliseconds.
    For(i64, String),
    /// Until it changes, or for good.
    Unproved(String),
}

/// The remover of an agent.
pub struct Removal {
    journal: Arc<FileJournal>,
    log: Log,
    roots: HashMap<SourceId, RemovalRoot>,
    spent: Spent,
    /// Projects that were told that their store gives no proof.
    told: Vec<String>,
}

impl Removal {
    /// A remover for these roots. Blocks: what was removed in the last hour is read from the journal.
    ///
    /// # Errors
    /// A journal that cannot be read.
    pub fn new(
        journal: Arc<FileJournal>,
        log: Log,
        roots: impl IntoIterator<Item = (SourceId, RemovalRoot)>,
    ) -> Result<Self, JournalError> {
        let spent = Spent::read(journal.kept(limit::KEPT)?.as_deref());
        Ok(Self { journal, log, roots: roots.into_iter().collect(), spent, told: Vec::new() })
    }

    /// Takes other roots in place of those before.
    pub fn configure(&mut self, roots: impl IntoIterator<Item = (SourceId, RemovalRoot)>) {
        self.roots = roots.into_iter().collect();
    }

    /// Removes what may go by `now` (milliseconds since 1970), a limited number of files.
    ///
    /// # Errors
    /// A journal that cannot be read, written to or synced: then nothing more is removed.
    pub async fn pass(&mut self, now: i64) -> Result<RemovalReport, JournalError> {
        let mut report = RemovalReport::default();
        let journal = self.journal.clone();
        // Read first and synced then: what was read is on the disk before the first file goes.
        let rows = in_background(move || {
            let rows = journal.removable(now, BATCH)?;
            if !rows.is_empty() {
                journal.sync()?;
            }
            Ok(rows)
        })
        .await?;
        let full = rows.len() == BATCH;
        let mut due = Vec::new();
        for row in rows {
            match self.admit(&row, now) {
                Ok(root) => due.push((row, root)),
                Err(stays) => self.stays(&row, stays, now, &mut report).await?,
            }
        }
        if !due.is_empty() {
            // Before the first file goes: an agent that is killed and started again has no more to spend.
            self.journal.keep(limit::KEPT, self.spent.json()).await?;
        }
        report.more = full && !due.is_empty();
        let asked = stream::iter(due).map(|(row, root)| async move {
            let proved = prove(&row, &root).await;
            (row, root, proved)
        });
        let mut asked = asked.buffer_unordered(AT_ONCE);
        let mut came_to_nothing = false;
        while let Some((row, root, proved)) = asked.next().await {
            let removed = match proved {
                Ok(()) => {
                    let (of_disk, root) = (row.clone(), root.clone());
                    in_background(move || Ok(disk::remove(&root, &of_disk))).await?
                }
                Err(stays) => Err(stays),
            };
            match removed {
                Ok(Removed { gone_before, directories }) => {
                    self.journal.forget(&row).await?;
                    report.directories += directories;
                    if gone_before {
                        self.spent.give_back(&root.project, now);
                        came_to_nothing = true;
                        continue;
                    }
                    report.removed += 1;
                    report.bytes += row.stamp.size;
                    let path = root.path.join(&row.path);
                    self.log.info(
                        "a file was removed: the store has it",
                        [("project", root.project.as_str().into()), ("path", path.as_path().into())],
                    );
                }
                Err(stays) => {
                    self.spent.give_back(&root.project, now);
                    came_to_nothing = true;
                    self.stays(&row, stays, now, &mut report).await?;
                }
            }
        }
        if came_to_nothing {
            self.journal.keep(limit::KEPT, self.spent.json()).await?;
        }
        Ok(report)
    }

    /// Whether a row may be looked at now; its share of what may go in an hour is then taken.
    fn admit(&mut self, row: &FileRow, now: i64) -> Result<RemovalRoot, Stays> {
        let Some(root) = self.roots.get(&row.source) else {
            return Err(Stays::For(60 * LATER, "its project does not remove files any more".to_owned()));
        };
        if row.etag.is_none() || row.key.is_none() {
            return Err(Stays::Unproved("the store gave no proof of its content".to_owned()));
        }
        // The grace may have grown since the row was written.
        let grace = i64::try_from(root.settings.grace.as_millis()).unwrap_or(i64::MAX);
        let left = row.since.saturating_add(grace).saturating_sub(now);
        if left > 0 {
            return Err(Stays::For(left, "its grace was made longer".to_owned()));
        }
        if let Some(most) = root.settings.max_per_hour
            && let Some(wait) = self.spent.take(&root.project, most, now)
        {
            return Err(Stays::For(wait, format!("{most} files were removed within an hour")));
        }
        Ok(root.clone())
    }

    /// Writes down that a file stays, and why.
    async fn stays(
        &mut self,
        row: &FileRow,
        stays: Stays,
        now: i64,
        report: &mut RemovalReport,
    ) -> Result<(), JournalError> {
        let root = self.roots.get(&row.source);
        let project = root.map(|root| root.project.clone()).unwrap_or_default();
        let path = root.map_or_else(|| row.path.clone(), |root| root.path.join(&row.path));
        let (message, why, remove_at, level) = match stays {
            Stays::For(wait, why) => {
                report.put_off += 1;
                ("the removal of a file is put off", why, Some(now.saturating_add(wait)), Level::Debug)
            }
            Stays::Unproved(why) => {
                report.given_up += 1;
                // A store that gives no proofs gives none for any file: that is one line for all of them.
                let level = match (&row.etag, self.told.contains(&project)) {
                    (None, true) => Level::Debug,
                    (None, false) => {
                        self.told.push(project.clone());
                        Level::Warn
                    }
                    (Some(_), _) => Level::Warn,
                };
                ("a file is not removed", why, None, level)
            }
        };
        let fields = [("project", project.into()), ("path", path.as_path().into()), ("why", why.into())];
        self.log.write(level, message, fields);
        self.journal.remove_later(row, remove_at).await
    }
}

/// Whether the store has what the row says.
async fn prove(row: &FileRow, root: &RemovalRoot) -> Result<(), Stays> {
    let object = ObjectId::new(&root.bucket, row.key.as_deref().unwrap_or_default());
    let head = match root.prover.head(&object).await {
        Ok(Some(head)) => head,
        Ok(None) => return Err(Stays::Unproved(format!("the store has no `{}` any more", object.key))),
        Err(error) => return Err(Stays::For(LATER, format!("the store could not be asked: {}", chain(&error)))),
    };
    let bare = |etag: &Option<String>| etag.as_deref().map(|etag| etag.trim_matches('"').to_owned());
    if head.size != row.stamp.size {
        let (there, here) = (head.size, row.stamp.size);
        return Err(Stays::Unproved(format!("`{}` has {there} bytes in the store, {here} were sent", object.key)));
    }
    match (bare(&head.proofs.etag), bare(&row.etag)) {
        (Some(there), Some(sent)) if there == sent && !sent.is_empty() => Ok(()),
        _ => Err(Stays::Unproved(format!("`{}` in the store is not what was sent: its ETag differs", object.key))),
    }
}

/// Work that blocks, away from the runtime's threads.
async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, JournalError> + Send + 'static,
) -> Result<T, JournalError> {
    spawn_blocking(work).await.map_err(|_| JournalError::Thread)?
}
