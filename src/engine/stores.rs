//! The stores of a run: where it reads and where it writes.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use crate::store::{ObjectStore, Relation};

/// Both ends of a run. Downloads, copies and listings read from `source`; uploads, copies and deletions act on `target`.
/// A run with one end, or with both in one store, has clones of that store in both places.
#[derive(Clone, Debug)]
pub struct Stores<S> {
    /// Where objects are read from.
    pub source: S,
    /// Where objects are written and removed.
    pub target: S,
    relation: Relation,
}

impl<S> Stores<S> {
    /// One store at both ends.
    pub fn one(store: S) -> Self
    where
        S: Clone,
    {
        Self { source: store.clone(), target: store, relation: Relation::Same }
    }

    /// Two stores, and what they have to do with each other.
    pub fn two(source: S, target: S, relation: Relation) -> Self {
        Self { source, target, relation }
    }

    /// Whether the target can read the source by itself, with the same keys: copies are then made by the store.
    pub fn are_one(&self) -> bool {
        self.relation == Relation::Same
    }

    /// What both ends have to do with each other.
    pub fn relation(&self) -> Relation {
        self.relation
    }
}

impl<S: ObjectStore> Stores<S> {
    /// Where the answers of either end that asked for fewer requests are counted, each place once.
    pub(super) fn throttles(&self) -> impl Iterator<Item = Arc<AtomicU64>> {
        let source = (!self.are_one()).then(|| self.source.throttles()).flatten();
        source.into_iter().chain(self.target.throttles())
    }
}
