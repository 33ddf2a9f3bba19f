//! Failures told again at the end, and `--failures-to`.

use cos::local::faults::{Fault, Matcher, RuleId};
use rustix::process::Signal;

use crate::support::{Store, stage};

fn denied(store: &Store, path: &str) -> RuleId {
    let fault = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::any().path(path), fault)
}

fn sorted(text: &[u8]) -> Vec<String> {
    let mut lines: Vec<String> = String::from_utf8_lossy(text).lines().map(str::to_owned).collect();
    lines.sort_unstable();
    lines
}

#[test]
fn what_failed_is_a_list_that_does_it_again() {
    let (store, home) = stage();
    for name in ["a", "bad one", "sub/bad", "sub/c"] {
        home.file(format!("d/{name}"), name);
    }
    let rule = denied(&store, "/bad");
    let rule2 = denied(&store, "bad one");
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/p", "--failures-to", "list"]);
    assert!(
        ran.ends(1).err.ends_with(
            "hint: to do again what failed, with the same options: cos cp --files-from list d cos://shelf/p\n"
        ),
        "{}",
        ran.err
    );
    assert_eq!(sorted(&home.read("list")), ["bad one", "sub/bad"]);
    store.plan.remove(rule);
    store.plan.remove(rule2);
    let ran = home.cos(["mv", "--files-from", "list", "d", "cos://shelf/p", "--failures-to", "left"]);
    assert_eq!(ran.done().out.lines().count(), 2);
    assert_eq!(store.keys(), ["p/a", "p/bad one", "p/sub/bad", "p/sub/c"]);
    assert_eq!((home.tree("d"), home.read("left")), (vec!["a".to_owned(), "sub/c".into()], Vec::new()));
}

#[test]
fn every_direction_and_removal_can_be_done_again() {
    let (store, home) = stage();
    for key in ["p/a", "p/x/bad", "p/x/c"] {
        store.put(key, key);
    }
    let rule = denied(&store, "/bad");
    for (arguments, again) in [
        (["cp", "-r", "cos://shelf/p", "out"], "cos cp --files-from list --null cos://shelf/p/ out\n"),
        (["mv", "--glob", "cos://shelf/p/x/*", "cos://shelf/q/"], {
            "cos mv --files-from list --null cos://shelf/p/x/ cos://shelf/q/\n"
        }),
    ] {
        let ran = home.cos(arguments.into_iter().chain(["--failures-to", "list", "-0"]));
        assert!(ran.ends(1).err.ends_with(again), "{}", ran.err);
    }
    assert_eq!(home.read("list"), b"bad\0");
    let ran = home.cos(["rm", "cos://shelf/p", "--recursive", "--failures-to", "list"]);
    // The batch went through: no request named it.
    ran.done();
    assert!(home.read("list").is_empty());
    store.put("p/x/bad", "x");
    store.put("p/y", "x");
    store.plan.remove(rule);
    home.cos_fed(["rm", "cos://shelf/p/", "--files-from", "-"], b"x/bad\nnever there\n").done();
    assert_eq!(store.keys(), ["p/y", "q/c"]);
}

#[test]
fn of_several_sources_the_whole_names_are_listed() {
    let (store, home) = stage();
    home.file("a", "1");
    home.file("bad", "2");
    denied(&store, "/bad");
    let ran = home.cos(["cp", "a", "bad", "cos://shelf/p/", "--failures-to", "list"]);
    assert!(!ran.ends(1).err.contains("--files-from"), "{}", ran.err);
    assert_eq!(home.read("list"), b"bad\n");
    home.cos(["cp", "cos://shelf/none", "cos://shelf/p/a", "out/", "--failures-to", "list"]).ends(1);
    assert_eq!(home.read("list"), b"cos://shelf/none\n");
}

#[test]
fn a_list_is_written_while_the_run_goes_on() {
    let (store, home) = stage();
    home.file("d/bad", "1");
    home.file("d/slow", "2");
    denied(&store, "/bad");
    store.spoil(Matcher::any().path("/slow"), Fault::Delay(std::time::Duration::from_secs(60)));
    let running = home.start(["cp", "-r", "d", "cos://shelf/", "--failures-to", "list"]);
    running.tells("upload failed: d/bad");
    running.signal(Signal::KILL);
    running.wait().ends(137);
    assert_eq!(home.read("list"), b"bad\n");
}

#[test]
fn a_list_is_not_written_over_the_one_that_is_read() {
    let (_store, home) = stage();
    home.file("d/a", "1");
    home.file("list", "a\n");
    home.cos(["cp", "--files-from", "list", "--failures-to", "./list", "d", "cos://shelf/p"])
        .fails(252, "error: `./list` cannot be read and written at once\nhint: give --failures-to another file\n");
    assert_eq!(home.read("list"), b"a\n");
    home.cos(["cp", "-r", "d", "cos://shelf/p", "--failures-to", "no/such/dir"]).ends(255);
    home.cos(["cp", "-r", "d", "cos://shelf/p", "--failures-to", "dry", "--dryrun"]).done();
    assert!(!home.path("dry").exists());
}

#[test]
fn a_name_that_a_line_cannot_hold_is_told() {
    let (store, home) = stage();
    home.file("d/bad\nname", "1");
    denied(&store, "/bad");
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/p", "--failures-to", "list"]);
    assert!(
        ran.ends(1).err.ends_with("warning: 1 name(s) with a line break are not in `list`; --null can hold them\n"),
        "{}",
        ran.err
    );
    home.cos(["cp", "-r", "d", "cos://shelf/p", "--failures-to", "list", "--null"]).ends(1);
    assert_eq!(home.read("list"), b"bad\nname\0");
}

#[test]
fn failures_that_have_scrolled_away_are_told_again() {
    let (store, home) = stage();
    for number in 0..60 {
        home.file(format!("d/{number:02}"), "x");
    }
    home.file("d/000bad", "x");
    denied(&store, "/000bad");
    home.config("max_concurrent_requests = 1");
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/p"]);
    let last: Vec<&str> = ran.ends(1).err.lines().rev().take(3).collect();
    assert_eq!((last[0], last[2]), ("    again: cos cp d/000bad cos://shelf/p/000bad", "1 failed:"));
    assert!(last[1].starts_with("  upload failed: d/000bad to cos://shelf/p/000bad An error occurred"), "{}", ran.err);
    // What is still on the screen is not.
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/p", "--only-show-errors"]);
    assert!(!ran.ends(1).err.contains("1 failed"), "{}", ran.err);
    let ran = home.cos(["cp", "-r", "d", "cos://shelf/p", "--output", "json"]);
    assert!(!ran.ends(1).err.contains("1 failed"), "{}", ran.err);
}
