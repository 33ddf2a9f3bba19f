//! Tencent Cloud STS: API 3.0, version 2018-08-13. An error stands inside an HTTP 200.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::super::exchange::{Answer, Request, Route};
use super::tc3::Signed;
use super::{Caller, Issued, Mfa, PATIENCE, Refusal, Role, Sts, WebIdentity, host};
use crate::base::redact::Secret;
use crate::credentials::{Credentials, CredentialsError};

const VERSION: &str = "2018-08-13";
const SERVICE: &str = "sts";
const CONTENT_TYPE: &str = "application/json";

/// The region that is named when none is set. The service is one for all regions, and its documentation calls the header
/// required.
const ANY_REGION: &str = "ap-guangzhou";

pub(super) async fn assume_role(
    sts: &Sts,
    base: &Credentials,
    role: &Role,
    mfa: Option<&Mfa>,
) -> Result<Issued, CredentialsError> {
    let mut body = role_body(role);
    if let Some(id) = &role.external_id {
        body.insert("ExternalId".to_owned(), json!(id));
    }
    if let Some(Mfa { serial, code }) = mfa {
        body.insert("SerialNumber".to_owned(), json!(serial));
        body.insert("TokenCode".to_owned(), json!(code.expose()));
    }
    call(sts, "AssumeRole", &body, Some(base), issued).await
}

pub(super) async fn web_identity(sts: &Sts, identity: &WebIdentity, role: &Role) -> Result<Issued, CredentialsError> {
    let mut body = role_body(role);
    body.insert("ProviderId".to_owned(), json!(identity.provider.as_deref().unwrap_or("OIDC")));
    body.insert("WebIdentityToken".to_owned(), json!(identity.token.expose()));
    call(sts, "AssumeRoleWithWebIdentity", &body, None, issued).await
}

pub(super) async fn federation_token(
    sts: &Sts,
    base: &Credentials,
    name: &str,
    policy: &str,
    duration: Option<u32>,
) -> Result<Issued, CredentialsError> {
    let mut body = Map::new();
    body.insert("Name".to_owned(), json!(name));
    body.insert("Policy".to_owned(), json!(encode(policy)));
    if let Some(seconds) = duration {
        body.insert("DurationSeconds".to_owned(), json!(seconds));
    }
    call(sts, "GetFederationToken", &body, Some(base), issued).await
}

pub(super) async fn caller_identity(sts: &Sts, base: &Credentials) -> Result<Caller, CredentialsError> {
    let read = |response: Value| {
        let text = |name: &str| response[name].as_str().map(str::to_owned);
        let arn = text("Arn").ok_or_else(|| Refusal::unreadable("the answer holds no Arn"))?;
        Ok(Caller {
            arn,
            account: text("AccountId").unwrap_or_default(),
            user: text("UserId").unwrap_or_default(),
            kind: text("Type"),
        })
    };
    call(sts, "GetCallerIdentity", &Map::new(), Some(base), read).await
}

fn role_body(role: &Role) -> Map<String, Value> {
    let mut body = Map::new();
    body.insert("RoleArn".to_owned(), json!(role.arn));
    body.insert("RoleSessionName".to_owned(), json!(role.session));
    if let Some(seconds) = role.duration {
        body.insert("DurationSeconds".to_owned(), json!(seconds));
    }
    if let Some(policy) = &role.policy {
        body.insert("Policy".to_owned(), json!(encode(policy)));
    }
    body
}

/// A policy is URL-encoded inside the JSON (documentation of AssumeRole and GetFederationToken).
fn encode(policy: &str) -> String {
    super::amazon::encode(policy)
}

async fn call<T>(
    sts: &Sts,
    action: &'static str,
    body: &Map<String, Value>,
    signer: Option<&Credentials>,
    read: impl Fn(Value) -> Result<T, Refusal>,
) -> Result<T, CredentialsError> {
    let url = sts.endpoint();
    let body = Value::Object(body.clone()).to_string();
    let region = sts.place.region.as_deref().unwrap_or(ANY_REGION);
    let request = |at: Timestamp| {
        let headers = [("content-type", CONTENT_TYPE), ("host", host(&url))];
        let authorization = match signer {
            Some(credentials) => {
                let body = body.as_bytes();
                let signed = Signed { method: "POST", query: "", headers: &headers, body, service: SERVICE, at };
                signed.authorization(&credentials.access_key_id, credentials.secret_access_key.expose())
            }
            None => "SKIP".to_owned(),
        };
        let mut headers = vec![
            ("content-type", CONTENT_TYPE.to_owned()),
            ("authorization", authorization),
            ("x-tc-action", action.to_owned()),
            ("x-tc-version", VERSION.to_owned()),
            ("x-tc-timestamp", at.as_second().to_string()),
            ("x-tc-region", region.to_owned()),
        ];
        let token = signer.and_then(|credentials| credentials.session_token.as_ref());
        headers.extend(token.map(|token| ("x-tc-token", token.expose().to_owned())));
        Request {
            method: "POST",
            url: format!("{url}/"),
            headers,
            body: body.clone(),
            patience: PATIENCE,
            route: Route::Usual,
        }
    };
    sts.call(action, request, |answer| response(answer).and_then(&read)).await
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct ErrorBody {
    code: String,
    message: String,
}

/// The `Response` of an answer, or the error in it.
fn response(answer: &Answer) -> Result<Value, Refusal> {
    let read = serde_json::from_slice::<Value>(&answer.body).ok();
    let Some(response) = read.and_then(|mut whole| whole.get_mut("Response").map(Value::take)) else {
        let message = format!("HTTP {} without an answer of the Tencent Cloud API", answer.status);
        let passing = answer.status >= 500 || answer.status == 429;
        return Err(Refusal { passing, ..Refusal::unreadable(message) });
    };
    let Some(error) = response.get("Error") else { return Ok(response) };
    let error = ErrorBody::deserialize(error).map_err(|_| Refusal::unreadable("an error without code and message"))?;
    let passing = ["RequestLimitExceeded", "InternalError", "ServiceUnavailable"];
    Err(Refusal {
        passing: passing.iter().any(|code| error.code.split('.').next() == Some(code)),
        code: Some(error.code),
        message: error.message,
        request_id: response["RequestId"].as_str().map(str::to_owned),
    })
}

fn issued(response: Value) -> Result<Issued, Refusal> {
    let credentials = &response["Credentials"];
    let text = |name: &str| credentials[name].as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    let expires = response["ExpiredTime"].as_i64().and_then(|at| Timestamp::from_second(at).ok());
    match (text("TmpSecretId"), text("TmpSecretKey"), text("Token"), expires) {
        (Some(id), Some(secret), Some(token), Some(expires)) => {
            Ok(Issued { id, secret: Secret::new(secret), token: Secret::new(token), expires })
        }
        _ => Err(Refusal::unreadable("the answer holds no complete credentials")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(body: &str) -> Answer {
        Answer { status: 200, date: None, retry_after: None, body: body.as_bytes().to_vec() }
    }

    #[test]
    fn an_error_inside_a_success_is_an_error() {
        let text = r#"{"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound","Message":"no such id"},"RequestId":"r-1"}}"#;
        let refusal = response(&answer(text)).expect_err("refused");
        assert_eq!((refusal.code.as_deref(), refusal.passing), (Some("AuthFailure.SecretIdNotFound"), false));
        assert_eq!(refusal.request_id.as_deref(), Some("r-1"));
        let text = r#"{"Response":{"Error":{"Code":"InternalError.DbError","Message":"m"},"RequestId":"r"}}"#;
        assert!(response(&answer(text)).expect_err("refused").passing);
        assert!(response(&answer("<html>")).expect_err("unreadable").code.is_none());
    }

    #[test]
    fn complete_credentials_are_read_and_others_refused() {
        let text = r#"{"Response":{"Credentials":{"Token":"t","TmpSecretId":"i","TmpSecretKey":"k"},
            "ExpiredTime":1543914376,"Expiration":"2018-12-04T09:06:16Z","RequestId":"r"}}"#;
        let found = response(&answer(text)).and_then(issued).ok().expect("issued");
        assert_eq!((found.id.as_str(), found.expires.as_second()), ("i", 1_543_914_376));
        let half = text.replace("TmpSecretKey", "Other");
        assert!(response(&answer(&half)).and_then(issued).is_err());
    }
}
