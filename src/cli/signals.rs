//! Ctrl-C and SIGTERM: the first drains, the second aborts.

use std::future::Future;

use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::engine::Stop;
use crate::report::Printer;

use super::exit::Exit;
use super::fault::CliError;

/// The signals that ask a command to stop.
pub(super) struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    pub(super) fn listen() -> Result<Self, CliError> {
        let listen = |kind| signal(kind).map_err(CliError::Runtime);
        Ok(Self { interrupt: listen(SignalKind::interrupt())?, terminate: listen(SignalKind::terminate())? })
    }

    /// Waits for the next one.
    pub(super) async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }

    /// Runs a command that has nothing to save: a signal ends it at once.
    pub(super) async fn or_end(
        &mut self,
        command: impl Future<Output = Result<Exit, CliError>>,
    ) -> Result<Exit, CliError> {
        tokio::select! {
            ended = command => ended,
            () = self.next() => Ok(Exit::Interrupted),
        }
    }

    /// Runs a transfer: the first signal lets requests in flight end, the second drops them.
    pub(super) async fn or_stop<T>(&mut self, transfer: impl Future<Output = T>, stop: &Stop, printer: &Printer) -> T {
        let mut transfer = std::pin::pin!(transfer);
        tokio::select! {
            ended = &mut transfer => return ended,
            () = self.next() => {}
        }
        stop.drain.cancel();
        printer.talk("stopping: waiting for requests in flight; interrupt again to drop them");
        tokio::select! {
            ended = &mut transfer => return ended,
            () = self.next() => {}
        }
        stop.abort.cancel();
        transfer.await
    }
}
