//! The signature of the COS native API (`q-sign-algorithm=sha1`), for the calls that Signature Version 4 cannot make, and
//! the names that headers have there.
//!
//! Rule: COS documentation, "Request Signature". The vectors beside the tests were made by Tencent's own SDKs.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use http::{HeaderMap, Uri};
use percent_encoding::percent_decode_str;
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use ring::hmac::{HMAC_SHA1_FOR_LEGACY_USE_ONLY, Key, sign};

use crate::credentials::Credentials;
use crate::store::StoreError;

use super::encode::encode_bytes;
use super::sign::{push_hex, secret_header};

/// How long before now a signature begins to count. *Source:* Tencent's Python SDK. *Applies:* to clocks that lag.
const BEFORE: Duration = Duration::from_secs(60);
/// How long after now a signature counts. *Source:* Tencent's SDKs use 10 minutes to an hour; a try signs anew.
const AFTER: Duration = Duration::from_secs(15 * 60);

/// What of a request is signed.
struct Signed<'a> {
    method: &'a str,
    /// Not encoded.
    path: &'a str,
    /// Not encoded, in any order.
    query: &'a [(String, String)],
    /// In any order.
    headers: &'a [(String, Vec<u8>)],
    /// `START;END`, in seconds since 1970.
    key_time: &'a str,
}

/// Names and values as they are signed: encoded, names in lower case, sorted by name.
fn canonical(pairs: &[(String, impl AsRef<[u8]>)]) -> Vec<(String, String)> {
    let encoded = |text: &[u8]| {
        let mut into = String::with_capacity(text.len() + 8);
        encode_bytes(&mut into, text);
        into
    };
    let mut all: Vec<_> = pairs
        .iter()
        .map(|(name, value)| (encoded(name.as_bytes()).to_ascii_lowercase(), encoded(value.as_ref())))
        .collect();
    all.sort_unstable();
    all
}

fn names(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(";")
}

fn joined(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

impl Signed<'_> {
    fn http_string(&self, query: &[(String, String)], headers: &[(String, String)]) -> String {
        format!("{}\n{}\n{}\n{}\n", self.method.to_ascii_lowercase(), self.path, joined(query), joined(headers))
    }

    fn string_to_sign(&self, http_string: &str) -> String {
        let mut text = format!("sha1\n{}\n", self.key_time);
        push_hex(&mut text, digest(&SHA1_FOR_LEGACY_USE_ONLY, http_string.as_bytes()).as_ref());
        text.push('\n');
        text
    }

    /// The seven parts of a signature, which stand in one header or as parameters of a URL.
    fn parts(&self, secret_id: &str, secret_key: &str) -> [(&'static str, String); 7] {
        let (query, headers) = (canonical(self.query), canonical(self.headers));
        let to_sign = self.string_to_sign(&self.http_string(&query, &headers));
        let key = hmac_hex(secret_key.as_bytes(), self.key_time);
        [
            ("q-sign-algorithm", "sha1".to_owned()),
            ("q-ak", secret_id.to_owned()),
            ("q-sign-time", self.key_time.to_owned()),
            ("q-key-time", self.key_time.to_owned()),
            ("q-header-list", names(&headers)),
            ("q-url-param-list", names(&query)),
            ("q-signature", hmac_hex(key.as_bytes(), &to_sign)),
        ]
    }

    fn authorization(&self, secret_id: &str, secret_key: &str) -> String {
        let parts = self.parts(secret_id, secret_key);
        parts.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }
}

fn hmac_hex(key: &[u8], text: &str) -> String {
    let mut hex = String::with_capacity(40);
    push_hex(&mut hex, sign(&Key::new(HMAC_SHA1_FOR_LEGACY_USE_ONLY, key), text.as_bytes()).as_ref());
    hex
}

/// Adds token and authorization to the headers of a request, all of which are signed.
///
/// # Errors
/// [`StoreError::Setting`] for credentials that a header cannot hold.
pub(super) fn sign_natively(
    method: &str,
    uri: &Uri,
    headers: &mut HeaderMap,
    credentials: &Credentials,
    now: SystemTime,
) -> Result<(), StoreError> {
    if let Some(token) = &credentials.session_token {
        let value = secret_header("session token", token.expose(), credentials)?;
        headers.insert(HeaderName::from_static("x-cos-security-token"), value);
    }
    let seconds = now.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let key_time = format!("{};{}", seconds.saturating_sub(BEFORE).as_secs(), (seconds + AFTER).as_secs());
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let query: Vec<_> = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect();
    let signed_headers: Vec<_> =
        headers.iter().map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec())).collect();
    let path = decode(uri.path());
    let signed = Signed { method, path: &path, query: &query, headers: &signed_headers, key_time: &key_time };
    let authorization = signed.authorization(&credentials.access_key_id, credentials.secret_access_key.expose());
    headers.insert(AUTHORIZATION, secret_header("secret id", &authorization, credentials)?);
    Ok(())
}

/// The same headers in the words of the native API, which passes over `x-amz-…` in silence.
pub(super) fn in_native_words(headers: &HeaderMap) -> HeaderMap {
    let mut renamed = HeaderMap::with_capacity(headers.len());
    for (name, value) in headers {
        let Some(rest) = name.as_str().strip_prefix("x-amz-") else {
            renamed.append(name.clone(), value.clone());
            continue;
        };
        let rest = match rest {
            // Of the other signature alone.
            "content-sha256" | "date" | "security-token" => continue,
            "server-side-encryption-aws-kms-key-id" => "server-side-encryption-cos-kms-key-id",
            rest => rest,
        };
        let value = match (rest, value.as_bytes()) {
            ("metadata-directive" | "tagging-directive", b"REPLACE") => HeaderValue::from_static("Replaced"),
            ("server-side-encryption", b"aws:kms") => HeaderValue::from_static("cos/kms"),
            _ => value.clone(),
        };
        if let Ok(name) = HeaderName::try_from(format!("x-cos-{rest}")) {
            renamed.append(name, value);
        }
    }
    renamed
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn text(value: &Value) -> String {
        value.as_str().unwrap_or_default().to_owned()
    }

    fn pairs(value: &Value) -> Vec<(String, String)> {
        value.as_object().expect("pairs").iter().map(|(name, value)| (name.clone(), text(value))).collect()
    }

    fn vectors() -> Value {
        serde_json::from_str(include_str!("testdata/cos-native.json")).expect("JSON")
    }

    /// Calls `check` with each case of a list, its request, and the keys to sign with.
    fn each(list: &str, check: impl Fn(&Value, &Signed<'_>, (&str, &str))) -> usize {
        let vectors = vectors();
        let cases = vectors[list].as_array().expect("cases");
        for case in cases {
            let key = |name: &str| text(case.get(name).unwrap_or(&vectors[name]));
            let (method, path, key_time) =
                (text(&case["method"]), text(&case["path_decoded"]), text(&case["key_time"]));
            let query = pairs(&case["query"]);
            let headers: Vec<_> =
                pairs(&case["signed_headers"]).into_iter().map(|(name, value)| (name, value.into_bytes())).collect();
            let signed = Signed { method: &method, path: &path, query: &query, headers: &headers, key_time: &key_time };
            let http_string = signed.http_string(&canonical(&query), &canonical(&headers));
            let expected = &case["expected"];
            assert_eq!(http_string, text(&expected["http_string"]), "{}", case["name"]);
            assert_eq!(signed.string_to_sign(&http_string), text(&expected["string_to_sign"]), "{}", case["name"]);
            let (id, secret) = (key("secret_id"), key("secret_key"));
            assert_eq!(signed.authorization(&id, &secret), text(&expected["authorization"]), "{}", case["name"]);
            check(case, &signed, (&id, &secret));
        }
        cases.len()
    }

    #[test]
    fn every_vector_is_signed_as_tencents_sdks_sign_it() {
        assert_eq!(each("header", |_, _, _| ()), 6);
    }

    #[test]
    fn the_parts_of_a_signature_stand_in_a_url_as_well() {
        let count = each("presign", |case, signed, (id, secret)| {
            let url = text(&case["expected"]["url"]);
            let (place, _) = url.split_once('?').expect("a query");
            let parts = signed.parts(id, secret).map(|(name, value)| (name.to_owned(), value)).to_vec();
            let unsigned = text(&case["security_token_unsigned_query"]);
            let token = (!unsigned.is_empty()).then(|| ("x-cos-security-token".to_owned(), unsigned));
            let all = parts.into_iter().chain(signed.query.iter().cloned()).chain(token);
            let encoded = all.map(|(name, value)| {
                let mut pair = format!("{name}=");
                encode_bytes(&mut pair, value.as_bytes());
                pair
            });
            assert_eq!(format!("{place}?{}", encoded.collect::<Vec<_>>().join("&")), url, "{}", case["name"]);
        });
        assert_eq!(count, 4);
    }

    #[test]
    fn the_token_and_every_header_of_a_request_are_signed() {
        let credentials = Credentials {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret_access_key: crate::base::redact::Secret::new("secret"),
            session_token: Some(crate::base::redact::Secret::new("token")),
            expires: None,
            origin: "a test".to_owned(),
            family: crate::credentials::KeyFamily::default(),
        };
        let uri: Uri = "https://b-1.cos.ap-x.myqcloud.com/a%20b?uploads=&X=%2F".parse().expect("a URI");
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::from_static("b-1.cos.ap-x.myqcloud.com"));
        headers.insert("x-cos-forbid-overwrite", HeaderValue::from_static("true"));
        sign_natively("POST", &uri, &mut headers, &credentials, UNIX_EPOCH + Duration::from_secs(1_700_000_060))
            .expect("a token of one line");
        assert_eq!(headers["x-cos-security-token"], "token");
        let authorization = headers[AUTHORIZATION].to_str().expect("text");
        for part in [
            "q-sign-time=1700000000;1700000960&",
            "q-header-list=host;x-cos-forbid-overwrite;x-cos-security-token&",
            "q-url-param-list=uploads;x&",
        ] {
            assert!(authorization.contains(part), "{authorization}");
        }
        assert!(headers[AUTHORIZATION].is_sensitive() && headers["x-cos-security-token"].is_sensitive());
    }

    #[test]
    fn headers_get_the_names_and_values_of_the_native_api() {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("x-amz-meta-a", "1"),
            ("x-amz-content-sha256", "hash"),
            ("x-amz-metadata-directive", "REPLACE"),
            ("x-amz-server-side-encryption", "aws:kms"),
            ("x-amz-server-side-encryption-aws-kms-key-id", "key"),
            ("content-type", "text/plain"),
        ] {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        let native = in_native_words(&headers);
        let mut found: Vec<_> =
            native.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default())).collect();
        found.sort_unstable();
        assert_eq!(
            found,
            [
                ("content-type", "text/plain"),
                ("x-cos-meta-a", "1"),
                ("x-cos-metadata-directive", "Replaced"),
                ("x-cos-server-side-encryption", "cos/kms"),
                ("x-cos-server-side-encryption-cos-kms-key-id", "key"),
            ]
        );
    }
}
