//! Where a value came from.

use std::fmt;
use std::path::PathBuf;

/// The source of a value, for error texts and `configure list`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A command line option, with its dashes: `--region`.
    Option(&'static str),
    /// An environment variable.
    Environment(&'static str),
    /// A section of a profile file.
    File {
        /// The file.
        path: PathBuf,
        /// The profile whose section it is.
        profile: String,
    },
    /// The value used when nothing says otherwise.
    Default,
    /// Part of a profile that the program brings along.
    BuiltIn,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(flag) => write!(f, "option {flag}"),
            Self::Environment(name) => write!(f, "environment variable {name}"),
            Self::File { path, profile } => write!(f, "profile `{profile}` in `{}`", path.display()),
            Self::Default => f.write_str("default"),
            Self::BuiltIn => f.write_str("built-in profile"),
        }
    }
}

/// A value and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// A value from `origin`.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }

    /// The value of an option given on the command line, when it was.
    pub fn option(flag: &'static str, value: Option<T>) -> Option<Self> {
        value.map(|value| Self::new(value, Origin::Option(flag)))
    }

    /// Changes the value and keeps the source.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Sourced<U> {
        Sourced { value: change(self.value), origin: self.origin }
    }
}

/// The first value that is there: candidates come in order of precedence.
pub fn first<T>(candidates: impl IntoIterator<Item = Option<Sourced<T>>>) -> Option<Sourced<T>> {
    candidates.into_iter().flatten().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_value_wins_and_brings_its_source() {
        let won = first([
            Sourced::option("--region", None),
            Some(Sourced::new("from-env", Origin::Environment("COS_REGION"))),
            Some(Sourced::new("default", Origin::Default)),
        ]);
        assert_eq!(won, Some(Sourced::new("from-env", Origin::Environment("COS_REGION"))));
        assert_eq!(first::<u8>([None, None]), None);
    }
}
