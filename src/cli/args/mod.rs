//! What can be typed. Doc comments here are the help text; nothing here acts.

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
mod sync;
mod token;
mod uploads;
mod versions;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

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
    CompletionArgs, LocalCommand, LsArgs, MbArgs, MethodArg, PresignArgs, RbArgs, RmArgs, ServeArgs, ShellArg,
};
pub(super) use requests::{PaymentArgs, RequestArgs};
pub(super) use run::RunArgs;
pub(super) use sync::SyncArgs;
pub(super) use token::{ScopeArgs, TokenArgs, TokenCommand, TokenExecArgs, WhoamiArgs};
pub(super) use uploads::{UploadsAbortArgs, UploadsCommand, UploadsLsArgs};
pub(super) use versions::{HistoryArgs, VersionsCommand, VersionsLsArgs, VersionsRestoreArgs, VersionsRmArgs};

/// Move objects between files and object storage: Tencent COS first, every S3-compatible store alike
#[derive(Debug, Parser)]
#[command(name = "cos", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: GlobalArgs,
    #[command(subcommand)]
    pub(super) command: Command,
}

const AFTER_HELP: &str = "Objects are written cos://BUCKET/KEY; s3://BUCKET/KEY means the same.\n\
    cos://PROFILE@BUCKET/KEY names the profile whose store is meant, each side its own.\n\
    Try it without an account: cos --profile local cp README.md cos://demo/\n\
    Exit codes: 0 done, 1 a transfer failed, 2 something was skipped, 130 interrupted, 252 usage,\n\
    253 configuration or credentials, 254 the service refused, 255 anything else.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Ls(LsArgs),
    Cp(Box<CpArgs>),
    Mv(Box<MvArgs>),
    Sync(Box<SyncArgs>),
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
    #[command(subcommand)]
    Tag(TagCommand),
    SetMeta(Box<SetMetaArgs>),
    Restore(RestoreArgs),
    Hash(HashArgs),
    /// Show, remove and bring back versions of objects
    #[command(subcommand)]
    Versions(VersionsCommand),
    Presign(PresignArgs),
    /// Show or throw away uploads that were never completed
    #[command(subcommand)]
    Uploads(UploadsCommand),
    #[command(flatten)]
    Configuration(ConfigurationCommand),
    Doctor(DoctorArgs),
    /// Run the embedded store for other tools
    #[command(subcommand)]
    Local(LocalCommand),
    Token(TokenArgs),
    Whoami(WhoamiArgs),
    Completion(CompletionArgs),
}

/// Reads command lines. What can be typed is put together once, which takes longer than to read a line.
pub(super) struct CommandLines(clap::Command);

impl CommandLines {
    pub(super) fn new() -> Self {
        Self(Cli::command())
    }

    /// Reads a command line.
    pub(super) fn read(&mut self, arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
        Cli::of(&self.0.try_get_matches_from_mut(arguments)?)
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
