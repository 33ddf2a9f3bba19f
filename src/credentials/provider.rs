//! What a place with credentials yields, and the trait each such place implements.

use jiff::Timestamp;

use super::error::{CredentialsError, Miss};
use super::source::CredentialsSource;
use crate::base::redact::Secret;

/// Whose spelling the keys were found in. It decides whose endpoint is meant when none is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyFamily {
    /// `secret_id`, `COS_SECRET_ID`, `--secret-id`.
    #[default]
    Tencent,
    /// `aws_access_key_id`, `AWS_ACCESS_KEY_ID`.
    Aws,
}

/// A key pair to sign with. `Debug` shows neither the secret nor the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// The public half. Empty for anonymous requests.
    pub access_key_id: String,
    /// The secret half.
    pub secret_access_key: Secret,
    /// The token of temporary credentials.
    pub session_token: Option<Secret>,
    /// When they end; `None` for those that do not.
    pub expires: Option<Timestamp>,
    /// Where they came from, for people.
    pub origin: String,
    /// Whose spelling they were found in.
    pub family: KeyFamily,
}

impl Credentials {
    /// Whether requests are to be sent without a signature.
    pub fn is_anonymous(&self) -> bool {
        self.access_key_id.is_empty()
    }

    /// Whether both sign alike.
    pub fn has_keys_of(&self, other: &Self) -> bool {
        self.access_key_id == other.access_key_id
            && self.secret_access_key == other.secret_access_key
            && self.session_token == other.session_token
    }
}

/// What one place said.
pub type Find = Result<Result<CredentialsSource, Miss>, CredentialsError>;

/// One place that may hold credentials. `Ok(Err(miss))` lets the chain go on; an error ends it, because a place that is
/// half filled was meant and must not be passed over.
pub trait Provider: Send + Sync {
    /// Looks for credentials, without asking the network or a program: a place that issues credentials is asked when
    /// they are first needed.
    ///
    /// # Errors
    /// [`CredentialsError`] when this place was meant and cannot be used.
    fn find(&self) -> Find;
}

/// The three values of one place with the names they have there.
pub(super) struct Triple<'a> {
    pub(super) id: (&'a str, Option<&'a str>),
    pub(super) secret: (&'a str, Option<&'a str>),
    pub(super) token: Option<&'a str>,
    pub(super) origin: String,
    pub(super) family: KeyFamily,
}

impl Triple<'_> {
    /// Complete, absent, or half there, which is an error that names the missing half. No key holds a line end or blank
    /// at its end, and a header could not.
    pub(super) fn complete(self) -> Result<Option<CredentialsSource>, CredentialsError> {
        let half = |found: &str, missing: &str| {
            Err(CredentialsError::Half {
                found: found.to_owned(),
                missing: missing.to_owned(),
                origin: self.origin.clone(),
            })
        };
        match (self.id, self.secret) {
            ((_, Some(id)), (_, Some(secret))) => Ok(Some(CredentialsSource::fixed(Credentials {
                access_key_id: id.trim().to_owned(),
                secret_access_key: Secret::new(secret.trim()),
                session_token: self.token.map(str::trim).filter(|token| !token.is_empty()).map(Secret::new),
                expires: None,
                origin: self.origin,
                family: self.family,
            }))),
            ((found, Some(_)), (missing, None)) | ((missing, None), (found, Some(_))) => half(found, missing),
            ((_, None), (_, None)) => Ok(None),
        }
    }
}
