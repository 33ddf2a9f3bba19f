//! Requests paced for a store that asks for fewer. All calls to one store share the pace.
//!
//! Refusals for throttling have two causes that look alike: the store grants so many requests a second, or it refuses a
//! share of them whatever their number (one bad node behind a balancer). Only the first is helped by fewer requests. So the
//! pacer tries: when more than a few per cent are refused it slows all calls down, and compares the share that is accepted
//! with the share before. When that rose, the pace stays and follows what the store accepts. When it did not, the pace is
//! lifted again, and the calls that are refused just back off by themselves.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Share of refusals that is put up with.
///
/// *Source:* so many retries cost less than a pace that is too slow. *Applies:* to every window.
const TOLERATED: f64 = 0.1;

/// Share of accepted requests below which a store is overwhelmed, so that no window has to end.
const OVERWHELMED: f64 = 0.1;

/// Accepted requests, and their share, that a window needs to show that there is no limit.
///
/// *Source:* of a store that grants requests per second, a shorter window sees all of a second's requests or none.
/// *Applies:* to both windows that are compared; below it a limit is taken for granted.
const FEW: u32 = 10;
const OFTEN: f64 = 0.25;

/// Requests accepted in a second that make a rate.
///
/// *Source:* fewer say that nearly everything was refused. *Applies:* to the rate that is grown back to.
const A_RATE: f64 = 10.0;

/// How long answers are counted, and how many there must be, before a window says something: in haste (a store that is
/// overwhelmed), at first, and under a pace.
///
/// *Source:* stores grant requests per second, so a verdict under a pace needs a whole one; 30 answers tell a share of 0.8
/// from one of 1 in 99 of 100 cases. *Applies:* to answers of requests that were sent under the present pace.
const HASTE: (Duration, u32) = (Duration::from_millis(100), 10);
const FIRST_LOOK: (Duration, u32) = (Duration::from_millis(250), 30);
const VERDICT: (Duration, u32) = (Duration::from_secs(1), 10);

/// A window of few answers ends after this time all the same.
const LONGEST_WINDOW: Duration = Duration::from_secs(4);

/// What of the accepted rate is asked for after refusals.
///
/// *Source:* the share below which a store that counts by the second stops refusing. *Applies:* to each step down.
const BELOW_ACCEPTED: f64 = 0.9;

/// What of the attempted rate is asked for to find out whether fewer requests help, and the most that one step takes away.
///
/// *Source:* at six tenths of the requests a limit shows as a rise of the accepted share by two thirds. *Applies:* to the
/// first step; once a limit is known, [`BELOW_ACCEPTED`] alone counts.
const PROBE: f64 = 0.6;
const STEEPEST: f64 = 0.25;

/// Growth of the pace per second up to the rate that the store accepted last, and beyond it.
///
/// *Source:* the first makes up for a probe within two seconds; beyond the known rate a refused request costs more than one
/// that comes 2 % later. *Applies:* while little is refused.
const GROWTH: f64 = 1.25;
const CAREFUL_GROWTH: f64 = 1.02;

/// Growth of the pace per second where the rate that the store accepts is not known, or no longer.
///
/// *Source:* slow start of TCP: from a guess to any rate in seconds. *Applies:* after refusals of nearly everything, and when
/// nothing was refused for [`STALE`].
const SEARCHING_GROWTH: f64 = 4.0;

/// How long the rate that the store accepted last is believed.
///
/// *Source:* some times the two seconds that it takes to grow back to it. *Applies:* while nothing is refused.
const STALE: Duration = Duration::from_secs(10);

/// How long nothing may be refused before requests are as free as at the start.
const FORGET: Duration = Duration::from_secs(60);

/// How long refusals that a slower pace did not lower are left to the calls themselves: at first, and at most.
///
/// *Source:* a probe costs about half a second of throughput. *Applies:* from verdict to verdict, doubling.
const UNPACED: Duration = Duration::from_secs(10);
const LONGEST_UNPACED: Duration = Duration::from_secs(160);

/// Slowest and fastest pace, in requests per second.
///
/// *Source:* the slowest finds out within a second that a store is back. *Applies:* to all calls together.
const SLOWEST: f64 = 5.0;
const FASTEST: f64 = 1e6;

/// Longest wait for a place in the row; a call that would wait longer asks again.
///
/// *Source:* the pace may have grown by then. *Applies:* to many calls at a slow pace.
const LONGEST_WAIT: Duration = Duration::from_millis(250);

/// Accepted requests that show that a store is back which took nothing.
const BACK: u32 = 3;

/// Times that accepted requests are counted in, and how many of them are looked back on: one second in all.
const TICK: Duration = Duration::from_millis(100);
const LOOK_BACK: u64 = 10;

/// The pace of all calls to one store.
pub(super) struct Pacer {
    started: Instant,
    /// Answers are counted; without that an answer costs no lock.
    counting: AtomicBool,
    /// There is a pace; without one a turn costs no lock.
    paced: AtomicBool,
    /// The number of the present window.
    window: AtomicU64,
    accepted: AtomicU64,
    throttled: Arc<AtomicU64>,
    /// Accepted requests per tick: the tick's number above, the count below 32 bits.
    ticks: [AtomicU64; 16],
    pace: Mutex<Pace>,
}

/// When a request may go, and the window that its answer belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// After this time.
    In(Duration, Turn),
    /// Nobody knows yet; to be asked for again after this time.
    AskIn(Duration),
}

/// The window that the answer to a request belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn(u64);

#[derive(Debug)]
enum Mode {
    /// Nothing was refused lately, or too little to mind.
    Free,
    /// Something was: answers are counted and nothing is slowed down.
    Watching,
    /// All calls are slowed down; until the next verdict to find out whether that helps.
    Paced(Option<Window>),
    /// A slower pace did not help: nothing is slowed down until then, as long as the store accepts this share.
    Unpaced { until: Instant, accepted: f64 },
}

/// Answers to requests that were sent under one pace.
#[derive(Clone, Copy, Debug)]
struct Window {
    since: Instant,
    accepted: u32,
    refused: u32,
    /// When the window ended.
    until: Instant,
}

impl Window {
    fn new(now: Instant) -> Self {
        Self { since: now, accepted: 0, refused: 0, until: now }
    }

    fn answers(&self) -> u32 {
        self.accepted + self.refused
    }

    fn is_at_least(&self, (time, answers): (Duration, u32)) -> bool {
        self.until.saturating_duration_since(self.since) >= time && self.answers() >= answers
    }

    /// Whether it has lasted long enough for a verdict.
    fn is_ripe(&self, least: (Duration, u32)) -> bool {
        self.is_at_least(least) || self.is_at_least((LONGEST_WINDOW, 1))
    }

    /// The share of requests that the store accepted.
    fn share(&self) -> f64 {
        f64::from(self.accepted) / f64::from(self.answers().max(1))
    }

    /// Answers per second.
    fn rate(&self) -> f64 {
        let seconds = self.until.saturating_duration_since(self.since).as_secs_f64();
        f64::from(self.answers()) / seconds.max(0.001)
    }

    /// Whether fewer requests than in `before` left the accepted share as it was. A limit would have raised it by as much as
    /// the rate fell; half of that, as a ratio, is the border.
    fn shows_no_limit(&self, before: &Self) -> bool {
        let slower = before.rate() / self.rate().max(SLOWEST);
        let better = self.share() / before.share();
        let tells = |window: &Self| window.accepted >= FEW && window.share() >= OFTEN;
        tells(before) && tells(self) && slower > 1.2 && better < slower.sqrt()
    }
}

#[derive(Debug)]
struct Pace {
    mode: Mode,
    window: Window,
    /// Requests per second.
    rate: f64,
    /// What the store accepted per second when it refused last.
    known: Option<f64>,
    /// When the next request may go.
    next: Instant,
    /// When the rate was set last.
    set: Instant,
    /// When a request was refused last.
    refused: Instant,
    /// How long the next verdict that a pace does not help is believed.
    unpaced: Duration,
}

impl Pace {
    /// Lets the rate grow for the time since it was set, unless a verdict is awaited.
    fn grow(&mut self, now: Instant) {
        let elapsed = now.saturating_duration_since(self.set).as_secs_f64();
        self.set = now;
        if matches!(self.mode, Mode::Paced(Some(_))) {
            return;
        }
        let growth = match self.known {
            None => SEARCHING_GROWTH,
            Some(_) if now.saturating_duration_since(self.refused) > STALE => SEARCHING_GROWTH,
            Some(known) if self.rate < known => GROWTH,
            Some(_) => CAREFUL_GROWTH,
        };
        self.rate = FASTEST.min(self.rate * growth.powf(elapsed));
    }
}

impl Pacer {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        let pace = Pace {
            mode: Mode::Free,
            window: Window::new(now),
            rate: 0.0,
            known: None,
            next: now,
            set: now,
            refused: now,
            unpaced: UNPACED,
        };
        Self {
            started: now,
            counting: AtomicBool::new(false),
            paced: AtomicBool::new(false),
            window: AtomicU64::new(0),
            accepted: AtomicU64::new(0),
            throttled: Arc::default(),
            ticks: [const { AtomicU64::new(0) }; 16],
            pace: Mutex::new(pace),
        }
    }

    /// How often calls were slowed down because the store asked for fewer requests.
    pub(super) fn throttles(&self) -> Arc<AtomicU64> {
        self.throttled.clone()
    }

    /// How many requests the store has taken so far.
    pub(super) fn accepted(&self) -> u64 {
        self.accepted.load(Relaxed)
    }

    /// Counts a request that the store has taken, whatever it said to it.
    pub(super) fn accept(&self, turn: Turn) {
        self.accept_at(Instant::now(), turn);
    }

    fn accept_at(&self, now: Instant, turn: Turn) {
        self.accepted.fetch_add(1, Relaxed);
        let tick = self.tick(now);
        let fresh = tick << 32;
        let count = |held: u64| if held >> 32 == tick { held + 1 } else { fresh + 1 };
        self.of_tick(tick).fetch_update(Relaxed, Relaxed, |held| Some(count(held))).ok();
        if self.counting.load(Relaxed) {
            let mut pace = self.pace();
            if turn.0 == self.window.load(Relaxed) {
                pace.window.accepted += 1;
                self.judge(&mut pace, now);
            }
        }
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
        let ticks = last.saturating_sub(LOOK_BACK - 1).max(1)..=last;
        let counts = ticks.map(|tick| {
            let held = self.of_tick(tick).load(Relaxed);
            if held >> 32 == tick { held & u64::from(u32::MAX) } else { 0 }
        });
        counts.sum()
    }

    /// Counts a refusal. The wish of the store (`Retry-After`) holds for all calls when it takes few or none of them, and
    /// else for the one that was refused.
    pub(super) fn refused(&self, turn: Turn, after: Option<Duration>) {
        self.refused_at(Instant::now(), turn, after);
    }

    fn refused_at(&self, now: Instant, turn: Turn, after: Option<Duration>) {
        let mut pace = self.pace();
        if self.paced.load(Relaxed) {
            pace.grow(now);
        }
        pace.refused = now;
        if matches!(pace.mode, Mode::Free) {
            pace.mode = Mode::Watching;
            self.begin_window(&mut pace, now);
            pace.window.refused = 1;
        } else if turn.0 == self.window.load(Relaxed) {
            pace.window.refused += 1;
        }
        let most_refused = pace.window.answers() >= HASTE.1 && pace.window.share() < 0.5;
        if let Some(after) = after
            && (most_refused || self.accepted_lately(now) == 0)
        {
            if !matches!(pace.mode, Mode::Paced(_)) {
                self.step_down(&mut pace, now);
            }
            pace.next = pace.next.max(now + after);
        }
        self.judge(&mut pace, now);
    }

    fn begin_window(&self, pace: &mut Pace, now: Instant) {
        pace.window = Window::new(now);
        self.window.fetch_add(1, Relaxed);
        self.counting.store(true, Relaxed);
    }

    /// Ends a window that has lasted long enough, and draws the conclusion.
    fn judge(&self, pace: &mut Pace, now: Instant) {
        pace.window.until = now;
        let window = pace.window;
        let few_refused = 1.0 - window.share() <= TOLERATED;
        let overwhelmed = window.is_at_least(HASTE) && window.share() < OVERWHELMED;
        match pace.mode {
            Mode::Free => {}
            Mode::Watching if overwhelmed => self.step_down(pace, now),
            Mode::Watching if !window.is_ripe(FIRST_LOOK) => {}
            Mode::Watching if few_refused => self.free(pace),
            Mode::Watching => self.step_down(pace, now),
            Mode::Paced(Some(before)) if before.accepted == 0 && window.accepted >= BACK => {
                pace.mode = Mode::Paced(None);
                pace.known = None;
                self.begin_window(pace, now);
            }
            Mode::Paced(_) if overwhelmed && window.is_at_least(FIRST_LOOK) => self.step_down(pace, now),
            Mode::Paced(_) if !window.is_ripe(VERDICT) => {}
            Mode::Paced(_) if few_refused => {
                pace.mode = Mode::Paced(None);
                self.begin_window(pace, now);
            }
            Mode::Paced(Some(before)) if window.shows_no_limit(&before) => {
                pace.mode = Mode::Unpaced { until: now + pace.unpaced, accepted: window.share() };
                pace.unpaced = LONGEST_UNPACED.min(pace.unpaced * 2);
                pace.known = None;
                self.paced.store(false, Relaxed);
                self.begin_window(pace, now);
            }
            Mode::Paced(_) => self.step_down(pace, now),
            Mode::Unpaced { .. } if !window.is_ripe(VERDICT) => {}
            Mode::Unpaced { accepted, .. } if window.share() < accepted / 2.0 => self.step_down(pace, now),
            Mode::Unpaced { until, .. } if now < until => self.begin_window(pace, now),
            Mode::Unpaced { .. } if few_refused => self.free(pace),
            Mode::Unpaced { .. } => {
                pace.mode = Mode::Watching;
                self.begin_window(pace, now);
            }
        }
    }

    fn free(&self, pace: &mut Pace) {
        pace.mode = Mode::Free;
        self.counting.store(false, Relaxed);
        self.paced.store(false, Relaxed);
    }

    /// Slows all calls down, by what the window says that the store accepts.
    fn step_down(&self, pace: &mut Pace, now: Instant) {
        self.throttled.fetch_add(1, Relaxed);
        pace.window.until = now;
        let window = pace.window;
        let rate = window.rate();
        // A window may see the end of a second whose grants were used up at its beginning.
        let accepted = (rate * window.share()).max(self.accepted_lately(now) as f64).min(rate);
        let most = if pace.known.is_some() { rate } else { rate * PROBE };
        let limit = Some(accepted).filter(|limit| *limit >= A_RATE && window.share() >= OFTEN);
        pace.known = match pace.mode {
            // One step after the other: the second window still suffers from the requests of the first.
            Mode::Paced(Some(_)) => pace.known.into_iter().chain(limit).reduce(f64::max),
            _ => limit.or(pace.known),
        };
        pace.rate = (accepted * BELOW_ACCEPTED).min(most).max(rate * STEEPEST).clamp(SLOWEST, FASTEST);
        pace.mode = Mode::Paced(Some(window));
        pace.set = now;
        pace.next = pace.next.max(now);
        self.paced.store(true, Relaxed);
        self.begin_window(pace, now);
    }

    /// Waits until the next request may go.
    pub(super) async fn turn(&self) -> Turn {
        loop {
            match self.place_at(Instant::now) {
                Place::In(Duration::ZERO, turn) => return turn,
                Place::In(wait, turn) => {
                    tokio::time::sleep(wait).await;
                    return turn;
                }
                Place::AskIn(wait) => tokio::time::sleep(wait).await,
            }
        }
    }

    fn place_at(&self, now: impl FnOnce() -> Instant) -> Place {
        let at_once = || Place::In(Duration::ZERO, Turn(self.window.load(Relaxed)));
        if !self.paced.load(Relaxed) {
            return at_once();
        }
        let now = now();
        let mut pace = self.pace();
        if now.saturating_duration_since(pace.refused) > FORGET {
            pace.known = None;
            pace.unpaced = UNPACED;
            self.free(&mut pace);
            return at_once();
        }
        pace.grow(now);
        let at = pace.next.max(now);
        if at - now > LONGEST_WAIT {
            return Place::AskIn(LONGEST_WAIT);
        }
        pace.next = at + Duration::from_secs_f64(1.0 / pace.rate);
        Place::In(at - now, Turn(self.window.load(Relaxed)))
    }

    fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a store does with a request that comes at a time.
    trait Server {
        fn accepts(&mut self, at: Instant) -> bool;
    }

    /// Takes so many requests within any second.
    struct PerSecond {
        limit: usize,
        taken: std::collections::VecDeque<Instant>,
    }

    impl Server for PerSecond {
        fn accepts(&mut self, at: Instant) -> bool {
            while self.taken.front().is_some_and(|then| at.saturating_duration_since(*then) >= Duration::from_secs(1)) {
                self.taken.pop_front();
            }
            let accepted = self.taken.len() < self.limit;
            if accepted {
                self.taken.push_back(at);
            }
            accepted
        }
    }

    /// Refuses a share of all requests, whenever they come.
    struct Share {
        refused: f64,
        random: fastrand::Rng,
    }

    impl Server for Share {
        fn accepts(&mut self, _at: Instant) -> bool {
            self.random.f64() >= self.refused
        }
    }

    /// `callers` that always have a next request, and wait up to 200 ms after a refusal. Counts accepted and refused
    /// requests in each of `seconds`.
    fn drive(pacer: &Pacer, server: &mut dyn Server, callers: usize, seconds: u32) -> Vec<(u32, u32)> {
        let answer_time = Duration::from_millis(2);
        let start = pacer.started;
        // When each caller does its next step, and the turn that it then uses.
        let mut steps: Vec<(Instant, Option<Turn>)> = vec![(start, None); callers];
        let mut counts = vec![(0, 0); seconds as usize];
        let mut random = fastrand::Rng::with_seed(7);
        loop {
            let caller = (0..callers).min_by_key(|caller| steps[*caller].0).expect("there are some");
            let (now, turn) = steps[caller];
            let Some(count) = counts.get_mut((now - start).as_secs() as usize) else { return counts };
            let Some(turn) = turn else {
                steps[caller] = match pacer.place_at(|| now) {
                    Place::In(wait, turn) => (now + wait, Some(turn)),
                    Place::AskIn(wait) => (now + wait, None),
                };
                continue;
            };
            let again = if server.accepts(now) {
                pacer.accept_at(now, turn);
                count.0 += 1;
                Duration::ZERO
            } else {
                pacer.refused_at(now, turn, None);
                count.1 += 1;
                Duration::from_millis(200).mul_f64(random.f64())
            };
            steps[caller] = (now + answer_time + again, None);
        }
    }

    /// The turn of a call that nothing holds up.
    fn free_turn(pacer: &Pacer, now: Instant) -> Turn {
        match pacer.place_at(|| now) {
            Place::In(Duration::ZERO, turn) => turn,
            place => panic!("{place:?}"),
        }
    }

    #[test]
    fn a_store_with_a_limit_is_driven_near_it_and_seldom_refuses() {
        for limit in [20, 200, 3500] {
            let mut server = PerSecond { limit, taken: Default::default() };
            let counts = drive(&Pacer::new(), &mut server, 64, 40);
            let accepted: u32 = counts[3..].iter().map(|(accepted, _)| accepted).sum();
            let refused: u32 = counts[3..].iter().map(|(_, refused)| refused).sum();
            let share = f64::from(accepted) / (37.0 * limit as f64);
            assert!(share > 0.85, "{limit} a second: {share} of it used: {counts:?}");
            assert!(f64::from(refused) < 0.1 * f64::from(accepted), "{limit} a second: {refused} refused: {counts:?}");
        }
    }

    #[test]
    fn a_share_that_is_refused_whatever_the_pace_slows_nobody_down_for_long() {
        for refused in [0.01, 0.05, 0.2, 0.5] {
            let share = || Share { refused, random: fastrand::Rng::with_seed(3) };
            let counts = drive(&Pacer::new(), &mut share(), 64, 30);
            let accepted: Vec<u32> = counts.iter().map(|(accepted, _)| *accepted).collect();
            // What 64 callers reach that only wait after their own refusals.
            let each = 0.002 + refused * 0.1;
            let free = 64.0 * (1.0 - refused) / each;
            let total: u32 = accepted.iter().sum();
            let reached = f64::from(total) / (30.0 * free);
            assert!(reached > 0.8, "{refused} refused: {reached} of {free} a second: {accepted:?}");
            let slowest = accepted.iter().min().copied().unwrap_or_default();
            assert!(f64::from(slowest) > 0.3 * free, "{refused} refused: {accepted:?}");
        }
    }

    #[test]
    fn a_store_that_takes_nothing_is_asked_seldom_and_used_again_within_seconds() {
        struct Outage(Instant);
        impl Server for Outage {
            fn accepts(&mut self, at: Instant) -> bool {
                at >= self.0
            }
        }
        let pacer = Pacer::new();
        let end = pacer.started + Duration::from_secs(10);
        let counts = drive(&pacer, &mut Outage(end), 64, 20);
        assert!(counts[3..10].iter().all(|(_, refused)| *refused < 20), "{counts:?}");
        assert!(counts[16].0 > 1000, "{counts:?}");
    }

    #[test]
    fn one_refusal_slows_nobody_down() {
        let pacer = Pacer::new();
        pacer.refused_at(pacer.started, free_turn(&pacer, pacer.started), None);
        for millis in 1..=300 {
            let now = pacer.started + Duration::from_millis(millis);
            pacer.accept_at(now, free_turn(&pacer, now));
        }
        assert!(matches!(pacer.pace().mode, Mode::Free) && pacer.throttles().load(Relaxed) == 0);
    }

    #[test]
    fn a_store_that_takes_nothing_stops_everybody_for_as_long_as_it_says() {
        let pacer = Pacer::new();
        let now = pacer.started;
        pacer.refused_at(now, free_turn(&pacer, now), Some(Duration::from_secs(7)));
        assert_eq!(pacer.place_at(|| now + Duration::from_secs(6)), Place::AskIn(LONGEST_WAIT));
        assert!(matches!(pacer.place_at(|| now + Duration::from_secs(7)), Place::In(..)));
        assert_eq!(pacer.throttles().load(Relaxed), 1);
    }

    #[test]
    fn the_word_of_a_store_that_takes_others_is_for_the_one_it_refused() {
        let pacer = Pacer::new();
        for number in 0..100 {
            let now = pacer.started + Duration::from_millis(number);
            let turn = free_turn(&pacer, now);
            match number % 3 {
                1 => pacer.refused_at(now, turn, Some(Duration::from_secs(1))),
                _ => pacer.accept_at(now, turn),
            }
        }
    }

    #[test]
    fn the_pace_is_forgotten_when_nothing_is_refused_any_more() {
        let pacer = Pacer::new();
        let now = pacer.started;
        pacer.refused_at(now, free_turn(&pacer, now), Some(Duration::ZERO));
        for _ in 0..2 {
            pacer.place_at(|| now + FORGET / 2);
        }
        assert!(pacer.paced.load(Relaxed));
        free_turn(&pacer, now + FORGET * 2);
        assert!(!pacer.paced.load(Relaxed));
    }
}
