//! The tables of the store and how a database is opened.
//!
//! Keys are BLOBs, so they compare byte by byte in UTF-8 order, whatever they hold. The primary key of `versions` is the
//! listing order itself: keys ascending, newest version first.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::base::fsx;
use crate::base::sqlite::use_wal;

use super::LocalError;

/// The format this release writes, kept in `PRAGMA user_version`.
const FORMAT: i64 = 1;

/// How long a statement waits for another process that writes.
/// Source: a batch commits within tens of milliseconds; a checkpoint of a large log on a slow disk takes seconds.
const BUSY_TIMEOUT: Duration = Duration::from_secs(30);

/// Pages in the log before a commit also checkpoints, 4 KiB each.
/// Source: at the default of 1000 a run of small PUTs spends a fifth of its time in checkpoints. Applies: the writer.
const CHECKPOINT_PAGES: i64 = 4000;

const TABLES: &str = "
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counters VALUES ('sequence', 0);

CREATE TABLE buckets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    region TEXT NOT NULL,
    created INTEGER NOT NULL,
    versioning INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE configurations (
    bucket INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (bucket, kind, id)
) WITHOUT ROWID;

CREATE TABLE versions (
    bucket INTEGER NOT NULL,
    key BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    version TEXT NOT NULL,
    marker INTEGER NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    etag TEXT NOT NULL,
    class TEXT,
    checksum TEXT,
    crc64 INTEGER NOT NULL,
    attributes TEXT NOT NULL,
    segments TEXT NOT NULL,
    parts TEXT,
    PRIMARY KEY (bucket, key, sequence DESC)
) WITHOUT ROWID;

CREATE TABLE uploads (
    bucket INTEGER NOT NULL,
    key BLOB NOT NULL,
    id TEXT NOT NULL,
    initiated INTEGER NOT NULL,
    attributes TEXT NOT NULL,
    algorithm TEXT,
    kind TEXT,
    PRIMARY KEY (bucket, key, id)
) WITHOUT ROWID;
CREATE TABLE parts (
    upload TEXT NOT NULL,
    number INTEGER NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    etag TEXT NOT NULL,
    crc64 INTEGER NOT NULL,
    sums TEXT NOT NULL,
    segments TEXT NOT NULL,
    PRIMARY KEY (upload, number)
) WITHOUT ROWID;

CREATE TABLE blobs (
    id INTEGER PRIMARY KEY,
    refs INTEGER NOT NULL,
    name TEXT,
    data BLOB
);
CREATE INDEX blob_names ON blobs (name) WHERE name IS NOT NULL;
CREATE TABLE garbage (name TEXT PRIMARY KEY) WITHOUT ROWID;
";

/// Opens the database for the writer, and brings it to this release's format.
///
/// # Errors
/// [`LocalError::Database`], or [`LocalError::Newer`] for a format from the future.
pub(super) fn open_writer(path: &Path) -> Result<Connection, LocalError> {
    let wrap = |source| LocalError::Database { path: path.to_owned(), source };
    // The log and the shared memory get the mode of the database.
    fsx::make_private(path).map_err(|source| LocalError::Directory { path: path.to_owned(), source })?;
    let mut db = Connection::open(path).map_err(wrap)?;
    prepare(&db, 8).map_err(wrap)?;
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(wrap)?;
    if found > FORMAT {
        return Err(LocalError::Newer { path: path.to_owned(), found, known: FORMAT });
    }
    if found < FORMAT {
        use_wal(&db, BUSY_TIMEOUT).map_err(wrap)?;
        create(&mut db).map_err(wrap)?;
    }
    db.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES).map_err(wrap)?;
    db.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024).map_err(wrap)?;
    Ok(db)
}

/// Opens one more connection for reading a database that [`open_writer`] has prepared.
///
/// # Errors
/// What SQLite says.
pub(super) fn open_reader(path: &Path) -> rusqlite::Result<Connection> {
    // Read-only connections cannot take part in WAL recovery, so this one may write but is told not to.
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prepare(&db, 2)?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

fn prepare(db: &Connection, cache_mib: i64) -> rusqlite::Result<()> {
    db.busy_timeout(BUSY_TIMEOUT)?;
    // NORMAL: a power cut may lose the last commits, never the file; blobs are synced before their commit.
    db.pragma_update(None, "synchronous", "normal")?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.pragma_update(None, "cache_size", -1024 * cache_mib)?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Two processes may find the file empty at once: the second one waits, then sees the format of the first.
fn create(db: &mut Connection) -> rusqlite::Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found < FORMAT {
        transaction.execute_batch(TABLES)?;
        transaction.pragma_update(None, "user_version", FORMAT)?;
    }
    transaction.commit()
}
