//! DeleteObject and DeleteObjects.

use http::StatusCode;
use s3s::dto::{ETagCondition, Timestamp};
use s3s::{S3Error, S3ErrorCode, S3Request, S3Response, S3Result, dto};

use super::super::conditions::check_write;
use super::super::record::{Attributes, NULL_VERSION, Version};
use super::super::refusal::{precondition_failed, refuse};
use super::super::writer::Unit;
use super::Backend;
use super::buckets::{Bucket, Versioning};
use super::{lock, write};

/// Most keys in one DeleteObjects. Source: the S3 limit.
const BATCH: usize = 1000;

/// What to delete.
#[derive(Debug)]
struct Removal {
    key: String,
    version: Option<String>,
    conditions: Conditions,
    bypass: bool,
}

/// What must hold for the version that is removed, or for the newest one.
#[derive(Debug, Default)]
struct Conditions {
    if_match: Option<ETagCondition>,
    size: Option<i64>,
    modified: Option<Timestamp>,
}

impl Conditions {
    fn check(&self, found: Option<&Version>) -> S3Result<()> {
        check_write(self.if_match.as_ref(), None, found)?;
        let Some(found) = found else { return Ok(()) };
        let size = found.size.cast_signed();
        if self.size.is_some_and(|wanted| found.marker || wanted != size) {
            return Err(precondition_failed("x-amz-if-match-size"));
        }
        if self.modified.as_ref().is_some_and(|wanted| found.marker || *wanted != found.last_modified()) {
            return Err(precondition_failed("x-amz-if-match-last-modified-time"));
        }
        Ok(())
    }
}

/// What became of it.
#[derive(Debug, Default)]
struct Removed {
    /// A delete marker was made or removed.
    marker: bool,
    /// The version that was removed, or the marker that was made.
    version: Option<String>,
}

fn remove(unit: &mut Unit<'_>, bucket: &Bucket, removal: &Removal) -> S3Result<Removed> {
    let key = &removal.key;
    if let Some(id) = &removal.version {
        // A version that is not there is deleted already.
        let told = (bucket.versioning != Versioning::Off || id != NULL_VERSION).then(|| id.clone());
        let Some(version) = Version::find(unit.db, bucket.id, key, id)? else {
            return Ok(Removed { marker: false, version: told });
        };
        removal.conditions.check(Some(&version))?;
        lock::check_removal(&version, removal.bypass)?;
        version.remove(unit, bucket.id, key)?;
        return Ok(Removed { marker: version.marker, version: told });
    }
    let latest = Version::latest(unit.db, bucket.id, key)?;
    removal.conditions.check(latest.as_ref())?;
    if bucket.versioning == Versioning::Off {
        if let Some(version) = Version::find(unit.db, bucket.id, key, NULL_VERSION)? {
            version.remove(unit, bucket.id, key)?;
        }
        return Ok(Removed::default());
    }
    let mut marker = Version::new(String::new(), 0, 0, Attributes::default());
    marker.marker = true;
    let version = write::place(unit, bucket, key, &mut marker)?;
    Ok(Removed { marker: true, version })
}

pub(super) async fn delete_object(
    backend: &Backend,
    request: S3Request<dto::DeleteObjectInput>,
) -> S3Result<S3Response<dto::DeleteObjectOutput>> {
    let input = request.input;
    let bypass = input.bypass_governance_retention == Some(true);
    let conditions =
        Conditions { if_match: input.if_match, size: input.if_match_size, modified: input.if_match_last_modified_time };
    let removal = Removal { key: input.key, version: input.version_id, conditions, bypass };
    let removed = backend
        .store
        .writer
        .write(move |unit| {
            let bucket = Bucket::find(unit.db, &input.bucket)?;
            remove(unit, &bucket, &removal)
        })
        .await?;
    let output = dto::DeleteObjectOutput {
        delete_marker: removed.marker.then_some(true),
        version_id: removed.version,
        ..Default::default()
    };
    Ok(S3Response::with_status(output, StatusCode::NO_CONTENT))
}

pub(super) async fn delete_objects(
    backend: &Backend,
    request: S3Request<dto::DeleteObjectsInput>,
) -> S3Result<S3Response<dto::DeleteObjectsOutput>> {
    let input = request.input;
    let quiet = input.delete.quiet == Some(true);
    let bypass = input.bypass_governance_retention == Some(true);
    if input.delete.objects.is_empty() || input.delete.objects.len() > BATCH {
        return Err(refuse(
            S3ErrorCode::MalformedXML,
            "The XML you provided was not well-formed or did not validate against our published schema.",
        ));
    }
    let removals: Vec<Removal> = input
        .delete
        .objects
        .into_iter()
        .map(|object| Removal {
            key: object.key,
            version: object.version_id,
            conditions: Conditions {
                if_match: object.e_tag.map(ETagCondition::ETag),
                size: object.size,
                modified: object.last_modified_time,
            },
            bypass,
        })
        .collect();
    let outcomes = backend
        .store
        .writer
        .write(move |unit| {
            let bucket = Bucket::find(unit.db, &input.bucket)?;
            let mut outcomes = Vec::with_capacity(removals.len());
            for removal in removals {
                let outcome = match remove(unit, &bucket, &removal) {
                    // A fault of the store rolls the whole batch back; a refusal concerns its key only.
                    Err(error) if *error.code() == S3ErrorCode::InternalError => return Err(error),
                    other => other,
                };
                outcomes.push((removal, outcome));
            }
            Ok(outcomes)
        })
        .await?;
    let mut deleted = Vec::new();
    let mut errors = Vec::new();
    for (removal, outcome) in outcomes {
        match outcome {
            Ok(_) if quiet => {}
            Ok(removed) => deleted.push(tell(removal, removed)),
            Err(error) => errors.push(tell_error(removal, &error)),
        }
    }
    let output = dto::DeleteObjectsOutput { deleted: Some(deleted), errors: Some(errors), ..Default::default() };
    Ok(S3Response::new(output))
}

fn tell(removal: Removal, removed: Removed) -> dto::DeletedObject {
    let by_id = removal.version.is_some();
    dto::DeletedObject {
        key: Some(removal.key),
        delete_marker: removed.marker.then_some(true),
        delete_marker_version_id: removed.version.clone().filter(|_| removed.marker),
        version_id: removal.version.filter(|_| by_id),
    }
}

fn tell_error(removal: Removal, error: &S3Error) -> dto::Error {
    dto::Error {
        code: Some(error.code().as_str().to_owned()),
        key: Some(removal.key),
        message: error.message().map(str::to_owned),
        version_id: removal.version,
    }
}
