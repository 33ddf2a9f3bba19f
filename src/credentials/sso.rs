//! AWS IAM Identity Center ("SSO"): a person signs in with `aws sso login`, which keeps a token on disk, and its portal
//! takes that token for credentials of a role. Two calls in all, so they are made here: the AWS SDK's provider for them
//! adds 1.4 MB to the program.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use serde_json::{Value, json};

use super::cache::{DiskCache, Kind};
use super::chain::Scene;
use super::error::{CredentialsError, ServiceRefusal};
use super::exchange::{Answer, Exchange, Request, Route};
use super::provider::{Credentials, KeyFamily};
use super::source::{CredentialsSource, Fetched, Fetching, Provenance, Renewal};
use super::sts::hex;
use crate::base::fault::chain;
use crate::base::fsx;
use crate::base::redact::Secret;

/// How long one call may take.
///
/// *Source:* the same as for the token services. *Applies:* both calls.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long before its end a sign-in is renewed, where it can be (rule of the AWS SDKs).
const EARLY: SignedDuration = SignedDuration::from_mins(5);

/// A role of an account, and who lets people have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PortalRole {
    /// The name of `[sso-session NAME]`; none where the profile itself holds the start URL.
    pub(super) session: Option<String>,
    /// `https://d-1234567890.awsapps.com/start`
    pub(super) start_url: String,
    /// The region of the portal, not of the store.
    pub(super) region: String,
    /// The account's number.
    pub(super) account: String,
    /// The role in it.
    pub(super) role: String,
}

/// A profile that means the portal.
pub(super) struct SignOn {
    pub(super) role: PortalRole,
    /// Where it was set, for people.
    pub(super) place: String,
    /// The name behind `aws sso login --profile`.
    pub(super) profile: String,
}

struct SigningOn {
    sign_on: SignOn,
    exchange: Arc<dyn Exchange>,
    /// Where roles are given out.
    portal: String,
    /// Where sign-ins are renewed.
    oidc: String,
    /// Where the token is kept; none without a home directory.
    token: Option<PathBuf>,
    cache: Option<DiskCache>,
    kind: Kind,
}

/// A sign-in, as the AWS tools keep it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kept {
    access_token: String,
    expires_at: String,
    client_id: Option<String>,
    client_secret: Option<String>,
    refresh_token: Option<String>,
    registration_expires_at: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Renewed {
    access_token: String,
    expires_in: i64,
    refresh_token: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    role_credentials: RoleCredentials,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RoleCredentials {
    access_key_id: String,
    secret_access_key: String,
    session_token: String,
    /// Milliseconds since 1970.
    expiration: i64,
}

impl SignOn {
    /// A source of the role's credentials, cached on disk.
    pub(super) fn source(self, scene: Scene<'_>) -> CredentialsSource {
        let PortalRole { role, account, region, .. } = &self.role;
        let origin = format!("role `{role}` of account {account} by AWS SSO for {}", self.place);
        let family = KeyFamily::Aws;
        let assumed = Some(format!("{account}/{role}"));
        let provenance = Provenance { origin: origin.clone(), family, region: None, endpoint_url: None, role: assumed };
        let environment = scene.environment;
        let domain = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
        // The names are those of the AWS SDKs. Their AWS_ENDPOINT_URL means the store here.
        let endpoint = |variable: &str, host: &str| match environment.get(variable) {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("https://{host}.{region}.{domain}"),
        };
        let portal = endpoint("AWS_ENDPOINT_URL_SSO", "portal.sso");
        let oidc = endpoint("AWS_ENDPOINT_URL_SSO_OIDC", "oidc");
        let identity = format!("sso\n{portal}\n{:?}", self.role);
        let cache = DiskCache::of(environment, &identity);
        let token = environment.home().map(|home| {
            // The AWS tools name the file by the session, or by the start URL where there is none.
            let name = self.role.session.as_deref().unwrap_or(&self.role.start_url);
            let hash = ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, name.as_bytes());
            home.join(".aws/sso/cache").join(format!("{}.json", hex(hash.as_ref())))
        });
        let exchange = scene.services.exchange.clone();
        let kind = Kind { origin, family };
        let renewal = SigningOn { sign_on: self, exchange, portal, oidc, token, cache, kind };
        CredentialsSource::renewed(provenance, identity, renewal)
    }

    fn signed_out(&self, reason: &str) -> CredentialsError {
        let (place, profile) = (self.place.clone(), self.profile.clone());
        CredentialsError::SignedOut { place, reason: reason.to_owned(), profile }
    }

    fn unusable(&self, reason: String) -> CredentialsError {
        CredentialsError::Unusable { place: format!("AWS SSO for {}", self.place), reason }
    }
}

impl SigningOn {
    /// What whoever signed in left. Nothing is no credentials, even where a cache still holds some: `aws sso logout`
    /// removes it, and is meant.
    fn kept(&self) -> Result<(&Path, Value, Kept), CredentialsError> {
        let sign_on = &self.sign_on;
        let path = self.token.as_ref().ok_or_else(|| sign_on.unusable("there is no home directory".to_owned()))?;
        let text = fsx::read_optional(path).map_err(|error| sign_on.unusable(chain(&error)))?;
        let text = text.ok_or_else(|| sign_on.signed_out("nobody has signed in on this machine"))?;
        // The cause is not told: it would show what stands there.
        let document = serde_json::from_str::<Value>(&text).ok();
        let read = document.and_then(|document| Some((Kept::deserialize(&document).ok()?, document)));
        let (kept, document) = read.ok_or_else(|| {
            let reason = format!("`{}` holds no token as `aws sso login` writes it", path.display());
            sign_on.signed_out(&reason)
        })?;
        Ok((path, document, kept))
    }

    async fn issue(&self) -> Result<Fetched, CredentialsError> {
        let (path, document, kept) = self.kept()?;
        let now = Timestamp::now();
        let left = time(&kept.expires_at).map_or(SignedDuration::ZERO, |end| end.duration_since(now));
        if left > EARLY {
            return self.give(&kept.access_token).await;
        }
        match self.renew(&kept, document, path).await {
            Some(token) => self.give(&token).await,
            None if left.is_positive() => self.give(&kept.access_token).await,
            None => Err(self.sign_on.signed_out("the sign-in has expired")),
        }
    }

    /// Renews the sign-in, for the AWS tools too. Nothing when it cannot be.
    async fn renew(&self, kept: &Kept, mut document: Value, path: &Path) -> Option<String> {
        self.sign_on.role.session.as_ref()?;
        let now = Timestamp::now();
        time(kept.registration_expires_at.as_deref()?).filter(|end| *end > now)?;
        let body = json!({
            "clientId": kept.client_id.as_deref()?,
            "clientSecret": kept.client_secret.as_deref()?,
            "grantType": "refresh_token",
            "refreshToken": kept.refresh_token.as_deref()?,
        });
        let request = Request {
            method: "POST",
            url: format!("{}/token", self.oidc),
            headers: vec![("content-type", "application/json".to_owned())],
            body: body.to_string(),
            patience: PATIENCE,
            route: Route::Usual,
        };
        let answer = self.exchange.send(request).await.ok().filter(|answer| answer.status == 200)?;
        let renewed: Renewed = serde_json::from_slice(&answer.body).ok()?;
        let end = now.checked_add(SignedDuration::from_secs(renewed.expires_in)).ok()?;
        document["accessToken"] = json!(renewed.access_token);
        document["expiresAt"] = json!(end.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
        if let Some(token) = renewed.refresh_token {
            document["refreshToken"] = json!(token);
        }
        // Whoever cannot write it renews it again the next time.
        fsx::write_atomic(path, document.to_string().as_bytes(), 0o600).ok();
        Some(renewed.access_token)
    }

    /// GetRoleCredentials.
    async fn give(&self, token: &str) -> Result<Fetched, CredentialsError> {
        let (sign_on, PortalRole { role, account, .. }) = (&self.sign_on, &self.sign_on.role);
        let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let query = format!("role_name={}&account_id={}", encode(role), encode(account));
        let request = Request {
            method: "GET",
            url: format!("{}/federation/credentials?{query}", self.portal),
            headers: vec![("x-amz-sso_bearer_token", token.to_owned())],
            body: String::new(),
            patience: PATIENCE,
            route: Route::Usual,
        };
        let answer = self.exchange.send(request).await;
        let answer = answer.map_err(|lost| sign_on.unusable(format!("`{}`: {}", self.portal, lost.0)))?;
        match answer.status {
            200 => {}
            401 => return Err(sign_on.signed_out("the sign-in is not valid any more")),
            _ => return Err(self.refusal(&answer)),
        }
        let given = serde_json::from_slice::<Given>(&answer.body).ok();
        let end = |given: &Given| Timestamp::from_millisecond(given.role_credentials.expiration).ok();
        match given.and_then(|given| Some((end(&given)?, given.role_credentials))) {
            Some((end, found)) => Ok(Credentials {
                access_key_id: found.access_key_id,
                secret_access_key: Secret::new(found.secret_access_key),
                session_token: Some(Secret::new(found.session_token)),
                expires: Some(end),
                origin: self.kind.origin.clone(),
                family: self.kind.family,
            }
            .into()),
            None => Err(sign_on.unusable(format!("`{}` gives no complete credentials", self.portal))),
        }
    }

    /// The portal's own words, which hold no secret: it was given one, and answers with a sentence.
    fn refusal(&self, answer: &Answer) -> CredentialsError {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        let named = text(&body["__type"]).or_else(|| text(&body["code"]));
        // The name of the error stands in a header; each status has one alone.
        let code = match answer.status {
            400 => "InvalidRequestException".to_owned(),
            403 => "ForbiddenException".to_owned(),
            404 => "ResourceNotFoundException".to_owned(),
            429 => "TooManyRequestsException".to_owned(),
            status => format!("HTTP {status}"),
        };
        CredentialsError::Refused(Box::new(ServiceRefusal {
            service: "AWS SSO",
            action: "GetRoleCredentials".to_owned(),
            code: named.unwrap_or(code),
            message: text(&body["message"]).unwrap_or_else(|| "it gives no reason".to_owned()),
            request_id: None,
        }))
    }
}

impl Renewal for SigningOn {
    fn fetch<'a>(&'a self, refused: Option<&'a Credentials>) -> Fetching<'a> {
        Box::pin(async move {
            self.kept()?;
            match &self.cache {
                Some(cache) => cache.through(&self.kind, refused, self.issue()).await,
                None => self.issue().await,
            }
        })
    }
}

/// The AWS tools write `2030-01-02T03:04:05Z`; early ones wrote `UTC` in the place of `Z`.
fn time(text: &str) -> Option<Timestamp> {
    text.replace("UTC", "Z").parse().ok()
}
