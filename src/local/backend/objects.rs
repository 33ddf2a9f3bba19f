//! Single objects: PUT, GET, HEAD, GetObjectAttributes and RestoreObject.

use std::ops::Range;

use http::StatusCode;
use rusqlite::Connection;
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result, dto};

use super::super::checksums::{Algorithm, Kind, hex, put_sums, sums_of};
use super::super::conditions::Conditions;
use super::super::receive::{Expected, receive};
use super::super::record::{PartRecord, Version, slice};
use super::super::refusal::{custom, internal, invalid_argument, no_such_key, no_such_version, refuse, with_headers};
use super::super::send::Source;
use super::super::texts::tell_aside;
use super::attributes::{
    attributes_of, check_readable, is_archived, marker_refusal, moment, tell_attributes, tell_customer_key,
    tell_encryption,
};
use super::buckets::{Bucket, Versioning};
use super::write::{Target, store};
use super::{Backend, encryption};

/// How often a read starts over when its object is replaced between looking it up and opening its file.
const OPEN_TRIES: usize = 4;

pub(super) async fn put_object(
    backend: &Backend,
    mut request: S3Request<dto::PutObjectInput>,
) -> S3Result<S3Response<dto::PutObjectOutput>> {
    if request.input.write_offset_bytes.is_some() {
        return Err(refuse(S3ErrorCode::NotImplemented, "Appending to objects is not implemented."));
    }
    encryption::check_new(&request.headers)?;
    let sums = sums_of!(request.input);
    let md5 = request.input.content_md5.take();
    let mut expected = Expected::new(&request, request.input.content_length, md5, sums);
    let input = &mut request.input;
    let algorithm = input.checksum_algorithm.take().map(|name| Algorithm::parse(name.as_str())).transpose()?;
    expected.algorithms.extend(algorithm);
    let attributes = attributes_of!(input).into_attributes(&request.extensions)?;
    let target = Target {
        bucket: std::mem::take(&mut input.bucket),
        key: std::mem::take(&mut input.key),
        if_match: input.if_match.take(),
        if_none_match: input.if_none_match.take(),
    };
    let large = expected.length.is_none_or(|length| length > super::super::receive::INLINE_LIMIT);
    if large {
        // Worth a look before the bytes come; the transaction looks again.
        let name = target.bucket.clone();
        backend.store.readers.read(move |db| Bucket::find(db, &name)).await?;
    }
    let received = receive(&backend.store.blobs, input.body.take(), expected).await?;

    let digests = received.digests;
    // What S3 computes when the client asks for nothing.
    let algorithm = received.asked.first().copied().unwrap_or(Algorithm::Crc64Nvme);
    let mut version = Version::new(hex(&digests.md5), digests.length, digests.crc64, attributes);
    version.attributes.sums = digests.sums.only(algorithm);
    version.kind = Some((algorithm, Kind::Full));
    let mut output = dto::PutObjectOutput { e_tag: Some(version.e_tag()), ..Default::default() };
    put_sums!(output, &version.attributes.sums);
    output.checksum_type = Some(Kind::Full.name().to_owned().into());
    let content = received.content;
    let (id, attributes) = backend
        .store
        .writer
        .write(move |unit| {
            version.segments = unit.add_content(content)?;
            let id = store(unit, &target, &mut version)?;
            Ok((id, version.attributes))
        })
        .await?;
    output.version_id = id;
    tell_encryption!(output, attributes);
    tell_customer_key!(output, attributes);
    Ok(backend.with_crc64(output, digests.crc64))
}

/// Finds the version that a request names.
///
/// # Errors
/// `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion`, and for a delete marker 404 or 405.
pub(super) fn find(db: &Connection, bucket: &str, key: &str, id: Option<&str>) -> S3Result<(Bucket, Version)> {
    let bucket = Bucket::find(db, bucket)?;
    let version = match id {
        Some(id) => Version::find(db, bucket.id, key, id)?.ok_or_else(no_such_version)?,
        None => Version::latest(db, bucket.id, key)?.ok_or_else(no_such_key)?,
    };
    if version.marker {
        return Err(marker_refusal(&version, id.is_some()));
    }
    Ok((bucket, version))
}

/// The id to tell, which a bucket that was never versioned has none of.
pub(super) fn told_version(bucket: &Bucket, version: &Version) -> Option<String> {
    (bucket.versioning != Versioning::Off).then(|| version.version.clone())
}

/// Which bytes a read wants.
struct Wanted {
    range: Range<u64>,
    /// The `Content-Range` header, for a part of the object.
    header: Option<String>,
    parts_count: Option<i32>,
    /// The part that was asked for, of an object that was uploaded in parts.
    part: Option<PartRecord>,
}

fn wanted(version: &Version, range: Option<&dto::Range>, part: Option<i32>) -> S3Result<Wanted> {
    let size = version.size;
    let header = |range: &Range<u64>| format!("bytes {}-{}/{size}", range.start, range.end.saturating_sub(1));
    match (range, part) {
        (Some(_), Some(_)) => {
            Err(refuse(S3ErrorCode::InvalidRequest, "Cannot specify both Range header and partNumber query parameter"))
        }
        (Some(asked), None) => {
            let unsatisfiable = || {
                let error = refuse(S3ErrorCode::InvalidRange, "The requested range is not satisfiable");
                with_headers(error, [("content-range", format!("bytes */{size}"))])
            };
            let range = asked.check(size).map_err(|_| unsatisfiable())?;
            if range.is_empty() {
                return Err(unsatisfiable());
            }
            Ok(Wanted { header: Some(header(&range)), range, parts_count: None, part: None })
        }
        (None, Some(number)) => {
            let parts = version.part_records()?;
            let count = i32::try_from(parts.len()).ok().filter(|count| *count > 0);
            let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
            let before = |index: usize| parts.iter().take(index).map(|part| part.size).sum::<u64>();
            let range = match (count, index) {
                (None, Some(0)) => 0..size,
                (Some(_), Some(index)) if index < parts.len() => before(index)..before(index + 1),
                _ => {
                    return Err(custom(
                        "InvalidPartNumber",
                        StatusCode::RANGE_NOT_SATISFIABLE,
                        "The requested partnumber is not satisfiable",
                    ));
                }
            };
            let header = (!range.is_empty()).then(|| header(&range));
            let part = index.and_then(|index| parts.into_iter().nth(index));
            Ok(Wanted { range, header, parts_count: count, part })
        }
        (None, None) => Ok(Wanted { range: 0..size, header: None, parts_count: None, part: None }),
    }
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

pub(super) async fn get_object(
    backend: &Backend,
    request: S3Request<dto::GetObjectInput>,
) -> S3Result<S3Response<dto::GetObjectOutput>> {
    let input = std::sync::Arc::new((request.input, request.headers));
    let mut tries = OPEN_TRIES;
    let (bucket, mut version, wanted, body) = loop {
        tries -= 1;
        let (input, blobs) = (std::sync::Arc::clone(&input), std::sync::Arc::clone(&backend.store.blobs));
        let (bucket, version, wanted, source) = backend
            .store
            .readers
            .read(move |db| {
                let (input, headers) = &*input;
                let (bucket, version) = find(db, &input.bucket, &input.key, input.version_id.as_deref())?;
                encryption::check_read(headers, &version.attributes)?;
                let conditions = Conditions {
                    if_match: input.if_match.clone(),
                    if_none_match: input.if_none_match.clone(),
                    if_modified_since: input.if_modified_since.clone(),
                    if_unmodified_since: input.if_unmodified_since.clone(),
                };
                conditions.check_read(&version)?;
                check_readable(&version)?;
                let wanted = wanted(&version, input.range.as_ref(), input.part_number)?;
                let source = Source::load(db, &blobs, &slice(&version.segments, wanted.range.clone()))?;
                Ok((bucket, version, wanted, source))
            })
            .await?;
        match source.into_body() {
            Ok(body) => break (bucket, version, wanted, body),
            Err(_) if tries > 0 => {}
            Err(error) => return Err(error),
        }
    };
    let (input, _) = &*input;
    let whole = wanted.range == (0..version.size);
    let mut output = dto::GetObjectOutput { body: Some(body), ..Default::default() };
    let mut headers = http::HeaderMap::new();
    tell_aside(&mut version.attributes, &mut headers);
    tell_attributes!(output, &version, whole && input.checksum_mode.is_some());
    output.content_length = Some(signed(wanted.range.end - wanted.range.start));
    output.content_range = wanted.header;
    output.parts_count = wanted.parts_count;
    if let Some(part) = wanted.part.filter(|_| !whole && input.checksum_mode.is_some()) {
        put_sums!(output, &part.sums);
        output.checksum_type = version.kind.map(|(_, kind)| kind.name().to_owned().into());
    }
    output.version_id = told_version(&bucket, &version);
    let tags = version.attributes.tags.len();
    output.tag_count = i32::try_from(tags).ok().filter(|count| *count > 0);
    let mut response = backend.with_crc64(output, version.crc64);
    response.headers.extend(headers);
    Ok(response)
}

pub(super) async fn head_object(
    backend: &Backend,
    request: S3Request<dto::HeadObjectInput>,
) -> S3Result<S3Response<dto::HeadObjectOutput>> {
    let (input, headers) = (request.input, request.headers);
    let (bucket, mut version, wanted, mode) = backend
        .store
        .readers
        .read(move |db| {
            let (bucket, version) = find(db, &input.bucket, &input.key, input.version_id.as_deref())?;
            encryption::check_read(&headers, &version.attributes)?;
            let conditions = Conditions {
                if_match: input.if_match,
                if_none_match: input.if_none_match,
                if_modified_since: input.if_modified_since,
                if_unmodified_since: input.if_unmodified_since,
            };
            conditions.check_read(&version)?;
            let wanted = wanted(&version, input.range.as_ref(), input.part_number)?;
            Ok((bucket, version, wanted, input.checksum_mode))
        })
        .await?;
    let mut output = dto::HeadObjectOutput::default();
    let mut headers = http::HeaderMap::new();
    tell_aside(&mut version.attributes, &mut headers);
    tell_attributes!(output, &version, mode.is_some());
    output.content_length = Some(signed(wanted.range.end - wanted.range.start));
    let status = wanted.header.as_ref().map(|_| StatusCode::PARTIAL_CONTENT);
    output.content_range = wanted.header;
    output.parts_count = wanted.parts_count;
    output.version_id = told_version(&bucket, &version);
    let mut response = backend.with_crc64(output, version.crc64);
    response.status = status;
    response.headers.extend(headers);
    if !version.attributes.tags.is_empty() {
        response.headers.insert("x-amz-tagging-count", http::HeaderValue::from(version.attributes.tags.len()));
    }
    Ok(response)
}

pub(super) async fn get_object_attributes(
    backend: &Backend,
    request: S3Request<dto::GetObjectAttributesInput>,
) -> S3Result<S3Response<dto::GetObjectAttributesOutput>> {
    let input = request.input;
    let (id, bucket_name, key) = (input.version_id.clone(), input.bucket.clone(), input.key.clone());
    let (bucket, version) = backend.store.readers.read(move |db| find(db, &bucket_name, &key, id.as_deref())).await?;
    encryption::check_read(&request.headers, &version.attributes)?;
    let asked = |name: &str| {
        let names = input.object_attributes.iter().flat_map(|attribute| attribute.as_str().split(','));
        names.map(str::trim).any(|attribute| attribute == name)
    };
    let mut output = dto::GetObjectAttributesOutput {
        last_modified: Some(version.last_modified()),
        version_id: told_version(&bucket, &version),
        ..Default::default()
    };
    if asked("ETag") {
        output.e_tag = Some(version.e_tag());
    }
    if asked("ObjectSize") {
        output.object_size = Some(signed(version.size));
    }
    if asked("StorageClass") {
        let class = version.attributes.storage_class.clone().unwrap_or_else(|| "STANDARD".to_owned());
        output.storage_class = Some(class.into());
    }
    if asked("Checksum") {
        let mut checksum = dto::Checksum::default();
        put_sums!(checksum, &version.attributes.sums);
        checksum.checksum_type = version.kind.map(|(_, kind)| kind.name().to_owned().into());
        output.checksum = Some(checksum);
    }
    let parts = version.part_records()?;
    if asked("ObjectParts") && !parts.is_empty() {
        let most = input.max_parts.unwrap_or(1000).clamp(0, 1000).unsigned_abs() as usize;
        let marker = input.part_number_marker.unwrap_or(0);
        let mut rest = parts.iter().filter(|part| part.number > marker);
        let page: Vec<dto::ObjectPart> = rest
            .by_ref()
            .take(most)
            .map(|part| {
                let mut told = dto::ObjectPart {
                    part_number: Some(part.number),
                    size: Some(signed(part.size)),
                    ..Default::default()
                };
                put_sums!(told, &part.sums);
                told
            })
            .collect();
        output.object_parts = Some(dto::GetObjectAttributesParts {
            is_truncated: Some(rest.next().is_some()),
            max_parts: i32::try_from(most).ok(),
            next_part_number_marker: page.last().and_then(|part| part.part_number),
            part_number_marker: Some(marker),
            parts: Some(page),
            total_parts_count: i32::try_from(parts.len()).ok(),
        });
    }
    Ok(S3Response::new(output))
}

pub(super) async fn restore_object(
    backend: &Backend,
    request: S3Request<dto::RestoreObjectInput>,
) -> S3Result<S3Response<dto::RestoreObjectOutput>> {
    let input = request.input;
    let days = input.restore_request.and_then(|request| request.days).unwrap_or(1);
    if days < 1 {
        return Err(invalid_argument("restoration days should be at least 1"));
    }
    let again = backend
        .store
        .writer
        .write(move |unit| {
            let (bucket, mut version) = find(unit.db, &input.bucket, &input.key, input.version_id.as_deref())?;
            if !is_archived(&version.attributes) {
                return Err(refuse(
                    S3ErrorCode::InvalidObjectState,
                    "Restore is not allowed for the object's current storage class",
                ));
            }
            let again = version.attributes.restored_until.as_ref().is_some_and(|until| *until > moment());
            // Nothing needs thawing here: the copy is ready at once, for as long as was asked.
            let hold = std::time::Duration::from_secs(u64::from(days.unsigned_abs()) * 86_400);
            let until = std::time::SystemTime::now().checked_add(hold).ok_or_else(|| internal("too many days"))?;
            version.attributes.restored_until = Some(dto::Timestamp::from(until));
            version.update_attributes(unit, bucket.id, &input.key)?;
            Ok(again)
        })
        .await?;
    let status = if again { StatusCode::OK } else { StatusCode::ACCEPTED };
    Ok(S3Response::with_status(dto::RestoreObjectOutput::default(), status))
}
