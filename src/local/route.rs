//! What is taken out of s3s's hands: CreateBucket, because its XML reader refuses the tags that newer clients send with
//! it, and requests with header values that it refuses or changes.

use std::sync::Arc;

use http::{Extensions, HeaderMap, Method, Request, StatusCode, Uri};
use quick_xml::Reader;
use quick_xml::events::Event;
use s3s::route::S3Route;
use s3s::service::{S3Service, S3ServiceBuilder};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result};

use super::auth::{LoopbackHost, bucket_of_host};
use super::backend::{Backend, NewBucket};
use super::refusal::{Internal, internal, invalid_argument, refuse};
use super::texts::SetAside;

/// Largest body of the request. Source: 50 tags of the longest kind are below 30 KiB.
const BODY_LIMIT: usize = 64 * 1024;

/// The headers that grant one permission each, in the order of [`NewBucket::grants`].
const GRANTS: [&str; 5] = [
    "x-amz-grant-full-control",
    "x-amz-grant-read",
    "x-amz-grant-read-acp",
    "x-amz-grant-write",
    "x-amz-grant-write-acp",
];

/// Answers `PUT /BUCKET` without a subresource, and whatever has values to set aside.
pub(super) struct OwnRoutes {
    backend: Arc<Backend>,
    /// The operations without a check of signatures, for requests whose signature was checked.
    operations: S3Service,
}

impl OwnRoutes {
    /// Over the given backend.
    pub(super) fn new(backend: Arc<Backend>) -> Self {
        let mut builder = S3ServiceBuilder::new(Backend::clone(&backend));
        builder.set_host(LoopbackHost);
        Self { backend, operations: builder.build() }
    }

    async fn create_bucket(&self, mut request: S3Request<s3s::Body>) -> S3Result<S3Response<s3s::Body>> {
        let name = bucket_of(&request.uri, &request.headers).unwrap_or_default();
        let body = request
            .input
            .store_all_limited(BODY_LIMIT)
            .await
            .map_err(|_| refuse(S3ErrorCode::IncompleteBody, "The body is too long or broke off."))?;
        let text = std::str::from_utf8(&body).map_err(|_| malformed())?;
        let mut bucket = read_configuration(text)?;
        bucket.name.clone_from(&name);
        #[cfg(feature = "testing")]
        if bucket.region.is_none() {
            bucket.region = super::look::gate::AskedRegion::of_new_bucket(&request.extensions);
        }
        let header = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
        bucket.object_lock =
            header("x-amz-bucket-object-lock-enabled").is_some_and(|on| on.eq_ignore_ascii_case("true"));
        bucket.ownership = header("x-amz-object-ownership").map(str::to_owned);
        bucket.canned_acl = header("x-amz-acl").map(str::to_owned);
        bucket.grants = GRANTS.map(|name| header(name).map(str::to_owned));
        self.backend.make_bucket(bucket).await?;
        let mut response = S3Response::with_status(s3s::Body::empty(), StatusCode::OK);
        response.headers.insert(http::header::LOCATION, format!("/{name}").try_into().internal()?);
        Ok(response)
    }

    /// Hands a request on without the values that were set aside, and without its signature, which covers them.
    async fn pass_on(&self, request: S3Request<s3s::Body>) -> S3Result<S3Response<s3s::Body>> {
        let S3Request { input, method, uri, mut headers, mut extensions, trailing_headers, .. } = request;
        extensions.insert(SetAside::take(&mut headers));
        if let Some(trailing_headers) = trailing_headers {
            extensions.insert(trailing_headers);
        }
        headers.remove(http::header::AUTHORIZATION);
        let mut passed = Request::new(input);
        *passed.uri_mut() = without_signature(&uri).internal()?;
        *passed.method_mut() = method;
        *passed.headers_mut() = headers;
        *passed.extensions_mut() = extensions;
        let answer = self.operations.call(passed).await.map_err(|error| internal(format!("{error:?}")))?;
        let (parts, body) = answer.into_parts();
        let mut response = S3Response::with_status(body, parts.status);
        response.headers = parts.headers;
        Ok(response)
    }
}

fn is_create_bucket(method: &Method, uri: &Uri, headers: &HeaderMap) -> bool {
    let plain = uri.query().is_none_or(|query| {
        query.split('&').all(|pair| {
            let name = pair.split('=').next().unwrap_or_default();
            name.is_empty() || name.eq_ignore_ascii_case("x-id") || name.to_ascii_lowercase().starts_with("x-amz-")
        })
    });
    *method == Method::PUT && plain && bucket_of(uri, headers).is_some()
}

/// The address without the signature of a presigned URL.
fn without_signature(uri: &Uri) -> Result<Uri, http::Error> {
    let Some(query) = uri.query() else { return Ok(uri.clone()) };
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !matches!(pair.split('=').next(), Some("X-Amz-Signature" | "Signature")))
        .collect();
    let path = format!("{}?{}", uri.path(), kept.join("&"));
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(path.try_into()?);
    Ok(Uri::from_parts(parts)?)
}

fn bucket_of(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    let path = uri.path().trim_start_matches('/');
    let host = headers.get(http::header::HOST).and_then(|host| host.to_str().ok());
    if let Some(bucket) = host.and_then(bucket_of_host) {
        return path.is_empty().then(|| bucket.to_owned());
    }
    let name = path.strip_suffix('/').unwrap_or(path);
    (!name.is_empty() && !name.contains('/')).then(|| name.to_owned())
}

/// The bucket of any request.
pub(super) fn any_bucket_of(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    let host = headers.get(http::header::HOST).and_then(|host| host.to_str().ok());
    let first = uri.path().trim_start_matches('/').split('/').next().filter(|name| !name.is_empty());
    host.and_then(bucket_of_host).or(first).map(str::to_owned)
}

#[async_trait::async_trait]
impl S3Route for OwnRoutes {
    fn is_match(&self, method: &Method, uri: &Uri, headers: &HeaderMap, _: &mut Extensions) -> bool {
        is_create_bucket(method, uri, headers) || SetAside::is_needed(headers)
    }

    async fn check_access(&self, request: &mut S3Request<s3s::Body>) -> S3Result<()> {
        #[cfg(feature = "testing")]
        if !is_create_bucket(&request.method, &request.uri, &request.headers) {
            let caller = super::look::gate::Caller {
                signed: request.credentials.is_some(),
                headers: &request.headers,
                uri: &request.uri,
                extensions: &request.extensions,
            };
            if caller.may_ask() {
                let bucket = any_bucket_of(&request.uri, &request.headers);
                return super::look::gate::check_region(&self.backend, caller, bucket.as_deref()).await;
            }
        }
        match request.credentials {
            Some(_) => Ok(()),
            None => Err(refuse(S3ErrorCode::AccessDenied, "Signature is required")),
        }
    }

    async fn call(&self, request: S3Request<s3s::Body>) -> S3Result<S3Response<s3s::Body>> {
        if is_create_bucket(&request.method, &request.uri, &request.headers) {
            self.create_bucket(request).await
        } else {
            self.pass_on(request).await
        }
    }
}

fn malformed() -> s3s::S3Error {
    refuse(S3ErrorCode::MalformedXML, "The XML you provided was not well-formed.")
}

/// Reads the location constraint and the tags; elements that are not known are passed over.
fn read_configuration(text: &str) -> S3Result<NewBucket> {
    let mut bucket = NewBucket::default();
    let mut reader = Reader::from_str(text);
    let mut path: Vec<String> = Vec::new();
    let mut value = String::new();
    let (mut key, mut tag_value) = (None, None);
    loop {
        match reader.read_event().map_err(|_| malformed())? {
            Event::Start(start) => {
                path.push(start.local_name().as_ref().to_owned());
                value.clear();
            }
            Event::Text(text) => value.push_str(&text),
            Event::CData(text) => value.push_str(&text),
            Event::GeneralRef(reference) => value.push_str(&resolve(&reference)?),
            Event::End(_) => {
                let name = path.pop().unwrap_or_default();
                match (path.last().map(String::as_str), name.as_str()) {
                    (_, "LocationConstraint") => {
                        bucket.region = Some(value.trim().to_owned()).filter(|r| !r.is_empty())
                    }
                    (Some("Tag"), "Key") => key = Some(std::mem::take(&mut value)),
                    (Some("Tag"), "Value") => tag_value = Some(std::mem::take(&mut value)),
                    (_, "Tag") => {
                        let key = key.take().ok_or_else(|| invalid_argument("A tag without a key was given."))?;
                        bucket.tags.push((key, tag_value.take().unwrap_or_default()));
                    }
                    _ => {}
                }
                value.clear();
            }
            Event::Eof if path.is_empty() => return Ok(bucket),
            Event::Eof => return Err(malformed()),
            _ => {}
        }
    }
}

fn resolve(reference: &quick_xml::events::BytesRef<'_>) -> S3Result<String> {
    if let Some(character) = reference.resolve_char_ref().map_err(|_| malformed())? {
        return Ok(character.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(reference).map(str::to_owned).ok_or_else(malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn region_and_tags_are_read_and_unknown_elements_passed_over() {
        let text = "<CreateBucketConfiguration xmlns=\"u\"><LocationConstraint>ap-x</LocationConstraint><New><A/></New>\
                    <Tags><Tag><Key>a&amp;b</Key><Value>1 2</Value></Tag><Tag><Key>k</Key><Value/></Tag></Tags>\
                    </CreateBucketConfiguration>";
        let bucket = read_configuration(text).expect("well-formed");
        assert_eq!(bucket.region.as_deref(), Some("ap-x"));
        assert_eq!(bucket.tags, [("a&b".to_owned(), "1 2".to_owned()), ("k".to_owned(), String::new())]);
        assert!(read_configuration("").expect("empty").region.is_none());
        assert!(read_configuration("<a><b>").is_err());
    }

    #[test]
    fn only_a_bucket_without_subresource_is_taken() {
        let mut headers = HeaderMap::new();
        let of = |uri: &str, headers: &HeaderMap| bucket_of(&uri.parse().expect("a uri"), headers);
        assert_eq!(of("/b", &headers), Some("b".to_owned()));
        assert_eq!(of("/b/", &headers), Some("b".to_owned()));
        assert_eq!(of("/b/k", &headers), None);
        assert_eq!(of("/", &headers), None);
        headers.insert("host", http::HeaderValue::from_static("b.localhost:1"));
        assert_eq!(of("/", &headers), Some("b".to_owned()));
        assert_eq!(of("/k", &headers), None);
    }
}
