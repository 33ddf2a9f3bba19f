//! Runs that are ended at random moments, by `kill -9` and by Ctrl-C, and a server that goes away: the next run brings the
//! rest, and moves no byte of a large file again but those of the parts that were in flight.

use std::path::Path;
use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher, Recorded};
use http::Method;
use rustix::process::Signal;

use crate::support::{MIB, Running, Sandbox, Store, noise, stage};

/// Requests at a time, which bounds the parts in flight.
const IN_FLIGHT: usize = 4;

/// Large files move in parts of 5 MiB: 5, 4 and 3 of them. Files as small as the others simply move again.
const FILES: [(&str, usize); 6] = [
    ("a/large", 21 * MIB),
    ("b/large", 20 * MIB),
    ("large", 11 * MIB),
    ("a/empty", 0),
    ("b/small", 1000),
    ("medium", 300_000),
];
/// Bytes of the files that move in parts.
const LARGE: usize = (21 + 20 + 11) * MIB;
const PART: usize = 5 * MIB;

/// How a run is ended.
#[derive(Clone, Copy, Debug)]
enum End {
    Kill,
    InterruptOnce,
    InterruptTwice,
}

impl End {
    /// Bytes that may move again, for each time.
    fn again(self) -> usize {
        match self {
            // Those in flight come to their end.
            Self::InterruptOnce => 0,
            Self::Kill | Self::InterruptTwice => IN_FLIGHT * PART,
        }
    }

    /// Ends the run; whether there is something to continue.
    fn end(self, running: Running, home: &Sandbox) -> bool {
        match self {
            Self::Kill => running.signal(Signal::KILL),
            Self::InterruptOnce => running.signal(Signal::INT),
            Self::InterruptTwice => {
                running.signal(Signal::INT);
                std::thread::sleep(Duration::from_millis(5));
                running.signal(Signal::INT);
            }
        }
        let ran = running.wait();
        // Before it listens to signals, one ends it as any program.
        assert!(matches!(ran.code, 0 | 130 | 137), "{ran:?}");
        // Between the last word and the end of the process all is done, and forgotten: a new run is a new run.
        let all = ran.out.lines().count() == FILES.len();
        ran.code != 0 && !(all && is_forgotten(home))
    }
}

/// Whether the journal holds nothing.
fn is_forgotten(home: &Sandbox) -> bool {
    let path = home.root().join("state/cos/transfers.db");
    let journal = rusqlite::Connection::open(path).expect("it has been written");
    journal.query_row("SELECT count(*) = 0 FROM transfers", [], |row| row.get(0)).expect("it can be read")
}

/// Clears the journal of what a sync completed before it was killed: the next one finds it done and does not ask for it.
fn forget_earlier(home: &Sandbox) {
    let path = home.root().join("state/cos/transfers.db");
    let journal = rusqlite::Connection::open(path).expect("it has been written");
    journal.execute("DELETE FROM transfers", []).expect("it can be written");
}

/// Bytes of a part that a request sends, asks for, or has the store copy.
fn part_bytes(request: &Recorded) -> usize {
    let copied = request.headers.get("x-amz-copy-source-range").and_then(|value| value.to_str().ok());
    match copied.or(request.range()) {
        Some(range) => {
            let (first, last) = range.strip_prefix("bytes=").and_then(|range| range.split_once('-')).expect("a range");
            last.parse::<usize>().expect("a number") + 1 - first.parse::<usize>().expect("a number")
        }
        None if request.has_query("partNumber") => request.body_length.expect("declared") as usize,
        None => 0,
    }
}

fn scene() -> (Store, Sandbox) {
    let (store, home) = stage();
    home.config(&format!(
        "max_concurrent_requests = {IN_FLIGHT}\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB"
    ));
    for (seed, (name, size)) in FILES.into_iter().enumerate() {
        home.file(Path::new("source").join(name), noise(size, seed as u64 + 1));
    }
    // Long enough that the moments fall between parts, too.
    let pause = Fault::Delay(Duration::from_millis(10));
    store.spoil(Matcher::method(Method::PUT).with_query("partNumber"), pause.clone());
    store.spoil(Matcher::method(Method::GET).with_header("range"), pause);
    (store, home)
}

/// Bytes that large files moved, as the store saw it.
fn bytes_moved(store: &Store) -> usize {
    store.requests().iter().map(part_bytes).sum()
}

/// Runs a command that is ended up to twice, and then to its end.
fn ended_and_run_again(
    (store, home): (&Store, &Sandbox),
    arguments: &[&str],
    end: End,
    (random, whole): (&mut fastrand::Rng, Duration),
) -> String {
    store.plan.forget_requests();
    forget_earlier(home);
    let mut allowed = LARGE;
    let mut told = format!("{arguments:?}: ");
    for _ in 0..random.usize(1..=2) {
        let moment = whole.mul_f64(random.f64());
        let running = home.start(arguments);
        std::thread::sleep(moment);
        if end.end(running, home) {
            allowed += end.again();
            told.push_str(&format!("{end:?} after {moment:?}, {} bytes; ", bytes_moved(store)));
        } else {
            // Done, and forgotten with it: all of it would move again.
            return told;
        }
    }
    home.cos(arguments).done();
    let moved = bytes_moved(store);
    assert!((LARGE..=allowed).contains(&moved), "{told}then {moved} bytes, and {allowed} are allowed");
    told
}

fn rounds(count: u64, ends: &[End]) {
    let (store, home) = scene();
    let stage = (&store, &home);
    let names: Vec<String> = {
        let mut names: Vec<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        names.sort();
        names
    };
    let timed = |arguments: &[&str]| {
        let begin = Instant::now();
        home.cos(arguments).done();
        begin.elapsed()
    };
    let up = timed(&["cp", "-r", "source", "cos://shelf/first"]);
    let down = timed(&["cp", "-r", "cos://shelf/first", "first"]);
    let over = timed(&["cp", "-r", "cos://shelf/first", "cos://shelf/second"]);
    for round in 0..count {
        let mut random = fastrand::Rng::with_seed(round);
        let end = ends[round as usize % ends.len()];
        let words: &[&str] = if random.bool() { &["cp", "-r"] } else { &["sync"] };
        let stored = format!("{round}");
        let is_stored = |told: &str| {
            for name in &names {
                let same = store.get(&format!("{stored}/{name}")) == home.read(Path::new("source").join(name));
                assert!(same, "round {round}: {told}{name} differs");
            }
            assert_eq!(store.open_uploads(), 0, "round {round}: {told}");
            home.cos(["rm", "-r", &format!("cos://shelf/{stored}/")]).ends(0);
        };
        let target = format!("cos://shelf/{stored}");
        for (source, whole) in [("source", up), ("cos://shelf/first", over)] {
            let arguments = [words, &[source, &target]].concat();
            is_stored(&ended_and_run_again(stage, &arguments, end, (&mut random, whole)));
        }

        let back = format!("back-{round}");
        let arguments = [words, &["cos://shelf/first", &back]].concat();
        let told = ended_and_run_again(stage, &arguments, end, (&mut random, down));
        // Temporary files would show.
        assert_eq!(home.tree(&back), names, "round {round}: {told}");
        for name in &names {
            let same = home.read(Path::new(&back).join(name)) == home.read(Path::new("source").join(name));
            assert!(same, "round {round}: {told}{name} differs");
        }
        std::fs::remove_dir_all(home.path(&back)).expect("removed");
    }
}

/// Ends moves up and down at random moments: every file is whole at one of its ends, and at last at the other alone.
fn moves(count: u64) {
    let (store, home) = scene();
    let kept: Vec<(&str, Vec<u8>)> =
        FILES.into_iter().map(|(name, _)| (name, home.read(Path::new("source").join(name)))).collect();
    let begin = Instant::now();
    home.cos(["mv", "-r", "source", "cos://shelf/there"]).done();
    home.cos(["mv", "-r", "cos://shelf/there", "source"]).done();
    let whole = begin.elapsed() / 2;
    for round in 0..count {
        let mut random = fastrand::Rng::with_seed(round);
        for arguments in [["mv", "-r", "source", "cos://shelf/there"], ["mv", "-r", "cos://shelf/there", "source"]] {
            let running = home.start(arguments);
            std::thread::sleep(whole.mul_f64(random.f64()));
            running.signal(Signal::KILL);
            running.wait();
            for (name, bytes) in &kept {
                let here = std::fs::read(home.path("source").join(name)).ok();
                let there = store.find(&format!("there/{name}"));
                let whole = |end: &Option<Vec<u8>>| end.as_ref().is_none_or(|found| found == bytes);
                assert!(
                    whole(&here) && whole(&there) && here.or(there).is_some(),
                    "round {round}: {arguments:?} {name}"
                );
            }
            home.cos(arguments).ends(0);
            let there = if arguments[2] == "source" { store.keys().len() } else { home.tree("source").len() };
            let left = if arguments[2] == "source" { home.tree("source").len() } else { store.keys().len() };
            assert_eq!((there, left, store.open_uploads()), (kept.len(), 0, 0), "round {round}: {arguments:?}");
        }
    }
}

#[test]
fn a_move_that_is_killed_loses_nothing() {
    moves(3);
}

#[test]
fn what_a_kill_at_any_moment_leaves_is_continued() {
    rounds(5, &[End::Kill]);
}

#[test]
fn what_ctrl_c_at_any_moment_leaves_is_continued() {
    rounds(4, &[End::InterruptOnce, End::InterruptTwice]);
}

#[test]
#[ignore = "takes many minutes: 200 kills of each direction"]
fn what_two_hundred_kills_leave_is_continued() {
    rounds(200, &[End::Kill]);
}

#[test]
#[ignore = "takes many minutes: 200 interruptions of each direction"]
fn what_two_hundred_interruptions_leave_is_continued() {
    rounds(200, &[End::InterruptOnce, End::InterruptTwice]);
}

#[test]
#[ignore = "takes minutes: 200 kills"]
fn a_move_that_is_killed_two_hundred_times_loses_nothing() {
    moves(100);
}

fn serve(home: &Sandbox, port: &str) -> (Running, String) {
    let mut running = home.start(["local", "serve", "--dir", "data", "--port", port]);
    let line = running.line();
    let url = line.strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
    (running, url)
}

/// How a server goes away.
#[derive(Clone, Copy, Debug)]
enum Away {
    /// It is killed, and started again.
    Killed,
    /// It hangs, with all connections open.
    Stopped,
}

/// Takes the server away in the middle of transfers. They outlive that, or fail and are continued.
fn server_gone_for(while_gone: Duration, away: Away) {
    let place = Sandbox::new();
    let (mut server, url) = serve(&place, "0");
    let port = url.rsplit(':').next().expect("a port").to_owned();
    let mut home = Sandbox::new();
    for (name, value) in
        [("COS_ENDPOINT_URL", url.as_str()), ("COS_SECRET_ID", "cos-local"), ("COS_SECRET_KEY", "cos-local-secret")]
    {
        home.set(name, value);
    }
    let bytes = noise(60 * MIB, 77);
    home.file("large", &bytes);
    home.cos(["mb", "cos://things"]).ends(0);
    for (source, target) in [("large", "cos://things/large"), ("cos://things/large", "back")] {
        let arguments = ["cp", source, target, "--max-bandwidth", "30MB/s"];
        let running = home.start(arguments);
        std::thread::sleep(Duration::from_secs(1));
        match away {
            Away::Killed => {
                server.signal(Signal::KILL);
                server.wait().ends(137);
                std::thread::sleep(while_gone);
                server = serve(&place, &port).0;
            }
            Away::Stopped => {
                server.signal(Signal::STOP);
                std::thread::sleep(while_gone);
                server.signal(Signal::CONT);
            }
        }
        let ran = running.wait();
        if ran.code != 0 {
            let hint = "hint: run the same command again to continue where it stopped\n";
            assert!(ran.code == 1 && ran.err.ends_with(hint), "{ran:?}");
            home.cos(arguments).done();
        }
    }
    assert!(home.read("back") == bytes);
    home.cos(["uploads", "ls", "cos://things"]).is(0, "", "");
    server.signal(Signal::TERM);
    server.wait().ends(0);
}

#[test]
fn a_server_that_was_away_for_a_moment_gets_the_rest() {
    for away in [Away::Killed, Away::Stopped] {
        server_gone_for(Duration::from_secs(3), away);
    }
}

#[test]
#[ignore = "waits for 80 seconds"]
fn a_server_that_was_away_for_twenty_seconds_gets_the_rest() {
    for away in [Away::Killed, Away::Stopped] {
        server_gone_for(Duration::from_secs(20), away);
    }
}
