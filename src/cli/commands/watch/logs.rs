//! `cos watch logs`: the end of the log file, and what is added to it.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::agent::config::FileText;
use crate::base::fsx::{self, PathError};
use crate::cli::args::WatchLogsArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;

use super::install::NAME;
use super::{find, look_at};

/// Bytes that are read at once, from the end to the beginning.
const STEP: u64 = 64 * 1024;

/// How often the file is looked at for more.
const OFTEN: Duration = Duration::from_millis(250);

pub(super) async fn run(args: &WatchLogsArgs, context: &Context) -> Result<Exit, CliError> {
    let config = find(&args.file, context)?;
    let loaded = look_at(&FileText::load(&context.cwd.join(&config))?, context)?;
    let Some(path) = loaded.settings.log.file else {
        return Err(CliError::usage_with(
            format!("`{}` has no `log.file`: the agent writes to standard output", config.display()),
            format!("that of a service: journalctl -u {NAME} -f, and with --user before -u when it is a user's"),
        ));
    };
    let mut log = Follower::open(path)?;
    let lines = u64::from(args.lines);
    log.file.seek(SeekFrom::Start(log.last(lines).map_err(log.wrap("read"))?)).map_err(log.wrap("read"))?;
    loop {
        let text = log.more()?;
        for line in text.lines() {
            context.printer.data(&format!("{}\n", context.printer.name(line)));
        }
        context.printer.flush();
        if context.printer.stdout_closed() {
            return Ok(Exit::ClosedStdout);
        }
        if !args.follow {
            return Ok(Exit::Done);
        }
        tokio::time::sleep(OFTEN).await;
    }
}

/// The log file, under whatever name it goes on.
struct Follower {
    path: PathBuf,
    file: File,
    /// What was read of a line that is not whole yet.
    rest: Vec<u8>,
}

impl Follower {
    fn open(path: PathBuf) -> Result<Self, PathError> {
        Ok(Self { file: fsx::open(&path)?, path, rest: Vec::new() })
    }

    fn wrap(&self, action: &'static str) -> impl FnOnce(io::Error) -> PathError {
        PathError::wrap(action, &self.path)
    }

    /// Where the last so many lines begin.
    fn last(&self, lines: u64) -> io::Result<u64> {
        let mut file = &self.file;
        let end = file.metadata()?.len();
        let (mut at, mut breaks) = (end, 0);
        while at > 0 {
            let from = at.saturating_sub(STEP);
            let mut bytes = vec![0; usize::try_from(at - from).unwrap_or_default()];
            file.seek(SeekFrom::Start(from))?;
            file.read_exact(&mut bytes)?;
            for (place, byte) in bytes.iter().enumerate().rev() {
                let place = from + place as u64;
                // The break at the very end ends the last line and begins none.
                if *byte == b'\n' && place + 1 < end {
                    breaks += 1;
                }
                if breaks == lines {
                    return Ok(if lines == 0 { end } else { place + 1 });
                }
            }
            at = from;
        }
        Ok(0)
    }

    /// The whole lines that came since. A file that was moved aside is read to its end first, and then the new one.
    fn more(&mut self) -> Result<String, PathError> {
        let mut bytes = std::mem::take(&mut self.rest);
        self.file.read_to_end(&mut bytes).map_err(PathError::wrap("read", &self.path))?;
        if let Some(next) = self.next() {
            self.file = next;
            self.file.read_to_end(&mut bytes).map_err(PathError::wrap("read", &self.path))?;
        }
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place + 1);
        self.rest = bytes.split_off(whole);
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The file that has taken the name, or this one again when it was emptied.
    fn next(&mut self) -> Option<File> {
        let there = open_other(&self.path, self.file.metadata().ok()?.ino());
        if there.is_some() {
            return there;
        }
        let at = self.file.stream_position().ok()?;
        if self.file.metadata().ok()?.len() < at {
            self.file.rewind().ok()?;
        }
        None
    }
}

/// The file of a path, unless it is the one of this number.
fn open_other(path: &Path, inode: u64) -> Option<File> {
    let file = File::open(path).ok()?;
    (file.metadata().ok()?.ino() != inode).then_some(file)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn lines_are_counted_from_the_end() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("log");
        for (text, lines, begins) in [
            ("", 3, 0),
            ("a\nb\nc\n", 2, 2),
            ("a\nb\nc\n", 3, 0),
            ("a\nb\nc\n", 9, 0),
            ("a\nb\nc", 1, 4),
            ("a\nb\n", 0, 4),
        ] {
            std::fs::write(&path, text).expect("written");
            let log = Follower::open(path.clone()).expect("opened");
            assert_eq!(log.last(lines).expect("read"), begins, "{text:?} {lines}");
        }
        std::fs::write(&path, "x".repeat(40_000) + "\n" + &"y".repeat(60_000) + "\n").expect("written");
        let log = Follower::open(path).expect("opened");
        assert_eq!(log.last(1).expect("read"), 40_001);
    }

    #[test]
    fn what_is_added_comes_in_whole_lines_across_a_rotation() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("log");
        let add = |text: &str| {
            let file = std::fs::OpenOptions::new().append(true).create(true).open(&path);
            file.expect("opened").write_all(text.as_bytes()).expect("written");
        };
        add("one\ntw");
        let mut log = Follower::open(path.clone()).expect("opened");
        assert_eq!(log.more().expect("read"), "one\n");
        add("o\n");
        assert_eq!(log.more().expect("read"), "two\n");
        add("three\n");
        std::fs::rename(&path, dir.path().join("log.1")).expect("moved");
        assert_eq!(log.more().expect("read"), "three\n");
        add("four\n");
        assert_eq!((log.more().expect("read"), log.more().expect("read")), ("four\n".to_owned(), String::new()));
        File::create(&path).expect("emptied");
        assert_eq!(log.more().expect("read"), "");
        add("five\n");
        assert_eq!(log.more().expect("read"), "five\n");
    }
}
