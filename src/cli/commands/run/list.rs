//! The list of commands, read by a thread of its own: no more of it than is about to be run.

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use clap::error::ErrorKind;
use tokio::sync::mpsc::Sender;

use crate::base::fsx::PathError;
use crate::cli::args::{Command, CommandLines, GlobalArgs, RunArgs, TokenCommand};
use crate::cli::context::{Context, check_output};
use crate::cli::fault::CliError;
use crate::cli::prompt;
use crate::report::shell_word;

use super::words::{Numbered, WordLines};

/// A list, opened.
pub(super) struct List {
    /// What places in it are called.
    pub(super) name: String,
    path: PathBuf,
    reader: Box<dyn BufRead + Send>,
    /// Its end can be seen without waiting for whoever writes it.
    pub(super) is_whole: bool,
}

/// What stands in a list.
pub(super) enum Entry {
    /// A command.
    Line(Line),
    /// All above must have ended before what is below begins.
    Wait,
    /// The list cannot be read any further.
    Broken(CliError),
}

/// A command of the list, or why it is none.
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) command: Result<Box<Typed>, CliError>,
}

/// A command as it was typed.
pub(super) struct Typed {
    pub(super) global: GlobalArgs,
    pub(super) command: Command,
    pub(super) words: Vec<OsString>,
}

impl List {
    pub(super) fn open(args: &RunArgs, context: &Context) -> Result<Self, CliError> {
        match &args.file {
            Some(path) if !args.reads_stdin() => {
                let file = File::open(path).map_err(PathError::wrap("open", path))?;
                let is_whole = file.metadata().is_ok_and(|metadata| metadata.is_file());
                let name = path.display().to_string();
                Ok(Self { name, path: path.clone(), reader: Box::new(BufReader::new(file)), is_whole })
            }
            _ => {
                context.session.take_stdin("the list of commands")?;
                if prompt::stdin_is_terminal() {
                    context.printer.talk("type commands, one a line; Ctrl-D ends");
                }
                let reader = Box::new(BufReader::new(std::io::stdin()));
                Ok(Self { name: "stdin".to_owned(), path: "standard input".into(), reader, is_whole: false })
            }
        }
    }

    /// Sends what stands in the list until nobody takes it. Returns how many commands were then left. Blocks, for as long
    /// as somebody writes the list.
    pub(super) fn read(self, sender: &Sender<Entry>, stopped: &AtomicBool) -> u64 {
        let Self { path, reader, .. } = self;
        let (mut lines, mut command_lines) = (WordLines::new(reader), CommandLines::new());
        let mut left = 0;
        loop {
            let numbered = match lines.next() {
                Ok(Some(numbered)) => numbered,
                Ok(None) => return left,
                Err(error) => {
                    let error = PathError::wrap("read", &path)(error);
                    sender.blocking_send(Entry::Broken(error.into())).ok();
                    return left;
                }
            };
            let is_wait = matches!(&numbered.words, Ok(words) if matches!(&words[..], [word] if word == "wait"));
            if !stopped.load(Relaxed) {
                let entry = if is_wait { Entry::Wait } else { Entry::Line(Line::of(numbered, &mut command_lines)) };
                if sender.blocking_send(entry).is_ok() {
                    continue;
                }
            }
            left += u64::from(!is_wait);
        }
    }
}

impl Line {
    fn of(numbered: Numbered, command_lines: &mut CommandLines) -> Self {
        let command = numbered.words.map_err(|why| CliError::usage(why.to_string()));
        let command = command.and_then(|words| Typed::of(words, command_lines)).map(Box::new);
        Self { number: numbered.number, command }
    }
}

impl Typed {
    fn of(mut words: Vec<OsString>, command_lines: &mut CommandLines) -> Result<Self, CliError> {
        if words.first().is_none_or(|word| word != "cos") {
            words.insert(0, "cos".into());
        }
        let cli = command_lines.read(words.iter().cloned()).map_err(|error| misread(&error))?;
        check_output(&cli.global, &cli.command)?;
        if let Some(what) = refused(&cli.command) {
            return Err(CliError::usage_with(format!("`cos {what}` cannot stand in a list"), "run it by itself"));
        }
        if let Some(option) = cli.global.of_the_whole_run() {
            return Err(CliError::usage_with(
                format!("{option} holds for all lines together"),
                format!("give it to `cos run`: cos run {option} …"),
            ));
        }
        Ok(Self { global: cli.global, command: cli.command, words })
    }

    /// The command as one could type it, without secrets.
    pub(super) fn shown(&self) -> String {
        let mut shown = Vec::new();
        let mut hides_next = false;
        for word in self.words.iter().skip(1) {
            let word = word.to_string_lossy();
            let (option, value) = word.split_once('=').map_or((&*word, None), |(option, value)| (option, Some(value)));
            let is_secret = SECRET_OPTIONS.contains(&option);
            shown.push(match value {
                _ if hides_next => "***".to_owned(),
                Some(_) if is_secret => format!("{option}=***"),
                _ => shell_word(&word),
            });
            hides_next = !hides_next && is_secret && value.is_none();
        }
        shown.join(" ")
    }
}

/// Options whose values are not shown.
const SECRET_OPTIONS: [&str; 4] = ["--secret-key", "--token", "--sse-c-key", "--sse-c-copy-source-key"];

/// What a list must not hold: what asks a person, runs until it is stopped, or takes the place of this process.
fn refused(command: &Command) -> Option<&'static str> {
    match command {
        Command::Configure(_) => Some("configure"),
        Command::Run(_) => Some("run"),
        Command::Local(_) => Some("local serve"),
        Command::Completion(_) => Some("completion"),
        Command::Doctor(_) => Some("doctor"),
        Command::Watch(_) => Some("watch"),
        Command::Token(args) if matches!(args.command, Some(TokenCommand::Exec(_))) => Some("token exec"),
        _ => None,
    }
}

/// What clap says of a command line, as an error of one line with hints.
fn misread(error: &clap::Error) -> CliError {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return CliError::usage_with("help and version cannot stand in a list", "run `cos --help` by itself");
    }
    let text = error.render().to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    let mut paragraphs = text.split("\n\n");
    let message: Vec<&str> = paragraphs.next().unwrap_or_default().lines().map(str::trim).collect();
    let hints = paragraphs.flat_map(str::lines).filter_map(|line| line.trim().strip_prefix("tip: ")).map(str::to_owned);
    CliError::Usage { message: message.join(" "), hints: hints.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Typed, CliError> {
        let words = WordLines::new(line.as_bytes()).next().expect("readable").expect("a line").words.expect("words");
        Typed::of(words, &mut CommandLines::new())
    }

    #[test]
    fn commands_are_shown_without_secrets() {
        for (line, shown) in [
            ("cp 'a b' cos://b/k --secret-key hush", "cp 'a b' cos://b/k --secret-key ***"),
            ("cos mb cos://b --token=hush --region r", "mb cos://b --token=*** --region r"),
            ("cp a cos://b/k --sse-c --sse-c-key hush", "cp a cos://b/k --sse-c --sse-c-key ***"),
        ] {
            assert_eq!(typed(line).expect(line).shown(), shown);
        }
    }

    #[test]
    fn what_cannot_stand_in_a_list_is_refused() {
        for (line, message) in [
            ("run other.txt", "`cos run` cannot stand in a list"),
            ("configure", "`cos configure` cannot stand in a list"),
            ("local serve", "`cos local serve` cannot stand in a list"),
            ("doctor", "`cos doctor` cannot stand in a list"),
            ("completion bash", "`cos completion` cannot stand in a list"),
            ("token exec -- env", "`cos token exec` cannot stand in a list"),
            ("ls --help", "help and version cannot stand in a list"),
            ("--version", "help and version cannot stand in a list"),
            ("cp a cos://b/k --max-bandwidth 1MB/s", "--max-bandwidth holds for all lines together"),
            ("ls --output env", "this form of output is of `cos token` alone; write --output table, text or json"),
            ("cp a", "`a` is the only path: a source and a target are needed"),
            ("cpp a b", "unrecognized subcommand 'cpp'"),
            ("ls --recursiv", "unexpected argument '--recursiv' found"),
            ("stat", "the following required arguments were not provided: <URI>..."),
        ] {
            let error = typed(line).err().map(|error| error.to_string());
            assert_eq!(error.as_deref(), Some(message), "{line}");
        }
    }

    #[test]
    fn one_reader_reads_many_lines_alike() {
        let mut command_lines = CommandLines::new();
        for _ in 0..2 {
            for line in
                ["ls cos://b -r", "tag set cos://b/k a=b", "lifecycle get cos://b", "cp x cos://b/k --acl private"]
            {
                let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
                let read = Typed::of(words, &mut command_lines).expect(line);
                let (again, fresh) = (format!("{:?}", read.command), typed(line).expect(line));
                assert_eq!(again, format!("{:?}", fresh.command));
            }
            assert!(Typed::of(vec!["ls".into(), "--nonsense".into()], &mut command_lines).is_err());
        }
    }
}
