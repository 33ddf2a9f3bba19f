//! A directory tree, entry by entry, in the order of the keys that its files have.
//!
//! That order is the byte order of the whole paths joined by `/`, not that of the names in a directory: what is in `a`
//! stands behind `a-b`. One `stat` per file is asked of the system, relative to its open directory, and only the names
//! of one directory per level are in memory. What a download writes before it has its name is passed over.

use std::ffi::{CStr, OsStr};
use std::fs;
use std::io;
use std::os::fd::BorrowedFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, Stat, statat};
use rustix::io::Errno;

use crate::base::descriptors::when_free;
use crate::base::fsx::PathError;
use crate::engine::EngineError;
use crate::engine::filter::Filters;
use crate::engine::landing::is_temporary_name;
use crate::engine::select::Facts;
use crate::events::SkipReason;

use super::paths::key_name;

/// How a tree is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkSettings {
    /// Symlinks stand for what they lead to. Otherwise they are silently left out, as the AWS CLI does.
    pub follow_symlinks: bool,
}

/// What a walk comes by.
#[derive(Debug)]
pub(super) enum Found {
    /// A regular file.
    File(FoundFile),
    /// Something that cannot be sent.
    Skipped(SkippedPath),
    /// Nothing of interest. Told, so that whoever walks can look up from time to time: a walk may pass over millions of
    /// entries that the filters leave out.
    Nothing,
}

/// A regular file below the root.
#[derive(Debug)]
pub(super) struct FoundFile {
    /// Its path below the root, joined by `/`.
    pub(super) relative: String,
    /// Its size in bytes.
    pub(super) size: u64,
    /// When it was written; nothing when the file system tells a time that no calendar holds.
    pub(super) modified: Option<Timestamp>,
    /// It was reached through a symlink to a directory.
    pub(super) linked: bool,
}

impl FoundFile {
    /// What filters look at beside the path.
    pub(super) fn facts(&self) -> Facts<'_> {
        Facts { name: key_name(&self.relative), size: self.size, modified: self.modified, class: None }
    }
}

/// Something below the root that cannot be sent.
#[derive(Debug)]
pub(super) struct SkippedPath {
    pub(super) path: PathBuf,
    pub(super) reason: SkipReason,
    /// It is a directory, so what lies below is not known.
    pub(super) directory: bool,
}

/// What tells one directory from another, whatever path led there.
type Identity = (u64, u64);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    File,
    Directory,
    /// A symlink to a file.
    LinkedFile,
    /// A symlink to a directory.
    LinkedDirectory,
    /// A symlink that leads nowhere, or to nothing that can be sent.
    BrokenLink,
    /// A FIFO, socket or device.
    Special,
}

impl Kind {
    fn is_directory(self) -> bool {
        matches!(self, Self::Directory | Self::LinkedDirectory)
    }
}

/// A name in the arena of its level. A directory's ends in `/` there, so that `a-b` stands before what is in `a`.
#[derive(Clone, Copy, Debug)]
struct Name {
    start: usize,
    length: u16,
    kind: Kind,
}

/// A directory that is being gone through.
struct Level {
    directory: Dir,
    /// Length of its path below the root, with the `/` at the end.
    relative: usize,
    /// Asked for only when symlinks could lead back to it.
    identity: Option<Identity>,
    /// It was reached through a symlink.
    linked: bool,
    /// All names, one behind the other: a directory may hold millions.
    arena: Vec<u8>,
    names: Vec<Name>,
    next: usize,
}

impl Level {
    fn sorted(&self, name: Name) -> &[u8] {
        &self.arena[name.start..name.start + usize::from(name.length)]
    }
}

/// A walk. It blocks.
pub(super) struct Walk {
    root: PathBuf,
    filters: Filters,
    settings: WalkSettings,
    levels: Vec<Level>,
    /// The path below the root of what was found last; levels cut it back to theirs.
    relative: String,
    /// What broke off the reading of a directory, to be told before its entries.
    broken: Option<SkippedPath>,
}

impl Walk {
    /// Begins at `root`.
    ///
    /// # Errors
    /// [`EngineError::File`] when it is missing, is no directory or cannot be read.
    pub(super) fn open(root: PathBuf, filters: Filters, settings: WalkSettings) -> Result<Self, EngineError> {
        let directory =
            open_directory(&root).map_err(|error| PathError::wrap("read the directory", &root)(error.into()))?;
        let mut walk = Self { root, filters, settings, levels: Vec::new(), relative: String::new(), broken: None };
        let level = walk.level(directory, 0, false);
        walk.levels.push(level);
        Ok(walk)
    }

    /// Where something below the root lies.
    pub(super) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The next entry; nothing after the last.
    pub(super) fn next(&mut self) -> Option<Found> {
        if let Some(broken) = self.broken.take() {
            return Some(Found::Skipped(broken));
        }
        loop {
            let level = self.levels.last_mut()?;
            self.relative.truncate(level.relative);
            match level.names.get(level.next) {
                Some(&name) => {
                    level.next += 1;
                    return Some(self.entry(name));
                }
                None => drop(self.levels.pop()),
            }
        }
    }

    fn entry(&mut self, name: Name) -> Found {
        let level = self.levels.last().expect("the name is of the last level");
        let sorted = level.sorted(name);
        let Ok(text) = std::str::from_utf8(sorted) else {
            let plain = if name.kind.is_directory() { &sorted[..sorted.len() - 1] } else { sorted };
            let path = self.path(&self.relative).join(OsStr::from_bytes(plain));
            self.relative.push_str(&String::from_utf8_lossy(sorted));
            let wanted = self.is_wanted(name.kind);
            return if wanted { skipped(path, SkipReason::NotUtf8, name.kind) } else { Found::Nothing };
        };
        self.relative.push_str(text);
        if !self.is_wanted(name.kind) {
            return Found::Nothing;
        }
        match name.kind {
            Kind::File => self.file(name, AtFlags::SYMLINK_NOFOLLOW),
            Kind::LinkedFile => self.file(name, AtFlags::empty()),
            Kind::Directory | Kind::LinkedDirectory => self.enter(name.kind),
            Kind::Special => self.skip(SkipReason::SpecialFile, name.kind),
            Kind::BrokenLink => match fs::metadata(self.here()) {
                Ok(_) => self.skip(SkipReason::SpecialFile, name.kind),
                Err(error) => self.skip(skip_reason(&error), name.kind),
            },
        }
    }

    fn here(&self) -> PathBuf {
        self.path(self.relative.strip_suffix('/').unwrap_or(&self.relative))
    }

    fn skip(&self, reason: SkipReason, kind: Kind) -> Found {
        skipped(self.here(), reason, kind)
    }

    fn is_wanted(&self, kind: Kind) -> bool {
        match kind.is_directory() {
            true => !self.filters.prunes_directory(&self.relative),
            false => self.filters.matches(&self.relative),
        }
    }

    /// What was a regular file when its directory was read.
    fn file(&self, name: Name, flags: AtFlags) -> Found {
        let level = self.levels.last().expect("the name is of the last level");
        let stat = level.directory.fd().and_then(|fd| statat(fd, level.sorted(name), flags));
        match stat {
            Ok(stat) if FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile => Found::File(FoundFile {
                relative: self.relative.clone(),
                size: u64::try_from(stat.st_size).unwrap_or(0),
                modified: modified(&stat),
                linked: level.linked,
            }),
            Ok(_) => self.skip(SkipReason::SpecialFile, name.kind),
            Err(error) => self.skip(skip_reason(&error.into()), name.kind),
        }
    }

    fn enter(&mut self, kind: Kind) -> Found {
        let path = self.here();
        let linked = kind == Kind::LinkedDirectory;
        if linked {
            match fs::metadata(&path) {
                Ok(metadata) if self.levels.iter().any(|level| level.identity == Some(identity(&metadata))) => {
                    return skipped(path, SkipReason::SymlinkLoop, kind);
                }
                Ok(_) => {}
                Err(error) => return skipped(path, skip_reason(&error), kind),
            }
        }
        match open_directory(&path) {
            Ok(directory) => {
                let linked = linked || self.levels.last().is_some_and(|level| level.linked);
                let level = self.level(directory, self.relative.len(), linked);
                self.levels.push(level);
                self.broken.take().map_or(Found::Nothing, Found::Skipped)
            }
            Err(error) => skipped(path, skip_reason(&error.into()), kind),
        }
    }

    /// Reads a directory. When that breaks off, the entries read so far are used and the directory is told.
    fn level(&mut self, mut directory: Dir, relative: usize, linked: bool) -> Level {
        let identity = match self.settings.follow_symlinks {
            true => fs::metadata(self.here()).ok().as_ref().map(identity),
            false => None,
        };
        let (mut arena, mut names) = (Vec::new(), Vec::new());
        loop {
            let entry = match directory.read() {
                None => break,
                Some(Ok(entry)) => entry,
                Some(Err(error)) => {
                    let reason = SkipReason::Unreadable(io::Error::from(error).to_string());
                    self.broken = Some(SkippedPath { path: self.here(), reason, directory: true });
                    break;
                }
            };
            let name = entry.file_name();
            if matches!(name.to_bytes(), b"." | b"..") {
                continue;
            }
            if is_temporary_name(name.to_bytes()) {
                continue;
            }
            let Ok(fd) = directory.fd() else { break };
            let Some(kind) = self.kind(fd, name, entry.file_type()) else { continue };
            let start = arena.len();
            arena.extend_from_slice(name.to_bytes());
            if kind.is_directory() {
                arena.push(b'/');
            }
            let length = u16::try_from(arena.len() - start).expect("a name has at most 255 bytes");
            names.push(Name { start, length, kind });
        }
        arena.shrink_to_fit();
        let text = |name: &Name| &arena[name.start..name.start + usize::from(name.length)];
        names.sort_unstable_by(|a, b| text(a).cmp(text(b)));
        Level { directory, relative, identity, linked, arena, names, next: 0 }
    }

    /// What an entry is; nothing for a symlink that is not followed.
    fn kind(&self, directory: BorrowedFd<'_>, name: &CStr, told: FileType) -> Option<Kind> {
        let told = match told {
            // The type is not in every file system's directory entries, so it may have to be asked for.
            FileType::Unknown => match statat(directory, name, AtFlags::SYMLINK_NOFOLLOW) {
                Ok(stat) => FileType::from_raw_mode(stat.st_mode),
                // Looked at once more in its turn, which tells why.
                Err(_) => FileType::RegularFile,
            },
            told => told,
        };
        Some(match told {
            FileType::RegularFile => Kind::File,
            FileType::Directory => Kind::Directory,
            FileType::Symlink if !self.settings.follow_symlinks => return None,
            FileType::Symlink => match statat(directory, name, AtFlags::empty()) {
                Ok(stat) => match FileType::from_raw_mode(stat.st_mode) {
                    FileType::Directory => Kind::LinkedDirectory,
                    FileType::RegularFile => Kind::LinkedFile,
                    _ => Kind::BrokenLink,
                },
                Err(_) => Kind::BrokenLink,
            },
            _ => Kind::Special,
        })
    }
}

fn skipped(path: PathBuf, reason: SkipReason, kind: Kind) -> Found {
    Found::Skipped(SkippedPath { path, reason, directory: kind.is_directory() })
}

fn open_directory(path: &Path) -> Result<Dir, Errno> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    Dir::new(when_free(|| rustix::fs::open(path, flags, Mode::empty()))?)
}

fn identity(metadata: &fs::Metadata) -> Identity {
    (metadata.dev(), metadata.ino())
}

fn modified(stat: &Stat) -> Option<Timestamp> {
    Timestamp::new(stat.st_mtime, i32::try_from(stat.st_mtime_nsec).ok()?).ok()
}

/// Why something cannot be sent, from what the system said.
pub(super) fn skip_reason(error: &io::Error) -> SkipReason {
    match Errno::from_io_error(error) {
        Some(Errno::NOENT | Errno::NOTDIR) => SkipReason::Missing,
        Some(Errno::LOOP) => SkipReason::SymlinkLoop,
        _ => SkipReason::Unreadable(error.to_string()),
    }
}
