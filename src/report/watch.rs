//! What an agent told of itself: its projects, its files, why a file is sent or is not.

use std::fmt::Write;
use std::time::Duration;

use comfy_table::{ContentArrangement, Table, presets};
use serde::Serialize;

use super::listing::{ListingForm, Moments};
use super::rows::Rows;
use super::{Printer, escape};
use crate::base::size::Human;
use crate::base::time::short;
use crate::events::status::{Explanation, FileLine, ProjectStatus, ReloadReport, Status};

/// Shows what an agent told in one go.
#[derive(Clone, Debug)]
pub struct AgentReport {
    printer: Printer,
    form: ListingForm,
}

impl AgentReport {
    /// In one of the forms: all but JSON and the table are the same lines.
    pub fn new(printer: Printer, form: ListingForm) -> Self {
        Self { printer, form }
    }

    /// How it is.
    pub fn status(&self, status: &Status) {
        match self.form {
            ListingForm::Json => self.json(status),
            ListingForm::Table => self.show(&self.overview(status)),
            ListingForm::AwsText | ListingForm::Keys => {
                let lines: String = status.projects.iter().map(|project| self.line(project)).collect();
                self.show(&lines);
            }
        }
    }

    /// What becomes of a path, and why.
    pub fn explanation(&self, explanation: &Explanation) {
        if self.form == ListingForm::Json {
            return self.json(explanation);
        }
        let path = explanation.path.0.to_string_lossy();
        let mut text = format!("{}\n", self.printer.heading(&self.printer.name(&path)));
        if explanation.projects.is_empty() {
            text.push_str("  lies below no directory that is watched\n");
        }
        for project in &explanation.projects {
            let verdict = if project.takes_part { "takes part" } else { "is left out" };
            let root = project.root.0.to_string_lossy();
            let name = self.printer.name(&project.project);
            writeln!(text, "  {name} (below {}): {verdict}", self.printer.name(&root)).expect("a String takes all");
            for reason in &project.reasons {
                writeln!(text, "    {}", self.printer.name(reason)).expect("a String takes all");
            }
            if let Some(target) = &project.target {
                writeln!(text, "    to {}", self.printer.name(target)).expect("a String takes all");
            }
            if let Some(file) = &project.file {
                writeln!(text, "    {}", self.known(file)).expect("a String takes all");
            }
        }
        self.show(&text);
    }

    /// What a new configuration changed.
    pub fn reloaded(&self, report: &ReloadReport) {
        if self.form == ListingForm::Json {
            return self.json(report);
        }
        let mut text = String::new();
        for (word, names) in [("added", &report.added), ("removed", &report.removed), ("changed", &report.changed)] {
            for name in names {
                writeln!(text, "{word} {}", self.printer.name(name)).expect("a String takes all");
            }
        }
        if text.is_empty() {
            text.push_str("no project changed\n");
        }
        self.show(&text);
        for warning in &report.warnings {
            self.printer.warning(warning);
        }
        for key in &report.needs_restart {
            self.printer.warning(&format!("`{key}` counts from the next start of the agent on"));
        }
    }

    /// What the journal knows of a file.
    fn known(&self, file: &FileLine) -> String {
        let mut at = String::new();
        Moments::local().push(Some(file.since), &mut at);
        let mut text = format!("{} since {at}", file.state);
        if let Some(key) = &file.key {
            write!(text, ", as {}", self.printer.name(key)).expect("a String takes all");
        }
        if let Some(error) = &file.error {
            let attempts = file.attempts;
            write!(text, ", after {attempts} attempts: {}", self.printer.name(error)).expect("a String takes all");
        }
        text
    }

    fn json(&self, value: &impl Serialize) {
        let json = serde_json::to_string(value).expect("plain texts and numbers are always JSON");
        let json = if self.printer.stdout_is_terminal() { escape::json(&json).into_owned() } else { json };
        self.show(&(json + "\n"));
    }

    fn show(&self, text: &str) {
        self.printer.data(text);
        self.printer.flush();
    }

    /// Fields parted by tabs: project, state, files and bytes that wait, seconds that the first has waited, files that
    /// failed.
    fn line(&self, project: &ProjectStatus) -> String {
        let ProjectStatus { name, state, queue, .. } = project;
        let (waiting, oldest) = (queue.waiting(), queue.oldest_wait_seconds.unwrap_or_default());
        let (name, state, failed) = (self.printer.name(name), state.word(), queue.failed.files);
        format!("{name}\t{state}\t{}\t{}\t{oldest}\t{failed}\n", waiting.files, waiting.bytes)
    }

    fn overview(&self, status: &Status) -> String {
        let up = short(Duration::from_secs(status.uptime_seconds));
        let place = status.state_dir.0.to_string_lossy();
        let mut text =
            format!("cos {}, pid {}, up {up}, state in {}\n", status.version, status.pid, self.printer.name(&place));
        for problem in &status.problems {
            writeln!(text, "problem: {}", self.printer.name(problem)).expect("a String takes all");
        }
        text.push('\n');
        text.push_str(&self.table(&status.projects));
        for project in &status.projects {
            for note in notes(project) {
                let line = format!("{}: {note}", project.name);
                writeln!(text, "{}", self.printer.name(&line)).expect("a String takes all");
            }
        }
        text
    }

    fn table(&self, projects: &[ProjectStatus]) -> String {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(["PROJECT", "STATE", "WAITING", "SIZE", "OLDEST", "FAILED", "LAST MINUTE", "DESTINATION"]);
        for project in projects {
            let ProjectStatus { name, dest, state, queue, last_minute, .. } = project;
            let waiting = queue.waiting();
            let oldest = queue.oldest_wait_seconds.map_or("-".to_owned(), |wait| short(Duration::from_secs(wait)));
            let sent = format!("{} ({})", last_minute.files, Human(last_minute.bytes));
            table.add_row([
                self.printer.name(name).into_owned(),
                state.word().to_owned(),
                waiting.files.to_string(),
                Human(waiting.bytes).to_string(),
                oldest,
                queue.failed.files.to_string(),
                sent,
                self.printer.name(dest).into_owned(),
            ]);
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        let mut lines = table.lines();
        let header = lines.next().unwrap_or_default();
        let mut text = format!("{}\n", self.printer.heading(header.trim_end()));
        for line in lines {
            text.extend([line.trim_end(), "\n"]);
        }
        text
    }
}

/// What the columns do not tell of a project.
fn notes(project: &ProjectStatus) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(why) = &project.why {
        notes.push(format!("{}: {why}", project.state.word()));
    }
    if let Some(breaker) = &project.breaker {
        let wait = short(Duration::from_secs(breaker.probe_in_seconds));
        notes.push(format!("the bucket is left alone, and tried again in {wait}: {}", breaker.reason));
    }
    for root in &project.roots {
        let path = root.path.0.to_string_lossy();
        if let Some(problem) = &root.problem {
            notes.push(format!("{path}: {problem}"));
        }
        if root.unwatched > 0 {
            let (unwatched, all) = (root.unwatched, root.unwatched + root.directories);
            notes.push(format!("{path}: {unwatched} of {all} directories are polled, not watched"));
        }
        if let Some(scan) = root.last_scan.as_ref().filter(|scan| scan.unreadable > 0) {
            notes.push(format!("{path}: {} directories cannot be read", scan.unreadable));
        }
    }
    if let Some(error) = &project.last_error {
        let mut at = String::new();
        Moments::local().push(Some(error.at), &mut at);
        let path = error.path.as_ref().map(|path| format!(" {}:", path.0.display())).unwrap_or_default();
        notes.push(format!("last error at {at}:{path} {}", error.message));
    }
    notes
}

/// Writes files of an agent as they come. The path, which varies most, stands last, and its failure below it.
#[derive(Debug)]
pub struct AgentFileListing {
    rows: Rows,
    moments: Moments,
}

impl AgentFileListing {
    /// A listing in one of the forms; of the keys' form are the paths.
    pub fn new(printer: Printer, form: ListingForm) -> Self {
        let header = format!("{:10}  {:19}  {:>8}  {:>14}  PATH", "STATE", "SINCE", "ATTEMPTS", "SIZE");
        Self { rows: Rows::new(printer, form, "Files", header), moments: Moments::local() }
    }

    /// Adds a file. False when nobody reads any more.
    pub fn file(&mut self, file: &FileLine) -> bool {
        let printer = self.rows.printer().clone();
        let moments = &self.moments;
        self.rows.row(file, |form, text| {
            let path = file.path.0.to_string_lossy();
            if form == ListingForm::Keys {
                return text.push_str(&printer.name(&path));
            }
            write!(text, "{:10}  ", file.state).expect("a String takes all");
            moments.push(Some(file.since), text);
            write!(text, "  {:>8}  {:>14}  {}", file.attempts, file.size, printer.name(&path))
                .expect("a String takes all");
            if let (ListingForm::Table, Some(error)) = (form, &file.error) {
                write!(text, "\n            {}", printer.name(error)).expect("a String takes all");
            }
        });
        !self.rows.is_unread()
    }

    /// Ends the listing and gives the number of its files.
    pub fn finish(self) -> u64 {
        self.rows.finish()
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use jiff::Timestamp;

    use super::*;
    use crate::events::status::{
        BreakerStatus, Count, Cursor, LastError, ProjectExplanation, ProjectState, Queue, RootStatus, WirePath,
    };

    fn at() -> Timestamp {
        "2026-11-21T03:28:39Z".parse().expect("a time")
    }

    fn local_time() -> String {
        crate::base::time::listing_form(at())
    }

    fn file() -> FileLine {
        FileLine {
            project: "logs".to_owned(),
            path: WirePath(PathBuf::from("/data/a.gz")),
            size: 1234,
            state: "failed".to_owned(),
            attempts: 3,
            due: None,
            since: at(),
            key: None,
            class: Some("denied".to_owned()),
            error: Some("the service refused".to_owned()),
            cursor: Cursor { source: 1, file: 7 },
        }
    }

    fn status() -> Status {
        let queue = Queue {
            ready: Count { files: 12, bytes: 2048 },
            failed: Count { files: 1, bytes: 5 },
            oldest_wait_seconds: Some(125),
            ..Queue::default()
        };
        let root = RootStatus {
            path: WirePath("/data".into()),
            directories: 8,
            unwatched: 2,
            problem: Some("no room for watches".to_owned()),
            scanning: false,
            last_scan: None,
        };
        let project = ProjectStatus {
            name: "logs".to_owned(),
            dest: "cos://logs-1/app/".to_owned(),
            state: ProjectState::Blocked,
            why: Some("the keys are refused".to_owned()),
            roots: vec![root],
            queue,
            last_minute: Count { files: 3, bytes: 1024 },
            breaker: Some(BreakerStatus { reason: "5 failures in a row".to_owned(), probe_in_seconds: 20 }),
            last_error: Some(LastError { at: at(), path: Some(WirePath("/data/x".into())), message: "no".to_owned() }),
        };
        Status {
            version: "0.1.0".to_owned(),
            pid: 42,
            started: at(),
            uptime_seconds: 3720,
            state_dir: WirePath("/var/lib/cos-watch".into()),
            config: None,
            problems: vec!["the disk of the journal is full".to_owned()],
            projects: vec![project],
            totals: queue,
        }
    }

    fn shown(form: ListingForm, show: impl FnOnce(&AgentReport)) -> String {
        let (printer, seen) = Printer::captured();
        show(&AgentReport::new(printer, form));
        seen.out()
    }

    #[test]
    fn a_status_is_a_table_with_what_is_wrong_below_it() {
        let expected = format!(
            "cos 0.1.0, pid 42, up 1h02m, state in /var/lib/cos-watch\n\
             problem: the disk of the journal is full\n\n\
             PROJECT  STATE    WAITING  SIZE     OLDEST  FAILED  LAST MINUTE  DESTINATION\n\
             logs     blocked  12       2.0 KiB  2m05s   1       3 (1.0 KiB)  cos://logs-1/app/\n\
             logs: blocked: the keys are refused\n\
             logs: the bucket is left alone, and tried again in 20s: 5 failures in a row\n\
             logs: /data: no room for watches\n\
             logs: /data: 2 of 10 directories are polled, not watched\n\
             logs: last error at {}: /data/x: no\n",
            local_time()
        );
        assert_eq!(shown(ListingForm::Table, |report| report.status(&status())), expected);
    }

    #[test]
    fn a_status_is_lines_with_tabs_or_a_document_that_reads_back() {
        let lines = shown(ListingForm::AwsText, |report| report.status(&status()));
        assert_eq!(lines, "logs\tblocked\t12\t2048\t125\t1\n");
        let json = shown(ListingForm::Json, |report| report.status(&status()));
        assert_eq!(serde_json::from_str::<Status>(&json).expect("it reads back"), status());
        let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(document["Projects"][0]["Queue"]["Ready"]["Files"], 12);
        assert_eq!(document["Projects"][0]["State"], "blocked");
        assert_eq!(document["Started"], "2026-11-21T03:28:39Z");
    }

    #[test]
    fn files_are_rows_with_their_failure_or_paths_alone() {
        let listed = |form| {
            let (printer, seen) = Printer::captured();
            let mut listing = AgentFileListing::new(printer, form);
            assert!(listing.file(&file()));
            assert_eq!(listing.finish(), 1);
            seen.out()
        };
        let row = format!("failed      {}         3            1234  /data/a.gz\n", local_time());
        let header = "STATE       SINCE                ATTEMPTS            SIZE  PATH\n";
        assert_eq!(listed(ListingForm::Table), format!("{header}{row}            the service refused\n"));
        assert_eq!(listed(ListingForm::AwsText), row);
        assert_eq!(listed(ListingForm::Keys), "/data/a.gz\n");
        let document: serde_json::Value = serde_json::from_str(&listed(ListingForm::Json)).expect("JSON");
        assert_eq!(document["Files"][0]["Error"], "the service refused");
    }

    #[test]
    fn an_explanation_gives_its_reasons_and_a_reload_its_changes() {
        let project = ProjectExplanation {
            project: "logs".to_owned(),
            root: WirePath("/data".into()),
            takes_part: false,
            reasons: vec!["`*.tmp` is a temporary file".to_owned()],
            target: Some("cos://b/x.tmp".to_owned()),
            file: Some(file()),
        };
        let path = WirePath("/data/x.tmp".into());
        let explained = Explanation { path: path.clone(), projects: vec![project] };
        let expected = format!(
            "/data/x.tmp\n  logs (below /data): is left out\n    `*.tmp` is a temporary file\n    to cos://b/x.tmp\n    \
             failed since {}, after 3 attempts: the service refused\n",
            local_time()
        );
        assert_eq!(shown(ListingForm::Table, |report| report.explanation(&explained)), expected);
        let nowhere = Explanation { path, projects: Vec::new() };
        let text = shown(ListingForm::Keys, |report| report.explanation(&nowhere));
        assert_eq!(text, "/data/x.tmp\n  lies below no directory that is watched\n");
        let (printer, seen) = Printer::captured();
        let reload = ReloadReport {
            added: vec!["a".to_owned()],
            changed: vec!["b".to_owned()],
            needs_restart: vec!["state_dir".to_owned()],
            ..ReloadReport::default()
        };
        let report = AgentReport::new(printer, ListingForm::Table);
        report.reloaded(&reload);
        report.reloaded(&ReloadReport::default());
        assert_eq!(seen.out(), "added a\nchanged b\nno project changed\n");
        assert_eq!(seen.err(), "warning: `state_dir` counts from the next start of the agent on\n");
    }
}
