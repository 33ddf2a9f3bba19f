//! What became of objects that were changed in place: lines or JSON events.

use serde::Serialize;

use super::{Printer, escape};
use crate::base::fault::{Fault, chain};

/// The version of the JSON events here, as in those of transfers.
const VERSION: u32 = 1;

/// How a change ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeEnd {
    /// It was made.
    Done,
    /// It would be: this is a dry run.
    WouldDo,
    /// It needed not be made, or is under way already.
    Kept,
}

#[derive(Serialize)]
struct Event<'a> {
    version: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    status: &'static str,
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hints: Vec<String>,
}

/// Tells of changes as they end. Cheap to clone.
#[derive(Clone, Debug)]
pub struct ChangeListing {
    printer: Printer,
    /// What is done: `tag`, `restore`.
    kind: &'static str,
    json: bool,
    only_errors: bool,
}

impl ChangeListing {
    /// Changes of one kind; `only_errors` keeps still about those that go well.
    pub fn new(printer: Printer, kind: &'static str, json: bool, only_errors: bool) -> Self {
        Self { printer, kind, json, only_errors }
    }

    /// Tells that a change ended. Text says nothing of what was kept.
    pub fn ended(&self, uri: &str, end: ChangeEnd) {
        let (prefix, status) = match end {
            ChangeEnd::Done => ("", "done"),
            ChangeEnd::WouldDo => ("(dryrun) ", "would_do"),
            ChangeEnd::Kept => ("", "kept"),
        };
        if self.only_errors || (end == ChangeEnd::Kept && !self.json) {
            return;
        }
        let line = match self.json {
            true => self.event(status, uri, None, Vec::new()),
            false => format!("{prefix}{}: {}", self.kind, self.printer.name(uri)),
        };
        self.printer.data(&(line + "\n"));
    }

    /// Tells why a change failed.
    pub fn failed<E: Fault>(&self, uri: &str, error: &E) {
        if self.json {
            let line = self.event("failed", uri, Some(chain(error)), error.hints());
            self.printer.data(&(line + "\n"));
        } else {
            let headline = format!("{uri} {}", chain(error));
            self.printer.error_as(&format!("{} failed:", self.kind), &headline, &error.hints());
        }
    }

    fn event(&self, status: &'static str, source: &str, error: Option<String>, hints: Vec<String>) -> String {
        let event = Event { version: VERSION, kind: self.kind, status, source, error, hints };
        let json = serde_json::to_string(&event).expect("plain texts and numbers are always JSON");
        if self.printer.stdout_is_terminal() { escape::json(&json).into_owned() } else { json }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::fsx::PathError;

    fn shown(json: bool, only_errors: bool) -> (String, String) {
        let (printer, seen) = Printer::captured();
        let changes = ChangeListing::new(printer.clone(), "tag", json, only_errors);
        for end in [ChangeEnd::Done, ChangeEnd::WouldDo, ChangeEnd::Kept] {
            changes.ended("cos://b/k", end);
        }
        let error = PathError::wrap("read", std::path::Path::new("f"))(std::io::ErrorKind::NotFound.into());
        changes.failed("cos://b/k", &error);
        printer.flush();
        (seen.out(), seen.err())
    }

    #[test]
    fn changes_are_lines_or_events() {
        let (out, err) = shown(false, false);
        assert_eq!(out, "tag: cos://b/k\n(dryrun) tag: cos://b/k\n");
        assert!(err.starts_with("tag failed: cos://b/k "), "{err}");
        assert_eq!(shown(false, true).0, "");
        let (out, _) = shown(true, false);
        let events: Vec<serde_json::Value> =
            out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let statuses: Vec<_> = events.iter().map(|event| event["status"].as_str().unwrap_or_default()).collect();
        assert_eq!(statuses, ["done", "would_do", "kept", "failed"]);
        assert_eq!((&events[0]["type"], &events[0]["version"]), (&"tag".into(), &1.into()));
    }
}
