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

/// `BUCKET.localhost` names a bucket, as does `BUCKET.cos.REGION.localhost`, and so do the hosts of COS and of Amazon S3
/// themselves; every other host is path-style.
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
    if let Some(name) = name.strip_suffix(".amazonaws.com") {
        // A proxy may lead the hosts of a service here.
        let at =
            name.match_indices(".s3").find(|(at, _)| name[at + 3..].starts_with(['.', '-']) || name.len() == at + 3);
        return at.map(|(at, _)| &name[..at]);
    }
    let (name, is_local) = match name.strip_suffix(".localhost") {
        Some(name) => (name, true),
        None => (name.strip_suffix(".myqcloud.com").or_else(|| name.strip_suffix(".tencentcos.cn"))?, false),
    };
    // The hosts of COS: see `look`, whose layer must not change what was signed.
    if name == "service.cos" || name.starts_with("cos.") || name.starts_with("cos-internal.") {
        return None;
    }
    let of_region = name.split_once(".cos.").or_else(|| name.split_once(".cos-internal."));
    let bucket = of_region.map(|(bucket, _)| bucket).or_else(|| is_local.then_some(name));
    bucket.filter(|bucket| !bucket.is_empty())
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
        assert_eq!(bucket_of_host("b-1.cos.ap-x.myqcloud.com"), Some("b-1"));
        assert_eq!(bucket_of_host("b-1.cos-internal.ap-x.tencentcos.cn"), Some("b-1"));
        assert_eq!(bucket_of_host("cos.ap-x.myqcloud.com"), None);
        assert_eq!(bucket_of_host("b.1.s3.eu-west-1.amazonaws.com"), Some("b.1"));
        assert_eq!(bucket_of_host("b.s3-accelerate.amazonaws.com"), Some("b"));
        assert_eq!(bucket_of_host("s3.dualstack.us-east-1.amazonaws.com"), None);
        for host in ["localhost", "localhost:9000", "127.0.0.1:9000", ".localhost", "example.com"] {
            assert_eq!(bucket_of_host(host), None, "{host}");
        }
    }
}
