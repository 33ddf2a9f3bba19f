//! The commands of `cos watch` that ask or tell an agent that runs.

mod place;

use std::io;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use crate::agent::control::{Client, Selection, Target};
use crate::base::fsx::PathError;
use crate::cli::args::{AgentArgs, FilesArgs, ProjectArgs, WatchControlCommand, WatchLsArgs, WatchStatusArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::events::status::WirePath;
use crate::report::{AgentFileListing, AgentReport, ListingForm};

use super::ls::form;

/// Runs one of them.
pub(in crate::cli) async fn run(command: &WatchControlCommand, context: &Context) -> Result<Exit, CliError> {
    match command {
        WatchControlCommand::Status(args) => status(args, context).await,
        WatchControlCommand::Ls(args) => list(args, context).await,
        WatchControlCommand::Retry(args) => change(&args.files, context, Change::Retry).await,
        WatchControlCommand::Cancel(args) => change(&args.files, context, Change::Cancel).await,
        WatchControlCommand::Pause(args) => pause(&args.project, context, true).await,
        WatchControlCommand::Resume(args) => pause(&args.project, context, false).await,
        WatchControlCommand::Rescan(args) => rescan(&args.project, context).await,
        WatchControlCommand::Flush(args) => flush(&args.project, context).await,
        WatchControlCommand::Explain(args) => {
            let path = absolute(&args.path)?;
            let explanation = agent(&args.agent, context).await?.explain(path).await?;
            report(context).explanation(&explanation);
            Ok(Exit::Done)
        }
        WatchControlCommand::Reload(args) => {
            let reloaded = agent(&args.agent, context).await?.reload().await?;
            report(context).reloaded(&reloaded);
            Ok(Exit::Done)
        }
    }
}

async fn agent(args: &AgentArgs, context: &Context) -> Result<Client, CliError> {
    place::find(args, context.resolved.environment()).await
}

fn report(context: &Context) -> AgentReport {
    AgentReport::new(context.printer.clone(), form(context))
}

async fn status(args: &WatchStatusArgs, context: &Context) -> Result<Exit, CliError> {
    let client = agent(&args.agent, context).await?;
    let report = report(context);
    loop {
        report.status(&client.status().await?);
        let Some(seconds) = args.watch else { return Ok(Exit::Done) };
        if context.printer.stdout_closed() {
            return Ok(Exit::ClosedStdout);
        }
        tokio::time::sleep(Duration::from_secs(seconds.into())).await;
        // Lines and documents follow one another; what people read has a gap.
        if form(context) == ListingForm::Table {
            context.printer.data("\n");
        }
    }
}

async fn list(args: &WatchLsArgs, context: &Context) -> Result<Exit, CliError> {
    let client = agent(&args.agent, context).await?;
    let selection = Selection { states: args.state.clone(), project: args.project.clone() };
    let mut listing = AgentFileListing::new(context.printer.clone(), form(context));
    client.list(selection, None, args.limit, |file| listing.file(&file)).await?;
    listing.finish();
    Ok(if context.printer.stdout_closed() { Exit::ClosedStdout } else { Exit::Done })
}

/// What is done to files.
#[derive(Clone, Copy)]
enum Change {
    Retry,
    Cancel,
}

async fn change(args: &FilesArgs, context: &Context, change: Change) -> Result<Exit, CliError> {
    let client = agent(&args.agent, context).await?;
    let ask = async |path: Option<PathBuf>| {
        let target = Target { project: args.project.clone(), path: path.map(WirePath) };
        match change {
            Change::Retry => client.retry(target).await,
            Change::Cancel => client.cancel(target).await,
        }
    };
    let (mut changed, mut exit) = (0, Exit::Done);
    if args.all {
        changed = ask(None).await?;
    }
    for path in &args.paths {
        let path = absolute(path)?;
        let shown = path.display().to_string();
        match ask(Some(path)).await? {
            0 => {
                let (headline, hint) = match change {
                    Change::Retry => {
                        ("it neither failed, nor waits, nor was cancelled", "cos watch explain PATH tells more")
                    }
                    Change::Cancel => ("it neither waits nor failed", "cos watch explain PATH tells more"),
                };
                context.printer.error(&format!("`{shown}` stays as it is: {headline}"), &[hint.to_owned()]);
                exit = Exit::Failed;
            }
            files => changed += files,
        }
    }
    let files = if changed == 1 { "1 file".to_owned() } else { format!("{changed} files") };
    context.printer.talk(&match change {
        Change::Retry => format!("{files} to be uploaded now"),
        Change::Cancel => format!("{files} cancelled, until they change"),
    });
    Ok(exit)
}

async fn pause(args: &ProjectArgs, context: &Context, paused: bool) -> Result<Exit, CliError> {
    agent(&args.agent, context).await?.pause(args.project.clone(), paused).await?;
    let state = if paused { "rests, also after a restart; `cos watch resume` ends that" } else { "goes on" };
    context.printer.talk(&format!("{} {state}", args.project));
    Ok(Exit::Done)
}

async fn rescan(args: &ProjectArgs, context: &Context) -> Result<Exit, CliError> {
    agent(&args.agent, context).await?.rescan(args.project.clone()).await?;
    context.printer.talk(&format!("the directories of {} are gone through", args.project));
    Ok(Exit::Done)
}

async fn flush(args: &ProjectArgs, context: &Context) -> Result<Exit, CliError> {
    let client = agent(&args.agent, context).await?;
    let mut last = None;
    let flushed = client.flush(args.project.clone(), |waiting| {
        // A line for each change is enough, and none where nobody looks.
        if context.printer.stderr_is_terminal() && last != Some(waiting) {
            context.printer.talk(&format!("{} files wait", waiting.files));
            last = Some(waiting);
        }
    });
    match flushed.await?.failed {
        0 => {
            context.printer.talk(&format!("all files of {} are uploaded", args.project));
            Ok(Exit::Done)
        }
        failed => {
            let hint = format!(
                "cos watch ls {0} lists them, and cos watch status says whether their bucket is left alone",
                args.project
            );
            context.printer.error(&format!("{failed} files of {} could not be uploaded", args.project), &[hint]);
            Ok(Exit::Failed)
        }
    }
}

/// A path from the root of the file system. `..` is followed as the file system does, as far as it is there.
fn absolute(path: &Path) -> Result<PathBuf, CliError> {
    let wrap = |source: io::Error| PathError { action: "find", path: path.to_owned(), source };
    let whole = std::path::absolute(path).map_err(wrap)?;
    if !whole.components().any(|component| component == Component::ParentDir) {
        return Ok(whole);
    }
    let (Some(parent), Some(name)) = (whole.parent(), whole.file_name()) else {
        return Ok(std::fs::canonicalize(&whole).map_err(wrap)?);
    };
    Ok(std::fs::canonicalize(parent).map_err(wrap)?.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_named_from_the_root_and_need_not_be_there() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let real = dir.path().canonicalize().expect("there");
        std::fs::create_dir(real.join("a")).expect("made");
        assert_eq!(absolute(&real.join("a/../b")).expect("a path"), real.join("b"));
        assert_eq!(absolute(Path::new("x")).expect("a path"), std::env::current_dir().expect("there").join("x"));
        assert_eq!(absolute(Path::new("/no/./such")).expect("a path"), Path::new("/no/such"));
        assert!(absolute(&real.join("none/../b")).is_err());
    }
}
