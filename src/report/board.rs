//! What the runs of a process move between them, for one display: those under way, and the sum of those that have ended.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::events::{Counters, FileProgress};

/// Where runs are watched. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Board(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    runs: Mutex<Runs>,
    /// A display stands on the screen.
    shown: AtomicBool,
    /// More runs may come.
    open: AtomicBool,
}

#[derive(Debug, Default)]
struct Runs {
    under_way: Vec<Arc<Counters>>,
    ended: Sum,
    files: Vec<Arc<FileProgress>>,
}

/// The counts of all runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) items_planned: u64,
    pub(super) items_ended: u64,
    pub(super) items_failed: u64,
    pub(super) bytes_planned: u64,
    pub(super) bytes_moved: u64,
    /// The plans of all runs are complete, and no run is to come.
    pub(super) is_complete: bool,
}

impl Sum {
    fn add(&mut self, counters: &Counters) {
        self.items_planned += counters.items_planned.load(Relaxed);
        self.items_ended += counters.items_ended.load(Relaxed);
        self.items_failed += counters.items_failed.load(Relaxed);
        self.bytes_planned += counters.bytes_planned.load(Relaxed);
        self.bytes_moved += counters.bytes_moved.load(Relaxed);
    }
}

/// A run that is watched, until this is dropped.
#[derive(Debug)]
pub(super) struct Watched {
    board: Board,
    counters: Arc<Counters>,
}

impl Board {
    /// A board of many runs, of which no one knows how many: [`Board::close`] tells that no more will come.
    pub fn of_many() -> Self {
        let board = Self::default();
        board.0.open.store(true, Relaxed);
        board
    }

    /// No more runs will come.
    pub fn close(&self) {
        self.0.open.store(false, Relaxed);
    }

    pub(super) fn watch(&self, counters: Arc<Counters>) -> Watched {
        self.runs().under_way.push(counters.clone());
        Watched { board: self.clone(), counters }
    }

    pub(super) fn is_shown(&self) -> bool {
        self.0.shown.load(Relaxed)
    }

    pub(super) fn set_shown(&self) {
        self.0.shown.store(true, Relaxed);
    }

    /// The counts, and the first files that have not ended.
    pub(super) fn read(&self, most_files: usize) -> (Sum, Vec<Arc<FileProgress>>) {
        let mut runs = self.runs();
        let mut sum = runs.ended;
        sum.is_complete = !self.0.open.load(Relaxed);
        for counters in &runs.under_way {
            sum.add(counters);
            sum.is_complete &= counters.plan_complete.load(Relaxed);
        }
        runs.files.retain(|file| !file.ended.load(Relaxed));
        (sum, runs.files.iter().take(most_files).cloned().collect())
    }

    fn runs(&self) -> MutexGuard<'_, Runs> {
        self.0.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watched {
    /// Shows a file with a line of its own.
    pub(super) fn begin(&self, file: Arc<FileProgress>) {
        let mut runs = self.board.runs();
        // Here, too: where nothing is shown nobody reads.
        runs.files.retain(|file| !file.ended.load(Relaxed));
        runs.files.push(file);
    }

    pub(super) fn is_shown(&self) -> bool {
        self.board.is_shown()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let mut runs = self.board.runs();
        runs.ended.add(&self.counters);
        runs.under_way.retain(|counters| !Arc::ptr_eq(counters, &self.counters));
        // Those of a run that was dropped half-way never end.
        runs.files.retain(|file| !file.ended.load(Relaxed) && Arc::strong_count(file) > 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_that_ended_stay_in_the_sum() {
        let board = Board::of_many();
        for _ in 0..3 {
            let counters = Arc::new(Counters::default());
            let watched = board.watch(counters.clone());
            counters.items_planned.store(2, Relaxed);
            counters.plan_complete.store(true, Relaxed);
            assert!(!board.read(8).0.is_complete, "more may come");
            drop(watched);
        }
        let last = Arc::new(Counters::default());
        let _watched = board.watch(last.clone());
        board.close();
        last.items_planned.store(1, Relaxed);
        assert!(!board.read(8).0.is_complete, "its plan is not complete");
        last.plan_complete.store(true, Relaxed);
        assert_eq!(board.read(8).0, Sum { items_planned: 7, is_complete: true, ..Sum::default() });
        assert_eq!(board.runs().under_way.len(), 1);
    }
}
