//! Which agent is meant: where its socket is looked for.

use std::path::{Path, PathBuf};

use crate::agent::control::{Client, ControlError};
use crate::base::document;
use crate::base::fsx;
use crate::cli::args::AgentArgs;
use crate::cli::fault::CliError;
use crate::config::Environment;

/// Where agents of the system keep their state.
const OF_SYSTEM: &str = "/var/lib/cos-watch";

/// The agent that is meant: by its directory, its file, the environment, or because it is the only one that runs.
pub(super) async fn find(args: &AgentArgs, environment: &Environment) -> Result<Client, CliError> {
    if let Some(directory) = &args.state_dir {
        return Ok(Client::new(directory));
    }
    if let Some(file) = &args.config {
        return of_file(file, environment).await;
    }
    if let Some(directory) = environment.get("COS_WATCH_STATE_DIR") {
        return Ok(Client::new(directory));
    }
    only(live(environment), environment)
}

/// The agent of a configuration file: in the directory that it names, or the one that says that it works by it. The file
/// may have got a fault since the agent read it.
async fn of_file(file: &Path, environment: &Environment) -> Result<Client, CliError> {
    let text = fsx::open(file).and_then(|_| fsx::read_optional(file))?.unwrap_or_default();
    let document = document::of_file(file, &text)
        .map_err(|misfit| CliError::usage(format!("`{}` cannot be read: {misfit}", file.display())))?;
    if let Some(directory) =
        document.get("state_dir").and_then(|node| node.scalar()).filter(|text| !text.contains("${"))
    {
        let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let beside = whole.parent().unwrap_or(Path::new("/"));
        return Ok(Client::new(beside.join(environment.expand_home(directory))));
    }
    let meant = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    for client in live(environment) {
        // One that ended just now is not the one that is meant.
        let Ok(status) = client.status().await else { continue };
        if status.config.is_some_and(|config| config.0.canonicalize().unwrap_or(config.0) == meant) {
            return Ok(client);
        }
    }
    Err(CliError::usage_with(
        format!("no agent runs with `{}`", file.display()),
        format!("start one: cos watch --config {}", file.display()),
    ))
}

/// The directories in which agents of this user and of the system keep their state, unless they were told otherwise.
fn places(environment: &Environment) -> Vec<PathBuf> {
    let state = environment.get("XDG_STATE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let state = state.or_else(|| environment.home().map(|home| home.join(".local/state")));
    state.map(|state| state.join("cos/watch")).into_iter().chain([PathBuf::from(OF_SYSTEM)]).collect()
}

/// The agents that run in the usual places, or one below them. Blocks, though not for long.
fn live(environment: &Environment) -> Vec<Client> {
    let mut found = Vec::new();
    for place in places(environment) {
        let below = std::fs::read_dir(&place).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut below: Vec<PathBuf> = below.filter(|path| path.is_dir()).collect();
        below.sort();
        let clients = std::iter::once(place).chain(below).map(Client::new);
        found.extend(clients.filter(Client::is_there));
    }
    found
}

fn only(mut live: Vec<Client>, environment: &Environment) -> Result<Client, CliError> {
    match (live.pop(), live.is_empty()) {
        (Some(client), true) => Ok(client),
        (Some(last), false) => {
            live.push(last);
            let hints = live.iter().map(|client| format!("--state-dir {}", client.directory().display()));
            Err(CliError::Usage {
                message: "several agents run; say which one is meant".to_owned(),
                hints: hints.collect(),
            })
        }
        (None, _) => {
            let directory = places(environment).into_iter().next().unwrap_or_else(|| PathBuf::from(OF_SYSTEM));
            Err(ControlError::NotRunning { directory }.into())
        }
    }
}
