//! The ceiling of the transfer rate: one bucket for the bytes of all requests, sent and received.
//!
//! Bytes are paced where they pass, so that TCP holds the other side back: frames before they go to the socket, chunks
//! before the next one is read. Without a ceiling a frame costs one look at a number.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use tokio::sync::{Notify, Semaphore};
use tokio::time::{Instant, Sleep};

use crate::store::{Content, Frames, Payload, ReplayBody};

/// How much of an idle time may be made up for.
///
/// *Source:* what a busy machine is late in waking a task, and 2 % of the ten seconds over which the ceiling is promised
/// to hold within 5 %. *Applies:* after every pause; the start gets none of it.
const BURST: Duration = Duration::from_millis(200);

/// The time that one piece of a frame takes at the ceiling.
///
/// *Source:* a quarter of [`BURST`]: smooth, and 20 pieces a second cost nothing. *Applies:* frames to the socket.
const PIECE: Duration = Duration::from_millis(50);

/// Smallest piece, in bytes: below the size of a page system calls cost more than they carry.
const SMALLEST_PIECE: usize = 4096;

/// How often a body that waits for its turn shows that it lives.
///
/// *Source:* far below every `read_timeout`. *Applies:* the stall watchdog of the store, which must take a body that is
/// held back here for a body that moves.
const SIGN_OF_LIFE: Duration = Duration::from_secs(1);

/// A ceiling in bytes per second, shared by its clones and changed while they work.
#[derive(Clone, Debug, Default)]
pub struct Bandwidth {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// Bytes per second; 0 is no ceiling.
    rate: AtomicU64,
    /// Who waits for bytes: one at a time, in the order of arrival.
    turn: Semaphore,
    bucket: Mutex<Bucket>,
    changed: Notify,
}

impl Default for Shared {
    fn default() -> Self {
        Self { rate: AtomicU64::new(0), turn: Semaphore::new(1), bucket: Mutex::default(), changed: Notify::new() }
    }
}

/// Bytes that may pass.
#[derive(Debug, Default)]
struct Bucket {
    bytes: f64,
    /// When they were counted, and at which rate they have come since.
    counted: Option<(Instant, u64)>,
}

impl Bucket {
    /// Adds what came since the last count.
    fn fill(&mut self, now: Instant, rate: u64) {
        if let Some((then, old_rate)) = self.counted {
            self.bytes += now.saturating_duration_since(then).as_secs_f64() * old_rate as f64;
        }
        self.counted = Some((now, rate));
    }

    /// Forgets what an idle time would add beyond a burst.
    fn spill(&mut self, rate: u64) {
        self.bytes = self.bytes.min(BURST.as_secs_f64() * rate as f64);
    }
}

impl Bandwidth {
    /// A ceiling from the start on.
    pub fn new(bytes_per_second: Option<u64>) -> Self {
        let bandwidth = Self::default();
        bandwidth.set(bytes_per_second);
        bandwidth
    }

    /// Sets or lifts the ceiling. Who waits goes on at the new rate at once.
    pub fn set(&self, bytes_per_second: Option<u64>) {
        self.shared.rate.store(bytes_per_second.map_or(0, |rate| rate.max(1)), Relaxed);
        self.shared.changed.notify_waiters();
    }

    /// Whether there is a ceiling.
    pub fn is_limited(&self) -> bool {
        self.rate() != 0
    }

    /// Bytes per second; 0 is no ceiling.
    pub(super) fn rate(&self) -> u64 {
        self.shared.rate.load(Relaxed)
    }

    /// The bytes of one piece, as long as there is a ceiling.
    fn piece(&self) -> Option<usize> {
        let rate = self.rate();
        let piece = rate.saturating_mul(u64::try_from(PIECE.as_millis()).unwrap_or(0)) / 1000;
        (rate != 0).then(|| usize::try_from(piece).unwrap_or(usize::MAX).max(SMALLEST_PIECE))
    }

    /// Waits until `bytes` may pass. Dropped before that, it has taken nothing.
    pub async fn take(&self, bytes: usize) {
        if !self.is_limited() {
            return;
        }
        let _turn = self.shared.turn.acquire().await.expect("the semaphore of a bandwidth is never closed");
        let wanted = bytes as f64;
        let mut waited = false;
        loop {
            let changed = self.shared.changed.notified();
            let rate = self.rate();
            if rate == 0 {
                return;
            }
            let missing = {
                let mut bucket = self.bucket();
                bucket.fill(Instant::now(), rate);
                if !waited {
                    bucket.spill(rate);
                }
                if bucket.bytes >= wanted {
                    bucket.bytes -= wanted;
                    return;
                }
                wanted - bucket.bytes
            };
            waited = true;
            tokio::select! {
                () = tokio::time::sleep(Duration::from_secs_f64((missing / rate as f64).min(3600.0))) => {}
                () = changed => {}
            }
        }
    }

    fn bucket(&self) -> MutexGuard<'_, Bucket> {
        self.shared.bucket.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same payload, paced on every try.
    pub fn pace(&self, payload: Payload) -> Payload {
        // A body in memory is gone in one go: a ceiling that comes meanwhile finds it sent.
        let paced = match &payload.content {
            Content::Bytes(bytes) => self.is_limited() && !bytes.is_empty(),
            Content::Replay(_) => true,
        };
        if !paced {
            return payload;
        }
        let Payload { content, digests } = payload;
        Payload { content: Content::Replay(Arc::new(PacedBody { content, bandwidth: self.clone() })), digests }
    }
}

/// A body whose frames wait for their turn.
struct PacedBody {
    content: Content,
    bandwidth: Bandwidth,
}

impl ReplayBody for PacedBody {
    fn length(&self) -> u64 {
        match &self.content {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Replay(body) => body.length(),
        }
    }

    fn open(&self) -> Frames {
        let (frames, rest): (Frames, Bytes) = match &self.content {
            Content::Bytes(bytes) => (Box::pin(futures_util::stream::empty()), bytes.clone()),
            Content::Replay(body) => (body.open(), Bytes::new()),
        };
        Box::pin(PacedFrames { frames, bandwidth: self.bandwidth.clone(), rest, waiting: None, sign_of_life: None })
    }
}

/// Ends when bytes may pass.
type Turn = Pin<Box<dyn Future<Output = ()> + Send>>;

struct PacedFrames {
    frames: Frames,
    bandwidth: Bandwidth,
    /// What of the last frame has not passed yet.
    rest: Bytes,
    /// The piece whose turn comes next.
    waiting: Option<(Turn, Bytes)>,
    sign_of_life: Option<Pin<Box<Sleep>>>,
}

impl PacedFrames {
    /// Sees to it that this body is asked again soon, although nothing will have changed.
    fn stay_awake(&mut self, cx: &mut Context<'_>) {
        let timer = self.sign_of_life.get_or_insert_with(|| Box::pin(tokio::time::sleep(SIGN_OF_LIFE)));
        while timer.as_mut().poll(cx).is_ready() {
            timer.as_mut().reset(Instant::now() + SIGN_OF_LIFE);
        }
    }
}

impl Stream for PacedFrames {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        let this = &mut *self;
        loop {
            if let Some((turn, _)) = &mut this.waiting {
                if turn.as_mut().poll(cx).is_pending() {
                    this.stay_awake(cx);
                    return Poll::Pending;
                }
                return Poll::Ready(this.waiting.take().map(|(_, piece)| Ok(piece)));
            }
            if this.rest.is_empty() {
                match std::task::ready!(this.frames.as_mut().poll_next(cx)) {
                    Some(Ok(frame)) => this.rest = frame,
                    other => return Poll::Ready(other),
                }
            }
            let Some(piece) = this.bandwidth.piece() else {
                return Poll::Ready(Some(Ok(std::mem::take(&mut this.rest))));
            };
            let piece = this.rest.split_to(this.rest.len().min(piece));
            let (bandwidth, length) = (this.bandwidth.clone(), piece.len());
            this.waiting = Some((Box::pin(async move { bandwidth.take(length).await }), piece));
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::StreamExt;
    use tokio::task::JoinSet;

    use super::*;
    use crate::base::size::MIB;
    use crate::store::Digests;

    /// Many bodies and chunks at once for some time; the bytes that passed, as a share of what the rate allows.
    async fn share_that_passes(bandwidth: &Bandwidth, lasting: Duration) -> f64 {
        let passed = Arc::new(AtomicU64::new(0));
        let mut tasks = JoinSet::new();
        let started = Instant::now();
        for number in 0..20_usize {
            let (bandwidth, passed) = (bandwidth.clone(), passed.clone());
            tasks.spawn(async move {
                loop {
                    let length = 1000 + number * 1000;
                    if number % 2 == 0 {
                        bandwidth.take(length).await;
                        passed.fetch_add(length as u64, Relaxed);
                        continue;
                    }
                    let payload = Payload::bytes(Bytes::from(vec![0; length]), Digests::default());
                    let Content::Replay(body) = bandwidth.pace(payload).content else { panic!("not paced") };
                    let mut frames = body.open();
                    while let Some(frame) = frames.next().await {
                        passed.fetch_add(frame.expect("in memory").len() as u64, Relaxed);
                    }
                }
            });
        }
        tokio::time::sleep(lasting).await;
        passed.load(Relaxed) as f64 / (started.elapsed().as_secs_f64() * bandwidth.rate() as f64)
    }

    #[tokio::test]
    async fn the_ceiling_holds_within_five_percent_from_the_start_on() {
        for rate in [MIB, 100 * MIB] {
            // It never lets more pass. A machine that is busy with other things may let less pass, for a while.
            let mut shares = Vec::new();
            while shares.last().is_none_or(|share| *share < 0.95) {
                assert!(shares.len() < 4, "{shares:?} of {rate}");
                shares.push(share_that_passes(&Bandwidth::new(Some(rate)), Duration::from_secs(2)).await);
                assert!(shares.iter().all(|share| *share <= 1.05), "{shares:?} of {rate}");
            }
        }
    }

    #[test]
    fn an_idle_time_is_made_up_for_by_no_more_than_a_burst() {
        let mut bucket = Bucket::default();
        let start = Instant::now();
        bucket.fill(start, 1000);
        assert_eq!(bucket.bytes, 0.0, "the start has no burst");
        bucket.fill(start + Duration::from_secs(60), 1000);
        bucket.spill(1000);
        assert!((bucket.bytes - 200.0).abs() < 1e-6);
        // What came before a change came at the old rate.
        bucket.fill(start + Duration::from_secs(61), 5);
        bucket.fill(start + Duration::from_secs(62), 5);
        assert!((bucket.bytes - 1205.0).abs() < 1e-6);
    }

    #[tokio::test]
    async fn a_new_ceiling_holds_for_those_who_wait() {
        for ceiling in [Some(10_000_000), None] {
            let bandwidth = Bandwidth::new(Some(1));
            let started = Instant::now();
            let waiting = {
                let bandwidth = bandwidth.clone();
                tokio::spawn(async move { bandwidth.take(1_000_000).await })
            };
            tokio::time::sleep(Duration::from_millis(50)).await;
            assert!(!waiting.is_finished());
            bandwidth.set(ceiling);
            waiting.await.expect("no panic");
            let took = started.elapsed();
            assert!(took < Duration::from_secs(20), "{took:?}");
            assert!(ceiling.is_none() || took >= Duration::from_millis(150), "{took:?}");
        }
    }

    #[tokio::test]
    async fn a_turn_that_is_given_up_takes_nothing() {
        let bandwidth = Bandwidth::new(Some(1000));
        let given_up = tokio::time::timeout(Duration::from_millis(300), bandwidth.take(1_000_000)).await;
        assert!(given_up.is_err());
        let next = tokio::time::timeout(Duration::from_secs(20), bandwidth.take(1000)).await;
        assert!(next.is_ok(), "the million is not owed");
    }

    #[tokio::test]
    async fn a_body_that_is_held_back_shows_that_it_lives() {
        let bandwidth = Bandwidth::new(Some(1));
        let payload = Payload::bytes(Bytes::from_static(&[0; 100]), Digests::default());
        let Content::Replay(body) = bandwidth.pace(payload).content else { panic!("not paced") };
        let mut frames = body.open();
        let mut polls = 0;
        let frame = std::future::poll_fn(|cx| {
            polls += 1;
            frames.as_mut().poll_next(cx)
        });
        let waited = tokio::time::timeout(SIGN_OF_LIFE * 5 / 2, frame).await;
        assert!(waited.is_err() && polls >= 3, "asked {polls} times");
    }

    #[tokio::test]
    async fn without_a_ceiling_nothing_is_wrapped_or_waited_for() {
        let bandwidth = Bandwidth::default();
        let payload = Payload::bytes(Bytes::from_static(b"small"), Digests::default());
        assert!(matches!(bandwidth.pace(payload).content, Content::Bytes(_)));
        let taking = std::pin::pin!(bandwidth.take(usize::MAX));
        assert!(futures_util::poll!(taking).is_ready());
    }
}
