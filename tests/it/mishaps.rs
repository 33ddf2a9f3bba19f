//! What goes wrong between the binary, the store and the disk, and must not lose or mistake a byte.

use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher, Rule};
use http::Method;
use rustix::process::Signal;

use crate::support::{MIB, Sandbox, noise, stage};

#[test]
fn a_completion_whose_answer_is_lost_counts_when_the_object_is_proved() {
    // Its CRC-64 proves the object on the embedded store; without checksums, the ETag of the parts does.
    for provider in ["local", "seaweedfs"] {
        let (store, home) = stage();
        home.config(&format!("provider = {provider}"));
        let bytes = noise(17 * MIB, 3);
        home.file("large", &bytes);
        let lost = Matcher::method(Method::POST).with_query("uploadId");
        let rule = store.plan.add(Rule::new(lost, Fault::ResetMidBody { after: 0 }).times(1));
        home.cos(["cp", "large", "cos://shelf/large"]).is(0, "upload: ./large to cos://shelf/large\n", "");
        assert_eq!(store.plan.hits(rule), 1);
        assert!(store.get("large") == bytes && store.open_uploads() == 0);
    }
}

#[test]
fn an_upload_that_somebody_removed_is_no_success_beside_an_older_object() {
    let (store, home) = stage();
    store.put("large", noise(17 * MIB, 8));
    home.file("large", noise(17 * MIB, 9));
    let gone = Fault::Status { code: 404, error_code: "NoSuchUpload".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::POST).with_query("uploadId"), gone);
    let ran = home.cos(["cp", "large", "cos://shelf/large"]);
    assert!(ran.ends(1).err.contains("NoSuchUpload"), "{}", ran.err);
    assert!(store.get("large") == noise(17 * MIB, 8));
}

#[test]
fn a_signal_before_the_transfer_begins_ends_it_at_once() {
    let (store, home) = stage();
    store.put("k", "v");
    for (method, arguments) in [
        (Method::HEAD, &["cp", "cos://shelf/k", "k"][..]),
        (Method::HEAD, &["cp", "cos://shelf/k", "-"]),
        (Method::DELETE, &["rb", "cos://shelf"]),
    ] {
        let rule = store.spoil(Matcher::method(method), Fault::Delay(Duration::from_secs(100)));
        store.plan.forget_requests();
        let begin = Instant::now();
        let running = home.start(arguments);
        store.await_requests(1, |_| true);
        running.signal(Signal::INT);
        running.wait().is(130, "", "");
        assert!(begin.elapsed() < Duration::from_secs(50), "{arguments:?} waited for the answer");
        store.plan.remove(rule);
    }
}

#[test]
fn a_second_signal_ends_a_download_into_a_pipe_that_nobody_reads() {
    let (store, home) = stage();
    store.put("large", noise(MIB, 4));
    let mut running = home.start(["cp", "cos://shelf/large", "-"]);
    store.await_requests(1, |request| request.range().is_some() && request.status.is_some());
    // Time to fill the pipe, and for the reporter's clock to tick.
    std::thread::sleep(Duration::from_millis(500));
    running.signal(Signal::INT);
    running.tells("stopping: ");
    running.signal(Signal::INT);
    running.ends_unread();
    running.wait().ends(130);
}

#[test]
fn signals_end_commands_whose_output_nobody_reads() {
    let (store, home) = stage();
    let long = "n".repeat(200);
    store.put_all((0..1000).map(|number| format!("p/{long}{number}")), b"");
    for arguments in [&["ls", "cos://shelf/p/"][..], &["rm", "-r", "cos://shelf/p/", "--dryrun"]] {
        store.plan.forget_requests();
        let mut running = home.start(arguments);
        store.await_requests(1, |request| request.status.is_some());
        std::thread::sleep(Duration::from_millis(1500));
        running.signal(Signal::TERM);
        std::thread::sleep(Duration::from_millis(300));
        running.signal(Signal::TERM);
        running.ends_unread();
        running.wait().ends(130);
    }
}

#[test]
fn an_outage_of_some_seconds_fails_nothing_and_is_shown() {
    for fault in [
        Fault::ResetBeforeAnswer,
        Fault::Status { code: 500, error_code: "InternalError".to_owned(), retry_after: None },
    ] {
        let (store, home) = stage();
        store.put("seen", "before");
        for number in 0..20 {
            home.file(format!("d/{number}"), "x");
        }
        store.spoil(Matcher::method(http::Method::PUT), fault.clone());
        let running = home.start(["cp", "--recursive", "d", "cos://shelf/d/", "--only-show-errors"]);
        std::thread::sleep(std::time::Duration::from_secs(4));
        store.plan.clear();
        let ran = running.wait();
        assert_eq!((ran.ends(0).out.as_str(), store.keys().len()), ("", 21), "{}", ran.err);
        let shown = ran.err.lines().filter(|line| line.starts_with("warning: PutObject failed ")).count();
        assert!(shown > 0 && ran.err.contains(" s, retry follows: "), "{fault:?}: {}", ran.err);
        assert!(shown <= 4, "a line every few seconds, not one for each call: {}", ran.err);
    }
}

#[test]
fn an_endpoint_where_nothing_listens_is_given_up_within_seconds() {
    let home = Sandbox::at("http://127.0.0.1:1");
    let begin = std::time::Instant::now();
    let ran = home.cos(["ls", "cos://shelf"]);
    assert!(ran.ends(255).err.contains("could not connect to the endpoint"), "{}", ran.err);
    assert!(ran.err.contains("retry follows"), "{}", ran.err);
    assert!(begin.elapsed() < std::time::Duration::from_secs(40), "{:?}", begin.elapsed());
}

#[test]
fn few_file_descriptors_are_enough() {
    let (store, home) = stage();
    let names: Vec<String> = (0..1200).map(|number| format!("{:02}/{number}", number % 40)).collect();
    for name in &names {
        home.file(format!("tree/{name}"), name);
    }
    home.file("tree/large", noise(30 * MIB, 1));
    // A store that takes its time has as many requests in flight as there may be.
    store.spoil(Matcher::any(), Fault::Delay(std::time::Duration::from_millis(5)));
    for limit in [40, 64, 256] {
        let limited = |arguments: &[&str]| home.shell(&format!("ulimit -n {limit}; exec \"$@\""), arguments);
        limited(&["cp", "-r", "--quiet", "tree", "cos://shelf/up/"]).is(0, "", "");
        limited(&["sync", "--quiet", "cos://shelf/up/", "cos://shelf/copy/"]).is(0, "", "");
        limited(&["cp", "-r", "--quiet", "cos://shelf/copy/", "back"]).is(0, "", "");
        limited(&["sync", "tree", "cos://shelf/up/", "--exact-timestamps"]).ends(0);
        assert_eq!(home.tree("back"), home.tree("tree"), "{limit}");
        assert!(names.iter().all(|name| home.read(format!("back/{name}")) == name.as_bytes()), "{limit}");
        assert!(home.read("back/large") == home.read("tree/large"), "{limit}");
        limited(&["rm", "-r", "--quiet", "cos://shelf/"]).is(0, "", "");
        std::fs::remove_dir_all(home.path("back")).expect("removed");
    }
}
