//! Uploads that nobody will continue, of runs that do not end.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::base::fault::chain;
use crate::base::stamp::Stamp;
use crate::engine::run::{Run, blocking};
use crate::engine::source;
use crate::store::{ObjectId, ObjectStore, UploadId};

use super::{Ledger, Remembered, Subject, TransferKind, Wanted};

/// How long an upload of this very run must have been left alone to be no longer under way.
///
/// *Source:* a part is given up after minutes of silence. *Applies:* uploads whose file is gone or has changed; whoever is
/// at one notices that, too, and ends it.
const QUIET: SignedDuration = SignedDuration::from_hours(1);

/// Whether uploads of a file are this run's to clear away.
pub type IsOurs = Arc<dyn Fn(&Path) -> bool + Send + Sync>;

impl<S: ObjectStore> Run<S> {
    /// Throws away what the ledger knows of unfinished uploads of files that are gone or have changed, and all that nobody
    /// touched for `kept`. What it does not know of is somebody else's. Returns how many.
    pub async fn clear_uploads(&self, kept: SignedDuration, is_ours: IsOurs) -> u64 {
        let Some(ledger) = self.settings.ledger.clone() else { return 0 };
        let wanted: Wanted = Arc::new(move |key| match (key.kind, &key.source) {
            (TransferKind::Upload, Subject::File(path)) => is_ours(path),
            _ => false,
        });
        let now = Timestamp::now();
        let mut cleared = 0;
        for entry in ledger.left(now - kept, true, wanted.clone()).await {
            cleared += u64::from(self.clear_upload(ledger.as_ref(), &entry).await);
        }
        // Of processes that are dead nothing is under way; rows have whole seconds.
        let mut left = ledger.left(now + SignedDuration::from_secs(1), false, wanted.clone()).await;
        left.extend(ledger.left(now - QUIET, true, wanted).await);
        for entry in left {
            if self.is_orphan(&entry).await {
                cleared += u64::from(self.clear_upload(ledger.as_ref(), &entry).await);
            }
        }
        cleared
    }

    /// Whether the file that it was an upload of is not there any more.
    async fn is_orphan(&self, entry: &Remembered) -> bool {
        let Subject::File(path) = entry.key.source.clone() else { return false };
        let looked = blocking(move || Ok(fs::metadata(&path).map(|metadata| Stamp::of(&metadata)))).await;
        match looked {
            Ok(Ok(stamp)) => source::identity(&stamp) != entry.facts.identity,
            Ok(Err(error)) => error.kind() == std::io::ErrorKind::NotFound,
            Err(_) => false,
        }
    }

    /// Throws one away. After a refusal it is kept in mind, and tried again another time.
    async fn clear_upload(&self, ledger: &dyn Ledger, entry: &Remembered) -> bool {
        let Subject::Object { bucket, key } = &entry.key.target else { return false };
        if let Some(id) = entry.facts.handle.as_ref().and_then(|handle| handle.to_str()) {
            let upload = UploadId { object: ObjectId::new(bucket, key), id: id.to_owned() };
            let _request = self.budget.request().await;
            match self.stores.target.abort_upload(&upload).await {
                Ok(()) => {}
                Err(error) if error.code() == Some("NoSuchUpload") => {}
                Err(error) => {
                    let why = chain(&error);
                    self.emitter.warn(format!("the unfinished upload `{id}` of `{key}` stays: {why}")).await;
                    return false;
                }
            }
        }
        ledger.forget(entry.id).await;
        true
    }
}
