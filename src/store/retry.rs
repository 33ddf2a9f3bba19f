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
    fn retry_after_is_obeyed_unless_it_is_absurd() {
        let policy = RetryPolicy::default();
        let wait =
            |seconds| policy.pause_after(RetryVerdict::Throttled { after: Some(Duration::from_secs(seconds)) }, 1);
        assert!(wait(7).is_some_and(|pause| pause >= Duration::from_secs(7)));
        assert_eq!(wait(86_400), None);
    }
}
