//! Which of the files that were taken from the journal is sent next: large ones never hold all workers, so that small ones
//! pass them.

use std::collections::VecDeque;

use crate::base::size::MIB;
use crate::journal::files::Claim;

/// From how many bytes on a file is large. *Source:* the usual size of a part: smaller ones are one request. *Applies:* to
/// the shares of workers.
const LARGE: u64 = 8 * MIB;

/// Files that were taken, in two lanes.
#[derive(Debug)]
pub(super) struct Lanes {
    small: VecDeque<Claim>,
    large: VecDeque<Claim>,
    /// Large files under way.
    busy: usize,
    /// Of these there may be so many.
    most: usize,
    /// Below this many under way, large ones go first.
    least: usize,
}

/// Which files are to be taken from the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Any.
    Any,
    /// Those of less bytes.
    Below(u64),
}

impl Lanes {
    /// Lanes for so many workers: a quarter of them is for small files, and another one for large ones. A single worker
    /// takes what comes.
    pub(super) fn new(workers: usize) -> Self {
        let share = if workers > 1 { workers.div_ceil(4) } else { 0 };
        Self { small: VecDeque::new(), large: VecDeque::new(), busy: 0, most: workers - share, least: share }
    }

    /// Puts files in, in their order.
    pub(super) fn push(&mut self, claims: impl IntoIterator<Item = Claim>) {
        for claim in claims {
            if claim.row.stamp.size >= LARGE { self.large.push_back(claim) } else { self.small.push_back(claim) }
        }
    }

    /// What is to be taken from the journal before the next one can be sent; nothing when there is one.
    pub(super) fn wanted(&self) -> Option<Wanted> {
        match (self.small.is_empty(), self.large.is_empty()) {
            (true, true) => Some(Wanted::Any),
            (true, false) if self.busy >= self.most => Some(Wanted::Below(LARGE)),
            _ => None,
        }
    }

    /// The next one to send, and whether it is large: its end is to be told.
    pub(super) fn next(&mut self) -> Option<(Claim, bool)> {
        let is_large =
            !self.large.is_empty() && (self.busy < self.least || self.small.is_empty() && self.busy < self.most);
        let claim = if is_large { self.large.pop_front() } else { self.small.pop_front() }?;
        self.busy += usize::from(is_large);
        Some((claim, is_large))
    }

    /// A large file came to its end.
    pub(super) fn large_ended(&mut self) {
        self.busy = self.busy.saturating_sub(1);
    }

    /// Whether nothing waits.
    pub(super) fn is_empty(&self) -> bool {
        self.small.is_empty() && self.large.is_empty()
    }

    /// Takes out all that waits.
    pub(super) fn drain(&mut self) -> Vec<Claim> {
        self.small.drain(..).chain(self.large.drain(..)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::stamp::Stamp;
    use crate::journal::files::{FileRow, State, Verdict};

    fn claim(id: i64, size: u64) -> Claim {
        let row = FileRow {
            id,
            source: 1,
            path: "f".into(),
            stamp: Stamp { size, inode: 1, modified: 0, changed: 0 },
            generation: 1,
            state: State::Uploading,
            attempts: 0,
            due: 0,
            since: 0,
            class: None,
            error: None,
            key: None,
            etag: None,
            remove_at: None,
        };
        Claim { row, verdict: Verdict::Send }
    }

    fn order(lanes: &mut Lanes, count: usize) -> Vec<i64> {
        (0..count).map_while(|_| lanes.next()).map(|(claim, _)| claim.row.id).collect()
    }

    #[test]
    fn small_files_pass_large_ones_and_neither_starves() {
        let mut lanes = Lanes::new(8);
        assert_eq!(lanes.wanted(), Some(Wanted::Any));
        lanes.push((0..10).map(|id| claim(id, LARGE)));
        // Two of eight workers are left for small files.
        assert_eq!(order(&mut lanes, 8), [0, 1, 2, 3, 4, 5]);
        assert_eq!(lanes.wanted(), Some(Wanted::Below(LARGE)));
        lanes.push([claim(20, LARGE - 1), claim(21, 0), claim(22, 0)]);
        assert_eq!(lanes.wanted(), None);
        assert_eq!(order(&mut lanes, 2), [20, 21]);
        // A flood of small files leaves two for large ones.
        for _ in 0..5 {
            lanes.large_ended();
        }
        lanes.push((30..40).map(|id| claim(id, 1)));
        assert_eq!(order(&mut lanes, 3), [6, 22, 30]);
        assert_eq!(lanes.drain().len(), 12);
        assert!(lanes.is_empty());
    }

    #[test]
    fn one_worker_takes_what_comes() {
        let mut lanes = Lanes::new(1);
        lanes.push([claim(1, LARGE), claim(2, 1)]);
        assert_eq!(order(&mut lanes, 1), [2]);
        lanes.push([claim(3, LARGE)]);
        assert_eq!(order(&mut lanes, 1), [1]);
        lanes.large_ended();
        assert_eq!(order(&mut lanes, 1), [3]);
    }
}
