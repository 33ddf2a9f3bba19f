//! Flag, environment, profile, default: from what was typed to the settings of each room. Reads configuration and
//! nothing else.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::base::{descriptors, memory};
use crate::config::{
    AddressingStyle, ConfigError, Environment, ListObjectsVersion, Origin, OutputFormat, Profile, ProfileFiles,
    ProfileNeed, ProfileOptions, ProviderChoice, Sourced, aws_endpoints_are_ignored, first,
};
use crate::credentials::sts::{Flavour, Sts};
use crate::credentials::{
    Ask, ChainInput, ChainOrder, CredentialsSource, Exchange, GivenKeys, KeyFamily, Services, find, sts,
};
use crate::engine::budget::{
    Budget, BudgetSettings, DEFAULT_BUFFER_BYTES, DEFAULT_MOST_BUFFER_BYTES, DEFAULT_REQUESTS, Tuning,
};
use crate::report::Printer;
use crate::store::{
    Addressing, ChecksumChoice, ChecksumMode, Habits, ListVersion, Provider, RetryPolicy, Roads, ServiceClient,
    StoreError, StoreSettings, Tls, Trace,
};

use super::args::GlobalArgs;
use super::fault::CliError;

/// The profile that is the embedded store.
pub(super) const LOCAL_PROFILE: &str = "local";

/// Longest wait for a connection. A host that has not answered by then is down or filtered.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Longest time without a byte: the AWS CLI's `read_timeout`.
pub(super) const READ_TIMEOUT: Duration = Duration::from_secs(60);
/// What `0` stands for.
const NO_LIMIT: Duration = Duration::from_secs(365 * 24 * 3600);

/// What the command line, the environment and the profile say together.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) options: ProfileOptions,
    profile: Profile,
    given: GivenKeys,
    order: ChainOrder,
    environment: Environment,
    no_verify_ssl: bool,
    checksum: ChecksumChoice,
    checksum_mode: ChecksumMode,
    debug: bool,
    ask: Option<Asker>,
}

/// Who may be asked for codes and keys.
#[derive(Clone)]
struct Asker(Arc<dyn Ask>);

impl fmt::Debug for Asker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asker")
    }
}

impl Resolved {
    pub(super) fn new(global: &GlobalArgs, environment: Environment) -> Result<Self, CliError> {
        let named = global.profile.as_deref();
        let name = profile_name(global, &environment).value;
        let profile = profile(&environment, &name)?;
        let from_environment = from_environment(&environment, &name)?;
        let from_profile = profile.options.clone();
        // A profile that was named on the command line is meant, whatever lies around in the environment.
        let below = if named.is_some() { from_profile.or(from_environment) } else { from_environment.or(from_profile) };
        let order = if global.no_sign_request {
            ChainOrder::Unsigned
        } else if named.is_some() {
            ChainOrder::ProfileFirst
        } else {
            ChainOrder::EnvironmentFirst
        };
        let options = typed(global).or(below);
        Ok(Self {
            checksum: checksum(&options)?,
            checksum_mode: global.checksum_mode.map_or(ChecksumMode::Auto, Into::into),
            options,
            profile,
            given: GivenKeys {
                secret_id: global.secret_id.clone(),
                secret_key: global.secret_key.clone(),
                token: global.token.clone(),
            },
            order,
            environment,
            no_verify_ssl: global.no_verify_ssl,
            debug: global.debug,
            ask: None,
        })
    }

    /// The same with somebody who may be asked for codes and keys.
    pub(super) fn asking(self, ask: Option<impl Ask + 'static>) -> Self {
        Self { ask: ask.map(|ask| Asker(Arc::new(ask))), ..self }
    }

    /// What other options mean in the same environment, with the same person to ask.
    pub(super) fn with(&self, global: &GlobalArgs) -> Result<Self, CliError> {
        Ok(Self { ask: self.ask.clone(), ..Self::new(global, self.environment.clone())? })
    }

    /// The settings of a side whose URI names its profile: where its store is and who asks come from there. What was
    /// typed or lies in the environment to say so (`--endpoint-url`, `--region`, keys, `--no-sign-request`,
    /// `COS_ENDPOINT_URL`) is meant for a side without one; only keys and region that the profile lacks are looked for
    /// in the environment.
    pub(super) fn for_profile(&self, global: &GlobalArgs, name: &str) -> Result<Self, CliError> {
        let profile = profile(&self.environment, name)?;
        let typed = ProfileOptions { region: None, endpoint_url: None, ..typed(global) };
        let from_environment = ProfileOptions { endpoint_url: None, ..from_environment(&self.environment, name)? };
        let options = typed.or(profile.options.clone()).or(from_environment);
        Ok(Self {
            checksum: checksum(&options)?,
            checksum_mode: self.checksum_mode,
            options,
            profile,
            given: GivenKeys { secret_id: None, secret_key: None, token: None },
            order: ChainOrder::ProfileFirst,
            environment: self.environment.clone(),
            no_verify_ssl: self.no_verify_ssl,
            debug: self.debug,
            ask: self.ask.clone(),
        })
    }

    /// The profile files, whether they exist or not.
    pub(super) fn files(&self) -> &[PathBuf] {
        &self.profile.files
    }

    /// Whether the embedded store is meant: its profile, without another endpoint.
    pub(super) fn is_local(&self) -> bool {
        self.profile.name == LOCAL_PROFILE && self.options.endpoint_url.is_none()
    }

    /// The environment that was looked at.
    pub(super) fn environment(&self) -> &Environment {
        &self.environment
    }

    /// The profile, as its files have it.
    pub(super) fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Where the embedded store keeps its data: the user's data directory (XDG).
    pub(super) fn local_directory(&self) -> Result<PathBuf, CliError> {
        let data = self.environment.get("XDG_DATA_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        let data = data.or_else(|| self.environment.home().map(|home| home.join(".local/share")));
        let data = data.or_else(dirs::data_dir).ok_or_else(|| {
            CliError::usage_with("there is no data directory for the embedded store", "set HOME or XDG_DATA_HOME")
        })?;
        Ok(data.join("cos").join("local"))
    }

    /// Where unfinished transfers are remembered: the user's state directory (XDG). Nothing without a home.
    pub(super) fn state_directory(&self) -> Option<PathBuf> {
        let state = self.environment.get("XDG_STATE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        let state = state.or_else(|| self.environment.home().map(|home| home.join(".local/state")));
        Some(state.or_else(dirs::state_dir)?.join("cos"))
    }

    /// The form of output that was asked for.
    pub(super) fn output(&self) -> Option<OutputFormat> {
        self.options.output.as_ref().map(|output| output.value)
    }

    /// Limits of the engine.
    pub(super) fn budget(&self, printer: &Printer) -> Budget {
        let (requests, tuning) = match &self.options.max_concurrent_requests {
            Some(count) => (count.value, Tuning::Fixed),
            None => (DEFAULT_REQUESTS, Tuning::Automatic),
        };
        let (buffer_bytes, most_buffer_bytes) = match &self.options.max_memory {
            Some(size) => (size.value, size.value),
            None => {
                let eighth = memory::available().map_or(DEFAULT_MOST_BUFFER_BYTES, |bytes| bytes / 8);
                let most = DEFAULT_MOST_BUFFER_BYTES.min(eighth);
                (DEFAULT_BUFFER_BYTES.min(most), most)
            }
        };
        let bandwidth = self.options.max_bandwidth.as_ref().map(|rate| rate.value);
        let most_requests = descriptors::most_requests();
        let settings = BudgetSettings { requests, tuning, most_requests, buffer_bytes, most_buffer_bytes, bandwidth };
        Budget::traced(settings, self.debug.then(|| trace(printer)))
    }

    /// The credentials of the first place that has some.
    pub(super) fn credentials(&self) -> Result<CredentialsSource, CliError> {
        Ok(find(ChainInput {
            given: &self.given,
            environment: &self.environment,
            profile: &self.profile,
            order: self.order,
            services: &self.services(),
        })?)
    }

    /// The name of the profile.
    pub(super) fn profile_name(&self) -> &str {
        &self.profile.name
    }

    /// Where the endpoint was set, when it was.
    pub(super) fn endpoint_origin(&self) -> Option<&Origin> {
        self.options.endpoint_url.as_ref().map(|url| &url.origin)
    }

    /// The region, when one is set.
    pub(super) fn region(&self) -> Option<String> {
        self.options.region.as_ref().map(|region| region.value.clone())
    }

    /// The token service of whoever these credentials belong to; none for a store that is not known to have one.
    pub(super) fn token_service(&self, credentials: &CredentialsSource) -> Option<Sts> {
        let provenance = credentials.provenance();
        let of_keys = match provenance.family {
            KeyFamily::Tencent => Flavour::Tencent,
            KeyFamily::Aws => Flavour::Aws,
        };
        let endpoint = self.options.endpoint_url.as_ref().or(provenance.endpoint_url.as_ref());
        let endpoint = endpoint.map(|url| Provider::from_url(&url.value));
        let flavour = match self.provider().or(endpoint) {
            _ if provenance.role.is_some() => of_keys,
            Some(Provider::TencentCos) => Flavour::Tencent,
            Some(Provider::Aws) => Flavour::Aws,
            Some(_) if self.options.sts_endpoint.is_none() => return None,
            Some(_) | None => of_keys,
        };
        let Services { exchange, sts, .. } = self.services();
        Some(Sts::new(exchange, sts, flavour))
    }

    /// What places with credentials need to issue some. Nothing is prepared before it is used.
    fn services(&self) -> Services {
        let text = |option: &Option<Sourced<String>>| option.as_ref().map(|option| option.value.clone());
        Services {
            exchange: self.exchange(),
            ask: self.ask.clone().map(|Asker(ask)| ask),
            sts: sts::Place { endpoint: text(&self.options.sts_endpoint), region: text(&self.options.region) },
        }
    }

    /// Endpoint and region that requests go to, each with where it comes from. Nothing when it is not known without more
    /// settings. Asks nobody.
    pub(super) fn effective_place(&self) -> Option<[Sourced<String>; 2]> {
        let known = |option: &Option<Sourced<String>>| option.as_ref().map(|option| option.origin.clone());
        if self.is_local() {
            let text = |text: &str| Sourced::new(text.to_owned(), Origin::BuiltIn);
            return Some([text("<embedded>"), text(LOCAL_REGION)]);
        }
        let credentials = self.credentials().ok()?;
        let (endpoint, region) = self.place(&credentials, self.provider()).ok()?;
        let provenance = credentials.provenance();
        let beside = provenance.endpoint_url.as_ref().filter(|url| url.value == endpoint);
        let of_endpoint = known(&self.options.endpoint_url).or_else(|| beside.map(|url| url.origin.clone()));
        let of_region = known(&self.options.region);
        let beside_region = provenance.region.as_ref().map(|region| region.origin.clone());
        Some([
            Sourced::new(endpoint, of_endpoint.unwrap_or(Origin::Default)),
            Sourced::new(region, of_region.or(beside_region).unwrap_or(Origin::Default)),
        ])
    }

    /// Settings of a store that is reached over the network.
    pub(super) fn store(&self, printer: &Printer) -> Result<StoreSettings, CliError> {
        let credentials = self.credentials()?;
        let provider = self.provider();
        let (endpoint_url, region) = self.place(&credentials, provider)?;
        let credentials = (!credentials.is_anonymous()).then_some(credentials);
        let is_amazon = provider.unwrap_or_else(|| Provider::from_url(&endpoint_url)) == Provider::Aws;
        Ok(StoreSettings {
            endpoint_url,
            region,
            provider,
            habits: self.habits(),
            credentials,
            roads: self.roads(is_amazon),
            ..self.connection(printer)
        })
    }

    /// Settings of the embedded store at `endpoint_url`.
    pub(super) fn local_store(
        &self,
        endpoint_url: String,
        credentials: CredentialsSource,
        printer: &Printer,
    ) -> StoreSettings {
        StoreSettings {
            endpoint_url,
            identity: self.local_directory().ok().map(|directory| format!("local:{}", directory.display())),
            region: LOCAL_REGION.to_owned(),
            provider: Some(Provider::Local),
            credentials: Some(credentials),
            ..self.connection(printer)
        }
    }

    /// What does not depend on the store: TLS, times, tries.
    fn connection(&self, printer: &Printer) -> StoreSettings {
        StoreSettings {
            endpoint_url: String::new(),
            identity: None,
            region: String::new(),
            provider: None,
            habits: Habits::default(),
            sign_payloads: self.options.payload_signing_enabled.as_ref().is_some_and(|signing| signing.value),
            credentials: None,
            tls: self.tls(),
            connect_timeout: self.connect_timeout(),
            read_timeout: limit(self.options.read_timeout.as_ref(), READ_TIMEOUT),
            retry: self.retry(),
            checksum: self.checksum,
            checksum_mode: self.checksum_mode,
            roads: Roads::default(),
            trace: self.debug.then(|| trace(printer)),
            notice: Some(notice(printer)),
        }
    }

    /// How often and for how long requests are tried. Whoever sets a number of attempts means that number.
    pub(super) fn retry(&self) -> RetryPolicy {
        let attempts = self.options.max_attempts.as_ref().map(|count| count.value.max(1));
        let time = self.options.retry_for.as_ref().map(|time| time.value);
        match (attempts, time) {
            (None, None) => RetryPolicy::default(),
            (max_attempts, retry_for) => RetryPolicy { max_attempts, retry_for },
        }
    }

    /// Which of the service's roads requests take, and where regions of buckets are remembered.
    fn roads(&self, is_amazon: bool) -> Roads {
        // What lies in the environment for Amazon says nothing of other stores.
        let is_meant = |origin: &Origin| is_amazon || !matches!(origin, Origin::Environment(_));
        let is = |option: &Option<Sourced<bool>>| {
            option.as_ref().is_some_and(|option| option.value && is_meant(&option.origin))
        };
        Roads {
            accelerate: is(&self.options.use_accelerate_endpoint),
            internal: is(&self.options.use_internal_endpoint),
            dual_stack: is(&self.options.use_dualstack_endpoint),
            fips: is(&self.options.use_fips_endpoint),
            cache: self.environment.home().map(|home| home.join(".cos").join("cache")),
        }
    }

    pub(super) fn tls(&self) -> Tls {
        let ca_bundle = self.options.ca_bundle.as_ref().map(|path| self.environment.expand_home(&path.value));
        let verify = self.options.verify_ssl.as_ref().is_none_or(|verify| verify.value);
        Tls { ca_bundle, no_verify: self.no_verify_ssl || !verify }
    }

    /// A client for services that are no stores.
    pub(super) fn exchange(&self) -> Arc<dyn Exchange> {
        Arc::new(ServiceClient::new(self.tls(), self.connect_timeout()))
    }

    fn connect_timeout(&self) -> Duration {
        limit(self.options.connect_timeout.as_ref(), CONNECT_TIMEOUT)
    }

    fn provider(&self) -> Option<Provider> {
        Some(match self.options.provider.as_ref()?.value {
            ProviderChoice::Auto => return None,
            ProviderChoice::TencentCos => Provider::TencentCos,
            ProviderChoice::Aws => Provider::Aws,
            ProviderChoice::MinIo => Provider::Minio,
            ProviderChoice::SeaweedFs => Provider::SeaweedFs,
            ProviderChoice::Ceph => Provider::Ceph,
            ProviderChoice::R2 => Provider::R2,
            ProviderChoice::Local => Provider::Local,
            ProviderChoice::Generic => Provider::Generic,
        })
    }

    /// What the profile knows of its store.
    fn habits(&self) -> Habits {
        let options = &self.options;
        Habits {
            addressing: self.addressing(),
            list_version: options.list_objects_version.as_ref().and_then(|version| match version.value {
                ListObjectsVersion::Auto => None,
                ListObjectsVersion::One => Some(ListVersion::V1),
                ListObjectsVersion::Two => Some(ListVersion::V2),
            }),
            conditional_writes: options.conditional_writes.as_ref().map(|obeyed| obeyed.value),
        }
    }

    fn addressing(&self) -> Option<Addressing> {
        match self.options.addressing_style.as_ref()?.value {
            AddressingStyle::Auto => None,
            AddressingStyle::Path => Some(Addressing::Path),
            AddressingStyle::Virtual => Some(Addressing::Virtual),
        }
    }

    /// The endpoint and region: as given, else Tencent's for Tencent keys and Amazon's for Amazon keys.
    fn place(&self, credentials: &CredentialsSource, provider: Option<Provider>) -> Result<(String, String), CliError> {
        let credentials = credentials.provenance();
        let region = self.options.region.as_ref().map(|region| region.value.clone());
        let region = region.or_else(|| credentials.region.as_ref().map(|region| region.value.clone()));
        // Files of the AWS tools say nothing of a store that is known to be Tencent's.
        let theirs = credentials.endpoint_url.as_ref().filter(|_| provider != Some(Provider::TencentCos));
        if let Some(endpoint) = self.options.endpoint_url.as_ref().or(theirs) {
            let url = &endpoint.value;
            // Signatures need some region; a COS endpoint names its own.
            let named = url.split_once("://cos.").and_then(|(_, rest)| rest.split_once(".myqcloud.com"));
            let region = region.or_else(|| named.map(|(region, _)| region.to_owned()));
            return Ok((url.clone(), region.unwrap_or_else(|| LOCAL_REGION.to_owned())));
        }
        let amazon = match provider {
            Some(provider) => provider == Provider::Aws,
            None => credentials.family == KeyFamily::Aws,
        };
        if amazon {
            let region = region.unwrap_or_else(|| LOCAL_REGION.to_owned());
            let domain = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
            return Ok((format!("https://s3.{region}.{domain}"), region));
        }
        let checked = provider.is_none_or(|provider| provider == Provider::TencentCos);
        match region {
            Some(region) if checked => Ok((format!("https://cos.{region}.myqcloud.com"), region)),
            Some(_) => Err(setting("this kind of store needs an endpoint: use --endpoint-url URL or set endpoint_url")),
            None if checked => Err(CliError::Setting {
                message: "no region",
                hints: vec![
                    "run `cos configure`, or use --region, COS_REGION or `region` in the profile".to_owned(),
                    "another store needs --endpoint-url; to try without an account add --profile local".to_owned(),
                ],
            }),
            None => Err(setting("this kind of store needs an endpoint: use --endpoint-url URL or set endpoint_url")),
        }
    }
}

/// What requests are signed for where no region is given; every store that is not regional takes it.
pub(super) const LOCAL_REGION: &str = "us-east-1";

/// A time with `0` read as none.
fn limit(option: Option<&Sourced<Duration>>, default: Duration) -> Duration {
    match option {
        Some(Sourced { value: Duration::ZERO, .. }) => NO_LIMIT,
        Some(Sourced { value, .. }) => *value,
        None => default,
    }
}

/// How writes are to be proved.
fn checksum(options: &ProfileOptions) -> Result<ChecksumChoice, CliError> {
    let Some(Sourced { value, origin }) = &options.checksum_algorithm else { return Ok(ChecksumChoice::Auto) };
    ChecksumChoice::parse(value).ok_or_else(|| {
        let words = ChecksumChoice::WORDS.join(", ");
        setting(&format!("`checksum_algorithm = {value}` ({origin}) is not allowed: write one of {words}"))
    })
}

fn setting(text: &str) -> CliError {
    StoreError::Setting(text.to_owned()).into()
}

/// The profile called `name`. One that only the files of the AWS tools know has credentials there, and no options.
fn profile(environment: &Environment, name: &str) -> Result<Profile, CliError> {
    let files = ProfileFiles::load(environment)?;
    match files.profile(name, need(name)) {
        Err(unknown @ ConfigError::UnknownProfile { .. }) => match ProfileFiles::load_aws(environment)?.foreign(name) {
            Some(_) => Ok(files.profile(name, ProfileNeed::BuiltIn)?),
            None => Err(unknown.into()),
        },
        profile => Ok(profile?),
    }
}

/// What the environment says. A profile of the AWS tools may say that their variables name no endpoints.
fn from_environment(environment: &Environment, profile: &str) -> Result<ProfileOptions, CliError> {
    let options = ProfileOptions::from_environment(environment)?;
    let without = options.clone().without_aws_endpoints();
    if options == without {
        return Ok(options);
    }
    let profile = ProfileFiles::load_aws(environment)?.foreign(profile);
    Ok(if aws_endpoints_are_ignored(environment, profile.as_ref())? { without } else { options })
}

/// The embedded store's profile need not be in a file.
fn need(profile: &str) -> ProfileNeed {
    if profile == LOCAL_PROFILE { ProfileNeed::BuiltIn } else { ProfileNeed::InFile }
}

/// The profile that is meant.
pub(super) fn profile_name(global: &GlobalArgs, environment: &Environment) -> Sourced<String> {
    let from_environment =
        |name| environment.get(name).map(|value| Sourced::new(value.to_owned(), Origin::Environment(name)));
    first([
        Sourced::option("--profile", global.profile.clone()),
        from_environment("COS_PROFILE"),
        from_environment("AWS_PROFILE"),
    ])
    .unwrap_or_else(|| Sourced::new("default".to_owned(), Origin::Default))
}

/// The options that were typed.
fn typed(global: &GlobalArgs) -> ProfileOptions {
    let seconds = |count: Option<u64>| count.map(Duration::from_secs);
    // As with variables, what a script leaves empty is not given: `--region "$REGION"`.
    let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    ProfileOptions {
        region: Sourced::option("--region", filled(&global.region)),
        output: Sourced::option("--output", global.output.map(Into::into)),
        endpoint_url: Sourced::option("--endpoint-url", filled(&global.endpoint_url)),
        ca_bundle: global
            .ca_bundle
            .as_ref()
            .map(|path| Sourced::new(path.to_string_lossy().into_owned(), Origin::Option("--ca-bundle"))),
        connect_timeout: Sourced::option("--connect-timeout", seconds(global.connect_timeout)),
        read_timeout: Sourced::option("--read-timeout", seconds(global.read_timeout)),
        max_concurrent_requests: Sourced::option("--max-concurrent-requests", global.max_concurrent_requests),
        max_memory: Sourced::option("--max-memory", global.max_memory),
        checksum_algorithm: Sourced::option("--checksum-algorithm", global.checksum_algorithm.clone()),
        max_bandwidth: Sourced::option("--max-bandwidth", global.max_bandwidth),
        ..ProfileOptions::default()
    }
}

fn notice(printer: &Printer) -> Trace {
    let printer = printer.clone();
    Arc::new(move |line| printer.talk(&format!("warning: {line}")))
}

fn trace(printer: &Printer) -> Trace {
    let printer = printer.clone();
    Arc::new(move |line| printer.talk(&format!("debug: {line}")))
}
