//! The directories: whether they are there, can be read, and tell of changes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::{Access, AtFlags, CWD, accessat};

use crate::agent::rules::ProjectRules;
use crate::agent::settings::{OnChange, ProjectSettings, WatchSettings};
use crate::agent::source::{Rules, WatchMode, silent_file_system, temporary};
use crate::base::below::open_regular;
use crate::base::lease::{Leased, NoLease, lease};
use crate::cli::commands::doctor::{ok, row, warn};
use crate::report::{CheckListing, Verdict, shell_word};

use super::{bad, counted, mounts};

/// Names of what cannot be read that are shown.
const SHOWN: usize = 3;

/// Roots that get a queue of their own. *Source:* what the agent does. *Applies:* those beyond share.
const QUEUES: u64 = 16;

/// What an agent needs of the kernel.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Needs {
    pub(super) roots: u64,
    /// Roots that are watched by events.
    pub(super) watched_roots: u64,
    /// Directories of these.
    pub(super) directories: u64,
    pub(super) workers: u64,
}

impl Needs {
    /// Queues of the kernel.
    pub(super) fn queues(&self) -> u64 {
        self.watched_roots.min(QUEUES)
    }
}

/// Paths of which the first are kept.
#[derive(Debug, Default)]
struct Sample {
    count: u64,
    first: Vec<PathBuf>,
}

impl Sample {
    fn add(&mut self, path: &Path) {
        self.count += 1;
        if self.first.len() < SHOWN {
            self.first.push(path.to_owned());
        }
    }

    fn words(&self) -> String {
        let first: Vec<String> = self.first.iter().map(|path| format!("`{}`", path.display())).collect();
        let more = if self.count > self.first.len() as u64 { ", …" } else { "" };
        format!("{}{more}", first.join(", "))
    }
}

/// A root that was gone through.
#[derive(Debug)]
pub(super) struct Walked {
    root: PathBuf,
    missing: Option<String>,
    file_system: Option<String>,
    /// Its file system, when it does not tell of changes.
    silent: Option<&'static str>,
    polled: bool,
    poll: Duration,
    workers: u64,
    directories: u64,
    files: u64,
    closed_directories: Sample,
    closed_files: Sample,
    /// Why it has to be writable, when it is not.
    read_only_for: Option<ReadOnlyFor>,
    /// A file of which nobody can tell whether it is open for writing, although files are removed, and why.
    unguarded: Option<(PathBuf, NoLease)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ReadOnlyFor {
    Canary,
    Removal,
    Snapshot,
}

/// Goes through all roots. Blocks.
pub(super) fn walk(settings: &WatchSettings) -> Vec<Walked> {
    let roots = settings.projects.iter().flat_map(|project| {
        let mut workers = u64::from(project.workers);
        project.paths.iter().map(move |root| walk_root(root, project, std::mem::take(&mut workers)))
    });
    roots.collect()
}

fn walk_root(root: &Path, project: &ProjectSettings, workers: u64) -> Walked {
    let silent = silent_file_system(root);
    let mut walked = Walked {
        root: root.to_owned(),
        missing: None,
        file_system: mounts::file_system(root),
        silent,
        polled: match project.watch {
            WatchMode::Auto => silent.is_some() || !cfg!(target_os = "linux"),
            WatchMode::Events => false,
            WatchMode::Poll => true,
        },
        poll: project.poll,
        workers,
        directories: 0,
        files: 0,
        closed_directories: Sample::default(),
        closed_files: Sample::default(),
        read_only_for: None,
        unguarded: None,
    };
    if let Err(error) = std::fs::metadata(root) {
        walked.missing = Some(error.to_string());
        return walked;
    }
    if !may(root, Access::WRITE_OK | Access::EXEC_OK) {
        let canary = !project.canary.is_zero() && !walked.polled;
        walked.read_only_for = match (&project.delete, project.complete.on_change) {
            (Some(_), _) => Some(ReadOnlyFor::Removal),
            (None, OnChange::Snapshot) => Some(ReadOnlyFor::Snapshot),
            (None, OnChange::Wait | OnChange::Upload) => canary.then_some(ReadOnlyFor::Canary),
        };
    }
    // Patterns were looked at when the configuration was read.
    if let Ok(rules) = ProjectRules::new(project, root, temporary::reason) {
        below(&mut walked, &rules, project.delete.is_some());
    }
    walked
}

fn may(path: &Path, access: Access) -> bool {
    accessat(CWD, path, access, AtFlags::EACCESS).is_ok()
}

fn below(walked: &mut Walked, rules: &ProjectRules, removes: bool) {
    let root = walked.root.clone();
    let mut waiting = vec![root.clone()];
    while let Some(directory) = waiting.pop() {
        walked.directories += 1;
        let entries = match std::fs::read_dir(&directory) {
            Ok(entries) if may(&directory, Access::EXEC_OK) => entries,
            _ => {
                walked.closed_directories.add(&directory);
                continue;
            }
        };
        for entry in entries.flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            let path = entry.path();
            let relative = path.strip_prefix(&root).unwrap_or(&path);
            if kind.is_dir() {
                if rules.enters(relative) {
                    waiting.push(path);
                }
            } else if kind.is_file() && rules.takes(relative) {
                walked.files += 1;
                if !may(&path, Access::READ_OK) {
                    walked.closed_files.add(&path);
                } else if removes
                    && walked.unguarded.is_none()
                    && let Ok(file) = open_regular(&path)
                    && let Leased::Unknown(_, why) = lease(file)
                {
                    walked.unguarded = Some((path, why));
                }
            }
        }
    }
}

/// Tells what was found.
pub(super) fn check(walked: &[Walked], listing: &mut CheckListing) -> Needs {
    const SUBJECT: &str = "root";
    let mut needs = Needs::default();
    for root in walked {
        needs.roots += 1;
        needs.workers += root.workers;
        let name = format!("`{}`", root.root.display());
        let quoted = shell_word(&root.root.to_string_lossy()).to_string();
        if let Some(why) = &root.missing {
            listing.check(bad(SUBJECT, format!("{name}: {why}"), format!("make or mount it: mkdir -p {quoted}")));
            continue;
        }
        let kind = root.file_system.as_deref().unwrap_or("a file system that the kernel does not name");
        let directories = counted(root.directories, "directory", "directories");
        let found = format!("{name} on {kind}: {directories}, {}", counted(root.files, "file", "files"));
        let every = root.poll.as_secs_f64();
        match (root.polled, root.silent) {
            (true, Some(silent)) => {
                let found =
                    format!("{found}; {silent} does not tell of changes, so all of it is looked at every {every} s");
                let fix = "watch it on the machine that writes there, or choose `poll` by what a look costs";
                listing.check(warn(SUBJECT, found, fix));
            }
            (true, None) => listing.check(ok(SUBJECT, format!("{found}; all of it is looked at every {every} s"))),
            (false, Some(silent)) => {
                let found = format!("{found}; {silent} does not tell of what other machines change there");
                listing.check(warn(SUBJECT, found, "watch: auto, or poll, unless this machine alone writes there"));
            }
            (false, None) => listing.check(ok(SUBJECT, found)),
        }
        if !root.polled {
            needs.watched_roots += 1;
            needs.directories += root.directories;
        }
        readable(root, &quoted, listing);
    }
    needs
}

fn readable(root: &Walked, quoted: &str, listing: &mut CheckListing) {
    const SUBJECT: &str = "permissions";
    let name = format!("`{}`", root.root.display());
    let fix =
        format!("let the agent's user read them (setfacl -R -m u:USER:rX {quoted}), or leave them out by `exclude`");
    for (closed, what) in [(&root.closed_directories, "directories"), (&root.closed_files, "files")] {
        if closed.count > 0 {
            let found = format!("{} {what} of {name} cannot be read: {}", closed.count, closed.words());
            listing.check(bad(SUBJECT, found, fix.clone()));
        }
    }
    match root.read_only_for {
        Some(ReadOnlyFor::Removal) => {
            let found = format!("nothing can be removed from {name}, and `delete_after_sync` is on");
            listing.check(bad(
                SUBJECT,
                found,
                format!("let the agent's user write there, or turn it off: ls -ld {quoted}"),
            ));
        }
        Some(ReadOnlyFor::Snapshot) => {
            let found = format!("no clone can be made in {name}, and `complete.on_change` is `snapshot`");
            let fix = format!("let the agent's user write there, or choose `upload` or `wait`: ls -ld {quoted}");
            listing.check(bad(SUBJECT, found, fix));
        }
        Some(ReadOnlyFor::Canary) => {
            let found = format!("no canary can be written in {name}: a dead watcher shows at the next `rescan` only");
            listing.check(warn(SUBJECT, found, "canary: 0 if that will do, or let the agent's user write there"));
        }
        None if root.closed_directories.count + root.closed_files.count == 0 => {
            listing.check(row(SUBJECT, Verdict::Ok, format!("all of {name} can be read")));
        }
        None => {}
    }
    if let Some((path, why)) = &root.unguarded {
        let found = format!(
            "before `{}` is removed nobody can tell whether it is open for writing: {}",
            path.display(),
            why.words()
        );
        let fix = match why {
            NoLease::Owner => {
                "run the agent as the user who owns the files, or give it CAP_LEASE as `watch install` does"
            }
            NoLease::Unsupported => "let writers put files there by a rename, or set `grace` longer than they write",
        };
        listing.check(warn(SUBJECT, found, fix));
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;

    use rustix::thread::{CapabilitySet, capabilities, set_capabilities};

    use super::*;
    use crate::agent::config::{Input, References, Typed, read};
    use crate::base::document::Node;
    use crate::config::Environment;

    fn settings(root: &Path) -> WatchSettings {
        let text = |text: &str| Node::text(text);
        let root = root.to_str().expect("UTF-8");
        let project = Node::record([("name", text("p")), ("paths", text(root)), ("dest", text("cos://b/"))]);
        let typed = Typed { project: Some(project), ..Typed::default() };
        let environment = Environment::from_pairs([("HOME", "/nowhere")]);
        let input = Input {
            file: None,
            typed: &typed,
            environment: &environment,
            directory: Path::new("/"),
            references: References::Resolved,
        };
        read(input).expect("in order").settings
    }

    #[test]
    fn what_cannot_be_read_is_counted_and_named() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        std::fs::create_dir_all(dir.path().join("open/closed")).expect("made");
        for name in ["a", "b", "open/c", "d.part"] {
            std::fs::write(dir.path().join(name), "x").expect("written");
        }
        let forbid =
            |name: &str, mode| set_permissions(dir.path().join(name), Permissions::from_mode(mode)).expect("set");
        forbid("open/closed", 0o000);
        forbid("b", 0o000);
        let (root, settings) = (dir.path().to_owned(), settings(dir.path()));
        // Root reads everything, unless it gives that up.
        let walked = std::thread::spawn(move || {
            let mut sets = capabilities(None).expect("known");
            sets.effective.remove(CapabilitySet::DAC_OVERRIDE | CapabilitySet::DAC_READ_SEARCH);
            set_capabilities(None, sets).expect("given up");
            walk(&settings)
        });
        let walked = walked.join().expect("no panic");
        let [one] = &walked[..] else { panic!("{walked:?}") };
        assert_eq!((one.directories, one.files, one.polled), (3, 3, false));
        assert_eq!(one.closed_directories.words(), format!("`{}`", root.join("open/closed").display()));
        assert_eq!(one.closed_files.words(), format!("`{}`", root.join("b").display()));
        assert_eq!((one.workers, one.read_only_for), (8, None));
        forbid("open/closed", 0o700);
    }
}
