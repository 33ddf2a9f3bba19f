//! Transfer events as the lines of the AWS CLI.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::closing::was_stopped;
use super::paths::{absolute_path, shown_path};
use super::{Printer, escape};
use crate::events::{Failure, ItemReport, Outcome, Place, SkipReason, Verb};

/// Distinct hints remembered, so that each is told once. A run has a handful; the bound is for hints that name a key.
const HINTS_REMEMBERED: usize = 64;

/// Where a line goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    Out,
    Err,
}

impl Stream {
    /// What was done goes to stdout, what was not to stderr.
    pub(super) fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Done | Outcome::WouldDo | Outcome::Kept => Self::Out,
            Outcome::Skipped(_) | Outcome::Failed(_) => Self::Err,
        }
    }
}

/// Turns items into lines.
pub(super) struct TextLines {
    pub(super) cwd: PathBuf,
    pub(super) printer: Printer,
    pub(super) only_errors: bool,
    pub(super) hints: HashSet<String>,
}

impl TextLines {
    /// Appends the lines of one item, which all belong to [`Stream::of`] its outcome.
    pub(super) fn item(&mut self, item: &ItemReport, text: &mut String) {
        match &item.outcome {
            // The AWS CLI is silent about it.
            Outcome::Kept => {}
            Outcome::Done if self.only_errors => {}
            Outcome::Done => self.moved(item, "", text),
            // The AWS CLI shows a dry run also with --only-show-errors: it is all that was asked for.
            Outcome::WouldDo => self.moved(item, "(dryrun) ", text),
            Outcome::Skipped(reason) => {
                let place = self.whole(&item.source);
                let words = skip_words(item, reason);
                self.warning(&format!("Skipping file {place}. {words}"), text);
            }
            // A run that was stopped says so once, not for each of the items that had begun.
            Outcome::Failed(_) if was_stopped(item) => {}
            Outcome::Failed(failure) => self.failed(item, failure, text),
        }
    }

    pub(super) fn warning(&self, text: &str, err: &mut String) {
        err.extend([&self.printer.label("warning:", "33"), " ", &self.printer.message(text), "\n"]);
    }

    fn moved(&self, item: &ItemReport, prefix: &str, out: &mut String) {
        let escaped = self.printer.stdout_is_terminal();
        out.extend([prefix, item.verb.word(), ": "]);
        self.push_places(item, escaped, out);
        out.push('\n');
    }

    fn failed(&mut self, item: &ItemReport, failure: &Failure, err: &mut String) {
        err.extend([item.verb.word(), " ", &self.printer.label("failed:", "31"), " "]);
        self.push_places(item, self.printer.stderr_is_terminal(), err);
        err.extend([" ", &self.printer.message(&failure.message), "\n"]);
        for hint in &failure.hints {
            if self.hints.len() < HINTS_REMEMBERED && self.hints.insert(hint.clone()) {
                err.extend([&self.printer.label("hint:", "36"), " ", &self.printer.message(hint), "\n"]);
            }
        }
    }

    /// The count of failures and the first of them, in short: their hints were given.
    pub(super) fn failures(&self, count: u64, first: &[ItemReport], err: &mut String) {
        let label = self.printer.label("failed:", "31");
        let these = if count > first.len() as u64 { ", the first of them" } else { "" };
        err.extend([&format!("{count} failed{these}:"), "\n"]);
        for item in first {
            let Outcome::Failed(failure) = &item.outcome else { continue };
            err.extend(["  ", item.verb.word(), " ", &label, " "]);
            self.push_places(item, self.printer.stderr_is_terminal(), err);
            err.extend([" ", &self.printer.message(&failure.message), "\n"]);
            if let Some(again) = self.again(item) {
                err.extend(["    again: ", &again, "\n"]);
            }
        }
    }

    /// The command that does one item again, but for options. Nothing for a stream, for what had no target yet, and for
    /// names that a line cannot show as they are.
    fn again(&self, item: &ItemReport) -> Option<String> {
        let command = match item.verb {
            Verb::Upload | Verb::Download | Verb::Copy => "cos cp",
            Verb::Move => "cos mv",
            Verb::Delete => "cos rm",
            Verb::Undelete => "cos versions restore",
        };
        let ends = [Some(&item.source), item.target.as_ref()].into_iter().flatten();
        let words: Vec<String> = ends.map(|place| shown_place(place, &self.cwd)).collect();
        let missing = !matches!(item.verb, Verb::Delete | Verb::Undelete) && words.len() < 2;
        let is_odd = |word: &String| word == "-" || escape::name(word) != word.as_str();
        if missing || words.iter().any(is_odd) {
            return None;
        }
        let words: Vec<String> = words.iter().map(|word| escape::shell_word(word)).collect();
        Some(format!("{command} {}", words.join(" ")))
    }

    fn push_places(&self, item: &ItemReport, escaped: bool, line: &mut String) {
        push_place(&item.source, &self.cwd, escaped, line);
        if let Some(target) = &item.target {
            line.push_str(" to ");
            push_place(target, &self.cwd, escaped, line);
        }
    }

    /// The place as warnings name it: local paths from the root.
    fn whole(&self, place: &Place) -> String {
        match place {
            Place::Local(path) => absolute_path(path, &self.cwd).to_string_lossy().into_owned(),
            other => shown_place(other, &self.cwd),
        }
    }
}

/// The place as output lines name it.
pub(super) fn shown_place(place: &Place, cwd: &Path) -> String {
    let mut text = String::new();
    push_place(place, cwd, false, &mut text);
    text
}

fn push_place(place: &Place, cwd: &Path, escaped: bool, line: &mut String) {
    let mut push = |text: &str| line.push_str(&if escaped { escape::name(text) } else { Cow::Borrowed(text) });
    match place {
        Place::Local(path) => push(&shown_path(path, cwd).to_string_lossy()),
        Place::Remote(uri) => {
            let scheme = if uri.scheme == crate::base::uri::Scheme::S3 { "s3://" } else { "cos://" };
            push(scheme);
            if let Some(profile) = &uri.profile {
                push(profile);
                push("@");
            }
            push(&uri.bucket);
            if !uri.key.is_empty() {
                push("/");
                push(&uri.key);
            }
        }
        Place::Stdio => push("-"),
    }
}

/// Why an item was left out, in the words of the AWS CLI where it has some.
pub(super) fn skip_words(item: &ItemReport, reason: &SkipReason) -> String {
    match reason {
        SkipReason::Missing => "File does not exist.".to_owned(),
        SkipReason::SpecialFile => {
            "File is character special device, block special device, FIFO, or socket.".to_owned()
        }
        SkipReason::Unreadable(detail) if detail.is_empty() => "File/Directory is not readable.".to_owned(),
        SkipReason::Unreadable(detail) => format!("File/Directory is not readable. ({detail})"),
        SkipReason::NotUtf8 => "File name is not UTF-8, so it cannot be a key.".to_owned(),
        SkipReason::SymlinkLoop => "Symbolic link leads back to a directory above it.".to_owned(),
        SkipReason::UnsafeKey => match &item.source {
            Place::Remote(uri) if uri.key.split('/').any(|part| part == "..") => "File references a parent directory.",
            _ => "The key cannot be a file name below the target directory.",
        }
        .to_owned(),
        SkipReason::FileAndDirectory => "A file and a directory cannot have one name.".to_owned(),
        SkipReason::CaseConflict => {
            "A file whose name differs only by case or spelling exists or is being downloaded.".to_owned()
        }
        SkipReason::Archived(class) => format!(
            "Object is of storage class {class}. Unable to perform {verb} operations on {class} objects. You must \
             restore the object to be able to perform the operation.",
            verb = item.verb.word()
        ),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::base::fault::Category;
    use crate::report::PrinterSettings;

    pub(in crate::report) fn remote(text: &str) -> Place {
        Place::Remote(text.parse().expect("a URI"))
    }

    pub(in crate::report) fn local(path: &str) -> Place {
        Place::Local(path.into())
    }

    pub(in crate::report) fn item(verb: Verb, source: Place, target: Option<Place>, outcome: Outcome) -> ItemReport {
        ItemReport { verb, source, target, size: Some(6), outcome }
    }

    fn lines(terminal: bool) -> TextLines {
        let plain = PrinterSettings { plain_environment: true, ..PrinterSettings::default() };
        let (printer, _) = Printer::captured_as(plain, (terminal, terminal));
        TextLines { cwd: "/w".into(), printer, only_errors: false, hints: HashSet::new() }
    }

    fn shown(lines: &mut TextLines, item: &ItemReport) -> (String, String) {
        let mut text = String::new();
        lines.item(item, &mut text);
        match Stream::of(&item.outcome) {
            Stream::Out => (text, String::new()),
            Stream::Err => (String::new(), text),
        }
    }

    #[test]
    fn finished_items_read_as_the_aws_cli_writes_them() {
        use Outcome::{Done, WouldDo};
        use Verb::{Copy, Delete, Download, Upload};
        for (item, line) in [
            (item(Upload, local("a"), Some(remote("s3://b/a")), Done), "upload: ./a to s3://b/a\n"),
            (item(Upload, local("d/a.txt"), Some(remote("cos://b/d/a.txt")), WouldDo), {
                "(dryrun) upload: d/a.txt to cos://b/d/a.txt\n"
            }),
            (item(Download, remote("s3://b/a"), Some(local("/x/a")), Done), "download: s3://b/a to ../x/a\n"),
            (item(Copy, remote("s3://b/a"), Some(remote("s3://c/a")), Done), "copy: s3://b/a to s3://c/a\n"),
            (item(Delete, remote("s3://b/a"), None, Done), "delete: s3://b/a\n"),
            (item(Upload, Place::Stdio, Some(remote("s3://b/a")), Done), "upload: - to s3://b/a\n"),
        ] {
            assert_eq!(shown(&mut lines(false), &item), (line.to_owned(), String::new()));
        }
    }

    #[test]
    fn a_failure_tells_each_hint_once() {
        let failure = |message: &str| {
            Outcome::Failed(Failure {
                category: Category::Service,
                message: message.to_owned(),
                hints: vec!["ask the owner".to_owned()],
            })
        };
        let mut lines = lines(false);
        let one = item(Verb::Upload, local("a"), Some(remote("s3://b/a")), failure("access denied"));
        assert_eq!(shown(&mut lines, &one).1, "upload failed: ./a to s3://b/a access denied\nhint: ask the owner\n");
        let two = item(Verb::Delete, remote("s3://b/k"), None, failure("gone"));
        assert_eq!(shown(&mut lines, &two), (String::new(), "delete failed: s3://b/k gone\n".to_owned()));
    }

    #[test]
    fn what_was_stopped_with_the_run_gets_no_line_of_its_own() {
        let failure =
            Failure { category: Category::Interrupted, message: "stopped".to_owned(), hints: vec!["again".to_owned()] };
        let stopped = item(Verb::Upload, local("a"), Some(remote("s3://b/a")), Outcome::Failed(failure));
        assert_eq!(shown(&mut lines(false), &stopped), (String::new(), String::new()));
    }

    #[test]
    fn skipped_items_warn_with_the_whole_path_and_the_reason() {
        let upload = |path: &str, reason| item(Verb::Upload, local(path), None, Outcome::Skipped(reason));
        let fetch = |uri: &str, reason| item(Verb::Download, remote(uri), None, Outcome::Skipped(reason));
        for (item, line) in [
            (upload("a", SkipReason::Missing), "warning: Skipping file /w/a. File does not exist.\n"),
            (upload("../f", SkipReason::SpecialFile), {
                "warning: Skipping file /f. File is character special device, block special device, FIFO, or socket.\n"
            }),
            (upload("a", SkipReason::Unreadable("permission denied".into())), {
                "warning: Skipping file /w/a. File/Directory is not readable. (permission denied)\n"
            }),
            (fetch("s3://b/../x", SkipReason::UnsafeKey), {
                "warning: Skipping file s3://b/../x. File references a parent directory.\n"
            }),
            (fetch("s3://b//x", SkipReason::UnsafeKey), {
                "warning: Skipping file s3://b//x. The key cannot be a file name below the target directory.\n"
            }),
            (fetch("s3://b/x", SkipReason::Archived("GLACIER".into())), {
                "warning: Skipping file s3://b/x. Object is of storage class GLACIER. Unable to perform download \
                 operations on GLACIER objects. You must restore the object to be able to perform the operation.\n"
            }),
        ] {
            assert_eq!(shown(&mut lines(false), &item), (String::new(), line.to_owned()));
        }
    }

    #[test]
    fn names_are_escaped_on_a_terminal_and_raw_in_a_pipe() {
        let evil = item(Verb::Delete, remote("s3://b/x\x1b[2J\ny"), None, Outcome::Done);
        assert_eq!(shown(&mut lines(true), &evil).0, "delete: s3://b/x\\x1b[2J\\ny\n");
        assert_eq!(shown(&mut lines(false), &evil).0, "delete: s3://b/x\x1b[2J\ny\n");
    }

    #[test]
    fn only_errors_hides_what_was_done_but_not_what_would_be() {
        let mut lines = lines(false);
        lines.only_errors = true;
        let done = item(Verb::Delete, remote("s3://b/k"), None, Outcome::Done);
        assert_eq!(shown(&mut lines, &done).0, "");
        let dry = item(Verb::Delete, remote("s3://b/k"), None, Outcome::WouldDo);
        assert_eq!(shown(&mut lines, &dry).0, "(dryrun) delete: s3://b/k\n");
    }
}
