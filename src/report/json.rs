//! Transfer events as JSON Lines: one object per line, each with `version` and `type`.

use std::path::Path;

use serde::Serialize;

use super::closing::Closing;
use super::lines::{shown_place, skip_words};
use crate::base::fault::Category;
use crate::events::{ItemReport, Outcome, SkipReason, Summary};

/// The version of every object here. It grows when a field changes its meaning or goes away, not when one is added.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Item<'a> {
    version: u32,
    #[serde(rename = "type")]
    kind: &'a str,
    status: &'a str,
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hints: Option<&'a [String]>,
}

#[derive(Serialize)]
struct Warning<'a> {
    version: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    message: &'a str,
}

#[derive(Serialize)]
struct Total {
    version: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    done: u64,
    bytes: u64,
    skipped: u64,
    failed: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    requests: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    requests_foreseen: Option<u64>,
}

pub(super) fn push_item(item: &ItemReport, cwd: &Path, line: &mut String) {
    let mut object = Item {
        version: VERSION,
        kind: item.verb.word(),
        status: "done",
        source: shown_place(&item.source, cwd),
        target: item.target.as_ref().map(|target| shown_place(target, cwd)),
        size: item.size,
        reason: None,
        message: None,
        error: None,
        category: None,
        hints: None,
    };
    match &item.outcome {
        Outcome::Done => {}
        Outcome::WouldDo => object.status = "would_do",
        Outcome::Kept => object.status = "kept",
        Outcome::Skipped(reason) => {
            object.status = "skipped";
            object.reason = Some(reason_word(reason));
            object.message = Some(skip_words(item, reason));
        }
        Outcome::Failed(failure) => {
            object.status = "failed";
            object.error = Some(&failure.message);
            object.category = Some(category_word(failure.category));
            object.hints = Some(&failure.hints);
        }
    }
    push(&object, line);
}

pub(super) fn push_warning(message: &str, line: &mut String) {
    push(&Warning { version: VERSION, kind: "warning", message }, line);
}

pub(super) fn push_summary(closing: &Closing, line: &mut String) {
    let Summary { done, bytes, skipped, failed } = closing.summary;
    let is_real = !closing.dry_run;
    let seconds = (closing.took.as_secs_f64() * 1000.0).round() / 1000.0;
    let total = Total {
        version: VERSION,
        kind: "summary",
        done,
        bytes,
        skipped,
        failed,
        seconds: is_real.then_some(seconds),
        requests: is_real.then_some(closing.requests),
        requests_foreseen: closing.dry_run.then_some(closing.requests),
    };
    push(&total, line);
}

fn push(object: &impl Serialize, line: &mut String) {
    line.push_str(&serde_json::to_string(object).expect("plain texts and numbers are always JSON"));
    line.push('\n');
}

fn reason_word(reason: &SkipReason) -> &'static str {
    match reason {
        SkipReason::Missing => "missing",
        SkipReason::SpecialFile => "special_file",
        SkipReason::Unreadable(_) => "unreadable",
        SkipReason::NotUtf8 => "not_utf8",
        SkipReason::SymlinkLoop => "symlink_loop",
        SkipReason::UnsafeKey => "unsafe_key",
        SkipReason::FileAndDirectory => "file_and_directory",
        SkipReason::CaseConflict => "case_conflict",
        SkipReason::Archived(_) => "archived",
    }
}

fn category_word(category: Category) -> &'static str {
    match category {
        Category::Usage => "usage",
        Category::Configuration => "configuration",
        Category::Credentials => "credentials",
        Category::Service => "service",
        Category::NotFound => "not_found",
        Category::Network => "network",
        Category::LocalIo => "local_io",
        Category::Integrity => "integrity",
        Category::Interrupted => "interrupted",
        Category::Internal => "internal",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::lines::tests::{item, local, remote};
    use super::*;
    use crate::events::{Failure, Verb};

    fn object(item: &ItemReport) -> Value {
        let mut line = String::new();
        push_item(item, Path::new("/w"), &mut line);
        assert_eq!(line.matches('\n').count(), 1, "one line: {line}");
        serde_json::from_str(&line).expect("JSON")
    }

    #[test]
    fn every_outcome_is_one_object_with_type_and_version() {
        let done = item(Verb::Upload, local("a"), Some(remote("s3://b/a")), Outcome::Done);
        let expected = json!({"version": 1, "type": "upload", "status": "done", "source": "./a", "target": "s3://b/a",
            "size": 6});
        assert_eq!(object(&done), expected);
        let skipped = item(Verb::Upload, local("a"), None, Outcome::Skipped(SkipReason::Missing));
        assert_eq!(object(&skipped)["reason"], "missing");
        assert_eq!(object(&skipped)["message"], "File does not exist.");
        let failure =
            Failure { category: Category::NotFound, message: "no\nkey \"k\"".into(), hints: vec!["h".into()] };
        let failed = object(&item(Verb::Delete, remote("s3://b/k"), None, Outcome::Failed(failure)));
        assert_eq!(failed["status"], "failed");
        assert_eq!((&failed["error"], &failed["category"]), (&json!("no\nkey \"k\""), &json!("not_found")));
        assert_eq!(failed["hints"], json!(["h"]));
        assert_eq!(object(&item(Verb::Delete, remote("s3://b/k"), None, Outcome::WouldDo))["status"], "would_do");
    }

    #[test]
    fn warnings_and_the_summary_are_objects_too() {
        let mut text = String::new();
        push_warning("slow", &mut text);
        let summary = Summary { done: 2, bytes: 9, skipped: 1, failed: 0 };
        let took = std::time::Duration::from_micros(1_234_567);
        push_summary(&Closing { summary, took, requests: 3, ..Closing::default() }, &mut text);
        let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let expected = [
            json!({"version": 1, "type": "warning", "message": "slow"}),
            json!({"version": 1, "type": "summary", "done": 2, "bytes": 9, "skipped": 1, "failed": 0,
                "seconds": 1.235, "requests": 3}),
        ];
        assert_eq!(lines, expected);
    }
}
