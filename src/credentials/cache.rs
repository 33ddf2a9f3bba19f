//! Credentials of roles on disk, so that the next command needs no token service, and a hundred at once need one call.
//!
//! A file per role and settings, named by their hash, `~/.cos/cache/HASH.json` with mode 0600; beside it a file that is
//! locked while somebody issues. A cache that cannot be read or written is no error: credentials are issued then.

use std::fs::{DirBuilder, File, OpenOptions};
use std::future::Future;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rustix::fs::{FlockOperation, flock};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;

use super::error::CredentialsError;
use super::provider::{Credentials, KeyFamily};
use super::source::{Fetched, due};
use crate::base::fsx;
use crate::base::redact::Secret;
use crate::config::Environment;

/// How often a lock that another process holds is tried.
///
/// *Source:* a call to a token service takes 50 to 500 ms. *Applies:* processes that wait for another's call.
const AGAIN: Duration = Duration::from_millis(20);

/// How long a lock is waited for; then credentials are issued without it.
///
/// *Source:* all tries of one call at their longest. *Applies:* a process that was stopped while it held the lock.
const PATIENCE: Duration = Duration::from_secs(60);

/// The file of one role with its settings.
#[derive(Clone, Debug)]
pub(super) struct DiskCache {
    directory: PathBuf,
    name: String,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    /// ISO 8601, as the next one.
    expires: String,
    obtained: String,
}

const VERSION: u32 = 1;

/// What the credentials of a cache are: it holds only what changes.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub(super) origin: String,
    pub(super) family: KeyFamily,
}

impl DiskCache {
    /// The cache of what `identity` tells apart; none without a home directory.
    pub(super) fn of(environment: &Environment, identity: &str) -> Option<Self> {
        let directory = environment.home()?.join(".cos").join("cache");
        let hash = ring::digest::digest(&ring::digest::SHA256, identity.as_bytes());
        Some(Self { directory, name: super::sts::hex(hash.as_ref()) })
    }

    /// Credentials that are not yet due from the cache, else those that `issue` gets, which are then kept. One process at
    /// a time issues; the others wait for it.
    pub(super) async fn through(
        &self,
        kind: &Kind,
        refused: Option<&Credentials>,
        issue: impl Future<Output = Result<Fetched, CredentialsError>>,
    ) -> Result<Fetched, CredentialsError> {
        let good = |found: &Fetched| refused.is_none_or(|refused| !found.credentials.has_keys_of(refused));
        let fresh = |found: &Fetched| {
            let end = found.credentials.expires.unwrap_or(Timestamp::MAX);
            good(found) && Timestamp::now() < due(found.obtained, end)
        };
        if let Some(found) = self.read(kind).filter(fresh) {
            return Ok(found);
        }
        let lock = self.lock().await;
        let held = self.read(kind);
        if let Some(found) = held.as_ref().filter(|found| fresh(found)) {
            return Ok(found.clone());
        }
        let issued = issue.await;
        let outcome = match issued {
            Ok(issued) => {
                self.write(&issued);
                Ok(issued)
            }
            // What is still valid is better than nothing.
            Err(error) => held.filter(good).ok_or(error),
        };
        drop(lock);
        outcome
    }

    fn path(&self) -> PathBuf {
        self.directory.join(format!("{}.json", self.name))
    }

    /// What is kept and still valid.
    fn read(&self, kind: &Kind) -> Option<Fetched> {
        let text = fsx::read_optional(&self.path()).ok()??;
        let stored: Stored = serde_json::from_str(&text).ok()?;
        let (expires, obtained): (Timestamp, _) = (stored.expires.parse().ok()?, stored.obtained.parse().ok()?);
        let usable = stored.version == VERSION && expires > Timestamp::now() && !stored.access_key_id.is_empty();
        usable.then(|| Fetched {
            credentials: Credentials {
                access_key_id: stored.access_key_id,
                secret_access_key: Secret::new(stored.secret_access_key),
                session_token: stored.session_token.map(Secret::new),
                expires: Some(expires),
                origin: kind.origin.clone(),
                family: kind.family,
            },
            obtained,
        })
    }

    fn write(&self, fetched: &Fetched) {
        let Fetched { credentials, obtained } = fetched;
        let Some(expires) = credentials.expires else { return };
        let stored = Stored {
            version: VERSION,
            access_key_id: credentials.access_key_id.clone(),
            secret_access_key: credentials.secret_access_key.expose().to_owned(),
            session_token: credentials.session_token.as_ref().map(|token| token.expose().to_owned()),
            expires: expires.to_string(),
            obtained: obtained.to_string(),
        };
        if let Ok(text) = serde_json::to_string(&stored) {
            // The next process asks the service then.
            fsx::write_atomic(&self.path(), text.as_bytes(), 0o600).ok();
        }
    }

    /// Holds the lock of this file as long as it lives; nothing when there can be none, or it was waited for in vain.
    async fn lock(&self) -> Option<File> {
        make_private(&self.directory)?;
        let path = self.directory.join(format!("{}.lock", self.name));
        let file = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(path).ok()?;
        let end = Instant::now() + PATIENCE;
        loop {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Some(file),
                Err(rustix::io::Errno::WOULDBLOCK) if Instant::now() < end => tokio::time::sleep(AGAIN).await,
                Err(_) => return None,
            }
        }
    }
}

/// Makes the directory, for its owner alone.
fn make_private(directory: &Path) -> Option<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(directory).ok()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

    use jiff::SignedDuration;

    use super::*;

    struct Place {
        home: tempfile::TempDir,
        issued: AtomicUsize,
    }

    impl Place {
        fn new() -> Self {
            Self { home: tempfile::tempdir().expect("a temporary directory"), issued: AtomicUsize::new(0) }
        }

        fn cache(&self, identity: &str) -> DiskCache {
            let home = self.home.path().to_str().expect("UTF-8");
            DiskCache::of(&Environment::from_pairs([("HOME", home)]), identity).expect("a home")
        }

        async fn issue(&self, life: i64) -> Result<Fetched, CredentialsError> {
            tokio::time::sleep(Duration::from_millis(30)).await;
            let number = self.issued.fetch_add(1, SeqCst) + 1;
            Ok(Credentials {
                access_key_id: format!("id-{number}"),
                secret_access_key: Secret::new("hush"),
                session_token: Some(Secret::new("token")),
                expires: Some(Timestamp::now() + SignedDuration::from_secs(life)),
                origin: "a test".into(),
                family: KeyFamily::Tencent,
            }
            .into())
        }

        async fn get(&self, cache: &DiskCache, life: i64, refused: Option<&Credentials>) -> Credentials {
            cache.through(&kind(), refused, self.issue(life)).await.expect("issued").credentials
        }
    }

    fn kind() -> Kind {
        Kind { origin: "a test".into(), family: KeyFamily::Tencent }
    }

    #[tokio::test]
    async fn what_was_issued_is_used_until_it_is_due_or_refused() {
        let place = Place::new();
        let cache = place.cache("role");
        let first = place.get(&cache, 3600, None).await;
        assert_eq!(place.get(&cache, 3600, None).await, first);
        assert_eq!(place.get(&cache, 3600, Some(&first)).await.access_key_id, "id-2");
        assert_eq!(place.get(&place.cache("another role"), 3600, None).await.access_key_id, "id-3");
        // Due at once, but it will do when nothing can be issued.
        let short = place.cache("short");
        let last = place.get(&short, 0, None).await;
        assert_ne!(place.get(&short, 3600, None).await, last);
    }

    #[tokio::test]
    async fn those_who_ask_at_once_cause_one_issue() {
        let place = Place::new();
        let caches: Vec<_> = (0..20).map(|_| place.cache("role")).collect();
        let all = futures_util::future::join_all(caches.iter().map(|cache| place.get(cache, 3600, None))).await;
        assert!(all.iter().all(|one| one.access_key_id == "id-1"));
        assert_eq!(place.issued.load(SeqCst), 1);
    }

    #[tokio::test]
    async fn files_are_for_their_owner_alone_and_broken_ones_are_replaced() {
        let place = Place::new();
        let cache = place.cache("role");
        place.get(&cache, 3600, None).await;
        let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&cache.path()), mode(&cache.directory)), (0o600, 0o700));
        std::fs::write(cache.path(), "{").expect("written");
        assert_eq!(place.get(&cache, 3600, None).await.access_key_id, "id-2");
    }
}
