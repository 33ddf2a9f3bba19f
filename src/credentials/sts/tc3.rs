//! TC3-HMAC-SHA256, the signature of Tencent Cloud's API 3.0 ("Signature Method v3" of its documentation).

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{hex, hmac, sha256_hex};

/// What of a request is signed.
pub(super) struct Signed<'a> {
    pub(super) method: &'a str,
    /// Empty for a POST.
    pub(super) query: &'a str,
    /// Names in lower case, in the order of the alphabet; `content-type` and `host` must be among them.
    pub(super) headers: &'a [(&'a str, &'a str)],
    pub(super) body: &'a [u8],
    pub(super) service: &'a str,
    pub(super) at: Timestamp,
}

impl Signed<'_> {
    fn canonical(&self) -> String {
        // Values are signed in lower case too, trimmed.
        let headers: String =
            self.headers.iter().map(|(name, value)| format!("{name}:{}\n", value.trim().to_lowercase())).collect();
        format!("{}\n/\n{}\n{headers}\n{}\n{}", self.method, self.query, self.names(), sha256_hex(self.body))
    }

    fn names(&self) -> String {
        self.headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";")
    }

    fn scope(&self) -> String {
        let date = self.at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d");
        format!("{date}/{}/tc3_request", self.service)
    }

    fn to_sign(&self) -> String {
        let canonical = sha256_hex(self.canonical().as_bytes());
        format!("TC3-HMAC-SHA256\n{}\n{}\n{canonical}", self.at.as_second(), self.scope())
    }

    /// The `Authorization` header.
    pub(super) fn authorization(&self, secret_id: &str, secret_key: &str) -> String {
        let scope = self.scope();
        let date = scope.split('/').next().unwrap_or_default();
        let key = hmac(format!("TC3{secret_key}").as_bytes(), date.as_bytes());
        let key = hmac(&hmac(&key, self.service.as_bytes()), b"tc3_request");
        let signature = hex(&hmac(&key, self.to_sign().as_bytes()));
        format!("TC3-HMAC-SHA256 Credential={secret_id}/{scope}, SignedHeaders={}, Signature={signature}", self.names())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// Every vector, each made by two other implementations or published by Tencent Cloud.
    #[test]
    fn every_vector_is_signed_as_others_sign_it() {
        let vectors: Value = serde_json::from_str(include_str!("testdata/tc3.json")).expect("JSON");
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let cases = vectors["cases"].as_array().expect("cases");
        assert_eq!(cases.len(), 7);
        for case in cases {
            let expected = &case["expected"];
            let of = |name: &str| text(&case[name]).or_else(|| text(&vectors[name])).unwrap_or_default();
            let authorization = text(&expected["authorization"]).expect("a signature");
            let names = authorization.split_once("SignedHeaders=").expect("names").1;
            let names = names.split(',').next().expect("names");
            let all = case["headers"].as_object().expect("headers");
            let headers: Vec<(&str, String)> = names
                .split(';')
                .map(|name| {
                    let (_, value) = all.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).expect("sent");
                    (name, text(value).expect("text"))
                })
                .collect();
            let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let (url, body) = (of("url"), of("body"));
            let signed = Signed {
                method: &of("method"),
                query: url.split_once('?').map_or("", |(_, query)| query),
                headers: &headers,
                body: body.as_bytes(),
                service: &of("service"),
                at: Timestamp::from_second(case["timestamp"].as_i64().expect("a time")).expect("a time"),
            };
            assert_eq!(Some(signed.canonical()), text(&expected["canonical_request"]), "{}", of("name"));
            assert_eq!(Some(signed.to_sign()), text(&expected["string_to_sign"]), "{}", of("name"));
            assert_eq!(signed.authorization(&of("secret_id"), &of("secret_key")), authorization, "{}", of("name"));
        }
    }
}
