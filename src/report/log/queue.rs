//! Records on their way to the thread that writes them.

use std::collections::VecDeque;

use jiff::Timestamp;

use crate::events::log::{Level, Record};

/// Records that may wait.
///
/// *Source:* some seconds of debug lines at 1,000 files a second, at some 300 bytes each: 2.5 MB. *Applies:* when stdout or
/// the disk is slow; beyond it the least important ones are dropped.
pub(super) const CAPACITY: usize = 8192;

/// A bounded queue that drops what matters least.
#[derive(Default)]
pub(super) struct Records {
    waiting: VecDeque<(Timestamp, Record)>,
    by_level: [usize; Level::ALL.len()],
    /// Dropped since somebody asked.
    dropped: u64,
}

impl Records {
    /// Adds a record; when there is no room, the oldest of those that matter least goes, or the new one itself.
    pub(super) fn push(&mut self, at: Timestamp, record: Record, capacity: usize) -> Kept {
        let level = record.level as usize;
        let mut kept = Kept::All;
        if self.waiting.len() >= capacity {
            self.dropped += 1;
            kept = Kept::NotAll;
            let Some(least) = (0..level).find(|level| self.by_level[*level] > 0) else { return kept };
            if let Some(place) = self.waiting.iter().position(|(_, record)| record.level as usize == least) {
                self.waiting.remove(place);
                self.by_level[least] -= 1;
            }
        }
        self.waiting.push_back((at, record));
        self.by_level[level] += 1;
        kept
    }

    /// Whether nothing waits and nothing was dropped unseen.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.dropped == 0
    }

    /// All that wait, oldest first, and how many were dropped meanwhile.
    pub(super) fn take(&mut self) -> (VecDeque<(Timestamp, Record)>, u64) {
        self.by_level = Default::default();
        (std::mem::take(&mut self.waiting), std::mem::take(&mut self.dropped))
    }
}

/// Whether a record was dropped for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    All,
    NotAll,
}
