//! `cos help`: commands as `--help` tells them, and topics.

use crate::cli::args::HelpArgs;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::generate::tree::{NoCommand, help};
use crate::cli::generate::{TOPICS, nearest, topic_text, topics};
use crate::report::Printer;

/// Wider lines are hard to read. *Applies:* topics; clap has the same limit for the help of commands.
const WIDEST: usize = 100;

pub(in crate::cli) fn run(args: &HelpArgs, printer: &Printer) -> Result<Exit, CliError> {
    // `exit codes` is `exit-codes`.
    let name = args.words.join("-").to_lowercase();
    if let Some(topic) = topics().into_iter().find(|topic| topic.name == name) {
        let heading = |text: &str| printer.heading(text).into_owned();
        let title = format!("{} - {}", topic.name, topic.about);
        let page = topic_text(&topic, printer.width().min(WIDEST), heading);
        printer.data(&format!("{}\n\n{page}", printer.heading(&title)));
        return Ok(Exit::Done);
    }
    printer.data(&help(&args.words, printer.shows_color()).map_err(unknown)?);
    Ok(Exit::Done)
}

fn unknown(NoCommand { above, word, others }: NoCommand) -> CliError {
    let topics = TOPICS.iter().map(|(name, _)| *name).filter(|_| above.is_empty());
    let near = nearest(&word.to_lowercase(), others.iter().map(String::as_str).chain(topics));
    let (message, space) = match above.as_str() {
        "" => (format!("`{word}` is no command and no topic of help"), ""),
        above => (format!("`cos {above}` has no command `{word}`"), " "),
    };
    let hint = match near {
        Some(name) => format!("did you mean `cos help {above}{space}{name}`?"),
        None => format!("`cos help{space}{above}` lists what there is"),
    };
    CliError::usage_with(message, hint)
}
