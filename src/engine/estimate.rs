//! What a dry run would ask of the store.

use std::sync::atomic::Ordering::Relaxed;

use crate::store::ObjectStore;

use super::parts::{part_size, parts};
use super::plan::Work;
use super::run::Run;

impl<S: ObjectStore> Run<S> {
    /// Counts the requests that an item of a dry run would take, if each were answered the first time.
    pub(super) fn count_what_it_would_take(&self, work: &Work) {
        let counters = self.emitter.counters();
        let requests = match work {
            Work::Delete(_) => {
                counters.deletes_foreseen.fetch_add(1, Relaxed);
                return;
            }
            Work::RemoveFile(_) => return,
            Work::Upload(item) => self.sending(item.size),
            Work::Download(item) => self.in_parts(item.size),
            Work::Copy(item) if !self.stores.are_one() => self.in_parts(item.size) + self.sending(item.size),
            Work::Copy(item) if item.size <= self.stores.target.profile().limits.max_copy => 1,
            Work::Copy(item) => self.in_parts(item.size) + 2,
        };
        let removal = u64::from(self.settings.remove_source && !matches!(work, Work::Upload(_)));
        counters.requests_foreseen.fetch_add(requests + removal, Relaxed);
    }

    /// Requests for an object's bytes, whole or in parts.
    fn in_parts(&self, size: u64) -> u64 {
        if size < self.settings.multipart_threshold {
            return 1;
        }
        let part = part_size(size, self.settings.part_size, &self.stores.target.profile().limits);
        parts(size, part).len() as u64
    }

    /// The same, with the two that begin and end an upload in parts.
    fn sending(&self, size: u64) -> u64 {
        if size < self.settings.multipart_threshold { 1 } else { self.in_parts(size) + 2 }
    }
}
