//! Alerts: rules over what is observed, grouped, muted, repeated and resolved the way Alertmanager does it.
//!
//! [`Alerts`] is fed with [`Observation`]s and asked by [`Alerts::tick`] what is to be told. It has no clock, no task and no
//! channel of its own: the same observations at the same times give the same [`Notice`]s, also after a restart with what
//! [`Alerts::state`] gave out.

mod conditions;
mod groups;
mod rules;
mod signals;
mod state;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

pub use rules::{RULES, Rule, Severity, Unit};
pub use signals::{BucketSignals, CredentialSignals, DiskSignals, Observation, ProjectSignals, RootSignals, Signals};
pub use state::AlertState;

use conditions::{Condition, Seen};
use groups::Groups;
use rules::RuleBook;

use super::settings::{AlertSettings, QueueSettings};

/// How long a condition must be gone at least before an alert from before a restart counts as resolved; for others that is
/// `resolve_after`, which is Prometheus' `keep_firing_for`.
///
/// *Source:* roots are armed and a first scan is done within minutes. *Applies:* what nobody has observed again yet.
const KEEP_AFTER_RESTART: Duration = Duration::from_secs(180);

/// Names and values of labels.
pub type Labels = BTreeMap<String, String>;

/// Something that is wrong, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// Where: `project`, `root`, `bucket`, `profile`.
    pub labels: Labels,
    /// What is wrong, in one line.
    pub summary: String,
    /// The particulars, and what can be done.
    pub detail: String,
    /// Since when.
    pub starts: Timestamp,
    /// Until when; nothing while it holds.
    pub ends: Option<Timestamp>,
}

impl Alert {
    /// The same for the same rule and labels, and for no other.
    pub fn fingerprint(&self) -> String {
        fingerprint(self.rule.name, &self.labels)
    }
}

fn fingerprint(rule: &str, labels: &Labels) -> String {
    let mut text = rule.to_owned();
    for (name, value) in labels {
        // Of neither a name nor a value that comes from a configuration file.
        text.push_str(&format!("\u{1f}{name}\u{1e}{value}"));
    }
    text
}

/// What is to be told to channels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The same for every notice of a group.
    pub key: String,
    /// To whom; to all when there are none.
    pub channels: Vec<String>,
    /// Labels that make the group.
    pub group: Labels,
    /// Told before, and still so.
    pub repeated: bool,
    /// What holds, and what ended since it was told of.
    pub alerts: Vec<Alert>,
    /// When it was decided.
    pub at: Timestamp,
}

impl Notice {
    /// Whether anything of it still holds.
    pub fn is_firing(&self) -> bool {
        self.alerts.iter().any(|alert| alert.ends.is_none())
    }

    /// The worst of what still holds, or of all when nothing does.
    pub fn severity(&self) -> Severity {
        let of = |firing: bool| self.alerts.iter().filter(move |alert| !firing || alert.ends.is_none());
        let worst = |firing| of(firing).map(|alert| alert.rule.severity).max();
        worst(true).or_else(|| worst(false)).unwrap_or(Severity::Warning)
    }
}

/// A condition that holds, held a moment ago, or is not yet told to have ended.
#[derive(Clone, Debug)]
struct Active {
    alert: Alert,
    /// Since when the condition holds.
    since: Timestamp,
    /// It held for as long as its rule wants.
    fires: bool,
    /// Since when the condition is gone.
    quiet: Option<Timestamp>,
    /// Counts news that are worth a notice of their own.
    news: u64,
    /// From before a restart, and not observed since.
    restored: bool,
}

/// A rule as a configuration has it.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleInForce {
    /// The rule.
    pub rule: &'static Rule,
    /// Off when false.
    pub enabled: bool,
    /// Its threshold, in its unit.
    pub threshold: f64,
    /// How long it must hold, or is looked back.
    pub lasting: Duration,
    /// Who is told; all channels when there are none.
    pub channels: Vec<String>,
}

/// All rules as a configuration has them.
pub fn rules_in_force(settings: &AlertSettings, queue: &QueueSettings) -> Vec<RuleInForce> {
    let book = RuleBook::new(settings, queue);
    let of = |rule: &'static Rule| {
        let rules::Limits { enabled, threshold, lasting, channels } = book.limits(rule).clone();
        RuleInForce { rule, enabled, threshold, lasting, channels }
    };
    RULES.iter().map(of).collect()
}

/// All alerts of an agent.
#[derive(Debug)]
pub struct Alerts {
    book: RuleBook,
    seen: Seen,
    active: BTreeMap<String, Active>,
    groups: Groups,
    last: Timestamp,
    changed: bool,
}

impl Alerts {
    /// Nothing is wrong yet. The queue's own share to warn at is the threshold of `QueueSaturated`, unless the rule has one.
    pub fn new(settings: &AlertSettings, queue: &QueueSettings) -> Self {
        Self {
            book: RuleBook::new(settings, queue),
            seen: Seen::default(),
            active: BTreeMap::new(),
            groups: Groups::new(settings),
            last: Timestamp::MIN,
            changed: false,
        }
    }

    /// Goes on by other settings. What was told stays told where its group is the same.
    pub fn change(&mut self, settings: &AlertSettings, queue: &QueueSettings) {
        self.book = RuleBook::new(settings, queue);
        let book = &self.book;
        self.active.retain(|_, active| book.limits(active.alert.rule).enabled);
        self.groups.change(settings, &self.active);
        self.changed = true;
    }

    /// Takes note of something.
    pub fn observe(&mut self, now: Timestamp, observation: Observation) {
        let now = self.steady(now);
        self.seen.note(now, observation, &self.book);
    }

    /// What is to be told now. Called about once a second; more often does no harm, less often delays.
    pub fn tick(&mut self, now: Timestamp) -> Vec<Notice> {
        let now = self.steady(now);
        let found = self.seen.conditions(now, &self.book);
        self.update(now, found.holding, &found.unknown);
        for (key, active) in self.active.iter().filter(|(_, active)| active.fires) {
            let channels = &self.book.limits(active.alert.rule).channels;
            self.changed |= self.groups.join(now, key, &active.alert, channels);
        }
        let flushed = self.groups.flush(now, &self.active, &self.book);
        for key in &flushed.ended {
            self.active.remove(key);
        }
        self.changed |= flushed.changed;
        flushed.notices
    }

    /// What fires now, muted or not.
    pub fn firing(&self) -> impl Iterator<Item = &Alert> {
        let firing = |active: &&Active| active.fires && active.alert.ends.is_none();
        self.active.values().filter(firing).map(|active| &active.alert)
    }

    /// How many alerts of each rule fire, for the metric.
    pub fn firing_by_rule(&self) -> BTreeMap<&'static str, u64> {
        let mut counts = BTreeMap::new();
        for alert in self.firing() {
            *counts.entry(alert.rule.name).or_insert(0) += 1;
        }
        counts
    }

    /// Whether [`Alerts::state`] is another than when this was asked last.
    pub fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// What [`Alerts::state`] gave out was not kept after all.
    pub fn was_not_kept(&mut self) {
        self.changed = true;
    }

    /// A clock that was put back does not make everything wait: due times go back with it.
    fn steady(&mut self, now: Timestamp) -> Timestamp {
        if now < self.last {
            let back = self.last.duration_since(now);
            let earlier = |at: Timestamp| at.checked_sub(back).unwrap_or(at);
            for active in self.active.values_mut() {
                active.since = earlier(active.since);
                active.quiet = active.quiet.map(earlier);
            }
            self.groups.shift(earlier);
            self.seen.shift(earlier);
        }
        self.last = now;
        now
    }

    fn update(&mut self, now: Timestamp, holding: Vec<Condition>, unknown: &BTreeSet<String>) {
        let mut held = BTreeSet::new();
        for condition in holding {
            let key = fingerprint(condition.rule.name, &condition.labels);
            held.insert(key.clone());
            let lasting = self.book.must_last(condition.rule);
            let active = self.active.entry(key).or_insert_with(|| {
                let Condition { rule, ref labels, .. } = condition;
                let alert = Alert {
                    rule,
                    labels: labels.clone(),
                    summary: String::new(),
                    detail: String::new(),
                    starts: now,
                    ends: None,
                };
                Active { alert, since: now, fires: false, quiet: None, news: 0, restored: false }
            });
            // Back before anybody was told that it had ended: it never did.
            self.changed |= active.alert.ends.take().is_some();
            active.quiet = None;
            active.restored = false;
            active.news = active.news.max(condition.news);
            (active.alert.summary, active.alert.detail) = (condition.summary, condition.detail);
            if !active.fires && elapsed(active.since, now) >= lasting {
                (active.fires, active.alert.starts, self.changed) = (true, now, true);
            }
        }
        let (book, resolve_after) = (&self.book, self.groups.settings.resolve_after);
        let changed = &mut self.changed;
        self.active.retain(|key, active| {
            if held.contains(key) || (unknown.contains(key) && active.fires) {
                return true;
            }
            let quiet = *active.quiet.get_or_insert(now);
            let keep = match active.restored {
                true => book.hold(active.alert.rule).max(KEEP_AFTER_RESTART),
                false => resolve_after,
            };
            if active.fires && active.alert.ends.is_none() && elapsed(quiet, now) >= keep {
                (active.alert.ends, *changed) = (Some(now), true);
            }
            // What never fired is forgotten at once: it must hold without a break.
            active.fires
        });
    }
}

/// Time from one moment to another; none when the clock went back.
fn elapsed(from: Timestamp, to: Timestamp) -> Duration {
    Duration::try_from(to.duration_since(from)).unwrap_or_default()
}

fn after(at: Timestamp, wait: Duration) -> Timestamp {
    SignedDuration::try_from(wait).ok().and_then(|wait| at.checked_add(wait).ok()).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests;
