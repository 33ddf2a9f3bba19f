//! Multipart uploads.

use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Unbounded};

use bytes::{Bytes, BytesMut};
use crc_fast::CrcAlgorithm::Crc64Nvme;
use jiff::Timestamp;
use md5::{Digest, Md5};

use crate::store::{
    CompleteRequest, Limits, ObjectAttributes, PartEntry, PartNumber, PartsPage, ProviderProfile, StoreError, Stored,
    UploadId,
};

use super::objects::{Object, hex, proofs};
use super::{PAGE, State, refusal};

const COMPLETE: &str = "CompleteMultipartUpload";

#[derive(Debug)]
pub(super) struct Upload {
    pub(super) initiated: Timestamp,
    attributes: ObjectAttributes,
    parts: BTreeMap<PartNumber, Part>,
}

#[derive(Debug)]
struct Part {
    bytes: Bytes,
    md5: [u8; 16],
}

impl State {
    pub(super) fn upload(&mut self, operation: &'static str, upload: &UploadId) -> Result<&mut Upload, StoreError> {
        let key = (upload.object.key.clone(), upload.id.clone());
        self.bucket(operation, &upload.object.bucket)?.uploads.get_mut(&key).ok_or_else(|| {
            let message = "The specified upload does not exist. It may have been aborted or completed.";
            refusal(operation, 404, "NoSuchUpload", message)
        })
    }
}

impl Upload {
    pub(super) fn new(attributes: ObjectAttributes) -> Self {
        Self { initiated: Timestamp::now(), attributes, parts: BTreeMap::new() }
    }

    pub(super) fn put_part(
        &mut self,
        operation: &'static str,
        number: PartNumber,
        bytes: Bytes,
        profile: &ProviderProfile,
    ) -> Result<Stored, StoreError> {
        if !(1..=profile.limits.max_parts).contains(&number) {
            let message = format!("Part number must be an integer between 1 and {}", profile.limits.max_parts);
            return Err(refusal(operation, 400, "InvalidArgument", &message));
        }
        let md5 = <[u8; 16]>::from(Md5::digest(&bytes));
        let proofs = proofs(&hex(&md5), &bytes, profile);
        self.parts.insert(number, Part { bytes, md5 });
        Ok(Stored { proofs, version: None })
    }

    pub(super) fn list(&self, after: PartNumber) -> PartsPage {
        let mut page = PartsPage::default();
        for (number, part) in self.parts.range((Excluded(after), Unbounded)) {
            if page.parts.len() == PAGE {
                page.next = page.parts.last().map(|last| last.number);
                break;
            }
            page.parts.push(PartEntry { number: *number, size: part.bytes.len() as u64, etag: hex(&part.md5) });
        }
        page
    }

    /// The object that the named parts make, in the order of their numbers.
    pub(super) fn complete(&self, request: &CompleteRequest, limits: &Limits) -> Result<Object, StoreError> {
        if request.parts.is_empty() {
            return Err(refusal(COMPLETE, 400, "MalformedXML", "You must specify at least one part"));
        }
        if !request.parts.is_sorted_by(|a, b| a.number < b.number) {
            return Err(refusal(COMPLETE, 400, "InvalidPartOrder", "The list of parts was not in ascending order."));
        }
        let mut whole = BytesMut::new();
        let mut digests = Md5::new();
        for (index, named) in request.parts.iter().enumerate() {
            let found = self.parts.get(&named.number).filter(|part| hex(&part.md5) == named.etag);
            let crc =
                |part: &&Part| named.crc64nvme.is_none_or(|crc| crc == crc_fast::checksum(Crc64Nvme, &part.bytes));
            let Some(part) = found.filter(crc) else {
                return Err(refusal(
                    COMPLETE,
                    400,
                    "InvalidPart",
                    "One or more of the specified parts could not be found.",
                ));
            };
            if index + 1 < request.parts.len() && (part.bytes.len() as u64) < limits.min_part {
                let message = "Your proposed upload is smaller than the minimum allowed size";
                return Err(refusal(COMPLETE, 400, "EntityTooSmall", message));
            }
            whole.extend_from_slice(&part.bytes);
            digests.update(part.md5);
        }
        if request.crc64nvme.is_some_and(|crc| crc != crc_fast::checksum(Crc64Nvme, &whole)) {
            return Err(refusal(COMPLETE, 400, "BadDigest", "The checksum of the whole object did not match"));
        }
        let mut object = Object::new(whole.freeze(), self.attributes.clone());
        object.etag = format!("{}-{}", hex(&digests.finalize()), request.parts.len());
        Ok(object)
    }
}
