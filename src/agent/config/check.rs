//! What is wrong between parts that are each right.

use std::path::Path;

use crate::agent::settings::{OwnPath, WatchSettings};

use super::project::Read;
use super::reader::{Place, Reader};

/// Looks at projects beside each other.
pub(super) fn projects(reader: &mut Reader<'_>, projects: &[Read<'_>]) {
    for (index, project) in projects.iter().enumerate() {
        let earlier = projects[..index].iter().find(|other| other.settings.name == project.settings.name);
        if let (Some(_), Some(place)) = (earlier, &project.name) {
            reader.refuse(place, format!("another project is called `{}`", project.settings.name));
        }
        nested(reader, project);
        for other in &projects[..index] {
            overlapping(reader, project, other);
            let (own, theirs) = (&project.settings, &other.settings);
            let same = (&own.dest, &own.key) == (&theirs.dest, &theirs.key) && !own.key.contains("{project}");
            if let (true, Some(place)) = (same, &project.name) {
                let said = format!("project `{}` has the same `dest` and `key`: files may have one key", theirs.name);
                if own.delete.is_some() || theirs.delete.is_some() {
                    reader.refuse(place, format!("{said}, and with `delete_after_sync` one of them would be lost"));
                } else {
                    reader.warn(place, said);
                }
            }
        }
        for (root, place) in project.settings.paths.iter().zip(&project.roots) {
            match root.metadata() {
                Ok(metadata) if !metadata.is_dir() => {
                    reader.refuse(place, format!("`{}` is no directory", root.display()));
                }
                Ok(_) => {}
                Err(error) => {
                    let reason = format!("`{}` cannot be looked at now: {error}", root.display());
                    match place.origin {
                        // A slip of the fingers is likelier than a disk that is not there yet.
                        super::reader::Origin::Typed => reader.refuse(place, reason),
                        _ => reader.warn(place, reason),
                    }
                }
            }
        }
    }
}

/// Roots of one project inside each other.
fn nested(reader: &mut Reader<'_>, project: &Read<'_>) {
    let roots: Vec<_> = project.settings.paths.iter().zip(&project.roots).collect();
    for (root, place) in &roots {
        if let Some((outer, _)) = roots.iter().find(|(outer, _)| outer != root && root.starts_with(outer)) {
            let (root, outer) = (root.display(), outer.display());
            both(reader, project, place, &format!("`{root}` lies in `{outer}`, so its files are sent twice"));
        }
    }
}

fn overlapping(reader: &mut Reader<'_>, project: &Read<'_>, other: &Read<'_>) {
    for (root, place) in project.settings.paths.iter().zip(&project.roots) {
        let is_within = |theirs: &Path| root.starts_with(theirs) || theirs.starts_with(root);
        if let Some(theirs) = other.settings.paths.iter().find(|theirs| is_within(theirs)) {
            let name = &other.settings.name;
            let said = if root == theirs {
                format!("project `{name}` watches `{}` too", root.display())
            } else {
                format!("`{}` overlaps `{}` of project `{name}`", root.display(), theirs.display())
            };
            if project.settings.delete.is_some() || other.settings.delete.is_some() {
                reader.refuse(
                    place,
                    format!("{said}: `delete_after_sync` could remove files before the other project has sent them"),
                );
            } else {
                reader.warn(place, format!("{said}: files in both are sent by both"));
            }
        }
    }
}

fn both(reader: &mut Reader<'_>, project: &Read<'_>, place: &Place<'_>, said: &str) {
    if project.settings.delete.is_some() {
        reader.refuse(place, format!("{said}, and `delete_after_sync` could remove them in between"));
    } else {
        reader.warn(place, said);
    }
}

/// Leaves out of each project what is the agent's own and lies where it watches: else every line of the log would be a
/// change that is logged.
pub(super) fn own_paths(
    reader: &mut Reader<'_>,
    settings: &mut WatchSettings,
    state_place: Option<&Place<'_>>,
    log_place: Option<&Place<'_>>,
) {
    let (state, log) = (settings.state_dir.clone(), settings.log.file.clone());
    for project in &mut settings.projects {
        for root in &project.paths {
            if state.starts_with(root) {
                let own = OwnPath::StateDirectory(state.clone());
                if !project.own.contains(&own) {
                    project.own.push(own);
                }
                if let Some(place) = state_place {
                    let (state, root) = (state.display(), root.display());
                    reader.warn(place, format!("`{state}` lies in `{root}`, which is watched; it is left out"));
                }
            }
            if let Some(log) = log.as_ref().filter(|log| log.starts_with(root)) {
                let own = OwnPath::LogFile(log.clone());
                if !project.own.contains(&own) {
                    project.own.push(own);
                }
                if let Some(place) = log_place {
                    let (log, root) = (log.display(), root.display());
                    reader.warn(place, format!("`{log}` lies in `{root}`, which is watched; it is left out"));
                }
            }
        }
    }
    for project in &settings.projects {
        for root in &project.paths {
            if let (true, Some(place)) = (root.starts_with(&state), state_place) {
                let root = root.display();
                reader.refuse(place, format!("`{root}` is watched and lies in the state directory"));
            }
        }
    }
}
