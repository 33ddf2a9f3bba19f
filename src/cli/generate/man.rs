//! Pages of `man`: one for each command, and one for each topic.

use super::page::{self, code, escape, inline, line, term};
use super::topics::{Topic, topics};
use super::tree::{ArgumentFacts, CommandFacts, commands};

/// A file of the manual.
pub struct ManPage {
    /// Its place below a directory of the manual, such as `man1/cos-cp.1`.
    pub path: String,
    /// What stands in it, for `man`.
    pub text: String,
}

/// Section of topics: files and conventions have 5 and 7.
const SECTION_OF_TOPICS: u8 = 7;

/// All pages.
pub fn man_pages() -> Vec<ManPage> {
    let topics = topics();
    let of_commands = commands().into_iter().map(|facts| {
        let name = facts.path.join("-");
        ManPage { text: command_page(&facts, &topics), path: format!("man1/{name}.1") }
    });
    let of_topics = topics.iter().map(|topic| ManPage {
        path: format!("man{SECTION_OF_TOPICS}/cos-{}.{SECTION_OF_TOPICS}", topic.name),
        text: topic_page(topic),
    });
    of_commands.chain(of_topics).collect()
}

fn head(name: &str, section: u8, about: &str) -> String {
    format!(
        "'\\\" t\n.TH \"{}\" \"{section}\" \"\" \"cos {}\" \"cos manual\"\n.nh\n.ad l\n.SH NAME\n{} \\- {}\n",
        escape(&name.to_uppercase()),
        env!("CARGO_PKG_VERSION"),
        escape(name),
        inline(about),
    )
}

fn topic_page(topic: &Topic) -> String {
    let mut text = head(&format!("cos-{}", topic.name), SECTION_OF_TOPICS, topic.about);
    text.push_str(".SH DESCRIPTION\n");
    text.push_str(&page::roff(&page::parse(&topic.text)));
    text.push_str(".SH SEE ALSO\n.BR cos (1)\n");
    text
}

fn command_page(facts: &CommandFacts, topics: &[Topic]) -> String {
    let is_root = facts.path.len() == 1;
    let mut text = head(&facts.path.join("-"), 1, &facts.about);
    text.push_str(".SH SYNOPSIS\n");
    for (place, usage) in facts.usage.iter().enumerate() {
        text.push_str(if place == 0 { "" } else { ".br\n" });
        text.extend([&line(usage), "\n"]);
    }
    text.push_str(".SH DESCRIPTION\n");
    for paragraph in std::iter::once(&facts.about).chain(&facts.more) {
        text.extend([".PP\n", &line(paragraph), "\n"]);
    }
    if !facts.aliases.is_empty() {
        text.extend([".PP\nAlso called ", &inline(&facts.aliases.join(", ")), ".\n"]);
    }
    if !facts.commands.is_empty() {
        text.push_str(".SH COMMANDS\n");
        for (words, about) in &facts.commands {
            text.extend([".TP\n\\fB", &escape(&words.join("-")), "\\fR(1)\n", &line(about), "\n"]);
        }
    }
    if !facts.arguments.is_empty() {
        text.push_str(".SH ARGUMENTS\n");
        facts.arguments.iter().for_each(|argument| push_argument(argument, &mut text));
    }
    for (heading, options) in &facts.options {
        text.extend([".SH ", &escape(&heading.to_uppercase()), "\n"]);
        options.iter().for_each(|option| push_argument(option, &mut text));
    }
    if !is_root {
        text.push_str(
            ".SH GLOBAL OPTIONS\nThose of every command, such as \\fB\\-\\-profile\\fR, \\fB\\-\\-output\\fR and \
                       \\fB\\-\\-debug\\fR, are in\n.BR cos (1).\n",
        );
    }
    if !facts.examples.is_empty() {
        text.push_str(".SH EXAMPLES\n");
        text.push_str(&code(facts.examples.iter().map(String::as_str)));
    }
    for note in &facts.notes {
        text.extend([".PP\n", &line(note), "\n"]);
    }
    if is_root {
        for (name, heading) in
            [("exit-codes", "EXIT STATUS"), ("environment", "ENVIRONMENT"), ("configuration", "FILES")]
        {
            if let Some(topic) = topics.iter().find(|topic| topic.name == name) {
                text.extend([".SH ", heading, "\n", &page::roff(&page::parse(&topic.text))]);
            }
        }
    } else {
        text.push_str(
            ".SH EXIT STATUS\n0 when everything was done, 1 when some of it failed, 2 when something was skipped; \
                       all are in\n.BR cos\\-exit\\-codes (7).\n",
        );
    }
    text.push_str(".SH SEE ALSO\n");
    let above = (!is_root).then(|| (facts.path[..facts.path.len() - 1].join("-"), 1));
    let see = above.into_iter().chain(topics.iter().map(|topic| (format!("cos-{}", topic.name), SECTION_OF_TOPICS)));
    let see: Vec<_> = see.map(|(name, section)| format!("\\fB{}\\fR({section})", escape(&name))).collect();
    text.extend([&see.join(",\n"), "\n"]);
    text
}

fn push_argument(argument: &ArgumentFacts, text: &mut String) {
    text.extend([".TP\n", &term(&argument.written)]);
    if let Some(value) = &argument.value {
        text.extend([" \\fI", &escape(value), "\\fR"]);
    }
    text.extend(["\n", &line(&argument.help)]);
    if let Some(default) = &argument.default {
        text.extend([" [default: ", &escape(default), "]"]);
    }
    text.push('\n');
    let (explained, bare): (Vec<_>, Vec<_>) = argument.words.iter().partition(|(_, help)| !help.is_empty());
    if explained.is_empty() && !bare.is_empty() {
        let words: Vec<_> = bare.iter().map(|(word, _)| term(word)).collect();
        text.extend(["One of ", &words.join(", "), ".\n"]);
    } else if !argument.words.is_empty() {
        text.push_str(".RS\n");
        for (word, help) in &argument.words {
            text.extend([".TP\n", &term(word), "\n", &line(help), "\n"]);
        }
        text.push_str(".RE\n");
    }
}
