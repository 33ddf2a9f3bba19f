//! Digests taken while bytes pass, and their comparison with what the store says.

use crc_fast::{CrcAlgorithm, checksum_combine};
use md5::{Digest as _, Md5};

use crate::store::{Proof, Proofs, StoreError};

/// Which proof of content is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// CRC-64/NVME, the `x-amz-checksum-crc64nvme` of S3.
    Crc64Nvme,
    /// CRC-64/XZ, the `x-cos-hash-crc64ecma` of COS.
    Crc64Ecma,
    /// MD5, the ETag of a single PUT.
    Md5,
    /// None: only the size can be compared.
    Size,
}

/// A digest in the making.
pub enum Running {
    /// A CRC.
    Crc(Kind, Box<crc_fast::Digest>),
    /// An MD5.
    Md5(Box<Md5>),
    /// Nothing is taken.
    None,
}

/// A finished digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A CRC-64.
    Crc64(Kind, u64),
    /// An MD5.
    Md5([u8; 16]),
    /// Nothing was taken.
    None,
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Crc(..) => "Crc",
            Self::Md5(_) => "Md5",
            Self::None => "None",
        })
    }
}

fn algorithm(kind: Kind) -> CrcAlgorithm {
    match kind {
        Kind::Crc64Ecma => CrcAlgorithm::Crc64Xz,
        _ => CrcAlgorithm::Crc64Nvme,
    }
}

impl Running {
    /// Begins a digest.
    pub fn new(kind: Kind) -> Self {
        match kind {
            Kind::Crc64Nvme | Kind::Crc64Ecma => Self::Crc(kind, Box::new(crc_fast::Digest::new(algorithm(kind)))),
            Kind::Md5 => Self::Md5(Box::default()),
            Kind::Size => Self::None,
        }
    }

    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Crc(_, digest) => digest.update(bytes),
            Self::Md5(md5) => md5.update(bytes),
            Self::None => {}
        }
    }

    /// Ends it.
    pub fn finish(self) -> Taken {
        match self {
            Self::Crc(kind, digest) => Taken::Crc64(kind, digest.finalize()),
            Self::Md5(md5) => Taken::Md5(md5.finalize().into()),
            Self::None => Taken::None,
        }
    }
}

/// The digest of bytes in memory.
pub fn digest_of(kind: Kind, bytes: &[u8]) -> Taken {
    match kind {
        Kind::Crc64Nvme | Kind::Crc64Ecma => Taken::Crc64(kind, crc_fast::checksum(algorithm(kind), bytes)),
        Kind::Md5 => Taken::Md5(Md5::digest(bytes).into()),
        Kind::Size => Taken::None,
    }
}

/// The SHA-256 of bytes in memory.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    sha256_bytes(ring::digest::digest(&ring::digest::SHA256, bytes))
}

/// A finished SHA-256 as bytes.
pub fn sha256_bytes(digest: ring::digest::Digest) -> [u8; 32] {
    digest.as_ref().try_into().expect("a SHA-256 has 32 bytes")
}

/// The CRC of an object from those of its parts in order, each with its length. Nothing when a part has no CRC.
pub fn combine(parts: impl IntoIterator<Item = (Taken, u64)>) -> Taken {
    let mut whole: Option<(Kind, u64)> = None;
    for (taken, length) in parts {
        let Taken::Crc64(kind, crc) = taken else { return Taken::None };
        whole = Some(match whole {
            None => (kind, crc),
            Some((kind, so_far)) => (kind, checksum_combine(algorithm(kind), so_far, crc, length)),
        });
    }
    whole.map_or(Taken::None, |(kind, crc)| Taken::Crc64(kind, crc))
}

/// The ETag that S3 and most stores like it give an object made of parts: the MD5 of their MD5s, and their count. Nothing
/// when an ETag is no MD5.
pub fn etag_of_parts<'a>(etags: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut whole = Md5::new();
    let mut count = 0_u32;
    for etag in etags {
        whole.update(Proofs { etag: Some(etag.to_owned()), ..Proofs::default() }.md5()?);
        count += 1;
    }
    Some(format!("{}-{count}", hex(&whole.finalize())))
}

/// The digest to take of what is sent, given how the store proves it.
pub fn upload_kind(proof: Proof) -> Kind {
    match proof {
        Proof::Discover | Proof::Crc64Nvme => Kind::Crc64Nvme,
        Proof::CosCrc64 => Kind::Crc64Ecma,
        Proof::Md5Etag => Kind::Md5,
    }
}

/// The digest to take of what arrives: the best proof the store has given for it.
pub fn download_kind(proofs: &Proofs) -> Kind {
    if proofs.crc64nvme.is_some() {
        Kind::Crc64Nvme
    } else if proofs.crc64ecma.is_some() {
        Kind::Crc64Ecma
    } else if proofs.md5().is_some() {
        Kind::Md5
    } else {
        Kind::Size
    }
}

/// Compares what was taken with what the store says. A store that says nothing of that kind proves nothing: then the
/// answer is `false`, so that a caller can look for another proof.
///
/// # Errors
/// [`StoreError::Integrity`] naming `what` and both values.
pub fn check(what: &str, taken: Taken, proofs: &Proofs) -> Result<bool, StoreError> {
    let (kind, expected, actual) = match taken {
        Taken::None => return Ok(false),
        Taken::Crc64(Kind::Crc64Ecma, ours) => match proofs.crc64ecma {
            None => return Ok(false),
            Some(theirs) if theirs == ours => return Ok(true),
            Some(theirs) => ("CRC-64/ECMA", ours.to_string(), theirs.to_string()),
        },
        Taken::Crc64(_, ours) => match proofs.crc64nvme {
            None => return Ok(false),
            Some(theirs) if theirs == ours => return Ok(true),
            Some(theirs) => ("CRC-64/NVME", format!("{ours:016x}"), format!("{theirs:016x}")),
        },
        Taken::Md5(ours) => match proofs.md5() {
            None => return Ok(false),
            Some(theirs) if theirs == ours => return Ok(true),
            Some(theirs) => ("MD5 (ETag)", hex(&ours), hex(&theirs)),
        },
    };
    Err(StoreError::Integrity { what: what.to_owned(), kind, expected, actual })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_check_values_of_the_crc_catalogue_hold() {
        assert_eq!(digest_of(Kind::Crc64Ecma, b"123456789"), Taken::Crc64(Kind::Crc64Ecma, 0x995D_C9BB_DF19_39FA));
        assert_eq!(digest_of(Kind::Crc64Nvme, b"123456789"), Taken::Crc64(Kind::Crc64Nvme, 0xAE8B_1486_0A79_9888));
    }

    #[test]
    fn a_wrong_value_is_an_error_and_a_missing_one_is_no_proof() {
        let taken = digest_of(Kind::Md5, b"hello");
        let good = Proofs { etag: Some("5d41402abc4b2a76b9719d911017c592".to_owned()), ..Proofs::default() };
        let wrong = Proofs { etag: Some("5d41402abc4b2a76b9719d911017c593".to_owned()), ..Proofs::default() };
        let multipart = Proofs { etag: Some("5d41402abc4b2a76b9719d911017c592-2".to_owned()), ..Proofs::default() };
        assert!(check("`k`", taken, &good).expect("equal"));
        assert!(check("`k`", taken, &wrong).is_err_and(|error| error.to_string().contains("c593")));
        assert!(!check("`k`", taken, &multipart).expect("no proof"));
        let encrypted = Proofs { etag_is_md5: false, ..wrong };
        assert!(!check("`k`", taken, &encrypted).expect("an encrypted object's ETag proves nothing"));
    }

    #[test]
    fn the_etag_of_an_object_in_parts_follows_from_theirs() {
        // md5(unhex(md5("hello")) + unhex(md5("there"))), by md5sum(1).
        let parts = ["5d41402abc4b2a76b9719d911017c592", "d850f04cdb48312a9be171e214c0b4ee"];
        assert_eq!(etag_of_parts(parts).as_deref(), Some("6f1deb5ff124ed048273a32dcb85de82-2"));
        assert_eq!(
            etag_of_parts(["5d41402abc4b2a76b9719d911017c592"]).as_deref(),
            Some("62109206880d38a4010a98e11243924a-1")
        );
        assert_eq!(etag_of_parts(["not an MD5"]), None);
    }

    proptest! {
        #[test]
        fn the_crc_of_the_whole_follows_from_its_parts(
            bytes in prop::collection::vec(any::<u8>(), 1..5000), part in 1_usize..1000, ecma: bool
        ) {
            let kind = if ecma { Kind::Crc64Ecma } else { Kind::Crc64Nvme };
            let parts = bytes.chunks(part).map(|chunk| (digest_of(kind, chunk), chunk.len() as u64));
            prop_assert_eq!(combine(parts), digest_of(kind, &bytes));
        }
    }
}
