//! The words of the keys of a profile: what each says, and what holds without it.

/// A key.
pub(super) struct KeyWords {
    pub(super) name: &'static str,
    /// What it says, with its unit.
    pub(super) about: &'static str,
    /// What holds where nobody sets it.
    pub(super) default: &'static str,
    /// Its option on the command line.
    pub(super) option: &'static str,
}

const fn key(name: &'static str, about: &'static str, default: &'static str, option: &'static str) -> KeyWords {
    KeyWords { name, about, default, option }
}

/// Keys of where and how.
pub(super) const SETTINGS: &[KeyWords] = &[
    key("region", "region of the buckets", "that of a COS endpoint, else `us-east-1`", "--region"),
    key("output", "form of the output: `table`, `text` or `json`", "by the command", "--output"),
    key("endpoint_url", "endpoint of the store", "by keys and region", "--endpoint-url"),
    key("sts_endpoint", "endpoint of the token service", "by keys and region", ""),
    key("addressing_style", "where the bucket stands: `auto`, `path` or `virtual`", "`auto`", ""),
    key("list_objects_version", "listing call: `auto`, `1` or `2`", "`auto`", ""),
    key("conditional_writes", "whether the store obeys `If-None-Match: *`", "by the kind of store", ""),
    key(
        "provider",
        "kind of store: `auto`, `tencent-cos`, `aws`, `minio`, `seaweedfs`, `ceph`, `r2`, `local` or `generic`",
        "`auto`: by the endpoint's host",
        "",
    ),
    key("ca_bundle", "PEM file of authorities to trust", "the system's", "--ca-bundle"),
    key("verify_ssl", "whether certificates are checked", "`true`", "--no-verify-ssl"),
    key("connect_timeout", "longest wait for a connection in seconds, 0 for none", "10", "--connect-timeout"),
    key("read_timeout", "longest time without a byte in seconds, 0 for none", "60", "--read-timeout"),
    key("max_attempts", "tries per request, the first included", "as many as fit in `retry_for`", ""),
    key("retry_for", "how long failed requests are retried, in seconds", "60; no limit when `max_attempts` is set", ""),
    key(
        "max_concurrent_requests",
        "fixes the number of requests in flight",
        "begins with 64 and tunes itself",
        "--max-concurrent-requests",
    ),
    key("multipart_threshold", "size from which objects go in parts", "`16MB`", ""),
    key("multipart_chunksize", "size of a part", "`8MB`, more for what would have over 10,000 parts", ""),
    key("max_bandwidth", "ceiling of the transfer rate, `10MB/s` or `80Mb/s`", "none", "--max-bandwidth"),
    key("max_memory", "ceiling of transfer buffers", "`256MB` or an eighth of the memory, the smaller", "--max-memory"),
    key("payload_signing_enabled", "whether bodies are signed over TLS, too", "`false`", ""),
    key("checksum_algorithm", "how the bytes of uploads are proved", "`auto`", "--checksum-algorithm"),
    key("use_accelerate_endpoint", "object data by the service's edge network (COS, AWS)", "`false`", ""),
    key("use_internal_endpoint", "object data by the private network (COS)", "`false`", ""),
    key("use_dualstack_endpoint", "over IPv6 as well (AWS)", "`false`", ""),
    key("use_fips_endpoint", "with validated cryptography (AWS)", "`false`", ""),
    key("glob", "whether `*`, `?` and `[…]` in keys of sources are patterns", "`false`", "--glob"),
];

/// Keys of who asks.
pub(super) const IDENTITY: &[KeyWords] = &[
    key("secret_id", "secret id to sign with", "none", "--secret-id"),
    key("secret_key", "its secret key", "none", "--secret-key"),
    key("token", "its session token", "none", "--token"),
    key("aws_access_key_id", "`secret_id` as the AWS tools spell it; the endpoint is then AWS's", "none", ""),
    key("aws_secret_access_key", "its secret key", "none", ""),
    key("aws_session_token", "its session token", "none", ""),
    key("aws_security_token", "the same, as older AWS tools name it", "none", ""),
    key("assume_role", "a role, as `role_arn`", "none", ""),
    key(
        "role_arn",
        "role to assume: `qcs::cam::uin/UIN:roleName/NAME` or `arn:aws:iam::ACCOUNT:role/NAME`",
        "none",
        "",
    ),
    key("source_profile", "profile whose keys assume the role", "the profile itself", ""),
    key(
        "credential_source",
        "in its place: `Environment`, `CvmMetadata`, `Ec2InstanceMetadata` or `EcsContainer`",
        "none",
        "",
    ),
    key("credential_process", "program that prints credentials as JSON", "none", ""),
    key("external_id", "what the owner of the role asks for", "none", ""),
    key("role_session_name", "name in the service's logs", "`cos-cli`", ""),
    key("duration_seconds", "life of a role's credentials in seconds, 1 to 43200", "the service's", ""),
    key("mfa_serial", "device whose code the role wants", "none", ""),
    key("credential_process_timeout", "longest run of that program in seconds", "60", ""),
    key("web_identity_token_file", "file with the token of a platform", "none", ""),
    key("provider_id", "identity provider of that token (Tencent Cloud)", "none", ""),
    key("cvm_role_name", "role of a virtual machine (CVM) with several", "the only one", ""),
];

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::base::size;
    use crate::cli::resolve::{CONNECT_TIMEOUT, READ_TIMEOUT};
    use crate::config;
    use crate::engine::parts::{DEFAULT_PART_SIZE, DEFAULT_THRESHOLD};
    use crate::store::RetryPolicy;

    #[test]
    fn every_key_that_is_read_is_told_of_and_no_other() {
        let told: Vec<_> = SETTINGS.iter().chain(IDENTITY).map(|key| key.name).collect();
        assert_eq!(told, config::known().collect::<Vec<_>>());
    }

    #[test]
    fn the_defaults_that_are_told_are_those_that_hold() {
        let told = |name: &str| {
            let key = SETTINGS.iter().find(|key| key.name == name).expect("told of");
            key.default.split(',').next().unwrap_or_default().trim_matches('`')
        };
        let seconds = |name: &str| Duration::from_secs(told(name).parse().expect("a number"));
        assert_eq!(seconds("connect_timeout"), CONNECT_TIMEOUT);
        assert_eq!(seconds("read_timeout"), READ_TIMEOUT);
        let retry_for = told("retry_for").split(';').next().and_then(|text| text.parse().ok()).map(Duration::from_secs);
        assert_eq!(RetryPolicy::default(), RetryPolicy { max_attempts: None, retry_for });
        assert_eq!(size::parse(told("multipart_threshold")), Ok(DEFAULT_THRESHOLD));
        assert_eq!(size::parse(told("multipart_chunksize")), Ok(DEFAULT_PART_SIZE));
    }
}
