//! `cos mv`.

use std::ffi::OsString;

use clap::Args;

use super::TransferArgs;

/// Move files to objects, objects to files, and objects to objects
///
/// It copies as `cos cp` does. Each source is removed when its copy is verified and in place, unless it changed
/// meanwhile; what is skipped, left alone or fails keeps its source. Emptied directories stay.
#[derive(Debug, Args)]
#[command(
    override_usage = "cos mv [OPTIONS] <SOURCE>... <TARGET>",
    after_help = "Examples:\n  \
    cos mv report.pdf cos://bucket/2026/\n  \
    cos mv --recursive spool/ cos://bucket/spool/ --include '*.done'\n  \
    cos mv --recursive cos://bucket/in/ cos://bucket/archive/in/"
)]
pub(in crate::cli) struct MvArgs {
    /// The sources, and last of all the target
    // One argument: two would not let options stand between them.
    #[arg(value_name = "PATH", required = true, num_args = 1..)]
    pub(in crate::cli) paths: Vec<OsString>,
    /// Look for a target that is the source under another name of the bucket, before anything moves
    #[arg(long)]
    pub(in crate::cli) validate_same_s3_paths: bool,
    #[command(flatten)]
    pub(in crate::cli) transfer: TransferArgs,
}
