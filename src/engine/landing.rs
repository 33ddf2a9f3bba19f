//! Where a download lands: a temporary file beside its target, which takes the target's name only when it is complete
//! and verified.

use std::fs::{File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use jiff::Timestamp;
use rustix::fs::fstatvfs;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::base::fsx::{self, PathError};
use crate::base::random;

/// Longest file name that gets its prefix and suffix within the 255 bytes of a name.
const LONGEST_STEM: usize = 230;

/// A file in the making. Dropping it without [`Landing::finish`] removes it, unless it is to be kept.
///
/// Its name follows from the target's and it is locked while it is written, so that the next download of the same name
/// meets what a killed process left, and takes it away.
#[derive(Debug)]
pub struct Landing {
    place: Place,
    temporary: PathBuf,
    stays: bool,
}

/// A file that is complete, verified and in its place.
#[derive(Debug)]
#[must_use]
pub struct Landed {
    /// Why it does not have its object's time.
    pub untimed: Option<PathError>,
}

/// Where parts are written. Cheap to clone, and without a say in what becomes of the file: whoever has the [`Landing`]
/// can drop it while a part is still being written.
#[derive(Clone, Debug)]
pub struct Place {
    file: Arc<File>,
    turn: Arc<Semaphore>,
    target: Arc<Path>,
}

impl Landing {
    /// Creates the temporary file, and the directories above it, with room for `size` bytes. Blocks.
    ///
    /// # Errors
    /// [`PathError`]: a directory or device in the way, no permission, no space.
    pub fn create(target: &Path, size: u64) -> Result<Self, PathError> {
        may_be_replaced(target)?;
        let (file, temporary) = match create_locked(target) {
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => {
                fsx::create_dir_all(target.parent().unwrap_or(Path::new(".")))?;
                create_locked(target)
            }
            other => other,
        }
        .map_err(|error| PathError { path: target.to_owned(), ..error })?;
        let landing = Self { place: Place::new(file, target), temporary, stays: false };
        landing.check_space(size)?;
        Ok(landing)
    }

    /// Refuses what cannot fit, before a byte has moved.
    ///
    /// The space is looked at and not taken: on ext4, writing 2 GiB into preallocated blocks took two to three times the
    /// CPU of plain writes (perf: most of it in the kernel's copy into such pages). Of two downloads that fit only one
    /// at a time, the second finds out while it writes.
    fn check_space(&self, size: u64) -> Result<(), PathError> {
        if size < super::buffers::FRAME as u64 {
            return Ok(());
        }
        // File systems that do not say how large they are find out while writing.
        let Ok(system) = fstatvfs(&self.place.file) else { return Ok(()) };
        if system.f_blocks == 0 || size <= system.f_bavail.saturating_mul(system.f_frsize) {
            return Ok(());
        }
        Err(PathError {
            action: "find space for",
            path: self.place.target.to_path_buf(),
            source: io::Error::from(rustix::io::Errno::NOSPC),
        })
    }

    /// Goes on with the temporary file of an earlier run. Nothing when it is gone or in other hands. Blocks.
    pub fn resume(target: &Path, temporary: &Path) -> Option<Self> {
        may_be_replaced(target).ok()?;
        let file = lock_existing(temporary)?;
        Some(Self { place: Place::new(file, target), temporary: temporary.to_owned(), stays: false })
    }

    /// Removes a temporary file that nobody writes. Returns whether it was there and is gone. Blocks.
    pub fn remove_left(temporary: &Path) -> bool {
        // Removed while it is locked, so that nobody else can take it.
        lock_existing(temporary).is_some_and(|_left| std::fs::remove_file(temporary).is_ok())
    }

    /// The temporary file.
    pub fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// The number of its inode, which it keeps when it gets its name. Blocks.
    ///
    /// # Errors
    /// [`PathError`] naming the target.
    pub fn inode(&self) -> Result<u64, PathError> {
        let metadata = self.place.file.metadata();
        Ok(metadata.map_err(PathError::wrap("read the metadata of", &self.place.target))?.ino())
    }

    /// Leaves the temporary file where it is when this is dropped: another run may go on with it.
    pub fn keep(&mut self) {
        self.stays = true;
    }

    /// Removes the temporary file. Blocks.
    pub fn discard(mut self) {
        self.stays = false;
    }

    /// Where its bytes go.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Writes at an offset. Blocks.
    ///
    /// # Errors
    /// [`PathError`] naming the target.
    pub fn write_at(&self, bytes: &[u8], offset: u64) -> Result<(), PathError> {
        self.place.file.write_all_at(bytes, offset).map_err(PathError::wrap("write", &self.place.target))
    }

    /// Gives the file its time and its name. Blocks.
    ///
    /// Without `replace` a file of that name that came into being meanwhile stays and is an error of the kind
    /// [`io::ErrorKind::AlreadyExists`].
    ///
    /// The content is not forced to disk: after a power cut (not after a kill) a file may be short, as with every peer. A
    /// file system that does not take the time (a mount that others own, say) gets the file all the same.
    ///
    /// # Errors
    /// [`PathError`] naming the target; the temporary file is then removed.
    pub fn finish(mut self, modified: Option<Timestamp>, replace: bool) -> Result<Landed, PathError> {
        self.stays = false;
        let timed = modified.map(|modified| self.place.file.set_modified(SystemTime::from(modified)));
        match replace {
            true => fsx::rename(&self.temporary, &self.place.target)?,
            false => fsx::rename_new(&self.temporary, &self.place.target)?,
        }
        self.stays = true;
        let untimed = timed.and_then(Result::err).map(PathError::wrap("set the time of", &self.place.target));
        Ok(Landed { untimed })
    }
}

impl Place {
    fn new(file: File, target: &Path) -> Self {
        Self { file: Arc::new(file), turn: Arc::new(Semaphore::new(1)), target: target.into() }
    }

    /// The right to write. One writer at a time: the kernel's lock of an inode would make others spin.
    pub async fn turn(&self) -> OwnedSemaphorePermit {
        self.turn.clone().acquire_owned().await.expect("the semaphore of a landing is never closed")
    }

    /// The file, to write parts into from several threads.
    pub fn file(&self) -> Arc<File> {
        self.file.clone()
    }

    /// The name it will have, for errors.
    pub fn target(&self) -> &Path {
        &self.target
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        if !self.stays {
            // Nothing better can be done with a file that cannot be removed; its name says whose it is.
            std::fs::remove_file(&self.temporary).ok();
        }
    }
}

/// Only a file may give way. A rename would put a file in the place of a device or pipe (`/dev/null`, for the superuser)
/// and fails on a directory, after all bytes have come.
fn may_be_replaced(target: &Path) -> Result<(), PathError> {
    let refused = |source| Err(PathError { action: "replace", path: target.to_owned(), source });
    if is_written_into(target) {
        return refused(io::Error::other("it is no regular file; `cos cp` of one object writes into it"));
    }
    match target.is_dir() {
        true => refused(io::ErrorKind::IsADirectory.into()),
        false => Ok(()),
    }
}

/// Whether a target is there that takes bytes and cannot be replaced by a file: a pipe, a device, or an open file of this
/// process by its name in `/dev` or `/proc`. Blocks.
pub fn is_written_into(target: &Path) -> bool {
    let Ok(there) = std::fs::metadata(target) else { return false };
    !there.is_dir() && (!there.is_file() || is_descriptor(target))
}

/// Links that are followed to find what a name means.
///
/// *Source:* the limit of Linux. *Applies:* targets that are links.
const LINKS: usize = 40;

/// Whether a path is the name of an open file, such as `/dev/stdout`: to rename onto it would replace the link for
/// everyone, and the open file would get nothing.
fn is_descriptor(path: &Path) -> bool {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        let Some(Ok(parent)) = path.parent().map(Path::canonicalize) else { return false };
        if parent.starts_with("/proc") || parent == Path::new("/dev/fd") {
            return true;
        }
        let Ok(to) = std::fs::read_link(&path) else { return false };
        path = parent.join(to);
    }
    false
}

/// How often a name is tried before a random one is taken.
const TRIES: usize = 3;

/// Creates the temporary file of `target` and locks it. What a killed process left under its name is taken away; when
/// another process is writing there, the file gets a name of its own.
fn create_locked(target: &Path) -> Result<(File, PathBuf), PathError> {
    let mut hasher = DefaultHasher::new();
    // The stem may be cut short, so the whole name decides.
    target.file_name().unwrap_or_default().hash(&mut hasher);
    let usual = temporary_name(target, (hasher.finish() >> 32) as u32);
    for _ in 0..TRIES {
        match fsx::create_new(&usual, 0o666) {
            Ok(file) => match file.try_lock() {
                // Between the two calls another process may have taken it for a leftover and removed it.
                Ok(()) if file.metadata().is_ok_and(|metadata| metadata.nlink() == 0) => break,
                Err(TryLockError::WouldBlock) => break,
                // A file system without locks: nothing there is ever taken for a leftover.
                Ok(()) | Err(TryLockError::Error(_)) => return Ok((file, usual)),
            },
            Err(error) if error.source.kind() == io::ErrorKind::AlreadyExists => match lock_existing(&usual) {
                // Removed while it is locked, so that nobody else can take it.
                Some(_left) => std::fs::remove_file(&usual).unwrap_or_default(),
                None => break,
            },
            Err(error) => return Err(error),
        }
    }
    let own = temporary_name(target, random::unique_short());
    let file = fsx::create_new(&own, 0o666)?;
    // Nobody else looks for this name.
    file.try_lock().ok();
    Ok((file, own))
}

/// Opens and locks a file that is there, unless someone else has locked it or it has another name by now.
fn lock_existing(path: &Path) -> Option<File> {
    let no_link = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).ok()?;
    let file = OpenOptions::new().read(true).write(true).custom_flags(no_link).open(path).ok()?;
    file.try_lock().ok()?;
    let (locked, named) = (file.metadata().ok()?, std::fs::symlink_metadata(path).ok()?);
    (locked.is_file() && (locked.ino(), locked.dev()) == (named.ino(), named.dev())).then_some(file)
}

/// Whether a file's name is that of a download that is under way or was broken off: what it holds is nobody's file.
pub fn is_temporary_name(name: &[u8]) -> bool {
    let Some((stem, id)) = name.split_at_checked(name.len().saturating_sub(8)) else { return false };
    let is_hex = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    stem.starts_with(b".") && stem.ends_with(b".cos-") && stem.len() > 6 && id.iter().all(is_hex)
}

fn temporary_name(target: &Path, id: u32) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut stem = name.into_owned();
    if stem.len() > LONGEST_STEM {
        let mut cut = LONGEST_STEM;
        while !stem.is_char_boundary(cut) {
            cut -= 1;
        }
        stem.truncate(cut);
    }
    target.with_file_name(format!(".{stem}.cos-{id:08x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unfinished_landing_leaves_nothing_and_the_old_file_alone() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let target = dir.path().join("f");
        std::fs::write(&target, b"old").expect("writable");
        let landing = Landing::create(&target, 3).expect("created");
        landing.write_at(b"new", 0).expect("written");
        drop(landing);
        assert_eq!(std::fs::read(&target).expect("readable"), b"old");
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 1);
    }

    #[test]
    fn a_finished_landing_has_its_name_and_time() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let target = dir.path().join("a/b").join("n".repeat(255));
        let landing = Landing::create(&target, 300 * 1024).expect("created");
        landing.write_at(&vec![7; 300 * 1024], 0).expect("written");
        let at = Timestamp::from_second(1_700_000_000).expect("in range");
        assert!(landing.finish(Some(at), true).expect("finished").untimed.is_none());
        let metadata = std::fs::metadata(&target).expect("there");
        assert_eq!(metadata.len(), 300 * 1024);
        assert_eq!(metadata.modified().expect("supported"), SystemTime::from(at));
    }

    #[test]
    fn what_cannot_fit_is_refused_before_a_byte_has_moved() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let error = Landing::create(&dir.path().join("f"), u64::MAX / 2).expect_err("no disk is that large");
        assert_eq!(error.source.kind(), io::ErrorKind::StorageFull);
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0);
    }

    #[test]
    fn a_file_that_came_meanwhile_stays_when_it_is_not_to_be_replaced() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let target = dir.path().join("f");
        let land = || {
            let landing = Landing::create(&target, 3).expect("created");
            landing.write_at(b"new", 0).expect("written");
            landing
        };
        let first = land();
        let second = land();
        assert!(first.finish(None, false).expect("nothing stands there").untimed.is_none());
        std::fs::write(&target, b"theirs").expect("writable");
        let error = second.finish(None, false).expect_err("something does");
        assert_eq!(error.source.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(&target).expect("there"), b"theirs");
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 1);
    }

    #[test]
    fn a_pipe_or_directory_is_never_replaced() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let pipe = dir.path().join("pipe");
        let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, mode, 0).expect("made");
        std::fs::create_dir(dir.path().join("d")).expect("made");
        // Standard output as a file, which has a name for everyone.
        std::os::unix::fs::symlink("/proc/self/fd/1", dir.path().join("out")).expect("made");
        for name in ["pipe", "d", "out"] {
            let error = Landing::create(&dir.path().join(name), 3).expect_err(name);
            assert_eq!(error.action, "replace");
        }
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 3);
    }

    #[test]
    fn what_is_no_file_is_written_into() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let held = File::create(dir.path().join("file")).expect("made");
        let open = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&held));
        std::os::unix::fs::symlink("file", dir.path().join("link")).expect("made");
        std::os::unix::fs::symlink(&open, dir.path().join("there")).expect("made");
        for (name, expected) in [("file", false), ("link", false), ("none", false), (".", false), ("there", true)] {
            assert_eq!(is_written_into(&dir.path().join(name)), expected, "{name}");
        }
        assert!(is_written_into(Path::new("/dev/null")) && is_written_into(Path::new(&open)));
    }

    #[test]
    fn a_file_whose_time_cannot_be_set_lands_all_the_same() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let (target, temporary) = (dir.path().join("f"), dir.path().join(".f.cos-00000000"));
        std::fs::write(&temporary, b"all").expect("written");
        // A handle that can change nothing stands for a file system that keeps no times.
        let only_a_path = i32::try_from(rustix::fs::OFlags::PATH.bits()).expect("a flag");
        let file = OpenOptions::new().read(true).custom_flags(only_a_path).open(&temporary).expect("there");
        let landing = Landing { place: Place::new(file, &target), temporary, stays: false };
        let landed = landing.finish(Some(Timestamp::from_second(1).expect("in range")), true).expect("in its place");
        assert_eq!(landed.untimed.map(|error| error.action), Some("set the time of"));
        assert_eq!(std::fs::read(&target).expect("there"), b"all");
    }

    #[test]
    fn what_a_killed_process_left_gives_way_and_what_a_living_one_writes_does_not() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let target = dir.path().join("f");
        let mut left = Landing::create(&target, 3).expect("created");
        left.write_at(b"old", 0).expect("written");
        let busy = Landing::create(&target, 3).expect("created beside it");
        assert_ne!(left.temporary(), busy.temporary());
        assert!(Landing::resume(&target, left.temporary()).is_none(), "it is being written");
        let name = left.temporary().to_owned();
        left.keep();
        drop((left, busy));
        let resumed = Landing::resume(&target, &name).expect("nobody writes there");
        assert_eq!(std::fs::read(resumed.temporary()).expect("readable"), b"old");
        assert_eq!(resumed.inode().expect("known"), std::fs::metadata(&name).expect("there").ino());
        let mut resumed = resumed;
        resumed.keep();
        drop(resumed);
        let fresh = Landing::create(&target, 3).expect("created");
        assert_eq!(fresh.temporary(), name);
        assert_eq!(std::fs::read(&name).expect("readable"), b"", "it begins anew");
        fresh.discard();
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0);
    }
}
