//! The rows of files: offered by sources, claimed by those who send, ended by what became of it.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

use rusqlite::{Row, ToSql, Transaction, params};

use crate::base::stamp::Stamp;

use super::{FileId, FileJournal, JournalError, SourceId, State, below, bytes, changes, path_of, stamp_of};

/// A file that is complete as far as anybody can see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its name in the directory.
    pub name: OsString,
    /// What it looks like.
    pub stamp: Stamp,
    /// Nobody saw it come, so the store may have it already: it is asked first.
    pub look: bool,
}

/// What became of offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// Files that the journal did not know.
    pub new: u64,
    /// Files that have changed.
    pub changed: u64,
    /// Files that are as the journal knows them, and had been put off as not complete.
    pub complete: u64,
}

/// What the journal knows of a file in a directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name in the directory.
    pub name: OsString,
    /// What it looked like when it was last offered or sent.
    pub stamp: Stamp,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Its number.
    pub id: FileId,
    /// The root it lies below.
    pub source: SourceId,
    /// Its path below the root.
    pub path: PathBuf,
    /// What it looked like when it was last offered or sent.
    pub stamp: Stamp,
    /// Grows with every change.
    pub generation: i64,
    /// Where it is on its way.
    pub state: State,
    /// Attempts that failed since it changed.
    pub attempts: u32,
    /// When it is tried again, in milliseconds since 1970.
    pub due: i64,
    /// Since when it waits, or was done, in milliseconds since 1970.
    pub since: i64,
    /// The sort of its last failure.
    pub class: Option<String>,
    /// Its last failure in words.
    pub error: Option<String>,
    /// The key it was stored under.
    pub key: Option<String>,
    /// What the store calls its content.
    pub etag: Option<String>,
    /// When the file may be removed, in milliseconds since 1970.
    pub remove_at: Option<i64>,
}

/// A file to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its row when it was claimed.
    pub row: FileRow,
    /// What is asked first.
    pub verdict: Verdict,
}

/// Whether a file is sent without a look at the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is sent.
    Send,
    /// Nobody saw it come: the store may have it.
    Look,
    /// It was sent before, and its metadata alone has changed since: probably its content is the same.
    LookAtContent,
}

impl Verdict {
    fn number(self) -> i64 {
        match self {
            Self::Send => 0,
            Self::Look => 1,
            Self::LookAtContent => 2,
        }
    }

    fn of(number: i64) -> Self {
        match number {
            1 => Self::Look,
            2 => Self::LookAtContent,
            _ => Self::Send,
        }
    }
}

/// A file that the store has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The file as it was when it was sent or compared.
    pub stamp: Stamp,
    /// Its key.
    pub key: String,
    /// What the store calls its content.
    pub etag: Option<String>,
    /// When the file may be removed, in milliseconds since 1970; only with a proof of its content.
    pub remove_at: Option<i64>,
}

/// What became of a row whose work did not end well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// [`State::Ready`], [`State::Retry`] or [`State::Failed`].
    pub state: State,
    /// Attempts that failed since it changed.
    pub attempts: u32,
    /// When it is tried again, in milliseconds since 1970.
    pub due: i64,
    /// The sort of failure.
    pub class: &'static str,
    /// The failure in words.
    pub error: String,
}

/// Files of one state below one root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The root.
    pub source: SourceId,
    /// The state.
    pub state: State,
    /// How many.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Since when the first of them waits, in milliseconds since 1970.
    pub oldest: i64,
}

/// The sort of failure that is kept until a file is stored: it changed while it was read.
pub const CHANGED: &str = "changed";

const COLUMNS: &str = "id, source, dir, name, size, inode, modified, changed, generation, state, attempts, due, since, \
                       class, error, key, etag, remove_at, look";

impl FileJournal {
    /// What is known of the files of a directory, by name. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn in_directory(&self, source: SourceId, directory: &Path) -> Result<Vec<Known>, JournalError> {
        self.read(|db| {
            let mut query = db.prepare_cached(
                "SELECT name, size, inode, modified, changed FROM files WHERE source = ?1 AND dir = ?2 ORDER BY name",
            )?;
            let rows = query.query_map(params![source, bytes(directory)], |row| {
                Ok(Known { name: OsString::from_vec(row.get(0)?), stamp: stamp_of(row, 1)? })
            })?;
            rows.collect()
        })
    }

    /// Queues those of the files that are new or have changed. `now` is in milliseconds since 1970.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn offer(
        &self,
        source: SourceId,
        directory: &Path,
        offers: Vec<Offer>,
        now: i64,
    ) -> Result<Offered, JournalError> {
        let directory = bytes(directory);
        self.writer.run(move |db| offer_all(db, source, &directory, &offers, now)).await
    }

    /// The same for a thread that may wait. Blocks.
    ///
    /// # Errors
    /// As [`FileJournal::offer`].
    pub fn offer_blocking(
        &self,
        source: SourceId,
        directory: &Path,
        offers: Vec<Offer>,
        now: i64,
    ) -> Result<Offered, JournalError> {
        let directory = bytes(directory);
        self.writer.run_blocking(move |db| offer_all(db, source, &directory, &offers, now))
    }

    /// Forgets files that are gone. What somebody is at just now is forgotten when that ends.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub fn gone(&self, source: SourceId, directory: &Path, names: Vec<OsString>) -> Result<u64, JournalError> {
        let directory = bytes(directory);
        self.writer.run_blocking(move |db| forget_all(db, source, &directory, &names))
    }

    /// Forgets all files in and below directories. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub fn directories_gone(&self, source: SourceId, directories: &[PathBuf]) -> Result<u64, JournalError> {
        let bounds: Vec<_> = directories.iter().map(|directory| (bytes(directory), below(directory))).collect();
        self.writer.run_blocking(move |db| {
            let inside = "source = ?1 AND (dir = ?2 OR (dir >= ?3 AND dir < ?4))";
            let mut busy = db.prepare_cached(&format!(
                "UPDATE files SET generation = generation + 1 WHERE {inside} AND state = 1"
            ))?;
            let mut gone = db.prepare_cached(&format!("DELETE FROM files WHERE {inside} AND state != 1"))?;
            let mut count = 0;
            for (own, (first, behind)) in &bounds {
                let values: [&dyn ToSql; 4] = [&source, own, first, behind];
                busy.execute(values)?;
                count += gone.execute(values)? as u64;
            }
            Ok(count)
        })
    }

    /// Takes up to `limit` files of a root whose time has come by `now` (milliseconds since 1970).
    ///
    /// `latest` is the furthest that anything is ever put off, in milliseconds: what lies beyond was written by a clock
    /// that went wrong, and its time has come. With `below`, only files of less bytes are taken.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn claim(
        &self,
        source: SourceId,
        limit: usize,
        below: Option<u64>,
        (now, latest): (i64, i64),
    ) -> Result<Vec<Claim>, JournalError> {
        let sql = format!(
            "UPDATE files SET state = 1 WHERE id IN (SELECT id FROM files INDEXED BY files_waiting \
             WHERE source = ?1 AND state IN (0, 2) AND due <= ?2 AND size < ?4 ORDER BY due LIMIT ?3) \
             RETURNING {COLUMNS}"
        );
        let below = below.and_then(|below| i64::try_from(below).ok()).unwrap_or(i64::MAX);
        // By itself, so that neither of the two looks at the many that wait.
        let hasten = "UPDATE files INDEXED BY files_waiting SET due = 0 \
                      WHERE source = ?1 AND state IN (0, 2) AND due > ?2";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.writer
            .run(move |db| {
                db.prepare_cached(hasten)?.execute(params![source, now.saturating_add(latest)])?;
                let mut query = db.prepare_cached(&sql)?;
                let rows = query.query_map(params![source, now, limit, below], |row| {
                    Ok(Claim { row: file_row(row)?, verdict: Verdict::of(row.get(18)?) })
                })?;
                rows.collect()
            })
            .await
    }

    /// Moves all times by which something waits by so many milliseconds, for a clock that was set.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn shift_times(&self, by: i64) -> Result<(), JournalError> {
        self.writer
            .run(move |db| {
                for sql in [
                    "UPDATE files SET since = since + ?1, due = iif(due > 0, max(due + ?1, 1), 0) WHERE state != 3",
                    "UPDATE files SET since = since + ?1, remove_at = remove_at + ?1 \
                     WHERE remove_at IS NOT NULL AND state = 3",
                    "UPDATE debounce SET due = due + ?1",
                ] {
                    db.execute(sql, [by])?;
                }
                Ok(())
            })
            .await
    }

    /// When the next file of a root is due, in milliseconds since 1970.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn next_due(&self, source: SourceId) -> Result<Option<i64>, JournalError> {
        self.read(|db| {
            db.prepare_cached(
                "SELECT min(due) FROM files INDEXED BY files_waiting WHERE source = ?1 AND state IN (0, 2)",
            )?
            .query_row([source], |row| row.get(0))
        })
    }

    /// Ends a claim with a file that the store has. False when the file changed meanwhile: then it is to be sent again.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn done(&self, claim: &FileRow, done: Done, now: i64) -> Result<bool, JournalError> {
        let (id, generation) = (claim.id, claim.generation);
        self.writer
            .run(move |db| {
                let Done { stamp, key, etag, remove_at } = done;
                let updated = db
                    .prepare_cached(
                        "UPDATE files SET state = 3, size = ?3, inode = ?4, modified = ?5, changed = ?6, attempts = 0, \
                         due = 0, since = ?7, class = NULL, error = NULL, key = ?8, etag = ?9, remove_at = ?10, \
                         look = 0 WHERE id = ?1 AND generation = ?2",
                    )?
                    .execute(params![
                        id,
                        generation,
                        stamp.size.cast_signed(),
                        stamp.inode.cast_signed(),
                        stamp.modified,
                        stamp.changed,
                        now,
                        key,
                        etag,
                        remove_at
                    ])?;
                if updated == 0 {
                    // Its next content waits since now.
                    db.prepare_cached("UPDATE files SET since = ?2, class = NULL WHERE id = ?1")?
                        .execute(params![id, now])?;
                    release(db, id)?;
                }
                Ok(updated == 1)
            })
            .await
    }

    /// Ends a claim with a file that was written to while it was sent as it is, from `since` on: the store has something of
    /// it, and it is to be sent again at `due` (both in milliseconds since 1970).
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn sent_torn(&self, claim: &FileRow, key: String, due: i64, since: i64) -> Result<(), JournalError> {
        let (id, generation) = (claim.id, claim.generation);
        self.writer
            .run(move |db| {
                db.prepare_cached(
                    "UPDATE files SET state = 0, attempts = 0, due = iif(generation = ?2, ?3, 0), since = ?4, \
                     class = ?6, error = NULL, key = ?5, etag = NULL, remove_at = NULL WHERE id = ?1",
                )?
                .execute(params![id, generation, due, since, key, CHANGED])
                .map(drop)
            })
            .await
    }

    /// Ends a claim otherwise. False when the file changed meanwhile: then it is to be sent as it is now.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn put_off(&self, claim: &FileRow, outcome: Outcome) -> Result<bool, JournalError> {
        let (id, generation) = (claim.id, claim.generation);
        self.writer
            .run(move |db| {
                let Outcome { state, attempts, due, class, error } = outcome;
                let updated = db
                    .prepare_cached(
                        "UPDATE files SET state = ?3, attempts = ?4, due = ?5, class = ?6, error = ?7 \
                         WHERE id = ?1 AND generation = ?2",
                    )?
                    .execute(params![id, generation, state.number(), attempts, due, class, error])?;
                if updated == 0 {
                    if class == CHANGED {
                        db.prepare_cached("UPDATE files SET class = ?2 WHERE id = ?1")?.execute(params![id, class])?;
                    }
                    release(db, id)?;
                }
                Ok(updated == 1)
            })
            .await
    }

    /// Ends a claim as it began.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn release(&self, id: FileId) -> Result<(), JournalError> {
        self.writer.run(move |db| release(db, id)).await
    }

    /// Takes back what somebody was at who ended before he could write down how: it may be stored, so its content is looked
    /// for first.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn take_back(&self, source: SourceId) -> Result<(), JournalError> {
        self.writer
            .run(move |db| {
                db.execute("UPDATE files SET state = 0, look = 2 WHERE source = ?1 AND state = 1", [source]).map(drop)
            })
            .await
    }

    /// Forgets a file, unless it changed since the row was read. Returns whether it is forgotten.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn forget(&self, row: &FileRow) -> Result<bool, JournalError> {
        let (id, generation) = (row.id, row.generation);
        self.writer.run(move |db| forget(db, id, generation)).await
    }

    /// The same for a thread that may wait. Blocks.
    ///
    /// # Errors
    /// As [`FileJournal::forget`].
    pub fn forget_blocking(&self, row: &FileRow) -> Result<bool, JournalError> {
        let (id, generation) = (row.id, row.generation);
        self.writer.run_blocking(move |db| forget(db, id, generation))
    }

    /// What is not done, by root and state. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn tallies(&self) -> Result<Vec<Tally>, JournalError> {
        self.read(|db| {
            let mut query = db.prepare_cached(
                "SELECT source, state, count(*), total(size), min(since) FROM files INDEXED BY files_open \
                 WHERE state != 3 GROUP BY state, source",
            )?;
            let rows = query.query_map([], |row| {
                Ok(Tally {
                    source: row.get(0)?,
                    state: State::of(row.get(1)?),
                    files: row.get::<_, i64>(2)?.cast_unsigned(),
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sum of file sizes")]
                    bytes: row.get::<_, f64>(3)? as u64,
                    oldest: row.get(4)?,
                })
            })?;
            rows.collect()
        })
    }

    /// The row of a file. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn find(&self, source: SourceId, path: &Path) -> Result<Option<FileRow>, JournalError> {
        let (directory, name) = split(path);
        let sql = format!("SELECT {COLUMNS} FROM files WHERE source = ?1 AND dir = ?2 AND name = ?3");
        self.read(|db| {
            let mut query = db.prepare_cached(&sql)?;
            let mut rows = query.query(params![source, bytes(directory), name.as_bytes()])?;
            rows.next()?.map(file_row).transpose()
        })
    }

    /// Up to `limit` rows of a root in one of these states behind the row `after`, by number. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn list(
        &self,
        source: SourceId,
        states: &[State],
        after: FileId,
        limit: usize,
    ) -> Result<Vec<FileRow>, JournalError> {
        let numbers: Vec<String> = states.iter().map(|state| state.number().to_string()).collect();
        let sql = format!(
            "SELECT {COLUMNS} FROM files WHERE source = ?1 AND id > ?2 AND state IN ({}) ORDER BY id LIMIT ?3",
            numbers.join(", ")
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read(|db| db.prepare(&sql)?.query_map(params![source, after, limit], file_row)?.collect())
    }

    /// Has files that failed, wait for another try or were cancelled be sent now: one, or all of a root. Returns how many.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn retry(&self, source: SourceId, path: Option<&Path>) -> Result<u64, JournalError> {
        self.set_state(source, path, "state = 0, attempts = 0, due = 0", "state IN (2, 4, 5)").await
    }

    /// Has files of a root that wait after a failure of this sort be tried at once.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn hasten(&self, source: SourceId, class: &'static str) -> Result<(), JournalError> {
        let sql = "UPDATE files SET due = 0 WHERE source = ?1 AND state = 2 AND class = ?2";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute(params![source, class]).map(drop)).await
    }

    /// Has files that wait or failed not be sent until they change: one, or all of a root. Returns how many.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn cancel(&self, source: SourceId, path: Option<&Path>) -> Result<u64, JournalError> {
        self.set_state(source, path, "state = 5, due = 0", "state IN (0, 2, 4)").await
    }

    async fn set_state(
        &self,
        source: SourceId,
        path: Option<&Path>,
        set: &'static str,
        of: &'static str,
    ) -> Result<u64, JournalError> {
        let named = path.map(|path| {
            let (directory, name) = split(path);
            (bytes(directory), name.as_bytes().to_vec())
        });
        self.writer
            .run(move |db| {
                let sql = format!("UPDATE files SET {set} WHERE source = ?1 AND {of}");
                match named {
                    None => db.prepare(&sql)?.execute([source])?,
                    Some((directory, name)) => db
                        .prepare(&format!("{sql} AND dir = ?2 AND name = ?3"))?
                        .execute(params![source, directory, name])?,
                };
                Ok(changes(db))
            })
            .await
    }

    /// Up to `limit` files that may be removed by `now` (milliseconds since 1970). Blocks.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn removable(&self, now: i64, limit: usize) -> Result<Vec<FileRow>, JournalError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM files INDEXED BY files_remove WHERE remove_at <= ?1 AND state = 3 \
             ORDER BY remove_at LIMIT ?2"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read(|db| db.prepare_cached(&sql)?.query_map(params![now, limit], file_row)?.collect())
    }

    /// The files that were stored under a key, of whatever bucket. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn stored_under(&self, key: &str) -> Result<Vec<FileRow>, JournalError> {
        let sql = format!("SELECT {COLUMNS} FROM files INDEXED BY files_key WHERE key = ?1");
        self.read(|db| db.prepare_cached(&sql)?.query_map(params![key], file_row)?.collect())
    }

    /// Puts the removal of a file off, or gives it up, unless the file changed since the row was read.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn remove_later(&self, row: &FileRow, remove_at: Option<i64>) -> Result<(), JournalError> {
        let (id, generation) = (row.id, row.generation);
        let sql = "UPDATE files SET remove_at = ?3 WHERE id = ?1 AND generation = ?2";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute(params![id, generation, remove_at]).map(drop)).await
    }

    /// Queues a file that is done and that the store does not have as it is, unless it changed since the row was read. `now`
    /// is in milliseconds since 1970.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn send_again(&self, row: &FileRow, now: i64) -> Result<(), JournalError> {
        let (id, generation) = (row.id, row.generation);
        let sql = "UPDATE files SET state = 0, generation = generation + 1, look = 0, attempts = 0, due = 0, since = ?3, \
                   etag = NULL, remove_at = NULL WHERE id = ?1 AND generation = ?2 AND state = 3";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute(params![id, generation, now]).map(drop)).await
    }
}

/// A path below a root as the journal splits it. What lies in the root itself has an empty directory.
pub(super) fn split(path: &Path) -> (&Path, &OsStr) {
    (path.parent().unwrap_or(Path::new("")), path.file_name().unwrap_or_default())
}

fn offer_all(
    db: &Transaction<'_>,
    source: SourceId,
    directory: &[u8],
    offers: &[Offer],
    now: i64,
) -> rusqlite::Result<Offered> {
    let mut find = db.prepare_cached(
        "SELECT id, size, inode, modified, changed, state, etag IS NOT NULL, due FROM files \
         WHERE source = ?1 AND dir = ?2 AND name = ?3",
    )?;
    let mut insert = db.prepare_cached(
        "INSERT INTO files (source, dir, name, size, inode, modified, changed, generation, state, look, attempts, due, \
         since) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, 0, ?8, 0, 0, ?9)",
    )?;
    // Somebody who is at the file keeps it, so that no two are; what he writes at the end has an old generation. Since when
    // it waits is not forgotten by a change, nor that it changed while it was read: a file that is written to all the time
    // shall be noticed.
    let mut update = db.prepare_cached(
        "UPDATE files SET size = ?2, inode = ?3, modified = ?4, changed = ?5, generation = generation + 1, \
         state = CASE state WHEN 1 THEN 1 ELSE 0 END, look = ?6, attempts = 0, due = 0, \
         since = CASE WHEN state IN (0, 1, 2) THEN since ELSE ?7 END, \
         class = CASE WHEN state IN (0, 1, 2) AND class = ?8 THEN class END, error = NULL, remove_at = NULL \
         WHERE id = ?1",
    )?;
    // What is ready is put off for one reason alone: it was another file when its turn came. It need not be one now.
    let mut hasten = db.prepare_cached("UPDATE files SET due = 0 WHERE id = ?1")?;
    let mut offered = Offered::default();
    for Offer { name, stamp, look } in offers {
        let numbers = (stamp.size.cast_signed(), stamp.inode.cast_signed(), stamp.modified, stamp.changed);
        let mut rows = find.query(params![source, directory, name.as_bytes()])?;
        match rows.next()? {
            None => {
                let look = if *look { Verdict::Look } else { Verdict::Send }.number();
                let (size, inode, modified, changed) = numbers;
                insert.execute(params![
                    source,
                    directory,
                    name.as_bytes(),
                    size,
                    inode,
                    modified,
                    changed,
                    look,
                    now
                ])?;
                offered.new += 1;
            }
            Some(row) => {
                let known = stamp_of(row, 1)?;
                let (id, state, sent): (i64, i64, bool) = (row.get(0)?, row.get(5)?, row.get(6)?);
                if known == *stamp {
                    if State::of(state) == State::Ready && row.get::<_, i64>(7)? > now {
                        hasten.execute([id])?;
                        offered.complete += 1;
                    }
                    continue;
                }
                let same_bytes = Stamp { changed: stamp.changed, ..known } == *stamp;
                let look = if same_bytes && sent && State::of(state) == State::Done {
                    Verdict::LookAtContent
                } else {
                    Verdict::Send
                };
                let (size, inode, modified, changed) = numbers;
                update.execute(params![id, size, inode, modified, changed, look.number(), now, CHANGED])?;
                offered.changed += 1;
            }
        }
    }
    Ok(offered)
}

fn forget_all(db: &Transaction<'_>, source: SourceId, directory: &[u8], names: &[OsString]) -> rusqlite::Result<u64> {
    let of_one = "source = ?1 AND dir = ?2 AND name = ?3";
    let mut busy =
        db.prepare_cached(&format!("UPDATE files SET generation = generation + 1 WHERE {of_one} AND state = 1"))?;
    let mut gone = db.prepare_cached(&format!("DELETE FROM files WHERE {of_one} AND state != 1"))?;
    let mut count = 0;
    for name in names {
        busy.execute(params![source, directory, name.as_bytes()])?;
        count += gone.execute(params![source, directory, name.as_bytes()])? as u64;
    }
    Ok(count)
}

fn forget(db: &Transaction<'_>, id: FileId, generation: i64) -> rusqlite::Result<bool> {
    let gone =
        db.prepare_cached("DELETE FROM files WHERE id = ?1 AND generation = ?2")?.execute(params![id, generation])?;
    if gone == 0 {
        release(db, id)?;
    }
    Ok(gone == 1)
}

fn release(db: &Transaction<'_>, id: FileId) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE files SET state = 0 WHERE id = ?1 AND state = 1")?.execute([id]).map(drop)
}

fn file_row(row: &Row<'_>) -> rusqlite::Result<FileRow> {
    let directory = path_of(row.get(2)?);
    Ok(FileRow {
        id: row.get(0)?,
        source: row.get(1)?,
        path: directory.join(OsString::from_vec(row.get(3)?)),
        stamp: stamp_of(row, 4)?,
        generation: row.get(8)?,
        state: State::of(row.get(9)?),
        attempts: row.get(10)?,
        due: row.get(11)?,
        since: row.get(12)?,
        class: row.get(13)?,
        error: row.get(14)?,
        key: row.get(15)?,
        etag: row.get(16)?,
        remove_at: row.get(17)?,
    })
}
