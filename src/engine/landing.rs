//! Where a download lands: a temporary file, which takes the target's name only when it is complete and verified.
//!
//! The temporary file has no name where the file system has such files, so that a killed process leaves nothing. One that
//! another run may continue has a random name beside its target. Nobody can foresee that name: an object whose key is
//! the name of another object's temporary file would otherwise meet it.

use std::ffi::OsStr;
use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use jiff::Timestamp;
use rustix::fs::{Mode, fstatvfs};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::base::descriptors::when_free;
use crate::base::fsx::{self, PathError};
use crate::base::random;
use crate::base::stamp::FileId;

use super::landed::LandedFiles;

/// Bytes of the target's name in the name of its temporary file, from the most to the fewest that are tried.
///
/// *Source:* a name has 255 bytes on most file systems, 143 on eCryptfs and less on others; prefix and suffix take 15.
/// *Applies:* when the file system calls a name too long.
const STEM_BYTES: [usize; 3] = [230, 100, 8];

/// Mode of a new file before the umask.
const FILE_MODE: u32 = 0o666;

/// A download that is not complete yet. Dropping it without [`Landing::finish`] removes its file, unless it is to be kept.
#[derive(Debug)]
pub struct Landing {
    place: Place,
    /// Where the file has its name, or will have one until it is finished.
    temporary: PathBuf,
    /// The file has that name by now.
    named: bool,
    /// The file outlives this value.
    stays: bool,
}

/// A file that is complete, verified and in its place.
#[derive(Debug)]
#[must_use]
pub struct Landed {
    /// Why it does not have its object's time.
    pub untimed: Option<PathError>,
    /// It replaced a file that the same run had put there.
    pub replaced_own: bool,
}

/// How a finished file takes its name.
#[derive(Clone, Copy, Debug)]
pub struct Finish {
    /// The size that the file must have, in bytes.
    pub size: u64,
    /// The time that it gets.
    pub modified: Option<Timestamp>,
    /// Whether it may replace a file that was there before the run.
    pub replaces: bool,
    /// Whether it may replace a file that the same run has put there.
    pub replaces_own: bool,
}

/// Why a finished file did not take its name. The temporary file is removed.
#[derive(Debug, thiserror::Error)]
pub enum FinishError {
    /// The file system refused.
    #[error(transparent)]
    File(#[from] PathError),
    /// Another object of the same run came to this file.
    #[error("`{}` holds another object of this run", path.display())]
    OwnFile {
        /// The target.
        path: PathBuf,
    },
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
        let landing = match Self::open(target) {
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => {
                fsx::create_dir_all(target.parent().unwrap_or(Path::new(".")))?;
                Self::open(target)
            }
            other => other,
        }
        .map_err(|error| PathError { path: target.to_owned(), ..error })?;
        landing.check_space(size)?;
        Ok(landing)
    }

    fn open(target: &Path) -> Result<Self, PathError> {
        let directory = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let unnamed = fsx::open_unnamed(directory, Mode::from_raw_mode(FILE_MODE));
        let (file, temporary, named) = match unnamed.map_err(PathError::wrap("create", target))? {
            Some(file) => (file, temporary_name(target, STEM_BYTES[0], random::unique_short()), false),
            None => {
                let (file, temporary) = with_temporary_name(target, |name| fsx::create_new(name, FILE_MODE))?;
                (file, temporary, true)
            }
        };
        // Held while the file is written: whoever finds it locked leaves it alone. Without locks nobody takes it over.
        file.try_lock().ok();
        Ok(Self { place: Place::new(file, target), temporary, named, stays: false })
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

    /// Continues the temporary file of an earlier run, without what it holds beyond `size` bytes. Nothing when another
    /// file than that of `inode` has its name, or another process writes to it. Blocks.
    pub fn resume(target: &Path, temporary: &Path, inode: u64, size: u64) -> Option<Self> {
        may_be_replaced(target).ok()?;
        let file = lock_existing(temporary, inode)?;
        if file.metadata().ok()?.len() > size {
            file.set_len(size).ok()?;
        }
        Some(Self { place: Place::new(file, target), temporary: temporary.to_owned(), named: true, stays: false })
    }

    /// Removes the temporary file of an earlier run that no process writes to. A name alone proves nothing: the file must
    /// be that of `inode`. Returns whether it was there and is gone. Blocks.
    pub fn remove_left(temporary: &Path, inode: u64) -> bool {
        // Removed while it is locked, so that nobody else can take it.
        lock_existing(temporary, inode).is_some_and(|_left| std::fs::remove_file(temporary).is_ok())
    }

    /// The name that the temporary file has, or gets from [`Landing::keep`].
    pub fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// The number of its inode, which it keeps when it gets its name. Blocks.
    ///
    /// # Errors
    /// [`PathError`] naming the target.
    pub fn inode(&self) -> Result<u64, PathError> {
        Ok(FileId::of(&self.metadata()?).inode)
    }

    fn metadata(&self) -> Result<Metadata, PathError> {
        self.place.file.metadata().map_err(PathError::wrap("read the metadata of", &self.place.target))
    }

    /// Gives the temporary file its name and leaves it there when this is dropped: another run may continue it. Blocks.
    ///
    /// # Errors
    /// [`PathError`] naming the target: the file system takes no such name.
    pub fn keep(&mut self) -> Result<(), PathError> {
        if !self.named {
            fsx::link_new(&self.place.file, &self.temporary)
                .map_err(|error| PathError { path: self.place.target.to_path_buf(), ..error })?;
            self.named = true;
        }
        self.stays = true;
        Ok(())
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
    /// Unless `finish.replaces`, a file that is there stays and is an error of the kind [`io::ErrorKind::AlreadyExists`].
    /// A file that the same run has put there stays too, unless `finish.replaces_own`.
    ///
    /// The content is not forced to disk: after a power cut (not after a kill) a file may be short, as with every peer. A
    /// file system that does not take the time (a mount that others own, say) gets the file all the same.
    ///
    /// # Errors
    /// [`FinishError`]; the temporary file is then removed.
    pub(super) fn finish(mut self, finish: Finish, landed: &LandedFiles) -> Result<Landed, FinishError> {
        self.stays = false;
        let metadata = self.metadata()?;
        if metadata.len() != finish.size {
            let changed =
                format!("it has {} bytes instead of {}; another process wrote to it", metadata.len(), finish.size);
            return Err(PathError::wrap("complete", &self.place.target)(io::Error::other(changed)).into());
        }
        let timed = finish.modified.map(|modified| self.place.file.set_modified(SystemTime::from(modified)));
        let id = FileId::of(&metadata);
        // Before the file has its name, so that no other download can find it there unknown.
        landed.insert(id);
        let replaced_own = self.take_name(id, finish, landed).inspect_err(|_| landed.remove(id))?;
        self.stays = true;
        let untimed = timed.and_then(Result::err).map(PathError::wrap("set the time of", &self.place.target));
        Ok(Landed { untimed, replaced_own })
    }

    /// Returns whether the file replaced one of the same run.
    fn take_name(&mut self, id: FileId, finish: Finish, landed: &LandedFiles) -> Result<bool, FinishError> {
        let target = self.place.target.clone();
        let new = if self.named {
            self.check_name(id)?;
            fsx::rename_new(&self.temporary, &target)
        } else {
            fsx::link_new(&self.place.file, &target)
        };
        let refused = match new {
            Ok(()) => return Ok(false),
            Err(error) => error,
        };
        let exists = refused.source.kind() == io::ErrorKind::AlreadyExists;
        // Some file systems can replace a file and cannot avoid it.
        if !exists && (!self.named || !finish.replaces) {
            return Err(refused.into());
        }
        let _replacing = landed.replacing();
        let own = std::fs::symlink_metadata(&target).is_ok_and(|there| landed.contains(FileId::of(&there)));
        if own && !finish.replaces_own {
            return Err(FinishError::OwnFile { path: target.to_path_buf() });
        }
        if !finish.replaces && !own {
            return Err(refused.into());
        }
        if !self.named {
            let link = |name: &Path| fsx::link_new(&self.place.file, name);
            let ((), temporary) = with_temporary_name(&target, link)?;
            (self.temporary, self.named) = (temporary, true);
        }
        self.check_name(id)?;
        fsx::rename(&self.temporary, &target)?;
        Ok(own)
    }

    /// Refuses to go on when the temporary name leads to another file.
    fn check_name(&self, id: FileId) -> Result<(), PathError> {
        if self.has_name(id) {
            return Ok(());
        }
        let changed = io::Error::other("another process replaced or removed its temporary file");
        Err(PathError::wrap("complete", &self.place.target)(changed))
    }

    fn has_name(&self, id: FileId) -> bool {
        std::fs::symlink_metadata(&self.temporary).is_ok_and(|there| FileId::of(&there) == id)
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
        if !self.named || self.stays {
            return;
        }
        // What else has the name by now is not ours to remove.
        if self.metadata().is_ok_and(|metadata| self.has_name(FileId::of(&metadata))) {
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

/// Calls `create` with temporary names of `target` until it succeeds: a shorter one when the file system calls a name too
/// long, another when one is there already.
fn with_temporary_name<T>(
    target: &Path,
    create: impl Fn(&Path) -> Result<T, PathError>,
) -> Result<(T, PathBuf), PathError> {
    let mut stems = STEM_BYTES.into_iter();
    let mut stem = stems.next().unwrap_or_default();
    loop {
        let name = temporary_name(target, stem, random::unique_short());
        match create(&name) {
            Ok(created) => return Ok((created, name)),
            Err(error) if error.source.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) if error.source.kind() == io::ErrorKind::InvalidFilename => match stems.next() {
                Some(shorter) => stem = shorter,
                None => return Err(error),
            },
            Err(error) => return Err(error),
        }
    }
}

/// Opens and locks the file of `inode`, unless another process has locked it or another file has its name by now.
fn lock_existing(path: &Path, inode: u64) -> Option<File> {
    let no_link = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).ok()?;
    let mut options = OpenOptions::new();
    options.read(true).write(true).custom_flags(no_link);
    let file = when_free(|| options.open(path)).ok()?;
    file.try_lock().ok()?;
    let (locked, named) = (file.metadata().ok()?, std::fs::symlink_metadata(path).ok()?);
    let same = FileId::of(&locked) == FileId::of(&named) && FileId::of(&locked).inode == inode;
    (locked.is_file() && same).then_some(file)
}

/// Whether a file's name is that of a download that is under way or was broken off: what it holds is nobody's file.
pub fn is_temporary_name(name: &[u8]) -> bool {
    let Some((stem, id)) = name.split_at_checked(name.len().saturating_sub(8)) else { return false };
    let is_hex = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    stem.starts_with(b".") && stem.ends_with(b".cos-") && stem.len() > 6 && id.iter().all(is_hex)
}

/// `.NAME.cos-ID` beside `target`, with at most `stem` bytes of its name.
fn temporary_name(target: &Path, stem: usize, id: u32) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    let mut kept = stem.min(name.len());
    if let Some(text) = name.to_str() {
        while !text.is_char_boundary(kept) {
            kept -= 1;
        }
    }
    let mut temporary = std::ffi::OsString::from(".");
    temporary.push(OsStr::from_bytes(&name.as_bytes()[..kept]));
    temporary.push(format!(".cos-{id:08x}"));
    target.with_file_name(temporary)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finish(size: u64) -> Finish {
        Finish { size, modified: None, replaces: true, replaces_own: false }
    }

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
        let finish = Finish { modified: Some(at), ..finish(300 * 1024) };
        assert!(landing.finish(finish, &LandedFiles::default()).expect("finished").untimed.is_none());
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
        let never = Finish { replaces: false, ..finish(3) };
        for named in [false, true] {
            std::fs::remove_file(&target).ok();
            let (first, mut second) = (land(), land());
            if named {
                second.keep().expect("named");
            }
            assert!(first.finish(never, &LandedFiles::default()).expect("nothing stands there").untimed.is_none());
            std::fs::write(&target, b"theirs").expect("writable");
            let error = second.finish(never, &LandedFiles::default()).expect_err("something does");
            assert!(matches!(error, FinishError::File(error) if error.source.kind() == io::ErrorKind::AlreadyExists));
        }
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
        let landing = Landing { place: Place::new(file, &target), temporary, named: true, stays: false };
        let finish = Finish { modified: Timestamp::from_second(1).ok(), ..finish(3) };
        let landed = landing.finish(finish, &LandedFiles::default()).expect("in its place");
        assert_eq!(landed.untimed.map(|error| error.action), Some("set the time of"));
        assert_eq!(std::fs::read(&target).expect("there"), b"all");
    }

    #[test]
    fn a_kept_file_is_continued_by_its_inode_and_without_a_longer_tail() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let target = dir.path().join("f");
        let mut left = Landing::create(&target, 3).expect("created");
        left.write_at(b"longer than the object", 0).expect("written");
        left.keep().expect("named");
        let (name, inode) = (left.temporary().to_owned(), left.inode().expect("known"));
        assert!(Landing::resume(&target, &name, inode, 3).is_none(), "it is being written");
        drop(left);
        assert!(Landing::resume(&target, &name, inode + 1, 3).is_none(), "that is another file");
        assert!(!Landing::remove_left(&name, inode + 1) && name.exists());
        let resumed = Landing::resume(&target, &name, inode, 3).expect("no process writes there");
        assert_eq!(std::fs::read(resumed.temporary()).expect("readable"), b"lon");
        drop(resumed);
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0);
    }

    #[test]
    fn another_file_under_the_temporary_name_neither_lands_nor_goes() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let target = dir.path().join("f");
        for there in [false, true] {
            let mut landing = Landing::create(&target, 3).expect("created");
            landing.write_at(b"new", 0).expect("written");
            landing.keep().expect("named");
            let name = landing.temporary().to_owned();
            std::fs::write(dir.path().join("other"), b"other").expect("writable");
            std::fs::rename(dir.path().join("other"), &name).expect("renamed");
            assert!(matches!(landing.finish(finish(3), &LandedFiles::default()), Err(FinishError::File(_))));
            assert_eq!(std::fs::read(&name).expect("it stays"), b"other");
            assert_eq!(target.exists(), there);
            std::fs::write(&target, b"old").expect("writable");
        }
    }

    #[test]
    fn a_run_replaces_old_files_and_none_of_its_own() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let target = dir.path().join("f");
        std::fs::write(&target, b"old").expect("writable");
        let landed = LandedFiles::default();
        let land = |content: &[u8], finish: Finish| {
            let landing = Landing::create(&target, 3).expect("created");
            landing.write_at(content, 0).expect("written");
            landing.finish(finish, &landed)
        };
        assert!(land(b"one", finish(3)).is_ok());
        for finish in [finish(3), Finish { replaces: false, ..finish(3) }] {
            assert!(matches!(land(b"two", finish), Err(FinishError::OwnFile { path }) if path == target));
        }
        assert_eq!(std::fs::read(&target).expect("there"), b"one");
        assert!(land(b"two", Finish { replaces_own: true, ..finish(3) }).is_ok());
        assert!(matches!(land(b"six", finish(3)), Err(FinishError::OwnFile { .. })), "it is another file by now");
        // As on a file system that takes two names for one.
        let other = dir.path().join("F");
        std::fs::hard_link(&target, &other).expect("linked");
        let landing = Landing::create(&other, 0).expect("created");
        assert!(matches!(landing.finish(finish(0), &landed), Err(FinishError::OwnFile { .. })));
        std::fs::remove_file(&other).expect("removed");
        assert_eq!(std::fs::read(&target).expect("there"), b"two");
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 1);
    }

    #[test]
    fn a_file_of_another_size_than_its_object_does_not_land() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let landing = Landing::create(&dir.path().join("f"), 3).expect("created");
        landing.write_at(b"four", 0).expect("written");
        assert!(matches!(landing.finish(finish(3), &LandedFiles::default()), Err(FinishError::File(_))));
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0);
    }

    #[test]
    fn a_name_that_is_too_long_is_cut_between_characters_until_it_fits() {
        let target = Path::new("d").join("é".repeat(127));
        let limit = |bytes: usize| {
            move |name: &Path| match name.file_name().map_or(0, OsStr::len) {
                length if length > bytes => Err(PathError::wrap("create", name)(io::ErrorKind::InvalidFilename.into())),
                length => Ok(length),
            }
        };
        for (most, expected) in [(255, 244), (143, 114), (24, 22)] {
            let (length, name) = with_temporary_name(&target, limit(most)).expect("one fits");
            assert_eq!(length, expected);
            assert!(is_temporary_name(name.file_name().expect("a name").as_bytes()));
        }
        assert!(with_temporary_name(&target, limit(20)).is_err());
    }
}
