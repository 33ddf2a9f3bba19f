//! The command line: arguments, the settings they resolve to, one file per command, words for errors, exit codes.
//!
//! clap stays in `args`, and in `generate`, which tells of them. This room ties the others together and holds no transfer logic of its own.

mod args;
mod commands;
mod complete;
mod context;
mod exit;
mod failures;
mod fault;
mod generate;
mod headers;
mod job;
mod ledger;
mod patterns;
mod prompt;
mod requests;
mod resolve;
mod session;
mod signals;
mod transfer;
mod version;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::base::{descriptors, stdio};
use crate::config::Environment;
use crate::report::{ColorChoice, Printer, PrinterSettings, ReportError};

use args::Cli;
use exit::Exit;

pub use generate::{Generated, ManPage, completion, man_pages, reference, shells};

/// Runs one command line and returns its exit code.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let environment = Environment::from_process();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let plain = environment.get("NO_COLOR").is_some() || environment.get("TERM") == Some("dumb");
    if let Some(question) = complete::question(&arguments) {
        return complete::run(&question, environment).code();
    }
    if let Some(form) = version::asked(&arguments) {
        let printer =
            Printer::new(PrinterSettings { color: ColorChoice::Never, plain_environment: plain, quiet: false });
        let exit = version::tell(form, &printer);
        return printer.finish().map_or_else(|error| fault::tell(&printer, &error.into()), |()| exit).code();
    }
    let cli = match Cli::read(arguments) {
        Ok(cli) => cli,
        Err(error) => return refuse(&error, plain).code(),
    };
    let printer = Printer::new(PrinterSettings {
        color: cli.global.color.map_or(ColorChoice::Auto, Into::into),
        plain_environment: plain,
        quiet: cli.global.quiet,
    });
    descriptors::raise_limit();
    descriptors::forbid_core_dumps();
    // Before anything else: what is done and cannot be shown would be done unseen.
    let open = stdio::check_stdout().map_err(|error| ReportError::Stdout(error).into());
    let exit = match open.and_then(|()| context::run(cli, environment, &printer)) {
        Ok(exit) => exit,
        Err(error) => fault::tell(&printer, &error),
    };
    let finished = match exit {
        // Somebody may still be writing to a pipe that nobody reads.
        Exit::Interrupted => printer.give_up(),
        _ => printer.finish(),
    };
    let exit = match finished {
        Ok(()) => exit,
        Err(error) => fault::tell(&printer, &error.into()),
    };
    exit.code()
}

/// Shows help and version on stdout; anything else is a usage error of ours, with our exit code.
fn refuse(error: &clap::Error, plain: bool) -> Exit {
    let printer = Printer::new(PrinterSettings { color: ColorChoice::Auto, plain_environment: plain, quiet: false });
    let rendered = error.render();
    let exit = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let styled = printer.stdout_is_terminal() && !plain;
            printer.data(&if styled { rendered.ansi().to_string() } else { rendered.to_string() });
            Exit::Done
        }
        _ => {
            // Without clap's colours: what was typed stands among them, and must be escaped.
            let text = rendered.to_string();
            let text = text.trim_end();
            match text.strip_prefix("error: ") {
                Some(text) => printer.error(text, &[]),
                None => printer.talk(text),
            }
            Exit::Usage
        }
    };
    match printer.finish() {
        Ok(()) => exit,
        Err(error) => fault::tell(&printer, &error.into()),
    }
}
