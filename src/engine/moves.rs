//! The last step of a move: the source goes, when it is still what was copied.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use jiff::Timestamp;

use crate::base::fsx::{self, PathError};
use crate::store::{ObjectHead, ObjectId, ObjectStore, Relation, StoreError};

use super::EngineError;
use super::overwrite::whole_second;
use super::plan::Work;
use super::run::{Run, blocking};

/// What tells that a source is still the one that was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    /// Device, inode, size, and the times of content and inode in seconds and nanoseconds.
    File([i64; 7]),
    /// ETag, size, and when it was stored, in seconds.
    Object { etag: Option<String>, size: u64, stored: Option<i64> },
}

impl Stamp {
    fn of_file(path: &Path) -> Result<Self, PathError> {
        let metadata = fs::metadata(path).map_err(PathError::wrap("read the metadata of", path))?;
        Ok(Self::File([
            metadata.dev().cast_signed(),
            metadata.ino().cast_signed(),
            metadata.size().cast_signed(),
            metadata.mtime(),
            metadata.mtime_nsec(),
            metadata.ctime(),
            metadata.ctime_nsec(),
        ]))
    }

    fn of_object(etag: Option<&str>, size: u64, stored: Option<Timestamp>) -> Self {
        Self::Object { etag: etag.map(str::to_owned), size, stored: stored.map(whole_second) }
    }

    fn of_head(head: &ObjectHead) -> Self {
        Self::of_object(head.proofs.etag.as_deref(), head.size, head.last_modified)
    }

    /// Whether what `now` says is the same source. What one of them does not know proves nothing.
    fn is_still(&self, now: &Self) -> bool {
        match (self, now) {
            (
                Self::Object { etag, size, stored },
                Self::Object { etag: etag_now, size: size_now, stored: stored_now },
            ) => {
                size == size_now
                    && (stored.is_none() || stored_now.is_none() || stored == stored_now)
                    && (etag.is_none() || etag == etag_now)
            }
            (before, now) => before == now,
        }
    }
}

impl<S: ObjectStore> Run<S> {
    /// What the source of `work` is before it is moved; nothing when it is not to go.
    pub(super) async fn stamp(&self, work: &Work) -> Result<Option<Stamp>, EngineError> {
        if !self.settings.remove_source {
            return Ok(None);
        }
        let (object, etag, size, stored) = match work {
            Work::Upload(item) => {
                let path = item.path.clone();
                return blocking(move || Ok(Some(Stamp::of_file(&path)?))).await;
            }
            Work::Download(item) => (&item.object, &item.etag, item.size, item.last_modified),
            Work::Copy(item) if self.stores.relation() != Relation::Apart && item.source == item.target => {
                return Err(EngineError::OntoItself { key: item.source.key.clone() });
            }
            Work::Copy(item) => (&item.source, &item.etag, item.size, item.last_modified),
            Work::Delete(_) | Work::RemoveFile(_) => return Ok(None),
        };
        match etag {
            Some(etag) => Ok(Some(Stamp::of_object(Some(etag), size, stored))),
            None => Ok(Some(Stamp::of_head(&self.head_source(object).await?))),
        }
    }

    /// Removes the source of `work`, whose copy is verified and in place, unless it is another by now.
    pub(super) async fn remove_source(&self, work: &Work, copied: Stamp) -> Result<(), EngineError> {
        let (object, kept) = match work {
            Work::Upload(item) => {
                let path = item.path.clone();
                return blocking(move || remove_file(&path, &copied)).await;
            }
            Work::Download(item) => {
                let path = item.path.clone();
                let synced = blocking(move || Ok(sync_file(&path)?)).await;
                (&item.object, synced)
            }
            Work::Copy(item) => (&item.source, Ok(())),
            Work::Delete(_) | Work::RemoveFile(_) => return Ok(()),
        };
        let not_removed = |error: EngineError| EngineError::NotRemoved { what: name(object), error: Box::new(error) };
        kept.map_err(not_removed)?;
        let now = match self.head_source(object).await {
            Ok(head) => Stamp::of_head(&head),
            // Somebody else removed it, which is what was asked for.
            Err(EngineError::Store(StoreError::Service(refused))) if refused.status == 404 => return Ok(()),
            Err(error) => return Err(not_removed(error)),
        };
        if !copied.is_still(&now) {
            return Err(EngineError::SourceChanged { what: name(object) });
        }
        let _request = self.budget.request().await;
        let current = ObjectId { version: None, ..object.clone() };
        self.stores.source.delete(&current).await.map_err(|error| not_removed(error.into()))
    }
}

fn name(object: &ObjectId) -> String {
    format!("{}/{}", object.bucket, object.key)
}

fn remove_file(path: &Path, sent: &Stamp) -> Result<(), EngineError> {
    let what = path.display().to_string();
    let removed = Stamp::of_file(path).and_then(|now| match sent.is_still(&now) {
        true => fs::remove_file(path).map_err(PathError::wrap("remove", path)).map(|()| true),
        false => Ok(false),
    });
    match removed {
        Ok(true) => Ok(()),
        Ok(false) => Err(EngineError::SourceChanged { what }),
        Err(error) if error.source.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(EngineError::NotRemoved { what, error: Box::new(error.into()) }),
    }
}

/// Makes a file that came survive a power cut: the object it came from is about to go.
fn sync_file(path: &Path) -> Result<(), PathError> {
    fsx::open(path)?.sync_all().map_err(PathError::wrap("sync", path))?;
    fsx::sync_dir(path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_written_to_or_replaced_is_another() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("f");
        fs::write(&path, b"one").expect("writable");
        let before = Stamp::of_file(&path).expect("there");
        assert!(before.is_still(&Stamp::of_file(&path).expect("there")));
        fs::write(dir.path().join("g"), b"two").expect("writable");
        fs::rename(dir.path().join("g"), &path).expect("renamed");
        assert!(matches!(remove_file(&path, &before), Err(EngineError::SourceChanged { .. })));
        assert_eq!(fs::read(&path).expect("it stays"), b"two");
        let now = Stamp::of_file(&path).expect("there");
        remove_file(&path, &now).expect("removed");
        remove_file(&path, &now).expect("gone is what was asked for");
    }

    #[test]
    fn an_object_of_the_same_etag_that_was_stored_later_is_another() {
        let at = |second| Timestamp::from_second(second).ok();
        let planned = Stamp::of_object(Some("e"), 3, at(100));
        for (now, same) in [
            (Stamp::of_object(Some("e"), 3, at(100)), true),
            (Stamp::of_object(Some("e"), 3, None), true),
            (Stamp::of_object(Some("e"), 3, at(101)), false),
            (Stamp::of_object(Some("x"), 3, at(100)), false),
            (Stamp::of_object(None, 3, at(100)), false),
            (Stamp::of_object(Some("e"), 4, at(100)), false),
        ] {
            assert_eq!(planned.is_still(&now), same, "{now:?}");
        }
    }
}
