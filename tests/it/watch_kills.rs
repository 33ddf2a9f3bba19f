//! `cos watch` that is killed, at every edge of a file's way and at random moments, or ended by a service manager: the next
//! agent brings the rest, every file is in the store with its bytes, and what was done is not sent again.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher, Recorded, Rule};
use http::Method;
use rustix::process::Signal;

use crate::support::agent::{
    Version, WATCH, begin, done, end, kill, left_over, missing, sent, until, version, watched,
};
use crate::support::{MIB, Sandbox, Store, noise};

/// Longer than any test waits.
const FOR_EVER: Duration = Duration::from_secs(600);

/// Large files move in three parts, two requests at a time.
const LARGE: usize = 11 * MIB;
const PARTS: &str = "max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB";

/// On which side of the store a request is held while the agent is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
}

impl Side {
    fn fault(self) -> Fault {
        match self {
            Self::Before => Fault::Delay(FOR_EVER),
            Self::Behind => Fault::DelayAnswer(FOR_EVER),
        }
    }
}

fn scene() -> (Store, Sandbox) {
    let (store, home) = watched();
    home.config(PARTS);
    (store, home)
}

/// Runs a new agent until the store has every file, and returns what it began to send. Asserts that none of it was done.
#[track_caller]
fn go_on(store: &Store, home: &Sandbox) -> Vec<String> {
    let before = done(home);
    store.plan.clear();
    store.plan.forget_requests();
    let agent = home.start(WATCH);
    until("all files", || missing(store, home, |_| true).is_empty());
    until("the agent to have nothing to do", || home.cos(["watch", "flush", "in"]).code == 0);
    end(agent);
    let sent = sent(store);
    assert_eq!(sent_though_done(&before, &sent, home), [""; 0], "sent though they were done");
    assert_eq!(left_over(store, home), [""; 0]);
    sent
}

/// Those of the files sent whose rows were done, and that are still as they were then.
fn sent_though_done(done: &BTreeMap<String, Version>, sent: &[String], home: &Sandbox) -> Vec<String> {
    let unchanged = |path: &&String| {
        let then = done.get(*path);
        then.is_some() && then == version(&home.path("in").join(path)).as_ref()
    };
    sent.iter().filter(unchanged).cloned().collect()
}

/// Kills an agent while a request for a small or a large file is held, and has another go on.
fn killed_at(what: &Matcher, skip: usize, side: Side, is_there: impl Fn(&Store) -> bool) -> (Store, Vec<String>) {
    let (store, home) = scene();
    let agent = begin(&store, &home, &[]);
    home.cos(["watch", "flush", "in"]).ends(0);
    let held = store.plan.add(Rule::new(what.clone(), side.fault()).skip(skip));
    home.file("in/small", "small");
    home.file("in/large", noise(LARGE, 5));
    until("the request", || store.plan.hits(held) > 0);
    until("the store to have done what it was asked", || is_there(&store));
    // Whatever was answered is written down by now.
    std::thread::sleep(Duration::from_millis(200));
    kill(agent);
    assert!(done(&home).contains_key("first"));
    let sent = go_on(&store, &home);
    (store, sent)
}

const SMALL_KEY: &str = "/w/small";
const LARGE_KEY: &str = "/w/large";

fn small() -> Matcher {
    Matcher::method(Method::PUT).path(SMALL_KEY)
}

fn large(method: Method) -> Matcher {
    Matcher::method(method).path(LARGE_KEY)
}

#[test]
fn killed_before_a_file_reached_the_store_it_is_sent() {
    let (_, sent) = killed_at(&small(), 0, Side::Before, |_| true);
    assert!(sent.contains(&"small".to_owned()), "{sent:?}");
}

#[test]
fn killed_before_the_answer_came_a_file_is_looked_for_and_not_sent_again() {
    let (_, sent) = killed_at(&small(), 0, Side::Behind, |store| store.find("w/small").is_some());
    assert!(!sent.contains(&"small".to_owned()), "{sent:?}");
}

#[test]
fn killed_around_the_beginning_of_a_large_file_it_is_begun_again() {
    for side in [Side::Before, Side::Behind] {
        let begins = large(Method::POST).with_query("uploads");
        let (store, sent) = killed_at(&begins, 0, side, |store| side == Side::Before || store.open_uploads() == 1);
        assert!(sent.contains(&"large".to_owned()), "{sent:?}");
        assert_eq!(store.open_uploads(), 0, "one whose number never arrived is found at the store");
    }
}

#[test]
fn killed_around_a_part_a_large_file_goes_on_with_the_others() {
    for side in [Side::Before, Side::Behind] {
        let part = large(Method::PUT).with_query("partNumber");
        let (store, sent) = killed_at(&part, 1, side, |store| {
            let is_part = |request: &Recorded| request.has_query("partNumber");
            let answered = store.requests().iter().any(|request| is_part(request) && request.status.is_some());
            // The third one may have come as far as the second.
            answered && if side == Side::Before { store.open_parts() == 1 } else { store.open_parts() >= 2 }
        });
        assert!(!sent.contains(&"large".to_owned()), "{sent:?}");
        assert!(store.get("w/large") == noise(LARGE, 5) && store.open_uploads() == 0);
        assert!(store.count_with("partNumber") <= 2, "one of three parts was known to be stored");
    }
}

#[test]
fn killed_around_the_end_of_a_large_file_it_is_not_sent_again() {
    for side in [Side::Before, Side::Behind] {
        let ends = large(Method::POST).with_query("uploadId");
        let (store, sent) = killed_at(&ends, 0, side, |store| side == Side::Before || store.find("w/large").is_some());
        assert!(!sent.contains(&"large".to_owned()), "{sent:?}");
        assert!(store.get("w/large") == noise(LARGE, 5) && store.open_uploads() == 0);
        assert_eq!(store.count_with("partNumber"), 0, "{side:?}");
    }
}

#[test]
fn killed_while_files_wait_or_rest_they_are_sent_by_the_next_agent() {
    let (store, home) = scene();
    let agent = begin(&store, &home, &[]);
    // Just made, and not heard of.
    agent.signal(Signal::STOP);
    home.file("in/unheard", "unheard");
    kill(agent);
    assert_eq!(go_on(&store, &home), ["unheard"]);
    // In the journal, and not to be sent yet.
    let agent = home.start(WATCH);
    until("the agent", || home.cos(["watch", "pause", "in"]).code == 0);
    home.file("in/d/rests", "rests");
    until("the file to be ready", || home.cos(["watch", "ls"]).out.contains("rests"));
    kill(agent);
    store.plan.forget_requests();
    let agent = home.start(WATCH);
    until("the agent", || home.cos(["watch", "status"]).out.contains("paused"));
    assert_eq!(sent(&store), [""; 0], "it rests still");
    home.cos(["watch", "resume", "in"]).ends(0);
    until("the file", || store.find("w/d/rests").is_some());
    kill(agent);
    assert!(go_on(&store, &home).len() <= 1);
}

#[test]
fn killed_while_it_looks_what_the_store_has_it_looks_again_and_sends_nothing() {
    let (store, home) = scene();
    for number in 0..20 {
        home.file(format!("in/{number}"), number.to_string());
        store.put(&format!("w/{number}"), number.to_string());
    }
    store.put("w/first", "first");
    let held = store.plan.add(Rule::new(Matcher::method(Method::HEAD), Side::Before.fault()).skip(5));
    let agent = home.start(WATCH);
    until("a look", || store.plan.hits(held) > 0);
    kill(agent);
    assert_eq!(go_on(&store, &home), [""; 0]);
}

#[test]
fn killed_between_the_proof_and_the_removal_of_a_file_it_is_removed_by_the_next_agent() {
    let (store, home) = scene();
    let remove = ["--delete-after-sync", "--grace", "1s"];
    let agent = begin(&store, &home, &remove);
    let held = store.plan.add(Rule::new(Matcher::method(Method::HEAD), Side::Before.fault()));
    until("a look at the object", || store.plan.hits(held) > 0);
    kill(agent);
    assert_eq!(home.read("in/first"), b"first");
    store.plan.clear();
    store.plan.forget_requests();
    let agent = home.start([&WATCH[..], &remove].concat());
    until("the file to go", || !home.path("in/first").exists());
    end(agent);
    assert_eq!((store.get("w/first"), sent(&store)), (b"first".to_vec(), Vec::new()));
}

/// Somebody who makes, appends to, renames and deletes files all the time, until he is told to stop.
struct Load {
    random: fastrand::Rng,
    root: PathBuf,
    files: Vec<PathBuf>,
    made: u64,
}

impl Load {
    fn new(home: &Sandbox, seed: u64) -> Self {
        Self { random: fastrand::Rng::with_seed(seed), root: home.path("in"), files: Vec::new(), made: 0 }
    }

    fn make(&mut self, size: usize) {
        self.made += 1;
        let path = self.root.join(format!("d{}/e{}/f{}", self.random.u8(..4), self.random.u8(..4), self.made));
        fs::create_dir_all(path.parent().expect("below the root")).expect("made");
        fs::write(&path, noise(size, self.made)).expect("written");
        self.files.push(path);
    }

    /// A file that there is, as far as it has not gone with its directory.
    fn any(&mut self) -> Option<PathBuf> {
        let files = self.files.len();
        (files > 0).then(|| self.files[self.random.usize(..files)].clone())
    }

    fn step(&mut self) {
        match self.random.u8(..100) {
            0..60 => {
                let size = self.random.usize(..20_000);
                self.make(size);
            }
            60..62 => {
                let size = 6 * MIB + self.random.usize(..4 * MIB);
                self.make(size);
            }
            62..80 => {
                let Some(path) = self.any() else { return };
                let opened = fs::OpenOptions::new().append(true).open(path);
                opened.and_then(|mut file| file.write_all(&noise(1000, self.made))).ok();
            }
            80..90 => {
                let Some(path) = self.any() else { return };
                self.made += 1;
                let to = path.with_file_name(format!("moved-{}", self.made));
                if fs::rename(&path, &to).is_ok() {
                    self.files.push(to);
                }
            }
            90..97 => {
                let Some(path) = self.any() else { return };
                fs::remove_file(path).ok();
            }
            _ => {
                let (from, to) = (self.random.u8(..4), self.random.u8(..4));
                let to = self.root.join(format!("d{to}/from-{}", self.made));
                fs::rename(self.root.join(format!("d{from}/e{from}")), &to).ok();
                self.made += 1;
            }
        }
    }
}

/// Ends agents at random moments while files come and go; returns how often each of them was sent though it was done.
fn ended_at_random(rounds: u64, seed: u64, end: impl Fn(crate::support::Running)) -> (Store, Sandbox) {
    let (store, home) = scene();
    end(begin(&store, &home, &[]));
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut load = Load::new(&home, seed);
            while !stop.load(Relaxed) {
                load.step();
                std::thread::sleep(Duration::from_millis(load.random.u64(..15)));
            }
        });
        let mut random = fastrand::Rng::with_seed(seed);
        for round in 0..rounds {
            let before = done(&home);
            store.plan.forget_requests();
            let agent = home.start(WATCH);
            std::thread::sleep(Duration::from_millis(100 + random.u64(..900)));
            end(agent);
            let sent = sent(&store);
            assert_eq!(
                sent_though_done(&before, &sent, &home),
                [""; 0],
                "sent though done, in round {round} of {seed}"
            );
        }
        stop.store(true, Relaxed);
    });
    (store, home)
}

#[test]
fn killed_at_random_moments_under_load_it_loses_nothing_and_sends_nothing_twice_that_was_done() {
    let seed = fastrand::u64(..);
    let (store, home) = ended_at_random(12, seed, kill);
    let before = done(&home);
    store.plan.forget_requests();
    let agent = home.start(WATCH);
    until("all files", || missing(&store, &home, |_| true).is_empty());
    end(agent);
    assert_eq!(sent_though_done(&before, &sent(&store), &home), [""; 0], "seed {seed}");
}

#[test]
fn ended_by_a_service_manager_under_load_it_stores_nothing_by_halves_and_sends_nothing_twice() {
    let seed = fastrand::u64(..);
    let (store, home) = ended_at_random(8, seed, |agent| {
        let began = Instant::now();
        end(agent);
        assert!(began.elapsed() < Duration::from_secs(25), "it took {:?}", began.elapsed());
    });
    // Nobody is at anything any more.
    let journal = done(&home);
    for (path, _) in journal.iter().filter(|(path, then)| version(&home.path("in").join(path)).as_ref() == Some(then)) {
        assert!(store.get(&format!("w/{path}")) == home.read(Path::new("in").join(path)), "{path}, seed {seed}");
    }
    store.plan.forget_requests();
    let agent = home.start(WATCH);
    until("all files", || missing(&store, &home, |_| true).is_empty());
    end(agent);
    assert_eq!(sent_though_done(&journal, &sent(&store), &home), [""; 0], "seed {seed}");
}

#[test]
fn ended_while_a_part_hangs_it_ends_in_its_time_and_the_next_agent_sends_the_rest() {
    let (store, mut home) = scene();
    home.set("COS_WATCH_SHUTDOWN_TIMEOUT", "2s");
    let agent = begin(&store, &home, &[]);
    let part = |request: &Recorded| request.has_query("partNumber") && request.status.is_some();
    let held = store.plan.add(Rule::new(large(Method::PUT).with_query("partNumber"), Side::Before.fault()).skip(2));
    home.file("in/large", noise(LARGE, 5));
    until("a part that hangs", || store.plan.hits(held) > 0);
    store.await_requests(2, part);
    let began = Instant::now();
    agent.signal(Signal::TERM);
    agent.wait().ends(0);
    assert!(began.elapsed() < Duration::from_secs(10), "it took {:?}", began.elapsed());
    assert!(store.find("w/large").is_none());
    assert!(!go_on(&store, &home).contains(&"large".to_owned()), "it was begun already");
    assert_eq!((store.count_with("partNumber"), store.open_uploads()), (1, 0));
}
