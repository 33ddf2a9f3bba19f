//! When `cos sync --delete` deletes nothing.

use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{Sandbox, Store, stage};

/// A directory and a bucket of which each has something that the other has not.
fn both() -> (Store, Sandbox) {
    let (store, home) = stage();
    for number in 0..5 {
        home.file(format!("d/here-{number}"), "x");
        store.put(&format!("there-{number}"), "x");
    }
    (store, home)
}

/// All that is at both sides.
fn state(store: &Store, home: &Sandbox) -> (Vec<String>, Vec<String>) {
    (store.keys(), home.tree("d"))
}

fn listings() -> Matcher {
    Matcher::method(Method::GET).with_query("list-type")
}

#[test]
fn an_empty_source_deletes_nothing_unless_it_may() {
    let (store, home) = both();
    std::fs::create_dir(home.path("mount")).expect("made");
    let before = state(&store, &home);
    for (source, target, name) in [("mount", "cos://shelf", "mount"), ("cos://shelf/none/", "d", "cos://shelf/none/")] {
        let expected = format!(
            "fatal error: nothing was deleted: the source `{name}` is empty\n\
             hint: check that the source is the right one and mounted; --allow-empty-source deletes all the same\n"
        );
        home.cos(["sync", source, target, "--delete"]).fails(1, &expected);
        home.cos(["sync", source, target, "--delete", "--dryrun"]).fails(1, &expected);
    }
    // To leave out all that there is makes it no fuller.
    home.cos(["sync", "d", "cos://shelf", "--delete", "--include", "there*"]).fails(
        1,
        "fatal error: nothing was deleted: the filters leave nothing of the source `d`\n\
         hint: check the patterns and the source; --allow-empty-source deletes what the filters mean all the same\n",
    );
    assert_eq!(state(&store, &home), before);
    home.cos(["sync", "mount", "cos://shelf", "--delete", "--allow-empty-source"]).done();
    assert_eq!(store.keys(), [""; 0]);
    home.cos(["sync", "mount", "cos://shelf", "--delete"]).is(0, "", "");
}

#[test]
fn a_missing_source_changes_nothing() {
    let (store, home) = both();
    let before = state(&store, &home);
    let ran = home.cos(["sync", "unmounted", "cos://shelf", "--delete", "--allow-empty-source"]);
    ran.fails(255, "error: The user-provided path unmounted does not exist.\n");
    let ran = home.cos(["sync", "cos://no-such-bucket", "d", "--delete", "--allow-empty-source"]);
    assert!(ran.ends(1).err.contains("NoSuchBucket"), "{}", ran.err);
    assert_eq!(state(&store, &home), before);
}

#[test]
fn a_listing_that_fails_half_way_deletes_nothing() {
    for (source, target) in [("cos://shelf", "d"), ("d", "cos://shelf"), ("cos://shelf", "cos://other")] {
        for fault in [
            Fault::Status { code: 500, error_code: "InternalError".to_owned(), retry_after: None },
            Fault::Html { code: 200 },
            Fault::MalformedXml,
            Fault::ErrorIn200 { error_code: "InternalError".to_owned() },
        ] {
            let (store, home) = both();
            store.make_bucket("other");
            store.put_in("other", "zzz", "x");
            home.config("max_attempts = 2");
            let before = state(&store, &home);
            // The second page of either side.
            store.spoil(listings().with_query("continuation-token"), fault.clone());
            let ran = home.cos(["sync", source, target, "--delete", "--page-size", "2"]);
            assert!(ran.ends(1).err.starts_with("fatal error: "), "{fault:?}: {}", ran.err);
            let after = state(&store, &home);
            assert!(before.0.iter().all(|key| after.0.contains(key)), "{source} {fault:?}");
            assert!(before.1.iter().all(|file| after.1.contains(file)), "{source} {fault:?}");
            assert_eq!(store.keys_in("other").last().map(String::as_str), Some("zzz"));
            assert!(!ran.out.contains("delete:"), "{}", ran.out);
        }
    }
}

#[test]
fn a_page_of_html_is_no_empty_listing() {
    let (store, home) = both();
    let before = state(&store, &home);
    store.spoil(listings(), Fault::Html { code: 200 });
    home.config("max_attempts = 2");
    home.cos(["sync", "cos://shelf", "d", "--delete", "--allow-empty-source"]).ends(1);
    assert_eq!(state(&store, &home), before);
}

#[test]
fn a_directory_that_cannot_be_read_deletes_nothing() {
    if rustix::process::geteuid().is_root() {
        // The superuser reads everything but what is too deep to be named.
        let (store, home) = both();
        let mut deep = home.path("d");
        let name = "n".repeat(250);
        let mut directory =
            rustix::fs::open(&deep, rustix::fs::OFlags::DIRECTORY, rustix::fs::Mode::empty()).expect("open");
        for _ in 0..20 {
            rustix::fs::mkdirat(&directory, &name, rustix::fs::Mode::RWXU).expect("made");
            directory = rustix::fs::openat(&directory, &name, rustix::fs::OFlags::DIRECTORY, rustix::fs::Mode::empty())
                .expect("open");
            deep.push(&name);
        }
        let ran = home.cos(["sync", "d", "cos://shelf", "--delete"]);
        assert!(ran.ends(1).err.contains("fatal error: nothing was deleted: the directory `d/nnn"), "{}", ran.err);
        assert_eq!(store.keys().len(), 10, "what could be read was sent");
        return;
    }
    let (store, home) = both();
    home.file("d/closed/inner", "x");
    store.put("closed/inner", "x");
    let closed = home.path("d/closed");
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).expect("chmod");
    let ran = home.cos(["sync", "d", "cos://shelf", "--delete"]);
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o700)).expect("chmod back");
    assert!(ran.ends(1).err.contains("nothing was deleted: the directory `d/closed` could not be read"), "{}", ran.err);
    assert_eq!(store.keys().len(), 11);
}

#[test]
fn a_directory_whose_name_is_no_key_hinders_nothing() {
    let (store, home) = both();
    let odd = home.path("d").join(std::ffi::OsStr::from_bytes(b"odd-\xff"));
    if std::fs::create_dir(&odd).is_err() {
        // A file system that takes UTF-8 alone.
        return;
    }
    std::fs::write(odd.join("inner"), "x").expect("written");
    let ran = home.cos(["sync", "d", "cos://shelf", "--delete"]);
    assert!(ran.ends(2).err.contains("is not UTF-8"), "{}", ran.err);
    assert!(store.keys().iter().all(|key| key.starts_with("here-")), "{:?}", store.keys());
}

#[test]
fn a_target_that_cannot_be_listed_stays_as_it_is() {
    let (store, home) = both();
    let before = state(&store, &home);
    let denied = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(listings(), denied);
    let ran = home.cos(["sync", "d", "cos://shelf", "--delete"]);
    assert!(ran.ends(1).err.contains("AccessDenied") && ran.out.is_empty(), "{}{}", ran.out, ran.err);
    assert_eq!(state(&store, &home), before);
}

#[test]
fn a_transfer_that_failed_leaves_what_would_be_deleted() {
    let (store, home) = both();
    let fault = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::PUT).path("/here-2"), fault);
    let ran = home.cos(["sync", "d", "cos://shelf", "--delete"]);
    let last = "fatal error: nothing was deleted: 1 transfer failed\n\
                hint: run the command again; it deletes when all transfers go through\n";
    assert!(ran.ends(1).err.ends_with(last), "{}", ran.err);
    assert_eq!(store.keys().len(), 9);
    store.plan.clear();
    home.cos(["sync", "d", "cos://shelf", "--delete"]).done();
    assert_eq!(store.keys(), home.tree("d"));
}

#[test]
fn a_download_that_failed_leaves_the_files_that_no_object_has() {
    let (store, home) = both();
    let fault = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::GET).path("/there-2"), fault);
    let ran = home.cos(["sync", "cos://shelf", "d", "--delete"]);
    assert!(ran.ends(1).err.contains("fatal error: nothing was deleted: 1 transfer failed\n"), "{}", ran.err);
    assert_eq!(home.tree("d").len(), 9);
    store.plan.clear();
    home.cos(["sync", "cos://shelf", "d", "--delete"]).done();
    assert_eq!(store.keys(), home.tree("d"));
}

#[test]
fn more_than_the_user_allows_is_not_deleted() {
    let (store, home) = both();
    let all = |limit: &'static str| ["sync", "d", "cos://shelf", "--delete", "--max-delete", limit];
    // Sent in the first of these runs, so that the target holds more in the others.
    for (limit, total) in [("4", 5), ("0", 10), ("49%", 10)] {
        let expected = format!(
            "fatal error: nothing was deleted: 5 of {total} at the target would be, and at most {limit} may\n\
             hint: see with --dryrun what would go, then raise --max-delete\n"
        );
        assert_eq!(home.cos(all(limit)).ends(1).err, expected);
        assert_eq!(store.keys().len(), 10);
    }
    home.cos(all("50%")).done();
    assert_eq!(store.keys().len(), 5);
}

#[test]
fn what_is_skipped_at_the_source_protects_its_target() {
    let (store, home) = both();
    rustix::fs::mkfifoat(rustix::fs::CWD, home.path("d/pipe"), rustix::fs::Mode::from_raw_mode(0o600)).expect("made");
    std::os::unix::fs::symlink("not-mounted", home.path("d/link")).expect("made");
    for key in ["pipe", "link", "link/below", "pipe-2"] {
        store.put(key, "x");
    }
    let ran = home.cos(["sync", "d", "cos://shelf", "--delete"]);
    assert_eq!(ran.ends(2).out.lines().filter(|line| line.starts_with("delete: ")).count(), 6);
    for key in ["pipe", "link", "link/below"] {
        assert!(store.keys().iter().any(|found| found == key), "{key}");
    }
}

#[test]
fn what_a_symlink_at_the_target_leads_to_is_never_deleted() {
    let (store, home) = both();
    store.put("linked/of-both", "x");
    home.file("elsewhere/mine", "x");
    home.file("elsewhere/of-both", "x");
    std::os::unix::fs::symlink("../elsewhere", home.path("d/linked")).expect("made");
    home.cos(["sync", "cos://shelf", "d", "--delete"]).done();
    assert_eq!(home.tree("elsewhere"), ["mine", "of-both"]);
}

#[test]
fn keys_that_are_no_file_names_are_skipped_and_protect_what_they_would_meet() {
    let (store, home) = both();
    store.put("a//b", "x");
    store.put("../evil", "x");
    home.file("d/a/b", "mine");
    let ran = home.cos(["sync", "cos://shelf", "d", "--delete"]);
    assert_eq!(ran.ends(2).err.matches("warning: Skipping file").count(), 2, "{}", ran.err);
    assert_eq!(home.read("d/a/b"), b"mine");
    assert!(!home.path("evil").exists());
}

#[test]
fn an_interrupted_sync_deletes_nothing() {
    let (store, home) = both();
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(std::time::Duration::from_secs(3)));
    let running = home.start(["sync", "d", "cos://shelf", "--delete"]);
    store.await_requests(1, |request| request.method == Method::PUT);
    running.signal(rustix::process::Signal::INT);
    running.wait().ends(130);
    assert!((0..5).all(|number| store.keys().contains(&format!("there-{number}"))));
}

#[test]
fn an_interrupted_download_deletes_nothing() {
    let (store, home) = both();
    store.spoil(Matcher::method(Method::GET).path("/there-1"), Fault::Delay(std::time::Duration::from_secs(3)));
    let running = home.start(["sync", "cos://shelf", "d", "--delete"]);
    store.await_requests(1, |request| request.target.contains("there-1"));
    running.signal(rustix::process::Signal::INT);
    running.wait().ends(130);
    assert!((0..5).all(|number| home.tree("d").contains(&format!("here-{number}"))));
}

#[test]
fn keys_that_no_file_can_have_are_deleted_like_others() {
    let (store, home) = both();
    let long = "n".repeat(256);
    for key in [long.clone(), format!("{long}/x"), format!("dir/{long}")] {
        store.put(&key, "x");
    }
    let before = store.keys().len();
    home.cos(["sync", "d", "cos://shelf", "--delete"]).ends(0);
    let after = store.keys();
    assert!(!after.iter().any(|key| key.contains(&long)), "{before} keys before, {after:?} after");
}

#[test]
fn an_object_whose_source_may_still_be_there_is_kept_and_shown() {
    let (store, home) = both();
    store.put("link/x", "x");
    std::os::unix::fs::symlink("nowhere", home.path("d/link")).expect("made");
    let ran = home.cos(["sync", "d", "cos://shelf", "--delete"]);
    let kept = "warning: Skipping file cos://shelf/link/x. File/Directory is not readable. (its source is not known to be gone";
    assert!(ran.ends(2).err.lines().any(|line| line.starts_with(kept)), "{}", ran.err);
    assert!(store.keys().contains(&"link/x".to_owned()));
}

#[test]
fn neither_side_of_a_sync_with_deletions_may_lie_inside_the_other() {
    let (store, home) = both();
    store.put("x/a", "a");
    store.put("x/sub/b", "only here");
    let before = store.keys();
    for (source, target) in [("cos://shelf/x/", "cos://shelf/x/sub/"), ("cos://shelf/x/sub", "cos://shelf/x")] {
        let ran = home.cos(["sync", source, target, "--delete"]);
        assert!(ran.ends(252).err.contains("--delete would remove"), "{}", ran.err);
        assert_eq!(store.keys(), before);
    }
}
