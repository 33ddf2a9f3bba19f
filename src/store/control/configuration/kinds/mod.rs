//! The kinds of configuration that a bucket has: names, calls, and the schemas of their documents.
//!
//! *Source* of names and limits: the model of the S3 API and its documentation; for Tencent COS its API documentation and
//! SDK for Go.

mod access;
mod inventory;
mod lifecycle;
mod notification;
mod parts;
mod replication;
mod settings;
mod website;

use crate::base::document::Node;

use super::check::Check;
use super::schema::{Dialect, Field};

/// A kind of configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Accelerate,
    Acl,
    Cors,
    Encryption,
    IntelligentTiering,
    Inventory,
    Lifecycle,
    Logs,
    Notification,
    ObjectLock,
    Policy,
    PublicAccess,
    Referer,
    Replication,
    Tagging,
    Versioning,
    Website,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Lifecycle,
        Self::Policy,
        Self::Cors,
        Self::Versioning,
        Self::Logs,
        Self::Tagging,
        Self::Website,
        Self::Encryption,
        Self::Replication,
        Self::Acl,
        Self::Notification,
        Self::Inventory,
        Self::Accelerate,
        Self::ObjectLock,
        Self::PublicAccess,
        Self::Referer,
        Self::IntelligentTiering,
    ];

    /// The name of its command.
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// What it is, as it follows "has no": `lifecycle configuration`.
    pub fn title(self) -> &'static str {
        self.entry().title
    }

    /// Whether a bucket may have several, told apart by ids.
    pub fn has_ids(self) -> bool {
        self.entry().listing.is_some()
    }

    /// Whether it can be taken away, be it by a document that says so.
    pub fn can_be_removed(self) -> bool {
        self.entry().removal != Removal::Never
    }

    /// Whether it is a state that every bucket has, so that an answer without content is an answer.
    pub fn is_state(self) -> bool {
        self.entry().missing.is_empty()
    }

    /// Whether objects have it, too.
    pub fn is_of_objects(self) -> bool {
        self == Self::Acl
    }

    /// The member that the AWS CLI has around the document when it shows it.
    pub fn wrapper(self) -> Option<&'static str> {
        self.entry().wrapper
    }

    /// The member that the AWS CLI has around a list of all of them, of kinds with several.
    pub fn list_member(self) -> Option<&'static str> {
        self.entry().listing.map(|listing| listing.member)
    }

    /// Whether stores of this dialect may have it.
    pub fn is_known_to(self, dialect: Dialect) -> bool {
        self.entry().only.is_none_or(|only| only == dialect)
    }

    pub(super) fn entry(self) -> &'static Entry {
        match self {
            Self::Accelerate => &settings::ACCELERATE,
            Self::Acl => &access::ACL,
            Self::Cors => &settings::CORS,
            Self::Encryption => &settings::ENCRYPTION,
            Self::IntelligentTiering => &inventory::INTELLIGENT_TIERING,
            Self::Inventory => &inventory::INVENTORY,
            Self::Lifecycle => &lifecycle::LIFECYCLE,
            Self::Logs => &settings::LOGS,
            Self::Notification => &notification::NOTIFICATION,
            Self::ObjectLock => &settings::OBJECT_LOCK,
            Self::Policy => &access::POLICY,
            Self::PublicAccess => &access::PUBLIC_ACCESS,
            Self::Referer => &access::REFERER,
            Self::Replication => &replication::REPLICATION,
            Self::Tagging => &settings::TAGGING,
            Self::Versioning => &settings::VERSIONING,
            Self::Website => &website::WEBSITE,
        }
    }
}

/// How a configuration is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Removal {
    /// By a call of this name.
    Call(&'static str),
    /// By an empty document.
    Emptied,
    /// By a header of the call that stores it.
    Header(&'static str, &'static str),
    /// It cannot be.
    Never,
}

/// The call that tells all configurations of a kind with ids.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listing {
    pub(super) operation: &'static str,
    /// The member that the AWS CLI has around the list.
    pub(super) member: &'static str,
    /// The element of one.
    pub(super) element: &'static str,
}

/// A kind in the table.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    /// The sub-resource of the bucket: what stands in the query.
    pub(super) query: &'static str,
    /// Names of the calls, for errors.
    pub(super) get: &'static str,
    pub(super) put: &'static str,
    pub(super) removal: Removal,
    pub(super) listing: Option<Listing>,
    /// The root element.
    pub(super) root: &'static str,
    pub(super) wrapper: Option<&'static str>,
    pub(super) fields: &'static [Field],
    /// The service's codes for a bucket without it; none where it answers an empty document.
    pub(super) missing: &'static [&'static str],
    /// What no schema says: members that exclude or need each other.
    pub(super) rules: fn(&mut Check, &Node),
    /// The only stores that have it.
    pub(super) only: Option<Dialect>,
}

impl Entry {
    /// Whether a document with this root is one of the kind. Some stores name the root after the call.
    pub(super) fn has_root(&self, root: &str) -> bool {
        root == self.root || root.starts_with("Get")
    }
}

/// No rules beyond the schema.
fn free(_: &mut Check, _: &Node) {}

/// Notes a fault unless exactly one of the members is there.
fn exactly_one(check: &mut Check, node: &Node, path: &str, names: &[&str]) {
    let there: Vec<&str> = names.iter().copied().filter(|name| node.get(name).is_some()).collect();
    match there.as_slice() {
        [_] => {}
        [] => check.fault(node, path, format!("one of {} must be there", names.join(", "))),
        [one, other, ..] => check.fault(node, path, format!("`{one}` and `{other}` exclude each other")),
    }
}

/// Notes a fault when two items of a list have the same text under `name`.
fn distinct(check: &mut Check, items: &[Node], path: &str, name: &str) {
    for (index, item) in items.iter().enumerate() {
        let Some(text) = item.get(name).and_then(Node::scalar).filter(|text| !text.is_empty()) else { continue };
        let first = items[..index].iter().position(|other| other.get(name).and_then(Node::scalar) == Some(text));
        if let Some(first) = first {
            let place = format!("{path}[{index}].{name}");
            check.fault(item, &place, format!("`{text}` is that of {path}[{first}], too"));
        }
    }
}
