//! Objects to objects: by the store itself where it can read the source, else through this machine.
//!
//! `inside` asks the store to copy, in one request or in parts. `through` carries bytes between stores that cannot see
//! each other. `kept` says which headers and tags the copy has, whichever way it is made.

mod inside;
mod kept;
mod through;

use std::sync::Arc;

use jiff::Timestamp;

use crate::base::size::MIB;
use crate::store::{
    Limits, MetadataDirective, ObjectAttributes, ObjectId, ObjectStore, Proofs, PutRequest, Relation, StoreError,
};

use super::EngineError;
use super::parts::part_size;
use super::run::Run;

/// An object to copy.
#[derive(Clone, Debug)]
pub struct Copy {
    /// The object.
    pub source: ObjectId,
    /// Its size in bytes when it was planned.
    pub size: u64,
    /// When it was stored.
    pub last_modified: Option<Timestamp>,
    /// Its ETag without quotes when it was planned.
    pub etag: Option<String>,
    /// Where to.
    pub target: ObjectId,
}

/// What becomes of the source's headers and user metadata.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeptHeaders {
    /// All of them, but those that the user gives take the place of the source's.
    #[default]
    Merged,
    /// All of them; what the user gives is passed over, as S3 does under `COPY`.
    All,
    /// None: the object has what the user gives.
    None,
}

/// How copies are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopySettings {
    /// What becomes of the source's headers and user metadata.
    pub headers: KeptHeaders,
    /// Whether the source's tags travel along (`Copy`) or the copy has none (`Replace`).
    pub tags: MetadataDirective,
    /// From this size in bytes on the store copies in parts, at the latest above what it copies in one request.
    pub threshold: u64,
    /// Wished size in bytes of a part that the store copies.
    pub part_size: u64,
    /// The copy has its source's storage class, unless the user gives one. Otherwise it gets the store's usual one.
    pub keeps_class: bool,
    /// The copy is encrypted in another way than its source: even one onto itself then changes something.
    pub reencrypts: bool,
}

/// From this size on the store is asked for parts.
///
/// *Source:* a single copy of S3 runs at some 100 MB/s, so that below this it takes a few seconds, while parts cost a
/// request each, two to open and close, and one for metadata and tags; not measured here, where copies share blobs.
/// *Applies:* copies inside a store, unless `multipart_threshold` says otherwise.
const COPY_THRESHOLD: u64 = 256 * MIB;

/// Size of a part that the store copies. No byte comes here, so that only the number of requests counts.
///
/// *Source:* sixteen parts in flight finish an object of the threshold in one round at a sixteenth of its time each;
/// smaller ones only add requests. *Applies:* copies inside a store, unless `multipart_chunksize` says otherwise.
const COPY_PART_SIZE: u64 = 64 * MIB;

impl Default for CopySettings {
    fn default() -> Self {
        Self {
            headers: KeptHeaders::default(),
            tags: MetadataDirective::Copy,
            threshold: COPY_THRESHOLD,
            part_size: COPY_PART_SIZE,
            keeps_class: false,
            reencrypts: false,
        }
    }
}

impl<S: ObjectStore> Run<S> {
    /// Copies one object and returns its size.
    pub(super) async fn copy(self: &Arc<Self>, item: &Copy) -> Result<u64, EngineError> {
        if self.changes_nothing(item) {
            return Err(EngineError::ChangesNothing { key: item.target.key.clone() });
        }
        if self.stores.are_one() { self.copy_inside(item).await } else { self.copy_through(item).await }
    }

    /// The request that begins a copy which the store does not make in one request.
    fn copy_request(&self, item: &Copy, attributes: ObjectAttributes) -> PutRequest {
        PutRequest { object: item.target.clone(), attributes, only_if_absent: self.only_if_absent() }
    }

    /// Whether the copy is the object itself, as it is.
    fn changes_nothing(&self, item: &Copy) -> bool {
        let Copy { source, target, .. } = item;
        let copies = &self.settings.copies;
        let keeps_headers = match copies.headers {
            KeptHeaders::Merged => self.settings.attributes == ObjectAttributes::default(),
            // Class and access are no metadata: they change under any directive.
            KeptHeaders::All => {
                let given = &self.settings.attributes;
                given.storage_class.is_none()
                    && given.acl.is_none()
                    && given.grants.is_empty()
                    && given.website_redirect.is_none()
            }
            KeptHeaders::None => false,
        };
        self.stores.relation() != Relation::Apart
            && (&source.bucket, &source.key) == (&target.bucket, &target.key)
            && source.version.is_none()
            && keeps_headers
            && copies.tags == MetadataDirective::Copy
            && !copies.reencrypts
    }
}

/// The size of the parts in which an object is copied: those that its ETag tells of where they fit, so that the copy gets
/// the same ETag from stores that compute it in the way of S3; else `wished`, as for any object. At most `largest`, as
/// long as the store's limits allow it.
fn boundaries(size: u64, etag: Option<&str>, wished: u64, largest: u64, limits: &Limits) -> u64 {
    let usual = part_size(size, wished.min(largest), limits);
    let Some(count) = etag.and_then(|etag| etag.split_once('-')).and_then(|(_, count)| count.parse::<u64>().ok())
    else {
        return usual;
    };
    let fits = |bytes: &u64| {
        (limits.min_part..=limits.max_part.min(largest.max(usual))).contains(bytes) && size.div_ceil(*bytes) == count
    };
    // What clients cut by: ours and the smallest first, then powers of two, then the roundest size that gives as many parts.
    let powers = (0..13).map(|power| MIB << power);
    let exact = (count > 0).then(|| size.div_ceil(count.max(1)).div_ceil(MIB) * MIB);
    [usual, limits.min_part].into_iter().chain(powers).chain(exact).find(fits).unwrap_or(usual)
}

/// Holds the proofs of two objects that must be equal against each other, by the best that both tell; `false` when there
/// is none. A weaker one is then not looked at: encryption gives equal objects other ETags.
///
/// # Errors
/// [`StoreError::Integrity`] naming `what` and both values.
fn check_equal(what: &str, source: &Proofs, copy: &Proofs) -> Result<bool, StoreError> {
    let hex = |md5: [u8; 16]| md5.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let both = [
        (
            "CRC-64/NVME",
            source.crc64nvme.map(|crc| format!("{crc:016x}")),
            copy.crc64nvme.map(|crc| format!("{crc:016x}")),
        ),
        ("CRC-64/ECMA", source.crc64ecma.map(|crc| crc.to_string()), copy.crc64ecma.map(|crc| crc.to_string())),
        ("MD5 (ETag)", source.md5().map(hex), copy.md5().map(hex)),
    ];
    for (kind, expected, actual) in both {
        let (Some(expected), Some(actual)) = (expected, actual) else { continue };
        if expected != actual {
            return Err(StoreError::Integrity { what: what.to_owned(), kind, expected, actual });
        }
        return Ok(true);
    }
    Ok(source.etag.is_some() && source.etag == copy.etag)
}

fn what(item: &Copy) -> String {
    format!("the copied object `{}`", item.target.key)
}

#[cfg(test)]
mod tests;
