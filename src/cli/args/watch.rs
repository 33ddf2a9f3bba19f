//! Options of `cos watch`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::WatchControlCommand;

/// Upload whatever appears in directories
///
/// Give directories and a destination, or a configuration file with any number of projects. A directory that is called
/// like one of the commands below is written ./NAME.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_precedence_over_arg = true,
    after_help = "Examples:\n  \
    cos watch /data/logs cos://logs-1250000000/app/ --ext .gz --silence 5s\n  \
    cos watch init /etc/cos/watch.yaml --with-env\n  \
    cos watch validate --config /etc/cos/watch.yaml\n  \
    cos watch --config /etc/cos/watch.yaml\n  \
    cos watch install --config /etc/cos/watch.yaml"
)]
pub(in crate::cli) struct WatchArgs {
    #[command(flatten)]
    pub(in crate::cli) source: Box<WatchSourceArgs>,
    /// Send what is there and what comes until nothing is left, and end: 0 when all of it is stored, else 1
    #[arg(long)]
    pub(in crate::cli) once: bool,
    #[command(subcommand)]
    pub(in crate::cli) command: Option<WatchCommand>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum WatchCommand {
    Init(WatchInitArgs),
    Validate(Box<WatchValidateArgs>),
    Doctor(Box<WatchDoctorArgs>),
    Logs(WatchLogsArgs),
    Policy(WatchPolicyArgs),
    Install(WatchInstallArgs),
    #[command(flatten)]
    Control(WatchControlCommand),
}

/// What is watched, and how: from a file or from the command line. Options hold over the file and the environment
#[derive(Clone, Debug, Default, Args)]
pub(in crate::cli) struct WatchSourceArgs {
    /// Directories to watch, and cos://BUCKET[/PREFIX] where their files go
    #[arg(value_name = "DIR… TARGET", conflicts_with = "config")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) file: WatchFileArgs,
    /// Name of the project, for logs and metrics [default: that of the first directory]
    #[arg(long, value_name = "NAME", conflicts_with = "config")]
    pub(in crate::cli) name: Option<String>,
    /// Key of a file, of {prefix} {rel} {dir} {name} {stem} {ext} {root} {host} {project} {yyyy} {mm} {dd} {hh} [default: {prefix}/{rel}]
    #[arg(long, value_name = "TEMPLATE")]
    pub(in crate::cli) key: Option<String>,
    /// Only what matches, in gitignore syntax; may be given several times
    #[arg(long, value_name = "PATTERN")]
    pub(in crate::cli) include: Vec<String>,
    /// Nothing that matches, in gitignore syntax; may be given several times, the last match counts
    #[arg(long, value_name = "PATTERN")]
    pub(in crate::cli) exclude: Vec<String>,
    /// Only names with this ending, such as .gz; may be given several times
    #[arg(long, value_name = "ENDING")]
    pub(in crate::cli) ext: Vec<String>,
    /// Also take temporary and partial files
    #[arg(long)]
    pub(in crate::cli) no_ignore_temp: bool,
    /// Kinds of events: create, write, rename, chmod, remove; may be given several times [default: the first three]
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    pub(in crate::cli) event: Vec<String>,
    /// How changes are found out: auto, events or poll [default: auto]
    #[arg(long, value_name = "MODE")]
    pub(in crate::cli) watch_mode: Option<String>,
    /// How often what cannot be watched is gone through [default: 30s]
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) poll: Option<String>,
    /// How often everything is gone through [default: 1h]
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) rescan: Option<String>,
    /// Follow symbolic links to files below the directory
    #[arg(long)]
    pub(in crate::cli) follow_symlinks: bool,
    /// A file is complete after so long without a change, where its closing cannot be seen [default: 2s]
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) silence: Option<String>,
    /// A file is complete so long after it was closed [default: 200ms]
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) settle: Option<String>,
    /// A file that still changes is uploaded after so long [default: 10m]
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) max_wait: Option<String>,
    /// A file is complete when one of this name lies beside it, such as {name}.done [default: none]
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) marker: Option<String>,
    /// What counts as stored already: size, size+mtime or checksum [default: size+mtime]
    #[arg(long, value_name = "HOW")]
    pub(in crate::cli) compare: Option<String>,
    /// Files that are uploaded at once, 1 to 100 [default: 8]
    #[arg(long, value_name = "COUNT")]
    pub(in crate::cli) workers: Option<String>,
    /// Storage class of the objects [default: the store's, mostly STANDARD]
    #[arg(long, value_name = "CLASS")]
    pub(in crate::cli) storage_class: Option<String>,
    /// Remove files whose object is proved
    #[arg(long)]
    pub(in crate::cli) delete_after_sync: bool,
    /// How long after the proof [default: 60s]
    #[arg(long, value_name = "TIME", requires = "delete_after_sync")]
    pub(in crate::cli) grace: Option<String>,
    /// Where the journal lies [default: below ~/.local/state/cos/watch]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) state_dir: Option<PathBuf>,
    /// Serve /metrics, /healthz and /readyz at this address, such as 127.0.0.1:9464 [default: nowhere]
    #[arg(long, value_name = "ADDRESS")]
    pub(in crate::cli) metrics_listen: Option<String>,
    /// debug, info, warn or error [default: info]
    #[arg(long, value_name = "LEVEL")]
    pub(in crate::cli) log_level: Option<String>,
    /// json, logfmt or text [default: text, json with a configuration file]
    #[arg(long, value_name = "FORM")]
    pub(in crate::cli) log_format: Option<String>,
    /// Also write the log to this file [default: none]
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) log_file: Option<PathBuf>,
}

/// The configuration file
#[derive(Clone, Debug, Default, Args)]
pub(in crate::cli) struct WatchFileArgs {
    /// Configuration file, in YAML, TOML or JSON by its ending [default: COS_WATCH_CONFIG, watch.yaml or watch.toml here or in /etc/cos]
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) config: Option<PathBuf>,
}

/// Write a commented configuration to begin with
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch init\n  \
    cos watch init /etc/cos/watch.yaml --with-env")]
pub(in crate::cli) struct WatchInitArgs {
    /// The file; `-` is standard output
    #[arg(default_value = "watch.yaml")]
    pub(in crate::cli) file: PathBuf,
    /// Also write .env.example beside it, with the variables it may name
    #[arg(long)]
    pub(in crate::cli) with_env: bool,
    /// Replace files that are there
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// Check a configuration and tell every fault
///
/// Ends with 253 when the file or a variable has a fault, and with 252 when only the command line has.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch validate --config /etc/cos/watch.yaml\n  \
    cos watch validate /data/logs cos://logs-1250000000/app/ --exclude 'cur/'")]
pub(in crate::cli) struct WatchValidateArgs {
    #[command(flatten)]
    pub(in crate::cli) source: WatchSourceArgs,
}

/// Check what an agent needs: limits, directories, permissions, its journal, the store, its unit
///
/// Each check is ok, warn, fail or skip, with what to do about it. Nothing is changed: the bucket is tried by an upload
/// that is opened and given up. Run it as the user that the agent runs as. Ends with 1 when a check fails.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch doctor --config /etc/cos/watch.yaml\n  \
    cos watch doctor /data/logs cos://logs-1250000000/app/ --output json")]
pub(in crate::cli) struct WatchDoctorArgs {
    #[command(flatten)]
    pub(in crate::cli) source: WatchSourceArgs,
}

/// Print the end of the log file, and with --follow what is added to it
///
/// An agent without `log.file` writes to standard output; that of a service is in systemd's journal.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch logs --config /etc/cos/watch.yaml\n  \
    cos watch logs --lines 20 --follow")]
pub(in crate::cli) struct WatchLogsArgs {
    #[command(flatten)]
    pub(in crate::cli) file: WatchFileArgs,
    /// So many lines of what is there
    #[arg(long, short = 'n', value_name = "COUNT", default_value_t = 100)]
    pub(in crate::cli) lines: u32,
    /// Go on with what is added, until interrupted
    #[arg(long, short)]
    pub(in crate::cli) follow: bool,
}

/// Print a policy that allows what a configuration needs, and nothing else
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch policy --config /etc/cos/watch.yaml\n  \
    cos watch policy --config /etc/cos/watch.yaml --as iam")]
pub(in crate::cli) struct WatchPolicyArgs {
    #[command(flatten)]
    pub(in crate::cli) file: WatchFileArgs,
    /// The kind of policy [default: cam for buckets that end in -APPID, else iam]
    #[arg(long = "as", value_name = "KIND", value_enum)]
    pub(in crate::cli) kind: Option<PolicyArg>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PolicyArg {
    /// Tencent Cloud
    Cam,
    /// Amazon, and stores that read its policies
    Iam,
}

/// Write a systemd unit for a configuration
///
/// The unit is for the system, and needs root, or with --user for the user who installs it. It may write only where the
/// configuration makes it write.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos watch install --config /etc/cos/watch.yaml --print\n  \
    sudo cos watch install --config /etc/cos/watch.yaml --run-as cos\n  \
    cos watch install --user --config ~/.config/cos/watch.yaml")]
pub(in crate::cli) struct WatchInstallArgs {
    #[command(flatten)]
    pub(in crate::cli) file: WatchFileArgs,
    /// For the service manager of this user
    #[arg(long)]
    pub(in crate::cli) user: bool,
    /// User that the service of the system runs as; it must be able to read what is watched [default: root]
    #[arg(long, value_name = "NAME", conflicts_with = "user")]
    pub(in crate::cli) run_as: Option<String>,
    /// Only print the unit
    #[arg(long)]
    pub(in crate::cli) print: bool,
    /// Replace a unit that is there
    #[arg(long)]
    pub(in crate::cli) force: bool,
}
