//! The tables, and how the file is opened.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use crate::base::sqlite::use_wal;

use super::JournalError;

/// The format this release writes, kept in `PRAGMA user_version`.
const FORMAT: i64 = 1;

/// How long a statement waits for another process that writes.
///
/// *Source:* a row commits in well under a millisecond, so a wait of this length means a process that was stopped in the
/// middle. *Applies:* every statement.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Names and paths are BLOBs: a path need not be UTF-8. `began` and `touched` are seconds since 1970.
const TABLES: &str = "
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
";

/// Opens the file, and brings it to this release's format. Blocks.
///
/// # Errors
/// [`JournalError::Database`], or [`JournalError::Newer`] for a format from the future.
pub(super) fn open(path: &Path) -> Result<Connection, JournalError> {
    let wrap = |source| JournalError::Database { path: path.to_owned(), source };
    let mut db = Connection::open(path).map_err(wrap)?;
    let found = prepare(&mut db).map_err(wrap)?;
    if found > FORMAT {
        return Err(JournalError::Newer { path: path.to_owned(), found, known: FORMAT });
    }
    Ok(db)
}

fn prepare(db: &mut Connection) -> rusqlite::Result<i64> {
    db.busy_timeout(BUSY_TIMEOUT)?;
    // The log survives a kill as the page cache does; a power cut may lose the last rows, and then parts move again.
    use_wal(db, BUSY_TIMEOUT)?;
    db.pragma_update(None, "synchronous", "normal")?;
    db.pragma_update(None, "foreign_keys", true)?;
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found >= FORMAT {
        return Ok(found);
    }
    // Two processes may find the file empty at once: the second one waits, then sees the format of the first.
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found < FORMAT {
        transaction.execute_batch(TABLES)?;
        transaction.pragma_update(None, "user_version", FORMAT)?;
        found = FORMAT;
    }
    transaction.commit()?;
    Ok(found)
}
