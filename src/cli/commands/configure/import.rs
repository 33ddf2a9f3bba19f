//! `cos configure import`: shows what the files of another tool would become, and writes it.

use std::collections::BTreeSet;

use crate::cli::args::ConfigureImportArgs;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::prompt;
use crate::config::{
    ConfigError, ImportSource, ImportedProfile, ProfileChange, ProfileFiles, check_profile_name, replaced_by_import,
};

use super::{Setup, shown};

/// What is to become of one profile.
struct Planned {
    name: String,
    changes: Vec<ProfileChange>,
    lines: Vec<String>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Same,
    Differs,
}

pub(super) async fn run(args: &ConfigureImportArgs, setup: &Setup) -> Result<Exit, CliError> {
    let source: ImportSource = args.source.into();
    let paths = match &args.file {
        Some(file) => vec![file.clone()],
        None => source.usual_files(&setup.environment),
    };
    let found = chosen(source.read(&paths)?, source, setup)?;
    let files = setup.files()?;
    let mut planned = Vec::new();
    let mut skipped = false;
    for (name, profile) in found {
        let plan = plan(name, &profile, &files)?;
        let refused = check_profile_name(&plan.name).is_err();
        let standing = plan.state == State::Differs && !args.overwrite;
        show(setup, &plan, &profile.notes);
        if refused {
            setup.printer.warning(&format!("`{}` cannot be the name of a profile here; it is skipped", plan.name));
        } else if standing {
            setup.printer.warning(&format!(
                "profile `{}` is there already and would change; it is skipped (--overwrite replaces it, \
                 --profile NAME gives a single one another name)",
                plan.name
            ));
        }
        skipped |= refused || standing;
        if !refused && !standing && !plan.changes.is_empty() {
            planned.push(plan);
        }
    }
    setup.printer.flush();
    let exit = if skipped { Exit::Skipped } else { Exit::Done };
    if planned.is_empty() || args.dryrun {
        setup.printer.talk(if args.dryrun {
            "nothing was written: this is a dry run"
        } else {
            "there is nothing to write"
        });
        return Ok(exit);
    }
    if !args.yes && !agreed(setup, planned.len()).await? {
        setup.printer.talk("nothing was written");
        return Ok(Exit::Failed);
    }
    let writer = setup.writer()?;
    let mut written = BTreeSet::new();
    for plan in &planned {
        written.extend(writer.apply(&plan.name, &plan.changes)?);
    }
    for path in written {
        setup.printer.talk(&format!("written: {}", path.display()));
    }
    setup.warn_of_exposed(&setup.files()?);
    Ok(exit)
}

async fn agreed(setup: &Setup, count: usize) -> Result<bool, CliError> {
    if !prompt::stdin_is_terminal() {
        return Err(CliError::usage_with(
            "nobody can be asked whether to write this: standard input is no terminal",
            "add --yes to write it, or --dryrun to look only",
        ));
    }
    let plural = if count == 1 { "this profile" } else { "these profiles" };
    let answer = prompt::line(&setup.printer, &format!("Write {plural}? [y/N]: ")).await?;
    Ok(answer.is_some_and(|answer| matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes")))
}

/// The profiles that are meant, with the names they get here.
fn chosen(
    found: Vec<ImportedProfile>,
    source: ImportSource,
    setup: &Setup,
) -> Result<Vec<(String, ImportedProfile)>, CliError> {
    let wanted = setup.global.profile.as_deref();
    let mut names = Vec::new();
    let mut chosen = Vec::new();
    for profile in found {
        let name = match (&profile.name, wanted) {
            (Some(name), Some(wanted)) if name != wanted => {
                names.push(name.clone());
                continue;
            }
            (Some(name), _) => name.clone(),
            (None, wanted) => wanted.unwrap_or("default").to_owned(),
        };
        if profile.values.is_empty() && profile.notes.is_empty() {
            continue;
        }
        chosen.push((name, profile));
    }
    match (wanted, chosen.is_empty() && !names.is_empty()) {
        (Some(wanted), true) => Err(CliError::usage_with(
            format!("the files of {} have no profile `{wanted}`", source.name()),
            format!("they have: {}", names.join(", ")),
        )),
        _ => Ok(chosen),
    }
}

fn plan(name: String, profile: &ImportedProfile, files: &ProfileFiles) -> Result<Planned, CliError> {
    let now = |key: &str| match files.value(&name, key) {
        Err(ConfigError::UnknownProfile { .. }) => Ok(None),
        other => other,
    };
    let (mut changes, mut lines) = (Vec::new(), Vec::new());
    for (key, value) in &profile.values {
        let new = shown(key, value.expose());
        match now(key)? {
            Some(old) if old == value.expose() => lines.push(format!("  {key} = {new}")),
            old => {
                let was = old.map(|old| format!("  (now {})", shown(key, &old))).unwrap_or_default();
                lines.push(format!("+ {key} = {new}{was}"));
                changes.push(ProfileChange { key: (*key).to_owned(), value: Some(value.clone()) });
            }
        }
    }
    // What says who asks and where: left there, it would be mixed with what comes.
    for key in replaced_by_import() {
        if profile.values.iter().all(|(known, _)| *known != key)
            && let Some(old) = now(key)?
        {
            lines.push(format!("- {key}  (now {})", shown(key, &old)));
            changes.push(ProfileChange::unset(key));
        }
    }
    let state = match (changes.is_empty(), files.has(&name)) {
        (true, _) => State::Same,
        (false, true) => State::Differs,
        (false, false) => State::New,
    };
    Ok(Planned { name, changes, lines, state })
}

fn show(setup: &Setup, plan: &Planned, notes: &[String]) {
    let state = match plan.state {
        State::New => "new",
        State::Same => "nothing to change",
        State::Differs => "there already",
    };
    let mut text = format!("profile {} ({state})\n", plan.name);
    for line in &plan.lines {
        text.extend(["  ", &setup.printer.name(line), "\n"]);
    }
    for note in notes {
        text.extend(["  note: ", &setup.printer.name(note), "\n"]);
    }
    setup.printer.data(&text);
}
