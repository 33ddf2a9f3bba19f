//! The last resort: keys that somebody types, for this command alone.

use std::sync::Arc;

use super::ask::{Ask, Echo};
use super::error::{CredentialsError, Miss};
use super::provider::{Credentials, KeyFamily};
use super::source::{CredentialsSource, Fetching, Provenance, Renewal};
use crate::base::redact::Secret;

const PLACE: &str = "the terminal";

fn unusable(reason: &str) -> CredentialsError {
    CredentialsError::Unusable { place: PLACE.to_owned(), reason: reason.to_owned() }
}

/// Who is asked when no place had any keys, and why none had.
pub(super) struct Typed {
    pub(super) ask: Arc<dyn Ask>,
    pub(super) misses: Vec<Miss>,
    pub(super) profile: String,
}

impl Typed {
    /// A source that asks when keys are first needed, and never again.
    pub(super) fn source(self) -> CredentialsSource {
        let family = KeyFamily::Tencent;
        let provenance = Provenance { origin: PLACE.to_owned(), family, region: None, endpoint_url: None, role: None };
        let identity = format!("typed for {}", self.profile);
        CredentialsSource::renewed(provenance, identity, self)
    }

    fn none(&self) -> CredentialsError {
        let mut misses = self.misses.clone();
        misses.push(Miss { place: "terminal".to_owned(), reason: "nothing was typed".to_owned() });
        CredentialsError::None { misses }
    }

    async fn read(&self, question: &str, echo: Echo) -> Option<Secret> {
        let answer = self.ask.ask(question, echo).await?;
        let text = answer.expose().trim();
        (!text.is_empty()).then(|| Secret::new(text))
    }
}

impl Renewal for Typed {
    fn fetch<'a>(&'a self, refused: Option<&'a Credentials>) -> Fetching<'a> {
        Box::pin(async move {
            if refused.is_some() {
                return Err(unusable("the store takes the keys no more"));
            }
            let first = format!(
                "No keys were found for the profile `{}`. Type them for this command alone (`cos configure` keeps them),\n\
                 or press Return to see where they were looked for.\nSecret id (access key id): ",
                self.profile
            );
            let id = self.read(&first, Echo::Shown).await.ok_or_else(|| self.none())?;
            let secret = self.read("Secret key, not shown while you type: ", Echo::Hidden).await;
            let secret = secret.ok_or_else(|| unusable("a secret id was typed, but no secret key"))?;
            let session_token = self.read("Session token, not shown, Return for none: ", Echo::Hidden).await;
            let credentials = Credentials {
                access_key_id: id.expose().to_owned(),
                secret_access_key: secret,
                session_token,
                expires: None,
                origin: PLACE.to_owned(),
                family: KeyFamily::Tencent,
            };
            Ok(credentials.into())
        })
    }
}
