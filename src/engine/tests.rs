//! Runs over the store in memory: what only the engine's own timing shows.

use std::sync::Arc;

use super::budget::{Budget, BudgetSettings};
use super::plan::{self, Plan, Planned, Work};
use super::{Delete, Download, EngineError, Run, RunSettings, Stop, Stores};
use crate::base::size::MIB;
use crate::events::{Event, Outcome, Receiver, channel};
use crate::store::memory::MemoryStore;
use crate::store::{Digests, ObjectAttributes, ObjectId, ObjectStore, Payload, Provider, ProviderProfile, PutRequest};

const BUCKET: &str = "bucket";

async fn store_with(key: &str, bytes: Vec<u8>) -> MemoryStore {
    let store = MemoryStore::new(ProviderProfile::new(Provider::Local));
    store.create_bucket(BUCKET, &[]).await.expect("made");
    let request = PutRequest {
        object: ObjectId::new(BUCKET, key),
        attributes: ObjectAttributes::default(),
        only_if_absent: false,
    };
    store.put(&request, &Payload::bytes(bytes.into(), Digests::default())).await.expect("stored");
    store
}

fn run_over(store: MemoryStore, budget: &Budget, stop: &Stop) -> (Arc<Run<MemoryStore>>, Receiver) {
    let (emitter, receiver) = channel();
    (Run::new(Stores::one(store), budget.clone(), RunSettings::default(), emitter, stop.clone()), receiver)
}

fn download(size: u64, path: std::path::PathBuf) -> Plan {
    let work = Download { object: ObjectId::new(BUCKET, "k"), size, last_modified: None, etag: None, path };
    plan::single(Work::Download(work), &channel().0)
}

#[tokio::test]
async fn a_large_object_that_became_empty_after_it_was_listed_is_an_empty_file() {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let path = dir.path().join("f");
    let budget = Budget::new(BudgetSettings::default());
    let (run, mut receiver) = run_over(store_with("k", Vec::new()).await, &budget, &Stop::default());
    run.execute(download(20 * MIB, path.clone())).await.expect("it ends");
    let mut outcomes = Vec::new();
    while let Some(event) = receiver.events.recv().await {
        if let Event::ItemFinished(report) = event {
            outcomes.push(report.outcome);
        }
    }
    assert_eq!(outcomes, [Outcome::Done]);
    assert_eq!(std::fs::metadata(&path).expect("there").len(), 0);
}

#[tokio::test]
async fn a_run_that_is_aborted_has_removed_its_unfinished_files_when_it_returns() {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let size = 20 * MIB;
    let store = store_with("k", vec![1; usize::try_from(size).expect("fits")]).await;
    let budget = Budget::new(BudgetSettings::default());
    // No part gets a buffer, so all of them wait with the file open.
    let _all = budget.bytes(u64::MAX).await;
    let stop = Stop::default();
    let (run, mut receiver) = run_over(store, &budget, &stop);
    let running = tokio::spawn(run.execute(download(size, dir.path().join("f"))));
    while !matches!(receiver.events.recv().await, Some(Event::FileStarted(_))) {}
    // The file may have no name: it is seen by its descriptor.
    let is_open = || {
        let open = std::fs::read_dir("/proc/self/fd").expect("readable").flatten();
        open.map(|entry| std::fs::read_link(entry.path()))
            .any(|target| target.is_ok_and(|target| target.starts_with(dir.path())))
    };
    while !is_open() {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    stop.abort.cancel();
    let ended = running.await.expect("no panic");
    assert!(matches!(ended, Err(EngineError::Interrupted)), "{ended:?}");
    assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0);
    assert!(!is_open());
}

#[tokio::test]
async fn batches_of_deletions_wait_for_a_slot_so_that_a_listing_cannot_run_ahead() {
    let store = store_with("k", Vec::new()).await;
    // Two items at a time, and the one request is taken.
    let budget = Budget::new(BudgetSettings { requests: 1, ..BudgetSettings::default() });
    let taken = budget.request().await;
    let (run, receiver) = run_over(store, &budget, &Stop::default());
    let items = (0..10_000).map(|number| {
        let object = ObjectId::new(BUCKET, format!("{number}"));
        Planned::Work(Work::Delete(Delete { object, size: None, brings_back: false }))
    });
    let plan = Plan::from_batches(items.collect());
    let reporting = tokio::spawn(async move {
        let mut receiver = receiver;
        let mut done = 0;
        while let Some(event) = receiver.events.recv().await {
            done += usize::from(matches!(event, Event::ItemFinished(report) if report.outcome == Outcome::Done));
        }
        done
    });
    let running = tokio::spawn(run.clone().execute(plan));
    for _ in 0..1000 {
        tokio::task::yield_now().await;
    }
    // Here, in `execute`, and in each of two batches.
    assert!(Arc::strong_count(&run) <= 4, "{} batches wait", Arc::strong_count(&run) - 2);
    drop((taken, run));
    running.await.expect("no panic").expect("it ends");
    assert_eq!(reporting.await.expect("no panic"), 10_000);
}
