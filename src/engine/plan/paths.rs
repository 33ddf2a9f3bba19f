//! The path rules of the AWS CLI: from what was typed to the two ends of a transfer. Nothing here touches a disk.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use crate::base::uri::{BadUri, ObjectUri, UriForm, split_scheme};

/// One end of a transfer, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// A file or directory, with its final `/` when it was typed.
    Local(PathBuf),
    /// An object, prefix or bucket.
    Remote(ObjectUri),
    /// `-`: standard input or output. A file of that name is written `./-`.
    Stdio,
}

impl Side {
    /// Reads an argument.
    ///
    /// # Errors
    /// [`BadUri`] for a `cos://` or `s3://` that names no usable bucket.
    pub fn parse(argument: &OsStr) -> Result<Self, BadUri> {
        match argument.to_str() {
            Some("-") => Ok(Self::Stdio),
            Some(text) if split_scheme(text).is_some() => text.parse().map(Self::Remote),
            _ => Ok(Self::Local(PathBuf::from(argument))),
        }
    }

    /// How URIs of this side are to be written.
    pub fn form(&self) -> UriForm {
        match self {
            Self::Remote(uri) => uri.form(),
            Self::Stdio | Self::Local(_) => UriForm::default(),
        }
    }
}

/// The last component of a key: the name a single object has on disk. Empty when the key ends in `/`.
pub fn key_name(key: &str) -> &str {
    key.rsplit_once('/').map_or(key, |(_, name)| name)
}

/// The part of a key up to the last `/` before its first wildcard, and the pattern that follows; nothing for a key without
/// wildcards. They are those of filters: `*`, which crosses `/`, `?` and `[…]`.
pub fn split_glob(key: &str) -> Option<(&str, &str)> {
    let class = |at: usize| key[at..].starts_with('[') && key[at + 1..].contains(']');
    let first = key.char_indices().find(|&(at, c)| matches!(c, '*' | '?') || class(at))?.0;
    let directory = key[..first].rfind('/').map_or(0, |slash| slash + 1);
    Some(key.split_at(directory))
}

/// The last part of a prefix: `b` of `a/b/`. Empty for a whole bucket.
pub fn prefix_name(prefix: &str) -> &str {
    key_name(prefix.trim_end_matches('/'))
}

/// The name a single file has in a bucket; nothing when the path ends in `..` or is no UTF-8.
pub fn file_name(path: &Path) -> Option<&str> {
    path.file_name()?.to_str()
}

/// Where a single file or object goes: `target` itself, or `source_name` below it when it is a bucket or ends in `/`.
pub fn single_target(source_name: &str, target: &ObjectUri) -> ObjectUri {
    if target.key.is_empty() || target.key.ends_with('/') {
        target.with_key(format!("{}{source_name}", target.key))
    } else {
        target.clone()
    }
}

/// Where a single object goes on disk: `target` itself, or the name of the key below it when it is an existing
/// directory (`is_dir`) or ends in `/`. Nothing when that name is needed and is no file name: empty, `.`, `..` or
/// with a NUL in it.
pub fn single_local_target(source_key: &str, target: &Path, is_dir: bool) -> Option<PathBuf> {
    if !is_dir && !ends_in_slash(target) {
        return Some(target.to_owned());
    }
    let name = key_name(source_key);
    is_file_name(name).then(|| target.join(name))
}

/// A prefix for everything below `uri`: with a `/` at its end, unless it is a whole bucket.
pub fn directory_prefix(uri: &ObjectUri) -> ObjectUri {
    if uri.key.is_empty() || uri.key.ends_with('/') { uri.clone() } else { uri.with_key(format!("{}/", uri.key)) }
}

/// Whether what was typed for a prefix could as well be the key of an object.
pub fn may_be_object(typed: &ObjectUri) -> bool {
    !typed.key.is_empty() && !typed.key.ends_with('/')
}

/// Whether a local path was typed as a directory.
pub fn ends_in_slash(path: &Path) -> bool {
    path.as_os_str().as_bytes().ends_with(b"/")
}

/// Where an object whose key is `relative` to the source prefix goes below `directory`; nothing when it would leave
/// the directory or is no file name.
///
/// As in the AWS CLI, empty components (`a//b`, `/a`) vanish, because they do on disk; two keys that differ by nothing
/// else meet in one file. Unlike there, `.` and `..` are refused even when they would lead back inside.
pub fn below(directory: &Path, relative: &str) -> Option<PathBuf> {
    if relative.is_empty() || relative.ends_with('/') {
        return None;
    }
    let mut path = directory.to_owned();
    for component in relative.split('/').filter(|component| !component.is_empty()) {
        if !is_file_name(component) {
            return None;
        }
        path.push(component);
    }
    Some(path)
}

fn is_file_name(name: &str) -> bool {
    !matches!(name, "" | "." | "..") && !name.contains('\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uri(text: &str) -> ObjectUri {
        text.parse().expect("a valid URI")
    }

    #[test]
    fn an_argument_is_a_uri_a_stream_or_a_path() {
        let parse = |text: &str| Side::parse(OsStr::new(text));
        assert_eq!(parse("-"), Ok(Side::Stdio));
        assert_eq!(parse("./-"), Ok(Side::Local("./-".into())));
        assert_eq!(parse("s3://b/k"), Ok(Side::Remote(uri("s3://b/k"))));
        assert_eq!(parse("S3://b/K"), Ok(Side::Remote(uri("s3://b/K"))));
        assert_eq!(parse("Cos://b/k"), Ok(Side::Remote(uri("cos://b/k"))));
        assert_eq!(parse("s4://b/k"), Ok(Side::Local("s4://b/k".into())));
        assert!(matches!(parse("cos:///k"), Err(BadUri::NoBucket { .. })));
        assert_eq!(Side::parse(OsStr::from_bytes(b"\xff")), Ok(Side::Local(OsStr::from_bytes(b"\xff").into())));
        let Ok(Side::Local(typed)) = parse("dir/") else { panic!("a path") };
        assert!(ends_in_slash(&typed), "the final slash is kept");
    }

    #[test]
    fn a_single_file_takes_its_name_along_only_into_a_bucket_or_a_prefix_with_a_slash() {
        for (target, expected) in [
            ("cos://b", "cos://b/a.txt"),
            ("cos://b/", "cos://b/a.txt"),
            ("s3://b/p/", "s3://b/p/a.txt"),
            ("s3://b/p", "s3://b/p"),
            ("s3://b/p/x.txt", "s3://b/p/x.txt"),
            ("s3://b//", "s3://b//a.txt"),
        ] {
            assert_eq!(single_target("a.txt", &uri(target)).to_string(), expected, "{target}");
        }
        assert_eq!(file_name(Path::new("d/a.txt")), Some("a.txt"));
        assert_eq!(file_name(Path::new("d/..")), None);
        assert_eq!(file_name(Path::new(OsStr::from_bytes(b"d/\xff"))), None);
    }

    #[test]
    fn a_pattern_begins_behind_the_last_literal_directory() {
        for (key, expected) in [
            ("a/b*.gz", Some(("a/", "b*.gz"))),
            ("*", Some(("", "*"))),
            ("a/*/c", Some(("a/", "*/c"))),
            ("a?", Some(("", "a?"))),
            ("p/[ab]/x", Some(("p/", "[ab]/x"))),
            ("p/[ab", None),
            ("日本/本*", Some(("日本/", "本*"))),
            ("a/b", None),
            ("", None),
        ] {
            assert_eq!(split_glob(key), expected, "{key:?}");
        }
        assert_eq!((prefix_name("a/b/"), prefix_name("a"), prefix_name("")), ("b", "a", ""));
    }

    #[test]
    fn a_single_object_takes_its_name_along_into_a_directory() {
        let cases = [
            ("p/a.txt", "out", false, Some("out")),
            ("p/a.txt", "out", true, Some("out/a.txt")),
            ("p/a.txt", "out/", false, Some("out/a.txt")),
            ("p/a.txt", ".", true, Some("./a.txt")),
            ("p/", "out/", false, None),
            ("p/", "out", false, Some("out")),
            ("p/..", "out", true, None),
            ("..", "out", false, Some("out")),
            ("a\0b", "out/", false, None),
        ];
        for (key, target, is_dir, expected) in cases {
            let path = single_local_target(key, Path::new(target), is_dir);
            assert_eq!(path.as_deref().and_then(Path::to_str), expected, "{key:?} to {target:?}");
        }
    }

    #[test]
    fn a_recursive_end_gets_its_slash_unless_it_is_a_bucket() {
        for (typed, expected) in [("cos://b", ""), ("cos://b/", ""), ("cos://b/p", "p/"), ("cos://b/p/", "p/")] {
            assert_eq!(directory_prefix(&uri(typed)).key, expected, "{typed}");
        }
    }

    #[test]
    fn keys_stay_below_the_target_directory() {
        let cases = [
            ("a", Some("out/a")),
            ("a/b", Some("out/a/b")),
            ("a//b", Some("out/a/b")),
            ("/etc/passwd", Some("out/etc/passwd")),
            ("...", Some("out/...")),
            ("a/..b/.c", Some("out/a/..b/.c")),
            ("a\\b\nc", Some("out/a\\b\nc")),
            ("..", None),
            ("../a", None),
            ("a/../b", None),
            ("a/..", None),
            ("./a", None),
            ("a/./b", None),
            ("a/", None),
            ("/", None),
            ("", None),
            ("a\0b", None),
        ];
        for (key, expected) in cases {
            let path = below(Path::new("out"), key);
            assert_eq!(path.as_deref().and_then(Path::to_str), expected, "{key:?}");
        }
    }
}
