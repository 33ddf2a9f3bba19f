//! What is asked and answered.

use serde::{Deserialize, Serialize};

use crate::events::status::{Count, Cursor, Explanation, FileLine, Flushed, ReloadReport, Status, WirePath};

use super::error::Refusal;

/// The version of the protocol. An agent answers what it knows of a later one, and refuses the rest by name.
pub(super) const VERSION: u32 = 1;

/// What travels to the agent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Call {
    /// [`VERSION`] of whoever asks.
    pub(super) version: u32,
    /// What is asked.
    pub(super) request: Request,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// How it is.
    Status,
    /// Files that it knows.
    Ls {
        /// Which.
        #[serde(flatten)]
        selection: Selection,
        /// Behind this one.
        after: Option<Cursor>,
        /// So many at most.
        limit: Option<u64>,
    },
    /// Send them now.
    Retry(Target),
    /// Do not send them.
    Cancel(Target),
    /// Rest.
    Pause {
        /// The project.
        project: String,
    },
    /// Rest no more.
    Resume {
        /// The project.
        project: String,
    },
    /// Go through the roots.
    Rescan {
        /// The project.
        project: String,
    },
    /// Wait until all is sent.
    Flush {
        /// The project.
        project: String,
    },
    /// Why a file is sent, or is not.
    Explain {
        /// The file, absolute.
        path: WirePath,
    },
    /// Read the configuration anew.
    Reload,
}

/// Which files a listing holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// In these states, by their words; all that are not done when there are none.
    #[serde(default)]
    pub states: Vec<String>,
    /// Of this project alone.
    #[serde(default)]
    pub project: Option<String>,
}

/// A piece of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Behind this file.
    pub after: Option<Cursor>,
    /// So many at most.
    pub limit: usize,
}

/// Which files a command means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Of this project alone.
    #[serde(default)]
    pub project: Option<String>,
    /// This one, by its absolute path; all when there is none.
    #[serde(default)]
    pub path: Option<WirePath>,
}

/// What is answered. A listing is any number of `file` and one `end`; a flush any number of `waiting` and one `flushed`;
/// all others are one line. Where the command failed, the last line is `refused`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    Status(Box<Status>),
    File(Box<FileLine>),
    End {
        /// Files of the listing.
        files: u64,
        /// Where it goes on, when there may be more.
        next: Option<Cursor>,
    },
    /// Files that were changed.
    Files(u64),
    Done,
    /// Not yet; so much is still to be sent.
    Waiting(Count),
    Flushed(Flushed),
    Explained(Box<Explanation>),
    Reloaded(ReloadReport),
    Refused(Refusal),
}
