//! The rules there are, and what a configuration makes of them.

use std::time::Duration;

use crate::agent::settings::{AlertSettings, InhibitSettings, QueueSettings};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Somebody should look at it today.
    Warning,
    /// Files are not arriving, or may be missed.
    Critical,
}

impl Severity {
    /// The word in messages and labels.
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Critical => "critical",
        }
    }
}

/// What the number of a rule's threshold means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share, from 0 to 1.
    Ratio,
    /// Seconds.
    Seconds,
    /// Bytes.
    Bytes,
    /// Things.
    Count,
    /// It has none: it is so or not.
    None,
}

/// A rule that is built in. A configuration may turn it off, give it other limits and other channels.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// Its name, in configuration and messages.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Above this (for `DiskLow` and `CredentialsExpiring`: below it) it holds.
    pub threshold: f64,
    /// The unit of the threshold.
    pub unit: Unit,
    /// How long it must hold; for `UploadFailureRatio` and `WatchOverflow` the time that is looked back.
    pub lasting: Duration,
    /// What can be done about it.
    pub advice: &'static str,
}

impl Eq for Rule {}

const MINUTE: Duration = Duration::from_secs(60);

macro_rules! rules {
    ($($id:ident $severity:ident, $threshold:expr, $unit:ident, $lasting:expr, $advice:literal;)*) => {
        /// The place of a rule in [`RULES`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Id { $($id),* }

        /// All of them.
        pub const RULES: &[Rule] = &[$(Rule {
            name: stringify!($id),
            severity: Severity::$severity,
            threshold: $threshold,
            unit: Unit::$unit,
            lasting: $lasting,
            advice: $advice,
        }),*];
    };
}

rules! {
    UploadFailureRatio Warning, 0.05, Ratio, Duration::from_secs(600), "Failed attempts are made again by themselves; `cos watch ls --state retry_wait` shows them.";
    FileFailed Warning, 0.0, Count, Duration::ZERO, "Mend the cause, then `cos watch retry`; `cos watch explain FILE` tells more.";
    OldestPendingAge Warning, 900.0, Seconds, Duration::ZERO, "`cos watch status` tells whether uploads go on; more workers or bandwidth may be needed.";
    QueueSaturated Warning, 0.8, Ratio, MINUTE, "Beyond the limit nothing is lost, but roots are gone through later instead of at once.";
    BreakerOpen Critical, 0.0, None, MINUTE, "Check the network, the credentials and the bucket; uploads go on by themselves.";
    WatchOverflow Warning, 0.0, Count, Duration::from_secs(600), "A scan finds what was missed; raise fs.inotify.max_queued_events when it happens often.";
    WatcherDead Critical, 180.0, Seconds, Duration::ZERO, "The watcher is made anew and the root gone through; see the log when it stays.";
    WatchLimit Warning, 0.0, Count, Duration::ZERO, "These directories are polled; raise fs.inotify.max_user_watches (`cos watch doctor` tells to what).";
    RootMissing Critical, 0.0, None, Duration::ZERO, "Mount or make the directory; nothing is removed or forgotten meanwhile.";
    JournalDegraded Critical, 0.0, None, Duration::ZERO, "Free space or mend the disk of the state directory; the agent goes on by itself.";
    DiskLow Warning, 268_435_456.0, Bytes, MINUTE, "Free space on the disk of the state directory before the journal cannot grow.";
    CredentialsExpiring Warning, 600.0, Seconds, Duration::ZERO, "They could not be renewed; check the provider of the credentials.";
    ConfigReloadFailed Warning, 0.0, None, Duration::ZERO, "The configuration from before is in force; `cos watch validate` shows what is wrong.";
    ClockSkew Warning, 300.0, Seconds, MINUTE, "Set the clock of this machine; stores refuse requests that are 15 minutes off.";
}

impl Id {
    pub(super) fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }
}

/// Rules that mute others wherever the labels named last are equal.
///
/// *Source:* one cause, one message: a bucket that cannot be reached makes every upload fail and every file wait.
const MUTES: &[(Id, &[Id], &[&str])] = &[
    (Id::BreakerOpen, &[Id::UploadFailureRatio, Id::FileFailed, Id::OldestPendingAge], &["bucket"]),
    (Id::RootMissing, &[Id::WatcherDead, Id::WatchOverflow, Id::WatchLimit], &["project", "root"]),
    (Id::RootMissing, &[Id::FileFailed, Id::OldestPendingAge], &["project"]),
    (Id::JournalDegraded, &[Id::OldestPendingAge, Id::QueueSaturated, Id::DiskLow], &[]),
];

/// What holds for a rule.
#[derive(Clone, Debug)]
pub(super) struct Limits {
    pub(super) enabled: bool,
    pub(super) threshold: f64,
    pub(super) lasting: Duration,
    pub(super) channels: Vec<String>,
}

/// The rules with a configuration's limits, and who mutes whom.
#[derive(Debug)]
pub(super) struct RuleBook {
    limits: Vec<Limits>,
    mutes: Vec<InhibitSettings>,
}

impl RuleBook {
    pub(super) fn new(settings: &AlertSettings, queue: &QueueSettings) -> Self {
        let limits = RULES.iter().map(|rule| {
            let threshold = if *rule == *Id::QueueSaturated.rule() { queue.warn_ratio } else { rule.threshold };
            let given = settings.rules.iter().find(|given| given.name == rule.name);
            let mut channels = given.map_or_else(Vec::new, |given| given.channels.clone());
            channels.sort();
            channels.dedup();
            Limits {
                enabled: given.is_none_or(|given| given.enabled),
                threshold: given.and_then(|given| given.threshold).unwrap_or(threshold),
                lasting: given.and_then(|given| given.lasting).unwrap_or(rule.lasting),
                channels,
            }
        });
        let built_in = MUTES.iter().map(|(source, targets, equal)| InhibitSettings {
            source: source.rule().name.to_owned(),
            targets: targets.iter().map(|target| target.rule().name.to_owned()).collect(),
            equal: equal.iter().map(|label| (*label).to_owned()).collect(),
        });
        Self { limits: limits.collect(), mutes: built_in.chain(settings.inhibit.iter().cloned()).collect() }
    }

    pub(super) fn limits(&self, rule: &Rule) -> &Limits {
        let at = RULES.iter().position(|known| known.name == rule.name).expect("every rule is one of the table");
        &self.limits[at]
    }

    /// How long its condition must hold without a break. The windows of the rules that look back are not that.
    pub(super) fn must_last(&self, rule: &Rule) -> Duration {
        if looks_back(rule) { Duration::ZERO } else { self.limits(rule).lasting }
    }

    /// How long an alert may stand without being observed again after a restart, which empties the windows.
    pub(super) fn hold(&self, rule: &Rule) -> Duration {
        if looks_back(rule) { self.limits(rule).lasting } else { Duration::ZERO }
    }

    /// Who mutes alerts of a rule, and by which labels.
    pub(super) fn mutes_of<'a>(&'a self, rule: &'a Rule) -> impl Iterator<Item = &'a InhibitSettings> {
        self.mutes.iter().filter(|mute| mute.source != rule.name && mute.targets.iter().any(|name| name == rule.name))
    }
}

fn looks_back(rule: &Rule) -> bool {
    *rule == *Id::UploadFailureRatio.rule() || *rule == *Id::WatchOverflow.rule()
}
