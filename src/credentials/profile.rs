//! Static keys in a section of a profile file.

use super::error::Miss;
use super::provider::{Find, Provider, Triple};
use crate::config::Profile;

/// The spellings a section may use: id, secret, token.
const SPELLINGS: [[&str; 3]; 2] =
    [["secret_id", "secret_key", "token"], ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"]];

pub(super) struct FromProfile<'a>(pub(super) &'a Profile);

impl Provider for FromProfile<'_> {
    fn find(&self) -> Find {
        // The credentials file comes first; a section is taken whole or not at all.
        for section in &self.0.sections {
            for [id, secret, token] in SPELLINGS {
                let triple = Triple {
                    id: (id, section.get(id)),
                    secret: (secret, section.get(secret)),
                    token: section.get(token),
                    origin: section.origin().to_string(),
                };
                if let Some(found) = triple.complete()? {
                    return Ok(Ok(found));
                }
            }
        }
        Ok(Err(self.miss()))
    }
}

impl FromProfile<'_> {
    fn miss(&self) -> Miss {
        let files: Vec<String> = self.0.files.iter().map(|file| file.display().to_string()).collect();
        let reason = match (self.0.sections.is_empty(), files.is_empty()) {
            (_, true) => "there is no home directory to look in".to_owned(),
            (true, _) => format!("it is not in {}", files.join(" or ")),
            (false, _) => format!("it has no secret_id and secret_key in {}", files.join(" or ")),
        };
        Miss { place: format!("profile `{}`", self.0.name), reason }
    }
}
