//! Documents as XML: written for a request, read from an answer or a file.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::base::document::{Member, Misfit, Node, Value, path_to};

use super::schema::{Dialect, Field, List, Place, Shape};

const NAMESPACE: &str = "http://s3.amazonaws.com/doc/2006-03-01/";
const TYPES: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// How deep elements may lie in each other. *Source:* the deepest schema here has nine levels.
const DEEPEST: usize = 32;

/// An element as it was read.
pub(super) struct Element {
    pub(super) name: String,
    line: usize,
    /// Its `xsi:type`.
    kind: Option<String>,
    pub(super) children: Vec<Element>,
    text: String,
}

impl Element {
    /// The text in it.
    pub(super) fn content(&self) -> &str {
        &self.text
    }
}

/// Reads a document.
///
/// # Errors
/// What is no XML, with its line.
pub(super) fn parse(text: &str) -> Result<Element, Misfit> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(text.len());
        let line = 1 + text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
        let broken = |reason: String| Misfit { line, path: String::new(), reason: format!("broken XML: {reason}") };
        let closed = match reader.read_event().map_err(|error| broken(error.to_string()))? {
            Event::Start(_) if open.len() > DEEPEST => return Err(broken("elements lie too deep".to_owned())),
            Event::Start(start) => {
                open.push(Element::begin(&start, line));
                None
            }
            Event::Empty(start) => Some(Element::begin(&start, line)),
            Event::End(_) => open.pop(),
            Event::Text(part) => {
                push(&mut open, &part.xml10_content());
                None
            }
            Event::CData(part) => {
                push(&mut open, &part.xml10_content());
                None
            }
            Event::GeneralRef(reference) => {
                let resolved = reference.resolve_char_ref().map_err(|error| broken(error.to_string()))?;
                match resolved {
                    Some(c) => push(&mut open, c.encode_utf8(&mut [0; 4])),
                    None => {
                        let name = reference.xml10_content();
                        let text = resolve_predefined_entity(&name);
                        push(&mut open, text.ok_or_else(|| broken(format!("unknown entity `&{name};`")))?);
                    }
                }
                None
            }
            Event::Eof => {
                let reason = if open.is_empty() { "there is no element" } else { "it is cut short" };
                return Err(broken(reason.to_owned()));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => None,
        };
        if let Some(element) = closed {
            match open.last_mut() {
                Some(parent) => parent.children.push(element),
                None => return Ok(element),
            }
        }
    }
}

fn push(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

impl Element {
    fn begin(start: &BytesStart<'_>, line: usize) -> Self {
        let kind = start
            .attributes()
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == "type")
            .map(|attribute| attribute.value.as_ref().to_owned());
        let name = start.local_name().as_ref().to_owned();
        Self { name, line, kind, children: Vec::new(), text: String::new() }
    }
}

/// What is read from XML, and what of it the schema does not know.
pub(super) struct Decoding {
    dialect: Dialect,
    pub(super) unknown: Vec<Misfit>,
}

impl Decoding {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self { dialect, unknown: Vec::new() }
    }

    pub(super) fn record(&mut self, fields: &'static [Field], element: &Element, path: &str) -> Node {
        let mut members: Vec<Member> = Vec::new();
        for field in fields.iter().filter(|field| field.place == Place::Type) {
            if let Some(kind) = &element.kind {
                let node = Node { line: element.line, value: Value::Text(kind.clone()) };
                members.push(Member { name: field.name.to_owned(), line: element.line, node });
            }
        }
        for child in &element.children {
            // SeaweedFS writes the attribute, and an element beside it.
            if let Some(field) = fields.iter().find(|field| field.place == Place::Type && field.name == child.name) {
                if members.iter().all(|member| member.name != field.name) {
                    let node = Node { line: child.line, value: Value::Text(child.text.clone()) };
                    members.push(Member { name: field.name.to_owned(), line: child.line, node });
                }
                continue;
            }
            let named = |field: &&&Field| field.element == child.name && field.place == Place::Element;
            let known: Vec<&Field> = fields.iter().filter(|field| named(&field)).collect();
            let field = known.iter().find(|field| field.is_known_to(self.dialect)).or(known.first());
            let Some(field) = field else {
                let reason = "unknown element".to_owned();
                self.unknown.push(Misfit { line: child.line, path: path_to(path, &child.name), reason });
                continue;
            };
            let inner = path_to(path, field.name);
            let there = members.iter_mut().find(|member| member.name == field.name);
            match (&field.shape, there) {
                (Shape::List(List { flat: true, of, .. }), there) => {
                    let count = there.as_ref().map_or(0, |member| member.node.items().len());
                    let item = self.value(of, child, &format!("{inner}[{count}]"));
                    match there.map(|member| &mut member.node.value) {
                        Some(Value::List(items)) => items.push(item),
                        _ => {
                            let node = Node { line: child.line, value: Value::List(vec![item]) };
                            members.push(Member { name: field.name.to_owned(), line: child.line, node });
                        }
                    }
                }
                (_, Some(_)) => {
                    let reason = "stands here a second time".to_owned();
                    self.unknown.push(Misfit { line: child.line, path: inner, reason });
                }
                (shape, None) => {
                    let node = self.value(shape, child, &inner);
                    members.push(Member { name: field.name.to_owned(), line: child.line, node });
                }
            }
        }
        // People read members in the order of the schema, whatever that of the service is.
        let position = |name: &str| fields.iter().position(|field| field.name == name);
        members.sort_by_key(|member| position(&member.name));
        Node { line: element.line, value: Value::Record(members) }
    }

    fn value(&mut self, shape: &Shape, element: &Element, path: &str) -> Node {
        let line = element.line;
        let value = match shape {
            Shape::Record(fields) => return self.record(fields, element, path),
            Shape::List(list) => {
                let mut items = Vec::new();
                for child in &element.children {
                    if child.name == list.item {
                        let inner = format!("{path}[{}]", items.len());
                        items.push(self.value(list.of, child, &inner));
                    } else {
                        let reason = "unknown element".to_owned();
                        self.unknown.push(Misfit { line: child.line, path: path_to(path, &child.name), reason });
                    }
                }
                Value::List(items)
            }
            Shape::Text { .. } => Value::Text(element.text.clone()),
            Shape::Moment | Shape::Choice(_) | Shape::Class => Value::Text(element.text.trim().to_owned()),
            Shape::Number { .. } => {
                let text = element.text.trim();
                if text.parse::<i64>().is_ok() { Value::Number(text.to_owned()) } else { Value::Plain(text.to_owned()) }
            }
            Shape::Flag => match element.text.trim().to_ascii_lowercase().as_str() {
                "true" => Value::Flag(true),
                "false" => Value::Flag(false),
                other => Value::Plain(other.to_owned()),
            },
        };
        Node { line, value }
    }
}

/// Writes a document that fits its schema.
pub(super) fn write(root: &str, fields: &'static [Field], document: &Node, dialect: Dialect) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    // COS documents its elements without a namespace.
    match dialect {
        Dialect::Cos => text.extend(["<", root, ">"]),
        Dialect::Aws | Dialect::Other => text.extend(["<", root, " xmlns=\"", NAMESPACE, "\">"]),
    }
    push_fields(&mut text, fields, document, dialect);
    text.extend(["</", root, ">"]);
    text
}

fn push_fields(into: &mut String, fields: &'static [Field], record: &Node, dialect: Dialect) {
    for field in fields.iter().filter(|field| field.place == Place::Element && field.is_known_to(dialect)) {
        if let Some(node) = record.get(field.name) {
            push_value(into, field.element, &field.shape, node, dialect);
        }
    }
}

fn push_value(into: &mut String, element: &str, shape: &Shape, node: &Node, dialect: Dialect) {
    match shape {
        Shape::Record(fields) => {
            let kind = fields.iter().find(|field| field.place == Place::Type);
            let kind = kind.and_then(|field| node.get(field.name)).and_then(Node::scalar);
            into.extend(["<", element]);
            if let Some(kind) = kind {
                into.extend([" xmlns:xsi=\"", TYPES, "\" xsi:type=\"", &quick_xml::escape::escape(kind), "\""]);
            }
            into.push('>');
            push_fields(into, fields, node, dialect);
            into.extend(["</", element, ">"]);
        }
        Shape::List(List { item, of, flat, .. }) => {
            if !flat {
                into.extend(["<", element, ">"]);
            }
            for node in node.items() {
                push_value(into, item, of, node, dialect);
            }
            if !flat {
                into.extend(["</", element, ">"]);
            }
        }
        _ => into.extend(["<", element, ">", &escaped(node.scalar().unwrap_or_default()), "</", element, ">"]),
    }
}

/// A text as it stands between two tags. A reader would turn a bare carriage return into a line feed.
fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).replace('\r', "&#xD;").replace('\n', "&#xA;")
}
