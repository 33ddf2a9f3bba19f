//! Filters, in the order they were typed.

use std::path::PathBuf;

use clap::{ArgMatches, Args};
use jiff::Timestamp;

use crate::base::size;
use crate::base::time::{self, Moment};
use crate::engine::Expression;
use crate::engine::select::Conditions;

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
    /// Only what has at least so many bytes, such as 10MB; units are of 1024 [default: any size]
    #[arg(long, value_name = "SIZE", value_parser = size::parse)]
    min_size: Option<u64>,
    /// Only what has at most so many bytes, such as 1GB [default: any size]
    #[arg(long, value_name = "SIZE", value_parser = size::parse)]
    max_size: Option<u64>,
    /// Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time
    /// [default: any age]
    #[arg(long, value_name = "AGE|TIME", value_parser = time::parse_moment)]
    older_than: Option<Moment>,
    /// Only what was written at that moment or later [default: any age]
    #[arg(long, value_name = "AGE|TIME", value_parser = time::parse_moment)]
    newer_than: Option<Moment>,
    /// Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~'*.tmp'"
    /// [default: all]
    #[arg(long, value_name = "EXPRESSION", value_parser = Expression::parse)]
    r#where: Option<Expression>,
    #[arg(skip)]
    given: Vec<GivenFilter>,
}

/// Which objects are meant, where `--storage-class` is a filter: in commands that store nothing in a class. It stands last
/// in a command, for its heading would take in what follows.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Filters")]
pub(in crate::cli) struct ObjectFilterArgs {
    #[command(flatten)]
    pub(in crate::cli) names: FilterArgs,
    /// Only objects of these storage classes, separated by commas; several times adds more
    #[arg(long, value_name = "CLASS", value_delimiter = ',')]
    storage_class: Vec<String>,
}

impl ObjectFilterArgs {
    /// Whether any filter was given.
    pub(in crate::cli) fn is_given(&self) -> bool {
        self.names.is_given() || !self.storage_class.is_empty()
    }

    /// What is looked at beside names, seen from `now`.
    pub(in crate::cli) fn conditions(&self, now: Timestamp) -> Conditions {
        Conditions { classes: self.storage_class.clone(), ..self.names.conditions(now) }
    }
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
        !self.given.is_empty() || self.has_conditions()
    }

    /// Whether more than names is looked at.
    pub(in crate::cli) fn has_conditions(&self) -> bool {
        let Self { min_size, max_size, older_than, newer_than, r#where, .. } = self;
        r#where.is_some() || min_size.is_some() || max_size.is_some() || older_than.is_some() || newer_than.is_some()
    }

    /// What is looked at beside names, seen from `now`.
    pub(in crate::cli) fn conditions(&self, now: Timestamp) -> Conditions {
        let seen = |moment: Option<Moment>| moment.map(|moment| moment.seen_from(now));
        Conditions {
            min_size: self.min_size,
            max_size: self.max_size,
            before: seen(self.older_than),
            since: seen(self.newer_than),
            classes: Vec::new(),
            expression: self.r#where.clone(),
        }
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
