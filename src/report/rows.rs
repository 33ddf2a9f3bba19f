//! Rows as they come: lines, a table, or one JSON document.

use serde::Serialize;

use super::listing::ListingForm;
use super::{Printer, escape};

/// Text collected before the printer is bothered.
const CHUNK: usize = 32 * 1024;

/// Writes rows as they come. A listing that breaks off is not finished: its JSON stays open, so that nobody takes it for
/// whole.
#[derive(Debug)]
pub(super) struct Rows {
    printer: Printer,
    form: ListingForm,
    /// The name of the list in the document.
    name: &'static str,
    header: String,
    count: u64,
    text: String,
}

impl Rows {
    /// Rows in one of the forms, with this header in a table.
    pub(super) fn new(printer: Printer, form: ListingForm, name: &'static str, header: String) -> Self {
        Self { printer, form, name, header, count: 0, text: String::new() }
    }

    pub(super) fn printer(&self) -> &Printer {
        &self.printer
    }

    /// Adds a row: as JSON, or as the line that `write` makes for the form, without its end.
    pub(super) fn row(&mut self, json: &impl Serialize, write: impl FnOnce(ListingForm, &mut String)) {
        match self.form {
            ListingForm::Json if self.count == 0 => self.text.push_str(&format!("{{\"{}\":[", self.name)),
            ListingForm::Json => self.text.push_str(",\n"),
            ListingForm::Table if self.count == 0 && !self.header.is_empty() => {
                self.text.extend([&self.printer.heading(&self.header), "\n"]);
            }
            ListingForm::Table | ListingForm::AwsText | ListingForm::Keys => {}
        }
        self.count += 1;
        if self.form == ListingForm::Json {
            self.push_json(json);
        } else {
            write(self.form, &mut self.text);
            self.text.push('\n');
        }
        self.hand_over(CHUNK);
    }

    fn push_json(&mut self, value: &impl Serialize) {
        let json = serde_json::to_string(value).expect("plain texts and numbers are always JSON");
        let on_terminal = self.printer.stdout_is_terminal();
        self.text.push_str(&if on_terminal { escape::json(&json) } else { json.into() });
    }

    /// Shows what has come so far; for the end of a page, before the next one is waited for.
    pub(super) fn page_done(&mut self) {
        self.hand_over(0);
        self.printer.flush();
    }

    /// Whether the reader of stdout has left, so that the rest need not be fetched.
    pub(super) fn is_unread(&self) -> bool {
        self.printer.stdout_closed()
    }

    /// Ends the rows, in JSON with more fields of the document behind their list. Gives their number.
    pub(super) fn finish_with(mut self, fields: &[(&str, &dyn erased::Json)]) -> u64 {
        if self.form == ListingForm::Json {
            if self.count == 0 {
                self.text.push_str(&format!("{{\"{}\":[", self.name));
            }
            self.text.push(']');
            for (name, value) in fields {
                self.text.push_str(&format!(",\"{name}\":{}", value.json()));
            }
            self.text.push_str("}\n");
        }
        self.page_done();
        self.count
    }

    /// Ends the rows and gives their number.
    pub(super) fn finish(self) -> u64 {
        self.finish_with(&[])
    }

    fn hand_over(&mut self, limit: usize) {
        if self.text.len() > limit {
            self.printer.data(&self.text);
            self.text.clear();
        }
    }
}

/// Values of several types in one list.
pub(super) mod erased {
    use serde::Serialize;

    /// What can be written as JSON.
    pub(in crate::report) trait Json {
        /// Its JSON.
        fn json(&self) -> String;
    }

    impl<T: Serialize> Json for T {
        fn json(&self) -> String {
            serde_json::to_string(self).expect("plain texts and numbers are always JSON")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    #[serde(rename_all = "PascalCase")]
    struct Thing {
        name: &'static str,
    }

    fn shown(form: ListingForm, names: &[&'static str]) -> String {
        let (printer, seen) = Printer::captured();
        let mut rows = Rows::new(printer, form, "Things", "NAME".to_owned());
        for name in names {
            rows.row(&Thing { name }, |form, text| {
                text.push_str(if form == ListingForm::Keys { "key" } else { name });
            });
        }
        assert_eq!(rows.finish_with(&[("Total", &names.len())]), names.len() as u64);
        seen.out()
    }

    #[test]
    fn rows_are_one_document_lines_or_a_table() {
        let json = shown(ListingForm::Json, &["a", "b"]);
        assert_eq!(json, "{\"Things\":[{\"Name\":\"a\"},\n{\"Name\":\"b\"}],\"Total\":2}\n");
        assert_eq!(shown(ListingForm::Json, &[]), "{\"Things\":[],\"Total\":0}\n");
        assert_eq!(shown(ListingForm::Table, &["a"]), "NAME\na\n");
        assert_eq!(shown(ListingForm::AwsText, &["a"]), "a\n");
        assert_eq!(shown(ListingForm::Keys, &["a"]), "key\n");
        assert_eq!(shown(ListingForm::Table, &[]), "");
    }
}
