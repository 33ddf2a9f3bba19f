//! Short forms for the usual wishes.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Args, Command};

use crate::store::configuration::Kind;

use super::{Effect, verb, with};

/// The short forms of a kind.
pub(super) fn of(kind: Kind) -> Vec<Command> {
    let changing = |name, about: &str| verb(kind, name, about.to_owned(), Effect::Changes);
    match kind {
        Kind::Versioning => vec![
            changing("enable", "Keep old versions from now on")
                .after_help("Examples:\n  cos versioning enable cos://bucket\n  cos versioning enable cos://bucket --dryrun"),
            changing("suspend", "Keep no more new versions; those that are there stay")
                .after_help("Examples:\n  cos versioning suspend cos://bucket\n  cos versioning suspend cos://bucket --dryrun"),
        ],
        Kind::Accelerate => vec![
            changing("enable", "Let the accelerated endpoint serve the bucket")
                .after_help("Examples:\n  cos accelerate enable cos://bucket\n  cos accelerate enable cos://bucket --dryrun"),
            changing("suspend", "Turn the accelerated endpoint off")
                .after_help("Examples:\n  cos accelerate suspend cos://bucket\n  cos accelerate suspend cos://bucket --dryrun"),
        ],
        Kind::Logs => vec![
            with::<LogsEnableArgs>(changing("enable", "Write access logs to a bucket")).after_help(
                "Examples:\n  cos logs enable cos://bucket --target-bucket logs --target-prefix bucket/\n  \
                 cos logs enable cos://bucket --target-bucket logs --dryrun\n\n\
                 The target is in the same region, and the service must be allowed to write there.",
            ),
        ],
        Kind::Lifecycle => vec![
            with::<LifecycleAddArgs>(changing("add", "Add a rule to those that are there"))
                .long_about(
                    "Add a rule to those that are there\n\nThe rules are read and stored again as a whole: a change that \
                     somebody else makes in between is lost. Days count from the day an object was stored, or a version \
                     was replaced.",
                )
                .after_help(
                    "Examples:\n  cos lifecycle add cos://bucket --prefix logs/ --expire-days 30\n  \
                     cos lifecycle add cos://bucket --transition 30:STANDARD_IA --transition 90:ARCHIVE --id tiers\n  \
                     cos lifecycle add cos://bucket --abort-uploads-days 3 --noncurrent-expire-days 14",
                ),
            verb(kind, "ls", "List the rules, each with what it does in words".to_owned(), Effect::Reads)
                .after_help("Examples:\n  cos lifecycle ls cos://bucket\n  cos lifecycle ls cos://bucket --output json"),
            with::<LifecycleRmArgs>(changing("rm", "Remove rules; with the last one the configuration goes"))
                .after_help("Examples:\n  cos lifecycle rm cos://bucket tiers\n  cos lifecycle rm cos://bucket rule-1 rule-2 --dryrun"),
        ],
        Kind::Cors => vec![
            with::<CorsAllowArgs>(changing("allow", "Add a rule to those that are there")).after_help(
                "Examples:\n  cos cors allow cos://bucket --origin https://example.com --method GET\n  \
                 cos cors allow cos://bucket --origin '*' --method GET --method HEAD --expose ETag --max-age 3600",
            ),
        ],
        Kind::Policy => vec![
            changing("public-read", "Let everybody read all objects; other statements stay")
                .after_help("Examples:\n  cos policy public-read cos://bucket --dryrun\n  cos policy public-read cos://bucket"),
            changing("private", "Take away the statements that allow everybody something; others stay")
                .after_help("Examples:\n  cos policy private cos://bucket --dryrun\n  cos policy private cos://bucket"),
            verb(kind, "show", "List the statements of the policy, and say whether it is public".to_owned(), Effect::Reads)
                .after_help("Examples:\n  cos policy show cos://bucket\n  cos policy show cos://bucket --output json"),
        ],
        Kind::Acl => vec![acl_set()],
        _ => Vec::new(),
    }
}

/// The canned lists of buckets and objects. *Source:* S3 and COS documentation.
pub(in crate::cli) const CANNED: [(&str, &str); 8] = [
    ("private", "The owner alone has access"),
    ("public-read", "Everybody reads"),
    ("public-read-write", "Everybody reads and writes"),
    ("authenticated-read", "Everybody with an account reads"),
    ("bucket-owner-read", "The bucket's owner reads (objects)"),
    ("bucket-owner-full-control", "The bucket's owner may do all (objects)"),
    ("log-delivery-write", "The service writes access logs (buckets)"),
    ("default", "As the bucket says (objects on Tencent COS)"),
];

fn acl_set() -> Command {
    let name = Arg::new("name")
        .value_name("ACL")
        .required(true)
        .value_parser(PossibleValuesParser::new(CANNED.map(|(name, help)| PossibleValue::new(name).help(help))))
        .help("The list");
    // The list stands before the bucket, as in `cos acl set public-read cos://bucket`.
    Command::new("set")
        .about("Set one of the lists that have a name")
        .arg(name)
        .args(verb(Kind::Acl, "set", String::new(), Effect::Changes).get_arguments().cloned().collect::<Vec<_>>())
        .after_help("Examples:\n  cos acl set public-read cos://bucket/logo.png\n  cos acl set private cos://bucket")
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LogsEnableArgs {
    /// Bucket that the logs are written to
    #[arg(long, value_name = "BUCKET")]
    pub(in crate::cli) target_bucket: String,
    /// What the keys of logs begin with [default: nothing]
    #[arg(long, value_name = "PREFIX", default_value = "", hide_default_value = true)]
    pub(in crate::cli) target_prefix: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LifecycleAddArgs {
    /// Name of the rule [default: rule-N, the first that is free]
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) id: Option<String>,
    /// Only objects whose keys begin with this [default: all]
    #[arg(long, value_name = "PREFIX")]
    pub(in crate::cli) prefix: Option<String>,
    /// Only objects with this tag; may be given several times
    #[arg(long, value_name = "KEY=VALUE", value_parser = tag)]
    pub(in crate::cli) tag: Vec<(String, String)>,
    /// Remove objects after so many days; with versioning they become old versions [default: never]
    #[arg(long, value_name = "DAYS")]
    pub(in crate::cli) expire_days: Option<u32>,
    /// Remove delete markers behind which no version is left
    #[arg(long, conflicts_with = "expire_days")]
    pub(in crate::cli) expire_markers: bool,
    /// Move objects to a storage class after so many days; may be given several times
    #[arg(long, value_name = "DAYS:CLASS", value_parser = transition)]
    pub(in crate::cli) transition: Vec<(u32, String)>,
    /// Remove old versions so many days after they were replaced [default: never]
    #[arg(long, value_name = "DAYS")]
    pub(in crate::cli) noncurrent_expire_days: Option<u32>,
    /// Move old versions to a storage class so many days after they were replaced; may be given several times
    #[arg(long, value_name = "DAYS:CLASS", value_parser = transition)]
    pub(in crate::cli) noncurrent_transition: Vec<(u32, String)>,
    /// Throw away uploads that were not completed after so many days [default: never]
    #[arg(long, value_name = "DAYS")]
    pub(in crate::cli) abort_uploads_days: Option<u32>,
    /// Store the rule without letting it act
    #[arg(long)]
    pub(in crate::cli) disabled: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct LifecycleRmArgs {
    /// Names of the rules, as `lifecycle ls` shows them
    #[arg(required = true, value_name = "ID")]
    pub(in crate::cli) ids: Vec<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CorsAllowArgs {
    // No doc comment: a URL in one wants to be a link.
    #[arg(
        long,
        value_name = "ORIGIN",
        required = true,
        help = "Origin of web pages, such as https://example.com or '*'; may be given several times"
    )]
    pub(in crate::cli) origin: Vec<String>,
    /// What they may do: GET, PUT, POST, DELETE, HEAD; may be given several times
    #[arg(long, value_name = "METHOD", required = true)]
    pub(in crate::cli) method: Vec<String>,
    /// Header that they may send, or '*'; may be given several times [default: none]
    #[arg(long, value_name = "HEADER")]
    pub(in crate::cli) header: Vec<String>,
    /// Header of answers that scripts may read, such as ETag; may be given several times [default: none]
    #[arg(long, value_name = "HEADER")]
    pub(in crate::cli) expose: Vec<String>,
    /// How long browsers may remember the answer, in seconds [default: as the browser likes]
    #[arg(long, value_name = "SECONDS")]
    pub(in crate::cli) max_age: Option<u32>,
    /// Name of the rule [default: none]
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) id: Option<String>,
}

fn tag(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("write KEY=VALUE")?;
    Ok((key.to_owned(), value.to_owned()))
}

fn transition(text: &str) -> Result<(u32, String), String> {
    let wrong = "write days and class, such as 7:STANDARD_IA";
    let (days, class) = text.split_once(':').ok_or(wrong)?;
    let days = days.parse().map_err(|_| wrong)?;
    if class.is_empty() { Err(wrong.to_owned()) } else { Ok((days, class.to_owned())) }
}
