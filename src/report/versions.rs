//! Versions and delete markers.

use std::fmt::Write;

use jiff::Timestamp;
use serde::Serialize;

use super::Printer;
use super::listing::{ListingForm, Moments, iso};
use super::rows::Rows;
use crate::base::size::Human;

/// One version or delete marker.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct VersionRow<'a> {
    /// The key.
    pub key: &'a str,
    /// The version.
    pub version_id: &'a str,
    /// It is the current one.
    pub is_latest: bool,
    /// It is a delete marker.
    pub delete_marker: bool,
    /// Bytes; nothing for a marker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// When it was stored.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub last_modified: Option<Timestamp>,
    /// Its storage class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<&'a str>,
}

/// Writes versions as they come. The key, which varies most, stands last.
#[derive(Debug)]
pub struct VersionListing {
    rows: Rows,
    moments: Moments,
    human_readable: bool,
}

impl VersionListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, form: ListingForm, human_readable: bool) -> Self {
        let header = format!("{:19}  {:>14}  {:14}  {:32}  KEY", "LAST MODIFIED", "SIZE", "STATE", "VERSION ID");
        Self { rows: Rows::new(printer, form, "Versions", header), moments: Moments::local(), human_readable }
    }

    /// Adds a version.
    pub fn version(&mut self, row: &VersionRow<'_>) {
        let (moments, human, printer) = (&self.moments, self.human_readable, self.rows.printer().clone());
        self.rows.row(row, |form, text| {
            let (key, id) = (printer.name(row.key), printer.name(row.version_id));
            if form == ListingForm::Keys {
                text.extend([&*id, "\t", &*key]);
                return;
            }
            moments.push(row.last_modified, text);
            let size = match row.size {
                Some(size) if human => Human(size).to_string(),
                Some(size) => size.to_string(),
                None => String::new(),
            };
            let state = match (row.delete_marker, row.is_latest) {
                (true, true) => "deleted",
                (true, false) => "marker",
                (false, true) => "latest",
                (false, false) => "",
            };
            write!(text, "  {size:>14}  {state:14}  {id:32}  {key}").expect("a String takes all");
        });
    }

    /// Shows what has come so far; for the end of a page, before the next one is waited for.
    pub fn page_done(&mut self) {
        self.rows.page_done();
    }

    /// Whether nobody reads it any more.
    pub fn is_unread(&self) -> bool {
        self.rows.is_unread()
    }

    /// Ends the listing and gives the number of rows.
    pub fn finish(self) -> u64 {
        self.rows.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_stand_beside_their_versions() {
        let shown = |form| {
            let (printer, seen) = Printer::captured();
            let mut listing = VersionListing::new(printer, form, false);
            let row = |version_id, is_latest, delete_marker| VersionRow {
                key: "k",
                version_id,
                is_latest,
                delete_marker,
                size: (!delete_marker).then_some(5),
                last_modified: None,
                storage_class: None,
            };
            listing.version(&row("2", true, true));
            listing.version(&row("1", false, false));
            assert_eq!(listing.finish(), 2);
            seen.out()
        };
        let lines = shown(ListingForm::AwsText);
        let words: Vec<Vec<&str>> = lines.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(words, [&["deleted", "2", "k"][..], &["5", "1", "k"]]);
        assert_eq!(shown(ListingForm::Keys), "2\tk\n1\tk\n");
        let document: serde_json::Value = serde_json::from_str(&shown(ListingForm::Json)).expect("JSON");
        let expected = serde_json::json!({"Versions": [
            {"Key": "k", "VersionId": "2", "IsLatest": true, "DeleteMarker": true},
            {"Key": "k", "VersionId": "1", "IsLatest": false, "DeleteMarker": false, "Size": 5},
        ]});
        assert_eq!(document, expected);
    }
}
