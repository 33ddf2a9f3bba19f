//! Sends what is ready: one task per project takes rows from the journal and ends each by what became of it.

use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use futures_util::FutureExt;
use jiff::Timestamp;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use crate::base::fault::chain;
use crate::base::fsx::PathError;
use crate::base::stamp::Stamp;
use crate::engine::{Content, EngineError, OpenHow, Reading, Run, Stop, Upload, Way};
use crate::journal::JournalError;
use crate::journal::files::{CHANGED, Claim, Done, FileId, FileRow, Outcome, SourceId, State, Verdict};
use crate::store::{ObjectHead, ObjectId, ObjectStore};

use super::breaker::Breaker;
use super::failure::{Class, REFUSED, class_of, of_file};
use super::held_keys::{Holding, Shelf};
use super::key::{KeySource, KeyTemplate};
use super::lanes::{Lanes, Wanted};
use super::root::{Root, Shared, now_ms};
use super::settings::{Compare, OnChange, ProjectSettings};
use super::source::{Rules, Symlinks};

/// Rows taken from the journal at once. *Source:* a take costs a commit of about a millisecond; this keeps that below a
/// hundredth of the time that small files take. *Applies:* to each root whose files wait.
const TAKE: usize = 128;

/// How often the journal is looked at although nobody said that there is something: a safety net, not the way.
const IDLE: Duration = Duration::from_secs(5);

/// How soon a journal that could not be written is tried again.
const AGAIN: Duration = Duration::from_secs(1);

/// How often a file that changes while it is read is tried at short intervals. *Source:* watch.md row 8. *Applies:* to files
/// that are written all the time, which are then tried as seldom as failures.
const CHANGES: u32 = 5;

/// Told of how files end.
#[async_trait]
pub(super) trait Told: Send + Sync {
    /// A file was stored and proved.
    async fn uploaded(&self, project: &ProjectSettings, file: &StoredFile);

    /// An attempt failed; `for_good` when no other follows by itself.
    async fn failed(&self, project: &ProjectSettings, path: &Path, reason: &str, for_good: bool);
}

/// A file that was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StoredFile {
    /// Its absolute path.
    pub(super) path: PathBuf,
    /// Its bucket.
    pub(super) bucket: String,
    /// Its key.
    pub(super) key: String,
    /// Its bytes.
    pub(super) size: u64,
}

/// What a project does and did, for whoever asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Doings {
    /// Files sent since the start.
    pub(super) sent: u64,
    /// The last failure: the file, why, and when.
    pub(super) last_error: Option<(PathBuf, String, Timestamp)>,
    /// What was sent in the last minute.
    pub(super) recent: Recent,
}

/// What was sent in each of the last sixty seconds.
#[derive(Clone, Debug, Default)]
pub(super) struct Recent(VecDeque<(Instant, u64, u64)>);

impl Recent {
    fn add(&mut self, now: Instant, bytes: u64) {
        match self.0.back_mut() {
            Some((at, files, sum)) if now.saturating_duration_since(*at) < Duration::from_secs(1) => {
                *files += 1;
                *sum += bytes;
            }
            _ => self.0.push_back((now, 1, bytes)),
        }
        while self.0.front().is_some_and(|(at, ..)| now.saturating_duration_since(*at) > Duration::from_secs(60)) {
            self.0.pop_front();
        }
    }

    /// Files and bytes of the last minute.
    pub(super) fn sum(&self, now: Instant) -> (u64, u64) {
        let recent = self.0.iter().filter(|(at, ..)| now.saturating_duration_since(*at) <= Duration::from_secs(60));
        recent.fold((0, 0), |(files, bytes), (_, more, size)| (files + more, bytes + size))
    }
}

/// One project's sender.
pub(super) struct Feed<S> {
    pub(super) project: Arc<ProjectSettings>,
    pub(super) roots: Vec<Arc<Root>>,
    pub(super) run: Arc<Run<S>>,
    pub(super) stop: Stop,
    pub(super) wake: Arc<Notify>,
    pub(super) paused: AtomicBool,
    /// Files that are under way.
    pub(super) busy: AtomicU64,
    pub(super) breaker: Mutex<Breaker>,
    pub(super) doings: Mutex<Doings>,
    pub(super) template: KeyTemplate,
    pub(super) shelf: Shelf,
    pub(super) host: String,
    pub(super) shared: Shared,
    pub(super) told: Arc<dyn Told>,
}

/// How a file ended.
enum End {
    /// It was sent.
    Sent { stamp: Stamp, key: String, etag: Option<String>, proved: bool },
    /// The store had it.
    Same { stamp: Stamp, key: String, etag: Option<String>, proved: bool },
    /// It was sent as it was, while somebody wrote to it.
    Torn { stamp: Stamp, key: String },
    /// It is not there any more.
    Gone,
    /// It is not what the journal says: it must settle again.
    Unsettled(Stamp),
}

/// Why a file did not end well.
struct Failed {
    class: Class,
    code: String,
    why: String,
}

impl From<EngineError> for Failed {
    fn from(error: EngineError) -> Self {
        let code = match &error {
            EngineError::Store(error) => error.code().unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        Self { class: class_of(&error), code, why: chain(&error) }
    }
}

impl<S: ObjectStore + 'static> Feed<S> {
    pub(super) fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn doings(&self) -> MutexGuard<'_, Doings> {
        self.doings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn root(&self, source: SourceId) -> Option<&Arc<Root>> {
        self.roots.iter().find(|root| root.source == source)
    }

    /// The furthest that anything is put off, in milliseconds.
    fn latest(&self) -> i64 {
        let (retry, complete) = (&self.project.retry, &self.project.complete);
        let longest = retry.cap.max(retry.slow_lane).max(complete.max_wait).max(complete.silence * 2);
        i64::try_from(longest.as_millis()).unwrap_or(i64::MAX).saturating_mul(2)
    }

    /// Sends until the run is stopped. What is under way then comes to its end.
    pub(super) async fn run(self: Arc<Self>) {
        let workers = self.project.workers.max(1) as usize;
        let mut lanes = Lanes::new(workers);
        let mut tasks: JoinSet<bool> = JoinSet::new();
        let mut next_start = Instant::now();
        while !self.stop.drain.is_cancelled() {
            let mut pause = IDLE;
            while tasks.len() < workers && !self.paused.load(Relaxed) && !self.stop.drain.is_cancelled() {
                let now = Instant::now();
                // Asked before anything is taken: while a bucket is left alone, every file that appears wakes this task.
                if let Some(wait) = self.breaker().closed_for(now) {
                    pause = wait.min(IDLE);
                    break;
                }
                if let Some(wanted) = lanes.wanted() {
                    match self.take(wanted).await {
                        Ok(taken) => lanes.push(taken),
                        Err(error) => {
                            self.shared.queue.wrote::<()>(&Err(error), &self.shared.log);
                            pause = AGAIN;
                            break;
                        }
                    }
                    if lanes.wanted().is_some() {
                        // A large one goes on when another has ended; whatever appears wakes this task.
                        pause = if wanted == Wanted::Any { self.until_due() } else { IDLE };
                        break;
                    }
                }
                if next_start > now {
                    pause = next_start - now;
                    break;
                }
                if !self.breaker().admits(now) {
                    break;
                }
                if let Some(qps) = self.project.qps {
                    next_start = next_start.max(now) + Duration::from_secs(1) / qps.max(1);
                }
                let Some((claim, is_large)) = lanes.next() else { break };
                let feed = Arc::clone(&self);
                tasks.spawn(async move {
                    let id = claim.row.id;
                    if AssertUnwindSafe(feed.work(claim)).catch_unwind().await.is_err() {
                        feed.give_back(id).await;
                    }
                    is_large
                });
                self.busy.store(tasks.len() as u64, Relaxed);
            }
            if (self.paused.load(Relaxed) || self.breaker().why().is_some()) && !lanes.is_empty() {
                self.release(lanes.drain()).await;
            }
            tokio::select! {
                () = self.stop.drain.cancelled() => {}
                Some(ended) = tasks.join_next() => {
                    if ended.unwrap_or(false) {
                        lanes.large_ended();
                    }
                }
                () = self.wake.notified() => {}
                () = tokio::time::sleep(pause.max(Duration::from_millis(1))) => {}
            }
            self.busy.store(tasks.len() as u64, Relaxed);
        }
        self.release(lanes.drain()).await;
        while tasks.join_next().await.is_some() {}
    }

    async fn release(&self, claims: Vec<Claim>) {
        for claim in claims {
            self.give_back(claim.row.id).await;
        }
    }

    /// Gives a row back, however long the journal cannot be written: one that stayed claimed would not be sent until the
    /// next start, which takes back whatever an agent was at.
    async fn give_back(&self, id: FileId) {
        while self.shared.journal.release(id).await.is_err() && !self.stop.drain.is_cancelled() {
            tokio::select! {
                () = self.stop.drain.cancelled() => {}
                () = tokio::time::sleep(AGAIN) => {}
            }
        }
    }

    /// Takes rows that are ready, from each root in turn.
    async fn take(&self, wanted: Wanted) -> Result<Vec<Claim>, JournalError> {
        let below = match wanted {
            Wanted::Any => None,
            Wanted::Below(size) => Some(size),
        };
        let mut taken = Vec::new();
        for root in &self.roots {
            // Of a root that went away nothing can be read; its files wait for its return.
            if root.state().missing.is_some() {
                continue;
            }
            taken.extend(self.shared.journal.claim(root.source, TAKE, below, (now_ms(), self.latest())).await?);
        }
        Ok(taken)
    }

    /// How long until the next row is due.
    fn until_due(&self) -> Duration {
        let there = self.roots.iter().filter(|root| root.state().missing.is_none());
        let due = there.filter_map(|root| self.shared.journal.next_due(root.source).ok().flatten()).min();
        let wait = due.map_or(IDLE, |due| Duration::from_millis(u64::try_from(due - now_ms()).unwrap_or(0)));
        wait.clamp(Duration::from_millis(10), IDLE)
    }

    /// Takes one file to its end.
    async fn work(&self, claim: Claim) {
        let Some(root) = self.root(claim.row.source).cloned() else { return };
        let row = &claim.row;
        let began = Instant::now();
        let waited = i64::max(0, now_ms() - row.stamp.changed / 1_000_000);
        self.shared.telemetry.waited(Duration::from_millis(waited.unsigned_abs()));
        // Until it is written down which file has the key.
        let mut holding = None;
        let ended = self.send(&root, &claim, &mut holding).await;
        let took = began.elapsed();
        // What is not written down now is done again after a restart, and nothing is lost by that.
        let written = match ended {
            Ok(end) => self.end(&root, row, end, took).await,
            Err(failed) => self.fail(&root, row, failed).await,
        };
        if !self.shared.queue.wrote(&written, &self.shared.log) {
            self.give_back(row.id).await;
        }
        drop(holding);
    }

    /// Sends a file, unless the store has it.
    async fn send(&self, root: &Arc<Root>, claim: &Claim, holding: &mut Option<Holding>) -> Result<End, Failed> {
        let row = &claim.row;
        let path = root.path.join(&row.path);
        let looked = {
            let (root, below) = (Arc::clone(root), row.path.clone());
            tokio::task::spawn_blocking(move || root.stands(&below)).await
        };
        let metadata = match looked {
            Ok(Ok(metadata)) => metadata,
            Ok(Err(source)) => {
                let error = PathError { action: "read the metadata of", path, source };
                return match of_file(&error) {
                    Class::Gone => Ok(End::Gone),
                    class => Err(Failed { class, code: String::new(), why: chain(&error) }),
                };
            }
            Err(_) => return Ok(End::Unsettled(row.stamp)),
        };
        if !root.rules.takes(&row.path) || !metadata.is_file() {
            return Ok(End::Gone);
        }
        let (stamp, reading) = (Stamp::of(&metadata), self.reading(row));
        if stamp != row.stamp && reading == Reading::Steady {
            return Ok(End::Unsettled(stamp));
        }
        let key = self.key(root, row).map_err(|why| Failed { class: Class::Permanent, code: String::new(), why })?;
        *holding = Some(self.take_key(row, &key)?);
        let target = ObjectId::new(&self.project.dest.bucket, &key);
        let way = match self.project.symlinks {
            Symlinks::Skip => Way::Below(root.path.clone()),
            Symlinks::Follow => Way::Regular,
        };
        if let Some(head) = self.standing(&target, claim).await?
            && let Some(proved) = self.is_same((&path, stamp), &way, &head, claim.verdict).await
        {
            return Ok(End::Same { stamp, key, etag: head.proofs.etag, proved });
        }
        let upload = Upload { path, size: stamp.size, target };
        let sent = self.run.send_file(&upload, &OpenHow { reading, way }).await?;
        if sent.torn {
            return Ok(End::Torn { stamp: sent.stamp, key });
        }
        if sent.stamp != stamp && reading == Reading::Steady {
            // Another file came to stand there between the look and the opening.
            return Ok(End::Unsettled(sent.stamp));
        }
        Ok(End::Sent { stamp: sent.stamp, key, etag: sent.etag, proved: sent.proved })
    }

    /// Takes the key for this file, unless another one has it.
    fn take_key(&self, row: &FileRow, key: &str) -> Result<Holding, Failed> {
        let failed = |class, why| Failed { class, code: String::new(), why };
        match self.shared.keys.take(&self.shared.journal, row, &self.shelf, key) {
            Ok(Ok(holding)) => Ok(holding),
            Ok(Err(other)) => Err(failed(
                Class::KeyTaken,
                format!("the key `{key}` is that of {other}; have `key` tell the files apart, or move one of them"),
            )),
            Err(error) => Err(failed(Class::Local, chain(&error))),
        }
    }

    /// How a file is read: otherwise than usual when it was written to for longer than a file is waited for, and while it
    /// was read.
    fn reading(&self, row: &FileRow) -> Reading {
        let patience = i64::try_from(self.project.complete.max_wait.as_millis()).unwrap_or(i64::MAX);
        let restless = row.class.as_deref() == Some(CHANGED) && now_ms().saturating_sub(row.since) >= patience;
        match self.project.complete.on_change {
            OnChange::Snapshot if restless => Reading::Clone,
            OnChange::Upload if restless => Reading::AsItIs,
            OnChange::Wait | OnChange::Snapshot | OnChange::Upload => Reading::Steady,
        }
    }

    /// What stands at the key, where that matters.
    async fn standing(&self, target: &ObjectId, claim: &Claim) -> Result<Option<ObjectHead>, EngineError> {
        let asks = claim.verdict != Verdict::Send || self.project.compare == Compare::Checksum;
        if asks { self.run.look_at(target).await } else { Ok(None) }
    }

    /// Whether the object is the file, and whether that is proved by its content.
    async fn is_same(
        &self,
        (path, stamp): (&Path, Stamp),
        way: &Way,
        head: &ObjectHead,
        verdict: Verdict,
    ) -> Option<bool> {
        if head.size != stamp.size {
            return None;
        }
        let by_size = self.project.compare == Compare::Size && verdict != Verdict::LookAtContent;
        if by_size && self.project.delete.is_none() {
            return Some(false);
        }
        let how = OpenHow { reading: Reading::Steady, way: way.clone() };
        let same = self.run.compare_content(path.to_owned(), how, head).await == Content::Same(stamp);
        if same { Some(true) } else { by_size.then_some(false) }
    }

    fn key(&self, root: &Root, row: &FileRow) -> Result<String, String> {
        let of = KeySource {
            prefix: &self.project.dest.key,
            root: &root.path,
            relative: &row.path,
            project: &self.project.name,
            host: &self.host,
            modified: row.stamp.modified,
            max_key: self.run.max_key(),
        };
        self.template.key(&of).map_err(|error| error.to_string())
    }

    /// Writes down how a file ended.
    async fn end(&self, root: &Arc<Root>, row: &FileRow, end: End, took: Duration) -> Result<(), JournalError> {
        let (telemetry, log, name) = (&self.shared.telemetry, &self.shared.log, self.project.name.as_str());
        let end = match end {
            End::Gone => match root.forget(row).await? {
                Some(stamp) => End::Unsettled(stamp),
                None => End::Gone,
            },
            other => other,
        };
        let (stamp, key, etag, proved, sent) = match end {
            End::Gone => {
                self.breaker().no_result();
                log.info("gone", [("project", name.into()), ("path", row.path.as_path().into())]);
                return Ok(());
            }
            End::Unsettled(stamp) => {
                self.breaker().no_result();
                root.settle_again(&row.path, stamp);
                // It is offered anew when it has settled; this is for the case that the agent ends before.
                let wait = self.project.complete.max_wait.max(self.project.complete.silence * 2);
                return self.later(row, State::Ready, row.attempts, wait, CHANGED).await;
            }
            End::Torn { stamp, key } => return self.torn(root, row, (stamp, key), took).await,
            End::Sent { stamp, key, etag, proved } => (stamp, key, etag, proved, true),
            End::Same { stamp, key, etag, proved } => (stamp, key, etag, proved, false),
        };
        self.takes_files().await;
        let remove_at = self
            .project
            .delete
            .filter(|_| proved && etag.is_some())
            .map(|delete| now_ms().saturating_add(i64::try_from(delete.grace.as_millis()).unwrap_or(i64::MAX)));
        let done = Done { stamp, key: key.clone(), etag, remove_at };
        let kept = self.write_done(row, done).await?;
        if sent {
            self.sent(root, row, (stamp, key), took, !kept).await;
        } else {
            telemetry.skipped_same(name);
            log.debug(
                "already stored",
                [("project", name.into()), ("path", row.path.as_path().into()), ("key", key.as_str().into())],
            );
        }
        self.shared.queue.waiting.fetch_update(Relaxed, Relaxed, |waiting| Some(waiting.saturating_sub(1))).ok();
        Ok(())
    }

    /// Writes down that a file was sent while somebody wrote to it. It is sent again when it is quiet, or has changed for as
    /// long once more.
    async fn torn(
        &self,
        root: &Arc<Root>,
        row: &FileRow,
        (stamp, key): (Stamp, String),
        took: Duration,
    ) -> Result<(), JournalError> {
        self.takes_files().await;
        // What was written while it was sent waits since it began to be.
        let began = now_ms().saturating_sub(i64::try_from(took.as_millis()).unwrap_or(0));
        let wait = i64::try_from(self.project.complete.max_wait.as_millis()).unwrap_or(i64::MAX);
        self.shared.journal.sent_torn(row, key.clone(), began.saturating_add(wait), began).await?;
        root.settle_again(&row.path, stamp);
        self.sent(root, row, (stamp, key), took, true).await;
        Ok(())
    }

    /// The bucket took a file.
    async fn takes_files(&self) {
        if self.breaker().succeeded(Instant::now()) {
            self.opened(false, "");
            // What was refused may be taken by now. Where the journal cannot be written it waits for its time, and the file
            // that was sent is written down all the same.
            for root in &self.roots {
                self.shared.journal.hasten(root.source, REFUSED).await.ok();
            }
            self.wake.notify_one();
        }
    }

    /// Tells of a file that was sent.
    async fn sent(
        &self,
        root: &Arc<Root>,
        row: &FileRow,
        (stamp, key): (Stamp, String),
        took: Duration,
        changed_meanwhile: bool,
    ) {
        {
            let mut doings = self.doings();
            doings.sent += 1;
            doings.recent.add(Instant::now(), stamp.size);
        }
        let name = self.project.name.as_str();
        self.shared.telemetry.uploaded(name, stamp.size, took);
        let fields = [
            ("project", name.into()),
            ("path", row.path.as_path().into()),
            ("key", key.as_str().into()),
            ("bytes", stamp.size.into()),
            ("seconds", took.as_secs_f64().into()),
            ("changed_meanwhile", changed_meanwhile.into()),
        ];
        self.shared.log.info("uploaded", fields);
        let file = StoredFile {
            path: root.path.join(&row.path),
            bucket: self.project.dest.bucket.clone(),
            key,
            size: stamp.size,
        };
        self.told.uploaded(&self.project, &file).await;
    }

    /// Writes down that the store has a file, however long the journal cannot be written: it is not to be sent again for
    /// a disk that was full.
    async fn write_done(&self, row: &FileRow, done: Done) -> Result<bool, JournalError> {
        loop {
            let written = self.shared.journal.done(row, done.clone(), now_ms()).await;
            if self.shared.queue.wrote(&written, &self.shared.log) || self.stop.drain.is_cancelled() {
                return written;
            }
            tokio::select! {
                () = self.stop.drain.cancelled() => {}
                () = tokio::time::sleep(AGAIN) => {}
            }
        }
    }

    /// Writes down that a file failed.
    async fn fail(&self, root: &Arc<Root>, row: &FileRow, failed: Failed) -> Result<(), JournalError> {
        let Failed { class, code, why } = failed;
        let (telemetry, log, name) = (&self.shared.telemetry, &self.shared.log, self.project.name.as_str());
        if class == Class::Stopped {
            return self.shared.journal.release(row.id).await;
        }
        if class == Class::Gone {
            return self.end(root, row, End::Gone, Duration::ZERO).await;
        }
        let (now, retry) = (Instant::now(), &self.project.retry);
        let opened = {
            let mut breaker = self.breaker();
            match class {
                Class::Blocked => breaker.trip(&why, now),
                Class::Transient => breaker.failed(&why, now),
                Class::Refused => breaker.refused(&row.path.to_string_lossy(), &why, now),
                Class::Local | Class::KeyTaken | Class::Changed | Class::Permanent | Class::Gone | Class::Stopped => {
                    breaker.no_result();
                    false
                }
            }
        };
        if opened {
            self.opened(true, &why);
        }
        telemetry.upload_failed(name, class.word(), &code);
        self.doings().last_error = Some((root.path.join(&row.path), why.clone(), Timestamp::now()));
        let fields = [
            ("project", name.into()),
            ("path", row.path.as_path().into()),
            ("class", class.word().into()),
            ("error", why.as_str().into()),
            ("attempt", u64::from(row.attempts + 1).into()),
        ];
        let spends = !matches!(class, Class::Blocked);
        let attempts = row.attempts + u32::from(spends);
        let (state, wait) = match class {
            Class::Permanent => (State::Failed, Duration::ZERO),
            // The breaker says when.
            Class::Blocked => (State::Ready, Duration::ZERO),
            Class::Changed if attempts <= CHANGES => (State::Retry, self.project.complete.silence),
            // Others go on meanwhile, and somebody may mend it at any time.
            Class::Refused => (State::Retry, backoff(retry.base, retry.cap, attempts)),
            _ if attempts >= retry.max_attempts => (State::Retry, retry.slow_lane),
            _ => (State::Retry, backoff(retry.base, retry.cap, attempts)),
        };
        match class {
            Class::Permanent => log.error("failed for good", fields),
            _ => log.warn("failed", fields),
        }
        let path = root.path.join(&row.path);
        // What fails while the bucket is left alone tells nothing new.
        if state == State::Failed || self.breaker().why().is_none() {
            self.told.failed(&self.project, &path, &why, state == State::Failed).await;
        }
        if state == State::Retry {
            telemetry.retried(name);
        }
        if class == Class::Changed {
            root.settle_again(&row.path, row.stamp);
        }
        let due = now_ms().saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX));
        let outcome = Outcome { state, attempts, due, class: class.word(), error: why };
        self.shared.journal.put_off(row, outcome).await.map(drop)
    }

    async fn later(
        &self,
        row: &FileRow,
        state: State,
        attempts: u32,
        wait: Duration,
        class: &'static str,
    ) -> Result<(), JournalError> {
        let due = now_ms().saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX));
        let outcome = Outcome { state, attempts, due, class, error: String::new() };
        self.shared.journal.put_off(row, outcome).await.map(drop)
    }

    fn opened(&self, open: bool, why: &str) {
        let bucket = self.project.dest.bucket.as_str();
        self.shared.telemetry.breaker(bucket, open);
        let fields = [("project", self.project.name.as_str().into()), ("bucket", bucket.into()), ("why", why.into())];
        if open {
            self.shared.log.error("the bucket is left alone for a while", fields);
        } else {
            self.shared.log.info("the bucket takes files again", fields);
            self.wake.notify_one();
        }
    }
}

/// The wait before a try, with full jitter: no machine keeps step with another.
fn backoff(base: Duration, cap: Duration, attempts: u32) -> Duration {
    let longest = base.saturating_mul(1 << attempts.saturating_sub(1).min(20)).min(cap);
    longest.mul_f64(0.5 + fastrand::f64() / 2.0)
}
