//! Moving bytes at the least cost: what is thrown away is never copied to user space, and synthetic content leaves the
//! page cache by `sendfile`. Where the kernel offers neither, plain reads and writes do.

use std::cell::RefCell;
use std::io;
use std::ops::Range;

#[cfg(not(target_os = "linux"))]
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// Length of the pattern that all content repeats: the byte at offset N is the pattern's at N modulo this. Small enough
/// to stay in a core's cache, so that the client's copy is all that reading costs.
pub(crate) const PATTERN: usize = 1024 * 1024;
/// Most bytes thrown away by one call.
const GULP: usize = 1024 * 1024;

/// The static content, in memory and (on Linux) as a file in memory.
pub(crate) struct Content {
    pub(crate) pattern: Vec<u8>,
    #[cfg(target_os = "linux")]
    file: rustix::fd::OwnedFd,
}

impl Content {
    pub(crate) fn new() -> io::Result<Self> {
        // A linear congruence: looks random to a compressor, the same in every run.
        let mut state: u32 = 1;
        let pattern: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(PATTERN)
        .collect();
        #[cfg(target_os = "linux")]
        let file = {
            let file = rustix::fs::memfd_create("null-content", rustix::fs::MemfdFlags::CLOEXEC)?;
            let mut written = 0;
            while written < PATTERN {
                written += rustix::io::write(&file, &pattern[written..])?;
            }
            file
        };
        Ok(Self {
            pattern,
            #[cfg(target_os = "linux")]
            file,
        })
    }

    /// Sends the content's bytes `range`.
    #[cfg(target_os = "linux")]
    pub(crate) async fn send(&self, stream: &TcpStream, mut range: Range<u64>) -> io::Result<()> {
        while range.start < range.end {
            let mut at = range.start % PATTERN as u64;
            let count = (range.end - range.start).min(PATTERN as u64 - at) as usize;
            stream.writable().await?;
            let sent = stream.try_io(tokio::io::Interest::WRITABLE, || {
                Ok(rustix::fs::sendfile(stream, &self.file, Some(&mut at), count)?)
            });
            match sent {
                Ok(sent) => range.start += sent as u64,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    #[cfg(not(target_os = "linux"))]
    pub(crate) async fn send(&self, stream: &mut TcpStream, mut range: Range<u64>) -> io::Result<()> {
        while range.start < range.end {
            let at = (range.start % PATTERN as u64) as usize;
            let count = ((range.end - range.start) as usize).min(PATTERN - at);
            stream.write_all(&self.pattern[at..at + count]).await?;
            range.start += count as u64;
        }
        Ok(())
    }
}

/// Where unwanted bytes would go: one for all connections. On Linux the kernel drops them instead, so these pages are
/// never touched.
pub(crate) struct Sink(RefCell<Vec<u8>>);

impl Sink {
    pub(crate) fn new() -> Self {
        Self(RefCell::new(vec![0; GULP]))
    }

    /// Takes up to `most` bytes off the stream and throws them away; returns how many.
    pub(crate) async fn discard(&self, stream: &TcpStream, most: u64) -> io::Result<u64> {
        loop {
            stream.readable().await?;
            let taken = {
                let mut pages = self.0.borrow_mut();
                let most = (pages.len() as u64).min(most) as usize;
                drop_bytes(stream, &mut pages[..most])
            };
            match taken {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(taken) => return Ok(taken as u64),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
    }
}

#[cfg(target_os = "linux")]
fn drop_bytes(stream: &TcpStream, pages: &mut [u8]) -> io::Result<usize> {
    stream.try_io(tokio::io::Interest::READABLE, || {
        // TCP drops instead of copying under MSG_TRUNC. *Source*: man 7 tcp.
        Ok(rustix::net::recv(stream, pages, rustix::net::RecvFlags::TRUNC)?.1)
    })
}

#[cfg(not(target_os = "linux"))]
fn drop_bytes(stream: &TcpStream, pages: &mut [u8]) -> io::Result<usize> {
    stream.try_read(pages)
}
