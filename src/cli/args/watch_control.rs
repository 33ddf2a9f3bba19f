//! What an agent of `cos watch` is told and asked.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};

use crate::journal::files::State;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum WatchControlCommand {
    Status(WatchStatusArgs),
    Ls(WatchLsArgs),
    Retry(WatchRetryArgs),
    Cancel(WatchCancelArgs),
    Pause(WatchPauseArgs),
    Resume(WatchResumeArgs),
    Rescan(WatchRescanArgs),
    Flush(WatchFlushArgs),
    Explain(WatchExplainArgs),
    Reload(WatchReloadArgs),
}

/// Which agent is meant [default: the one that runs]
#[derive(Clone, Debug, Default, Args)]
pub(in crate::cli) struct AgentArgs {
    /// State directory of the agent [default: COS_WATCH_STATE_DIR, or that of the only one that runs]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) state_dir: Option<PathBuf>,
    /// Configuration file of the agent [default: none]
    #[arg(long, value_name = "FILE", conflicts_with = "state_dir")]
    pub(in crate::cli) config: Option<PathBuf>,
}

/// Show how the agent is, and what waits
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch status\n  \
    cos watch status --watch 2\n  \
    cos watch status --output json")]
pub(in crate::cli) struct WatchStatusArgs {
    #[command(flatten)]
    pub(in crate::cli) agent: AgentArgs,
    /// Show it again every so many seconds [default: once]
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..))]
    pub(in crate::cli) watch: Option<u32>,
}

/// List files that the agent knows; without --state those that are not done
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch ls --state failed\n  \
    cos watch ls logs --state ready --state retry_wait --limit 100")]
pub(in crate::cli) struct WatchLsArgs {
    #[command(flatten)]
    pub(in crate::cli) agent: AgentArgs,
    /// Only of this project
    #[arg(value_name = "PROJECT")]
    pub(in crate::cli) project: Option<String>,
    /// Only in this state; may be given several times
    #[arg(long, value_name = "STATE", value_parser = PossibleValuesParser::new(State::ALL.map(State::word)))]
    pub(in crate::cli) state: Vec<String>,
    /// So many at most [default: all]
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) limit: Option<u64>,
}

/// Which files are meant
#[derive(Debug, Args)]
pub(in crate::cli) struct FilesArgs {
    #[command(flatten)]
    pub(in crate::cli) agent: AgentArgs,
    /// Files
    #[arg(value_name = "PATH", required_unless_present = "all", conflicts_with = "all")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// All files that it can be done with
    #[arg(long)]
    pub(in crate::cli) all: bool,
    /// Only of this project [default: of all]
    #[arg(long, value_name = "PROJECT")]
    pub(in crate::cli) project: Option<String>,
}

/// Upload files now that failed, wait for another try or were cancelled
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch retry /data/logs/app.gz\n  \
    cos watch retry --all --project logs")]
pub(in crate::cli) struct WatchRetryArgs {
    #[command(flatten)]
    pub(in crate::cli) files: FilesArgs,
}

/// Do not upload files that wait or failed, until they change
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch cancel /data/logs/app.gz\n  \
    cos watch cancel --all --project logs")]
pub(in crate::cli) struct WatchCancelArgs {
    #[command(flatten)]
    pub(in crate::cli) files: FilesArgs,
}

/// One project of one agent
#[derive(Debug, Args)]
pub(in crate::cli) struct ProjectArgs {
    #[command(flatten)]
    pub(in crate::cli) agent: AgentArgs,
    /// The project
    #[arg(value_name = "PROJECT")]
    pub(in crate::cli) project: String,
}

/// Upload nothing of a project until `resume`, also after a restart; changes are still noted
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch pause logs\n  \
    cos watch pause logs --state-dir /var/lib/cos-watch")]
pub(in crate::cli) struct WatchPauseArgs {
    #[command(flatten)]
    pub(in crate::cli) project: ProjectArgs,
}

/// Upload files of a project again after `pause`
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch resume logs\n  \
    cos watch resume logs --state-dir /var/lib/cos-watch")]
pub(in crate::cli) struct WatchResumeArgs {
    #[command(flatten)]
    pub(in crate::cli) project: ProjectArgs,
}

/// Go through the directories of a project now
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch rescan logs\n  \
    cos watch rescan logs --config /etc/cos/watch.yaml")]
pub(in crate::cli) struct WatchRescanArgs {
    #[command(flatten)]
    pub(in crate::cli) project: ProjectArgs,
}

/// Wait until all files of a project that are known now are uploaded
///
/// Ends with 1 when some of them could not be.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch flush logs\n  \
    cos watch flush logs && echo all is stored")]
pub(in crate::cli) struct WatchFlushArgs {
    #[command(flatten)]
    pub(in crate::cli) project: ProjectArgs,
}

/// Tell why a file is uploaded, or is not
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch explain /data/logs/app.gz.part\n  \
    cos watch explain /data/logs/app.gz --output json")]
pub(in crate::cli) struct WatchExplainArgs {
    #[command(flatten)]
    pub(in crate::cli) agent: AgentArgs,
    /// The file; it need not exist
    #[arg(value_name = "PATH")]
    pub(in crate::cli) path: PathBuf,
}

/// Have the agent read its configuration anew
///
/// A file with a fault changes nothing: the agent goes on with what it has, and the fault is told.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch reload\n  \
    cos watch reload --config /etc/cos/watch.yaml")]
pub(in crate::cli) struct WatchReloadArgs {
    #[command(flatten)]
    pub(in crate::cli) agent: AgentArgs,
}
