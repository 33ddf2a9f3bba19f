//! What a run will do, as a lazy stream of work. A plan is data: a dry run shows it, tests read it, nothing turns it
//! back into text.
//!
//! `walk` goes through a directory, `local` sends what it finds, `remote` lists a bucket; both run as tasks that the
//! [`Plan`] owns and end with it. `sync` compares two sides, `versions` goes through the history of keys. `pages` goes
//! from page to page of a listing, `selected` to look and do nothing. `named` takes names from a list, `chain` puts plans
//! together and changes the names of their targets. `paths` holds the rules by which the two ends of a transfer are named.

mod chain;
#[cfg(test)]
mod lister;
mod local;
mod named;
mod pages;
pub mod paths;
mod remote;
mod selected;
pub mod sync;
mod versions;
mod walk;

pub use chain::{Base, Naming, Step, Taken, chain};
pub use local::{upload, uploads};
pub use named::{Look, Named, NamedTarget, Names, named_deletes, named_uploads, not_there, not_there_or_prefix};
pub use pages::{ListOrder, Pages};
pub use remote::{ListSettings, Listing, is_archived};
pub use selected::{Selected, SelectedVersions};
pub use versions::{Doomed, History, KeyState, StateAt};
pub use walk::WalkSettings;

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::uri::{ObjectUri, UriForm};
use crate::events::{Emitter, ItemReport, Outcome, Place, SkipReason, Verb};
use crate::store::ObjectId;

use super::EngineError;
use super::copy::Copy;
use super::download::Download;
use super::remove::{Delete, RemoveFile};
use super::upload::Upload;

/// Items in one message. *Source*: large enough that the channel costs little beside a `stat`, small enough that a
/// batch of items stays under 100 KB. *Applies*: walks and prepared plans; a listing sends its pages as they come.
const BATCH: usize = 256;

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
    /// Remove a local file.
    RemoveFile(RemoveFile),
}

impl Work {
    /// What is done.
    fn verb(&self) -> Verb {
        match self {
            Self::Upload(_) => Verb::Upload,
            Self::Download(_) => Verb::Download,
            Self::Copy(_) => Verb::Copy,
            Self::Delete(item) => item.verb(),
            Self::RemoveFile(_) => Verb::Delete,
        }
    }

    /// Where it begins.
    fn source(&self, form: &UriForm) -> Place {
        let remote = |object: &ObjectId| {
            let (bucket, key) = (object.bucket.clone(), object.key.clone());
            let UriForm { scheme, profile } = form.clone();
            Place::Remote(ObjectUri { scheme, profile, bucket, key })
        };
        match self {
            Self::Upload(item) => Place::Local(item.path.clone()),
            Self::RemoveFile(item) => Place::Local(item.path.clone()),
            Self::Download(item) => remote(&item.object),
            Self::Copy(item) => remote(&item.source),
            Self::Delete(item) => remote(&item.object),
        }
    }

    /// Bytes that it moves, as far as they are known; 0 for a deletion.
    pub fn bytes(&self) -> u64 {
        match self {
            Self::Upload(item) => item.size,
            Self::Download(item) => item.size,
            Self::Copy(item) => item.size,
            Self::Delete(_) | Self::RemoveFile(_) => 0,
        }
    }
}

/// What a plan yields.
#[derive(Clone, Debug)]
pub enum Planned {
    /// Something to do.
    Work(Work),
    /// Something that ends here: left out with a warning, or a failure that shows before anything is sent.
    Skipped(ItemReport),
    /// All work so far must have ended, and well, before any that follows is begun: deletions stand behind it.
    Settle,
}

impl Planned {
    fn skipped(verb: Verb, source: Place, reason: SkipReason) -> Self {
        Self::Skipped(ItemReport { verb, source, target: None, size: None, outcome: Outcome::Skipped(reason) })
    }

    fn failed(verb: Verb, source: Place, error: EngineError) -> Self {
        let outcome = Outcome::Failed(error.into_failure());
        Self::Skipped(ItemReport { verb, source, target: None, size: None, outcome })
    }
}

type Batch = Result<Vec<Planned>, EngineError>;

/// Why a walk or listing ended early.
#[derive(Debug)]
enum Halt {
    /// Nobody wants the rest.
    Dropped,
    /// It could not go on.
    Failed(EngineError),
}

impl From<EngineError> for Halt {
    fn from(error: EngineError) -> Self {
        Self::Failed(error)
    }
}

/// Work as it is found, in batches to spare the channel. The look-ahead is bounded. Dropping a plan ends the walk or
/// listing behind it: a listing at once, a walk when it next looks at an entry.
#[derive(Debug)]
pub struct Plan {
    receiver: mpsc::Receiver<Batch>,
    /// The walk or listing; aborted with the plan.
    tasks: JoinSet<()>,
    ended: bool,
}

impl Plan {
    fn new(receiver: mpsc::Receiver<Batch>, tasks: JoinSet<()>) -> Self {
        Self { receiver, tasks, ended: false }
    }

    /// A plan that is already known. The emitter is told nothing of it.
    pub fn from_batches(items: Vec<Planned>) -> Self {
        let (sender, receiver) = mpsc::channel(items.len().div_ceil(BATCH).max(1));
        let mut items = items.into_iter().peekable();
        while items.peek().is_some() {
            let batch = items.by_ref().take(BATCH).collect();
            sender.try_send(Ok(batch)).expect("the channel has room for every batch and its receiver is here");
        }
        Self::new(receiver, JoinSet::new())
    }

    /// The next items, never an empty batch; nothing after the end or an error. Safe to cancel: no batch is lost.
    ///
    /// # Errors
    /// What stopped the walk or listing; [`EngineError::Worker`] when it panicked.
    pub async fn next(&mut self) -> Option<Batch> {
        if self.ended {
            return None;
        }
        match self.receiver.recv().await {
            Some(Ok(batch)) => return Some(Ok(batch)),
            Some(Err(error)) => {
                self.end();
                return Some(Err(error));
            }
            None => {}
        }
        // The channel also closes when its sender dies, which must not look like the end of the plan.
        while let Some(done) = self.tasks.join_next().await {
            if let Err(error) = done {
                self.end();
                return Some(Err(EngineError::Worker(error.to_string())));
            }
        }
        self.end();
        None
    }

    fn end(&mut self) {
        self.ended = true;
        self.receiver.close();
        self.tasks.abort_all();
    }
}

/// A plan of one item, told to the emitter at once.
pub fn single(work: Work, emitter: &Emitter) -> Plan {
    emitter.planned(work.bytes());
    emitter.plan_complete();
    Plan::from_batches(vec![Planned::Work(work)])
}

/// Tells the emitter of the work in a batch that is about to be sent.
fn announce(batch: &[Planned], emitter: &Emitter) {
    for item in batch {
        if let Planned::Work(work) = item {
            emitter.planned(work.bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::atomic::Ordering::Relaxed;

    use super::*;
    use crate::events::channel;

    fn upload(size: u64) -> Work {
        Work::Upload(Upload { path: PathBuf::from("a"), size, target: ObjectId::new("b", "a") })
    }

    #[tokio::test]
    async fn a_single_item_is_told_and_ends_the_plan() {
        let (emitter, receiver) = channel();
        let mut plan = single(upload(7), &emitter);
        let batch = plan.next().await.expect("one batch").expect("no error");
        assert!(matches!(batch[..], [Planned::Work(Work::Upload(Upload { size: 7, .. }))]));
        assert!(plan.next().await.is_none() && plan.next().await.is_none());
        let counters = receiver.counters;
        assert_eq!((counters.items_planned.load(Relaxed), counters.bytes_planned.load(Relaxed)), (1, 7));
        assert!(counters.plan_complete.load(Relaxed));
    }

    #[tokio::test]
    async fn a_known_plan_comes_in_order_and_in_batches() {
        let items = (0..BATCH as u64 + 1).map(|size| Planned::Work(upload(size))).collect();
        let mut plan = Plan::from_batches(items);
        let mut sizes = Vec::new();
        let mut batches = 0;
        while let Some(batch) = plan.next().await {
            batches += 1;
            for item in batch.expect("no error") {
                let Planned::Work(work) = item else { panic!("only work was planned") };
                sizes.push(work.bytes());
            }
        }
        assert_eq!((sizes, batches), ((0..BATCH as u64 + 1).collect(), 2));
        assert!(Plan::from_batches(Vec::new()).next().await.is_none());
    }

    #[tokio::test]
    async fn a_task_that_panics_is_an_error_and_no_silent_end() {
        let (sender, receiver) = mpsc::channel::<Batch>(1);
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let _held = sender;
            panic!("a fault in the walk");
        });
        let mut plan = Plan::new(receiver, tasks);
        let error = plan.next().await.expect("an answer").expect_err("an error");
        assert!(matches!(&error, EngineError::Worker(text) if text.contains("a fault in the walk")), "{error}");
        assert!(plan.next().await.is_none());
    }

    #[tokio::test]
    async fn nothing_follows_an_error() {
        let (sender, receiver) = mpsc::channel::<Batch>(2);
        sender.try_send(Err(EngineError::Interrupted)).expect("room");
        sender.try_send(Ok(vec![Planned::Work(upload(1))])).expect("room");
        let mut plan = Plan::new(receiver, JoinSet::new());
        assert!(matches!(plan.next().await, Some(Err(EngineError::Interrupted))));
        assert!(plan.next().await.is_none());
    }
}
