//! What is generated from the command tree and the tables of the program: completion scripts, pages of `man`, the topics
//! of `cos help`, and the reference in `docs/`.

mod keys;
mod man;
mod page;
mod reference;
mod topics;
pub(in crate::cli) mod tree;

use clap::CommandFactory;
use clap_complete::{Generator, Shell};

use super::args::{Cli, ShellArg};
use super::complete;

pub use man::{ManPage, man_pages};
pub use reference::{Generated, reference};
pub(super) use topics::{TOPICS, Topic, nearest, topics};

impl From<ShellArg> for Shell {
    fn from(arg: ShellArg) -> Self {
        match arg {
            ShellArg::Bash => Self::Bash,
            ShellArg::Elvish => Self::Elvish,
            ShellArg::Fish => Self::Fish,
            ShellArg::PowerShell => Self::PowerShell,
            ShellArg::Zsh => Self::Zsh,
        }
    }
}

/// The shells with a script, each with the name of its file.
pub fn shells() -> impl Iterator<Item = (Shell, String)> {
    [Shell::Bash, Shell::Elvish, Shell::Fish, Shell::PowerShell, Shell::Zsh]
        .into_iter()
        .map(|shell| (shell, shell.file_name("cos")))
}

/// The completion script of a shell: one that asks us where we know its language, else one that knows all by itself.
pub fn completion(shell: Shell) -> String {
    if let Some((_, script)) = complete::SCRIPTS.into_iter().find(|(known, _)| Shell::from(*known) == shell) {
        return script.to_owned();
    }
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "cos", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// A topic as lines of `width` columns; `heading` dresses headings.
pub(super) fn topic_text(topic: &Topic, width: usize, heading: impl Fn(&str) -> String) -> String {
    page::plain(&page::parse(&topic.text), width, heading)
}
