//! `cos cp`, and the options that it shares with `cos mv`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::base::size;

use super::sync::CaseConflictArg;
use super::{FilterArgs, RequestArgs};

/// Copy files to objects, objects to files, and objects to objects
///
/// SOURCE and TARGET are a file, a directory, cos://BUCKET/KEY, or `-` for standard input and output. A target that
/// ends in `/` (or is a directory) takes the source's name. Directories and prefixes need --recursive and copy their
/// contents; of several sources each keeps its name below TARGET, which then ends in `/` or is a directory.
#[derive(Debug, Args)]
#[command(
    override_usage = "cos cp [OPTIONS] <SOURCE>... <TARGET>",
    after_help = "Examples:\n  \
    cos cp report.pdf cos://bucket/2026/\n  \
    cos cp --recursive site/ cos://bucket/site/ --exclude '*.map' --cache-control max-age=3600\n  \
    cos cp a.csv b.csv cos://bucket/in/\n  \
    cos cp --glob 'cos://bucket/logs/*.gz' logs/\n  \
    cos cp --files-from list.txt site/ cos://bucket/site/\n  \
    cos cp cos://bucket/backup.tar.gz - | tar xz\n  \
    pg_dump db | cos cp - cos://bucket/db.sql"
)]
pub(in crate::cli) struct CpArgs {
    /// The sources, and last of all the target
    // One argument: two would not let options stand between them.
    #[arg(value_name = "PATH", required = true, num_args = 1..)]
    pub(in crate::cli) paths: Vec<OsString>,
    /// Size of what comes from standard input, such as 200GB: its parts are then of one size [default: not known; parts grow]
    #[arg(long, value_name = "SIZE", value_parser = size::parse)]
    pub(in crate::cli) expected_size: Option<u64>,
    #[command(flatten)]
    pub(in crate::cli) transfer: TransferArgs,
}

/// What `cp` and `mv` share
#[derive(Debug, Args)]
pub(in crate::cli) struct TransferArgs {
    /// Take all files under a directory, or all objects under a prefix
    #[arg(long, short)]
    pub(in crate::cli) recursive: bool,
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
    /// What to do with an object that comes to the same file as another of the run, such as `a/b` and `a//b`, or keys that
    /// differ only in case [default: fail, and keep the first]
    #[arg(long, value_name = "ACTION", value_enum)]
    pub(in crate::cli) case_conflict: Option<CaseConflictArg>,
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
    pub(in crate::cli) choice: ChoiceArgs,
    #[command(flatten)]
    pub(in crate::cli) overwrite: OverwriteArgs,
    #[command(flatten)]
    pub(in crate::cli) filters: FilterArgs,
    #[command(flatten)]
    pub(in crate::cli) headers: HeaderArgs,
}

/// Which sources are meant, and what they are called
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Names")]
pub(in crate::cli) struct ChoiceArgs {
    /// Read `*`, `?` and `[…]` in the key of a source as a pattern; `*` crosses `/`
    #[arg(long, overrides_with = "no_glob")]
    pub(in crate::cli) glob: bool,
    /// Take a key as it is written (the default, unless the profile says `glob = true`)
    #[arg(long, overrides_with = "glob")]
    pub(in crate::cli) no_glob: bool,
    /// Put everything directly below TARGET, under its base name
    #[arg(long)]
    pub(in crate::cli) flatten: bool,
    /// Take only what FILE names, one path or key below SOURCE a line; `-` is standard input [default: all of it]
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) files_from: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) failures: FailureArgs,
}

/// A list of what failed
#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct FailureArgs {
    /// Write what fails to FILE, as a list for --files-from; it is empty when nothing does [default: none is written]
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) failures_to: Option<PathBuf>,
    /// Names in lists end with NUL instead of a line break
    #[arg(long, short = '0')]
    pub(in crate::cli) null: bool,
}

/// What happens to a target that exists
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Targets that exist")]
pub(in crate::cli) struct OverwriteArgs {
    /// Leave every target that exists alone
    #[arg(long, visible_alias = "no-clobber", conflicts_with_all = ["if_size_differ", "if_source_newer"])]
    pub(in crate::cli) no_overwrite: bool,
    /// Replace only targets of another size
    #[arg(long)]
    pub(in crate::cli) if_size_differ: bool,
    /// Replace only targets older than their source
    #[arg(long)]
    pub(in crate::cli) if_source_newer: bool,
}

/// Headers stored with the object
#[derive(Debug, Args)]
#[command(next_help_heading = "Headers of stored objects")]
pub(in crate::cli) struct HeaderArgs {
    /// Canned ACL: private, public-read, … [default: the bucket's]
    #[arg(long, value_name = "ACL")]
    pub(in crate::cli) acl: Option<String>,
    /// Grants in place of a canned ACL: PERMISSION=KIND=WHO, PERMISSION being read, readacl, writeacl or full, KIND uri,
    /// emailaddress or id [default: none]
    #[arg(long, value_name = "GRANT", num_args = 1.., conflicts_with = "acl")]
    pub(in crate::cli) grants: Vec<String>,
    /// Where a website made of the bucket sends who asks for the object: a key, as /KEY, or a URL [default: nowhere]
    #[arg(long, value_name = "PLACE")]
    pub(in crate::cli) website_redirect: Option<String>,
    /// User metadata: KEY=VALUE, several separated by commas, or a JSON object [default: none, or the source's]
    #[arg(long, value_name = "KEY=VALUE,…")]
    pub(in crate::cli) metadata: Vec<String>,
    /// Storage class: STANDARD, STANDARD_IA, ARCHIVE, … [default: the store's, mostly STANDARD]
    #[arg(long, value_name = "CLASS")]
    pub(in crate::cli) storage_class: Option<String>,
    /// Content type [default: guessed from the name]
    #[arg(long, value_name = "TYPE")]
    pub(in crate::cli) content_type: Option<String>,
    /// Do not guess the content type
    #[arg(long)]
    pub(in crate::cli) no_guess_mime_type: bool,
    /// Cache-Control header [default: none, or the source's]
    #[arg(long, value_name = "VALUE")]
    pub(in crate::cli) cache_control: Option<String>,
    /// Content-Disposition header [default: none, or the source's]
    #[arg(long, value_name = "VALUE")]
    pub(in crate::cli) content_disposition: Option<String>,
    /// Content-Encoding header [default: none, or the source's]
    #[arg(long, value_name = "VALUE")]
    pub(in crate::cli) content_encoding: Option<String>,
    /// Content-Language header [default: none, or the source's]
    #[arg(long, value_name = "VALUE")]
    pub(in crate::cli) content_language: Option<String>,
    /// Expires header, as a date of ISO 8601 or HTTP [default: none, or the source's]
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) expires: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) requests: RequestArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum CopyPropsArg {
    /// Nothing
    None,
    /// Headers and user metadata
    MetadataDirective,
    /// Headers, user metadata and tags
    Default,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum DirectiveArg {
    /// Take the source's metadata along
    Copy,
    /// Use the given headers alone
    Replace,
}
