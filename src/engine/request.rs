//! Requests for objects of which something is known, and answers that are of another object.

use std::time::{Duration, Instant};

use crate::store::{Expectation, GetRequest, ObjectHead, ObjectId, ObjectStore, StoreError};

use super::EngineError;
use super::run::Run;

/// A GET of the object that `head` describes, as a whole or of the bytes `range` (first byte, count). The store holds the
/// answer against ETag, size and date.
pub(super) fn get_request(object: &ObjectId, range: Option<(u64, u64)>, head: &ObjectHead) -> GetRequest {
    let expected = Expectation { size: Some(head.size), last_modified: head.last_modified };
    GetRequest { object: object.clone(), range, if_match: head.proofs.etag.clone(), expected }
}

/// Whether an answer was not of the object that was expected. A listing may be older than the object; what HEAD says
/// decides.
pub(super) fn is_of_another(error: &EngineError) -> bool {
    match error {
        EngineError::Store(error) => error.is_contradiction() || error.status() == Some(412),
        _ => false,
    }
}

/// Bytes that must come before a body that breaks off again counts as a first fault.
///
/// *Source:* the buffer of common proxies. *Applies:* bodies of more than a frame; a connection that gives a few bytes a
/// time would else be asked for ever.
const HEADWAY: u64 = 64 * 1024;

/// The faults of one body.
#[derive(Debug, Default)]
pub(super) struct BodyFaults {
    count: u32,
    since: Option<Instant>,
}

impl BodyFaults {
    /// Counts a fault after so many bytes.
    pub(super) fn count(&mut self, bytes: u64) {
        if bytes >= HEADWAY {
            *self = Self::default();
        }
        self.count += 1;
        self.since.get_or_insert_with(Instant::now);
    }
}

impl<S: ObjectStore> Run<S> {
    /// Waits before a body is asked for again, or returns the error when it stands.
    pub(super) async fn pause_before_retry(&self, error: StoreError, faults: &BodyFaults) -> Result<(), EngineError> {
        let failing = faults.since.map_or(Duration::ZERO, |since| since.elapsed());
        let Some(pause) = self.settings.retry.pause(&error, faults.count, failing) else { return Err(error.into()) };
        self.stop.check()?;
        tokio::time::sleep(pause).await;
        Ok(())
    }

    /// The metadata of an object of the source store.
    pub(super) async fn head_source(&self, object: &ObjectId) -> Result<ObjectHead, EngineError> {
        let _request = self.budget.request().await;
        self.stop.check()?;
        Ok(self.stores.source.head(object).await?)
    }

    /// Confirms by HEAD that an object has `size` bytes and, where both are known, `etag`. A success of a PUT alone proves
    /// nothing: a proxy may have answered.
    ///
    /// # Errors
    /// The store's refusal, or [`StoreError::Integrity`].
    pub(super) async fn confirm_stored(
        &self,
        object: &ObjectId,
        size: u64,
        etag: Option<&str>,
    ) -> Result<(), EngineError> {
        let head = {
            let _request = self.budget.request().await;
            self.stores.target.head(object).await?
        };
        let differs = |kind, expected: String, actual: String| {
            let what = format!("the stored object `{}`", object.key);
            Err(StoreError::Integrity { what, kind, expected, actual }.into())
        };
        if head.size != size {
            return differs("a size of", size.to_string(), head.size.to_string());
        }
        match (etag, head.proofs.etag) {
            (Some(expected), Some(actual)) if expected != actual => differs("an ETag of", expected.to_owned(), actual),
            _ => Ok(()),
        }
    }
}
