//! INI text into sections of keys and values.
//!
//! The dialect is that of the AWS and COS tools: no escapes, no quotes, no comments behind a value, keys without regard
//! to case, the last of two equal keys wins. Secrets hold any character, so a backslash or a quote is only itself.
//!
//! In the files of the AWS tools a key without a value opens a block of indented keys. [`parse_blocks`] tells them by
//! the name of their block: `s3.addressing_style`.

use std::path::Path;

use ini::{Ini, ParseOption};

use super::error::ConfigError;

/// One section, its keys in lower case, in the order of the file.
pub(super) struct Section {
    pub(super) name: String,
    pub(super) entries: Vec<(String, String)>,
}

/// Whether indented keys belong to a block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Indents {
    Ignored,
    Blocks,
}

/// Reads a whole file. `path` is only named in errors.
pub(super) fn parse(text: &str, path: &Path) -> Result<Vec<Section>, ConfigError> {
    read(text, path, Indents::Ignored)
}

/// The same for a file with blocks.
pub(super) fn parse_blocks(text: &str, path: &Path) -> Result<Vec<Section>, ConfigError> {
    read(text, path, Indents::Blocks)
}

fn read(text: &str, path: &Path, indents: Indents) -> Result<Vec<Section>, ConfigError> {
    let malformed =
        |line, reason: &str| ConfigError::Malformed { path: path.to_owned(), line, reason: reason.to_owned() };
    let prepared = prepare(text, indents).map_err(|(line, reason)| malformed(line, reason))?;
    let options = ParseOption { enabled_quote: false, enabled_escape: false, ..ParseOption::default() };
    let parsed = Ini::load_from_str_opt(&prepared, options).map_err(|error| malformed(error.line, &error.msg))?;
    Ok(parsed
        .iter()
        .filter_map(|(name, properties)| {
            let entries = properties.iter().map(|(key, value)| (key.to_ascii_lowercase(), value.to_owned())).collect();
            Some(Section { name: name?.to_owned(), entries })
        })
        .collect())
}

/// The same lines without what the parser takes amiss: an indented comment would become a key, a line without `=` would
/// melt into the next one, and a value that ends in a backslash would swallow its line break.
fn prepare(text: &str, indents: Indents) -> Result<String, (usize, &'static str)> {
    let mut prepared = String::with_capacity(text.len() + 16);
    let mut in_section = false;
    let mut block = "";
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let is_indented = line.starts_with([' ', '\t']);
        let line = line.trim();
        if line.is_empty() || line.starts_with(['#', ';']) {
            prepared.push('\n');
            continue;
        }
        if let Some(header) = line.strip_prefix('[') {
            let name = header.split_once(']').map(|(name, _)| name.trim());
            match name {
                None => return Err((index + 1, "the section header has no `]`")),
                Some("") => return Err((index + 1, "the section has no name")),
                Some(name) => prepared.extend(["[", name, "]"]),
            }
            (in_section, block) = (true, "");
        } else if !line.contains(['=', ':']) {
            return Err((index + 1, "expected `key = value` or `[section]`"));
        } else if line.starts_with(['=', ':']) {
            return Err((index + 1, "there is no key in front of the `=`"));
        } else if !in_section {
            return Err((index + 1, "there is no section header, such as `[default]`, above this line"));
        } else {
            if !is_indented {
                block = line.strip_suffix(['=', ':']).map(str::trim).unwrap_or_default();
            } else if indents == Indents::Blocks && !block.is_empty() {
                prepared.extend([block, "."]);
            }
            prepared.push_str(line);
            if line.ends_with('\\') {
                prepared.push(' ');
            }
        }
        prepared.push('\n');
    }
    Ok(prepared)
}

/// The line, counted from 1, where `key` last stands in one of the sections that are meant.
pub(super) fn line_of(text: &str, is_meant: impl Fn(&str) -> bool, key: &str) -> Option<usize> {
    let mut inside = false;
    let mut found = None;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            inside = is_meant(name.0.trim());
        } else if inside && line.split(['=', ':']).next().is_some_and(|k| k.trim().eq_ignore_ascii_case(key)) {
            found = Some(index + 1);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<(String, String)> {
        let sections = parse(text, Path::new("f")).expect("well-formed");
        sections.into_iter().flat_map(|section| section.entries).collect()
    }

    fn one(text: &str) -> String {
        entries(&format!("[default]\n{text}\nnext = 1\n"))[0].1.clone()
    }

    #[test]
    fn secrets_keep_every_character() {
        for secret in [r"a\nb\x41", r"ends\", r#"qu"ote"#, "'single'", "a=b==", "a#b;c", "a:b", "%d", "a  b", r"\\"] {
            assert_eq!(one(&format!("secret_key = {secret}")), secret);
        }
    }

    #[test]
    fn comments_indents_case_and_line_ends_do_not_matter() {
        let read = entries("\u{feff}[default]\r\n  # a = b\r\n ; c\r\n  Region = ap-x \r\n\r\nempty =\r\n");
        assert_eq!(read, [("region".into(), "ap-x".into()), ("empty".into(), String::new())]);
    }

    #[test]
    fn malformed_lines_are_named_by_number_and_not_shown() {
        for (text, line) in [
            ("[default]\nregion = x\nAKIDsecret\nkey = 1\n", 3),
            ("\n[default\nregion = x\n", 2),
            ("region = x\n", 1),
            ("[default]\n= x\n", 2),
            ("[]\n", 1),
        ] {
            let error = parse(text, Path::new("f")).err().expect("malformed").to_string();
            assert!(error.starts_with(&format!("`f`, line {line}: ")), "{error}");
            assert!(!error.contains("AKIDsecret"), "{error}");
        }
    }

    #[test]
    fn indented_keys_belong_to_the_key_without_a_value_above_them() {
        let text = "[services x]\ns3 =\n  endpoint_url = a\n  # b\n\tregion = c\nec2=\n  endpoint_url = d\nregion = e\n  g = h\n[i]\n  j = k\n";
        let sections = parse_blocks(text, Path::new("f")).expect("well-formed");
        let keys: Vec<_> = sections.iter().flat_map(|section| &section.entries).map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["s3", "s3.endpoint_url", "s3.region", "ec2", "ec2.endpoint_url", "region", "g", "j"]);
    }

    #[test]
    fn a_key_is_found_in_its_own_section() {
        let text = "[a]\nregion = 1\n[profile b]\n\nRegion: 2\n";
        assert_eq!(line_of(text, |name| name == "profile b", "region"), Some(5));
        assert_eq!(line_of(text, |name| name == "c", "region"), None);
    }
}
