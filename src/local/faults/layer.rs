//! What each fault does to a request or its answer.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, DATE, ETAG, RETRY_AFTER};
use http::{HeaderValue, Request, Response, StatusCode};
use http_body::Body as _;
use http_body_util::{BodyExt, Full};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::bent::{Bend, Bent};
use super::{Fault, FaultPlan};
use crate::base::time::to_http;
use crate::local::handler::{Body, BoxError, Handler};

/// How much of a refused upload is read, and for how long, so that its sender gets to read the refusal.
/// *Source*: twice the default part size of 8 MiB.
const DRAIN_BYTES: u64 = 16 * 1024 * 1024;
const DRAIN_TIME: Duration = Duration::from_secs(2);

/// How far off the store's clock a signature may be. *Source*: services take 15 minutes; less shows a difference sooner.
const CLOCKS_APART: SignedDuration = SignedDuration::from_mins(5);

/// The layer of a [`FaultPlan`].
pub(super) struct FaultLayer {
    inner: Arc<dyn Handler>,
    plan: FaultPlan,
}

impl Handler for FaultLayer {
    fn handle(
        &self,
        request: Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>> {
        Box::pin(async move {
            let (sequence, fault) = self.plan.arrive(&request);
            let answer = match fault {
                Some(fault) => self.spoil(fault, request, sequence).await?,
                None => self.inner.handle(request).await?,
            };
            self.plan.answered(sequence, answer.status());
            Ok(answer)
        })
    }
}

impl FaultLayer {
    pub(super) fn new(inner: Arc<dyn Handler>, plan: FaultPlan) -> Self {
        Self { inner, plan }
    }

    async fn spoil(&self, fault: Fault, request: Request<Body>, sequence: u64) -> Result<Response<Body>, BoxError> {
        let id = format!("FAULT{sequence:011}");
        let answer = match fault {
            Fault::Status { code, error_code, retry_after } => {
                drain(request).await;
                let mut answer = error_answer(status(code)?, &error_code, "A fault rule said so.", &id);
                if let Some(after) = retry_after {
                    answer.headers_mut().insert(RETRY_AFTER, after.as_secs().into());
                }
                answer
            }
            Fault::RateLimit { .. } => {
                drain(request).await;
                error_answer(StatusCode::SERVICE_UNAVAILABLE, "SlowDown", "Please reduce your request rate.", &id)
            }
            Fault::ErrorIn200 { error_code } => {
                drain(request).await;
                error_answer(StatusCode::OK, &error_code, "A fault rule said so.", &id)
            }
            Fault::Html { code } => {
                drain(request).await;
                let page =
                    "<html><head><title>Gateway</title></head><body><h1>The proxy is unwell</h1><br></body></html>";
                document(status(code)?, "text/html", page.to_owned())
            }
            Fault::MalformedXml => {
                drain(request).await;
                let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult><Contents><Key>a</Ke";
                document(StatusCode::OK, "application/xml", text.to_owned())
            }
            Fault::ResetBeforeAnswer => return Err("a fault rule drops the connection".into()),
            Fault::Delay(delay) => {
                tokio::time::sleep(delay).await;
                self.inner.handle(request).await?
            }
            Fault::DelayAnswer(delay) => {
                let answer = self.inner.handle(request).await?;
                tokio::time::sleep(delay).await;
                answer
            }
            Fault::Clock { ahead } => {
                let now = Timestamp::now() + SignedDuration::from_secs(ahead);
                let mut answer = if signed_at(&request).is_some_and(|at| now.duration_since(at).abs() > CLOCKS_APART) {
                    drain(request).await;
                    error_answer(StatusCode::FORBIDDEN, "RequestTimeTooSkewed", "The clocks are too far apart.", &id)
                } else {
                    self.inner.handle(request).await?
                };
                if let Ok(date) = HeaderValue::try_from(to_http(now)) {
                    answer.headers_mut().insert(DATE, date);
                }
                answer
            }
            Fault::CorruptRequest { at } => {
                let request = request.map(|body| Bent::wrap(body, Bend::Flip { at }));
                self.inner.handle(request).await?
            }
            Fault::ResetMidBody { after } => self.bent(request, Bend::Cut { after, error: true }).await?,
            Fault::TruncateBody { after } => self.bent(request, Bend::Cut { after, error: false }).await?,
            Fault::CorruptBody { at } => self.bent(request, Bend::Flip { at }).await?,
            Fault::Stall { after, lasting } => self.bent(request, Bend::Stall { after, lasting }).await?,
            Fault::WrongChecksumHeader => {
                let mut answer = self.inner.handle(request).await?;
                for (name, value) in answer.headers_mut() {
                    if is_checksum(name.as_str()) {
                        falsify(value);
                    }
                }
                in_xml(answer, |text| falsify_elements(text, "<Checksum", "<ChecksumType")).await?
            }
            Fault::WrongEtag => {
                let mut answer = self.inner.handle(request).await?;
                if let Some(value) = answer.headers_mut().get_mut(ETAG) {
                    falsify(value);
                }
                in_xml(answer, |text| falsify_elements(text, "<ETag", "\0")).await?
            }
        };
        Ok(answer)
    }

    async fn bent(&self, request: Request<Body>, bend: Bend) -> Result<Response<Body>, BoxError> {
        let (mut parts, body) = self.inner.handle(request).await?.into_parts();
        // The length that is promised stays that of the whole body.
        if let Some(length) = body.size_hint().exact()
            && !parts.headers.contains_key(CONTENT_LENGTH)
        {
            parts.headers.insert(CONTENT_LENGTH, length.into());
        }
        Ok(Response::from_parts(parts, Bent::wrap(body, bend)))
    }
}

/// When a request was signed, where a header says so.
fn signed_at(request: &Request<Body>) -> Option<Timestamp> {
    let text = request.headers().get("x-amz-date")?.to_str().ok()?;
    DateTime::strptime("%Y%m%dT%H%M%SZ", text).ok()?.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
}

fn status(code: u16) -> Result<StatusCode, BoxError> {
    Ok(StatusCode::from_u16(code)?)
}

/// Reads what is left of a request that will be refused: unread bytes would turn the answer into a reset.
pub(in crate::local) async fn drain(request: Request<Body>) {
    let mut body = request.into_body();
    let read = async {
        let mut taken = 0;
        while let Some(Ok(frame)) = body.frame().await {
            taken += frame.data_ref().map_or(0, |data| data.len() as u64);
            if taken > DRAIN_BYTES {
                break;
            }
        }
    };
    // Out of time, the sender gets the reset.
    tokio::time::timeout(DRAIN_TIME, read).await.ok();
}

/// An S3 error document as an answer.
pub(in crate::local) fn error_answer(
    status: StatusCode,
    code: &str,
    message: &str,
    request_id: &str,
) -> Response<Body> {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>\
         <RequestId>{request_id}</RequestId></Error>"
    );
    let mut answer = document(status, "application/xml", text);
    if let Ok(value) = HeaderValue::try_from(request_id) {
        answer.headers_mut().insert("x-amz-request-id", value);
    }
    answer
}

fn document(status: StatusCode, kind: &'static str, text: String) -> Response<Body> {
    let mut answer = Response::new(whole(text.into()));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    answer
}

fn whole(bytes: Bytes) -> Body {
    Body::new(Full::new(bytes).map_err(|never| match never {}))
}

/// Changes the text of an XML answer; other answers stay as they are.
pub(in crate::local) async fn in_xml(
    answer: Response<Body>,
    change: impl FnOnce(&str) -> String,
) -> Result<Response<Body>, BoxError> {
    if answer.headers().get(CONTENT_TYPE).is_none_or(|kind| kind != "application/xml") {
        return Ok(answer);
    }
    let (mut parts, body) = answer.into_parts();
    let bytes = body.collect().await?.to_bytes();
    let text = change(std::str::from_utf8(&bytes)?);
    // A HEAD's answer has a length and no body.
    if !bytes.is_empty() {
        parts.headers.remove(CONTENT_LENGTH);
    }
    Ok(Response::from_parts(parts, whole(text.into())))
}

fn is_checksum(name: &str) -> bool {
    (name.starts_with("x-amz-checksum-") && name != "x-amz-checksum-type") || name.ends_with("-hash-crc64ecma")
}

/// Makes a checksum or ETag another of the same form: decimal, hexadecimal or Base64.
fn falsify(value: &mut HeaderValue) {
    let other = value.to_str().ok().and_then(|text| HeaderValue::try_from(other_than(text)).ok());
    if let Some(other) = other {
        *value = other;
    }
}

fn other_than(text: &str) -> String {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // The last digit: a larger first one could leave the 64 bits.
        let (start, last) = text.split_at(text.len() - 1);
        return format!("{start}{}", if last == "0" { '1' } else { '0' });
    }
    let mut changed = false;
    let other = text.chars().map(|letter| match letter {
        letter if changed || !letter.is_ascii_alphanumeric() => letter,
        letter => {
            changed = true;
            if letter == '0' { '1' } else { '0' }
        }
    });
    other.collect()
}

/// Falsifies the text of every element that begins with `start` and not with `except`.
fn falsify_elements(text: &str, start: &str, except: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(start) {
        let Some(open) = rest[at..].find('>').map(|length| at + length + 1) else { break };
        let end = rest[open..].find('<').map_or(rest.len(), |length| open + length);
        out.push_str(&rest[..open]);
        let value = &rest[open..end];
        if rest[at..].starts_with(except) {
            out.push_str(value);
        } else {
            // ETags are quoted, and the quote may be written as an entity, whose letters must stay.
            let (quote, bare) = value.strip_prefix("&quot;").map_or(("", value), |bare| ("&quot;", bare));
            out.push_str(quote);
            out.push_str(&other_than(bare));
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}
