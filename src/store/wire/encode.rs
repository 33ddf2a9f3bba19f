//! Percent-encoding as Signature Version 4 wants it: only `A-Z a-z 0-9 - . _ ~` stay, and `/` in paths.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode, utf8_percent_encode};

const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const PATH: &AsciiSet = &QUERY.remove(b'/');

/// Appends a key as it stands in a path.
pub(in crate::store) fn encode_path(into: &mut String, key: &str) {
    into.extend(utf8_percent_encode(key, PATH));
}

/// Appends a query name or value.
pub(in crate::store) fn encode_query(into: &mut String, text: &str) {
    into.extend(utf8_percent_encode(text, QUERY));
}

/// Appends bytes as [`encode_query`] does.
pub(super) fn encode_bytes(into: &mut String, bytes: &[u8]) {
    into.extend(percent_encode(bytes, QUERY));
}

/// Decodes a key of a listing with `encoding-type=url`. `+` is a space there, as AWS writes it and its SDKs read it. Stores
/// that write `%20` (SeaweedFS writes both, side by side in one key) still write `%2B` for a plus.
pub(super) fn decode_key(text: &str) -> String {
    let spaced = if text.contains('+') { Cow::Owned(text.replace('+', " ")) } else { Cow::Borrowed(text) };
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_keep_slashes_and_encode_the_rest() {
        let mut path = String::new();
        encode_path(&mut path, "/a b//+%2F/é~?#");
        assert_eq!(path, "/a%20b//%2B%252F/%C3%A9~%3F%23");
    }

    proptest! {
        #[test]
        fn any_key_comes_back_from_either_form_of_listing(key in "\\PC{0,40}") {
            let mut encoded = String::new();
            encode_query(&mut encoded, &key);
            prop_assert_eq!(decode_key(&encoded), key.clone());
            prop_assert_eq!(decode_key(&encoded.replace("%20", "+")), key.clone());
            // SeaweedFS: `%20` in directories, `+` in the name.
            prop_assert_eq!(decode_key(&encoded.replacen("%20", "+", 1)), key);
        }
    }
}
