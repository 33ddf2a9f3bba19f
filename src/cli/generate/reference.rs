//! The reference in `docs/`: commands, environment, keys and exit codes, as Markdown for reading on a forge.

use super::topics::{TOPICS, exit_codes, table, topics};
use super::tree::{ArgumentFacts, CommandFacts, commands};

/// What a document, or a section of one, is to hold.
pub struct Generated {
    /// The document, below the root of the project.
    pub path: &'static str,
    /// The name of the section between `<!-- generated: NAME -->` and `<!-- end -->`; none for the whole document.
    pub section: Option<&'static str>,
    /// Its text.
    pub text: String,
}

/// All that is generated of the reference.
pub fn reference() -> Vec<Generated> {
    let whole = |path, text| Generated { path, section: None, text };
    let topic = |name: &str, heading: &str| {
        let topic = topics().into_iter().find(|topic| topic.name == name);
        format!("# {heading}\n\n{NOTE}{}", topic.map(|topic| topic.text).unwrap_or_default())
    };
    vec![
        whole("docs/reference/commands.md", commands_page()),
        whole("docs/reference/environment.md", topic("environment", "Environment variables")),
        whole("docs/reference/configuration.md", topic("configuration", "Configuration keys")),
        Generated { path: "docs/exit-codes.md", section: Some("exit codes"), text: exit_codes() },
    ]
}

/// Who reads it may want to change it.
const NOTE: &str = "*Generated from the program by `COS_UPDATE=1 cargo test --test it generated`.*\n\n";

fn commands_page() -> String {
    let all = commands();
    let mut text = format!("# Commands\n\n{NOTE}");
    text.push_str(
        "`cos help COMMAND` and `cos COMMAND --help` show the same at the prompt, and `cos man DIR` writes it as pages of \
         `man`. The options of every command stand [first](#cos).\n\n",
    );
    let top = all.iter().filter(|facts| facts.path.len() == 2);
    text.push_str(&table(["command", "purpose"], top.map(|facts| [link(&facts.path), markdown(&facts.about)])));
    for facts in &all {
        push_command(facts, &mut text);
    }
    text
}

/// A link to the heading of a command. Forges make its anchor of the words.
fn link(path: &[String]) -> String {
    format!("[`{}`](#{})", path.join(" "), path.join("-"))
}

fn push_command(facts: &CommandFacts, text: &mut String) {
    let level = if facts.path.len() < 3 { "##" } else { "###" };
    text.push_str(&format!("\n{level} {}\n\n{}.\n", facts.path.join(" "), markdown(&facts.about)));
    for paragraph in &facts.more {
        text.push_str(&format!("\n{}\n", markdown(paragraph)));
    }
    text.push_str(&format!("\n```text\n{}\n```\n", facts.usage.join("\n")));
    if !facts.aliases.is_empty() {
        text.push_str(&format!("\nAlso called `{}`.\n", facts.aliases.join("`, `")));
    }
    if facts.path.len() == 1 {
        let rows = TOPICS.iter().map(|(name, about)| [format!("`cos help {name}`"), (*about).to_owned()]);
        text.push_str(&format!("\n{}", table(["topic", "what it is about"], rows)));
    } else if !facts.commands.is_empty() {
        let rows = facts.commands.iter().map(|(words, about)| [link(words), markdown(about)]);
        text.push_str(&format!("\n{}", table(["command", "purpose"], rows)));
    }
    if !facts.arguments.is_empty() {
        text.push_str(&format!("\n{}", table(["argument", "what it is"], facts.arguments.iter().map(row))));
    }
    for (heading, options) in &facts.options {
        text.push_str(&format!("\n**{heading}**\n\n{}", table(["option", "what it does"], options.iter().map(row))));
    }
    if !facts.examples.is_empty() {
        text.push_str(&format!("\n```sh\n{}\n```\n", facts.examples.join("\n")));
    }
    // The topics and codes of the root have places of their own.
    for note in facts.notes.iter().filter(|_| facts.path.len() > 1) {
        text.push_str(&format!("\n{}\n", markdown(note)));
    }
}

fn row(argument: &ArgumentFacts) -> [String; 2] {
    let value = argument.value.as_ref().map(|value| format!(" {value}")).unwrap_or_default();
    let mut told = markdown(&argument.help.replace("\n\n", "; ").replace('\n', " "));
    if !argument.words.is_empty() {
        let words = argument.words.iter().map(|(word, help)| match help.as_str() {
            "" => format!("`{word}`"),
            help => format!("`{word}` ({})", markdown(help)),
        });
        told.push_str(&format!("; one of {}", words.collect::<Vec<_>>().join(", ")));
    }
    if let Some(default) = &argument.default {
        told.push_str(&format!(" \\[default: `{default}`]"));
    }
    [format!("`{}{value}`", argument.written), told]
}

/// Text whose characters are not taken for Markdown; backticks keep their meaning.
fn markdown(text: &str) -> String {
    let pieces = text.split('`').enumerate().map(|(place, piece)| match place % 2 {
        0 => piece.replace('*', "\\*").replace('<', "&lt;").replace('[', "\\[").replace('_', "\\_"),
        _ => piece.to_owned(),
    });
    pieces.collect::<Vec<_>>().join("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_commands_names_each_with_its_options_and_links_lead_to_headings() {
        let page = commands_page();
        for facts in commands() {
            let anchor = format!(" {}\n", facts.path.join(" "));
            assert!(page.contains(&format!("##{anchor}")), "{anchor}");
            for argument in facts.options.iter().flat_map(|(_, options)| options) {
                assert!(page.contains(&argument.written), "{}", argument.written);
            }
        }
    }

    #[test]
    fn what_markdown_would_take_for_its_own_is_escaped() {
        assert_eq!(markdown("all *.x of `*` in a_b [c] <D>"), "all \\*.x of `*` in a\\_b \\[c] &lt;D>");
    }
}
