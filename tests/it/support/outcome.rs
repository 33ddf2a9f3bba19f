//! What a command left: exit code and output, with what changes from run to run replaced.

use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::ExitStatus;

/// What is replaced by a word.
pub(super) struct Redactions {
    pub(super) root: PathBuf,
    pub(super) endpoint: Option<String>,
}

/// The end of a command.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The exit code; 128 and the signal when one ended it.
    pub(crate) code: i32,
    /// Standard output as it came.
    pub(crate) bytes: Vec<u8>,
    /// Standard output, redacted.
    pub(crate) out: String,
    /// Standard error, redacted.
    pub(crate) err: String,
}

impl Outcome {
    pub(super) fn new(status: ExitStatus, out: Vec<u8>, err: Vec<u8>, redactions: Redactions) -> Self {
        let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or_default());
        let raw = (String::from_utf8_lossy(&out).into_owned(), String::from_utf8_lossy(&err).into_owned());
        for text in [&raw.0, &raw.1] {
            assert!(!text.contains("panicked at") && !text.contains("RUST_BACKTRACE"), "a panic is shown: {text}");
        }
        Self { code, out: redactions.apply(&raw.0), err: redactions.apply(&raw.1), bytes: out }
    }

    /// Holds all of it against what is expected.
    #[track_caller]
    pub(crate) fn is(&self, code: i32, out: &str, err: &str) -> &Self {
        let (found, expected) = (self.shown(), shown(code, out, err));
        assert!(found == expected, "\n--- expected\n{expected}\n--- found\n{found}");
        self
    }

    /// Only the exit code, with the output in the failure.
    #[track_caller]
    pub(crate) fn ends(&self, code: i32) -> &Self {
        assert!(self.code == code, "expected exit code {code}\n{}", self.shown());
        self
    }

    /// A success that says nothing on stderr.
    #[track_caller]
    pub(crate) fn done(&self) -> &Self {
        assert!(self.code == 0 && self.err.is_empty(), "expected a quiet success\n{}", self.shown());
        self
    }

    /// An error: this code, nothing on stdout, and all of stderr.
    #[track_caller]
    pub(crate) fn fails(&self, code: i32, err: &str) -> &Self {
        self.is(code, "", err)
    }

    fn shown(&self) -> String {
        shown(self.code, &self.out, &self.err)
    }
}

fn shown(code: i32, out: &str, err: &str) -> String {
    format!("code {code}\nstdout:\n{out}stderr:\n{err}")
}

impl Redactions {
    fn apply(&self, text: &str) -> String {
        let mut text = text.replace(&*self.root.to_string_lossy(), "ROOT");
        if let Some(endpoint) = &self.endpoint {
            text = text.replace(endpoint, "ENDPOINT");
            let authority = endpoint.trim_start_matches("http://");
            text = text.replace(authority, "HOST");
        }
        for before in ["request id: ", "request id "] {
            text = replace_after(&text, before, "ID", |c| c.is_ascii_alphanumeric());
        }
        times(&text)
    }
}

/// Replaces what follows `before` as far as `part` says, when it begins with a digit or capital.
fn replace_after(text: &str, before: &str, word: &str, part: impl Fn(char) -> bool) -> String {
    let mut pieces = text.split(before);
    let mut done = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        done.push_str(before);
        let rest = piece.trim_start_matches(&part);
        if piece.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase()) {
            done.push_str(word);
            done.push_str(rest);
        } else {
            done.push_str(piece);
        }
    }
    done
}

/// Replaces `2026-11-21 03:28:39`, and the same with a `T`, by their form.
fn times(text: &str) -> String {
    const FORM: &str = "dddd-dd-dd dd:dd:dd";
    let fits = |window: &[u8]| {
        window.len() == FORM.len()
            && window.iter().zip(FORM.bytes()).all(|(byte, form)| match form {
                b'd' => byte.is_ascii_digit(),
                b' ' => matches!(byte, b' ' | b'T'),
                other => *byte == other,
            })
    };
    let mut done = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some(first) = rest.first() {
        if rest.len() >= FORM.len() && fits(&rest[..FORM.len()]) {
            done.extend_from_slice(b"YYYY-MM-DD hh:mm:ss");
            rest = &rest[FORM.len()..];
            // A fraction differs in its length too.
            if rest.first() == Some(&b'.') {
                rest = &rest[1 + rest[1..].iter().take_while(|byte| byte.is_ascii_digit()).count()..];
            }
        } else {
            done.push(*first);
            rest = &rest[1..];
        }
    }
    String::from_utf8(done).expect("whole characters are kept")
}
