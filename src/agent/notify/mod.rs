//! Channels: who is told of alerts, how often, and what happens when they cannot be reached.
//!
//! Each channel has a task, a bounded queue and a limit of its own, so that a silent one holds up nobody. What piles up is told
//! as one digest. Requests go through the client of the credentials room's [`Exchange`], mail through a connection of its own;
//! neither an address with a token nor a secret reaches a log or an error.

mod channel;
mod desk;
mod error;
mod mail;
mod message;
mod queue;
mod rate;
mod robots;
mod worker;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

pub use error::NotifyError;

use channel::Channel;
use queue::Queue;
use worker::Worker;

use super::alert::Notice;
use super::settings::ChannelSettings;
use crate::credentials::Exchange;
use crate::events::log::Log;
use crate::store::Tls;
use crate::telemetry::Telemetry;

/// What it takes to reach channels. Cheap to clone.
#[derive(Clone)]
pub struct Tools {
    /// Sends requests; by the proxies that the environment names.
    pub exchange: Arc<dyn Exchange>,
    /// How the certificates of mail servers are checked.
    pub tls: Tls,
    /// The name of this machine, for messages.
    pub host: String,
}

impl fmt::Debug for Tools {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tools").field("host", &self.host).finish_non_exhaustive()
    }
}

/// Sends one message that says it is a test, once.
///
/// # Errors
/// [`NotifyError`] with the channel's own reason, and hints where the way out is known.
pub async fn test(channel: &ChannelSettings, tools: &Tools) -> Result<(), NotifyError> {
    Channel::new(channel.clone(), tools.clone()).test().await
}

/// All channels of an agent.
#[derive(Debug)]
pub struct Notifier {
    tools: Tools,
    telemetry: Telemetry,
    log: Log,
    running: Vec<Running>,
    tasks: JoinSet<()>,
}

#[derive(Debug)]
struct Running {
    settings: ChannelSettings,
    queue: Arc<Queue>,
    stop: CancellationToken,
}

impl Notifier {
    /// Starts a task for each channel, inside the runtime that this is called in.
    pub fn start(channels: &[ChannelSettings], tools: Tools, telemetry: Telemetry, log: Log) -> Self {
        let mut notifier = Self { tools, telemetry, log, running: Vec::new(), tasks: JoinSet::new() };
        notifier.change(channels);
        notifier
    }

    /// Goes on with other channels. One whose settings are the same keeps its queue and what it said lately; one that is gone
    /// or changed says what it still has to say, once, and ends.
    pub fn change(&mut self, channels: &[ChannelSettings]) {
        while self.tasks.try_join_next().is_some() {}
        self.running.retain(|running| {
            let stays = channels.contains(&running.settings);
            if !stays {
                running.stop.cancel();
            }
            stays
        });
        for settings in channels {
            if self.running.iter().any(|running| running.settings == *settings) {
                continue;
            }
            let (queue, stop) = (Arc::new(Queue::default()), CancellationToken::new());
            let channel = Channel::new(settings.clone(), self.tools.clone());
            let worker = Worker::new(channel, queue.clone(), stop.clone(), (self.telemetry.clone(), self.log.clone()));
            self.tasks.spawn(worker.run());
            self.running.push(Running { settings: settings.clone(), queue, stop });
        }
    }

    /// Gives a notice to its channels. Never waits: a channel whose queue is full loses its oldest notice, which is counted and
    /// told.
    pub fn tell(&self, notice: &Notice) {
        for running in &self.running {
            let name = &running.settings.name;
            if notice.channels.is_empty() || notice.channels.contains(name) {
                let dropped = running.queue.push(notice.clone());
                if dropped {
                    self.telemetry.notified(name, "dropped");
                }
            }
        }
        for unknown in notice.channels.iter().filter(|name| !self.running.iter().any(|run| run.settings.name == **name))
        {
            self.log
                .error("an alert is meant for a channel that does not exist", [("channel", unknown.as_str().into())]);
        }
    }

    /// Lets every channel say what it still has to say, once, and ends all tasks within `patience`.
    pub async fn close(mut self, patience: Duration) {
        for running in &self.running {
            running.stop.cancel();
        }
        let ended = tokio::time::timeout(patience, async { while self.tasks.join_next().await.is_some() {} }).await;
        if ended.is_err() {
            for running in &self.running {
                let (left, _) = running.queue.take();
                for _ in left {
                    self.telemetry.notified(&running.settings.name, "dropped");
                }
            }
            self.tasks.shutdown().await;
        }
    }
}

#[cfg(test)]
mod tests;
