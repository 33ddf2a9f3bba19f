//! What rules look at: things that happen, and from time to time how everything stands.

use std::path::PathBuf;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// Something that rules want to know.
#[derive(Clone, Debug, PartialEq)]
pub enum Observation {
    /// An attempt to upload a file went well.
    Uploaded {
        /// Its project.
        project: String,
    },
    /// An attempt failed; there may be more.
    UploadFailed {
        /// Its project.
        project: String,
        /// Why, in words, without secrets.
        reason: String,
    },
    /// A file failed for good, or until somebody acts.
    FileFailed {
        /// Its project.
        project: String,
        /// The file.
        path: PathBuf,
        /// Why, in words, without secrets.
        reason: String,
    },
    /// The kernel dropped events of a root.
    Overflow {
        /// Its project.
        project: String,
        /// The root.
        root: PathBuf,
    },
    /// The configuration was read anew, or could not be, with the reason.
    Reloaded(Result<(), String>),
    /// How everything stands.
    Signals(Signals),
}

/// How everything stands. What is not named in it is well.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signals {
    /// Every project.
    pub projects: Vec<ProjectSignals>,
    /// Every root of every project.
    pub roots: Vec<RootSignals>,
    /// Buckets that are left alone.
    pub buckets: Vec<BucketSignals>,
    /// Files in the queue against the most that may wait.
    pub queue_ratio: f64,
    /// Why the journal cannot be written.
    pub journal: Option<String>,
    /// Disks that must have room.
    pub disks: Vec<DiskSignals>,
    /// Credentials that end.
    pub credentials: Vec<CredentialSignals>,
    /// How far this machine's clock is ahead of a store's.
    pub clock_skew: Option<SignedDuration>,
}

impl Signals {
    /// Whether the bucket of a project is left alone.
    pub(super) fn is_left_alone(&self, project: &str) -> bool {
        let own = self.projects.iter().find(|known| known.name == project);
        own.is_some_and(|own| self.buckets.iter().any(|bucket| bucket.bucket == own.bucket))
    }
}

/// How a project stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectSignals {
    /// Its name.
    pub name: String,
    /// The bucket it goes to.
    pub bucket: String,
    /// Files that failed for good.
    pub failed: u64,
    /// Age of the oldest change that waits and is not paused.
    pub oldest: Option<Duration>,
}

/// How a root stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RootSignals {
    /// Its project.
    pub project: String,
    /// The directory.
    pub root: PathBuf,
    /// Why it is not there.
    pub missing: Option<String>,
    /// How long ago its canary was seen; nothing when it has none.
    pub canary: Option<Duration>,
    /// Directories that cannot be watched, and why, for the first of them.
    pub unwatched: Option<(u64, String)>,
}

/// A bucket that is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BucketSignals {
    /// Its name.
    pub bucket: String,
    /// Why, in words.
    pub reason: String,
}

/// A disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskSignals {
    /// A directory on it.
    pub path: PathBuf,
    /// Bytes that are free.
    pub free: u64,
}

/// Credentials that end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialSignals {
    /// The profile they belong to.
    pub profile: String,
    /// When they end.
    pub expires: Timestamp,
}
