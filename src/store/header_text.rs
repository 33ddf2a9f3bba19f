//! Header values that are stored with an object.

use std::borrow::Cow;
use std::fmt;

/// The value of a header, byte for byte as it goes over the wire. Most are ASCII; UTF-8 and ISO 8859-1 both occur, and a
/// copy must keep either.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeaderText(Vec<u8>);

impl HeaderText {
    /// A value as it was received.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    /// The bytes to send.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The value for people: UTF-8, and otherwise ISO 8859-1, the encoding that headers had before (RFC 9110, 5.5).
    pub fn text(&self) -> Cow<'_, str> {
        match std::str::from_utf8(&self.0) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(self.0.iter().map(|byte| char::from(*byte)).collect()),
        }
    }
}

impl From<&str> for HeaderText {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl From<String> for HeaderText {
    fn from(text: String) -> Self {
        Self(text.into_bytes())
    }
}

impl PartialEq<&str> for HeaderText {
    fn eq(&self, other: &&str) -> bool {
        self.0 == other.as_bytes()
    }
}

impl fmt::Display for HeaderText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl fmt::Debug for HeaderText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_keeps_its_bytes_and_shows_its_text() {
        let utf8 = HeaderText::from("attachment; filename=\"報告.pdf\"");
        assert_eq!(utf8.text(), "attachment; filename=\"報告.pdf\"");
        let latin = HeaderText::from_bytes(b"caf\xe9");
        assert_eq!((latin.as_bytes(), latin.to_string().as_str()), (b"caf\xe9".as_slice(), "café"));
    }
}
