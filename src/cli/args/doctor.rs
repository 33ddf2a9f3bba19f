//! `cos doctor`.

use clap::Args;

/// Check configuration, keys, network and what a store can do
///
/// Each check is ok, warn, fail or skip, with what to do about it. Nothing is changed, and what is asked of the store is
/// read-only unless --write is given. Ends with 1 when a check fails.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos doctor\n  \
    cos --profile work doctor cos://bucket\n  \
    cos doctor cos://bucket/tmp/ --write --output json")]
pub(in crate::cli) struct DoctorArgs {
    /// A bucket or prefix to look at, too: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: Option<String>,
    /// Also store a small object under a name of its own below the URI, look at it and remove it
    #[arg(long, requires = "uri")]
    pub(in crate::cli) write: bool,
}
