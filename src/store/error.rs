//! Why a call failed: what the service answered, or what stood between us and an answer.

use std::io;
use std::time::Duration;

use crate::base::fault::{Category, Fault, RetryVerdict};
use crate::base::fsx::PathError;
use crate::credentials::CredentialsError;

use super::wire::CertificateRefused;

/// An error answer of the service, worded as the AWS CLI words it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "An error occurred ({code}) when calling the {operation} operation: {message}{}",
    request_id.as_ref().map(|id| format!(" (request id: {id})")).unwrap_or_default()
)]
pub struct ServiceError {
    /// The operation, in the service's words: `ListObjectsV2`.
    pub operation: &'static str,
    /// HTTP status; 200 when the error stood inside a success.
    pub status: u16,
    /// The service's error code, or the status for an answer without a body.
    pub code: String,
    /// The service's message.
    pub message: String,
    /// The id to give to the service's support.
    pub request_id: Option<String>,
    /// `Retry-After`, when the service sent one.
    pub retry_after: Option<Duration>,
    /// The bucket's region, when the service told it (`x-amz-bucket-region`).
    pub region: Option<String>,
    /// The way out, where it depends on more than the answer.
    pub hint: Option<String>,
}

/// A call that failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The service refused.
    #[error(transparent)]
    Service(Box<ServiceError>),
    /// No connection could be made.
    #[error("could not connect to the endpoint `{endpoint}`")]
    Connect {
        /// The endpoint's URL.
        endpoint: String,
        /// What the connection said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The connection broke before the answer was complete.
    #[error("the connection to `{endpoint}` broke during {operation}")]
    Broken {
        /// The operation.
        operation: &'static str,
        /// The endpoint's URL.
        endpoint: String,
        /// What the connection said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// No byte moved for `read_timeout`.
    #[error("no byte moved for {} s during {operation} at `{endpoint}`", idle.as_secs_f32())]
    Stalled {
        /// The operation.
        operation: &'static str,
        /// The endpoint's URL.
        endpoint: String,
        /// The time without a byte.
        idle: Duration,
    },
    /// The answer is no S3 answer: a proxy's or web server's page, or broken XML.
    #[error("the answer to {operation} from `{endpoint}` is not an S3 answer ({reason}); it begins with {beginning:?}")]
    NotS3 {
        /// The operation.
        operation: &'static str,
        /// The endpoint's URL.
        endpoint: String,
        /// HTTP status.
        status: u16,
        /// What is wrong with it.
        reason: String,
        /// Its first characters.
        beginning: String,
    },
    /// A successful answer describes another object, size or range than the one that was asked for. Another request may
    /// get the right one: a replica may be behind, or the object was replaced.
    #[error(
        "the answer to {operation} from `{endpoint}` does not match the request: {what} is {actual}, expected {expected}"
    )]
    Contradiction {
        /// The operation.
        operation: &'static str,
        /// The endpoint's URL.
        endpoint: String,
        /// What was compared.
        what: &'static str,
        /// The value that was asked for or known.
        expected: Box<str>,
        /// The value in the answer.
        actual: Box<str>,
    },
    /// Bytes or their digest are not what they should be.
    #[error("{what} has {kind} {actual}, expected {expected}")]
    Integrity {
        /// What was checked.
        what: String,
        /// The kind of proof: `ETag (MD5)`, `CRC-64`.
        kind: &'static str,
        /// The value that should be.
        expected: String,
        /// The value that is.
        actual: String,
    },
    /// The bytes to send could not be read.
    #[error("cannot read what is to be sent")]
    Source(#[source] io::Error),
    /// A file that serves the connection (a CA bundle) could not be used.
    #[error(transparent)]
    File(#[from] PathError),
    /// No credentials to sign with.
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    /// A setting cannot work.
    #[error("{0}")]
    Setting(String),
    /// Encryption was asked for, and the answer does not confirm it.
    #[error("the answer to {operation} does not confirm the encryption that was asked for, and {known}")]
    NotEncrypted {
        /// The operation.
        operation: &'static str,
        /// What the store says of the object.
        known: String,
    },
    /// The request cannot be expressed: a header value with a line break, a key too long for a URL.
    #[error("cannot build the {operation} request: {reason}")]
    Request {
        /// The operation.
        operation: &'static str,
        /// Why not.
        reason: String,
    },
}

impl From<ServiceError> for StoreError {
    fn from(error: ServiceError) -> Self {
        Self::Service(Box::new(error))
    }
}

impl StoreError {
    /// The service's error code, when it answered with one.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Service(error) => Some(&error.code),
            _ => None,
        }
    }

    /// Whether the service answered that there is no such object or version. To HEAD a missing bucket looks the same.
    pub fn is_no_such_object(&self) -> bool {
        match self {
            Self::Service(error) => match error.code.as_str() {
                "NoSuchKey" | "NoSuchVersion" => true,
                "404" => error.operation == "HeadObject",
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the answer was a success for something else than what was asked for. What is known of the object should
    /// be looked up again before another try.
    pub fn is_contradiction(&self) -> bool {
        matches!(self, Self::Contradiction { .. })
    }

    /// HTTP status of a refusal.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Service(error) => Some(error.status),
            _ => None,
        }
    }
}

/// Codes that ask for fewer requests (AWS SDK's throttling codes; COS: `SlowDown`, `KmsFreqControl`).
const THROTTLING: [&str; 8] = [
    "SlowDown",
    "Throttling",
    "ThrottlingException",
    "RequestLimitExceeded",
    "BandwidthLimitExceeded",
    "TooManyRequests",
    "KmsFreqControl",
    "ServiceUnavailable",
];

/// Codes that pass by themselves, whatever their status.
const TRANSIENT: [&str; 9] = [
    "RequestTimeout",
    "RequestTimeoutException",
    "InternalError",
    "PathConflict",
    "OperationAborted",
    "IncompleteBody",
    // Bytes were damaged on their way: sending them again helps.
    "BadDigest",
    "XAmzContentSHA256Mismatch",
    "XAmzContentChecksumMismatch",
];

impl Fault for ServiceError {
    fn category(&self) -> Category {
        match self.code.as_str() {
            "NoSuchBucket" | "NoSuchKey" | "NoSuchUpload" | "NoSuchVersion" | "404" => Category::NotFound,
            _ => Category::Service,
        }
    }

    fn retry(&self) -> RetryVerdict {
        if THROTTLING.contains(&self.code.as_str()) || matches!(self.status, 429 | 503) {
            return RetryVerdict::Throttled { after: self.retry_after };
        }
        if TRANSIENT.contains(&self.code.as_str()) || matches!(self.status, 408 | 500 | 502 | 504) {
            return RetryVerdict::Transient;
        }
        RetryVerdict::Never
    }

    fn hints(&self) -> Vec<String> {
        if let Some(hint) = &self.hint {
            return vec![hint.clone()];
        }
        let hint = match self.code.as_str() {
            "NoSuchBucket" => {
                "check the bucket's name and region; `cos ls` lists your buckets. \
                 On Tencent COS a name ends in -APPID"
            }
            "InvalidAccessKeyId" => "the service does not know this secret id; check the profile or the environment",
            "SignatureDoesNotMatch" => "the secret key does not fit the secret id; check both",
            "ExpiredToken" | "TokenRefreshRequired" => "the temporary credentials have expired; get new ones",
            "RequestTimeTooSkewed" => {
                "this machine's clock is off by more than the service allows; set it (`timedatectl set-ntp true`); \
                 `cos doctor` shows by how much"
            }
            "404" if self.operation == "HeadObject" => "check the bucket and the key",
            "BucketNotEmpty" => "`cos rb --force` empties the bucket first",
            "PathStyleDomainForbidden" => {
                "this endpoint wants the bucket in the host name: set addressing_style = virtual"
            }
            "PermanentRedirect" | "AuthorizationHeaderMalformed" | "301" => match &self.region {
                Some(region) => return vec![format!("the bucket is in the region `{region}`: use --region {region}")],
                None => "the bucket is in another region: use --region or the region's endpoint",
            },
            "DownloadForbidden" => "COS refuses .apk and .ipa downloads from its default domain; use a custom domain",
            "PaymentRequired" | "ArrearsNotActive" => {
                "the account is in arrears, and its storage is closed until it is settled: pay in the billing console"
            }
            "BucketAccelerateNotEnabled" => {
                "switch on global acceleration of the bucket (it takes a quarter of an hour), or unset use_accelerate_endpoint"
            }
            "ActionAccelerateNotSupported" => {
                "this call does not go over the accelerated endpoint: set the regional one"
            }
            "UnavailableForLegalReasons" | "DomainAuditFailed" => {
                "the service has closed this content or domain after a review; its console says why"
            }
            "InvalidStorageClass" => {
                "this store has no such storage class; Tencent COS has STANDARD, STANDARD_IA, INTELLIGENT_TIERING, \
                 ARCHIVE, DEEP_ARCHIVE and, for buckets in several zones, the same with MAZ_ in front"
            }
            "InvalidRegionName" => "there is no such region: check --region; `cos doctor` shows what is used",
            "FileAlreadyExists" => "something is there already, and was to stay",
            "AccessDenied" | "403" => "these credentials may not do this; check the policy and the bucket's owner",
            "PreconditionFailed" | "412" => "the object was replaced meanwhile; run the command again",
            "InvalidObjectState" if self.operation == "RestoreObject" => {
                "only an object of an archive class is restored; `cos stat` shows the class"
            }
            "InvalidObjectState" => "the object is archived; restore it first",
            _ => return Vec::new(),
        };
        vec![hint.to_owned()]
    }
}

/// Whether a connection failed because the server's certificate was not taken.
fn refused_certificate(error: &(dyn std::error::Error + 'static)) -> bool {
    error.is::<CertificateRefused>() || CertificateRefused::find(error).is_some()
}

impl Fault for StoreError {
    fn category(&self) -> Category {
        match self {
            Self::Service(error) => error.category(),
            Self::Connect { .. } | Self::Broken { .. } | Self::Stalled { .. } => Category::Network,
            Self::NotS3 { .. } => Category::Service,
            Self::Contradiction { .. } | Self::Integrity { .. } => Category::Integrity,
            Self::Source(_) => Category::LocalIo,
            Self::File(error) => error.category(),
            Self::Credentials(error) => error.category(),
            Self::Setting(_) => Category::Configuration,
            Self::NotEncrypted { .. } => Category::Integrity,
            Self::Request { .. } => Category::Usage,
        }
    }

    fn retry(&self) -> RetryVerdict {
        match self {
            Self::Service(error) => error.retry(),
            Self::Connect { source, .. } if refused_certificate(source.as_ref()) => RetryVerdict::Never,
            Self::Connect { .. } | Self::Broken { .. } | Self::Stalled { .. } => RetryVerdict::Transient,
            // A gateway's error page passes when the gateway recovers; a page with status 200 is what stands there.
            Self::NotS3 { status: 429 | 500 | 502 | 503 | 504, .. } => RetryVerdict::Transient,
            _ => RetryVerdict::Never,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Service(error) => error.hints(),
            Self::Connect { source, .. } => {
                vec![if refused_certificate(source.as_ref()) {
                    "for a private certificate authority use --ca-bundle FILE".to_owned()
                } else {
                    "check the endpoint, the network and the proxy settings".to_owned()
                }]
            }
            Self::NotS3 { .. } => {
                vec!["is this the S3 endpoint? A proxy, a login page or a console may be answering".to_owned()]
            }
            Self::NotEncrypted { .. } => {
                vec![
                    "the object may lie there unencrypted: remove it, or use a store that knows these options"
                        .to_owned(),
                ]
            }
            Self::Contradiction { .. } => {
                vec!["the object may have been replaced, or a proxy or replica gave an outdated answer; run the command again".to_owned()]
            }
            Self::Stalled { .. } => vec!["raise --read-timeout if the network is slow".to_owned()],
            Self::File(error) => error.hints(),
            Self::Credentials(error) => error.hints(),
            _ => Vec::new(),
        }
    }
}
