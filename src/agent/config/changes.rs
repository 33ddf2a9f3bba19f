//! What differs between two configurations, for a reload.

use std::fmt;

use crate::agent::settings::{ProjectSettings, WatchSettings};

use super::keys::Obeyed;

/// A key that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The project, when it is of one.
    pub project: Option<String>,
    /// The key, as in the file.
    pub key: &'static str,
    /// When it is obeyed.
    pub obeyed: Obeyed,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.project {
            Some(project) => write!(f, "`{}` of project `{project}`", self.key)?,
            None => write!(f, "`{}`", self.key)?,
        }
        match self.obeyed {
            Obeyed::Live => Ok(()),
            Obeyed::Later => f.write_str(" (for files that change from now on)"),
            Obeyed::Restart => f.write_str(" (after a restart)"),
        }
    }
}

/// What differs between two configurations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Names of projects that are new.
    pub added: Vec<String>,
    /// Names of projects that are gone.
    pub removed: Vec<String>,
    /// Names of projects whose roots, filters or way of watching changed: their roots are gone through again.
    pub rescanned: Vec<String>,
    /// Keys that changed.
    pub changed: Vec<Change>,
}

impl Changes {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }

    /// Keys that are obeyed after a restart alone.
    pub fn needing_restart(&self) -> impl Iterator<Item = &Change> {
        self.changed.iter().filter(|change| change.obeyed == Obeyed::Restart)
    }
}

/// In words, on one line.
impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let names = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        if !self.added.is_empty() {
            parts.push(format!("new projects: {}", names(&self.added)));
        }
        if !self.removed.is_empty() {
            parts.push(format!("projects that are gone: {}", names(&self.removed)));
        }
        if !self.changed.is_empty() {
            let keys: Vec<String> = self.changed.iter().map(Change::to_string).collect();
            parts.push(format!("changed: {}", keys.join(", ")));
        }
        f.write_str(&if parts.is_empty() { "nothing changed".to_owned() } else { parts.join("; ") })
    }
}

/// What differs between `old` and `new`.
pub fn changes(old: &WatchSettings, new: &WatchSettings) -> Changes {
    let mut changes = Changes::default();
    let find =
        |settings: &WatchSettings, name: &str| settings.projects.iter().find(|project| project.name == name).cloned();
    for project in &new.projects {
        match find(old, &project.name) {
            None => changes.added.push(project.name.clone()),
            Some(before) => of_project(&mut changes, &before, project),
        }
    }
    let gone = old.projects.iter().filter(|project| find(new, &project.name).is_none());
    changes.removed.extend(gone.map(|project| project.name.clone()));
    let WatchSettings { state_dir, projects: _, channels, alerts, listen, log, bandwidth, queue, shutdown_timeout } =
        new;
    let keys = [
        ("state_dir", Obeyed::Restart, *state_dir != old.state_dir),
        ("notify", Obeyed::Live, *channels != old.channels),
        ("alerts", Obeyed::Live, *alerts != old.alerts),
        ("metrics.listen", Obeyed::Restart, *listen != old.listen),
        ("log", Obeyed::Live, *log != old.log),
        ("bandwidth", Obeyed::Live, *bandwidth != old.bandwidth),
        ("queue", Obeyed::Live, *queue != old.queue),
        ("shutdown_timeout", Obeyed::Live, *shutdown_timeout != old.shutdown_timeout),
    ];
    let changed = keys.into_iter().filter(|(.., differs)| *differs);
    changes.changed.extend(changed.map(|(key, obeyed, _)| Change { project: None, key, obeyed }));
    changes
}

fn of_project(changes: &mut Changes, old: &ProjectSettings, new: &ProjectSettings) {
    // Taken apart, so that no field is forgotten.
    let ProjectSettings {
        name,
        paths,
        dest,
        key,
        include,
        exclude,
        file_ext,
        ignore_temp,
        events,
        watch,
        poll,
        rescan,
        canary,
        symlinks,
        complete,
        compare,
        workers,
        qps,
        retry,
        breaker,
        delete,
        actions,
        storage_class,
        part_size,
        access,
        own,
    } = new;
    let profile = |project: &ProjectSettings| project.dest.profile.clone();
    let place = |project: &ProjectSettings| (project.dest.bucket.clone(), project.dest.key.clone());
    // Where a change means that other files take part, the roots have to be gone through.
    let (again, not) = (true, false);
    let keys = [
        ("paths", *paths != old.paths, again),
        ("dest", (dest.bucket.clone(), dest.key.clone()) != place(old), not),
        ("profile", profile(new) != profile(old), not),
        ("key", *key != old.key, not),
        ("include", *include != old.include, again),
        ("exclude", *exclude != old.exclude || *own != old.own, again),
        ("file_ext", *file_ext != old.file_ext, again),
        ("ignore_temp", *ignore_temp != old.ignore_temp, again),
        ("events", *events != old.events, again),
        ("watch", *watch != old.watch, again),
        ("poll", *poll != old.poll, not),
        ("rescan", *rescan != old.rescan, not),
        ("canary", *canary != old.canary, not),
        ("symlinks", *symlinks != old.symlinks, again),
        ("complete", *complete != old.complete, complete.mode != old.complete.mode),
        ("compare", *compare != old.compare, not),
        ("workers", *workers != old.workers, not),
        ("qps", *qps != old.qps, not),
        ("retry", *retry != old.retry, not),
        ("breaker", *breaker != old.breaker, not),
        ("delete_after_sync", *delete != old.delete, not),
        ("actions", *actions != old.actions, not),
        ("storage_class", *storage_class != old.storage_class, not),
        ("part_size", *part_size != old.part_size, not),
        ("store", *access != old.access, not),
    ];
    for (key, _, rescans) in keys.into_iter().filter(|(_, differs, _)| *differs) {
        let obeyed = if matches!(key, "dest" | "key") { Obeyed::Later } else { Obeyed::Live };
        changes.changed.push(Change { project: Some(name.clone()), key, obeyed });
        if rescans && !changes.rescanned.contains(name) {
            changes.rescanned.push(name.clone());
        }
    }
}
