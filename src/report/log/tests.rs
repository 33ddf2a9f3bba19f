//! What reaches stdout and the file, also when the file cannot be written.

use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value as Json;

use super::LogWriter;
use super::queue::CAPACITY;
use super::writer::Streams;
use crate::events::log::{Level, LogFormat, LogSettings};

const LONG: Duration = Duration::from_secs(20);

/// A stream into memory that can be told to hold still.
#[derive(Clone, Default)]
struct Memory {
    bytes: Arc<Mutex<Vec<u8>>>,
    held: Arc<AtomicBool>,
    entered: Arc<AtomicBool>,
}

impl Memory {
    fn text(&self) -> String {
        String::from_utf8(self.bytes.lock().unwrap_or_else(PoisonError::into_inner).clone()).expect("text")
    }

    fn lines(&self) -> Vec<Json> {
        read(&self.text())
    }
}

impl Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.entered.store(true, SeqCst);
        while self.held.load(SeqCst) {
            std::thread::sleep(Duration::from_millis(1));
        }
        self.bytes.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn read(text: &str) -> Vec<Json> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

fn settings(format: LogFormat) -> LogSettings {
    LogSettings { level: Level::Info, format, stdout: true, file: None, max_size: 1 << 20, keep: 3 }
}

fn to_file(path: &Path) -> LogSettings {
    LogSettings { stdout: false, file: Some(path.to_owned()), ..settings(LogFormat::Json) }
}

fn start(settings: LogSettings, capacity: usize) -> (LogWriter, Memory, Memory) {
    let (out, err) = (Memory::default(), Memory::default());
    let streams = Streams { out: Box::new(out.clone()), err: Box::new(err.clone()) };
    (LogWriter::start_over(settings, streams, capacity).expect("a thread"), out, err)
}

fn until(what: &str, mut done: impl FnMut() -> bool) {
    let end = Instant::now() + LONG;
    while !done() {
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn each_form_keeps_a_record_on_one_line_and_lets_no_control_character_through() {
    let wanted = [
        (
            LogFormat::Json,
            r#"","level":"info","msg":"file uploaded","path":"a\u001b[2J\nb =\"c\"","bytes":7,"took":0.5,"again":false,"plain":"x/y.gz"}"#,
        ),
        (
            LogFormat::Logfmt,
            r#" level=info msg="file uploaded" path="a\u001b[2J\nb =\"c\"" bytes=7 took=0.5 again=false plain=x/y.gz"#,
        ),
        (
            LogFormat::Text,
            r#" info  file uploaded path="a\u001b[2J\nb =\"c\"" bytes=7 took=0.5 again=false plain=x/y.gz"#,
        ),
    ];
    for (format, end) in wanted {
        let (writer, out, _) = start(settings(format), CAPACITY);
        writer.log().info(
            "file uploaded",
            [
                ("path", "a\u{1b}[2J\nb =\"c\"".into()),
                ("bytes", 7_u64.into()),
                ("took", 0.5.into()),
                ("again", false.into()),
                ("plain", "x/y.gz".into()),
            ],
        );
        writer.log().debug("not wanted", []);
        assert!(writer.close(LONG));
        let text = out.text();
        assert!(text.ends_with(&format!("{end}\n")) && text.lines().count() == 1, "{format:?}: {text}");
        let at = text.find("20").expect("a year");
        let at: jiff::Timestamp = text[at..at + 24].parse().expect("RFC 3339 with milliseconds");
        assert!(at.duration_until(jiff::Timestamp::now()).as_secs() < 60);
    }
}

#[test]
fn a_number_that_json_does_not_know_is_null() {
    let (writer, out, _) = start(settings(LogFormat::Json), CAPACITY);
    writer.log().info("ratio", [("ratio", f64::NAN.into())]);
    assert!(writer.close(LONG));
    assert_eq!(out.lines()[0]["ratio"], Json::Null);
}

#[test]
fn the_level_changes_while_it_runs() {
    let (writer, out, _) = start(settings(LogFormat::Json), CAPACITY);
    let (log, control) = (writer.log(), writer.control());
    log.debug("one", []);
    control.set_level(Level::Debug);
    log.debug("two", []);
    control.change(LogSettings { level: Level::Error, ..settings(LogFormat::Json) });
    log.warn("three", []);
    log.error("four", []);
    assert!(control.flush(LONG));
    let messages: Vec<_> = out.lines().iter().map(|line| line["msg"].clone()).collect();
    assert_eq!(messages, ["two", "four"]);
}

#[test]
fn the_directory_and_the_file_are_made_for_the_owner_and_his_group() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("log/cos/watch.log");
    let (writer, _, _) = start(to_file(&path), CAPACITY);
    writer.log().info("begins", []);
    assert!(writer.close(LONG));
    let mode = |path: &Path| path.metadata().expect("there").permissions().mode() & 0o777;
    // A umask may take away more.
    assert_eq!((mode(&path) & !0o640, mode(path.parent().expect("one")) & !0o750), (0, 0));
    assert_eq!(mode(&path) & 0o600, 0o600);
    assert_eq!(read(&std::fs::read_to_string(&path).expect("a log"))[0]["msg"], "begins");
}

#[test]
fn a_large_file_is_begun_anew_and_so_many_old_ones_are_kept() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("watch.log");
    for left_over in ["watch.log.3", "watch.log.4"] {
        std::fs::write(home.path().join(left_over), "from a time when more were kept\n").expect("written");
    }
    let (writer, _, _) = start(LogSettings { max_size: 1000, keep: 2, ..to_file(&path) }, CAPACITY);
    for number in 0..100_u64 {
        writer.log().info("line", [("number", number.into())]);
    }
    assert!(writer.close(LONG));
    let mut names: Vec<_> = std::fs::read_dir(home.path())
        .expect("readable")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("text"))
        .collect();
    names.sort();
    assert_eq!(names, ["watch.log", "watch.log.1", "watch.log.2", "watch.log.3", "watch.log.4"][..3]);
    let mut numbers = Vec::new();
    for name in ["watch.log.2", "watch.log.1", "watch.log"] {
        let text = std::fs::read_to_string(home.path().join(name)).expect("a log");
        assert!(text.len() <= 1000, "{name} has {} bytes", text.len());
        numbers.extend(read(&text).iter().map(|line| line["number"].as_u64().expect("a number")));
    }
    assert_eq!(numbers.last(), Some(&99));
    assert!(numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]), "no line is lost between files: {numbers:?}");
}

#[test]
fn a_file_that_was_moved_away_is_made_anew_when_told() {
    let home = tempfile::tempdir().expect("a directory");
    let (path, moved) = (home.path().join("watch.log"), home.path().join("moved"));
    let (writer, _, _) = start(to_file(&path), CAPACITY);
    writer.log().info("one", []);
    assert!(writer.control().flush(LONG));
    std::fs::rename(&path, &moved).expect("moved");
    writer.control().reopen();
    writer.log().info("two", []);
    assert!(writer.close(LONG));
    let message = |path: &Path| read(&std::fs::read_to_string(path).expect("a log"))[0]["msg"].clone();
    assert_eq!((message(&moved), message(&path)), (Json::from("one"), Json::from("two")));
}

#[test]
fn a_line_that_a_killed_process_tore_does_not_spoil_the_next_one() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("watch.log");
    std::fs::write(&path, "{\"ts\":\"20").expect("written");
    let (writer, _, _) = start(to_file(&path), CAPACITY);
    writer.log().info("begins", []);
    assert!(writer.close(LONG));
    let text = std::fs::read_to_string(&path).expect("a log");
    assert_eq!(read(text.split_once('\n').expect("two lines").1)[0]["msg"], "begins");
}

#[test]
fn a_file_that_cannot_be_written_is_told_once_and_tried_again() {
    let home = tempfile::tempdir().expect("a directory");
    // A file where the directory is to be made.
    let blocked = home.path().join("log");
    std::fs::write(&blocked, "").expect("written");
    let path = blocked.join("watch.log");
    let (writer, _, err) = start(to_file(&path), CAPACITY);
    let (log, control) = (writer.log(), writer.control());
    for _ in 0..3 {
        log.info("lost", []);
        assert!(control.flush(LONG));
    }
    assert_eq!(control.lost(), 3);
    let told = err.lines();
    assert_eq!(
        (told.len(), &told[0]["msg"], &told[0]["level"]),
        (1, &"the log file cannot be written".into(), &"error".into())
    );
    assert_eq!(told[0]["path"], path.to_string_lossy().as_ref());
    std::fs::remove_file(&blocked).expect("removed");
    // Without another record: the file is tried every second.
    until("the file is written again", || path.exists() && !std::fs::read_to_string(&path).expect("a log").is_empty());
    log.info("kept", []);
    assert!(writer.close(LONG));
    let lines = read(&std::fs::read_to_string(&path).expect("a log"));
    assert_eq!((&lines[0]["msg"], &lines[0]["lines"]), (&"the log file can be written again".into(), &3.into()));
    assert_eq!(lines[1]["msg"], "kept");
}

#[test]
fn a_full_disk_never_stops_the_program() {
    // Writing to it fails with ENOSPC, as on a full disk.
    let (writer, out, _) = start(LogSettings { stdout: true, ..to_file(Path::new("/dev/full")) }, CAPACITY);
    for _ in 0..10 {
        writer.log().info("line", []);
    }
    assert!(writer.control().flush(LONG));
    assert_eq!(writer.control().lost(), 10);
    assert!(writer.close(LONG));
    let lines = out.lines();
    assert_eq!(lines.iter().filter(|line| line["msg"] == "line").count(), 10);
    let told: Vec<_> = lines.iter().filter(|line| line["msg"] == "the log file cannot be written").collect();
    assert_eq!(told.len(), 1);
    assert!(told[0]["error"].as_str().is_some_and(|error| error.contains("space")), "{told:?}");
}

#[test]
fn when_the_queue_is_full_what_matters_least_goes_first_and_is_counted() {
    let (writer, out, _) = start(LogSettings { level: Level::Debug, ..settings(LogFormat::Json) }, 4);
    let log = writer.log();
    out.held.store(true, SeqCst);
    log.info("in hand", []);
    until("the thread hangs in the write", || out.entered.load(SeqCst));
    log.debug("d1", []);
    log.debug("d2", []);
    log.info("i1", []);
    log.info("i2", []);
    log.debug("d3", []);
    log.warn("w1", []);
    log.warn("w2", []);
    log.error("e1", []);
    assert!(!writer.control().flush(Duration::from_millis(20)), "a flush does not wait for ever");
    out.held.store(false, SeqCst);
    assert!(writer.control().flush(LONG));
    let lines = out.lines();
    let messages: Vec<_> = lines.iter().map(|line| line["msg"].as_str().expect("text")).collect();
    assert_eq!(messages, ["in hand", "i2", "w1", "w2", "e1", "log lines were dropped, the queue was full"]);
    assert_eq!((&lines[5]["lines"], writer.control().lost()), (&4.into(), 4));
}

#[test]
fn an_end_does_not_wait_for_a_stream_that_hangs() {
    let (writer, out, _) = start(settings(LogFormat::Json), CAPACITY);
    out.held.store(true, SeqCst);
    writer.log().info("line", []);
    until("the thread hangs in the write", || out.entered.load(SeqCst));
    assert!(!writer.close(Duration::from_millis(50)));
    out.held.store(false, SeqCst);
}
