//! Requests in the native API of COS, for the COS look: their signature checked, and their words turned into those of S3.
//!
//! Written after the same documentation as the client's signature, and apart from it, so that one shows the faults of the
//! other.

use std::collections::BTreeMap;

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName, HeaderValue, Request};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use ring::{digest, hmac};

use crate::base::redact::Secret;
use crate::local::handler::Body;

const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The key pair that native requests must be signed with.
#[derive(Clone, Debug)]
pub struct NativeKey {
    /// The secret id.
    pub id: String,
    /// The secret key.
    pub key: Secret,
}

/// Whether a request claims to be signed natively.
pub(super) fn is_native(headers: &HeaderMap) -> bool {
    headers.get(AUTHORIZATION).is_some_and(|value| value.as_bytes().starts_with(b"q-sign-algorithm="))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hmac_hex(key: &[u8], text: &str) -> String {
    hex(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key), text.as_bytes()).as_ref())
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// Whether the signature is that of the key, over all that must be signed.
pub(super) fn is_signed_by(request: &Request<Body>, key: &NativeKey) -> bool {
    let header = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let told: BTreeMap<&str, &str> = header.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let get = |name: &str| told.get(name).copied().unwrap_or_default();
    let listed =
        |name: &str| get(name).split(';').filter(|name| !name.is_empty()).map(str::to_owned).collect::<Vec<_>>();

    let headers: BTreeMap<String, String> = request
        .headers()
        .iter()
        .map(|(name, value)| (encode(name.as_str()), encode(&String::from_utf8_lossy(value.as_bytes()))))
        .collect();
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let query: BTreeMap<String, String> = request
        .uri()
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (encode(&decode(name)).to_lowercase(), encode(&decode(value))))
        .collect();
    let (header_list, query_list) = (listed("q-header-list"), listed("q-url-param-list"));
    // As a bucket with strict signatures wants it: the host, all of COS's own headers and the whole query.
    let must = |name: &String| name == "host" || name == "content-md5" || name.starts_with("x-cos-");
    let whole = headers.keys().filter(|name| must(name)).all(|name| header_list.contains(name))
        && query.keys().all(|name| query_list.contains(name));
    let joined = |list: &[String], from: &BTreeMap<String, String>| {
        let pairs = list.iter().map(|name| format!("{name}={}", from.get(name).map_or("", String::as_str)));
        pairs.collect::<Vec<_>>().join("&")
    };
    let http_string = format!(
        "{}\n{}\n{}\n{}\n",
        request.method().as_str().to_lowercase(),
        decode(request.uri().path()),
        joined(&query_list, &query),
        joined(&header_list, &headers)
    );
    let hashed = hex(digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, http_string.as_bytes()).as_ref());
    let to_sign = format!("sha1\n{}\n{hashed}\n", get("q-sign-time"));
    let sign_key = hmac_hex(key.key.expose().as_bytes(), get("q-key-time"));
    let now = jiff::Timestamp::now().as_second();
    let in_time = get("q-sign-time").split_once(';').is_some_and(|(start, end)| {
        start.parse().is_ok_and(|start: i64| start <= now) && end.parse().is_ok_and(|end: i64| now <= end)
    });
    whole && in_time && get("q-ak") == key.id && get("q-signature") == hmac_hex(sign_key.as_bytes(), &to_sign)
}

/// Turns the words of a native request into those of S3, without a signature.
pub(super) fn in_s3_words(headers: &mut HeaderMap) {
    let native = std::mem::take(headers);
    for (name, value) in &native {
        let Some(rest) = name.as_str().strip_prefix("x-cos-") else {
            if name != AUTHORIZATION && !name.as_str().starts_with("x-amz-") {
                headers.append(name.clone(), value.clone());
            }
            continue;
        };
        let text = value.to_str().unwrap_or_default();
        let value = match (rest, text) {
            ("security-token", _) => continue,
            // What must not be overwritten must not be there.
            ("forbid-overwrite", "true") => {
                headers.insert("if-none-match", HeaderValue::from_static("*"));
                continue;
            }
            ("metadata-directive" | "tagging-directive", "Replaced") => HeaderValue::from_static("REPLACE"),
            ("copy-source", source) => {
                let (host, key) = source.split_once('/').unwrap_or((source, ""));
                let bucket = super::bucket_of_host(host).unwrap_or_default();
                HeaderValue::try_from(format!("{bucket}/{key}")).unwrap_or_else(|_| value.clone())
            }
            _ => value.clone(),
        };
        if let Ok(name) = HeaderName::try_from(format!("x-amz-{rest}")) {
            headers.append(name, value);
        }
    }
}

/// Turns an answer's names into those of the native API.
pub(super) fn in_native_words(headers: &mut HeaderMap) {
    let named = std::mem::take(headers);
    for (name, value) in &named {
        let native =
            name.as_str().strip_prefix("x-amz-").and_then(|rest| HeaderName::try_from(format!("x-cos-{rest}")).ok());
        headers.append(native.unwrap_or_else(|| name.clone()), value.clone());
    }
}
