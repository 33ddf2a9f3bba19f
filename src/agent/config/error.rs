//! What can be wrong with a configuration of the agent.

use std::fmt;

use crate::base::fault::{Category, Fault};
use crate::base::fsx::PathError;

/// A place of the configuration that is wrong, or that deserves a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `` `watch.yaml`, line 3: projects[0].dest``, `--silence` or `COS_WATCH_SILENCE`.
    pub place: String,
    /// Its line in the file; 0 when it is not there.
    pub line: usize,
    /// What and why, and what may be written. Holds no secret.
    pub reason: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() { f.write_str(&self.reason) } else { write!(f, "{}: {}", self.place, self.reason) }
    }
}

/// A configuration that the agent cannot work by.
#[derive(Debug, thiserror::Error)]
pub enum WatchConfigError {
    /// The file cannot be read.
    #[error(transparent)]
    Unreadable(#[from] PathError),
    /// Faults, all of them.
    #[error("{}", shown(problems))]
    Faulty {
        /// In the order of the file.
        problems: Vec<Problem>,
        /// Nothing but what was typed is wrong.
        only_typed: bool,
    },
}

fn shown(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    match lines.as_slice() {
        [one] => one.clone(),
        many => format!("{} faults in the configuration: {}", many.len(), many.join("; ")),
    }
}

impl Fault for WatchConfigError {
    fn category(&self) -> Category {
        match self {
            Self::Faulty { only_typed: true, .. } => Category::Usage,
            Self::Unreadable(_) | Self::Faulty { .. } => Category::Configuration,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Unreadable(error) if error.source.kind() == std::io::ErrorKind::NotFound => {
                vec!["`cos watch init` writes one to begin with".to_owned()]
            }
            Self::Unreadable(error) => error.hints(),
            Self::Faulty { .. } => Vec::new(),
        }
    }
}
