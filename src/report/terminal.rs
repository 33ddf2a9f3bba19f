//! What the terminal is like.

/// Columns of the terminal that stderr or stdout is connected to; 80 when there is none or it does not tell.
pub(super) fn width() -> usize {
    ask().filter(|&columns| columns > 0).unwrap_or(80)
}

#[cfg(unix)]
fn ask() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(std::io::stderr())
        .or_else(|_| rustix::termios::tcgetwinsize(std::io::stdout()))
        .ok()?;
    Some(usize::from(size.ws_col))
}

#[cfg(not(unix))]
fn ask() -> Option<usize> {
    None
}
