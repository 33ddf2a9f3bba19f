//! Why a root cannot be watched at all. What can pass is no error: it is told as an event of the root.

use std::io;
use std::path::PathBuf;

use crate::base::fault::{Category, Fault};

/// A root that cannot be watched.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A root that depends on the directory the process runs in.
    #[error("the path of the directory `{}` is not absolute", .0.display())]
    Relative(PathBuf),
    /// A root that is something else.
    #[error("`{}` is not a directory", .0.display())]
    NoDirectory(PathBuf),
    /// A thread could not be started.
    #[error("cannot start a thread to watch `{}`", root.display())]
    Thread {
        /// The root.
        root: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
}

impl Fault for SourceError {
    fn category(&self) -> Category {
        match self {
            Self::Relative(_) => Category::Configuration,
            Self::NoDirectory(_) => Category::LocalIo,
            Self::Thread { .. } => Category::Internal,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Relative(_) => vec!["write the whole path, from `/` on".to_owned()],
            Self::NoDirectory(path) => vec![format!("watch the directory `{}` is in", path.display())],
            Self::Thread { .. } => vec!["raise the limit of threads or memory of this process".to_owned()],
        }
    }
}
