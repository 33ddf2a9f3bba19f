//! What a run that broke off left, and the next run of the same command makes use of.

use std::path::Path;
use std::time::Duration;

use cos::local::faults::{Fault, Matcher, Recorded, Rule};
use http::Method;
use rustix::process::Signal;

use crate::support::{MIB, Running, Sandbox, Store, noise, stage};

/// Parts of 5 MiB, two requests at a time, and nothing past the first `answered` parts or ranges.
fn stuck_after(answered: usize) -> (Store, Sandbox) {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    let minute = Fault::Delay(Duration::from_secs(60));
    store.plan.add(Rule::new(parts(), minute.clone()).skip(answered));
    store.plan.add(Rule::new(ranges(), minute).skip(answered));
    (store, home)
}

fn parts() -> Matcher {
    Matcher::method(Method::PUT).with_query("partNumber")
}

fn ranges() -> Matcher {
    Matcher::method(Method::GET).with_header("range")
}

fn is_part(request: &Recorded) -> bool {
    request.has_query("partNumber") || request.range().is_some()
}

/// Kills a command once so many parts were answered and the next ones are stuck, and lets the store work again.
fn kill_when_stuck(store: &Store, running: Running, answered: usize) {
    store.await_requests(answered + 2, is_part);
    // What was answered has been written down by now, or is within the parts that may be sent again.
    store.await_requests(answered, |request| is_part(request) && request.status.is_some());
    std::thread::sleep(Duration::from_millis(200));
    running.signal(Signal::KILL);
    running.wait().ends(137);
    store.plan.clear();
    store.plan.forget_requests();
}

fn count(store: &Store, wanted: impl Fn(&Recorded) -> bool) -> usize {
    store.requests().iter().filter(|request| wanted(request)).count()
}

/// Changes one byte of every part.
fn scribble(path: &Path, bytes: &mut [u8]) {
    let file = std::fs::File::options().write(true).open(path).expect("opened");
    for at in (0..bytes.len()).step_by(5 * MIB) {
        bytes[at] ^= 1;
        std::os::unix::fs::FileExt::write_all_at(&file, &bytes[at..=at], at as u64).expect("written");
    }
}

const UPLOADED: &str = "upload: ./large to cos://shelf/large\n";
const DOWNLOADED: &str = "download: cos://shelf/large to ./large\n";

#[test]
fn an_upload_that_was_killed_goes_on_with_the_parts_that_are_missing() {
    // The digest that is kept is a CRC-64 or, for stores that prove by ETag, an MD5.
    for provider in ["local", "seaweedfs"] {
        let (store, home) = stuck_after(3);
        home.config(&format!(
            "max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB\nprovider = {provider}"
        ));
        let bytes = noise(32 * MIB, 1);
        home.file("large", &bytes);
        kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 3);
        assert_eq!(store.open_uploads(), 1);
        home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
        assert_eq!(count(&store, is_part), 7 - 3, "{provider}: only what was missing");
        assert!(store.get("large") == bytes && store.open_uploads() == 0, "{provider}");
        // Nothing is left to go on with.
        store.plan.forget_requests();
        home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
        assert_eq!(count(&store, is_part), 7);
    }
}

#[test]
fn a_download_that_was_killed_goes_on_with_the_ranges_that_are_missing() {
    let (store, home) = stuck_after(3);
    let bytes = noise(32 * MIB, 2);
    store.put("large", bytes.clone());
    kill_when_stuck(&store, home.start(["cp", "cos://shelf/large", "large"]), 3);
    assert_eq!(home.tree(".").len(), 1, "the temporary file stays");
    home.cos(["cp", "cos://shelf/large", "large"]).is(0, DOWNLOADED, "");
    assert_eq!(count(&store, is_part), 7 - 3, "only what was missing");
    assert_eq!(home.tree("."), ["large"]);
    assert!(home.read("large") == bytes);
}

#[test]
fn a_part_that_is_no_longer_what_was_sent_is_sent_again() {
    let (store, home) = stuck_after(3);
    let mut bytes = noise(32 * MIB, 3);
    let path = home.file("large", &bytes);
    let time = std::fs::metadata(&path).expect("there").modified().expect("known");
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 3);
    // Size, inode and time of the last write say that nothing has changed; every part has.
    scribble(&path, &mut bytes);
    std::fs::File::options().write(true).open(&path).expect("opened").set_modified(time).expect("set");
    home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
    assert_eq!(count(&store, is_part), 7);
    assert!(store.get("large") == bytes && store.open_uploads() == 0);
}

#[test]
fn a_range_that_is_no_longer_what_was_written_is_fetched_again() {
    let (store, home) = stuck_after(3);
    let bytes = noise(32 * MIB, 4);
    store.put("large", bytes.clone());
    kill_when_stuck(&store, home.start(["cp", "cos://shelf/large", "large"]), 3);
    scribble(&home.path(&home.tree(".")[0]), &mut bytes.clone());
    home.cos(["cp", "cos://shelf/large", "large"]).is(0, DOWNLOADED, "");
    assert_eq!(count(&store, is_part), 7);
    assert!(home.read("large") == bytes);
}

#[test]
fn a_source_that_changed_starts_over_and_leaves_nothing_of_the_old_one() {
    let (store, home) = stuck_after(2);
    home.file("large", noise(32 * MIB, 5));
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 2);
    let other = noise(31 * MIB, 6);
    home.file("large", &other);
    home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
    assert_eq!(count(&store, is_part), 7);
    assert!(store.get("large") == other && store.open_uploads() == 0);

    let (store, home) = stuck_after(2);
    store.put("large", noise(32 * MIB, 5));
    kill_when_stuck(&store, home.start(["cp", "cos://shelf/large", "large"]), 2);
    store.put("large", other.clone());
    home.cos(["cp", "cos://shelf/large", "large"]).is(0, DOWNLOADED, "");
    assert_eq!((count(&store, is_part), home.tree(".")), (7, vec!["large".to_owned()]));
    assert!(home.read("large") == other);
}

#[test]
fn other_headers_start_over() {
    let (store, home) = stuck_after(2);
    home.file("large", noise(20 * MIB, 5));
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 2);
    home.cos(["cp", "large", "cos://shelf/large", "--content-type", "x/y"]).is(0, UPLOADED, "");
    assert_eq!((count(&store, is_part), store.open_uploads()), (4, 0));
    assert_eq!(store.head("large").content_type(), Some("x/y"));
}

#[test]
fn another_checksum_starts_over() {
    let (store, home) = stuck_after(1);
    home.file("f", noise(20 * MIB, 3));
    kill_when_stuck(&store, home.start(["cp", "f", "cos://shelf/f"]), 1);
    home.cos(["cp", "f", "cos://shelf/f", "--checksum-algorithm", "sha256"]).done();
    assert!(store.get("f") == noise(20 * MIB, 3));
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn an_upload_that_is_gone_at_the_store_starts_over_without_a_word() {
    let (store, home) = stuck_after(2);
    let bytes = noise(20 * MIB, 5);
    home.file("large", &bytes);
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 2);
    store.abort_uploads();
    home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
    assert_eq!(count(&store, is_part), 4);
    assert!(store.get("large") == bytes && store.open_uploads() == 0);
}

#[test]
fn an_upload_whose_id_never_came_is_found_and_thrown_away() {
    let (store, home) = stage();
    let stall = Fault::Stall { after: 0, lasting: Duration::from_secs(60) };
    store.spoil_once(Matcher::method(Method::POST).with_query("uploads"), stall);
    let bytes = noise(20 * MIB, 7);
    home.file("large", &bytes);
    // Of the same key, but older than the command: nothing of its business.
    let running = home.start(["cp", "large", "cos://shelf/large"]);
    let deadline = std::time::Instant::now() + Duration::from_secs(30);
    while store.open_uploads() == 0 {
        assert!(std::time::Instant::now() < deadline, "no upload was opened");
        std::thread::sleep(Duration::from_millis(5));
    }
    running.signal(Signal::KILL);
    running.wait().ends(137);
    home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
    assert!(store.get("large") == bytes && store.open_uploads() == 0);
}

#[test]
fn an_upload_that_was_completed_before_the_kill_is_not_sent_again() {
    let (store, home) = stage();
    let stall = Fault::Stall { after: 0, lasting: Duration::from_secs(60) };
    store.spoil_once(Matcher::method(Method::POST).with_query("uploadId"), stall);
    let bytes = noise(20 * MIB, 8);
    home.file("large", &bytes);
    let running = home.start(["cp", "large", "cos://shelf/large"]);
    let deadline = std::time::Instant::now() + Duration::from_secs(30);
    while store.find("large").is_none() {
        assert!(std::time::Instant::now() < deadline, "it was not completed");
        std::thread::sleep(Duration::from_millis(5));
    }
    running.signal(Signal::KILL);
    running.wait().ends(137);
    store.plan.forget_requests();
    home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
    assert_eq!((count(&store, is_part), store.open_uploads()), (0, 0));
    assert!(store.get("large") == bytes);
}

#[test]
fn what_a_run_had_completed_before_it_broke_off_does_not_move_again() {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB\nmax_attempts = 1");
    let bytes = noise(12 * MIB, 9);
    for name in ["a", "b", "c"] {
        home.file(format!("up/{name}"), &bytes);
    }
    home.file("up/small", "small");
    let rule = store.spoil(Matcher::method(Method::PUT).path("/c").with_query("partNumber"), Fault::slow_down());
    let ran = home.cos(["cp", "--recursive", "up", "cos://shelf/up"]);
    assert!(ran.ends(1).err.contains("hint: run the same command again to continue where it stopped\n"), "{ran:?}");
    assert!(store.plan.hits(rule) > 0 && store.open_uploads() == 1);
    store.plan.clear();
    store.plan.forget_requests();
    home.cos(["cp", "--recursive", "up", "cos://shelf/up"]).done();
    assert_eq!((count(&store, |request| request.has_query("partNumber")), store.open_uploads()), (3, 0));
    // Done without a failure, the run is forgotten.
    store.plan.forget_requests();
    home.cos(["cp", "--recursive", "up", "cos://shelf/up"]).done();
    assert_eq!(count(&store, |request| request.has_query("partNumber")), 9);

    let rule = store.spoil(Matcher::method(Method::GET).path("/c"), Fault::slow_down());
    home.cos(["cp", "--recursive", "cos://shelf/up", "down"]).ends(1);
    assert!(store.plan.hits(rule) > 0);
    // Someone wrote into one of the files meanwhile.
    home.file("down/b", noise(12 * MIB, 10));
    store.plan.clear();
    store.plan.forget_requests();
    home.cos(["cp", "--recursive", "cos://shelf/up", "down"]).done();
    assert_eq!(count(&store, |request| request.range().is_some()), 6, "b and c");
    assert_eq!(home.tree("down"), ["a", "b", "c", "small"]);
    for name in ["a", "b", "c"] {
        assert!(home.read(format!("down/{name}")) == bytes, "{name}");
    }
}

#[test]
fn a_journal_that_cannot_be_used_is_a_warning_and_the_transfer_goes_on() {
    let (store, home) = stage();
    let bytes = noise(20 * MIB, 1);
    home.file("large", &bytes);
    let path = home.root().join("state/cos/transfers.db");
    std::fs::create_dir_all(path.parent().expect("inside")).expect("made");
    std::fs::write(&path, "no database, whatever its name says, and long enough to be one").expect("written");
    let ran = home.cos(["cp", "large", "cos://shelf/large"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, UPLOADED), "{ran:?}");
    // It is moved out of the way once, and kept.
    let warning = "warning: the record of unfinished transfers was damaged and is now \
                   `ROOT/state/cos/transfers.db.damaged-";
    assert!(ran.err.starts_with(warning) && ran.err.lines().count() == 1, "{}", ran.err);
    assert!(store.get("large") == bytes && store.open_uploads() == 0);
    let directory = path.parent().expect("inside");
    let names: Vec<_> = std::fs::read_dir(directory).expect("read").map(|entry| entry.expect("read")).collect();
    let aside = names.iter().find(|entry| entry.file_name().to_string_lossy().contains("damaged")).expect("kept");
    assert!(std::fs::read(aside.path()).expect("read").starts_with(b"no database"));
    home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
    std::fs::remove_dir_all(path.parent().expect("inside")).expect("removed");
    std::fs::write(home.root().join("state/cos"), "a file in the way").expect("written");
    let ran = home.cos(["cp", "cos://shelf/large", "back"]);
    assert!(ran.code == 0 && ran.err.starts_with("warning: this run cannot be continued"), "{ran:?}");
    assert!(home.read("back") == bytes);
}

#[test]
fn a_journal_of_a_later_release_is_left_alone() {
    let (store, home) = stuck_after(2);
    let bytes = noise(20 * MIB, 1);
    home.file("large", &bytes);
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 2);
    let path = home.root().join("state/cos/transfers.db");
    rusqlite::Connection::open(&path).expect("there").pragma_update(None, "user_version", 99).expect("written");
    let ran = home.cos(["cp", "large", "cos://shelf/large"]);
    let told = "warning: this run cannot be continued when it is interrupted: the journal `ROOT/state/cos/transfers.db` has \
                format 99, and this release knows 1\n";
    ran.is(0, UPLOADED, told);
    assert!(store.get("large") == bytes);
    assert_eq!(store.open_uploads(), 1, "the release that wrote it can go on");
}

#[test]
fn a_journal_on_a_full_disk_costs_the_resuming_and_nothing_else() {
    let (store, home) = stage();
    home.config("multipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    let bytes = noise(32 * MIB, 1);
    home.file("large", &bytes);
    std::fs::create_dir_all(home.root().join("state")).expect("made");
    // Where a file system of one's own is not allowed, there is nothing to see.
    let script = |kib: u32| {
        format!(
            "unshare --mount sh -c 'mount -t tmpfs -o size={kib}k tmpfs ../state 2>/dev/null || exit 99; \"$@\"' sh \"$@\""
        )
    };
    let mut warned = 0;
    // Full from the start, after the tables, and in the middle.
    for kib in [4, 16, 40, 64, 80, 96, 112, 128, 160] {
        for (source, target) in [("large", "cos://shelf/large"), ("cos://shelf/large", "back")] {
            let ran = home.shell(&script(kib), &["cp", source, target]);
            if matches!(ran.code, 1 | 99) && ran.out.is_empty() && store.requests().is_empty() {
                return;
            }
            assert_eq!(ran.code, 0, "{kib} KiB: {ran:?}");
            let warning = "warning: this run cannot be continued when it is interrupted: ";
            assert!(ran.err.is_empty() || ran.err.starts_with(warning) && ran.err.lines().count() == 1, "{}", ran.err);
            warned += usize::from(!ran.err.is_empty());
        }
        assert!(home.read("back") == bytes && store.get("large") == bytes && store.open_uploads() == 0, "{kib} KiB");
        assert_eq!(home.tree("."), ["back", "large"], "{kib} KiB");
    }
    assert!(warned > 2, "{warned}");
}

#[test]
fn an_old_upload_that_may_not_be_thrown_away_is_told_and_the_new_one_is_made() {
    let (store, home) = stuck_after(2);
    home.file("large", noise(20 * MIB, 1));
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 2);
    let other = noise(21 * MIB, 2);
    home.file("large", &other);
    let denied = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::DELETE).with_query("uploadId"), denied);
    let ran = home.cos(["cp", "large", "cos://shelf/large"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, UPLOADED), "{ran:?}");
    assert!(ran.err.starts_with("warning: the unfinished upload ") && ran.err.lines().count() == 1, "{}", ran.err);
    assert!(store.get("large") == other && store.open_uploads() == 1);
    // It is not met again.
    home.cos(["cp", "large", "cos://shelf/large"]).is(0, UPLOADED, "");
}

#[test]
fn two_runs_at_once_do_not_write_into_the_same_file() {
    let (store, home) = stuck_after(2);
    let bytes = noise(20 * MIB, 5);
    store.put("large", bytes.clone());
    kill_when_stuck(&store, home.start(["cp", "cos://shelf/large", "large"]), 2);
    store.plan.add(Rule::new(ranges(), Fault::Delay(Duration::from_millis(500))));
    let both = [home.start(["cp", "cos://shelf/large", "large"]), home.start(["cp", "cos://shelf/large", "large"])];
    for running in both {
        running.wait().is(0, DOWNLOADED, "");
    }
    assert_eq!(home.tree("."), ["large"]);
    assert!(home.read("large") == bytes);
    assert!((4..=6).contains(&count(&store, is_part)), "one went on, the other fetched all of it");
}

#[test]
fn small_objects_leave_no_trace() {
    let (_store, home) = stage();
    home.file("up/a", "a");
    home.file("up/b", noise(15 * MIB, 1));
    home.cos(["cp", "--recursive", "up", "cos://shelf/up"]).done();
    home.cos(["cp", "--recursive", "cos://shelf/up", "down"]).done();
    assert!(!home.root().join("state").exists());
}

#[test]
fn two_runs_at_once_do_not_continue_the_same_upload() {
    let (store, home) = stuck_after(2);
    let bytes = noise(20 * MIB, 5);
    home.file("large", &bytes);
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 2);
    store.plan.add(Rule::new(parts(), Fault::Delay(Duration::from_millis(500))));
    let both = [home.start(["cp", "large", "cos://shelf/large"]), home.start(["cp", "large", "cos://shelf/large"])];
    for running in both {
        running.wait().is(0, UPLOADED, "");
    }
    assert!(store.get("large") == bytes && store.open_uploads() == 0);
    assert!((4..=6).contains(&count(&store, is_part)), "one went on, the other sent all of it");
}

const GO_ON: &str = "run the same command again to continue\n";

#[test]
fn an_interrupted_transfer_keeps_what_is_done_and_says_how_to_go_on() {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 2\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    let bytes = noise(32 * MIB, 1);
    home.file("large", &bytes);
    for (arguments, line) in [
        (["cp", "large", "cos://shelf/large"], UPLOADED),
        (["cp", "cos://shelf/large", "large"], DOWNLOADED),
        (["cp", "cos://shelf/large", "cos://shelf/copy"], "copy: cos://shelf/large to cos://shelf/copy\n"),
    ] {
        let is_part = |request: &Recorded| is_part(request) && request.status != Some(404);
        // Once: what is in flight ends.
        let slow = Fault::Delay(Duration::from_millis(300));
        let rules = [store.spoil(parts(), slow.clone()), store.spoil(ranges(), slow)];
        store.plan.forget_requests();
        let running = home.start(arguments);
        store.await_requests(2, is_part);
        running.signal(Signal::INT);
        let ran = running.wait();
        assert!(ran.ends(130).err.ends_with(GO_ON) && ran.out.is_empty(), "{ran:?}");
        let first = count(&store, is_part);
        assert!((2..7).contains(&first), "it stopped half-way: {first}");
        // Twice: it is dropped.
        for rule in rules {
            store.plan.remove(rule);
        }
        let minute = Fault::Delay(Duration::from_secs(60));
        store.spoil(parts(), minute.clone());
        store.spoil(ranges(), minute);
        let running = home.start(arguments);
        store.await_requests(first + 2, is_part);
        running.signal(Signal::INT);
        running.tells("stopping: ");
        running.signal(Signal::INT);
        let ran = running.wait();
        assert!(ran.ends(130).err.ends_with(GO_ON) && ran.out.is_empty(), "{ran:?}");
        store.plan.clear();
        home.cos(arguments).is(0, line, "");
        assert_eq!(count(&store, is_part), 7 + 2, "{arguments:?}: only what was dropped moves twice");
        assert_eq!((store.open_uploads(), home.tree(".")), (0, vec!["large".to_owned()]));
        assert!(home.read("large") == bytes && store.get("large") == bytes);
        std::fs::remove_file(home.path("large")).expect("there");
        home.file("large", &bytes);
    }
    assert!(store.get("copy") == bytes);
}

#[test]
fn a_copy_of_another_source_starts_over() {
    let (store, home) = stuck_after(3);
    store.put("large", noise(32 * MIB, 1));
    kill_when_stuck(&store, home.start(["cp", "cos://shelf/large", "cos://shelf/copy"]), 3);
    assert_eq!(store.open_uploads(), 1);
    let other = noise(32 * MIB, 2);
    store.put("large", other.clone());
    home.cos(["cp", "cos://shelf/large", "cos://shelf/copy"]).ends(0);
    assert_eq!((count(&store, is_part), store.open_uploads()), (7, 0));
    assert!(store.get("copy") == other);
}

/// Makes all entries of the journal older by some days.
fn age(home: &Sandbox, days: u32) {
    let journal = rusqlite::Connection::open(home.root().join("state/cos/transfers.db")).expect("it is there");
    let sql = "UPDATE transfers SET began = began - ?1 * 86400, touched = touched - ?1 * 86400";
    journal.execute(sql, [days]).expect("written");
}

#[test]
fn what_nobody_continues_is_cleared_away_after_a_week_and_told() {
    let (store, home) = stuck_after(2);
    home.file("up", noise(20 * MIB, 1));
    store.put("down", noise(20 * MIB, 2));
    store.put("other", noise(7 * MIB, 3));
    let kill = |arguments: [&str; 3]| {
        store.plan.forget_requests();
        let running = home.start(arguments);
        store.await_requests(2, is_part);
        std::thread::sleep(Duration::from_millis(200));
        running.signal(Signal::KILL);
        running.wait().ends(137);
    };
    kill(["cp", "up", "cos://shelf/up"]);
    store.plan.clear();
    store.spoil(ranges(), Fault::Delay(Duration::from_secs(60)));
    kill(["cp", "cos://shelf/down", "dir/down"]);
    store.plan.clear();
    age(&home, 6);
    home.cos(["cp", "cos://shelf/other", "other"]).done();
    assert_eq!((store.open_uploads(), home.tree("dir").len()), (1, 1), "six days are no week");
    age(&home, 2);
    let ran = home.cos(["cp", "cos://shelf/other", "other"]);
    let mut lines: Vec<&str> = ran.ends(0).err.lines().collect();
    lines.sort_unstable();
    let told = |line: &str, start: &str, end: &str| line.starts_with(start) && line.ends_with(end);
    assert!(told(lines[0], "warning: removed `ROOT/here/dir/.down.cos-", " left of `ROOT/here/dir/down`"), "{lines:?}");
    assert!(told(lines[1], "warning: removed the unfinished upload of ", " of `up` from the store"), "{lines:?}");
    assert_eq!((lines.len(), store.open_uploads(), home.tree("dir")), (2, 0, Vec::new()));
    home.cos(["cp", "cos://shelf/other", "other"]).done();
}

#[test]
fn an_old_leftover_is_cleared_away_beside_a_run_that_fetches_the_same_object() {
    let (store, home) = stuck_after(0);
    store.put("large", noise(20 * MIB, 1));
    store.put("other", noise(7 * MIB, 2));
    kill_when_stuck(&store, home.start(["cp", "cos://shelf/large", "large"]), 0);
    age(&home, 8);
    store.spoil(ranges().path("/large"), Fault::Delay(Duration::from_secs(2)));
    let running = home.start(["cp", "cos://shelf/large", "large", "--no-resume"]);
    store.await_requests(2, |request| request.range().is_some());
    let cleared = home.cos(["cp", "cos://shelf/other", "other"]);
    assert!(cleared.ends(0).err.starts_with("warning: removed `ROOT/here/.large.cos-"), "{}", cleared.err);
    running.wait().is(0, DOWNLOADED, "");
    assert!(home.read("large") == noise(20 * MIB, 1));
    assert_eq!(home.tree("."), ["large", "other"]);
}

#[test]
fn what_shall_not_be_continued_is_neither_kept_nor_used() {
    let (store, home) = stuck_after(2);
    let bytes = noise(20 * MIB, 5);
    home.file("large", &bytes);
    kill_when_stuck(&store, home.start(["cp", "large", "cos://shelf/large"]), 2);
    home.cos(["cp", "large", "cos://shelf/large", "--no-resume"]).is(0, UPLOADED, "");
    assert_eq!((count(&store, is_part), store.open_uploads()), (4, 1), "the other one stays as it was");
}
