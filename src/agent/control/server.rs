//! Answers at the socket. No client can hold the agent up: lines are bounded, each step has its time, and each client is a
//! task of its own that only waits.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::base::fault::chain;
use crate::base::fsx::PathError;
use crate::events::log::Log;
use crate::events::status::Cursor;

use super::Commands;
use super::error::{ControlError, Refusal};
use super::lines::{self, Line};
use super::message::{Answer, Call, Page, Request, Selection, VERSION};
use super::socket::ControlSocket;

/// Clients at once. *Source:* people and scripts of one machine; each takes two buffers. *Applies:* further ones are told
/// to come back.
pub(super) const MOST_CLIENTS: usize = 64;

/// Longest question in bytes. *Source:* a path of 4096 bytes as numbers takes 20 KiB. *Applies:* every line of a client.
const LONGEST_QUESTION: usize = 64 * 1024;

/// Files of a listing that are looked up at once.
const PAGE: usize = 256;

/// How long things may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// For a client to send its question.
    pub(super) question: Duration,
    /// For a client to take an answer.
    pub(super) taking: Duration,
    /// For a command, but for a flush, which takes as long as the uploads do.
    pub(super) command: Duration,
    /// Between two signs of life during a flush.
    pub(super) sign: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            question: Duration::from_secs(10),
            taking: Duration::from_secs(10),
            command: Duration::from_secs(30),
            sign: Duration::from_secs(2),
        }
    }
}

impl ControlSocket {
    /// Answers until `stop` is cancelled, and then drops whatever is under way.
    ///
    /// # Errors
    /// [`ControlError::File`] when the socket cannot be waited for.
    pub async fn serve(
        self,
        commands: Arc<dyn Commands>,
        stop: CancellationToken,
        log: Log,
    ) -> Result<(), ControlError> {
        self.serve_within(commands, stop, log, Limits::default()).await
    }

    pub(super) async fn serve_within(
        self,
        commands: Arc<dyn Commands>,
        stop: CancellationToken,
        log: Log,
        limits: Limits,
    ) -> Result<(), ControlError> {
        let listener = self.listener.try_clone().and_then(UnixListener::from_std);
        let listener = listener.map_err(PathError::wrap("listen at", self.path()))?;
        let mut clients = JoinSet::new();
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                Some(ended) = clients.join_next() => {
                    if let Err(error) = ended {
                        log.error("a control client's task failed", [("error", error.to_string().into())]);
                    }
                }
                accepted = listener.accept() => match accepted {
                    Ok((stream, _)) => {
                        let (commands, log, busy) = (commands.clone(), log.clone(), clients.len() >= MOST_CLIENTS);
                        clients.spawn(async move {
                            // A client that leaves early is its own business.
                            Attendance { commands, log, limits }.attend(stream, busy).await.ok();
                        });
                    }
                    Err(error) => {
                        // Too many open files, most likely: they will be fewer.
                        log.warn("the control socket accepts nobody", [("error", error.to_string().into())]);
                        sleep(Duration::from_millis(200)).await;
                    }
                },
            }
        }
        clients.shutdown().await;
        Ok(())
    }
}

/// One client.
struct Attendance {
    commands: Arc<dyn Commands>,
    log: Log,
    limits: Limits,
}

impl Attendance {
    async fn attend(&self, stream: UnixStream, busy: bool) -> io::Result<()> {
        // The mode of the socket keeps others out already; this holds also where somebody changed it.
        let asker = stream.peer_cred()?.uid();
        let (reader, mut writer) = stream.into_split();
        let ours = rustix::process::geteuid().as_raw();
        if asker != ours && asker != 0 {
            self.log.warn("another user asked at the control socket", [("uid", u64::from(asker).into())]);
            let refusal =
                Refusal::usage("you are not the user that this agent runs as", "ask as that user, or as root");
            return self.send(&mut writer, &Answer::Refused(refusal)).await;
        }
        if busy {
            let refusal = Refusal::failed("too many clients ask at once", vec!["try again in a moment".to_owned()]);
            return self.send(&mut writer, &Answer::Refused(refusal)).await;
        }
        let mut reader = BufReader::new(reader);
        loop {
            let line = match timeout(self.limits.question, lines::read(&mut reader, LONGEST_QUESTION)).await {
                Ok(line) => line?,
                Err(_) => return Ok(()),
            };
            match line {
                Line::End => return Ok(()),
                Line::TooLong => {
                    let refusal = Refusal::usage("the question is too long", "ask for one path at a time");
                    return self.send(&mut writer, &Answer::Refused(refusal)).await;
                }
                Line::Whole(line) => match read_call(&line) {
                    Ok(request) => self.answer(request, &mut reader, &mut writer).await?,
                    Err(refusal) => self.send(&mut writer, &Answer::Refused(refusal)).await?,
                },
            }
        }
    }

    async fn answer(
        &self,
        request: Request,
        reader: &mut BufReader<OwnedReadHalf>,
        writer: &mut OwnedWriteHalf,
    ) -> io::Result<()> {
        let answer = match request {
            Request::Flush { project } => self.flush(&project, reader, writer).await?,
            Request::Ls { selection, after, limit } => self.list(&selection, after, limit, writer).await?,
            quick => match timeout(self.limits.command, self.quick(quick)).await {
                Ok(answer) => answer,
                Err(_) => late(self.limits.command),
            },
        };
        self.send(writer, &answer).await
    }

    /// What takes no longer than a look at the journal.
    async fn quick(&self, request: Request) -> Answer {
        let commands = &self.commands;
        let outcome = match request {
            Request::Status => Ok(Answer::Status(Box::new(commands.status().await))),
            Request::Retry(target) => commands.retry(&target).await.map(Answer::Files),
            Request::Cancel(target) => commands.cancel(&target).await.map(Answer::Files),
            Request::Pause { project } => commands.pause(&project, true).await.map(|()| Answer::Done),
            Request::Resume { project } => commands.pause(&project, false).await.map(|()| Answer::Done),
            Request::Rescan { project } => commands.rescan(&project).await.map(|()| Answer::Done),
            Request::Explain { path } => explain(commands.as_ref(), &path.0).await,
            Request::Reload => commands.reload().await.map(Answer::Reloaded),
            Request::Flush { .. } | Request::Ls { .. } => Err(Refusal::failed("it is answered in pieces", Vec::new())),
        };
        outcome.unwrap_or_else(Answer::Refused)
    }

    async fn list(
        &self,
        selection: &Selection,
        mut after: Option<Cursor>,
        limit: Option<u64>,
        writer: &mut OwnedWriteHalf,
    ) -> io::Result<Answer> {
        let mut sent = 0;
        loop {
            let left = limit.map_or(PAGE, |limit| usize::try_from(limit - sent).map_or(PAGE, |left| left.min(PAGE)));
            if left == 0 {
                return Ok(Answer::End { files: sent, next: after });
            }
            let page = self.commands.list(selection, Page { after, limit: left });
            let files = match timeout(self.limits.command, page).await {
                Ok(Ok(files)) => files,
                Ok(Err(refusal)) => return Ok(Answer::Refused(refusal)),
                Err(_) => return Ok(late(self.limits.command)),
            };
            let Some(last) = files.last() else { return Ok(Answer::End { files: sent, next: None }) };
            after = Some(last.cursor);
            sent += files.len() as u64;
            for file in files {
                self.send(writer, &Answer::File(Box::new(file))).await?;
            }
        }
    }

    /// Waits as long as it takes, unless the client leaves, and shows it that the agent lives.
    async fn flush(
        &self,
        project: &str,
        reader: &mut BufReader<OwnedReadHalf>,
        writer: &mut OwnedWriteHalf,
    ) -> io::Result<Answer> {
        let mut flush = self.commands.flush(project);
        let mut signs = interval(self.limits.sign);
        signs.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut listening = true;
        loop {
            tokio::select! {
                biased;
                flushed = &mut flush => return Ok(flushed.map_or_else(Answer::Refused, Answer::Flushed)),
                more = reader.fill_buf(), if listening => {
                    if more?.is_empty() {
                        return Err(io::ErrorKind::BrokenPipe.into());
                    }
                    // A further question waits for its turn.
                    listening = false;
                }
                _ = signs.tick() => {
                    let status = self.commands.status().await;
                    let of_project = status.projects.iter().find(|known| known.name == project);
                    let waiting = of_project.map(|known| known.queue.waiting()).unwrap_or_default();
                    self.send(writer, &Answer::Waiting(waiting)).await?;
                }
            }
        }
    }

    async fn send(&self, writer: &mut OwnedWriteHalf, answer: &Answer) -> io::Result<()> {
        match timeout(self.limits.taking, lines::write(writer, answer)).await {
            Ok(written) => written,
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }
}

async fn explain(commands: &dyn Commands, path: &Path) -> Result<Answer, Refusal> {
    if !path.is_absolute() {
        return Err(Refusal::usage(format!("`{}` is no absolute path", path.display()), "name it from / on"));
    }
    commands.explain(path).await.map(|explanation| Answer::Explained(Box::new(explanation)))
}

fn late(patience: Duration) -> Answer {
    let error = format!("it took longer than {} s and was given up", patience.as_secs());
    Answer::Refused(Refusal::failed(error, vec!["its log tells what the agent is at".to_owned()]))
}

/// The request of a line. What a later release asks may be unknown here, and is then told by its version.
fn read_call(line: &[u8]) -> Result<Request, Refusal> {
    let odd = |error: serde_json::Error| {
        Refusal::usage(format!("that is no question: {}", chain(&error)), "ask with `cos watch`")
    };
    let call: serde_json::Value = serde_json::from_slice(line).map_err(odd)?;
    let version = call.get("version").and_then(serde_json::Value::as_u64).unwrap_or_default();
    match serde_json::from_value(call) {
        Ok(Call { request, .. }) => Ok(request),
        Err(_) if version > u64::from(VERSION) => Err(Refusal::usage(
            format!("this agent speaks version {VERSION} of the protocol, and the question is of version {version}"),
            "restart the agent with the newer release, or ask with its own",
        )),
        Err(error) => Err(odd(error)),
    }
}
