//! The keeper of a root: the one thread that goes through its directories.
//!
//! A directory is watched first and listed then, so whatever comes into it is in the listing or told by an event. New
//! directories are gone through before a scan of the whole root goes on. What of a root cannot be watched is listed every
//! `poll`, and tried again.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::io::Errno;

use crate::base::below::is_gone;
use crate::base::random;

use super::canary::{Canary, Sung};
use super::inbox::{Job, Left};
use super::place::{Change, Place};
use super::queue::{Interest, Kernel, Notice, Queue, Root};
use super::scan::{self, Names, OpenRoot, Told};
use super::table::{Placed, RootId};
use super::watcher::Hub;
use super::{RootEvent, Scan, ScanReason, Sign, WatchMode, poll};

/// How often a root is looked at to see whether it is still the same, and how often while it is away.
/// *Source*: one `stat` per part of its path; what happens to a watched root is told at once.
/// *Applies*: bounds how long an unmounted root goes unseen.
const CHECK: Duration = Duration::from_secs(10);
const CHECK_AWAY: Duration = Duration::from_secs(1);

/// Longest pause after a scan that followed an overflow, before the next; it is as long as the scan took.
/// *Applies*: a root that overflows for good spends half of its time on scans.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Shortest interval at which a root is polled.
const SHORTEST_POLL: Duration = Duration::from_millis(50);

/// A kernel that tells of nothing, for roots that are polled.
struct Deaf;

impl Kernel for Deaf {
    fn add(&self, _: &Path, _: Interest) -> io::Result<i32> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove(&self, _: i32) {}

    fn read(&self, _: &mut dyn FnMut(Notice<'_>)) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn wake(&self) {}
}

/// How a root is watched at this time.
struct Post {
    queue: Arc<Queue>,
    id: RootId,
    /// No events come.
    polled: bool,
    /// Only because there was no queue for it.
    lacking: bool,
}

impl Post {
    fn polled(root: &Arc<Root>) -> Self {
        let queue = Arc::new(Queue::idle(Arc::new(Deaf)));
        let id = queue.table().add_root(Arc::clone(root));
        Self { queue, id, polled: true, lacking: false }
    }
}

/// Directories of a directory that are still to be gone through.
struct Level {
    path: PathBuf,
    names: Names,
}

/// What a walk has before it. The last directory comes first.
#[derive(Default)]
struct Walk(Vec<Level>);

impl Walk {
    fn next(&mut self) -> Option<PathBuf> {
        loop {
            let level = self.0.last_mut()?;
            match level.names.pop() {
                Some(name) => return Some(level.path.join(OsStr::from_bytes(&name))),
                None => drop(self.0.pop()),
            }
        }
    }

    fn push(&mut self, path: PathBuf, names: Names) {
        if names.len() > 0 {
            self.0.push(Level { path, names });
        }
    }
}

/// A scan of the whole root.
struct Whole {
    reason: ScanReason,
    began: Instant,
    walk: Walk,
    /// The root itself comes first.
    begun: bool,
    files: u64,
    directories: u64,
    unreadable: u64,
}

/// The directories that have no watch, one after the other.
struct Pass {
    position: Option<usize>,
    waiting: Vec<PathBuf>,
}

/// Why a directory is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Errand {
    Whole,
    New,
    Unwatched,
}

pub(super) struct Keeper {
    root: Arc<Root>,
    hub: Arc<Hub>,
    post: Post,
    /// Where the root was found.
    place: Option<Place>,
    /// It is there.
    present: bool,
    scanned: bool,
    /// What was last said of its being away.
    away: Option<String>,
    /// Open while there is work, and never longer: an open directory keeps a file system from being unmounted.
    open: Option<OpenRoot>,
    whole: Option<Whole>,
    news: Walk,
    pass: Option<Pass>,
    wanted: Option<ScanReason>,
    not_before: Instant,
    canary: Canary,
    told: Told,
    /// Why the first directory without a watch has none.
    why: Option<String>,
    said_unwatched: u64,
    said_armed: u64,
    next_check: Instant,
    next_rescan: Option<Instant>,
    next_poll: Instant,
}

impl Keeper {
    pub(super) fn new(root: Arc<Root>, hub: Arc<Hub>) -> Self {
        let now = Instant::now();
        Self {
            post: Post::polled(&root),
            place: None,
            present: false,
            scanned: false,
            away: None,
            open: None,
            whole: None,
            news: Walk::default(),
            pass: None,
            wanted: None,
            not_before: now,
            canary: Canary::new(root.settings.canary, hub.patience),
            told: Told::default(),
            why: None,
            said_unwatched: 0,
            said_armed: 0,
            next_check: now,
            next_rescan: None,
            next_poll: now,
            root,
            hub,
        }
    }

    pub(super) fn run(mut self) {
        while !self.root.inbox.is_stopping() {
            self.take();
            self.timers();
            if !self.present || !self.step() {
                self.open = None;
                self.root.inbox.wait(self.next());
            }
        }
        self.quit_canary();
        self.leave();
    }

    /// Does what was left in the inbox, apart from jobs.
    fn take(&mut self) {
        let Left { dead, check, scan, canary } = self.root.inbox.take();
        // An overflow shows as well that events come, and may have swallowed the canary's.
        if canary || scan == Some(ScanReason::Overflow) {
            let file = self.canary_file();
            if self.canary.heard(&file) && canary {
                self.root.intake.root_event(RootEvent::CanarySeen);
            }
        }
        // What was lost matters more than why else all is gone through.
        match scan {
            Some(ScanReason::Overflow) => self.wanted = Some(ScanReason::Overflow),
            Some(reason) => {
                self.wanted.get_or_insert(reason);
            }
            None => {}
        }
        if check {
            self.check();
            let (queue, id) = (&self.post.queue, self.post.id);
            if self.present && !self.post.polled && !queue.table().is_watched(id, Path::new("")) {
                self.wanted.get_or_insert(ScanReason::DeadWatcher);
            }
        }
        if dead && !self.post.polled {
            self.renew();
        }
    }

    fn timers(&mut self) {
        let now = Instant::now();
        if self.next_check <= now {
            self.check();
        }
        if !self.present {
            return;
        }
        if self.next_rescan.is_some_and(|at| at <= now) && self.whole.is_none() {
            self.plan_rescan();
            self.wanted.get_or_insert(ScanReason::Periodic);
        }
        if self.next_poll <= now && self.whole.is_none() && self.pass.is_none() {
            self.poll();
        }
        if !self.post.polled {
            let file = self.canary_file();
            match self.canary.look_after(&file) {
                Sung::Nothing => {}
                Sung::Silent => self.renew(),
                Sung::Forbidden(error) => {
                    let why = format!("it cannot be written, so whether events still come is not seen: {error}");
                    self.root.intake.root_event(RootEvent::CanaryForbidden { why });
                }
            }
        }
    }

    /// When there is something to do although nobody left anything.
    fn next(&self) -> Instant {
        if !self.present {
            return self.next_check;
        }
        let mut next = self.next_check;
        let polls = self.post.polled || self.said_unwatched > 0;
        let canary = self.canary.next().filter(|_| !self.post.polled);
        let delayed = self.wanted.map(|_| self.not_before);
        let rescan = self.next_rescan;
        for at in [rescan, polls.then_some(self.next_poll), canary, delayed].into_iter().flatten() {
            next = next.min(at);
        }
        next
    }

    /// One piece of work; false when there is none.
    fn step(&mut self) -> bool {
        if let Some(job) = self.root.inbox.job() {
            match job {
                Job::Look(path) if path.as_os_str().is_empty() || self.root.settings.rules.enters(&path) => {
                    self.visit(path, Errand::New);
                }
                Job::Look(_) => {}
                Job::Moved(wd) => self.moved(wd),
            }
            return true;
        }
        if let Some(path) = self.news.next() {
            self.visit(path, Errand::New);
            return true;
        }
        if let Some(whole) = &mut self.whole {
            let root = (!std::mem::replace(&mut whole.begun, true)).then(PathBuf::new);
            match root.or_else(|| whole.walk.next()) {
                Some(path) => self.visit(path, Errand::Whole),
                None => self.end_scan(),
            }
            return true;
        }
        if self.wanted.is_some_and(|reason| reason != ScanReason::Overflow || self.not_before <= Instant::now()) {
            self.begin_scan();
            return true;
        }
        if self.pass.is_some() {
            self.step_pass();
            return true;
        }
        self.tell_unwatched();
        false
    }

    /// Looks whether the root is what it was.
    fn check(&mut self) {
        let now = Place::of(&self.root.settings.root);
        let change = match (&self.place, &now) {
            (Some(place), now) => place.change_to(now),
            (None, Ok(_)) => Change::None,
            (None, Err(error)) if error.kind() == io::ErrorKind::NotFound => {
                Change::Missing("it is not there".to_owned())
            }
            (None, Err(error)) => Change::Missing(error.to_string()),
        };
        match (change, now) {
            (Change::None, Ok(_)) if self.present => {}
            (Change::Replaced(why), Ok(now)) if self.present => {
                self.lose(why);
                self.find(now);
            }
            (Change::None | Change::Replaced(_), Ok(now)) => self.find(now),
            (Change::Missing(why), _) => self.lose(why),
            (_, Err(error)) => self.lose(error.to_string()),
        }
        self.next_check = Instant::now() + if self.present { CHECK } else { CHECK_AWAY };
    }

    /// The root is away: whatever lay in it is unknown.
    fn lose(&mut self, why: String) {
        if self.present {
            self.quit_canary();
            self.leave();
        }
        self.present = false;
        (self.open, self.whole, self.pass, self.wanted) = (None, None, None, None);
        self.news = Walk::default();
        self.root.inbox.clear();
        if self.away.as_ref() != Some(&why) {
            self.root.intake.root_event(RootEvent::Missing(why.clone()));
            self.away = Some(why);
        }
    }

    /// The root is there.
    fn find(&mut self, place: Place) {
        (self.present, self.away) = (true, None);
        self.canary = Canary::new(self.root.settings.canary, self.hub.patience);
        self.man(&place.base);
        self.place = Some(place);
        let reason = if self.scanned { ScanReason::Returned } else { ScanReason::Start };
        self.scanned = true;
        self.wanted = Some(reason);
        self.plan_rescan();
    }

    /// Decides how the root is watched and begins with it.
    fn man(&mut self, base: &Path) {
        self.why = None;
        let silent = match self.root.settings.mode {
            WatchMode::Poll => {
                self.post = Post::polled(&self.root);
                return;
            }
            WatchMode::Events => None,
            WatchMode::Auto => std::fs::File::open(base).ok().and_then(poll::silence),
        };
        if let Some(name) = silent {
            self.why = Some(format!("{name} does not tell of all changes"));
            self.post = Post::polled(&self.root);
            return;
        }
        self.post = match self.hub.place(&self.root, base) {
            Ok((queue, id)) => Post { queue, id, polled: false, lacking: false },
            Err(why) => {
                self.why = Some(why);
                Post { lacking: true, ..Post::polled(&self.root) }
            }
        };
    }

    /// Ends what was watched.
    fn leave(&mut self) {
        let post = std::mem::replace(&mut self.post, Post::polled(&self.root));
        if !post.polled {
            self.hub.leave(&post.queue, post.id);
        }
        self.said_armed = 0;
    }

    /// The watcher is dead: another takes over, and the root is gone through.
    fn renew(&mut self) {
        self.root.intake.root_event(RootEvent::WatcherDead);
        let Some(base) = self.place.as_ref().map(|place| place.base.clone()) else { return };
        self.quit_canary();
        self.canary = Canary::new(self.root.settings.canary, self.hub.patience);
        // The new one first, so that it is not the old queue again.
        let old = std::mem::replace(&mut self.post, Post::polled(&self.root));
        self.man(&base);
        self.hub.leave(&old.queue, old.id);
        (self.whole, self.pass, self.news) = (None, None, Walk::default());
        self.wanted = Some(ScanReason::DeadWatcher);
    }

    fn canary_file(&self) -> PathBuf {
        let base = self.place.as_ref().map_or(self.root.settings.root.as_path(), |place| &place.base);
        base.join(&self.root.canary)
    }

    fn quit_canary(&mut self) {
        let file = self.canary_file();
        self.canary.quit(&file);
    }

    /// The next scan that nobody asks for: spread, so that a hundred roots do not scan at the same time.
    fn plan_rescan(&mut self) {
        let interval = self.root.settings.rescan;
        let share = 0.75 + 0.5 * f64::from(random::unique_short()) / f64::from(u32::MAX);
        self.next_rescan = (!interval.is_zero()).then(|| Instant::now() + interval.mul_f64(share));
    }

    fn plan_poll(&mut self) {
        self.next_poll = Instant::now() + self.root.settings.poll.max(SHORTEST_POLL);
    }

    /// It is time to look at what cannot be watched.
    fn poll(&mut self) {
        self.plan_poll();
        if self.post.polled {
            // There may be a queue for it by now.
            if self.post.lacking
                && let Some(place) = &self.place
                && let Ok((queue, id)) = self.hub.place(&self.root, &place.base)
            {
                self.post = Post { queue, id, polled: false, lacking: false };
            }
            self.wanted.get_or_insert(ScanReason::Periodic);
        } else if self.said_unwatched > 0 {
            self.pass = Some(Pass { position: Some(0), waiting: Vec::new() });
        }
    }

    fn step_pass(&mut self) {
        let Some(pass) = &mut self.pass else { return };
        if let Some(path) = pass.waiting.pop() {
            return self.visit(path, Errand::Unwatched);
        }
        match pass.position {
            Some(position) => {
                (pass.waiting, pass.position) = self.post.queue.table().unwatched_from(self.post.id, position);
            }
            None => {
                self.pass = None;
                self.plan_poll();
            }
        }
    }

    fn begin_scan(&mut self) {
        let Some(reason) = self.wanted.take() else { return };
        self.root.intake.root_event(RootEvent::ScanBegan(reason));
        self.whole = Some(Whole {
            reason,
            began: Instant::now(),
            walk: Walk::default(),
            begun: false,
            files: 0,
            directories: 0,
            unreadable: 0,
        });
        // All of it is looked at anyway.
        self.pass = None;
    }

    fn end_scan(&mut self) {
        let Some(Whole { reason, began, files, directories, unreadable, .. }) = self.whole.take() else { return };
        let took = began.elapsed();
        if reason == ScanReason::Overflow {
            self.not_before = Instant::now() + took.min(LONGEST_PAUSE);
        }
        let watched = self.post.queue.table().counts(self.post.id).watched;
        if !self.post.polled && watched != self.said_armed {
            self.said_armed = watched;
            self.root.intake.root_event(RootEvent::Armed { directories: watched });
        }
        self.tell_unwatched();
        self.root.intake.root_event(RootEvent::ScanEnded(Scan { reason, files, directories, unreadable, took }));
        self.plan_poll();
    }

    fn tell_unwatched(&mut self) {
        if self.whole.is_some() || (self.post.polled && self.why.is_none()) {
            return;
        }
        let counts = self.post.queue.table().counts(self.post.id);
        let directories = counts.directories - counts.watched;
        if directories != self.said_unwatched && (self.scanned || directories > 0) {
            let why = self.why.clone().unwrap_or_default();
            if directories == 0 {
                self.why = None;
            }
            if self.said_unwatched == 0 {
                self.plan_poll();
            }
            self.said_unwatched = directories;
            self.root.intake.root_event(RootEvent::Unwatched { directories, why });
        }
    }

    /// Opens the root, if it is still the one that is known; otherwise that is looked into before anything else.
    fn ensure_open(&mut self) -> io::Result<()> {
        let Some(place) = &self.place else { return Err(Errno::NOENT.into()) };
        if self.open.is_none() {
            let open = OpenRoot::open(place.base.clone())?;
            if (open.device, open.inode) != (place.device, place.inode) {
                return Err(Errno::NOENT.into());
            }
            self.open = Some(open);
        }
        Ok(())
    }

    /// A watched directory was moved: away, unless it was found in its new place already.
    fn moved(&mut self, wd: i32) {
        let (queue, id) = (Arc::clone(&self.post.queue), self.post.id);
        let found = queue.table().place_of(wd);
        let Some((_, path)) = found.filter(|(root, _)| *root == id) else { return };
        let Some(place) = &self.place else { return };
        let interest = Interest::of(&self.root.settings);
        match queue.kernel.add(&place.base.join(&path), interest) {
            Ok(here) if here == wd => {}
            there => {
                let left = queue.table().forget(id, &path);
                queue.remove(left);
                if there.is_ok() {
                    self.root.inbox.push(Job::Look(path));
                }
            }
        }
    }

    /// Watches a directory, then lists it.
    fn visit(&mut self, path: PathBuf, errand: Errand) {
        match self.ensure_open() {
            Ok(()) => {}
            Err(error) if is_gone(&error) => {
                self.next_check = Instant::now();
                return;
            }
            Err(error) => return self.say_unreadable(&path, errand, &error),
        }
        let Some(open) = &mut self.open else { return };
        let directory = match open.directory(&path) {
            Ok(directory) => directory,
            Err(error) if is_gone(&error) => return self.gone(&path),
            Err(error) => return self.unreadable(&path, errand, &error),
        };
        let silent = open.silence_of(&directory);
        if !self.arm(&path, &directory, silent) {
            return;
        }
        let Some(open) = &self.open else { return };
        let listing = scan::list(open, directory, &path, &self.root, &mut self.told);
        if self.root.inbox.is_stopping() {
            return;
        }
        if let (Some(whole), Errand::Whole) = (&mut self.whole, errand) {
            whole.directories += 1;
            whole.files += listing.files.len() as u64;
        }
        match listing.broken {
            Some(error) => {
                for file in &listing.files {
                    self.root.intake.touched(&path.join(&file.name), Sign::Changed);
                }
                self.say_unreadable(&path, errand, &error);
            }
            None => {
                self.told.takes_part(&path);
                self.root.intake.listed(&path, listing.files, errand == Errand::New);
                self.miss(&path, &listing.directories);
            }
        }
        let mut names = listing.directories;
        if errand == Errand::Unwatched {
            // The others are part of the same pass, or watched.
            let mut unknown = Names::default();
            let table = self.post.queue.table();
            for name in names.iter().filter(|name| !table.knows(self.post.id, &path.join(OsStr::from_bytes(name)))) {
                unknown.push(name);
            }
            drop(table);
            names = unknown;
        }
        match (errand, &mut self.whole) {
            (Errand::Whole, Some(whole)) => whole.walk.push(path, names),
            _ => self.news.push(path, names),
        }
    }

    /// Places a watch; false when the directory is in no known place any more.
    fn arm(&mut self, path: &Path, directory: &OwnedFd, silent: Option<&'static str>) -> bool {
        let (queue, id) = (Arc::clone(&self.post.queue), self.post.id);
        let Some(place) = &self.place else { return false };
        queue.table().expect();
        let placed = match silent {
            _ if self.post.polled => Err(None),
            Some(name) => Err(Some(format!("{name} does not tell of all changes"))),
            None => match queue.kernel.add(&place.base.join(path), Interest::of(&self.root.settings)) {
                Ok(wd) => Ok(wd),
                Err(error) => Err(Some(why_unwatched(&error))),
            },
        };
        let wd = placed.as_ref().ok().copied();
        let mut why = placed.err().flatten();
        let seen = queue.table().place(id, path, wd);
        let known = match (seen, wd) {
            (Placed::Here, _) => true,
            (Placed::Nowhere, _) => false,
            (Placed::Elsewhere(of, old), Some(wd)) => {
                let owner = queue.table().owner(of);
                let before = owner.as_ref().map(|owner| owner.settings.root.join(&old));
                if old.as_os_str().is_empty() || before.is_some_and(|before| scan::is_same(&before, directory)) {
                    // Mounted in two places: the kernel has one watch for both.
                    why = Some(format!("it is watched as `{}` already", old.display()));
                    queue.table().expect();
                    queue.table().place(id, path, None) == Placed::Here
                } else {
                    let left = queue.table().moved(wd, id, path);
                    queue.remove(left);
                    if let Some(owner) = owner {
                        owner.intake.directory_gone(&old);
                        // Another may have been made in its place.
                        owner.inbox.push(Job::Look(old));
                    }
                    true
                }
            }
            (Placed::Elsewhere(..), None) => false,
        };
        if let Some(why) = why {
            self.why.get_or_insert(why);
        }
        known
    }

    /// A directory that was to be looked at is not there.
    fn gone(&mut self, path: &Path) {
        if path.as_os_str().is_empty() {
            self.next_check = Instant::now();
            return;
        }
        let mut table = self.post.queue.table();
        let known = table.knows(self.post.id, path);
        let left = table.forget(self.post.id, path);
        drop(table);
        self.post.queue.remove(left);
        if known {
            self.root.intake.directory_gone(path);
        }
    }

    fn unreadable(&mut self, path: &Path, errand: Errand, error: &io::Error) {
        let mut table = self.post.queue.table();
        // Known, so that it is tried again; a watch it has stays.
        if !table.knows(self.post.id, path) {
            table.expect();
            table.place(self.post.id, path, None);
        }
        drop(table);
        self.why.get_or_insert_with(|| why_unwatched(error));
        self.say_unreadable(path, errand, error);
    }

    fn say_unreadable(&mut self, path: &Path, errand: Errand, error: &io::Error) {
        if let (Some(whole), Errand::Whole) = (&mut self.whole, errand) {
            whole.unreadable += 1;
        }
        self.told.left_out(&self.root, path, || format!("the directory cannot be read: {error}"));
    }

    /// Finds out which directories were in a directory the last time and are no more.
    fn miss(&mut self, path: &Path, now: &Names) {
        let before = self.post.queue.table().names_in(self.post.id, path);
        if before.is_empty() {
            return;
        }
        let now: HashSet<&[u8]> = now.iter().collect();
        for name in before.iter().filter(|name| !now.contains(&***name)) {
            let child = path.join(OsStr::from_bytes(name));
            let there = self.open.as_ref().map(|open| open.directory(&child));
            if let Some(Err(error)) = there
                && is_gone(&error)
            {
                self.gone(&child);
            }
        }
    }
}

fn why_unwatched(error: &io::Error) -> String {
    match Errno::from_io_error(error) {
        Some(Errno::NOSPC) => "the limit of watches is reached (`fs.inotify.max_user_watches`)".to_owned(),
        _ => error.to_string(),
    }
}
