//! What lies on this machine: files, their modes, settings, keys.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use jiff::Timestamp;

use crate::cli::context::Context;
use crate::report::{CheckListing, shell_word};
use crate::store::{Addressing, ObjectStore, S3Store};

use super::{failed, ok, warn};

const SUBJECT: &str = "configuration";

/// The profile files, which could be read, or the command would not be here.
pub(in crate::cli::commands) fn files(context: &Context, listing: &mut CheckListing) {
    let resolved = &context.resolved;
    let (there, missing): (Vec<&Path>, Vec<&Path>) =
        resolved.files().iter().map(|path| path.as_path()).partition(|path| path.exists());
    let names = |paths: &[&Path]| {
        let names: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
        names.join(" and ")
    };
    let read = if there.is_empty() { format!("no profile files ({})", names(&missing)) } else { names(&there) };
    listing.check(ok(SUBJECT, format!("profile `{}`; {read}", resolved.profile_name())));
    for path in there {
        if let Ok(metadata) = path.metadata() {
            let mode = metadata.permissions().mode() & 0o777;
            if mode & 0o077 != 0 && holds_secrets(path) {
                let found = format!("`{}` holds keys and others may use it (mode {mode:03o})", path.display());
                listing.check(warn("file modes", found, format!("chmod 600 {}", shell_word(&path.to_string_lossy()))));
            } else {
                listing.check(ok("file modes", format!("`{}` (mode {mode:03o})", path.display())));
            }
        }
    }
}

fn holds_secrets(path: &Path) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let keys = text.lines().filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim().to_ascii_lowercase());
    keys.into_iter().any(|key| {
        matches!(
            key.as_str(),
            "secret_key"
                | "token"
                | "aws_secret_access_key"
                | "aws_session_token"
                | "aws_security_token"
                | "cos_secret_key"
        )
    })
}

/// Where requests go and how they are built.
pub(in crate::cli::commands) fn store(store: &S3Store, listing: &mut CheckListing) {
    let profile = store.profile();
    let addressing = match profile.addressing {
        Addressing::Path => "bucket in the path",
        Addressing::Virtual => "bucket in the host name",
    };
    let found =
        format!("{} as {}, region {}, {addressing}", store.endpoint_url(), profile.provider.name(), store.region());
    listing.check(ok("endpoint", found));
    match store.proxy() {
        Some(proxy) => listing.check(ok("proxy", proxy)),
        None => listing.check(ok("proxy", "none")),
    }
}

/// Whose keys sign, and where they come from.
pub(in crate::cli::commands) async fn keys(store: &S3Store, listing: &mut CheckListing) {
    const SUBJECT: &str = "keys";
    let Some(source) = store.credentials() else {
        listing.check(ok(SUBJECT, "none: requests go unsigned"));
        return;
    };
    let found = match source.get().await {
        Ok(found) => found,
        Err(error) => {
            listing.check(failed(SUBJECT, &error));
            return;
        }
    };
    let kind = if found.session_token.is_some() { "temporary, " } else { "" };
    let text = format!("`{}`, {kind}from {}", found.access_key_id, found.origin);
    match found.expires {
        Some(end) if end <= Timestamp::now() => {
            listing.check(warn(SUBJECT, format!("{text}; they ended at {end}"), "get new temporary credentials"));
        }
        Some(end) => listing.check(ok(SUBJECT, format!("{text}, until {end}"))),
        None => listing.check(ok(SUBJECT, text)),
    }
}
