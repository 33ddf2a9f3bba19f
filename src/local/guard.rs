//! What is refused before s3s reads a request, because it lets pass what S3 does not.

use http::header::{AUTHORIZATION, HeaderMap};
use http::{StatusCode, request};
use s3s::{S3ErrorCode, S3Result};

use super::backend::ACCOUNT;
use super::refusal::{custom, refuse};

/// Longest life of a presigned URL. Source: the limit of Signature Version 4, seven days.
const LONGEST_LIFE: u64 = 7 * 24 * 60 * 60;

/// Whether the body comes as `aws-chunked`.
pub(super) fn is_chunked(headers: &HeaderMap) -> bool {
    headers.get("x-amz-content-sha256").is_some_and(|value| value.as_bytes().starts_with(b"STREAMING-"))
}

/// Checks what a request says beside its operation.
///
/// # Errors
/// `AccessDenied` when something is not signed that must be, or the owner is not the one expected, `AuthorizationQueryParametersError` for a presigned URL that
/// lives too long, `InvalidDigest` for an empty `Content-MD5`.
pub(super) fn check(parts: &request::Parts) -> S3Result<()> {
    let query = |name: &str| {
        let mut pairs = parts.uri.query().unwrap_or_default().split('&');
        pairs.find_map(|pair| pair.split_once('=').filter(|(found, _)| *found == name).map(|(_, value)| value))
    };
    if let Some(signed) = query("X-Amz-SignedHeaders").filter(|_| query("X-Amz-Signature").is_some()) {
        let signed = signed.replace("%3B", ";").replace("%3b", ";");
        check_signed(&signed, &parts.headers)?;
        check_life(query("X-Amz-Expires"))?;
    } else if let Some(authorization) = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok())
        && let Some((_, rest)) = authorization.split_once("SignedHeaders=")
    {
        check_signed(rest.split([',', ' ']).next().unwrap_or_default(), &parts.headers)?;
    }
    check_owner(&parts.headers)?;
    if parts.headers.get("content-md5").is_some_and(|value| value.as_bytes().trim_ascii().is_empty()) {
        return Err(refuse(S3ErrorCode::InvalidDigest, "The Content-MD5 you specified is not valid."));
    }
    Ok(())
}

/// The host and every `x-amz-*` header must be signed. The digest of the body is not changed without being noticed.
fn check_signed(signed: &str, headers: &HeaderMap) -> S3Result<()> {
    let is_signed = |name: &str| signed.split(';').any(|found| found.eq_ignore_ascii_case(name));
    let unsigned = std::iter::once("host")
        .chain(headers.keys().map(http::HeaderName::as_str).filter(|name| name.starts_with("x-amz-")))
        .find(|name| *name != "x-amz-content-sha256" && !is_signed(name));
    match unsigned {
        Some(name) => Err(refuse(
            S3ErrorCode::AccessDenied,
            format!("There were headers present in the request which were not signed: {name}"),
        )),
        None => Ok(()),
    }
}

/// A client that expects its bucket to be of another account is right to be refused.
fn check_owner(headers: &HeaderMap) -> S3Result<()> {
    let names = ["x-amz-expected-bucket-owner", "x-amz-source-expected-bucket-owner"];
    let other = |name: &str| headers.get(name).is_some_and(|value| value != ACCOUNT);
    if names.into_iter().any(other) {
        return Err(refuse(S3ErrorCode::AccessDenied, "Access Denied: the bucket belongs to another account."));
    }
    Ok(())
}

fn check_life(expires: Option<&str>) -> S3Result<()> {
    let Some(expires) = expires else { return Ok(()) };
    let malformed =
        |message: &'static str| custom("AuthorizationQueryParametersError", StatusCode::BAD_REQUEST, message);
    match expires.parse::<i64>() {
        Ok(seconds) if seconds < 0 => Err(malformed("X-Amz-Expires must be non-negative")),
        Ok(seconds) if seconds.unsigned_abs() > LONGEST_LIFE => {
            Err(malformed("X-Amz-Expires must be less than a week (in seconds); that is, at most 604800"))
        }
        Ok(_) => Ok(()),
        Err(_) => Err(malformed("X-Amz-Expires should be a number")),
    }
}
