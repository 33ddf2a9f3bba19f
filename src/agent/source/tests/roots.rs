//! Roots that come and go, lie in one another, or are many.

use super::*;

#[test]
fn a_root_that_is_moved_away_is_missing_and_its_files_are_not_gone() {
    let stage = Stage::with(&Sources::new(), |root| write(&root.join("d/file")), |_| {});
    let away = stage.dir.path().join("away");
    std::fs::rename(stage.path(""), &away).expect("renamed");
    stage.seen.until("missing", |told| told.events.contains(&RootEvent::Missing("it is not there".to_owned())));
    write(&away.join("d/while-away"));
    {
        let told = stage.seen.told();
        assert!(told.has("d/file") && !told.has("d/while-away"));
        assert!(told.gone.is_empty() && told.gone_directories.is_empty());
    }
    std::fs::rename(&away, stage.path("")).expect("renamed");
    stage.seen.until_scanned(ScanReason::Returned);
    stage.seen.until_found(&["d/file", "d/while-away"]);
    stage.write("d/later");
    stage.seen.until("told", |told| told.closed.contains(&PathBuf::from("d/later")));
}

#[test]
fn a_root_that_is_made_anew_is_said_to_have_been_away() {
    let stage = Stage::with(&Sources::new(), |root| write(&root.join("file")), |_| {});
    let other = stage.dir.path().join("other");
    write(&other.join("new"));
    std::fs::rename(stage.path(""), stage.dir.path().join("away")).expect("renamed");
    std::fs::rename(&other, stage.path("")).expect("renamed");
    stage.seen.until_scanned(ScanReason::Returned);
    stage.seen.until_found(&["new"]);
    assert!(stage.seen.told().events.iter().any(|event| matches!(event, RootEvent::Missing(_))));
    stage.write("later");
    stage.seen.until("told", |told| told.closed.contains(&PathBuf::from("later")));
}

#[test]
fn a_root_that_is_not_there_yet_is_waited_for() {
    let dir = tempfile::tempdir().expect("made");
    let root = dir.path().join("late");
    let seen = Recorder::of(&root);
    let watcher = Sources::new().watch(settings(&root), Arc::clone(&seen) as Arc<dyn Intake>).expect("no error");
    seen.until("missing", |told| told.events.contains(&RootEvent::Missing("it is not there".to_owned())));
    write(&root.join("file"));
    seen.until_found(&["file"]);
    assert_eq!(seen.told().ended(ScanReason::Returned), None);
    watcher.stop();
}

#[test]
fn what_cannot_be_a_root_is_refused() {
    let dir = tempfile::tempdir().expect("made");
    let refused = |root: &Path| {
        let told = Sources::new().watch(settings(root), Recorder::of(root));
        told.err().map(|error| error.to_string())
    };
    assert!(refused(Path::new("relative")).is_some_and(|error| error.contains("not absolute")));
    write(&dir.path().join("file"));
    assert!(refused(&dir.path().join("file")).is_some_and(|error| error.contains("not a directory")));
}

#[test]
fn a_root_behind_a_symbolic_link_is_watched() {
    let dir = tempfile::tempdir().expect("made");
    std::fs::create_dir(dir.path().join("real")).expect("made");
    std::os::unix::fs::symlink("real", dir.path().join("link")).expect("linked");
    let seen = Recorder::of(&dir.path().join("link"));
    let _watcher =
        Sources::new().watch(settings(&dir.path().join("link")), Arc::clone(&seen) as Arc<dyn Intake>).expect("a root");
    seen.until_scanned(ScanReason::Start);
    write(&dir.path().join("real/d/file"));
    seen.until_found(&["d/file"]);
    seen.until("armed", |told| told.events.contains(&RootEvent::Armed { directories: 1 }));
}

#[test]
fn polling_finds_what_comes_and_what_goes() {
    let stage =
        Stage::with(&Sources::new(), |root| write(&root.join("d/e/file")), |settings| settings.mode = WatchMode::Poll);
    stage.write("d/later");
    stage.write("n/m/file");
    stage.seen.until_found(&["d/later", "n/m/file", "d/e/file"]);
    std::fs::remove_dir_all(stage.path("d")).expect("removed");
    stage.seen.until("gone", |told| told.gone_directories.contains(&PathBuf::from("d")) && told.files.len() == 1);
    assert!(!stage.seen.told().events.iter().any(|event| matches!(event, RootEvent::Unwatched { .. })));
}

#[test]
fn a_watched_root_is_gone_through_from_time_to_time() {
    let stage = Stage::with(&Sources::new(), |_| {}, |settings| settings.rescan = Duration::from_millis(100));
    stage.seen.until_scanned(ScanReason::Periodic);
}

#[test]
fn a_part_of_a_root_is_gone_through_when_asked_for() {
    let (sources, faults) = faulty();
    let stage = Stage::with(&sources, |root| write(&root.join("d/e/file")), |_| {});
    faults.deaf.store(true, Ordering::SeqCst);
    stage.write("d/e/unheard");
    stage.write("other");
    stage.watcher().rescan_below(Path::new("../../etc"));
    stage.watcher().rescan_below(&stage.path("d"));
    stage.seen.until_found(&["d/e/unheard"]);
    assert!(!stage.seen.told().has("other"));
}

#[test]
fn hundreds_of_roots_share_a_few_queues() {
    let (sources, faults) = faulty();
    let stages: Vec<Stage> = (0..100).map(|_| Stage::with(&sources, |_| {}, |_| {})).collect();
    assert_eq!(faults.queues.load(Ordering::SeqCst), 16);
    for stage in &stages {
        stage.write("d/file");
    }
    for stage in &stages {
        stage.seen.until_found(&["d/file"]);
        assert_eq!(stage.seen.told().files.len(), 1);
    }
    drop(stages);
}

#[test]
fn roots_that_lie_in_one_another_are_both_told() {
    let sources = Sources::new();
    let outer = Stage::with(&sources, |root| write(&root.join("in/file")), |_| {});
    let seen = Recorder::of(&outer.path("in"));
    let inner = sources.watch(settings(&outer.path("in")), Arc::clone(&seen) as Arc<dyn Intake>).expect("a root");
    seen.until_scanned(ScanReason::Start);
    outer.write("in/d/later");
    outer.seen.until_found(&["in/d/later"]);
    seen.until_found(&["d/later", "file"]);
    inner.stop();
    outer.write("in/d/last");
    outer.seen.until_found(&["in/d/last"]);
    assert!(!seen.told().has("d/last"));
}

#[test]
fn a_directory_that_moves_from_root_to_root_is_told_there() {
    let dir = tempfile::tempdir().expect("made");
    let (sources, _) = faulty();
    // So many that the two share a queue.
    let fillers: Vec<Stage> = (0..15).map(|_| Stage::with(&sources, |_| {}, |_| {})).collect();
    let watch = |name: &str| {
        let root = dir.path().join(name);
        std::fs::create_dir(&root).expect("made");
        let seen = Recorder::of(&root);
        let watcher = sources.watch(settings(&root), Arc::clone(&seen) as Arc<dyn Intake>).expect("a root");
        seen.until_scanned(ScanReason::Start);
        (seen, watcher)
    };
    let one = watch("one");
    drop(fillers);
    let two = watch("two");
    write(&dir.path().join("one/d/e/file"));
    one.0.until_found(&["d/e/file"]);
    std::fs::rename(dir.path().join("one/d"), dir.path().join("two/n")).expect("renamed");
    two.0.until_found(&["n/e/file"]);
    one.0.until("gone", |told| told.files.is_empty());
    write(&dir.path().join("two/n/e/later"));
    two.0.until_found(&["n/e/later"]);
    assert!(one.0.told().files.is_empty());
}

#[test]
fn a_watcher_stops_within_a_second_while_it_scans() {
    let fill = |root: &Path| {
        for number in 0..3_000 {
            write(&root.join(format!("d{number}/file")));
        }
    };
    let mut stage = Stage::with(&Sources::new(), fill, |_| {});
    stage.watcher().rescan(ScanReason::Asked);
    stage.seen.until("it scans", |told| told.events.contains(&RootEvent::ScanBegan(ScanReason::Asked)));
    let began = Instant::now();
    stage.stop();
    assert!(began.elapsed() < Duration::from_secs(1));
    let before = stage.seen.told().events.len();
    stage.write("unheard");
    std::thread::sleep(Duration::from_millis(50));
    assert!(!stage.seen.told().has("unheard") && stage.seen.told().events.len() == before);
}
