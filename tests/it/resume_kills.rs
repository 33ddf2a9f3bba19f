//! Runs that are ended at random moments, by `kill -9` and by Ctrl-C, and a server that goes away: the next run brings the
//! rest, and moves no part again but those that were in flight.

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
const PARTS: usize = 5 + 4 + 3;

/// How a run is ended.
#[derive(Clone, Copy, Debug)]
enum End {
    Kill,
    InterruptOnce,
    InterruptTwice,
}

impl End {
    /// Parts that may move again, for each time.
    fn again(self) -> usize {
        match self {
            // Those in flight come to their end.
            Self::InterruptOnce => 0,
            Self::Kill | Self::InterruptTwice => IN_FLIGHT,
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

fn is_part(request: &Recorded) -> bool {
    request.has_query("partNumber") || request.range().is_some()
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

fn parts_moved(store: &Store) -> usize {
    store.requests().iter().filter(|request| is_part(request)).count()
}

/// Runs a command that is ended up to twice, and then to its end.
fn ended_and_run_again(
    store: &Store,
    home: &Sandbox,
    arguments: &[&str],
    end: End,
    (random, whole): (&mut fastrand::Rng, Duration),
) -> String {
    store.plan.forget_requests();
    let mut allowed = PARTS;
    let mut told = String::new();
    for _ in 0..random.usize(1..=2) {
        let moment = whole.mul_f64(random.f64());
        let running = home.start(arguments);
        std::thread::sleep(moment);
        if end.end(running, home) {
            allowed += end.again();
            told.push_str(&format!("{end:?} after {moment:?}, {} parts; ", parts_moved(store)));
        } else {
            // Done, and forgotten with it: all of it would move again.
            return told;
        }
    }
    home.cos(arguments).done();
    let moved = parts_moved(store);
    assert!(moved <= allowed, "{told}then {moved} parts, and {allowed} are allowed");
    told
}

fn rounds(count: u64, ends: &[End]) {
    let (store, home) = scene();
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
    for round in 0..count {
        let mut random = fastrand::Rng::with_seed(round);
        let end = ends[round as usize % ends.len()];
        let target = format!("cos://shelf/{round}");
        let told = ended_and_run_again(&store, &home, &["cp", "-r", "source", &target], end, (&mut random, up));
        for name in &names {
            let stored = store.get(&format!("{round}/{name}"));
            assert!(stored == home.read(Path::new("source").join(name)), "round {round}: {told}{name} differs");
        }
        assert_eq!(store.open_uploads(), 0, "round {round}: {told}");

        let back = format!("back-{round}");
        let told =
            ended_and_run_again(&store, &home, &["cp", "-r", "cos://shelf/first", &back], end, (&mut random, down));
        // Temporary files would show.
        assert_eq!(home.tree(&back), names, "round {round}: {told}");
        for name in &names {
            let same = home.read(Path::new(&back).join(name)) == home.read(Path::new("source").join(name));
            assert!(same, "round {round}: {told}{name} differs");
        }
        home.cos(["rm", "-r", &format!("{target}/")]).ends(0);
        std::fs::remove_dir_all(home.path(&back)).expect("removed");
    }
}

#[test]
fn what_a_kill_at_any_moment_leaves_is_continued() {
    rounds(12, &[End::Kill]);
}

#[test]
fn what_ctrl_c_at_any_moment_leaves_is_continued() {
    rounds(8, &[End::InterruptOnce, End::InterruptTwice]);
}

#[test]
#[ignore = "takes minutes: 200 kills, and as many interruptions"]
fn what_two_hundred_kills_and_interruptions_leave_is_continued() {
    rounds(200, &[End::Kill]);
    rounds(200, &[End::InterruptOnce, End::InterruptTwice]);
}

fn serve(home: &Sandbox, port: &str) -> (Running, String) {
    let mut running = home.start(["local", "serve", "--dir", "data", "--port", port]);
    let line = running.line();
    let url = line.strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
    (running, url)
}

/// Kills the server in the middle of a transfer and starts it again after a while. The transfer outlives that, or fails
/// and is continued.
fn server_gone_for(while_gone: Duration) {
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
        server.signal(Signal::KILL);
        server.wait().ends(137);
        std::thread::sleep(while_gone);
        server = serve(&place, &port).0;
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
    server_gone_for(Duration::from_secs(3));
}

#[test]
#[ignore = "waits for 40 seconds"]
fn a_server_that_was_away_for_twenty_seconds_gets_the_rest() {
    server_gone_for(Duration::from_secs(20));
}
