//! Digests of what is stored: MD5 for the ETag, CRC-64/XZ for COS, and the five checksums of S3.

use aws_smithy_types::base64;
use crc_fast::{CrcAlgorithm, Digest as CrcDigest};
use md5::{Digest as _, Md5};
use s3s::checksum::ChecksumHasher;
use s3s::crypto::{Checksum as _, Crc32, Crc32c, Crc64Nvme, Sha1, Sha256};
use s3s::dto;
use s3s::{S3ErrorCode, S3Result};
use serde::{Deserialize, Serialize};

use super::refusal::{invalid_argument, refuse};

/// One of the checksums S3 knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Algorithm {
    Crc32,
    Crc32c,
    Crc64Nvme,
    Sha1,
    Sha256,
}

/// How the checksum of a multipart object came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    /// Over the bytes of the object.
    Full,
    /// Over the checksums of its parts.
    Composite,
}

/// Base64 checksums by algorithm.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sums {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) crc32: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) crc32c: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) crc64nvme: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sha1: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sha256: Option<String>,
}

/// Collects the five checksum fields that many inputs share.
macro_rules! sums_of {
    ($input:expr) => {
        $crate::local::checksums::Sums {
            crc32: $input.checksum_crc32.clone(),
            crc32c: $input.checksum_crc32c.clone(),
            crc64nvme: $input.checksum_crc64nvme.clone(),
            sha1: $input.checksum_sha1.clone(),
            sha256: $input.checksum_sha256.clone(),
        }
    };
}

/// Sets the five checksum fields that many outputs share.
macro_rules! put_sums {
    ($output:expr, $sums:expr) => {{
        let sums = $sums;
        $output.checksum_crc32 = sums.crc32.clone();
        $output.checksum_crc32c = sums.crc32c.clone();
        $output.checksum_crc64nvme = sums.crc64nvme.clone();
        $output.checksum_sha1 = sums.sha1.clone();
        $output.checksum_sha256 = sums.sha256.clone();
    }};
}

pub(super) use {put_sums, sums_of};

impl Algorithm {
    const ALL: [Self; 5] = [Self::Crc32, Self::Crc32c, Self::Crc64Nvme, Self::Sha1, Self::Sha256];

    /// The name in headers and XML.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Crc32 => "CRC32",
            Self::Crc32c => "CRC32C",
            Self::Crc64Nvme => "CRC64NVME",
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
        }
    }

    /// Reads the name in a header or XML element.
    pub(super) fn parse(name: &str) -> S3Result<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.name().eq_ignore_ascii_case(name)).ok_or_else(|| {
            refuse(S3ErrorCode::InvalidRequest, format!("Checksum algorithm provided is unsupported: {name}"))
        })
    }

    fn header(self) -> &'static str {
        match self {
            Self::Crc32 => "x-amz-checksum-crc32",
            Self::Crc32c => "x-amz-checksum-crc32c",
            Self::Crc64Nvme => "x-amz-checksum-crc64nvme",
            Self::Sha1 => "x-amz-checksum-sha1",
            Self::Sha256 => "x-amz-checksum-sha256",
        }
    }

    /// What a multipart upload uses when it names no kind.
    pub(super) fn default_kind(self) -> Kind {
        if self == Self::Crc64Nvme { Kind::Full } else { Kind::Composite }
    }

    /// The CRC behind it, for those that can be combined from parts.
    fn crc(self) -> Option<CrcAlgorithm> {
        match self {
            Self::Crc32 => Some(CrcAlgorithm::Crc32IsoHdlc),
            Self::Crc32c => Some(CrcAlgorithm::Crc32Iscsi),
            Self::Crc64Nvme => Some(CrcAlgorithm::Crc64Nvme),
            Self::Sha1 | Self::Sha256 => None,
        }
    }

    /// Whether the whole object's checksum can be computed from those of its parts.
    pub(super) fn combines(self) -> bool {
        self.crc().is_some()
    }
}

impl Kind {
    /// The name in headers and XML.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Full => dto::ChecksumType::FULL_OBJECT,
            Self::Composite => dto::ChecksumType::COMPOSITE,
        }
    }

    /// Reads the name in a header.
    pub(super) fn parse(name: &str) -> S3Result<Self> {
        match name {
            dto::ChecksumType::FULL_OBJECT => Ok(Self::Full),
            dto::ChecksumType::COMPOSITE => Ok(Self::Composite),
            _ => Err(invalid_argument(format!("Value for x-amz-checksum-type header is invalid: {name}"))),
        }
    }
}

impl Sums {
    /// The checksum of one algorithm.
    pub(super) fn get(&self, algorithm: Algorithm) -> Option<&String> {
        match algorithm {
            Algorithm::Crc32 => self.crc32.as_ref(),
            Algorithm::Crc32c => self.crc32c.as_ref(),
            Algorithm::Crc64Nvme => self.crc64nvme.as_ref(),
            Algorithm::Sha1 => self.sha1.as_ref(),
            Algorithm::Sha256 => self.sha256.as_ref(),
        }
    }

    /// Sets the checksum of one algorithm.
    pub(super) fn set(&mut self, algorithm: Algorithm, value: String) {
        let place = match algorithm {
            Algorithm::Crc32 => &mut self.crc32,
            Algorithm::Crc32c => &mut self.crc32c,
            Algorithm::Crc64Nvme => &mut self.crc64nvme,
            Algorithm::Sha1 => &mut self.sha1,
            Algorithm::Sha256 => &mut self.sha256,
        };
        *place = Some(value);
    }

    /// Only the checksum of one algorithm.
    pub(super) fn only(&self, algorithm: Algorithm) -> Self {
        let mut one = Self::default();
        if let Some(value) = self.get(algorithm) {
            one.set(algorithm, value.clone());
        }
        one
    }

    /// The algorithms that have a value.
    pub(super) fn algorithms(&self) -> impl Iterator<Item = Algorithm> + '_ {
        Algorithm::ALL.into_iter().filter(|algorithm| self.get(*algorithm).is_some())
    }

    /// Fills gaps from the trailer of an `aws-chunked` body.
    pub(super) fn take_trailer(&mut self, trailer: &http::HeaderMap) {
        for algorithm in Algorithm::ALL {
            if let Some(value) = trailer.get(algorithm.header()).and_then(|value| value.to_str().ok()) {
                self.set(algorithm, value.trim().to_owned());
            }
        }
    }

    /// Compares what the client sent with what was computed.
    ///
    /// # Errors
    /// `BadDigest` naming the first that differs, `InvalidRequest` when a value is not base64 of the right length.
    pub(super) fn check_against(&self, computed: &Self) -> S3Result<()> {
        for algorithm in self.algorithms() {
            let (Some(sent), Some(found)) = (self.get(algorithm), computed.get(algorithm)) else { continue };
            if sent == found {
                continue;
            }
            let name = algorithm.name();
            let well_formed = base64::decode(sent)
                .is_ok_and(|bytes| base64::decode(found).is_ok_and(|expected| expected.len() == bytes.len()));
            if !well_formed {
                let header = algorithm.header();
                return Err(refuse(S3ErrorCode::InvalidRequest, format!("Value for {header} header is invalid.")));
            }
            return Err(refuse(
                S3ErrorCode::BadDigest,
                format!("The {name} you specified did not match the calculated checksum: sent {sent}, found {found}."),
            ));
        }
        Ok(())
    }
}

/// Computes everything that is kept about a run of bytes, in one pass.
pub(super) struct Hasher {
    md5: Md5,
    crc64: CrcDigest,
    sums: ChecksumHasher,
    length: u64,
}

/// The result of a [`Hasher`].
#[derive(Clone, Debug)]
pub(super) struct Digests {
    pub(super) md5: [u8; 16],
    pub(super) crc64: u64,
    pub(super) sums: Sums,
    pub(super) length: u64,
}

impl Hasher {
    /// MD5, CRC-64/XZ and CRC-64/NVME always (the last is what S3 computes when the client asks for nothing), the others
    /// when asked for.
    pub(super) fn new(algorithms: &[Algorithm]) -> Self {
        let mut sums = ChecksumHasher { crc64nvme: Some(Crc64Nvme::new()), ..ChecksumHasher::default() };
        for algorithm in algorithms {
            match algorithm {
                Algorithm::Crc32 => sums.crc32 = Some(Crc32::new()),
                Algorithm::Crc32c => sums.crc32c = Some(Crc32c::new()),
                Algorithm::Crc64Nvme => {}
                Algorithm::Sha1 => sums.sha1 = Some(Sha1::new()),
                Algorithm::Sha256 => sums.sha256 = Some(Sha256::new()),
            }
        }
        Self { md5: Md5::new(), crc64: CrcDigest::new(CrcAlgorithm::Crc64Xz), sums, length: 0 }
    }

    /// Takes in the next bytes.
    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.md5.update(bytes);
        self.crc64.update(bytes);
        self.sums.update(bytes);
        self.length += bytes.len() as u64;
    }

    /// The digests of all bytes taken in.
    pub(super) fn finish(self) -> Digests {
        let computed = self.sums.finalize();
        let sums = sums_of!(computed);
        Digests { md5: self.md5.finalize().into(), crc64: self.crc64.finalize(), sums, length: self.length }
    }
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}

/// The bytes of a hexadecimal text, empty when it is none.
pub(super) fn unhex(text: &str) -> Vec<u8> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    digits.map(|digits| digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()).unwrap_or_default()
}

/// Checks a `Content-MD5` header.
///
/// # Errors
/// `InvalidDigest` when it is not base64 of 16 bytes, `BadDigest` when it differs.
pub(super) fn check_md5(header: Option<&str>, found: &[u8; 16]) -> S3Result<()> {
    let Some(sent) = header else { return Ok(()) };
    let bytes = base64::decode(sent.trim()).ok().filter(|bytes| bytes.len() == 16);
    let Some(bytes) = bytes else {
        return Err(refuse(S3ErrorCode::InvalidDigest, "The Content-MD5 you specified is not valid."));
    };
    if bytes == found {
        return Ok(());
    }
    let found = base64::encode(found);
    Err(refuse(
        S3ErrorCode::BadDigest,
        format!("The Content-MD5 you specified did not match what we received: sent {sent}, found {found}."),
    ))
}

/// The `md5(md5s)-N` ETag of a multipart object from the hexadecimal MD5s of its parts.
pub(super) fn multipart_etag<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut md5 = Md5::new();
    let mut count = 0_usize;
    for part in parts {
        md5.update(unhex(part));
        count += 1;
    }
    format!("{}-{count}", hex(md5.finalize().as_slice()))
}

/// The CRC-64/XZ of bytes from those of its runs: pairs of checksum and length.
pub(super) fn combine_crc64(parts: impl Iterator<Item = (u64, u64)>) -> u64 {
    combine(CrcAlgorithm::Crc64Xz, parts)
}

fn combine(algorithm: CrcAlgorithm, parts: impl Iterator<Item = (u64, u64)>) -> u64 {
    parts
        .reduce(|(total, total_length), (crc, length)| {
            (crc_fast::checksum_combine(algorithm, total, crc, length), total_length + length)
        })
        .map_or_else(|| crc_fast::checksum(algorithm, b""), |(crc, _)| crc)
}

/// The checksum of a multipart object from those of its parts (base64, with their lengths).
/// `None` when a part lacks it, or when the algorithm cannot be combined in this way.
pub(super) fn multipart_sum<'a>(
    algorithm: Algorithm,
    kind: Kind,
    parts: impl Iterator<Item = (Option<&'a String>, u64)>,
) -> Option<String> {
    let parts: Option<Vec<(Vec<u8>, u64)>> =
        parts.map(|(sum, length)| Some((base64::decode(sum?).ok()?, length))).collect();
    let parts = parts?;
    match kind {
        Kind::Full => {
            let crc = algorithm.crc()?;
            let number = |bytes: &[u8]| bytes.iter().fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
            let total = combine(crc, parts.iter().map(|(sum, length)| (number(sum), *length)));
            let width = if crc == CrcAlgorithm::Crc64Nvme { 8 } else { 4 };
            Some(base64::encode(&total.to_be_bytes()[8 - width..]))
        }
        Kind::Composite => {
            let mut hasher = Hasher::new(&[algorithm]);
            for (sum, _) in &parts {
                hasher.sums.update(sum);
            }
            let computed = hasher.finish().sums;
            computed.get(algorithm).map(|sum| format!("{sum}-{}", parts.len()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_match_published_check_values() {
        let mut hasher = Hasher::new(&Algorithm::ALL);
        hasher.update(b"1234");
        hasher.update(b"56789");
        let digests = hasher.finish();
        // Check values of the CRC catalogue for "123456789".
        assert_eq!(digests.crc64, 0x995D_C9BB_DF19_39FA);
        assert_eq!(digests.sums.crc32, Some(base64::encode(0xCBF4_3926_u32.to_be_bytes())));
        assert_eq!(digests.sums.crc32c, Some(base64::encode(0xE306_9283_u32.to_be_bytes())));
        assert_eq!(digests.sums.crc64nvme, Some(base64::encode(0xAE8B_1486_0A79_9888_u64.to_be_bytes())));
        assert_eq!(hex(&digests.md5), "25f9e794323b453885f5181f1b624d0b");
        assert_eq!(digests.length, 9);
    }

    #[test]
    fn checksums_of_parts_combine_to_that_of_the_whole() {
        let bytes: Vec<u8> = (0..100_000_u32).map(|n| (n % 251) as u8).collect();
        let digest = |bytes: &[u8]| {
            let mut hasher = Hasher::new(&Algorithm::ALL);
            hasher.update(bytes);
            hasher.finish()
        };
        let whole = digest(&bytes);
        let parts: Vec<Digests> = bytes.chunks(33_333).map(digest).collect();
        assert_eq!(combine_crc64(parts.iter().map(|part| (part.crc64, part.length))), whole.crc64);
        for algorithm in [Algorithm::Crc32, Algorithm::Crc32c, Algorithm::Crc64Nvme] {
            let sums = parts.iter().map(|part| (part.sums.get(algorithm), part.length));
            assert_eq!(multipart_sum(algorithm, Kind::Full, sums).as_ref(), whole.sums.get(algorithm), "{algorithm:?}");
        }
        let sums = || parts.iter().map(|part| (part.sums.get(Algorithm::Sha256), part.length));
        assert_eq!(multipart_sum(Algorithm::Sha256, Kind::Full, sums()), None);
        let composite = multipart_sum(Algorithm::Sha256, Kind::Composite, sums()).expect("every part has one");
        assert!(composite.ends_with("-4"), "{composite}");
    }

    #[test]
    fn hexadecimal_reads_back() {
        assert_eq!(unhex(&hex(&[0, 1, 0xfe, 0xff])), [0, 1, 0xfe, 0xff]);
        assert!(unhex("xyz").is_empty());
    }
}
