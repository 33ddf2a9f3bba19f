//! Where a root lies, so that an empty mount point is not taken for a root whose files are gone.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Where a root lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its path without symbolic links.
    pub(super) base: PathBuf,
    pub(super) device: u64,
    pub(super) inode: u64,
    /// Where the file system begins that it is on. A file system that is mounted again may have another number, but it is
    /// mounted in the same place.
    mount: PathBuf,
}

/// What became of a root since it was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Nothing.
    None,
    /// Another directory, or the same file system mounted anew, is in its place. Why, in words.
    Replaced(String),
    /// It is not there, or what is there is something else. Why, in words.
    Missing(String),
}

impl Place {
    pub(super) fn of(root: &Path) -> io::Result<Self> {
        let base = fs::canonicalize(root)?;
        let metadata = fs::metadata(&base)?;
        if !metadata.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let (device, inode) = (metadata.dev(), metadata.ino());
        let mut mount = base.as_path();
        while let Some(above) = mount.parent()
            && fs::metadata(above).is_ok_and(|metadata| metadata.dev() == device)
        {
            mount = above;
        }
        let mount = mount.to_owned();
        Ok(Self { base, device, inode, mount })
    }

    /// What `now` is, if it is to be this.
    pub(super) fn change_to(&self, now: &io::Result<Self>) -> Change {
        match now {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Change::Missing("it is not there".to_owned()),
            Err(error) => Change::Missing(error.to_string()),
            Ok(now) if (now.device, now.inode) == (self.device, self.inode) => Change::None,
            Ok(now) if now.mount == self.mount => match now.device == self.device {
                true => Change::Replaced("another directory has taken its place".to_owned()),
                false => Change::Replaced(format!("a file system was mounted anew on `{}`", self.mount.display())),
            },
            Ok(now) if now.mount.starts_with(&self.mount) => {
                Change::Missing(format!("another file system is mounted over it on `{}`", now.mount.display()))
            }
            Ok(_) => Change::Missing(format!("no file system is mounted on `{}`", self.mount.display())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(device: u64, inode: u64, mount: &str) -> Place {
        Place { base: PathBuf::from("/mnt/disk/in"), device, inode, mount: PathBuf::from(mount) }
    }

    #[test]
    fn the_root_of_a_file_system_is_found_from_below() {
        let proc = Place::of(Path::new("/proc/self/task")).expect("there");
        assert_eq!(proc.mount, Path::new("/proc"));
    }

    #[test]
    fn an_empty_mount_point_is_no_empty_root() {
        let mounted = place(7, 2, "/mnt/disk");
        let change = mounted.change_to(&Ok(place(1, 99, "/")));
        assert_eq!(change, Change::Missing("no file system is mounted on `/mnt/disk`".to_owned()));
        assert_eq!(mounted.change_to(&Ok(place(7, 2, "/mnt/disk"))), Change::None);
        assert!(matches!(mounted.change_to(&Ok(place(9, 2, "/mnt/disk"))), Change::Replaced(_)));
    }

    #[test]
    fn a_file_system_that_is_mounted_over_a_root_hides_it() {
        let plain = place(1, 50, "/");
        let change = plain.change_to(&Ok(place(7, 2, "/mnt/disk")));
        assert!(matches!(&change, Change::Missing(why) if why.contains("mounted over it")), "{change:?}");
    }

    #[test]
    fn a_directory_that_was_made_anew_replaces_the_old_one() {
        let dir = tempfile::tempdir().expect("made");
        let root = dir.path().join("root");
        fs::create_dir(&root).expect("made");
        let before = Place::of(&root).expect("there");
        assert_eq!(before.change_to(&Place::of(&root)), Change::None);
        fs::rename(&root, dir.path().join("old")).expect("moved");
        assert!(matches!(before.change_to(&Place::of(&root)), Change::Missing(_)));
        fs::create_dir(&root).expect("made");
        assert!(matches!(before.change_to(&Place::of(&root)), Change::Replaced(_)));
        fs::remove_dir(&root).expect("removed");
        fs::write(&root, "").expect("written");
        assert!(matches!(before.change_to(&Place::of(&root)), Change::Missing(_)));
    }
}
