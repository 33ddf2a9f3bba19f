//! The two sides of a sync, each as a sequence of entries in the order of their keys.
//!
//! A walk is in that order by itself. A listing should be, but that is checked on every page: SeaweedFS lists directory
//! by directory, others in no order at all. The first key out of order is told as [`Step::Disorder`], and then the rest
//! of the listing can be had only as a whole, to be sorted.

use std::collections::VecDeque;
use std::vec;

use tokio::sync::mpsc;

use crate::engine::EngineError;
use crate::engine::filter::Filters;
use crate::engine::plan::local::Outbox;
use crate::engine::plan::walk::{Found, SkippedPath, Walk};
use crate::engine::plan::{Halt, Pages};
use crate::store::{ObjectEntry, ObjectStore};

use super::entry::Entry;
use super::spool::{Entries, Sorter};

/// Pages between a listing and the comparison, beside what the listing itself has fetched ahead. *Source:* at 1000 keys
/// a page, comparing is faster than any listing. *Applies:* each side that is a listing.
const PAGES_AHEAD: usize = 2;

/// The next of a side.
#[derive(Debug)]
pub(super) enum Step {
    Entry(Entry),
    /// Something at this side cannot take part.
    Skipped(SkippedPath),
    /// The listing goes on out of order.
    Disorder,
    End,
}

/// One side.
pub(super) enum Side {
    /// A directory that is not there yet.
    Empty,
    Walk(Box<Walk>),
    Listing(Listing),
    /// What was put in order.
    Sorted(Entries),
    /// These, then one, then a side.
    Chained(Box<Chain>),
}

pub(super) struct Chain {
    pub(super) first: Entries,
    pub(super) then: Option<Entry>,
    pub(super) rest: Side,
}

impl Side {
    /// The next entry. Blocks.
    pub(super) fn next(&mut self, outbox: &mut Outbox) -> Result<Step, Halt> {
        match self {
            Self::Empty => Ok(Step::End),
            Self::Listing(listing) => listing.next(),
            Self::Sorted(entries) => Ok(entries.next()?.map_or(Step::End, Step::Entry)),
            Self::Chained(chain) => match chain.first.next()?.or_else(|| chain.then.take()) {
                Some(entry) => Ok(Step::Entry(entry)),
                None => chain.rest.next(outbox),
            },
            Self::Walk(walk) => loop {
                match walk.next() {
                    None => return Ok(Step::End),
                    Some(Found::Skipped(skipped)) => return Ok(Step::Skipped(skipped)),
                    Some(Found::File(file)) => return Ok(Step::Entry(file.into())),
                    Some(Found::Nothing) => outbox.tick()?,
                }
            },
        }
    }

    /// Whether no key can come any more that is smaller than one that came: what is not there now never will be.
    pub(super) fn is_settled(&mut self) -> bool {
        match self {
            Self::Listing(listing) => listing.is_settled(),
            Self::Empty | Self::Walk(_) | Self::Sorted(_) | Self::Chained(_) => true,
        }
    }

    /// The whole side again after `seen` (entries that came before and are still wanted, in order) and `head` (which
    /// came last): a listing is read to its end and sorted, anything else is in order. Blocks.
    pub(super) fn put_in_order(self, seen: Entries, head: Option<Entry>, limit: usize) -> Result<Self, Halt> {
        match self {
            Self::Listing(mut listing) => {
                let mut sorter = Sorter::new(limit);
                if let Some(entry) = head {
                    sorter.push(entry)?;
                }
                listing.drain(&mut sorter)?;
                Ok(Self::Sorted(Entries::merged(seen, sorter.into_entries()?)?))
            }
            rest => Ok(Self::Chained(Box::new(Chain { first: seen, then: head, rest }))),
        }
    }
}

/// What a listing sends.
pub(super) enum Fed {
    Page(Vec<Entry>),
    /// The pages that follow are out of order.
    Disorder,
    /// All pages were sent. A channel that closes without it belongs to a plan that was dropped.
    End,
    Failed(EngineError),
}

/// A listing on its way.
pub(super) struct Listing {
    receiver: mpsc::Receiver<Fed>,
    waiting: VecDeque<Fed>,
    page: vec::IntoIter<Entry>,
    /// The end was seen, so the order of all pages is known.
    complete: bool,
}

impl Listing {
    /// A listing, and where [`feed`] sends its pages.
    pub(super) fn new() -> (Self, mpsc::Sender<Fed>) {
        let (sender, receiver) = mpsc::channel(PAGES_AHEAD);
        (Self { receiver, waiting: VecDeque::new(), page: Vec::new().into_iter(), complete: false }, sender)
    }

    fn fed(&mut self) -> Result<Fed, Halt> {
        match self.waiting.pop_front() {
            Some(fed) => Ok(fed),
            None => self.receiver.blocking_recv().ok_or(Halt::Dropped),
        }
    }

    fn next(&mut self) -> Result<Step, Halt> {
        loop {
            if let Some(entry) = self.page.next() {
                return Ok(Step::Entry(entry));
            }
            if self.complete && self.waiting.is_empty() {
                return Ok(Step::End);
            }
            match self.fed()? {
                Fed::Page(page) => self.page = page.into_iter(),
                Fed::Disorder => return Ok(Step::Disorder),
                Fed::End => self.complete = true,
                Fed::Failed(error) => return Err(Halt::Failed(error)),
            }
        }
    }

    /// Looks ahead as far as pages have come, without waiting.
    fn is_settled(&mut self) -> bool {
        while !self.complete
            && self.waiting.len() < PAGES_AHEAD
            && let Ok(fed) = self.receiver.try_recv()
        {
            match fed {
                Fed::End => self.complete = true,
                other => self.waiting.push_back(other),
            }
        }
        self.complete && self.waiting.iter().all(|fed| matches!(fed, Fed::Page(_)))
    }

    fn drain(&mut self, sorter: &mut Sorter) -> Result<(), Halt> {
        loop {
            for entry in self.page.by_ref() {
                sorter.push(entry)?;
            }
            if self.complete && self.waiting.is_empty() {
                return Ok(());
            }
            match self.fed()? {
                Fed::Page(page) => self.page = page.into_iter(),
                Fed::Disorder => {}
                Fed::End => self.complete = true,
                Fed::Failed(error) => return Err(Halt::Failed(error)),
            }
        }
    }
}

/// Which objects of a listing take part, and as what.
#[derive(Clone, Debug)]
pub(super) struct Selection {
    /// What all keys begin with; it is empty or ends in `/`.
    pub(super) prefix: String,
    /// By the key behind the prefix.
    pub(super) filters: Filters,
    /// Keys that begin with this are the other side's.
    pub(super) without: Option<String>,
}

impl Selection {
    /// The object as an entry. Directory markers (empty objects whose key ends in `/`) are no files and take no part, as
    /// in the AWS CLI.
    pub(super) fn entry(&self, object: ObjectEntry) -> Option<Entry> {
        let relative = object.key.strip_prefix(&self.prefix)?;
        let marker = object.size == 0 && relative.ends_with('/');
        let foreign = self.without.as_ref().is_some_and(|without| object.key.starts_with(without));
        if relative.is_empty() || marker || foreign || !self.filters.matches(relative) {
            return None;
        }
        let ObjectEntry { mut key, size, last_modified: modified, etag, storage_class: class } = object;
        key.drain(..self.prefix.len());
        Some(Entry { key, size, modified, etag, class, linked: false })
    }
}

/// Sends the pages of a listing, and tells when they stop being in order.
pub(super) async fn feed<S: ObjectStore>(mut pages: Pages<S>, selection: Selection, to: mpsc::Sender<Fed>) {
    let mut last: Option<String> = None;
    let mut ordered = true;
    while let Some(page) = pages.next().await {
        let mut page = match page {
            Ok(page) => page,
            // Nobody waits for an error of a plan that was dropped.
            Err(error) => return drop(to.send(Fed::Failed(error)).await),
        };
        let mut parts = Vec::with_capacity(2);
        if ordered {
            // The same key again is no disorder: some stores begin a page with the last key of the one before.
            page.dedup_by(|next, one| next.key == one.key);
            if page.first().is_some_and(|first| Some(&first.key) == last.as_ref()) {
                page.remove(0);
            }
            let in_order = in_order(last.as_deref(), &page);
            if in_order < page.len() {
                ordered = false;
                let rest = page.split_off(in_order);
                parts.push(Some(page));
                parts.push(None);
                page = rest;
            }
        }
        if ordered && let Some(object) = page.last() {
            last = Some(object.key.clone());
        }
        parts.push(Some(page));
        for part in parts {
            let fed = match part {
                None => Fed::Disorder,
                Some(objects) => {
                    let entries: Vec<Entry> =
                        objects.into_iter().filter_map(|object| selection.entry(object)).collect();
                    if entries.is_empty() {
                        continue;
                    }
                    Fed::Page(entries)
                }
            };
            if to.send(fed).await.is_err() {
                return;
            }
        }
    }
    drop(to.send(Fed::End).await);
}

/// How many objects come in ascending order behind `last`; no key stands there twice in a row.
pub(super) fn in_order(last: Option<&str>, page: &[ObjectEntry]) -> usize {
    if page.first().is_some_and(|first| last.is_some_and(|last| last > first.key.as_str())) {
        return 0;
    }
    let breaks = page.windows(2).position(|pair| pair[0].key > pair[1].key);
    breaks.map_or(page.len(), |at| at + 1)
}
