//! Frame buffers that are used again.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

/// Bytes of a frame: what is read, hashed and handed to the socket at once.
///
/// *Source:* the small end of the range that design.md section 3 gives: 64 requests with three frames each must stay
/// under the memory goal of section 6. *Applies:* uploads from files and writes of downloads.
pub const FRAME: usize = 256 * 1024;

/// Idle buffers kept.
const KEPT: usize = 128;

/// Buffers up to this size, in bytes, are as large as what is in them, and are not kept.
///
/// *Source:* an allocator serves such sizes as fast as a pool. *Applies:* small files: hundreds of them may be under way
/// without a frame each.
const SMALL: usize = 64 * 1024;

/// The bytes that a buffer of `length` bytes, at most [`FRAME`], takes up.
pub fn buffer_bytes(length: u64) -> u64 {
    if length <= SMALL as u64 { length } else { FRAME as u64 }
}

/// A pool of frame buffers. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct BufferPool {
    idle: Arc<Mutex<Vec<Vec<u8>>>>,
}

/// A buffer that returns to its pool when it is dropped.
#[derive(Debug)]
pub struct Frame {
    buffer: Vec<u8>,
    pool: BufferPool,
}

impl BufferPool {
    /// A buffer of `length` bytes, at most [`FRAME`], with whatever was in it.
    pub fn take(&self, length: usize) -> Frame {
        debug_assert!(length <= FRAME);
        if length <= SMALL {
            return Frame { buffer: vec![0; length], pool: self.clone() };
        }
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut buffer = idle.unwrap_or_else(|| vec![0; FRAME]);
        buffer.resize(length, 0);
        Frame { buffer, pool: self.clone() }
    }
}

impl Frame {
    /// The bytes, to be filled.
    pub fn as_mut(&mut self) -> &mut [u8] {
        &mut self.buffer
    }

    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        &self.buffer
    }

    /// The same buffer as shared bytes; it returns to the pool with the last of them.
    pub fn freeze(self) -> Bytes {
        Bytes::from_owner(self)
    }
}

impl AsRef<[u8]> for Frame {
    fn as_ref(&self) -> &[u8] {
        &self.buffer
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        let buffer = std::mem::take(&mut self.buffer);
        if buffer.capacity() < FRAME {
            return;
        }
        let mut idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push(buffer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frozen_frame_returns_to_its_pool_with_its_last_clone() {
        let pool = BufferPool::default();
        let mut frame = pool.take(FRAME);
        frame.as_mut()[..5].copy_from_slice(b"hello");
        let bytes = frame.freeze();
        let clone = bytes.clone();
        drop(bytes);
        assert_eq!(pool.idle.lock().expect("unpoisoned").len(), 0);
        assert_eq!(&clone[..5], b"hello");
        drop(clone);
        assert_eq!(pool.idle.lock().expect("unpoisoned").len(), 1);
    }

    #[test]
    fn a_buffer_takes_up_what_it_is_counted_as() {
        let pool = BufferPool::default();
        for length in [0, 1, SMALL, SMALL + 1, FRAME] {
            let frame = pool.take(length);
            assert_eq!((frame.as_slice().len(), frame.buffer.capacity() as u64), (length, buffer_bytes(length as u64)));
        }
        assert_eq!(pool.idle.lock().expect("unpoisoned").len(), 1, "small ones are not kept");
    }
}
