//! The process environment as a value, so that tests need none and every reader sees the same moment.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::variables::is_listed;

/// A snapshot of the environment variables and the home directory. `Debug` shows names only: values may be secrets.
#[derive(Clone, Default)]
pub struct Environment {
    variables: BTreeMap<String, String>,
    home: Option<PathBuf>,
}

impl Environment {
    /// The environment of this process. Variables that are not UTF-8 are left out.
    pub fn from_process() -> Self {
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self { variables, home: dirs::home_dir() }
    }

    /// Only these variables; `HOME` among them is the home directory.
    pub fn from_pairs<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        let variables: BTreeMap<_, _> = pairs.into_iter().map(|(n, v)| (n.into(), v.into())).collect();
        let home = variables.get("HOME").filter(|h| !h.is_empty()).map(PathBuf::from);
        Self { variables, home }
    }

    /// The value of a variable, without a line end behind it, which comes along when the value is read from a file. One
    /// that is set but empty counts as not set, as scripts write `VAR= cos …`. Only those of
    /// [`VARIABLES`](super::VARIABLES) may be asked for.
    pub fn get(&self, name: &str) -> Option<&str> {
        debug_assert!(name.is_empty() || is_listed(name), "{name} is read: tell of it in config/variables.rs");
        let value = self.of_others(name)?.trim_end_matches(['\r', '\n']);
        (!value.is_empty()).then_some(value)
    }

    /// The value of a variable that somebody else reads, such as one that was typed. Empty counts as not set.
    pub fn of_others(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// The home directory, when there is one.
    pub fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// `~` and `~/…` with the home directory in place; any other path as it is.
    pub fn expand_home(&self, path: &str) -> PathBuf {
        match (path.strip_prefix('~'), &self.home) {
            (Some(""), Some(home)) => home.clone(),
            (Some(rest), Some(home)) if rest.starts_with('/') => home.join(rest.trim_start_matches('/')),
            _ => PathBuf::from(path),
        }
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment")
            .field("names", &self.variables.keys().collect::<Vec<_>>())
            .field("home", &self.home)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_variable_counts_as_unset_and_debug_shows_no_value() {
        let env = Environment::from_pairs([("HOME", "/h"), ("COS_TOKEN", "hidden-value"), ("COS_REGION", "")]);
        assert_eq!((env.get("COS_TOKEN"), env.get("COS_REGION")), (Some("hidden-value"), None));
        assert!(!format!("{env:?}").contains("hidden-value"));
    }

    #[test]
    fn a_tilde_is_the_home_directory_only_in_front_of_a_slash() {
        let env = Environment::from_pairs([("HOME", "/h")]);
        for (text, path) in [("~", "/h"), ("~/a/b", "/h/a/b"), ("~other/a", "~other/a"), ("/x/~/a", "/x/~/a")] {
            assert_eq!(env.expand_home(text), PathBuf::from(path));
        }
    }
}
