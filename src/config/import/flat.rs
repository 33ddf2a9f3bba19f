//! Tools that write INI: the AWS CLI, coscmd, rclone and s3cmd.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{ImportError, ImportedProfile};
use crate::config::files::{is_no_profile, name_after, profile_of};
use crate::config::ini;

type Values = BTreeMap<String, String>;

fn sections(path: &Path, text: &str) -> Result<Vec<(String, Values)>, ImportError> {
    let parsed = ini::parse(text, path)?;
    Ok(parsed.into_iter().map(|section| (section.name, section.entries.into_iter().collect())).collect())
}

/// Keys that the AWS CLI and we write alike, those of its `s3 =` block among them.
const AWS_KEYS: [&str; 23] = [
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "region",
    "endpoint_url",
    "ca_bundle",
    "max_attempts",
    "role_arn",
    "source_profile",
    "credential_source",
    "credential_process",
    "external_id",
    "role_session_name",
    "duration_seconds",
    "mfa_serial",
    "web_identity_token_file",
    "max_concurrent_requests",
    "multipart_threshold",
    "multipart_chunksize",
    "max_bandwidth",
    "use_accelerate_endpoint",
    "use_dualstack_endpoint",
    "use_fips_endpoint",
];
const AWS_STYLES: [&str; 2] = ["addressing_style", "payload_signing_enabled"];

/// Both files of the AWS CLI together: a profile may stand in either.
pub(super) fn aws(texts: &[(PathBuf, String)]) -> Result<Vec<ImportedProfile>, ImportError> {
    let mut profiles: BTreeMap<String, Values> = BTreeMap::new();
    let mut services: Values = BTreeMap::new();
    for (path, text) in texts {
        for section in ini::parse_blocks(text, path)? {
            if let Some(name) = name_after("services", &section.name) {
                let url = section.entries.into_iter().rfind(|(key, _)| key == "s3.endpoint_url");
                services.extend(url.map(|(_, url)| (name.to_owned(), url)));
            } else if !is_no_profile(&section.name) {
                // What stands beside the keys of the block gives way to it.
                let (of_block, own): (Vec<_>, Vec<_>) =
                    section.entries.into_iter().partition(|(key, _)| key.starts_with("s3."));
                let of_block = of_block.into_iter().map(|(key, value)| (key.replacen("s3.", "", 1), value));
                profiles
                    .entry(profile_of(&section.name).to_owned())
                    .or_default()
                    .extend(own.into_iter().chain(of_block));
            }
        }
    }
    let read = |(name, mut values): (String, Values)| {
        let mut profile = ImportedProfile::named(&name);
        if let Some(url) = values.get("services").and_then(|name| services.get(name)) {
            values.insert("endpoint_url".to_owned(), url.clone());
        }
        if !values.contains_key("aws_session_token")
            && let Some(token) = values.remove("aws_security_token")
        {
            values.insert("aws_session_token".to_owned(), token);
        }
        for key in AWS_KEYS.iter().chain(&AWS_STYLES) {
            profile.take(key, values.get(*key).map_or("", String::as_str));
        }
        if !profile.has("endpoint_url") {
            profile.take("provider", "aws");
        }
        if values.keys().any(|key| key.starts_with("sso_")) {
            profile.notes.push("its single sign-on settings were left out".to_owned());
        }
        profile
    };
    Ok(profiles.into_iter().map(read).collect())
}

/// Region names of the first years. Source: the documentation of coscmd and cos-python-sdk-v4.
const OLD_REGIONS: [(&str, &str); 8] = [
    ("cn-south", "ap-guangzhou"),
    ("cn-north", "ap-beijing-1"),
    ("cn-east", "ap-shanghai"),
    ("cn-southwest", "ap-chengdu"),
    ("sg", "ap-singapore"),
    ("gz", "ap-guangzhou"),
    ("sh", "ap-shanghai"),
    ("bj", "ap-beijing"),
];

pub(super) fn coscmd(path: &Path, text: &str) -> Result<Vec<ImportedProfile>, ImportError> {
    let mut profile = ImportedProfile::default();
    for (name, values) in sections(path, text)? {
        if name != "common" {
            continue;
        }
        let value = |key: &str| values.get(key).map_or("", String::as_str);
        profile.take("provider", "tencent-cos");
        profile.take("secret_id", if value("secret_id").is_empty() { value("access_id") } else { value("secret_id") });
        profile.take("secret_key", value("secret_key"));
        profile.take("token", if value("token") == "None" { "" } else { value("token") });
        let region = value("region");
        let region = OLD_REGIONS.iter().find(|(old, _)| *old == region).map_or(region, |(_, now)| now);
        profile.take("region", if region == "None" { "" } else { region });
        if !matches!(value("endpoint"), "" | "None") {
            let scheme = if value("schema") == "http" { "http" } else { "https" };
            profile.take_endpoint(value("endpoint"), scheme);
        }
        if !value("bucket").is_empty() {
            profile.notes.push(format!("cos has no usual bucket: write cos://{}/KEY", value("bucket")));
        }
    }
    Ok(vec![profile])
}

pub(super) fn rclone(path: &Path, text: &str) -> Result<Vec<ImportedProfile>, ImportError> {
    if text.lines().any(|line| line.starts_with("RCLONE_ENCRYPT_V")) {
        return Err(ImportError::Encrypted { path: path.to_owned() });
    }
    let mut profiles = Vec::new();
    for (name, values) in sections(path, text)? {
        let value = |key: &str| values.get(key).map_or("", String::as_str);
        if value("type") != "s3" {
            continue;
        }
        let mut profile = ImportedProfile::named(&name);
        let provider = match value("provider") {
            "TencentCOS" => "tencent-cos",
            "AWS" => "aws",
            "Minio" => "minio",
            "Ceph" => "ceph",
            "SeaweedFS" => "seaweedfs",
            "Cloudflare" => "r2",
            _ => "",
        };
        profile.take("provider", provider);
        // The keys of S3 remotes are plain: rclone obscures only options that are passwords, and these are none.
        let keys = if provider == "aws" {
            ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"]
        } else {
            ["secret_id", "secret_key", "token"]
        };
        for (ours, theirs) in keys.into_iter().zip(["access_key_id", "secret_access_key", "session_token"]) {
            profile.take(ours, value(theirs));
        }
        profile.take("region", if value("region").starts_with("other-") { "" } else { value("region") });
        profile.take_endpoint(value("endpoint"), "https");
        match value("force_path_style") {
            "true" if provider != "tencent-cos" => profile.take("addressing_style", "path"),
            "false" => profile.take("addressing_style", "virtual"),
            _ => {}
        }
        if value("env_auth") == "true" && !profile.has(keys[0]) {
            profile.notes.push("it takes its keys from the environment, and so does cos".to_owned());
        }
        profiles.push(profile);
    }
    Ok(profiles)
}

pub(super) fn s3cmd(path: &Path, text: &str) -> Result<Vec<ImportedProfile>, ImportError> {
    let mut profiles = Vec::new();
    for (name, values) in sections(path, text)? {
        let value = |key: &str| values.get(key).map_or("", String::as_str);
        let mut profile = if name == "default" { ImportedProfile::default() } else { ImportedProfile::named(&name) };
        let host = value("host_base");
        let amazon = host.is_empty() || host.ends_with("amazonaws.com");
        let keys = if amazon {
            profile.take("provider", "aws");
            ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"]
        } else {
            let plain = value("use_https").eq_ignore_ascii_case("false");
            profile.take_endpoint(host, if plain { "http" } else { "https" });
            let style = if value("host_bucket").contains("%(bucket)") { "virtual" } else { "path" };
            profile.take("addressing_style", style);
            ["secret_id", "secret_key", "token"]
        };
        for (ours, theirs) in keys.into_iter().zip(["access_key", "secret_key", "access_token"]) {
            profile.take(ours, value(theirs));
        }
        profile.take("region", if value("bucket_location") == "US" { "us-east-1" } else { value("bucket_location") });
        profile.take("ca_bundle", value("ca_certs_file"));
        if value("check_ssl_certificate").eq_ignore_ascii_case("false") {
            profile.take("verify_ssl", "false");
        }
        profiles.push(profile);
    }
    Ok(profiles)
}
