//! Concurrency that tunes itself, stores that throttle, and the ceiling of memory.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{MIB, noise, stage};

#[test]
fn a_store_with_a_limit_takes_a_thousand_files_without_a_failure() {
    let (store, home) = stage();
    for number in 0..1000 {
        home.file(format!("d/{number:04}"), format!("file {number}"));
    }
    let rule = store.spoil(Matcher::method(Method::PUT), Fault::RateLimit { per_second: 250 });
    let started = std::time::Instant::now();
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/d/", "--debug"]);
    let took = started.elapsed().as_secs_f64();
    assert!(ran.ends(0).err.contains("the store asks for fewer requests"), "it tells why it slows down");
    assert_eq!(store.keys().len(), 1000);
    let refused = store.plan.hits(rule);
    assert!(refused > 0 && refused < 700, "{refused} requests were refused");
    assert!(took < 20.0, "{took} s where the limit asks for 3");
}

#[test]
fn more_requests_are_tried_and_kept_where_each_takes_long() {
    let (store, home) = stage();
    for number in 0..3000 {
        home.file(format!("d/{number:04}"), "x");
    }
    // As from the other side of the world.
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(std::time::Duration::from_millis(100)));
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/d/", "--debug"]);
    let told = &ran.ends(0).err;
    assert!(told.contains("requests under way: 64 -> 96, perhaps more get through ("), "{told:.3000}");
    assert_eq!(store.keys().len(), 3000);
}

#[test]
fn a_number_that_the_user_fixed_is_not_tuned() {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 8");
    for number in 0..100 {
        home.file(format!("d/{number:04}"), "x");
    }
    store.spoil(Matcher::method(Method::PUT), Fault::RateLimit { per_second: 50 });
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/d/", "--debug"]);
    assert!(!ran.ends(0).err.contains("requests under way"), "{ran:?}");
    assert_eq!(store.keys().len(), 100);
    for count in ["0", "many"] {
        let ran = home.cos(["ls", &format!("--max-concurrent-requests={count}")]);
        assert!(ran.ends(252).err.contains("--max-concurrent-requests"), "{ran:?}");
    }
}

#[test]
fn little_memory_holds_a_stream() {
    let (store, home) = stage();
    // The smallest parts fit here.
    let bytes = noise(13 * MIB, 9);
    home.cos_fed(["cp", "-", "cos://shelf/s", "--max-memory", "6MB"], &bytes).done();
    assert!(store.get("s") == bytes);
    let back = home.cos(["cp", "cos://shelf/s", "-", "--max-memory", "1MB"]);
    assert!(back.done().bytes == bytes);
}

#[test]
fn a_low_soft_limit_of_open_files_is_raised() {
    let (store, home) = stage();
    for number in 0..300 {
        home.file(format!("d/{number}"), "x");
    }
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_millis(200)));
    let ran = home.start_in_shell(
        r#"ulimit -Sn 48 && exec "$@""#,
        &["cp", "--recursive", "--only-show-errors", "d", "cos://shelf/"],
    );
    ran.wait().done();
    assert_eq!(store.keys().len(), 300);
}
