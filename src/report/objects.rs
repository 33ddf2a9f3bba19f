//! All that is known of one object: a table of facts, or a JSON object.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::Timestamp;
use serde::Serialize;

use super::listing::{ListingForm, Moments, iso};
use super::{Printer, escape};
use crate::base::size::Human;

/// An object, one of its versions, or a delete marker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ObjectFacts {
    /// Its URI.
    #[serde(rename = "URI")]
    pub uri: String,
    /// Its key.
    pub key: String,
    /// Bytes; nothing for a marker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// When it was stored.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub last_modified: Option<Timestamp>,
    /// Its ETag with quotes.
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// Its storage class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// Whether that is the current one, when versions were listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_latest: Option<bool>,
    /// It is a delete marker, when versions were listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_marker: Option<bool>,
    /// The state of an archived object: `restoring`, `restored until …`, as the service words it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore: Option<String>,
    /// Checksums by the names of their algorithms.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub checksums: BTreeMap<&'static str, String>,
    /// Headers that are stored with it, by their names in JSON.
    #[serde(flatten)]
    pub headers: BTreeMap<&'static str, String>,
    /// User metadata.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub metadata: BTreeMap<String, String>,
    /// Tags, when they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

/// Shows objects one after the other: JSON has one object a line.
#[derive(Debug)]
pub struct FactsListing {
    printer: Printer,
    form: ListingForm,
    moments: Moments,
    count: usize,
}

impl FactsListing {
    /// A listing in one of the forms: all but JSON are the same table.
    pub fn new(printer: Printer, form: ListingForm) -> Self {
        Self { printer, form, moments: Moments::local(), count: 0 }
    }

    /// Shows one.
    pub fn object(&mut self, facts: &ObjectFacts) {
        let mut text = String::new();
        if self.form == ListingForm::Json {
            let json = serde_json::to_string(facts).expect("plain texts and numbers are always JSON");
            text.push_str(&if self.printer.stdout_is_terminal() { escape::json(&json) } else { json.into() });
            text.push('\n');
        } else {
            if self.count > 0 {
                text.push('\n');
            }
            for (name, value) in self.lines(facts) {
                writeln!(text, "{}  {}", self.printer.heading(&format!("{name:19}")), self.printer.name(&value))
                    .expect("a String takes all");
            }
        }
        self.count += 1;
        self.printer.data(&text);
        self.printer.flush();
    }

    fn lines(&self, facts: &ObjectFacts) -> Vec<(String, String)> {
        let mut lines = Vec::new();
        let mut add = |name: &str, value: Option<String>| lines.extend(value.map(|value| (name.to_owned(), value)));
        add("URI", Some(facts.uri.clone()));
        add("Size", facts.size.map(size_words));
        add(
            "Last modified",
            facts.last_modified.map(|at| {
                let mut text = String::new();
                self.moments.push(Some(at), &mut text);
                text
            }),
        );
        add("ETag", facts.etag.clone());
        add("Storage class", facts.storage_class.clone());
        add(
            "Version",
            facts.version_id.as_ref().map(|version| {
                let state = match (facts.delete_marker, facts.is_latest) {
                    (Some(true), Some(true)) => " (delete marker, latest)",
                    (Some(true), _) => " (delete marker)",
                    (_, Some(true)) => " (latest)",
                    _ => "",
                };
                format!("{version}{state}")
            }),
        );
        add("Restore", facts.restore.clone());
        for (name, value) in &facts.checksums {
            add(name, Some(value.clone()));
        }
        for (name, value) in &facts.headers {
            add(&header_name(name), Some(value.clone()));
        }
        for (name, value) in &facts.metadata {
            add("Metadata", Some(format!("{name}={value}")));
        }
        for (name, value) in facts.tags.iter().flatten() {
            add("Tag", Some(format!("{name}={value}")));
        }
        lines
    }
}

/// `1572864 (1.5 MiB)`; below 1 KiB the bytes alone.
fn size_words(bytes: u64) -> String {
    if bytes < 1024 { bytes.to_string() } else { format!("{bytes} ({})", Human(bytes)) }
}

/// `ContentType` as `Content-Type`.
fn header_name(name: &str) -> String {
    let mut spaced = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !spaced.is_empty() {
            spaced.push('-');
        }
        spaced.push(c);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> ObjectFacts {
        ObjectFacts {
            uri: "cos://b/k".to_owned(),
            key: "k".to_owned(),
            size: Some(1536),
            etag: Some("\"e\"".to_owned()),
            version_id: Some("v1".to_owned()),
            is_latest: Some(true),
            delete_marker: Some(false),
            checksums: BTreeMap::from([("CRC64NVME", "c".to_owned())]),
            headers: BTreeMap::from([("ContentType", "text/plain".to_owned())]),
            metadata: BTreeMap::from([("owner".to_owned(), "me".to_owned())]),
            tags: Some(BTreeMap::from([("a".to_owned(), "1".to_owned())])),
            ..ObjectFacts::default()
        }
    }

    #[test]
    fn facts_stand_below_one_another_and_objects_apart() {
        let (printer, seen) = Printer::captured();
        let mut listing = FactsListing::new(printer, ListingForm::Table);
        listing.object(&facts());
        listing.object(&ObjectFacts { uri: "cos://b/l".to_owned(), ..ObjectFacts::default() });
        let lines = [
            "URI                  cos://b/k",
            "Size                 1536 (1.5 KiB)",
            "ETag                 \"e\"",
            "Version              v1 (latest)",
            "CRC64NVME            c",
            "Content-Type         text/plain",
            "Metadata             owner=me",
            "Tag                  a=1",
            "",
            "URI                  cos://b/l",
        ];
        assert_eq!(seen.out().lines().collect::<Vec<_>>(), lines);
    }

    #[test]
    fn json_is_an_object_a_line() {
        let (printer, seen) = Printer::captured();
        FactsListing::new(printer, ListingForm::Json).object(&facts());
        let document: serde_json::Value = serde_json::from_str(&seen.out()).expect("JSON");
        let expected = serde_json::json!({"URI": "cos://b/k", "Key": "k", "Size": 1536, "ETag": "\"e\"",
            "VersionId": "v1", "IsLatest": true, "DeleteMarker": false, "Checksums": {"CRC64NVME": "c"},
            "ContentType": "text/plain", "Metadata": {"owner": "me"}, "Tags": {"a": "1"}});
        assert_eq!(document, expected);
    }
}
