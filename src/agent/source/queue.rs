//! One kernel queue and the roots that share it: who may watch through it, and the thread that drains it.
//!
//! The thread reads, looks up what a watch stands for, and tells; it opens and stats nothing and waits for nobody. What
//! takes work (a new directory, a directory that moved) goes to the keeper of the root.

use std::ffi::OsStr;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use super::inbox::{Inbox, Job};
use super::table::{RootId, Table};
use super::temporary;
use super::{EventKinds, Intake, RootEvent, RootSettings, ScanReason, Sign, Symlinks};

/// What happened to what a watch stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happening {
    Made,
    Written,
    Closed,
    Attributes,
    MovedHere,
    MovedAway,
    Deleted,
    /// The watched directory itself was deleted.
    SelfDeleted,
    /// The watched directory itself was moved.
    SelfMoved,
    /// The file system of the watched directory was unmounted.
    Unmounted,
    /// The watch is no more.
    Ended,
    /// Events were dropped; it belongs to no watch.
    Overflow,
}

/// One event of the kernel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Notice<'a> {
    pub(super) wd: i32,
    pub(super) what: Happening,
    pub(super) directory: bool,
    pub(super) name: Option<&'a OsStr>,
}

/// What is to be told of a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interest {
    /// Every write, not only closings.
    pub(super) writes: bool,
    /// Changes of metadata.
    pub(super) attributes: bool,
    /// Deletions.
    pub(super) deletions: bool,
}

impl Interest {
    pub(super) fn of(settings: &RootSettings) -> Self {
        let EventKinds { chmod, remove, .. } = settings.events;
        Self { writes: settings.every_write, attributes: chmod, deletions: remove }
    }
}

/// A queue of the kernel. Its one implementation beside those of tests is `inotify`.
pub(super) trait Kernel: Send + Sync + 'static {
    /// Watches a directory. A directory that is watched already keeps its number.
    fn add(&self, directory: &Path, interest: Interest) -> io::Result<i32>;
    /// Ends a watch; one that is unknown is nothing to tell.
    fn remove(&self, wd: i32);
    /// Waits for events and hands them over; comes back without any when it was woken.
    fn read(&self, hear: &mut dyn FnMut(Notice<'_>)) -> io::Result<()>;
    /// Makes [`Kernel::read`] come back, now or the next time.
    fn wake(&self);
}

/// What all threads of a root share.
pub(super) struct Root {
    pub(super) settings: RootSettings,
    pub(super) intake: Arc<dyn Intake>,
    pub(super) inbox: Inbox,
    /// Name of the file that shows that events come.
    pub(super) canary: String,
}

impl Root {
    /// Tells what an event in a directory below the root means.
    fn hear(&self, directory: PathBuf, notice: Notice<'_>) {
        let Some(name) = notice.name else {
            match notice.what {
                _ if directory.as_os_str().is_empty() => self.inbox.check(),
                Happening::SelfDeleted => self.intake.directory_gone(&directory),
                Happening::SelfMoved => self.inbox.push(Job::Moved(notice.wd)),
                // What lies beneath a file system comes to light when it is unmounted.
                Happening::Unmounted => self.inbox.push(Job::Look(directory)),
                _ => {}
            }
            return;
        };
        if temporary::is_own(name) {
            if name.as_bytes() == self.canary.as_bytes() && notice.what == Happening::Closed {
                self.inbox.canary_seen();
            }
            return;
        }
        let path = directory.join(name);
        match notice.directory {
            true => self.hear_directory(path, notice.what),
            false => self.hear_file(&path, notice.what),
        }
    }

    fn hear_directory(&self, path: PathBuf, what: Happening) {
        if !self.settings.rules.enters(&path) {
            return;
        }
        match what {
            Happening::Made | Happening::MovedHere | Happening::Attributes => self.inbox.push(Job::Look(path)),
            Happening::MovedAway | Happening::Deleted => self.intake.directory_gone(&path),
            _ => {}
        }
    }

    fn hear_file(&self, path: &Path, what: Happening) {
        let events = self.settings.events;
        let linked = self.settings.symlinks == Symlinks::Follow;
        let sign = match what {
            // A hard link, a symlink and an empty file are never closed by a writer.
            Happening::Made if events.create || linked => Sign::Changed,
            Happening::Written if events.create || events.write => Sign::Changed,
            Happening::Closed if events.create || events.write => Sign::Closed,
            Happening::MovedHere if events.rename => Sign::Closed,
            Happening::Attributes if events.chmod => Sign::Changed,
            Happening::MovedAway | Happening::Deleted => Sign::Gone,
            _ => return,
        };
        if self.settings.rules.takes(path) {
            self.intake.touched(path, sign);
        }
    }
}

/// A queue with its roots and its thread.
pub(super) struct Queue {
    pub(super) kernel: Arc<dyn Kernel>,
    table: Mutex<Table<Root>>,
    ending: AtomicBool,
    broken: AtomicBool,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Queue {
    /// A queue whose thread runs.
    pub(super) fn start(kernel: Arc<dyn Kernel>) -> io::Result<Arc<Self>> {
        let queue = Arc::new(Self::idle(kernel));
        let draining = Arc::clone(&queue);
        let thread = std::thread::Builder::new().name("cos-watch-drain".to_owned()).spawn(move || draining.drain())?;
        *lock(&queue.thread) = Some(thread);
        Ok(queue)
    }

    /// A queue that nobody drains.
    pub(super) fn idle(kernel: Arc<dyn Kernel>) -> Self {
        Self {
            kernel,
            table: Mutex::default(),
            ending: AtomicBool::new(false),
            broken: AtomicBool::new(false),
            thread: Mutex::new(None),
        }
    }

    pub(super) fn table(&self) -> MutexGuard<'_, Table<Root>> {
        lock(&self.table)
    }

    /// Its thread has ended by itself.
    pub(super) fn is_broken(&self) -> bool {
        self.broken.load(Ordering::SeqCst)
    }

    /// Ends watches.
    pub(super) fn remove(&self, watches: Vec<i32>) {
        for wd in watches {
            self.kernel.remove(wd);
        }
    }

    /// Ends the thread and waits for it.
    pub(super) fn stop(&self) {
        self.ending.store(true, Ordering::SeqCst);
        let thread = lock(&self.thread).take();
        if let Some(thread) = thread {
            self.kernel.wake();
            // A panic there has been told by the hook of the process, and there is nothing left to end.
            thread.join().ok();
        }
    }

    fn drain(&self) {
        while !self.ending.load(Ordering::SeqCst) {
            if self.kernel.read(&mut |notice| self.hear(notice)).is_err() {
                // The descriptor is of no use any more, so every root needs another queue.
                self.broken.store(true, Ordering::SeqCst);
                let owners = self.table().owners();
                for root in owners {
                    root.inbox.dead();
                }
                return;
            }
        }
    }

    fn hear(&self, notice: Notice<'_>) {
        match notice.what {
            Happening::Overflow => {
                let owners = self.table().owners();
                for root in owners {
                    root.intake.root_event(RootEvent::Overflow);
                    root.inbox.scan(ScanReason::Overflow);
                }
            }
            Happening::Ended => {
                let mut table = self.table();
                let owner = table.place_of(notice.wd);
                let owner = owner.and_then(|(root, path)| Some((table.owner(root)?, path)));
                let left = table.ended(notice.wd);
                drop(table);
                self.remove(left);
                if let Some((root, path)) = owner
                    && path.as_os_str().is_empty()
                {
                    root.inbox.check();
                }
            }
            _ => {
                // Of a directory that is not known yet: its listing comes after its watch and shows the same.
                let Some((root, path)) = self.place_of(notice.wd) else {
                    return;
                };
                root.hear(path, notice);
            }
        }
    }

    fn place_of(&self, wd: i32) -> Option<(Arc<Root>, PathBuf)> {
        let table = self.table();
        let (root, path): (RootId, PathBuf) = table.place_of(wd)?;
        Some((table.owner(root)?, path))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is behind it is changed in steps that leave it whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
