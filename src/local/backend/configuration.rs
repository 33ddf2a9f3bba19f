//! Bucket configurations: documents that are kept as the XML of the protocol and given back.
//!
//! The store does not act on them, but for tags, ACL, object lock and the default encryption, which have files of their
//! own, CORS rules, and the block of public access as far as it blocks what is put.

use http::StatusCode;
use rusqlite::{Connection, OptionalExtension, params};
use s3s::xml::{Deserialize, Deserializer, Serialize, Serializer};
use s3s::{S3Error, S3ErrorCode, S3Request, S3Response, S3Result, dto};

use super::super::refusal::{Internal, custom, internal, invalid_argument, refuse};
use super::buckets::Bucket;
use super::{Backend, acl};
use crate::base::random;

/// What a document configures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Accelerate,
    Acl,
    Analytics,
    Cors,
    Encryption,
    IntelligentTiering,
    Inventory,
    Lifecycle,
    Logging,
    Metrics,
    Notification,
    ObjectLock,
    OwnershipControls,
    Policy,
    PublicAccessBlock,
    Replication,
    RequestPayment,
    Tagging,
    Website,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Accelerate => "accelerate",
            Self::Acl => "acl",
            Self::Analytics => "analytics",
            Self::Cors => "cors",
            Self::Encryption => "encryption",
            Self::IntelligentTiering => "intelligent-tiering",
            Self::Inventory => "inventory",
            Self::Lifecycle => "lifecycle",
            Self::Logging => "logging",
            Self::Metrics => "metrics",
            Self::Notification => "notification",
            Self::ObjectLock => "object-lock",
            Self::OwnershipControls => "ownership-controls",
            Self::Policy => "policy",
            Self::PublicAccessBlock => "public-access-block",
            Self::Replication => "replication",
            Self::RequestPayment => "request-payment",
            Self::Tagging => "tagging",
            Self::Website => "website",
        }
    }

    /// The refusal when it is not configured.
    fn missing(self) -> S3Error {
        let (code, message) = match self {
            Self::Cors => (S3ErrorCode::NoSuchCORSConfiguration, "The CORS configuration does not exist"),
            Self::Encryption => (
                S3ErrorCode::ServerSideEncryptionConfigurationNotFoundError,
                "The server side encryption configuration was not found",
            ),
            Self::Lifecycle => {
                (S3ErrorCode::NoSuchLifecycleConfiguration, "The lifecycle configuration does not exist")
            }
            Self::ObjectLock => (
                S3ErrorCode::ObjectLockConfigurationNotFoundError,
                "Object Lock configuration does not exist for this bucket",
            ),
            Self::OwnershipControls => {
                (S3ErrorCode::OwnershipControlsNotFoundError, "The bucket ownership controls were not found")
            }
            Self::Policy => (S3ErrorCode::NoSuchBucketPolicy, "The bucket policy does not exist"),
            Self::PublicAccessBlock => {
                return custom(
                    "NoSuchPublicAccessBlockConfiguration",
                    StatusCode::NOT_FOUND,
                    "The public access block configuration was not found",
                );
            }
            Self::Replication => {
                (S3ErrorCode::ReplicationConfigurationNotFoundError, "The replication configuration was not found")
            }
            Self::Tagging => (S3ErrorCode::NoSuchTagSet, "The TagSet does not exist"),
            Self::Website => {
                (S3ErrorCode::NoSuchWebsiteConfiguration, "The specified bucket does not have a website configuration")
            }
            _ => {
                return custom(
                    "NoSuchConfiguration",
                    StatusCode::NOT_FOUND,
                    "The specified configuration does not exist.",
                );
            }
        };
        let mut refusal = refuse(code, message);
        // s3s has no status for a few of them.
        refusal.set_status_code(StatusCode::NOT_FOUND);
        refusal
    }
}

/// A value as the XML of the protocol.
pub(super) fn to_xml<T: Serialize>(value: &T) -> S3Result<String> {
    let mut text = Vec::with_capacity(256);
    value.serialize(&mut Serializer::new(&mut text)).internal()?;
    String::from_utf8(text).internal()
}

/// Reads what [`to_xml`] wrote.
pub(super) fn from_xml<T: for<'xml> Deserialize<'xml>>(text: &str) -> S3Result<T> {
    T::deserialize(&mut Deserializer::new(text.as_bytes()))
        .map_err(|error| internal(format!("a stored document does not read back: {error}")))
}

/// The documents of a bucket. Kinds of which a bucket has one have no id; the four with many are kept by id.
pub(super) struct Document;

impl Document {
    /// Stores a document of which there is one.
    pub(super) fn write<T: Serialize>(db: &Connection, bucket: i64, kind: Kind, value: &T) -> S3Result<()> {
        Self::write_text(db, bucket, kind, "", &to_xml(value)?)
    }

    fn write_text(db: &Connection, bucket: i64, kind: Kind, id: &str, text: &str) -> S3Result<()> {
        db.prepare_cached("INSERT OR REPLACE INTO configurations (bucket, kind, id, document) VALUES (?1, ?2, ?3, ?4)")
            .internal()?
            .execute(params![bucket, kind.name(), id, text])
            .internal()?;
        Ok(())
    }

    /// Reads a document of which there is one.
    ///
    /// # Errors
    /// The refusal of its kind when it is not configured.
    pub(super) fn read<T: for<'xml> Deserialize<'xml>>(db: &Connection, bucket: i64, kind: Kind) -> S3Result<T> {
        from_xml(&Self::look(db, bucket, kind, "")?.ok_or_else(|| kind.missing())?)
    }

    /// Whether it is configured.
    pub(super) fn exists(db: &Connection, bucket: i64, kind: Kind) -> S3Result<bool> {
        Ok(Self::look(db, bucket, kind, "")?.is_some())
    }

    fn look(db: &Connection, bucket: i64, kind: Kind, id: &str) -> S3Result<Option<String>> {
        db.prepare_cached("SELECT document FROM configurations WHERE bucket = ?1 AND kind = ?2 AND id = ?3")
            .internal()?
            .query_row(params![bucket, kind.name(), id], |row| row.get(0))
            .optional()
            .internal()
    }

    async fn put_text(backend: &Backend, bucket: String, kind: Kind, id: String, text: String) -> S3Result<()> {
        backend
            .store
            .writer
            .write(move |unit| {
                let bucket = Bucket::find(unit.db, &bucket)?;
                Self::write_text(unit.db, bucket.id, kind, &id, &text)
            })
            .await
    }

    async fn get_text(backend: &Backend, bucket: String, kind: Kind, id: String) -> S3Result<Option<String>> {
        backend
            .store
            .readers
            .read(move |db| {
                let bucket = Bucket::find(db, &bucket)?;
                Self::look(db, bucket.id, kind, &id)
            })
            .await
    }

    /// Stores a document for a request.
    pub(super) async fn put<T: Serialize>(backend: &Backend, bucket: String, kind: Kind, value: T) -> S3Result<()> {
        Self::put_text(backend, bucket, kind, String::new(), to_xml(&value)?).await
    }

    /// Reads a document for a request.
    pub(super) async fn get<T: for<'xml> Deserialize<'xml>>(
        backend: &Backend,
        bucket: String,
        kind: Kind,
    ) -> S3Result<T> {
        Self::find(backend, bucket, kind).await?.ok_or_else(|| kind.missing())
    }

    async fn find<T: for<'xml> Deserialize<'xml>>(
        backend: &Backend,
        bucket: String,
        kind: Kind,
    ) -> S3Result<Option<T>> {
        let text = Self::get_text(backend, bucket, kind, String::new()).await?;
        text.as_deref().map(from_xml).transpose()
    }

    /// Removes a document; one that is not there is fine.
    pub(super) async fn delete(backend: &Backend, bucket: String, kind: Kind) -> S3Result<()> {
        Self::remove(backend, bucket, kind, String::new()).await.map(drop)
    }

    async fn remove(backend: &Backend, bucket: String, kind: Kind, id: String) -> S3Result<bool> {
        backend
            .store
            .writer
            .write(move |unit| {
                let bucket = Bucket::find(unit.db, &bucket)?;
                let removed = unit
                    .db
                    .prepare_cached("DELETE FROM configurations WHERE bucket = ?1 AND kind = ?2 AND id = ?3")
                    .internal()?
                    .execute(params![bucket.id, kind.name(), id])
                    .internal()?;
                Ok(removed > 0)
            })
            .await
    }

    /// A page of the documents of a kind with many, after `token`, and the token of the next page.
    async fn list<T: for<'xml> Deserialize<'xml>>(
        backend: &Backend,
        bucket: String,
        kind: Kind,
        token: Option<String>,
    ) -> S3Result<(Vec<T>, Option<String>)> {
        // Source: the S3 API returns up to 100 configurations at a time.
        const PAGE: usize = 100;
        let mut rows: Vec<(String, String)> = backend
            .store
            .readers
            .read(move |db| {
                let bucket = Bucket::find(db, &bucket)?;
                let sql = "SELECT id, document FROM configurations WHERE bucket = ?1 AND kind = ?2 AND id > ?3 \
                           ORDER BY id LIMIT 101";
                let mut query = db.prepare_cached(sql).internal()?;
                let rows = query
                    .query_map(params![bucket.id, kind.name(), token.unwrap_or_default()], |row| {
                        Ok((row.get(0)?, row.get(1)?))
                    })
                    .internal()?;
                rows.collect::<Result<_, _>>().internal()
            })
            .await?;
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let next = rows.last().filter(|_| more).map(|(id, _)| id.clone());
        let documents = rows.iter().map(|(_, text)| from_xml(text)).collect::<S3Result<_>>()?;
        Ok((documents, next))
    }
}

/// DELETE operations of documents of which there is one.
macro_rules! deletes {
    ($($operation:ident($input:ident) -> $output:ident: $kind:ident;)*) => {$(
        pub(super) async fn $operation(
            backend: &Backend,
            request: S3Request<dto::$input>,
        ) -> S3Result<S3Response<dto::$output>> {
            Document::delete(backend, request.input.bucket, Kind::$kind).await?;
            Ok(S3Response::with_status(dto::$output {}, StatusCode::NO_CONTENT))
        }
    )*};
}

/// PUT operations of documents of which there is one: the field of the input is stored.
macro_rules! puts {
    ($($operation:ident($input:ident.$field:ident) -> $output:ident: $kind:ident;)*) => {$(
        pub(super) async fn $operation(
            backend: &Backend,
            request: S3Request<dto::$input>,
        ) -> S3Result<S3Response<dto::$output>> {
            let input = request.input;
            Document::put(backend, input.bucket, Kind::$kind, input.$field).await?;
            Ok(S3Response::new(dto::$output::default()))
        }
    )*};
}

/// GET operations whose output holds the document whole.
macro_rules! gets {
    ($($operation:ident($input:ident) -> $output:ident.$field:ident: $kind:ident;)*) => {$(
        pub(super) async fn $operation(
            backend: &Backend,
            request: S3Request<dto::$input>,
        ) -> S3Result<S3Response<dto::$output>> {
            let document = Document::get(backend, request.input.bucket, Kind::$kind).await?;
            Ok(S3Response::new(dto::$output { $field: Some(document) }))
        }
    )*};
}

/// The four operations of a kind with many documents by id.
macro_rules! by_id {
    ($kind:ident, $field:ident, $list_field:ident,
     $put:ident($put_input:ident) -> $put_output:ident,
     $get:ident($get_input:ident) -> $get_output:ident,
     $delete:ident($delete_input:ident) -> $delete_output:ident,
     $list:ident($list_input:ident) -> $list_output:ident) => {
        pub(super) async fn $put(
            backend: &Backend,
            request: S3Request<dto::$put_input>,
        ) -> S3Result<S3Response<dto::$put_output>> {
            let input = request.input;
            if input.id != input.$field.id {
                return Err(invalid_argument("The id of the query and that of the document differ."));
            }
            let text = to_xml(&input.$field)?;
            Document::put_text(backend, input.bucket, Kind::$kind, input.id, text).await?;
            Ok(S3Response::new(dto::$put_output::default()))
        }

        pub(super) async fn $get(
            backend: &Backend,
            request: S3Request<dto::$get_input>,
        ) -> S3Result<S3Response<dto::$get_output>> {
            let input = request.input;
            let text = Document::get_text(backend, input.bucket, Kind::$kind, input.id).await?;
            let document = from_xml(&text.ok_or_else(|| Kind::$kind.missing())?)?;
            Ok(S3Response::new(dto::$get_output { $field: Some(document) }))
        }

        pub(super) async fn $delete(
            backend: &Backend,
            request: S3Request<dto::$delete_input>,
        ) -> S3Result<S3Response<dto::$delete_output>> {
            let input = request.input;
            if !Document::remove(backend, input.bucket, Kind::$kind, input.id).await? {
                return Err(Kind::$kind.missing());
            }
            Ok(S3Response::with_status(dto::$delete_output {}, StatusCode::NO_CONTENT))
        }

        pub(super) async fn $list(
            backend: &Backend,
            request: S3Request<dto::$list_input>,
        ) -> S3Result<S3Response<dto::$list_output>> {
            let input = request.input;
            let token = input.continuation_token.clone();
            let (documents, next) = Document::list(backend, input.bucket, Kind::$kind, token).await?;
            Ok(S3Response::new(dto::$list_output {
                $list_field: Some(documents),
                continuation_token: input.continuation_token,
                is_truncated: Some(next.is_some()),
                next_continuation_token: next,
            }))
        }
    };
}

deletes! {
    delete_bucket_cors(DeleteBucketCorsInput) -> DeleteBucketCorsOutput: Cors;
    delete_bucket_encryption(DeleteBucketEncryptionInput) -> DeleteBucketEncryptionOutput: Encryption;
    delete_bucket_lifecycle(DeleteBucketLifecycleInput) -> DeleteBucketLifecycleOutput: Lifecycle;
    delete_bucket_ownership_controls(DeleteBucketOwnershipControlsInput) -> DeleteBucketOwnershipControlsOutput:
        OwnershipControls;
    delete_bucket_policy(DeleteBucketPolicyInput) -> DeleteBucketPolicyOutput: Policy;
    delete_bucket_replication(DeleteBucketReplicationInput) -> DeleteBucketReplicationOutput: Replication;
    delete_bucket_website(DeleteBucketWebsiteInput) -> DeleteBucketWebsiteOutput: Website;
    delete_public_access_block(DeletePublicAccessBlockInput) -> DeletePublicAccessBlockOutput: PublicAccessBlock;
}

puts! {
    put_bucket_accelerate_configuration(PutBucketAccelerateConfigurationInput.accelerate_configuration)
        -> PutBucketAccelerateConfigurationOutput: Accelerate;
    put_bucket_cors(PutBucketCorsInput.cors_configuration) -> PutBucketCorsOutput: Cors;
    put_bucket_encryption(PutBucketEncryptionInput.server_side_encryption_configuration)
        -> PutBucketEncryptionOutput: Encryption;
    put_bucket_logging(PutBucketLoggingInput.bucket_logging_status) -> PutBucketLoggingOutput: Logging;
    put_bucket_notification_configuration(PutBucketNotificationConfigurationInput.notification_configuration)
        -> PutBucketNotificationConfigurationOutput: Notification;
    put_bucket_ownership_controls(PutBucketOwnershipControlsInput.ownership_controls)
        -> PutBucketOwnershipControlsOutput: OwnershipControls;
    put_bucket_replication(PutBucketReplicationInput.replication_configuration)
        -> PutBucketReplicationOutput: Replication;
    put_bucket_request_payment(PutBucketRequestPaymentInput.request_payment_configuration)
        -> PutBucketRequestPaymentOutput: RequestPayment;
    put_bucket_website(PutBucketWebsiteInput.website_configuration) -> PutBucketWebsiteOutput: Website;
    put_public_access_block(PutPublicAccessBlockInput.public_access_block_configuration)
        -> PutPublicAccessBlockOutput: PublicAccessBlock;
}

gets! {
    get_bucket_encryption(GetBucketEncryptionInput)
        -> GetBucketEncryptionOutput.server_side_encryption_configuration: Encryption;
    get_bucket_ownership_controls(GetBucketOwnershipControlsInput)
        -> GetBucketOwnershipControlsOutput.ownership_controls: OwnershipControls;
    get_bucket_replication(GetBucketReplicationInput)
        -> GetBucketReplicationOutput.replication_configuration: Replication;
    get_public_access_block(GetPublicAccessBlockInput)
        -> GetPublicAccessBlockOutput.public_access_block_configuration: PublicAccessBlock;
}

by_id! {
    Analytics, analytics_configuration, analytics_configuration_list,
    put_bucket_analytics_configuration(PutBucketAnalyticsConfigurationInput) -> PutBucketAnalyticsConfigurationOutput,
    get_bucket_analytics_configuration(GetBucketAnalyticsConfigurationInput) -> GetBucketAnalyticsConfigurationOutput,
    delete_bucket_analytics_configuration(DeleteBucketAnalyticsConfigurationInput)
        -> DeleteBucketAnalyticsConfigurationOutput,
    list_bucket_analytics_configurations(ListBucketAnalyticsConfigurationsInput)
        -> ListBucketAnalyticsConfigurationsOutput
}

by_id! {
    IntelligentTiering, intelligent_tiering_configuration, intelligent_tiering_configuration_list,
    put_bucket_intelligent_tiering_configuration(PutBucketIntelligentTieringConfigurationInput)
        -> PutBucketIntelligentTieringConfigurationOutput,
    get_bucket_intelligent_tiering_configuration(GetBucketIntelligentTieringConfigurationInput)
        -> GetBucketIntelligentTieringConfigurationOutput,
    delete_bucket_intelligent_tiering_configuration(DeleteBucketIntelligentTieringConfigurationInput)
        -> DeleteBucketIntelligentTieringConfigurationOutput,
    list_bucket_intelligent_tiering_configurations(ListBucketIntelligentTieringConfigurationsInput)
        -> ListBucketIntelligentTieringConfigurationsOutput
}

by_id! {
    Inventory, inventory_configuration, inventory_configuration_list,
    put_bucket_inventory_configuration(PutBucketInventoryConfigurationInput) -> PutBucketInventoryConfigurationOutput,
    get_bucket_inventory_configuration(GetBucketInventoryConfigurationInput) -> GetBucketInventoryConfigurationOutput,
    delete_bucket_inventory_configuration(DeleteBucketInventoryConfigurationInput)
        -> DeleteBucketInventoryConfigurationOutput,
    list_bucket_inventory_configurations(ListBucketInventoryConfigurationsInput)
        -> ListBucketInventoryConfigurationsOutput
}

by_id! {
    Metrics, metrics_configuration, metrics_configuration_list,
    put_bucket_metrics_configuration(PutBucketMetricsConfigurationInput) -> PutBucketMetricsConfigurationOutput,
    get_bucket_metrics_configuration(GetBucketMetricsConfigurationInput) -> GetBucketMetricsConfigurationOutput,
    delete_bucket_metrics_configuration(DeleteBucketMetricsConfigurationInput)
        -> DeleteBucketMetricsConfigurationOutput,
    list_bucket_metrics_configurations(ListBucketMetricsConfigurationsInput)
        -> ListBucketMetricsConfigurationsOutput
}

pub(super) async fn get_bucket_accelerate_configuration(
    backend: &Backend,
    request: S3Request<dto::GetBucketAccelerateConfigurationInput>,
) -> S3Result<S3Response<dto::GetBucketAccelerateConfigurationOutput>> {
    let found: Option<dto::AccelerateConfiguration> =
        Document::find(backend, request.input.bucket, Kind::Accelerate).await?;
    let status = found.and_then(|document| document.status);
    Ok(S3Response::new(dto::GetBucketAccelerateConfigurationOutput { request_charged: None, status }))
}

impl Backend {
    /// The CORS rules of a bucket; none when it has none or is not there.
    pub(in super::super) async fn cors_rules(&self, bucket: String) -> S3Result<Vec<dto::CORSRule>> {
        match Document::get::<dto::CORSConfiguration>(self, bucket, Kind::Cors).await {
            Ok(document) => Ok(document.cors_rules),
            Err(refusal) if refusal.status_code() == Some(StatusCode::NOT_FOUND) => Ok(Vec::new()),
            Err(refusal) => Err(refusal),
        }
    }
}

pub(super) async fn get_bucket_cors(
    backend: &Backend,
    request: S3Request<dto::GetBucketCorsInput>,
) -> S3Result<S3Response<dto::GetBucketCorsOutput>> {
    let document: dto::CORSConfiguration = Document::get(backend, request.input.bucket, Kind::Cors).await?;
    Ok(S3Response::new(dto::GetBucketCorsOutput { cors_rules: Some(document.cors_rules) }))
}

/// The rules of lifecycle rules that a client may break without noticing.
fn check_lifecycle(rules: &[dto::LifecycleRule]) -> S3Result<()> {
    let is_midnight = |date: &dto::Timestamp| {
        let mut text = Vec::new();
        date.format(dto::TimestampFormat::DateTime, &mut text).is_ok()
            && text.windows(8).any(|part| part == b"00:00:00")
    };
    let mut ids = std::collections::HashSet::new();
    for rule in rules {
        if !["Enabled", "Disabled"].contains(&rule.status.as_str()) {
            return Err(refuse(S3ErrorCode::MalformedXML, "The Status of a rule must be Enabled or Disabled."));
        }
        if let Some(id) = &rule.id {
            // Source: the limit of S3 for the id of a rule.
            if id.chars().count() > 255 {
                return Err(invalid_argument("ID length should not exceed allowed limit of 255"));
            }
            if !ids.insert(id) {
                return Err(invalid_argument("Rule ID must be unique. Found same ID for more than one rule"));
            }
        }
        if rule.expiration.as_ref().and_then(|expiration| expiration.days).is_some_and(|days| days < 1) {
            return Err(invalid_argument("'Days' for Expiration action must be a positive integer"));
        }
        let expiration = rule.expiration.iter().filter_map(|expiration| expiration.date.as_ref());
        let transitions = rule.transitions.iter().flatten().filter_map(|transition| transition.date.as_ref());
        if expiration.chain(transitions).any(|date| !is_midnight(date)) {
            return Err(invalid_argument("'Date' must be at midnight GMT"));
        }
    }
    Ok(())
}

pub(super) async fn put_bucket_lifecycle_configuration(
    backend: &Backend,
    request: S3Request<dto::PutBucketLifecycleConfigurationInput>,
) -> S3Result<S3Response<dto::PutBucketLifecycleConfigurationOutput>> {
    let input = request.input;
    let mut document = input
        .lifecycle_configuration
        .ok_or_else(|| refuse(S3ErrorCode::MalformedXML, "The XML you provided was not well-formed."))?;
    check_lifecycle(&document.rules)?;
    for rule in &mut document.rules {
        // S3 names what has no name.
        rule.id.get_or_insert_with(|| format!("{:016x}", random::unique()));
    }
    Document::put(backend, input.bucket, Kind::Lifecycle, document).await?;
    Ok(S3Response::new(dto::PutBucketLifecycleConfigurationOutput {
        transition_default_minimum_object_size: input.transition_default_minimum_object_size,
    }))
}

pub(super) async fn get_bucket_lifecycle_configuration(
    backend: &Backend,
    request: S3Request<dto::GetBucketLifecycleConfigurationInput>,
) -> S3Result<S3Response<dto::GetBucketLifecycleConfigurationOutput>> {
    let document: dto::BucketLifecycleConfiguration =
        Document::get(backend, request.input.bucket, Kind::Lifecycle).await?;
    let output = dto::GetBucketLifecycleConfigurationOutput { rules: Some(document.rules), ..Default::default() };
    Ok(S3Response::new(output))
}

pub(super) async fn get_bucket_logging(
    backend: &Backend,
    request: S3Request<dto::GetBucketLoggingInput>,
) -> S3Result<S3Response<dto::GetBucketLoggingOutput>> {
    let found: Option<dto::BucketLoggingStatus> = Document::find(backend, request.input.bucket, Kind::Logging).await?;
    let logging_enabled = found.and_then(|document| document.logging_enabled);
    Ok(S3Response::new(dto::GetBucketLoggingOutput { logging_enabled }))
}

pub(super) async fn get_bucket_notification_configuration(
    backend: &Backend,
    request: S3Request<dto::GetBucketNotificationConfigurationInput>,
) -> S3Result<S3Response<dto::GetBucketNotificationConfigurationOutput>> {
    let found: Option<dto::NotificationConfiguration> =
        Document::find(backend, request.input.bucket, Kind::Notification).await?;
    let document = found.unwrap_or_default();
    Ok(S3Response::new(dto::GetBucketNotificationConfigurationOutput {
        event_bridge_configuration: document.event_bridge_configuration,
        lambda_function_configurations: document.lambda_function_configurations,
        queue_configurations: document.queue_configurations,
        topic_configurations: document.topic_configurations,
    }))
}

pub(super) async fn get_bucket_request_payment(
    backend: &Backend,
    request: S3Request<dto::GetBucketRequestPaymentInput>,
) -> S3Result<S3Response<dto::GetBucketRequestPaymentOutput>> {
    let found: Option<dto::RequestPaymentConfiguration> =
        Document::find(backend, request.input.bucket, Kind::RequestPayment).await?;
    let payer = found.map_or_else(|| dto::Payer::from_static(dto::Payer::BUCKET_OWNER), |document| document.payer);
    Ok(S3Response::new(dto::GetBucketRequestPaymentOutput { payer: Some(payer) }))
}

pub(super) async fn get_bucket_website(
    backend: &Backend,
    request: S3Request<dto::GetBucketWebsiteInput>,
) -> S3Result<S3Response<dto::GetBucketWebsiteOutput>> {
    let document: dto::WebsiteConfiguration = Document::get(backend, request.input.bucket, Kind::Website).await?;
    Ok(S3Response::new(dto::GetBucketWebsiteOutput {
        error_document: document.error_document,
        index_document: document.index_document,
        redirect_all_requests_to: document.redirect_all_requests_to,
        routing_rules: document.routing_rules,
    }))
}

pub(super) async fn put_bucket_policy(
    backend: &Backend,
    request: S3Request<dto::PutBucketPolicyInput>,
) -> S3Result<S3Response<dto::PutBucketPolicyOutput>> {
    let input = request.input;
    let valid = serde_json::from_str::<serde_json::Value>(&input.policy).is_ok_and(|policy| {
        policy.get("Statement").is_some_and(|statement| statement.is_array() || statement.is_object())
    });
    if !valid {
        return Err(refuse(S3ErrorCode::MalformedPolicy, "Policies must be valid JSON and hold a Statement."));
    }
    if is_public(&input.policy) {
        let name = input.bucket.clone();
        let look = move |db: &Connection| acl::public_access_block(db, Bucket::find(db, &name)?.id);
        if backend.store.readers.read(look).await?.block_public_policy == Some(true) {
            return Err(refuse(S3ErrorCode::AccessDenied, "Access Denied: the bucket blocks public policies."));
        }
    }
    Document::put_text(backend, input.bucket, Kind::Policy, String::new(), input.policy).await?;
    Ok(S3Response::with_status(dto::PutBucketPolicyOutput {}, StatusCode::NO_CONTENT))
}

pub(super) async fn get_bucket_policy(
    backend: &Backend,
    request: S3Request<dto::GetBucketPolicyInput>,
) -> S3Result<S3Response<dto::GetBucketPolicyOutput>> {
    let policy = Document::get_text(backend, request.input.bucket, Kind::Policy, String::new()).await?;
    let policy = policy.ok_or_else(|| Kind::Policy.missing())?;
    Ok(S3Response::new(dto::GetBucketPolicyOutput { policy: Some(policy) }))
}

/// Public when a statement allows everybody something without a condition.
fn is_public(policy: &str) -> bool {
    let policy: serde_json::Value = serde_json::from_str(policy).unwrap_or_default();
    let statements = match policy.get("Statement") {
        Some(serde_json::Value::Array(statements)) => statements.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    statements.iter().any(|statement| {
        let everybody = match statement.get("Principal") {
            Some(serde_json::Value::Object(map)) => map
                .values()
                .any(|who| who == "*" || who.as_array().is_some_and(|list| list.iter().any(|who| who == "*"))),
            Some(who) => who == "*",
            None => false,
        };
        everybody && statement.get("Condition").is_none() && statement.get("Effect").is_some_and(|e| e == "Allow")
    })
}

pub(super) async fn get_bucket_policy_status(
    backend: &Backend,
    request: S3Request<dto::GetBucketPolicyStatusInput>,
) -> S3Result<S3Response<dto::GetBucketPolicyStatusOutput>> {
    let policy = Document::get_text(backend, request.input.bucket, Kind::Policy, String::new()).await?;
    let policy = policy.ok_or_else(|| Kind::Policy.missing())?;
    let status = dto::PolicyStatus { is_public: Some(is_public(&policy)) };
    Ok(S3Response::new(dto::GetBucketPolicyStatusOutput { policy_status: Some(status) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_public_only_when_everybody_is_allowed_without_condition() {
        let policy = |principal: &str, more: &str| {
            format!(r#"{{"Statement":[{{"Effect":"Allow","Principal":{principal},"Action":"s3:GetObject"{more}}}]}}"#)
        };
        assert!(is_public(&policy(r#""*""#, "")));
        assert!(is_public(&policy(r#"{"AWS":["*"]}"#, "")));
        assert!(!is_public(&policy(r#"{"AWS":"arn:aws:iam::1:root"}"#, "")));
        assert!(!is_public(&policy(r#""*""#, r#","Condition":{}"#)));
        assert!(!is_public("{}"));
    }
}
