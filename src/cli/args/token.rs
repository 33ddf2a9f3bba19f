//! Options of `cos token` and `cos whoami`.

use std::ffi::OsString;

use clap::{Args, Subcommand};

/// Print temporary credentials, limited to what they are for
///
/// Permanent keys get a federation token, a profile with a role assumes it again. Without limits a role's credentials
/// are those that every command uses. `--output` takes also `env` and `credential-process` here.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  \
    cos token --bucket logs-1250000000 --prefix app/ --read-only --output env\n  \
    cos token --duration-seconds 900 --output json\n  \
    cos token exec --bucket logs-1250000000 -- ./upload.sh\n  \
    credential_process = cos token --profile work --output credential-process"
)]
pub(in crate::cli) struct TokenArgs {
    #[command(flatten)]
    pub(in crate::cli) scope: ScopeArgs,
    #[command(subcommand)]
    pub(in crate::cli) command: Option<TokenCommand>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TokenCommand {
    Exec(TokenExecArgs),
}

/// Run a command with temporary credentials in its environment, and end with its exit code
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos token exec --bucket logs-1250000000 --duration-seconds 900 -- ./upload.sh\n  \
    cos token exec --read-only -- aws s3 ls s3://logs-1250000000")]
pub(in crate::cli) struct TokenExecArgs {
    #[command(flatten)]
    pub(in crate::cli) scope: ScopeArgs,
    /// The command and its arguments, behind `--`
    #[arg(last = true, required = true, value_name = "COMMAND")]
    pub(in crate::cli) command: Vec<OsString>,
}

/// What the credentials are limited to
#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct ScopeArgs {
    /// Life of the credentials in seconds, 1 to 129600 [default: the token service's]
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..=129_600))]
    pub(in crate::cli) duration_seconds: Option<u32>,
    /// Allow this bucket alone, as NAME or cos://NAME [default: any]
    #[arg(long, value_name = "BUCKET")]
    pub(in crate::cli) bucket: Option<String>,
    /// Allow keys alone that begin with this, also in listings [default: any]
    #[arg(long, value_name = "PREFIX", requires = "bucket")]
    pub(in crate::cli) prefix: Option<String>,
    /// Allow listing and reading, and no change
    #[arg(long, conflicts_with = "action")]
    pub(in crate::cli) read_only: bool,
    /// Allow this action alone, such as GetObject; may be given several times
    #[arg(long, value_name = "ACTION")]
    pub(in crate::cli) action: Vec<String>,
}

/// Show whose credentials are used, and where they come from
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos whoami\n  \
    cos whoami --profile work --output json")]
pub(in crate::cli) struct WhoamiArgs {}
