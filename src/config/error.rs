//! What can be wrong with a configuration.

use std::path::PathBuf;

use crate::base::fault::{Category, Fault};
use crate::base::fsx::PathError;

/// A configuration that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file exists and cannot be read.
    #[error(transparent)]
    Unreadable(#[from] PathError),
    /// A file is not INI. The line itself is not shown: it may hold a secret.
    #[error("`{}`, line {line}: {reason}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// A value that its key does not allow.
    #[error("`{key} = {value}` ({place}) is not allowed: write {allowed}")]
    BadValue {
        /// Where it stands: file, section and line, or environment variable.
        place: String,
        /// The key.
        key: String,
        /// The value as written.
        value: String,
        /// What may be written instead.
        allowed: String,
    },
    /// The profile that was asked for is in no file.
    #[error("profile `{name}` is not in {}", either(files))]
    UnknownProfile {
        /// The name asked for.
        name: String,
        /// The files that were read.
        files: Vec<PathBuf>,
        /// The profiles there are.
        known: Vec<String>,
    },
    /// There is nowhere to write to.
    #[error("there is no home directory to keep profiles in")]
    NoPlace,
    /// A name that no section header can hold.
    #[error("`{}` cannot be the name of a profile", name.escape_debug())]
    BadName {
        /// The name.
        name: String,
    },
    /// Another process holds the lock of a file.
    #[error("another process has been writing the profile files for too long: it holds `{}`", lock.display())]
    Busy {
        /// The lock.
        lock: PathBuf,
    },
}

fn either(paths: &[PathBuf]) -> String {
    if paths.is_empty() {
        return "any file: there is no home directory to look in".to_owned();
    }
    paths.iter().map(|path| format!("`{}`", path.display())).collect::<Vec<_>>().join(" or ")
}

impl Fault for ConfigError {
    fn category(&self) -> Category {
        Category::Configuration
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Unreadable(error) => error.hints(),
            Self::Malformed { .. } => {
                vec!["lines are `[NAME]`, `[profile NAME]`, `key = value`, or comments that start with `#`".to_owned()]
            }
            Self::BadValue { .. } => Vec::new(),
            Self::NoPlace => vec!["set HOME, or COS_CONFIG_FILE and COS_SHARED_CREDENTIALS_FILE".to_owned()],
            Self::BadName { .. } => {
                vec!["use letters, digits, `-`, `_` and `.`; brackets, `/` and `@` mean something else".to_owned()]
            }
            Self::Busy { .. } => vec!["end that process, or try again when it is done".to_owned()],
            Self::UnknownProfile { name, files, known } => {
                let mut hints = Vec::new();
                if !known.is_empty() {
                    hints.push(format!("profiles that exist: {}", known.join(", ")));
                }
                if let Some(file) = files.first() {
                    hints.push(format!(
                        "run `cos configure --profile {name}`, or add a section `[profile {name}]` to `{}`",
                        file.display()
                    ));
                }
                hints
            }
        }
    }
}
