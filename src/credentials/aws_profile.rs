//! The profile of that name in the files of the AWS tools.

use super::chain::Scene;
use super::error::Miss;
use super::profile::FromProfile;
use super::provider::{Find, KeyFamily, Provider};
use crate::config::ProfileFiles;

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
        let region = profile.sections.iter().find_map(|section| section.get("region")).map(str::to_owned);
        let read = FromProfile { profile: &profile, family: KeyFamily::Aws, scene: self.scene, through: Vec::new() };
        let found = read.find()?;
        Ok(found.map(|source| source.in_region(region)).map_err(|miss| Miss { place, ..miss }))
    }
}
