//! What makes one side like the other, found by going through both at once.
//!
//! Both sides come in the order of their keys, so one pass over two sequences tells what is missing, what differs and
//! what is only at the target, with a few entries of each in memory (`join`). `side` yields the sequences and checks
//! their order, `spool` keeps what must wait, on disk when it is much; `compare` and `content` tell whether two of one
//! name are the same, `conflicts` which keys cannot be files, `removal` what may be deleted. `differences` only tells.
//!
//! # When a listing is out of order
//!
//! A pass over unordered keys sees things as missing that come later. So nothing is decided on an absence before the
//! order of the listing concerned is known:
//! - what stands at both sides is judged at once: the keys are equal, whatever their order;
//! - what only the target has is kept, as whole entries, until both sides have ended;
//! - what only the source has is sent at once when the target is a directory, or a listing that has ended in order by
//!   then (that of an empty bucket has after its first page). Else it is kept until it has. No service's promise is relied
//!   on: COS has buckets that list one level at a time and AWS some without order, and what looks missing is written over.
//!
//! With the first key out of order each listing is read to its end and sorted. Then the pass goes on with, at each side,
//! what was kept and what is left, merged. Keys that were matched before are not looked at again, so nothing is sent
//! twice; but a listing that repeats one of them could make it look as if only the target had it. Therefore every
//! deletion is confirmed by a look at the source itself: always when that is a directory, and by a HEAD request when it
//! is a bucket and some listing was out of order.

mod compare;
mod conflicts;
mod content;
mod differences;
mod entry;
mod join;
mod removal;
mod side;
mod spool;
#[cfg(test)]
mod tests;

pub use compare::CompareRule;
pub use conflicts::CaseConflict;
pub use differences::{Comparison, DiffRule, DiffSettings, DiffSide, Difference, Differences, Tree};
pub use removal::{DeleteLimit, DeleteRefusal, DeleteSettings};

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::uri::ObjectUri;
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::copy::Copy;
use crate::engine::download::Download;
use crate::engine::filter::Filters;
use crate::engine::parts::DEFAULT_PART_SIZE;
use crate::engine::remove::{Delete, RemoveFile};
use crate::engine::stores::Stores;
use crate::events::{Emitter, Place, SkipReason, Verb};
use crate::store::{ListRequest, ObjectId, ObjectStore, Relation};

use super::local::upload;
use super::paths;
use super::{Halt, ListOrder, ListSettings, Pages, Plan, Planned, WalkSettings, Work, is_archived};
use content::Checks;
use entry::Entry;
use join::Join;
use side::{Listing, Selection};

/// Batches waiting for the scheduler. *Source:* as for walks. *Applies:* syncs.
const BATCHES_AHEAD: usize = 8;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Directory to prefix.
    Upload,
    /// Prefix to directory.
    Download,
    /// Prefix to prefix.
    Copy,
}

/// What is made like what. Prefixes are URIs whose key is empty or ends in `/`.
#[derive(Clone, Debug)]
pub enum Ends {
    /// A directory, and the prefix that becomes like it.
    Upload {
        /// The directory.
        source: PathBuf,
        /// The prefix.
        target: ObjectUri,
    },
    /// A prefix, and the directory that becomes like it.
    Download {
        /// The prefix.
        source: ObjectUri,
        /// The directory, which need not be there.
        target: PathBuf,
    },
    /// A prefix, and another that becomes like it.
    Copy {
        /// The prefix.
        source: ObjectUri,
        /// The other.
        target: ObjectUri,
    },
}

impl Ends {
    pub(super) fn direction(&self) -> Direction {
        match self {
            Self::Upload { .. } => Direction::Upload,
            Self::Download { .. } => Direction::Download,
            Self::Copy { .. } => Direction::Copy,
        }
    }

    /// The work of bringing an entry of the source to the target; a warning when it cannot be. Blocks.
    fn work(&self, entry: Entry, way: Way) -> Planned {
        let Way { force_archived, here } = way;
        let told = |etag: String| (!etag.is_empty()).then_some(etag);
        let archived = is_archived(&entry.class) && !force_archived;
        let object = |uri: &ObjectUri, key: &str| ObjectId::new(uri.bucket.as_str(), format!("{}{key}", uri.key));
        match self {
            Self::Upload { source, target } => upload(source.join(&entry.key), entry.size, object(target, &entry.key)),
            Self::Download { source, .. } if archived => skipped(Verb::Download, source, entry),
            Self::Copy { source, .. } if archived => skipped(Verb::Copy, source, entry),
            Self::Download { source, target } => Planned::Work(Work::Download(Download {
                object: object(source, &entry.key),
                size: entry.size,
                last_modified: entry.modified,
                path: target.join(&entry.key),
                etag: told(entry.etag),
            })),
            Self::Copy { source, target } if here && into_source(source, target, &entry.key) => {
                let written = format!("{}{}", target.key, entry.key);
                let error = EngineError::IntoSource { target: written, source_prefix: source.to_string() };
                let place = Place::Remote(source.with_key(format!("{}{}", source.key, entry.key)));
                Planned::failed(Verb::Copy, place, error)
            }
            Self::Copy { source, target } => Planned::Work(Work::Copy(Copy {
                source: object(source, &entry.key),
                size: entry.size,
                target: object(target, &entry.key),
                last_modified: entry.modified,
                etag: told(entry.etag),
            })),
        }
    }

    /// The work of removing an entry of the target.
    fn removal(&self, entry: &Entry) -> Work {
        match self {
            Self::Download { target, .. } => {
                Work::RemoveFile(RemoveFile { path: target.join(&entry.key), size: Some(entry.size) })
            }
            Self::Upload { target, .. } | Self::Copy { target, .. } => {
                let object = ObjectId::new(target.bucket.as_str(), format!("{}{}", target.key, entry.key));
                Work::Delete(Delete { object, size: Some(entry.size), brings_back: false })
            }
        }
    }

    /// The source, for messages.
    fn source_name(&self) -> String {
        match self {
            Self::Upload { source, .. } => source.display().to_string(),
            Self::Download { source, .. } | Self::Copy { source, .. } => source.to_string(),
        }
    }
}

fn skipped(verb: Verb, source: &ObjectUri, entry: Entry) -> Planned {
    let place = Place::Remote(source.with_key(format!("{}{}", source.key, entry.key)));
    Planned::skipped(verb, place, SkipReason::Archived(entry.class))
}

/// What bears on the work for an entry, beside its ends.
#[derive(Clone, Copy, Debug)]
struct Way {
    /// Archived objects are tried too.
    force_archived: bool,
    /// Source and target are in one store, so that one may lie inside the other.
    here: bool,
}

/// Whether a copy would be written below the prefix that is its source.
fn into_source(source: &ObjectUri, target: &ObjectUri, key: &str) -> bool {
    lies_inside(source, target) && format!("{}{key}", target.key).starts_with(&source.key)
}

/// Whether a key can be the path of a file below a directory as it is.
fn is_plain(key: &str) -> bool {
    key.split('/').all(|name| !matches!(name, "" | "." | "..")) && !key.contains('\0')
}

/// How a sync works.
#[derive(Clone, Debug)]
pub struct SyncSettings {
    /// When two of one name are the same.
    pub compare: CompareRule,
    /// Which keys take part, at both sides. What does not is neither sent nor deleted.
    pub filters: Filters,
    /// How directories are walked.
    pub walk: WalkSettings,
    /// How prefixes are listed.
    pub list: ListSettings,
    /// Whether what only the target has is removed, and when not.
    pub delete: Option<DeleteSettings>,
    /// What stands at both sides is left alone, whatever it is.
    pub only_missing: bool,
    /// Keys that differ by case alone, on download.
    pub case_conflict: CaseConflict,
    /// The wished size of parts in bytes, with which objects of several parts were probably made.
    pub part_size: u64,
}

impl Default for SyncSettings {
    fn default() -> Self {
        Self {
            compare: CompareRule::default(),
            filters: Filters::default(),
            walk: WalkSettings { follow_symlinks: true },
            list: ListSettings::default(),
            delete: None,
            only_missing: false,
            case_conflict: CaseConflict::default(),
            part_size: DEFAULT_PART_SIZE,
        }
    }
}

/// A sync: call [`Sync::plan`].
#[derive(Clone, Debug)]
pub struct Sync<S> {
    /// Where prefixes are listed.
    pub stores: Stores<S>,
    /// What is made like what.
    pub ends: Ends,
    /// How.
    pub settings: SyncSettings,
    /// What listings and comparisons may use.
    pub budget: Budget,
    /// Whom to tell of the work found.
    pub emitter: Emitter,
}

impl<S: ObjectStore + Clone> Sync<S> {
    /// What must be done. Deletions come last, behind a [`Planned::Settle`].
    ///
    /// The plan fails with [`EngineError::File`] when the source directory is missing
    /// or cannot be read, with [`EngineError::Store`] when a page of a listing cannot
    /// be had, and with [`EngineError::DeleteRefused`], after all transfers,
    /// when something is to be deleted and must not be. Must be called inside a Tokio runtime.
    pub fn plan(self) -> Plan {
        let (sender, receiver) = mpsc::channel(BATCHES_AHEAD);
        let mut tasks = JoinSet::new();
        let (mut source, mut target) = (None, None);
        if let Ends::Download { source: uri, .. } | Ends::Copy { source: uri, .. } = &self.ends {
            let without = match &self.ends {
                Ends::Copy { target, .. } if self.way().here && lies_inside(target, uri) => Some(target.key.clone()),
                _ => None,
            };
            source = Some(self.listing(self.stores.source.clone(), uri, without, &mut tasks));
        }
        if let Ends::Upload { target: uri, .. } | Ends::Copy { target: uri, .. } = &self.ends {
            target = Some(self.listing(self.stores.target.clone(), uri, None, &mut tasks));
        }
        let ends = Arc::new(self.ends.clone());
        let way = self.way();
        let (checks, checked) = Checks::spawn(&self, ends.clone(), sender.clone(), &mut tasks);
        let (emitter, store) = (self.emitter.clone(), self.stores.source.clone());
        let failed = sender.clone();
        tasks.spawn_blocking(move || {
            let looked_up =
                removal::SourceLook { store, budget: self.budget, handle: tokio::runtime::Handle::current() };
            let joined = Join::open(ends, self.settings, (source, target), way, sender, self.emitter)
                .and_then(|join| join.run(checks, checked, looked_up));
            match joined {
                Ok(()) => emitter.plan_complete(),
                // A plan that was dropped meanwhile needs no error.
                Err(Halt::Failed(error)) => drop(failed.blocking_send(Err(error))),
                Err(Halt::Dropped) => {}
            }
        });
        Plan::new(receiver, tasks)
    }

    fn way(&self) -> Way {
        Way { force_archived: self.settings.list.force_archived, here: self.stores.relation() != Relation::Apart }
    }

    fn listing(&self, store: S, uri: &ObjectUri, without: Option<String>, tasks: &mut JoinSet<()>) -> Listing {
        let SyncSettings { filters, list, .. } = &self.settings;
        let request = ListRequest {
            bucket: uri.bucket.clone(),
            prefix: format!("{}{}", uri.key, filters.literal_prefix().unwrap_or_default()),
            page_size: list.page_size,
            ..ListRequest::default()
        };
        let pages = Pages::open(store, request, ListOrder::Key, self.budget.clone());
        let selection = Selection { prefix: uri.key.clone(), filters: filters.clone(), without };
        let (listing, to) = Listing::new();
        tasks.spawn(side::feed(pages, selection, to));
        listing
    }
}

/// Whether `inner` lies inside `outer`, so that one sync of both with deletions would remove its own source.
pub fn lies_inside(inner: &ObjectUri, outer: &ObjectUri) -> bool {
    let (inner_key, outer_key) = (paths::directory_prefix(inner).key, paths::directory_prefix(outer).key);
    inner.bucket == outer.bucket && inner_key != outer_key && inner_key.starts_with(&outer_key)
}
