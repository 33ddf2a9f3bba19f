//! A bucket that fails is left alone for a while: files wait without losing attempts, and one of them tries now and then.

use std::time::{Duration, Instant};

use super::settings::BreakerSettings;

/// The longest wait between two tries. *Source:* an operator who mended something does not want to wait longer.
/// *Applies:* to every breaker.
const LONGEST: Duration = Duration::from_secs(60);

/// The last results that are looked at for their share of failures, and how many of them there must be.
///
/// *Source:* half of twenty is far beyond what retries leave of a healthy store. *Applies:* to failures that are not in a row.
const WINDOW: u32 = 20;

/// How long a stored file shows that the bucket as a whole takes files. *Source:* much longer than small files take, and
/// short enough that few are tried in vain. *Applies:* to refusals that may speak of one object.
const HEALTHY: Duration = Duration::from_secs(10);

/// The breaker of one bucket.
#[derive(Debug)]
pub(super) struct Breaker {
    settings: BreakerSettings,
    /// When a file was stored last.
    stored: Option<Instant>,
    /// The first key that was refused since then.
    refused: Option<String>,
    in_a_row: u32,
    /// The last results, the latest in the lowest bit; a failure is a one.
    window: u32,
    results: u32,
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    why: String,
    since: Instant,
    wait: Duration,
    probe_at: Instant,
    probing: bool,
}

impl Breaker {
    pub(super) fn new(settings: BreakerSettings) -> Self {
        Self { settings, stored: None, refused: None, in_a_row: 0, window: 0, results: 0, open: None }
    }

    /// Why it is open, when it is.
    pub(super) fn why(&self) -> Option<&str> {
        self.open.as_ref().map(|open| open.why.as_str())
    }

    /// How long it has been open, when it is.
    pub(super) fn open_for(&self, now: Instant) -> Option<Duration> {
        self.open.as_ref().map(|open| now.saturating_duration_since(open.since))
    }

    /// How long nothing may be sent, when that is so; the end of a try may come sooner.
    pub(super) fn closed_for(&self, now: Instant) -> Option<Duration> {
        let open = self.open.as_ref().filter(|open| open.probing || now < open.probe_at)?;
        Some(if open.probing { LONGEST } else { open.probe_at - now })
    }

    /// Whether a file may be sent. Of an open one, a single file may at its time, and must report what became of it.
    pub(super) fn admits(&mut self, now: Instant) -> bool {
        match &mut self.open {
            None => true,
            Some(open) if open.probing || now < open.probe_at => false,
            Some(open) => {
                open.probing = true;
                true
            }
        }
    }

    /// When the next file may try.
    pub(super) fn next_try(&self) -> Option<Instant> {
        self.open.as_ref().filter(|open| !open.probing).map(|open| open.probe_at)
    }

    /// A file that tried said nothing of the bucket: it was gone, say.
    pub(super) fn no_result(&mut self) {
        if let Some(open) = &mut self.open {
            open.probing = false;
        }
    }

    /// A file was sent. Returns whether that closed it.
    pub(super) fn succeeded(&mut self, now: Instant) -> bool {
        self.in_a_row = 0;
        (self.stored, self.refused) = (Some(now), None);
        self.note(false);
        let closed = self.open.take().is_some();
        if closed {
            (self.window, self.results) = (0, 0);
        }
        closed
    }

    /// The store refused an object, and perhaps no other. Returns whether that opened it: when it refused another one before,
    /// and none was stored for a while.
    pub(super) fn refused(&mut self, key: &str, why: &str, now: Instant) -> bool {
        let others = self.refused.get_or_insert_with(|| key.to_owned()) != key;
        let healthy = self.stored.is_some_and(|at| now.saturating_duration_since(at) < HEALTHY);
        if self.open.is_some() || others && !healthy {
            return self.trip(why, now);
        }
        false
    }

    /// A file failed by the bucket's or the network's fault. Returns whether that opened it.
    pub(super) fn failed(&mut self, why: &str, now: Instant) -> bool {
        self.in_a_row += 1;
        self.note(true);
        let share = self.results >= WINDOW && self.window.count_ones() * 2 >= WINDOW;
        if self.open.is_none() && self.in_a_row < self.settings.failures && !share {
            return false;
        }
        self.trip(why, now)
    }

    /// Nothing can be sent there until somebody mends it: keys that are refused, a bucket that is not there. Returns whether
    /// that opened it.
    pub(super) fn trip(&mut self, why: &str, now: Instant) -> bool {
        let was_open = self.open.take();
        let wait = match &was_open {
            // Files that were under way when it opened tell nothing new.
            Some(open) if !open.probing => open.wait,
            Some(open) => (open.wait * 2).min(LONGEST.max(self.settings.probe)),
            None => self.settings.probe,
        };
        let since = was_open.as_ref().map_or(now, |open| open.since);
        self.open = Some(Open { why: why.to_owned(), since, wait, probe_at: now + wait, probing: false });
        was_open.is_none()
    }

    /// Somebody says that it is mended.
    pub(super) fn try_now(&mut self, now: Instant) {
        if let Some(open) = &mut self.open {
            open.probe_at = now;
        }
    }

    fn note(&mut self, failed: bool) {
        self.window = (self.window << 1 | u32::from(failed)) & ((1 << WINDOW) - 1);
        self.results = (self.results + 1).min(WINDOW);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn breaker() -> Breaker {
        Breaker::new(BreakerSettings { failures: 5, probe: 5 * SECOND })
    }

    #[test]
    fn it_opens_after_failures_in_a_row_and_waits_longer_each_time() {
        let (mut breaker, mut now) = (breaker(), Instant::now());
        for _ in 0..4 {
            assert!(!breaker.failed("down", now) && breaker.admits(now));
        }
        assert!(!breaker.succeeded(now));
        for _ in 0..4 {
            breaker.failed("down", now);
        }
        assert!(breaker.failed("down", now) && breaker.why() == Some("down"));
        // Those that were under way change nothing.
        assert!(!breaker.failed("down", now));
        for wait in [5, 10, 20, 40, 60, 60] {
            assert_eq!(breaker.next_try(), Some(now + wait * SECOND));
            assert!(!breaker.admits(now + (wait - 1) * SECOND));
            now += wait * SECOND;
            assert_eq!(breaker.closed_for(now - SECOND), Some(SECOND));
            assert!(breaker.closed_for(now).is_none());
            assert!(breaker.admits(now) && !breaker.admits(now), "one alone tries");
            assert!(breaker.closed_for(now).is_some());
            assert!(!breaker.failed("down", now));
        }
        breaker.try_now(now);
        assert!(breaker.admits(now));
        breaker.no_result();
        assert!(breaker.admits(now) && breaker.succeeded(now));
        assert!(breaker.why().is_none() && breaker.admits(now));
    }

    #[test]
    fn half_of_the_last_twenty_is_too_many() {
        let (mut breaker, now) = (breaker(), Instant::now());
        for _ in 0..9 {
            assert!(!breaker.failed("slow", now));
            breaker.succeeded(now);
        }
        breaker.succeeded(now);
        assert!(breaker.failed("slow", now));
    }

    #[test]
    fn one_refused_object_stops_no_other_and_many_without_a_stored_one_do() {
        let (mut breaker, now) = (breaker(), Instant::now());
        for _ in 0..50 {
            assert!(!breaker.refused("a", "denied", now) && breaker.admits(now));
        }
        breaker.succeeded(now);
        for key in ["a", "b", "c"] {
            assert!(!breaker.refused(key, "denied", now + HEALTHY - SECOND), "another was stored just now");
        }
        assert!(!breaker.succeeded(now) && !breaker.refused("a", "denied", now + HEALTHY));
        assert!(breaker.refused("b", "denied", now + HEALTHY) && breaker.why() == Some("denied"));
        // What tries fails, too: the next waits longer.
        let now = now + HEALTHY + 5 * SECOND;
        assert!(breaker.admits(now) && !breaker.refused("b", "denied", now));
        assert_eq!(breaker.next_try(), Some(now + 10 * SECOND));
    }

    #[test]
    fn what_nobody_can_send_to_is_left_alone_at_once() {
        let (mut breaker, now) = (breaker(), Instant::now());
        assert!(breaker.trip("no such bucket", now) && !breaker.admits(now));
        assert_eq!(breaker.next_try(), Some(now + 5 * SECOND));
    }
}
