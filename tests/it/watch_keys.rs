//! Keys of `cos watch`: no two files have one, and what the store refuses of one key holds up no other.

use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::agent::{end, until};
use crate::support::{Channels, Sandbox, Setup, Store, stage};

fn setup(projects: &[&str]) -> (Store, Sandbox, Setup) {
    let (store, home) = stage();
    let mut setup = Setup::new(&Channels::start());
    setup.projects = projects.iter().map(|project| (*project).to_owned()).collect();
    (store, home, setup)
}

fn failures(home: &Sandbox) -> String {
    let log = std::fs::read_to_string(home.path("agent.log")).unwrap_or_default();
    log.lines().filter(|line| line.contains("\"failed\"")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_key_that_another_file_has_is_not_written_over() {
    let one = "{name: one, paths: [in], dest: 'cos://shelf/w/', key: '{prefix}/{dir}{name}', retry: {base: 200ms, cap: 200ms}}";
    let two = "{name: two, paths: [also], dest: 'cos://shelf/', retry: {base: 200ms, cap: 200ms, max_attempts: 100}}";
    let (store, home, setup) = setup(&[one, two]);
    home.file("in/a/bc", "first");
    home.file("also/plain", "plain");
    let agent = setup.start(&home);
    until("both", || store.keys() == ["plain", "w/abc"]);
    // By the template of one project, and by the destinations of two.
    home.file("in/ab/c", "second");
    home.file("also/w/abc", "third");
    until("both to fail", || {
        let told = failures(&home);
        ["ab/c", "w/abc"].iter().all(|path| told.contains(&format!("\"path\":\"{path}\"")))
    });
    assert!(
        failures(&home).lines().all(|line| line.contains("the key `w/abc` is that of") && line.contains("in/a/bc"))
    );
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(store.get("w/abc"), b"first");
    // The file that has it may change, and when it goes another one may have its key.
    home.file("in/a/bc", "changed");
    until("the change", || store.get("w/abc") == b"changed");
    std::fs::remove_dir_all(home.path("in")).and_then(|()| std::fs::create_dir(home.path("in"))).expect("emptied");
    until("another file to have the key", || store.get("w/abc") == b"third");
    end(agent);
}

#[test]
fn a_key_that_the_store_refuses_holds_up_no_other() {
    let project = "{name: one, paths: [in], dest: 'cos://shelf/w/', retry: {base: 200ms, cap: 1s}}";
    let (store, home, setup) = setup(&[project]);
    let denied = |code: &str| Fault::Status { code: 403, error_code: code.to_owned(), retry_after: None };
    let rules =
        [("w/denied/", "AccessDenied"), ("w/archived", "InvalidObjectState"), ("w/odd", "SignatureDoesNotMatch")];
    let rules = rules.map(|(prefix, code)| store.spoil(Matcher::method(Method::PUT).path(prefix), denied(code)));
    for name in ["first", "denied/1", "denied/2", "archived", "odd"] {
        home.file(format!("in/{name}"), name);
    }
    let agent = setup.start(&home);
    until("the refusals", || {
        let told = failures(&home);
        ["denied/1", "archived", "odd"].iter().all(|path| told.contains(&format!("\"path\":\"{path}\"")))
    });
    until("the first file", || store.find("w/first").is_some());
    for round in 0..10 {
        let began = Instant::now();
        home.file(format!("in/good/{round}"), "good");
        until("a file that nobody refuses", || store.find(&format!("w/good/{round}")).is_some());
        // A bucket that is left alone is so for five seconds at least.
        assert!(began.elapsed() < Duration::from_millis(4500), "{round}: {:?}", began.elapsed());
        std::thread::sleep(Duration::from_millis(300));
    }
    for rule in rules {
        store.plan.remove(rule);
    }
    until("all files", || store.keys().len() == 15);
    end(agent);
}
