//! CopyObject and UploadPartCopy. Bytes are shared, not copied; they are only read when a digest is missing.

use http::HeaderMap;
use s3s::dto::{self, CopySource, ETag};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result};

use super::super::checksums::{Algorithm, Kind, Sums, hex, put_sums};
use super::super::conditions::Conditions;
use super::super::receive::PUT_LIMIT;
use super::super::record::{Attributes, Version, slice};
use super::super::refusal::{invalid_argument, refuse};
use super::super::send::{Source, digest};
use super::Backend;
use super::attributes::{attributes_of, check_readable, tell_customer_key, tell_encryption};
use super::buckets::Bucket;
use super::encryption::{self, KeyHeaders};
use super::multipart::{Part, Place, Upload, check_number};
use super::objects::{find, told_version};
use super::write::{Target, store};

/// A copy source that names a bucket of this store.
struct From {
    bucket: String,
    key: String,
    version: Option<String>,
}

fn from_of(source: CopySource) -> S3Result<From> {
    match source {
        CopySource::Bucket { bucket, key, version_id } => {
            Ok(From { bucket: bucket.into(), key: key.into(), version: version_id.map(Into::into) })
        }
        _ => Err(refuse(S3ErrorCode::NotImplemented, "Access points and outposts are not implemented.")),
    }
}

/// The source of a copy, its conditions checked, and its bytes pinned.
struct Found {
    version: Version,
    told_version: Option<String>,
    source: Source,
}

/// Looks up the source, and that the target can exist: `target` runs in the same read.
async fn look(
    backend: &Backend,
    from: From,
    conditions: Conditions,
    headers: HeaderMap,
    target: impl FnOnce(&rusqlite::Connection) -> S3Result<()> + Send + 'static,
) -> S3Result<Found> {
    let blobs = std::sync::Arc::clone(&backend.store.blobs);
    backend
        .store
        .readers
        .read(move |db| {
            target(db)?;
            let (bucket, version) = find(db, &from.bucket, &from.key, from.version.as_deref())?;
            KeyHeaders::CopySource.check(&headers, &version.attributes)?;
            conditions.check_source(&version)?;
            check_readable(&version)?;
            let source = Source::load(db, &blobs, &version.segments)?;
            Ok(Found { told_version: told_version(&bucket, &version), version, source })
        })
        .await
}

fn check_size(size: u64) -> S3Result<()> {
    if size <= PUT_LIMIT {
        return Ok(());
    }
    Err(refuse(
        S3ErrorCode::InvalidRequest,
        format!("The specified copy source is larger than the maximum allowable size for a copy source: {PUT_LIMIT}"),
    ))
}

/// The attributes of a copy: each directive takes its side whole.
fn combine(given: Attributes, source: &Attributes, replace: bool, replace_tags: bool) -> Attributes {
    let tags = if replace_tags { given.tags.clone() } else { source.tags.clone() };
    if replace {
        return Attributes { tags, ..given };
    }
    Attributes {
        content_type: source.content_type.clone(),
        cache_control: source.cache_control.clone(),
        content_disposition: source.content_disposition.clone(),
        content_encoding: source.content_encoding.clone(),
        content_language: source.content_language.clone(),
        expires: source.expires.clone(),
        metadata: source.metadata.clone(),
        tags,
        ..given
    }
}

fn directive(name: Option<&str>, header: &str) -> S3Result<bool> {
    match name {
        None | Some("COPY") => Ok(false),
        Some("REPLACE") => Ok(true),
        Some(_) => Err(invalid_argument(format!("Unknown {header} directive."))),
    }
}

pub(super) async fn copy_object(
    backend: &Backend,
    request: S3Request<dto::CopyObjectInput>,
) -> S3Result<S3Response<dto::CopyObjectOutput>> {
    let conditional = |name: &str| -> S3Result<Option<dto::ETagCondition>> {
        let header = request.headers.get(name).map(|value| dto::ETagCondition::parse_http_header(value.as_bytes()));
        header.transpose().map_err(|_| invalid_argument(format!("invalid header: {name}")))
    };
    let (if_match, if_none_match) = (conditional("if-match")?, conditional("if-none-match")?);
    encryption::check_new(&request.headers)?;
    let headers = request.headers;
    let mut input = request.input;
    let from = from_of(input.copy_source.clone())?;
    let replace = directive(input.metadata_directive.as_ref().map(dto::MetadataDirective::as_str), "metadata")?;
    let replace_tags = directive(input.tagging_directive.as_ref().map(dto::TaggingDirective::as_str), "tagging")?;
    let algorithm = input.checksum_algorithm.take().map(|name| Algorithm::parse(name.as_str())).transpose()?;
    let given = attributes_of!(input).into_attributes(&request.extensions)?;
    let changes =
        replace || given.storage_class.is_some() || given.website_redirect.is_some() || given.encryption.is_some();
    if from.bucket == input.bucket && from.key == input.key && from.version.is_none() && !changes {
        return Err(refuse(
            S3ErrorCode::InvalidRequest,
            "This copy request is illegal because it is trying to copy an object to itself without changing the \
             object's metadata, storage class, website redirect location or encryption attributes.",
        ));
    }
    let conditions = Conditions {
        if_match: input.copy_source_if_match,
        if_none_match: input.copy_source_if_none_match,
        if_modified_since: input.copy_source_if_modified_since,
        if_unmodified_since: input.copy_source_if_unmodified_since,
    };
    let name = input.bucket.clone();
    let found = look(backend, from, conditions, headers, move |db| Bucket::find(db, &name).map(drop)).await?;
    check_size(found.version.size)?;
    let old = &found.version;
    let mut version = Version::new(old.etag.clone(), old.size, old.crc64, Attributes::default());
    version.attributes = combine(given, &old.attributes, replace, replace_tags);

    // A copy is one object of one part: it gets the MD5 of the whole as its ETag and a checksum of the whole.
    let algorithm = algorithm.or(old.kind.map(|(algorithm, _)| algorithm)).unwrap_or(Algorithm::Crc64Nvme);
    let known = old.kind == Some((algorithm, Kind::Full)) && !old.etag.contains('-');
    if known {
        version.attributes.sums = old.attributes.sums.only(algorithm);
    } else {
        let digests = digest(found.source, vec![algorithm]).await?;
        version.etag = hex(&digests.md5);
        version.attributes.sums = digests.sums.only(algorithm);
    }
    version.kind = Some((algorithm, Kind::Full));
    version.segments = found.version.segments;

    let mut result = dto::CopyObjectResult {
        e_tag: Some(version.e_tag()),
        last_modified: Some(version.last_modified()),
        checksum_type: Some(Kind::Full.name().to_owned().into()),
        ..Default::default()
    };
    put_sums!(result, &version.attributes.sums);
    let mut output = dto::CopyObjectOutput {
        copy_object_result: Some(result),
        copy_source_version_id: found.told_version,
        ..Default::default()
    };
    let crc64 = version.crc64;
    let target = Target { bucket: input.bucket, key: input.key, if_match, if_none_match };
    let (id, attributes) = backend
        .store
        .writer
        .write(move |unit| {
            unit.retain(&version.segments)?;
            let id = store(unit, &target, &mut version)?;
            Ok((id, version.attributes))
        })
        .await?;
    output.version_id = id;
    tell_encryption!(output, attributes);
    tell_customer_key!(output, attributes);
    Ok(backend.with_crc64(output, crc64))
}

pub(super) async fn upload_part_copy(
    backend: &Backend,
    request: S3Request<dto::UploadPartCopyInput>,
) -> S3Result<S3Response<dto::UploadPartCopyOutput>> {
    let (input, headers) = (request.input, request.headers);
    check_number(input.part_number)?;
    let from = from_of(input.copy_source)?;
    let conditions = Conditions {
        if_match: input.copy_source_if_match,
        if_none_match: input.copy_source_if_none_match,
        if_modified_since: input.copy_source_if_modified_since,
        if_unmodified_since: input.copy_source_if_unmodified_since,
    };
    let place = Place { bucket: input.bucket, key: input.key, upload: input.upload_id };
    let at = place.clone();
    let blobs = std::sync::Arc::clone(&backend.store.blobs);
    let asked = input.copy_source_range;
    let (upload, told, segments, source) = backend
        .store
        .readers
        .read(move |db| {
            let (_, upload) = Upload::find(db, &at)?;
            KeyHeaders::Object.check(&headers, &upload.attributes)?;
            let (bucket, version) = find(db, &from.bucket, &from.key, from.version.as_deref())?;
            KeyHeaders::CopySource.check(&headers, &version.attributes)?;
            conditions.check_source(&version)?;
            check_readable(&version)?;
            let range = copied_range(asked.as_deref(), version.size)?;
            check_size(range.end - range.start)?;
            let segments = slice(&version.segments, range);
            let source = Source::load(db, &blobs, &segments)?;
            Ok((upload, told_version(&bucket, &version), segments, source))
        })
        .await?;
    let algorithm = upload.algorithm.unwrap_or(Algorithm::Crc64Nvme);
    let digests = digest(source, vec![algorithm]).await?;
    let mut part = Part::new(input.part_number, &digests, digests.sums.clone());
    part.segments = segments;
    let mut result = dto::CopyPartResult {
        e_tag: Some(ETag::Strong(part.etag.clone())),
        last_modified: Some(super::super::record::timestamp(part.modified)),
        ..Default::default()
    };
    let told_sums: Sums = digests.sums.only(algorithm);
    put_sums!(result, &told_sums);
    let mut output = dto::UploadPartCopyOutput {
        copy_part_result: Some(result),
        copy_source_version_id: told,
        ..Default::default()
    };
    tell_encryption!(output, upload.attributes);
    tell_customer_key!(output, upload.attributes);
    backend
        .store
        .writer
        .write(move |unit| {
            unit.retain(&part.segments)?;
            part.put(unit, &place)
        })
        .await?;
    Ok(backend.with_crc64(output, digests.crc64))
}

/// The range of a part copy must lie inside its source, unlike that of a read.
fn copied_range(header: Option<&str>, size: u64) -> S3Result<std::ops::Range<u64>> {
    let Some(header) = header else { return Ok(0..size) };
    match dto::Range::parse(header) {
        Ok(dto::Range::Int { first, last: Some(last) }) if last < size => Ok(first..last + 1),
        Ok(dto::Range::Int { last: Some(_), .. }) => Err(refuse(
            S3ErrorCode::InvalidArgument,
            format!("Range specified is not valid for source object of size: {size}"),
        )),
        _ => Err(invalid_argument(
            "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the \
             zero-based offsets of the first and last bytes to copy",
        )),
    }
}
