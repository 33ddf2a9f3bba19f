//! The log file: made with its directory, begun anew when it is large, and never a reason to stop.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a file that failed is left alone.
///
/// *Source:* a full disk is noticed by the same call a thousand times a second otherwise. *Applies:* opening, writing and
/// rotating.
const RETRY: Duration = Duration::from_secs(1);

/// What a file is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileSettings {
    pub(super) path: PathBuf,
    pub(super) max_size: u64,
    pub(super) keep: u32,
}

/// How a write ended.
pub(super) enum Written {
    /// All of it is there, or nothing was due.
    Fine,
    /// All of it is there, for the first time after an outage.
    Again,
    /// It could be written until now.
    Failed(String),
    /// Still not.
    StillFailing,
}

/// An open log file, or one that will be opened.
pub(super) struct LogFile {
    settings: FileSettings,
    file: Option<File>,
    size: u64,
    /// A line was cut short; the next one must begin on its own.
    torn: bool,
    failing_until: Option<Instant>,
    rotate_after: Option<Instant>,
    /// Of this outage.
    lost: u64,
    /// Of all outages.
    all_lost: u64,
}

impl LogFile {
    pub(super) fn new(settings: FileSettings) -> Self {
        Self {
            settings,
            file: None,
            size: 0,
            torn: false,
            failing_until: None,
            rotate_after: None,
            lost: 0,
            all_lost: 0,
        }
    }

    pub(super) fn settings(&self) -> &FileSettings {
        &self.settings
    }

    /// Other limits for the same file.
    pub(super) fn limit(&mut self, max_size: u64, keep: u32) {
        (self.settings.max_size, self.settings.keep) = (max_size, keep);
    }

    /// Lets go of the file: the next line opens it by its name again.
    pub(super) fn reopen(&mut self) {
        self.file = None;
        self.failing_until = None;
    }

    /// Whether lines are being lost.
    pub(super) fn is_failing(&self) -> bool {
        self.failing_until.is_some()
    }

    /// How many lines are missing, when it is time to try a file again that failed.
    pub(super) fn due(&self) -> Option<u64> {
        self.failing_until.filter(|until| Instant::now() >= *until).map(|_| self.lost)
    }

    /// Lines that this file misses, since the start.
    pub(super) fn all_lost(&self) -> u64 {
        self.all_lost
    }

    /// Writes whole lines, after a `notice` that tells of an outage that is perhaps over. Lines that cannot be written are
    /// counted.
    pub(super) fn write(&mut self, notice: &str, lines: &str) -> Written {
        let failed_before = self.failing_until.is_some();
        if self.failing_until.is_some_and(|until| Instant::now() < until) {
            self.lose(count(lines.as_bytes()));
            return Written::StillFailing;
        }
        let text = format!("{notice}{lines}");
        let mut rest = text.as_bytes();
        let appended = self.append(&mut rest);
        let missing = count(rest).min(count(lines.as_bytes()));
        match appended {
            Ok(()) if failed_before => {
                self.failing_until = None;
                self.lost = 0;
                Written::Again
            }
            Ok(()) => Written::Fine,
            Err(error) => {
                self.lose(missing);
                // What comes next may find another file of this name, on a disk with room.
                self.file = None;
                self.failing_until = Some(Instant::now() + RETRY);
                if failed_before { Written::StillFailing } else { Written::Failed(error.to_string()) }
            }
        }
    }

    fn lose(&mut self, lines: u64) {
        self.lost += lines;
        self.all_lost += lines;
    }

    fn append(&mut self, rest: &mut &[u8]) -> io::Result<()> {
        while !rest.is_empty() {
            self.append_piece(rest)?;
        }
        Ok(())
    }

    /// Writes as many lines as the file may hold, at least one.
    fn append_piece(&mut self, rest: &mut &[u8]) -> io::Result<()> {
        self.open()?;
        let room = self.settings.max_size.saturating_sub(self.size);
        let mut length = fitting(rest, usize::try_from(room).unwrap_or(usize::MAX));
        if length == 0 && self.size > 0 && self.may_rotate() {
            self.rotate();
            self.open()?;
            length = fitting(rest, usize::try_from(self.settings.max_size).unwrap_or(usize::MAX));
        }
        if length == 0 {
            length = line_length(rest);
        }
        let Some(file) = &mut self.file else { return Ok(()) };
        if self.torn {
            file.write_all(b"\n")?;
            self.size += 1;
            self.torn = false;
        }
        let mut piece = &rest[..length];
        while !piece.is_empty() {
            match file.write(piece) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => {
                    self.torn = piece[written - 1] != b'\n';
                    self.size += written as u64;
                    piece = &piece[written..];
                    *rest = &rest[written..];
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn open(&mut self) -> io::Result<()> {
        if self.file.is_some() {
            return Ok(());
        }
        let path = &self.settings.path;
        if let Some(directory) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            DirBuilder::new().recursive(true).mode(0o750).create(directory)?;
        }
        let file = OpenOptions::new().read(true).append(true).create(true).mode(0o640).open(path)?;
        self.size = file.metadata()?.len();
        // Whoever wrote it last may have been killed in the middle of a line.
        let mut last = [b'\n'];
        if self.size > 0 {
            file.read_at(&mut last, self.size - 1).ok();
        }
        self.torn = last != [b'\n'];
        self.file = Some(file);
        Ok(())
    }

    fn may_rotate(&self) -> bool {
        self.rotate_after.is_none_or(|after| Instant::now() >= after)
    }

    /// Moves `log` to `log.1`, `log.1` to `log.2`, and removes what is beyond the number to keep. When that fails, the old
    /// file grows on.
    fn rotate(&mut self) {
        let (path, keep) = (&self.settings.path, self.settings.keep);
        // Also those from a time when more were kept.
        let mut beyond = keep.max(1);
        while fs::remove_file(numbered(path, beyond)).is_ok() {
            beyond += 1;
        }
        for number in (1..keep).rev() {
            fs::rename(numbered(path, number), numbered(path, number + 1)).ok();
        }
        let moved = if keep == 0 { fs::remove_file(path) } else { fs::rename(path, numbered(path, 1)) };
        match moved {
            Ok(()) => {
                self.file = None;
                self.rotate_after = None;
            }
            Err(_) => self.rotate_after = Some(Instant::now() + RETRY),
        }
    }
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{number}"));
    name.into()
}

/// Length of the whole lines that fit into `room`.
fn fitting(lines: &[u8], room: usize) -> usize {
    if lines.len() <= room {
        return lines.len();
    }
    lines[..room].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1)
}

fn line_length(lines: &[u8]) -> usize {
    lines.iter().position(|byte| *byte == b'\n').map_or(lines.len(), |at| at + 1)
}

/// Lines, a torn one included.
fn count(lines: &[u8]) -> u64 {
    lines.iter().filter(|byte| **byte == b'\n').count() as u64
}
