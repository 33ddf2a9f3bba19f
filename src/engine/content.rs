//! Whether a file has the content of an object, by what the store tells of it and without moving it.
//!
//! A CRC-64 of the whole, which COS has of every object and S3 of most, or an ETag that is an MD5 is compared with the
//! file's. The ETag of an object made of parts is the MD5 of their MD5s: it can be computed for a size of parts, and the
//! sizes that fit its number of parts are few. What none of these settles is taken to differ.

use std::path::PathBuf;

use crate::base::size::MIB;
use crate::base::stamp::Stamp;
use crate::store::{Limits, ObjectHead, Proofs};

use super::budget::Budget;
use super::buffers::{BufferPool, FRAME};
use super::digest::{Kind, Taken, check, etag_of_parts};
use super::parts::part_size;
use super::run::blocking;
use super::source::{OpenHow, SourceFile};

/// Sizes of parts that an object is tried with. *Source:* each one costs an MD5 of the whole file. *Applies:* objects of
/// parts whose store tells no CRC.
const TRIES: usize = 3;

/// Sizes of parts in MiB that tools use by default: `cos` and the AWS CLI, then rclone, minio-go, s3cmd, s5cmd, coscli, and
/// what people set.
const USUAL: [u64; 15] = [8, 5, 16, 15, 50, 32, 64, 10, 100, 128, 20, 25, 256, 512, 1024];

/// What a comparison of a file with an object came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The same content; the file looked like this while it was read.
    Same(Stamp),
    /// Another content.
    Differs,
    /// The store tells nothing that settles it, or the file could not be read or changed meanwhile.
    Unknown,
}

/// Comparisons of files with what a store tells.
#[derive(Clone, Debug)]
pub(super) struct Contents {
    part_size: u64,
    budget: Budget,
    pool: BufferPool,
}

impl Contents {
    /// Objects of several parts were probably made with `part_size`, in bytes.
    pub(super) fn new(part_size: u64, budget: Budget, pool: BufferPool) -> Self {
        Self { part_size, budget, pool }
    }

    /// Whether a file has the content that the store tells of.
    pub(super) async fn compare(&self, file: (PathBuf, OpenHow), head: &ObjectHead, limits: &Limits) -> Content {
        let (size, etag) = (head.size, head.proofs.etag.clone().unwrap_or_default());
        if size == 0 || (md5(&etag).is_some() && head.proofs.etag_is_md5) {
            return self.proves(file, size, Kind::Md5, head.proofs.clone()).await;
        }
        let told = [(Kind::Crc64Nvme, head.proofs.crc64nvme), (Kind::Crc64Ecma, head.proofs.crc64ecma)];
        if let Some((kind, _)) = told.into_iter().find(|(_, told)| told.is_some()) {
            return self.proves(file, size, kind, head.proofs.clone()).await;
        }
        for part in part_sizes(&etag, size, self.part_size, limits) {
            if let Some(stamp) = self.is_of_parts(file.clone(), size, part, etag.clone()).await {
                return Content::Same(stamp);
            }
        }
        Content::Unknown
    }

    async fn proves(&self, file: (PathBuf, OpenHow), size: u64, kind: Kind, proofs: Proofs) -> Content {
        let _bytes = self.budget.bytes(size.min(FRAME as u64)).await;
        let pool = self.pool.clone();
        let proved = blocking(move || {
            let file = SourceFile::open(&file.0, &file.1)?;
            if file.size() != size {
                return Ok(Content::Differs);
            }
            let told = if size == 0 { Ok(true) } else { check("", file.digest((0, size), kind, &pool)?, &proofs) };
            file.unchanged()?;
            Ok(match told {
                Ok(true) => Content::Same(file.stamp()),
                Ok(false) => Content::Unknown,
                Err(_) => Content::Differs,
            })
        });
        proved.await.unwrap_or(Content::Unknown)
    }

    async fn is_of_parts(&self, file: (PathBuf, OpenHow), size: u64, part: u64, etag: String) -> Option<Stamp> {
        let _bytes = self.budget.bytes(size.min(FRAME as u64)).await;
        let pool = self.pool.clone();
        let same = blocking(move || {
            let file = SourceFile::open(&file.0, &file.1)?;
            if file.size() != size {
                return Ok(None);
            }
            let mut etags = Vec::new();
            let mut offset = 0;
            while offset < size {
                let length = part.min(size - offset);
                let Taken::Md5(md5) = file.digest((offset, length), Kind::Md5, &pool)? else { return Ok(None) };
                etags.push(md5.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
                offset += length;
            }
            let same = etag_of_parts(etags.iter().map(String::as_str)).is_some_and(|own| own == etag);
            file.unchanged()?;
            Ok(same.then(|| file.stamp()))
        });
        same.await.unwrap_or(None)
    }
}

/// The MD5 that an ETag is, when it is one.
pub(super) fn md5(etag: &str) -> Option<[u8; 16]> {
    Proofs { etag: Some(etag.to_owned()), ..Proofs::default() }.md5()
}

/// The sizes of parts that an object of `size` bytes with this ETag was probably made with, the likeliest first.
fn part_sizes(etag: &str, size: u64, wished: u64, limits: &Limits) -> Vec<u64> {
    let Some(count) = etag.split_once('-').and_then(|(_, count)| count.parse::<u64>().ok()).filter(|count| *count > 0)
    else {
        return Vec::new();
    };
    // So many parts, the last of them short.
    let fits = |part: &u64| *part > 0 && size.div_ceil(*part) == count;
    let own = part_size(size, wished, limits);
    // What doubles until the parts are few enough, as the AWS CLI and others do.
    let doubled = std::iter::successors(Some(8 * MIB), |part| part.checked_mul(2)).take(20);
    let usual = USUAL.iter().map(|mib| mib * MIB);
    let smallest = size.div_ceil(count).div_ceil(MIB) * MIB;
    let mut found = Vec::new();
    for part in [own].into_iter().chain(usual).chain(doubled).chain([smallest, size]).filter(fits) {
        if found.len() < TRIES && !found.contains(&part) {
            found.push(part);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Provider, ProviderProfile};

    #[test]
    fn the_size_of_parts_follows_from_their_number() {
        let limits = ProviderProfile::new(Provider::Generic).limits;
        let sizes = |count: u64, size: u64| part_sizes(&format!("{:032}-{count}", 0), size, 8 * MIB, &limits);
        assert_eq!(sizes(3, 20 * MIB), [8 * MIB, 7 * MIB]);
        assert_eq!(sizes(4, 20 * MIB), [5 * MIB]);
        assert_eq!(sizes(2, 20 * MIB), [16 * MIB, 15 * MIB, 10 * MIB]);
        assert_eq!(sizes(1, 3 * MIB)[0], 8 * MIB);
        // Parts of 7 MiB: nobody's default, but the only whole number that fits.
        assert_eq!(sizes(15, 100 * MIB), [7 * MIB]);
        assert_eq!(sizes(0, MIB), [0; 0]);
        assert_eq!(part_sizes("d41d8cd98f00b204e9800998ecf8427e", 5, 8 * MIB, &limits), [0; 0]);
    }
}
