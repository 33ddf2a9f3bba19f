//! What a program that runs for long writes down: records with a level and fields, and the [`Log`] that carries them.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// How much a record matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Of each part.
    Trace,
    /// Of each item.
    Debug,
    /// What becomes of the program and its tasks.
    Info,
    /// It went wrong and was mended.
    Warn,
    /// A person must act.
    Error,
}

impl Level {
    /// All of them, the least important first.
    pub const ALL: [Self; 5] = [Self::Trace, Self::Debug, Self::Info, Self::Warn, Self::Error];

    /// The word in log lines and configuration.
    pub fn word(self) -> &'static str {
        match self {
            Self::Trace => "trace",
            Self::Debug => "debug",
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

/// A value beside the message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words, a path, a name.
    Text(String),
    /// A count or size.
    Count(u64),
    /// Seconds, a ratio.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

/// One line of the log. No secret may stand in it: secrets are of a type that does not print.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// How much it matters.
    pub level: Level,
    /// What happened, without the particulars, so that lines of one kind can be counted.
    pub message: &'static str,
    /// The particulars, in order.
    pub fields: Vec<(&'static str, Value)>,
}

/// Takes records. Never blocks for long and never fails: what cannot be written is counted and told later.
pub trait LogSink: Send + Sync {
    /// Whether records of this level are wanted.
    fn wants(&self, level: Level) -> bool;
    /// Writes one down.
    fn write(&self, record: Record);
    /// Lines that could not be written since the start.
    fn lost(&self) -> u64 {
        0
    }
}

/// The way to the log. Cheap to clone.
#[derive(Clone)]
pub struct Log(Arc<dyn LogSink>);

impl Log {
    /// A log that `sink` keeps.
    pub fn new(sink: Arc<dyn LogSink>) -> Self {
        Self(sink)
    }

    /// Writes a record down when its level is wanted.
    pub fn write<const N: usize>(&self, level: Level, message: &'static str, fields: [(&'static str, Value); N]) {
        if self.0.wants(level) {
            self.0.write(Record { level, message, fields: fields.into() });
        }
    }

    /// Lines that could not be written since the start.
    pub fn lost(&self) -> u64 {
        self.0.lost()
    }

    /// Something of one item.
    pub fn debug<const N: usize>(&self, message: &'static str, fields: [(&'static str, Value); N]) {
        self.write(Level::Debug, message, fields);
    }

    /// Something of the program.
    pub fn info<const N: usize>(&self, message: &'static str, fields: [(&'static str, Value); N]) {
        self.write(Level::Info, message, fields);
    }

    /// Something that went wrong and was mended, or will be.
    pub fn warn<const N: usize>(&self, message: &'static str, fields: [(&'static str, Value); N]) {
        self.write(Level::Warn, message, fields);
    }

    /// Something that a person must mend.
    pub fn error<const N: usize>(&self, message: &'static str, fields: [(&'static str, Value); N]) {
        self.write(Level::Error, message, fields);
    }
}

/// A sink that keeps what it is told, for tests.
#[cfg(test)]
#[derive(Default)]
pub(crate) struct Kept(std::sync::Mutex<Vec<Record>>);

#[cfg(test)]
impl Kept {
    /// What was written so far.
    pub(crate) fn records(&self) -> Vec<Record> {
        self.0.lock().expect("nobody panicked").clone()
    }

    /// The same in lines: level, message, `name=value`, without the numbers that are another each time.
    pub(crate) fn lines(&self) -> Vec<String> {
        let field = |(name, value): &(&str, Value)| match value {
            Value::Text(text) => format!(" {name}={text}"),
            Value::Count(count) => format!(" {name}={count}"),
            Value::Flag(flag) => format!(" {name}={flag}"),
            Value::Number(_) => String::new(),
        };
        let line = |record: &Record| {
            let fields: String = record.fields.iter().map(field).collect();
            format!("{} {}{fields}", record.level.word(), record.message)
        };
        self.records().iter().map(line).collect()
    }
}

#[cfg(test)]
impl LogSink for Kept {
    fn wants(&self, _: Level) -> bool {
        true
    }

    fn write(&self, record: Record) {
        self.0.lock().expect("nobody panicked").push(record);
    }
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Log").finish_non_exhaustive()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&std::path::Path> for Value {
    fn from(path: &std::path::Path) -> Self {
        Self::Text(path.to_string_lossy().into_owned())
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

/// What is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSettings {
    /// From this level on.
    pub level: Level,
    /// Its form.
    pub format: LogFormat,
    /// On standard output.
    pub stdout: bool,
    /// In a file.
    pub file: Option<PathBuf>,
    /// A new file is begun at this many bytes.
    pub max_size: u64,
    /// So many old files are kept.
    pub keep: u32,
}

/// Form of a log line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object a line.
    Json,
    /// `key=value` pairs.
    Logfmt,
    /// For people.
    Text,
}
