//! One run: takes a plan's work, spawns it within the budget, reports every end.

use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, OnceLock};

use futures_util::FutureExt;
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

use crate::base::uri::{ObjectUri, UriForm};
use crate::events::{Emitter, ItemReport, Outcome, Place, SkipReason, Verb};
use crate::store::{ObjectAttributes, ObjectHead, ObjectId, ObjectStore, RetryPolicy};

use super::EngineError;
use super::budget::{Budget, Permit};
use super::buffers::{BufferPool, PartPool};
use super::content::{Content, Contents};
use super::copy::CopySettings;
use super::disk::DiskQueue;
use super::landed::LandedFiles;
use super::ledger::Ledger;
use super::open_uploads::OpenUploads;
use super::overwrite::Overwrite;
use super::parts::{DEFAULT_PART_SIZE, DEFAULT_THRESHOLD};
use super::plan::sync::{CaseConflict, DeleteRefusal};
use super::plan::{Plan, Planned, Work};
use super::remove::DeleteQueue;
use super::source::OpenHow;
use super::stores::Stores;
use super::upload::{Sent, Upload};

/// How a run is stopped.
#[derive(Clone, Debug, Default)]
pub struct Stop {
    /// Begin nothing new. Requests for parts end, so that another run need not repeat them.
    pub drain: CancellationToken,
    /// Drop everything.
    pub abort: CancellationToken,
    /// Whether what is under way may still be completed while draining. Else whole objects in one request are dropped, and
    /// nothing is put together, named or removed any more.
    pub completes: bool,
}

impl Stop {
    /// Fails once draining has begun.
    pub(super) fn check(&self) -> Result<(), EngineError> {
        if self.drain.is_cancelled() { Err(EngineError::Interrupted) } else { Ok(()) }
    }

    /// Fails when nothing may be completed any more.
    pub(super) fn check_completion(&self) -> Result<(), EngineError> {
        if self.completes { Ok(()) } else { self.check() }
    }

    /// Does what completes something by itself, and drops it when nothing may be completed any more.
    pub(super) async fn or_drop<T>(
        &self,
        whole: impl Future<Output = Result<T, EngineError>>,
    ) -> Result<T, EngineError> {
        tokio::select! {
            biased;
            () = self.drain.cancelled(), if !self.completes => Err(EngineError::Interrupted),
            done = whole => done,
        }
    }
}

/// The schemes and profiles that were typed, for output.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schemes {
    /// Of the source.
    pub source: UriForm,
    /// Of the target.
    pub target: UriForm,
}

/// How a run works.
#[derive(Clone, Debug)]
pub struct RunSettings {
    /// Headers for every object that is stored.
    pub attributes: ObjectAttributes,
    /// Guess the content type from the name where none is given.
    pub guess_content_type: bool,
    /// How copies are made.
    pub copies: CopySettings,
    /// From this size in bytes on an object moves in parts.
    pub multipart_threshold: u64,
    /// Wished size of a part in bytes.
    pub part_size: u64,
    /// How often and for how long a body is asked for again that is cut short without headway.
    pub retry: RetryPolicy,
    /// What happens to a target that exists.
    pub overwrite: Overwrite,
    /// What happens to an object that comes to a file which this run has put in place for another object. Without a rule
    /// that is a failure of the item.
    pub case_conflict: Option<CaseConflict>,
    /// Remove each source when its copy is verified and in place: the items are moved.
    pub remove_source: bool,
    /// Report what would be done and do nothing.
    pub dry_run: bool,
    /// Where parts of a stream wait that are too large for memory.
    pub spool: PathBuf,
    /// The schemes and profiles that were typed.
    pub schemes: Schemes,
    /// Say nothing of objects that are left out because they must be restored first.
    pub ignore_archived: bool,
    /// Whether large transfers are to be remembered, so that another run can continue them.
    pub resume: bool,
    /// What remembers them; without it an unfinished one is thrown away.
    pub ledger: Option<Arc<dyn Ledger>>,
}

impl Default for RunSettings {
    fn default() -> Self {
        Self {
            attributes: ObjectAttributes::default(),
            guess_content_type: true,
            copies: CopySettings::default(),
            multipart_threshold: DEFAULT_THRESHOLD,
            part_size: DEFAULT_PART_SIZE,
            retry: RetryPolicy::default(),
            overwrite: Overwrite::Always,
            case_conflict: None,
            remove_source: false,
            dry_run: false,
            spool: PathBuf::from("/tmp"),
            schemes: Schemes::default(),
            ignore_archived: false,
            resume: true,
            ledger: None,
        }
    }
}

/// One run over one store or two.
pub struct Run<S> {
    pub(super) stores: Stores<S>,
    pub(super) budget: Budget,
    pub(super) pool: BufferPool,
    pub(super) parts: PartPool,
    pub(super) disk: DiskQueue,
    pub(super) uploads: OpenUploads,
    pub(super) landed: Arc<LandedFiles>,
    /// The first file that there was no room for.
    no_space: OnceLock<PathBuf>,
    pub(super) settings: RunSettings,
    pub(super) emitter: Emitter,
    pub(super) stop: Stop,
}

impl<S> Run<S> {
    fn ignores(&self, report: &ItemReport) -> bool {
        self.settings.ignore_archived && matches!(report.outcome, Outcome::Skipped(SkipReason::Archived(_)))
    }
}

impl<S: ObjectStore> Run<S> {
    /// A run. Its events end when it is dropped.
    pub fn new(stores: Stores<S>, budget: Budget, settings: RunSettings, emitter: Emitter, stop: Stop) -> Arc<Self> {
        budget.watch(emitter.shared_counters(), stores.throttles());
        Arc::new(Self {
            stores,
            budget,
            pool: BufferPool::default(),
            parts: PartPool::default(),
            disk: DiskQueue::default(),
            uploads: OpenUploads::default(),
            landed: Arc::default(),
            no_space: OnceLock::new(),
            settings,
            emitter,
            stop,
        })
    }

    /// Does what the plan yields. Items that fail are reported as events and do not end the run.
    ///
    /// # Errors
    /// What ends the run: a plan that cannot go on (a listing that failed), a worker that panicked,
    /// [`EngineError::Interrupted`] when the user stopped it.
    pub async fn execute(self: Arc<Self>, mut plan: Plan) -> Result<(), EngineError> {
        let mut tasks = JoinSet::new();
        let mut deletes = DeleteQueue::default();
        let fed = tokio::select! {
            biased;
            () = self.stop.abort.cancelled() => Err(EngineError::Interrupted),
            fed = self.feed(&mut plan, &mut tasks, &mut deletes) => fed,
        };
        // A plan that broke off still ends what it began; the walk and the listings stop with it.
        drop(plan);
        // What a listing gave before it broke off is removed all the same; what nobody began when the run was stopped is
        // not.
        if !matches!(fed, Err(EngineError::Interrupted)) {
            deletes.flush(&self, None, &mut tasks);
        }
        let ended = tokio::select! {
            biased;
            () = self.stop.abort.cancelled() => Err(EngineError::Interrupted),
            ended = join_all(&mut tasks) => ended,
        };
        tasks.shutdown().await;
        if self.stop.abort.is_cancelled() {
            self.abandon_uploads().await;
        } else {
            self.clear_ledger().await;
        }
        fed.and(ended)?;
        self.stop.check()
    }

    async fn feed(
        self: &Arc<Self>,
        plan: &mut Plan,
        tasks: &mut JoinSet<Result<(), EngineError>>,
        deletes: &mut DeleteQueue,
    ) -> Result<(), EngineError> {
        loop {
            let batch = tokio::select! {
                biased;
                () = self.stop.drain.cancelled() => return Err(EngineError::Interrupted),
                batch = plan.next() => batch,
            };
            let Some(batch) = batch else { return Ok(()) };
            for planned in batch? {
                match planned {
                    Planned::Skipped(report) if self.ignores(&report) => {}
                    Planned::Skipped(report) => {
                        let verb = self.verb(report.verb);
                        self.emitter.finished(ItemReport { verb, ..report }).await;
                    }
                    Planned::Settle => {
                        deletes.flush(self, None, tasks);
                        self.all_succeeded(tasks).await?;
                    }
                    Planned::Work(work) if self.settings.dry_run && !self.asks_target(&work) => {
                        self.count_what_it_would_take(&work);
                        self.emitter.finished(self.report(&work, Outcome::WouldDo, None)).await;
                    }
                    Planned::Work(Work::Delete(delete)) => {
                        if deletes.push(delete) {
                            deletes.flush(self, Some(self.item_slot().await?), tasks);
                        }
                    }
                    Planned::Work(work) => {
                        let slot = self.item_slot().await?;
                        if let (Work::Download(_), Some(path)) = (&work, self.no_space.get()) {
                            return Err(EngineError::NoSpace { path: path.clone() });
                        }
                        let run = self.clone();
                        tasks.spawn(async move {
                            let _slot = slot;
                            run.work(work).await
                        });
                    }
                }
                while let Some(done) = tasks.try_join_next() {
                    joined(done)?;
                }
            }
        }
    }

    /// Waits for all work under way. After a failure nothing may follow that relies on it.
    async fn all_succeeded(&self, tasks: &mut JoinSet<Result<(), EngineError>>) -> Result<(), EngineError> {
        join_all(tasks).await?;
        self.stop.check()?;
        // Each task has told of its item before it ended, so none is missing from the count.
        match self.emitter.counters().items_failed.load(Relaxed) {
            0 => Ok(()),
            count => Err(DeleteRefusal::Failures { count }.into()),
        }
    }

    /// A place for one more item, unless the run stops first.
    async fn item_slot(&self) -> Result<Permit, EngineError> {
        tokio::select! {
            biased;
            () = self.stop.drain.cancelled() => Err(EngineError::Interrupted),
            slot = self.budget.item() => Ok(slot),
        }
    }

    /// Does one item and reports its end.
    ///
    /// # Errors
    /// What ends the run: [`EngineError::CaseConflict`].
    async fn work(self: &Arc<Self>, work: Work) -> Result<(), EngineError> {
        // A fault of ours in one item must not take the others with it, nor go without a word.
        let performed = AssertUnwindSafe(self.perform(&work)).catch_unwind().await;
        let performed = performed.unwrap_or_else(|panic| Err(EngineError::of_panic(panic.as_ref())));
        let (outcome, size) = match performed {
            Ok(ended) => ended,
            Err(error @ EngineError::CaseConflict { .. }) => return Err(error),
            Err(error) => {
                if let (Work::Download(_), Some(path)) = (&work, error.no_space()) {
                    self.no_space.set(path.to_owned()).ok();
                }
                (Outcome::Failed(error.into_failure()), None)
            }
        };
        self.emitter.finished(self.report(&work, outcome, size)).await;
        Ok(())
    }

    /// Does one item from the look at its target to the removal of its source.
    async fn perform(self: &Arc<Self>, work: &Work) -> Result<(Outcome, Option<u64>), EngineError> {
        match self.target_stays(work).await {
            Ok(false) => {}
            Ok(true) => return Ok((Outcome::Kept, None)),
            Err(EngineError::NameTaken { name }) => return self.name_taken(name),
            Err(error) => return Err(error),
        }
        if self.settings.dry_run {
            self.count_what_it_would_take(work);
            return Ok((Outcome::WouldDo, None));
        }
        let source = self.stamp(work).await?;
        let done = match work {
            Work::Upload(item) => self.upload_item(item).await,
            Work::Download(item) => self.download(item).await,
            Work::Copy(item) => self.copy(item).await,
            Work::Delete(item) => self.delete_one(item).await,
            Work::RemoveFile(item) => self.remove_file(item).await,
        };
        let size = match done {
            Err(error) if self.target_was_taken(work, &error).await => return Ok((Outcome::Kept, None)),
            Err(EngineError::NameTaken { name }) => return self.name_taken(name),
            other => other?,
        };
        if let Some(source) = source {
            self.stop.check_completion()?;
            self.remove_source(work, source).await?;
        }
        Ok((Outcome::Done, Some(size)))
    }

    async fn upload_item(self: &Arc<Self>, item: &Upload) -> Result<u64, EngineError> {
        let sent = self.upload(item, &OpenHow::default()).await?;
        // The file is about to be removed.
        if self.settings.remove_source && !sent.proved {
            self.confirm_stored(&item.target, sent.stamp.size, sent.etag.as_deref()).await?;
        }
        Ok(sent.stamp.size)
    }

    /// What happens to an object whose file holds another object of this run.
    fn name_taken(&self, name: String) -> Result<(Outcome, Option<u64>), EngineError> {
        match self.settings.case_conflict {
            Some(CaseConflict::Skip) => Ok((Outcome::Skipped(SkipReason::CaseConflict), None)),
            Some(CaseConflict::Error) => Err(EngineError::CaseConflict { key: name }),
            // The other rules let it replace the file.
            Some(CaseConflict::Warn | CaseConflict::Ignore) | None => Err(EngineError::NameTaken { name }),
        }
    }

    /// Sends one file, for a caller who remembers what becomes of it: no event tells of its end.
    ///
    /// # Errors
    /// As an item of a plan: the store's refusal, an unreadable file, [`EngineError::Changed`].
    pub async fn send_file(self: &Arc<Self>, item: &Upload, how: &OpenHow) -> Result<Sent, EngineError> {
        let sent = AssertUnwindSafe(self.upload(item, how)).catch_unwind().await;
        sent.unwrap_or_else(|panic| Err(EngineError::of_panic(panic.as_ref())))
    }

    /// The store that is written to.
    pub fn store(&self) -> &S {
        &self.stores.target
    }

    /// Bytes that a key of the target may have.
    pub fn max_key(&self) -> usize {
        self.stores.target.profile().limits.max_key
    }

    /// What the store tells of an object; nothing when there is none.
    ///
    /// # Errors
    /// The store's refusal.
    pub async fn look_at(&self, object: &ObjectId) -> Result<Option<ObjectHead>, EngineError> {
        self.head_if_there(object).await
    }

    /// Whether a file has the content of an object, by what the store told of it.
    pub async fn compare_content(&self, file: PathBuf, how: OpenHow, head: &ObjectHead) -> Content {
        let profile = self.stores.target.profile();
        let content = Contents::new(self.settings.part_size, self.budget.clone(), self.pool.clone());
        content.compare((file, how), head, &profile.limits).await
    }

    /// The word for what is done to an item.
    fn verb(&self, verb: Verb) -> Verb {
        match verb {
            Verb::Upload | Verb::Download | Verb::Copy if self.settings.remove_source => Verb::Move,
            other => other,
        }
    }

    /// An object as it is shown.
    pub(super) fn remote(&self, object: &ObjectId, form: &UriForm) -> Place {
        let UriForm { scheme, profile } = form.clone();
        Place::Remote(ObjectUri { scheme, profile, bucket: object.bucket.clone(), key: object.key.clone() })
    }

    /// The report of an item; `size` replaces the planned one.
    pub(super) fn report(&self, work: &Work, outcome: Outcome, size: Option<u64>) -> ItemReport {
        let remote = |object: &ObjectId, form: &UriForm| self.remote(object, form);
        let Schemes { source, target } = &self.settings.schemes;
        let (verb, from, to, planned) = match work {
            Work::Upload(item) => {
                (Verb::Upload, Place::Local(item.path.clone()), Some(remote(&item.target, target)), Some(item.size))
            }
            Work::Download(item) => {
                (Verb::Download, remote(&item.object, source), Some(Place::Local(item.path.clone())), Some(item.size))
            }
            Work::Copy(item) => {
                (Verb::Copy, remote(&item.source, source), Some(remote(&item.target, target)), Some(item.size))
            }
            Work::Delete(item) => (item.verb(), remote(&item.object, target), None, item.size),
            Work::RemoveFile(item) => (Verb::Delete, Place::Local(item.path.clone()), None, item.size),
        };
        let verb = self.verb(verb);
        ItemReport { verb, source: from, target: to, size: size.or(planned), outcome }
    }
}

async fn join_all(tasks: &mut JoinSet<Result<(), EngineError>>) -> Result<(), EngineError> {
    let mut first = Ok(());
    while let Some(done) = tasks.join_next().await {
        first = first.and(joined(done));
    }
    first
}

/// The result of a task; a panic is an error of its own.
pub(super) fn joined<T>(done: Result<Result<T, EngineError>, JoinError>) -> Result<T, EngineError> {
    match done {
        Ok(result) => result,
        Err(error) if error.is_cancelled() => Err(EngineError::Interrupted),
        Err(error) => Err(EngineError::Worker(error.to_string())),
    }
}

/// Runs file work and hashing off the runtime's threads.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, EngineError> + Send + 'static,
) -> Result<T, EngineError> {
    joined(tokio::task::spawn_blocking(work).await)
}
