//! ListMultipartUploads and ListParts.

use rusqlite::{Connection, params};
use s3s::dto::{self, ETag};
use s3s::{S3Request, S3Response, S3Result};

use super::super::checksums::put_sums;
use super::super::record::{Attributes, from_json, timestamp};
use super::super::refusal::Internal;
use super::Backend;
use super::buckets::{Bucket, owner};
use super::listing::{Encoder, Wanted, page_size, past};
use super::multipart::{Part, Place, Upload};

fn initiator() -> dto::Initiator {
    let owner = owner();
    dto::Initiator { display_name: owner.display_name, id: owner.id }
}

fn class(attributes: &Attributes) -> dto::StorageClass {
    attributes.storage_class.clone().unwrap_or_else(|| "STANDARD".to_owned()).into()
}

#[derive(Debug, Default)]
struct Page {
    uploads: Vec<dto::MultipartUpload>,
    prefixes: Vec<String>,
    /// Key (or common prefix) and upload id of the last entry, when there are more.
    next: Option<(String, Option<String>)>,
}

fn list(db: &Connection, bucket: i64, wanted: &Wanted, id_marker: Option<&str>) -> S3Result<Page> {
    let mut page = Page::default();
    if wanted.most == 0 {
        return Ok(page);
    }
    let sql = "SELECT key, id, initiated, attributes, algorithm, kind FROM uploads \
               WHERE bucket = ?1 AND key >= ?2 AND key < ?3 AND (key <> ?4 OR id > ?5) ORDER BY key, id";
    let mut query = db.prepare_cached(sql).internal()?;
    let end = wanted.end();
    let marker = wanted.after.clone().unwrap_or_default();
    // With an upload id the marker's own key is listed on from that upload, else it is done.
    let mut from = match id_marker {
        Some(_) => marker.as_bytes().to_vec(),
        None => wanted.start(),
    };
    let after_id = id_marker.unwrap_or_default();
    let mut last: Option<(String, Option<String>)> = None;
    'seek: loop {
        let mut rows = query.query(params![bucket, from, end, marker.as_bytes(), after_id]).internal()?;
        while let Some(row) = rows.next().internal()? {
            if page.uploads.len() + page.prefixes.len() >= wanted.most {
                page.next = last;
                return Ok(page);
            }
            let key = row.get_ref(0).internal()?.as_blob().internal()?;
            if let Some(prefix) = wanted.common_prefix(key) {
                let text = String::from_utf8_lossy(prefix).into_owned();
                from = past(prefix);
                last = Some((text.clone(), None));
                page.prefixes.push(text);
                continue 'seek;
            }
            let key = String::from_utf8_lossy(key).into_owned();
            let id: String = row.get(1).internal()?;
            let attributes: Attributes = from_json(3, row.get_ref(3).internal()?.as_str().internal()?).internal()?;
            last = Some((key.clone(), Some(id.clone())));
            page.uploads.push(dto::MultipartUpload {
                checksum_algorithm: row.get::<_, Option<String>>(4).internal()?.map(Into::into),
                checksum_type: row.get::<_, Option<String>>(5).internal()?.map(Into::into),
                initiated: Some(timestamp(row.get(2).internal()?)),
                initiator: Some(initiator()),
                key: Some(key),
                owner: Some(owner()),
                storage_class: Some(class(&attributes)),
                upload_id: Some(id),
            });
        }
        return Ok(page);
    }
}

pub(super) async fn list_multipart_uploads(
    backend: &Backend,
    request: S3Request<dto::ListMultipartUploadsInput>,
) -> S3Result<S3Response<dto::ListMultipartUploadsOutput>> {
    let input = request.input;
    let encoder = Encoder::new(input.encoding_type.as_ref())?;
    let wanted = Wanted::new(input.prefix, input.delimiter, input.key_marker.clone(), input.max_uploads)?;
    // An upload id marker without a key marker is ignored, as S3 says.
    let id_marker = input.upload_id_marker.clone().filter(|id| !id.is_empty() && wanted.after.is_some());
    let (asked, name) = (wanted.clone(), input.bucket.clone());
    let mut page = backend
        .store
        .readers
        .read(move |db| {
            let bucket = Bucket::find(db, &name)?;
            list(db, bucket.id, &asked, id_marker.as_deref())
        })
        .await?;
    for upload in &mut page.uploads {
        upload.key = encoder.option(upload.key.take());
    }
    let truncated = page.next.is_some();
    let (next_key, next_id) = page.next.map_or((None, None), |(key, id)| (Some(key), id));
    let output = dto::ListMultipartUploadsOutput {
        bucket: Some(input.bucket),
        common_prefixes: encoder.prefixes(page.prefixes),
        delimiter: encoder.option(wanted.delimiter),
        encoding_type: input.encoding_type,
        is_truncated: Some(truncated),
        key_marker: Some(encoder.text(input.key_marker.unwrap_or_default())),
        max_uploads: i32::try_from(wanted.most).ok(),
        next_key_marker: encoder.option(next_key),
        next_upload_id_marker: next_id,
        prefix: Some(encoder.text(wanted.prefix)),
        request_charged: None,
        upload_id_marker: input.upload_id_marker,
        uploads: Some(page.uploads),
    };
    Ok(S3Response::new(output))
}

pub(super) async fn list_parts(
    backend: &Backend,
    request: S3Request<dto::ListPartsInput>,
) -> S3Result<S3Response<dto::ListPartsOutput>> {
    let input = request.input;
    let most = page_size(input.max_parts)?;
    let marker = input.part_number_marker.unwrap_or(0);
    let place = Place { bucket: input.bucket.clone(), key: input.key.clone(), upload: input.upload_id.clone() };
    let (upload, mut parts) = backend
        .store
        .readers
        .read(move |db| {
            let (_, upload) = Upload::find(db, &place)?;
            let parts = Part::list(db, &upload.id, marker, most + 1)?;
            Ok((upload, parts))
        })
        .await?;
    let truncated = parts.len() > most;
    parts.truncate(most);
    let next = parts.last().map(|part| part.number);
    let told = parts
        .into_iter()
        .map(|part| {
            let mut told = dto::Part {
                e_tag: Some(ETag::Strong(part.etag)),
                last_modified: Some(timestamp(part.modified)),
                part_number: Some(part.number),
                size: i64::try_from(part.size).ok(),
                ..Default::default()
            };
            if let Some(algorithm) = upload.algorithm {
                put_sums!(told, part.sums.only(algorithm));
            }
            told
        })
        .collect();
    let output = dto::ListPartsOutput {
        bucket: Some(input.bucket),
        checksum_algorithm: upload.algorithm.map(|algorithm| algorithm.name().to_owned().into()),
        checksum_type: upload.kind.map(|kind| kind.name().to_owned().into()),
        initiator: Some(initiator()),
        is_truncated: Some(truncated),
        key: Some(input.key),
        max_parts: i32::try_from(most).ok(),
        next_part_number_marker: next,
        owner: Some(owner()),
        part_number_marker: Some(marker),
        parts: Some(told),
        storage_class: Some(class(&upload.attributes)),
        upload_id: Some(input.upload_id),
        ..Default::default()
    };
    Ok(S3Response::new(output))
}
