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

/// Buffers of whole parts, used again: given back to the allocator and taken anew, buffers of this size leave its heaps
/// full of holes (the peak of 1 GB from standard input was 130 MB instead of 60 MB). Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct PartPool {
    idle: Arc<Mutex<Vec<Vec<u8>>>>,
}

/// A part in memory, whose buffer returns to its pool with the last who holds it.
struct PartBuffer {
    buffer: Vec<u8>,
    pool: PartPool,
}

impl PartPool {
    /// An empty buffer with room for `wanted` bytes. Untouched pages cost nothing. The permits for the bytes of parts
    /// bound how many there are.
    pub fn take(&self, wanted: usize) -> Vec<u8> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        match idle.pop() {
            Some(buffer) if buffer.capacity() >= wanted => buffer,
            // Parts have grown: smaller buffers are of no more use.
            _ => {
                idle.clear();
                Vec::with_capacity(wanted)
            }
        }
    }

    /// What was read into a buffer, as shared bytes.
    pub fn freeze(&self, buffer: Vec<u8>) -> Bytes {
        Bytes::from_owner(PartBuffer { buffer, pool: self.clone() })
    }
}

impl AsRef<[u8]> for PartBuffer {
    fn as_ref(&self) -> &[u8] {
        &self.buffer
    }
}

impl Drop for PartBuffer {
    fn drop(&mut self) {
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(buffer);
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

    #[test]
    fn a_part_buffer_is_used_again_until_parts_grow() {
        let pool = PartPool::default();
        let mut buffer = pool.take(1000);
        buffer.extend_from_slice(b"part");
        let place = buffer.as_ptr();
        let bytes = pool.freeze(buffer);
        assert_eq!(&bytes[..], b"part");
        drop(bytes);
        let again = pool.take(1000);
        assert_eq!((again.as_ptr(), again.len()), (place, 0));
        drop(pool.freeze(again));
        assert!(pool.take(2000).capacity() >= 2000);
        assert!(pool.idle.lock().expect("unpoisoned").is_empty());
    }
}
