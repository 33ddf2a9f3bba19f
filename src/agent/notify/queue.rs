//! Notices on their way to a channel.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::agent::alert::Notice;

/// Notices that may wait for one channel.
///
/// *Source:* a digest shows some fifty, and one notice has some kilobytes. *Applies:* a channel that cannot be reached; the oldest
/// go first, for newer ones of their groups tell what became of them.
const CAPACITY: usize = 256;

#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Mutex<Waiting>,
    come: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    notices: VecDeque<Notice>,
    left_out: u64,
}

impl Queue {
    /// Adds a notice; true when another was dropped for it.
    pub(super) fn push(&self, notice: Notice) -> bool {
        let mut waiting = self.lock();
        let full = waiting.notices.len() >= CAPACITY;
        if full {
            waiting.notices.pop_front();
            waiting.left_out += 1;
        }
        waiting.notices.push_back(notice);
        drop(waiting);
        self.come.notify_one();
        full
    }

    pub(super) fn len(&self) -> usize {
        self.lock().notices.len()
    }

    /// The oldest.
    pub(super) fn pop(&self) -> Option<Notice> {
        self.lock().notices.pop_front()
    }

    /// All, and how many were dropped before them.
    pub(super) fn take(&self) -> (Vec<Notice>, u64) {
        let mut waiting = self.lock();
        (std::mem::take(&mut waiting.notices).into(), std::mem::take(&mut waiting.left_out))
    }

    /// Waits until there is one.
    pub(super) async fn wait(&self) {
        while self.len() == 0 {
            self.come.notified().await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
