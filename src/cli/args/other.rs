//! The commands with few options.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::base::redact::Secret;
use crate::base::time;
use crate::store::PRESIGN_LIMIT;

use super::{FailureArgs, ObjectFilterArgs, PaymentArgs};

/// List buckets, or objects under a prefix
///
/// Without URI it lists buckets. With one it lists the objects and common prefixes that begin with the key. It ends
/// with 1 when a key is given and nothing begins with it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos ls\n  \
    cos ls cos://bucket/logs/ --human-readable\n  \
    cos ls cos://bucket --recursive --summarize\n  \
    cos ls cos://bucket/logs/ --recursive --older-than 30d --min-size 1GB\n  \
    cos ls cos://bucket/logs/ --output json | jq -r '.Objects[].Key'")]
pub(in crate::cli) struct LsArgs {
    /// Bucket or prefix: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: Option<String>,
    /// List all keys below the prefix, not one level
    #[arg(long, short)]
    pub(in crate::cli) recursive: bool,
    /// Sizes with units of 1024
    #[arg(long, short = 'H')]
    pub(in crate::cli) human_readable: bool,
    /// Print the number of objects and their total size at the end
    #[arg(long)]
    pub(in crate::cli) summarize: bool,
    /// Keys per listing request, 1 to 1000 [default: 1000]
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(in crate::cli) page_size: Option<u32>,
    /// Of buckets, list only those whose name begins with this [default: all]
    #[arg(long, value_name = "PREFIX")]
    pub(in crate::cli) bucket_name_prefix: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}

/// Remove objects
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos rm cos://bucket/old.txt\n  \
    cos rm cos://bucket/logs/ --recursive --dryrun\n  \
    cos rm cos://bucket/logs/ --include '*.tmp' --older-than 7d")]
pub(in crate::cli) struct RmArgs {
    /// Object or prefix: cos://BUCKET/KEY
    pub(in crate::cli) uri: String,
    /// Remove all objects under the prefix
    #[arg(long, short)]
    pub(in crate::cli) recursive: bool,
    /// Show what would be removed and remove nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
    /// Print only failures and warnings
    #[arg(long)]
    pub(in crate::cli) only_show_errors: bool,
    /// Keys per listing request, 1 to 1000 [default: 1000]
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(in crate::cli) page_size: Option<u32>,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
    /// Remove what FILE names, one key behind the prefix a line; `-` is standard input [default: what the URI means]
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) files_from: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) failures: FailureArgs,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}

/// Make a bucket
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos mb cos://my-bucket-1250000000 --region ap-guangzhou\n  \
    cos mb cos://my-bucket --tags team web --tags stage test")]
pub(in crate::cli) struct MbArgs {
    /// Bucket: cos://BUCKET
    pub(in crate::cli) uri: String,
    /// Tag of the bucket; may be given several times
    #[arg(long, num_args = 2, value_names = ["KEY", "VALUE"], action = clap::ArgAction::Append)]
    pub(in crate::cli) tags: Vec<String>,
}

/// Remove a bucket
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos rb cos://my-bucket\n  \
    cos rb cos://my-bucket --force")]
pub(in crate::cli) struct RbArgs {
    /// Bucket: cos://BUCKET
    pub(in crate::cli) uri: String,
    /// Remove everything in it first: objects, all versions, delete markers and unfinished uploads
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// Print a URL that allows reading or storing one object for a while
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos presign cos://bucket/report.pdf --expires-in 600\n  \
    curl --upload-file data.csv \"$(cos presign cos://bucket/in/data.csv --method PUT)\"")]
pub(in crate::cli) struct PresignArgs {
    /// Object: cos://BUCKET/KEY
    pub(in crate::cli) uri: String,
    /// Life of the URL in seconds, or with a unit (30m, 12h, 7d), at most seven days
    #[arg(long, value_name = "SECONDS", default_value_t = 3600, value_parser = presign_seconds)]
    pub(in crate::cli) expires_in: u64,
    /// What the URL allows
    #[arg(long, value_name = "METHOD", value_enum, default_value = "GET", ignore_case = true)]
    pub(in crate::cli) method: MethodArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum MethodArg {
    /// Read the object
    #[value(name = "GET")]
    Get,
    /// Store the object
    #[value(name = "PUT")]
    Put,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum LocalCommand {
    Serve(ServeArgs),
}

/// The secret key of the embedded store when nobody gives another. It guards nothing: only this machine can reach it.
const DEFAULT_SERVE_SECRET: &str = "cos-local-secret";

impl ServeArgs {
    /// The secret key, when it is the one that everybody knows.
    pub(in crate::cli) fn known_secret(&self) -> Option<&'static str> {
        (self.secret_key.expose() == DEFAULT_SERVE_SECRET).then_some(DEFAULT_SERVE_SECRET)
    }
}

/// Reads how long a URL lives: seconds, as the AWS CLI has it, or an age.
fn presign_seconds(text: &str) -> Result<u64, String> {
    let seconds = text.parse().ok().or_else(|| time::parse_age(text).ok().map(|life| life.as_secs()));
    let most = PRESIGN_LIMIT.as_secs();
    let seconds = seconds.filter(|seconds| (1..=most).contains(seconds));
    seconds
        .ok_or_else(|| format!("write seconds from 1 to {most}, such as 3600, or with a unit, such as 30m, 12h or 7d"))
}

/// Serve the embedded store on loopback for other tools, until it is interrupted
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos local serve\n  \
    cos local serve --dir /tmp/store --port 9000 --access-key me --secret-key hush\n  \
    aws --endpoint-url http://127.0.0.1:9090 s3 ls")]
pub(in crate::cli) struct ServeArgs {
    /// Directory of the data [default: that of `--profile local`]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) dir: Option<PathBuf>,
    /// Port on 127.0.0.1, 0 to 65535; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 9090)]
    pub(in crate::cli) port: u16,
    /// Access key that clients sign with
    #[arg(long, value_name = "ID", default_value = "cos-local")]
    pub(in crate::cli) access_key: String,
    /// Secret key that clients sign with
    // It stands in the place of the global option of that name, so it must be of the same type.
    #[arg(long, value_name = "KEY", default_value = DEFAULT_SERVE_SECRET, value_parser = super::global::secret)]
    pub(in crate::cli) secret_key: Secret,
}

/// Print the completion script of a shell
#[derive(Debug, Args)]
#[command(
    hide = true,
    after_help = "Examples:\n  \
    cos completion bash > ~/.local/share/bash-completion/completions/cos\n  \
    cos completion zsh > ~/.zfunc/_cos\n  \
    cos completion fish > ~/.config/fish/completions/cos.fish"
)]
pub(in crate::cli) struct CompletionArgs {
    /// The shell
    #[arg(value_enum)]
    pub(in crate::cli) shell: ShellArg,
}

/// Write the pages of the manual into a directory
///
/// One page for each command and topic, `man1/cos.1`, `man1/cos-cp.1`, `man7/cos-filters.7` and so on, for `man` and for
/// packages. Directories are made when they are missing; files of those names are replaced. It prints the path of each.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos man ~/.local/share/man\n  \
    cos man build/man && man build/man/man1/cos-sync.1")]
pub(in crate::cli) struct ManArgs {
    /// A directory of the manual
    #[arg(value_name = "DIR")]
    pub(in crate::cli) directory: PathBuf,
}

/// Tell of a command or topic; without either, of all there are
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos help sync\n  \
    cos help lifecycle add\n  \
    cos help filters")]
pub(in crate::cli) struct HelpArgs {
    /// A command with its subcommands, or a topic: configuration, credentials, environment, exit-codes, filters, output,
    /// resume, uris
    #[arg(value_name = "COMMAND|TOPIC")]
    pub(in crate::cli) words: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum ShellArg {
    Bash,
    Elvish,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
    Zsh,
}
