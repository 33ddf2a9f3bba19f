//! The commands that look at objects: `stat`, `cat`, `du`, `find`, `tree`.

use std::ffi::OsString;

use clap::{ArgAction, Args};

use crate::engine::ByteRange;

use super::{ObjectFilterArgs, PaymentArgs};

/// Show all that the store tells of an object
///
/// Size, time, class, checksums, headers, metadata, tags, and whether an archived object is restored. It ends with 1 when
/// one of several objects cannot be looked at.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos stat cos://bucket/report.pdf\n  \
    cos stat cos://bucket/report.pdf --versions\n  \
    cos stat cos://bucket/a cos://bucket/b --output json | jq .ETag")]
pub(in crate::cli) struct StatArgs {
    /// Objects: cos://BUCKET/KEY
    #[arg(value_name = "URI", required = true)]
    pub(in crate::cli) uris: Vec<String>,
    /// Every version of the object, and its delete markers
    #[arg(long, conflicts_with = "version_id")]
    pub(in crate::cli) versions: bool,
    /// This version [default: the current one]
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) version_id: Option<String>,
    /// Do not ask for the tags, which takes a request of its own
    #[arg(long)]
    pub(in crate::cli) no_tags: bool,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
}

/// Write objects to standard output, one after the other
///
/// Large objects are fetched in parallel ranges and written in order. Whole objects are compared with the checksums that
/// the store keeps; ranges cannot be.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos cat cos://bucket/log.gz | zcat\n  \
    cos cat cos://bucket/log --bytes 1KB\n  \
    cos cat cos://bucket/log --tail 64KB\n  \
    cos cat cos://bucket/data --range 100-199\n  \
    cos cat --glob 'cos://bucket/logs/2026-11-*.log'")]
pub(in crate::cli) struct CatArgs {
    /// Objects: cos://BUCKET/KEY
    #[arg(value_name = "URI", required = true)]
    pub(in crate::cli) uris: Vec<String>,
    /// Only these bytes of each, counted from 0: 100-199, 100- (from there on), -100 (the last hundred) [default: all]
    #[arg(long, value_name = "FIRST-LAST", value_parser = ByteRange::parse, allow_hyphen_values = true)]
    pub(in crate::cli) range: Option<ByteRange>,
    /// Only the first SIZE bytes of each, as `head -c`, such as 1KB; units are of 1024 [default: all]
    #[arg(long, value_name = "SIZE", value_parser = ByteRange::parse_head, visible_alias = "head",
        conflicts_with = "range")]
    pub(in crate::cli) bytes: Option<ByteRange>,
    /// Only the last SIZE bytes of each, as `tail -c`, such as 64KB [default: all]
    #[arg(long, value_name = "SIZE", value_parser = ByteRange::parse_tail, conflicts_with_all = ["range", "bytes"])]
    pub(in crate::cli) tail: Option<ByteRange>,
    /// Read `*`, `?` and `[…]` in keys as a pattern; `*` crosses `/`
    #[arg(long, overrides_with = "no_glob")]
    pub(in crate::cli) glob: bool,
    /// Take keys as they are written (the default, unless the profile says `glob = true`)
    #[arg(long, overrides_with = "glob")]
    pub(in crate::cli) no_glob: bool,
    /// This version of the object [default: the current one]
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) version_id: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
}

/// Count objects and their bytes under a prefix
///
/// One line per prefix: bytes, objects and the prefix; the last line is the whole.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos du cos://bucket --human-readable\n  \
    cos du cos://bucket/logs/ --depth 2\n  \
    cos du cos://bucket --by-class --older-than 90d\n  \
    cos du cos://bucket --versions\n  \
    cos du cos://bucket --waste")]
pub(in crate::cli) struct DuArgs {
    /// Bucket or prefix: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: String,
    /// Also a line for each prefix, down to so many levels below URI
    #[arg(long, short, value_name = "LEVELS", default_value_t = 0)]
    pub(in crate::cli) depth: usize,
    /// A line for each storage class, too
    #[arg(long)]
    pub(in crate::cli) by_class: bool,
    /// Count old versions and delete markers, too
    #[arg(long)]
    pub(in crate::cli) versions: bool,
    /// Show what is paid for and not seen: old versions, delete markers, unfinished uploads; and what would clear it
    #[arg(long, conflicts_with_all = ["depth", "by_class", "versions"])]
    pub(in crate::cli) waste: bool,
    /// Sizes with units of 1024
    #[arg(long, short = 'H')]
    pub(in crate::cli) human_readable: bool,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}

/// Find objects by name, size, age, class or tag
///
/// It prints their URIs, one a line, in the order of their keys. It ends with 0 when it finds nothing, and with 1 when a
/// command of --exec failed or the tags of an object could not be read.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos find cos://bucket/logs/ --name '*.gz' --older-than 90d\n  \
    cos find cos://bucket --min-size 1GB --storage-class STANDARD\n  \
    cos find cos://bucket --tag project=atlas --print0 | xargs -0 -n 1 cos stat\n  \
    cos find cos://bucket --name '*.csv' --exec cos presign {}")]
pub(in crate::cli) struct FindArgs {
    /// Bucket or prefix: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: String,
    /// Only where the part of the key behind the last `/` matches; several mean any of them
    #[arg(long, value_name = "PATTERN")]
    pub(in crate::cli) name: Vec<String>,
    /// Only with this tag, of any value when none is given; several mean all of them. Takes a request per object
    #[arg(long, value_name = "KEY[=VALUE]")]
    pub(in crate::cli) tag: Vec<String>,
    /// End each URI with NUL in place of a line break
    #[arg(long, short = '0', conflicts_with = "exec")]
    pub(in crate::cli) print0: bool,
    /// Run a command for each, without a shell: `{}` becomes the URI, which goes last when there is none. All that follows
    /// belongs to the command, up to a `;` [default: their URIs are printed]
    #[arg(long, value_name = "COMMAND", num_args = 1.., allow_hyphen_values = true, value_terminator = ";",
        action = ArgAction::Set)]
    pub(in crate::cli) exec: Option<Vec<OsString>>,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}

/// Show prefixes and objects as a tree
///
/// Each level is listed by itself, so that what lies deeper than --depth costs nothing. Sizes are those of objects.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos tree cos://bucket/site/\n  \
    cos tree cos://bucket --depth 2 --only-directories\n  \
    cos tree cos://bucket --include '*.html'")]
pub(in crate::cli) struct TreeArgs {
    /// Bucket or prefix: cos://BUCKET[/PREFIX]
    pub(in crate::cli) uri: String,
    /// Show only so many levels [default: all]
    #[arg(long, short, value_name = "LEVELS", value_parser = clap::value_parser!(u32).range(1..))]
    pub(in crate::cli) depth: Option<u32>,
    /// Show prefixes alone
    #[arg(long, visible_alias = "only-dirs")]
    pub(in crate::cli) only_directories: bool,
    /// Sizes with units of 1024
    #[arg(long, short = 'H')]
    pub(in crate::cli) human_readable: bool,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
    #[command(flatten)]
    pub(in crate::cli) filters: ObjectFilterArgs,
}
