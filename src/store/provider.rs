//! Provider profiles: what a store wants and how it proves integrity. Code asks the profile, never the host name.

use std::sync::atomic::{AtomicU8, Ordering::Relaxed};

use crate::base::size::{GIB, MIB};

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
#[repr(u8)]
pub enum Proof {
    /// Not known yet: send a CRC-64/NVME and see whether the store answers it; else fall back to the ETag.
    Discover = 0,
    /// `x-amz-checksum-crc64nvme`, checked by the store on arrival and by us on its answer.
    Crc64Nvme = 1,
    /// `x-cos-hash-crc64ecma`: the store's CRC-64/XZ against ours.
    CosCrc64 = 2,
    /// The ETag where it is an MD5.
    Md5Etag = 3,
}

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
    /// New buckets outside us-east-1 name their region in the body; COS takes it from the host.
    pub location_constraint: bool,
    /// A listing may begin behind any key, in the order of the whole listing. SeaweedFS lists directory by directory.
    pub splits_listings: bool,
    /// Size limits.
    pub limits: Limits,
    proof: AtomicU8,
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
            location_constraint: !cos,
            splits_listings: provider != Provider::SeaweedFs,
            limits: if cos { COS_LIMITS } else { S3_LIMITS },
            proof: AtomicU8::new(proof as u8),
        }
    }

    /// How writes and reads are proved, as far as it is known by now.
    pub fn proof(&self) -> Proof {
        match self.proof.load(Relaxed) {
            0 => Proof::Discover,
            1 => Proof::Crc64Nvme,
            2 => Proof::CosCrc64,
            _ => Proof::Md5Etag,
        }
    }

    /// Whether requests carry a CRC-64/NVME.
    pub fn sends_crc64nvme(&self) -> bool {
        matches!(self.proof(), Proof::Crc64Nvme | Proof::Discover)
    }

    /// Settles [`Proof::Discover`] after the first answer that shows it; anything else stays.
    pub fn settle(&self, found: Proof) {
        self.proof.compare_exchange(Proof::Discover as u8, found as u8, Relaxed, Relaxed).ok();
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
        profile.settle(Proof::Md5Etag);
        profile.settle(Proof::Crc64Nvme);
        assert_eq!(profile.proof(), Proof::Md5Etag);
        assert!(!profile.sends_crc64nvme());
    }
}
