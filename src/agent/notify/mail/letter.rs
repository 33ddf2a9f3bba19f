//! A letter in the form of RFC 5322, its text in UTF-8.

use base64_simd::STANDARD;
use jiff::Timestamp;

use crate::base::random::unique;

/// An address, perhaps with a name: `ops@example.com` or `Operators <ops@example.com>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mailbox {
    name: String,
    pub(super) address: String,
}

impl Mailbox {
    /// Reads it; nothing for what cannot stand in a header or a command.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (name, address) = match text.strip_suffix('>') {
            Some(rest) => rest.rsplit_once('<')?,
            None => ("", text),
        };
        let is_plain = |c: char| c.is_ascii_graphic() && !"<>()[],;:\\\"".contains(c);
        let (user, host) = address.rsplit_once('@')?;
        let right = !user.is_empty() && !host.is_empty() && address.chars().all(is_plain);
        let name = name.trim().trim_matches('"').to_owned();
        let right = right && !name.chars().any(|c| c.is_control() || "\"\\".contains(c));
        right.then(|| Self { name, address: address.to_owned() })
    }

    fn header(&self) -> String {
        match (self.name.as_str(), self.name.is_ascii()) {
            ("", _) => self.address.clone(),
            (name, true) => format!("\"{name}\" <{}>", self.address),
            (name, false) => format!("{} <{}>", encoded_words(name), self.address),
        }
    }
}

/// The whole letter, lines ended by CRLF. Its text is in Base64, so no line of it can be a lone dot or too long.
pub(super) fn letter(from: &Mailbox, to: &[Mailbox], subject: &str, text: &str, now: Timestamp, host: &str) -> String {
    let subject: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let subject = if subject.is_ascii() && subject.len() < 60 { subject } else { encoded_words(&subject) };
    let to: Vec<String> = to.iter().map(Mailbox::header).collect();
    let mut letter = format!(
        "From: {}\r\nTo: {}\r\nSubject: {subject}\r\nDate: {}\r\nMessage-ID: <{:016x}.cos-watch@{host}>\r\n\
         Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n",
        from.header(),
        to.join(",\r\n "),
        now.strftime("%a, %d %b %Y %H:%M:%S +0000"),
        unique(),
    );
    let text = STANDARD.encode_to_string(text.replace('\n', "\r\n"));
    for line in text.as_bytes().chunks(76) {
        letter.push_str(&String::from_utf8_lossy(line));
        letter.push_str("\r\n");
    }
    letter
}

/// Encoded words of RFC 2047, each at most 75 characters long and none with half a character in it.
fn encoded_words(text: &str) -> String {
    /// *Source:* 75 characters less `=?utf-8?B??=`, in groups of four for three bytes.
    const BYTES: usize = 45;
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let part = super::super::message::cut(rest, BYTES);
        words.push(format!("=?utf-8?B?{}?=", STANDARD.encode_to_string(part)));
        rest = &rest[part.len()..];
    }
    words.join("\r\n ")
}
