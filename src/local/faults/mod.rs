//! Faults on demand: a layer that spoils chosen requests or answers, by rules a test sets while the server runs, and
//! keeps a record of every request for the test to look at.
//!
//! Rules and record are here, what a fault does is in `layer`, what happens to a body on its way in `bent`.

mod bent;
mod layer;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::header::{CONTENT_LENGTH, RANGE};
use http::{HeaderMap, Method, Request, StatusCode, Uri};
use percent_encoding::percent_decode_str;
use tokio::time::Instant;

use super::handler::{Body, Handler};
use layer::FaultLayer;
pub(super) use layer::{drain, error_answer, in_xml};

/// What goes wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The store is not asked; an S3 error document with this status and code answers.
    Status {
        /// HTTP status.
        code: u16,
        /// The document's `<Code>`.
        error_code: String,
        /// The `Retry-After` header, in whole seconds.
        retry_after: Option<Duration>,
    },
    /// The connection is dropped without an answer; the store is not asked.
    ResetBeforeAnswer,
    /// The connection breaks after this many bytes of the answer's body, in the middle of its declared length.
    ResetMidBody {
        /// Bytes that arrive.
        after: u64,
    },
    /// The body ends after this many bytes as if it were whole, short of its declared length, and the connection closes.
    TruncateBody {
        /// Bytes that arrive.
        after: u64,
    },
    /// One bit of the answer's body flips, length and headers unchanged. Past the end nothing happens.
    CorruptBody {
        /// Offset of the byte.
        at: u64,
    },
    /// One bit of the request's body flips before it reaches the store. Past the end nothing happens.
    CorruptRequest {
        /// Offset of the byte.
        at: u64,
    },
    /// Checksums of the answer (`x-amz-checksum-*`, `x-amz-` and `x-cos-hash-crc64ecma`, `<Checksum…>`) are of other bytes.
    WrongChecksumHeader,
    /// The answer's ETag, header or element, is another.
    WrongEtag,
    /// Nothing comes for a while after this many bytes of the answer's body; then the rest does.
    Stall {
        /// Bytes before the pause.
        after: u64,
        /// The pause.
        lasting: Duration,
    },
    /// The store is not asked; an `<Error>` document answers under status 200.
    ErrorIn200 {
        /// The document's `<Code>`.
        error_code: String,
    },
    /// The store is not asked; a proxy's HTML page answers.
    Html {
        /// HTTP status.
        code: u16,
    },
    /// The store is not asked; an XML document that breaks off answers under status 200.
    MalformedXml,
    /// The request waits before it reaches the store.
    Delay(Duration),
    /// The store does what it is asked, and its answer waits.
    DelayAnswer(Duration),
    /// The store's clock is ahead by so many seconds (behind, when negative): its answers say so, and what was signed five
    /// minutes off that clock or more is refused with 403 `RequestTimeTooSkewed`.
    Clock {
        /// Seconds.
        ahead: i64,
    },
    /// Requests beyond this many within one second get 503 `SlowDown`; only those count as hits.
    RateLimit {
        /// Requests let through in any second.
        per_second: usize,
    },
}

impl Fault {
    /// 503 `SlowDown` without `Retry-After`.
    pub fn slow_down() -> Self {
        Self::Status { code: 503, error_code: "SlowDown".to_owned(), retry_after: None }
    }
}

/// Which requests a rule is about: all conditions that are set must hold.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    method: Option<Method>,
    path: Option<String>,
    with_query: Vec<String>,
    without_query: Vec<String>,
    with_header: Vec<String>,
}

impl Matcher {
    /// Every request.
    pub fn any() -> Self {
        Self::default()
    }

    /// Requests of this method.
    pub fn method(method: Method) -> Self {
        Self { method: Some(method), ..Self::default() }
    }

    /// The decoded path (bucket included, when it is in the path) contains this text.
    #[must_use]
    pub fn path(mut self, text: &str) -> Self {
        self.path = Some(text.to_owned());
        self
    }

    /// The query has a parameter of this name, such as `partNumber`.
    #[must_use]
    pub fn with_query(mut self, name: &str) -> Self {
        self.with_query.push(name.to_owned());
        self
    }

    /// The query has no parameter of this name.
    #[must_use]
    pub fn without_query(mut self, name: &str) -> Self {
        self.without_query.push(name.to_owned());
        self
    }

    /// The request has this header.
    #[must_use]
    pub fn with_header(mut self, name: &str) -> Self {
        self.with_header.push(name.to_owned());
        self
    }

    fn matches(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> bool {
        let has = |name: &String| {
            let pairs = uri.query().unwrap_or_default().split('&');
            pairs.map(|pair| pair.split('=').next().unwrap_or_default()).any(|found| found == name)
        };
        self.method.as_ref().is_none_or(|wanted| wanted == method)
            && self
                .path
                .as_ref()
                .is_none_or(|text| percent_decode_str(uri.path()).decode_utf8_lossy().contains(text.as_str()))
            && self.with_query.iter().all(has)
            && !self.without_query.iter().any(has)
            && self.with_header.iter().all(|name| headers.contains_key(name))
    }
}

/// One fault and the requests it hits.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Which requests.
    pub matches: Matcher,
    /// How many of them are let through first.
    pub skip: usize,
    /// How many it hits after that; `None` is all.
    pub times: Option<usize>,
    /// What happens to them.
    pub fault: Fault,
}

impl Rule {
    /// Hits every matching request.
    pub fn new(matches: Matcher, fault: Fault) -> Self {
        Self { matches, skip: 0, times: None, fault }
    }

    /// Lets the first `count` matching requests through.
    #[must_use]
    pub fn skip(mut self, count: usize) -> Self {
        self.skip = count;
        self
    }

    /// Hits no more than `count` requests.
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.times = Some(count);
        self
    }
}

/// Names a rule of a [`FaultPlan`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RuleId(u64);

/// A request that reached the layer.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its method.
    pub method: Method,
    /// Path and query as sent.
    pub target: String,
    /// Its headers, credentials included.
    pub headers: HeaderMap,
    /// The declared length of its body in bytes.
    pub body_length: Option<u64>,
    /// The status it was answered with; `None` while it runs, or when the connection was dropped instead.
    pub status: Option<u16>,
    /// The rule that hit it.
    pub hit: Option<RuleId>,
    sequence: u64,
}

impl Recorded {
    /// Its `Range` header.
    pub fn range(&self) -> Option<&str> {
        self.headers.get(RANGE)?.to_str().ok()
    }

    /// Whether the query has a parameter of this name.
    pub fn has_query(&self, name: &str) -> bool {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        query.split('&').any(|pair| pair.split('=').next() == Some(name))
    }
}

/// The rules of a running server and the record of its requests; clones share both.
#[derive(Clone, Debug, Default)]
pub struct FaultPlan {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    next: u64,
    rules: Vec<Armed>,
    requests: Vec<Recorded>,
}

#[derive(Debug)]
struct Armed {
    id: RuleId,
    rule: Rule,
    seen: usize,
    hits: usize,
    /// When requests were let through by a rate limit, oldest first.
    passed: VecDeque<Instant>,
}

impl FaultPlan {
    /// Without rules.
    pub fn new() -> Self {
        Self::default()
    }

    /// The layer around `inner`.
    pub fn wrap(&self, inner: Arc<dyn Handler>) -> Arc<dyn Handler> {
        Arc::new(FaultLayer::new(inner, self.clone()))
    }

    /// Adds a rule. The first rule in order of adding that hits a request is the only one that does.
    pub fn add(&self, rule: Rule) -> RuleId {
        let mut state = self.lock();
        state.next += 1;
        let id = RuleId(state.next);
        state.rules.push(Armed { id, rule, seen: 0, hits: 0, passed: VecDeque::new() });
        id
    }

    /// Takes a rule away.
    pub fn remove(&self, id: RuleId) {
        self.lock().rules.retain(|armed| armed.id != id);
    }

    /// Takes all rules away.
    pub fn clear(&self) {
        self.lock().rules.clear();
    }

    /// How many requests a rule has hit; 0 when it was taken away.
    pub fn hits(&self, id: RuleId) -> usize {
        self.lock().rules.iter().find(|armed| armed.id == id).map_or(0, |armed| armed.hits)
    }

    /// Every request so far, in order of arrival.
    pub fn requests(&self) -> Vec<Recorded> {
        self.lock().requests.clone()
    }

    /// Starts the record anew.
    pub fn forget_requests(&self) {
        self.lock().requests.clear();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A test that panicked while holding it has failed already.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn arrive(&self, request: &Request<Body>) -> (u64, Option<Fault>) {
        let mut state = self.lock();
        state.next += 1;
        let sequence = state.next;
        let (method, uri, headers) = (request.method(), request.uri(), request.headers());
        let hit = state.rules.iter_mut().find_map(|armed| {
            (armed.rule.matches.matches(method, uri, headers) && armed.hit())
                .then(|| (armed.id, armed.rule.fault.clone()))
        });
        state.requests.push(Recorded {
            method: method.clone(),
            target: uri.path_and_query().map_or_else(|| uri.path().to_owned(), ToString::to_string),
            headers: headers.clone(),
            body_length: headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok()),
            status: None,
            hit: hit.as_ref().map(|(id, _)| *id),
            sequence,
        });
        (sequence, hit.map(|(_, fault)| fault))
    }

    fn answered(&self, sequence: u64, status: StatusCode) {
        let mut state = self.lock();
        // Not found when the record was started anew meanwhile.
        if let Ok(at) = state.requests.binary_search_by_key(&sequence, |recorded| recorded.sequence) {
            state.requests[at].status = Some(status.as_u16());
        }
    }
}

impl Armed {
    /// Whether this matching request is hit, counting it.
    fn hit(&mut self) -> bool {
        self.seen += 1;
        if self.seen <= self.rule.skip || self.rule.times.is_some_and(|times| self.hits >= times) {
            return false;
        }
        if let Fault::RateLimit { per_second } = self.rule.fault {
            let now = Instant::now();
            while self.passed.front().is_some_and(|then| now - *then >= Duration::from_secs(1)) {
                self.passed.pop_front();
            }
            if self.passed.len() < per_second {
                self.passed.push_back(now);
                return false;
            }
        }
        self.hits += 1;
        true
    }
}
