//! When a channel is told what: one notice, a digest, or the same again.
//!
//! It has no clock: whoever asks says what time it is.

use std::time::{Duration, Instant};

use super::error::NotifyError;
use super::queue::Queue;
use super::rate::{Limit, Rate};
use crate::agent::alert::Notice;
use crate::base::fault::{Fault, RetryVerdict};

/// First wait after a channel could not be reached; it doubles, with jitter.
const FIRST_WAIT: Duration = Duration::from_secs(1);

/// Longest wait. *Source:* what an operator would not notice after an outage of an hour.
const LONGEST_WAIT: Duration = Duration::from_secs(300);

/// How long a message is tried. *Source:* longer than a night's outage of a proxy is no news any more, and what still holds is
/// told again by itself. *Applies:* from the first attempt.
const GIVE_UP: Duration = Duration::from_secs(6 * 3600);

/// What comes of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It was told.
    Told,
    /// It is told again after this time.
    Again(Duration),
    /// It never will be.
    GivenUp,
}

/// What is told next, and when.
#[derive(Debug)]
pub(super) struct Desk {
    rate: Rate,
    folds: bool,
    /// What is being told, or to be told again.
    pub(super) held: Vec<Notice>,
    /// Notices that were dropped before those.
    pub(super) left_out: u64,
    /// Attempts that failed.
    pub(super) failures: u32,
    first_failure: Option<Instant>,
    pause: Option<Instant>,
}

impl Desk {
    pub(super) fn new(limit: Limit, folds: bool) -> Self {
        Self {
            rate: Rate::new(limit),
            folds,
            held: Vec::new(),
            left_out: 0,
            failures: 0,
            first_failure: None,
            pause: None,
        }
    }

    /// When the next attempt may be made.
    pub(super) fn due(&mut self, now: Instant) -> Instant {
        let next = self.rate.next(now);
        self.pause.map_or(next, |pause| pause.max(next))
    }

    /// Messages that may leave now, whatever is waited for.
    pub(super) fn left(&mut self, now: Instant) -> usize {
        self.rate.left(now)
    }

    /// Takes what is told now: one notice, or all that wait when they would use up most of what may be said.
    pub(super) fn pick(&mut self, now: Instant, queue: &Queue) {
        let waiting = self.held.len() + queue.len();
        let left = self.rate.left(now);
        if self.folds && waiting > 1 && (waiting > left / 2 || self.held.len() > 1) {
            let (more, left_out) = queue.take();
            self.held.extend(more);
            self.left_out += left_out;
        } else if self.held.is_empty() {
            self.held.extend(queue.pop());
        }
        self.pause = None;
        self.rate.take(now);
    }

    /// Takes note of how the attempt ended.
    pub(super) fn settle(&mut self, now: Instant, outcome: &Result<(), NotifyError>) -> Next {
        let Err(error) = outcome else {
            self.forget();
            return Next::Told;
        };
        let first = *self.first_failure.get_or_insert(now);
        self.failures += 1;
        let wait = match error.retry() {
            RetryVerdict::Never => None,
            _ if now.duration_since(first) >= GIVE_UP => None,
            RetryVerdict::Throttled { after: Some(after) } => Some(after.min(GIVE_UP)),
            RetryVerdict::Transient | RetryVerdict::Throttled { after: None } => Some(back_off(self.failures)),
        };
        self.pause = wait.map(|wait| now + wait);
        match wait {
            Some(wait) => Next::Again(wait),
            None => {
                self.forget();
                Next::GivenUp
            }
        }
    }

    fn forget(&mut self) {
        self.held.clear();
        (self.left_out, self.failures, self.first_failure) = (0, 0, None);
    }
}

/// Doubled with each failure, of which at least the half is waited.
fn back_off(failures: u32) -> Duration {
    let most = FIRST_WAIT.saturating_mul(1 << failures.saturating_sub(1).min(16)).min(LONGEST_WAIT);
    most.mul_f64(0.5 + fastrand::f64() / 2.0)
}
