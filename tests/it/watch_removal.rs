//! Files are removed when their object is proved, and only then.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::agent::{end, until};
use crate::support::{Channels, Enclosure, Sandbox, Setup, Store, stage};

/// Longer than the grace of these tests, and than a look at what is due.
const LONG_ENOUGH: Duration = Duration::from_millis(3500);

fn setup(more: &str) -> (Store, Sandbox, Setup) {
    let (store, home) = stage();
    let mut setup = Setup::new(&Channels::start());
    setup.projects[0] = format!(
        "{{name: one, paths: [in], dest: 'cos://shelf/w/', delete_after_sync: {{enabled: true, grace: 2s}}{more}}}"
    );
    (store, home, setup)
}

/// What the log says of files that are not removed.
fn refusals(home: &Sandbox) -> String {
    let log = String::from_utf8(home.read("agent.log")).expect("text");
    log.lines().filter(|line| line.contains("a file is not removed")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_store_that_lies_about_its_content_has_no_file_removed() {
    let (store, home, setup) = setup("");
    for name in ["stored", "asked", "shorter", "plain"] {
        home.file(format!("in/{name}"), format!("bytes of {name}"));
    }
    // One lie when it is stored, one when it is asked for, each to every request of that file.
    store.spoil(Matcher::method(Method::PUT).path("w/stored"), Fault::WrongEtag);
    store.spoil(Matcher::method(Method::HEAD).path("w/asked"), Fault::WrongEtag);
    let agent = setup.start(&home);
    until("the one that nobody lies about to go", || !home.path("in/plain").exists());
    until("the lie to be noticed", || refusals(&home).contains("its ETag differs"));
    std::thread::sleep(LONG_ENOUGH);
    assert_eq!(home.tree("in"), ["asked", "stored"], "{}", refusals(&home));
    assert_eq!(home.read("in/stored"), b"bytes of stored");
    end(agent);
}

#[test]
fn an_object_that_is_another_or_gone_has_no_file_removed() {
    let (store, home, setup) = setup("");
    for name in ["same-size", "longer", "gone", "plain"] {
        home.file(format!("in/{name}"), format!("bytes of {name}"));
    }
    let agent = setup.start(&home);
    until("all files", || store.keys().len() == 4);
    store.put("w/same-size", "BYTES OF same-size");
    store.put("w/longer", "bytes of longer and more");
    store.delete("shelf", "w/gone");
    until("the one that is as it was to go", || !home.path("in/plain").exists());
    until("the others to be refused", || refusals(&home).lines().count() == 3);
    std::thread::sleep(LONG_ENOUGH);
    assert_eq!(home.tree("in"), ["gone", "longer", "same-size"]);
    end(agent);
    let said = refusals(&home);
    for why in ["its ETag differs", "bytes in the store", "the store has no `w/gone` any more"] {
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn a_file_that_was_changed_after_it_was_stored_is_not_removed_although_nobody_heard_of_the_change() {
    // It is polled so seldom that the agent hears of nothing but what is there at the start.
    let (store, home, setup) = setup(", watch: poll, poll: 1h, rescan: 1h");
    for name in ["changed", "replaced", "plain"] {
        home.file(format!("in/{name}"), format!("bytes of {name}"));
    }
    let agent = setup.start(&home);
    until("all files", || store.keys().len() == 3);
    // As long as before, and as old: only the kernel's own time of change tells.
    let changed = home.path("in/changed");
    let written = fs::metadata(&changed).and_then(|metadata| metadata.modified()).expect("known");
    home.file("in/changed", "BYTES OF changed");
    File::options().write(true).open(&changed).and_then(|file| file.set_modified(written)).expect("set");
    home.file("outside", "bytes of REPLACED");
    fs::rename(home.path("outside"), home.path("in/replaced")).expect("moved");
    until("the one that did not change to go", || !home.path("in/plain").exists());
    until("the others to be refused", || refusals(&home).lines().count() == 2);
    std::thread::sleep(LONG_ENOUGH);
    end(agent);
    assert_eq!(home.read("in/changed"), b"BYTES OF changed");
    assert_eq!(home.read("in/replaced"), b"bytes of REPLACED");
    assert!(refusals(&home).contains("it has changed since it was sent"), "{}", refusals(&home));
}

#[test]
fn a_file_that_changes_in_its_grace_is_removed_when_the_last_of_it_is_stored() {
    let (store, home, setup) = setup("");
    home.file("in/d/f", "first");
    let agent = setup.start(&home);
    for round in 0..4 {
        let text = format!("round {round}");
        home.file("in/d/f", &text);
        until("the change", || store.find("w/d/f").is_some_and(|bytes| bytes == text.as_bytes()));
        std::thread::sleep(Duration::from_millis(300));
        assert!(home.path("in/d/f").exists(), "its grace begins anew");
    }
    until("it to go, and its directory with it", || !home.path("in/d").exists());
    assert!(home.path("in").exists());
    end(agent);
    assert_eq!(store.get("w/d/f"), b"round 3");
}

#[test]
fn a_root_that_is_another_directory_now_has_nothing_removed() {
    let (store, home, setup) = setup("");
    home.file("in/d/f", "f");
    let agent = setup.start(&home);
    until("the file", || store.find("w/d/f").is_some());
    // The root is taken away, and what stands in its place holds a second name of the very file.
    fs::rename(home.path("in"), home.path("away")).expect("moved");
    fs::create_dir_all(home.path("in/d")).expect("made");
    std::thread::sleep(LONG_ENOUGH);
    assert_eq!(home.tree("away"), ["d/f"]);
    assert!(home.path("in/d").exists(), "it was not this one that was emptied");
    // With its root back it is sent no more, and goes in the end or not: it is not lost.
    fs::remove_dir_all(home.path("in")).expect("removed");
    fs::rename(home.path("away"), home.path("in")).expect("moved");
    let puts = || store.requests().iter().filter(|one| one.method == Method::PUT).count();
    let before = puts();
    home.file("in/g", "g");
    until("the root to be watched again", || store.find("w/g").is_some());
    end(agent);
    assert_eq!(puts(), before + 1, "what the store has is not sent again");
}

#[test]
fn an_unmounted_root_has_nothing_removed_below_it_and_nothing_on_its_disk() {
    let Some(enclosure) = Enclosure::new() else { return };
    let (store, home, setup) = setup("");
    // Below the mount lies a file of the same name and content, which the store holds as well: it is not the one.
    let old = SystemTime::now() - Duration::from_secs(60);
    for directory in ["in", "disk"] {
        let path = home.file(format!("{directory}/f"), "f");
        File::options().write(true).open(path).and_then(|file| file.set_modified(old)).expect("set");
    }
    setup.write(&home);
    let agent =
        enclosure.start(&home, "mount -t tmpfs tmpfs in && cp -p disk/f in/f", &["watch", "--config", "watch.yaml"]);
    until("the file", || store.find("w/f").is_some());
    let inside = enclosure.outside(&agent, &home.path("in"));
    assert!(inside.join("f").exists(), "it is on the mounted file system");
    // Held open, it outlives the mount.
    let mounted = File::open(&inside).expect("opened");
    enclosure.run(&agent, &format!("umount -l {}", home.path("in").display()));
    until("the root to be missed", || setup.state(&home) == "degraded");
    std::thread::sleep(LONG_ENOUGH);
    assert_eq!(home.tree("in"), ["f"], "what lies below the mount point is nobody's");
    let through = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&mounted));
    assert!(fs::metadata(format!("{through}/f")).is_ok(), "what was mounted has its file still");
    end(agent);
    assert_eq!(home.tree("in"), ["f"]);
}

#[test]
fn a_bucket_that_cannot_be_asked_has_no_file_removed_until_it_can() {
    let (store, home, setup) = setup(", canary: 0");
    home.file("in/first", "first");
    home.config("max_attempts = 1");
    let agent = setup.start(&home);
    until("the first file", || store.find("w/first").is_some());
    // It is seen as it comes, so nothing is asked before it is sent.
    store.spoil(Matcher::method(Method::HEAD).path("w/f"), Fault::ResetBeforeAnswer);
    home.file("in/f", "f");
    until("the file", || store.find("w/f").is_some());
    std::thread::sleep(LONG_ENOUGH);
    assert!(home.path("in/f").exists());
    end(agent);
}

#[test]
fn a_marker_goes_with_its_file_and_counts_for_no_other() {
    let (store, home, setup) = setup(", complete: {marker: '{name}.done', silence: 300ms, settle: 50ms}");
    let agent = setup.start(&home);
    home.file("in/d/f", "one");
    home.file("in/d/f.done", "");
    until("the file and its marker to go", || !home.path("in/d/f").exists() && !home.path("in/d/f.done").exists());
    home.file("in/d/f.done", "");
    std::thread::sleep(Duration::from_millis(50));
    // Written after what says that it is complete.
    home.file("in/d/f", "the first half");
    std::thread::sleep(LONG_ENOUGH);
    assert_eq!((store.get("w/d/f"), home.read("in/d/f")), (b"one".to_vec(), b"the first half".to_vec()));
    home.file("in/d/f", "the first half and the second");
    std::thread::sleep(Duration::from_millis(50));
    home.file("in/d/f.done", "");
    until("all of it", || store.get("w/d/f") == b"the first half and the second");
    until("both to go", || !home.path("in/d/f").exists() && !home.path("in/d/f.done").exists());
    end(agent);
}

#[test]
fn a_file_that_somebody_has_open_for_writing_is_not_removed() {
    let (store, home, setup) = setup("");
    let held = home.file("in/held", "first");
    home.file("in/plain", "plain");
    let mut writer = File::options().append(true).open(&held).expect("opened");
    let agent = setup.start(&home);
    until("the one that nobody has open to go", || !home.path("in/plain").exists());
    std::thread::sleep(LONG_ENOUGH);
    assert!(held.exists());
    std::io::Write::write_all(&mut writer, b" and last").expect("written");
    drop(writer);
    until("all of it", || store.find("w/held").is_some_and(|bytes| bytes == b"first and last"));
    until("it to go", || !held.exists());
    end(agent);
}

/// Maps a file, writes to it, closes it, and writes once more through the mapping when it is told to.
const MAPPED: &str = "import mmap, os, sys
fd = os.open(sys.argv[1], os.O_RDWR)
memory = mmap.mmap(fd, 0)
os.close(fd)
memory[0:1] = b'1'
print('mapped', flush=True)
sys.stdin.readline()
memory[0:5] = b'later'
print('written', flush=True)
sys.stdin.readline()
";

#[test]
fn what_is_written_through_a_mapping_without_a_sign_of_it_is_stored_before_the_file_is_removed() {
    use std::io::{BufRead, BufReader, Write};
    let (store, home, setup) = setup("");
    let file = home.file("in/mapped", "0 the rest");
    let mut python = std::process::Command::new("python3")
        .args(["-c", MAPPED])
        .arg(&file)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("python3, which the checks of this project need anyway");
    let mut told = BufReader::new(python.stdout.take().expect("piped")).lines();
    let mut hears = |word: &str| assert_eq!(told.next().expect("a line").expect("text"), word);
    let mut tell = python.stdin.take().expect("piped");
    hears("mapped");

    let agent = setup.start(&home);
    until("the file", || store.find("w/mapped").is_some_and(|bytes| bytes == b"1 the rest"));
    tell.write_all(b"\n").expect("told");
    hears("written");

    std::thread::sleep(LONG_ENOUGH);
    assert!(file.exists(), "it is mapped");
    tell.write_all(b"\n").expect("told");
    assert!(python.wait().expect("ended").success());
    until("what was written last", || store.find("w/mapped").is_some_and(|bytes| bytes == b"later rest"));
    until("the file to go", || !file.exists());
    end(agent);
}
