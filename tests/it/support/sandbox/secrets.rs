//! The secrets that a sandbox was told of, so that none of its outputs shows one.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};

use super::super::{ASKING_SECRET, ISSUED, SECRET, SHOWN_SECRET};

/// Keys of profile files and variables whose values are secrets, by how they end.
const NAMES: [&str; 5] = ["secret_key", "secret_access_key", "token", "session_token", "password"];

/// Shorter values stand in other words by chance.
const SHORTEST: usize = 8;

/// What must not be shown. Clones share it.
#[derive(Clone)]
pub(crate) struct Secrets(Arc<Mutex<BTreeSet<String>>>);

impl Secrets {
    /// Those of the stores and token services of all tests.
    pub(super) fn known() -> Self {
        let known = [SECRET, ASKING_SECRET, SHOWN_SECRET, ISSUED].map(str::to_owned);
        Self(Arc::new(Mutex::new(BTreeSet::from(known))))
    }

    pub(super) fn add(&self, value: &str) {
        let value = value.trim();
        if value.len() >= SHORTEST {
            self.0.lock().expect("no panic").insert(value.to_owned());
        }
    }

    /// Adds the value if its name says that it is one.
    pub(super) fn add_named(&self, name: &str, value: &str) {
        let name = name.trim().to_ascii_lowercase();
        if NAMES.iter().any(|end| name.ends_with(end)) {
            self.add(value);
        }
    }

    /// Adds those of a profile file.
    pub(super) fn add_file(&self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
            self.add_named(name, value);
        }
    }

    /// Adds those of a command line.
    pub(super) fn add_arguments<'a>(&self, arguments: impl Iterator<Item = &'a str>) {
        let arguments: Vec<&str> = arguments.collect();
        for pair in arguments.windows(2) {
            if matches!(pair[0], "--secret-key" | "--token") {
                self.add(pair[1]);
            }
        }
    }

    /// The first that stands in a text.
    pub(crate) fn found_in(&self, text: &[u8]) -> Option<String> {
        let all = self.0.lock().expect("no panic");
        let mut hits = all.iter().filter(|one| text.windows(one.len()).any(|window| window == one.as_bytes()));
        hits.next().cloned()
    }

    /// Panics when a file below `directory` holds one: what is remembered between commands is read by others too.
    pub(super) fn search(&self, directory: &Path) {
        let Ok(entries) = std::fs::read_dir(directory) else { return };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                self.search(&path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                let found = self.found_in(&bytes);
                assert!(found.is_none(), "the secret {found:?} is kept in {}", path.display());
            }
        }
    }
}

/// Whether these arguments ask for secrets to be printed, or the script among them may.
pub(super) fn are_asked_for<'a>(arguments: impl Iterator<Item = &'a str>) -> bool {
    let words: Vec<&str> = arguments.flat_map(str::split_whitespace).filter(|word| !word.starts_with('-')).collect();
    let configure = words.contains(&"configure") && (words.contains(&"export") || words.contains(&"get"));
    // A command that gives the program its signals back comes before it.
    configure || words.iter().find(|word| !word.contains('/') && **word != "env") == Some(&"token")
}
