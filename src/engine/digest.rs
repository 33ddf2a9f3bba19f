//! Digests taken while bytes pass, and their comparison with what the store says.

use crc_fast::{CrcAlgorithm, checksum_combine};
use md5::{Digest as _, Md5};

use crate::store::{Checksum, ChecksumAlgorithm, Digests, Proof, Proofs, StoreError};

/// Which proof of content is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// CRC-64/NVME, the `x-amz-checksum-crc64nvme` of S3.
    Crc64Nvme,
    /// CRC-64/XZ, the `x-cos-hash-crc64ecma` of COS.
    Crc64Ecma,
    /// MD5, the ETag of a single PUT.
    Md5,
    /// Another checksum of S3.
    Sum(ChecksumAlgorithm),
    /// The checksum of the checksums of parts of this size in bytes.
    Composite(ChecksumAlgorithm, u64),
    /// None: only the size can be compared.
    Size,
}

impl Kind {
    /// What to take of parts that are read or sent on their own, so that that of the whole follows from them. Where it
    /// does not, the whole has to be read for it.
    pub fn of_parts(self) -> Self {
        match self {
            Self::Crc64Nvme | Self::Crc64Ecma | Self::Size => self,
            Self::Sum(algorithm) if algorithm.combines() => self,
            Self::Sum(_) | Self::Md5 | Self::Composite(..) => Self::Size,
        }
    }

    /// Whether the digest of the whole has to be taken of the whole.
    pub fn needs_whole(self) -> bool {
        self.of_parts() != self
    }
}

/// A digest in the making.
pub enum Running {
    /// A CRC.
    Crc(Kind, Box<crc_fast::Digest>),
    /// An MD5.
    Md5(Box<Md5>),
    /// A SHA-1 or SHA-256.
    Sha(ChecksumAlgorithm, Box<ring::digest::Context>),
    /// A checksum of checksums.
    Composite(Box<OfParts>),
    /// Nothing is taken.
    None,
}

/// A checksum of the checksums of parts, in the making.
pub struct OfParts {
    algorithm: ChecksumAlgorithm,
    part_size: u64,
    sums: Vec<u8>,
    parts: u32,
    part: Running,
    /// Bytes in the part so far.
    filled: u64,
}

impl OfParts {
    fn new(algorithm: ChecksumAlgorithm, part_size: u64) -> Self {
        let part = Running::new(Kind::Sum(algorithm));
        Self { algorithm, part_size: part_size.max(1), sums: Vec::new(), parts: 0, part, filled: 0 }
    }

    fn update(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if self.filled == self.part_size {
                self.end_part();
            }
            let room = usize::try_from(self.part_size - self.filled).unwrap_or(usize::MAX);
            let (now, later) = bytes.split_at(room.min(bytes.len()));
            self.part.update(now);
            self.filled += now.len() as u64;
            bytes = later;
        }
    }

    fn end_part(&mut self) {
        let part = std::mem::replace(&mut self.part, Running::new(Kind::Sum(self.algorithm)));
        if let Taken::Sum(sum) = part.finish() {
            self.sums.extend_from_slice(sum.bytes());
        }
        self.parts += 1;
        self.filled = 0;
    }

    fn finish(mut self) -> Taken {
        self.end_part();
        composite(self.algorithm, &self.sums, self.parts)
    }
}

/// The checksum of the checksums of so many parts.
fn composite(algorithm: ChecksumAlgorithm, sums: &[u8], parts: u32) -> Taken {
    match digest_of(Kind::Sum(algorithm), sums) {
        Taken::Sum(sum) => Taken::Composite(sum, parts),
        _ => Taken::None,
    }
}

/// A finished digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A CRC-64.
    Crc64(Kind, u64),
    /// An MD5.
    Md5([u8; 16]),
    /// Another checksum of S3.
    Sum(Checksum),
    /// A checksum of the checksums of so many parts.
    Composite(Checksum, u32),
    /// Nothing was taken.
    None,
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Crc(..) => "Crc",
            Self::Md5(_) => "Md5",
            Self::Sha(..) => "Sha",
            Self::Composite(_) => "Composite",
            Self::None => "None",
        })
    }
}

fn algorithm(kind: Kind) -> CrcAlgorithm {
    match kind {
        Kind::Crc64Ecma => CrcAlgorithm::Crc64Xz,
        Kind::Sum(ChecksumAlgorithm::Crc32) => CrcAlgorithm::Crc32IsoHdlc,
        Kind::Sum(ChecksumAlgorithm::Crc32c) => CrcAlgorithm::Crc32Iscsi,
        _ => CrcAlgorithm::Crc64Nvme,
    }
}

/// A CRC that was taken.
fn crc(kind: Kind, value: u64) -> Taken {
    match kind {
        Kind::Sum(algorithm) => Checksum::new(algorithm, &value.to_be_bytes()).map_or(Taken::None, Taken::Sum),
        _ => Taken::Crc64(kind, value),
    }
}

/// A SHA that was taken.
fn sha(algorithm: ChecksumAlgorithm, digest: ring::digest::Digest) -> Taken {
    Checksum::new(algorithm, digest.as_ref()).map_or(Taken::None, Taken::Sum)
}

fn sha_algorithm(algorithm: ChecksumAlgorithm) -> Option<&'static ring::digest::Algorithm> {
    match algorithm {
        // S3 offers it, and it protects against accidents, which is all that a checksum is for.
        ChecksumAlgorithm::Sha1 => Some(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY),
        ChecksumAlgorithm::Sha256 => Some(&ring::digest::SHA256),
        ChecksumAlgorithm::Crc32 | ChecksumAlgorithm::Crc32c | ChecksumAlgorithm::Crc64Nvme => None,
    }
}

impl Running {
    /// Begins a digest.
    pub fn new(kind: Kind) -> Self {
        match kind {
            Kind::Crc64Nvme | Kind::Crc64Ecma => Self::Crc(kind, Box::new(crc_fast::Digest::new(algorithm(kind)))),
            Kind::Md5 => Self::Md5(Box::default()),
            Kind::Sum(algorithm) => match sha_algorithm(algorithm) {
                Some(sha) => Self::Sha(algorithm, Box::new(ring::digest::Context::new(sha))),
                None => Self::Crc(kind, Box::new(crc_fast::Digest::new(self::algorithm(kind)))),
            },
            Kind::Composite(algorithm, part_size) => Self::Composite(Box::new(OfParts::new(algorithm, part_size))),
            Kind::Size => Self::None,
        }
    }

    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Crc(_, digest) => digest.update(bytes),
            Self::Md5(md5) => md5.update(bytes),
            Self::Sha(_, sha) => sha.update(bytes),
            Self::Composite(parts) => parts.update(bytes),
            Self::None => {}
        }
    }

    /// Ends it.
    pub fn finish(self) -> Taken {
        match self {
            Self::Crc(kind, digest) => crc(kind, digest.finalize()),
            Self::Md5(md5) => Taken::Md5(md5.finalize().into()),
            Self::Sha(algorithm, context) => sha(algorithm, context.finish()),
            Self::Composite(parts) => parts.finish(),
            Self::None => Taken::None,
        }
    }
}

/// The digest of bytes in memory.
pub fn digest_of(kind: Kind, bytes: &[u8]) -> Taken {
    match kind {
        Kind::Crc64Nvme | Kind::Crc64Ecma => crc(kind, crc_fast::checksum(algorithm(kind), bytes)),
        Kind::Md5 => Taken::Md5(Md5::digest(bytes).into()),
        Kind::Sum(_) | Kind::Composite(..) => {
            let mut running = Running::new(kind);
            running.update(bytes);
            running.finish()
        }
        Kind::Size => Taken::None,
    }
}

/// The digest of a kind among those that were taken for headers, so that it need not be taken again.
pub fn in_headers(kind: Kind, digests: &Digests) -> Option<Taken> {
    match kind {
        Kind::Crc64Nvme => digests.crc64nvme.map(|value| Taken::Crc64(kind, value)),
        Kind::Md5 => digests.md5.map(Taken::Md5),
        Kind::Sum(algorithm) => digests.checksum.filter(|sum| sum.algorithm() == algorithm).map(Taken::Sum),
        Kind::Crc64Ecma | Kind::Composite(..) | Kind::Size => None,
    }
}

/// The SHA-256 of bytes in memory.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    ring::digest::digest(&ring::digest::SHA256, bytes).as_ref().try_into().expect("a SHA-256 has 32 bytes")
}

/// The digest of an object from those of its parts in order, each with its length: its CRC, or the checksum of the parts'
/// checksums. Nothing when a part has none, or one that says nothing of the whole.
pub fn combine(parts: impl IntoIterator<Item = (Taken, u64)>) -> Taken {
    let mut whole: Option<(Kind, u64)> = None;
    let mut shas: Option<(ChecksumAlgorithm, Vec<u8>, u32)> = None;
    for (taken, length) in parts {
        let (kind, value) = match taken {
            Taken::Crc64(kind, value) => (kind, value),
            Taken::Sum(sum) if sum.algorithm().combines() => {
                let value = sum.bytes().iter().fold(0, |value, byte| value << 8 | u64::from(*byte));
                (Kind::Sum(sum.algorithm()), value)
            }
            Taken::Sum(sum) => {
                let (_, sums, parts) = shas.get_or_insert_with(|| (sum.algorithm(), Vec::new(), 0));
                sums.extend_from_slice(sum.bytes());
                *parts += 1;
                continue;
            }
            Taken::Md5(_) | Taken::Composite(..) | Taken::None => return Taken::None,
        };
        whole = Some(match whole {
            None => (kind, value),
            Some((kind, so_far)) => (kind, checksum_combine(algorithm(kind), so_far, value, length)),
        });
    }
    match (whole, shas) {
        (Some((kind, value)), None) => crc(kind, value),
        (None, Some((algorithm, sums, parts))) => composite(algorithm, &sums, parts),
        _ => Taken::None,
    }
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
        Proof::Md5Etag | Proof::ContentMd5 => Kind::Md5,
        Proof::Checksum(algorithm) => Kind::Sum(algorithm),
        Proof::Length => Kind::Size,
    }
}

/// The digest to take of what arrives: the best proof the store has given for it.
pub fn download_kind(proofs: &Proofs) -> Kind {
    if proofs.crc64nvme.is_some() {
        Kind::Crc64Nvme
    } else if proofs.crc64ecma.is_some() {
        Kind::Crc64Ecma
    } else if let Some(sum) = &proofs.checksum {
        Kind::Sum(sum.algorithm())
    } else if let Some((sum, part_size)) = proofs.composite.as_ref().and_then(|of| Some((of.checksum, of.part_size?))) {
        Kind::Composite(sum.algorithm(), part_size)
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
        Taken::Sum(ours) => match proofs.checksum.filter(|theirs| theirs.algorithm() == ours.algorithm()) {
            None => return Ok(false),
            Some(theirs) if theirs == ours => return Ok(true),
            Some(theirs) => (ours.algorithm().name(), ours.to_base64(), theirs.to_base64()),
        },
        Taken::Composite(ours, parts) => {
            match proofs.composite.filter(|theirs| theirs.checksum.algorithm() == ours.algorithm()) {
                None => return Ok(false),
                Some(theirs) if (theirs.checksum, theirs.parts) == (ours, parts) => return Ok(true),
                Some(theirs) => (
                    ours.algorithm().name(),
                    format!("{}-{parts}", ours.to_base64()),
                    format!("{}-{}", theirs.checksum.to_base64(), theirs.parts),
                ),
            }
        }
    };
    Err(StoreError::Integrity { what: what.to_owned(), kind, expected, actual })
}

/// [`check`] for what came down: then the bytes have one value and the store promised another.
///
/// # Errors
/// [`StoreError::Integrity`] naming `what` and both values.
pub fn check_arrived(what: &str, taken: Taken, proofs: &Proofs) -> Result<bool, StoreError> {
    check(what, taken, proofs).map_err(|error| match error {
        StoreError::Integrity { what, kind, expected: ours, actual: theirs } => {
            StoreError::Integrity { what, kind, expected: theirs, actual: ours }
        }
        error => error,
    })
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
        let sent = check("`k`", taken, &wrong).expect_err("not equal").to_string();
        let arrived = check_arrived("`k`", taken, &wrong).expect_err("not equal").to_string();
        let (has, expected) = sent.rsplit_once(", expected ").expect("both values");
        let value = has.rsplit_once(' ').expect("a value").1;
        assert!(arrived.contains(&format!(" {expected}, expected {value}")), "{sent}; {arrived}");
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

    const EVERY: [Kind; 8] = [
        Kind::Crc64Nvme,
        Kind::Crc64Ecma,
        Kind::Md5,
        Kind::Sum(ChecksumAlgorithm::Crc32),
        Kind::Sum(ChecksumAlgorithm::Crc32c),
        Kind::Sum(ChecksumAlgorithm::Sha1),
        Kind::Sum(ChecksumAlgorithm::Sha256),
        Kind::Composite(ChecksumAlgorithm::Crc32c, 7),
    ];

    /// What a store that holds the bytes would say.
    fn proofs_of(taken: Taken) -> Proofs {
        let mut proofs = Proofs::default();
        match taken {
            Taken::Crc64(Kind::Crc64Ecma, value) => proofs.crc64ecma = Some(value),
            Taken::Crc64(_, value) => proofs.crc64nvme = Some(value),
            Taken::Md5(md5) => proofs.etag = Some(hex(&md5)),
            Taken::Sum(sum) => proofs.checksum = Some(sum),
            Taken::Composite(checksum, parts) => {
                proofs.composite = Some(crate::store::Composite { checksum, parts, part_size: Some(7) });
            }
            Taken::None => {}
        }
        proofs
    }

    #[test]
    fn published_check_values_hold_for_every_checksum_of_s3() {
        for (algorithm, base64) in [
            (ChecksumAlgorithm::Crc32, "y/Q5Jg=="),
            (ChecksumAlgorithm::Crc32c, "4waSgw=="),
            (ChecksumAlgorithm::Sha1, "98O8HYCOBHMq32eZZczDTKeuNEE="),
            (ChecksumAlgorithm::Sha256, "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="),
        ] {
            let Taken::Sum(sum) = digest_of(Kind::Sum(algorithm), b"123456789") else { panic!("nothing taken") };
            assert_eq!(sum.to_base64(), base64, "{algorithm:?}");
        }
    }

    #[test]
    fn every_kind_tells_one_wrong_bit_or_two_parts_in_the_wrong_order() {
        for kind in EVERY {
            let right = b"a good part, another one".to_vec();
            let mut bit = right.clone();
            bit[23] ^= 1;
            let turned = [&right[12..], &right[..12]].concat();
            let proofs = proofs_of(digest_of(kind, &right));
            assert_eq!(download_kind(&proofs), kind, "what a store tells is what is taken");
            assert!(check("`k`", digest_of(kind, &right), &proofs).expect("equal"), "{kind:?}");
            for wrong in [bit, turned] {
                let error = check("`k`", digest_of(kind, &wrong), &proofs).expect_err("it differs");
                assert!(matches!(error, StoreError::Integrity { .. }), "{kind:?}");
            }
        }
    }

    #[test]
    fn shas_of_parts_make_a_checksum_of_checksums() {
        let bytes = b"0123456789".as_slice();
        for algorithm in [ChecksumAlgorithm::Sha1, ChecksumAlgorithm::Sha256] {
            let parts = bytes.chunks(4).map(|part| (digest_of(Kind::Sum(algorithm), part), part.len() as u64));
            let whole = combine(parts);
            assert!(matches!(whole, Taken::Composite(_, 3)), "{whole:?}");
            assert_eq!(whole, digest_of(Kind::Composite(algorithm, 4), bytes));
        }
        assert_eq!(combine([(digest_of(Kind::Md5, bytes), 10)]), Taken::None);
    }

    proptest! {
        #[test]
        fn a_stream_in_any_pieces_has_the_same_digest(
            bytes in prop::collection::vec(any::<u8>(), 1..500), piece in 1_usize..50, which in 0_usize..EVERY.len()
        ) {
            let mut running = Running::new(EVERY[which]);
            bytes.chunks(piece).for_each(|piece| running.update(piece));
            prop_assert_eq!(running.finish(), digest_of(EVERY[which], &bytes));
        }

        #[test]
        fn the_crc_of_the_whole_follows_from_its_parts(
            bytes in prop::collection::vec(any::<u8>(), 1..5000), part in 1_usize..1000, which in 0_usize..4
        ) {
            let kind = [
                Kind::Crc64Ecma,
                Kind::Crc64Nvme,
                Kind::Sum(ChecksumAlgorithm::Crc32),
                Kind::Sum(ChecksumAlgorithm::Crc32c),
            ][which];
            prop_assert!(!kind.needs_whole());
            let parts = bytes.chunks(part).map(|chunk| (digest_of(kind, chunk), chunk.len() as u64));
            prop_assert_eq!(combine(parts), digest_of(kind, &bytes));
        }
    }
}
