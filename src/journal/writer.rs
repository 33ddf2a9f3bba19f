//! The one thread that holds the database.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::JournalError;

/// How many calls may wait; a caller beyond waits for a place. Parts under way are fewer.
const QUEUE: usize = 256;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// The way into the thread. Dropping it lets the thread finish what is queued.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Option<mpsc::Sender<Job>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    path: PathBuf,
}

impl Writer {
    /// Starts the thread.
    ///
    /// # Errors
    /// [`JournalError::Thread`].
    pub(super) fn start(mut db: Connection, path: &Path) -> Result<Self, JournalError> {
        let (queue, mut jobs) = mpsc::channel::<Job>(QUEUE);
        let work = move || {
            while let Some(job) = jobs.blocking_recv() {
                job(&mut db);
            }
        };
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(work);
        let thread = Mutex::new(Some(thread.map_err(|_| JournalError::Thread)?));
        Ok(Self { queue: Some(queue), thread, path: path.to_owned() })
    }

    /// Runs `work` in a transaction and answers after its commit.
    ///
    /// # Errors
    /// [`JournalError::Database`]: nothing of it stays. [`JournalError::Thread`].
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, JournalError> {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |db| {
            let done = db.transaction_with_behavior(TransactionBehavior::Immediate).and_then(|transaction| {
                let result = work(&transaction)?;
                transaction.commit()?;
                Ok(result)
            });
            // A caller that went away does not want its answer.
            reply.send(done).ok();
        });
        let queue = self.queue.as_ref().ok_or(JournalError::Thread)?;
        queue.send(job).await.map_err(|_| JournalError::Thread)?;
        let done = answer.await.map_err(|_| JournalError::Thread)?;
        done.map_err(|source| JournalError::Database { path: self.path.clone(), source })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        let thread = self.thread.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            // A panic of the thread has been told to its callers already.
            thread.join().ok();
        }
    }
}
