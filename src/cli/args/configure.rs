//! The words of `cos configure`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::config::ImportSource;

/// Set up a profile by questions, or read and change single values
///
/// Without a subcommand it asks where your objects are, for keys (which are not shown) and a region, writes
/// ~/.cos/config and ~/.cos/credentials, and tries the keys. --profile names the profile; without it that of COS_PROFILE is meant, else `default`. Keys, tokens and roles go to
/// the credentials file, everything else to the config file. Comments and the order of lines stay.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos configure --profile work\n  \
    cos configure set region ap-guangzhou\n  \
    cos configure set secret_key < key.txt\n  \
    cos configure set endpoint_url http://127.0.0.1:9000 --profile minio\n  \
    cos configure get profile.minio.endpoint_url\n  \
    cos configure list --profile minio")]
pub(in crate::cli) struct ConfigureArgs {
    /// Do not try the keys at the end
    #[arg(long)]
    pub(in crate::cli) no_verify: bool,
    #[command(subcommand)]
    pub(in crate::cli) command: Option<ConfigureCommand>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ConfigureCommand {
    Set(ConfigureSetArgs),
    Get(ConfigureGetArgs),
    Unset(ConfigureUnsetArgs),
    /// Show each value that counts now, and where it comes from; secrets are masked
    #[command(after_help = "Examples:\n  cos configure list\n  cos configure list --profile work --output json")]
    List,
    /// Show the names of all profiles
    #[command(after_help = "Examples:\n  cos configure list-profiles\n  cos configure list-profiles --output json")]
    ListProfiles,
    Import(ConfigureImportArgs),
    Export(ConfigureExportArgs),
}

/// Take over the profiles of another tool, after showing them with masked secrets
///
/// A profile that is there already is changed only with --overwrite. --profile picks one of several, or names the only
/// one of a tool that has no profiles.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos configure import aws --dryrun\n  \
    cos configure import coscli --yes\n  \
    cos configure import mc old/config.json --profile shop")]
pub(in crate::cli) struct ConfigureImportArgs {
    /// The tool
    #[arg(value_enum)]
    pub(in crate::cli) source: ImportSourceArg,
    /// Its file [default: where the tool keeps it]
    pub(in crate::cli) file: Option<PathBuf>,
    /// Write without asking
    #[arg(long)]
    pub(in crate::cli) yes: bool,
    /// Show what would be written and write nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
    /// Replace profiles that are there already
    #[arg(long)]
    pub(in crate::cli) overwrite: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum ImportSourceArg {
    /// ~/.aws/config and ~/.aws/credentials
    Aws,
    /// ~/.cos.yaml
    Coscli,
    /// ~/.cos.conf
    Coscmd,
    /// ~/.tccli
    Tccli,
    /// ~/.config/rclone/rclone.conf, its S3 remotes
    Rclone,
    /// ~/.mc/config.json
    Mc,
    /// ~/.s3cfg
    S3cmd,
}

impl From<ImportSourceArg> for ImportSource {
    fn from(arg: ImportSourceArg) -> Self {
        match arg {
            ImportSourceArg::Aws => Self::Aws,
            ImportSourceArg::Coscli => Self::Coscli,
            ImportSourceArg::Coscmd => Self::Coscmd,
            ImportSourceArg::Tccli => Self::Tccli,
            ImportSourceArg::Rclone => Self::Rclone,
            ImportSourceArg::Mc => Self::Mc,
            ImportSourceArg::S3cmd => Self::S3cmd,
        }
    }
}

/// Print the keys of a profile for other programs; the secret key is shown
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    eval \"$(cos configure export --profile work)\"\n  \
    cos configure export --profile work --format json")]
pub(in crate::cli) struct ConfigureExportArgs {
    /// For whom
    #[arg(long, value_enum, default_value = "env")]
    pub(in crate::cli) format: ExportFormatArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum ExportFormatArg {
    /// Shell lines with COS_SECRET_ID and so on, for `eval`
    Env,
    /// The document that the `credential_process` of AWS tools expects
    Json,
    /// Shell lines with AWS_ACCESS_KEY_ID and so on
    Aws,
}

/// Give a key a value
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos configure set region ap-guangzhou\n  \
    cos configure set profile.backup.max_bandwidth 50MB/s\n  \
    cos configure set secret_key --profile work < key.txt")]
pub(in crate::cli) struct ConfigureSetArgs {
    /// Key such as region, s3.max_concurrent_requests or profile.NAME.region
    pub(in crate::cli) key: String,
    /// Its value; without it a line is read from standard input, which keeps secrets out of the process list
    #[arg(allow_hyphen_values = true)]
    pub(in crate::cli) value: Option<String>,
}

/// Print the value that a profile gives a key; ends with 1 when it gives none
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos configure get region\n  \
    cos configure get profile.work.endpoint_url")]
pub(in crate::cli) struct ConfigureGetArgs {
    /// Key such as region or profile.NAME.region
    pub(in crate::cli) key: String,
}

/// Remove a key from a profile
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos configure unset region\n  \
    cos configure unset max_bandwidth --profile work")]
pub(in crate::cli) struct ConfigureUnsetArgs {
    /// Key such as region or profile.NAME.region
    pub(in crate::cli) key: String,
}
