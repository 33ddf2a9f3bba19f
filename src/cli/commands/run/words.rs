//! A list of commands as words: one command a line, quoted as for a POSIX shell (XCU 2.2), and nothing else of a shell.

use std::ffi::OsString;
use std::io::{self, BufRead, Read};
use std::os::unix::ffi::OsStringExt;

/// Longest line with all that it joins.
///
/// *Source:* a command line of Linux has at most 2 MiB (ARG_MAX), and a path at most 4 KiB. *Applies:* to lists of
/// commands, so that a file without line ends does not fill the memory.
const LONGEST: usize = 1 << 20;

/// What some editors put in front of a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A command, with the number of its first line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Numbered {
    pub(super) number: u64,
    pub(super) words: Result<Vec<OsString>, Unreadable>,
}

/// Why a line is no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unreadable {
    /// The line ends inside a quotation.
    #[error("the quote {0} is not closed on this line")]
    OpenQuote(char),
    /// It is too long to be one.
    #[error("it has more than {LONGEST} bytes; is it a list of commands?")]
    TooLong,
}

/// Reads a list, a line when it is asked for.
#[derive(Debug)]
pub(super) struct WordLines<R> {
    reader: R,
    /// Lines read so far.
    read: u64,
    line: Vec<u8>,
}

/// Where in a line the reading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Space,
    Word,
    Single,
    Double,
}

/// How a line ended.
enum Ended {
    Whole,
    Joined,
    Failed(Unreadable),
}

/// The words of a command so far.
struct Words {
    done: Vec<OsString>,
    word: Vec<u8>,
    within: Within,
    /// Bytes looked at.
    length: usize,
}

impl<R: BufRead> WordLines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, read: 0, line: Vec::new() }
    }

    /// The next command; nothing at the end. Lines without one are passed over.
    ///
    /// # Errors
    /// Those of reading.
    pub(super) fn next(&mut self) -> io::Result<Option<Numbered>> {
        loop {
            let mut words = Words { done: Vec::new(), word: Vec::new(), within: Within::Space, length: 0 };
            let number = self.read + 1;
            let ended = loop {
                let Some(is_whole) = self.read_line()? else { break None };
                if !is_whole || words.length + self.line.len() > LONGEST {
                    break Some(Ended::Failed(Unreadable::TooLong));
                }
                match words.take(&self.line) {
                    Ended::Joined => {}
                    ended => break Some(ended),
                }
            };
            let is_end = ended.is_none();
            let words = match ended {
                Some(Ended::Failed(why)) => Err(why),
                // The last line may end with a backslash.
                Some(Ended::Whole | Ended::Joined) | None => words.end(),
            };
            match words {
                Ok(words) if words.is_empty() && is_end => return Ok(None),
                Ok(words) if words.is_empty() => {}
                words => return Ok(Some(Numbered { number, words })),
            }
        }
    }

    /// Reads a line without its end. False when it was too long, and passed over; nothing at the end.
    fn read_line(&mut self) -> io::Result<Option<bool>> {
        self.line.clear();
        let most = LONGEST as u64 + 2;
        let read = self.reader.by_ref().take(most).read_until(b'\n', &mut self.line)?;
        if read == 0 {
            return Ok(None);
        }
        self.read += 1;
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
            if self.line.last() == Some(&b'\r') {
                self.line.pop();
            }
        } else if read as u64 == most {
            self.line.clear();
            self.reader.skip_until(b'\n')?;
            return Ok(Some(false));
        }
        if self.read == 1 && self.line.starts_with(BYTE_ORDER_MARK) {
            self.line.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(Some(true))
    }
}

impl Words {
    /// Takes in a line.
    fn take(&mut self, line: &[u8]) -> Ended {
        self.length += line.len();
        let mut bytes = line.iter().copied();
        while let Some(byte) = bytes.next() {
            match (self.within, byte) {
                (Within::Space | Within::Word, b' ' | b'\t') => self.end_word(),
                (Within::Space, b'#') => return Ended::Whole,
                (Within::Space | Within::Word, b'\'') => self.within = Within::Single,
                (Within::Space | Within::Word, b'"') => self.within = Within::Double,
                (Within::Space | Within::Word, b'\\') => match bytes.next() {
                    Some(byte) => self.push(byte),
                    None => return Ended::Joined,
                },
                (Within::Space | Within::Word, byte) => self.push(byte),
                (Within::Single, b'\'') | (Within::Double, b'"') => self.within = Within::Word,
                (Within::Double, b'\\') => match bytes.next() {
                    Some(byte @ (b'$' | b'`' | b'"' | b'\\')) => self.word.push(byte),
                    Some(byte) => self.word.extend([b'\\', byte]),
                    None => return Ended::Joined,
                },
                (Within::Single | Within::Double, byte) => self.word.push(byte),
            }
        }
        match self.within {
            Within::Single => Ended::Failed(Unreadable::OpenQuote('\'')),
            Within::Double => Ended::Failed(Unreadable::OpenQuote('"')),
            Within::Space | Within::Word => Ended::Whole,
        }
    }

    fn push(&mut self, byte: u8) {
        self.within = Within::Word;
        self.word.push(byte);
    }

    fn end_word(&mut self) {
        if self.within == Within::Word {
            self.done.push(OsString::from_vec(std::mem::take(&mut self.word)));
        }
        self.within = Within::Space;
    }

    fn end(mut self) -> Result<Vec<OsString>, Unreadable> {
        match self.within {
            Within::Single => return Err(Unreadable::OpenQuote('\'')),
            Within::Double => return Err(Unreadable::OpenQuote('"')),
            Within::Space | Within::Word => self.end_word(),
        }
        Ok(self.done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = (u64, Result<Vec<String>, Unreadable>);

    fn read(text: impl AsRef<[u8]>) -> Vec<Read> {
        let mut lines = WordLines::new(text.as_ref());
        let mut found = Vec::new();
        while let Some(Numbered { number, words }) = lines.next().expect("memory is readable") {
            let words = words.map(|words| words.iter().map(|word| word.to_string_lossy().into_owned()).collect());
            found.push((number, words));
        }
        found
    }

    #[test]
    fn words_are_quoted_as_for_a_shell() {
        for (line, words) in [
            ("cp a b", vec!["cp", "a", "b"]),
            ("  cp\ta   b  ", vec!["cp", "a", "b"]),
            ("cp 'a b' c", vec!["cp", "a b", "c"]),
            ("cp \"a b\" c", vec!["cp", "a b", "c"]),
            (r"cp a\ b c", vec!["cp", "a b", "c"]),
            (r"cp 'a\ b' '\'", vec!["cp", r"a\ b", r"\"]),
            (r#"cp "a\"b" "\$x" "\x""#, vec!["cp", "a\"b", "$x", r"\x"]),
            (r#"cp x'y'"z"\ w"#, vec!["cp", "xyz w"]),
            ("cp '' \"\"", vec!["cp", "", ""]),
            ("cp $HOME *.txt `ls` a;b a|b", vec!["cp", "$HOME", "*.txt", "`ls`", "a;b", "a|b"]),
            ("cp a # b", vec!["cp", "a"]),
            ("cp a#b '#c' \\#d", vec!["cp", "a#b", "#c", "#d"]),
            ("cp ''#a", vec!["cp", "#a"]),
            ("cp it\\'s", vec!["cp", "it's"]),
            ("cp ä 'ö ü'", vec!["cp", "ä", "ö ü"]),
        ] {
            let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
            assert_eq!(read(line), [(1, Ok(words))], "{line}");
        }
    }

    #[test]
    fn lines_join_end_and_are_counted() {
        let one = |number, words: &[&str]| (number, Ok(words.iter().map(|&word| word.to_owned()).collect()));
        assert_eq!(read("a\n\n# b\n   \nc"), [one(1, &["a"]), one(5, &["c"])]);
        assert_eq!(read("a \\\n b \\\n\nc\n"), [one(1, &["a", "b"]), one(4, &["c"])]);
        assert_eq!(read("a\\\nb\n"), [one(1, &["ab"])]);
        assert_eq!(read("\"a\\\nb\"\n"), [one(1, &["ab"])]);
        assert_eq!(read("a # \\\nb\n"), [one(1, &["a"]), one(2, &["b"])], "a comment joins nothing");
        assert_eq!(read("a \\\r\nb\r\n'c '\r\n"), [one(1, &["a", "b"]), one(3, &["c "])]);
        assert_eq!(read("a\\"), [one(1, &["a"])]);
        assert_eq!(read("\u{feff}a\n\u{feff}b"), [one(1, &["a"]), one(2, &["\u{feff}b"])]);
        assert_eq!(read(""), []);
        assert_eq!(read("\\\n\\\n"), []);
    }

    #[test]
    fn a_line_that_cannot_be_read_leaves_the_next_alone() {
        let next = (2, Ok(vec!["b".to_owned()]));
        for (line, quote) in [("a 'x", '\''), ("a \"x", '"'), ("a 'x\\", '\''), ("a \"x'", '"')] {
            assert_eq!(read(format!("{line}\nb\n")), [(1, Err(Unreadable::OpenQuote(quote))), next.clone()], "{line}");
        }
        assert_eq!(read("\"a\\"), [(1, Err(Unreadable::OpenQuote('"')))], "joined with nothing");
        let long = "x".repeat(3 * LONGEST);
        assert_eq!(read(format!("{long}\nb\n")), [(1, Err(Unreadable::TooLong)), next]);
        let joined = format!("{}\\\n{}\nb", "x".repeat(LONGEST / 2 + 1), "y".repeat(LONGEST / 2 + 1));
        assert_eq!(read(joined), [(1, Err(Unreadable::TooLong)), (3, Ok(vec!["b".to_owned()]))]);
    }

    #[test]
    fn names_need_not_be_text() {
        let mut lines = WordLines::new(&b"cp '\xff x'"[..]);
        let words = lines.next().expect("readable").expect("a line").words.expect("words");
        assert_eq!(words[1].clone().into_vec(), b"\xff x");
    }
}
