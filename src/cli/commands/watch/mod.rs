//! `cos watch`: where its configuration comes from, and the commands that need no running agent.

mod agent;
mod doctor;
mod init;
mod install;
mod logs;
mod policy;
mod typed;
mod validate;

use std::path::PathBuf;

use crate::agent::config::{FileText, Input, Loaded, Problem, References, Typed, read};
use crate::cli::args::{WatchArgs, WatchCommand, WatchFileArgs, WatchSourceArgs};
use crate::cli::commands::watch_control;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::signals::Signals;

/// Where a configuration is looked for when none is named, after the variable.
const PLACES: [&str; 4] = ["watch.yaml", "watch.toml", "/etc/cos/watch.yaml", "/etc/cos/watch.toml"];

pub(in crate::cli) async fn run(args: &WatchArgs, context: &Context, signals: &mut Signals) -> Result<Exit, CliError> {
    match &args.command {
        None => agent::run(args, context).await,
        Some(WatchCommand::Control(command)) => signals.or_end(watch_control::run(command, context)).await,
        Some(WatchCommand::Init(args)) => init::run(args, context),
        Some(WatchCommand::Validate(args)) => validate::run(&args.source, context),
        Some(WatchCommand::Doctor(args)) => signals.or_end(doctor::run(args, context)).await,
        Some(WatchCommand::Logs(args)) => signals.or_end(logs::run(args, context)).await,
        Some(WatchCommand::Policy(args)) => policy::run(args, context),
        Some(WatchCommand::Install(args)) => install::run(args, context),
    }
}

/// The settings that are meant: by directories and a destination, or by the file that is named or found.
fn load(source: &WatchSourceArgs, context: &Context) -> Result<Loaded, CliError> {
    let typed = typed::typed(source, context)?;
    let file = match &typed.project {
        Some(_) => None,
        None => Some(FileText::load(&find(&source.file, context)?)?),
    };
    settings(file.as_ref(), &typed, References::Resolved, context)
}

/// The settings of a file that is only looked at: secrets may be out of reach here.
fn look_at(file: &FileText, context: &Context) -> Result<Loaded, CliError> {
    settings(Some(file), &Typed::default(), References::Lenient, context)
}

fn settings(
    file: Option<&FileText>,
    typed: &Typed,
    references: References,
    context: &Context,
) -> Result<Loaded, CliError> {
    let environment = context.resolved.environment();
    Ok(read(Input { file, typed, environment, directory: &context.cwd, references })?)
}

/// The settings of the file that is named or found.
pub(super) fn load_file(args: &WatchFileArgs, context: &Context) -> Result<Loaded, CliError> {
    let path = named_or_found(args, context).ok_or_else(|| {
        CliError::usage_with("there is no configuration here", "name it: --config FILE, or `cos watch init` for one")
    })?;
    settings(Some(&FileText::load(&path)?), &Typed::default(), References::Resolved, context)
}

fn named_or_found(args: &WatchFileArgs, context: &Context) -> Option<PathBuf> {
    let environment = context.resolved.environment();
    if let Some(path) = &args.config {
        return Some(path.clone());
    }
    if let Some(path) = environment.get("COS_WATCH_CONFIG") {
        return Some(environment.expand_home(path));
    }
    PLACES.iter().map(PathBuf::from).find(|path| context.cwd.join(path).is_file())
}

/// The configuration file that is meant.
fn find(args: &WatchFileArgs, context: &Context) -> Result<PathBuf, CliError> {
    named_or_found(args, context).ok_or_else(|| {
        CliError::usage_with(
            "there is nothing to watch: give directories and a destination, or a configuration with --config FILE",
            "cos watch DIR cos://BUCKET/PREFIX/, or `cos watch init` for a file to begin with",
        )
    })
}

pub(super) fn warn(problems: &[Problem], context: &Context) {
    for problem in problems {
        context.printer.warning(&problem.to_string());
    }
}
