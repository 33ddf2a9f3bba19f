//! Synthetic listings: bucket `list-COUNT-SIZE` holds COUNT keys `d000/f0000000-SIZE`, `d000/f0000001-SIZE` …, a
//! thousand to a directory, in order. Nothing is stored: a position is turned into its key and back by arithmetic.

use crate::request::Head;

/// ETag of every synthetic object. The `-1` says that it is no MD5 of the body, which is what lets one text serve all.
pub(crate) const ETAG: &str = "\"6e756c6c2d7365727665722d6f626a65-1\"";
/// Last-Modified of every synthetic object, as listings write it.
const MODIFIED: &str = "2026-01-01T00:00:00.000Z";
const KEYS_PER_DIRECTORY: u64 = 1000;

/// One such bucket.
pub(crate) struct Synthetic {
    count: u64,
    /// A whole `<Contents>` element whose digits are overwritten for each key.
    element: Vec<u8>,
    /// Where the key stands in `element`, and the fields in the key.
    key: std::ops::Range<usize>,
    directory: std::ops::Range<usize>,
    file: std::ops::Range<usize>,
}

impl Synthetic {
    /// The bucket called `name`; `None` when its name is not of the form.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let (count, size) = name.strip_prefix("list-")?.split_once('-')?;
        let (count, size): (u64, u64) = (count.parse().ok()?, size.parse().ok()?);
        let last = count.saturating_sub(1);
        // Fixed widths keep the order of the numbers the order of the keys.
        let file_digits = last.to_string().len().max(7);
        let directory_digits = (last / KEYS_PER_DIRECTORY).to_string().len().max(3);
        let start = "<Contents><Key>".len();
        let key = format!("d{:0directory_digits$}/f{:0file_digits$}-{size}", 0, 0);
        let element = format!(
            "<Contents><Key>{key}</Key><LastModified>{MODIFIED}</LastModified><ETag>{}</ETag><Size>{size}</Size>\
             <StorageClass>STANDARD</StorageClass></Contents>",
            ETAG.replace('"', "&quot;"),
        );
        let directory = start + 1..start + 1 + directory_digits;
        let file = directory.end + 2..directory.end + 2 + file_digits;
        Some(Self { count, element: element.into_bytes(), key: start..start + key.len(), directory, file })
    }

    fn move_to(&mut self, position: u64) {
        write_digits(&mut self.element[self.directory.clone()], position / KEYS_PER_DIRECTORY);
        write_digits(&mut self.element[self.file.clone()], position);
    }

    fn key_at(&mut self, position: u64) -> &[u8] {
        self.move_to(position);
        &self.element[self.key.clone()]
    }

    /// The first position whose key satisfies `reached`, which must hold for all keys after it.
    fn first(&mut self, reached: impl Fn(&[u8]) -> bool) -> u64 {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low + (high - low) / 2;
            if reached(self.key_at(middle)) { high = middle } else { low = middle + 1 }
        }
        low
    }

    fn past_prefix(&mut self, prefix: &[u8]) -> u64 {
        self.first(|key| key > prefix && !key.starts_with(prefix))
    }
}

fn write_digits(field: &mut [u8], mut number: u64) {
    for digit in field.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

/// Renders the page that `head` asks for into `out`: list version 1 or 2. A bucket that is not synthetic is empty.
pub(crate) fn render(head: &Head<'_>, out: &mut Vec<u8>) {
    let second = head.parameter("list-type").as_deref() == Some("2");
    let prefix = head.parameter("prefix").unwrap_or_default();
    let delimiter = head.parameter("delimiter").unwrap_or_default();
    let max_keys: u64 = head.parameter("max-keys").and_then(|text| text.parse().ok()).unwrap_or(1000).min(1000);
    let after = if second {
        head.parameter("continuation-token").or_else(|| head.parameter("start-after"))
    } else {
        head.parameter("marker")
    }
    .unwrap_or_default();

    out.extend_from_slice(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">",
    );
    element(out, "Name", head.bucket);
    element(out, "Prefix", &prefix);
    if !delimiter.is_empty() {
        element(out, "Delimiter", &delimiter);
    }
    if head.parameter("encoding-type").is_some() {
        element(out, "EncodingType", "url");
    }
    element(out, "MaxKeys", &max_keys.to_string());

    let mut count = 0;
    let mut next = None;
    if let Some(mut bucket) = Synthetic::of(head.bucket) {
        (count, next) =
            page(&mut bucket, &Page { prefix: &prefix, delimiter: &delimiter, after: &after, max_keys }, out);
    }
    if second {
        element(out, "KeyCount", &count.to_string());
    } else {
        element(out, "Marker", &after);
    }
    element(out, "IsTruncated", if next.is_some() { "true" } else { "false" });
    if let Some(next) = next {
        element(out, if second { "NextContinuationToken" } else { "NextMarker" }, &next);
    }
    out.extend_from_slice(b"</ListBucketResult>");
}

struct Page<'a> {
    prefix: &'a str,
    delimiter: &'a str,
    after: &'a str,
    max_keys: u64,
}

/// Writes the entries of a page; returns how many, and the last one's name when more follow.
fn page(bucket: &mut Synthetic, wanted: &Page<'_>, out: &mut Vec<u8>) -> (u64, Option<String>) {
    let (prefix, after) = (wanted.prefix.as_bytes(), wanted.after.as_bytes());
    let end = bucket.past_prefix(prefix);
    let mut position = bucket.first(|key| key >= prefix).max(bucket.first(|key| key > after));
    if !wanted.delimiter.is_empty() && !after.is_empty() && wanted.after.ends_with(wanted.delimiter) {
        // The page before ended on a common prefix: everything below it was summed up there.
        position = position.max(bucket.past_prefix(after));
    }
    let (mut count, mut last) = (0, String::new());
    let mut groups = String::new();
    while position < end && count < wanted.max_keys {
        let group = match wanted.delimiter {
            "" => None,
            delimiter => common_prefix(bucket.key_at(position), prefix.len(), delimiter.as_bytes()),
        };
        if let Some(group) = group {
            groups.push_str("<CommonPrefixes><Prefix>");
            groups.push_str(&group);
            groups.push_str("</Prefix></CommonPrefixes>");
            position = bucket.past_prefix(group.as_bytes());
            last = group;
        } else {
            bucket.move_to(position);
            out.extend_from_slice(&bucket.element);
            position += 1;
            last.clear();
        }
        count += 1;
    }
    out.extend_from_slice(groups.as_bytes());
    if position >= end || count == 0 {
        return (count, None);
    }
    if last.is_empty() {
        last = String::from_utf8_lossy(bucket.key_at(position - 1)).into_owned();
    }
    (count, Some(last))
}

fn common_prefix(key: &[u8], from: usize, delimiter: &[u8]) -> Option<String> {
    let at = key.get(from..)?.windows(delimiter.len()).position(|window| window == delimiter)?;
    Some(String::from_utf8_lossy(&key[..from + at + delimiter.len()]).into_owned())
}

fn element(out: &mut Vec<u8>, name: &str, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    out.extend_from_slice(format!("<{name}>{text}</{name}>").as_bytes());
}
