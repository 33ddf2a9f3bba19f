//! Which process works on a transfer: each has a file that it keeps locked while it lives. The kernel gives the lock back
//! however the process ends, so nobody has to guess from process ids.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::base::fsx::{self, PathError};
use crate::base::random;

/// A lock file of a process that is gone stays no longer than this. A process takes its lock within milliseconds of
/// making the file, so an older one without a lock is nobody's.
const LEFT_BEHIND: Duration = Duration::from_secs(3600);

/// This process as an owner. Dropping it frees what it owns.
#[derive(Debug)]
pub(super) struct Owner {
    name: String,
    path: PathBuf,
    _lock: File,
}

impl Owner {
    /// Makes and locks a file below `directory`. Blocks.
    ///
    /// # Errors
    /// [`PathError`] naming the file.
    pub(super) fn new(directory: &Path) -> Result<Self, PathError> {
        fsx::create_private_dir_all(directory)?;
        sweep(directory);
        let name = format!("{:016x}", random::unique());
        let path = directory.join(&name);
        let file = fsx::create_new(&path, 0o600)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::Error(source)) => return Err(PathError { action: "lock", path, source }),
            Err(TryLockError::WouldBlock) => {
                let source = std::io::Error::other("another process has locked it");
                return Err(PathError { action: "lock", path, source });
            }
        }
        Ok(Self { name, path, _lock: file })
    }

    /// The name that rows bear.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether the process of this name still lives. Blocks.
    pub(super) fn is_alive(&self, name: &str) -> bool {
        if name == self.name {
            return true;
        }
        let Some(directory) = self.path.parent() else { return false };
        let path = directory.join(name);
        match File::open(&path) {
            Ok(file) => !is_abandoned(&file, &path),
            // One that cannot be looked at is left alone.
            Err(error) => error.kind() != std::io::ErrorKind::NotFound,
        }
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        // One that stays is swept later: nobody holds its lock.
        fs::remove_file(&self.path).ok();
    }
}

/// Whether nobody holds the lock; the file is then removed.
fn is_abandoned(file: &File, path: &Path) -> bool {
    if file.try_lock_shared().is_err() {
        return false;
    }
    fs::remove_file(path).ok();
    true
}

fn sweep(directory: &Path) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let Ok(file) = File::open(&path) else { continue };
        let made = file.metadata().and_then(|metadata| metadata.modified());
        if made.is_ok_and(|made| SystemTime::now().duration_since(made).is_ok_and(|age| age > LEFT_BEHIND)) {
            is_abandoned(&file, &path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_lives_until_it_is_dropped_and_its_file_goes_with_it() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let (one, two) = (Owner::new(dir.path()).expect("locked"), Owner::new(dir.path()).expect("locked"));
        let name = two.name().to_owned();
        assert!(one.is_alive(one.name()) && one.is_alive(&name));
        drop(two);
        assert!(!one.is_alive(&name));
        // What a killed process leaves: the file without a lock.
        fs::write(dir.path().join(&name), "").expect("written");
        assert!(!one.is_alive(&name));
        assert_eq!(fs::read_dir(dir.path()).expect("readable").count(), 1);
    }
}
