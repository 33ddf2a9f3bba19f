//! Who may ask, and how a host name is read.

use std::borrow::Cow;

use s3s::auth::{S3Auth, SecretKey};
use s3s::host::{S3Host, VirtualHost};
use s3s::{S3ErrorCode, S3Result};

use super::refusal::refuse;
use crate::base::redact::Secret;

/// The one key pair of the store.
pub(super) struct OneKey {
    access_key: String,
    secret_key: Secret,
}

impl OneKey {
    /// Accepts requests signed with this pair only.
    pub(super) fn new(access_key: String, secret_key: Secret) -> Self {
        Self { access_key, secret_key }
    }
}

#[async_trait::async_trait]
impl S3Auth for OneKey {
    async fn get_secret_key(&self, access_key: &str) -> S3Result<SecretKey> {
        if access_key == self.access_key {
            return Ok(SecretKey::from(self.secret_key.expose()));
        }
        Err(refuse(
            S3ErrorCode::InvalidAccessKeyId,
            "The AWS access key ID you provided does not exist in our records.",
        ))
    }
}

/// `BUCKET.localhost` names a bucket; every other host is path-style.
pub(super) struct LoopbackHost;

impl S3Host for LoopbackHost {
    fn parse_host_header<'a>(&'a self, host: &'a str) -> S3Result<VirtualHost<'a>> {
        Ok(match bucket_of_host(host) {
            Some(bucket) => VirtualHost::new("localhost").with_bucket(Cow::Borrowed(bucket)),
            None => VirtualHost::new(host),
        })
    }
}

/// The bucket in a virtual-hosted `Host` header.
pub(super) fn bucket_of_host(host: &str) -> Option<&str> {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    name.strip_suffix(".localhost").filter(|bucket| !bucket.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_below_localhost_carry_a_bucket() {
        assert_eq!(bucket_of_host("my.bucket.localhost:9000"), Some("my.bucket"));
        assert_eq!(bucket_of_host("b.localhost"), Some("b"));
        for host in ["localhost", "localhost:9000", "127.0.0.1:9000", ".localhost", "example.com"] {
            assert_eq!(bucket_of_host(host), None, "{host}");
        }
    }
}
