//! `cos versions`.

use clap::{Args, Subcommand};

use crate::base::time::{self, Moment};

use super::{FilterArgs, ObjectFilterArgs};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum VersionsCommand {
    Ls(VersionsLsArgs),
    Rm(VersionsRmArgs),
    Restore(VersionsRestoreArgs),
}

/// Whose versions are meant
#[derive(Debug, Args)]
pub(in crate::cli) struct HistoryArgs {
    /// An object, or with --recursive or a `/` at its end a prefix: cos://BUCKET[/KEY]
    pub(in crate::cli) uri: String,
    /// All keys under the prefix
    #[arg(long, short)]
    pub(in crate::cli) recursive: bool,
}

/// List versions and delete markers, the newest of each key first
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos versions ls cos://bucket/report.pdf\n  \
    cos versions ls cos://bucket/logs/ --deleted\n  \
    cos versions ls cos://bucket/site/ --at 2026-11-01")]
pub(in crate::cli) struct VersionsLsArgs {
    #[command(flatten)]
    pub(in crate::cli) history: HistoryArgs,
    /// The state at a time: of each key the version that was current, if there was one. An age (2h, 7d), a day or a time
    /// [default: all versions]
    #[arg(long, value_name = "AGE|TIME", value_parser = time::parse_moment)]
    pub(in crate::cli) at: Option<Moment>,
    /// Only delete markers that are current: what was removed
    #[arg(long, conflicts_with = "at")]
    pub(in crate::cli) deleted: bool,
    /// Sizes with units of 1024
    #[arg(long, short = 'H')]
    pub(in crate::cli) human_readable: bool,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}

/// Remove versions for good
///
/// Say which: nothing brings them back. Filters of size and age are those of each version.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos versions rm cos://bucket/logs/ --noncurrent --older-than 30d --dryrun\n  \
    cos versions rm cos://bucket --recursive --lone-markers\n  \
    cos versions rm cos://bucket/key --version-id 3HL4kqtJlcpXroDTDmJ")]
pub(in crate::cli) struct VersionsRmArgs {
    #[command(flatten)]
    pub(in crate::cli) history: HistoryArgs,
    #[command(flatten)]
    pub(in crate::cli) which: WhichArgs,
    /// Show what would be removed and remove nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
    /// Print only failures and warnings
    #[arg(long)]
    pub(in crate::cli) only_show_errors: bool,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}

/// Which versions go
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(in crate::cli) struct WhichArgs {
    /// What is not current: old versions, and markers behind newer ones
    #[arg(long)]
    pub(in crate::cli) noncurrent: bool,
    /// Delete markers of keys that have no version left
    #[arg(long)]
    pub(in crate::cli) lone_markers: bool,
    /// This version of one object [default: those that another option names]
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) version_id: Option<String>,
    /// Everything: current versions, old ones and markers
    #[arg(long)]
    pub(in crate::cli) all: bool,
}

/// Bring back removed objects, or the state of an earlier time
///
/// Without --at and --version-id it takes away the delete markers in front of the newest version. With them the version of
/// then is copied over the current one, which stays as an old version.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos versions restore cos://bucket/report.pdf\n  \
    cos versions restore cos://bucket/site/ --dryrun\n  \
    cos versions restore cos://bucket/site/ --at 2h --delete\n  \
    cos versions restore cos://bucket/key --version-id 3HL4kqtJlcpXroDTDmJ")]
pub(in crate::cli) struct VersionsRestoreArgs {
    #[command(flatten)]
    pub(in crate::cli) history: HistoryArgs,
    /// The state at a time: an age (2h, 7d), a day or a time [default: before the last removal]
    #[arg(long, value_name = "AGE|TIME", value_parser = time::parse_moment)]
    pub(in crate::cli) at: Option<Moment>,
    /// With --at: remove what was not there then, which leaves delete markers
    #[arg(long, requires = "at")]
    pub(in crate::cli) delete: bool,
    /// This version of one object [default: the newest]
    #[arg(long, value_name = "ID", conflicts_with = "at")]
    pub(in crate::cli) version_id: Option<String>,
    /// Show what would be done and do nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
    /// Print only failures and warnings
    #[arg(long)]
    pub(in crate::cli) only_show_errors: bool,
    // Last: its heading would take in what follows.
    #[command(flatten)]
    pub(in crate::cli) filters: FilterArgs,
}
