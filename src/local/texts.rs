//! Header values that are not plain ASCII. s3s refuses most of them and rewrites the others, so they are set aside once the
//! signature over them is checked, kept with the object, and told byte for byte.

use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::record::Attributes;

/// The start of the names of user metadata.
const METADATA: &str = "x-amz-meta-";
const COPY_SOURCE: &str = "x-amz-copy-source";
const WEBSITE_REDIRECT: HeaderName = HeaderName::from_static("x-amz-website-redirect-location");

/// Before a stored value whose bytes are no UTF-8: each of its characters stands for one byte. No header can hold it.
const BYTES_MARK: char = '\0';

/// Whether s3s passes on a stored value unchanged.
fn is_plain(value: &str) -> bool {
    value.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !is_encoded_word(value.as_bytes())
}

/// What looks like an encoded word of RFC 2047, which s3s would decode in metadata.
fn is_encoded_word(value: &[u8]) -> bool {
    value.trim_ascii().starts_with(b"=?")
}

fn stays_away(name: &HeaderName, value: &HeaderValue) -> bool {
    let metadata = name.as_str().starts_with(METADATA);
    let kept = [CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, WEBSITE_REDIRECT];
    (metadata || name.as_str() == COPY_SOURCE || kept.contains(name))
        && (!value.as_bytes().is_ascii() || metadata && is_encoded_word(value.as_bytes()))
}

/// The form in which a value is stored.
fn stored(value: &HeaderValue) -> String {
    match std::str::from_utf8(value.as_bytes()) {
        Ok(text) => text.to_owned(),
        Err(_) => std::iter::once(BYTES_MARK).chain(value.as_bytes().iter().map(|byte| char::from(*byte))).collect(),
    }
}

/// The value of a header from its stored form.
fn header_value(stored: &str) -> Option<HeaderValue> {
    match stored.strip_prefix(BYTES_MARK) {
        Some(characters) => {
            let bytes: Option<Vec<u8>> = characters.chars().map(|character| u8::try_from(character).ok()).collect();
            HeaderValue::from_bytes(&bytes?).ok()
        }
        None => HeaderValue::from_bytes(stored.as_bytes()).ok(),
    }
}

/// In a request's extensions: the values that were set aside.
#[derive(Clone, Debug, Default)]
pub(super) struct SetAside(HeaderMap);

impl SetAside {
    /// Whether any value must be set aside.
    pub(super) fn is_needed(headers: &HeaderMap) -> bool {
        headers.iter().any(|(name, value)| stays_away(name, value))
    }

    /// Takes the values out of `headers`. A copy source stays, with its bytes percent-encoded.
    pub(super) fn take(headers: &mut HeaderMap) -> Self {
        let names: Vec<HeaderName> =
            headers.iter().filter(|(name, value)| stays_away(name, value)).map(|(name, _)| name.clone()).collect();
        let mut aside = HeaderMap::new();
        for name in names {
            // Of several lines, the first is found again under its name, the others were removed with it.
            let http::header::Entry::Occupied(entry) = headers.entry(&name) else { continue };
            let lines: Vec<HeaderValue> = entry.remove_entry_mult().1.collect();
            if name.as_str() == COPY_SOURCE {
                let encoded = lines.first().and_then(|source| HeaderValue::try_from(percent_encode(source)).ok());
                headers.extend(encoded.map(|source| (name, source)));
                continue;
            }
            let joined = lines.iter().map(HeaderValue::as_bytes).collect::<Vec<_>>().join(&b","[..]);
            aside.extend(HeaderValue::from_bytes(&joined).ok().map(|value| (name, value)));
        }
        Self(aside)
    }

    /// Puts the values of a request where they belong.
    pub(super) fn give(extensions: &http::Extensions, attributes: &mut Attributes) {
        let Some(Self(values)) = extensions.get::<Self>() else { return };
        for (name, value) in values {
            if let Some(name) = name.as_str().strip_prefix(METADATA) {
                attributes.metadata.insert(name.to_owned(), stored(value));
                continue;
            }
            for (known, place) in places(attributes) {
                if known == *name {
                    *place = Some(stored(value));
                }
            }
        }
    }
}

fn percent_encode(value: &HeaderValue) -> String {
    value.as_bytes().iter().fold(String::with_capacity(value.len()), |mut text, byte| {
        if byte.is_ascii() {
            text.push(char::from(*byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}

fn places(attributes: &mut Attributes) -> [(HeaderName, &mut Option<String>); 6] {
    [
        (CACHE_CONTROL, &mut attributes.cache_control),
        (CONTENT_DISPOSITION, &mut attributes.content_disposition),
        (CONTENT_ENCODING, &mut attributes.content_encoding),
        (CONTENT_LANGUAGE, &mut attributes.content_language),
        (CONTENT_TYPE, &mut attributes.content_type),
        (WEBSITE_REDIRECT, &mut attributes.website_redirect),
    ]
}

/// Takes the values that s3s would change out of what an answer tells, and gives them as headers of the answer.
pub(super) fn tell_aside(attributes: &mut Attributes, headers: &mut HeaderMap) {
    for (name, place) in places(attributes) {
        if let Some(value) = place.take_if(|value| !is_plain(value)) {
            headers.extend(header_value(&value).map(|value| (name, value)));
        }
    }
    attributes.metadata.retain(|name, value| {
        let plain = is_plain(value);
        if !plain {
            let name = HeaderName::try_from(format!("{METADATA}{name}")).ok();
            headers.extend(name.zip(header_value(value)));
        }
        plain
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_byte_for_byte() {
        let values: [&[u8]; 5] =
            ["報告".as_bytes(), b"caf\xe9", b"=?UTF-8?Q?a=20b?=", b"plain", "a\tb\u{fffd}".as_bytes()];
        for value in values {
            let mut headers = HeaderMap::new();
            headers.insert("x-amz-meta-a", HeaderValue::from_bytes(value).expect("a value"));
            headers.insert(CONTENT_DISPOSITION, HeaderValue::from_bytes(value).expect("a value"));
            let mut attributes = Attributes::default();
            let mut extensions = http::Extensions::new();
            extensions.insert(SetAside::take(&mut headers));
            SetAside::give(&extensions, &mut attributes);
            let plain = headers.len();
            tell_aside(&mut attributes, &mut headers);
            assert_eq!(headers["x-amz-meta-a"].as_bytes(), value);
            assert_eq!(headers[CONTENT_DISPOSITION].as_bytes(), value);
            let expected = if value == b"plain" { 2 } else { usize::from(value.starts_with(b"=?")) };
            assert_eq!(plain, expected, "what s3s takes as it is stays");
        }
    }

    #[test]
    fn a_copy_source_is_percent_encoded() {
        let mut headers = HeaderMap::new();
        headers.insert(COPY_SOURCE, HeaderValue::from_bytes("b/報%20".as_bytes()).expect("a value"));
        assert!(SetAside::is_needed(&headers));
        SetAside::take(&mut headers);
        assert_eq!(headers[COPY_SOURCE], "b/%E5%A0%B1%20");
        assert!(!SetAside::is_needed(&headers));
    }
}
