//! S3 error answers: the codes that s3s does not know, the causes behind an internal error, and short ways to say no.

use std::error::Error;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use s3s::{S3Error, S3ErrorCode, S3Result};

/// Turns failures of SQLite and of the file system into `InternalError` answers.
pub(super) trait Internal<T> {
    /// The value, or a 500 whose message tells the cause: the reader of this answer is the owner of the machine.
    fn internal(self) -> S3Result<T>;
}

impl<T, E: Error + Send + Sync + 'static> Internal<T> for Result<T, E> {
    fn internal(self) -> S3Result<T> {
        self.map_err(|error| {
            let mut refusal = S3Error::with_message(S3ErrorCode::InternalError, crate::base::fault::chain(&error));
            refusal.set_source(Box::new(error));
            refusal
        })
    }
}

/// An internal error with only a message.
pub(super) fn internal(message: impl Into<String>) -> S3Error {
    S3Error::with_message(S3ErrorCode::InternalError, message.into())
}

/// A refusal with a code from the S3 error list.
pub(super) fn refuse(code: S3ErrorCode, message: impl Into<String>) -> S3Error {
    S3Error::with_message(code, message.into())
}

/// A refusal with a code that s3s has no variant for.
pub(super) fn custom(code: &'static str, status: StatusCode, message: impl Into<String>) -> S3Error {
    let mut error = S3Error::with_message(S3ErrorCode::Custom(code.into()), message.into());
    error.set_status_code(status);
    error
}

/// Adds headers to a refusal. s3s replaces all headers of the answer by these, so the content type is set again.
pub(super) fn with_headers<const N: usize>(mut error: S3Error, headers: [(&'static str, String); N]) -> S3Error {
    let mut map = HeaderMap::new();
    map.insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/xml"));
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::try_from(value) {
            map.insert(HeaderName::from_static(name), value);
        }
    }
    error.set_headers(map);
    error
}

/// 400 for a body that ended early.
pub(super) fn incomplete() -> S3Error {
    refuse(
        S3ErrorCode::IncompleteBody,
        "You did not provide the number of bytes specified by the Content-Length HTTP header.",
    )
}

/// 404 for a bucket.
pub(super) fn no_such_bucket(name: &str) -> S3Error {
    refuse(S3ErrorCode::NoSuchBucket, format!("The specified bucket does not exist: {name}"))
}

/// 404 for a key.
pub(super) fn no_such_key() -> S3Error {
    refuse(S3ErrorCode::NoSuchKey, "The specified key does not exist.")
}

/// 404 for a version.
pub(super) fn no_such_version() -> S3Error {
    refuse(S3ErrorCode::NoSuchVersion, "The specified version does not exist.")
}

/// 404 for a multipart upload.
pub(super) fn no_such_upload() -> S3Error {
    refuse(
        S3ErrorCode::NoSuchUpload,
        "The specified multipart upload does not exist. The upload ID may be invalid, or the upload may have been \
         aborted or completed.",
    )
}

/// 400 for a value out of its range.
pub(super) fn invalid_argument(message: impl Into<String>) -> S3Error {
    refuse(S3ErrorCode::InvalidArgument, message)
}

/// 412 naming the condition that did not hold.
pub(super) fn precondition_failed(condition: &str) -> S3Error {
    refuse(
        S3ErrorCode::PreconditionFailed,
        format!("At least one of the pre-conditions you specified did not hold: {condition}"),
    )
}
