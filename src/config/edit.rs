//! Changing single lines of INI text. Everything else stays as it was typed: comments, order, unknown keys, line ends.

use super::files::profile_of;
use super::keys::ProfileFileKind;

/// The lines of a file, each with its line end.
pub(super) struct Document {
    lines: Vec<String>,
}

/// What a line is, with the profile whose section it stands in.
enum Line<'a> {
    Header(&'a str),
    Entry { key: &'a str, value_at: usize },
    Other,
}

fn read(line: &str) -> Line<'_> {
    let content = line.trim_start_matches('\u{feff}').trim();
    if content.is_empty() || content.starts_with(['#', ';']) {
        return Line::Other;
    }
    if let Some((name, _)) = content.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return Line::Header(profile_of(name.trim()));
    }
    match line.find(['=', ':']) {
        Some(at) => Line::Entry { key: line[..at].trim(), value_at: at + 1 },
        None => Line::Other,
    }
}

fn line_end(line: &str) -> &str {
    let content = line.trim_end_matches(['\r', '\n']);
    &line[content.len()..]
}

impl Document {
    pub(super) fn of(text: &str) -> Self {
        Self { lines: text.split_inclusive('\n').map(str::to_owned).collect() }
    }

    pub(super) fn text(&self) -> String {
        self.lines.concat()
    }

    /// Gives `key` of a profile a value: in its line when it has one, else in a new line behind the last entry of the
    /// section, else in a new section at the end.
    pub(super) fn set(&mut self, profile: &str, key: &str, value: &str, file: ProfileFileKind) {
        // The last of equal keys is the one that counts.
        if let Some(&at) = self.entries(profile, key).last() {
            let line = &self.lines[at];
            if let Line::Entry { value_at, .. } = read(line) {
                let rest = &line[value_at..];
                let blank: String = rest.chars().take_while(|c| matches!(c, ' ' | '\t')).collect();
                let blank = if rest.trim().is_empty() { " " } else { &blank };
                self.lines[at] = [&line[..value_at], blank, value, line_end(line)].concat();
            }
            return;
        }
        let end = self.lines.first().map_or("\n", |line| if line.ends_with("\r\n") { "\r\n" } else { "\n" }).to_owned();
        if let Some(at) = self.end_of_section(profile) {
            self.end_line(at, &end);
            let indent: String = match read(&self.lines[at]) {
                Line::Entry { .. } => self.lines[at].chars().take_while(|c| matches!(c, ' ' | '\t')).collect(),
                _ => String::new(),
            };
            self.lines.insert(at + 1, format!("{indent}{key} = {value}{end}"));
            return;
        }
        if let Some(last) = self.lines.len().checked_sub(1) {
            self.end_line(last, &end);
            if !self.lines[last].trim().is_empty() {
                self.lines.push(end.clone());
            }
        }
        // The AWS CLI writes `profile` in front of names in its config file alone.
        let header = match file {
            ProfileFileKind::Config if profile != "default" => format!("[profile {profile}]{end}"),
            _ => format!("[{profile}]{end}"),
        };
        self.lines.extend([header, format!("{key} = {value}{end}")]);
    }

    /// Removes a key from a profile, wherever it stands there. The section stays.
    pub(super) fn unset(&mut self, profile: &str, key: &str) -> bool {
        let found = self.entries(profile, key);
        for &at in found.iter().rev() {
            self.lines.remove(at);
        }
        !found.is_empty()
    }

    fn end_line(&mut self, at: usize, end: &str) {
        if line_end(&self.lines[at]).is_empty() {
            self.lines[at].push_str(end);
        }
    }

    /// The lines that give `key` a value in the sections of a profile.
    fn entries(&self, profile: &str, wanted: &str) -> Vec<usize> {
        let mut inside = false;
        let mut found = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            match read(line) {
                Line::Header(name) => inside = name == profile,
                Line::Entry { key, .. } if inside && key.eq_ignore_ascii_case(wanted) => found.push(at),
                Line::Entry { .. } | Line::Other => {}
            }
        }
        found
    }

    /// The last line of the last section of a profile that is a header or an entry.
    fn end_of_section(&self, profile: &str) -> Option<usize> {
        let mut inside = false;
        let mut last = None;
        for (at, line) in self.lines.iter().enumerate() {
            match read(line) {
                Line::Header(name) => {
                    inside = name == profile;
                    if inside {
                        last = Some(at);
                    }
                }
                Line::Entry { .. } if inside => last = Some(at),
                Line::Entry { .. } | Line::Other => {}
            }
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ProfileFileKind::{Config, Credentials};

    fn set(text: &str, profile: &str, key: &str, value: &str) -> String {
        let mut document = Document::of(text);
        document.set(profile, key, value, Config);
        document.text()
    }

    #[test]
    fn a_value_is_replaced_in_its_line_and_nothing_else_changes() {
        let text =
            "# mine\n[default]\n  Region  =  old ; not a comment\nfrom_the_future=1\n\n[profile work]\nregion=x\n";
        assert_eq!(
            set(text, "default", "region", "new"),
            "# mine\n[default]\n  Region  =  new\nfrom_the_future=1\n\n[profile work]\nregion=x\n"
        );
        assert_eq!(set(text, "work", "region", "a=b"), text.replace("region=x", "region=a=b"));
        assert_eq!(set("[a]\nregion =\n", "a", "region", "r"), "[a]\nregion = r\n");
    }

    #[test]
    fn the_last_of_equal_keys_is_the_one_that_is_changed() {
        let text = "[a]\nk = 1\nk = 2\n[b]\nk = 3\n[profile a]\nk = 4\n";
        assert_eq!(set(text, "a", "k", "5"), "[a]\nk = 1\nk = 2\n[b]\nk = 3\n[profile a]\nk = 5\n");
    }

    #[test]
    fn a_new_key_stands_behind_the_last_entry_of_its_section() {
        let text = "[a]\nk = 1\n# about b\n\n[b]\n";
        assert_eq!(set(text, "a", "n", "2"), "[a]\nk = 1\nn = 2\n# about b\n\n[b]\n");
        assert_eq!(set(text, "b", "n", "2"), "[a]\nk = 1\n# about b\n\n[b]\nn = 2\n");
        assert_eq!(set("[a]\nk = 1", "a", "n", "2"), "[a]\nk = 1\nn = 2\n");
        assert_eq!(set("[a]\n# k = 0\n", "a", "k", "2"), "[a]\nk = 2\n# k = 0\n");
    }

    #[test]
    fn a_new_section_is_spelled_as_its_file_wants_it() {
        assert_eq!(set("", "default", "k", "1"), "[default]\nk = 1\n");
        assert_eq!(set("[a]\n", "b", "k", "1"), "[a]\n\n[profile b]\nk = 1\n");
        assert_eq!(set("# only this", "b", "k", "1"), "# only this\n\n[profile b]\nk = 1\n");
        let mut document = Document::of("");
        document.set("b", "k", "1", Credentials);
        assert_eq!(document.text(), "[b]\nk = 1\n");
    }

    #[test]
    fn line_ends_and_the_byte_order_mark_stay() {
        let text = "\u{feff}[a]\r\nk = 1\r\n";
        assert_eq!(set(text, "a", "k", "2"), "\u{feff}[a]\r\nk = 2\r\n");
        assert_eq!(set(text, "a", "n", "2"), "\u{feff}[a]\r\nk = 1\r\nn = 2\r\n");
        assert_eq!(set(text, "b", "n", "2"), "\u{feff}[a]\r\nk = 1\r\n\r\n[profile b]\r\nn = 2\r\n");
    }

    #[test]
    fn unset_removes_every_line_of_the_key_in_that_profile_alone() {
        let mut document = Document::of("[a]\nk = 1\nn = 2\nK = 3\n[b]\nk = 4\n");
        assert!(document.unset("a", "k"));
        assert_eq!(document.text(), "[a]\nn = 2\n[b]\nk = 4\n");
        assert!(!document.unset("c", "k"));
    }

    proptest::proptest! {
        /// What was set is read back, and all other values are what they were.
        #[test]
        fn what_is_set_is_read_back_whatever_the_file_looks_like(
            lines in proptest::collection::vec("(\\[(profile )?[ab]\\]|[kn] ?[=:] ?[a-z=\\\\;#]{0,6}|[#;] ?k = 1|)", 0..12),
            value in "[a-zA-Z0-9=:#;+/\\\\]{1,12}",
        ) {
            let text = format!("[a]\n{}", lines.join("\n"));
            let mut document = Document::of(&text);
            document.set("a", "k", &value, Config);
            let values = |text: &str| {
                let sections = super::super::ini::parse(text, std::path::Path::new("f")).expect("well-formed");
                let mut all = std::collections::BTreeMap::new();
                for section in sections {
                    for (key, value) in section.entries {
                        all.insert((profile_of(&section.name).to_owned(), key), value);
                    }
                }
                all
            };
            let mut expected = values(&text);
            expected.insert(("a".to_owned(), "k".to_owned()), value);
            proptest::prop_assert_eq!(values(&document.text()), expected);
        }
    }
}
