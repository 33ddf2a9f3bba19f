use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::engine::budget::BudgetSettings;
use crate::engine::plan::lister::{Lister, Way};
use crate::store::{Provider, ProviderProfile};

/// Everything a listing gives, until its end or an error.
async fn drain(pages: &mut Pages<Lister>) -> (Vec<String>, Option<EngineError>) {
    let mut keys = Vec::new();
    while let Some(page) = pages.next().await {
        match page {
            Ok(page) => keys.extend(page.into_iter().map(|entry| entry.key)),
            Err(error) => return (keys, Some(error)),
        }
    }
    (keys, None)
}

fn open(lister: &Lister, prefix: &str, page_size: Option<u32>) -> Pages<Lister> {
    let request =
        ListRequest { bucket: "b".to_owned(), prefix: prefix.to_owned(), page_size, ..ListRequest::default() };
    let budget = Budget::new(BudgetSettings::default());
    // The lister's clock is not the one on the wall.
    Pages { fast: Duration::ZERO, ..Pages::open(lister.clone(), request, ListOrder::Key, budget) }
}

async fn listed(lister: &Lister, page_size: u32) -> Vec<String> {
    let (keys, error) = drain(&mut open(lister, "", Some(page_size))).await;
    assert!(error.is_none(), "{error:?}");
    keys
}

fn flat(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("f{number:07}")).collect()
}

fn trees(directories: usize, files: usize) -> Vec<String> {
    let name = |at: usize| format!("d{:03}/f{:07}-4096", at / files, at);
    (0..directories * files).map(name).collect()
}

fn random(count: usize) -> Vec<String> {
    let mut random = fastrand::Rng::with_seed(7);
    (0..count).map(|_| format!("{:016x}.dat", random.u64(..))).collect()
}

/// How many round trips the listing took, and how many requests it made.
async fn cost(keys: Vec<String>, page_size: u32) -> (f64, usize, Lister) {
    let lister = Lister::in_order(keys, Way::Bytes).late();
    assert_eq!(listed(&lister, page_size).await, lister.keys());
    (lister.ticks() as f64, lister.requests().len(), lister)
}

#[tokio::test]
async fn a_listing_of_a_few_pages_costs_no_request_more_than_it_has_pages() {
    for pages in 1..=4 {
        let (took, requests, _) = cost(flat(pages * 10), 10).await;
        assert_eq!((took.round() as usize, requests), (pages, pages));
    }
    let lister = Lister::in_order(Vec::new(), Way::Bytes).late();
    assert!(listed(&lister, 10).await.is_empty());
    assert_eq!(lister.requests().len(), 1);
}

#[tokio::test]
async fn many_pages_are_listed_side_by_side() {
    for (shape, keys) in [("flat", flat(20_000)), ("trees", trees(200, 100)), ("random", random(20_000))] {
        let pages = 200.0;
        let (took, requests, lister) = cost(keys, 100).await;
        assert!(took < pages / 4.0, "{shape}: {took} round trips for {pages} pages, {requests} requests");
        assert!((requests as f64) < pages * 1.35, "{shape}: {requests} requests for {pages} pages");
        assert!(lister.most_in_flight() <= REQUESTS + 1, "{shape}: {}", lister.most_in_flight());
    }
}

#[tokio::test]
async fn directories_of_any_size_are_no_trap() {
    let few = (0..20).flat_map(|dir| (0..1000).map(move |file| format!("logs/2026/{dir:02}/{file:05}.gz"))).collect();
    let many = (0..10_000).flat_map(|dir| (0..2).map(move |file| format!("user-{dir:05}/{file}"))).collect();
    let deep = (0..20_000).map(|n| format!("a/b/c/{:02}/{:02}/{:02}", n / 1000, n / 50 % 20, n % 50)).collect();
    let uneven = (0..40u32)
        .flat_map(|dir| (0..1 << (dir % 12)).map(move |file| format!("{}/{file}", dir.wrapping_mul(2_654_435_761))))
        .collect::<Vec<_>>();
    for (shape, keys) in [("few", few), ("many", many), ("deep", deep), ("uneven", uneven)] {
        let pages = keys.len() as f64 / 100.0;
        // Answers of one tick come in any order, and one run in forty takes half as long again as most.
        let (mut took, mut requests) = (0.0, 0.0);
        for _ in 0..4 {
            let (ticks, asked, _) = cost(keys.clone(), 100).await;
            (took, requests) = (took + ticks / 4.0, requests + asked as f64 / 4.0);
        }
        assert!(took < pages / 2.0, "{shape}: {took} round trips for {pages} pages");
        assert!(requests < pages * 1.5 + 20.0, "{shape}: {requests} requests for {pages} pages");
    }
}

#[tokio::test]
async fn other_orders_and_deaf_stores_give_every_key_once_in_their_order() {
    let mut keys = trees(40, 50);
    keys.extend((0..40).map(|dir| format!("d{dir:03}-extra")));
    keys.extend((0..40).map(|dir| format!("d{dir:03}.txt")));
    for way in [Way::Directories, Way::Shuffled, Way::Deaf] {
        for page_size in [1, 3, 10, 37] {
            let lister = Lister::in_order(keys.clone(), way.clone()).late();
            assert_eq!(listed(&lister, page_size).await, lister.keys(), "{way:?} by {page_size}");
        }
    }
}

#[tokio::test]
async fn pages_wait_within_their_memory_for_a_slow_reader() {
    let lister = Lister::in_order(random(60_000), Way::Bytes).late();
    let mut pages = open(&lister, "", Some(100));
    for _ in 0..40 {
        pages.next().await.expect("a page").expect("no error");
    }
    let settle = async || {
        for _ in 0..10_000 {
            tokio::task::yield_now().await;
        }
        lister.requests().len()
    };
    let asked = settle().await;
    assert_eq!(settle().await, asked, "nothing new is asked for while nobody reads");
    let waiting: usize = pages.parts.iter().map(Part::bytes).sum();
    assert!(waiting <= AHEAD, "{waiting}");
}

#[tokio::test]
async fn a_failure_ends_the_listing_and_only_behind_all_that_was_listed() {
    let mut lister = Lister::in_order(flat(20_000), Way::Bytes).late();
    lister.fails_from = 60;
    let mut pages = open(&lister, "", Some(100));
    let (keys, error) = drain(&mut pages).await;
    assert!(matches!(error, Some(EngineError::Store(_))));
    assert!(!keys.is_empty() && lister.keys().starts_with(&keys), "{}", keys.len());
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn a_small_request_budget_is_kept() {
    let lister = Lister::in_order(flat(5_000), Way::Bytes).late();
    let mut pages = open(&lister, "", Some(50));
    pages.budget = Budget::new(BudgetSettings { requests: 2, ..BudgetSettings::default() });
    let (keys, _) = drain(&mut pages).await;
    assert_eq!(keys, lister.keys());
    assert_eq!(lister.most_in_flight(), 2);
}

#[tokio::test]
async fn a_store_that_answers_at_once_is_asked_in_sequence() {
    let lister = Lister::in_order(flat(5_000), Way::Bytes).late();
    let mut pages = open(&lister, "", Some(50));
    pages.fast = Duration::from_secs(3600);
    assert_eq!(drain(&mut pages).await.0, lister.keys());
    assert_eq!((lister.requests().len(), lister.most_in_flight()), (100, 1));
}

#[tokio::test]
async fn a_store_known_to_list_otherwise_is_asked_in_sequence() {
    let profile = ProviderProfile::new(Provider::SeaweedFs);
    let mut lister = Lister::in_order(flat(5_000), Way::Bytes).late();
    lister.profile = profile.into();
    assert_eq!(listed(&lister, 50).await, lister.keys());
    assert_eq!((lister.requests().len(), lister.most_in_flight()), (100, 1));
}

/// Keys that share much, and have in them what sorts strangely.
fn key() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-c0-9]{1,3}",
        2 => Just("/".to_owned()),
        1 => Just("//".to_owned()),
        1 => Just("-".to_owned()),
        1 => Just("a-long-prefix-that-many-keys-share/".to_owned()),
        1 => "[ -~]",
        1 => any::<char>().prop_filter("in XML", |c| !c.is_control()).prop_map(String::from),
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

fn key_set() -> impl Strategy<Value = BTreeSet<String>> {
    let numbered =
        (key(), 1usize..400, prop_oneof![Just(1usize), Just(7), Just(100)]).prop_map(|(stem, count, step)| {
            (0..count).map(|number| format!("{stem}{:05}", number * step)).collect::<BTreeSet<_>>()
        });
    let mixed = proptest::collection::btree_set(key(), 0..200);
    (proptest::collection::vec(numbered, 0..3), mixed)
        .prop_map(|(numbered, mixed)| numbered.into_iter().flatten().chain(mixed).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_key_comes_once_and_in_order(keys in key_set(), page_size in prop_oneof![1u32..10, 1u32..=1000], way in 0..4) {
        let runtime = tokio::runtime::Builder::new_current_thread().build()
            .expect("a runtime");
        runtime.block_on(async move {
            let keys: Vec<String> = keys.into_iter().collect();
            let lister = match way {
                0 => Lister::in_order(keys, Way::Directories).late(),
                1 => Lister::in_order(keys, Way::Deaf).late(),
                _ => Lister::in_memory(keys).await.late(),
            };
            assert_eq!(listed(&lister, page_size).await, lister.keys());
        });
    }
}
