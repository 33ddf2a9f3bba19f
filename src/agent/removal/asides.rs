//! Which files had another name for the moment in which they were removed, so that an agent that was killed in it gives them
//! their names back when it is started again.

use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

use crate::base::random;
use crate::journal::files::SourceId;

use crate::agent::source::temporary::REMOVING;

/// The name that it is kept under in the journal.
pub(super) const KEPT: &str = "removing";

/// A file and its other name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Aside {
    /// The root that it lies below.
    pub(super) source: SourceId,
    /// Its path below the root.
    pub(super) path: PathBuf,
    /// Its other name, in the same directory.
    pub(super) name: String,
}

impl Aside {
    /// A file with a name that no other has.
    pub(super) fn new(source: SourceId, path: &Path) -> Self {
        Self { source, path: path.to_owned(), name: format!("{REMOVING}{:016x}", random::unique()) }
    }
}

/// What is kept in the journal.
pub(super) fn json<'a>(asides: impl Iterator<Item = &'a Aside>) -> String {
    let kept: Vec<_> = asides.map(|aside| (aside.source, aside.path.as_os_str().as_bytes(), &aside.name)).collect();
    serde_json::to_string(&kept).expect("plain texts and numbers are always JSON")
}

/// What was kept. What cannot be read is as good as nothing.
pub(super) fn read(kept: Option<&str>) -> Vec<Aside> {
    let kept: Option<Vec<(SourceId, Vec<u8>, String)>> = kept.and_then(|json| serde_json::from_str(json).ok());
    let kept = kept.unwrap_or_default().into_iter().filter(|(.., name)| name.starts_with(REMOVING));
    kept.map(|(source, path, name)| Aside { source, path: std::ffi::OsString::from_vec(path).into(), name }).collect()
}
