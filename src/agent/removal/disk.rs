//! The file system's side of a removal: every step is made from the descriptor of the directory before it, and none
//! through a symbolic link, so what goes is what was looked at.
//!
//! A file is first held: opened, and leased where the kernel gives leases, so that nobody has it open for writing and
//! whoever wants to is noticed. When its content was compared, it gets a name that nobody opens, and when it still is the
//! same file and nobody came meanwhile, that name goes. Else the file gets its own name back.

use std::ffi::{OsStr, OsString};
use std::fs::{File, Metadata};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};

use rustix::fs::{AtFlags, OFlags, RenameFlags, renameat, renameat_with, unlinkat};
use rustix::io::Errno;

use crate::base::below::{READABLE, is_gone, look_below, open_below};
use crate::base::lease::{Lease, Leased, NoLease, lease};
use crate::base::random;
use crate::base::stamp::Stamp;
use crate::journal::files::FileRow;

use super::{BUSY, LATER, RemovalRoot, Stays};

/// How long ago the last write must be of a file that cannot be leased. *Source:* the coarsest times of file systems have
/// two seconds (FAT): of a write that came after the content was compared, the time then tells. *Applies:* to files of
/// other users without `CAP_LEASE`, and to file systems without leases.
const COARSEST: Duration = Duration::from_secs(2);

/// How long a name may be. *Source:* `NAME_MAX` of Linux.
const NAME_MAX: usize = 255;

/// Which directory it is that lies at a path: another one is there when a file system was unmounted or mounted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RootIdentity {
    /// Number of its device.
    pub device: u64,
    /// Number of its inode.
    pub inode: u64,
}

impl RootIdentity {
    /// What lies at a path now. Blocks.
    ///
    /// # Errors
    /// It cannot be looked at.
    pub fn of(path: &Path) -> io::Result<Self> {
        std::fs::metadata(path).map(|metadata| Self::of_metadata(&metadata))
    }

    fn of_metadata(metadata: &Metadata) -> Self {
        Self { device: metadata.dev(), inode: metadata.ino() }
    }
}

/// A directory below the root, with the name that it has in the one before it.
struct Step {
    name: OsString,
    directory: File,
}

/// The directories from a root to what lies below it.
pub(super) struct Chain {
    top: File,
    steps: Vec<Step>,
}

/// Why a chain of directories could not be opened.
pub(super) enum Broken {
    /// One of them is not there.
    Gone,
    /// Something else.
    Stays(Stays),
}

fn later(what: &str, error: &dyn std::fmt::Display) -> Stays {
    Stays::For(LATER, format!("{what}: {error}"))
}

impl Chain {
    /// Opens the directories to `below`, when the root is the one that was there when the watch began. Blocks.
    pub(super) fn open(root: &Path, identity: RootIdentity, below: &Path) -> Result<Self, Broken> {
        let stays = |what: &str, error: &dyn std::fmt::Display| Broken::Stays(later(what, error));
        let top = File::open(root).map_err(|error| stays("its root cannot be opened", &error))?;
        let found = top.metadata().map_err(|error| stays("its root cannot be looked at", &error))?;
        if RootIdentity::of_metadata(&found) != identity {
            let why = "its root is not the directory that was there when the watch began".to_owned();
            return Err(Broken::Stays(Stays::For(LATER, why)));
        }
        let mut chain = Self { top, steps: Vec::new() };
        for component in below.components() {
            let Component::Normal(name) = component else {
                return Err(Broken::Stays(Stays::Unproved("its path leads out of its root".to_owned())));
            };
            match open_below(chain.last(), Path::new(name), OFlags::RDONLY | OFlags::DIRECTORY) {
                Ok(directory) => chain.steps.push(Step { name: name.to_owned(), directory: directory.into() }),
                Err(Errno::NOENT) => return Err(Broken::Gone),
                Err(Errno::LOOP | Errno::NOTDIR) => {
                    let why = "a directory of its path is a symbolic link or none any more".to_owned();
                    return Err(Broken::Stays(Stays::Unproved(why)));
                }
                Err(error) => return Err(stays("its directory cannot be opened", &error)),
            }
        }
        Ok(chain)
    }

    fn last(&self) -> &File {
        self.steps.last().map_or(&self.top, |step| &step.directory)
    }

    /// When the last directory was changed, in nanoseconds since 1970. Blocks.
    pub(super) fn changed(&self) -> Option<i64> {
        self.last().metadata().ok().map(|metadata| Stamp::of(&metadata).changed)
    }

    /// Removes the last directory, when it is still at its name and empty. Blocks.
    pub(super) fn remove_directory(&self) -> bool {
        let Some((step, before)) = self.steps.split_last() else { return false };
        let above = before.last().map_or(&self.top, |step| &step.directory);
        let is_same = match (step.directory.metadata(), look_below(above, Path::new(&step.name))) {
            (Ok(ours), Ok(there)) => RootIdentity::of_metadata(&ours) == RootIdentity::of_metadata(&there),
            _ => false,
        };
        // The kernel removes no directory that has something in it.
        is_same && unlinkat(above, &step.name, AtFlags::REMOVEDIR).is_ok()
    }
}

/// A file that is about to be removed.
pub(super) struct Held {
    chain: Chain,
    name: OsString,
    stamp: Stamp,
    lease: Result<Lease, (File, NoLease)>,
}

/// Opens the file of a row and leases it, when it still is that file; nothing when it is gone. Blocks.
pub(super) fn hold(root: &RemovalRoot, row: &FileRow) -> Result<Option<Held>, Stays> {
    let parent = row.path.parent().unwrap_or(Path::new(""));
    let chain = match Chain::open(&root.path, root.identity, parent) {
        Ok(chain) => chain,
        Err(Broken::Gone) => return Ok(None),
        Err(Broken::Stays(stays)) => return Err(stays),
    };
    let Some(name) = row.path.file_name() else {
        return Err(Stays::Unproved("it has no name".to_owned()));
    };
    let metadata = match look_below(chain.last(), Path::new(name)) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(later("it cannot be looked at", &error)),
    };
    if !metadata.is_file() {
        return Err(Stays::Unproved("it is no regular file any more".to_owned()));
    }
    let file: File = match open_below(chain.last(), Path::new(name), READABLE) {
        Ok(file) => file.into(),
        Err(Errno::NOENT) => return Ok(None),
        Err(error) => return Err(later("it cannot be opened", &error)),
    };
    let lease = match lease(file) {
        Leased::Held(lease) => Ok(lease),
        Leased::Writers => return Err(Stays::For(BUSY, "somebody has it open for writing".to_owned())),
        Leased::Unknown(file, why) => Err((file, why)),
    };
    let held = Held { chain, name: name.to_owned(), stamp: row.stamp, lease };
    // Looked at after it was leased: from here on a lease tells of every change.
    match held.file().metadata() {
        Ok(found) if Stamp::of(&found) == row.stamp => Ok(Some(held)),
        Ok(_) => Err(Stays::Unproved("it has changed since it was sent".to_owned())),
        Err(error) => Err(later("it cannot be looked at", &error)),
    }
}

impl Held {
    fn file(&self) -> &File {
        match &self.lease {
            Ok(lease) => lease.file(),
            Err((file, _)) => file,
        }
    }

    /// Why nobody can tell whether it is open for writing, where that is so.
    pub(super) fn unguarded(&self) -> Option<NoLease> {
        self.lease.as_ref().err().map(|(_, why)| *why)
    }

    /// Whether nobody waits to write to it. Without a lease nobody knows.
    pub(super) fn is_undisturbed(&self) -> bool {
        self.lease.as_ref().map_or(true, Lease::is_undisturbed)
    }

    /// Removes it. `aside` is the name that it has while the last questions are asked. Returns the directory that it was in,
    /// or nothing when the file is gone already. Blocks.
    pub(super) fn remove(self, aside: &str, root: &RemovalRoot) -> Result<Option<Chain>, Stays> {
        let (above, name, aside) = (self.chain.last(), Path::new(&self.name), Path::new(aside));
        let wanted = || Stays::For(BUSY, "somebody is about to write to it".to_owned());
        if !self.is_undisturbed() {
            return Err(wanted());
        }
        if self.unguarded().is_some() && !is_older(self.stamp.modified, COARSEST) {
            return Err(Stays::For(BUSY, "it was written to within the last seconds".to_owned()));
        }
        let marker: Option<PathBuf> = root.complete.marker_of(&self.name).map(PathBuf::from);
        let marker = marker.and_then(|marker| Some((look_below(above, &marker).ok()?, marker)));
        match rename_new(above, name, aside) {
            Ok(()) => {}
            Err(Errno::NOENT) => return Ok(None),
            Err(error) => return Err(later("it cannot be renamed to be removed", &error)),
        }
        // A rename sets the time of change, and nothing else.
        let is_it = |found: io::Result<Metadata>| {
            found.is_ok_and(|found| {
                let now = Stamp { changed: self.stamp.changed, ..Stamp::of(&found) };
                found.is_file() && now == self.stamp
            })
        };
        let refused = if !is_it(look_below(above, aside)) || !is_it(self.file().metadata()) {
            Some(Stays::Unproved("it has changed since it was sent".to_owned()))
        } else if !self.is_undisturbed() {
            Some(wanted())
        } else {
            unlinkat(above, aside, AtFlags::empty()).err().map(|error| later("it cannot be removed", &error))
        };
        if let Some(stays) = refused {
            return Err(match put_back(above, aside, name) {
                Ok(None) => stays,
                Ok(Some(other)) => stays.and(&format!("; it is called `{}` now", other.display())),
                Err(error) => stays.and(&format!("; it is called `{}` now: {error}", aside.display())),
            });
        }
        // The marker of a file that has come since is not touched.
        if let Some((before, marker)) = marker
            && before.is_file()
            && look_below(above, name).is_err_and(|error| is_gone(&error))
            && look_below(above, &marker).is_ok_and(|now| Stamp::of(&now) == Stamp::of(&before))
        {
            unlinkat(above, &marker, AtFlags::empty()).ok();
        }
        Ok(Some(self.chain))
    }
}

/// Whether a time (nanoseconds since 1970) is at least so long ago. One in the future is not.
fn is_older(time: i64, than: Duration) -> bool {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i128::try_from(now.saturating_sub(than).as_nanos()).is_ok_and(|latest| i128::from(time) <= latest)
}

/// Renames, and replaces nothing where the file system can promise that.
fn rename_new(above: &File, from: &Path, to: &Path) -> Result<(), Errno> {
    match renameat_with(above, from, above, to, RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            if look_below(above, to).is_ok() {
                return Err(Errno::EXIST);
            }
            renameat(above, from, above, to)
        }
        told => told,
    }
}

/// Gives a file its name back. When another file has come to bear it, it gets a name that is like it, which is returned.
/// Blocks.
fn put_back(above: &File, aside: &Path, name: &Path) -> Result<Option<OsString>, Errno> {
    match rename_new(above, aside, name) {
        Ok(()) => Ok(None),
        Err(Errno::EXIST) => {
            let ending = format!(".restored-{:08x}", random::unique_short());
            let name = name.as_os_str().as_bytes();
            let mut other = name[..name.len().min(NAME_MAX - ending.len())].to_vec();
            other.extend_from_slice(ending.as_bytes());
            let other = OsStr::from_bytes(&other).to_owned();
            rename_new(above, aside, Path::new(&other)).map(|()| Some(other))
        }
        Err(error) => Err(error),
    }
}

/// What became of a file that an agent was removing when it was killed.
pub(super) enum Restored {
    /// There is none.
    None,
    /// It has its name again, or the one that is told.
    Back(Option<OsString>),
    /// Nobody knows yet.
    Later(String),
}

/// Gives a file its name back that an agent was removing when it was killed. Blocks.
pub(super) fn restore(root: &Path, identity: RootIdentity, path: &Path, aside: &str) -> Restored {
    let (parent, Some(name)) = (path.parent().unwrap_or(Path::new("")), path.file_name()) else {
        return Restored::None;
    };
    let chain = match Chain::open(root, identity, parent) {
        Ok(chain) => chain,
        Err(Broken::Gone) => return Restored::None,
        Err(Broken::Stays(Stays::For(_, why) | Stays::Unproved(why) | Stays::SendAgain(why))) => {
            return Restored::Later(why);
        }
    };
    match put_back(chain.last(), Path::new(aside), Path::new(name)) {
        Ok(other) => Restored::Back(other),
        Err(Errno::NOENT) => Restored::None,
        Err(error) => Restored::Later(error.to_string()),
    }
}
