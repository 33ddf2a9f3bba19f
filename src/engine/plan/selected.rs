//! Objects and versions under a prefix that pass filters, page by page, for commands that look and move nothing.

use crate::base::uri::ObjectUri;
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::filter::Filters;
use crate::store::{ListRequest, ObjectEntry, ObjectStore, VersionEntry, VersionsRequest};

use super::{ListOrder, Pages};

/// The objects below a prefix that pass filters. What filters leave out by their literal beginning is not listed.
#[derive(Debug)]
pub struct Selected<S> {
    pages: Pages<S>,
    prefix: usize,
    filters: Filters,
}

impl<S: ObjectStore> Selected<S> {
    /// A listing of what begins with the key of `prefix`; filters look at what is behind it. Must be used inside a Tokio
    /// runtime.
    pub fn open(store: S, prefix: &ObjectUri, filters: Filters, order: ListOrder, budget: Budget) -> Self {
        let request = ListRequest {
            bucket: prefix.bucket.clone(),
            prefix: format!("{}{}", prefix.key, filters.literal_prefix().unwrap_or_default()),
            ..ListRequest::default()
        };
        Self { pages: Pages::open(store, request, order, budget), prefix: prefix.key.len(), filters }
    }

    /// Those of the next page, which may be none; nothing after the last page or an error. Safe to cancel.
    ///
    /// # Errors
    /// [`EngineError::Store`] when a page cannot be had.
    pub async fn next(&mut self) -> Option<Result<Vec<ObjectEntry>, EngineError>> {
        let page = self.pages.next().await?;
        Some(page.map(|mut page| {
            page.retain(|entry| {
                let relative = entry.key.get(self.prefix..).unwrap_or_default();
                self.filters.matches(relative) && self.filters.admit(entry)
            });
            page
        }))
    }
}

/// The same for all versions and delete markers. Those of one key come one after the other, the newest first.
#[derive(Debug)]
pub struct SelectedVersions<S> {
    store: S,
    budget: Budget,
    /// The next page; nothing after the last.
    request: Option<VersionsRequest>,
    prefix: usize,
    filters: Filters,
}

impl<S: ObjectStore> SelectedVersions<S> {
    /// A listing of what begins with the key of `prefix`; filters look at what is behind it. Conditions of class do not
    /// hold for markers.
    pub fn open(store: S, prefix: &ObjectUri, filters: Filters, budget: Budget) -> Self {
        let request = VersionsRequest {
            bucket: prefix.bucket.clone(),
            prefix: format!("{}{}", prefix.key, filters.literal_prefix().unwrap_or_default()),
            after: None,
        };
        Self { store, budget, request: Some(request), prefix: prefix.key.len(), filters }
    }

    /// Those of the next page, which may be none; nothing after the last.
    ///
    /// # Errors
    /// [`EngineError::Store`] when a page cannot be had.
    pub async fn next(&mut self) -> Result<Option<Vec<VersionEntry>>, EngineError> {
        let Some(request) = self.request.take() else { return Ok(None) };
        let page = {
            let _request = self.budget.request().await;
            self.store.list_versions(&request).await?
        };
        self.request = page.next.map(|after| VersionsRequest { after: Some(after), ..request });
        let mut versions = page.versions;
        // Some stores put the markers of a page behind its versions. Their order is kept where nothing tells another.
        versions.sort_by(|one, other| {
            let newest_first = (other.latest, other.last_modified).cmp(&(one.latest, one.last_modified));
            one.key.cmp(&other.key).then(newest_first)
        });
        versions.retain(|entry| {
            let relative = entry.key.get(self.prefix..).unwrap_or_default();
            self.filters.matches(relative) && self.filters.admit(entry)
        });
        Ok(Some(versions))
    }
}
