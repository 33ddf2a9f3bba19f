//! Rules and groups, minute by minute, by a clock that the test holds.

use std::path::PathBuf;

use super::*;
use crate::agent::settings::{InhibitSettings, QueueSettings, RuleSettings};

const QUEUE: QueueSettings = QueueSettings { max_files: 1000, warn_ratio: 0.8 };

fn settings() -> AlertSettings {
    AlertSettings {
        group_by: vec!["project".to_owned(), "rule".to_owned()],
        group_wait: Duration::from_secs(30),
        group_interval: Duration::from_secs(300),
        repeat_interval: Duration::from_secs(4 * 3600),
        resolve_after: Duration::from_secs(60),
        rules: Vec::new(),
        inhibit: Vec::new(),
    }
}

fn rule(name: &str) -> RuleSettings {
    RuleSettings { name: name.to_owned(), enabled: true, threshold: None, lasting: None, channels: Vec::new() }
}

/// Alerts, a clock, and how everything stands.
struct Stage {
    alerts: Alerts,
    begun: Timestamp,
    now: Timestamp,
    signals: Signals,
}

impl Stage {
    fn new(settings: &AlertSettings) -> Self {
        let now = "2026-11-21T08:00:00Z".parse().expect("a time");
        let logs = ProjectSignals { name: "logs".to_owned(), bucket: "b-125".to_owned(), ..ProjectSignals::default() };
        let signals = Signals { projects: vec![logs], ..Signals::default() };
        Self { alerts: Alerts::new(settings, &QUEUE), begun: now, now, signals }
    }

    fn seconds(&self) -> u64 {
        elapsed(self.begun, self.now).as_secs()
    }

    fn observe(&mut self, observation: Observation) {
        self.alerts.observe(self.now, observation);
    }

    /// Goes on second by second; what was told, with the seconds since the beginning.
    fn run(&mut self, seconds: u64) -> Vec<(u64, String)> {
        let mut told = Vec::new();
        for _ in 0..seconds {
            self.now = after(self.now, Duration::from_secs(1));
            self.alerts.observe(self.now, Observation::Signals(self.signals.clone()));
            for notice in self.alerts.tick(self.now) {
                told.push((self.seconds(), words(&notice)));
            }
        }
        told
    }

    fn file_fails(&mut self, name: &str) {
        self.signals.projects[0].failed += 1;
        let (project, path) = ("logs".to_owned(), PathBuf::from(name));
        self.observe(Observation::FileFailed { project, path, reason: "access denied".to_owned() });
    }

    fn breaker(&mut self, open: bool) {
        let bucket = BucketSignals { bucket: "b-125".to_owned(), reason: "no answer".to_owned() };
        self.signals.buckets = if open { vec![bucket] } else { Vec::new() };
    }

    fn root(&mut self) -> &mut RootSignals {
        if self.signals.roots.is_empty() {
            let root = RootSignals { project: "logs".to_owned(), root: "/data".into(), ..RootSignals::default() };
            self.signals.roots.push(root);
        }
        &mut self.signals.roots[0]
    }
}

/// `+Rule` for what holds, `-Rule` for what ended, `again` before a repetition.
fn words(notice: &Notice) -> String {
    let alerts = notice.alerts.iter().map(|alert| {
        let sign = if alert.ends.is_none() { '+' } else { '-' };
        let place = alert.labels.get("root").map_or_else(String::new, |root| format!("({root})"));
        format!("{sign}{}{place}", alert.rule.name)
    });
    let again = if notice.repeated { vec!["again".to_owned()] } else { Vec::new() };
    again.into_iter().chain(alerts).collect::<Vec<_>>().join(" ")
}

fn told(list: &[(u64, &str)]) -> Vec<(u64, String)> {
    list.iter().map(|(at, words)| (*at, (*words).to_owned())).collect()
}

#[test]
fn a_condition_is_told_after_the_wait_once_and_its_end_after_the_interval() {
    let mut stage = Stage::new(&settings());
    stage.signals.queue_ratio = 0.9;
    // It must last a minute, then the group waits half a minute.
    assert_eq!(stage.run(600), told(&[(91, "+QueueSaturated")]));
    stage.signals.queue_ratio = 0.8;
    // Gone for a minute, it has ended; the group is due every five minutes after it was told.
    assert_eq!(stage.run(600), told(&[(691, "-QueueSaturated")]));
    assert_eq!(stage.run(24 * 3600), told(&[]));
    assert!(stage.alerts.state() == AlertState::default(), "nothing is kept of it");
}

#[test]
fn a_condition_that_does_not_last_is_never_told() {
    let mut stage = Stage::new(&settings());
    for _ in 0..20 {
        stage.signals.queue_ratio = 0.9;
        assert_eq!(stage.run(50), told(&[]));
        stage.signals.queue_ratio = 0.1;
        assert_eq!(stage.run(5), told(&[]));
    }
}

#[test]
fn what_still_holds_is_told_again_after_the_repeat_interval() {
    let mut stage = Stage::new(&settings());
    stage.root().missing = Some("no such directory".to_owned());
    let expected =
        [(31, "+RootMissing(/data)"), (14431, "again +RootMissing(/data)"), (28831, "again +RootMissing(/data)")];
    assert_eq!(stage.run(30_000), told(&expected));
}

#[test]
fn alerts_of_one_group_are_told_together() {
    let mut together = settings();
    together.group_by = vec!["project".to_owned()];
    let mut stage = Stage::new(&together);
    stage.root().unwatched = Some((3, "no space left".to_owned()));
    stage.run(10);
    stage.root().canary = Some(Duration::from_secs(200));
    assert_eq!(stage.run(60), told(&[(31, "+WatchLimit(/data) +WatcherDead(/data)")]));
    // More of a group that was told waits for the interval.
    stage.signals.projects[0].oldest = Some(Duration::from_secs(1000));
    assert_eq!(stage.run(300), told(&[(331, "+OldestPendingAge +WatchLimit(/data) +WatcherDead(/data)")]));
}

#[test]
fn groups_are_told_apart_by_their_labels_and_without_labels_all_are_one() {
    for (group_by, expected) in [
        (vec!["rule", "root"], vec!["+RootMissing(/a)", "+RootMissing(/b)"]),
        (vec!["rule"], vec!["+RootMissing(/a) +RootMissing(/b)"]),
        (vec!["severity"], vec!["+RootMissing(/a) +RootMissing(/b)"]),
        (vec![], vec!["+RootMissing(/a) +RootMissing(/b)"]),
    ] {
        let mut one = settings();
        one.group_by = group_by.iter().map(|name| (*name).to_owned()).collect();
        let mut stage = Stage::new(&one);
        for root in ["/a", "/b"] {
            let missing = Some("unmounted".to_owned());
            stage.signals.roots.push(RootSignals {
                project: "logs".into(),
                root: root.into(),
                missing,
                ..RootSignals::default()
            });
        }
        let words: Vec<String> = stage.run(60).into_iter().map(|(_, words)| words).collect();
        assert_eq!(words, expected, "{group_by:?}");
    }
}

#[test]
fn a_condition_that_comes_and_goes_is_one_alert() {
    let mut stage = Stage::new(&settings());
    let mut all = Vec::new();
    // Half a minute on, half a minute off, for an hour: never off for long enough to have ended.
    for _ in 0..60 {
        stage.root().missing = Some("unmounted".to_owned());
        all.extend(stage.run(30));
        stage.root().missing = None;
        all.extend(stage.run(30));
    }
    assert_eq!(all, told(&[(31, "+RootMissing(/data)")]));
    // Four minutes on and off: each end and each return is due every five minutes at the soonest.
    let mut all = Vec::new();
    for _ in 0..15 {
        stage.root().missing = None;
        all.extend(stage.run(240));
        stage.root().missing = Some("unmounted".to_owned());
        all.extend(stage.run(240));
    }
    assert!(all.windows(2).all(|pair| pair[1].0 - pair[0].0 >= 300), "{all:?}");
    assert!(all.len() >= 4, "{all:?}");
}

#[test]
fn an_open_breaker_mutes_what_follows_from_it() {
    let mut stage = Stage::new(&settings());
    stage.breaker(true);
    stage.file_fails("/data/a");
    stage.signals.projects[0].oldest = Some(Duration::from_secs(5000));
    // Muted from the beginning, although the breaker itself is told of only after its minute.
    assert_eq!(stage.run(600), told(&[(91, "+BreakerOpen")]));
    stage.breaker(false);
    // The breaker closes; what still holds is told at last, for it was never told.
    let rest = stage.run(400);
    let words: Vec<&str> = rest.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["+FileFailed", "+OldestPendingAge", "-BreakerOpen"]);
    // A minute, and at the next tick.
    assert_eq!((rest[0].0, rest[2].0), (661, 691));
}

#[test]
fn what_another_bucket_does_is_not_muted() {
    let mut stage = Stage::new(&settings());
    stage.signals.projects[0].bucket = "other-125".to_owned();
    stage.breaker(true);
    stage.file_fails("/data/a");
    assert_eq!(stage.run(120), told(&[(31, "+FileFailed"), (91, "+BreakerOpen")]));
}

#[test]
fn a_configuration_may_mute_by_rules_of_its_own() {
    let mut own = settings();
    own.inhibit = vec![InhibitSettings {
        source: "DiskLow".to_owned(),
        targets: vec!["QueueSaturated".to_owned()],
        equal: Vec::new(),
    }];
    let mut stage = Stage::new(&own);
    stage.signals.queue_ratio = 1.0;
    stage.signals.disks = vec![DiskSignals { path: "/var".into(), free: 1000 }];
    assert_eq!(stage.run(600), told(&[(91, "+DiskLow")]));
}

#[test]
fn more_failed_files_are_news_after_the_interval_and_the_same_ones_are_not() {
    let mut stage = Stage::new(&settings());
    stage.file_fails("/data/a");
    stage.file_fails("/data/b");
    assert_eq!(stage.run(100), told(&[(31, "+FileFailed")]));
    for number in 0..20 {
        stage.file_fails(&format!("/data/{number}"));
    }
    stage.now = after(stage.now, Duration::from_secs(231));
    let notices = stage.alerts.tick(stage.now);
    assert_eq!(notices.len(), 1);
    let alert = &notices[0].alerts[0];
    assert_eq!(alert.summary, "22 files of `logs` failed");
    assert!(alert.detail.starts_with("/data/19: access denied\n/data/18: access denied\n"), "{}", alert.detail);
    assert!(alert.detail.contains("\nand 17 more\n"), "{}", alert.detail);
    assert_eq!(stage.run(3600), told(&[]));
    // Retried with success.
    stage.signals.projects[0].failed = 0;
    assert_eq!(stage.run(600).len(), 1);
}

#[test]
fn a_share_of_failures_counts_from_ten_attempts_and_is_not_taken_for_mended_by_silence() {
    let mut stage = Stage::new(&settings());
    let fail = || Observation::UploadFailed { project: "logs".to_owned(), reason: "SlowDown".to_owned() };
    let well = || Observation::Uploaded { project: "logs".to_owned() };
    (0..9).for_each(|_| stage.observe(fail()));
    assert_eq!(stage.run(60), told(&[]), "nine attempts say nothing");
    stage.observe(well());
    assert_eq!(stage.run(60), told(&[(91, "+UploadFailureRatio")]));
    let alert = stage.alerts.firing().next().expect("one").clone();
    assert_eq!(alert.summary, "9 of 10 uploads of `logs` failed within 10m00s");
    assert!(alert.detail.starts_with("The last one: SlowDown."), "{}", alert.detail);
    // Nothing is attempted: nobody knows.
    assert_eq!(stage.run(1800), told(&[]));
    (0..100).for_each(|_| stage.observe(well()));
    let words: Vec<String> = stage.run(400).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["-UploadFailureRatio"]);
}

#[test]
fn five_of_a_hundred_are_borne_and_six_are_not() {
    for (wrong, count) in [(5, 0), (6, 1)] {
        let mut stage = Stage::new(&settings());
        for number in 0..100 {
            let project = "logs".to_owned();
            stage.observe(match number < wrong {
                true => Observation::UploadFailed { project, reason: "SlowDown".to_owned() },
                false => Observation::Uploaded { project },
            });
        }
        assert_eq!(stage.run(60).len(), count, "{wrong}");
    }
}

#[test]
fn an_overflow_is_told_and_ends_when_none_followed_for_ten_minutes() {
    let mut stage = Stage::new(&settings());
    let overflow = || Observation::Overflow { project: "logs".to_owned(), root: "/data".into() };
    stage.observe(overflow());
    assert_eq!(stage.run(300), told(&[(31, "+WatchOverflow(/data)")]));
    stage.observe(overflow());
    assert_eq!(stage.alerts.firing().count(), 1);
    // Ten minutes after the second one and a minute of quiet, at the group's next time.
    assert_eq!(stage.run(1000), told(&[(1231, "-WatchOverflow(/data)")]));
}

#[test]
fn each_rule_of_how_everything_stands_holds_beyond_its_limit_and_not_at_it() {
    type Change = fn(&mut Stage, bool);
    let rows: &[(&str, Change)] = &[
        ("OldestPendingAge", |stage, over| {
            stage.signals.projects[0].oldest = Some(Duration::from_secs(if over { 901 } else { 900 }));
        }),
        ("QueueSaturated", |stage, over| stage.signals.queue_ratio = if over { 0.81 } else { 0.8 }),
        ("WatcherDead", |stage, over| {
            stage.root().canary = Some(Duration::from_secs(if over { 181 } else { 180 }));
        }),
        ("WatchLimit", |stage, over| stage.root().unwatched = Some((u64::from(over), "no space left".to_owned()))),
        ("RootMissing", |stage, over| stage.root().missing = over.then(|| "unmounted".to_owned())),
        ("BreakerOpen", Stage::breaker),
        ("JournalDegraded", |stage, over| stage.signals.journal = over.then(|| "disk full".to_owned())),
        ("DiskLow", |stage, over| {
            stage.signals.disks = vec![DiskSignals { path: "/var".into(), free: (256 << 20) - u64::from(over) }];
        }),
        ("CredentialsExpiring", |stage, over| {
            // Seen at the last second of the run.
            let expires = after(stage.begun, Duration::from_secs(if over { 640 } else { 721 }));
            stage.signals.credentials = vec![CredentialSignals { profile: "prod".to_owned(), expires }];
        }),
        ("ConfigReloadFailed", |stage, over| {
            let outcome = if over { Err("line 3: no such key".to_owned()) } else { Ok(()) };
            stage.observe(Observation::Reloaded(outcome));
        }),
        ("ClockSkew", |stage, over| {
            let skew = SignedDuration::from_secs(if over { -301 } else { -300 });
            stage.signals.clock_skew = Some(skew);
        }),
    ];
    for (name, change) in rows {
        for over in [false, true] {
            let mut stage = Stage::new(&settings());
            change(&mut stage, over);
            let notices: Vec<String> = stage.run(120).into_iter().map(|(_, words)| words).collect();
            let expected = if over { vec![*name] } else { Vec::new() };
            let rules: Vec<&str> = notices.iter().map(|words| words[1..].split('(').next().expect("a rule")).collect();
            assert_eq!(rules, expected, "{name}, beyond its limit: {over}");
        }
    }
}

#[test]
fn a_configuration_turns_rules_off_and_gives_them_other_limits_and_channels() {
    let mut own = settings();
    own.rules = vec![
        RuleSettings { enabled: false, ..rule("RootMissing") },
        RuleSettings {
            threshold: Some(0.5),
            lasting: Some(Duration::from_secs(5)),
            channels: vec!["night".into()],
            ..rule("QueueSaturated")
        },
    ];
    let mut stage = Stage::new(&own);
    stage.root().missing = Some("unmounted".to_owned());
    stage.signals.queue_ratio = 0.6;
    stage.run(35);
    stage.now = after(stage.now, Duration::from_secs(1));
    let notices = stage.alerts.tick(stage.now);
    assert_eq!(
        notices.iter().map(|notice| (words(notice), notice.channels.clone())).collect::<Vec<_>>(),
        [("+QueueSaturated".to_owned(), vec!["night".to_owned()])]
    );
}

#[test]
fn a_restart_neither_repeats_nor_forgets_what_was_told() {
    let mut stage = Stage::new(&settings());
    stage.root().missing = Some("unmounted".to_owned());
    stage.signals.queue_ratio = 0.9;
    assert_eq!(stage.run(200).len(), 2);
    assert!(stage.alerts.take_changed());
    stage.run(1);
    assert!(!stage.alerts.take_changed(), "nothing new to keep");
    let text = serde_json::to_string(&stage.alerts.state()).expect("JSON");
    stage.alerts = Alerts::new(&settings(), &QUEUE);
    stage.now = after(stage.now, Duration::from_secs(60));
    stage.alerts.restore(serde_json::from_str(&text).expect("the same"), stage.now);
    assert_eq!(stage.alerts.firing().count(), 2);
    // The root is there again, the queue is as it was.
    stage.signals.roots.clear();
    let after_restart = stage.run(1000);
    assert_eq!(after_restart.len(), 1, "{after_restart:?}");
    assert_eq!(after_restart[0].1, "-RootMissing(/data)");
    // Four hours after it was told first, as if nothing had happened.
    assert_eq!(stage.run(4 * 3600), told(&[(91 + 4 * 3600, "again +QueueSaturated")]));
}

#[test]
fn other_settings_take_hold_at_once_and_keep_what_was_told() {
    let mut stage = Stage::new(&settings());
    stage.root().missing = Some("unmounted".to_owned());
    stage.signals.queue_ratio = 0.9;
    assert_eq!(stage.run(200).len(), 2);
    let mut other = settings();
    other.repeat_interval = Duration::from_secs(600);
    other.rules = vec![RuleSettings { enabled: false, ..rule("RootMissing") }];
    stage.alerts.change(&other, &QUEUE);
    assert_eq!(stage.run(600), told(&[(691, "again +QueueSaturated")]));
}

#[test]
fn a_clock_that_is_put_back_delays_nothing() {
    let mut stage = Stage::new(&settings());
    stage.signals.queue_ratio = 0.9;
    stage.run(80);
    stage.now = stage.now.checked_sub(SignedDuration::from_hours(1)).expect("a time");
    stage.begun = stage.begun.checked_sub(SignedDuration::from_hours(1)).expect("a time");
    // One second later, for the one in which the clock was put back is not known.
    assert_eq!(stage.run(60), told(&[(92, "+QueueSaturated")]));
}

#[test]
fn rules_of_the_table_mute_only_rules_of_the_table() {
    let book = RuleBook::new(&settings(), &QUEUE);
    assert_eq!(book.mutes_of(&RULES[0]).count(), 1);
    let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RULES.len());
}

#[test]
fn what_failed_while_a_bucket_was_left_alone_is_not_told_after_it() {
    let mut stage = Stage::new(&settings());
    let failed = || Observation::UploadFailed { project: "logs".to_owned(), reason: "away".to_owned() };
    (0..12).for_each(|_| stage.observe(failed()));
    let bucket = BucketSignals { bucket: "b-125".to_owned(), reason: "away".to_owned() };
    stage.signals.buckets = vec![bucket];
    let told: Vec<String> = stage.run(200).into_iter().map(|(_, words)| words).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    stage.signals.buckets.clear();
    (0..3).for_each(|_| stage.observe(Observation::Uploaded { project: "logs".to_owned() }));
    let told: Vec<String> = stage.run(700).into_iter().map(|(_, words)| words).collect();
    assert!(told.len() == 1 && !told[0].contains("UploadFailureRatio"), "{told:?}");
}
