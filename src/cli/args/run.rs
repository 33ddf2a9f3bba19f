//! `cos run`.

use std::path::PathBuf;

use clap::Args;

use super::{
    Command, ConfigurationAction, ConfigurationCommand, GlobalArgs, TagCommand, UploadsCommand, VersionsCommand,
};

/// Lines under way at once.
///
/// *Source:* the requests that the tuning begins with, so that lines of one small file each keep them busy. *Applies:* to
/// `cos run` without `--parallel`.
const PARALLEL: u16 = 64;

/// Run many commands, one a line, in one process
///
/// A line is written as behind `cos`, quoted as for a shell; variables, patterns and pipes have no meaning in it. `#` begins
/// a comment, `\` at the end joins the next line, a line `wait` waits for all above it. Lines share connections, credentials
/// and limits, and have no order unless --parallel is 1. The first that fails keeps others from being started. The exit code
/// is that of the first failure, 2 when something was skipped and nothing failed, else 0.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos run jobs.txt\n  \
    cos run jobs.txt --dryrun\n  \
    find . -name '*.log' -printf \"cp '%p' cos://bucket/logs/\\n\" | cos run --continue-on-error\n  \
    cos run jobs.txt --parallel 1 --profile prod")]
pub(in crate::cli) struct RunArgs {
    /// The list of commands; `-` or none is standard input
    pub(in crate::cli) file: Option<PathBuf>,
    /// Lines under way at once, 1 to 1024; 1 runs them in their order
    #[arg(long, value_name = "COUNT", default_value_t = PARALLEL, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(in crate::cli) parallel: u16,
    /// Go on with the other lines when one fails
    #[arg(long)]
    pub(in crate::cli) continue_on_error: bool,
    /// Show what the lines would do and do nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
}

impl RunArgs {
    /// Whether standard input is the list.
    pub(in crate::cli) fn reads_stdin(&self) -> bool {
        self.file.as_ref().is_none_or(|file| file.as_os_str() == "-")
    }
}

impl Command {
    /// Makes it a dry run, when it knows one.
    pub(in crate::cli) fn make_dry(&mut self) -> bool {
        let dryrun = match self {
            Self::Cp(args) => &mut args.transfer.dryrun,
            Self::Mv(args) => &mut args.transfer.dryrun,
            Self::Sync(args) => &mut args.dryrun,
            Self::Rm(args) => &mut args.dryrun,
            Self::Tag(TagCommand::Set(args)) => &mut args.change.dryrun,
            Self::Tag(TagCommand::Rm(args)) => &mut args.change.dryrun,
            Self::SetMeta(args) => &mut args.dryrun,
            Self::Restore(args) => {
                args.wait = false;
                &mut args.change.dryrun
            }
            Self::Versions(VersionsCommand::Rm(args)) => &mut args.dryrun,
            Self::Versions(VersionsCommand::Restore(args)) => &mut args.dryrun,
            Self::Uploads(UploadsCommand::Abort(args)) => &mut args.dryrun,
            Self::Configuration(ConfigurationCommand {
                action:
                    ConfigurationAction::Get { .. } | ConfigurationAction::LifecycleLs | ConfigurationAction::PolicyShow,
                ..
            }) => return false,
            Self::Configuration(command) => &mut command.dryrun,
            _ => return false,
        };
        *dryrun = true;
        true
    }
}

impl GlobalArgs {
    /// These options, and for what they do not say those of the whole run.
    pub(in crate::cli) fn or(self, run: &Self) -> Self {
        let run = run.clone();
        Self {
            profile: self.profile.or(run.profile),
            region: self.region.or(run.region),
            output: self.output.or(run.output),
            endpoint_url: self.endpoint_url.or(run.endpoint_url),
            no_verify_ssl: self.no_verify_ssl || run.no_verify_ssl,
            ca_bundle: self.ca_bundle.or(run.ca_bundle),
            secret_id: self.secret_id.or(run.secret_id),
            secret_key: self.secret_key.or(run.secret_key),
            token: self.token.or(run.token),
            no_sign_request: self.no_sign_request || run.no_sign_request,
            connect_timeout: self.connect_timeout.or(run.connect_timeout),
            read_timeout: self.read_timeout.or(run.read_timeout),
            max_concurrent_requests: self.max_concurrent_requests.or(run.max_concurrent_requests),
            max_memory: self.max_memory.or(run.max_memory),
            max_bandwidth: self.max_bandwidth.or(run.max_bandwidth),
            checksum_algorithm: self.checksum_algorithm.or(run.checksum_algorithm),
            checksum_mode: self.checksum_mode.or(run.checksum_mode),
            debug: self.debug || run.debug,
            quiet: self.quiet || run.quiet,
            no_progress: self.no_progress || run.no_progress,
            progress_frequency: self.progress_frequency.or(run.progress_frequency),
            progress_multiline: self.progress_multiline || run.progress_multiline,
            no_cli_pager: self.no_cli_pager || run.no_cli_pager,
            color: self.color.or(run.color),
        }
    }

    /// Options that one command of several cannot have for itself.
    pub(in crate::cli) fn of_the_whole_run(&self) -> Option<&'static str> {
        [
            ("--max-concurrent-requests", self.max_concurrent_requests.is_some()),
            ("--max-memory", self.max_memory.is_some()),
            ("--max-bandwidth", self.max_bandwidth.is_some()),
            ("--color", self.color.is_some()),
            ("--no-progress", self.no_progress),
            ("--progress-frequency", self.progress_frequency.is_some()),
            ("--progress-multiline", self.progress_multiline),
        ]
        .into_iter()
        .find_map(|(name, is_given)| is_given.then_some(name))
    }
}
