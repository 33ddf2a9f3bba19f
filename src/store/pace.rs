//! Requests paced for a store that asks for fewer: all calls share one pace, which follows what the store accepts.
//!
//! A refusal for throttling sets the pace to nine tenths of what was accepted in the last second; from there it grows
//! until the next refusal. Without refusals for a while the pace is lifted.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Times that accepted requests are counted in, and how many of them are looked back on: one second in all, because
/// stores grant requests per second.
const TICK: Duration = Duration::from_millis(100);
const LOOK_BACK: u64 = 10;

/// What of the accepted rate is asked for after a refusal.
///
/// *Source:* the share below which a store that counts by the second stops refusing. *Applies:* to the first refusal.
const BELOW_ACCEPTED: f64 = 0.9;

/// The most that one refusal takes away.
///
/// *Source:* the back-off of the AWS SDK's adaptive mode. *Applies:* to refusals while there is a pace already: in the
/// second after a burst nothing is accepted, which says nothing of the store's rate.
const STEP_DOWN: f64 = 0.7;

/// How long refusals after one that changed the pace are taken for the same event: those requests were under way.
const ONE_EVENT: Duration = Duration::from_millis(500);

/// Growth of the pace per second up to the rate that the store accepted last, and beyond it.
///
/// *Source:* a refused request costs more than one that comes 2 % later. *Applies:* while nothing is refused.
const GROWTH: f64 = 1.05;
const CAREFUL_GROWTH: f64 = 1.02;

/// Growth of the pace per second where the rate that the store accepts is not known, or no longer.
///
/// *Source:* slow start of TCP: from a guess to any rate in seconds. *Applies:* after refusals before so many requests
/// were accepted as make a rate, and when nothing was refused for [`STALE`].
const SEARCHING_GROWTH: f64 = 2.0;

/// Requests accepted in a second that make a rate.
///
/// *Source:* fewer say that the run has just begun, or that every answer takes seconds. *Applies:* to the first refusal.
const A_RATE: f64 = 10.0;

/// How long the rate that the store accepted last is believed.
///
/// *Source:* some times the two seconds that it takes to grow back to it. *Applies:* while nothing is refused.
const STALE: Duration = Duration::from_secs(10);

/// How long nothing may be refused before requests are as free as at the start.
const FORGET: Duration = Duration::from_secs(60);

/// Slowest and fastest pace, in requests per second.
const SLOWEST: f64 = 1.0;
const FASTEST: f64 = 1e6;

/// The pace of all calls to one store.
pub(super) struct Pacer {
    started: Instant,
    /// There is a pace; without one a call costs one look at this.
    paced: AtomicBool,
    accepted: AtomicU64,
    throttled: Arc<AtomicU64>,
    /// Accepted requests per tick: the tick's number above, the count below 32 bits.
    ticks: [AtomicU64; 16],
    pace: Mutex<Pace>,
}

#[derive(Debug)]
struct Pace {
    /// Requests per second.
    rate: f64,
    /// What the store accepted per second when it refused last, where that was a rate.
    known: Option<f64>,
    /// When the next request may go.
    next: Instant,
    /// When the rate was set last.
    set: Instant,
    /// When a request was refused last.
    refused: Instant,
    /// When a refusal changed the rate last.
    stepped: Option<Instant>,
}

impl Pace {
    /// Lets the rate grow for the time since it was set.
    fn grow(&mut self, now: Instant) {
        let growth = match self.known {
            None => SEARCHING_GROWTH,
            Some(_) if now.saturating_duration_since(self.refused) > STALE => SEARCHING_GROWTH,
            Some(known) if self.rate < known => GROWTH,
            Some(_) => CAREFUL_GROWTH,
        };
        self.rate = FASTEST.min(self.rate * growth.powf(now.saturating_duration_since(self.set).as_secs_f64()));
        self.set = now;
    }
}

impl Pacer {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self {
            started: now,
            paced: AtomicBool::new(false),
            accepted: AtomicU64::new(0),
            throttled: Arc::default(),
            ticks: [const { AtomicU64::new(0) }; 16],
            pace: Mutex::new(Pace { rate: 0.0, known: None, next: now, set: now, refused: now, stepped: None }),
        }
    }

    /// How many answers asked for fewer requests.
    pub(super) fn throttles(&self) -> Arc<AtomicU64> {
        self.throttled.clone()
    }

    /// How many requests the store has taken so far.
    pub(super) fn accepted(&self) -> u64 {
        self.accepted.load(Relaxed)
    }

    /// Counts a request that the store has taken, whatever it said to it.
    pub(super) fn accept(&self) {
        self.accept_at(Instant::now());
    }

    fn accept_at(&self, now: Instant) {
        self.accepted.fetch_add(1, Relaxed);
        let tick = self.tick(now);
        let fresh = tick << 32;
        let count = |held: u64| if held >> 32 == tick { held + 1 } else { fresh + 1 };
        self.of_tick(tick).fetch_update(Relaxed, Relaxed, |held| Some(count(held))).ok();
    }

    /// The number of a tick, counted from 1 so that an unused place is of no tick.
    fn tick(&self, now: Instant) -> u64 {
        let millis = now.saturating_duration_since(self.started).as_millis() / TICK.as_millis();
        u64::try_from(millis).unwrap_or(0) + 1
    }

    fn of_tick(&self, tick: u64) -> &AtomicU64 {
        &self.ticks[usize::try_from(tick % 16).unwrap_or(0)]
    }

    /// Requests that were accepted in the last second.
    fn accepted_lately(&self, now: Instant) -> u64 {
        let last = self.tick(now);
        let ticks = last.saturating_sub(LOOK_BACK - 1)..=last;
        let counts = ticks.map(|tick| {
            let held = self.of_tick(tick).load(Relaxed);
            if held >> 32 == tick { held & u64::from(u32::MAX) } else { 0 }
        });
        counts.sum()
    }

    /// Slows all calls down after a refusal, and stops them for as long as the store asked.
    pub(super) fn refused(&self, after: Option<Duration>) {
        self.refused_at(Instant::now(), after);
    }

    fn refused_at(&self, now: Instant, after: Option<Duration>) {
        self.throttled.fetch_add(1, Relaxed);
        let mut pace = self.pace();
        if self.paced.load(Relaxed) {
            pace.grow(now);
        }
        pace.refused = now;
        if let Some(after) = after {
            pace.next = pace.next.max(now + after);
        }
        if pace.stepped.is_some_and(|then| now.saturating_duration_since(then) < ONE_EVENT) {
            return;
        }
        let accepted = self.accepted_lately(now) as f64;
        if self.paced.load(Relaxed) {
            pace.known = Some(pace.rate.min(accepted)).filter(|known| *known >= A_RATE).or(pace.known);
            pace.rate = (accepted * BELOW_ACCEPTED).clamp(pace.rate * STEP_DOWN, pace.rate * 0.95).max(SLOWEST);
        } else {
            pace.known = Some(accepted).filter(|accepted| *accepted >= A_RATE);
            pace.rate = accepted.max(A_RATE) * BELOW_ACCEPTED;
            pace.next = pace.next.max(now);
        }
        pace.set = now;
        pace.stepped = Some(now);
        self.paced.store(true, Relaxed);
    }

    /// How long the next request has to wait; it has its place in the row when it was told.
    pub(super) fn turn(&self) -> Option<Duration> {
        if self.paced.load(Relaxed) { self.turn_at(Instant::now()) } else { None }
    }

    fn turn_at(&self, now: Instant) -> Option<Duration> {
        let mut pace = self.pace();
        if now.saturating_duration_since(pace.refused) > FORGET {
            pace.stepped = None;
            self.paced.store(false, Relaxed);
            return None;
        }
        pace.grow(now);
        let at = pace.next.max(now);
        pace.next = at + Duration::from_secs_f64(1.0 / pace.rate);
        Some(at - now)
    }

    fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store that takes `limit` requests within any second, and callers that always have a next request, of which
    /// `callers` are under way at once. Counts accepted and refused requests in each of `seconds`.
    fn drive(pacer: &Pacer, limit: usize, callers: usize, seconds: u32) -> Vec<(u32, u32)> {
        let answer_time = Duration::from_millis(2);
        let start = pacer.started;
        let mut ready: Vec<Instant> = vec![start; callers];
        let mut taken: std::collections::VecDeque<Instant> = std::collections::VecDeque::new();
        let mut counts = vec![(0, 0); seconds as usize];
        loop {
            let caller = (0..callers).min_by_key(|caller| ready[*caller]).expect("there are some");
            let now = ready[caller];
            let Some(count) = counts.get_mut((now - start).as_secs() as usize) else { return counts };
            // A caller asks for its turn, sleeps, then sends: the order of events is that of times.
            let wait = if pacer.paced.load(Relaxed) { pacer.turn_at(now) } else { None };
            let sent = now + wait.unwrap_or_default();
            while taken.front().is_some_and(|then| sent.saturating_duration_since(*then) >= Duration::from_secs(1)) {
                taken.pop_front();
            }
            if taken.len() < limit {
                taken.push_back(sent);
                pacer.accept_at(sent);
                count.0 += 1;
                ready[caller] = sent + answer_time;
            } else {
                pacer.refused_at(sent, None);
                count.1 += 1;
                ready[caller] = sent + Duration::from_millis(300);
            }
        }
    }

    #[test]
    fn a_store_with_a_limit_is_driven_near_it_and_seldom_refuses() {
        for limit in [20, 200, 3500] {
            let counts = drive(&Pacer::new(), limit, 64, 40);
            let accepted: u32 = counts[2..].iter().map(|(accepted, _)| accepted).sum();
            let refused: u32 = counts[2..].iter().map(|(_, refused)| refused).sum();
            let share = f64::from(accepted) / (38.0 * limit as f64);
            assert!(share > 0.85, "{limit} a second: {share} of it used: {counts:?}");
            assert!(f64::from(refused) < 0.1 * f64::from(accepted), "{limit} a second: {refused} refused: {counts:?}");
        }
    }

    #[test]
    fn one_refusal_at_the_start_is_soon_made_up_for() {
        let pacer = Pacer::new();
        pacer.refused_at(pacer.started, None);
        let mut now = pacer.started;
        let mut sent = 0;
        while now < pacer.started + Duration::from_secs(6) {
            now += pacer.turn_at(now).expect("there is a pace");
            sent += 1;
        }
        assert!(sent > 500, "{sent} requests in six seconds");
        assert!(pacer.pace().rate > 300.0, "{:?}", pacer.pace());
    }

    #[test]
    fn the_word_of_the_store_stops_everybody() {
        let pacer = Pacer::new();
        assert_eq!(pacer.turn(), None);
        pacer.refused(Some(Duration::from_secs(7)));
        assert!(pacer.turn().is_some_and(|wait| wait > Duration::from_secs(6)));
        assert_eq!(pacer.throttles().load(Relaxed), 1);
    }

    #[test]
    fn the_pace_is_forgotten_when_nothing_is_refused_any_more() {
        let pacer = Pacer::new();
        pacer.refused(None);
        assert!(pacer.turn_at(pacer.started + FORGET / 2).is_some());
        assert_eq!(pacer.turn_at(pacer.started + FORGET * 2), None);
        assert!(!pacer.paced.load(Relaxed));
    }
}
