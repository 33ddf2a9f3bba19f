//! The systemd unit: whether it runs, and still fits the configuration.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::agent::settings::WatchSettings;
use crate::base::fsx;
use crate::cli::commands::doctor::{ok, row, warn};
use crate::cli::commands::watch::install::{self, NAME, Parts, Service};
use crate::cli::context::Context;
use crate::cli::fault::CliError;
use crate::report::{CheckListing, Verdict, shell_word};

use super::bad;

const SUBJECT: &str = "service";

/// A unit that is there.
struct Unit {
    place: PathBuf,
    text: String,
    user: bool,
}

impl Unit {
    fn value(&self, key: &str) -> Option<&str> {
        self.text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('=')).map(str::trim)
    }

    fn systemctl(&self) -> &'static str {
        if self.user { "systemctl --user" } else { "systemctl" }
    }

    /// What systemd tells of it; nothing where there is no systemd that answers.
    fn asked(&self) -> Option<State> {
        let mut command = Command::new("systemctl");
        if self.user {
            command.arg("--user");
        }
        let told = command
            .args(["show", NAME, "--property=ActiveState,SubState,UnitFileState,NRestarts,NeedDaemonReload"])
            .stdin(std::process::Stdio::null())
            .output()
            .ok()
            .filter(|output| output.status.success())?;
        let text = String::from_utf8_lossy(&told.stdout).into_owned();
        let value = |key: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
            line.map(|value| value.trim().to_owned()).unwrap_or_default()
        };
        Some(State {
            active: value("ActiveState"),
            sub: value("SubState"),
            enabled: value("UnitFileState"),
            restarts: value("NRestarts").parse().unwrap_or(0),
            outdated: value("NeedDaemonReload") == "yes",
        })
        .filter(|state| !state.active.is_empty())
    }
}

struct State {
    active: String,
    sub: String,
    enabled: String,
    restarts: u64,
    outdated: bool,
}

/// Looks at the units of this configuration.
pub(super) async fn check(
    file: Option<&Path>,
    settings: &WatchSettings,
    context: &Context,
    listing: &mut CheckListing,
) -> Result<(), CliError> {
    let Some(file) = file else {
        listing.check(row(SUBJECT, Verdict::Skip, "a service works by a configuration file"));
        return Ok(());
    };
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let mut found = false;
    for user in [false, true] {
        let Ok(place) = install::place(user, context) else { continue };
        let Some(text) = fsx::read_optional(&place)? else { continue };
        let unit = Unit { place, text, user };
        let command = unit.value("ExecStart").unwrap_or_default();
        if !command.ends_with(&format!("--config {}", install::word(&file))) {
            continue;
        }
        found = true;
        fits(&unit, &file, settings, listing);
        let (unit, asked) = tokio::task::spawn_blocking(move || {
            let asked = unit.asked();
            (unit, asked)
        })
        .await
        .map_err(|error| CliError::Runtime(error.into()))?;
        state(&unit, asked, listing);
    }
    if !found {
        let file = shell_word(&file.to_string_lossy()).to_string();
        let found =
            format!("no unit of systemd works by this file; this writes one: cos watch install --config {file}");
        listing.check(row(SUBJECT, Verdict::Skip, found));
    }
    Ok(())
}

/// Whether the unit is what would be written now: it names the directories that may be written in.
fn fits(unit: &Unit, file: &Path, settings: &WatchSettings, listing: &mut CheckListing) {
    let program = std::env::current_exe().unwrap_or_default();
    let service = Service { user: unit.user, run_as: unit.value("User") };
    let now = install::unit(&Parts { settings, config: file, program: &program, service });
    let name = format!("`{}`", unit.place.display());
    if now != unit.text {
        let file = shell_word(&file.to_string_lossy()).to_string();
        let user = match (unit.user, unit.value("User")) {
            (true, _) => " --user".to_owned(),
            (false, Some(account)) => format!(" --run-as {account}"),
            (false, None) => String::new(),
        };
        let found = format!("{name} is not what this configuration and this `cos` would have written");
        let fix = format!("look and replace: cos watch install --config {file}{user} --print, then with --force");
        listing.check(warn(SUBJECT, found, fix));
    }
    if let Some(account) = unit.value("User").filter(|_| !unit.user)
        && uid_of(account).is_some_and(|uid| uid != rustix::process::geteuid().as_raw())
    {
        let found = format!("{name} runs as `{account}`, and somebody else looked at permissions just now");
        listing.check(warn(
            SUBJECT,
            found,
            format!("sudo -H -u {account} cos watch doctor --config {}", file.display()),
        ));
    }
}

/// The number of an account of this machine; nothing for one that a directory service knows.
fn uid_of(account: &str) -> Option<u32> {
    let accounts = std::fs::read_to_string("/etc/passwd").ok()?;
    let line = accounts.lines().find(|line| line.split(':').next() == Some(account))?;
    line.split(':').nth(2)?.parse().ok()
}

fn state(unit: &Unit, asked: Option<State>, listing: &mut CheckListing) {
    let (name, control) = (format!("`{}`", unit.place.display()), unit.systemctl());
    let Some(state) = asked else {
        listing.check(row(SUBJECT, Verdict::Skip, format!("{name} is there; no systemd answers for it")));
        return;
    };
    let State { active, sub, enabled, restarts, outdated } = state;
    if outdated {
        let found = format!("{name} has changed since systemd read it");
        listing.check(warn(SUBJECT, found, format!("{control} daemon-reload && {control} restart {NAME}")));
    }
    listing.check(match active.as_str() {
        "active" | "activating" | "reloading" if restarts > 0 => {
            let found = format!("{name} is {active} ({sub}), and was started anew {restarts} times");
            warn(SUBJECT, found, format!("journalctl -u {NAME} -p warning -e tells why"))
        }
        "active" | "activating" | "reloading" => ok(SUBJECT, format!("{name} is {active} ({sub})")),
        "failed" => bad(SUBJECT, format!("{name} failed"), format!("journalctl -u {NAME} -e tells why")),
        _ => warn(SUBJECT, format!("{name} does not run ({active})"), format!("{control} enable --now {NAME}")),
    });
    if enabled == "disabled" {
        listing.check(warn(
            SUBJECT,
            format!("{name} is not started with the machine"),
            format!("{control} enable {NAME}"),
        ));
    }
}
