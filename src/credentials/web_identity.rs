//! Roles for workloads: a platform writes a token to a file, and the token service takes it for credentials.
//!
//! TKE sets `TKE_*`, EKS (and GitHub's actions) set `AWS_WEB_IDENTITY_TOKEN_FILE` and `AWS_ROLE_ARN`. The file is read anew
//! each time: the platform renews it.

use std::path::PathBuf;

use super::cache::{DiskCache, Kind};
use super::chain::Scene;
use super::error::{CredentialsError, Miss};
use super::provider::{Credentials, Find, KeyFamily, Provider};
use super::role::SESSION;
use super::source::{CredentialsSource, Fetching, Provenance, Renewal};
use super::sts::{Flavour, Role, Sts, WebIdentity};
use crate::base::fsx;
use crate::base::redact::Secret;
use crate::config::{Environment, Origin, Sourced};

/// A token file, and the role it is for.
pub(super) struct Workload {
    pub(super) file: PathBuf,
    pub(super) role: Role,
    /// Tencent Cloud's name of the identity provider.
    pub(super) provider: Option<String>,
    pub(super) region: Option<Sourced<String>>,
    /// Where it was set, for people.
    pub(super) place: String,
}

struct Exchanging {
    workload: Workload,
    sts: Sts,
    cache: Option<DiskCache>,
    kind: Kind,
}

impl Workload {
    /// A source of the role's credentials, cached on disk.
    pub(super) fn source(self, sts: Sts, environment: &Environment) -> CredentialsSource {
        let family = match sts.flavour() {
            Flavour::Tencent => KeyFamily::Tencent,
            Flavour::Aws => KeyFamily::Aws,
        };
        let origin = format!("role `{}` of {}", self.role.arn, self.place);
        let (region, role) = (self.region.clone(), Some(self.role.arn.clone()));
        let provenance = Provenance { origin: origin.clone(), family, region, endpoint_url: None, role };
        let (file, role) = (self.file.display(), &self.role);
        let identity = format!("web identity\n{}\n{file}\n{role:?}\n{:?}", sts.endpoint(), self.provider);
        let cache = DiskCache::of(environment, &identity);
        let renewal = Exchanging { workload: self, sts, cache, kind: Kind { origin, family } };
        CredentialsSource::renewed(provenance, identity, renewal)
    }
}

impl Renewal for Exchanging {
    fn fetch<'a>(&'a self, refused: Option<&'a Credentials>) -> Fetching<'a> {
        let Self { workload, sts, cache, kind } = self;
        let issue = async {
            let unusable = |reason: String| CredentialsError::Unusable { place: workload.place.clone(), reason };
            let file = workload.file.display();
            let token = match fsx::read_optional(&workload.file) {
                Ok(Some(token)) if !token.trim().is_empty() => Secret::new(token.trim()),
                Ok(Some(_)) => return Err(unusable(format!("the token file `{file}` is empty"))),
                Ok(None) => return Err(unusable(format!("the token file `{file}` is not there"))),
                Err(error) => return Err(unusable(crate::base::fault::chain(&error))),
            };
            let identity = WebIdentity { token, provider: workload.provider.clone() };
            let issued = sts.assume_role_with_web_identity(&identity, &workload.role).await?;
            Ok(issued.into_credentials(kind.origin.clone(), kind.family).into())
        };
        Box::pin(async move {
            match cache {
                Some(cache) => cache.through(kind, refused, issue).await,
                None => issue.await,
            }
        })
    }
}

/// The variables of one platform.
#[derive(Clone, Copy)]
pub(super) struct Spelling {
    pub(super) file: &'static str,
    pub(super) role: &'static str,
    session: &'static str,
    provider: Option<&'static str>,
    region: &'static [&'static str],
    place: &'static str,
}

pub(super) const TKE: Spelling = Spelling {
    file: "TKE_WEB_IDENTITY_TOKEN_FILE",
    role: "TKE_ROLE_ARN",
    session: "TKE_ROLE_SESSION_NAME",
    provider: Some("TKE_PROVIDER_ID"),
    region: &["TKE_REGION", "TKE_DEFAULT_REGION"],
    place: "the TKE workload identity",
};
pub(super) const EKS: Spelling = Spelling {
    file: "AWS_WEB_IDENTITY_TOKEN_FILE",
    role: "AWS_ROLE_ARN",
    session: "AWS_ROLE_SESSION_NAME",
    provider: None,
    region: &[],
    place: "the AWS web identity",
};

pub(super) struct FromPlatform<'a> {
    pub(super) scene: Scene<'a>,
    pub(super) spelling: Spelling,
}

impl Provider for FromPlatform<'_> {
    fn find(&self) -> Find {
        let Spelling { file, role, session, provider, region, place } = self.spelling;
        let environment = self.scene.environment;
        let half = |found: &str, missing: &str| CredentialsError::Half {
            found: found.to_owned(),
            missing: missing.to_owned(),
            origin: "the environment".to_owned(),
        };
        let (path, arn) = match (environment.get(file), environment.get(role)) {
            (Some(path), Some(arn)) => (path, arn),
            (Some(_), None) => return Err(half(file, role)),
            // A role alone is meant for other keys.
            (None, _) => {
                return Ok(Err(Miss { place: place.to_owned(), reason: format!("{file} is not set") }));
            }
        };
        let Some(flavour) = Flavour::of_role(arn) else {
            let reason = format!("`{role} = {arn}` is no role");
            return Err(CredentialsError::Setting { place: place.to_owned(), reason, hint: None });
        };
        let region = region
            .iter()
            .find_map(|name| Some(Sourced::new(environment.get(name)?.to_owned(), Origin::Environment(name))));
        let mut at = self.scene.services.sts.clone();
        at.region = at.region.or_else(|| region.as_ref().map(|region| region.value.clone()));
        let workload = Workload {
            file: environment.expand_home(path),
            role: Role {
                arn: arn.to_owned(),
                session: environment.get(session).unwrap_or(SESSION).to_owned(),
                duration: None,
                external_id: None,
                policy: None,
            },
            provider: provider.and_then(|name| environment.get(name)).map(str::to_owned),
            region,
            place: place.to_owned(),
        };
        let sts = Sts::new(self.scene.services.exchange.clone(), at, flavour);
        Ok(Ok(workload.source(sts, environment)))
    }
}
