//! Local files as what is sent: whole in memory when small, else slices that are read while they are sent.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::Stream;
use rustix::io::Errno;
use tokio::task::JoinHandle;

use crate::base::below::{open_file, open_regular};
use crate::base::fsx::{self, PathError};
use crate::base::stamp::Stamp;
use crate::store::{ChecksumAlgorithm, Digests, Frames, ObjectStore, Proof, ReplayBody};

use super::EngineError;
use super::buffers::{BufferPool, FRAME};
use super::digest::{Kind, Running, Taken};
use super::progress::{Progress, Try};

/// How a file is read that somebody may write to meanwhile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// It must not change: [`EngineError::Changed`].
    #[default]
    Steady,
    /// From a clone, which shares its blocks until they are written to. Fails where the file system makes none.
    Clone,
    /// To the size it had when it was opened, whatever is written meanwhile.
    AsItIs,
}

/// How a file to send is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenHow {
    /// How it is read.
    pub reading: Reading,
    /// Which ways lead to it.
    pub way: Way,
}

/// Which ways lead to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Any.
    #[default]
    Any,
    /// Any, but to a regular file alone: nobody waits for the writer of a pipe.
    Regular,
    /// Those below this directory, without a symbolic link, and to a regular file.
    Below(PathBuf),
}

/// How often a file is cloned until its stamp stays the same meanwhile. *Source:* a clone takes well below a millisecond,
/// and a writer seldom writes as often.
const CLONES: usize = 8;

/// A file opened for sending.
#[derive(Clone, Debug)]
pub struct SourceFile {
    file: Arc<File>,
    path: Arc<Path>,
    stamp: Stamp,
    reading: Reading,
    /// A clone of the file as it was at another time than the stamp tells.
    inexact: bool,
}

/// What tells a file from a later one of the same name: size, inode and time of the last write.
pub(super) fn identity(stamp: &Stamp) -> String {
    let Stamp { size, inode, modified, .. } = stamp;
    format!("{size} {inode} {modified}")
}

fn not_cloned(errno: Errno) -> io::Error {
    match errno {
        Errno::OPNOTSUPP | Errno::INVAL | Errno::NOTTY | Errno::NOSYS => io::Error::new(
            io::ErrorKind::Unsupported,
            "its file system makes no clones, as Btrfs and XFS with reflinks do",
        ),
        other => other.into(),
    }
}

fn stamp_of(file: &File, path: &Path) -> Result<Stamp, PathError> {
    file.metadata().map(|metadata| Stamp::of(&metadata)).map_err(PathError::wrap("read the metadata of", path))
}

impl SourceFile {
    /// A file that is open already. Blocks.
    ///
    /// # Errors
    /// [`PathError`] naming it.
    pub fn of_open(file: Arc<File>, path: &Path) -> Result<Self, PathError> {
        let stamp = stamp_of(&file, path)?;
        Ok(Self { file, path: path.into(), stamp, reading: Reading::Steady, inexact: false })
    }

    /// Opens a file, to which somebody may be writing. Blocks.
    ///
    /// # Errors
    /// [`PathError`] naming it.
    pub fn open(path: &Path, how: &OpenHow) -> Result<Self, PathError> {
        let opened = match &how.way {
            Way::Any => fsx::open(path)?,
            Way::Regular => open_regular(path).map_err(PathError::wrap("open", path))?,
            Way::Below(root) => match path.strip_prefix(root) {
                Ok(below) => open_file(root, below).map_err(PathError::wrap("open", path))?,
                Err(_) => return Err(PathError::wrap("open", path)(io::Error::other("it lies elsewhere"))),
            },
        };
        let opened = Self::of_open(Arc::new(opened), path)?;
        let reading = how.reading;
        match reading {
            Reading::Steady => Ok(opened),
            Reading::Clone => opened.cloned(),
            Reading::AsItIs => Ok(Self { reading, ..opened }),
        }
    }

    /// The clone is a file without a name beside the original, which goes when it is closed.
    fn cloned(self) -> Result<Self, PathError> {
        let beside = self.path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut tries = CLONES;
        loop {
            let before = stamp_of(&self.file, &self.path)?;
            let file = fsx::create_unnamed(beside)?;
            rustix::fs::ioctl_ficlone(&file, &self.file)
                .map_err(|errno| PathError::wrap("clone", &self.path)(not_cloned(errno)))?;
            tries -= 1;
            let inexact = stamp_of(&self.file, &self.path)? != before;
            if !inexact || tries == 0 {
                let size = stamp_of(&file, &self.path)?.size;
                let (file, stamp) = (Arc::new(file), Stamp { size, ..before });
                return Ok(Self { file, stamp, reading: Reading::Clone, inexact, ..self });
            }
        }
    }

    /// What it looked like when it was opened.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Its size in bytes when it was opened.
    pub fn size(&self) -> u64 {
        self.stamp.size
    }

    /// What tells it from a later file of the same name: size, inode and time of the last write.
    pub fn identity(&self) -> String {
        identity(&self.stamp)
    }

    /// What tells that it has not been touched in any way, its metadata included.
    pub fn untouched(&self) -> String {
        format!("{} {}", self.identity(), self.stamp.changed)
    }

    /// Fails when the file was written to since it was opened and must not be. Blocks.
    ///
    /// # Errors
    /// [`EngineError::Changed`], or [`EngineError::File`] when it cannot be looked at.
    pub fn unchanged(&self) -> Result<(), EngineError> {
        if self.reading == Reading::Steady && self.torn()? { Err(self.changed()) } else { Ok(()) }
    }

    /// Whether what is read may be another content than the file had when its stamp was taken. Blocks.
    ///
    /// # Errors
    /// [`EngineError::File`] when it cannot be looked at.
    pub fn torn(&self) -> Result<bool, EngineError> {
        match self.reading {
            Reading::Clone => Ok(self.inexact),
            Reading::Steady | Reading::AsItIs => Ok(stamp_of(&self.file, &self.path)? != self.stamp),
        }
    }

    /// The error for a file that was written to.
    pub fn changed(&self) -> EngineError {
        EngineError::Changed { path: self.path.to_path_buf() }
    }

    /// All of a file of at most [`FRAME`] bytes, in a pooled buffer. Blocks.
    ///
    /// # Errors
    /// As [`SourceFile::unchanged`], or a read error.
    pub fn read_whole(&self, pool: &BufferPool) -> Result<Bytes, EngineError> {
        let mut frame = pool.take(usize::try_from(self.size()).unwrap_or(FRAME).min(FRAME));
        self.read_at(frame.as_mut(), 0).map_err(|error| self.unreadable(error))?;
        self.unchanged()?;
        if self.size() == 0 {
            self.really_empty()?;
        }
        Ok(frame.freeze())
    }

    /// Files under `/proc` and `/sys` tell a size of 0 and hold bytes all the same.
    fn really_empty(&self) -> Result<(), EngineError> {
        let mut byte = [0];
        match self.file.read_at(&mut byte, 0) {
            Ok(0) => Ok(()),
            Ok(_) => Err(PathError {
                action: "tell the size of",
                path: self.path.to_path_buf(),
                source: io::Error::other("it reports 0 bytes and holds more; send it through standard input"),
            }
            .into()),
            Err(error) => Err(self.unreadable(error)),
        }
    }

    /// Passes over `length` bytes from `offset`. Blocks.
    fn scan(&self, slice: (u64, u64), pool: &BufferPool, mut each: impl FnMut(&[u8])) -> Result<(), EngineError> {
        let (mut offset, length) = slice;
        let end = offset + length;
        let mut frame = pool.take(FRAME);
        while offset < end {
            let count = usize::try_from(end - offset).unwrap_or(FRAME).min(FRAME);
            let buffer = &mut frame.as_mut()[..count];
            self.read_at(buffer, offset).map_err(|error| self.unreadable(error))?;
            each(buffer);
            offset += count as u64;
        }
        Ok(())
    }

    /// The digest of `length` bytes from `offset`. Blocks.
    ///
    /// # Errors
    /// [`EngineError::Changed`] when the file ends early, or a read error.
    pub fn digest(&self, slice: (u64, u64), kind: Kind, pool: &BufferPool) -> Result<Taken, EngineError> {
        let mut running = Running::new(kind);
        self.scan(slice, pool, |bytes| running.update(bytes))?;
        Ok(running.finish())
    }

    /// The digests that must stand in the headers of `length` bytes from `offset`, in one pass. Blocks.
    ///
    /// # Errors
    /// As [`SourceFile::digest`].
    pub fn header_digests(
        &self,
        slice: (u64, u64),
        want: HeaderDigests,
        pool: &BufferPool,
    ) -> Result<Digests, EngineError> {
        if !want.any() {
            return Ok(Digests::default());
        }
        let mut taking = Taking::new(want);
        self.scan(slice, pool, |bytes| taking.update(bytes))?;
        Ok(taking.finish())
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<()> {
        self.file.read_exact_at(buffer, offset)
    }

    /// A file that ends before its size was reached was cut meanwhile.
    pub fn unreadable(&self, error: io::Error) -> EngineError {
        if error.kind() == io::ErrorKind::UnexpectedEof {
            return self.changed();
        }
        PathError { action: "read", path: self.path.to_path_buf(), source: error }.into()
    }
}

/// Which digests must be known before the first byte is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderDigests {
    /// A checksum of S3.
    pub checksum: Option<ChecksumAlgorithm>,
    /// MD5, for `Content-MD5`.
    pub md5: bool,
    /// SHA-256, for the signature.
    pub sha256: bool,
}

impl HeaderDigests {
    /// What requests to this store carry.
    pub fn for_store(store: &impl ObjectStore) -> Self {
        Self {
            checksum: store.profile().checksum_algorithm(),
            md5: store.profile().proof() == Proof::ContentMd5,
            sha256: store.signs_payloads(),
        }
    }

    /// Whether there are any.
    pub fn any(self) -> bool {
        self.checksum.is_some() || self.md5 || self.sha256
    }

    /// The digests of bytes in memory.
    pub fn of(self, bytes: &[u8]) -> Digests {
        let mut taking = Taking::new(self);
        taking.update(bytes);
        taking.finish()
    }
}

/// Digests for headers in the making.
struct Taking {
    want: HeaderDigests,
    checksum: Running,
    md5: Running,
    /// Not taken where the checksum is the same.
    sha256: Running,
}

impl Taking {
    fn new(want: HeaderDigests) -> Self {
        let sha256 = Kind::Sum(ChecksumAlgorithm::Sha256);
        let checksum = match want.checksum {
            Some(ChecksumAlgorithm::Crc64Nvme) => Kind::Crc64Nvme,
            Some(algorithm) => Kind::Sum(algorithm),
            None => Kind::Size,
        };
        let of = |wanted: bool, kind| Running::new(if wanted { kind } else { Kind::Size });
        Self {
            want,
            checksum: Running::new(checksum),
            md5: of(want.md5, Kind::Md5),
            sha256: of(want.sha256 && checksum != sha256, sha256),
        }
    }

    fn update(&mut self, bytes: &[u8]) {
        self.checksum.update(bytes);
        self.md5.update(bytes);
        self.sha256.update(bytes);
    }

    fn finish(self) -> Digests {
        let mut digests = Digests::default();
        match self.checksum.finish() {
            Taken::Crc64(_, value) => digests.crc64nvme = Some(value),
            Taken::Sum(sum) => digests.checksum = Some(sum),
            Taken::Md5(_) | Taken::Composite(..) | Taken::None => {}
        }
        if let Taken::Md5(md5) = self.md5.finish() {
            digests.md5 = Some(md5);
        }
        let sha256 = match self.sha256.finish() {
            Taken::Sum(sum) => Some(sum),
            _ => digests.checksum.filter(|_| self.want.sha256),
        };
        digests.sha256 = sha256.and_then(|sum| sum.bytes().try_into().ok());
        digests
    }
}

/// A slice of a file as a request body: frames read by `pread` one ahead of the socket, digested while they are warm.
pub struct FileSlice {
    source: SourceFile,
    offset: u64,
    length: u64,
    pool: BufferPool,
    kind: Kind,
    /// The digest of the last opening. Each has its own: a connection may still read for a try that was given up.
    last: Mutex<Arc<Mutex<Running>>>,
    progress: Progress,
}

impl FileSlice {
    /// `length` bytes from `offset`; each opening takes a new digest of `kind`.
    pub fn new(source: SourceFile, slice: (u64, u64), pool: BufferPool, kind: Kind, progress: Progress) -> Self {
        let last = Mutex::new(Arc::new(Mutex::new(Running::new(kind))));
        Self { source, offset: slice.0, length: slice.1, pool, kind, last, progress }
    }

    /// The digest of what the last opening sent.
    pub fn taken(&self) -> Taken {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let mut running = last.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *running, Running::None).finish()
    }
}

impl ReplayBody for FileSlice {
    fn length(&self) -> u64 {
        self.length
    }

    fn open(&self) -> Frames {
        let running = Arc::new(Mutex::new(Running::new(self.kind)));
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = running.clone();
        let progress = self.progress.restart();
        let reader = Reader { source: self.source.clone(), pool: self.pool.clone(), running, progress };
        let mut frames =
            SliceFrames { reader: Arc::new(reader), next: self.offset, end: self.offset + self.length, pending: None };
        frames.read_ahead();
        Box::pin(frames)
    }
}

struct Reader {
    source: SourceFile,
    pool: BufferPool,
    running: Arc<Mutex<Running>>,
    progress: Try,
}

impl Reader {
    fn read(&self, offset: u64, count: usize) -> io::Result<Bytes> {
        let mut frame = self.pool.take(count);
        self.source.read_at(frame.as_mut(), offset)?;
        self.running.lock().unwrap_or_else(PoisonError::into_inner).update(frame.as_slice());
        Ok(frame.freeze())
    }
}

struct SliceFrames {
    reader: Arc<Reader>,
    next: u64,
    end: u64,
    pending: Option<JoinHandle<io::Result<Bytes>>>,
}

impl SliceFrames {
    /// Starts the next read. One frame at a time, so digests see the bytes in order. A read that nobody waits for any
    /// more ends by itself and its buffer returns to the pool.
    fn read_ahead(&mut self) {
        if self.next >= self.end {
            return;
        }
        let count = usize::try_from(self.end - self.next).unwrap_or(FRAME).min(FRAME);
        let (reader, offset) = (self.reader.clone(), self.next);
        self.next += count as u64;
        self.pending = Some(tokio::task::spawn_blocking(move || reader.read(offset, count)));
    }
}

impl Stream for SliceFrames {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(pending) = &mut self.pending else { return Poll::Ready(None) };
        let read = std::task::ready!(Pin::new(pending).poll(cx));
        self.pending = None;
        let frame = read.map_err(io::Error::other).and_then(|frame| frame);
        if let Ok(bytes) = &frame {
            self.reader.progress.add(bytes.len() as u64);
            self.read_ahead();
        }
        Poll::Ready(Some(frame))
    }
}

#[cfg(test)]
mod tests {
    use futures_util::StreamExt;
    use std::sync::atomic::Ordering::Relaxed;

    use super::*;
    use crate::engine::digest::digest_of;

    #[test]
    fn each_digest_goes_to_its_own_header() {
        let of = |checksum, md5, sha256| HeaderDigests { checksum, md5, sha256 }.of(b"123456789");
        let sha256 = of(None, false, true).sha256;
        assert!(sha256.is_some());
        let both = of(Some(ChecksumAlgorithm::Sha256), true, true);
        assert_eq!(
            (both.sha256, both.checksum.map(|sum| sum.bytes().to_vec())),
            (sha256, sha256.map(|sum| sum.to_vec()))
        );
        assert!(both.md5.is_some() && both.crc64nvme.is_none());
        let unsigned = of(Some(ChecksumAlgorithm::Sha256), false, false);
        assert_eq!((unsigned.sha256, unsigned.checksum), (None, both.checksum));
        let crc = of(Some(ChecksumAlgorithm::Crc64Nvme), false, false);
        assert_eq!((crc.crc64nvme, crc.checksum, crc.sha256), (Some(0xAE8B_1486_0A79_9888), None, None));
        let other = of(Some(ChecksumAlgorithm::Crc32c), false, true);
        assert_eq!((other.crc64nvme, other.sha256), (None, sha256));
        assert_eq!(other.checksum.map(|sum| sum.to_base64()).as_deref(), Some("4waSgw=="));
    }

    #[tokio::test]
    async fn a_try_that_is_still_read_leaves_digest_and_count_of_the_next_alone() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("f");
        let bytes: Vec<u8> = (0..3 * FRAME).map(|at| (at % 251) as u8).collect();
        std::fs::write(&path, &bytes).expect("writable");
        let (emitter, receiver) = crate::events::channel();
        let source = SourceFile::open(&path, &OpenHow::default()).expect("there");
        let slice = (0, bytes.len() as u64);
        let progress = Progress::new(&emitter, None);
        let body = FileSlice::new(source, slice, BufferPool::default(), Kind::Crc64Ecma, progress);
        let mut given_up = body.open();
        given_up.next().await.expect("a frame").expect("readable");
        let mut sent = body.open();
        let mut length = 0;
        while let Some(frame) = sent.next().await {
            length += frame.expect("readable").len();
            drop(given_up.next().await);
        }
        assert_eq!(length, bytes.len());
        assert_eq!(body.taken(), digest_of(Kind::Crc64Ecma, &bytes));
        assert_eq!(receiver.counters.bytes_moved.load(Relaxed), bytes.len() as u64);
    }

    fn open_as(path: &Path, reading: Reading) -> Result<SourceFile, PathError> {
        SourceFile::open(path, &OpenHow { reading, way: Way::Any })
    }

    #[test]
    fn a_file_that_is_written_to_is_refused_or_read_as_far_as_it_went() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("f");
        std::fs::write(&path, "line one\n").expect("writable");
        let [steady, as_it_is] =
            [Reading::Steady, Reading::AsItIs].map(|reading| open_as(&path, reading).expect("there"));
        assert!(!as_it_is.torn().expect("there") && steady.unchanged().is_ok());
        std::fs::write(&path, "line one\nline two\n").expect("writable");
        assert!(matches!(steady.read_whole(&BufferPool::default()), Err(EngineError::Changed { .. })));
        let read = as_it_is.read_whole(&BufferPool::default()).expect("what there was");
        assert_eq!((&read[..], as_it_is.torn().expect("there")), (&b"line one\n"[..], true));
        std::fs::write(&path, "cut").expect("writable");
        assert!(matches!(as_it_is.read_whole(&BufferPool::default()), Err(EngineError::Changed { .. })));
    }

    #[test]
    fn a_clone_stays_as_it_was_and_has_no_name() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("f");
        std::fs::write(&path, "line one\n").expect("writable");
        match open_as(&path, Reading::Clone) {
            Ok(clone) => {
                std::fs::write(&path, "line two\n").expect("writable");
                assert_eq!(&clone.read_whole(&BufferPool::default()).expect("readable")[..], b"line one\n");
                assert!(!clone.torn().expect("known"));
            }
            Err(error) => assert_eq!(error.source.kind(), io::ErrorKind::Unsupported, "{error}"),
        }
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 1);
    }

    #[test]
    fn a_file_that_hides_its_size_is_not_sent_as_an_empty_object() {
        let hidden = SourceFile::open(Path::new("/proc/self/status"), &OpenHow::default()).expect("Linux has it");
        let error = hidden.read_whole(&BufferPool::default()).expect_err("it holds bytes").into_failure();
        assert!(error.message.contains("standard input"), "{}", error.message);
        let empty = tempfile::NamedTempFile::new().expect("a temporary file");
        let source = SourceFile::open(empty.path(), &OpenHow::default()).expect("there");
        assert!(source.read_whole(&BufferPool::default()).expect("empty").is_empty());
    }
}
