//! The terminal as indicatif is to see it: three columns narrower than it is.
//!
//! The last column stays free, because some terminals wrap when it is written, and two more for the `^C` that they echo
//! behind the cursor: wrapped, it would push what is to be wiped out of place.
//!
//! indicatif ends no line: it fills each with blanks to the width it is told, and counts on the terminal to wrap there. A
//! terminal that is wider does not, so here the blanks become the end of the line.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use indicatif::TermLike;

use super::terminal;

/// Columns at the right that are never written.
const FREE_COLUMNS: usize = 3;

/// Stderr as the target of a display. What is drawn goes out in one piece.
#[derive(Debug, Default)]
pub(super) struct Screen {
    drawn: Mutex<Drawn>,
}

#[derive(Debug, Default)]
struct Drawn {
    text: String,
    /// A line is full; another may follow it.
    is_full: bool,
}

/// Columns that a line of the display may take.
pub(super) fn usable_width() -> usize {
    terminal::width().saturating_sub(FREE_COLUMNS).max(1)
}

impl Screen {
    fn drawn(&self) -> MutexGuard<'_, Drawn> {
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, text: &str) -> io::Result<()> {
        let mut drawn = self.drawn();
        drawn.is_full = false;
        drawn.text.push_str(text);
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
        let mut drawn = self.drawn();
        if text.trim_matches(' ').is_empty() {
            drawn.text.push_str("\x1b[K");
            drawn.is_full = true;
            return Ok(());
        }
        if std::mem::take(&mut drawn.is_full) {
            drawn.text.push_str("\r\n");
        }
        drawn.text.push_str(text);
        Ok(())
    }

    fn clear_line(&self) -> io::Result<()> {
        self.push("\r\x1b[2K")
    }

    fn flush(&self) -> io::Result<()> {
        let Drawn { mut text, is_full } = std::mem::take(&mut *self.drawn());
        if is_full {
            // What stands below is of a drawing with more lines.
            text.push_str("\x1b[J");
        }
        let mut stderr = io::stderr().lock();
        stderr.write_all(text.as_bytes())?;
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
        assert_eq!(screen.drawn().text, "\r\x1b[2Kone\n\x1b[2A");
        assert_eq!(usize::from(screen.width()), usable_width());
    }

    #[test]
    fn the_blanks_behind_a_line_are_its_end_but_for_the_last() {
        let screen = Screen::default();
        for text in ["total", "   ", "  file", "", "  other", "  "] {
            screen.write_str(text).expect("kept");
        }
        assert_eq!(screen.drawn().text, "total\x1b[K\r\n  file\x1b[K\r\n  other\x1b[K");
    }
}
