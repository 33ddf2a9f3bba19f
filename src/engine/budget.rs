//! What a process may use at once: requests, buffer bytes, items and bandwidth. A permit is a value and is freed when it
//! is dropped.
//!
//! The order of permits per part is always the same: request, bytes, buffer. No buffer exists without a permit, so memory
//! follows the settings and not the number of files.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::Instant;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::base::size::MIB;
use crate::events::Counters;

use super::bandwidth::Bandwidth;
use super::tuning::{LEAST, Trace, Tuner};

/// Bytes of one permit of the byte budget; coarse, because a semaphore counts in 32 bits.
const UNIT: u64 = 4096;

/// Limits of one process. Clones share them.
#[derive(Clone, Debug)]
pub struct Budget {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    requests: Gate,
    bytes: Gate,
    items: Gate,
    /// Most places that `requests` may ever have.
    most_requests: u32,
    /// Most units that `bytes` may ever have.
    ceiling: u32,
    bandwidth: Bandwidth,
    /// Nothing where the number of requests is fixed.
    tuner: Option<Tuner>,
}

/// Whether the number of requests may change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tuning {
    /// It stays.
    #[default]
    Fixed,
    /// It begins there and follows what gets through.
    Automatic,
}

/// The limits a [`Budget`] is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetSettings {
    /// Requests in flight, files and parts together.
    pub requests: u32,
    /// Whether their number may change.
    pub tuning: Tuning,
    /// Requests in flight at most, however tuning goes.
    pub most_requests: u32,
    /// Bytes in buffers at the start.
    pub buffer_bytes: u64,
    /// Bytes in buffers at most: what more requests, or parts larger than the start, may take.
    pub most_buffer_bytes: u64,
    /// Bytes per second, sent and received together.
    pub bandwidth: Option<u64>,
}

impl Default for BudgetSettings {
    fn default() -> Self {
        Self {
            requests: DEFAULT_REQUESTS,
            tuning: Tuning::Fixed,
            most_requests: u32::MAX,
            buffer_bytes: DEFAULT_BUFFER_BYTES,
            most_buffer_bytes: DEFAULT_BUFFER_BYTES,
            bandwidth: None,
        }
    }
}

/// Requests in flight at the start.
///
/// *Source:* design.md section 3, measured with 10,000 files of 4 KiB at 64 in flight. *Applies:* until tuning knows
/// better, or `max_concurrent_requests` says otherwise.
pub const DEFAULT_REQUESTS: u32 = 64;

/// Bytes in buffers at the start.
///
/// *Source:* the goal of 64 MiB peak memory for a 2 GiB transfer (design.md section 6), less what the process itself
/// takes. *Applies:* until `--max-memory` says otherwise; more requests in flight take more, see `TUNED_BUFFER_BYTES`.
pub const DEFAULT_BUFFER_BYTES: u64 = 32 * MIB;

/// Bytes in buffers that tuning may reach by adding requests.
///
/// *Source:* the goal of 100 MB peak memory (design.md section 6), less what the process itself takes. *Applies:* where
/// more gets through with more requests, unless `--max-memory` says otherwise.
const TUNED_BUFFER_BYTES: u64 = 64 * MIB;

/// The ceiling of buffers where the machine has memory for it.
///
/// *Source:* design.md section 3: this or an eighth of the memory, the smaller. *Applies:* parts of a stream, which grow
/// with its length and are whole in memory, unless `--max-memory` says otherwise.
pub const DEFAULT_MOST_BUFFER_BYTES: u64 = 256 * MIB;

/// How many objects in parts share the requests.
///
/// *Source:* a trial on SeaweedFS, which shares the cores: 2 GiB went up fastest with 8 to 16 requests in flight, a
/// quarter of [`DEFAULT_REQUESTS`]. *Applies:* to tuned budgets; a number that the user fixed is all for one object.
const OBJECTS: u32 = 4;

/// The ceiling of the transfer rate, in bytes per second, that one more part under way is worth.
///
/// *Source:* a connection takes in 128 KiB (the receive window that Linux begins with) before anybody reads it; at this
/// rate those are less than 5 % of what may arrive in ten seconds. *Applies:* while there is a ceiling.
const RATE_OF_A_PART: u64 = 512 * 1024;

impl Budget {
    /// A budget with these limits; each is at least one.
    pub fn new(settings: BudgetSettings) -> Self {
        Self::traced(settings, None)
    }

    /// A budget that tells of every decision of its tuning.
    pub fn traced(settings: BudgetSettings, trace: Option<Trace>) -> Self {
        let requests = settings.requests.min(settings.most_requests).max(1);
        let bytes = units(settings.buffer_bytes).max(1);
        let tuner = (settings.tuning == Tuning::Automatic).then(|| Tuner::new(requests, trace));
        let shared = Shared {
            requests: Gate::new(requests),
            bytes: Gate::new(bytes),
            items: Gate::new(items(requests)),
            most_requests: settings.most_requests.max(1),
            ceiling: units(settings.most_buffer_bytes).max(bytes),
            bandwidth: Bandwidth::new(settings.bandwidth),
            tuner,
        };
        Self { shared: Arc::new(shared) }
    }

    /// A place for one request.
    pub async fn request(&self) -> RequestPermit {
        let place = self.shared.requests.acquire(1).await;
        let began = self.shared.tuner.is_some().then(Instant::now);
        RequestPermit { place: Some(place), tuned: began.map(|began| (self.clone(), began)) }
    }

    /// Room for `count` bytes, at most [`Budget::most_bytes`]. More than that takes all of it, so that one such buffer
    /// can exist alone.
    pub async fn bytes(&self, count: u64) -> Permit {
        let wanted = units(count).clamp(1, self.shared.ceiling);
        // Room for two of them, so that one fills while the other leaves.
        let room = wanted.saturating_mul(2).min(self.shared.ceiling);
        if room > self.shared.bytes.size() {
            self.shared.bytes.grow(room);
        }
        self.shared.bytes.acquire(wanted).await
    }

    /// The largest buffer there can be, in bytes.
    pub fn most_bytes(&self) -> u64 {
        u64::from(self.shared.ceiling) * UNIT
    }

    /// A place for one item.
    pub async fn item(&self) -> Permit {
        self.shared.items.acquire(1).await
    }

    /// How many parts of one object may be under way or wait for permits.
    pub fn part_lookahead(&self) -> usize {
        let parts = self.lookahead_of(self.shared.requests.size()) as usize;
        match self.shared.bandwidth.rate() {
            0 => parts,
            rate => parts.min(usize::try_from(rate / RATE_OF_A_PART).unwrap_or(usize::MAX).max(2)),
        }
    }

    fn lookahead_of(&self, requests: u32) -> u32 {
        if self.shared.tuner.is_some() { (requests / OBJECTS).max(LEAST) } else { requests }
    }

    /// The ceiling of the transfer rate.
    pub fn bandwidth(&self) -> &Bandwidth {
        &self.shared.bandwidth
    }

    /// Sets or lifts the ceiling of the transfer rate, in bytes per second. Transfers under way follow at once.
    pub fn set_bandwidth(&self, bytes_per_second: Option<u64>) {
        self.shared.bandwidth.set(bytes_per_second);
    }

    /// Tells the tuning where bytes are counted, and answers that asked for fewer requests, for as long as others hold them.
    pub fn watch(&self, counters: Arc<Counters>, throttles: impl IntoIterator<Item = Arc<AtomicU64>>) {
        if let Some(tuner) = &self.shared.tuner {
            tuner.hear(counters, throttles);
        }
    }

    fn resize(&self, requests: u32) {
        let shared = &self.shared;
        let requests = requests.min(shared.most_requests);
        shared.requests.resize(requests);
        shared.items.resize(items(requests));
        // Buffers grow with the requests that fill them, and never shrink: somebody may wait for all of them.
        let grown = DEFAULT_BUFFER_BYTES * u64::from(requests) / u64::from(DEFAULT_REQUESTS);
        let grown = units(grown.min(TUNED_BUFFER_BYTES)).min(shared.ceiling);
        if grown > shared.bytes.size() {
            shared.bytes.grow(grown);
        }
    }
}

fn units(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX).min(u32::MAX >> 3)
}

/// An item waits for requests most of its life; twice as many keep the requests busy.
fn items(requests: u32) -> u32 {
    requests.saturating_mul(2)
}

/// Places whose number can change. Fewer take effect as those in use come back.
#[derive(Clone, Debug)]
struct Gate {
    places: Arc<Semaphore>,
    size: Arc<AtomicU32>,
    /// Places to take away as they come back.
    owed: Arc<AtomicU32>,
}

impl Gate {
    fn new(size: u32) -> Self {
        Self {
            places: Arc::new(Semaphore::new(size as usize)),
            size: Arc::new(AtomicU32::new(size)),
            owed: Arc::default(),
        }
    }

    fn size(&self) -> u32 {
        self.size.load(Relaxed)
    }

    /// Places in use or owed.
    fn used(&self) -> u32 {
        self.size().saturating_sub(u32::try_from(self.places.available_permits()).unwrap_or(u32::MAX))
    }

    async fn acquire(&self, count: u32) -> Permit {
        let places = self.places.clone().acquire_many_owned(count).await;
        Permit { places: Some(places.expect("the semaphores of a budget are never closed")), owed: self.owed.clone() }
    }

    /// Makes it at least this large. Others may do so at the same time.
    fn grow(&self, size: u32) {
        let before = self.size.fetch_max(size, Relaxed);
        self.places.add_permits(size.saturating_sub(before) as usize);
    }

    /// Only one place of the program changes a gate in both directions, one change at a time.
    fn resize(&self, size: u32) {
        let before = self.size.swap(size, Relaxed);
        if size >= before {
            // What is owed need not be taken away any more.
            let more = size - before;
            let owed = self.owed.try_update(Relaxed, Relaxed, |owed| Some(owed.saturating_sub(more))).unwrap_or(0);
            self.places.add_permits((more - owed.min(more)) as usize);
        } else {
            let fewer = before - size;
            let idle = u32::try_from(self.places.forget_permits(fewer as usize)).unwrap_or(fewer);
            self.owed.fetch_add(fewer - idle, Relaxed);
        }
    }
}

/// Places that were taken; they are free again when it is dropped.
#[derive(Debug)]
pub struct Permit {
    places: Option<OwnedSemaphorePermit>,
    owed: Arc<AtomicU32>,
}

impl Drop for Permit {
    fn drop(&mut self) {
        if self.owed.load(Relaxed) == 0 {
            return;
        }
        let Some(places) = &mut self.places else { return };
        let held = u32::try_from(places.num_permits()).unwrap_or(u32::MAX);
        let owed = self.owed.try_update(Relaxed, Relaxed, |owed| Some(owed.saturating_sub(held))).unwrap_or(0);
        if let Some(given_up) = places.split(owed.min(held) as usize) {
            given_up.forget();
        }
    }
}

/// The place of a request, and a word to the tuning when it ends.
#[derive(Debug)]
pub struct RequestPermit {
    place: Option<Permit>,
    tuned: Option<(Budget, Instant)>,
}

impl Drop for RequestPermit {
    fn drop(&mut self) {
        let Some((budget, began)) = self.tuned.take() else { return };
        let Some(tuner) = &budget.shared.tuner else { return };
        // With fewer than one object may have under way, the limit is not what holds the run back.
        let used = budget.shared.requests.used();
        let new_limit = tuner.ended(began, |limit| used >= budget.lookahead_of(limit).min(limit));
        drop(self.place.take());
        if let Some(limit) = new_limit {
            budget.resize(limit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_buffer_larger_than_the_budget_waits_for_all_of_it() {
        let small = BudgetSettings { buffer_bytes: 8 * UNIT, most_buffer_bytes: 8 * UNIT, ..BudgetSettings::default() };
        let budget = Budget::new(small);
        let small = budget.bytes(1).await;
        let mut large = std::pin::pin!(budget.bytes(100 * UNIT));
        assert!(futures_util::poll!(large.as_mut()).is_pending());
        drop(small);
        assert!(futures_util::poll!(large.as_mut()).is_ready());
    }

    #[tokio::test]
    async fn a_buffer_between_start_and_ceiling_makes_room_for_itself() {
        let budget = Budget::new(BudgetSettings {
            buffer_bytes: 8 * UNIT,
            most_buffer_bytes: 20 * UNIT,
            ..BudgetSettings::default()
        });
        let held = budget.bytes(15 * UNIT).await;
        assert_eq!(budget.shared.bytes.size(), 20);
        let mut second = std::pin::pin!(budget.bytes(15 * UNIT));
        assert!(futures_util::poll!(second.as_mut()).is_pending(), "the ceiling holds");
        drop(held);
        assert!(futures_util::poll!(second.as_mut()).is_ready());
    }

    #[tokio::test]
    async fn places_are_taken_away_as_they_come_back_and_given_again() {
        let gate = Gate::new(10);
        let mut held = Vec::new();
        for _ in 0..8 {
            held.push(gate.acquire(1).await);
        }
        gate.resize(4);
        assert_eq!((gate.places.available_permits(), gate.owed.load(Relaxed), gate.used()), (0, 4, 4));
        held.truncate(5);
        assert_eq!((gate.places.available_permits(), gate.owed.load(Relaxed)), (0, 1));
        gate.resize(7);
        assert_eq!((gate.places.available_permits(), gate.owed.load(Relaxed)), (2, 0));
        held.clear();
        assert_eq!(gate.places.available_permits(), 7);
        assert_eq!(gate.used(), 0);
    }

    #[tokio::test]
    async fn more_requests_bring_more_items_parts_and_buffers() {
        let settings = BudgetSettings {
            tuning: Tuning::Automatic,
            most_buffer_bytes: DEFAULT_MOST_BUFFER_BYTES,
            ..BudgetSettings::default()
        };
        let budget = Budget::new(settings);
        assert_eq!(budget.part_lookahead(), 16);
        budget.resize(96);
        assert_eq!((budget.part_lookahead(), budget.shared.items.size()), (24, 192));
        assert_eq!(u64::from(budget.shared.bytes.size()) * UNIT, 48 * MIB);
        budget.resize(512);
        assert_eq!(u64::from(budget.shared.bytes.size()) * UNIT, TUNED_BUFFER_BYTES);
        budget.resize(4);
        assert_eq!((budget.part_lookahead(), budget.shared.requests.size()), (4, 4));
        budget.resize(64);
        budget.set_bandwidth(Some(MIB));
        assert_eq!(budget.part_lookahead(), 2, "what connections take in unread must not exceed the ceiling");
        budget.set_bandwidth(None);
        assert_eq!(budget.part_lookahead(), 16);
        let fixed = Budget::new(BudgetSettings { requests: 30, ..BudgetSettings::default() });
        assert_eq!(fixed.part_lookahead(), 30);
    }

    #[tokio::test]
    async fn a_throttled_store_takes_requests_away_while_they_run() {
        let settings = BudgetSettings { tuning: Tuning::Automatic, ..BudgetSettings::default() };
        let budget = Budget::new(settings);
        let (counters, throttles) = (Arc::default(), Arc::new(AtomicU64::new(0)));
        budget.watch(Arc::clone(&counters), [throttles.clone()]);
        throttles.store(1, Relaxed);
        let mut held = Vec::new();
        for _ in 0..DEFAULT_REQUESTS {
            held.push(budget.request().await);
        }
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        held.pop();
        assert_eq!(budget.shared.requests.size(), 44);
        held.clear();
        assert_eq!(budget.shared.requests.places.available_permits(), 44);
    }
}
