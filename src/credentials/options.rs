//! Keys given on the command line.

use std::fmt;

use super::error::Miss;
use super::provider::{Find, Provider, Triple};
use crate::base::redact::Secret;

/// The values of `--secret-id`, `--secret-key` and `--token`, or those of a profile that the program brings along.
#[derive(Clone, Default)]
pub struct GivenKeys {
    /// `--secret-id`
    pub secret_id: Option<String>,
    /// `--secret-key`
    pub secret_key: Option<Secret>,
    /// `--token`
    pub token: Option<Secret>,
}

impl fmt::Debug for GivenKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GivenKeys").field("secret_id", &self.secret_id).finish_non_exhaustive()
    }
}

impl Provider for GivenKeys {
    fn find(&self) -> Find {
        let filled = |text: &Option<Secret>| text.as_ref().map(|s| s.expose().to_owned()).filter(|s| !s.is_empty());
        let (secret, token) = (filled(&self.secret_key), filled(&self.token));
        let triple = Triple {
            id: ("--secret-id", self.secret_id.as_deref().filter(|id| !id.is_empty())),
            secret: ("--secret-key", secret.as_deref()),
            token: token.as_deref(),
            origin: "command line options".to_owned(),
        };
        Ok(triple.complete()?.ok_or_else(|| Miss {
            place: "options".to_owned(),
            reason: "neither --secret-id nor --secret-key is given".to_owned(),
        }))
    }
}
