//! Filters, in the order they were typed.

use std::path::PathBuf;

use clap::{ArgMatches, Args};

/// Which keys or files are meant
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Filters")]
pub(in crate::cli) struct FilterArgs {
    /// Leave out what matches; `*` crosses `/`, the last of several filters wins
    #[arg(long, value_name = "PATTERN")]
    exclude: Vec<String>,
    /// Take what matches; given alone it means only these
    #[arg(long, value_name = "PATTERN")]
    include: Vec<String>,
    /// Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over
    #[arg(long, value_name = "FILE")]
    exclude_from: Vec<PathBuf>,
    /// Take what matches a line of FILE
    #[arg(long, value_name = "FILE")]
    include_from: Vec<PathBuf>,
    #[arg(skip)]
    given: Vec<GivenFilter>,
}

/// One filter option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct GivenFilter {
    /// It includes; else it excludes.
    pub(in crate::cli) include: bool,
    pub(in crate::cli) patterns: Patterns,
}

/// Where the patterns of an option stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Patterns {
    /// This one.
    Typed(String),
    /// One a line.
    File(PathBuf),
}

impl FilterArgs {
    /// Whether any filter was given.
    pub(in crate::cli) fn is_given(&self) -> bool {
        !self.given.is_empty()
    }

    /// The filters in the order of the command line.
    pub(in crate::cli) fn given(&self) -> &[GivenFilter] {
        &self.given
    }

    /// Puts all kinds into one order; clap keeps them apart.
    pub(super) fn remember_order(&mut self, matches: &ArgMatches) {
        let typed = |patterns: &[String]| patterns.iter().cloned().map(Patterns::Typed).collect::<Vec<_>>();
        let files = |paths: &[PathBuf]| paths.iter().cloned().map(Patterns::File).collect::<Vec<_>>();
        let mut all = Vec::new();
        for (name, include, patterns) in [
            ("include", true, typed(&self.include)),
            ("exclude", false, typed(&self.exclude)),
            ("include_from", true, files(&self.include_from)),
            ("exclude_from", false, files(&self.exclude_from)),
        ] {
            let filters = patterns.into_iter().map(|patterns| GivenFilter { include, patterns });
            all.extend(matches.indices_of(name).into_iter().flatten().zip(filters));
        }
        all.sort_by_key(|(index, _)| *index);
        self.given = all.into_iter().map(|(_, filter)| filter).collect();
    }
}
