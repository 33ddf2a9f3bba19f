//! The keys of a profile: which of the two files holds them, which are secret, and what they allow.

use super::options::ProfileOptions;
use super::origin::Origin;
use super::values::{BadValue, seconds};

/// Which of the two profile files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProfileFileKind {
    /// `~/.cos/config`
    Config,
    /// `~/.cos/credentials`
    Credentials,
}

/// Keys that say who asks. The credentials file holds those that are worth hiding; how to get other credentials from
/// them stands in the config file, as in the AWS CLI.
const IDENTITY: [(&str, ProfileFileKind); 20] = {
    use ProfileFileKind::{Config, Credentials};
    [
        ("secret_id", Credentials),
        ("secret_key", Credentials),
        ("token", Credentials),
        ("aws_access_key_id", Credentials),
        ("aws_secret_access_key", Credentials),
        ("aws_session_token", Credentials),
        ("aws_security_token", Credentials),
        ("assume_role", Credentials),
        ("role_arn", Config),
        ("source_profile", Config),
        ("credential_source", Config),
        ("credential_process", Config),
        ("external_id", Config),
        ("role_session_name", Config),
        ("duration_seconds", Config),
        ("mfa_serial", Config),
        ("credential_process_timeout", Config),
        ("web_identity_token_file", Config),
        ("provider_id", Config),
        ("cvm_role_name", Config),
    ]
};

/// Keys whose values are shown masked.
const SECRET: [&str; 7] = [
    "secret_id",
    "secret_key",
    "token",
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "aws_security_token",
];

/// Words that make an unknown key a secret to be careful with.
const TELLTALES: [&str; 4] = ["secret", "token", "password", "access_key"];

/// The file that `configure set` writes a key to.
pub fn place_of(key: &str) -> ProfileFileKind {
    match IDENTITY.iter().find(|(name, _)| *name == key) {
        Some((_, place)) => *place,
        None if is_secret(key) => ProfileFileKind::Credentials,
        None => ProfileFileKind::Config,
    }
}

/// Whether a value is shown masked. A key that nobody knows is judged by its name.
pub fn is_secret(key: &str) -> bool {
    SECRET.contains(&key) || (!is_known(key) && TELLTALES.iter().any(|word| key.contains(word)))
}

/// Whether some part of the program reads this key.
pub fn is_known(key: &str) -> bool {
    known().any(|name| name == key)
}

/// Every key that some part of the program reads.
pub fn known() -> impl Iterator<Item = &'static str> {
    ProfileOptions::KEYS.iter().copied().chain(IDENTITY.iter().map(|(name, _)| *name))
}

/// Keys that say who asks and where. They belong together: an import replaces all of them.
pub fn replaced_by_import() -> impl Iterator<Item = &'static str> {
    const PLACE: [&str; 5] = ["provider", "endpoint_url", "region", "addressing_style", "sts_endpoint"];
    IDENTITY.iter().map(|(name, _)| *name).chain(PLACE)
}

/// The known key that an unknown one was probably meant to be.
pub fn suggestion(key: &str) -> Option<&'static str> {
    // Letters that differ: more than a third of the word is another word.
    let near = |name: &&str| strsim::damerau_levenshtein(key, name) * 3 <= key.len().max(4);
    let distance = |name: &&str| strsim::damerau_levenshtein(key, name);
    known().filter(near).min_by_key(distance)
}

/// Whether a value is one that its key allows. Unknown keys allow any.
///
/// # Errors
/// [`BadValue`] with what may be written instead.
pub fn check(key: &str, value: &str) -> Result<(), BadValue> {
    match key {
        "endpoint_url" | "sts_endpoint" => url(value),
        "credential_process_timeout" => seconds(value).map(|_| ()),
        // The longest that a token service gives.
        "duration_seconds" => match value.parse() {
            Ok(1..=43_200) => Ok(()),
            _ => Err(BadValue("a number of seconds from 1 to 43200".to_owned())),
        },
        _ => ProfileOptions::default().set(key, value, &Origin::Default),
    }
}

/// An endpoint: scheme and host, perhaps a port and a path.
fn url(text: &str) -> Result<(), BadValue> {
    let wrong = || BadValue("a URL such as https://cos.ap-guangzhou.myqcloud.com or http://127.0.0.1:9000".to_owned());
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or_else(wrong)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let blank = text.contains(|c: char| c.is_whitespace() || c.is_control());
    if blank || host.is_empty() || host.starts_with(':') { Err(wrong()) } else { Ok(()) }
}

/// A key as `configure` takes it: `region`, `s3.max_concurrent_requests`, `default.region`, `profile.NAME.region`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPath {
    /// The profile that it names.
    pub profile: Option<String>,
    /// The key itself, in lower case.
    pub key: String,
}

impl KeyPath {
    /// Reads what was typed. The `s3.` that the AWS CLI nests transfer keys in is left out: here they stand in the
    /// profile itself.
    ///
    /// # Errors
    /// [`BadValue`] with what may be written instead.
    pub fn parse(text: &str) -> Result<Self, BadValue> {
        let (path, key) = match text.rsplit_once('.') {
            Some((path, key)) => (path, key),
            None => ("", text),
        };
        let wrong = |allowed: &str| Err(BadValue(allowed.to_owned()));
        if key.is_empty() || !key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c)) {
            return wrong("a key such as region, made of letters, digits and `_`");
        }
        let path = match path {
            "s3" => "",
            path => path.strip_suffix(".s3").unwrap_or(path),
        };
        let profile = match path.strip_prefix("profile.") {
            Some(name) if !name.is_empty() => Some(name.trim_matches(['"', '\''])),
            _ if path == "default" => Some(path),
            _ if path.is_empty() => None,
            _ => return wrong(&format!("`profile.{path}.{key}` for a key of the profile `{path}`")),
        };
        Ok(Self { profile: profile.map(str::to_owned), key: key.to_ascii_lowercase() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_worth_hiding_belong_to_the_credentials_file_and_are_masked() {
        for key in ["secret_id", "secret_key", "token", "aws_secret_access_key", "my_password"] {
            assert!(place_of(key) == ProfileFileKind::Credentials && is_secret(key), "{key}");
        }
        for key in ["region", "role_arn", "web_identity_token_file", "from_the_future"] {
            assert!(place_of(key) == ProfileFileKind::Config && !is_secret(key), "{key}");
        }
    }

    #[test]
    fn a_slip_of_the_fingers_gets_a_suggestion_and_another_word_none() {
        for (typed, meant) in [
            ("regoin", Some("region")),
            ("endpoint-url", Some("endpoint_url")),
            ("secretkey", Some("secret_key")),
            ("max_bandwith", Some("max_bandwidth")),
            ("colour", None),
            ("x", None),
        ] {
            assert_eq!(suggestion(typed), meant, "{typed}");
        }
    }

    #[test]
    fn values_are_held_against_what_their_key_allows() {
        for (key, value) in [
            ("endpoint_url", "http://127.0.0.1:9000"),
            ("endpoint_url", "https://host/below"),
            ("multipart_chunksize", "16MB"),
            ("max_bandwidth", "80Mb/s"),
            ("duration_seconds", "3600"),
            ("from_the_future", "anything"),
        ] {
            assert_eq!(check(key, value), Ok(()), "{key}");
        }
        for (key, value) in [
            ("endpoint_url", "cos.ap-guangzhou.myqcloud.com"),
            ("endpoint_url", "ftp://host"),
            ("endpoint_url", "https://"),
            ("sts_endpoint", "not a url"),
            ("multipart_chunksize", "big"),
            ("addressing_style", "dns"),
            ("duration_seconds", "long"),
            ("max_attempts", "0"),
        ] {
            assert!(check(key, value).is_err(), "{key} = {value}");
        }
    }

    #[test]
    fn a_key_may_name_its_profile_and_the_block_of_aws() {
        let read = |text| KeyPath::parse(text).map(|path| (path.profile, path.key));
        let of = |profile: Option<&str>, key: &str| Ok((profile.map(str::to_owned), key.to_owned()));
        assert_eq!(read("Region"), of(None, "region"));
        assert_eq!(read("s3.max_concurrent_requests"), of(None, "max_concurrent_requests"));
        assert_eq!(read("default.s3.addressing_style"), of(Some("default"), "addressing_style"));
        assert_eq!(read("profile.a.b.region"), of(Some("a.b"), "region"));
        assert_eq!(read("profile.a.s3.region"), of(Some("a"), "region"));
        let BadValue(allowed) = KeyPath::parse("work.region").expect_err("no such form");
        assert_eq!(allowed, "`profile.work.region` for a key of the profile `work`");
        assert!(read("").is_err() && read("a b").is_err() && read("profile.region.").is_err());
    }
}
