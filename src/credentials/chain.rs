//! The order in which places are asked.

use std::sync::Arc;

use super::anonymous::Anonymous;
use super::environment::{AWS, COS, FromEnvironment};
use super::error::CredentialsError;
use super::options::GivenKeys;
use super::profile::FromProfile;
use super::provider::{Credentials, Provider};
use crate::config::{Environment, Profile};

/// Which of the environment and the profile is asked first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainOrder {
    /// The usual order.
    EnvironmentFirst,
    /// The profile was named on the command line, so keys that lie around in the environment do not hide it.
    ProfileFirst,
    /// `--no-sign-request`: nothing is asked.
    Unsigned,
}

/// All that the chain looks at.
#[derive(Clone, Copy, Debug)]
pub struct ChainInput<'a> {
    /// Keys from the command line.
    pub given: &'a GivenKeys,
    /// The environment.
    pub environment: &'a Environment,
    /// The profile, from its files.
    pub profile: &'a Profile,
    /// The order.
    pub order: ChainOrder,
}

/// The first complete credentials, places asked in the order of design.md section 5. Places that need the network come
/// behind these.
///
/// # Errors
/// [`CredentialsError::Half`] when a place that is reached holds one half of a pair, [`CredentialsError::None`] when no
/// place holds any.
pub fn find(input: ChainInput<'_>) -> Result<Credentials, CredentialsError> {
    let cos = FromEnvironment { environment: input.environment, spelling: COS };
    let aws = FromEnvironment { environment: input.environment, spelling: AWS };
    let profile = FromProfile(input.profile);
    let places: Vec<&dyn Provider> = match input.order {
        ChainOrder::EnvironmentFirst => vec![input.given, &cos, &aws, &profile],
        ChainOrder::ProfileFirst => vec![input.given, &profile, &cos, &aws],
        ChainOrder::Unsigned => vec![&Anonymous],
    };
    let mut misses = Vec::new();
    for place in places {
        match place.find()? {
            Ok(found) => return Ok(found),
            Err(miss) => misses.push(miss),
        }
    }
    Err(CredentialsError::None { misses })
}

/// The credentials of one store for a whole run. Callers ask again for every request, so that temporary credentials can
/// be renewed in the middle of a transfer. Cheap to clone.
#[derive(Clone, Debug)]
pub struct CredentialsSource {
    current: Arc<Credentials>,
}

impl CredentialsSource {
    /// A source that always yields `credentials`.
    pub fn fixed(credentials: Credentials) -> Self {
        Self { current: Arc::new(credentials) }
    }

    /// Whether both sign with the same keys.
    pub fn has_keys_of(&self, other: &Self) -> bool {
        let keys = |source: &Self| {
            let Credentials { access_key_id, secret_access_key, session_token, .. } = &*source.current;
            (access_key_id.clone(), secret_access_key.clone(), session_token.clone())
        };
        keys(self) == keys(other)
    }

    /// The credentials to sign the next request with.
    ///
    /// # Errors
    /// [`CredentialsError`] when they had to be renewed and could not be; fixed ones never fail.
    pub async fn get(&self) -> Result<Arc<Credentials>, CredentialsError> {
        Ok(self.current.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::fault::{Category, Fault};
    use crate::base::redact::Secret;
    use crate::config::{ProfileFiles, ProfileNeed};

    const COS_PAIR: [(&str, &str); 2] = [("COS_SECRET_ID", "cos-id"), ("COS_SECRET_KEY", "cos-secret")];
    const AWS_PAIR: [(&str, &str); 2] = [("AWS_ACCESS_KEY_ID", "aws-id"), ("AWS_SECRET_ACCESS_KEY", "aws-secret")];

    struct Place {
        _home: tempfile::TempDir,
        environment: Environment,
        profile: Profile,
        given: GivenKeys,
    }

    fn place(credentials: &str, variables: &[(&str, &str)]) -> Place {
        let home = tempfile::tempdir().expect("a temporary directory");
        let file = home.path().join("credentials");
        std::fs::write(&file, credentials).expect("written");
        let file = file.to_str().expect("UTF-8");
        let environment = Environment::from_pairs(
            variables.iter().copied().chain([("COS_SHARED_CREDENTIALS_FILE", file), ("COS_CONFIG_FILE", "/no/config")]),
        );
        let files = ProfileFiles::load(&environment).expect("readable");
        let profile = files.profile("default", ProfileNeed::InFile).expect("there");
        Place { _home: home, environment, profile, given: GivenKeys::default() }
    }

    impl Place {
        fn find(&self, order: ChainOrder) -> Result<Credentials, CredentialsError> {
            let Self { environment, profile, given, .. } = self;
            find(ChainInput { given, environment, profile, order })
        }

        fn id(&self, order: ChainOrder) -> String {
            self.find(order).expect("complete").access_key_id
        }
    }

    const FILE: &str = "[default]\nsecret_id = file-id\nsecret_key = file-secret\ntoken = file-token\n";

    #[test]
    fn the_first_complete_place_wins() {
        let everywhere = [COS_PAIR, AWS_PAIR].concat();
        let mut all = place(FILE, &everywhere);
        assert_eq!(all.id(ChainOrder::EnvironmentFirst), "cos-id");
        assert_eq!(all.id(ChainOrder::ProfileFirst), "file-id");
        all.given = GivenKeys { secret_id: Some("given".into()), secret_key: Some(Secret::new("s")), token: None };
        assert_eq!(all.id(ChainOrder::EnvironmentFirst), "given");
        assert_eq!(all.id(ChainOrder::ProfileFirst), "given");
        assert_eq!(place(FILE, &AWS_PAIR).id(ChainOrder::EnvironmentFirst), "aws-id");
        assert_eq!(place(FILE, &[]).id(ChainOrder::EnvironmentFirst), "file-id");
        assert_eq!(place("", &COS_PAIR).id(ChainOrder::ProfileFirst), "cos-id");
    }

    #[test]
    fn a_token_of_one_place_never_joins_the_keys_of_another() {
        let mixed = [COS_PAIR.as_slice(), &[("AWS_SESSION_TOKEN", "aws-token")]].concat();
        let found = place(FILE, &mixed).find(ChainOrder::EnvironmentFirst).expect("complete");
        assert_eq!(found.session_token, None);
        let found = place(FILE, &[]).find(ChainOrder::EnvironmentFirst).expect("complete");
        assert_eq!(found.session_token, Some(Secret::new("file-token")));
    }

    #[test]
    fn aws_spellings_are_read_in_a_profile() {
        let file = "[profile default]\naws_access_key_id = a\naws_secret_access_key = b\naws_session_token = c\n";
        let found = place(file, &[]).find(ChainOrder::EnvironmentFirst).expect("complete");
        assert_eq!((found.access_key_id.as_str(), found.secret_access_key.expose()), ("a", "b"));
        assert!(found.origin.starts_with("profile `default` in `"), "{}", found.origin);
    }

    #[test]
    fn half_a_pair_names_the_missing_half_and_the_place_of_the_other() {
        let error = place(FILE, &COS_PAIR[..1]).find(ChainOrder::EnvironmentFirst).expect_err("half");
        assert_eq!(
            error.to_string(),
            "credentials are incomplete: `COS_SECRET_ID` is set in the environment, but `COS_SECRET_KEY` is not"
        );
        let error = place("[default]\nsecret_key = x\n", &[]).find(ChainOrder::EnvironmentFirst).expect_err("half");
        assert!(error.to_string().contains("`secret_key` is set in profile `default` in `"), "{error}");
        assert!(error.to_string().ends_with("but `secret_id` is not"), "{error}");
        let mut given = place(FILE, &[]);
        given.given.secret_key = Some(Secret::new("x"));
        let error = given.find(ChainOrder::ProfileFirst).expect_err("half");
        assert!(matches!(error, CredentialsError::Half { ref missing, .. } if missing == "--secret-id"));
    }

    #[test]
    fn finding_none_tells_of_every_place_in_order() {
        let error = place("", &[]).find(ChainOrder::EnvironmentFirst).expect_err("none");
        let text = error.to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 5, "{text}");
        assert_eq!(lines[0], "no credentials found");
        assert_eq!(lines[1], "  options: neither --secret-id nor --secret-key is given");
        assert_eq!(lines[2], "  environment: COS_SECRET_ID and COS_SECRET_KEY are not set");
        assert!(lines[3].contains("AWS_ACCESS_KEY_ID"), "{text}");
        assert!(lines[4].starts_with("  profile `default`: it is not in /no/config or "), "{text}");
        assert_eq!(error.category(), Category::Credentials);
        assert!(!error.hints().is_empty());
    }

    #[test]
    fn unsigned_asks_nobody() {
        let found = place(FILE, &COS_PAIR[..1]).find(ChainOrder::Unsigned).expect("no keys needed");
        assert!(found.is_anonymous());
    }

    #[tokio::test]
    async fn no_debug_form_shows_a_secret() {
        let mut all = place(FILE, &COS_PAIR);
        all.given.secret_key = Some(Secret::new("given-secret"));
        all.given.token = Some(Secret::new("given-token"));
        let input = ChainInput {
            given: &all.given,
            environment: &all.environment,
            profile: &all.profile,
            order: ChainOrder::ProfileFirst,
        };
        let found = all.find(ChainOrder::ProfileFirst).err();
        let file = place(FILE, &[]).find(ChainOrder::ProfileFirst).expect("complete");
        let source = CredentialsSource::fixed(file.clone());
        let got = source.get().await.expect("fixed");
        let text = format!("{input:?} {found:?} {file:?} {source:?} {got:?}");
        for secret in ["given-secret", "given-token", "cos-secret", "file-secret", "file-token"] {
            assert!(!text.contains(secret), "{secret} is shown in {text}");
        }
    }
}
