//! Files that are made from the command tree: the completion scripts under `completions/`.

use clap::CommandFactory;
use clap_complete::{Generator, Shell};

use super::args::{Cli, ShellArg};
use super::complete;

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
