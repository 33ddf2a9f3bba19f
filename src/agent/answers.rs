//! What the agent does when it is asked or told over its socket.

use std::path::Path;
use std::sync::PoisonError;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

use async_trait::async_trait;

use crate::base::below::is_gone;
use crate::base::stamp::Stamp;
use crate::events::status::{
    BreakerStatus, Count, Explanation, FileLine, Flushed, LastError, ProjectExplanation, ProjectState, ProjectStatus,
    Queue, ReloadReport, RootStatus, ScanStatus, Status, WirePath,
};
use crate::journal::files::{State, Tally};
use crate::store::S3Store;

use super::control::{Commands, Page, Refusal, Roots, Selection, Target, WatchedRoot};
use super::feed::Feed;
use super::key::KeySource;
use super::root::{Root, now_ms, reason_word};
use super::source::{ScanReason, Symlinks};
use super::supervise::Agent;

/// How often a flush looks whether all is sent.
const LOOK: Duration = Duration::from_millis(100);

impl Agent {
    async fn roots(&self) -> Roots {
        let projects = self.projects.lock().await;
        let watched = |(name, root): (&String, &std::sync::Arc<Root>)| WatchedRoot {
            source: root.source,
            project: name.clone(),
            path: root.path.clone(),
        };
        let all = projects.iter().flat_map(|(name, running)| running.feed.roots.iter().map(move |root| (name, root)));
        Roots::new(all.map(watched).collect())
    }

    async fn feed(&self, project: &str) -> Result<std::sync::Arc<Feed<S3Store>>, Refusal> {
        let projects = self.projects.lock().await;
        match projects.get(project) {
            Some(running) => Ok(running.feed.clone()),
            None => Err(Refusal::no_project(project, projects.keys().map(String::as_str))),
        }
    }

    async fn wake_all(&self) {
        for running in self.projects.lock().await.values() {
            running.feed.breaker().try_now(Instant::now());
            running.feed.wake.notify_one();
        }
    }
}

#[async_trait]
impl Commands for Agent {
    async fn status(&self) -> Status {
        let journal = self.shared.journal.clone();
        let tallies = tokio::task::spawn_blocking(move || journal.tallies()).await;
        let tallies = tallies.ok().and_then(Result::ok).unwrap_or_else(|| self.tallies());
        let (settings, roots) = (self.settings(), self.roots().await);
        let mut status = Status {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            pid: std::process::id(),
            started: self.started.0,
            uptime_seconds: self.started.1.elapsed().as_secs(),
            state_dir: WirePath(settings.state_dir),
            config: self.reread.path().map(|path| WirePath(path.to_owned())),
            problems: Vec::new(),
            projects: Vec::new(),
            totals: Queue::default(),
        };
        let broken = self.shared.queue.broken().map(|why| format!("the journal cannot be written: {why}"));
        status.problems.extend(broken.clone());
        if let Some(why) = &*self.refused.lock().unwrap_or_else(PoisonError::into_inner) {
            status.problems.push(format!("the configuration file is not taken: {why}"));
        }
        for (name, running) in &*self.projects.lock().await {
            let queue = roots.queue(name, &tallies, now_ms());
            status.totals.add(&queue);
            status.projects.push(project_status(&running.feed, queue, broken.clone()));
        }
        status
    }

    async fn list(&self, selection: &Selection, page: Page) -> Result<Vec<FileLine>, Refusal> {
        let (roots, journal, selection) = (self.roots().await, self.shared.journal.clone(), selection.clone());
        let listed = tokio::task::spawn_blocking(move || roots.list(&journal, &selection, page)).await;
        listed.unwrap_or_else(|error| Err(Refusal::failed(error.to_string(), Vec::new())))
    }

    async fn retry(&self, target: &Target) -> Result<u64, Refusal> {
        let changed = self.roots().await.retry(&self.shared.journal, target).await?;
        self.wake_all().await;
        Ok(changed)
    }

    async fn cancel(&self, target: &Target) -> Result<u64, Refusal> {
        self.roots().await.cancel(&self.shared.journal, target).await
    }

    async fn pause(&self, project: &str, paused: bool) -> Result<(), Refusal> {
        let feed = self.feed(project).await?;
        self.shared.journal.set_paused(project, paused).await?;
        feed.paused.store(paused, Relaxed);
        feed.wake.notify_one();
        let word = if paused { "paused" } else { "resumed" };
        self.shared.log.info(word, [("project", project.into())]);
        Ok(())
    }

    async fn rescan(&self, project: &str) -> Result<(), Refusal> {
        let projects = self.projects.lock().await;
        let Some(running) = projects.get(project) else {
            return Err(Refusal::no_project(project, projects.keys().map(String::as_str)));
        };
        for (root, watcher) in running.feed.roots.iter().zip(&running.watchers) {
            root.scan_was_asked();
            watcher.rescan(ScanReason::Asked);
        }
        Ok(())
    }

    async fn flush(&self, project: &str) -> Result<Flushed, Refusal> {
        let feed = self.feed(project).await?;
        if feed.paused.load(Relaxed) {
            return Err(Refusal::usage(format!("project `{project}` rests"), format!("cos watch resume {project}")));
        }
        feed.breaker().try_now(Instant::now());
        feed.wake.notify_one();
        loop {
            let journal = self.shared.journal.clone();
            let tallies = tokio::task::spawn_blocking(move || journal.tallies()).await;
            let tallies = tallies.map_err(|error| Refusal::failed(error.to_string(), Vec::new()))??;
            let own = |tally: &&Tally| feed.roots.iter().any(|root| root.source == tally.source);
            let of = |states: &[State]| -> u64 {
                tallies.iter().filter(own).filter(|tally| states.contains(&tally.state)).map(|tally| tally.files).sum()
            };
            let settled = feed.roots.iter().all(|root| root.is_quiet());
            let blocked = feed.breaker().why().is_some();
            if settled && (of(&[State::Ready, State::Uploading]) == 0 || blocked) {
                let mut failed = of(&[State::Retry, State::Failed]);
                if blocked {
                    failed += of(&[State::Ready, State::Uploading]);
                }
                return Ok(Flushed { failed });
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    async fn explain(&self, path: &Path) -> Result<Explanation, Refusal> {
        let mut explanation = Explanation { path: WirePath(path.to_owned()), projects: Vec::new() };
        let lines = self.roots().await.find(&self.shared.journal, path)?;
        for (name, running) in &*self.projects.lock().await {
            for root in &running.feed.roots {
                let Ok(below) = path.strip_prefix(&root.path) else { continue };
                if below.as_os_str().is_empty() {
                    continue;
                }
                let line = lines.iter().find(|line| line.cursor.source == root.source).cloned();
                explanation.projects.push(explain(name, &running.feed, root, below, line));
            }
        }
        Ok(explanation)
    }

    async fn reload(&self) -> Result<ReloadReport, Refusal> {
        let this = self.own.upgrade().ok_or_else(|| Refusal::failed("the agent is about to end", Vec::new()))?;
        let (changes, warnings) = this.read_again().await.map_err(|why| Refusal::configuration(why, Vec::new()))?;
        let mut changed: Vec<String> = changes
            .changed
            .iter()
            .map(|change| change.project.clone().unwrap_or_else(|| change.key.to_owned()))
            .collect();
        changed.dedup();
        Ok(ReloadReport {
            needs_restart: changes.needing_restart().map(|change| change.key.to_owned()).collect(),
            added: changes.added,
            removed: changes.removed,
            changed,
            warnings,
        })
    }
}

/// `broken` is what keeps every project from going on.
fn project_status(feed: &Feed<S3Store>, queue: Queue, broken: Option<String>) -> ProjectStatus {
    let mut problem = broken;
    let mut scanning = false;
    let mut roots = Vec::new();
    for root in &feed.roots {
        let state = root.state();
        scanning |= state.scanning;
        let (unwatched, why) = state.unwatched.clone().unzip();
        let of_root = state.missing.clone().or_else(|| why.map(|why| format!("directories are polled: {why}")));
        if problem.is_none() && of_root.is_some() {
            problem = of_root.as_ref().map(|why| format!("`{}`: {why}", root.path.display()));
        }
        roots.push(RootStatus {
            path: WirePath(root.path.clone()),
            directories: state.armed,
            unwatched: unwatched.unwrap_or(0),
            problem: of_root,
            scanning: state.scanning,
            last_scan: state.last_scan.map(|(scan, ended)| ScanStatus {
                ended,
                reason: reason_word(scan.reason).to_owned(),
                files: scan.files,
                unreadable: scan.unreadable,
                seconds: scan.took.as_secs_f64(),
            }),
        });
    }
    let breaker = {
        let breaker = feed.breaker();
        breaker.why().map(|reason| BreakerStatus {
            reason: reason.to_owned(),
            probe_in_seconds: breaker.next_try().map_or(0, |at| at.saturating_duration_since(Instant::now()).as_secs()),
        })
    };
    let (state, why) = if feed.paused.load(Relaxed) {
        (ProjectState::Paused, None)
    } else if let Some(breaker) = &breaker {
        (ProjectState::Blocked, Some(breaker.reason.clone()))
    } else if problem.is_some() {
        (ProjectState::Degraded, problem)
    } else if scanning {
        (ProjectState::Scanning, None)
    } else if queue.uploading.files > 0 {
        (ProjectState::Uploading, None)
    } else if queue.waiting().files > 0 {
        (ProjectState::Watching, None)
    } else {
        (ProjectState::Idle, None)
    };
    let doings = feed.doings();
    ProjectStatus {
        name: feed.project.name.clone(),
        dest: feed.project.dest.to_string(),
        state,
        why,
        roots,
        queue,
        last_minute: {
            let (files, bytes) = doings.recent.sum(Instant::now());
            Count { files, bytes }
        },
        breaker,
        last_error: doings.last_error.as_ref().map(|(path, message, at)| LastError {
            at: *at,
            path: Some(WirePath(path.clone())),
            message: message.clone(),
        }),
    }
}

fn explain(
    project: &str,
    feed: &Feed<S3Store>,
    root: &Root,
    below: &Path,
    file: Option<FileLine>,
) -> ProjectExplanation {
    let full = root.path.join(below);
    let metadata = root.stands(below);
    let decision = root.rules.explain(below, metadata.as_ref().is_ok_and(std::fs::Metadata::is_dir));
    let mut reasons = Vec::new();
    let mut why = decision.why.clone();
    for (before, what) in [(" ", &decision.rule), (" at ", &decision.place)] {
        if let Some(what) = what {
            why.push_str(&format!("{before}`{what}`"));
        }
    }
    if let Some(above) = &decision.above {
        why.push_str(&format!(", for the directory `{}`", above.display()));
    }
    reasons.push(why);
    // What says that a rule leaves nothing out would mislead, of what is never sent.
    let mut is_none = false;
    match &metadata {
        Err(error) if is_gone(error) && std::fs::symlink_metadata(&full).is_ok() => {
            reasons.push("a symbolic link leads to it: files are sent from where they are".to_owned());
            is_none = true;
        }
        Err(error) => reasons.push(format!("it cannot be looked at: {error}")),
        Ok(metadata) if metadata.is_dir() => reasons.push("it is a directory; the files in it are sent".to_owned()),
        Ok(metadata) if metadata.is_file() => reasons.extend(root.awaited(below, &Stamp::of(metadata))),
        Ok(metadata) => {
            let why = match metadata.is_symlink() {
                true if feed.project.symlinks == Symlinks::Skip => "it is a symbolic link, and `symlinks` is `skip`",
                true => "it is a symbolic link that leads to no file below the root",
                false => "it is no regular file",
            };
            reasons.push(why.to_owned());
            is_none = true;
        }
    }
    if is_none && decision.takes_part {
        reasons.remove(0);
    }
    if root.settles(below) {
        reasons.push("it was touched, and waits until it is complete".to_owned());
    }
    match &file {
        None => reasons.push("the journal does not know it".to_owned()),
        Some(line) => {
            reasons.push(format!("the journal says `{}`", line.state));
            reasons.extend(line.error.iter().filter(|error| !error.is_empty()).cloned());
        }
    }
    if let Some(why) = feed.breaker().why() {
        reasons.push(format!("the bucket is left alone for now: {why}"));
    }
    if feed.paused.load(Relaxed) {
        reasons.push("the project rests".to_owned());
    }
    let modified = metadata.ok().map_or(0, |metadata| Stamp::of(&metadata).modified);
    let of = KeySource {
        prefix: &feed.project.dest.key,
        root: &root.path,
        relative: below,
        project,
        host: &feed.host,
        modified,
        max_key: feed.run.max_key(),
    };
    let target = match feed.template.key(&of) {
        Ok(key) => Some(feed.project.dest.with_key(&key).to_string()),
        Err(error) => {
            reasons.push(error.to_string());
            None
        }
    };
    ProjectExplanation {
        project: project.to_owned(),
        root: WirePath(root.path.clone()),
        takes_part: decision.takes_part && !is_none,
        reasons,
        target: target.filter(|_| decision.takes_part && !is_none),
        file,
    }
}
