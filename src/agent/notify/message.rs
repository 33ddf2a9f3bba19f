//! What is told, and how it reads as text and as Markdown.

use std::collections::BTreeMap;

use crate::agent::alert::{Alert, Notice, Severity};

/// A message to people.
#[derive(Clone, Debug)]
pub(super) struct Message {
    /// The first line: what, how bad, where.
    pub(super) title: String,
    /// One for each alert.
    entries: Vec<Entry>,
    /// Notices that were left out because the queue was full.
    left_out: u64,
    /// Somebody should be called.
    pub(super) urgent: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    head: String,
    facts: String,
    detail: String,
}

impl Message {
    /// Of one notice, in full.
    pub(super) fn of(notice: &Notice, host: &str) -> Self {
        let mut message = Self::over(notice.alerts.iter(), host, false);
        if notice.repeated {
            message.title = format!("{} (still)", message.title);
        }
        message
    }

    /// Of many notices, each alert once and in one line, as it stood last.
    pub(super) fn digest(notices: &[Notice], left_out: u64, host: &str) -> Self {
        let mut latest: BTreeMap<String, &Alert> = BTreeMap::new();
        for alert in notices.iter().flat_map(|notice| &notice.alerts) {
            latest.insert(alert.fingerprint(), alert);
        }
        let mut alerts: Vec<&Alert> = latest.into_values().collect();
        // What holds comes first, and the worst of it.
        alerts.sort_by_key(|alert| (alert.ends.is_some(), std::cmp::Reverse(alert.rule.severity), alert.starts));
        let mut message = Self::over(alerts.into_iter(), host, true);
        message.left_out = left_out;
        message
    }

    /// Shows that the channel works.
    pub(super) fn test(host: &str) -> Self {
        let head = "This is a test. Alerts of cos watch will arrive here.".to_owned();
        Self {
            title: format!("[TEST] cos watch on {host}"),
            entries: vec![Entry { head, facts: String::new(), detail: String::new() }],
            left_out: 0,
            urgent: false,
        }
    }

    fn over<'a>(alerts: impl Iterator<Item = &'a Alert> + Clone, host: &str, brief: bool) -> Self {
        let firing = alerts.clone().filter(|alert| alert.ends.is_none()).count();
        let resolved = alerts.clone().count() - firing;
        let state = if firing > 0 { "FIRING" } else { "RESOLVED" };
        let what = match (firing, resolved) {
            (1, 0) | (0, 1) => alerts.clone().next().map_or_else(String::new, named),
            (0, many) | (many, 0) => alerts_counted(many),
            (firing, resolved) => format!("{}, {resolved} resolved", alerts_counted(firing)),
        };
        let urgent = alerts.clone().any(|alert| alert.ends.is_none() && alert.rule.severity == Severity::Critical);
        Self {
            title: format!("[{state}] {what} · cos watch on {host}"),
            entries: alerts.map(|alert| entry(alert, brief)).collect(),
            left_out: 0,
            urgent,
        }
    }

    /// Plain text of at most `limit` bytes; what does not fit is counted.
    pub(super) fn text(&self, limit: usize) -> String {
        self.fit(limit, &self.title, |entry| {
            let parts = [&entry.head, &entry.facts, &entry.detail];
            parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n")
        })
    }

    /// Markdown of at most `limit` bytes.
    pub(super) fn markdown(&self, limit: usize) -> String {
        self.fit(limit, &format!("### {}", self.title), |entry| {
            let mut text = format!("**{}**", entry.head);
            for part in [&entry.facts, &entry.detail].into_iter().filter(|part| !part.is_empty()) {
                // Two spaces end a line in Markdown, and each line of a quotation has its mark.
                for line in part.lines() {
                    text.push_str("  \n> ");
                    text.push_str(line);
                }
            }
            text
        })
    }

    fn fit(&self, limit: usize, title: &str, form: impl Fn(&Entry) -> String) -> String {
        /// Room for the last line.
        const LAST: usize = 64;
        let mut text = cut(title, limit.saturating_sub(LAST)).to_owned();
        let mut shown = 0;
        for entry in &self.entries {
            let next = form(entry);
            let room = limit.saturating_sub(LAST + text.len() + 2);
            // The first one is shown in part rather than not at all.
            let next = if shown == 0 { cut(&next, room) } else { next.as_str() };
            if next.is_empty() || next.len() > room {
                break;
            }
            text.push_str("\n\n");
            text.push_str(next);
            shown += 1;
        }
        let more = (self.entries.len() - shown) as u64;
        match (more, self.left_out) {
            (0, 0) => {}
            (more, 0) => text.push_str(&format!("\n\n… and {more} more")),
            (0, left) => text.push_str(&format!("\n\n… and {left} messages before")),
            (more, left) => text.push_str(&format!("\n\n… and {more} more, and {left} messages before")),
        }
        text
    }
}

fn alerts_counted(many: usize) -> String {
    if many == 1 { "1 alert".to_owned() } else { format!("{many} alerts") }
}

/// The longest beginning of a text that has at most `limit` bytes.
pub(super) fn cut(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn named(alert: &Alert) -> String {
    let place = ["project", "bucket", "profile"].iter().find_map(|label| alert.labels.get(*label));
    match place {
        Some(place) => format!("{} ({})", alert.rule.name, line(place)),
        None => alert.rule.name.to_owned(),
    }
}

fn entry(alert: &Alert, brief: bool) -> Entry {
    let state = if alert.ends.is_some() { "resolved" } else { alert.rule.severity.word() };
    let head = format!("{state} {}: {}", alert.rule.name, line(&alert.summary));
    if brief {
        return Entry { head, facts: String::new(), detail: String::new() };
    }
    let labels: Vec<String> = alert.labels.iter().map(|(name, value)| format!("{name}={}", line(value))).collect();
    let labels = if labels.is_empty() { String::new() } else { format!("{}, ", labels.join(" ")) };
    let since = alert.starts.strftime("%Y-%m-%d %H:%M:%S");
    let facts = match alert.ends {
        None => format!("{labels}since {since} UTC"),
        Some(ends) => format!("{labels}from {since} to {} UTC", ends.strftime("%Y-%m-%d %H:%M:%S")),
    };
    // What can be done about it no longer matters.
    let detail = if alert.ends.is_some() {
        String::new()
    } else {
        alert.detail.lines().map(line).collect::<Vec<_>>().join("\n")
    };
    Entry { head, facts, detail }
}

/// One line without control characters: names of files come from anywhere.
fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
