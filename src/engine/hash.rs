//! Checksums of files, several in one pass.

use std::io::Read;
use std::path::Path;

use crate::base::fsx::{self, PathError};
use crate::store::{Checksum, ChecksumAlgorithm};

use super::digest::{Kind, Running, Taken};

/// A checksum that stores tell of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// MD5, in hexadecimal, as in an ETag.
    Md5,
    /// CRC-64/XZ as a decimal number, as Tencent COS tells it.
    Crc64Ecma,
    /// A checksum of S3, in base64.
    Sum(ChecksumAlgorithm),
}

impl Hash {
    /// Its name in output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Crc64Ecma => "CRC64ECMA",
            Self::Sum(algorithm) => algorithm.name(),
        }
    }

    fn kind(self) -> Kind {
        match self {
            Self::Md5 => Kind::Md5,
            Self::Crc64Ecma => Kind::Crc64Ecma,
            Self::Sum(ChecksumAlgorithm::Crc64Nvme) => Kind::Crc64Nvme,
            Self::Sum(algorithm) => Kind::Sum(algorithm),
        }
    }
}

/// Bytes that are read at once. *Source:* as large as the frames of uploads. *Applies:* to one file at a time.
const FRAME: usize = 1024 * 1024;

/// The checksums of a file, in the order and the form in which stores tell them. Blocks.
///
/// # Errors
/// When the file cannot be read.
pub fn hash_file(path: &Path, wanted: &[Hash]) -> Result<Vec<String>, PathError> {
    let mut file = fsx::open(path)?;
    let mut running: Vec<Running> = wanted.iter().map(|hash| Running::new(hash.kind())).collect();
    let mut frame = vec![0; FRAME];
    loop {
        let count = file.read(&mut frame).map_err(PathError::wrap("read", path))?;
        if count == 0 {
            return Ok(running.into_iter().map(|running| text(running.finish())).collect());
        }
        for running in &mut running {
            running.update(&frame[..count]);
        }
    }
}

fn text(taken: Taken) -> String {
    match taken {
        Taken::Md5(md5) => md5.iter().map(|byte| format!("{byte:02x}")).collect(),
        Taken::Crc64(Kind::Crc64Ecma, crc) => crc.to_string(),
        Taken::Crc64(_, crc) => Checksum::new(ChecksumAlgorithm::Crc64Nvme, &crc.to_be_bytes())
            .map(|sum| sum.to_base64())
            .unwrap_or_default(),
        Taken::Sum(sum) => sum.to_base64(),
        Taken::Composite(sum, parts) => format!("{}-{parts}", sum.to_base64()),
        Taken::None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_their_check_strings() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("f");
        std::fs::write(&path, "123456789").expect("written");
        let wanted =
            [Hash::Md5, Hash::Crc64Ecma, Hash::Sum(ChecksumAlgorithm::Crc32), Hash::Sum(ChecksumAlgorithm::Crc64Nvme)];
        let found = hash_file(&path, &wanted).expect("readable");
        // Check values of the catalogues of CRCs; `md5sum` of the same text.
        let nvme = Checksum::new(ChecksumAlgorithm::Crc64Nvme, &0xAE8B_1486_0A79_9888_u64.to_be_bytes()).expect("long");
        let expected = [
            "25f9e794323b453885f5181f1b624d0b".to_owned(),
            0x995D_C9BB_DF19_39FA_u64.to_string(),
            "y/Q5Jg==".to_owned(),
            nvme.to_base64(),
        ];
        assert_eq!(found, expected);
        assert!(hash_file(&directory.path().join("none"), &wanted).is_err());
    }
}
