//! The COS look: a layer that makes the embedded store refuse and answer as Tencent COS does, for tests.
//!
//! The layer never changes what a signature covers (host, path, query, signed headers), so the store behind it still
//! verifies the request as it was sent. Two things follow:
//! - The store finds the bucket in the `Host` header itself: its host parser must use [`bucket_of_host`].
//! - What cannot be bent from outside, the store does when a request carries [`CosRules`] among its extensions.
//!
//! Hosts are `BUCKET-APPID.cos.REGION.localhost`, `cos.REGION.localhost` and `service.cos.localhost`, with any port and
//! in fact any domain in place of `localhost`; `BUCKET.localhost` counts as virtual-hosted too, in no region.

mod aws;
pub(super) mod gate;
mod native;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use http::header::{CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, HOST, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, Uri};
use percent_encoding::percent_decode_str;

use super::faults::{drain, error_answer, in_xml};
use super::handler::{Body, BoxError, Handler};
use gate::{AskedRegion, Vouched};
use native::{in_native_words, in_s3_words, is_native, is_signed_by};

pub use aws::AwsLook;
pub use native::NativeKey;

/// Longest key in bytes of UTF-8. *Source*: COS limits, tencent-cos.md section 6.
const KEY_LIMIT: usize = 850;
/// Bytes that a key may not hold. *Source*: the same.
const KEY_FORBIDS: [u8; 4] = [0x18, 0x19, 0x1a, 0x1b];
/// What the hexadecimal half of a multipart ETag is combined with. Any constant does: COS's rule is not known.
const ETAG_SALT: u128 = 0x0c05_e7a9_5a17_ed00_c0ff_ee11_d00d_feed;

/// Asks the store, in a request's extensions, for what only it can do:
/// - a completed multipart upload gets [`opaque_etag`] of the usual ETag, which is then the object's everywhere;
/// - `x-amz-checksum-*` headers and elements are neither checked nor stored;
/// - ListBuckets answers `<BucketRegion>` for every bucket, asked or not;
/// - parts but the last may be as small as 1 MiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CosRules;

/// The ETag that COS might give a multipart object in place of `etag`: of the same form, and no MD5 of MD5s. An ETag
/// without a number of parts stays as it is. Applied twice it gives the first ETag back.
pub fn opaque_etag(etag: &str) -> String {
    let parts = etag.split_once('-').filter(|(hex, _)| hex.len() == 32);
    match parts.and_then(|(hex, count)| Some((u128::from_str_radix(hex, 16).ok()?, count))) {
        Some((value, count)) => format!("{:032x}-{count}", value ^ ETAG_SALT),
        None => etag.to_owned(),
    }
}

/// What a `Host` header says about the place a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place<'a> {
    bucket: Option<&'a str>,
    region: Option<&'a str>,
    /// The host of global acceleration, which serves objects alone.
    accelerated: bool,
}

impl<'a> Place<'a> {
    fn of(host: &'a str) -> Self {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        let labels: Vec<&str> = name.split('.').collect();
        match labels.as_slice() {
            ["service", "cos", ..] => Self { bucket: None, region: None, accelerated: false },
            ["cos" | "cos-internal", region, _, ..] => Self::at(None, region),
            [bucket, "cos" | "cos-internal", region, _, ..] => Self::at(Some(bucket), region),
            _ => {
                let bucket = name.strip_suffix(".localhost").filter(|bucket| !bucket.is_empty());
                Self { bucket, region: None, accelerated: false }
            }
        }
    }

    fn at(bucket: Option<&'a str>, region: &'a str) -> Self {
        let accelerated = region == "accelerate";
        Self { bucket, region: Some(region).filter(|_| !accelerated), accelerated }
    }
}

/// The bucket that a `Host` header names, in the forms of COS and as `BUCKET.localhost`.
pub fn bucket_of_host(host: &str) -> Option<&str> {
    Place::of(host).bucket
}

/// The layer.
pub struct CosLook {
    inner: Arc<dyn Handler>,
    rules: CosLookRules,
    next: AtomicU64,
}

/// What a test may choose of the look.
#[derive(Clone, Debug)]
pub struct CosLookRules {
    /// The keys of requests in the native API; without them it is refused.
    pub native: Option<NativeKey>,
    /// Most buckets on a page of the list of buckets.
    pub bucket_page: usize,
    /// A bucket with metadata acceleration: a listing shows one level, whatever it was asked for.
    pub levels: bool,
}

impl Default for CosLookRules {
    fn default() -> Self {
        Self { native: None, bucket_page: 1000, levels: false }
    }
}

impl CosLook {
    /// The layer around `inner`, whose answers should carry `x-amz-hash-crc64ecma`.
    pub fn wrap(inner: Arc<dyn Handler>) -> Arc<dyn Handler> {
        Self::with(inner, CosLookRules::default())
    }

    /// The same with rules of the test's choice.
    pub fn with(inner: Arc<dyn Handler>, rules: CosLookRules) -> Arc<dyn Handler> {
        Arc::new(Self { inner, rules, next: AtomicU64::new(1) })
    }

    async fn answer(&self, mut request: Request<Body>) -> Result<Response<Body>, BoxError> {
        let asked = Asked::of(&request);
        let id = format!("COS{:013x}", self.next.fetch_add(1, Ordering::Relaxed));
        if let Some((status, code, message)) = asked.refusal(request.headers()) {
            drain(request).await;
            let mut answer = error_answer(status, code, message, &id);
            give_id(answer.headers_mut(), &id);
            return Ok(answer);
        }
        let native = is_native(request.headers());
        if native {
            if !self.rules.native.as_ref().is_some_and(|key| is_signed_by(&request, key)) {
                drain(request).await;
                let text = "The Signature you specified is invalid.";
                let mut answer = error_answer(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", text, &id);
                give_id(answer.headers_mut(), &id);
                return Ok(answer);
            }
            in_s3_words(request.headers_mut());
            request.extensions_mut().insert(Vouched);
        }
        drop_unsigned_checksums(&mut request);
        request.extensions_mut().insert(CosRules);
        if let Some(region) = &asked.region {
            request.extensions_mut().insert(AskedRegion::Cos(region.clone()));
        }
        let create_only = native && request.headers().contains_key("if-none-match");

        let mut answer = self.inner.handle(request).await?;
        if create_only && answer.status() == StatusCode::PRECONDITION_FAILED {
            let text = "The object you specified already exists and can not be overwritten.";
            answer = error_answer(StatusCode::CONFLICT, "FileAlreadyExists", text, &id);
        }
        let headers = answer.headers_mut();
        let checksums: Vec<HeaderName> = headers.keys().filter(|name| is_checksum(name)).cloned().collect();
        for name in checksums {
            headers.remove(name);
        }
        give_id(headers, &id);
        if asked.is_object_read() {
            if asked.method == Method::GET && answer.status().is_success() {
                // Default domains of buckets made since 2024 make every browser download. Source: tencent-cos.md, 1.
                let headers = answer.headers_mut();
                headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
                headers.insert("x-amz-force-download", HeaderValue::from_static("true"));
            }
            return Ok(answer);
        }
        if native {
            in_native_words(answer.headers_mut());
        }
        in_xml(answer, |text| {
            let text = without_checksums(text);
            match () {
                () if asked.is_list_buckets() => self.buckets(&text, &asked),
                () if self.rules.levels && !asked.has("delimiter") => one_level(&text),
                () => text,
            }
        })
        .await
    }
}

impl CosLook {
    /// A regional host lists the buckets of its region, the service host all; each says where it is in `<Location>`, and
    /// a page holds so many.
    fn buckets(&self, text: &str, asked: &Asked) -> String {
        let (before, buckets, after) = buckets_of_region(text, asked.region.as_deref());
        let marker = asked.value("marker");
        let behind = |bucket: &&String| marker.as_ref().is_none_or(|marker| element(bucket, "Name") > marker.as_str());
        let most = asked.value("max-keys").and_then(|most| most.parse().ok()).unwrap_or(self.rules.bucket_page);
        let all: Vec<&String> = buckets.iter().filter(behind).collect();
        let page = &all[..all.len().min(most)];
        let next = page.last().filter(|_| all.len() > most).map(|last| element(last, "Name").to_owned());
        let next = next.map(|name| format!("<NextMarker>{name}</NextMarker>")).unwrap_or_default();
        let more = format!("<IsTruncated>{}</IsTruncated>{next}<Buckets>", all.len() > most);
        let shown: String = page.iter().map(|bucket| bucket.as_str()).collect();
        format!("{}{shown}{after}", before.replacen("<Buckets>", &more, 1))
    }
}

impl Handler for CosLook {
    fn handle(
        &self,
        request: Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>> {
        Box::pin(self.answer(request))
    }
}

/// What of a request the rules of COS depend on.
struct Asked {
    method: Method,
    bucket: Option<String>,
    region: Option<String>,
    accelerated: bool,
    uri: Uri,
    /// The key, decoded; empty for the bucket itself.
    key: Vec<u8>,
}

impl Asked {
    fn of(request: &Request<Body>) -> Self {
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let place = Place::of(host);
        let path = request.uri().path();
        Self {
            method: request.method().clone(),
            bucket: place.bucket.map(str::to_owned),
            region: place.region.map(str::to_owned),
            accelerated: place.accelerated,
            uri: request.uri().clone(),
            key: percent_decode_str(path.strip_prefix('/').unwrap_or(path)).collect(),
        }
    }

    fn has(&self, name: &str) -> bool {
        let mut pairs = self.uri.query().unwrap_or_default().split('&');
        pairs.any(|pair| pair.split('=').next() == Some(name))
    }

    /// A parameter of the query, decoded.
    fn value(&self, name: &str) -> Option<String> {
        let mut pairs = self.uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.find(|(found, _)| *found == name)?;
        Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
    }

    /// Whether the query names a part of the bucket or object instead of the thing itself.
    fn has_subresource(&self) -> bool {
        let pairs = self.uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| pair.split('=').next().unwrap_or_default()).any(|name| {
            let lower = name.to_ascii_lowercase();
            let plain = lower.starts_with("x-amz-") || lower.starts_with("response-");
            !plain && !matches!(name, "x-id" | "versionId" | "partNumber")
        })
    }

    fn is_list_buckets(&self) -> bool {
        self.bucket.is_none() && self.key.is_empty() && self.method == Method::GET
    }

    fn is_object_read(&self) -> bool {
        !self.key.is_empty() && (self.method == Method::GET || self.method == Method::HEAD) && !self.has_subresource()
    }

    fn refusal(&self, headers: &HeaderMap) -> Option<(StatusCode, &'static str, &'static str)> {
        let forbidden = StatusCode::FORBIDDEN;
        let bad = StatusCode::BAD_REQUEST;
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if self.bucket.is_none() && !self.key.is_empty() {
            return Some((
                forbidden,
                "PathStyleDomainForbidden",
                "The bucket you are attempting to access must be addressed using the virtual-hosted style.",
            ));
        }
        let of_upload = self.has("uploads") || self.has("uploadId");
        if self.accelerated && (self.key.is_empty() || (self.has_subresource() && !of_upload)) {
            return Some((bad, "ActionAccelerateNotSupported", "This action is not supported by global acceleration."));
        }
        let chunked = text(CONTENT_ENCODING.as_str()).split(',').any(|coding| coding.trim() == "aws-chunked");
        if chunked || text("x-amz-content-sha256").starts_with("STREAMING-") {
            return Some((
                StatusCode::LENGTH_REQUIRED,
                "MissingContentLength",
                "You must provide the Content-Length HTTP header.",
            ));
        }
        let with_body = text(CONTENT_LENGTH.as_str()).parse().is_ok_and(|length: u64| length > 0)
            || headers.contains_key(TRANSFER_ENCODING);
        let batch = self.method == Method::POST && self.has("delete");
        let configuration = self.method == Method::PUT && self.key.is_empty() && self.has_subresource() && with_body;
        if (batch || configuration) && !headers.contains_key("content-md5") {
            return Some((bad, "InvalidRequest", "Missing required header for this request: Content-MD5"));
        }
        let creates = self.method == Method::PUT || (self.method == Method::POST && self.has("uploads"));
        if creates && self.key.len() > KEY_LIMIT {
            return Some((bad, "KeyTooLong", "Your key is too long."));
        }
        let unfit = matches!(self.key.first(), Some(b'/' | b'\\'));
        if creates && (unfit || self.key.iter().any(|byte| KEY_FORBIDS.contains(byte))) {
            return Some((bad, "InvalidURI", "Could not parse the specified URI."));
        }
        let package = self.key.ends_with(b".apk") || self.key.ends_with(b".ipa");
        if package && self.method == Method::GET && self.is_object_read() {
            return Some((forbidden, "DownloadForbidden", "Packages are not served from default domains."));
        }
        None
    }
}

fn is_checksum(name: &HeaderName) -> bool {
    name.as_str().starts_with("x-amz-checksum-")
}

/// COS does not see these headers. The signed ones must stay for the signature's sake; [`CosRules`] covers them.
fn drop_unsigned_checksums(request: &mut Request<Body>) {
    let authorization =
        request.headers().get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let in_header = authorization.split("SignedHeaders=").nth(1).and_then(|rest| rest.split(',').next());
    let signed: Vec<String> = in_header.unwrap_or_default().split(';').map(str::to_ascii_lowercase).collect();
    let unsigned: Vec<HeaderName> = request
        .headers()
        .keys()
        .filter(|name| is_checksum(name) && !signed.iter().any(|signed| signed == name.as_str()))
        .cloned()
        .collect();
    for name in unsigned {
        request.headers_mut().remove(name);
    }
}

fn give_id(headers: &mut HeaderMap, made_up: &str) {
    let id = headers.get("x-amz-request-id").cloned().or_else(|| HeaderValue::try_from(made_up).ok());
    if let Some(id) = id {
        headers.insert("x-cos-request-id", id);
    }
}

/// Leaves out every element whose name begins with `Checksum`.
fn without_checksums(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<Checksum") {
        let name_end = rest[at + 1..].find(['>', '/', ' ']).map_or(rest.len(), |length| at + 1 + length);
        let close = format!("</{}>", &rest[at + 1..name_end]);
        let Some(end) = rest[at..].find(&close) else { break };
        out.push_str(&rest[..at]);
        rest = &rest[at + end + close.len()..];
    }
    out.push_str(rest);
    out
}

/// What stands before and behind the list of buckets, and those of a region, each with its `<Location>`.
fn buckets_of_region(text: &str, region: Option<&str>) -> (String, Vec<String>, String) {
    const OPEN: &str = "<Bucket>";
    const CLOSE: &str = "</Bucket>";
    let Some(start) = text.find(OPEN) else {
        let end = text.find("</Buckets>").unwrap_or(text.len());
        return (text[..end].to_owned(), Vec::new(), text[end..].to_owned());
    };
    let end = text.rfind(CLOSE).map_or(text.len(), |at| at + CLOSE.len());
    let mut buckets = Vec::new();
    for bucket in text[start..end].split(CLOSE).filter_map(|bucket| bucket.strip_prefix(OPEN)) {
        let own = Some(element(bucket, "BucketRegion")).filter(|own| !own.is_empty());
        if own.is_some() && region.is_some() && own != region {
            continue;
        }
        let located = bucket.replace("BucketRegion>", "Location>");
        let missing = if own.is_none() { region } else { None };
        let location = missing.map(|region| format!("<Location>{region}</Location>")).unwrap_or_default();
        buckets.push(format!("{OPEN}{located}{location}{CLOSE}"));
    }
    (text[..start].to_owned(), buckets, text[end..].to_owned())
}

/// The text of the first element of this name.
fn element<'a>(text: &'a str, name: &str) -> &'a str {
    let inner = text.split_once(&format!("<{name}>")).and_then(|(_, rest)| rest.split_once(&format!("</{name}>")));
    inner.map_or("", |(inner, _)| inner)
}

/// A listing of all keys as one of the level below its prefix: what lies deeper is there by its common prefix.
fn one_level(text: &str) -> String {
    if !text.contains("<ListBucketResult") {
        return text.to_owned();
    }
    let prefix = element(text, "Prefix").to_owned();
    let mut pieces = text.split("<Contents>");
    let head = pieces.next().unwrap_or_default();
    let (mut objects, mut prefixes, mut tail) = (String::new(), Vec::new(), "");
    for piece in pieces {
        let (object, rest) = piece.split_once("</Contents>").unwrap_or((piece, ""));
        tail = rest;
        let key = element(object, "Key");
        let below = key.get(prefix.len()..).unwrap_or_default();
        // Keys of listings are percent-encoded where that was asked for.
        let slash = below.find('/').map(|at| at + 1).or(below.find("%2F").map(|at| at + 3));
        match slash {
            Some(at) if at < below.len() => {
                let common = format!("<CommonPrefixes><Prefix>{prefix}{}</Prefix></CommonPrefixes>", &below[..at]);
                if prefixes.last() != Some(&common) {
                    prefixes.push(common);
                }
            }
            _ => objects.push_str(&format!("<Contents>{object}</Contents>")),
        }
    }
    if objects.is_empty() && prefixes.is_empty() {
        return text.to_owned();
    }
    format!("{head}{objects}{}{tail}", prefixes.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::{BodyExt, Empty, Full};
    use std::sync::Mutex;

    const BUCKET: &str = "photos-1250000000.cos.ap-guangzhou.localhost:9000";
    const BUCKETS: &str = "<ListAllMyBucketsResult><Buckets>\
        <Bucket><Name>a-1</Name><BucketRegion>ap-beijing</BucketRegion></Bucket>\
        <Bucket><Name>b-1</Name><BucketRegion>ap-guangzhou</BucketRegion></Bucket>\
        <Bucket><Name>c-1</Name></Bucket></Buckets></ListAllMyBucketsResult>";

    /// Answers everything, with checksums, and remembers what arrived.
    #[derive(Default)]
    struct Inner {
        seen: Mutex<Vec<(HeaderMap, bool)>>,
    }

    impl Handler for Inner {
        fn handle(
            &self,
            request: Request<Body>,
        ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>> {
            Box::pin(async move {
                let ruled = request.extensions().get::<CosRules>().is_some();
                self.seen.lock().expect("no test panics inside").push((request.headers().clone(), ruled));
                let text = match *request.method() {
                    Method::POST => {
                        "<R><ETag>e</ETag><ChecksumCRC32>x</ChecksumCRC32><ChecksumType>F</ChecksumType></R>"
                    }
                    Method::GET => BUCKETS,
                    _ => "",
                };
                let answer = Response::builder()
                    .header("content-type", "application/xml")
                    .header("x-amz-checksum-crc32", "AAAAAA==")
                    .header("x-amz-hash-crc64ecma", "1")
                    .header("x-amz-request-id", "INNER");
                Ok(answer.body(Body::new(Full::from(text).map_err(|never| match never {})))?)
            })
        }
    }

    struct Rig {
        inner: Arc<Inner>,
        look: Arc<dyn Handler>,
    }

    impl Rig {
        fn new() -> Self {
            let inner = Arc::new(Inner::default());
            let look = CosLook::wrap(Arc::clone(&inner) as Arc<dyn Handler>);
            Self { inner, look }
        }

        async fn send(
            &self,
            method: Method,
            host: &str,
            target: &str,
            headers: &[(&'static str, &str)],
        ) -> (u16, HeaderMap, String) {
            let mut request = Request::builder().method(method).uri(target).header("host", host);
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let body = Body::new(Empty::new().map_err(|never| match never {}));
            let answer = self.look.handle(request.body(body).expect("a request")).await.expect("an answer");
            let (parts, body) = answer.into_parts();
            let bytes = body.collect().await.expect("whole").to_bytes();
            (parts.status.as_u16(), parts.headers, String::from_utf8(bytes.to_vec()).expect("text"))
        }

        fn reached(&self) -> usize {
            self.inner.seen.lock().expect("no test panics inside").len()
        }
    }

    fn code(text: &str) -> &str {
        text.split_once("<Code>").and_then(|(_, rest)| rest.split_once("</Code>")).map_or("", |(code, _)| code)
    }

    #[test]
    fn hosts_name_bucket_and_region() {
        for (host, bucket, region) in [
            (BUCKET, Some("photos-1250000000"), Some("ap-guangzhou")),
            ("photos-1.cos.ap-beijing.myqcloud.com", Some("photos-1"), Some("ap-beijing")),
            ("cos.ap-guangzhou.localhost:1", None, Some("ap-guangzhou")),
            ("service.cos.localhost", None, None),
            ("photos-1.localhost:9000", Some("photos-1"), None),
            ("localhost:9000", None, None),
            ("127.0.0.1:9000", None, None),
        ] {
            assert_eq!(Place::of(host), Place { bucket, region, accelerated: false }, "{host}");
            assert_eq!(bucket_of_host(host), bucket);
        }
    }

    #[tokio::test]
    async fn path_style_is_refused() {
        let rig = Rig::new();
        for host in ["127.0.0.1:9000", "cos.ap-guangzhou.localhost:9000", "service.cos.localhost"] {
            let (status, headers, text) = rig.send(Method::GET, host, "/photos-1250000000/k", &[]).await;
            assert_eq!((status, code(&text)), (403, "PathStyleDomainForbidden"), "{host}");
            assert!(headers.contains_key("x-cos-request-id"));
        }
        assert_eq!(rig.reached(), 0);
        assert_eq!(rig.send(Method::GET, BUCKET, "/k", &[]).await.0, 200);
    }

    #[tokio::test]
    async fn chunked_signing_is_refused() {
        let rig = Rig::new();
        for header in [
            ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
            ("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
            ("content-encoding", "gzip, aws-chunked"),
        ] {
            let (status, _, text) = rig.send(Method::PUT, BUCKET, "/k", &[header]).await;
            assert_eq!((status, code(&text)), (411, "MissingContentLength"));
        }
        assert_eq!(rig.send(Method::PUT, BUCKET, "/k", &[("content-encoding", "gzip")]).await.0, 200);
    }

    #[tokio::test]
    async fn batches_and_bucket_configurations_need_an_md5() {
        let rig = Rig::new();
        let body = ("content-length", "10");
        for (method, target) in [(Method::POST, "/?delete"), (Method::PUT, "/?lifecycle"), (Method::PUT, "/?policy")] {
            let (status, _, text) = rig.send(method.clone(), BUCKET, target, &[body]).await;
            assert_eq!((status, code(&text)), (400, "InvalidRequest"), "{target}");
            assert!(text.contains("<Message>Missing required header for this request: Content-MD5</Message>"));
            assert_eq!(rig.send(method, BUCKET, target, &[body, ("content-md5", "x")]).await.0, 200, "{target}");
        }
        for target in ["/", "/k", "/k?partNumber=1&uploadId=u", "/?x-id=CreateBucket"] {
            assert_eq!(rig.send(Method::PUT, BUCKET, target, &[body]).await.0, 200, "{target}");
        }
        assert_eq!(rig.send(Method::PUT, BUCKET, "/?acl", &[("x-amz-acl", "private")]).await.0, 200);
    }

    #[tokio::test]
    async fn keys_have_limits() {
        let rig = Rig::new();
        let long = format!("/{}", "%E4%B8%AD".repeat(283));
        assert_eq!(rig.send(Method::PUT, BUCKET, &format!("{long}a"), &[]).await.0, 200);
        let (status, _, text) = rig.send(Method::PUT, BUCKET, &format!("{long}ab"), &[]).await;
        assert_eq!((status, code(&text)), (400, "KeyTooLong"));
        for target in ["//k", "/%2Fk", "/%5Ck", "/a%18", "//k?uploads"] {
            let method = if target.ends_with("uploads") { Method::POST } else { Method::PUT };
            assert_eq!(code(&rig.send(method, BUCKET, target, &[]).await.2), "InvalidURI", "{target}");
        }
        assert_eq!(rig.send(Method::PUT, BUCKET, "/a//b", &[]).await.0, 200);
    }

    #[tokio::test]
    async fn packages_are_not_served_and_the_rest_is_an_attachment() {
        let rig = Rig::new();
        assert_eq!(code(&rig.send(Method::GET, BUCKET, "/app.apk", &[]).await.2), "DownloadForbidden");
        assert_eq!(rig.send(Method::HEAD, BUCKET, "/app.apk", &[]).await.0, 200);
        let (_, headers, text) = rig.send(Method::GET, BUCKET, "/page.xml?versionId=1", &[]).await;
        assert_eq!(headers["content-disposition"], "attachment");
        assert_eq!(text, BUCKETS, "an object's own XML stays as it is");
    }

    #[tokio::test]
    async fn checksum_headers_are_unknown_and_the_crc64_stays() {
        let rig = Rig::new();
        let signed = "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host;x-amz-checksum-sha1, Signature=s";
        let sent = [("x-amz-checksum-crc32", "AAAA"), ("x-amz-checksum-sha1", "BBBB"), ("authorization", signed)];
        let (_, headers, text) = rig.send(Method::POST, BUCKET, "/k?uploadId=u", &sent).await;
        assert!(!headers.contains_key("x-amz-checksum-crc32"));
        assert_eq!(
            (&headers["x-amz-hash-crc64ecma"], &headers["x-cos-request-id"]),
            (&"1".parse().expect("a value"), &"INNER".parse().expect("a value"))
        );
        assert_eq!(text, "<R><ETag>e</ETag></R>");
        let seen = rig.inner.seen.lock().expect("no test panics inside");
        assert!(!seen[0].0.contains_key("x-amz-checksum-crc32"), "it was not signed");
        assert!(seen[0].0.contains_key("x-amz-checksum-sha1") && seen[0].1, "it was signed: left to the store's rules");
    }

    #[tokio::test]
    async fn a_regional_host_lists_its_own_buckets() {
        let rig = Rig::new();
        let (_, _, text) = rig.send(Method::GET, "cos.ap-guangzhou.localhost:1", "/", &[]).await;
        assert!(text.contains("<Bucket><Name>b-1</Name><Location>ap-guangzhou</Location></Bucket>"), "{text}");
        assert!(text.contains("<Bucket><Name>c-1</Name><Location>ap-guangzhou</Location></Bucket>"), "{text}");
        assert!(!text.contains("a-1") && text.ends_with("</Buckets></ListAllMyBucketsResult>"), "{text}");
        let (_, _, text) = rig.send(Method::GET, "service.cos.localhost:1", "/", &[]).await;
        assert!(text.contains("a-1") && text.contains("<Location>ap-beijing</Location>") && text.contains("b-1"));
    }

    #[test]
    fn multipart_etags_are_no_md5_of_md5s_and_single_ones_stay() {
        let usual = "d41d8cd98f00b204e9800998ecf8427e-3";
        let opaque = opaque_etag(usual);
        assert!(opaque != usual && opaque.ends_with("-3") && opaque.len() == usual.len());
        assert_eq!(opaque_etag(&opaque), usual);
        assert_eq!(opaque_etag("d41d8cd98f00b204e9800998ecf8427e"), "d41d8cd98f00b204e9800998ecf8427e");
    }
}
