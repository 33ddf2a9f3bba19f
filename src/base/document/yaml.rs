//! YAML, as far as it says what JSON can say.

use yaml_rust2::parser::{Event, MarkedEventReceiver, Parser};
use yaml_rust2::scanner::{Marker, TScalarStyle};

use super::{DEEPEST, Member, Misfit, Node, Value};

/// Reads one YAML document. Words without quotes stay [`Value::Plain`].
///
/// # Errors
/// What is no YAML, or more than JSON has: anchors, several documents, names that are no texts.
pub fn from_yaml(text: &str) -> Result<Node, Misfit> {
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    if let Err(error) = parser.load(&mut builder, true) {
        let (line, reason) = (error.marker().line(), format!("broken YAML: {}", error.info()));
        return Err(Misfit { line, path: String::new(), reason });
    }
    if let Some(misfit) = builder.misfit {
        return Err(misfit);
    }
    let empty = || Misfit { line: 0, path: String::new(), reason: "the document is empty".to_owned() };
    builder.root.filter(|node| node.value != Value::Null).ok_or_else(empty)
}

#[derive(Default)]
struct Builder {
    /// Lists and records that are open, and the name that waits for its value in a record.
    open: Vec<(Node, Option<(String, usize)>)>,
    root: Option<Node>,
    misfit: Option<Misfit>,
}

impl Builder {
    fn refuse(&mut self, line: usize, reason: impl Into<String>) {
        self.misfit.get_or_insert(Misfit { line, path: String::new(), reason: reason.into() });
    }

    fn open(&mut self, line: usize, value: Value) {
        if self.open.len() > DEEPEST {
            self.refuse(line, "broken YAML: values lie too deep in each other");
        }
        self.open.push((Node { line, value }, None));
    }

    fn add(&mut self, node: Node) {
        let line = node.line;
        let Some((parent, name)) = self.open.last_mut() else {
            if self.root.is_some() {
                self.refuse(line, "broken YAML: a second document begins here");
            }
            self.root = Some(node);
            return;
        };
        match (&mut parent.value, name.take()) {
            (Value::Record(members), Some((name, line))) => {
                if members.iter().any(|member| member.name == name) {
                    self.refuse(line, format!("broken YAML: `{name}` stands here a second time"));
                } else {
                    members.push(Member { name, line, node });
                }
            }
            (Value::Record(_), None) => match node.scalar() {
                Some(text) => *name = Some((text.to_owned(), line)),
                None => self.refuse(line, "broken YAML: a name must be a text"),
            },
            (Value::List(items), _) => items.push(node),
            _ => {}
        }
    }
}

impl MarkedEventReceiver for Builder {
    fn on_event(&mut self, event: Event, marker: Marker) {
        let line = marker.line();
        if self.misfit.is_some() {
            return;
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let value = match (style, text.as_str()) {
                    (TScalarStyle::Plain, "" | "~" | "null") => Value::Null,
                    (TScalarStyle::Plain, _) => Value::Plain(text),
                    _ => Value::Text(text),
                };
                self.add(Node { line, value });
            }
            Event::SequenceStart(..) => self.open(line, Value::List(Vec::new())),
            Event::MappingStart(..) => self.open(line, Value::Record(Vec::new())),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((node, _)) = self.open.pop() {
                    self.add(node);
                }
            }
            Event::Alias(_) => self.refuse(line, "broken YAML: anchors (`*name`) are not read here"),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart | Event::DocumentEnd => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_records_and_words_come_with_their_lines() {
        let node = from_yaml("Rules:\n- ID: one\n  Days: 30\n- {ID: \"2\", On: true}\n").expect("YAML");
        let rules = node.get("Rules").expect("there").items();
        assert_eq!((rules.len(), rules[0].line), (2, 2));
        assert_eq!(rules[0].get("Days").expect("there").value, Value::Plain("30".to_owned()));
        assert_eq!(rules[1].get("ID").expect("there").value, Value::Text("2".to_owned()));
        assert_eq!(node.to_compact_json(), r#"{"Rules":[{"ID":"one","Days":"30"},{"ID":"2","On":true}]}"#);
    }

    #[test]
    fn what_json_cannot_say_is_refused_with_its_line() {
        for (text, line, reason) in [
            ("a: 1\nb: [1, 2\n", 3, "broken YAML"),
            ("a: &x 1\nb: *x\n", 2, "anchors"),
            ("a: 1\n---\nb: 2\n", 3, "a second document"),
            ("a: 1\na: 2\n", 2, "`a` stands here a second time"),
            ("? [a]\n: 1\n", 1, "a name must be a text"),
            ("# nothing\n", 0, "empty"),
        ] {
            let misfit = from_yaml(text).expect_err(text);
            assert!(misfit.reason.contains(reason), "{text}: {misfit}");
            assert_eq!(misfit.line, line, "{text}: {misfit}");
        }
        let deep = format!("{}1", "- ".repeat(300));
        assert!(from_yaml(&deep).is_err());
    }
}
