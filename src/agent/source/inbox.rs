//! What the keeper of a root is to do, as others leave it there. Nobody who leaves something waits.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::ScanReason;

/// Directories that wait to be looked at; when there are more, the whole root is gone through instead.
/// *Source*: what a queue of the kernel holds by default is 16,384 events; four of those.
/// *Applies*: bounds the memory of a root whose tree grows faster than it is scanned.
const MOST_JOBS: usize = 65_536;

/// Work for the keeper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Job {
    /// A directory that is new, or is said to have changed.
    Look(PathBuf),
    /// The directory of this watch was moved.
    Moved(i32),
}

/// What was left.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// The queue of the kernel is broken.
    pub(super) dead: bool,
    /// Something happened to the root itself.
    pub(super) check: bool,
    /// It is to be gone through.
    pub(super) scan: Option<ScanReason>,
    /// The canary was heard.
    pub(super) canary: bool,
}

#[derive(Debug, Default)]
struct Content {
    left: Left,
    jobs: VecDeque<Job>,
}

/// The inbox of a keeper.
#[derive(Debug, Default)]
pub(super) struct Inbox {
    content: Mutex<Content>,
    bell: Condvar,
    stopping: AtomicBool,
}

impl Inbox {
    pub(super) fn push(&self, job: Job) {
        let mut content = self.content();
        // A directory that is made and filled is told of many times.
        if content.jobs.back() == Some(&job) {
            return;
        }
        if content.jobs.len() >= MOST_JOBS {
            content.jobs.clear();
            content.left.scan = Some(ScanReason::Overflow);
        } else {
            content.jobs.push_back(job);
        }
        self.bell.notify_one();
    }

    pub(super) fn scan(&self, reason: ScanReason) {
        let mut content = self.content();
        // Of two reasons the first is told; one scan serves both.
        content.left.scan.get_or_insert(reason);
        self.bell.notify_one();
    }

    pub(super) fn check(&self) {
        self.content().left.check = true;
        self.bell.notify_one();
    }

    pub(super) fn dead(&self) {
        self.content().left.dead = true;
        self.bell.notify_one();
    }

    pub(super) fn canary_seen(&self) {
        self.content().left.canary = true;
        self.bell.notify_one();
    }

    pub(super) fn stop(&self) {
        // Under the lock, or the keeper could miss it between looking and waiting.
        let _content = self.content();
        self.stopping.store(true, Ordering::SeqCst);
        self.bell.notify_one();
    }

    pub(super) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }

    /// The next directory to look at.
    pub(super) fn job(&self) -> Option<Job> {
        self.content().jobs.pop_front()
    }

    /// Forgets all work: the root is away.
    pub(super) fn clear(&self) {
        let mut content = self.content();
        content.jobs.clear();
        content.left = Left::default();
    }

    /// Takes what was left apart from jobs.
    pub(super) fn take(&self) -> Left {
        std::mem::take(&mut self.content().left)
    }

    /// Waits until something is there, it is time, or the keeper is to stop.
    pub(super) fn wait(&self, until: Instant) {
        let mut content = self.content();
        loop {
            let Left { dead, check, scan, canary } = &content.left;
            let idle = !dead && !check && scan.is_none() && !canary && content.jobs.is_empty();
            let time = until.saturating_duration_since(Instant::now());
            if !idle || self.is_stopping() || time.is_zero() {
                return;
            }
            content = self.bell.wait_timeout(content, time).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn content(&self) -> MutexGuard<'_, Content> {
        // What is behind it is changed in steps that leave it whole.
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
