//! The commands of `cos watch` that ask an agent, against one that answers what a test says.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::thread::JoinHandle;

use serde_json::{Value, json};

use crate::support::Sandbox;

/// An agent that answers each question with the lines that belong to it, in order, and gives the questions at the end.
fn agent(directory: &Path, answers: Vec<String>) -> JoinHandle<Vec<Value>> {
    std::fs::create_dir_all(directory).expect("made");
    let listener = UnixListener::bind(directory.join("control.sock")).expect("bound");
    std::thread::spawn(move || {
        let mut questions = Vec::new();
        for answer in answers {
            // Whoever only looks whether somebody listens asks nothing.
            let (mut stream, question) = loop {
                let (stream, _) = listener.accept().expect("a client");
                let mut question = String::new();
                BufReader::new(stream.try_clone().expect("cloned")).read_line(&mut question).expect("read");
                if !question.is_empty() {
                    break (stream, question);
                }
            };
            let question: Value = serde_json::from_str(&question).expect("JSON");
            assert_eq!(question["version"], 1);
            questions.push(question["request"].clone());
            stream.write_all(answer.as_bytes()).expect("written");
        }
        questions
    })
}

fn status(config: Option<&Path>) -> String {
    let none = json!({"Files": 0, "Bytes": 0});
    let queue = json!({
        "Ready": {"Files": 3, "Bytes": 1024}, "Uploading": none, "RetryWait": none, "Failed": none, "Cancelled": none,
        "OldestWaitSeconds": 5,
    });
    let project = json!({
        "Name": "logs", "Dest": "cos://b/", "State": "uploading", "Why": null, "Roots": [], "Queue": queue,
        "LastMinute": none, "Breaker": null, "LastError": null,
    });
    let status = json!({
        "Version": "0.1.0", "Pid": 42, "Started": "2026-11-21T03:28:39Z", "UptimeSeconds": 61, "StateDir": "/s",
        "Config": config, "Problems": [], "Projects": [project], "Totals": queue,
    });
    format!("{}\n", json!({"status": status}))
}

#[test]
fn without_an_agent_each_command_says_so_and_how_to_start_one() {
    let home = Sandbox::new();
    for command in [
        &["status"][..],
        &["ls"],
        &["retry", "--all"],
        &["cancel", "f"],
        &["pause", "p"],
        &["resume", "p"],
        &["rescan", "p"],
        &["flush", "p"],
        &["explain", "f"],
        &["reload"],
    ] {
        let ran = home.cos([&["watch"][..], command].concat());
        ran.ends(255);
        assert!(ran.err.starts_with("error: no agent runs in `"), "{}", ran.err);
        assert!(ran.err.contains("hint: start one: cos watch DIR cos://BUCKET/PREFIX"), "{}", ran.err);
    }
    let ran = home.cos(["watch", "status", "--state-dir", "elsewhere"]);
    assert!(ran.err.starts_with("error: no agent runs in `elsewhere`"), "{}", ran.err);
    home.cos(["watch", "retry"]).ends(252);
    home.cos(["watch", "retry", "--all", "f"]).ends(252);
    home.cos(["watch", "ls", "--state", "lost"]).ends(252);
}

#[test]
fn the_only_agent_that_runs_is_found_and_its_status_shown() {
    let home = Sandbox::new();
    let below = home.root().join("state/cos/watch");
    let file = home.file("watch.yaml", "version: 1\n");
    let asked = agent(&below.join("logs"), vec![status(None), status(None), status(Some(&file)), status(Some(&file))]);
    // What a dead agent left does not count.
    std::fs::create_dir_all(below.join("dead")).expect("made");
    drop(UnixListener::bind(below.join("dead/control.sock")).expect("bound"));
    assert_eq!(home.cos(["watch", "status"]).done().out, "logs\tuploading\t3\t1024\t5\t0\n");
    let ran = home.cos(["watch", "status", "--output", "table"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    assert_eq!(lines[0], "cos 0.1.0, pid 42, up 1m01s, state in /s");
    assert!(lines[3].starts_with("logs     uploading  3        1.0 KiB  5s"), "{lines:?}");
    let ran = home.cos(["watch", "status", "--config", "watch.yaml", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    assert_eq!(document["Projects"][0]["Queue"]["Ready"]["Bytes"], 1024);
    assert_eq!(asked.join().expect("no panic"), vec![json!("status"); 4]);
}

#[test]
fn of_several_agents_one_must_be_named() {
    let home = Sandbox::new();
    let below = home.root().join("state/cos/watch");
    std::fs::create_dir_all(below.join("one")).expect("made");
    let _one = UnixListener::bind(below.join("one/control.sock")).expect("bound");
    let asked = agent(&below.join("two"), vec![status(None)]);
    let ran = home.cos(["watch", "status"]);
    ran.ends(252);
    assert!(ran.err.starts_with("error: several agents run; say which one is meant\n"), "{}", ran.err);
    assert!(ran.err.contains("hint: --state-dir ") && ran.err.contains("cos/watch/one"), "{}", ran.err);
    let two = below.join("two").display().to_string();
    home.cos(["watch", "status", "--state-dir", &two]).ends(0);
    assert_eq!(asked.join().expect("no panic").len(), 1);
}

#[test]
fn what_is_asked_arrives_and_what_is_refused_has_its_exit_code() {
    let home = Sandbox::new();
    let place = home.path("agent");
    let refused = |kind: &str| {
        let refusal = json!({"error": "it cannot be", "hints": ["do otherwise"], "kind": kind});
        format!("{}\n", json!({"refused": refusal}))
    };
    let file = json!({
        "Project": "logs", "Path": "/data/a", "Size": 5, "State": "failed", "Attempts": 3, "Due": null,
        "Since": "2026-11-21T03:28:39Z", "Key": null, "Class": "denied", "Error": "no", "Cursor": {"Source": 1, "File": 1},
    });
    let waiting = json!({"waiting": {"Files": 2, "Bytes": 9}});
    let answers = vec![
        format!("{}\n{}\n", json!({"file": file}), json!({"end": {"files": 1, "next": null}})),
        "{\"files\":0}\n".to_owned(),
        "{\"files\":7}\n".to_owned(),
        "\"done\"\n".to_owned(),
        format!("{waiting}\n{waiting}\n{}\n", json!({"flushed": {"Failed": 0}})),
        format!("{}\n", json!({"flushed": {"Failed": 2}})),
        refused("usage"),
        refused("configuration"),
        refused("failed"),
    ];
    let asked = agent(&place, answers);
    let cos = |words: &[&str]| home.cos([&["watch"][..], words, &["--state-dir", "agent"]].concat());
    assert_eq!(cos(&["ls", "logs", "--state", "failed", "--limit", "5", "--output", "text"]).done().out, "/data/a\n");
    let ran = cos(&["retry", "d/f"]);
    ran.ends(1);
    assert!(ran.err.contains("d/f` stays as it is"), "{}", ran.err);
    cos(&["cancel", "--all", "--project", "logs"]).is(0, "", "7 files cancelled, until they change\n");
    cos(&["pause", "logs"]).ends(0);
    cos(&["flush", "logs"]).ends(0);
    let ran = cos(&["flush", "logs"]);
    ran.ends(1);
    assert!(
        ran.err.starts_with("error: 2 files of logs could not be uploaded\nhint: cos watch ls logs"),
        "{}",
        ran.err
    );
    for code in [252, 253, 255] {
        let ran = cos(&["reload"]);
        ran.ends(code);
        assert_eq!(ran.err, "error: it cannot be\nhint: do otherwise\n");
    }
    let questions = asked.join().expect("no panic");
    let selection = json!({"ls": {"states": ["failed"], "project": "logs", "after": null, "limit": 5}});
    assert_eq!(questions[0], selection);
    let path = home.work().canonicalize().expect("there").join("d/f");
    assert_eq!(questions[1], json!({"retry": {"project": null, "path": path}}));
    assert_eq!(questions[2], json!({"cancel": {"project": "logs", "path": null}}));
    assert_eq!(questions[3], json!({"pause": {"project": "logs"}}));
}

#[test]
fn the_agent_of_a_file_is_looked_for_where_the_file_says() {
    let home = Sandbox::new();
    let place = home.path("conf/agent");
    home.file("conf/watch.yaml", "state_dir: agent\nprojects: this is faulty by now\n");
    let asked = agent(&place, vec![status(None)]);
    home.cos(["watch", "status", "--config", "conf/watch.yaml"]).ends(0);
    assert_eq!(asked.join().expect("no panic").len(), 1);
}

#[test]
fn the_end_of_the_log_file_is_shown_and_followed() {
    let home = Sandbox::new();
    home.file("in/a", "a");
    let project = "projects:\n- {name: a, paths: [in], dest: cos://b/}\n";
    home.file("watch.yaml", format!("{project}log: {{file: logs/watch.log}}\n"));
    home.cos(["watch", "logs"]).ends(255);
    let lines: String = (0..300).map(|line| format!("line {line}\n")).collect();
    let log = home.file("logs/watch.log", &lines);
    assert_eq!(home.cos(["watch", "logs"]).done().out.lines().count(), 100);
    home.cos(["watch", "logs", "-n", "2"]).is(0, "line 298\nline 299\n", "");
    let follower = home.start(["watch", "logs", "--lines", "1", "--follow"]);
    std::thread::sleep(std::time::Duration::from_millis(500));
    std::fs::rename(&log, home.path("logs/watch.log.1")).expect("moved");
    std::fs::write(&log, "line 300\n").expect("written");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    follower.signal(rustix::process::Signal::INT);
    let ran = follower.wait();
    assert_eq!(ran.ends(130).out, "line 299\nline 300\n");
    home.file("watch.yaml", project);
    let ran = home.cos(["watch", "logs"]);
    assert!(ran.ends(252).err.contains("hint: that of a service: journalctl -u cos-watch -f"), "{}", ran.err);
}
