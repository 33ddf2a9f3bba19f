//! Downloads, copies and deletions from listings, page by page.

use std::future::Future;
use std::path::{Path, PathBuf};

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::fault::{Category, Fault};
use crate::base::uri::ObjectUri;
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::copy::Copy;
use crate::engine::download::Download;
use crate::engine::filter::Filters;
use crate::engine::remove::Delete;
use crate::events::{Emitter, Place, SkipReason, Verb};
use crate::store::{ListRequest, ObjectEntry, ObjectId, ObjectStore, Relation, VersionEntry, VersionsRequest};

use super::{Batch, Halt, ListOrder, Pages, Plan, Planned, Work, announce, paths};

/// Pages between the listing and the scheduler, beside what the listing itself has fetched ahead.
const PAGES_AHEAD: usize = 1;

/// Storage classes whose objects must be restored before they can be read. `GLACIER_IR` is read at once.
/// Source: <https://cloud.tencent.com/document/product/436/33417> and
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html>.
const ARCHIVE_CLASSES: [&str; 4] = ["GLACIER", "DEEP_ARCHIVE", "ARCHIVE", "MAZ_ARCHIVE"];

/// How a prefix is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListSettings {
    /// Keys per page, at most 1000; the service's own limit when absent. Listings of versions always use the latter.
    pub page_size: Option<u32>,
    /// Archived objects are tried too: they may have been restored, which a listing does not tell.
    pub force_archived: bool,
    /// The source was typed without a final `/`, so it may be the key of an object. When nothing lies under the prefix and
    /// there is such an object, the plan fails with [`EngineError::IsObject`].
    pub may_be_object: bool,
    /// The prefix was typed as one: a warning says when nothing lies under it.
    pub tells_of_nothing: bool,
}

/// What lies under a prefix. Each method turns it into one plan, whose task is aborted when the plan is dropped; all
/// of them must be called inside a Tokio runtime. A plan fails with [`EngineError::Store`] when a page cannot be had.
#[derive(Clone, Debug)]
pub struct Listing<S> {
    /// The store.
    pub store: S,
    /// The prefix: its key is empty or ends in `/`.
    pub source: ObjectUri,
    /// Which objects take part, by their key behind the prefix. A literal beginning that all patterns share narrows
    /// the listing.
    pub filters: Filters,
    /// How to list.
    pub settings: ListSettings,
    /// What the listing's requests may use.
    pub budget: Budget,
    /// Whom to tell of the work found.
    pub emitter: Emitter,
}

impl<S: ObjectStore + Clone> Listing<S> {
    /// Fetches every object into `directory`, at its key behind the prefix (see [`paths::below`]).
    pub fn downloads(self, directory: PathBuf) -> Plan {
        let (source, settings) = (self.source.clone(), self.settings);
        self.objects(ListOrder::Key, None, move |entry| download(&source, &directory, settings, entry))
    }

    /// Copies every object to the prefix `target`, whose key is empty or ends in `/`.
    ///
    /// A target inside the source would be listed and copied again and again; what lies there is left out with a
    /// warning. A target that is the source itself is fine: that rewrites objects with new attributes. A target above
    /// the source is fine too, but for an object that would replace one that is yet to be read: that is a failure.
    /// `relation` is that of the target's store to this one: a bucket of the same name elsewhere is another.
    pub fn copies(self, target: ObjectUri, relation: Relation) -> Plan {
        let (source, settings) = (self.source.clone(), self.settings);
        let here = relation != Relation::Apart;
        let (nested, above) = (here && is_inside(&source, &target), here && is_inside(&target, &source));
        let warning = nested.then(|| format!("`{target}` lies inside `{source}`: what is below it is not copied"));
        self.objects(ListOrder::Key, warning, move |entry| {
            if nested && entry.key.starts_with(&target.key) {
                return None;
            }
            if above {
                let written = format!("{}{}", target.key, relative(&source, &entry));
                if written.starts_with(&source.key) {
                    let error = EngineError::IntoSource { target: written, source_prefix: source.to_string() };
                    return Some(Planned::failed(Verb::Copy, Place::Remote(source.with_key(entry.key)), error));
                }
            }
            copy(&source, &target, settings, entry)
        })
    }

    /// Removes every object, directory markers and archived ones too.
    pub fn deletes(self) -> Plan {
        let source = self.source.clone();
        self.objects(ListOrder::Any, None, move |entry| Some(delete(&source, entry)))
    }

    /// Removes every version and every delete marker.
    pub fn deletes_versions(self) -> Plan {
        let request = VersionsRequest { bucket: self.source.bucket.clone(), prefix: self.prefix(), after: None };
        let (source, filters) = (self.source, self.filters);
        let map = move |entry: VersionEntry| {
            let relative = entry.key.strip_prefix(&source.key)?;
            (filters.matches(relative) && filters.admit(&entry)).then(|| delete_version(&source, entry))
        };
        let pages = VersionPages { store: self.store, budget: self.budget, request: Some(request), map };
        spawn(pages, None, self.emitter)
    }

    fn objects(
        self,
        order: ListOrder,
        warning: Option<String>,
        mut map: impl FnMut(ObjectEntry) -> Option<Planned> + Send + 'static,
    ) -> Plan {
        let request = ListRequest {
            bucket: self.source.bucket.clone(),
            prefix: self.prefix(),
            page_size: self.settings.page_size,
            ..ListRequest::default()
        };
        let (prefix, uri, typed) = (self.source.key.clone(), self.source.clone(), self.source.to_string());
        let (source, filters) = (self.source, self.filters);
        let map = move |entry: ObjectEntry| {
            let relative = entry.key.strip_prefix(&source.key)?;
            if filters.matches(relative) && filters.admit(&entry) { map(entry) } else { None }
        };
        // An object `p` needs a look only where no key under `p/` was seen, and filters hide none.
        let alone = (self.settings.may_be_object && !request.prefix.is_empty() && request.prefix == prefix)
            .then(|| (self.store.clone(), self.budget.clone(), uri));
        // The whole of a bucket may well be empty.
        let nothing = (self.settings.tells_of_nothing && !prefix.is_empty() && request.prefix == prefix)
            .then(|| (self.emitter.clone(), format!("no object under `{typed}` was found")));
        let pages = Pages::open(self.store, request, order, self.budget);
        spawn(ObjectPages { pages, map, alone, nothing }, warning, self.emitter)
    }

    fn prefix(&self) -> String {
        format!("{}{}", self.source.key, self.filters.literal_prefix().unwrap_or_default())
    }
}

/// Whether everything below `target` is also below `source`, and not the same.
fn is_inside(source: &ObjectUri, target: &ObjectUri) -> bool {
    source.bucket == target.bucket && source.key != target.key && target.key.starts_with(&source.key)
}

/// Pages of a listing, as planned items.
trait PlannedPages: Send + 'static {
    /// The next page, which may be empty; nothing after the last.
    fn next(&mut self) -> impl Future<Output = Result<Option<Vec<Planned>>, EngineError>> + Send;
}

struct ObjectPages<S, F> {
    pages: Pages<S>,
    map: F,
    /// What to ask, and for which prefix, when the listing turns out to be empty.
    alone: Option<(S, Budget, ObjectUri)>,
    /// What to say, and to whom, when it does.
    nothing: Option<(Emitter, String)>,
}

/// Fails when the prefix `prefix`, under which nothing lies, is the key of an object but for its final `/`.
pub(super) async fn check_is_no_object(
    store: &impl ObjectStore,
    budget: &Budget,
    prefix: &ObjectUri,
) -> Result<(), EngineError> {
    let Some(key) = prefix.key.strip_suffix('/').filter(|key| !key.is_empty() && !key.ends_with('/')) else {
        return Ok(());
    };
    let _request = budget.request().await;
    match store.head(&ObjectId::new(prefix.bucket.as_str(), key)).await {
        Ok(_) => Err(EngineError::IsObject { uri: prefix.with_key(key).to_string() }),
        Err(error) if error.category() == Category::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

impl<S: ObjectStore, F: FnMut(ObjectEntry) -> Option<Planned> + Send + 'static> PlannedPages for ObjectPages<S, F> {
    async fn next(&mut self) -> Result<Option<Vec<Planned>>, EngineError> {
        let Some(page) = self.pages.next().await.transpose()? else {
            if let Some((store, budget, prefix)) = self.alone.take() {
                check_is_no_object(&store, &budget, &prefix).await?;
            }
            if let Some((emitter, text)) = self.nothing.take() {
                emitter.warn(text).await;
            }
            return Ok(None);
        };
        if !page.is_empty() {
            (self.alone, self.nothing) = (None, None);
        }
        Ok(Some(page.into_iter().filter_map(&mut self.map).collect()))
    }
}

struct VersionPages<S, F> {
    store: S,
    budget: Budget,
    /// The next page; nothing after the last.
    request: Option<VersionsRequest>,
    map: F,
}

impl<S: ObjectStore, F: FnMut(VersionEntry) -> Option<Planned> + Send + 'static> PlannedPages for VersionPages<S, F> {
    async fn next(&mut self) -> Result<Option<Vec<Planned>>, EngineError> {
        let Some(request) = self.request.take() else { return Ok(None) };
        let _request = self.budget.request().await;
        let page = self.store.list_versions(&request).await?;
        self.request = page.next.map(|after| VersionsRequest { after: Some(after), ..request });
        Ok(Some(page.versions.into_iter().filter_map(&mut self.map).collect()))
    }
}

fn spawn(pages: impl PlannedPages, warning: Option<String>, emitter: Emitter) -> Plan {
    let (sender, receiver) = mpsc::channel(PAGES_AHEAD);
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        if let Some(text) = warning {
            emitter.warn(text).await;
        }
        match feed(pages, &sender, &emitter).await {
            Ok(()) => emitter.plan_complete(),
            // A plan that was dropped meanwhile needs no error.
            Err(Halt::Failed(error)) => drop(sender.send(Err(error)).await),
            Err(Halt::Dropped) => {}
        }
    });
    Plan::new(receiver, tasks)
}

async fn feed(mut pages: impl PlannedPages, sender: &mpsc::Sender<Batch>, emitter: &Emitter) -> Result<(), Halt> {
    loop {
        // Room first, page second: so no page is listed before the one before it is taken.
        let room = sender.reserve().await.map_err(|_| Halt::Dropped)?;
        let Some(batch) = pages.next().await? else { return Ok(()) };
        if !batch.is_empty() {
            announce(&batch, emitter);
            room.send(Ok(batch));
        }
    }
}

/// An empty object whose key ends in `/`, as consoles make them to show an empty folder.
fn is_directory_marker(entry: &ObjectEntry) -> bool {
    entry.size == 0 && entry.key.ends_with('/')
}

/// Whether an object of this class must be restored before it can be read.
pub fn is_archived(storage_class: &str) -> bool {
    ARCHIVE_CLASSES.contains(&storage_class)
}

/// The part of a key that is joined to the target. The listing holds nothing else than what lies under the prefix.
fn relative<'a>(source: &ObjectUri, entry: &'a ObjectEntry) -> &'a str {
    entry.key.strip_prefix(&source.key).unwrap_or_default()
}

/// An ETag, when the listing told one.
fn told(etag: String) -> Option<String> {
    Some(etag).filter(|etag| !etag.is_empty())
}

fn skipped(verb: Verb, source: &ObjectUri, key: String, reason: SkipReason) -> Option<Planned> {
    Some(Planned::skipped(verb, Place::Remote(source.with_key(key)), reason))
}

fn download(source: &ObjectUri, directory: &Path, settings: ListSettings, entry: ObjectEntry) -> Option<Planned> {
    if is_directory_marker(&entry) {
        return None;
    }
    let Some(path) = paths::below(directory, relative(source, &entry)) else {
        return skipped(Verb::Download, source, entry.key, SkipReason::UnsafeKey);
    };
    if is_archived(&entry.storage_class) && !settings.force_archived {
        return skipped(Verb::Download, source, entry.key, SkipReason::Archived(entry.storage_class));
    }
    let object = ObjectId::new(source.bucket.as_str(), entry.key);
    let (last_modified, etag) = (entry.last_modified, told(entry.etag));
    Some(Planned::Work(Work::Download(Download { object, size: entry.size, last_modified, etag, path })))
}

fn copy(source: &ObjectUri, target: &ObjectUri, settings: ListSettings, entry: ObjectEntry) -> Option<Planned> {
    if is_directory_marker(&entry) {
        return None;
    }
    let key = format!("{}{}", target.key, relative(source, &entry));
    if key.is_empty() {
        // The prefix itself, with bytes, into a whole bucket.
        return skipped(Verb::Copy, source, entry.key, SkipReason::UnsafeKey);
    }
    if is_archived(&entry.storage_class) && !settings.force_archived {
        return skipped(Verb::Copy, source, entry.key, SkipReason::Archived(entry.storage_class));
    }
    let target = ObjectId::new(target.bucket.as_str(), key);
    let source = ObjectId::new(source.bucket.as_str(), entry.key);
    let (last_modified, etag) = (entry.last_modified, told(entry.etag));
    Some(Planned::Work(Work::Copy(Copy { source, size: entry.size, last_modified, etag, target })))
}

fn delete(source: &ObjectUri, entry: ObjectEntry) -> Planned {
    let object = ObjectId::new(source.bucket.as_str(), entry.key);
    Planned::Work(Work::Delete(Delete { object, size: Some(entry.size), brings_back: false }))
}

fn delete_version(source: &ObjectUri, entry: VersionEntry) -> Planned {
    let object = ObjectId { bucket: source.bucket.clone(), key: entry.key, version: Some(entry.version) };
    Planned::Work(Work::Delete(Delete { object, size: Some(entry.size), brings_back: false }))
}

#[cfg(test)]
mod tests;
