//! What stands at the cursor: the command, and whether an option, the value of one, or a path is being typed.
//!
//! clap reads whole command lines only; this reads the beginning of one, along the same tree of commands.

use clap::{Arg, ArgAction, Command};

/// The global options that say which store is meant and who asks; what else was typed does not matter to a listing.
const SETTINGS: [&str; 9] = [
    "profile",
    "region",
    "endpoint_url",
    "no_verify_ssl",
    "ca_bundle",
    "secret_id",
    "secret_key",
    "token",
    "no_sign_request",
];

/// The place of the cursor.
#[derive(Debug)]
pub(super) struct Spot<'a> {
    /// The commands that were named, the outermost first.
    pub(super) path: Vec<&'a Command>,
    /// What stands there.
    pub(super) kind: Kind<'a>,
    /// What was typed of it.
    pub(super) typed: &'a str,
    /// What stands in front of it in the same word: `--option=`.
    pub(super) lead: &'a str,
    /// Options that were given already.
    pub(super) given: Vec<&'a str>,
    /// The options of [`SETTINGS`] as they were typed, and their values.
    pub(super) settings: Vec<String>,
}

/// What stands at a place.
#[derive(Debug)]
pub(super) enum Kind<'a> {
    /// The name of an option.
    Option,
    /// The value of this option.
    Value(&'a Arg),
    /// The name of a command, or the value of this argument when there is one.
    Word(Option<&'a Arg>),
    /// A command behind `help`.
    Topic,
}

/// An option that waits for values.
#[derive(Clone, Copy)]
struct Waiting<'a> {
    arg: &'a Arg,
    count: usize,
}

struct Reader<'a> {
    path: Vec<&'a Command>,
    waiting: Option<Waiting<'a>>,
    only_words: bool,
    helps: bool,
    words: usize,
    given: Vec<&'a str>,
    settings: Vec<String>,
}

impl<'a> Spot<'a> {
    /// Reads the words before the cursor and the one at it.
    pub(super) fn find(tree: &'a Command, before: &'a [String], typed: &'a str) -> Self {
        let mut reader = Reader {
            path: vec![tree],
            waiting: None,
            only_words: false,
            helps: false,
            words: 0,
            given: Vec::new(),
            settings: Vec::new(),
        };
        for word in before {
            reader.read(word);
        }
        reader.end(typed)
    }

    /// The command that was named last.
    pub(super) fn command(&self) -> Option<&'a Command> {
        self.path.last().copied()
    }
}

impl<'a> Reader<'a> {
    fn read(&mut self, word: &'a str) {
        if let Some(Waiting { arg, count }) = self.waiting.take() {
            if arg.get_value_terminator().is_some_and(|end| end == word) {
                return;
            }
            self.remember(arg, Some(word));
            self.waiting = (count > 1).then(|| Waiting { arg, count: count - 1 });
        } else if self.only_words {
            self.words += 1;
        } else if word == "--" {
            self.only_words = true;
        } else if let Some(long) = word.strip_prefix("--") {
            let (name, value) = match long.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (long, None),
            };
            if let Some(arg) = self.option(|arg| long_names(arg).any(|known| known == name)) {
                self.found(arg, value);
            }
        } else if word.len() > 1 && word.starts_with('-') {
            self.read_short(&word[1..]);
        } else if word == "help" && self.words == 0 && self.command().has_subcommands() {
            // Whether clap brings it along or it is one of ours: what stands behind it are commands.
            self.helps = true;
        } else if let Some(inner) = self.command().find_subcommand(word).filter(|_| self.words == 0) {
            self.path.push(inner);
        } else {
            self.words += 1;
        }
    }

    /// Letters behind one dash: flags, the last perhaps with its value.
    fn read_short(&mut self, letters: &'a str) {
        for (index, letter) in letters.char_indices() {
            let Some(arg) = self.option(|arg| arg.get_short() == Some(letter)) else { return };
            let behind = &letters[index + letter.len_utf8()..];
            let value = Some(behind.strip_prefix('=').unwrap_or(behind)).filter(|_| !behind.is_empty());
            self.found(arg, value.filter(|_| arg.get_action().takes_values()));
            if arg.get_action().takes_values() {
                return;
            }
        }
    }

    fn found(&mut self, arg: &'a Arg, value: Option<&'a str>) {
        self.given.push(arg.get_id().as_str());
        if !arg.get_action().takes_values() || value.is_some() {
            self.remember(arg, value);
        } else if !arg.is_require_equals_set() {
            self.waiting = Some(Waiting { arg, count: most_values(arg) });
        }
    }

    fn remember(&mut self, arg: &Arg, value: Option<&str>) {
        let Some(long) = arg.get_long().filter(|_| SETTINGS.contains(&arg.get_id().as_str()) && arg.is_global_set())
        else {
            return;
        };
        self.settings.push(match value {
            Some(value) => format!("--{long}={value}"),
            None => format!("--{long}"),
        });
    }

    fn end(mut self, typed: &'a str) -> Spot<'a> {
        let (kind, lead, typed) = match self.waiting.take() {
            // A value may be left out where none is needed.
            Some(Waiting { arg, .. }) if !(takes_none(arg) && typed.starts_with('-')) => (Kind::Value(arg), "", typed),
            _ if self.helps => (Kind::Topic, "", typed),
            _ if !self.only_words && typed.starts_with('-') => match typed.split_once('=') {
                Some((name, value)) => {
                    let name = name.trim_start_matches('-');
                    match self.option(|arg| long_names(arg).any(|known| known == name)) {
                        Some(arg) => (Kind::Value(arg), &typed[..typed.len() - value.len()], value),
                        None => (Kind::Option, "", typed),
                    }
                }
                None => (Kind::Option, "", typed),
            },
            _ => (Kind::Word(positional(self.command(), self.words)), "", typed),
        };
        Spot { path: self.path, kind, typed, lead, given: self.given, settings: self.settings }
    }

    fn command(&self) -> &'a Command {
        self.path[self.path.len() - 1]
    }

    /// The option that is meant: the command's own, else a global one of those it is in.
    fn option(&self, is_meant: impl Fn(&Arg) -> bool) -> Option<&'a Arg> {
        options(&self.path).find(|arg| is_meant(arg))
    }
}

/// The options of a command: its own, then the global ones of those around it.
pub(super) fn options<'a>(path: &[&'a Command]) -> impl Iterator<Item = &'a Arg> {
    let around: Vec<_> = path.iter().rev().copied().enumerate().collect();
    around.into_iter().flat_map(|(distance, command)| {
        let all = command.get_arguments().filter(|arg| !arg.is_positional());
        all.filter(move |arg| distance == 0 || arg.is_global_set())
    })
}

/// Whether clap brings a command `help` along.
pub(super) fn has_help(path: &[&Command]) -> bool {
    let is_disabled = path.iter().any(|command| command.is_disable_help_subcommand_set());
    path.last()
        .is_some_and(|command| command.has_subcommands() && !is_disabled && command.find_subcommand("help").is_none())
}

fn long_names(arg: &Arg) -> impl Iterator<Item = &str> {
    arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default())
}

/// How many values an option takes at most. An unread tree knows it from their number or their names.
fn most_values(arg: &Arg) -> usize {
    match arg.get_num_args() {
        Some(range) => range.max_values(),
        None => arg.get_value_names().map_or(1, <[_]>::len).max(1),
    }
}

fn takes_none(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|range| range.min_values() == 0)
}

/// The argument that is the word of this number.
fn positional(command: &Command, number: usize) -> Option<&Arg> {
    let mut last = None;
    for (index, arg) in command.get_arguments().filter(|arg| arg.is_positional()).enumerate() {
        if index == number {
            return Some(arg);
        }
        last = Some(arg);
    }
    // The last may be given many times.
    last.filter(|arg| matches!(arg.get_action(), ArgAction::Append) || most_values(arg) > 1)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Cli;

    /// What stands at the end of a line, in words.
    fn at(line: &str) -> String {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let (typed, before) = words.split_last().expect("a word");
        let tree = Cli::command();
        let spot = Spot::find(&tree, before, typed);
        let path: Vec<_> = spot.path.iter().skip(1).map(|command| command.get_name()).collect();
        let kind = match spot.kind {
            Kind::Option => "option".to_owned(),
            Kind::Value(arg) => format!("value of {}", arg.get_id()),
            Kind::Word(Some(arg)) => format!("word {}", arg.get_id()),
            Kind::Word(None) => "word".to_owned(),
            Kind::Topic => "topic".to_owned(),
        };
        format!("{}: {kind} {}|{}", path.join(" "), spot.lead, spot.typed)
    }

    #[test]
    fn the_place_of_the_cursor_is_found() {
        for (line, found) in [
            ("", ": word |"),
            ("l", ": word |l"),
            ("--prof", ": option |--prof"),
            ("--profile ", ": value of profile |"),
            ("--profile=lo", ": value of profile --profile=|lo"),
            ("--profile local ls ", "ls: word uri |"),
            ("ls --profile local cos://", "ls: word uri |cos://"),
            ("ls cos://b ", "ls: word |"),
            ("ls -rH cos", "ls: word uri |cos"),
            ("cp a b c", "cp: word paths |c"),
            ("cp -- -a", "cp: word paths |-a"),
            ("versions l", "versions: word |l"),
            ("versions ls ", "versions ls: word uri |"),
            ("mb --tags k ", "mb: value of tags |"),
            ("mb --tags k v cos", "mb: word uri |cos"),
            ("rm --dry-run cos://", "rm: word uri |cos://"),
            ("du -d 2 ", "du: word uri |"),
            ("du -d", "du: option |-d"),
            ("du -d2 c", "du: word uri |c"),
            ("find cos://b --exec ls -l ", "find: value of exec |"),
            ("cp --sse --", "cp: option |--"),
            ("help ", ": topic |"),
            ("token exec -- ", "token exec: word command |"),
            ("acl set p", "acl set: word name |p"),
            ("acl set private ", "acl set: word uri |"),
        ] {
            assert_eq!(at(line), found, "{line}");
        }
    }

    #[test]
    fn the_settings_of_the_store_are_kept_and_nothing_else() {
        let line = "--profile p ls --debug --region=r --no-sign-request --page-size 5 cos://";
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let tree = Cli::command();
        let spot = Spot::find(&tree, &words[..words.len() - 1], "cos://");
        assert_eq!(spot.settings, ["--profile=p", "--region=r", "--no-sign-request"]);
        // Keys that other clients sign with are no keys of ours.
        let words = ["local", "serve", "--secret-key", "hush"].map(str::to_owned);
        assert!(Spot::find(&tree, &words, "").settings.is_empty());
    }
}
