//! The rules of encryption headers. Nothing is encrypted here, but a client that would be refused by S3 is refused, and one
//! that holds the right key is served.

use aws_smithy_types::base64;
use http::HeaderMap;
use md5::{Digest as _, Md5};
use rusqlite::Connection;
use s3s::dto::ServerSideEncryptionConfiguration;
use s3s::{S3ErrorCode, S3Result};

use super::super::record::{Attributes, Encryption};
use super::super::refusal::{invalid_argument, refuse};
use super::configuration::{Document, Kind};

const METHOD: &str = "x-amz-server-side-encryption";
const KMS_KEY: &str = "x-amz-server-side-encryption-aws-kms-key-id";

/// Whose key the headers of a customer's key are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyHeaders {
    /// That of the object which is read or written.
    Object,
    /// That of the source of a copy.
    CopySource,
}

impl KeyHeaders {
    fn name(self, end: &str) -> String {
        let copied = if self == Self::CopySource { "x-amz-copy-source-" } else { "x-amz-" };
        format!("{copied}server-side-encryption-customer-{end}")
    }

    /// The MD5 of the customer's key in the headers, checked against the key; `None` when there is no key.
    fn read(self, headers: &HeaderMap) -> S3Result<Option<String>> {
        let text = |end: &str| headers.get(self.name(end)).and_then(|value| value.to_str().ok());
        let (algorithm, key, md5) = match (text("algorithm"), text("key"), text("key-md5")) {
            (None, None, None) => return Ok(None),
            (Some(algorithm), Some(key), Some(md5)) => (algorithm, key, md5),
            _ => {
                return Err(invalid_argument(
                    "Requests specifying Server Side Encryption with Customer provided keys must provide an algorithm, \
                     a secret key and its MD5.",
                ));
            }
        };
        if algorithm != "AES256" {
            return Err(refuse(
                S3ErrorCode::InvalidEncryptionAlgorithmError,
                "The encryption request you specified is not valid. The valid value is AES256.",
            ));
        }
        let bytes = base64::decode(key).ok().filter(|key| key.len() == 32);
        let bytes = bytes.ok_or_else(|| invalid_argument("The secret key was invalid for the specified algorithm."))?;
        let found: [u8; 16] = Md5::digest(bytes).into();
        if base64::encode(found) != md5 {
            return Err(invalid_argument(
                "The calculated MD5 hash of the key did not match the hash that was provided.",
            ));
        }
        Ok(Some(md5.to_owned()))
    }

    /// Checks that a request brings the key that `stored` was written with, and none where there was none.
    ///
    /// # Errors
    /// `InvalidRequest`, or `InvalidArgument` for headers that do not fit together.
    pub(super) fn check(self, headers: &HeaderMap, stored: &Attributes) -> S3Result<()> {
        let wanted = stored.encryption.as_ref().and_then(|encryption| encryption.customer_key_md5.as_ref());
        match (self.read(headers)?, wanted) {
            (Some(given), Some(wanted)) if given == *wanted => Ok(()),
            (None, None) => Ok(()),
            (None, Some(_)) => Err(refuse(
                S3ErrorCode::InvalidRequest,
                "The object was stored using a form of Server Side Encryption. The correct parameters must be provided \
                 to retrieve the object.",
            )),
            (Some(_), Some(_)) => Err(refuse(
                S3ErrorCode::InvalidRequest,
                "The provided encryption parameters did not match the ones used originally.",
            )),
            (Some(_), None) => {
                Err(refuse(S3ErrorCode::InvalidRequest, "The encryption parameters are not applicable to this object."))
            }
        }
    }
}

/// Checks the headers of a read against what is read.
///
/// # Errors
/// As [`KeyHeaders::check`].
pub(super) fn check_read(headers: &HeaderMap, stored: &Attributes) -> S3Result<()> {
    if headers.contains_key(METHOD) || headers.contains_key(KMS_KEY) {
        return Err(invalid_argument("x-amz-server-side-encryption header is not supported for this operation."));
    }
    KeyHeaders::Object.check(headers, stored)
}

/// Checks the headers of what is about to be stored.
///
/// # Errors
/// `InvalidArgument` and `InvalidEncryptionAlgorithmError`.
pub(super) fn check_new(headers: &HeaderMap) -> S3Result<()> {
    let customer = KeyHeaders::Object.read(headers)?.is_some();
    let method = headers.get(METHOD).map(|value| value.as_bytes());
    match method {
        // The last two are those of COS.
        None | Some(b"AES256" | b"aws:kms" | b"aws:kms:dsse" | b"cos/kms" | b"SM4") => {}
        Some(_) => return Err(invalid_argument("The encryption method specified is not supported")),
    }
    if customer && method.is_some() {
        return Err(invalid_argument(
            "Server Side Encryption with Customer provided key is incompatible with the encryption method specified",
        ));
    }
    if headers.contains_key(KMS_KEY)
        && !method.is_some_and(|method| method.ends_with(b"kms") || method.ends_with(b"dsse"))
    {
        return Err(invalid_argument(
            "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms",
        ));
    }
    Ok(())
}

/// Gives what names no encryption that of its bucket.
pub(super) fn apply_default(db: &Connection, bucket: i64, attributes: &mut Attributes) -> S3Result<()> {
    if attributes.encryption.is_some() || !Document::exists(db, bucket, Kind::Encryption)? {
        return Ok(());
    }
    let configuration: ServerSideEncryptionConfiguration = Document::read(db, bucket, Kind::Encryption)?;
    let Some(rule) = configuration.rules.into_iter().next() else { return Ok(()) };
    let bucket_key = rule.bucket_key_enabled.filter(|on| *on);
    attributes.encryption = rule.apply_server_side_encryption_by_default.map(|default| Encryption {
        method: Some(default.sse_algorithm.as_str().to_owned()),
        kms_key: default.kms_master_key_id,
        bucket_key,
        ..Encryption::default()
    });
    Ok(())
}
