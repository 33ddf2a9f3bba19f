//! Bucket configurations of every kind by one way: a table of kinds with the schemas of their documents, a check that
//! names the place of a fault, XML both ways, and one call for each of get, put and delete.
//!
//! The requests go through the signed client of the data path. The SDK would link a serializer, a parser, a builder and
//! an orchestrator for each of some fifty operations, and knows nothing of what COS has for itself.

mod call;
mod check;
mod kinds;
mod policy;
mod schema;
#[cfg(test)]
mod tests;
mod xml;

use crate::base::document::{Misfit, Node, Value, from_json, from_yaml};

pub use call::{Found, Place};
pub use kinds::Kind;
pub use policy::{is_for_everybody, policy_member, policy_statements};
pub use schema::{AWS_CLASSES, COS_CLASSES, Dialect};

use check::Check;

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As its first character says.
    Guessed,
    Json,
    Yaml,
    Xml,
}

/// A document that fits its kind and the store it is for.
#[derive(Clone, Debug)]
pub struct Document {
    kind: Kind,
    dialect: Dialect,
    node: Node,
    /// What was written, where that goes over the wire as it is.
    text: Option<String>,
}

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// Every place that cannot be read or does not fit, in order.
    pub fn read(kind: Kind, dialect: Dialect, text: &str, form: Form) -> Result<Self, Vec<Misfit>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.trim_start().chars().next();
        let form = match (form, first) {
            (Form::Guessed, Some('{' | '[')) => Form::Json,
            (Form::Guessed, Some('<')) => Form::Xml,
            (Form::Guessed, Some(_)) => Form::Yaml,
            (Form::Guessed, None) => {
                let reason = "the document is empty".to_owned();
                return Err(vec![Misfit { line: 0, path: String::new(), reason }]);
            }
            (form, _) => form,
        };
        let node = match form {
            Form::Xml => return Self::from_xml(kind, dialect, text),
            Form::Yaml => from_yaml(text),
            Form::Json | Form::Guessed => from_json(text),
        };
        let node = node.map_err(|misfit| vec![misfit])?;
        let shown = node.get("Policy").is_some();
        let mut document = Self::new(kind, dialect, &unwrapped(kind, node)?)?;
        if kind == Kind::Policy && form == Form::Json && !shown {
            document.text = Some(text.trim().to_owned());
        }
        Ok(document)
    }

    fn from_xml(kind: Kind, dialect: Dialect, text: &str) -> Result<Self, Vec<Misfit>> {
        let entry = kind.entry();
        let told = |line, reason: String| vec![Misfit { line, path: String::new(), reason }];
        if kind == Kind::Policy {
            return Err(told(1, "a policy is JSON, not XML".to_owned()));
        }
        let root = xml::parse(text).map_err(|misfit| vec![misfit])?;
        if !entry.has_root(&root.name) {
            return Err(told(1, format!("the root element is `{}`, not `{}`", root.name, entry.root)));
        }
        let mut decoding = xml::Decoding::new(dialect);
        let node = decoding.record(entry.fields, &root, "");
        if !decoding.unknown.is_empty() {
            return Err(decoding.unknown);
        }
        Self::new(kind, dialect, &node)
    }

    /// Takes a document that was put together here.
    ///
    /// # Errors
    /// Every place that does not fit, in order.
    pub fn new(kind: Kind, dialect: Dialect, node: &Node) -> Result<Self, Vec<Misfit>> {
        let entry = kind.entry();
        if kind == Kind::Policy {
            let misfits = policy::check(node, dialect);
            let document = Self { kind, dialect, node: node.clone(), text: None };
            return if misfits.is_empty() { Ok(document) } else { Err(misfits) };
        }
        let mut check = Check::new(dialect);
        let node = check.value(&schema::Shape::Record(entry.fields), node, "");
        // They lean on members of the right shape.
        if check.misfits.is_empty() {
            (entry.rules)(&mut check, &node);
        }
        if check.misfits.is_empty() { Ok(Self { kind, dialect, node, text: None }) } else { Err(check.misfits) }
    }

    /// The document that takes the configuration away, of kinds that are emptied.
    fn empty(kind: Kind, dialect: Dialect) -> Self {
        Self { kind, dialect, node: Node::new(Value::Record(Vec::new())), text: None }
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What it says.
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// The id inside it, of kinds with several.
    pub fn id(&self) -> Option<&str> {
        self.node.get("Id").filter(|_| self.kind.has_ids()).and_then(Node::scalar)
    }

    /// What goes over the wire.
    fn body(&self) -> String {
        match (&self.text, self.kind) {
            (Some(text), _) => text.clone(),
            (None, Kind::Policy) => self.node.to_compact_json(),
            (None, kind) => {
                let entry = kind.entry();
                xml::write(entry.root, entry.fields, &self.node, self.dialect)
            }
        }
    }
}

/// The document itself, without the member that the AWS CLI has around it.
fn unwrapped(kind: Kind, node: Node) -> Result<Node, Vec<Misfit>> {
    if let Some(wrapper) = kind.wrapper()
        && let [only] = node.members()
        && only.name == wrapper
    {
        return Ok(only.node.clone());
    }
    // `aws s3api get-bucket-policy` shows the policy as a text.
    if kind == Kind::Policy
        && let [only] = node.members()
        && only.name == "Policy"
        && let Some(text) = only.node.scalar()
    {
        let placed = |misfit: Misfit| Misfit { line: only.line, path: "Policy".to_owned(), ..misfit };
        return from_json(text).map_err(|misfit| vec![placed(misfit)]);
    }
    Ok(node)
}

/// The document as the AWS CLI shows it.
pub fn wrapped(kind: Kind, node: Node) -> Node {
    match kind.wrapper() {
        Some(wrapper) => Node::record([(wrapper, node)]),
        None => node,
    }
}
