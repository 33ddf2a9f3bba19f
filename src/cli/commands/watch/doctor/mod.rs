//! `cos watch doctor`: what keeps an agent from working, and what an operator should know before it does.
//!
//! `limits` asks the kernel, `roots` goes through the directories, `state` looks at what the agent keeps, `bucket` at where
//! it writes, `service` at the unit. Each check is a row as of `cos doctor`. Nothing stays: an
//! upload is opened and given up.

mod bucket;
mod limits;
mod mounts;
mod roots;
mod service;
mod state;

use std::path::PathBuf;

use crate::agent::config::{Problem, WatchConfigError};
use crate::agent::settings::WatchSettings;
use crate::cli::args::WatchDoctorArgs;
use crate::cli::commands::doctor::{end, ok, refused, row, warn};
use crate::cli::commands::ls::form;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::report::{CheckListing, CheckRow, Verdict};

pub(super) async fn run(args: &WatchDoctorArgs, context: &Context) -> Result<Exit, CliError> {
    let mut listing = CheckListing::new(context.printer.clone(), form(context));
    let loaded = match super::load(&args.source, context) {
        Ok(loaded) => loaded,
        Err(CliError::Watch(WatchConfigError::Faulty { problems, .. })) => {
            for problem in &problems {
                listing.check(row("configuration", Verdict::Fail, problem.to_string()));
            }
            return Ok(end(listing));
        }
        Err(error @ CliError::Watch(_)) => {
            listing.check(refused("configuration", &error));
            return Ok(end(listing));
        }
        Err(error) => return Err(error),
    };
    let settings = loaded.settings;
    let file = match &args.source.paths[..] {
        [] => Some(context.cwd.join(super::find(&args.source.file, context)?)),
        _ => None,
    };
    configuration(file.as_ref(), &loaded.warnings, &settings, &mut listing);
    let agent = state::agent(&settings, &mut listing).await;
    state::directory(&settings, agent.is_some(), &mut listing);
    state::log_file(&settings, &mut listing);
    // A tree of millions of files takes a while, and signals must be heard meanwhile.
    let walked = {
        let settings = settings.clone();
        tokio::task::spawn_blocking(move || roots::walk(&settings))
            .await
            .map_err(|error| CliError::Runtime(error.into()))?
    };
    let needs = roots::check(&walked, &mut listing);
    limits::check(&needs, agent.is_some(), &mut listing);
    bucket::check(&settings, context, &mut listing).await;
    state::metrics(&settings, agent.is_some(), &mut listing);
    channels(&settings, &mut listing);
    service::check(file.as_deref(), &settings, context, &mut listing).await?;
    Ok(end(listing))
}

fn configuration(file: Option<&PathBuf>, warnings: &[Problem], settings: &WatchSettings, listing: &mut CheckListing) {
    const SUBJECT: &str = "configuration";
    let projects = counted(settings.projects.len() as u64, "project", "projects");
    match file {
        Some(file) => listing.check(ok(SUBJECT, format!("`{}`: {projects}", file.display()))),
        None => listing.check(ok(SUBJECT, format!("from the command line: {projects}"))),
    }
    for problem in warnings {
        listing.check(row(SUBJECT, Verdict::Warn, problem.to_string()));
    }
}

fn channels(settings: &WatchSettings, listing: &mut CheckListing) {
    const SUBJECT: &str = "channels";
    let names: Vec<&str> = settings.channels.iter().map(|channel| channel.name.as_str()).collect();
    listing.check(match names.is_empty() {
        true => warn(SUBJECT, "none: nobody is told when something is wrong", "name some below `notify`"),
        false => ok(SUBJECT, names.join(", ")),
    });
}

/// A number of things.
fn counted(count: u64, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// Something that keeps the agent from doing its work.
fn bad(subject: &'static str, found: impl Into<String>, fix: impl Into<String>) -> CheckRow {
    CheckRow { verdict: Verdict::Fail, ..warn(subject, found, fix) }
}
