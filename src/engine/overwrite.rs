//! Whether an item gives way to what stands at its target.

use std::io;
use std::path::Path;
use std::time::SystemTime;

use jiff::Timestamp;

use crate::base::fsx::PathError;
use crate::base::stamp::FileId;
use crate::store::{ObjectHead, ObjectId, ObjectStore, StoreError};

use super::EngineError;
use super::buffers::FRAME;
use super::plan::Work;
use super::run::{Run, blocking};

/// When a target that exists is written over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overwrite {
    /// Always.
    #[default]
    Always,
    /// Never. Where the store obeys conditions on writes, and on disk, not even one that came into being meanwhile.
    Never,
    /// When its size is another than the source's.
    IfSizeDiffers,
    /// When the source was written after it.
    IfSourceNewer,
    /// When either is so.
    IfSizeDiffersOrSourceNewer,
}

/// What stands at a target.
struct Standing {
    size: u64,
    modified: Option<Timestamp>,
}

impl Standing {
    fn of_head(head: &ObjectHead) -> Self {
        Self { size: head.size, modified: head.last_modified }
    }
}

impl Overwrite {
    /// Whether a file may take the place of another.
    pub(super) fn replaces(self) -> bool {
        self != Self::Never
    }

    fn asks_size(self) -> bool {
        matches!(self, Self::IfSizeDiffers | Self::IfSizeDiffersOrSourceNewer)
    }

    fn asks_time(self) -> bool {
        matches!(self, Self::IfSourceNewer | Self::IfSizeDiffersOrSourceNewer)
    }
}

impl<S: ObjectStore> Run<S> {
    /// Whether writes carry the condition that nothing stands at their target.
    pub(super) fn only_if_absent(&self) -> bool {
        let profile = self.stores.target.profile();
        self.settings.overwrite == Overwrite::Never && (profile.conditional_writes || profile.forbids_overwrite)
    }

    /// Whether it depends on what stands at its target what becomes of `work`.
    pub(super) fn asks_target(&self, work: &Work) -> bool {
        self.settings.overwrite != Overwrite::Always && !matches!(work, Work::Delete(_) | Work::RemoveFile(_))
    }

    /// Whether what stands at the target of `work` stays, so that nothing is to be done.
    ///
    /// Between this look and the write another writer may come; a write with a condition and the last rename of a
    /// download notice that.
    pub(super) async fn target_stays(&self, work: &Work) -> Result<bool, EngineError> {
        let rule = self.settings.overwrite;
        if !self.asks_target(work) {
            return Ok(false);
        }
        // What is sent in one go finds out by itself, in the same request.
        if self.only_if_absent()
            && self.stores.target.profile().conditional_writes
            && !self.settings.dry_run
            && !matches!(work, Work::Download(_))
            && work.bytes() <= FRAME as u64
        {
            return Ok(false);
        }
        let Some(standing) = self.standing(work).await? else { return Ok(false) };
        if rule.asks_size() && standing.size != work.bytes() {
            return Ok(false);
        }
        if rule.asks_time() {
            let newer = match (self.source_time(work).await?, standing.modified) {
                (Some(source), Some(target)) => whole_second(source) > whole_second(target),
                // Who cannot tell must not lose the newer one.
                _ => true,
            };
            return Ok(!newer);
        }
        Ok(true)
    }

    async fn standing(&self, work: &Work) -> Result<Option<Standing>, EngineError> {
        match work {
            Work::Upload(item) => Ok(self.head_if_there(&item.target).await?.as_ref().map(Standing::of_head)),
            Work::Copy(item) => Ok(self.head_if_there(&item.target).await?.as_ref().map(Standing::of_head)),
            Work::Download(item) => {
                let (path, landed, replaces_own) = (item.path.clone(), self.landed.clone(), self.replaces_own());
                blocking(move || match file_at(&path)? {
                    Some((_, id)) if landed.contains(id) && !replaces_own => {
                        Err(EngineError::NameTaken { name: path.display().to_string() })
                    }
                    // With a rule that lets it replace what another object of this run left, that is not in its way.
                    Some((_, id)) if landed.contains(id) => Ok(None),
                    found => Ok(found.map(|(standing, _)| standing)),
                })
                .await
            }
            Work::Delete(_) | Work::RemoveFile(_) => Ok(None),
        }
    }

    /// When the source was written.
    async fn source_time(&self, work: &Work) -> Result<Option<Timestamp>, EngineError> {
        match work {
            Work::Upload(item) => {
                let path = item.path.clone();
                blocking(move || {
                    let metadata = std::fs::metadata(&path).map_err(PathError::wrap("read the metadata of", &path))?;
                    Ok(metadata.modified().ok().and_then(timestamp))
                })
                .await
            }
            Work::Download(item) => Ok(item.last_modified),
            Work::Copy(item) => Ok(item.last_modified),
            Work::Delete(_) | Work::RemoveFile(_) => Ok(None),
        }
    }

    pub(super) async fn head_if_there(&self, object: &ObjectId) -> Result<Option<ObjectHead>, EngineError> {
        let _request = self.budget.request().await;
        self.stop.check()?;
        match self.stores.target.head(object).await {
            Ok(head) => Ok(Some(head)),
            Err(StoreError::Service(refused)) if refused.status == 404 => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether `error` says that somebody else was faster to the target of `work`, which then stays.
    pub(super) async fn target_was_taken(&self, work: &Work, error: &EngineError) -> bool {
        if self.settings.overwrite != Overwrite::Never {
            return false;
        }
        match (work, error) {
            (Work::Download(_), EngineError::File(error)) => error.source.kind() == io::ErrorKind::AlreadyExists,
            (Work::Upload(_), EngineError::Store(error)) if error.status() == Some(412) && self.only_if_absent() => {
                true
            }
            // A 412 may also mean that the source of a copy was replaced: only a look tells.
            (Work::Upload(_) | Work::Copy(_), EngineError::Store(error)) if error.status() == Some(412) => {
                matches!(self.standing(work).await, Ok(Some(_)))
            }
            // COS refuses in its own words.
            (Work::Upload(_) | Work::Copy(_), EngineError::Store(error)) => {
                error.code() == Some("FileAlreadyExists") && self.only_if_absent()
            }
            _ => false,
        }
    }
}

/// A file, or whatever else bears its name: a link that leads nowhere would be replaced as well.
fn file_at(path: &Path) -> Result<Option<(Standing, FileId)>, PathError> {
    let found = match std::fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => std::fs::symlink_metadata(path),
        other => other,
    };
    match found {
        Ok(metadata) => {
            let modified = metadata.modified().ok().and_then(timestamp);
            Ok(Some((Standing { size: metadata.len(), modified }, FileId::of(&metadata))))
        }
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(source) => Err(PathError { action: "read the metadata of", path: path.to_owned(), source }),
    }
}

fn timestamp(time: SystemTime) -> Option<Timestamp> {
    Timestamp::try_from(time).ok()
}

/// Stores tell seconds in headers and fractions in listings, and a download has the seconds of its object.
pub(super) fn whole_second(time: Timestamp) -> i64 {
    time.as_second()
}
