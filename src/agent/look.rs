//! How everything stands: what is counted, what metrics and alerts are told, whether the agent is ready.

use std::collections::BTreeMap;
use std::sync::PoisonError;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use jiff::Timestamp;
use rustix::fs::statvfs;

use crate::credentials::CredentialsSource;
use crate::journal::files::{SourceId, State, Tally};

use super::alert::{BucketSignals, CredentialSignals, DiskSignals, Observation, ProjectSignals, RootSignals, Signals};
use super::root::{Root, now_ms};
use super::settings::WatchSettings;
use super::supervise::Agent;

impl Agent {
    /// The roots of the projects that there are.
    pub(super) async fn sources_at_work(&self) -> Vec<SourceId> {
        let projects = self.projects.lock().await;
        projects.values().flat_map(|running| &running.feed.roots).map(|root| root.source).collect()
    }

    /// Counts what waits.
    pub(super) async fn count(&self) {
        let sources = self.sources_at_work().await;
        self.count_of(&sources).await;
    }

    /// Counts what waits below these roots. The journal keeps the files of projects that were taken out of the
    /// configuration, too: nobody waits for them.
    pub(super) async fn count_of(&self, sources: &[SourceId]) {
        let journal = self.shared.journal.clone();
        let counted = tokio::task::spawn_blocking(move || journal.tallies()).await;
        let Ok(Ok(mut tallies)) = counted else { return };
        tallies.retain(|tally| sources.contains(&tally.source));
        let telemetry = &self.shared.telemetry;
        let waits = |tally: &&Tally| matches!(tally.state, State::Ready | State::Uploading | State::Retry);
        let waiting: u64 = tallies.iter().filter(waits).map(|tally| tally.files).sum();
        let queue = &self.shared.queue;
        queue.waiting.store(waiting, Relaxed);
        telemetry.queue_bytes(tallies.iter().filter(waits).map(|tally| tally.bytes).sum());
        let oldest = tallies.iter().filter(waits).map(|tally| tally.oldest).min();
        telemetry.oldest_age(oldest.map(age));
        let most = queue.most.load(Relaxed).max(1);
        telemetry.capacity_ratio(ratio(waiting, most));
        let mut busy = 0;
        let (mut watched, mut unwatched) = (0, 0);
        let mut left_alone: BTreeMap<String, bool> = BTreeMap::new();
        for (name, running) in &*self.projects.lock().await {
            *left_alone.entry(running.feed.project.dest.bucket.clone()).or_default() |=
                running.feed.breaker().why().is_some();
            busy += running.feed.busy.load(Relaxed);
            let sources: Vec<SourceId> = running.feed.roots.iter().map(|root| root.source).collect();
            for state in State::ALL.into_iter().filter(|state| *state != State::Done) {
                let own = tallies.iter().filter(|tally| tally.state == state && sources.contains(&tally.source));
                telemetry.queue(name, state.word(), own.map(|tally| tally.files).sum());
            }
            for root in &running.feed.roots {
                let state = root.state();
                watched += state.armed;
                unwatched += state.unwatched.as_ref().map_or(0, |(directories, _)| *directories);
                if state.scanned && state.missing.is_none() {
                    self.health.clear(&root_key(root));
                } else if let Some(why) = state.missing {
                    self.health.hold(root_key(root), format!("`{}`: {why}", root.path.display()));
                }
            }
        }
        for (bucket, open) in left_alone {
            telemetry.breaker(&bucket, open);
        }
        telemetry.workers_busy(busy);
        let lost = self.shared.log.lost();
        telemetry.log_lost(lost - self.lost_lines.swap(lost, Relaxed));
        telemetry.dirs(watched, unwatched);
        match self.shared.queue.broken() {
            Some(why) => self.health.hold("journal", format!("the journal cannot be written: {why}")),
            None => self.health.clear("journal"),
        }
        *self.tallies.lock().unwrap_or_else(PoisonError::into_inner) = tallies;
    }

    pub(super) fn tallies(&self) -> Vec<Tally> {
        self.tallies.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells the alerts how everything stands at a time, which is not that of a clock that was set since the last look.
    pub(super) async fn signal(&self, settings: &WatchSettings, now: Timestamp) {
        let tallies = self.tallies();
        let mut signals = Signals::default();
        let queue = &self.shared.queue;
        signals.queue_ratio = ratio(queue.waiting.load(Relaxed), queue.most.load(Relaxed).max(1));
        signals.journal = queue.broken();
        if let Ok(disk) = statvfs(&settings.state_dir) {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            signals.disks.push(DiskSignals { path: settings.state_dir.clone(), free });
        }
        let mut ends = None;
        for (name, running) in &*self.projects.lock().await {
            let feed = &running.feed;
            let own = |tally: &&Tally| feed.roots.iter().any(|root| root.source == tally.source);
            let waits = |tally: &&Tally| matches!(tally.state, State::Ready | State::Uploading | State::Retry);
            let oldest = tallies.iter().filter(own).filter(waits).map(|tally| tally.oldest).min();
            let failed = tallies.iter().filter(own).filter(|tally| tally.state == State::Failed);
            signals.projects.push(ProjectSignals {
                name: name.clone(),
                bucket: feed.project.dest.bucket.clone(),
                failed: failed.map(|tally| tally.files).sum(),
                oldest: oldest.filter(|_| !feed.paused.load(Relaxed)).map(|since| age_at(since, now.as_millisecond())),
            });
            let store = feed.run.store();
            let profile = || feed.project.dest.profile.clone().unwrap_or_else(|| "default".to_owned());
            if let Some(expires) = store.credentials().and_then(CredentialsSource::failing) {
                signals.credentials.push(CredentialSignals { profile: profile(), expires });
            }
            ends = ends.into_iter().chain(store.credentials().and_then(CredentialsSource::expires)).min();
            let ahead = store.clock_ahead();
            if signals.clock_skew.is_none_or(|known| ahead.is_some_and(|ahead| ahead.abs() > known.abs())) {
                signals.clock_skew = ahead;
            }
            if let Some(reason) = feed.breaker().why() {
                let (bucket, reason) = (feed.project.dest.bucket.clone(), reason.to_owned());
                signals.buckets.push(BucketSignals { bucket, reason });
            }
            for root in &feed.roots {
                let state = root.state();
                let canary = state.canary.map(|at| at.elapsed());
                signals.roots.push(RootSignals {
                    project: name.clone(),
                    root: root.path.clone(),
                    missing: state.missing,
                    canary,
                    unwatched: state.unwatched,
                });
                if root.take_overflows() > 0 {
                    let (project, root) = (name.clone(), root.path.clone());
                    self.observe(Observation::Overflow { project, root });
                }
            }
        }
        self.shared.telemetry.credentials_expire(ends);
        self.observe(Observation::Signals(signals));
    }
}

/// What `/readyz` is told of a root by.
pub(super) fn root_key(root: &Root) -> String {
    format!("root {}", root.source)
}

/// How long ago a time in milliseconds since 1970 was.
pub(super) fn age(since: i64) -> Duration {
    age_at(since, now_ms())
}

fn age_at(since: i64, now: i64) -> Duration {
    Duration::from_millis(u64::try_from(now - since).unwrap_or(0))
}

#[expect(clippy::cast_precision_loss, reason = "a share that is shown and compared with a tenth")]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}
