//! Takes the events of a run to their end: lines, progress, and the counts that become the exit status.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use tokio::time::MissedTickBehavior;

use super::board::Board;
use super::closing::Closing;
use super::lines::{Stream, TextLines};
use super::progress::Progress;
use super::{Printer, json};
use crate::events::{Counters, Event, ItemReport, Outcome, Receiver, Summary};

/// The form of transfer lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TransferFormat {
    /// The lines of the AWS CLI.
    #[default]
    Text,
    /// JSON Lines.
    Json,
}

/// How progress is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProgressForm {
    /// Not at all.
    #[default]
    None,
    /// As a display that is drawn again in its place, on a terminal only; so often, or as often as is pleasant.
    Display(Option<Duration>),
    /// As a line so often, anywhere.
    Lines(Duration),
}

/// How a run is shown.
#[derive(Clone, Debug)]
pub struct TransferStyle {
    /// Text or JSON.
    pub format: TransferFormat,
    /// `--quiet`: nothing is shown; the counts are kept.
    pub quiet: bool,
    /// `--only-show-errors`: failures, warnings and dry runs only, and no progress.
    pub only_show_errors: bool,
    /// Progress is wanted (no `--no-progress`).
    pub progress: ProgressForm,
    /// Where this run is watched together with others, whose progress somebody else shows; `progress` is then not.
    pub board: Option<Board>,
    /// The object itself goes to stdout, so no line may.
    pub stdout_is_data: bool,
    /// Counters of the requests that the stores send, each store once.
    pub requests: Vec<Arc<AtomicU64>>,
    /// The current directory, which local paths are shown relative to.
    pub cwd: PathBuf,
}

/// How a run ended.
#[derive(Clone, Debug, Default)]
pub struct RunReport {
    /// The counts.
    pub summary: Summary,
    /// The first failed items, at most [`RunReport::FAILURES_KEPT`].
    pub first_failures: Vec<ItemReport>,
}

impl RunReport {
    /// Failures kept for the exit status and the last words; all of them were shown when they happened.
    pub const FAILURES_KEPT: usize = 10;
}

/// Events taken at once. Source: enough that a write costs little per line at 100,000 events/s. Applies: every run.
const BATCH: usize = 256;

/// Removals in one request (S3 DeleteObjects), for the estimate of a dry run.
const REMOVALS_PER_REQUEST: u64 = 1000;

/// Bytes of lines held back until the next tick while a display is shown.
const HELD: usize = 64 * 1024;

/// Lines that a screen shows. *Source:* the least a terminal has. *Applies:* failures that have scrolled away by the end
/// of a run are told again.
const SCREEN: u64 = 24;

/// Is told of finished items.
type Told = Box<dyn FnMut(&ItemReport) + Send>;

/// Shows a run.
pub struct Reporter {
    printer: Printer,
    style: TransferStyle,
    told: Option<Told>,
}

impl Reporter {
    /// A reporter that shows a run on `printer`.
    pub fn new(printer: Printer, style: TransferStyle) -> Self {
        Self { printer, style, told: None }
    }

    /// Tells `told` of every finished item too.
    #[must_use]
    pub fn telling(mut self, told: impl FnMut(&ItemReport) + Send + 'static) -> Self {
        self.told = Some(Box::new(told));
        self
    }

    /// Shows events until the last emitter is gone, and gives the counts. Dropping the future half-way removes the
    /// display; lines not yet written are lost.
    pub async fn run(self, mut receiver: Receiver) -> RunReport {
        let Self { printer, style, mut told } = self;
        let form = if style.quiet || style.only_show_errors { ProgressForm::None } else { style.progress };
        // Data on the same screen and a display would overwrite each other.
        let overwrites = style.stdout_is_data && printer.stdout_is_terminal();
        let form = if overwrites && matches!(form, ProgressForm::Display(_)) { ProgressForm::None } else { form };
        let counters = receiver.counters.clone();
        let (board, mut progress) = match style.board.clone() {
            Some(board) => (board, None),
            None => {
                let board = Board::default();
                let progress = Progress::of(&board, &printer, &style.cwd, form);
                (board, progress)
            }
        };
        let watched = board.watch(counters.clone());
        let mut run = Run::new(printer, style);
        let mut batch = Vec::with_capacity(BATCH);
        let mut ticker = tokio::time::interval(Progress::TICK);
        ticker.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                // The tick goes first: a flood of events must not starve the display.
                biased;
                _ = ticker.tick() => {
                    run.deliver();
                    // The object's own bytes may be stuck in a pipe that nobody reads; whoever writes them flushes them.
                    if !run.style.stdout_is_data {
                        run.printer.flush();
                    }
                    if let Some(progress) = &mut progress {
                        progress.tick();
                    }
                }
                taken = receiver.events.recv_many(&mut batch, BATCH) => {
                    if taken == 0 {
                        break;
                    }
                    for event in batch.drain(..) {
                        match event {
                            Event::FileStarted(file) => watched.begin(file),
                            Event::ItemFinished(item) => {
                                if let Some(told) = &mut told {
                                    told(&item);
                                }
                                run.item(item);
                            }
                            Event::Warning(text) => run.warning(&text),
                        }
                    }
                    // Beside a display, lines wait for the tick: to write is to draw everything again.
                    if !watched.is_shown() || run.held() >= HELD {
                        run.deliver();
                    }
                }
            }
        }
        drop((progress, watched));
        run.end(&counters)
    }
}

/// Lines ready to be written, in order, and the counts so far.
struct Run {
    printer: Printer,
    style: TransferStyle,
    lines: TextLines,
    pending: Vec<(Stream, String)>,
    first_failures: Vec<ItemReport>,
    closing: Closing,
    started: Instant,
    /// Items shown since the first failure.
    since_failure: u64,
}

impl Run {
    fn new(printer: Printer, style: TransferStyle) -> Self {
        let lines = TextLines {
            cwd: style.cwd.clone(),
            printer: printer.clone(),
            only_errors: style.only_show_errors,
            hints: HashSet::new(),
        };
        Self {
            printer,
            style,
            lines,
            pending: Vec::new(),
            first_failures: Vec::new(),
            closing: Closing::default(),
            started: Instant::now(),
            since_failure: 0,
        }
    }

    fn item(&mut self, item: ItemReport) {
        self.closing.count(&item);
        self.show(&item);
        if matches!(item.outcome, Outcome::Failed(_)) && self.first_failures.len() < RunReport::FAILURES_KEPT {
            self.first_failures.push(item);
        }
    }

    fn show(&mut self, item: &ItemReport) {
        let done = matches!(item.outcome, Outcome::Done | Outcome::Kept);
        if self.style.quiet || (done && self.style.only_show_errors) {
            return;
        }
        self.since_failure += u64::from(self.closing.summary.failed > 0);
        match self.style.format {
            // The data itself is the sign that it was done.
            TransferFormat::Text if done && self.style.stdout_is_data => {}
            TransferFormat::Text => {
                let stream = self.stream(Stream::of(&item.outcome));
                self.lines.item(item, buffer(&mut self.pending, stream));
            }
            TransferFormat::Json => {
                let stream = self.stream(Stream::Out);
                json::push_item(item, &self.style.cwd, buffer(&mut self.pending, stream));
            }
        }
    }

    fn warning(&mut self, text: &str) {
        if self.style.quiet {
            return;
        }
        match self.style.format {
            TransferFormat::Text => self.lines.warning(text, buffer(&mut self.pending, Stream::Err)),
            TransferFormat::Json => {
                let stream = self.stream(Stream::Out);
                json::push_warning(text, buffer(&mut self.pending, stream));
            }
        }
    }

    fn stream(&self, stream: Stream) -> Stream {
        if self.style.stdout_is_data { Stream::Err } else { stream }
    }

    fn held(&self) -> usize {
        self.pending.iter().map(|(_, text)| text.len()).sum()
    }

    fn deliver(&mut self) {
        for (stream, text) in self.pending.drain(..) {
            match stream {
                Stream::Out if self.style.format == TransferFormat::Json && self.printer.stdout_is_terminal() => {
                    self.printer.data(&super::escape::json(&text));
                }
                Stream::Out => self.printer.data(&text),
                Stream::Err => self.printer.stderr(&text),
            }
        }
    }

    /// Failures that have scrolled away are told again: how many, and the first of them.
    fn repeat_failures(&mut self) {
        let hidden = self.style.quiet || self.style.format == TransferFormat::Json || self.since_failure <= SCREEN;
        if hidden || self.first_failures.is_empty() {
            return;
        }
        let err = buffer(&mut self.pending, Stream::Err);
        self.lines.failures(self.closing.summary.failed, &self.first_failures, err);
    }

    fn end(mut self, counters: &Counters) -> RunReport {
        self.closing.took = self.started.elapsed();
        self.closing.requests = if self.closing.dry_run {
            let removals = counters.deletes_foreseen.load(Relaxed).div_ceil(REMOVALS_PER_REQUEST);
            counters.requests_foreseen.load(Relaxed) + removals
        } else {
            self.style.requests.iter().map(|counter| counter.load(Relaxed)).sum()
        };
        self.repeat_failures();
        match self.style.format {
            _ if self.style.quiet => {}
            TransferFormat::Json => {
                let stream = self.stream(Stream::Out);
                json::push_summary(&self.closing, buffer(&mut self.pending, stream));
            }
            // Only to a person at a terminal: scripts written for the AWS CLI look at what is on stderr.
            TransferFormat::Text if self.printer.stderr_is_terminal() && !self.style.only_show_errors => {
                if let Some(line) = self.closing.line() {
                    buffer(&mut self.pending, Stream::Err).extend([&line, "\n"]);
                }
            }
            TransferFormat::Text => {}
        }
        self.deliver();
        self.printer.flush();
        RunReport { summary: self.closing.summary, first_failures: self.first_failures }
    }
}

/// The end of the pending text of a stream; order between the streams is kept.
fn buffer(pending: &mut Vec<(Stream, String)>, stream: Stream) -> &mut String {
    if pending.last().is_none_or(|(last, _)| *last != stream) {
        pending.push((stream, String::new()));
    }
    &mut pending.last_mut().expect("one was just there or pushed").1
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::lines::tests::{item, local, remote};
    use super::*;
    use crate::base::fault::Category;
    use crate::events::{Failure, Place, SkipReason, Verb, channel};
    use crate::report::PrinterSettings;

    fn style() -> TransferStyle {
        TransferStyle {
            format: TransferFormat::Text,
            quiet: false,
            only_show_errors: false,
            progress: ProgressForm::Display(None),
            board: None,
            stdout_is_data: false,
            requests: vec![Arc::new(AtomicU64::new(4))],
            cwd: "/w".into(),
        }
    }

    fn done(name: &str) -> ItemReport {
        item(Verb::Upload, local(name), Some(remote(&format!("s3://b/{name}"))), Outcome::Done)
    }

    fn with(outcome: Outcome) -> ItemReport {
        ItemReport { outcome, ..done("x") }
    }

    fn failed() -> ItemReport {
        with(Outcome::Failed(Failure { category: Category::Service, message: "denied".into(), hints: Vec::new() }))
    }

    async fn shown(style: TransferStyle, items: Vec<ItemReport>) -> (String, String, RunReport) {
        let (printer, seen) = Printer::captured();
        let (emitter, receiver) = channel();
        let run = tokio::spawn(Reporter::new(printer, style).run(receiver));
        for item in items {
            emitter.finished(item).await;
        }
        emitter.warn("slow answers".to_owned()).await;
        drop(emitter);
        let report = run.await.expect("the reporter ends");
        (seen.out(), seen.err(), report)
    }

    fn mixed() -> Vec<ItemReport> {
        vec![done("a"), failed(), with(Outcome::Skipped(SkipReason::Missing)), done("b")]
    }

    #[tokio::test]
    async fn what_was_done_goes_to_stdout_and_what_was_not_to_stderr() {
        let (out, err, report) = shown(style(), mixed()).await;
        assert_eq!(out, "upload: ./a to s3://b/a\nupload: ./b to s3://b/b\n");
        assert_eq!(
            err,
            "upload failed: ./x to s3://b/x denied\n\
             warning: Skipping file /w/x. File does not exist.\n\
             warning: slow answers\n"
        );
        assert_eq!(report.summary, Summary { done: 2, bytes: 12, skipped: 1, failed: 1 });
        assert_eq!(report.first_failures, [failed()]);
    }

    #[tokio::test]
    async fn a_terminal_gets_a_last_line_unless_only_errors_are_wanted() {
        let last = async |only_show_errors, items| {
            let plain = PrinterSettings { plain_environment: true, ..PrinterSettings::default() };
            let (printer, seen) = Printer::captured_as(plain, (false, true));
            let (emitter, receiver) = channel();
            let style = TransferStyle { only_show_errors, progress: ProgressForm::None, ..style() };
            let run = tokio::spawn(Reporter::new(printer, style).run(receiver));
            for item in items {
                emitter.finished(item).await;
            }
            drop(emitter);
            run.await.expect("the reporter ends");
            seen.err().lines().last().unwrap_or_default().to_owned()
        };
        let line = last(false, mixed()).await;
        assert!(line.starts_with("done: 2 files, 12 Bytes in 0.0s"), "{line}");
        assert!(line.ends_with(", 4 requests, 1 skipped, 1 failed"), "{line}");
        assert!(!last(true, mixed()).await.contains("done:"));
        assert_eq!(last(false, vec![done("a")]).await, "", "one line has said it all");
    }

    #[tokio::test]
    async fn progress_lines_need_no_terminal() {
        let (printer, seen) = Printer::captured();
        let (emitter, receiver) = channel();
        let style = TransferStyle { progress: ProgressForm::Lines(Duration::from_millis(1)), ..style() };
        let run = tokio::spawn(Reporter::new(printer, style).run(receiver));
        emitter.planned(6);
        emitter.plan_complete();
        let appeared = tokio::time::timeout(Duration::from_secs(30), async {
            while seen.err().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        appeared.await.expect("a line appears while the run goes on");
        emitter.finished(done("a")).await;
        drop(emitter);
        run.await.expect("the reporter ends");
        assert!(seen.err().lines().all(|line| line.contains("0%  0 Bytes/6 Bytes")), "{}", seen.err());
    }

    #[tokio::test]
    async fn quiet_shows_nothing_and_counts_all_the_same() {
        for format in [TransferFormat::Text, TransferFormat::Json] {
            let (out, err, report) = shown(TransferStyle { quiet: true, format, ..style() }, mixed()).await;
            assert_eq!((out.as_str(), err.as_str()), ("", ""));
            assert_eq!(report.summary.failed, 1);
        }
    }

    #[tokio::test]
    async fn only_errors_hides_what_was_done() {
        let (out, err, _) = shown(TransferStyle { only_show_errors: true, ..style() }, mixed()).await;
        assert_eq!(out, "");
        assert_eq!(err.lines().count(), 3, "{err}");
    }

    #[tokio::test]
    async fn no_line_reaches_a_stdout_that_carries_the_object() {
        for format in [TransferFormat::Text, TransferFormat::Json] {
            let mut items = mixed();
            items.push(item(Verb::Download, remote("s3://b/k"), Some(Place::Stdio), Outcome::WouldDo));
            let (out, err, _) = shown(TransferStyle { stdout_is_data: true, format, ..style() }, items).await;
            assert_eq!(out, "");
            assert!(err.contains("denied") && err.contains("s3://b/k"), "{err}");
        }
    }

    #[tokio::test]
    async fn json_is_one_object_per_line_with_a_summary_at_the_end() {
        let (out, err, _) = shown(TransferStyle { format: TransferFormat::Json, ..style() }, mixed()).await;
        assert_eq!(err, "");
        let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let kinds: Vec<&str> = lines.iter().filter_map(|line| line["type"].as_str()).collect();
        assert_eq!(kinds, ["upload", "upload", "upload", "upload", "warning", "summary"]);
        assert!(lines.iter().all(|line| line["version"] == 1));
        assert_eq!((&lines[5]["failed"], &lines[5]["requests"]), (&1.into(), &4.into()));
    }

    #[tokio::test]
    async fn streams_that_share_a_terminal_keep_the_order_of_events() {
        let plain = PrinterSettings { plain_environment: true, ..PrinterSettings::default() };
        let (printer, seen) = Printer::captured_as(plain, (true, false));
        let mut run = Run::new(printer, style());
        for item in mixed() {
            run.item(item);
        }
        let streams: Vec<Stream> = run.pending.iter().map(|(stream, _)| *stream).collect();
        assert_eq!(streams, [Stream::Out, Stream::Err, Stream::Out]);
        run.deliver();
        assert_eq!(seen.out().lines().count() + seen.err().lines().count(), 4);
    }

    #[tokio::test]
    async fn only_the_first_failures_are_kept() {
        let items = std::iter::repeat_with(failed).take(50).collect();
        let (_, err, report) = shown(style(), items).await;
        assert_eq!(report.summary.failed, 50);
        assert_eq!(report.first_failures.len(), RunReport::FAILURES_KEPT);
        let told_again = 1 + 2 * RunReport::FAILURES_KEPT;
        assert_eq!(err.lines().count(), 51 + told_again, "{err}");
    }

    #[tokio::test]
    async fn a_line_in_a_pipe_appears_when_the_run_is_idle() {
        let (printer, seen) = Printer::captured();
        let (emitter, receiver) = channel();
        let run = tokio::spawn(Reporter::new(printer, style()).run(receiver));
        emitter.finished(done("a")).await;
        let appeared = tokio::time::timeout(Duration::from_secs(30), async {
            while seen.out().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        appeared.await.expect("the line appears while the run goes on");
        assert_eq!(seen.out(), "upload: ./a to s3://b/a\n");
        drop(emitter);
        run.await.expect("the reporter ends");
    }
}
