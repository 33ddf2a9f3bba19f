//! `cos watch validate`: every fault, or in short what would be done.

use crate::agent::settings::{BandwidthSettings, CompleteMode, ProjectSettings, WatchSettings};
use crate::base::size::Human;
use crate::cli::args::{OutputArg, WatchSourceArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;

use super::{load, warn};

pub(super) fn run(source: &WatchSourceArgs, context: &Context) -> Result<Exit, CliError> {
    let loaded = load(source, context)?;
    warn(&loaded.warnings, context);
    if matches!(context.global.output, Some(OutputArg::Json)) {
        context.printer.data(&format!("{}\n", document(&loaded.settings)));
    } else {
        for line in lines(&loaded.settings) {
            context.printer.data(&format!("{}\n", context.printer.name(&line)));
        }
    }
    Ok(Exit::Done)
}

fn lines(settings: &WatchSettings) -> Vec<String> {
    let mut lines = Vec::new();
    for project in &settings.projects {
        let roots: Vec<String> = project.paths.iter().map(|path| path.display().to_string()).collect();
        lines.push(format!("project {}: {} -> {} ({})", project.name, roots.join(", "), project.dest, manner(project)));
    }
    for channel in &settings.channels {
        lines.push(format!("notify {}", channel.name));
    }
    if let Some(listen) = settings.listen {
        lines.push(format!("metrics http://{listen}/metrics"));
    }
    if let Some(limit) = limit(&settings.bandwidth) {
        lines.push(format!("bandwidth {limit}"));
    }
    lines.push(format!("state {}", settings.state_dir.display()));
    lines.push("the configuration is in order".to_owned());
    lines
}

/// What is out of the ordinary, in a few words.
fn manner(project: &ProjectSettings) -> String {
    let mut words = vec![format!("key {}", project.key)];
    if !project.file_ext.is_empty() {
        words.push(format!("only {}", project.file_ext.join(" ")));
    }
    for (patterns, word) in [(&project.include, "included"), (&project.exclude, "excluded")] {
        if !patterns.is_empty() {
            words.push(format!("{} {word}", patterns.len()));
        }
    }
    match &project.complete.mode {
        CompleteMode::Marker(marker) => words.push(format!("complete by {marker}")),
        CompleteMode::Silence => words.push("complete by silence".to_owned()),
        CompleteMode::Auto => {}
    }
    words.push(format!("{} workers", project.workers));
    if project.delete.is_some() {
        words.push("files are removed after upload".to_owned());
    }
    let actions = project.actions.iter().filter(|action| action.enabled).count();
    if actions > 0 {
        words.push(format!("{actions} actions"));
    }
    words.join(", ")
}

fn limit(bandwidth: &BandwidthSettings) -> Option<String> {
    let windows = bandwidth.schedule.len();
    match (bandwidth.limit, windows) {
        (None, 0) => None,
        (Some(limit), 0) => Some(format!("{}/s", Human(limit))),
        (None, windows) => Some(format!("in {windows} windows of the day")),
        (Some(limit), windows) => Some(format!("{}/s, and other in {windows} windows of the day", Human(limit))),
    }
}

fn document(settings: &WatchSettings) -> serde_json::Value {
    let projects: Vec<_> = settings
        .projects
        .iter()
        .map(|project| {
            serde_json::json!({
                "Name": project.name,
                "Paths": project.paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
                "Dest": project.dest.to_string(),
                "Key": project.key,
                "Workers": project.workers,
                "DeleteAfterSync": project.delete.is_some(),
            })
        })
        .collect();
    serde_json::json!({
        "StateDir": settings.state_dir.display().to_string(),
        "Projects": projects,
        "Notify": settings.channels.iter().map(|channel| channel.name.clone()).collect::<Vec<_>>(),
        "MetricsListen": settings.listen.map(|listen| listen.to_string()),
    })
}
