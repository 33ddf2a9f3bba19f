//! Ctrl-C, SIGTERM and SIGHUP: the first ends a transfer within two seconds, the second at once.

use std::future::Future;
use std::sync::LazyLock;
use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::engine::{EngineError, Stop};

use super::exit::Exit;
use super::fault::CliError;

/// How long parts in flight may take to end after the first signal, so that they need not be sent again. With [`GRACE`] it
/// is below two seconds, after which people press Ctrl-C again.
const LAST_PARTS: Duration = Duration::from_millis(800);

/// How long a transfer that was told to drop everything may take to tidy up. Removing temporary files takes
/// milliseconds; a pipe that nobody reads takes for ever.
const GRACE: Duration = Duration::from_millis(1100);

/// How long a command may take to end by itself after the second signal.
const LAST_GRACE: Duration = Duration::from_secs(4);

/// Set when a transfer drops everything because of a second signal. Signals are of the whole process, and so is this: a listener
/// that is not polled between two signals sees one of them, so it is not enough that [`unless_stuck`] counts for itself.
static DROPPED: Notify = Notify::const_new();

/// Waits for a command; after a signal that drops everything not for long, because its thread may be stuck in a write.
pub(super) async fn unless_stuck(mut command: JoinHandle<Result<Exit, CliError>>) -> Result<Exit, CliError> {
    // A hangup has some commands read their configuration again, any number of times.
    let mut signals = Signals::listen()?.but_hangups();
    let twice = async {
        let counted = async {
            signals.next().await;
            signals.next().await;
        };
        tokio::select! {
            () = counted => {}
            () = DROPPED.notified() => {}
        }
        tokio::time::sleep(LAST_GRACE).await;
    };
    let ended = tokio::select! {
        ended = &mut command => ended,
        () = twice => return Ok(Exit::Interrupted),
    };
    ended.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic()))
}

/// The signals that ask a command to stop. Those that whoever started it had it ignore stay ignored: SIGHUP under `nohup`,
/// SIGINT in the background of a script.
pub(super) struct Signals {
    interrupt: Option<Signal>,
    terminate: Option<Signal>,
    hangup: Option<Signal>,
}

impl Signals {
    pub(super) fn listen() -> Result<Self, CliError> {
        let listen = |kind: SignalKind| match is_ignored(kind) {
            true => Ok(None),
            false => signal(kind).map(Some).map_err(CliError::Runtime),
        };
        Ok(Self {
            interrupt: listen(SignalKind::interrupt())?,
            terminate: listen(SignalKind::terminate())?,
            hangup: listen(SignalKind::hangup())?,
        })
    }

    /// The same without SIGHUP, which means something else to whoever asks for this.
    #[must_use]
    pub(super) fn but_hangups(self) -> Self {
        Self { hangup: None, ..self }
    }

    /// Waits for the next one.
    pub(super) async fn next(&mut self) {
        tokio::select! {
            () = received(&mut self.interrupt) => {}
            () = received(&mut self.terminate) => {}
            () = received(&mut self.hangup) => {}
        }
    }

    /// Runs a command that has nothing to save: a signal ends it at once.
    pub(super) async fn or_end(
        &mut self,
        command: impl Future<Output = Result<Exit, CliError>>,
    ) -> Result<Exit, CliError> {
        tokio::select! {
            // A question in the command sees the same signal, and must not turn it into a failure.
            biased;
            () = self.next() => Ok(Exit::Interrupted),
            ended = command => ended,
        }
    }

    /// Runs a step before or after a transfer, such as a look at the object: a signal ends it, and the command, at once.
    pub(super) async fn or_interrupted<T>(
        &mut self,
        step: impl Future<Output = Result<T, CliError>>,
    ) -> Result<T, CliError> {
        tokio::select! {
            biased;
            () = self.next() => Err(EngineError::Interrupted.into()),
            done = step => done,
        }
    }

    /// Runs a transfer: after the first signal nothing is begun or completed, and parts in flight have a moment to end; the
    /// second drops them at once. Nothing when it did not end even then: a write that blocks cannot be called off, but the
    /// process can end without it.
    pub(super) async fn or_stop<T>(
        &mut self,
        transfer: impl Future<Output = T>,
        stop: &Stop,
        tell: impl FnOnce(&'static str),
    ) -> Option<T> {
        let mut transfer = std::pin::pin!(transfer);
        tokio::select! {
            ended = &mut transfer => return Some(ended),
            () = self.next() => {}
        }
        stop.drain.cancel();
        tell("stopping: parts in flight have a moment to end; interrupt again to drop them");
        tokio::select! {
            ended = &mut transfer => return Some(ended),
            () = self.next() => {}
            () = tokio::time::sleep(LAST_PARTS) => {}
        }
        stop.abort.cancel();
        DROPPED.notify_one();
        tokio::time::timeout(GRACE, transfer).await.ok()
    }
}

async fn received(signal: &mut Option<Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}

/// Whether this process was started with a signal ignored. Where the system does not say, only a hangup may be: it then
/// ends the process in its usual way, or does not.
fn is_ignored(kind: SignalKind) -> bool {
    // Listening ends the state that is asked for, so it is looked at once.
    static AT_START: LazyLock<Option<u64>> = LazyLock::new(|| {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"))?;
        u64::from_str_radix(mask.trim(), 16).ok()
    });
    match *AT_START {
        Some(mask) => mask >> (kind.as_raw_value() - 1) & 1 == 1,
        None => kind == SignalKind::hangup(),
    }
}
