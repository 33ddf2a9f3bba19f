//! Which of standard input and output were closed when the process was started.
//!
//! The runtime of the standard library opens `/dev/null` in the place of a closed one before `main`, so that a closed
//! standard input reads as an empty one and what is written to a closed standard output vanishes without an error.

use std::io;
use std::os::fd::BorrowedFd;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use rustix::io::{Errno, fcntl_getfd};

static STDIN_CLOSED: AtomicBool = AtomicBool::new(false);
static STDOUT_CLOSED: AtomicBool = AtomicBool::new(false);

/// Runs before `main`, and so before the standard library looks at the descriptors.
#[expect(unsafe_code, reason = "the one way to run before the standard library")]
#[cfg_attr(target_os = "macos", unsafe(link_section = "__DATA,__mod_init_func"))]
#[cfg_attr(not(target_os = "macos"), unsafe(link_section = ".init_array"))]
#[used]
static LOOK: extern "C" fn() = look;

extern "C" fn look() {
    STDIN_CLOSED.store(is_closed(0), Relaxed);
    STDOUT_CLOSED.store(is_closed(1), Relaxed);
}

fn is_closed(descriptor: i32) -> bool {
    #[expect(
        unsafe_code,
        reason = "asks for the flags of a descriptor that may be closed, and does nothing else with it"
    )]
    let descriptor = unsafe { BorrowedFd::borrow_raw(descriptor) };
    fcntl_getfd(descriptor) == Err(Errno::BADF)
}

/// Fails when standard input was closed at the start.
///
/// # Errors
/// `EBADF`, as a read would have failed with.
pub fn check_stdin() -> io::Result<()> {
    check(&STDIN_CLOSED)
}

/// Fails when standard output was closed at the start.
///
/// # Errors
/// `EBADF`, as a write would have failed with.
pub fn check_stdout() -> io::Result<()> {
    check(&STDOUT_CLOSED)
}

fn check(closed: &AtomicBool) -> io::Result<()> {
    if closed.load(Relaxed) { Err(Errno::BADF.into()) } else { Ok(()) }
}
