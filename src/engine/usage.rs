//! How much lies under each prefix, added up while a listing passes: what is kept grows with the levels that are wanted,
//! not with the keys.

use std::collections::BTreeMap;

/// A count and its bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many.
    pub count: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl Sum {
    /// Adds one of `bytes`.
    pub fn add(&mut self, bytes: u64) {
        self.count += 1;
        self.bytes += bytes;
    }
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All objects; with versions also the old ones.
    pub all: Sum,
    /// Old versions among them.
    pub noncurrent: Sum,
    /// Delete markers.
    pub markers: u64,
    /// All by their storage class.
    pub classes: BTreeMap<String, Sum>,
}

/// One thing to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted<'a> {
    /// An object, or the version that is current: bytes and class.
    Current(u64, &'a str),
    /// An old version: bytes and class.
    Noncurrent(u64, &'a str),
    /// A delete marker.
    Marker,
}

impl Tally {
    fn add(&mut self, counted: Counted<'_>) {
        let (bytes, class) = match counted {
            Counted::Marker => {
                self.markers += 1;
                return;
            }
            Counted::Current(bytes, class) => (bytes, class),
            Counted::Noncurrent(bytes, class) => {
                self.noncurrent.add(bytes);
                (bytes, class)
            }
        };
        self.all.add(bytes);
        let class = if class.is_empty() { "STANDARD" } else { class };
        match self.classes.get_mut(class) {
            Some(sum) => sum.add(bytes),
            None => self.classes.insert(class.to_owned(), Sum { count: 1, bytes }).map_or((), drop),
        }
    }
}

/// Tallies of the prefixes down to some depth, each told when the listing has left it behind.
///
/// Keys under one prefix stand together in a listing that goes by the bytes of the keys, and in one that goes directory by
/// directory. In any other order a prefix may be told several times; [`Levels::is_scattered`] then says so.
#[derive(Debug)]
pub struct Levels {
    depth: usize,
    whole: Tally,
    /// Prefixes that the last key lies below, the outermost first, each ending in `/`.
    open: Vec<(String, Tally)>,
    last: String,
    by_bytes: bool,
    by_directories: bool,
}

impl Levels {
    /// Down to `depth` levels.
    pub fn new(depth: usize) -> Self {
        let (by_bytes, by_directories) = (true, true);
        Self { depth, whole: Tally::default(), open: Vec::new(), last: String::new(), by_bytes, by_directories }
    }

    /// Counts what has the key `relative` below the whole. `told` hears of the prefixes that end before it, the innermost
    /// first.
    pub fn add(&mut self, relative: &str, counted: Counted<'_>, mut told: impl FnMut(&str, &Tally)) {
        self.whole.add(counted);
        if self.depth == 0 {
            return;
        }
        self.see_order(relative);
        while self.open.last().is_some_and(|(prefix, _)| !relative.starts_with(prefix.as_str())) {
            if let Some((prefix, tally)) = self.open.pop() {
                told(&prefix, &tally);
            }
        }
        while self.open.len() < self.depth {
            let begin = self.open.last().map_or(0, |(prefix, _)| prefix.len());
            let Some(slash) = relative[begin..].find('/') else { break };
            self.open.push((relative[..=begin + slash].to_owned(), Tally::default()));
        }
        for (_, tally) in &mut self.open {
            tally.add(counted);
        }
    }

    fn see_order(&mut self, relative: &str) {
        self.by_bytes &= self.last.as_str() <= relative;
        self.by_directories &= self.last.split('/').le(relative.split('/'));
        self.last.clear();
        self.last.push_str(relative);
    }

    /// Whether a prefix may have been told more than once.
    pub fn is_scattered(&self) -> bool {
        !self.by_bytes && !self.by_directories
    }

    /// Ends the count: `told` hears of the prefixes that are left. Gives the whole.
    pub fn finish(mut self, mut told: impl FnMut(&str, &Tally)) -> Tally {
        while let Some((prefix, tally)) = self.open.pop() {
            told(&prefix, &tally);
        }
        self.whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(depth: usize, keys: &[(&str, u64)]) -> (Vec<(String, u64, u64)>, Sum, bool) {
        let mut levels = Levels::new(depth);
        let mut lines = Vec::new();
        let mut tell = |prefix: &str, tally: &Tally| lines.push((prefix.to_owned(), tally.all.count, tally.all.bytes));
        for (key, bytes) in keys {
            levels.add(key, Counted::Current(*bytes, ""), &mut tell);
        }
        let scattered = levels.is_scattered();
        let whole = levels.finish(tell);
        (lines, whole.all, scattered)
    }

    #[test]
    fn prefixes_are_told_when_they_are_left_the_innermost_first() {
        let keys = [("a/b/c", 1), ("a/b/d/e", 2), ("a/f", 4), ("a-", 8), ("g/h", 16), ("i", 32)];
        let line = |prefix: &str, count, bytes| (prefix.to_owned(), count, bytes);
        let (lines, whole, scattered) = told(2, &keys);
        assert_eq!(lines, [line("a/b/", 2, 3), line("a/", 3, 7), line("g/", 1, 16)]);
        assert_eq!(whole, Sum { count: 6, bytes: 63 });
        assert!(!scattered, "directory by directory");
        assert_eq!(told(1, &keys).0, [line("a/", 3, 7), line("g/", 1, 16)]);
        assert_eq!(told(0, &keys).0, []);
    }

    #[test]
    fn empty_names_are_prefixes_like_others() {
        let line = |prefix: &str, count, bytes| (prefix.to_owned(), count, bytes);
        assert_eq!(told(2, &[("/a", 1), ("//b", 2)]).0, [line("//", 1, 2), line("/", 2, 3)]);
    }

    #[test]
    fn only_an_order_of_neither_kind_is_told() {
        assert!(!told(1, &[("a-b/x", 1), ("a/x", 1)]).2);
        assert!(!told(1, &[("a/x", 1), ("a-b/x", 1)]).2);
        assert!(told(1, &[("b/x", 1), ("a/x", 1)]).2);
    }

    #[test]
    fn old_versions_and_markers_are_counted_apart() {
        let mut levels = Levels::new(1);
        for counted in
            [Counted::Current(1, "COLD"), Counted::Noncurrent(2, "COLD"), Counted::Noncurrent(4, ""), Counted::Marker]
        {
            levels.add("p/k", counted, |_, _| {});
        }
        let whole = levels.finish(|prefix, tally| assert_eq!((prefix, tally.markers), ("p/", 1)));
        assert_eq!((whole.all, whole.noncurrent), (Sum { count: 3, bytes: 7 }, Sum { count: 2, bytes: 6 }));
        let expected =
            [("COLD".to_owned(), Sum { count: 2, bytes: 3 }), ("STANDARD".to_owned(), Sum { count: 1, bytes: 4 })];
        assert!(whole.classes.into_iter().eq(expected));
    }
}
