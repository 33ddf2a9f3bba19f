//! What the agent works by: resolved, checked, and the same wherever it came from.

use std::ffi::{OsStr, OsString};
use std::net::SocketAddr;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::Duration;

use crate::base::redact::Secret;
use crate::base::stamp::Stamp;
use crate::base::uri::ObjectUri;
pub use crate::events::log::{LogFormat, LogSettings};

use super::source::{EventKinds, Symlinks, WatchMode};

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct WatchSettings {
    /// Where the journal, the socket and the state of alerts lie.
    pub state_dir: PathBuf,
    /// What is watched and where it goes.
    pub projects: Vec<ProjectSettings>,
    /// Who is told.
    pub channels: Vec<ChannelSettings>,
    /// When they are told.
    pub alerts: AlertSettings,
    /// Where `/metrics`, `/healthz` and `/readyz` are served.
    pub listen: Option<SocketAddr>,
    /// What is written down.
    pub log: LogSettings,
    /// Bytes per second, by the time of day.
    pub bandwidth: BandwidthSettings,
    /// How many files may wait.
    pub queue: QueueSettings,
    /// How long a shutdown may take.
    pub shutdown_timeout: Duration,
}

/// Directories with one destination.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectSettings {
    /// Its name, for commands, logs and metrics.
    pub name: String,
    /// The roots, absolute.
    pub paths: Vec<PathBuf>,
    /// Bucket and prefix; the profile is in it when one is named.
    pub dest: ObjectUri,
    /// The key of a file: `{prefix}`, `{rel}`, `{name}`, `{stem}`, `{ext}`, `{dir}`, `{root}`, `{host}`, `{project}`,
    /// `{yyyy}`, `{mm}`, `{dd}`, `{hh}` (of the file's last write, UTC). `key::KeyTemplate` reads it.
    pub key: String,
    /// Only what matches one of these, in gitignore syntax; everything when there are none.
    pub include: Vec<PatternText>,
    /// Nothing that matches one of these, in gitignore syntax; the last match wins and `!` takes back.
    pub exclude: Vec<PatternText>,
    /// Only files with one of these endings, with the dot; all when there are none.
    pub file_ext: Vec<String>,
    /// Leave out temporary and partial files.
    pub ignore_temp: bool,
    /// What is heard of.
    pub events: EventKinds,
    /// How changes are found out.
    pub watch: WatchMode,
    /// How often a root is gone through that cannot be watched.
    pub poll: Duration,
    /// How often it is gone through although it is watched.
    pub rescan: Duration,
    /// How often the canary is written; zero for never.
    pub canary: Duration,
    /// What becomes of symbolic links.
    pub symlinks: Symlinks,
    /// When a file is taken for complete.
    pub complete: CompleteSettings,
    /// When a file that is in the store already is sent again.
    pub compare: Compare,
    /// Files of this project that are sent at once.
    pub workers: u32,
    /// Requests per second at most.
    pub qps: Option<u32>,
    /// What happens after a failure.
    pub retry: RetrySettings,
    /// When a bucket is left alone for a while.
    pub breaker: BreakerSettings,
    /// Remove files whose object is proved.
    pub delete: Option<DeleteSettings>,
    /// What is run after uploads.
    pub actions: Vec<ActionSettings>,
    /// Storage class of the objects.
    pub storage_class: Option<String>,
    /// Bytes of a part of a multipart upload; chosen by the size of the file when absent.
    pub part_size: Option<u64>,
    /// Where the store is and who asks, over what the profile says.
    pub access: AccessSettings,
    /// What lies below the roots and is the agent's own: it never takes part.
    pub own: Vec<OwnPath>,
}

impl ProjectSettings {
    /// Whether anything is written or removed in the roots: files that are done, canaries, clones.
    pub fn writes_in_roots(&self) -> bool {
        self.delete.is_some() || !self.canary.is_zero() || self.complete.on_change == OnChange::Snapshot
    }
}

/// A pattern and where it stands. Two are equal when their texts are: a line that moved changes nothing.
#[derive(Clone, Debug)]
pub struct PatternText {
    /// As it is written.
    pub text: String,
    /// Such as `watch.yaml, line 12` or `--exclude`.
    pub place: String,
}

impl PartialEq for PatternText {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// Where a store is and who asks; what is absent comes from the profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessSettings {
    /// Address of the store.
    pub endpoint_url: Option<String>,
    /// Region of the bucket.
    pub region: Option<String>,
    /// The bucket stands in the path, or in the host name.
    pub path_style: Option<bool>,
    /// Who asks.
    pub secret_id: Option<String>,
    /// The key to sign with; it is there when `secret_id` is.
    pub secret_key: Option<Secret>,
    /// Longest wait for a connection; zero for no limit.
    pub connect_timeout: Option<Duration>,
    /// Longest time without a byte; zero for no limit.
    pub read_timeout: Option<Duration>,
}

/// Something of the agent's that lies where it watches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnPath {
    /// The state directory, absolute, and all that is in it.
    StateDirectory(PathBuf),
    /// The log file, absolute, and the files it is moved to.
    LogFile(PathBuf),
}

/// When a file is taken for complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompleteSettings {
    /// What tells.
    pub mode: CompleteMode,
    /// Without a change of size and time for so long, where no closing is told of.
    pub silence: Duration,
    /// After a closing or a move, without another sign for so long.
    pub settle: Duration,
    /// It is sent after so long although it still changes.
    pub max_wait: Duration,
    /// What becomes of one that changes even while it is sent.
    pub on_change: OnChange,
}

/// What becomes of a file that still changes after [`CompleteSettings::max_wait`], and also while it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnChange {
    /// It is tried again until it stays as it is for long enough.
    Wait,
    /// A clone of it is sent.
    Snapshot,
    /// It is sent as it is read, again and again.
    Upload,
}

/// What tells that a file is complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompleteMode {
    /// A closing where it is told of, else silence.
    Auto,
    /// Silence alone.
    Silence,
    /// Another file beside it, named by this pattern with `{name}` for the file's name.
    Marker(String),
}

impl CompleteMode {
    /// The name of the file whose marker `name` is, by the pattern of markers; nothing when it is none.
    pub fn marked_by<'n>(&self, name: &'n OsStr) -> Option<&'n OsStr> {
        let Self::Marker(pattern) = self else { return None };
        let (before, behind) = pattern.split_once("{name}")?;
        let name = name.as_bytes().strip_prefix(before.as_bytes())?.strip_suffix(behind.as_bytes())?;
        (!name.is_empty()).then(|| OsStr::from_bytes(name))
    }

    /// The name of the marker of a file; nothing where markers are not asked for.
    pub fn marker_of(&self, name: &OsStr) -> Option<OsString> {
        let Self::Marker(pattern) = self else { return None };
        let (before, behind) = pattern.split_once("{name}")?;
        Some([OsStr::new(before), name, OsStr::new(behind)].into_iter().collect())
    }

    /// Whether a marker says that a file is complete: not when the file was written after it. A file whose time was set
    /// counts by when that was done.
    pub fn marks(marker: &Stamp, file: &Stamp) -> bool {
        marker.modified >= file.modified || marker.changed >= file.changed
    }
}

/// When a file that is in the store already, and that the journal knows nothing of, is sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// Its size differs.
    Size,
    /// Its size differs, or the time of its last write from the one that is kept with the object.
    SizeAndTime,
    /// Its content differs.
    Checksum,
}

/// What happens after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetrySettings {
    /// Attempts of a file before it waits in the slow lane (or fails for good).
    pub max_attempts: u32,
    /// First wait, doubled each time, with full jitter.
    pub base: Duration,
    /// Longest wait.
    pub cap: Duration,
    /// How often a file in the slow lane is tried.
    pub slow_lane: Duration,
}

/// When a bucket is left alone for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakerSettings {
    /// Failures in a row.
    pub failures: u32,
    /// First wait before one file is tried; it doubles up to a minute.
    pub probe: Duration,
}

/// Remove files whose object is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeleteSettings {
    /// How long after the proof.
    pub grace: Duration,
    /// Most files in an hour; nothing means no limit.
    pub max_per_hour: Option<u64>,
    /// Also directories that this leaves empty, never the root.
    pub empty_directories: bool,
}

/// Something that is run after uploads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionSettings {
    /// Its name, for logs.
    pub name: String,
    /// What is run.
    pub what: ActionKind,
    /// One run for all that was uploaded in this time; nothing means one for each file.
    pub debounce: Option<Duration>,
    /// It is ended after so long.
    pub timeout: Duration,
    /// Set by `enabled`.
    pub enabled: bool,
}

/// What an action runs, never through a shell of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// A program with arguments, in which `{path}`, `{key}`, `{bucket}`, `{uri}`, `{project}`, `{size}` stand for the file
    /// (of a debounced run, the last one).
    Exec {
        /// Program and arguments.
        argv: Vec<String>,
        /// Additional environment.
        environment: Vec<(String, String)>,
    },
    /// The same on another machine by the system's `ssh`.
    Ssh {
        /// `[USER@]HOST`.
        host: String,
        /// Port.
        port: Option<u16>,
        /// Private key file.
        identity: Option<PathBuf>,
        /// Program and arguments there.
        argv: Vec<String>,
    },
}

/// Bytes per second, by the time of day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BandwidthSettings {
    /// Outside of every window.
    pub limit: Option<u64>,
    /// Windows; the first that holds the time counts.
    pub schedule: Vec<BandwidthWindow>,
}

/// A part of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandwidthWindow {
    /// Minutes after midnight, local time.
    pub from: u16,
    /// Minutes after midnight; before `from` it means the next day.
    pub to: u16,
    /// Bytes per second; nothing means no limit.
    pub limit: Option<u64>,
}

/// How many files may wait.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QueueSettings {
    /// Files that are not done; above it roots are marked and gone through later.
    pub max_files: u64,
    /// Share of it from which on an alert is raised.
    pub warn_ratio: f64,
}

/// Somebody who is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelSettings {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ChannelKind,
}

/// What a channel is, and what it takes to reach it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChannelKind {
    /// A DingTalk robot.
    DingTalk {
        /// Its address, with the access token.
        url: Secret,
        /// Its signing secret.
        secret: Option<Secret>,
        /// The form of its messages.
        format: MessageFormat,
        /// Numbers that are called by `@` when it is critical.
        at_mobiles: Vec<String>,
    },
    /// A WeCom robot.
    WeCom {
        /// Its address, with the key.
        url: Secret,
    },
    /// A Feishu robot.
    Feishu {
        /// Its address.
        url: Secret,
        /// Its signing secret.
        secret: Option<Secret>,
    },
    /// A Slack webhook.
    Slack {
        /// Its address.
        url: Secret,
    },
    /// Alertmanager's JSON to any address.
    Webhook {
        /// The address.
        url: Secret,
        /// Sent as `Authorization: Bearer`.
        bearer: Option<Secret>,
        /// Signs the body: `X-Cos-Signature: sha256=…`.
        secret: Option<Secret>,
    },
    /// Mail.
    Mail {
        /// `HOST:PORT` of the server.
        server: String,
        /// How the connection is made safe.
        security: MailSecurity,
        /// Name and password.
        login: Option<(String, Secret)>,
        /// Sender.
        from: String,
        /// Receivers.
        to: Vec<String>,
    },
}

impl ChannelKind {
    /// Its word in a configuration.
    pub fn word(&self) -> &'static str {
        match self {
            Self::DingTalk { .. } => "dingtalk",
            Self::WeCom { .. } => "wecom",
            Self::Feishu { .. } => "feishu",
            Self::Slack { .. } => "slack",
            Self::Webhook { .. } => "webhook",
            Self::Mail { .. } => "mail",
        }
    }
}

/// The form of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MessageFormat {
    /// As it is.
    Text,
    /// With headings and bold letters.
    #[default]
    Markdown,
}

/// How a mail connection is made safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailSecurity {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS, refused when the server has none.
    StartTls,
    /// None; for a server on this machine.
    Plain,
}

/// When channels are told.
#[derive(Clone, Debug, PartialEq)]
pub struct AlertSettings {
    /// Labels that make one group of alerts.
    pub group_by: Vec<String>,
    /// How long a new group waits for more of it.
    pub group_wait: Duration,
    /// How long a group that was told waits for more of it.
    pub group_interval: Duration,
    /// How often what still holds is told again.
    pub repeat_interval: Duration,
    /// How long a condition must be gone before its alert counts as resolved.
    pub resolve_after: Duration,
    /// Rules whose thresholds or channels differ from the built-in ones.
    pub rules: Vec<RuleSettings>,
    /// Which alerts mute which.
    pub inhibit: Vec<InhibitSettings>,
}

/// A rule that differs from the built-in one of its name.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSettings {
    /// Name of the rule, such as `UploadFailureRatio`.
    pub name: String,
    /// Off when false.
    pub enabled: bool,
    /// Its threshold, in the unit of the rule.
    pub threshold: Option<f64>,
    /// How long it must hold.
    pub lasting: Option<Duration>,
    /// Channels; all when there are none.
    pub channels: Vec<String>,
}

/// One rule mutes others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InhibitSettings {
    /// The rule that holds.
    pub source: String,
    /// The rules that are muted.
    pub targets: Vec<String>,
    /// Only where these labels are equal.
    pub equal: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_name_their_files() {
        let mode = CompleteMode::Marker("{name}.done".to_owned());
        assert_eq!(mode.marker_of(OsStr::new("a.csv")), Some("a.csv.done".into()));
        assert_eq!(mode.marked_by(OsStr::new("a.csv.done")), Some(OsStr::new("a.csv")));
        let odd = OsStr::from_bytes(b"a\xFF");
        assert_eq!(mode.marked_by(&mode.marker_of(odd).expect("one")), Some(odd));
        assert_eq!((mode.marked_by(OsStr::new("a.csv")), mode.marked_by(OsStr::new(".done"))), (None, None));
        let auto = CompleteMode::Auto;
        assert_eq!((auto.marked_by(OsStr::new("a.done")), auto.marker_of(OsStr::new("a"))), (None, None));
    }
}
