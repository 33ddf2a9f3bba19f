//! TOML: tables by headers and dotted names, arrays of tables, and values, put into one tree.
//!
//! The crate behind it takes the text apart; what may stand where and once only is decided here, by the rules of TOML 1.1.

use std::borrow::Cow;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::{EventReceiver, parse_document};
use toml_parser::{ErrorSink, ParseError, Source, Span};

use super::{DEEPEST, Member, Misfit, Node, Value};

/// Reads a TOML document.
///
/// # Errors
/// What is no TOML, with its line.
pub fn from_toml(text: &str) -> Result<Node, Misfit> {
    let source = Source::new(text);
    let tokens: Vec<_> = source.lex().collect();
    let mut builder = Builder::new(source);
    let mut broken: Option<ParseError> = None;
    parse_document(&tokens, &mut builder, &mut broken);
    // Where the text is broken, what follows need not mean anything.
    let misfit = match broken {
        Some(error) => {
            let span = error.unexpected().or(error.context()).unwrap_or_default();
            let line = builder.line(span);
            let reason = format!("broken TOML: {}", error.description());
            builder.misfit.take().filter(|misfit| misfit.line < line).or(Some(misfit(line, reason)))
        }
        None => builder.misfit.take(),
    };
    match misfit {
        Some(misfit) => Err(misfit),
        None if builder.root.members.is_empty() => Err(misfit_of("the document is empty")),
        None => Ok(builder.root.node()),
    }
}

fn misfit(line: usize, reason: String) -> Misfit {
    Misfit { line, path: String::new(), reason }
}

fn misfit_of(reason: &str) -> Misfit {
    misfit(0, reason.to_owned())
}

/// How a table came to be, which decides who may add to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// On the way to another one that a header names.
    OnTheWay,
    /// By a header of its own, or in braces.
    Own,
    /// By a dotted name.
    Dotted,
}

struct Table {
    line: usize,
    kind: Kind,
    members: Vec<(Name, Item)>,
}

enum Item {
    Value(Node),
    Table(Table),
    Tables(Vec<Table>),
}

/// A name and its line.
type Name = (String, usize);

impl Table {
    fn new(line: usize, kind: Kind) -> Self {
        Self { line, kind, members: Vec::new() }
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|((known, _), _)| known == name)
    }

    /// The table of this name; a new one of this kind when there is none. Of several, the last.
    fn below(&mut self, name: &Name, new: Kind) -> Result<&mut Table, String> {
        let place = match self.place(&name.0) {
            Some(place) => place,
            None => {
                self.members.push((name.clone(), Item::Table(Table::new(name.1, new))));
                self.members.len() - 1
            }
        };
        let (_, first) = self.members[place].0;
        match &mut self.members[place].1 {
            Item::Table(table) => Ok(table),
            Item::Tables(tables) => tables.last_mut().ok_or_else(|| "an empty list".to_owned()),
            Item::Value(_) => Err(format!("`{}` is no table that could be added to: line {first}", name.0)),
        }
    }

    /// Follows a header: `[a.b]`, or with `many` `[[a.b]]`.
    fn open(&mut self, path: &[Name], many: bool) -> Result<(), String> {
        let Some((last, way)) = path.split_last() else { return Ok(()) };
        let mut table = self;
        for name in way {
            table = table.below(name, Kind::OnTheWay)?;
        }
        let (name, line) = last;
        let Some(place) = table.place(name) else {
            let new = Table::new(*line, Kind::Own);
            let item = if many { Item::Tables(vec![new]) } else { Item::Table(new) };
            table.members.push((last.clone(), item));
            return Ok(());
        };
        let first = table.members[place].0.1;
        match (&mut table.members[place].1, many) {
            (Item::Table(there), false) if there.kind == Kind::OnTheWay => {
                (there.kind, there.line) = (Kind::Own, *line);
                Ok(())
            }
            (Item::Tables(tables), true) => {
                tables.push(Table::new(*line, Kind::Own));
                Ok(())
            }
            _ => Err(format!("`{name}` stands here a second time, first in line {first}")),
        }
    }

    /// The table that a header led to.
    fn at(&mut self, path: &[Name]) -> Result<&mut Table, String> {
        path.iter().try_fold(self, |table, name| table.below(name, Kind::OnTheWay))
    }

    /// Adds `a.b.c = value`.
    fn add(&mut self, path: &[Name], node: Node) -> Result<(), String> {
        let Some((last, way)) = path.split_last() else { return Ok(()) };
        let mut table = self;
        for name in way {
            let first = table.place(&name.0).map(|place| table.members[place].0.1);
            let there = table.below(name, Kind::Dotted)?;
            if let (Some(first), true) = (first, there.kind != Kind::Dotted) {
                return Err(format!("`{}` has a header, in line {first}, and is added to there only", name.0));
            }
            table = there;
        }
        if let Some(place) = table.place(&last.0) {
            let first = table.members[place].0.1;
            return Err(format!("`{}` stands here a second time, first in line {first}", last.0));
        }
        table.members.push((last.clone(), Item::Value(node)));
        Ok(())
    }

    fn node(self) -> Node {
        let members = self.members.into_iter().map(|((name, line), item)| {
            let node = match item {
                Item::Value(node) => node,
                Item::Table(table) => table.node(),
                Item::Tables(tables) => {
                    Node { line, value: Value::List(tables.into_iter().map(Table::node).collect()) }
                }
            };
            Member { name, line, node }
        });
        Node { line: self.line, value: Value::Record(members.collect()) }
    }
}

/// A value that is open.
enum Open {
    Array(Vec<Node>),
    Braces(Table),
}

struct Builder<'s> {
    source: Source<'s>,
    /// Where lines begin, in bytes.
    lines: Vec<usize>,
    root: Table,
    /// The header that counts.
    header: Vec<Name>,
    /// Names that wait for their value: of the document, and of each open value.
    names: Vec<Vec<Name>>,
    open: Vec<(Open, usize)>,
    misfit: Option<Misfit>,
}

impl<'s> Builder<'s> {
    fn new(source: Source<'s>) -> Self {
        let ends = source.input().match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        Self {
            source,
            lines,
            root: Table::new(1, Kind::Own),
            header: Vec::new(),
            names: vec![Vec::new()],
            open: Vec::new(),
            misfit: None,
        }
    }

    fn line(&self, span: Span) -> usize {
        self.lines.partition_point(|start| *start <= span.start())
    }

    fn refuse(&mut self, line: usize, reason: &str) {
        self.misfit.get_or_insert_with(|| misfit(line, format!("broken TOML: {reason}")));
    }

    fn names(&mut self) -> Vec<Name> {
        self.names.last_mut().map(std::mem::take).unwrap_or_default()
    }

    fn close_header(&mut self, many: bool) {
        self.header = self.names();
        let line = self.header.last().map_or(0, |(_, line)| *line);
        if self.header.len() > DEEPEST {
            self.header.clear();
            return self.refuse(line, "values lie too deep in each other");
        }
        if let Err(reason) = self.root.open(&self.header, many) {
            self.refuse(line, &reason);
        }
    }

    fn enter(&mut self, open: Open, span: Span) -> bool {
        let line = self.line(span);
        if self.open.len() + self.header.len() >= DEEPEST {
            self.refuse(line, "values lie too deep in each other");
            return false;
        }
        self.open.push((open, line));
        self.names.push(Vec::new());
        true
    }

    fn leave(&mut self) {
        if let Some((open, line)) = self.open.pop() {
            self.names.pop();
            self.value(match open {
                Open::Array(items) => Node { line, value: Value::List(items) },
                Open::Braces(table) => table.node(),
            });
        }
    }

    fn value(&mut self, node: Node) {
        let names = self.names();
        let line = names.last().map_or(node.line, |(_, line)| *line);
        let added = match self.open.last_mut() {
            Some((Open::Array(items), _)) => {
                items.push(node);
                Ok(())
            }
            Some((Open::Braces(table), _)) if names.len() <= DEEPEST => table.add(&names, node),
            None if names.len() <= DEEPEST => self.root.at(&self.header).and_then(|table| table.add(&names, node)),
            _ => Err("values lie too deep in each other".to_owned()),
        };
        if let Err(reason) = added {
            self.refuse(line, &reason);
        }
    }

    /// A number as JSON has it.
    fn number(&mut self, line: usize, kind: ScalarKind, text: &str) -> Value {
        let plain = text.replace('_', "");
        let plain = plain.strip_prefix('+').unwrap_or(&plain);
        let number = match kind {
            ScalarKind::Integer(radix) => {
                i64::from_str_radix(plain, radix.value()).ok().map(|number| number.to_string())
            }
            _ => plain.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| plain.to_owned()),
        };
        match number {
            Some(number) => Value::Number(number),
            None => {
                self.refuse(line, &format!("`{text}` is no number that can stand here"));
                Value::Null
            }
        }
    }
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.names();
    }

    fn std_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.close_header(false);
    }

    fn array_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.names();
    }

    fn array_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.close_header(true);
    }

    fn inline_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        let line = self.line(span);
        self.enter(Open::Braces(Table::new(line, Kind::Own)), span)
    }

    fn inline_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.leave();
    }

    fn array_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.enter(Open::Array(Vec::new()), span)
    }

    fn array_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.leave();
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let mut name = Cow::Borrowed("");
        if let Some(raw) = self.source.get(span) {
            let raw = toml_parser::Raw::new_unchecked(raw.as_str(), encoding, span);
            raw.decode_key(&mut name, error);
        }
        let name = (name.into_owned(), self.line(span));
        if let Some(names) = self.names.last_mut() {
            names.push(name);
        }
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let line = self.line(span);
        let mut text = Cow::Borrowed("");
        let kind = self.source.get(span).map(|raw| {
            let raw = toml_parser::Raw::new_unchecked(raw.as_str(), encoding, span);
            raw.decode_scalar(&mut text, error)
        });
        let value = match kind {
            Some(ScalarKind::String) => Value::Text(text.into_owned()),
            Some(ScalarKind::Boolean(flag)) => Value::Flag(flag),
            // A time of the day is what may be meant.
            Some(ScalarKind::DateTime) => Value::Plain(text.into_owned()),
            Some(kind) => self.number(line, kind, &text),
            None => Value::Null,
        };
        self.value(Node { line, value });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_lists_and_dotted_names_come_with_their_lines() {
        let text = "a.b.c = 1\n\"d e\" = [1_000, 0x1F,\n  +2.5, 'x']\n\n[[projects]]\nname = \"one\"\n\
                    complete = {mode = \"auto\", x.y = true}\n[projects.retry]\nbase = \"1s\"\n[[projects]]\nname = '''two'''\n\
                    [log.deep]\nat = 08:30\n[log]\nlevel = \"info\"\n";
        let node = from_toml(text).expect("TOML");
        assert_eq!(
            node.to_compact_json(),
            r#"{"a":{"b":{"c":1}},"d e":[1000,31,2.5,"x"],"projects":[{"name":"one","complete":{"mode":"auto","x":{"y":true}},"retry":{"base":"1s"}},{"name":"two"}],"log":{"deep":{"at":"08:30"},"level":"info"}}"#
        );
        let list = node.get("d e").expect("there");
        assert_eq!((list.line, list.items()[2].line), (2, 3));
        let projects = node.get("projects").expect("there");
        assert_eq!((projects.line, projects.items()[0].line, projects.items()[1].line), (5, 5, 10));
        assert_eq!(projects.items()[0].get("retry").expect("there").line, 8);
        assert_eq!(node.get("log").expect("there").line, 14);
    }

    #[test]
    fn what_is_no_toml_is_refused_with_its_line() {
        for (text, line, reason) in [
            ("a = 1\nb = \n", 2, "broken TOML"),
            ("a = 1\na = 2\n", 2, "`a` stands here a second time, first in line 1"),
            ("[t]\n[t]\n", 2, "`t` stands here a second time, first in line 1"),
            ("[[t]]\n[t]\n", 2, "`t` stands here a second time"),
            ("t = {a = 1}\n[t.b]\n", 2, "`t` is no table that could be added to: line 1"),
            ("[a.b]\nc = 1\n[a]\nb.d = 2\n", 4, "`b` has a header, in line 1"),
            ("a.b = 1\n[a]\nc = 1\n", 2, "`a` stands here a second time"),
            ("a = nan\n", 1, "`nan` is no number"),
            ("a = \"x\nb = 1\n", 1, "broken TOML"),
            ("a = \"\\q\"\n", 1, "broken TOML"),
            ("a = yes\n", 1, "broken TOML"),
            ("name: x\n", 1, "broken TOML"),
            ("# nothing\n", 0, "empty"),
        ] {
            let misfit = from_toml(text).expect_err(text);
            assert!(misfit.reason.contains(reason), "{text}: {misfit}");
            assert_eq!(misfit.line, line, "{text}: {misfit}");
        }
        for deep in ["a = ".to_owned() + &"[".repeat(100_000), format!("[{}a]\nb = 1", "a.".repeat(100_000))] {
            assert!(from_toml(&deep).is_err());
        }
    }
}
