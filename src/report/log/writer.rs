//! The thread that writes, and those who tell it what to write.

use std::io::{self, Write};
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::file::{FileSettings, LogFile, Written};
use super::form;
use super::queue::{CAPACITY, Kept, Records};
use crate::events::log::{Level, Log, LogFormat, LogSettings, LogSink, Record};

/// How often a file that failed is tried although nobody writes.
const PROBE: Duration = Duration::from_secs(1);

/// How long an end waits for the last lines.
///
/// *Source:* a pipe whose reader stopped would hold the process for ever. *Applies:* dropping a [`LogWriter`].
const PATIENCE: Duration = Duration::from_secs(2);

/// Owns the thread. Dropping it writes down what waits, within two seconds.
pub struct LogWriter {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// Changes a running log. Cheap to clone.
#[derive(Clone)]
pub struct LogControl(Arc<Shared>);

struct Shared {
    level: AtomicU8,
    lost: AtomicU64,
    capacity: usize,
    state: Mutex<State>,
    /// There is something to do.
    work: Condvar,
    /// Everything is done.
    calm: Condvar,
}

#[derive(Default)]
struct State {
    records: Records,
    settings: Option<LogSettings>,
    reopen: bool,
    closing: bool,
    /// The thread has lines in its hands.
    busy: bool,
    /// The thread has ended.
    ended: bool,
}

/// Where lines go that go to no file.
pub(super) struct Streams {
    pub(super) out: Box<dyn Write + Send>,
    pub(super) err: Box<dyn Write + Send>,
}

impl LogWriter {
    /// Starts a log. A file that cannot be written is told of, and tried again every second.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(settings: LogSettings) -> io::Result<Self> {
        let streams = Streams { out: Box::new(io::stdout()), err: Box::new(io::stderr()) };
        Self::start_over(settings, streams, CAPACITY)
    }

    pub(super) fn start_over(settings: LogSettings, streams: Streams, capacity: usize) -> io::Result<Self> {
        let shared = Arc::new(Shared {
            level: AtomicU8::new(settings.level as u8),
            lost: AtomicU64::new(0),
            capacity,
            state: Mutex::default(),
            work: Condvar::new(),
            calm: Condvar::new(),
        });
        let worker = Worker::new(shared.clone(), settings, streams);
        let thread = std::thread::Builder::new().name("log".to_owned()).spawn(move || worker.run())?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// The way to this log.
    pub fn log(&self) -> Log {
        Log::new(self.shared.clone())
    }

    /// What changes it while it runs.
    pub fn control(&self) -> LogControl {
        LogControl(self.shared.clone())
    }

    /// Writes down what waits and ends the thread. Returns false when that took longer than `patience`: the thread is then
    /// left in the call that it hangs in.
    pub fn close(mut self, patience: Duration) -> bool {
        self.end(patience)
    }

    fn end(&mut self, patience: Duration) -> bool {
        let Some(thread) = self.thread.take() else { return true };
        let mut state = self.shared.lock();
        state.closing = true;
        self.shared.work.notify_one();
        let ended = self.shared.wait(state, patience, |state| state.ended);
        ended && thread.join().is_ok()
    }
}

impl Drop for LogWriter {
    fn drop(&mut self) {
        self.end(PATIENCE);
    }
}

impl LogControl {
    /// Writes by other settings from the next line on; the level counts at once.
    pub fn change(&self, settings: LogSettings) {
        self.0.level.store(settings.level as u8, Relaxed);
        self.0.lock().settings = Some(settings);
        self.0.work.notify_one();
    }

    /// Other level, same places.
    pub fn set_level(&self, level: Level) {
        self.0.level.store(level as u8, Relaxed);
    }

    /// Opens the file by its name again, as after another program moved it away.
    pub fn reopen(&self) {
        self.0.lock().reopen = true;
        self.0.work.notify_one();
    }

    /// Waits until everything that was told is written or lost. Blocks; false when `patience` ended first.
    pub fn flush(&self, patience: Duration) -> bool {
        let state = self.0.lock();
        self.0.wait(state, patience, |state| state.records.is_empty() && !state.busy)
    }

    /// Lines that were lost since the start.
    pub fn lost(&self) -> u64 {
        self.0.lost.load(Relaxed)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait(&self, state: MutexGuard<'_, State>, patience: Duration, done: impl Fn(&State) -> bool) -> bool {
        let end = Instant::now() + patience;
        let mut state = state;
        while !done(&state) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.calm.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }
}

impl LogSink for Shared {
    fn lost(&self) -> u64 {
        self.lost.load(Relaxed)
    }

    fn wants(&self, level: Level) -> bool {
        level as u8 >= self.level.load(Relaxed)
    }

    fn write(&self, record: Record) {
        let at = Timestamp::now();
        let mut state = self.lock();
        let sleeping = state.records.is_empty();
        if state.records.push(at, record, self.capacity) == Kept::NotAll {
            self.lost.fetch_add(1, Relaxed);
        }
        drop(state);
        if sleeping {
            self.work.notify_one();
        }
    }
}

struct Worker {
    shared: Arc<Shared>,
    format: LogFormat,
    streams: Streams,
    stdout: bool,
    /// Its reader left, which no retry brings back.
    stdout_gone: bool,
    file: Option<LogFile>,
}

impl Worker {
    fn new(shared: Arc<Shared>, settings: LogSettings, streams: Streams) -> Self {
        let mut worker =
            Self { shared, format: settings.format, streams, stdout: false, stdout_gone: false, file: None };
        worker.apply(settings);
        worker
    }

    fn apply(&mut self, settings: LogSettings) {
        self.format = settings.format;
        self.stdout = settings.stdout;
        let file = settings.file.map(|path| FileSettings { path, max_size: settings.max_size, keep: settings.keep });
        match (&mut self.file, file) {
            (Some(open), Some(file)) if open.settings().path == file.path => {
                open.limit(file.max_size, file.keep);
                open.reopen();
            }
            (place, file) => *place = file.map(LogFile::new),
        }
    }

    fn run(mut self) {
        let shared = self.shared.clone();
        let mut state = shared.lock();
        loop {
            let failing = self.file.as_ref().is_some_and(LogFile::is_failing);
            let idle = state.records.is_empty() && state.settings.is_none() && !state.reopen;
            if idle {
                state.busy = false;
                shared.calm.notify_all();
                if state.closing {
                    state.ended = true;
                    shared.calm.notify_all();
                    return;
                }
                if failing {
                    let (woken, waited) =
                        shared.work.wait_timeout(state, PROBE).unwrap_or_else(PoisonError::into_inner);
                    state = woken;
                    if !waited.timed_out() {
                        continue;
                    }
                } else {
                    state = shared.work.wait(state).unwrap_or_else(PoisonError::into_inner);
                    continue;
                }
            }
            state.busy = true;
            let (settings, reopen) = (state.settings.take(), std::mem::take(&mut state.reopen));
            let (records, dropped) = state.records.take();
            drop(state);
            if let Some(settings) = settings {
                self.apply(settings);
            } else if reopen && let Some(file) = &mut self.file {
                file.reopen();
            }
            let mut lines = String::new();
            for (at, record) in &records {
                form::line(&mut lines, self.format, *at, record);
            }
            if dropped > 0 {
                lines.push_str(&self.own(Level::Warn, "log lines were dropped, the queue was full", dropped, None));
            }
            self.write(&lines);
            state = shared.lock();
        }
    }

    /// A line about the log itself.
    fn own(&self, level: Level, message: &'static str, lines: u64, trouble: Option<(&FileSettings, &str)>) -> String {
        let mut fields = vec![("lines", lines.into())];
        if let Some((file, error)) = trouble {
            fields = vec![("path", file.path.as_path().into()), ("error", error.into())];
        }
        let mut line = String::new();
        form::line(&mut line, self.format, Timestamp::now(), &Record { level, message, fields });
        line
    }

    fn write(&mut self, lines: &str) {
        let mut out = if self.stdout { lines.to_owned() } else { String::new() };
        let mut missing = 0;
        if let Some(due) = self.file.as_ref().map(LogFile::due) {
            let notice = due.map(|lost| self.own(Level::Warn, "the log file can be written again", lost, None));
            let notice = notice.unwrap_or_default();
            let Some(file) = &mut self.file else { return };
            let before = file.all_lost();
            let written = file.write(&notice, lines);
            missing = file.all_lost() - before;
            match written {
                Written::Fine | Written::StillFailing => {}
                Written::Again if self.stdout => out.push_str(&notice),
                Written::Again => {}
                Written::Failed(error) => {
                    let settings = file.settings().clone();
                    let told = self.own(Level::Error, "the log file cannot be written", 0, Some((&settings, &error)));
                    match self.stdout {
                        true => out.push_str(&told),
                        // Nobody would learn of it. When stderr is closed, too, nobody will.
                        false => self.streams.err.write_all(told.as_bytes()).unwrap_or_default(),
                    }
                }
            }
        }
        if !out.is_empty() && !self.print(&out) && self.file.is_none() {
            missing = count(lines);
        }
        self.shared.lost.fetch_add(missing, Relaxed);
    }

    /// Prints to stdout; false when that cannot be.
    fn print(&mut self, text: &str) -> bool {
        if self.stdout_gone {
            return false;
        }
        let printed = self.streams.out.write_all(text.as_bytes()).and_then(|()| self.streams.out.flush());
        self.stdout_gone = printed.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::BrokenPipe);
        printed.is_ok()
    }
}

fn count(lines: &str) -> u64 {
    lines.bytes().filter(|byte| *byte == b'\n').count() as u64
}
