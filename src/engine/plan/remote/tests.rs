use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use super::*;
use crate::engine::budget::BudgetSettings;
use crate::engine::filter::Rule;
use crate::events::{Event, ItemReport, Outcome, channel};
use crate::store::StoreError;

use crate::engine::plan::lister::{Lister, entry};
use crate::engine::{Run, RunSettings, Stop, Stores};

fn uri(text: &str) -> ObjectUri {
    text.parse().expect("a valid URI")
}

fn reason(planned: Option<Planned>) -> Option<(Verb, String, SkipReason)> {
    match planned {
        Some(Planned::Skipped(ItemReport {
            verb, source: Place::Remote(uri), outcome: Outcome::Skipped(why), ..
        })) => Some((verb, uri.to_string(), why)),
        _ => None,
    }
}

const FORCED: ListSettings =
    ListSettings { page_size: None, force_archived: true, may_be_object: false, tells_of_nothing: false };

#[test]
fn a_download_goes_to_its_key_behind_the_prefix() {
    let plan = |key: &str| download(&uri("cos://b/p/"), Path::new("out"), ListSettings::default(), entry(key, 3, ""));
    let Some(Planned::Work(Work::Download(item))) = plan("p/q/a.txt") else { panic!("a download") };
    assert_eq!((item.path, item.size), (PathBuf::from("out/q/a.txt"), 3));
    assert_eq!(item.object, ObjectId::new("b", "p/q/a.txt"));
    assert_eq!(item.last_modified, Some(jiff::Timestamp::UNIX_EPOCH));
    for unsafe_key in ["p/../a", "p/q/..", "p/./a", "p/dir/", "p/", "p/a\0b"] {
        let expected = (Verb::Download, format!("cos://b/{unsafe_key}"), SkipReason::UnsafeKey);
        assert_eq!(reason(plan(unsafe_key)), Some(expected));
    }
}

#[test]
fn directory_markers_are_passed_over_except_by_deletions() {
    let source = uri("cos://b/p/");
    for key in ["p/", "p/dir/"] {
        let marker = || entry(key, 0, "");
        assert!(download(&source, Path::new("out"), FORCED, marker()).is_none());
        assert!(copy(&source, &uri("cos://b/q/"), FORCED, marker()).is_none());
        let Planned::Work(Work::Delete(item)) = delete(&source, marker()) else { panic!("a deletion") };
        assert_eq!((item.object, item.size), (ObjectId::new("b", key), Some(0)));
    }
}

#[test]
fn archived_objects_are_skipped_unless_forced_and_always_deleted() {
    let (source, target) = (uri("s3://b"), uri("s3://c/q/"));
    for (class, archived) in [
        ("GLACIER", true),
        ("DEEP_ARCHIVE", true),
        ("ARCHIVE", true),
        ("MAZ_ARCHIVE", true),
        ("GLACIER_IR", false),
        ("STANDARD", false),
        ("", false),
    ] {
        let object = || entry("k", 1, class);
        let skipped = |verb| archived.then(|| (verb, "s3://b/k".to_owned(), SkipReason::Archived(class.to_owned())));
        let settings = ListSettings::default();
        assert_eq!(reason(download(&source, Path::new("."), settings, object())), skipped(Verb::Download), "{class}");
        assert_eq!(reason(copy(&source, &target, settings, object())), skipped(Verb::Copy), "{class}");
        assert!(matches!(download(&source, Path::new("."), FORCED, object()), Some(Planned::Work(_))), "{class}");
        assert!(matches!(copy(&source, &target, FORCED, object()), Some(Planned::Work(_))), "{class}");
        assert!(matches!(delete(&source, object()), Planned::Work(_)), "{class}");
    }
}

#[test]
fn a_copy_swaps_the_prefix_and_keeps_the_rest_verbatim() {
    let plan = |target: &str, key: &str| copy(&uri("cos://b/p/"), &uri(target), FORCED, entry(key, 1, ""));
    for (target, key, expected) in [
        ("cos://c/q/", "p/a", "q/a"),
        ("cos://c", "p/a", "a"),
        ("cos://c", "p/../a//b", "../a//b"),
        ("cos://c/q/", "p/", "q/"),
    ] {
        let Some(Planned::Work(Work::Copy(item))) = plan(target, key) else { panic!("a copy of {key}") };
        assert_eq!((item.source, item.target), (ObjectId::new("b", key), ObjectId::new("c", expected)));
    }
    assert_eq!(reason(plan("cos://c", "p/")), Some((Verb::Copy, "cos://b/p/".to_owned(), SkipReason::UnsafeKey)));
}

#[test]
fn a_target_inside_the_source_is_told_from_the_source_itself() {
    for (source, target, expected) in [
        ("cos://b", "cos://b/q/", true),
        ("cos://b/p/", "cos://b/p/q/", true),
        ("cos://b/p/", "cos://b/p/", false),
        ("cos://b/p/", "cos://b/q/", false),
        ("cos://b/p/", "cos://b", false),
        ("cos://b", "cos://c/q/", false),
    ] {
        assert_eq!(is_inside(&uri(source), &uri(target)), expected, "{source} to {target}");
    }
}

#[test]
fn a_version_is_deleted_by_its_id() {
    let version = VersionEntry {
        key: "k".to_owned(),
        version: "null".to_owned(),
        latest: false,
        delete_marker: true,
        size: 0,
        last_modified: None,
        etag: String::new(),
        storage_class: String::new(),
    };
    let Planned::Work(Work::Delete(item)) = delete_version(&uri("cos://b"), version) else { panic!("a deletion") };
    assert_eq!(item.object, ObjectId { version: Some("null".to_owned()), ..ObjectId::new("b", "k") });
}

/// Pages of so many items each; an error after the last when it `fails`.
struct Book {
    pages: VecDeque<usize>,
    fails: bool,
    asked: Arc<AtomicUsize>,
}

impl PlannedPages for Book {
    async fn next(&mut self) -> Result<Option<Vec<Planned>>, EngineError> {
        self.asked.fetch_add(1, Relaxed);
        match self.pages.pop_front() {
            Some(count) => Ok(Some((0..count).map(|_| delete(&uri("cos://b"), entry("k", 9, ""))).collect())),
            None if self.fails => Err(StoreError::Setting("no answer".into()).into()),
            None => Ok(None),
        }
    }
}

fn book(pages: &[usize], fails: bool) -> (Book, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    (Book { pages: pages.iter().copied().collect(), fails, asked: asked.clone() }, asked)
}

#[tokio::test]
async fn empty_pages_are_passed_over_and_the_end_is_told() {
    let (emitter, receiver) = channel();
    let (pages, _) = book(&[0, 3, 0, 0, 2, 0], false);
    let mut plan = spawn(pages, None, emitter);
    let mut counts = Vec::new();
    while let Some(batch) = plan.next().await {
        counts.push(batch.expect("no error").len());
    }
    assert_eq!(counts, [3, 2]);
    let counters = receiver.counters;
    assert_eq!((counters.items_planned.load(Relaxed), counters.bytes_planned.load(Relaxed)), (5, 0));
    assert!(counters.plan_complete.load(Relaxed));
}

#[tokio::test]
async fn a_failed_page_ends_the_plan_without_calling_it_complete() {
    let (emitter, receiver) = channel();
    let (pages, _) = book(&[1], true);
    let mut plan = spawn(pages, None, emitter);
    assert_eq!(plan.next().await.expect("a page").expect("no error").len(), 1);
    assert!(matches!(plan.next().await, Some(Err(EngineError::Store(_)))));
    assert!(plan.next().await.is_none());
    assert!(!receiver.counters.plan_complete.load(Relaxed));
}

#[tokio::test]
async fn one_page_is_listed_ahead_and_no_more() {
    let (emitter, _receiver) = channel();
    let (pages, asked) = book(&[1; 9], false);
    let mut plan = spawn(pages, None, emitter);
    let settle = async || {
        for _ in 0..64 {
            tokio::task::yield_now().await;
        }
    };
    settle().await;
    assert_eq!(asked.load(Relaxed), 1, "one page waits before anyone asks");
    for taken in 1..=3 {
        plan.next().await.expect("a page").expect("no error");
        settle().await;
        assert_eq!(asked.load(Relaxed), taken + 1);
    }
    drop(plan);
    settle().await;
    assert_eq!(asked.load(Relaxed), 4, "a dropped plan lists no further");
}

#[tokio::test]
async fn a_warning_comes_before_the_first_page() {
    let (emitter, mut receiver) = channel();
    let (pages, _) = book(&[1], false);
    let mut plan = spawn(pages, Some("mind the target".to_owned()), emitter);
    plan.next().await.expect("a page").expect("no error");
    assert!(matches!(receiver.events.recv().await, Some(Event::Warning(text)) if text == "mind the target"));
}

/// The plan's work, as `key` or `key -> target`.
async fn work(mut plan: Plan) -> Vec<String> {
    let mut found = Vec::new();
    while let Some(batch) = plan.next().await {
        for item in batch.expect("no error") {
            found.push(match item {
                Planned::Work(Work::Download(item)) => format!("{} -> {}", item.object.key, item.path.display()),
                Planned::Work(Work::Copy(item)) => format!("{} -> {}", item.source.key, item.target.key),
                Planned::Work(Work::Delete(item)) => item
                    .object
                    .version
                    .map_or(item.object.key.clone(), |version| format!("{}@{version}", item.object.key)),
                other => panic!("no listing plans {other:?}"),
            });
        }
    }
    found
}

fn listing(lister: &Lister, source: &str, rules: &[(bool, &str)]) -> (Listing<Lister>, crate::events::Receiver) {
    let (emitter, receiver) = channel();
    let rule = |&(include, pattern): &(bool, &str)| Rule { include, pattern: pattern.to_owned() };
    let filters = Filters::new(rules.iter().map(rule).collect()).expect("patterns that compile");
    let settings =
        ListSettings { page_size: Some(2), force_archived: false, may_be_object: false, tells_of_nothing: false };
    let budget = Budget::new(BudgetSettings::default());
    (Listing { store: lister.clone(), source: uri(source), filters, settings, budget, emitter }, receiver)
}

#[tokio::test]
async fn all_pages_are_fetched_and_filters_see_the_key_behind_the_prefix() {
    let lister = Lister::new(&["a", "p/", "p/a.log", "p/b.txt", "p/c/d.log", "p/p/e.log", "q.log"]);
    let (listing, _receiver) = listing(&lister, "cos://b/p/", &[(true, "*.log"), (false, "p/*")]);
    let excluded_nothing_else = work(listing.downloads("out".into())).await;
    assert_eq!(excluded_nothing_else, ["p/a.log -> out/a.log", "p/b.txt -> out/b.txt", "p/c/d.log -> out/c/d.log"]);
    assert_eq!(lister.prefixes(), ["p/", "p/", "p/"]);
}

#[tokio::test]
async fn only_what_can_match_is_listed() {
    let lister = Lister::new(&["p/logs/a", "p/logs/b.log", "p/other", "p/z/logs/c.log"]);
    let (listing, _receiver) = listing(&lister, "cos://b/p/", &[(true, "logs/*.log")]);
    assert_eq!(work(listing.clone().deletes()).await, ["p/logs/b.log"]);
    assert_eq!(work(listing.deletes_versions()).await, ["p/logs/b.log@1", "p/logs/b.log@2"]);
    assert!(lister.prefixes().iter().all(|prefix| prefix == "p/logs/"));
}

#[tokio::test]
async fn deletions_take_markers_and_every_version() {
    let lister = Lister::new(&["p/", "p/a"]);
    let (listing, _receiver) = listing(&lister, "cos://b/p/", &[]);
    assert_eq!(work(listing.clone().deletes()).await, ["p/", "p/a"]);
    assert_eq!(work(listing.deletes_versions()).await, ["p/@1", "p/@2", "p/a@1", "p/a@2"]);
}

#[tokio::test]
async fn a_copy_into_its_own_source_does_not_feed_on_itself() {
    let lister = Lister::new(&["p/a", "p/new/a", "p/newer"]);
    let (into_itself, mut receiver) = listing(&lister, "cos://b/p/", &[]);
    assert_eq!(
        work(into_itself.copies(uri("cos://b/p/new/"), Relation::Same)).await,
        ["p/a -> p/new/a", "p/newer -> p/new/newer"]
    );
    assert!(matches!(receiver.events.recv().await, Some(Event::Warning(text)) if text.contains("lies inside")));
    let (in_place, mut receiver) = listing(&lister, "cos://b/p/", &[]);
    assert_eq!(work(in_place.copies(uri("cos://b/p/"), Relation::Same)).await.len(), 3);
    assert!(receiver.events.recv().await.is_none(), "no warning");
    let (elsewhere, _receiver) = listing(&lister, "cos://b/p/", &[]);
    assert_eq!(work(elsewhere.copies(uri("cos://b/p/new/"), Relation::Apart)).await.len(), 3, "another store's bucket");
}

#[tokio::test]
async fn a_worker_that_panics_fails_its_item_and_no_other() {
    let lister = Lister::new(&["p/a", "p/b"]);
    let (listing, mut receiver) = listing(&lister, "cos://b/p/", &[]);
    let dir = tempfile::tempdir().expect("a temporary directory");
    let emitter = listing.emitter.clone();
    let run = Run::new(
        Stores::one(lister),
        Budget::new(BudgetSettings::default()),
        RunSettings::default(),
        emitter,
        Stop::default(),
    );
    // The lister panics when it is asked for an object.
    run.execute(listing.downloads(dir.path().to_owned())).await.expect("the run itself comes to its end");
    let mut failed = Vec::new();
    while let Some(event) = receiver.events.recv().await {
        if let Event::ItemFinished(ItemReport { source: Place::Remote(uri), outcome: Outcome::Failed(why), .. }) = event
        {
            assert_eq!(why.category, crate::base::fault::Category::Internal);
            failed.push(uri.key);
        }
    }
    failed.sort();
    assert_eq!(failed, ["p/a", "p/b"]);
}
