//! Random trees under random flags, held against a model that knows no streams.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::super::{CompareRule, DeleteRefusal, DeleteSettings, Direction, SyncSettings};
use super::shelves::Way;
use super::stage::{Age, BEHIND_LINK, BROKEN_LINK, LINK, Stage, Tree, filters};
use crate::engine::EngineError;
use crate::engine::plan::{ListSettings, WalkSettings};

const FILTERS: [&[&str]; 8] = [
    &[],
    &["-b*"],
    &["+a*"],
    &["-*", "+*b"],
    &["-a/*", "+a/b*"],
    &["-*a"],
    &["-l*", "+lnd/*"],
    &["+?", "+?/*", "-* *"],
];
const RULES: [CompareRule; 4] =
    [CompareRule::SizeAndTime, CompareRule::SizeOnly, CompareRule::ExactTimestamps, CompareRule::Checksum];

#[derive(Clone, Debug)]
struct Case {
    direction: Direction,
    source: Tree,
    target: Tree,
    ages: Vec<Age>,
    rule: CompareRule,
    delete: bool,
    allow_empty_source: bool,
    only_missing: bool,
    rules: &'static [&'static str],
    way: Way,
    page_size: u32,
    /// The side that is a directory holds what is no file, too: see [`Stage::clutter`].
    clutter: Option<Clutter>,
}

/// How a directory is made harder to read.
#[derive(Clone, Debug)]
struct Clutter {
    follow_symlinks: bool,
    /// Directories without a file.
    empty: BTreeSet<String>,
}

impl Case {
    fn age(&self, key: &str) -> Age {
        let number: usize = key.bytes().map(usize::from).sum();
        match (self.direction, self.ages[number % self.ages.len()]) {
            // Two objects that are put one after the other are never of one time.
            (Direction::Copy, Age::Same) => Age::Newer,
            (_, age) => age,
        }
    }

    fn settings(&self) -> SyncSettings {
        SyncSettings {
            compare: self.rule,
            filters: filters(self.rules),
            list: ListSettings {
                page_size: Some(self.page_size),
                force_archived: false,
                may_be_object: false,
                tells_of_nothing: false,
            },
            delete: self.delete.then_some(DeleteSettings { allow_empty_source: self.allow_empty_source, limit: None }),
            only_missing: self.only_missing,
            walk: WalkSettings { follow_symlinks: self.follows_symlinks() },
            ..SyncSettings::default()
        }
    }

    fn follows_symlinks(&self) -> bool {
        self.clutter.as_ref().is_none_or(|clutter| clutter.follow_symlinks)
    }

    /// Whether a key of the directory stands behind a symlink that is not followed.
    fn is_left_out(&self, key: &str) -> bool {
        self.clutter.is_some() && !self.follows_symlinks() && [LINK, BEHIND_LINK].contains(&key)
    }

    fn has_directory(&self, path: &str) -> bool {
        let below = format!("{path}/");
        let empty = self.clutter.iter().flat_map(|clutter| &clutter.empty);
        self.target.keys().any(|file| file.starts_with(&below))
            || empty.into_iter().any(|directory| directory == path || directory.starts_with(&below))
    }
}

/// What a sync should leave at the target.
struct Expected {
    target: Tree,
    refused: bool,
    skipped: usize,
}

fn below(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices('/').map(|(slash, _)| &key[..slash])
}

fn model(case: &Case) -> Expected {
    let taking_part = filters(case.rules);
    let is_marker = |key: &str, content: &str| content.is_empty() && key.ends_with('/');
    let takes_part = |key: &str, content: &str| taking_part.matches(key) && !is_marker(key, content);
    let local_target = case.direction == Direction::Download;
    let source: Vec<(&String, &String)> = case
        .source
        .iter()
        .filter(|(key, content)| takes_part(key, content) && (local_target || !case.is_left_out(key)))
        .collect();
    let mut target = case.target.clone();
    let (mut files, mut unmatched, mut skipped) = (BTreeSet::new(), BTreeSet::new(), 0);
    // A symlink that leads nowhere is told, and what it may have led to stays.
    let broken = case.direction == Direction::Upload && case.clutter.is_some() && case.follows_symlinks();
    if broken && taking_part.matches(BROKEN_LINK) {
        skipped += 1;
    }
    for (key, content) in &source {
        if local_target {
            let plain = key.split('/').all(|name| !matches!(name, "" | "." | ".."));
            if !plain {
                let path = Path::new("/").join(key.trim_start_matches('/'));
                let mut names: Vec<_> = Vec::new();
                for part in path.components() {
                    match part {
                        Component::Normal(name) => names.push(name.to_str().expect("UTF-8")),
                        Component::ParentDir => drop(names.pop()),
                        _ => {}
                    }
                }
                unmatched.insert(names.join("/"));
            }
            let obstructed = below(key).any(|above| files.contains(above));
            let there = case.target.contains_key(*key);
            let stands_in_the_way =
                !there && (case.has_directory(key) || below(key).any(|above| case.target.contains_key(above)));
            if !plain || obstructed || stands_in_the_way {
                skipped += 1;
                continue;
            }
            files.insert((*key).clone());
        }
        let send = match case.target.get(*key) {
            None => true,
            Some(_) if case.only_missing => false,
            Some(there) if there.len() != content.len() => true,
            Some(there) => {
                let age = case.age(key);
                match case.rule {
                    CompareRule::SizeOnly => false,
                    CompareRule::Checksum => there != *content,
                    CompareRule::SizeAndTime => age == Age::Newer && there != *content,
                    CompareRule::ExactTimestamps => age == Age::Newer || (local_target && age == Age::Older),
                }
            }
        };
        if send {
            target.insert((*key).clone(), (*content).clone());
        }
    }
    let matched: BTreeSet<&String> = source.iter().map(|(key, _)| *key).collect();
    // A key that could be no file is not matched by the file of that name either.
    let extra: Vec<&String> = case
        .target
        .iter()
        .filter(|(key, content)| takes_part(key, content) && !matched.contains(key))
        .map(|(key, _)| key)
        .collect();
    let holds_nothing = source.is_empty() && skipped == 0;
    let refused = case.delete && holds_nothing && !case.allow_empty_source && !extra.is_empty();
    if case.delete && !refused {
        for key in extra {
            let by_broken_link = broken && key.split('/').next() == Some(BROKEN_LINK);
            let behind_link = local_target && case.clutter.is_some() && key == BEHIND_LINK;
            let is_link = local_target && case.is_left_out(key);
            if by_broken_link {
                // It is kept, and shown.
                skipped += 1;
            }
            if !unmatched.contains(key) && !by_broken_link && !behind_link && !is_link {
                target.remove(key);
            }
        }
    }
    Expected { target, refused, skipped }
}

async fn holds(case: Case) -> Result<(), TestCaseError> {
    let stage = Stage::new(case.direction, case.way).await;
    if let Some(clutter) = &case.clutter {
        stage.clutter(case.direction == Direction::Upload, &clutter.empty);
    }
    stage.fill(&case.source, &case.target, |key| case.age(key)).await;
    let expected = model(&case);
    let dry = stage.run(case.settings(), true).await;
    prop_assert_eq!(&stage.tree(false).await, &case.target, "a dry run changes nothing");
    let ran = stage.sync(case.settings()).await;
    prop_assert_eq!(&stage.tree(true).await, &case.source, "the source is as it was");
    prop_assert_eq!(&stage.tree(false).await, &expected.target);
    let refused = match &ran.ended {
        Err(EngineError::DeleteRefused(refusal)) => {
            matches!(refusal, DeleteRefusal::EmptySource { .. } | DeleteRefusal::FilteredSource { .. })
        }
        _ => false,
    };
    prop_assert_eq!((refused, ran.ended.is_ok()), (expected.refused, !expected.refused), "{:?}", ran);
    let skipped = ran.count(|outcome| matches!(outcome, crate::events::Outcome::Skipped(_)));
    prop_assert_eq!(skipped, expected.skipped, "{:?}", ran);
    prop_assert_eq!(dry.done(), ran.done(), "a dry run tells what is done");
    // Where all could be done, nothing is left to do: but for times that lie ahead, and stay there.
    if expected.skipped == 0 && !expected.refused && case.rule != CompareRule::ExactTimestamps {
        prop_assert_eq!(stage.sync(case.settings()).await.done(), []);
    }
    Ok(())
}

/// A tree as a disk can hold it: no name is a file and a directory.
fn on_disk(tree: Tree) -> Tree {
    let keys: BTreeSet<String> = tree.keys().cloned().collect();
    let is_plain = |key: &String| key.split('/').all(|name| !matches!(name, "" | "." | ".."));
    let fits = |key: &String| below(key).all(|above| !keys.contains(above)) && is_plain(key);
    tree.into_iter().filter(|(key, _)| fits(key)).collect()
}

fn cases() -> impl Strategy<Value = Case> {
    let tree = || {
        let key = prop_oneof![
            9 => "[ab-]{1,2}(/[ab!0]{1,2}){0,2}",
            // Two of these are in another order by UTF-16 than by bytes.
            3 => "[ab é+~😀ｚ]{1,2}(/[ab é.'\\-😀ｚ]{1,2}){0,2}",
            1 => "/?[ab]{0,1}(/[ab.]{0,2}){1,2}",
        ];
        let content = prop_oneof![Just(""), Just("one"), Just("two"), Just("longer")];
        proptest::collection::btree_map(key.prop_filter("no empty key", |key| !key.is_empty()), content, 0..12)
            .prop_map(|tree| tree.into_iter().map(|(key, content)| (key, content.to_owned())).collect::<Tree>())
    };
    let age = prop_oneof![Just(Age::Older), Just(Age::Same), Just(Age::Newer)];
    let direction = prop_oneof![Just(Direction::Upload), Just(Direction::Download), Just(Direction::Copy)];
    let way = prop_oneof![
        3 => Just(Way::Bytes), 2 => Just(Way::Directories), 1 => Just(Way::Shuffled), 1 => Just(Way::Repeating)
    ];
    let flags = (any::<bool>(), any::<bool>(), proptest::bool::weighted(0.2));
    let rest = (0..RULES.len(), 0..FILTERS.len(), way, 1..6_u32, proptest::collection::vec(age, 1..5));
    let linked = proptest::sample::subsequence(vec![LINK, BEHIND_LINK, "lnd/g", BROKEN_LINK], 0..=4);
    let clutter = proptest::option::of((any::<bool>(), linked));
    (direction, tree(), tree(), proptest::bool::weighted(0.5), flags, rest, clutter).prop_map(
        |(direction, mut source, mut target, alike, flags, (rule, rules, way, page_size, ages), clutter)| {
            if alike {
                // Half of what one has the other has too.
                let shared = source.iter().step_by(2).map(|(key, content)| (key.clone(), content.clone()));
                target.extend(shared.collect::<Tree>());
            }
            match direction {
                Direction::Upload => source = on_disk(source),
                Direction::Download => {
                    target = on_disk(target);
                    if matches!(way, Way::Directories | Way::Shuffled) {
                        // Which of a file and a directory of one name comes first is then up to the store.
                        let keys: BTreeSet<String> = source.keys().cloned().collect();
                        source.retain(|key, _| below(key).all(|above| !keys.contains(above)));
                    }
                }
                Direction::Copy => {}
            }
            let clutter = clutter.filter(|_| direction != Direction::Copy).map(|(follow_symlinks, linked)| {
                let upload = direction == Direction::Upload;
                let (here, there) = if upload { (&mut source, &mut target) } else { (&mut target, &mut source) };
                let empty = ["E", "E/F", "b/E", "a/b/E"]
                    .into_iter()
                    .filter(|path| below(path).all(|above| !here.contains_key(above)));
                let empty = empty.map(str::to_owned).collect();
                for key in [LINK, BEHIND_LINK] {
                    here.insert(key.to_owned(), "one".to_owned());
                }
                for (key, content) in linked.into_iter().zip(["one", "two", "longer", "one"]) {
                    there.insert(key.to_owned(), content.to_owned());
                }
                Clutter { follow_symlinks, empty }
            });
            let (delete, allow_empty_source, only_missing) = flags;
            let rule = match (direction, RULES[rule]) {
                // Both times are of the same second.
                (Direction::Copy, CompareRule::ExactTimestamps) => CompareRule::SizeAndTime,
                (_, rule) => rule,
            };
            Case {
                direction,
                source,
                target,
                ages,
                rule,
                delete,
                allow_empty_source,
                only_missing,
                rules: FILTERS[rules],
                way,
                page_size,
                clutter,
            }
        },
    )
}

#[test]
fn a_thousand_random_trees_end_as_the_model_says() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let mut runner = TestRunner::new(Config::with_cases(1000));
    let ran = runner.run(&cases(), |case| runtime.block_on(holds(case)));
    if let Err(error) = ran {
        panic!("{error}");
    }
}
