//! Questions to a person, and lines from standard input.

use std::io::{self, IsTerminal};
use std::time::Duration;

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

use crate::base::fsx::PathError;
use crate::base::redact::Secret;
use crate::credentials::{Ask, Asking, Echo};
use crate::report::Printer;

use super::fault::CliError;
use super::signals::Signals;

/// How long a signal has to reach everybody who listens for it. *Source:* they are told one after the other, within
/// microseconds on an idle machine. *Applies:* to a question that a signal ends.
const HEARD: Duration = Duration::from_millis(200);

/// Whether somebody can answer.
pub(super) fn stdin_is_terminal() -> bool {
    io::stdin().is_terminal()
}

/// Whoever sits at standard input, for what credentials need: codes and keys.
pub(super) struct AtTerminal(Printer);

impl AtTerminal {
    /// Nobody where standard input is no terminal: a script must fail, not wait.
    pub(super) fn find(printer: &Printer) -> Option<Self> {
        stdin_is_terminal().then(|| Self(printer.clone()))
    }
}

impl Ask for AtTerminal {
    fn ask<'a>(&'a self, question: &'a str, echo: Echo) -> Asking<'a> {
        Box::pin(async move {
            let mut signals = Signals::listen().ok()?;
            let asking = async {
                match echo {
                    Echo::Shown => line(&self.0, question).await,
                    Echo::Hidden => hidden(&self.0, question).await,
                }
            };
            tokio::select! {
                answer = asking => answer.ok()?.map(Secret::new),
                // In the middle of a transfer the terminal must be as it was before requests in flight are waited for.
                () = signals.next() => {
                    self.0.ask("\n");
                    // A command that a signal ends at once hears of it meanwhile, and drops this.
                    tokio::time::sleep(HEARD).await;
                    None
                }
            }
        })
    }
}

/// Asks on stderr and reads a line. None at the end of the input.
pub(super) async fn line(printer: &Printer, question: &str) -> Result<Option<String>, CliError> {
    printer.ask(question);
    read_line().await
}

/// The same without showing what is typed.
pub(super) async fn hidden(printer: &Printer, question: &str) -> Result<Option<String>, CliError> {
    // First: what is typed in answer to the question must not be shown.
    let silence = Silence::begin();
    printer.ask(question);
    let answer = read_line().await;
    if silence.is_some() {
        drop(silence);
        // The line end was not shown either.
        printer.ask("\n");
    }
    answer
}

/// Reads a line of standard input. A signal may drop this future; the thread that reads then ends with the process.
pub(super) async fn read_line() -> Result<Option<String>, CliError> {
    let read = tokio::task::spawn_blocking(|| {
        let mut line = String::new();
        io::stdin().read_line(&mut line).map(|length| (length > 0).then_some(line))
    });
    let read = read.await.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic()));
    let line = read.map_err(PathError::wrap("read", std::path::Path::new("standard input")))?;
    Ok(line.map(|line| line.trim_end_matches(['\r', '\n']).to_owned()))
}

/// A terminal that does not show what is typed, as long as this lives: also when a signal ends the question.
struct Silence(Termios);

impl Silence {
    /// None when standard input is no terminal.
    fn begin() -> Option<Self> {
        let before = tcgetattr(io::stdin()).ok()?;
        let mut silent = before.clone();
        silent.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL);
        tcsetattr(io::stdin(), OptionalActions::Flush, &silent).ok()?;
        Some(Self(before))
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        tcsetattr(io::stdin(), OptionalActions::Flush, &self.0).ok();
    }
}
