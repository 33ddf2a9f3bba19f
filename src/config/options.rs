//! The options of a profile, every one of which may be absent.

use std::time::Duration;

use super::environment::Environment;
use super::error::ConfigError;
use super::files::Profile;
use super::origin::{Origin, Sourced};
use super::values::{
    AddressingStyle, BadValue, ListObjectsVersion, OutputFormat, ProviderChoice, count, flag, rate, seconds, size,
    text, word,
};
use super::variables::{Reader, VARIABLES};
use crate::base::size;

/// One option as `configure list` shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionShown {
    /// Its key.
    pub key: &'static str,
    /// Its value, for reading.
    pub value: String,
    /// Where it came from.
    pub origin: Origin,
}

macro_rules! profile_options {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $read:expr;)*) => {
        /// What a profile, or the environment, says. Nothing is filled in: an absent option is `None`.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct ProfileOptions {
            $($(#[$doc])* pub $field: Option<Sourced<$type>>,)*
        }

        impl ProfileOptions {
            /// Every key, as it is written in a file.
            pub const KEYS: &[&str] = &[$(stringify!($field)),*];

            /// These options, and where they are silent those of `lower`.
            #[must_use]
            pub fn or(self, lower: Self) -> Self {
                Self { $($field: self.$field.or(lower.$field),)* }
            }

            /// Every option that is set.
            pub fn shown(&self) -> Vec<OptionShown> {
                let mut all = Vec::new();
                $(if let Some(Sourced { value, origin }) = &self.$field {
                    let value = value.written();
                    all.push(OptionShown { key: stringify!($field), value, origin: origin.clone() });
                })*
                all
            }

            /// Reads one key; a key that is none of ours and an empty value are left alone.
            pub(super) fn set(&mut self, key: &str, value: &str, origin: &Origin) -> Result<(), BadValue> {
                if value.is_empty() {
                    return Ok(());
                }
                match key {
                    $(stringify!($field) => self.$field = Some(Sourced::new($read(value)?, origin.clone())),)*
                    _ => {}
                }
                Ok(())
            }
        }
    };
}

profile_options! {
    /// Region of buckets, such as `ap-guangzhou`.
    region: String = text;
    /// Form of the output.
    output: OutputFormat = word;
    /// Endpoint of the store.
    endpoint_url: String = text;
    /// Endpoint of the token service.
    sts_endpoint: String = text;
    /// Where the bucket name stands in a request.
    addressing_style: AddressingStyle = word;
    /// Which listing call to use.
    list_objects_version: ListObjectsVersion = word;
    /// Whether the store obeys `If-None-Match: *` on a write.
    conditional_writes: bool = flag;
    /// The kind of store.
    provider: ProviderChoice = word;
    /// File with certificates to trust; `~` not yet expanded.
    ca_bundle: String = text;
    /// Whether certificates are checked.
    verify_ssl: bool = flag;
    /// Longest wait for a connection; zero means no limit.
    connect_timeout: Duration = seconds;
    /// Longest silence on a connection; zero means no limit.
    read_timeout: Duration = seconds;
    /// Tries per request, the first one counted.
    max_attempts: u32 = count;
    /// How long a request is tried again after its first fault.
    retry_for: Duration = seconds;
    /// Fixes the number of requests under way.
    max_concurrent_requests: u32 = count;
    /// Objects of this many bytes or more are sent in parts.
    multipart_threshold: u64 = size;
    /// Bytes per part.
    multipart_chunksize: u64 = size;
    /// Ceiling of the transfer rate, in bytes per second.
    max_bandwidth: u64 = rate;
    /// Ceiling of transfer buffers, in bytes.
    max_memory: u64 = size;
    /// Whether the body is part of the signature.
    payload_signing_enabled: bool = flag;
    /// How bytes are proved; the words are the store's.
    checksum_algorithm: String = text;
    /// Whether object data goes through the service's network of edge locations.
    use_accelerate_endpoint: bool = flag;
    /// Whether object data goes over the private network of Tencent COS.
    use_internal_endpoint: bool = flag;
    /// Whether Amazon S3 is reached over IPv6 as well.
    use_dualstack_endpoint: bool = flag;
    /// Whether Amazon S3 is reached with validated cryptography.
    use_fips_endpoint: bool = flag;
    /// Whether `*` and `?` in a key are patterns.
    glob: bool = flag;
}

/// How a value is written in a file.
trait Written {
    fn written(&self) -> String;
}

macro_rules! written_as_displayed {
    ($($type:ty)*) => {
        $(impl Written for $type {
            fn written(&self) -> String {
                self.to_string()
            }
        })*
    };
}

written_as_displayed! { String bool u32 AddressingStyle ListObjectsVersion OutputFormat ProviderChoice }

/// All of these are bytes.
impl Written for u64 {
    fn written(&self) -> String {
        size::exact(*self)
    }
}

impl Written for Duration {
    fn written(&self) -> String {
        self.as_secs_f64().to_string()
    }
}

/// How the variables begin that name endpoints of Amazon's services.
const AWS_ENDPOINTS: &str = "AWS_ENDPOINT_URL";

/// Whether the environment, or else a profile of the AWS tools, says that the endpoints are not to be used that stand
/// in the variables and files of these tools.
///
/// # Errors
/// [`ConfigError::BadValue`] for what is neither true nor false.
pub fn aws_endpoints_are_ignored(environment: &Environment, profile: Option<&Profile>) -> Result<bool, ConfigError> {
    const VARIABLE: &str = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
    const KEY: &str = "ignore_configured_endpoint_urls";
    let of_profile = || profile?.sections.iter().find_map(|section| Some((section.get(KEY)?, section.origin())));
    let (name, value, place) = match (environment.get(VARIABLE), of_profile()) {
        (Some(value), _) => (VARIABLE, value, "environment variable".to_owned()),
        (None, Some((value, origin))) => (KEY, value, origin.to_string()),
        (None, None) => return Ok(false),
    };
    flag(value).map_err(|BadValue(allowed)| ConfigError::BadValue {
        place,
        key: name.to_owned(),
        value: value.to_owned(),
        allowed,
    })
}

impl ProfileOptions {
    /// The same without the endpoints that the variables of the AWS tools name.
    #[must_use]
    pub fn without_aws_endpoints(mut self) -> Self {
        for endpoint in [&mut self.endpoint_url, &mut self.sts_endpoint] {
            if let Some(Sourced { origin: Origin::Environment(name), .. }) = endpoint
                && name.starts_with(AWS_ENDPOINTS)
            {
                *endpoint = None;
            }
        }
        self
    }

    /// What the environment says.
    ///
    /// # Errors
    /// [`ConfigError::BadValue`] naming the variable.
    pub fn from_environment(environment: &Environment) -> Result<Self, ConfigError> {
        let ignored = aws_endpoints_are_ignored(environment, None)?;
        let mut options = Self::default();
        // Of two for one key the first that is set wins (design.md section 5).
        for variable in VARIABLES {
            let name = variable.name;
            let Reader::Key(key) = variable.reader else { continue };
            let Some(value) = environment.get(name) else { continue };
            if ignored && name.starts_with(AWS_ENDPOINTS) {
                continue;
            }
            let mut one = Self::default();
            match one.set(key, value, &Origin::Environment(name)) {
                Ok(()) => options = options.or(one),
                Err(BadValue(allowed)) => {
                    return Err(ConfigError::BadValue {
                        place: "environment variable".to_owned(),
                        key: name.to_owned(),
                        value: value.to_owned(),
                        allowed,
                    });
                }
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_variables_come_before_those_of_aws() {
        let env = Environment::from_pairs([("AWS_REGION", "a"), ("COS_REGION", "c"), ("AWS_ENDPOINT_URL", "http://e")]);
        let options = ProfileOptions::from_environment(&env).expect("good values");
        assert_eq!(options.region, Some(Sourced::new("c".into(), Origin::Environment("COS_REGION"))));
        assert_eq!(
            options.endpoint_url,
            Some(Sourced::new("http://e".into(), Origin::Environment("AWS_ENDPOINT_URL")))
        );
    }

    #[test]
    fn a_bad_variable_is_named_and_the_output_format_of_aws_is_not_heard() {
        let bad = Environment::from_pairs([("COS_OUTPUT", "yaml")]);
        let error = ProfileOptions::from_environment(&bad).expect_err("no such format").to_string();
        assert_eq!(error, "`COS_OUTPUT = yaml` (environment variable) is not allowed: write one of table, text, json");
        // `aws s3` prints its lines whatever this says, and so do we.
        let foreign = Environment::from_pairs([("AWS_DEFAULT_OUTPUT", "json")]);
        assert_eq!(ProfileOptions::from_environment(&foreign).expect("not heard"), ProfileOptions::default());
    }

    #[test]
    fn higher_options_hide_lower_ones_key_by_key() {
        let (mut high, mut low) = (ProfileOptions::default(), ProfileOptions::default());
        high.set("region", "r1", &Origin::Option("--region")).expect("a text");
        low.set("region", "r2", &Origin::Default).expect("a text");
        low.set("read_timeout", "1.5", &Origin::Default).expect("a duration");
        low.set("addressing_style", "virtual", &Origin::Default).expect("a style");
        let shown: Vec<_> = high.or(low).shown().into_iter().map(|o| (o.key, o.value, o.origin)).collect();
        assert_eq!(
            shown,
            [
                ("region", "r1".to_owned(), Origin::Option("--region")),
                ("addressing_style", "virtual".to_owned(), Origin::Default),
                ("read_timeout", "1.5".to_owned(), Origin::Default),
            ]
        );
    }
}
