//! Disks that are full: the journal's, and the log's. Each test mounts a small file system of its own.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::support::agent::{end, until};
use crate::support::{Channels, Enclosure, Running, Sandbox, Setup, Store, stage};

/// Writes until there is no room left.
fn fill(path: &Path) {
    let mut file = File::create(path).expect("made");
    let mut size = 1 << 16;
    while size > 0 {
        if file.write_all(&vec![b'x'; size]).is_err() {
            size /= 4;
        }
    }
}

/// A file that was written long ago: nobody waits until it is complete.
fn old_file(home: &Sandbox, name: &str, text: &str) {
    let path = home.file(name, text);
    let hour_ago = SystemTime::now() - Duration::from_secs(3600);
    File::options().write(true).open(path).expect("opened").set_modified(hour_ago).expect("set");
}

struct Stage {
    enclosure: Enclosure,
    store: Store,
    home: Sandbox,
    channels: Channels,
    setup: Setup,
}

fn enclosed() -> Option<Stage> {
    let enclosure = Enclosure::new()?;
    let (store, home) = stage();
    let channels = Channels::start();
    let mut setup = Setup::new(&channels);
    setup.rules.retain(|rule| !rule.contains("DiskLow"));
    setup.rules.push("{name: DiskLow, enabled: false}".to_owned());
    home.file("in/first", "first");
    Some(Stage { enclosure, store, home, channels, setup })
}

impl Stage {
    /// Starts an agent that has a small file system in this directory.
    fn start(&self, directory: &str, size: &str) -> Running {
        fs::create_dir_all(self.home.path(directory)).expect("made");
        self.setup.write(&self.home);
        let mount = format!("mount -t tmpfs -o size={size} tmpfs {directory}");
        let agent = self.enclosure.start(&self.home, &mount, &["watch", "--config", "watch.yaml"]);
        until("the first file", || self.store.find("w/first").is_some());
        agent
    }
}

fn journal_full(files: usize, lasts: Duration) {
    let Some(stage) = enclosed() else { return };
    let agent = stage.start("state-of-agent", "8m");
    let Stage { enclosure, store, home, channels, mut setup } = stage;
    let home = &home;
    let state = enclosure.outside(&agent, &home.path("state-of-agent"));
    let filler = state.join("filler");
    fill(&filler);
    // Half of them come one by one; the other half, long written, with the directory that they lie in.
    for number in 0..files / 2 {
        home.file(format!("in/new/{number}"), format!("new {number}"));
        old_file(home, &format!("outside/{number}"), &format!("old {number}"));
    }
    fs::rename(home.path("outside"), home.path("in/old")).expect("moved");
    channels.await_alert("JournalDegraded", true);
    setup.state_dir = state.to_str().expect("UTF-8").to_owned();
    until("the project to be degraded", || setup.state(home) == "degraded");
    let status = setup.status(home).expect("it answers");
    let problem = status["Problems"][0].as_str().expect("a problem").to_owned();
    assert!(problem.starts_with("the journal cannot be written: ") && problem.contains("full"), "{problem}");
    let log = String::from_utf8(home.read("agent.log")).expect("text");
    assert!(log.contains("the journal cannot be written: nothing new is taken in until it can"), "{log}");
    std::thread::sleep(lasts);
    assert!(store.keys().len() < files, "the journal had room for all of them");
    fs::remove_file(&filler).expect("removed");
    until("all files", || store.keys().len() == files + 1);
    for number in 0..files / 2 {
        for word in ["new", "old"] {
            assert_eq!(store.get(&format!("w/{word}/{number}")), format!("{word} {number}").into_bytes());
        }
    }
    channels.await_alert("JournalDegraded", false);
    assert_eq!(channels.rules(), ["JournalDegraded"], "one cause, one message");
    until("the end of it", || setup.state(home) == "idle");
    end(agent);
    let log = String::from_utf8(home.read("agent.log")).expect("text");
    assert!(log.contains("the journal can be written again"), "{log}");
    assert!(log.matches("journal cannot be written").count() < 20, "it does not fill the log");
}

#[test]
fn a_journal_on_a_full_disk_takes_nothing_in_until_there_is_room_and_loses_nothing() {
    journal_full(2000, Duration::ZERO);
}

#[test]
#[ignore = "takes more than a minute"]
fn a_journal_on_a_disk_that_is_full_for_a_minute_loses_nothing() {
    // The 8 MB must hold the rows of all of them, and the log of the journal beside.
    journal_full(6000, Duration::from_secs(60));
}

#[test]
fn a_log_on_a_full_disk_stops_nothing_and_tells_what_it_lost() {
    let Some(mut stage) = enclosed() else { return };
    stage.setup.log = "{level: debug, stdout: false, file: logs/agent.log}".to_owned();
    let agent = stage.start("logs", "64k");
    let Stage { enclosure, store, home, setup, .. } = &stage;
    let logs = enclosure.outside(&agent, &home.path("logs"));
    fill(&logs.join("filler"));
    for number in 0..300 {
        home.file(format!("in/{number}"), number.to_string());
    }
    until("all files", || store.keys().len() == 301);
    assert_eq!(setup.state(home), "idle");
    fs::remove_file(logs.join("filler")).expect("removed");
    home.file("in/last", "last");
    until("the last file", || store.find("w/last").is_some());
    until("the loss to be told", || {
        fs::read_to_string(logs.join("agent.log")).is_ok_and(|log| log.contains("the log file can be written again"))
    });
    end(agent);
}
