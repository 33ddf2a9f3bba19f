//! The head of one HTTP/1.1 request, read in place: nothing is copied out of the connection's buffer.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// What the answers depend on; every other header is skipped.
pub(crate) struct Head<'a> {
    pub(crate) method: &'a str,
    /// The bucket, empty for the service itself.
    pub(crate) bucket: &'a str,
    /// The key as it stands in the path, still percent-encoded; empty for the bucket itself.
    pub(crate) key: &'a str,
    pub(crate) query: &'a str,
    pub(crate) body: BodyLength,
    pub(crate) expects_continue: bool,
    pub(crate) close: bool,
    pub(crate) range: Option<&'a str>,
    pub(crate) is_copy: bool,
    /// `x-amz-checksum-*` headers, to be echoed.
    pub(crate) checksums: Vec<(&'a str, &'a str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyLength {
    Exactly(u64),
    Chunked,
}

/// Where the head in `bytes` ends (past the empty line), looking only at what came since `seen` bytes were there.
pub(crate) fn head_end(bytes: &[u8], seen: usize) -> Option<usize> {
    let from = seen.saturating_sub(3);
    bytes[from..].windows(4).position(|window| window == b"\r\n\r\n").map(|at| from + at + 4)
}

impl<'a> Head<'a> {
    /// Reads a whole head; `None` when it is not HTTP.
    pub(crate) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mut lines = text.split("\r\n");
        let mut start = lines.next()?.split(' ');
        let (method, target, version) = (start.next()?, start.next()?, start.next()?);
        // A proxy-style target carries the host before the path.
        let target = match target.strip_prefix("http://") {
            Some(rest) => &rest[rest.find('/')?..],
            None => target,
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let (bucket, key) = path.strip_prefix('/')?.split_once('/').unwrap_or((&path[1..], ""));
        let mut head = Self {
            method,
            bucket,
            key,
            query,
            body: BodyLength::Exactly(0),
            expects_continue: false,
            close: version == "HTTP/1.0",
            range: None,
            is_copy: false,
            checksums: Vec::new(),
        };
        for line in lines {
            let Some((name, value)) = line.split_once(':') else { continue };
            head.note(name, value.trim())?;
        }
        Some(head)
    }

    fn note(&mut self, name: &'a str, value: &'a str) -> Option<()> {
        match name.len() {
            5 if name.eq_ignore_ascii_case("range") => self.range = Some(value),
            6 if name.eq_ignore_ascii_case("expect") => self.expects_continue = true,
            10 if name.eq_ignore_ascii_case("connection") => self.close |= value.eq_ignore_ascii_case("close"),
            14 if name.eq_ignore_ascii_case("content-length") && self.body != BodyLength::Chunked => {
                self.body = BodyLength::Exactly(value.parse().ok()?);
            }
            17 if name.eq_ignore_ascii_case("transfer-encoding") => self.body = BodyLength::Chunked,
            17 if name.eq_ignore_ascii_case("x-amz-copy-source") => self.is_copy = true,
            15.. if name.get(..15).is_some_and(|start| start.eq_ignore_ascii_case("x-amz-checksum-")) => {
                self.checksums.push((name, value));
            }
            _ => {}
        }
        Some(())
    }

    /// The decoded value of a query parameter, `Some("")` when it has none.
    pub(crate) fn parameter(&self, name: &str) -> Option<Cow<'a, str>> {
        self.query.split('&').find_map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (key == name).then(|| percent_decode_str(value).decode_utf8_lossy())
        })
    }

    /// The size that the key names: the digits after the last `-`, an extension left aside (`f0000001-4096`,
    /// `film-2147483648.mp4`).
    pub(crate) fn object_size(&self) -> Option<u64> {
        let name = self.key.rsplit('/').next().unwrap_or(self.key);
        let (_, tail) = name.rsplit_once('-')?;
        let digits = tail.split_once('.').map_or(tail, |(digits, _)| digits);
        digits.parse().ok()
    }
}

/// The bytes `first..end` that a `Range` header asks of an object of `size` bytes.
pub(crate) enum Asked {
    Whole,
    Part { first: u64, end: u64 },
    Unsatisfiable,
}

pub(crate) fn asked(range: Option<&str>, size: u64) -> Asked {
    let Some((first, last)) = range.and_then(|text| text.strip_prefix("bytes=")).and_then(|text| text.split_once('-'))
    else {
        return Asked::Whole;
    };
    match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), _) if first >= size => Asked::Unsatisfiable,
        (Ok(first), Ok(last)) if last >= first => Asked::Part { first, end: size.min(last.saturating_add(1)) },
        (Ok(first), Err(_)) if last.is_empty() => Asked::Part { first, end: size },
        (Err(_), Ok(0)) => Asked::Unsatisfiable,
        (Err(_), Ok(suffix)) if first.is_empty() && size > 0 => {
            Asked::Part { first: size.saturating_sub(suffix), end: size }
        }
        _ => Asked::Whole,
    }
}
