//! What both databases need of SQLite beyond its own calls.

use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode};

/// Has a database keep a write-ahead log. Of processes that find a new file at once, SQLite turns all but one away without
/// waiting, so this asks again for as long as `patience`. Blocks.
///
/// # Errors
/// What SQLite says, "database is locked" only after `patience`.
pub fn use_wal(db: &Connection, patience: Duration) -> rusqlite::Result<()> {
    let began = Instant::now();
    loop {
        match db.pragma_update(None, "journal_mode", "wal") {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && began.elapsed() < patience => {
                sleep(Duration::from_millis(10));
            }
            ended => return ended,
        }
    }
}

/// The version of SQLite that is built in.
pub fn version() -> &'static str {
    rusqlite::version()
}
