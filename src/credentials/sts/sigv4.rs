//! AWS Signature Version 4 for a query API ("Create a signed AWS API request" of its documentation).

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{hex, hmac, sha256_hex};
use crate::credentials::Credentials;

/// What of a request is signed.
pub(super) struct Signed<'a> {
    pub(super) method: &'a str,
    /// Encoded and sorted; empty for a POST.
    pub(super) query: &'a str,
    /// Names in lower case, in the order of the alphabet, without `x-amz-date` and the token, which are added.
    pub(super) headers: &'a [(&'a str, &'a str)],
    pub(super) body: &'a [u8],
    pub(super) region: &'a str,
    pub(super) service: &'a str,
    pub(super) at: Timestamp,
}

impl Signed<'_> {
    /// The headers that make the request a signed one: date, token, authorization.
    pub(super) fn sign(&self, credentials: &Credentials) -> Vec<(&'static str, String)> {
        let stamp = self.at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
        let token = credentials.session_token.as_ref().map(|token| token.expose());
        let mut headers = self.headers.to_vec();
        headers.push(("x-amz-date", &stamp));
        headers.extend(token.map(|token| ("x-amz-security-token", token)));
        let names = headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
        let lines: String = headers.iter().map(|(name, value)| format!("{name}:{}\n", value.trim())).collect();
        let canonical = format!("{}\n/\n{}\n{lines}\n{names}\n{}", self.method, self.query, sha256_hex(self.body));
        let scope = format!("{}/{}/{}/aws4_request", &stamp[..8], self.region, self.service);
        let to_sign = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", sha256_hex(canonical.as_bytes()));
        let start = format!("AWS4{}", credentials.secret_access_key.expose()).into_bytes();
        let key = scope.split('/').fold(start, |key, part| hmac(&key, part.as_bytes()));
        let signature = hex(&hmac(&key, to_sign.as_bytes()));
        let id = &credentials.access_key_id;
        let authorization =
            format!("AWS4-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders={names}, Signature={signature}");
        let mut signed = vec![("x-amz-date", stamp.clone()), ("authorization", authorization)];
        signed.extend(token.map(|token| ("x-amz-security-token", token.to_owned())));
        signed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::redact::Secret;
    use crate::credentials::KeyFamily;

    /// The worked example of the AWS General Reference, "Signature Version 4 signing process".
    #[test]
    fn the_published_example_is_signed_as_published() {
        let credentials = Credentials {
            access_key_id: "AKIDEXAMPLE".into(),
            secret_access_key: Secret::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            session_token: None,
            expires: None,
            origin: String::new(),
            family: KeyFamily::Aws,
        };
        let signed = Signed {
            method: "GET",
            query: "Action=ListUsers&Version=2010-05-08",
            headers: &[
                ("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
                ("host", "iam.amazonaws.com"),
            ],
            body: b"",
            region: "us-east-1",
            service: "iam",
            at: "2015-08-30T12:36:00Z".parse().expect("a time"),
        };
        let headers = signed.sign(&credentials);
        assert_eq!(
            headers[1].1,
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date, \
             Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"
        );
    }
}
