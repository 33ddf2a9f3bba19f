//! Watchers over real directories, and what a kernel does that cannot be made to happen.

mod faults;
mod roots;
mod scale;
mod trees;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::inotify::Inotify;
use super::queue::{Happening, Interest, Kernel, Notice};
use super::*;

const LONG: Duration = Duration::from_secs(30);

/// What was told of a root.
#[derive(Default)]
struct Told {
    /// Every file that was listed or touched and not gone, by its last sign.
    files: BTreeMap<PathBuf, Option<Sign>>,
    closed: Vec<PathBuf>,
    gone: BTreeSet<PathBuf>,
    gone_directories: Vec<PathBuf>,
    events: Vec<RootEvent>,
    touches: u64,
}

/// Keeps what it is told, as a journal would: what it is told of it looks at, and believes what it sees.
struct Recorder {
    told: Mutex<Told>,
    root: PathBuf,
}

impl Recorder {
    fn of(root: &Path) -> Arc<Self> {
        Arc::new(Self { told: Mutex::default(), root: root.to_owned() })
    }

    fn is_there(&self, path: &Path) -> bool {
        self.root.join(path).symlink_metadata().is_ok()
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().expect("no test panics in between")
    }

    /// Waits until something holds of what was told.
    fn until(&self, what: &str, mut holds: impl FnMut(&Told) -> bool) {
        let end = Instant::now() + LONG;
        while !holds(&self.told()) {
            if Instant::now() > end {
                let told = self.told();
                let files: Vec<_> = told.files.keys().take(20).collect();
                panic!("never: {what}; files {} {files:?}, events {:?}", told.files.len(), told.events);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn until_found(&self, paths: &[&str]) {
        self.until(&format!("{paths:?}"), |told| paths.iter().all(|path| told.files.contains_key(Path::new(path))));
    }

    fn until_scanned(&self, reason: ScanReason) {
        self.until(&format!("{reason:?}"), |told| told.ended(reason).is_some());
    }
}

impl Told {
    fn ended(&self, wanted: ScanReason) -> Option<Scan> {
        self.events.iter().find_map(|event| match event {
            RootEvent::ScanEnded(scan) if scan.reason == wanted => Some(*scan),
            _ => None,
        })
    }

    fn has(&self, path: &str) -> bool {
        self.files.contains_key(Path::new(path))
    }
}

impl Intake for Recorder {
    fn touched(&self, path: &Path, sign: Sign) {
        let mut told = self.told();
        told.touches += 1;
        match sign {
            Sign::Gone => {
                told.files.remove(path);
                told.gone.insert(path.to_owned());
            }
            sign if self.is_there(path) => {
                told.files.insert(path.to_owned(), Some(sign));
            }
            _ => {}
        }
        if sign == Sign::Closed {
            told.closed.push(path.to_owned());
        }
    }

    fn directory_gone(&self, directory: &Path) {
        let mut told = self.told();
        told.files.retain(|path, _| !path.starts_with(directory) || self.is_there(path));
        told.gone_directories.push(directory.to_owned());
    }

    fn listed(&self, directory: &Path, files: Vec<Found>, _: bool) {
        let mut told = self.told();
        let listed: BTreeSet<PathBuf> = files.into_iter().map(|file| directory.join(file.name)).collect();
        // Only what lies below, or twenty thousand directories would take twenty thousand times as many steps.
        let below = told.files.range(directory.to_owned()..).map(|(path, _)| path);
        let below = below.take_while(|path| path.starts_with(directory));
        let missed = below.filter(|path| path.parent() == Some(directory) && !listed.contains(*path));
        // It may have come since the directory was read.
        let gone: Vec<PathBuf> = missed.filter(|path| !self.is_there(path)).cloned().collect();
        for path in gone {
            told.files.remove(&path);
        }
        for path in listed.into_iter().filter(|path| self.is_there(path)) {
            told.files.entry(path).or_insert(None);
        }
    }

    fn root_event(&self, event: RootEvent) {
        self.told().events.push(event);
    }
}

/// Everything but what begins with `no-`.
struct Most;

impl Rules for Most {
    fn enters(&self, directory: &Path) -> bool {
        self.takes(directory)
    }

    fn takes(&self, file: &Path) -> bool {
        !file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("no-"))
    }
}

fn settings(root: &Path) -> RootSettings {
    RootSettings {
        root: root.to_owned(),
        rules: Arc::new(Most),
        events: EventKinds { create: true, write: true, rename: true, chmod: false, remove: true },
        every_write: false,
        mode: WatchMode::Events,
        poll: Duration::from_millis(100),
        rescan: Duration::from_secs(3600),
        symlinks: Symlinks::Skip,
        canary: Duration::ZERO,
    }
}

/// What a faulty kernel does.
#[derive(Default)]
struct Faults {
    /// Events are lost, as by a dead watcher.
    deaf: AtomicBool,
    /// Events are lost, and that is said once.
    overflow: AtomicBool,
    /// Watches that are left; none when it is negative as an `isize`.
    limit: Mutex<Option<usize>>,
    /// No queue is given.
    no_queue: AtomicBool,
    queues: AtomicUsize,
    /// Directories that were watched.
    added: Mutex<Vec<PathBuf>>,
    removed: AtomicUsize,
}

impl Faults {
    fn set_limit(&self, limit: Option<usize>) {
        *self.limit.lock().expect("whole") = limit;
    }
}

/// The real kernel, but for its faults.
struct Faulty {
    kernel: Inotify,
    faults: Arc<Faults>,
    /// Of the first queue only: another watcher hears again.
    deafens: bool,
}

impl Kernel for Faulty {
    fn add(&self, directory: &Path, interest: Interest) -> io::Result<i32> {
        if let Some(left) = &mut *self.faults.limit.lock().expect("whole") {
            *left = left.checked_sub(1).ok_or(rustix::io::Errno::NOSPC)?;
        }
        let wd = self.kernel.add(directory, interest)?;
        self.faults.added.lock().expect("whole").push(directory.to_owned());
        Ok(wd)
    }

    fn remove(&self, wd: i32) {
        self.faults.removed.fetch_add(1, Ordering::SeqCst);
        self.kernel.remove(wd);
    }

    fn read(&self, hear: &mut dyn FnMut(Notice<'_>)) -> io::Result<()> {
        self.kernel.read(&mut |notice| {
            let lost = self.faults.overflow.load(Ordering::SeqCst)
                || (self.deafens && self.faults.deaf.load(Ordering::SeqCst));
            if !lost {
                hear(notice);
            } else if notice.name.is_some_and(|name| name == "overflow-now") {
                self.faults.overflow.store(false, Ordering::SeqCst);
                hear(Notice { wd: -1, what: Happening::Overflow, directory: false, name: None });
            }
        })
    }

    fn wake(&self) {
        self.kernel.wake();
    }
}

fn faulty() -> (Sources, Arc<Faults>) {
    let faults = Arc::new(Faults::default());
    let made = Arc::clone(&faults);
    let open = move || -> io::Result<Arc<dyn Kernel>> {
        if made.no_queue.load(Ordering::SeqCst) {
            return Err(rustix::io::Errno::MFILE.into());
        }
        let first = made.queues.fetch_add(1, Ordering::SeqCst) == 0;
        Ok(Arc::new(Faulty { kernel: Inotify::open()?, faults: Arc::clone(&made), deafens: first }))
    };
    (Sources::opening(Box::new(open), Duration::from_millis(200)), faults)
}

/// A root that is watched.
struct Stage {
    dir: TempDir,
    seen: Arc<Recorder>,
    watcher: Option<Watcher>,
}

impl Stage {
    /// An empty root, scanned.
    fn new() -> Self {
        Self::with(&Sources::new(), |_| {}, |_| {})
    }

    fn with(sources: &Sources, fill: impl FnOnce(&Path), change: impl FnOnce(&mut RootSettings)) -> Self {
        let dir = tempfile::tempdir().expect("made");
        fill(&dir.path().join("root"));
        std::fs::create_dir_all(dir.path().join("root")).expect("made");
        let seen = Recorder::of(&dir.path().join("root"));
        let mut settings = settings(&dir.path().join("root"));
        change(&mut settings);
        let watcher = sources.watch(settings, Arc::clone(&seen) as Arc<dyn Intake>).expect("a root");
        seen.until_scanned(ScanReason::Start);
        Self { dir, seen, watcher: Some(watcher) }
    }

    fn path(&self, below: &str) -> PathBuf {
        self.dir.path().join("root").join(below)
    }

    fn write(&self, below: &str) {
        write(&self.path(below));
    }

    fn rename(&self, from: &str, to: &str) {
        std::fs::rename(self.path(from), self.path(to)).expect("renamed");
    }

    fn watcher(&self) -> &Watcher {
        self.watcher.as_ref().expect("not stopped yet")
    }

    fn stop(&mut self) {
        self.watcher.take().expect("once").stop();
    }
}

fn write(path: &Path) {
    std::fs::create_dir_all(path.parent().expect("below something")).expect("made");
    std::fs::write(path, "text").expect("written");
}
