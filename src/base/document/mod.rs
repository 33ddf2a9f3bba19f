//! Documents as people write them: a tree of values that remember their lines, read from JSON, TOML or YAML and written as
//! JSON.
//!
//! What a document means is known to whoever reads it; this is only its form.

mod json;
mod toml;
mod yaml;

use std::fmt::Write;
use std::path::Path;

pub use json::from_json;
pub use toml::from_toml;
pub use yaml::from_yaml;

/// How deep values may lie in each other, so that a hostile document cannot exhaust the stack.
const DEEPEST: usize = 64;

/// A value and the line it begins in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Counted from 1; 0 for what was not read from a text.
    pub line: usize,
    /// What it is.
    pub value: Value,
}

/// What stands at a place of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number as it is written.
    Number(String),
    /// A text in quotes.
    Text(String),
    /// A word without quotes, as YAML and XML have them: text, number or flag, as the reader wants it.
    Plain(String),
    /// Values in order.
    List(Vec<Node>),
    /// Named values in order.
    Record(Vec<Member>),
}

/// A named value of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// The line of the name.
    pub line: usize,
    /// The value.
    pub node: Node,
}

/// A place of a document that cannot be read, or does not mean what it should.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{}{reason}", if *line > 0 { format!("line {line}: ") } else { String::new() }, if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct Misfit {
    /// The line; 0 when there is none.
    pub line: usize,
    /// Where in the document, such as `Rules[2].Expiration.Days`; empty for the document itself.
    pub path: String,
    /// What is wrong.
    pub reason: String,
}

impl Node {
    /// A value that was not read from a text.
    pub fn new(value: Value) -> Self {
        Self { line: 0, value }
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(Value::Text(text.into()))
    }

    /// A number.
    pub fn number(number: impl ToString) -> Self {
        Self::new(Value::Number(number.to_string()))
    }

    /// A flag.
    pub fn flag(flag: bool) -> Self {
        Self::new(Value::Flag(flag))
    }

    /// A list.
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::new(Value::List(items.into_iter().collect()))
    }

    /// A record of these members.
    pub fn record<N: Into<String>>(members: impl IntoIterator<Item = (N, Self)>) -> Self {
        let member = |(name, node): (N, Self)| Member { name: name.into(), line: 0, node };
        Self::new(Value::Record(members.into_iter().map(member).collect()))
    }

    /// A list of texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::list(texts.into_iter().map(Self::text))
    }

    /// The members of a record; none of anything else.
    pub fn members(&self) -> &[Member] {
        match &self.value {
            Value::Record(members) => members,
            _ => &[],
        }
    }

    /// The items of a list; none of anything else.
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// A member of a record by its name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|member| member.name == name).map(|member| &member.node)
    }

    /// Adds a member, or replaces the one of that name.
    pub fn set(&mut self, name: &str, node: Self) {
        if let Value::Record(members) = &mut self.value {
            match members.iter_mut().find(|member| member.name == name) {
                Some(member) => member.node = node,
                None => members.push(Member { name: name.to_owned(), line: 0, node }),
            }
        }
    }

    /// The text of a scalar; nothing for lists, records and `null`.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Plain(text) | Value::Number(text) => Some(text),
            Value::Flag(flag) => Some(if *flag { "true" } else { "false" }),
            Value::Null | Value::List(_) | Value::Record(_) => None,
        }
    }

    /// What it is, in words.
    pub fn sort(&self) -> &'static str {
        match &self.value {
            Value::Null => "null",
            Value::Flag(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) | Value::Plain(_) => "a text",
            Value::List(_) => "a list",
            Value::Record(_) => "an object",
        }
    }

    /// The document as JSON on indented lines, without a line break at its end.
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        self.push_json(&mut text, Some(0));
        text
    }

    /// The document as JSON on one line.
    pub fn to_compact_json(&self) -> String {
        let mut text = String::new();
        self.push_json(&mut text, None);
        text
    }

    /// Appends the value; `indent` is how deep it stands on lines of their own.
    fn push_json(&self, into: &mut String, indent: Option<usize>) {
        match &self.value {
            Value::Null => into.push_str("null"),
            Value::Flag(flag) => into.push_str(if *flag { "true" } else { "false" }),
            Value::Number(number) => into.push_str(number),
            // What no reader has given a sort is a text, unless it can only be a flag.
            Value::Plain(word) if word == "true" || word == "false" => into.push_str(word),
            Value::Plain(text) | Value::Text(text) => push_quoted(into, text),
            Value::List(items) => {
                let parts = items.iter().map(|item| (None, item));
                push_parts(into, indent, ('[', ']'), parts);
            }
            Value::Record(members) => {
                let parts = members.iter().map(|member| (Some(member.name.as_str()), &member.node));
                push_parts(into, indent, ('{', '}'), parts);
            }
        }
    }
}

/// Reads the text of a file by the end of its name: `.json`, `.toml`, or YAML.
///
/// # Errors
/// What is wrong with it.
pub fn of_file(path: &Path, text: &str) -> Result<Node, Misfit> {
    let is = |end: &str| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(end));
    match () {
        () if is("json") => from_json(text),
        () if is("toml") => from_toml(text),
        () => from_yaml(text),
    }
}

fn push_parts<'a>(
    into: &mut String,
    indent: Option<usize>,
    (open, close): (char, char),
    parts: impl ExactSizeIterator<Item = (Option<&'a str>, &'a Node)>,
) {
    into.push(open);
    let empty = parts.len() == 0;
    let line = |into: &mut String, depth: usize| {
        into.push('\n');
        into.extend(std::iter::repeat_n("    ", depth));
    };
    for (index, (name, node)) in parts.enumerate() {
        if index > 0 {
            into.push(',');
        }
        if let Some(depth) = indent {
            line(into, depth + 1);
        }
        if let Some(name) = name {
            push_quoted(into, name);
            into.push_str(if indent.is_some() { ": " } else { ":" });
        }
        node.push_json(into, indent.map(|depth| depth + 1));
    }
    if let Some(depth) = indent.filter(|_| !empty) {
        line(into, depth);
    }
    into.push(close);
}

fn push_quoted(into: &mut String, text: &str) {
    into.push('"');
    for c in text.chars() {
        match c {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            '\n' => into.push_str("\\n"),
            '\r' => into.push_str("\\r"),
            '\t' => into.push_str("\\t"),
            c if u32::from(c) < 0x20 => write!(into, "\\u{:04x}", u32::from(c)).expect("a String takes all"),
            c => into.push(c),
        }
    }
    into.push('"');
}

/// A name or an index behind a path.
pub fn path_to(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_and_is_json() {
        let text = r#"{"a": [1, -2.5e3, true, null, "x\"\\\n\u0001é😀"], "b": {}, "c": [], "d": {"e": ""}}"#;
        let node = from_json(text).expect("JSON");
        for written in [node.to_json(), node.to_compact_json()] {
            let theirs: serde_json::Value = serde_json::from_str(&written).expect("JSON");
            assert_eq!(theirs, serde_json::from_str::<serde_json::Value>(text).expect("JSON"));
        }
        assert!(node.to_json().starts_with("{\n    \"a\": [\n        1,\n"));
        assert_eq!(node.to_compact_json().lines().count(), 1);
    }

    #[test]
    fn a_misfit_tells_its_place() {
        let told = |line, path: &str| Misfit { line, path: path.to_owned(), reason: "is bad".to_owned() }.to_string();
        assert_eq!(told(3, "Rules[1].ID"), "line 3: Rules[1].ID: is bad");
        assert_eq!(told(0, ""), "is bad");
    }
}
