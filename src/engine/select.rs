//! What an item must be beside its name: how large, how old, of which storage class.

use jiff::Timestamp;

use crate::store::{ObjectEntry, ObjectHead, VersionEntry};

use super::expression::Expression;
use super::plan::paths::key_name;

/// The class of what the service names no class for.
pub(super) const STANDARD: &str = "STANDARD";

/// What is known of an item beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    /// The last part of its path or key.
    pub name: &'a str,
    /// Bytes.
    pub size: u64,
    /// When it was written or stored.
    pub modified: Option<Timestamp>,
    /// An object's storage class, which may be empty; nothing for a file.
    pub class: Option<&'a str>,
}

impl<'a> From<&'a ObjectEntry> for Facts<'a> {
    fn from(entry: &'a ObjectEntry) -> Self {
        Self {
            name: key_name(&entry.key),
            size: entry.size,
            modified: entry.last_modified,
            class: Some(&entry.storage_class),
        }
    }
}

impl<'a> From<&'a VersionEntry> for Facts<'a> {
    fn from(entry: &'a VersionEntry) -> Self {
        Self {
            name: key_name(&entry.key),
            size: entry.size,
            modified: entry.last_modified,
            class: Some(&entry.storage_class),
        }
    }
}

impl<'a> Facts<'a> {
    /// Those of a file with this path below its root.
    pub fn of_file(relative: &'a str, metadata: &std::fs::Metadata) -> Self {
        let modified = metadata.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
        Self { name: key_name(relative), size: metadata.len(), modified, class: None }
    }

    /// Those of an object that was looked at.
    pub fn of_head(key: &'a str, head: &'a ObjectHead) -> Self {
        Self { name: key_name(key), size: head.size, modified: head.last_modified, class: Some(&head.storage_class) }
    }
}

/// Bounds of size and time, and the classes that are meant. All must hold; by default everything passes.
#[derive(Clone, Debug, Default)]
pub struct Conditions {
    /// At least so many bytes.
    pub min_size: Option<u64>,
    /// At most so many bytes.
    pub max_size: Option<u64>,
    /// Written before this moment.
    pub before: Option<Timestamp>,
    /// Written at this moment or later.
    pub since: Option<Timestamp>,
    /// One of these classes, in any case; any when empty. Files have none.
    pub classes: Vec<String>,
    /// An expression that must hold.
    pub expression: Option<Expression>,
}

impl Conditions {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        let Self { min_size, max_size, before, since, classes, expression } = self;
        min_size.or(*max_size).is_none() && before.or(*since).is_none() && classes.is_empty() && expression.is_none()
    }

    /// Whether an item passes. One whose time is not known is neither old nor new.
    pub fn admit(&self, facts: Facts<'_>) -> bool {
        let in_time = |wanted: Option<Timestamp>, is_right: fn(Timestamp, Timestamp) -> bool| {
            wanted.is_none_or(|wanted| facts.modified.is_some_and(|at| is_right(at, wanted)))
        };
        self.min_size.is_none_or(|least| facts.size >= least)
            && self.max_size.is_none_or(|most| facts.size <= most)
            && in_time(self.before, |at, wanted| at < wanted)
            && in_time(self.since, |at, wanted| at >= wanted)
            && (self.classes.is_empty() || facts.class.is_some_and(|class| self.names_class(class)))
            && self.expression.as_ref().is_none_or(|expression| expression.holds(facts))
    }

    fn names_class(&self, class: &str) -> bool {
        let class = if class.is_empty() { STANDARD } else { class };
        self.classes.iter().any(|wanted| wanted.eq_ignore_ascii_case(class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(size: u64, second: i64, class: Option<&str>) -> Facts<'_> {
        Facts { name: "f", size, modified: Timestamp::from_second(second).ok(), class }
    }

    #[test]
    fn bounds_of_size_are_inclusive() {
        let conditions = Conditions { min_size: Some(5), max_size: Some(7), ..Conditions::default() };
        for (size, expected) in [(4, false), (5, true), (7, true), (8, false)] {
            assert_eq!(conditions.admit(facts(size, 0, None)), expected, "{size}");
        }
    }

    #[test]
    fn a_moment_belongs_to_what_is_newer_and_an_unknown_time_to_neither() {
        let at = Timestamp::from_second(100).ok();
        let older = Conditions { before: at, ..Conditions::default() };
        let newer = Conditions { since: at, ..Conditions::default() };
        for second in [99, 100, 101] {
            assert_eq!(older.admit(facts(1, second, None)), second < 100, "{second}");
            assert_eq!(newer.admit(facts(1, second, None)), second >= 100, "{second}");
        }
        let unknown = Facts { name: "f", size: 1, modified: None, class: None };
        assert!(!older.admit(unknown) && !newer.admit(unknown) && Conditions::default().admit(unknown));
    }

    #[test]
    fn an_object_without_a_class_is_of_the_standard_one_and_a_file_of_none() {
        let conditions =
            Conditions { classes: vec!["standard".to_owned(), "ARCHIVE".to_owned()], ..Conditions::default() };
        for (class, expected) in [
            (Some(""), true),
            (Some("STANDARD"), true),
            (Some("archive"), true),
            (Some("STANDARD_IA"), false),
            (None, false),
        ] {
            assert_eq!(conditions.admit(facts(1, 0, class)), expected, "{class:?}");
        }
    }
}
