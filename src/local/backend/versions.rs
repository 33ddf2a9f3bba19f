//! The versioning state of a bucket, and ListObjectVersions.

use rusqlite::{Connection, OptionalExtension, Rows, params};
use s3s::dto::{self, ETag};
use s3s::{S3Request, S3Response, S3Result};

use super::super::record::{NULL_VERSION, read_kind, sequence_of, timestamp, version_id};
use super::super::refusal::{Internal, invalid_argument, refuse};
use super::Backend;
use super::buckets::{Bucket, Versioning, owner};
use super::configuration::{Document, Kind};
use super::listing::{Encoder, Wanted, past};

pub(super) async fn put_bucket_versioning(
    backend: &Backend,
    request: S3Request<dto::PutBucketVersioningInput>,
) -> S3Result<S3Response<dto::PutBucketVersioningOutput>> {
    let input = request.input;
    let status = input.versioning_configuration.status;
    let versioning = match status.as_ref().map(dto::BucketVersioningStatus::as_str) {
        Some(dto::BucketVersioningStatus::ENABLED) => Versioning::Enabled,
        Some(dto::BucketVersioningStatus::SUSPENDED) => Versioning::Suspended,
        _ => {
            return Err(refuse(
                s3s::S3ErrorCode::IllegalVersioningConfigurationException,
                "The Versioning element must be specified",
            ));
        }
    };
    backend
        .store
        .writer
        .write(move |unit| {
            let bucket = Bucket::find(unit.db, &input.bucket)?;
            if versioning == Versioning::Suspended && Document::exists(unit.db, bucket.id, Kind::ObjectLock)? {
                return Err(refuse(
                    s3s::S3ErrorCode::InvalidBucketState,
                    "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.",
                ));
            }
            unit.db
                .prepare_cached("UPDATE buckets SET versioning = ?2 WHERE id = ?1")
                .internal()?
                .execute(params![bucket.id, versioning.number()])
                .internal()?;
            Ok(())
        })
        .await?;
    Ok(S3Response::new(dto::PutBucketVersioningOutput {}))
}

pub(super) async fn get_bucket_versioning(
    backend: &Backend,
    request: S3Request<dto::GetBucketVersioningInput>,
) -> S3Result<S3Response<dto::GetBucketVersioningOutput>> {
    let name = request.input.bucket;
    let bucket = backend.store.readers.read(move |db| Bucket::find(db, &name)).await?;
    let status = match bucket.versioning {
        Versioning::Off => None,
        Versioning::Enabled => Some(dto::BucketVersioningStatus::ENABLED),
        Versioning::Suspended => Some(dto::BucketVersioningStatus::SUSPENDED),
    };
    let status = status.map(dto::BucketVersioningStatus::from_static);
    Ok(S3Response::new(dto::GetBucketVersioningOutput { mfa_delete: None, status }))
}

/// Where a page ended: a key, and the version within it unless it is a common prefix.
#[derive(Debug)]
struct Mark {
    key: String,
    version: Option<String>,
}

#[derive(Debug, Default)]
struct Page {
    versions: Vec<dto::ObjectVersion>,
    markers: Vec<dto::DeleteMarkerEntry>,
    prefixes: Vec<String>,
    next: Option<Mark>,
}

impl Page {
    fn len(&self) -> usize {
        self.versions.len() + self.markers.len() + self.prefixes.len()
    }
}

const COLUMNS: &str = "key, version, marker, size, modified, etag, class, checksum, sequence";

/// Fills a page row by row; what it returns tells the scan how to go on.
struct Filler<'a> {
    wanted: &'a Wanted,
    page: Page,
    last: Option<Mark>,
    current: Vec<u8>,
    /// The key of a scan that began among its versions: none of them is the latest.
    midway: Option<Vec<u8>>,
}

enum Step {
    Seek(Vec<u8>),
    Full,
    End,
}

impl Filler<'_> {
    fn take(&mut self, rows: &mut Rows<'_>) -> S3Result<Step> {
        while let Some(row) = rows.next().internal()? {
            let key = row.get_ref(0).internal()?.as_blob().internal()?;
            if self.page.len() >= self.wanted.most {
                self.page.next = self.last.take();
                return Ok(Step::Full);
            }
            let key_text = String::from_utf8_lossy(key).into_owned();
            if let Some(prefix) = self.wanted.common_prefix(key) {
                let prefix_text = String::from_utf8_lossy(prefix).into_owned();
                self.last = Some(Mark { key: prefix_text.clone(), version: None });
                self.page.prefixes.push(prefix_text);
                return Ok(Step::Seek(past(prefix)));
            }
            let latest = self.current != key && self.midway.as_deref() != Some(key);
            self.current.clear();
            self.current.extend_from_slice(key);
            let version: String = row.get(1).internal()?;
            // A mark must lead on when its version is gone: the id of an unversioned object does not tell its place.
            let mark = if version == NULL_VERSION { version_id(row.get(8).internal()?) } else { version.clone() };
            self.last = Some(Mark { key: key_text.clone(), version: Some(mark) });
            if row.get::<_, bool>(2).internal()? {
                self.page.markers.push(dto::DeleteMarkerEntry {
                    is_latest: Some(latest),
                    key: Some(key_text),
                    last_modified: Some(timestamp(row.get(4).internal()?)),
                    owner: Some(owner()),
                    version_id: Some(version),
                });
                continue;
            }
            let kind = row.get_ref(7).internal()?.as_str_or_null().internal()?.and_then(read_kind);
            let class: Option<String> = row.get(6).internal()?;
            self.page.versions.push(dto::ObjectVersion {
                checksum_algorithm: kind.map(|(algorithm, _)| vec![algorithm.name().to_owned().into()]),
                checksum_type: kind.map(|(_, kind)| kind.name().to_owned().into()),
                e_tag: Some(ETag::Strong(row.get(5).internal()?)),
                is_latest: Some(latest),
                key: Some(key_text),
                last_modified: Some(timestamp(row.get(4).internal()?)),
                owner: Some(owner()),
                restore_status: None,
                size: Some(row.get(3).internal()?),
                storage_class: Some(class.unwrap_or_else(|| "STANDARD".to_owned()).into()),
                version_id: Some(version),
            });
        }
        Ok(Step::End)
    }
}

fn list(db: &Connection, bucket: i64, wanted: &Wanted, version_marker: Option<&str>) -> S3Result<Page> {
    let mut filler = Filler { wanted, page: Page::default(), last: None, current: Vec::new(), midway: None };
    if wanted.most == 0 {
        return Ok(filler.page);
    }
    // The rest of the versions of the key where the last page ended.
    if let (Some(key), Some(version)) = (&wanted.after, version_marker) {
        let sequence = match sequence_of(db, bucket, key, version)? {
            Some(sequence) => sequence,
            // Its place is not known any more: all versions of the key are told, rather than too few.
            None if version == NULL_VERSION => i64::MAX,
            None => return Err(invalid_argument("Invalid version id specified")),
        };
        let newer: Option<i64> = db
            .prepare_cached("SELECT 1 FROM versions WHERE bucket = ?1 AND key = ?2 AND sequence >= ?3 LIMIT 1")
            .internal()?
            .query_row(params![bucket, key.as_bytes(), sequence], |row| row.get(0))
            .optional()
            .internal()?;
        filler.midway = newer.map(|_| key.as_bytes().to_vec());
        let sql = format!(
            "SELECT {COLUMNS} FROM versions WHERE bucket = ?1 AND key = ?2 AND sequence < ?3 ORDER BY sequence DESC"
        );
        let mut query = db.prepare_cached(&sql).internal()?;
        let mut rows = query.query(params![bucket, key.as_bytes(), sequence]).internal()?;
        if matches!(filler.take(&mut rows)?, Step::Full) {
            return Ok(filler.page);
        }
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM versions WHERE bucket = ?1 AND key >= ?2 AND key < ?3 ORDER BY key, sequence DESC"
    );
    let mut query = db.prepare_cached(&sql).internal()?;
    let end = wanted.end();
    let mut from = wanted.start();
    loop {
        let mut rows = query.query(params![bucket, from, end]).internal()?;
        match filler.take(&mut rows)? {
            Step::Seek(next) => from = next,
            Step::Full | Step::End => return Ok(filler.page),
        }
    }
}

pub(super) async fn list_object_versions(
    backend: &Backend,
    request: S3Request<dto::ListObjectVersionsInput>,
) -> S3Result<S3Response<dto::ListObjectVersionsOutput>> {
    let input = request.input;
    let encoder = Encoder::new(input.encoding_type.as_ref())?;
    let version_marker = input.version_id_marker.clone().filter(|marker| !marker.is_empty());
    if version_marker.is_some() && input.key_marker.as_ref().is_none_or(String::is_empty) {
        return Err(invalid_argument("A version-id marker cannot be specified without a key marker."));
    }
    let wanted = Wanted::new(input.prefix, input.delimiter, input.key_marker.clone(), input.max_keys)?;
    let (asked, name) = (wanted.clone(), input.bucket.clone());
    let mut page = backend
        .store
        .readers
        .read(move |db| {
            let bucket = Bucket::find(db, &name)?;
            list(db, bucket.id, &asked, version_marker.as_deref())
        })
        .await?;
    for version in &mut page.versions {
        version.key = encoder.option(version.key.take());
    }
    for marker in &mut page.markers {
        marker.key = encoder.option(marker.key.take());
    }
    let truncated = page.next.is_some();
    let (next_key, next_version) = page.next.map_or((None, None), |mark| (Some(mark.key), mark.version));
    let output = dto::ListObjectVersionsOutput {
        common_prefixes: encoder.prefixes(page.prefixes),
        delete_markers: Some(page.markers),
        delimiter: encoder.option(wanted.delimiter),
        encoding_type: input.encoding_type,
        is_truncated: Some(truncated),
        key_marker: Some(encoder.text(input.key_marker.unwrap_or_default())),
        max_keys: i32::try_from(wanted.most).ok(),
        name: Some(input.bucket),
        next_key_marker: encoder.option(next_key),
        next_version_id_marker: next_version,
        prefix: Some(encoder.text(wanted.prefix)),
        request_charged: None,
        version_id_marker: Some(input.version_id_marker.unwrap_or_default()),
        versions: Some(page.versions),
    };
    Ok(S3Response::new(output))
}
