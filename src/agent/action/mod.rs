//! What is run after uploads: programs here, and through `ssh` elsewhere.
//!
//! A run for each file begins as soon as there is room, and whoever uploaded waits for that room, so nothing piles up. A
//! run for many files waits in the journal, which a restart does not forget. No shell of ours takes part, every run has
//! an end, and what it started ends with it.

mod process;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::base::fault::chain;
use crate::base::random;
use crate::events::log::Log;
use crate::journal::files::{DueAction, FileJournal};

use super::settings::ActionSettings;

use process::Ended;
use words::Payload;

pub use words::Uploaded;

/// How often the journal is asked for runs whose time has come.
///
/// *Source:* debounces are of seconds and more. *Applies:* debounced actions; one whose time comes is at most this late.
const LOOK: Duration = Duration::from_secs(1);

/// What runs actions.
#[derive(Clone, Debug)]
pub struct ActionLimits {
    /// Runs at once.
    pub at_once: usize,
    /// How long what runs has to end by itself, once it was asked to, before it is killed.
    pub grace: Duration,
    /// The system's `ssh`.
    pub ssh: PathBuf,
}

impl Default for ActionLimits {
    fn default() -> Self {
        Self { at_once: 4, grace: Duration::from_secs(1), ssh: PathBuf::from("ssh") }
    }
}

/// How many runs there were.
#[derive(Debug, Default)]
pub struct ActionCounts {
    /// Runs that ended well.
    pub succeeded: AtomicU64,
    /// Runs that failed, took too long or could not begin.
    pub failed: AtomicU64,
    /// Runs under way.
    pub running: AtomicU64,
}

/// A run that is to begin.
struct Job {
    name: String,
    settings: ActionSettings,
    payload: Payload,
    due: Option<DueAction>,
}

/// The actions of an agent. [`Actions::run`] runs them, all others tell it what to do.
pub struct Actions {
    journal: Arc<FileJournal>,
    log: Log,
    limits: ActionLimits,
    counts: ActionCounts,
    settings: Mutex<HashMap<String, ActionSettings>>,
    jobs: mpsc::Sender<Job>,
    waiting: Mutex<Option<mpsc::Receiver<Job>>>,
}

impl Actions {
    /// The actions of these projects.
    pub fn new(journal: Arc<FileJournal>, log: Log, limits: ActionLimits) -> Arc<Self> {
        // A place beside the runs is enough: who puts a job there waits for the next one.
        let (jobs, waiting) = mpsc::channel(1);
        let counts = ActionCounts::default();
        let (settings, waiting) = (Mutex::default(), Mutex::new(Some(waiting)));
        Arc::new(Self { journal, log, limits, counts, settings, jobs, waiting })
    }

    /// Takes the settings of all projects in place of those before. What runs goes on as it began.
    pub fn configure<'a>(&self, projects: impl IntoIterator<Item = (&'a str, &'a [ActionSettings])>) {
        let named = projects.into_iter().flat_map(|(project, actions)| {
            let enabled = actions.iter().filter(|action| action.enabled);
            enabled.map(move |action| (name(project, action), action.clone()))
        });
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = named.collect();
    }

    /// How many runs there were.
    pub fn counts(&self) -> &ActionCounts {
        &self.counts
    }

    /// A file of a project was uploaded. Waits for room where an action runs for each file.
    pub async fn uploaded(&self, file: &Uploaded) {
        for (name, settings) in self.of_project(&file.project) {
            let payload = Payload::new(file, random::unique());
            let Some(debounce) = settings.debounce else {
                // Nobody takes it once the agent ends.
                self.jobs.send(Job { name, settings, payload, due: None }).await.ok();
                continue;
            };
            let wait = i64::try_from(debounce.as_millis()).unwrap_or(i64::MAX);
            let due = now().saturating_add(wait);
            if let Err(error) = self.journal.debounce(name.clone(), due, payload.json()).await {
                self.log.error(
                    "an action cannot be remembered",
                    [("action", name.into()), ("error", chain(&error).into())],
                );
            }
        }
    }

    fn of_project(&self, project: &str) -> Vec<(String, ActionSettings)> {
        let settings = self.settings.lock().unwrap_or_else(PoisonError::into_inner);
        let own = settings.iter().filter(|(name, _)| name.rsplit_once('/').is_some_and(|(of, _)| of == project));
        own.map(|(name, settings)| (name.clone(), settings.clone())).collect()
    }

    fn named(&self, name: &str) -> Option<ActionSettings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// Runs actions until `stop` is cancelled, and then ends what runs. What an agent before this one left waiting and is
    /// due runs at once. To be called once.
    pub async fn run(self: Arc<Self>, stop: CancellationToken) {
        let Some(mut waiting) = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
        let room = Arc::new(Semaphore::new(self.limits.at_once.max(1)));
        let mut runs = Runs {
            actions: self.clone(),
            stop: stop.clone(),
            tasks: JoinSet::new(),
            now_running: HashSet::new(),
            rests_until: HashMap::new(),
        };
        loop {
            tokio::select! {
                biased;
                () = stop.cancelled() => break,
                Some(ended) = runs.tasks.join_next() => runs.ended(ended),
                permit = room.clone().acquire_owned() => {
                    let Ok(permit) = permit else { break };
                    match runs.next(&mut waiting, &stop).await {
                        Some(job) => runs.begin(job, permit),
                        None => continue,
                    }
                }
            }
        }
        waiting.close();
        // They end what they run: asked first, then killed.
        while let Some(ended) = runs.tasks.join_next().await {
            runs.ended(ended);
        }
    }

    /// Runs one to its end and writes down what became of it.
    async fn perform(&self, job: &Job, stop: &CancellationToken) {
        let Job { name, settings, payload, due } = job;
        let mut command = words::command(settings, payload, &self.limits.ssh);
        command.env("COS_WATCH_ACTION", name);
        let ended = process::run(command, settings.timeout, self.limits.grace, stop).await;
        let fields = |seconds: f64, how: String, output: String| {
            [
                ("action", name.as_str().into()),
                ("path", payload.path().as_path().into()),
                ("seconds", seconds.into()),
                ("exit", how.into()),
                ("output", output.into()),
            ]
        };
        let succeeded = match ended {
            Ok(Ended { stopped: true, how, output, seconds }) => {
                // It is owed another run when it waits in the journal: it stays there.
                self.log.warn("an action was ended with the agent", fields(seconds, how, output));
                self.counts.failed.fetch_add(1, Relaxed);
                return;
            }
            Ok(Ended { how, output, seconds, .. }) => {
                let well = how == "0";
                match well {
                    true => self.log.info("an action ran", fields(seconds, how, output)),
                    false => self.log.error("an action failed", fields(seconds, how, output)),
                }
                well
            }
            Err(error) => {
                self.log.error("an action could not begin", fields(0.0, error.to_string(), String::new()));
                false
            }
        };
        let count = if succeeded { &self.counts.succeeded } else { &self.counts.failed };
        count.fetch_add(1, Relaxed);
        if let Some(due) = due
            && let Err(error) = self.journal.action_ran(due).await
        {
            self.log.error(
                "an action that ran may run again",
                [("action", name.as_str().into()), ("error", chain(&error).into())],
            );
        }
    }
}

/// What runs just now.
struct Runs {
    actions: Arc<Actions>,
    stop: CancellationToken,
    tasks: JoinSet<Option<String>>,
    /// Debounced actions that run: one does not run beside itself.
    now_running: HashSet<String>,
    /// Debounced actions that ran, until when they rest (milliseconds since 1970): a file that came meanwhile waits as long
    /// as one that comes now.
    rests_until: HashMap<String, i64>,
}

impl Runs {
    /// The next run. Nothing when somebody else should be looked after first.
    async fn next(&mut self, waiting: &mut mpsc::Receiver<Job>, stop: &CancellationToken) -> Option<Job> {
        if let Some(job) = self.due().await {
            return Some(job);
        }
        tokio::select! {
            () = stop.cancelled() => None,
            job = waiting.recv() => job,
            () = sleep(LOOK) => None,
            Some(ended) = self.tasks.join_next() => {
                self.ended(ended);
                None
            }
        }
    }

    /// A debounced action whose time has come.
    async fn due(&mut self) -> Option<Job> {
        let now = now();
        self.rests_until.retain(|_, until| *until > now);
        let due = match self.actions.journal.due_actions(now) {
            Ok(due) => due,
            Err(error) => {
                self.actions.log.error("the actions that wait cannot be read", [("error", chain(&error).into())]);
                return None;
            }
        };
        for due in due {
            if self.now_running.contains(&due.action) || self.rests_until.contains_key(&due.action) {
                continue;
            }
            let known = self.actions.named(&due.action).zip(Payload::read(&due.payload));
            match known {
                Some((settings, payload)) => {
                    return Some(Job { name: due.action.clone(), settings, payload, due: Some(due) });
                }
                None => {
                    self.actions.log.warn(
                        "an action that waited is not configured any more",
                        [("action", due.action.as_str().into())],
                    );
                    self.actions.journal.action_ran(&due).await.ok();
                }
            }
        }
        None
    }

    fn begin(&mut self, job: Job, permit: OwnedSemaphorePermit) {
        let debounced = job.due.as_ref().map(|due| due.action.clone());
        self.now_running.extend(debounced.clone());
        let (actions, stop) = (self.actions.clone(), self.stop.clone());
        self.tasks.spawn(async move {
            let _permit = permit;
            actions.counts.running.fetch_add(1, Relaxed);
            actions.perform(&job, &stop).await;
            actions.counts.running.fetch_sub(1, Relaxed);
            debounced
        });
    }

    fn ended(&mut self, ended: Result<Option<String>, tokio::task::JoinError>) {
        match ended {
            Ok(Some(action)) => {
                self.now_running.remove(&action);
                let debounce = self.actions.named(&action).and_then(|settings| settings.debounce).unwrap_or_default();
                let wait = i64::try_from(debounce.as_millis()).unwrap_or(i64::MAX);
                self.rests_until.insert(action, now().saturating_add(wait));
            }
            Ok(None) => {}
            Err(error) => self.actions.log.error("the task of an action failed", [("error", error.to_string().into())]),
        }
    }
}

/// The name in the journal and the log. Names of projects have no `/` in them, those of actions may.
fn name(project: &str, action: &ActionSettings) -> String {
    format!("{project}/{}", action.name.replace('/', "-"))
}

fn now() -> i64 {
    Timestamp::now().as_millisecond()
}
