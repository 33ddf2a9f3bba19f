//! Every environment variable that is read, and what it does. `Environment` gives no other, so the list is complete; the
//! topic `environment`, the man pages and the reference are made of it.

use Reader::{Key, Library, Program};
use Subject::{Agent, Credentials, Data, Network, Others, Roles, Settings};

/// A variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// Who reads it.
    pub reader: Reader,
    /// What it does, as a line without a period at its end.
    pub about: &'static str,
}

/// What variables are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Profile and options.
    Settings,
    /// Who asks.
    Credentials,
    /// Roles and identities of platforms.
    Roles,
    /// Where files and data lie.
    Data,
    /// Proxies and certificates.
    Network,
    /// The agent.
    Agent,
    /// The terminal and the rest.
    Others,
}

/// Who reads a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// It sets this key of the profile.
    Key(&'static str),
    /// A part of the program.
    Program,
    /// A library, by itself, or the program of the system that is started.
    Library,
}

impl Subject {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 7] = [Settings, Credentials, Roles, Data, Network, Agent, Others];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Settings => "Profile and settings",
            Credentials => "Credentials",
            Roles => "Roles and identities of platforms",
            Data => "Files and directories",
            Network => "Network",
            Agent => "`cos watch`",
            Others => "Terminal and time",
        }
    }
}

const fn variable(subject: Subject, reader: Reader, name: &'static str, about: &'static str) -> Variable {
    Variable { name, subject, reader, about }
}

/// All of them; of two for one key the first that is set wins.
pub const VARIABLES: &[Variable] = &[
    variable(Settings, Program, "COS_PROFILE", "name of the profile"),
    variable(Settings, Program, "AWS_PROFILE", "the same, where `COS_PROFILE` is not set"),
    variable(Settings, Key("region"), "COS_REGION", "region of the buckets"),
    variable(Settings, Key("output"), "COS_OUTPUT", "form of the output: `table`, `text` or `json`"),
    variable(Settings, Key("endpoint_url"), "COS_ENDPOINT_URL", "endpoint of the store"),
    variable(Settings, Key("ca_bundle"), "COS_CA_BUNDLE", "PEM file of certificate authorities to trust"),
    variable(Settings, Key("sts_endpoint"), "COS_STS_ENDPOINT", "endpoint of the token service"),
    variable(Settings, Key("region"), "TENCENTCLOUD_REGION", "region, as Tencent Cloud's tools name it"),
    variable(Settings, Key("region"), "AWS_REGION", "region, as the AWS tools name it"),
    variable(Settings, Key("region"), "AWS_DEFAULT_REGION", "region, as older AWS tools name it"),
    variable(Settings, Key("endpoint_url"), "AWS_ENDPOINT_URL_S3", "endpoint of the store"),
    variable(Settings, Key("endpoint_url"), "AWS_ENDPOINT_URL", "endpoint of the store"),
    variable(
        Settings,
        Program,
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
        "`true`: no endpoint of the `AWS_*` variables and of `~/.aws` is used",
    ),
    variable(Settings, Key("sts_endpoint"), "AWS_ENDPOINT_URL_STS", "endpoint of the token service"),
    variable(Settings, Key("ca_bundle"), "AWS_CA_BUNDLE", "PEM file of certificate authorities to trust"),
    variable(Settings, Key("max_attempts"), "AWS_MAX_ATTEMPTS", "tries per request, the first included"),
    variable(Settings, Key("use_dualstack_endpoint"), "AWS_USE_DUALSTACK_ENDPOINT", "`true`: AWS over IPv6 as well"),
    variable(Settings, Key("use_fips_endpoint"), "AWS_USE_FIPS_ENDPOINT", "`true`: AWS with validated cryptography"),
    variable(Credentials, Program, "COS_SECRET_ID", "secret id to sign with"),
    variable(Credentials, Program, "COS_SECRET_KEY", "secret key to sign with"),
    variable(Credentials, Program, "COS_TOKEN", "session token of temporary credentials"),
    variable(Credentials, Program, "TENCENTCLOUD_SECRET_ID", "secret id, where `COS_SECRET_ID` is not set"),
    variable(Credentials, Program, "TENCENTCLOUD_SECRET_KEY", "its secret key"),
    variable(Credentials, Program, "TENCENTCLOUD_TOKEN", "its session token"),
    variable(Credentials, Program, "TENCENTCLOUD_SECURITY_TOKEN", "its session token, in another spelling"),
    variable(Credentials, Program, "AWS_ACCESS_KEY_ID", "access key id, where neither of the secret ids is set"),
    variable(Credentials, Program, "AWS_SECRET_ACCESS_KEY", "its secret key"),
    variable(Credentials, Program, "AWS_SESSION_TOKEN", "its session token"),
    variable(Credentials, Program, "AWS_SECURITY_TOKEN", "its session token, as older AWS tools name it"),
    variable(Roles, Program, "COS_ASSUME_ROLE", "role for keys of the environment that have none"),
    variable(Roles, Program, "TENCENTCLOUD_ROLE_ARN", "role for the keys of `TENCENTCLOUD_SECRET_ID`"),
    variable(Roles, Program, "TENCENTCLOUD_ROLE_SESSION_NAME", "its name in the service's logs"),
    variable(Roles, Program, "TKE_WEB_IDENTITY_TOKEN_FILE", "token of a workload in Tencent Kubernetes Engine"),
    variable(Roles, Program, "TKE_ROLE_ARN", "its role"),
    variable(Roles, Program, "TKE_ROLE_SESSION_NAME", "its name in the service's logs"),
    variable(Roles, Program, "TKE_PROVIDER_ID", "its identity provider"),
    variable(Roles, Program, "TKE_REGION", "its region"),
    variable(Roles, Program, "TKE_DEFAULT_REGION", "its region, where `TKE_REGION` is not set"),
    variable(Roles, Program, "AWS_WEB_IDENTITY_TOKEN_FILE", "token of a workload in a cluster of AWS"),
    variable(Roles, Program, "AWS_ROLE_ARN", "its role"),
    variable(Roles, Program, "AWS_ROLE_SESSION_NAME", "its name in the service's logs"),
    variable(Roles, Program, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "where a container of ECS asks for credentials"),
    variable(Roles, Program, "AWS_CONTAINER_CREDENTIALS_FULL_URI", "the same as a whole URL, of https or this machine"),
    variable(Roles, Program, "AWS_CONTAINER_AUTHORIZATION_TOKEN", "what it shows when it asks"),
    variable(Roles, Program, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "file with what it shows"),
    variable(Roles, Program, "AWS_EC2_METADATA_DISABLED", "`true`: never ask for the role of a virtual machine"),
    variable(Roles, Program, "AWS_EC2_METADATA_SERVICE_ENDPOINT", "where the role of an EC2 instance is asked for"),
    variable(Roles, Program, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "`IPv6`: at its address of IPv6"),
    variable(Roles, Program, "COS_CVM_METADATA_ENDPOINT", "where the role of a CVM instance is asked for"),
    variable(Roles, Program, "AWS_ENDPOINT_URL_SSO", "where AWS SSO gives the credentials of a role"),
    variable(Roles, Program, "AWS_ENDPOINT_URL_SSO_OIDC", "where AWS SSO renews a sign-in"),
    variable(Data, Program, "COS_CONFIG_FILE", "in place of `~/.cos/config`"),
    variable(Data, Program, "COS_SHARED_CREDENTIALS_FILE", "in place of `~/.cos/credentials`"),
    variable(Data, Program, "AWS_CONFIG_FILE", "in place of `~/.aws/config`"),
    variable(Data, Program, "AWS_SHARED_CREDENTIALS_FILE", "in place of `~/.aws/credentials`"),
    variable(Data, Program, "RCLONE_CONFIG", "where `cos configure import rclone` reads"),
    variable(Data, Program, "MC_CONFIG_DIR", "where `cos configure import mc` reads"),
    variable(Data, Program, "S3CMD_CONFIG", "where `cos configure import s3cmd` reads"),
    variable(Data, Program, "XDG_STATE_HOME", "unfinished transfers are kept in `cos` below it; `~/.local/state`"),
    variable(Data, Program, "XDG_DATA_HOME", "the embedded store lies in `cos/local` below it; `~/.local/share`"),
    variable(Data, Library, "HOME", "the home directory, `~` in paths"),
    variable(Data, Library, "TMPDIR", "where large listings and parts that memory cannot hold wait; `/tmp`"),
    variable(Network, Library, "HTTPS_PROXY", "proxy of https endpoints; also in lower case"),
    variable(Network, Library, "HTTP_PROXY", "proxy of http endpoints; also in lower case"),
    variable(Network, Library, "ALL_PROXY", "proxy of both; also in lower case"),
    variable(Network, Library, "NO_PROXY", "hosts that are reached without one; also in lower case"),
    variable(Network, Library, "SSL_CERT_FILE", "PEM file of authorities in place of the system's"),
    variable(Network, Library, "SSL_CERT_DIR", "directory of authorities in place of the system's"),
    variable(Agent, Program, "COS_WATCH_CONFIG", "configuration of `cos watch`"),
    variable(Agent, Program, "COS_WATCH_STATE_DIR", "`state_dir` of `cos watch`, and which agent its commands ask"),
    variable(Agent, Program, "COS_WATCH_SHUTDOWN_TIMEOUT", "`shutdown_timeout`"),
    variable(Agent, Program, "COS_WATCH_METRICS_LISTEN", "`metrics.listen`"),
    variable(Agent, Program, "COS_WATCH_LOG_LEVEL", "`log.level`"),
    variable(Agent, Program, "COS_WATCH_LOG_FORMAT", "`log.format`"),
    variable(Agent, Program, "COS_WATCH_LOG_FILE", "`log.file`"),
    variable(Agent, Program, "COS_WATCH_BANDWIDTH", "`bandwidth.limit`"),
    variable(Agent, Program, "COS_WATCH_MAX_FILES", "`queue.max_files`"),
    variable(Agent, Program, "COS_WATCH_WORKERS", "`workers` of every project"),
    variable(Agent, Program, "COS_WATCH_RESCAN", "`rescan` of every project"),
    variable(Agent, Program, "COS_WATCH_SILENCE", "`complete.silence` of every project"),
    variable(Agent, Program, "SILENCE_WINDOW", "the same, where `COS_WATCH_SILENCE` is not set"),
    variable(Agent, Program, "STATE_DIRECTORY", "the state directory that systemd made for a service"),
    variable(Agent, Program, "XDG_CONFIG_HOME", "units of a user lie in `systemd/user` below it; `~/.config`"),
    variable(Others, Program, "NO_COLOR", "any value: no colours"),
    variable(Others, Program, "TERM", "`dumb`: no colours"),
    variable(Others, Library, "TZ", "time zone of the times that are shown and typed"),
];

/// Whether a variable is in the list.
pub(super) fn is_listed(name: &str) -> bool {
    VARIABLES.iter().any(|variable| variable.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ProfileOptions;

    #[test]
    fn no_variable_is_listed_twice_and_the_keys_they_set_are_keys() {
        for (place, variable) in VARIABLES.iter().enumerate() {
            assert!(VARIABLES[..place].iter().all(|other| other.name != variable.name), "{}", variable.name);
            assert!(!variable.about.is_empty() && !variable.about.ends_with('.'), "{}", variable.name);
            if let Key(key) = variable.reader {
                assert!(ProfileOptions::KEYS.contains(&key), "{key}");
            }
        }
    }
}
