//! What a kernel does when it has no room, or does not do any more.

use super::*;

#[test]
fn an_overflow_is_told_and_what_was_missed_is_found_and_watched() {
    let (sources, faults) = faulty();
    let stage = Stage::with(&sources, |root| write(&root.join("goes/file")), |_| {});
    faults.overflow.store(true, Ordering::SeqCst);
    for number in 0..300 {
        stage.write(&format!("d{number}/e/file"));
    }
    std::fs::remove_dir_all(stage.path("goes")).expect("removed");
    stage.write("overflow-now");
    stage.seen.until("all", |told| told.files.len() == 301 && !told.has("goes/file"));
    stage.seen.until_scanned(ScanReason::Overflow);
    assert!(stage.seen.told().events.contains(&RootEvent::Overflow));
    assert!(stage.seen.told().gone_directories.contains(&PathBuf::from("goes")));
    stage.write("d7/e/later");
    stage.seen.until("watched", |told| told.closed.contains(&PathBuf::from("d7/e/later")));
}

#[test]
fn what_finds_no_room_for_a_watch_is_polled_and_watched_when_there_is_room_again() {
    let (sources, faults) = faulty();
    faults.set_limit(Some(3));
    let fill = |root: &Path| {
        for number in 0..10 {
            write(&root.join(format!("d{number}/file")));
        }
    };
    let stage = Stage::with(&sources, fill, |_| {});
    let told_of = |told: &Told, wanted: u64| {
        told.events.iter().any(|event| {
            matches!(event, RootEvent::Unwatched { directories, why }
            if *directories == wanted && (wanted == 0 || why.contains("max_user_watches")))
        })
    };
    stage.seen.until("eight without", |told| told_of(told, 8));
    assert_eq!(stage.seen.told().files.len(), 10);
    for number in 0..10 {
        stage.write(&format!("d{number}/later"));
        stage.write(&format!("d{number}/new/deep/file"));
    }
    stage.seen.until("all", |told| told.files.len() == 30);
    std::fs::remove_dir_all(stage.path("d3")).expect("removed");
    stage.seen.until("one less", |told| told.files.len() == 27);
    faults.set_limit(None);
    stage.seen.until("all are watched", |told| told_of(told, 0));
    stage.write("d9/new/deep/last");
    stage.seen.until("told", |told| told.closed.contains(&PathBuf::from("d9/new/deep/last")));
}

#[test]
fn a_root_without_a_queue_is_polled_until_there_is_one() {
    let (sources, faults) = faulty();
    faults.no_queue.store(true, Ordering::SeqCst);
    let stage = Stage::with(&sources, |root| write(&root.join("d/file")), |_| {});
    stage.seen.until("said", |told| {
        told.events.iter().any(|event| {
            matches!(event, RootEvent::Unwatched { directories: 2, why }
            if why.contains("max_user_instances"))
        })
    });
    stage.write("d/e/later");
    stage.seen.until_found(&["d/e/later"]);
    faults.no_queue.store(false, Ordering::SeqCst);
    stage.seen.until("watched", |told| told.events.contains(&RootEvent::Armed { directories: 3 }));
    stage.write("d/e/last");
    stage.seen.until("told", |told| told.closed.contains(&PathBuf::from("d/e/last")));
}

#[test]
fn the_canary_is_seen_again_and_again_and_leaves_nothing_behind() {
    let mut stage = Stage::with(&Sources::new(), |_| {}, |settings| settings.canary = Duration::from_millis(50));
    let seen = |told: &Told| told.events.iter().filter(|event| **event == RootEvent::CanarySeen).count();
    stage.seen.until("three times", |told| seen(told) >= 3);
    stage.stop();
    assert!(stage.seen.told().files.is_empty());
    assert_eq!(std::fs::read_dir(stage.path("")).expect("read").count(), 0);
}

#[test]
fn a_watcher_that_hears_nothing_is_made_anew_and_the_root_scanned() {
    let (sources, faults) = faulty();
    let stage = Stage::with(&sources, |_| {}, |settings| settings.canary = Duration::from_millis(50));
    faults.deaf.store(true, Ordering::SeqCst);
    stage.write("d/unheard");
    stage.seen.until_scanned(ScanReason::DeadWatcher);
    assert!(stage.seen.told().events.contains(&RootEvent::WatcherDead));
    stage.seen.until_found(&["d/unheard"]);
    stage.write("d/heard");
    stage.seen.until("told", |told| told.closed.contains(&PathBuf::from("d/heard")));
    assert_eq!(faults.queues.load(Ordering::SeqCst), 2);
}

#[test]
fn a_directory_that_cannot_be_read_is_said_and_never_taken_for_gone() {
    use rustix::thread::{CapabilitySet, capabilities, set_capabilities};
    use std::os::unix::fs::PermissionsExt;
    // The administrator may read everything, unless a thread gives that up; those it starts have given it up, too.
    let run = || {
        let mut sets = capabilities(None).expect("told");
        sets.effective.remove(CapabilitySet::DAC_OVERRIDE | CapabilitySet::DAC_READ_SEARCH);
        set_capabilities(None, sets).expect("less is always allowed");
        let stage = Stage::with(&Sources::new(), |root| write(&root.join("shut/deep/file")), |_| {});
        let mode = |mode| {
            let permissions = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(stage.path("shut"), permissions).expect("set");
        };
        mode(0o000);
        stage.watcher().rescan(ScanReason::Asked);
        stage.seen.until_scanned(ScanReason::Asked);
        let scan = stage.seen.told().ended(ScanReason::Asked).expect("ended");
        assert_eq!((scan.unreadable, scan.files), (1, 0));
        assert!(stage.seen.told().has("shut/deep/file") && stage.seen.told().gone_directories.is_empty());
        let said = |event: &RootEvent| {
            matches!(event, RootEvent::LeftOut { path, why }
            if path == Path::new("shut") && why.contains("cannot be read"))
        };
        assert_eq!(stage.seen.told().events.iter().filter(|event| said(event)).count(), 1);
        mode(0o755);
        stage.write("shut/deep/later");
        stage.seen.until_found(&["shut/deep/later"]);
    };
    std::thread::spawn(run).join().expect("the thread's own assertions");
}
