//! Why an item or a whole run failed.

use std::path::PathBuf;

use crate::base::fault::{Category, Fault, RetryVerdict, chain};
use crate::base::fsx::PathError;
use crate::events::Failure;
use crate::store::StoreError;

/// What the engine can fail with.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// A call to the store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A local file failed.
    #[error(transparent)]
    File(#[from] PathError),
    /// The source was written to while it was read.
    #[error("`{}` changed while uploading", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// A stream (standard input or output) failed.
    #[error("cannot {action}")]
    Stream {
        /// What was tried.
        action: &'static str,
        /// Why it failed.
        #[source]
        source: std::io::Error,
    },
    /// The item is larger than the store allows.
    #[error("{what} is {size} bytes, more than the {limit} bytes that {rule}")]
    TooLarge {
        /// What is too large.
        what: String,
        /// Its size.
        size: u64,
        /// The limit.
        limit: u64,
        /// Whose limit.
        rule: &'static str,
    },
    /// A filter pattern cannot be used.
    #[error("`{pattern}` is not a pattern: {reason}")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// Why not.
        reason: String,
    },
    /// The user asked to stop before this item was complete.
    #[error("stopped before it was complete")]
    Interrupted,
    /// A worker panicked.
    #[error("a worker failed unexpectedly: {0}")]
    Worker(String),
}

impl EngineError {
    /// The failure that an item is reported with.
    pub fn into_failure(self) -> Failure {
        Failure { category: self.category(), message: chain(&self), hints: self.hints() }
    }
}

impl Fault for EngineError {
    fn category(&self) -> Category {
        match self {
            Self::Store(error) => error.category(),
            Self::File(error) => error.category(),
            Self::Changed { .. } | Self::Stream { .. } => Category::LocalIo,
            Self::TooLarge { .. } | Self::Pattern { .. } => Category::Usage,
            Self::Interrupted => Category::Interrupted,
            Self::Worker(_) => Category::Internal,
        }
    }

    fn retry(&self) -> RetryVerdict {
        match self {
            Self::Store(error) => error.retry(),
            _ => RetryVerdict::Never,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Store(error) => error.hints(),
            Self::File(error) => error.hints(),
            Self::Changed { .. } => vec!["run the command again when nothing writes to the file".to_owned()],
            _ => Vec::new(),
        }
    }
}
