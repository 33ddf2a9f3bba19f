//! What a restart must not forget: what is wrong, and what was told of it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::groups::{Group, GroupKey, Told};
use super::rules::RULES;
use super::{Active, Alert, Alerts, Labels, after};

/// Everything that is to be kept. It has no form of its own but that of its fields; times are milliseconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertState {
    alerts: Vec<SavedAlert>,
    groups: Vec<SavedGroup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedAlert {
    rule: String,
    labels: Labels,
    summary: String,
    detail: String,
    starts: i64,
    ends: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedGroup {
    channels: Vec<String>,
    labels: Labels,
    members: BTreeSet<String>,
    due: i64,
    told: Option<(i64, BTreeSet<String>)>,
}

impl Alerts {
    /// What a restart must not forget.
    pub fn state(&self) -> AlertState {
        let alerts = self.active.values().filter(|active| active.fires).map(|active| SavedAlert {
            rule: active.alert.rule.name.to_owned(),
            labels: active.alert.labels.clone(),
            summary: active.alert.summary.clone(),
            detail: active.alert.detail.clone(),
            starts: active.alert.starts.as_millisecond(),
            ends: active.alert.ends.map(Timestamp::as_millisecond),
        });
        let groups = self.groups.groups.iter().map(|(key, group)| SavedGroup {
            channels: key.channels.clone(),
            labels: key.labels.clone(),
            members: group.members.clone(),
            due: group.due.as_millisecond(),
            told: group.told.as_ref().map(|told| (told.at.as_millisecond(), told.firing.keys().cloned().collect())),
        });
        AlertState { alerts: alerts.collect(), groups: groups.collect() }
    }

    /// Goes on where another process ended. Rules that are gone or turned off are left out; what is not observed again ends
    /// after some minutes.
    pub fn restore(&mut self, state: AlertState, now: Timestamp) {
        let time = |milliseconds| Timestamp::from_millisecond(milliseconds).unwrap_or(now).min(now);
        for saved in state.alerts {
            let Some(rule) = RULES.iter().find(|rule| rule.name == saved.rule) else { continue };
            if !self.book.limits(rule).enabled {
                continue;
            }
            let alert = Alert {
                rule,
                labels: saved.labels,
                summary: saved.summary,
                detail: saved.detail,
                starts: time(saved.starts),
                ends: saved.ends.map(time),
            };
            let active = Active { since: alert.starts, alert, fires: true, quiet: None, news: 0, restored: true };
            self.active.insert(active.alert.fingerprint(), active);
        }
        for saved in state.groups {
            let key = GroupKey { channels: saved.channels, labels: saved.labels };
            let told = saved.told.map(|(at, firing)| {
                let firing: BTreeMap<String, u64> = firing.into_iter().map(|key| (key, 0)).collect();
                Told { at: time(at), firing }
            });
            // A clock that was wrong must not make a group wait for years.
            let latest = after(now, self.groups.settings.group_interval);
            let due = Timestamp::from_millisecond(saved.due).unwrap_or(now).min(latest);
            self.groups.groups.insert(key, Group { members: saved.members, due, told });
        }
    }
}
