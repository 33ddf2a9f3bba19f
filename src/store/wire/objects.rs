//! Calls on buckets' listings and on whole objects.

use std::borrow::Cow;

use bytes::Bytes;
use http::Method;
use md5::{Digest, Md5};

use crate::base::time;
use crate::store::{
    Bucket, CopyRequest, DeleteFailure, Digests, KeyVersion, ListPage, ListRequest, ListVersion, ObjectEntry,
    ObjectHead, ObjectId, PageToken, Payload, Proof, Proofs, Provider, ProviderProfile, PutRequest, RequestOptions,
    StoreError, Stored, VersionEntry, VersionsPage, VersionsRequest,
};

use super::answer::{self, bare_etag};
use super::call::Call;
use super::encode::{decode_key, encode_path};
use super::send::Wire;
use super::xml::{self, Item};

/// How keys of a listing are written: as they are, or percent-encoded.
#[derive(Clone, Copy)]
struct KeyForm {
    encoded: bool,
}

impl KeyForm {
    /// A store that was asked for `encoding-type=url` says so in its answer when it obeyed.
    fn of(page: &str) -> Self {
        Self { encoded: page.contains("<EncodingType>url</EncodingType>") }
    }

    fn read(self, text: &str) -> String {
        if self.encoded { decode_key(text) } else { text.to_owned() }
    }
}

impl Wire {
    pub(super) async fn list_as_answered(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let page = match (self.profile.list_version, &request.after) {
            // A page that names a key to go on behind is version 1, whatever was asked for.
            (ListVersion::V1, _) | (_, Some(PageToken::Marker(_))) => self.list_v1(request).await?,
            (ListVersion::V2, _) => self.list_v2(request).await?,
        };
        self.goes_on("ListObjects", request.after.as_ref(), page.next.as_ref())?;
        Ok(page)
    }

    /// Refuses a page whose next one is itself: it would be listed for ever.
    pub(super) fn goes_on<T: PartialEq>(
        &self,
        operation: &'static str,
        this: Option<&T>,
        next: Option<&T>,
    ) -> Result<(), StoreError> {
        if next.is_some() && this == next {
            return Err(self.broken_xml(operation, "its next page is the page itself".to_owned(), ""));
        }
        Ok(())
    }

    async fn list_v2(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let mut call = listing("ListObjectsV2", request).query("list-type", "2");
        match &request.after {
            Some(PageToken::Continuation(token) | PageToken::Marker(token)) => {
                call = call.query("continuation-token", token.as_str());
            }
            Some(PageToken::Levels(_)) | None => call = call.query_some("start-after", request.start_after.as_deref()),
        }
        self.list_page(&call).await
    }

    async fn list_v1(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let marker = match &request.after {
            Some(PageToken::Continuation(token) | PageToken::Marker(token)) => Some(token.as_str()),
            Some(PageToken::Levels(_)) | None => request.start_after.as_deref(),
        };
        let call = listing("ListObjects", request).query_some("marker", marker);
        self.list_page(&call).await
    }

    async fn list_page(&self, call: &Call<'_>) -> Result<ListPage, StoreError> {
        let (_, text) = self.xml(call, &["ListBucketResult"]).await?;
        let form = KeyForm::of(&text);
        parse_listing(&text, form).map_err(|reason| self.broken_xml(call.operation, reason, &text))
    }

    pub(in crate::store) async fn list_versions(&self, request: &VersionsRequest) -> Result<VersionsPage, StoreError> {
        let mut call = Call::new("ListObjectVersions", Method::GET, &request.bucket, "")
            .query("versions", "")
            .query("encoding-type", "url");
        if !request.prefix.is_empty() {
            call = call.query("prefix", request.prefix.as_str());
        }
        if let Some((key, version)) = &request.after {
            call = call.query("key-marker", key.as_str());
            if !version.is_empty() {
                call = call.query("version-id-marker", version.as_str());
            }
        }
        let (_, text) = self.xml(&call, &["ListVersionsResult"]).await?;
        let form = KeyForm::of(&text);
        let page = parse_versions(&text, form).map_err(|reason| self.broken_xml(call.operation, reason, &text))?;
        self.goes_on(call.operation, request.after.as_ref(), page.next.as_ref())?;
        Ok(page)
    }

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
        // Without it an object would pass for an empty one.
        let size = answer::content_length(headers).ok_or_else(|| {
            answer::not_s3(call.operation, self.endpoint(), response.status(), "it tells no length".to_owned(), "")
        })?;
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
        self.is_encrypted(call.operation, &headers)?;
        Ok(stored)
    }

    /// Holds a store to what it was asked: one that does not know encryption passes over the headers in silence, and says
    /// nothing of it in its answer.
    pub(super) fn is_encrypted(&self, operation: &'static str, headers: &http::HeaderMap) -> Result<(), StoreError> {
        let RequestOptions { encryption, customer_key, .. } = &*self.options;
        let told = |name| answer::both(headers, name).is_some();
        let missing = (encryption.is_some() && !told("server-side-encryption"))
            || (customer_key.is_some() && !told("server-side-encryption-customer-algorithm"));
        if missing {
            return Err(StoreError::NotEncrypted { operation });
        }
        Ok(())
    }

    /// Sends bytes, and learns from the answer how this store proves them.
    pub(super) async fn store(&self, call: &Call<'_>) -> Result<(http::HeaderMap, Stored), StoreError> {
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
        let (headers, text) = self.xml(&call, &["CopyObjectResult"]).await?;
        self.is_encrypted(call.operation, &headers)?;
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
        headers: &http::HeaderMap,
        text: &str,
    ) -> Result<Stored, StoreError> {
        let mut stored = answer::stored(headers);
        let mut composite = false;
        xml::walk(text, &["CopyObjectResult", "CopyPartResult", "CompleteMultipartUploadResult"], |depth, item| {
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
        let mut xml = String::with_capacity(64 + objects.len() * 96);
        xml.push_str("<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        for object in plain {
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
        let (_, text) = self.xml(&call, &["DeleteResult"]).await?;
        let refused = parse_delete_result(&text);
        failures.extend(refused.map_err(|reason| self.broken_xml(call.operation, reason, &text))?);
        Ok(failures)
    }

    /// One request for each object; refusals are gathered as those of a batch are.
    async fn delete_each(&self, bucket: &str, objects: &[&KeyVersion]) -> Result<Vec<DeleteFailure>, StoreError> {
        let mut failures = Vec::new();
        for object in objects {
            let KeyVersion { key, version } = (*object).clone();
            let id = ObjectId { version: version.clone(), ..ObjectId::new(bucket, &*key) };
            match self.delete(&id).await {
                Ok(()) => {}
                Err(StoreError::Service(error)) => {
                    let (code, message) = (error.code.clone(), error.message.clone());
                    failures.push(DeleteFailure { key, version, code, message });
                }
                Err(other) => return Err(other),
            }
        }
        Ok(failures)
    }

    pub(in crate::store) async fn tags(&self, object: &ObjectId) -> Result<Vec<(String, String)>, StoreError> {
        let call = Call::on_object("GetObjectTagging", Method::GET, object)?
            .query("tagging", "")
            .query_some("versionId", object.version.as_deref());
        let (_, text) = self.xml(&call, &["Tagging"]).await?;
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

    pub(in crate::store) async fn list_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        match self.all_buckets().await {
            // A private network may lead to the region alone, which lists its own.
            Err(StoreError::Connect { .. }) if self.places.leave_service() => self.all_buckets().await,
            listed => listed,
        }
    }

    async fn all_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        let mut all = Vec::new();
        let mut after: Option<NextBuckets> = None;
        loop {
            let mut call = Call::new("ListBuckets", Method::GET, "", "");
            if let Some((name, value)) = &after {
                call = call.query(name, value.as_str());
            }
            let (_, text) = self.xml(&call, &["ListAllMyBucketsResult"]).await?;
            let bad = |reason| self.broken_xml(call.operation, reason, &text);
            let (buckets, next) = parse_buckets(&text).map_err(bad)?;
            self.goes_on(call.operation, after.as_ref(), next.as_ref())?;
            all.extend(buckets);
            match next {
                Some(next) => after = Some(next),
                None => return Ok(all),
            }
        }
    }
}

fn listing<'a>(operation: &'static str, request: &'a ListRequest) -> Call<'a> {
    let mut call = Call::new(operation, Method::GET, &request.bucket, "").query("encoding-type", "url");
    if !request.prefix.is_empty() {
        call = call.query("prefix", request.prefix.as_str());
    }
    if let Some(size) = request.page_size {
        call = call.query("max-keys", Cow::Owned(size.to_string()));
    }
    call.query_some("delimiter", request.delimiter.as_deref())
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

fn parse_listing(text: &str, form: KeyForm) -> Result<ListPage, String> {
    let mut page = ListPage::default();
    let mut entry = ObjectEntry::empty();
    let mut truncated = false;
    let (mut token, mut next_marker) = (None, None);
    let mut in_contents = false;
    xml::walk(text, &["ListBucketResult"], |depth, item| match (depth, item) {
        (1, Item::Open("Contents")) => in_contents = true,
        (1, Item::Close("Contents")) => {
            in_contents = false;
            page.objects.push(std::mem::replace(&mut entry, ObjectEntry::empty()));
        }
        (1, Item::Leaf("IsTruncated", text)) => truncated = text.trim() == "true",
        (1, Item::Leaf("NextContinuationToken", text)) if !text.is_empty() => token = Some(text.to_owned()),
        (1, Item::Leaf("NextMarker", text)) => next_marker = Some(form.read(text)),
        (2, Item::Leaf("Prefix", text)) if !in_contents => page.prefixes.push(form.read(text)),
        (2, Item::Leaf(name, text)) if in_contents => match name {
            "Key" => entry.key = form.read(text),
            "Size" => entry.size = text.trim().parse().unwrap_or(0),
            "LastModified" => entry.last_modified = time::from_iso(text),
            "ETag" => entry.etag = bare_etag(text),
            "StorageClass" => text.clone_into(&mut entry.storage_class),
            _ => {}
        },
        _ => {}
    })?;
    if truncated {
        // List version 1 tells no marker without a delimiter: the last key is it.
        page.next = match (token, next_marker) {
            (Some(token), _) => Some(PageToken::Continuation(token)),
            (None, Some(marker)) => Some(PageToken::Marker(marker)),
            (None, None) => page.objects.last().map(|last| PageToken::Marker(last.key.clone())),
        };
        if page.next.is_none() {
            return Err("a truncated page names no next one".to_owned());
        }
    }
    Ok(page)
}

impl ObjectEntry {
    fn empty() -> Self {
        Self { key: String::new(), size: 0, last_modified: None, etag: String::new(), storage_class: String::new() }
    }
}

fn parse_versions(text: &str, form: KeyForm) -> Result<VersionsPage, String> {
    let blank = || VersionEntry {
        key: String::new(),
        version: "null".to_owned(),
        latest: false,
        delete_marker: false,
        size: 0,
        last_modified: None,
        etag: String::new(),
        storage_class: String::new(),
    };
    let mut page = VersionsPage::default();
    let mut entry = blank();
    let mut truncated = false;
    let (mut next_key, mut next_version) = (None, String::new());
    xml::walk(text, &["ListVersionsResult"], |depth, item| match (depth, item) {
        (1, Item::Close(name @ ("Version" | "DeleteMarker"))) => {
            entry.delete_marker = name == "DeleteMarker";
            page.versions.push(std::mem::replace(&mut entry, blank()));
        }
        (1, Item::Leaf("IsTruncated", text)) => truncated = text.trim() == "true",
        (1, Item::Leaf("NextKeyMarker", text)) => next_key = Some(form.read(text)),
        (1, Item::Leaf("NextVersionIdMarker", text)) => text.clone_into(&mut next_version),
        (2, Item::Leaf(name, text)) => match name {
            "Key" => entry.key = form.read(text),
            "VersionId" => text.clone_into(&mut entry.version),
            "IsLatest" => entry.latest = text.trim() == "true",
            "Size" => entry.size = text.trim().parse().unwrap_or(0),
            "LastModified" => entry.last_modified = time::from_iso(text),
            "ETag" => entry.etag = bare_etag(text),
            "StorageClass" => text.clone_into(&mut entry.storage_class),
            _ => {}
        },
        _ => {}
    })?;
    if truncated {
        let key = next_key.ok_or_else(|| "a truncated page names no next one".to_owned())?;
        page.next = Some((key, next_version));
    }
    Ok(page)
}

fn parse_tags(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut tags: Vec<(String, String)> = Vec::new();
    xml::walk(text, &["Tagging"], |depth, item| match (depth, item) {
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
    xml::walk(text, &["DeleteResult"], |depth, item| match (depth, item) {
        (1, Item::Open(_)) => failure = blank(),
        (1, Item::Close("Error")) => failures.push(std::mem::replace(&mut failure, blank())),
        (2, Item::Leaf(name, text)) => match name {
            "Key" => text.clone_into(&mut failure.key),
            "VersionId" => failure.version = Some(text.to_owned()),
            "Code" => text.clone_into(&mut failure.code),
            "Message" => text.clone_into(&mut failure.message),
            _ => {}
        },
        _ => {}
    })?;
    Ok(failures)
}

/// A parameter and its value.
type NextBuckets = (&'static str, String);

/// Buckets, and the parameter that leads to the next page: a marker with COS, a token with AWS.
fn parse_buckets(text: &str) -> Result<(Vec<Bucket>, Option<NextBuckets>), String> {
    let blank = || Bucket { name: String::new(), created: None, region: None };
    let mut buckets = Vec::new();
    let mut bucket = blank();
    let (mut truncated, mut marker, mut token) = (false, None, None);
    xml::walk(text, &["ListAllMyBucketsResult"], |depth, item| match (depth, item) {
        (1, Item::Leaf("IsTruncated", text)) => truncated = text.trim() == "true",
        (1, Item::Leaf("NextMarker", text)) if !text.is_empty() => marker = Some(("marker", text.to_owned())),
        (1, Item::Leaf("ContinuationToken", text)) if !text.is_empty() => {
            token = Some(("continuation-token", text.to_owned()));
        }
        (2, Item::Close("Bucket")) => buckets.push(std::mem::replace(&mut bucket, blank())),
        (3, Item::Leaf(name, text)) => match name {
            "Name" => text.clone_into(&mut bucket.name),
            "CreationDate" | "CreateDate" => bucket.created = time::from_iso(text),
            // AWS says BucketRegion, COS says Location.
            "BucketRegion" | "Location" => bucket.region = Some(text.to_owned()),
            _ => {}
        },
        _ => {}
    })?;
    let last = || buckets.last().map(|last: &Bucket| ("marker", last.name.clone()));
    let next = if truncated { marker.or_else(last) } else { token };
    Ok((buckets, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_version_two_is_read_whole() {
        let xml = "<ListBucketResult><Name>b</Name><Prefix>p/</Prefix><IsTruncated>true</IsTruncated>\
            <NextContinuationToken>tok</NextContinuationToken><EncodingType>url</EncodingType>\
            <Contents><Key>p/a+b%2B</Key><LastModified>2026-11-21T03:28:39.000Z</LastModified><ETag>&quot;e&quot;</ETag>\
            <Size>6</Size><StorageClass>STANDARD</StorageClass><Owner><ID>x</ID></Owner></Contents>\
            <CommonPrefixes><Prefix>p/d/</Prefix></CommonPrefixes></ListBucketResult>";
        let page = parse_listing(xml, KeyForm::of(xml)).expect("good page");
        assert_eq!(page.objects.len(), 1);
        assert_eq!((page.objects[0].key.as_str(), page.objects[0].size), ("p/a b+", 6));
        assert_eq!(page.objects[0].etag, "e");
        assert_eq!(page.prefixes, ["p/d/"]);
        assert_eq!(page.next, Some(PageToken::Continuation("tok".to_owned())));
        // As SeaweedFS 4.48 writes `p q/a b+`.
        let mixed = xml.replace("p/a+b%2B", "p%20q/a+b%2B");
        assert_eq!(parse_listing(&mixed, KeyForm::of(&mixed)).expect("good page").objects[0].key, "p q/a b+");
    }

    #[test]
    fn version_one_goes_on_behind_its_last_key() {
        let xml =
            "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>a</Key></Contents></ListBucketResult>";
        let page = parse_listing(xml, KeyForm::of(xml)).expect("good page");
        assert_eq!(page.next, Some(PageToken::Marker("a".to_owned())));
        let lost = "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>";
        assert!(parse_listing(lost, KeyForm::of(lost)).is_err());
    }

    #[test]
    fn versions_markers_and_bucket_locations_are_read() {
        let xml = "<ListVersionsResult><Version><Key>k</Key><VersionId>v1</VersionId><IsLatest>false</IsLatest>\
            <Size>3</Size></Version><DeleteMarker><Key>k</Key><VersionId>v2</VersionId><IsLatest>true</IsLatest>\
            </DeleteMarker></ListVersionsResult>";
        let page = parse_versions(xml, KeyForm::of(xml)).expect("good page");
        assert_eq!(page.versions.len(), 2);
        assert!(!page.versions[0].delete_marker && page.versions[1].delete_marker && page.versions[1].latest);
        let cos = "<ListAllMyBucketsResult><Owner><ID>1</ID></Owner><Buckets><Bucket><Name>b-1</Name>\
            <Location>ap-beijing</Location><CreationDate>2026-11-21T03:28:39Z</CreationDate></Bucket></Buckets>\
            </ListAllMyBucketsResult>";
        let (buckets, next) = parse_buckets(cos).expect("good answer");
        assert_eq!(next, None);
        assert_eq!((buckets[0].name.as_str(), buckets[0].region.as_deref()), ("b-1", Some("ap-beijing")));
        assert!(buckets[0].created.is_some());
        let page = |more: &str| cos.replace("<Buckets>", &format!("{more}<Buckets>"));
        let next = |more: &str| parse_buckets(&page(more)).expect("good answer").1;
        let marked = "<IsTruncated>true</IsTruncated><NextMarker>b-2</NextMarker>";
        assert_eq!(next(marked), Some(("marker", "b-2".to_owned())));
        assert_eq!(next("<IsTruncated>true</IsTruncated>"), Some(("marker", "b-1".to_owned())));
        assert_eq!(next("<ContinuationToken>t</ContinuationToken>"), Some(("continuation-token", "t".to_owned())));
    }
}
