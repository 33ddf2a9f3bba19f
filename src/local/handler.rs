//! The seam between the HTTP listener, the layers that watch or bend requests, and the S3 service at the core.

use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::combinators::UnsyncBoxBody;

/// Any error inside a body.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The body of a request or answer. An error in an answer's body closes the connection before its end.
pub type Body = UnsyncBoxBody<Bytes, BoxError>;

/// Answers one request. Layers hold an inner handler and pass on what they do not answer themselves.
pub trait Handler: Send + Sync + 'static {
    /// Answers `request`; an error drops the connection without an answer.
    fn handle(
        &self,
        request: Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>>;
}
