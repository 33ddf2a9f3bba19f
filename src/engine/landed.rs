//! The files that a run has put in place, by device and inode.
//!
//! Two objects may come to one file: keys that differ by empty segments, or names that the file system takes for one
//! (letter case, composition). No rule about names knows every file system, so nothing is asked of names: before a
//! download replaces a file, the run looks whether that file is one of its own.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::base::stamp::FileId;

/// Inodes in one word of a block.
const WORD: u64 = 64;

/// Words in a block.
///
/// *Source:* file systems number the files of a directory nearly in sequence; 512 bits keep a sequence at one bit a file
/// and a lone inode at some hundred bytes. *Applies:* memory of runs with millions of files.
const WORDS: usize = 8;

/// Files that a run has put in place, or is about to.
#[derive(Debug, Default)]
pub(super) struct LandedFiles {
    blocks: Mutex<HashMap<(u64, u64), [u64; WORDS]>>,
    replacing: Mutex<()>,
}

impl LandedFiles {
    /// Adds a file. Called before the file gets its name, so that no other download replaces it unseen.
    pub(super) fn insert(&self, file: FileId) {
        let (block, word, bit) = position(file);
        self.lock().entry(block).or_default()[word] |= bit;
    }

    /// Takes back a file that did not get its name.
    pub(super) fn remove(&self, file: FileId) {
        let (block, word, bit) = position(file);
        if let Some(words) = self.lock().get_mut(&block) {
            words[word] &= !bit;
        }
    }

    /// Whether this run has put the file in place.
    pub(super) fn contains(&self, file: FileId) -> bool {
        let (block, word, bit) = position(file);
        self.lock().get(&block).is_some_and(|words| words[word] & bit != 0)
    }

    /// Held from the look at what stands at a target to the rename that replaces it.
    pub(super) fn replacing(&self) -> MutexGuard<'_, ()> {
        self.replacing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<(u64, u64), [u64; WORDS]>> {
        self.blocks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The block of a file, the word in the block, and the bit in the word.
fn position(file: FileId) -> ((u64, u64), usize, u64) {
    let per_block = WORD * WORDS as u64;
    let within = file.inode % per_block;
    let word = usize::try_from(within / WORD).unwrap_or_default();
    ((file.device, file.inode / per_block), word, 1 << (within % WORD))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_device_and_inode_until_it_is_removed() {
        let landed = LandedFiles::default();
        let files = [(1, 0), (1, 63), (1, 64), (1, 511), (1, 512), (2, 64), (1, u64::MAX)];
        let files = files.map(|(device, inode)| FileId { device, inode });
        for (at, file) in files.iter().enumerate() {
            assert!(!landed.contains(*file), "{file:?}");
            landed.insert(*file);
            assert!(files[..=at].iter().all(|file| landed.contains(*file)));
        }
        landed.remove(files[2]);
        landed.remove(FileId { device: 9, inode: 9 });
        let left: Vec<bool> = files.iter().map(|file| landed.contains(*file)).collect();
        assert_eq!(left, [true, true, false, true, true, true, true]);
    }
}
