//! Multipart calls.

use std::borrow::Cow;

use http::Method;

use crate::base::time;
use crate::store::{
    CompleteRequest, KeyMarker, ObjectId, PartCopyRequest, PartEntry, PartNumber, PartRequest, PartsPage, Payload,
    PutRequest, StoreError, Stored, UploadEntry, UploadId, UploadsPage, UploadsRequest,
};

use super::answer::{self, bare_etag};
use super::call::Call;
use super::encode::decode_key;
use super::listing::{NO_END, NO_NEXT, further};
use super::objects::document;
use super::send::Wire;
use super::xml::{self, Complaint, Item};

impl Wire {
    pub(in crate::store) async fn create_upload(&self, request: &PutRequest) -> Result<String, StoreError> {
        let object = &request.object;
        let new = (object, &request.attributes);
        let mut call = Call::on_new_object("CreateMultipartUpload", Method::POST, new, &self.profile)?
            .query("uploads", "")
            .encryption(&self.options)?;
        if self.profile.forbids_overwrite {
            // COS wants to know it when an upload begins and when it is put together; elsewhere the end alone counts.
            call = call.only_if_absent(request.only_if_absent, &self.profile)?;
        }
        if let Some(algorithm) = self.profile.checksum_algorithm() {
            call = call
                .checksum("x-amz-checksum-algorithm", algorithm.name())
                .checksum("x-amz-checksum-type", algorithm.multipart_type());
        }
        let (_, text) = self.xml(&call, &["InitiateMultipartUploadResult"], "UploadId").await?;
        // Whether it will be encrypted as was asked shows when it is put together: not every store says it here.
        let mut id = String::new();
        let walked = xml::walk(&text, |_, item| {
            if let Item::Leaf("UploadId", text) = item {
                text.clone_into(&mut id);
            }
        });
        walked
            .and_then(|()| if id.is_empty() { Err("it names no upload id".to_owned()) } else { Ok(id) })
            .map_err(|reason| self.broken_xml(call.operation, reason, &text))
    }

    pub(in crate::store) async fn upload_part(
        &self,
        part: &PartRequest,
        payload: &Payload,
    ) -> Result<Stored, StoreError> {
        let call = part_call("UploadPart", part)?.customer_key(&self.options)?.digests(&payload.digests)?;
        Ok(self.store(&call.payload(payload)).await?.1)
    }

    pub(in crate::store) async fn copy_part(&self, request: &PartCopyRequest) -> Result<Stored, StoreError> {
        let (start, count) = request.range;
        let mut call = part_call("UploadPartCopy", &request.part)?
            .customer_key(&self.options)?
            .copy_source_key(&self.options)?
            .header("x-amz-copy-source-range", &format!("bytes={start}-{}", start + count - 1))?;
        call = self.copied_from(call, &request.source)?;
        if let Some(etag) = &request.if_match {
            call = call.header("x-amz-copy-source-if-match", &format!("\"{etag}\""))?;
        }
        let (headers, text) = self.xml(&call, &["CopyPartResult"], "ETag").await?;
        self.copied(call.operation, &headers, &text)
    }

    pub(in crate::store) async fn complete_upload(&self, request: &CompleteRequest) -> Result<Stored, StoreError> {
        let mut body = String::with_capacity(96 + request.parts.len() * 128);
        body.push_str("<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        for part in &request.parts {
            body.push_str("<Part>");
            xml::push_element(&mut body, "ETag", &format!("\"{}\"", part.etag));
            if let Some(crc) = part.crc64nvme.filter(|_| self.profile.sends_crc64nvme()) {
                xml::push_element(&mut body, "ChecksumCRC64NVME", &answer::crc64_to_base64(crc));
            }
            if let Some(checksum) = part.checksum {
                xml::push_element(&mut body, checksum.algorithm().element(), &checksum.to_base64());
            }
            xml::push_element(&mut body, "PartNumber", &part.number.to_string());
            body.push_str("</Part>");
        }
        body.push_str("</CompleteMultipartUpload>");
        let payload = document(body, false);
        let object = &request.upload.object;
        let mut call = Call::on_object("CompleteMultipartUpload", Method::POST, object)?
            .query("uploadId", request.upload.id.as_str())
            .header("content-type", "application/xml")?
            .customer_key(&self.options)?
            .only_if_absent(request.only_if_absent, &self.profile)?
            .payload(&payload);
        if let Some(checksum) = request.checksum {
            let algorithm = checksum.algorithm();
            call = call
                .checksum(algorithm.header(), &checksum.to_base64())
                .checksum("x-amz-checksum-type", algorithm.multipart_type());
        }
        if let Some(crc) = request.crc64nvme {
            call = call
                .checksum("x-amz-checksum-crc64nvme", &answer::crc64_to_base64(crc))
                .checksum("x-amz-checksum-type", "FULL_OBJECT");
        }
        let (headers, text) = self.xml(&call, &["CompleteMultipartUploadResult"], "ETag").await?;
        self.hold_encrypted(call.operation, &headers, object).await?;
        self.copied(call.operation, &headers, &text)
    }

    pub(in crate::store) async fn abort_upload(&self, upload: &UploadId) -> Result<(), StoreError> {
        let object = &upload.object;
        let call =
            Call::on_object("AbortMultipartUpload", Method::DELETE, object)?.query("uploadId", upload.id.as_str());
        match self.headers(&call).await {
            // Gone is what was asked for: a retried abort, or another process was faster.
            Err(error) if error.code() == Some("NoSuchUpload") => Ok(()),
            other => other.map(drop),
        }
    }

    pub(in crate::store) async fn list_uploads(&self, request: &UploadsRequest) -> Result<UploadsPage, StoreError> {
        let mut call = Call::new("ListMultipartUploads", Method::GET, &request.bucket, "")
            .query("uploads", "")
            .query("encoding-type", "url");
        if !request.prefix.is_empty() {
            call = call.query("prefix", request.prefix.as_str());
        }
        if let Some(KeyMarker { key, id, .. }) = &request.after {
            call = call.query("key-marker", key.as_str());
            if !id.is_empty() {
                call = call.query("upload-id-marker", id.as_str());
            }
        }
        let (_, text) = self.xml(&call, &["ListMultipartUploadsResult"], "IsTruncated").await?;
        let bad = |reason| self.broken_xml(call.operation, reason, &text);
        let mut page = parse_uploads(&text, &request.bucket).map_err(bad)?;
        let first = page.uploads.first().map(|first| (&first.upload.object.key, &first.upload.id));
        page.next = further(request.after.as_ref(), first.as_ref(), page.next).map_err(bad)?;
        // Some stores take the prefix loosely, or not at all: what it does not name is not meant.
        page.uploads.retain(|entry| entry.upload.object.key.starts_with(&request.prefix));
        Ok(page)
    }

    pub(in crate::store) async fn list_parts(
        &self,
        upload: &UploadId,
        after: PartNumber,
    ) -> Result<PartsPage, StoreError> {
        let object = &upload.object;
        let mut call = Call::on_object("ListParts", Method::GET, object)?
            .query("uploadId", upload.id.as_str())
            .customer_key(&self.options)?;
        if after > 0 {
            call = call.query("part-number-marker", Cow::Owned(after.to_string()));
        }
        let (_, text) = self.xml(&call, &["ListPartsResult"], "IsTruncated").await?;
        let page = parse_parts(&text).map_err(|reason| self.broken_xml(call.operation, reason, &text))?;
        if page.next.is_some_and(|next| next <= after) {
            let reason = format!(
                "its next page begins behind part {}, and this one did so behind {after}",
                page.next.unwrap_or(0)
            );
            return Err(self.broken_xml(call.operation, reason, &text));
        }
        Ok(page)
    }
}

fn part_call<'a>(operation: &'static str, part: &'a PartRequest) -> Result<Call<'a>, StoreError> {
    let call = Call::on_object(operation, Method::PUT, &part.upload.object)?;
    let call = call.query("partNumber", Cow::Owned(part.number.to_string()));
    Ok(call.query("uploadId", part.upload.id.as_str()))
}

fn parse_uploads(text: &str, bucket: &str) -> Result<UploadsPage, String> {
    let encoded = text.contains("<EncodingType>url</EncodingType>");
    let read = |text: &str| if encoded { decode_key(text) } else { text.to_owned() };
    let blank =
        || UploadEntry { upload: UploadId { object: ObjectId::new(bucket, ""), id: String::new() }, initiated: None };
    let mut page = UploadsPage::default();
    let mut entry = blank();
    let mut truncated = None;
    let mut complaint = Complaint::default();
    let (mut next_key, mut next_id) = (None, String::new());
    xml::walk(text, |depth, item| match (depth, item) {
        (1, Item::Close("Upload")) => page.uploads.push(std::mem::replace(&mut entry, blank())),
        (1, Item::Leaf("IsTruncated", text)) => truncated = complaint.take(xml::boolean("IsTruncated", text)),
        (1, Item::Leaf("NextKeyMarker", text)) => next_key = Some(read(text)),
        (1, Item::Leaf("NextUploadIdMarker", text)) => text.clone_into(&mut next_id),
        (2, Item::Leaf("Key", text)) => entry.upload.object.key = read(text),
        (2, Item::Leaf("UploadId", text)) => text.clone_into(&mut entry.upload.id),
        (2, Item::Leaf("Initiated", text)) => entry.initiated = time::from_iso(text),
        _ => {}
    })?;
    complaint.raise()?;
    if truncated.ok_or(NO_END)? {
        page.next = Some(KeyMarker::new(next_key.ok_or_else(|| NO_NEXT.to_owned())?, next_id));
    }
    Ok(page)
}

fn parse_parts(text: &str) -> Result<PartsPage, String> {
    let blank = || PartEntry { number: 0, size: 0, etag: String::new() };
    let mut page = PartsPage::default();
    let mut entry = blank();
    let mut truncated = None;
    let mut complaint = Complaint::default();
    let mut next = None;
    xml::walk(text, |depth, item| match (depth, item) {
        (1, Item::Close("Part")) => page.parts.push(std::mem::replace(&mut entry, blank())),
        (1, Item::Leaf("IsTruncated", text)) => truncated = complaint.take(xml::boolean("IsTruncated", text)),
        (1, Item::Leaf("NextPartNumberMarker", text)) => next = text.trim().parse().ok(),
        (2, Item::Leaf("PartNumber", text)) => entry.number = text.trim().parse().unwrap_or(0),
        (2, Item::Leaf("Size", text)) => entry.size = text.trim().parse().unwrap_or(0),
        (2, Item::Leaf("ETag", text)) => entry.etag = bare_etag(text),
        _ => {}
    })?;
    complaint.raise()?;
    if truncated.ok_or(NO_END)? {
        let next = next.or_else(|| page.parts.last().map(|last| last.number));
        page.next = Some(next.ok_or_else(|| NO_NEXT.to_owned())?);
    }
    Ok(page)
}
