//! The commands of bucket configuration: one tree for each kind, made from the table of kinds.
//!
//! They are put together here and not derived, because get, put and delete are the same for all of them.

mod short;
mod words;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches, Subcommand};

use crate::store::configuration::Kind;

pub(in crate::cli) use short::{CANNED, CorsAllowArgs, LifecycleAddArgs, LifecycleRmArgs, LogsEnableArgs};

/// A command of bucket configuration.
#[derive(Debug)]
pub(in crate::cli) struct ConfigurationCommand {
    pub(in crate::cli) kind: Kind,
    /// The bucket, or object for kinds that objects have.
    pub(in crate::cli) uri: String,
    /// Which one, of kinds with several.
    pub(in crate::cli) id: Option<String>,
    pub(in crate::cli) dryrun: bool,
    pub(in crate::cli) action: ConfigurationAction,
}

/// What is to be done.
#[derive(Debug)]
pub(in crate::cli) enum ConfigurationAction {
    Get {
        raw: bool,
    },
    Put {
        config: String,
    },
    Delete,
    /// `Enabled` or `Suspended`.
    Switch(&'static str),
    LogsEnable(LogsEnableArgs),
    LifecycleAdd(Box<LifecycleAddArgs>),
    LifecycleLs,
    LifecycleRm(LifecycleRmArgs),
    CorsAllow(CorsAllowArgs),
    PolicyPublicRead,
    PolicyPrivate,
    PolicyShow,
    AclSet {
        name: String,
    },
}

/// Whether a command takes `--dryrun`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    Reads,
    Changes,
}

impl Subcommand for ConfigurationCommand {
    fn augment_subcommands(command: Command) -> Command {
        Kind::ALL.into_iter().fold(command, |command, kind| command.subcommand(tree(kind)))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        Kind::ALL.into_iter().any(|kind| kind.name() == name)
    }
}

impl FromArgMatches for ConfigurationCommand {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let chosen = matches.subcommand().and_then(|(name, inner)| {
            let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name)?;
            let (verb, options) = inner.subcommand()?;
            Some((kind, verb, options))
        });
        // clap has seen to it that there is one of those that were offered.
        let missing = || Error::raw(clap::error::ErrorKind::MissingSubcommand, "a subcommand is missing");
        let (kind, verb, options) = chosen.ok_or_else(missing)?;
        let one = |name: &str| options.try_get_one::<String>(name).ok().flatten().cloned();
        let is_set = |name: &str| matches!(options.try_get_one::<bool>(name), Ok(Some(true)));
        let action = match verb {
            "get" => ConfigurationAction::Get { raw: is_set("raw") },
            "put" => ConfigurationAction::Put { config: one("config").unwrap_or_default() },
            "delete" | "disable" => ConfigurationAction::Delete,
            "enable" if kind == Kind::Logs => {
                ConfigurationAction::LogsEnable(FromArgMatches::from_arg_matches(options)?)
            }
            "enable" => ConfigurationAction::Switch("Enabled"),
            "suspend" => ConfigurationAction::Switch("Suspended"),
            "add" => ConfigurationAction::LifecycleAdd(Box::new(FromArgMatches::from_arg_matches(options)?)),
            "ls" => ConfigurationAction::LifecycleLs,
            "rm" => ConfigurationAction::LifecycleRm(FromArgMatches::from_arg_matches(options)?),
            "allow" => ConfigurationAction::CorsAllow(FromArgMatches::from_arg_matches(options)?),
            "public-read" => ConfigurationAction::PolicyPublicRead,
            "private" => ConfigurationAction::PolicyPrivate,
            "show" => ConfigurationAction::PolicyShow,
            "set" => ConfigurationAction::AclSet { name: one("name").unwrap_or_default() },
            _ => return Err(missing()),
        };
        Ok(Self { kind, uri: one("uri").unwrap_or_default(), id: one("id"), dryrun: is_set("dryrun"), action })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The commands of a kind.
fn tree(kind: Kind) -> Command {
    let mut command = Command::new(kind.name())
        .about(words::about(kind))
        .after_help(words::examples(kind))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(get(kind))
        .subcommand(put(kind));
    if kind.can_be_removed() {
        command = command.subcommand(delete(kind));
    }
    for verb in short::of(kind) {
        command = command.subcommand(verb);
    }
    command
}

/// A command with the bucket that all have, and `--dryrun` when it changes something.
fn verb(kind: Kind, name: &'static str, about: String, effect: Effect) -> Command {
    let help = if kind.is_of_objects() { "Bucket or object: cos://BUCKET[/KEY]" } else { "Bucket: cos://BUCKET" };
    let mut command = Command::new(name).about(about).arg(Arg::new("uri").value_name("URI").required(true).help(help));
    if effect == Effect::Changes {
        command = command.arg(
            Arg::new("dryrun")
                .long("dryrun")
                .visible_alias("dry-run")
                .action(ArgAction::SetTrue)
                .help("Check the document, print the request and send nothing"),
        );
    }
    command
}

fn id(required: bool, help: &'static str) -> Arg {
    Arg::new("id").long("id").value_name("ID").required(required).help(help)
}

fn get(kind: Kind) -> Command {
    let name = kind.name();
    let command = verb(kind, "get", format!("Print {}", words::what(kind)), Effect::Reads)
        .long_about(format!(
            "Print {}\n\nA terminal gets tables, a pipe the JSON of the AWS CLI, which put takes; --output says otherwise. \
             {}",
            words::what(kind),
            words::absent(kind),
        ))
        .after_help(format!(
            "Examples:\n  cos {name} get cos://bucket\n  cos {name} get cos://bucket --output json > {name}.json"
        ))
        .arg(
            Arg::new("raw")
                .long("raw")
                .action(ArgAction::SetTrue)
                .help("Print what the service answers, as it is: its XML, or the policy"),
        );
    if kind.has_ids() { command.arg(id(false, "Only the one of this id [default: all of them]")) } else { command }
}

fn put(kind: Kind) -> Command {
    let name = kind.name();
    let mut config = Arg::new("config")
        .long("config")
        .value_name("FILE")
        .required(true)
        .allow_hyphen_values(true)
        .help("The document: a file, `-` for standard input, or the JSON itself");
    if kind == Kind::Policy {
        config = config.visible_alias("policy");
    }
    let forms = if kind == Kind::Policy { "JSON or YAML" } else { "JSON of the AWS CLI, YAML, or XML of the service" };
    let command = verb(kind, "put", format!("Store {} in place of what is there", words::what(kind)), Effect::Changes)
        .long_about(format!(
            "Store {} in place of what is there\n\nThe document is {forms}; it is checked before anything is sent, and each \
             fault told with file, line and place.",
            words::what(kind),
        ))
        .after_help(format!(
            "Examples:\n  cos {name} put cos://bucket --config {name}.json\n  \
             cos {name} get cos://bucket | cos {name} put cos://other --config -"
        ))
        .arg(config);
    if kind.has_ids() { command.arg(id(false, "Its id [default: the Id in the document]")) } else { command }
}

fn delete(kind: Kind) -> Command {
    let name = kind.name();
    // Logs are turned off; no call of the service deletes them.
    let verb_name = if kind == Kind::Logs { "disable" } else { "delete" };
    let about = match kind {
        Kind::Logs => "Turn access logs off; those that are written stay".to_owned(),
        Kind::Acl => "Go back to `private`: the owner alone has access".to_owned(),
        _ => format!("Take {} away; fine when there is none", words::what(kind)),
    };
    let mut command = verb(kind, verb_name, about, Effect::Changes);
    if kind == Kind::Logs {
        command = command.visible_alias("delete");
    }
    let which = if kind.has_ids() { " --id ID" } else { "" };
    command = command.after_help(format!(
        "Examples:\n  cos {name} {verb_name} cos://bucket{which}\n  cos {name} {verb_name} cos://bucket{which} --dryrun"
    ));
    if kind.has_ids() { command.arg(id(true, "Which one")) } else { command }
}

/// The arguments of a short form on a command.
fn with<A: Args>(command: Command) -> Command {
    A::augment_args(command)
}
