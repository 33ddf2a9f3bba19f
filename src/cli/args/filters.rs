//! `--include` and `--exclude`, in the order they were typed.

use clap::{ArgMatches, Args};

use crate::engine::filter::Rule;

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
    #[arg(skip)]
    rules: Vec<Rule>,
}

impl FilterArgs {
    /// Whether any filter was given.
    pub(in crate::cli) fn is_given(&self) -> bool {
        !self.rules.is_empty()
    }

    /// The filters in the order of the command line.
    pub(in crate::cli) fn rules(&self) -> Vec<Rule> {
        self.rules.clone()
    }

    /// Puts both kinds into one order; clap keeps them apart.
    pub(super) fn remember_order(&mut self, matches: &ArgMatches) {
        let indices = |name: &str| matches.indices_of(name).into_iter().flatten().collect::<Vec<_>>();
        let of_kind = |include: bool, indices: Vec<usize>, patterns: &[String]| {
            let rules = patterns.iter().map(move |pattern| Rule { include, pattern: pattern.clone() });
            indices.into_iter().zip(rules).collect::<Vec<_>>()
        };
        let mut all = of_kind(true, indices("include"), &self.include);
        all.extend(of_kind(false, indices("exclude"), &self.exclude));
        all.sort_unstable_by_key(|(index, _)| *index);
        self.rules = all.into_iter().map(|(_, rule)| rule).collect();
    }
}
