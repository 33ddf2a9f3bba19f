//! AWS Signature Version 4 for S3, with the signing key cached per day and scope.
//!
//! Rule: AWS documentation, "Create a signed AWS API request"; for S3 the path is encoded once and not normalised.
//! `conformance/signature.rs` holds it against the SDK's signer.

use std::fmt::Write;
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderMap;
use http::header::{AUTHORIZATION, HeaderName, HeaderValue, USER_AGENT};
use ring::digest::{SHA256, digest};
use ring::hmac::{HMAC_SHA256, Key, sign};

use crate::credentials::Credentials;
use crate::store::StoreError;

const X_AMZ_DATE: HeaderName = HeaderName::from_static("x-amz-date");
const X_AMZ_SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");
const X_AMZ_CONTENT_SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// Signs requests for one region.
#[derive(Debug)]
pub(super) struct Signer {
    region: String,
    cached: Mutex<Option<CachedKey>>,
}

struct CachedKey {
    date: [u8; 8],
    access_key_id: String,
    secret: crate::base::redact::Secret,
    key: [u8; 32],
}

impl std::fmt::Debug for CachedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CachedKey").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// What of a request is signed beside its headers.
pub(super) struct Signed<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    /// Encoded and sorted by name.
    pub(super) query: &'a str,
}

impl Signer {
    pub(super) fn new(region: String) -> Self {
        Self { region, cached: Mutex::new(None) }
    }

    /// Adds date, token and authorization. `headers` holds all that is to be signed, `host` and
    /// `x-amz-content-sha256` among them.
    ///
    /// # Errors
    /// [`StoreError::Setting`] for credentials that a header cannot hold.
    pub(super) fn sign(
        &self,
        request: &Signed<'_>,
        headers: &mut HeaderMap,
        credentials: &Credentials,
        now: SystemTime,
    ) -> Result<(), StoreError> {
        let stamp = amz_date(now);
        let stamp = str_of(&stamp);
        headers.insert(X_AMZ_DATE, ascii(stamp));
        if let Some(token) = &credentials.session_token {
            headers.insert(X_AMZ_SECURITY_TOKEN, secret_header("session token", token.expose(), credentials)?);
        }
        let (canonical, signed_headers) = canonical_request(request, headers);
        let mut scope = String::with_capacity(64);
        let date = &stamp[..8];
        for part in [date, "/", &self.region, "/s3/aws4_request"] {
            scope.push_str(part);
        }
        let mut to_sign = String::with_capacity(160);
        for part in ["AWS4-HMAC-SHA256\n", stamp, "\n", &scope, "\n"] {
            to_sign.push_str(part);
        }
        push_hex(&mut to_sign, digest(&SHA256, &canonical).as_ref());
        let signature = hmac(&self.key(date, credentials), to_sign.as_bytes());

        let mut authorization = String::with_capacity(256);
        for part in [
            "AWS4-HMAC-SHA256 Credential=",
            &credentials.access_key_id,
            "/",
            &scope,
            ", SignedHeaders=",
            &signed_headers,
            ", Signature=",
        ] {
            authorization.push_str(part);
        }
        push_hex(&mut authorization, &signature);
        headers.insert(AUTHORIZATION, secret_header("access key id", &authorization, credentials)?);
        Ok(())
    }

    fn key(&self, date: &str, credentials: &Credentials) -> [u8; 32] {
        let mut cached = self.cached.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(hit) = &*cached
            && hit.date == date.as_bytes()
            && hit.access_key_id == credentials.access_key_id
            && hit.secret == credentials.secret_access_key
        {
            return hit.key;
        }
        let mut start = String::from("AWS4");
        start.push_str(credentials.secret_access_key.expose());
        let key = [date, &self.region, "s3", "aws4_request"]
            .iter()
            .fold(start.into_bytes(), |key, part| hmac(&key, part.as_bytes()).to_vec());
        let mut fixed = [0; 32];
        fixed.copy_from_slice(&key);
        let mut day = [0; 8];
        day.copy_from_slice(date.as_bytes());
        *cached = Some(CachedKey {
            date: day,
            access_key_id: credentials.access_key_id.clone(),
            secret: credentials.secret_access_key.clone(),
            key: fixed,
        });
        fixed
    }
}

/// A header value that is made of credentials and shown nowhere. `what` of them is to blame when a header cannot hold it.
pub(super) fn secret_header(what: &str, value: &str, credentials: &Credentials) -> Result<HeaderValue, StoreError> {
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        let origin = &credentials.origin;
        StoreError::Setting(format!("the {what} from {origin} contains a line break or another control character"))
    })?;
    value.set_sensitive(true);
    Ok(value)
}

/// The canonical request and the list of signed header names. Bytes, because header values may be any.
fn canonical_request(request: &Signed<'_>, headers: &HeaderMap) -> (Vec<u8>, String) {
    let mut names: Vec<&HeaderName> = headers.keys().filter(|name| **name != USER_AGENT).collect();
    names.sort_unstable_by_key(|name| name.as_str());
    let mut canonical = Vec::with_capacity(1024);
    for part in [request.method, "\n", request.path, "\n", request.query, "\n"] {
        canonical.extend_from_slice(part.as_bytes());
    }
    let mut signed = String::with_capacity(128);
    for name in names {
        if !signed.is_empty() {
            signed.push(';');
        }
        signed.push_str(name.as_str());
        canonical.extend_from_slice(name.as_str().as_bytes());
        canonical.push(b':');
        for (index, value) in headers.get_all(name).iter().enumerate() {
            if index > 0 {
                canonical.push(b',');
            }
            push_folded(&mut canonical, value.as_bytes());
        }
        canonical.push(b'\n');
    }
    canonical.push(b'\n');
    canonical.extend_from_slice(signed.as_bytes());
    canonical.push(b'\n');
    let hash = headers.get(&X_AMZ_CONTENT_SHA256).map_or(b"UNSIGNED-PAYLOAD".as_slice(), HeaderValue::as_bytes);
    canonical.extend_from_slice(hash);
    (canonical, signed)
}

/// Appends a header value trimmed, with runs of spaces folded into one. Only what is a space in ASCII is one: a value may
/// begin with an ideographic space, or with a byte that is a space in another encoding.
fn push_folded(into: &mut Vec<u8>, value: &[u8]) {
    let mut space = false;
    for byte in value.trim_ascii() {
        if *byte != b' ' || !space {
            into.push(*byte);
        }
        space = *byte == b' ';
    }
}

fn hmac(key: &[u8], data: &[u8]) -> [u8; 32] {
    let tag = sign(&Key::new(HMAC_SHA256, key), data);
    tag.as_ref().try_into().expect("an HMAC-SHA-256 has 32 bytes")
}

/// Appends lower-case hex.
pub(in crate::store) fn push_hex(into: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for byte in bytes {
        into.push(DIGITS[usize::from(byte >> 4)] as char);
        into.push(DIGITS[usize::from(byte & 15)] as char);
    }
}

fn ascii(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}

fn str_of(bytes: &[u8; 16]) -> &str {
    std::str::from_utf8(bytes).unwrap_or("19700101T000000Z")
}

/// `YYYYMMDDTHHMMSSZ`, by the days-to-civil rule of the proleptic Gregorian calendar; a formatter would cost as much as
/// the rest of the signature.
fn amz_date(now: SystemTime) -> [u8; 16] {
    let seconds = now.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs();
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let mut text = String::with_capacity(16);
    write!(text, "{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", rest / 3600, rest / 60 % 60, rest % 60).ok();
    let mut stamp = *b"19700101T000000Z";
    if text.len() == 16 {
        stamp.copy_from_slice(text.as_bytes());
    }
    stamp
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_folded_by_the_spaces_of_ascii_alone() {
        let folded = |value: &[u8]| {
            let mut into = Vec::new();
            push_folded(&mut into, value);
            into
        };
        assert_eq!(folded(b"  a   b \t"), b"a b");
        assert_eq!(folded("\u{3000}a\u{a0}".as_bytes()), "\u{3000}a\u{a0}".as_bytes());
        assert_eq!(folded(b"\xa0caf\xe9\x85"), b"\xa0caf\xe9\x85");
    }

    #[test]
    fn credentials_that_a_header_cannot_hold_are_an_error() {
        let sign = |access_key_id: &str, token: &str| {
            let credentials = Credentials {
                access_key_id: access_key_id.to_owned(),
                secret_access_key: crate::base::redact::Secret::new("secret"),
                session_token: Some(crate::base::redact::Secret::new(token)),
                expires: None,
                origin: "a test".to_owned(),
                family: crate::credentials::KeyFamily::default(),
            };
            let request = Signed { method: "GET", path: "/", query: "" };
            let mut headers = HeaderMap::new();
            let signed = Signer::new("r".to_owned()).sign(&request, &mut headers, &credentials, UNIX_EPOCH);
            signed.map_err(|error| error.to_string())
        };
        assert!(sign("id", "token").is_ok());
        let error = sign("id", "opaque\nvalue").expect_err("a line break");
        assert!(error.contains("session token") && error.contains("a test") && !error.contains("opaque"), "{error}");
        assert!(sign("i\rd", "token").expect_err("a line break").contains("access key id"));
    }

    #[test]
    fn the_date_stamp_follows_the_calendar() {
        for (seconds, text) in [
            (0, "19700101T000000Z"),
            (951_782_400, "20000229T000000Z"),
            (1_700_000_000, "20231114T221320Z"),
            (4_107_542_399, "21000228T235959Z"),
            (4_107_542_400, "21000301T000000Z"),
        ] {
            assert_eq!(str_of(&amz_date(UNIX_EPOCH + Duration::from_secs(seconds))), text);
        }
    }
}
