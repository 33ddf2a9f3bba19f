//! Reading an object. Each answer is held against the request and against what the caller knows of the object.

use http::response::Parts;
use http::{Method, Response, StatusCode};
use hyper::body::Incoming;

use crate::store::{GetAnswer, GetRequest, ObjectBody, ObjectId, StoreError};

use super::answer::{self, bare_etag, content_range};
use super::call::Call;
use super::send::{ERROR_LIMIT, Wire};

const OPERATION: &str = "GetObject";

/// Largest body that is read to learn its length. *Source:* a few seconds on a slow line. *Applies:* to stores that tell
/// lengths nowhere and know no ranges.
const MOST_COUNTED: u64 = 64 << 20;

/// What an answer and the request disagree in.
#[derive(Debug)]
struct Mismatch {
    what: &'static str,
    expected: String,
    actual: String,
}

impl Mismatch {
    fn at(self, endpoint: &str) -> StoreError {
        let Self { what, expected, actual } = self;
        let (expected, actual) = (expected.into(), actual.into());
        StoreError::Contradiction { operation: OPERATION, endpoint: endpoint.to_owned(), what, expected, actual }
    }
}

/// Which bytes an answer carries, as far as it says so or the caller knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Extent {
    length: Option<u64>,
    whole: Option<u64>,
}

impl Wire {
    pub(in crate::store) async fn get(&self, request: &GetRequest) -> Result<GetAnswer, StoreError> {
        let object = &request.object;
        let mut call =
            Call::on_object(OPERATION, Method::GET, object)?.query_some("versionId", object.version.as_deref());
        call = call.customer_key(&self.options)?;
        if let Some((start, count)) = request.range {
            call = call.header("range", &format!("bytes={start}-{}", start + count - 1))?;
        } else if self.profile.asks_for_checksums() {
            call = call.header("x-amz-checksum-mode", "ENABLED")?;
        }
        if let Some(etag) = &request.if_match {
            call = call.header("if-match", &format!("\"{etag}\""))?;
        }
        let (parts, extent, body) = self.with_retries(&call, |response| self.hold(request, response)).await?;
        let headers = &parts.headers;
        let (length, whole) = match extent {
            Extent { length: Some(length), whole } => (length, whole.unwrap_or(length)),
            // A whole object in chunks, of which nothing is known.
            Extent { length: None, .. } => {
                let known = self.head(object).await?;
                if let (Some(expected), Some(actual)) = (known.proofs.etag, answer::text(headers, "etag")) {
                    let same = hold_equal("the ETag", &expected, &bare_etag(actual));
                    same.map_err(|mismatch| mismatch.at(self.endpoint()))?;
                }
                (known.size, known.size)
            }
        };
        let head = self.provable(object, answer::object_head(headers, whole)).await?;
        let endpoint = self.endpoint.shared_text();
        let body = ObjectBody::http(body, Some(length), self.read_timeout, OPERATION, endpoint);
        Ok(GetAnswer { head, start: request.range.map_or(0, |(start, _)| start), length, body })
    }

    /// The size of an object of which HEAD tells no length, as a whole object's in chunks may, or an empty one's: by the
    /// total of a range, or else by the body.
    pub(super) async fn size_by_reading(&self, object: &ObjectId, etag: Option<&str>) -> Result<u64, StoreError> {
        let call = Call::on_object(OPERATION, Method::GET, object)?
            .query_some("versionId", object.version.as_deref())
            .customer_key(&self.options)?
            .header("range", "bytes=0-0")?
            .header_some("if-match", etag)?;
        let response = match self.stream(&call).await {
            Ok(response) => response,
            // There is no first byte.
            Err(error) if error.status() == Some(416) => return Ok(0),
            Err(error) => return Err(error),
        };
        let unknown = |status| {
            answer::not_s3("HeadObject", self.endpoint(), status, "it does not contain a length".to_owned(), "")
        };
        let (parts, body) = response.into_parts();
        if parts.status == StatusCode::PARTIAL_CONTENT {
            return content_range(&parts.headers).and_then(|range| range.total).ok_or_else(|| unknown(parts.status));
        }
        if let Some(length) = answer::content_length(&parts.headers) {
            return Ok(length);
        }
        // Only chunks show whether all of a body has come.
        if !parts.headers.contains_key("transfer-encoding") {
            return Err(unknown(parts.status));
        }
        let mut body = self.body(OPERATION, body, &parts.headers);
        let mut size = 0;
        while let Some(bytes) = body.next().await? {
            size += bytes.len() as u64;
            if size > MOST_COUNTED {
                return Err(unknown(parts.status));
            }
        }
        Ok(size)
    }

    /// Takes an answer that is what was asked for. An error document in its place is that error.
    async fn hold(
        &self,
        request: &GetRequest,
        response: Response<Incoming>,
    ) -> Result<(Parts, Extent, Incoming), StoreError> {
        let (parts, body) = response.into_parts();
        // What has the size of the object is its content, be that a page.
        let has_known_size =
            request.expected.size.is_some_and(|size| answer::content_length(&parts.headers) == Some(size));
        let is_page = answer::is_page(&parts.headers) && !has_known_size;
        let contradiction = match extent_of(&parts, request) {
            Ok(extent) if !is_page => return Ok((parts, extent, body)),
            Ok(_) => None,
            Err(mismatch) => Some(mismatch.at(self.endpoint())),
        };
        // An object may well hold an error document or a page, but then the answer has its ETag.
        if is_page || !parts.headers.contains_key("etag") {
            let beginning = self.body(OPERATION, body, &parts.headers).read_limited(ERROR_LIMIT).await?;
            self.refuse_document(OPERATION, &parts, &beginning)?;
            if is_page {
                return Err(self.page(OPERATION, parts.status, &String::from_utf8_lossy(&beginning)));
            }
        }
        Err(contradiction.unwrap_or_else(|| self.page(OPERATION, parts.status, "")))
    }
}

/// Holds status, range, size, ETag, version and date of an answer against the request.
fn extent_of(parts: &Parts, request: &GetRequest) -> Result<Extent, Mismatch> {
    let headers = &parts.headers;
    let told_length = answer::content_length(headers);
    let expected_size = request.expected.size;
    let extent = match (parts.status, request.range) {
        (StatusCode::PARTIAL_CONTENT, Some((start, count))) => {
            let Some(range) = content_range(headers) else {
                let told = answer::text(headers, "content-range").unwrap_or("missing");
                return Err(mismatch("the range", format!("bytes {start}-{}", start + count - 1), told.to_owned()));
            };
            hold_equal("the range", &bytes(start, count), &bytes(range.first, range.last - range.first + 1))?;
            Extent { length: told_length.or(Some(count)), whole: range.total.or(expected_size) }
        }
        (StatusCode::PARTIAL_CONTENT, None) => {
            let told = answer::text(headers, "content-range").unwrap_or("without Content-Range");
            return Err(mismatch("the status", "200, the whole object".to_owned(), format!("206, {told}")));
        }
        // The whole object: a proxy or store may ignore a range.
        (StatusCode::OK, range) => {
            let whole = told_length.or(expected_size);
            if let Some((start, count)) = range
                && (start > 0 || whole != Some(count))
            {
                let actual = whole.map_or_else(|| "the whole object".to_owned(), |whole| bytes(0, whole));
                return Err(mismatch("the range", bytes(start, count), actual));
            }
            Extent { length: whole, whole }
        }
        (status, _) => {
            let expected = if request.range.is_some() { "206" } else { "200" };
            return Err(mismatch("the status", expected.to_owned(), status.as_u16().to_string()));
        }
    };
    if let (Some((_, count)), Some(length)) = (request.range, extent.length) {
        hold_equal("the length", &count, &length)?;
    }
    if let (Some(expected), Some(actual)) = (expected_size, extent.whole) {
        hold_equal("the size", &expected, &actual)?;
    }
    if let (Some(expected), Some(actual)) = (&request.object.version, answer::both(headers, "version-id")) {
        hold_equal("the version", &expected.as_str(), &actual)?;
    }
    match (&request.if_match, answer::text(headers, "etag")) {
        (Some(expected), Some(actual)) => hold_equal("the ETag", &bare_etag(expected), &bare_etag(actual))?,
        // Listings tell fractions of a second, headers do not: some stores cut them off, some round.
        _ => {
            let told = answer::text(headers, "last-modified").and_then(crate::base::time::from_http);
            if let (Some(expected), Some(actual)) = (request.expected.last_modified, told)
                && expected.duration_since(actual).abs() >= jiff::SignedDuration::from_secs(1)
            {
                return Err(mismatch("Last-Modified", expected.to_string(), actual.to_string()));
            }
        }
    }
    Ok(extent)
}

fn bytes(start: u64, count: u64) -> String {
    format!("{count} bytes from {start}")
}

fn mismatch(what: &'static str, expected: String, actual: String) -> Mismatch {
    Mismatch { what, expected, actual }
}

fn hold_equal<T: PartialEq + std::fmt::Display>(what: &'static str, expected: &T, actual: &T) -> Result<(), Mismatch> {
    if expected == actual {
        return Ok(());
    }
    Err(mismatch(what, expected.to_string(), actual.to_string()))
}
