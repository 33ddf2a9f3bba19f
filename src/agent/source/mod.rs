//! Where changes come from: one watcher per root, which tells an [`Intake`] what to look at.
//!
//! Level-triggered: what is told only says "look here". A notice that is lost, doubled or late costs time and never data,
//! because a scan finds whatever nobody told of. This room reads directories and metadata and never a file's content; it
//! knows nothing of journals, stores or keys.

mod canary;
mod error;
mod inbox;
#[cfg(target_os = "linux")]
mod inotify;
mod keeper;
mod place;
mod poll;
mod queue;
mod scan;
mod table;
pub mod temporary;
#[cfg(all(test, target_os = "linux"))]
mod tests;
mod watcher;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::base::stamp::Stamp;

pub use error::SourceError;
pub use watcher::{Sources, Watcher};

/// What is known of a path that was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A writer closed it, or it was moved here: it may well be complete.
    Closed,
    /// It was made, written to or its metadata changed; more may follow.
    Changed,
    /// It is gone, or was moved away.
    Gone,
}

/// The kinds of events a project wants to hear of (`events` in its configuration).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventKinds {
    /// Files that appear.
    pub create: bool,
    /// Files that are written.
    pub write: bool,
    /// Files that are moved here.
    pub rename: bool,
    /// Files whose metadata alone changes.
    pub chmod: bool,
    /// Files that go.
    pub remove: bool,
}

/// A file as a scan found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its name in the directory.
    pub name: OsString,
    /// What it looks like.
    pub stamp: Stamp,
}

/// Why a root is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScanReason {
    /// The agent began to watch it.
    Start,
    /// The kernel dropped events.
    Overflow,
    /// It was time.
    Periodic,
    /// The canary did not sing: the watcher was made anew.
    DeadWatcher,
    /// Somebody asked for it, or the configuration changed.
    Asked,
    /// It was away and is back.
    Returned,
    /// The queue was full and has room again.
    QueueDrained,
}

/// How a scan ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scan {
    /// Why it was made.
    pub reason: ScanReason,
    /// Files that were looked at.
    pub files: u64,
    /// Directories that were read.
    pub directories: u64,
    /// Directories that could not be read; whatever lies in them is unknown, not gone.
    pub unreadable: u64,
    /// How long it took.
    pub took: Duration,
}

/// What happens to a root itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootEvent {
    /// It is watched, with this many directories armed.
    Armed {
        /// Directories with a watch.
        directories: u64,
    },
    /// A scan begins.
    ScanBegan(ScanReason),
    /// A scan ended.
    ScanEnded(Scan),
    /// The kernel dropped events; a scan follows.
    Overflow,
    /// So many directories of it cannot be watched and are polled instead.
    Unwatched {
        /// How many; 0 when all are watched again.
        directories: u64,
        /// Why, in words, for the first of them.
        why: String,
    },
    /// The root is not there, or another file system is mounted over it or gone from under it.
    Missing(String),
    /// The canary was written and seen.
    CanarySeen,
    /// The canary was not seen, or the kernel's queue broke; the watcher is made anew and the root scanned.
    WatcherDead,
    /// The canary cannot be written: whether events still come is not seen.
    CanaryForbidden {
        /// The reason in words.
        why: String,
    },
    /// A directory or file that is left out, once for each, with the reason.
    LeftOut {
        /// Path below the root.
        path: PathBuf,
        /// The reason in words.
        why: String,
    },
}

/// Who is told. One per root.
pub trait Intake: Send + Sync + 'static {
    /// A path below the root was touched. Called by the thread that drains the kernel's queue: must not block.
    fn touched(&self, path: &Path, sign: Sign);

    /// A directory went away, or was moved away, with all that was in it. Another may be there by now, and files of it told
    /// already: what is known below is to be looked at. Must not block.
    fn directory_gone(&self, directory: &Path);

    /// The regular files of a directory as a scan found them, all of those that pass the rules. Files that the journal
    /// knows there and that are not named may be gone and are to be looked at: they may as well have come since the directory
    /// was read, and been told as touched before this. Those in directories below are not meant. A directory that could not
    /// be read to its end is not told; what was seen of it is told as touched. Called by the thread of the root, which stops
    /// only when this returns: may block, but not after the watcher was told to stop.
    ///
    /// `anew`: the directory has just come to this place. What was heard of its files before that may have been told below
    /// the path that it had, and their closings with it.
    fn listed(&self, directory: &Path, files: Vec<Found>, anew: bool);

    /// Something happened to the root. Directories that went away while nobody watched (before [`ScanReason::Start`] and
    /// [`ScanReason::Returned`]) are not told as gone one by one: nothing is listed below them. Must not block.
    fn root_event(&self, event: RootEvent);
}

/// What decides which paths take part.
pub trait Rules: Send + Sync + 'static {
    /// Whether a directory is gone into and watched.
    fn enters(&self, directory: &Path) -> bool;
    /// Whether a file takes part.
    fn takes(&self, file: &Path) -> bool;
}

/// How a root is watched.
#[derive(Clone)]
pub struct RootSettings {
    /// The directory, absolute.
    pub root: PathBuf,
    /// What takes part.
    pub rules: Arc<dyn Rules>,
    /// What is heard of.
    pub events: EventKinds,
    /// Tell of every write and not only of closings: for files that are taken for complete after a silence, such as logs
    /// that stay open. It costs an event per write.
    pub every_write: bool,
    /// How changes are found out.
    pub mode: WatchMode,
    /// How often a root, or what of it cannot be watched, is gone through where nothing tells of changes.
    pub poll: Duration,
    /// How often all of it is gone through although it is watched; spread by a quarter either way.
    pub rescan: Duration,
    /// What becomes of symbolic links.
    pub symlinks: Symlinks,
    /// A file of the agent in the root, such as `.cos-watch-canary`, written so often to see that events still come. Zero
    /// turns it off.
    pub canary: Duration,
}

/// The file system of a directory, when it is one that does not tell of all changes, so that the directory is polled.
pub fn silent_file_system(directory: &Path) -> Option<&'static str> {
    poll::silence(std::fs::File::open(directory).ok()?)
}

/// How changes are found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WatchMode {
    /// By events where the file system tells of all of them, else by polling.
    #[default]
    Auto,
    /// By events.
    Events,
    /// By polling.
    Poll,
}

/// What becomes of symbolic links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Symlinks {
    /// They are left out.
    #[default]
    Skip,
    /// Those that lead to files below the root are followed.
    Follow,
}
