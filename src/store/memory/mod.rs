//! A store in memory with the rules of S3, for tests. It knows no versions, so every object is the version `null`.
//!
//! It refuses what S3 refuses, with S3's codes, and holds nothing that a test could switch: faults are injected by a
//! wrapper around it.

mod listing;
mod objects;
mod uploads;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use super::{
    Bucket, CompleteRequest, CopyRequest, DELETE_BATCH, DeleteFailure, GetAnswer, GetRequest, KeyVersion, ListPage,
    ListRequest, ObjectBody, ObjectHead, ObjectId, ObjectStore, PartCopyRequest, PartNumber, PartRequest, PartsPage,
    Payload, PresignMethod, ProviderProfile, PutRequest, ServiceError, StoreError, Stored, UploadId, UploadsPage,
    UploadsRequest, VersionsPage, VersionsRequest,
};

use objects::{Object, read};
use uploads::Upload;

/// Keys, uploads or parts on a page (S3's default and limit).
const PAGE: usize = 1000;

/// The store. Clones are the same store.
#[derive(Clone, Debug)]
pub struct MemoryStore {
    profile: Arc<ProviderProfile>,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    buckets: BTreeMap<String, BucketState>,
    /// Numbers upload ids, so that they sort by age.
    uploads_so_far: u64,
}

#[derive(Debug)]
struct BucketState {
    created: Timestamp,
    objects: BTreeMap<String, Object>,
    /// By key and id.
    uploads: BTreeMap<(String, String), Upload>,
}

impl MemoryStore {
    /// An empty store with the limits and proofs of `profile`.
    pub fn new(profile: ProviderProfile) -> Self {
        Self { profile: Arc::new(profile), state: Arc::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A test that panicked while it held the lock has failed already.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn bucket(&mut self, operation: &'static str, name: &str) -> Result<&mut BucketState, StoreError> {
        self.buckets
            .get_mut(name)
            .ok_or_else(|| refusal(operation, 404, "NoSuchBucket", "The specified bucket does not exist"))
    }

    fn object(&mut self, operation: &'static str, object: &ObjectId) -> Result<&Object, StoreError> {
        objects::check_key(operation, &object.key)?;
        let found = self.bucket(operation, &object.bucket)?.objects.get(&object.key);
        if object.version.as_deref().is_some_and(|version| version != "null") {
            return Err(refusal(operation, 404, "NoSuchVersion", "The specified version does not exist"));
        }
        found.ok_or_else(|| refusal(operation, 404, "NoSuchKey", "The specified key does not exist."))
    }
}

fn refusal(operation: &'static str, status: u16, code: &str, message: &str) -> StoreError {
    ServiceError {
        operation,
        status,
        code: code.to_owned(),
        message: message.to_owned(),
        request_id: None,
        retry_after: None,
        region: None,
        hint: None,
    }
    .into()
}

impl ObjectStore for MemoryStore {
    fn profile(&self) -> &ProviderProfile {
        &self.profile
    }

    fn signs_payloads(&self) -> bool {
        false
    }

    async fn list(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        Ok(self.state().bucket("ListObjectsV2", &request.bucket)?.list(request))
    }

    async fn list_versions(&self, request: &VersionsRequest) -> Result<VersionsPage, StoreError> {
        Ok(self.state().bucket("ListObjectVersions", &request.bucket)?.list_versions(request))
    }

    async fn head(&self, object: &ObjectId) -> Result<ObjectHead, StoreError> {
        match self.state().object("HeadObject", object) {
            Ok(found) => Ok(found.head(&self.profile)),
            // An answer to HEAD has no body, so all a client learns is the status.
            Err(StoreError::Service(_)) => Err(refusal("HeadObject", 404, "404", "Not Found")),
            Err(other) => Err(other),
        }
    }

    async fn get(&self, request: &GetRequest) -> Result<GetAnswer, StoreError> {
        let (head, bytes) = {
            let mut state = self.state();
            let found = state.object("GetObject", &request.object)?;
            found.check_if_match("GetObject", request.if_match.as_deref())?;
            found.check_expected("GetObject", request)?;
            let bytes = match request.range {
                Some(range) => found.slice("GetObject", range)?,
                None => found.bytes.clone(),
            };
            (found.head(&self.profile), bytes)
        };
        let start = request.range.map_or(0, |(start, _)| start);
        Ok(GetAnswer { head, start, length: bytes.len() as u64, body: ObjectBody::memory(bytes) })
    }

    async fn put(&self, request: &PutRequest, payload: &Payload) -> Result<Stored, StoreError> {
        let bytes = read("PutObject", payload, self.profile.limits.max_part).await?;
        let object = Object::new(bytes, request.attributes.clone());
        let stored = object.stored(&self.profile);
        let mut state = self.state();
        let bucket = state.bucket("PutObject", &request.object.bucket)?;
        bucket.check_absent("PutObject", &request.object.key, request.only_if_absent)?;
        bucket.store("PutObject", &request.object.key, object)?;
        Ok(stored)
    }

    async fn copy(&self, request: &CopyRequest) -> Result<Stored, StoreError> {
        let mut state = self.state();
        let copied = state.object("CopyObject", &request.source)?.copy(request, self.profile.limits.max_copy)?;
        let stored = copied.stored(&self.profile);
        let bucket = state.bucket("CopyObject", &request.target.bucket)?;
        bucket.check_absent("CopyObject", &request.target.key, request.only_if_absent)?;
        bucket.store("CopyObject", &request.target.key, copied)?;
        Ok(stored)
    }

    async fn delete(&self, object: &ObjectId) -> Result<(), StoreError> {
        objects::check_key("DeleteObject", &object.key)?;
        self.state().bucket("DeleteObject", &object.bucket)?.remove(&object.key, object.version.as_deref());
        Ok(())
    }

    async fn delete_batch(&self, bucket: &str, objects: &[KeyVersion]) -> Result<Vec<DeleteFailure>, StoreError> {
        let mut state = self.state();
        let bucket = state.bucket("DeleteObjects", bucket)?;
        if objects.is_empty() || objects.len() > DELETE_BATCH {
            return Err(refusal("DeleteObjects", 400, "MalformedXML", "The XML you provided was not well-formed"));
        }
        for object in objects {
            bucket.remove(&object.key, object.version.as_deref());
        }
        Ok(Vec::new())
    }

    async fn create_upload(&self, request: &PutRequest) -> Result<String, StoreError> {
        let mut state = self.state();
        state.uploads_so_far += 1;
        let id = format!("{:016x}", state.uploads_so_far);
        let bucket = state.bucket("CreateMultipartUpload", &request.object.bucket)?;
        objects::check_key("CreateMultipartUpload", &request.object.key)?;
        bucket.uploads.insert((request.object.key.clone(), id.clone()), Upload::new(request.attributes.clone()));
        Ok(id)
    }

    async fn upload_part(&self, part: &PartRequest, payload: &Payload) -> Result<Stored, StoreError> {
        let bytes = read("UploadPart", payload, self.profile.limits.max_part).await?;
        self.state().upload("UploadPart", &part.upload)?.put_part("UploadPart", part.number, bytes, &self.profile)
    }

    async fn copy_part(&self, request: &PartCopyRequest) -> Result<Stored, StoreError> {
        let mut state = self.state();
        let source = state.object("UploadPartCopy", &request.source)?;
        source.check_if_match("UploadPartCopy", request.if_match.as_deref())?;
        let bytes = source.slice("UploadPartCopy", request.range)?;
        let upload = state.upload("UploadPartCopy", &request.part.upload)?;
        upload.put_part("UploadPartCopy", request.part.number, bytes, &self.profile)
    }

    async fn complete_upload(&self, request: &CompleteRequest) -> Result<Stored, StoreError> {
        let mut state = self.state();
        let object =
            state.upload("CompleteMultipartUpload", &request.upload)?.complete(request, &self.profile.limits)?;
        let stored = object.stored(&self.profile);
        let target = &request.upload.object;
        let bucket = state.bucket("CompleteMultipartUpload", &target.bucket)?;
        bucket.check_absent("CompleteMultipartUpload", &target.key, request.only_if_absent)?;
        bucket.store("CompleteMultipartUpload", &target.key, object)?;
        bucket.uploads.remove(&(target.key.clone(), request.upload.id.clone()));
        Ok(stored)
    }

    async fn abort_upload(&self, upload: &UploadId) -> Result<(), StoreError> {
        let key = (upload.object.key.clone(), upload.id.clone());
        // An upload that is gone is what was asked for, as in the S3 client.
        self.state().bucket("AbortMultipartUpload", &upload.object.bucket)?.uploads.remove(&key);
        Ok(())
    }

    async fn list_uploads(&self, request: &UploadsRequest) -> Result<UploadsPage, StoreError> {
        Ok(self.state().bucket("ListMultipartUploads", &request.bucket)?.list_uploads(request))
    }

    async fn list_parts(&self, upload: &UploadId, after: PartNumber) -> Result<PartsPage, StoreError> {
        Ok(self.state().upload("ListParts", upload)?.list(after))
    }

    async fn tags(&self, object: &ObjectId) -> Result<Vec<(String, String)>, StoreError> {
        Ok(self.state().object("GetObjectTagging", object)?.attributes.tags.clone())
    }

    async fn set_tags(&self, object: &ObjectId, tags: &[(String, String)]) -> Result<(), StoreError> {
        let mut state = self.state();
        state.object("PutObjectTagging", object)?;
        let bucket = state.bucket("PutObjectTagging", &object.bucket)?;
        if let Some(found) = bucket.objects.get_mut(&object.key) {
            found.attributes.tags = tags.to_vec();
        }
        Ok(())
    }

    async fn list_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        let state = self.state();
        let buckets = state.buckets.iter();
        Ok(buckets
            .map(|(name, bucket)| Bucket { name: name.clone(), created: Some(bucket.created), region: None })
            .collect())
    }

    async fn create_bucket(&self, bucket: &str, _tags: &[(String, String)]) -> Result<(), StoreError> {
        if let Err(error) = crate::base::uri::check_new_bucket(bucket) {
            return Err(refusal("CreateBucket", 400, "InvalidBucketName", &error.to_string()));
        }
        let mut state = self.state();
        if state.buckets.contains_key(bucket) {
            return Err(refusal("CreateBucket", 409, "BucketAlreadyOwnedByYou", "You already own this bucket"));
        }
        let empty = BucketState { created: Timestamp::now(), objects: BTreeMap::new(), uploads: BTreeMap::new() };
        state.buckets.insert(bucket.to_owned(), empty);
        Ok(())
    }

    async fn delete_bucket(&self, bucket: &str) -> Result<(), StoreError> {
        let mut state = self.state();
        if !state.bucket("DeleteBucket", bucket)?.objects.is_empty() {
            return Err(refusal("DeleteBucket", 409, "BucketNotEmpty", "The bucket you tried to delete is not empty"));
        }
        state.buckets.remove(bucket);
        Ok(())
    }

    async fn presign(&self, _: PresignMethod, _: &ObjectId, _: Duration) -> Result<String, StoreError> {
        let reason = "a store in memory has no address".to_owned();
        Err(StoreError::Request { operation: "presigned", reason })
    }
}
