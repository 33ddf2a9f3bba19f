//! Uploads from a directory tree, in the order of their keys.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::fs::Access;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::uri::ObjectUri;
use crate::engine::filter::Filters;
use crate::engine::upload::Upload;
use crate::events::{Emitter, Place, Verb};
use crate::store::ObjectId;

use super::walk::{Found, Walk, WalkSettings, skip_reason};
use super::{BATCH, Batch, Halt, Plan, Planned, Work, announce};

/// Batches waiting for the scheduler. *Source*: two thousand small files take longer to send than the walk needs to
/// find as many. *Applies*: walks; with the batch being filled it bounds their look-ahead.
const BATCHES_AHEAD: usize = 8;

/// How long a found item may wait for its batch to fill. *Source*: below what a person notices. *Applies*: walks on
/// slow file systems, where the first transfers should not wait for 256 files.
const BATCH_WAIT: Duration = Duration::from_millis(10);

/// Plans to send every file below `root` whose path matches `filters`. The keys are the prefix `target.key`, which is
/// empty or ends in `/`, and the path below `root`; they come in byte order. Files that cannot be sent are skipped
/// with a warning. Only the entries of one directory per level are in memory.
///
/// The plan fails with [`EngineError::File`](crate::engine::EngineError::File) when `root` is missing, is no directory or cannot be read. Must be called
/// inside a Tokio runtime.
pub fn uploads(root: &Path, target: ObjectUri, filters: Filters, settings: WalkSettings, emitter: Emitter) -> Plan {
    let (sender, receiver) = mpsc::channel(BATCHES_AHEAD);
    let mut tasks = JoinSet::new();
    let root = root.to_owned();
    tasks.spawn_blocking(move || {
        let mut outbox = Outbox::new(sender.clone(), emitter.clone());
        match send_all(root, &target, filters, settings, &mut outbox) {
            Ok(()) => emitter.plan_complete(),
            // A plan that was dropped meanwhile needs no error.
            Err(Halt::Failed(error)) => drop(sender.blocking_send(Err(error))),
            Err(Halt::Dropped) => {}
        }
    });
    Plan::new(receiver, tasks)
}

fn send_all(
    root: PathBuf,
    target: &ObjectUri,
    filters: Filters,
    settings: WalkSettings,
    outbox: &mut Outbox,
) -> Result<(), Halt> {
    let mut walk = Walk::open(root, filters.clone(), settings)?;
    while let Some(found) = walk.next() {
        outbox.tick()?;
        let planned = match found {
            Found::Nothing => continue,
            Found::File(file) if !filters.admit(file.facts()) => continue,
            Found::Skipped(skipped) => Planned::skipped(Verb::Upload, Place::Local(skipped.path), skipped.reason),
            Found::File(file) => {
                let object = ObjectId::new(target.bucket.as_str(), format!("{}{}", target.key, file.relative));
                upload(walk.path(&file.relative), file.size, object)
            }
        };
        outbox.push(planned)?;
    }
    outbox.flush()
}

/// The work of sending a file, unless it cannot be read. Blocks.
pub fn upload(path: PathBuf, size: u64, target: ObjectId) -> Planned {
    match rustix::fs::access(&path, Access::READ_OK) {
        Ok(()) => Planned::Work(Work::Upload(Upload { path, size, target })),
        Err(error) => Planned::skipped(Verb::Upload, Place::Local(path), skip_reason(&error.into())),
    }
}

/// Fills batches and sends them.
pub(super) struct Outbox {
    sender: mpsc::Sender<Batch>,
    emitter: Emitter,
    batch: Vec<Planned>,
    /// When the oldest item of the batch came.
    since: Option<Instant>,
}

impl Outbox {
    pub(super) fn new(sender: mpsc::Sender<Batch>, emitter: Emitter) -> Self {
        Self { sender, emitter, batch: Vec::new(), since: None }
    }

    pub(super) fn push(&mut self, item: Planned) -> Result<(), Halt> {
        self.since.get_or_insert_with(Instant::now);
        self.batch.push(item);
        if self.batch.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    /// Sends what has waited long enough and notices when nobody wants more. Called for every entry, because a walk
    /// may look at millions that the filters leave out.
    pub(super) fn tick(&mut self) -> Result<(), Halt> {
        if self.sender.is_closed() {
            return Err(Halt::Dropped);
        }
        match self.since {
            Some(since) if since.elapsed() >= BATCH_WAIT => self.flush(),
            _ => Ok(()),
        }
    }

    pub(super) fn flush(&mut self) -> Result<(), Halt> {
        self.since = None;
        if self.batch.is_empty() {
            return Ok(());
        }
        let batch = std::mem::take(&mut self.batch);
        announce(&batch, &self.emitter);
        self.sender.blocking_send(Ok(batch)).map_err(|_| Halt::Dropped)
    }
}

#[cfg(test)]
mod tests;
