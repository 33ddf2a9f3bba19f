//! What `cp`, `rm` and `rb --force` share: a run with its reporter, its signals and its exit code.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use crate::base::uri::ObjectUri;
use crate::config::OutputFormat;
use crate::engine::budget::Budget;
use crate::engine::filter::Filters;
use crate::engine::plan::{ListSettings, Listing, Plan};
use crate::engine::{EngineError, Ledger, Run, RunSettings, Stop, Stores};
use crate::events::{Emitter, Summary, channel};
use crate::report::{ProgressForm, Reporter, TransferFormat, TransferStyle};
use crate::store::S3Store;

use super::context::Context;
use super::exit::Exit;
use super::failures::Failures;
use super::fault::CliError;
use super::ledger::{RunLedger, StoreNames};
use super::signals::Signals;

/// How a run is shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// `--only-show-errors`
    pub(super) only_errors: bool,
    /// The object goes to stdout.
    pub(super) stdout_is_data: bool,
    /// The list of what failed.
    pub(super) failures: Option<Failures>,
}

/// What is to be listed; a store and an emitter make it a plan.
pub(super) struct Listed {
    pub(super) source: ObjectUri,
    pub(super) filters: Filters,
    pub(super) settings: ListSettings,
    pub(super) budget: Budget,
}

impl Listed {
    pub(super) fn of(self, store: S3Store, emitter: Emitter) -> Listing<S3Store> {
        let Self { source, filters, settings, budget } = self;
        Listing { store, source, filters, settings, budget, emitter }
    }
}

impl Context {
    /// Runs a plan over its stores and shows it to its end.
    pub(super) async fn transfer<P>(
        &self,
        stores: &Stores<S3Store>,
        settings: RunSettings,
        shown: Shown,
        plan: P,
    ) -> Result<(Exit, Summary), CliError>
    where
        P: FnOnce(Stores<S3Store>, Emitter) -> Plan,
    {
        let of_plan = stores.clone();
        self.run(stores, settings, shown, |run, emitter| run.execute(plan(of_plan, emitter))).await
    }

    /// Runs `work` on an engine and shows its events to their end.
    pub(super) async fn run<W, F>(
        &self,
        stores: &Stores<S3Store>,
        mut settings: RunSettings,
        shown: Shown,
        work: W,
    ) -> Result<(Exit, Summary), CliError>
    where
        W: FnOnce(Arc<Run<S3Store>>, Emitter) -> F,
        F: Future<Output = Result<(), EngineError>>,
    {
        let mut signals = Signals::listen()?;
        let stop = Stop::default();
        let (emitter, receiver) = channel();
        let ledger = if settings.resume && !settings.dry_run { self.ledger(stores) } else { None };
        settings.ledger = ledger.clone().map(|ledger| ledger as Arc<dyn Ledger>);
        let mut reporter = Reporter::new(self.printer.clone(), self.style(&shown, stores));
        if let Some(failures) = shown.failures.clone() {
            reporter = reporter.telling(move |item| failures.note(item));
        }
        let run = Run::new(stores.clone(), self.budget.clone(), settings, emitter.clone(), stop.clone());
        let working = async {
            let ended = work(run, emitter).await;
            // The run's own emitters are gone by now, so the reporter comes to its end.
            ended
        };
        let both = async { tokio::join!(working, reporter.run(receiver)) };
        let ended = signals.or_stop(both, &stop, |line| self.session.tell_once(line)).await;
        let interrupted = matches!(ended, None | Some((Err(EngineError::Interrupted), _)));
        if interrupted && ledger.as_ref().is_some_and(|ledger| ledger.holds_unfinished()) {
            self.session.tell_once("run the same command again to continue");
        }
        let Some((ended, report)) = ended else {
            return Ok((Exit::Interrupted, Summary::default()));
        };
        if let Some(failures) = &shown.failures {
            failures.end(&self.printer)?;
        }
        match ended {
            Ok(()) => {
                if let Some(ledger) = ledger.filter(|_| report.summary.failed == 0) {
                    // Told before it is forgotten.
                    self.printer.flush();
                    ledger.run_done().await;
                }
                Ok((Exit::of_summary(&report.summary), report.summary))
            }
            Err(EngineError::Interrupted) => Ok((Exit::Interrupted, report.summary)),
            Err(error) => Err(CliError::Fatal(error)),
        }
    }

    /// What remembers the large transfers of a run. Nothing without a place for it.
    fn ledger(&self, stores: &Stores<S3Store>) -> Option<Arc<RunLedger>> {
        let names =
            StoreNames { source: stores.source.identity().to_owned(), target: stores.target.identity().to_owned() };
        Some(RunLedger::new(self.resolved.state_directory()?, names, self.printer.clone()))
    }

    fn style(&self, shown: &Shown, stores: &Stores<S3Store>) -> TransferStyle {
        let mut requests = vec![stores.source.request_counter()];
        let target = stores.target.request_counter();
        if !Arc::ptr_eq(&requests[0], &target) {
            requests.push(target);
        }
        TransferStyle {
            format: match self.resolved.output() {
                Some(OutputFormat::Json) => TransferFormat::Json,
                Some(OutputFormat::Table | OutputFormat::Text) | None => TransferFormat::Text,
            },
            quiet: self.global.quiet,
            only_show_errors: shown.only_errors,
            progress: self.progress(),
            board: self.session.board().cloned(),
            stdout_is_data: shown.stdout_is_data,
            requests,
            cwd: self.cwd.clone(),
        }
    }
}

/// Seconds between two lines of progress. Source: a page of a log holds some minutes. Applies: `--progress-multiline`
/// without `--progress-frequency`.
const LINES_EVERY_SECS: u64 = 5;

impl Context {
    pub(super) fn progress(&self) -> ProgressForm {
        let pause = self.global.progress_frequency.map(Duration::from_secs);
        if self.global.no_progress {
            ProgressForm::None
        } else if self.global.progress_multiline {
            ProgressForm::Lines(pause.unwrap_or(Duration::from_secs(LINES_EVERY_SECS)))
        } else {
            ProgressForm::Display(pause)
        }
    }

    /// Tells that a bucket was made or removed: the line of the AWS CLI, or a JSON event.
    pub(super) fn bucket_done(&self, event: &str, bucket: &str) {
        if self.global.quiet {
            return;
        }
        let line = match self.resolved.output() {
            // Neither an event's nor a bucket's name holds anything that JSON escapes.
            Some(OutputFormat::Json) => {
                format!(r#"{{"version":1,"type":"{event}","bucket":"{bucket}"}}"#)
            }
            Some(OutputFormat::Table | OutputFormat::Text) | None => format!("{event}: {bucket}"),
        };
        self.printer.data(&(line + "\n"));
    }
}
