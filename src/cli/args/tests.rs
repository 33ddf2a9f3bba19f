//! The command tree: that it is sound, and that its help is whole.

use std::any::TypeId;
use std::time::Duration;

use clap::{Arg, ArgAction, Command as ClapCommand};

use super::*;
use crate::base::time::Moment;
use crate::cli::generate::tree::after_help;

/// Names of values that are numbers, each of which says its unit, or whose help does.
const UNITS: [&str; 12] = [
    "SECONDS",
    "DAYS",
    "SIZE",
    "SIZE/s",
    "COUNT",
    "COUNT|PERCENT%",
    "LEVELS",
    "PORT",
    "AGE",
    "AGE|TIME",
    "DAYS:CLASS",
    "MILLISECONDS",
];

#[test]
fn the_command_tree_is_sound() {
    Cli::command().debug_assert();
}

/// An option of a command may bear the name of a global one; clap then reads one as the other, and wants one type.
#[test]
fn every_command_can_be_read_with_the_keys_it_shares_with_the_global_options() {
    let read = |line: &str| Cli::read(line.split(' ').map(OsString::from));
    let cli = read("cos local serve --secret-key hush").expect("a command line");
    let Command::Local(LocalCommand::Serve(args)) = cli.command else { panic!("not serve") };
    assert_eq!((args.secret_key.expose(), args.access_key.as_str()), ("hush", "cos-local"));
    let cli = read("cos --secret-id id --secret-key hush ls").expect("a command line");
    assert_eq!(cli.global.secret_key.expect("given").expose(), "hush");
    let cli = read("cos local serve").expect("a command line");
    let Command::Local(LocalCommand::Serve(args)) = cli.command else { panic!("not serve") };
    assert_eq!(args.secret_key.expose(), "cos-local-secret");
}

/// Every command, hidden ones too, with its words.
fn all() -> Vec<(String, ClapCommand)> {
    fn gather(command: &ClapCommand, above: &str, all: &mut Vec<(String, ClapCommand)>) {
        let name = format!("{above}{}", command.get_name());
        for inner in command.get_subcommands() {
            gather(inner, &format!("{name} "), all);
        }
        all.push((name, command.clone()));
    }
    // Not built: clap's own `help` commands are not there yet, and options stand where they were written.
    let mut found = Vec::new();
    gather(&Cli::command(), "", &mut found);
    assert!(found.len() > 80, "{}", found.len());
    found
}

/// What is wrong, all of it at once.
#[track_caller]
fn nothing_of(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_command_tells_its_purpose_in_a_line() {
    let mut wrong = Vec::new();
    for (name, command) in all() {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        if about.is_empty() || about.contains('\n') || about.ends_with('.') || about.chars().count() > 120 {
            wrong.push(format!("{name}: {about:?} is no purpose of one line without a period"));
        }
        if about.starts_with(char::is_lowercase) {
            wrong.push(format!("{name}: {about:?} begins with a small letter"));
        }
    }
    nothing_of(wrong);
}

#[test]
fn every_example_is_a_command_line_that_is_understood() {
    let mut wrong = Vec::new();
    for (name, command) in all() {
        let (examples, _) = after_help(&command);
        if !(2..=8).contains(&examples.len()) {
            wrong.push(format!("{name}: {} examples", examples.len()));
        }
        let mut shows_itself = false;
        for example in &examples {
            let calls = calls_in(example);
            for call in &calls {
                if let Err(error) = Cli::read(call.iter().map(OsString::from))
                    && !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
                {
                    wrong.push(format!("{name}: `{example}`: {error}"));
                }
                // Global options may stand before the command.
                let words = name.split(' ').collect::<Vec<_>>();
                let mut typed = call.iter().map(String::as_str);
                shows_itself |= words.iter().all(|word| typed.any(|typed| typed == *word));
            }
        }
        if !shows_itself {
            wrong.push(format!("{name}: no example shows it"));
        }
    }
    nothing_of(wrong);
}

#[test]
fn every_option_has_a_help_and_every_value_a_name_and_a_default() {
    let mut wrong = Vec::new();
    for (name, command) in all() {
        for argument in command.get_arguments() {
            let written = format!("{name} --{}", argument.get_id());
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            if help.is_empty() || help.ends_with('.') {
                wrong.push(format!("{written}: {help:?} is no help without a period"));
            }
            if !argument.get_action().takes_values() {
                continue;
            }
            for word in argument.get_possible_values() {
                // Names of other people's making stand for themselves.
                let known = help.len() > 20 && argument.get_value_parser().type_id() == TypeId::of::<String>();
                if word.get_help().is_none() && !known && !is_of_shells(argument) {
                    wrong.push(format!("{written}: `{}` is not explained", word.get_name()));
                }
            }
            if let Some(missing) = lacks(argument, &help) {
                wrong.push(format!("{written}: {missing} in {help:?}"));
            }
        }
    }
    nothing_of(wrong);
}

/// The names of shells need no words.
fn is_of_shells(argument: &Arg) -> bool {
    argument.get_value_parser().type_id() == TypeId::of::<ShellArg>()
}

/// What the help of a value does not tell.
fn lacks(argument: &Arg, help: &str) -> Option<&'static str> {
    let names: Vec<&str> = argument.get_value_names().unwrap_or_default().iter().map(|name| name.as_str()).collect();
    if !argument.is_positional() && names.is_empty() {
        return Some("no name of the value");
    }
    if is_number(argument) && !names.iter().all(|name| UNITS.contains(name)) {
        return Some("a number without a unit");
    }
    let has_size = help.contains("bytes") || ["KB", "MB", "GB"].iter().any(|unit| help.contains(unit));
    if names.iter().any(|name| name.starts_with("SIZE")) && !has_size {
        return Some("a size without an example");
    }
    // Several of them add up, and none is what there is without.
    let is_list = matches!(argument.get_action(), ArgAction::Append);
    let must_be_given = argument.is_required_set() || argument.is_positional();
    let tells = help.contains("[default: ") || !argument.get_default_values().is_empty();
    if !is_list && !must_be_given && !tells {
        return Some("no [default: …]");
    }
    None
}

fn is_number(argument: &Arg) -> bool {
    let read_as = argument.get_value_parser().type_id();
    let numbers = [
        TypeId::of::<u16>(),
        TypeId::of::<u32>(),
        TypeId::of::<u64>(),
        TypeId::of::<usize>(),
        TypeId::of::<i64>(),
        TypeId::of::<f64>(),
        TypeId::of::<Duration>(),
        TypeId::of::<Moment>(),
    ];
    numbers.iter().any(|number| read_as == *number)
}

/// The calls of `cos` in a line of shell: where a command begins, in a pipe, a list, a substitution or behind `=`.
fn calls_in(line: &str) -> Vec<Vec<String>> {
    let mut calls = Vec::new();
    let mut current: Option<Vec<String>> = None;
    let mut begins = true;
    for token in tokens(line) {
        match token {
            Token::Begin => {
                calls.extend(current.take());
                begins = true;
            }
            Token::End => {
                calls.extend(current.take());
                begins = false;
            }
            Token::Word(word) => match &mut current {
                Some(call) => call.push(word),
                None if begins && word == "cos" => current = Some(vec![word]),
                // `NAME = cos …` in a file of settings.
                None => begins = word == "=",
            },
        }
    }
    calls.extend(current);
    calls
}

enum Token {
    Word(String),
    /// A command begins behind it: `|`, `&&`, `;`, `$(`.
    Begin,
    /// What follows belongs to no call: `>`, `<`, `)`.
    End,
}

fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word: Option<String> = None;
    let mut chars = line.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '\'' if !quoted => word.get_or_insert_default().extend(chars.by_ref().take_while(|c| *c != '\'')),
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            '$' if chars.peek() == Some(&'(') => {
                chars.next();
                // Inside it quotes begin anew; examples have none there.
                quoted = false;
                word = None;
                tokens.push(Token::Begin);
            }
            ' ' | '|' | '&' | ';' | '<' | '>' | ')' if !quoted => {
                tokens.extend(word.take().map(Token::Word));
                match c {
                    '|' | '&' | ';' => tokens.push(Token::Begin),
                    '<' | '>' | ')' => tokens.push(Token::End),
                    _ => {}
                }
            }
            c => word.get_or_insert_default().push(c),
        }
    }
    tokens.extend(word.map(Token::Word));
    tokens
}

#[test]
fn calls_are_found_in_lines_of_shell() {
    let found = |line: &str| calls_in(line).iter().map(|call| call.join("_")).collect::<Vec<_>>();
    assert_eq!(found("pg_dump db | cos cp - cos://b/k && cos ls"), ["cos_cp_-_cos://b/k", "cos_ls"]);
    assert_eq!(found("curl \"$(cos presign cos://b/k)\""), ["cos_presign_cos://b/k"]);
    assert_eq!(found("cos rm cos://b/ --include '*.tmp' > list"), ["cos_rm_cos://b/_--include_*.tmp"]);
    assert_eq!(found("cos find cos://b --print0 | xargs -0 cos stat"), ["cos_find_cos://b_--print0"]);
    assert_eq!(found("credential_process = cos token"), ["cos_token"]);
    assert_eq!(found("cos ls --where \"size>1MB && a\""), ["cos_ls_--where_size>1MB && a"]);
}
