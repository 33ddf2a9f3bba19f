//! A store that fails: the agent says so, goes on by itself when it can, and loses nothing. Each fault lasts for as long as
//! it takes to be told here, and for as long as faults last outside in the tests that are ignored.

use std::collections::BTreeMap;
use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;
use rustix::process::Signal;

use crate::support::agent::{end, until};
use crate::support::{Channels, MIB, Running, Sandbox, Setup, Store, noise, stage};

/// What the suite waits beyond what it must see.
const SHORT: Duration = Duration::ZERO;

/// Files that appear while something is wrong: small ones, and one that is sent in parts.
fn appear(home: &Sandbox, round: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = (0..30)
        .map(|number| (format!("{round}/{}/{number}", number % 3), format!("{round} {number}").into()))
        .collect();
    files.insert(format!("{round}/large"), noise(6 * MIB, files.len() as u64));
    for (name, bytes) in &files {
        home.file(format!("in/{name}"), bytes);
    }
    files
}

const SETTINGS: &str = "max_attempts = 2\nread_timeout = 2\nconnect_timeout = 2\nmultipart_threshold = 5MB\n\
                        multipart_chunksize = 5MB";

/// A fault of an embedded store: what brings it about, what ends it.
struct Trouble<'a> {
    rule: &'a str,
    begin: &'a dyn Fn(&Store),
    end: &'a dyn Fn(&Store),
    bucket: &'a str,
    lasts: Duration,
}

/// Goes through a fault: told, waited for, told to be over, and everything is there.
fn go_through(trouble: &Trouble<'_>) {
    let (store, home) = stage();
    home.config(SETTINGS);
    let channels = Channels::start();
    let mut setup = Setup::new(&channels);
    let bucket = trouble.bucket;
    setup.projects = vec![format!("{{name: one, paths: [in], dest: 'cos://{bucket}/w/'}}")];
    home.file("in/first", "first");
    (trouble.begin)(&store);
    let agent = setup.start(&home);
    let files = appear(&home, "during");
    channels.await_alert(trouble.rule, true);
    until("the project to be blocked", || setup.state(&home) == "blocked");
    std::thread::sleep(trouble.lasts);
    assert!(store.keys().is_empty());
    let ran = setup.ask(&home, &["ls", "--state", "failed", "--output", "text"]);
    assert_eq!(ran.done().out, "", "no file is to blame");
    (trouble.end)(&store);
    until("all files", || store.keys_in(bucket).len() == files.len() + 1);
    for (name, bytes) in &files {
        assert!(store.find_in(bucket, &format!("w/{name}")).as_ref() == Some(bytes), "{name}");
    }
    channels.await_alert(trouble.rule, false);
    assert_eq!(channels.rules(), [trouble.rule], "one cause, one message");
    end(agent);
    assert_eq!(store.open_uploads(), 0);
}

/// This fault for every request.
fn spoil(store: &Store, fault: Fault) {
    store.spoil(Matcher::any(), fault);
}

fn refused_with(code: u16, error_code: &str) -> Fault {
    Fault::Status { code, error_code: error_code.to_owned(), retry_after: None }
}

fn busy(lasts: Duration) {
    go_through(&Trouble {
        rule: "BreakerOpen",
        begin: &|store| spoil(store, Fault::slow_down()),
        end: &|store| store.plan.clear(),
        bucket: "shelf",
        lasts,
    });
}

fn keys_revoked(lasts: Duration) {
    go_through(&Trouble {
        rule: "BreakerOpen",
        begin: &|store| spoil(store, refused_with(403, "InvalidAccessKeyId")),
        end: &|store| store.plan.clear(),
        bucket: "shelf",
        lasts,
    });
}

fn bucket_missing(lasts: Duration) {
    go_through(&Trouble {
        rule: "BreakerOpen",
        begin: &|_| {},
        end: &|store| store.make_bucket("later"),
        bucket: "later",
        lasts,
    });
}

#[test]
fn a_store_that_is_busy_is_waited_for() {
    busy(SHORT);
}

#[test]
#[ignore = "takes more than a minute"]
fn a_store_that_is_busy_for_a_minute_is_waited_for() {
    busy(Duration::from_secs(60));
}

#[test]
fn keys_that_are_revoked_and_given_back_lose_nothing() {
    keys_revoked(SHORT);
}

#[test]
#[ignore = "takes more than a minute"]
fn keys_that_are_revoked_for_a_minute_lose_nothing() {
    keys_revoked(Duration::from_secs(60));
}

#[test]
fn a_bucket_that_is_made_later_gets_everything() {
    bucket_missing(SHORT);
}

#[test]
#[ignore = "takes more than a minute"]
fn a_bucket_that_is_made_a_minute_later_gets_everything() {
    bucket_missing(Duration::from_secs(60));
}

/// A store in a process of its own, always on the same port.
struct Serving {
    home: Sandbox,
    port: String,
}

impl Serving {
    fn start() -> (Self, Running) {
        let home = Sandbox::new();
        let mut running = home.start(["local", "serve", "--port", "0", "--dir", "data"]);
        let line = running.line();
        let (_, port) = line.rsplit_once(':').unwrap_or_else(|| panic!("{line}"));
        let port = port.to_owned();
        (Self { home, port }, running)
    }

    fn again(&self) -> Running {
        let mut running = self.home.start(["local", "serve", "--port", &self.port, "--dir", "data"]);
        running.line();
        running
    }

    fn user(&self) -> Sandbox {
        let mut user = Sandbox::new();
        let url = format!("http://127.0.0.1:{}", self.port);
        for (name, value) in
            [("COS_ENDPOINT_URL", url.as_str()), ("COS_SECRET_ID", "cos-local"), ("COS_SECRET_KEY", "cos-local-secret")]
        {
            user.set(name, value);
        }
        user.config(SETTINGS);
        user
    }
}

fn server_gone(lasts: Duration) {
    let (serving, server) = Serving::start();
    let home = serving.user();
    home.cos(["mb", "cos://shelf"]).ends(0);
    let channels = Channels::start();
    let setup = Setup::new(&channels);
    home.file("in/first", "first");
    let agent = setup.start(&home);
    until("the first file", || home.cos(["ls", "cos://shelf/w/first"]).code == 0);
    // First it answers nothing, and then it is not there at all.
    server.signal(Signal::STOP);
    let mut files = appear(&home, "stopped");
    channels.await_alert("BreakerOpen", true);
    std::thread::sleep(lasts / 2);
    server.signal(Signal::KILL);
    server.wait().ends(137);
    files.extend(appear(&home, "killed"));
    until("the project to be blocked", || setup.state(&home) == "blocked");
    std::thread::sleep(lasts / 2);
    let server = serving.again();
    setup.ask(&home, &["flush", "one"]);
    until("all files", || home.cos(["ls", "--recursive", "cos://shelf/w/"]).out.lines().count() == files.len() + 1);
    home.cos(["cp", "--recursive", "--quiet", "cos://shelf/w/", "back/"]).ends(0);
    for (name, bytes) in &files {
        assert!(home.read(format!("back/{name}")) == *bytes, "{name}");
    }
    channels.await_alert("BreakerOpen", false);
    assert_eq!(channels.rules(), ["BreakerOpen"], "one cause, one message");
    end(agent);
    server.signal(Signal::TERM);
    server.wait().ends(0);
}

#[test]
fn a_server_that_hangs_and_dies_and_returns_gets_everything() {
    server_gone(SHORT);
}

#[test]
#[ignore = "takes more than two minutes"]
fn a_server_that_is_gone_for_two_minutes_gets_everything() {
    server_gone(Duration::from_secs(120));
}

#[test]
fn a_clock_that_is_ten_minutes_off_is_told_and_nothing_fails() {
    // Some seconds more, which the times of answers may take away.
    std::thread::scope(|both| {
        both.spawn(|| clock_off(605));
        both.spawn(|| clock_off(-605));
    });
}

fn clock_off(ahead: i64) {
    let (store, home) = stage();
    home.config(SETTINGS);
    let channels = Channels::start();
    let setup = Setup::new(&channels);
    let clock = store.spoil(Matcher::any(), Fault::Clock { ahead });
    std::fs::create_dir_all(home.path("in")).expect("made");
    let agent = setup.start(&home);
    let files = appear(&home, "off");
    until("all files", || store.keys().len() == files.len());
    channels.await_alert("ClockSkew", true);
    let side = if ahead > 0 { "behind" } else { "ahead of" };
    let text = channels.heard("/hook").into_iter().map(|heard| heard.text()).collect::<String>();
    assert!(text.contains("the clock of this machine is 10m") && text.contains(side), "{text}");
    // Once refused, it signs by the store's clock: only what was under way then was refused, too.
    let refused = |store: &Store| store.requests().iter().filter(|one| one.status == Some(403)).count();
    let before = refused(&store);
    home.file("in/later", "later");
    until("the last file", || store.find("w/later").is_some());
    assert_eq!(refused(&store), before, "no more refusals");
    for (name, bytes) in &files {
        assert!(store.get(&format!("w/{name}")) == *bytes, "{name}");
    }
    // The clocks agree again: the first refusal by the old difference puts it right.
    store.plan.remove(clock);
    home.file("in/last", "last");
    until("the file after that", || store.find("w/last").is_some());
    channels.await_alert("ClockSkew", false);
    assert_eq!(channels.rules(), ["ClockSkew"], "no file failed for it");
    end(agent);
}

#[test]
fn a_reload_that_cuts_off_an_upload_has_it_sent_again() {
    let (store, home) = stage();
    let mut setup = Setup::new(&Channels::start());
    home.file("in/large", noise(6 * MIB, 3));
    let slow = store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_secs(30)));
    setup.defaults.push("workers: 2".to_owned());
    setup.log = "{level: info, stdout: false, file: agent.log}\nshutdown_timeout: 1s".to_owned();
    let agent = setup.start(&home);
    until("it to be under way", || {
        setup.status(&home).is_some_and(|status| status["Projects"][0]["Queue"]["Uploading"]["Files"] == 1)
    });
    store.plan.remove(slow);
    setup.defaults[0] = "workers: 3".to_owned();
    setup.write(&home);
    setup.ask(&home, &["reload"]).ends(0);
    until("the file", || store.find("w/large").is_some());
    end(agent);
}

#[test]
fn explain_says_what_is_never_sent_and_what_waits_for_its_marker() {
    let (store, home) = stage();
    let mut setup = Setup::new(&Channels::start());
    setup.projects[0] =
        "{name: one, paths: [in], dest: 'cos://shelf/w/', complete: {marker: '{name}.done', silence: 300ms}}"
            .to_owned();
    for name in ["sent", "sent.done", "stale.done", "waits", "elsewhere/f"] {
        home.file(format!("in/{name}"), name);
    }
    std::thread::sleep(Duration::from_millis(50));
    home.file("in/stale", "written later");
    std::os::unix::fs::symlink("sent", home.path("in/link")).expect("linked");
    std::os::unix::fs::symlink("elsewhere", home.path("in/way")).expect("linked");
    rustix::fs::mkfifoat(rustix::fs::CWD, home.path("in/pipe"), rustix::fs::Mode::RWXU).expect("made");
    let agent = setup.start(&home);
    until("the one that is complete", || store.find("w/sent").is_some());
    for (name, why) in [
        ("sent", "the journal says `done`"),
        ("waits", "it waits for its marker `waits.done`"),
        ("stale", "its marker `stale.done` is older than it"),
        ("link", "it is a symbolic link, and `symlinks` is `skip`"),
        ("way/f", "a symbolic link leads to it"),
        ("pipe", "it is no regular file"),
    ] {
        let path = home.path(format!("in/{name}"));
        let said = setup.ask(&home, &["explain", path.to_str().expect("UTF-8")]).out;
        assert!(said.contains(why), "{name}: {said}");
        assert_ne!(said.contains("is left out"), said.contains("takes part"), "{name}: {said}");
        assert_eq!(said.contains("is left out"), ["link", "way/f", "pipe"].contains(&name), "{name}: {said}");
    }
    assert_eq!(store.keys(), ["w/sent"]);
    end(agent);
}

#[test]
fn small_files_pass_large_ones_on_a_slow_line() {
    let (store, home) = stage();
    let mut setup = Setup::new(&Channels::start());
    setup.projects = vec!["{name: one, paths: [in], dest: 'cos://shelf/w/', part_size: 8MB}".to_owned()];
    setup.log.push_str("\nbandwidth: {limit: 4MB}");
    for number in 0..12 {
        home.file(format!("in/large-{number}"), noise(20 << 20, number));
    }
    let agent = setup.start(&home);
    until("the large ones to be under way", || store.open_uploads() > 5);
    home.file("in/small", "small");
    until("the small one", || store.find("w/small").is_some());
    assert_eq!(store.keys(), ["w/small"], "no large one was done before it");
    agent.signal(Signal::INT);
    agent.signal(Signal::INT);
}
