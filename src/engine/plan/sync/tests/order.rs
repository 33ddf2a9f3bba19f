//! Listings that are out of order.

use super::super::{DeleteSettings, Direction, SyncSettings};
use super::shelves::Way;
use super::stage::{Age, Stage, Tree};
use crate::engine::plan::ListSettings;
use crate::events::Verb;

/// Keys whose order by directories is another than that of their bytes.
fn tricky() -> Tree {
    let keys = ["a", "a-1", "b-", "b-/x", "b/1", "b/2", "b.", "c/d-e", "c/d/e", "c/d.", "test-1", "test/1", "z"];
    // `a` beside `a/…` is no tree, so `b` and `c` are directories only.
    keys.iter().filter(|key| **key != "b-").map(|key| ((*key).to_owned(), format!("content of {key}"))).collect()
}

fn settings() -> SyncSettings {
    SyncSettings {
        delete: Some(DeleteSettings::default()),
        list: ListSettings { page_size: Some(2), force_archived: false, may_be_object: false, tells_of_nothing: false },
        ..SyncSettings::default()
    }
}

#[tokio::test]
async fn whatever_the_order_nothing_is_sent_twice_and_only_what_is_extra_is_deleted() {
    for direction in [Direction::Upload, Direction::Download, Direction::Copy] {
        for way in [Way::Bytes, Way::Directories, Way::Shuffled, Way::Repeating] {
            let row = format!("{direction:?} {way:?}");
            let stage = Stage::new(direction, way).await;
            let source = tricky();
            // Every third is missing, and beside every second stands something else.
            let kept = source.clone().into_iter().enumerate().filter(|(number, _)| number % 3 > 0);
            let mut target: Tree = kept.map(|(_, entry)| entry).collect();
            target.extend(source.keys().step_by(2).map(|key| (format!("{key}+"), "extra".to_owned())));
            stage.fill(&source, &target, |_| Age::Older).await;
            let missing = source.keys().filter(|key| !target.contains_key(*key)).count();
            let extra = target.keys().filter(|key| !source.contains_key(*key)).count();
            let dry = stage.run(settings(), true).await;
            let ran = stage.sync(settings()).await;
            assert!(ran.ended.is_ok(), "{row}: {ran:?}");
            let deleted = ran.done().iter().filter(|(verb, _)| *verb == Verb::Delete).count();
            assert_eq!((ran.done().len() - deleted, deleted), (missing, extra), "{row}: {ran:?}");
            assert_eq!(dry.done(), ran.done(), "{row}: the dry run told the same");
            assert_eq!(stage.tree(false).await, source, "{row}");
            assert_eq!(stage.tree(true).await, source, "{row}");
            assert_eq!(stage.sync(settings()).await.done(), [], "{row}: a second time");
        }
    }
}

#[tokio::test]
async fn deletions_come_when_every_transfer_has_ended() {
    for direction in [Direction::Upload, Direction::Download, Direction::Copy] {
        let stage = Stage::new(direction, Way::Directories).await;
        let target: Tree = (0..40).map(|n| (format!("old-{n:02}"), "x".to_owned())).collect();
        stage.fill(&tricky(), &target, |_| Age::Older).await;
        let ran = stage.sync(settings()).await;
        let verbs: Vec<bool> = ran.items.iter().map(|item| item.verb == Verb::Delete).collect();
        assert!(verbs.is_sorted(), "{direction:?}: {:?}", ran.items);
        assert_eq!(verbs.iter().filter(|delete| **delete).count(), 40);
    }
}
