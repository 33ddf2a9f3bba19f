//! `cos configure`: profiles read and changed. Nothing here needs a profile that is in order, or the network.

mod export;
mod import;
mod list;
mod values;
mod wizard;

use crate::base::redact::Secret;
use crate::cli::args::{ConfigureArgs, ConfigureCommand, GlobalArgs};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::resolve;
use crate::cli::signals::Signals;
use crate::config::{BadValue, Environment, KeyPath, ProfileFiles, ProfileWriter, is_secret};
use crate::report::Printer;

pub(in crate::cli) use wizard::{AWS_REGIONS, TENCENT_REGIONS};

/// What the commands here are given.
pub(in crate::cli) struct Setup {
    pub(in crate::cli) printer: Printer,
    pub(in crate::cli) global: GlobalArgs,
    pub(in crate::cli) environment: Environment,
}

pub(in crate::cli) async fn run(args: ConfigureArgs, setup: Setup) -> Result<Exit, CliError> {
    let mut signals = Signals::listen()?;
    match args.command {
        None => wizard::run(args.no_verify, &setup, &mut signals).await,
        Some(command) => subcommand(command, &setup, &mut signals).await,
    }
}

async fn subcommand(command: ConfigureCommand, setup: &Setup, signals: &mut Signals) -> Result<Exit, CliError> {
    match command {
        ConfigureCommand::Import(args) => {
            let exit = signals.or_end(import::run(&args, setup)).await;
            if let Ok(Exit::Interrupted) = exit {
                setup.printer.ask("\n");
            }
            exit
        }
        ConfigureCommand::Export(args) => signals.or_end(export::run(&args, setup)).await,
        ConfigureCommand::Set(args) => signals.or_end(values::set(args, setup)).await,
        ConfigureCommand::Get(args) => values::get(&args, setup),
        ConfigureCommand::Unset(args) => values::unset(&args, setup),
        ConfigureCommand::List => list::settings(setup),
        ConfigureCommand::ListProfiles => list::profiles(setup),
    }
}

impl Setup {
    fn files(&self) -> Result<ProfileFiles, CliError> {
        Ok(ProfileFiles::load(&self.environment)?)
    }

    fn writer(&self) -> Result<ProfileWriter, CliError> {
        Ok(ProfileWriter::new(&self.environment)?)
    }

    /// The profile that is meant when a key names none.
    fn profile(&self) -> String {
        resolve::profile_name(&self.global, &self.environment).value
    }

    /// The profile and key that were typed.
    fn key(&self, text: &str) -> Result<(String, String), CliError> {
        let path = KeyPath::parse(text)
            .map_err(|BadValue(allowed)| CliError::usage(format!("`{text}` is no key: write {allowed}")))?;
        match (path.profile, &self.global.profile) {
            (Some(in_key), Some(option)) if in_key != *option => Err(CliError::usage_with(
                format!("`{text}` names the profile `{in_key}`, and --profile names `{option}`"),
                "name the profile in one of the two",
            )),
            (Some(in_key), _) => Ok((in_key, path.key)),
            (None, _) => Ok((self.profile(), path.key)),
        }
    }

    /// Warns of files with keys in them that others can read.
    fn warn_of_exposed(&self, files: &ProfileFiles) {
        for (path, mode) in files.exposed() {
            let path = path.display();
            self.printer
                .warning(&format!("others can read the keys in `{path}` (mode {mode:03o}): chmod 600 '{path}'"));
        }
    }
}

/// A value as it may be shown.
fn shown(key: &str, value: &str) -> String {
    if is_secret(key) {
        return Secret::new(value).masked();
    }
    // A password in a URL.
    match value.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.split_once('@')?))) {
        Some((scheme, (user, host))) if !user.contains('/') => format!("{scheme}://***@{host}"),
        _ => value.to_owned(),
    }
}
