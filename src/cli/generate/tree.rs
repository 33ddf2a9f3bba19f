//! The tree of commands as it is told of: what clap knows, in a form that pages are written from.

use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::cli::args::Cli;

/// What is to be told of a command.
pub(in crate::cli) struct CommandFacts {
    /// Its words, from `cos` on.
    pub(in crate::cli) path: Vec<String>,
    /// Other names of it.
    pub(in crate::cli) aliases: Vec<String>,
    /// Its purpose, a line.
    pub(in crate::cli) about: String,
    /// What more there is to say, in paragraphs.
    pub(in crate::cli) more: Vec<String>,
    /// How it is called, in one or more ways.
    pub(in crate::cli) usage: Vec<String>,
    /// What stands in a place of its own.
    pub(in crate::cli) arguments: Vec<ArgumentFacts>,
    /// Its options by their headings; those of every command only of the first one.
    pub(in crate::cli) options: Vec<(String, Vec<ArgumentFacts>)>,
    /// Lines that can be typed.
    pub(in crate::cli) examples: Vec<String>,
    /// What follows them, in paragraphs.
    pub(in crate::cli) notes: Vec<String>,
    /// Its subcommands: words and purpose.
    pub(in crate::cli) commands: Vec<(Vec<String>, String)>,
}

/// What is to be told of an argument or option.
pub(in crate::cli) struct ArgumentFacts {
    /// How it is written: `-r, --recursive`, `<URI>`.
    pub(in crate::cli) written: String,
    /// What stands behind it.
    pub(in crate::cli) value: Option<String>,
    pub(in crate::cli) help: String,
    /// What it is when it is not given, where clap fills it in; else the help tells.
    pub(in crate::cli) default: Option<String>,
    /// Words that it takes, with their meanings.
    pub(in crate::cli) words: Vec<(String, String)>,
}

/// Words that lead to no command.
pub(in crate::cli) struct NoCommand {
    /// The words that do.
    pub(in crate::cli) above: String,
    /// The first that does not.
    pub(in crate::cli) word: String,
    /// The commands that could stand in its place.
    pub(in crate::cli) others: Vec<String>,
}

/// What `--help` of a command shows; of the program when there are no words.
pub(in crate::cli) fn help(words: &[String], color: bool) -> Result<String, NoCommand> {
    let mut root = Cli::command();
    root.build();
    let mut command = &mut root;
    for (place, word) in words.iter().enumerate() {
        if command.find_subcommand(word).is_none() {
            let others = command.get_subcommands().filter(|inner| !inner.is_hide_set());
            return Err(NoCommand {
                above: words[..place].join(" "),
                word: word.clone(),
                others: others.map(|inner| inner.get_name().to_owned()).collect(),
            });
        }
        command = command.find_subcommand_mut(word).expect("it was just found");
    }
    let text = command.render_long_help();
    Ok(if color { text.ansi().to_string() } else { text.to_string() })
}

/// All commands that are shown, each in front of its subcommands.
pub(in crate::cli) fn commands() -> Vec<CommandFacts> {
    let mut root = Cli::command();
    root.build();
    let mut all = Vec::new();
    gather(&root, &[], &mut all);
    all
}

/// Whether a command is one of ours. clap adds a `help` to each that has subcommands.
fn is_told(command: &&Command, above: &[String]) -> bool {
    !command.is_hide_set() && (above.len() < 2 || command.get_name() != "help")
}

fn gather(command: &Command, above: &[String], all: &mut Vec<CommandFacts>) {
    let mut path = above.to_vec();
    path.push(command.get_name().to_owned());
    all.push(facts(command, &path));
    for inner in command.get_subcommands().filter(|inner| is_told(inner, &path)) {
        gather(inner, &path, all);
    }
}

fn facts(command: &Command, path: &[String]) -> CommandFacts {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let long = command.get_long_about().map(ToString::to_string).unwrap_or_default();
    let more = paragraphs(long.strip_prefix(&about).unwrap_or(&long));
    let (examples, notes) = after_help(command);
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").lines().map(|line| line.trim().to_owned()).collect();
    let is_root = path.len() == 1;
    let mut arguments = Vec::new();
    let mut options: Vec<(String, Vec<ArgumentFacts>)> = Vec::new();
    for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
        if argument.is_positional() {
            arguments.push(argument_facts(argument));
        } else if is_root || !(argument.is_global_set() || argument.get_id() == "help") {
            let heading = argument.get_help_heading().unwrap_or("Options");
            let facts = argument_facts(argument);
            match options.iter_mut().find(|(name, _)| name == heading) {
                Some((_, under)) => under.push(facts),
                None => options.push((heading.to_owned(), vec![facts])),
            }
        }
    }
    let inner = command.get_subcommands().filter(|inner| is_told(inner, path)).map(|inner| {
        let words = path.iter().cloned().chain([inner.get_name().to_owned()]).collect();
        (words, inner.get_about().map(ToString::to_string).unwrap_or_default())
    });
    CommandFacts {
        aliases: command.get_visible_aliases().map(str::to_owned).collect(),
        about,
        more,
        usage,
        arguments,
        options,
        examples,
        notes,
        commands: inner.collect(),
        path: path.to_vec(),
    }
}

fn argument_facts(argument: &Arg) -> ArgumentFacts {
    let takes = argument.get_action().takes_values();
    let names = || {
        let names = argument.get_value_names().unwrap_or_default();
        names.iter().map(|name| format!("<{name}>")).collect::<Vec<_>>().join(" ")
    };
    let may_be_absent = argument.get_num_args().is_some_and(|count| count.min_values() == 0);
    let written = if argument.is_positional() {
        let many = argument.get_num_args().is_some_and(|count| count.max_values() > 1)
            || matches!(argument.get_action(), ArgAction::Append);
        let name = if argument.is_required_set() { names() } else { names().replace('<', "[").replace('>', "]") };
        name + if many { "..." } else { "" }
    } else {
        let short = argument.get_short_and_visible_aliases().unwrap_or_default().into_iter().map(|c| format!("-{c}"));
        let long = argument.get_long_and_visible_aliases().unwrap_or_default();
        short.chain(long.into_iter().map(|name| format!("--{name}"))).collect::<Vec<_>>().join(", ")
    };
    let value = (takes && !argument.is_positional()).then(names);
    let value = value.map(|value| if may_be_absent { format!("[{value}]") } else { value });
    let help = argument.get_long_help().or_else(|| argument.get_help());
    let shows_default = takes && !argument.is_hide_default_value_set();
    let default = argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned());
    let default = Some(default.collect::<Vec<_>>().join(" ")).filter(|text| shows_default && !text.is_empty());
    let possible = if takes { argument.get_possible_values() } else { Vec::new() };
    let words = possible.iter().filter(|word| !word.is_hide_set() && !argument.is_hide_possible_values_set());
    ArgumentFacts {
        written,
        value,
        help: help.map(ToString::to_string).unwrap_or_default(),
        default,
        words: words
            .map(|word| (word.get_name().to_owned(), word.get_help().map(ToString::to_string).unwrap_or_default()))
            .collect(),
    }
}

/// The examples of a command, and what stands below them.
pub(in crate::cli) fn after_help(command: &Command) -> (Vec<String>, Vec<String>) {
    let text = command.get_after_long_help().or_else(|| command.get_after_help());
    let text = text.map(ToString::to_string).unwrap_or_default();
    let Some((before, rest)) = text.split_once("Examples:\n") else { return (Vec::new(), paragraphs(&text)) };
    let examples: Vec<_> = rest.lines().take_while(|line| line.starts_with("  ")).collect();
    let below: Vec<_> = rest.lines().skip(examples.len()).collect();
    let notes = paragraphs(before).into_iter().chain(paragraphs(&below.join("\n"))).collect();
    (examples.into_iter().map(|line| line[2..].to_owned()).collect(), notes)
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
