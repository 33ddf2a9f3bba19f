//! How an agent is asked and told: a unix socket beside its journal, one JSON object a line each way.
//!
//! `server` answers whoever may write to the socket, by whatever implements [`Commands`]; `client` asks. The room decides
//! nothing: what a command does is the agent's own.

mod client;
mod error;
mod files;
mod lines;
mod message;
mod server;
mod socket;
#[cfg(test)]
mod tests;

use async_trait::async_trait;

use crate::events::status::{Explanation, FileLine, Flushed, ReloadReport, Status};

pub use client::Client;
pub use error::{ControlError, Refusal, RefusalKind};
pub use files::{Roots, WatchedRoot};
pub use message::{Page, Request, Selection, Target};
pub use socket::{ControlSocket, SOCKET};

/// What an agent does when it is told to.
#[async_trait]
pub trait Commands: Send + Sync + 'static {
    /// How it is.
    async fn status(&self) -> Status;

    /// Some of the files that are selected, in the order of their cursors; none when there are no more.
    ///
    /// # Errors
    /// An unknown project, a journal that cannot be read.
    async fn list(&self, selection: &Selection, page: Page) -> Result<Vec<FileLine>, Refusal>;

    /// Has files that failed or wait be sent now. Returns how many.
    ///
    /// # Errors
    /// As [`Commands::list`], and a path below no root.
    async fn retry(&self, target: &Target) -> Result<u64, Refusal>;

    /// Has files not be sent until they change. Returns how many.
    ///
    /// # Errors
    /// As [`Commands::retry`].
    async fn cancel(&self, target: &Target) -> Result<u64, Refusal>;

    /// Has a project rest, or not any more.
    ///
    /// # Errors
    /// An unknown project, a journal that cannot be written to.
    async fn pause(&self, project: &str, paused: bool) -> Result<(), Refusal>;

    /// Goes through the roots of a project.
    ///
    /// # Errors
    /// An unknown project.
    async fn rescan(&self, project: &str) -> Result<(), Refusal>;

    /// Waits until all that is known of a project now has settled and was sent, or failed. May be dropped.
    ///
    /// # Errors
    /// An unknown project, one that rests.
    async fn flush(&self, project: &str) -> Result<Flushed, Refusal>;

    /// What becomes of a path, and why.
    ///
    /// # Errors
    /// A journal that cannot be read.
    async fn explain(&self, path: &std::path::Path) -> Result<Explanation, Refusal>;

    /// Reads the configuration anew.
    ///
    /// # Errors
    /// What is wrong with the file; the old configuration then still holds.
    async fn reload(&self) -> Result<ReloadReport, Refusal>;
}
