//! The pass over both sides.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot};

use crate::base::fsx::PathError;
use crate::engine::EngineError;
use crate::engine::plan::local::Outbox;
use crate::engine::plan::remote::check_is_no_object;
use crate::engine::plan::walk::{SkippedPath, Walk};
use crate::engine::plan::{Batch, Halt, Planned, WalkSettings};
use crate::events::{Emitter, Place, SkipReason, Verb};
use crate::store::ObjectStore;

use super::compare::{Verdict, verdict};
use super::conflicts::{Admission, Conflicts};
use super::content::Pair;
use super::entry::Entry;
use super::removal::{Removal, SourceLook, Spared};
use super::side::{Listing, Side, Step};
use super::spool::Spool;
use super::{Direction, Ends, SyncSettings, Way, is_plain};

/// Bytes of waiting entries in memory, each of two times at most; more of them wait on disk.
///
/// *Source:* 30,000 entries, so that most syncs touch no disk, at a size that the memory goal does not notice.
/// *Applies:* entries that only one side has.
const SPOOL_BYTES: usize = 4 * 1024 * 1024;

/// Bytes of entries that are sorted in memory; more are sorted in pieces of this size on disk.
///
/// *Source:* the goal of 64 MiB, of which a sync may hold two of these. *Applies:* listings that came out of order.
const SORT_BYTES: usize = 12 * 1024 * 1024;

/// What comes next at a side.
#[derive(Debug)]
enum Head {
    Unknown,
    Entry(Entry),
    End,
}

impl Head {
    fn take(&mut self) -> Option<Entry> {
        match std::mem::replace(self, Self::Unknown) {
            Self::Entry(entry) => Some(entry),
            end => {
                *self = end;
                None
            }
        }
    }
}

/// A sync on its way.
pub(super) struct Join {
    ends: Arc<Ends>,
    direction: Direction,
    settings: SyncSettings,
    source: Side,
    target: Side,
    source_head: Head,
    target_head: Head,
    outbox: Outbox,
    emitter: Emitter,
    way: Way,
    /// Only at the source, as far as is known by now.
    absent: Spool,
    /// Only at the target, as far as is known by now.
    extra: Spool,
    /// The target directory was not there when the pass began, so nothing can stand in a download's way.
    fresh: bool,
    conflicts: Conflicts,
    removal: Removal,
}

impl Join {
    /// Opens the directory that takes part. Blocks.
    pub(super) fn open(
        ends: Arc<Ends>,
        settings: SyncSettings,
        (source, target): (Option<Listing>, Option<Listing>),
        way: Way,
        sender: mpsc::Sender<Batch>,
        emitter: Emitter,
    ) -> Result<Self, Halt> {
        let walk = |root: &PathBuf, how: WalkSettings| Walk::open(root.clone(), settings.filters.clone(), how);
        let mut fresh = false;
        let mut sides = (source.map(Side::Listing), target.map(Side::Listing));
        match &*ends {
            Ends::Upload { source, .. } => sides.0 = Some(Side::Walk(Box::new(walk(source, settings.walk)?))),
            Ends::Copy { .. } => {}
            Ends::Download { target, .. } => {
                // Whatever is asked for: a download goes through symlinks to directories, and to overlook what lies behind
                // them would send it each time, and over what must not be written over.
                sides.1 = Some(match walk(target, WalkSettings { follow_symlinks: true }) {
                    Ok(walk) => Side::Walk(Box::new(walk)),
                    Err(EngineError::File(PathError { source, .. }))
                        if source.kind() == std::io::ErrorKind::NotFound =>
                    {
                        fresh = true;
                        Side::Empty
                    }
                    Err(error) => return Err(error.into()),
                });
            }
        }
        let (Some(source), Some(target)) = sides else { unreachable!("each side is a walk or a listing") };
        Ok(Self {
            direction: ends.direction(),
            source,
            target,
            source_head: Head::Unknown,
            target_head: Head::Unknown,
            outbox: Outbox::new(sender, emitter.clone()),
            emitter,
            way,
            absent: Spool::new(SPOOL_BYTES),
            extra: Spool::new(SPOOL_BYTES),
            fresh,
            conflicts: Conflicts::new(settings.case_conflict),
            removal: Removal::default(),
            ends,
            settings,
        })
    }

    /// Goes through both sides, waits for the comparisons that it sent to `checks`, then plans the deletions. Blocks.
    pub(super) fn run<S: ObjectStore>(
        mut self,
        checks: mpsc::Sender<Pair>,
        checked: oneshot::Receiver<()>,
        look: SourceLook<S>,
    ) -> Result<(), Halt> {
        while self.step(&checks)? {}
        self.send_absent()?;
        drop(checks);
        // When it dies without a word, the plan tells why.
        checked.blocking_recv().map_err(|_| Halt::Dropped)?;
        if self.settings.list.may_be_object
            && self.settings.filters.take_all()
            && !self.removal.source_holds_something()
            && let Ends::Download { source, .. } | Ends::Copy { source, .. } = &*self.ends
        {
            look.handle.block_on(check_is_no_object(&look.store, &look.budget, source))?;
        }
        let Self { ends, settings, extra, conflicts, removal, mut outbox, .. } = self;
        if let Some(delete) = &settings.delete {
            let spared = Spared { conflicts, walk: settings.walk, filters: settings.filters.clone() };
            removal.plan(&ends, delete, extra, &spared, &look, &mut outbox)?;
        }
        outbox.flush()
    }

    /// Judges the smallest key of both sides; `false` when there is none.
    fn step(&mut self, checks: &mpsc::Sender<Pair>) -> Result<bool, Halt> {
        self.outbox.tick()?;
        if !self.look()? {
            return Ok(true);
        }
        let order = match (&self.source_head, &self.target_head) {
            (Head::Entry(source), Head::Entry(target)) => source.key.cmp(&target.key),
            (Head::Entry(_), _) => std::cmp::Ordering::Less,
            (_, Head::Entry(_)) => std::cmp::Ordering::Greater,
            _ => return Ok(false),
        };
        let source = if order.is_le() { self.source_head.take() } else { None };
        let target = if order.is_ge() { self.target_head.take() } else { None };
        match (source, target) {
            (Some(source), Some(target)) => self.pair(source, target, checks)?,
            (Some(source), None) => self.only_source(source)?,
            (None, Some(target)) => self.only_target(&target)?,
            (None, None) => unreachable!("an order is that of an entry"),
        }
        Ok(true)
    }

    /// Finds out what comes next at both sides; `false` when that turned out otherwise than was thought.
    fn look(&mut self) -> Result<bool, Halt> {
        while matches!(self.source_head, Head::Unknown) {
            match self.source.next(&mut self.outbox)? {
                Step::Entry(entry) => {
                    if let Some(entry) = self.taken(entry)? {
                        self.source_head = Head::Entry(entry);
                    }
                }
                Step::Skipped(skipped) => self.skipped_source(skipped)?,
                Step::End => self.source_head = Head::End,
                Step::Disorder => return self.put_in_order().map(|()| false),
            }
        }
        while matches!(self.target_head, Head::Unknown) {
            match self.target.next(&mut self.outbox)? {
                Step::Entry(entry) => self.target_head = Head::Entry(entry),
                // What cannot be sent does no harm at a target, but what lies below a closed directory is not known.
                Step::Skipped(skipped) if !skipped.directory => {}
                Step::Skipped(skipped) => {
                    let place = Place::Local(skipped.path);
                    self.outbox.push(Planned::skipped(Verb::Download, place, skipped.reason))?;
                }
                Step::End => self.target_head = Head::End,
                Step::Disorder => return self.put_in_order().map(|()| false),
            }
        }
        Ok(true)
    }

    /// Both sides from the start, as far as they are not done with, and in order.
    fn put_in_order(&mut self) -> Result<(), Halt> {
        self.removal.disorder();
        self.conflicts.restart();
        let absent = std::mem::replace(&mut self.absent, Spool::new(SPOOL_BYTES)).into_entries();
        let extra = std::mem::replace(&mut self.extra, Spool::new(SPOOL_BYTES)).into_entries();
        let source = std::mem::replace(&mut self.source, Side::Empty);
        let target = std::mem::replace(&mut self.target, Side::Empty);
        self.source = source.put_in_order(absent, self.source_head.take(), SORT_BYTES)?;
        self.target = target.put_in_order(extra, self.target_head.take(), SORT_BYTES)?;
        (self.source_head, self.target_head) = (Head::Unknown, Head::Unknown);
        Ok(())
    }

    /// An entry of the source, unless it cannot be a file.
    fn taken(&mut self, entry: Entry) -> Result<Option<Entry>, Halt> {
        self.removal.source_has_something();
        if self.direction != Direction::Download {
            return Ok(Some(entry));
        }
        if !is_plain(&entry.key) {
            self.removal.unmatched(&entry.key);
            self.skip_object(&entry, SkipReason::UnsafeKey)?;
            return Ok(None);
        }
        if self.conflicts.is_below_file(&entry.key) {
            self.skip_object(&entry, SkipReason::FileAndDirectory)?;
            return Ok(None);
        }
        Ok(Some(entry))
    }

    fn skip_object(&mut self, entry: &Entry, reason: SkipReason) -> Result<(), Halt> {
        let Ends::Download { source, .. } = &*self.ends else { return Ok(()) };
        let place = Place::Remote(source.with_key(format!("{}{}", source.key, entry.key)));
        self.outbox.push(Planned::skipped(Verb::Download, place, reason))
    }

    fn skipped_source(&mut self, skipped: SkippedPath) -> Result<(), Halt> {
        self.removal.source_has_something();
        // A loop is no fault: what it leads to is listed elsewhere. And no key lies below a name that is not UTF-8.
        if skipped.directory && !matches!(skipped.reason, SkipReason::SymlinkLoop | SkipReason::NotUtf8) {
            self.removal.source_not_read(&skipped.path);
        }
        self.outbox.push(Planned::skipped(Verb::Upload, Place::Local(skipped.path), skipped.reason))
    }

    fn pair(&mut self, source: Entry, target: Entry, checks: &mpsc::Sender<Pair>) -> Result<(), Halt> {
        self.removal.matched();
        if self.direction == Direction::Download {
            self.conflicts.is_file(&source.key);
        }
        if self.settings.only_missing || !self.settings.filters.admit(source.facts()) {
            return Ok(());
        }
        match verdict(self.settings.compare, self.direction, &source, &target) {
            Verdict::Same => Ok(()),
            Verdict::Differs => self.send(source),
            Verdict::SeeContent => checks.blocking_send(Pair { source, target }).map_err(|_| Halt::Dropped),
        }
    }

    fn only_source(&mut self, entry: Entry) -> Result<(), Halt> {
        if !self.settings.filters.admit(entry.facts()) {
            return Ok(());
        }
        if !self.target.is_settled() {
            return Ok(self.absent.push(&entry)?);
        }
        self.send_absent()?;
        self.send_missing(entry)
    }

    /// Sends what was kept until the target's order was known.
    fn send_absent(&mut self) -> Result<(), Halt> {
        if self.absent.count() == 0 {
            return Ok(());
        }
        let mut absent = std::mem::replace(&mut self.absent, Spool::new(SPOOL_BYTES)).into_entries();
        while let Some(entry) = absent.next()? {
            self.outbox.tick()?;
            self.send_missing(entry)?;
        }
        Ok(())
    }

    fn send_missing(&mut self, entry: Entry) -> Result<(), Halt> {
        if let Ends::Download { target, .. } = &*self.ends
            && !self.fresh
        {
            match self.conflicts.admit(&entry.key, &target.join(&entry.key)) {
                Admission::Fetch => {}
                Admission::FetchWarned(text) => Handle::current().block_on(self.emitter.warn(text)),
                Admission::Skip(reason) => return self.skip_object(&entry, reason),
                Admission::End => return Err(EngineError::CaseConflict { key: entry.key }.into()),
            }
        }
        if self.direction == Direction::Download {
            self.conflicts.is_file(&entry.key);
        }
        self.send(entry)
    }

    fn send(&mut self, entry: Entry) -> Result<(), Halt> {
        self.outbox.push(self.ends.work(entry, self.way))
    }

    fn only_target(&mut self, entry: &Entry) -> Result<(), Halt> {
        // Without deletions too, as long as the source may still come to it.
        if self.settings.delete.is_some() || !self.source.is_settled() {
            if !self.settings.filters.admit(entry.facts()) {
                self.removal.exempt();
            }
            self.extra.push(entry)?;
        }
        Ok(())
    }
}
