//! A document held against its schema, with the place of every fault.

use crate::base::document::{Member, Misfit, Node, Value, path_to};

use super::schema::{AWS_CLASSES, COS_CLASSES, Dialect, Field, List, Shape};

/// How alike two names must be to be taken for a slip of the hand.
const ALIKE: f64 = 0.75;

/// Collects faults while a document is walked.
pub(super) struct Check {
    pub(super) dialect: Dialect,
    pub(super) misfits: Vec<Misfit>,
}

impl Check {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self { dialect, misfits: Vec::new() }
    }

    /// Notes a fault at the place of `node`.
    pub(super) fn fault(&mut self, node: &Node, path: &str, reason: impl Into<String>) {
        self.fault_in(node.line, path, reason);
    }

    fn fault_in(&mut self, line: usize, path: &str, reason: impl Into<String>) {
        self.misfits.push(Misfit { line, path: path.to_owned(), reason: reason.into() });
    }

    /// The value as `shape` has it: words of YAML and XML get their sort. Whatever does not fit is noted.
    pub(super) fn value(&mut self, shape: &Shape, node: &Node, path: &str) -> Node {
        let line = node.line;
        let value = match (shape, &node.value) {
            (Shape::Record(fields), Value::Record(members)) => self.record(fields, node, members, path),
            (Shape::List(list), Value::List(items)) => self.list(list, node, items, path),
            (Shape::Text { most }, Value::Text(text) | Value::Plain(text)) => {
                let count = text.chars().count();
                if count > *most {
                    self.fault(node, path, format!("has {count} characters, at most {most} are allowed"));
                }
                Value::Text(text.clone())
            }
            (Shape::Number { least, most }, Value::Number(text) | Value::Plain(text)) => {
                match text.parse::<i64>() {
                    Ok(number) if number < *least => {
                        self.fault(node, path, format!("is {number}, the least is {least}"));
                    }
                    Ok(number) if number > *most => {
                        self.fault(node, path, format!("is {number}, the most is {most}"));
                    }
                    Ok(_) => {}
                    Err(_) => self.fault(node, path, format!("must be a whole number, not `{text}`")),
                }
                Value::Number(text.clone())
            }
            (Shape::Flag, Value::Flag(flag)) => Value::Flag(*flag),
            (Shape::Flag, Value::Plain(text)) => match text.as_str() {
                "true" => Value::Flag(true),
                "false" => Value::Flag(false),
                _ => {
                    self.fault(node, path, format!("must be true or false, not `{text}`"));
                    Value::Flag(false)
                }
            },
            (Shape::Moment, Value::Text(text) | Value::Plain(text)) => {
                // A date is midnight in UTC, as the AWS CLI reads it.
                let midnight = format!("{text}T00:00:00Z");
                if text.parse::<jiff::Timestamp>().is_ok() {
                    Value::Text(text.clone())
                } else if text.parse::<jiff::civil::Date>().is_ok() && midnight.parse::<jiff::Timestamp>().is_ok() {
                    Value::Text(midnight)
                } else {
                    let reason = format!("must be a time such as 2026-12-31T00:00:00Z, not `{text}`");
                    self.fault(node, path, reason);
                    Value::Text(text.clone())
                }
            }
            (Shape::Choice(words), Value::Text(text) | Value::Plain(text)) => {
                self.word(words, text, node, path);
                Value::Text(text.clone())
            }
            (Shape::Class, Value::Text(text) | Value::Plain(text)) => {
                match self.dialect {
                    Dialect::Aws => self.word(&AWS_CLASSES, text, node, path),
                    Dialect::Cos => self.word(&COS_CLASSES, text, node, path),
                    Dialect::Other => {}
                }
                Value::Text(text.clone())
            }
            // YAML and XML leave empty what holds nothing.
            (Shape::Record(fields), Value::Null) => self.record(fields, node, &[], path),
            (wanted, _) => {
                self.fault(node, path, format!("must be {}, not {}", sort(wanted), node.sort()));
                Value::Null
            }
        };
        Node { line, value }
    }

    fn word(&mut self, words: &[&str], text: &str, node: &Node, path: &str) {
        if words.contains(&text) {
            return;
        }
        let near = nearest(text, words.iter().copied());
        let reason = match near {
            Some(near) => format!("`{text}` is not allowed; did you mean `{near}`?"),
            None => format!("`{text}` is not allowed; write one of {}", words.join(", ")),
        };
        self.fault(node, path, reason);
    }

    fn list(&mut self, list: &List, node: &Node, items: &[Node], path: &str) -> Value {
        if items.len() > list.most {
            self.fault(node, path, format!("has {} entries, at most {} are allowed", items.len(), list.most));
            return Value::List(Vec::new());
        }
        if items.len() < list.least {
            let reason = format!("has {} entries, at least {} must be there", items.len(), list.least);
            self.fault(node, path, reason);
        }
        let checked = items.iter().enumerate();
        Value::List(checked.map(|(index, item)| self.value(list.of, item, &format!("{path}[{index}]"))).collect())
    }

    fn record(&mut self, fields: &'static [Field], node: &Node, members: &[Member], path: &str) -> Value {
        let mut checked = Vec::with_capacity(members.len());
        for member in members {
            let inner = path_to(path, &member.name);
            let of_name = || fields.iter().filter(|field| field.name == member.name);
            if let Some(field) = of_name().find(|field| field.is_known_to(self.dialect)) {
                let node = self.value(&field.shape, &member.node, &inner);
                checked.push(Member { name: member.name.clone(), line: member.line, node });
            } else if of_name().next().is_some() {
                let reason = match self.dialect {
                    Dialect::Cos => "Tencent COS does not know this",
                    Dialect::Aws | Dialect::Other => "only Tencent COS knows this",
                };
                self.fault_in(member.line, &inner, reason);
            } else {
                let reason = self.unknown(&member.name, fields);
                self.fault_in(member.line, &inner, reason);
            }
        }
        let known = |field: &&Field| field.required && field.is_known_to(self.dialect);
        let missing = fields.iter().filter(known).find(|field| members.iter().all(|member| member.name != field.name));
        if let Some(missing) = missing {
            self.fault(node, path, format!("`{}` is missing", missing.name));
        }
        Value::Record(checked)
    }

    fn unknown(&self, name: &str, fields: &'static [Field]) -> String {
        let known: Vec<&Field> = fields.iter().filter(|field| field.is_known_to(self.dialect)).collect();
        let near = known.iter().find(|field| field.element == name).map(|field| field.name);
        match near.or_else(|| nearest(name, known.iter().map(|field| field.name))) {
            Some(near) => format!("unknown field; did you mean `{near}`?"),
            None if known.is_empty() => "unknown field; this object holds nothing".to_owned(),
            None => {
                let mut names: Vec<&str> = known.iter().map(|field| field.name).collect();
                names.dedup();
                format!("unknown field; here stand {}", names.join(", "))
            }
        }
    }
}

/// The word that may have been meant.
fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let scored = words.map(|known| (strsim::jaro_winkler(&word, &known.to_lowercase()), known));
    scored.filter(|(score, _)| *score > ALIKE).max_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, known)| known)
}

fn sort(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text { .. } | Shape::Moment | Shape::Choice(_) | Shape::Class => "a text",
        Shape::Number { .. } => "a whole number",
        Shape::Flag => "true or false",
        Shape::Record(_) => "an object",
        Shape::List(_) => "a list",
    }
}
