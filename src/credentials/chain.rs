//! The order in which places are asked.

use std::fmt;
use std::sync::Arc;

use super::anonymous::Anonymous;
use super::ask::Ask;
use super::aws_profile::{AwsProfile, Placed};
use super::environment::{AWS, COS, FromEnvironment, TENCENTCLOUD};
use super::error::{CredentialsError, Miss};
use super::exchange::Exchange;
use super::metadata::{FromContainer, FromMachine};
use super::options::GivenKeys;
use super::profile::FromProfile;
use super::provider::{KeyFamily, Provider};
use super::role::{AssumedRole, SESSION};
use super::source::CredentialsSource;
use super::sts::{Flavour, Place, Role, Sts};
use super::typed::Typed;
use super::web_identity::{EKS, FromPlatform, TKE};
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

/// Who does for the chain what this room cannot: send requests, ask questions.
#[derive(Clone)]
pub struct Services {
    /// The HTTP client.
    pub exchange: Arc<dyn Exchange>,
    /// Who sits at the terminal, when somebody does and may be asked.
    pub ask: Option<Arc<dyn Ask>>,
    /// The token service, as settled for the command.
    pub sts: Place,
}

impl fmt::Debug for Services {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Services").field("sts", &self.sts).finish_non_exhaustive()
    }
}

/// What places look at beside their own settings.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) environment: &'a Environment,
    pub(super) services: &'a Services,
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
    /// What places need to issue credentials.
    pub services: &'a Services,
}

/// The first place with credentials, places asked in the order of design.md section 5. Nothing is asked over the network
/// and no program is run: a place that issues credentials does so when they are first needed.
///
/// # Errors
/// [`CredentialsError::Half`] when a place that is reached holds one half of a pair, [`CredentialsError::Setting`] when
/// its settings cannot work, [`CredentialsError::None`] when no place holds any.
pub fn find(input: ChainInput<'_>) -> Result<CredentialsSource, CredentialsError> {
    let ChainInput { given, environment, profile, order, services } = input;
    let scene = Scene { environment, services };
    let cos = FromEnvironment { environment, spelling: COS };
    let tencent = FromEnvironment { environment, spelling: TENCENTCLOUD };
    let aws_profile = AwsProfile { scene, name: &profile.name };
    let placed = |place| Placed { place, profile: &aws_profile };
    let aws = FromEnvironment { environment, spelling: AWS };
    let aws = placed(&aws);
    let nobody = placed(&Anonymous);
    let profile = FromProfile { profile, family: KeyFamily::Tencent, scene, through: Vec::new() };
    // With each place the variable that names a role for its keys.
    let options = (given as &dyn Provider, Some(COS_ROLE));
    let variables = [(&cos as &dyn Provider, Some(COS_ROLE)), (&tencent, Some(TENCENT_ROLE)), (&aws, Some(COS_ROLE))];
    // Platforms come last: what was set by hand is meant.
    let (tke, eks) = (FromPlatform { scene, spelling: TKE }, FromPlatform { scene, spelling: EKS });
    let (container, machine) = (FromContainer(scene), FromMachine(scene));
    let (eks, container, machine) = (placed(&eks), placed(&container), placed(&machine));
    let platforms: [(&dyn Provider, Option<&str>); 4] =
        [(&tke, None), (&eks, None), (&container, Some(COS_ROLE)), (&machine, Some(COS_ROLE))];
    let places = match order {
        ChainOrder::EnvironmentFirst => {
            let files = [(&profile as &dyn Provider, Some(COS_ROLE)), (&aws_profile, Some(COS_ROLE))];
            [&[options], variables.as_slice(), &files, &platforms].concat()
        }
        // A profile that was named says itself which role is meant.
        ChainOrder::ProfileFirst => {
            let files = [(&profile as &dyn Provider, None), (&aws_profile, None)];
            [&[options], files.as_slice(), &variables, &platforms].concat()
        }
        ChainOrder::Unsigned => vec![(&nobody as &dyn Provider, None)],
    };
    let mut misses = Vec::new();
    for (place, role) in places {
        match place.find()? {
            Ok(found) => match role.and_then(|name| Some((name, environment.get(name)?))) {
                Some((name, arn)) if found.provenance().role.is_none() => return role_of(name, arn, found, scene),
                _ => return Ok(found),
            },
            Err(miss) => misses.push(miss),
        }
    }
    let Some(ask) = services.ask.clone() else {
        misses.push(Miss { place: "terminal".to_owned(), reason: "there is none to ask at".to_owned() });
        return Err(CredentialsError::None { misses });
    };
    let typed = Typed { ask, misses, profile: aws_profile.name.to_owned() }.source();
    match environment.get(COS_ROLE).filter(|_| order == ChainOrder::EnvironmentFirst) {
        Some(arn) => role_of(COS_ROLE, arn, typed, scene),
        None => Ok(typed),
    }
}

/// The role that keys without one of their own are to assume.
const COS_ROLE: &str = "COS_ASSUME_ROLE";
/// The same, as tccli reads it.
const TENCENT_ROLE: &str = "TENCENTCLOUD_ROLE_ARN";

fn role_of(
    variable: &str,
    arn: &str,
    base: CredentialsSource,
    scene: Scene<'_>,
) -> Result<CredentialsSource, CredentialsError> {
    let place = format!("environment variable {variable}");
    let Some(flavour) = Flavour::of_role(arn) else {
        let reason = format!("`{arn}` is no role");
        let hint = "write a role as qcs::cam::uin/UIN:roleName/NAME or arn:aws:iam::ACCOUNT:role/NAME".to_owned();
        return Err(CredentialsError::Setting { place, reason, hint: Some(hint) });
    };
    let session = match variable {
        TENCENT_ROLE => scene.environment.get("TENCENTCLOUD_ROLE_SESSION_NAME"),
        _ => None,
    };
    let role = Role {
        arn: arn.to_owned(),
        session: session.unwrap_or(SESSION).to_owned(),
        duration: None,
        external_id: None,
        policy: None,
    };
    let sts = Sts::new(scene.services.exchange.clone(), scene.services.sts.clone(), flavour);
    let assumed = AssumedRole { base, sts, role, mfa_serial: None, ask: None, place };
    Ok(assumed.source(scene.environment))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::fault::{Category, Fault};
    use crate::base::redact::Secret;
    use crate::config::{ProfileFiles, ProfileNeed};
    use crate::credentials::{Credentials, Exchanging, NoAnswer, Request};

    const COS_PAIR: [(&str, &str); 2] = [("COS_SECRET_ID", "cos-id"), ("COS_SECRET_KEY", "cos-secret")];
    const AWS_PAIR: [(&str, &str); 2] = [("AWS_ACCESS_KEY_ID", "aws-id"), ("AWS_SECRET_ACCESS_KEY", "aws-secret")];

    const TENCENT_PAIR: [(&str, &str); 2] =
        [("TENCENTCLOUD_SECRET_ID", "tencent-id"), ("TENCENTCLOUD_SECRET_KEY", "tencent-secret")];

    struct Place {
        home: tempfile::TempDir,
        environment: Environment,
        profile: Profile,
        given: GivenKeys,
    }

    /// No request leaves: what is found has to be found without.
    struct Unreachable;

    impl Exchange for Unreachable {
        fn send(&self, request: Request) -> Exchanging<'_> {
            Box::pin(async move { Err(NoAnswer(format!("{} is not to be asked", request.url))) })
        }
    }

    fn services() -> Services {
        Services { exchange: Arc::new(Unreachable), ask: None, sts: crate::credentials::sts::Place::default() }
    }

    fn place(credentials: &str, variables: &[(&str, &str)]) -> Place {
        let home = tempfile::tempdir().expect("a temporary directory");
        let file = home.path().join("credentials");
        std::fs::write(&file, credentials).expect("written");
        let file = file.to_str().expect("UTF-8");
        let environment = Environment::from_pairs(variables.iter().copied().chain([
            ("COS_SHARED_CREDENTIALS_FILE", file),
            ("COS_CONFIG_FILE", "/no/config"),
            // The machine that tests run on may have a role.
            ("AWS_EC2_METADATA_DISABLED", "true"),
            ("HOME", home.path().to_str().expect("UTF-8")),
        ]));
        let files = ProfileFiles::load(&environment).expect("readable");
        let profile = files.profile("default", ProfileNeed::InFile).expect("there");
        Place { home, environment, profile, given: GivenKeys::default() }
    }

    impl Place {
        fn source(&self, order: ChainOrder) -> Result<CredentialsSource, CredentialsError> {
            let Self { environment, profile, given, .. } = self;
            find(ChainInput { given, environment, profile, order, services: &services() })
        }

        fn find(&self, order: ChainOrder) -> Result<Credentials, CredentialsError> {
            Ok(self.source(order)?.fixed_credentials().expect("keys that do not change").clone())
        }

        fn id(&self, order: ChainOrder) -> String {
            self.find(order).expect("complete").access_key_id
        }
    }

    const FILE: &str = "[default]\nsecret_id = file-id\nsecret_key = file-secret\ntoken = file-token\n";

    #[test]
    fn the_first_complete_place_wins() {
        let everywhere = [COS_PAIR, TENCENT_PAIR, AWS_PAIR].concat();
        let mut all = place(FILE, &everywhere);
        assert_eq!(all.id(ChainOrder::EnvironmentFirst), "cos-id");
        assert_eq!(all.id(ChainOrder::ProfileFirst), "file-id");
        all.given = GivenKeys { secret_id: Some("given".into()), secret_key: Some(Secret::new("s")), token: None };
        assert_eq!(all.id(ChainOrder::EnvironmentFirst), "given");
        assert_eq!(all.id(ChainOrder::ProfileFirst), "given");
        let lower = [AWS_PAIR, TENCENT_PAIR].concat();
        assert_eq!(place(FILE, &lower).id(ChainOrder::EnvironmentFirst), "tencent-id");
        assert_eq!(place(FILE, &AWS_PAIR).id(ChainOrder::EnvironmentFirst), "aws-id");
        assert_eq!(place(FILE, &[]).id(ChainOrder::EnvironmentFirst), "file-id");
        assert_eq!(place("", &COS_PAIR).id(ChainOrder::ProfileFirst), "cos-id");
    }

    #[test]
    fn a_token_of_one_place_never_joins_the_keys_of_another() {
        let mixed = [COS_PAIR.as_slice(), &[("AWS_SESSION_TOKEN", "aws-token")]].concat();
        let found = place(FILE, &mixed).find(ChainOrder::EnvironmentFirst).expect("complete");
        assert_eq!(found.session_token, None);
        for token in ["TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SECURITY_TOKEN"] {
            let with_token = [TENCENT_PAIR.as_slice(), &[(token, "its-token")]].concat();
            let found = place(FILE, &with_token).find(ChainOrder::EnvironmentFirst).expect("complete");
            assert_eq!(found.session_token, Some(Secret::new("its-token")), "{token}");
        }
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
    fn the_aws_profile_of_that_name_is_asked_after_ours_with_its_region() {
        let mut ours = place("", &[]);
        let aws = ours.home.path().join(".aws");
        std::fs::create_dir(&aws).expect("made");
        let keys = "[default]\naws_access_key_id = aws-file-id\naws_secret_access_key = aws-file-secret\n";
        std::fs::write(aws.join("credentials"), keys).expect("written");
        let config = "[default]\nregion = eu-west-1\noutput = yaml\ns3 =\n  max_concurrent_requests = 20\n";
        std::fs::write(aws.join("config"), config).expect("written");
        let source = ours.source(ChainOrder::EnvironmentFirst).expect("found");
        let credentials = source.fixed_credentials().expect("keys");
        assert_eq!((credentials.access_key_id.as_str(), credentials.family), ("aws-file-id", KeyFamily::Aws));
        let region = source.provenance().region.as_ref().map(|region| region.value.as_str());
        assert_eq!(region, Some("eu-west-1"));
        assert!(credentials.origin.contains(".aws/credentials"), "{}", credentials.origin);
        ours.profile.name = "other".into();
        assert!(ours.source(ChainOrder::EnvironmentFirst).is_err());
    }

    #[test]
    fn a_program_of_a_profile_is_not_run_before_it_is_needed() {
        let file = "[default]\ncredential_process = touch ran\ncredential_process_timeout = 2.5\n";
        let source = place(file, &[]).source(ChainOrder::EnvironmentFirst).expect("found");
        assert_eq!(source.provenance().origin, "credential_process of profile `default`");
        assert!(source.fixed_credentials().is_none() && !source.is_anonymous());
        for (line, reason) in [
            ("credential_process = get 'it", "a `'` is never closed"),
            ("credential_process = x\ncredential_process_timeout = soon", "write a number of seconds"),
        ] {
            let error = place(&format!("[default]\n{line}\n"), &[]).source(ChainOrder::EnvironmentFirst);
            let error = error.expect_err(line).to_string();
            assert!(error.contains(reason) && error.contains("profile `default`"), "{error}");
        }
    }

    #[test]
    fn a_role_says_who_assumes_it() {
        let role = "role_arn = qcs::cam::uin/1:roleName/r\n";
        let keys = "secret_id = id\nsecret_key = key\n";
        let found = |file: &str, variables: &[(&str, &str)]| {
            let source = place(file, variables).source(ChainOrder::EnvironmentFirst);
            source.map(|source| source.provenance().clone()).map_err(|error| error.to_string())
        };
        let own = found(&format!("[default]\n{role}{keys}"), &[]).expect("keys beside the role");
        assert_eq!(own.role.as_deref(), Some("qcs::cam::uin/1:roleName/r"));
        assert_eq!(own.origin, "role `qcs::cam::uin/1:roleName/r` of profile `default`");
        let other = format!("[default]\n{role}source_profile = base\n[base]\n{keys}");
        assert_eq!(found(&other, &[]).expect("of the other profile").family, KeyFamily::Tencent);
        let aws = "[default]\nassume_role = arn:aws:iam::1:role/r\ncredential_source = Environment\n";
        // Keys in the environment come before the profile, unless it is named.
        let named = place(aws, &COS_PAIR).source(ChainOrder::ProfileFirst).expect("of the environment");
        assert_eq!((named.provenance().family, named.provenance().role.is_some()), (KeyFamily::Aws, true));
        let variable = [COS_PAIR.as_slice(), &[("COS_ASSUME_ROLE", "qcs::cam::uin/2:roleName/v")]].concat();
        assert_eq!(found("", &variable).expect("found").role.as_deref(), Some("qcs::cam::uin/2:roleName/v"));
        let plain = format!("[default]\n{keys}");
        let named = place(&plain, &variable).source(ChainOrder::ProfileFirst).expect("found");
        assert_eq!(named.provenance().role, None, "the profile that was named says what is meant");
        for (file, reason) in [
            (format!("[default]\n{role}"), "nothing says whose keys assume it"),
            (format!("[default]\n{role}source_profile = no\n"), "profile `no` is not in"),
            (format!("[default]\n{role}source_profile = b\n[b]\nregion = x\n"), "has no secret_id"),
            (
                format!("[default]\n{role}source_profile = b\n[b]\n{role}source_profile = default\n"),
                "default -> b -> default",
            ),
            (format!("[default]\n{role}{keys}duration_seconds = 0\n"), "from 1 to 43200"),
            (format!("[default]\n{role}credential_source = Moon\n"), "write one of Environment, CvmMetadata"),
            ("[default]\nrole_arn = admin\n".to_owned(), "write a role as"),
        ] {
            let error = found(&file, &[]).expect_err(&file);
            assert!(error.contains(reason), "{error}");
        }
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
        assert!(lines.len() >= 10, "{text}");
        assert_eq!(lines[0], "no credentials found");
        assert_eq!(lines[1], "  options: neither --secret-id nor --secret-key is given");
        assert_eq!(lines[2], "  environment: COS_SECRET_ID and COS_SECRET_KEY are not set");
        assert!(lines[3].contains("TENCENTCLOUD_SECRET_ID") && lines[4].contains("AWS_ACCESS_KEY_ID"), "{text}");
        assert!(lines[5].starts_with("  profile `default`: it is not in /no/config or "), "{text}");
        assert!(lines[6].starts_with("  AWS profile `default`: it is not in "), "{text}");
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
            services: &services(),
        };
        let found = all.find(ChainOrder::ProfileFirst).err();
        let file = place(FILE, &[]).find(ChainOrder::ProfileFirst).expect("complete");
        let source = CredentialsSource::fixed(file.clone());
        let got = source.get().await.expect("fixed");
        let request = Request {
            method: "POST",
            url: "https://sts.example.com/".to_owned(),
            headers: vec![("x-tc-token", "file-token".to_owned())],
            body: "file-secret".to_owned(),
            patience: std::time::Duration::from_secs(1),
            route: crate::credentials::Route::Usual,
        };
        let fetched = crate::credentials::Fetched::from(file.clone());
        let service = crate::credentials::ServiceRefusal {
            service: "STS",
            action: "AssumeRole".to_owned(),
            code: "c".to_owned(),
            message: "m".to_owned(),
            request_id: None,
        };
        let errors = [
            CredentialsError::Refused(Box::new(service)),
            place("[default]\nsecret_key = file-secret\n", &[]).find(ChainOrder::ProfileFirst).expect_err("half"),
            place("", &[]).find(ChainOrder::ProfileFirst).expect_err("none"),
        ];
        let spoken: Vec<String> = errors.iter().map(|error| format!("{error} {:?}", error.hints())).collect();
        let text = format!(
            "{input:?} {found:?} {file:?} {source:?} {got:?} {request:?} {fetched:?} {errors:?} {spoken:?} {:?}",
            all.profile.sections
        );
        for secret in ["given-secret", "given-token", "cos-secret", "file-secret", "file-token"] {
            assert!(!text.contains(secret), "{secret} is shown in {text}");
        }
    }
}
