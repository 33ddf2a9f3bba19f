//! One directory as it is: its files, looked at, and the directories in it.
//!
//! A directory is opened from the root down and through no symbolic link, so nothing outside of the root is ever read,
//! whatever somebody makes of a path meanwhile. Names are bytes.

use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, HashSet};
use std::ffi::{CStr, OsStr};
use std::hash::{Hash, Hasher};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, Stat, fstat, openat, statat};
use rustix::io::Errno;

use crate::base::below::open_below;
use crate::base::stamp::Stamp;

use super::queue::Root;
use super::{Found, RootEvent, Symlinks, poll, temporary};

/// How often a long listing looks up to see whether it is to stop, in entries.
const LOOK_UP: usize = 1024;

/// Things that are left out and told of; beyond it they are only left out.
/// *Applies*: bounds memory and talk in a tree full of sockets.
const MOST_LEFT_OUT: usize = 1000;

/// Names of directories, one behind the other: a directory may hold a million.
#[derive(Debug, Default)]
pub(super) struct Names {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Names {
    pub(super) fn push(&mut self, name: &[u8]) {
        self.bytes.extend_from_slice(name);
        self.ends.push(u32::try_from(self.bytes.len()).expect("fewer than four GiB of names in a directory"));
    }

    /// Takes the last one.
    pub(super) fn pop(&mut self) -> Option<Vec<u8>> {
        self.ends.pop()?;
        let start = self.ends.last().map_or(0, |&end| end as usize);
        Some(self.bytes.split_off(start))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.bytes[start as usize..end as usize])
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// A directory that was read.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// Its files that take part.
    pub(super) files: Vec<Found>,
    /// The directories in it that are gone into.
    pub(super) directories: Names,
    /// What kept it from being read to its end; then what is missing is unknown, not gone.
    pub(super) broken: Option<io::Error>,
}

/// A root that is open.
pub(super) struct OpenRoot {
    /// Its path without symbolic links.
    pub(super) base: PathBuf,
    pub(super) fd: OwnedFd,
    /// Number of its file system.
    pub(super) device: u64,
    pub(super) inode: u64,
    /// Why changes are not told of on the file systems that were met, if so.
    silent: HashMap<u64, Option<&'static str>>,
}

impl OpenRoot {
    pub(super) fn open(base: PathBuf) -> io::Result<Self> {
        let fd = rustix::fs::open(&base, OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
        let stat = fstat(&fd)?;
        Ok(Self { base, fd, device: device(&stat), inode: wide(stat.st_ino), silent: HashMap::new() })
    }

    /// Opens a directory below it to be read.
    pub(super) fn directory(&self, path: &Path) -> io::Result<OwnedFd> {
        Ok(match path.as_os_str().is_empty() {
            true => openat(&self.fd, ".", OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?,
            false => open_below(&self.fd, path, OFlags::RDONLY | OFlags::DIRECTORY)?,
        })
    }

    /// Why changes in a directory would not be told of, when it is on another file system than the root.
    pub(super) fn silence_of(&mut self, directory: &OwnedFd) -> Option<&'static str> {
        let device = device(&fstat(directory).ok()?);
        if device == self.device {
            return None;
        }
        *self.silent.entry(device).or_insert_with(|| poll::silence(directory))
    }
}

/// Whether a path leads to the directory that is open.
pub(super) fn is_same(path: &Path, directory: &OwnedFd) -> bool {
    let identity = |stat: Stat| (stat.st_dev, stat.st_ino);
    let there = statat(rustix::fs::CWD, path, AtFlags::SYMLINK_NOFOLLOW).map(identity);
    there.is_ok_and(|there| fstat(directory).map(identity) == Ok(there))
}

/// What was said of things that are left out, so that it is said once.
#[derive(Debug, Default)]
pub(super) struct Told(HashSet<u64>);

impl Told {
    pub(super) fn left_out(&mut self, root: &Root, path: &Path, why: impl FnOnce() -> String) {
        let mut hasher = DefaultHasher::new();
        path.hash(&mut hasher);
        if self.0.len() < MOST_LEFT_OUT && self.0.insert(hasher.finish()) {
            root.intake.root_event(RootEvent::LeftOut { path: path.to_owned(), why: why() });
        }
    }

    /// It takes part now; when it is left out again that is worth telling.
    pub(super) fn takes_part(&mut self, path: &Path) {
        if !self.0.is_empty() {
            let mut hasher = DefaultHasher::new();
            path.hash(&mut hasher);
            self.0.remove(&hasher.finish());
        }
    }
}

/// Reads a directory that was opened as `path` below the root.
pub(super) fn list(open: &OpenRoot, directory: OwnedFd, path: &Path, root: &Root, told: &mut Told) -> Listing {
    let mut listing = Listing::default();
    let mut directory = match Dir::new(directory) {
        Ok(directory) => directory,
        Err(error) => return Listing { broken: Some(error.into()), ..listing },
    };
    let mut path = path.to_owned();
    for read in 0usize.. {
        let entry = match directory.read() {
            None => break,
            Some(Ok(entry)) => entry,
            Some(Err(error)) => {
                listing.broken = Some(error.into());
                break;
            }
        };
        if read % LOOK_UP == LOOK_UP - 1 && root.inbox.is_stopping() {
            listing.broken = Some(Errno::INTR.into());
            break;
        }
        let name = entry.file_name();
        if matches!(name.to_bytes(), b"." | b"..") || temporary::is_own(os(name)) {
            continue;
        }
        path.push(os(name));
        let seen = directory
            .fd()
            .and_then(|directory| look(directory, name, entry.file_type(), root.settings.symlinks == Symlinks::Follow));
        match seen {
            Ok(Seen::Directory) => {
                if root.settings.rules.enters(&path) {
                    listing.directories.push(name.to_bytes());
                }
            }
            Ok(_) if !root.settings.rules.takes(&path) => {}
            Ok(Seen::File(stat)) => {
                listing.files.push(Found { name: os(name).to_owned(), stamp: stamp(&stat) });
                told.takes_part(&path);
            }
            Ok(Seen::Linked(stat)) => match leads_below(&open.base, &path) {
                true => listing.files.push(Found { name: os(name).to_owned(), stamp: stamp(&stat) }),
                false => told.left_out(root, &path, || "it is a symbolic link that leads out of the root".to_owned()),
            },
            Ok(Seen::Other(why)) => told.left_out(root, &path, || why.to_owned()),
            // It went away since its directory was read.
            Err(Errno::NOENT) => {}
            // What it is is not known, so it must not pass for gone.
            Err(error) => listing.broken = Some(error.into()),
        }
        path.pop();
    }
    listing
}

enum Seen {
    File(Stat),
    Linked(Stat),
    Directory,
    Other(&'static str),
}

fn look(directory: impl AsFd, name: &CStr, kind: FileType, follow: bool) -> Result<Seen, Errno> {
    let own = match kind {
        FileType::Directory => return Ok(Seen::Directory),
        // Most file systems tell the kind with the name, not all.
        FileType::RegularFile | FileType::Unknown => {
            let stat = statat(&directory, name, AtFlags::SYMLINK_NOFOLLOW)?;
            match FileType::from_raw_mode(stat.st_mode) {
                FileType::RegularFile => return Ok(Seen::File(stat)),
                kind => kind,
            }
        }
        kind => kind,
    };
    Ok(match own {
        FileType::Directory => Seen::Directory,
        FileType::Symlink if !follow => Seen::Other("symbolic links are left out"),
        FileType::Symlink => match statat(&directory, name, AtFlags::empty()) {
            Ok(stat) => match FileType::from_raw_mode(stat.st_mode) {
                FileType::RegularFile => Seen::Linked(stat),
                FileType::Directory => Seen::Other("it is a symbolic link to a directory"),
                _ => Seen::Other("it is a symbolic link to no regular file"),
            },
            Err(Errno::NOENT | Errno::NOTDIR | Errno::LOOP) => Seen::Other("it is a symbolic link that leads nowhere"),
            Err(Errno::ACCESS) => Seen::Other("it is a symbolic link to what may not be read"),
            Err(error) => return Err(error),
        },
        FileType::Fifo => Seen::Other("it is a pipe"),
        FileType::Socket => Seen::Other("it is a socket"),
        _ => Seen::Other("it is a device"),
    })
}

fn leads_below(base: &Path, path: &Path) -> bool {
    std::fs::canonicalize(base.join(path)).is_ok_and(|target| target.starts_with(base))
}

fn os(name: &CStr) -> &OsStr {
    OsStr::from_bytes(name.to_bytes())
}

/// Number of the file system something lies on.
fn device(stat: &Stat) -> u64 {
    // Its width and sign differ from system to system.
    wide(stat.st_dev)
}

fn wide<N: TryInto<W>, W: Default>(number: N) -> W {
    number.try_into().unwrap_or_default()
}

fn stamp(stat: &Stat) -> Stamp {
    let nanos = |seconds: i64, nanos: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanos);
    Stamp {
        size: u64::try_from(stat.st_size).unwrap_or(0),
        inode: wide(stat.st_ino),
        modified: nanos(wide(stat.st_mtime), wide(stat.st_mtime_nsec)),
        changed: nanos(wide(stat.st_ctime), wide(stat.st_ctime_nsec)),
    }
}
