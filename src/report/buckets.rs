//! The list of buckets: few, so a table may look at all of them before it is drawn.

use comfy_table::{ContentArrangement, Table, presets};
use jiff::Timestamp;
use serde::Serialize;

use super::Printer;
use super::listing::{ListingForm, Moments, iso};

/// One bucket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct BucketRow {
    /// Its name.
    pub name: String,
    /// When it was made.
    #[serde(rename = "CreationDate", skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub created: Option<Timestamp>,
    /// Its region, when the service tells.
    #[serde(rename = "BucketRegion", skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Document<'a> {
    buckets: &'a [BucketRow],
}

/// Collects buckets and shows them at the end.
#[derive(Debug)]
pub struct BucketListing {
    printer: Printer,
    form: ListingForm,
    rows: Vec<BucketRow>,
}

impl BucketListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, form: ListingForm) -> Self {
        Self { printer, form, rows: Vec::new() }
    }

    /// Adds a bucket.
    pub fn bucket(&mut self, row: BucketRow) {
        self.rows.push(row);
    }

    /// Shows all of them and gives their number.
    pub fn finish(self) -> usize {
        let text = match self.form {
            ListingForm::Table if self.rows.is_empty() => String::new(),
            ListingForm::Table => self.table(),
            ListingForm::AwsText => self.lines(),
            ListingForm::Keys => self.rows.iter().map(|row| format!("{}\n", self.printer.name(&row.name))).collect(),
            ListingForm::Json => {
                let document = Document { buckets: &self.rows };
                serde_json::to_string(&document).expect("plain texts are always JSON") + "\n"
            }
        };
        self.printer.data(&text);
        self.printer.flush();
        self.rows.len()
    }

    fn lines(&self) -> String {
        let moments = Moments::local();
        let mut text = String::new();
        for row in &self.rows {
            moments.push(row.created, &mut text);
            text.extend([" ", &self.printer.name(&row.name), "\n"]);
        }
        text
    }

    fn table(&self) -> String {
        let moments = Moments::local();
        let regions = self.rows.iter().any(|row| row.region.is_some());
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
        table.set_width(u16::try_from(self.printer.width()).unwrap_or(u16::MAX));
        table.set_header(if regions { vec!["CREATED", "REGION", "NAME"] } else { vec!["CREATED", "NAME"] });
        for row in &self.rows {
            let mut cells = vec![String::new()];
            moments.push(row.created, &mut cells[0]);
            if regions {
                cells.push(row.region.clone().unwrap_or_default());
            }
            cells.push(self.printer.name(&row.name).into_owned());
            table.add_row(cells);
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        let mut lines = table.lines();
        let header = lines.next().unwrap_or_default();
        let mut text = format!("{}\n", self.printer.heading(header.trim_end()));
        for line in lines {
            text.extend([line.trim_end(), "\n"]);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(form: ListingForm, region: Option<&str>) -> String {
        let (printer, seen) = Printer::captured();
        let mut listing = BucketListing::new(printer, form);
        let created = "2026-11-21T03:28:39Z".parse().ok();
        listing.bucket(BucketRow { name: "demo".into(), created, region: region.map(str::to_owned) });
        listing.bucket(BucketRow { name: "logs-1250000000".into(), created: None, region: None });
        assert_eq!(listing.finish(), 2);
        seen.out()
    }

    fn local_time() -> String {
        crate::base::time::listing_form("2026-11-21T03:28:39Z".parse().expect("a time"))
    }

    #[test]
    fn buckets_read_as_the_aws_cli_writes_them() {
        let expected = format!("{} demo\n{} logs-1250000000\n", local_time(), " ".repeat(19));
        assert_eq!(shown(ListingForm::AwsText, None), expected);
    }

    #[test]
    fn the_table_has_a_plain_header_and_aligned_columns() {
        let text = shown(ListingForm::Table, Some("ap-guangzhou"));
        let expected = [
            "CREATED              REGION        NAME".to_owned(),
            format!("{}  ap-guangzhou  demo", local_time()),
            format!("{:35}logs-1250000000", ""),
        ];
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
        assert!(shown(ListingForm::Table, None).starts_with("CREATED              NAME\n"));
    }

    #[test]
    fn json_is_one_document() {
        let document: serde_json::Value =
            serde_json::from_str(&shown(ListingForm::Json, Some("r"))).expect("one JSON document");
        let expected = serde_json::json!({"Buckets": [
            {"Name": "demo", "CreationDate": "2026-11-21T03:28:39Z", "BucketRegion": "r"},
            {"Name": "logs-1250000000"},
        ]});
        assert_eq!(document, expected);
    }

    #[test]
    fn keys_are_names_alone() {
        assert_eq!(shown(ListingForm::Keys, None), "demo\nlogs-1250000000\n");
    }
}
