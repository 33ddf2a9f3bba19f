use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Instant;

use super::*;
use crate::agent::settings::ActionKind;
use crate::events::log::Kept;

struct Stage {
    dir: tempfile::TempDir,
    actions: Arc<Actions>,
    lines: Arc<Kept>,
    stop: CancellationToken,
    running: tokio::task::JoinHandle<()>,
}

fn stage_in(dir: tempfile::TempDir, actions: &[ActionSettings]) -> Stage {
    let journal = Arc::new(FileJournal::open(&dir.path().join("state")).expect("opened"));
    let (lines, stop) = (Arc::new(Kept::default()), CancellationToken::new());
    let limits = ActionLimits { at_once: 2, grace: Duration::from_millis(300), ssh: dir.path().join("ssh") };
    let running = Actions::new(journal, Log::new(lines.clone()), limits);
    running.configure([("logs", actions)]);
    let task = tokio::spawn(running.clone().run(stop.clone()));
    Stage { dir, actions: running, lines, stop, running: task }
}

fn stage(script: &str, change: impl FnOnce(&mut ActionSettings)) -> Stage {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let mut action = shell(dir.path(), script);
    change(&mut action);
    stage_in(dir, &[action])
}

/// A shell at the place where it may write.
fn shell(dir: &Path, script: &str) -> ActionSettings {
    let argv = ["sh", "-c", script, "sh", "{key}"].map(str::to_owned).to_vec();
    let environment = vec![("OUT".to_owned(), dir.join("out").display().to_string())];
    ActionSettings {
        name: "refresh".to_owned(),
        what: ActionKind::Exec { argv, environment },
        debounce: None,
        timeout: Duration::from_secs(30),
        enabled: true,
    }
}

fn file(key: &str) -> Uploaded {
    Uploaded {
        project: "logs".to_owned(),
        path: format!("/data/{key}").into(),
        bucket: "b".to_owned(),
        key: key.to_owned(),
        uri: format!("cos://b/{key}"),
        size: 5,
    }
}

impl Stage {
    fn out(&self) -> String {
        fs::read_to_string(self.dir.path().join("out")).unwrap_or_default()
    }

    async fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !holds(self) {
            assert!(begun.elapsed() < Duration::from_secs(20), "{what}: {:?} {:?}", self.out(), self.logged());
            sleep(Duration::from_millis(10)).await;
        }
    }

    fn logged(&self) -> Vec<String> {
        self.lines.lines()
    }

    fn succeeded(&self) -> u64 {
        self.actions.counts().succeeded.load(Relaxed)
    }

    async fn end(self) -> tempfile::TempDir {
        self.stop.cancel();
        self.running.await.expect("no panic");
        self.dir
    }
}

#[tokio::test]
async fn every_file_has_its_run_with_its_words_and_environment() {
    let stage = stage(
        "echo \"$1 $COS_WATCH_PATH $COS_WATCH_URI $COS_WATCH_SIZE $COS_WATCH_ACTION\" >> $OUT; echo said",
        |_| {},
    );
    for key in ["a", "b c"] {
        stage.actions.uploaded(&file(key)).await;
    }
    stage.actions.uploaded(&Uploaded { project: "other".to_owned(), ..file("x") }).await;
    stage.until("both ran", |stage| stage.succeeded() == 2).await;
    let out = stage.out();
    let mut lines: Vec<&str> = out.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["a /data/a cos://b/a 5 logs/refresh", "b c /data/b c cos://b/b c 5 logs/refresh"]);
    let logged = stage.logged();
    assert!(
        logged.iter().all(|line| line.starts_with("info an action ran action=logs/refresh path=/data/")),
        "{logged:?}"
    );
    assert!(logged.iter().all(|line| line.ends_with("exit=0 output=said")), "{logged:?}");
    stage.end().await;
}

#[tokio::test]
async fn failures_are_told_and_what_is_turned_off_does_not_run() {
    let failing = stage("echo why >&2; exit 7", |_| {});
    failing.actions.uploaded(&file("a")).await;
    failing.until("it failed", |stage| stage.actions.counts().failed.load(Relaxed) == 1).await;
    assert_eq!(failing.logged(), ["error an action failed action=logs/refresh path=/data/a exit=7 output=why"]);
    failing.end().await;
    let off = stage("echo x >> $OUT", |action| action.enabled = false);
    off.actions.uploaded(&file("a")).await;
    let dir = off.end().await;
    assert!(!dir.path().join("out").exists());
    let missing = stage("", |action| {
        action.what = ActionKind::Exec { argv: vec!["/no/such/program".to_owned()], environment: Vec::new() };
    });
    missing.actions.uploaded(&file("a")).await;
    missing.until("it is told", |stage| stage.logged().iter().any(|line| line.contains("could not begin"))).await;
    missing.end().await;
}

#[tokio::test]
async fn no_more_run_at_once_than_may_and_whoever_uploads_waits() {
    let stage = stage("echo begin >> $OUT; while [ ! -e $OUT.go ]; do sleep 0.02; done", |_| {});
    let (actions, keys) = (stage.actions.clone(), 5);
    let uploading = tokio::spawn(async move {
        for key in 0..keys {
            actions.uploaded(&file(&key.to_string())).await;
        }
    });
    stage.until("two run", |stage| stage.out().lines().count() == 2).await;
    sleep(Duration::from_millis(300)).await;
    assert_eq!(stage.out().lines().count(), 2);
    assert!(!uploading.is_finished(), "nothing piles up");
    fs::write(stage.dir.path().join("out.go"), "").expect("written");
    stage.until("all ran", |stage| stage.succeeded() == 5).await;
    uploading.await.expect("no panic");
    stage.end().await;
}

#[tokio::test]
async fn many_files_have_one_run_that_is_told_of_the_last() {
    let stage = stage("echo $1 >> $OUT", |action| action.debounce = Some(Duration::from_millis(2500)));
    for key in 0..50 {
        stage.actions.uploaded(&file(&key.to_string())).await;
    }
    stage.until("it ran", |stage| stage.succeeded() == 1).await;
    assert_eq!(stage.out(), "49\n");
    sleep(Duration::from_millis(1500)).await;
    assert_eq!(stage.out(), "49\n", "and not again");
    stage.end().await;
}

#[tokio::test]
async fn a_file_that_comes_during_a_run_has_another_one_after_as_long_again() {
    let stage = stage("echo $1 >> $OUT; sleep 0.5", |action| action.debounce = Some(Duration::from_millis(1500)));
    stage.actions.uploaded(&file("a")).await;
    stage.until("it began", |stage| stage.out() == "a\n").await;
    stage.actions.uploaded(&file("a")).await;
    stage.until("it ended", |stage| stage.succeeded() == 1).await;
    let begun = Instant::now();
    stage.until("it ran again", |stage| stage.out() == "a\na\n").await;
    assert!(begun.elapsed() >= Duration::from_millis(1400), "{:?}", begun.elapsed());
    stage.end().await;
}

#[tokio::test]
async fn what_waits_survives_the_agent_and_what_is_due_runs_at_once() {
    let long = |action: &mut ActionSettings| action.debounce = Some(Duration::from_millis(500));
    let first = stage("echo $1 >> $OUT; exec sleep 100", long);
    first.actions.uploaded(&file("a")).await;
    first.until("it began", |stage| stage.out() == "a\n").await;
    // It is asked to end with the agent, and its run is owed.
    let begun = Instant::now();
    let dir = first.end().await;
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    let mut action = shell(dir.path(), "echo again $1 >> $OUT");
    action.debounce = Some(Duration::from_secs(1000));
    let second = stage_in(dir, &[action]);
    second.until("it ran", |stage| stage.succeeded() == 1).await;
    assert_eq!(second.out(), "a\nagain a\n");
    second.end().await;
}

#[tokio::test]
async fn an_action_that_waited_and_is_not_configured_any_more_is_forgotten() {
    let first = stage("true", |action| action.debounce = Some(Duration::from_millis(1)));
    first.stop.cancel();
    first.actions.uploaded(&file("a")).await;
    let dir = first.end().await;
    sleep(Duration::from_millis(5)).await;
    let second = stage_in(dir, &[]);
    second.until("it is told", |stage| !stage.logged().is_empty()).await;
    assert_eq!(second.logged(), ["warn an action that waited is not configured any more action=logs/refresh"]);
    let dir = second.end().await;
    let journal = FileJournal::open(&dir.path().join("state")).expect("opened");
    assert!(journal.due_actions(i64::MAX).expect("read").is_empty());
}

#[tokio::test]
async fn another_machine_is_reached_by_ssh_without_questions() {
    let stage = stage("", |action| {
        let argv = ["refresh", "--file", "{path}"].map(str::to_owned).to_vec();
        let (host, port) = ("ops@h1".to_owned(), Some(2222));
        action.what = ActionKind::Ssh { host, port, identity: Some("/keys/id".into()), argv };
        action.timeout = Duration::from_secs(5);
    });
    // Says what it was called with, and then does what a shell there would.
    let ssh = stage.dir.path().join("ssh");
    let script = format!("#!/bin/sh\nfor word; do echo \"[$word]\"; done > {}/out\n", stage.dir.path().display());
    fs::write(&ssh, script).expect("written");
    fs::set_permissions(&ssh, fs::Permissions::from_mode(0o755)).expect("set");
    stage.actions.uploaded(&file("it's")).await;
    stage.until("it ran", |stage| stage.succeeded() == 1).await;
    let words = stage.out().replace('\n', "");
    let expected = "[-T][-o][BatchMode=yes][-o][ConnectTimeout=5][-p][2222][-o][IdentitiesOnly=yes][-i][/keys/id]\
                    [--][ops@h1][refresh --file '/data/it'\\''s']";
    assert_eq!(words, expected);
    stage.end().await;
}
