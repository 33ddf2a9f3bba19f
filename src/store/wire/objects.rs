//! Calls on whole objects.

use bytes::Bytes;
use futures_util::{FutureExt, StreamExt, TryStreamExt};
use http::{HeaderMap, Method, StatusCode};
use md5::{Digest, Md5};

use crate::base::redact::one_line;
use crate::store::{
    CopyRequest, DeleteFailure, Digests, KeyVersion, ObjectHead, ObjectId, Payload, Proof, Proofs, Provider,
    ProviderProfile, PutRequest, RequestOptions, ServiceError, StoreError, Stored,
};

use super::answer::{self, bare_etag};
use super::call::Call;
use super::encode::encode_path;
use super::send::Wire;
use super::xml::{self, Item};

/// Single deletions of a batch in flight.
///
/// *Source:* a batch of 1000 then takes about a minute at 500 ms each, and its one request permit is not stretched too
/// far. *Applies:* to stores without DeleteObjects.
const DELETIONS_AT_ONCE: usize = 8;

/// Whether a refusal says that the store does not know the call at all.
fn is_unknown_call(refused: &ServiceError) -> bool {
    matches!(refused.status, 405 | 501) || matches!(refused.code.as_str(), "NotImplemented" | "MethodNotAllowed")
}

impl Wire {
    pub(in crate::store) async fn head(&self, object: &ObjectId) -> Result<ObjectHead, StoreError> {
        let mut call =
            Call::on_object("HeadObject", Method::HEAD, object)?.query_some("versionId", object.version.as_deref());
        call = call.customer_key(&self.options)?;
        if self.profile.asks_for_checksums() {
            call = call.header("x-amz-checksum-mode", "ENABLED")?;
        }
        let response = self.stream(&call).await?;
        let headers = response.headers();
        if answer::is_page(headers) {
            return Err(self.page(call.operation, response.status(), ""));
        }
        if response.status() == StatusCode::PARTIAL_CONTENT {
            let reason = "a part of the object where all of it was asked for".to_owned();
            return Err(answer::not_s3(call.operation, self.endpoint(), response.status(), reason, ""));
        }
        // Without it an object would pass for an empty one.
        let size = match answer::content_length(headers) {
            Some(size) => size,
            None => self.size_by_reading(object, answer::text(headers, "etag")).await?,
        };
        self.provable(object, answer::object_head(headers, size)).await
    }

    /// Leaves out what is not to be compared, and finds out the size of the parts where a checksum of their checksums is
    /// all there is.
    pub(super) async fn provable(&self, object: &ObjectId, mut head: ObjectHead) -> Result<ObjectHead, StoreError> {
        if !self.profile.compares_downloads() {
            head.proofs = head.proofs.without_content();
        }
        let proofs = &mut head.proofs;
        let better = proofs.crc64nvme.is_some() || proofs.crc64ecma.is_some() || proofs.checksum.is_some();
        let Some(composite) = proofs.composite.as_mut().filter(|_| !better) else { return Ok(head) };
        let etag = proofs.etag.as_deref().map(|etag| format!("\"{etag}\""));
        let call = Call::on_object("HeadObject", Method::HEAD, object)?
            .query_some("versionId", object.version.as_deref())
            .query("partNumber", "1")
            .customer_key(&self.options)?
            .header_some("if-match", etag.as_deref())?;
        let answer = self.stream(&call).await?;
        // A store that knows no part numbers tells the length of the whole object.
        let part_size = answer::content_length(answer.headers()).filter(|size| *size > 0);
        composite.part_size = part_size.filter(|size| head.size.div_ceil(*size) == u64::from(composite.parts));
        Ok(head)
    }

    pub(in crate::store) async fn put(&self, request: &PutRequest, payload: &Payload) -> Result<Stored, StoreError> {
        let object = &request.object;
        let call = Call::on_new_object("PutObject", Method::PUT, (object, &request.attributes), &self.profile)?
            .encryption(&self.options)?
            .only_if_absent(request.only_if_absent, &self.profile)?
            .digests(&payload.digests)?
            .payload(payload);
        let (headers, stored) = self.store(&call).await?;
        self.hold_encrypted(call.operation, &headers, object).await?;
        Ok(stored)
    }

    /// Holds a store to what it was asked: one that does not know encryption passes over the headers in silence. One that
    /// says nothing of it in this answer may still say it of the object, which is asked once.
    pub(super) async fn hold_encrypted(
        &self,
        operation: &'static str,
        headers: &HeaderMap,
        object: &ObjectId,
    ) -> Result<(), StoreError> {
        if self.is_encrypted(headers) {
            return Ok(());
        }
        let version = answer::version(headers);
        let call = Call::on_object("HeadObject", Method::HEAD, object)?
            .query_some("versionId", version.as_deref())
            .customer_key(&self.options)?;
        let known = match self.stream(&call).await {
            Ok(response) if self.is_encrypted(response.headers()) => return Ok(()),
            Ok(response) => match answer::both(response.headers(), "server-side-encryption") {
                Some(other) => format!("HeadObject says that it is encrypted with `{other}`"),
                None => "HeadObject does not mention encryption either".to_owned(),
            },
            Err(error) => format!("HeadObject could not confirm it: {error}"),
        };
        Err(StoreError::NotEncrypted { operation, known })
    }

    /// Whether an answer confirms the encryption that is asked for, if any.
    fn is_encrypted(&self, headers: &HeaderMap) -> bool {
        let RequestOptions { encryption, customer_key, .. } = &*self.options;
        let told = |name| answer::both(headers, name).is_some();
        (encryption.is_none() || told("server-side-encryption"))
            && (customer_key.is_none() || told("server-side-encryption-customer-algorithm"))
    }

    /// Sends bytes, and learns from the answer how this store proves them.
    pub(super) async fn store(&self, call: &Call<'_>) -> Result<(HeaderMap, Stored), StoreError> {
        let sent_checksum = self.profile.checksum_algorithm().is_some() && !call.checksums.is_empty();
        let headers = self.headers(call).await?;
        let stored = answer::stored(&headers);
        if sent_checksum && self.profile.proof() == Proof::Discover {
            self.profile.settle(stored.proofs.crc64nvme.is_some());
        }
        Ok((headers, stored))
    }

    pub(in crate::store) async fn copy(&self, request: &CopyRequest) -> Result<Stored, StoreError> {
        let target = &request.target;
        let mut call = Call::on_new_object("CopyObject", Method::PUT, (target, &request.attributes), &self.profile)?
            .encryption(&self.options)?
            .copy_source_key(&self.options)?
            .directive(request.directive)?
            .tagging_directive(request.tags)?
            .only_if_absent(request.only_if_absent, &self.profile)?;
        call = self.copied_from(call, &request.source)?;
        if let Some(etag) = &request.if_match {
            call = call.header("x-amz-copy-source-if-match", &format!("\"{etag}\""))?;
        }
        let (headers, text) = self.xml(&call, &["CopyObjectResult"], "ETag").await?;
        self.hold_encrypted(call.operation, &headers, target).await?;
        self.copied(call.operation, &headers, &text)
    }

    /// Names the source of a copy. One in another region has to be named by its host, which the native API of COS alone
    /// takes.
    pub(super) fn copied_from<'a>(&self, call: Call<'a>, source: &ObjectId) -> Result<Call<'a>, StoreError> {
        let from = self.place_of(&source.bucket);
        let apart = from.region() != self.place_of(call.bucket).region();
        if self.profile.provider == Provider::TencentCos && (call.native || apart) {
            let host = format!("{}.{}", source.bucket, from.endpoint().authority());
            return Ok(call.header("x-cos-copy-source", &copy_source_at(&host, source))?.natively());
        }
        call.header("x-amz-copy-source", &copy_source_at(&source.bucket, source))
    }

    /// Reads the result document that copies answer in place of headers.
    pub(super) fn copied(
        &self,
        operation: &'static str,
        headers: &HeaderMap,
        text: &str,
    ) -> Result<Stored, StoreError> {
        let mut stored = answer::stored(headers);
        let mut composite = false;
        xml::walk(text, |depth, item| {
            if let (1, Item::Leaf(name, text)) = (depth, item) {
                match name {
                    "ETag" => stored.proofs.etag = Some(bare_etag(text)),
                    // COS tells its CRC in the body of a copy.
                    "CRC64" => stored.proofs.crc64ecma = text.trim().parse().ok(),
                    "ChecksumType" => composite = text.trim() == "COMPOSITE",
                    _ => answer::read_checksum_element(&mut stored.proofs, name, text),
                }
            }
        })
        .map_err(|reason| self.broken_xml(operation, reason, text))?;
        // A checksum of checksums proves nothing about the content by itself.
        if composite {
            stored.proofs = Proofs { crc64nvme: None, checksum: None, ..stored.proofs };
        }
        Ok(stored)
    }

    pub(in crate::store) async fn delete(&self, object: &ObjectId) -> Result<(), StoreError> {
        let call =
            Call::on_object("DeleteObject", Method::DELETE, object)?.query_some("versionId", object.version.as_deref());
        self.headers(&call).await.map(drop)
    }

    pub(in crate::store) async fn delete_batch(
        &self,
        bucket: &str,
        objects: &[KeyVersion],
    ) -> Result<Vec<DeleteFailure>, StoreError> {
        let (plain, odd): (Vec<_>, Vec<_>) = objects.iter().partition(|object| xml::holds(&object.key));
        // One key that XML cannot hold would have the service refuse the whole batch.
        let mut failures = self.delete_each(bucket, &odd).await?;
        if plain.is_empty() {
            return Ok(failures);
        }
        if self.deletes_singly() {
            failures.extend(self.delete_each(bucket, &plain).await?);
            return Ok(failures);
        }
        let mut xml = String::with_capacity(64 + objects.len() * 96);
        xml.push_str("<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        for object in &plain {
            xml.push_str("<Object>");
            xml::push_element(&mut xml, "Key", &object.key);
            if let Some(version) = &object.version {
                xml::push_element(&mut xml, "VersionId", version);
            }
            xml.push_str("</Object>");
        }
        xml.push_str("<Quiet>true</Quiet></Delete>");
        let payload = document(xml, self.profile.content_md5);
        let call = Call::new("DeleteObjects", Method::POST, bucket, "")
            .query("delete", "")
            .header("content-type", "application/xml")?
            .required_digests(&payload.digests, self.profile.content_md5)?
            .payload(&payload);
        let text = match self.xml(&call, &["DeleteResult"], "Deleted").await {
            Ok((_, text)) => text,
            Err(StoreError::Service(refused)) if is_unknown_call(&refused) => {
                self.note_single_deletes();
                failures.extend(self.delete_each(bucket, &plain).await?);
                return Ok(failures);
            }
            Err(other) => return Err(other),
        };
        let refused = parse_delete_result(&text);
        failures.extend(refused.map_err(|reason| self.broken_xml(call.operation, reason, &text))?);
        Ok(failures)
    }

    /// One request for each object; refusals are gathered as those of a batch are.
    async fn delete_each(&self, bucket: &str, objects: &[&KeyVersion]) -> Result<Vec<DeleteFailure>, StoreError> {
        let deletions = objects.iter().map(|object| self.delete_one(bucket, (*object).clone()));
        // Boxed, because the compiler cannot prove the stream of futures that borrow `Send` otherwise.
        let failures: Vec<Option<DeleteFailure>> =
            futures_util::stream::iter(deletions).buffer_unordered(DELETIONS_AT_ONCE).try_collect().boxed().await?;
        Ok(failures.into_iter().flatten().collect())
    }

    async fn delete_one(&self, bucket: &str, object: KeyVersion) -> Result<Option<DeleteFailure>, StoreError> {
        let KeyVersion { key, version } = object;
        let id = ObjectId { version: version.clone(), ..ObjectId::new(bucket, &*key) };
        match self.delete(&id).await {
            Ok(()) => Ok(None),
            Err(StoreError::Service(error)) => {
                let (code, message) = (error.code.clone(), error.message.clone());
                Ok(Some(DeleteFailure { key, version, code, message }))
            }
            Err(other) => Err(other),
        }
    }

    pub(in crate::store) async fn tags(&self, object: &ObjectId) -> Result<Vec<(String, String)>, StoreError> {
        let call = Call::on_object("GetObjectTagging", Method::GET, object)?
            .query("tagging", "")
            .query_some("versionId", object.version.as_deref());
        let (_, text) = self.xml(&call, &["Tagging"], "TagSet").await?;
        parse_tags(&text).map_err(|reason| self.broken_xml(call.operation, reason, &text))
    }

    pub(in crate::store) async fn set_tags(
        &self,
        object: &ObjectId,
        tags: &[(String, String)],
    ) -> Result<(), StoreError> {
        let mut xml = String::from("<Tagging xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><TagSet>");
        for (key, value) in tags {
            xml.push_str("<Tag>");
            xml::push_element(&mut xml, "Key", key);
            xml::push_element(&mut xml, "Value", value);
            xml.push_str("</Tag>");
        }
        xml.push_str("</TagSet></Tagging>");
        let payload = document(xml, self.profile.content_md5);
        let call = Call::on_object("PutObjectTagging", Method::PUT, object)?
            .query("tagging", "")
            .query_some("versionId", object.version.as_deref())
            .header("content-type", "application/xml")?
            .required_digests(&payload.digests, self.profile.content_md5)?
            .payload(&payload);
        self.headers(&call).await.map(drop)
    }
}

/// An XML document as a payload: signed by its hash, with an MD5 where the store wants one.
pub(super) fn document(xml: String, md5: bool) -> Payload {
    let digests = Digests {
        sha256: ring::digest::digest(&ring::digest::SHA256, xml.as_bytes()).as_ref().try_into().ok(),
        md5: md5.then(|| Md5::digest(xml.as_bytes()).into()),
        crc64nvme: Some(crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Nvme, xml.as_bytes())),
        checksum: None,
    };
    Payload::bytes(Bytes::from(xml), digests)
}

/// `bucket/key` of a copy's source, or `host/key`, encoded because the header is.
fn copy_source_at(place: &str, source: &ObjectId) -> String {
    let mut text = String::with_capacity(place.len() + source.key.len() + 16);
    text.push_str(place);
    text.push('/');
    encode_path(&mut text, &source.key);
    if let Some(version) = &source.version {
        text.push_str("?versionId=");
        text.push_str(version);
    }
    text
}

impl Call<'_> {
    /// Refuses to replace an object, when `wanted`.
    pub(super) fn only_if_absent(self, wanted: bool, profile: &ProviderProfile) -> Result<Self, StoreError> {
        match wanted {
            false => Ok(self),
            // Known to the native API alone, and passed over in silence elsewhere.
            true if profile.forbids_overwrite => Ok(self.header("x-cos-forbid-overwrite", "true")?.natively()),
            true => self.header("if-none-match", "*"),
        }
    }

    /// Adds the digests of a payload: `Content-MD5`, and the checksum as long as the store takes it.
    pub(super) fn digests(mut self, digests: &Digests) -> Result<Self, StoreError> {
        if let Some(md5) = digests.md5 {
            self = self.header("content-md5", &aws_smithy_types::base64::encode(md5))?;
        }
        if let Some(crc) = digests.crc64nvme {
            self = self.checksum("x-amz-checksum-crc64nvme", &answer::crc64_to_base64(crc));
        }
        if let Some(checksum) = digests.checksum {
            self = self.checksum(checksum.algorithm().header(), &checksum.to_base64());
        }
        Ok(self)
    }

    /// The digest of a call that the S3 API makes to carry one: `Content-MD5`, or else a checksum header.
    pub(super) fn required_digests(self, digests: &Digests, md5: bool) -> Result<Self, StoreError> {
        if md5 {
            return self.digests(&Digests { crc64nvme: None, ..*digests });
        }
        match digests.crc64nvme {
            Some(crc) => self.header("x-amz-checksum-crc64nvme", &answer::crc64_to_base64(crc)),
            None => Ok(self),
        }
    }
}

fn parse_tags(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut tags: Vec<(String, String)> = Vec::new();
    xml::walk(text, |depth, item| match (depth, item) {
        (2, Item::Open("Tag")) => tags.push(Default::default()),
        (3, Item::Leaf("Key", text)) => {
            if let Some((key, _)) = tags.last_mut() {
                text.clone_into(key);
            }
        }
        (3, Item::Leaf("Value", text)) => {
            if let Some((_, value)) = tags.last_mut() {
                text.clone_into(value);
            }
        }
        _ => {}
    })?;
    Ok(tags)
}

fn parse_delete_result(text: &str) -> Result<Vec<DeleteFailure>, String> {
    let blank = || DeleteFailure { key: String::new(), version: None, code: String::new(), message: String::new() };
    let mut failures = Vec::new();
    let mut failure = blank();
    xml::walk(text, |depth, item| match (depth, item) {
        (1, Item::Open(_)) => failure = blank(),
        (1, Item::Close("Error")) => failures.push(std::mem::replace(&mut failure, blank())),
        (2, Item::Leaf(name, text)) => match name {
            "Key" => text.clone_into(&mut failure.key),
            "VersionId" => failure.version = Some(text.to_owned()),
            "Code" => failure.code = one_line(text),
            "Message" => failure.message = one_line(text),
            _ => {}
        },
        _ => {}
    })?;
    Ok(failures)
}
