//! The checksums of S3: how they are called, how long they are, and how they stand in headers and XML.

use aws_smithy_types::base64;

/// One of the checksums that S3 stores with an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChecksumAlgorithm {
    /// CRC-32 of ISO 3309.
    Crc32,
    /// CRC-32 of Castagnoli.
    Crc32c,
    /// CRC-64/NVME.
    Crc64Nvme,
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
}

impl ChecksumAlgorithm {
    /// All of them, the best proof for the least work first.
    pub const ALL: [Self; 5] = [Self::Crc64Nvme, Self::Crc32c, Self::Crc32, Self::Sha256, Self::Sha1];

    /// The name in the headers that announce it, and to people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Crc32 => "CRC32",
            Self::Crc32c => "CRC32C",
            Self::Crc64Nvme => "CRC64NVME",
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
        }
    }

    /// The header that carries it.
    pub(super) fn header(self) -> &'static str {
        match self {
            Self::Crc32 => "x-amz-checksum-crc32",
            Self::Crc32c => "x-amz-checksum-crc32c",
            Self::Crc64Nvme => "x-amz-checksum-crc64nvme",
            Self::Sha1 => "x-amz-checksum-sha1",
            Self::Sha256 => "x-amz-checksum-sha256",
        }
    }

    /// The XML element that carries it.
    pub(super) fn element(self) -> &'static str {
        match self {
            Self::Crc32 => "ChecksumCRC32",
            Self::Crc32c => "ChecksumCRC32C",
            Self::Crc64Nvme => "ChecksumCRC64NVME",
            Self::Sha1 => "ChecksumSHA1",
            Self::Sha256 => "ChecksumSHA256",
        }
    }

    /// Whether that of an object follows from those of its parts. S3 keeps a checksum of checksums of the others.
    pub fn combines(self) -> bool {
        !matches!(self, Self::Sha1 | Self::Sha256)
    }

    /// What a multipart upload says that its checksum covers.
    pub(super) fn multipart_type(self) -> &'static str {
        if self.combines() { "FULL_OBJECT" } else { "COMPOSITE" }
    }

    fn length(self) -> usize {
        match self {
            Self::Crc32 | Self::Crc32c => 4,
            Self::Crc64Nvme => 8,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
        }
    }
}

/// A checksum and its value.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Checksum {
    algorithm: ChecksumAlgorithm,
    /// The value, most significant byte first, and zeros behind it.
    bytes: [u8; 32],
}

impl Checksum {
    /// The last bytes of `value`, as many as the algorithm has. Nothing when there are fewer.
    pub fn new(algorithm: ChecksumAlgorithm, value: &[u8]) -> Option<Self> {
        let value = &value[value.len().checked_sub(algorithm.length())?..];
        let mut bytes = [0; 32];
        bytes[..value.len()].copy_from_slice(value);
        Some(Self { algorithm, bytes })
    }

    /// Which checksum.
    pub fn algorithm(&self) -> ChecksumAlgorithm {
        self.algorithm
    }

    /// Its bytes, most significant first.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.algorithm.length()]
    }

    /// As in headers and XML.
    pub fn to_base64(&self) -> String {
        base64::encode(self.bytes())
    }

    /// Out of a header or XML element; nothing when it is no checksum of this kind.
    pub(super) fn from_base64(algorithm: ChecksumAlgorithm, text: &str) -> Option<Self> {
        let bytes = base64::decode(text.trim()).ok()?;
        (bytes.len() == algorithm.length()).then(|| Self::new(algorithm, &bytes))?
    }
}

impl std::fmt::Debug for Checksum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.algorithm.name(), self.to_base64())
    }
}

/// The checksum of the checksums of an object's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Composite {
    /// The checksum over the bytes of the parts' checksums.
    pub checksum: Checksum,
    /// How many parts there were.
    pub parts: u32,
    /// The size of every part but the last, in bytes, where it was found out.
    pub part_size: Option<u64>,
}

impl Composite {
    /// Reads `BASE64-PARTS`.
    pub(super) fn parse(algorithm: ChecksumAlgorithm, text: &str) -> Option<Self> {
        let (sum, parts) = text.trim().rsplit_once('-')?;
        Some(Self { checksum: Checksum::from_base64(algorithm, sum)?, parts: parts.parse().ok()?, part_size: None })
    }
}

/// How the user wants writes to be proved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChecksumChoice {
    /// As the kind of store does it best.
    #[default]
    Auto,
    /// By this checksum of S3.
    Checksum(ChecksumAlgorithm),
    /// By `Content-MD5` and the ETag.
    Md5,
    /// Not at all.
    None,
}

impl ChecksumChoice {
    /// The words that can be written, in the order of the help.
    pub const WORDS: [&str; 8] = ["auto", "crc64nvme", "crc32c", "crc32", "sha256", "sha1", "md5", "none"];

    /// Reads one of [`ChecksumChoice::WORDS`], in either case.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word.to_ascii_lowercase().as_str() {
            "auto" => Self::Auto,
            "md5" => Self::Md5,
            "none" => Self::None,
            other => Self::Checksum(
                ChecksumAlgorithm::ALL.into_iter().find(|algorithm| algorithm.name().eq_ignore_ascii_case(other))?,
            ),
        })
    }
}

/// Whether downloads are compared with the checksums that the store keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChecksumMode {
    /// Checksums are asked for where the kind of store keeps them, and whatever it tells is compared.
    #[default]
    Auto,
    /// Checksums are asked for in any case.
    Enabled,
    /// Nothing is compared but the length.
    Disabled,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_a_choice_and_others_are_none() {
        let choices: Vec<_> = ChecksumChoice::WORDS.iter().map(|word| ChecksumChoice::parse(word)).collect();
        assert!(choices.iter().all(Option::is_some));
        assert_eq!(choices.iter().collect::<std::collections::HashSet<_>>().len(), choices.len());
        assert_eq!(ChecksumChoice::parse("SHA256"), Some(ChecksumChoice::Checksum(ChecksumAlgorithm::Sha256)));
        assert_eq!(ChecksumChoice::parse("xxhash64"), None);
    }

    #[test]
    fn checksums_are_read_only_at_their_own_length() {
        let crc =
            Checksum::new(ChecksumAlgorithm::Crc32, &0x0000_0000_CBF4_3926_u64.to_be_bytes()).expect("long enough");
        assert_eq!((crc.to_base64().as_str(), crc.bytes().len()), ("y/Q5Jg==", 4));
        assert_eq!(Checksum::from_base64(ChecksumAlgorithm::Crc32, "y/Q5Jg=="), Some(crc));
        assert_eq!(Checksum::from_base64(ChecksumAlgorithm::Crc64Nvme, "y/Q5Jg=="), None);
        assert_eq!(Checksum::from_base64(ChecksumAlgorithm::Crc32, "not base64"), None);
        let composite = Composite::parse(ChecksumAlgorithm::Crc32, "y/Q5Jg==-12").expect("a composite");
        assert_eq!((composite.checksum, composite.parts), (crc, 12));
        assert_eq!(Composite::parse(ChecksumAlgorithm::Crc32, "y/Q5Jg=="), None);
    }
}
