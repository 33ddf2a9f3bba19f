//! The object store: our own types, the [`ObjectStore`] trait, and the S3 client behind it.
//!
//! Two clients share endpoint, credentials, TLS, proxy and error decoding: `wire` carries the data path as signed
//! requests over pooled connections, `control` everything else through the AWS SDK. HTTP and SDK types end in this
//! room. It paces, retries and classifies single calls; it knows no files, no plans and no terminal.

mod asking;
mod body;
mod checksum;
mod client;
mod control;
mod error;
mod exchange;
mod header_text;
#[cfg(any(test, feature = "testing"))]
pub mod memory;
mod pace;
mod provider;
mod region_cache;
mod regional;
mod retry;
mod secure;
mod trail;
mod types;
mod wire;

pub use asking::{CustomerKey, Encryption, Payer, RequestOptions};
pub use body::{Content, Frames, ObjectBody, Payload, ReplayBody};
pub use checksum::{Checksum, ChecksumAlgorithm, ChecksumChoice, ChecksumMode, Composite};
pub use client::{Habits, S3Store, StoreSettings, Trace};
pub use control::configuration;
pub use error::{ServiceError, StoreError};
pub use exchange::ServiceClient;
pub use header_text::HeaderText;
pub use provider::{Addressing, Limits, ListVersion, Proof, Provider, ProviderProfile};
pub use regional::Roads;
pub use retry::RetryPolicy;
pub use secure::secure;
pub use types::*;
pub use wire::{Preview, Reached, Tls};

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

/// What the engine and the commands ask of a store. One call is one request, or one logical request with its retries.
///
/// Every method fails with [`StoreError`]; a call that the service refused carries its code, message and request id.
pub trait ObjectStore: Send + Sync + 'static {
    /// What this store can do and how it proves integrity.
    fn profile(&self) -> &ProviderProfile;

    /// Whether request bodies are to be signed by their SHA-256.
    fn signs_payloads(&self) -> bool;

    /// What every request asks for beside the object, such as encryption: a text that is another for other demands, and
    /// empty for none. It shows no key.
    fn demands(&self) -> String {
        String::new()
    }

    /// Where answers that asked for fewer requests are counted. A store that never throttles counts none.
    fn throttles(&self) -> Option<Arc<AtomicU64>> {
        None
    }

    /// One page of a listing.
    fn list(&self, request: &ListRequest) -> impl Future<Output = Result<ListPage, StoreError>> + Send;

    /// One page of all versions and delete markers.
    fn list_versions(&self, request: &VersionsRequest)
    -> impl Future<Output = Result<VersionsPage, StoreError>> + Send;

    /// Metadata of an object.
    fn head(&self, object: &ObjectId) -> impl Future<Output = Result<ObjectHead, StoreError>> + Send;

    /// An object or a range of it. The body is not retried here: whoever reads it knows what it has already used.
    fn get(&self, request: &GetRequest) -> impl Future<Output = Result<GetAnswer, StoreError>> + Send;

    /// Stores a whole object.
    fn put(&self, request: &PutRequest, payload: &Payload) -> impl Future<Output = Result<Stored, StoreError>> + Send;

    /// Copies an object inside the store.
    fn copy(&self, request: &CopyRequest) -> impl Future<Output = Result<Stored, StoreError>> + Send;

    /// Removes an object, or one version of it. A key that does not exist is fine, as in S3.
    fn delete(&self, object: &ObjectId) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Removes up to 1000 objects in one request; the answer names those that could not be removed.
    fn delete_batch(
        &self,
        bucket: &str,
        objects: &[KeyVersion],
    ) -> impl Future<Output = Result<Vec<DeleteFailure>, StoreError>> + Send;

    /// Opens a multipart upload and returns its id.
    fn create_upload(&self, request: &PutRequest) -> impl Future<Output = Result<String, StoreError>> + Send;

    /// Sends one part.
    fn upload_part(
        &self,
        part: &PartRequest,
        payload: &Payload,
    ) -> impl Future<Output = Result<Stored, StoreError>> + Send;

    /// Copies a range of an object into a part.
    fn copy_part(&self, request: &PartCopyRequest) -> impl Future<Output = Result<Stored, StoreError>> + Send;

    /// Puts the parts together.
    fn complete_upload(&self, request: &CompleteRequest) -> impl Future<Output = Result<Stored, StoreError>> + Send;

    /// Throws an unfinished upload away.
    fn abort_upload(&self, upload: &UploadId) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// One page of unfinished uploads.
    fn list_uploads(&self, request: &UploadsRequest) -> impl Future<Output = Result<UploadsPage, StoreError>> + Send;

    /// One page of the parts an unfinished upload holds.
    fn list_parts(
        &self,
        upload: &UploadId,
        after: PartNumber,
    ) -> impl Future<Output = Result<PartsPage, StoreError>> + Send;

    /// The tags of an object.
    fn tags(&self, object: &ObjectId) -> impl Future<Output = Result<Vec<(String, String)>, StoreError>> + Send;

    /// Gives an object these tags in place of those that it has.
    fn set_tags(
        &self,
        object: &ObjectId,
        tags: &[(String, String)],
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// All buckets these credentials can see.
    fn list_buckets(&self) -> impl Future<Output = Result<Vec<Bucket>, StoreError>> + Send;

    /// Makes a bucket in the store's region.
    fn create_bucket(
        &self,
        bucket: &str,
        tags: &[(String, String)],
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Removes an empty bucket.
    fn delete_bucket(&self, bucket: &str) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// A URL that allows one method on one object for `lifetime` (at most seven days), signed here without a request.
    fn presign(
        &self,
        method: PresignMethod,
        object: &ObjectId,
        lifetime: Duration,
    ) -> impl Future<Output = Result<String, StoreError>> + Send;
}
