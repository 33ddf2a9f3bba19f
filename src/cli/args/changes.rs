//! The commands that change objects in place: `tag`, `set-meta`, `restore`; and `hash`.

use std::ffi::OsString;

use clap::{Args, Subcommand, ValueEnum};

use super::{FilterArgs, HeaderArgs, ObjectFilterArgs};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TagCommand {
    Get(TagGetArgs),
    Set(TagSetArgs),
    Rm(TagRmArgs),
}

/// Print the tags of an object, one KEY=VALUE a line
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos tag get cos://bucket/report.pdf\n  \
    cos tag get cos://bucket/report.pdf --output json")]
pub(in crate::cli) struct TagGetArgs {
    /// Object: cos://BUCKET/KEY
    pub(in crate::cli) uri: String,
    /// This version [default: the current one]
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) version_id: Option<String>,
}

/// Give objects tags; those of other keys stay
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos tag set cos://bucket/report.pdf team=web stage=test\n  \
    cos tag set cos://bucket/logs/ keep=no --recursive --older-than 90d\n  \
    cos tag set cos://bucket/report.pdf team=web --replace")]
pub(in crate::cli) struct TagSetArgs {
    /// Object, or with --recursive a prefix: cos://BUCKET/KEY
    pub(in crate::cli) uri: String,
    /// The tags
    #[arg(value_name = "KEY=VALUE", required = true)]
    pub(in crate::cli) tags: Vec<String>,
    /// Take away all others
    #[arg(long)]
    pub(in crate::cli) replace: bool,
    #[command(flatten)]
    pub(in crate::cli) change: ChangeArgs,
}

/// Take tags away from objects; all of them when no key is given
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos tag rm cos://bucket/report.pdf stage\n  \
    cos tag rm cos://bucket/logs/ --recursive --dryrun")]
pub(in crate::cli) struct TagRmArgs {
    /// Object, or with --recursive a prefix: cos://BUCKET/KEY
    pub(in crate::cli) uri: String,
    /// Keys of tags
    #[arg(value_name = "KEY")]
    pub(in crate::cli) keys: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) change: ChangeArgs,
}

/// Which objects are changed, and how that is told
#[derive(Debug, Args)]
pub(in crate::cli) struct ChangeArgs {
    /// All objects under the prefix
    #[arg(long, short)]
    pub(in crate::cli) recursive: bool,
    /// Show what would be done and do nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
    /// Print only failures and warnings
    #[arg(long)]
    pub(in crate::cli) only_show_errors: bool,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}

/// Ask for archived objects to be made readable for a while
///
/// Objects that are under way already are left alone; asking again for one that is readable gives it more days.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos restore cos://bucket/2019.tar --days 3\n  \
    cos restore cos://bucket/archive/ --recursive --tier bulk --dryrun\n  \
    cos restore cos://bucket/archive/ --recursive --wait && cos cp -r cos://bucket/archive/ . --force-glacier-transfer")]
pub(in crate::cli) struct RestoreArgs {
    /// Object, or with --recursive a prefix: cos://BUCKET/KEY
    pub(in crate::cli) uri: String,
    /// How many days they stay readable
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=36_500))]
    pub(in crate::cli) days: u32,
    /// How soon they are readable, and at what price [default: the service's, which is standard]
    #[arg(long, value_name = "TIER", value_enum, ignore_case = true)]
    pub(in crate::cli) tier: Option<TierArg>,
    /// Wait until all of them are readable, which takes minutes to days
    #[arg(long, conflicts_with = "dryrun")]
    pub(in crate::cli) wait: bool,
    #[command(flatten)]
    pub(in crate::cli) change: ChangeArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum TierArg {
    /// Minutes, at the highest price
    Expedited,
    /// Hours
    Standard,
    /// The cheapest, up to days
    Bulk,
}

/// Change headers and metadata of objects by copying them onto themselves
///
/// What is not named is kept: other headers, metadata of other names, tags and the storage class. The store makes the copy,
/// no byte comes here. A bucket with versions keeps what was there before. Access becomes what --acl says, else the bucket's
/// default.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos set-meta cos://bucket/site/app.js --cache-control max-age=31536000\n  \
    cos set-meta cos://bucket/site/ --recursive --include '*.html' --content-language de\n  \
    cos set-meta cos://bucket/old/ --recursive --older-than 90d --storage-class STANDARD_IA")]
pub(in crate::cli) struct SetMetaArgs {
    /// Object, or with --recursive a prefix: cos://BUCKET/KEY
    pub(in crate::cli) uri: String,
    /// All objects under the prefix
    #[arg(long, short)]
    pub(in crate::cli) recursive: bool,
    /// Show what would be done and do nothing
    #[arg(long, visible_alias = "dry-run")]
    pub(in crate::cli) dryrun: bool,
    /// Print only failures and warnings
    #[arg(long)]
    pub(in crate::cli) only_show_errors: bool,
    // Last: their headings would take in what follows.
    #[command(flatten)]
    pub(in crate::cli) filters: FilterArgs,
    #[command(flatten)]
    pub(in crate::cli) headers: HeaderArgs,
}

/// Print checksums of files, and of objects as their store tells them
///
/// Files are read, objects are not. A store tells what it took when an object was stored: an ETag is an MD5 of the content
/// only for one that was stored in one piece.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos hash report.pdf cos://bucket/report.pdf\n  \
    cos hash *.iso --algorithm sha256\n  \
    cos hash cos://bucket/report.pdf --output json")]
pub(in crate::cli) struct HashArgs {
    /// Files and objects
    #[arg(value_name = "PATH|URI", required = true)]
    pub(in crate::cli) paths: Vec<OsString>,
    /// Only these, separated by commas [default: md5, crc64nvme and crc64ecma of files, all that is told of objects]
    #[arg(long, value_name = "NAME", value_enum, value_delimiter = ',', ignore_case = true)]
    pub(in crate::cli) algorithm: Vec<HashArg>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum HashArg {
    /// Of an object: its ETag, when that is one
    Md5,
    /// CRC-64/NVME, in base64
    Crc64nvme,
    /// What Tencent COS tells of every object
    Crc64ecma,
    /// CRC-32, in base64
    Crc32,
    /// CRC-32C, in base64
    Crc32c,
    /// SHA-1, in base64
    Sha1,
    /// SHA-256, in base64
    Sha256,
}
