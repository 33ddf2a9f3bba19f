use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::sync::atomic::Ordering::Relaxed;
use std::{fs, io};

use proptest::prelude::*;
use rustix::fs::{CWD, Mode, OFlags, mkdirat, mkfifoat, openat};
use tempfile::TempDir;

use super::*;
use crate::engine::EngineError;
use crate::engine::filter::Rule;
use crate::events::{ItemReport, Outcome, Receiver, SkipReason, channel};

const FOLLOW: WalkSettings = WalkSettings { follow_symlinks: true };

/// A tree of files that hold their own relative path; names that end in `/` are empty directories.
fn tree<T: AsRef<str>>(paths: &[T]) -> TempDir {
    let root = tempfile::tempdir().expect("a temporary directory");
    for path in paths.iter().map(AsRef::as_ref) {
        let full = root.path().join(path);
        if path.ends_with('/') {
            fs::create_dir_all(full).expect("a directory");
        } else {
            fs::create_dir_all(full.parent().expect("below the root")).expect("a directory");
            fs::write(full, path).expect("a file");
        }
    }
    root
}

/// What a walk found: relative paths of files, and skipped paths with their reasons.
#[derive(Debug, Default)]
struct Found {
    files: Vec<String>,
    skipped: Vec<(String, SkipReason)>,
}

fn target() -> ObjectUri {
    "cos://bucket/to/".parse().expect("a valid URI")
}

fn rules(rules: &[(bool, &str)]) -> Filters {
    let rule = |&(include, pattern): &(bool, &str)| Rule { include, pattern: pattern.to_owned() };
    Filters::new(rules.iter().map(rule).collect()).expect("patterns that compile")
}

fn found(root: &Path, filters: Filters, settings: WalkSettings) -> (Found, Receiver) {
    let (emitter, receiver) = channel();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let found = runtime.block_on(async {
        let mut plan = uploads(root, target(), filters, settings, emitter);
        let mut found = Found::default();
        while let Some(batch) = plan.next().await {
            let batch = batch.expect("the walk goes through");
            assert!(!batch.is_empty() && batch.len() <= BATCH);
            for item in batch {
                match item {
                    Planned::Work(Work::Upload(Upload { path, size, target })) => {
                        let relative = target.key.strip_prefix("to/").expect("the prefix").to_owned();
                        assert_eq!((path, target.bucket.as_str()), (root.join(&relative), "bucket"));
                        assert_eq!(size, fs::metadata(root.join(&relative)).expect("still there").len());
                        found.files.push(relative);
                    }
                    Planned::Skipped(ItemReport { verb: Verb::Upload, source, outcome, .. }) => {
                        let (Place::Local(path), Outcome::Skipped(reason)) = (source, outcome) else {
                            panic!("a walk skips local paths");
                        };
                        let relative = path.strip_prefix(root).expect("below the root");
                        found.skipped.push((relative.to_string_lossy().into_owned(), reason));
                    }
                    other => panic!("a walk plans uploads, not {other:?}"),
                }
            }
        }
        found
    });
    (found, receiver)
}

fn walk(root: &Path) -> Found {
    found(root, Filters::default(), FOLLOW).0
}

/// The walk's failure, for roots that cannot be read.
fn failure(root: &Path) -> EngineError {
    let (emitter, receiver) = channel();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let mut plan = uploads(root, target(), Filters::default(), FOLLOW, emitter);
        let error = plan.next().await.expect("an answer").expect_err("a failure");
        assert!(plan.next().await.is_none());
        assert!(!receiver.counters.plan_complete.load(Relaxed));
        error
    })
}

#[test]
fn three_levels_come_in_the_order_of_their_keys() {
    let paths = ["a-b", "a/x/1", "a/x-1", "a/b/c/d", "a0", "z", "日本/é", "new\nline", "empty/", "a/empty/"];
    let root = tree(&paths);
    let (found, receiver) = found(root.path(), Filters::default(), FOLLOW);
    let expected = ["a-b", "a/b/c/d", "a/x-1", "a/x/1", "a0", "new\nline", "z", "日本/é"];
    assert_eq!((found.files, found.skipped), (expected.map(str::to_owned).to_vec(), vec![]));
    let bytes: usize = expected.iter().map(|path| path.len()).sum();
    assert_eq!(receiver.counters.items_planned.load(Relaxed), 8);
    assert_eq!(receiver.counters.bytes_planned.load(Relaxed), bytes as u64);
    assert!(receiver.counters.plan_complete.load(Relaxed));
}

#[test]
fn more_files_than_one_batch_and_than_the_channel_holds_all_arrive() {
    let count = BATCH * (BATCHES_AHEAD + 2) + 1;
    let paths: Vec<String> = (0..count).map(|n| format!("{n:05}")).collect();
    assert_eq!(walk(tree(&paths).path()).files, paths);
}

#[test]
fn filters_leave_out_files_and_prune_directories() {
    let root = tree(&["a.txt", "a.log", "logs/b.txt", "logs/deep/c.txt", "keep/d.txt"]);
    // A file that cannot be sent makes no noise when the filters leave it out, nor does one in a pruned directory.
    symlink("nowhere", root.path().join("logs/broken")).expect("a symlink");
    symlink("nowhere", root.path().join("broken.log")).expect("a symlink");
    let (found, _) = found(root.path(), rules(&[(false, "*.log"), (false, "logs/*")]), FOLLOW);
    assert_eq!((found.files, found.skipped), (vec!["a.txt".to_owned(), "keep/d.txt".to_owned()], vec![]));
}

#[test]
fn a_pruned_directory_is_not_even_looked_at() {
    let root = tree(&["a"]);
    // Opening it would be noticed: it leads back to the root.
    symlink(".", root.path().join("loop")).expect("a symlink");
    let (pruned, _) = found(root.path(), rules(&[(false, "loop/*")]), FOLLOW);
    assert_eq!((pruned.files, pruned.skipped), (vec!["a".to_owned()], vec![]));
    let (read, _) = found(root.path(), rules(&[(false, "loop/b*")]), FOLLOW);
    assert_eq!(read.skipped, [("loop".to_owned(), SkipReason::SymlinkLoop)]);
}

#[test]
fn a_download_under_way_is_no_file() {
    let root =
        tree(&["f", ".f.cos-0123abcd", "d/.g.cos-ffffffff", ".f.cos-0123abcde", ".f.cos-0123ABCD", ".cos-01234567"]);
    assert_eq!(walk(root.path()).files, [".cos-01234567", ".f.cos-0123ABCD", ".f.cos-0123abcde", "f"]);
}

#[test]
fn symlinks_are_followed_or_silently_left_out() {
    let root = tree(&["file", "dir/inner"]);
    symlink("file", root.path().join("link")).expect("a symlink");
    symlink("dir", root.path().join("dir-link")).expect("a symlink");
    symlink("nowhere", root.path().join("broken")).expect("a symlink");
    let followed = walk(root.path());
    assert_eq!(followed.files, ["dir-link/inner", "dir/inner", "file", "link"]);
    assert_eq!(followed.skipped, [("broken".to_owned(), SkipReason::Missing)]);
    let (left_out, _) = found(root.path(), Filters::default(), WalkSettings { follow_symlinks: false });
    assert_eq!((left_out.files, left_out.skipped), (vec!["dir/inner".to_owned(), "file".to_owned()], vec![]));
}

#[test]
fn symlink_loops_are_skipped_where_they_close() {
    let root = tree(&["a/b/file"]);
    symlink("..", root.path().join("a/b/up")).expect("a symlink");
    symlink(root.path(), root.path().join("a/root")).expect("a symlink");
    symlink("self", root.path().join("self")).expect("a symlink");
    let found = walk(root.path());
    assert_eq!(found.files, ["a/b/file"]);
    let loops = ["a/b/up", "a/root", "self"].map(|path| (path.to_owned(), SkipReason::SymlinkLoop));
    assert_eq!(found.skipped, loops);
}

#[test]
fn the_same_directory_by_two_ways_is_no_loop() {
    let root = tree(&["dir/file"]);
    symlink("dir", root.path().join("one")).expect("a symlink");
    symlink("dir", root.path().join("two")).expect("a symlink");
    let found = walk(root.path());
    assert_eq!((found.files.len(), found.skipped), (3, vec![]));
}

#[test]
fn special_files_and_names_that_are_no_text_are_skipped() {
    let root = tree(&["file"]);
    mkfifoat(CWD, root.path().join("fifo"), Mode::from_raw_mode(0o600)).expect("a FIFO");
    let _socket = UnixListener::bind(root.path().join("socket")).expect("a socket");
    symlink("fifo", root.path().join("to-fifo")).expect("a symlink");
    fs::write(root.path().join(OsStr::from_bytes(b"bad\xff")), "").expect("a file");
    fs::create_dir(root.path().join(OsStr::from_bytes(b"bad\xfe"))).expect("a directory");
    let loud = walk(root.path());
    assert_eq!(loud.files, ["file"]);
    let special = |path: &str| (path.to_owned(), SkipReason::SpecialFile);
    let not_text = || ("bad\u{fffd}".to_owned(), SkipReason::NotUtf8);
    assert_eq!(loud.skipped, [not_text(), not_text(), special("fifo"), special("socket"), special("to-fifo")]);
    let (quiet, _) = found(root.path(), rules(&[(true, "file")]), FOLLOW);
    assert_eq!(quiet.skipped, []);
}

#[test]
fn what_cannot_be_read_is_skipped_with_the_reason() {
    let root = tree(&["file", "secret", "closed/inner"]);
    for path in ["secret", "closed"] {
        fs::set_permissions(root.path().join(path), fs::Permissions::from_mode(0o000)).expect("chmod");
    }
    let found = walk(root.path());
    fs::set_permissions(root.path().join("closed"), fs::Permissions::from_mode(0o700)).expect("chmod back");
    if rustix::process::geteuid().is_root() {
        // The superuser reads everything, so all there is to see is that nothing was skipped.
        assert_eq!(
            (found.files, found.skipped.len()),
            (["closed/inner", "file", "secret"].map(str::to_owned).to_vec(), 0)
        );
        return;
    }
    assert_eq!(found.files, ["file"]);
    let denied = |path: &str| (path.to_owned(), skip_reason(&io::Error::from_raw_os_error(13)));
    assert_eq!(found.skipped, [denied("closed"), denied("secret")]);
}

#[test]
fn a_path_longer_than_the_system_allows_is_skipped_and_the_rest_goes_on() {
    let root = tree(&["z"]);
    let name = "d".repeat(250);
    let mut directory = rustix::fs::open(root.path(), OFlags::DIRECTORY, Mode::empty()).expect("open");
    // `PATH_MAX` is 4096 bytes; step by step a tree can be made deeper.
    for _ in 0..20 {
        mkdirat(&directory, &name, Mode::RWXU).expect("mkdir");
        directory = openat(&directory, &name, OFlags::DIRECTORY, Mode::empty()).expect("open");
    }
    let found = walk(root.path());
    assert_eq!(found.files, ["z"]);
    assert!(matches!(&found.skipped[..], [(_, SkipReason::Unreadable(text))] if text.contains("too long")));
}

#[test]
fn errors_of_the_system_become_reasons() {
    let reason = |errno: rustix::io::Errno| skip_reason(&errno.into());
    assert_eq!(reason(rustix::io::Errno::NOENT), SkipReason::Missing);
    assert_eq!(reason(rustix::io::Errno::NOTDIR), SkipReason::Missing);
    assert_eq!(reason(rustix::io::Errno::LOOP), SkipReason::SymlinkLoop);
    assert!(matches!(reason(rustix::io::Errno::ACCESS), SkipReason::Unreadable(text) if text.contains("denied")));
}

#[test]
fn a_root_that_is_missing_or_no_directory_fails_the_plan() {
    let root = tree(&["file"]);
    let missing = failure(&root.path().join("missing"));
    assert!(
        matches!(&missing, EngineError::File(error) if error.source.kind() == io::ErrorKind::NotFound),
        "{missing}"
    );
    let file = failure(&root.path().join("file"));
    assert!(matches!(&file, EngineError::File(error) if error.source.kind() == io::ErrorKind::NotADirectory), "{file}");
}

#[test]
fn an_empty_root_is_a_complete_plan_of_nothing() {
    let (found, receiver) = found(tree::<&str>(&[]).path(), Filters::default(), FOLLOW);
    assert!(found.files.is_empty() && receiver.counters.plan_complete.load(Relaxed));
}

#[tokio::test]
async fn a_dropped_plan_ends_its_walk() {
    let count = BATCH * (BATCHES_AHEAD + 4);
    let root = tree(&(0..count).map(|n| n.to_string()).collect::<Vec<_>>());
    let (emitter, mut receiver) = channel();
    let mut plan = uploads(root.path(), target(), Filters::default(), FOLLOW, emitter);
    plan.next().await.expect("a batch").expect("no error");
    drop(plan);
    // The walk holds the last emitter, so the events end when it does.
    assert!(receiver.events.recv().await.is_none());
    assert!(!receiver.counters.plan_complete.load(Relaxed));
    assert!((receiver.counters.items_planned.load(Relaxed) as usize) < count, "the look-ahead is bounded");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn random_trees_come_in_the_order_of_the_joined_paths(
        paths in proptest::collection::btree_set("[ab.\\-0é~]{1,3}(/[ab.\\-0é~]{1,3}){0,3}", 0..24),
    ) {
        // A name cannot be both a file and a directory, nor `.` or `..`.
        let mut tops: BTreeSet<&str> = BTreeSet::new();
        for path in &paths {
            tops.extend(path.match_indices('/').map(|(slash, _)| &path[..slash]));
        }
        let usable = |path: &&String| {
            !tops.contains(path.as_str()) && path.split('/').all(|name| !matches!(name, "." | ".."))
        };
        // A `BTreeSet` of strings is sorted by their bytes already.
        let usable: Vec<String> = paths.iter().filter(usable).cloned().collect();
        let root = tree(&usable);
        prop_assert_eq!(walk(root.path()).files, usable);
    }
}
