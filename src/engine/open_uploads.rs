//! The multipart uploads of a run that are neither complete, abandoned nor remembered by the ledger: what a run leaves at
//! the store is paid for.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::base::fault::chain;
use crate::store::{ObjectStore, PutRequest, UploadId};

use super::EngineError;
use super::run::Run;

/// How long an aborted run tries to clear up. Long enough for a request to another continent, short enough for someone who
/// has pressed Ctrl-C.
const LAST_MOMENT: Duration = Duration::from_millis(900);

/// Uploads under way. Holds one entry per item in its slot, not per finished item.
#[derive(Debug, Default)]
pub(super) struct OpenUploads(Mutex<Vec<UploadId>>);

impl OpenUploads {
    fn lock(&self) -> MutexGuard<'_, Vec<UploadId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: ObjectStore> Run<S> {
    /// Opens an upload, but not after the first Ctrl-C. The caller holds a request permit. One that the ledger remembers
    /// is not thrown away with the run.
    pub(super) async fn open_upload(&self, request: &PutRequest, remembered: bool) -> Result<UploadId, EngineError> {
        self.stop.check()?;
        let id = self.stores.target.create_upload(request).await?;
        let upload = UploadId { object: request.object.clone(), id };
        if !remembered {
            self.uploads.lock().push(upload.clone());
        }
        Ok(upload)
    }

    /// Ends an upload: one that is not complete is thrown away, so that its parts are not paid for.
    pub(super) async fn close_upload(&self, upload: &UploadId, complete: bool) {
        if !complete && let Err(error) = self.stores.target.abort_upload(upload).await {
            self.tell_left(upload, &chain(&error)).await;
        }
        self.uploads.lock().retain(|open| open != upload);
    }

    /// Throws away what an aborted run left open, as far as that is done in a moment; the rest is named.
    pub(super) async fn abandon_uploads(&self) {
        let left = std::mem::take(&mut *self.uploads.lock());
        let deadline = tokio::time::Instant::now() + LAST_MOMENT;
        for upload in &left {
            match tokio::time::timeout_at(deadline, self.stores.target.abort_upload(upload)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => self.tell_left(upload, &chain(&error)).await,
                Err(_) => self.tell_left(upload, "there was no time").await,
            }
        }
    }

    /// Names an upload that stays at the store although nobody will continue it.
    pub(super) async fn tell_left(&self, upload: &UploadId, why: &str) {
        let text =
            format!("the unfinished upload {} of `{}` could not be removed: {why}", upload.id, upload.object.key);
        self.emitter.warn(text).await;
    }
}
