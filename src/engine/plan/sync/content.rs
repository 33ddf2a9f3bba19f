//! Whether a file and an object, or two objects, have the same content, by what the store tells of it and without moving
//! it.
//!
//! An ETag that is an MD5 is compared with the file's. That of an object made of parts is the MD5 of their MD5s: it can be
//! computed for a size of parts, and the sizes that fit its number of parts are few. Before that the store is asked by
//! HEAD for a CRC-64 of the whole, which COS has of every object and S3 of most. What none of these settles is taken to
//! differ.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use crate::base::size::MIB;
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::buffers::{BufferPool, FRAME};
use crate::engine::digest::{Kind, Taken, check, etag_of_parts};
use crate::engine::parts::part_size;
use crate::engine::plan::{Batch, Planned, announce};
use crate::engine::run::{blocking, joined};
use crate::engine::source::SourceFile;
use crate::engine::stores::Stores;
use crate::events::Emitter;
use crate::store::{Limits, ObjectHead, ObjectId, ObjectStore, Proof, Proofs};

use super::entry::Entry;
use super::{Ends, Sync, Way};

/// Comparisons at once. *Source:* hashing keeps a core busy, a HEAD waits for the network; this feeds four cores and
/// hides most of a round trip. *Applies:* pairs of one size whose times differ.
const AT_ONCE: usize = 16;

/// Pairs that wait for a comparison. *Source:* a pair weighs a kilobyte at most. *Applies:* as above.
const WAITING: usize = 256;

/// Sizes of parts that an object is tried with. *Source:* each one costs an MD5 of the whole file. *Applies:* objects of
/// parts whose store tells no CRC.
const TRIES: usize = 3;

/// Sizes of parts in MiB that tools use by default: `cos` and the AWS CLI, then rclone, minio-go, s3cmd, s5cmd, coscli, and
/// what people set.
const USUAL: [u64; 15] = [8, 5, 16, 15, 50, 32, 64, 10, 100, 128, 20, 25, 256, 512, 1024];

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
    part_size: u64,
    budget: Budget,
    pool: BufferPool,
}

impl<S: ObjectStore + Clone> Checks<S> {
    /// Comparisons between the ends; objects of several parts were probably made with `part_size`, in bytes.
    pub(super) fn new(stores: Stores<S>, ends: Arc<Ends>, way: Way, part_size: u64, budget: Budget) -> Self {
        let Stores { source, target, .. } = stores;
        Self { source, target, ends, way, part_size, budget, pool: BufferPool::default() }
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
        let size = entry.size;
        if size == 0 {
            return true;
        }
        let listed = Proofs { etag: Some(entry.etag.clone()), ..Proofs::default() };
        if md5(&entry.etag).is_some() {
            return self.proves(file, size, Kind::Md5, listed).await;
        }
        let profile = store.profile();
        if profile.proof() != Proof::Md5Etag
            && let Some(head) = self.head(store, object, entry).await
        {
            for (kind, told) in [(Kind::Crc64Nvme, head.proofs.crc64nvme), (Kind::Crc64Ecma, head.proofs.crc64ecma)] {
                if told.is_some() {
                    return self.proves(file, size, kind, head.proofs).await;
                }
            }
        }
        for part in part_sizes(&entry.etag, size, self.part_size, &profile.limits) {
            if self.is_of_parts(file.clone(), size, part, entry.etag.clone()).await {
                return true;
            }
        }
        false
    }

    /// What the store tells of an object, if it is still the one that was listed.
    async fn head(&self, store: &S, object: ObjectId, entry: &Entry) -> Option<ObjectHead> {
        let _request = self.budget.request().await;
        let head = store.head(&object).await.ok()?;
        let listed = head.size == entry.size && head.proofs.etag.as_ref().is_none_or(|etag| *etag == entry.etag);
        listed.then_some(head)
    }

    async fn proves(&self, file: PathBuf, size: u64, kind: Kind, proofs: Proofs) -> bool {
        let _bytes = self.budget.bytes(size.min(FRAME as u64)).await;
        let pool = self.pool.clone();
        let proved = blocking(move || {
            let file = SourceFile::open(&file)?;
            let taken = file.digest((0, size), kind, &pool)?;
            Ok(file.size() == size && check("", taken, &proofs)?)
        });
        proved.await.unwrap_or(false)
    }

    async fn is_of_parts(&self, file: PathBuf, size: u64, part: u64, etag: String) -> bool {
        let _bytes = self.budget.bytes(size.min(FRAME as u64)).await;
        let pool = self.pool.clone();
        let same = blocking(move || {
            let file = SourceFile::open(&file)?;
            let mut etags = Vec::new();
            let mut offset = 0;
            while offset < size {
                let length = part.min(size - offset);
                let Taken::Md5(md5) = file.digest((offset, length), Kind::Md5, &pool)? else { return Ok(false) };
                etags.push(md5.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
                offset += length;
            }
            Ok(file.size() == size && etag_of_parts(etags.iter().map(String::as_str)).is_some_and(|own| own == etag))
        });
        same.await.unwrap_or(false)
    }
}

pub(super) fn md5(etag: &str) -> Option<[u8; 16]> {
    Proofs { etag: Some(etag.to_owned()), ..Proofs::default() }.md5()
}

/// Whether both tell a CRC of one kind, and the same.
fn of_one_crc(one: &Proofs, other: &Proofs) -> bool {
    let same = |one: Option<u64>, other: Option<u64>| one.is_some() && one == other;
    same(one.crc64nvme, other.crc64nvme) || same(one.crc64ecma, other.crc64ecma)
}

/// The sizes of parts that an object of `size` bytes with this ETag was probably made with, the likeliest first.
fn part_sizes(etag: &str, size: u64, wished: u64, limits: &Limits) -> Vec<u64> {
    let Some(count) = etag.split_once('-').and_then(|(_, count)| count.parse::<u64>().ok()).filter(|count| *count > 0)
    else {
        return Vec::new();
    };
    // So many parts, the last of them short.
    let fits = |part: &u64| *part > 0 && size.div_ceil(*part) == count;
    let own = part_size(size, wished, limits);
    // What doubles until the parts are few enough, as the AWS CLI and others do.
    let doubled = std::iter::successors(Some(8 * MIB), |part| part.checked_mul(2)).take(20);
    let usual = USUAL.iter().map(|mib| mib * MIB);
    let smallest = size.div_ceil(count).div_ceil(MIB) * MIB;
    let mut found = Vec::new();
    for part in [own].into_iter().chain(usual).chain(doubled).chain([smallest, size]).filter(fits) {
        if found.len() < TRIES && !found.contains(&part) {
            found.push(part);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Provider, ProviderProfile};

    #[test]
    fn the_size_of_parts_follows_from_their_number() {
        let limits = ProviderProfile::new(Provider::Generic).limits;
        let sizes = |count: u64, size: u64| part_sizes(&format!("{:032}-{count}", 0), size, 8 * MIB, &limits);
        assert_eq!(sizes(3, 20 * MIB), [8 * MIB, 7 * MIB]);
        assert_eq!(sizes(4, 20 * MIB), [5 * MIB]);
        assert_eq!(sizes(2, 20 * MIB), [16 * MIB, 15 * MIB, 10 * MIB]);
        assert_eq!(sizes(1, 3 * MIB)[0], 8 * MIB);
        // Parts of 7 MiB: nobody's default, but the only whole number that fits.
        assert_eq!(sizes(15, 100 * MIB), [7 * MIB]);
        assert_eq!(sizes(0, MIB), [0; 0]);
        assert_eq!(part_sizes("d41d8cd98f00b204e9800998ecf8427e", 5, 8 * MIB, &limits), [0; 0]);
    }
}
