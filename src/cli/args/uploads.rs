//! `cos uploads`.

use std::time::Duration;

use clap::{Args, Subcommand};

use crate::base::time;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum UploadsCommand {
    Ls(UploadsLsArgs),
    Abort(UploadsAbortArgs),
}

/// List unfinished uploads, whose parts are stored and paid for
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos uploads ls cos://bucket\n  \
    cos uploads ls cos://bucket/backup/ --parts")]
pub(in crate::cli) struct UploadsLsArgs {
    /// Bucket or prefix: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: String,
    /// Count the parts of each upload and their bytes, with a request per upload
    #[arg(long)]
    pub(in crate::cli) parts: bool,
}

/// Throw unfinished uploads away, with the parts that they hold
///
/// An upload that another command is just sending counts as unfinished, too: --older-than leaves it alone.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos uploads abort cos://bucket --older-than 7d --dryrun\n  \
    cos uploads abort cos://bucket/backup/ --older-than 7d")]
pub(in crate::cli) struct UploadsAbortArgs {
    /// Bucket or prefix: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: String,
    /// Only uploads that began longer ago than this: 90s, 30m, 12h, 7d, 2w [default: any age]
    #[arg(long, value_name = "AGE", value_parser = time::parse_age)]
    pub(in crate::cli) older_than: Option<Duration>,
    /// Only the upload of this id [default: all below the URI]
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) upload_id: Option<String>,
    /// Show what would be thrown away and do nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
}
