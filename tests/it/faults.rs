//! What goes wrong on the way: it is tried again where that helps, and told where it does not. Nothing wrong ever gets a
//! file's final name, and no upload stays open.

use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{BUCKET, MIB, Outcome, Sandbox, Store, noise, stage};

const SMALL: usize = 1000;
const WHOLE: usize = 3 * MIB;
const PARTS: usize = 20 * MIB;

fn puts() -> Matcher {
    Matcher::method(Method::PUT)
}

fn gets() -> Matcher {
    Matcher::method(Method::GET).path("/f")
}

/// A store that gives up after two tries, so that lasting faults end soon.
fn impatient() -> (Store, Sandbox) {
    let (store, home) = stage();
    home.config("max_attempts = 2");
    (store, home)
}

/// Uploads an object of this size under the rules and checks that it is whole in the end.
fn goes_up(store: &Store, home: &Sandbox, size: usize) {
    let bytes = noise(size, size as u64);
    home.file("f", &bytes);
    home.cos(["cp", "f", "cos://shelf/f"]).is(0, "upload: ./f to cos://shelf/f\n", "");
    assert!(store.get("f") == bytes, "{size} bytes differ");
    assert_eq!(store.open_uploads(), 0);
}

/// Downloads one and checks the same.
fn comes_down(store: &Store, home: &Sandbox, size: usize) {
    let bytes = noise(size, size as u64 + 1);
    store.put("f", bytes.clone());
    home.cos(["cp", "cos://shelf/f", "back"]).is(0, "download: cos://shelf/f to ./back\n", "");
    assert!(home.read("back") == bytes, "{size} bytes differ");
    std::fs::remove_file(home.path("back")).expect("there");
    let stream = home.cos(["cp", "cos://shelf/f", "-"]);
    assert!(stream.done().bytes == bytes, "{size} bytes differ in a stream");
}

/// An upload that has to fail, and leave nothing when it is not to be continued.
fn fails_up(store: &Store, home: &Sandbox, size: usize) -> Outcome {
    home.file("f", noise(size, 3));
    let ran = home.cos(["cp", "f", "cos://shelf/f", "--no-resume"]);
    assert!(ran.ends(1).err.starts_with("upload failed: ./f to cos://shelf/f ") && ran.out.is_empty(), "{ran:?}");
    assert_eq!(store.open_uploads(), 0, "{size} bytes: no upload stays open");
    ran
}

/// A download that has to fail and leave nothing, not even in place of a file that was there.
fn fails_down(store: &Store, home: &Sandbox, size: usize) -> Outcome {
    store.put("f", noise(size, 4));
    home.file("d/back", "old");
    let ran = home.cos(["cp", "cos://shelf/f", "d/back", "--no-resume"]);
    assert!(ran.ends(1).err.starts_with("download failed: cos://shelf/f to d/back ") && ran.out.is_empty(), "{ran:?}");
    assert_eq!((home.tree("d"), home.read("d/back")), (vec!["back".to_owned()], b"old".to_vec()), "{size} bytes");
    ran
}

#[test]
fn a_store_that_asks_for_a_pause_gets_it_and_the_object() {
    let (store, home) = stage();
    for size in [SMALL, WHOLE, PARTS] {
        let rule = store.spoil_once(puts(), Fault::slow_down());
        goes_up(&store, &home, size);
        assert_eq!(store.plan.hits(rule), 1, "{size} bytes");
        let rule = store.spoil_once(gets(), Fault::slow_down());
        comes_down(&store, &home, size);
        assert_eq!(store.plan.hits(rule), 1, "{size} bytes");
    }
    for matcher in
        [Matcher::method(Method::POST).with_query("uploads"), Matcher::method(Method::POST).with_query("uploadId")]
    {
        let rule = store.spoil_once(matcher, Fault::slow_down());
        goes_up(&store, &home, PARTS);
        assert_eq!(store.plan.hits(rule), 1);
    }
    let listing = store.spoil_once(Matcher::any().with_query("list-type"), Fault::slow_down());
    home.cos(["ls", "cos://shelf"]).ends(0);
    let batch = store.spoil_once(Matcher::any().with_query("delete"), Fault::slow_down());
    store.put("g", "x");
    home.cos(["rm", "-r", "cos://shelf"]).done();
    assert_eq!((store.plan.hits(listing), store.plan.hits(batch)), (1, 1));
}

#[test]
fn retry_after_is_obeyed() {
    let (store, home) = stage();
    let after = Duration::from_secs(2);
    let fault = Fault::Status { code: 503, error_code: "SlowDown".to_owned(), retry_after: Some(after) };
    store.spoil_once(puts(), fault);
    let begin = Instant::now();
    goes_up(&store, &home, SMALL);
    assert!(begin.elapsed() >= after, "it came back after {:?}", begin.elapsed());
}

#[test]
fn a_store_that_never_recovers_is_told_of_after_the_attempts() {
    let (store, home) = impatient();
    for size in [SMALL, PARTS] {
        store.plan.clear();
        store.plan.forget_requests();
        let rule = store.spoil(puts(), Fault::slow_down());
        let ran = fails_up(&store, &home, size);
        assert!(ran.err.contains("(SlowDown) when calling the"), "{}", ran.err);
        assert!(store.plan.hits(rule) >= 2, "it tried twice");
        store.plan.clear();
        store.spoil(gets(), Fault::slow_down());
        assert!(fails_down(&store, &home, size).err.contains("(SlowDown)"));
    }
}

#[test]
fn a_rate_limit_slows_a_run_down_and_fails_nothing() {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 4\nmax_attempts = 20");
    for number in 0..30 {
        home.file(format!("d/{number:02}"), "x");
    }
    let rule = store.spoil(puts(), Fault::RateLimit { per_second: 20 });
    assert_eq!(home.cos(["cp", "-r", "d", "cos://shelf/"]).done().out.lines().count(), 30);
    assert_eq!(store.keys().len(), 30);
    assert!(store.plan.hits(rule) > 0, "the limit was met");
}

#[test]
fn a_connection_that_breaks_is_made_again() {
    let (store, home) = stage();
    for size in [SMALL, WHOLE, PARTS] {
        store.spoil_once(puts(), Fault::ResetBeforeAnswer);
        goes_up(&store, &home, size);
        store.spoil_once(gets(), Fault::ResetBeforeAnswer);
        comes_down(&store, &home, size);
    }
}

#[test]
fn a_body_that_breaks_off_goes_on_where_it_stopped() {
    let (store, home) = stage();
    for size in [SMALL, WHOLE, PARTS] {
        for after in [0, size as u64 / 3] {
            for fault in [Fault::ResetMidBody { after }, Fault::TruncateBody { after }] {
                store.plan.clear();
                let rule = store.plan.add(cos::local::faults::Rule::new(gets(), fault.clone()).times(2));
                comes_down(&store, &home, size);
                assert_eq!(store.plan.hits(rule), 2, "{size} bytes, {fault:?}");
            }
        }
    }
    // Bytes that were written are not asked for twice.
    store.plan.clear();
    store.spoil_once(gets(), Fault::ResetMidBody { after: 2 * MIB as u64 });
    store.put("f", noise(WHOLE, 1));
    store.plan.forget_requests();
    home.cos(["cp", "cos://shelf/f", "back"]).done();
    let requests = store.requests();
    let second = requests.iter().filter(|request| request.method == Method::GET).nth(1).expect("a second request");
    let start: u64 = second.range().and_then(|range| range[6..].split('-').next()?.parse().ok()).expect("a range");
    assert!(start >= MIB as u64, "it began again at {start}");
}

#[test]
fn a_body_that_always_breaks_off_never_gets_its_name() {
    let (store, home) = impatient();
    for size in [SMALL, WHOLE, PARTS] {
        store.plan.clear();
        store.spoil(gets(), Fault::TruncateBody { after: 10 });
        fails_down(&store, &home, size);
    }
}

#[test]
fn damaged_bytes_never_get_their_name() {
    let (store, home) = impatient();
    for size in [SMALL, WHOLE, PARTS] {
        for at in [0, size as u64 - 1] {
            store.plan.clear();
            // The end of a large object is the end of its last range.
            let at = if size == PARTS { at % (4 * MIB as u64) } else { at };
            let rule = store.spoil_once(gets(), Fault::CorruptBody { at });
            let ran = fails_down(&store, &home, size);
            assert_eq!(store.plan.hits(rule), 1);
            assert!(
                ran.err.contains("the downloaded object `f` has ") && ran.err.contains(", expected "),
                "{}",
                ran.err
            );
        }
        store.plan.clear();
        store.spoil_once(gets(), Fault::CorruptBody { at: 5 });
        let ran = home.cos(["cp", "cos://shelf/f", "-"]);
        assert!(ran.ends(1).err.contains("the downloaded object `f` has "), "{size} bytes to stdout: {}", ran.err);
    }
}

#[test]
fn an_object_in_parts_is_proved_too() {
    let (store, home) = impatient();
    let bytes = noise(PARTS, 6);
    home.file("f", &bytes);
    home.cos(["cp", "f", "cos://shelf/f"]).done();
    store.spoil_once(gets(), Fault::CorruptBody { at: 100 });
    let ran = home.cos(["cp", "cos://shelf/f", "d/back"]);
    assert!(ran.ends(1).err.contains("the downloaded object `f` has CRC-64"), "{}", ran.err);
    assert_eq!(home.tree("d"), [""; 0]);
}

#[test]
fn bytes_that_are_damaged_on_their_way_up_are_sent_again() {
    let (store, home) = stage();
    for size in [SMALL, WHOLE, PARTS] {
        store.plan.clear();
        let rule = store.spoil_once(puts(), Fault::CorruptRequest { at: 7 });
        goes_up(&store, &home, size);
        assert_eq!(store.plan.hits(rule), 1, "{size} bytes");
    }
    let stream = noise(9 * MIB, 8);
    store.spoil_once(puts().with_query("partNumber"), Fault::CorruptRequest { at: 7 });
    home.cos_fed(["cp", "-", "cos://shelf/f"], &stream).done();
    assert!(store.get("f") == stream);
}

#[test]
fn bytes_that_are_always_damaged_are_refused_and_leave_no_upload() {
    let (store, home) = impatient();
    for size in [SMALL, WHOLE, PARTS] {
        store.plan.clear();
        store.spoil(puts(), Fault::CorruptRequest { at: 7 });
        fails_up(&store, &home, size);
        assert_eq!(store.find("f"), None, "{size} bytes");
    }
}

#[test]
fn a_store_that_holds_other_bytes_is_an_error() {
    for fault in [Fault::WrongChecksumHeader, Fault::WrongEtag] {
        let (store, home) = impatient();
        // A store that proves by ETags alone; the embedded one by a CRC first.
        if matches!(fault, Fault::WrongEtag) {
            home.config("max_attempts = 2\nprovider = seaweedfs");
        }
        for size in [SMALL, WHOLE, PARTS] {
            store.plan.clear();
            store.spoil(Matcher::any().path("/f"), fault.clone());
            let ran = fails_up(&store, &home, size);
            assert!(ran.err.contains(" has ") && ran.err.contains(", expected "), "{fault:?}: {}", ran.err);
            let ran = fails_down(&store, &home, size);
            // Downloads ask for the ETag that they were promised, which the store then does not know.
            let refused = matches!(fault, Fault::WrongEtag) && ran.err.contains("(PreconditionFailed)");
            let differs = ran.err.contains(" has ") && ran.err.contains(", expected ");
            assert!(refused || differs, "{fault:?}: {}", ran.err);
        }
    }
}

#[test]
fn a_stall_is_broken_by_the_read_timeout() {
    let (store, home) = stage();
    let stall = |after| Fault::Stall { after, lasting: Duration::from_secs(60) };
    let begin = Instant::now();
    for size in [SMALL, WHOLE, PARTS] {
        let bytes = noise(size, 9);
        store.put("f", bytes.clone());
        for after in [0, size as u64 / 4] {
            let rule = store.spoil_once(gets(), stall(after));
            home.cos(["cp", "cos://shelf/f", "back", "--read-timeout", "1"]).done();
            assert!(home.read("back") == bytes && store.plan.hits(rule) == 1, "{size} bytes");
        }
        let rule = store.spoil_once(puts(), Fault::Delay(Duration::from_secs(60)));
        home.file("up", &bytes);
        // Also the end must not wait for the connection that was given up with half a part in it.
        home.cos(["cp", "up", "cos://shelf/up", "--read-timeout", "1"]).done();
        assert!(store.get("up") == bytes && store.plan.hits(rule) == 1, "{size} bytes");
    }
    assert!(begin.elapsed() < Duration::from_secs(55), "no stall was waited for");
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn a_stall_without_end_is_told_with_the_way_out() {
    let (store, home) = impatient();
    store.spoil(gets(), Fault::Stall { after: 10, lasting: Duration::from_secs(60) });
    store.put("f", noise(SMALL, 4));
    let ran = home.cos(["cp", "cos://shelf/f", "d/back", "--read-timeout", "1"]);
    ran.is(
        1,
        "",
        "download failed: cos://shelf/f to d/back no byte moved for 1 s during GetObject at `ENDPOINT`\n\
         hint: raise --read-timeout if the network is slow\n",
    );
    assert_eq!(home.tree("d"), [""; 0]);
}

#[test]
fn an_error_inside_a_success_is_an_error() {
    let (store, home) = stage();
    let late = || Fault::ErrorIn200 { error_code: "InternalError".to_owned() };
    let complete = || Matcher::method(Method::POST).with_query("uploadId");
    let rule = store.spoil_once(complete(), late());
    goes_up(&store, &home, PARTS);
    assert_eq!(store.plan.hits(rule), 1, "the completion was tried again");
    store.put("a", "x");
    let rule = store.spoil_once(puts().path("/b"), late());
    home.cos(["cp", "cos://shelf/a", "cos://shelf/b"]).done();
    assert_eq!((store.plan.hits(rule), store.get("b")), (1, b"x".to_vec()));

    store.plan.clear();
    home.config("max_attempts = 2");
    store.spoil(complete(), late());
    store.delete(BUCKET, "f");
    let ran = fails_up(&store, &home, PARTS);
    assert!(ran.err.contains("(InternalError) when calling the CompleteMultipartUpload operation"), "{}", ran.err);
    assert_eq!(store.find("f"), None);
    store.spoil(puts().path("/c"), late());
    let ran = home.cos(["cp", "cos://shelf/a", "cos://shelf/c"]);
    assert!(ran.ends(1).err.contains("(InternalError) when calling the CopyObject operation"), "{}", ran.err);
}

#[test]
fn one_failure_does_not_stop_the_others() {
    let (store, home) = impatient();
    for name in ["a", "bad", "c"] {
        home.file(format!("d/{name}"), name);
    }
    let fault = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::any().path("/bad"), fault);
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/", "--only-show-errors"]);
    assert!(ran.ends(1).err.starts_with("upload failed: d/bad to cos://shelf/bad An error occurred (AccessDenied)"));
    assert!(ran.err.ends_with("hint: these credentials may not do this; check the policy and the bucket's owner\n"));
    assert_eq!(store.keys(), ["a", "c"]);
}

#[test]
fn an_object_that_changes_between_its_ranges_is_not_mixed() {
    let (store, home) = impatient();
    home.config("max_concurrent_requests = 1\nmax_attempts = 2");
    store.put("f", noise(PARTS, 1));
    store.spoil(Matcher::method(Method::GET).with_header("range"), Fault::Delay(Duration::from_millis(500)));
    let running = home.start(["cp", "cos://shelf/f", "d/back"]);
    store.await_requests(1, |request| request.range().is_some());
    store.put("f", noise(PARTS, 2));
    let ran = running.wait();
    assert!(ran.ends(1).err.contains("(PreconditionFailed)") || ran.err.contains("(412)"), "{}", ran.err);
    assert_eq!(home.tree("d"), [""; 0]);
}
