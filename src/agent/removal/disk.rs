//! The file system's side of a removal: every step is made from the descriptor of the directory before it, and none
//! through a symbolic link, so what goes is what was looked at.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

use rustix::fs::{AtFlags, OFlags, unlinkat};
use rustix::io::Errno;

use crate::base::below::{is_gone, look_below, open_below};
use crate::base::stamp::Stamp;
use crate::journal::files::FileRow;

use super::{LATER, RemovalRoot, Stays};

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

/// A file that is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Removed {
    /// It was gone already.
    pub(super) gone_before: bool,
    /// Directories that this left empty, and that are gone.
    pub(super) directories: u64,
}

/// A directory below the root, with the name that it has in the one before it.
struct Step<'a> {
    name: &'a Path,
    directory: File,
}

/// Removes the file of a row, when it still is that file. Blocks.
pub(super) fn remove(root: &RemovalRoot, row: &FileRow) -> Result<Removed, Stays> {
    let later = |what: &str, error: &dyn std::fmt::Display| Stays::For(LATER, format!("{what}: {error}"));
    let top = File::open(&root.path).map_err(|error| later("its root cannot be opened", &error))?;
    let found = top.metadata().map_err(|error| later("its root cannot be looked at", &error))?;
    if RootIdentity::of_metadata(&found) != root.identity {
        return Err(Stays::For(LATER, "its root is not the directory that was there when the watch began".to_owned()));
    }
    let gone = Removed { gone_before: true, directories: 0 };
    let mut steps: Vec<Step<'_>> = Vec::new();
    let parent = row.path.parent().unwrap_or(Path::new(""));
    for component in parent.components() {
        let Component::Normal(name) = component else {
            return Err(Stays::Unproved("its path leads out of its root".to_owned()));
        };
        let above = steps.last().map_or(&top, |step| &step.directory);
        match open_below(above, Path::new(name), OFlags::RDONLY | OFlags::DIRECTORY) {
            Ok(directory) => steps.push(Step { name: Path::new(name), directory: directory.into() }),
            Err(Errno::NOENT) => return Ok(gone),
            Err(Errno::LOOP | Errno::NOTDIR) => {
                return Err(Stays::Unproved("a directory of its path is a symbolic link or none any more".to_owned()));
            }
            Err(error) => return Err(later("its directory cannot be opened", &error)),
        }
    }
    let Some(name) = row.path.file_name().map(Path::new) else {
        return Err(Stays::Unproved("it has no name".to_owned()));
    };
    let above = steps.last().map_or(&top, |step| &step.directory);
    let metadata = match look_below(above, name) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(gone),
        Err(error) => return Err(later("it cannot be looked at", &error)),
    };
    if !metadata.is_file() {
        return Err(Stays::Unproved("it is no regular file any more".to_owned()));
    }
    if Stamp::of(&metadata) != row.stamp {
        return Err(Stays::Unproved("it has changed since it was sent".to_owned()));
    }
    let marker: Option<PathBuf> = root.complete.marker_of(name.as_os_str()).map(PathBuf::from);
    let marker = marker.and_then(|marker| Some((look_below(above, &marker).ok()?, marker)));
    match unlinkat(above, name, AtFlags::empty()) {
        Ok(()) => {}
        Err(Errno::NOENT) => return Ok(gone),
        Err(error) => return Err(later("it cannot be removed", &error)),
    }
    // The marker of a file that has come since is not touched.
    if let Some((before, marker)) = marker
        && before.is_file()
        && look_below(above, name).is_err_and(|error| is_gone(&error))
        && look_below(above, &marker).is_ok_and(|now| Stamp::of(&now) == Stamp::of(&before))
    {
        unlinkat(above, &marker, AtFlags::empty()).ok();
    }
    let directories = if root.settings.empty_directories { remove_empty(&top, &steps) } else { 0 };
    Ok(Removed { gone_before: false, directories })
}

/// Removes the directories of a path from below, as long as they are empty: the file that was removed was in the lowest,
/// and each of the others held the one below it. The root is not among them.
fn remove_empty(top: &File, steps: &[Step<'_>]) -> u64 {
    let mut removed = 0;
    for (index, step) in steps.iter().enumerate().rev() {
        let above = index.checked_sub(1).map_or(top, |index| &steps[index].directory);
        let is_same = match (step.directory.metadata(), look_below(above, step.name)) {
            (Ok(ours), Ok(there)) => RootIdentity::of_metadata(&ours) == RootIdentity::of_metadata(&there),
            _ => false,
        };
        // The kernel removes no directory that has something in it.
        if !is_same || unlinkat(above, step.name, AtFlags::REMOVEDIR).is_err() {
            break;
        }
        removed += 1;
    }
    removed
}
