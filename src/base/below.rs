//! Opening what lies below a directory, and nothing that lies elsewhere, whatever somebody makes of the path meanwhile.

use std::ffi::OsStr;
use std::fs::{File, Metadata};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Component, Path};

use rustix::fs::{CWD, Mode, OFlags, openat};
use rustix::io::Errno;

use super::descriptors::when_free;

/// What lies on the way need not be readable, nor what is only looked at.
#[cfg(target_os = "linux")]
const UNREAD: OFlags = OFlags::PATH;
/// Opening it must not wait for a writer, should it be a FIFO.
#[cfg(not(target_os = "linux"))]
const UNREAD: OFlags = OFlags::RDONLY.union(OFlags::NONBLOCK);

/// To be read, without waiting for the writer of a pipe.
pub const READABLE: OFlags = OFlags::RDONLY.union(OFlags::NONBLOCK).union(OFlags::NOCTTY);

/// Opens something by a path without `..`, none of whose parts may be a symbolic link; `last` is how. Blocks.
///
/// # Errors
/// [`Errno::LOOP`] or [`Errno::NOTDIR`] for a link on the way, and what the kernel says otherwise.
pub fn open_below(above: impl AsFd, path: &Path, last: OFlags) -> Result<OwnedFd, Errno> {
    let above = above.as_fd();
    when_free(|| open_each_below(above, path, last))
}

fn open_each_below(above: BorrowedFd<'_>, path: &Path, last: OFlags) -> Result<OwnedFd, Errno> {
    let flags = OFlags::CLOEXEC | OFlags::NOFOLLOW;
    #[cfg(target_os = "linux")]
    if !path.is_absolute() {
        use rustix::fs::{ResolveFlags, openat2};
        let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
        match openat2(above, path, flags | last, Mode::empty(), resolve) {
            // Older kernels and some sandboxes have no such call, and it takes no path of more than 4096 bytes.
            Err(Errno::NOSYS | Errno::PERM | Errno::NAMETOOLONG) => {}
            told => return told,
        }
    }
    let mut at: Option<OwnedFd> = None;
    let mut parts = path.components().peekable();
    while let Some(part) = parts.next() {
        let name = match part {
            Component::Normal(name) => name,
            Component::RootDir => OsStr::new("/"),
            _ => return Err(Errno::INVAL),
        };
        let how = if parts.peek().is_some() { UNREAD | OFlags::DIRECTORY } else { last };
        at = Some(match &at {
            Some(fd) => openat(fd, name, flags | how, Mode::empty())?,
            None => openat(above, name, flags | how, Mode::empty())?,
        });
    }
    at.ok_or(Errno::INVAL)
}

/// What lies at a path below an open directory, itself and not what it leads to. Blocks.
///
/// # Errors
/// As [`open_below`].
pub fn look_below(above: impl AsFd, path: &Path) -> io::Result<Metadata> {
    File::from(open_below(above, path, UNREAD)?).metadata()
}

/// Opens a directory, through whatever leads to it, in order to open what is below it. Blocks.
///
/// # Errors
/// What the kernel says.
pub fn open_above(root: &Path) -> io::Result<OwnedFd> {
    let flags = UNREAD | OFlags::DIRECTORY | OFlags::CLOEXEC;
    Ok(when_free(|| openat(CWD, root, flags, Mode::empty()))?)
}

/// Opens a regular file below a directory to be read. Blocks.
///
/// # Errors
/// As [`open_below`], and when it is no regular file.
pub fn open_file(root: &Path, path: &Path) -> io::Result<File> {
    regular(open_below(open_above(root)?, path, READABLE)?)
}

/// Opens a regular file, through whatever leads to it, to be read, and nothing that would have to be waited for. Blocks.
///
/// # Errors
/// What the kernel says, and when it is no regular file.
pub fn open_regular(path: &Path) -> io::Result<File> {
    regular(when_free(|| openat(CWD, path, READABLE | OFlags::CLOEXEC, Mode::empty()))?)
}

fn regular(opened: OwnedFd) -> io::Result<File> {
    let file = File::from(opened);
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::Error::other("it is no regular file")) }
}

/// Whether nothing lies at a path any more, by the error of who opened it.
pub fn is_gone(error: &io::Error) -> bool {
    // A link on the way: what was there moved, and lies elsewhere or nowhere.
    let moved = [Errno::LOOP, Errno::XDEV].map(Errno::raw_os_error);
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
        || error.raw_os_error().is_some_and(|code| moved.contains(&code))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_on_the_way_lead_nowhere() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let at = |path: &str| dir.path().join(path);
        for path in ["root/a/b", "elsewhere"] {
            std::fs::create_dir_all(at(path)).expect("made");
        }
        for path in ["root/a/b/f", "elsewhere/f"] {
            std::fs::write(at(path), path).expect("written");
        }
        symlink(at("elsewhere"), at("root/out")).expect("linked");
        symlink("a", at("root/in")).expect("linked");
        symlink("a/b/f", at("root/f")).expect("linked");
        let read = |path: &str| {
            use std::io::Read;
            let mut text = String::new();
            open_file(&at("root"), Path::new(path))?.read_to_string(&mut text).map(|_| text)
        };
        assert_eq!(read("a/b/f").expect("there"), "root/a/b/f");
        for path in ["out/f", "in/b/f", "f", "a/b/none", "a/b/f/none", "../elsewhere/f"] {
            let error = read(path).expect_err(path);
            assert!(is_gone(&error) || path.starts_with(".."), "{path}: {error}");
        }
        assert!(read("a/b").expect_err("a directory").to_string().contains("no regular file"));
        let root = open_above(&at("root")).expect("there");
        assert!(look_below(&root, Path::new("a/b/f")).expect("there").is_file());
        assert!(!look_below(&root, Path::new("f")).is_ok_and(|metadata| metadata.is_file()), "the link itself");
        assert!(is_gone(&look_below(&root, Path::new("out/f")).expect_err("elsewhere")));
    }

    #[test]
    fn nobody_waits_for_the_writer_of_a_pipe() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("pipe");
        rustix::fs::mkfifoat(CWD, &path, Mode::RWXU).expect("made");
        for opened in [open_regular(&path), open_file(dir.path(), Path::new("pipe"))] {
            assert!(opened.expect_err("a pipe").to_string().contains("no regular file"));
        }
    }

    #[test]
    fn paths_longer_than_the_kernel_takes_are_opened_name_by_name() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let name = "d".repeat(200);
        let mut below = std::path::PathBuf::new();
        let mut above = open_above(dir.path()).expect("there");
        for _ in 0..25 {
            rustix::fs::mkdirat(&above, name.as_str(), Mode::RWXU).expect("made");
            above = open_below(&above, Path::new(&name), UNREAD | OFlags::DIRECTORY).expect("there");
            below.push(&name);
        }
        let made = openat(&above, "f", OFlags::CREATE | OFlags::WRONLY, Mode::RUSR).expect("made");
        drop(made);
        assert!(look_below(open_above(dir.path()).expect("there"), &below.join("f")).expect("there").is_file());
        // The way to it is too long for who clears up.
        let short = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&above));
        std::fs::remove_file(Path::new(&short).join("f")).expect("removed");
    }
}
