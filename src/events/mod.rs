//! What can happen while objects move: events, outcomes, skip reasons, and the [`Emitter`] that carries them.
//!
//! Item events travel a bounded channel in the order they happen; bytes go to counters that a ticker reads, because a
//! message per frame would cost more than the frame. This room knows neither how an event looks (`report`) nor how it
//! came about (`engine`).

mod emitter;
pub mod log;
pub mod status;

pub use emitter::{Counters, Emitter, FileProgress, Receiver, channel};

use std::path::PathBuf;
use std::sync::Arc;

use crate::base::fault::Category;
use crate::base::uri::ObjectUri;

/// What is done to an item. The name is the first word of the output line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Local file or stream to object.
    Upload,
    /// Object to local file or stream.
    Download,
    /// Object to object.
    Copy,
    /// Object removed.
    Delete,
    /// Object brought back, because what hid it was removed.
    Undelete,
    /// File or object transferred and then removed where it was.
    Move,
}

impl Verb {
    /// The word in output lines and JSON events.
    pub fn word(self) -> &'static str {
        match self {
            Self::Upload => "upload",
            Self::Download => "download",
            Self::Copy => "copy",
            Self::Delete => "delete",
            Self::Undelete => "undelete",
            Self::Move => "move",
        }
    }
}

/// One end of a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file or directory.
    Local(PathBuf),
    /// An object, prefix or bucket.
    Remote(ObjectUri),
    /// Standard input or output.
    Stdio,
}

/// Why an item was left out. The run ends with exit code 2 when any item was skipped with a warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// The file vanished or the symlink leads nowhere.
    Missing,
    /// A FIFO, socket or device.
    SpecialFile,
    /// The file or directory cannot be read.
    Unreadable(String),
    /// The name is not UTF-8, so it cannot be a key.
    NotUtf8,
    /// A directory that its own symlink leads back to.
    SymlinkLoop,
    /// The key would be written outside the target directory (`../`), or is no file name here.
    UnsafeKey,
    /// It would have to be a file and a directory: `a` beside `a/b`, or beside what stands at the target.
    FileAndDirectory,
    /// The name differs from another file's by the case of its letters alone, and the file system takes both for one.
    CaseConflict,
    /// The object is in an archive storage class and not restored.
    Archived(String),
}

/// An item that failed: its message, already joined with its causes, and the ways out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The sort of failure.
    pub category: Category,
    /// What went wrong, as a fragment that stands after `upload failed: X to Y`.
    pub message: String,
    /// Ways out, without the `hint:` mark.
    pub hints: Vec<String>,
}

/// How an item ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done and verified.
    Done,
    /// It would have been done: this is a dry run.
    WouldDo,
    /// What stands at its target stays, as was asked for. Nothing to worry about, and no line of text.
    Kept,
    /// It was left out, with a warning.
    Skipped(SkipReason),
    /// It failed; the rest of the run goes on.
    Failed(Failure),
}

/// One finished item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemReport {
    /// What was done.
    pub verb: Verb,
    /// Where from; the object itself for a deletion.
    pub source: Place,
    /// Where to; nothing for a deletion.
    pub target: Option<Place>,
    /// Size in bytes, when it is known.
    pub size: Option<u64>,
    /// How it ended.
    pub outcome: Outcome,
}

/// What happened.
#[derive(Clone, Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every event is an item's end: a box would cost each an allocation"
)]
pub enum Event {
    /// A file large enough for a bar of its own has begun. Its bytes are read from the shared counter.
    FileStarted(Arc<FileProgress>),
    /// An item ended.
    ItemFinished(ItemReport),
    /// Something the user should know that ended no item: a retry that took long, a setting that was ignored.
    Warning(String),
}

/// Counts of a whole run, made from its events; they become the exit status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Items done (or, in a dry run, that would have been).
    pub done: u64,
    /// Bytes of the items done.
    pub bytes: u64,
    /// Items skipped with a warning.
    pub skipped: u64,
    /// Items that failed.
    pub failed: u64,
}

impl Summary {
    /// Adds one finished item.
    pub fn count(&mut self, item: &ItemReport) {
        match &item.outcome {
            Outcome::Done | Outcome::WouldDo => {
                self.done += 1;
                self.bytes += item.size.unwrap_or(0);
            }
            Outcome::Kept => {}
            Outcome::Skipped(_) => self.skipped += 1,
            Outcome::Failed(_) => self.failed += 1,
        }
    }
}
