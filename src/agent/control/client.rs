//! Asks an agent.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::io::{AsyncWriteExt, BufReader};
use tokio::net::UnixStream;
use tokio::time::timeout;

use crate::base::fsx::PathError;
use crate::events::status::{Count, Cursor, Explanation, FileLine, Flushed, ReloadReport, Status, WirePath};

use super::error::ControlError;
use super::lines::{self, Line};
use super::message::{Answer, Call, Request, Selection, Target, VERSION};
use super::socket;

/// How long an agent may say nothing. *Source:* longer than the agent gives its own commands. *Applies:* every line.
const PATIENCE: Duration = Duration::from_secs(45);

/// Longest answer in bytes. *Source:* a status of ten thousand projects. *Applies:* every line of an agent.
const LONGEST_ANSWER: usize = 64 * 1024 * 1024;

/// The way to one agent. Each question is a connection of its own, so an agent may be restarted between two.
#[derive(Clone, Debug)]
pub struct Client {
    directory: PathBuf,
    patience: Duration,
}

/// A question under way.
struct Asking<'a> {
    client: &'a Client,
    stream: BufReader<UnixStream>,
}

impl Client {
    /// The way to the agent of a state directory.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self { directory: directory.into(), patience: PATIENCE }
    }

    /// The state directory.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Whether an agent listens there. Blocks, though not for long.
    pub fn is_there(&self) -> bool {
        socket::connect(&self.directory).is_ok()
    }

    /// How it is.
    ///
    /// # Errors
    /// [`ControlError`], as for all questions.
    pub async fn status(&self) -> Result<Status, ControlError> {
        match self.once(Request::Status).await? {
            Answer::Status(status) => Ok(*status),
            _ => Err(self.odd()),
        }
    }

    /// Gives files one after another to `each`, which may end the listing by `false`. Returns where it goes on when a
    /// limit ended it.
    ///
    /// # Errors
    /// As [`Client::status`].
    pub async fn list(
        &self,
        selection: Selection,
        after: Option<Cursor>,
        limit: Option<u64>,
        mut each: impl FnMut(FileLine) -> bool,
    ) -> Result<Option<Cursor>, ControlError> {
        let mut asking = self.ask(Request::Ls { selection, after, limit }).await?;
        loop {
            match asking.next().await? {
                Answer::File(file) => {
                    if !each(*file) {
                        return Ok(None);
                    }
                }
                Answer::End { next, .. } => return Ok(next),
                _ => return Err(self.odd()),
            }
        }
    }

    /// Has files be sent now. Returns how many.
    ///
    /// # Errors
    /// As [`Client::status`].
    pub async fn retry(&self, target: Target) -> Result<u64, ControlError> {
        self.files(Request::Retry(target)).await
    }

    /// Has files not be sent until they change. Returns how many.
    ///
    /// # Errors
    /// As [`Client::status`].
    pub async fn cancel(&self, target: Target) -> Result<u64, ControlError> {
        self.files(Request::Cancel(target)).await
    }

    /// Has a project rest, or not any more.
    ///
    /// # Errors
    /// As [`Client::status`].
    pub async fn pause(&self, project: String, paused: bool) -> Result<(), ControlError> {
        self.done(if paused { Request::Pause { project } } else { Request::Resume { project } }).await
    }

    /// Has the roots of a project be gone through.
    ///
    /// # Errors
    /// As [`Client::status`].
    pub async fn rescan(&self, project: String) -> Result<(), ControlError> {
        self.done(Request::Rescan { project }).await
    }

    /// Waits until all that is known of a project now was sent, or failed. `waiting` is told what is still to be sent.
    ///
    /// # Errors
    /// As [`Client::status`].
    pub async fn flush(&self, project: String, mut waiting: impl FnMut(Count)) -> Result<Flushed, ControlError> {
        let mut asking = self.ask(Request::Flush { project }).await?;
        loop {
            match asking.next().await? {
                Answer::Waiting(count) => waiting(count),
                Answer::Flushed(flushed) => return Ok(flushed),
                _ => return Err(self.odd()),
            }
        }
    }

    /// What becomes of a path, and why.
    ///
    /// # Errors
    /// As [`Client::status`].
    pub async fn explain(&self, path: PathBuf) -> Result<Explanation, ControlError> {
        match self.once(Request::Explain { path: WirePath(path) }).await? {
            Answer::Explained(explanation) => Ok(*explanation),
            _ => Err(self.odd()),
        }
    }

    /// Has the configuration be read anew.
    ///
    /// # Errors
    /// As [`Client::status`]; what is wrong with the file.
    pub async fn reload(&self) -> Result<ReloadReport, ControlError> {
        match self.once(Request::Reload).await? {
            Answer::Reloaded(report) => Ok(report),
            _ => Err(self.odd()),
        }
    }

    async fn files(&self, request: Request) -> Result<u64, ControlError> {
        match self.once(request).await? {
            Answer::Files(files) => Ok(files),
            _ => Err(self.odd()),
        }
    }

    async fn done(&self, request: Request) -> Result<(), ControlError> {
        match self.once(request).await? {
            Answer::Done => Ok(()),
            _ => Err(self.odd()),
        }
    }

    async fn once(&self, request: Request) -> Result<Answer, ControlError> {
        self.ask(request).await?.next().await
    }

    async fn ask(&self, request: Request) -> Result<Asking<'_>, ControlError> {
        use std::io::ErrorKind::{BrokenPipe, ConnectionReset};
        let stream = socket::connect(&self.directory)?;
        let path = self.directory.join(socket::SOCKET);
        let stream = stream.set_nonblocking(true).and_then(|()| UnixStream::from_std(stream));
        let mut stream = stream.map_err(PathError::wrap("connect to", &path))?;
        let question = lines::text(&Call { version: VERSION, request });
        match timeout(self.patience, stream.write_all(&question)).await {
            Err(_) => Err(self.silent()),
            // It refused before it had read; what it said can still be heard.
            Ok(Err(error)) if !matches!(error.kind(), BrokenPipe | ConnectionReset) => {
                Err(PathError { action: "write to", path, source: error }.into())
            }
            Ok(_) => Ok(Asking { client: self, stream: BufReader::new(stream) }),
        }
    }

    fn silent(&self) -> ControlError {
        ControlError::Silent { directory: self.directory.clone(), patience: self.patience }
    }

    fn odd(&self) -> ControlError {
        ControlError::Odd { directory: self.directory.clone() }
    }
}

impl Asking<'_> {
    /// The next line of the answer.
    async fn next(&mut self) -> Result<Answer, ControlError> {
        let Client { directory, patience } = self.client;
        let line = timeout(*patience, lines::read(&mut self.stream, LONGEST_ANSWER)).await;
        let line = line.map_err(|_| self.client.silent())?;
        match line {
            Ok(Line::Whole(line)) => match serde_json::from_slice(&line) {
                Ok(Answer::Refused(refusal)) => Err(refusal.into()),
                Ok(answer) => Ok(answer),
                Err(_) => Err(self.client.odd()),
            },
            Ok(Line::TooLong) => Err(self.client.odd()),
            Ok(Line::End) | Err(_) => Err(ControlError::Gone { directory: directory.clone() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixListener;

    use super::*;
    use crate::base::fault::Fault;

    /// An agent that says this to whoever asks, and then waits or leaves.
    fn says(directory: &Path, answer: &'static str, then_waits: bool) -> std::thread::JoinHandle<()> {
        use std::io::{BufRead, Write};
        let listener = UnixListener::bind(directory.join(socket::SOCKET)).expect("bound");
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a client");
            let mut question = String::new();
            std::io::BufReader::new(stream.try_clone().expect("cloned")).read_line(&mut question).expect("read");
            assert!(question.starts_with("{\"version\":1,\"request\":"), "{question}");
            stream.write_all(answer.as_bytes()).expect("written");
            if then_waits {
                let mut rest = String::new();
                std::io::BufReader::new(stream).read_line(&mut rest).expect("the client leaves");
            }
        })
    }

    async fn error(answer: &'static str, then_waits: bool) -> ControlError {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let agent = says(dir.path(), answer, then_waits);
        let client = Client { patience: Duration::from_millis(200), ..Client::new(dir.path()) };
        let error = client.status().await.expect_err(answer);
        agent.join().expect("ends");
        error
    }

    #[tokio::test]
    async fn an_agent_that_is_gone_silent_or_odd_is_told_apart() {
        assert!(matches!(error("", false).await, ControlError::Gone { .. }));
        assert!(matches!(error("{\"done\"", false).await, ControlError::Gone { .. }));
        assert!(matches!(error("", true).await, ControlError::Silent { .. }));
        assert!(matches!(error("\"done\"\n", true).await, ControlError::Odd { .. }));
        assert!(matches!(error("{\"to_come\":1}\n", true).await, ControlError::Odd { .. }));
        let refused = error("{\"refused\":{\"error\":\"no\",\"hints\":[\"h\"],\"kind\":\"failed\"}}\n", true).await;
        assert_eq!((refused.to_string().as_str(), refused.hints()), ("no", vec!["h".to_owned()]));
        let dir = tempfile::tempdir().expect("a temporary directory");
        let nobody = Client::new(dir.path()).status().await.expect_err("nobody is there");
        assert!(matches!(nobody, ControlError::NotRunning { .. }), "{nobody}");
        assert!(nobody.hints()[0].starts_with("start one: cos watch"));
    }
}
