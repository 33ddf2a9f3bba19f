//! Checksums, one a row, and tags.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::Printer;
use super::listing::ListingForm;
use super::rows::Rows;

/// One checksum of one file or object.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct HashRow<'a> {
    /// The path or URI.
    pub source: &'a str,
    /// Its algorithm.
    pub algorithm: &'a str,
    /// The checksum, as stores write it.
    pub value: &'a str,
}

/// Writes checksums as they are known.
#[derive(Debug)]
pub struct HashListing(Rows);

impl HashListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, form: ListingForm) -> Self {
        Self(Rows::new(printer, form, "Hashes", format!("{:10}  {:44}  SOURCE", "ALGORITHM", "VALUE")))
    }

    /// Adds a checksum.
    pub fn hash(&mut self, row: &HashRow<'_>) {
        let source = self.0.printer().name(row.source).into_owned();
        self.0.row(row, |form, text| {
            let HashRow { algorithm, value, .. } = row;
            if form == ListingForm::Keys {
                text.extend([*algorithm, "\t", value, "\t", &source]);
            } else {
                write!(text, "{algorithm:10}  {value:44}  {source}").expect("a String takes all");
            }
        });
        self.0.page_done();
    }

    /// Ends the listing.
    pub fn finish(self) {
        self.0.finish();
    }
}

/// Writes the tags of an object.
#[derive(Debug)]
pub struct TagListing {
    printer: Printer,
    form: ListingForm,
}

impl TagListing {
    /// A listing in one of the forms: all but JSON are the same lines.
    pub fn new(printer: Printer, form: ListingForm) -> Self {
        Self { printer, form }
    }

    /// Shows them: lines of KEY=VALUE, or a JSON object.
    pub fn show(self, tags: &BTreeMap<String, String>) {
        #[derive(Serialize)]
        #[serde(rename_all = "PascalCase")]
        struct Document<'a> {
            tags: &'a BTreeMap<String, String>,
        }
        let text = match self.form {
            ListingForm::Json => {
                serde_json::to_string(&Document { tags }).expect("texts can be written as JSON") + "\n"
            }
            ListingForm::Table | ListingForm::AwsText | ListingForm::Keys => tags
                .iter()
                .map(|(key, value)| self.printer.name(&format!("{key}={value}")).into_owned() + "\n")
                .collect(),
        };
        self.printer.data(&text);
        self.printer.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_rows_and_tags_pairs() {
        let (printer, seen) = Printer::captured();
        let mut listing = HashListing::new(printer.clone(), ListingForm::AwsText);
        listing.hash(&HashRow { source: "a b", algorithm: "MD5", value: "x" });
        listing.finish();
        TagListing::new(printer.clone(), ListingForm::AwsText).show(&BTreeMap::from([("k".into(), "v".into())]));
        TagListing::new(printer, ListingForm::Json).show(&BTreeMap::from([("k".into(), "v".into())]));
        assert_eq!(seen.out(), format!("{:10}  {:44}  a b\nk=v\n{{\"Tags\":{{\"k\":\"v\"}}}}\n", "MD5", "x"));
    }
}
