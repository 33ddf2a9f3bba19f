//! What the kernel allows: watches, queues, events that wait, open files.

use rustix::process::{Resource, getrlimit};

use crate::cli::commands::doctor::{ok, row, warn};
use crate::report::{CheckListing, CheckRow, Verdict};

use super::roots::Needs;
use super::{bad, counted};

/// Where the kernel tells its limits of inotify.
const PLACE: &str = "/proc/sys/fs/inotify";

/// Where limits are kept over a start of the machine.
const KEPT: &str = "/etc/sysctl.d/60-cos-watch.conf";

/// Events that should fit into the kernel's queue. *Source:* the kernel's own default. *Applies:* with less, bursts that
/// are common cost a scan.
const EVENTS: u64 = 16_384;

/// Files that are open beside those that are sent: connections, journal, log, sockets. *Source:* the most requests at once,
/// 512, and a few dozen. *Applies:* to every agent.
const OTHER_FILES: u64 = 576;

/// Looks at the limits. An agent that runs has what it needs of them already.
pub(super) fn check(needs: &Needs, running: bool, listing: &mut CheckListing) {
    if needs.watched_roots > 0 {
        let limit = |name: &str| std::fs::read_to_string(format!("{PLACE}/{name}")).ok()?.trim().parse::<u64>().ok();
        match limit("max_user_watches") {
            Some(limit) => listing.check(watches(needs.directories, limit)),
            None => listing.check(row("watches", Verdict::Skip, format!("`{PLACE}` does not tell its limits"))),
        }
        if !running && let Some(limit) = limit("max_user_instances") {
            listing.check(queues(needs.queues(), limit, free_queues(needs.queues())));
        }
        if let Some(limit) = limit("max_queued_events") {
            listing.check(events(limit));
        }
    }
    let open = getrlimit(Resource::Nofile).current;
    listing.check(files(needs.workers + 4 * needs.roots + OTHER_FILES, open));
}

/// The line that sets a limit, now and at every start.
fn raise(name: &str, to: u64) -> String {
    format!("echo fs.inotify.{name}={to} | sudo tee -a {KEPT} && sudo sysctl -p {KEPT}")
}

fn watches(directories: u64, limit: u64) -> CheckRow {
    const SUBJECT: &str = "watches";
    let what = counted(directories, "directory", "directories");
    let found = format!("{what}, and the user may watch {limit} (fs.inotify.max_user_watches)");
    let enough = directories.saturating_mul(2).next_power_of_two().max(524_288);
    let fix = || raise("max_user_watches", enough);
    if directories > limit {
        let found = format!("{found}: {} of them would be polled", directories - limit);
        bad(SUBJECT, found, fix())
    } else if directories > limit / 5 * 4 {
        warn(SUBJECT, format!("{found}: little is left for more, and for other programs"), fix())
    } else {
        ok(SUBJECT, found)
    }
}

/// How many queues can be opened just now, of those that are needed.
#[cfg(target_os = "linux")]
fn free_queues(needed: u64) -> u64 {
    use rustix::fs::inotify::{CreateFlags, init};
    let opened: Vec<_> = (0..needed).map_while(|_| init(CreateFlags::CLOEXEC).ok()).collect();
    opened.len() as u64
}

#[cfg(not(target_os = "linux"))]
fn free_queues(needed: u64) -> u64 {
    needed
}

fn queues(needed: u64, limit: u64, free: u64) -> CheckRow {
    const SUBJECT: &str = "queues";
    let found = format!("{needed} needed, and the user may have {limit} (fs.inotify.max_user_instances)");
    let fix = || raise("max_user_instances", limit.saturating_mul(2).max(512));
    match free {
        0 if needed > 0 => bad(SUBJECT, format!("{found}: none is free, so everything would be polled"), fix()),
        free if free < needed => warn(SUBJECT, format!("{found}: {free} are free, so roots share them"), fix()),
        _ => ok(SUBJECT, found),
    }
}

fn events(limit: u64) -> CheckRow {
    const SUBJECT: &str = "events";
    let found = format!("{limit} may wait in a queue (fs.inotify.max_queued_events)");
    match limit < EVENTS {
        true => {
            warn(SUBJECT, format!("{found}: larger bursts cost a scan of the root"), raise("max_queued_events", EVENTS))
        }
        false => ok(SUBJECT, found),
    }
}

/// `limit` is nothing where there is none.
fn files(needed: u64, limit: Option<u64>) -> CheckRow {
    const SUBJECT: &str = "open files";
    match limit {
        Some(limit) if limit < needed => {
            let fix =
                "ulimit -n 65536 where it is started, or LimitNOFILE=65536 in its unit, as `cos watch install` writes";
            bad(SUBJECT, format!("{limit} allowed, up to {needed} needed"), fix)
        }
        Some(limit) => ok(SUBJECT, format!("{limit} allowed, up to {needed} needed")),
        None => ok(SUBJECT, "no limit"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_that_are_too_low_come_with_the_line_that_raises_them() {
        assert_eq!(watches(100, 8192).verdict, Verdict::Ok);
        assert_eq!(watches(7000, 8192).verdict, Verdict::Warn);
        let low = watches(600_000, 8192);
        assert_eq!(low.verdict, Verdict::Fail);
        assert!(low.found.ends_with(": 591808 of them would be polled"), "{}", low.found);
        assert_eq!(
            low.fixes,
            ["echo fs.inotify.max_user_watches=2097152 | sudo tee -a /etc/sysctl.d/60-cos-watch.conf \
              && sudo sysctl -p /etc/sysctl.d/60-cos-watch.conf"]
        );
        assert_eq!(queues(3, 128, 3).verdict, Verdict::Ok);
        assert_eq!(queues(3, 128, 1).verdict, Verdict::Warn);
        assert_eq!(queues(3, 128, 0).verdict, Verdict::Fail);
        assert_eq!((events(16_384).verdict, events(1024).verdict), (Verdict::Ok, Verdict::Warn));
        assert_eq!((files(600, None).verdict, files(600, Some(256)).verdict), (Verdict::Ok, Verdict::Fail));
    }
}
