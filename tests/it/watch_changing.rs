//! Files that somebody never stops writing to.

use std::fs;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread::JoinHandle;
use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::agent::{end, until};
use crate::support::{Channels, MIB, Sandbox, Setup, Store, noise, stage};

/// Appends to a file every few milliseconds, until it is told to stop.
struct Writer {
    stop: &'static AtomicBool,
    thread: JoinHandle<()>,
}

impl Writer {
    fn start(home: &Sandbox, path: &str) -> Self {
        let mut file = fs::OpenOptions::new().append(true).open(home.path(path)).expect("opened");
        let stop: &AtomicBool = Box::leak(Box::new(AtomicBool::new(false)));
        let thread = std::thread::spawn(move || {
            for round in 0.. {
                if stop.load(Relaxed) {
                    break;
                }
                file.write_all(&noise(3000, round)).expect("written");
                std::thread::sleep(Duration::from_millis(8));
            }
        });
        Self { stop, thread }
    }

    fn stop(self) {
        self.stop.store(true, Relaxed);
        self.thread.join().expect("written");
    }
}

/// A store whose parts are small, and a project with a large file.
fn setup(complete: &str, more: &str) -> (Store, Sandbox, Setup, Channels) {
    let (store, home) = stage();
    home.config("multipart_threshold = 5MB\nmultipart_chunksize = 5MB");
    home.file("in/log", noise(12 * MIB, 77));
    let channels = Channels::start();
    let mut setup = Setup::new(&channels);
    setup.projects[0] = format!(
        "{{name: one, paths: [in], dest: 'cos://shelf/w/', complete: {{silence: 400ms, settle: 50ms, max_wait: 1s{complete}}}\
         {more}}}"
    );
    (store, home, setup, channels)
}

fn waiting(setup: &Setup, home: &Sandbox) -> u64 {
    let status = setup.status(home).unwrap_or_default();
    let queue = &status["Projects"][0]["Queue"];
    ["Ready", "Uploading", "RetryWait"].iter().map(|state| queue[state]["Files"].as_u64().expect("a number")).sum()
}

#[test]
fn a_file_that_never_stops_changing_waits_until_it_does_and_somebody_is_told() {
    let (store, home, mut setup, channels) = setup("", "");
    setup.rules.push("{name: OldestPendingAge, threshold: 4s}".to_owned());
    let writer = Writer::start(&home, "in/log");
    let agent = setup.start(&home);
    until("a message", || channels.rules().contains(&"OldestPendingAge".to_owned()));
    assert!(store.keys().is_empty() && waiting(&setup, &home) == 1, "{:?}", store.keys());
    let why = setup.ask(&home, &["explain", home.path("in/log").to_str().expect("UTF-8")]).out;
    assert!(why.contains("changed while uploading") || why.contains("waits until it is complete"), "{why}");
    writer.stop();
    until("the file", || store.find("w/log").is_some());
    assert!(store.get("w/log") == home.read("in/log"));
    until("nothing to wait", || waiting(&setup, &home) == 0);
    end(agent);
}

#[test]
fn a_file_that_never_stops_changing_is_sent_as_it_is_where_that_is_wanted_and_is_not_done() {
    let delete = ", delete_after_sync: {enabled: true, grace: 1s}";
    let (store, home, setup, _channels) = setup(", on_change: upload", delete);
    let writer = Writer::start(&home, "in/log");
    let agent = setup.start(&home);
    let mut longest = 0;
    for _ in 0..2 {
        until("more of the file", || store.find("w/log").is_some_and(|object| object.len() > longest));
        let (object, file) = (store.get("w/log"), home.read("in/log"));
        assert!(object.len() >= 12 * MIB && object == file[..object.len()], "not what the file was");
        assert_eq!(waiting(&setup, &home), 1, "what changes is not done");
        longest = object.len();
    }
    writer.stop();
    let last = home.read("in/log");
    until("the last of it", || store.get("w/log").len() == last.len());
    assert!(store.get("w/log") == last);
    until("the file, which is proved now, to go", || !home.path("in/log").exists());
    end(agent);
    let log = String::from_utf8(home.read("agent.log")).expect("text");
    assert!(log.lines().any(|line| line.contains("uploaded") && line.contains("\"changed_meanwhile\":true")), "{log}");
}

#[test]
fn a_snapshot_is_sent_where_the_file_system_makes_one_and_else_it_is_told_why_not() {
    let (store, home, setup, _channels) = setup(", on_change: snapshot", "");
    let writer = Writer::start(&home, "in/log");
    let agent = setup.start(&home);
    let log = || fs::read_to_string(home.path("agent.log")).unwrap_or_default();
    let refused = || log().contains("cannot clone");
    until("a snapshot, or why there is none", || store.find("w/log").is_some() || refused());
    if refused() {
        assert!(log().contains("its file system makes no clones"), "{}", log());
    } else {
        let object = store.get("w/log");
        assert!(object == home.read("in/log")[..object.len()]);
    }
    writer.stop();
    until("the last of it", || store.find("w/log").is_some_and(|object| object == home.read("in/log")));
    until("nothing to wait", || waiting(&setup, &home) == 0);
    end(agent);
    // A clone has no name.
    assert_eq!(home.tree("in"), ["log"]);
}

#[test]
fn wrong_digests_of_what_changes_are_no_fault_of_the_bucket() {
    let (store, home, setup, _channels) = setup("", "");
    // One request, however large it grows.
    home.config("multipart_threshold = 64MB");
    home.file("in/log", noise(3 * MIB, 7));
    let lie = store.spoil(Matcher::method(Method::PUT).path("w/log"), Fault::WrongChecksumHeader);
    let writer = Writer::start(&home, "in/log");
    let agent = setup.start(&home);
    let log = || fs::read_to_string(home.path("agent.log")).unwrap_or_default();
    let failed = |log: &str| log.matches("\"failed\"").count();
    until("two failures", || failed(&log()) >= 2);
    writer.stop();
    store.plan.remove(lie);
    until("the file", || waiting(&setup, &home) == 0 && store.get("w/log") == home.read("in/log"));
    end(agent);
    let log = log();
    assert_eq!(log.matches("\"class\":\"changed\"").count(), failed(&log), "{log}");
    assert!(!log.contains("left alone"), "{log}");
}
