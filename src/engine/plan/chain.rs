//! Several plans as one, and what becomes of the names that they plan.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::uri::UriForm;
use crate::engine::EngineError;
use crate::events::{Emitter, Place, SkipReason, Verb};
use crate::store::ObjectId;

use super::{Plan, Planned, Work, paths};

/// One of several plans.
pub struct Step {
    /// What is done to its items.
    pub verb: Verb,
    /// What was typed, for a failure of the whole.
    pub source: Place,
    /// To find nothing is a failure.
    pub must_find: bool,
    /// Begins it. It is called inside a Tokio runtime, when the plan before it has ended.
    pub open: Box<dyn FnOnce(Emitter) -> Plan + Send>,
}

/// What becomes of the names of the targets.
#[derive(Debug)]
pub enum Naming {
    /// They stay as planned.
    AsPlanned,
    /// A second item of the same name is a failure: it would replace the first. Takes some 20 bytes per item.
    Unique(Taken),
    /// Only base names are left, each of them once.
    Flat(Base, Taken),
}

/// What base names are put below.
#[derive(Clone, Debug)]
pub enum Base {
    /// A prefix, empty or with `/` at its end.
    Prefix(String),
    /// A directory.
    Directory(PathBuf),
}

/// Names given so far, by a hash of 128 bits: two that differ will not meet in it.
#[derive(Debug, Default)]
pub struct Taken {
    seen: HashSet<u128>,
    hashers: (RandomState, RandomState),
}

impl Taken {
    /// `false` when the name was given before.
    fn claim(&mut self, name: &[u8]) -> bool {
        let (high, low) = (self.hashers.0.hash_one(name), self.hashers.1.hash_one(name));
        self.seen.insert(u128::from(high) << 64 | u128::from(low))
    }
}

impl Naming {
    fn apply(&mut self, planned: Planned, form: &UriForm) -> Planned {
        let Planned::Work(mut work) = planned else { return planned };
        let taken = match self {
            Self::AsPlanned => return Planned::Work(work),
            Self::Unique(taken) => taken,
            Self::Flat(base, taken) => {
                if !base.flatten(&mut work) {
                    return Planned::skipped(work.verb(), work.source(form), SkipReason::UnsafeKey);
                }
                taken
            }
        };
        match target_name(&work) {
            Some(name) if !taken.claim(name.as_bytes()) => {
                Planned::failed(work.verb(), work.source(form), EngineError::NameTaken { name })
            }
            _ => Planned::Work(work),
        }
    }
}

impl Base {
    /// Puts the base name alone below the base; `false` when there is none.
    fn flatten(&self, work: &mut Work) -> bool {
        let base_name = match work {
            Work::Upload(item) => paths::key_name(&item.target.key).to_owned(),
            Work::Download(item) => paths::key_name(&item.object.key).to_owned(),
            Work::Copy(item) => paths::key_name(&item.source.key).to_owned(),
            Work::Delete(_) | Work::RemoveFile(_) => return true,
        };
        if base_name.is_empty() {
            return false;
        }
        match (self, work) {
            (Self::Directory(directory), Work::Download(item)) => item.path = directory.join(base_name),
            (Self::Prefix(prefix), Work::Upload(item)) => item.target.key = format!("{prefix}{base_name}"),
            (Self::Prefix(prefix), Work::Copy(item)) => item.target.key = format!("{prefix}{base_name}"),
            _ => {}
        }
        true
    }
}

fn target_name(work: &Work) -> Option<String> {
    let key = |object: &ObjectId| format!("{}/{}", object.bucket, object.key);
    match work {
        Work::Upload(item) => Some(key(&item.target)),
        Work::Copy(item) => Some(key(&item.target)),
        Work::Download(item) => Some(item.path.to_string_lossy().into_owned()),
        Work::Delete(_) | Work::RemoveFile(_) => None,
    }
}

/// One plan after the other. What ends one of several is reported as a failed item, and the next begins.
///
/// Must be called inside a Tokio runtime.
pub fn chain(steps: Vec<Step>, mut naming: Naming, emitter: Emitter) -> Plan {
    let (sender, receiver) = mpsc::channel(1);
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let alone = steps.len() == 1;
        for Step { verb, source, must_find, open } in steps {
            let form = match &source {
                Place::Remote(uri) => uri.form(),
                Place::Local(_) | Place::Stdio => UriForm::default(),
            };
            let mut plan = open(emitter.part());
            let mut found = false;
            while let Some(batch) = plan.next().await {
                let batch = match batch {
                    Ok(batch) => Ok(batch.into_iter().map(|planned| naming.apply(planned, &form)).collect()),
                    Err(error @ (EngineError::Interrupted | EngineError::Worker(_))) => Err(error),
                    Err(error) if alone => Err(error),
                    Err(error) => Ok(vec![Planned::failed(verb, source.clone(), error)]),
                };
                found = true;
                let last = batch.is_err();
                // A plan that was dropped meanwhile needs no more.
                if sender.send(batch).await.is_err() || last {
                    return;
                }
            }
            if must_find && !found {
                let nothing = Planned::failed(verb, source, EngineError::NothingMatches);
                if sender.send(Ok(vec![nothing])).await.is_err() {
                    return;
                }
            }
        }
        emitter.plan_complete();
    });
    Plan::new(receiver, tasks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::upload::Upload;
    use crate::events::{Outcome, channel};
    use std::sync::atomic::Ordering::Relaxed;

    fn upload(path: &str, key: &str) -> Planned {
        Planned::Work(Work::Upload(Upload { path: path.into(), size: 1, target: ObjectId::new("b", key) }))
    }

    fn step(items: Vec<Planned>, must_find: bool) -> Step {
        let open = Box::new(|emitter: Emitter| {
            emitter.plan_complete();
            Plan::from_batches(items)
        });
        Step { verb: Verb::Upload, source: Place::Stdio, must_find, open }
    }

    async fn all(mut plan: Plan) -> Vec<String> {
        let mut shown = Vec::new();
        while let Some(batch) = plan.next().await {
            for planned in batch.expect("no error") {
                shown.push(match planned {
                    Planned::Work(Work::Upload(item)) => item.target.key,
                    Planned::Skipped(report) => match report.outcome {
                        Outcome::Failed(failure) => failure.message,
                        other => format!("{other:?}"),
                    },
                    other => panic!("{other:?}"),
                });
            }
        }
        shown
    }

    #[tokio::test]
    async fn steps_follow_each_other_and_only_the_last_completes_the_plan() {
        let (emitter, receiver) = channel();
        let first = step(vec![upload("x/a", "x/a")], true);
        let mut plan = chain(vec![first, step(Vec::new(), true), step(Vec::new(), false)], Naming::AsPlanned, emitter);
        assert!(plan.next().await.is_some());
        assert!(!receiver.counters.plan_complete.load(Relaxed), "two are to come");
        assert_eq!(all(plan).await, ["no object matches"]);
        assert!(receiver.counters.plan_complete.load(Relaxed));
    }

    #[tokio::test]
    async fn a_base_name_is_given_once() {
        let items = vec![upload("x/a", "p/x/a"), upload("y/a", "p/y/a"), upload("b", "p/b")];
        let naming = Naming::Flat(Base::Prefix("p/".to_owned()), Taken::default());
        let shown = all(chain(vec![step(items.clone(), false)], naming, channel().0)).await;
        assert_eq!(shown, ["p/a", "`b/p/a` holds another object of this run", "p/b"]);
        let again = vec![step(items.clone(), false), step(items, false)];
        let shown = all(chain(again, Naming::Unique(Taken::default()), channel().0)).await;
        assert_eq!(shown.iter().filter(|line| line.contains("holds another object")).count(), 3);
    }
}
