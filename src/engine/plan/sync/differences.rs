//! How two trees differ, wherever they are: what only one of them has, and what stands in both and is not the same.
//!
//! Both sides are gone through at once, in the order of their keys, and what is found waits until both have ended in that
//! order. When a listing turns out not to be in order, what was found is thrown away, the listing is fetched once more and
//! sorted, and the pass begins again: so nothing is ever told that was seen out of order.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::vec;

use futures_util::stream::{self, StreamExt};
use jiff::Timestamp;
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::fsx::{self, PathError};
use crate::base::uri::ObjectUri;
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::content::md5;
use crate::engine::filter::Filters;
use crate::engine::parts::DEFAULT_PART_SIZE;
use crate::engine::plan::walk::{Found, SkippedPath, Walk};
use crate::engine::plan::{Halt, ListOrder, Pages, WalkSettings};
use crate::engine::run::blocking;
use crate::engine::stores::Stores;
use crate::events::SkipReason;
use crate::store::{ListRequest, ObjectStore};

use super::content::{Checks, Pair};
use super::entry::Entry;
use super::side::{Selection, Step, in_order};
use super::spool::{Entries, Sorter, Spool};
use super::{Ends, Way};

/// Bytes of differences in memory; more of them wait on disk. *Source:* four times this is far below the memory goal.
/// *Applies:* to each kind.
const SPOOL_BYTES: usize = 1024 * 1024;

/// Bytes of entries that are sorted in memory. *Source:* as for syncs. *Applies:* listings out of order.
const SORT_BYTES: usize = 12 * 1024 * 1024;

/// Bytes of pages ahead of the pass. *Source:* the goal of 64 MiB, of which a comparison may hold two of these and the
/// answers that are being read. *Applies:* to each side that is a listing.
const PAGE_BYTES: usize = 7 << 20;

/// Comparisons of content at once. *Source:* as for syncs. *Applies:* pairs of one size.
const AT_ONCE: usize = 16;

/// Differences between the pass and whoever shows them.
const AHEAD: usize = 256;

/// One of the trees.
#[derive(Clone, Debug)]
pub enum Tree {
    /// A directory.
    Directory(PathBuf),
    /// A prefix: its key is empty or ends in `/`.
    Prefix(ObjectUri),
}

/// What makes two of one name differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DiffRule {
    /// Their sizes, and their ETags where both are MD5s. Nothing is read.
    #[default]
    Listed,
    /// Their sizes alone.
    Size,
    /// Their sizes and contents, as a sync compares them.
    Content,
}

/// How trees are compared.
#[derive(Clone, Debug)]
pub struct DiffSettings {
    /// What makes two of one name differ.
    pub rule: DiffRule,
    /// What takes part, at both sides.
    pub filters: Filters,
    /// How directories are walked.
    pub walk: WalkSettings,
    /// The wished size of parts in bytes, with which objects of several parts were probably made.
    pub part_size: u64,
}

impl Default for DiffSettings {
    fn default() -> Self {
        let walk = WalkSettings { follow_symlinks: true };
        Self { rule: DiffRule::default(), filters: Filters::default(), walk, part_size: DEFAULT_PART_SIZE }
    }
}

/// What is known of one side of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffSide {
    /// Bytes.
    pub size: u64,
    /// When it was written.
    pub modified: Option<Timestamp>,
    /// An object's ETag without quotes; empty for a file.
    pub etag: String,
}

/// One difference, or what kept one from being seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Only the left tree has it.
    OnlyLeft(String, DiffSide),
    /// Only the right tree has it.
    OnlyRight(String, DiffSide),
    /// Both have it and they differ: left, then right.
    Differs(String, DiffSide, DiffSide),
    /// So many that both have and that are the same.
    Same(u64),
    /// It cannot be read or be compared.
    Skipped(PathBuf, SkipReason),
}

/// A comparison of two trees: call [`Comparison::begin`].
#[derive(Clone, Debug)]
pub struct Comparison<S> {
    /// Where the left and the right prefix are.
    pub stores: Stores<S>,
    /// The left tree.
    pub left: Tree,
    /// The right tree.
    pub right: Tree,
    /// How.
    pub settings: DiffSettings,
    /// What the requests may use.
    pub budget: Budget,
}

/// Differences on their way, in the order of their keys. Dropping it ends the comparison.
pub struct Differences {
    receiver: mpsc::Receiver<Result<Difference, EngineError>>,
    tasks: JoinSet<()>,
}

impl Differences {
    /// The next one; nothing after the last or an error.
    ///
    /// # Errors
    /// [`EngineError::Store`] when a page cannot be had, [`EngineError::File`] when a directory is missing.
    pub async fn next(&mut self) -> Option<Result<Difference, EngineError>> {
        if let Some(next) = self.receiver.recv().await {
            return Some(next);
        }
        // A task that died must not look like the end.
        while let Some(done) = self.tasks.join_next().await {
            if let Err(error) = done {
                return Some(Err(EngineError::Worker(error.to_string())));
            }
        }
        None
    }
}

impl<S: ObjectStore + Clone> Comparison<S> {
    /// Begins it. Must be called inside a Tokio runtime.
    pub fn begin(self) -> Differences {
        let (sender, receiver) = mpsc::channel(AHEAD);
        let (found, candidates) = mpsc::channel(AHEAD);
        let mut tasks = JoinSet::new();
        let content = Arc::new(self.content());
        let failed = sender.clone();
        tasks.spawn_blocking(move || {
            let pass = self.pass(&found).and_then(|found_all| found_all.tell(&found));
            match pass {
                Ok(()) | Err(Halt::Dropped) => {}
                Err(Halt::Failed(error)) => drop(failed.blocking_send(Err(error))),
            }
        });
        tasks.spawn(async move {
            let candidates = stream::unfold(candidates, |mut candidates: mpsc::Receiver<Candidate>| async move {
                let next = candidates.recv().await?;
                Some((next, candidates))
            });
            let settled = candidates.map(|candidate: Candidate| {
                let content = content.clone();
                async move { candidate.settle(&content).await }
            });
            let mut settled = std::pin::pin!(settled.buffered(AT_ONCE));
            while let Some(difference) = settled.next().await {
                if sender.send(Ok(difference)).await.is_err() {
                    return;
                }
            }
        });
        Differences { receiver, tasks }
    }

    fn content(&self) -> Content<S> {
        let ends = match (self.left.clone(), self.right.clone()) {
            (Tree::Directory(left), Tree::Directory(right)) => return Content::Files(left, right),
            (Tree::Directory(source), Tree::Prefix(target)) => Ends::Upload { source, target },
            (Tree::Prefix(source), Tree::Directory(target)) => Ends::Download { source, target },
            (Tree::Prefix(source), Tree::Prefix(target)) => Ends::Copy { source, target },
        };
        let way = Way { force_archived: false, here: false };
        let (stores, part_size) = (self.stores.clone(), self.settings.part_size);
        Content::Store(Box::new(Checks::new(stores, Arc::new(ends), way, part_size, self.budget.clone())))
    }

    /// Goes through both sides, until they come in order. Blocks.
    fn pass(&self, found: &mpsc::Sender<Candidate>) -> Result<FoundAll, Halt> {
        let open = |tree: &Tree, store: &S, sorted: bool| -> Result<Source<S>, Halt> {
            match tree {
                Tree::Directory(root) => {
                    let walk = Walk::open(root.clone(), self.settings.filters.clone(), self.settings.walk)?;
                    Ok(Source::Walk(Box::new(walk)))
                }
                Tree::Prefix(uri) => {
                    let pages = Listed::open(store.clone(), uri, &self.settings.filters, &self.budget);
                    if sorted { pages.sorted(found) } else { Ok(Source::Listed(Box::new(pages))) }
                }
            }
        };
        // A side is sorted when it was seen out of order.
        let mut sorted = (false, false);
        // A pass that begins again comes by the same files in the same order.
        let mut told = [0, 0];
        loop {
            let left = open(&self.left, &self.stores.source, sorted.0)?;
            let right = open(&self.right, &self.stores.target, sorted.1)?;
            let pass = Pass {
                left,
                right,
                found,
                settings: &self.settings,
                all: FoundAll::new(),
                told: &mut told,
                skipped: [0, 0],
            };
            match pass.run()? {
                Ok(all) => return Ok(all),
                Err(Disordered::Left) => sorted.0 = true,
                Err(Disordered::Right) => sorted.1 = true,
            }
        }
    }
}

/// Which listing came out of order.
enum Disordered {
    Left,
    Right,
}

/// A listing, page by page.
struct Listed<S> {
    pages: Pages<S>,
    selection: Selection,
    page: vec::IntoIter<Entry>,
    last: Option<String>,
    handle: Handle,
}

impl<S: ObjectStore> Listed<S> {
    fn open(store: S, uri: &ObjectUri, filters: &Filters, budget: &Budget) -> Self {
        let request = ListRequest {
            bucket: uri.bucket.clone(),
            prefix: format!("{}{}", uri.key, filters.literal_prefix().unwrap_or_default()),
            ..ListRequest::default()
        };
        Self {
            pages: Pages::open(store, request, ListOrder::Key, budget.clone()).within(PAGE_BYTES),
            selection: Selection { prefix: uri.key.clone(), filters: filters.clone(), without: None },
            page: Vec::new().into_iter(),
            last: None,
            handle: Handle::current(),
        }
    }

    fn next(&mut self) -> Result<Step, Halt> {
        loop {
            if let Some(entry) = self.page.next() {
                return Ok(Step::Entry(entry));
            }
            let Some(page) = self.handle.block_on(self.pages.next()) else { return Ok(Step::End) };
            let mut page = page?;
            // The same key again is no disorder: some stores begin a page with the last key of the one before.
            page.dedup_by(|next, one| next.key == one.key);
            if page.first().is_some_and(|first| Some(&first.key) == self.last.as_ref()) {
                page.remove(0);
            }
            if in_order(self.last.as_deref(), &page) < page.len() {
                return Ok(Step::Disorder);
            }
            if let Some(object) = page.last() {
                self.last = Some(object.key.clone());
            }
            let entries: Vec<Entry> = page.into_iter().filter_map(|object| self.selection.entry(object)).collect();
            self.page = entries.into_iter();
        }
    }

    /// All of it, in order.
    fn sorted(mut self, found: &mpsc::Sender<Candidate>) -> Result<Source<S>, Halt> {
        let mut sorter = Sorter::new(SORT_BYTES);
        while let Some(page) = self.handle.block_on(self.pages.next()) {
            if found.is_closed() {
                return Err(Halt::Dropped);
            }
            for entry in page?.into_iter().filter_map(|object| self.selection.entry(object)) {
                sorter.push(entry)?;
            }
        }
        Ok(Source::Sorted(sorter.into_entries()?))
    }
}

/// One side of the pass.
enum Source<S> {
    Walk(Box<Walk>),
    Listed(Box<Listed<S>>),
    Sorted(Entries),
}

impl<S: ObjectStore> Source<S> {
    fn next(&mut self, found: &mpsc::Sender<Candidate>) -> Result<Step, Halt> {
        match self {
            Self::Sorted(entries) => Ok(entries.next()?.map_or(Step::End, Step::Entry)),
            Self::Listed(listed) => listed.next(),
            Self::Walk(walk) => loop {
                match walk.next() {
                    None => return Ok(Step::End),
                    Some(Found::Skipped(skipped)) => return Ok(Step::Skipped(skipped)),
                    Some(Found::File(file)) => return Ok(Step::Entry(file.into())),
                    Some(Found::Nothing) if found.is_closed() => return Err(Halt::Dropped),
                    Some(Found::Nothing) => {}
                }
            },
        }
    }
}

/// What may be a difference.
enum Candidate {
    Known(Difference),
    /// Of one size: the contents decide.
    SeeContent(Box<Pair>),
}

impl Candidate {
    async fn settle<S: ObjectStore + Clone>(self, content: &Content<S>) -> Difference {
        let pair = match self {
            Self::Known(difference) => return difference,
            Self::SeeContent(pair) => pair,
        };
        if content.is_same(&pair).await { Difference::Same(1) } else { differs(pair.source, pair.target) }
    }
}

impl From<Entry> for DiffSide {
    fn from(entry: Entry) -> Self {
        Self { size: entry.size, modified: entry.modified, etag: entry.etag }
    }
}

fn differs(left: Entry, right: Entry) -> Difference {
    Difference::Differs(left.key.clone(), left.into(), right.into())
}

/// How contents are compared.
enum Content<S> {
    /// Two directories.
    Files(PathBuf, PathBuf),
    /// By what a store tells.
    Store(Box<Checks<S>>),
}

impl<S: ObjectStore + Clone> Content<S> {
    async fn is_same(&self, pair: &Pair) -> bool {
        match self {
            Self::Store(checks) => checks.is_same(pair).await,
            Self::Files(left, right) => {
                let (left, right) = (left.join(&pair.source.key), right.join(&pair.target.key));
                blocking(move || Ok(same_bytes(&left, &right)?)).await.unwrap_or(false)
            }
        }
    }
}

/// Whether two files hold the same bytes. Blocks.
fn same_bytes(left: &Path, right: &Path) -> Result<bool, PathError> {
    use std::io::{BufRead, BufReader};
    let open = |path: &Path| {
        let file = fsx::open(path)?;
        Ok::<_, PathError>(BufReader::with_capacity(256 * 1024, file))
    };
    let (mut one, mut other) = (open(left)?, open(right)?);
    loop {
        let ours = one.fill_buf().map_err(PathError::wrap("read", left))?;
        let theirs = other.fill_buf().map_err(PathError::wrap("read", right))?;
        let count = ours.len().min(theirs.len());
        if count == 0 {
            return Ok(ours.is_empty() && theirs.is_empty());
        }
        if ours[..count] != theirs[..count] {
            return Ok(false);
        }
        one.consume(count);
        other.consume(count);
    }
}

/// What one pass found, each kind in the order of its keys.
struct FoundAll {
    left: Spool,
    right: Spool,
    /// Left and right by turns.
    differing: Spool,
    /// The same.
    unsettled: Spool,
    same: u64,
}

impl FoundAll {
    fn new() -> Self {
        let spool = || Spool::new(SPOOL_BYTES);
        Self { left: spool(), right: spool(), differing: spool(), unsettled: spool(), same: 0 }
    }

    /// Tells all of it in the order of the keys. Blocks.
    fn tell(self, to: &mpsc::Sender<Candidate>) -> Result<(), Halt> {
        let send = |candidate| to.blocking_send(candidate).map_err(|_| Halt::Dropped);
        send(Candidate::Known(Difference::Same(self.same)))?;
        let mut kinds = [self.left, self.right, self.differing, self.unsettled].map(Spool::into_entries);
        let mut heads = [None, None, None, None];
        for (head, kind) in heads.iter_mut().zip(&mut kinds) {
            *head = kind.next()?;
        }
        loop {
            let keys = heads.iter().enumerate().filter_map(|(kind, head)| Some((head.as_ref()?.key.as_str(), kind)));
            let Some((_, kind)) = keys.min() else { return Ok(()) };
            let Some(entry) = heads[kind].take() else { return Ok(()) };
            let candidate = match kind {
                0 => Candidate::Known(Difference::OnlyLeft(entry.key.clone(), entry.into())),
                1 => Candidate::Known(Difference::OnlyRight(entry.key.clone(), entry.into())),
                kind => {
                    let Some(target) = kinds[kind].next()? else { return Ok(()) };
                    match kind {
                        2 => Candidate::Known(differs(entry, target)),
                        _ => Candidate::SeeContent(Box::new(Pair { source: entry, target })),
                    }
                }
            };
            heads[kind] = kinds[kind].next()?;
            send(candidate)?;
        }
    }
}

/// One pass over both sides.
struct Pass<'a, S> {
    left: Source<S>,
    right: Source<S>,
    found: &'a mpsc::Sender<Candidate>,
    settings: &'a DiffSettings,
    all: FoundAll,
    /// How many were told as skipped, left and right, by this pass or one before.
    told: &'a mut [u64; 2],
    /// How many this pass came by.
    skipped: [u64; 2],
}

impl<S: ObjectStore> Pass<'_, S> {
    fn run(mut self) -> Result<Result<FoundAll, Disordered>, Halt> {
        let Ok(mut left) = self.advance(true)? else { return Ok(Err(Disordered::Left)) };
        let Ok(mut right) = self.advance(false)? else { return Ok(Err(Disordered::Right)) };
        loop {
            let order = match (&left, &right) {
                (None, None) => return Ok(Ok(self.all)),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(left), Some(right)) => left.key.cmp(&right.key),
            };
            match (order, left.take(), right.take()) {
                (Ordering::Equal, Some(one), Some(other)) => self.pair(one, other)?,
                (Ordering::Less, Some(one), other) => {
                    right = other;
                    if self.settings.filters.admit(one.facts()) {
                        self.all.left.push(&one)?;
                    }
                }
                (_, one, Some(other)) => {
                    left = one;
                    if self.settings.filters.admit(other.facts()) {
                        self.all.right.push(&other)?;
                    }
                }
                (_, _, None) => unreachable!("an order is that of an entry"),
            }
            if left.is_none() && order.is_le() {
                left = match self.advance(true)? {
                    Ok(entry) => entry,
                    Err(()) => return Ok(Err(Disordered::Left)),
                };
            }
            if right.is_none() && order.is_ge() {
                right = match self.advance(false)? {
                    Ok(entry) => entry,
                    Err(()) => return Ok(Err(Disordered::Right)),
                };
            }
        }
    }

    /// The next entry of a side; an error when it comes out of order.
    fn advance(&mut self, left: bool) -> Result<Result<Option<Entry>, ()>, Halt> {
        let source = if left { &mut self.left } else { &mut self.right };
        loop {
            match source.next(self.found)? {
                Step::Entry(entry) => return Ok(Ok(Some(entry))),
                Step::Skipped(SkippedPath { path, reason, .. }) => {
                    let side = usize::from(!left);
                    self.skipped[side] += 1;
                    if self.skipped[side] > self.told[side] {
                        self.told[side] += 1;
                        let skipped = Candidate::Known(Difference::Skipped(path, reason));
                        self.found.blocking_send(skipped).map_err(|_| Halt::Dropped)?;
                    }
                }
                Step::Disorder => return Ok(Err(())),
                Step::End => return Ok(Ok(None)),
            }
        }
    }

    fn pair(&mut self, left: Entry, right: Entry) -> Result<(), Halt> {
        let filters = &self.settings.filters;
        if !filters.admit(left.facts()) && !filters.admit(right.facts()) {
            return Ok(());
        }
        let kind = match self.settings.rule {
            _ if left.size != right.size => &mut self.all.differing,
            DiffRule::Content if left.size > 0 => &mut self.all.unsettled,
            DiffRule::Listed if matches!((md5(&left.etag), md5(&right.etag)), (Some(one), Some(other)) if one != other) => {
                &mut self.all.differing
            }
            DiffRule::Content | DiffRule::Listed | DiffRule::Size => {
                self.all.same += 1;
                return Ok(());
            }
        };
        kind.push(&left)?;
        kind.push(&right)?;
        Ok(())
    }
}
