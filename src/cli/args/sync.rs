//! `cos sync`.

use std::ffi::OsString;

use clap::{Args, ValueEnum};

use crate::engine::plan::sync::{CaseConflict, DeleteLimit};

use super::{CopyPropsArg, DirectiveArg, FailureArgs, FilterArgs, HeaderArgs};

/// Make a prefix or directory like another: send what is missing, newer or of another size
///
/// SOURCE and TARGET are a directory or cos://BUCKET/PREFIX. Of one size and newer, content decides: the same is not sent
/// again. With --delete, what only the target has goes, last of all and only when the whole source was seen and arrived.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos sync site/ cos://bucket/site/ --delete --exclude 'drafts/*'\n  \
    cos sync cos://bucket/data/ data/ --dryrun\n  \
    cos sync cos://bucket/a/ cos://other/a/ --delete --max-delete 10%")]
pub(in crate::cli) struct SyncArgs {
    /// What to be like
    pub(in crate::cli) source: OsString,
    /// What to change
    pub(in crate::cli) target: OsString,
    /// Delete what the source does not have; refused when the source is missing, empty or not fully read
    #[arg(long)]
    pub(in crate::cli) delete: bool,
    /// With --delete: an empty source empties the target
    #[arg(long, requires = "delete")]
    pub(in crate::cli) allow_empty_source: bool,
    /// With --delete: delete nothing when it would be more than this many, or this share of the target, such as 10%
    /// [default: no limit]
    #[arg(long, requires = "delete", value_name = "COUNT|PERCENT%", value_parser = delete_limit)]
    pub(in crate::cli) max_delete: Option<DeleteLimit>,
    /// Compare sizes alone
    #[arg(long, conflicts_with_all = ["exact_timestamps", "checksum"])]
    pub(in crate::cli) size_only: bool,
    /// Compare times to the second and no content; a download is then sent when it is older, too
    #[arg(long, conflicts_with = "checksum")]
    pub(in crate::cli) exact_timestamps: bool,
    /// Compare content whatever the times
    #[arg(long)]
    pub(in crate::cli) checksum: bool,
    /// Send only what the target does not have
    #[arg(long)]
    pub(in crate::cli) no_overwrite: bool,
    /// Show what would be done and do nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
    /// Keep nothing of a large transfer that is interrupted, and continue none
    #[arg(long)]
    pub(in crate::cli) no_resume: bool,
    /// Print only failures and warnings
    #[arg(long)]
    pub(in crate::cli) only_show_errors: bool,
    /// Follow symbolic links (the default)
    #[arg(long, overrides_with = "no_follow_symlinks")]
    follow_symlinks: bool,
    /// Leave symbolic links out
    #[arg(long, overrides_with = "follow_symlinks")]
    pub(in crate::cli) no_follow_symlinks: bool,
    /// What to do with an object that comes to the same file as another, such as keys that differ only in case
    #[arg(long, value_name = "ACTION", value_enum, default_value = "skip")]
    pub(in crate::cli) case_conflict: CaseConflictArg,
    /// Keep or replace the metadata of an object that goes to an object [default: copy, with given headers put over it]
    #[arg(long, value_name = "DIRECTIVE", value_enum, ignore_case = true)]
    pub(in crate::cli) metadata_directive: Option<DirectiveArg>,
    /// What an object that goes to an object takes along; --metadata-directive switches this off
    #[arg(long, value_name = "PROPERTIES", value_enum, default_value = "default")]
    pub(in crate::cli) copy_props: CopyPropsArg,
    /// Try objects of an archive class too, which fails unless they are restored
    #[arg(long)]
    pub(in crate::cli) force_glacier_transfer: bool,
    /// Leave objects of an archive class out without a warning
    #[arg(long)]
    pub(in crate::cli) ignore_glacier_warnings: bool,
    /// Region of the source's bucket; accepted as `aws s3` has it, and of no effect [default: it is found]
    #[arg(long, value_name = "REGION")]
    source_region: Option<String>,
    /// Keys per listing request, 1 to 1000 [default: 1000]
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(in crate::cli) page_size: Option<u32>,
    // Last: their headings would take in what follows.
    #[command(flatten)]
    pub(in crate::cli) failures: FailureArgs,
    #[command(flatten)]
    pub(in crate::cli) filters: FilterArgs,
    #[command(flatten)]
    pub(in crate::cli) headers: HeaderArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum CaseConflictArg {
    /// Skip it with a warning
    Skip,
    /// Replace the file, with a warning
    Warn,
    /// Replace the file
    Ignore,
    /// Stop the command
    Error,
}

impl From<CaseConflictArg> for CaseConflict {
    fn from(arg: CaseConflictArg) -> Self {
        match arg {
            CaseConflictArg::Skip => Self::Skip,
            CaseConflictArg::Warn => Self::Warn,
            CaseConflictArg::Ignore => Self::Ignore,
            CaseConflictArg::Error => Self::Error,
        }
    }
}

fn delete_limit(text: &str) -> Result<DeleteLimit, String> {
    let bad = || "write a number, or a share from 0% to 100%".to_owned();
    match text.strip_suffix('%') {
        Some(share) => {
            let percent = share.parse().ok().filter(|percent| *percent <= 100);
            percent.map(DeleteLimit::Percent).ok_or_else(bad)
        }
        None => text.parse().map(DeleteLimit::Count).map_err(|_| bad()),
    }
}
