//! The pages of a listing: the one place in the engine that goes from page to page.

use std::sync::Arc;

use tokio::task::JoinSet;

use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::run::joined;
use crate::store::{ListPage, ListRequest, ObjectEntry, ObjectStore};

/// The order in which keys are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListOrder {
    /// As the store lists them: ascending by the bytes of the key in S3. Whoever relies on that must check it, because
    /// some stores list otherwise.
    Key,
    /// As they come.
    Any,
}

/// A listing without delimiter, page by page: each key once. One page is fetched ahead. Dropping it drops the requests in
/// flight.
#[derive(Debug)]
pub struct Pages<S> {
    store: Arc<S>,
    budget: Budget,
    /// The page to be asked for next; nothing while one is in flight or after the last.
    request: Option<ListRequest>,
    tasks: JoinSet<Result<Fetched, EngineError>>,
}

/// A page and what was asked for.
#[derive(Debug)]
struct Fetched {
    request: ListRequest,
    page: ListPage,
}

impl<S: ObjectStore> Pages<S> {
    /// A listing of all that `request` means, whose `delimiter` is not looked at. Nothing is asked for before the first
    /// [`Pages::next`]. Each request takes a permit of the budget. Must be used inside a Tokio runtime.
    pub fn open(store: S, request: ListRequest, _order: ListOrder, budget: Budget) -> Self {
        let request = ListRequest { delimiter: None, ..request };
        Self { store: Arc::new(store), budget, request: Some(request), tasks: JoinSet::new() }
    }

    /// The objects of the next page, which may be none; nothing after the last page or an error. Safe to cancel: no page
    /// is lost.
    ///
    /// # Errors
    /// [`EngineError::Store`] when a page cannot be had.
    pub async fn next(&mut self) -> Option<Result<Vec<ObjectEntry>, EngineError>> {
        self.ask();
        let Fetched { request, page } = match joined(self.tasks.join_next().await?) {
            Ok(fetched) => fetched,
            Err(error) => return Some(Err(error)),
        };
        self.request = page.next.map(|after| ListRequest { after: Some(after), ..request });
        self.ask();
        Some(Ok(page.objects))
    }

    fn ask(&mut self) {
        let Some(request) = self.request.take() else { return };
        let (store, budget) = (self.store.clone(), self.budget.clone());
        self.tasks.spawn(async move {
            let _request = budget.request().await;
            let page = store.list(&request).await?;
            Ok(Fetched { request, page })
        });
    }
}
