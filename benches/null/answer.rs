//! What is answered to which request.

use crate::listing::{self, ETAG};
use crate::request::{Asked, Head, asked};

/// Bodies up to this size travel in the same write as their head.
const INLINE: u64 = 64 * 1024;

/// An answer: bytes to write, then a stretch of the synthetic content.
#[derive(Default)]
pub(crate) struct Answer {
    pub(crate) content: Option<std::ops::Range<u64>>,
    /// The request's body decides the answer: it must be read and given to [`deleted`].
    pub(crate) wants_body: bool,
}

/// Writes the answer to `head` into `out`, which is empty.
pub(crate) fn answer(head: &Head<'_>, pattern: &[u8], out: &mut Vec<u8>) -> Answer {
    let has = |name| head.parameter(name).is_some();
    match (head.method, head.bucket.is_empty(), head.key.is_empty()) {
        ("GET" | "HEAD", false, false) if !has("uploadId") => return object(head, pattern, out),
        ("GET", true, _) => xml(out, "200 OK", BUCKETS),
        ("HEAD", _, true) => empty(out, "200 OK", head),
        ("GET", _, true) if has("location") => xml(out, "200 OK", LOCATION),
        ("GET", _, true) if has("versioning") => xml(out, "200 OK", "<VersioningConfiguration/>"),
        ("GET", _, true) if has("uploads") => xml(out, "200 OK", &uploads(head)),
        ("GET", _, true) if is_listing(head) => list(head, out),
        ("GET", _, false) => xml(out, "200 OK", &parts(head)),
        ("PUT", false, false) if head.is_copy => {
            let root = if has("uploadId") { "CopyPartResult" } else { "CopyObjectResult" };
            xml(out, "200 OK", &format!("<{root}><LastModified>{COPIED}</LastModified><ETag>{ETAG}</ETag></{root}>"));
        }
        ("PUT", false, _) => empty(out, "200 OK", head),
        ("POST", false, false) if has("uploads") => xml(out, "200 OK", &created(head)),
        ("POST", false, false) if has("uploadId") => xml(out, "200 OK", &completed(head)),
        ("POST", false, true) if has("delete") => return Answer { wants_body: true, ..Answer::default() },
        ("DELETE", false, _) => empty(out, "204 No Content", head),
        _ => error(out, head, "501 Not Implemented", "NotImplemented"),
    }
    Answer::default()
}

/// Writes the answer to a batch deletion with this body: every key was deleted.
pub(crate) fn deleted(body: &[u8], out: &mut Vec<u8>) {
    let body = String::from_utf8_lossy(body);
    let mut text = String::from("<DeleteResult>");
    if !body.contains("<Quiet>true</Quiet>") {
        // The keys come escaped and go back as they are.
        for key in body.split("<Key>").skip(1).filter_map(|rest| rest.split_once("</Key>")) {
            text.push_str("<Deleted><Key>");
            text.push_str(key.0);
            text.push_str("</Key></Deleted>");
        }
    }
    text.push_str("</DeleteResult>");
    xml(out, "200 OK", &text);
}

/// Writes a refusal that asks for fewer requests.
pub(crate) fn slow_down(head: &Head<'_>, retry_after: Option<u16>, out: &mut Vec<u8>) -> Answer {
    let body = if head.method == "HEAD" { "" } else { "<Error><Code>SlowDown</Code></Error>" };
    let after = retry_after.map(|seconds| format!("retry-after: {seconds}\r\n")).unwrap_or_default();
    let length = body.len();
    let head =
        format!("HTTP/1.1 503 Slow Down\r\n{after}content-type: application/xml\r\ncontent-length: {length}\r\n\r\n");
    out.extend_from_slice(head.as_bytes());
    out.extend_from_slice(body.as_bytes());
    Answer::default()
}

/// Writes the answer to bytes that are not a request.
pub(crate) fn bad_request(out: &mut Vec<u8>) {
    out.extend_from_slice(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

const BUCKETS: &str = "<ListAllMyBucketsResult><Owner><ID>null</ID></Owner><Buckets>\
    <Bucket><Name>bench</Name><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>\
    <Bucket><Name>list-10000-4096</Name><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>\
    <Bucket><Name>list-1000000-4096</Name><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>\
    </Buckets></ListAllMyBucketsResult>";
/// Empty stands for us-east-1.
const LOCATION: &str = "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"></LocationConstraint>";
const COPIED: &str = "2026-01-01T00:00:00.000Z";

/// Query parameters of the two list versions; any other (`acl`, `policy` …) names a subresource, which is not here.
fn is_listing(head: &Head<'_>) -> bool {
    const KNOWN: [&str; 11] = [
        "",
        "list-type",
        "prefix",
        "marker",
        "start-after",
        "continuation-token",
        "delimiter",
        "max-keys",
        "encoding-type",
        "fetch-owner",
        "x-id",
    ];
    head.query.split('&').all(|pair| {
        let name = pair.split('=').next().unwrap_or(pair);
        KNOWN.contains(&name) || name.starts_with("X-Amz-")
    })
}

fn list(head: &Head<'_>, out: &mut Vec<u8>) {
    // The length stands before the page and is known after it: keep room for it and fill it in.
    const ROOM: usize = 12;
    out.extend_from_slice(b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: ");
    let at = out.len();
    out.extend_from_slice(&[b' '; ROOM]);
    out.extend_from_slice(b"\r\n\r\n");
    let start = out.len();
    listing::render(head, out);
    let length = format!("{:>ROOM$}", out.len() - start);
    out[at..at + ROOM].copy_from_slice(length.as_bytes());
}

fn object(head: &Head<'_>, pattern: &[u8], out: &mut Vec<u8>) -> Answer {
    let Some(size) = head.object_size() else {
        error(out, head, "404 Not Found", "NoSuchKey");
        return Answer::default();
    };
    let (status, bytes) = match asked(head.range, size) {
        Asked::Whole => ("200 OK", 0..size),
        Asked::Part { first, end } => ("206 Partial Content", first..end),
        Asked::Unsatisfiable => {
            error(out, head, "416 Requested Range Not Satisfiable", "InvalidRange");
            return Answer::default();
        }
    };
    let length = bytes.end - bytes.start;
    out.extend_from_slice(b"HTTP/1.1 ");
    out.extend_from_slice(status.as_bytes());
    out.extend_from_slice(
        b"\r\nAccept-Ranges: bytes\r\nContent-Type: binary/octet-stream\r\n\
          Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\nx-amz-request-id: NULL\r\nETag: ",
    );
    out.extend_from_slice(ETAG.as_bytes());
    if status.starts_with("206") {
        let text = format!("\r\nContent-Range: bytes {}-{}/{size}", bytes.start, bytes.end - 1);
        out.extend_from_slice(text.as_bytes());
    }
    out.extend_from_slice(format!("\r\nContent-Length: {length}\r\n\r\n").as_bytes());
    if head.method == "HEAD" || length == 0 {
        return Answer::default();
    }
    if length > INLINE {
        return Answer { content: Some(bytes), ..Answer::default() };
    }
    let mut at = (bytes.start % pattern.len() as u64) as usize;
    let mut left = length as usize;
    while left > 0 {
        let stretch = left.min(pattern.len() - at);
        out.extend_from_slice(&pattern[at..at + stretch]);
        (at, left) = (0, left - stretch);
    }
    Answer::default()
}

fn empty(out: &mut Vec<u8>, status: &str, head: &Head<'_>) {
    out.extend_from_slice(b"HTTP/1.1 ");
    out.extend_from_slice(status.as_bytes());
    out.extend_from_slice(b"\r\nx-amz-request-id: NULL\r\n");
    if head.method == "PUT" && !head.key.is_empty() {
        out.extend_from_slice(b"ETag: ");
        out.extend_from_slice(ETAG.as_bytes());
        out.extend_from_slice(b"\r\n");
        for (name, value) in &head.checksums {
            out.extend_from_slice(name.as_bytes());
            out.extend_from_slice(b": ");
            out.extend_from_slice(value.as_bytes());
            out.extend_from_slice(b"\r\n");
        }
    }
    if status.starts_with("204") {
        out.extend_from_slice(b"\r\n");
    } else {
        out.extend_from_slice(b"Content-Length: 0\r\n\r\n");
    }
}

fn xml(out: &mut Vec<u8>, status: &str, text: &str) {
    const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    let length = DECLARATION.len() + text.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/xml\r\nx-amz-request-id: NULL\r\nContent-Length: {length}\r\n\r\n"
    );
    for part in [&head, DECLARATION, text] {
        out.extend_from_slice(part.as_bytes());
    }
}

fn error(out: &mut Vec<u8>, head: &Head<'_>, status: &str, code: &str) {
    if head.method == "HEAD" {
        let text = format!("HTTP/1.1 {status}\r\nx-amz-request-id: NULL\r\nContent-Length: 0\r\n\r\n");
        out.extend_from_slice(text.as_bytes());
        return;
    }
    let text = format!(
        "<Error><Code>{code}</Code><Message>the null server has no such thing</Message><RequestId>NULL</RequestId></Error>"
    );
    xml(out, status, &text);
}

fn created(head: &Head<'_>) -> String {
    format!(
        "<InitiateMultipartUploadResult><Bucket>{}</Bucket><Key>{}</Key><UploadId>null-upload</UploadId>\
         </InitiateMultipartUploadResult>",
        head.bucket, head.key
    )
}

fn completed(head: &Head<'_>) -> String {
    let checksums: String = head
        .checksums
        .iter()
        .filter_map(|(name, value)| {
            let element = match name.to_ascii_lowercase().strip_prefix("x-amz-checksum-")? {
                "type" => "ChecksumType".to_owned(),
                algorithm => format!("Checksum{}", algorithm.to_ascii_uppercase()),
            };
            Some(format!("<{element}>{value}</{element}>"))
        })
        .collect();
    format!(
        "<CompleteMultipartUploadResult><Bucket>{}</Bucket><Key>{}</Key><ETag>{ETAG}</ETag>{checksums}\
         </CompleteMultipartUploadResult>",
        head.bucket, head.key
    )
}

fn uploads(head: &Head<'_>) -> String {
    format!(
        "<ListMultipartUploadsResult><Bucket>{}</Bucket><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>",
        head.bucket
    )
}

fn parts(head: &Head<'_>) -> String {
    format!(
        "<ListPartsResult><Bucket>{}</Bucket><Key>{}</Key><UploadId>null-upload</UploadId>\
         <IsTruncated>false</IsTruncated></ListPartsResult>",
        head.bucket, head.key
    )
}
