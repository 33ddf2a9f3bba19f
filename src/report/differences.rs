//! How two trees differ.

use std::fmt::Write;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::Printer;
use super::lines::skip_words;
use super::listing::{ListingForm, iso};
use super::paths::absolute_path;
use super::rows::Rows;
use crate::events::{ItemReport, Outcome, Place, SkipReason, Verb};

/// One side of a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DifferenceSide {
    /// Bytes.
    pub size: u64,
    /// When it was written.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub last_modified: Option<Timestamp>,
    /// An object's ETag with quotes.
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
}

/// What differs in what way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Only the left side has it.
    OnlyLeft,
    /// Only the right side has it.
    OnlyRight,
    /// Both have it, of another size.
    Size,
    /// Both have it, of one size and other content.
    Content,
}

impl Change {
    fn sign(self) -> char {
        match self {
            Self::OnlyLeft => '-',
            Self::OnlyRight => '+',
            Self::Size | Self::Content => '~',
        }
    }

    fn color(self) -> &'static str {
        match self {
            Self::OnlyLeft => "31",
            Self::OnlyRight => "32",
            Self::Size | Self::Content => "33",
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DifferenceRow {
    /// In what way.
    pub change: Change,
    /// The path below both roots.
    pub key: String,
    /// The left side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<DifferenceSide>,
    /// The right side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<DifferenceSide>,
}

/// How many there were of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DifferenceTotals {
    /// Only at the left.
    pub only_left: u64,
    /// Only at the right.
    pub only_right: u64,
    /// At both, and not the same.
    pub differ: u64,
    /// At both, and the same.
    pub same: u64,
}

impl DifferenceTotals {
    /// Whether nothing differs.
    pub fn is_equal(&self) -> bool {
        self.only_left + self.only_right + self.differ == 0
    }
}

/// Writes differences as they come.
#[derive(Debug)]
pub struct DifferenceListing {
    rows: Rows,
    form: ListingForm,
    summarize: bool,
    totals: DifferenceTotals,
}

impl DifferenceListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, form: ListingForm, summarize: bool) -> Self {
        let header = format!("  {:>14}  {:>14}  KEY", "LEFT", "RIGHT");
        let totals = DifferenceTotals::default();
        Self { rows: Rows::new(printer, form, "Differences", header), form, summarize, totals }
    }

    /// Adds a difference.
    pub fn difference(&mut self, row: &DifferenceRow) {
        match row.change {
            Change::OnlyLeft => self.totals.only_left += 1,
            Change::OnlyRight => self.totals.only_right += 1,
            Change::Size | Change::Content => self.totals.differ += 1,
        }
        let printer = self.rows.printer().clone();
        self.rows.row(row, |form, text| {
            let key = printer.name(&row.key);
            let sign = row.change.sign().to_string();
            text.push_str(&printer.colored(&sign, row.change.color()));
            if form == ListingForm::Table {
                let size = |side: &Option<DifferenceSide>| {
                    side.as_ref().map_or_else(String::new, |side| side.size.to_string())
                };
                write!(text, " {:>14}  {:>14} ", size(&row.left), size(&row.right)).expect("a String takes all");
            }
            text.extend([" ", &*key]);
        });
    }

    /// Warns of something that could not be read or compared.
    pub fn skipped(&self, path: &Path, reason: SkipReason, cwd: &Path) {
        let (verb, source) = (Verb::Upload, Place::Local(path.to_owned()));
        let outcome = Outcome::Skipped(reason.clone());
        let item = ItemReport { verb, source, target: None, size: None, outcome };
        let words = skip_words(&item, &reason);
        let shown = absolute_path(path, cwd);
        self.rows.printer().warning(&format!("Skipping file {}. {words}", shown.display()));
    }

    /// Counts what is the same.
    pub fn same(&mut self, count: u64) {
        self.totals.same += count;
    }

    /// Shows what has come so far.
    pub fn flush(&mut self) {
        self.rows.page_done();
    }

    /// Whether nobody reads it any more.
    pub fn is_unread(&self) -> bool {
        self.rows.is_unread()
    }

    /// Ends the listing with its totals, if they are wanted; JSON always has them.
    pub fn finish(self) -> DifferenceTotals {
        let Self { rows, form, summarize, totals } = self;
        let printer = rows.printer().clone();
        rows.finish_with(&[("Summary", &totals)]);
        if summarize && form != ListingForm::Json {
            let DifferenceTotals { only_left, only_right, differ, same } = totals;
            printer
                .data(&format!("\n{only_left} only left, {only_right} only right, {differ} differ, {same} the same\n"));
            printer.flush();
        }
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(form: ListingForm) -> String {
        let (printer, seen) = Printer::captured();
        let mut listing = DifferenceListing::new(printer, form, true);
        let side = |size| Some(DifferenceSide { size, last_modified: None, etag: None });
        for (change, key, left, right) in [
            (Change::OnlyLeft, "a", side(1), None),
            (Change::OnlyRight, "b", None, side(2)),
            (Change::Size, "c", side(3), side(4)),
        ] {
            listing.difference(&DifferenceRow { change, key: key.to_owned(), left, right });
        }
        listing.same(5);
        assert!(!listing.finish().is_equal());
        seen.out()
    }

    #[test]
    fn each_kind_has_its_sign() {
        assert_eq!(shown(ListingForm::AwsText), "- a\n+ b\n~ c\n\n1 only left, 1 only right, 1 differ, 5 the same\n");
        let table = shown(ListingForm::Table);
        let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(
            lines[..4],
            [&["LEFT", "RIGHT", "KEY"][..], &["-", "1", "a"], &["+", "2", "b"], &["~", "3", "4", "c"]]
        );
    }

    #[test]
    fn json_has_both_sides_and_the_totals() {
        let document: serde_json::Value = serde_json::from_str(&shown(ListingForm::Json)).expect("JSON");
        let expected = serde_json::json!({"Differences": [
            {"Change": "only_left", "Key": "a", "Left": {"Size": 1}},
            {"Change": "only_right", "Key": "b", "Right": {"Size": 2}},
            {"Change": "size", "Key": "c", "Left": {"Size": 3}, "Right": {"Size": 4}},
        ], "Summary": {"OnlyLeft": 1, "OnlyRight": 1, "Differ": 1, "Same": 5}});
        assert_eq!(document, expected);
    }
}
