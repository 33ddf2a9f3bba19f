//! A hundred processes that need the same role at once ask for it once, whatever state its cache is in.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::support::{ASKING_ID, ASKING_SECRET, Manner, Running, Sandbox, Store, TokenService};

const CROWD: usize = 100;
const ROLE: &str = "qcs::cam::uin/100000000001:roleName/reader";

fn stage() -> (Store, TokenService, Sandbox) {
    let (store, service) = (Store::start(), TokenService::start());
    let mut home = Sandbox::of(&store);
    for name in ["COS_SECRET_ID", "COS_SECRET_KEY"] {
        home.set(name, "");
    }
    let sts = service.url();
    home.home_file(
        ".cos/credentials",
        format!("[default]\nrole_arn = {ROLE}\nsts_endpoint = {sts}\nsecret_id = {ASKING_ID}\nsecret_key = {ASKING_SECRET}\n"),
    );
    store.put("a", *b"a");
    service.behave(slow());
    (store, service, home)
}

/// Long enough for the whole crowd to come.
fn slow() -> Manner {
    Manner { delay: Duration::from_secs(1), ..Manner::default() }
}

fn crowd(home: &Sandbox, count: usize) -> Vec<Running> {
    (0..count).map(|_| home.start(["ls", "cos://shelf"])).collect()
}

fn all_done(running: Vec<Running>) {
    for one in running {
        one.wait().done();
    }
}

/// The file in the cache that ends so.
fn kept(home: &Sandbox, end: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(home.home().join(".cos/cache")).ok()?;
    entries.map(|entry| entry.expect("readable").path()).find(|path| path.extension().is_some_and(|found| found == end))
}

#[test]
fn a_crowd_at_an_empty_cache_makes_one_call() {
    let (_store, service, home) = stage();
    all_done(crowd(&home, CROWD));
    assert_eq!(service.calls().len(), 1);
}

#[test]
fn a_crowd_at_a_cache_that_has_expired_makes_one_call() {
    let (_store, service, home) = stage();
    service.behave(Manner { life: Duration::from_secs(2), ..Manner::default() });
    home.cos(["ls", "cos://shelf"]).done();
    std::thread::sleep(Duration::from_millis(2100));
    service.behave(slow());
    all_done(crowd(&home, CROWD));
    assert_eq!(service.calls().len(), 2);
}

#[test]
fn a_crowd_at_a_broken_cache_makes_one_call() {
    let (_store, service, home) = stage();
    home.cos(["ls", "cos://shelf"]).done();
    let file = kept(&home, "json").expect("kept");
    let whole = std::fs::read(&file).expect("readable");
    std::fs::write(&file, &whole[..whole.len() / 2]).expect("written");
    all_done(crowd(&home, CROWD));
    assert_eq!(service.calls().len(), 2);
    std::fs::write(&file, [0, 159, 146, 150]).expect("written");
    home.cos(["ls", "cos://shelf"]).done();
    assert_eq!(service.calls().len(), 3);
}

#[test]
fn a_crowd_behind_one_that_was_killed_while_it_asked_makes_one_call() {
    let (_store, service, home) = stage();
    service.behave(Manner { delay: Duration::from_secs(60), ..Manner::default() });
    let holder = home.start(["ls", "cos://shelf"]);
    let late = Instant::now() + Duration::from_secs(60);
    while service.calls().is_empty() {
        assert!(Instant::now() < late, "it never asked");
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(kept(&home, "lock").is_some());
    service.behave(slow());
    let waiting = crowd(&home, CROWD - 1);
    std::thread::sleep(Duration::from_millis(1500));
    assert_eq!(service.calls().len(), 1, "all others wait for the first");
    holder.signal(Signal::KILL);
    holder.wait().ends(128 + 9);
    all_done(waiting);
    assert_eq!(service.calls().len(), 2);
}
