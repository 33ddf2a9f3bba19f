//! A small pool of read connections, used on blocking threads.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use s3s::S3Result;
use tokio::sync::Semaphore;

use super::refusal::{Internal, internal};
use super::schema;

/// Most connections that read at once.
/// Source: reads come from the page cache, so more than a few per core only adds memory (2 MiB of cache each).
const CONNECTIONS: usize = 6;

/// The pool. Connections are opened when first needed and kept.
#[derive(Debug, Clone)]
pub(super) struct Readers {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    permits: Semaphore,
}

impl Readers {
    /// A pool over the database at `path`.
    pub(super) fn new(path: PathBuf) -> Self {
        let shared = Shared { path, idle: Mutex::default(), permits: Semaphore::new(CONNECTIONS) };
        Self { shared: Arc::new(shared) }
    }

    /// Runs `work` on a blocking thread, inside one read transaction: all it sees is one moment of the store.
    pub(super) async fn read<T, F>(&self, work: F) -> S3Result<T>
    where
        F: FnOnce(&Connection) -> S3Result<T> + Send + 'static,
        T: Send + 'static,
    {
        let permit = self.shared.permits.acquire().await.internal()?;
        let shared = Arc::clone(&self.shared);
        let result = tokio::task::spawn_blocking(move || {
            let idle = shared.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let db = match idle {
                Some(db) => db,
                None => schema::open_reader(&shared.path).internal()?,
            };
            let transaction = db.unchecked_transaction().internal()?;
            let result = work(&transaction);
            transaction.finish().internal()?;
            shared.idle.lock().unwrap_or_else(PoisonError::into_inner).push(db);
            result
        })
        .await;
        drop(permit);
        result.unwrap_or_else(|error| Err(internal(format!("a read failed: {error}"))))
    }

    /// Closes the idle connections; the last connection to close folds the log into the database.
    pub(super) fn close(&self) {
        self.shared.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
