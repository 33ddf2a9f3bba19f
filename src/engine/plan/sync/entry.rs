//! One file or object as a side of a sync knows it, and its form on disk when more of them wait than memory should hold.

use std::io;

use jiff::Timestamp;

use crate::engine::plan::paths::key_name;
use crate::engine::plan::walk::FoundFile;
use crate::engine::select::Facts;

/// A file or object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its path below the root of its side, joined by `/`. What both sides are ordered and matched by.
    pub(super) key: String,
    /// Its size in bytes.
    pub(super) size: u64,
    /// When it was written or stored, as finely as its side tells.
    pub(super) modified: Option<Timestamp>,
    /// An object's ETag without quotes; empty for a file.
    pub(super) etag: String,
    /// An object's storage class; empty for a file, or when the store did not say.
    pub(super) class: String,
    /// A file that was reached through a symlink to a directory.
    pub(super) linked: bool,
}

impl From<FoundFile> for Entry {
    fn from(file: FoundFile) -> Self {
        let FoundFile { relative, size, modified, linked } = file;
        Self { key: relative, size, modified, etag: String::new(), class: String::new(), linked }
    }
}

/// Bytes of a record beside its three texts and its own length.
const FIXED: usize = 4 + 2 + 2 + 8 + 8 + 4 + 1;

/// Bit of the flags: there is a time.
const TIMED: u8 = 1;
/// Bit of the flags: [`Entry::linked`].
const LINKED: u8 = 2;

impl Entry {
    /// What filters look at beside the key.
    pub(super) fn facts(&self) -> Facts<'_> {
        // A file has no ETag either.
        let class = (!self.etag.is_empty()).then_some(self.class.as_str());
        Facts { name: key_name(&self.key), size: self.size, modified: self.modified, class }
    }

    /// Bytes that it takes in memory and, nearly, on disk.
    pub(super) fn weight(&self) -> usize {
        self.key.len() + self.etag.len() + self.class.len() + size_of::<Self>()
    }

    /// Appends its record: a length, then as many bytes.
    pub(super) fn write(&self, to: &mut Vec<u8>) {
        let length = |text: &str| u16::try_from(text.len()).unwrap_or(u16::MAX);
        let cut = |text: &'_ str| -> usize { usize::from(length(text)) };
        let (etag, class) = (&self.etag.as_bytes()[..cut(&self.etag)], &self.class.as_bytes()[..cut(&self.class)]);
        let total = FIXED + self.key.len() + etag.len() + class.len();
        to.extend_from_slice(&u32::try_from(total).expect("keys are short").to_le_bytes());
        to.extend_from_slice(&u32::try_from(self.key.len()).expect("keys are short").to_le_bytes());
        to.extend_from_slice(&length(&self.etag).to_le_bytes());
        to.extend_from_slice(&length(&self.class).to_le_bytes());
        to.extend_from_slice(&self.size.to_le_bytes());
        let time = self.modified.unwrap_or_default();
        to.extend_from_slice(&time.as_second().to_le_bytes());
        to.extend_from_slice(&time.subsec_nanosecond().to_le_bytes());
        to.push(if self.modified.is_some() { TIMED } else { 0 } | if self.linked { LINKED } else { 0 });
        to.extend_from_slice(self.key.as_bytes());
        to.extend_from_slice(etag);
        to.extend_from_slice(class);
    }

    /// Reads what [`Entry::write`] wrote, without the length in front.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] when it is something else.
    pub(super) fn read(record: &[u8]) -> io::Result<Self> {
        let mut reader = Reader(record);
        let key = u32::from_le_bytes(reader.array()?) as usize;
        let etag = usize::from(u16::from_le_bytes(reader.array()?));
        let class = usize::from(u16::from_le_bytes(reader.array()?));
        let size = u64::from_le_bytes(reader.array()?);
        let second = i64::from_le_bytes(reader.array()?);
        let nanosecond = i32::from_le_bytes(reader.array()?);
        let [flags] = reader.array()?;
        let modified = match flags & TIMED {
            0 => None,
            _ => Some(Timestamp::new(second, nanosecond).map_err(|_| damaged())?),
        };
        let (key, etag, class) = (reader.text(key)?, reader.text(etag)?, reader.text(class)?);
        Ok(Self { key, size, modified, etag, class, linked: flags & LINKED != 0 })
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn array<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk().ok_or_else(damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    fn text(&mut self, length: usize) -> io::Result<String> {
        let (text, rest) = self.0.split_at_checked(length).ok_or_else(damaged)?;
        self.0 = rest;
        String::from_utf8(text.to_vec()).map_err(|_| damaged())
    }
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the temporary file holds something else than was written")
}
