//! Our credentials as the SDK asks for them, and others when the store takes them no more: the SDK asks before each try,
//! and tries again what is classified so.

use std::sync::{Arc, Mutex, PoisonError};

use aws_credential_types::provider::{self, ProvideCredentials, future};
use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction};
use http::StatusCode;
use http::header::{HeaderName, HeaderValue};

use crate::credentials::{Credentials, CredentialsSource, has_ended};
use crate::store::wire::refusal;

/// The credentials of one client. Clones share what they know.
#[derive(Clone, Debug)]
pub(super) struct FromSource {
    source: CredentialsSource,
    state: Arc<Mutex<State>>,
}

/// `Debug` of credentials shows no secret.
#[derive(Debug, Default)]
struct State {
    /// What signed last.
    given: Option<Arc<Credentials>>,
    /// Whether the store refused that.
    refused: bool,
    /// What was got in the place of refused ones: when it is refused too, that stands.
    second: Option<Arc<Credentials>>,
}

impl FromSource {
    pub(super) fn new(source: CredentialsSource) -> Self {
        Self { source, state: Arc::default() }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn provide(&self) -> provider::Result {
        let refused = {
            let mut state = self.state();
            std::mem::take(&mut state.refused).then(|| state.given.clone()).flatten()
        };
        if let Some(used) = &refused {
            // When there are no others, these are refused once more, in the store's words.
            self.source.renew_refused(used).await;
        }
        let ours = self.source.get().await.map_err(provider::error::CredentialsError::provider_error)?;
        {
            let mut state = self.state();
            state.given = Some(ours.clone());
            if refused.is_some() {
                state.second = Some(ours.clone());
            }
        }
        Ok(aws_credential_types::Credentials::new(
            ours.access_key_id.clone(),
            ours.secret_access_key.expose(),
            ours.session_token.as_ref().map(|token| token.expose().to_owned()),
            ours.expires.map(Into::into),
            "cos",
        ))
    }
}

impl ProvideCredentials for FromSource {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.provide())
    }
}

impl ClassifyRetry for FromSource {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        // Keys that do not change cannot be others the next time.
        if self.source.fixed_credentials().is_some() || !context.response().is_some_and(says_ended) {
            return RetryAction::NoActionIndicated;
        }
        let mut state = self.state();
        let again = match (&state.given, &state.second) {
            (Some(given), Some(second)) => !given.has_keys_of(second),
            (given, _) => given.is_some(),
        };
        state.refused = again;
        if again { RetryAction::transient_error() } else { RetryAction::NoActionIndicated }
    }

    fn name(&self) -> &'static str {
        "credentials that have ended"
    }
}

/// Whether an answer says that the credentials have ended. A HEAD says so without a word.
fn says_ended(response: &aws_smithy_runtime_api::client::orchestrator::HttpResponse) -> bool {
    let status = StatusCode::from_u16(response.status().as_u16()).unwrap_or_default();
    let body = response.body().bytes().unwrap_or_default();
    if status.is_success() || (body.is_empty() && status != StatusCode::BAD_REQUEST) {
        return false;
    }
    let headers = response
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?)));
    body.is_empty() || refusal("", "", status, &headers.collect(), body).code().is_some_and(has_ended)
}
