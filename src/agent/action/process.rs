//! One process with all that it starts, from its beginning to its end.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};
use tokio::io::AsyncReadExt;
use tokio::net::unix::pipe::Receiver;
use tokio::time::{sleep, sleep_until, timeout};
use tokio_util::sync::CancellationToken;

/// Bytes of output that are kept for the log, the last ones.
const KEPT: usize = 4 * 1024;

/// How often is looked whether a process has ended. *Source:* far below what a run takes that is worth a look. *Applies:*
/// every run; the end of its output is seen at once.
const LOOK: Duration = Duration::from_millis(20);

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ended {
    /// Its exit code, `signal N`, or why it was ended.
    pub(super) how: String,
    /// The end of what it said on both outputs.
    pub(super) output: String,
    /// How long it took, in seconds.
    pub(super) seconds: f64,
    /// It was ended because the agent ends.
    pub(super) stopped: bool,
}

/// Runs a command in a process group of its own. When it takes longer than `limit`, or `stop` is cancelled, the group is
/// asked to end, and killed after `grace`. What a run leaves behind that ended by itself lives on: it may be a service.
///
/// # Errors
/// The program cannot be started.
pub(super) async fn run(
    mut command: Command,
    limit: Duration,
    grace: Duration,
    stop: &CancellationToken,
) -> io::Result<Ended> {
    let begun = Instant::now();
    let (output, both) = io::pipe()?;
    let err = both.try_clone()?;
    command.stdin(Stdio::null()).stdout(both).stderr(err).process_group(0);
    let spawned = tokio::task::spawn_blocking(move || command.spawn()).await;
    let mut process = Process::new(spawned.map_err(io::Error::other)??);
    let mut output = Output::new(output.into())?;
    let deadline = sleep_until((begun + limit).into());
    let ended = tokio::select! {
        biased;
        ended = until_end(&mut process, &mut output) => ended.map(|()| None),
        () = deadline => Ok(Some(format!("ended after {} s", limit.as_secs_f64()))),
        () = stop.cancelled() => Ok(Some("ended with the agent".to_owned())),
    }?;
    let (how, stopped) = match ended {
        None => (process.reap()?, false),
        Some(why) => {
            let stopped = stop.is_cancelled();
            process.signal(Signal::TERM);
            // What it says at its end is worth keeping.
            timeout(grace, until_end(&mut process, &mut output)).await.ok();
            process.signal(Signal::KILL);
            while !process.has_ended()? {
                sleep(LOOK).await;
            }
            process.reap()?;
            (why, stopped)
        }
    };
    output.rest();
    Ok(Ended { how, output: output.text(), seconds: begun.elapsed().as_secs_f64(), stopped })
}

async fn until_end(process: &mut Process, output: &mut Output) -> io::Result<()> {
    while !process.has_ended()? {
        tokio::select! {
            () = output.more(), if !output.ended => {}
            () = sleep(LOOK) => {}
        }
    }
    Ok(())
}

/// A child. When it is dropped before its end it is killed with its group, and reaped.
struct Process {
    child: Child,
    pid: Option<Pid>,
    reaped: bool,
}

impl Process {
    fn new(child: Child) -> Self {
        let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        Self { child, pid, reaped: false }
    }

    /// Whether it has ended. It is not reaped by that, so that its number, and its group's, stays its own.
    fn has_ended(&self) -> io::Result<bool> {
        let Some(pid) = self.pid else { return Ok(true) };
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
        match waitid(WaitId::Pid(pid), options) {
            Ok(status) => Ok(status.is_some()),
            Err(rustix::io::Errno::INTR) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    fn signal(&self, signal: Signal) {
        if let Some(pid) = self.pid {
            // A group without processes takes no signal.
            kill_process_group(pid, signal).ok();
        }
    }

    /// How it ended. Blocks when it has not.
    fn reap(&mut self) -> io::Result<String> {
        use std::os::unix::process::ExitStatusExt;
        let status = self.child.wait()?;
        self.reaped = true;
        Ok(match (status.code(), status.signal()) {
            (Some(code), _) => code.to_string(),
            (None, Some(signal)) => format!("signal {signal}"),
            (None, None) => status.to_string(),
        })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !self.reaped {
            self.signal(Signal::KILL);
            self.child.wait().ok();
        }
    }
}

/// What a run says, the end of it.
struct Output {
    pipe: Receiver,
    kept: Vec<u8>,
    dropped: bool,
    ended: bool,
}

impl Output {
    fn new(pipe: OwnedFd) -> io::Result<Self> {
        Ok(Self { pipe: Receiver::from_owned_fd(pipe)?, kept: Vec::new(), dropped: false, ended: false })
    }

    async fn more(&mut self) {
        let mut piece = [0; 4096];
        match self.pipe.read(&mut piece).await {
            Ok(0) | Err(_) => self.ended = true,
            Ok(length) => self.keep(&piece[..length]),
        }
    }

    /// What is there already.
    fn rest(&mut self) {
        let mut piece = [0; 4096];
        // What it left behind may go on to write for ever.
        for _ in 0..64 {
            // Asked of the system and not of the runtime, which hears of it later.
            match rustix::io::read(&self.pipe, &mut piece) {
                Ok(length) if length > 0 => self.keep(&piece[..length]),
                _ => return,
            }
        }
    }

    fn keep(&mut self, piece: &[u8]) {
        self.kept.extend_from_slice(piece);
        let over = self.kept.len().saturating_sub(KEPT);
        self.dropped |= over > 0;
        self.kept.drain(..over);
    }

    fn text(&self) -> String {
        let text = String::from_utf8_lossy(&self.kept);
        format!("{}{}", if self.dropped { "…" } else { "" }, text.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    async fn ran(script: &str, limit: Duration) -> Ended {
        run(shell(script), limit, Duration::from_millis(300), &CancellationToken::new()).await.expect("started")
    }

    const LONG: Duration = Duration::from_secs(30);

    #[tokio::test]
    async fn its_code_and_the_end_of_what_it_says_are_kept() {
        let ended = ran("echo one; echo two >&2; exit 3", LONG).await;
        assert_eq!((ended.how.as_str(), ended.output.as_str(), ended.stopped), ("3", "one\ntwo", false));
        let ended = ran("yes 0123456789 | head -c 1000000; echo end", LONG).await;
        assert!(ended.output.starts_with('…') && ended.output.ends_with("end"), "{}", ended.output.len());
        assert!(ended.output.len() <= KEPT + 3 && ended.how == "0");
        assert_eq!(ran("kill -9 $$", LONG).await.how, "signal 9");
        assert_eq!(ran("cat", LONG).await.how, "0", "its input is empty");
        let nobody = run(Command::new("cos-no-such-program"), LONG, LONG, &CancellationToken::new()).await;
        assert_eq!(nobody.expect_err("there is none").kind(), io::ErrorKind::NotFound);
    }

    #[tokio::test]
    async fn one_that_takes_too_long_ends_with_all_it_started() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let pids = dir.path().join("pids");
        // Neither heeds the first word.
        let script = format!(
            "trap '' TERM; sh -c 'trap \"\" TERM; echo $$ >> {0}; while :; do sleep 0.05; done' & echo $$ >> {0}; \
             echo begun; while :; do sleep 0.05; done",
            pids.display()
        );
        let begun = Instant::now();
        let ended = ran(&script, Duration::from_millis(500)).await;
        assert_eq!((ended.how.as_str(), ended.output.as_str()), ("ended after 0.5 s", "begun"));
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
        let pids = std::fs::read_to_string(&pids).expect("both began");
        assert_eq!(pids.lines().count(), 2);
        for pid in pids.lines() {
            wait_for_end(pid).await;
        }
    }

    #[tokio::test]
    async fn it_may_end_by_itself_when_it_is_asked_to() {
        let (stop, dir) = (CancellationToken::new(), tempfile::tempdir().expect("a temporary directory"));
        let ready = dir.path().join("ready");
        let asked = async {
            until("it listens", || ready.exists()).await;
            stop.cancel();
        };
        let script =
            format!("trap 'echo tidy; exit 0' TERM; echo x > {}; while :; do sleep 0.05; done", ready.display());
        let script = shell(&script);
        let (ended, ()) = tokio::join!(run(script, LONG, LONG, &stop), asked);
        let ended = ended.expect("started");
        assert_eq!((ended.how.as_str(), ended.stopped), ("ended with the agent", true));
        // The shell may tell that its `sleep` was ended as well.
        assert!(ended.output.ends_with("tidy"), "{}", ended.output);
    }

    #[tokio::test]
    async fn what_it_leaves_behind_holds_nobody_up_and_lives_on() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let done = dir.path().join("done");
        let begun = Instant::now();
        let ended = ran(&format!("(sleep 3; echo x > {}) & echo left", done.display()), LONG).await;
        assert_eq!((ended.how.as_str(), ended.output.as_str()), ("0", "left"));
        assert!(begun.elapsed() < Duration::from_millis(2900), "{:?}", begun.elapsed());
        until("it lives on", || done.exists()).await;
    }

    async fn until(what: &str, holds: impl Fn() -> bool) {
        let begun = Instant::now();
        while !holds() {
            assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
            sleep(LOOK).await;
        }
    }

    /// Until a process is gone or only waits to be reaped.
    async fn wait_for_end(pid: &str) {
        let has_ended = || {
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
            matches!(state, None | Some('Z' | 'X'))
        };
        until("it is gone", has_ended).await;
    }
}
