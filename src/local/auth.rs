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

/// `BUCKET.localhost` names a bucket, as does `BUCKET.cos.REGION.localhost`; every other host is path-style.
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
    let name = name.strip_suffix(".localhost")?;
    // The hosts of COS: see `look`, whose layer must not change what was signed.
    if name == "service.cos" || name.starts_with("cos.") {
        return None;
    }
    let bucket = name.split_once(".cos.").map_or(name, |(bucket, _)| bucket);
    Some(bucket).filter(|bucket| !bucket.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_below_localhost_carry_a_bucket() {
        assert_eq!(bucket_of_host("my.bucket.localhost:9000"), Some("my.bucket"));
        assert_eq!(bucket_of_host("b.localhost"), Some("b"));
        assert_eq!(bucket_of_host("b-1.cos.ap-x.localhost:9000"), Some("b-1"));
        assert_eq!(bucket_of_host("cos.ap-x.localhost:9000"), None);
        assert_eq!(bucket_of_host("service.cos.localhost:9000"), None);
        for host in ["localhost", "localhost:9000", "127.0.0.1:9000", ".localhost", "example.com"] {
            assert_eq!(bucket_of_host(host), None, "{host}");
        }
    }
}
