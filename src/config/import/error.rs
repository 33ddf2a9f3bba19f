//! Files of other tools that cannot be read.

use std::path::PathBuf;

use super::PathError;
use crate::base::fault::{Category, Fault};
use crate::config::ConfigError;

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file exists and cannot be read.
    #[error(transparent)]
    Unreadable(#[from] PathError),
    /// A file in the form of ours cannot be understood.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// None of the files exists.
    #[error("there is no configuration of {tool} to import: {} does not exist", list(paths))]
    Missing {
        /// The tool.
        tool: &'static str,
        /// Where it was looked for.
        paths: Vec<PathBuf>,
    },
    /// A file cannot be understood. Its lines are not shown: they may hold a secret.
    #[error("`{}`, line {line}: this is not the {form} of {tool}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// JSON or YAML.
        form: &'static str,
        /// The tool.
        tool: &'static str,
    },
    /// The file is encrypted with a password.
    #[error("`{}` is encrypted", path.display())]
    Encrypted {
        /// The file.
        path: PathBuf,
    },
}

fn list(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| format!("`{}`", path.display())).collect::<Vec<_>>().join(" or ")
}

impl Fault for ImportError {
    fn category(&self) -> Category {
        Category::Configuration
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Unreadable(error) => error.hints(),
            Self::Config(error) => error.hints(),
            Self::Missing { tool, .. } => vec![format!("name the file: cos configure import {tool} FILE")],
            Self::Malformed { .. } => Vec::new(),
            Self::Encrypted { .. } => {
                vec!["write it out with `rclone config show > FILE`, import FILE, then remove it".to_owned()]
            }
        }
    }
}
