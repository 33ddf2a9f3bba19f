//! Who watches a root, and which queues of the kernel the roots share.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::base::random;

use super::inbox::{Inbox, Job};
use super::keeper::Keeper;
use super::queue::{Kernel, Queue, Root};
use super::table::RootId;
use super::{Intake, RootSettings, ScanReason, SourceError, temporary};

/// Roots that get a queue of their own; those that come later share.
/// *Source*: `fs.inotify.max_user_instances` is 128 by default and other programs of the user need some; a queue of its own
/// keeps a burst in one root from costing the others a scan.
/// *Applies*: bounds queues and draining threads, however many roots there are, unless roots lie in one another.
const OWN_QUEUES: usize = 16;

/// How long the event of a canary may take.
/// *Source*: events take under a millisecond, but a machine that swaps, or a process that was stopped, takes seconds.
/// *Applies*: twice, before a watcher is taken for dead.
const PATIENCE: Duration = Duration::from_secs(5);

type Open = Box<dyn Fn() -> io::Result<Arc<dyn Kernel>> + Send + Sync>;

/// A queue, and the roots on it.
struct Shared {
    queue: Arc<Queue>,
    roots: Vec<(RootId, PathBuf)>,
}

/// What all roots share.
pub(super) struct Hub {
    open: Open,
    pub(super) patience: Duration,
    queues: Mutex<Vec<Shared>>,
}

impl Hub {
    /// Finds a queue for a root: one of its own, as long as there are few, or the emptiest. Roots that lie in one another
    /// never share, because the kernel has one watch for a directory in a queue.
    ///
    /// # Errors
    /// In words, why there is none: the root is polled.
    pub(super) fn place(&self, root: &Arc<Root>, base: &Path) -> Result<(Arc<Queue>, RootId), String> {
        let mut queues = self.queues();
        let fits = |shared: &Shared| {
            let overlaps = |(_, other): &(_, PathBuf)| other.starts_with(base) || base.starts_with(other);
            !shared.queue.is_broken() && !shared.roots.iter().any(overlaps)
        };
        let fewest = |queues: &[Shared]| {
            let fitting = queues.iter().enumerate().filter(|(_, shared)| fits(shared));
            fitting.min_by_key(|(_, shared)| shared.roots.len()).map(|(index, _)| index)
        };
        let found = match fewest(&queues) {
            Some(index) if queues.len() >= OWN_QUEUES => index,
            shared => match (self.open)().and_then(Queue::start) {
                Ok(queue) => {
                    queues.push(Shared { queue, roots: Vec::new() });
                    queues.len() - 1
                }
                Err(error) => shared.ok_or_else(|| no_queue(&error))?,
            },
        };
        let shared = &mut queues[found];
        let id = shared.queue.table().add_root(Arc::clone(root));
        shared.roots.push((id, base.to_owned()));
        Ok((Arc::clone(&shared.queue), id))
    }

    /// Takes a root off its queue; the last one ends the queue.
    pub(super) fn leave(&self, queue: &Arc<Queue>, id: RootId) {
        let mut queues = self.queues();
        let place = queues.iter().position(|shared| Arc::ptr_eq(&shared.queue, queue));
        let last = place.filter(|&place| {
            queues[place].roots.retain(|(root, _)| *root != id);
            queues[place].roots.is_empty()
        });
        if let Some(place) = last {
            queues.swap_remove(place);
        }
        drop(queues);
        let watches = queue.table().remove_root(id);
        match last {
            // The kernel ends all watches of a queue by itself.
            Some(_) => queue.stop(),
            None => queue.remove(watches),
        }
    }

    fn queues(&self) -> MutexGuard<'_, Vec<Shared>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn no_queue(error: &io::Error) -> String {
    match rustix::io::Errno::from_io_error(error) {
        Some(rustix::io::Errno::MFILE) => {
            "the limit of queues or open files is reached (`fs.inotify.max_user_instances`, `ulimit -n`)".to_owned()
        }
        _ => error.to_string(),
    }
}

/// Where watchers are made. They share what the kernel has little of.
#[derive(Clone)]
pub struct Sources {
    hub: Arc<Hub>,
}

impl Default for Sources {
    fn default() -> Self {
        Self::new()
    }
}

impl Sources {
    /// With nothing watched yet.
    pub fn new() -> Self {
        Self::opening(Box::new(open_kernel), PATIENCE)
    }

    pub(super) fn opening(open: Open, patience: Duration) -> Self {
        Self { hub: Arc::new(Hub { open, patience, queues: Mutex::default() }) }
    }

    /// Watches a root, which is first gone through ([`ScanReason::Start`]). A root that is not there, or a system without
    /// room for its watches, is no error: that is told as an event and got over.
    ///
    /// # Errors
    /// [`SourceError`] when the path cannot be that of a root.
    pub fn watch(&self, settings: RootSettings, intake: Arc<dyn Intake>) -> Result<Watcher, SourceError> {
        let path = settings.root.clone();
        if !path.is_absolute() {
            return Err(SourceError::Relative(path));
        }
        match std::fs::metadata(&path) {
            Ok(metadata) if !metadata.is_dir() => return Err(SourceError::NoDirectory(path)),
            // Whoever keeps it finds out why it cannot be looked at, tells, and tries again.
            Ok(_) | Err(_) => {}
        }
        let canary = format!("{}{:016x}", temporary::CANARY, random::unique());
        let root = Arc::new(Root { settings, intake, inbox: Inbox::default(), canary });
        let keeper = Keeper::new(Arc::clone(&root), Arc::clone(&self.hub));
        let thread = std::thread::Builder::new().name("cos-watch-scan".to_owned()).spawn(move || keeper.run());
        let thread = thread.map_err(|source| SourceError::Thread { root: path, source })?;
        Ok(Watcher { root, keeper: Some(thread) })
    }
}

/// A root that is watched. Dropping it stops it.
pub struct Watcher {
    root: Arc<Root>,
    keeper: Option<JoinHandle<()>>,
}

impl Watcher {
    /// Goes through all of the root, soon; told by [`ScanReason`]. When it is being gone through already, once more.
    pub fn rescan(&self, reason: ScanReason) {
        self.root.inbox.scan(reason);
    }

    /// Goes through a directory and what is below. The path is absolute or below the root; anything else is ignored.
    pub fn rescan_below(&self, path: &Path) {
        let below = if path.is_absolute() { path.strip_prefix(&self.root.settings.root).ok() } else { Some(path) };
        let plain = |path: &&Path| path.components().all(|part| matches!(part, std::path::Component::Normal(_)));
        if let Some(below) = below.filter(plain) {
            self.root.inbox.push(Job::Look(below.to_owned()));
        }
    }

    /// Stops watching and waits for the threads. Nothing is told after it. It takes as long as [`Intake::listed`] does,
    /// when that is under way, and next to nothing otherwise.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(thread) = self.keeper.take() {
            self.root.inbox.stop();
            // A panic there has been told by the hook of the process, and there is nothing left to stop.
            thread.join().ok();
        }
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.end();
    }
}

#[cfg(target_os = "linux")]
fn open_kernel() -> io::Result<Arc<dyn Kernel>> {
    Ok(Arc::new(super::inotify::Inotify::open()?))
}

/// Polling is simple and right, and files that come by the second are a matter of servers.
#[cfg(not(target_os = "linux"))]
fn open_kernel() -> io::Result<Arc<dyn Kernel>> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "roots are polled on this system"))
}
