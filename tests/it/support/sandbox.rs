//! A home of its own, and the binary run in it.

mod secrets;
mod terminal;

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, LazyLock, Mutex, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

pub(crate) use self::secrets::Secrets;
use self::terminal::Terminal;
use super::outcome::{Outcome, Redactions};

use super::{KEY_ID, SECRET, Store};

/// How long a command may run. Far above what any test needs on a busy machine, so that only a hang reaches it.
const DEADLINE: Duration = Duration::from_secs(120);

/// A home directory and a working directory, and an environment that knows nothing else.
pub(crate) struct Sandbox {
    root: TempDir,
    environment: Vec<(String, String)>,
    endpoint: Option<String>,
    secrets: Secrets,
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if thread::panicking() {
            return end_left(self.root.path());
        }
        for name in ["state", "cache"] {
            self.secrets.search(&self.root.path().join(name));
        }
    }
}

/// Ends what a test that failed has left running, such as an agent: what works in its home is its own. Where the system
/// does not tell of processes, they stay.
fn end_left(root: &Path) {
    let Ok(processes) = std::fs::read_dir("/proc") else { return };
    for process in processes.flatten() {
        let pid = process.file_name().to_str().and_then(|name| Pid::from_raw(name.parse().ok()?));
        let at = std::fs::read_link(process.path().join("cwd"));
        if let (Some(pid), Ok(true)) = (pid, at.map(|at| at.starts_with(root))) {
            kill_process(pid, Signal::KILL).ok();
        }
    }
}

impl Sandbox {
    /// Without store or credentials.
    pub(crate) fn new() -> Self {
        let root = tempfile::tempdir().expect("a temporary directory");
        for directory in ["home", "here"] {
            std::fs::create_dir(root.path().join(directory)).expect("made");
        }
        Self { root, environment: Vec::new(), endpoint: None, secrets: Secrets::known() }
    }

    /// With the endpoint and keys of `store` in the environment.
    pub(crate) fn of(store: &Store) -> Self {
        Self::at(&store.url())
    }

    /// With this endpoint and the keys of the tests in the environment.
    pub(crate) fn at(endpoint_url: &str) -> Self {
        let mut sandbox = Self::new();
        sandbox.endpoint = Some(endpoint_url.to_owned());
        for (name, value) in [("COS_ENDPOINT_URL", endpoint_url), ("COS_SECRET_ID", KEY_ID), ("COS_SECRET_KEY", SECRET)]
        {
            sandbox.set(name, value);
        }
        sandbox
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.secrets.add_named(name, value);
        self.environment.retain(|(known, _)| known != name);
        self.environment.push((name.to_owned(), value.to_owned()));
    }

    /// No output may show this.
    pub(crate) fn hide(&self, secret: &str) {
        self.secrets.add(secret);
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.root.path().join("home")
    }

    /// All of it.
    pub(crate) fn root(&self) -> PathBuf {
        self.root.path().to_owned()
    }

    /// Where commands run.
    pub(crate) fn work(&self) -> PathBuf {
        self.root.path().join("here")
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.work().join(name)
    }

    /// Writes a file below the working directory, with the directories above it.
    pub(crate) fn file(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> PathBuf {
        write(self.path(name), bytes.as_ref())
    }

    /// Writes a file below the home directory.
    pub(crate) fn home_file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        self.secrets.add_file(bytes.as_ref());
        write(self.home().join(name), bytes.as_ref())
    }

    /// `~/.cos/config` with these lines under `[default]`.
    pub(crate) fn config(&self, lines: &str) {
        self.home_file(".cos/config", format!("[default]\n{lines}\n"));
    }

    pub(crate) fn read(&self, name: impl AsRef<Path>) -> Vec<u8> {
        let path = self.path(name);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{} is readable: {error}", path.display()))
    }

    /// Every file below a directory of the working directory, by its path from there, in order. Hidden ones too, so
    /// that a forgotten temporary file shows.
    pub(crate) fn tree(&self, name: &str) -> Vec<String> {
        let mut found = Vec::new();
        let root = self.path(name);
        let mut waiting = vec![root.clone()];
        while let Some(directory) = waiting.pop() {
            let Ok(entries) = std::fs::read_dir(&directory) else { continue };
            for entry in entries {
                let entry = entry.expect("readable");
                if entry.file_type().expect("known").is_dir() {
                    waiting.push(entry.path());
                } else {
                    let path = entry.path();
                    found.push(path.strip_prefix(&root).expect("below").to_string_lossy().into_owned());
                }
            }
        }
        found.sort();
        found
    }

    /// Runs `cos` to its end.
    pub(crate) fn cos<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Outcome {
        self.start(arguments).wait()
    }

    /// Runs `cos` with this on its standard input.
    pub(crate) fn cos_fed<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>, input: &[u8]) -> Outcome {
        let mut running = self.start_open(arguments);
        running.feed(input);
        running.wait()
    }

    /// Starts `cos` with nothing on its standard input.
    pub(crate) fn start<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Running {
        self.launch(self.command(env!("CARGO_BIN_EXE_cos"), arguments).stdin(Stdio::null()))
    }

    /// Starts `cos` with its standard input open.
    pub(crate) fn start_open<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Running {
        self.launch(self.command(env!("CARGO_BIN_EXE_cos"), arguments).stdin(Stdio::piped()))
    }

    /// Starts `cos` with its standard input at a terminal.
    pub(crate) fn start_at_terminal<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
    ) -> (Running, Terminal) {
        let terminal = Terminal::open(self.secrets.clone());
        let mut command = self.command(env!("CARGO_BIN_EXE_cos"), arguments);
        (self.launch(command.stdin(terminal.for_child())), terminal)
    }

    /// Runs `cos` with all but its standard output at a terminal of so many columns and rows. What that is told to show
    /// is its standard error.
    pub(crate) fn cos_on_screen<A: AsRef<OsStr>>(
        &self,
        size: (u16, u16),
        arguments: impl IntoIterator<Item = A>,
    ) -> Outcome {
        self.start_on_screen(size, arguments).wait()
    }

    /// The same, not waited for.
    pub(crate) fn start_on_screen<A: AsRef<OsStr>>(
        &self,
        size: (u16, u16),
        arguments: impl IntoIterator<Item = A>,
    ) -> Running {
        let terminal = Terminal::open(self.secrets.clone()).sized(size);
        let mut command = self.command(env!("CARGO_BIN_EXE_cos"), arguments);
        command.stdin(terminal.for_child()).stdout(Stdio::piped()).stderr(terminal.for_child());
        let may_print = self.know(&command);
        let child = command.spawn().expect("it starts");
        // Its copies of the screen go with it: the terminal is to end with the child.
        drop(command);
        self.follow(child, terminal.into_shown(), may_print)
    }

    /// Runs `cos` as `"$@"` of a shell script.
    pub(crate) fn shell(&self, script: &str, arguments: &[&str]) -> Outcome {
        self.start_in_shell(script, arguments).wait()
    }

    /// The same, not waited for.
    pub(crate) fn start_in_shell(&self, script: &str, arguments: &[&str]) -> Running {
        let head = ["-c", script, "sh", env!("CARGO_BIN_EXE_cos")];
        let all: Vec<&str> = head.into_iter().chain(arguments.iter().copied()).collect();
        self.launch(self.command("sh", all).stdin(Stdio::null()))
    }

    fn command<A: AsRef<OsStr>>(&self, program: &str, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = if signals_are_ignored() {
            let mut command = Command::new("env");
            command.arg("--default-signal=INT,TERM,HUP").arg(program);
            command
        } else {
            Command::new(program)
        };
        command.args(arguments).current_dir(self.work()).env_clear();
        for name in ["PATH", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.env("HOME", self.home()).env("TZ", "UTC").env("LANG", "C.UTF-8");
        // The machine that tests run on may have a role.
        command.env("AWS_EC2_METADATA_DISABLED", "true");
        for (name, below) in
            [("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state"), ("XDG_CACHE_HOME", "cache"), ("TMPDIR", "home")]
        {
            command.env(name, self.root.path().join(below));
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    fn launch(&self, command: &mut Command) -> Running {
        let may_print = self.know(command);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let stderr = child.stderr.take().expect("piped");
        self.follow(child, stderr, may_print)
    }

    /// Learns the secrets among the arguments, and whether others are asked for.
    fn know(&self, command: &Command) -> bool {
        let arguments: Vec<String> =
            command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
        let words = || arguments.iter().map(String::as_str);
        self.secrets.add_arguments(words());
        secrets::are_asked_for(words())
    }

    fn follow(&self, mut child: Child, mut stderr: impl Read + Send + 'static, may_print: bool) -> Running {
        let stdout = child.stdout.take();
        let told = Arc::new(Told::default());
        let telling = Arc::clone(&told);
        let err = thread::spawn(move || {
            let mut chunk = [0; 4096];
            loop {
                let read = stderr.read(&mut chunk).expect("readable");
                telling.add(&chunk[..read]);
                if read == 0 {
                    return;
                }
            }
        });
        let redactions = Redactions { root: self.root.path().to_owned(), endpoint: self.endpoint.clone() };
        Running { child, stdout, told, err, redactions, may_print, secrets: self.secrets.clone() }
    }
}

fn write(path: PathBuf, bytes: &[u8]) -> PathBuf {
    std::fs::create_dir_all(path.parent().expect("inside the sandbox")).expect("made");
    std::fs::write(&path, bytes).expect("written");
    path
}

/// What a command has said on stderr so far, and whether that was all.
#[derive(Default)]
struct Told {
    state: Mutex<(Vec<u8>, bool)>,
    more: Condvar,
}

impl Told {
    /// Adds what was read; nothing is the end.
    fn add(&self, bytes: &[u8]) {
        let mut state = self.state.lock().expect("no panic");
        state.0.extend_from_slice(bytes);
        state.1 |= bytes.is_empty();
        self.more.notify_all();
    }

    fn wait_for(&self, text: &str) {
        let state = self.state.lock().expect("no panic");
        let lacks = |state: &mut (Vec<u8>, bool)| !String::from_utf8_lossy(&state.0).contains(text) && !state.1;
        let (state, waited) = self.more.wait_timeout_while(state, DEADLINE, lacks).expect("no panic");
        let found = String::from_utf8_lossy(&state.0);
        assert!(!waited.timed_out() && found.contains(text), "{text:?} is not in {found:?}");
    }
}

/// A command on its way.
pub(crate) struct Running {
    child: Child,
    stdout: Option<ChildStdout>,
    told: Arc<Told>,
    err: JoinHandle<()>,
    redactions: Redactions,
    /// Whether it is asked to print secrets.
    may_print: bool,
    secrets: Secrets,
}

impl Running {
    /// Sends a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("it runs");
    }

    /// The number of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Writes its whole standard input and closes it.
    pub(crate) fn feed(&mut self, input: &[u8]) {
        self.feed_some(input);
        self.child.stdin = None;
    }

    /// Writes some of its standard input and leaves it open.
    pub(crate) fn feed_some(&mut self, input: &[u8]) {
        let stdin = self.child.stdin.as_mut().expect("open");
        // It may have ended without reading, which its outcome tells.
        stdin.write_all(input).ok();
    }

    /// Waits until this stands on stderr.
    pub(crate) fn tells(&self, text: &str) {
        self.told.wait_for(text);
    }

    /// Reads what it prints until a line ends, and gives that line.
    pub(crate) fn line(&mut self) -> String {
        let stdout = self.stdout.as_mut().expect("not closed");
        let mut line = Vec::new();
        let mut byte = [0];
        while stdout.read(&mut byte).expect("readable") == 1 && byte[0] != b'\n' {
            line.push(byte[0]);
        }
        String::from_utf8(line).expect("text")
    }

    /// Reads no more of what it prints.
    pub(crate) fn close_stdout(&mut self) {
        self.stdout = None;
    }

    /// Waits for its end; one that does not come in time fails the test.
    pub(crate) fn wait(mut self) -> Outcome {
        let pid = self.pid();
        let (done, ended) = mpsc::channel::<()>();
        let watchdog = thread::spawn(move || {
            let late = ended.recv_timeout(DEADLINE) == Err(mpsc::RecvTimeoutError::Timeout);
            if late {
                kill_process(pid, Signal::KILL).ok();
            }
            late
        });
        let mut out = Vec::new();
        if let Some(mut stdout) = self.stdout.take() {
            stdout.read_to_end(&mut out).expect("readable");
        }
        self.err.join().expect("no panic");
        let err = std::mem::take(&mut self.told.state.lock().expect("no panic").0);
        let status = self.child.wait().expect("it ends");
        drop(done);
        // A command that prints secrets does so on its standard output alone.
        for (bytes, may_print) in [(&out, self.may_print), (&err, false)] {
            if let Some(found) = self.secrets.found_in(bytes).filter(|_| !may_print) {
                panic!("the secret {found:?} is shown: {}", String::from_utf8_lossy(bytes));
            }
        }
        let outcome = Outcome::new(status, out, err, self.redactions);
        assert!(!watchdog.join().expect("no panic"), "it did not end in {DEADLINE:?}: {outcome:?}");
        outcome
    }
}

impl Running {
    /// Waits for its end while nobody reads its standard output.
    pub(crate) fn ends_unread(&mut self) {
        let deadline = std::time::Instant::now() + DEADLINE;
        while self.child.try_wait().expect("it can be asked for").is_none() {
            if std::time::Instant::now() > deadline {
                self.child.kill().expect("it runs");
                panic!("it did not end in {DEADLINE:?}");
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Whether whoever started the tests had them ignore a signal that commands are to obey, as shells do with SIGINT in the
/// background of a script. Children inherit that, and `env` of coreutils ends it.
fn signals_are_ignored() -> bool {
    static IGNORED: LazyLock<bool> = LazyLock::new(|| {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0);
        // SIGHUP, SIGINT and SIGTERM.
        [1, 2, 15].into_iter().any(|signal| mask >> (signal - 1) & 1 == 1)
    });
    *IGNORED
}
