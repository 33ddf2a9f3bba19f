//! Every metric there is: its name, kind, labels and help.

/// What a metric is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Only grows.
    Counter,
    /// Goes up and down.
    Gauge,
    /// Counts values by size; the upper bounds of its buckets, without the last one, which holds everything.
    Histogram(&'static [f64]),
}

/// A metric's definition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metric {
    /// Its name, with its unit as Prometheus wants it.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Names of its labels, in the order in which values are given.
    pub labels: &'static [&'static str],
    /// What it tells.
    pub help: &'static str,
}

/// Seconds of an upload. *Source:* a small object takes some 10 ms, one of 5 GiB at 10 MB/s nine minutes.
const UPLOAD_SECONDS: Kind =
    Kind::Histogram(&[0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 1800.0]);

/// Seconds from the last change of a file to the begin of its upload. *Source:* the goal of 300 ms for the 99th percentile,
/// and the alert at 15 minutes.
const WAIT_SECONDS: Kind = Kind::Histogram(&[0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0]);

/// Seconds of a scan. *Source:* a million files take 2.5 s warm, and minutes from a cold disk.
const SCAN_SECONDS: Kind = Kind::Histogram(&[0.01, 0.1, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0, 300.0, 1800.0]);

/// Seconds of a commit. *Source:* a group commit takes 0.1 to 5 ms on a good disk, a second on a bad one.
const COMMIT_SECONDS: Kind = Kind::Histogram(&[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1.0, 5.0]);

macro_rules! metrics {
    ($($id:ident $name:literal $kind:expr, [$($label:literal),*], $help:literal;)*) => {
        /// The place of a metric in [`METRICS`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Id { $($id),* }

        /// All of them, in the order in which they are written.
        pub const METRICS: &[Metric] =
            &[$(Metric { name: $name, kind: $kind, labels: &[$($label),*], help: $help }),*];
    };
}

metrics! {
    Events "cos_watch_events_total" Kind::Counter, ["project", "kind"], "Signs of change that a watcher told of.";
    Overflows "cos_watch_overflows_total" Kind::Counter, [], "Times the kernel dropped events; each is followed by a scan.";
    Rescans "cos_watch_rescans_total" Kind::Counter, ["reason"], "Scans of a whole root that ended.";
    ScanSeconds "cos_watch_scan_duration_seconds" SCAN_SECONDS, [], "How long scans of a whole root took.";
    Dirs "cos_watch_dirs" Kind::Gauge, [], "Directories that are watched by events.";
    Unwatched "cos_watch_unwatched_dirs" Kind::Gauge, [], "Directories that cannot be watched and are polled.";
    Canary "cos_watch_last_canary_timestamp_seconds" Kind::Gauge, [], "When a canary file was last written and seen.";
    Files "cos_upload_files_total" Kind::Counter, ["project", "result"], "Files that ended: uploaded, same (already stored) or failed (an attempt).";
    Bytes "cos_upload_bytes_total" Kind::Counter, ["project"], "Bytes of files that were uploaded and proved.";
    Errors "cos_upload_errors_total" Kind::Counter, ["project", "class", "code"], "Attempts that failed, by class and the code of the service.";
    Retries "cos_upload_retries_total" Kind::Counter, ["project"], "Attempts after the first one.";
    UploadSeconds "cos_upload_duration_seconds" UPLOAD_SECONDS, ["size_class"], "How long uploads took, from the first request to the proof.";
    Queue "cos_queue_files" Kind::Gauge, ["project", "state"], "Files in the journal that are not done.";
    QueueBytes "cos_queue_bytes" Kind::Gauge, [], "Bytes of files that wait or are on their way.";
    OldestAge "cos_queue_oldest_age_seconds" Kind::Gauge, [], "Age of the oldest change that is not uploaded.";
    Capacity "cos_queue_capacity_ratio" Kind::Gauge, [], "Files in the queue against the most that may wait.";
    WaitSeconds "cos_queue_wait_seconds" WAIT_SECONDS, [], "From the last change of a file to the begin of its upload.";
    Breaker "cos_breaker_open" Kind::Gauge, ["bucket"], "1 while a bucket is left alone after failures.";
    Workers "cos_workers_busy" Kind::Gauge, [], "Files that are being uploaded.";
    CommitSeconds "cos_journal_commit_seconds" COMMIT_SECONDS, [], "How long commits of the journal took.";
    Credentials "cos_credentials_expiry_timestamp_seconds" Kind::Gauge, [], "When the credentials end that end first; absent when they do not.";
    Messages "cos_notify_messages_total" Kind::Counter, ["channel", "result"], "Messages to a channel: sent, retried, failed or dropped.";
    Firing "cos_alerts_firing" Kind::Gauge, ["rule"], "Alerts that hold now.";
    Reloads "cos_config_reloads_total" Kind::Counter, ["result"], "Times the configuration was read anew: ok, unchanged or failed.";
    LogLost "cos_log_lost_lines_total" Kind::Counter, [], "Log lines that could not be written.";
    Build "cos_build_info" Kind::Gauge, ["version"], "Always 1; its label tells the version.";
}

impl Id {
    pub(super) fn metric(self) -> &'static Metric {
        &METRICS[self as usize]
    }
}
