//! Options of every command.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use crate::base::redact::Secret;
use crate::base::size;
use crate::config::{self, OutputFormat};
use crate::report::ColorChoice;
use crate::store::{ChecksumChoice, ChecksumMode};

/// Options of every command
#[derive(Clone, Debug, PartialEq, Eq, Args)]
#[command(next_help_heading = "Global options")]
pub(in crate::cli) struct GlobalArgs {
    /// Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store
    /// [default: that of COS_PROFILE or AWS_PROFILE, else `default`]
    #[arg(long, global = true, value_name = "NAME")]
    pub(in crate::cli) profile: Option<String>,
    /// Region of the buckets, such as ap-guangzhou or us-east-1 [default: the profile's, else that of the endpoint]
    #[arg(long, global = true, value_name = "REGION")]
    pub(in crate::cli) region: Option<String>,
    /// Form of the output [default: on a terminal tables of what is listed, in a pipe the lines of `aws s3 ls`]
    #[arg(long, global = true, value_name = "FORM", value_enum)]
    pub(in crate::cli) output: Option<OutputArg>,
    /// Endpoint of the store, such as http://127.0.0.1:9000 [default: the profile's, else by keys and region]
    #[arg(long, global = true, value_name = "URL")]
    pub(in crate::cli) endpoint_url: Option<String>,
    /// Take any TLS certificate; the connection is then open to anyone in between
    #[arg(long, global = true)]
    pub(in crate::cli) no_verify_ssl: bool,
    /// PEM file of certificate authorities to trust [default: the system's]
    #[arg(long, global = true, value_name = "FILE")]
    pub(in crate::cli) ca_bundle: Option<PathBuf>,
    /// Secret id (access key id) to sign with [default: the first of `cos help credentials`]
    #[arg(long, global = true, value_name = "ID")]
    pub(in crate::cli) secret_id: Option<String>,
    /// Secret key to sign with; other users can see it in the process list, a profile is safer [default: as the secret id]
    #[arg(long, global = true, value_name = "KEY", value_parser = secret)]
    pub(in crate::cli) secret_key: Option<Secret>,
    /// Session token of temporary credentials [default: as the secret id]
    #[arg(long, global = true, value_name = "TOKEN", value_parser = secret)]
    pub(in crate::cli) token: Option<Secret>,
    /// Send requests without a signature, for public buckets
    #[arg(long, global = true)]
    pub(in crate::cli) no_sign_request: bool,
    /// Longest wait for a connection in seconds; 0 means no limit [default: 10]
    #[arg(long, alias = "cli-connect-timeout", global = true, value_name = "SECONDS")]
    pub(in crate::cli) connect_timeout: Option<u64>,
    /// Longest time without a byte in seconds; 0 means no limit [default: 60]
    #[arg(long, alias = "cli-read-timeout", global = true, value_name = "SECONDS")]
    pub(in crate::cli) read_timeout: Option<u64>,
    /// Fix the number of requests in flight [default: begins with 64 and tunes itself]
    #[arg(long, global = true, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..))]
    pub(in crate::cli) max_concurrent_requests: Option<u32>,
    /// Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]
    #[arg(long, global = true, value_name = "SIZE", value_parser = size_above_zero)]
    pub(in crate::cli) max_memory: Option<u64>,
    /// Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it [default: none]
    #[arg(long, global = true, value_name = "SIZE/s", value_parser = config::rate)]
    pub(in crate::cli) max_bandwidth: Option<u64>,
    /// How the bytes of uploads are proved [default: auto, what the kind of store does best]
    #[arg(
        long, global = true, value_name = "ALGORITHM", ignore_case = true,
        value_parser = PossibleValuesParser::new(ChecksumChoice::WORDS)
    )]
    pub(in crate::cli) checksum_algorithm: Option<String>,
    /// Whether downloads are compared with the checksums that the store keeps [default: where it is known to keep any]
    #[arg(long, global = true, value_name = "MODE", value_enum, ignore_case = true)]
    pub(in crate::cli) checksum_mode: Option<ChecksumModeArg>,
    /// Tell of every request on stderr: operation, status, time, request id
    #[arg(long, global = true)]
    pub(in crate::cli) debug: bool,
    /// Print nothing but errors that end the command
    #[arg(long, global = true)]
    pub(in crate::cli) quiet: bool,
    /// Show no progress bar
    #[arg(long, global = true)]
    pub(in crate::cli) no_progress: bool,
    /// Renew the progress bar every so many seconds [default: several times a second]
    #[arg(long, global = true, value_name = "SECONDS")]
    pub(in crate::cli) progress_frequency: Option<u64>,
    /// Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency
    #[arg(long, global = true)]
    pub(in crate::cli) progress_multiline: bool,
    /// No effect: what is printed goes through no pager, and every page of a listing is read
    #[arg(long, aliases = ["no-paginate", "no-cli-auto-prompt"], global = true, hide = true)]
    pub(in crate::cli) no_cli_pager: bool,
    /// When to colour [default: auto]
    #[arg(long, global = true, value_name = "WHEN", value_enum)]
    pub(in crate::cli) color: Option<ColorArg>,
}

/// A size that something can fit in.
fn size_above_zero(text: &str) -> Result<u64, String> {
    match size::parse(text) {
        Ok(0) => Err("0 bytes hold nothing; write a size such as 64MB".to_owned()),
        Ok(bytes) => Ok(bytes),
        Err(error) => Err(error.to_string()),
    }
}

/// Never fails; the type alone keeps the value from being printed.
pub(super) fn secret(text: &str) -> Result<Secret, std::convert::Infallible> {
    Ok(Secret::new(text))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum OutputArg {
    /// Columns for people
    Table,
    /// Plain lines; for ls full keys, one a line
    Text,
    /// One document from ls, JSON Lines from transfers
    Json,
    /// Lines for a shell to read; of `cos token` alone
    #[value(hide = true)]
    Env,
    /// What a credential_process prints; of `cos token` alone
    #[value(hide = true)]
    CredentialProcess,
}

impl From<OutputArg> for OutputFormat {
    fn from(arg: OutputArg) -> Self {
        match arg {
            OutputArg::Table => Self::Table,
            OutputArg::Text => Self::Text,
            OutputArg::Json | OutputArg::Env | OutputArg::CredentialProcess => Self::Json,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ChecksumModeArg {
    /// Ask for checksums, also where the kind of store is not known to keep any
    Enabled,
    /// Compare nothing but the length
    Disabled,
}

impl From<ChecksumModeArg> for ChecksumMode {
    fn from(arg: ChecksumModeArg) -> Self {
        match arg {
            ChecksumModeArg::Enabled => Self::Enabled,
            ChecksumModeArg::Disabled => Self::Disabled,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ColorArg {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<ColorArg> for ColorChoice {
    fn from(arg: ColorArg) -> Self {
        match arg {
            ColorArg::Auto => Self::Auto,
            ColorArg::Always => Self::Always,
            ColorArg::Never => Self::Never,
        }
    }
}
