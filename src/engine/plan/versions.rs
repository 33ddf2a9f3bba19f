//! Plans over the history of keys: old versions removed, removed objects brought back, the state of an earlier time.
//!
//! A store lists the versions of one key one after the other, the newest first. Only what one key needs is kept.

use jiff::Timestamp;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::uri::ObjectUri;
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::copy::Copy;
use crate::engine::filter::Filters;
use crate::engine::remove::Delete;
use crate::engine::select::Conditions;
use crate::events::Emitter;
use crate::store::{ObjectId, ObjectStore, VersionEntry};

use super::{Batch, Halt, Plan, Planned, SelectedVersions, Work, announce};

/// Which versions and markers are removed for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doomed {
    /// All of them.
    All,
    /// Those that are not current.
    Noncurrent,
    /// Delete markers of keys that have no version.
    LoneMarkers,
    /// The one of this id.
    Version(String),
}

/// The versions below a prefix, or of one key.
#[derive(Clone, Debug)]
pub struct History<S> {
    /// The store.
    pub store: S,
    /// The prefix or key.
    pub source: ObjectUri,
    /// It is a key: others that begin with it are not meant.
    pub one_key: bool,
    /// What takes part, by the key behind the prefix; conditions are those of each version.
    pub filters: Filters,
    /// What the listing's requests may use.
    pub budget: Budget,
    /// Whom to tell of the work found.
    pub emitter: Emitter,
}

/// Turns the history of keys into work.
trait Historian: Send + 'static {
    /// Takes the next version.
    fn version(&mut self, version: VersionEntry, work: &mut Vec<Work>);

    /// The key has no more of them.
    fn key_ended(&mut self, work: &mut Vec<Work>);
}

/// All methods must be called inside a Tokio runtime. A plan fails with [`EngineError::Store`](crate::engine::EngineError)
/// when a page cannot be had.
impl<S: ObjectStore> History<S> {
    /// Removes versions for good.
    pub fn removals(self, doomed: Doomed) -> Plan {
        let (bucket, conditions) = (self.source.bucket.clone(), self.filters.conditions().clone());
        self.plan(Removals { bucket, doomed, conditions, markers: Vec::new(), has_version: false })
    }

    /// Brings back what was removed: takes away the delete markers in front of the newest version.
    pub fn returns(self) -> Plan {
        let (bucket, conditions) = (self.source.bucket.clone(), self.filters.conditions().clone());
        self.plan(Returns::new(bucket, conditions))
    }

    /// Makes each object again what it was at a time, as a copy of the version of then; with `removes` also removes those
    /// that were not there, which leaves a marker.
    pub fn states(self, at: Timestamp, removes: bool) -> Plan {
        let bucket = self.source.bucket.clone();
        self.plan(States { bucket, removes, states: StateAt::new(at) })
    }

    fn plan(self, historian: impl Historian) -> Plan {
        let (sender, receiver) = mpsc::channel(1);
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let emitter = self.emitter.clone();
            match self.feed(historian, &sender).await {
                Ok(()) => emitter.plan_complete(),
                // A plan that was dropped meanwhile needs no error.
                Err(Halt::Failed(error)) => drop(sender.send(Err(error)).await),
                Err(Halt::Dropped) => {}
            }
        });
        Plan::new(receiver, tasks)
    }

    async fn feed(self, mut historian: impl Historian, sender: &mpsc::Sender<Batch>) -> Result<(), Halt> {
        let Self { store, source, one_key, filters, budget, emitter } = self;
        // What does not meet the conditions is still part of its key's history.
        let mut pages = SelectedVersions::open(store, &source, filters.of_names(), budget);
        let mut key: Option<String> = None;
        let mut passed = false;
        while !passed && let Some(page) = pages.next().await? {
            let mut work = Vec::new();
            for version in page {
                if one_key && version.key != source.key {
                    passed |= version.key > source.key;
                    continue;
                }
                if let Some(key) = key.as_ref().filter(|key| **key > version.key) {
                    // What is current, or has no version, shows only where all of a key comes together.
                    return Err(Halt::Failed(EngineError::Disordered { before: key.clone(), after: version.key }));
                }
                if key.as_ref().is_some_and(|key| *key != version.key) {
                    historian.key_ended(&mut work);
                }
                if key.as_ref() != Some(&version.key) {
                    key = Some(version.key.clone());
                }
                historian.version(version, &mut work);
            }
            send(work, sender, &emitter).await?;
        }
        if key.is_none() {
            let what = if one_key { "version of" } else { "version under" };
            emitter.warn(format!("no {what} `{source}` was found")).await;
        }
        let mut work = Vec::new();
        historian.key_ended(&mut work);
        send(work, sender, &emitter).await
    }
}

async fn send(work: Vec<Work>, sender: &mpsc::Sender<Batch>, emitter: &Emitter) -> Result<(), Halt> {
    if work.is_empty() {
        return Ok(());
    }
    let batch: Vec<Planned> = work.into_iter().map(Planned::Work).collect();
    announce(&batch, emitter);
    sender.send(Ok(batch)).await.map_err(|_| Halt::Dropped)
}

fn delete(bucket: &str, version: VersionEntry) -> Work {
    removal(bucket, version, false)
}

/// Takes a marker away that hides an object.
fn bring_back(bucket: &str, marker: VersionEntry) -> Work {
    removal(bucket, marker, true)
}

fn removal(bucket: &str, version: VersionEntry, brings_back: bool) -> Work {
    let object = ObjectId { bucket: bucket.to_owned(), key: version.key, version: Some(version.version) };
    Work::Delete(Delete { object, size: Some(version.size), brings_back })
}

struct Removals {
    bucket: String,
    doomed: Doomed,
    conditions: Conditions,
    /// Markers of this key, until it is known whether it has a version.
    markers: Vec<VersionEntry>,
    has_version: bool,
}

impl Historian for Removals {
    fn version(&mut self, version: VersionEntry, work: &mut Vec<Work>) {
        if !version.delete_marker {
            self.has_version = true;
            self.markers.clear();
        }
        if !self.conditions.admit((&version).into()) {
            return;
        }
        let goes = match &self.doomed {
            Doomed::All => true,
            Doomed::Noncurrent => !version.latest,
            Doomed::Version(id) => version.version == *id,
            Doomed::LoneMarkers => {
                if version.delete_marker && !self.has_version {
                    self.markers.push(version);
                }
                return;
            }
        };
        if goes {
            work.push(delete(&self.bucket, version));
        }
    }

    fn key_ended(&mut self, work: &mut Vec<Work>) {
        work.extend(self.markers.drain(..).map(|marker| delete(&self.bucket, marker)));
        self.has_version = false;
    }
}

struct Returns {
    bucket: String,
    conditions: Conditions,
    /// Markers in front of the newest version.
    markers: Vec<VersionEntry>,
    /// The newest version was seen, and is wanted back: when it was written.
    back: Option<Option<Timestamp>>,
    seen_version: bool,
}

impl Returns {
    fn new(bucket: String, conditions: Conditions) -> Self {
        Self { bucket, conditions, markers: Vec::new(), back: None, seen_version: false }
    }
}

impl Historian for Returns {
    fn version(&mut self, version: VersionEntry, work: &mut Vec<Work>) {
        if !self.seen_version && version.delete_marker {
            self.markers.push(version);
        } else if !self.seen_version {
            self.seen_version = true;
            if !self.markers.is_empty() && self.conditions.admit((&version).into()) {
                self.back = Some(version.last_modified);
                work.extend(self.markers.drain(..).map(|marker| bring_back(&self.bucket, marker)));
            }
        } else if let Some(written) = self.back
            && version.delete_marker
            && version.last_modified == written
        {
            // Of one second, and listed behind the versions as some stores do: it may stand in front. Should it not,
            // nobody misses it.
            work.push(bring_back(&self.bucket, version));
        }
    }

    fn key_ended(&mut self, _: &mut Vec<Work>) {
        self.markers.clear();
        (self.back, self.seen_version) = (None, false);
    }
}

/// What a key was at some time, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyState {
    /// What was current then: a version, a marker, or nothing.
    pub then: Option<VersionEntry>,
    /// What is current.
    pub now: VersionEntry,
}

/// Finds what was current at a time, from versions that come key by key and the newest first.
#[derive(Debug)]
pub struct StateAt {
    at: Timestamp,
    state: Option<KeyState>,
}

impl StateAt {
    /// For this time.
    pub fn new(at: Timestamp) -> Self {
        Self { at, state: None }
    }

    /// Takes the next version; gives the state of the key before, when that is complete.
    pub fn add(&mut self, version: VersionEntry) -> Option<KeyState> {
        let ended = match &self.state {
            Some(state) if state.now.key != version.key => self.state.take(),
            _ => None,
        };
        let was_there = version.last_modified.is_some_and(|written| written <= self.at);
        match &mut self.state {
            Some(state) if state.then.is_none() && was_there => state.then = Some(version),
            Some(_) => {}
            none => *none = Some(KeyState { then: was_there.then(|| version.clone()), now: version }),
        }
        ended
    }

    /// The state of the last key.
    pub fn finish(&mut self) -> Option<KeyState> {
        self.state.take()
    }
}

struct States {
    bucket: String,
    removes: bool,
    states: StateAt,
}

impl States {
    fn work(&self, state: KeyState) -> Option<Work> {
        let KeyState { then, now } = state;
        match then {
            Some(then) if !then.delete_marker => {
                if then.version == now.version {
                    return None;
                }
                let target = ObjectId::new(self.bucket.as_str(), then.key.as_str());
                let source = ObjectId { version: Some(then.version), ..target.clone() };
                let etag = Some(then.etag).filter(|etag| !etag.is_empty());
                let copy = Copy { source, size: then.size, last_modified: then.last_modified, etag, target };
                Some(Work::Copy(copy))
            }
            // It was not there.
            _ if now.delete_marker || !self.removes => None,
            _ => {
                let object = ObjectId::new(self.bucket.as_str(), now.key);
                Some(Work::Delete(Delete { object, size: Some(now.size), brings_back: false }))
            }
        }
    }
}

impl Historian for States {
    fn version(&mut self, version: VersionEntry, work: &mut Vec<Work>) {
        let ended = self.states.add(version);
        work.extend(ended.and_then(|state| self.work(state)));
    }

    fn key_ended(&mut self, work: &mut Vec<Work>) {
        let ended = self.states.finish();
        work.extend(ended.and_then(|state| self.work(state)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(key: &str, id: &str, second: i64, latest: bool) -> VersionEntry {
        VersionEntry {
            key: key.to_owned(),
            version: id.to_owned(),
            latest,
            delete_marker: id.starts_with('m'),
            size: 1,
            last_modified: Timestamp::from_second(second).ok(),
            etag: "e".to_owned(),
            storage_class: String::new(),
        }
    }

    /// A history: `a` was removed, `b` is there, `c` was removed and has nothing left.
    fn history() -> Vec<VersionEntry> {
        vec![
            version("a", "m2", 40, true),
            version("a", "m1", 30, false),
            version("a", "v2", 20, false),
            version("a", "v1", 10, false),
            version("b", "v4", 40, true),
            version("b", "v3", 5, false),
            version("c", "m3", 7, true),
        ]
    }

    fn planned(mut historian: impl Historian) -> Vec<String> {
        let mut work = Vec::new();
        let mut key = String::new();
        for version in history() {
            if !key.is_empty() && key != version.key {
                historian.key_ended(&mut work);
            }
            key.clone_from(&version.key);
            historian.version(version, &mut work);
        }
        historian.key_ended(&mut work);
        let shown = |work: Work| match work {
            Work::Delete(item) => {
                format!("{} {} {}", item.verb().word(), item.object.key, item.object.version.unwrap_or_default())
            }
            Work::Copy(item) => format!("copy {} {}", item.source.key, item.source.version.unwrap_or_default()),
            other => panic!("{other:?}"),
        };
        work.into_iter().map(shown).collect()
    }

    fn removed(doomed: Doomed, conditions: Conditions) -> Vec<String> {
        let bucket = "bucket".to_owned();
        planned(Removals { bucket, doomed, conditions, markers: Vec::new(), has_version: false })
    }

    #[test]
    fn what_is_doomed_goes_and_nothing_else() {
        let any = Conditions::default;
        assert_eq!(removed(Doomed::All, any()).len(), 7);
        let noncurrent = ["delete a m1", "delete a v2", "delete a v1", "delete b v3"];
        assert_eq!(removed(Doomed::Noncurrent, any()), noncurrent);
        assert_eq!(removed(Doomed::LoneMarkers, any()), ["delete c m3"]);
        assert_eq!(removed(Doomed::Version("v3".to_owned()), any()), ["delete b v3"]);
        let old = Conditions { before: Timestamp::from_second(15).ok(), ..any() };
        assert_eq!(removed(Doomed::Noncurrent, old), ["delete a v1", "delete b v3"]);
    }

    #[test]
    fn a_marker_is_not_lone_because_its_versions_do_not_meet_the_conditions() {
        let new = Conditions { since: Timestamp::from_second(25).ok(), ..Conditions::default() };
        assert_eq!(removed(Doomed::LoneMarkers, new), [""; 0]);
    }

    #[test]
    fn all_markers_in_front_of_a_version_are_taken_away() {
        let returns = || Returns::new("bucket".to_owned(), Conditions::default());
        assert_eq!(planned(returns()), ["undelete a m2", "undelete a m1"]);
        let mut work = Vec::new();
        let mut returns = returns();
        for version in [
            version("a", "m3", 20, true),
            version("a", "v2", 20, false),
            version("a", "v1", 10, false),
            version("a", "m2", 20, false),
            version("a", "m1", 10, false),
        ] {
            returns.version(version, &mut work);
        }
        assert_eq!(work.len(), 2, "one of the same second may stand in front");
    }

    #[test]
    fn a_state_is_what_was_the_newest_then() {
        let at = |second, removes| {
            let states = StateAt::new(Timestamp::from_second(second).expect("a time"));
            planned(States { bucket: "bucket".to_owned(), removes, states })
        };
        assert_eq!(at(25, false), ["copy a v2", "copy b v3"]);
        assert_eq!(at(6, true), ["copy b v3"]);
        assert_eq!(at(1, true), ["delete b "]);
        assert_eq!(at(35, true), ["copy b v3"]);
        assert_eq!(at(50, true), [""; 0]);
    }
}
