//! When a call is tried again, and after how long.

use std::time::Duration;

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

/// How often a call is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Tries in all, the first included; at least 1.
    pub max_attempts: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { max_attempts: 5 }
    }
}

impl RetryPolicy {
    /// How long to wait before try number `attempt + 1`, or nothing when the error stands. `attempt` counts from 1.
    pub fn pause(&self, error: &StoreError, attempt: u32) -> Option<Duration> {
        self.pause_after(error.retry(), attempt)
    }

    fn pause_after(&self, verdict: RetryVerdict, attempt: u32) -> Option<Duration> {
        if attempt >= self.max_attempts {
            return None;
        }
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
        Some(jitter(ceiling))
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
    /// What the store had accepted at the last refusal.
    accepted: Option<u64>,
}

impl Tries {
    /// How many tries have failed.
    pub(super) fn failed(&self) -> u32 {
        self.faults + self.throttled
    }

    /// How long to wait after a try that failed, or nothing when the error stands. `accepted` is the number of
    /// requests the store has taken so far.
    pub(super) fn pause(&mut self, policy: RetryPolicy, error: &StoreError, accepted: u64) -> Option<Duration> {
        self.pause_after(policy, error.retry(), accepted)
    }

    fn pause_after(&mut self, policy: RetryPolicy, verdict: RetryVerdict, accepted: u64) -> Option<Duration> {
        let before = self.accepted.replace(accepted);
        let busy = matches!(verdict, RetryVerdict::Throttled { .. })
            && accepted > before.unwrap_or(0)
            && self.throttled < PATIENCE;
        if busy {
            self.throttled += 1;
            // The pace of all calls keeps them apart, so the back-off need not grow far.
            let after = policy.pause_after(verdict, 1)?;
            return Some(match verdict {
                RetryVerdict::Throttled { after: None } => {
                    jitter(BUSY_BASE.saturating_mul(1 << (self.throttled - 1).min(16)).min(THROTTLED_BASE))
                }
                _ => after,
            });
        }
        self.faults += 1;
        policy.pause_after(verdict, self.faults)
    }
}

/// Anything from nothing to `ceiling` (full jitter).
fn jitter(ceiling: Duration) -> Duration {
    ceiling.mul_f64(fastrand::f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_off_grows_to_its_cap_and_ends_with_the_last_attempt() {
        let policy = RetryPolicy { max_attempts: 12 };
        for attempt in 1..12 {
            let pause = policy.pause_after(RetryVerdict::Transient, attempt).expect("more attempts are left");
            assert!(pause <= CAP && pause <= BASE.saturating_mul(1 << (attempt - 1)));
        }
        assert_eq!(policy.pause_after(RetryVerdict::Transient, 12), None);
        assert_eq!(policy.pause_after(RetryVerdict::Never, 1), None);
    }

    #[test]
    fn throttling_costs_no_attempts_while_the_store_takes_other_requests() {
        let policy = RetryPolicy { max_attempts: 3 };
        let throttled = RetryVerdict::Throttled { after: None };
        let mut tries = Tries::default();
        for accepted in 1..=u64::from(PATIENCE) {
            assert!(tries.pause_after(policy, throttled, accepted).is_some_and(|pause| pause <= THROTTLED_BASE));
        }
        let mut left = (0..).take_while(|more| tries.pause_after(policy, throttled, 1000 + more).is_some());
        assert_eq!(left.by_ref().count(), 2, "patience ends, and the attempts are left");
        let mut down = Tries::default();
        let tried = (0..).take_while(|_| down.pause_after(policy, throttled, 0).is_some()).count();
        assert_eq!(tried, 2, "a store that takes nothing is down");
        let once = RetryPolicy { max_attempts: 1 };
        assert_eq!(Tries::default().pause_after(once, throttled, 5), None);
    }

    #[test]
    fn retry_after_is_obeyed_unless_it_is_absurd() {
        let policy = RetryPolicy::default();
        let wait =
            |seconds| policy.pause_after(RetryVerdict::Throttled { after: Some(Duration::from_secs(seconds)) }, 1);
        assert!(wait(7).is_some_and(|pause| pause >= Duration::from_secs(7)));
        assert_eq!(wait(86_400), None);
    }
}
