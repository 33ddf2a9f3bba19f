//! Requests to token and metadata services, as this room words them. The store, which owns the HTTP client, sends them.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use jiff::Timestamp;

/// Which way a request takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Through the proxy that the environment names, if any.
    Usual,
    /// Straight: metadata services are on this machine's own link, where no proxy can reach.
    Direct,
}

/// A request. `Debug` shows neither headers nor body: both may hold secrets.
pub struct Request {
    /// `GET`, `PUT` or `POST`.
    pub method: &'static str,
    /// The whole URL; it holds no secret.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: String,
    /// How long the whole exchange may take.
    pub patience: Duration,
    /// Its way.
    pub route: Route,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).field("url", &self.url).finish_non_exhaustive()
    }
}

/// An answer, whatever its status. No `Debug`: the body may be credentials.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The service's clock.
    pub date: Option<Timestamp>,
    /// How long it asks us to wait (`Retry-After`).
    pub retry_after: Option<Duration>,
    /// The body.
    pub body: Vec<u8>,
}

/// Why there was no answer, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoAnswer(pub String);

/// An exchange on its way.
pub type Exchanging<'a> = Pin<Box<dyn Future<Output = Result<Answer, NoAnswer>> + Send + 'a>>;

/// Who sends requests. Nothing is prepared before the first one.
pub trait Exchange: Send + Sync {
    /// Sends one request, once.
    fn send(&self, request: Request) -> Exchanging<'_>;
}
