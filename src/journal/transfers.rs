//! Unfinished transfers and the parts of them that are done, by typed calls.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Row, Transaction, params};

use crate::base::fsx;
use crate::base::random;
use crate::base::stamp::FileId;

use super::owner::Owner;
use super::writer::Writer;
use super::{JournalError, database};

/// What a transfer is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferName {
    /// `upload`, `download` or `copy`.
    pub kind: String,
    /// The whole name of where from: a path, or store, bucket and key.
    pub source: Vec<u8>,
    /// The whole name of where to.
    pub target: Vec<u8>,
}

/// A transfer that begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTransfer {
    /// What it is known by.
    pub name: TransferName,
    /// What the source was when it began.
    pub identity: String,
    /// The settings that must be the same to continue.
    pub settings: String,
    /// Bytes of a part.
    pub part_size: u64,
    /// The upload id or temporary file, when there is one already.
    pub handle: Option<Vec<u8>>,
}

/// A transfer as it is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferRow {
    /// Names the row.
    pub id: i64,
    /// When it began, in whole seconds.
    pub began: Timestamp,
    /// What it began as, with the handle it has by now.
    pub transfer: NewTransfer,
    /// What was left when all of it was done.
    pub finished: Option<String>,
    /// Parts that are done, by number.
    pub parts: Vec<PartRow>,
}

/// A part that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// 1 and up.
    pub number: u32,
    /// Bytes.
    pub length: u64,
    /// What the store calls it; empty for downloads.
    pub etag: String,
    /// Its digest as text; empty when none was taken.
    pub digest: String,
}

/// The transfers of one name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// Those that are now this process's, oldest first.
    pub rows: Vec<TransferRow>,
    /// Handles of those that other processes are working on.
    pub busy: Vec<Option<Vec<u8>>>,
}

/// The journal of this process.
#[derive(Debug)]
pub struct Journal {
    // Before the owner: the last rows are written while it still owns them.
    writer: Writer,
    owner: Arc<Owner>,
    path: PathBuf,
}

const COLUMNS: &str = "id, began, kind, source, target, identity, settings, part_size, handle, finished, owner";

impl Journal {
    /// Opens `transfers.db` below `directory` and makes both when they are missing. Blocks.
    ///
    /// # Errors
    /// [`JournalError`]: a place that cannot be written, a file that is no journal or of a later release.
    pub fn open(directory: &Path) -> Result<Self, JournalError> {
        fsx::create_private_dir_all(directory)?;
        let path = directory.join("transfers.db");
        let db = database::open(&path, database::TRANSFERS)?;
        let owner = Arc::new(Owner::new(&directory.join("owners"))?);
        Ok(Self { writer: Writer::start(db, &path, |_| {})?, owner, path })
    }

    /// The same; a file that is damaged gets another name first, so that a new one can begin. Returns that name, too. Blocks.
    ///
    /// # Errors
    /// As [`Journal::open`].
    pub fn open_or_begin_anew(directory: &Path) -> Result<(Self, Option<PathBuf>), JournalError> {
        let path = directory.join("transfers.db");
        let before = std::fs::metadata(&path).map(|metadata| FileId::of(&metadata));
        match Self::open(directory) {
            Err(error) if error.is_damaged() => {
                let aside = directory.join(format!("transfers.db.damaged-{:08x}", random::unique_short()));
                // Another process may have done so by now.
                let now = std::fs::metadata(&path).map(|metadata| FileId::of(&metadata));
                if before.ok() == now.ok() {
                    fsx::rename(&path, &aside)?;
                    for of_it in ["transfers.db-wal", "transfers.db-shm"] {
                        std::fs::remove_file(directory.join(of_it)).ok();
                    }
                }
                Self::open(directory).map(|journal| (journal, Some(aside)))
            }
            opened => opened.map(|journal| (journal, None)),
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes this process the owner of all transfers of a name that no living process works on. With `again`, those that
    /// are its own are given to it once more: nobody else of this process is at them.
    ///
    /// # Errors
    /// As [`Journal::begin`].
    pub async fn claim(&self, name: TransferName, again: bool) -> Result<Claimed, JournalError> {
        let owner = Arc::clone(&self.owner);
        let work = move |db: &Transaction<'_>| {
            let sql =
                format!("SELECT {COLUMNS} FROM transfers WHERE kind = ?1 AND target = ?2 AND source = ?3 ORDER BY id");
            let found = rows(db, &sql, params![name.kind, name.target, name.source])?;
            let mut claimed = Claimed::default();
            for (row, owned_by) in found {
                // What this process has claimed before is in the hands of another of its items.
                if owner.is_alive(&owned_by) && !(again && owned_by == owner.name()) {
                    claimed.busy.push(row.transfer.handle);
                    continue;
                }
                take(db, row.id, &owner)?;
                claimed.rows.push(with_parts(db, row)?);
            }
            Ok(claimed)
        };
        self.writer.run(work).await
    }

    /// Remembers a transfer that begins, owned by this process, and returns the number of its row.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn begin(&self, transfer: NewTransfer, at: Timestamp) -> Result<i64, JournalError> {
        let owner = Arc::clone(&self.owner);
        let work = move |db: &Transaction<'_>| {
            db.prepare_cached(
                "INSERT INTO transfers (kind, source, target, owner, began, touched, identity, settings, part_size, \
                 handle) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                transfer.name.kind,
                transfer.name.source,
                transfer.name.target,
                owner.name(),
                at.as_second(),
                transfer.identity,
                transfer.settings,
                transfer.part_size.cast_signed(),
                transfer.handle,
            ])?;
            Ok(db.last_insert_rowid())
        };
        self.writer.run(work).await
    }

    /// Remembers the upload id or temporary file.
    ///
    /// # Errors
    /// As [`Journal::begin`].
    pub async fn set_handle(&self, id: i64, handle: Vec<u8>) -> Result<(), JournalError> {
        let sql = "UPDATE transfers SET handle = ?2 WHERE id = ?1";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute(params![id, handle]).map(drop)).await
    }

    /// Remembers a part.
    ///
    /// # Errors
    /// As [`Journal::begin`].
    pub async fn part_done(&self, id: i64, part: PartRow, at: Timestamp) -> Result<(), JournalError> {
        let work = move |db: &Transaction<'_>| {
            let touched = "UPDATE transfers SET touched = ?2 WHERE id = ?1";
            if db.prepare_cached(touched)?.execute(params![id, at.as_second()])? == 0 {
                // Someone has cleared it away meanwhile.
                return Ok(());
            }
            let sql =
                "INSERT OR REPLACE INTO parts (transfer, number, length, etag, digest) VALUES (?1, ?2, ?3, ?4, ?5)";
            db.prepare_cached(sql)?
                .execute(params![id, part.number, part.length.cast_signed(), part.etag, part.digest])
                .map(drop)
        };
        self.writer.run(work).await
    }

    /// Remembers that all of it is done, until [`Journal::forget_finished`].
    ///
    /// # Errors
    /// As [`Journal::begin`].
    pub async fn finish(&self, id: i64, finished: String) -> Result<(), JournalError> {
        let work = move |db: &Transaction<'_>| {
            db.prepare_cached("UPDATE transfers SET finished = ?2 WHERE id = ?1")?.execute(params![id, finished])?;
            db.prepare_cached("DELETE FROM parts WHERE transfer = ?1")?.execute([id]).map(drop)
        };
        self.writer.run(work).await
    }

    /// Forgets a transfer.
    ///
    /// # Errors
    /// As [`Journal::begin`].
    pub async fn forget(&self, id: i64) -> Result<(), JournalError> {
        let sql = "DELETE FROM transfers WHERE id = ?1";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute([id]).map(drop)).await
    }

    /// Forgets what this process has finished.
    ///
    /// # Errors
    /// As [`Journal::begin`].
    pub async fn forget_finished(&self) -> Result<(), JournalError> {
        let owner = Arc::clone(&self.owner);
        let sql = "DELETE FROM transfers WHERE owner = ?1 AND finished IS NOT NULL";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute([owner.name()]).map(drop)).await
    }

    /// Makes this process the owner of those `wanted` transfers that nobody has touched since `before` and no living
    /// process works on. With `again`, those that are its own are among them.
    ///
    /// # Errors
    /// As [`Journal::begin`].
    pub async fn claim_stale(
        &self,
        before: Timestamp,
        again: bool,
        wanted: impl Fn(&TransferName) -> bool + Send + 'static,
    ) -> Result<Vec<TransferRow>, JournalError> {
        let owner = Arc::clone(&self.owner);
        let work = move |db: &Transaction<'_>| {
            let sql = format!("SELECT {COLUMNS} FROM transfers WHERE touched < ?1 ORDER BY id");
            let mut stale = Vec::new();
            for (row, owned_by) in rows(db, &sql, params![before.as_second()])? {
                let is_own = owned_by == owner.name();
                if !wanted(&row.transfer.name) || !(again && is_own) && owner.is_alive(&owned_by) {
                    continue;
                }
                take(db, row.id, &owner)?;
                stale.push(row);
            }
            Ok(stale)
        };
        self.writer.run(work).await
    }

    #[cfg(test)]
    async fn holds(&self, id: i64) -> Result<bool, JournalError> {
        let sql = "SELECT 1 FROM transfers WHERE id = ?1";
        self.writer.run(move |db| db.prepare_cached(sql)?.exists([id])).await
    }
}

fn take(db: &Transaction<'_>, id: i64, owner: &Owner) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE transfers SET owner = ?2 WHERE id = ?1")?.execute(params![id, owner.name()]).map(drop)
}

fn rows(
    db: &Transaction<'_>,
    sql: &str,
    values: impl rusqlite::Params,
) -> rusqlite::Result<Vec<(TransferRow, String)>> {
    let mut query = db.prepare_cached(sql)?;
    let found = query.query_map(values, |row| Ok((transfer(row)?, row.get(10)?)))?;
    found.collect()
}

fn transfer(row: &Row<'_>) -> rusqlite::Result<TransferRow> {
    Ok(TransferRow {
        id: row.get(0)?,
        began: Timestamp::from_second(row.get(1)?).unwrap_or_default(),
        transfer: NewTransfer {
            name: TransferName { kind: row.get(2)?, source: row.get(3)?, target: row.get(4)? },
            identity: row.get(5)?,
            settings: row.get(6)?,
            part_size: row.get::<_, i64>(7)?.cast_unsigned(),
            handle: row.get(8)?,
        },
        finished: row.get(9)?,
        parts: Vec::new(),
    })
}

fn with_parts(db: &Transaction<'_>, mut row: TransferRow) -> rusqlite::Result<TransferRow> {
    let sql = "SELECT number, length, etag, digest FROM parts WHERE transfer = ?1 ORDER BY number";
    let mut query = db.prepare_cached(sql)?;
    let parts = query.query_map([row.id], |part| {
        Ok(PartRow {
            number: part.get(0)?,
            length: part.get::<_, i64>(1)?.cast_unsigned(),
            etag: part.get(2)?,
            digest: part.get(3)?,
        })
    })?;
    row.parts = parts.collect::<Result<_, _>>()?;
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upload(target: &str) -> NewTransfer {
        NewTransfer {
            name: TransferName { kind: "upload".to_owned(), source: b"/f\xff".to_vec(), target: target.into() },
            identity: "1 2 3".to_owned(),
            settings: "s".to_owned(),
            part_size: 8,
            handle: None,
        }
    }

    fn part(number: u32) -> PartRow {
        PartRow { number, length: 8, etag: format!("e{number}"), digest: "d".to_owned() }
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("in range")
    }

    #[tokio::test]
    async fn what_a_process_left_is_taken_over_by_the_next_and_only_by_one() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let new = upload("t");
        let first = Journal::open(dir.path()).expect("opened");
        let id = first.begin(new.clone(), at(100)).await.expect("begun");
        first.set_handle(id, b"upload-1".to_vec()).await.expect("written");
        for number in [2, 1] {
            first.part_done(id, part(number), at(101)).await.expect("written");
        }
        let second = Journal::open(dir.path()).expect("opened");
        let busy = second.claim(new.name.clone(), false).await.expect("read");
        assert_eq!((busy.rows.len(), busy.busy), (0, vec![Some(b"upload-1".to_vec())]), "the first still lives");
        drop(first);
        let claimed = second.claim(new.name.clone(), false).await.expect("read");
        let expected = NewTransfer { handle: Some(b"upload-1".to_vec()), ..new.clone() };
        let expected =
            TransferRow { id, began: at(100), transfer: expected, finished: None, parts: vec![part(1), part(2)] };
        assert_eq!(claimed.rows, [expected]);
        let third = Journal::open(dir.path()).expect("opened");
        assert_eq!(third.claim(new.name.clone(), false).await.expect("read").rows, []);
        assert_eq!(third.claim(upload("other").name, false).await.expect("read"), Claimed::default());
    }

    #[tokio::test]
    async fn finished_transfers_are_kept_until_the_run_is_done() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let journal = Journal::open(dir.path()).expect("opened");
        let (one, two) = (upload("1"), upload("2"));
        let id = journal.begin(one.clone(), at(1)).await.expect("begun");
        let unfinished = journal.begin(two.clone(), at(1)).await.expect("begun");
        journal.part_done(id, part(1), at(2)).await.expect("written");
        journal.finish(id, "etag".to_owned()).await.expect("written");
        drop(journal);
        let journal = Journal::open(dir.path()).expect("opened");
        let claimed = journal.claim(one.name.clone(), false).await.expect("read").rows;
        assert_eq!((claimed[0].finished.as_deref(), claimed[0].parts.len()), (Some("etag"), 0));
        journal.forget_finished().await.expect("written");
        assert!(!journal.holds(id).await.expect("read") && journal.holds(unfinished).await.expect("read"));
        journal.forget(unfinished).await.expect("written");
        journal.part_done(unfinished, part(1), at(3)).await.expect("a row that is gone is fine");
        assert!(!journal.holds(unfinished).await.expect("read"));
    }

    #[tokio::test]
    async fn only_old_transfers_of_dead_processes_are_stale() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let journal = Journal::open(dir.path()).expect("opened");
        journal.begin(upload("old"), at(100)).await.expect("begun");
        let touched = journal.begin(upload("touched"), at(100)).await.expect("begun");
        journal.part_done(touched, part(1), at(200)).await.expect("written");
        let other = Journal::open(dir.path()).expect("opened");
        assert_eq!(other.claim_stale(at(150), false, |_| true).await.expect("read"), []);
        drop(journal);
        assert_eq!(other.claim_stale(at(150), false, |name| name.target != b"old").await.expect("read"), []);
        let third = Journal::open(dir.path()).expect("opened");
        let stale = other.claim_stale(at(150), false, |_| true).await.expect("read");
        assert_eq!(stale.iter().map(|row| row.transfer.name.target.as_slice()).collect::<Vec<_>>(), [b"old"]);
        let busy = third.claim(upload("old").name, false).await.expect("read");
        assert_eq!((busy.rows, busy.busy.len()), (vec![], 1), "nobody goes on with what is being cleared away");
    }

    #[test]
    fn a_file_that_is_no_journal_is_an_error_and_stays() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("transfers.db");
        std::fs::write(&path, "these are letters and no database at all").expect("written");
        let error = Journal::open(dir.path()).expect_err("no journal");
        assert!(error.to_string().contains("transfers.db"), "{error}");
        assert!(std::fs::read(&path).expect("there").starts_with(b"these"));
    }
}
