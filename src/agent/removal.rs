//! Removes files whose object is proved, when a project asks for it.
//!
//! A file goes only when all of this holds: its row is done and on the disk; the store, asked now, tells the row's size and
//! ETag; the file is the one the row speaks of, to its inode and times; nobody has it open for writing or mapped, as far as
//! the kernel tells; its content, read again, is what the store tells of; its grace has passed; and its root is the directory
//! that was there when the watch began. Whatever else is found puts the removal off or has it given up, and is told.

mod asides;
mod disk;
mod emptied;
mod limit;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use futures_util::StreamExt;
use futures_util::stream;
use tokio::task::spawn_blocking;

use crate::base::fault::chain;
use crate::base::lease::NoLease;
use crate::engine::{Content, EngineError, OpenHow, Reading, Run, Way};
use crate::events::log::{Level, Log};
use crate::journal::JournalError;
use crate::journal::files::{FileJournal, FileRow, SourceId};
use crate::store::{ObjectHead, ObjectId, ObjectStore};

use super::settings::{CompleteMode, DeleteSettings};

use asides::Aside;
use disk::{Chain, Held, Restored};
use emptied::EmptyDirectories;
use limit::Spent;

pub use disk::RootIdentity;

/// Rows of one pass.
const BATCH: usize = 256;

/// Questions to the store at once. *Source:* enough to hide a round trip, few beside the uploads. *Applies:* each pass.
const AT_ONCE: usize = 8;

/// How long a removal is put off for what may pass, in milliseconds.
const LATER: i64 = 60_000;

/// How long it is put off for who has the file open, in milliseconds. *Source:* to ask again costs a few system calls.
const BUSY: i64 = 5_000;

/// How soon it is seen that somebody waits to write to a file that is read again: for so long he waits at most.
const LOOK: Duration = Duration::from_millis(20);

/// Asks the store for an object.
#[async_trait]
pub trait Prover: Send + Sync {
    /// What it tells; nothing when there is no such object.
    ///
    /// # Errors
    /// The store's refusal.
    async fn head(&self, object: &ObjectId) -> Result<Option<ObjectHead>, EngineError>;

    /// Whether the file at `path`, reached from `root` through no link, has the content that the store told of.
    async fn compare(&self, root: &Path, path: PathBuf, head: &ObjectHead) -> Content;
}

#[async_trait]
impl<S: ObjectStore> Prover for Run<S> {
    async fn head(&self, object: &ObjectId) -> Result<Option<ObjectHead>, EngineError> {
        self.look_at(object).await
    }

    async fn compare(&self, root: &Path, path: PathBuf, head: &ObjectHead) -> Content {
        let how = OpenHow { reading: Reading::Steady, way: Way::Below(root.to_owned()) };
        self.compare_content(path, how, head).await
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
    /// Files that the store does not have as they are: they are sent again.
    pub sent_again: u64,
    /// More files may be due now.
    pub more: bool,
}

/// Why a file stays.
enum Stays {
    /// For now: it is looked at again after so many milliseconds.
    For(i64, String),
    /// Until it changes, or for good.
    Unproved(String),
    /// Until it is stored as it is now.
    SendAgain(String),
}

impl Stays {
    /// The same with more words.
    fn and(self, more: &str) -> Self {
        match self {
            Self::For(wait, why) => Self::For(wait, why + more),
            Self::Unproved(why) => Self::Unproved(why + more),
            Self::SendAgain(why) => Self::SendAgain(why + more),
        }
    }
}

/// The remover of an agent.
pub struct Removal {
    journal: Arc<FileJournal>,
    log: Log,
    roots: HashMap<SourceId, RemovalRoot>,
    spent: Spent,
    emptied: EmptyDirectories,
    /// Files that an agent was removing when it was killed, and that have no name of their own yet.
    asides: Vec<Aside>,
    /// Projects that were told that their store gives no proof.
    told: Vec<String>,
    /// Roots and reasons that were told why nobody can tell whether a file is open.
    unguarded: HashSet<(SourceId, NoLease)>,
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
        let asides = asides::read(journal.kept(asides::KEPT)?.as_deref());
        Ok(Self {
            journal,
            log,
            roots: roots.into_iter().collect(),
            spent,
            emptied: EmptyDirectories::default(),
            asides,
            told: Vec::new(),
            unguarded: HashSet::new(),
        })
    }

    /// Gives files below a root their names back that an agent was removing when it was killed. One that cannot be reached
    /// is tried again with each pass. Blocks.
    pub fn restore(&mut self, source: SourceId, root: &Path) {
        let Ok(identity) = RootIdentity::of(root) else { return };
        self.asides.retain(|aside| {
            if aside.source != source {
                return true;
            }
            let fields = |name: &Path| [("path", root.join(name).as_path().into())];
            match disk::restore(root, identity, &aside.path, &aside.name) {
                Restored::None => false,
                Restored::Back(other) => {
                    let name = other.map_or_else(|| aside.path.clone(), |other| aside.path.with_file_name(other));
                    self.log.warn("a file that was being removed when the agent was killed is back", fields(&name));
                    false
                }
                Restored::Later(why) => {
                    let aside = aside.path.with_file_name(&aside.name);
                    let [path] = fields(&aside);
                    self.log.warn("a file that was being removed has no name yet", [path, ("why", why.into())]);
                    true
                }
            }
        });
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
        report.more = full && !due.is_empty();
        let due: Vec<_> = due.into_iter().map(|(row, root)| (Aside::new(row.source, &row.path), row, root)).collect();
        if !due.is_empty() {
            // Before the first file goes: an agent that is killed and started again has no more to spend, and knows the
            // names that files have while they go.
            self.journal.keep(limit::KEPT, self.spent.json()).await?;
            let names = self.asides.iter().chain(due.iter().map(|(aside, ..)| aside));
            self.journal.keep(asides::KEPT, asides::json(names)).await?;
        }
        let asked = stream::iter(due).map(|(aside, row, root)| async move {
            let removed = remove(&aside.name, &row, &root).await;
            (row, root, removed)
        });
        let mut asked = asked.buffer_unordered(AT_ONCE);
        let mut came_to_nothing = false;
        while let Some((row, root, removed)) = asked.next().await {
            match removed {
                Ok(None) => {
                    self.journal.forget(&row).await?;
                    self.spent.give_back(&root.project, now);
                    came_to_nothing = true;
                }
                Ok(Some((chain, unguarded))) => {
                    self.journal.forget(&row).await?;
                    report.removed += 1;
                    report.bytes += row.stamp.size;
                    let path = root.path.join(&row.path);
                    self.log.info(
                        "a file was removed: the store has it",
                        [("project", root.project.as_str().into()), ("path", path.as_path().into())],
                    );
                    if let Some(why) = unguarded {
                        self.tell_unguarded(&row, &root, why);
                    }
                    if root.settings.empty_directories {
                        self.emptied.note(row.source, row.path.parent().unwrap_or(Path::new("")), &chain, now);
                    }
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
        self.leave_nothing_behind(&mut report, now).await?;
        Ok(report)
    }

    /// Directories that were emptied, and files whose names are not their own.
    async fn leave_nothing_behind(&mut self, report: &mut RemovalReport, now: i64) -> Result<(), JournalError> {
        if self.emptied.is_due(&self.roots, now) {
            let (mut emptied, roots) = (std::mem::take(&mut self.emptied), self.roots.clone());
            let removing = in_background(move || {
                let removed = emptied.remove(&roots, now);
                Ok((emptied, removed))
            });
            (self.emptied, report.directories) = removing.await?;
        }
        for aside in self.asides.clone() {
            if let Some(root) = self.roots.get(&aside.source).map(|root| root.path.clone()) {
                self.restore(aside.source, &root);
            }
        }
        Ok(())
    }

    /// Says once for each root that files are removed although nobody can tell whether they are open.
    fn tell_unguarded(&mut self, row: &FileRow, root: &RemovalRoot, why: NoLease) {
        if !self.unguarded.insert((row.source, why)) {
            return;
        }
        let path = root.path.join(&row.path);
        self.log.warn(
            "files are removed without a look whether somebody has them open for writing",
            [("project", root.project.as_str().into()), ("path", path.as_path().into()), ("why", why.words().into())],
        );
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
        let again = matches!(stays, Stays::SendAgain(_));
        let (message, why, remove_at, level) = match stays {
            Stays::For(wait, why) => {
                report.put_off += 1;
                ("the removal of a file is put off", why, Some(now.saturating_add(wait)), Level::Debug)
            }
            Stays::SendAgain(why) => {
                report.sent_again += 1;
                ("a file is not removed but sent again", why, None, Level::Warn)
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
        if again { self.journal.send_again(row, now).await } else { self.journal.remove_later(row, remove_at).await }
    }
}

/// Removes the file of a row, when the store has it as it is and nobody writes to it. Returns the directory that it was in,
/// and why nobody could tell whether somebody has it open, where that is so; nothing when it was gone already.
async fn remove(aside: &str, row: &FileRow, root: &RemovalRoot) -> Result<Option<(Chain, Option<NoLease>)>, Stays> {
    let (of_disk, of_row) = (root.clone(), row.clone());
    let Some(held) = blocking(move || disk::hold(&of_disk, &of_row)).await?? else { return Ok(None) };
    let proved = async {
        let head = prove(row, root).await?;
        Ok(root.prover.compare(&root.path, root.path.join(&row.path), &head).await)
    };
    // Whoever wants to write meanwhile is not kept waiting for it.
    let compared = tokio::select! {
        compared = proved => compared?,
        () = disturbed(&held) => return Err(Stays::For(BUSY, "somebody is about to write to it".to_owned())),
    };
    match compared {
        Content::Same(stamp) if stamp == row.stamp => {}
        Content::Same(_) => return Err(Stays::Unproved("it has changed since it was sent".to_owned())),
        Content::Differs => {
            return Err(Stays::SendAgain("its content is not what the store has, although its times are".to_owned()));
        }
        Content::Unknown => {
            let why = "its content could not be compared with what the store has".to_owned();
            return Err(Stays::Unproved(why));
        }
    }
    let unguarded = held.unguarded();
    let (aside, of_disk) = (aside.to_owned(), root.clone());
    let removed = blocking(move || held.remove(&aside, &of_disk)).await??;
    Ok(removed.map(|chain| (chain, unguarded)))
}

/// Ends when somebody waits to write to a file.
async fn disturbed(held: &Held) {
    while held.is_undisturbed() {
        tokio::time::sleep(LOOK).await;
    }
}

/// Work that blocks, away from the runtime's threads.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Stays> {
    spawn_blocking(work).await.map_err(|_| Stays::For(LATER, "the removal was cut off".to_owned()))
}

/// What the store tells of the object of a row, when that is what the row says.
async fn prove(row: &FileRow, root: &RemovalRoot) -> Result<ObjectHead, Stays> {
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
        (Some(there), Some(sent)) if there == sent && !sent.is_empty() => Ok(head),
        _ => Err(Stays::Unproved(format!("`{}` in the store is not what was sent: its ETag differs", object.key))),
    }
}

/// Work that blocks, away from the runtime's threads.
async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, JournalError> + Send + 'static,
) -> Result<T, JournalError> {
    spawn_blocking(work).await.map_err(|_| JournalError::Thread)?
}
