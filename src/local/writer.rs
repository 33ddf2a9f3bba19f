//! The one thread that writes the database, and the group commit: what waits in the queue shares a transaction, and
//! every caller is answered after its commit.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OptionalExtension, params};
use s3s::{S3Error, S3ErrorCode, S3Result};
use tokio::sync::{mpsc, oneshot};

use super::LocalError;
use super::blobs::{Blobs, Incoming};
use super::record::{Content, Segment};
use super::refusal::{Internal, internal};

/// How many jobs may wait; a caller beyond waits for a place.
const QUEUE: usize = 1024;

/// Most jobs in one transaction, and the longest one may grow.
/// Source: a commit costs about as much as three small jobs, so beyond a few dozen the gain is gone, and other processes
/// wait for the lock as long as the batch lasts.
const BATCH_JOBS: usize = 256;
const BATCH_TIME: Duration = Duration::from_millis(20);

/// The way into the writer thread.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// What a job sees: the database inside a transaction, and what must happen when it commits.
pub(super) struct Unit<'a> {
    /// The connection, inside the transaction.
    pub(super) db: &'a Connection,
    sequence: i64,
    settling: Vec<Incoming>,
    garbage: Vec<String>,
}

trait Job: Send {
    /// Does the work; true keeps it, false rolls it back.
    fn run(&mut self, unit: &mut Unit<'_>) -> bool;
    /// Answers the caller.
    fn finish(self: Box<Self>, committed: Result<(), &str>);
}

impl std::fmt::Debug for dyn Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Job")
    }
}

struct Typed<F, T> {
    work: Option<F>,
    result: Option<S3Result<T>>,
    reply: oneshot::Sender<S3Result<T>>,
}

impl<F, T> Job for Typed<F, T>
where
    F: FnOnce(&mut Unit<'_>) -> S3Result<T> + Send,
    T: Send,
{
    fn run(&mut self, unit: &mut Unit<'_>) -> bool {
        let Some(work) = self.work.take() else { return false };
        let result = work(unit);
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn finish(self: Box<Self>, committed: Result<(), &str>) {
        let result = match (self.result, committed) {
            (Some(Err(refusal)), _) => Err(refusal),
            (Some(done), Ok(())) => done,
            (_, Err(message)) => Err(internal(message)),
            (None, Ok(())) => Err(internal("the job was not run")),
        };
        // A caller that went away does not want its answer.
        self.reply.send(result).ok();
    }
}

impl Writer {
    /// Starts the thread.
    pub(super) fn start(db: Connection, blobs: Arc<Blobs>) -> Result<Self, LocalError> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || work(db, &blobs, jobs))
            .map_err(|source| LocalError::Thread { name: "store-writer", source })?;
        Ok(Self { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)) })
    }

    /// Runs `work` in a transaction and answers after the commit. When it refuses, nothing of it stays.
    pub(super) async fn write<T, F>(&self, work: F) -> S3Result<T>
    where
        F: FnOnce(&mut Unit<'_>) -> S3Result<T> + Send + 'static,
        T: Send + 'static,
    {
        let closed = || S3Error::with_message(S3ErrorCode::ServiceUnavailable, "the store is shutting down");
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner).clone().ok_or_else(closed)?;
        let (reply, answer) = oneshot::channel();
        let job = Typed { work: Some(work), result: None, reply };
        queue.send(Box::new(job)).await.map_err(|_| closed())?;
        drop(queue);
        answer.await.map_err(|_| closed())?
    }

    /// Takes no more jobs, lets the thread finish what is queued and close the database. Blocks.
    pub(super) fn close(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            // A panic of the thread has already been told to its callers as a failed answer.
            thread.join().ok();
        }
    }
}

fn work(db: Connection, blobs: &Blobs, mut jobs: mpsc::Receiver<Box<dyn Job>>) {
    let mut swept: Vec<String> = Vec::new();
    while let Some(first) = jobs.blocking_recv() {
        let started = Instant::now();
        let mut done = Vec::new();
        let committed = batch(&db, &mut swept, |unit| {
            let mut next = Some(first);
            while let Some(mut job) = next {
                run_one(unit, job.as_mut())?;
                done.push(job);
                let full = done.len() >= BATCH_JOBS || started.elapsed() > BATCH_TIME;
                next = if full { None } else { jobs.try_recv().ok() };
            }
            Ok(())
        });
        match committed {
            Ok((settling, garbage)) => {
                for file in settling {
                    file.settle();
                }
                for name in garbage {
                    blobs.remove(&name);
                    swept.push(name);
                }
                for job in done {
                    job.finish(Ok(()));
                }
            }
            Err(error) => {
                let message = format!("the store could not commit: {}", crate::base::fault::chain(&error));
                for job in done {
                    job.finish(Err(&message));
                }
            }
        }
    }
    // Best effort: what stays is swept at the next start.
    batch(&db, &mut swept, |_| Ok(())).ok();
}

type Leftover = (Vec<Incoming>, Vec<String>);

fn batch(
    db: &Connection,
    swept: &mut Vec<String>,
    fill: impl FnOnce(&mut Unit<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<Leftover> {
    db.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    let result = (|| {
        let before: i64 =
            db.prepare_cached("SELECT value FROM counters WHERE name = 'sequence'")?.query_row([], |row| row.get(0))?;
        for name in swept.iter() {
            db.prepare_cached("DELETE FROM garbage WHERE name = ?1")?.execute([name])?;
        }
        let mut unit = Unit { db, sequence: before, settling: Vec::new(), garbage: Vec::new() };
        fill(&mut unit)?;
        if unit.sequence != before {
            db.prepare_cached("UPDATE counters SET value = ?1 WHERE name = 'sequence'")?.execute([unit.sequence])?;
        }
        db.prepare_cached("COMMIT")?.execute([])?;
        Ok((unit.settling, unit.garbage))
    })();
    match &result {
        Ok(_) => swept.clear(),
        Err(_) if !db.is_autocommit() => {
            // The first error is the one to tell.
            db.execute_batch("ROLLBACK").ok();
        }
        Err(_) => {}
    }
    result
}

fn run_one(unit: &mut Unit<'_>, job: &mut dyn Job) -> rusqlite::Result<()> {
    let (settling, garbage) = (unit.settling.len(), unit.garbage.len());
    unit.db.prepare_cached("SAVEPOINT job")?.execute([])?;
    if !job.run(unit) {
        unit.db.prepare_cached("ROLLBACK TO job")?.execute([])?;
        unit.settling.truncate(settling);
        unit.garbage.truncate(garbage);
    }
    unit.db.prepare_cached("RELEASE job")?.execute([])?;
    Ok(())
}

impl Unit<'_> {
    /// The next number of the store, larger than any before, also across processes.
    pub(super) fn next_sequence(&mut self) -> i64 {
        self.sequence += 1;
        self.sequence
    }

    /// Makes received bytes part of the store, held by one reference. Empty content needs no blob.
    pub(super) fn add_content(&mut self, content: Content) -> S3Result<Vec<Segment>> {
        let length = content.length();
        if length == 0 {
            return Ok(Vec::new());
        }
        // Ids are never used again, so a segment remembered from an earlier read cannot name another blob.
        let blob = self.next_sequence();
        let mut insert =
            self.db.prepare_cached("INSERT INTO blobs (id, refs, name, data) VALUES (?1, 1, ?2, ?3)").internal()?;
        match content {
            Content::Inline(bytes) => {
                insert.execute(params![blob, None::<&str>, bytes]).internal()?;
            }
            Content::File { incoming, .. } => {
                insert.execute(params![blob, incoming.name(), None::<&[u8]>]).internal()?;
                self.settling.push(incoming);
            }
        }
        Ok(vec![Segment { blob, offset: 0, length }])
    }

    /// Adds one reference to every blob of `segments`.
    pub(super) fn retain(&mut self, segments: &[Segment]) -> S3Result<()> {
        let mut update = self.db.prepare_cached("UPDATE blobs SET refs = refs + 1 WHERE id = ?1").internal()?;
        for segment in segments {
            if update.execute([segment.blob]).internal()? == 0 {
                return Err(internal("the source of the copy was removed meanwhile"));
            }
        }
        Ok(())
    }

    /// Gives back one reference to every blob of `segments`, and removes those that nobody holds any more.
    pub(super) fn release(&mut self, segments: &[Segment]) -> S3Result<()> {
        let mut update =
            self.db.prepare_cached("UPDATE blobs SET refs = refs - 1 WHERE id = ?1 RETURNING refs, name").internal()?;
        for segment in segments {
            let left: Option<(i64, Option<String>)> =
                update.query_row([segment.blob], |row| Ok((row.get(0)?, row.get(1)?))).optional().internal()?;
            let Some((refs, name)) = left else { continue };
            if refs > 0 {
                continue;
            }
            self.db.prepare_cached("DELETE FROM blobs WHERE id = ?1").internal()?.execute([segment.blob]).internal()?;
            if let Some(name) = name {
                self.db
                    .prepare_cached("INSERT OR IGNORE INTO garbage (name) VALUES (?1)")
                    .internal()?
                    .execute([&name])
                    .internal()?;
                self.garbage.push(name);
            }
        }
        Ok(())
    }
}
