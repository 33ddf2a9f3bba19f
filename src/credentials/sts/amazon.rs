//! AWS STS: the query API, version 2011-06-15, which MinIO, Ceph and others speak too.

use jiff::Timestamp;

use super::super::exchange::{Answer, Request, Route};
use super::sigv4::Signed;
use super::{Caller, Issued, Mfa, PATIENCE, Refusal, Role, Sts, WebIdentity, host};
use crate::base::redact::{Secret, one_line};
use crate::credentials::{Credentials, CredentialsError};

const VERSION: &str = "2011-06-15";
const SERVICE: &str = "sts";
const CONTENT_TYPE: &str = "application/x-www-form-urlencoded; charset=utf-8";

/// The region of the service's one endpoint for all.
const ANY_REGION: &str = "us-east-1";

type Fields<'a> = Vec<(&'static str, &'a str)>;

pub(super) async fn assume_role(
    sts: &Sts,
    base: &Credentials,
    role: &Role,
    mfa: Option<&Mfa>,
) -> Result<Issued, CredentialsError> {
    let duration = role.duration.map(|seconds| seconds.to_string());
    let mut fields = role_fields(role, duration.as_deref());
    fields.extend(role.external_id.as_deref().map(|id| ("ExternalId", id)));
    if let Some(Mfa { serial, code }) = mfa {
        fields.extend([("SerialNumber", serial.as_str()), ("TokenCode", code.expose())]);
    }
    call(sts, "AssumeRole", fields, Some(base), issued).await
}

pub(super) async fn web_identity(sts: &Sts, identity: &WebIdentity, role: &Role) -> Result<Issued, CredentialsError> {
    let duration = role.duration.map(|seconds| seconds.to_string());
    let mut fields = role_fields(role, duration.as_deref());
    fields.push(("WebIdentityToken", identity.token.expose()));
    call(sts, "AssumeRoleWithWebIdentity", fields, None, issued).await
}

pub(super) async fn federation_token(
    sts: &Sts,
    base: &Credentials,
    name: &str,
    policy: &str,
    duration: Option<u32>,
) -> Result<Issued, CredentialsError> {
    let duration = duration.map(|seconds| seconds.to_string());
    let mut fields = vec![("Name", name), ("Policy", policy)];
    fields.extend(duration.as_deref().map(|seconds| ("DurationSeconds", seconds)));
    call(sts, "GetFederationToken", fields, Some(base), issued).await
}

pub(super) async fn caller_identity(sts: &Sts, base: &Credentials) -> Result<Caller, CredentialsError> {
    let read = |body: &str| {
        let text = |name: &str| element(body, name);
        let arn = text("Arn").ok_or_else(|| Refusal::unreadable("the answer holds no Arn"))?;
        let (account, user) = (text("Account").unwrap_or_default(), text("UserId").unwrap_or_default());
        Ok(Caller { account, arn, user, kind: None })
    };
    call(sts, "GetCallerIdentity", Vec::new(), Some(base), read).await
}

fn role_fields<'a>(role: &'a Role, duration: Option<&'a str>) -> Fields<'a> {
    let mut fields = vec![("RoleArn", role.arn.as_str()), ("RoleSessionName", role.session.as_str())];
    fields.extend(duration.map(|seconds| ("DurationSeconds", seconds)));
    fields.extend(role.policy.as_deref().map(|policy| ("Policy", policy)));
    fields
}

async fn call<T>(
    sts: &Sts,
    action: &'static str,
    fields: Fields<'_>,
    signer: Option<&Credentials>,
    read: impl Fn(&str) -> Result<T, Refusal>,
) -> Result<T, CredentialsError> {
    let url = sts.endpoint();
    let region = sts.place.region.as_deref().unwrap_or(ANY_REGION);
    let first = [("Action", action), ("Version", VERSION)];
    let pairs = first.iter().chain(&fields).map(|(name, value)| format!("{name}={}", encode(value)));
    let body = pairs.collect::<Vec<_>>().join("&");
    let request = |at: Timestamp| {
        let headers = [("content-type", CONTENT_TYPE), ("host", host(&url))];
        let mut sent = vec![("content-type", CONTENT_TYPE.to_owned())];
        if let Some(credentials) = signer {
            let body = body.as_bytes();
            let signed = Signed { method: "POST", query: "", headers: &headers, body, region, service: SERVICE, at };
            sent.extend(signed.sign(credentials));
        }
        Request {
            method: "POST",
            url: format!("{url}/"),
            headers: sent,
            body: body.clone(),
            patience: PATIENCE,
            route: Route::Usual,
        }
    };
    sts.call(action, request, |answer| document(answer).and_then(|body| read(&body))).await
}

/// The XML of a success, or the error in it.
fn document(answer: &Answer) -> Result<String, Refusal> {
    let body = String::from_utf8_lossy(&answer.body).into_owned();
    if (200..300).contains(&answer.status) {
        return Ok(body);
    }
    let throttled = |code: &str| matches!(code, "Throttling" | "ThrottlingException" | "RequestLimitExceeded");
    let code = element(&body, "Code");
    let passing = answer.status >= 500 || answer.status == 429 || code.as_deref().is_some_and(throttled);
    match code {
        Some(code) => Err(Refusal {
            code: Some(code),
            message: one_line(&element(&body, "Message").unwrap_or_default()),
            request_id: element(&body, "RequestId").or_else(|| element(&body, "RequestID")),
            passing,
        }),
        None => {
            let message = format!("HTTP {} without an answer of the AWS STS API", answer.status);
            Err(Refusal { passing, ..Refusal::unreadable(message) })
        }
    }
}

fn issued(body: &str) -> Result<Issued, Refusal> {
    let text = |name: &str| element(body, name).filter(|text| !text.is_empty());
    let expires = text("Expiration").and_then(|at| at.parse().ok());
    match (text("AccessKeyId"), text("SecretAccessKey"), text("SessionToken"), expires) {
        (Some(id), Some(secret), Some(token), Some(expires)) => {
            Ok(Issued { id, secret: Secret::new(secret), token: Secret::new(token), expires })
        }
        _ => Err(Refusal::unreadable("the answer holds no complete credentials")),
    }
}

/// The text of the first element of that name. These answers have no attributes on what is read here, no nesting of equal
/// names, and no CDATA, so nothing more of XML is needed.
fn element(body: &str, name: &str) -> Option<String> {
    let (_, rest) = body.split_once(&format!("<{name}>"))?;
    let (text, _) = rest.split_once(&format!("</{name}>"))?;
    let mut plain = text.trim().to_owned();
    for (entity, character) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(entity, character);
    }
    Some(plain)
}

/// Percent-encodes all but RFC 3986's unreserved characters.
pub(super) fn encode(text: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, date: None, retry_after: None, body: body.as_bytes().to_vec() }
    }

    #[test]
    fn credentials_and_refusals_are_read_from_their_elements() {
        let body = "<AssumeRoleResponse xmlns=\"x\"><AssumeRoleResult><Credentials><AccessKeyId>i</AccessKeyId>\
            <SecretAccessKey>a&amp;b</SecretAccessKey><SessionToken>\n t== \n</SessionToken>\
            <Expiration>2026-11-21T03:28:39Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>";
        let found = document(&answer(200, body)).and_then(|body| issued(&body)).ok().expect("issued");
        assert_eq!((found.id.as_str(), found.secret.expose(), found.token.expose()), ("i", "a&b", "t=="));
        let body = "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no &lt;role&gt;</Message>\
            </Error><RequestId>r</RequestId></ErrorResponse>";
        let refusal = document(&answer(403, body)).expect_err("refused");
        assert_eq!((refusal.code.as_deref(), refusal.message.as_str()), (Some("AccessDenied"), "no <role>"));
        assert!(!refusal.passing && document(&answer(503, "busy")).expect_err("refused").passing);
    }

    #[test]
    fn a_form_is_encoded_as_it_is_signed() {
        assert_eq!(encode("a b/ä~*"), "a%20b%2F%C3%A4~%2A");
    }
}
