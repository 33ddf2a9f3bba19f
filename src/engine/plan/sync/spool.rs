//! Entries that wait: in memory while they are few, else in a temporary file that has no name, so that it is gone with
//! the process. [`Spool`] gives them back in the order they came, [`Sorter`] in that of their keys.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::base::fsx::{self, PathError};
use crate::base::random;
use crate::engine::EngineError;

use super::entry::Entry;

/// Bytes that are read at once. *Source:* large enough that a system call costs little beside decoding. *Applies:* each
/// spilled run that is being merged, so it is multiplied by their number.
const READ: usize = 64 * 1024;

/// An unnamed temporary file that is only appended to.
#[derive(Debug)]
struct Spill {
    file: Arc<File>,
    length: u64,
}

impl Spill {
    fn create() -> Result<Self, EngineError> {
        let path = std::env::temp_dir().join(format!(".cos-{:016x}", random::unique()));
        let file = fsx::create_new(&path, 0o600)?;
        std::fs::remove_file(&path).map_err(PathError::wrap("remove the temporary file", &path))?;
        Ok(Self { file: Arc::new(file), length: 0 })
    }

    fn append(&mut self, bytes: &[u8]) -> Result<(), EngineError> {
        self.file.write_all_at(bytes, self.length).map_err(failed("write"))?;
        self.length += bytes.len() as u64;
        Ok(())
    }
}

fn failed(action: &'static str) -> impl FnOnce(io::Error) -> PathError {
    move |source| PathError {
        action: match action {
            "write" => "write a temporary file in",
            _ => "read a temporary file in",
        },
        path: temporary_directory(),
        source,
    }
}

fn temporary_directory() -> PathBuf {
    std::env::temp_dir()
}

/// Records one behind the other, in a part of a file or in memory.
#[derive(Debug)]
pub(super) struct Records {
    /// The rest of the file's part; nothing when all is in memory.
    file: Option<(Arc<File>, u64, u64)>,
    buffer: Vec<u8>,
    at: usize,
}

impl Records {
    fn of_memory(bytes: Vec<u8>) -> Self {
        Self { file: None, buffer: bytes, at: 0 }
    }

    fn of_file(file: Arc<File>, start: u64, end: u64) -> Self {
        Self { file: Some((file, start, end)), buffer: Vec::new(), at: 0 }
    }

    fn next(&mut self) -> Result<Option<Entry>, EngineError> {
        if !self.have(4)? {
            return Ok(None);
        }
        let head = self.buffer[self.at..].first_chunk().expect("four bytes are there");
        let length = u32::from_le_bytes(*head) as usize;
        if !self.have(4 + length)? {
            return Err(failed("read")(io::ErrorKind::UnexpectedEof.into()).into());
        }
        let entry = Entry::read(&self.buffer[self.at + 4..self.at + 4 + length]).map_err(failed("read"))?;
        self.at += 4 + length;
        Ok(Some(entry))
    }

    /// Whether so many bytes follow; reads on as far as they need.
    fn have(&mut self, count: usize) -> Result<bool, EngineError> {
        while self.buffer.len() - self.at < count {
            let Some((file, start, end)) = &mut self.file else { return Ok(false) };
            let more = READ.max(count).min(usize::try_from(*end - *start).unwrap_or(usize::MAX));
            if more == 0 {
                return Ok(false);
            }
            self.buffer.drain(..self.at);
            self.at = 0;
            let held = self.buffer.len();
            self.buffer.resize(held + more, 0);
            file.read_exact_at(&mut self.buffer[held..], *start).map_err(failed("read"))?;
            *start += more as u64;
        }
        Ok(true)
    }
}

/// Entries in the order they came.
#[derive(Debug)]
pub(super) struct Spool {
    memory: Vec<u8>,
    limit: usize,
    spill: Option<Spill>,
    count: u64,
}

impl Spool {
    /// An empty one that holds up to `limit` bytes in memory.
    pub(super) fn new(limit: usize) -> Self {
        Self { memory: Vec::new(), limit, spill: None, count: 0 }
    }

    /// How many entries it holds.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// Adds one.
    ///
    /// # Errors
    /// [`EngineError::File`] when the temporary file cannot be written.
    pub(super) fn push(&mut self, entry: &Entry) -> Result<(), EngineError> {
        entry.write(&mut self.memory);
        self.count += 1;
        if self.memory.len() < self.limit {
            return Ok(());
        }
        let spill = match &mut self.spill {
            Some(spill) => spill,
            none => none.insert(Spill::create()?),
        };
        spill.append(&self.memory)?;
        self.memory.clear();
        Ok(())
    }

    /// Gives all of them back.
    pub(super) fn into_entries(self) -> Entries {
        let spilled = self.spill.map(|spill| Records::of_file(spill.file, 0, spill.length));
        Entries::Spooled(spilled.into_iter().chain([Records::of_memory(self.memory)]).rev().collect())
    }
}

/// Entries put into the order of their keys.
#[derive(Debug)]
pub(super) struct Sorter {
    memory: Vec<Entry>,
    weight: usize,
    limit: usize,
    spill: Option<Spill>,
    /// Where each sorted run ends in the file.
    runs: Vec<u64>,
}

impl Sorter {
    /// An empty one that holds up to `limit` bytes in memory.
    pub(super) fn new(limit: usize) -> Self {
        Self { memory: Vec::new(), weight: 0, limit, spill: None, runs: Vec::new() }
    }

    /// Adds one.
    ///
    /// # Errors
    /// [`EngineError::File`] when the temporary file cannot be written.
    pub(super) fn push(&mut self, entry: Entry) -> Result<(), EngineError> {
        self.weight += entry.weight();
        self.memory.push(entry);
        if self.weight < self.limit {
            return Ok(());
        }
        self.memory.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        let spill = match &mut self.spill {
            Some(spill) => spill,
            none => none.insert(Spill::create()?),
        };
        let mut bytes = Vec::with_capacity(READ);
        for entry in self.memory.drain(..) {
            entry.write(&mut bytes);
            if bytes.len() >= READ {
                spill.append(&bytes)?;
                bytes.clear();
            }
        }
        spill.append(&bytes)?;
        self.runs.push(spill.length);
        self.weight = 0;
        Ok(())
    }

    /// Gives all of them back in order, each key once.
    ///
    /// # Errors
    /// [`EngineError::File`] when the temporary file cannot be read.
    pub(super) fn into_entries(mut self) -> Result<Entries, EngineError> {
        self.memory.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        let mut runs = vec![Run::Memory(self.memory.into_iter())];
        if let Some(spill) = self.spill {
            let mut start = 0;
            for end in self.runs {
                runs.push(Run::File(Records::of_file(spill.file.clone(), start, end)));
                start = end;
            }
        }
        let mut heads = BinaryHeap::with_capacity(runs.len());
        for (number, run) in runs.iter_mut().enumerate() {
            heads.extend(run.next()?.map(|entry| Reverse(Head { entry, run: number })));
        }
        Ok(Entries::Sorted(Box::new(Merge { runs, heads, last: None })))
    }
}

#[derive(Debug)]
enum Run {
    Memory(std::vec::IntoIter<Entry>),
    File(Records),
}

impl Run {
    fn next(&mut self) -> Result<Option<Entry>, EngineError> {
        match self {
            Self::Memory(entries) => Ok(entries.next()),
            Self::File(records) => records.next(),
        }
    }
}

/// The first entry of a run.
#[derive(Debug)]
struct Head {
    entry: Entry,
    run: usize,
}

impl Ord for Head {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.entry.key.cmp(&other.entry.key)
    }
}

impl PartialOrd for Head {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Head {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Head {}

/// Sorted runs as one.
#[derive(Debug)]
pub(super) struct Merge {
    runs: Vec<Run>,
    heads: BinaryHeap<Reverse<Head>>,
    last: Option<String>,
}

impl Merge {
    fn next(&mut self) -> Result<Option<Entry>, EngineError> {
        loop {
            let Some(mut head) = self.heads.peek_mut() else { return Ok(None) };
            let entry = match self.runs[head.0.run].next()? {
                Some(next) => std::mem::replace(&mut head.0.entry, next),
                None => PeekMut::pop(head).0.entry,
            };
            if self.last.as_deref() != Some(&entry.key) {
                self.last = Some(entry.key.clone());
                return Ok(Some(entry));
            }
        }
    }
}

/// Entries on their way back.
#[derive(Debug)]
pub(super) enum Entries {
    /// As they came; the last of these comes first.
    Spooled(Vec<Records>),
    /// By key.
    Sorted(Box<Merge>),
    /// Two of these, each in order, as one.
    Both(Box<Two>),
}

impl Entries {
    /// Two sequences, each in the order of keys, as one in that order.
    pub(super) fn merged(left: Self, right: Self) -> Result<Self, EngineError> {
        let mut two = Two { left, right, heads: (None, None) };
        two.heads = (two.left.next()?, two.right.next()?);
        Ok(Self::Both(Box::new(two)))
    }

    /// The next one.
    ///
    /// # Errors
    /// [`EngineError::File`] when the temporary file cannot be read.
    pub(super) fn next(&mut self) -> Result<Option<Entry>, EngineError> {
        match self {
            Self::Sorted(merge) => merge.next(),
            Self::Both(two) => two.next(),
            Self::Spooled(waiting) => {
                while let Some(records) = waiting.last_mut() {
                    if let Some(entry) = records.next()? {
                        return Ok(Some(entry));
                    }
                    waiting.pop();
                }
                Ok(None)
            }
        }
    }
}

/// Two sequences and their first entries.
#[derive(Debug)]
pub(super) struct Two {
    left: Entries,
    right: Entries,
    heads: (Option<Entry>, Option<Entry>),
}

impl Two {
    fn next(&mut self) -> Result<Option<Entry>, EngineError> {
        let from_left = match &self.heads {
            (Some(left), Some(right)) if left.key == right.key => {
                self.heads.1 = self.right.next()?;
                true
            }
            (Some(left), Some(right)) => left.key < right.key,
            (left, _) => left.is_some(),
        };
        if from_left {
            let next = self.left.next()?;
            Ok(std::mem::replace(&mut self.heads.0, next))
        } else {
            let next = self.right.next()?;
            Ok(std::mem::replace(&mut self.heads.1, next))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;

    fn entry(key: &str, number: u64) -> Entry {
        let modified = number.is_multiple_of(3).then(|| Timestamp::new(number as i64, 7).expect("in range"));
        let etag = "e".repeat(usize::try_from(number % 40).expect("small"));
        Entry { key: key.to_owned(), size: number, modified, etag, class: "C".to_owned(), linked: number % 2 == 1 }
    }

    fn all(mut entries: Entries) -> Vec<Entry> {
        std::iter::from_fn(|| entries.next().expect("readable")).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_spool_gives_back_what_it_was_given_also_through_a_file(
            keys in proptest::collection::vec("[a-é/]{0,40}", 0..300), limit in 1_usize..20_000,
        ) {
            let entries: Vec<Entry> = keys.iter().zip(0..).map(|(key, number)| entry(key, number)).collect();
            let mut spool = Spool::new(limit);
            for entry in &entries {
                spool.push(entry).expect("written");
            }
            prop_assert_eq!(spool.count(), entries.len() as u64);
            prop_assert_eq!(all(spool.into_entries()), entries);
        }

        #[test]
        fn a_sorter_gives_each_key_once_and_in_order(
            keys in proptest::collection::vec("[a-c/-]{0,4}", 0..300), limit in 1_usize..20_000,
        ) {
            let mut sorter = Sorter::new(limit);
            for key in &keys {
                sorter.push(entry(key, 1)).expect("written");
            }
            let expected: std::collections::BTreeSet<String> = keys.into_iter().collect();
            let found: Vec<String> = all(sorter.into_entries().expect("readable")).into_iter().map(|e| e.key).collect();
            prop_assert_eq!(found, Vec::from_iter(expected));
        }

        #[test]
        fn two_ordered_sequences_become_one(
            left in proptest::collection::btree_set("[a-c]{0,3}", 0..20),
            right in proptest::collection::btree_set("[a-c]{0,3}", 0..20),
        ) {
            let spool = |keys: &std::collections::BTreeSet<String>| {
                let mut spool = Spool::new(100);
                for key in keys {
                    spool.push(&entry(key, 0)).expect("written");
                }
                spool.into_entries()
            };
            let both = Entries::merged(spool(&left), spool(&right)).expect("readable");
            let found: Vec<String> = all(both).into_iter().map(|e| e.key).collect();
            prop_assert_eq!(found, left.union(&right).cloned().collect::<Vec<_>>());
        }
    }
}
