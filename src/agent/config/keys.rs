//! Every key of the file: what is not here is told as unknown, and the documentation is held against it.

use crate::base::document::{Node, Value};

/// When a change of a key is obeyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obeyed {
    /// At once, with the next reload.
    Live,
    /// At once for files that change from now on; what is in the store already stays where it is.
    Later,
    /// When the agent is started anew.
    Restart,
}

impl Obeyed {
    /// The word in the documentation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Later => "new files",
            Self::Restart => "restart",
        }
    }
}

/// A key of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its place; `[]` stands behind lists.
    pub path: &'static str,
    /// What holds when it is not there, as it would be written; empty for nothing.
    pub default: &'static str,
    /// When a change is obeyed.
    pub obeyed: Obeyed,
}

const fn key(path: &'static str, default: &'static str, obeyed: Obeyed) -> Key {
    Key { path, default, obeyed }
}

/// What the keys of a project begin with.
const PROJECT: &str = "projects[].";
/// What stands in its place where they hold for all projects.
const DEFAULTS: &str = "defaults.";

/// All of them. Those of a project may stand in `defaults` too, save its name, its paths and its destination.
pub const KEYS: [Key; 98] = {
    use Obeyed::{Later, Live, Restart};
    [
        key("version", "1", Live),
        key("state_dir", "", Restart),
        key("shutdown_timeout", "25s", Live),
        key("projects[].name", "", Live),
        key("projects[].paths", "", Live),
        key("projects[].dest", "", Later),
        key("projects[].profile", "", Live),
        key("projects[].key", "{prefix}/{rel}", Later),
        key("projects[].include", "", Live),
        key("projects[].exclude", "", Live),
        key("projects[].file_ext", "", Live),
        key("projects[].ignore_temp", "true", Live),
        key("projects[].events", "[create, write, rename]", Live),
        key("projects[].watch", "auto", Live),
        key("projects[].poll", "30s", Live),
        key("projects[].rescan", "1h", Live),
        key("projects[].canary", "60s", Live),
        key("projects[].symlinks", "skip", Live),
        key("projects[].complete.mode", "auto", Live),
        key("projects[].complete.marker", "", Live),
        key("projects[].complete.silence", "2s", Live),
        key("projects[].complete.settle", "200ms", Live),
        key("projects[].complete.max_wait", "10m", Live),
        key("projects[].complete.on_change", "wait", Live),
        key("projects[].compare", "size+mtime", Live),
        key("projects[].workers", "8", Live),
        key("projects[].qps", "", Live),
        key("projects[].limits.qps", "", Live),
        key("projects[].part_size", "auto", Live),
        key("projects[].storage_class", "", Live),
        key("projects[].retry.max_attempts", "3", Live),
        key("projects[].retry.base", "1s", Live),
        key("projects[].retry.cap", "5m", Live),
        key("projects[].retry.slow_lane", "1h", Live),
        key("projects[].breaker.failures", "5", Live),
        key("projects[].breaker.probe", "5s", Live),
        key("projects[].delete_after_sync.enabled", "false", Live),
        key("projects[].delete_after_sync.grace", "60s", Live),
        key("projects[].delete_after_sync.max_per_hour", "", Live),
        key("projects[].delete_after_sync.empty_directories", "true", Live),
        key("projects[].actions[].name", "", Live),
        key("projects[].actions[].after", "verified", Live),
        key("projects[].actions[].enabled", "true", Live),
        key("projects[].actions[].debounce", "", Live),
        key("projects[].actions[].timeout", "1m", Live),
        key("projects[].actions[].exec.argv", "", Live),
        key("projects[].actions[].exec.env", "", Live),
        key("projects[].actions[].ssh.host", "", Live),
        key("projects[].actions[].ssh.port", "", Live),
        key("projects[].actions[].ssh.identity", "", Live),
        key("projects[].actions[].ssh.argv", "", Live),
        key("projects[].store.endpoint_url", "", Live),
        key("projects[].store.region", "", Live),
        key("projects[].store.path_style", "", Live),
        key("projects[].store.connect_timeout", "10s", Live),
        key("projects[].store.read_timeout", "60s", Live),
        key("projects[].store.secret_id", "", Live),
        key("projects[].store.secret_key", "", Live),
        key("notify[].name", "", Live),
        key("notify[].type", "", Live),
        key("notify[].url", "", Live),
        key("notify[].secret", "", Live),
        key("notify[].format", "markdown", Live),
        key("notify[].at_mobiles", "", Live),
        key("notify[].bearer", "", Live),
        key("notify[].server", "", Live),
        key("notify[].security", "", Live),
        key("notify[].user", "", Live),
        key("notify[].password", "", Live),
        key("notify[].from", "", Live),
        key("notify[].to", "", Live),
        key("alerts.group_by", "[project, rule]", Live),
        key("alerts.group_wait", "30s", Live),
        key("alerts.group_interval", "5m", Live),
        key("alerts.repeat_interval", "4h", Live),
        key("alerts.resolve_after", "1m", Live),
        key("alerts.rules[].name", "", Live),
        key("alerts.rules[].enabled", "true", Live),
        key("alerts.rules[].threshold", "", Live),
        key("alerts.rules[].for", "", Live),
        key("alerts.rules[].channels", "", Live),
        key("alerts.inhibit[].source", "", Live),
        key("alerts.inhibit[].targets", "", Live),
        key("alerts.inhibit[].equal", "", Live),
        key("metrics.listen", "", Restart),
        key("log.level", "info", Live),
        key("log.format", "json", Live),
        key("log.stdout", "true", Live),
        key("log.file", "", Live),
        key("log.max_size", "100MB", Live),
        key("log.keep", "5", Live),
        key("bandwidth.limit", "0", Live),
        key("bandwidth.schedule[].from", "", Live),
        key("bandwidth.schedule[].to", "", Live),
        key("bandwidth.schedule[].limit", "", Live),
        key("queue.max_files", "2000000", Live),
        key("queue.warn_ratio", "0.8", Live),
        key("defaults", "", Live),
    ]
};

/// Keys that are of one project alone.
const OF_ONE: [&str; 3] = ["name", "paths", "dest"];

/// A name that stands where no key has it.
pub(super) struct Unknown {
    /// Where, with the numbers of lists.
    pub(super) path: String,
    pub(super) line: usize,
    /// What was probably meant.
    pub(super) hint: String,
}

/// Finds every name of a document that is no key.
pub(super) fn unknown(document: &Node) -> Vec<Unknown> {
    let mut found = Vec::new();
    search(document, "", "", &mut found);
    found
}

fn search(node: &Node, shown: &str, path: &str, found: &mut Vec<Unknown>) {
    match &node.value {
        Value::Record(members) => {
            for member in members {
                let below = |path: &str| match path {
                    "" => member.name.clone(),
                    path => format!("{path}.{}", member.name),
                };
                let (shown, path) = (below(shown), below(path));
                let plain = in_project(&path);
                match kind(&plain) {
                    Kind::Leaf => {}
                    Kind::Branch => search(&member.node, &shown, &path, found),
                    Kind::None => found.push(Unknown { hint: hint(&path), path: shown, line: member.line }),
                }
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                search(item, &format!("{shown}[{index}]"), &format!("{path}[]"), found);
            }
        }
        _ => {}
    }
}

/// The place in a project that a place in `defaults` stands for.
fn in_project(path: &str) -> String {
    match path.strip_prefix(DEFAULTS) {
        Some(rest) if !OF_ONE.contains(&rest) => format!("{PROJECT}{rest}"),
        _ => path.to_owned(),
    }
}

enum Kind {
    Leaf,
    Branch,
    None,
}

fn kind(path: &str) -> Kind {
    if path == DEFAULTS.trim_end_matches('.') {
        return Kind::Branch;
    }
    if KEYS.iter().any(|key| key.path == path) {
        return Kind::Leaf;
    }
    let is_above = |key: &Key| key.path.strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '[']));
    if KEYS.iter().any(is_above) { Kind::Branch } else { Kind::None }
}

/// What may have been meant by a name that is no key.
fn hint(path: &str) -> String {
    let (above, name) = path.rsplit_once('.').map_or(("", path), |(above, name)| (above, name));
    let plain = in_project(path);
    let plain_above = plain.rsplit_once('.').map_or("", |(above, _)| above);
    // Names that stand side by side with it.
    let mut beside: Vec<&str> = Vec::new();
    for key in &KEYS {
        let rest =
            if plain_above.is_empty() { Some(key.path) } else { key.path.strip_prefix(&format!("{plain_above}.")) };
        let Some(rest) = rest else { continue };
        let first = rest.split(['.', '[']).next().unwrap_or(rest);
        let is_of_one = above == "defaults" && OF_ONE.contains(&first);
        if !is_of_one && !beside.contains(&first) {
            beside.push(first);
        }
    }
    let distance = |other: &&str| strsim::damerau_levenshtein(&name.to_ascii_lowercase(), other);
    let near = beside.iter().copied().filter(|other| distance(other) * 3 <= name.len().max(4)).min_by_key(distance);
    if let Some(near) = near {
        return format!("there is no such key; did you mean `{near}`?");
    }
    if above == "defaults" && OF_ONE.contains(&name) {
        return "it belongs to each project".to_owned();
    }
    let elsewhere: Vec<&str> = KEYS
        .iter()
        .map(|key| key.path)
        .filter(|path| path.split('.').any(|part| part.trim_end_matches("[]") == name))
        .collect();
    if let Some(place) = elsewhere.first() {
        let end = place.find(name).unwrap_or_default() + name.len();
        return format!("there is no such key here; it is `{}`", &place[..end]);
    }
    format!("there is no such key; there are {}", beside.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::document::from_yaml;

    #[test]
    fn every_key_stands_once() {
        for (index, key) in KEYS.iter().enumerate() {
            assert!(!KEYS[..index].iter().any(|other| other.path == key.path), "{}", key.path);
        }
    }

    #[test]
    fn unknown_names_are_found_wherever_they_stand_with_what_was_meant() {
        let text = "projcts: []\nprojects:\n- {name: a, wrokers: 3, complete: {silense: 2s}, queue: 1}\n\
            defaults: {paths: [], workers: 2, exec: 1, zzz: 1}\nlog: {lvl: info}\nnotify: [{urll: x}]\n";
        let document = from_yaml(text).expect("YAML");
        let found: Vec<String> =
            unknown(&document).iter().map(|one| format!("{} {} {}", one.line, one.path, one.hint)).collect();
        assert_eq!(
            found,
            [
                "1 projcts there is no such key; did you mean `projects`?",
                "3 projects[0].wrokers there is no such key; did you mean `workers`?",
                "3 projects[0].complete.silense there is no such key; did you mean `silence`?",
                "3 projects[0].queue there is no such key here; it is `queue`",
                "4 defaults.paths it belongs to each project",
                "4 defaults.exec there is no such key here; it is `projects[].actions[].exec`",
                "4 defaults.zzz there is no such key; there are profile, key, include, exclude, file_ext, ignore_temp, \
                 events, watch, poll, rescan, canary, symlinks, complete, compare, workers, qps, limits, part_size, \
                 storage_class, retry, breaker, delete_after_sync, actions, store",
                "5 log.lvl there is no such key; there are level, format, stdout, file, max_size, keep",
                "6 notify[0].urll there is no such key; did you mean `url`?",
            ]
        );
    }
}
