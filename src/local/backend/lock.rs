//! Object lock: the bucket's configuration, retention and legal hold of versions, and what they forbid.

use std::time::{Duration, SystemTime};

use rusqlite::Connection;
use s3s::dto::{self, ObjectLockConfiguration, ObjectLockEnabled, ObjectLockLegalHoldStatus, ObjectLockRetentionMode};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result};

use super::super::record::{Retention, Version};
use super::super::refusal::refuse;
use super::Backend;
use super::attributes::moment;
use super::buckets::{Bucket, Versioning};
use super::configuration::{Document, Kind};
use super::objects::find;
use super::tagging::change;

/// The configuration of a bucket made with object lock.
pub(super) fn enabled() -> ObjectLockConfiguration {
    ObjectLockConfiguration {
        object_lock_enabled: Some(ObjectLockEnabled::from_static(ObjectLockEnabled::ENABLED)),
        rule: None,
    }
}

/// Gives a new version the default retention of its bucket.
pub(super) fn apply_default(db: &Connection, bucket: i64, version: &mut Version) -> S3Result<()> {
    if version.attributes.retention.is_some() || !Document::exists(db, bucket, Kind::ObjectLock)? {
        return Ok(());
    }
    let configuration: ObjectLockConfiguration = Document::read(db, bucket, Kind::ObjectLock)?;
    let Some(default) = configuration.rule.and_then(|rule| rule.default_retention) else { return Ok(()) };
    let days = default.days.or_else(|| default.years.map(|years| years.saturating_mul(365))).unwrap_or(0);
    let hold = Duration::from_secs(u64::try_from(days).unwrap_or(0) * 86_400);
    if let (Some(mode), Some(until)) = (default.mode, SystemTime::now().checked_add(hold)) {
        version.attributes.retention = Some(Retention { mode: mode.as_str().to_owned(), until: until.into() });
    }
    Ok(())
}

/// Refuses to remove a version that is held.
///
/// # Errors
/// `AccessDenied`.
pub(super) fn check_removal(version: &Version, bypass: bool) -> S3Result<()> {
    let held = version.attributes.legal_hold.as_deref() == Some(ObjectLockLegalHoldStatus::ON);
    if held || is_retained(version, bypass) {
        return Err(refuse(S3ErrorCode::AccessDenied, "Access Denied because object protected by object lock."));
    }
    Ok(())
}

fn is_retained(version: &Version, bypass: bool) -> bool {
    version.attributes.retention.as_ref().is_some_and(|retention| {
        retention.until > moment() && !(bypass && retention.mode == ObjectLockRetentionMode::GOVERNANCE)
    })
}

pub(super) async fn get_object_lock_configuration(
    backend: &Backend,
    request: S3Request<dto::GetObjectLockConfigurationInput>,
) -> S3Result<S3Response<dto::GetObjectLockConfigurationOutput>> {
    let configuration = Document::get(backend, request.input.bucket, Kind::ObjectLock).await?;
    let output = dto::GetObjectLockConfigurationOutput { object_lock_configuration: Some(configuration) };
    Ok(S3Response::new(output))
}

pub(super) async fn put_object_lock_configuration(
    backend: &Backend,
    request: S3Request<dto::PutObjectLockConfigurationInput>,
) -> S3Result<S3Response<dto::PutObjectLockConfigurationOutput>> {
    let input = request.input;
    let configuration = input.object_lock_configuration.unwrap_or_else(enabled);
    backend
        .store
        .writer
        .write(move |unit| {
            let bucket = Bucket::find(unit.db, &input.bucket)?;
            if bucket.versioning != Versioning::Enabled {
                return Err(refuse(
                    S3ErrorCode::InvalidBucketState,
                    "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
                ));
            }
            Document::write(unit.db, bucket.id, Kind::ObjectLock, &configuration)
        })
        .await?;
    Ok(S3Response::new(dto::PutObjectLockConfigurationOutput::default()))
}

fn no_lock() -> s3s::S3Error {
    refuse(S3ErrorCode::NoSuchObjectLockConfiguration, "The specified object does not have a ObjectLock configuration")
}

pub(super) async fn get_object_retention(
    backend: &Backend,
    request: S3Request<dto::GetObjectRetentionInput>,
) -> S3Result<S3Response<dto::GetObjectRetentionOutput>> {
    let input = request.input;
    let (_, version) =
        backend.store.readers.read(move |db| find(db, &input.bucket, &input.key, input.version_id.as_deref())).await?;
    let retention = version.attributes.retention.ok_or_else(no_lock)?;
    let retention =
        dto::ObjectLockRetention { mode: Some(retention.mode.into()), retain_until_date: Some(retention.until) };
    Ok(S3Response::new(dto::GetObjectRetentionOutput { retention: Some(retention) }))
}

pub(super) async fn put_object_retention(
    backend: &Backend,
    request: S3Request<dto::PutObjectRetentionInput>,
) -> S3Result<S3Response<dto::PutObjectRetentionOutput>> {
    let input = request.input;
    let bypass = input.bypass_governance_retention == Some(true);
    let wanted = input.retention.and_then(|retention| {
        let (mode, until) = (retention.mode?, retention.retain_until_date?);
        Some(Retention { mode: mode.as_str().to_owned(), until })
    });
    change(backend, input.bucket, input.key, input.version_id, move |version| {
        // Lengthening is always allowed; anything else only when the running retention could be lifted.
        let longer = match (&version.attributes.retention, &wanted) {
            (Some(old), Some(new)) => new.until >= old.until && (new.mode == old.mode || old.mode == "GOVERNANCE"),
            _ => false,
        };
        if !longer && is_retained(version, bypass) {
            return Err(refuse(S3ErrorCode::AccessDenied, "Access Denied because object protected by object lock."));
        }
        version.attributes.retention = wanted;
        Ok(())
    })
    .await?;
    Ok(S3Response::new(dto::PutObjectRetentionOutput::default()))
}

pub(super) async fn get_object_legal_hold(
    backend: &Backend,
    request: S3Request<dto::GetObjectLegalHoldInput>,
) -> S3Result<S3Response<dto::GetObjectLegalHoldOutput>> {
    let input = request.input;
    let (_, version) =
        backend.store.readers.read(move |db| find(db, &input.bucket, &input.key, input.version_id.as_deref())).await?;
    let status = version.attributes.legal_hold.ok_or_else(no_lock)?;
    let legal_hold = Some(dto::ObjectLockLegalHold { status: Some(status.into()) });
    Ok(S3Response::new(dto::GetObjectLegalHoldOutput { legal_hold }))
}

pub(super) async fn put_object_legal_hold(
    backend: &Backend,
    request: S3Request<dto::PutObjectLegalHoldInput>,
) -> S3Result<S3Response<dto::PutObjectLegalHoldOutput>> {
    let input = request.input;
    let status = input.legal_hold.and_then(|hold| hold.status).map(|status| status.as_str().to_owned());
    change(backend, input.bucket, input.key, input.version_id, move |version| {
        version.attributes.legal_hold = status;
        Ok(())
    })
    .await?;
    Ok(S3Response::new(dto::PutObjectLegalHoldOutput::default()))
}
