//! Objects: their bytes, digests and headers.

use bytes::{Bytes, BytesMut};
use crc_fast::CrcAlgorithm::{Crc64Nvme, Crc64Xz};
use futures_util::TryStreamExt;
use jiff::{SignedDuration, Timestamp};
use md5::{Digest, Md5};
use sha2::Sha256;

use crate::store::{
    Content, CopyRequest, GetRequest, MetadataDirective, ObjectAttributes, ObjectHead, Payload, Proof, Proofs,
    ProviderProfile, StoreError, Stored,
};

use super::{BucketState, refusal};

/// Longest key in bytes (S3).
const LONGEST_KEY: usize = 1024;

#[derive(Clone, Debug)]
pub(super) struct Object {
    pub(super) bytes: Bytes,
    pub(super) etag: String,
    pub(super) modified: Timestamp,
    pub(super) attributes: ObjectAttributes,
}

/// Lower-case hex.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn check_key(operation: &'static str, key: &str) -> Result<(), StoreError> {
    if key.is_empty() {
        return Err(StoreError::Request { operation, reason: "the key is empty".to_owned() });
    }
    if key.len() > LONGEST_KEY {
        return Err(refusal(operation, 400, "KeyTooLongError", "Your key is too long"));
    }
    Ok(())
}

/// Takes a payload in and checks it against its digests.
pub(super) async fn read(operation: &'static str, payload: &Payload, limit: u64) -> Result<Bytes, StoreError> {
    let bytes = match &payload.content {
        Content::Bytes(bytes) => bytes.clone(),
        Content::Replay(body) => {
            let whole = body.open().try_fold(BytesMut::new(), |mut all, frame| async move {
                all.extend_from_slice(&frame);
                Ok(all)
            });
            whole.await.map_err(StoreError::Source)?.freeze()
        }
    };
    if bytes.len() as u64 != payload.length() {
        return Err(refusal(operation, 400, "IncompleteBody", "The body is not as long as it was said to be"));
    }
    if bytes.len() as u64 > limit {
        return Err(refusal(operation, 400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size"));
    }
    let digests = &payload.digests;
    if digests.sha256.is_some_and(|sent| sent != <[u8; 32]>::from(Sha256::digest(&bytes))) {
        return Err(refusal(operation, 400, "XAmzContentSHA256Mismatch", "The body is not what was signed"));
    }
    let md5_differs = digests.md5.is_some_and(|sent| sent != <[u8; 16]>::from(Md5::digest(&bytes)));
    let crc_differs = digests.crc64nvme.is_some_and(|sent| sent != crc_fast::checksum(Crc64Nvme, &bytes));
    if md5_differs || crc_differs {
        return Err(refusal(operation, 400, "BadDigest", "The digest you specified did not match what was received"));
    }
    Ok(bytes)
}

/// The proofs that a store of this profile tells of `bytes`.
pub(super) fn proofs(etag: &str, bytes: &[u8], profile: &ProviderProfile) -> Proofs {
    Proofs {
        etag: Some(etag.to_owned()),
        etag_is_md5: true,
        crc64ecma: (profile.proof() == Proof::CosCrc64).then(|| crc_fast::checksum(Crc64Xz, bytes)),
        crc64nvme: profile.sends_crc64nvme().then(|| crc_fast::checksum(Crc64Nvme, bytes)),
        ..Proofs::default()
    }
}

impl Object {
    pub(super) fn new(bytes: Bytes, mut attributes: ObjectAttributes) -> Self {
        for (name, _) in &mut attributes.metadata {
            name.make_ascii_lowercase();
        }
        Self { etag: hex(&Md5::digest(&bytes)), bytes, modified: Timestamp::now(), attributes }
    }

    pub(super) fn stored(&self, profile: &ProviderProfile) -> Stored {
        Stored { proofs: proofs(&self.etag, &self.bytes, profile), version: None }
    }

    pub(super) fn head(&self, profile: &ProviderProfile) -> ObjectHead {
        let class = self.attributes.storage_class.clone();
        ObjectHead {
            size: self.bytes.len() as u64,
            last_modified: Some(self.modified),
            proofs: proofs(&self.etag, &self.bytes, profile),
            // S3 leaves the header out for the standard class.
            storage_class: class.filter(|class| class != "STANDARD").unwrap_or_default(),
            restore: None,
            content_type: self.attributes.content_type.clone().or_else(|| Some("binary/octet-stream".into())),
            cache_control: self.attributes.cache_control.clone(),
            content_disposition: self.attributes.content_disposition.clone(),
            content_encoding: self.attributes.content_encoding.clone(),
            content_language: self.attributes.content_language.clone(),
            expires: self.attributes.expires.clone(),
            metadata: self.attributes.metadata.clone(),
            tags: u32::try_from(self.attributes.tags.len()).ok().filter(|count| *count > 0),
            version: None,
        }
    }

    pub(super) fn check_if_match(&self, operation: &'static str, etag: Option<&str>) -> Result<(), StoreError> {
        if etag.is_some_and(|etag| etag != self.etag) {
            let message = "At least one of the pre-conditions you specified did not hold";
            return Err(refusal(operation, 412, "PreconditionFailed", message));
        }
        Ok(())
    }

    /// Refuses to be read by a caller that knows another object.
    pub(super) fn check_expected(&self, operation: &'static str, request: &GetRequest) -> Result<(), StoreError> {
        let contradiction = |what, expected: String, actual: String| {
            let (endpoint, expected, actual) = ("memory".to_owned(), expected.into(), actual.into());
            Err(StoreError::Contradiction { operation, endpoint, what, expected, actual })
        };
        let size = self.bytes.len() as u64;
        if let Some(expected) = request.expected.size.filter(|expected| *expected != size) {
            return contradiction("the size", expected.to_string(), size.to_string());
        }
        let another_time =
            |expected: &Timestamp| expected.duration_since(self.modified).abs() >= SignedDuration::from_secs(1);
        match request.expected.last_modified.filter(|expected| request.if_match.is_none() && another_time(expected)) {
            Some(expected) => contradiction("Last-Modified", expected.to_string(), self.modified.to_string()),
            None => Ok(()),
        }
    }

    /// `count` bytes from `start`. A range that reaches over the end is refused: whoever asks for it believes in
    /// another object.
    pub(super) fn slice(&self, operation: &'static str, (start, count): (u64, u64)) -> Result<Bytes, StoreError> {
        let end = start.checked_add(count).filter(|end| count > 0 && *end <= self.bytes.len() as u64);
        let Some(end) = end else {
            return Err(refusal(operation, 416, "InvalidRange", "The requested range is not satisfiable"));
        };
        let place = |at: u64| usize::try_from(at).expect("it lies inside bytes in memory");
        Ok(self.bytes.slice(place(start)..place(end)))
    }

    /// The object that a copy makes of this one.
    pub(super) fn copy(&self, request: &CopyRequest, limit: u64) -> Result<Self, StoreError> {
        self.check_if_match("CopyObject", request.if_match.as_deref())?;
        if self.bytes.len() as u64 > limit {
            let message = "The specified copy source is larger than the maximum allowable size for a copy source";
            return Err(refusal("CopyObject", 400, "InvalidRequest", message));
        }
        let onto_itself = request.source.bucket == request.target.bucket && request.source.key == request.target.key;
        let mut attributes = match request.directive {
            MetadataDirective::Replace => request.attributes.clone(),
            MetadataDirective::Copy if onto_itself && request.attributes.storage_class.is_none() => {
                let message = "This copy request is illegal because it changes nothing of the object";
                return Err(refusal("CopyObject", 400, "InvalidRequest", message));
            }
            // Class and access are never copied.
            MetadataDirective::Copy => ObjectAttributes {
                storage_class: request.attributes.storage_class.clone(),
                acl: request.attributes.acl.clone(),
                grants: request.attributes.grants.clone(),
                website_redirect: request.attributes.website_redirect.clone(),
                ..self.attributes.clone()
            },
        };
        attributes.tags = match request.tags {
            MetadataDirective::Copy => self.attributes.tags.clone(),
            MetadataDirective::Replace => request.attributes.tags.clone(),
        };
        Ok(Self::new(self.bytes.clone(), attributes))
    }
}

impl BucketState {
    /// Refuses a write that is to replace nothing, when there is something.
    pub(super) fn check_absent(&self, operation: &'static str, key: &str, wanted: bool) -> Result<(), StoreError> {
        if wanted && self.objects.contains_key(key) {
            let message = "At least one of the pre-conditions you specified did not hold";
            return Err(refusal(operation, 412, "PreconditionFailed", message));
        }
        Ok(())
    }

    pub(super) fn store(&mut self, operation: &'static str, key: &str, object: Object) -> Result<(), StoreError> {
        check_key(operation, key)?;
        self.objects.insert(key.to_owned(), object);
        Ok(())
    }

    /// Removes the object; a version that was never there is fine, as in S3.
    pub(super) fn remove(&mut self, key: &str, version: Option<&str>) {
        if version.is_none_or(|version| version == "null") {
            self.objects.remove(key);
        }
    }
}
