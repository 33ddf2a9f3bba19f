//! Object lock: the bucket's configuration, retention and legal hold of versions, and what they forbid.

use std::time::{Duration, SystemTime};

use http::StatusCode;
use rusqlite::Connection;
use s3s::dto::{self, ObjectLockConfiguration, ObjectLockEnabled, ObjectLockLegalHoldStatus, ObjectLockRetentionMode};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result};

use super::super::record::{Attributes, Retention, Version};
use super::super::refusal::{custom, invalid_argument, refuse};
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

fn malformed() -> s3s::S3Error {
    refuse(
        S3ErrorCode::MalformedXML,
        "The XML you provided was not well-formed or did not validate against our published schema.",
    )
}

fn is_mode(mode: &str) -> bool {
    [ObjectLockRetentionMode::GOVERNANCE, ObjectLockRetentionMode::COMPLIANCE].contains(&mode)
}

fn is_status(status: &str) -> bool {
    [ObjectLockLegalHoldStatus::ON, ObjectLockLegalHoldStatus::OFF].contains(&status)
}

/// Retention and legal hold need a bucket with object lock.
fn check_locked(db: &Connection, bucket: i64) -> S3Result<()> {
    if Document::exists(db, bucket, Kind::ObjectLock)? {
        return Ok(());
    }
    Err(refuse(S3ErrorCode::InvalidRequest, "Bucket is missing Object Lock Configuration"))
}

fn check_future(until: &dto::Timestamp) -> S3Result<()> {
    if *until > moment() { Ok(()) } else { Err(invalid_argument("The retain until date must be in the future!")) }
}

/// Checks what the headers of a write say of the lock.
///
/// # Errors
/// `InvalidArgument`.
pub(super) fn check_headers(retention: Option<&Retention>, legal_hold: Option<&str>) -> S3Result<()> {
    if let Some(retention) = retention {
        if !is_mode(&retention.mode) {
            return Err(invalid_argument("Unknown wormMode directive."));
        }
        check_future(&retention.until)?;
    }
    if legal_hold.is_some_and(|status| !is_status(status)) {
        return Err(invalid_argument("Legal Hold must be either of 'ON' or 'OFF'"));
    }
    Ok(())
}

/// Checks that a version with retention or legal hold goes to a bucket with object lock.
///
/// # Errors
/// `InvalidRequest`.
pub(super) fn check_new(db: &Connection, bucket: i64, attributes: &Attributes) -> S3Result<()> {
    if attributes.retention.is_some() || attributes.legal_hold.is_some() {
        check_locked(db, bucket)?;
    }
    Ok(())
}

/// Checks a configuration that is about to be stored.
fn check_configuration(configuration: &ObjectLockConfiguration) -> S3Result<()> {
    let enabled = configuration.object_lock_enabled.as_ref().map(ObjectLockEnabled::as_str);
    if enabled != Some(ObjectLockEnabled::ENABLED) {
        return Err(malformed());
    }
    let Some(rule) = &configuration.rule else { return Ok(()) };
    let default = rule.default_retention.as_ref().ok_or_else(malformed)?;
    if !default.mode.as_ref().is_some_and(|mode| is_mode(mode.as_str())) {
        return Err(malformed());
    }
    let (period, most) = match (default.days, default.years) {
        (Some(days), None) => (days, 36_500),
        (None, Some(years)) => (years, 100),
        _ => return Err(malformed()),
    };
    if (1..=most).contains(&period) {
        return Ok(());
    }
    Err(custom(
        "InvalidRetentionPeriod",
        StatusCode::BAD_REQUEST,
        "Default retention period must be a positive integer value of at most 36500 days or 100 years.",
    ))
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
    let configuration = input.object_lock_configuration.ok_or_else(malformed)?;
    check_configuration(&configuration)?;
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

/// A version in a bucket with object lock.
async fn read_locked(backend: &Backend, bucket: String, key: String, id: Option<String>) -> S3Result<Version> {
    backend
        .store
        .readers
        .read(move |db| {
            check_locked(db, Bucket::find(db, &bucket)?.id)?;
            find(db, &bucket, &key, id.as_deref()).map(|(_, version)| version)
        })
        .await
}

/// Changes a version in a bucket with object lock.
async fn change_locked(
    backend: &Backend,
    bucket: String,
    key: String,
    id: Option<String>,
    work: impl FnOnce(&mut Version) -> S3Result<()> + Send + 'static,
) -> S3Result<()> {
    let name = bucket.clone();
    backend.store.readers.read(move |db| check_locked(db, Bucket::find(db, &name)?.id)).await?;
    // The lock of a bucket is never taken off, so the bucket still has it.
    change(backend, bucket, key, id, work).await.map(drop)
}

pub(super) async fn get_object_retention(
    backend: &Backend,
    request: S3Request<dto::GetObjectRetentionInput>,
) -> S3Result<S3Response<dto::GetObjectRetentionOutput>> {
    let input = request.input;
    let version = read_locked(backend, input.bucket, input.key, input.version_id).await?;
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
    let given = input.retention.ok_or_else(malformed)?;
    let wanted = match (given.mode, given.retain_until_date) {
        (Some(mode), Some(until)) if is_mode(mode.as_str()) => {
            check_future(&until)?;
            Some(Retention { mode: mode.as_str().to_owned(), until })
        }
        // An empty document takes the retention off.
        (None, None) => None,
        _ => return Err(malformed()),
    };
    change_locked(backend, input.bucket, input.key, input.version_id, move |version| {
        // Lengthening is always allowed; anything else only when the running retention could be lifted.
        let longer = match (&version.attributes.retention, &wanted) {
            (Some(old), Some(new)) => new.until >= old.until && new.mode == old.mode,
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
    let version = read_locked(backend, input.bucket, input.key, input.version_id).await?;
    let status = version.attributes.legal_hold.ok_or_else(no_lock)?;
    let legal_hold = Some(dto::ObjectLockLegalHold { status: Some(status.into()) });
    Ok(S3Response::new(dto::GetObjectLegalHoldOutput { legal_hold }))
}

pub(super) async fn put_object_legal_hold(
    backend: &Backend,
    request: S3Request<dto::PutObjectLegalHoldInput>,
) -> S3Result<S3Response<dto::PutObjectLegalHoldOutput>> {
    let input = request.input;
    let status = input.legal_hold.and_then(|hold| hold.status).ok_or_else(malformed)?.as_str().to_owned();
    if !is_status(&status) {
        return Err(malformed());
    }
    change_locked(backend, input.bucket, input.key, input.version_id, move |version| {
        version.attributes.legal_hold = Some(status);
        Ok(())
    })
    .await?;
    Ok(S3Response::new(dto::PutObjectLegalHoldOutput::default()))
}
