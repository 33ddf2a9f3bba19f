//! How often a channel may be spoken to.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// So many messages in any span of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) messages: usize,
    pub(super) within: Duration,
}

/// What was sent lately. A window that slides, and no bucket that refills: a bucket lets twice its size pass within one
/// minute of the service.
#[derive(Debug)]
pub(super) struct Rate {
    limit: Limit,
    sent: VecDeque<Instant>,
}

impl Rate {
    pub(super) fn new(limit: Limit) -> Self {
        Self { limit, sent: VecDeque::with_capacity(limit.messages) }
    }

    /// Messages that may leave now.
    pub(super) fn left(&mut self, now: Instant) -> usize {
        while self.sent.front().is_some_and(|at| now.duration_since(*at) >= self.limit.within) {
            self.sent.pop_front();
        }
        self.limit.messages.saturating_sub(self.sent.len())
    }

    /// When the next one may leave. Some leave at once; the rest of a flood is spread over the span, so that a channel is never
    /// silent for long while there is much to tell.
    pub(super) fn next(&mut self, now: Instant) -> Instant {
        let left = self.left(now);
        let Limit { messages, within } = self.limit;
        let (Some(first), Some(last)) = (self.sent.front(), self.sent.back()) else { return now };
        let opens = *first + within;
        match u32::try_from(left) {
            Ok(0) => opens,
            Ok(few) if left <= messages / 2 => now.max(*last + opens.saturating_duration_since(*last) / few),
            _ => now,
        }
    }

    /// One leaves now.
    pub(super) fn take(&mut self, now: Instant) {
        self.left(now);
        self.sent.push_back(now);
    }
}
