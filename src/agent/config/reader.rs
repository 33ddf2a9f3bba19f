//! From values of a document to typed ones, with every fault on the way remembered.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::base::document::{Node, Value};
use crate::base::redact::Secret;
use crate::base::size;
use crate::config::{Environment, rate};

use super::error::Problem;
use super::overrides::variable_of;
use super::references::{References, expand};

/// Where a value was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// In the file.
    File,
    /// On the command line.
    Typed,
    /// In the environment.
    Environment,
}

/// A value and the way to it.
#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub(super) node: &'a Node,
    pub(super) path: String,
    pub(super) origin: Origin,
}

impl<'a> Place<'a> {
    pub(super) fn new(node: &'a Node, path: impl Into<String>, origin: Origin) -> Self {
        Self { node, path: path.into(), origin }
    }

    fn is_null(&self) -> bool {
        self.node.value == Value::Null
    }

    /// A member that is there.
    pub(super) fn get(&self, name: &str) -> Option<Self> {
        let node = self.node.get(name)?;
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Some(Self { node, path, origin: self.origin }).filter(|place| !place.is_null())
    }

    /// The items of a list; what is no list is one item.
    pub(super) fn items(&self) -> Vec<Self> {
        match &self.node.value {
            Value::List(items) => {
                let item = |(index, node)| Self { node, path: format!("{}[{index}]", self.path), origin: self.origin };
                items.iter().enumerate().map(item).collect()
            }
            _ => vec![self.clone()],
        }
    }

    /// The value as it is written, with references as such: fit for a message unless the value itself is a secret.
    pub(super) fn written(&self) -> &str {
        self.node.scalar().unwrap_or_default()
    }
}

/// Records that hold the same keys; the first that has one counts.
#[derive(Clone, Debug)]
pub(super) struct Record<'a> {
    pub(super) layers: Vec<Place<'a>>,
}

impl<'a> Record<'a> {
    pub(super) fn get(&self, name: &str) -> Option<Place<'a>> {
        self.layers.iter().find_map(|layer| layer.get(name))
    }

    /// The place that a fault of the record itself is told at.
    pub(super) fn place(&self) -> Option<&Place<'a>> {
        self.layers.first()
    }
}

/// Reads values, and remembers what is wrong with them.
pub(super) struct Reader<'a> {
    pub(super) environment: &'a Environment,
    /// Where paths begin that are not absolute: of the file, and of what was typed.
    pub(super) directories: (PathBuf, PathBuf),
    pub(super) references: References,
    /// The file, as messages name it; empty when there is none.
    pub(super) file: String,
    /// What was typed for a place.
    pub(super) names: Vec<(&'static str, &'static str)>,
    /// Names of the file that stand for others, as they are written there.
    pub(super) aliases: Vec<(&'static str, &'static str)>,
    pub(super) faults: Vec<Problem>,
    pub(super) warnings: Vec<Problem>,
    pub(super) only_typed: bool,
}

impl<'a> Reader<'a> {
    /// A place in words.
    pub(super) fn told(&self, place: &Place<'_>) -> String {
        let renamed = |names: &[(&'static str, &'static str)]| {
            let fits = |name: &&(&str, &str)| {
                place.path.strip_prefix(name.0).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            };
            let name = names.iter().filter(fits).max_by_key(|name| name.0.len())?;
            Some((name.1.to_owned(), place.path[name.0.len()..].to_owned()))
        };
        match place.origin {
            Origin::File => {
                let path = renamed(&self.aliases).map_or(place.path.clone(), |(name, rest)| name + &rest);
                self.at_line(place.node.line, &path)
            }
            Origin::Typed => renamed(&self.names).map_or(place.path.clone(), |(name, _)| name),
            Origin::Environment => variable_of(self.environment, &place.path).to_owned(),
        }
    }

    /// A line of the file in words.
    pub(super) fn at_line(&self, line: usize, path: &str) -> String {
        let line = if line > 0 { format!(", line {line}") } else { String::new() };
        match path {
            "" => format!("`{}`{line}", self.file),
            path => format!("`{}`{line}: {path}", self.file),
        }
    }

    /// Where a rule stands, without its key.
    pub(super) fn stands(&self, place: &Place<'_>) -> String {
        match place.origin {
            Origin::File => self.at_line(place.node.line, ""),
            Origin::Typed | Origin::Environment => self.told(place),
        }
    }

    pub(super) fn refuse(&mut self, place: &Place<'_>, reason: impl Into<String>) {
        let problem = Problem { place: self.told(place), line: line_of(place), reason: reason.into() };
        self.only_typed &= place.origin == Origin::Typed;
        if !self.faults.contains(&problem) {
            self.faults.push(problem);
        }
    }

    /// A fault of the whole.
    pub(super) fn refuse_all(&mut self, reason: impl Into<String>) {
        let place = if self.file.is_empty() { String::new() } else { format!("`{}`", self.file) };
        self.only_typed &= self.file.is_empty();
        self.faults.push(Problem { place, line: 0, reason: reason.into() });
    }

    pub(super) fn warn(&mut self, place: &Place<'_>, reason: impl Into<String>) {
        let problem = Problem { place: self.told(place), line: line_of(place), reason: reason.into() };
        if !self.warnings.contains(&problem) {
            self.warnings.push(problem);
        }
    }

    /// The record below a name, from all layers that have it.
    pub(super) fn record<'n>(&mut self, record: &Record<'n>, name: &str) -> Record<'n> {
        let mut layers = Vec::new();
        for layer in &record.layers {
            let Some(place) = layer.get(name) else { continue };
            match place.node.value {
                Value::Record(_) => layers.push(place),
                _ => self.refuse(&place, format!("write an object of keys here, not {}", place.node.sort())),
            }
        }
        Record { layers }
    }

    /// Whether a place holds keys; a fault when it does not.
    pub(super) fn is_record(&mut self, place: &Place<'_>) -> bool {
        let is = matches!(place.node.value, Value::Record(_));
        if !is {
            self.refuse(place, format!("write an object of keys here, not {}", place.node.sort()));
        }
        is
    }

    /// A text, with its references in place.
    pub(super) fn text(&mut self, place: Option<Place<'_>>) -> Option<String> {
        let place = place?;
        let Some(written) = place.node.scalar() else {
            self.refuse(&place, format!("write a text here, not {}", place.node.sort()));
            return None;
        };
        match expand(written, self.environment, self.base(&place), References::Resolved) {
            Ok(text) => Some(text),
            Err(reason) => {
                self.refuse(&place, reason);
                None
            }
        }
    }

    /// A text that must hold something.
    pub(super) fn word(&mut self, place: Option<Place<'_>>) -> Option<String> {
        let place = place?;
        let text = self.text(Some(place.clone()))?;
        if text.trim().is_empty() {
            self.refuse(&place, "it is empty");
            return None;
        }
        Some(text)
    }

    /// A secret. Its value is in no message.
    pub(super) fn secret(&mut self, place: Option<Place<'_>>) -> Option<Secret> {
        let place = place?;
        let Some(written) = place.node.scalar() else {
            self.refuse(&place, format!("write a text here, not {}", place.node.sort()));
            return None;
        };
        match expand(written, self.environment, self.base(&place), self.references) {
            Ok(text) if text.is_empty() => {
                self.refuse(&place, "it is empty");
                None
            }
            Ok(text) => Some(Secret::new(text)),
            Err(reason) => {
                self.refuse(&place, reason);
                None
            }
        }
    }

    fn base(&self, place: &Place<'_>) -> &Path {
        if place.origin == Origin::File { &self.directories.0 } else { &self.directories.1 }
    }

    /// A value that `read` takes.
    pub(super) fn value<T>(
        &mut self,
        place: Option<Place<'_>>,
        allowed: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let place = place?;
        let text = self.text(Some(place.clone()))?;
        let value = read(text.trim());
        if value.is_none() {
            self.refuse(&place, format!("`{}` is not allowed: write {allowed}", place.written()));
        }
        value
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(&mut self, place: Option<Place<'_>>, words: &[(&str, T)]) -> Option<T> {
        let allowed: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let allowed = match allowed.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
            None => String::new(),
        };
        self.value(place, &allowed, |text| {
            words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, value)| *value)
        })
    }

    pub(super) fn flag(&mut self, place: Option<Place<'_>>) -> Option<bool> {
        self.value(place, "true or false", |text| match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" => Some(true),
            "false" | "no" | "off" => Some(false),
            _ => None,
        })
    }

    /// A whole number in a range.
    pub(super) fn count(&mut self, place: Option<Place<'_>>, from: u64, to: u64) -> Option<u64> {
        let allowed = match to {
            u64::MAX => format!("a whole number of {from} or more"),
            to => format!("a whole number from {from} to {to}"),
        };
        self.value(place, &allowed, |text| {
            text.replace('_', "").parse().ok().filter(|number| (from..=to).contains(number))
        })
    }

    /// The same where 32 bits hold it.
    pub(super) fn small(&mut self, place: Option<Place<'_>>, from: u32, to: u32) -> Option<u32> {
        self.count(place, from.into(), to.into()).and_then(|number| u32::try_from(number).ok())
    }

    /// A time that is not zero.
    pub(super) fn duration(&mut self, place: Option<Place<'_>>) -> Option<Duration> {
        self.value(place, "a time above 0 with its unit, such as 200ms, 2s, 5m, 1h or 7d", |text| {
            duration(text).filter(|time| !time.is_zero())
        })
    }

    /// A time, or 0 for never or none.
    pub(super) fn duration_or_zero(&mut self, place: Option<Place<'_>>) -> Option<Duration> {
        self.value(place, "a time with its unit, such as 200ms, 2s, 5m, 1h or 7d, or 0", duration)
    }

    /// Bytes, not zero.
    pub(super) fn size(&mut self, place: Option<Place<'_>>) -> Option<u64> {
        self.value(place, "a number of bytes above 0, or one with a unit, such as 100MB", |text| {
            size::parse(text).ok().filter(|bytes| *bytes > 0)
        })
    }

    /// Bytes per second; 0 means no limit.
    pub(super) fn rate(&mut self, place: Option<Place<'_>>) -> Option<Option<u64>> {
        self.value(
            place,
            "bytes per second such as 50MB/s, bits per second such as 400Mb/s, or 0 for no limit",
            |text| match text {
                "0" => Some(None),
                text => rate(text).ok().map(Some),
            },
        )
    }

    /// Texts, each with its place; one alone needs no list.
    pub(super) fn texts<'n>(&mut self, place: Option<Place<'n>>) -> Option<Vec<(Place<'n>, String)>> {
        let items = place?.items();
        let read = items.into_iter().filter_map(|item| Some((item.clone(), self.word(Some(item))?)));
        Some(read.collect())
    }

    /// A path, absolute: one that is not begins at the directory of the file, or where the command was typed.
    pub(super) fn path(&mut self, place: Option<Place<'_>>) -> Option<PathBuf> {
        let place = place?;
        let text = self.word(Some(place.clone()))?;
        if text.contains('\0') {
            self.refuse(&place, "a path holds no NUL");
            return None;
        }
        let path = self.environment.expand_home(&text);
        Some(plain(&self.base(&place).join(path)))
    }
}

fn line_of(place: &Place<'_>) -> usize {
    if place.origin == Origin::File { place.node.line } else { 0 }
}

/// A path without `.` and, where it leads to something, without `..`.
fn plain(path: &Path) -> PathBuf {
    let has_parent = path.components().any(|part| part == std::path::Component::ParentDir);
    if has_parent && let Ok(real) = path.canonicalize() {
        return real;
    }
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                plain.pop();
            }
            std::path::Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

/// Reads `200ms`, `2s`, `5m`, `1h`, `7d`, `2w` and sums such as `1h30m`; `0` needs no unit.
pub(super) fn duration(text: &str) -> Option<Duration> {
    if text == "0" {
        return Some(Duration::ZERO);
    }
    let mut total = Duration::ZERO;
    let mut rest = text;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (number, behind) = rest.split_at(digits);
        let number: u64 = number.parse().ok()?;
        let unit_end = behind.find(|c: char| c.is_ascii_digit()).unwrap_or(behind.len());
        let (unit, behind) = behind.split_at(unit_end);
        let seconds = |each: u64| number.checked_mul(each).map(Duration::from_secs);
        let part = match unit {
            "ms" => Some(Duration::from_millis(number)),
            "s" => seconds(1),
            "m" => seconds(60),
            "h" => seconds(3600),
            "d" => seconds(24 * 3600),
            "w" => seconds(7 * 24 * 3600),
            _ => None,
        };
        total = total.checked_add(part?)?;
        rest = behind;
    }
    // Longer ones are slips; timers take no such time.
    (total <= Duration::from_secs(10 * 366 * 24 * 3600)).then_some(total)
}

/// A duration as it would be written.
pub(super) fn written(duration: Duration) -> String {
    if duration.is_zero() {
        return "0".to_owned();
    }
    let mut rest = duration.as_millis();
    let mut text = String::new();
    for (unit, millis) in [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)] {
        let count = rest / millis;
        rest %= millis;
        if count > 0 {
            text.push_str(&format!("{count}{unit}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_units_and_may_be_sums() {
        for (text, millis) in [
            ("0", 0),
            ("200ms", 200),
            ("2s", 2000),
            ("5m", 300_000),
            ("1h30m", 5_400_000),
            ("7d", 604_800_000),
            ("1w", 604_800_000),
            ("1s500ms", 1500),
        ] {
            assert_eq!(duration(text), Some(Duration::from_millis(millis)), "{text}");
            assert_eq!(
                duration(&written(Duration::from_millis(millis))),
                Some(Duration::from_millis(millis)),
                "{text}"
            );
        }
        for bad in ["", "2", "s", "2 s", "-1s", "1.5s", "2x", "1h30", "99999999999999999999s", "99999999d"] {
            assert_eq!(duration(bad), None, "{bad}");
        }
    }

    #[test]
    fn paths_lose_dots() {
        assert_eq!(plain(Path::new("/a/./b//c/")), PathBuf::from("/a/b/c"));
        assert_eq!(plain(Path::new("/no-such-place/x/../y")), PathBuf::from("/no-such-place/y"));
    }
}
