//! Why an agent could not be asked, or why it refused.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::base::fault::{Category, Fault, chain};
use crate::base::fsx::PathError;
use crate::journal::JournalError;

/// The sort of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    /// What was asked for cannot be meant: a project that is not there.
    Usage,
    /// The configuration is wrong.
    Configuration,
    /// It was tried and failed.
    Failed,
}

/// An agent's no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{error}")]
pub struct Refusal {
    /// Why.
    pub error: String,
    /// Ways out.
    #[serde(default)]
    pub hints: Vec<String>,
    /// Its sort.
    pub kind: RefusalKind,
}

impl Refusal {
    /// What was asked for cannot be meant.
    pub fn usage(error: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { error: error.into(), hints: vec![hint.into()], kind: RefusalKind::Usage }
    }

    /// The configuration is wrong.
    pub fn configuration(error: impl Into<String>, hints: Vec<String>) -> Self {
        Self { error: error.into(), hints, kind: RefusalKind::Configuration }
    }

    /// It was tried and failed.
    pub fn failed(error: impl Into<String>, hints: Vec<String>) -> Self {
        Self { error: error.into(), hints, kind: RefusalKind::Failed }
    }

    /// No project has this name; these are there.
    pub fn no_project<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let hint = match known.as_slice() {
            [] => "this agent has no projects".to_owned(),
            names => format!("its projects are {}", names.join(", ")),
        };
        Self::usage(format!("there is no project `{name}`"), hint)
    }
}

impl From<JournalError> for Refusal {
    fn from(error: JournalError) -> Self {
        Self::failed(chain(&error), error.hints())
    }
}

/// What asking an agent can fail with.
#[derive(Debug, thiserror::Error)]
pub enum ControlError {
    /// The socket failed.
    #[error(transparent)]
    File(#[from] PathError),
    /// Nobody listens there.
    #[error("no agent runs in `{}`", directory.display())]
    NotRunning {
        /// The state directory.
        directory: PathBuf,
    },
    /// It belongs to somebody else.
    #[error("the agent in `{}` is another user's", directory.display())]
    Forbidden {
        /// The state directory.
        directory: PathBuf,
    },
    /// It has taken the question and says nothing.
    #[error("the agent in `{}` did not answer within {} s", directory.display(), patience.as_secs())]
    Silent {
        /// The state directory.
        directory: PathBuf,
        /// How long was waited.
        patience: Duration,
    },
    /// It ended before it had answered.
    #[error("the agent in `{}` went away before it had answered", directory.display())]
    Gone {
        /// The state directory.
        directory: PathBuf,
    },
    /// It answered something that this release does not know.
    #[error("the agent in `{}` answered what this release does not understand", directory.display())]
    Odd {
        /// The state directory.
        directory: PathBuf,
    },
    /// It said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

impl Fault for ControlError {
    fn category(&self) -> Category {
        match self {
            Self::Refused(refusal) => match refusal.kind {
                RefusalKind::Usage => Category::Usage,
                RefusalKind::Configuration => Category::Configuration,
                RefusalKind::Failed => Category::LocalIo,
            },
            Self::File(_) | Self::NotRunning { .. } | Self::Forbidden { .. } => Category::LocalIo,
            Self::Silent { .. } | Self::Gone { .. } | Self::Odd { .. } => Category::Internal,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::File(error) => error.hints(),
            Self::NotRunning { .. } => vec![
                "start one: cos watch DIR cos://BUCKET/PREFIX, or cos watch --config FILE".to_owned(),
                "name the directory of one that runs: --state-dir DIR, --config FILE or COS_WATCH_STATE_DIR".to_owned(),
            ],
            Self::Forbidden { .. } => vec!["ask as the user that it runs as, or as root".to_owned()],
            Self::Silent { .. } => vec!["its log tells what it is at".to_owned()],
            Self::Gone { .. } => vec!["its log tells why".to_owned()],
            Self::Odd { .. } => vec!["ask with the release that the agent runs, or restart the agent".to_owned()],
            Self::Refused(refusal) => refusal.hints.clone(),
        }
    }
}
