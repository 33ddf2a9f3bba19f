//! The terminal as indicatif is to see it: three columns narrower than it is.
//!
//! indicatif fills its lines with blanks to the width it is told. The last column stays free, because some terminals wrap
//! when it is written, and two more for the `^C` that they echo behind the cursor: wrapped, it would push what is to be
//! wiped out of place.

use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

use indicatif::TermLike;

use super::terminal;

/// Columns at the right that are never written.
const FREE_COLUMNS: usize = 3;

/// Stderr as the target of a display. What is drawn goes out in one piece.
#[derive(Debug, Default)]
pub(super) struct Screen {
    drawn: Mutex<String>,
}

/// Columns that a line of the display may take.
pub(super) fn usable_width() -> usize {
    terminal::width().saturating_sub(FREE_COLUMNS).max(1)
}

impl Screen {
    fn push(&self, text: &str) -> io::Result<()> {
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner).push_str(text);
        Ok(())
    }

    /// Moves the cursor; a count of 0 would mean 1 to a terminal.
    fn go(&self, count: usize, direction: char) -> io::Result<()> {
        if count == 0 { Ok(()) } else { self.push(&format!("\x1b[{count}{direction}")) }
    }
}

impl TermLike for Screen {
    fn width(&self) -> u16 {
        u16::try_from(usable_width()).unwrap_or(u16::MAX)
    }

    fn height(&self) -> u16 {
        u16::try_from(terminal::height()).unwrap_or(u16::MAX)
    }

    fn move_cursor_up(&self, count: usize) -> io::Result<()> {
        self.go(count, 'A')
    }

    fn move_cursor_down(&self, count: usize) -> io::Result<()> {
        self.go(count, 'B')
    }

    fn move_cursor_right(&self, count: usize) -> io::Result<()> {
        self.go(count, 'C')
    }

    fn move_cursor_left(&self, count: usize) -> io::Result<()> {
        self.go(count, 'D')
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        self.push(text)?;
        self.push("\n")
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        self.push(text)
    }

    fn clear_line(&self) -> io::Result<()> {
        self.push("\r\x1b[2K")
    }

    fn flush(&self) -> io::Result<()> {
        let drawn = std::mem::take(&mut *self.drawn.lock().unwrap_or_else(PoisonError::into_inner));
        let mut stderr = io::stderr().lock();
        stderr.write_all(drawn.as_bytes())?;
        stderr.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_waits_to_go_out_in_one_piece() {
        let screen = Screen::default();
        screen.clear_line().expect("kept");
        screen.write_line("one").expect("kept");
        screen.move_cursor_up(0).expect("nothing");
        screen.move_cursor_up(2).expect("kept");
        assert_eq!(*screen.drawn.lock().expect("unpoisoned"), "\r\x1b[2Kone\n\x1b[2A");
        assert_eq!(usize::from(screen.width()), usable_width());
    }
}
