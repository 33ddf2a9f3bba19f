//! Regions of buckets on disk, so that the next command goes to the right one at once.
//!
//! One small file, `regions.json`, replaced in one step under a lock. It is a memory and no truth: what cannot be read is
//! empty, what cannot be written is forgotten, and an entry that turns out to be wrong is taken out by whoever noticed.

use std::collections::BTreeMap;
use std::fs::{DirBuilder, File, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};
use serde::{Deserialize, Serialize};

use crate::base::fsx;

use super::regional::is_region;

/// Most buckets that are remembered; of more the first of the alphabet are forgotten.
///
/// *Source:* 100 bytes each make 100 KiB, read in under a millisecond. *Applies:* to one user's file.
const MOST: usize = 1000;

/// How long another process's lock is waited for, in all.
///
/// *Source:* a writer holds it for the time of one small fsync. *Applies:* when regions are learnt, once per bucket.
const LOCK_TIMEOUT: Duration = Duration::from_millis(500);
const AGAIN: Duration = Duration::from_millis(5);

const VERSION: u32 = 1;

#[derive(Serialize, Deserialize, Default)]
struct Stored {
    version: u32,
    /// By `DOMAIN/BUCKET`.
    regions: BTreeMap<String, String>,
}

/// The file.
#[derive(Clone, Debug)]
pub(super) struct RegionCache {
    directory: PathBuf,
    domain: String,
}

impl RegionCache {
    /// The memory of one service, which its domain tells apart.
    pub(super) fn new(directory: PathBuf, domain: &str) -> Self {
        Self { directory, domain: domain.to_owned() }
    }

    /// Everything that is remembered of this service: buckets and their regions. Blocks for one small file.
    pub(super) fn read(&self) -> Vec<(String, String)> {
        let start = self.key("");
        let all = self.stored().regions.into_iter();
        all.filter_map(|(key, region)| Some((key.strip_prefix(&start)?.to_owned(), region)))
            .filter(|(_, region)| is_region(region))
            .collect()
    }

    /// Remembers where a bucket is, or forgets it. Blocks for one small file.
    pub(super) fn set(&self, bucket: &str, region: Option<&str>) {
        let Some(lock) = self.lock() else { return };
        let mut stored = self.stored();
        let key = self.key(bucket);
        let changed = match region {
            Some(region) => stored.regions.insert(key, region.to_owned()).as_deref() != Some(region),
            None => stored.regions.remove(&key).is_some(),
        };
        while stored.regions.len() > MOST {
            stored.regions.pop_first();
        }
        if changed && let Ok(text) = serde_json::to_string(&stored) {
            // The next command learns it anew then.
            fsx::write_atomic(&self.path(), text.as_bytes(), 0o600).ok();
        }
        drop(lock);
    }

    fn key(&self, bucket: &str) -> String {
        format!("{}/{bucket}", self.domain)
    }

    fn path(&self) -> PathBuf {
        self.directory.join("regions.json")
    }

    fn stored(&self) -> Stored {
        let text = fsx::read_optional(&self.path()).ok().flatten();
        let stored = text.and_then(|text| serde_json::from_str::<Stored>(&text).ok());
        let stored = stored.filter(|stored| stored.version == VERSION);
        stored.unwrap_or(Stored { version: VERSION, regions: BTreeMap::new() })
    }

    fn lock(&self) -> Option<File> {
        DirBuilder::new().recursive(true).mode(0o700).create(&self.directory).ok()?;
        let path = self.directory.join("regions.lock");
        let file = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(path).ok()?;
        let end = Instant::now() + LOCK_TIMEOUT;
        loop {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Some(file),
                Err(rustix::io::Errno::WOULDBLOCK) if Instant::now() < end => std::thread::sleep(AGAIN),
                Err(_) => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn what_is_learnt_is_there_for_the_next_and_for_its_owner_alone() {
        let home = tempfile::tempdir().expect("a temporary directory");
        let directory = home.path().join("cache");
        let cache = RegionCache::new(directory.clone(), "myqcloud.com");
        assert_eq!(cache.read(), []);
        cache.set("a-1", Some("ap-beijing"));
        RegionCache::new(directory.clone(), "amazonaws.com").set("a-1", Some("eu-west-1"));
        assert_eq!(cache.read(), [("a-1".to_owned(), "ap-beijing".to_owned())]);
        let mode = |path: PathBuf| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(cache.path()), mode(directory)), (0o600, 0o700));
        cache.set("a-1", None);
        assert_eq!(cache.read(), []);
    }

    #[test]
    fn what_is_broken_or_no_region_counts_as_empty_and_is_written_over() {
        let home = tempfile::tempdir().expect("a temporary directory");
        let cache = RegionCache::new(home.path().to_owned(), "d");
        for text in
            ["{", "{\"version\":9,\"regions\":{\"d/a\":\"eu-x\"}}", "{\"version\":1,\"regions\":{\"d/a\":\"e.vil\"}}"]
        {
            std::fs::write(cache.path(), text).expect("written");
            assert_eq!(cache.read(), [], "{text}");
        }
        std::fs::write(cache.path(), "{").expect("written");
        cache.set("b", Some("eu-west-1"));
        assert_eq!(cache.read().len(), 1);
    }

    #[test]
    fn processes_that_learn_at_once_lose_nothing_and_the_file_stays_small() {
        let home = tempfile::tempdir().expect("a temporary directory");
        std::thread::scope(|scope| {
            for number in 0..8 {
                let cache = RegionCache::new(home.path().to_owned(), "d");
                // On a slow disk the lock may be held for longer than a process waits; it then learns again the next time.
                let bucket = format!("bucket-{number}");
                scope.spawn(move || {
                    while !cache.read().iter().any(|(known, _)| *known == bucket) {
                        cache.set(&bucket, Some("eu-west-1"));
                    }
                });
            }
        });
        let cache = RegionCache::new(home.path().to_owned(), "d");
        assert_eq!(cache.read().len(), 8);
        let regions = (0..MOST).map(|number| (format!("d/{number:05}"), "eu-west-1".to_owned())).collect();
        let full = serde_json::to_string(&Stored { version: VERSION, regions }).expect("JSON");
        std::fs::write(cache.path(), full).expect("written");
        cache.set("zebra", Some("eu-west-1"));
        let read = cache.read();
        assert!(read.len() == MOST && read.iter().any(|(bucket, _)| bucket == "zebra"));
    }
}
