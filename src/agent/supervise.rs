//! The agent as a whole: starts projects, keeps time, reads its configuration anew, ends in order.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant, SystemTime};

use async_trait::async_trait;
use jiff::{Timestamp, Zoned};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::base::fault::{Category, Fault, chain};
use crate::engine::budget::Budget;
use crate::engine::{Ledger, Run, RunSettings, Stop, Stores};
use crate::events::log::Log;
use crate::events::{Event, Failure, Receiver, channel};
use crate::journal::JournalError;
use crate::journal::files::{FileJournal, State, Tally};
use crate::store::S3Store;
use crate::telemetry::Telemetry;

use super::action::{ActionLimits, Actions, Uploaded as UploadedFile};
use super::alert::{AlertState, Alerts, Observation};
use super::breaker::Breaker;
use super::config::{Loaded, WatchConfigError};
use super::control::{ControlError, ControlSocket};
use super::feed::{Doings, Feed, StoredFile, Told};
use super::held_keys::{HeldKeys, Shelf};
use super::key::KeyTemplate;
use super::leftovers;
use super::listener::{Health, ListenError, Listener, Pages};
use super::look::root_key;
use super::mending::Clock;
use super::notify::{Notifier, Tools};
use super::removal::{Removal, RemovalRoot, RootIdentity};
use super::root::{Queue, Root, Shared, now_ms};
use super::rules::ProjectRules;
use super::settings::{BandwidthSettings, ProjectSettings, WatchSettings};
use super::source::{RootSettings, Rules, ScanReason, SourceError, Sources, Watcher, temporary};
use super::systemd::{Notifier as Systemd, ServiceEnvironment};

/// How often the agent looks at itself.
const TICK: Duration = Duration::from_secs(1);

/// The longest time between two counts of the journal, after which alerts hear how everything stands, and how many times
/// as long as a count the pause after it is. *Source:* counting 2,000,000 files takes a third of a second, a few nothing.
/// *Applies:* to each agent.
const COUNT: Duration = Duration::from_secs(5);
const COUNT_SHARE: u32 = 15;

/// How long `--once` lets a bucket that fails try to come back.
const PATIENCE: Duration = Duration::from_secs(60);

/// Opens what projects write to.
#[async_trait]
pub trait Opener: Send + Sync + 'static {
    /// The store of a project, and how files are sent there.
    ///
    /// # Errors
    /// What is wrong with its profile or settings. A store that cannot be reached is no error here.
    async fn open(&self, project: &ProjectSettings) -> Result<Destination, Failure>;
}

/// What a project writes to.
pub struct Destination {
    /// The store.
    pub stores: Stores<S3Store>,
    /// How files are sent.
    pub settings: RunSettings,
    /// What remembers large transfers.
    pub ledger: Option<Arc<dyn Ledger>>,
}

/// Reads the configuration again, and obeys what of it is not the agent's.
pub trait Reread: Send + Sync + 'static {
    /// The configuration as it is now; nothing when there is no file.
    ///
    /// # Errors
    /// What is wrong with it.
    fn read(&self) -> Option<Result<Loaded, WatchConfigError>>;

    /// The file, to see whether it has changed.
    fn path(&self) -> Option<&Path>;

    /// The log follows its settings.
    fn log_changed(&self, settings: &WatchSettings);
}

/// What an agent is made of.
pub struct Parts {
    /// What it is to do.
    pub settings: WatchSettings,
    /// Opens stores.
    pub opener: Arc<dyn Opener>,
    /// Reads the configuration again.
    pub reread: Arc<dyn Reread>,
    /// What it may use at once.
    pub budget: Budget,
    /// Where it writes things down.
    pub log: Log,
    /// Where it counts.
    pub telemetry: Telemetry,
    /// Reaches channels.
    pub tools: Tools,
    /// The service manager, if there is one.
    pub service: ServiceEnvironment,
    /// End when all is sent.
    pub once: bool,
}

/// Why an agent could not begin.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// Its journal.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// Its socket.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// Its listener.
    #[error(transparent)]
    Listen(#[from] ListenError),
    /// A root.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A project that cannot be worked.
    #[error("project `{project}`: {}", failure.message)]
    Project {
        /// Its name.
        project: String,
        /// Why.
        failure: Failure,
    },
}

impl Fault for AgentError {
    fn category(&self) -> Category {
        match self {
            Self::Journal(error) => error.category(),
            Self::Control(error) => error.category(),
            Self::Listen(error) => error.category(),
            Self::Source(error) => error.category(),
            Self::Project { failure, .. } => failure.category,
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Journal(error) => error.hints(),
            Self::Control(error) => error.hints(),
            Self::Listen(error) => error.hints(),
            Self::Source(error) => error.hints(),
            Self::Project { failure, .. } => failure.hints.clone(),
        }
    }
}

/// How an agent ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Files that were sent.
    pub sent: u64,
    /// Files that are known and were not, and directories that could not be read.
    pub left: u64,
}

/// A project under way.
pub(super) struct Running {
    pub(super) feed: Arc<Feed<S3Store>>,
    pub(super) watchers: Vec<Watcher>,
    /// Ends what waits until files are complete.
    settled: CancellationToken,
    tasks: JoinSet<()>,
    /// Logs what the run warns of; ends with this.
    talk: JoinSet<()>,
}

/// An agent under way.
pub(super) struct Agent {
    pub(super) shared: Shared,
    pub(super) started: (Timestamp, Instant),
    pub(super) settings: Mutex<WatchSettings>,
    /// Log lines whose loss was counted.
    pub(super) lost_lines: AtomicU64,
    pub(super) projects: tokio::sync::Mutex<BTreeMap<String, Running>>,
    pub(super) actions: Arc<Actions>,
    pub(super) reread: Arc<dyn Reread>,
    pub(super) refused: Mutex<Option<String>>,
    /// Held by whoever starts or ends projects by a configuration.
    pub(super) following: tokio::sync::Mutex<()>,
    pub(super) opener: Arc<dyn Opener>,
    budget: Budget,
    sources: Sources,
    alerts: Mutex<Alerts>,
    pub(super) notifier: tokio::sync::Mutex<Option<Notifier>>,
    removal: Arc<tokio::sync::Mutex<Removal>>,
    pub(super) health: Health,
    host: String,
    pub(super) tallies: Mutex<Vec<Tally>>,
    pub(super) service: Systemd,
    /// Itself, for what must outlive a call.
    pub(super) own: Weak<Agent>,
}

#[async_trait]
impl Told for Agent {
    async fn uploaded(&self, project: &ProjectSettings, file: &StoredFile) {
        self.observe(Observation::Uploaded { project: project.name.clone() });
        if project.actions.is_empty() {
            return;
        }
        let mut uri = project.dest.clone();
        uri.key.clone_from(&file.key);
        self.actions
            .uploaded(&UploadedFile {
                project: project.name.clone(),
                path: file.path.clone(),
                bucket: file.bucket.clone(),
                key: file.key.clone(),
                uri: uri.to_string(),
                size: file.size,
            })
            .await;
    }

    async fn failed(&self, project: &ProjectSettings, path: &Path, reason: &str, for_good: bool) {
        let (project, reason) = (project.name.clone(), reason.to_owned());
        self.observe(if for_good {
            Observation::FileFailed { project, path: path.to_owned(), reason }
        } else {
            Observation::UploadFailed { project, reason }
        });
    }
}

/// Runs an agent until it is stopped, or with `once` until all is sent. Each of `hangups` has it read its configuration
/// again.
///
/// # Errors
/// [`AgentError`] when it cannot begin. Once it has begun, it goes on whatever happens.
pub async fn run(parts: Parts, stop: CancellationToken, hangups: Arc<Notify>) -> Result<Ended, AgentError> {
    let Parts { settings, opener, reread, budget, log, telemetry, tools, service, once } = parts;
    let state_dir = settings.state_dir.clone();
    let committed = {
        let telemetry = telemetry.clone();
        move |took| telemetry.journal_commit(took)
    };
    let journal = tokio::task::spawn_blocking(move || FileJournal::timed(&state_dir, committed)).await;
    let journal = Arc::new(journal.map_err(|_| JournalError::Thread)??);
    let socket = ControlSocket::bind(&journal)?;
    let listener = match settings.listen {
        Some(address) => Some(Listener::bind(address).await?),
        None => None,
    };
    let queue = Arc::new(Queue::default());
    queue.most.store(settings.queue.max_files, Relaxed);
    let mut alerts = Alerts::new(&settings.alerts, &settings.queue);
    if let Some(kept) = journal.kept(ALERTS)?.and_then(|text| serde_json::from_str::<AlertState>(&text).ok()) {
        alerts.restore(kept, Timestamp::now());
    }
    let host = tools.host.clone();
    let actions = Actions::new(journal.clone(), log.clone(), ActionLimits::default());
    let removal = Removal::new(journal.clone(), log.clone(), [])?;
    let notifier = Notifier::start(&settings.channels, tools, telemetry.clone(), log.clone());
    let service = Systemd::new(&service).unwrap_or_default();
    let (health, shutdown) = (Health::default(), settings.shutdown_timeout);
    let agent = Arc::new_cyclic(|own| Agent {
        own: own.clone(),
        shared: Shared { journal, telemetry: telemetry.clone(), log: log.clone(), queue, keys: HeldKeys::default() },
        started: (Timestamp::now(), Instant::now()),
        settings: Mutex::new(settings),
        lost_lines: AtomicU64::new(0),
        projects: tokio::sync::Mutex::default(),
        actions,
        reread,
        refused: Mutex::default(),
        following: tokio::sync::Mutex::default(),
        opener,
        budget,
        sources: Sources::new(),
        alerts: Mutex::new(alerts),
        notifier: tokio::sync::Mutex::new(Some(notifier)),
        removal: Arc::new(tokio::sync::Mutex::new(removal)),
        health: health.clone(),
        host,
        tallies: Mutex::default(),
        service,
    });
    let mut tasks = JoinSet::new();
    let ended = CancellationToken::new();
    tasks.spawn(agent.actions.clone().run(ended.clone()));
    if let Some(listener) = listener {
        log.info("listening", [("address", listener.address().to_string().into())]);
        tasks.spawn(listener.serve(Pages { telemetry, health }, ended.clone()));
    }
    {
        let (commands, ended, log) = (agent.clone(), ended.clone(), log.clone());
        tasks.spawn(async move {
            if let Err(error) = socket.serve(commands, ended, log.clone()).await {
                log.error("the control socket failed", [("error", chain(&error).into())]);
            }
        });
    }
    let begun = agent.begin().await;
    if begun.is_ok() {
        log.info("watching", [("pid", u64::from(std::process::id()).into())]);
        agent.service.ready("watching").ok();
        agent.clone().keep_time(once, (&stop, &hangups)).await;
        log.info("stopping", []);
        agent.service.stopping("stopping").ok();
    }
    let result = agent.end(shutdown).await;
    ended.cancel();
    tokio::time::timeout(Duration::from_secs(3), async { while tasks.join_next().await.is_some() {} }).await.ok();
    tasks.shutdown().await;
    begun.map(|()| result)
}

/// The name under which the journal keeps what alerts must not forget.
const ALERTS: &str = "alerts";

impl Agent {
    pub(super) fn settings(&self) -> WatchSettings {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn alerts(&self) -> MutexGuard<'_, Alerts> {
        self.alerts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn observe(&self, observation: Observation) {
        self.alerts().observe(Timestamp::now(), observation);
    }

    async fn begin(self: &Arc<Self>) -> Result<(), AgentError> {
        for project in self.settings().projects {
            self.start(project).await?;
        }
        self.follow_projects().await;
        Ok(())
    }

    /// Starts a project: its store, its sender, and then its roots.
    pub(super) async fn start(self: &Arc<Self>, project: ProjectSettings) -> Result<(), AgentError> {
        let name = project.name.clone();
        let failed = |failure| AgentError::Project { project: name.clone(), failure };
        let own = |message: String| failed(Failure { category: Category::Configuration, message, hints: Vec::new() });
        let Destination { stores, mut settings, ledger } = self.opener.open(&project).await.map_err(failed)?;
        settings.ledger = ledger;
        settings.attributes.storage_class.clone_from(&project.storage_class);
        if let Some(part_size) = project.part_size {
            settings.part_size = part_size;
        }
        let template = KeyTemplate::parse(&project.key, &project.dest.key).map_err(|error| own(error.to_string()))?;
        let mut rules = Vec::new();
        for root in &project.paths {
            let of_root = ProjectRules::new(&project, root, temporary::reason).map_err(|error| own(chain(&error)))?;
            rules.push(Arc::new(of_root));
        }
        let project = Arc::new(project);
        let wake = Arc::new(Notify::new());
        let mut roots = Vec::new();
        for (path, rules) in project.paths.iter().zip(rules) {
            let source = self.shared.journal.source(&project.name, path).await?;
            // Whoever worked on it before this was cut off when his time was over.
            self.shared.journal.take_back(source).await?;
            self.shared.keys.root(source, Shelf::of(&project), path);
            let place = (source, path.clone());
            roots.push(Arc::new(Root::new(place, project.clone(), rules, self.shared.clone(), wake.clone())));
        }
        let (emitter, receiver) = channel();
        let stop = Stop { completes: true, ..Stop::default() };
        let paused = self.shared.journal.is_paused(&project.name)?;
        let feed = Arc::new(Feed {
            project: project.clone(),
            roots: roots.clone(),
            run: Run::new(stores, self.budget.clone(), settings, emitter, stop.clone()),
            stop,
            wake,
            paused: AtomicBool::new(paused),
            busy: Default::default(),
            breaker: Mutex::new(Breaker::new(project.breaker)),
            doings: Mutex::new(Doings::default()),
            template,
            shelf: Shelf::of(&project),
            host: self.host.clone(),
            shared: self.shared.clone(),
            told: self.clone(),
        });
        let settled = CancellationToken::new();
        let mut tasks = JoinSet::new();
        let mut talk = JoinSet::new();
        talk.spawn(warnings(receiver, self.shared.log.clone(), project.name.clone()));
        let mut watchers = Vec::new();
        for root in roots {
            self.health.hold(root_key(&root), format!("`{}` is not gone through yet", root.path.display()));
            tasks.spawn(root.clone().run(settled.clone()));
            self.restore(&root).await;
            let settings = RootSettings {
                root: root.path.clone(),
                rules: root.rules.clone() as Arc<dyn Rules>,
                events: project.events,
                every_write: project.complete.mode == super::settings::CompleteMode::Silence,
                mode: project.watch,
                poll: project.poll,
                rescan: project.rescan,
                symlinks: project.symlinks,
                canary: project.canary,
            };
            let sources = self.sources.clone();
            let watching = tokio::task::spawn_blocking(move || sources.watch(settings, root)).await;
            watchers.push(watching.map_err(|error| own(error.to_string()))??);
        }
        // Not before all else is there: what is cut off would leave files behind that nobody is at.
        tasks.spawn(feed.clone().run());
        tasks.spawn(leftovers::clear_daily(feed.clone()));
        let running = Running { feed, watchers, settled, tasks, talk };
        self.projects.lock().await.insert(project.name.clone(), running);
        Ok(())
    }

    /// Ends a project: no more signs, then no more files, then what is under way.
    pub(super) async fn halt(&self, running: Running, patience: Duration) {
        let Running { feed, watchers, settled, mut tasks, talk: _talk } = running;
        for root in &feed.roots {
            self.health.clear(&root_key(root));
        }
        let watched = tokio::task::spawn_blocking(move || watchers.into_iter().for_each(Watcher::stop));
        feed.stop.drain.cancel();
        settled.cancel();
        let ending = async { while tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(patience, ending).await.is_err() {
            feed.stop.abort.cancel();
            tasks.shutdown().await;
        }
        watched.await.ok();
    }

    /// Has removal and actions know of the projects that there are.
    pub(super) async fn follow_projects(&self) {
        let settings = self.settings();
        self.actions
            .configure(settings.projects.iter().map(|project| (project.name.as_str(), project.actions.as_slice())));
        let projects = self.projects.lock().await;
        let mut roots = Vec::new();
        for running in projects.values() {
            let Some(delete) = running.feed.project.delete else { continue };
            for root in &running.feed.roots {
                // A root that is not there now is not known; nothing of it is removed.
                let Some((device, inode)) = root.state().identity else { continue };
                let removed = RemovalRoot {
                    project: running.feed.project.name.clone(),
                    path: root.path.clone(),
                    identity: RootIdentity { device, inode },
                    bucket: running.feed.project.dest.bucket.clone(),
                    settings: delete,
                    complete: running.feed.project.complete.mode.clone(),
                    prover: running.feed.run.clone(),
                };
                roots.push((root.source, removed));
            }
        }
        self.removal.lock().await.configure(roots);
        let buckets: Vec<&str> = settings.projects.iter().map(|project| project.dest.bucket.as_str()).collect();
        let names: Vec<&str> = settings.projects.iter().map(|project| project.name.as_str()).collect();
        let channels: Vec<&str> = settings.channels.iter().map(|channel| channel.name.as_str()).collect();
        self.shared.telemetry.retain(&names, &buckets, &channels);
    }

    /// Looks at everything from time to time, until `stop` or, with `once`, until all is sent.
    async fn keep_time(self: Arc<Self>, once: bool, (stop, hangups): (&CancellationToken, &Notify)) {
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut counted: Option<Instant> = None;
        let mut pause = TICK;
        let mut clock = Clock::new(Timestamp::now(), Instant::now());
        let mut seen = self.reread.path().and_then(modified);
        let mut removing: JoinSet<()> = JoinSet::new();
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                _ = ticks.tick() => {}
                () = hangups.notified() => {
                    self.reload_and_log().await;
                    seen = self.reread.path().and_then(modified);
                    continue;
                }
            }
            self.health.beat();
            self.service.alive().ok();
            if let Some(by) = clock.set_by(Timestamp::now(), Instant::now()) {
                self.follow_clock(by).await;
            }
            if self.shared.queue.broken().is_some() {
                self.try_journal().await;
            }
            let settings = self.settings();
            // Whoever waits for it to be ready hears of it at once.
            let soon = once || !self.health.reasons().is_empty();
            if soon || counted.is_none_or(|at| at.elapsed() >= pause) {
                let began = Instant::now();
                counted = Some(began);
                self.count().await;
                self.start_what_could_not().await;
                self.signal(&settings, clock.now()).await;
                pause = (began.elapsed() * COUNT_SHARE).clamp(TICK, COUNT);
                self.budget.set_bandwidth(limit_at(&settings.bandwidth, minute_of_day()));
                let now = self.reread.path().and_then(modified);
                if now.is_some() && now != seen {
                    seen = now;
                    self.reload_and_log().await;
                }
            }
            self.tell().await;
            self.scan_what_is_owed().await;
            while removing.try_join_next().is_some() {}
            let removes = removing.is_empty() && self.shared.queue.broken().is_none();
            if removes && settings.projects.iter().any(|project| project.delete.is_some()) {
                let agent = self.clone();
                removing.spawn(async move { agent.remove().await });
            }
            if once && self.is_drained().await {
                break;
            }
        }
        // A removal is over in no time, and must not be cut off between its looks and its end.
        while removing.join_next().await.is_some() {}
    }

    /// Tells channels what alerts want told, and keeps what a restart must not forget.
    async fn tell(&self) {
        let (notices, firing, state) = {
            let mut alerts = self.alerts();
            let notices = alerts.tick(Timestamp::now());
            let state = alerts.take_changed().then(|| alerts.state());
            (notices, alerts.firing_by_rule(), state)
        };
        self.shared.telemetry.firing(firing);
        if let Some(notifier) = &*self.notifier.lock().await {
            for notice in &notices {
                notifier.tell(notice);
            }
        }
        if let Some(text) = state.and_then(|state| serde_json::to_string(&state).ok()) {
            // A journal that cannot be written is an alert of its own.
            if self.shared.journal.keep(ALERTS, text).await.is_err() {
                self.alerts().was_not_kept();
            }
        }
    }

    /// Goes through roots of which something was turned away, when there is room.
    async fn scan_what_is_owed(&self) {
        for running in self.projects.lock().await.values() {
            for (root, watcher) in running.feed.roots.iter().zip(&running.watchers) {
                if root.take_owed_scan() {
                    watcher.rescan(ScanReason::QueueDrained);
                }
            }
        }
    }

    /// Gives files their names back that an agent was removing when it was killed, before anybody looks for them.
    async fn restore(&self, root: &Arc<Root>) {
        let root = root.clone();
        let mut removal = self.removal.clone().lock_owned().await;
        tokio::task::spawn_blocking(move || removal.restore(root.source, &root.path)).await.ok();
    }

    async fn remove(&self) {
        let mut removal = self.removal.lock().await;
        loop {
            match removal.pass(now_ms()).await {
                Ok(report) if report.more => {}
                Ok(_) => return,
                Err(error) => {
                    self.shared.log.error("files cannot be removed", [("error", chain(&error).into())]);
                    return;
                }
            }
        }
    }

    /// Whether nothing is left that could be sent now.
    async fn is_drained(&self) -> bool {
        if !self.projects.lock().await.values().all(|running| running.feed.roots.iter().all(|root| root.is_quiet())) {
            return false;
        }
        // Counted after that: what had settled is in the journal by now.
        self.count().await;
        let tallies = self.tallies();
        for running in self.projects.lock().await.values() {
            let feed = &running.feed;
            if feed.busy.load(Relaxed) > 0 || !feed.roots.iter().all(|root| root.is_quiet()) {
                return false;
            }
            // A bucket that nobody can write to holds up nobody for ever.
            let stuck = feed.breaker().open_for(Instant::now()).is_some_and(|time| time >= PATIENCE);
            if stuck || feed.paused.load(Relaxed) {
                continue;
            }
            let own = |tally: &&Tally| feed.roots.iter().any(|root| root.source == tally.source);
            if tallies.iter().filter(own).any(|tally| matches!(tally.state, State::Ready | State::Uploading)) {
                return false;
            }
            let retry = &feed.project.retry;
            let soon = i64::try_from(retry.cap.as_millis()).unwrap_or(i64::MAX).saturating_add(now_ms());
            for root in &feed.roots {
                // What waits in the slow lane has had its attempts.
                match self.shared.journal.next_due(root.source) {
                    Ok(Some(due)) if due <= soon && retry.slow_lane > retry.cap => return false,
                    _ => {}
                }
            }
        }
        true
    }

    /// Ends all projects, keeps what is to be kept, and tells what is left.
    async fn end(&self, patience: Duration) -> Ended {
        let mut ended = Ended::default();
        let sources = self.sources_at_work().await;
        let running: Vec<Running> = std::mem::take(&mut *self.projects.lock().await).into_values().collect();
        let mut halting = Vec::new();
        for running in running {
            ended.sent += running.feed.doings().sent;
            // What nobody could look into may hold anything.
            let unreadable = |root: &Arc<Root>| root.state().last_scan.map_or(0, |(scan, _)| scan.unreadable);
            ended.left += running.feed.roots.iter().map(unreadable).sum::<u64>();
            halting.push(self.halt(running, patience));
        }
        futures_util::future::join_all(halting).await;
        self.count_of(&sources).await;
        let left = |tally: &Tally| if tally.state == State::Cancelled { 0 } else { tally.files };
        ended.left += self.tallies().iter().map(left).sum::<u64>();
        self.tell().await;
        if let Some(notifier) = self.notifier.lock().await.take() {
            notifier.close(Duration::from_secs(2)).await;
        }
        ended
    }
}

/// Logs what a run warns of. Ends with the run.
async fn warnings(mut receiver: Receiver, log: Log, project: String) {
    while let Some(event) = receiver.events.recv().await {
        if let Event::Warning(text) = event {
            log.warn("warning", [("project", project.as_str().into()), ("text", text.into())]);
        }
    }
}

fn modified(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

fn minute_of_day() -> u16 {
    let now = Zoned::now();
    u16::from(now.hour().unsigned_abs()) * 60 + u16::from(now.minute().unsigned_abs())
}

/// Bytes per second at a minute of the day.
fn limit_at(bandwidth: &BandwidthSettings, minute: u16) -> Option<u64> {
    let holds = |from: u16, to: u16| {
        if from <= to { (from..to).contains(&minute) } else { minute >= from || minute < to }
    };
    let window = bandwidth.schedule.iter().find(|window| holds(window.from, window.to));
    window.map_or(bandwidth.limit, |window| window.limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agent::settings::BandwidthWindow;

    #[test]
    fn the_first_window_that_holds_the_time_counts_also_over_midnight() {
        let window = |from, to, limit| BandwidthWindow { from, to, limit };
        let schedule = vec![window(22 * 60, 6 * 60, None), window(12 * 60, 13 * 60, Some(5)), window(0, 1440, Some(1))];
        let bandwidth = BandwidthSettings { limit: Some(9), schedule };
        assert_eq!(limit_at(&bandwidth, 23 * 60), None);
        assert_eq!(limit_at(&bandwidth, 5 * 60), None);
        assert_eq!(limit_at(&bandwidth, 12 * 60 + 30), Some(5));
        assert_eq!(limit_at(&bandwidth, 13 * 60), Some(1));
        assert_eq!(limit_at(&BandwidthSettings { limit: Some(9), schedule: Vec::new() }, 0), Some(9));
    }
}
