//! `cos diff` and `cos hash`.

use std::ffi::OsString;

use clap::Args;

use super::{FilterArgs, PaymentArgs};

/// Tell how two trees differ: directories or prefixes, either side of either kind
///
/// `-` is what only LEFT has, `+` what only RIGHT has, `~` what differs. Sizes are compared, and the ETags of two objects;
/// times are not, because a copy gets its own. It ends with 0 when nothing differs, with 1 when something does, and with 2
/// when nothing was found to differ but something could not be read.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos diff site/ cos://bucket/site/\n  \
    cos diff cos://bucket/a/ cos://prod@other/a/ --checksum\n  \
    cos diff site/ cos://bucket/site/ --output json | jq -r '.Differences[].Key'")]
pub(in crate::cli) struct DiffArgs {
    /// A directory or prefix
    pub(in crate::cli) left: OsString,
    /// Another
    pub(in crate::cli) right: OsString,
    /// Compare the contents of what is of one size, too: files are read, of objects the checksums of their store
    #[arg(long, conflicts_with = "size_only")]
    pub(in crate::cli) checksum: bool,
    /// Compare sizes alone
    #[arg(long)]
    pub(in crate::cli) size_only: bool,
    /// Leave symbolic links out
    #[arg(long)]
    pub(in crate::cli) no_follow_symlinks: bool,
    /// Print the number of each kind at the end
    #[arg(long)]
    pub(in crate::cli) summarize: bool,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
    // Last: its heading would take in what follows.
    #[command(flatten)]
    pub(in crate::cli) filters: FilterArgs,
}
