//! Why the journal cannot be used.

use std::path::PathBuf;

use crate::base::fault::{Category, Fault};
use crate::base::fsx::PathError;

/// What the journal can fail with.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// Its directory or a lock in it failed.
    #[error(transparent)]
    File(#[from] PathError),
    /// SQLite refused.
    #[error("the journal `{}` cannot be used", path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: rusqlite::Error,
    },
    /// A later release wrote it.
    #[error("the journal `{}` has format {found}, and this release knows {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The newest one known.
        known: i64,
    },
    /// Another agent has it.
    #[error("another agent works here: `{}` is locked", path.display())]
    Taken {
        /// The lock.
        path: PathBuf,
    },
    /// Its thread could not start or has ended.
    #[error("the thread of the journal is gone")]
    Thread,
}

impl Fault for JournalError {
    fn category(&self) -> Category {
        match self {
            Self::File(_) | Self::Database { .. } | Self::Newer { .. } | Self::Taken { .. } => Category::LocalIo,
            Self::Thread => Category::Internal,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Taken { .. } => vec!["stop the other one, or give this one a state_dir of its own".to_owned()],
            Self::File(_) | Self::Database { .. } | Self::Newer { .. } | Self::Thread => Vec::new(),
        }
    }
}

impl JournalError {
    /// Whether the file is no database, or a damaged one: it will never be of use again.
    pub fn is_damaged(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match self {
            Self::Database { source, .. } => {
                matches!(source.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
            }
            Self::File(_) | Self::Newer { .. } | Self::Taken { .. } | Self::Thread => false,
        }
    }

    /// Whether the disk is full, or the file cannot be written for another reason that may pass.
    pub fn is_no_room(&self) -> bool {
        use rusqlite::ErrorCode::{CannotOpen, DiskFull, ReadOnly, SystemIoFailure};
        match self {
            Self::Database { source, .. } => {
                matches!(source.sqlite_error_code(), Some(DiskFull | SystemIoFailure | CannotOpen | ReadOnly))
            }
            Self::File(_) => true,
            Self::Newer { .. } | Self::Taken { .. } | Self::Thread => false,
        }
    }
}
