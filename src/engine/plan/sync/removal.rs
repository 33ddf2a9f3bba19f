//! What may be deleted at the target, and when nothing may.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use futures_util::future::join_all;
use tokio::runtime::Handle;

use crate::base::fault::{Category, Fault};
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::filter::Filters;
use crate::engine::plan::local::Outbox;
use crate::engine::plan::{Halt, Planned, WalkSettings};
use crate::events::{Place, SkipReason, Verb};
use crate::store::{ObjectId, ObjectStore};

use super::Ends;
use super::conflicts::Conflicts;
use super::entry::Entry;
use super::spool::Spool;

/// Paths kept of keys that stand for no file but would meet one. *Source:* a few hundred kilobytes. *Applies:* downloads
/// of keys with empty names, `.` or `..` in them (`a//b`); with more of them nothing is deleted.
const UNMATCHED: usize = 4096;

/// Deletions confirmed at once by HEAD. *Source:* as many as the default of requests in flight. *Applies:* listings that
/// were out of order.
const CONFIRMED: usize = 64;

/// When what only the target has is removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeleteSettings {
    /// Also when the source holds nothing.
    pub allow_empty_source: bool,
    /// Only when they are no more than this.
    pub limit: Option<DeleteLimit>,
}

/// The most that may be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteLimit {
    /// So many.
    Count(u64),
    /// So many of a hundred that the target holds, as far as the filters let them take part.
    Percent(u8),
}

impl std::fmt::Display for DeleteLimit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

/// Why nothing was deleted although something should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeleteRefusal {
    /// The source holds nothing that takes part.
    #[error("nothing was deleted: the source `{source_name}` is empty")]
    EmptySource {
        /// The source.
        source_name: String,
    },
    /// The source may hold something, and the filters let none of it take part.
    #[error("nothing was deleted: the filters leave nothing of the source `{source_name}`")]
    FilteredSource {
        /// The source.
        source_name: String,
    },
    /// Part of the source is not known.
    #[error("nothing was deleted: the directory `{}` could not be read", path.display())]
    SourceNotRead {
        /// The directory.
        path: PathBuf,
    },
    /// More than the user allowed.
    #[error("nothing was deleted: {count} of {total} at the target would be, and at most {limit} may")]
    TooMany {
        /// What would be deleted.
        count: u64,
        /// What the target holds.
        total: u64,
        /// What may be.
        limit: DeleteLimit,
    },
    /// Some of the source did not arrive.
    #[error("nothing was deleted: {count} {} failed", if *count == 1 { "transfer" } else { "transfers" })]
    Failures {
        /// How many.
        count: u64,
    },
    /// Too many keys that cannot be matched with files.
    #[error("nothing was deleted: too many keys of `{source_name}` cannot be file names")]
    Unmatched {
        /// The source.
        source_name: String,
    },
}

impl DeleteRefusal {
    /// Ways out.
    pub fn hints(&self) -> Vec<String> {
        let hint = match self {
            Self::EmptySource { .. } => {
                "check that the source is the right one and mounted; --allow-empty-source deletes all the same"
            }
            Self::FilteredSource { .. } => {
                "check the patterns and the source; --allow-empty-source deletes what the filters mean all the same"
            }
            Self::SourceNotRead { .. } => {
                "make the directory readable, or leave it out with --exclude, which protects its target"
            }
            Self::TooMany { .. } => "see with --dryrun what would go, then raise --max-delete",
            Self::Failures { .. } => "run the command again; it deletes when all transfers go through",
            Self::Unmatched { .. } => "leave them out with --exclude",
        };
        vec![hint.to_owned()]
    }
}

/// What a pass learns that bears on deletions.
#[derive(Debug, Default)]
pub(super) struct Removal {
    source_something: bool,
    matched: u64,
    not_read: Option<PathBuf>,
    unmatched: HashSet<String>,
    exempt: u64,
    disordered: bool,
}

/// Files of the target that stay although the source has no object of their key.
pub(super) struct Spared {
    pub(super) conflicts: Conflicts,
    pub(super) walk: WalkSettings,
    pub(super) filters: Filters,
}

/// How a source that is a bucket is looked at once more.
pub(super) struct SourceLook<S> {
    pub(super) store: S,
    pub(super) budget: Budget,
    pub(super) handle: Handle,
}

impl Removal {
    /// The source holds something, even if it cannot be sent.
    pub(super) fn source_has_something(&mut self) {
        self.source_something = true;
    }

    /// Whether the source holds something.
    pub(super) fn source_holds_something(&self) -> bool {
        self.source_something
    }

    /// A directory of the source could not be read.
    pub(super) fn source_not_read(&mut self, path: &Path) {
        self.not_read.get_or_insert_with(|| path.to_owned());
    }

    /// A key of the source that is no path: the file that a file system would take it for stays.
    pub(super) fn unmatched(&mut self, key: &str) {
        if self.unmatched.len() > UNMATCHED {
            return;
        }
        let mut names = Vec::new();
        for name in key.split('/') {
            match name {
                "" | "." => {}
                ".." => drop(names.pop()),
                name => names.push(name),
            }
        }
        self.unmatched.insert(names.join("/"));
    }

    /// Both sides have one key.
    pub(super) fn matched(&mut self) {
        self.matched += 1;
    }

    /// Something that only the target has takes no part, because of its size or age.
    pub(super) fn exempt(&mut self) {
        self.exempt += 1;
    }

    /// A listing was out of order: what only the target has is told anew.
    pub(super) fn disorder(&mut self) {
        self.exempt = 0;
        self.disordered = true;
    }

    fn refusal(&self, ends: &Ends, settings: &DeleteSettings, count: u64) -> Option<DeleteRefusal> {
        let total = self.matched + count;
        let too_many = settings.limit.filter(|limit| match limit {
            DeleteLimit::Count(limit) => count > *limit,
            DeleteLimit::Percent(percent) => u128::from(count) * 100 > u128::from(total) * u128::from(*percent),
        });
        if let Some(path) = &self.not_read {
            Some(DeleteRefusal::SourceNotRead { path: path.clone() })
        } else if !self.source_something && !settings.allow_empty_source {
            Some(DeleteRefusal::EmptySource { source_name: ends.source_name() })
        } else if self.unmatched.len() > UNMATCHED {
            Some(DeleteRefusal::Unmatched { source_name: ends.source_name() })
        } else {
            too_many.map(|limit| DeleteRefusal::TooMany { count, total, limit })
        }
    }

    /// Plans to delete what only the target has, behind all else. Blocks.
    pub(super) fn plan<S: ObjectStore>(
        self,
        ends: &Ends,
        settings: &DeleteSettings,
        extra: Spool,
        spared: &Spared,
        look: &SourceLook<S>,
        outbox: &mut Outbox,
    ) -> Result<(), Halt> {
        let count = extra.count().saturating_sub(self.exempt);
        if count == 0 {
            return Ok(());
        }
        if let Some(refusal) = self.refusal(ends, settings, count) {
            outbox.flush()?;
            let refusal = match refusal {
                DeleteRefusal::EmptySource { source_name } if !spared.filters.take_all() => {
                    DeleteRefusal::FilteredSource { source_name }
                }
                other => other,
            };
            return Err(EngineError::DeleteRefused(refusal).into());
        }
        outbox.push(Planned::Settle)?;
        let mut entries = extra.into_entries();
        let mut chunk = Vec::with_capacity(CONFIRMED);
        loop {
            let entry = entries.next()?;
            let ended = entry.is_none();
            // What a symlink leads to may be anybody's.
            chunk.extend(entry.filter(|entry| !entry.linked && !self.spares(ends, entry, spared)));
            if ended || chunk.len() == CONFIRMED {
                let chunk = std::mem::take(&mut chunk);
                for entry in self.confirmed(ends, spared, look, chunk, outbox)? {
                    outbox.tick()?;
                    outbox.push(Planned::Work(ends.removal(&entry)))?;
                }
            }
            if ended {
                return Ok(());
            }
        }
    }

    fn spares(&self, ends: &Ends, entry: &Entry, spared: &Spared) -> bool {
        // A target is walked through its symlinks whatever was asked for, so those that should be left out are told here.
        let left_out = match ends {
            Ends::Download { target, .. } if !spared.walk.follow_symlinks => target.join(&entry.key).is_symlink(),
            _ => false,
        };
        let exempt = !spared.filters.admit(entry.facts());
        let other_spelling = match ends {
            Ends::Download { target, .. } => spared.conflicts.stands_for_another(&target.join(&entry.key)),
            Ends::Upload { .. } | Ends::Copy { .. } => false,
        };
        left_out || exempt || self.unmatched.contains(&entry.key) || other_spelling
    }

    /// Those that the source does not have, by a look at it.
    fn confirmed<S: ObjectStore>(
        &self,
        ends: &Ends,
        spared: &Spared,
        look: &SourceLook<S>,
        chunk: Vec<Entry>,
        outbox: &mut Outbox,
    ) -> Result<Vec<Entry>, Halt> {
        let source = match ends {
            Ends::Upload { source, target } => {
                if !fs::metadata(source).is_ok_and(|root| root.is_dir()) {
                    let refusal = DeleteRefusal::SourceNotRead { path: source.clone() };
                    return Err(EngineError::DeleteRefused(refusal).into());
                }
                let mut gone = Vec::with_capacity(chunk.len());
                for entry in chunk {
                    match presence(source, &entry.key, spared.walk) {
                        Presence::Gone => gone.push(entry),
                        Presence::There => {}
                        Presence::Unknown(error) => {
                            let place = Place::Remote(target.with_key(format!("{}{}", target.key, entry.key)));
                            let reason = SkipReason::Unreadable(format!("its source is not known to be gone: {error}"));
                            outbox.push(Planned::skipped(Verb::Delete, place, reason))?;
                        }
                    }
                }
                return Ok(gone);
            }
            Ends::Download { .. } | Ends::Copy { .. } if !self.disordered => return Ok(chunk),
            Ends::Download { source, .. } | Ends::Copy { source, .. } => source,
        };
        let heads = chunk.into_iter().map(|entry| async {
            let _request = look.budget.request().await;
            let object = ObjectId::new(source.bucket.as_str(), format!("{}{}", source.key, entry.key));
            match look.store.head(&object).await {
                // A directory marker takes no part, so it is not the one.
                Ok(head) if head.size == 0 && entry.key.ends_with('/') => Ok(Some(entry)),
                Ok(_) => Ok(None),
                Err(error) if error.category() == Category::NotFound => Ok(Some(entry)),
                Err(error) => Err(EngineError::Store(error)),
            }
        });
        let answers = look.handle.block_on(join_all(heads));
        let found: Result<Vec<Option<Entry>>, EngineError> = answers.into_iter().collect();
        Ok(found?.into_iter().flatten().collect())
    }
}

/// Whether a file has a key.
#[derive(Debug)]
enum Presence {
    /// Surely none has.
    Gone,
    /// One may have, or something stands there that deletions must respect.
    There,
    /// The file system does not say.
    Unknown(io::Error),
}

impl Presence {
    fn of_error(error: io::Error) -> Self {
        use io::ErrorKind::{InvalidFilename, InvalidInput, NotADirectory, NotFound};
        match error.kind() {
            // The last two: the file system takes no file of that name.
            NotFound | NotADirectory | InvalidFilename | InvalidInput => Self::Gone,
            _ => Self::Unknown(error),
        }
    }
}

/// Whether a file below `root`, which is a directory, has this key. A symbolic link that leads nowhere may have led to
/// one. Blocks.
fn presence(root: &Path, key: &str, walk: WalkSettings) -> Presence {
    if !super::is_plain(key) {
        return Presence::Gone;
    }
    for (slash, _) in key.match_indices('/') {
        let above = root.join(&key[..slash]);
        match fs::symlink_metadata(&above) {
            Ok(there) if there.is_dir() => {}
            // A directory by a link that is not followed is none.
            Ok(there) if there.is_symlink() && walk.follow_symlinks => match fs::metadata(&above) {
                Ok(behind) if behind.is_dir() => {}
                Ok(_) => return Presence::Gone,
                Err(error) => return Presence::Unknown(error),
            },
            Ok(_) => return Presence::Gone,
            Err(error) => return Presence::of_error(error),
        }
    }
    let path = root.join(key);
    match fs::symlink_metadata(&path) {
        Ok(there) if there.is_dir() => Presence::Gone,
        Ok(there) if there.is_symlink() && !walk.follow_symlinks => Presence::Gone,
        Ok(there) if there.is_symlink() => fs::metadata(&path).map_or_else(Presence::Unknown, |_| Presence::There),
        Ok(_) => Presence::There,
        Err(error) => Presence::of_error(error),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    const FOLLOW: WalkSettings = WalkSettings { follow_symlinks: true };
    const LEAVE: WalkSettings = WalkSettings { follow_symlinks: false };

    #[derive(Debug, PartialEq, Eq)]
    enum Is {
        Gone,
        There,
        Unknown,
    }

    #[test]
    fn only_what_is_surely_gone_is() {
        let root = tempfile::tempdir().expect("a temporary directory");
        let path = |name: &str| root.path().join(name);
        fs::create_dir_all(path("d/e")).expect("made");
        fs::write(path("d/f"), "").expect("made");
        symlink("nowhere", path("broken")).expect("made");
        symlink("d", path("link")).expect("made");
        symlink("d/f", path("file-link")).expect("made");
        symlink("self", path("self")).expect("made");
        let long = format!("{}/x", "n".repeat(256));
        use Is::{Gone, There, Unknown};
        for (key, followed, left) in [
            ("d/f", There, There),
            ("d/g", Gone, Gone),
            ("no/such", Gone, Gone),
            ("d/f/below", Gone, Gone),
            ("d/e", Gone, Gone),
            ("broken", Unknown, Gone),
            ("broken/x", Unknown, Gone),
            ("self/x", Unknown, Gone),
            ("link/f", There, Gone),
            ("link/g", Gone, Gone),
            ("file-link", There, Gone),
            ("file-link/x", Gone, Gone),
            ("d//f", Gone, Gone),
            ("d/../d/f", Gone, Gone),
            ("/etc/passwd", Gone, Gone),
            ("d/", Gone, Gone),
            (&long, Gone, Gone),
            (&long[..256], Gone, Gone),
            ("d/a\0b", Gone, Gone),
        ] {
            let is = |walk| match presence(root.path(), key, walk) {
                Presence::Gone => Gone,
                Presence::There => There,
                Presence::Unknown(_) => Unknown,
            };
            assert_eq!((is(FOLLOW), is(LEAVE)), (followed, left), "{key}");
        }
        for (errno, gone) in [(36, true), (22, true), (2, true), (20, true), (13, false), (5, false), (40, false)] {
            let presence = Presence::of_error(io::Error::from_raw_os_error(errno));
            assert_eq!(matches!(presence, Presence::Gone), gone, "{presence:?}");
        }
    }

    #[test]
    fn a_limit_is_a_count_or_a_share_of_what_the_target_holds() {
        let ends = Ends::Upload { source: "d".into(), target: "cos://b/".parse().expect("a URI") };
        let removal = Removal { source_something: true, matched: 90, ..Removal::default() };
        let refused = |limit, count| {
            let settings = DeleteSettings { limit, ..DeleteSettings::default() };
            removal.refusal(&ends, &settings, count).is_some()
        };
        assert!(!refused(None, 1_000_000));
        assert!(!refused(Some(DeleteLimit::Count(10)), 10) && refused(Some(DeleteLimit::Count(10)), 11));
        assert!(!refused(Some(DeleteLimit::Percent(10)), 10) && refused(Some(DeleteLimit::Percent(10)), 11));
        assert!(refused(Some(DeleteLimit::Count(0)), 1) && refused(Some(DeleteLimit::Percent(0)), 1));
        assert!(!refused(Some(DeleteLimit::Percent(100)), 1_000_000));
    }
}
