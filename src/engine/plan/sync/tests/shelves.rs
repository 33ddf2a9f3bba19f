//! The store in memory, listed in an order of its own.

use std::sync::Arc;
use std::time::Duration;

use crate::store::memory::MemoryStore;
use crate::store::{
    Bucket, CompleteRequest, CopyRequest, DeleteFailure, GetAnswer, GetRequest, KeyVersion, ListPage, ListRequest,
    ObjectEntry, ObjectHead, ObjectId, ObjectStore, PageToken, PartCopyRequest, PartNumber, PartRequest, PartsPage,
    Payload, PresignMethod, Provider, ProviderProfile, PutRequest, StoreError, Stored, UploadId, UploadsPage,
    UploadsRequest, VersionsPage, VersionsRequest,
};

/// How it lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By the bytes of the keys.
    Bytes,
    /// Directory by directory, as SeaweedFS does.
    Directories,
    /// In no order.
    Shuffled,
    /// By the bytes, but each page begins with the last key of the one before.
    Repeating,
}

#[derive(Clone, Debug)]
pub(super) struct Shelves {
    pub(super) memory: Arc<MemoryStore>,
    way: Way,
}

impl Shelves {
    /// An empty store.
    pub(super) fn new(way: Way) -> Self {
        Self { memory: Arc::new(MemoryStore::new(ProviderProfile::new(Provider::Local))), way }
    }

    async fn all(&self, request: &ListRequest) -> Result<Vec<ObjectEntry>, StoreError> {
        let mut request = ListRequest { after: None, start_after: None, page_size: None, ..request.clone() };
        let mut objects = Vec::new();
        loop {
            let page = self.memory.list(&request).await?;
            objects.extend(page.objects);
            match page.next {
                Some(next) => request.after = Some(next),
                None => return Ok(objects),
            }
        }
    }
}

const UNUSED: &str = "a sync of small objects does not ask for it";

impl ObjectStore for Shelves {
    async fn list(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        if self.way == Way::Bytes {
            return self.memory.list(request).await;
        }
        let mut objects = self.all(request).await?;
        match self.way {
            Way::Directories => objects.sort_by(|a, b| a.key.split('/').cmp(b.key.split('/'))),
            Way::Shuffled => objects.sort_by(|a, b| a.key.bytes().rev().cmp(b.key.bytes().rev())),
            Way::Bytes | Way::Repeating => {}
        }
        let start = match &request.after {
            Some(PageToken::Continuation(at)) => at.parse().expect("its own token"),
            _ => 0,
        };
        let size = request.page_size.unwrap_or(1000) as usize;
        let end = objects.len().min(start + size);
        let next = (end < objects.len()).then(|| PageToken::Continuation(end.to_string()));
        let begin = if self.way == Way::Repeating { start.saturating_sub(1) } else { start };
        Ok(ListPage { objects: objects.drain(begin..end).collect(), prefixes: Vec::new(), next })
    }
    async fn list_versions(&self, _: &VersionsRequest) -> Result<VersionsPage, StoreError> {
        panic!("{UNUSED}")
    }
    fn profile(&self) -> &ProviderProfile {
        self.memory.profile()
    }
    fn signs_payloads(&self) -> bool {
        self.memory.signs_payloads()
    }
    async fn head(&self, object: &ObjectId) -> Result<ObjectHead, StoreError> {
        self.memory.head(object).await
    }
    async fn tags(&self, object: &ObjectId) -> Result<Vec<(String, String)>, StoreError> {
        self.memory.tags(object).await
    }
    async fn set_tags(&self, object: &ObjectId, tags: &[(String, String)]) -> Result<(), StoreError> {
        self.memory.set_tags(object, tags).await
    }
    async fn get(&self, request: &GetRequest) -> Result<GetAnswer, StoreError> {
        self.memory.get(request).await
    }
    async fn put(&self, request: &PutRequest, payload: &Payload) -> Result<Stored, StoreError> {
        self.memory.put(request, payload).await
    }
    async fn copy(&self, request: &CopyRequest) -> Result<Stored, StoreError> {
        self.memory.copy(request).await
    }
    async fn delete(&self, object: &ObjectId) -> Result<(), StoreError> {
        self.memory.delete(object).await
    }
    async fn delete_batch(&self, bucket: &str, objects: &[KeyVersion]) -> Result<Vec<DeleteFailure>, StoreError> {
        self.memory.delete_batch(bucket, objects).await
    }
    async fn create_upload(&self, _: &PutRequest) -> Result<String, StoreError> {
        panic!("{UNUSED}")
    }
    async fn upload_part(&self, _: &PartRequest, _: &Payload) -> Result<Stored, StoreError> {
        panic!("{UNUSED}")
    }
    async fn copy_part(&self, _: &PartCopyRequest) -> Result<Stored, StoreError> {
        panic!("{UNUSED}")
    }
    async fn complete_upload(&self, _: &CompleteRequest) -> Result<Stored, StoreError> {
        panic!("{UNUSED}")
    }
    async fn abort_upload(&self, _: &UploadId) -> Result<(), StoreError> {
        panic!("{UNUSED}")
    }
    async fn list_uploads(&self, _: &UploadsRequest) -> Result<UploadsPage, StoreError> {
        panic!("{UNUSED}")
    }
    async fn list_parts(&self, _: &UploadId, _: PartNumber) -> Result<PartsPage, StoreError> {
        panic!("{UNUSED}")
    }
    async fn list_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        panic!("{UNUSED}")
    }
    async fn create_bucket(&self, bucket: &str, tags: &[(String, String)]) -> Result<(), StoreError> {
        self.memory.create_bucket(bucket, tags).await
    }
    async fn delete_bucket(&self, _: &str) -> Result<(), StoreError> {
        panic!("{UNUSED}")
    }
    async fn presign(&self, _: PresignMethod, _: &ObjectId, _: Duration) -> Result<String, StoreError> {
        panic!("{UNUSED}")
    }
}
