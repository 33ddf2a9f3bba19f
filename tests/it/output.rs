//! The forms of output and the ways to have less of it.

use std::collections::BTreeMap;

use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;
use serde_json::Value;

use crate::support::{Outcome, Sandbox, stage};

fn objects(ran: &Outcome) -> Vec<Value> {
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

#[test]
fn json_lines_are_objects_with_type_and_version() {
    let (store, home) = stage();
    home.file("d/one", "1");
    home.file("d/new\nline", "22");
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/d/", "--output", "json"]);
    let lines = objects(ran.done());
    assert!(lines.iter().all(|line| line["version"] == 1 && line["type"].is_string()), "{lines:?}");
    let uploads: BTreeMap<&str, &Value> = lines
        .iter()
        .filter(|line| line["type"] == "upload")
        .map(|line| (line["target"].as_str().expect("text"), line))
        .collect();
    assert_eq!(uploads.keys().collect::<Vec<_>>(), [&"cos://shelf/d/new\nline", &"cos://shelf/d/one"]);
    let one = uploads["cos://shelf/d/one"];
    let expected = serde_json::json!({"version": 1, "type": "upload", "status": "done", "source": "d/one",
        "target": "cos://shelf/d/one", "size": 1});
    assert_eq!(*one, expected);
    let mut summary = lines.last().expect("a summary").clone();
    assert!(summary["seconds"].take().is_number());
    let expected = serde_json::json!({"version": 1, "type": "summary", "done": 2, "bytes": 3, "skipped": 0, "failed": 0,
        "seconds": null, "requests": store.requests().len()});
    assert_eq!(summary, expected);

    store.put("d/../x", "y");
    let ran = home.cos(["cp", "-r", "cos://shelf/d/", "e", "--output", "json"]);
    let lines = objects(ran.ends(2));
    let skipped = lines.iter().find(|line| line["status"] == "skipped").expect("the unsafe key");
    assert_eq!((&skipped["type"], &skipped["reason"]), (&"download".into(), &"unsafe_key".into()));
    assert_eq!(lines.last().expect("a summary")["skipped"], 1);

    let ran = home.cos(["rm", "cos://shelf/d/one", "--output", "json", "--dryrun"]);
    let lines = objects(ran.done());
    assert_eq!((&lines[0]["status"], &lines[1]["requests_foreseen"]), (&"would_do".into(), &1.into()));
    home.file("big", vec![0; 20 << 20]);
    let ran = home.cos(["cp", "big", "cos://shelf/big", "--output", "json", "--dryrun"]);
    // Three parts, and what begins and ends the upload.
    assert_eq!(objects(ran.done())[1]["requests_foreseen"], 5);
}

#[test]
fn progress_lines_can_go_to_a_log() {
    let (store, home) = stage();
    home.file("d/one", vec![7; 100]);
    home.file("d/two", vec![7; 100]);
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_millis(1500)));
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/", "--progress-multiline", "--progress-frequency", "1"]);
    assert!(ran.ends(0).err.contains("0/2 done\n"), "{}", ran.err);
    assert!(!ran.err.contains('\r') && !ran.err.contains('\x1b'), "{:?}", ran.err);
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/", "--progress-frequency", "1"]);
    assert_eq!((ran.ends(0).err.as_str(), ran.out.lines().count()), ("", 2));
}

#[test]
fn quiet_and_only_show_errors_leave_failures_and_warnings() {
    let (store, home) = stage();
    home.file("d/one", "1");
    home.cos(["cp", "-r", "d", "cos://shelf/", "--quiet"]).is(0, "", "");
    home.cos(["cp", "-r", "d", "cos://shelf/", "--only-show-errors"]).is(0, "", "");
    assert_eq!(store.keys(), ["one"]);
    std::os::unix::fs::symlink("nowhere", home.path("d/dangling")).expect("made");
    let warning = "warning: Skipping file ROOT/here/d/dangling. File does not exist.\n";
    home.cos(["cp", "-r", "d", "cos://shelf/", "--only-show-errors"]).is(2, "", warning);
    home.cos(["cp", "-r", "d", "cos://shelf/", "--quiet"]).is(2, "", "");
    home.cos(["ls", "cos://missing-bucket", "--quiet"]).ends(254);
}

#[test]
fn a_reader_that_leaves_ends_the_listing_quietly() {
    let (store, home) = stage();
    // Far more than a pipe holds.
    let tail = "x".repeat(200);
    store.put_all((0..1500).map(|number| format!("{number:05}-{tail}")), b"");
    for arguments in [&["ls", "cos://shelf"][..], &["ls", "cos://shelf", "-r", "--output", "json"]] {
        let mut running = home.start(arguments);
        assert!(running.line().contains("00000-"));
        running.close_stdout();
        let ran = running.wait();
        assert_eq!((ran.code, ran.err.as_str()), (141, ""));
    }
    let ran = home.shell("\"$@\" | head -n 1; exit $?", &["ls", "cos://shelf"]);
    assert_eq!((ran.code, ran.out.lines().count(), ran.err.as_str()), (0, 1, ""));
}

#[test]
fn a_reader_that_leaves_ends_a_download_quietly() {
    let (store, home) = stage();
    store.put("k", vec![b'\n'; 4 << 20]);
    let mut running = home.start(["cp", "cos://shelf/k", "-"]);
    running.line();
    running.close_stdout();
    let ran = running.wait();
    assert_eq!((ran.code, ran.err.as_str()), (141, ""));
}

#[test]
fn transfers_go_on_when_nobody_reads_their_lines() {
    let (store, home) = stage();
    for number in 0..50 {
        home.file(format!("d/{number}"), "x");
    }
    let mut running = home.start(["cp", "-r", "d", "cos://shelf/"]);
    running.close_stdout();
    let ran = running.wait();
    assert_eq!((ran.err.as_str(), store.keys().len()), ("", 50), "exit code {}", ran.code);
}

#[test]
fn debug_tells_of_requests_without_secrets() {
    let (_store, home) = stage();
    home.file("f", "x");
    // That no output shows the secret key is checked for every run.
    let ran = home.cos(["cp", "f", "cos://shelf/f", "--debug"]);
    assert!(ran.ends(0).err.contains("debug: PutObject PUT ENDPOINT/shelf/f -> 200 in "), "{}", ran.err);
    assert!(ran.err.contains("request id ID"), "{}", ran.err);
    let lower = ran.err.to_lowercase();
    assert!(!lower.contains("signature=") && !lower.contains("authorization"), "{}", ran.err);
    let ran = home.cos(["presign", "cos://shelf/f", "--debug"]);
    assert!(!ran.ends(0).err.to_lowercase().contains("signature"), "{}", ran.err);
}

#[test]
fn help_and_version_are_data() {
    let (_store, home) = stage();
    home.cos(["--version"]).is(0, concat!("cos ", env!("CARGO_PKG_VERSION"), "\n"), "");
    for arguments in [&["--help"][..], &["help", "cp"], &["ls", "--help"], &["local", "serve", "-h"]] {
        let ran = home.cos(arguments);
        assert!(ran.done().out.contains("Usage: cos"), "{}", ran.out);
    }
}

#[test]
fn all_about_the_version_is_told_as_text_or_json() {
    let home = Sandbox::new();
    let version = format!("cos {}\n", env!("CARGO_PKG_VERSION"));
    home.cos(["--version"]).is(0, &version, "");
    home.cos(["-V"]).is(0, &version, "");
    let text = home.cos(["--version", "--verbose"]).done().out.clone();
    assert!(text.starts_with(&version), "{text}");
    for part in ["\ntarget: ", "\ncompiler: rustc 1.", "\nsqlite: ", "\ntls: ", "\nbuild: "] {
        let found = text.replace("  ", " ");
        let found = found.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        assert!(found.contains(part), "{part:?} in {text}");
    }
    let json = home.cos(["-V", "--verbose", "--output", "json"]).done().bytes.clone();
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(json["version"], env!("CARGO_PKG_VERSION"));
    assert!(json["sqlite"].as_str().is_some_and(|version| version.starts_with("3.")), "{json}");
}
