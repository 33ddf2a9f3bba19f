//! What a run will do, as a lazy stream of work. A plan is data: a dry run shows it, tests read it, nothing turns it
//! back into text.

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::events::ItemReport;

use super::copy::Copy;
use super::download::Download;
use super::remove::Delete;
use super::upload::Upload;
use super::EngineError;

/// One thing to do.
#[derive(Clone, Debug)]
pub enum Work {
    /// Send a file.
    Upload(Upload),
    /// Fetch an object.
    Download(Download),
    /// Copy an object inside the store.
    Copy(Copy),
    /// Remove an object.
    Delete(Delete),
}

/// What a plan yields.
#[derive(Clone, Debug)]
pub enum Planned {
    /// Something to do.
    Work(Work),
    /// Something left out, with a warning.
    Skipped(ItemReport),
}

/// Work as it is found, in batches to spare the channel. The look-ahead is bounded.
#[derive(Debug)]
pub struct Plan {
    receiver: mpsc::Receiver<Result<Vec<Planned>, EngineError>>,
    /// The walk or listing; aborted with the plan.
    tasks: JoinSet<()>,
}
