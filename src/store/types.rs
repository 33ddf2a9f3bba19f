//! Requests and answers in our own words, free of HTTP and SDK types.

use std::collections::VecDeque;
use std::time::Duration;

use jiff::Timestamp;

use super::trail::Trail;
use super::wire::encode_query;
use super::{Checksum, Composite, HeaderText, ObjectBody};

/// The number of a part: 1 to 10,000.
pub type PartNumber = u32;

/// One object, or one version of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ObjectId {
    /// The bucket.
    pub bucket: String,
    /// The key, verbatim.
    pub key: String,
    /// A version; the current one when absent.
    pub version: Option<String>,
}

impl ObjectId {
    /// The current version of an object.
    pub fn new(bucket: impl Into<String>, key: impl Into<String>) -> Self {
        Self { bucket: bucket.into(), key: key.into(), version: None }
    }
}

/// What to list.
#[derive(Clone, Debug, Default)]
pub struct ListRequest {
    /// The bucket.
    pub bucket: String,
    /// Only keys that start with this.
    pub prefix: String,
    /// Roll keys up to the first delimiter behind the prefix.
    pub delimiter: Option<String>,
    /// Go on behind this page.
    pub after: Option<PageToken>,
    /// Start behind this key, on the first page.
    pub start_after: Option<String>,
    /// Keys per page, at most 1000; the service's own limit when absent.
    pub page_size: Option<u32>,
}

/// Where the next page of a listing starts. Opaque outside the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageToken {
    /// A continuation token of list version 2.
    Continuation(String),
    /// A marker of list version 1.
    Marker(String),
    /// Where a walk stands in a bucket whose listings show one level.
    Levels(Levels),
    /// One of these, with the way that led there.
    Traced(TracedToken),
}

/// A place in a listing, and the way that led there. Opaque outside the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TracedToken {
    pub(super) token: Box<PageToken>,
    pub(super) trail: Trail,
}

/// Where the next page of versions or unfinished uploads starts: behind this key and id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyMarker {
    /// The key.
    pub key: String,
    /// The version or upload; all of the key's when empty.
    pub id: String,
    pub(super) trail: Trail,
}

impl KeyMarker {
    /// Behind this key and id.
    pub fn new(key: impl Into<String>, id: impl Into<String>) -> Self {
        Self { key: key.into(), id: id.into(), trail: Trail::default() }
    }
}

/// The levels that a walk is in, the outermost first. Opaque outside the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    pub(super) open: Vec<Level>,
}

/// What is left of one level's page, and where its next page starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) prefix: String,
    pub(super) after: Option<Box<PageToken>>,
    pub(super) entries: VecDeque<LevelEntry>,
}

/// One name of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LevelEntry {
    Object(ObjectEntry),
    Prefix(String),
}

/// One object in a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectEntry {
    /// The key.
    pub key: String,
    /// Size in bytes.
    pub size: u64,
    /// When it was stored.
    pub last_modified: Option<Timestamp>,
    /// The ETag without quotes.
    pub etag: String,
    /// The storage class; empty when the service did not say.
    pub storage_class: String,
}

/// One page of a listing.
#[derive(Clone, Debug, Default)]
pub struct ListPage {
    /// Objects in the order of the answer.
    pub objects: Vec<ObjectEntry>,
    /// Common prefixes in the order of the answer.
    pub prefixes: Vec<String>,
    /// The next page, when there is one.
    pub next: Option<PageToken>,
}

/// What versions to list.
#[derive(Clone, Debug, Default)]
pub struct VersionsRequest {
    /// The bucket.
    pub bucket: String,
    /// Only keys that start with this.
    pub prefix: String,
    /// Go on behind this key and version.
    pub after: Option<KeyMarker>,
}

/// Whether a bucket keeps old versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Versioning {
    /// It never did.
    Never,
    /// It does.
    Enabled,
    /// It did, and keeps those of that time.
    Suspended,
}

/// A key and, when one is meant, a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyVersion {
    /// The key.
    pub key: String,
    /// The version; the current one when absent.
    pub version: Option<String>,
}

/// One version or delete marker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionEntry {
    /// The key.
    pub key: String,
    /// The version id.
    pub version: String,
    /// It is the current one.
    pub latest: bool,
    /// It is a delete marker.
    pub delete_marker: bool,
    /// Size in bytes; 0 for a marker.
    pub size: u64,
    /// When it was stored.
    pub last_modified: Option<Timestamp>,
    /// The ETag without quotes; empty for a marker.
    pub etag: String,
    /// The storage class; empty for a marker, or when the service did not say.
    pub storage_class: String,
}

/// One page of versions.
#[derive(Clone, Debug, Default)]
pub struct VersionsPage {
    /// Versions and markers in the order of the answer.
    pub versions: Vec<VersionEntry>,
    /// The next page, when there is one.
    pub next: Option<KeyMarker>,
}

/// What a store says of an object's content; each field is present only when the answer carried it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proofs {
    /// The ETag without quotes.
    pub etag: Option<String>,
    /// The object is not encrypted in a way that makes its ETag something else than an MD5.
    pub etag_is_md5: bool,
    /// `x-cos-hash-crc64ecma`: CRC-64/XZ of the whole object.
    pub crc64ecma: Option<u64>,
    /// `x-amz-checksum-crc64nvme` of the whole object or part.
    pub crc64nvme: Option<u64>,
    /// Another checksum of S3, of the whole object or part.
    pub checksum: Option<Checksum>,
    /// A checksum of the checksums of the object's parts.
    pub composite: Option<Composite>,
}

impl Default for Proofs {
    fn default() -> Self {
        Self { etag: None, etag_is_md5: true, crc64ecma: None, crc64nvme: None, checksum: None, composite: None }
    }
}

impl Proofs {
    /// Only what names the object: nothing that its content is compared with.
    #[must_use]
    pub fn without_content(self) -> Self {
        Self { etag: self.etag, etag_is_md5: false, ..Self::default() }
    }

    /// The MD5 of the content, when the ETag is one: 32 hex digits without a part count.
    pub fn md5(&self) -> Option<[u8; 16]> {
        let text = self.etag.as_deref().filter(|text| self.etag_is_md5 && text.len() == 32)?;
        let mut md5 = [0; 16];
        for (byte, digits) in md5.iter_mut().zip(text.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        }
        Some(md5)
    }
}

/// Metadata of an object.
#[derive(Clone, Debug, Default)]
pub struct ObjectHead {
    /// Size in bytes of the whole object.
    pub size: u64,
    /// When it was stored.
    pub last_modified: Option<Timestamp>,
    /// What the store says of its content.
    pub proofs: Proofs,
    /// The storage class; empty for the standard class.
    pub storage_class: String,
    /// The `x-amz-restore` header of an archived object.
    pub restore: Option<String>,
    /// Content type.
    pub content_type: Option<HeaderText>,
    /// Cache control.
    pub cache_control: Option<HeaderText>,
    /// Content disposition, unless the service put it there by itself.
    pub content_disposition: Option<HeaderText>,
    /// Content encoding.
    pub content_encoding: Option<HeaderText>,
    /// Content language.
    pub content_language: Option<HeaderText>,
    /// `Expires`, verbatim.
    pub expires: Option<HeaderText>,
    /// User metadata, names in lower case.
    pub metadata: Vec<(String, HeaderText)>,
    /// How many tags it has. Absent when the service did not say, which most do for none.
    pub tags: Option<u32>,
    /// The version id, in a versioned bucket.
    pub version: Option<String>,
}

impl ObjectHead {
    /// What the object was stored with, as far as its metadata tells: neither access, nor storage class, nor tags.
    pub fn attributes(&self) -> ObjectAttributes {
        ObjectAttributes {
            content_type: self.content_type.clone(),
            cache_control: self.cache_control.clone(),
            content_disposition: self.content_disposition.clone(),
            content_encoding: self.content_encoding.clone(),
            content_language: self.content_language.clone(),
            expires: self.expires.clone(),
            metadata: self.metadata.clone(),
            ..ObjectAttributes::default()
        }
    }
}

/// What to read.
#[derive(Clone, Debug)]
pub struct GetRequest {
    /// The object.
    pub object: ObjectId,
    /// First byte and count; everything when absent. The count is never 0. A range that reaches over the object's end
    /// is an error and never cut short: whoever asks for it believes in another object.
    pub range: Option<(u64, u64)>,
    /// Fail with 412 unless the object still has this ETag (without quotes). The ETag of the answer is compared as well.
    pub if_match: Option<String>,
    /// What the caller knows of the object. An answer that differs fails with [`StoreError::Contradiction`].
    ///
    /// [`StoreError::Contradiction`]: super::StoreError::Contradiction
    pub expected: Expectation,
}

/// What a listing or HEAD said of an object, for comparison with the answer to a later request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectation {
    /// Size in bytes of the whole object, also where only a range is read.
    pub size: Option<u64>,
    /// When it was stored. Compared only where no ETag can be compared.
    pub last_modified: Option<Timestamp>,
}

/// An object's bytes on their way.
#[derive(Debug)]
pub struct GetAnswer {
    /// What the store says about the object.
    pub head: ObjectHead,
    /// First byte of the object that this answer carries.
    pub start: u64,
    /// Bytes that this answer will carry.
    pub length: u64,
    /// The bytes.
    pub body: ObjectBody,
}

/// Headers that are stored with an object, as the user gave them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectAttributes {
    /// Content type.
    pub content_type: Option<HeaderText>,
    /// Cache control.
    pub cache_control: Option<HeaderText>,
    /// Content disposition.
    pub content_disposition: Option<HeaderText>,
    /// Content encoding.
    pub content_encoding: Option<HeaderText>,
    /// Content language.
    pub content_language: Option<HeaderText>,
    /// `Expires`, as an HTTP date.
    pub expires: Option<HeaderText>,
    /// Canned ACL.
    pub acl: Option<String>,
    /// Headers of single grants, with whom they are for: `x-amz-grant-read`, `uri=…`.
    pub grants: Vec<(&'static str, String)>,
    /// Where a website made of the bucket sends who asks for the object.
    pub website_redirect: Option<HeaderText>,
    /// Storage class.
    pub storage_class: Option<String>,
    /// User metadata without the `x-amz-meta-` in front.
    pub metadata: Vec<(String, HeaderText)>,
    /// Tags. A copy inside the store takes them only when its directive for tags is to replace them.
    pub tags: Vec<(String, String)>,
}

impl ObjectAttributes {
    /// The tags as the header `x-amz-tagging` holds them: a query. Empty for none.
    pub fn tag_header(&self) -> String {
        let mut header = String::new();
        for (key, value) in &self.tags {
            if !header.is_empty() {
                header.push('&');
            }
            encode_query(&mut header, key);
            header.push('=');
            encode_query(&mut header, value);
        }
        header
    }
}

/// Where to store an object, and with what headers. Serves a single PUT and the opening of a multipart upload.
#[derive(Clone, Debug)]
pub struct PutRequest {
    /// The object.
    pub object: ObjectId,
    /// Its headers.
    pub attributes: ObjectAttributes,
    /// Fail with 412 when there is an object of that key. Only stores whose profile says so obey it
    /// ([`ProviderProfile::conditional_writes`](super::ProviderProfile)); the opening of a multipart upload ignores it.
    pub only_if_absent: bool,
}

/// Digests of a payload, as far as they were taken before sending. Each one present goes into a header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digests {
    /// SHA-256, signed with the request; `UNSIGNED-PAYLOAD` when absent.
    pub sha256: Option<[u8; 32]>,
    /// MD5, sent as `Content-MD5`.
    pub md5: Option<[u8; 16]>,
    /// CRC-64/NVME, sent as `x-amz-checksum-crc64nvme`.
    pub crc64nvme: Option<u64>,
    /// Another checksum of S3, sent as its header.
    pub checksum: Option<Checksum>,
}

/// What a store answered to a write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// What it says of the content.
    pub proofs: Proofs,
    /// The new version, in a versioned bucket.
    pub version: Option<String>,
}

/// Whether metadata travels with a server-side copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MetadataDirective {
    /// Take the source's.
    #[default]
    Copy,
    /// Use the attributes of the request alone.
    Replace,
}

/// A server-side copy of one object.
#[derive(Clone, Debug)]
pub struct CopyRequest {
    /// What to copy.
    pub source: ObjectId,
    /// Fail with 412 unless the source still has this ETag (without quotes).
    pub if_match: Option<String>,
    /// Where to.
    pub target: ObjectId,
    /// Its headers.
    pub attributes: ObjectAttributes,
    /// Whether the source's metadata travels along.
    pub directive: MetadataDirective,
    /// Whether the source's tags travel along.
    pub tags: MetadataDirective,
    /// As in [`PutRequest`].
    pub only_if_absent: bool,
}

/// An unfinished multipart upload.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UploadId {
    /// The object it will become.
    pub object: ObjectId,
    /// The id the service gave it.
    pub id: String,
}

/// Which part of which upload.
#[derive(Clone, Debug)]
pub struct PartRequest {
    /// The upload.
    pub upload: UploadId,
    /// The part's number.
    pub number: PartNumber,
}

/// A range of an object that becomes a part.
#[derive(Clone, Debug)]
pub struct PartCopyRequest {
    /// The upload and part.
    pub part: PartRequest,
    /// The object to copy from.
    pub source: ObjectId,
    /// Fail with 412 unless the source still has this ETag.
    pub if_match: Option<String>,
    /// First byte and count.
    pub range: (u64, u64),
}

/// A part that was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompletedPart {
    /// The part's number.
    pub number: PartNumber,
    /// Its ETag without quotes.
    pub etag: String,
    /// Its CRC-64/NVME, when the upload uses that checksum.
    pub crc64nvme: Option<u64>,
    /// Its checksum, when the upload uses another one.
    pub checksum: Option<Checksum>,
}

/// Puts parts together.
#[derive(Clone, Debug)]
pub struct CompleteRequest {
    /// The upload.
    pub upload: UploadId,
    /// All parts in ascending order.
    pub parts: Vec<CompletedPart>,
    /// CRC-64/NVME of the whole object, when the upload uses that checksum.
    pub crc64nvme: Option<u64>,
    /// The checksum of the whole object, when the upload uses another one that follows from the parts.
    pub checksum: Option<Checksum>,
    /// As in [`PutRequest`].
    pub only_if_absent: bool,
}

/// What unfinished uploads to list.
#[derive(Clone, Debug, Default)]
pub struct UploadsRequest {
    /// The bucket.
    pub bucket: String,
    /// Only keys that start with this.
    pub prefix: String,
    /// Go on behind this key and upload id.
    pub after: Option<KeyMarker>,
}

/// One unfinished upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadEntry {
    /// The upload.
    pub upload: UploadId,
    /// When it was opened.
    pub initiated: Option<Timestamp>,
}

/// One page of unfinished uploads.
#[derive(Clone, Debug, Default)]
pub struct UploadsPage {
    /// The uploads.
    pub uploads: Vec<UploadEntry>,
    /// The next page, when there is one.
    pub next: Option<KeyMarker>,
}

/// One stored part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartEntry {
    /// Its number.
    pub number: PartNumber,
    /// Its size in bytes.
    pub size: u64,
    /// Its ETag without quotes.
    pub etag: String,
}

/// One page of stored parts.
#[derive(Clone, Debug, Default)]
pub struct PartsPage {
    /// The parts in ascending order.
    pub parts: Vec<PartEntry>,
    /// Go on behind this number, when there is more.
    pub next: Option<PartNumber>,
}

/// An object that a batch deletion could not remove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeleteFailure {
    /// The key.
    pub key: String,
    /// The version, when one was named.
    pub version: Option<String>,
    /// The service's error code.
    pub code: String,
    /// The service's message.
    pub message: String,
}

/// A bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created: Option<Timestamp>,
    /// Its region, when the service said it.
    pub region: Option<String>,
}

/// What two stores have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same endpoint and keys: one store, which copies from itself.
    Same,
    /// The same endpoint with other keys: its buckets are the same, but what one may read the other may not.
    SameEndpoint,
    /// Two stores that know nothing of each other.
    Apart,
}

/// How soon an archived object is to be readable, and at what price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreTier {
    /// Minutes, at the highest price.
    Expedited,
    /// Hours.
    Standard,
    /// The cheapest, up to days.
    Bulk,
}

impl RestoreTier {
    /// The service's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Expedited => "Expedited",
            Self::Standard => "Standard",
            Self::Bulk => "Bulk",
        }
    }
}

/// What a presigned URL allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresignMethod {
    /// Reading the object.
    Get,
    /// Storing the object.
    Put,
}

/// The longest life of a presigned URL (AWS Signature Version 4: 604,800 seconds).
pub const PRESIGN_LIMIT: Duration = Duration::from_secs(7 * 24 * 3600);

/// Most keys one batch deletion may name (S3 DeleteObjects; COS the same).
pub const DELETE_BATCH: usize = 1000;
