//! `cos completion`: the script of a shell.

use crate::cli::args::CompletionArgs;
use crate::cli::exit::Exit;
use crate::cli::generate::completion;
use crate::report::Printer;

pub(in crate::cli) fn run(args: &CompletionArgs, printer: &Printer) -> Exit {
    printer.data(&completion(args.shell.into()));
    Exit::Done
}
