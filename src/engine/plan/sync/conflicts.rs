//! Keys that cannot all be files below one directory: `a` and `a/b`, and `A` and `a` where the file system takes them for
//! one name.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::events::SkipReason;

/// What becomes of a key that differs from another by case alone, on a file system that takes both for one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseConflict {
    /// Leave it out with a warning: the file that is there, or was planned first, stays.
    #[default]
    Skip,
    /// Fetch it with a warning; which of them stays is chance.
    Warn,
    /// Fetch it.
    Ignore,
    /// End the run.
    Error,
}

/// What to do with a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// Fetch it.
    Fetch,
    /// Fetch it and say this.
    FetchWarned(String),
    /// Leave it out.
    Skip(SkipReason),
    /// End the run.
    End,
}

/// Watches the keys of a download pass, in their order.
#[derive(Debug)]
pub(super) struct Conflicts {
    rule: CaseConflict,
    folds_case: bool,
    /// The last key that is a file, and the lengths of those of its beginnings that are files too.
    last: String,
    files: Vec<usize>,
    /// Hashes of the folded keys that were planned. Only kept where case is folded: 8 bytes per download.
    planned: HashSet<u64>,
    /// Folded keys whose file stands there by another case, so that it is not taken for one without an object.
    taken: HashSet<String>,
}

impl Conflicts {
    pub(super) fn new(rule: CaseConflict, folds_case: bool) -> Self {
        Self {
            rule,
            folds_case,
            last: String::new(),
            files: Vec::new(),
            planned: HashSet::new(),
            taken: HashSet::new(),
        }
    }

    /// Whether keys that differ by case meet here.
    pub(super) fn folds_case(&self) -> bool {
        self.folds_case
    }

    /// Begins again at the first key.
    pub(super) fn restart(&mut self) {
        self.files.clear();
    }

    /// Whether something above this key is a file, so that it can be none.
    pub(super) fn is_below_file(&mut self, key: &str) -> bool {
        while let Some(&length) = self.files.last() {
            // Everything below a file `k` begins with `k/`; what stands between has a smaller character there.
            if key.starts_with(&self.last[..length]) && key.as_bytes().get(length).is_some_and(|next| *next <= b'/') {
                break;
            }
            self.files.pop();
        }
        self.files.iter().any(|length| key.as_bytes()[*length] == b'/')
    }

    /// Remembers a key as a file; [`Conflicts::is_below_file`] was asked before.
    pub(super) fn is_file(&mut self, key: &str) {
        self.last.clear();
        self.last.push_str(key);
        self.files.push(key.len());
    }

    /// What to do with a key that has no file of its own at `path`. Blocks.
    pub(super) fn admit(&mut self, key: &str, path: &Path) -> Admission {
        let there = match std::fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_dir() => return Admission::Skip(SkipReason::FileAndDirectory),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                return Admission::Skip(SkipReason::FileAndDirectory);
            }
            other => other.is_ok(),
        };
        if !self.folds_case {
            return Admission::Fetch;
        }
        let folded = key.to_lowercase();
        let mut hasher = DefaultHasher::new();
        folded.hash(&mut hasher);
        let alone = self.planned.insert(hasher.finish());
        if alone && !there {
            return Admission::Fetch;
        }
        if there {
            self.taken.insert(folded);
        }
        match self.rule {
            CaseConflict::Ignore => Admission::Fetch,
            CaseConflict::Skip => Admission::Skip(SkipReason::CaseConflict),
            CaseConflict::Error => Admission::End,
            CaseConflict::Warn => Admission::FetchWarned(format!(
                "`{}` has the same name as another file but for the case of its letters; only one of them can stay",
                path.display()
            )),
        }
    }

    /// Whether the file of this key stands for an object whose key differs by case.
    pub(super) fn stands_for_another(&self, key: &str) -> bool {
        self.folds_case && self.taken.contains(&key.to_lowercase())
    }
}

/// Whether the file system at `directory` takes names that differ by case for one. Looked up by the names of what is
/// there, so nothing is written; without a letter to try, it is held to tell them apart. Blocks.
pub(super) fn folds_case(directory: &Path) -> bool {
    let Ok(directory) = std::path::absolute(directory) else { return false };
    let existing = directory.ancestors().find(|path| path.exists());
    // The file system of the directory is asked as far up as its root; beyond that another answers.
    let Some(Ok(device)) = existing.map(|path| path.metadata().map(|metadata| metadata.dev())) else { return false };
    let mut below = existing.into_iter().flat_map(Path::ancestors);
    below.find_map(|path| of_name(path, device)).unwrap_or(false)
}

fn of_name(path: &Path, device: u64) -> Option<bool> {
    let name = path.file_name()?;
    let swapped: Vec<u8> = name
        .as_bytes()
        .iter()
        .map(|byte| if byte.is_ascii_lowercase() { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() })
        .collect();
    let parent = path.parent()?;
    if swapped == name.as_bytes() || parent.metadata().ok()?.dev() != device {
        return None;
    }
    let other = parent.join(PathBuf::from(std::ffi::OsString::from_vec(swapped)));
    match (path.metadata(), other.metadata()) {
        (Ok(one), Ok(two)) => Some(one.dev() == two.dev() && one.ino() == two.ino()),
        _ => Some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys that cannot be files, of these in order.
    fn refused<'a>(keys: &[&'a str]) -> Vec<&'a str> {
        assert!(keys.is_sorted());
        let mut conflicts = Conflicts::new(CaseConflict::Skip, false);
        let mut refused = Vec::new();
        for key in keys {
            if conflicts.is_below_file(key) {
                refused.push(*key);
            } else {
                conflicts.is_file(key);
            }
        }
        refused
    }

    #[test]
    fn what_lies_below_a_file_cannot_be_one_however_much_stands_between() {
        assert_eq!(
            refused(&["a", "a!", "a!/x", "a-b", "a-b/c", "a/b", "a/b/c", "a0", "b/c"]),
            ["a!/x", "a-b/c", "a/b", "a/b/c"]
        );
        assert_eq!(refused(&["a/b", "a/b-c", "a/b/c", "a/c", "ab/c"]), ["a/b/c"]);
        assert!(refused(&["a", "aa/b", "b", "b-", "b-/", "b."]).iter().eq(&["b-/"]));
    }

    #[test]
    fn a_file_where_a_directory_stands_is_skipped_and_the_other_way_round() {
        let root = tempfile::tempdir().expect("a temporary directory");
        std::fs::create_dir(root.path().join("d")).expect("made");
        std::fs::write(root.path().join("f"), "").expect("made");
        let mut conflicts = Conflicts::new(CaseConflict::Skip, false);
        let mut admit = |key: &str| conflicts.admit(key, &root.path().join(key));
        assert_eq!(admit("d"), Admission::Skip(SkipReason::FileAndDirectory));
        assert_eq!(admit("f/x"), Admission::Skip(SkipReason::FileAndDirectory));
        assert_eq!((admit("d/new"), admit("new/x")), (Admission::Fetch, Admission::Fetch));
    }

    #[test]
    fn keys_that_differ_by_case_meet_only_where_case_is_folded() {
        let root = tempfile::tempdir().expect("a temporary directory");
        // Stands for `ReadMe`, which this file system would find under the other name.
        std::fs::write(root.path().join("README"), "").expect("made");
        let admit = |conflicts: &mut Conflicts, key: &str| conflicts.admit(key, &root.path().join(key));
        for (rule, second) in [
            (CaseConflict::Skip, Admission::Skip(SkipReason::CaseConflict)),
            (CaseConflict::Ignore, Admission::Fetch),
            (CaseConflict::Error, Admission::End),
        ] {
            let mut folding = Conflicts::new(rule, true);
            assert_eq!(admit(&mut folding, "Ä"), Admission::Fetch);
            assert_eq!(admit(&mut folding, "ä"), second, "{rule:?} between two that are planned");
            assert_eq!(admit(&mut folding, "README"), second, "{rule:?} with one that is there");
            assert!(folding.stands_for_another("ReadMe") && !folding.stands_for_another("Ä"));
            let mut telling = Conflicts::new(rule, false);
            assert_eq!((admit(&mut telling, "Ä"), admit(&mut telling, "ä")), (Admission::Fetch, Admission::Fetch));
            assert!(!telling.stands_for_another("readme"));
        }
        let mut warning = Conflicts::new(CaseConflict::Warn, true);
        admit(&mut warning, "x");
        assert!(matches!(admit(&mut warning, "X"), Admission::FetchWarned(text) if text.contains("case")));
    }

    #[test]
    fn this_file_system_is_asked_by_names_that_are_there() {
        let root = tempfile::tempdir().expect("a temporary directory");
        let lower = root.path().join("letters");
        std::fs::create_dir(&lower).expect("made");
        let expected = root.path().join("LETTERS").exists();
        assert_eq!(folds_case(&lower), expected);
        assert_eq!(folds_case(&lower.join("not/there")), expected);
    }
}
