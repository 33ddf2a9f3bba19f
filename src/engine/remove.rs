//! Objects removed, a thousand per request.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use tokio::task::JoinSet;

use crate::base::fsx::PathError;
use crate::base::stamp::FileId;
use crate::events::{Failure, Outcome, Verb};
use crate::store::{DELETE_BATCH, DeleteFailure, KeyVersion, ObjectId, ObjectStore, ServiceError, StoreError};

use super::EngineError;
use super::budget::Permit;
use super::plan::Work;
use super::run::Run;

/// An object, or a version of it, to remove.
#[derive(Clone, Debug)]
pub struct Delete {
    /// The object.
    pub object: ObjectId,
    /// Its size in bytes, when it was listed.
    pub size: Option<u64>,
    /// It is a marker that hides an object.
    pub brings_back: bool,
}

impl Delete {
    pub(super) fn verb(&self) -> Verb {
        if self.brings_back { Verb::Undelete } else { Verb::Delete }
    }
}

/// A local file to remove.
#[derive(Clone, Debug)]
pub struct RemoveFile {
    /// The file; a symlink goes itself, not what it leads to.
    pub path: PathBuf,
    /// Its size in bytes when it was planned.
    pub size: Option<u64>,
}

/// Deletions waiting for their batch to fill. All of one plan are in one bucket.
#[derive(Debug, Default)]
pub(super) struct DeleteQueue {
    waiting: Vec<Delete>,
}

impl DeleteQueue {
    /// Adds one; `true` when the batch is full.
    pub(super) fn push(&mut self, delete: Delete) -> bool {
        self.waiting.push(delete);
        self.waiting.len() >= DELETE_BATCH
    }

    /// Sends what waits. The batch gives its `slot` back when it is done, so that a fast listing cannot run ahead.
    pub(super) fn flush<S: ObjectStore>(
        &mut self,
        run: &Arc<Run<S>>,
        slot: Option<Permit>,
        tasks: &mut JoinSet<Result<(), EngineError>>,
    ) {
        let batch = std::mem::take(&mut self.waiting);
        if batch.is_empty() {
            return;
        }
        let run = run.clone();
        tasks.spawn(async move {
            let _slot = slot;
            run.delete_batch(batch).await;
            Ok(())
        });
    }
}

impl<S: ObjectStore> Run<S> {
    pub(super) async fn delete_one(&self, item: &Delete) -> Result<u64, EngineError> {
        let _request = self.budget.request().await;
        self.stop.check()?;
        self.stores.target.delete(&item.object).await?;
        Ok(item.size.unwrap_or(0))
    }

    /// Removes a file. One that is gone already is fine, a directory in its place is not, and neither is a file that this
    /// run has put there under another spelling of its name.
    pub(super) async fn remove_file(&self, item: &RemoveFile) -> Result<u64, EngineError> {
        self.stop.check()?;
        let (path, landed) = (item.path.clone(), self.landed.clone());
        let removed = self.disk.run(move || {
            if std::fs::symlink_metadata(&path).is_ok_and(|there| landed.contains(FileId::of(&there))) {
                return Err(EngineError::NameTaken { name: path.display().to_string() });
            }
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    Err(PathError::wrap("remove", &path)(error).into())
                }
                _ => Ok(()),
            }
        });
        removed.await?;
        Ok(item.size.unwrap_or(0))
    }

    async fn delete_batch(self: &Arc<Self>, batch: Vec<Delete>) {
        let (batch, alone): (Vec<_>, Vec<_>) = batch.into_iter().partition(|item| xml_can_name(&item.object.key));
        for item in alone {
            self.delete_alone(item).await;
        }
        if batch.len() == 1 {
            for item in batch {
                self.delete_alone(item).await;
            }
            return;
        }
        let answer = self.send_batch(&batch).await;
        if let Ok(refused) = &answer
            && refused.iter().any(|refused| is_of_none(refused, &batch))
        {
            // Something was refused under a name that nobody asked for, so no object can be said to be gone. Alone, each
            // gets an answer of its own.
            for item in batch {
                self.delete_alone(item).await;
            }
            return;
        }
        for item in batch {
            let outcome = match &answer {
                Err(failure) => Outcome::Failed(failure.clone()),
                Ok(refused) => refused
                    .iter()
                    .find(|refused| names(refused, &item.object))
                    .map_or(Outcome::Done, |refused| Outcome::Failed(failure_of(refused))),
            };
            self.emitter.finished(self.report(&Work::Delete(item), outcome, None)).await;
        }
    }

    async fn delete_alone(&self, item: Delete) {
        let outcome = match self.delete_one(&item).await {
            Ok(_) => Outcome::Done,
            Err(error) => Outcome::Failed(error.into_failure()),
        };
        self.emitter.finished(self.report(&Work::Delete(item), outcome, None)).await;
    }

    async fn send_batch(&self, batch: &[Delete]) -> Result<Vec<DeleteFailure>, Failure> {
        let Some(first) = batch.first() else { return Ok(Vec::new()) };
        let _request = self.budget.request().await;
        self.stop.check().map_err(EngineError::into_failure)?;
        let objects: Vec<KeyVersion> = batch
            .iter()
            .map(|item| KeyVersion { key: item.object.key.clone(), version: item.object.version.clone() })
            .collect();
        let sent = self.stores.target.delete_batch(&first.object.bucket, &objects).await;
        sent.map_err(|error| EngineError::Store(error).into_failure())
    }
}

/// Whether a refusal is of this object. Stores leave the version out, or add `null` or an empty one, as they like: only
/// two that are told and differ are of two versions.
fn names(refused: &DeleteFailure, object: &ObjectId) -> bool {
    let told = |version: &Option<String>| version.clone().filter(|version| !matches!(version.as_str(), "" | "null"));
    let (theirs, ours) = (told(&refused.version), told(&object.version));
    refused.key == object.key && (theirs.is_none() || ours.is_none() || theirs == ours)
}

/// Whether a refusal is of nothing that was to be removed.
fn is_of_none(refused: &DeleteFailure, batch: &[Delete]) -> bool {
    !batch.iter().any(|item| names(refused, &item.object))
}

/// Whether a key can stand in an XML document. Others (most control characters) are not in XML 1.0 even as references:
/// one of them makes a store refuse the whole batch.
fn xml_can_name(key: &str) -> bool {
    key.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..))
}

fn failure_of(refused: &DeleteFailure) -> Failure {
    let error = ServiceError {
        operation: "DeleteObjects",
        status: 200,
        code: refused.code.clone(),
        message: refused.message.clone(),
        request_id: None,
        retry_after: None,
        region: None,
        hint: None,
    };
    EngineError::Store(StoreError::from(error)).into_failure()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_under_another_name_is_noticed() {
        let batch = [Delete { object: ObjectId::new("b", "a b"), size: None, brings_back: false }];
        let refused = |key: &str| DeleteFailure {
            key: key.to_owned(),
            version: None,
            code: "AccessDenied".to_owned(),
            message: String::new(),
        };
        assert!(!is_of_none(&refused("a b"), &batch));
        assert!(is_of_none(&refused("a+b"), &batch));
    }
}
