//! The goals of size and speed. Run alone, in a release build:
//! `cargo test --release --lib -- --ignored --nocapture --test-threads 1 source::tests::scale`.

use std::sync::atomic::AtomicU64;

use super::*;

/// Counts and keeps nothing.
#[derive(Default)]
struct Counter {
    files: AtomicU64,
    touched: AtomicU64,
    scans: AtomicU64,
    took: Mutex<Option<Duration>>,
}

impl Intake for Counter {
    fn touched(&self, _: &Path, sign: Sign) {
        self.touched.fetch_add(u64::from(sign == Sign::Closed), Ordering::SeqCst);
    }

    fn directory_gone(&self, _: &Path) {}

    fn listed(&self, _: &Path, files: Vec<Found>, _: bool) {
        self.files.fetch_add(files.len() as u64, Ordering::SeqCst);
    }

    fn root_event(&self, event: RootEvent) {
        if let RootEvent::ScanEnded(scan) = event {
            *self.took.lock().expect("whole") = Some(scan.took);
            self.scans.fetch_add(1, Ordering::SeqCst);
        }
    }
}

impl Counter {
    fn wait(&self, what: impl Fn(&Self) -> bool) {
        let end = Instant::now() + 4 * LONG;
        while !what(self) {
            assert!(Instant::now() < end);
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn took(&self) -> Duration {
        self.took.lock().expect("whole").expect("scanned")
    }
}

/// Resident memory in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("told");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

fn watch(root: &Path) -> (Arc<Counter>, Watcher) {
    let counter = Arc::new(Counter::default());
    let watcher = Sources::new().watch(settings(root), Arc::clone(&counter) as Arc<dyn Intake>).expect("a root");
    counter.wait(|counter| counter.scans.load(Ordering::SeqCst) == 1);
    (counter, watcher)
}

#[test]
#[ignore = "100,000 directories; a measurement"]
fn arms_100000_directories_in_three_seconds_at_a_hundred_bytes_each() {
    let dir = tempfile::tempdir().expect("made");
    for number in 0..100_000 {
        std::fs::create_dir_all(dir.path().join(format!("{:03}/{:03}", number / 1000, number % 1000))).expect("made");
    }
    let before = resident();
    let (counter, watcher) = watch(dir.path());
    let grown = (resident() - before) * 1024 / 100_000;
    eprint_line(&format!("armed in {:?}, {grown} bytes a directory with its name", counter.took()));
    assert!(counter.took() < Duration::from_secs(3));
    assert!(grown < 150, "{grown}");
    watcher.rescan(ScanReason::Asked);
    counter.wait(|counter| counter.scans.load(Ordering::SeqCst) == 2);
    eprint_line(&format!("gone through again in {:?}", counter.took()));
}

#[test]
#[ignore = "1,000,000 files; a measurement"]
fn goes_through_a_million_files_in_five_seconds() {
    let dir = tempfile::tempdir().expect("made");
    for number in 0..1_000 {
        let below = dir.path().join(format!("{number:03}"));
        std::fs::create_dir(&below).expect("made");
        for file in 0..1_000 {
            std::fs::File::create(below.join(format!("file-{file:03}"))).expect("made");
        }
    }
    let (counter, watcher) = watch(dir.path());
    let before = resident();
    watcher.rescan(ScanReason::Asked);
    counter.wait(|counter| counter.scans.load(Ordering::SeqCst) == 2);
    eprint_line(&format!("warm in {:?}, {} KiB more", counter.took(), resident().saturating_sub(before)));
    assert_eq!(counter.files.load(Ordering::SeqCst), 2_000_000);
    assert!(counter.took() < Duration::from_secs(5));
}

#[test]
#[ignore = "300,000 files at once; a measurement"]
fn loses_nothing_of_a_burst_in_one_directory() {
    let dir = tempfile::tempdir().expect("made");
    let (counter, _watcher) = watch(dir.path());
    let began = Instant::now();
    for number in 0..300_000 {
        std::fs::File::create(dir.path().join(format!("f{number}"))).expect("made");
    }
    let made = began.elapsed();
    counter
        .wait(|counter| counter.touched.load(Ordering::SeqCst) >= 300_000 || counter.scans.load(Ordering::SeqCst) > 1);
    let scans = counter.scans.load(Ordering::SeqCst) - 1;
    eprint_line(&format!("made in {made:?}, all told after {:?}, {scans} overflows", began.elapsed()));
}

#[expect(clippy::print_stderr, reason = "a measurement is for whoever runs it")]
fn eprint_line(line: &str) {
    eprintln!("{line}");
}
