//! The agent's journal: every file it knows, and what is to be done with it. The journal is the queue.
//!
//! A row belongs to a file by its source, directory and name. Its generation grows with every change that is seen; whoever
//! works on a row names the generation it began with, and what it writes is dropped when that is no longer the row's. So
//! events may come twice, late, or in any order.

mod examine;
mod rows;
mod schema;
mod tasks;
#[cfg(test)]
mod tests;

use std::fs::{File, TryLockError};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, Row, Transaction};

use crate::base::fsx::{self, PathError};
use crate::base::stamp::Stamp;

use super::JournalError;
use super::database;
use super::writer::Writer;

pub use examine::Examined;
pub use rows::{CHANGED, Claim, Done, FileRow, Known, Offer, Offered, Outcome, Tally, Verdict};
pub use tasks::DueAction;

/// A root of a project.
pub type SourceId = i64;

/// A file.
pub type FileId = i64;

/// Where a file is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It is to be sent.
    Ready,
    /// Somebody is at it.
    Uploading,
    /// It failed and is tried again at its time.
    Retry,
    /// The store has it.
    Done,
    /// It failed for good, until somebody says otherwise or it changes.
    Failed,
    /// Somebody said that it is not to be sent, until it changes.
    Cancelled,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Ready, Self::Uploading, Self::Retry, Self::Done, Self::Failed, Self::Cancelled];

    /// The word in output and metrics.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Uploading => "uploading",
            Self::Retry => "retry_wait",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    fn number(self) -> i64 {
        match self {
            Self::Ready => 0,
            Self::Uploading => 1,
            Self::Retry => 2,
            Self::Done => 3,
            Self::Failed => 4,
            Self::Cancelled => 5,
        }
    }

    fn of(number: i64) -> Self {
        Self::ALL.into_iter().find(|state| state.number() == number).unwrap_or(Self::Ready)
    }
}

/// The journal of an agent, which is the only one that holds it.
#[derive(Debug)]
pub struct FileJournal {
    writer: Writer,
    path: PathBuf,
    // Reads do not wait for the writer. One at a time is enough: each takes microseconds.
    reader: Mutex<Connection>,
    _lock: File,
}

impl FileJournal {
    /// Opens `watch.db` below `directory`, makes both when they are missing, and takes what an agent that was killed was at
    /// back to where it began. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Taken`] when another agent has it; else as [`super::Journal::open`].
    pub fn open(directory: &Path) -> Result<Self, JournalError> {
        Self::timed(directory, |_| {})
    }

    /// The same; `committed` is told how long each commit took.
    ///
    /// # Errors
    /// As [`FileJournal::open`].
    pub fn timed(directory: &Path, committed: impl Fn(Duration) + Send + 'static) -> Result<Self, JournalError> {
        fsx::create_private_dir_all(directory)?;
        let lock = lock(&directory.join("watch.lock"))?;
        let path = directory.join("watch.db");
        let db = database::open(&path, schema::FILES)?;
        let wrap = |source| JournalError::Database { path: path.clone(), source };
        // It may have been stored although nobody was left to hear of it: its content is looked for first.
        db.execute("UPDATE files SET state = 0, look = 2 WHERE state = 1", []).map_err(wrap)?;
        let writer = Writer::start(db, &path, committed)?;
        let reader = Mutex::new(database::open_reader(&path)?);
        Ok(Self { writer, path, reader, _lock: lock })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads beside the writer. Blocks.
    fn read<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, JournalError> {
        let reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        read(&reader).map_err(|source| JournalError::Database { path: self.path.clone(), source })
    }

    /// Makes all that is committed survive a power cut. Blocks.
    ///
    /// # Errors
    /// [`JournalError::File`] naming the log.
    pub fn sync(&self) -> Result<(), JournalError> {
        for path in [self.path.with_extension("db-wal"), self.path.clone()] {
            match File::open(&path).and_then(|file| file.sync_all()) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(PathError { action: "sync", path, source: error }.into());
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The number of a root, and whether the agent has seen it before with another device or inode.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn source(&self, project: &str, root: &Path) -> Result<SourceId, JournalError> {
        let (project, root) = (project.to_owned(), root.as_os_str().as_bytes().to_vec());
        self.writer
            .run(move |db| {
                db.prepare_cached("INSERT OR IGNORE INTO sources (project, root) VALUES (?1, ?2)")?
                    .execute((&project, &root))?;
                db.prepare_cached("SELECT id FROM sources WHERE project = ?1 AND root = ?2")?
                    .query_row((&project, &root), |row| row.get(0))
            })
            .await
    }

    /// Whether a project rests.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn is_paused(&self, project: &str) -> Result<bool, JournalError> {
        let sql = "SELECT paused FROM projects WHERE name = ?1";
        self.read(|db| {
            let mut query = db.prepare_cached(sql)?;
            let mut rows = query.query([project])?;
            Ok(rows.next()?.map(|row| row.get(0)).transpose()?.unwrap_or(false))
        })
    }

    /// Has a project rest, or not any more.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn set_paused(&self, project: &str, paused: bool) -> Result<(), JournalError> {
        let project = project.to_owned();
        let sql = "INSERT OR REPLACE INTO projects (name, paused) VALUES (?1, ?2)";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute((project, paused)).map(drop)).await
    }

    /// What was kept under a name.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn kept(&self, name: &str) -> Result<Option<String>, JournalError> {
        self.read(|db| {
            let mut query = db.prepare_cached("SELECT value FROM kept WHERE name = ?1")?;
            let mut rows = query.query([name])?;
            rows.next()?.map(|row| row.get(0)).transpose()
        })
    }

    /// Keeps something under a name.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn keep(&self, name: &'static str, value: String) -> Result<(), JournalError> {
        let sql = "INSERT OR REPLACE INTO kept (name, value) VALUES (?1, ?2)";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute((name, value)).map(drop)).await
    }
}

/// The lock that says that no other agent has this journal. The kernel gives it back however the process ends. Blocks.
fn lock(path: &Path) -> Result<File, JournalError> {
    let mut options = File::options();
    options.create(true).truncate(false).write(true).mode(0o600);
    let file = options.open(path).map_err(PathError::wrap("open", path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(JournalError::Taken { path: path.to_owned() }),
        Err(TryLockError::Error(source)) => Err(PathError { action: "lock", path: path.to_owned(), source }.into()),
    }
}

fn bytes(path: &Path) -> Vec<u8> {
    path.as_os_str().as_bytes().to_vec()
}

fn path_of(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(std::ffi::OsString::from_vec(bytes))
}

fn stamp_of(row: &Row<'_>, first: usize) -> rusqlite::Result<Stamp> {
    Ok(Stamp {
        size: row.get::<_, i64>(first)?.cast_unsigned(),
        inode: row.get::<_, i64>(first + 1)?.cast_unsigned(),
        modified: row.get(first + 2)?,
        changed: row.get(first + 3)?,
    })
}

/// Directories below a directory sort behind `dir/` and before `dir0`, `0` being the byte behind `/`.
fn below(directory: &Path) -> (Vec<u8>, Vec<u8>) {
    let mut first = bytes(directory);
    let mut behind = first.clone();
    first.push(b'/');
    behind.push(b'/' + 1);
    (first, behind)
}

fn changes(db: &Transaction<'_>) -> u64 {
    db.changes()
}
