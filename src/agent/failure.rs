//! What a failed attempt says: of the file, of the bucket, or of nothing but the moment.

use crate::base::below::is_gone;
use crate::base::fault::{Category, Fault, RetryVerdict};
use crate::base::fsx::PathError;
use crate::engine::EngineError;
use crate::journal::files::CHANGED;
use crate::store::StoreError;

/// The word for what the store refuses, by which the journal finds it again.
pub(super) const REFUSED: &str = "refused";

/// The sort of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// It may pass by itself: a network, a busy store, bytes that were damaged on the way.
    Transient,
    /// Nothing can be sent there until somebody mends it: keys, a bucket that is not there. No fault of the file.
    Blocked,
    /// The store refuses this object, by a policy or a lock: perhaps no other of the bucket.
    Refused,
    /// Another file has the key.
    KeyTaken,
    /// The file cannot be read just now.
    Local,
    /// The file is gone.
    Gone,
    /// The file changed while it was read.
    Changed,
    /// The store will never take it as it is.
    Permanent,
    /// The agent is about to end.
    Stopped,
}

impl Class {
    /// The word in logs, metrics and the journal.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Transient => "transient",
            Self::Blocked => "blocked",
            Self::Refused => REFUSED,
            Self::KeyTaken => "key_taken",
            Self::Local => "local",
            Self::Gone => "gone",
            Self::Changed => CHANGED,
            Self::Permanent => "permanent",
            Self::Stopped => "stopped",
        }
    }
}

/// Codes of the service by which no file of a bucket can be stored, whatever its status.
const OF_THE_BUCKET: [&str; 9] = [
    "AllAccessDisabled",
    "InvalidBucketName",
    "NoSuchBucket",
    "InvalidAccessKeyId",
    "ExpiredToken",
    "InvalidToken",
    "AccountProblem",
    "PaymentRequired",
    "RequestTimeTooSkewed",
];

/// Codes of the service by which one object may be refused and others taken: a policy for a prefix, a lock, an archive, a
/// key that something on the way writes otherwise.
const OF_THE_OBJECT: [&str; 4] = ["AccessDenied", "InvalidObjectState", "ObjectLocked", "SignatureDoesNotMatch"];

/// What a failure says.
pub(super) fn class_of(error: &EngineError) -> Class {
    match error {
        EngineError::Resumable(error) => class_of(error),
        EngineError::Interrupted => Class::Stopped,
        EngineError::Changed { .. } => Class::Changed,
        EngineError::File(error) => of_file(error),
        EngineError::Store(error) => of_store(error),
        EngineError::Worker(_) => Class::Transient,
        _ => Class::Permanent,
    }
}

/// What a file that cannot be opened or looked at says.
pub(super) fn of_file(error: &PathError) -> Class {
    if is_gone(&error.source) { Class::Gone } else { Class::Local }
}

fn of_store(error: &StoreError) -> Class {
    if error.code().is_some_and(|code| OF_THE_OBJECT.contains(&code)) && error.status() == Some(403) {
        return Class::Refused;
    }
    if error.code().is_some_and(|code| OF_THE_BUCKET.contains(&code)) || error.category() == Category::Credentials {
        return Class::Blocked;
    }
    if error.retry() != RetryVerdict::Never {
        return Class::Transient;
    }
    match (error.category(), error.status()) {
        (_, Some(401)) => Class::Blocked,
        (_, Some(403)) => Class::Refused,
        // An answer to HEAD has no body, and an expired token looks like a bad request.
        (_, Some(400)) if error.code().is_none() => Class::Transient,
        // Somebody else writes to the key, or the upload that was continued is no more.
        (_, Some(404 | 408 | 409 | 412 | 429)) => Class::Transient,
        (Category::Network | Category::Integrity | Category::Internal, _) => Class::Transient,
        (_, Some(status)) if status >= 500 => Class::Transient,
        _ => Class::Permanent,
    }
}
