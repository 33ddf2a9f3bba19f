//! Which directory a watch stands for: the directories of all roots of one kernel queue, as a forest.
//!
//! A node holds its name and its neighbours, so a directory that is renamed takes what is below along by one change, and
//! costs about a hundred bytes beside its name. Directories without a watch are in it, too: they are polled, and what was
//! there the last time is known. Nothing here talks to the kernel.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// No node.
const NONE: u32 = u32::MAX;
/// No watch.
const UNWATCHED: i32 = -1;
/// In the place of a parent: what follows is the number of a root.
const ROOT: u32 = 1 << 31;

/// The number of a root in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RootId(u32);

struct Node {
    name: Box<[u8]>,
    parent: u32,
    first: u32,
    next: u32,
    previous: u32,
    wd: i32,
}

struct Slot<T> {
    node: u32,
    owner: Arc<T>,
    counts: Counts,
}

/// How many directories a root has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// All that are known.
    pub(super) directories: u64,
    /// Those with a watch.
    pub(super) watched: u64,
}

/// What became of a watch that was to stand for a directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Placed {
    /// It stands for it.
    Here,
    /// The kernel says that it is the watch of this directory already.
    Elsewhere(RootId, PathBuf),
    /// The directory above is not known, so it was moved or went away meanwhile; or the watch died.
    Nowhere,
}

/// Hands a key on that is a hash already.
#[derive(Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u32(&mut self, part: u32) {
        self.0 = self.0.rotate_left(32) ^ u64::from(part);
    }
}

/// The forest.
pub(super) struct Table<T> {
    nodes: Vec<Node>,
    free: Vec<u32>,
    roots: Vec<Option<Slot<T>>>,
    by_watch: HashMap<i32, u32>,
    /// By a keyed hash of the parent and the name, in two halves so that an entry is 12 bytes. Two names with one hash of
    /// 64 bits are not expected in the lifetime of a machine; the name is compared, so that the second would only be
    /// unknown here and found by the next scan.
    children: HashMap<(u32, u32), u32, BuildHasherDefault<Ready>>,
    keys: RandomState,
    /// Watches that are being placed and not yet known here, and those of the kernel that died meanwhile.
    placing: u32,
    died: Vec<i32>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            nodes: Vec::new(),
            free: Vec::new(),
            roots: Vec::new(),
            by_watch: HashMap::new(),
            children: HashMap::default(),
            keys: RandomState::new(),
            placing: 0,
            died: Vec::new(),
        }
    }
}

impl<T> Table<T> {
    /// Takes a root in, without a watch.
    pub(super) fn add_root(&mut self, owner: Arc<T>) -> RootId {
        let place = self.roots.iter().position(Option::is_none).unwrap_or(self.roots.len());
        let id = u32::try_from(place).expect("fewer roots than memory has room for");
        let node = self.allocate(Node {
            name: Box::default(),
            parent: ROOT | id,
            first: NONE,
            next: NONE,
            previous: NONE,
            wd: UNWATCHED,
        });
        let slot = Some(Slot { node, owner, counts: Counts { directories: 1, watched: 0 } });
        match self.roots.get_mut(place) {
            Some(free) => *free = slot,
            None => self.roots.push(slot),
        }
        RootId(id)
    }

    /// Lets go of a root, and tells which watches it had.
    pub(super) fn remove_root(&mut self, root: RootId) -> Vec<i32> {
        let Some(slot) = self.roots.get_mut(root.0 as usize).and_then(Option::take) else { return Vec::new() };
        self.drop_tree(slot.node).0
    }

    /// Who is told of a root.
    pub(super) fn owner(&self, root: RootId) -> Option<Arc<T>> {
        self.slot(root).map(|slot| Arc::clone(&slot.owner))
    }

    /// Everyone who is told of a root.
    pub(super) fn owners(&self) -> Vec<Arc<T>> {
        self.roots.iter().flatten().map(|slot| Arc::clone(&slot.owner)).collect()
    }

    /// How many directories a root has.
    pub(super) fn counts(&self, root: RootId) -> Counts {
        self.slot(root).map(|slot| slot.counts).unwrap_or_default()
    }

    /// The root and the path below it that a watch stands for.
    pub(super) fn place_of(&self, wd: i32) -> Option<(RootId, PathBuf)> {
        self.path(*self.by_watch.get(&wd)?)
    }

    /// Whether a directory is known.
    pub(super) fn knows(&self, root: RootId, path: &Path) -> bool {
        self.find(root, path).is_some()
    }

    /// Whether a directory has a watch.
    pub(super) fn is_watched(&self, root: RootId, path: &Path) -> bool {
        self.find(root, path).is_some_and(|node| self.nodes[node as usize].wd != UNWATCHED)
    }

    /// Says that a watch is about to be placed: until [`Table::place`] it is remembered when it dies.
    pub(super) fn expect(&mut self) {
        self.placing += 1;
    }

    /// Makes a directory known, with the watch that the kernel gave for it. Ends what [`Table::expect`] began.
    pub(super) fn place(&mut self, root: RootId, path: &Path, wd: Option<i32>) -> Placed {
        self.placing = self.placing.saturating_sub(1);
        let dead = wd.is_some_and(|wd| self.died.contains(&wd));
        if self.placing == 0 {
            self.died.clear();
        }
        if dead {
            return Placed::Nowhere;
        }
        let known = self.find(root, path);
        if let Some(&has) = wd.as_ref().and_then(|wd| self.by_watch.get(wd)) {
            return match self.path(has) {
                Some((of, old)) if Some(has) != known => Placed::Elsewhere(of, old),
                _ => Placed::Here,
            };
        }
        let Some(node) = known.or_else(|| self.create(root, path)) else { return Placed::Nowhere };
        self.set_watch(root, node, wd.unwrap_or(UNWATCHED));
        Placed::Here
    }

    /// A directory that has a watch is in another place now, with all that is below it. What was known of that place is
    /// forgotten; the watches that this leaves without a directory are told.
    pub(super) fn moved(&mut self, wd: i32, root: RootId, path: &Path) -> Vec<i32> {
        let Some(&node) = self.by_watch.get(&wd) else { return Vec::new() };
        // A directory cannot be moved below itself: what was known of the path above is out of date.
        let above = path.parent().unwrap_or(Path::new(""));
        let Some(parent) = self.find(root, above).filter(|&parent| !self.is_below(parent, node)) else {
            return self.drop_at(node).unwrap_or_default();
        };
        let Some(name) = path.file_name() else { return self.drop_at(node).unwrap_or_default() };
        let left = self.child(parent, name).filter(|&there| there != node);
        let left = left.and_then(|there| self.drop_at(there)).unwrap_or_default();
        let (Some(from), counts) = (self.root_of(node), self.count(node)) else { return left };
        self.unlink(node);
        self.nodes[node as usize].name = name.as_bytes().into();
        self.link(node, parent);
        if from != root {
            self.add(from, counts, false);
            self.add(root, counts, true);
        }
        left
    }

    /// Forgets a directory and all below it; tells the watches there were. The root itself stays.
    pub(super) fn forget(&mut self, root: RootId, path: &Path) -> Vec<i32> {
        self.find(root, path).and_then(|node| self.drop_at(node)).unwrap_or_default()
    }

    /// The kernel has ended a watch. Its directory is forgotten, with all below it; a root stays, without a watch.
    pub(super) fn ended(&mut self, wd: i32) -> Vec<i32> {
        let Some(node) = self.by_watch.remove(&wd) else {
            if self.placing > 0 {
                self.died.push(wd);
            }
            return Vec::new();
        };
        let root = self.root_of(node);
        self.nodes[node as usize].wd = UNWATCHED;
        if let Some(root) = root {
            self.add(root, Counts { directories: 0, watched: 1 }, false);
        }
        self.drop_at(node).unwrap_or_default()
    }

    /// Names of the known directories in a directory.
    pub(super) fn names_in(&self, root: RootId, path: &Path) -> Vec<Box<[u8]>> {
        let Some(node) = self.find(root, path) else { return Vec::new() };
        self.below(node).map(|child| self.nodes[child as usize].name.clone()).collect()
    }

    /// Directories of a root that have no watch, from a position on, and the position to go on from; few at a time, so
    /// that a lock is not held for long.
    pub(super) fn unwatched_from(&self, root: RootId, position: usize) -> (Vec<PathBuf>, Option<usize>) {
        let end = self.nodes.len().min(position.saturating_add(8192));
        let mut found = Vec::new();
        for index in position..end {
            // Nodes that are free are their own parents.
            let node = &self.nodes[index];
            if node.wd != UNWATCHED || node.parent as usize == index {
                continue;
            }
            let path = u32::try_from(index).ok().and_then(|index| self.path(index));
            found.extend(path.filter(|(of, _)| *of == root).map(|(_, path)| path));
        }
        (found, (end < self.nodes.len()).then_some(end))
    }

    /// Bytes that the table takes, the names' own allocations left out.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.nodes.capacity() * size_of::<Node>()
            + self.by_watch.capacity() * 8 / 7 * 9
            + self.children.capacity() * 8 / 7 * 13
    }

    fn slot(&self, root: RootId) -> Option<&Slot<T>> {
        self.roots.get(root.0 as usize)?.as_ref()
    }

    fn add(&mut self, root: RootId, counts: Counts, more: bool) {
        let Some(slot) = self.roots.get_mut(root.0 as usize).and_then(Option::as_mut) else { return };
        let sum = |has: &mut u64, by: u64| *has = if more { *has + by } else { has.saturating_sub(by) };
        sum(&mut slot.counts.directories, counts.directories);
        sum(&mut slot.counts.watched, counts.watched);
    }

    fn allocate(&mut self, node: Node) -> u32 {
        match self.free.pop() {
            Some(index) => {
                self.nodes[index as usize] = node;
                index
            }
            None => {
                self.nodes.push(node);
                u32::try_from(self.nodes.len() - 1).expect("fewer directories than two billion")
            }
        }
    }

    fn key(&self, parent: u32, name: &[u8]) -> (u32, u32) {
        let hash = self.keys.hash_one((parent, name));
        ((hash >> 32) as u32, hash as u32)
    }

    fn child(&self, parent: u32, name: &OsStr) -> Option<u32> {
        let child = *self.children.get(&self.key(parent, name.as_bytes()))?;
        let node = &self.nodes[child as usize];
        (node.parent == parent && *node.name == *name.as_bytes()).then_some(child)
    }

    fn find(&self, root: RootId, path: &Path) -> Option<u32> {
        let mut node = self.slot(root)?.node;
        for component in path.components() {
            let Component::Normal(name) = component else { return None };
            node = self.child(node, name)?;
        }
        Some(node)
    }

    fn create(&mut self, root: RootId, path: &Path) -> Option<u32> {
        let parent = self.find(root, path.parent()?)?;
        let name = path.file_name()?.as_bytes().into();
        let node = self.allocate(Node { name, parent: NONE, first: NONE, next: NONE, previous: NONE, wd: UNWATCHED });
        self.link(node, parent);
        self.add(root, Counts { directories: 1, watched: 0 }, true);
        Some(node)
    }

    fn set_watch(&mut self, root: RootId, node: u32, wd: i32) {
        let old = std::mem::replace(&mut self.nodes[node as usize].wd, wd);
        if old != UNWATCHED {
            // Of a directory that went away; when it dies it must not take the new one along.
            self.by_watch.remove(&old);
            self.add(root, Counts { directories: 0, watched: 1 }, false);
        }
        if wd != UNWATCHED {
            self.by_watch.insert(wd, node);
            self.add(root, Counts { directories: 0, watched: 1 }, true);
        }
    }

    fn link(&mut self, node: u32, parent: u32) {
        let first = std::mem::replace(&mut self.nodes[parent as usize].first, node);
        if first != NONE {
            self.nodes[first as usize].previous = node;
        }
        let linked = &mut self.nodes[node as usize];
        (linked.parent, linked.previous, linked.next) = (parent, NONE, first);
        let key = self.key(parent, &self.nodes[node as usize].name);
        self.children.insert(key, node);
    }

    fn unlink(&mut self, node: u32) {
        let (parent, previous, next) = {
            let node = &self.nodes[node as usize];
            (node.parent, node.previous, node.next)
        };
        let key = self.key(parent, &self.nodes[node as usize].name);
        if self.children.get(&key) == Some(&node) {
            self.children.remove(&key);
        }
        match previous {
            NONE => self.nodes[parent as usize].first = next,
            previous => self.nodes[previous as usize].next = next,
        }
        if next != NONE {
            self.nodes[next as usize].previous = previous;
        }
    }

    fn below(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let mut next = self.nodes[node as usize].first;
        std::iter::from_fn(move || {
            let here = (next != NONE).then_some(next)?;
            next = self.nodes[here as usize].next;
            Some(here)
        })
    }

    fn is_below(&self, mut node: u32, above: u32) -> bool {
        loop {
            if node == above {
                return true;
            }
            let parent = self.nodes[node as usize].parent;
            if parent & ROOT != 0 {
                return false;
            }
            node = parent;
        }
    }

    fn root_of(&self, mut node: u32) -> Option<RootId> {
        while self.nodes[node as usize].parent & ROOT == 0 {
            node = self.nodes[node as usize].parent;
        }
        let root = RootId(self.nodes[node as usize].parent & !ROOT);
        self.slot(root).map(|_| root)
    }

    fn path(&self, node: u32) -> Option<(RootId, PathBuf)> {
        let mut names = Vec::with_capacity(16);
        let mut at = &self.nodes[node as usize];
        while at.parent & ROOT == 0 {
            names.push(&*at.name);
            at = &self.nodes[at.parent as usize];
        }
        let root = RootId(at.parent & !ROOT);
        self.slot(root)?;
        let mut path = PathBuf::with_capacity(names.iter().map(|name| name.len() + 1).sum());
        path.extend(names.iter().rev().map(|name| OsStr::from_bytes(name)));
        Some((root, path))
    }

    fn count(&self, node: u32) -> Counts {
        let (mut counts, mut waiting) = (Counts::default(), vec![node]);
        while let Some(node) = waiting.pop() {
            counts.directories += 1;
            counts.watched += u64::from(self.nodes[node as usize].wd != UNWATCHED);
            waiting.extend(self.below(node));
        }
        counts
    }

    /// Drops a directory with all below it, unless it is a root.
    fn drop_at(&mut self, node: u32) -> Option<Vec<i32>> {
        if self.nodes[node as usize].parent & ROOT != 0 {
            return None;
        }
        let root = self.root_of(node);
        self.unlink(node);
        let (watches, counts) = self.drop_tree(node);
        if let Some(root) = root {
            self.add(root, counts, false);
        }
        Some(watches)
    }

    fn drop_tree(&mut self, node: u32) -> (Vec<i32>, Counts) {
        let (mut watches, mut counts, mut waiting) = (Vec::new(), Counts::default(), vec![node]);
        while let Some(index) = waiting.pop() {
            waiting.extend(self.below(index));
            let key = self.key(self.nodes[index as usize].parent, &self.nodes[index as usize].name);
            if self.children.get(&key) == Some(&index) {
                self.children.remove(&key);
            }
            let node = &mut self.nodes[index as usize];
            counts.directories += 1;
            if node.wd != UNWATCHED {
                counts.watched += 1;
                self.by_watch.remove(&node.wd);
                watches.push(node.wd);
            }
            (node.name, node.wd, node.first, node.parent) = (Box::default(), UNWATCHED, NONE, index);
            self.free.push(index);
        }
        (watches, counts)
    }
}

#[cfg(test)]
mod tests;
