//! The server and the client at one socket, with an agent that does as a test says.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use jiff::Timestamp;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::server::{Limits, MOST_CLIENTS};
use super::*;
use crate::events::log::{Level, Log, LogSink, Record};
use crate::events::status::{Count, Cursor, ProjectState, ProjectStatus, Queue, WirePath};
use crate::journal::files::FileJournal;

struct Quiet;

impl LogSink for Quiet {
    fn wants(&self, _: Level) -> bool {
        false
    }
    fn write(&self, _: Record) {}
}

/// An agent that knows one project, `logs`.
#[derive(Default)]
struct Fake {
    told: Mutex<Vec<String>>,
    sent: Notify,
    waits: AtomicU64,
    flush_dropped: AtomicBool,
    stuck: AtomicBool,
}

impl Fake {
    fn tell(&self, what: String) {
        self.told.lock().expect("nobody panicked").push(what);
    }

    fn told(&self) -> Vec<String> {
        self.told.lock().expect("nobody panicked").clone()
    }
}

struct TellsWhenDropped<'a>(&'a AtomicBool, bool);

impl Drop for TellsWhenDropped<'_> {
    fn drop(&mut self) {
        self.0.store(!self.1, SeqCst);
    }
}

fn file(number: u64) -> FileLine {
    FileLine {
        project: "logs".to_owned(),
        path: WirePath(PathBuf::from(format!("/data/{number}"))),
        size: number,
        state: "failed".to_owned(),
        attempts: 1,
        due: None,
        since: Timestamp::UNIX_EPOCH,
        key: None,
        class: Some("denied".to_owned()),
        error: Some("no".to_owned()),
        cursor: Cursor { source: 1, file: i64::try_from(number).expect("small") },
    }
}

#[async_trait]
impl Commands for Fake {
    async fn status(&self) -> Status {
        if self.stuck.load(SeqCst) {
            std::future::pending::<()>().await;
        }
        let waiting = Count { files: self.waits.load(SeqCst), bytes: 7 };
        let queue = Queue { ready: waiting, ..Queue::default() };
        let project = ProjectStatus {
            name: "logs".to_owned(),
            dest: "cos://b/".to_owned(),
            state: ProjectState::Uploading,
            why: None,
            roots: Vec::new(),
            queue,
            last_minute: Count::default(),
            breaker: None,
            last_error: None,
        };
        Status {
            version: "1".to_owned(),
            pid: 1,
            started: Timestamp::UNIX_EPOCH,
            uptime_seconds: 1,
            state_dir: WirePath("/s".into()),
            config: None,
            problems: Vec::new(),
            projects: vec![project],
            totals: queue,
        }
    }

    async fn list(&self, selection: &Selection, page: Page) -> Result<Vec<FileLine>, Refusal> {
        self.tell(format!("list {:?} after {:?}", selection.states, page.after.map(|cursor| cursor.file)));
        let from = page.after.map_or(1, |cursor| cursor.file.unsigned_abs() + 1);
        Ok((from..=600).take(page.limit).map(file).collect())
    }

    async fn retry(&self, target: &Target) -> Result<u64, Refusal> {
        self.tell(format!("retry {target:?}"));
        Ok(3)
    }

    async fn cancel(&self, target: &Target) -> Result<u64, Refusal> {
        self.tell(format!("cancel {:?}", target.path));
        Ok(0)
    }

    async fn pause(&self, project: &str, paused: bool) -> Result<(), Refusal> {
        if project != "logs" {
            return Err(Refusal::no_project(project, ["logs"]));
        }
        self.tell(format!("pause {paused}"));
        Ok(())
    }

    async fn rescan(&self, project: &str) -> Result<(), Refusal> {
        self.tell(format!("rescan {project}"));
        Ok(())
    }

    async fn flush(&self, _: &str) -> Result<Flushed, Refusal> {
        let mut guard = TellsWhenDropped(&self.flush_dropped, false);
        self.sent.notified().await;
        guard.1 = true;
        Ok(Flushed { failed: 2 })
    }

    async fn explain(&self, path: &Path) -> Result<Explanation, Refusal> {
        Ok(Explanation { path: WirePath(path.to_owned()), projects: Vec::new() })
    }

    async fn reload(&self) -> Result<ReloadReport, Refusal> {
        Err(Refusal::configuration("line 3: `workrs` is no key", vec!["did you mean `workers`?".to_owned()]))
    }
}

struct Stage {
    dir: tempfile::TempDir,
    fake: Arc<Fake>,
    client: Client,
    stop: CancellationToken,
    serving: JoinHandle<Result<(), ControlError>>,
    _journal: FileJournal,
}

fn stage(limits: Limits) -> Stage {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let journal = FileJournal::open(dir.path()).expect("opened");
    let socket = ControlSocket::bind(&journal).expect("bound");
    let (fake, stop) = (Arc::new(Fake::default()), CancellationToken::new());
    let serving = tokio::spawn(socket.serve_within(fake.clone(), stop.clone(), Log::new(Arc::new(Quiet)), limits));
    Stage { client: Client::new(dir.path()), dir, fake, stop, serving, _journal: journal }
}

fn quick() -> Limits {
    let short = Duration::from_millis(300);
    Limits { question: short, taking: short, command: short, sign: Duration::from_millis(20) }
}

impl Stage {
    async fn raw(&self) -> UnixStream {
        UnixStream::connect(self.dir.path().join("control.sock")).await.expect("connected")
    }

    /// What is answered to these bytes, to the end.
    async fn answered(&self, bytes: &[u8]) -> String {
        let mut stream = self.raw().await;
        // The agent may refuse and leave before it has read all of it.
        stream.write_all(bytes).await.ok();
        stream.shutdown().await.ok();
        // What was read before the agent left counts.
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.ok();
        String::from_utf8_lossy(&answer).into_owned()
    }

    async fn end(self) {
        self.stop.cancel();
        self.serving.await.expect("no panic").expect("served");
        assert!(!self.dir.path().join("control.sock").exists());
    }
}

#[tokio::test]
async fn commands_arrive_and_their_answers_come_back() {
    let stage = stage(Limits::default());
    let client = &stage.client;
    assert_eq!(client.status().await.expect("answered"), stage.fake.status().await);
    let target = Target { project: Some("logs".to_owned()), path: None };
    assert_eq!(client.retry(target.clone()).await.expect("answered"), 3);
    let odd = WirePath(PathBuf::from(OsString::from_vec(b"/data/\xff".to_vec())));
    assert_eq!(client.cancel(Target { project: None, path: Some(odd.clone()) }).await.expect("answered"), 0);
    client.pause("logs".to_owned(), true).await.expect("answered");
    client.pause("logs".to_owned(), false).await.expect("answered");
    client.rescan("logs".to_owned()).await.expect("answered");
    assert_eq!(client.explain(odd.0.clone()).await.expect("answered").path, odd);
    let told = [
        format!("retry {target:?}"),
        format!("cancel {:?}", Some(odd)),
        "pause true".to_owned(),
        "pause false".to_owned(),
        "rescan logs".to_owned(),
    ];
    assert_eq!(stage.fake.told(), told);
    stage.end().await;
}

#[tokio::test]
async fn refusals_come_with_their_sort_and_their_ways_out() {
    let stage = stage(Limits::default());
    let refused = |error| match error {
        ControlError::Refused(refusal) => refusal,
        other => panic!("{other}"),
    };
    let unknown = refused(stage.client.pause("other".to_owned(), true).await.expect_err("no project"));
    assert_eq!(unknown, Refusal::no_project("other", ["logs"]));
    assert_eq!(unknown.kind, RefusalKind::Usage);
    let bad = refused(stage.client.reload().await.expect_err("a bad file"));
    assert_eq!((bad.kind, bad.hints.len()), (RefusalKind::Configuration, 1));
    let relative = refused(stage.client.explain("a/b".into()).await.expect_err("relative"));
    assert!(relative.error.contains("no absolute path"), "{relative}");
    stage.end().await;
}

#[tokio::test]
async fn listings_come_in_pages_and_end_where_they_are_told_to() {
    let stage = stage(Limits::default());
    let mut seen = Vec::new();
    let selection = Selection { states: vec!["failed".to_owned()], project: None };
    let next = stage.client.list(selection.clone(), None, None, |file| {
        seen.push(file.size);
        true
    });
    assert_eq!(next.await.expect("listed"), None);
    assert_eq!(seen, (1..=600).collect::<Vec<_>>());
    assert_eq!(stage.fake.told()[2], "list [\"failed\"] after Some(512)");
    let mut seen = 0;
    let next = stage.client.list(selection.clone(), Some(Cursor { source: 1, file: 5 }), Some(300), |_| {
        seen += 1;
        true
    });
    assert_eq!(next.await.expect("listed"), Some(Cursor { source: 1, file: 305 }));
    assert_eq!(seen, 300);
    let mut seen = 0;
    let next = stage.client.list(selection, None, None, |_| {
        seen += 1;
        seen < 2
    });
    assert_eq!(next.await.expect("ended by the reader"), None);
    assert_eq!(seen, 2);
    stage.end().await;
}

#[tokio::test]
async fn a_flush_takes_its_time_shows_that_it_lives_and_is_dropped_when_nobody_waits() {
    let stage = stage(quick());
    stage.fake.waits.store(4, SeqCst);
    let signs = AtomicU64::new(0);
    let flushed = stage.client.flush("logs".to_owned(), |count| {
        assert_eq!(count, Count { files: 4, bytes: 7 });
        // Longer than any other command may take.
        if signs.fetch_add(1, SeqCst) == 30 {
            stage.fake.sent.notify_one();
        }
    });
    assert_eq!(flushed.await.expect("flushed"), Flushed { failed: 2 });
    assert!(!stage.fake.flush_dropped.load(SeqCst));
    let mut stream = stage.raw().await;
    stream.write_all(b"{\"version\":1,\"request\":{\"flush\":{\"project\":\"logs\"}}}\n").await.expect("written");
    let mut first = [0; 10];
    stream.read_exact(&mut first).await.expect("a sign");
    drop(stream);
    let begun = Instant::now();
    while !stage.fake.flush_dropped.load(SeqCst) {
        assert!(begun.elapsed() < Duration::from_secs(10), "nobody waits for it");
        sleep(Duration::from_millis(5)).await;
    }
    stage.end().await;
}

#[tokio::test]
async fn what_is_no_question_is_refused_and_the_agent_goes_on() {
    let stage = stage(quick());
    for (question, part) in [
        (&b"hello\n"[..], "that is no question"),
        (b"{\"version\":1,\"request\":\"dance\"}\n", "unknown variant `dance`"),
        (b"{\"version\":2,\"request\":\"dance\"}\n", "speaks version 1 of the protocol"),
        (b"\xff\xfe\n", "that is no question"),
        (&[b'x'; 70 * 1024], "too long"),
    ] {
        let answer = stage.answered(question).await;
        assert!(answer.starts_with("{\"refused\":") && answer.contains(part), "{answer}");
    }
    assert_eq!(stage.answered(b"{\"version\":1,\"request\":\"status\"").await, "", "half a question");
    let two = stage.answered(b"{\"version\":2,\"request\":\"status\"}\nno\n").await;
    assert_eq!(two.lines().count(), 2, "{two}");
    assert!(two.starts_with("{\"status\":"), "{two}");
    stage.end().await;
}

#[tokio::test]
async fn slow_clients_and_slow_commands_are_given_up() {
    let stage = stage(quick());
    // One that says nothing, and one that takes no answer.
    let mut mute = stage.raw().await;
    let mut greedy = stage.raw().await;
    let question = b"{\"version\":1,\"request\":{\"ls\":{}}}\n".repeat(400);
    let flooded = tokio::spawn(async move {
        greedy.write_all(&question).await.ok();
        sleep(Duration::from_secs(2)).await;
        let mut rest = Vec::new();
        greedy.read_to_end(&mut rest).await.ok();
        rest
    });
    let begun = Instant::now();
    let mut nothing = Vec::new();
    mute.read_to_end(&mut nothing).await.expect("the agent leaves");
    assert!(nothing.is_empty() && begun.elapsed() < Duration::from_secs(10));
    assert!(!flooded.await.expect("no panic").is_empty(), "it was answered as far as it listened");
    stage.fake.stuck.store(true, SeqCst);
    let error = stage.client.status().await.expect_err("stuck").to_string();
    assert!(error.contains("took longer than"), "{error}");
    stage.end().await;
}

#[tokio::test]
async fn too_many_clients_are_told_so() {
    let stage = stage(Limits::default());
    let mut there = Vec::new();
    for _ in 0..MOST_CLIENTS {
        there.push(stage.raw().await);
    }
    let answer = stage.answered(b"{\"version\":1,\"request\":\"status\"}\n").await;
    assert!(answer.contains("too many clients"), "{answer}");
    drop(there);
    let begun = Instant::now();
    while stage.client.status().await.is_err() {
        assert!(begun.elapsed() < Duration::from_secs(10), "they are gone");
        sleep(Duration::from_millis(5)).await;
    }
    stage.end().await;
}
