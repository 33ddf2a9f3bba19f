//! The channel between those who do the work and those who show it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

use tokio::sync::mpsc;

use super::{Event, ItemReport, Place, Verb};

/// Events waiting for the reporter. Small, so that a blocked terminal or pipe slows the work instead of filling memory.
const CHANNEL_DEPTH: usize = 1024;

/// Running totals, written by workers and read by a ticker. All relaxed: they are shown, never decided upon.
#[derive(Debug, Default)]
pub struct Counters {
    /// Items the plan has found so far.
    pub items_planned: AtomicU64,
    /// Their bytes, as far as sizes are known.
    pub bytes_planned: AtomicU64,
    /// The plan is complete, so the totals are exact.
    pub plan_complete: AtomicBool,
    /// Bytes sent or received, without those of failed tries.
    pub bytes_moved: AtomicU64,
    /// Items that have ended, in whatever way.
    pub items_ended: AtomicU64,
    /// Items that failed.
    pub items_failed: AtomicU64,
    /// Requests that the items of a dry run would take, removals left aside.
    pub requests_foreseen: AtomicU64,
    /// Removals in a dry run, of which a thousand are one request.
    pub deletes_foreseen: AtomicU64,
}

/// The progress of one file large enough for a bar of its own.
#[derive(Debug)]
pub struct FileProgress {
    /// What is done to it.
    pub verb: Verb,
    /// The name to show.
    pub source: Place,
    /// Its size in bytes; 0 when unknown.
    pub total: u64,
    /// Bytes moved so far.
    pub moved: AtomicU64,
    /// The file has ended.
    pub ended: AtomicBool,
}

/// Sends events and counts bytes. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Emitter {
    sender: mpsc::Sender<Event>,
    counters: Arc<Counters>,
    /// It stands for the whole plan, not for one of several parts.
    whole: bool,
}

/// The receiving end, for `report`.
#[derive(Debug)]
pub struct Receiver {
    /// Events in order; ends when the last [`Emitter`] is dropped.
    pub events: mpsc::Receiver<Event>,
    /// The shared totals.
    pub counters: Arc<Counters>,
}

/// A new emitter and its receiver.
pub fn channel() -> (Emitter, Receiver) {
    let (sender, events) = mpsc::channel(CHANNEL_DEPTH);
    let counters = Arc::new(Counters::default());
    (Emitter { sender, counters: counters.clone(), whole: true }, Receiver { events, counters })
}

impl Emitter {
    /// The shared totals.
    pub fn counters(&self) -> &Counters {
        &self.counters
    }

    /// The shared totals alone, for those who may outlive the run: an emitter in their hands would keep it from ending.
    pub fn shared_counters(&self) -> Arc<Counters> {
        self.counters.clone()
    }

    /// Tells that the plan found an item.
    pub fn planned(&self, bytes: u64) {
        self.counters.items_planned.fetch_add(1, Relaxed);
        self.counters.bytes_planned.fetch_add(bytes, Relaxed);
    }

    /// The same for one of several plans that make the whole: its completion is not that of the whole.
    #[must_use]
    pub fn part(&self) -> Self {
        Self { whole: false, ..self.clone() }
    }

    /// Tells that the plan is complete.
    pub fn plan_complete(&self) {
        if !self.whole {
            return;
        }
        self.counters.plan_complete.store(true, Relaxed);
    }

    /// Begins a file that deserves a bar of its own.
    pub async fn file_started(&self, verb: Verb, source: Place, total: u64) -> Arc<FileProgress> {
        let file =
            Arc::new(FileProgress { verb, source, total, moved: AtomicU64::new(0), ended: AtomicBool::new(false) });
        self.send(Event::FileStarted(file.clone())).await;
        file
    }

    /// Reports a finished item.
    pub async fn finished(&self, report: ItemReport) {
        self.counters.items_ended.fetch_add(1, Relaxed);
        if matches!(report.outcome, super::Outcome::Failed(_)) {
            self.counters.items_failed.fetch_add(1, Relaxed);
        }
        self.send(Event::ItemFinished(report)).await;
    }

    /// Warns without ending an item.
    pub async fn warn(&self, text: String) {
        self.send(Event::Warning(text)).await;
    }

    async fn send(&self, event: Event) {
        // A reporter that is gone (closed stdout) must not stop the work: the summary still counts.
        self.sender.send(event).await.ok();
    }
}
