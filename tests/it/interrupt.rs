//! Ctrl-C, SIGTERM and SIGHUP: a transfer ends within two seconds, and at once after a second one.

use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher, Rule};
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

const STOPPING: &str = "stopping: parts in flight have a moment to end; interrupt again to drop them\n";

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

#[test]
fn nothing_is_completed_after_the_first_signal() {
    let (store, home) = stage();
    // Long enough for the signal to come first on a busy machine.
    let delay = Fault::Delay(Duration::from_secs(2));
    let small = |directory: &str| (0..20).map(|number| format!("{directory}/{number:02}")).collect::<Vec<_>>();
    for name in small("from") {
        home.file(name, "new");
    }
    for name in small("old") {
        store.put(&name, "old");
    }
    for (command, method) in [
        (["cp", "-r", "from", "cos://shelf/old"], Method::PUT),
        (["mv", "-r", "from", "cos://shelf/old"], Method::PUT),
        (["cp", "-r", "cos://shelf/old", "back"], Method::GET),
        (["mv", "-r", "cos://shelf/old", "back"], Method::GET),
        (["mv", "-r", "cos://shelf/old", "cos://shelf/copied"], Method::PUT),
    ] {
        let rule = store.spoil(Matcher::method(method.clone()), delay.clone());
        store.plan.forget_requests();
        let running = home.start(command);
        store.await_requests(10, |request| request.method == method && request.target.contains("/shelf/"));
        running.signal(Signal::INT);
        let ran = running.wait();
        assert_eq!((ran.code, ran.out.as_str()), (130, ""), "{command:?} {ran:?}");
        store.plan.remove(rule);
        // What the store was still at.
        std::thread::sleep(Duration::from_millis(2200));
        assert_eq!(store.keys(), small("old"), "{command:?}");
        assert!(small("old").iter().all(|key| store.get(key) == b"old"), "{command:?}");
        assert_eq!(home.tree("from").len(), 20, "{command:?}");
        assert!(!home.path("back").exists() || home.tree("back").is_empty(), "{command:?}");
    }
}

#[test]
fn one_signal_is_enough_on_a_slow_line_and_the_next_run_continues() {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 4\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    home.file("large", noise(60 * MIB, 1));
    for (is_up, source, target) in [(true, "large", "cos://shelf/large"), (false, "cos://shelf/large", "back")] {
        // The first parts arrive, the others do not.
        let slow = match is_up {
            true => Matcher::method(Method::PUT).with_query("partNumber"),
            false => Matcher::method(Method::GET).with_header("range"),
        };
        store.plan.forget_requests();
        let begin = Instant::now();
        let rule = store.plan.add(Rule::new(slow, Fault::Delay(Duration::from_secs(60))).skip(3));
        let running = home.start(["cp", source, target]);
        store.await_requests(5, |request| request.has_query("partNumber") || request.range().is_some());
        std::thread::sleep(Duration::from_millis(500));
        running.signal(Signal::TERM);
        let running = running.wait();
        store.plan.remove(rule);
        assert_eq!((running.code, running.out.as_str()), (130, ""), "{running:?}");
        assert!(begin.elapsed() < Duration::from_secs(30), "it waited for the parts: {:?}", begin.elapsed());
        assert!(running.err.ends_with("run the same command again to continue\n"), "{}", running.err);
        assert!(store.find("large").is_none() == is_up && !home.path("back").exists());
        store.plan.forget_requests();
        home.cos(["cp", source, target]).done();
        let sent = store.requests().iter().filter(|one| one.has_query("partNumber") || one.range().is_some()).count();
        assert!(sent < 12, "{sent} of 12 parts were sent again");
    }
    assert!(home.read("back") == noise(60 * MIB, 1));
}
