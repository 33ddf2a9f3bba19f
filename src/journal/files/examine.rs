//! A look at a journal that no agent has, which changes nothing of it.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::base::fsx::PathError;
use crate::journal::{JournalError, database};

use super::{FileJournal, schema};

/// A journal as it lies there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Examined {
    /// Files it knows.
    pub files: u64,
    /// Files of them that the store does not have yet.
    pub waiting: u64,
}

impl FileJournal {
    /// Looks at the journal below `directory`; nothing when there is none. Blocks.
    ///
    /// # Errors
    /// [`JournalError::Taken`] when an agent has it, [`JournalError::Newer`] for one of a later release, and
    /// [`JournalError::File`] or [`JournalError::Database`] for one that cannot be read or is damaged.
    pub fn examine(directory: &Path) -> Result<Option<Examined>, JournalError> {
        let path = directory.join("watch.db");
        let lock = directory.join("watch.lock");
        if !path.try_exists().map_err(PathError::wrap("find", &path))? {
            return Ok(None);
        }
        match File::open(&lock) {
            Ok(file) => match file.try_lock_shared() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(JournalError::Taken { path: lock }),
                Err(TryLockError::Error(source)) => return Err(PathError { action: "lock", path: lock, source }.into()),
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(PathError::wrap("open", &lock)(error).into()),
        }
        let db = database::open_reader(&path)?;
        let wrap = |source| JournalError::Database { path: path.clone(), source };
        let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(wrap)?;
        let known = i64::try_from(schema::FILES.len()).unwrap_or(i64::MAX);
        if found > known {
            return Err(JournalError::Newer { path, found, known });
        }
        let sql = "SELECT count(*), count(*) FILTER (WHERE state IN (0, 1, 2)) FROM files";
        let count = |row: &rusqlite::Row<'_>| {
            Ok(Examined {
                files: row.get::<_, i64>(0)?.cast_unsigned(),
                waiting: row.get::<_, i64>(1)?.cast_unsigned(),
            })
        };
        db.query_row(sql, [], count).map(Some).map_err(wrap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_looked_at_when_nobody_has_it_and_none_is_made() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        assert_eq!(FileJournal::examine(dir.path()).expect("looked at"), None);
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0);
        let journal = FileJournal::open(dir.path()).expect("opened");
        assert!(matches!(FileJournal::examine(dir.path()), Err(JournalError::Taken { .. })));
        drop(journal);
        assert_eq!(FileJournal::examine(dir.path()).expect("looked at"), Some(Examined { files: 0, waiting: 0 }));
        std::fs::write(dir.path().join("watch.db"), "no database at all, but long enough to be read as one")
            .expect("written");
        assert!(matches!(FileJournal::examine(dir.path()), Err(JournalError::Database { .. })));
    }
}
