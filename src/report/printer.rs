//! The one owner of stdout and stderr.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use indicatif::ProgressBar;
use rustix::fs::fstat;

use super::error::ReportError;
use super::{escape, terminal};

/// Exit code of a command that ended early because the reader of its stdout left: what a shell reports for a program
/// that SIGPIPE ended (128 + 13). Rust programs ignore that signal, so the command ends itself. A transfer does not end
/// early for it; it goes on without lines and keeps its own exit code.
pub const CLOSED_STDOUT_EXIT_CODE: u8 = 141;

/// Bytes held back in a pipe. Source: the default capacity of a Linux pipe. Applies: data to a stdout that is no terminal.
const BUFFER: usize = 64 * 1024;

/// Longest time that data written to a pipe is held back while more keeps coming.
const HOLD: Duration = Duration::from_millis(100);

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorChoice {
    /// On a terminal, unless the environment says no.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How the printer is to behave.
#[derive(Clone, Copy, Debug, Default)]
pub struct PrinterSettings {
    /// `--color`
    pub color: ColorChoice,
    /// `NO_COLOR` is set to something, or `TERM` is `dumb`.
    pub plain_environment: bool,
    /// `--quiet`: no talk. Data and errors are still printed.
    pub quiet: bool,
}

/// Longest output that a printer of [`Printer::gathering`] keeps together. Source: some hundred rows of a listing.
/// Applies: to each of several commands that print at once.
const GATHERED: usize = 64 * 1024;

/// Prints data to stdout and talk to stderr. Cheap to clone; clones share buffers.
#[derive(Clone)]
pub struct Printer(Arc<Inner>, Voice);

/// What is a printer's own, and not of all of a process.
#[derive(Clone, Default)]
struct Voice {
    quiet: bool,
    /// Data that waits until it can be written together.
    gathered: Option<Arc<Mutex<Vec<u8>>>>,
}

struct Inner {
    out: Mutex<Out>,
    err: Mutex<Box<dyn Write + Send>>,
    out_terminal: bool,
    err_terminal: bool,
    out_color: bool,
    err_color: bool,
    closed: AtomicBool,
    // Locked before `out` and `err`, so that a bar is never drawn between clearing it and writing a line.
    bar: Mutex<Option<ProgressBar>>,
}

struct Out {
    sink: Box<dyn Write + Send>,
    buffer: Vec<u8>,
    held_since: Option<Instant>,
    failure: Option<io::Error>,
}

fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Printer {
    /// A printer over the stdout and stderr of this process.
    pub fn new(settings: PrinterSettings) -> Self {
        let terminals = (io::stdout().is_terminal(), io::stderr().is_terminal());
        Self::over(settings, Box::new(io::stdout()), Box::new(io::stderr()), terminals)
    }

    /// A printer into memory, as if both streams were pipes.
    pub fn captured() -> (Self, Captured) {
        Self::captured_as(PrinterSettings::default(), (false, false))
    }

    /// A printer into memory. `terminals` says which of stdout and stderr poses as a terminal.
    pub fn captured_as(settings: PrinterSettings, terminals: (bool, bool)) -> (Self, Captured) {
        let captured = Captured::default();
        let sink = |store: &Arc<Mutex<Vec<u8>>>| Box::new(Memory(store.clone()));
        (Self::over(settings, sink(&captured.out), sink(&captured.err), terminals), captured)
    }

    fn over(
        settings: PrinterSettings,
        out: Box<dyn Write + Send>,
        err: Box<dyn Write + Send>,
        (out_terminal, err_terminal): (bool, bool),
    ) -> Self {
        let color = |terminal| match settings.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => terminal && !settings.plain_environment,
        };
        let inner = Inner {
            out: Mutex::new(Out { sink: out, buffer: Vec::new(), held_since: None, failure: None }),
            err: Mutex::new(err),
            out_terminal,
            err_terminal,
            out_color: color(out_terminal),
            err_color: color(err_terminal),
            closed: AtomicBool::new(false),
            bar: Mutex::new(None),
        };
        Self(Arc::new(inner), Voice { quiet: settings.quiet, gathered: None })
    }

    /// The same printer for one of several commands, which may be quieter than the others.
    #[must_use]
    pub fn hushed(&self, quiet: bool) -> Self {
        Self(self.0.clone(), Voice { quiet, ..self.1.clone() })
    }

    /// The same printer for one of several commands that print at once: its data is kept together until
    /// [`Printer::release`], or goes out in pieces of whole lines when it is more than 64 KiB. A flush does nothing.
    #[must_use]
    pub fn gathering(&self) -> Self {
        Self(self.0.clone(), Voice { gathered: Some(Arc::default()), ..self.1.clone() })
    }

    /// Writes what was kept together.
    pub fn release(&self) {
        if let Some(gathered) = &self.1.gathered {
            let bytes = std::mem::take(&mut *lock(gathered));
            self.deliver(&bytes).ok();
        }
        self.push();
    }

    /// Whether stdout is a terminal.
    pub fn stdout_is_terminal(&self) -> bool {
        self.0.out_terminal
    }

    /// Whether stderr is a terminal.
    pub fn stderr_is_terminal(&self) -> bool {
        self.0.err_terminal
    }

    /// Whether a path names what stdout goes to, such as `/dev/stdout`. Blocks.
    pub fn prints_to(&self, path: &Path) -> bool {
        let (Ok(there), Ok(ours)) = (std::fs::metadata(path), fstat(io::stdout())) else { return false };
        (there.dev(), there.ino()) == (ours.st_dev, ours.st_ino)
    }

    /// Columns of the terminal, 80 when unknown.
    pub fn width(&self) -> usize {
        terminal::width()
    }

    /// Whether talk is off.
    pub fn is_quiet(&self) -> bool {
        self.1.quiet
    }

    /// Whether the reader of stdout has left. Data is then dropped; a command that only prints should end, with
    /// [`CLOSED_STDOUT_EXIT_CODE`] and without a word.
    pub fn stdout_closed(&self) -> bool {
        self.0.closed.load(Relaxed)
    }

    /// A name from a bucket as stdout may show it: escaped on a terminal, as it is in a pipe.
    pub fn name<'a>(&self, name: &'a str) -> Cow<'a, str> {
        if self.0.out_terminal { escape::name(name) } else { Cow::Borrowed(name) }
    }

    /// Whether stdout shows colour.
    pub fn shows_color(&self) -> bool {
        self.0.out_color
    }

    /// `text` in bold where stdout shows colour, for headers.
    pub fn heading<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.0.out_color { Cow::Owned(format!("\x1b[1m{text}\x1b[0m")) } else { Cow::Borrowed(text) }
    }

    /// A word of data in a colour (an SGR parameter) where stdout shows colour.
    pub(super) fn colored<'a>(&self, word: &'a str, color: &str) -> Cow<'a, str> {
        if self.0.out_color { Cow::Owned(format!("\x1b[{color}m{word}\x1b[0m")) } else { Cow::Borrowed(word) }
    }

    /// Writes data to stdout, as it is. On a terminal it appears at once; in a pipe when 64 KiB are there, when the
    /// oldest of it has waited 100 ms, or with [`Printer::flush`], which a command calls before it waits for more.
    pub fn data(&self, text: &str) {
        if let Some(gathered) = &self.1.gathered {
            let mut gathered = lock(gathered);
            gathered.extend_from_slice(text.as_bytes());
            if gathered.len() > GATHERED {
                let is_end = |byte: &u8| matches!(byte, b'\n' | 0);
                let whole = gathered.iter().rposition(is_end).map_or(gathered.len(), |end| end + 1);
                let lines: Vec<u8> = gathered.drain(..whole).collect();
                self.deliver(&lines).ok();
            }
            return;
        }
        // Kept for `finish`: a caller with lines to print has nothing better to do with it.
        self.deliver(text.as_bytes()).ok();
    }

    /// Writes bytes to stdout, for commands whose stdout is the object itself. Large pieces are not copied.
    ///
    /// # Errors
    /// The error of stdout, also `BrokenPipe`, so that a download can stop. It is the caller's to tell: `finish` will not.
    pub fn bytes(&self, bytes: &[u8]) -> io::Result<()> {
        self.deliver(bytes).inspect_err(|_| lock(&self.0.out).failure = None)
    }

    /// Sends what [`Printer::bytes`] held back, and tells whether stdout took it.
    ///
    /// # Errors
    /// As [`Printer::bytes`].
    pub fn flush_bytes(&self) -> io::Result<()> {
        if self.stdout_closed() {
            return Err(ErrorKind::BrokenPipe.into());
        }
        let flushed = self.beside_bar(self.0.out_terminal, || {
            let mut out = lock(&self.0.out);
            let result = out.push();
            self.settle(&mut out, result)
        });
        flushed.inspect_err(|_| lock(&self.0.out).failure = None)
    }

    fn deliver(&self, bytes: &[u8]) -> io::Result<()> {
        if self.stdout_closed() {
            return Err(ErrorKind::BrokenPipe.into());
        }
        self.beside_bar(self.0.out_terminal, || {
            let mut out = lock(&self.0.out);
            let result = out.take(bytes, self.0.out_terminal);
            self.settle(&mut out, result)
        })
    }

    /// Sends what is held back to stdout.
    pub fn flush(&self) {
        if self.1.gathered.is_none() {
            self.push();
        }
    }

    fn push(&self) {
        self.beside_bar(self.0.out_terminal, || {
            let mut out = lock(&self.0.out);
            if !out.buffer.is_empty() {
                let result = out.push();
                self.settle(&mut out, result).ok();
            }
        });
    }

    /// Flushes, and tells whether stdout took everything. A reader that left is no error.
    ///
    /// # Errors
    /// [`ReportError::Stdout`] with the first error, such as a full disk.
    pub fn finish(&self) -> Result<(), ReportError> {
        self.push();
        lock(&self.0.out).failure.take().map_or(Ok(()), |error| Err(ReportError::Stdout(error)))
    }

    /// The same for a command that was stopped: it does not wait for a write that is under way and may never end.
    ///
    /// # Errors
    /// As [`Printer::finish`].
    pub fn give_up(&self) -> Result<(), ReportError> {
        if let Ok(mut bar) = self.0.bar.try_lock()
            && let Some(bar) = bar.take()
        {
            bar.finish_and_clear();
        }
        let busy = matches!(self.0.out.try_lock(), Err(TryLockError::WouldBlock));
        if busy { Ok(()) } else { self.finish() }
    }

    fn settle(&self, out: &mut Out, result: io::Result<()>) -> io::Result<()> {
        let Err(error) = result else { return Ok(()) };
        out.buffer.clear();
        if error.kind() == ErrorKind::BrokenPipe {
            self.0.closed.store(true, Relaxed);
        } else if out.failure.is_none() {
            out.failure = Some(io::Error::new(error.kind(), error.to_string()));
        }
        Err(error)
    }

    /// Prints a line of talk to stderr.
    pub fn talk(&self, line: &str) {
        if !self.1.quiet {
            self.stderr(&format!("{}\n", self.message(line)));
        }
    }

    /// Shows a question on stderr, also when quiet: whoever is to answer must see it.
    pub fn ask(&self, text: &str) {
        self.flush();
        self.stderr(&self.message(text));
    }

    /// Prints `warning: …` to stderr.
    pub fn warning(&self, text: &str) {
        if !self.1.quiet {
            self.stderr(&format!("{} {}\n", self.label("warning:", "33"), self.message(text)));
        }
    }

    /// Prints `error: …` and the ways out to stderr, also when quiet.
    pub fn error(&self, headline: &str, hints: &[String]) {
        self.error_as("error:", headline, hints);
    }

    /// The same under another label than `error:`, for scripts that know the AWS CLI's words.
    pub fn error_as(&self, label: &str, headline: &str, hints: &[String]) {
        let mut text = format!("{} {}\n", self.label(label, "31"), self.message(headline));
        for hint in hints {
            text.push_str(&format!("{} {}\n", self.label("hint:", "36"), self.message(hint)));
        }
        // So that what came before stands before it when both are the same terminal or file.
        self.flush();
        self.stderr(&text);
    }

    /// Removes the progress bar for good, for those who are about to end the process.
    pub fn clear_progress(&self) {
        if let Some(bar) = lock(&self.0.bar).take() {
            bar.finish_and_clear();
        }
    }

    /// Writes finished lines to stderr.
    pub(super) fn stderr(&self, text: &str) {
        self.beside_bar(self.0.err_terminal, || {
            let mut err = lock(&self.0.err);
            // There is nowhere left to tell of an error here.
            err.write_all(text.as_bytes()).and_then(|()| err.flush()).ok();
        });
    }

    /// `text` as stderr may show it.
    pub(super) fn message<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.0.err_terminal { escape::message(text) } else { Cow::Borrowed(text) }
    }

    /// A label in front of a line on stderr. The word carries the meaning, the colour only helps to find it.
    pub(super) fn label<'a>(&self, word: &'a str, color: &str) -> Cow<'a, str> {
        if self.0.err_color { Cow::Owned(format!("\x1b[1;{color}m{word}\x1b[0m")) } else { Cow::Borrowed(word) }
    }

    pub(super) fn set_bar(&self, bar: ProgressBar) {
        *lock(&self.0.bar) = Some(bar);
    }

    /// Shows `text` in the bar, unless it was cleared.
    pub(super) fn draw_bar(&self, text: String) {
        if let Some(bar) = &*lock(&self.0.bar) {
            bar.set_message(text);
        }
    }

    fn beside_bar<R>(&self, same_screen: bool, write: impl FnOnce() -> R) -> R {
        let bar = lock(&self.0.bar);
        match &*bar {
            Some(bar) if same_screen => bar.suspend(write),
            _ => {
                drop(bar);
                write()
            }
        }
    }
}

impl fmt::Debug for Printer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Printer")
            .field("stdout_is_terminal", &self.0.out_terminal)
            .field("stderr_is_terminal", &self.0.err_terminal)
            .finish_non_exhaustive()
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        let out = self.out.get_mut().unwrap_or_else(PoisonError::into_inner);
        if !out.buffer.is_empty() {
            out.push().ok();
        }
    }
}

impl Out {
    fn take(&mut self, bytes: &[u8], terminal: bool) -> io::Result<()> {
        if bytes.len() >= BUFFER {
            self.push()?;
            return self.sink.write_all(bytes).and_then(|()| self.sink.flush());
        }
        self.buffer.extend_from_slice(bytes);
        let stale = self.held_since.get_or_insert_with(Instant::now).elapsed() >= HOLD;
        if terminal || stale || self.buffer.len() >= BUFFER { self.push() } else { Ok(()) }
    }

    fn push(&mut self) -> io::Result<()> {
        self.held_since = None;
        self.sink.write_all(&self.buffer)?;
        self.buffer.clear();
        self.sink.flush()
    }
}

/// What a captured printer has printed.
#[derive(Clone, Debug, Default)]
pub struct Captured {
    out: Arc<Mutex<Vec<u8>>>,
    err: Arc<Mutex<Vec<u8>>>,
}

impl Captured {
    /// Everything that reached stdout.
    pub fn out(&self) -> String {
        String::from_utf8_lossy(&lock(&self.out)).into_owned()
    }

    /// Everything that reached stderr.
    pub fn err(&self) -> String {
        String::from_utf8_lossy(&lock(&self.err)).into_owned()
    }
}

struct Memory(Arc<Mutex<Vec<u8>>>);

impl Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        lock(&self.0).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::fault::{Category, Fault};

    struct Refusing(ErrorKind, Arc<Mutex<u32>>);

    impl Write for Refusing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            *lock(&self.1) += 1;
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn refusing(kind: ErrorKind) -> (Printer, Arc<Mutex<u32>>) {
        let tries = Arc::new(Mutex::new(0));
        let sink = Box::new(Refusing(kind, tries.clone()));
        (Printer::over(PrinterSettings::default(), sink, Box::new(io::sink()), (true, true)), tries)
    }

    #[test]
    fn a_reader_that_left_ends_data_quietly() {
        let (printer, tries) = refusing(ErrorKind::BrokenPipe);
        assert!(!printer.stdout_closed());
        printer.data("one\n");
        assert!(printer.stdout_closed());
        printer.data("two\n");
        assert_eq!(*lock(&tries), 1, "nothing is tried again");
        assert_eq!(printer.bytes(b"x").map_err(|e| e.kind()), Err(ErrorKind::BrokenPipe));
        assert!(printer.finish().is_ok());
    }

    #[test]
    fn a_full_disk_is_an_error_at_the_end() {
        let (printer, _) = refusing(ErrorKind::StorageFull);
        printer.data("one\n");
        assert!(!printer.stdout_closed());
        let error = printer.finish().expect_err("nothing was written");
        assert_eq!(error.to_string(), "cannot write to standard output");
        assert_eq!(error.category(), Category::LocalIo);
    }

    #[test]
    fn a_pipe_is_fed_in_large_pieces_and_a_terminal_at_once() {
        let (printer, seen) = Printer::captured();
        printer.data("line\n");
        assert_eq!(seen.out(), "", "held back");
        printer.flush();
        assert_eq!(seen.out(), "line\n");
        printer.data(&"x".repeat(BUFFER - 1));
        printer.data("yz");
        assert_eq!(seen.out().len(), 5 + BUFFER + 1, "a full buffer goes out");
        let (printer, seen) = Printer::captured_as(PrinterSettings::default(), (true, true));
        printer.data("line\n");
        assert_eq!(seen.out(), "line\n");
    }

    #[test]
    fn the_last_printer_gone_flushes_what_it_held() {
        let (printer, seen) = Printer::captured();
        let clone = printer.clone();
        printer.data("kept\n");
        drop(printer);
        assert_eq!(seen.out(), "");
        drop(clone);
        assert_eq!(seen.out(), "kept\n");
    }

    #[test]
    fn errors_carry_hints_and_are_escaped_and_coloured_only_on_a_terminal() {
        let hints = ["try `ls`".to_owned()];
        let (printer, seen) = Printer::captured();
        printer.error("no key `\x1b[2J`", &hints);
        assert_eq!(seen.err(), "error: no key `\x1b[2J`\nhint: try `ls`\n");
        let (printer, seen) = Printer::captured_as(PrinterSettings::default(), (false, true));
        printer.error("no key `\x1b[2J`", &hints);
        assert_eq!(seen.err(), "\x1b[1;31merror:\x1b[0m no key `\\x1b[2J`\n\x1b[1;36mhint:\x1b[0m try `ls`\n");
        for plain in [
            PrinterSettings { plain_environment: true, ..PrinterSettings::default() },
            PrinterSettings { color: ColorChoice::Never, ..PrinterSettings::default() },
        ] {
            let (printer, seen) = Printer::captured_as(plain, (true, true));
            printer.error("bad", &[]);
            assert_eq!(seen.err(), "error: bad\n");
        }
    }

    #[test]
    fn gathered_data_comes_together_and_a_lot_of_it_in_whole_lines() {
        let (printer, seen) = Printer::captured();
        let gathering = printer.gathering();
        gathering.data("one\n");
        printer.data("other\n");
        gathering.data("two\n");
        gathering.flush();
        printer.flush();
        assert_eq!(seen.out(), "other\n");
        gathering.release();
        assert_eq!(seen.out(), "other\none\ntwo\n");
        gathering.data(&format!("{}\nhalf", "x".repeat(GATHERED)));
        assert!(seen.out().ends_with("x\n"), "what is too much goes out, and no piece of a line");
        gathering.release();
        assert!(seen.out().ends_with("x\nhalf"));
    }

    #[test]
    fn quiet_silences_talk_but_neither_data_nor_errors() {
        let quiet = PrinterSettings { quiet: true, ..PrinterSettings::default() };
        let (printer, seen) = Printer::captured_as(quiet, (false, false));
        printer.talk("hello");
        printer.warning("careful");
        printer.error("bad", &[]);
        printer.data("row\n");
        printer.flush();
        assert_eq!((seen.out().as_str(), seen.err().as_str()), ("row\n", "error: bad\n"));
    }
}
