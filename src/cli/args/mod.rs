//! What can be typed. Doc comments here are the help text; nothing here acts.

mod alert;
mod changes;
mod configuration;
mod configure;
mod cp;
mod diff;
mod doctor;
mod filters;
mod global;
mod mv;
mod objects;
mod other;
mod requests;
mod run;
mod suggest;
mod sync;
mod token;
mod uploads;
mod versions;
mod watch;
mod watch_control;

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::exit::Exit;
use super::generate::TOPICS;

pub(super) use alert::{AlertCommand, AlertListArgs, AlertTestArgs};
pub(super) use changes::{
    ChangeArgs, HashArg, HashArgs, RestoreArgs, SetMetaArgs, TagCommand, TagGetArgs, TagRmArgs, TagSetArgs, TierArg,
};
pub(super) use configuration::CANNED as CANNED_ACLS;
pub(super) use configuration::{
    ConfigurationAction, ConfigurationCommand, CorsAllowArgs, LifecycleAddArgs, LifecycleRmArgs, LogsEnableArgs,
};
pub(super) use configure::{
    ConfigureArgs, ConfigureCommand, ConfigureExportArgs, ConfigureGetArgs, ConfigureImportArgs, ConfigureSetArgs,
    ConfigureUnsetArgs, ExportFormatArg,
};
pub(super) use cp::{CopyPropsArg, CpArgs, DirectiveArg, FailureArgs, HeaderArgs, OverwriteArgs, TransferArgs};
pub(super) use diff::DiffArgs;
pub(super) use doctor::DoctorArgs;
pub(super) use filters::{FilterArgs, ObjectFilterArgs, Patterns};
pub(super) use global::{GlobalArgs, OutputArg};
pub(super) use mv::MvArgs;
pub(super) use objects::{CatArgs, DuArgs, FindArgs, StatArgs, TreeArgs};
pub(super) use other::{
    CompletionArgs, HelpArgs, LocalCommand, LsArgs, ManArgs, MbArgs, MethodArg, PresignArgs, RbArgs, RmArgs, ServeArgs,
    ShellArg,
};
pub(super) use requests::{PaymentArgs, RequestArgs};
pub(super) use run::RunArgs;
pub(super) use sync::SyncArgs;
pub(super) use token::{ScopeArgs, TokenArgs, TokenCommand, TokenExecArgs, WhoamiArgs};
pub(super) use uploads::{UploadsAbortArgs, UploadsCommand, UploadsLsArgs};
pub(super) use versions::{HistoryArgs, VersionsCommand, VersionsLsArgs, VersionsRestoreArgs, VersionsRmArgs};
pub(super) use watch::{
    PolicyArg, WatchArgs, WatchCommand, WatchDoctorArgs, WatchFileArgs, WatchInitArgs, WatchInstallArgs, WatchLogsArgs,
    WatchPolicyArgs, WatchSourceArgs,
};
pub(super) use watch_control::{AgentArgs, FilesArgs, ProjectArgs, WatchControlCommand, WatchLsArgs, WatchStatusArgs};

/// Move objects between files and object storage: Tencent COS first, every S3-compatible store alike
#[derive(Debug, Parser)]
#[command(
    name = "cos", version, max_term_width = 100, disable_help_subcommand = true, after_help = AFTER_HELP,
    after_long_help = after_long_help()
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: GlobalArgs,
    #[command(subcommand)]
    pub(super) command: Command,
}

const AFTER_HELP: &str = "Objects are written cos://BUCKET/KEY; s3://BUCKET/KEY means the same.\n\
    cos://PROFILE@BUCKET/KEY names the profile whose store is meant, each side its own.\n\
    `cos help COMMAND` tells more, `cos help TOPIC` about filters, output, exit-codes and others.\n\n\
    Examples:\n  \
    cos --profile local cp README.md cos://demo/\n  \
    cos ls cos://bucket/logs/\n  \
    cos sync site/ cos://bucket/site/ --delete\n  \
    cos help filters";

/// With the topics and the exit codes, from their tables.
fn after_long_help() -> String {
    let mut text = format!("{AFTER_HELP}\n\nTopics (`cos help TOPIC`):\n");
    for (name, about) in TOPICS {
        text.push_str(&format!("  {name:<14} {about}\n"));
    }
    text.push_str("\nExit codes:\n");
    for exit in Exit::ALL {
        text.push_str(&format!("  {:<4} {}\n", exit.number(), exit.words().0));
    }
    text
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Ls(LsArgs),
    Cp(Box<CpArgs>),
    Mv(Box<MvArgs>),
    Sync(Box<SyncArgs>),
    Watch(WatchArgs),
    /// Try the channels that `cos watch` tells of alerts, and show its rules
    #[command(
        subcommand,
        after_help = "Examples:\n  \
        cos alert test\n  \
        cos alert list --config /etc/cos/watch.yaml"
    )]
    Alert(AlertCommand),
    Rm(RmArgs),
    Mb(MbArgs),
    Rb(RbArgs),
    Run(RunArgs),
    Configure(ConfigureArgs),
    Cat(CatArgs),
    Stat(StatArgs),
    Du(DuArgs),
    Find(FindArgs),
    Tree(TreeArgs),
    Diff(DiffArgs),
    /// Show and change the tags of objects
    #[command(
        subcommand,
        after_help = "Examples:\n  \
        cos tag get cos://bucket/report.pdf\n  \
        cos tag set cos://bucket/report.pdf team=web"
    )]
    Tag(TagCommand),
    SetMeta(Box<SetMetaArgs>),
    Restore(RestoreArgs),
    Hash(HashArgs),
    /// Show, remove and bring back versions of objects
    #[command(
        subcommand,
        after_help = "Examples:\n  \
        cos versions ls cos://bucket/report.pdf\n  \
        cos versions restore cos://bucket/report.pdf"
    )]
    Versions(VersionsCommand),
    Presign(PresignArgs),
    /// Show or throw away uploads that were never completed
    #[command(
        subcommand,
        after_help = "Examples:\n  \
        cos uploads ls cos://bucket --parts\n  \
        cos uploads abort cos://bucket --older-than 7d"
    )]
    Uploads(UploadsCommand),
    #[command(flatten)]
    Configuration(ConfigurationCommand),
    Doctor(DoctorArgs),
    /// Run the embedded store for other tools
    #[command(
        subcommand,
        after_help = "Examples:\n  \
        cos local serve\n  \
        cos --profile local ls"
    )]
    Local(LocalCommand),
    Token(TokenArgs),
    Whoami(WhoamiArgs),
    Completion(CompletionArgs),
    Man(ManArgs),
    Help(HelpArgs),
}

impl Command {
    /// Whether it tells what is amiss, also when the settings are.
    pub(super) fn examines(&self) -> bool {
        match self {
            Self::Doctor(_) => true,
            Self::Watch(args) => matches!(args.command, Some(WatchCommand::Doctor(_))),
            _ => false,
        }
    }
}

/// Reads command lines. What can be typed is put together once, which takes longer than to read a line.
pub(super) struct CommandLines(clap::Command);

impl CommandLines {
    pub(super) fn new() -> Self {
        Self(Cli::command())
    }

    /// Reads a command line.
    pub(super) fn read(&mut self, arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        let read = self.0.try_get_matches_from_mut(&arguments);
        Cli::of(&read.map_err(|error| suggest::advised(with_both_ends(error), &self.0, &arguments))?)
    }
}

impl Cli {
    /// Reads a command line.
    pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        CommandLines::new().read(arguments)
    }

    fn of(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut cli = Self::from_arg_matches(matches)?;
        if let Some((_, of_command)) = matches.subcommand() {
            let typed = match &cli.command {
                Command::Cp(args) => Some(&args.paths),
                Command::Mv(args) => Some(&args.paths),
                _ => None,
            };
            if let Some([source]) = typed.map(Vec::as_slice) {
                let message = format!("`{}` is the only path: a source and a target are needed", source.display());
                let mut command = Self::command();
                let command = matches.subcommand_name().and_then(|name| command.find_subcommand_mut(name));
                let kind = ErrorKind::MissingRequiredArgument;
                return Err(match command {
                    Some(command) => command.error(kind, message),
                    None => clap::Error::raw(kind, message),
                });
            }
            let filters = match &mut cli.command {
                Command::Cp(args) => Some(&mut args.transfer.filters),
                Command::Mv(args) => Some(&mut args.transfer.filters),
                Command::Ls(args) => Some(&mut args.filters.names),
                Command::Rm(args) => Some(&mut args.filters.names),
                Command::Du(args) => Some(&mut args.filters.names),
                Command::Find(args) => Some(&mut args.filters.names),
                Command::Tree(args) => Some(&mut args.filters.names),
                Command::Diff(args) => Some(&mut args.filters),
                Command::SetMeta(args) => Some(&mut args.filters),
                Command::Restore(args) => Some(&mut args.change.filters.names),
                Command::Tag(TagCommand::Set(args)) => Some(&mut args.change.filters.names),
                Command::Tag(TagCommand::Rm(args)) => Some(&mut args.change.filters.names),
                Command::Versions(VersionsCommand::Ls(args)) => Some(&mut args.filters.names),
                Command::Versions(VersionsCommand::Rm(args)) => Some(&mut args.filters.names),
                Command::Versions(VersionsCommand::Restore(args)) => Some(&mut args.filters),
                Command::Sync(args) => Some(&mut args.filters),
                _ => None,
            };
            if let Some(filters) = filters {
                // Of a command of commands, the innermost has them.
                let innermost = std::iter::successors(Some(of_command), |of| of.subcommand().map(|(_, inner)| inner));
                filters.remember_order(innermost.last().unwrap_or(of_command));
            }
        }
        Ok(cli)
    }
}

/// The paths of `cp` and `mv` are one argument to clap, but two to people.
fn with_both_ends(mut error: clap::Error) -> clap::Error {
    let missing = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::Strings(missing)) => missing.as_slice(),
        _ => &[],
    };
    if missing == ["<PATH>..."] {
        let ends = ["<SOURCE>...", "<TARGET>"].map(str::to_owned);
        error.insert(ContextKind::InvalidArg, ContextValue::Strings(ends.to_vec()));
    }
    error
}

#[cfg(test)]
mod tests;
