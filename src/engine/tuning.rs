//! How many requests are under way at once: found by trying, between [`LEAST`] and [`MOST`].
//!
//! The climber looks at windows of time. It tries half as many more, keeps them when more got through, and else goes
//! back and waits longer before it tries again; after a try in vain it looks whether fewer do better. A store that asks
//! for fewer requests gets fewer at once. Short runs end before the first window and keep the start.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use crate::base::size::Human;
use crate::events::Counters;

/// Fewest requests under way.
///
/// *Source:* design.md section 3. *Applies:* while nothing fixes the number.
pub const LEAST: u32 = 4;

/// Most requests under way.
///
/// *Source:* design.md section 3. *Applies:* while nothing fixes the number.
pub const MOST: u32 = 512;

/// The time that a decision rests on.
///
/// *Source:* long enough for a store's hiccups to even out, short enough for a transfer of a few seconds to gain.
/// *Applies:* to every window; one without an end of a request goes on until the next.
const WINDOW: Duration = Duration::from_millis(500);

/// How often somebody looks whether a window is over or the store asked for fewer requests.
///
/// *Source:* far below a window, and too seldom to cost anything. *Applies:* at the ends of requests.
const LOOK: Duration = Duration::from_millis(50);

/// What one request counts beside its bytes.
///
/// *Source:* the bytes that a connection of 1 Gbit/s moves in the half millisecond that a small request costs a store.
/// *Applies:* it makes one measure of small files and large parts.
const REQUEST_WORK: f64 = 64.0 * 1024.0;

/// What share of the added requests must show in what gets through for them to stay: of half as many more, 10 %.
///
/// *Source:* above the noise between windows on a shared machine. *Applies:* to tries with more requests.
const WORTH_MORE: f64 = 0.2;

/// How much more must get through with a quarter fewer requests for them to stay away.
///
/// *Source:* as [`WORTH_MORE`]. *Applies:* to tries with fewer requests.
const WORTH_FEWER: f64 = 1.05;

/// How much less gets through, with longer answers, before requests are taken away without a try.
const WORSE: f64 = 0.7;
const SLOWER: f64 = 1.5;

/// Windows to wait after the first try in vain, and at most; doubled from try to try.
const FIRST_WAIT: u32 = 2;
const LONGEST_WAIT: u32 = 64;

/// Windows to wait after the store asked for fewer requests.
const WAIT_AFTER_THROTTLE: u32 = 10;

/// Between two answers to throttling.
///
/// *Source:* the requests under way at the first refusal are refused too; they are the same event. *Applies:* to
/// steps down for throttling.
const ONE_EVENT: Duration = Duration::from_secs(1);

/// What a window showed.
#[derive(Clone, Copy, Debug)]
struct Sample {
    /// Bytes that moved per second.
    bytes: f64,
    /// Requests that ended per second.
    requests: f64,
    /// Mean time between a request's permit and its end, in seconds.
    life: f64,
    /// More requests waited for their turn.
    saturated: bool,
}

impl Sample {
    /// One measure of small files and large parts.
    fn work(&self) -> f64 {
        self.bytes + self.requests * REQUEST_WORK
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { bytes, requests, life, .. } = self;
        write!(f, " ({}/s, {requests:.0} requests/s, {:.0} ms each)", Human(*bytes as u64), life * 1000.0)
    }
}

/// A decision, with its reason in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    from: u32,
    to: u32,
    reason: &'static str,
}

/// Looks for the best number, one window at a time.
#[derive(Debug)]
struct Climber {
    limit: u32,
    phase: Phase,
    /// Work per second and life at the settled limit.
    level: Option<(f64, f64)>,
    /// Windows to wait after the next try in vain.
    patience: u32,
    /// The next try goes down.
    try_fewer: bool,
    /// Windows in a row that were worse.
    worse: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// The limit stands, and is tried in so many windows.
    Settled { wait: u32 },
    /// The limit was changed; the requests of before are still among those that end.
    Changing { from: u32 },
    /// The window measures the new limit.
    Trying { from: u32 },
}

impl Climber {
    fn new(start: u32) -> Self {
        let phase = Phase::Settled { wait: 1 };
        Self { limit: start, phase, level: None, patience: FIRST_WAIT, try_fewer: false, worse: 0 }
    }

    fn go(&mut self, to: u32, reason: &'static str) -> Option<Change> {
        let from = std::mem::replace(&mut self.limit, to.clamp(LEAST, MOST));
        (from != self.limit).then_some(Change { from, to: self.limit, reason })
    }

    fn give_up_try(&mut self, from: u32, reason: &'static str) -> Option<Change> {
        self.try_fewer = self.limit > from;
        self.phase = Phase::Settled { wait: self.patience };
        self.patience = (self.patience * 2).min(LONGEST_WAIT);
        self.go(from, reason)
    }

    fn window(&mut self, sample: Sample) -> Option<Change> {
        match self.phase {
            Phase::Changing { from } => {
                self.phase = Phase::Trying { from };
                None
            }
            Phase::Trying { from } if !sample.saturated => {
                self.give_up_try(from, "there was no use for the new number")
            }
            Phase::Trying { from } => {
                let (level, _) = self.level.unwrap_or((sample.work(), sample.life));
                let growth = f64::from(self.limit) / f64::from(from.max(1));
                let worth = if growth > 1.0 { 1.0 + (growth - 1.0) * WORTH_MORE } else { WORTH_FEWER };
                if sample.work() < level * worth {
                    return self.give_up_try(from, "no more got through");
                }
                self.level = Some((sample.work(), sample.life));
                self.patience = FIRST_WAIT;
                self.phase = Phase::Settled { wait: 0 };
                None
            }
            // Whatever limits this run, it is not the number of requests.
            Phase::Settled { .. } if !sample.saturated => None,
            Phase::Settled { wait } => self.settled(sample, wait),
        }
    }

    fn settled(&mut self, sample: Sample, wait: u32) -> Option<Change> {
        let (work, life) = self.level.unwrap_or((sample.work(), sample.life));
        self.worse = if sample.work() < work * WORSE && sample.life > life * SLOWER { self.worse + 1 } else { 0 };
        self.level = Some((f64::midpoint(work, sample.work()), f64::midpoint(life, sample.life)));
        if self.worse >= 2 {
            self.worse = 0;
            self.level = None;
            self.phase = Phase::Settled { wait: self.patience };
            return self.go(self.limit - self.limit / 4, "answers take longer and no more gets through");
        }
        if wait > 0 {
            self.phase = Phase::Settled { wait: wait - 1 };
            return None;
        }
        let from = self.limit;
        let fewer = std::mem::take(&mut self.try_fewer);
        let to = if fewer { from - from / 4 } else { from.saturating_add(from / 2) };
        let change = self.go(to, if fewer { "perhaps fewer do better" } else { "perhaps more get through" });
        self.phase = match change {
            Some(_) => Phase::Changing { from },
            None => Phase::Settled { wait: LONGEST_WAIT },
        };
        change
    }

    fn throttled(&mut self) -> Option<Change> {
        self.level = None;
        self.worse = 0;
        self.try_fewer = false;
        self.phase = Phase::Settled { wait: WAIT_AFTER_THROTTLE };
        self.go(self.limit * 7 / 10, "the store asks for fewer requests")
    }
}

/// Told one line per decision, for `--debug`.
pub type Trace = Arc<dyn Fn(&str) + Send + Sync>;

/// Watches the requests of a budget and says how many there may be.
pub(super) struct Tuner {
    started: Instant,
    /// Requests that ended, and their lives in microseconds, since the process began.
    ended: AtomicU64,
    lives: AtomicU64,
    /// When to look next, in milliseconds since the start.
    due: AtomicU64,
    watching: Mutex<Watching>,
    trace: Option<Trace>,
}

struct Watching {
    climber: Climber,
    /// Bytes that move in the runs under way.
    counters: Vec<Arc<Counters>>,
    /// Bytes that moved in runs that have ended: a process may have a million of them.
    moved_before: u64,
    /// Answers that asked for fewer requests, of every store once.
    throttles: Vec<Arc<AtomicU64>>,
    /// When the window began, and what had been counted by then.
    window: Instant,
    ended: u64,
    lives: u64,
    moved: u64,
    throttled: u64,
    stepped_down: Option<Instant>,
}

impl fmt::Debug for Tuner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tuner").finish_non_exhaustive()
    }
}

impl Tuner {
    pub(super) fn new(start: u32, trace: Option<Trace>) -> Self {
        let started = Instant::now();
        let watching = Watching {
            climber: Climber::new(start.clamp(LEAST, MOST)),
            counters: Vec::new(),
            moved_before: 0,
            throttles: Vec::new(),
            window: started,
            ended: 0,
            lives: 0,
            moved: 0,
            throttled: 0,
            stepped_down: None,
        };
        Self {
            started,
            ended: AtomicU64::new(0),
            lives: AtomicU64::new(0),
            due: AtomicU64::new(millis(LOOK)),
            watching: Mutex::new(watching),
            trace,
        }
    }

    /// Hears of bytes that move and of requests that were too many.
    pub(super) fn hear(&self, counters: Arc<Counters>, throttles: impl IntoIterator<Item = Arc<AtomicU64>>) {
        let mut watching = self.watching.lock().unwrap_or_else(PoisonError::into_inner);
        watching.let_go();
        watching.counters.push(counters);
        for throttles in throttles {
            // Several runs over one store are throttled once.
            if !watching.throttles.iter().any(|known| Arc::ptr_eq(known, &throttles)) {
                watching.throttled += throttles.load(Relaxed);
                watching.throttles.push(throttles);
            }
        }
    }

    /// Counts a request that ended and, now and then, looks at them all. `saturated` tells of a limit whether it was
    /// felt. Returns the new limit when it changes.
    pub(super) fn ended(&self, began: Instant, saturated: impl FnOnce(u32) -> bool) -> Option<u32> {
        let now = Instant::now();
        self.ended.fetch_add(1, Relaxed);
        self.lives.fetch_add(u64::try_from((now - began).as_micros()).unwrap_or(0), Relaxed);
        if millis(now - self.started) < self.due.load(Relaxed) {
            return None;
        }
        // Whoever finds it taken leaves the look to the other.
        let mut watching = match self.watching.try_lock() {
            Ok(watching) => watching,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        self.due.store(millis(now + LOOK - self.started), Relaxed);
        let (change, sample) = self.look(&mut watching, now, saturated);
        drop(watching);
        let change = change?;
        if let Some(trace) = &self.trace {
            let shown = sample.map(|sample| sample.to_string()).unwrap_or_default();
            trace(&format!("requests under way: {} -> {}, {}{shown}", change.from, change.to, change.reason));
        }
        Some(change.to)
    }

    fn look(
        &self,
        watching: &mut Watching,
        now: Instant,
        saturated: impl FnOnce(u32) -> bool,
    ) -> (Option<Change>, Option<Sample>) {
        let throttled: u64 = watching.throttles.iter().map(|throttles| throttles.load(Relaxed)).sum();
        if throttled > watching.throttled {
            watching.throttled = throttled;
            if watching.stepped_down.is_none_or(|then| now - then >= ONE_EVENT) {
                watching.stepped_down = Some(now);
                watching.begin(now, self.counted(watching));
                return (watching.climber.throttled(), None);
            }
        }
        let time = (now - watching.window).as_secs_f64();
        if now - watching.window < WINDOW {
            return (None, None);
        }
        let counted = self.counted(watching);
        let requests = counted.0.saturating_sub(watching.ended) as f64;
        let lives = counted.1.saturating_sub(watching.lives) as f64 / 1e6;
        // A try that starts over takes back what it counted.
        let bytes = counted.2.saturating_sub(watching.moved) as f64;
        let sample = Sample {
            bytes: bytes / time,
            requests: requests / time,
            life: lives / requests.max(1.0),
            saturated: saturated(watching.climber.limit),
        };
        watching.begin(now, counted);
        (watching.climber.window(sample), Some(sample))
    }

    /// Requests that ended, their lives, and bytes that moved.
    fn counted(&self, watching: &Watching) -> (u64, u64, u64) {
        let moved: u64 = watching.counters.iter().map(|counters| counters.bytes_moved.load(Relaxed)).sum();
        (self.ended.load(Relaxed), self.lives.load(Relaxed), watching.moved_before + moved)
    }
}

impl Watching {
    /// Keeps of runs and stores that nobody holds any more what they have counted, and nothing else.
    fn let_go(&mut self) {
        let Self { counters, moved_before, throttles, throttled, .. } = self;
        counters.retain(|counters| {
            let is_held = Arc::strong_count(counters) > 1;
            if !is_held {
                *moved_before += counters.bytes_moved.load(Relaxed);
            }
            is_held
        });
        throttles.retain(|throttles| {
            let is_held = Arc::strong_count(throttles) > 1;
            if !is_held {
                *throttled = throttled.saturating_sub(throttles.load(Relaxed));
            }
            is_held
        });
    }

    fn begin(&mut self, now: Instant, counted: (u64, u64, u64)) {
        self.window = now;
        (self.ended, self.lives, self.moved) = counted;
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store that does `per_request` requests a second on each of up to `best` connections, less on more.
    fn answers(limit: u32, best: u32, per_request: f64) -> Sample {
        let useful = f64::from(limit.min(best));
        let crowding = f64::from(limit.saturating_sub(best)) * 0.3;
        let requests = (useful - crowding).max(1.0) * per_request;
        Sample { bytes: requests * 1e6, requests, life: f64::from(limit) / requests, saturated: true }
    }

    fn run(climber: &mut Climber, windows: usize, sample: impl Fn(u32) -> Sample) -> Vec<Change> {
        (0..windows).filter_map(|_| climber.window(sample(climber.limit))).collect()
    }

    #[test]
    fn it_climbs_while_more_gets_through_and_stays_near_the_best() {
        let mut climber = Climber::new(64);
        run(&mut climber, 100, |limit| answers(limit, 300, 10.0));
        assert!((200..=400).contains(&climber.limit), "{}", climber.limit);
        let changes = run(&mut climber, 1000, |limit| answers(limit, 300, 10.0));
        assert!(changes.len() < 80, "it keeps still once it knows: {} changes in 500 s", changes.len());
    }

    #[test]
    fn it_ends_at_its_bounds() {
        let mut climber = Climber::new(64);
        run(&mut climber, 200, |limit| answers(limit, 100_000, 10.0));
        assert_eq!(climber.limit, MOST);
        for _ in 0..50 {
            climber.throttled();
        }
        assert_eq!(climber.limit, LEAST);
    }

    #[test]
    fn it_goes_down_where_fewer_do_better() {
        let mut climber = Climber::new(64);
        run(&mut climber, 400, |limit| answers(limit, 12, 10.0));
        assert!(climber.limit <= 32, "{}", climber.limit);
    }

    #[test]
    fn it_keeps_the_start_where_the_number_changes_nothing() {
        let flat = |limit: u32| Sample { bytes: 1e8, requests: 100.0, life: f64::from(limit) / 100.0, saturated: true };
        let mut climber = Climber::new(64);
        let changes = run(&mut climber, 1000, flat);
        assert!(matches!(climber.limit, 48 | 64 | 96), "{}", climber.limit);
        let elsewhere = changes.len() * 2;
        assert!(elsewhere < 100, "{elsewhere} of 1000 windows are spent on tries");
    }

    #[test]
    fn a_run_that_does_not_feel_the_limit_leaves_it_alone() {
        let mut climber = Climber::new(64);
        let idle = |limit| Sample { saturated: false, ..answers(limit, 512, 10.0) };
        assert_eq!(run(&mut climber, 100, idle), []);
    }

    #[test]
    fn requests_are_taken_away_when_answers_get_slow_for_nothing() {
        let mut climber = Climber::new(64);
        climber.phase = Phase::Settled { wait: 60 };
        run(&mut climber, 10, |limit| answers(limit, 64, 10.0));
        let changes = run(&mut climber, 4, |limit| answers(limit, 64, 2.0));
        assert_eq!(changes.first().map(|change| (change.from, change.to)), Some((64, 48)));
    }

    #[test]
    fn throttling_is_heard_at_once_and_answered_once_a_second() {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let told = lines.clone();
        let tuner = Tuner::new(100, Some(Arc::new(move |line| told.lock().expect("no panic").push(line.to_owned()))));
        let throttles = Arc::new(AtomicU64::new(0));
        tuner.hear(Arc::default(), [throttles.clone()]);
        assert_eq!(tuner.ended(Instant::now(), |_| true), None);
        throttles.store(5, Relaxed);
        std::thread::sleep(LOOK);
        assert_eq!(tuner.ended(Instant::now(), |_| true), Some(70));
        throttles.store(9, Relaxed);
        std::thread::sleep(LOOK);
        assert_eq!(tuner.ended(Instant::now(), |_| true), None);
        assert_eq!(
            *lines.lock().expect("no panic"),
            ["requests under way: 100 -> 70, the store asks for fewer requests"]
        );
    }

    #[test]
    fn a_window_is_measured_in_bytes_and_requests() {
        let tuner = Tuner::new(64, None);
        let counters = Arc::new(Counters::default());
        tuner.hear(counters.clone(), []);
        for _ in 0..100 {
            tuner.ended(Instant::now(), |_| true);
        }
        counters.bytes_moved.store(1_000_000, Relaxed);
        let mut watching = tuner.watching.lock().expect("no panic");
        let now = watching.window + Duration::from_secs(2);
        let (_, sample) = tuner.look(&mut watching, now, |_| false);
        let sample = sample.expect("the window is over");
        assert_eq!((sample.bytes, sample.requests), (500_000.0, 50.0));
        let (_, sample) = tuner.look(&mut watching, now + Duration::from_secs(1), |_| false);
        assert_eq!(sample.expect("the window is over").requests, 0.0);
    }

    #[test]
    fn runs_that_ended_are_counted_and_not_kept() {
        let (tuner, throttles) = (Tuner::new(64, None), Arc::new(AtomicU64::new(0)));
        for _ in 0..100 {
            let counters = Arc::new(Counters::default());
            tuner.hear(counters.clone(), [throttles.clone()]);
            counters.bytes_moved.store(10, Relaxed);
        }
        let under_way = Arc::new(Counters::default());
        tuner.hear(under_way.clone(), [throttles.clone()]);
        under_way.bytes_moved.store(5, Relaxed);
        let watching = tuner.watching.lock().expect("no panic");
        assert_eq!((watching.counters.len(), watching.throttles.len()), (1, 1));
        assert_eq!(tuner.counted(&watching).2, 1005);
    }
}
