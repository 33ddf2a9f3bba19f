//! Why an item or a whole run failed.

use std::any::Any;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::fault::{Category, Fault, RetryVerdict, chain};
use crate::base::fsx::PathError;
use crate::events::Failure;
use crate::store::StoreError;

use super::landing::FinishError;
use super::plan::sync::DeleteRefusal;

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
    /// A move would end where it began.
    #[error("`{key}` cannot be moved onto itself")]
    OntoItself {
        /// The key.
        key: String,
    },
    /// A copy would be its source, as it is.
    #[error("`{key}` would be copied onto itself without any change")]
    ChangesNothing {
        /// The key.
        key: String,
    },
    /// The tags of a source may not be read, so that its copy would lose them.
    #[error("the tags of `{key}` cannot be read")]
    Tags {
        /// The key.
        key: String,
        /// Why not.
        source: StoreError,
    },
    /// A copy or move would write among the objects that it reads.
    #[error("its target `{target}` is below the source `{source_prefix}`")]
    IntoSource {
        /// The key to write.
        target: String,
        /// The prefix that is read.
        source_prefix: String,
    },
    /// The source of a move is no longer what was copied.
    #[error("it was copied, but `{what}` changed meanwhile and was not removed")]
    SourceChanged {
        /// The source.
        what: String,
    },
    /// The source of a move stays although its copy is complete.
    #[error("the copy is complete, but `{what}` could not be removed")]
    NotRemoved {
        /// The source.
        what: String,
        /// Why not.
        #[source]
        error: Box<EngineError>,
    },
    /// Two items of a run would have the same target.
    #[error("`{name}` holds another object of this run")]
    NameTaken {
        /// The target.
        name: String,
    },
    /// A listing is not in the order of its keys, where that decides what is removed.
    #[error("the keys of the listing go backwards: `{after}` comes behind `{before}`")]
    Disordered {
        /// The key before.
        before: String,
        /// The key that should come before it.
        after: String,
    },
    /// What was taken for a prefix is an object, and nothing lies under the prefix.
    #[error("`{uri}` is an object, not a prefix")]
    IsObject {
        /// The object.
        uri: String,
    },
    /// A pattern names nothing.
    #[error("no object matches")]
    NothingMatches,
    /// A name of a list cannot be used.
    #[error("`{name}` is no name below the source")]
    Name {
        /// The name.
        name: String,
    },
    /// A filter pattern cannot be used.
    #[error("`{pattern}` is not a pattern: {reason}")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// Why not.
        reason: String,
    },
    /// What only the target has was to be deleted, and was not.
    #[error(transparent)]
    DeleteRefused(#[from] DeleteRefusal),
    /// Two keys that the file system takes for one name, where that ends the run.
    #[error("`{key}` and another object of this run come to the same file")]
    CaseConflict {
        /// The key.
        key: String,
    },
    /// A disk that is full ends the run: what is left would be fetched for nothing.
    #[error("the other objects were not fetched: no space is left for `{}`", path.display())]
    NoSpace {
        /// The file that did not fit.
        path: PathBuf,
    },
    /// The user asked to stop before this item was complete.
    #[error("stopped before it was complete")]
    Interrupted,
    /// An item failed, and what was done of it is kept for the next run.
    #[error(transparent)]
    Resumable(Box<EngineError>),
    /// A worker panicked.
    #[error("a worker failed unexpectedly: {0}")]
    Worker(String),
}

impl From<FinishError> for EngineError {
    fn from(error: FinishError) -> Self {
        match error {
            FinishError::File(error) => Self::File(error),
            FinishError::OwnFile { path } => Self::NameTaken { name: path.display().to_string() },
        }
    }
}

impl EngineError {
    /// The file that there was no room for, when that is why an item failed.
    pub(super) fn no_space(&self) -> Option<&Path> {
        match self {
            Self::Resumable(error) => error.no_space(),
            Self::File(PathError { path, source, .. }) => {
                matches!(source.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded).then_some(path)
            }
            _ => None,
        }
    }

    /// A worker that panicked with this.
    pub(super) fn of_panic(panic: &(dyn Any + Send)) -> Self {
        let text = panic.downcast_ref::<&str>().copied();
        let text = text.or(panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("it panicked");
        Self::Worker(text.to_owned())
    }

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
            Self::Changed { .. } | Self::Stream { .. } | Self::CaseConflict { .. } | Self::NoSpace { .. } => {
                Category::LocalIo
            }
            Self::SourceChanged { .. } => Category::Integrity,
            Self::NotRemoved { error, .. } => error.category(),
            Self::Disordered { .. } => Category::Service,
            Self::NothingMatches | Self::IsObject { .. } => Category::NotFound,
            Self::Tags { source, .. } => source.category(),
            Self::NameTaken { .. }
            | Self::Name { .. }
            | Self::ChangesNothing { .. }
            | Self::TooLarge { .. }
            | Self::Pattern { .. }
            | Self::OntoItself { .. }
            | Self::IntoSource { .. }
            | Self::DeleteRefused(_) => Category::Usage,
            Self::Interrupted => Category::Interrupted,
            Self::Resumable(error) => error.category(),
            Self::Worker(_) => Category::Internal,
        }
    }

    fn retry(&self) -> RetryVerdict {
        match self {
            Self::Store(error) => error.retry(),
            Self::Resumable(error) => error.retry(),
            _ => RetryVerdict::Never,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Store(error) => error.hints(),
            Self::File(error) => error.hints(),
            Self::NotRemoved { error, .. } => error.hints(),
            Self::SourceChanged { .. } => vec!["run the command again to move what is there now".to_owned()],
            Self::IntoSource { .. } => vec!["move or copy it by itself, before or after the others".to_owned()],
            Self::DeleteRefused(refusal) => refusal.hints(),
            Self::CaseConflict { .. } => vec!["use --case-conflict skip to leave such objects out".to_owned()],
            Self::IsObject { .. } => {
                vec!["leave out --recursive to name one object; instead of `cos sync` use `cos cp`".to_owned()]
            }
            Self::NameTaken { .. } => {
                vec!["copy one of them by itself, to another name".to_owned()]
            }
            Self::ChangesNothing { .. } => vec![
                "say what is to change: --metadata-directive REPLACE, --content-type, --storage-class, --sse, …"
                    .to_owned(),
            ],
            Self::Tags { source, .. } => {
                let mut hints = source.hints();
                hints.push("to copy without tags use --copy-props metadata-directive".to_owned());
                hints
            }
            Self::Changed { .. } => vec!["run the command again when nothing writes to the file".to_owned()],
            // The user who stopped it is told once, at the end.
            Self::Resumable(error) if matches!(**error, Self::Interrupted) => Vec::new(),
            Self::Resumable(error) => {
                let mut hints = error.hints();
                hints.push("run the same command again to continue where it stopped".to_owned());
                hints
            }
            _ => Vec::new(),
        }
    }
}
