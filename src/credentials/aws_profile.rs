//! The profile of that name in the files of the AWS tools.

use super::chain::Scene;
use super::error::{CredentialsError, Miss};
use super::profile::FromProfile;
use super::provider::{Find, KeyFamily, Provider};
use crate::config::{Origin, Profile, ProfileFiles, Sourced, aws_endpoints_are_ignored};

pub(super) struct AwsProfile<'a> {
    pub(super) scene: Scene<'a>,
    pub(super) name: &'a str,
}

impl Provider for AwsProfile<'_> {
    fn find(&self) -> Find {
        let files = ProfileFiles::load_aws(self.scene.environment)?;
        let place = format!("AWS profile `{}`", self.name);
        let Some(profile) = files.foreign(self.name) else {
            let paths: Vec<String> = files.paths().iter().map(|path| path.display().to_string()).collect();
            let reason = match paths.is_empty() {
                true => "there is no home directory to look in".to_owned(),
                false => format!("it is not in {}", paths.join(" or ")),
            };
            return Ok(Err(Miss { place, reason }));
        };
        let read = FromProfile { profile: &profile, family: KeyFamily::Aws, scene: self.scene, through: Vec::new() };
        match read.find()? {
            Ok(source) => Ok(Ok(source.at_place(region(&profile), self.endpoint(&files, &profile)?))),
            Err(miss) => Ok(Err(Miss { place, ..miss })),
        }
    }
}

/// Another place with credentials of Amazon's, or with none: the AWS tools take keys of the environment, or of a
/// platform, to where the profile says.
pub(super) struct Placed<'a> {
    pub(super) place: &'a dyn Provider,
    pub(super) profile: &'a AwsProfile<'a>,
}

impl Provider for Placed<'_> {
    fn find(&self) -> Find {
        let source = match self.place.find()? {
            Ok(source) if source.is_anonymous() || source.provenance().family == KeyFamily::Aws => source,
            other => return Ok(other),
        };
        let files = ProfileFiles::load_aws(self.profile.scene.environment)?;
        let Some(profile) = files.foreign(self.profile.name) else { return Ok(Ok(source)) };
        let endpoint = self.profile.endpoint(&files, &profile)?;
        // Without an endpoint, the store of whoever signs nothing is a matter of the options alone.
        let region = region(&profile).filter(|_| endpoint.is_some() || !source.is_anonymous());
        Ok(Ok(source.at_place(region, endpoint)))
    }
}

impl AwsProfile<'_> {
    /// What the profile says of S3: in the section of its `services`, in its block `s3`, or for all services
    /// (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>).
    fn endpoint(&self, files: &ProfileFiles, profile: &Profile) -> Result<Option<Sourced<String>>, CredentialsError> {
        if aws_endpoints_are_ignored(self.scene.environment, Some(profile))? {
            return Ok(None);
        }
        let services = match value(profile, "services") {
            None => None,
            Some(Sourced { value: name, .. }) => {
                let section = files.foreign_section("services", &name).ok_or_else(|| CredentialsError::Setting {
                    place: format!("AWS profile `{}`", self.name),
                    reason: format!("`services`: there is no `[services {name}]` in the AWS files"),
                    hint: None,
                })?;
                value(&section, "s3.endpoint_url").map(|found| {
                    let Origin::File { path, .. } = found.origin else { return found };
                    Sourced::new(found.value, Origin::File { path, profile: self.name.to_owned() })
                })
            }
        };
        Ok(services.or_else(|| value(profile, "s3.endpoint_url")).or_else(|| value(profile, "endpoint_url")))
    }
}

fn region(profile: &Profile) -> Option<Sourced<String>> {
    value(profile, "region")
}

fn value(profile: &Profile, key: &str) -> Option<Sourced<String>> {
    let found = profile.sections.iter().find_map(|section| Some((section.get(key)?, section.origin())));
    found.map(|(value, origin)| Sourced::new(value.to_owned(), origin))
}
