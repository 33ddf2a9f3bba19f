//! Directories that removals left empty. Each goes when it has been empty and unchanged for as long as a file waits after
//! its proof: a producer may be about to write into it.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use crate::journal::files::SourceId;

use super::RemovalRoot;
use super::disk::Chain;

/// Directories that are remembered. *Source:* some 20 MB. *Applies:* to all projects together; those beyond stay.
const MOST: usize = 100_000;

/// A directory that may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Emptied {
    /// Time of its last change, in nanoseconds since 1970.
    changed: i64,
    /// When it was seen so, in milliseconds since 1970.
    since: i64,
}

/// The directories that wait.
#[derive(Debug, Default)]
pub(super) struct EmptyDirectories(BTreeMap<(SourceId, PathBuf), Emptied>);

impl EmptyDirectories {
    /// Remembers a directory from which something was removed at `now` (milliseconds since 1970). Blocks.
    pub(super) fn note(&mut self, source: SourceId, path: &Path, chain: &Chain, now: i64) {
        // A root stays.
        if path.as_os_str().is_empty() || self.0.len() >= MOST {
            return;
        }
        if let Some(changed) = chain.changed() {
            self.0.insert((source, path.to_owned()), Emptied { changed, since: now });
        }
    }

    /// Whether there are any whose time has come by `now`.
    pub(super) fn is_due(&self, roots: &HashMap<SourceId, RemovalRoot>, now: i64) -> bool {
        self.0.iter().any(|((source, _), seen)| is_due(roots.get(source), *seen, now))
    }

    /// Removes those whose time has come by `now`, and returns how many. Blocks.
    pub(super) fn remove(&mut self, roots: &HashMap<SourceId, RemovalRoot>, now: i64) -> u64 {
        let mut removed = 0;
        let due: Vec<_> = self.0.iter().filter(|((source, _), seen)| is_due(roots.get(source), **seen, now)).collect();
        let due: Vec<_> = due.into_iter().map(|(key, seen)| (key.clone(), *seen)).collect();
        for (key, seen) in due {
            self.0.remove(&key);
            let (source, path) = &key;
            let Some(root) = roots.get(source).filter(|root| root.settings.empty_directories) else { continue };
            let Ok(chain) = Chain::open(&root.path, root.identity, path) else { continue };
            if chain.changed() != Some(seen.changed) {
                // Something came and perhaps went: its time begins anew.
                self.note(*source, path, &chain, now);
            } else if chain.remove_directory() {
                removed += 1;
                if let Some(above) = path.parent()
                    && let Ok(chain) = Chain::open(&root.path, root.identity, above)
                {
                    self.note(*source, above, &chain, now);
                }
            }
        }
        removed
    }
}

/// Whether the time of a directory has come; that of one whose root is no longer known has.
fn is_due(root: Option<&RemovalRoot>, seen: Emptied, now: i64) -> bool {
    let grace = |root: &RemovalRoot| i64::try_from(root.settings.grace.as_millis()).unwrap_or(i64::MAX);
    root.is_none_or(|root| seen.since.saturating_add(grace(root)) <= now)
}
