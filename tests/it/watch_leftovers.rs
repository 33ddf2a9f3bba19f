//! What an agent that was killed left of large uploads is thrown away when nobody will continue it, and only that.

use std::path::Path;
use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher, Recorded, Rule};
use http::Method;
use rustix::process::Signal;

use crate::support::{BUCKET, MIB, Running, Sandbox, Store, noise, stage};

const WATCH: [&str; 7] = ["watch", "in", "cos://shelf/w/", "--settle", "50ms", "--state-dir", "agent"];

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !holds() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn control(home: &Sandbox, words: &[&str]) -> String {
    home.cos([&["watch"][..], words, &["--state-dir", "agent"]].concat()).out.clone()
}

/// An agent that was killed in the middle of `in/large`, and an upload of somebody else to the same key.
fn left_behind() -> (Store, Sandbox) {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    home.file("in/small", "small");
    let is_part = |request: &Recorded| request.has_query("partNumber");
    let parts = Matcher::method(Method::PUT).with_query("partNumber");
    store.plan.add(Rule::new(parts, Fault::Delay(Duration::from_secs(60))).skip(1));
    home.file("in/large", noise(20 * MIB, 3));
    let agent = home.start(WATCH);
    store.await_requests(2, is_part);
    store.await_requests(1, |request| is_part(request) && request.status.is_some());
    std::thread::sleep(Duration::from_millis(200));
    agent.signal(Signal::KILL);
    agent.wait().ends(137);
    store.plan.clear();
    store.begin_upload(BUCKET, "w/large");
    assert_eq!(store.open_uploads(), 2);
    (store, home)
}

fn end(agent: Running) {
    agent.signal(Signal::TERM);
    agent.wait().ends(0);
}

#[test]
fn an_upload_whose_file_is_gone_is_thrown_away_and_somebody_elses_stays() {
    let (store, home) = left_behind();
    std::fs::remove_file(home.path("in/large")).expect("removed");
    let agent = home.start(WATCH);
    until("the agent's own upload to go", || store.open_uploads() == 1);
    end(agent);
    assert_eq!((store.open_uploads(), store.find("w/large")), (1, None));
}

#[test]
fn an_upload_whose_root_is_away_waits_for_it() {
    let (store, home) = left_behind();
    std::fs::rename(home.path("in"), home.path("away")).expect("moved");
    let agent = home.start(["watch", "--config", {
        let project = "projects:\n- {name: p, paths: [in], dest: cos://shelf/w/, poll: 1s, complete: {settle: 50ms}}\n";
        home.file("watch.yaml", format!("state_dir: agent\n{project}"));
        "watch.yaml"
    }]);
    until("the agent", || control(&home, &["status"]).contains("blocked") || !control(&home, &["status"]).is_empty());
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(store.open_uploads(), 2);
    store.plan.forget_requests();
    std::fs::rename(home.path("away"), home.path("in")).expect("moved");
    until("the file", || store.find("w/large").is_some());
    end(agent);
    assert_eq!(store.open_uploads(), 1);
    let parts = store.requests().iter().filter(|request| request.has_query("partNumber")).count();
    assert!(parts <= 3, "{parts} of 4 parts were sent although one was stored");
}

/// Makes all that is remembered so much older.
fn age(journal: &Path, days: i64) {
    let db = rusqlite::Connection::open(journal).expect("a journal");
    let changed = db.execute("UPDATE transfers SET touched = touched - ?1", [days * 24 * 3600]).expect("written");
    assert_eq!(changed, 1);
}

#[test]
fn an_upload_that_does_not_get_on_is_kept_for_six_days() {
    for (days, stays) in [(5, true), (7, false)] {
        let (store, home) = left_behind();
        // A project that rests continues nothing.
        let calm = Rule::new(Matcher::method(Method::PUT), Fault::Delay(Duration::from_secs(60)));
        store.plan.add(calm);
        let agent = home.start(WATCH);
        until("the agent", || !control(&home, &["status"]).is_empty());
        control(&home, &["pause", "in"]);
        agent.signal(Signal::KILL);
        agent.wait().ends(137);
        store.plan.clear();
        age(&home.path("agent/transfers.db"), days);
        let agent = home.start(WATCH);
        until("the agent", || !control(&home, &["status"]).is_empty());
        if stays {
            std::thread::sleep(Duration::from_secs(3));
            assert_eq!(store.open_uploads(), 2);
        } else {
            until("the old one to go", || store.open_uploads() == 1);
        }
        end(agent);
    }
}
