//! Answers read: object headers, proofs, and errors.

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::base::redact::one_line;
use crate::base::time;
use crate::store::{
    Checksum, ChecksumAlgorithm, Composite, HeaderText, ObjectHead, Proofs, ServiceError, StoreError, Stored,
};

use super::xml::{self, Item};

/// A header's text, unless it is not UTF-8: for values that have a form of their own.
pub(super) fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| std::str::from_utf8(value.as_bytes()).ok())
}

/// A header's text, readable or not.
fn owned(headers: &HeaderMap, name: &str) -> Option<String> {
    kept(headers, name).map(|value| value.to_string())
}

/// A header's value with every byte of it.
fn kept(headers: &HeaderMap, name: &str) -> Option<HeaderText> {
    headers.get(name).map(|value| HeaderText::from_bytes(value.as_bytes()))
}

/// An ETag without its quotes.
pub(super) fn bare_etag(etag: &str) -> String {
    etag.trim().trim_start_matches("W/").trim_matches('"').to_owned()
}

/// The request id under any of its names.
pub(super) fn request_id(headers: &HeaderMap) -> Option<String> {
    owned(headers, "x-amz-request-id").or_else(|| owned(headers, "x-cos-request-id"))
}

/// Whether a success is a web page and no object: a proxy's or portal's, without anything a store says of an object.
/// An object that is a page itself comes with an ETag or a request id.
pub(in crate::store) fn is_page(headers: &HeaderMap) -> bool {
    text(headers, "content-type").is_some_and(|kind| kind.trim_start().starts_with("text/html"))
        && !headers.contains_key("etag")
        && request_id(headers).is_none()
}

/// A header in the spelling of S3 or in that of COS, which answers either.
pub(super) fn both<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    ["x-amz-", "x-cos-"].iter().find_map(|prefix| text(headers, &format!("{prefix}{name}")))
}

/// What an answer says of an object's content.
pub(super) fn proofs(headers: &HeaderMap) -> Proofs {
    let crc64ecma = text(headers, "x-cos-hash-crc64ecma").or_else(|| text(headers, "x-amz-hash-crc64ecma"));
    // Encryption with a KMS key or a customer's key makes the ETag something else (S3 documentation, "ETag").
    let etag_is_md5 = headers.get("x-amz-server-side-encryption-customer-algorithm").is_none()
            && headers.get("x-cos-server-side-encryption-customer-algorithm").is_none()
            && text(headers, "x-amz-server-side-encryption").is_none_or(|kind| kind == "AES256")
            // With COS any encryption does.
            && headers.get("x-cos-server-side-encryption").is_none();
    // A composite value is a checksum of checksums and proves nothing about the whole object by itself.
    let kind = text(headers, "x-amz-checksum-type");
    let composite = kind.is_some_and(|kind| kind.eq_ignore_ascii_case("COMPOSITE"));
    let crc64nvme = text(headers, "x-amz-checksum-crc64nvme").filter(|_| !composite);
    let mut others = ChecksumAlgorithm::ALL
        .into_iter()
        .filter(|algorithm| *algorithm != ChecksumAlgorithm::Crc64Nvme)
        .filter_map(|algorithm| Some((algorithm, text(headers, algorithm.header())?)));
    let (checksum, of_parts) = match others.next() {
        Some((algorithm, text)) if composite || text.contains('-') => (None, Composite::parse(algorithm, text)),
        Some((algorithm, text)) => (Checksum::from_base64(algorithm, text), None),
        None => (None, None),
    };
    Proofs {
        checksum,
        composite: of_parts,
        etag: text(headers, "etag").map(bare_etag),
        etag_is_md5,
        crc64ecma: crc64ecma.and_then(|value| value.trim().parse().ok()),
        crc64nvme: crc64nvme.and_then(crc64_from_base64),
    }
}

/// What an answer says of an object that was stored before. S3 tells the type of a checksum beside its value, except to
/// who has just sent it. A server that never does (moto 5.2) answers composite values that look like ones of the whole,
/// on copies even under an ETag of one part: then they are no proof where the ETag can be one.
fn kept_proofs(headers: &HeaderMap) -> Proofs {
    let mut proofs = proofs(headers);
    let typed = text(headers, "x-amz-checksum-type").is_some();
    if !typed && proofs.etag.as_deref().is_some_and(|etag| etag.contains('-') || proofs.etag_is_md5) {
        proofs.checksum = None;
    }
    proofs
}

/// Reads a `<Checksum…>` of a result document; other elements are none.
pub(super) fn read_checksum_element(proofs: &mut Proofs, name: &str, text: &str) {
    let Some(algorithm) = ChecksumAlgorithm::ALL.into_iter().find(|algorithm| algorithm.element() == name) else {
        return;
    };
    match algorithm {
        _ if text.contains('-') => proofs.composite = Composite::parse(algorithm, text),
        ChecksumAlgorithm::Crc64Nvme => proofs.crc64nvme = crc64_from_base64(text),
        _ => proofs.checksum = Checksum::from_base64(algorithm, text),
    }
}

/// The big-endian base64 of an `x-amz-checksum-crc64nvme` header.
pub(super) fn crc64_to_base64(crc: u64) -> String {
    aws_smithy_types::base64::encode(crc.to_be_bytes())
}

fn crc64_from_base64(text: &str) -> Option<u64> {
    let bytes = aws_smithy_types::base64::decode(text.trim()).ok()?;
    Some(u64::from_be_bytes(bytes.try_into().ok()?))
}

/// The answer to a write.
pub(super) fn stored(headers: &HeaderMap) -> Stored {
    Stored { proofs: proofs(headers), version: version(headers) }
}

/// The version that an answer names.
pub(super) fn version(headers: &HeaderMap) -> Option<String> {
    both(headers, "version-id").map(str::to_owned).filter(|id| id != "null")
}

/// The object that a HEAD or GET answer describes. `size` is that of the whole object.
pub(super) fn object_head(headers: &HeaderMap, size: u64) -> ObjectHead {
    let metadata = headers
        .iter()
        .filter_map(|(name, value)| {
            let name = name.as_str().strip_prefix("x-amz-meta-")?;
            Some((name.to_owned(), HeaderText::from_bytes(value.as_bytes())))
        })
        .collect();
    // COS adds a disposition of its own to what its default domains hand out: it is not the object's.
    let forced = both(headers, "force-download").is_some();
    ObjectHead {
        size,
        last_modified: text(headers, "last-modified").and_then(time::from_http),
        proofs: kept_proofs(headers),
        storage_class: owned(headers, "x-amz-storage-class").unwrap_or_default(),
        restore: owned(headers, "x-amz-restore"),
        content_type: kept(headers, "content-type"),
        cache_control: kept(headers, "cache-control"),
        content_disposition: kept(headers, "content-disposition").filter(|_| !forced),
        content_encoding: kept(headers, "content-encoding"),
        content_language: kept(headers, "content-language"),
        expires: kept(headers, "expires"),
        metadata,
        tags: both(headers, "tagging-count").and_then(|count| count.trim().parse().ok()),
        version: version(headers),
    }
}

/// `Content-Length` of an answer.
pub(super) fn content_length(headers: &HeaderMap) -> Option<u64> {
    text(headers, "content-length")?.parse().ok()
}

/// What `Content-Range` says: first byte, last byte, and the whole size unless it is `*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ContentRange {
    pub(super) first: u64,
    pub(super) last: u64,
    pub(super) total: Option<u64>,
}

/// `Content-Range: bytes 0-9/1234` of an answer. Nothing when it is missing, malformed or says what cannot be.
pub(super) fn content_range(headers: &HeaderMap) -> Option<ContentRange> {
    let (range, total) = text(headers, "content-range")?.trim().strip_prefix("bytes")?.trim().split_once('/')?;
    let (first, last) = range.split_once('-')?;
    let (first, last): (u64, u64) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    let total = match total.trim() {
        "*" => None,
        total => Some(total.parse().ok()?),
    };
    (first <= last && total.is_none_or(|total| last < total)).then_some(ContentRange { first, last, total })
}

/// What an answer outside 2xx, or an `<Error>` inside one, means.
pub(in crate::store) fn refusal(
    operation: &'static str,
    endpoint: &str,
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> StoreError {
    let mut error = ServiceError {
        operation,
        status: status.as_u16(),
        code: status.as_u16().to_string(),
        message: status.canonical_reason().unwrap_or("no reason given").to_owned(),
        request_id: request_id(headers),
        retry_after: text(headers, "retry-after").and_then(|value| value.trim().parse().ok()).map(Duration::from_secs),
        region: both(headers, "bucket-region").map(str::to_owned),
        hint: None,
    };
    let body = String::from_utf8_lossy(body);
    if body.trim().is_empty() {
        return error.into();
    }
    if xml::root(&body).is_some() && !xml::is_error(&body) {
        let root = xml::root(&body).unwrap_or_default();
        return not_s3(operation, endpoint, status, format!("its root element is `{root}`, not `Error`"), &body);
    }
    let parsed = xml::walk(&body, |_, item| {
        if let Item::Leaf(name, text) = item {
            match name {
                "Code" if !text.is_empty() => error.code = one_line(text),
                "Message" if !text.is_empty() => error.message = one_line(text),
                "RequestId" if !text.is_empty() => error.request_id = Some(one_line(text)),
                "Region" if !text.is_empty() => error.region = Some(text.to_owned()),
                _ => {}
            }
        }
    });
    match parsed {
        Ok(()) => error.into(),
        Err(reason) => not_s3(operation, endpoint, status, reason, &body),
    }
}

/// An answer that is none.
pub(in crate::store) fn not_s3(
    operation: &'static str,
    endpoint: &str,
    status: StatusCode,
    reason: String,
    body: &str,
) -> StoreError {
    StoreError::NotS3 {
        operation,
        endpoint: endpoint.to_owned(),
        status: status.as_u16(),
        reason: format!("HTTP {}, {reason}", status.as_u16()),
        beginning: body.trim().chars().take(60).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_document_yields_its_code_message_and_request_id() {
        let xml = b"<Error><Code>NoSuchKey</Code><Message>gone</Message><RequestId>R1</RequestId></Error>";
        let error = refusal("GetObject", "http://h", StatusCode::NOT_FOUND, &HeaderMap::new(), xml);
        assert_eq!(
            error.to_string(),
            "An error occurred (NoSuchKey) when calling the GetObject operation: gone (request id: R1)"
        );
    }

    #[test]
    fn a_proxy_page_is_told_apart_from_a_refusal() {
        let page = b"<html><body>Please log in</body></html>";
        let error = refusal("GetObject", "http://h", StatusCode::FORBIDDEN, &HeaderMap::new(), page);
        assert!(matches!(error, StoreError::NotS3 { status: 403, .. }), "{error}");
        let empty = refusal("HeadObject", "http://h", StatusCode::NOT_FOUND, &HeaderMap::new(), b"");
        assert_eq!(empty.code(), Some("404"));
    }

    #[test]
    fn checksums_are_read_in_both_spellings_and_composites_are_not_trusted() {
        let mut headers = HeaderMap::new();
        headers.insert("x-amz-hash-crc64ecma", http::HeaderValue::from_static("11051210869376104954"));
        let crc = 0x0123_4567_89AB_CDEF_u64;
        headers.insert("x-amz-checksum-crc64nvme", crc64_to_base64(crc).parse().expect("ASCII"));
        headers.insert("etag", http::HeaderValue::from_static("\"abc\""));
        let read = proofs(&headers);
        assert_eq!((read.crc64ecma, read.crc64nvme), (Some(0x995D_C9BB_DF19_39FA), Some(crc)));
        assert_eq!(read.etag.as_deref(), Some("abc"));
        headers.insert("x-amz-checksum-type", http::HeaderValue::from_static("COMPOSITE"));
        assert_eq!(proofs(&headers).crc64nvme, None);
    }

    #[test]
    fn a_checksum_of_unknown_type_is_no_proof_beside_an_etag_that_may_be_one() {
        let read = |etag: &'static str, kind: Option<&'static str>| {
            let mut headers = HeaderMap::new();
            headers.insert("etag", http::HeaderValue::from_static(etag));
            headers.insert("x-amz-checksum-crc32", http::HeaderValue::from_static("AxrZHw=="));
            if let Some(kind) = kind {
                headers.insert("x-amz-checksum-type", http::HeaderValue::from_static(kind));
            }
            kept_proofs(&headers).checksum.is_some()
        };
        assert!(!read("\"a0793e26fbf2f5041013a15f783c63f7\"", None), "the ETag is the better proof");
        assert!(!read("\"a0793e26fbf2f5041013a15f783c63f7-3\"", None));
        assert!(read("\"a0793e26fbf2f5041013a15f783c63f7-3\"", Some("FULL_OBJECT")));
    }

    #[test]
    fn a_content_range_is_read_whole_or_not_at_all() {
        let read = |value: &'static str| {
            let headers = HeaderMap::from_iter([(http::header::CONTENT_RANGE, http::HeaderValue::from_static(value))]);
            content_range(&headers)
        };
        assert_eq!(read("bytes 0-9/10"), Some(ContentRange { first: 0, last: 9, total: Some(10) }));
        assert_eq!(read("bytes 5-9/*"), Some(ContentRange { first: 5, last: 9, total: None }));
        for bad in
            ["bytes 0-9", "bytes 9-0/10", "bytes 0-10/10", "bytes */10", "0-9/10", "bytes 0-9/ten", "items 0-9/10"]
        {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_etag_of_what_is_encrypted_is_no_md5() {
        let with = |name: &'static str, value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, http::HeaderValue::from_static(value));
            proofs(&headers).etag_is_md5
        };
        assert!(with("x-amz-server-side-encryption", "AES256"));
        for (name, value) in [
            ("x-amz-server-side-encryption", "aws:kms"),
            ("x-amz-server-side-encryption-customer-algorithm", "AES256"),
            ("x-cos-server-side-encryption", "AES256"),
            ("x-cos-server-side-encryption", "cos/kms"),
            ("x-cos-server-side-encryption-customer-algorithm", "AES256"),
        ] {
            assert!(!with(name, value), "{name}: {value}");
        }
    }

    #[test]
    fn a_disposition_that_the_service_forces_on_every_answer_is_not_the_objects() {
        let mut headers = HeaderMap::new();
        headers.insert("content-disposition", http::HeaderValue::from_static("attachment"));
        assert_eq!(object_head(&headers, 1).content_disposition, Some("attachment".into()));
        headers.insert("x-cos-force-download", http::HeaderValue::from_static("true"));
        headers.insert("x-cos-tagging-count", http::HeaderValue::from_static("3"));
        let head = object_head(&headers, 1);
        assert_eq!((head.content_disposition, head.tags), (None, Some(3)));
    }
}
