//! The credentials of one store for a whole run, renewed before they end.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::error::CredentialsError;
use super::provider::{Credentials, KeyFamily};
use crate::config::Sourced;

/// How long before their end temporary credentials are renewed.
///
/// *Source:* design.md section 5. *Applies:* a part that is on its way must still be accepted when it arrives; short
/// credentials are renewed when a quarter of their life is left.
const EARLY: SignedDuration = SignedDuration::from_mins(5);

/// How long a renewal that failed is not tried again.
///
/// *Source:* a token service that throttles wants seconds, not milliseconds. *Applies:* one failure answers every
/// request that waits for the same credentials.
const PATIENCE: SignedDuration = SignedDuration::from_secs(5);

/// Whether a service says by this code that temporary credentials have ended: those of S3 and of Tencent COS, and what
/// their relatives made of them.
pub fn has_ended(code: &str) -> bool {
    ["ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired", "RequestExpired"].contains(&code)
}

/// Credentials that were got, and when: a cache may hand out some that are older.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The credentials.
    pub credentials: Credentials,
    /// When they were issued.
    pub obtained: Timestamp,
}

impl From<Credentials> for Fetched {
    fn from(credentials: Credentials) -> Self {
        Self { credentials, obtained: Timestamp::now() }
    }
}

/// New credentials on their way.
pub type Fetching<'a> = Pin<Box<dyn Future<Output = Result<Fetched, CredentialsError>> + Send + 'a>>;

/// A place that issues credentials for a while.
pub trait Renewal: Send + Sync {
    /// Gets credentials. `refused` are those that the store takes no more, so no cache may answer with them.
    fn fetch<'a>(&'a self, refused: Option<&'a Credentials>) -> Fetching<'a>;

    /// Gets credentials that may do less, or live for another time, where this place can issue such.
    fn narrowed<'a>(&'a self, _policy: Option<&'a str>, _duration: Option<u32>) -> Option<Fetching<'a>> {
        None
    }
}

/// What is known of a source before its credentials are asked for.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// Where the credentials come from, for people.
    pub origin: String,
    /// Whose spelling, and so whose endpoint is meant when none is given.
    pub family: KeyFamily,
    /// The region that stands beside the keys, when it does.
    pub region: Option<Sourced<String>>,
    /// The endpoint of the store that the files of the AWS tools name for whoever has these keys.
    pub endpoint_url: Option<Sourced<String>>,
    /// Whether a role is assumed, or an identity of a workload exchanged, by the token service.
    pub role: Option<String>,
}

/// The credentials of one store for a whole run. Callers ask again for every request, so that temporary credentials can
/// be renewed in the middle of a transfer. Cheap to clone.
#[derive(Clone)]
pub struct CredentialsSource(Arc<Inner>);

struct Inner {
    provenance: Provenance,
    kind: Kind,
}

enum Kind {
    Fixed(Arc<Credentials>),
    Renewed(Box<Renewed>),
}

struct Renewed {
    /// The same text for the same settings, so that two sources can be held against each other without asking.
    identity: String,
    renewal: Box<dyn Renewal>,
    held: RwLock<Held>,
    /// One renews, the others wait for it or go on with what is still valid.
    turn: Semaphore,
}

#[derive(Default)]
struct Held {
    credentials: Option<Arc<Credentials>>,
    due: Option<Timestamp>,
    failed: Option<(Timestamp, CredentialsError)>,
}

impl CredentialsSource {
    /// A source that always yields `credentials`.
    pub fn fixed(credentials: Credentials) -> Self {
        let provenance = Provenance {
            origin: credentials.origin.clone(),
            family: credentials.family,
            region: None,
            endpoint_url: None,
            role: None,
        };
        Self(Arc::new(Inner { provenance, kind: Kind::Fixed(Arc::new(credentials)) }))
    }

    /// A source that asks `renewal` when credentials are first needed, and again before they end.
    pub fn renewed(provenance: Provenance, identity: String, renewal: impl Renewal + 'static) -> Self {
        let renewed =
            Renewed { identity, renewal: Box::new(renewal), held: RwLock::default(), turn: Semaphore::new(1) };
        Self(Arc::new(Inner { provenance, kind: Kind::Renewed(Box::new(renewed)) }))
    }

    /// The same, with the region and the endpoint that stand beside the keys, where they do.
    #[must_use]
    pub fn at_place(self, region: Option<Sourced<String>>, endpoint_url: Option<Sourced<String>>) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(mut inner) => {
                let known = &mut inner.provenance;
                known.region = region.or(known.region.take());
                known.endpoint_url = endpoint_url.or(known.endpoint_url.take());
                Self(Arc::new(inner))
            }
            Err(shared) => Self(shared),
        }
    }

    /// What is known without asking.
    pub fn provenance(&self) -> &Provenance {
        &self.0.provenance
    }

    /// Whether requests are to be sent without a signature.
    pub fn is_anonymous(&self) -> bool {
        matches!(&self.0.kind, Kind::Fixed(credentials) if credentials.is_anonymous())
    }

    /// The credentials themselves, when they do not change.
    pub fn fixed_credentials(&self) -> Option<&Credentials> {
        match &self.0.kind {
            Kind::Fixed(credentials) => Some(credentials),
            Kind::Renewed(_) => None,
        }
    }

    /// A text that is the same for the same keys or the same settings, and holds no secret.
    pub fn identity(&self) -> &str {
        match &self.0.kind {
            Kind::Fixed(credentials) => &credentials.access_key_id,
            Kind::Renewed(renewed) => &renewed.identity,
        }
    }

    /// Whether both sign with the same keys.
    pub fn has_keys_of(&self, other: &Self) -> bool {
        match (&self.0.kind, &other.0.kind) {
            (Kind::Fixed(ours), Kind::Fixed(theirs)) => ours.has_keys_of(theirs),
            (Kind::Renewed(ours), Kind::Renewed(theirs)) => ours.identity == theirs.identity,
            _ => false,
        }
    }

    /// The credentials to sign the next request with. While those at hand are valid nobody waits: one caller renews them,
    /// the others go on.
    ///
    /// # Errors
    /// [`CredentialsError`] when there are none that are valid and none could be got; fixed ones never fail.
    pub async fn get(&self) -> Result<Arc<Credentials>, CredentialsError> {
        match &self.0.kind {
            Kind::Fixed(credentials) => Ok(credentials.clone()),
            Kind::Renewed(renewed) => renewed.get().await,
        }
    }

    /// Other credentials of the same place, that may do no more than `policy` says, or live for `duration` seconds. Nothing
    /// when the place cannot issue such.
    pub async fn narrowed(
        &self,
        policy: Option<&str>,
        duration: Option<u32>,
    ) -> Option<Result<Credentials, CredentialsError>> {
        let Kind::Renewed(renewed) = &self.0.kind else { return None };
        let fetched = renewed.renewal.narrowed(policy, duration)?.await;
        Some(fetched.map(|fetched| fetched.credentials))
    }

    /// When the ones at hand end; nothing when they do not, or none were asked for yet.
    pub fn expires(&self) -> Option<Timestamp> {
        let Kind::Renewed(renewed) = &self.0.kind else { return None };
        renewed.held().credentials.as_ref()?.expires
    }

    /// When the ones at hand end, or since when there are none, after others could not be had.
    pub fn failing(&self) -> Option<Timestamp> {
        let Kind::Renewed(renewed) = &self.0.kind else { return None };
        let held = renewed.held();
        let (failed, _) = held.failed.as_ref()?;
        match &held.credentials {
            Some(credentials) => credentials.expires,
            None => Some(*failed),
        }
    }

    /// Gets others than `used`, which the store takes no more. Tells whether there are others now.
    pub async fn renew_refused(&self, used: &Credentials) -> bool {
        let Kind::Renewed(renewed) = &self.0.kind else { return false };
        let Ok(turn) = renewed.turn.acquire().await else { return false };
        if renewed.held().credentials.as_ref().is_some_and(|held| !held.has_keys_of(used)) {
            return true;
        }
        let renewal = renewed.renew(turn, Some(used)).await;
        renewal.is_ok_and(|credentials| !credentials.has_keys_of(used))
    }
}

impl Renewed {
    fn held(&self) -> std::sync::RwLockReadGuard<'_, Held> {
        self.held.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Credentials that are valid, and whether it is time for new ones.
    fn valid(&self) -> Option<(Arc<Credentials>, bool)> {
        let now = Timestamp::now();
        let held = self.held();
        let credentials = held.credentials.clone()?;
        let ended = credentials.expires.is_some_and(|end| end <= now);
        (!ended).then(|| (credentials, held.due.is_some_and(|due| due <= now)))
    }

    async fn get(&self) -> Result<Arc<Credentials>, CredentialsError> {
        match self.valid() {
            Some((credentials, false)) => return Ok(credentials),
            Some((credentials, true)) => {
                let Ok(turn) = self.turn.try_acquire() else { return Ok(credentials) };
                // What is at hand will do until its end; the next try comes after some patience.
                return Ok(self.renew(turn, None).await.unwrap_or(credentials));
            }
            None => {}
        }
        let turn = self.turn.acquire().await.expect("the semaphore is never closed");
        if let Some((credentials, _)) = self.valid() {
            return Ok(credentials);
        }
        if let Some((at, error)) = &self.held().failed
            && Timestamp::now() < *at + PATIENCE
        {
            return Err(error.clone());
        }
        self.renew(turn, None).await
    }

    async fn renew(
        &self,
        turn: SemaphorePermit<'_>,
        refused: Option<&Credentials>,
    ) -> Result<Arc<Credentials>, CredentialsError> {
        let fetched = self.renewal.fetch(refused).await;
        let now = Timestamp::now();
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let outcome = match fetched {
            Ok(Fetched { credentials, obtained }) => {
                let due = credentials.expires.map(|end| due(obtained, end));
                let credentials = Arc::new(credentials);
                *held = Held { credentials: Some(credentials.clone()), due, failed: None };
                Ok(credentials)
            }
            Err(error) => {
                held.due = held.due.map(|due| due.max(now + PATIENCE));
                held.failed = Some((now, error.clone()));
                Err(error)
            }
        };
        drop(held);
        drop(turn);
        outcome
    }
}

/// When credentials with this life are to be renewed.
pub(super) fn due(obtained: Timestamp, end: Timestamp) -> Timestamp {
    let life = end.duration_since(obtained).max(SignedDuration::ZERO);
    end.checked_sub(EARLY.min(life / 4)).unwrap_or(end)
}

impl fmt::Debug for CredentialsSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CredentialsSource").field(&self.0.provenance).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::time::Duration;

    use super::*;
    use crate::base::redact::Secret;

    /// Issues credentials with numbered ids, or fails from some number on.
    struct Counting {
        count: Arc<AtomicUsize>,
        life: SignedDuration,
        good: usize,
    }

    impl Renewal for Counting {
        fn fetch<'a>(&'a self, _refused: Option<&'a Credentials>) -> Fetching<'a> {
            Box::pin(async {
                tokio::time::sleep(Duration::from_millis(20)).await;
                let number = self.count.fetch_add(1, SeqCst) + 1;
                if number > self.good {
                    return Err(CredentialsError::Unusable { place: "it".into(), reason: "no more".into() });
                }
                let mut credentials = plain(&format!("id-{number}"));
                credentials.expires = Some(Timestamp::now() + self.life);
                Ok(credentials.into())
            })
        }
    }

    fn plain(id: &str) -> Credentials {
        Credentials {
            access_key_id: id.to_owned(),
            secret_access_key: Secret::new("s"),
            session_token: None,
            expires: None,
            origin: "a test".to_owned(),
            family: KeyFamily::Tencent,
        }
    }

    fn counting(life_ms: i64, good: usize) -> (CredentialsSource, Arc<AtomicUsize>) {
        let count = Arc::new(AtomicUsize::new(0));
        let provenance = Provenance {
            origin: "a test".into(),
            family: KeyFamily::Tencent,
            region: None,
            endpoint_url: None,
            role: None,
        };
        let renewal = Counting { count: count.clone(), life: SignedDuration::from_millis(life_ms), good };
        (CredentialsSource::renewed(provenance, "test".into(), renewal), count)
    }

    #[tokio::test]
    async fn many_who_ask_at_once_cause_one_call() {
        let (source, count) = counting(3_600_000, usize::MAX);
        let asking: Vec<_> = (0..50).map(|_| source.get()).collect();
        let got = futures_util::future::join_all(asking).await;
        assert!(got.iter().all(|one| one.as_ref().is_ok_and(|found| found.access_key_id == "id-1")));
        assert_eq!(count.load(SeqCst), 1);
    }

    #[tokio::test]
    async fn one_renews_before_the_end_while_the_others_go_on() {
        let (source, count) = counting(800, usize::MAX);
        source.get().await.expect("issued");
        tokio::time::sleep(Duration::from_millis(650)).await;
        // Due, and still valid.
        let (first, second) = tokio::join!(source.get(), source.get());
        assert_eq!(first.expect("renewed").access_key_id, "id-2");
        assert_eq!(second.expect("valid").access_key_id, "id-1");
        assert_eq!(count.load(SeqCst), 2);
    }

    #[tokio::test]
    async fn a_failed_renewal_does_not_take_away_what_is_valid_and_fails_at_its_end() {
        let (source, count) = counting(600, 1);
        assert_eq!((source.expires(), source.failing()), (None, None));
        let end = source.get().await.expect("issued").expires.expect("an end");
        assert_eq!((source.expires(), source.failing()), (Some(end), None));
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(source.get().await.expect("valid").access_key_id, "id-1");
        assert_eq!((source.expires(), source.failing()), (Some(end), Some(end)));
        assert_eq!(source.get().await.expect("not tried again at once").access_key_id, "id-1");
        assert_eq!(count.load(SeqCst), 2);
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert!(source.get().await.is_err());
        assert_eq!(count.load(SeqCst), 2, "one failure answers all for some seconds");
    }

    #[tokio::test]
    async fn refused_credentials_are_renewed_once_for_all_who_used_them() {
        let (source, count) = counting(3_600_000, usize::MAX);
        let used = source.get().await.expect("issued");
        let (first, second) = tokio::join!(source.renew_refused(&used), source.renew_refused(&used));
        assert_eq!((first, second, count.load(SeqCst)), (true, true, 2));
        assert!(!CredentialsSource::fixed(plain("fixed")).renew_refused(&plain("fixed")).await);
    }

    #[test]
    fn long_credentials_are_due_five_minutes_early_and_short_ones_at_three_quarters() {
        let start = Timestamp::UNIX_EPOCH;
        let after = |seconds| start + SignedDuration::from_secs(seconds);
        assert_eq!(due(start, after(7200)), after(6900));
        assert_eq!(due(start, after(20)), after(15));
        assert_eq!(due(start, start), start);
    }
}
