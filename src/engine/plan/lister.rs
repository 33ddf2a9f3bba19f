//! A store that can only be listed; a plan must ask nothing else of it. It answers in an order of its own, and late when
//! it has a clock.

use std::cmp::Ordering;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::store::memory::MemoryStore;
use crate::store::{
    Bucket, CompleteRequest, CopyRequest, DeleteFailure, Digests, GetAnswer, GetRequest, KeyMarker, KeyVersion,
    ListPage, ListRequest, ObjectAttributes, ObjectEntry, ObjectHead, ObjectId, ObjectStore, PageToken,
    PartCopyRequest, PartNumber, PartRequest, PartsPage, Payload, PresignMethod, Provider, ProviderProfile, PutRequest,
    StoreError, Stored, UploadId, UploadsPage, UploadsRequest, VersionEntry, VersionsPage, VersionsRequest,
};

const FOREIGN: &str = "a plan only lists";

/// How a listing goes.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// By the bytes of the keys.
    Bytes,
    /// Directory by directory, as SeaweedFS does: `test/` before `test-1`.
    Directories,
    /// By the bytes, from the beginning whatever key was to be begun behind.
    Deaf,
    /// Without any order, and begun behind a key it finds in it.
    Shuffled,
    /// As the store in memory does it.
    Memory(Arc<MemoryStore>),
}

impl Way {
    fn compare(&self, a: &str, b: &str) -> Ordering {
        match self {
            Self::Bytes | Self::Deaf | Self::Memory(_) => a.cmp(b),
            Self::Directories => a.split('/').cmp(b.split('/')),
            Self::Shuffled => a.bytes().rev().cmp(b.bytes().rev()),
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Lister {
    keys: Arc<Vec<String>>,
    way: Way,
    clock: Option<Clock>,
    pub(super) profile: Arc<ProviderProfile>,
    requests: Arc<Mutex<Vec<ListRequest>>>,
    in_flight: Arc<AtomicUsize>,
    most_in_flight: Arc<AtomicUsize>,
    /// Requests that are refused: all from this one on.
    pub(super) fails_from: usize,
}

/// Time that passes when all that could be done without it was done.
#[derive(Clone, Debug)]
struct Clock {
    now: watch::Receiver<u64>,
    /// Ends with the last clone.
    _ticker: Arc<JoinSet<()>>,
}

impl Clock {
    fn new(in_flight: Arc<AtomicUsize>) -> Self {
        let (sender, now) = watch::channel(0);
        let mut ticker = JoinSet::new();
        ticker.spawn(async move {
            loop {
                for _ in 0..16 {
                    tokio::task::yield_now().await;
                }
                if in_flight.load(Relaxed) > 0 {
                    sender.send_modify(|now| *now += 1);
                }
            }
        });
        Self { now, _ticker: Arc::new(ticker) }
    }

    async fn wait(&self) {
        let mut now = self.now.clone();
        let due = *now.borrow() + 1;
        now.wait_for(|now| *now >= due).await.expect("the clock ticks as long as it is looked at");
    }
}

pub(super) fn entry(key: &str, size: u64, storage_class: &str) -> ObjectEntry {
    ObjectEntry {
        key: key.to_owned(),
        size,
        last_modified: Some(jiff::Timestamp::UNIX_EPOCH),
        etag: String::new(),
        storage_class: storage_class.to_owned(),
    }
}

impl Lister {
    /// Holds these keys, which must be sorted; each has two versions.
    pub(super) fn new(keys: &[&str]) -> Self {
        assert!(keys.is_sorted());
        Self::in_order(keys.iter().map(|key| (*key).to_owned()).collect(), Way::Bytes)
    }

    /// Holds these keys, which it lists in a way of its own.
    pub(super) fn in_order(mut keys: Vec<String>, way: Way) -> Self {
        keys.sort_by(|a, b| way.compare(a, b));
        keys.dedup();
        Self {
            keys: Arc::new(keys),
            way,
            clock: None,
            profile: Arc::new(ProviderProfile::new(Provider::Generic)),
            requests: Arc::default(),
            in_flight: Arc::default(),
            most_in_flight: Arc::default(),
            fails_from: usize::MAX,
        }
    }

    /// The same over the store in memory.
    pub(super) async fn in_memory(keys: Vec<String>) -> Self {
        let memory = MemoryStore::new(ProviderProfile::new(Provider::Generic));
        memory.create_bucket("bucket", &[]).await.expect("a new bucket");
        for key in &keys {
            let object = ObjectId::new("bucket", key.as_str());
            let request = PutRequest { object, attributes: ObjectAttributes::default(), only_if_absent: false };
            memory
                .put(&request, &Payload::bytes(Bytes::new(), Digests::default()))
                .await
                .expect("a key that may be stored");
        }
        Self::in_order(keys, Way::Memory(Arc::new(memory)))
    }

    /// The same, with every answer one tick of a clock behind its request. Must be called inside a Tokio runtime of one
    /// thread.
    pub(super) fn late(self) -> Self {
        Self { clock: Some(Clock::new(self.in_flight.clone())), ..self }
    }

    /// Ticks so far while requests were in flight.
    pub(super) fn ticks(&self) -> u64 {
        self.clock.as_ref().map_or(0, |clock| *clock.now.borrow())
    }

    /// Its keys in the order of its listing.
    pub(super) fn keys(&self) -> &[String] {
        &self.keys
    }

    /// Every request so far.
    pub(super) fn requests(&self) -> Vec<ListRequest> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The prefix of every page asked for so far.
    pub(super) fn prefixes(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.prefix).collect()
    }

    /// Requests that were in flight at once.
    pub(super) fn most_in_flight(&self) -> usize {
        self.most_in_flight.load(Relaxed)
    }

    fn page(&self, request: &ListRequest) -> ListPage {
        let after = match &request.after {
            Some(PageToken::Marker(key)) => Some(key.as_str()),
            None if matches!(self.way, Way::Deaf) => None,
            None => request.start_after.as_deref(),
            other => panic!("{other:?} was never given out"),
        };
        let is_behind = |key: &str| after.is_none_or(|after| self.way.compare(key, after).is_gt());
        let size = request.page_size.unwrap_or(1000) as usize;
        let mut page = ListPage::default();
        let mut last = None;
        for key in self.keys.iter().filter(|key| key.starts_with(&request.prefix) && is_behind(key)) {
            let below = &key[request.prefix.len()..];
            let group = request.delimiter.as_deref().and_then(|delimiter| below.find(delimiter));
            let group = group.map(|at| &key[..request.prefix.len() + at + 1]);
            if group.is_some() && group == page.prefixes.last().map(String::as_str) {
                last = Some(key);
                continue;
            }
            if page.objects.len() + page.prefixes.len() == size {
                page.next = last.map(|key: &String| PageToken::Marker(key.clone()));
                break;
            }
            match group {
                Some(group) => page.prefixes.push(group.to_owned()),
                None => page.objects.push(entry(key, if key.ends_with('/') { 0 } else { 5 }, "")),
            }
            last = Some(key);
        }
        page
    }
}

impl ObjectStore for Lister {
    async fn list(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let number = {
            let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
            requests.push(request.clone());
            requests.len()
        };
        if number > self.fails_from {
            return Err(StoreError::Setting("no answer".into()));
        }
        let now = self.in_flight.fetch_add(1, Relaxed) + 1;
        self.most_in_flight.fetch_max(now, Relaxed);
        if let Some(clock) = &self.clock {
            clock.wait().await;
        }
        self.in_flight.fetch_sub(1, Relaxed);
        match &self.way {
            Way::Memory(memory) => memory.list(&ListRequest { bucket: "bucket".to_owned(), ..request.clone() }).await,
            _ => Ok(self.page(request)),
        }
    }

    async fn list_versions(&self, request: &VersionsRequest) -> Result<VersionsPage, StoreError> {
        let after = request.after.as_ref().map_or("", |after| after.key.as_str());
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(ListRequest { prefix: request.prefix.clone(), ..ListRequest::default() });
        let mut rest = self.keys.iter().filter(|key| key.starts_with(&request.prefix) && key.as_str() > after);
        let keys: Vec<&String> = rest.by_ref().take(1).collect();
        let next = keys.last().filter(|_| rest.next().is_some()).map(|key| KeyMarker::new(key.as_str(), "2"));
        let versions = keys.iter().flat_map(|key| {
            ["1", "2"].map(|version| VersionEntry {
                key: (*key).clone(),
                version: version.to_owned(),
                latest: version == "1",
                delete_marker: version == "2",
                size: 0,
                last_modified: None,
                etag: String::new(),
                storage_class: String::new(),
            })
        });
        Ok(VersionsPage { versions: versions.collect(), next })
    }

    fn profile(&self) -> &ProviderProfile {
        &self.profile
    }
    fn signs_payloads(&self) -> bool {
        panic!("{FOREIGN}")
    }
    async fn head(&self, _: &ObjectId) -> Result<ObjectHead, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn get(&self, _: &GetRequest) -> Result<GetAnswer, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn put(&self, _: &PutRequest, _: &Payload) -> Result<Stored, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn copy(&self, _: &CopyRequest) -> Result<Stored, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn delete(&self, _: &ObjectId) -> Result<(), StoreError> {
        panic!("{FOREIGN}")
    }
    async fn delete_batch(&self, _: &str, _: &[KeyVersion]) -> Result<Vec<DeleteFailure>, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn create_upload(&self, _: &PutRequest) -> Result<String, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn upload_part(&self, _: &PartRequest, _: &Payload) -> Result<Stored, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn copy_part(&self, _: &PartCopyRequest) -> Result<Stored, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn complete_upload(&self, _: &CompleteRequest) -> Result<Stored, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn abort_upload(&self, _: &UploadId) -> Result<(), StoreError> {
        panic!("{FOREIGN}")
    }
    async fn list_uploads(&self, _: &UploadsRequest) -> Result<UploadsPage, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn list_parts(&self, _: &UploadId, _: PartNumber) -> Result<PartsPage, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn tags(&self, _: &ObjectId) -> Result<Vec<(String, String)>, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn set_tags(&self, _: &ObjectId, _: &[(String, String)]) -> Result<(), StoreError> {
        panic!("{FOREIGN}")
    }
    async fn list_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        panic!("{FOREIGN}")
    }
    async fn create_bucket(&self, _: &str, _: &[(String, String)]) -> Result<(), StoreError> {
        panic!("{FOREIGN}")
    }
    async fn delete_bucket(&self, _: &str) -> Result<(), StoreError> {
        panic!("{FOREIGN}")
    }
    async fn presign(&self, _: PresignMethod, _: &ObjectId, _: Duration) -> Result<String, StoreError> {
        panic!("{FOREIGN}")
    }
}
