//! The task of a channel.

use std::sync::Arc;
use std::time::Instant;

use tokio_util::sync::CancellationToken;

use super::channel::Channel;
use super::desk::{Desk, Next};
use super::queue::Queue;
use crate::base::fault::{Fault, chain};
use crate::events::log::Log;
use crate::telemetry::Telemetry;

/// Tells one channel what comes.
pub(super) struct Worker {
    channel: Channel,
    desk: Desk,
    queue: Arc<Queue>,
    stop: CancellationToken,
    telemetry: Telemetry,
    log: Log,
}

impl Worker {
    pub(super) fn new(
        channel: Channel,
        queue: Arc<Queue>,
        stop: CancellationToken,
        (telemetry, log): (Telemetry, Log),
    ) -> Self {
        let desk = Desk::new(channel.limit(), channel.folds());
        Self { channel, desk, queue, stop, telemetry, log }
    }

    /// Tells what comes until `stop`, and then what waits, once.
    pub(super) async fn run(mut self) {
        let stop = self.stop.clone();
        loop {
            if self.desk.held.is_empty() {
                tokio::select! {
                    () = stop.cancelled() => break,
                    () = self.queue.wait() => {}
                }
            }
            let due = self.desk.due(Instant::now());
            tokio::select! {
                () = stop.cancelled() => break,
                () = tokio::time::sleep_until(due.into()) => {}
            }
            self.attempt().await;
        }
        self.last_words().await;
    }

    async fn attempt(&mut self) -> Next {
        self.desk.pick(Instant::now(), &self.queue);
        let (notices, failures) = (self.desk.held.len() as u64, u64::from(self.desk.failures) + 1);
        let outcome = self.channel.tell(&self.desk.held, self.desk.left_out).await;
        let next = self.desk.settle(Instant::now(), &outcome);
        let name = self.channel.name();
        let (error, hints) = match &outcome {
            Ok(()) => Default::default(),
            Err(error) => (chain(error), error.hints().join("; ")),
        };
        match next {
            Next::Told => {
                self.telemetry.notified(name, "sent");
                self.log.info("alerts were told", [("channel", name.into()), ("notices", notices.into())]);
            }
            Next::Again(wait) => {
                self.telemetry.notified(name, "retried");
                let fields = [
                    ("channel", name.into()),
                    ("error", error.into()),
                    ("attempt", failures.into()),
                    ("wait_seconds", wait.as_secs_f64().into()),
                ];
                self.log.warn("alerts could not be told, they are told again", fields);
            }
            Next::GivenUp => {
                self.telemetry.notified(name, "failed");
                let fields = [
                    ("channel", name.into()),
                    ("error", error.into()),
                    ("hint", hints.into()),
                    ("attempt", failures.into()),
                ];
                self.log.error("alerts could not be told and are given up", fields);
            }
        }
        next
    }

    /// At the end: what waits, as long as it may be said at once.
    async fn last_words(mut self) {
        while !(self.desk.held.is_empty() && self.queue.len() == 0) {
            if self.desk.left(Instant::now()) == 0 || matches!(self.attempt().await, Next::Again(_)) {
                break;
            }
        }
        let lost = self.desk.held.len() + self.queue.take().0.len();
        for _ in 0..lost {
            self.telemetry.notified(self.channel.name(), "dropped");
        }
        if lost > 0 {
            let fields = [("channel", self.channel.name().into()), ("notices", (lost as u64).into())];
            self.log.warn("alerts were not told before the end", fields);
        }
    }
}
