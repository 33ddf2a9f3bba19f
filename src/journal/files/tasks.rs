//! Actions that wait for their time, so that a restart does not forget them.

use rusqlite::params;

use super::{FileJournal, JournalError};

/// An action whose time has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueAction {
    /// Its name: project and action.
    pub action: String,
    /// When it was to run, in milliseconds since 1970.
    pub due: i64,
    /// What it is told of the last file, as whoever put it there wrote it.
    pub payload: String,
}

impl FileJournal {
    /// Has an action run at `due` (milliseconds since 1970), unless it waits already: then its time stays, and what it is
    /// told becomes this.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn debounce(&self, action: String, due: i64, payload: String) -> Result<(), JournalError> {
        let sql = "INSERT INTO debounce (action, due, payload) VALUES (?1, ?2, ?3) \
                   ON CONFLICT (action) DO UPDATE SET payload = excluded.payload";
        self.writer.run(move |db| db.prepare_cached(sql)?.execute(params![action, due, payload]).map(drop)).await
    }

    /// The actions whose time has come by `now`. They stay until [`FileJournal::action_ran`].
    ///
    /// # Errors
    /// [`JournalError::Database`].
    pub fn due_actions(&self, now: i64) -> Result<Vec<DueAction>, JournalError> {
        self.read(|db| {
            let mut query =
                db.prepare_cached("SELECT action, due, payload FROM debounce WHERE due <= ?1 ORDER BY due")?;
            let rows = query.query_map([now], |row| {
                Ok(DueAction { action: row.get(0)?, due: row.get(1)?, payload: row.get(2)? })
            })?;
            rows.collect()
        })
    }

    /// Forgets an action that ran, unless it was put there anew meanwhile.
    ///
    /// # Errors
    /// [`JournalError::Database`] or [`JournalError::Thread`].
    pub async fn action_ran(&self, ran: &DueAction) -> Result<(), JournalError> {
        let DueAction { action, due, payload } = ran.clone();
        // A file that came while it ran changed the payload: the run is owed to it, after as long again.
        let work = move |db: &rusqlite::Transaction<'_>| {
            let gone = db
                .prepare_cached("DELETE FROM debounce WHERE action = ?1 AND due = ?2 AND payload = ?3")?
                .execute(params![action, due, payload])?;
            Ok(gone)
        };
        self.writer.run(work).await.map(drop)
    }
}
