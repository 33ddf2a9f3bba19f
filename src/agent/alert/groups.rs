//! Groups of alerts, and when they are told.
//!
//! As Alertmanager does it: a new group waits for `group_wait`, a group that was told waits for `group_interval` before news of
//! it are told, and what still holds is told again after `repeat_interval`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::rules::RuleBook;
use super::{Active, Alert, Labels, Notice, after, elapsed};
use crate::agent::settings::AlertSettings;

/// Labels of a group, and who is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct GroupKey {
    pub(super) channels: Vec<String>,
    pub(super) labels: Labels,
}

impl GroupKey {
    /// As one text, for channels that keep track of groups.
    fn text(&self) -> String {
        let labels: Vec<String> = self.labels.iter().map(|(name, value)| format!("{name}={value:?}")).collect();
        format!("{{{}}}:{{{}}}", self.channels.join(","), labels.join(", "))
    }
}

/// What was told of a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    pub(super) at: Timestamp,
    /// What was told to hold, with the count of its news.
    pub(super) firing: BTreeMap<String, u64>,
}

#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) members: BTreeSet<String>,
    pub(super) due: Timestamp,
    pub(super) told: Option<Told>,
}

#[derive(Debug)]
pub(super) struct Groups {
    pub(super) settings: AlertSettings,
    pub(super) groups: BTreeMap<GroupKey, Group>,
}

/// What a flush brought.
#[derive(Debug, Default)]
pub(super) struct Flushed {
    pub(super) notices: Vec<Notice>,
    /// Alerts that ended and need not be kept, by fingerprint.
    pub(super) ended: Vec<String>,
    pub(super) changed: bool,
}

impl Groups {
    pub(super) fn new(settings: &AlertSettings) -> Self {
        Self { settings: settings.clone(), groups: BTreeMap::new() }
    }

    /// Groups anew by other settings; what was told of groups that stay is kept.
    pub(super) fn change(&mut self, settings: &AlertSettings, active: &BTreeMap<String, Active>) {
        self.settings = settings.clone();
        for group in self.groups.values_mut() {
            group.members.clear();
            if let Some(told) = &mut group.told {
                told.firing.retain(|key, _| active.contains_key(key));
            }
        }
    }

    /// Moves all moments, when the clock was put back.
    pub(super) fn shift(&mut self, earlier: impl Fn(Timestamp) -> Timestamp) {
        for group in self.groups.values_mut() {
            group.due = earlier(group.due);
            if let Some(told) = &mut group.told {
                told.at = earlier(told.at);
            }
        }
    }

    /// Puts an alert into its group; true when it was not there.
    pub(super) fn join(&mut self, now: Timestamp, fingerprint: &str, alert: &Alert, channels: &[String]) -> bool {
        let key = GroupKey { channels: channels.to_vec(), labels: self.labels_of(alert) };
        let wait = self.settings.group_wait;
        let group = self.groups.entry(key).or_insert_with(|| Group {
            members: BTreeSet::new(),
            due: after(now, wait),
            told: None,
        });
        !group.members.contains(fingerprint) && group.members.insert(fingerprint.to_owned())
    }

    fn labels_of(&self, alert: &Alert) -> Labels {
        let value = |name: &String| match name.as_str() {
            "rule" | "alertname" => Some(alert.rule.name.to_owned()),
            "severity" => Some(alert.rule.severity.word().to_owned()),
            name => alert.labels.get(name).cloned(),
        };
        self.settings.group_by.iter().filter_map(|name| Some((name.clone(), value(name)?))).collect()
    }

    /// Decides for each group that is due whether it is told.
    pub(super) fn flush(&mut self, now: Timestamp, active: &BTreeMap<String, Active>, book: &RuleBook) -> Flushed {
        let mut flushed = Flushed::default();
        let settings = &self.settings;
        self.groups.retain(|key, group| {
            if group.due > now {
                return true;
            }
            group.members.retain(|member| active.contains_key(member));
            if group.members.is_empty() {
                flushed.changed = true;
                return false;
            }
            let members = group.members.iter().filter_map(|member| Some((member, active.get(member)?)));
            let (mut firing, mut ended, mut muted) = (Vec::new(), Vec::new(), BTreeSet::new());
            for (member, one) in members {
                if one.alert.ends.is_some() {
                    ended.push((member, one));
                } else if is_muted(one, active, book) {
                    muted.insert(member.clone());
                } else {
                    firing.push((member, one));
                }
            }
            let told = group.told.clone().unwrap_or_default();
            let told_as = |member: &String| told.firing.get(member).copied();
            let resolved = ended.iter().filter(|(member, _)| told_as(member).is_some());
            let alerts: Vec<Alert> = firing.iter().chain(resolved.clone()).map(|(_, one)| one.alert.clone()).collect();
            let news = firing.iter().any(|(member, one)| told_as(member).is_none_or(|news| news < one.news))
                || resolved.count() > 0;
            let repeated = !news && !firing.is_empty() && elapsed(told.at, now) >= settings.repeat_interval;
            if news || repeated {
                // What is muted now was perhaps told before; its end is told, too.
                let mut holding = told.firing.clone();
                holding.retain(|member, _| muted.contains(member));
                holding.extend(firing.iter().map(|(member, one)| ((*member).clone(), one.news)));
                group.told = Some(Told { at: now, firing: holding });
                flushed.notices.push(Notice {
                    key: key.text(),
                    channels: key.channels.clone(),
                    group: key.labels.clone(),
                    repeated,
                    alerts,
                    at: now,
                });
                flushed.changed = true;
            }
            let ended: Vec<String> = ended.into_iter().map(|(member, _)| member.clone()).collect();
            for member in ended {
                group.members.remove(&member);
                flushed.ended.push(member);
                flushed.changed = true;
            }
            if group.told.is_some() {
                group.due = after(now, settings.group_interval);
            }
            true
        });
        flushed
    }
}

/// Whether an alert that holds for a while already, or is about to, says the same with more right.
fn is_muted(one: &Active, active: &BTreeMap<String, Active>, book: &RuleBook) -> bool {
    book.mutes_of(one.alert.rule).any(|mute| {
        active.values().any(|source| {
            source.alert.rule.name == mute.source
                && source.alert.ends.is_none()
                && mute.equal.iter().all(|label| source.alert.labels.get(label) == one.alert.labels.get(label))
        })
    })
}
