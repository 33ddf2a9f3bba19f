//! What can go wrong with the embedded store as a whole. What a single request is refused for is an S3 error answer,
//! made in [`super::refusal`].

use std::io;
use std::path::PathBuf;

use crate::base::fault::{Category, Fault, RetryVerdict};
use crate::base::fsx::PathError;

/// Why the embedded store could not start, stop or make a bucket.
#[derive(Debug, thiserror::Error)]
pub enum LocalError {
    /// A directory or file of the store failed.
    #[error("cannot use the store directory `{}`", path.display())]
    Directory {
        /// The store's directory.
        path: PathBuf,
        /// Which file, and why.
        #[source]
        source: PathError,
    },
    /// The metadata database could not be opened or read.
    #[error("cannot open the store database `{}`", path.display())]
    Database {
        /// The database file.
        path: PathBuf,
        /// What SQLite said.
        #[source]
        source: rusqlite::Error,
    },
    /// The store was written by a newer release.
    #[error("the store `{}` has format {found}, this release knows up to {known}", path.display())]
    Newer {
        /// The database file.
        path: PathBuf,
        /// The format on disk.
        found: i64,
        /// The newest format this release can read.
        known: i64,
    },
    /// The port is taken or may not be bound.
    #[error("cannot listen on `127.0.0.1:{port}`")]
    Listen {
        /// The port asked for.
        port: u16,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A thread of the store could not be started.
    #[error("cannot start the thread `{name}`")]
    Thread {
        /// Which thread.
        name: &'static str,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A bucket could not be made.
    #[error("cannot create the bucket `{bucket}`")]
    Bucket {
        /// The bucket.
        bucket: String,
        /// The refusal of the store.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Fault for LocalError {
    fn category(&self) -> Category {
        match self {
            Self::Directory { .. } | Self::Database { .. } => Category::LocalIo,
            Self::Newer { .. } => Category::Configuration,
            Self::Listen { .. } => Category::Network,
            Self::Thread { .. } => Category::Internal,
            Self::Bucket { .. } => Category::Service,
        }
    }

    fn retry(&self) -> RetryVerdict {
        RetryVerdict::Never
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Directory { source, .. } => source.hints(),
            Self::Newer { .. } => vec!["upgrade `cos`, or choose another directory".to_owned()],
            Self::Listen { source, .. } if source.kind() == io::ErrorKind::AddrInUse => {
                vec!["choose another port; 0 takes any free one".to_owned()]
            }
            _ => Vec::new(),
        }
    }
}
