//! Tags of buckets and objects.

use http::StatusCode;
use percent_encoding::percent_decode_str;
use s3s::dto::{self, Tag, TagSet};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result};

use super::super::record::Version;
use super::super::refusal::{custom, refuse};
use super::Backend;
use super::buckets::Bucket;
use super::configuration::{Document, Kind};
use super::objects::{find, told_version};

/// Most tags of an object and of a bucket. Source: the S3 limits.
const OBJECT_TAGS: usize = 10;
pub(super) const BUCKET_TAGS: usize = 50;

/// Checks number, lengths and that no key comes twice.
///
/// # Errors
/// `BadRequest` for too many, else `InvalidTag`.
pub(super) fn check_tags(tags: &[(String, String)], most: usize) -> S3Result<()> {
    if tags.len() > most {
        let message = format!("Tags cannot be greater than {most}");
        return Err(custom("BadRequest", StatusCode::BAD_REQUEST, message));
    }
    let invalid = |message: &'static str| Err(refuse(S3ErrorCode::InvalidTag, message));
    for (index, (key, value)) in tags.iter().enumerate() {
        if key.is_empty() || key.chars().count() > 128 {
            return invalid("The TagKey you have provided is invalid");
        }
        if value.chars().count() > 256 {
            return invalid("The TagValue you have provided is invalid");
        }
        if tags.iter().take(index).any(|(other, _)| other == key) {
            return invalid("Cannot provide multiple Tags with the same key");
        }
    }
    Ok(())
}

/// Reads the `x-amz-tagging` header, which is written as a query.
pub(super) fn parse_header(header: &str) -> S3Result<Vec<(String, String)>> {
    let decode = |text: &str| {
        let spaced = text.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8().map(String::from).map_err(|_| {
            refuse(
                S3ErrorCode::InvalidArgument,
                "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded.",
            )
        })
    };
    let tags = header
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(key)?, decode(value)?))
        })
        .collect::<S3Result<Vec<_>>>()?;
    check_tags(&tags, OBJECT_TAGS)?;
    Ok(tags)
}

fn pairs(tags: TagSet, most: usize) -> S3Result<Vec<(String, String)>> {
    let tags: Vec<_> =
        tags.into_iter().map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default())).collect();
    check_tags(&tags, most)?;
    Ok(tags)
}

/// Tags as they are told.
pub(super) fn tag_set(tags: &[(String, String)]) -> TagSet {
    tags.iter().map(|(key, value)| Tag { key: Some(key.clone()), value: Some(value.clone()) }).collect()
}

pub(super) async fn get_object_tagging(
    backend: &Backend,
    request: S3Request<dto::GetObjectTaggingInput>,
) -> S3Result<S3Response<dto::GetObjectTaggingOutput>> {
    let input = request.input;
    let (bucket, version) =
        backend.store.readers.read(move |db| find(db, &input.bucket, &input.key, input.version_id.as_deref())).await?;
    let tag_set = tag_set(&version.attributes.tags);
    Ok(S3Response::new(dto::GetObjectTaggingOutput { tag_set, version_id: told_version(&bucket, &version) }))
}

/// Changes the attributes of a stored version in place.
pub(super) async fn change(
    backend: &Backend,
    bucket: String,
    key: String,
    id: Option<String>,
    work: impl FnOnce(&mut Version) -> S3Result<()> + Send + 'static,
) -> S3Result<Option<String>> {
    backend
        .store
        .writer
        .write(move |unit| {
            let (bucket, mut version) = find(unit.db, &bucket, &key, id.as_deref())?;
            work(&mut version)?;
            version.update_attributes(unit, bucket.id, &key)?;
            Ok(told_version(&bucket, &version))
        })
        .await
}

pub(super) async fn put_object_tagging(
    backend: &Backend,
    request: S3Request<dto::PutObjectTaggingInput>,
) -> S3Result<S3Response<dto::PutObjectTaggingOutput>> {
    let input = request.input;
    let tags = pairs(input.tagging.tag_set, OBJECT_TAGS)?;
    let version_id = change(backend, input.bucket, input.key, input.version_id, move |version| {
        version.attributes.tags = tags;
        Ok(())
    })
    .await?;
    Ok(S3Response::new(dto::PutObjectTaggingOutput { version_id }))
}

pub(super) async fn delete_object_tagging(
    backend: &Backend,
    request: S3Request<dto::DeleteObjectTaggingInput>,
) -> S3Result<S3Response<dto::DeleteObjectTaggingOutput>> {
    let input = request.input;
    let version_id = change(backend, input.bucket, input.key, input.version_id, |version| {
        version.attributes.tags.clear();
        Ok(())
    })
    .await?;
    let output = dto::DeleteObjectTaggingOutput { version_id };
    Ok(S3Response::with_status(output, StatusCode::NO_CONTENT))
}

pub(super) async fn get_bucket_tagging(
    backend: &Backend,
    request: S3Request<dto::GetBucketTaggingInput>,
) -> S3Result<S3Response<dto::GetBucketTaggingOutput>> {
    let name = request.input.bucket;
    let tagging: dto::Tagging = backend
        .store
        .readers
        .read(move |db| {
            let bucket = Bucket::find(db, &name)?;
            Document::read(db, bucket.id, Kind::Tagging)
        })
        .await?;
    Ok(S3Response::new(dto::GetBucketTaggingOutput { tag_set: tagging.tag_set }))
}

pub(super) async fn put_bucket_tagging(
    backend: &Backend,
    request: S3Request<dto::PutBucketTaggingInput>,
) -> S3Result<S3Response<dto::PutBucketTaggingOutput>> {
    let input = request.input;
    let tags = pairs(input.tagging.tag_set, BUCKET_TAGS)?;
    let tagging = dto::Tagging { tag_set: tag_set(&tags) };
    Document::put(backend, input.bucket, Kind::Tagging, tagging).await?;
    Ok(S3Response::with_status(dto::PutBucketTaggingOutput {}, StatusCode::NO_CONTENT))
}

pub(super) async fn delete_bucket_tagging(
    backend: &Backend,
    request: S3Request<dto::DeleteBucketTaggingInput>,
) -> S3Result<S3Response<dto::DeleteBucketTaggingOutput>> {
    Document::delete(backend, request.input.bucket, Kind::Tagging).await?;
    Ok(S3Response::with_status(dto::DeleteBucketTaggingOutput {}, StatusCode::NO_CONTENT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tagging_header_is_read_like_a_query() {
        let tags = parse_header("a=1&b+c=%26+x&d").expect("valid");
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(tags, [pair("a", "1"), pair("b c", "& x"), pair("d", "")]);
        assert!(parse_header("a=1&a=2").is_err());
        assert!(parse_header(&(0..11).map(|n| format!("k{n}=v&")).collect::<String>()).is_err());
    }
}
