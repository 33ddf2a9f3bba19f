//! How much lies where, and what of it nobody sees.

use std::fmt::Write;

use jiff::Timestamp;
use serde::Serialize;

use super::Printer;
use super::listing::{ListingForm, Moments, iso};
use super::rows::Rows;
use crate::base::size::Human;

/// A count and its bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UsageSum {
    /// How many.
    #[serde(rename = "Objects")]
    pub count: u64,
    /// Their bytes.
    #[serde(rename = "Size")]
    pub bytes: u64,
}

/// What old versions and markers add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct VersionUsage {
    /// Old versions.
    pub noncurrent: UsageSum,
    /// Delete markers.
    pub delete_markers: u64,
}

/// What one storage class holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ClassUsage {
    /// The class.
    pub storage_class: String,
    /// What it holds.
    #[serde(flatten)]
    pub sum: UsageSum,
}

/// What lies under a prefix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UsageRow {
    /// The prefix as a URI.
    pub prefix: String,
    /// All of it.
    #[serde(flatten)]
    pub sum: UsageSum,
    /// When versions were counted.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub versions: Option<VersionUsage>,
    /// When classes were asked for.
    #[serde(rename = "StorageClasses", skip_serializing_if = "Option::is_none")]
    pub classes: Option<Vec<ClassUsage>>,
}

/// How usage is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsageStyle {
    /// The form.
    pub form: ListingForm,
    /// Sizes with units. JSON and keys always have bytes.
    pub human_readable: bool,
    /// There are columns for old versions and markers.
    pub versions: bool,
    /// There are rows for each class.
    pub classes: bool,
}

/// Writes usage as it is known, the whole last.
#[derive(Debug)]
pub struct UsageListing {
    rows: Rows,
    style: UsageStyle,
}

impl UsageListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, style: UsageStyle) -> Self {
        let versions =
            if style.versions { format!("  {:>14}  {:>10}", "OLD VERSIONS", "MARKERS") } else { String::new() };
        let class = if style.classes { format!("  {:12}", "CLASS") } else { String::new() };
        let header = format!("{:>14}  {:>10}{versions}{class}  PREFIX", "SIZE", "OBJECTS");
        Self { rows: Rows::new(printer, style.form, "Usage", header), style }
    }

    /// Adds a prefix.
    pub fn prefix(&mut self, row: &UsageRow) {
        let style = self.style;
        let name = self.rows.printer().name(&row.prefix).into_owned();
        self.rows.row(row, |form, text| {
            push_line(text, (form, style), row.sum, (row.versions, style.classes.then_some("all")), &name);
            for class in row.classes.iter().flatten() {
                text.push('\n');
                push_line(text, (form, style), class.sum, (None, Some(&class.storage_class)), &name);
            }
        });
        self.rows.page_done();
    }

    /// Ends the listing.
    pub fn finish(self) {
        self.rows.finish();
    }
}

fn push_line(
    text: &mut String,
    (form, style): (ListingForm, UsageStyle),
    sum: UsageSum,
    (versions, class): (Option<VersionUsage>, Option<&str>),
    name: &str,
) {
    if form == ListingForm::Keys {
        write!(text, "{}\t{}", sum.bytes, sum.count).expect("a String takes all");
        match versions {
            Some(VersionUsage { noncurrent, delete_markers }) => {
                write!(text, "\t{}\t{delete_markers}", noncurrent.bytes).expect("a String takes all");
            }
            // Told of all classes together.
            None if style.versions => text.push_str("\t\t"),
            None => {}
        }
        if let Some(class) = class {
            text.extend(["\t", class]);
        }
        text.extend(["\t", name]);
        return;
    }
    write!(text, "{:>14}  {:>10}", shown(sum.bytes, style), sum.count).expect("a String takes all");
    match versions {
        Some(VersionUsage { noncurrent, delete_markers }) => {
            write!(text, "  {:>14}  {delete_markers:>10}", shown(noncurrent.bytes, style)).expect("a String takes all");
        }
        None if style.versions => write!(text, "{:28}", "").expect("a String takes all"),
        None => {}
    }
    if let Some(class) = class {
        write!(text, "  {class:12}").expect("a String takes all");
    }
    text.extend(["  ", name]);
}

fn shown(bytes: u64, style: UsageStyle) -> String {
    if style.human_readable { Human(bytes).to_string() } else { bytes.to_string() }
}

/// One kind of what is paid for and not seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct WasteRow {
    /// What it is: `noncurrent versions`.
    pub kind: &'static str,
    /// How many.
    pub count: u64,
    /// Their bytes.
    pub size: u64,
    /// The time of the oldest.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub oldest: Option<Timestamp>,
    /// What would clear it.
    pub cleared_by: String,
}

/// Writes kinds of waste.
#[derive(Debug)]
pub struct WasteListing {
    rows: Rows,
    moments: Moments,
    human_readable: bool,
}

impl WasteListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, form: ListingForm, human_readable: bool) -> Self {
        let header = format!("{:>14}  {:>10}  {:19}  {:20}  CLEARED BY", "SIZE", "COUNT", "OLDEST", "WHAT");
        Self { rows: Rows::new(printer, form, "Waste", header), moments: Moments::local(), human_readable }
    }

    /// Adds a kind.
    pub fn kind(&mut self, row: &WasteRow) {
        let (moments, human) = (&self.moments, self.human_readable);
        self.rows.row(row, |form, text| {
            if form == ListingForm::Keys {
                write!(text, "{}\t{}\t{}\t{}", row.size, row.count, row.kind, row.cleared_by)
                    .expect("a String takes all");
                return;
            }
            let size = if human { Human(row.size).to_string() } else { row.size.to_string() };
            write!(text, "{size:>14}  {:>10}  ", row.count).expect("a String takes all");
            moments.push(row.oldest, text);
            write!(text, "  {:20}  {}", row.kind, row.cleared_by).expect("a String takes all");
        });
    }

    /// Ends the listing.
    pub fn finish(self) {
        self.rows.finish();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown_as(form: ListingForm, versions: bool, classes: bool) -> String {
        let (printer, seen) = Printer::captured();
        let mut listing = UsageListing::new(printer, UsageStyle { form, human_readable: false, versions, classes });
        let sum = |count, bytes| UsageSum { count, bytes };
        listing.prefix(&UsageRow {
            prefix: "cos://b/p/".to_owned(),
            sum: sum(2, 30),
            versions: versions.then_some(VersionUsage { noncurrent: sum(1, 20), delete_markers: 4 }),
            classes: classes.then(|| vec![ClassUsage { storage_class: "COLD".to_owned(), sum: sum(2, 30) }]),
        });
        listing.finish();
        seen.out()
    }

    #[test]
    fn lines_have_columns_for_what_was_asked() {
        assert_eq!(shown_as(ListingForm::AwsText, false, false), "            30           2  cos://b/p/\n");
        assert_eq!(
            shown_as(ListingForm::Table, true, true),
            "          SIZE     OBJECTS    OLD VERSIONS     MARKERS  CLASS         PREFIX\n\
             \x20           30           2              20           4  all           cos://b/p/\n\
             \x20           30           2                              COLD          cos://b/p/\n"
        );
        assert_eq!(
            shown_as(ListingForm::Keys, true, true),
            "30\t2\t20\t4\tall\tcos://b/p/\n30\t2\t\t\tCOLD\tcos://b/p/\n"
        );
        assert_eq!(shown_as(ListingForm::Keys, false, true), "30\t2\tall\tcos://b/p/\n30\t2\tCOLD\tcos://b/p/\n");
    }

    #[test]
    fn json_has_what_was_asked() {
        let document = |versions, classes| -> serde_json::Value {
            serde_json::from_str(&shown_as(ListingForm::Json, versions, classes)).expect("JSON")
        };
        let plain = serde_json::json!({"Usage": [{"Prefix": "cos://b/p/", "Objects": 2, "Size": 30}]});
        assert_eq!(document(false, false), plain);
        let full = serde_json::json!({"Usage": [{"Prefix": "cos://b/p/", "Objects": 2, "Size": 30,
            "Noncurrent": {"Objects": 1, "Size": 20}, "DeleteMarkers": 4,
            "StorageClasses": [{"StorageClass": "COLD", "Objects": 2, "Size": 30}]}]});
        assert_eq!(document(true, true), full);
    }
}
