//! Multipart uploads: create, upload part, complete, abort. Completing moves no bytes.

use std::sync::Arc;

use http::StatusCode;
use rusqlite::{Connection, OptionalExtension, Row, params};
use s3s::dto::{self, ETag};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result};

use crate::base::random;

use super::super::checksums::{
    Algorithm, Digests, Kind, Sums, combine_crc64, hex, multipart_etag, multipart_sum, put_sums, sums_of,
};
use super::super::receive::{Expected, receive};
use super::super::record::{Attributes, PartRecord, Segment, Version, from_json, now};
use super::super::refusal::{Internal, internal, invalid_argument, no_such_upload, refuse};
use super::super::writer::Unit;
use super::attributes::{attributes_of, tell_customer_key, tell_encryption};
use super::buckets::Bucket;
use super::encryption::{self, KeyHeaders};
use super::objects::told_version;
use super::write::{Target, store};
use super::{Backend, lock};

/// Smallest part but the last, and largest part number. Source: the S3 multipart limits.
const PART_MINIMUM: u64 = 5 * 1024 * 1024;
/// The same on COS.
const COS_PART_MINIMUM: u64 = 1024 * 1024;
const PART_NUMBERS: std::ops::RangeInclusive<i32> = 1..=10_000;

/// How often completing starts over when a part is replaced meanwhile.
const COMPLETE_TRIES: usize = 3;

/// An upload that is not completed yet.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    pub(super) id: String,
    pub(super) attributes: Attributes,
    pub(super) algorithm: Option<Algorithm>,
    pub(super) kind: Option<Kind>,
}

/// Where an upload is found.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) bucket: String,
    pub(super) key: String,
    pub(super) upload: String,
}

/// A part as it is stored.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) number: i32,
    pub(super) size: u64,
    pub(super) modified: i64,
    /// Hexadecimal MD5.
    pub(super) etag: String,
    pub(super) crc64: u64,
    pub(super) sums: Sums,
    pub(super) segments: Vec<Segment>,
}

const UPLOAD_COLUMNS: &str = "id, attributes, algorithm, kind";
const PART_COLUMNS: &str = "number, size, modified, etag, crc64, sums, segments";

impl Upload {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let (algorithm, kind) = (row.get_ref(2)?.as_str_or_null()?, row.get_ref(3)?.as_str_or_null()?);
        Ok(Self {
            id: row.get(0)?,
            attributes: from_json(1, row.get_ref(1)?.as_str()?)?,
            algorithm: algorithm.and_then(|name| Algorithm::parse(name).ok()),
            kind: kind.and_then(|name| Kind::parse(name).ok()),
        })
    }

    /// Finds an upload and its bucket.
    ///
    /// # Errors
    /// `NoSuchBucket` or `NoSuchUpload`.
    pub(super) fn find(db: &Connection, place: &Place) -> S3Result<(Bucket, Self)> {
        let bucket = Bucket::find(db, &place.bucket)?;
        let sql = format!("SELECT {UPLOAD_COLUMNS} FROM uploads WHERE bucket = ?1 AND key = ?2 AND id = ?3");
        let upload = db
            .prepare_cached(&sql)
            .internal()?
            .query_row(params![bucket.id, place.key.as_bytes(), place.upload], Self::from_row)
            .optional()
            .internal()?
            .ok_or_else(no_such_upload)?;
        Ok((bucket, upload))
    }
}

impl Part {
    /// A part with the given bytes.
    pub(super) fn new(number: i32, digests: &Digests, sums: Sums) -> Self {
        Self {
            number,
            size: digests.length,
            modified: now(),
            etag: hex(&digests.md5),
            crc64: digests.crc64,
            sums,
            segments: Vec::new(),
        }
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            number: row.get(0)?,
            size: row.get::<_, i64>(1)?.unsigned_abs(),
            modified: row.get(2)?,
            etag: row.get(3)?,
            crc64: row.get::<_, i64>(4)?.cast_unsigned(),
            sums: from_json(5, row.get_ref(5)?.as_str()?)?,
            segments: from_json(6, row.get_ref(6)?.as_str()?)?,
        })
    }

    /// The parts of an upload after `marker`, in order, at most `most`.
    pub(super) fn list(db: &Connection, upload: &str, marker: i32, most: usize) -> S3Result<Vec<Self>> {
        let sql =
            format!("SELECT {PART_COLUMNS} FROM parts WHERE upload = ?1 AND number > ?2 ORDER BY number LIMIT ?3");
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut query = db.prepare_cached(&sql).internal()?;
        let rows = query.query_map(params![upload, marker, most], Self::from_row).internal()?;
        rows.collect::<Result<_, _>>().internal()
    }

    /// Stores it, in place of a part of the same number.
    pub(super) fn put(&self, unit: &mut Unit<'_>, place: &Place) -> S3Result<()> {
        let (_, upload) = Upload::find(unit.db, place)?;
        let sql = format!("SELECT {PART_COLUMNS} FROM parts WHERE upload = ?1 AND number = ?2");
        let old = unit
            .db
            .prepare_cached(&sql)
            .internal()?
            .query_row(params![upload.id, self.number], Self::from_row)
            .optional()
            .internal()?;
        let sql = "INSERT OR REPLACE INTO parts (upload, number, size, modified, etag, crc64, sums, segments) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        unit.db
            .prepare_cached(sql)
            .internal()?
            .execute(params![
                upload.id,
                self.number,
                self.size.cast_signed(),
                self.modified,
                self.etag,
                self.crc64.cast_signed(),
                serde_json::to_string(&self.sums).internal()?,
                serde_json::to_string(&self.segments).internal()?,
            ])
            .internal()?;
        match old {
            Some(old) => unit.release(&old.segments),
            None => Ok(()),
        }
    }
}

/// Checks a part number.
///
/// # Errors
/// `InvalidArgument`.
pub(super) fn check_number(number: i32) -> S3Result<()> {
    if PART_NUMBERS.contains(&number) {
        return Ok(());
    }
    Err(invalid_argument("Part number must be an integer between 1 and 10000, inclusive"))
}

pub(super) async fn create_multipart_upload(
    backend: &Backend,
    mut request: S3Request<dto::CreateMultipartUploadInput>,
) -> S3Result<S3Response<dto::CreateMultipartUploadOutput>> {
    encryption::check_new(&request.headers)?;
    let input = &mut request.input;
    let mut attributes = attributes_of!(input).into_attributes(&request.extensions)?;
    let algorithm = input.checksum_algorithm.take().map(|name| Algorithm::parse(name.as_str())).transpose()?;
    let kind = input.checksum_type.take().map(|name| Kind::parse(name.as_str())).transpose()?;
    let kind = match (algorithm, kind) {
        (None, Some(_)) => {
            return Err(refuse(
                S3ErrorCode::InvalidRequest,
                "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
            ));
        }
        (Some(algorithm), Some(Kind::Full)) if !algorithm.combines() => {
            return Err(refuse(
                S3ErrorCode::InvalidRequest,
                format!(
                    "The FULL_OBJECT checksum type cannot be used with the {} checksum algorithm.",
                    algorithm.name()
                ),
            ));
        }
        (Some(Algorithm::Crc64Nvme), Some(Kind::Composite)) => {
            return Err(refuse(
                S3ErrorCode::InvalidRequest,
                "The COMPOSITE checksum type cannot be used with the CRC64NVME checksum algorithm.",
            ));
        }
        (algorithm, kind) => kind.or_else(|| algorithm.map(Algorithm::default_kind)),
    };
    let initiated = now();
    // Sorts by time within a key, as ListMultipartUploads wants it.
    let id = format!("{:016x}{:016x}", initiated.unsigned_abs(), random::unique());
    let mut output = dto::CreateMultipartUploadOutput {
        bucket: Some(input.bucket.clone()),
        key: Some(input.key.clone()),
        upload_id: Some(id.clone()),
        checksum_algorithm: algorithm.map(|algorithm| algorithm.name().to_owned().into()),
        checksum_type: kind.map(|kind| kind.name().to_owned().into()),
        ..Default::default()
    };
    let (bucket, key) = (std::mem::take(&mut input.bucket), std::mem::take(&mut input.key));
    let attributes = backend
        .store
        .writer
        .write(move |unit| {
            let bucket = Bucket::find(unit.db, &bucket)?;
            lock::check_new(unit.db, bucket.id, &attributes)?;
            encryption::apply_default(unit.db, bucket.id, &mut attributes)?;
            let sql = "INSERT INTO uploads (bucket, key, id, initiated, attributes, algorithm, kind) \
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
            unit.db
                .prepare_cached(sql)
                .internal()?
                .execute(params![
                    bucket.id,
                    key.as_bytes(),
                    id,
                    initiated,
                    serde_json::to_string(&attributes).internal()?,
                    algorithm.map(Algorithm::name),
                    kind.map(Kind::name),
                ])
                .internal()?;
            Ok(attributes)
        })
        .await?;
    tell_encryption!(output, attributes);
    tell_customer_key!(output, attributes);
    Ok(S3Response::new(output))
}

pub(super) async fn upload_part(
    backend: &Backend,
    mut request: S3Request<dto::UploadPartInput>,
) -> S3Result<S3Response<dto::UploadPartOutput>> {
    check_number(request.input.part_number)?;
    let sums = sums_of!(request.input);
    let md5 = request.input.content_md5.take();
    let mut expected = Expected::new(&request, request.input.content_length, md5, sums);
    let input = request.input;
    let place = Place { bucket: input.bucket, key: input.key, upload: input.upload_id };
    let look = place.clone();
    let (_, upload) = backend.store.readers.read(move |db| Upload::find(db, &look)).await?;
    KeyHeaders::Object.check(&request.headers, &upload.attributes)?;
    let named = input.checksum_algorithm.map(|name| Algorithm::parse(name.as_str())).transpose()?;
    expected.algorithms.extend(upload.algorithm);
    expected.algorithms.extend(named.filter(|algorithm| Some(*algorithm) != upload.algorithm));
    let received = receive(&backend.store.blobs, input.body, expected).await?;

    let digests = received.digests;
    let mut part = Part::new(input.part_number, &digests, digests.sums.clone());
    let mut output = dto::UploadPartOutput { e_tag: Some(ETag::Strong(part.etag.clone())), ..Default::default() };
    let mut told = Sums::default();
    let default = [Algorithm::Crc64Nvme];
    let asked = if received.asked.is_empty() { &default[..] } else { &received.asked };
    for algorithm in asked {
        if let Some(sum) = digests.sums.get(*algorithm) {
            told.set(*algorithm, sum.clone());
        }
    }
    put_sums!(output, &told);
    tell_encryption!(output, upload.attributes);
    tell_customer_key!(output, upload.attributes);
    let content = received.content;
    backend
        .store
        .writer
        .write(move |unit| {
            part.segments = unit.add_content(content)?;
            part.put(unit, &place)
        })
        .await?;
    Ok(backend.with_crc64(output, digests.crc64))
}

/// An upload brought together from its parts, not stored yet.
struct Assembled {
    version: Version,
    parts: Vec<Part>,
}

fn invalid_part(number: i32) -> s3s::S3Error {
    refuse(
        S3ErrorCode::InvalidPart,
        format!(
            "One or more of the specified parts could not be found. The part may not have been uploaded, or the \
             specified entity tag may not match the part's entity tag: part {number}."
        ),
    )
}

/// Picks the listed parts in their order and checks each.
fn pick(stored: Vec<Part>, listed: &[dto::CompletedPart], minimum: u64) -> S3Result<Vec<Part>> {
    let mut stored = stored.into_iter().peekable();
    let mut picked = Vec::with_capacity(listed.len());
    let mut previous = 0;
    for entry in listed {
        let number = entry.part_number.ok_or_else(|| invalid_argument("A part number is missing."))?;
        if number <= previous {
            return Err(refuse(
                S3ErrorCode::InvalidPartOrder,
                "The list of parts was not in ascending order. Parts must be ordered by part number.",
            ));
        }
        previous = number;
        while stored.next_if(|part| part.number < number).is_some() {}
        let part = stored.next_if(|part| part.number == number).ok_or_else(|| invalid_part(number))?;
        if entry.e_tag.as_ref().is_none_or(|etag| etag.value() != part.etag) {
            return Err(invalid_part(number));
        }
        let sums = sums_of!(entry);
        if sums
            .algorithms()
            .any(|algorithm| part.sums.get(algorithm).is_some_and(|sum| Some(sum) != sums.get(algorithm)))
        {
            return Err(invalid_part(number));
        }
        picked.push(part);
    }
    if picked.iter().rev().skip(1).any(|part| part.size < minimum) {
        return Err(refuse(
            S3ErrorCode::EntityTooSmall,
            "Your proposed upload is smaller than the minimum allowed size: a part other than the last is too small.",
        ));
    }
    Ok(picked)
}

/// Brings an upload together: ETag, checksums, segments. Combining the checksums of thousands of parts takes long, so
/// this runs on a read connection.
fn assemble(db: &Connection, place: &Place, request: &Completion) -> S3Result<Assembled> {
    let (_, upload) = Upload::find(db, place)?;
    let minimum = if request.cos_rules { COS_PART_MINIMUM } else { PART_MINIMUM };
    let parts = pick(Part::list(db, &upload.id, 0, usize::MAX)?, &request.parts, minimum)?;
    let size = parts.iter().map(|part| part.size).sum();
    if request.size.is_some_and(|asked| u64::try_from(asked) != Ok(size)) {
        return Err(refuse(
            S3ErrorCode::InvalidRequest,
            "The provided 'x-amz-mp-object-size' header value does not match what was computed.",
        ));
    }
    let etag = told_etag(multipart_etag(parts.iter().map(|part| part.etag.as_str())), request);
    let crc64 = combine_crc64(parts.iter().map(|part| (part.crc64, part.size)));
    let (algorithm, kind) = match (upload.algorithm, upload.kind) {
        (Some(algorithm), kind) => (algorithm, kind.unwrap_or(algorithm.default_kind())),
        (None, _) => (Algorithm::Crc64Nvme, Kind::Full),
    };
    if request.kind.is_some_and(|asked| asked != kind) {
        return Err(refuse(
            S3ErrorCode::InvalidRequest,
            "The checksum type does not match that of the multipart upload.",
        ));
    }
    let mut version = Version::new(etag, size, crc64, upload.attributes);
    version.attributes.upload = Some(upload.id);
    let sum = multipart_sum(algorithm, kind, parts.iter().map(|part| (part.sums.get(algorithm), part.size)));
    if let Some(sum) = sum {
        version.attributes.sums.set(algorithm, sum);
        version.kind = Some((algorithm, kind));
    }
    check_whole(&request.sums, &version.attributes.sums)?;
    version.segments = parts.iter().flat_map(|part| part.segments.iter().copied()).collect();
    let records: Vec<PartRecord> = parts
        .iter()
        .map(|part| PartRecord { number: part.number, size: part.size, sums: part.sums.only(algorithm) })
        .collect();
    version.parts = Some(serde_json::to_string(&records).internal()?);
    Ok(Assembled { version, parts })
}

/// The ETag by the rules that were asked for.
#[cfg(feature = "testing")]
fn told_etag(etag: String, request: &Completion) -> String {
    if request.cos_rules { crate::local::look::opaque_etag(&etag) } else { etag }
}

#[cfg(not(feature = "testing"))]
fn told_etag(etag: String, _: &Completion) -> String {
    etag
}

/// A composite checksum may be sent with or without its part count.
fn check_whole(sent: &Sums, computed: &Sums) -> S3Result<()> {
    for algorithm in sent.algorithms() {
        let (Some(sent), Some(found)) = (sent.get(algorithm), computed.get(algorithm)) else { continue };
        let bare = found.rsplit_once('-').map_or(found.as_str(), |(bare, _)| bare);
        if sent != found && sent != bare {
            return Err(refuse(
                S3ErrorCode::BadDigest,
                format!(
                    "The {} you specified did not match the calculated checksum: sent {sent}, found {found}.",
                    algorithm.name()
                ),
            ));
        }
    }
    Ok(())
}

/// What CompleteMultipartUpload asks for.
struct Completion {
    parts: Vec<dto::CompletedPart>,
    size: Option<i64>,
    kind: Option<Kind>,
    sums: Sums,
    cos_rules: bool,
}

pub(super) async fn complete_multipart_upload(
    backend: &Backend,
    request: S3Request<dto::CompleteMultipartUploadInput>,
) -> S3Result<S3Response<dto::CompleteMultipartUploadOutput>> {
    let cos_rules = super::cos_rules(&request);
    let mut input = request.input;
    let sums = if cos_rules { Sums::default() } else { sums_of!(input) };
    let completion = Arc::new(Completion {
        parts: input.multipart_upload.take().and_then(|list| list.parts).unwrap_or_default(),
        size: input.mpu_object_size,
        kind: input.checksum_type.take().map(|name| Kind::parse(name.as_str())).transpose()?,
        sums,
        cos_rules,
    });
    if completion.parts.is_empty() {
        return Err(refuse(S3ErrorCode::MalformedXML, "You must specify at least one part"));
    }
    let place = Place { bucket: input.bucket, key: input.key, upload: input.upload_id };
    let target = Target {
        bucket: place.bucket.clone(),
        key: place.key.clone(),
        if_match: input.if_match.take(),
        if_none_match: input.if_none_match.take(),
    };
    let done = complete(backend, &place, target, &completion).await;
    let (version, version_id) = match done {
        Err(refusal) if *refusal.code() == S3ErrorCode::NoSuchUpload => {
            // A client that did not get the answer asks again.
            let look = place.clone();
            let completed = backend.store.readers.read(move |db| completed_before(db, &look, &completion)).await?;
            completed.ok_or(refusal)?
        }
        done => done?,
    };
    let mut output = dto::CompleteMultipartUploadOutput {
        location: Some(format!("/{}/{}", place.bucket, place.key)),
        bucket: Some(place.bucket),
        key: Some(place.key),
        e_tag: Some(version.e_tag()),
        version_id,
        checksum_type: version.kind.map(|(_, kind)| kind.name().to_owned().into()),
        ..Default::default()
    };
    put_sums!(output, &version.attributes.sums);
    tell_encryption!(output, version.attributes);
    Ok(backend.with_crc64(output, version.crc64))
}

/// The object and its version id to tell.
type Completed = (Version, Option<String>);

async fn complete(
    backend: &Backend,
    place: &Place,
    target: Target,
    completion: &Arc<Completion>,
) -> S3Result<Completed> {
    let target = Arc::new(target);
    for _ in 0..COMPLETE_TRIES {
        let (look, wanted) = (place.clone(), Arc::clone(completion));
        let assembled = backend.store.readers.read(move |db| assemble(db, &look, &wanted)).await?;
        let (at, target) = (place.clone(), Arc::clone(&target));
        if let Some(done) = backend.store.writer.write(move |unit| finish(unit, &at, &target, assembled)).await? {
            return Ok(done);
        }
    }
    Err(internal("parts of the upload keep changing"))
}

/// The object of an upload that was completed with the same parts, while it is there.
fn completed_before(db: &Connection, place: &Place, request: &Completion) -> S3Result<Option<Completed>> {
    let bucket = Bucket::find(db, &place.bucket)?;
    let Some(version) = Version::of_upload(db, bucket.id, &place.key, &place.upload)? else { return Ok(None) };
    let etags = request.parts.iter().filter_map(|part| part.e_tag.as_ref().map(ETag::value));
    let etag = told_etag(multipart_etag(etags), request);
    let numbers: Vec<i32> = version.part_records()?.iter().map(|part| part.number).collect();
    let same = etag == version.etag && request.parts.iter().filter_map(|part| part.part_number).eq(numbers);
    Ok(same.then(|| (version.clone(), told_version(&bucket, &version))))
}

/// Stores the assembled object and removes the upload; `None` when a part was replaced since it was assembled.
fn finish(unit: &mut Unit<'_>, place: &Place, target: &Target, assembled: Assembled) -> S3Result<Option<Completed>> {
    let (bucket, upload) = Upload::find(unit.db, place)?;
    let stored = Part::list(unit.db, &upload.id, 0, usize::MAX)?;
    let mut unused: Vec<Segment> = Vec::new();
    let mut wanted = assembled.parts.iter().peekable();
    for part in &stored {
        match wanted.next_if(|wanted| wanted.number == part.number) {
            Some(wanted) if wanted.segments == part.segments && wanted.modified == part.modified => {}
            Some(_) => return Ok(None),
            None => unused.extend(&part.segments),
        }
    }
    if wanted.next().is_some() {
        return Ok(None);
    }
    let mut version = assembled.version;
    // The object takes over the references that its parts held.
    version.modified = now();
    let id = store(unit, target, &mut version)?;
    unit.release(&unused)?;
    forget(unit, bucket.id, &place.key, &upload.id)?;
    Ok(Some((version, id)))
}

/// Removes the rows of an upload, not its blobs.
fn forget(unit: &Unit<'_>, bucket: i64, key: &str, id: &str) -> S3Result<()> {
    unit.db.prepare_cached("DELETE FROM parts WHERE upload = ?1").internal()?.execute([id]).internal()?;
    unit.db
        .prepare_cached("DELETE FROM uploads WHERE bucket = ?1 AND key = ?2 AND id = ?3")
        .internal()?
        .execute(params![bucket, key.as_bytes(), id])
        .internal()?;
    Ok(())
}

fn release_parts(unit: &mut Unit<'_>, id: &str) -> S3Result<()> {
    for part in Part::list(unit.db, id, 0, usize::MAX)? {
        unit.release(&part.segments)?;
    }
    Ok(())
}

/// Removes all uploads of a bucket that is being deleted.
pub(super) fn remove_all(unit: &mut Unit<'_>, bucket: i64) -> S3Result<()> {
    let ids: Vec<String> = {
        let mut query = unit.db.prepare_cached("SELECT id FROM uploads WHERE bucket = ?1").internal()?;
        let rows = query.query_map([bucket], |row| row.get(0)).internal()?;
        rows.collect::<Result<_, _>>().internal()?
    };
    for id in ids {
        release_parts(unit, &id)?;
        unit.db.prepare_cached("DELETE FROM parts WHERE upload = ?1").internal()?.execute([id]).internal()?;
    }
    unit.db.prepare_cached("DELETE FROM uploads WHERE bucket = ?1").internal()?.execute([bucket]).internal()?;
    Ok(())
}

pub(super) async fn abort_multipart_upload(
    backend: &Backend,
    request: S3Request<dto::AbortMultipartUploadInput>,
) -> S3Result<S3Response<dto::AbortMultipartUploadOutput>> {
    let input = request.input;
    let place = Place { bucket: input.bucket, key: input.key, upload: input.upload_id };
    backend
        .store
        .writer
        .write(move |unit| {
            let (bucket, upload) = Upload::find(unit.db, &place)?;
            release_parts(unit, &upload.id)?;
            forget(unit, bucket.id, &place.key, &upload.id)
        })
        .await?;
    Ok(S3Response::with_status(dto::AbortMultipartUploadOutput::default(), StatusCode::NO_CONTENT))
}
