//! Whether the two of a pair have the same content: which proof is asked for. How content is compared is the business of `engine::content`. What it cannot settle is taken to differ.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use crate::engine::budget::Budget;
use crate::engine::buffers::BufferPool;
use crate::engine::content::{Contents, md5};
use crate::engine::plan::{Batch, Planned, announce};
use crate::engine::run::{blocking, joined};
use crate::engine::stores::Stores;
use crate::engine::{Content, EngineError, OpenHow};
use crate::events::Emitter;
use crate::store::{ObjectHead, ObjectId, ObjectStore, Proof, Proofs};

use super::entry::Entry;
use super::{Ends, Sync, Way};

/// Comparisons at once. *Source:* hashing keeps a core busy, a HEAD waits for the network; this feeds four cores and
/// hides most of a round trip. *Applies:* pairs of one size whose times differ.
const AT_ONCE: usize = 16;

/// Pairs that wait for a comparison. *Source:* a pair weighs a kilobyte at most. *Applies:* as above.
const WAITING: usize = 256;

/// Two of one key and size.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) source: Entry,
    pub(super) target: Entry,
}

/// What comparisons need.
pub(super) struct Checks<S> {
    source: S,
    target: S,
    ends: Arc<Ends>,
    way: Way,
    budget: Budget,
    contents: Contents,
}

impl<S: ObjectStore + Clone> Checks<S> {
    /// Comparisons between the ends; objects of several parts were probably made with `part_size`, in bytes.
    pub(super) fn new(stores: Stores<S>, ends: Arc<Ends>, way: Way, part_size: u64, budget: Budget) -> Self {
        let Stores { source, target, .. } = stores;
        let contents = Contents::new(part_size, budget.clone(), BufferPool::default());
        Self { source, target, ends, way, budget, contents }
    }

    /// Starts the task that compares. Pairs that differ become work of the plan; the receiver hears when all are done
    /// after the sender of pairs was dropped.
    pub(super) fn spawn(
        sync: &Sync<S>,
        ends: Arc<Ends>,
        plan: mpsc::Sender<Batch>,
        tasks: &mut JoinSet<()>,
    ) -> (mpsc::Sender<Pair>, oneshot::Receiver<()>) {
        let (stores, part_size) = (sync.stores.clone(), sync.settings.part_size);
        let checks = Arc::new(Self::new(stores, ends, sync.way(), part_size, sync.budget.clone()));
        let (pairs, waiting) = mpsc::channel(WAITING);
        let (done, all_done) = oneshot::channel();
        tasks.spawn(checks.run(waiting, plan, sync.emitter.clone(), done));
        (pairs, all_done)
    }

    async fn run(
        self: Arc<Self>,
        mut waiting: mpsc::Receiver<Pair>,
        plan: mpsc::Sender<Batch>,
        emitter: Emitter,
        done: oneshot::Sender<()>,
    ) {
        let mut under_way = JoinSet::new();
        let mut open = true;
        while open || !under_way.is_empty() {
            tokio::select! {
                pair = waiting.recv(), if open && under_way.len() < AT_ONCE => match pair {
                    None => open = false,
                    Some(pair) => drop(under_way.spawn(self.clone().compare(pair))),
                },
                Some(compared) = under_way.join_next() => {
                    let batch = match joined(compared) {
                        Ok(None) => continue,
                        Ok(Some(planned)) => Ok(vec![planned]),
                        Err(error) => Err(error),
                    };
                    if let Ok(batch) = &batch {
                        announce(batch, &emitter);
                    }
                    if plan.send(batch).await.is_err() {
                        return;
                    }
                }
            }
        }
        // Whoever waits for it is gone when the plan was dropped.
        done.send(()).ok();
    }

    /// The work for a pair; nothing when both are the same.
    async fn compare(self: Arc<Self>, pair: Pair) -> Result<Option<Planned>, EngineError> {
        if self.is_same(&pair).await {
            return Ok(None);
        }
        blocking(move || Ok(Some(self.ends.work(pair.source, self.way)))).await
    }

    pub(super) async fn is_same(&self, pair: &Pair) -> bool {
        let id = |uri: &crate::base::uri::ObjectUri, entry: &Entry| {
            ObjectId::new(uri.bucket.as_str(), format!("{}{}", uri.key, entry.key))
        };
        match &*self.ends {
            Ends::Upload { source, target } => {
                let file = source.join(&pair.source.key);
                self.file_is(file, &self.target, id(target, &pair.target), &pair.target).await
            }
            Ends::Download { source, target } => {
                let file = target.join(&pair.target.key);
                self.file_is(file, &self.source, id(source, &pair.source), &pair.source).await
            }
            Ends::Copy { source, target } => {
                let (one, other) = (&pair.source.etag, &pair.target.etag);
                if !one.is_empty() && one == other {
                    return true;
                }
                if md5(one).is_some() && md5(other).is_some() {
                    return false;
                }
                let one = self.head(&self.source, id(source, &pair.source), &pair.source).await;
                let other = self.head(&self.target, id(target, &pair.target), &pair.target).await;
                matches!((one, other), (Some(one), Some(other)) if of_one_crc(&one.proofs, &other.proofs))
            }
        }
    }

    /// Whether a file has an object's content. One that cannot be read or has changed has not.
    async fn file_is(&self, file: PathBuf, store: &S, object: ObjectId, entry: &Entry) -> bool {
        let profile = store.profile();
        let listed = Proofs { etag: Some(entry.etag.clone()), ..Proofs::default() };
        let mut told = ObjectHead { size: entry.size, proofs: listed, ..ObjectHead::default() };
        // A CRC proves more than the ETag of an object of parts, and only a HEAD tells it.
        if entry.size > 0
            && md5(&entry.etag).is_none()
            && profile.proof() != Proof::Md5Etag
            && let Some(head) = self.head(store, object, entry).await
        {
            told = head;
            told.proofs.etag = Some(entry.etag.clone());
        }
        let compared = self.contents.compare((file, OpenHow::default()), &told, &profile.limits).await;
        matches!(compared, Content::Same(_))
    }

    /// What the store tells of an object, if it is still the one that was listed.
    async fn head(&self, store: &S, object: ObjectId, entry: &Entry) -> Option<ObjectHead> {
        let _request = self.budget.request().await;
        let head = store.head(&object).await.ok()?;
        let listed = head.size == entry.size && head.proofs.etag.as_ref().is_none_or(|etag| *etag == entry.etag);
        listed.then_some(head)
    }
}

/// Whether both tell a CRC of one kind, and the same.
fn of_one_crc(one: &Proofs, other: &Proofs) -> bool {
    let same = |one: Option<u64>, other: Option<u64>| one.is_some() && one == other;
    same(one.crc64nvme, other.crc64nvme) || same(one.crc64ecma, other.crc64ecma)
}
