//! File operations whose errors name the path and what was tried.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rustix::fs::{CWD, Mode, OFlags, openat};

use super::descriptors::when_free;

use super::fault::{Category, Fault};
use super::random;

/// A file operation that failed.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action} `{}`", path.display())]
pub struct PathError {
    /// What was tried, as a verb phrase: `open`, `create the directory`.
    pub action: &'static str,
    /// The path it was tried on.
    pub path: PathBuf,
    /// Why it failed.
    #[source]
    pub source: io::Error,
}

impl PathError {
    /// Names the action and path of an [`io::Error`], for use in `map_err`.
    pub fn wrap(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self { action, path, source }
    }
}

impl Fault for PathError {
    fn category(&self) -> Category {
        Category::LocalIo
    }

    fn hints(&self) -> Vec<String> {
        match self.source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                vec!["free some space or choose another place, then run the command again".to_owned()]
            }
            io::ErrorKind::PermissionDenied => {
                vec![format!("check the owner and mode of `{}`", self.path.display())]
            }
            io::ErrorKind::ReadOnlyFilesystem => vec!["the file system is mounted read-only".to_owned()],
            _ => Vec::new(),
        }
    }
}

/// Opens a file for reading.
///
/// # Errors
/// [`PathError`] naming the file.
pub fn open(path: &Path) -> Result<File, PathError> {
    when_free(|| File::open(path)).map_err(PathError::wrap("open", path))
}

/// Reads a whole text file, `None` when it does not exist.
///
/// # Errors
/// [`PathError`] when it exists and cannot be read or is not UTF-8.
pub fn read_optional(path: &Path) -> Result<Option<String>, PathError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(PathError { action: "read", path: path.to_owned(), source }),
    }
}

/// Creates a directory and its parents; one that exists is fine.
///
/// # Errors
/// [`PathError`] naming the directory.
pub fn create_dir_all(path: &Path) -> Result<(), PathError> {
    fs::create_dir_all(path).map_err(PathError::wrap("create the directory", path))
}

/// The same, and nobody but its owner may enter those that are made.
///
/// # Errors
/// [`PathError`] naming the directory.
pub fn create_private_dir_all(path: &Path) -> Result<(), PathError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(PathError::wrap("create the directory", path))
}

/// Makes an empty file that nobody but its owner may open, whatever the umask; one that is there already is left as it is.
///
/// # Errors
/// [`PathError`] naming the file.
pub fn make_private(path: &Path) -> Result<(), PathError> {
    match create_new(path, 0o600) {
        Err(error) if error.source.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Renames within one file system, replacing the target.
///
/// # Errors
/// [`PathError`] naming the target.
pub fn rename(from: &Path, to: &Path) -> Result<(), PathError> {
    fs::rename(from, to).map_err(PathError::wrap("put the file in place at", to))
}

/// Renames within one file system, replacing nothing: when `to` is there the error is `AlreadyExists`.
///
/// # Errors
/// [`PathError`] naming the target.
pub fn rename_new(from: &Path, to: &Path) -> Result<(), PathError> {
    use rustix::fs::{RenameFlags, renameat_with};
    use rustix::io::Errno;
    let renamed = match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // File systems without the flag have links, which replace nothing either.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            fs::hard_link(from, to).and_then(|()| fs::remove_file(from))
        }
        other => other.map_err(io::Error::from),
    };
    renamed.map_err(PathError::wrap("put the file in place at", to))
}

/// Opens a file that has no name yet, in `directory`; nothing where the file system has no such files, or where they
/// cannot be given a name later. It vanishes with its last descriptor unless [`link_new`] names it.
///
/// # Errors
/// The errors of opening a file: no such directory, no permission, no space.
pub fn open_unnamed(directory: &Path, mode: Mode) -> io::Result<Option<File>> {
    // The name of a descriptor is the one way to link it without privileges.
    static NAMES_DESCRIPTORS: OnceLock<bool> = OnceLock::new();
    if !*NAMES_DESCRIPTORS.get_or_init(|| Path::new("/proc/self/fd").is_dir()) {
        return Ok(None);
    }
    open_without_name(directory, mode)
}

/// A file of `O_TMPFILE`; nothing where there is no such thing.
fn open_without_name(directory: &Path, mode: Mode) -> io::Result<Option<File>> {
    use rustix::io::Errno;
    match when_free(|| openat(CWD, directory, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, mode)) {
        Ok(file) => Ok(Some(File::from(file))),
        // Kernels and file systems without the flag take it for an attempt to write to a directory.
        Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::INVAL | Errno::NOSYS) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Names a file of [`open_unnamed`], replacing nothing: when `to` is there the error is `AlreadyExists`.
///
/// # Errors
/// [`PathError`] naming the target.
pub fn link_new(file: &File, to: &Path) -> Result<(), PathError> {
    use rustix::fs::{AtFlags, linkat};
    let name = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(file));
    linkat(CWD, name.as_str(), CWD, to, AtFlags::SYMLINK_FOLLOW)
        .map_err(io::Error::from)
        .map_err(PathError::wrap("put the file in place at", to))
}

/// Makes a rename or creation in `directory` survive a power cut.
///
/// # Errors
/// [`PathError`] naming the directory.
pub fn sync_dir(directory: &Path) -> Result<(), PathError> {
    when_free(|| File::open(directory))
        .and_then(|dir| dir.sync_all())
        .map_err(PathError::wrap("sync the directory", directory))
}

/// Replaces `path` by `content` in one step: a reader sees the old file or the new one, also after a power cut.
/// `mode` is the Unix mode of the new file, set before a byte is written.
///
/// # Errors
/// [`PathError`] naming the file that failed; the old content stays.
pub fn write_atomic(path: &Path, content: &[u8], mode: u32) -> Result<(), PathError> {
    let directory = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = directory.join(format!(".{name}.cos-{:08x}", super::random::unique_short()));
    let fill = |mut file: &File| {
        file.write_all(content).and_then(|()| file.sync_all()).map_err(PathError::wrap("write", &temporary))
    };
    // Without a name until it is complete, where that can be: a kill then leaves nothing behind. Names that a kill left
    // between the two calls are swept by whoever knows that nobody else writes.
    let written = match open_unnamed(directory, Mode::from_raw_mode(mode)) {
        Ok(Some(file)) => fill(&file).and_then(|()| link_new(&file, &temporary)),
        _ => create_new(&temporary, mode).and_then(|file| fill(&file)),
    };
    match written.and_then(|()| rename(&temporary, path)) {
        Ok(()) => sync_dir(directory),
        Err(error) => {
            // The temporary file may not exist; the first error is the one to tell.
            fs::remove_file(&temporary).ok();
            Err(error)
        }
    }
}

/// Removes what a kill in [`write_atomic`] left beside `path`. Only for who knows that nobody writes it now.
pub fn sweep_atomic(path: &Path) {
    let directory = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let prefix = format!(".{}.cos-", path.file_name().unwrap_or_default().to_string_lossy());
    let is_left = |name: &str| {
        name.strip_prefix(&prefix).is_some_and(|rest| rest.len() == 8 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(is_left) {
            fs::remove_file(entry.path()).ok();
        }
    }
}

/// Creates a file that must not exist yet, for reading and writing.
///
/// # Errors
/// [`PathError`] naming the file.
pub fn create_new(path: &Path, mode: u32) -> Result<File, PathError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    when_free(|| options.open(path)).map_err(PathError::wrap("create", path))
}

/// A file without a name on the file system of a directory: it goes with the last who holds it, whatever happens to the
/// process.
///
/// # Errors
/// [`PathError`] naming the directory.
pub fn create_unnamed(directory: &Path) -> Result<File, PathError> {
    if let Ok(Some(file)) = open_without_name(directory, Mode::RUSR | Mode::WUSR) {
        return Ok(file);
    }
    // File systems that cannot make one: a name for a moment.
    let path = directory.join(format!(".cos-{:016x}", random::unique()));
    let file = create_new(&path, 0o600)?;
    fs::remove_file(&path).map_err(PathError::wrap("remove", &path))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_atomic_write_replaces_the_file_with_its_mode_and_leaves_no_other() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("config");
        write_atomic(&path, b"one", 0o600).expect("first write");
        write_atomic(&path, b"two", 0o600).expect("second write");
        assert_eq!(fs::read(&path).expect("readable"), b"two");
        for left in [".config.cos-0123abcd", ".config.cos-012", ".other.cos-0123abcd"] {
            fs::write(dir.path().join(left), "left").expect("written");
        }
        sweep_atomic(&path);
        assert!(!dir.path().join(".config.cos-0123abcd").exists());
        for other in [".config.cos-012", ".other.cos-0123abcd"] {
            fs::remove_file(dir.path().join(other)).expect("not swept");
        }
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).expect("there").permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(dir.path()).expect("readable").count(), 1);
    }

    #[test]
    fn errors_name_the_path_and_the_cause() {
        let error = open(Path::new("no/such/file")).expect_err("missing");
        assert_eq!(error.to_string(), "cannot open `no/such/file`");
        assert!(super::super::fault::chain(&error).contains("No such file"));
    }
}
