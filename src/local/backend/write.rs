//! Makes a version the newest of its key, by the rules of the bucket's versioning state.

use s3s::S3Result;
use s3s::dto::ETagCondition;

use super::super::conditions::check_write;
use super::super::record::{NULL_VERSION, Version, version_id};
use super::super::writer::Unit;
use super::buckets::{Bucket, Versioning};
use super::{acl, encryption, lock};

/// Where a version goes and what must hold there.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) bucket: String,
    pub(super) key: String,
    pub(super) if_match: Option<ETagCondition>,
    pub(super) if_none_match: Option<ETagCondition>,
}

/// Stores `version` as the newest of the target, and tells its id when the bucket has ever been versioned.
///
/// # Errors
/// `NoSuchBucket`, a failed condition, or an internal error.
pub(super) fn store(unit: &mut Unit<'_>, target: &Target, version: &mut Version) -> S3Result<Option<String>> {
    let bucket = Bucket::find(unit.db, &target.bucket)?;
    if target.if_match.is_some() || target.if_none_match.is_some() {
        let latest = Version::latest(unit.db, bucket.id, &target.key)?;
        check_write(target.if_match.as_ref(), target.if_none_match.as_ref(), latest.as_ref())?;
    }
    lock::check_new(unit.db, bucket.id, &version.attributes)?;
    acl::check_new(unit.db, bucket.id, &version.attributes)?;
    lock::apply_default(unit.db, bucket.id, version)?;
    encryption::apply_default(unit.db, bucket.id, &mut version.attributes)?;
    place(unit, &bucket, &target.key, version)
}

/// The last step of [`store`], also for delete markers.
pub(super) fn place(
    unit: &mut Unit<'_>,
    bucket: &Bucket,
    key: &str,
    version: &mut Version,
) -> S3Result<Option<String>> {
    version.sequence = unit.next_sequence();
    if bucket.versioning == Versioning::Enabled {
        version.version = version_id(version.sequence);
    } else {
        version.version = NULL_VERSION.to_owned();
        if let Some(old) = Version::find(unit.db, bucket.id, key, NULL_VERSION)? {
            old.remove(unit, bucket.id, key)?;
        }
    }
    version.insert(unit, bucket.id, key)?;
    Ok((bucket.versioning != Versioning::Off).then(|| version.version.clone()))
}
