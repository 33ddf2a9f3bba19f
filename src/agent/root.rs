//! One root of a project: what its watcher tells becomes rows of the journal.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::Metadata;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::base::below::{is_gone, look_below, open_above};
use crate::base::fault::chain;
use crate::base::stamp::Stamp;
use crate::events::log::Log;
use crate::journal::JournalError;
use crate::journal::files::{FileJournal, FileRow, Offer, Offered, SourceId};
use crate::telemetry::Telemetry;

use super::held_keys::HeldKeys;
use super::rules::ProjectRules;
use super::settings::{CompleteMode, ProjectSettings};
use super::settle::{Decision, Settle, Wait};
use super::source::{Found, Intake, RootEvent, Rules, Scan, ScanReason, Sign, Symlinks};

/// Paths that are looked at in one go. *Source:* a look takes microseconds and a commit a millisecond. *Applies:* to paths
/// that come due together.
const BATCH: usize = 512;

/// How soon a journal that could not be written is tried again.
const AGAIN: Duration = Duration::from_secs(1);

/// What all roots share.
#[derive(Clone)]
pub(super) struct Shared {
    pub(super) journal: Arc<FileJournal>,
    pub(super) telemetry: Telemetry,
    pub(super) log: Log,
    pub(super) queue: Arc<Queue>,
    pub(super) keys: HeldKeys,
}

/// How many files wait, against how many may.
#[derive(Debug, Default)]
pub(super) struct Queue {
    pub(super) waiting: AtomicU64,
    pub(super) most: AtomicU64,
    /// Why the journal could not be written, until something could.
    broken: Mutex<Option<String>>,
}

impl Queue {
    fn is_full(&self) -> bool {
        self.waiting.load(Relaxed) >= self.most.load(Relaxed)
    }

    /// Takes note of a journal that could not be written, which is logged once. Returns whether it could. That something
    /// could says nothing of the next: what changes no row needs no room.
    pub(super) fn wrote<T>(&self, done: &Result<T, JournalError>, log: &Log) -> bool {
        let Err(error) = done else { return true };
        let why = chain(error);
        if self.broken.lock().unwrap_or_else(PoisonError::into_inner).replace(why.clone()).is_none() {
            log.error("the journal cannot be written: nothing new is taken in until it can", [("error", why.into())]);
        }
        false
    }

    /// The journal took what needs room.
    pub(super) fn mended(&self, log: &Log) {
        if self.broken.lock().unwrap_or_else(PoisonError::into_inner).take().is_some() {
            log.info("the journal can be written again", []);
        }
    }

    /// Whether there is room for what was turned away.
    pub(super) fn has_room(&self) -> bool {
        self.waiting.load(Relaxed) < self.most.load(Relaxed) / 2 && self.broken().is_none()
    }

    /// Why the journal cannot be written, when that is so.
    pub(super) fn broken(&self) -> Option<String> {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What is known of a root itself.
#[derive(Clone, Debug, Default)]
pub(super) struct RootState {
    /// Directories with a watch.
    pub(super) armed: u64,
    /// Directories that are polled, and why.
    pub(super) unwatched: Option<(u64, String)>,
    /// A scan is under way.
    pub(super) scanning: bool,
    /// The first scan has ended.
    pub(super) scanned: bool,
    /// The last scan that ended, and when.
    pub(super) last_scan: Option<(Scan, Timestamp)>,
    /// Why it is not there.
    pub(super) missing: Option<String>,
    /// Times the kernel dropped events since somebody asked.
    pub(super) overflows: u64,
    /// Times the watcher was made anew.
    pub(super) deaths: u64,
    /// When the canary was last seen.
    pub(super) canary: Option<Instant>,
    /// Device and inode of the root when the watch began.
    pub(super) identity: Option<(u64, u64)>,
}

/// A root.
pub(super) struct Root {
    pub(super) source: SourceId,
    pub(super) path: PathBuf,
    pub(super) project: Arc<ProjectSettings>,
    pub(super) rules: Arc<ProjectRules>,
    shared: Shared,
    settle: Mutex<Settle>,
    state: Mutex<RootState>,
    /// Held while a listing is compared with rows, and while what is not there is looked for once more and its rows go: what
    /// came back in between would be in the listing as known, and then in no row.
    comparing: Mutex<()>,
    /// What had settled is looked at and written down; changes under the lock of `settle`.
    looking: AtomicBool,
    /// Something was turned away; a scan finds it when there is room.
    scan_owed: AtomicBool,
    wake: Notify,
    /// Wakes those who send.
    feed: Arc<Notify>,
}

/// What a path looks like.
enum Look {
    File {
        stamp: Stamp,
        links: u64,
        marked: bool,
    },
    /// There is none, but nothing, a directory, a device, a link that is not followed.
    Gone,
    /// It cannot be looked at just now.
    Hidden,
}

impl Root {
    pub(super) fn new(
        (source, path): (SourceId, PathBuf),
        project: Arc<ProjectSettings>,
        rules: Arc<ProjectRules>,
        shared: Shared,
        feed: Arc<Notify>,
    ) -> Self {
        let settle = Mutex::new(Settle::new(project.complete.clone(), project.delete.is_some()));
        let identity = std::fs::metadata(&path).ok().map(|at| (at.dev(), at.ino()));
        let state = Mutex::new(RootState { identity, ..RootState::default() });
        let (looking, scan_owed, wake) = (AtomicBool::new(false), AtomicBool::new(false), Notify::new());
        Self {
            source,
            path,
            project,
            rules,
            shared,
            settle,
            state,
            comparing: Mutex::default(),
            looking,
            scan_owed,
            wake,
            feed,
        }
    }

    fn settle(&self) -> MutexGuard<'_, Settle> {
        self.settle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn state_mut(&self) -> MutexGuard<'_, RootState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of it.
    pub(super) fn state(&self) -> RootState {
        self.state_mut().clone()
    }

    /// Times the kernel dropped events since this was asked last.
    pub(super) fn take_overflows(&self) -> u64 {
        std::mem::take(&mut self.state_mut().overflows)
    }

    /// Whether a path waits until it is complete.
    pub(super) fn settles(&self, path: &Path) -> bool {
        self.settle().holds(path)
    }

    /// Somebody asked for a scan: it counts as under way from now on.
    pub(super) fn scan_was_asked(&self) {
        self.state_mut().scanning = true;
    }

    /// Whether everything that was told is in the journal.
    pub(super) fn is_quiet(&self) -> bool {
        let state = self.state();
        let settled = {
            let settle = self.settle();
            settle.is_quiet() && !self.looking.load(Relaxed)
        };
        (state.scanned || state.missing.is_some()) && !state.scanning && settled && !self.scan_owed.load(Relaxed)
    }

    /// Whether a scan is owed to what was turned away, now that there is room; it is then no longer.
    pub(super) fn take_owed_scan(&self) -> bool {
        self.shared.queue.has_room() && self.scan_owed.swap(false, Relaxed)
    }

    /// A file that changed while it was sent or waited to be: it is looked at again when it has been quiet for a while.
    pub(super) fn settle_again(&self, path: &Path, stamp: Stamp) {
        self.settle().found(path, stamp, Instant::now(), false);
        self.wake.notify_one();
    }

    /// Looks at what is due, until `stop`.
    pub(super) async fn run(self: Arc<Self>, stop: CancellationToken) {
        loop {
            let next = self.settle().next();
            let due = async {
                match next {
                    Some(due) => tokio::time::sleep_until(due.into()).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.wake.notified() => {}
                () = due => {}
            }
            while self.work_off(&stop).await {}
            let _settle = self.settle();
            self.looking.store(false, Relaxed);
        }
    }

    /// Works off what is due. Returns whether there may be more.
    async fn work_off(self: &Arc<Self>, stop: &CancellationToken) -> bool {
        let (gone, due, overflowed) = {
            let mut settle = self.settle();
            self.looking.store(true, Relaxed);
            (settle.take_gone(), settle.due(Instant::now(), BATCH), settle.take_overflow())
        };
        if overflowed {
            self.scan_owed.store(true, Relaxed);
        }
        for directories in gone.chunks(BATCH).map(<[PathBuf]>::to_vec) {
            let again = directories.clone();
            let forgotten = self.compare(move |root| root.forget_directories(directories)).await;
            if !self.worked(forgotten) {
                for directory in again {
                    self.settle().directory_gone(&directory);
                }
                tokio::select! {
                    () = stop.cancelled() => return false,
                    () = tokio::time::sleep(AGAIN) => {}
                }
            }
        }
        let full = due.len() == BATCH;
        if !due.is_empty() {
            self.look_at(due).await;
        }
        full && !stop.is_cancelled()
    }

    /// Does something with rows while no listing is compared with them.
    async fn compare<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, JournalError> + Send + 'static,
    ) -> Result<T, JournalError> {
        let root = Arc::clone(self);
        let working = tokio::task::spawn_blocking(move || {
            let _alone = root.alone();
            work(&root)
        });
        working.await.unwrap_or(Err(JournalError::Thread))
    }

    fn alone(&self) -> MutexGuard<'_, ()> {
        self.comparing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What stands at a path below it: itself, or where links are followed what it leads to, when that lies below the root,
    /// too. Blocks.
    ///
    /// # Errors
    /// [`is_gone`] tells whether it is gone.
    pub(super) fn stands(&self, below: &Path) -> std::io::Result<Metadata> {
        // Of a root that went away nothing is gone: nobody can tell.
        let lost = |error: &dyn std::fmt::Display| std::io::Error::other(format!("its root cannot be opened: {error}"));
        if self.project.symlinks == Symlinks::Skip {
            return look_below(open_above(&self.path).map_err(|error| lost(&error))?, below);
        }
        let at = self.path.join(below);
        let metadata = match std::fs::symlink_metadata(&at) {
            Err(error) if !self.path.is_dir() => return Err(lost(&error)),
            told => told?,
        };
        let leads_out = || Ok::<_, std::io::Error>(!at.canonicalize()?.starts_with(self.path.canonicalize()?));
        if metadata.is_symlink() && !leads_out()? { std::fs::metadata(&at) } else { Ok(metadata) }
    }

    /// Which marker a file waits for, in words; nothing when it waits for none. Blocks.
    pub(super) fn awaited(&self, below: &Path, file: &Stamp) -> Option<String> {
        let marker = self.project.complete.mode.marker_of(below.file_name()?)?;
        let name = marker.to_string_lossy().into_owned();
        match self.stands(&below.with_file_name(marker)) {
            Ok(at) if CompleteMode::marks(&Stamp::of(&at), file) => None,
            Ok(_) => Some(format!("its marker `{name}` is older than it: it waits for that to be touched")),
            Err(_) => Some(format!("it waits for its marker `{name}`")),
        }
    }

    /// Whether no file stands at a path, for certain. Blocks.
    fn has_no_file(&self, below: &Path) -> bool {
        self.stands(below).map_or_else(|error| is_gone(&error), |at| !at.is_file())
    }

    /// Forgets what lay in directories that are not there. Blocks.
    fn forget_directories(&self, mut directories: Vec<PathBuf>) -> Result<u64, JournalError> {
        // Another may be there by now; the watcher tells of what is in it.
        directories.retain(|directory| match self.stands(directory) {
            Ok(at) => !at.is_dir(),
            Err(error) => is_gone(&error),
        });
        // With a directory goes all that was below it.
        directories.sort_unstable();
        directories.dedup_by(|below, above| below.starts_with(above));
        if directories.is_empty() { Ok(0) } else { self.shared.journal.directories_gone(self.source, &directories) }
    }

    /// Forgets files that are not there. Blocks.
    fn forget_names(&self, directory: &Path, mut names: Vec<OsString>) -> Result<u64, JournalError> {
        names.retain(|name| self.has_no_file(&directory.join(name)));
        if names.is_empty() { Ok(0) } else { self.shared.journal.gone(self.source, directory, names) }
    }

    /// Forgets a file that is not there or takes no part. When it is there again, tells what it looks like.
    ///
    /// # Errors
    /// [`JournalError`]: it is not forgotten.
    pub(super) async fn forget(self: &Arc<Self>, row: &FileRow) -> Result<Option<Stamp>, JournalError> {
        let row = row.clone();
        let look = move |root: &Self| match root.stands(&row.path) {
            Ok(at) if at.is_file() && root.rules.takes(&row.path) => Ok(Some(Stamp::of(&at))),
            Err(error) if !is_gone(&error) => Ok(Some(row.stamp)),
            _ => root.shared.journal.forget_blocking(&row).map(|_| None),
        };
        self.compare(look).await
    }

    /// Looks at paths whose time has come, and writes down what they are.
    async fn look_at(self: &Arc<Self>, due: Vec<(PathBuf, Wait)>) {
        let root = Arc::clone(self);
        let mode = &self.project.complete.mode;
        let marker = |path: &Path| Some(path.with_file_name(mode.marker_of(path.file_name()?)?));
        let markers: Vec<Option<PathBuf>> = due.iter().map(|(path, _)| marker(path)).collect();
        let looking = tokio::task::spawn_blocking(move || {
            let look = |((path, wait), marker): ((PathBuf, Wait), Option<PathBuf>)| {
                let look = look(root.stands(&path), |file| match marker {
                    None => true,
                    Some(marker) => root.stands(&marker).is_ok_and(|at| CompleteMode::marks(&Stamp::of(&at), file)),
                });
                (path, wait, look)
            };
            due.into_iter().zip(markers).map(look).collect::<Vec<_>>()
        });
        let Ok(looked) = looking.await else { return };
        let now = Instant::now();
        let mut offers: BTreeMap<PathBuf, Vec<(Offer, Wait)>> = BTreeMap::new();
        let mut gone: BTreeMap<PathBuf, Vec<(OsString, Wait)>> = BTreeMap::new();
        {
            let mut settle = self.settle();
            for (path, mut wait, look) in looked {
                let directory = path.parent().unwrap_or(Path::new("")).to_owned();
                let name = path.file_name().unwrap_or_default().to_owned();
                match look {
                    Look::Gone => gone.entry(directory).or_default().push((name, wait)),
                    Look::Hidden => settle.hide(path, wait, now),
                    // Its marker, when it comes, tells of it again.
                    Look::File { marked: false, .. } => {}
                    Look::File { stamp, links, .. } => match settle.decide(&mut wait, stamp, links, now) {
                        Decision::Wait => settle.put_back(path, wait),
                        Decision::Offer { found } => {
                            if let Some(again) = settle.kept(&wait, stamp, now) {
                                settle.put_back(path, again);
                            }
                            let offer = Offer { name, stamp, look: found };
                            offers.entry(directory).or_default().push((offer, wait));
                        }
                    },
                }
            }
        }
        for (directory, waits) in offers {
            let list = waits.iter().map(|(offer, _)| offer.clone()).collect();
            let offered = self.shared.journal.offer(self.source, &directory, list, now_ms()).await;
            let queued = *offered.as_ref().unwrap_or(&Offered::default());
            if self.worked(offered) {
                self.queued(queued);
            } else {
                self.put_off(&directory, waits.into_iter().map(|(offer, wait)| (offer.name, wait)));
            }
        }
        for (directory, waits) in gone {
            let names = waits.iter().map(|(name, _)| name.clone()).collect();
            let at = directory.clone();
            let forgotten = self.compare(move |root| root.forget_names(&at, names)).await;
            if !self.worked(forgotten) {
                self.put_off(&directory, waits.into_iter());
            }
        }
    }

    fn put_off(&self, directory: &Path, waits: impl Iterator<Item = (OsString, Wait)>) {
        let now = Instant::now();
        let mut settle = self.settle();
        for (name, wait) in waits {
            settle.put_off(directory.join(name), wait, AGAIN, now);
        }
    }

    fn queued(&self, offered: Offered) {
        self.shared.queue.waiting.fetch_add(offered.new + offered.changed, Relaxed);
        if offered != Offered::default() {
            self.feed.notify_one();
        }
    }

    /// Whether the journal could be written.
    fn worked<T>(&self, done: Result<T, JournalError>) -> bool {
        self.shared.queue.wrote(&done, &self.shared.log)
    }

    fn project(&self) -> &str {
        &self.project.name
    }
}

impl Intake for Root {
    fn touched(&self, path: &Path, sign: Sign) {
        let kind = match sign {
            Sign::Closed => "closed",
            Sign::Changed => "changed",
            Sign::Gone => "gone",
        };
        self.shared.telemetry.event(self.project(), kind);
        let now = Instant::now();
        let mut settle = self.settle();
        let sooner = match self.project.complete.mode.marked_by(path.file_name().unwrap_or_default()) {
            Some(_) if sign == Sign::Gone => false,
            Some(marked) => {
                let marked = path.with_file_name(marked);
                settle.touch(&marked, Sign::Closed, now)
            }
            None => settle.touch(path, sign, now),
        };
        drop(settle);
        if sooner {
            self.wake.notify_one();
        }
    }

    fn directory_gone(&self, directory: &Path) {
        if self.settle().directory_gone(directory) {
            self.wake.notify_one();
        }
    }

    fn listed(&self, directory: &Path, files: Vec<Found>, anew: bool) {
        let journal = &self.shared.journal;
        let _alone = self.alone();
        let known = match journal.in_directory(self.source, directory) {
            Ok(known) => known,
            Err(error) => {
                self.worked::<()>(Err(error));
                self.scan_owed.store(true, Relaxed);
                return;
            }
        };
        let known_as = |name: &OsString| {
            known.binary_search_by(|known| known.name.as_bytes().cmp(name.as_bytes())).ok().map(|at| &known[at])
        };
        let (now, wall) = (Instant::now(), Timestamp::now().as_nanosecond());
        let quiet = i128::try_from(self.project.complete.silence.as_nanos()).unwrap_or(i128::MAX);
        let mut offers = Vec::new();
        let mut names: Vec<(&[u8], &Stamp)> = files.iter().map(|found| (found.name.as_bytes(), &found.stamp)).collect();
        names.sort_unstable_by_key(|(name, _)| *name);
        let stamp_of = |name: &OsStr| {
            let at = names.binary_search_by_key(&name.as_bytes(), |(name, _)| *name).ok()?;
            names.get(at).map(|(_, stamp)| *stamp)
        };
        let mode = &self.project.complete.mode;
        let mut young = Vec::new();
        for found in &files {
            let marks = |marker: &OsStr| stamp_of(marker).is_some_and(|at| CompleteMode::marks(at, &found.stamp));
            if mode.marked_by(&found.name).is_some() || mode.marker_of(&found.name).is_some_and(|name| !marks(&name)) {
                continue;
            }
            let before = known_as(&found.name);
            if before.is_some_and(|known| known.stamp == found.stamp) {
                continue;
            }
            // What was listed may be older than what the journal knows.
            let again = before.map(|_| self.stands(&directory.join(&found.name)));
            let stamp = match again {
                None => found.stamp,
                Some(Ok(metadata)) => Stamp::of(&metadata),
                Some(Err(_)) => continue,
            };
            if before.is_some_and(|known| known.stamp == stamp) {
                continue;
            }
            // Somebody may be writing to what was written just now.
            if wall - i128::from(stamp.modified) < quiet {
                young.push((directory.join(&found.name), stamp));
            } else {
                let look = before.is_none();
                offers.push(Offer { name: found.name.clone(), stamp, look });
            }
        }
        if !young.is_empty() {
            // Held for no longer than this: who drains the kernel's queue waits for it.
            let mut settle = self.settle();
            for (path, stamp) in young {
                settle.found(&path, stamp, now, anew);
            }
            drop(settle);
            self.wake.notify_one();
        }
        let gone: Vec<OsString> = known
            .iter()
            .filter(|known| stamp_of(&known.name).is_none())
            // It may have come since it was listed.
            .filter(|known| self.has_no_file(&directory.join(&known.name)))
            .map(|known| known.name.clone())
            .collect();
        if !gone.is_empty() && !self.worked(journal.gone(self.source, directory, gone)) {
            self.scan_owed.store(true, Relaxed);
        }
        while !offers.is_empty() {
            if self.shared.queue.is_full() {
                self.scan_owed.store(true, Relaxed);
                return;
            }
            let rest = offers.split_off(offers.len().min(BATCH));
            let offered =
                journal.offer_blocking(self.source, directory, std::mem::replace(&mut offers, rest), now_ms());
            let queued = *offered.as_ref().unwrap_or(&Offered::default());
            if !self.worked(offered) {
                self.scan_owed.store(true, Relaxed);
                return;
            }
            self.queued(queued);
        }
    }

    fn root_event(&self, event: RootEvent) {
        let (log, telemetry) = (&self.shared.log, &self.shared.telemetry);
        let root = || ("root", self.path.as_path().into());
        let project = || ("project", self.project().into());
        let mut state = self.state_mut();
        match event {
            RootEvent::Armed { directories } => {
                state.armed = directories;
            }
            RootEvent::ScanBegan(reason) => {
                state.scanning = true;
                // What was told before that, and waits to be closed, may have been closed unheard.
                let deaf = matches!(reason, ScanReason::Overflow | ScanReason::DeadWatcher | ScanReason::Returned);
                if deaf && self.settle().deafened(Instant::now()) {
                    self.wake.notify_one();
                }
                // Only a root that is there is gone through, whether it is watched or polled.
                if state.missing.take().is_some() || state.identity.is_none() {
                    state.identity =
                        std::fs::metadata(&self.path).ok().map(|at| (at.dev(), at.ino())).or(state.identity);
                }
                log.info("scan begins", [project(), root(), ("reason", reason_word(reason).into())]);
            }
            RootEvent::ScanEnded(scan) => {
                state.scanning = false;
                state.scanned = true;
                state.last_scan = Some((scan, Timestamp::now()));
                telemetry.rescan(reason_word(scan.reason), scan.took);
                let Scan { reason, files, directories, unreadable, took } = scan;
                let numbers = [
                    project(),
                    root(),
                    ("reason", reason_word(reason).into()),
                    ("files", files.into()),
                    ("directories", directories.into()),
                    ("unreadable", unreadable.into()),
                    ("seconds", took.as_secs_f64().into()),
                ];
                log.info("scan ended", numbers);
                self.feed.notify_one();
            }
            RootEvent::Overflow => {
                state.overflows += 1;
                telemetry.overflow();
                log.warn("the kernel dropped events; the root is gone through", [project(), root()]);
            }
            RootEvent::Unwatched { directories: 0, .. } => {
                if state.unwatched.take().is_some() {
                    log.info("all directories are watched again", [project(), root()]);
                }
            }
            RootEvent::Unwatched { directories, why } => {
                if state.unwatched.is_none() {
                    let numbers =
                        [project(), root(), ("directories", directories.into()), ("why", why.as_str().into())];
                    log.warn("directories cannot be watched and are polled", numbers);
                }
                state.unwatched = Some((directories, why));
            }
            RootEvent::Missing(why) => {
                if state.missing.is_none() {
                    log.error("the root is not there", [project(), root(), ("why", why.as_str().into())]);
                }
                state.scanning = false;
                // Nobody writes it while the root is away.
                state.canary = None;
                state.missing = Some(why);
            }
            RootEvent::CanarySeen => {
                state.canary = Some(Instant::now());
                telemetry.canary(Timestamp::now());
            }
            RootEvent::WatcherDead => {
                state.deaths += 1;
                log.error("no events came; the watcher is made anew", [project(), root()]);
            }
            RootEvent::CanaryForbidden { why } => {
                // Nobody listens for it until it can be written again.
                state.canary = None;
                log.debug("no canary", [project(), root(), ("why", why.into())]);
            }
            RootEvent::LeftOut { path, why } => {
                log.debug("left out", [project(), ("path", path.as_path().into()), ("why", why.into())]);
            }
        }
    }
}

/// Milliseconds since 1970.
pub(super) fn now_ms() -> i64 {
    Timestamp::now().as_millisecond()
}

/// The word for a reason in logs and metrics.
pub(super) fn reason_word(reason: ScanReason) -> &'static str {
    match reason {
        ScanReason::Start => "start",
        ScanReason::Overflow => "overflow",
        ScanReason::Periodic => "periodic",
        ScanReason::DeadWatcher => "dead_watcher",
        ScanReason::Asked => "asked",
        ScanReason::Returned => "returned",
        ScanReason::QueueDrained => "queue_drained",
    }
}

/// What was found at a path. `marked` tells whether a file has its marker.
fn look(metadata: std::io::Result<Metadata>, marked: impl FnOnce(&Stamp) -> bool) -> Look {
    match metadata {
        Ok(metadata) if metadata.is_file() => {
            let stamp = Stamp::of(&metadata);
            Look::File { stamp, links: metadata.nlink(), marked: marked(&stamp) }
        }
        Ok(_) => Look::Gone,
        Err(error) if is_gone(&error) => Look::Gone,
        Err(_) => Look::Hidden,
    }
}
