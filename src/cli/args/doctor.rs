//! `cos doctor`.

use clap::Args;

/// Check configuration, keys, network and what a store can do
///
/// Each check is ok, warn, fail or skip, with what to do about it. Nothing is changed unless --write (in the bucket)
/// or --save (in the profile) is given. Ends with 1 when a check fails.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos doctor\n  \
    cos --profile work doctor cos://bucket\n  \
    cos doctor cos://bucket/tmp/ --write --output json\n  \
    cos --profile minio doctor cos://bucket --write --save")]
pub(in crate::cli) struct DoctorArgs {
    /// A bucket or prefix to look at, too: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: Option<String>,
    /// Also store a small object under a name of its own below the URI, look at it and remove it
    #[arg(long, requires = "uri")]
    pub(in crate::cli) write: bool,
    /// Keep what was found of the store in the profile, so that commands need not find it out: addressing_style,
    /// list_objects_version and, with --write, conditional_writes and checksum_algorithm
    #[arg(long, requires = "uri")]
    pub(in crate::cli) save: bool,
}
