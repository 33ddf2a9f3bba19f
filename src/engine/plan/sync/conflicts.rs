//! Keys that cannot all be files below one directory: `a` and `a/b`, and `A` and `a` where the file system takes them for
//! one name.
//!
//! The file system is not asked which names it takes for one. A file that is there although the walk met none of its name
//! bears another spelling; two keys that come to one file in the same run meet when the second takes its name
//! (`engine::landed`).

use std::collections::HashSet;
use std::io;
use std::path::Path;

use crate::base::stamp::FileId;
use crate::engine::landing::is_temporary_name;
use crate::engine::plan::paths::key_name;
use crate::events::SkipReason;

/// What happens to an object that comes to the same file as another: keys that differ by letter case or composition where
/// the file system takes them for one name.
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
    /// The last key that is a file, and the lengths of those of its beginnings that are files too.
    last: String,
    files: Vec<usize>,
    /// Files that stand for an object of another spelling, so that they are not taken for files without an object.
    taken: HashSet<FileId>,
}

impl Conflicts {
    pub(super) fn new(rule: CaseConflict) -> Self {
        Self { rule, last: String::new(), files: Vec::new(), taken: HashSet::new() }
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

    /// What to do with a key of which the walk met no file at `path`. Blocks.
    pub(super) fn admit(&mut self, key: &str, path: &Path) -> Admission {
        let there = match std::fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_dir() => return Admission::Skip(SkipReason::FileAndDirectory),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                return Admission::Skip(SkipReason::FileAndDirectory);
            }
            // Walks leave links out, and what looks like an unfinished download.
            Ok(metadata) if metadata.is_file() && !is_temporary_name(key_name(key).as_bytes()) => metadata,
            Ok(_) | Err(_) => return Admission::Fetch,
        };
        self.taken.insert(FileId::of(&there));
        match self.rule {
            CaseConflict::Ignore => Admission::Fetch,
            CaseConflict::Skip => Admission::Skip(SkipReason::CaseConflict),
            CaseConflict::Error => Admission::End,
            CaseConflict::Warn => Admission::FetchWarned(format!(
                "`{}` replaces a file whose name is spelled differently",
                path.display()
            )),
        }
    }

    /// Whether the file at `path` stands for an object whose key is spelled differently. Blocks.
    pub(super) fn stands_for_another(&self, path: &Path) -> bool {
        !self.taken.is_empty()
            && std::fs::symlink_metadata(path).is_ok_and(|there| self.taken.contains(&FileId::of(&there)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys that cannot be files, of these in order.
    fn refused<'a>(keys: &[&'a str]) -> Vec<&'a str> {
        assert!(keys.is_sorted());
        let mut conflicts = Conflicts::new(CaseConflict::Skip);
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
        let mut conflicts = Conflicts::new(CaseConflict::Skip);
        let mut admit = |key: &str| conflicts.admit(key, &root.path().join(key));
        assert_eq!(admit("d"), Admission::Skip(SkipReason::FileAndDirectory));
        assert_eq!(admit("f/x"), Admission::Skip(SkipReason::FileAndDirectory));
        assert_eq!((admit("d/new"), admit("new/x")), (Admission::Fetch, Admission::Fetch));
    }

    #[test]
    fn a_file_that_the_walk_did_not_meet_is_one_of_another_spelling() {
        let root = tempfile::tempdir().expect("a temporary directory");
        // Stands for `ReadMe`, which a file system that folds case would find under the other name.
        std::fs::write(root.path().join("README"), "").expect("made");
        std::fs::write(root.path().join(".README.cos-01234567"), "").expect("made");
        std::os::unix::fs::symlink("README", root.path().join("link")).expect("made");
        let path = |key: &str| root.path().join(key);
        for (rule, expected) in [
            (CaseConflict::Skip, Admission::Skip(SkipReason::CaseConflict)),
            (CaseConflict::Ignore, Admission::Fetch),
            (CaseConflict::Error, Admission::End),
        ] {
            let mut conflicts = Conflicts::new(rule);
            assert!(!conflicts.stands_for_another(&path("README")));
            for key in ["new", "link", ".README.cos-01234567"] {
                assert_eq!(conflicts.admit(key, &path(key)), Admission::Fetch, "{key}");
            }
            assert_eq!(conflicts.admit("README", &path("README")), expected, "{rule:?}");
            assert!(conflicts.stands_for_another(&path("README")));
            assert!(!conflicts.stands_for_another(&path("new")) && !conflicts.stands_for_another(&path("link")));
        }
        let mut warning = Conflicts::new(CaseConflict::Warn);
        let admitted = warning.admit("README", &path("README"));
        assert!(matches!(admitted, Admission::FetchWarned(text) if text.contains("README")));
    }
}
