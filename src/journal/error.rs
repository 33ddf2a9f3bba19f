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
    /// Its thread could not start or has ended.
    #[error("the thread of the journal is gone")]
    Thread,
}

impl Fault for JournalError {
    fn category(&self) -> Category {
        match self {
            Self::File(_) | Self::Database { .. } | Self::Newer { .. } => Category::LocalIo,
            Self::Thread => Category::Internal,
        }
    }
}
