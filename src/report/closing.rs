//! The last words of a run: how much was done, and at what rate.

use std::time::Duration;

use crate::base::fault::Category;
use crate::base::size::Human;
use crate::base::time;
use crate::events::{ItemReport, Outcome, Summary, Verb};

/// What a run came to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Closing {
    pub(super) summary: Summary,
    /// Of the items done, those that were removals.
    pub(super) removed: u64,
    /// Of the items that are done, markers taken away to bring objects back.
    pub(super) restored: u64,
    /// Of the items that failed, those that were only stopped.
    pub(super) stopped: u64,
    pub(super) dry_run: bool,
    pub(super) took: Duration,
    /// Requests that were sent; in a dry run, that the work would take.
    pub(super) requests: u64,
}

impl Closing {
    pub(super) fn count(&mut self, item: &ItemReport) {
        self.summary.count(item);
        let done = matches!(item.outcome, Outcome::Done | Outcome::WouldDo);
        self.removed += u64::from(done && item.verb == Verb::Delete);
        self.restored += u64::from(done && item.verb == Verb::Undelete);
        self.stopped += u64::from(was_stopped(item));
        self.dry_run |= item.outcome == Outcome::WouldDo;
    }

    /// One line for people; nothing when the lines of the items have said it all.
    pub(super) fn line(&self) -> Option<String> {
        let Summary { done, bytes, skipped, failed } = self.summary;
        if done + skipped + failed < 2 {
            return None;
        }
        let moved = done - self.removed - self.restored;
        let mut work = Vec::new();
        if moved > 0 || self.removed + self.restored == 0 {
            work.push(format!("{} {}, {}", grouped(moved), noun(moved, "file"), Human(bytes)));
        }
        if self.removed > 0 {
            work.push(format!("{} {}", grouped(self.removed), noun(self.removed, "removal")));
        }
        if self.restored > 0 {
            work.push(format!("{} restored", grouped(self.restored)));
        }
        let work = work.join(", ");
        let requests = format!("{} {}", grouped(self.requests), noun(self.requests, "request"));
        let mut line = if self.dry_run {
            format!("dry run: {work}; about {requests}")
        } else {
            let seconds = self.took.as_secs_f64();
            let took = if seconds < 10.0 { format!("{seconds:.1}s") } else { time::short(self.took) };
            let rate = if bytes > 0 && seconds > 0.0 && moved > 0 {
                format!(", {}/s", Human((bytes as f64 / seconds) as u64))
            } else {
                String::new()
            };
            format!("done: {work} in {took}{rate}, {requests}")
        };
        for (count, word) in [(skipped, "skipped"), (failed - self.stopped, "failed"), (self.stopped, "stopped")] {
            if count > 0 {
                line.push_str(&format!(", {} {word}", grouped(count)));
            }
        }
        Some(line)
    }
}

/// Whether an item failed for no other reason than that the run was stopped: no fault, and nothing to tell item by item.
pub(super) fn was_stopped(item: &ItemReport) -> bool {
    matches!(&item.outcome, Outcome::Failed(failure) if failure.category == Category::Interrupted)
}

fn noun(count: u64, one: &str) -> String {
    if count == 1 { one.to_owned() } else { format!("{one}s") }
}

/// `1,234,567`
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closing(summary: Summary, removed: u64) -> Closing {
        Closing {
            summary,
            removed,
            restored: 0,
            stopped: 0,
            dry_run: false,
            took: Duration::from_millis(8300),
            requests: 13_001,
        }
    }

    #[test]
    fn the_last_line_tells_what_was_done_and_how_fast() {
        let all = Summary { done: 12_345, bytes: 1_288_490_188, skipped: 3, failed: 1 };
        assert_eq!(
            closing(all, 0).line().as_deref(),
            Some("done: 12,345 files, 1.2 GiB in 8.3s, 148.0 MiB/s, 13,001 requests, 3 skipped, 1 failed")
        );
        assert_eq!(
            Closing { stopped: 1, ..closing(all, 0) }.line().as_deref(),
            Some("done: 12,345 files, 1.2 GiB in 8.3s, 148.0 MiB/s, 13,001 requests, 3 skipped, 1 stopped")
        );
        let back = Summary { done: 2, ..Summary::default() };
        assert_eq!(
            Closing { restored: 2, ..closing(back, 0) }.line().as_deref(),
            Some("done: 2 restored in 8.3s, 13,001 requests")
        );
        let removed = Summary { done: 1000, bytes: 5, ..Summary::default() };
        assert_eq!(
            Closing { requests: 1, took: Duration::from_secs(75), ..closing(removed, 1000) }.line().as_deref(),
            Some("done: 1,000 removals in 1m15s, 1 request")
        );
        assert_eq!(
            Closing { dry_run: true, ..closing(Summary { done: 3, bytes: 2048, ..Summary::default() }, 1) }
                .line()
                .as_deref(),
            Some("dry run: 2 files, 2.0 KiB, 1 removal; about 13,001 requests")
        );
    }

    #[test]
    fn one_item_needs_no_last_line() {
        assert_eq!(closing(Summary { done: 1, ..Summary::default() }, 0).line(), None);
        assert_eq!(closing(Summary::default(), 0).line(), None);
    }

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
