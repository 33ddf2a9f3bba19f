//! The line of bash, which hands it over as it was typed: split into words, and what is added to it quoted.
//!
//! Its own words are of no use: `COMP_WORDBREAKS` cuts `cos://bucket` and `--output=json` into pieces. What is answered
//! is only ever the rest of the word at the cursor, so that nothing that was typed is written anew.

use crate::config::Environment;

/// The quotation that the end of a line is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Quote {
    #[default]
    None,
    Single,
    Double,
}

/// A line up to the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words without quotation; the last is the one at the cursor and may be empty.
    pub(super) words: Vec<String>,
    /// What the last word is in.
    pub(super) quote: Quote,
    /// Whether the last word holds what only the shell can tell, such as the output of a command.
    pub(super) is_dynamic: bool,
    /// Whether the last word is the file of a redirection.
    pub(super) redirects: bool,
}

/// Splits a line as bash does, as far as that can be done without running anything.
pub(super) fn split(line: &str, environment: &Environment) -> Line {
    let mut read = Line::default();
    let mut word: Option<String> = None;
    let mut rest = line.chars().peekable();
    while let Some(char) = rest.next() {
        match (read.quote, char) {
            (Quote::None, ' ' | '\t' | '\n') => {
                if let Some(word) = word.take() {
                    read.end(word);
                }
            }
            (Quote::None, '<' | '>' | '|' | ';' | '&' | '(' | ')') => {
                if let Some(word) = word.take() {
                    read.end(word);
                }
                match char {
                    '<' | '>' => read.redirects = true,
                    // Bash shows one command at a time; should it not, what stood before is of another.
                    _ => read = Line::default(),
                }
            }
            (Quote::None, '\'') => (read.quote, word) = (Quote::Single, Some(word.unwrap_or_default())),
            (Quote::Single, '\'') | (Quote::Double, '"') => read.quote = Quote::None,
            (Quote::None, '"') => (read.quote, word) = (Quote::Double, Some(word.unwrap_or_default())),
            (Quote::None, '\\') => word.get_or_insert_default().extend(rest.next()),
            (Quote::Double, '\\') => {
                let word = word.get_or_insert_default();
                match rest.next_if(|next| matches!(next, '"' | '\\' | '$' | '`' | '\n')) {
                    Some(next) => word.push(next),
                    None => word.push('\\'),
                }
            }
            (Quote::None | Quote::Double, '`') => {
                word.get_or_insert_default();
                read.is_dynamic = true;
            }
            (Quote::None | Quote::Double, '$') => {
                let braced = rest.next_if_eq(&'{').is_some();
                let mut name = String::new();
                while let Some(part) = rest.next_if(|next| next.is_ascii_alphanumeric() || *next == '_') {
                    name.push(part);
                }
                let whole = !braced || rest.next_if_eq(&'}').is_some();
                let word = word.get_or_insert_default();
                match environment.of_others(&name) {
                    Some(value) if whole => word.push_str(value),
                    _ => read.is_dynamic = true,
                }
            }
            (_, char) => word.get_or_insert_default().push(char),
        }
    }
    read.words.push(word.unwrap_or_default());
    read
}

impl Line {
    /// A word is at its end; the file of a redirection is none of the command's.
    fn end(&mut self, word: String) {
        if !std::mem::take(&mut self.redirects) {
            self.words.push(word);
        }
        self.is_dynamic = false;
    }
}

/// `text` as it is written at the end of a line that is in this quotation. Nothing in it can be run.
pub(super) fn quoted(text: &str, quote: Quote) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match (quote, char) {
            (Quote::None, char) if is_plain(char) => written.push(char),
            (Quote::None, char) => written.extend(['\\', char]),
            (Quote::Single, '\'') => written.push_str("'\\''"),
            // History is looked up inside of double quotes, too, and a backslash there would stay.
            (Quote::Double, '!') => written.push_str("\"\\!\""),
            (Quote::Double, '"' | '\\' | '$' | '`') => written.extend(['\\', char]),
            (Quote::Single | Quote::Double, char) => written.push(char),
        }
    }
    written
}

fn is_plain(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '-' | '.' | '/' | ':' | '@' | '%' | '+' | '=' | ',')
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use proptest::prelude::*;

    use super::*;

    fn read(line: &str) -> Line {
        split(line, &Environment::from_pairs([("B", "bucket"), ("P", "my profile")]))
    }

    fn words(line: &str) -> Vec<String> {
        read(line).words
    }

    #[test]
    fn a_uri_and_an_option_with_its_value_stay_one_word() {
        assert_eq!(words("cos ls cos://bu"), ["cos", "ls", "cos://bu"]);
        assert_eq!(words("cos --output=te"), ["cos", "--output=te"]);
        assert_eq!(words("cos  ls "), ["cos", "ls", ""]);
        assert_eq!(words(""), [""]);
    }

    #[test]
    fn quotation_is_taken_off_and_an_open_one_remembered() {
        let line = read(r#"cos ls 'a b' "c \"d\x" e\ f "#);
        assert_eq!(line.words, ["cos", "ls", "a b", r#"c "d\x"#, "e f", ""]);
        for (line, last, quote) in [
            ("cos ls 'cos://b/a b", "cos://b/a b", Quote::Single),
            ("cos ls \"cos://b/a b", "cos://b/a b", Quote::Double),
            ("cos ls cos://b/a\\ b", "cos://b/a b", Quote::None),
            ("cos ls ''", "", Quote::None),
        ] {
            let read = read(line);
            assert_eq!((read.words.last().map(String::as_str), read.quote), (Some(last), quote), "{line}");
        }
    }

    #[test]
    fn variables_of_the_environment_are_known_and_what_only_the_shell_knows_is_marked() {
        assert_eq!(
            words("cos ls --profile \"$P\" cos://${B}/x"),
            ["cos", "ls", "--profile", "my profile", "cos://bucket/x"]
        );
        assert_eq!(words("cos ls '$B"), ["cos", "ls", "$B"]);
        for line in ["cos ls $(date", "cos ls cos://`x", "cos ls $nope", "cos ls ${B:-x"] {
            let read = read(line);
            assert!(read.is_dynamic || read.words == [""] || read.words == ["date"], "{line}: {read:?}");
        }
        assert!(!read("cos ls $nope cos://b").is_dynamic, "only the word at the cursor counts");
    }

    #[test]
    fn the_file_of_a_redirection_is_no_argument() {
        let line = read("cos cat x > fi");
        assert!(line.redirects && line.words == ["cos", "cat", "x", "fi"], "{line:?}");
        assert_eq!(words("cos cat x 2>file cos://"), ["cos", "cat", "x", "2", "cos://"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
        #[test]
        fn what_is_quoted_is_read_by_the_shell_as_it_was(text in "[ -~é日]{1,20}") {
            for (quote, edge) in [(Quote::None, ""), (Quote::Single, "'"), (Quote::Double, "\"")] {
                let written = quoted(&text, quote);
                let read = split(&format!("cos {edge}{written}"), &Environment::default());
                prop_assert_eq!(read.words.last(), Some(&text), "{:?} {}", quote, written);
                prop_assert_eq!((read.quote, read.is_dynamic, read.redirects), (quote, false, false));
                let script = format!("printf %s {edge}{written}{edge}");
                let ran = Command::new("sh").args(["-c", &script]).output().expect("sh runs");
                prop_assert_eq!(String::from_utf8_lossy(&ran.stdout), text.clone(), "{}", script);
            }
        }
    }
}
