//! One call from its parts to an answer: address, sign, send, watch for stalls, classify, try again.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime};

use http::header::{CONTENT_LENGTH, HOST, HeaderName, HeaderValue, PROXY_AUTHORIZATION, USER_AGENT as UA};
use http::response::Parts;
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderMap, Method, Request, Response, StatusCode, Uri};
use hyper::body::Incoming;
use jiff::SignedDuration;

use crate::base::fault::{Fault, RetryVerdict, chain};
use crate::base::redact;
use crate::credentials::{Credentials, CredentialsSource, has_ended};
use crate::store::{
    Addressing, ObjectBody, Payer, Payload, ProviderProfile, RequestOptions, RetryPolicy, StoreError, client::Endpoint,
    client::Trace, pace::Pacer, retry::Tries,
};

use super::call::Call;
use super::connect::{BodyFault, HttpClient, WireBody};
use super::encode::{encode_path, encode_query};
use super::native::{in_native_words, sign_natively};
use super::places::{MOST_FOLLOWED, Place, Places};
use super::proxy::is_loopback;
use super::sign::{Signed, push_hex};
use super::tls::CertificateRefused;
use super::{Proxies, USER_AGENT, answer, xml};

/// Largest XML answer that is read: a page of 1000 keys of 1024 bytes, percent-encoded, is under 5 MiB.
const XML_LIMIT: usize = 64 << 20;
/// Largest error page that is read.
pub(super) const ERROR_LIMIT: usize = 64 << 10;

/// How far apart clocks must be to be the reason of a refusal that tells none.
///
/// *Source:* S3 refuses at 15 minutes; some stores at 5. *Applies:* to HEAD, whose refusals have no body.
const SUSPECT_SKEW: Duration = Duration::from_secs(120);

/// No answer has told the store's time yet.
const UNSEEN: i64 = i64::MIN;

const X_AMZ_CONTENT_SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");
const X_AMZ_REQUEST_PAYER: HeaderName = HeaderName::from_static("x-amz-request-payer");
/// SHA-256 of nothing.
const EMPTY_SHA256: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// How long a call fails before its retries are shown, and the least time between two lines of that.
///
/// *Source:* a second without a sign of life makes people wonder; a line every few seconds is enough. *Applies:* to all calls
/// to a store together.
const NOTICE_AFTER: Duration = Duration::from_secs(1);
const NOTICE_INTERVAL: Duration = Duration::from_secs(5);

/// The client of the data path.
#[derive(Clone)]
pub(in crate::store) struct Wire {
    pub(super) client: HttpClient,
    pub(super) endpoint: Endpoint,
    pub(super) places: Arc<Places>,
    credentials: Option<CredentialsSource>,
    pub(super) profile: Arc<ProviderProfile>,
    retry: RetryPolicy,
    pub(super) read_timeout: Duration,
    /// Seconds to add to this machine's clock, learnt from a refusal.
    clock_skew: Arc<AtomicI64>,
    /// Seconds that the store's clock was ahead of this machine's in its last answer; [`UNSEEN`] before that.
    clock_seen: Arc<AtomicI64>,
    pacer: Arc<Pacer>,
    requests: Arc<AtomicU64>,
    outage: Arc<Outage>,
    /// The store was found not to know DeleteObjects.
    single_deletes: Arc<AtomicBool>,
    pub(super) proxies: Proxies,
    pub(super) trace: Option<Trace>,
    notice: Option<Trace>,
    pub(in crate::store) options: Arc<RequestOptions>,
}

/// Since when a store has answered nothing, and when that was last shown.
#[derive(Debug, Default)]
struct Outage {
    state: Mutex<OutageState>,
    /// Something failed since the last success; without that a success costs no lock.
    failing: AtomicBool,
}

#[derive(Debug, Default)]
struct OutageState {
    since: Option<Instant>,
    shown: Option<Instant>,
}

impl Outage {
    /// Ends the outage.
    fn end(&self) {
        if self.failing.swap(false, Relaxed) {
            self.lock().since = None;
        }
    }

    /// Adds a failure. Returns for how long the store has answered nothing.
    fn fail(&self) -> Duration {
        let mut state = self.lock();
        self.failing.store(true, Relaxed);
        state.since.get_or_insert_with(Instant::now).elapsed()
    }

    /// Whether a retry is to be shown now: not too often, whatever the number of calls.
    fn shows(&self) -> bool {
        let mut state = self.lock();
        let due = state.shown.is_none_or(|shown| shown.elapsed() >= NOTICE_INTERVAL);
        if due {
            state.shown = Some(Instant::now());
        }
        due
    }

    fn lock(&self) -> MutexGuard<'_, OutageState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What [`Wire::new`] needs.
pub(in crate::store) struct WireParts {
    pub(in crate::store) client: HttpClient,
    pub(in crate::store) endpoint: Endpoint,
    pub(in crate::store) places: Places,
    pub(in crate::store) credentials: Option<CredentialsSource>,
    pub(in crate::store) profile: Arc<ProviderProfile>,
    pub(in crate::store) retry: RetryPolicy,
    pub(in crate::store) read_timeout: Duration,
    pub(in crate::store) proxies: Proxies,
    pub(in crate::store) trace: Option<Trace>,
    pub(in crate::store) notice: Option<Trace>,
}

/// When bytes last moved, for the stall watchdog.
pub(in crate::store) struct Activity {
    start: Instant,
    last_ms: AtomicU64,
}

impl Activity {
    pub(super) fn new() -> Self {
        Self { start: Instant::now(), last_ms: AtomicU64::new(0) }
    }

    pub(super) fn touch(&self) {
        let now = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.last_ms.store(now, Relaxed);
    }

    fn last(&self) -> Instant {
        self.start + Duration::from_millis(self.last_ms.load(Relaxed))
    }
}

/// An address that does not change between tries, unless the bucket turns out to be elsewhere.
pub(super) struct Target {
    place: Arc<Place>,
    endpoint: Arc<str>,
    uri: Uri,
    host: HeaderValue,
    path_length: usize,
}

impl Wire {
    pub(in crate::store) fn new(parts: WireParts) -> Self {
        Self {
            client: parts.client,
            endpoint: parts.endpoint,
            places: Arc::new(parts.places),
            credentials: parts.credentials,
            profile: parts.profile,
            retry: parts.retry,
            read_timeout: parts.read_timeout,
            clock_skew: Arc::default(),
            clock_seen: Arc::new(AtomicI64::new(UNSEEN)),
            pacer: Arc::new(Pacer::new()),
            requests: Arc::default(),
            outage: Arc::default(),
            single_deletes: Arc::default(),
            proxies: parts.proxies,
            trace: parts.trace,
            notice: parts.notice,
            options: Arc::default(),
        }
    }

    /// The same client for calls that have another way: with at most so many tries, of which nothing is shown.
    pub(super) fn with_attempts(&self, count: u32) -> Self {
        let most = self.retry.max_attempts.map_or(count, |set| set.min(count));
        Self { retry: RetryPolicy::attempts(most), notice: None, ..self.clone() }
    }

    /// The same client, with connections, pace and all, whose requests ask for this too.
    pub(in crate::store) fn asking(&self, options: RequestOptions) -> Self {
        Self { options: Arc::new(options), ..self.clone() }
    }

    /// The same client, whose requests are counted apart.
    pub(in crate::store) fn counting(&self) -> Self {
        Self { requests: Arc::default(), ..self.clone() }
    }

    /// Whether nobody on the way to the endpoint can read along.
    pub(in crate::store) fn keeps_secrets(&self) -> bool {
        self.endpoint.https() || is_loopback(self.endpoint.authority().host())
    }

    /// Where answers that asked for fewer requests are counted.
    pub(in crate::store) fn throttles(&self) -> Arc<AtomicU64> {
        self.pacer.throttles()
    }

    /// Where requests are counted, each try for itself.
    pub(in crate::store) fn requests(&self) -> Arc<AtomicU64> {
        self.requests.clone()
    }

    /// Whether objects are deleted one by one here.
    pub(super) fn deletes_singly(&self) -> bool {
        self.single_deletes.load(Relaxed)
    }

    /// Notes that this store does not know DeleteObjects.
    pub(super) fn note_single_deletes(&self) {
        self.single_deletes.store(true, Relaxed);
        if let Some(trace) = &self.trace {
            trace("DeleteObjects is not supported here: objects are deleted one by one");
        }
    }

    /// The endpoint's URL, for errors.
    pub(super) fn endpoint(&self) -> &str {
        self.endpoint.text()
    }

    /// Sends `call` and returns the head of a successful answer and its unread body.
    pub(super) async fn stream(&self, call: &Call<'_>) -> Result<Response<Incoming>, StoreError> {
        self.with_retries(call, |response| async { Ok(response) }).await
    }

    /// Sends `call` whose successful answer has no body that matters.
    pub(super) async fn headers(&self, call: &Call<'_>) -> Result<HeaderMap, StoreError> {
        let reading = |response: Response<Incoming>| async {
            let (parts, body) = response.into_parts();
            // An empty body ends at once; a short one is read so that its connection can serve again.
            let bytes = self.body(call.operation, body, &parts.headers).read_limited(ERROR_LIMIT).await?;
            self.refuse_document(call.operation, &parts, &bytes)?;
            Ok(parts.headers)
        };
        self.with_retries(call, reading).await
    }

    /// Sends `call` whose answer is an XML document with one of the `roots`, or with the element `telling` under another
    /// one. An `<Error>` in a 200 is an error.
    pub(super) async fn xml(
        &self,
        call: &Call<'_>,
        roots: &[&str],
        telling: &str,
    ) -> Result<(HeaderMap, String), StoreError> {
        let reading = |response: Response<Incoming>| async {
            let (parts, body) = response.into_parts();
            let bytes = self.body(call.operation, body, &parts.headers).read_limited(XML_LIMIT).await?;
            self.refuse_part(call.operation, &parts, &bytes)?;
            self.refuse_document(call.operation, &parts, &bytes)?;
            let text =
                String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
            match xml::root(&text) {
                Some(root) if roots.contains(&root.as_str()) || xml::passes_for(&text, &root, roots, telling) => {
                    Ok((parts.headers, text))
                }
                other => {
                    let reason = match other {
                        Some(root) => format!("its root element is `{root}`, not `{}`", roots.join("` or `")),
                        None => "it is no XML".to_owned(),
                    };
                    Err(answer::not_s3(call.operation, self.endpoint.text(), parts.status, reason, &text))
                }
            }
        };
        self.with_retries(call, reading).await
    }

    /// Sends `call` whose answer is a document of any sort, with or without content.
    pub(super) async fn text(&self, call: &Call<'_>) -> Result<(HeaderMap, String), StoreError> {
        let reading = |response: Response<Incoming>| async {
            let (parts, body) = response.into_parts();
            let bytes = self.body(call.operation, body, &parts.headers).read_limited(XML_LIMIT).await?;
            self.refuse_part(call.operation, &parts, &bytes)?;
            self.refuse_document(call.operation, &parts, &bytes)?;
            let text =
                String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
            Ok((parts.headers, text))
        };
        self.with_retries(call, reading).await
    }

    /// The URL that `call` goes to.
    pub(super) fn address(&self, call: &Call<'_>) -> Result<String, StoreError> {
        Ok(self.target(call)?.uri.to_string())
    }

    /// Refuses a part of a document: what the rest says is unknown.
    fn refuse_part(&self, operation: &'static str, parts: &Parts, body: &[u8]) -> Result<(), StoreError> {
        if parts.status != StatusCode::PARTIAL_CONTENT {
            return Ok(());
        }
        let reason = "a part of the answer where all of it was asked for".to_owned();
        let text = String::from_utf8_lossy(body);
        Err(answer::not_s3(operation, self.endpoint.text(), parts.status, reason, &text))
    }

    /// A success without a document that comes with one: an error found late, or a page of whoever stands in between.
    pub(super) fn refuse_document(
        &self,
        operation: &'static str,
        parts: &Parts,
        body: &[u8],
    ) -> Result<(), StoreError> {
        if body.is_empty() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(body);
        if xml::is_error(&text) {
            return Err(answer::refusal(operation, self.endpoint.text(), parts.status, &parts.headers, body));
        }
        match xml::root(&text) {
            Some(root) if root.eq_ignore_ascii_case("html") => Err(self.page(operation, parts.status, &text)),
            _ => Ok(()),
        }
    }

    /// An error for a web page in place of an answer.
    pub(super) fn page(&self, operation: &'static str, status: StatusCode, text: &str) -> StoreError {
        answer::not_s3(operation, self.endpoint.text(), status, "it is a web page".to_owned(), text)
    }

    /// An error for an XML answer that broke while it was walked.
    pub(super) fn broken_xml(&self, operation: &'static str, reason: String, text: &str) -> StoreError {
        answer::not_s3(operation, self.endpoint.text(), StatusCode::OK, reason, text)
    }

    pub(super) fn body(&self, operation: &'static str, body: Incoming, headers: &HeaderMap) -> ObjectBody {
        let length = answer::content_length(headers);
        ObjectBody::http(body, length, self.read_timeout, operation, self.endpoint.shared_text())
    }

    /// Sends `call` until `read` takes its answer, another try is no use, or the attempts end.
    pub(super) async fn with_retries<T, F: Future<Output = Result<T, StoreError>>>(
        &self,
        call: &Call<'_>,
        read: impl Fn(Response<Incoming>) -> F,
    ) -> Result<T, StoreError> {
        let mut target = self.target(call)?;
        let mut followed = 0;
        let mut tries = Tries::default();
        let mut skew_corrected = false;
        let mut checksums_refused = false;
        let mut renewed = false;
        loop {
            let with_checksums =
                self.profile.checksum_algorithm().is_some() && !call.checksums.is_empty() && !checksums_refused;
            let skew = self.clock_skew.load(Relaxed);
            let turn = self.pacer.turn().await;
            let credentials = self.credentials().await?;
            let attempt = self.attempt(call, &target, credentials.as_deref(), with_checksums);
            let outcome = match attempt.await {
                Ok(response) => read(response).await,
                Err(error) => Err(error),
            };
            let error = match outcome {
                Ok(value) => {
                    self.pacer.accept(turn);
                    self.outage.end();
                    if checksums_refused {
                        self.profile.settle(false);
                    }
                    self.places.note_seen(call.bucket, &target.place);
                    return Ok(value);
                }
                Err(error) => without_secrets(error, credentials.as_deref()),
            };
            match error.retry() {
                RetryVerdict::Throttled { after } => self.pacer.refused(turn, after),
                _ if error.status().is_some() => self.pacer.accept(turn),
                _ => {}
            }
            if !renewed && let Some(used) = credentials.as_deref().filter(|_| takes_no_more(call, &error)) {
                renewed = true;
                if let Some(source) = &self.credentials
                    && source.renew_refused(used).await
                {
                    continue;
                }
            }
            if with_checksums && self.may_be_for_the_checksum(&error) {
                checksums_refused = true;
                continue;
            }
            let clock = self.clock_skew.load(Relaxed);
            let for_the_clock = match error.code() {
                Some("RequestTimeTooSkewed") => clock != 0,
                // A HEAD is refused without a word of the clock.
                Some("403") => clock != skew,
                _ => false,
            };
            if for_the_clock && !skew_corrected {
                skew_corrected = true;
                continue;
            }
            if followed < MOST_FOLLOWED && self.moved(call.bucket, &target.place, &error).await {
                followed += 1;
                target = self.target(call)?;
                continue;
            }
            let outage = if error.retry() == RetryVerdict::Transient { self.outage.fail() } else { Duration::ZERO };
            let Some(pause) = tries.pause(self.retry, &error, self.pacer.accepted(), outage) else {
                return Err(self.explained(call.bucket, error));
            };
            self.show_retry(call.operation, &tries, &error);
            if let Some(trace) = &self.trace {
                let (operation, number) = (call.operation, tries.failed());
                trace(&format!("{operation} retry {number} in {:.1} s: {error}", pause.as_secs_f32()));
            }
            tokio::time::sleep(pause).await;
        }
    }

    /// Says what is being retried, once somebody may wonder why nothing moves.
    fn show_retry(&self, operation: &str, tries: &Tries, error: &StoreError) {
        let Some(notice) = &self.notice else { return };
        let failing = tries.failing();
        if failing >= NOTICE_AFTER && self.outage.shows() {
            let (number, seconds) = (tries.failed(), failing.as_secs());
            notice(&format!("{operation} failed {number} times in {seconds} s, retry follows: {}", chain(error)));
        }
    }

    /// While it is not known whether a store takes CRC-64/NVME headers, a refusal may be theirs. Only the success of the
    /// same call without them shows it: other faults are answered with 400 as well.
    fn may_be_for_the_checksum(&self, error: &StoreError) -> bool {
        self.profile.may_refuse_checksums() && matches!(error.status(), Some(400 | 501))
    }

    /// Whether requests go out without a signature.
    pub(super) fn signs_nothing(&self) -> bool {
        self.credentials.is_none()
    }

    /// What to sign the next try with. They are asked for each time: temporary ones end in the middle of a transfer.
    pub(super) async fn credentials(&self) -> Result<Option<Arc<Credentials>>, StoreError> {
        Ok(match &self.credentials {
            // Credentials without a key id say that nothing is to be signed.
            Some(source) => Some(source.get().await?).filter(|found| !found.is_anonymous()),
            None => None,
        })
    }

    pub(super) async fn attempt(
        &self,
        call: &Call<'_>,
        target: &Target,
        credentials: Option<&Credentials>,
        with_checksums: bool,
    ) -> Result<Response<Incoming>, StoreError> {
        let activity = Arc::new(Activity::new());
        let fault = BodyFault::default();
        let body = match call.payload {
            Some(payload) => WireBody::open(payload, &activity, &fault),
            None => WireBody::bytes(bytes::Bytes::new()),
        };
        let mut request = Request::new(body);
        *request.method_mut() = call.method.clone();
        *request.uri_mut() = target.uri.clone();
        *request.headers_mut() = self.signed_headers(call, target, credentials, with_checksums)?;
        self.requests.fetch_add(1, Relaxed);
        let started = Instant::now();
        let outcome = match self.watch_for_stall(self.client.request(request), &activity).await {
            Some(Ok(response)) => {
                self.see_clock(response.headers());
                self.classify(call, response).await
            }
            Some(Err(error)) => Err(lost(call.operation, &target.endpoint, error, &fault)),
            None => Err(StoreError::Stalled {
                operation: call.operation,
                endpoint: target.endpoint.as_ref().to_owned(),
                idle: self.read_timeout,
            }),
        };
        if let Some(trace) = &self.trace {
            trace_exchange(trace, call, target, started.elapsed(), &outcome);
        }
        outcome
    }

    /// Turns an answer outside 2xx into an error, and learns from it.
    async fn classify(&self, call: &Call<'_>, response: Response<Incoming>) -> Result<Response<Incoming>, StoreError> {
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        let (parts, body) = response.into_parts();
        let bytes = if call.method == Method::HEAD {
            Vec::new()
        } else {
            self.body(call.operation, body, &parts.headers).read_limited(ERROR_LIMIT).await.unwrap_or_default()
        };
        let error = answer::refusal(call.operation, self.endpoint.text(), status, &parts.headers, &bytes);
        let unexplained = call.method == Method::HEAD && error.code() == Some("403");
        if error.code() == Some("RequestTimeTooSkewed") || unexplained {
            self.learn_clock(&parts.headers, unexplained);
        }
        Err(error)
    }

    /// Takes the service's clock from its `Date`, so that the next signature is in time. A refusal that is
    /// `unexplained` is the clock's fault only where the clocks are far apart.
    fn learn_clock(&self, headers: &HeaderMap, unexplained: bool) {
        let Some(theirs) = answer::text(headers, "date").and_then(crate::base::time::from_http) else { return };
        let skew = theirs.as_second() - jiff::Timestamp::now().as_second();
        let correction = skew.abs_diff(self.clock_skew.load(Relaxed));
        if !unexplained || correction > SUSPECT_SKEW.as_secs() {
            self.clock_skew.store(skew, Relaxed);
        }
    }

    /// Takes note of the time that the store has. What is signed goes by it only when a signature was refused.
    fn see_clock(&self, headers: &HeaderMap) {
        if let Some(theirs) = answer::text(headers, "date").and_then(crate::base::time::from_http) {
            self.clock_seen.store(theirs.as_second() - jiff::Timestamp::now().as_second(), Relaxed);
        }
    }

    /// How far this machine's clock is ahead of the store's, to the second, by its last answer.
    pub(in crate::store) fn clock_ahead(&self) -> Option<SignedDuration> {
        let seen = self.clock_seen.load(Relaxed);
        (seen != UNSEEN).then(|| SignedDuration::from_secs(-seen))
    }

    fn now(&self) -> SystemTime {
        let skew = self.clock_skew.load(Relaxed);
        let shift = Duration::from_secs(skew.unsigned_abs());
        if skew >= 0 { SystemTime::now() + shift } else { SystemTime::now() - shift }
    }

    fn signed_headers(
        &self,
        call: &Call<'_>,
        target: &Target,
        credentials: Option<&Credentials>,
        with_checksums: bool,
    ) -> Result<HeaderMap, StoreError> {
        let mut headers = call.headers.clone();
        headers.insert(HOST, target.host.clone());
        if self.options.payer == Payer::Requester && !call.bucket.is_empty() {
            headers.insert(X_AMZ_REQUEST_PAYER, HeaderValue::from_static("requester"));
        }
        if with_checksums {
            headers.extend(call.checksums.iter().cloned());
        }
        if matches!(call.method, Method::PUT | Method::POST) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(call.payload.map_or(0, Payload::length)));
        }
        let sha256 = match call.payload {
            None => HeaderValue::from_static(EMPTY_SHA256),
            Some(payload) => match payload.digests.sha256 {
                Some(digest) => {
                    let mut hex = String::with_capacity(64);
                    push_hex(&mut hex, &digest);
                    HeaderValue::try_from(hex).unwrap_or(HeaderValue::from_static("UNSIGNED-PAYLOAD"))
                }
                None => HeaderValue::from_static("UNSIGNED-PAYLOAD"),
            },
        };
        if call.native || call.query.iter().any(|(name, _)| self.profile.is_native(name)) {
            headers = in_native_words(&headers);
            if let Some(credentials) = credentials {
                sign_natively(call.method.as_str(), &target.uri, &mut headers, credentials, self.now())?;
            }
        } else if let Some(credentials) = credentials {
            headers.insert(X_AMZ_CONTENT_SHA256, sha256);
            let path = target.uri.path();
            let query = target.uri.query().unwrap_or_default();
            debug_assert_eq!(path.len(), target.path_length);
            let signed = Signed { method: call.method.as_str(), path, query };
            target.place.signer.sign(&signed, &mut headers, credentials, self.now())?;
        } else {
            headers.insert(X_AMZ_CONTENT_SHA256, sha256);
        }
        headers.insert(UA, HeaderValue::from_static(USER_AGENT));
        // The proxy takes this header away; it is no part of what S3 checks.
        if let Some(authorization) = self.proxies.authorization(&target.uri) {
            headers.insert(PROXY_AUTHORIZATION, authorization);
        }
        Ok(headers)
    }

    pub(super) fn target(&self, call: &Call<'_>) -> Result<Target, StoreError> {
        let place = self.places.of(call.bucket);
        let endpoint = if call.carries_bytes() { place.data_endpoint() } else { place.endpoint() };
        let mut path = String::with_capacity(endpoint.path().len() + call.bucket.len() + call.key.len() + 16);
        path.push_str(endpoint.path());
        let bucket_in_host = self.profile.addressing == Addressing::Virtual && endpoint.takes_in_host(call.bucket);
        path.push('/');
        if !call.bucket.is_empty() && !bucket_in_host {
            path.push_str(call.bucket);
            path.push('/');
        }
        encode_path(&mut path, call.key);
        let path_length = path.len();
        push_query(&mut path, &call.query);
        let bad = |reason: String| StoreError::Request { operation: call.operation, reason };
        let path = PathAndQuery::try_from(path).map_err(|error| bad(format!("the key is too long: {error}")))?;
        let (authority, host) = if bucket_in_host {
            let text = format!("{}.{}", call.bucket, endpoint.authority());
            let authority = Authority::try_from(text.as_str()).map_err(|error| bad(error.to_string()))?;
            let host = HeaderValue::try_from(text).map_err(|error| bad(error.to_string()))?;
            (authority, host)
        } else {
            (endpoint.authority().clone(), endpoint.host_header().clone())
        };
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(if endpoint.https() { Scheme::HTTPS } else { Scheme::HTTP });
        parts.authority = Some(authority);
        parts.path_and_query = Some(path);
        let uri = Uri::from_parts(parts).map_err(|error| bad(error.to_string()))?;
        let endpoint = endpoint.shared_text();
        Ok(Target { place, endpoint, uri, host, path_length })
    }

    /// Waits for `exchange`, or nothing when no byte moved for the read timeout.
    pub(super) async fn watch_for_stall<F: Future>(&self, exchange: F, activity: &Activity) -> Option<F::Output> {
        let mut exchange = pin!(exchange);
        // Created here, but it enters the timer wheel only if the answer does not come at once.
        let mut timer = pin!(tokio::time::sleep(self.read_timeout));
        std::future::poll_fn(|cx| {
            if let Poll::Ready(output) = exchange.as_mut().poll(cx) {
                return Poll::Ready(Some(output));
            }
            loop {
                if Pin::as_mut(&mut timer).poll(cx).is_pending() {
                    return Poll::Pending;
                }
                let deadline = activity.last() + self.read_timeout;
                if Instant::now() >= deadline {
                    return Poll::Ready(None);
                }
                timer.as_mut().reset(deadline.into());
            }
        })
        .await
    }
}

/// What a connection that failed means.
pub(super) fn lost(
    operation: &'static str,
    endpoint: &str,
    error: hyper_util::client::legacy::Error,
    fault: &BodyFault,
) -> StoreError {
    if let Some(fault) = fault.lock().unwrap_or_else(PoisonError::into_inner).take() {
        return StoreError::Source(fault);
    }
    let endpoint = endpoint.to_owned();
    if let Some(refused) = CertificateRefused::find(&error) {
        return StoreError::Connect { endpoint, source: refused.into() };
    }
    if error.is_connect() {
        return StoreError::Connect { endpoint, source: error.into() };
    }
    StoreError::Broken { operation, endpoint, source: error.into() }
}

/// An error whose message does not repeat what the request was signed with.
fn without_secrets(error: StoreError, credentials: Option<&Credentials>) -> StoreError {
    match (error, credentials) {
        (StoreError::Service(mut refused), Some(credentials)) => {
            let secrets = [Some(&credentials.secret_access_key), credentials.session_token.as_ref()];
            refused.message = redact::without(&refused.message, secrets.into_iter().flatten());
            StoreError::Service(refused)
        }
        (error, _) => error,
    }
}

/// Whether a refusal says that the credentials have ended. A HEAD is refused without a word, with the status of
/// `ExpiredToken`.
fn takes_no_more(call: &Call<'_>, error: &StoreError) -> bool {
    match error.code() {
        Some("400") => call.method == Method::HEAD,
        code => code.is_some_and(has_ended),
    }
}

/// Appends the query sorted by name, encoded as it is signed.
fn push_query(into: &mut String, query: &[(&'static str, std::borrow::Cow<'_, str>)]) {
    if query.is_empty() {
        return;
    }
    let mut sorted: Vec<_> = query.iter().collect();
    sorted.sort_unstable();
    for (index, (name, value)) in sorted.into_iter().enumerate() {
        into.push(if index == 0 { '?' } else { '&' });
        encode_query(into, name);
        into.push('=');
        encode_query(into, value);
    }
}

fn trace_exchange(
    trace: &Trace,
    call: &Call<'_>,
    target: &Target,
    took: Duration,
    outcome: &Result<Response<Incoming>, StoreError>,
) {
    let url = crate::base::redact::url(&target.uri.to_string());
    let line = match outcome {
        Ok(response) => format!(
            "{} {} {url} -> {} in {} ms, request id {}",
            call.operation,
            call.method,
            response.status().as_u16(),
            took.as_millis(),
            answer::request_id(response.headers()).unwrap_or_else(|| "-".to_owned())
        ),
        Err(error) => format!("{} {} {url} -> {error} after {} ms", call.operation, call.method, took.as_millis()),
    };
    trace(&line);
}

impl ObjectBody {
    /// Reads up to `limit` bytes.
    pub(super) async fn read_limited(mut self, limit: usize) -> Result<Vec<u8>, StoreError> {
        let mut all = Vec::new();
        while let Some(bytes) = self.next().await? {
            if all.len() + bytes.len() > limit {
                all.extend_from_slice(&bytes[..limit - all.len()]);
                break;
            }
            all.extend_from_slice(&bytes);
        }
        Ok(all)
    }
}
