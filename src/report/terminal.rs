//! What the terminal is like.

/// Columns of the terminal that stderr or stdout is connected to; 80 when there is none or it does not tell.
pub(super) fn width() -> usize {
    ask().map(|(columns, _)| columns).filter(|&columns| columns > 0).unwrap_or(80)
}

/// Its rows; 24 when there is none or it does not tell.
pub(super) fn height() -> usize {
    ask().map(|(_, rows)| rows).filter(|&rows| rows > 0).unwrap_or(24)
}

#[cfg(unix)]
fn ask() -> Option<(usize, usize)> {
    let size = rustix::termios::tcgetwinsize(std::io::stderr())
        .or_else(|_| rustix::termios::tcgetwinsize(std::io::stdout()))
        .ok()?;
    Some((usize::from(size.ws_col), usize::from(size.ws_row)))
}

#[cfg(not(unix))]
fn ask() -> Option<(usize, usize)> {
    None
}
