//! The socket file: made so that only its owner can ever use it, and found by whoever asks.

use std::fs::{self, File, Permissions};
use std::os::fd::AsRawFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use crate::base::fsx::PathError;
use crate::base::random;
use crate::journal::files::FileJournal;

use super::error::ControlError;

/// Its name in the state directory.
pub const SOCKET: &str = "control.sock";

/// Longest path of a socket in bytes.
///
/// *Source:* `sun_path` holds 108 bytes on Linux and 104 elsewhere, with the zero at the end. *Applies:* above it the
/// directory is opened and named by its descriptor, which Linux alone has paths for.
const LONGEST: usize = 103;

/// The socket of an agent. Its file goes when it is dropped.
#[derive(Debug)]
pub struct ControlSocket {
    pub(super) listener: UnixListener,
    path: PathBuf,
    // Device and inode: a file that another agent put there is not ours to remove.
    identity: (u64, u64),
}

impl ControlSocket {
    /// Makes the socket beside the journal. What a dead agent left there goes: the journal is open, so no other one lives.
    /// Blocks.
    ///
    /// # Errors
    /// [`ControlError::File`] naming the socket.
    pub fn bind(journal: &FileJournal) -> Result<Self, ControlError> {
        let directory = journal.path().parent().unwrap_or(Path::new("/"));
        let path = directory.join(SOCKET);
        // Nobody else can reach what is in a directory of mode 0700; in place it then has its own mode from the beginning.
        let nest = directory.join(format!(".control-{:08x}", random::unique_short()));
        fs::DirBuilder::new().mode(0o700).create(&nest).map_err(PathError::wrap("create the directory", &nest))?;
        let made = make(&nest, &path);
        fs::remove_dir(&nest).ok();
        Ok(made?)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn make(nest: &Path, path: &Path) -> Result<ControlSocket, PathError> {
    let unborn = nest.join("s");
    let wrap = || PathError::wrap("listen at", path);
    let listener = reached(&unborn, |short| UnixListener::bind(short)).map_err(wrap())?;
    let placed = fs::set_permissions(&unborn, Permissions::from_mode(0o600)).and_then(|()| {
        let metadata = fs::symlink_metadata(&unborn)?;
        fs::rename(&unborn, path)?;
        listener.set_nonblocking(true)?;
        Ok((metadata.dev(), metadata.ino()))
    });
    let identity = placed.map_err(wrap()).inspect_err(|_| {
        fs::remove_file(&unborn).ok();
    })?;
    Ok(ControlSocket { listener, path: path.to_owned(), identity })
}

impl Drop for ControlSocket {
    fn drop(&mut self) {
        let there = fs::symlink_metadata(&self.path);
        if there.is_ok_and(|metadata| (metadata.dev(), metadata.ino()) == self.identity) {
            fs::remove_file(&self.path).ok();
        }
    }
}

/// Connects to the agent of a state directory. Blocks, though not for long: nothing is exchanged.
///
/// # Errors
/// [`ControlError::NotRunning`] when nobody listens, [`ControlError::Forbidden`] when it is another user's.
pub(super) fn connect(directory: &Path) -> Result<UnixStream, ControlError> {
    use std::io::ErrorKind::{ConnectionRefused, NotADirectory, NotFound, PermissionDenied};
    let path = directory.join(SOCKET);
    let connected = reached(&path, |short| UnixStream::connect(short));
    connected.map_err(|source| match source.kind() {
        NotFound | ConnectionRefused | NotADirectory => ControlError::NotRunning { directory: directory.to_owned() },
        PermissionDenied => ControlError::Forbidden { directory: directory.to_owned() },
        _ => PathError { action: "connect to", path, source }.into(),
    })
}

/// Calls `with` with a path that a socket address can hold.
fn reached<T>(path: &Path, with: impl FnOnce(&Path) -> std::io::Result<T>) -> std::io::Result<T> {
    let (Some(directory), Some(name)) = (path.parent(), path.file_name()) else { return with(path) };
    if path.as_os_str().as_bytes().len() <= LONGEST || cfg!(not(target_os = "linux")) {
        return with(path);
    }
    let directory = File::open(directory)?;
    with(&Path::new(&format!("/proc/self/fd/{}", directory.as_raw_fd())).join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_its_owners_alone_replaces_a_stale_one_and_goes_with_the_agent() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        // Longer than any socket address.
        let state = dir.path().join("a".repeat(60)).join("b".repeat(60));
        let journal = FileJournal::open(&state).expect("opened");
        let path = state.join(SOCKET);
        drop(reached(&path, |short| UnixListener::bind(short)).expect("what a dead agent left"));
        assert!(matches!(connect(&state), Err(ControlError::NotRunning { .. })));
        let socket = ControlSocket::bind(&journal).expect("bound");
        assert_eq!(fs::symlink_metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        connect(&state).expect("somebody listens");
        let names = fs::read_dir(&state).expect("readable").map(|entry| entry.expect("readable").file_name());
        assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with(".control")));
        drop(socket);
        assert!(!path.exists());
        assert!(matches!(connect(&state), Err(ControlError::NotRunning { .. })));
        assert!(matches!(connect(&dir.path().join("nowhere")), Err(ControlError::NotRunning { .. })));
    }

    #[test]
    fn it_leaves_what_another_one_put_in_its_place() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let journal = FileJournal::open(dir.path()).expect("opened");
        let first = ControlSocket::bind(&journal).expect("bound");
        let second = ControlSocket::bind(&journal).expect("bound");
        drop(first);
        assert!(second.path().exists());
    }
}
