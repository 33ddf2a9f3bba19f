//! `--max-bandwidth`: one ceiling for all that moves.

use std::time::Instant;

use crate::support::{MIB, noise, stage};

/// Seconds that a command took which has to succeed.
fn seconds(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64()
}

#[test]
fn parts_share_one_ceiling_in_both_directions() {
    let (store, home) = stage();
    let bytes = noise(20 * MIB, 1);
    home.file("f", &bytes);
    let up = seconds(|| {
        home.cos(["cp", "f", "cos://shelf/f", "--max-bandwidth", "10MB/s"]).done();
    });
    // Never sooner than the ceiling allows; later only as a busy machine makes it.
    assert!((1.9..30.0).contains(&up), "{up} s for 20 MiB at 10 MiB/s");
    assert!(store.get("f") == bytes);
    home.config("max_bandwidth = 80Mb/s");
    let down = seconds(|| {
        home.cos(["cp", "cos://shelf/f", "back"]).done();
    });
    assert!((1.9..30.0).contains(&down), "{down} s for 20 MiB at 80 Mbit/s");
    assert!(home.read("back") == bytes);
}

#[test]
fn small_files_share_it_too() {
    let (store, home) = stage();
    for number in 0..200 {
        home.file(format!("d/{number}"), noise(10_240, number));
    }
    let up = seconds(|| {
        home.cos(["cp", "-r", "d", "cos://shelf/d/", "--max-bandwidth", "1MB/s"]).done();
    });
    assert!((1.85..30.0).contains(&up), "{up} s for 2000 KiB at 1 MiB/s");
    let down = seconds(|| {
        home.cos(["cp", "-r", "cos://shelf/d/", "back", "--max-bandwidth", "1MB/s"]).done();
    });
    assert!((1.85..30.0).contains(&down), "{down} s for 2000 KiB at 1 MiB/s");
    assert_eq!(home.tree("back").len(), 200);
    assert_eq!(store.keys().len(), 200);
}

#[test]
fn a_body_that_is_held_back_is_not_taken_for_a_stalled_one() {
    let (store, home) = stage();
    let bytes = noise(100_000, 3);
    home.file("f", &bytes);
    // Five seconds for one frame, and a patience of two.
    home.cos(["cp", "f", "cos://shelf/f", "--max-bandwidth", "20KB/s", "--read-timeout", "2"]).done();
    assert!(store.get("f") == bytes);
    home.cos(["cp", "cos://shelf/f", "back", "--max-bandwidth", "20KB/s", "--read-timeout", "2"]).done();
    assert!(home.read("back") == bytes);
    assert_eq!(store.requests().iter().filter(|request| request.method == http::Method::PUT).count(), 1);
}

#[test]
fn a_rate_that_is_none_is_refused() {
    let (_, home) = stage();
    for rate in ["fast", "0", "-1"] {
        let ran = home.cos(["ls", &format!("--max-bandwidth={rate}")]);
        assert!(ran.ends(252).err.contains("bytes per second"), "{ran:?}");
    }
}
