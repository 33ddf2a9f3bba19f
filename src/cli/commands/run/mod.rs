//! `cos run`: many commands, several at a time, in one session. `words` reads lines, `list` makes commands of them, this
//! file runs them and keeps count. What a command does is its own; nothing here knows it.

mod list;
mod words;

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

use futures_util::stream::{FuturesUnordered, StreamExt};
use serde_json::json;
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval, timeout};

use crate::base::time;
use crate::cli::args::{Command, RunArgs, TagCommand, UploadsCommand, VersionsCommand};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::{self, CliError};
use crate::cli::signals::Signals;
use crate::config::OutputFormat;
use crate::engine::plan::paths::Side;
use crate::report::{Board, Printer, Progress, ProgressForm};

use list::{Entry, Line, List, Typed};

/// Lines that are read and not yet begun.
///
/// *Source:* reading a line takes a tenth of the time that the shortest command takes. *Applies:* to every list; more would
/// only be read in vain when one fails.
const READ_AHEAD: usize = 32;

/// How long the end of a list is waited for that somebody writes, when no more of it is run.
///
/// *Source:* a pipe whose other end is closed is read to its end within milliseconds. *Applies:* to lists that are no
/// files; what is still open after that is not counted.
const CLOSED: Duration = Duration::from_millis(200);

/// Why no more lines are begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stopped {
    /// A line failed.
    Failure,
    /// The user wants it.
    Interrupted,
}

/// A line that came to its end.
struct Ended {
    exit: Exit,
    was_alone: bool,
}

/// What the lines came to.
#[derive(Debug, Default)]
struct Tally {
    ended: u64,
    failed: u64,
    skipped: bool,
    first_failure: Option<Exit>,
}

/// The lines under way.
struct Crew<'a> {
    args: &'a RunArgs,
    context: &'a Context,
    /// What the list is called.
    name: &'a str,
    running: FuturesUnordered<Pin<Box<dyn Future<Output = Ended> + 'a>>>,
    /// What must wait until nothing runs.
    held: Option<Entry>,
    /// The one that runs must be the only one.
    is_alone: bool,
    stopped: Option<Stopped>,
    tally: Tally,
    /// The number of the last line that was begun.
    last: u64,
}

pub(in crate::cli) async fn run(args: RunArgs, context: &Context) -> Result<Exit, CliError> {
    let mut signals = Signals::listen()?;
    let list = List::open(&args, context)?;
    let (name, is_whole, began) = (list.name.clone(), list.is_whole, Instant::now());
    let board = Board::of_many();
    context.session.watch_on(board.clone());
    let form = if context.global.quiet { ProgressForm::None } else { context.progress() };
    let mut progress = Progress::of(&board, &context.printer, &context.cwd, form);
    let mut ticker = interval(Progress::TICK);
    ticker.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (sender, mut entries) = mpsc::channel(READ_AHEAD);
    let stopped = Arc::new(AtomicBool::new(false));
    // Where somebody still writes the list, its thread may wait for him when all else is over; it ends with the process.
    let reading = tokio::task::spawn_blocking({
        let stopped = stopped.clone();
        move || list.read(&sender, &stopped)
    });
    let mut crew = Crew::new(&args, context, &name);
    let mut is_read = false;
    loop {
        crew.begin_held();
        if crew.running.is_empty() && (is_read || crew.stopped.is_some()) {
            break;
        }
        tokio::select! {
            biased;
            () = signals.next(), if crew.stopped != Some(Stopped::Interrupted) => {
                crew.stopped = Some(Stopped::Interrupted);
            }
            Some(ended) = crew.running.next(), if !crew.running.is_empty() => crew.count(ended),
            _ = ticker.tick(), if progress.is_some() => {
                if let Some(progress) = &mut progress {
                    progress.tick();
                }
            }
            entry = entries.recv(), if !is_read && crew.takes_more() => match entry {
                Some(entry) => crew.take(entry),
                None => {
                    is_read = true;
                    board.close();
                }
            },
        }
    }
    drop(progress);
    let left = async {
        stopped.store(true, Relaxed);
        entries.close();
        let mut left = u64::from(matches!(crew.held, Some(Entry::Line(_))));
        while let Some(entry) = entries.recv().await {
            left += u64::from(matches!(entry, Entry::Line(_)));
        }
        let unread = match is_whole {
            true => reading.await.ok(),
            false => timeout(CLOSED, reading).await.ok().and_then(Result::ok),
        };
        unread.map(|unread| left + unread)
    };
    let left = left.await;
    crew.tell(left, began.elapsed());
    Ok(crew.exit())
}

impl<'a> Crew<'a> {
    fn new(args: &'a RunArgs, context: &'a Context, name: &'a str) -> Self {
        Self {
            args,
            context,
            name,
            running: FuturesUnordered::new(),
            held: None,
            is_alone: false,
            stopped: None,
            tally: Tally::default(),
            last: 0,
        }
    }

    fn takes_more(&self) -> bool {
        let has_room = self.running.len() < usize::from(self.args.parallel);
        has_room && self.stopped.is_none() && self.held.is_none() && !self.is_alone
    }

    fn take(&mut self, entry: Entry) {
        match entry {
            Entry::Line(line) if !self.is_for_itself(&line) => self.begin(line, false),
            Entry::Broken(error) => {
                self.count(Ended { exit: fault::tell(&self.context.printer, &error), was_alone: false })
            }
            entry => self.held = Some(entry),
        }
    }

    /// Begins what had to wait, when nothing runs any more.
    fn begin_held(&mut self) {
        if !self.running.is_empty() || self.stopped.is_some() {
            return;
        }
        if let Some(Entry::Line(line)) = self.held.take() {
            self.is_alone = true;
            if self.context.printer.stdout_is_terminal() {
                self.context.printer.clear_progress();
            }
            self.begin(line, true);
        }
    }

    fn begin(&mut self, line: Line, is_alone: bool) {
        self.last = line.number;
        let voice = match &line.command {
            Ok(typed) if self.args.parallel > 1 && !is_alone && !tells_as_it_goes(&typed.command) => {
                self.context.printer.gathering()
            }
            _ => self.context.printer.clone(),
        };
        let (context, name, dry_run) = (self.context, self.name, self.args.dryrun);
        self.running.push(Box::pin(async move {
            let place = format!("{name}:{}", line.number);
            let ended = match line.command {
                Ok(typed) => one(*typed, line.number, dry_run, (context, &voice)).await,
                Err(error) => Err(error),
            };
            voice.release();
            Ended { exit: told(&place, &context.printer, ended), was_alone: is_alone }
        }));
    }

    /// Whether nothing else may print meanwhile: the bytes of an object do not come in lines.
    fn is_for_itself(&self, line: &Line) -> bool {
        let Ok(typed) = &line.command else { return false };
        let paths = match &typed.command {
            Command::Cat(_) => return true,
            // Its programs print what they like.
            Command::Find(args) => return args.exec.is_some(),
            Command::Cp(args) => &args.paths,
            Command::Mv(args) => &args.paths,
            _ => return false,
        };
        match paths.last().map(|target| Side::parse(target)) {
            Some(Ok(Side::Stdio)) => true,
            Some(Ok(Side::Local(path))) => self.context.printer.prints_to(&path),
            _ => false,
        }
    }

    fn count(&mut self, ended: Ended) {
        let Ended { exit, was_alone } = ended;
        self.is_alone &= !was_alone;
        self.tally.ended += 1;
        match exit {
            Exit::Done => {}
            Exit::Skipped => self.tally.skipped = true,
            Exit::Interrupted => self.stopped = Some(Stopped::Interrupted),
            failure => {
                self.tally.failed += 1;
                self.tally.first_failure.get_or_insert(failure);
                if !self.args.continue_on_error {
                    self.stopped.get_or_insert(Stopped::Failure);
                }
            }
        }
    }

    /// Tells what was not done, and to a person what was. `left` are the lines that were not begun, when that is known.
    fn tell(&self, left: Option<u64>, took: Duration) {
        let (printer, Tally { ended, failed, .. }) = (&self.context.printer, &self.tally);
        let why = match self.stopped {
            Some(Stopped::Failure) => "stopped at the first failure: ",
            Some(Stopped::Interrupted) => "interrupted: ",
            None => "",
        };
        let behind =
            if self.last == 0 { format!("of {}", self.name) } else { format!("behind {}:{}", self.name, self.last) };
        match left {
            Some(0) => {}
            Some(1) => printer.talk(&format!("{why}1 line {behind} was not run")),
            Some(left) => printer.talk(&format!("{why}{left} lines {behind} were not run")),
            None => printer.talk(&format!("{why}nothing {behind} was run")),
        }
        let is_all = left == Some(0);
        if self.stopped == Some(Stopped::Failure) && !is_all {
            printer.talk("hint: --continue-on-error goes on with the other lines");
        }
        if *failed > 0 && *ended > 1 {
            printer.talk(&format!("{failed} of {ended} lines failed"));
        } else if *failed == 0 && *ended > 1 && is_all && printer.stderr_is_terminal() {
            printer.talk(&format!("done: {ended} lines in {}", time::short(took)));
        }
    }

    fn exit(&self) -> Exit {
        match (self.stopped, self.tally.first_failure) {
            (Some(Stopped::Interrupted), _) => Exit::Interrupted,
            (_, Some(failure)) => failure,
            (_, None) if self.tally.skipped => Exit::Skipped,
            (_, None) => Exit::Done,
        }
    }
}

/// Runs the command of a line.
async fn one(
    mut typed: Typed,
    number: u64,
    dry_run: bool,
    (context, voice): (&Context, &Printer),
) -> Result<Exit, CliError> {
    let shown = dry_run.then(|| typed.shown());
    let printer = voice.hushed(typed.global.quiet || context.global.quiet);
    let context = context.of_line(typed.global.or(&context.global), printer)?;
    if let Some(shown) = shown
        && !typed.command.make_dry()
    {
        would_run(&shown, number, &context);
        return Ok(Exit::Done);
    }
    super::run(typed.command, &context).await
}

/// Tells of a command that has no dry run of its own.
fn would_run(shown: &str, number: u64, context: &Context) {
    if context.global.quiet {
        return;
    }
    let line = match context.resolved.output() {
        Some(OutputFormat::Json) => {
            format!(
                r#"{{"version":1,"type":"command","status":"would_do","line":{number},"command":{}}}"#,
                json!(shown)
            )
        }
        Some(OutputFormat::Table | OutputFormat::Text) | None => format!("(dryrun) {shown}"),
    };
    context.printer.data(&(line + "\n"));
}

/// Tells where it was that a command failed.
fn told(place: &str, printer: &Printer, ended: Result<Exit, CliError>) -> Exit {
    match ended {
        Err(error) => fault::tell_at(place, printer, &error),
        Ok(exit @ (Exit::Done | Exit::Skipped | Exit::Interrupted | Exit::ClosedStdout)) => exit,
        Ok(exit) => {
            printer.error(&format!("{place}: ended with exit code {}", exit.number()), &[]);
            exit
        }
    }
}

/// Whether a command tells of each item when it is done, in whole lines. The others print what belongs together.
fn tells_as_it_goes(command: &Command) -> bool {
    matches!(
        command,
        Command::Cp(_)
            | Command::Mv(_)
            | Command::Sync(_)
            | Command::Rm(_)
            | Command::Rb(_)
            | Command::SetMeta(_)
            | Command::Restore(_)
            | Command::Tag(TagCommand::Set(_) | TagCommand::Rm(_))
            | Command::Versions(VersionsCommand::Rm(_) | VersionsCommand::Restore(_))
            | Command::Uploads(UploadsCommand::Abort(_))
    )
}
