//! The topics of `cos help`: pages on what belongs to no single command. What the program has a table of is filled in from
//! there.

use crate::cli::exit::Exit;
use crate::config::{Reader, Subject, VARIABLES, Variable};

use super::keys::{IDENTITY, KeyWords, SETTINGS};

/// A page.
pub(in crate::cli) struct Topic {
    pub(in crate::cli) name: &'static str,
    /// What it is about, a line.
    pub(in crate::cli) about: &'static str,
    /// The page, in the Markdown that [`page`](super::page) knows.
    pub(in crate::cli) text: String,
}

/// Names and purposes of all topics, in the order of the alphabet.
pub(in crate::cli) const TOPICS: [(&str, &str); 8] = [
    ("configuration", "files, profiles and their keys"),
    ("credentials", "where keys come from, and who wins"),
    ("environment", "the variables that are read"),
    ("exit-codes", "what a command's exit code says"),
    ("filters", "patterns, sizes, ages and expressions that choose keys and files"),
    ("output", "tables, lines and JSON, stdout and stderr"),
    ("resume", "how interrupted transfers go on"),
    ("uris", "how buckets, keys, files and profiles are written"),
];

/// All topics.
pub(in crate::cli) fn topics() -> Vec<Topic> {
    TOPICS.iter().map(|&(name, about)| Topic { name, about, text: text(name) }).collect()
}

fn text(name: &str) -> String {
    match name {
        "configuration" => include_str!("topics/configuration.md")
            .replace("{{settings}}\n", &keys(SETTINGS))
            .replace("{{identity}}\n", &keys(IDENTITY)),
        "credentials" => include_str!("topics/credentials.md").to_owned(),
        "environment" => include_str!("topics/environment.md").replace("{{variables}}\n", &variables()),
        "exit-codes" => include_str!("topics/exit-codes.md").replace("{{codes}}\n", &exit_codes()),
        "filters" => include_str!("topics/filters.md").to_owned(),
        "output" => include_str!("topics/output.md").to_owned(),
        "resume" => include_str!("topics/resume.md").to_owned(),
        "uris" => include_str!("topics/uris.md").to_owned(),
        _ => unreachable!("only topics of the list are asked for"),
    }
}

/// A table; a `|` in a cell is escaped.
pub(super) fn table<const N: usize>(names: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let row = |cells: [String; N]| format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "));
    let mut text = row(names.map(str::to_owned));
    text.push_str(&"|---".repeat(N));
    text.push_str("|\n");
    text.extend(rows.into_iter().map(row));
    text
}

/// The exit codes.
pub(super) fn exit_codes() -> String {
    let rows = Exit::ALL.into_iter().map(|exit| {
        let (meaning, examples) = exit.words();
        [exit.number().to_string(), meaning.to_owned(), examples.to_owned()]
    });
    table(["code", "meaning", "for example"], rows)
}

fn keys(keys: &[KeyWords]) -> String {
    let about = |key: &KeyWords| match key.option {
        "" => key.about.to_owned(),
        option => format!("{} (`{option}`)", key.about),
    };
    let rows = keys.iter().map(|key| [format!("`{}`", key.name), about(key), key.default.to_owned()]);
    table(["key", "what it says (option)", "default"], rows)
}

/// The variables, a table for each subject.
pub(super) fn variables() -> String {
    let of = |subject: Subject| {
        let rows = VARIABLES.iter().filter(move |variable| variable.subject == subject);
        table(
            ["variable", "what it is"],
            rows.map(|Variable { name, reader, about, .. }| {
                let about = match reader {
                    Reader::Key(key) => format!("{about} (key `{key}`)"),
                    Reader::Program | Reader::Library => (*about).to_owned(),
                };
                [format!("`{name}`"), about]
            }),
        )
    };
    Subject::ALL.map(|subject| format!("## {}\n\n{}", subject.title(), of(subject))).join("\n")
}

/// The name that was probably meant.
pub(in crate::cli) fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |name: &&str| strsim::damerau_levenshtein(typed, name);
    // Letters that differ: more than a third of the word is another word. The beginning of one is that one.
    let near = |name: &&str| distance(name) * 3 <= typed.len().max(4) || (typed.len() > 2 && name.starts_with(typed));
    names.filter(near).min_by_key(distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::generate::page;

    #[test]
    fn every_topic_has_a_page_without_gaps() {
        for topic in topics() {
            assert!(topic.text.len() > 200 && !topic.text.contains("{{"), "{}", topic.name);
            assert!(!page::parse(&topic.text).is_empty());
            assert!(!topic.about.ends_with('.') && topic.about.len() < 80, "{}", topic.name);
        }
    }

    #[test]
    fn topics_tell_what_the_tables_of_the_program_hold() {
        for variable in VARIABLES {
            assert!(text("environment").contains(&format!("| `{}` |", variable.name)), "{}", variable.name);
        }
        for key in crate::config::known() {
            assert!(text("configuration").contains(&format!("| `{key}` |")), "{key}");
        }
        for exit in Exit::ALL {
            assert!(text("exit-codes").contains(&format!("| {} |", exit.number())), "{exit:?}");
        }
    }

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        let meant = |typed| nearest(typed, TOPICS.iter().map(|(name, _)| *name));
        assert_eq!(meant("filtres"), Some("filters"));
        assert_eq!(meant("exit"), Some("exit-codes"));
        assert_eq!(meant("env"), Some("environment"));
        assert_eq!(meant("weather"), None);
    }
}
