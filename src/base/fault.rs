//! What kind of thing went wrong, so that every room's error can be sorted without reading its text.

use std::error::Error;
use std::time::Duration;

/// The sort of failure. `cli/exit.rs` maps each to an exit code, without a wildcard arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// The command line is wrong.
    Usage,
    /// A configuration file or value is wrong.
    Configuration,
    /// No usable credentials.
    Credentials,
    /// The service answered and refused.
    Service,
    /// The service answered that the bucket, key or upload does not exist.
    NotFound,
    /// The service could not be reached, or the connection broke.
    Network,
    /// A local file, directory or stream failed.
    LocalIo,
    /// Bytes are not what they should be.
    Integrity,
    /// The user asked to stop.
    Interrupted,
    /// A fault in this program.
    Internal,
}

/// Whether trying the same thing again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryVerdict {
    /// The answer will be the same.
    Never,
    /// A passing fault: try again after a back-off.
    Transient,
    /// The service asks for fewer requests. `after` is its `Retry-After`, when it sent one.
    Throttled {
        /// How long the service asked us to wait.
        after: Option<Duration>,
    },
}

/// Implemented beside each room's error enum.
pub trait Fault: Error {
    /// The sort of failure.
    fn category(&self) -> Category;

    /// Whether the same call may succeed later.
    fn retry(&self) -> RetryVerdict {
        RetryVerdict::Never
    }

    /// Ways out, one sentence each, without the `hint:` mark.
    fn hints(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The error and its causes joined by `: `, a cause that repeats its parent's text left out.
pub fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let part = inner.to_string();
        if !part.is_empty() && !text.contains(&part) {
            text.push_str(": ");
            text.push_str(&part);
        }
        cause = inner.source();
    }
    text
}
