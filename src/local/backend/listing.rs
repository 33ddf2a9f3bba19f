//! ListObjects and ListObjectsV2 over the primary key, without reading what a delimiter folds away.

use aws_smithy_types::base64;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rusqlite::{Connection, params};
use s3s::dto::{self, ETag, EncodingType, OptionalObjectAttributes};
use s3s::{S3Request, S3Response, S3Result};

use super::super::record::{from_json, read_kind, timestamp};
use super::super::refusal::{Internal, invalid_argument};
use super::Backend;
use super::buckets::{Bucket, owner};

/// Most entries of one page. Source: the S3 limit.
pub(super) const PAGE: usize = 1000;

/// Old versions of one key that are stepped over before the scan seeks to the next key instead.
/// Source: a seek costs about as much as this many steps.
const STEPS_BEFORE_SEEK: usize = 16;

/// Bytes that stay as they are under `encoding-type=url`.
const LITERAL: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// What a listing wants; every text is raw.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    pub(super) prefix: String,
    pub(super) delimiter: Option<String>,
    /// Only what sorts after this. A common prefix here skips all that it folds.
    pub(super) after: Option<String>,
    pub(super) most: usize,
}

impl Wanted {
    /// Checks the numbers and drops an empty delimiter, which means none.
    pub(super) fn new(
        prefix: Option<String>,
        delimiter: Option<String>,
        after: Option<String>,
        most: Option<i32>,
    ) -> S3Result<Self> {
        Ok(Self {
            prefix: prefix.unwrap_or_default(),
            delimiter: delimiter.filter(|delimiter| !delimiter.is_empty()),
            after: after.filter(|after| !after.is_empty()),
            most: page_size(most)?,
        })
    }

    /// The common prefix that `key` folds into.
    pub(super) fn common_prefix<'k>(&self, key: &'k [u8]) -> Option<&'k [u8]> {
        let delimiter = self.delimiter.as_ref()?.as_bytes();
        let rest = key.get(self.prefix.len()..).filter(|_| key.starts_with(self.prefix.as_bytes()))?;
        let at = rest.windows(delimiter.len()).position(|window| window == delimiter)?;
        key.get(..self.prefix.len() + at + delimiter.len())
    }

    /// The first key that may be listed.
    pub(super) fn start(&self) -> Vec<u8> {
        let prefix = self.prefix.as_bytes();
        let Some(after) = self.after.as_ref().map(String::as_bytes) else { return prefix.to_vec() };
        let start = if self.common_prefix(after) == Some(after) { past(after) } else { [after, b"\0"].concat() };
        start.max(prefix.to_vec())
    }

    /// The end of the prefix: no key that starts with it sorts at or after this.
    pub(super) fn end(&self) -> Vec<u8> {
        if self.prefix.is_empty() { vec![0xff] } else { past(self.prefix.as_bytes()) }
    }
}

/// The page size of a request: at most [`PAGE`].
pub(super) fn page_size(most: Option<i32>) -> S3Result<usize> {
    match most {
        None => Ok(PAGE),
        Some(most) => usize::try_from(most)
            .map(|most| most.min(PAGE))
            .map_err(|_| invalid_argument("Argument max-keys must be an integer between 0 and 2147483647")),
    }
}

/// The first bytes after all that start with `prefix`. UTF-8 holds no 0xff, so the last byte always has a successor.
pub(super) fn past(prefix: &[u8]) -> Vec<u8> {
    let mut next = prefix.to_vec();
    match next.last_mut() {
        Some(last) => *last += 1,
        None => next.push(0xff),
    }
    next
}

/// A page of current objects.
#[derive(Debug, Default)]
struct Page {
    objects: Vec<dto::Object>,
    prefixes: Vec<String>,
    /// The last entry, when there are more.
    next: Option<String>,
}

fn text(key: &[u8]) -> String {
    String::from_utf8_lossy(key).into_owned()
}

fn list(db: &Connection, bucket: i64, wanted: &Wanted, restore: bool) -> S3Result<Page> {
    // RestoreStatus needs the attributes, which are long: they are read only when asked for.
    let attributes = if restore { "attributes" } else { "NULL" };
    let sql = format!(
        "SELECT key, marker, size, modified, etag, class, checksum, {attributes} FROM versions \
         WHERE bucket = ?1 AND key >= ?2 AND key < ?3 ORDER BY key, sequence DESC"
    );
    let mut query = db.prepare_cached(&sql).internal()?;
    let end = wanted.end();
    let mut from = wanted.start();
    let mut page = Page::default();
    let mut last: Option<String> = None;
    if wanted.most == 0 {
        return Ok(page);
    }
    'seek: loop {
        let mut rows = query.query(params![bucket, from, end]).internal()?;
        let mut current: Vec<u8> = Vec::new();
        let mut first = true;
        let mut older = 0;
        while let Some(row) = rows.next().internal()? {
            let key = row.get_ref(0).internal()?.as_blob().internal()?;
            if !first && key == current.as_slice() {
                older += 1;
                if older > STEPS_BEFORE_SEEK {
                    from = [key, b"\0"].concat();
                    continue 'seek;
                }
                continue;
            }
            first = false;
            older = 0;
            current.clear();
            current.extend_from_slice(key);
            if row.get::<_, bool>(1).internal()? {
                continue;
            }
            if page.objects.len() + page.prefixes.len() >= wanted.most {
                page.next = last;
                return Ok(page);
            }
            if let Some(prefix) = wanted.common_prefix(key) {
                let prefix_text = text(prefix);
                from = past(prefix);
                last = Some(prefix_text.clone());
                page.prefixes.push(prefix_text);
                continue 'seek;
            }
            let object = object_of(row).internal()?;
            last.clone_from(&object.key);
            page.objects.push(object);
        }
        return Ok(page);
    }
}

fn object_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<dto::Object> {
    let kind = row.get_ref(6)?.as_str_or_null()?.and_then(read_kind);
    let class: Option<String> = row.get(5)?;
    let restore = match row.get_ref(7)?.as_str_or_null()? {
        Some(json) => from_json::<super::super::record::Attributes>(7, json)?.restored_until,
        None => None,
    };
    Ok(dto::Object {
        checksum_algorithm: kind.map(|(algorithm, _)| vec![algorithm.name().to_owned().into()]),
        checksum_type: kind.map(|(_, kind)| kind.name().to_owned().into()),
        e_tag: Some(ETag::Strong(row.get(4)?)),
        key: Some(text(row.get_ref(0)?.as_blob()?)),
        last_modified: Some(timestamp(row.get(3)?)),
        owner: None,
        restore_status: restore
            .map(|until| dto::RestoreStatus { is_restore_in_progress: Some(false), restore_expiry_date: Some(until) }),
        size: Some(row.get(2)?),
        storage_class: Some(class.unwrap_or_else(|| "STANDARD".to_owned()).into()),
    })
}

/// Applies `encoding-type=url` to texts of an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Encoder {
    url: bool,
}

impl Encoder {
    /// Reads the parameter.
    pub(super) fn new(encoding: Option<&EncodingType>) -> S3Result<Self> {
        match encoding.map(EncodingType::as_str) {
            None => Ok(Self { url: false }),
            Some(EncodingType::URL) => Ok(Self { url: true }),
            Some(_) => Err(invalid_argument("Invalid Encoding Method specified in Request")),
        }
    }

    /// One text.
    pub(super) fn text(self, text: String) -> String {
        if self.url { utf8_percent_encode(&text, LITERAL).to_string() } else { text }
    }

    /// A text that may be missing.
    pub(super) fn option(self, text: Option<String>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// The common prefixes of a page.
    pub(super) fn prefixes(self, prefixes: Vec<String>) -> Option<Vec<dto::CommonPrefix>> {
        let fold = |prefix| dto::CommonPrefix { prefix: Some(self.text(prefix)) };
        Some(prefixes.into_iter().map(fold).collect())
    }

    fn objects(self, mut objects: Vec<dto::Object>, owned: bool) -> Option<Vec<dto::Object>> {
        for object in &mut objects {
            object.key = self.option(object.key.take());
            if owned {
                object.owner = Some(owner());
            }
        }
        Some(objects)
    }
}

fn wants_restore(attributes: Option<&Vec<OptionalObjectAttributes>>) -> bool {
    attributes
        .is_some_and(|list| list.iter().any(|attribute| attribute.as_str() == OptionalObjectAttributes::RESTORE_STATUS))
}

fn number(count: usize) -> Option<i32> {
    i32::try_from(count).ok()
}

pub(super) async fn list_objects(
    backend: &Backend,
    request: S3Request<dto::ListObjectsInput>,
) -> S3Result<S3Response<dto::ListObjectsOutput>> {
    let input = request.input;
    let encoder = Encoder::new(input.encoding_type.as_ref())?;
    let restore = wants_restore(input.optional_object_attributes.as_ref());
    let wanted = Wanted::new(input.prefix, input.delimiter, input.marker.clone(), input.max_keys)?;
    let (asked, name) = (wanted.clone(), input.bucket.clone());
    let page = backend
        .store
        .readers
        .read(move |db| {
            let bucket = Bucket::find(db, &name)?;
            list(db, bucket.id, &asked, restore)
        })
        .await?;
    let output = dto::ListObjectsOutput {
        name: Some(input.bucket),
        prefix: Some(encoder.text(wanted.prefix)),
        marker: Some(encoder.text(input.marker.unwrap_or_default())),
        max_keys: number(wanted.most),
        is_truncated: Some(page.next.is_some()),
        // S3 tells it only with a delimiter; COS and most others always do, and clients fall back on it.
        next_marker: encoder.option(page.next),
        contents: encoder.objects(page.objects, true),
        common_prefixes: encoder.prefixes(page.prefixes),
        delimiter: encoder.option(wanted.delimiter),
        encoding_type: input.encoding_type,
        request_charged: None,
    };
    Ok(S3Response::new(output))
}

pub(super) async fn list_objects_v2(
    backend: &Backend,
    request: S3Request<dto::ListObjectsV2Input>,
) -> S3Result<S3Response<dto::ListObjectsV2Output>> {
    let input = request.input;
    let encoder = Encoder::new(input.encoding_type.as_ref())?;
    let restore = wants_restore(input.optional_object_attributes.as_ref());
    let after = match &input.continuation_token {
        Some(token) => Some(read_token(token)?),
        None => input.start_after.clone(),
    };
    let wanted = Wanted::new(input.prefix, input.delimiter, after, input.max_keys)?;
    let (asked, name) = (wanted.clone(), input.bucket.clone());
    let page = backend
        .store
        .readers
        .read(move |db| {
            let bucket = Bucket::find(db, &name)?;
            list(db, bucket.id, &asked, restore)
        })
        .await?;
    let output = dto::ListObjectsV2Output {
        name: Some(input.bucket),
        prefix: Some(encoder.text(wanted.prefix)),
        max_keys: number(wanted.most),
        key_count: number(page.objects.len() + page.prefixes.len()),
        continuation_token: input.continuation_token,
        is_truncated: Some(page.next.is_some()),
        next_continuation_token: page.next.map(base64::encode),
        contents: encoder.objects(page.objects, input.fetch_owner == Some(true)),
        common_prefixes: encoder.prefixes(page.prefixes),
        delimiter: encoder.option(wanted.delimiter),
        encoding_type: input.encoding_type,
        start_after: encoder.option(input.start_after),
        request_charged: None,
    };
    Ok(S3Response::new(output))
}

/// A continuation token is the last entry in base64.
fn read_token(token: &str) -> S3Result<String> {
    let bytes = base64::decode(token).ok();
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| invalid_argument("The continuation token provided is incorrect"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_prefix_ends_with_the_first_delimiter_behind_the_prefix() {
        let wanted = |prefix: &str| Wanted::new(Some(prefix.into()), Some("/".into()), None, None).expect("valid");
        assert_eq!(wanted("").common_prefix(b"a/b/c"), Some(&b"a/"[..]));
        assert_eq!(wanted("a/").common_prefix(b"a/b/c"), Some(&b"a/b/"[..]));
        assert_eq!(wanted("a/").common_prefix(b"a/"), None);
        assert_eq!(wanted("").common_prefix(b"/a"), Some(&b"/"[..]));
        assert_eq!(wanted("a").common_prefix(b"b/c"), None);
    }

    #[test]
    fn a_marker_that_is_a_common_prefix_skips_what_it_folds() {
        let mut wanted = Wanted::new(None, Some("/".into()), Some("a/".into()), None).expect("valid");
        assert_eq!(wanted.start(), b"a0");
        wanted.after = Some("a/b".into());
        assert_eq!(wanted.start(), b"a/b\0");
        wanted.delimiter = None;
        wanted.after = Some("a/".into());
        assert_eq!(wanted.start(), b"a/\0");
        wanted.prefix = "b".into();
        assert_eq!(wanted.start(), b"b");
    }

    #[test]
    fn url_encoding_keeps_slashes_and_escapes_the_rest() {
        let encoder = Encoder { url: true };
        assert_eq!(encoder.text("a b+c/d%e\n日".into()), "a%20b%2Bc/d%25e%0A%E6%97%A5");
    }
}
