//! Ctrl-C, SIGTERM and SIGHUP: once drains, twice drops.

use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher};
use http::Method;
use rustix::process::Signal;

use crate::support::{MIB, Sandbox, Store, noise, stage};

/// Four requests at a time, so that most parts are still to come when the signal does.
fn slow(delay: Duration) -> (Store, Sandbox) {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 4");
    store.spoil(Matcher::method(Method::PUT).with_query("partNumber"), Fault::Delay(delay));
    store.spoil(Matcher::method(Method::GET).with_header("range"), Fault::Delay(delay));
    (store, home)
}

const STOPPING: &str = "stopping: waiting for requests in flight; interrupt again to drop them\n";

fn large_file(home: &Sandbox) {
    let file = std::fs::File::create(home.path("large")).expect("made");
    file.set_len(200 * MIB as u64).expect("sparse");
}

#[test]
fn an_upload_that_is_interrupted_leaves_no_parts_behind() {
    let (store, home) = slow(Duration::from_millis(300));
    large_file(&home);
    for signal in [Signal::INT, Signal::TERM] {
        store.plan.forget_requests();
        let running = home.start(["cp", "large", "cos://shelf/large", "--no-resume"]);
        store.await_requests(2, |request| request.has_query("partNumber"));
        running.signal(signal);
        let ran = running.wait();
        assert_eq!((ran.code, ran.out.as_str()), (130, ""), "{ran:?}");
        assert!(ran.err.starts_with(STOPPING), "{}", ran.err);
        assert!(store.count_with("partNumber") < 25, "it stopped half-way");
        assert_eq!((store.open_uploads(), store.find("large")), (0, None));
    }
}

#[test]
fn a_download_that_is_interrupted_leaves_no_file_behind() {
    let (store, home) = slow(Duration::from_millis(300));
    store.put("large", vec![0; 100 * MIB]);
    let running = home.start(["cp", "cos://shelf/large", "large", "--no-resume"]);
    store.await_requests(2, |request| request.range().is_some());
    running.signal(Signal::INT);
    let ran = running.wait();
    assert_eq!((ran.code, ran.out.as_str()), (130, ""), "{ran:?}");
    assert!(ran.err.starts_with(STOPPING), "{}", ran.err);
    assert_eq!(home.tree("."), [""; 0]);
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let (store, home) = slow(Duration::from_secs(60));
    large_file(&home);
    store.put("large", vec![0; 20 * MIB]);
    for (source, target) in [("large", "cos://shelf/new"), ("cos://shelf/large", "back"), ("cos://shelf/large", "-")] {
        store.plan.forget_requests();
        let begin = Instant::now();
        let running = home.start(["cp", source, target, "--no-resume"]);
        store.await_requests(1, |request| request.has_query("partNumber") || request.range().is_some());
        running.signal(Signal::INT);
        running.tells(STOPPING);
        running.signal(Signal::INT);
        let ran = running.wait();
        assert_eq!((ran.code, ran.out.as_str()), (130, ""), "{ran:?}");
        assert!(begin.elapsed() < Duration::from_secs(40), "it waited for requests in flight");
        assert_eq!(home.tree("."), ["large"], "no partial file");
        assert_eq!(store.open_uploads(), 0, "no unfinished upload");
    }
}

#[test]
fn a_stream_that_waits_for_input_ends_with_the_first_signal() {
    let (store, home) = stage();
    let mut running = home.start_open(["cp", "-", "cos://shelf/stream"]);
    running.feed_some(&noise(9 * MIB, 1));
    store.await_requests(1, |request| request.has_query("partNumber"));
    running.signal(Signal::INT);
    // Its input stays open: nothing but the signal can end it.
    let ran = running.wait();
    assert_eq!((ran.code, ran.out.as_str()), (130, ""), "{ran:?}");
    assert_eq!((store.open_uploads(), store.find("stream")), (0, None));
}

#[test]
fn a_listing_ends_at_once() {
    let (store, home) = stage();
    store.spoil(Matcher::any(), Fault::Delay(Duration::from_secs(60)));
    for arguments in [&["ls", "cos://shelf"][..], &["mb", "cos://new-bucket"]] {
        store.plan.forget_requests();
        let begin = Instant::now();
        let running = home.start(arguments);
        store.await_requests(1, |_| true);
        running.signal(Signal::INT);
        running.wait().is(130, "", "");
        assert!(begin.elapsed() < Duration::from_secs(40));
    }
}

#[test]
fn a_stream_is_dropped_by_the_second_signal() {
    let (store, home) = slow(Duration::from_secs(60));
    let mut running = home.start_open(["cp", "-", "cos://shelf/stream"]);
    running.feed_some(&noise(9 * MIB, 1));
    store.await_requests(1, |request| request.has_query("partNumber"));
    let begin = Instant::now();
    running.signal(Signal::INT);
    running.tells(STOPPING);
    running.signal(Signal::INT);
    let ran = running.wait();
    assert_eq!((ran.code, ran.out.as_str()), (130, ""), "{ran:?}");
    assert!(begin.elapsed() < Duration::from_secs(40), "it waited for the part");
    assert_eq!((store.open_uploads(), store.find("stream")), (0, None));
}

#[test]
fn a_sync_and_a_move_go_on_after_either_signal() {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    let slow = Fault::Delay(Duration::from_millis(200));
    let sizes = [("a", 21 * MIB), ("b", 12 * MIB), ("c", 10)];
    for word in ["sync", "mv"] {
        let arguments = if word == "mv" { vec!["mv", "-r"] } else { vec!["sync"] };
        for (seed, (name, size)) in (1..).zip(sizes) {
            home.file(format!("from/{name}"), noise(size, seed));
        }
        for (source, target) in [("from", "cos://shelf/to"), ("cos://shelf/to", "back")] {
            let arguments = [&arguments[..], &[source, target]].concat();
            for twice in [false, true] {
                let rules = [
                    store.spoil(Matcher::method(Method::PUT).with_query("partNumber"), slow.clone()),
                    store.spoil(Matcher::method(Method::GET).with_header("range"), slow.clone()),
                ];
                store.plan.forget_requests();
                let running = home.start(&arguments);
                store.await_requests(2, |request| request.has_query("partNumber") || request.range().is_some());
                running.signal(Signal::HUP);
                if twice {
                    running.tells(STOPPING);
                    running.signal(Signal::INT);
                }
                let ran = running.wait();
                assert!(ran.ends(130).err.ends_with("run the same command again to continue\n"), "{ran:?}");
                for rule in rules {
                    store.plan.remove(rule);
                }
            }
            home.cos(&arguments).done();
            assert_eq!(store.open_uploads(), 0, "{arguments:?}");
        }
        for (seed, (name, size)) in (1..).zip(sizes) {
            assert!(home.read(format!("back/{name}")) == noise(size, seed), "{word} {name}");
        }
        assert_eq!(home.tree("back"), ["a", "b", "c"], "{word}");
        assert_eq!(home.tree("from").is_empty() && store.keys().is_empty(), word == "mv");
    }
}

#[test]
fn what_whoever_started_it_ignores_it_ignores_too() {
    let (store, home) = slow(Duration::from_millis(300));
    home.file("large", noise(20 * MIB, 1));
    // As `nohup` does, and a script with what it puts into the background.
    let script = "trap '' HUP INT; (sleep 0.2; kill -HUP $$; kill -INT $$) & exec \"$@\"";
    home.shell(script, &["cp", "large", "cos://shelf/large"]).is(0, "upload: ./large to cos://shelf/large\n", "");
    assert!(store.get("large") == noise(20 * MIB, 1));
}
