use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use super::*;
use crate::agent::settings::CompleteMode;
use crate::base::stamp::Stamp;
use crate::events::log::{Kept, Log, Record, Value};
use crate::journal::files::{Done, Offer, State};
use crate::store::Proofs;

/// What the store says.
#[derive(Clone, Debug)]
enum Says {
    Truth,
    Etag(Option<&'static str>),
    Size(u64),
    Nothing,
    Error,
}

/// What happens to a file after it was compared.
type Meanwhile = Box<dyn Fn(&Path) + Send + Sync>;

struct Fake(Mutex<Says>, Mutex<Option<Meanwhile>>);

#[async_trait]
impl Prover for Fake {
    async fn head(&self, object: &ObjectId) -> Result<Option<ObjectHead>, EngineError> {
        assert_eq!(object.bucket, "b");
        assert!(object.key.starts_with("k/"), "{}", object.key);
        let (size, etag) = match self.0.lock().expect("nobody panicked").clone() {
            Says::Truth => (4, Some("e1")),
            Says::Etag(etag) => (4, etag),
            Says::Size(size) => (size, Some("e1")),
            Says::Nothing => return Ok(None),
            Says::Error => return Err(EngineError::Worker("the network is away".to_owned())),
        };
        let proofs = Proofs { etag: etag.map(str::to_owned), ..Proofs::default() };
        Ok(Some(ObjectHead { size, proofs, ..ObjectHead::default() }))
    }

    async fn compare(&self, root: &Path, path: PathBuf, _head: &ObjectHead) -> Content {
        assert!(path.starts_with(root));
        let same = fs::read(&path).expect("read") == b"text";
        let stamp = Stamp::of(&fs::metadata(&path).expect("there"));
        if let Some(meanwhile) = &*self.1.lock().expect("nobody panicked") {
            meanwhile(&path);
        }
        if same { Content::Same(stamp) } else { Content::Differs }
    }
}

struct Stage {
    dir: tempfile::TempDir,
    root: PathBuf,
    journal: Arc<FileJournal>,
    source: SourceId,
    prover: Arc<Fake>,
    lines: Arc<Kept>,
    removal: Removal,
}

/// When files were done.
const DONE: i64 = 1_000_000;
/// When they may go.
const DUE: i64 = DONE + 60_000;

async fn stage(change: impl FnOnce(&mut DeleteSettings)) -> Stage {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let root = dir.path().join("root");
    fs::create_dir(&root).expect("made");
    let journal = Arc::new(FileJournal::open(&dir.path().join("state")).expect("opened"));
    let source = journal.source("logs", &root).await.expect("made");
    let mut settings = DeleteSettings { grace: Duration::from_secs(60), max_per_hour: None, empty_directories: false };
    change(&mut settings);
    let (prover, lines) = (Arc::new(Fake(Mutex::new(Says::Truth), Mutex::default())), Arc::new(Kept::default()));
    let identity = RootIdentity::of(&root).expect("there");
    let (project, bucket, path) = ("logs".to_owned(), "b".to_owned(), root.clone());
    let complete = CompleteMode::Marker("{name}.done".to_owned());
    let of_root = RemovalRoot { project, path, identity, bucket, settings, complete, prover: prover.clone() };
    let removal = Removal::new(journal.clone(), Log::new(lines.clone()), [(source, of_root)]).expect("read");
    Stage { dir, root, journal, source, prover, lines, removal }
}

impl Stage {
    /// A file that was sent and is done.
    async fn done(&self, path: &str, etag: Option<&str>) {
        self.done_with(path, etag, "text").await;
    }

    /// The same; what was sent is `text`, and this is what it holds now, without a sign of a change.
    async fn done_with(&self, path: &str, etag: Option<&str>, content: &str) {
        let file = self.root.join(path);
        fs::create_dir_all(file.parent().expect("a directory")).expect("made");
        fs::write(&file, content).expect("written");
        let stamp = Stamp::of(&fs::metadata(&file).expect("there"));
        let path = Path::new(path);
        let (directory, name) = (path.parent().expect("a parent"), path.file_name().expect("a name"));
        let offer = Offer { name: name.to_owned(), stamp, look: false };
        self.journal.offer(self.source, directory, vec![offer], DONE).await.expect("offered");
        let claim = self.journal.claim(self.source, 1, None, (DONE, 1000)).await.expect("claimed").remove(0);
        let key = format!("k/{}", path.display());
        let done = Done { stamp, key, etag: etag.map(str::to_owned), remove_at: Some(DUE) };
        assert!(self.journal.done(&claim.row, done, DONE).await.expect("written"));
    }

    fn says(&self, says: Says) {
        *self.prover.0.lock().expect("nobody panicked") = says;
    }

    fn meanwhile(&self, does: impl Fn(&Path) + Send + Sync + 'static) {
        *self.prover.1.lock().expect("nobody panicked") = Some(Box::new(does));
    }

    async fn pass(&mut self, now: i64) -> RemovalReport {
        self.removal.pass(now).await.expect("passed")
    }

    fn is_there(&self, path: &str) -> bool {
        fs::symlink_metadata(self.root.join(path)).is_ok()
    }

    fn row(&self, path: &str) -> Option<FileRow> {
        self.journal.find(self.source, Path::new(path)).expect("read")
    }

    /// What was logged: the level, what happened, and why.
    fn logged(&self) -> Vec<String> {
        let line = |record: &Record| {
            let why = record.fields.iter().find_map(|field| match field {
                ("why", Value::Text(text)) => Some(format!(": {text}")),
                _ => None,
            });
            format!("{}: {}{}", record.level.word(), record.message, why.unwrap_or_default())
        };
        self.lines.records().iter().map(line).collect()
    }

    fn last_line(&self) -> String {
        self.logged().pop().unwrap_or_default()
    }
}

fn removed(files: u64) -> RemovalReport {
    RemovalReport { removed: files, bytes: 4 * files, ..RemovalReport::default() }
}

const PUT_OFF: RemovalReport =
    RemovalReport { removed: 0, bytes: 0, directories: 0, put_off: 1, given_up: 0, sent_again: 0, more: false };
const GIVEN_UP: RemovalReport =
    RemovalReport { removed: 0, bytes: 0, directories: 0, put_off: 0, given_up: 1, sent_again: 0, more: false };

#[tokio::test]
async fn a_proved_file_goes_after_its_grace_and_the_journal_forgets_it() {
    let mut stage = stage(|_| {}).await;
    stage.done("d/f", Some("e1")).await;
    assert_eq!(stage.pass(DUE - 1).await, RemovalReport::default());
    assert!(stage.is_there("d/f"));
    assert_eq!(stage.pass(DUE).await, removed(1));
    assert!(!stage.is_there("d/f") && stage.is_there("d"), "directories stay unless they are asked for");
    assert_eq!(stage.row("d/f"), None);
    assert_eq!(stage.last_line(), "info: a file was removed: the store has it");
    assert_eq!(stage.pass(DUE).await, RemovalReport::default());
}

#[tokio::test]
async fn nothing_goes_that_the_store_does_not_prove() {
    for (says, report, why) in [
        (
            Says::Etag(Some("e2")),
            GIVEN_UP,
            "warn: a file is not removed: `k/d/f` in the store is not what was sent: its ETag differs",
        ),
        (
            Says::Etag(None),
            GIVEN_UP,
            "warn: a file is not removed: `k/d/f` in the store is not what was sent: its ETag differs",
        ),
        (
            Says::Etag(Some("")),
            GIVEN_UP,
            "warn: a file is not removed: `k/d/f` in the store is not what was sent: its ETag differs",
        ),
        (Says::Size(5), GIVEN_UP, "warn: a file is not removed: `k/d/f` has 5 bytes in the store, 4 were sent"),
        (Says::Nothing, GIVEN_UP, "warn: a file is not removed: the store has no `k/d/f` any more"),
        (
            Says::Error,
            PUT_OFF,
            "debug: the removal of a file is put off: the store could not be asked: a worker failed unexpectedly: \
             the network is away",
        ),
    ] {
        let mut stage = stage(|_| {}).await;
        stage.done("d/f", Some("e1")).await;
        stage.says(says.clone());
        assert_eq!(stage.pass(DUE).await, report, "{says:?}");
        assert!(stage.is_there("d/f"), "{says:?}");
        assert_eq!(stage.last_line(), why);
        // What was given up stays so, though the store now says otherwise; what was put off has its time.
        stage.says(Says::Truth);
        assert_eq!(stage.pass(DUE + LATER - 1).await, RemovalReport::default());
        assert_eq!(stage.pass(DUE + LATER).await.removed, report.put_off, "{says:?}");
    }
}

#[tokio::test]
async fn a_row_without_a_proof_is_never_removed_and_that_is_told_once() {
    let mut stage = stage(|_| {}).await;
    stage.done("a", None).await;
    stage.done("b", None).await;
    assert_eq!(stage.pass(DUE).await, RemovalReport { given_up: 2, ..RemovalReport::default() });
    assert!(stage.is_there("a") && stage.is_there("b"));
    let lines = stage.logged();
    let warnings: Vec<_> = lines.iter().filter(|line| line.starts_with("warn")).collect();
    assert_eq!(warnings, ["warn: a file is not removed: the store gave no proof of its content"]);
    assert_eq!(stage.removal.pass(DUE * 2).await.expect("passed"), RemovalReport::default());
}

#[tokio::test]
async fn a_file_that_is_not_the_one_that_was_sent_stays() {
    type Change = fn(&Path);
    let changes: [(&str, Change); 6] = [
        ("it has changed since it was sent", |file| fs::write(file, "next").expect("written")),
        ("it has changed since it was sent", |file| {
            // The same bytes and times in another inode.
            let other = file.with_extension("new");
            fs::copy(file, &other).expect("copied");
            let times = fs::metadata(file).expect("there");
            let times = fs::FileTimes::new().set_modified(times.modified().expect("a time"));
            fs::File::options().write(true).open(&other).expect("opened").set_times(times).expect("set");
            fs::rename(&other, file).expect("in place");
        }),
        ("it has changed since it was sent", |file| {
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
            fs::set_permissions(file, mode).expect("set");
        }),
        ("it is no regular file any more", |file| {
            let away = file.with_extension("away");
            fs::rename(file, &away).expect("moved");
            symlink(&away, file).expect("linked");
        }),
        ("it is no regular file any more", |file| {
            fs::remove_file(file).expect("removed");
            fs::create_dir(file).expect("made");
        }),
        ("a directory of its path is a symbolic link or none any more", |file| {
            let directory = file.parent().expect("a directory");
            let away = directory.with_extension("away");
            fs::rename(directory, &away).expect("moved");
            symlink(&away, directory).expect("linked");
        }),
    ];
    for (why, change) in changes {
        let mut stage = stage(|settings| settings.empty_directories = true).await;
        stage.done("d/e/f", Some("e1")).await;
        change(&stage.root.join("d/e/f"));
        assert_eq!(stage.pass(DUE).await, GIVEN_UP, "{why}");
        assert!(stage.is_there("d/e/f"), "{why}");
        assert_eq!(stage.last_line(), format!("warn: a file is not removed: {why}"));
    }
}

#[tokio::test]
async fn paths_that_lead_elsewhere_are_not_followed() {
    for path in ["../outside", "d/../../outside", "/outside"] {
        let mut stage = stage(|_| {}).await;
        let outside = stage.dir.path().join("outside");
        fs::write(&outside, "text").expect("written");
        stage.done("d/f", Some("e1")).await;
        let row = stage.row("d/f").expect("there");
        let path = if path.starts_with('/') { outside.clone() } else { PathBuf::from(path) };
        let stamp = Stamp::of(&fs::metadata(&outside).expect("there"));
        let root = stage.removal.roots[&stage.source].clone();
        let held = disk::hold(&root, &FileRow { path, stamp, ..row });
        assert!(matches!(held, Err(Stays::Unproved(why)) if why.contains("leads out of its root")));
        assert!(outside.exists());
        assert_eq!(stage.pass(DUE).await, removed(1));
    }
}

#[tokio::test]
async fn a_root_that_is_away_or_another_one_loses_nothing() {
    let mut stage = stage(|settings| settings.empty_directories = true).await;
    stage.done("f", Some("e1")).await;
    let away = stage.dir.path().join("away");
    fs::rename(&stage.root, &away).expect("moved");
    assert_eq!(stage.pass(DUE).await, PUT_OFF);
    assert!(stage.last_line().contains("its root cannot be opened"), "{}", stage.last_line());
    // Another directory at its place, with the very file in it.
    fs::create_dir(&stage.root).expect("made");
    fs::hard_link(away.join("f"), stage.root.join("f")).expect("linked");
    assert_eq!(stage.pass(DUE + LATER).await, PUT_OFF);
    assert!(stage.last_line().contains("not the directory that was there"), "{}", stage.last_line());
    assert!(stage.is_there("f") && away.join("f").exists());
    assert!(stage.row("f").is_some());
}

#[tokio::test]
async fn what_is_gone_already_is_forgotten_and_counts_for_nothing() {
    let mut stage = stage(|settings| settings.empty_directories = true).await;
    stage.done("d/f", Some("e1")).await;
    stage.done("g", Some("e1")).await;
    fs::remove_dir_all(stage.root.join("d")).expect("removed");
    fs::remove_file(stage.root.join("g")).expect("removed");
    assert_eq!(stage.pass(DUE).await, RemovalReport::default());
    assert!(stage.row("d/f").is_none() && stage.row("g").is_none());
}

#[tokio::test]
async fn directories_that_this_empties_go_up_to_the_root_and_others_stay() {
    let mut stage = stage(|settings| settings.empty_directories = true).await;
    for path in ["a/b/c/1", "a/b/c/2", "kept/here/1", "1"] {
        stage.done(path, Some("e1")).await;
    }
    fs::write(stage.root.join("kept/other"), "").expect("written");
    fs::create_dir_all(stage.root.join("empty/before")).expect("made");
    assert_eq!(stage.pass(DUE).await, removed(4));
    assert_eq!(stage.pass(DUE + 59_999).await, RemovalReport::default());
    assert!(stage.is_there("a/b/c") && stage.is_there("kept/here"), "a producer may be about to write there");
    // One was used meanwhile: its time begins anew.
    fs::write(stage.root.join("kept/here/2"), "").expect("written");
    fs::remove_file(stage.root.join("kept/here/2")).expect("removed");
    let directories = |directories| RemovalReport { directories, ..RemovalReport::default() };
    assert_eq!(stage.pass(DUE + 60_000).await, directories(1));
    assert!(!stage.is_there("a/b/c") && stage.is_there("a/b"));
    assert_eq!(stage.pass(DUE + 120_000).await, directories(2));
    assert_eq!(stage.pass(DUE + 180_000).await, directories(1));
    assert!(!stage.is_there("a") && !stage.is_there("kept/here"));
    assert_eq!(stage.pass(DUE + 240_000).await, RemovalReport::default());
    assert!(stage.is_there("kept/other") && stage.is_there("empty/before") && stage.root.exists());
}

#[tokio::test]
async fn an_hour_removes_no_more_than_it_may_also_over_a_restart() {
    let mut stage = stage(|settings| settings.max_per_hour = Some(2)).await;
    for path in ["1", "2", "3"] {
        stage.done(path, Some("e1")).await;
    }
    assert_eq!(stage.pass(DUE).await, RemovalReport { put_off: 1, ..removed(2) });
    assert!(stage.last_line().starts_with("info: a file was removed"), "{}", stage.last_line());
    stage.done("4", Some("e1")).await;
    let roots = stage.removal.roots.clone();
    let log = Log::new(stage.lines.clone());
    stage.removal = Removal::new(stage.journal.clone(), log, roots).expect("read");
    assert_eq!(stage.pass(DUE + 1).await, PUT_OFF);
    assert_eq!(stage.last_line(), "debug: the removal of a file is put off: 2 files were removed within an hour");
    // What came to nothing took nothing from the hour.
    stage.says(Says::Error);
    let later = DUE + 3_600_000;
    assert_eq!(stage.pass(later).await, RemovalReport { put_off: 2, ..RemovalReport::default() });
    stage.says(Says::Truth);
    assert_eq!(stage.pass(later + LATER).await, removed(2));
}

#[tokio::test]
async fn a_longer_grace_counts_for_those_that_wait_and_a_project_that_removes_no_more_keeps_all() {
    let mut stage = stage(|settings| settings.grace = Duration::from_secs(600)).await;
    stage.done("f", Some("e1")).await;
    assert_eq!(stage.pass(DUE).await, PUT_OFF);
    stage.removal.configure([]);
    assert_eq!(stage.pass(DONE + 600_000).await, PUT_OFF);
    assert!(stage.is_there("f"));
}

#[tokio::test]
async fn nothing_goes_while_the_journal_is_not_safe() {
    let mut stage = stage(|_| {}).await;
    stage.done("f", Some("e1")).await;
    // Its log cannot be opened any more, so nobody knows whether it is on the disk.
    let log = stage.journal.path().with_extension("db-wal");
    let aside = log.with_extension("aside");
    fs::rename(&log, &aside).expect("moved");
    symlink(&log, &log).expect("linked to itself");
    let error = stage.removal.pass(DUE).await.expect_err("not synced");
    assert!(error.to_string().contains("cannot sync"), "{error}");
    assert!(stage.is_there("f"));
    fs::remove_file(&log).expect("removed");
    fs::rename(&aside, &log).expect("back");
    assert_eq!(stage.pass(DUE).await, removed(1));
}

#[tokio::test]
async fn a_file_that_somebody_has_open_for_writing_stays_until_he_closes_it() {
    let mut stage = stage(|_| {}).await;
    stage.done("f", Some("e1")).await;
    let writer = fs::File::options().append(true).open(stage.root.join("f")).expect("opened");
    assert_eq!(stage.pass(DUE).await, PUT_OFF);
    assert_eq!(stage.last_line(), "debug: the removal of a file is put off: somebody has it open for writing");
    drop(writer);
    assert_eq!(stage.pass(DUE + BUSY).await, removed(1));
}

#[tokio::test]
async fn a_file_that_somebody_opens_while_it_is_compared_stays_and_he_does_not_wait_long() {
    let mut stage = stage(|_| {}).await;
    stage.done("f", Some("e1")).await;
    let (told, opened) = std::sync::mpsc::channel();
    stage.meanwhile(move |path| {
        let (path, told) = (path.to_owned(), told.clone());
        std::thread::spawn(move || told.send(fs::File::options().append(true).open(path).map(drop)));
        // The kernel tells which leases somebody waits for.
        let began = std::time::Instant::now();
        let is_waited_for = || fs::read_to_string("/proc/locks").is_ok_and(|locks| locks.contains("BREAKING"));
        while !is_waited_for() && began.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(5));
        }
    });
    assert_eq!(stage.pass(DUE).await, PUT_OFF);
    assert_eq!(stage.last_line(), "debug: the removal of a file is put off: somebody is about to write to it");
    // The kernel itself lets him wait 45 s at most.
    opened.recv_timeout(Duration::from_secs(20)).expect("in time").expect("opened");
    assert!(stage.is_there("f") && fs::read_dir(&stage.root).expect("read").count() == 1);
}

#[tokio::test]
async fn a_file_whose_content_the_store_does_not_have_is_sent_again_although_its_times_tell_nothing() {
    let mut stage = stage(|_| {}).await;
    stage.done_with("f", Some("e1"), "TEXT").await;
    assert_eq!(stage.pass(DUE).await, RemovalReport { sent_again: 1, ..RemovalReport::default() });
    let row = stage.row("f").expect("there");
    assert_eq!((row.state, row.remove_at, row.etag), (State::Ready, None, None));
    assert_eq!(fs::read(stage.root.join("f")).expect("there"), b"TEXT");
    assert!(stage.last_line().starts_with("warn: a file is not removed but sent again: its content"));
}

#[tokio::test]
async fn another_file_that_came_to_bear_the_name_stays_under_it() {
    let mut stage = stage(|_| {}).await;
    stage.done("f", Some("e1")).await;
    stage.meanwhile(|path| {
        let new = path.with_extension("new");
        fs::write(&new, "next").expect("written");
        fs::rename(&new, path).expect("in place");
    });
    assert_eq!(stage.pass(DUE).await, GIVEN_UP);
    assert_eq!(stage.last_line(), "warn: a file is not removed: it has changed since it was sent");
    assert_eq!(fs::read(stage.root.join("f")).expect("there"), b"next");
    assert_eq!(fs::read_dir(&stage.root).expect("read").count(), 1);
}

#[tokio::test]
async fn a_file_that_was_being_removed_when_the_agent_was_killed_gets_its_name_back() {
    let mut stage = stage(|_| {}).await;
    let odd = Path::new("d").join(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"o\xffd"));
    fs::create_dir(stage.root.join("d")).expect("made");
    let asides: Vec<_> = ["d/f", "d/g", "d/none"].iter().map(Path::new).chain([odd.as_path()]).collect();
    let asides: Vec<_> = asides.iter().map(|path| Aside::new(stage.source, path)).collect();
    for aside in asides.iter().filter(|aside| !aside.path.ends_with("none")) {
        fs::write(stage.root.join("d").join(&aside.name), "text").expect("written");
    }
    fs::write(stage.root.join("d/g"), "next").expect("written");
    stage.journal.keep(asides::KEPT, asides::json(asides.iter())).await.expect("kept");
    let (journal, log, roots) = (stage.journal.clone(), Log::new(stage.lines.clone()), stage.removal.roots.clone());
    stage.removal = Removal::new(journal, log, roots).expect("read");
    let away = stage.dir.path().join("away");
    stage.removal.restore(stage.source, &away);
    assert_eq!(stage.removal.asides.len(), 4, "a root that is not there tells nothing");
    stage.removal.restore(stage.source, &stage.root);
    assert!(stage.removal.asides.is_empty());
    assert_eq!(fs::read(stage.root.join("d/f")).expect("there"), b"text");
    assert_eq!(fs::read(stage.root.join(&odd)).expect("there"), b"text");
    // Another file bears that name by now: none replaces it.
    assert_eq!(fs::read(stage.root.join("d/g")).expect("there"), b"next");
    let names: Vec<_> = fs::read_dir(stage.root.join("d")).expect("read").map(|entry| entry.expect("read")).collect();
    let names: Vec<_> = names.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert!(names.len() == 4 && names.iter().any(|name| name.starts_with("g.restored-")), "{names:?}");
}
