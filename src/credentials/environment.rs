//! Keys in environment variables, in one of the spellings.

use super::error::Miss;
use super::provider::{Find, KeyFamily, Provider, Triple};
use crate::config::Environment;

/// The names of one spelling: id, secret, token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    id: &'static str,
    secret: &'static str,
    token: &'static [&'static str],
    family: KeyFamily,
}

pub(super) const COS: Spelling =
    Spelling { id: "COS_SECRET_ID", secret: "COS_SECRET_KEY", token: &["COS_TOKEN"], family: KeyFamily::Tencent };
/// The spelling of Tencent Cloud's own tools; tccli writes the token one way, Terraform and Vault the other.
pub(super) const TENCENTCLOUD: Spelling = Spelling {
    id: "TENCENTCLOUD_SECRET_ID",
    secret: "TENCENTCLOUD_SECRET_KEY",
    token: &["TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SECURITY_TOKEN"],
    family: KeyFamily::Tencent,
};
pub(super) const AWS: Spelling = Spelling {
    id: "AWS_ACCESS_KEY_ID",
    secret: "AWS_SECRET_ACCESS_KEY",
    token: &["AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"],
    family: KeyFamily::Aws,
};

pub(super) struct FromEnvironment<'a> {
    pub(super) environment: &'a Environment,
    pub(super) spelling: Spelling,
}

impl Provider for FromEnvironment<'_> {
    fn find(&self) -> Find {
        let Spelling { id, secret, token, family } = self.spelling;
        let triple = Triple {
            id: (id, self.environment.get(id)),
            secret: (secret, self.environment.get(secret)),
            token: token.iter().find_map(|name| self.environment.get(name)),
            origin: format!("environment variables {id} and {secret}"),
            family,
        };
        // A half names one variable, not the pair, as its place.
        let triple = match (triple.id.1, triple.secret.1) {
            (Some(_), Some(_)) => triple,
            _ => Triple { origin: "the environment".to_owned(), ..triple },
        };
        Ok(triple
            .complete()?
            .ok_or_else(|| Miss { place: "environment".to_owned(), reason: format!("{id} and {secret} are not set") }))
    }
}
