//! Objects to objects inside one store, without their bytes passing through here.

use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use jiff::Timestamp;

use crate::store::{CopyRequest, ObjectId, ObjectStore};

use super::EngineError;
use super::run::Run;

/// An object to copy.
#[derive(Clone, Debug)]
pub struct Copy {
    /// The object.
    pub source: ObjectId,
    /// Its size in bytes when it was planned.
    pub size: u64,
    /// When it was stored.
    pub last_modified: Option<Timestamp>,
    /// Its ETag without quotes when it was planned.
    pub etag: Option<String>,
    /// Where to.
    pub target: ObjectId,
}

impl<S: ObjectStore> Run<S> {
    pub(super) async fn copy(self: &Arc<Self>, item: &Copy) -> Result<u64, EngineError> {
        if !self.stores.are_one() {
            return Err(EngineError::Worker("a copy between two stores is not made yet".to_owned()));
        }
        let limit = self.stores.target.profile().limits.max_copy;
        if item.size > limit {
            return Err(EngineError::TooLarge {
                what: format!("`{}`", item.source.key),
                size: item.size,
                limit,
                rule: "the store copies in one request",
            });
        }
        let _request = self.budget.request().await;
        self.stop.check()?;
        let request = CopyRequest {
            source: item.source.clone(),
            if_match: None,
            target: item.target.clone(),
            attributes: self.settings.attributes.clone(),
            directive: self.settings.directive,
            only_if_absent: self.only_if_absent(),
        };
        self.stores.target.copy(&request).await?;
        self.emitter.counters().bytes_moved.fetch_add(item.size, Relaxed);
        Ok(item.size)
    }
}
