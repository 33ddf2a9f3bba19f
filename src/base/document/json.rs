//! JSON with the lines of its values, which serde does not keep.

use super::{DEEPEST, Member, Misfit, Node, Value};

/// Reads one JSON document.
///
/// # Errors
/// What is not JSON, with line and column.
pub fn from_json(text: &str) -> Result<Node, Misfit> {
    let mut reader = Reader { text, at: 0, line: 1, line_start: 0 };
    let node = reader.value(0)?;
    reader.skip_space();
    match reader.peek() {
        None => Ok(node),
        Some(c) => Err(reader.broken(&format!("`{c}` stands behind the end of the document"))),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        if c == '\n' {
            self.line += 1;
            self.line_start = self.at;
        }
        Some(c)
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\r' | '\n')) {
            self.next();
        }
    }

    fn broken(&self, reason: &str) -> Misfit {
        let column = self.text[self.line_start..self.at].chars().count() + 1;
        Misfit { line: self.line, path: String::new(), reason: format!("broken JSON at column {column}: {reason}") }
    }

    fn unexpected(&self, wanted: &str) -> Misfit {
        match self.peek() {
            Some(c) if c.is_control() => self.broken(&format!("expected {wanted}, found `{}`", c.escape_default())),
            Some(c) => self.broken(&format!("expected {wanted}, found `{c}`")),
            None => self.broken(&format!("expected {wanted}, but the text ends")),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, Misfit> {
        self.skip_space();
        if depth > DEEPEST {
            return Err(self.broken("values lie too deep in each other"));
        }
        let line = self.line;
        let value = match self.peek() {
            Some('{') => self.record(depth)?,
            Some('[') => self.list(depth)?,
            Some('"') => Value::Text(self.quoted()?),
            Some('-' | '0'..='9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { line, value })
    }

    fn record(&mut self, depth: usize) -> Result<Value, Misfit> {
        self.next();
        let mut members: Vec<Member> = Vec::new();
        self.skip_space();
        if self.peek() == Some('}') {
            self.next();
            return Ok(Value::Record(members));
        }
        loop {
            self.skip_space();
            if self.peek() != Some('"') {
                return Err(self.unexpected("a name in double quotes"));
            }
            let line = self.line;
            let name = self.quoted()?;
            if let Some(first) = members.iter().find(|member| member.name == name) {
                return Err(self.broken(&format!("`{name}` stands here a second time, first in line {}", first.line)));
            }
            self.skip_space();
            if self.peek() != Some(':') {
                return Err(self.unexpected("`:`"));
            }
            self.next();
            let node = self.value(depth + 1)?;
            members.push(Member { name, line, node });
            self.skip_space();
            match self.peek() {
                Some(',') => self.next(),
                Some('}') => {
                    self.next();
                    return Ok(Value::Record(members));
                }
                _ => return Err(self.unexpected("`,` or `}`")),
            };
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Misfit> {
        self.next();
        let mut items = Vec::new();
        self.skip_space();
        if self.peek() == Some(']') {
            self.next();
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_space();
            match self.peek() {
                Some(',') => self.next(),
                Some(']') => {
                    self.next();
                    return Ok(Value::List(items));
                }
                _ => return Err(self.unexpected("`,` or `]`")),
            };
        }
    }

    /// A text in quotes; what is escaped in it is serde's to read.
    fn quoted(&mut self) -> Result<String, Misfit> {
        let start = self.at;
        self.next();
        loop {
            match self.peek() {
                Some('"') => {
                    self.next();
                    break;
                }
                Some('\\') => {
                    self.next();
                    self.next();
                }
                Some(c) if u32::from(c) >= 0x20 => {
                    self.next();
                }
                Some('\n') | None => return Err(self.broken("the text has no closing `\"` on its line")),
                Some(_) => return Err(self.unexpected("a closing `\"`")),
            }
        }
        serde_json::from_str(&self.text[start..self.at]).map_err(|_| self.broken("the text holds a bad escape"))
    }

    fn number(&mut self) -> Result<Value, Misfit> {
        let start = self.at;
        while matches!(self.peek(), Some('-' | '+' | '.' | 'e' | 'E' | '0'..='9')) {
            self.next();
        }
        let number = &self.text[start..self.at];
        match serde_json::from_str::<f64>(number) {
            Ok(_) => Ok(Value::Number(number.to_owned())),
            Err(_) => Err(self.broken(&format!("`{number}` is no number"))),
        }
    }

    fn word(&mut self) -> Result<Value, Misfit> {
        let start = self.at;
        for (word, value) in [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Null)] {
            if self.text[start..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.unexpected("a value"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_remember_their_lines() {
        let node = from_json("{\n  \"a\": [\n    1,\n    {\"b\":\n true}\n  ]\n}\n").expect("JSON");
        let list = node.get("a").expect("there");
        assert_eq!((node.line, list.line, list.items()[0].line), (1, 2, 3));
        assert_eq!((list.items()[1].members()[0].line, list.items()[1].get("b").expect("there").line), (4, 5));
    }

    #[test]
    fn broken_json_is_told_with_line_column_and_reason() {
        for (text, line, reason) in [
            ("{\"a\": 1,\n \"b\": }", 2, "column 7: expected a value, found `}`"),
            ("{\"a\": 1\n \"b\": 2}", 2, "column 2: expected `,` or `}`, found `\"`"),
            ("{\"a\": 1,}", 1, "column 9: expected a name in double quotes, found `}`"),
            ("{'a': 1}", 1, "expected a name in double quotes, found `'`"),
            ("[1, 2", 1, "expected `,` or `]`, but the text ends"),
            ("{\"a\": \"x\n\"}", 1, "no closing `\"`"),
            ("{\"a\": \"\\q\"}", 1, "bad escape"),
            ("{\"a\": 01}", 1, "`01` is no number"),
            ("{\"a\": 1} x", 1, "`x` stands behind the end"),
            ("{\"a\": 1,\n\"a\": 2}", 2, "`a` stands here a second time, first in line 1"),
            ("", 1, "expected a value, but the text ends"),
        ] {
            let misfit = from_json(text).expect_err(text);
            assert_eq!(misfit.line, line, "{text}");
            assert!(misfit.reason.contains(reason), "{text}: {misfit}");
        }
        let deep = "[".repeat(100_000);
        assert!(from_json(&deep).is_err_and(|misfit| misfit.reason.contains("too deep")));
    }

    proptest! {
        #[test]
        fn what_serde_refuses_is_refused_and_what_it_takes_is_taken(text in "[\\[\\]{}\", :0-9a-e\\\\\\-ntrulfs]{0,12}") {
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            let ours = from_json(&text);
            match (theirs, ours) {
                (Ok(theirs), Ok(ours)) => {
                    let back: serde_json::Value = serde_json::from_str(&ours.to_json()).expect("JSON");
                    prop_assert_eq!(theirs, back);
                }
                // A name twice is one thing that serde takes.
                (Ok(_), Err(misfit)) => prop_assert!(misfit.reason.contains("second time")),
                (Err(_), ours) => prop_assert!(ours.is_err(), "{text}"),
            }
        }
    }
}
