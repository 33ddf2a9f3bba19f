//! No keys at all: requests go out without a signature.

use super::provider::{Credentials, Find, KeyFamily, Provider};
use super::source::CredentialsSource;
use crate::base::redact::Secret;

pub(super) struct Anonymous;

impl Provider for Anonymous {
    fn find(&self) -> Find {
        Ok(Ok(CredentialsSource::fixed(Credentials {
            access_key_id: String::new(),
            secret_access_key: Secret::new(""),
            session_token: None,
            expires: None,
            origin: "option --no-sign-request".to_owned(),
            family: KeyFamily::Tencent,
        })))
    }
}
