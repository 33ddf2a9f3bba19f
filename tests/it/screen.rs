//! What a terminal shows: progress that keeps its place, and messages that can be read.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;
use rustix::process::Signal;

use crate::support::{MIB, Sandbox, Store, noise, stage};

/// As much of a terminal as the display needs: the cursor, wrapping and erasing.
struct Screen {
    columns: usize,
    rows: Vec<String>,
    /// Row and column.
    cursor: (usize, usize),
}

impl Screen {
    fn new(columns: u16) -> Self {
        Self { columns: columns.into(), rows: vec![String::new()], cursor: (0, 0) }
    }

    /// Shows this, and gives what stood there after each drawing, which ends in clearing the rest of the screen.
    fn show(&mut self, text: &str) -> Vec<Vec<String>> {
        let mut drawings = Vec::new();
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            match c {
                '\r' => self.cursor.1 = 0,
                '\n' => self.down(),
                '\x1b' => {
                    assert_eq!(rest.next(), Some('['), "{text:?}");
                    let sequence: Vec<char> = rest.by_ref().take_while_inclusive().collect();
                    let (end, count) = sequence.split_last().expect("a sequence has an end");
                    let count: String = count.iter().collect();
                    match (end, count.as_str()) {
                        ('K', "") => self.clear_line(),
                        ('J', "") => {
                            self.clear_line();
                            self.rows.truncate(self.cursor.0 + 1);
                            drawings.push(self.rows.clone());
                        }
                        ('K', "2") => self.rows[self.cursor.0].clear(),
                        ('B', count) => self.cursor.0 += count.parse::<usize>().expect("a number"),
                        ('A', count) => self.cursor.0 -= count.parse::<usize>().expect("a number"),
                        ('m', _) => {}
                        other => panic!("{other:?} in {text:?}"),
                    }
                }
                c => self.put(c),
            }
        }
        drawings
    }

    fn down(&mut self) {
        self.cursor.0 += 1;
        if self.rows.len() == self.cursor.0 {
            self.rows.push(String::new());
        }
    }

    fn clear_line(&mut self) {
        let kept = self.rows[self.cursor.0].chars().take(self.cursor.1).collect();
        self.rows[self.cursor.0] = kept;
    }

    fn put(&mut self, c: char) {
        if self.cursor.1 == self.columns {
            self.cursor.1 = 0;
            self.down();
        }
        let (row, column) = self.cursor;
        let mut letters: Vec<char> = self.rows[row].chars().collect();
        letters.resize(letters.len().max(column + 1), ' ');
        letters[column] = c;
        self.rows[row] = letters.into_iter().collect();
        self.cursor.1 += 1;
    }
}

/// The end of an escape sequence belongs to it.
trait TakeWhileInclusive: Iterator<Item = char> {
    fn take_while_inclusive(&mut self) -> impl Iterator<Item = char> {
        let mut ended = false;
        std::iter::from_fn(move || {
            if ended {
                return None;
            }
            let next = self.next()?;
            ended = next.is_ascii_alphabetic();
            Some(next)
        })
    }
}

impl<I: Iterator<Item = char>> TakeWhileInclusive for I {}

/// Files large enough for a line of their own, and a store that takes its time.
fn stage_of_large_files() -> (Store, Sandbox) {
    let (store, home) = stage();
    for number in 0..4 {
        home.file(format!("d/part-of-the-whole-{number}.bin"), noise(20 * MIB, number));
    }
    store.spoil(Matcher::method(Method::PUT).with_query("partNumber"), Fault::Delay(Duration::from_millis(400)));
    (store, home)
}

#[test]
fn every_line_of_the_progress_display_has_a_row_of_its_own_and_nothing_stays() {
    let (_store, home) = stage_of_large_files();
    for columns in [140, 90, 40] {
        let ran = home.cos_on_screen((columns, 40), ["cp", "-r", "d", &format!("cos://shelf/{columns}/")]);
        let mut screen = Screen::new(columns);
        let drawings = screen.show(&ran.ends(0).err);
        let lines: Vec<&String> = drawings.iter().flatten().filter(|row| !row.is_empty()).collect();
        assert!(lines.iter().any(|row| row.starts_with("  ") && row.contains(".bin ")), "{lines:#?}");
        for row in lines {
            let is_of_a_file = row.starts_with("  ") && row.matches(".bin").count() == 1;
            let is_total = !row.starts_with(' ') && !row.contains(".bin");
            assert!(is_of_a_file || is_total, "{columns}: {row:?}");
            assert!(row.chars().count() < usize::from(columns), "{columns}: {row:?}");
        }
        let left = screen.rows.concat();
        assert!(left.starts_with("done: 4 files") && !left.contains(".bin"), "{left:?}");
    }
}

#[test]
fn ctrl_c_leaves_no_line_of_the_display() {
    let (_store, home) = stage_of_large_files();
    let running = home.start_on_screen((100, 40), ["cp", "-r", "d", "cos://shelf/d/", "--no-resume"]);
    running.tells(".bin ");
    running.signal(Signal::INT);
    let ran = running.wait();
    let mut screen = Screen::new(100);
    screen.show(&ran.ends(130).err);
    assert!(screen.rows.iter().any(|row| row.starts_with("stopping: ")), "{:?}", screen.rows);
    assert!(!screen.rows.iter().any(|row| row.contains(".bin")), "{:?}", screen.rows);
}

#[test]
fn a_wrong_command_line_is_told_in_words_and_not_in_escapes() {
    let home = Sandbox::new();
    for arguments in [&[][..], &["cp"], &["tag"], &["ls", "--nonsense"], &["ls", "--color", "\u{1b}[2J"]] {
        let ran = home.cos_on_screen((100, 40), arguments);
        ran.ends(252);
        // Of what is typed each escape is shown as one; clap may leave it out.
        let typed = arguments.iter().any(|argument| argument.contains('\u{1b}'));
        assert!(typed || !ran.err.contains("\\x1b"), "{}", ran.err);
        let mut screen = Screen::new(100);
        screen.show(&ran.err);
        // Where all that lacks is a command, the help itself says so.
        let is_help = matches!(arguments, [] | ["tag"]);
        assert!(screen.rows[0].starts_with("error: ") || is_help, "{:?}", screen.rows);
        let told = ["Usage: cos", "For more information, try "];
        assert!(screen.rows.iter().any(|row| told.iter().any(|told| row.starts_with(told))), "{:?}", screen.rows);
    }
}
