//! Completion in the shell: what may stand at the cursor of a command line that is not finished.
//!
//! The scripts in `completions/` for bash, zsh and fish ask the hidden command `cos __complete SHELL …` at each TAB; all
//! that is known of commands, options and values is here, read off clap's command tree, so that a script never grows
//! stale. `grammar` finds what stands at the cursor, `values` what may be written there, `places` asks a store for buckets
//! and keys, `cache` keeps the answer for some seconds, `line` and `answer` speak each shell's language.
//!
//! Whoever presses TAB waits and has not asked for anything yet: an answer takes a second at most, nothing is ever asked,
//! nothing is written to stderr, and whatever goes wrong is an empty answer with exit code 0.

mod answer;
mod cache;
mod grammar;
mod line;
mod places;
mod values;

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::time::Instant;

use clap::{CommandFactory, Parser};

use crate::config::Environment;
use crate::report::{ColorChoice, Printer, PrinterSettings};

use super::args::{Cli, GlobalArgs};
use super::exit::Exit;
use answer::{Answer, Form};
use grammar::Spot;
use places::Asker;

/// The first argument of a command line that is a question of a script.
const COMMAND: &str = "__complete";

/// The script of a shell that asks us.
pub(super) const SCRIPTS: [(super::args::ShellArg, &str); 3] = [
    (super::args::ShellArg::Bash, include_str!("../../../completions/cos.bash")),
    (super::args::ShellArg::Fish, include_str!("../../../completions/cos.fish")),
    (super::args::ShellArg::Zsh, include_str!("../../../completions/_cos")),
];

/// The global options that say which store is meant and who asks.
#[derive(Debug, Parser)]
struct Settings {
    #[command(flatten)]
    global: GlobalArgs,
}

/// What stands behind `__complete`, when the arguments are a question.
pub(super) fn question(arguments: &[OsString]) -> Option<Vec<String>> {
    let [_, command, question @ ..] = arguments else { return None };
    (command == COMMAND).then(|| question.iter().map(|word| word.to_string_lossy().into_owned()).collect())
}

/// Answers a question: `bash LINE`, the line up to the cursor, or `zsh|fish -- WORD…`, its words with the one at the
/// cursor last.
pub(super) fn run(question: &[String], environment: Environment) -> Exit {
    let asked = Instant::now();
    be_silent();
    let settings = PrinterSettings { color: ColorChoice::Never, plain_environment: true, quiet: true };
    let printer = Printer::new(settings);
    let text = match question {
        [shell, line] if shell == "bash" => in_bash(line, environment, asked),
        [shell, dashes, words @ ..] if dashes == "--" => match Form::of(shell) {
            Some(form) => complete(words, environment, asked).render(form),
            None => String::new(),
        },
        _ => String::new(),
    };
    printer.data(&text);
    // A shell that went away wants no answer.
    printer.finish().ok();
    Exit::Done
}

fn in_bash(line: &str, environment: Environment, asked: Instant) -> String {
    let line = line::split(line, &environment);
    if line.redirects {
        return Answer::files().render(Form::Bash);
    }
    if line.is_dynamic {
        return Answer::default().render(Form::Bash);
    }
    let typed = line.words.last().cloned().unwrap_or_default();
    complete(&line.words, environment, asked).in_bash(&typed, line.quote)
}

/// What may stand in the place of the last word. The first is the command itself.
fn complete(words: &[String], environment: Environment, asked: Instant) -> Answer {
    let [_, before @ .., typed] = words else { return Answer::default() };
    let tree = Cli::command();
    let spot = Spot::find(&tree, before, typed);
    let settings = Settings::try_parse_from(std::iter::once("cos").chain(spot.settings.iter().map(String::as_str)));
    let asker = settings.ok().map(|Settings { global }| Asker { global, environment: environment.clone(), asked });
    values::answer(&spot, &environment, asker)
}

/// Sends what anybody might still say to where nobody hears it, and gives programs that would ask nobody to ask.
fn be_silent() {
    if let Ok(nowhere) = OpenOptions::new().read(true).write(true).open("/dev/null") {
        // Without it the script's own redirections do.
        rustix::stdio::dup2_stdin(&nowhere).ok();
        rustix::stdio::dup2_stderr(&nowhere).ok();
    }
}
