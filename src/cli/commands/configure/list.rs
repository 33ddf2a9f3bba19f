//! `cos configure list` and `list-profiles`: what counts now, and why.

use std::collections::BTreeSet;

use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::resolve::{self, Resolved};
use crate::config::{OutputFormat, ProfileOptions, is_known, suggestion};
use crate::credentials::CredentialsError;
use crate::report::{SettingRow, SettingsForm, SettingsListing};

use super::{Setup, shown};

/// Keys that are shown also when nothing sets them, with what is then used: without them few commands can do anything.
const ALWAYS: [&str; 2] = ["region", "endpoint_url"];

pub(super) fn profiles(setup: &Setup) -> Result<Exit, CliError> {
    let files = setup.files()?;
    let listing = SettingsListing::new(setup.printer.clone(), form(setup.output()?));
    listing.profiles(&files.profile_names());
    Ok(Exit::Done)
}

pub(super) fn settings(setup: &Setup) -> Result<Exit, CliError> {
    let resolved = Resolved::new(&setup.global, setup.environment.clone())?;
    let mut listing = SettingsListing::new(setup.printer.clone(), form(resolved.output()));
    let name = resolve::profile_name(&setup.global, &setup.environment);
    listing.add(SettingRow::new("profile", &name.value, &name.origin.to_string()));
    keys(&resolved, setup, &mut listing);
    let options = resolved.options.shown();
    let place = resolved.effective_place();
    for key in ProfileOptions::KEYS {
        match options.iter().find(|option| option.key == *key) {
            Some(option) => {
                let unit = if *key == "max_bandwidth" { "/s" } else { "" };
                let value = shown(key, &option.value) + unit;
                listing.add(SettingRow::new(key, &value, &option.origin.to_string()));
            }
            None if ALWAYS.contains(key) => {
                let used = place.as_ref().map(|[endpoint, region]| if *key == "region" { region } else { endpoint });
                listing.add(used.map_or_else(
                    || SettingRow::unset(key),
                    |used| SettingRow::new(key, &shown(key, &used.value), &used.origin.to_string()),
                ));
            }
            None => {}
        }
    }
    others(&resolved, &mut listing);
    listing.finish();
    setup.warn_of_exposed(&setup.files()?);
    Ok(Exit::Done)
}

/// The keys that requests would be signed with.
fn keys(resolved: &Resolved, setup: &Setup, listing: &mut SettingsListing) {
    if resolved.is_local() {
        return;
    }
    // Nobody is asked for temporary keys here: this must answer without the network.
    let source = resolved.credentials();
    let fixed = source.as_ref().map(|source| (source.provenance(), source.fixed_credentials()));
    match fixed {
        Ok((_, Some(found))) if found.is_anonymous() => {
            listing.add(SettingRow::new("secret_id", "<unsigned>", &found.origin));
        }
        Ok((provenance, None)) => listing.add(SettingRow::new("secret_id", "<temporary>", &provenance.origin)),
        Ok((_, Some(found))) => {
            listing.add(SettingRow::new("secret_id", &shown("secret_id", &found.access_key_id), &found.origin));
            listing.add(SettingRow::new("secret_key", &found.secret_access_key.masked(), &found.origin));
            if let Some(token) = &found.session_token {
                listing.add(SettingRow::new("token", &token.masked(), &found.origin));
            }
        }
        Err(error) => {
            if !matches!(error, CliError::Credentials(CredentialsError::None { .. })) {
                setup.printer.warning(&error.to_string());
            }
            listing.add(SettingRow::unset("secret_id"));
            listing.add(SettingRow::unset("secret_key"));
        }
    }
}

/// What else stands in the profile: how to get credentials, and keys that nobody reads.
fn others(resolved: &Resolved, listing: &mut SettingsListing) {
    const STATIC: [&str; 7] = [
        "secret_id",
        "secret_key",
        "token",
        "aws_access_key_id",
        "aws_secret_access_key",
        "aws_session_token",
        "aws_security_token",
    ];
    let mut seen = BTreeSet::new();
    for section in &resolved.profile().sections {
        for (key, value) in section.entries() {
            if ProfileOptions::KEYS.contains(&key) || STATIC.contains(&key) || !seen.insert(key.to_owned()) {
                continue;
            }
            let mut source = section.origin().to_string();
            if !is_known(key) {
                let meant = suggestion(key).map(|known| format!("; did you mean `{known}`?")).unwrap_or_default();
                source.push_str(&format!(" (not read{meant})"));
            }
            listing.add(SettingRow::new(key, &shown(key, value), &source));
        }
    }
}

fn form(output: Option<OutputFormat>) -> SettingsForm {
    match output {
        None | Some(OutputFormat::Table) => SettingsForm::Table,
        Some(OutputFormat::Text) => SettingsForm::Lines,
        Some(OutputFormat::Json) => SettingsForm::Json,
    }
}

impl Setup {
    /// The form that was asked for, without looking into a profile: there may be none yet.
    fn output(&self) -> Result<Option<OutputFormat>, CliError> {
        let typed = self.global.output.map(Into::into);
        let from_environment = ProfileOptions::from_environment(&self.environment)?.output.map(|output| output.value);
        Ok(typed.or(from_environment))
    }
}
