//! Names from a bucket made safe for a terminal.
//!
//! A key may hold escape sequences that repaint the screen, line breaks that fake a second line, and bidirectional
//! controls that turn a name around. On a terminal each is shown as an escape; in a pipe names stay as they are, for the
//! next program.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a character may change more of the screen than its own place.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A name on one line: every control character escaped.
pub(super) fn name(text: &str) -> Cow<'_, str> {
    escaped(text, is_unsafe)
}

/// A message that may have lines and tabs of its own.
pub(super) fn message(text: &str) -> Cow<'_, str> {
    escaped(text, |c| is_unsafe(c) && c != '\n' && c != '\t')
}

fn escaped(text: &str, is_unsafe: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            c if !is_unsafe(c) => safe.push(c),
            '\n' => safe.push_str("\\n"),
            '\r' => safe.push_str("\\r"),
            '\t' => safe.push_str("\\t"),
            c if u32::from(c) < 0x80 => write!(safe, "\\x{:02x}", u32::from(c)).expect("a String takes all"),
            c => write!(safe, "\\u{{{:x}}}", u32::from(c)).expect("a String takes all"),
        }
    }
    Cow::Owned(safe)
}

/// JSON text with what `serde_json` leaves raw and a terminal would act upon written as `\u` and four digits, which read back as
/// the same text. Such characters stand in JSON only inside strings.
pub(super) fn json(text: &str) -> Cow<'_, str> {
    let raw = |c: char| is_unsafe(c) && c != '\n';
    if !text.contains(raw) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        // All of them lie in the basic plane, so four digits do.
        if raw(c) {
            write!(safe, "\\u{:04x}", u32::from(c)).expect("a String takes all");
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

/// A text as a shell takes it for one word.
pub fn shell_word(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "@%+=:,./_-".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_and_direction_marks_are_escaped_and_other_letters_stay() {
        for (raw, safe) in [
            ("plain name.txt", "plain name.txt"),
            ("日本 é 👍 \\n", "日本 é 👍 \\n"),
            ("a\nb\tc\r", "a\\nb\\tc\\r"),
            ("\x1b[2J\x07", "\\x1b[2J\\x07"),
            ("a\u{202e}txt.exe", "a\\u{202e}txt.exe"),
            ("\u{9b}31m\u{2028}", "\\u{9b}31m\\u{2028}"),
        ] {
            assert_eq!(name(raw), safe);
        }
        assert_eq!(message("two\nlines\u{1b}"), "two\nlines\\x1b");
    }

    #[test]
    fn escaped_json_reads_back_as_the_same_text() {
        let text = "a\u{202e}b\u{7f}\u{85}c\nd";
        let written = serde_json::to_string(text).expect("a string");
        let safe = json(&written);
        assert!(!safe.contains(['\u{202e}', '\u{7f}', '\u{85}']));
        assert_eq!(serde_json::from_str::<String>(&safe).expect("still JSON"), text);
    }

    #[test]
    fn words_of_a_shell_are_quoted_where_they_must_be() {
        for (text, expected) in
            [("a/b.txt", "a/b.txt"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"), ("*", "'*'")]
        {
            assert_eq!(shell_word(text), expected);
        }
    }
}
