use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::*;

fn stamp(modified: i64) -> Stamp {
    Stamp { size: 5, inode: 7, modified, changed: modified }
}

fn offer(name: &str, modified: i64) -> Offer {
    Offer { name: OsString::from(name), stamp: stamp(modified), look: false }
}

fn done(modified: i64) -> Done {
    Done { stamp: stamp(modified), key: "k".to_owned(), etag: Some("e".to_owned()), remove_at: None }
}

struct Stage {
    dir: tempfile::TempDir,
    journal: FileJournal,
    source: SourceId,
}

async fn stage() -> Stage {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let journal = FileJournal::open(dir.path()).expect("opened");
    let source = journal.source("logs", Path::new("/data")).await.expect("made");
    Stage { dir, journal, source }
}

impl Stage {
    async fn offer(&self, name: &str, modified: i64) -> Offered {
        self.journal.offer(self.source, Path::new("d"), vec![offer(name, modified)], 1000).await.expect("offered")
    }

    async fn claim(&self) -> Vec<Claim> {
        self.journal.claim(self.source, 10, None, (2000, 100_000)).await.expect("claimed")
    }

    /// Does what blocks on a thread that may.
    fn blocking<T: Send>(&self, work: impl FnOnce(&FileJournal, SourceId) -> Result<T, JournalError> + Send) -> T {
        std::thread::scope(|scope| scope.spawn(|| work(&self.journal, self.source)).join())
            .expect("no panic")
            .expect("done")
    }

    fn state(&self, path: &str) -> Option<State> {
        self.journal.find(self.source, Path::new(path)).expect("read").map(|row| row.state)
    }
}

#[tokio::test]
async fn a_file_is_sent_once_until_it_changes() {
    let stage = stage().await;
    assert_eq!(stage.offer("f", 1).await, Offered { new: 1, ..Offered::default() });
    assert_eq!(stage.offer("f", 1).await, Offered::default());
    let claims = stage.claim().await;
    assert_eq!(claims.len(), 1);
    let row = &claims[0].row;
    assert_eq!((row.path.clone(), row.stamp, row.generation), (PathBuf::from("d/f"), stamp(1), 1));
    assert!(stage.claim().await.is_empty(), "somebody is at it");
    assert!(stage.journal.done(row, done(1), 3000).await.expect("written"));
    assert_eq!(stage.state("d/f"), Some(State::Done));
    assert_eq!(stage.offer("f", 1).await, Offered::default());
    assert_eq!(stage.offer("f", 2).await, Offered { changed: 1, ..Offered::default() });
    assert_eq!(stage.claim().await[0].verdict, Verdict::Send);
}

#[tokio::test]
async fn a_change_while_it_is_sent_has_it_sent_again_and_never_by_two() {
    let stage = stage().await;
    stage.offer("f", 1).await;
    let first = stage.claim().await.remove(0);
    stage.offer("f", 2).await;
    assert!(stage.claim().await.is_empty(), "the first is still at it");
    assert!(!stage.journal.done(&first.row, done(1), 3000).await.expect("written"));
    let again = stage.claim().await.remove(0);
    assert_eq!((again.row.stamp, again.row.generation), (stamp(2), 2));
    // A failure of what was overtaken says nothing of what came after it.
    stage.offer("f", 3).await;
    let failed = Outcome { state: State::Failed, attempts: 9, due: 0, class: "x", error: "y".to_owned() };
    assert!(!stage.journal.put_off(&again.row, failed).await.expect("written"));
    assert_eq!(stage.claim().await[0].row.attempts, 0);
}

#[tokio::test]
async fn metadata_alone_is_no_reason_to_send_it_again() {
    let stage = stage().await;
    stage.offer("f", 1).await;
    let claim = stage.claim().await.remove(0);
    stage.journal.done(&claim.row, done(1), 3000).await.expect("written");
    let touched = Offer { stamp: Stamp { changed: 9, ..stamp(1) }, ..offer("f", 1) };
    stage.journal.offer(stage.source, Path::new("d"), vec![touched], 1000).await.expect("offered");
    assert_eq!(stage.claim().await[0].verdict, Verdict::LookAtContent);
}

#[tokio::test]
async fn what_an_agent_was_at_when_it_was_killed_is_ready_for_the_next() {
    let stage = stage().await;
    stage.offer("f", 1).await;
    assert_eq!(stage.claim().await.len(), 1);
    let error = FileJournal::open(stage.dir.path()).expect_err("it is taken");
    assert!(matches!(error, JournalError::Taken { .. }), "{error}");
    let Stage { dir, journal, source } = stage;
    drop(journal);
    let journal = FileJournal::open(dir.path()).expect("opened");
    assert_eq!(journal.find(source, Path::new("d/f")).expect("read").map(|row| row.state), Some(State::Ready));
}

#[tokio::test]
async fn what_waits_goes_with_a_clock_that_was_set() {
    let stage = stage().await;
    stage.offer("now", 1).await;
    stage.offer("later", 1).await;
    let claims = stage.claim().await;
    let retry = Outcome { state: State::Retry, attempts: 1, due: 5000, class: "network", error: "e".to_owned() };
    assert!(stage.journal.put_off(&claims[1].row, retry).await.expect("written"));
    let proved = Done { remove_at: Some(9000), ..done(1) };
    assert!(stage.journal.done(&claims[0].row, proved, 3000).await.expect("written"));
    stage.journal.debounce("a".to_owned(), 7000, "{}".to_owned()).await.expect("written");
    stage.journal.shift_times(-4000).await.expect("written");
    assert_eq!(stage.journal.next_due(stage.source).expect("read"), Some(1000));
    let row = stage.journal.removable(5000, 10).expect("read").remove(0);
    assert_eq!((row.since, row.remove_at), (-1000, Some(5000)));
    assert!(stage.journal.removable(4999, 10).expect("read").is_empty());
    assert_eq!(stage.journal.due_actions(3000).expect("read").len(), 1);
    stage.offer("new", 1).await;
    stage.journal.shift_times(-100_000).await.expect("written");
    assert_eq!(stage.journal.next_due(stage.source).expect("read"), Some(0), "what is due at once stays so");
    assert_eq!(stage.claim().await.len(), 2);
}

#[tokio::test]
async fn waits_are_kept_but_not_those_of_a_clock_that_went_wrong() {
    let stage = stage().await;
    let dues = [("now", 1500), ("later", 5000), ("wrong", 900_000)];
    for (name, _) in dues {
        stage.offer(name, 1).await;
    }
    for (claim, (_, due)) in stage.claim().await.into_iter().zip(dues) {
        let retry = Outcome { state: State::Retry, attempts: 1, due, class: "network", error: "e".to_owned() };
        assert!(stage.journal.put_off(&claim.row, retry).await.expect("written"));
    }
    let mut again: Vec<_> = stage.claim().await.into_iter().map(|claim| claim.row.path).collect();
    again.sort();
    assert_eq!(again, [PathBuf::from("d/now"), PathBuf::from("d/wrong")]);
    assert_eq!(stage.journal.next_due(stage.source).expect("read"), Some(5000));
}

#[tokio::test]
async fn directories_go_with_all_below_them_and_nothing_beside() {
    let stage = stage().await;
    for directory in ["a", "a/b", "a.b", "a0", "", "b"] {
        stage.journal.offer(stage.source, Path::new(directory), vec![offer("f", 1)], 1000).await.expect("offered");
    }
    let busy = stage.journal.claim(stage.source, 1, None, (2000, 100_000)).await.expect("claimed").remove(0);
    assert_eq!(busy.row.path, Path::new("a/f"));
    assert_eq!(stage.blocking(|journal, source| journal.directories_gone(source, &["a".into()])), 1);
    assert!(!stage.journal.done(&busy.row, done(1), 1).await.expect("written"), "it went while it was sent");
    assert_eq!(stage.state("a/f"), Some(State::Ready));
    for path in ["a.b/f", "a0/f", "f", "b/f"] {
        assert_eq!(stage.state(path), Some(State::Ready), "{path}");
    }
    let names = vec![OsString::from("f"), OsString::from("not there")];
    assert_eq!(stage.blocking(|journal, source| journal.gone(source, Path::new("b"), names)), 1);
    assert_eq!(stage.state("b/f"), None);
}

#[tokio::test]
async fn failures_are_counted_cancelled_and_tried_again_by_hand() {
    let stage = stage().await;
    for name in ["a", "b"] {
        stage.offer(name, 1).await;
    }
    for claim in stage.claim().await {
        let failed = Outcome { state: State::Failed, attempts: 1, due: 0, class: "denied", error: "no".to_owned() };
        stage.journal.put_off(&claim.row, failed).await.expect("written");
    }
    let tallies = stage.journal.tallies().expect("read");
    let failed = Tally { source: stage.source, state: State::Failed, files: 2, bytes: 10, oldest: 1000 };
    assert_eq!(tallies, [failed]);
    assert_eq!(stage.journal.cancel(stage.source, Some(Path::new("d/a"))).await.expect("written"), 1);
    let listed = stage.journal.list(stage.source, &[State::Failed], 0, 10).expect("read");
    assert_eq!(listed.iter().map(|row| row.error.as_deref()).collect::<Vec<_>>(), [Some("no")]);
    assert_eq!(stage.journal.retry(stage.source, None).await.expect("written"), 2);
    assert_eq!(stage.claim().await.len(), 2);
}

#[tokio::test]
async fn files_are_removed_at_their_time_unless_they_changed() {
    let stage = stage().await;
    for name in ["a", "b"] {
        stage.offer(name, 1).await;
    }
    for claim in stage.claim().await {
        let done = Done { remove_at: Some(5000), ..done(1) };
        stage.journal.done(&claim.row, done, 3000).await.expect("written");
    }
    assert!(stage.journal.removable(4999, 10).expect("read").is_empty());
    stage.offer("a", 2).await;
    let rows = stage.journal.removable(5000, 10).expect("read");
    assert_eq!(rows.iter().map(|row| row.path.clone()).collect::<Vec<_>>(), [PathBuf::from("d/b")]);
    stage.journal.remove_later(&rows[0], Some(9000)).await.expect("written");
    assert!(stage.journal.removable(5000, 10).expect("read").is_empty());
    assert!(stage.journal.forget(&rows[0]).await.expect("written"));
    stage.journal.sync().expect("synced");
}

#[tokio::test]
async fn actions_wait_for_their_time_over_restarts() {
    let stage = stage().await;
    for payload in ["one", "two"] {
        stage.journal.debounce("logs/refresh".to_owned(), 5000, payload.to_owned()).await.expect("written");
    }
    assert!(stage.journal.due_actions(4999).expect("read").is_empty());
    let due = stage.journal.due_actions(5000).expect("read");
    assert_eq!(due, [DueAction { action: "logs/refresh".to_owned(), due: 5000, payload: "two".to_owned() }]);
    stage.journal.debounce("logs/refresh".to_owned(), 7000, "three".to_owned()).await.expect("written");
    stage.journal.action_ran(&due[0]).await.expect("written");
    assert_eq!(stage.journal.due_actions(9000).expect("read").len(), 1, "a file came while it ran");
}

#[tokio::test]
async fn what_was_put_off_as_another_file_is_due_when_it_is_the_known_one_again() {
    let stage = stage().await;
    stage.offer("a", 1).await;
    let claim = stage.claim().await.remove(0);
    let later = Outcome { state: State::Ready, attempts: 0, due: 60_000, class: "changed", error: String::new() };
    assert!(stage.journal.put_off(&claim.row, later).await.expect("written"));
    assert!(stage.claim().await.is_empty());
    let offered = stage.offer("a", 1).await;
    assert_eq!(offered, Offered { complete: 1, ..Offered::default() });
    assert_eq!(stage.claim().await[0].row.id, claim.row.id);
}

#[tokio::test]
async fn what_changes_all_the_time_waits_since_its_first_change_and_is_known_for_it() {
    let stage = stage().await;
    let offer_at = async |modified, now| {
        let offered = stage.journal.offer(stage.source, Path::new("d"), vec![offer("f", modified)], now).await;
        offered.expect("offered");
        stage.claim().await.remove(0).row
    };
    let told = |row: &FileRow| (row.since, row.class.clone());
    let changed = || Outcome { state: State::Ready, attempts: 0, due: 0, class: CHANGED, error: String::new() };
    let first = offer_at(1, 1000).await;
    assert_eq!(told(&first), (1000, None));
    assert!(stage.journal.put_off(&first, changed()).await.expect("written"));
    let second = offer_at(2, 1100).await;
    assert_eq!(told(&second), (1000, Some("changed".to_owned())));
    // Overtaken while it was read, it is known for it all the same.
    stage.journal.offer(stage.source, Path::new("d"), vec![offer("f", 3)], 1200).await.expect("offered");
    assert!(!stage.journal.put_off(&second, changed()).await.expect("written"));
    let third = stage.claim().await.remove(0).row;
    assert_eq!(told(&third), (1000, Some("changed".to_owned())));
    // Sent as it is, it is no less open than before; its next content waits since then.
    stage.journal.sent_torn(&third, "k".to_owned(), 1900, 1300).await.expect("written");
    assert_eq!(stage.state("d/f"), Some(State::Ready));
    let fourth = stage.claim().await.remove(0).row;
    assert_eq!((told(&fourth), fourth.etag.clone()), ((1300, Some("changed".to_owned())), None));
    // And what is stored begins anew, also where the file is another by then.
    stage.journal.offer(stage.source, Path::new("d"), vec![offer("f", 4)], 1400).await.expect("offered");
    assert!(!stage.journal.done(&fourth, done(3), 1500).await.expect("written"));
    let fifth = stage.claim().await.remove(0).row;
    assert_eq!(told(&fifth), (1500, None));
    assert!(stage.journal.done(&fifth, done(4), 1600).await.expect("written"));
    assert_eq!(told(&offer_at(5, 1700).await), (1700, None));
}

#[tokio::test]
async fn projects_rest_and_state_is_kept() {
    let stage = stage().await;
    assert!(!stage.journal.is_paused("logs").expect("read"));
    stage.journal.set_paused("logs", true).await.expect("written");
    assert!(stage.journal.is_paused("logs").expect("read"));
    stage.journal.keep("alerts", "{}".to_owned()).await.expect("written");
    assert_eq!(stage.journal.kept("alerts").expect("read").as_deref(), Some("{}"));
}
