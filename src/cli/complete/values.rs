//! What may be written at a place: commands, options and their values, and for URIs what `places` finds.

use clap::{Arg, ArgAction, Command};

use crate::cli::args::CANNED_ACLS;
use crate::cli::commands::configure::{AWS_REGIONS, TENCENT_REGIONS};
use crate::cli::generate::TOPICS;
use crate::cli::resolve::LOCAL_PROFILE;
use crate::config::{Environment, ProfileFiles, known};
use crate::store::configuration::{AWS_CLASSES, COS_CLASSES, Kind as ConfigurationKind};

use super::answer::{Answer, Files};
use super::grammar::{Kind, Spot, has_help, options};
use super::places::{Asker, Depth};

/// All that may stand at the cursor.
pub(super) fn answer(spot: &Spot<'_>, environment: &Environment, asker: Option<Asker>) -> Answer {
    let mut answer = Answer::default();
    match spot.kind {
        Kind::Option => add_options(spot, &mut answer),
        Kind::Topic => add_commands(spot, &mut answer),
        Kind::Value(arg) => add_values(arg, spot, environment, asker, &mut answer),
        Kind::Word(arg) => {
            add_commands(spot, &mut answer);
            if let Some(arg) = arg {
                add_values(arg, spot, environment, asker, &mut answer);
            }
        }
    }
    answer
}

fn add_commands(spot: &Spot<'_>, answer: &mut Answer) {
    let Some(command) = spot.command() else { return };
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        let names = std::iter::once(inner.get_name()).chain(inner.get_visible_aliases());
        for name in names.filter(|name| name.starts_with(spot.typed)) {
            answer.add(name, &about(inner));
        }
    }
    if matches!(spot.kind, Kind::Topic) && spot.path.len() == 1 {
        for (name, about) in TOPICS.iter().filter(|(name, _)| name.starts_with(spot.typed)) {
            answer.add(*name, about);
        }
    }
    if has_help(&spot.path) && "help".starts_with(spot.typed) && !matches!(spot.kind, Kind::Topic) {
        answer.add("help", "Print help, of a command when one is named");
    }
}

fn add_options(spot: &Spot<'_>, answer: &mut Answer) {
    let is_open = |arg: &Arg| {
        let again = matches!(arg.get_action(), ArgAction::Append | ArgAction::Count);
        !arg.is_hide_set() && (again || !spot.given.contains(&arg.get_id().as_str()))
    };
    for arg in options(&spot.path).filter(|arg| is_open(arg)) {
        let Some(long) = arg.get_long() else { continue };
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let end = if arg.is_require_equals_set() { "=" } else { "" };
        // Another name of the same option is of use only to whoever has begun to write it.
        let is_begun = |name: &&str| format!("--{name}").starts_with(spot.typed);
        let other = arg.get_visible_aliases().unwrap_or_default();
        if let Some(name) = std::iter::once(long).chain(other).find(is_begun) {
            answer.add(format!("--{name}{end}"), first_line(&help));
        }
    }
    let mut more = vec![("--help", "Print help")];
    if spot.path.len() == 1 {
        more.push(("--version", "Print version"));
    }
    for (name, help) in more {
        let is_known = answer.candidates.iter().any(|candidate| candidate.word == name);
        if name.starts_with(spot.typed) && !is_known {
            answer.add(name, help);
        }
    }
}

fn add_values(arg: &Arg, spot: &Spot<'_>, environment: &Environment, asker: Option<Asker>, answer: &mut Answer) {
    let possible = arg.get_possible_values();
    if !possible.is_empty() {
        let shown = possible.iter().filter(|value| !value.is_hide_set());
        let shown = shown.map(|value| {
            let help = value.get_help().map(ToString::to_string).unwrap_or_default();
            (value.get_name().to_owned(), first_line(&help).to_owned())
        });
        return add_words(arg, spot, shown, answer);
    }
    let plain = |words: &[&str]| -> Vec<_> { words.iter().map(|word| ((*word).to_owned(), String::new())).collect() };
    let value_name = arg.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
    match (arg.get_id().as_str(), value_name) {
        ("profile", _) => add_words(arg, spot, profiles(environment), answer),
        ("region", _) => {
            let regions: Vec<_> = TENCENT_REGIONS.split(' ').chain(AWS_REGIONS.split(' ')).collect();
            add_words(arg, spot, plain(&regions), answer);
        }
        ("key", _) => add_words(arg, spot, plain(&known().collect::<Vec<_>>()), answer),
        ("storage_class", _) => {
            let more = AWS_CLASSES.iter().filter(|class| !COS_CLASSES.contains(class));
            add_words(arg, spot, plain(&COS_CLASSES.iter().chain(more).copied().collect::<Vec<_>>()), answer);
        }
        ("acl", _) => {
            add_words(arg, spot, CANNED_ACLS.map(|(name, about)| (name.to_owned(), about.to_owned())), answer)
        }
        (_, "URI") => add_uris(spot, asker, answer),
        (_, "PATH" | "PATH|URI" | "SOURCE" | "TARGET" | "LEFT" | "RIGHT") => {
            if !spot.typed.starts_with("cos://") && !spot.typed.starts_with("s3://") {
                answer.files = Files::All;
            }
            add_uris(spot, asker, answer);
        }
        (_, "DIR… TARGET") => {
            if !spot.typed.starts_with("cos://") && !spot.typed.starts_with("s3://") {
                answer.files = Files::Directories;
            }
            add_uris(spot, asker, answer);
        }
        (_, "BUCKET") => {
            for bucket in asker.map(|asker| asker.buckets(None)).unwrap_or_default() {
                if bucket.starts_with(spot.typed) {
                    answer.add(format!("{}{bucket}", spot.lead), "");
                }
            }
        }
        (_, "FILE" | "COMMAND") => answer.files = Files::All,
        (_, "DIR") => answer.files = Files::Directories,
        _ => {}
    }
}

/// Adds those of `words` that begin with what was typed; of a list, with what was typed of its last element.
fn add_words(arg: &Arg, spot: &Spot<'_>, words: impl IntoIterator<Item = (String, String)>, answer: &mut Answer) {
    let last = arg.get_value_delimiter().and_then(|delimiter| spot.typed.rfind(delimiter)).map_or(0, |place| place + 1);
    let (before, typed) = spot.typed.split_at(last);
    for (word, help) in words.into_iter().filter(|(word, _)| word.starts_with(typed)) {
        answer.add(format!("{}{before}{word}", spot.lead), &help);
    }
}

fn add_uris(spot: &Spot<'_>, asker: Option<Asker>, answer: &mut Answer) {
    let depth = if takes_buckets_only(&spot.path) { Depth::Buckets } else { Depth::Keys };
    for uri in asker.map(|asker| asker.uris(spot.typed, depth)).unwrap_or_default() {
        answer.add(format!("{}{uri}", spot.lead), "");
    }
}

/// Whether the URI of a command names a bucket and nothing in it.
fn takes_buckets_only(path: &[&Command]) -> bool {
    let Some(command) = path.get(1).map(|command| command.get_name()) else { return false };
    matches!(command, "mb" | "rb")
        || ConfigurationKind::ALL.iter().any(|kind| kind.name() == command && !kind.is_of_objects())
}

/// The profiles of our files and those of the AWS tools, and the one that is built in.
fn profiles(environment: &Environment) -> Vec<(String, String)> {
    let ours = ProfileFiles::load(environment).map(|files| files.profile_names()).unwrap_or_default();
    let theirs = ProfileFiles::load_aws(environment).map(|files| files.profile_names()).unwrap_or_default();
    let theirs = theirs.into_iter().filter(|name| !ours.contains(name)).collect::<Vec<_>>();
    let mut all: Vec<_> = ours.into_iter().map(|name| (name, String::new())).collect();
    all.extend(theirs.into_iter().map(|name| (name, "Of the AWS tools".to_owned())));
    all.retain(|(name, _)| name != LOCAL_PROFILE);
    all.push((LOCAL_PROFILE.to_owned(), "The embedded store".to_owned()));
    all
}

fn about(command: &Command) -> String {
    first_line(&command.get_about().map(ToString::to_string).unwrap_or_default()).to_owned()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Cli;

    /// The words that may stand at the end of a line, in a home with two profiles and without a store.
    fn words(line: &str) -> (Files, Vec<String>) {
        let home = tempfile::tempdir().expect("a temporary directory");
        let config = home.path().join(".cos");
        std::fs::create_dir(&config).expect("made");
        std::fs::write(config.join("config"), "[default]\nregion = x\n[profile prod]\nregion = y\n").expect("written");
        let environment = Environment::from_pairs([("HOME", home.path().to_string_lossy().into_owned())]);
        let all: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let (typed, before) = all.split_last().expect("a word");
        let tree = Cli::command();
        let answer = answer(&Spot::find(&tree, before, typed), &environment, None);
        (answer.files, answer.candidates.into_iter().map(|candidate| candidate.word).collect())
    }

    fn only(line: &str) -> Vec<String> {
        let (files, words) = words(line);
        assert_eq!(files, Files::None, "{line}");
        words
    }

    #[test]
    fn commands_and_options_are_those_of_the_command_line() {
        let all = only("");
        for name in ["ls", "cp", "versions", "lifecycle", "help"] {
            assert!(all.iter().any(|word| word == name), "{name}");
        }
        assert!(!all.iter().any(|word| word == "completion"), "what is hidden stays so");
        assert_eq!(only("s"), ["sync", "stat", "set-meta"]);
        assert_eq!(only("versions r"), ["rm", "restore"]);
        assert_eq!(only("he"), ["help"]);
        assert_eq!(only("ls --reg"), ["--region"]);
        assert_eq!(only("ls --recursive --rec"), [""; 0]);
        assert_eq!(only("rm --dry-"), ["--dry-run"]);
        assert_eq!(only("rm --dr"), ["--dryrun"]);
        assert_eq!(only("cp --exclude x --exclude"), ["--exclude", "--exclude-from"]);
        assert_eq!(only("ls --vers"), [""; 0]);
        assert_eq!(only("--vers"), ["--version"]);
    }

    #[test]
    fn values_are_those_of_their_option() {
        assert_eq!(only("--output "), ["table", "text", "json"]);
        assert_eq!(only("ls --output=t"), ["--output=table", "--output=text"]);
        assert_eq!(only("--profile "), ["default", "prod", "local"]);
        assert_eq!(only("--profile=p"), ["--profile=prod"]);
        assert_eq!(only("--region ap-gu"), ["ap-guangzhou"]);
        assert_eq!(only("ls --storage-class STANDARD,MAZ_A"), ["STANDARD,MAZ_ARCHIVE"]);
        assert_eq!(only("cp --acl public-read-"), ["public-read-write"]);
        assert_eq!(only("configure set endp"), ["endpoint_url"]);
        assert_eq!(only("presign --expires-in "), [""; 0]);
        assert_eq!(only("help vers"), ["versions", "versioning"]);
    }

    #[test]
    fn files_stand_where_the_command_takes_some() {
        for line in ["cp ", "cp a ", "sync ", "diff x ", "ls --ca-bundle ", "rm --files-from=", "hash "] {
            assert_eq!(words(line).0, Files::All, "{line}");
        }
        for line in ["ls ", "cp cos://", "rm s3://b/", "stat x"] {
            assert_eq!(words(line).0, Files::None, "{line}");
        }
        assert_eq!(words("local serve --dir ").0, Files::Directories);
    }

    #[test]
    fn no_command_takes_a_word_that_nobody_thought_of() {
        // Words that can be anything, or that only their writer knows.
        const FREE: [&str; 8] = ["PROJECT", "CHANNEL", "KEY", "KEY=VALUE", "VALUE", "ID", "TOPIC", "COMMAND|TOPIC"];
        let mut waiting = vec![Cli::command()];
        while let Some(command) = waiting.pop() {
            for arg in command.get_arguments().filter(|arg| arg.is_positional() && arg.get_possible_values().is_empty())
            {
                let name = arg.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
                let known = [
                    "URI",
                    "PATH",
                    "PATH|URI",
                    "SOURCE",
                    "TARGET",
                    "DIR… TARGET",
                    "LEFT",
                    "RIGHT",
                    "FILE",
                    "DIR",
                    "COMMAND",
                ];
                let is_known = known.contains(&name) || FREE.contains(&name);
                assert!(is_known, "{} {}: `{name}` is completed by nothing", command.get_name(), arg.get_id());
            }
            waiting.extend(command.get_subcommands().cloned());
        }
    }
}
