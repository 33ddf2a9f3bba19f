//! Limits of the process: open files, and what to do when they run out, and images of a crash.

use std::io;
use std::time::{Duration, Instant};

use rustix::io::Errno;
use rustix::process::{Resource, getrlimit, setrlimit};

/// Open files that are asked for.
///
/// *Source:* a few for each of the requests that may be in flight, with room for the files of a walk. *Applies:* where the
/// hard limit is higher; some systems have a soft limit of 256.
const WANTED: u64 = 65_536;

/// Descriptors that a request takes at most: its connection, the file that it reads or writes, and as much for one more
/// object that waits to be next. *Applies:* to the number of requests in flight.
const PER_REQUEST: u64 = 4;

/// Descriptors that are left for other things: journals, a walk, name resolution, files of keys.
const OTHERS: u64 = 12;

/// How long a file is waited for that cannot be opened because too many are. *Source:* as long as requests are retried
/// (`retry_for`): what has files open ends within that time or fails. *Applies:* to each opening.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often it is tried meanwhile.
const AGAIN: Duration = Duration::from_millis(20);

/// Raises the soft limit of open files as far as the hard limit allows, up to what many requests in flight need. Where
/// that is refused the limit stays as it is.
pub fn raise_limit() {
    let limit = getrlimit(Resource::Nofile);
    let Some(soft) = limit.current else { return };
    let wanted = WANTED.min(limit.maximum.unwrap_or(WANTED));
    if soft < wanted {
        // Some systems allow less than their hard limit says; then the old limit has to do.
        setrlimit(Resource::Nofile, rustix::process::Rlimit { current: Some(wanted), maximum: limit.maximum }).ok();
    }
}

/// Has a crash leave no image of this process, which holds keys, on the disk.
pub fn forbid_core_dumps() {
    let limit = getrlimit(Resource::Core);
    setrlimit(Resource::Core, rustix::process::Rlimit { current: Some(0), maximum: limit.maximum }).ok();
}

/// How many requests may be in flight with the descriptors that are left now; at least one.
pub fn most_requests() -> u32 {
    let Some(limit) = getrlimit(Resource::Nofile).current else { return u32::MAX };
    // Counting opens one itself.
    let open = std::fs::read_dir("/proc/self/fd").map_or(16, |entries| entries.count() as u64);
    let left = limit.saturating_sub(open + OTHERS);
    u32::try_from(left / PER_REQUEST).unwrap_or(u32::MAX).max(1)
}

/// Whether an error says that too many files are open, in this process or the system.
fn is_exhausted(code: i32) -> bool {
    [Errno::MFILE, Errno::NFILE].map(Errno::raw_os_error).contains(&code)
}

/// Opens something, and while too many files are open waits until others are closed. Blocks.
///
/// # Errors
/// Those of `open`, too many open files only after a minute.
pub fn when_free<T, E: OfTheSystem>(mut open: impl FnMut() -> Result<T, E>) -> Result<T, E> {
    let mut began: Option<Instant> = None;
    loop {
        match open() {
            Err(error) if error.code().is_some_and(is_exhausted) && began.is_none_or(|at| at.elapsed() < PATIENCE) => {
                began.get_or_insert_with(Instant::now);
                std::thread::sleep(AGAIN);
            }
            opened => return opened,
        }
    }
}

/// An error of the system.
pub trait OfTheSystem {
    /// Its number.
    fn code(&self) -> Option<i32>;
}

impl OfTheSystem for io::Error {
    fn code(&self) -> Option<i32> {
        self.raw_os_error()
    }
}

impl OfTheSystem for Errno {
    fn code(&self) -> Option<i32> {
        Some(self.raw_os_error())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_open_files_are_waited_for_and_nothing_else() {
        let mut left = 3;
        let opened = when_free(|| {
            left -= 1;
            if left > 0 { Err(Errno::MFILE) } else { Ok(left) }
        });
        assert_eq!(opened, Ok(0));
        let mut asked = 0;
        let refused = when_free(|| {
            asked += 1;
            Err::<(), _>(io::Error::from(io::ErrorKind::NotFound))
        });
        assert!(refused.is_err() && asked == 1);
        assert!(most_requests() >= 1);
    }
}
