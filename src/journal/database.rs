//! The tables, and how the file is opened.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::base::fsx;
use crate::base::sqlite::use_wal;

use super::JournalError;

/// What a database holds: the statements that make each format out of the one before it, the first out of nothing. Their
/// number is the format, kept in `PRAGMA user_version`.
pub(super) type Formats = &'static [&'static str];

/// How long a statement waits for another process that writes.
///
/// *Source:* a row commits in well under a millisecond, so a wait of this length means a process that was stopped in the
/// middle. *Applies:* every statement.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Unfinished transfers. Names and paths are BLOBs: a path need not be UTF-8. `began` and `touched` are seconds since 1970.
pub(super) const TRANSFERS: Formats = &["
CREATE TABLE transfers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    source BLOB NOT NULL,
    target BLOB NOT NULL,
    owner TEXT NOT NULL,
    began INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    identity TEXT NOT NULL,
    settings TEXT NOT NULL,
    part_size INTEGER NOT NULL,
    handle BLOB,
    finished TEXT
);
CREATE INDEX transfer_names ON transfers (kind, target, source);
CREATE TABLE parts (
    transfer INTEGER NOT NULL REFERENCES transfers (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    length INTEGER NOT NULL,
    etag TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (transfer, number)
) WITHOUT ROWID;
"];

/// Opens the file, and brings it to this release's format. Blocks.
///
/// # Errors
/// [`JournalError::Database`], or [`JournalError::Newer`] for a format from the future.
pub(super) fn open(path: &Path, formats: Formats) -> Result<Connection, JournalError> {
    let wrap = |source| JournalError::Database { path: path.to_owned(), source };
    // The log and the shared memory get the mode of the database.
    fsx::make_private(path)?;
    let mut db = Connection::open(path).map_err(wrap)?;
    let known = i64::try_from(formats.len()).unwrap_or(i64::MAX);
    let found = prepare(&mut db, formats).map_err(wrap)?;
    if found > known {
        return Err(JournalError::Newer { path: path.to_owned(), found, known });
    }
    Ok(db)
}

/// Opens a file that is prepared for reading beside the writer. Blocks.
///
/// # Errors
/// [`JournalError::Database`].
pub(super) fn open_reader(path: &Path) -> Result<Connection, JournalError> {
    let open = || {
        let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        db.busy_timeout(BUSY_TIMEOUT)?;
        Ok(db)
    };
    open().map_err(|source| JournalError::Database { path: path.to_owned(), source })
}

fn prepare(db: &mut Connection, formats: Formats) -> rusqlite::Result<i64> {
    db.busy_timeout(BUSY_TIMEOUT)?;
    // The log survives a kill as the page cache does; a power cut may lose the last rows, and then parts move again.
    use_wal(db, BUSY_TIMEOUT)?;
    db.pragma_update(None, "synchronous", "normal")?;
    db.pragma_update(None, "foreign_keys", true)?;
    let known = i64::try_from(formats.len()).unwrap_or(i64::MAX);
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found >= known {
        return Ok(found);
    }
    // Two processes may find the file empty at once: the second one waits, then sees the format of the first.
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for tables in formats.iter().skip(usize::try_from(found).unwrap_or_default()) {
        transaction.execute_batch(tables)?;
    }
    transaction.pragma_update(None, "user_version", found.max(known))?;
    transaction.commit()?;
    Ok(found.max(known))
}
