//! `cos configure set`, `get` and `unset`: one value of one profile.

use crate::cli::args::{ConfigureGetArgs, ConfigureSetArgs, ConfigureUnsetArgs};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::prompt;
use crate::config::{BadValue, ProfileChange, check, is_known, is_secret, suggestion};
use crate::report::Printer;
use crate::store::ChecksumChoice;

use super::Setup;

pub(super) async fn set(args: ConfigureSetArgs, setup: &Setup) -> Result<Exit, CliError> {
    let (profile, key) = setup.key(&args.key)?;
    let value = match args.value {
        Some(value) => value,
        None => asked(&key, &setup.printer).await?,
    };
    // The file cannot hold blanks at the ends of a value, and a paste often brings some.
    let value = value.trim();
    accept(&key, value)?;
    if !is_known(&key) {
        let meant = suggestion(&key).map(|known| format!("; did you mean `{known}`?")).unwrap_or_default();
        setup.printer.warning(&format!("no part of cos reads `{key}`{meant}"));
    }
    setup.writer()?.apply(&profile, &[ProfileChange::set(key, value)])?;
    setup.warn_of_exposed(&setup.files()?);
    Ok(Exit::Done)
}

/// A value that was not on the command line.
async fn asked(key: &str, printer: &Printer) -> Result<String, CliError> {
    let answer = match (prompt::stdin_is_terminal(), is_secret(key)) {
        (false, _) => prompt::read_line().await?,
        (true, true) => prompt::hidden(printer, &format!("{key}: ")).await?,
        (true, false) => prompt::line(printer, &format!("{key}: ")).await?,
    };
    answer.ok_or_else(|| {
        CliError::usage_with(
            format!("no value for `{key}` on the command line, and none on standard input"),
            format!("write `cos configure set {key} VALUE`"),
        )
    })
}

/// Refuses what the file cannot hold, and what the key does not allow.
pub(super) fn accept(key: &str, value: &str) -> Result<(), CliError> {
    if value.is_empty() {
        return Err(CliError::usage_with(
            format!("the value of `{key}` is empty"),
            format!("to remove the key write `cos configure unset {key}`"),
        ));
    }
    if value.contains(char::is_control) {
        return Err(CliError::usage(format!(
            "the value of `{key}` has a control character in it, such as a line break"
        )));
    }
    let refused = |allowed: String| {
        let value = super::shown(key, value);
        Err(CliError::usage(format!("`{key} = {value}` is not allowed: write {allowed}")))
    };
    match check(key, value) {
        Err(BadValue(allowed)) => refused(allowed),
        Ok(()) if key == "checksum_algorithm" && ChecksumChoice::parse(value).is_none() => {
            refused(format!("one of {}", ChecksumChoice::WORDS.join(", ")))
        }
        Ok(()) => Ok(()),
    }
}

pub(super) fn get(args: &ConfigureGetArgs, setup: &Setup) -> Result<Exit, CliError> {
    let (profile, key) = setup.key(&args.key)?;
    match setup.files()?.value(&profile, &key)? {
        Some(value) => {
            setup.printer.data(&format!("{value}\n"));
            Ok(Exit::Done)
        }
        None => Ok(Exit::Failed),
    }
}

pub(super) fn unset(args: &ConfigureUnsetArgs, setup: &Setup) -> Result<Exit, CliError> {
    let (profile, key) = setup.key(&args.key)?;
    // An unknown profile is rather a slip than a key that is gone already.
    setup.files()?.value(&profile, &key)?;
    let changed = setup.writer()?.apply(&profile, &[ProfileChange::unset(key.clone())])?;
    if changed.is_empty() {
        setup.printer.talk(&format!("`{key}` was not set in profile `{profile}`"));
    }
    setup.warn_of_exposed(&setup.files()?);
    Ok(Exit::Done)
}
