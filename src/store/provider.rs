//! Provider profiles: what a store wants and how it proves integrity. Code asks the profile, never the host name.

use std::sync::atomic::{AtomicBool, AtomicU8, Ordering::Relaxed};

use crate::base::size::{GIB, MIB};

use super::{ChecksumAlgorithm, ChecksumChoice, ChecksumMode};

/// The store's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Provider {
    /// Tencent Cloud COS.
    TencentCos,
    /// Amazon S3.
    Aws,
    /// MinIO.
    Minio,
    /// SeaweedFS.
    SeaweedFs,
    /// Ceph RADOS gateway.
    Ceph,
    /// Cloudflare R2.
    R2,
    /// The embedded store.
    Local,
    /// Any other S3-compatible store.
    Generic,
}

impl Provider {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::TencentCos => "Tencent COS",
            Self::Aws => "Amazon S3",
            Self::Minio => "MinIO",
            Self::SeaweedFs => "SeaweedFS",
            Self::Ceph => "Ceph",
            Self::R2 => "Cloudflare R2",
            Self::Local => "the embedded store",
            Self::Generic => "any S3 store",
        }
    }

    /// Guesses the kind from the endpoint's URL.
    pub fn from_url(url: &str) -> Self {
        let uri: Option<http::Uri> = url.parse().ok();
        Self::from_host(uri.as_ref().and_then(http::Uri::host).unwrap_or_default())
    }

    /// Guesses the kind from the endpoint's host name. This is the only place that looks at it.
    pub fn from_host(host: &str) -> Self {
        let under = |domain: &str| host == domain || host.ends_with(&format!(".{domain}"));
        if under("myqcloud.com") || under("tencentcos.cn") {
            Self::TencentCos
        } else if under("amazonaws.com") || under("amazonaws.com.cn") {
            Self::Aws
        } else if under("r2.cloudflarestorage.com") {
            Self::R2
        } else {
            Self::Generic
        }
    }
}

/// Where the bucket stands in a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressing {
    /// `https://endpoint/bucket/key`
    Path,
    /// `https://bucket.endpoint/key`
    Virtual,
}

/// How a write and a read are proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Not known yet: send a CRC-64/NVME and see whether the store answers it; else fall back to the ETag.
    Discover,
    /// `x-amz-checksum-crc64nvme`, checked by the store on arrival and by us on its answer.
    Crc64Nvme,
    /// `x-cos-hash-crc64ecma`: the store's CRC-64/XZ against ours.
    CosCrc64,
    /// The ETag where it is an MD5.
    Md5Etag,
    /// Another checksum of S3 that the user chose, checked by the store on arrival and by us on its answer.
    Checksum(ChecksumAlgorithm),
    /// `Content-MD5`, checked by the store on arrival, and the ETag where it is an MD5: the user chose so.
    ContentMd5,
    /// Nothing but the length: the user chose so.
    Length,
}

/// [`Proof::Discover`] and what it can be settled as, in an atomic.
const DISCOVER: u8 = 0;
const CRC64_NVME: u8 = 1;
const MD5_ETAG: u8 = 2;

/// Which listing call to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListVersion {
    /// `marker`
    V1,
    /// `list-type=2`
    V2,
}

/// Size limits of objects and parts, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Smallest part but the last.
    pub min_part: u64,
    /// Largest part.
    pub max_part: u64,
    /// Most parts of an upload.
    pub max_parts: u32,
    /// Largest object.
    pub max_object: u64,
    /// Largest object that one copy request may copy.
    pub max_copy: u64,
    /// All parts of an upload but the last must be of one size.
    pub equal_parts: bool,
    /// Longest key, in bytes.
    pub max_key: usize,
}

const TIB: u64 = 1024 * GIB;

/// S3 limits (AWS documentation, "Amazon S3 multipart upload limits"); the object limit is that of late 2025, 50 TB.
const S3_LIMITS: Limits = Limits {
    min_part: 5 * MIB,
    max_part: 5 * GIB,
    max_parts: 10_000,
    max_object: 50_000 * GIB,
    max_copy: 5 * GIB,
    equal_parts: false,
    max_key: 1024,
};

/// COS limits (COS documentation, "Specifications and limits", 2024): 48.82 TB, and keys of 850 bytes.
const COS_LIMITS: Limits = Limits { min_part: MIB, max_key: 850, ..S3_LIMITS };

/// MinIO's limits (its documentation, "Thresholds and limits").
const MINIO_LIMITS: Limits = Limits { max_object: 50 * TIB, ..S3_LIMITS };

/// Ceph's limits: `rgw_max_put_size`, `rgw_multipart_min_part_size` and `rgw_multipart_part_upload_limit` as they come.
const CEPH_LIMITS: Limits = Limits { max_object: 5 * TIB, ..S3_LIMITS };

/// R2's limits (Cloudflare's documentation, "Limits" and "Multipart upload"): its object limit is 5 TiB less 5 GiB.
const R2_LIMITS: Limits = Limits { max_object: 5 * TIB - 5 * GIB, equal_parts: true, ..S3_LIMITS };

/// What nobody has told: the size that S3 had for most of its life, and keys as long as the store takes them.
const GENERIC_LIMITS: Limits = Limits { max_object: 50_000 * GIB, max_key: usize::MAX, ..S3_LIMITS };

/// Storage classes of Amazon that COS does not have, and what comes nearest there.
///
/// *Source:* COS documentation, "Overview of storage classes". Classes that stand nowhere here are left to the service:
/// there may be new ones.
const NOT_IN_COS: [(&str, &str); 6] = [
    ("GLACIER", "ARCHIVE"),
    ("GLACIER_IR", "STANDARD_IA"),
    ("ONEZONE_IA", "STANDARD_IA"),
    ("EXPRESS_ONEZONE", "STANDARD"),
    ("REDUCED_REDUNDANCY", "STANDARD"),
    ("OUTPOSTS", "STANDARD"),
];

/// Parts of a bucket that S3 does not know, or knows in another form: COS documents them for its own signature alone.
///
/// *Source:* COS documentation, "API documentation", against the S3 API of the same names.
const NATIVE_IN_COS: [&str; 9] = [
    "domain",
    "intelligenttiering",
    "inventory",
    "origin",
    "referer",
    "replication",
    "strict-signature",
    "symlink",
    "website",
];

/// What a store wants and how it proves integrity.
#[derive(Debug)]
pub struct ProviderProfile {
    /// The kind of store.
    pub provider: Provider,
    /// Where the bucket stands in a URL.
    pub addressing: Addressing,
    /// Which listing call to use.
    pub list_version: ListVersion,
    /// Bodies of batch deletions and configurations need `Content-MD5`.
    pub content_md5: bool,
    /// Whether `If-None-Match: *` on a write is obeyed, and a race with another writer so decided by the store. Where it
    /// is not known the answer is no: a store that ignores the header would overwrite in silence.
    pub conditional_writes: bool,
    /// Whether `x-cos-forbid-overwrite` is obeyed on a write: not in a bucket that has or had versions, and not between
    /// writers at the same moment, so it does not spare the look before. *Source:* COS documentation, "PUT Object";
    /// opendal pull request 7526 on writers at once.
    pub forbids_overwrite: bool,
    /// New buckets outside us-east-1 name their region in the body; COS takes it from the host.
    pub location_constraint: bool,
    /// A listing may begin behind any key, in the order of the whole listing. SeaweedFS lists directory by directory.
    pub splits_listings: bool,
    /// Size limits.
    pub limits: Limits,
    /// How it is by nature, or as the user chose; what is to be discovered stands in `settled`.
    proof: Proof,
    settled: AtomicU8,
    mode: ChecksumMode,
    /// Some bucket showed one level in place of all keys.
    shows_levels: AtomicBool,
}

impl ProviderProfile {
    /// The profile of a kind of store.
    pub fn new(provider: Provider) -> Self {
        let (addressing, proof) = match provider {
            Provider::TencentCos => (Addressing::Virtual, Proof::CosCrc64),
            Provider::Aws => (Addressing::Virtual, Proof::Crc64Nvme),
            Provider::Local => (Addressing::Path, Proof::Crc64Nvme),
            Provider::Minio | Provider::Generic => (Addressing::Path, Proof::Discover),
            // These answer headers they do not know with errors or silence; their ETag is the proof.
            Provider::SeaweedFs | Provider::Ceph | Provider::R2 => (Addressing::Path, Proof::Md5Etag),
        };
        let cos = provider == Provider::TencentCos;
        Self {
            provider,
            addressing,
            list_version: ListVersion::V2,
            content_md5: !matches!(provider, Provider::Aws | Provider::Local),
            // Source: the S3 user guide ("conditional requests"), the R2 and MinIO documentation. COS documents another
            // header for its own signature only; SeaweedFS and Ceph learnt it in versions that cannot be told from here.
            conditional_writes: matches!(provider, Provider::Aws | Provider::Minio | Provider::R2 | Provider::Local),
            forbids_overwrite: cos,
            location_constraint: !cos,
            splits_listings: provider != Provider::SeaweedFs,
            limits: match provider {
                Provider::TencentCos => COS_LIMITS,
                Provider::Aws => S3_LIMITS,
                // It is at hand, and answers for itself.
                Provider::Local => Limits { max_key: usize::MAX, ..S3_LIMITS },
                Provider::Minio => MINIO_LIMITS,
                Provider::Ceph => CEPH_LIMITS,
                Provider::R2 => R2_LIMITS,
                Provider::SeaweedFs | Provider::Generic => GENERIC_LIMITS,
            },
            proof,
            settled: AtomicU8::new(DISCOVER),
            mode: ChecksumMode::Auto,
            shows_levels: AtomicBool::new(false),
        }
    }

    /// Whether a listing may begin behind any key, as far as it is known by now.
    pub fn may_split_listings(&self) -> bool {
        self.splits_listings && !self.shows_levels.load(Relaxed)
    }

    /// Notes that listings show one level: there is nothing behind a key of another one.
    pub(super) fn note_levels(&self) {
        self.shows_levels.store(true, Relaxed);
    }

    /// Whether a new object may have this key, as far as the service's rules are known. A key that is there already may
    /// be read and removed, whatever it is.
    ///
    /// # Errors
    /// Why not, for people.
    pub(super) fn check_key(&self, key: &str) -> Result<(), String> {
        let (length, most, name) = (key.len(), self.limits.max_key, self.provider.name());
        if length > most {
            return Err(format!("the key has {length} bytes, and {name} takes at most {most}"));
        }
        if self.provider != Provider::TencentCos {
            return Ok(());
        }
        if let Some(first @ ('/' | '\\')) = key.chars().next() {
            return Err(format!("{name} takes no key that begins with `{first}`"));
        }
        match key.bytes().find(|byte| (0x18..=0x1b).contains(byte)) {
            Some(byte) => Err(format!("{name} takes no key with the control character 0x{byte:02x}")),
            None => Ok(()),
        }
    }

    /// Whether calls with this parameter are made in the store's own API.
    pub(super) fn is_native(&self, parameter: &str) -> bool {
        self.provider == Provider::TencentCos && NATIVE_IN_COS.contains(&parameter)
    }

    /// Whether the service may have this storage class.
    ///
    /// # Errors
    /// Why not, for people.
    pub(super) fn check_storage_class(&self, class: &str) -> Result<(), String> {
        if self.provider != Provider::TencentCos {
            return Ok(());
        }
        match NOT_IN_COS.iter().find(|(foreign, _)| *foreign == class) {
            Some((_, near)) => Err(format!(
                "Tencent COS has no storage class {class}; the nearest is {near} (it has STANDARD, STANDARD_IA, \
                 INTELLIGENT_TIERING, ARCHIVE, DEEP_ARCHIVE and the same with MAZ_ in front)"
            )),
            None => Ok(()),
        }
    }

    /// The same, proved as the user wants it.
    #[must_use]
    pub fn proved_by(mut self, choice: ChecksumChoice, mode: ChecksumMode) -> Self {
        self.proof = match choice {
            ChecksumChoice::Auto => self.proof,
            ChecksumChoice::Checksum(ChecksumAlgorithm::Crc64Nvme) => Proof::Crc64Nvme,
            ChecksumChoice::Checksum(algorithm) => Proof::Checksum(algorithm),
            ChecksumChoice::Md5 => Proof::ContentMd5,
            ChecksumChoice::None => Proof::Length,
        };
        self.mode = mode;
        self
    }

    /// How writes and reads are proved, as far as it is known by now.
    pub fn proof(&self) -> Proof {
        match (self.proof, self.settled.load(Relaxed)) {
            (Proof::Discover, CRC64_NVME) => Proof::Crc64Nvme,
            (Proof::Discover, MD5_ETAG) => Proof::Md5Etag,
            (proof, _) => proof,
        }
    }

    /// How writes and reads are proved, by nature or as the user chose; the same from run to run.
    pub fn proof_at_start(&self) -> Proof {
        self.proof
    }

    /// Whether requests carry a CRC-64/NVME.
    pub fn sends_crc64nvme(&self) -> bool {
        self.checksum_algorithm() == Some(ChecksumAlgorithm::Crc64Nvme)
    }

    /// The checksum that requests carry.
    pub fn checksum_algorithm(&self) -> Option<ChecksumAlgorithm> {
        match self.proof() {
            Proof::Crc64Nvme | Proof::Discover => Some(ChecksumAlgorithm::Crc64Nvme),
            Proof::Checksum(algorithm) => Some(algorithm),
            Proof::CosCrc64 | Proof::Md5Etag | Proof::ContentMd5 | Proof::Length => None,
        }
    }

    /// Whether requests with a checksum may be refused for it, and are then sent without.
    pub fn may_refuse_checksums(&self) -> bool {
        self.proof == Proof::Discover && self.proof() != Proof::Crc64Nvme
    }

    /// Whether the store is asked for the checksums it keeps.
    pub fn asks_for_checksums(&self) -> bool {
        match self.mode {
            ChecksumMode::Auto => self.checksum_algorithm().is_some(),
            ChecksumMode::Enabled => true,
            ChecksumMode::Disabled => false,
        }
    }

    /// Whether what arrives is compared with what the store says of it.
    pub fn compares_downloads(&self) -> bool {
        self.mode != ChecksumMode::Disabled
    }

    /// Settles [`Proof::Discover`] after the first answer that shows it: whether the store takes and tells a
    /// CRC-64/NVME. Anything else stays.
    pub fn settle(&self, takes_crc64nvme: bool) {
        let found = if takes_crc64nvme { CRC64_NVME } else { MD5_ETAG };
        self.settled.compare_exchange(DISCOVER, found, Relaxed, Relaxed).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_endpoint_chooses_the_provider() {
        for (host, provider) in [
            ("cos.ap-guangzhou.myqcloud.com", Provider::TencentCos),
            ("s3.us-east-1.amazonaws.com", Provider::Aws),
            ("account.r2.cloudflarestorage.com", Provider::R2),
            ("notmyqcloud.com", Provider::Generic),
            ("127.0.0.1", Provider::Generic),
        ] {
            assert_eq!(Provider::from_host(host), provider, "{host}");
        }
    }

    /// What each kind of store differs in, beside the proof: addressing, Content-MD5, conditions, order of listings.
    #[test]
    fn every_kind_of_store_has_its_habits() {
        use Addressing::{Path, Virtual};
        for (provider, addressing, md5, if_none_match, forbid, splits, proof) in [
            (Provider::TencentCos, Virtual, true, false, true, true, Proof::CosCrc64),
            (Provider::Aws, Virtual, false, true, false, true, Proof::Crc64Nvme),
            (Provider::Minio, Path, true, true, false, true, Proof::Discover),
            (Provider::SeaweedFs, Path, true, false, false, false, Proof::Md5Etag),
            (Provider::Ceph, Path, true, false, false, true, Proof::Md5Etag),
            (Provider::R2, Path, true, true, false, true, Proof::Md5Etag),
            (Provider::Local, Path, false, true, false, true, Proof::Crc64Nvme),
            (Provider::Generic, Path, true, false, false, true, Proof::Discover),
        ] {
            let profile = ProviderProfile::new(provider);
            assert_eq!(profile.addressing, addressing, "{provider:?}");
            assert_eq!((profile.content_md5, profile.proof()), (md5, proof), "{provider:?}");
            assert_eq!(
                (profile.conditional_writes, profile.forbids_overwrite),
                (if_none_match, forbid),
                "{provider:?}"
            );
            assert_eq!(profile.may_split_listings(), splits, "{provider:?}");
            // Only COS takes the region of a new bucket from the host.
            assert_eq!(profile.location_constraint, provider != Provider::TencentCos, "{provider:?}");
        }
        let cos = ProviderProfile::new(Provider::TencentCos);
        cos.note_levels();
        assert!(!cos.may_split_listings());
    }

    #[test]
    fn every_kind_of_store_has_its_limits() {
        for (provider, min_part, max_object, max_key, equal_parts) in [
            (Provider::TencentCos, MIB, 50_000 * GIB, 850, false),
            (Provider::Aws, 5 * MIB, 50_000 * GIB, 1024, false),
            (Provider::Minio, 5 * MIB, 50 * TIB, 1024, false),
            (Provider::Ceph, 5 * MIB, 5 * TIB, 1024, false),
            (Provider::R2, 5 * MIB, 5 * TIB - 5 * GIB, 1024, true),
        ] {
            let Limits { max_part, max_parts, max_copy, .. } = ProviderProfile::new(provider).limits;
            let limits = ProviderProfile::new(provider).limits;
            assert_eq!((max_part, max_parts, max_copy), (5 * GIB, 10_000, 5 * GIB), "{provider:?}");
            assert_eq!((limits.min_part, limits.max_object), (min_part, max_object), "{provider:?}");
            assert_eq!((limits.max_key, limits.equal_parts), (max_key, equal_parts), "{provider:?}");
        }
    }

    #[test]
    fn keys_and_classes_that_cos_does_not_take_are_named_with_the_reason() {
        let cos = ProviderProfile::new(Provider::TencentCos);
        for key in ["a", "a/b", "a//b", &"é".repeat(425)] {
            assert_eq!(cos.check_key(key), Ok(()), "{key}");
        }
        let long = cos.check_key(&"é".repeat(426)).expect_err("too long");
        assert_eq!(long, "the key has 852 bytes, and Tencent COS takes at most 850");
        for key in ["/a", "\\a", "a\u{1a}"] {
            assert!(cos.check_key(key).is_err(), "{key:?}");
        }
        let other = ProviderProfile::new(Provider::Generic);
        for key in ["/a", "\\a", &"a".repeat(5000)] {
            assert_eq!(other.check_key(key), Ok(()));
        }
        for class in ["STANDARD", "ARCHIVE", "MAZ_STANDARD_IA", "A_NEW_ONE"] {
            assert_eq!(cos.check_storage_class(class), Ok(()), "{class}");
        }
        assert!(cos.check_storage_class("GLACIER").expect_err("foreign").contains("the nearest is ARCHIVE"));
        assert_eq!(ProviderProfile::new(Provider::Aws).check_storage_class("GLACIER"), Ok(()));
    }

    #[test]
    fn what_only_cos_knows_is_asked_in_its_own_api() {
        let cos = ProviderProfile::new(Provider::TencentCos);
        assert!(["referer", "inventory", "website"].into_iter().all(|name| cos.is_native(name)));
        assert!(["lifecycle", "uploads", "tagging", "prefix"].into_iter().all(|name| !cos.is_native(name)));
        assert!(!ProviderProfile::new(Provider::Aws).is_native("website"));
    }

    #[test]
    fn a_discovered_proof_is_settled_once() {
        let profile = ProviderProfile::new(Provider::Generic);
        assert!(profile.sends_crc64nvme());
        profile.settle(false);
        profile.settle(true);
        assert_eq!(profile.proof(), Proof::Md5Etag);
        assert!(!profile.sends_crc64nvme());
    }

    #[test]
    fn what_the_user_chose_is_not_discovered() {
        let chosen = |choice| ProviderProfile::new(Provider::Generic).proved_by(choice, ChecksumMode::Auto);
        let crc = chosen(ChecksumChoice::Checksum(ChecksumAlgorithm::Crc64Nvme));
        crc.settle(false);
        assert!(crc.sends_crc64nvme() && !crc.may_refuse_checksums() && crc.asks_for_checksums());
        let sha = chosen(ChecksumChoice::Checksum(ChecksumAlgorithm::Sha256));
        assert_eq!(sha.checksum_algorithm(), Some(ChecksumAlgorithm::Sha256));
        for choice in [ChecksumChoice::Md5, ChecksumChoice::None] {
            assert_eq!(chosen(choice).checksum_algorithm(), None);
        }
        let silent = ProviderProfile::new(Provider::Aws).proved_by(ChecksumChoice::Auto, ChecksumMode::Disabled);
        assert!(silent.sends_crc64nvme() && !silent.asks_for_checksums() && !silent.compares_downloads());
        let asked = ProviderProfile::new(Provider::Ceph).proved_by(ChecksumChoice::Auto, ChecksumMode::Enabled);
        assert!(asked.asks_for_checksums() && !asked.sends_crc64nvme());
    }
}
