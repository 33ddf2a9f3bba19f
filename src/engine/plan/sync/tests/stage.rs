//! Two sides with content, a sync of them through the engine, and what is there afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::engine::budget::{Budget, BudgetSettings};
use crate::engine::filter::Filters;
use crate::engine::{EngineError, Run, RunSettings, Stop, Stores};
use crate::events::{Event, ItemReport, Outcome, Verb, channel};
use crate::store::{
    Content, Digests, GetRequest, ListRequest, ObjectAttributes, ObjectId, ObjectStore, Payload, PutRequest,
};

use super::super::{Direction, Ends, Sync, SyncSettings};
use super::shelves::{Shelves, Way};

/// Content by key.
pub(super) type Tree = BTreeMap<String, String>;

pub(super) fn tree(pairs: &[(&str, &str)]) -> Tree {
    pairs.iter().map(|(key, content)| ((*key).to_owned(), (*content).to_owned())).collect()
}

/// How the times of a pair stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    Older,
    Same,
    Newer,
}

/// Prefixes and the bucket; other prefixes stand beside them so that nothing strays.
const BUCKET: &str = "bucket";
const FROM: &str = "from/";
const TO: &str = "to/";

/// A symlink to a file.
pub(super) const LINK: &str = "ln";
/// A file in a directory that a symlink leads to.
pub(super) const BEHIND_LINK: &str = "lnd/f";
/// A symlink to nothing.
pub(super) const BROKEN_LINK: &str = "lnx";

/// Both sides of a sync.
pub(super) struct Stage {
    pub(super) store: Shelves,
    pub(super) direction: Direction,
    directory: TempDir,
}

/// How a sync ended.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) ended: Result<(), EngineError>,
    pub(super) items: Vec<ItemReport>,
}

impl Ran {
    /// What was done, or would be: verbs and the keys of the target, in order of the key.
    pub(super) fn done(&self) -> Vec<(Verb, String)> {
        let mut done: Vec<(Verb, String)> = self
            .items
            .iter()
            .filter(|item| matches!(item.outcome, Outcome::Done | Outcome::WouldDo))
            .map(|item| {
                let place = match item.target.as_ref().unwrap_or(&item.source) {
                    crate::events::Place::Remote(uri) => uri.key.clone(),
                    crate::events::Place::Local(path) => path.to_string_lossy().into_owned(),
                    crate::events::Place::Stdio => "-".to_owned(),
                };
                (item.verb, place.rsplit_once("to/").map_or(place.clone(), |(_, key)| key.to_owned()))
            })
            .collect();
        done.sort_by(|a, b| a.1.cmp(&b.1));
        done
    }

    pub(super) fn count(&self, wanted: impl Fn(&Outcome) -> bool) -> usize {
        self.items.iter().filter(|item| wanted(&item.outcome)).count()
    }
}

impl Stage {
    pub(super) async fn new(direction: Direction, way: Way) -> Self {
        let store = Shelves::new(way);
        store.create_bucket(BUCKET, &[]).await.expect("made");
        let directory = tempfile::tempdir().expect("a temporary directory");
        for side in [FROM, TO] {
            fs::create_dir(directory.path().join(side)).expect("made");
        }
        Self { store, direction, directory }
    }

    /// Puts what is no file into the side that is a directory: symlinks to a file, to a directory with a file and to
    /// nothing ([`LINK`], [`BEHIND_LINK`], [`BROKEN_LINK`]), and beside them directories that hold nothing.
    pub(super) fn clutter(&self, source: bool, empty: &BTreeSet<String>) {
        let root = self.path(source);
        fs::create_dir_all(self.directory.path().join("elsewhere/dir")).expect("made");
        for (target, name) in [("../elsewhere/file", LINK), ("../elsewhere/dir", "lnd"), ("nowhere", BROKEN_LINK)] {
            std::os::unix::fs::symlink(target, root.join(name)).expect("made");
        }
        for directory in empty {
            fs::create_dir_all(root.join(directory)).expect("made");
        }
    }

    pub(super) fn path(&self, source: bool) -> PathBuf {
        self.directory.path().join(if source { FROM } else { TO })
    }

    fn is_local(&self, source: bool) -> bool {
        matches!((self.direction, source), (Direction::Upload, true) | (Direction::Download, false))
    }

    /// Fills both sides. `ages` tells how old the source's is, beside the target's.
    pub(super) async fn fill(&self, source: &Tree, target: &Tree, ages: impl Fn(&str) -> Age) {
        // What is put last is newer, which is all that can be said of two objects.
        let early = |key: &str| ages(key) == Age::Older;
        for (key, content) in source.iter().filter(|(key, _)| early(key)) {
            self.put(true, key, content).await;
        }
        for (key, content) in target {
            self.put(false, key, content).await;
        }
        for (key, content) in source.iter().filter(|(key, _)| !early(key)) {
            self.put(true, key, content).await;
        }
        let now = SystemTime::now();
        let hours = Duration::from_secs(36_000);
        let (local, sign) = match self.direction {
            Direction::Upload => (source, true),
            Direction::Download => (target, false),
            Direction::Copy => return,
        };
        for key in local.keys() {
            let time = match ages(key) {
                Age::Same => {
                    let other = if sign { TO } else { FROM };
                    let head = self.store.head(&ObjectId::new(BUCKET, format!("{other}{key}"))).await;
                    let Ok(Some(modified)) = head.map(|head| head.last_modified) else { continue };
                    let second = u64::try_from(modified.as_second()).expect("after 1970");
                    match self.direction {
                        // As a download leaves it.
                        Direction::Download => SystemTime::UNIX_EPOCH + Duration::from_secs(second),
                        _ => SystemTime::from(modified),
                    }
                }
                age if (age == Age::Newer) == sign => now + hours,
                _ => now - hours,
            };
            let file = fs::File::options().write(true).open(self.path(sign).join(key)).expect("there");
            file.set_modified(time).expect("set");
        }
    }

    pub(super) async fn put(&self, source: bool, key: &str, content: &str) {
        if self.is_local(source) {
            let path = self.path(source).join(key);
            fs::create_dir_all(path.parent().expect("below the root")).expect("made");
            fs::write(path, content).expect("written");
            return;
        }
        let object = ObjectId::new(BUCKET, format!("{}{key}", if source { FROM } else { TO }));
        let request = PutRequest { object, attributes: ObjectAttributes::default(), only_if_absent: false };
        let payload = Payload::bytes(content.as_bytes().to_vec().into(), Digests::default());
        assert!(matches!(payload.content, Content::Bytes(_)));
        self.store.put(&request, &payload).await.expect("stored");
    }

    /// All that a side holds.
    pub(super) async fn tree(&self, source: bool) -> Tree {
        let mut found = Tree::new();
        if self.is_local(source) {
            read(&self.path(source), "", &mut found);
            return found;
        }
        let prefix = if source { FROM } else { TO };
        let request = ListRequest { bucket: BUCKET.to_owned(), prefix: prefix.to_owned(), ..ListRequest::default() };
        let page = self.store.memory.list(&request).await.expect("listed");
        assert!(page.next.is_none());
        for entry in page.objects {
            let request = GetRequest {
                object: ObjectId::new(BUCKET, &*entry.key),
                range: None,
                if_match: None,
                expected: Default::default(),
            };
            let mut body = self.store.get(&request).await.expect("there").body;
            let mut bytes = Vec::new();
            while let Some(chunk) = body.next().await.expect("whole") {
                bytes.extend_from_slice(&chunk);
            }
            found.insert(entry.key[prefix.len()..].to_owned(), String::from_utf8(bytes).expect("text"));
        }
        found
    }

    pub(super) fn ends(&self) -> Ends {
        let uri = |prefix: &str| format!("cos://{BUCKET}/{prefix}").parse().expect("a URI");
        match self.direction {
            Direction::Upload => Ends::Upload { source: self.path(true), target: uri(TO) },
            Direction::Download => Ends::Download { source: uri(FROM), target: self.path(false) },
            Direction::Copy => Ends::Copy { source: uri(FROM), target: uri(TO) },
        }
    }

    /// Runs a sync to its end.
    pub(super) async fn sync(&self, settings: SyncSettings) -> Ran {
        self.run(settings, false).await
    }

    pub(super) async fn run(&self, settings: SyncSettings, dry_run: bool) -> Ran {
        let (emitter, mut receiver) = channel();
        let budget = Budget::new(BudgetSettings::default());
        let settings_of_run = RunSettings { dry_run, ..RunSettings::default() };
        let run = Run::new(
            Stores::one(self.store.clone()),
            budget.clone(),
            settings_of_run,
            emitter.clone(),
            Stop::default(),
        );
        let sync = Sync { stores: Stores::one(self.store.clone()), ends: self.ends(), settings, budget, emitter };
        let reading = async {
            let mut items = Vec::new();
            while let Some(event) = receiver.events.recv().await {
                if let Event::ItemFinished(item) = event {
                    items.push(item);
                }
            }
            items
        };
        let working = async { run.execute(sync.plan()).await };
        let (ended, items) = tokio::join!(working, reading);
        Ran { ended, items }
    }
}

fn read(directory: &Path, prefix: &str, found: &mut Tree) {
    for entry in fs::read_dir(directory).expect("readable") {
        let entry = entry.expect("readable");
        let name = entry.file_name().into_string().expect("text");
        // A symlink that leads nowhere is nothing.
        let Ok(metadata) = fs::metadata(entry.path()) else { continue };
        if metadata.is_dir() {
            read(&entry.path(), &format!("{prefix}{name}/"), found);
        } else {
            found.insert(format!("{prefix}{name}"), fs::read_to_string(entry.path()).expect("readable"));
        }
    }
}

/// Filters from `+` and `-` patterns.
pub(super) fn filters(rules: &[&str]) -> Filters {
    let rule =
        |text: &&str| crate::engine::filter::Rule { include: text.starts_with('+'), pattern: text[1..].to_owned() };
    Filters::new(rules.iter().map(rule).collect()).expect("patterns that compile")
}
