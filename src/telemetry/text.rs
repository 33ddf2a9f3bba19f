//! The text exposition format of Prometheus, version 0.0.4.

use std::fmt::Write;
use std::sync::PoisonError;
use std::sync::atomic::Ordering::Relaxed;

use super::registry::{Family, Registry, Series};
use super::table::Kind;

/// Writes every metric that has a value.
pub(super) fn write(registry: &Registry) -> String {
    let mut text = String::with_capacity(8 * 1024);
    for family in &registry.families {
        write_family(&mut text, family);
    }
    text
}

fn write_family(text: &mut String, family: &Family) {
    let metric = family.metric;
    let series = family.series.read().unwrap_or_else(PoisonError::into_inner);
    if series.is_empty() {
        return;
    }
    let kind = match metric.kind {
        Kind::Counter => "counter",
        Kind::Gauge => "gauge",
        Kind::Histogram(_) => "histogram",
    };
    head(text, metric.name, kind, metric.help);
    for (values, series) in series.iter() {
        let labels: Vec<(&str, &str)> = metric.labels.iter().copied().zip(values.iter().map(AsRef::as_ref)).collect();
        match series.as_ref() {
            Series::Count(count) => line(text, metric.name, "", &labels, &count.load(Relaxed).to_string()),
            Series::Level(bits) => line(text, metric.name, "", &labels, &number(f64::from_bits(bits.load(Relaxed)))),
            Series::Spread { counts, sum } => {
                let Kind::Histogram(bounds) = metric.kind else { continue };
                let bounds = bounds.iter().map(|bound| number(*bound)).chain(["+Inf".to_owned()]);
                let mut so_far = 0;
                for (bound, count) in bounds.zip(counts) {
                    so_far += count.load(Relaxed);
                    let labels: Vec<_> = labels.iter().copied().chain([("le", bound.as_str())]).collect();
                    line(text, metric.name, "_bucket", &labels, &so_far.to_string());
                }
                line(text, metric.name, "_sum", &labels, &number(f64::from_bits(sum.load(Relaxed))));
                // The same sum of buckets, so that both agree although others go on counting.
                line(text, metric.name, "_count", &labels, &so_far.to_string());
            }
        }
    }
}

/// The lines before a metric's values.
pub(super) fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    let help = help.replace('\\', "\\\\").replace('\n', "\\n");
    writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}").expect("a String takes all");
}

/// One value.
pub(super) fn line(text: &mut String, name: &str, suffix: &str, labels: &[(&str, &str)], value: &str) {
    text.push_str(name);
    text.push_str(suffix);
    for (at, (label, value)) in labels.iter().enumerate() {
        text.push(if at == 0 { '{' } else { ',' });
        write!(text, "{label}=\"").expect("a String takes all");
        for c in value.chars() {
            match c {
                '\\' => text.push_str("\\\\"),
                '"' => text.push_str("\\\""),
                '\n' => text.push_str("\\n"),
                c => text.push(c),
            }
        }
        text.push('"');
    }
    if !labels.is_empty() {
        text.push('}');
    }
    text.push(' ');
    text.push_str(value);
    text.push('\n');
}

/// A float as the format wants it.
pub(super) fn number(value: f64) -> String {
    match value {
        value if value.is_nan() => "NaN".to_owned(),
        f64::INFINITY => "+Inf".to_owned(),
        f64::NEG_INFINITY => "-Inf".to_owned(),
        value => value.to_string(),
    }
}
