//! The innermost handler: s3s over the backend, plus what every answer carries and s3s leaves out.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Empty, Full};
use s3s::S3ErrorCode;
use s3s::service::{S3Service, S3ServiceBuilder};

use crate::base::random;

use super::access::Access;
use super::auth::{LoopbackHost, OneKey};
use super::backend::Backend;
use super::cors;
use super::guard;
use super::handler::{Body, BoxError, Handler};
use super::refusal::refuse;
use super::request_body::{BodyWatch, Watched};
use super::route::OwnRoutes;

/// The S3 service as a [`Handler`].
pub(super) struct Core {
    backend: Arc<Backend>,
    service: S3Service,
    token: u32,
    next: AtomicU64,
    body_timeout: Duration,
}

impl Core {
    /// Puts s3s over the backend.
    pub(super) fn new(backend: &Arc<Backend>, key: OneKey, body_timeout: Duration) -> Self {
        let mut builder = S3ServiceBuilder::new(Backend::clone(backend));
        builder.set_auth(key);
        builder.set_host(LoopbackHost);
        builder.set_route(OwnRoutes::new(Arc::clone(backend)));
        builder.set_access(Access::new(Arc::clone(backend)));
        Self {
            backend: Arc::clone(backend),
            service: builder.build(),
            token: random::unique_short(),
            next: AtomicU64::new(0),
            body_timeout,
        }
    }

    async fn answer(&self, request: Request<Body>) -> Result<Response<Body>, BoxError> {
        let id = format!("{:08X}{:08X}", self.token, self.next.fetch_add(1, Ordering::Relaxed));
        let head = *request.method() == Method::HEAD;
        let waits = request.headers().contains_key(EXPECT);
        let watch = BodyWatch::default();
        let (mut parts, body) = request.into_parts();
        parts.extensions.insert(watch.clone());
        let watched = Watched::new(body, watch.clone(), self.body_timeout, guard::is_chunked(&parts.headers));
        let body = s3s::Body::http_body_unsync(watched);

        let form = parts.method == Method::POST && is_form(&parts.headers);
        let (cross_origin, checked) = match cors::check(&self.backend, &parts).await {
            Ok(headers) => (headers, guard::check(&parts)),
            Err(refusal) => (HeaderMap::new(), Err(refusal)),
        };
        let mut response = match checked {
            Ok(()) if parts.method == Method::OPTIONS => Response::new(s3s::Body::empty()),
            Ok(()) => self.service.call(Request::from_parts(parts, body)).await.map_err(BoxError::from)?,
            Err(refusal) => {
                drop(body);
                refusal.to_http_response()?
            }
        };
        if form {
            response = as_denied(response)?;
        }
        // Where s3s itself reads the body, it tells its failure as an internal error.
        if response.status() == StatusCode::INTERNAL_SERVER_ERROR
            && let Some(refusal) = watch.refusal()
        {
            response = refusal.to_http_response()?;
        }
        let (mut parts, body) = response.into_parts();
        parts.headers.extend(cross_origin);
        if parts.status.is_client_error() && !waits {
            watch.drain().await;
        }
        if let Ok(value) = HeaderValue::try_from(&id) {
            parts.headers.insert("x-amz-request-id", value);
        }
        parts.headers.insert("x-amz-id-2", HeaderValue::from_static("local"));
        let body = if parts.status == StatusCode::NOT_MODIFIED {
            parts.headers.remove(CONTENT_TYPE);
            parts.headers.remove(CONTENT_LENGTH);
            Body::new(Empty::new().map_err(|never| match never {}))
        } else if head {
            Body::new(body)
        } else {
            complete_xml(&mut parts.headers, parts.status, body, &id)
        };
        Ok(Response::from_parts(parts, body))
    }
}

impl Handler for Core {
    fn handle(
        &self,
        request: Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>> {
        Box::pin(self.answer(request))
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"multipart/form-data"))
}

/// A form that its policy does not allow is denied; s3s takes it for a policy that is none.
fn as_denied(response: Response<s3s::Body>) -> Result<Response<s3s::Body>, BoxError> {
    const CONDITIONS: [&str; 2] = ["<Message>Policy condition ", "<Message>Bucket in form field "];
    let denied = response.status() == StatusCode::BAD_REQUEST
        && response.body().bytes().is_some_and(|bytes| {
            let text = String::from_utf8_lossy(&bytes);
            CONDITIONS.iter().any(|condition| text.contains(condition))
        });
    if !denied {
        return Ok(response);
    }
    let message = "Invalid according to Policy: a condition of the policy does not hold.";
    Ok(refuse(S3ErrorCode::AccessDenied, message).to_http_response()?)
}

/// How the answer of GetObjectAttributes begins.
const ATTRIBUTES: &[u8] = b"<GetObjectAttributes";

/// Gives an error document its request id, and writes control characters of any document as XML can carry them: keys may
/// hold them, and a reader would turn a bare carriage return into a line feed.
fn complete_xml(headers: &mut HeaderMap, status: StatusCode, body: s3s::Body, id: &str) -> Body {
    let xml = headers.get(CONTENT_TYPE).is_some_and(|value| value == "application/xml");
    let Some(bytes) = body.bytes().filter(|_| xml) else { return Body::new(body) };
    let mut text = if bytes.iter().any(|byte| is_unfit(*byte)) { escape_controls(&bytes) } else { bytes };
    if status.is_success() && text.windows(ATTRIBUTES.len()).take(64).any(|window| window == ATTRIBUTES) {
        // The one document that tells an ETag without quotes.
        let told = String::from_utf8_lossy(&text).replace("<ETag>&quot;", "<ETag>").replace("&quot;</ETag>", "</ETag>");
        text = Bytes::from(told.replace("<ETag>\"", "<ETag>").replace("\"</ETag>", "</ETag>").into_bytes());
    }
    if !status.is_success()
        && let Some(inner) = text.strip_suffix(b"</Error>")
    {
        let message = std::str::from_utf8(inner).map_or("", missing_message);
        let parts = [inner, message.as_bytes(), b"<RequestId>", id.as_bytes(), b"</RequestId></Error>"];
        text = Bytes::from(parts.concat());
    }
    headers.remove(CONTENT_LENGTH);
    Body::new(Full::new(text).map_err(|never| match never {}))
}

/// The message element of refusals that s3s makes without one.
fn missing_message(error: &str) -> &'static str {
    const MESSAGES: [(&str, &str); 5] = [
        (
            "<Code>SignatureDoesNotMatch</Code>",
            "<Message>The request signature we calculated does not match the signature you provided. Check your key and \
             signing method.</Message>",
        ),
        ("<Code>AccessDenied</Code>", "<Message>Access Denied</Message>"),
        ("<Code>InvalidBucketName</Code>", "<Message>The specified bucket is not valid.</Message>"),
        ("<Code>KeyTooLongError</Code>", "<Message>Your key is too long</Message>"),
        ("<Code>InvalidURI</Code>", "<Message>Couldn't parse the specified URI.</Message>"),
    ];
    if error.contains("<Message>") {
        return "";
    }
    MESSAGES.iter().find(|(code, _)| error.contains(code)).map_or("", |(_, message)| message)
}

fn is_unfit(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\n' | b'\t')
}

fn escape_controls(text: &[u8]) -> Bytes {
    let mut escaped = Vec::with_capacity(text.len() + 64);
    for byte in text {
        if is_unfit(*byte) {
            escaped.extend_from_slice(format!("&#x{byte:x};").as_bytes());
        } else {
            escaped.push(*byte);
        }
    }
    Bytes::from(escaped)
}
