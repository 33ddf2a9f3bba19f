//! What the database keeps about a version of an object, and how it is read and written.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use rusqlite::{Connection, OptionalExtension, Row, params};
use s3s::S3Result;
use s3s::dto::{ETag, Timestamp};
use serde::{Deserialize, Serialize};

use crate::base::random;

use super::blobs::Incoming;
use super::checksums::{Algorithm, Kind, Sums};
use super::refusal::Internal;
use super::writer::Unit;

/// The version id of an object that was stored while versioning was off or suspended.
pub(super) const NULL_VERSION: &str = "null";

/// Received bytes that are not part of the store yet.
#[derive(Debug)]
pub(super) enum Content {
    /// Few bytes, kept in the database.
    Inline(Vec<u8>),
    /// A synced file.
    File { incoming: Incoming, length: u64 },
}

impl Content {
    /// How many bytes.
    pub(super) fn length(&self) -> u64 {
        match self {
            Self::Inline(bytes) => bytes.len() as u64,
            Self::File { length, .. } => *length,
        }
    }
}

/// A run of bytes of a blob. Objects are lists of these: completing an upload or copying moves no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) blob: i64,
    pub(super) offset: u64,
    pub(super) length: u64,
}

impl Serialize for Segment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.blob, self.offset, self.length).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Segment {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (blob, offset, length) = Deserialize::deserialize(deserializer)?;
        Ok(Self { blob, offset, length })
    }
}

/// The segments that cover `range` of the bytes of `segments`.
pub(super) fn slice(segments: &[Segment], range: std::ops::Range<u64>) -> Vec<Segment> {
    let mut at = 0;
    let mut covered = Vec::new();
    for segment in segments {
        let (start, end) = (at, at + segment.length);
        at = end;
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to {
            covered.push(Segment { blob: segment.blob, offset: segment.offset + (from - start), length: to - from });
        }
    }
    covered
}

/// One part of a multipart object, for reads by part number and for GetObjectAttributes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PartRecord {
    pub(super) number: i32,
    pub(super) size: u64,
    #[serde(default)]
    pub(super) sums: Sums,
}

/// Headers and settings of an object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Attributes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cache_control: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_disposition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_encoding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expires: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) website_redirect: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) storage_class: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) metadata: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<(String, String)>,
    /// An AccessControlPolicy document; `None` is private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) acl: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) encryption: Option<Encryption>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) retention: Option<Retention>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) legal_hold: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) restored_until: Option<Timestamp>,
    #[serde(skip_serializing_if = "is_empty_sums")]
    pub(super) sums: Sums,
    /// The multipart upload that it was completed from: to complete that again is answered as before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) upload: Option<String>,
}

fn is_empty_sums(sums: &Sums) -> bool {
    *sums == Sums::default()
}

/// The encryption headers, which are only echoed: the bytes lie as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Encryption {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) method: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kms_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bucket_key: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) customer_algorithm: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) customer_key_md5: Option<String>,
}

/// Until when a version may not be deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Retention {
    pub(super) mode: String,
    pub(super) until: Timestamp,
}

/// One version of an object, or a delete marker.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) sequence: i64,
    pub(super) version: String,
    pub(super) marker: bool,
    pub(super) size: u64,
    pub(super) modified: i64,
    pub(super) etag: String,
    pub(super) kind: Option<(Algorithm, Kind)>,
    pub(super) crc64: u64,
    pub(super) attributes: Attributes,
    pub(super) segments: Vec<Segment>,
    /// JSON of a list of [`PartRecord`]s, for multipart objects.
    pub(super) parts: Option<String>,
}

const COLUMNS: &str = "sequence, version, marker, size, modified, etag, checksum, crc64, attributes, segments, parts";

impl Version {
    /// A version that is about to be stored, its sequence not given yet.
    pub(super) fn new(etag: String, size: u64, crc64: u64, attributes: Attributes) -> Self {
        Self {
            sequence: 0,
            version: NULL_VERSION.to_owned(),
            marker: false,
            size,
            modified: now(),
            etag,
            kind: None,
            crc64,
            attributes,
            segments: Vec::new(),
            parts: None,
        }
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            sequence: row.get(0)?,
            version: row.get(1)?,
            marker: row.get(2)?,
            size: row.get::<_, i64>(3)?.unsigned_abs(),
            modified: row.get(4)?,
            etag: row.get(5)?,
            kind: row.get_ref(6)?.as_str_or_null()?.and_then(read_kind),
            crc64: row.get::<_, i64>(7)?.cast_unsigned(),
            attributes: from_json(8, row.get_ref(8)?.as_str()?)?,
            segments: from_json(9, row.get_ref(9)?.as_str()?)?,
            parts: row.get(10)?,
        })
    }

    /// The newest version of `key`, which may be a delete marker.
    pub(super) fn latest(db: &Connection, bucket: i64, key: &str) -> S3Result<Option<Self>> {
        let sql =
            format!("SELECT {COLUMNS} FROM versions WHERE bucket = ?1 AND key = ?2 ORDER BY sequence DESC LIMIT 1");
        let mut query = db.prepare_cached(&sql).internal()?;
        query.query_row(params![bucket, key.as_bytes()], Self::from_row).optional().internal()
    }

    /// The version with the given id.
    pub(super) fn find(db: &Connection, bucket: i64, key: &str, version: &str) -> S3Result<Option<Self>> {
        let Some(sequence) = sequence_of(db, bucket, key, version)? else { return Ok(None) };
        let sql = format!("SELECT {COLUMNS} FROM versions WHERE bucket = ?1 AND key = ?2 AND sequence = ?3");
        let mut query = db.prepare_cached(&sql).internal()?;
        let found = query.query_row(params![bucket, key.as_bytes(), sequence], Self::from_row).optional().internal()?;
        Ok(found.filter(|found| found.version == version))
    }

    /// The version that a multipart upload was completed to, while it is there.
    pub(super) fn of_upload(db: &Connection, bucket: i64, key: &str, upload: &str) -> S3Result<Option<Self>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM versions WHERE bucket = ?1 AND key = ?2 AND instr(attributes, ?3) > 0 \
             ORDER BY sequence DESC"
        );
        let mut query = db.prepare_cached(&sql).internal()?;
        let rows = query.query_map(params![bucket, key.as_bytes(), upload], Self::from_row).internal()?;
        let found: Vec<Self> = rows.collect::<Result<_, _>>().internal()?;
        Ok(found.into_iter().find(|version| version.attributes.upload.as_deref() == Some(upload)))
    }

    /// Stores it as the newest version of `key`. The references of its segments must be held already.
    pub(super) fn insert(&mut self, unit: &mut Unit<'_>, bucket: i64, key: &str) -> S3Result<()> {
        if self.sequence == 0 {
            self.sequence = unit.next_sequence();
        }
        let sql = "INSERT INTO versions (bucket, key, sequence, version, marker, size, modified, etag, class, checksum, \
                   crc64, attributes, segments, parts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, \
                   ?14)";
        let kind = self.kind.map(|(algorithm, kind)| format!("{}:{}", algorithm.name(), kind.name()));
        unit.db
            .prepare_cached(sql)
            .internal()?
            .execute(params![
                bucket,
                key.as_bytes(),
                self.sequence,
                self.version,
                self.marker,
                self.size.cast_signed(),
                self.modified,
                self.etag,
                self.attributes.storage_class,
                kind,
                self.crc64.cast_signed(),
                serde_json::to_string(&self.attributes).internal()?,
                serde_json::to_string(&self.segments).internal()?,
                self.parts,
            ])
            .internal()?;
        Ok(())
    }

    /// Writes changed attributes of a stored version.
    pub(super) fn update_attributes(&self, unit: &Unit<'_>, bucket: i64, key: &str) -> S3Result<()> {
        unit.db
            .prepare_cached("UPDATE versions SET attributes = ?4 WHERE bucket = ?1 AND key = ?2 AND sequence = ?3")
            .internal()?
            .execute(params![
                bucket,
                key.as_bytes(),
                self.sequence,
                serde_json::to_string(&self.attributes).internal()?
            ])
            .internal()?;
        Ok(())
    }

    /// Removes it and gives back its blobs.
    pub(super) fn remove(&self, unit: &mut Unit<'_>, bucket: i64, key: &str) -> S3Result<()> {
        unit.db
            .prepare_cached("DELETE FROM versions WHERE bucket = ?1 AND key = ?2 AND sequence = ?3")
            .internal()?
            .execute(params![bucket, key.as_bytes(), self.sequence])
            .internal()?;
        unit.release(&self.segments)
    }

    /// When it was stored, in whole seconds as the service tells it.
    pub(super) fn last_modified(&self) -> Timestamp {
        timestamp(self.modified)
    }

    /// Its ETag.
    pub(super) fn e_tag(&self) -> ETag {
        ETag::Strong(self.etag.clone())
    }

    /// The parts of a multipart object, empty for others.
    pub(super) fn part_records(&self) -> S3Result<Vec<PartRecord>> {
        self.parts.as_deref().map_or_else(|| Ok(Vec::new()), |text| serde_json::from_str(text).internal())
    }
}

/// The sequence of a version id: read from the id, or looked up for `null`.
pub(super) fn sequence_of(db: &Connection, bucket: i64, key: &str, version: &str) -> S3Result<Option<i64>> {
    if version != NULL_VERSION {
        return Ok(version.get(..16).and_then(|digits| i64::from_str_radix(digits, 16).ok()));
    }
    let mut query = db
        .prepare_cached("SELECT sequence FROM versions WHERE bucket = ?1 AND key = ?2 AND version = 'null'")
        .internal()?;
    query.query_row(params![bucket, key.as_bytes()], |row| row.get(0)).optional().internal()
}

/// A new version id, which carries its sequence.
pub(super) fn version_id(sequence: i64) -> String {
    format!("{sequence:016x}{:016x}", random::unique())
}

/// Reads the `ALGORITHM:KIND` of a row.
pub(super) fn read_kind(text: &str) -> Option<(Algorithm, Kind)> {
    let (algorithm, kind) = text.split_once(':')?;
    Some((Algorithm::parse(algorithm).ok()?, Kind::parse(kind).ok()?))
}

/// Reads a JSON column.
pub(super) fn from_json<T: serde::de::DeserializeOwned>(column: usize, text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

/// Microseconds since 1970.
pub(super) fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}

/// The S3 timestamp of microseconds since 1970, cut to whole seconds: headers can say no more, and a listing that said
/// more would disagree with them.
pub(super) fn timestamp(micros: i64) -> Timestamp {
    let seconds = Duration::from_secs(micros.unsigned_abs() / 1_000_000);
    Timestamp::from(SystemTime::UNIX_EPOCH + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_crosses_segments() {
        let segments = [
            Segment { blob: 1, offset: 0, length: 10 },
            Segment { blob: 2, offset: 5, length: 10 },
            Segment { blob: 3, offset: 0, length: 10 },
        ];
        assert_eq!(slice(&segments, 0..30), segments);
        assert_eq!(
            slice(&segments, 8..21),
            [
                Segment { blob: 1, offset: 8, length: 2 },
                Segment { blob: 2, offset: 5, length: 10 },
                Segment { blob: 3, offset: 0, length: 1 },
            ]
        );
        assert!(slice(&segments, 10..10).is_empty());
    }
}
