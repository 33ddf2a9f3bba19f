//! Which conditions hold, by what was observed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::rules::{Id, Rule, RuleBook};
use super::signals::{Observation, ProjectSignals, RootSignals, Signals};
use super::{Labels, elapsed, fingerprint};
use crate::base::time::short;

/// Attempts below which a ratio says nothing. *Source:* one failure of two is no trend. *Applies:* `UploadFailureRatio`.
const FEWEST_ATTEMPTS: u64 = 10;

/// Pieces of a window. *Source:* a tenth of ten minutes is fine enough. *Applies:* `UploadFailureRatio`.
const PIECES: u32 = 10;

/// How long a ratio stands although nothing is attempted: an open breaker attempts nothing, and mends nothing either.
const STALE: Duration = Duration::from_secs(3600);

/// Failed files that are named. *Source:* a message has room for some. *Applies:* `FileFailed`, the newest first.
const NAMED: usize = 5;

/// A condition that holds.
#[derive(Debug)]
pub(super) struct Condition {
    pub(super) rule: &'static Rule,
    pub(super) labels: Labels,
    pub(super) summary: String,
    pub(super) detail: String,
    /// Grows with what is worth another notice.
    pub(super) news: u64,
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) holding: Vec<Condition>,
    /// Of these nothing is known now, by fingerprint.
    pub(super) unknown: BTreeSet<String>,
}

/// What was observed, as far as it matters.
#[derive(Debug, Default)]
pub(super) struct Seen {
    signals: Signals,
    attempts: BTreeMap<String, Window>,
    failures: BTreeMap<String, Failures>,
    overflows: BTreeMap<(String, PathBuf), Overflows>,
    reload: Option<String>,
}

#[derive(Debug, Default)]
struct Window {
    /// When a piece began, and what went well and wrong in it.
    pieces: VecDeque<(Timestamp, u64, u64)>,
    last: Option<Timestamp>,
    reason: String,
}

#[derive(Debug, Default)]
struct Failures {
    count: u64,
    news: u64,
    named: VecDeque<(PathBuf, String)>,
}

#[derive(Debug)]
struct Overflows {
    last: Timestamp,
    count: u64,
}

impl Seen {
    pub(super) fn note(&mut self, now: Timestamp, observation: Observation, book: &RuleBook) {
        match observation {
            Observation::Uploaded { project } => self.attempt(now, project, None, book),
            Observation::UploadFailed { project, reason } => self.attempt(now, project, Some(reason), book),
            Observation::FileFailed { project, path, reason } => {
                let failures = self.failures.entry(project).or_default();
                failures.count += 1;
                failures.news += 1;
                failures.named.retain(|(named, _)| *named != path);
                failures.named.push_front((path, reason));
                failures.named.truncate(NAMED);
            }
            Observation::Overflow { project, root } => {
                let overflows = self.overflows.entry((project, root)).or_insert(Overflows { last: now, count: 0 });
                (overflows.last, overflows.count) = (now, overflows.count + 1);
            }
            Observation::Reloaded(outcome) => self.reload = outcome.err(),
            Observation::Signals(signals) => self.take(signals),
        }
    }

    fn take(&mut self, signals: Signals) {
        let known = |name: &String| signals.projects.iter().any(|project| project.name == *name);
        // A bucket that is left alone is one message: what failed for it says nothing of what is sent afterwards.
        self.attempts.retain(|name, _| known(name) && !signals.is_left_alone(name));
        self.failures.retain(|name, _| known(name));
        for project in &signals.projects {
            let failures = self.failures.entry(project.name.clone()).or_default();
            failures.count = project.failed;
            if project.failed == 0 {
                failures.named.clear();
            }
        }
        self.signals = signals;
    }

    fn attempt(&mut self, now: Timestamp, project: String, failure: Option<String>, book: &RuleBook) {
        let span = book.limits(Id::UploadFailureRatio.rule()).lasting;
        let window = self.attempts.entry(project).or_default();
        window.forget(now, span);
        match window.pieces.back() {
            Some((begun, ..)) if elapsed(*begun, now) < span / PIECES => {}
            _ => window.pieces.push_back((now, 0, 0)),
        }
        if let Some((_, well, wrong)) = window.pieces.back_mut() {
            *(if failure.is_some() { wrong } else { well }) += 1;
        }
        window.last = Some(now);
        if let Some(reason) = failure {
            window.reason = reason;
        }
    }

    /// Moves all moments, when the clock was put back.
    pub(super) fn shift(&mut self, earlier: impl Fn(Timestamp) -> Timestamp) {
        for window in self.attempts.values_mut() {
            window.last = window.last.map(&earlier);
            for (begun, ..) in &mut window.pieces {
                *begun = earlier(*begun);
            }
        }
        for overflows in self.overflows.values_mut() {
            overflows.last = earlier(overflows.last);
        }
    }

    pub(super) fn conditions(&mut self, now: Timestamp, book: &RuleBook) -> Found {
        let mut found = Found::default();
        self.of_attempts(now, book, &mut found);
        self.of_overflows(now, book, &mut found);
        for project in &self.signals.projects {
            self.of_project(project, book, &mut found);
        }
        for root in &self.signals.roots {
            of_root(root, book, &mut found);
        }
        self.of_the_whole(now, book, &mut found);
        found.holding.retain(|condition| book.limits(condition.rule).enabled);
        found
    }

    fn of_attempts(&mut self, now: Timestamp, book: &RuleBook, found: &mut Found) {
        let limits = book.limits(Id::UploadFailureRatio.rule());
        for (project, window) in &mut self.attempts {
            window.forget(now, limits.lasting);
            if self.signals.is_left_alone(project) {
                continue;
            }
            let bucket = self.signals.projects.iter().find(|known| known.name == *project);
            let labels = of_project_labels(project, bucket.map_or("", |known| known.bucket.as_str()));
            let (well, wrong) = window.pieces.iter().fold((0, 0), |(a, b), (_, well, wrong)| (a + well, b + wrong));
            let all = well + wrong;
            if all < FEWEST_ATTEMPTS {
                if window.last.is_some_and(|last| elapsed(last, now) < STALE) {
                    found.unknown.insert(fingerprint(Id::UploadFailureRatio.rule().name, &labels));
                }
            } else if wrong as f64 / all as f64 > limits.threshold {
                let span = short(limits.lasting);
                found.push(
                    Id::UploadFailureRatio,
                    labels,
                    format!("{wrong} of {all} uploads of `{project}` failed within {span}"),
                    format!("The last one: {}.", window.reason),
                );
            }
        }
    }

    fn of_overflows(&mut self, now: Timestamp, book: &RuleBook, found: &mut Found) {
        let span = book.limits(Id::WatchOverflow.rule()).lasting;
        self.overflows.retain(|_, overflows| elapsed(overflows.last, now) < span);
        let threshold = book.limits(Id::WatchOverflow.rule()).threshold;
        for ((project, root), overflows) in &self.overflows {
            if overflows.count as f64 > threshold {
                found.push(
                    Id::WatchOverflow,
                    of_root_labels(project, root),
                    format!("the kernel dropped events below `{}`", root.display()),
                    format!("It happened {}.", times(overflows.count)),
                );
            }
        }
    }

    fn of_project(&self, project: &ProjectSignals, book: &RuleBook, found: &mut Found) {
        let labels = || of_project_labels(&project.name, &project.bucket);
        if let Some(failures) = self.failures.get(&project.name)
            && failures.count as f64 > book.limits(Id::FileFailed.rule()).threshold
        {
            let named: Vec<String> =
                failures.named.iter().map(|(path, reason)| format!("{}: {reason}", path.display())).collect();
            let more = failures.count.saturating_sub(named.len() as u64);
            let mut detail = named.join("\n");
            if more > 0 && !named.is_empty() {
                detail.push_str(&format!("\nand {more} more"));
            }
            let files = if failures.count == 1 { "file" } else { "files" };
            found.push(
                Id::FileFailed,
                labels(),
                format!("{} {files} of `{}` failed", failures.count, project.name),
                detail,
            );
            if let Some(last) = found.holding.last_mut() {
                last.news = failures.news;
            }
        }
        if let Some(age) = project.oldest
            && age.as_secs_f64() > book.limits(Id::OldestPendingAge.rule()).threshold
        {
            let summary = format!("a file of `{}` waits since {}", project.name, short(age));
            found.push(Id::OldestPendingAge, labels(), summary, String::new());
        }
    }

    fn of_the_whole(&self, now: Timestamp, book: &RuleBook, found: &mut Found) {
        let signals = &self.signals;
        for bucket in &signals.buckets {
            let labels = [("bucket".to_owned(), bucket.bucket.clone())].into();
            let summary = format!("the bucket `{}` is left alone after failures", bucket.bucket);
            found.push(Id::BreakerOpen, labels, summary, format!("The last one: {}.", bucket.reason));
        }
        if signals.queue_ratio > book.limits(Id::QueueSaturated.rule()).threshold {
            let summary = format!("the queue is {:.0} % full", signals.queue_ratio * 100.0);
            found.push(Id::QueueSaturated, Labels::new(), summary, String::new());
        }
        if let Some(reason) = &signals.journal {
            let summary = "the journal cannot be written: no new files are taken".to_owned();
            found.push(Id::JournalDegraded, Labels::new(), summary, format!("{reason}."));
        }
        for disk in &signals.disks {
            if (disk.free as f64) < book.limits(Id::DiskLow.rule()).threshold {
                let labels = [("path".to_owned(), disk.path.display().to_string())].into();
                let free = disk.free as f64 / f64::from(1 << 20);
                let summary = format!("the disk of `{}` has {free:.1} MiB left", disk.path.display());
                found.push(Id::DiskLow, labels, summary, String::new());
            }
        }
        for credentials in &signals.credentials {
            let left = elapsed(now, credentials.expires);
            if left.as_secs_f64() < book.limits(Id::CredentialsExpiring.rule()).threshold {
                let labels = [("profile".to_owned(), credentials.profile.clone())].into();
                let when = if left.is_zero() { "have ended".to_owned() } else { format!("end in {}", short(left)) };
                let summary = format!("the credentials of the profile `{}` {when}", credentials.profile);
                found.push(Id::CredentialsExpiring, labels, summary, String::new());
            }
        }
        if let Some(reason) = &self.reload {
            let summary = "the new configuration was refused".to_owned();
            found.push(Id::ConfigReloadFailed, Labels::new(), summary, format!("{reason}."));
        }
        if let Some(skew) = signals.clock_skew
            && skew.as_secs_f64().abs() > book.limits(Id::ClockSkew.rule()).threshold
        {
            let side = if skew.is_negative() { "behind" } else { "ahead of" };
            let summary = format!("the clock of this machine is {} {side} the store's", short(skew.unsigned_abs()));
            found.push(Id::ClockSkew, Labels::new(), summary, String::new());
        }
    }
}

impl Window {
    fn forget(&mut self, now: Timestamp, span: Duration) {
        while self.pieces.front().is_some_and(|(begun, ..)| elapsed(*begun, now) >= span) {
            self.pieces.pop_front();
        }
    }
}

impl Found {
    fn push(&mut self, id: Id, labels: Labels, summary: String, detail: String) {
        let rule = id.rule();
        let detail = if detail.is_empty() { rule.advice.to_owned() } else { format!("{detail}\n{}", rule.advice) };
        self.holding.push(Condition { rule, labels, summary, detail, news: 0 });
    }
}

fn of_root(root: &RootSignals, book: &RuleBook, found: &mut Found) {
    let labels = || of_root_labels(&root.project, &root.root);
    let shown = root.root.display();
    if let Some(reason) = &root.missing {
        found.push(Id::RootMissing, labels(), format!("the root `{shown}` is not there"), format!("{reason}."));
    }
    if let Some(age) = root.canary
        && age.as_secs_f64() > book.limits(Id::WatcherDead.rule()).threshold
    {
        let summary = format!("the watcher of `{shown}` told of nothing for {}", short(age));
        found.push(Id::WatcherDead, labels(), summary, String::new());
    }
    if let Some((directories, why)) = &root.unwatched
        && *directories as f64 > book.limits(Id::WatchLimit.rule()).threshold
    {
        let summary = format!("{directories} directories below `{shown}` cannot be watched");
        found.push(Id::WatchLimit, labels(), summary, format!("{why}."));
    }
}

fn of_project_labels(project: &str, bucket: &str) -> Labels {
    let mut labels: Labels = [("project".to_owned(), project.to_owned())].into();
    if !bucket.is_empty() {
        labels.insert("bucket".to_owned(), bucket.to_owned());
    }
    labels
}

fn of_root_labels(project: &str, root: &Path) -> Labels {
    [("project".to_owned(), project.to_owned()), ("root".to_owned(), root.display().to_string())].into()
}

fn times(count: u64) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}
