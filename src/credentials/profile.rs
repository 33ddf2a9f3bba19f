//! What a section of a profile file says: a role to assume, static keys, or a program that prints some.

use std::time::Duration;

use super::chain::Scene;
use super::environment::{AWS, COS, FromEnvironment, TENCENTCLOUD};
use super::error::{CredentialsError, Miss};
use super::metadata::Service;
use super::process::{self, Audience, Process};
use super::provider::{Find, KeyFamily, Provider, Triple};
use super::role::{AssumedRole, SESSION};
use super::source::{CredentialsSource, Provenance};
use super::sso::{PortalRole, SignOn};
use super::sts::{Flavour, Place, Role, Sts};
use super::web_identity::Workload;
use crate::config::{Profile, ProfileFiles, ProfileNeed};

/// The spellings a section may use: id, secret, names of the token. The AWS tools have had two for that.
const SPELLINGS: [([&str; 2], &[&str], KeyFamily); 2] = [
    (["secret_id", "secret_key"], &["token"], KeyFamily::Tencent),
    (["aws_access_key_id", "aws_secret_access_key"], &["aws_session_token", "aws_security_token"], KeyFamily::Aws),
];

/// Where the keys that assume a role come from, beside a profile (the AWS CLI's words, and ours for Tencent Cloud).
const SOURCES: [&str; 4] = ["Environment", "CvmMetadata", "Ec2InstanceMetadata", "EcsContainer"];

pub(super) struct FromProfile<'a> {
    pub(super) profile: &'a Profile,
    /// Whose files these are, and so whose keys a program prints.
    pub(super) family: KeyFamily,
    pub(super) scene: Scene<'a>,
    /// The profiles whose `source_profile` led here.
    pub(super) through: Vec<String>,
}

impl Provider for FromProfile<'_> {
    fn find(&self) -> Find {
        // Keys beside a role are there to assume it.
        for key in ["role_arn", "assume_role"] {
            if let Some(arn) = self.setting(key) {
                return self.role(key, arn).map(Ok);
            }
        }
        Ok(self.without_role()?.ok_or_else(|| self.miss()))
    }
}

impl<'a> FromProfile<'a> {
    fn without_role(&self) -> Result<Option<CredentialsSource>, CredentialsError> {
        // As in the AWS tools: keys beside the settings of a sign-in are leftovers.
        if let Some(found) = self.sign_on()? {
            return Ok(Some(found));
        }
        if let Some(found) = self.keys()? {
            return Ok(Some(found));
        }
        if let Some(line) = self.setting("credential_process") {
            return self.process(line).map(Some);
        }
        // Without a role they are used themselves.
        self.setting("credential_source").map(|word| self.credential_source(word)).transpose()
    }

    fn role(&self, key: &str, arn: &str) -> Result<CredentialsSource, CredentialsError> {
        let form = "write a role as qcs::cam::uin/UIN:roleName/NAME or arn:aws:iam::ACCOUNT:role/NAME";
        let flavour = Flavour::of_role(arn).ok_or_else(|| self.wrong(key, form))?;
        let text = |key: &str| self.setting(key).map(str::to_owned);
        let role = Role {
            arn: arn.to_owned(),
            session: text("role_session_name").unwrap_or_else(|| SESSION.to_owned()),
            duration: self.setting("duration_seconds").map(|text| self.duration(text)).transpose()?,
            external_id: text("external_id"),
            policy: None,
        };
        let sts = Sts::new(self.scene.services.exchange.clone(), self.sts_place(), flavour);
        if let Some(file) = self.setting("web_identity_token_file") {
            let workload = Workload {
                file: self.scene.environment.expand_home(file),
                role,
                provider: text("provider_id"),
                region: None,
                place: self.place(),
            };
            return Ok(workload.source(sts, self.scene.environment));
        }
        let assumed = AssumedRole {
            base: self.base(key)?,
            sts,
            role,
            mfa_serial: text("mfa_serial"),
            ask: self.scene.services.ask.clone(),
            place: self.place(),
        };
        Ok(assumed.source(self.scene.environment))
    }

    /// Who assumes the role.
    fn base(&self, role_key: &str) -> Result<CredentialsSource, CredentialsError> {
        if let Some(name) = self.setting("source_profile").filter(|name| *name != self.profile.name) {
            return self.source_profile(name);
        }
        if let Some(source) = self.setting("credential_source") {
            return self.credential_source(source);
        }
        self.without_role()?.ok_or_else(|| CredentialsError::Setting {
            place: self.place(),
            reason: format!("`{role_key}` names a role, and nothing says whose keys assume it"),
            hint: Some("add source_profile = NAME, or secret_id and secret_key, to the profile".to_owned()),
        })
    }

    fn source_profile(&self, name: &str) -> Result<CredentialsSource, CredentialsError> {
        let mut through = self.through.clone();
        through.push(self.profile.name.clone());
        if through.iter().any(|seen| seen == name) {
            let circle = format!("{} -> {name}", through.join(" -> "));
            return Err(self.wrong("source_profile", &format!("the profiles go round in a circle: {circle}")));
        }
        let aws = ProfileFiles::load_aws(self.scene.environment)?.foreign(name);
        let (profile, family) = match (self.family, aws) {
            (KeyFamily::Aws, Some(profile)) => (profile, KeyFamily::Aws),
            (KeyFamily::Aws, None) => {
                let reason = format!("AWS profile `{name}` is in no file");
                return Err(self.wrong("source_profile", &reason));
            }
            (KeyFamily::Tencent, aws) => {
                let ours = ProfileFiles::load(self.scene.environment)?;
                match (ours.profile(name, ProfileNeed::InFile), aws) {
                    (Ok(profile), _) if !profile.sections.is_empty() => (profile, KeyFamily::Tencent),
                    (_, Some(profile)) => (profile, KeyFamily::Aws),
                    (found, None) => (found?, KeyFamily::Tencent),
                }
            }
        };
        let source = FromProfile { profile: &profile, family, scene: self.scene, through };
        source.find()?.map_err(|miss| self.wrong("source_profile", &format!("{}: {}", miss.place, miss.reason)))
    }

    fn credential_source(&self, word: &str) -> Result<CredentialsSource, CredentialsError> {
        let environment = self.scene.environment;
        match word {
            "Environment" => {
                for spelling in [COS, TENCENTCLOUD, AWS] {
                    if let Ok(found) = (FromEnvironment { environment, spelling }).find()? {
                        return Ok(found);
                    }
                }
                Err(self.wrong("credential_source", "the environment holds no keys"))
            }
            "CvmMetadata" => {
                let role = self.setting("cvm_role_name").map(str::to_owned);
                Ok(Service::cvm(self.scene, role).source(self.scene))
            }
            "Ec2InstanceMetadata" => Ok(Service::ec2(self.scene).source(self.scene)),
            "EcsContainer" => match Service::container(self.scene)? {
                Some(service) => Ok(service.source(self.scene)),
                None => Err(self.wrong("credential_source", "no AWS_CONTAINER_CREDENTIALS_* variable is set")),
            },
            _ => Err(self.wrong("credential_source", &format!("write one of {}", SOURCES.join(", ")))),
        }
    }

    /// Where the token service is: `sts_endpoint` and region as settled for the command, else those beside the role.
    fn sts_place(&self) -> Place {
        let settled = &self.scene.services.sts;
        let text = |key: &str| self.setting(key).map(str::to_owned);
        Place {
            endpoint: settled.endpoint.clone().or_else(|| text("sts_endpoint")),
            region: settled.region.clone().or_else(|| text("region")),
        }
    }

    /// The services allow 15 minutes (AWS) or less (Tencent Cloud) to 12 hours, and tell themselves what a role allows.
    fn duration(&self, text: &str) -> Result<u32, CredentialsError> {
        let read = text.parse().ok().filter(|seconds| (1..=43_200).contains(seconds));
        read.ok_or_else(|| self.wrong("duration_seconds", "write a number of seconds from 1 to 43200"))
    }

    /// Static keys. The credentials file comes first; a section is taken whole or not at all.
    fn keys(&self) -> Result<Option<CredentialsSource>, CredentialsError> {
        for section in &self.profile.sections {
            for ([id, secret], tokens, family) in SPELLINGS {
                let triple = Triple {
                    id: (id, section.get(id)),
                    secret: (secret, section.get(secret)),
                    token: tokens.iter().find_map(|token| section.get(token)),
                    origin: section.origin().to_string(),
                    family,
                };
                if let Some(found) = triple.complete()? {
                    return Ok(Some(found));
                }
            }
        }
        Ok(None)
    }

    fn process(&self, line: &str) -> Result<CredentialsSource, CredentialsError> {
        let place = format!("credential_process of {}", self.place());
        let wrong = |reason: &str| self.wrong("credential_process", reason);
        let words = process::split(line).map_err(wrong)?;
        let patience = match self.setting("credential_process_timeout") {
            None => process::PATIENCE,
            Some(text) => {
                let read = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
                let reason = "write a number of seconds, such as 60";
                read.ok_or_else(|| self.wrong("credential_process_timeout", reason))?
            }
        };
        let provenance =
            Provenance { origin: place.clone(), family: self.family, region: None, endpoint_url: None, role: None };
        let identity = format!("{place}: {line}");
        let audience = if self.scene.services.ask.is_some() { Audience::Somebody } else { Audience::Nobody };
        let process = Process { words, place, patience, family: self.family, audience };
        Ok(CredentialsSource::renewed(provenance, identity, process))
    }

    /// AWS SSO, where the profile has its settings: its own, or those of the session it names.
    fn sign_on(&self) -> Result<Option<CredentialsSource>, CredentialsError> {
        let name = self.setting("sso_session");
        if name.is_none() && self.setting("sso_start_url").is_none() {
            return Ok(None);
        }
        let session = match name {
            None => None,
            Some(name) => {
                let files = ProfileFiles::load_aws(self.scene.environment)?;
                let missing =
                    || self.wrong("sso_session", &format!("there is no `[sso-session {name}]` in the AWS files"));
                Some(files.foreign_section("sso-session", name).ok_or_else(missing)?)
            }
        };
        let setting = |key: &str| {
            let of_session = || session.as_ref()?.sections.iter().find_map(|section| section.get(key));
            let found = of_session().or_else(|| self.setting(key)).map(str::to_owned);
            found.ok_or_else(|| self.wrong(key, "it is missing, and AWS SSO needs it"))
        };
        let role = PortalRole {
            session: name.map(str::to_owned),
            start_url: setting("sso_start_url")?,
            region: setting("sso_region")?,
            account: setting("sso_account_id")?,
            role: setting("sso_role_name")?,
        };
        let sign_on = SignOn { role, place: self.place(), profile: self.profile.name.clone() };
        Ok(Some(sign_on.source(self.scene)))
    }

    /// The value of a key; the credentials file comes first.
    fn setting(&self, key: &str) -> Option<&'a str> {
        self.profile.sections.iter().find_map(|section| section.get(key))
    }

    fn place(&self) -> String {
        let whose = match self.family {
            KeyFamily::Tencent => "profile",
            KeyFamily::Aws => "AWS profile",
        };
        format!("{whose} `{}`", self.profile.name)
    }

    fn wrong(&self, key: &str, reason: &str) -> CredentialsError {
        CredentialsError::Setting { place: self.place(), reason: format!("`{key}`: {reason}"), hint: None }
    }

    fn miss(&self) -> Miss {
        let files: Vec<String> = self.profile.files.iter().map(|file| file.display().to_string()).collect();
        let reason = match (self.profile.sections.is_empty(), files.is_empty()) {
            (_, true) => "there is no home directory to look in".to_owned(),
            (true, _) => format!("it is not in {}", files.join(" or ")),
            (false, _) => format!("it has no secret_id and secret_key in {}", files.join(" or ")),
        };
        Miss { place: self.place(), reason }
    }
}
