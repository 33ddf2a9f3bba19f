//! `cos watch install`: a systemd unit that lets the agent do what its configuration needs, and nothing else.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::agent::config::FileText;
use crate::agent::settings::{ProjectSettings, WatchSettings};
use crate::base::fsx;
use crate::cli::args::WatchInstallArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::report::shell_word;

use super::{find, look_at, warn};

/// The name of the service, and of its state directory below /var/lib.
pub(super) const NAME: &str = "cos-watch";

/// Seconds without a sign of life before systemd starts the agent anew.
const WATCHDOG: u32 = 60;

pub(super) fn run(args: &WatchInstallArgs, context: &Context) -> Result<Exit, CliError> {
    let config = context.cwd.join(find(&args.file, context)?);
    let config = config.canonicalize().unwrap_or(config);
    let file = FileText::load(&config)?;
    let loaded = look_at(&file, context)?;
    warn(&loaded.warnings, context);
    if let Some(name) = args.run_as.as_deref().filter(|name| !is_account(name)) {
        return Err(CliError::usage(format!("`{name}` cannot be the name of a user")));
    }
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("/usr/local/bin/cos"));
    let service = Service { user: args.user, run_as: args.run_as.as_deref() };
    let unit = unit(&Parts { settings: &loaded.settings, config: &config, program: &program, service });
    if args.print {
        context.printer.data(&unit);
        return Ok(Exit::Done);
    }
    let place = place(args.user, context)?;
    if let Some(there) = fsx::read_optional(&place)?
        && there != unit
        && !args.force
    {
        return Err(CliError::usage_with(
            format!("`{}` is there already and differs", place.display()),
            "look at the new one with --print, or replace it with --force",
        ));
    }
    if let Some(directory) = place.parent() {
        fsx::create_dir_all(directory)?;
    }
    fsx::write_atomic(&place, unit.as_bytes(), 0o644)?;
    context.printer.data(&format!("wrote {}\n", context.printer.name(&place.display().to_string())));
    let control = if args.user { "systemctl --user" } else { "systemctl" };
    let journal = if args.user { "journalctl --user" } else { "journalctl" };
    context.printer.data(&format!(
        "next:\n  {control} daemon-reload\n  {control} enable --now {NAME}\n  {journal} -u {NAME} -f\n"
    ));
    if args.user {
        context.printer.data("to keep it running when nobody is logged in:\n  loginctl enable-linger\n");
    }
    let config = shell_word(&config.to_string_lossy()).to_string();
    context.printer.data(&format!(
        "a change of the configuration is obeyed without a restart:\n  cos watch validate --config {config} && {control} reload {NAME}\n"
    ));
    Ok(Exit::Done)
}

/// Names of accounts as useradd takes them, without a thought for systemd's specifiers.
fn is_account(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    !name.is_empty() && !name.starts_with('-') && name.chars().all(plain)
}

/// Where the unit lies.
pub(super) fn place(user: bool, context: &Context) -> Result<PathBuf, CliError> {
    let name = format!("{NAME}.service");
    if !user {
        return Ok(Path::new("/etc/systemd/system").join(name));
    }
    let environment = context.resolved.environment();
    let config = environment.get("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let config = config.or_else(|| environment.home().map(|home| home.join(".config")));
    let config =
        config.ok_or_else(|| CliError::usage_with("there is no home directory", "set HOME or XDG_CONFIG_HOME"))?;
    Ok(config.join("systemd/user").join(name))
}

/// Whose service manager runs it, and as whom.
#[derive(Clone, Copy)]
pub(super) struct Service<'a> {
    /// That of one user.
    pub(super) user: bool,
    /// The account, where it is that of the system.
    pub(super) run_as: Option<&'a str>,
}

/// What a unit is made from.
pub(super) struct Parts<'a> {
    pub(super) settings: &'a WatchSettings,
    pub(super) config: &'a Path,
    pub(super) program: &'a Path,
    pub(super) service: Service<'a>,
}

/// A word of a unit file: quoted where it has to be, and `%` and `$`, which mean something there, doubled.
pub(super) fn word(path: &Path) -> String {
    let text = path.to_string_lossy().replace('%', "%%").replace('$', "$$");
    if text.contains(|c: char| c.is_whitespace() || "\"'\\;".contains(c)) {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        text
    }
}

/// The text of the unit.
pub(super) fn unit(parts: &Parts<'_>) -> String {
    let Parts { settings, config, program, service } = parts;
    let system = !service.user;
    let mut text = String::new();
    let mut line = |one: &str| writeln!(text, "{one}").expect("a String takes all");
    line("[Unit]");
    line("Description=Upload what appears in directories to object storage");
    line("Wants=network-online.target");
    line("After=network-online.target");
    line("StartLimitIntervalSec=0");
    line("");
    line("[Service]");
    line("Type=notify");
    line("NotifyAccess=main");
    line(&format!("ExecStart={} watch --config {}", word(program), word(config)));
    line("ExecReload=/bin/kill -HUP $MAINPID");
    line("Restart=always");
    line("RestartSec=5");
    line(&format!("WatchdogSec={WATCHDOG}"));
    // Five seconds more than the agent takes by itself.
    line(&format!("TimeoutStopSec={}", settings.shutdown_timeout.as_secs().saturating_add(5)));
    let (state, logs) = own_places(settings, system);
    line(&format!("StateDirectory={}", word(&state)));
    line("StateDirectoryMode=0700");
    if let Some(logs) = logs {
        line(&format!("LogsDirectory={}", word(&logs)));
        line("LogsDirectoryMode=0750");
    }
    line("LimitNOFILE=65536");
    let variables = config.with_file_name("watch.env");
    line(&format!("EnvironmentFile=-{}", word(&variables)));
    if let Some(user) = service.run_as {
        line(&format!("User={user}"));
    }
    line("UMask=0077");
    line("");
    line("# It reads what it watches, writes where it must, and speaks to the network.");
    line("NoNewPrivileges=yes");
    line("ProtectSystem=strict");
    let writable = writable(settings, system);
    for path in &writable {
        line(&format!("ReadWritePaths=-{}", word(path)));
    }
    if system {
        let root = service.run_as.is_none();
        let writes = settings.projects.iter().any(ProjectSettings::writes_in_roots);
        let removes = settings.projects.iter().any(|project| project.delete.is_some());
        // Of root's rights only those to files: to read all, and where it writes in the roots, to do that. A lease, which
        // tells whether somebody has a file open, can be had for files of other users with a right of its own.
        let rights: Vec<&str> =
            [(root, "CAP_DAC_READ_SEARCH"), (root && writes, "CAP_DAC_OVERRIDE CAP_FOWNER"), (removes, "CAP_LEASE")]
                .iter()
                .filter_map(|(needed, right)| needed.then_some(*right))
                .collect();
        line(&format!("CapabilityBoundingSet={}", rights.join(" ")));
        if removes && !root {
            line("AmbientCapabilities=CAP_LEASE");
        }
        line("ProtectHome=read-only");
        line("PrivateDevices=yes");
        line("ProtectClock=yes");
        line("ProtectHostname=yes");
        line("ProtectKernelLogs=yes");
        line("ProtectKernelModules=yes");
        line("ProtectKernelTunables=yes");
        line("ProtectControlGroups=yes");
        let is_below = |place: &str| {
            settings.projects.iter().flat_map(|project| &project.paths).any(|path| path.starts_with(place))
        };
        if !is_below("/tmp") && !is_below("/var/tmp") {
            line("PrivateTmp=yes");
        }
    }
    line("RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK");
    line("RestrictNamespaces=yes");
    line("RestrictRealtime=yes");
    line("RestrictSUIDSGID=yes");
    line("LockPersonality=yes");
    line("MemoryDenyWriteExecute=yes");
    line("SystemCallArchitectures=native");
    line("SystemCallFilter=@system-service");
    line("SystemCallErrorNumber=EPERM");
    if settings.projects.iter().flat_map(|project| &project.actions).any(|action| action.enabled) {
        line("# The programs of `actions` live under these rules too; give them what they need here.");
    }
    line("");
    line("[Install]");
    line(if system { "WantedBy=multi-user.target" } else { "WantedBy=default.target" });
    text
}

/// Directories that systemd makes for the service, with its user as their owner: below /var/lib and /var/log.
fn own_places(settings: &WatchSettings, system: bool) -> (PathBuf, Option<PathBuf>) {
    let below = |path: &Path, place: &str| {
        let rest = path.strip_prefix(place).ok().filter(|_| system)?;
        (!rest.as_os_str().is_empty()).then(|| rest.to_owned())
    };
    let logs = settings.log.file.as_ref().and_then(|file| file.parent());
    (
        below(&settings.state_dir, "/var/lib").unwrap_or_else(|| PathBuf::from(NAME)),
        logs.and_then(|directory| below(directory, "/var/log")),
    )
}

/// Directories that the agent writes in: its state and log, and roots where it must.
fn writable(settings: &WatchSettings, system: bool) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    let (state, logs) = own_places(settings, system);
    if settings.state_dir != Path::new("/var/lib").join(&state) || !system {
        paths.push(settings.state_dir.clone());
    }
    if logs.is_none() {
        paths.extend(settings.log.file.as_ref().and_then(|file| file.parent()).map(Path::to_owned));
    }
    for project in &settings.projects {
        if project.writes_in_roots() {
            paths.extend(project.paths.iter().cloned());
        }
    }
    paths.sort();
    paths.dedup();
    paths
}
