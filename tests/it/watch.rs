//! `cos watch`: what appears is stored, once, whatever happens to the agent, the store or the file.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher, Recorded};
use http::Method;
use rustix::process::Signal;

use crate::support::agent::{WATCH, begin, end, stored, until, watched};
use crate::support::{MIB, Store, noise};

#[test]
fn whatever_appears_is_stored_once_and_what_is_not_complete_is_not() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &[]);
    home.file("in/a/b/c/d/e/f/g/h/i/deep", "deep");
    home.file("in/half.part", "not yet");
    home.file("in/.new.swp", "an editor's");
    home.file("outside", "moved");
    std::fs::rename(home.path("outside"), home.path("in/moved")).expect("renamed");
    std::fs::rename(home.path("in/a/b"), home.path("in/b")).expect("renamed");
    for number in 0..200 {
        home.file(format!("in/many/{}/{number}", number % 7), number.to_string());
    }
    let wanted = |store: &Store| store.keys().iter().filter(|key| key.starts_with("w/many/")).count() == 200;
    until("200 files", || wanted(&store) && store.find("w/b/c/d/e/f/g/h/i/deep").is_some());
    until("the file that was moved here", || store.find("w/moved").is_some_and(|bytes| bytes == b"moved"));
    end(agent);
    assert!(store.find("w/half.part").is_none() && store.find("w/.new.swp").is_none());
    for (path, times) in stored(&store) {
        assert!(times == 1, "{path} was stored {times} times");
    }
}

#[test]
fn a_file_that_changes_is_stored_again_and_one_that_is_touched_is_not() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &[]);
    home.file("in/first", "second");
    until("the change", || store.find("w/first").is_some_and(|bytes| bytes == b"second"));
    let before = stored(&store).len();
    std::process::Command::new("chmod").arg("600").arg(home.path("in/first")).status().expect("run");
    home.file("in/last", "last");
    until("the last file", || store.find("w/last").is_some());
    std::thread::sleep(Duration::from_millis(300));
    end(agent);
    assert_eq!(stored(&store).values().sum::<usize>(), before + 2, "{:?}", stored(&store));
}

#[test]
fn a_killed_agent_loses_nothing_and_sends_nothing_twice() {
    let (store, home) = watched();
    let mut agent = begin(&store, &home, &[]);
    for round in 0..6 {
        for number in 0..30 {
            home.file(format!("in/{round}/{number}"), format!("{round} {number}"));
        }
        std::thread::sleep(Duration::from_millis(40 * round));
        agent.signal(Signal::KILL);
        agent.wait().ends(137);
        home.file(format!("in/{round}/away"), "while nobody looked");
        agent = home.start(WATCH);
    }
    let wanted = 1 + 6 * 31;
    until("all files", || store.keys().iter().filter(|key| key.starts_with("w/")).count() == wanted);
    end(agent);
    for round in 0..6 {
        for number in 0..30 {
            assert_eq!(store.get(&format!("w/{round}/{number}")), format!("{round} {number}").into_bytes());
        }
    }
    // What was under way when the agent was killed may be sent again: it was not known to be done.
    let twice = stored(&store).values().filter(|times| **times > 1).count();
    assert!(twice <= 6 * 8, "{twice} files were sent twice, more than were under way");
}

#[test]
fn once_sends_what_is_there_ends_and_sends_nothing_the_next_time() {
    let (store, home) = watched();
    home.file("in/large", noise(20 * MIB, 1));
    home.file("in/d/other", "other");
    let once = [&WATCH[..], &["--once"]].concat();
    home.cos(&once).ends(0);
    assert_eq!(store.keys(), ["w/d/other", "w/first", "w/large"]);
    assert!(store.get("w/large") == noise(20 * MIB, 1));
    store.plan.forget_requests();
    home.cos(&once).ends(0);
    assert_eq!(store.requests().len(), 0, "the journal knows all of it");
    // Without its journal it asks, and finds everything there.
    std::fs::remove_dir_all(home.root().join("state")).ok();
    home.cos([&once[..], &["--state-dir", "fresh"]].concat()).ends(0);
    assert!(stored(&store).is_empty(), "{:?}", stored(&store));
}

#[test]
fn a_store_that_is_away_is_waited_for_without_losing_an_attempt() {
    let (store, home) = watched();
    home.config("max_attempts = 1");
    let agent = begin(&store, &home, &[]);
    let away = store.spoil(Matcher::method(Method::PUT), Fault::ResetBeforeAnswer);
    for number in 0..50 {
        home.file(format!("in/{number}"), "x");
    }
    until("the bucket to be left alone", || {
        let ran = home.cos(["watch", "status", "--output", "json"]);
        ran.code == 0 && ran.out.contains("\"blocked\"")
    });
    store.plan.remove(away);
    until("all files", || store.keys().len() == 51);
    end(agent);
}

#[test]
fn keys_that_are_refused_block_a_project_until_they_are_given_back() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &[]);
    let denied = Fault::Status { code: 403, error_code: "InvalidAccessKeyId".to_owned(), retry_after: None };
    let refused = store.spoil(Matcher::method(Method::PUT), denied);
    home.file("in/second", "second");
    let status = ["watch", "status", "--output", "json"];
    until("the refusal", || home.cos(status).out.contains("InvalidAccessKeyId"));
    let ran = home.cos(["watch", "ls", "--output", "json"]);
    assert!(ran.done().out.contains("\"Attempts\":0"), "{}", ran.out);
    store.plan.remove(refused);
    home.cos(["watch", "retry", "--all"]).ends(0);
    until("the file", || store.find("w/second").is_some());
    end(agent);
}

#[test]
fn files_go_when_their_object_is_proved_and_stay_when_it_is_not() {
    let (store, home) = watched();
    home.file("in/d/other", "other");
    let agent = home.start([&WATCH[..], &["--delete-after-sync", "--grace", "2s"]].concat());
    until("both", || store.keys().len() == 2);
    // Somebody else writes over one of them before its grace has passed.
    store.put("w/first", "not what was sent");
    until("the one that is proved to go", || !home.path("in/d/other").exists());
    std::thread::sleep(Duration::from_millis(2500));
    assert!(home.path("in/first").exists(), "its object is another's");
    end(agent);
    assert_eq!(home.read("in/first"), b"first");
}

#[test]
fn a_large_upload_goes_on_after_a_kill() {
    let (store, home) = watched();
    home.config("max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    let agent = begin(&store, &home, &[]);
    let is_part = |request: &Recorded| request.has_query("partNumber");
    let slow = Fault::Delay(Duration::from_secs(60));
    let parts = Matcher::method(Method::PUT).with_query("partNumber");
    store.plan.add(cos::local::faults::Rule::new(parts, slow).skip(2));
    home.file("in/large", noise(20 * MIB, 3));
    store.await_requests(4, is_part);
    store.await_requests(2, |request| is_part(request) && request.status.is_some());
    std::thread::sleep(Duration::from_millis(200));
    agent.signal(Signal::KILL);
    agent.wait().ends(137);
    store.plan.clear();
    store.plan.forget_requests();
    let agent = home.start(WATCH);
    until("the file", || store.find("w/large").is_some());
    end(agent);
    assert!(store.get("w/large") == noise(20 * MIB, 3) && store.open_uploads() == 0);
    let sent = store.requests().iter().filter(|request| is_part(request)).count();
    assert!(sent <= 3, "{sent} of 4 parts were sent although two were stored");
}

#[test]
fn a_configuration_is_followed_while_the_agent_runs_and_a_bad_one_is_not() {
    let (store, home) = watched();
    home.file("also/there", "there");
    let config =
        |projects: &str| format!("version: 1\nstate_dir: state-of-agent\nlog: {{level: error}}\nprojects:\n{projects}");
    let one = "- {name: one, paths: [in], dest: cos://shelf/w/, complete: {settle: 50ms}}\n";
    let two = "- {name: two, paths: [also], dest: cos://shelf/v/, complete: {settle: 50ms}}\n";
    home.file("watch.yaml", config(one));
    let agent = home.start(["watch", "--config", "watch.yaml"]);
    until("the first project", || store.find("w/first").is_some());
    home.file("watch.yaml", config(&format!("{one}- {{name: broken}}\n")));
    let state = home.path("state-of-agent");
    let state = state.to_str().expect("UTF-8");
    home.cos(["watch", "reload", "--state-dir", state]).ends(253);
    home.file("watch.yaml", config(&format!("{one}{two}")));
    agent.signal(Signal::HUP);
    until("the second project", || store.find("v/there").is_some());
    home.cos(["watch", "pause", "one", "--state-dir", state]).ends(0);
    home.file("in/later", "later");
    home.file("also/later", "later");
    until("the one that does not rest", || store.find("v/later").is_some());
    assert!(store.find("w/later").is_none());
    home.cos(["watch", "resume", "one", "--state-dir", state]).ends(0);
    home.cos(["watch", "flush", "one", "--state-dir", state]).ends(0);
    assert!(store.find("w/later").is_some());
    end(agent);
}

#[test]
fn an_agent_that_cannot_begin_says_why() {
    let (_store, home) = watched();
    let first = home.start(WATCH);
    until("the agent", || home.cos(["watch", "status"]).code == 0);
    let ran = home.cos(WATCH);
    assert!(ran.ends(255).err.contains("another agent works here"), "{}", ran.err);
    end(first);
    home.cos(["watch", "in", "cos://nobody@shelf/w/"]).ends(253);
}
