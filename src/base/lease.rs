//! Read leases: the kernel's word that nobody has a file open for writing.
//!
//! *Source:* `F_SETLEASE(2const)`. A read lease is refused while any process has the file open for writing or mapped
//! writable, and for as long as it is held, whoever opens the file for writing waits until it is given back. A process may
//! lease files of its own user; for others it needs `CAP_LEASE`. Some file systems know no leases.

use std::fs::File;

/// What became of asking for a lease.
#[derive(Debug)]
pub enum Leased {
    /// Nobody has it open for writing.
    Held(Lease),
    /// Somebody has it open for writing, or mapped.
    Writers,
    /// The kernel gives none here, and so does not tell; the file is as open as it was.
    Unknown(File, NoLease),
}

/// Why the kernel gives no lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoLease {
    /// The file belongs to another user, and this process has no `CAP_LEASE`.
    Owner,
    /// The file system, or the system, has none.
    Unsupported,
}

impl NoLease {
    /// Why, in words that follow on "because".
    pub fn words(self) -> &'static str {
        match self {
            Self::Owner => "it belongs to another user and the agent has no CAP_LEASE",
            Self::Unsupported => "its file system has no leases",
        }
    }
}

/// A read lease on a file, given back when it is dropped.
#[derive(Debug)]
pub struct Lease(File);

impl Lease {
    /// The file.
    pub fn file(&self) -> &File {
        &self.0
    }

    /// Whether the lease holds, and nobody waits to open the file for writing.
    pub fn is_undisturbed(&self) -> bool {
        sys::is_undisturbed(&self.0)
    }
}

/// Asks for a read lease on a file that was opened to be read alone.
pub fn lease(file: File) -> Leased {
    sys::lease(file)
}

#[cfg(target_os = "linux")]
mod sys {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd;

    use super::{Lease, Leased, NoLease};

    /// *Source:* `asm-generic/fcntl.h` of Linux; the `libc` crate does not have it.
    const F_SETSIG: i32 = 10;

    fn fcntl(file: &File, command: i32, argument: i32) -> io::Result<i32> {
        #[expect(
            unsafe_code,
            reason = "no crate has a safe call for leases; these commands take a number and touch no memory"
        )]
        let told = unsafe { libc::fcntl(file.as_raw_fd(), command, argument) };
        if told < 0 { Err(io::Error::last_os_error()) } else { Ok(told) }
    }

    pub(super) fn lease(file: File) -> Leased {
        // The signal to who holds a lease that is waited for is SIGIO, which ends a process that does not expect it. SIGURG
        // is ignored by default.
        let asked = fcntl(&file, F_SETSIG, libc::SIGURG).and_then(|_| fcntl(&file, libc::F_SETLEASE, libc::F_RDLCK));
        match asked {
            Ok(_) => Leased::Held(Lease(file)),
            Err(error) => match error.raw_os_error() {
                Some(libc::EAGAIN) => Leased::Writers,
                Some(libc::EACCES | libc::EPERM) => Leased::Unknown(file, NoLease::Owner),
                _ => Leased::Unknown(file, NoLease::Unsupported),
            },
        }
    }

    pub(super) fn is_undisturbed(file: &File) -> bool {
        // While somebody waits, this tells what the lease is to become.
        fcntl(file, libc::F_GETLEASE, 0).is_ok_and(|kind| kind == libc::F_RDLCK)
    }
}

#[cfg(not(target_os = "linux"))]
mod sys {
    use std::fs::File;

    use super::{Leased, NoLease};

    pub(super) fn lease(file: File) -> Leased {
        Leased::Unknown(file, NoLease::Unsupported)
    }

    pub(super) fn is_undisturbed(_: &File) -> bool {
        false
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    #[test]
    fn a_lease_is_held_when_nobody_writes_and_disturbed_by_who_wants_to() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("f");
        std::fs::write(&path, "text").expect("written");
        let open = || File::open(&path).expect("opened");
        let writer = File::options().append(true).open(&path).expect("opened");
        assert!(matches!(lease(open()), Leased::Writers));
        drop(writer);
        let Leased::Held(held) = lease(open()) else { panic!("nobody writes") };
        assert!(held.is_undisturbed() && held.file().metadata().is_ok());
        // Another reader disturbs nobody.
        assert_eq!(std::fs::read(&path).expect("read"), b"text");
        assert!(held.is_undisturbed());
        let waits = {
            let path = path.clone();
            std::thread::spawn(move || File::options().append(true).open(path).map(drop))
        };
        let began = Instant::now();
        while held.is_undisturbed() {
            assert!(began.elapsed() < Duration::from_secs(30), "nobody came");
            std::thread::sleep(Duration::from_millis(5));
        }
        drop(held);
        waits.join().expect("no panic").expect("opened");
    }

    #[test]
    fn files_of_other_users_are_leased_with_the_right_to_it_alone() {
        use rustix::thread::{CapabilitySet, capabilities, set_capabilities};
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("f");
        std::fs::write(&path, "text").expect("written");
        // Only root gives files away.
        if std::os::unix::fs::chown(&path, Some(65_534), None).is_err() {
            return;
        }
        let of = |path: &std::path::Path| lease(File::open(path).expect("opened"));
        assert!(matches!(of(&path), Leased::Held(_)));
        let without = std::thread::spawn(move || {
            let mut sets = capabilities(None).expect("known");
            sets.effective.remove(CapabilitySet::LEASE);
            set_capabilities(None, sets).expect("given up");
            matches!(of(&path), Leased::Unknown(_, NoLease::Owner))
        });
        assert!(without.join().expect("no panic"));
    }
}
