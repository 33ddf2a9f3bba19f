//! Bytes counted as they move, try by try of one request.

use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::events::{Counters, Emitter, FileProgress};

/// Counts the bytes of one request on the run's counter and, for a large file, on its own. A new try takes back what
/// the last one counted. A connection that was given up may hold it, in the body it was to send, for as long as the
/// other side keeps still, so it holds no [`Emitter`].
#[derive(Clone)]
pub struct Progress {
    run: Arc<Counters>,
    file: Option<Arc<FileProgress>>,
    attempt: Arc<Mutex<Attempt>>,
}

/// The try that counts.
#[derive(Default)]
struct Attempt {
    number: u32,
    counted: u64,
}

/// One try. What it counts after the next one has begun is ignored: its connection may still take bytes of a body that
/// nobody wants any more.
#[derive(Clone)]
pub struct Try {
    progress: Progress,
    number: u32,
}

impl Progress {
    /// A counter for one request.
    pub fn new(emitter: &Emitter, file: Option<&Arc<FileProgress>>) -> Self {
        Self { run: emitter.shared_counters(), file: file.cloned(), attempt: Arc::default() }
    }

    /// Counts bytes that moved, for a request whose tries go on where the last one stopped.
    pub fn add(&self, bytes: u64) {
        self.count(&mut self.attempt(), bytes);
    }

    /// Takes back what was counted: the request starts over.
    pub fn restart(&self) -> Try {
        let mut attempt = self.attempt();
        attempt.number += 1;
        let counted = std::mem::take(&mut attempt.counted);
        self.run.bytes_moved.fetch_sub(counted, Relaxed);
        if let Some(file) = &self.file {
            file.moved.fetch_sub(counted, Relaxed);
        }
        Try { progress: self.clone(), number: attempt.number }
    }

    fn attempt(&self) -> MutexGuard<'_, Attempt> {
        self.attempt.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts while the try is locked: what is taken back must have been added.
    fn count(&self, attempt: &mut Attempt, bytes: u64) {
        attempt.counted += bytes;
        self.run.bytes_moved.fetch_add(bytes, Relaxed);
        if let Some(file) = &self.file {
            file.moved.fetch_add(bytes, Relaxed);
        }
    }
}

impl Try {
    /// Counts bytes that moved.
    pub fn add(&self, bytes: u64) {
        let mut attempt = self.progress.attempt();
        if attempt.number == self.number {
            self.progress.count(&mut attempt, bytes);
        }
    }
}
