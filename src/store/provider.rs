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
}

/// S3 limits (AWS documentation, "Amazon S3 multipart upload limits"); the object limit is that of late 2025, 50 TB.
const S3_LIMITS: Limits =
    Limits { min_part: 5 * MIB, max_part: 5 * GIB, max_parts: 10_000, max_object: 50_000 * GIB, max_copy: 5 * GIB };

/// COS limits (COS documentation, "Specifications and limits", 2024).
const COS_LIMITS: Limits = Limits { min_part: MIB, ..S3_LIMITS };

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
            limits: if cos { COS_LIMITS } else { S3_LIMITS },
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
