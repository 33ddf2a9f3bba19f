//! Who may ask for what: whoever signed with the store's key for everything, anybody for what an ACL opens to all.

use std::sync::Arc;

use s3s::S3Result;
use s3s::access::{S3Access, S3AccessContext};
use s3s::path::S3Path;

use super::backend::{Backend, PublicRequest};

/// The check in front of every operation.
pub(super) struct Access {
    backend: Arc<Backend>,
}

impl Access {
    /// Over the given backend.
    pub(super) fn new(backend: Arc<Backend>) -> Self {
        Self { backend }
    }
}

/// What a request without a signature asks for.
fn public_request(context: &S3AccessContext<'_>) -> PublicRequest {
    let (bucket, key) = match context.s3_path() {
        S3Path::Root => (None, None),
        S3Path::Bucket { bucket } => (Some(bucket.to_string()), None),
        S3Path::Object { bucket, key } => (Some(bucket.to_string()), Some(key.to_string())),
    };
    let mut pairs = context.uri().query().unwrap_or_default().split('&');
    let version = pairs.find_map(|pair| pair.strip_prefix("versionId=")).map(str::to_owned);
    PublicRequest { operation: context.s3_op().name().to_owned(), bucket, key, version }
}

#[async_trait::async_trait]
impl S3Access for Access {
    #[cfg(feature = "testing")]
    async fn check(&self, context: &mut S3AccessContext<'_>) -> S3Result<()> {
        let extensions = context.extensions_mut().clone();
        let caller = super::look::gate::Caller {
            signed: context.credentials().is_some(),
            headers: context.headers(),
            uri: context.uri(),
            extensions: &extensions,
        };
        if !caller.may_ask() {
            self.backend.check_public(public_request(context)).await?;
        }
        super::look::gate::check_region(&self.backend, caller, context.s3_path().get_bucket_name()).await
    }

    #[cfg(not(feature = "testing"))]
    async fn check(&self, context: &mut S3AccessContext<'_>) -> S3Result<()> {
        match context.credentials() {
            Some(_) => Ok(()),
            None => self.backend.check_public(public_request(context)).await,
        }
    }
}
