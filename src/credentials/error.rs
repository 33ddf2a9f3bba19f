//! Why there are no credentials.

use crate::base::fault::{Category, Fault};

/// Why one place did not match: the place, and what was looked for there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The place.
    pub place: String,
    /// What is not there.
    pub reason: String,
}

/// Credentials that cannot be used, or none at all.
#[derive(Debug, thiserror::Error)]
pub enum CredentialsError {
    /// One half of a pair without the other.
    #[error("credentials are incomplete: `{found}` is set in {origin}, but `{missing}` is not")]
    Half {
        /// The name of the half that is there.
        found: String,
        /// The name of the half that is not.
        missing: String,
        /// Where the half that is there was found.
        origin: String,
    },
    /// No place had any.
    #[error("no credentials found{}", lines(misses))]
    None {
        /// Why each place did not match, in the order they were asked.
        misses: Vec<Miss>,
    },
}

fn lines(misses: &[Miss]) -> String {
    misses.iter().map(|miss| format!("\n  {}: {}", miss.place, miss.reason)).collect()
}

impl Fault for CredentialsError {
    fn category(&self) -> Category {
        Category::Credentials
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Half { missing, .. } => vec![format!("set `{missing}` in the same place, or remove the other half")],
            Self::None { .. } => vec![
                "set COS_SECRET_ID and COS_SECRET_KEY in the environment".to_owned(),
                "or write `secret_id = …` and `secret_key = …` under `[default]` in ~/.cos/credentials".to_owned(),
                "for public objects add --no-sign-request; to try without an account add --profile local".to_owned(),
            ],
        }
    }
}
