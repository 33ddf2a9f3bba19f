//! Everything that is not the data path, through the AWS SDK: bucket life now, bucket configuration later, presigning.
//!
//! It shares the wire's connections, TLS, proxy and credentials, so a setting means the same on both paths.

pub mod configuration;
mod http_client;
mod md5;
mod renewal;
#[cfg(test)]
pub(super) mod tests;

use std::sync::Arc;
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::timeout::TimeoutConfig;
use aws_sdk_s3::config::{
    AppName, BehaviorVersion, Config, IdentityCache, Region, RequestChecksumCalculation, ResponseChecksumValidation,
};
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::types::{BucketLocationConstraint, BucketVersioningStatus, CreateBucketConfiguration, Tag};
use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::ConnectorError;
use http::StatusCode;
use http::header::{HeaderName, HeaderValue};

use crate::base::fault::chain;
use crate::credentials::CredentialsSource;

use super::wire::{HttpClient, Proxies, refusal};
use super::{Addressing, ObjectId, PresignMethod, ProviderProfile, RetryPolicy, StoreError, Versioning};

/// Tries of a call where the policy names no number: the SDK knows attempts alone.
///
/// *Source:* with its pauses of 1 s doubling to 20 s and full jitter they span about half a minute. *Applies:* to calls for
/// buckets, not to objects.
const CONTROL_ATTEMPTS: u32 = 7;

/// The SDK client.
#[derive(Debug)]
pub(super) struct Control {
    client: Client,
    endpoint: String,
    region: String,
    profile: Arc<ProviderProfile>,
    read_timeout: Duration,
}

/// What [`Control::new`] needs.
pub(super) struct ControlParts {
    pub(super) client: HttpClient,
    pub(super) proxies: Proxies,
    pub(super) endpoint_url: String,
    pub(super) region: String,
    pub(super) credentials: Option<CredentialsSource>,
    pub(super) profile: Arc<ProviderProfile>,
    pub(super) retry: RetryPolicy,
    pub(super) read_timeout: Duration,
}

impl Control {
    pub(super) fn new(parts: ControlParts) -> Self {
        let timeouts = TimeoutConfig::builder().read_timeout(parts.read_timeout).build();
        let mut config = Config::builder()
            // Named, not `latest`: a new SDK must not change what goes over the wire by itself.
            .behavior_version(BehaviorVersion::v2026_01_12())
            .region(Region::new(parts.region.clone()))
            // Without the slash the SDK would put the bucket into the last segment of a path.
            .endpoint_url(format!("{}/", parts.endpoint_url.trim_end_matches('/')))
            .force_path_style(parts.profile.addressing == Addressing::Path)
            .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
            .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
            .http_client(http_client::Shared::new(parts.client, parts.proxies))
            .sleep_impl(TokioSleep::new())
            .retry_config(
                RetryConfig::standard().with_max_attempts(parts.retry.max_attempts.unwrap_or(CONTROL_ATTEMPTS)),
            )
            .timeout_config(timeouts)
            .identity_cache(IdentityCache::no_cache());
        if let Ok(name) = AppName::new(concat!("cos-", env!("CARGO_PKG_VERSION"))) {
            config = config.app_name(name);
        }
        config = match parts.credentials {
            Some(source) => {
                let source = renewal::FromSource::new(source);
                config.retry_classifier(source.clone()).credentials_provider(source)
            }
            None => config.allow_no_auth(),
        };
        if parts.profile.content_md5 {
            config = config.interceptor(md5::ContentMd5);
        }
        Self {
            client: Client::from_conf(config.build()),
            endpoint: parts.endpoint_url,
            region: parts.region,
            profile: parts.profile,
            read_timeout: parts.read_timeout,
        }
    }

    pub(super) async fn create_bucket(&self, bucket: &str, tags: &[(String, String)]) -> Result<(), StoreError> {
        let mut request = self.client.create_bucket().bucket(bucket);
        let constrained = self.profile.location_constraint && self.region != "us-east-1";
        if constrained || !tags.is_empty() {
            let mut configuration = CreateBucketConfiguration::builder();
            if constrained {
                configuration = configuration.location_constraint(BucketLocationConstraint::from(self.region.as_str()));
            }
            for (key, value) in tags {
                let tag = Tag::builder().key(key).value(value).build();
                configuration = configuration.tags(tag.map_err(|error| self.unbuilt("CreateBucket", &error))?);
            }
            request = request.create_bucket_configuration(configuration.build());
        }
        request.send().await.map(drop).map_err(|error| self.failed("CreateBucket", error))
    }

    pub(super) async fn delete_bucket(&self, bucket: &str) -> Result<(), StoreError> {
        let sent = self.client.delete_bucket().bucket(bucket).send().await;
        sent.map(drop).map_err(|error| self.failed("DeleteBucket", error))
    }

    pub(super) async fn versioning(&self, bucket: &str) -> Result<Versioning, StoreError> {
        let sent = self.client.get_bucket_versioning().bucket(bucket).send().await;
        let status = sent.map_err(|error| self.failed("GetBucketVersioning", error))?.status;
        Ok(match status {
            Some(BucketVersioningStatus::Enabled) => Versioning::Enabled,
            Some(_) => Versioning::Suspended,
            None => Versioning::Never,
        })
    }

    pub(super) async fn presign(
        &self,
        method: PresignMethod,
        object: &ObjectId,
        lifetime: Duration,
    ) -> Result<String, StoreError> {
        let config = PresigningConfig::expires_in(lifetime).map_err(|error| self.unbuilt("presigned", &error))?;
        let presigned = match method {
            PresignMethod::Get => {
                let request = self.client.get_object().bucket(&object.bucket).key(&object.key);
                let request = request.set_version_id(object.version.clone());
                request.presigned(config).await.map_err(|error| self.failed("GetObject", error))?
            }
            PresignMethod::Put => {
                let request = self.client.put_object().bucket(&object.bucket).key(&object.key);
                request.presigned(config).await.map_err(|error| self.failed("PutObject", error))?
            }
        };
        Ok(presigned.uri().to_owned())
    }

    fn unbuilt(&self, operation: &'static str, error: &(dyn std::error::Error + 'static)) -> StoreError {
        StoreError::Request { operation, reason: chain(error) }
    }

    /// The SDK's error in our words, so that both clients fail alike.
    fn failed<E>(&self, operation: &'static str, error: SdkError<E, HttpResponse>) -> StoreError
    where
        E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
    {
        let endpoint = self.endpoint.clone();
        match error {
            SdkError::ServiceError(refused) => {
                let raw = refused.raw();
                let headers = raw.headers().iter().filter_map(|(name, value)| {
                    Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?))
                });
                let status = StatusCode::from_u16(raw.status().as_u16()).unwrap_or_default();
                refusal(operation, &endpoint, status, &headers.collect(), raw.body().bytes().unwrap_or_default())
            }
            SdkError::DispatchFailure(failure) => {
                // Our own HTTP client tells in our own words what happened.
                let lost = SdkError::<E, HttpResponse>::DispatchFailure(failure).into_source();
                let lost = lost.unwrap_or_else(Into::into);
                match lost.downcast::<ConnectorError>().map(|error| error.into_source().downcast::<StoreError>()) {
                    Ok(Ok(ours)) => match *ours {
                        StoreError::Broken { endpoint, source, .. } => {
                            StoreError::Broken { operation, endpoint, source }
                        }
                        StoreError::Stalled { endpoint, idle, .. } => StoreError::Stalled { operation, endpoint, idle },
                        StoreError::NotS3 { status, reason, beginning, .. } => {
                            StoreError::NotS3 { operation, endpoint: self.endpoint.clone(), status, reason, beginning }
                        }
                        other => other,
                    },
                    Ok(Err(source)) | Err(source) => StoreError::Connect { endpoint, source },
                }
            }
            SdkError::ResponseError(response) => StoreError::NotS3 {
                operation,
                endpoint,
                status: response.raw().status().as_u16(),
                reason: chain(&SdkError::<E, HttpResponse>::ResponseError(response)),
                beginning: String::new(),
            },
            SdkError::TimeoutError(_) => StoreError::Stalled { operation, endpoint, idle: self.read_timeout },
            other => StoreError::Request { operation, reason: chain(&other) },
        }
    }
}
