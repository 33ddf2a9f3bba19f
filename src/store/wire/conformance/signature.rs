//! A signature recomputed from a request as it came, by the SDK's signer.

use std::time::SystemTime;

use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings, UriPathNormalizationMode,
    sign,
};
use aws_sigv4::sign::v4::SigningParams;

use crate::store::wire::recorder::Seen;

use super::{ACCESS_KEY, REGION, SECRET_KEY, TOKEN};

/// The value of `name=` in the `Authorization` header.
fn of_authorization<'a>(seen: &'a Seen, name: &str) -> Option<&'a str> {
    let (_, rest) = seen.header("authorization")?.split_once(name)?;
    rest.split(',').next()
}

/// The headers that the request says are signed, with their values.
pub(super) fn signed_headers(seen: &Seen) -> Vec<(String, String)> {
    let names: Vec<&str> = of_authorization(seen, "SignedHeaders=").unwrap_or_default().split(';').collect();
    seen.headers.iter().filter(|(name, _)| names.contains(&name.as_str())).cloned().collect()
}

/// Signs the request anew with what it says of itself.
pub(super) fn check(seen: &Seen) -> Result<(), String> {
    let date = seen.header("x-amz-date").ok_or("it carries no date")?;
    let time = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", date)
        .and_then(|date| date.to_zoned(jiff::tz::TimeZone::UTC))
        .map_err(|error| format!("{date} is no date: {error}"))?;
    let credential = of_authorization(seen, "Credential=").ok_or("it carries no authorization")?;
    let scope = format!("{ACCESS_KEY}/{}/{REGION}/s3/aws4_request", &date[..8]);
    if credential != scope {
        return Err(format!("the scope is {credential}, not {scope}"));
    }
    if seen.header("x-amz-security-token") != Some(TOKEN) {
        return Err("the session token is missing".to_owned());
    }
    let mut settings = SigningSettings::default();
    settings.percent_encoding_mode = PercentEncodingMode::Single;
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    let identity =
        aws_credential_types::Credentials::new(ACCESS_KEY, SECRET_KEY, Some(TOKEN.to_owned()), None, "a test").into();
    let params = SigningParams::builder()
        .identity(&identity)
        .region(REGION)
        .name("s3")
        .time(SystemTime::from(time.timestamp()))
        .settings(settings)
        .build()
        .map_err(|error| error.to_string())?
        .into();
    let body = match seen.header("x-amz-content-sha256").ok_or("it carries no payload hash")? {
        "UNSIGNED-PAYLOAD" => SignableBody::UnsignedPayload,
        // The hash is taken of what came, so a wrong one shows as a wrong signature.
        _ => SignableBody::Bytes(&seen.body),
    };
    let uri = format!("http://{}{}", seen.header("host").ok_or("it names no host")?, seen.target);
    let signed = signed_headers(seen);
    let headers = signed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let request = SignableRequest::new(&seen.method, uri, headers, body).map_err(|error| error.to_string())?;
    let expected = sign(request, &params).map_err(|error| error.to_string())?.signature().to_owned();
    let sent = of_authorization(seen, "Signature=").unwrap_or_default();
    if sent == expected { Ok(()) } else { Err(format!("{sent} against {expected}")) }
}
