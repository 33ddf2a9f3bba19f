//! When a call is tried again, and after how long.

use std::io;
use std::time::{Duration, Instant};

use crate::base::fault::{Fault, RetryVerdict};

use super::StoreError;

/// First step of the back-off.
///
/// *Source:* design.md section 3. *Applies:* transient faults; doubles with every try.
const BASE: Duration = Duration::from_millis(100);

/// First step when the service asks for fewer requests.
///
/// *Source:* the AWS SDK's back-off after throttling. *Applies:* 429, 503 and throttling codes without `Retry-After`.
const THROTTLED_BASE: Duration = Duration::from_secs(1);

/// First step when the service asks for fewer requests of one call and takes others.
///
/// *Source:* some round trips to a distant store. *Applies:* 429, 503 and throttling codes without `Retry-After`; doubles
/// up to [`THROTTLED_BASE`].
const BUSY_BASE: Duration = Duration::from_millis(200);

/// Longest pause of our own choosing.
///
/// *Source:* the AWS SDK's maximum back-off. *Applies:* both kinds of fault; a longer `Retry-After` is obeyed up to
/// [`LONGEST_OBEYED`].
const CAP: Duration = Duration::from_secs(20);

/// Longest `Retry-After` that is waited for; a service that names more will be told of as an error.
const LONGEST_OBEYED: Duration = Duration::from_secs(300);

/// How long transient faults are retried by default.
///
/// *Source:* a restart of a server or a failover takes seconds to half a minute. *Applies:* from the first fault on.
const RETRY_FOR: Duration = Duration::from_secs(60);

/// The same while the endpoint has not answered yet in this process: for a refused or unreachable address, and for a name
/// that cannot be looked up.
///
/// *Source:* most of these are mistyped endpoints, and a person is waiting. *Applies:* to failures to connect.
const FIRST_CONTACT: Duration = Duration::from_secs(10);
const FIRST_LOOKUP: Duration = Duration::from_secs(2);

/// How often and for how long a call is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Tries in all, the first included, at least 1; without a number only the time counts.
    pub max_attempts: Option<u32>,
    /// How long after its first fault a call is tried again; without a time only the attempts count.
    pub retry_for: Option<Duration>,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { max_attempts: None, retry_for: Some(RETRY_FOR) }
    }
}

impl RetryPolicy {
    /// So many attempts, however long they take.
    pub fn attempts(count: u32) -> Self {
        Self { max_attempts: Some(count.max(1)), retry_for: None }
    }

    /// How long to wait before try number `attempt + 1`, or nothing when the error stands. `attempt` counts from 1,
    /// `failing` is the time since the first fault.
    pub fn pause(&self, error: &StoreError, attempt: u32, failing: Duration) -> Option<Duration> {
        self.pause_after(error.retry(), attempt, failing)
    }

    fn pause_after(&self, verdict: RetryVerdict, attempt: u32, failing: Duration) -> Option<Duration> {
        if self.max_attempts.is_some_and(|most| attempt >= most) {
            return None;
        }
        let left = match self.retry_for {
            Some(limit) => limit.checked_sub(failing).filter(|left| !left.is_zero())?,
            None => Duration::MAX,
        };
        let base = match verdict {
            RetryVerdict::Never => return None,
            RetryVerdict::Throttled { after: Some(after) } => {
                // The service's word, spread a little so that all workers do not come back at once.
                return (after <= LONGEST_OBEYED).then(|| after + jitter(BASE));
            }
            RetryVerdict::Throttled { after: None } => THROTTLED_BASE,
            RetryVerdict::Transient => BASE,
        };
        let ceiling = base.saturating_mul(1 << (attempt - 1).min(16)).min(CAP);
        // The last try comes when the time ends, not before.
        Some(jitter(ceiling).min(left))
    }
}

/// Refusals for throttling that one call puts up with while the store takes the requests of others.
///
/// *Source:* a call whose every second try is refused gets through 40 with a chance of one in 10^12. *Applies:* beside
/// the attempts of the policy, which count faults.
const PATIENCE: u32 = 40;

/// The failed tries of one call.
///
/// A refusal for throttling is no fault while the store takes other requests: the call waits its turn and keeps its
/// attempts. A store that takes nothing at all is as good as down.
#[derive(Debug, Default)]
pub(super) struct Tries {
    faults: u32,
    throttled: u32,
    /// When the first try failed.
    since: Option<Instant>,
    /// What the store had accepted at the last refusal.
    accepted: Option<u64>,
}

impl Tries {
    /// How many tries have failed.
    pub(super) fn failed(&self) -> u32 {
        self.faults + self.throttled
    }

    /// How long tries have failed.
    pub(super) fn failing(&self) -> Duration {
        self.since.map_or(Duration::ZERO, |since| since.elapsed())
    }

    /// How long to wait after a try that failed, or nothing when the error stands. `accepted` is the number of requests the
    /// store has taken so far, `outage` the time for which it has taken none.
    pub(super) fn pause(
        &mut self,
        policy: RetryPolicy,
        error: &StoreError,
        accepted: u64,
        outage: Duration,
    ) -> Option<Duration> {
        let policy = match first_contact(error) {
            Some(limit) if accepted == 0 => {
                RetryPolicy { retry_for: policy.retry_for.map(|all| all.min(limit)), ..policy }
            }
            _ => policy,
        };
        self.since.get_or_insert_with(Instant::now);
        // In an outage each call fails on its own; all of them together wait no longer than one.
        let failing = self.failing().max(outage);
        self.pause_after(policy, error.retry(), accepted, failing)
    }

    fn pause_after(
        &mut self,
        policy: RetryPolicy,
        verdict: RetryVerdict,
        accepted: u64,
        failing: Duration,
    ) -> Option<Duration> {
        let before = self.accepted.replace(accepted);
        let busy = matches!(verdict, RetryVerdict::Throttled { .. })
            && accepted > before.unwrap_or(0)
            && self.throttled < PATIENCE;
        if busy {
            self.throttled += 1;
            // The pace of all calls keeps them apart, so the back-off need not grow far, and time does not count.
            let after = policy.pause_after(verdict, 1, Duration::ZERO)?;
            return Some(match verdict {
                RetryVerdict::Throttled { after: None } => {
                    jitter(BUSY_BASE.saturating_mul(1 << (self.throttled - 1).min(16)).min(THROTTLED_BASE))
                }
                _ => after,
            });
        }
        self.faults += 1;
        policy.pause_after(verdict, self.faults, failing)
    }
}

/// How long an endpoint that has never answered is tried after this error, where that is not as long as any other.
fn first_contact(error: &StoreError) -> Option<Duration> {
    let StoreError::Connect { source, .. } = error else { return None };
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(source.as_ref());
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<io::Error>()
            && error.raw_os_error().is_some()
        {
            return Some(FIRST_CONTACT);
        }
        cause = error.source();
    }
    // Without a number of the system it is the look-up of the name, a proxy or TLS.
    Some(FIRST_LOOKUP)
}

/// Anything from nothing to `ceiling` (full jitter).
fn jitter(ceiling: Duration) -> Duration {
    ceiling.mul_f64(fastrand::f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Duration = Duration::ZERO;

    #[test]
    fn back_off_grows_to_its_cap_and_ends_with_the_last_attempt() {
        let policy = RetryPolicy::attempts(12);
        for attempt in 1..12 {
            let pause = policy.pause_after(RetryVerdict::Transient, attempt, NOW).expect("more attempts are left");
            assert!(pause <= CAP && pause <= BASE.saturating_mul(1 << (attempt - 1)));
        }
        assert_eq!(policy.pause_after(RetryVerdict::Transient, 12, NOW), None);
        assert_eq!(policy.pause_after(RetryVerdict::Never, 1, NOW), None);
    }

    #[test]
    fn without_a_number_of_attempts_a_minute_counts() {
        let policy = RetryPolicy::default();
        let pause = |seconds| policy.pause_after(RetryVerdict::Transient, 100, Duration::from_secs(seconds));
        assert!(pause(0).is_some() && pause(59).is_some_and(|pause| pause <= Duration::from_secs(1)));
        assert_eq!(pause(60), None);
        assert_eq!(RetryPolicy::attempts(0), RetryPolicy::attempts(1));
    }

    #[test]
    fn an_endpoint_that_never_answered_is_tried_for_a_shorter_time() {
        let refused = |kind: io::Error| StoreError::Connect { endpoint: "e".to_owned(), source: Box::new(kind) };
        let refusal = || refused(io::Error::from_raw_os_error(111));
        let lookup = refused(io::Error::other("failed to lookup address information"));
        let outage = Duration::from_secs;
        let pause = |error: &StoreError, accepted, outage| {
            Tries::default().pause(RetryPolicy::default(), error, accepted, outage).is_some()
        };
        assert!(pause(&refusal(), 0, outage(9)) && !pause(&refusal(), 0, outage(10)));
        assert!(pause(&lookup, 0, outage(1)) && !pause(&lookup, 0, outage(2)));
        assert!(pause(&refusal(), 1, outage(59)) && pause(&lookup, 1, outage(59)));
        assert!(!pause(&refusal(), 1, outage(60)), "all calls together wait no longer than one");
    }

    #[test]
    fn throttling_costs_no_attempts_while_the_store_takes_other_requests() {
        let policy = RetryPolicy::attempts(3);
        let throttled = RetryVerdict::Throttled { after: None };
        let mut tries = Tries::default();
        for accepted in 1..=u64::from(PATIENCE) {
            assert!(tries.pause_after(policy, throttled, accepted, NOW).is_some_and(|pause| pause <= THROTTLED_BASE));
        }
        let mut left = (0..).take_while(|more| tries.pause_after(policy, throttled, 1000 + more, NOW).is_some());
        assert_eq!(left.by_ref().count(), 2, "patience ends, and the attempts are left");
        let mut down = Tries::default();
        let tried = (0..).take_while(|_| down.pause_after(policy, throttled, 0, NOW).is_some()).count();
        assert_eq!(tried, 2, "a store that takes nothing is down");
        assert_eq!(Tries::default().pause_after(RetryPolicy::attempts(1), throttled, 5, NOW), None);
    }

    #[test]
    fn retry_after_is_obeyed_unless_it_is_absurd() {
        let policy = RetryPolicy::default();
        let wait =
            |seconds| policy.pause_after(RetryVerdict::Throttled { after: Some(Duration::from_secs(seconds)) }, 1, NOW);
        assert!(wait(7).is_some_and(|pause| pause >= Duration::from_secs(7)));
        assert_eq!(wait(86_400), None);
    }
}
