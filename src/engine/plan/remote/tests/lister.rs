//! A store that can only be listed; a plan must ask nothing else of it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::*;
use crate::store::{
    Bucket, CompleteRequest, CopyRequest, DeleteFailure, GetAnswer, GetRequest, KeyVersion, ObjectHead,
    PartCopyRequest, PartNumber, PartRequest, PartsPage, Payload, PresignMethod, ProviderProfile, PutRequest, Stored,
    UploadId, UploadsPage, UploadsRequest,
};

const FOREIGN: &str = "a plan only lists";

#[derive(Clone, Debug)]
pub(super) struct Lister {
    keys: Vec<String>,
    prefixes: Arc<Mutex<Vec<String>>>,
}

impl Lister {
    /// Holds these keys, which must be sorted; each has two versions.
    pub(super) fn new(keys: &[&str]) -> Self {
        assert!(keys.is_sorted());
        Self { keys: keys.iter().map(|key| (*key).to_owned()).collect(), prefixes: Arc::default() }
    }

    /// The prefix of every page asked for so far.
    pub(super) fn prefixes(&self) -> Vec<String> {
        self.prefixes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The keys of a page behind `after`, and whether there are more.
    fn page(&self, prefix: &str, after: &str, size: usize) -> (Vec<String>, bool) {
        self.prefixes.lock().unwrap_or_else(PoisonError::into_inner).push(prefix.to_owned());
        let mut rest = self.keys.iter().filter(|key| key.starts_with(prefix) && key.as_str() > after).cloned();
        let keys = rest.by_ref().take(size).collect();
        (keys, rest.next().is_some())
    }
}

impl ObjectStore for Lister {
    async fn list(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let after = match &request.after {
            Some(PageToken::Marker(key)) => key.as_str(),
            None => "",
            other => panic!("{other:?} was never given out"),
        };
        assert_eq!((request.bucket.as_str(), request.delimiter.as_deref()), ("b", None));
        let (keys, more) = self.page(&request.prefix, after, request.page_size.expect("the setting") as usize);
        let next = keys.last().filter(|_| more).map(|key| PageToken::Marker(key.clone()));
        let size = |key: &String| if key.ends_with('/') { 0 } else { 5 };
        Ok(ListPage { objects: keys.iter().map(|key| entry(key, size(key), "")).collect(), prefixes: Vec::new(), next })
    }

    async fn list_versions(&self, request: &VersionsRequest) -> Result<VersionsPage, StoreError> {
        let after = request.after.as_ref().map_or("", |(key, _)| key);
        let (keys, more) = self.page(&request.prefix, after, 1);
        let next = keys.last().filter(|_| more).map(|key| (key.clone(), "2".to_owned()));
        let versions = keys.iter().flat_map(|key| {
            ["1", "2"].map(|version| VersionEntry {
                key: key.clone(),
                version: version.to_owned(),
                latest: version == "1",
                delete_marker: version == "2",
                size: 0,
                last_modified: None,
            })
        });
        Ok(VersionsPage { versions: versions.collect(), next })
    }

    fn profile(&self) -> &ProviderProfile {
        panic!("{FOREIGN}")
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
