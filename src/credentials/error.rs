//! Why there are no credentials.

use std::sync::Arc;

use crate::base::fault::{Category, Fault};
use crate::config::ConfigError;

/// Why one place did not match: the place, and what was looked for there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The place.
    pub place: String,
    /// What is not there.
    pub reason: String,
}

/// Credentials that cannot be used, or none at all. It can be cloned, because one failure answers every request that
/// waits for the same credentials. No text holds a secret, or what a program or service answered.
#[derive(Clone, Debug, thiserror::Error)]
pub enum CredentialsError {
    /// One half of a pair without the other.
    #[error("credentials are incomplete: `{found}` is set in {origin}, but `{missing}` is not")]
    Half {
        /// The name of the half that is there.
        found: String,
        /// The name of the half that is not.
        missing: String,
        /// Where the half that is there was found.
        origin: String,
    },
    /// No place had any.
    #[error("no credentials found{}", lines(misses))]
    None {
        /// Why each place did not match, in the order they were asked.
        misses: Vec<Miss>,
    },
    /// A place was meant and its settings cannot work.
    #[error("the credentials settings of {place} cannot be used: {reason}")]
    Setting {
        /// The place, such as a profile.
        place: String,
        /// What is wrong.
        reason: String,
        /// The way out.
        hint: Option<String>,
    },
    /// A place was meant and gave nothing that can be used.
    #[error("no credentials from {place}: {reason}")]
    Unusable {
        /// The place.
        place: String,
        /// Why.
        reason: String,
    },
    /// A service that was asked something else than credentials gave no answer that can be read.
    #[error("{place} could not be asked: {reason}")]
    NoAnswer {
        /// The service.
        place: String,
        /// Why.
        reason: String,
    },
    /// A role wants the code of a device, and there is no terminal.
    #[error("no credentials from {place}: the role wants an MFA code, and there is no terminal to ask for it")]
    NobodyToAsk {
        /// The place.
        place: String,
    },
    /// Nobody is signed in to AWS SSO, or not any more.
    #[error("no credentials from AWS SSO for {place}: {reason}")]
    SignedOut {
        /// The place.
        place: String,
        /// Why.
        reason: String,
        /// The profile to sign in for.
        profile: String,
    },
    /// The token service refused. Boxed, because every result would be as large.
    #[error(transparent)]
    Refused(Box<ServiceRefusal>),
    /// Files that had to be read are not usable.
    #[error(transparent)]
    Config(Arc<ConfigError>),
}

/// What a token service said in the place of credentials, in its own words.
#[derive(Clone, Debug, thiserror::Error)]
#[error(
    "{service} refused {action} ({code}): {message}{}",
    request_id.as_ref().map(|id| format!(" (request id: {id})")).unwrap_or_default()
)]
pub struct ServiceRefusal {
    /// The service.
    pub service: &'static str,
    /// The call.
    pub action: String,
    /// Its error code.
    pub code: String,
    /// Its message.
    pub message: String,
    /// The id to give to the service's support.
    pub request_id: Option<String>,
}

impl From<ConfigError> for CredentialsError {
    fn from(error: ConfigError) -> Self {
        Self::Config(Arc::new(error))
    }
}

fn lines(misses: &[Miss]) -> String {
    misses.iter().map(|miss| format!("\n  {}: {}", miss.place, miss.reason)).collect()
}

impl Fault for CredentialsError {
    fn category(&self) -> Category {
        match self {
            Self::Refused(_) => Category::Service,
            Self::NoAnswer { .. } => Category::Network,
            Self::Config(error) => error.category(),
            Self::Half { .. }
            | Self::None { .. }
            | Self::Setting { .. }
            | Self::Unusable { .. }
            | Self::NobodyToAsk { .. }
            | Self::SignedOut { .. } => Category::Credentials,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Half { missing, .. } => vec![format!("set `{missing}` in the same place, or remove the other half")],
            Self::None { .. } => vec![
                "run `cos configure`, or set COS_SECRET_ID and COS_SECRET_KEY in the environment".to_owned(),
                "for public objects add --no-sign-request; to try without an account add --profile local".to_owned(),
            ],
            Self::Setting { hint, .. } => hint.iter().cloned().collect(),
            Self::Unusable { .. } => Vec::new(),
            Self::NoAnswer { .. } => vec!["check the network and the proxy settings, or set sts_endpoint".to_owned()],
            Self::NobodyToAsk { .. } => vec![
                "run the command once at a terminal: the role's credentials are then kept for the next ones".to_owned(),
            ],
            Self::SignedOut { profile, .. } => {
                vec![format!("run `aws sso login --profile {profile}`")]
            }
            Self::Refused(refusal) => refusal_hint(&refusal.code).map(str::to_owned).into_iter().collect(),
            Self::Config(error) => error.hints(),
        }
    }
}

/// A way out for what token services refuse (Tencent Cloud API 3.0 and AWS STS error codes).
fn refusal_hint(code: &str) -> Option<&'static str> {
    Some(match code {
        "AuthFailure.SecretIdNotFound" | "InvalidClientTokenId" => {
            "the service does not know the secret id that asks for the role; check it"
        }
        "AuthFailure.SignatureFailure" | "SignatureDoesNotMatch" => {
            "the secret key does not fit the secret id that asks for the role; check both"
        }
        "AuthFailure.SignatureExpire" | "RequestExpired" => {
            "this machine's clock is off by more than the service allows; set it"
        }
        "AuthFailure.TokenFailure" | "ExpiredToken" | "ExpiredTokenException" => {
            "the temporary credentials that ask have expired; get new ones"
        }
        "ResourceNotFound.RoleNotFound" | "InvalidParameter.RoleNotExist" => {
            "no such role: check role_arn, which for Tencent Cloud is qcs::cam::uin/UIN:roleName/NAME"
        }
        "AuthFailure.UnauthorizedOperation" | "UnauthorizedOperation" | "AccessDenied" => {
            "these keys may not do this: the role must trust them, and their policy must allow it"
        }
        "ForbiddenException" => {
            "the account's administrator has to assign this role to you; check sso_account_id and sso_role_name"
        }
        "FailedOperation.TempKeyNotAllowed" => "only permanent keys may ask for this; use a profile that holds such",
        _ => return None,
    })
}
