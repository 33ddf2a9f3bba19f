//! What an agent keeps, and whether one runs: state directory, journal, log, the port of its metrics.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use rustix::fs::{Access, AtFlags, CWD, accessat, statvfs};

use crate::agent::control::{Client, ControlError};
use crate::agent::listener::ListenError;
use crate::agent::settings::WatchSettings;
use crate::base::size::{Human, MIB};
use crate::cli::commands::doctor::{failed, ok, row, warn};
use crate::events::status::Status;
use crate::journal::JournalError;
use crate::journal::files::FileJournal;
use crate::report::{CheckListing, Verdict, shell_word};

use super::{bad, counted, mounts};

/// Room that there should be for the journal. *Source:* the alert `DiskLow`. *Applies:* with less there is a warning.
const ROOM: u64 = 256 * MIB;

/// Room without which nothing can be begun. *Source:* the journal and its log begin with less than a mebibyte, and grow by
/// some 200 bytes a file.
const LEAST_ROOM: u64 = 16 * MIB;

/// The agent that has the state directory, when one runs.
pub(super) async fn agent(settings: &WatchSettings, listing: &mut CheckListing) -> Option<Status> {
    const SUBJECT: &str = "agent";
    match Client::new(&settings.state_dir).status().await {
        Ok(status) => {
            let with = match &status.config {
                Some(config) => format!("with `{}`", config.0.display()),
                None => "by its command line".to_owned(),
            };
            let up = status.uptime_seconds;
            listing.check(ok(SUBJECT, format!("runs as process {} {with}, for {up} s", status.pid)));
            for problem in &status.problems {
                listing.check(row(SUBJECT, Verdict::Fail, problem.clone()));
            }
            Some(status)
        }
        Err(ControlError::NotRunning { .. }) => {
            listing.check(ok(SUBJECT, "none runs with this state directory"));
            None
        }
        Err(error) => {
            listing.check(failed(SUBJECT, &error));
            None
        }
    }
}

/// The first directory above a path, or itself, that is there.
fn nearest(path: &Path) -> &Path {
    path.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("/"))
}

fn may_write(directory: &Path) -> bool {
    accessat(CWD, directory, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS).is_ok()
}

/// The state directory and the journal in it.
pub(super) fn directory(settings: &WatchSettings, running: bool, listing: &mut CheckListing) {
    const SUBJECT: &str = "state directory";
    let directory = &settings.state_dir;
    let name = format!("`{}`", directory.display());
    let quoted = shell_word(&directory.to_string_lossy()).to_string();
    let there = nearest(directory);
    let kind = mounts::file_system(there);
    let on = kind.as_deref().map(|kind| format!(" on {kind}")).unwrap_or_default();
    let mode = std::fs::metadata(directory).map(|metadata| (metadata.permissions().mode() & 0o7777, metadata.uid()));
    let own = rustix::process::geteuid().as_raw();
    listing.check(match mode {
        _ if !may_write(there) => {
            let whose = if there == directory { "it".to_owned() } else { format!("`{}`", there.display()) };
            let found = format!("{name}: this user may not write in {whose}");
            bad(SUBJECT, found, "look as the user that the agent runs as, or choose another state_dir")
        }
        _ if kind.as_deref().is_some_and(mounts::is_fleeting) => {
            let found =
                format!("{name}{on} is empty after a start of the machine: every file would be looked at again");
            warn(SUBJECT, found, "state_dir: /var/lib/cos-watch")
        }
        Ok((mode, owner)) if owner != own && own == 0 => {
            let found = format!("{name}{on} belongs to user {owner} (mode {mode:03o}), and root looks at it");
            ok(SUBJECT, found)
        }
        Ok((mode, _)) if mode & 0o077 != 0 => {
            let found = format!("{name}{on}: others may look into it (mode {mode:03o})");
            warn(SUBJECT, found, format!("chmod 700 {quoted}"))
        }
        Ok((mode, _)) => ok(SUBJECT, format!("{name}{on} (mode {mode:03o})")),
        Err(_) => ok(SUBJECT, format!("{name}{on} is made when an agent begins")),
    });
    if let Ok(disk) = statvfs(there) {
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        let found = format!("{} are free for {name}", Human(free));
        let fix = "make room, or choose a state_dir where there is some";
        listing.check(match free {
            free if free < LEAST_ROOM => bad("room", found, fix),
            free if free < ROOM => warn("room", found, fix),
            _ => ok("room", found),
        });
    }
    journal(directory, running, listing);
}

fn journal(directory: &Path, running: bool, listing: &mut CheckListing) {
    const SUBJECT: &str = "journal";
    if running {
        listing.check(ok(SUBJECT, "the agent that runs has it"));
        return;
    }
    listing.check(match FileJournal::examine(directory) {
        Ok(None) => ok(SUBJECT, "none yet: what is there is compared with the store before it is sent"),
        Ok(Some(found)) => {
            ok(SUBJECT, format!("{}, {} to be sent", counted(found.files, "file", "files"), found.waiting))
        }
        Err(error @ JournalError::Taken { .. }) => {
            let mut check = failed(SUBJECT, &error);
            check.fixes =
                vec![format!("a process that does not answer has it: fuser -v {}/watch.lock", directory.display())];
            check
        }
        Err(error @ JournalError::Database { .. }) => {
            let mut check = failed(SUBJECT, &error);
            let place = directory.join("watch.db");
            let quoted = shell_word(&place.to_string_lossy()).to_string();
            check
                .fixes
                .push(format!("move it away: mv {quoted} {quoted}.old; every file is then compared with the store"));
            check
        }
        Err(error) => failed(SUBJECT, &error),
    });
}

/// The log file, or the directory that it will be made in.
pub(super) fn log_file(settings: &WatchSettings, listing: &mut CheckListing) {
    const SUBJECT: &str = "log";
    let Some(file) = &settings.log.file else {
        listing.check(ok(SUBJECT, if settings.log.stdout { "standard output" } else { "none at all" }));
        return;
    };
    let name = format!("`{}`", file.display());
    let there = nearest(file.parent().unwrap_or(Path::new("/")));
    let writable = match file.symlink_metadata() {
        Ok(_) => accessat(CWD, file, Access::WRITE_OK, AtFlags::EACCESS).is_ok(),
        Err(_) => may_write(there),
    };
    let size = file.metadata().map(|metadata| format!(", {} by now", Human(metadata.len()))).unwrap_or_default();
    listing.check(match writable {
        true => ok(SUBJECT, format!("{name}{size}")),
        false => {
            let found = format!("{name}: this user may not write it, below `{}`", there.display());
            bad(SUBJECT, found, "look as the user that the agent runs as, or choose another log.file")
        }
    });
}

/// The port of the metrics.
pub(super) fn metrics(settings: &WatchSettings, running: bool, listing: &mut CheckListing) {
    const SUBJECT: &str = "metrics";
    let Some(address) = settings.listen else {
        listing.check(row(SUBJECT, Verdict::Skip, "not served: `metrics.listen` is not set"));
        return;
    };
    let there = std::net::TcpListener::bind(address);
    listing.check(match there {
        Ok(_) if running => {
            let found = format!("{address} is free: the agent that runs does not serve it");
            warn(SUBJECT, found, "restart the agent: metrics.listen is not obeyed before")
        }
        Ok(_) => ok(SUBJECT, format!("{address} is free")),
        Err(_) if running => ok(SUBJECT, format!("http://{address}/metrics, by the agent that runs")),
        Err(source) => failed(SUBJECT, &ListenError { address, source }),
    });
}
