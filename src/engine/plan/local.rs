//! Uploads from a directory tree, in the order of their keys.

use std::ffi::OsStr;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::fs::Access;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::fsx::PathError;
use crate::base::uri::ObjectUri;
use crate::engine::EngineError;
use crate::engine::filter::Filters;
use crate::engine::upload::Upload;
use crate::events::{Emitter, Place, SkipReason, Verb};
use crate::store::ObjectId;

use super::{BATCH, Batch, Halt, Plan, Planned, Work, announce};

/// Batches waiting for the scheduler. *Source*: two thousand small files take longer to send than the walk needs to
/// find as many. *Applies*: walks; with the batch being filled it bounds their look-ahead.
const BATCHES_AHEAD: usize = 8;

/// How long a found item may wait for its batch to fill. *Source*: below what a person notices. *Applies*: walks on
/// slow file systems, where the first transfers should not wait for 256 files.
const BATCH_WAIT: Duration = Duration::from_millis(10);

/// How a tree is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkSettings {
    /// Symlinks stand for what they lead to. Otherwise they are silently left out, as the AWS CLI does.
    pub follow_symlinks: bool,
}

/// Plans to send every file below `root` whose path matches `filters`. The keys are the prefix `target.key`, which is
/// empty or ends in `/`, and the path below `root`; they come in byte order. Files that cannot be sent are skipped
/// with a warning. Only the entries of one directory per level are in memory.
///
/// The plan fails with [`EngineError::File`] when `root` is missing, is no directory or cannot be read. Must be called
/// inside a Tokio runtime.
pub fn uploads(root: &Path, target: ObjectUri, filters: Filters, settings: WalkSettings, emitter: Emitter) -> Plan {
    let (sender, receiver) = mpsc::channel(BATCHES_AHEAD);
    let mut tasks = JoinSet::new();
    let root = root.to_owned();
    tasks.spawn_blocking(move || {
        let outbox = Outbox::new(sender.clone(), emitter.clone());
        match (Walk { target, filters, settings, outbox }).run(root) {
            Ok(()) => emitter.plan_complete(),
            // A plan that was dropped meanwhile needs no error.
            Err(Halt::Failed(error)) => drop(sender.blocking_send(Err(error))),
            Err(Halt::Dropped) => {}
        }
    });
    Plan::new(receiver, tasks)
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

/// What tells one directory from another, whatever path led there.
type Identity = (u64, u64);

fn identity(metadata: &Metadata) -> Identity {
    (metadata.dev(), metadata.ino())
}

#[derive(Debug)]
enum Kind {
    File,
    Directory,
    /// A symlink to a file of this size.
    LinkedFile(u64),
    /// A symlink to this directory.
    LinkedDirectory(Identity),
    /// Something that cannot be sent.
    Unusable(SkipReason),
}

impl Kind {
    fn is_directory(&self) -> bool {
        matches!(self, Self::Directory | Self::LinkedDirectory(_))
    }
}

#[derive(Debug)]
struct Entry {
    /// The name as its key sorts: a directory ends in `/`, so that `a-b` stands before what is in `a`.
    sorted: Vec<u8>,
    kind: Kind,
}

impl Entry {
    /// Nothing for a symlink that is not followed.
    fn new(entry: &DirEntry, settings: WalkSettings) -> Option<Self> {
        let kind = match entry.file_type() {
            Ok(found) if found.is_file() => Kind::File,
            Ok(found) if found.is_dir() => Kind::Directory,
            Ok(found) if !found.is_symlink() => Kind::Unusable(SkipReason::SpecialFile),
            Ok(_) if !settings.follow_symlinks => return None,
            Ok(_) => match fs::metadata(entry.path()) {
                Ok(metadata) if metadata.is_dir() => Kind::LinkedDirectory(identity(&metadata)),
                Ok(metadata) if metadata.is_file() => Kind::LinkedFile(metadata.len()),
                Ok(_) => Kind::Unusable(SkipReason::SpecialFile),
                Err(error) => Kind::Unusable(skip_reason(&error)),
            },
            // The type is not in every file system's directory entries, so it may have to be asked for.
            Err(error) => Kind::Unusable(skip_reason(&error)),
        };
        let mut sorted = entry.file_name().into_vec();
        if kind.is_directory() {
            sorted.push(b'/');
        }
        Some(Self { sorted, kind })
    }

    fn name(&self) -> &OsStr {
        OsStr::from_bytes(if self.kind.is_directory() { &self.sorted[..self.sorted.len() - 1] } else { &self.sorted })
    }
}

fn skip_reason(error: &io::Error) -> SkipReason {
    match rustix::io::Errno::from_io_error(error) {
        Some(rustix::io::Errno::NOENT | rustix::io::Errno::NOTDIR) => SkipReason::Missing,
        Some(rustix::io::Errno::LOOP) => SkipReason::SymlinkLoop,
        _ => SkipReason::Unreadable(error.to_string()),
    }
}

/// A directory that is being gone through.
struct Level {
    path: PathBuf,
    /// Length of its path below the root, with the `/` at the end.
    relative: usize,
    /// Asked for only when symlinks could lead back to it.
    identity: Option<Identity>,
    entries: std::vec::IntoIter<Entry>,
}

struct Walk {
    target: ObjectUri,
    filters: Filters,
    settings: WalkSettings,
    outbox: Outbox,
}

impl Walk {
    fn run(mut self, root: PathBuf) -> Result<(), Halt> {
        let opened = fs::read_dir(&root).map_err(PathError::wrap("read the directory", &root));
        let opened = opened.map_err(EngineError::from)?;
        let mut relative = String::new();
        let mut levels = vec![self.level(opened, root, 0)?];
        while let Some(level) = levels.last_mut() {
            self.outbox.tick()?;
            relative.truncate(level.relative);
            let Some(entry) = level.entries.next() else {
                levels.pop();
                continue;
            };
            let path = level.path.join(entry.name());
            let Ok(sorted) = std::str::from_utf8(&entry.sorted) else {
                relative.push_str(&String::from_utf8_lossy(&entry.sorted));
                if self.is_wanted(&relative, &entry) {
                    self.skip(path, SkipReason::NotUtf8)?;
                }
                continue;
            };
            relative.push_str(sorted);
            if !self.is_wanted(&relative, &entry) {
                continue;
            }
            match entry.kind {
                Kind::File => match file_size(&path) {
                    Ok(size) => self.file(path, size, &relative)?,
                    Err(reason) => self.skip(path, reason)?,
                },
                Kind::LinkedFile(size) => self.file(path, size, &relative)?,
                Kind::LinkedDirectory(identity) if levels.iter().any(|level| level.identity == Some(identity)) => {
                    self.skip(path, SkipReason::SymlinkLoop)?;
                }
                Kind::Directory | Kind::LinkedDirectory(_) => match fs::read_dir(&path) {
                    Ok(opened) => levels.push(self.level(opened, path, relative.len())?),
                    Err(error) => self.skip(path, skip_reason(&error))?,
                },
                Kind::Unusable(reason) => self.skip(path, reason)?,
            }
        }
        self.outbox.flush()
    }

    fn is_wanted(&self, relative: &str, entry: &Entry) -> bool {
        if entry.kind.is_directory() {
            !self.filters.prunes_directory(relative)
        } else {
            self.filters.matches(relative)
        }
    }

    /// Reads a directory. When that breaks off, the entries read so far are used and the directory is reported.
    fn level(&mut self, opened: fs::ReadDir, path: PathBuf, relative: usize) -> Result<Level, Halt> {
        let identity = match self.settings.follow_symlinks {
            true => fs::metadata(&path).ok().as_ref().map(identity),
            false => None,
        };
        let mut entries = Vec::new();
        for entry in opened {
            match entry {
                Ok(entry) => entries.extend(Entry::new(&entry, self.settings)),
                Err(error) => {
                    self.skip(path.clone(), SkipReason::Unreadable(error.to_string()))?;
                    break;
                }
            }
        }
        entries.sort_unstable_by(|a, b| a.sorted.cmp(&b.sorted));
        Ok(Level { path, relative, identity, entries: entries.into_iter() })
    }

    fn file(&mut self, path: PathBuf, size: u64, relative: &str) -> Result<(), Halt> {
        if let Err(error) = rustix::fs::access(&path, Access::READ_OK) {
            return self.skip(path, skip_reason(&error.into()));
        }
        let target = ObjectId::new(self.target.bucket.as_str(), format!("{}{relative}", self.target.key));
        self.outbox.push(Planned::Work(Work::Upload(Upload { path, size, target })))
    }

    fn skip(&mut self, path: PathBuf, reason: SkipReason) -> Result<(), Halt> {
        self.outbox.push(Planned::skipped(Verb::Upload, Place::Local(path), reason))
    }
}

/// The size of what was a regular file when its directory was read.
fn file_size(path: &Path) -> Result<u64, SkipReason> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(metadata.len()),
        Ok(_) => Err(SkipReason::SpecialFile),
        Err(error) => Err(skip_reason(&error)),
    }
}

#[cfg(test)]
mod tests;
