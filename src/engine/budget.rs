//! What a process may use at once: requests, buffer bytes and items. A permit is a value and is freed when it is dropped.
//!
//! The order of permits per part is always the same: request, bytes, buffer. No buffer exists without a permit, so memory
//! follows the settings and not the number of files.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Bytes of one permit of the byte budget; coarse, because a semaphore counts in 32 bits.
const UNIT: u64 = 4096;

/// Limits of one process.
#[derive(Clone, Debug)]
pub struct Budget {
    requests: Arc<Semaphore>,
    bytes: Arc<Semaphore>,
    items: Arc<Semaphore>,
    byte_units: u32,
}

/// The limits a [`Budget`] is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetSettings {
    /// Requests in flight, files and parts together.
    pub requests: u32,
    /// Bytes in buffers.
    pub buffer_bytes: u64,
}

impl Default for BudgetSettings {
    fn default() -> Self {
        Self { requests: DEFAULT_REQUESTS, buffer_bytes: DEFAULT_BUFFER_BYTES }
    }
}

/// Requests in flight.
///
/// *Source:* design.md section 3, measured with 10,000 files of 4 KiB at 64 in flight. *Applies:* until
/// `max_concurrent_requests` says otherwise.
pub const DEFAULT_REQUESTS: u32 = 64;

/// Bytes in buffers.
///
/// *Source:* the goal of 64 MiB peak memory for a 2 GiB transfer (design.md section 6), less what the process itself
/// takes. *Applies:* until `--max-memory` says otherwise.
pub const DEFAULT_BUFFER_BYTES: u64 = 32 * 1024 * 1024;

impl Budget {
    /// A budget with these limits; each is at least one.
    pub fn new(settings: BudgetSettings) -> Self {
        let requests = settings.requests.max(1);
        let byte_units = u32::try_from(settings.buffer_bytes / UNIT).unwrap_or(u32::MAX >> 3).clamp(1, u32::MAX >> 3);
        Self {
            requests: Arc::new(Semaphore::new(requests as usize)),
            bytes: Arc::new(Semaphore::new(byte_units as usize)),
            // An item waits for requests most of its life; twice as many keep the requests busy.
            items: Arc::new(Semaphore::new(requests as usize * 2)),
            byte_units,
        }
    }

    /// A place for one request.
    pub async fn request(&self) -> OwnedSemaphorePermit {
        acquire(&self.requests, 1).await
    }

    /// Room for `count` bytes. More than the whole budget takes all of it, so that one such buffer can exist alone.
    pub async fn bytes(&self, count: u64) -> OwnedSemaphorePermit {
        let units = u32::try_from(count.div_ceil(UNIT)).unwrap_or(u32::MAX);
        acquire(&self.bytes, units.clamp(1, self.byte_units)).await
    }

    /// A place for one item.
    pub async fn item(&self) -> OwnedSemaphorePermit {
        acquire(&self.items, 1).await
    }
}

async fn acquire(semaphore: &Arc<Semaphore>, count: u32) -> OwnedSemaphorePermit {
    semaphore.clone().acquire_many_owned(count).await.expect("the semaphores of a budget are never closed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_buffer_larger_than_the_budget_waits_for_all_of_it() {
        let budget = Budget::new(BudgetSettings { requests: 1, buffer_bytes: 8 * UNIT });
        let small = budget.bytes(1).await;
        let mut large = std::pin::pin!(budget.bytes(100 * UNIT));
        assert!(futures_util::poll!(large.as_mut()).is_pending());
        drop(small);
        assert!(futures_util::poll!(large.as_mut()).is_ready());
    }
}
