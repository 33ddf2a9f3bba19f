//! From a file to the key of its object, by a template such as `{prefix}/{rel}`.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use percent_encoding::percent_decode;

/// What stands in a template when nothing else is said.
pub const DEFAULT_TEMPLATE: &str = "{prefix}/{rel}";

/// A part of a file's place or time that a template can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The key or prefix of the destination, without the slash at its end.
    Prefix,
    /// The path below the root.
    Relative,
    /// The file's name.
    Name,
    /// Its name up to the last dot.
    Stem,
    /// The last dot of its name and what follows; nothing where there is none.
    Extension,
    /// The directories between the root and the file.
    Directories,
    /// The last name of the root.
    Root,
    /// The name of this machine.
    Host,
    /// The name of the project.
    Project,
    /// Year of the last write, UTC.
    Year,
    /// Month, two digits.
    Month,
    /// Day, two digits.
    Day,
    /// Hour, two digits.
    Hour,
}

impl Field {
    /// All of them, with the words of templates.
    pub const ALL: [(&'static str, Self); 13] = [
        ("prefix", Self::Prefix),
        ("rel", Self::Relative),
        ("name", Self::Name),
        ("stem", Self::Stem),
        ("ext", Self::Extension),
        ("dir", Self::Directories),
        ("root", Self::Root),
        ("host", Self::Host),
        ("project", Self::Project),
        ("yyyy", Self::Year),
        ("mm", Self::Month),
        ("dd", Self::Day),
        ("hh", Self::Hour),
    ];

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, field)| *field)
    }
}

/// A template that cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTemplate {
    /// `{` without `}`.
    #[error("a `{{` is never closed")]
    Unclosed,
    /// A field that there is not.
    #[error("`{{{word}}}` is no field; write {}", known(word))]
    Unknown {
        /// What stands between the braces.
        word: String,
    },
    /// The first field is not `{prefix}`, or nothing parts it from what follows.
    #[error("it must begin with `{{prefix}}/`, or objects would leave the destination's prefix")]
    LeavesPrefix,
    /// `.` or `..` between slashes.
    #[error("`{0}` between slashes would be taken for a path")]
    Dots(&'static str),
    /// All files would have one key.
    #[error("it names no file: write one of `{{rel}}`, `{{name}}` and `{{stem}}`")]
    OneKey,
    /// A character no key should hold.
    #[error("it holds a control character")]
    Control,
}

fn known(word: &str) -> String {
    let near = Field::ALL
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| strsim::damerau_levenshtein(name, word) * 2 <= word.len());
    match near.min_by_key(|name| strsim::damerau_levenshtein(name, word)) {
        Some(name) => format!("`{{{name}}}`"),
        None => Field::ALL.iter().map(|(name, _)| format!("`{{{name}}}`")).collect::<Vec<_>>().join(", "),
    }
}

/// A file that no key can be made for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    /// More bytes than the store takes.
    #[error("the key has {length} bytes, and the store takes at most {most}")]
    TooLong {
        /// Bytes of the key.
        length: usize,
        /// Bytes it may have.
        most: usize,
    },
    /// `.` or `..` between slashes: many tools read a path in it.
    #[error("the key `{0}` holds `.` or `..` between slashes")]
    Dots(String),
    /// The path does not lie below the root.
    #[error("the path leaves the root")]
    Outside,
    /// Nothing is left.
    #[error("the key is empty")]
    Empty,
}

/// What a key is made of.
#[derive(Clone, Copy, Debug)]
pub struct KeySource<'a> {
    /// The key of the destination.
    pub prefix: &'a str,
    /// The root, absolute.
    pub root: &'a Path,
    /// The file below the root.
    pub relative: &'a Path,
    /// The name of the project.
    pub project: &'a str,
    /// The name of this machine.
    pub host: &'a str,
    /// Time of the last write, in nanoseconds since 1970, as in [`Stamp`](crate::base::stamp::Stamp).
    pub modified: i64,
    /// Bytes that a key may have: [`Limits::max_key`](crate::store::Limits).
    pub max_key: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(Field),
}

/// A template that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyTemplate {
    parts: Vec<Part>,
}

impl KeyTemplate {
    /// Reads a template for a destination with this prefix.
    ///
    /// # Errors
    /// [`BadTemplate`] for unknown fields, and for what would put all files at one key or some outside of the prefix.
    pub fn parse(text: &str, prefix: &str) -> Result<Self, BadTemplate> {
        if text.contains(char::is_control) {
            return Err(BadTemplate::Control);
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (word, behind) = after.split_once('}').ok_or(BadTemplate::Unclosed)?;
            let field = Field::of_word(word).ok_or_else(|| BadTemplate::Unknown { word: word.to_owned() })?;
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            parts.push(Part::Field(field));
            rest = behind;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        let template = Self { parts };
        for dots in [".", ".."] {
            // A field makes a name of it, a slash beside it does not.
            if text.split('/').any(|segment| segment == dots) {
                return Err(BadTemplate::Dots(dots));
            }
        }
        let is_inside = match template.parts.as_slice() {
            [Part::Field(Field::Prefix), Part::Text(text), ..] => text.starts_with('/'),
            _ => false,
        };
        if !prefix.is_empty() && !is_inside {
            return Err(BadTemplate::LeavesPrefix);
        }
        if ![Field::Relative, Field::Name, Field::Stem].iter().any(|field| template.names(*field)) {
            return Err(BadTemplate::OneKey);
        }
        Ok(template)
    }

    /// Whether the template names a field.
    pub fn names(&self, field: Field) -> bool {
        self.parts.contains(&Part::Field(field))
    }

    /// Whether no two files below the roots can have one key, as far as that can be shown from the template. `several` is
    /// whether there is more than one root; their last names then differ.
    ///
    /// Texts, and fields that are as long for every file, can be taken off a key from both ends. What is left must be the
    /// path, or its directories, a slash, and its name (or its stem and its ending), in that order.
    pub fn tells_files_apart(&self, several: bool) -> bool {
        let is_fixed = |part: &Part| match part {
            Part::Text(_) => true,
            Part::Field(field) => match field {
                Field::Prefix | Field::Host | Field::Project => true,
                Field::Year | Field::Month | Field::Day | Field::Hour => true,
                Field::Root => !several,
                Field::Relative | Field::Name | Field::Stem | Field::Extension | Field::Directories => false,
            },
        };
        let begins_a_segment =
            |parts: &[Part]| matches!(parts.first(), Some(Part::Text(text)) if text.starts_with('/'));
        let mut parts = self.parts.as_slice();
        if several {
            // A root's name ends at the slash behind it.
            let Some(root) = parts.iter().position(|part| !is_fixed(part)) else { return false };
            if parts[root] != Part::Field(Field::Root) || !begins_a_segment(&parts[root + 1..]) {
                return false;
            }
            parts = &parts[root + 1..];
        }
        let Some(first) = parts.iter().position(|part| !is_fixed(part)) else { return false };
        let (Part::Field(field), rest) = (&parts[first], &parts[first + 1..]) else { return false };
        let name = match field {
            Field::Relative => return rest.iter().all(is_fixed),
            Field::Directories if begins_a_segment(rest) => rest,
            _ => return false,
        };
        let Some(first) = name.iter().position(|part| !is_fixed(part)) else { return false };
        let (field, rest) = (&name[first], &name[first + 1..]);
        if *field == Part::Field(Field::Name) {
            return rest.iter().all(is_fixed);
        }
        let Some(ending) = rest.iter().position(|part| !is_fixed(part)) else { return false };
        // The last dot behind the directories parts the two.
        let (between, behind) = (&rest[..ending], &rest[ending + 1..]);
        let is_plain = |part: &Part| match part {
            Part::Text(text) => !text.contains(['.', '/']),
            // Names of machines and projects hold dots, and prefixes slashes.
            Part::Field(field) => matches!(field, Field::Year | Field::Month | Field::Day | Field::Hour),
        };
        *field == Part::Field(Field::Stem)
            && rest[ending] == Part::Field(Field::Extension)
            && between.iter().all(is_plain)
            && behind.iter().all(is_fixed)
    }

    /// The key of a file. Names are taken as they are; in one that is not UTF-8, and in one that looks like the
    /// encoded form of such a one, the bytes that are none, and `%`, are percent-encoded. Slashes that follow each other because a field is empty become one, and none begins the key,
    /// save those of the prefix, which is taken as it is written.
    ///
    /// # Errors
    /// [`BadKey`] when it is too long, empty, or could be taken for a path that leads elsewhere.
    pub fn key(&self, of: &KeySource<'_>) -> Result<String, BadKey> {
        let mut names = Vec::new();
        for component in of.relative.components() {
            match component {
                Component::Normal(name) => names.push(in_key(name)),
                Component::CurDir => {}
                Component::ParentDir | Component::RootDir | Component::Prefix(_) => return Err(BadKey::Outside),
            }
        }
        let Some((name, directories)) = names.split_last() else { return Err(BadKey::Empty) };
        let dot = name.rfind('.').filter(|&at| at > 0);
        let (stem, extension) = name.split_at(dot.unwrap_or(name.len()));
        let prefix = of.prefix.strip_suffix('/').unwrap_or(of.prefix);
        let written =
            || Timestamp::from_nanosecond(i128::from(of.modified)).unwrap_or_default().to_zoned(TimeZone::UTC);
        let mut key = String::new();
        // What the prefix holds is not touched.
        let mut kept = 0;
        for part in &self.parts {
            match part {
                Part::Text(text) => key.push_str(text),
                Part::Field(field) => match field {
                    Field::Prefix => {
                        key.push_str(prefix);
                        kept = key.len();
                    }
                    Field::Relative => key.push_str(&names.join("/")),
                    Field::Name => key.push_str(name),
                    Field::Stem => key.push_str(stem),
                    Field::Extension => key.push_str(extension),
                    Field::Directories => key.push_str(&directories.join("/")),
                    Field::Root => key.push_str(&in_key(of.root.file_name().unwrap_or_default())),
                    Field::Host => key.push_str(of.host),
                    Field::Project => key.push_str(of.project),
                    Field::Year => key.push_str(&format!("{:04}", written().year())),
                    Field::Month => key.push_str(&format!("{:02}", written().month())),
                    Field::Day => key.push_str(&format!("{:02}", written().day())),
                    Field::Hour => key.push_str(&format!("{:02}", written().hour())),
                },
            }
        }
        let (verbatim, rest) = key.split_at(kept);
        let mut key = verbatim.to_owned();
        for c in rest.chars() {
            if c == '/' && (key.len() == kept && kept == 0 || key.len() > kept && key.ends_with('/')) {
                continue;
            }
            key.push(c);
        }
        if key.is_empty() || key.ends_with('/') {
            return Err(BadKey::Empty);
        }
        if key[kept..].split('/').any(|segment| matches!(segment, "." | "..")) {
            return Err(BadKey::Dots(key));
        }
        if key.len() > of.max_key {
            return Err(BadKey::TooLong { length: key.len(), most: of.max_key });
        }
        Ok(key)
    }
}

/// Whether a name is what the key of another one could be, which is no text or looks encoded itself: no two names may have
/// one key.
fn looks_encoded(name: &str) -> bool {
    let mut name = Cow::Borrowed(name.as_bytes());
    loop {
        let decoded: Vec<u8> = percent_decode(&name).collect();
        if std::str::from_utf8(&decoded).is_err() {
            return true;
        }
        if decoded.len() == name.len() {
            return false;
        }
        name = Cow::Owned(decoded);
    }
}

/// A name as a part of a key.
fn in_key(name: &OsStr) -> Cow<'_, str> {
    let bytes = name.as_bytes();
    if let Ok(text) = std::str::from_utf8(bytes)
        && !looks_encoded(text)
    {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len() + 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(&chunk.valid().replace('%', "%25"));
        for byte in chunk.invalid() {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;

    /// 2026-03-09T07:05:00Z
    const WRITTEN: i64 = 1_773_039_900_000_000_000;

    fn source<'a>(prefix: &'a str, relative: &'a Path) -> KeySource<'a> {
        let (root, project, host) = (Path::new("/data/in coming"), "logs", "web-1");
        KeySource { prefix, root, relative, project, host, modified: WRITTEN, max_key: 850 }
    }

    fn key(template: &str, prefix: &str, relative: &str) -> Result<String, BadKey> {
        let template = KeyTemplate::parse(template, prefix).expect("a template");
        template.key(&source(prefix, Path::new(relative)))
    }

    #[test]
    fn fields_stand_for_parts_of_place_and_time() {
        for (template, prefix, relative, expected) in [
            ("{prefix}/{rel}", "app/", "a/b.tar.gz", "app/a/b.tar.gz"),
            ("{prefix}/{rel}", "app", "a/b.gz", "app/a/b.gz"),
            ("{prefix}/{rel}", "", "a/b.gz", "a/b.gz"),
            ("{prefix}/{name}", "app/", "a/b.tar.gz", "app/b.tar.gz"),
            ("{prefix}/{dir}/{stem}-{hh}{ext}", "app/", "a/b/c.tar.gz", "app/a/b/c.tar-07.gz"),
            ("{prefix}/{dir}/{name}", "app/", "c", "app/c"),
            ("{prefix}/{stem}{ext}", "app/", ".profile", "app/.profile"),
            ("{prefix}/{yyyy}/{mm}/{dd}/{rel}", "x/", "c", "x/2026/03/09/c"),
            ("{prefix}/{host}/{project}/{root}/{rel}", "x/", "c", "x/web-1/logs/in coming/c"),
            ("/{dir}/{name}", "", "c", "c"),
            ("in-{name}", "", "d/c", "in-c"),
            ("{prefix}/{rel}", "a//b/", "c", "a//b/c"),
            ("{prefix}//{rel}", "a/", "c//d/./e", "a/c/d/e"),
            ("{prefix}/{rel}", "", "100%/日本 +?#.txt", "100%/日本 +?#.txt"),
        ] {
            assert_eq!(key(template, prefix, relative).as_deref(), Ok(expected), "{template} {prefix} {relative}");
        }
    }

    #[test]
    fn templates_that_cannot_be_meant_are_refused_with_the_reason() {
        let bad = |text: &str, prefix: &str| KeyTemplate::parse(text, prefix).expect_err(text);
        assert_eq!(bad("{prefix}/{rel", "a/"), BadTemplate::Unclosed);
        assert_eq!(bad("{prefix}/{nmae}", "a/").to_string(), "`{nmae}` is no field; write `{name}`");
        assert!(bad("{prefix}/{}", "a/").to_string().contains("`{rel}`, `{name}`"));
        for text in ["{rel}", "x/{prefix}/{rel}", "/{prefix}/{rel}", "{prefix}{rel}", "{prefix}-{rel}"] {
            assert_eq!(bad(text, "a/"), BadTemplate::LeavesPrefix, "{text}");
        }
        assert_eq!(bad("{prefix}/../{rel}", "a/"), BadTemplate::Dots(".."));
        assert_eq!(bad("./{rel}", ""), BadTemplate::Dots("."));
        assert_eq!(bad("{prefix}/{yyyy}/{dir}", "a/"), BadTemplate::OneKey);
        assert_eq!(bad("{prefix}/a\n{rel}", "a/"), BadTemplate::Control);
        assert!(KeyTemplate::parse("{rel}", "").is_ok());
    }

    #[test]
    fn keys_that_no_store_takes_are_told() {
        let long = "x".repeat(850);
        assert_eq!(key("{prefix}/{rel}", "a", &long), Err(BadKey::TooLong { length: 852, most: 850 }));
        assert_eq!(key("{prefix}/{rel}", "", &long).map(|key| key.len()), Ok(850));
        assert_eq!(key("{rel}", "", "../x"), Err(BadKey::Outside));
        assert_eq!(key("{rel}", "", "/x"), Err(BadKey::Outside));
        assert_eq!(key("{rel}", "", ""), Err(BadKey::Empty));
        assert_eq!(key("{prefix}/{rel}/", "a", "x"), Err(BadKey::Empty));
        assert_eq!(key("a/{stem}{hh}/x", "", "c").as_deref(), Ok("a/c07/x"));
        assert_eq!(key("a/.{ext}/{name}", "", "c."), Err(BadKey::Dots("a/../c.".to_owned())));
    }

    #[test]
    fn no_two_names_have_one_key() {
        let names: Vec<&[u8]> = vec![
            b"c\xFF",
            b"c%FF",
            b"c%ff",
            b"c%25FF",
            b"c%2525FF",
            b"c%25\xFF",
            b"50%",
            b"%41",
            b"A",
            b"%25",
            b"%E4",
            b"%C3%A4",
        ];
        let keys: std::collections::BTreeMap<_, _> =
            names.iter().map(|name| (in_key(OsStr::from_bytes(name)).into_owned(), *name)).collect();
        assert_eq!(keys.len(), names.len(), "{keys:?}");
        for plain in ["50%", "%41", "%25", "%C3%A4", "100%25"] {
            assert_eq!(in_key(OsStr::new(plain)), plain);
        }
    }

    #[test]
    fn names_that_are_no_text_are_percent_encoded() {
        let name = OsString::from_vec(b"a%\xFF\xC3\xA9\xC3".to_vec());
        let relative = Path::new("50%").join(name);
        let template = KeyTemplate::parse(DEFAULT_TEMPLATE, "p/").expect("a template");
        assert_eq!(template.key(&source("p/", &relative)).as_deref(), Ok("p/50%/a%25%FFé%C3"));
    }

    #[test]
    fn a_template_tells_whether_no_two_files_can_have_one_key() {
        let apart = |text: &str, several| KeyTemplate::parse(text, "").expect("a template").tells_files_apart(several);
        for text in [
            "{rel}",
            "{prefix}/{rel}",
            "{prefix}/{yyyy}/{mm}{dd}-{rel}.gz",
            "{prefix}/{host}-{dir}/{name}",
            "{dir}/x-{hh}{name}",
            "{dir}/a.b/{stem}{ext}",
            "{dir}/{stem}-{hh}{ext}.{host}",
        ] {
            assert!(apart(text, false), "{text}");
            assert!(!apart(text, true), "{text}");
        }
        for text in [
            "{name}",
            "{prefix}/{dir}{name}",
            "{dir}-{name}",
            "{name}/{dir}",
            "{dir}/{stem}",
            "{dir}/{stem}.x{ext}",
            "{dir}/{stem}-{host}{ext}",
            "{dir}/{ext}{stem}",
            "{rel}{name}",
            "{stem}/{rel}",
            "{dir}/{stem}/{name}",
        ] {
            assert!(!apart(text, false), "{text}");
        }
        assert!(apart("{prefix}/{root}/{rel}", true) && apart("{host}{root}/{dir}/{name}", true));
        assert!(!apart("{rel}/{root}", true) && !apart("{root}{rel}", true) && !apart("{root}-{rel}", true));
    }

    proptest! {
        #[test]
        fn templates_that_tell_files_apart_do(
            template in r"(\{prefix\}/)?([a./-]{0,2}\{(rel|name|dir|stem|ext|hh)\}){1,4}[a./-]{0,2}",
            one in r"[ab.-]{1,3}(/[ab.-]{1,3}){0,2}",
            other in r"[ab.-]{1,3}(/[ab.-]{1,3}){0,2}",
        ) {
            if let Ok(parsed) = KeyTemplate::parse(&template, "")
                && parsed.tells_files_apart(false)
                && [&one, &other].iter().all(|path| path.split('/').all(|name| name != "."))
                && one != other
                && let Ok(key) = parsed.key(&source("", Path::new(&one)))
            {
                prop_assert_ne!(Ok(key), parsed.key(&source("", Path::new(&other))), "{}", template);
            }
        }

        #[test]
        fn keys_stay_below_the_prefix_and_hold_no_empty_segment(
            template in r"(\{prefix\}/)([a-z./]{0,4}\{(rel|name|dir|stem|ext|root)\}){1,4}",
            prefix in "[a-z]{1,3}(/[a-z]{1,3})?/?",
            relative in r"[ab.]{1,4}(/[ab.]{1,4}){0,3}",
        ) {
            if let Ok(template) = KeyTemplate::parse(&template, &prefix)
                && let Ok(key) = template.key(&source(&prefix, Path::new(&relative)))
            {
                let below = key.strip_prefix(prefix.trim_end_matches('/')).and_then(|rest| rest.strip_prefix('/'));
                prop_assert!(below.is_some_and(|below| !below.is_empty()), "{key}");
                prop_assert!(!key.contains("//") && !key.ends_with('/'), "{key}");
                prop_assert!(!key.split('/').any(|segment| segment == ".." || segment == "."), "{key}");
            }
        }
    }
}
