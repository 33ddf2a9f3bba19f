//! What can happen, each with a method that counts it.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

use super::registry::{OTHER, Registry};
use super::table::Id;
use super::{process, text};

/// Codes of the service that keep their name.
///
/// *Source:* Prometheus' advice of at most ten values a label. *Applies:* `code` of `cos_upload_errors_total`, whose values
/// come from outside; codes beyond these are counted as `other`.
const MOST_CODES: usize = 10;

/// Counts what happens. Cheap to clone; clones count together.
#[derive(Clone)]
pub struct Telemetry(Arc<Inner>);

struct Inner {
    registry: Registry,
    codes: Mutex<BTreeSet<String>>,
}

impl Default for Telemetry {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Telemetry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Telemetry").finish_non_exhaustive()
    }
}

impl Telemetry {
    /// Counts from zero.
    pub fn new() -> Self {
        let telemetry = Self(Arc::new(Inner { registry: Registry::new(), codes: Mutex::default() }));
        telemetry.set(Id::Build, &[env!("CARGO_PKG_VERSION")], 1.0);
        telemetry
    }

    /// Everything, as Prometheus reads it (`text/plain; version=0.0.4`).
    pub fn render(&self) -> String {
        let mut written = text::write(&self.0.registry);
        process::write(&mut written);
        written
    }

    /// A watcher told of a change: `created`, `closed`, `changed`, `moved`, `gone`.
    pub fn event(&self, project: &str, kind: &'static str) {
        self.events(project, kind, 1);
    }

    /// It told of so many changes at once.
    pub fn events(&self, project: &str, kind: &'static str, many: u64) {
        self.add(Id::Events, &[project, kind], many);
    }

    /// The kernel dropped events.
    pub fn overflow(&self) {
        self.add(Id::Overflows, &[], 1);
    }

    /// A root was gone through.
    pub fn rescan(&self, reason: &'static str, took: Duration) {
        self.add(Id::Rescans, &[reason], 1);
        self.observe(Id::ScanSeconds, &[], took);
    }

    /// A file was uploaded and proved.
    pub fn uploaded(&self, project: &str, bytes: u64, took: Duration) {
        self.add(Id::Files, &[project, "uploaded"], 1);
        self.add(Id::Bytes, &[project], bytes);
        self.observe(Id::UploadSeconds, &[size_class(bytes)], took);
    }

    /// An attempt failed: `class` is one of few words of ours, `code` the service's (empty where it gave none).
    pub fn upload_failed(&self, project: &str, class: &'static str, code: &str) {
        self.add(Id::Files, &[project, "failed"], 1);
        let code = if code.is_empty() { "none" } else { self.known_code(code) };
        self.add(Id::Errors, &[project, class, code], 1);
    }

    /// Another attempt of a file began.
    pub fn retried(&self, project: &str) {
        self.add(Id::Retries, &[project], 1);
    }

    /// A file was found in the store already.
    pub fn skipped_same(&self, project: &str) {
        self.add(Id::Files, &[project, "same"], 1);
    }

    /// So many files of a project are in this state.
    pub fn queue(&self, project: &str, state: &'static str, files: u64) {
        self.set(Id::Queue, &[project, state], files as f64);
    }

    /// Bytes of files that wait or are on their way.
    pub fn queue_bytes(&self, bytes: u64) {
        self.set(Id::QueueBytes, &[], bytes as f64);
    }

    /// Age of the oldest change that is not uploaded; nothing waits when there is none.
    pub fn oldest_age(&self, age: Option<Duration>) {
        self.set(Id::OldestAge, &[], age.unwrap_or_default().as_secs_f64());
    }

    /// Files in the queue against the most that may wait.
    pub fn capacity_ratio(&self, ratio: f64) {
        self.set(Id::Capacity, &[], ratio);
    }

    /// An upload began this long after the file's last change.
    pub fn waited(&self, wait: Duration) {
        self.observe(Id::WaitSeconds, &[], wait);
    }

    /// A bucket is left alone, or asked again.
    pub fn breaker(&self, bucket: &str, open: bool) {
        self.set(Id::Breaker, &[bucket], f64::from(u8::from(open)));
    }

    /// Files that are being uploaded.
    pub fn workers_busy(&self, files: u64) {
        self.set(Id::Workers, &[], files as f64);
    }

    /// A canary was written and seen.
    pub fn canary(&self, at: Timestamp) {
        self.set(Id::Canary, &[], seconds(at));
    }

    /// Directories that are watched, and those that are polled because they cannot be.
    pub fn dirs(&self, watched: u64, unwatched: u64) {
        self.set(Id::Dirs, &[], watched as f64);
        self.set(Id::Unwatched, &[], unwatched as f64);
    }

    /// When the credentials end that end first; nothing when none do.
    pub fn credentials_expire(&self, at: Option<Timestamp>) {
        match at {
            Some(at) => self.set(Id::Credentials, &[], seconds(at)),
            None => self.0.registry.clear(Id::Credentials),
        }
    }

    /// The journal wrote a group of rows.
    pub fn journal_commit(&self, took: Duration) {
        self.observe(Id::CommitSeconds, &[], took);
    }

    /// A message to a channel: `sent`, `retried`, `failed` or `dropped`.
    pub fn notified(&self, channel: &str, result: &'static str) {
        self.add(Id::Messages, &[channel, result], 1);
    }

    /// So many alerts of each of these rules hold; those of all other rules do not.
    pub fn firing<'a>(&self, rules: impl IntoIterator<Item = (&'a str, u64)>) {
        self.0.registry.clear(Id::Firing);
        for (rule, alerts) in rules {
            self.set(Id::Firing, &[rule], alerts as f64);
        }
    }

    /// The configuration was read anew: `ok`, `unchanged` or `failed`.
    pub fn reloaded(&self, result: &'static str) {
        self.add(Id::Reloads, &[result], 1);
    }

    /// So many more log lines were lost.
    pub fn log_lost(&self, lines: u64) {
        self.add(Id::LogLost, &[], lines);
    }

    /// Forgets projects, buckets and channels that the configuration names no longer.
    pub fn retain(&self, projects: &[&str], buckets: &[&str], channels: &[&str]) {
        self.0.registry.retain("project", |name| projects.contains(&name));
        self.0.registry.retain("bucket", |name| buckets.contains(&name));
        self.0.registry.retain("channel", |name| channels.contains(&name));
    }

    fn add(&self, id: Id, values: &[&str], many: u64) {
        self.0.registry.add(id, values, many);
    }

    fn set(&self, id: Id, values: &[&str], value: f64) {
        self.0.registry.set(id, values, value);
    }

    fn observe(&self, id: Id, values: &[&str], took: Duration) {
        self.0.registry.observe(id, values, took.as_secs_f64());
    }

    fn known_code<'a>(&self, code: &'a str) -> &'a str {
        let mut codes = self.0.codes.lock().unwrap_or_else(PoisonError::into_inner);
        if codes.contains(code) {
            return code;
        }
        if codes.len() >= MOST_CODES || code.len() > 64 {
            return OTHER;
        }
        codes.insert(code.to_owned());
        code
    }
}

fn seconds(at: Timestamp) -> f64 {
    at.as_millisecond() as f64 / 1000.0
}

/// The class of a size in the label `size_class`.
fn size_class(bytes: u64) -> &'static str {
    const MIB: u64 = 1 << 20;
    match bytes {
        0..MIB => "under_1MiB",
        MIB..67_108_864 => "1MiB_to_64MiB",
        67_108_864..1_073_741_824 => "64MiB_to_1GiB",
        _ => "over_1GiB",
    }
}
