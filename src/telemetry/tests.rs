//! The exposition, read back by a parser of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::*;

/// Samples by name and labels, and the declared kinds by name.
struct Exposition {
    samples: BTreeMap<(String, Vec<(String, String)>), f64>,
    kinds: BTreeMap<String, String>,
}

impl Exposition {
    fn value(&self, name: &str, labels: &[(&str, &str)]) -> Option<f64> {
        let labels = labels.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.samples.get(&(name.to_owned(), labels)).copied()
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Reads the text format 0.0.4 and refuses whatever breaks its rules.
fn parse(text: &str) -> Exposition {
    let mut read = Exposition { samples: BTreeMap::new(), kinds: BTreeMap::new() };
    let mut helped = BTreeSet::new();
    let mut current = String::new();
    assert!(text.ends_with('\n'), "the last line ends, too");
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, _) = rest.split_once(' ').expect("a help text");
            assert!(helped.insert(name.to_owned()), "`{name}` is told of once");
            continue;
        }
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').expect("a kind");
            assert!(is_name(name) && ["counter", "gauge", "histogram"].contains(&kind), "{line}");
            assert!(read.kinds.insert(name.to_owned(), kind.to_owned()).is_none(), "`{name}` has one kind");
            current = name.to_owned();
            continue;
        }
        let end = line.find(['{', ' ']).expect("a value");
        let name = &line[..end];
        let mut rest = &line[end..];
        let mut labels = Vec::new();
        if let Some(mut inner) = rest.strip_prefix('{') {
            loop {
                let (label, quoted) = inner.split_once("=\"").expect("a label with a value");
                assert!(is_name(label), "{line}");
                let mut value = String::new();
                let mut chars = quoted.char_indices();
                let after = loop {
                    match chars.next().expect("a closing quote") {
                        (at, '"') => break at + 1,
                        (_, '\\') => match chars.next().expect("an escaped character").1 {
                            'n' => value.push('\n'),
                            c @ ('\\' | '"') => value.push(c),
                            c => panic!("`\\{c}` is no escape: {line}"),
                        },
                        (_, c) => value.push(c),
                    }
                };
                labels.push((label.to_owned(), value));
                inner = &quoted[after..];
                match inner.strip_prefix(',') {
                    Some(more) => inner = more,
                    None => break,
                }
            }
            rest = inner.strip_prefix('}').expect("the labels end");
        }
        let kind = &read.kinds[&current];
        let base =
            ["_bucket", "_sum", "_count"].iter().find_map(|end| name.strip_suffix(end)).filter(|_| kind == "histogram");
        assert_eq!(base.unwrap_or(name), current, "values follow the head of their metric");
        let value = match rest.strip_prefix(' ').expect("a value") {
            "+Inf" => f64::INFINITY,
            value => value.parse().unwrap_or_else(|_| panic!("no number: {line}")),
        };
        assert!(read.samples.insert((name.to_owned(), labels), value).is_none(), "told twice: {line}");
    }
    read
}

#[test]
fn every_thing_that_happens_is_read_back_from_the_text() {
    let told = Telemetry::new();
    let clone = told.clone();
    clone.event("logs", "closed");
    told.events("logs", "closed", 4);
    told.overflow();
    told.rescan("overflow", Duration::from_millis(1500));
    told.uploaded("logs", 10, Duration::from_millis(30));
    told.uploaded("logs", 5 << 30, Duration::from_secs(7200));
    told.upload_failed("logs", "service", "SlowDown");
    told.upload_failed("logs", "network", "");
    told.retried("logs");
    told.skipped_same("logs");
    told.queue("logs", "ready", 7);
    told.queue("logs", "ready", 6);
    told.capacity_ratio(0.25);
    told.breaker("b-125", true);
    told.canary(jiff::Timestamp::from_millisecond(1_500).expect("a time"));
    told.dirs(12, 1);
    told.notified("ops", "sent");
    told.reloaded("ok");
    told.log_lost(3);
    let read = parse(&told.render());
    for (name, labels, value) in [
        ("cos_watch_events_total", &[("project", "logs"), ("kind", "closed")][..], 5.0),
        ("cos_watch_overflows_total", &[], 1.0),
        ("cos_watch_rescans_total", &[("reason", "overflow")], 1.0),
        ("cos_watch_scan_duration_seconds_count", &[], 1.0),
        ("cos_watch_scan_duration_seconds_sum", &[], 1.5),
        ("cos_watch_scan_duration_seconds_bucket", &[("le", "1")], 0.0),
        ("cos_watch_scan_duration_seconds_bucket", &[("le", "2.5")], 1.0),
        ("cos_watch_scan_duration_seconds_bucket", &[("le", "+Inf")], 1.0),
        ("cos_upload_files_total", &[("project", "logs"), ("result", "uploaded")], 2.0),
        ("cos_upload_files_total", &[("project", "logs"), ("result", "failed")], 2.0),
        ("cos_upload_files_total", &[("project", "logs"), ("result", "same")], 1.0),
        ("cos_upload_bytes_total", &[("project", "logs")], (10 + (5_u64 << 30)) as f64),
        ("cos_upload_errors_total", &[("project", "logs"), ("class", "service"), ("code", "SlowDown")], 1.0),
        ("cos_upload_errors_total", &[("project", "logs"), ("class", "network"), ("code", "none")], 1.0),
        ("cos_upload_duration_seconds_bucket", &[("size_class", "over_1GiB"), ("le", "1800")], 0.0),
        ("cos_upload_duration_seconds_bucket", &[("size_class", "over_1GiB"), ("le", "+Inf")], 1.0),
        ("cos_upload_retries_total", &[("project", "logs")], 1.0),
        ("cos_queue_files", &[("project", "logs"), ("state", "ready")], 6.0),
        ("cos_queue_capacity_ratio", &[], 0.25),
        ("cos_breaker_open", &[("bucket", "b-125")], 1.0),
        ("cos_watch_last_canary_timestamp_seconds", &[], 1.5),
        ("cos_watch_dirs", &[], 12.0),
        ("cos_watch_unwatched_dirs", &[], 1.0),
        ("cos_notify_messages_total", &[("channel", "ops"), ("result", "sent")], 1.0),
        ("cos_config_reloads_total", &[("result", "ok")], 1.0),
        ("cos_log_lost_lines_total", &[], 3.0),
        ("cos_build_info", &[("version", env!("CARGO_PKG_VERSION"))], 1.0),
    ] {
        assert_eq!(read.value(name, labels), Some(value), "{name} {labels:?}");
    }
    if cfg!(target_os = "linux") {
        assert!(read.value("process_resident_memory_bytes", &[]).is_some_and(|bytes| bytes > 1e6));
        assert!(read.value("process_open_fds", &[]).is_some_and(|open| open >= 3.0));
    }
}

#[test]
fn names_follow_the_rules_and_are_told_once() {
    let mut names = BTreeSet::new();
    for metric in METRICS {
        assert!(names.insert(metric.name) && is_name(metric.name), "{}", metric.name);
        assert_eq!(metric.kind == Kind::Counter, metric.name.ends_with("_total"), "{}", metric.name);
        assert!(metric.help.ends_with('.') && metric.labels.iter().all(|label| is_name(label)), "{}", metric.name);
        if let Kind::Histogram(bounds) = metric.kind {
            assert!(bounds.is_sorted() && metric.name.ends_with("_seconds"), "{}", metric.name);
        }
    }
}

#[test]
fn a_counter_without_labels_is_there_before_it_counts_and_an_unknown_moment_is_not() {
    let told = Telemetry::new();
    let read = parse(&told.render());
    assert_eq!(read.value("cos_watch_overflows_total", &[]), Some(0.0));
    assert_eq!(read.value("cos_credentials_expiry_timestamp_seconds", &[]), None);
    told.credentials_expire(Some(jiff::Timestamp::from_second(100).expect("a time")));
    assert_eq!(parse(&told.render()).value("cos_credentials_expiry_timestamp_seconds", &[]), Some(100.0));
    told.credentials_expire(None);
    assert_eq!(parse(&told.render()).value("cos_credentials_expiry_timestamp_seconds", &[]), None);
}

#[test]
fn codes_from_outside_are_bounded_and_odd_names_are_escaped() {
    let told = Telemetry::new();
    for code in 0..1000 {
        told.upload_failed("a\"b\\c\nd", "service", &format!("Code{code}"));
    }
    told.upload_failed("a\"b\\c\nd", "service", "Code3");
    let read = parse(&told.render());
    let of = |code: &str| {
        read.value("cos_upload_errors_total", &[("project", "a\"b\\c\nd"), ("class", "service"), ("code", code)])
    };
    assert_eq!((of("Code3"), of("Code500"), of("other")), (Some(2.0), None, Some(990.0)));
}

#[test]
fn what_left_the_configuration_leaves_the_metrics() {
    let told = Telemetry::new();
    told.queue("old", "ready", 1);
    told.queue("new", "ready", 1);
    told.breaker("gone", false);
    told.retain(&["new"], &[], &[]);
    let text = told.render();
    assert!(text.contains("project=\"new\"") && !text.contains("\"old\"") && !text.contains("\"gone\""), "{text}");
}

#[test]
fn threads_that_count_together_lose_nothing() {
    let told = Telemetry::new();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..10_000).for_each(|_| told.uploaded("p", 1, Duration::from_millis(500))));
        }
    });
    let read = parse(&told.render());
    assert_eq!(read.value("cos_upload_bytes_total", &[("project", "p")]), Some(40_000.0));
    assert_eq!(read.value("cos_upload_duration_seconds_sum", &[("size_class", "under_1MiB")]), Some(20_000.0));
    assert_eq!(read.value("cos_upload_duration_seconds_count", &[("size_class", "under_1MiB")]), Some(40_000.0));
}
