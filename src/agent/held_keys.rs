//! Which file holds a key: no two files of an agent are stored under one, whatever their templates are.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::journal::JournalError;
use crate::journal::files::{FileJournal, FileRow, SourceId};

use super::settings::ProjectSettings;

/// Where the objects of a project lie: buckets of one name in different stores are different ones.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Shelf {
    profile: Option<String>,
    endpoint: Option<String>,
    bucket: String,
}

impl Shelf {
    /// The one of a project.
    pub(super) fn of(project: &ProjectSettings) -> Self {
        Self {
            profile: project.dest.profile.clone(),
            endpoint: project.access.endpoint_url.clone(),
            bucket: project.dest.bucket.clone(),
        }
    }
}

#[derive(Debug, Default)]
struct State {
    roots: HashMap<SourceId, (Shelf, PathBuf)>,
    sending: HashSet<(Shelf, String)>,
}

/// The keys of an agent.
#[derive(Clone, Debug, Default)]
pub(super) struct HeldKeys(Arc<Mutex<State>>);

/// A key that a file is being sent to. It is free again when this is dropped.
#[derive(Debug)]
pub(super) struct Holding {
    keys: HeldKeys,
    key: (Shelf, String),
}

impl HeldKeys {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells where the files of a root go.
    pub(super) fn root(&self, source: SourceId, shelf: Shelf, path: &Path) {
        self.state().roots.insert(source, (shelf, path.to_owned()));
    }

    /// Takes a key for the file of a row, or tells which other file has it. A file that is gone holds none. Blocks.
    ///
    /// # Errors
    /// A journal that cannot be read.
    pub(super) fn take(
        &self,
        journal: &FileJournal,
        row: &FileRow,
        shelf: &Shelf,
        key: &str,
    ) -> Result<Result<Holding, String>, JournalError> {
        let key = (shelf.clone(), key.to_owned());
        if let Some(other) = self.holder(journal, row, &key)? {
            return Ok(Err(other));
        }
        if !self.state().sending.insert(key.clone()) {
            return Ok(Err("another file that is being sent".to_owned()));
        }
        let holding = Holding { keys: self.clone(), key };
        // Once more: a file may have been stored between the two.
        Ok(self.holder(journal, row, &holding.key)?.map_or(Ok(holding), Err))
    }

    /// Which other file is stored under a key.
    fn holder(
        &self,
        journal: &FileJournal,
        row: &FileRow,
        (shelf, key): &(Shelf, String),
    ) -> Result<Option<String>, JournalError> {
        for other in journal.stored_under(key)? {
            let root = self.state().roots.get(&other.source).filter(|(theirs, _)| theirs == shelf).cloned();
            if other.id != row.id
                && let Some((_, root)) = root
            {
                let path = root.join(&other.path);
                if path.symlink_metadata().is_ok() {
                    return Ok(Some(format!("`{}`", path.display())));
                }
            }
        }
        Ok(None)
    }
}

impl Drop for Holding {
    fn drop(&mut self) {
        self.keys.state().sending.remove(&self.key);
    }
}
