//! The S3 operations over the store, one file per subject. Each operation is a function of the same name in its file;
//! the table below ties them to s3s.

mod acl;
mod attributes;
mod buckets;
mod configuration;
mod copy;
mod encryption;
mod listing;
mod lock;
mod multipart;
mod objects;
mod removal;
mod tagging;
mod uploads;
mod versions;
mod write;

use std::sync::Arc;

use s3s::{S3, S3Request, S3Response, S3Result, dto};

pub(super) use acl::PublicRequest;
pub(super) use buckets::{ACCOUNT, NewBucket};

use super::store::Store;

/// Whether a layer asked, for this request, for the rules of COS that only the store can keep.
#[cfg(feature = "testing")]
pub(super) fn cos_rules<T>(request: &S3Request<T>) -> bool {
    request.extensions.get::<super::look::CosRules>().is_some()
}

/// Nobody asks for the rules of COS outside tests.
#[cfg(not(feature = "testing"))]
pub(super) fn cos_rules<T>(_: &S3Request<T>) -> bool {
    false
}

/// The store as s3s sees it. Clones share everything.
#[derive(Debug, Clone)]
pub(super) struct Backend {
    store: Arc<Store>,
    region: Arc<str>,
    crc64_headers: bool,
}

impl Backend {
    /// Over an opened store; `region` is that of buckets made without a location constraint.
    pub(super) fn new(store: Store, region: String, crc64_headers: bool) -> Self {
        Self { store: Arc::new(store), region: region.into(), crc64_headers }
    }

    /// Closes the database. Blocks.
    pub(super) fn close(&self) {
        self.store.close();
    }

    /// An answer that carries the CRC-64/XZ of the object or part, when the server was told to.
    fn with_crc64<T>(&self, output: T, crc64: u64) -> S3Response<T> {
        let mut response = S3Response::new(output);
        if self.crc64_headers {
            response.headers.insert("x-amz-hash-crc64ecma", http::HeaderValue::from(crc64));
        }
        response
    }
}

/// Writes the `S3` trait as calls of `module::operation(backend, request)`.
macro_rules! operations {
    ($($module:ident { $($operation:ident($input:ident) -> $output:ident),* $(,)? })*) => {
        #[async_trait::async_trait]
        impl S3 for Backend {
            $($(
                async fn $operation(&self, request: S3Request<dto::$input>) -> S3Result<S3Response<dto::$output>> {
                    $module::$operation(self, request).await
                }
            )*)*
        }
    };
}

operations! {
    buckets {
        delete_bucket(DeleteBucketInput) -> DeleteBucketOutput,
        get_bucket_location(GetBucketLocationInput) -> GetBucketLocationOutput,
        head_bucket(HeadBucketInput) -> HeadBucketOutput,
        list_buckets(ListBucketsInput) -> ListBucketsOutput,
    }
    objects {
        get_object(GetObjectInput) -> GetObjectOutput,
        get_object_attributes(GetObjectAttributesInput) -> GetObjectAttributesOutput,
        head_object(HeadObjectInput) -> HeadObjectOutput,
        put_object(PutObjectInput) -> PutObjectOutput,
        restore_object(RestoreObjectInput) -> RestoreObjectOutput,
    }
    removal {
        delete_object(DeleteObjectInput) -> DeleteObjectOutput,
        delete_objects(DeleteObjectsInput) -> DeleteObjectsOutput,
    }
    copy {
        copy_object(CopyObjectInput) -> CopyObjectOutput,
        upload_part_copy(UploadPartCopyInput) -> UploadPartCopyOutput,
    }
    listing {
        list_objects(ListObjectsInput) -> ListObjectsOutput,
        list_objects_v2(ListObjectsV2Input) -> ListObjectsV2Output,
    }
    versions {
        get_bucket_versioning(GetBucketVersioningInput) -> GetBucketVersioningOutput,
        list_object_versions(ListObjectVersionsInput) -> ListObjectVersionsOutput,
        put_bucket_versioning(PutBucketVersioningInput) -> PutBucketVersioningOutput,
    }
    multipart {
        abort_multipart_upload(AbortMultipartUploadInput) -> AbortMultipartUploadOutput,
        complete_multipart_upload(CompleteMultipartUploadInput) -> CompleteMultipartUploadOutput,
        create_multipart_upload(CreateMultipartUploadInput) -> CreateMultipartUploadOutput,
        upload_part(UploadPartInput) -> UploadPartOutput,
    }
    uploads {
        list_multipart_uploads(ListMultipartUploadsInput) -> ListMultipartUploadsOutput,
        list_parts(ListPartsInput) -> ListPartsOutput,
    }
    tagging {
        delete_bucket_tagging(DeleteBucketTaggingInput) -> DeleteBucketTaggingOutput,
        delete_object_tagging(DeleteObjectTaggingInput) -> DeleteObjectTaggingOutput,
        get_bucket_tagging(GetBucketTaggingInput) -> GetBucketTaggingOutput,
        get_object_tagging(GetObjectTaggingInput) -> GetObjectTaggingOutput,
        put_bucket_tagging(PutBucketTaggingInput) -> PutBucketTaggingOutput,
        put_object_tagging(PutObjectTaggingInput) -> PutObjectTaggingOutput,
    }
    acl {
        get_bucket_acl(GetBucketAclInput) -> GetBucketAclOutput,
        get_object_acl(GetObjectAclInput) -> GetObjectAclOutput,
        put_bucket_acl(PutBucketAclInput) -> PutBucketAclOutput,
        put_object_acl(PutObjectAclInput) -> PutObjectAclOutput,
    }
    lock {
        get_object_legal_hold(GetObjectLegalHoldInput) -> GetObjectLegalHoldOutput,
        get_object_lock_configuration(GetObjectLockConfigurationInput) -> GetObjectLockConfigurationOutput,
        get_object_retention(GetObjectRetentionInput) -> GetObjectRetentionOutput,
        put_object_legal_hold(PutObjectLegalHoldInput) -> PutObjectLegalHoldOutput,
        put_object_lock_configuration(PutObjectLockConfigurationInput) -> PutObjectLockConfigurationOutput,
        put_object_retention(PutObjectRetentionInput) -> PutObjectRetentionOutput,
    }
    configuration {
        delete_bucket_analytics_configuration(DeleteBucketAnalyticsConfigurationInput)
            -> DeleteBucketAnalyticsConfigurationOutput,
        delete_bucket_cors(DeleteBucketCorsInput) -> DeleteBucketCorsOutput,
        delete_bucket_encryption(DeleteBucketEncryptionInput) -> DeleteBucketEncryptionOutput,
        delete_bucket_intelligent_tiering_configuration(DeleteBucketIntelligentTieringConfigurationInput)
            -> DeleteBucketIntelligentTieringConfigurationOutput,
        delete_bucket_inventory_configuration(DeleteBucketInventoryConfigurationInput)
            -> DeleteBucketInventoryConfigurationOutput,
        delete_bucket_lifecycle(DeleteBucketLifecycleInput) -> DeleteBucketLifecycleOutput,
        delete_bucket_metrics_configuration(DeleteBucketMetricsConfigurationInput)
            -> DeleteBucketMetricsConfigurationOutput,
        delete_bucket_ownership_controls(DeleteBucketOwnershipControlsInput) -> DeleteBucketOwnershipControlsOutput,
        delete_bucket_policy(DeleteBucketPolicyInput) -> DeleteBucketPolicyOutput,
        delete_bucket_replication(DeleteBucketReplicationInput) -> DeleteBucketReplicationOutput,
        delete_bucket_website(DeleteBucketWebsiteInput) -> DeleteBucketWebsiteOutput,
        delete_public_access_block(DeletePublicAccessBlockInput) -> DeletePublicAccessBlockOutput,
        get_bucket_accelerate_configuration(GetBucketAccelerateConfigurationInput)
            -> GetBucketAccelerateConfigurationOutput,
        get_bucket_analytics_configuration(GetBucketAnalyticsConfigurationInput)
            -> GetBucketAnalyticsConfigurationOutput,
        get_bucket_cors(GetBucketCorsInput) -> GetBucketCorsOutput,
        get_bucket_encryption(GetBucketEncryptionInput) -> GetBucketEncryptionOutput,
        get_bucket_intelligent_tiering_configuration(GetBucketIntelligentTieringConfigurationInput)
            -> GetBucketIntelligentTieringConfigurationOutput,
        get_bucket_inventory_configuration(GetBucketInventoryConfigurationInput)
            -> GetBucketInventoryConfigurationOutput,
        get_bucket_lifecycle_configuration(GetBucketLifecycleConfigurationInput)
            -> GetBucketLifecycleConfigurationOutput,
        get_bucket_logging(GetBucketLoggingInput) -> GetBucketLoggingOutput,
        get_bucket_metrics_configuration(GetBucketMetricsConfigurationInput) -> GetBucketMetricsConfigurationOutput,
        get_bucket_notification_configuration(GetBucketNotificationConfigurationInput)
            -> GetBucketNotificationConfigurationOutput,
        get_bucket_ownership_controls(GetBucketOwnershipControlsInput) -> GetBucketOwnershipControlsOutput,
        get_bucket_policy(GetBucketPolicyInput) -> GetBucketPolicyOutput,
        get_bucket_policy_status(GetBucketPolicyStatusInput) -> GetBucketPolicyStatusOutput,
        get_bucket_replication(GetBucketReplicationInput) -> GetBucketReplicationOutput,
        get_bucket_request_payment(GetBucketRequestPaymentInput) -> GetBucketRequestPaymentOutput,
        get_bucket_website(GetBucketWebsiteInput) -> GetBucketWebsiteOutput,
        get_public_access_block(GetPublicAccessBlockInput) -> GetPublicAccessBlockOutput,
        list_bucket_analytics_configurations(ListBucketAnalyticsConfigurationsInput)
            -> ListBucketAnalyticsConfigurationsOutput,
        list_bucket_intelligent_tiering_configurations(ListBucketIntelligentTieringConfigurationsInput)
            -> ListBucketIntelligentTieringConfigurationsOutput,
        list_bucket_inventory_configurations(ListBucketInventoryConfigurationsInput)
            -> ListBucketInventoryConfigurationsOutput,
        list_bucket_metrics_configurations(ListBucketMetricsConfigurationsInput)
            -> ListBucketMetricsConfigurationsOutput,
        put_bucket_accelerate_configuration(PutBucketAccelerateConfigurationInput)
            -> PutBucketAccelerateConfigurationOutput,
        put_bucket_analytics_configuration(PutBucketAnalyticsConfigurationInput)
            -> PutBucketAnalyticsConfigurationOutput,
        put_bucket_cors(PutBucketCorsInput) -> PutBucketCorsOutput,
        put_bucket_encryption(PutBucketEncryptionInput) -> PutBucketEncryptionOutput,
        put_bucket_intelligent_tiering_configuration(PutBucketIntelligentTieringConfigurationInput)
            -> PutBucketIntelligentTieringConfigurationOutput,
        put_bucket_inventory_configuration(PutBucketInventoryConfigurationInput)
            -> PutBucketInventoryConfigurationOutput,
        put_bucket_lifecycle_configuration(PutBucketLifecycleConfigurationInput)
            -> PutBucketLifecycleConfigurationOutput,
        put_bucket_logging(PutBucketLoggingInput) -> PutBucketLoggingOutput,
        put_bucket_metrics_configuration(PutBucketMetricsConfigurationInput) -> PutBucketMetricsConfigurationOutput,
        put_bucket_notification_configuration(PutBucketNotificationConfigurationInput)
            -> PutBucketNotificationConfigurationOutput,
        put_bucket_ownership_controls(PutBucketOwnershipControlsInput) -> PutBucketOwnershipControlsOutput,
        put_bucket_policy(PutBucketPolicyInput) -> PutBucketPolicyOutput,
        put_bucket_replication(PutBucketReplicationInput) -> PutBucketReplicationOutput,
        put_bucket_request_payment(PutBucketRequestPaymentInput) -> PutBucketRequestPaymentOutput,
        put_bucket_website(PutBucketWebsiteInput) -> PutBucketWebsiteOutput,
        put_public_access_block(PutPublicAccessBlockInput) -> PutPublicAccessBlockOutput,
    }
}
