//! The kernel's queue on Linux: inotify.

use std::ffi::OsStr;
use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rustix::event::{EventfdFlags, PollFd, PollFlags, eventfd, poll};
use rustix::fs::OFlags;
use rustix::fs::inotify::{self, CreateFlags, ReadFlags, Reader, WatchFlags};
use rustix::io::Errno;

use crate::base::below::open_below;

use super::queue::{Happening, Interest, Kernel, Notice};

/// Bytes of events that are taken from the kernel at once.
/// *Source*: an event is 16 bytes and a name in steps of 16, so this holds one to two thousand of them; more bytes made no
/// measurable difference.
/// *Applies*: each queue has one such buffer.
const BUFFER: usize = 64 * 1024;

/// An inotify instance.
pub(super) struct Inotify {
    queue: OwnedFd,
    bell: OwnedFd,
    buffer: Mutex<Vec<MaybeUninit<u8>>>,
}

impl Inotify {
    /// # Errors
    /// What the kernel says; `EMFILE` when the user has `fs.inotify.max_user_instances` already.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self {
            queue: inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?,
            bell: eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK)?,
            buffer: Mutex::new(vec![MaybeUninit::uninit(); BUFFER]),
        })
    }
}

/// As little as tells of every file: half of the events of a burst are opens and reads that nobody wants.
fn flags(interest: Interest) -> WatchFlags {
    let mut flags = WatchFlags::CREATE
        | WatchFlags::CLOSE_WRITE
        | WatchFlags::MOVED_TO
        | WatchFlags::MOVED_FROM
        | WatchFlags::DELETE_SELF
        | WatchFlags::MOVE_SELF
        | WatchFlags::ONLYDIR
        | WatchFlags::DONT_FOLLOW
        | WatchFlags::EXCL_UNLINK;
    flags.set(WatchFlags::MODIFY, interest.writes);
    flags.set(WatchFlags::ATTRIB, interest.attributes);
    flags.set(WatchFlags::DELETE, interest.deletions);
    flags
}

/// What an event says, apart from whether it is about a directory. The kernel sets one bit of these in each.
fn happening(events: ReadFlags) -> Option<Happening> {
    [
        (ReadFlags::QUEUE_OVERFLOW, Happening::Overflow),
        (ReadFlags::IGNORED, Happening::Ended),
        (ReadFlags::UNMOUNT, Happening::Unmounted),
        (ReadFlags::CLOSE_WRITE, Happening::Closed),
        (ReadFlags::CREATE, Happening::Made),
        (ReadFlags::MOVED_TO, Happening::MovedHere),
        (ReadFlags::MOVED_FROM, Happening::MovedAway),
        (ReadFlags::DELETE, Happening::Deleted),
        (ReadFlags::MODIFY, Happening::Written),
        (ReadFlags::ATTRIB, Happening::Attributes),
        (ReadFlags::DELETE_SELF, Happening::SelfDeleted),
        (ReadFlags::MOVE_SELF, Happening::SelfMoved),
    ]
    .into_iter()
    .find_map(|(flag, happening)| events.contains(flag).then_some(happening))
}

impl Kernel for Inotify {
    fn add(&self, directory: &Path, interest: Interest) -> io::Result<i32> {
        let flags = flags(interest);
        match inotify::add_watch(&self.queue, directory, flags) {
            // No path of this length is taken, but a directory that is open has a short one.
            Err(Errno::NAMETOOLONG) => {
                let open = open_below(rustix::fs::CWD, directory, OFlags::PATH | OFlags::DIRECTORY)?;
                let path = PathBuf::from(format!("/proc/self/fd/{}", open.as_raw_fd()));
                Ok(inotify::add_watch(&self.queue, &path, flags.difference(WatchFlags::DONT_FOLLOW))?)
            }
            told => Ok(told?),
        }
    }

    fn remove(&self, wd: i32) {
        // It is gone already when the directory is.
        inotify::remove_watch(&self.queue, wd).ok();
    }

    fn read(&self, hear: &mut dyn FnMut(Notice<'_>)) -> io::Result<()> {
        let mut waiting = [PollFd::new(&self.queue, PollFlags::IN), PollFd::new(&self.bell, PollFlags::IN)];
        match poll(&mut waiting, None) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        if !waiting[1].revents().is_empty() {
            return Ok(());
        }
        let mut buffer = self.buffer.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut reader = Reader::new(&self.queue, &mut buffer);
        loop {
            match reader.next() {
                Ok(event) => {
                    let Some(what) = happening(event.events()) else { continue };
                    hear(Notice {
                        wd: event.wd(),
                        what,
                        directory: event.events().contains(ReadFlags::ISDIR),
                        name: event.file_name().map(|name| OsStr::from_bytes(name.to_bytes())),
                    });
                }
                Err(Errno::AGAIN) => return Ok(()),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
            if reader.is_buffer_empty() {
                return Ok(());
            }
        }
    }

    fn wake(&self) {
        rustix::io::write(&self.bell, &1u64.to_ne_bytes()).ok();
    }
}
