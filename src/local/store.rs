//! The opened directory: database connections and blob files together, and the sweep of what crashes left behind.

use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use super::LocalError;
use super::blobs::Blobs;
use super::reader::Readers;
use super::schema;
use super::writer::Writer;
use crate::base::fsx;

const DATABASE: &str = "store.db";

/// The parts of an open store.
#[derive(Debug)]
pub(super) struct Store {
    pub(super) writer: Writer,
    pub(super) readers: Readers,
    pub(super) blobs: Arc<Blobs>,
}

impl Store {
    /// Opens or makes the store in `directory` and sweeps what dead processes left. Blocks.
    pub(super) fn open(directory: &Path) -> Result<Self, LocalError> {
        let wrap = |source| LocalError::Directory { path: directory.to_owned(), source };
        fsx::create_private_dir_all(directory).map_err(wrap)?;
        let path = directory.join(DATABASE);
        let db = schema::open_writer(&path)?;
        let blobs = Arc::new(Blobs::open(directory).map_err(wrap)?);
        sweep(&db, &blobs).map_err(|source| LocalError::Database { path: path.clone(), source })?;
        let writer = Writer::start(db, Arc::clone(&blobs))?;
        Ok(Self { writer, readers: Readers::new(path), blobs })
    }

    /// Finishes what is queued and closes the database. Blocks.
    pub(super) fn close(&self) {
        self.readers.close();
        self.writer.close();
        self.blobs.close();
    }
}

/// Settles files whose transaction was committed, removes those whose transaction was not, and removes blobs that were
/// given up but whose file may still be there.
fn sweep(db: &Connection, blobs: &Blobs) -> rusqlite::Result<()> {
    for dead in blobs.abandoned() {
        for (path, name) in dead.files() {
            let known: Option<i64> =
                db.query_row("SELECT 1 FROM blobs WHERE name = ?1 LIMIT 1", [&name], |row| row.get(0)).optional()?;
            // A file that cannot be moved or removed now is met again at the next start.
            if known.is_some() {
                blobs.settle_leftover(&path, &name).ok();
            } else {
                std::fs::remove_file(&path).ok();
            }
        }
        dead.remove();
    }
    let garbage: Vec<String> = db
        .prepare("SELECT name FROM garbage LIMIT 10000")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if garbage.is_empty() {
        return Ok(());
    }
    for name in &garbage {
        blobs.remove(name);
    }
    let mut delete = db.prepare("DELETE FROM garbage WHERE name = ?1")?;
    db.execute_batch("BEGIN IMMEDIATE")?;
    for name in &garbage {
        delete.execute([name])?;
    }
    db.execute_batch("COMMIT")
}
