//! Files and directories that come, go and move.

use super::*;

#[test]
fn files_that_are_there_already_are_listed_and_new_ones_are_told_of() {
    let fill = |root: &Path| {
        write(&root.join("a"));
        write(&root.join("d/e/f"));
    };
    let stage = Stage::with(&Sources::new(), fill, |_| {});
    let scan = stage.seen.told().ended(ScanReason::Start).expect("ended");
    assert_eq!((scan.files, scan.directories, scan.unreadable), (2, 3, 0));
    assert!(stage.seen.told().has("a") && stage.seen.told().has("d/e/f"));
    assert!(stage.seen.told().events.contains(&RootEvent::Armed { directories: 3 }));
    stage.write("d/e/new");
    stage.seen.until("closed", |told| told.closed == [PathBuf::from("d/e/new")]);
    std::fs::remove_file(stage.path("a")).expect("removed");
    stage.seen.until("gone", |told| told.gone.contains(Path::new("a")));
}

fn many_new_directories(count: usize) {
    let stage = Stage::new();
    for number in 0..count {
        stage.write(&format!("d{number}/file"));
    }
    stage.seen.until("all of them", |told| told.files.len() == count);
}

#[test]
fn a_file_in_each_of_many_new_directories_is_found() {
    many_new_directories(2_000);
}

#[test]
#[ignore = "full size; takes seconds"]
fn a_file_in_each_of_20000_new_directories_is_found() {
    many_new_directories(20_000);
}

#[test]
fn a_file_at_the_bottom_of_ten_directories_made_at_once_is_found() {
    let stage = Stage::new();
    let paths: Vec<String> = (0..100).map(|number| format!("{number}/1/2/3/4/5/6/7/8/9/file")).collect();
    for path in &paths {
        stage.write(path);
    }
    stage.seen.until("all of them", |told| paths.iter().all(|path| told.has(path)));
}

#[test]
fn a_directory_that_is_deleted_and_made_again_is_watched_again() {
    let stage = Stage::new();
    for round in 0..200 {
        stage.write(&format!("d/e/{round}"));
        if round < 199 {
            std::fs::remove_dir_all(stage.path("d")).expect("removed");
        }
    }
    stage.seen.until("the last one alone", |told| told.files.keys().eq([Path::new("d/e/199")]));
    stage.write("d/e/later");
    stage.write("d/also");
    stage.seen.until_found(&["d/e/later", "d/also"]);
}

#[test]
fn a_renamed_directory_tells_of_what_is_below_by_its_new_path() {
    let stage = Stage::with(&Sources::new(), |root| write(&root.join("a/b/c/file")), |_| {});
    stage.rename("a/b", "n");
    stage.seen.until_found(&["n/c/file"]);
    stage.seen.until("gone from there", |told| told.gone_directories.contains(&PathBuf::from("a/b")));
    stage.write("n/c/later");
    stage.seen.until_found(&["n/c/later"]);
    stage.rename("n", "a/m");
    stage.write("a/m/c/last");
    stage.seen.until("by the new path alone", |told| {
        ["a/m/c/file", "a/m/c/later", "a/m/c/last"].iter().all(|path| told.has(path)) && told.files.len() == 3
    });
}

#[test]
fn a_directory_takes_the_place_of_another() {
    let stage = Stage::with(
        &Sources::new(),
        |root| {
            write(&root.join("current/old"));
            write(&root.join("next/new"));
        },
        |_| {},
    );
    for round in 0..20 {
        stage.rename("current", "before");
        stage.rename("next", "current");
        stage.write(&format!("current/{round}"));
        stage.rename("before", "next");
    }
    stage.write("current/last");
    stage.write("next/last");
    stage.seen.until_found(&["current/last", "next/last", "current/19", "next/18"]);
    let there = |told: &Told| {
        let all = told.files.keys().all(|path| stage.path("").join(path).exists());
        all && told.files.len() == 24
    };
    stage.seen.until("nothing else", there);
}

#[test]
fn a_directory_that_leaves_is_heard_of_no_more_and_one_that_comes_is() {
    let (sources, faults) = faulty();
    let stage = Stage::with(&sources, |root| write(&root.join("a/b/file")), |_| {});
    let outside = stage.dir.path().join("outside");
    std::fs::rename(stage.path("a"), &outside).expect("renamed");
    stage.seen.until("gone", |told| told.gone_directories.contains(&PathBuf::from("a")) && told.files.is_empty());
    let end = Instant::now() + LONG;
    while faults.removed.load(Ordering::SeqCst) < 2 {
        assert!(Instant::now() < end, "its watches are given back");
        std::thread::sleep(Duration::from_millis(2));
    }
    write(&outside.join("b/unseen"));
    write(&outside.join("c/d/with"));
    std::fs::rename(&outside, stage.path("back")).expect("renamed");
    stage.seen.until_found(&["back/b/file", "back/b/unseen", "back/c/d/with"]);
    assert!(!stage.seen.told().has("a/b/unseen"));
    stage.write("back/c/d/later");
    stage.seen.until_found(&["back/c/d/later"]);
}

#[test]
fn a_file_that_is_renamed_over_another_is_complete() {
    let stage = Stage::with(&Sources::new(), |root| write(&root.join("report.csv")), |_| {});
    stage.write("report.csv.tmp");
    stage.rename("report.csv.tmp", "report.csv");
    stage.seen.until("it is", |told| told.files.get(Path::new("report.csv")) == Some(&Some(Sign::Closed)));
    stage.seen.until("the other name is gone", |told| told.gone.contains(Path::new("report.csv.tmp")));
}

#[test]
fn what_editors_do_to_save_a_file_ends_with_the_file_complete() {
    let stage = Stage::with(&Sources::new(), |root| write(&root.join("notes.txt")), |_| {});
    // Vim: a test file, a backup, the file written anew, the backup removed.
    stage.write("4913");
    std::fs::remove_file(stage.path("4913")).expect("removed");
    stage.rename("notes.txt", "notes.txt~");
    stage.write("notes.txt");
    std::fs::remove_file(stage.path("notes.txt~")).expect("removed");
    let saved = |told: &Told| told.files.get(Path::new("notes.txt")) == Some(&Some(Sign::Closed));
    stage.seen.until("as Vim saves", |told| saved(told) && told.files.len() == 1);
    // Emacs: a lock that leads nowhere, an autosave file, then the file renamed to a backup and written.
    stage.seen.told().files.clear();
    std::os::unix::fs::symlink("me@host.1", stage.path(".#notes.txt")).expect("linked");
    stage.write("#notes.txt#");
    stage.rename("notes.txt", "notes.txt~");
    stage.write("notes.txt");
    std::fs::remove_file(stage.path("#notes.txt#")).expect("removed");
    std::fs::remove_file(stage.path(".#notes.txt")).expect("removed");
    stage.seen.until("as Emacs saves", |told| saved(told) && !told.has("#notes.txt#") && told.has("notes.txt~"));
}

#[test]
fn hard_links_and_empty_files_are_told_of_although_nobody_closes_them() {
    let stage = Stage::with(&Sources::new(), |root| write(&root.join("one")), |_| {});
    std::fs::hard_link(stage.path("one"), stage.path("two")).expect("linked");
    stage.seen.until("told", |told| told.files.get(Path::new("two")) == Some(&Some(Sign::Changed)));
}

#[test]
fn every_write_is_told_of_where_that_is_wanted() {
    use std::io::Write;
    let stage = Stage::with(&Sources::new(), |_| {}, |settings| settings.every_write = true);
    let mut log = std::fs::File::create(stage.path("log")).expect("made");
    stage.seen.until_found(&["log"]);
    stage.seen.told().files.clear();
    log.write_all(b"line").expect("written");
    stage.seen.until("still open", |told| told.files.get(Path::new("log")) == Some(&Some(Sign::Changed)));
}

#[test]
fn names_that_are_no_text_are_kept_as_they_are() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let odd = |name: &'static [u8]| PathBuf::from(OsStr::from_bytes(name));
    let stage = Stage::with(&Sources::new(), |root| write(&root.join(odd(b"d\xff/f\xfe"))), |_| {});
    write(&stage.path("").join(odd(b"d\xff/new\n\x80")));
    stage.seen.until("both", |told| {
        [odd(b"d\xff/f\xfe"), odd(b"d\xff/new\n\x80")].iter().all(|path| told.files.contains_key(path))
    });
}

#[test]
fn directories_that_are_left_out_are_neither_watched_nor_read() {
    let (sources, faults) = faulty();
    let stage = Stage::with(&sources, |root| write(&root.join("no-cache/deep/file")), |_| {});
    stage.write("no-more/deep/file");
    stage.write("yes/no-file");
    stage.write("yes/file");
    stage.seen.until_found(&["yes/file"]);
    assert_eq!(stage.seen.told().files.len(), 1);
    let added = faults.added.lock().expect("whole").clone();
    assert!(added.iter().all(|path| !path.to_string_lossy().contains("no-")), "{added:?}");
}

#[test]
fn own_files_are_never_told_of() {
    let stage = Stage::new();
    stage.write(".cos-watch-canary-of-another");
    stage.write(".download.cos-0123abcd");
    stage.write("last");
    stage.seen.until_found(&["last"]);
    stage.watcher().rescan(ScanReason::Asked);
    stage.seen.until_scanned(ScanReason::Asked);
    assert_eq!(stage.seen.told().files.len(), 1);
}

#[test]
fn symbolic_links_are_left_out_or_followed_to_files_below_the_root() {
    let fill = |root: &Path| {
        write(&root.join("real/file"));
        write(&root.parent().expect("above").join("secret"));
        std::os::unix::fs::symlink("real/file", root.join("in")).expect("linked");
        std::os::unix::fs::symlink("../secret", root.join("out")).expect("linked");
        std::os::unix::fs::symlink("real", root.join("directory")).expect("linked");
        std::os::unix::fs::symlink("nowhere", root.join("dangling")).expect("linked");
    };
    let skipping = Stage::with(&Sources::new(), fill, |_| {});
    assert!(skipping.seen.told().files.keys().eq([Path::new("real/file")]));
    let following = Stage::with(&Sources::new(), fill, |settings| settings.symlinks = Symlinks::Follow);
    let told = following.seen.told();
    assert!(told.files.keys().eq([Path::new("in"), Path::new("real/file")]), "{:?}", told.files);
    let left: Vec<&Path> = told
        .events
        .iter()
        .filter_map(|event| match event {
            RootEvent::LeftOut { path, .. } => Some(path.as_path()),
            _ => None,
        })
        .collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn pipes_and_sockets_are_left_out_and_said_once() {
    let fill = |root: &Path| {
        write(&root.join("file"));
        let mode = rustix::fs::Mode::RUSR;
        rustix::fs::mknodat(rustix::fs::CWD, root.join("pipe"), rustix::fs::FileType::Fifo, mode, 0).expect("made");
    };
    let stage = Stage::with(&Sources::new(), fill, |_| {});
    stage.watcher().rescan(ScanReason::Asked);
    stage.seen.until_scanned(ScanReason::Asked);
    let said = RootEvent::LeftOut { path: PathBuf::from("pipe"), why: "it is a pipe".to_owned() };
    assert_eq!(stage.seen.told().events.iter().filter(|&event| *event == said).count(), 1);
}
