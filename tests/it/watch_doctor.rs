//! `cos watch doctor`: what it finds right, what it finds wrong, what it says to do, and that it leaves nothing behind.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher};
use http::Method;
use rustix::process::Signal;
use serde_json::Value;

use crate::support::{BUCKET, Sandbox, Store, stage};

/// Verdict and text of all checks of a subject.
fn checks<'a>(lines: &'a str, subject: &str) -> Vec<(&'a str, &'a str)> {
    let ours = |line: &&str| line.get(6..24).is_some_and(|name| name.trim_end() == subject);
    lines.lines().filter(ours).map(|line| (line[..4].trim_end(), line[26..].trim())).collect()
}

/// The same of the only one.
fn check<'a>(lines: &'a str, subject: &str) -> (&'a str, &'a str) {
    match checks(lines, subject)[..] {
        [one] => one,
        ref others => panic!("{} checks of {subject} in\n{lines}", others.len()),
    }
}

fn watched() -> (Store, Sandbox) {
    let (store, home) = stage();
    home.file("in/a/first", "first");
    home.file("in/a/half.part", "not taken");
    (store, home)
}

fn config(home: &Sandbox, more: &str) {
    home.file("watch.yaml", format!("projects:\n- {{name: logs, paths: [in], dest: cos://shelf/w/}}\n{more}"));
}

#[test]
fn what_is_ready_passes_and_nothing_is_left_anywhere() {
    let (store, home) = watched();
    let lines = home.cos(["watch", "doctor", "in", "cos://shelf/w/"]).ends(0).out.clone();
    assert!(!lines.contains("fail  "), "{lines}");
    let (verdict, found) = check(&lines, "root");
    assert!(verdict == "ok" && found.ends_with(": 2 directories, 1 file"), "{lines}");
    for (subject, found) in [
        ("agent", "none runs"),
        ("state directory", "is made when an agent begins"),
        ("room", "are free for"),
        ("journal", "none yet"),
        ("log", "standard output"),
        ("permissions", "can be read"),
        ("watches", "2 directories, and the user may watch"),
        ("events", "may wait in a queue"),
        ("open files", "allowed, up to"),
        ("keys", "from environment variables"),
        ("clock", "right"),
        ("write", "opened and given up; nothing is left"),
        ("look", "can be looked at"),
        ("unfinished uploads", "none"),
        ("metrics", "not served"),
        ("channels", "none: nobody is told"),
        ("service", "a service works by a configuration file"),
    ] {
        assert!(check(&lines, subject).1.contains(found), "{subject}: {lines}");
    }
    assert_eq!((store.keys(), store.open_uploads()), (Vec::<String>::new(), 0));
    assert!(store.requests().iter().all(|request| request.method != Method::PUT), "no object was stored");
    assert!(!home.root().join("state").exists(), "no state was made");
}

#[test]
fn a_configuration_with_faults_tells_each_of_them() {
    let (_store, home) = stage();
    home.file("watch.yaml", "projects:\n- {name: a b, paths: [in], dest: nowhere}\n");
    let ran = home.cos(["watch", "doctor"]);
    let lines = &ran.ends(1).out;
    let faults = checks(lines, "configuration");
    assert_eq!(faults.len(), 2, "{lines}");
    assert!(faults.iter().all(|(verdict, found)| *verdict == "fail" && found.starts_with("`watch.yaml`, line 2: ")));
    assert!(check(&home.cos(["watch", "doctor", "--config", "none.yaml"]).ends(1).out, "configuration").0 == "fail");
    home.cos(["watch", "doctor", "--config", "none.yaml", "in"]).ends(252);
    home.config("max_concurrent_requests = many");
    home.cos(["watch", "doctor"]).ends(1);
}

#[test]
fn directories_that_are_not_there_a_full_port_and_a_broken_journal_are_failures() {
    let (_store, home) = watched();
    let taken = TcpListener::bind("127.0.0.1:0").expect("bound");
    let address = taken.local_addr().expect("bound");
    home.file("state/watch.db", "this is no database, however long somebody looks at it");
    home.file("state/watch.lock", "");
    std::fs::set_permissions(home.path("state"), std::fs::Permissions::from_mode(0o755)).expect("changed");
    home.file(
        "watch.yaml",
        format!(
            "state_dir: state\nprojects:\n- {{name: logs, paths: [in, gone], dest: cos://shelf/w/}}\n\
             metrics: {{listen: \"{address}\"}}\nlog: {{file: in/a/first/watch.log}}\n\
             notify:\n- {{name: ops, type: slack, url: \"http://127.0.0.1:1/\"}}\n"
        ),
    );
    let lines = home.cos(["watch", "doctor"]).ends(1).out.clone();
    assert_eq!(checks(&lines, "configuration")[1].0, "warn", "{lines}");
    let (verdict, found) = checks(&lines, "root")[1];
    assert!(verdict == "fail" && found.contains("gone`: No such file"), "{lines}");
    assert_eq!(check(&lines, "journal").0, "fail", "{lines}");
    assert!(lines.contains("watch.db.old; every file is then compared with the store\n"), "{lines}");
    assert!(check(&lines, "state directory").1.contains("others may look into it (mode 755)"), "{lines}");
    assert_eq!(check(&lines, "metrics").0, "fail", "{lines}");
    assert!(lines.contains("set `metrics.listen` to a free one"), "{lines}");
    assert_eq!(check(&lines, "channels"), ("ok", "ops"), "{lines}");
    assert_eq!(check(&lines, "write").0, "ok", "one failure does not keep others from being found: {lines}");
    assert!(check(&lines, "service").1.contains("cos watch install --config "), "{lines}");
}

#[test]
fn a_bucket_that_is_not_there_and_keys_that_may_not_write_are_told_with_the_way_out() {
    let (store, home) = watched();
    let lines = home.cos(["watch", "doctor", "in", "cos://other/w/"]).ends(1).out.clone();
    assert_eq!(check(&lines, "bucket").0, "fail", "{lines}");
    assert!(lines.contains("fix: cos mb cos://other\n"), "{lines}");
    store.spoil(Matcher::method(Method::POST), denied());
    store.spoil(Matcher::method(Method::HEAD), denied());
    store.spoil(Matcher::method(Method::GET).with_query("uploads"), denied());
    let lines = home.cos(["watch", "doctor", "in", "cos://shelf/w/"]).ends(1).out.clone();
    assert_eq!((check(&lines, "write").0, check(&lines, "look").0), ("fail", "fail"), "{lines}");
    assert_eq!(check(&lines, "unfinished uploads").0, "skip", "{lines}");
    assert!(lines.contains("fix: `cos watch policy` prints what the keys have to be allowed\n"), "{lines}");
}

#[test]
fn an_upload_that_cannot_be_given_up_is_told_with_its_id() {
    let (store, home) = watched();
    store.begin_upload(BUCKET, "w/left");
    store.spoil(Matcher::method(Method::DELETE), denied());
    let lines = home.cos(["watch", "doctor", "in", "cos://shelf/w/"]).ends(0).out.clone();
    assert_eq!(check(&lines, "write").0, "warn", "{lines}");
    assert!(lines.contains("fix: with other keys: cos uploads abort cos://shelf/w/.cos-watch-doctor-"), "{lines}");
    assert!(check(&lines, "unfinished uploads").1.starts_with("2 below `cos://shelf/w/`"), "{lines}");
}

#[test]
fn an_agent_that_runs_is_found_and_what_it_holds_is_no_failure() {
    let (store, home) = watched();
    let free = TcpListener::bind("127.0.0.1:0").expect("bound").local_addr().expect("bound");
    config(&home, &format!("metrics: {{listen: \"{free}\"}}\n"));
    let agent = home.start(["watch"]);
    let end = Instant::now() + Duration::from_secs(60);
    while store.find("w/a/first").is_none() {
        assert!(Instant::now() < end, "the agent sends its file");
        std::thread::sleep(Duration::from_millis(20));
    }
    let lines = home.cos(["watch", "doctor"]).ends(0).out.clone();
    let (verdict, found) = check(&lines, "agent");
    assert!(verdict == "ok" && found.starts_with("runs as process ") && found.contains("watch.yaml`"), "{lines}");
    assert_eq!(check(&lines, "journal"), ("ok", "the agent that runs has it"), "{lines}");
    assert!(check(&lines, "metrics").1.ends_with("by the agent that runs"), "{lines}");
    agent.signal(Signal::TERM);
    agent.wait().ends(0);
    let lines = home.cos(["watch", "doctor"]).ends(0).out.clone();
    assert_eq!(check(&lines, "journal"), ("ok", "1 file, 0 to be sent"), "{lines}");
}

fn denied() -> Fault {
    Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None }
}

/// A `systemctl` that says this.
fn systemctl(home: &mut Sandbox, says: &str) {
    let place = home.file("bin/systemctl", format!("#!/bin/sh\ncat <<'.'\n{says}\n.\n"));
    std::fs::set_permissions(&place, std::fs::Permissions::from_mode(0o755)).expect("changed");
    let directory = place.parent().unwrap_or(Path::new("/")).display().to_string();
    home.set("PATH", &format!("{directory}:{}", std::env::var("PATH").unwrap_or_default()));
}

#[test]
fn a_unit_is_asked_for_and_told_of_when_it_fits_no_more() {
    let (_store, mut home) = watched();
    config(&home, "");
    home.cos(["watch", "install", "--user"]).ends(0);
    systemctl(
        &mut home,
        "ActiveState=active\nSubState=running\nUnitFileState=enabled\nNRestarts=0\nNeedDaemonReload=no",
    );
    let lines = home.cos(["watch", "doctor"]).ends(0).out.clone();
    let (verdict, found) = check(&lines, "service");
    assert!(verdict == "ok" && found.ends_with("cos-watch.service` is active (running)"), "{lines}");
    systemctl(
        &mut home,
        "ActiveState=failed\nSubState=failed\nUnitFileState=disabled\nNRestarts=3\nNeedDaemonReload=yes",
    );
    home.file("more/x", "x");
    let two = "projects:\n- {name: logs, paths: [in, more], dest: cos://shelf/w/}\n";
    home.file("watch.yaml", two);
    let lines = home.cos(["watch", "doctor"]).ends(1).out.clone();
    let told = checks(&lines, "service");
    let verdicts: Vec<&str> = told.iter().map(|(verdict, _)| *verdict).collect();
    assert_eq!(verdicts, ["warn", "warn", "fail", "warn"], "{lines}");
    assert!(told[0].1.contains("is not what this configuration"), "{lines}");
    assert!(lines.contains(" --user --print, then with --force\n"), "{lines}");
    assert!(lines.contains("fix: systemctl --user daemon-reload && "), "{lines}");
    assert!(lines.contains("fix: systemctl --user enable cos-watch\n"), "{lines}");
    systemctl(&mut home, "");
    let lines = home.cos(["watch", "doctor"]).ends(0).out.clone();
    assert_eq!(checks(&lines, "service")[1].0, "skip", "{lines}");
}

#[test]
fn json_is_one_document() {
    let (_store, home) = watched();
    let ran = home.cos(["watch", "doctor", "in", "cos://shelf/w/", "--watch-mode", "poll", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.ends(0).bytes).expect("one document");
    let checks = document["Checks"].as_array().expect("a list");
    let root = checks.iter().find(|check| check["Name"] == "root").expect("there");
    assert!(root["Found"].as_str().expect("a text").ends_with("all of it is looked at every 30 s"), "{root}");
    assert!(checks.iter().all(|check| check["Name"] != "watches"), "what is polled needs none: {document}");
}
