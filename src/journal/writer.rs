//! The one thread that holds the database.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::JournalError;

/// How many calls may wait; a caller beyond waits for a place. Parts under way are fewer.
const QUEUE: usize = 256;

/// Calls that share a commit. *Source:* a commit costs a hundred times a row; 256 rows take a millisecond. *Applies:* to
/// what waits when the thread comes to it; nothing waits for company.
const GROUP: usize = 256;

/// Does its part of a transaction, or hears why there is none, and returns what answers its caller once the commit is
/// known.
type Job = Box<dyn FnOnce(Result<&Transaction<'_>, &rusqlite::Error>) -> Answer + Send>;

/// Called with why nothing was committed, or without.
type Answer = Box<dyn FnOnce(Option<&rusqlite::Error>) + Send>;

/// The way into the thread. Dropping it lets the thread finish what is queued.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Option<mpsc::Sender<Job>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    path: PathBuf,
}

impl Writer {
    /// Starts the thread. `committed` is told how long each commit of a group took.
    ///
    /// # Errors
    /// [`JournalError::Thread`].
    pub(super) fn start(
        mut db: Connection,
        path: &Path,
        committed: impl Fn(Duration) + Send + 'static,
    ) -> Result<Self, JournalError> {
        let (queue, mut jobs) = mpsc::channel::<Job>(QUEUE);
        let work = move || {
            let mut group = Vec::with_capacity(GROUP);
            while let Some(job) = jobs.blocking_recv() {
                group.push(job);
                while group.len() < GROUP
                    && let Ok(job) = jobs.try_recv()
                {
                    group.push(job);
                }
                let began = Instant::now();
                commit(&mut db, group.drain(..));
                committed(began.elapsed());
            }
        };
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(work);
        let thread = Mutex::new(Some(thread.map_err(|_| JournalError::Thread)?));
        Ok(Self { queue: Some(queue), thread, path: path.to_owned() })
    }

    /// Runs `work` in a transaction, which it may share with others, and answers after its commit. Work that fails takes
    /// nothing of the others with it.
    ///
    /// # Errors
    /// [`JournalError::Database`]: nothing of it stays. [`JournalError::Thread`].
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, JournalError> {
        let (job, answer) = job(work);
        self.queue()?.send(job).await.map_err(|_| JournalError::Thread)?;
        self.answered(answer.await)
    }

    /// The same for a thread that may wait. Blocks.
    ///
    /// # Errors
    /// As [`Writer::run`].
    pub(super) fn run_blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, JournalError> {
        let (job, answer) = job(work);
        self.queue()?.blocking_send(job).map_err(|_| JournalError::Thread)?;
        self.answered(answer.blocking_recv())
    }

    fn queue(&self) -> Result<&mpsc::Sender<Job>, JournalError> {
        self.queue.as_ref().ok_or(JournalError::Thread)
    }

    fn answered<T>(&self, answer: Result<rusqlite::Result<T>, oneshot::error::RecvError>) -> Result<T, JournalError> {
        let done = answer.map_err(|_| JournalError::Thread)?;
        done.map_err(|source| JournalError::Database { path: self.path.clone(), source })
    }
}

fn job<T: Send + 'static>(
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
) -> (Job, oneshot::Receiver<rusqlite::Result<T>>) {
    let (reply, answer) = oneshot::channel();
    let job: Job = Box::new(move |db| {
        let result = db.map_err(copy_of).and_then(|db| within_savepoint(db, work));
        Box::new(move |failed| {
            let result = match failed {
                // Each caller is told of the fault of the one commit they shared.
                Some(error) => result.and(Err(copy_of(error))),
                None => result,
            };
            // A caller that went away does not want its answer.
            reply.send(result).ok();
        })
    });
    (job, answer)
}

fn within_savepoint<T>(
    db: &Transaction<'_>,
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    db.prepare_cached("SAVEPOINT job")?.execute([])?;
    match work(db) {
        Ok(result) => db.prepare_cached("RELEASE job")?.execute([]).map(|_| result),
        Err(error) => {
            db.execute_batch("ROLLBACK TO job; RELEASE job").ok();
            Err(error)
        }
    }
}

/// Does all jobs of a group in one transaction.
fn commit(db: &mut Connection, jobs: impl Iterator<Item = Job>) {
    let (answers, failed): (Vec<Answer>, _) = match db.transaction_with_behavior(TransactionBehavior::Immediate) {
        Ok(transaction) => {
            let answers = jobs.map(|job| job(Ok(&transaction))).collect();
            (answers, transaction.commit().err())
        }
        Err(error) => (jobs.map(|job| job(Err(&error))).collect(), None),
    };
    for answer in answers {
        answer(failed.as_ref());
    }
}

/// An error for one more who is to hear of it: its code and text, which is all that is looked at.
fn copy_of(error: &rusqlite::Error) -> rusqlite::Error {
    match error {
        rusqlite::Error::SqliteFailure(code, text) => rusqlite::Error::SqliteFailure(*code, text.clone()),
        other => rusqlite::Error::ToSqlConversionFailure(other.to_string().into()),
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
