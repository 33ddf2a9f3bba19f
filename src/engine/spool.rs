//! Parts of a stream that are too large for memory: each waits in a file without a name.

use std::io::{self, Read};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;

use crate::base::fsx::{self, PathError};

use super::EngineError;
use super::buffers::{BufferPool, FRAME};
use super::source::SourceFile;

/// Parts on disk at once, beside the one that is being filled.
///
/// *Source:* one that leaves while the next fills, and one for the time a part is tried again. *Applies:* streams above
/// 1 TB or with little memory; the disk holds three parts.
pub(super) const SPOOLED: usize = 2;

/// Reads `wanted` bytes, or what is left of the stream, into a file without a name in `directory`. Blocks.
///
/// # Errors
/// [`EngineError::Stream`] when the stream cannot be read, [`EngineError::File`] when the directory does not take it.
pub(super) fn spool(
    source: &mut dyn Read,
    wanted: u64,
    directory: &Path,
    pool: &BufferPool,
) -> Result<SourceFile, EngineError> {
    let file = Arc::new(fsx::create_unnamed(directory)?);
    let mut frame = pool.take(FRAME);
    let mut offset = 0;
    while offset < wanted {
        let count = usize::try_from(wanted - offset).unwrap_or(FRAME).min(FRAME);
        let filled = fill(source, &mut frame.as_mut()[..count])
            .map_err(|source| EngineError::Stream { action: "read standard input", source })?;
        file.write_all_at(&frame.as_slice()[..filled], offset)
            .map_err(PathError::wrap("keep a part of standard input in", directory))?;
        offset += filled as u64;
        if filled < count {
            break;
        }
    }
    Ok(SourceFile::of_open(file, directory)?)
}

/// Reads until the buffer is full or the stream ends.
fn fill(source: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time, as a pipe does.
    struct Drops(Vec<u8>);

    impl Read for Drops {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = buffer.len().min(1000).min(self.0.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0.drain(..count);
            Ok(count)
        }
    }

    #[test]
    fn a_part_is_whole_on_disk_and_leaves_no_name() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let bytes: Vec<u8> = (0..FRAME + 5000).map(|at| (at % 251) as u8).collect();
        let mut source = Drops(bytes.clone());
        let first = spool(&mut source, 3000, dir.path(), &BufferPool::default()).expect("room");
        assert_eq!((first.size(), source.0.len()), (3000, bytes.len() - 3000));
        let rest = spool(&mut source, u64::MAX, dir.path(), &BufferPool::default()).expect("room");
        assert_eq!(rest.size() as usize, bytes.len() - 3000);
        assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0);
        let error = spool(&mut source, 1, &dir.path().join("none"), &BufferPool::default()).expect_err("no directory");
        assert!(matches!(error, EngineError::File(_)));
    }
}
