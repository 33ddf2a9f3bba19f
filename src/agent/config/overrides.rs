//! What is said outside of the file and holds over it: environment variables and what was typed.

use crate::base::document::{Member, Node, Value};
use crate::config::Environment;

/// Variables, and the keys that they set: those below `projects[]` in every project. The first that is set counts where
/// two name one key.
pub const VARIABLES: [(&str, &str); 12] = [
    ("COS_WATCH_STATE_DIR", "state_dir"),
    ("COS_WATCH_SHUTDOWN_TIMEOUT", "shutdown_timeout"),
    ("COS_WATCH_METRICS_LISTEN", "metrics.listen"),
    ("COS_WATCH_LOG_LEVEL", "log.level"),
    ("COS_WATCH_LOG_FORMAT", "log.format"),
    ("COS_WATCH_LOG_FILE", "log.file"),
    ("COS_WATCH_BANDWIDTH", "bandwidth.limit"),
    ("COS_WATCH_MAX_FILES", "queue.max_files"),
    ("COS_WATCH_WORKERS", "projects[].workers"),
    ("COS_WATCH_RESCAN", "projects[].rescan"),
    ("COS_WATCH_SILENCE", "projects[].complete.silence"),
    ("SILENCE_WINDOW", "projects[].complete.silence"),
];

/// Values that hold over the file: some of the whole, some of every project.
#[derive(Clone, Debug)]
pub struct Overrides {
    /// Keys of the whole.
    pub top: Node,
    /// Keys of every project.
    pub each: Node,
}

impl Default for Overrides {
    fn default() -> Self {
        let empty = || Node::new(Value::Record(Vec::new()));
        Self { top: empty(), each: empty() }
    }
}

impl Overrides {
    /// What the environment says.
    pub fn of_environment(environment: &Environment) -> Self {
        let mut overrides = Self::default();
        for (variable, key) in VARIABLES {
            if let Some(value) = environment.get(variable)
                && !overrides.has(key)
            {
                overrides.set(key, Node::new(Value::Plain(value.to_owned())));
            }
        }
        overrides
    }

    /// Sets a key by its path, such as `log.level` or `projects[].workers`.
    pub fn set(&mut self, key: &str, node: Node) {
        let (root, rest) = match key.strip_prefix("projects[].") {
            Some(rest) => (&mut self.each, rest),
            None => (&mut self.top, key),
        };
        put(root, rest, node);
    }

    fn has(&self, key: &str) -> bool {
        let (mut node, rest) = match key.strip_prefix("projects[].") {
            Some(rest) => (&self.each, rest),
            None => (&self.top, key),
        };
        for name in rest.split('.') {
            match node.get(name) {
                Some(below) => node = below,
                None => return false,
            }
        }
        true
    }
}

fn put(node: &mut Node, path: &str, value: Node) {
    let Value::Record(members) = &mut node.value else { return };
    match path.split_once('.') {
        None => members.push(Member { name: path.to_owned(), line: 0, node: value }),
        Some((name, rest)) => {
            let at = members.iter().position(|member| member.name == name).unwrap_or_else(|| {
                members.push(Member { name: name.to_owned(), line: 0, node: Node::new(Value::Record(Vec::new())) });
                members.len() - 1
            });
            put(&mut members[at].node, rest, value);
        }
    }
}

/// The variable that set a place.
pub(super) fn variable_of(environment: &Environment, key: &str) -> &'static str {
    let set = VARIABLES.iter().find(|(variable, path)| *path == key && environment.get(variable).is_some());
    set.map_or("environment", |(variable, _)| *variable)
}
