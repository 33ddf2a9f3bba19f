//! Bytes counted as they move, for one try of one request.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use crate::events::{Counters, Emitter, FileProgress};

/// Counts the bytes of one request on the run's counter and, for a large file, on its own. A new try takes back what
/// the last one counted. A connection that was given up may hold it, in the body it was to send, for as long as the
/// other side keeps still.
#[derive(Clone)]
pub struct Progress {
    run: Arc<Counters>,
    file: Option<Arc<FileProgress>>,
    counted: Arc<AtomicU64>,
}

impl Progress {
    /// A counter for one request.
    pub fn new(emitter: &Emitter, file: Option<&Arc<FileProgress>>) -> Self {
        Self { run: emitter.shared_counters(), file: file.cloned(), counted: Arc::default() }
    }

    /// Counts bytes that moved.
    pub fn add(&self, bytes: u64) {
        self.counted.fetch_add(bytes, Relaxed);
        self.run.bytes_moved.fetch_add(bytes, Relaxed);
        if let Some(file) = &self.file {
            file.moved.fetch_add(bytes, Relaxed);
        }
    }

    /// Takes back what was counted: the request starts over.
    pub fn restart(&self) {
        let counted = self.counted.swap(0, Relaxed);
        if counted > 0 {
            self.run.bytes_moved.fetch_sub(counted, Relaxed);
            if let Some(file) = &self.file {
                file.moved.fetch_sub(counted, Relaxed);
            }
        }
    }
}
