//! Blob files: where the bytes of large objects and parts lie.
//!
//! A file is written under `incoming/TOKEN/`, where TOKEN names the running process, and moves to `blobs/` after the
//! transaction that makes it visible. A reader looks in both places, so a crash between the two loses nothing; the next
//! start finishes the move or removes the file. TOKEN's directory holds a lock file, so the leftovers of a dead process
//! can be told from the work of a live one without trusting process ids.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::fsx::{self, PathError};
use crate::base::random;

const LOCK: &str = "lock";

/// The blob directories of one running process.
#[derive(Debug)]
pub(super) struct Blobs {
    settled: PathBuf,
    incoming: PathBuf,
    token: String,
    next: AtomicU64,
    pins: Mutex<Pins>,
    /// Held while this process lives; the lock goes with the file.
    _lock: File,
}

#[derive(Debug, Default)]
struct Pins {
    readers: HashMap<String, usize>,
    doomed: Vec<String>,
}

/// A file that is being written and is not part of any object yet. Dropping it removes the file.
#[derive(Debug)]
pub(super) struct Incoming {
    name: String,
    path: PathBuf,
    settled: Option<PathBuf>,
}

/// Keeps the named files on disk while an answer streams from them, even when their object is replaced meanwhile.
#[derive(Debug)]
pub(super) struct Pinned {
    blobs: Arc<Blobs>,
    names: Vec<String>,
}

impl Blobs {
    /// Makes the directories and takes this process's token.
    pub(super) fn open(directory: &Path) -> Result<Self, PathError> {
        let token = format!("{:016x}", random::unique());
        let incoming = directory.join("incoming");
        let own = incoming.join(&token);
        fsx::create_private_dir_all(&own)?;
        let settled = directory.join("blobs");
        fsx::create_private_dir_all(&settled)?;
        // It gets its name when the lock is held: a start of another process would else take it, and the directory with
        // it, for those of a dead one.
        let unlocked = own.join("unlocked");
        let lock = fsx::create_new(&unlocked, 0o600)?;
        lock.try_lock().map_err(|error| PathError { action: "lock", path: unlocked.clone(), source: error.into() })?;
        fsx::rename(&unlocked, &own.join(LOCK))?;
        Ok(Self { settled, incoming, token, next: AtomicU64::new(0), pins: Mutex::new(Pins::default()), _lock: lock })
    }

    /// Creates a new file for writing.
    pub(super) fn create(&self) -> Result<(File, Incoming), PathError> {
        let name = format!("{}-{:x}", self.token, self.next.fetch_add(1, Ordering::Relaxed));
        let path = self.incoming.join(&self.token).join(&name);
        let file = fsx::create_new(&path, 0o600)?;
        let settled = self.settled_path(&name);
        Ok((file, Incoming { name, path, settled: Some(settled) }))
    }

    /// Opens a blob for reading, wherever it lies.
    pub(super) fn open_blob(&self, name: &str) -> io::Result<File> {
        match File::open(self.settled_path(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let unsettled = self.incoming_path(name).ok_or(error)?;
                // It may have settled between the two looks.
                File::open(unsettled).or_else(|_| File::open(self.settled_path(name)))
            }
            other => other,
        }
    }

    /// Keeps `names` from being removed until the answer that reads them is done.
    pub(super) fn pin(self: &Arc<Self>, names: Vec<String>) -> Pinned {
        let mut pins = self.pins();
        for name in &names {
            *pins.readers.entry(name.clone()).or_default() += 1;
        }
        drop(pins);
        Pinned { blobs: Arc::clone(self), names }
    }

    /// Removes a blob that no object refers to any more; one that is being read goes when the reader is done.
    pub(super) fn remove(&self, name: &str) {
        let mut pins = self.pins();
        if pins.readers.contains_key(name) {
            pins.doomed.push(name.to_owned());
            return;
        }
        drop(pins);
        self.unlink(name);
    }

    /// Directories of processes that are gone, each with its lock taken. Settling or removing what they hold needs the
    /// database, so that is the caller's part.
    pub(super) fn abandoned(&self) -> Vec<Abandoned> {
        let Ok(entries) = fs::read_dir(&self.incoming) else { return Vec::new() };
        entries
            .flatten()
            .filter(|entry| entry.file_name().to_str() != Some(self.token.as_str()))
            .filter_map(|entry| Abandoned::claim(entry.path()))
            .collect()
    }

    /// Moves a leftover file of a dead process to its place: its transaction had been committed.
    pub(super) fn settle_leftover(&self, path: &Path, name: &str) -> io::Result<()> {
        settle(path, &self.settled_path(name))
    }

    /// Removes this process's incoming directory, which is empty when all its work is done.
    pub(super) fn close(&self) {
        let own = self.incoming.join(&self.token);
        // A failure leaves an empty directory for the next start to sweep.
        fs::remove_file(own.join(LOCK)).ok();
        fs::remove_dir(own).ok();
    }

    fn pins(&self) -> MutexGuard<'_, Pins> {
        self.pins.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unlink(&self, name: &str) {
        // A file that stays is found again through the garbage table at the next start.
        if fs::remove_file(self.settled_path(name)).is_err()
            && let Some(path) = self.incoming_path(name)
        {
            fs::remove_file(path).ok();
        }
    }

    /// Files spread over 256 directories by the end of their name.
    fn settled_path(&self, name: &str) -> PathBuf {
        let shard = name.bytes().fold(0_u8, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte));
        self.settled.join(format!("{shard:02x}")).join(name)
    }

    fn incoming_path(&self, name: &str) -> Option<PathBuf> {
        let (token, _) = name.split_once('-')?;
        Some(self.incoming.join(token).join(name))
    }
}

fn settle(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Some(shard) = to.parent() {
                fsx::create_private_dir_all(shard).map_err(|error| error.source)?;
            }
            fs::rename(from, to)
        }
        other => other,
    }
}

impl Incoming {
    /// The name under which the database knows the file.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Moves the file to its final place; called once its transaction is committed. When the move fails the file stays
    /// readable where it is, and the next start tries again.
    pub(super) fn settle(mut self) {
        if let Some(target) = self.settled.take() {
            settle(&self.path, &target).ok();
        }
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if self.settled.is_some() {
            // What stays is swept at the next start.
            fs::remove_file(&self.path).ok();
        }
    }
}

impl Drop for Pinned {
    fn drop(&mut self) {
        let mut gone = Vec::new();
        let mut pins = self.blobs.pins();
        for name in &self.names {
            let Some(count) = pins.readers.get_mut(name) else { continue };
            *count -= 1;
            if *count == 0 {
                pins.readers.remove(name);
                if let Some(at) = pins.doomed.iter().position(|doomed| doomed == name) {
                    gone.push(pins.doomed.swap_remove(at));
                }
            }
        }
        drop(pins);
        for name in gone {
            self.blobs.unlink(&name);
        }
    }
}

/// The incoming directory of a process that is gone.
#[derive(Debug)]
pub(super) struct Abandoned {
    directory: PathBuf,
    _lock: File,
}

impl Abandoned {
    fn claim(directory: PathBuf) -> Option<Self> {
        match File::open(directory.join(LOCK)) {
            Ok(lock) => {
                lock.try_lock().ok()?;
                Some(Self { directory, _lock: lock })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // Between making the directory and its lock, or between removing the two: leave a young one alone.
                let made = fs::metadata(&directory).and_then(|meta| meta.modified()).ok()?;
                if made.elapsed().ok()?.as_secs() > 3600 {
                    fs::remove_dir(&directory).ok();
                }
                None
            }
            Err(_) => None,
        }
    }

    /// The blob files in it: path and name.
    pub(super) fn files(&self) -> Vec<(PathBuf, String)> {
        let Ok(entries) = fs::read_dir(&self.directory) else { return Vec::new() };
        entries
            .flatten()
            .filter_map(|entry| Some((entry.path(), entry.file_name().into_string().ok()?)))
            .filter(|(_, name)| name != LOCK)
            .collect()
    }

    /// Removes the directory once its files are dealt with.
    pub(super) fn remove(self) {
        fs::remove_file(self.directory.join(LOCK)).ok();
        fs::remove_dir(&self.directory).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_leaves_the_directories_of_others_alone_while_they_start() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let sweeper = Blobs::open(directory.path()).expect("opened");
        let over = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|threads| {
            threads.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    sweeper.abandoned().into_iter().for_each(Abandoned::remove);
                }
            });
            for number in 0..500 {
                let blobs = Blobs::open(directory.path());
                let created = blobs.and_then(|blobs| blobs.create().map(|(_, incoming)| incoming.path.exists()));
                over.store(number == 499 || !matches!(created, Ok(true)), Ordering::Relaxed);
                assert!(matches!(created, Ok(true)), "start {number}: {created:?}");
            }
        });
    }
}
