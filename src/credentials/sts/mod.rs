//! The token services: a role, a workload's identity or a smaller permission for credentials that end.
//!
//! Tencent Cloud's is spoken to in API 3.0 with TC3-HMAC-SHA256, Amazon's (and that of MinIO, Ceph and others, which is the
//! same) in its query form with Signature Version 4. The AWS SDK's client would bring a hundred thousand lines for the five
//! calls that are made here.

mod amazon;
pub mod policy;
mod sigv4;
mod tc3;
mod tencent;

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use ring::hmac::{HMAC_SHA256, Key, sign};

use super::error::{CredentialsError, ServiceRefusal};
use super::exchange::{Answer, Exchange, Request};
use super::provider::Credentials;
use crate::base::redact::Secret;

/// How long a call may take.
///
/// *Source:* the SDKs of both services use 5 to 60 s; a token service that has not answered by then will not.
/// *Applies:* each try.
const PATIENCE: Duration = Duration::from_secs(15);

/// Tries of a call that was throttled or lost, the first one counted.
const TRIES: u32 = 4;

/// The pause before the second try; each later one is twice as long, with full jitter.
const FIRST_PAUSE: Duration = Duration::from_millis(200);

/// Whose token service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// Tencent Cloud.
    Tencent,
    /// Amazon, and all who took over its interface.
    Aws,
}

impl Flavour {
    /// Whose role this is: `qcs::cam::…` is Tencent Cloud's, `arn:…` Amazon's.
    pub fn of_role(arn: &str) -> Option<Self> {
        if arn.starts_with("qcs:") {
            return Some(Self::Tencent);
        }
        arn.starts_with("arn:").then_some(Self::Aws)
    }

    fn service(self) -> &'static str {
        match self {
            Self::Tencent => "Tencent Cloud STS",
            Self::Aws => "AWS STS",
        }
    }
}

/// A role to assume, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// `qcs::cam::uin/100000000001:roleName/name` or `arn:aws:iam::123456789012:role/name`.
    pub arn: String,
    /// The name of the session, for the service's logs.
    pub session: String,
    /// Seconds; the service's own default when absent.
    pub duration: Option<u32>,
    /// What the role's owner asks for, against confused deputies.
    pub external_id: Option<String>,
    /// A policy that narrows what the role may do.
    pub policy: Option<String>,
}

/// A device that makes codes, and the code.
pub struct Mfa {
    /// The device.
    pub serial: String,
    /// What it shows.
    pub code: Secret,
}

/// Who workloads are, told by their platform.
pub struct WebIdentity {
    /// The token of the platform.
    pub token: Secret,
    /// Tencent Cloud's name of the identity provider.
    pub provider: Option<String>,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The account's number.
    pub account: String,
    /// The whole name.
    pub arn: String,
    /// The user's or role's id.
    pub user: String,
    /// Tencent Cloud's kind of identity: `CAMUser`, `CAMRole`.
    pub kind: Option<String>,
}

/// Credentials that a token service issued.
pub struct Issued {
    pub(super) id: String,
    pub(super) secret: Secret,
    pub(super) token: Secret,
    pub(super) expires: Timestamp,
}

impl Issued {
    /// As credentials of `origin`.
    pub fn into_credentials(self, origin: String, family: super::KeyFamily) -> Credentials {
        Credentials {
            access_key_id: self.id,
            secret_access_key: self.secret,
            session_token: Some(self.token),
            expires: Some(self.expires),
            origin,
            family,
        }
    }
}

/// Where the token service is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// `sts_endpoint`; the flavour's public one when absent.
    pub endpoint: Option<String>,
    /// The region that is named to it.
    pub region: Option<String>,
}

/// A client of one token service. Cheap to clone; nothing is sent before a call.
#[derive(Clone)]
pub struct Sts {
    exchange: Arc<dyn Exchange>,
    place: Place,
    flavour: Flavour,
}

impl Sts {
    /// A client.
    pub fn new(exchange: Arc<dyn Exchange>, place: Place, flavour: Flavour) -> Self {
        Self { exchange, place, flavour }
    }

    /// Whose it is.
    pub fn flavour(&self) -> Flavour {
        self.flavour
    }

    /// The URL that calls go to.
    pub fn endpoint(&self) -> String {
        if let Some(url) = &self.place.endpoint {
            return url.trim_end_matches('/').to_owned();
        }
        match (self.flavour, self.place.region.as_deref()) {
            (Flavour::Tencent, _) => "https://sts.tencentcloudapi.com".to_owned(),
            (Flavour::Aws, None) => "https://sts.amazonaws.com".to_owned(),
            (Flavour::Aws, Some(region)) if region.starts_with("cn-") => {
                format!("https://sts.{region}.amazonaws.com.cn")
            }
            (Flavour::Aws, Some(region)) => format!("https://sts.{region}.amazonaws.com"),
        }
    }

    /// AssumeRole.
    ///
    /// # Errors
    /// [`CredentialsError::Refused`] in the service's words, [`CredentialsError::Unusable`] when it could not be asked.
    pub async fn assume_role(
        &self,
        base: &Credentials,
        role: &Role,
        mfa: Option<&Mfa>,
    ) -> Result<Issued, CredentialsError> {
        match self.flavour {
            Flavour::Tencent => tencent::assume_role(self, base, role, mfa).await,
            Flavour::Aws => amazon::assume_role(self, base, role, mfa).await,
        }
    }

    /// AssumeRoleWithWebIdentity, which needs no credentials.
    ///
    /// # Errors
    /// As [`Sts::assume_role`].
    pub async fn assume_role_with_web_identity(
        &self,
        identity: &WebIdentity,
        role: &Role,
    ) -> Result<Issued, CredentialsError> {
        match self.flavour {
            Flavour::Tencent => tencent::web_identity(self, identity, role).await,
            Flavour::Aws => amazon::web_identity(self, identity, role).await,
        }
    }

    /// GetFederationToken: credentials of the same account that may do what `policy` allows and no more.
    ///
    /// # Errors
    /// As [`Sts::assume_role`].
    pub async fn federation_token(
        &self,
        base: &Credentials,
        name: &str,
        policy: &str,
        duration: Option<u32>,
    ) -> Result<Issued, CredentialsError> {
        match self.flavour {
            Flavour::Tencent => tencent::federation_token(self, base, name, policy, duration).await,
            Flavour::Aws => amazon::federation_token(self, base, name, policy, duration).await,
        }
    }

    /// GetCallerIdentity.
    ///
    /// # Errors
    /// As [`Sts::assume_role`].
    pub async fn caller_identity(&self, base: &Credentials) -> Result<Caller, CredentialsError> {
        let caller = match self.flavour {
            Flavour::Tencent => tencent::caller_identity(self, base).await,
            Flavour::Aws => amazon::caller_identity(self, base).await,
        };
        // Nothing is amiss with the keys, which are there.
        caller.map_err(|error| match error {
            CredentialsError::Unusable { place, reason } => CredentialsError::NoAnswer { place, reason },
            other => other,
        })
    }

    /// Sends a call until it is answered for good. `request` words it anew for each try at that time; `read` tells a
    /// refusal that passes by itself.
    async fn call<T>(
        &self,
        action: &str,
        request: impl Fn(Timestamp) -> Request,
        read: impl Fn(&Answer) -> Result<T, Refusal>,
    ) -> Result<T, CredentialsError> {
        let mut skew = jiff::SignedDuration::ZERO;
        let mut clock_corrected = false;
        let mut tried = 0;
        loop {
            tried += 1;
            let refusal = match self.exchange.send(request(Timestamp::now() + skew)).await {
                Ok(answer) => match read(&answer) {
                    Ok(value) => return Ok(value),
                    Err(Refusal { code: Some(code), .. })
                        if !clock_corrected && CLOCK_REFUSALS.contains(&code.as_str()) && answer.date.is_some() =>
                    {
                        clock_corrected = true;
                        skew = answer.date.map_or(skew, |date| date.duration_since(Timestamp::now()));
                        continue;
                    }
                    Err(refusal) => refusal,
                },
                Err(lost) => Refusal { passing: true, ..Refusal::unreadable(lost.0) },
            };
            if !refusal.passing || tried >= TRIES {
                return Err(refusal.into_error(self, action));
            }
            let most = FIRST_PAUSE * 2_u32.pow(tried - 1);
            tokio::time::sleep(most.mul_f64(fastrand::f64())).await;
        }
    }
}

/// Codes that say that a signature's time is not the service's (Tencent Cloud API 3.0, AWS).
const CLOCK_REFUSALS: [&str; 3] = ["AuthFailure.SignatureExpire", "SignatureDoesNotMatch.Expired", "RequestExpired"];

/// An answer that is no success. The words of an unreadable one show nothing of it.
struct Refusal {
    code: Option<String>,
    message: String,
    request_id: Option<String>,
    passing: bool,
}

impl Refusal {
    fn unreadable(message: impl Into<String>) -> Self {
        Self { code: None, message: message.into(), request_id: None, passing: false }
    }

    fn into_error(self, sts: &Sts, action: &str) -> CredentialsError {
        let service = sts.flavour.service();
        match self.code {
            Some(code) => CredentialsError::Refused(Box::new(ServiceRefusal {
                service,
                action: action.to_owned(),
                code,
                message: self.message,
                request_id: self.request_id,
            })),
            None => CredentialsError::Unusable {
                place: format!("{service} at `{}`", sts.endpoint()),
                reason: format!("{action}: {}", self.message),
            },
        }
    }
}

/// The host of a URL as the `Host` header names it: without a port that the scheme implies.
fn host(url: &str) -> &str {
    let (scheme, rest) = url.split_once("://").unwrap_or(("https", url));
    let host = rest.split('/').next().unwrap_or(rest);
    let default = if scheme == "http" { ":80" } else { ":443" };
    host.strip_suffix(default).unwrap_or(host)
}

fn hmac(key: &[u8], data: &[u8]) -> Vec<u8> {
    sign(&Key::new(HMAC_SHA256, key), data).as_ref().to_vec()
}

fn sha256_hex(data: &[u8]) -> String {
    hex(ring::digest::digest(&ring::digest::SHA256, data).as_ref())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        write!(text, "{byte:02x}").ok();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_and_roles_are_told_apart() {
        assert_eq!(host("https://sts.example.com:443/x"), "sts.example.com");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1:8080");
        assert_eq!(Flavour::of_role("qcs::cam::uin/1:roleName/r"), Some(Flavour::Tencent));
        assert_eq!(Flavour::of_role("arn:aws-cn:iam::1:role/r"), Some(Flavour::Aws));
        assert_eq!(Flavour::of_role("role/r"), None);
    }
}
