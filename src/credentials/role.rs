//! Credentials of a role that other credentials assume.

use std::sync::Arc;

use super::ask::{Ask, Echo};
use super::cache::{DiskCache, Kind};
use super::error::CredentialsError;
use super::provider::{Credentials, KeyFamily};
use super::source::{CredentialsSource, Fetched, Fetching, Provenance, Renewal};
use super::sts::{Flavour, Mfa, Role, Sts};
use crate::config::Environment;

/// The name of a session when none is set.
pub(super) const SESSION: &str = "cos-cli";

/// A role, who assumes it, and how.
pub(super) struct AssumedRole {
    pub(super) base: CredentialsSource,
    pub(super) sts: Sts,
    pub(super) role: Role,
    /// The device that makes codes, when the role wants one.
    pub(super) mfa_serial: Option<String>,
    pub(super) ask: Option<Arc<dyn Ask>>,
    /// Where it was set, for people.
    pub(super) place: String,
}

struct Assuming {
    role: AssumedRole,
    cache: Option<DiskCache>,
    kind: Kind,
}

impl AssumedRole {
    /// A source of this role's credentials, cached on disk.
    pub(super) fn source(self, environment: &Environment) -> CredentialsSource {
        let family = match self.sts.flavour() {
            Flavour::Tencent => KeyFamily::Tencent,
            Flavour::Aws => KeyFamily::Aws,
        };
        let origin = format!("role `{}` of {}", self.role.arn, self.place);
        let base = self.base.provenance();
        let (region, endpoint_url) = (base.region.clone(), base.endpoint_url.clone());
        let provenance =
            Provenance { origin: origin.clone(), family, region, endpoint_url, role: Some(self.role.arn.clone()) };
        let identity = self.identity();
        let cache = DiskCache::of(environment, &identity);
        let kind = Kind { origin, family };
        CredentialsSource::renewed(provenance, identity, Assuming { role: self, cache, kind })
    }

    /// All that decides which credentials these are.
    fn identity(&self) -> String {
        format!(
            "assume role\n{}\n{:?}\n{:?}\n{}",
            self.sts.endpoint(),
            self.role,
            self.mfa_serial,
            self.base.identity()
        )
    }

    async fn code(&self) -> Result<Option<Mfa>, CredentialsError> {
        let Some(serial) = &self.mfa_serial else { return Ok(None) };
        let lacking =
            |reason: &str| CredentialsError::Unusable { place: self.place.clone(), reason: reason.to_owned() };
        let Some(ask) = &self.ask else {
            return Err(CredentialsError::NobodyToAsk { place: self.place.clone() });
        };
        let question = format!("MFA code of {serial}: ");
        let code = ask.ask(&question, Echo::Hidden).await.filter(|code| !code.expose().trim().is_empty());
        let code = code.ok_or_else(|| lacking("no MFA code was given"))?;
        Ok(Some(Mfa { serial: serial.clone(), code }))
    }
}

impl Assuming {
    async fn issue(&self, role: &Role) -> Result<Fetched, CredentialsError> {
        let Self { role: assumed, kind, .. } = self;
        let base = assumed.base.get().await?;
        let mfa = assumed.code().await?;
        let issued = assumed.sts.assume_role(&base, role, mfa.as_ref()).await?;
        Ok(issued.into_credentials(kind.origin.clone(), kind.family).into())
    }
}

impl Renewal for Assuming {
    fn fetch<'a>(&'a self, refused: Option<&'a Credentials>) -> Fetching<'a> {
        let Self { role: assumed, cache, kind } = self;
        let issue = self.issue(&assumed.role);
        Box::pin(async move {
            match cache {
                Some(cache) => cache.through(kind, refused, issue).await,
                None => issue.await,
            }
        })
    }

    fn narrowed<'a>(&'a self, policy: Option<&'a str>, duration: Option<u32>) -> Option<Fetching<'a>> {
        let assumed = &self.role.role;
        let duration = duration.or(assumed.duration);
        let role = Role { policy: policy.map(str::to_owned), duration, ..assumed.clone() };
        Some(Box::pin(async move { self.issue(&role).await }))
    }
}
