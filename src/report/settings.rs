//! Settings and profiles: as a table, lines or JSON.

use serde::Serialize;

use super::Printer;

/// What stands for a value that nothing sets.
const UNSET: &str = "<not set>";

/// The form of the listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsForm {
    /// Aligned columns under a header.
    Table,
    /// Fields parted by tabs, without header.
    Lines,
    /// One document.
    Json,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SettingRow {
    /// Its key.
    pub key: String,
    /// Its value as it may be shown; none when nothing sets it.
    pub value: Option<String>,
    /// Where the value comes from.
    pub source: Option<String>,
}

impl SettingRow {
    /// A setting with a value.
    pub fn new(key: &str, value: &str, source: &str) -> Self {
        Self { key: key.to_owned(), value: Some(value.to_owned()), source: Some(source.to_owned()) }
    }

    /// A setting without one.
    pub fn unset(key: &str) -> Self {
        Self { key: key.to_owned(), value: None, source: None }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Settings<'a> {
    settings: &'a [SettingRow],
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Profiles<'a> {
    profiles: &'a [String],
}

/// Collects settings and shows them at the end.
#[derive(Debug)]
pub struct SettingsListing {
    printer: Printer,
    form: SettingsForm,
    rows: Vec<SettingRow>,
}

impl SettingsListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, form: SettingsForm) -> Self {
        Self { printer, form, rows: Vec::new() }
    }

    /// Adds a setting.
    pub fn add(&mut self, row: SettingRow) {
        self.rows.push(row);
    }

    /// Shows all of them.
    pub fn finish(self) {
        let text = match self.form {
            SettingsForm::Table => self.table(),
            SettingsForm::Lines => self.rows.iter().map(|row| self.columns(row).join("\t") + "\n").collect(),
            SettingsForm::Json => self.document(&Settings { settings: &self.rows }),
        };
        self.printer.data(&text);
        self.printer.flush();
    }

    /// Shows the names of profiles.
    pub fn profiles(self, names: &[String]) {
        let text = match self.form {
            SettingsForm::Json => self.document(&Profiles { profiles: names }),
            _ => names.iter().map(|name| format!("{}\n", self.printer.name(name))).collect(),
        };
        self.printer.data(&text);
        self.printer.flush();
    }

    fn document(&self, document: &impl Serialize) -> String {
        let json = serde_json::to_string(document).expect("plain texts are always JSON");
        let json = if self.printer.stdout_is_terminal() { super::escape::json(&json).into_owned() } else { json };
        json + "\n"
    }

    fn columns(&self, row: &SettingRow) -> [String; 3] {
        let value = row.value.as_deref().unwrap_or(UNSET);
        [row.key.as_str(), value, row.source.as_deref().unwrap_or("-")].map(|text| self.printer.name(text).into_owned())
    }

    fn table(&self) -> String {
        let rows: Vec<[String; 3]> = self.rows.iter().map(|row| self.columns(row)).collect();
        let header = ["KEY", "VALUE", "SOURCE"].map(str::to_owned);
        let width = |column: usize| {
            let cells = std::iter::once(&header).chain(&rows).map(|row| row[column].as_str());
            cells.map(unicode_width::UnicodeWidthStr::width).max().unwrap_or_default()
        };
        let widths = [width(0), width(1)];
        let line = |[key, value, source]: &[String; 3]| {
            let pad = |cell: &str, width: usize| " ".repeat(width - unicode_width::UnicodeWidthStr::width(cell) + 2);
            [key, pad(key, widths[0]).as_str(), value, &pad(value, widths[1]), source].concat()
        };
        let mut text = format!("{}\n", self.printer.heading(&line(&header)));
        for row in &rows {
            text.extend([&line(row), "\n"]);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(form: SettingsForm) -> String {
        let (printer, seen) = Printer::captured();
        let mut listing = SettingsListing::new(printer, form);
        listing.add(SettingRow::new("profile", "default", "default"));
        listing.add(SettingRow::unset("region"));
        listing.add(SettingRow::new("endpoint_url", "http://h", "environment variable COS_ENDPOINT_URL"));
        listing.finish();
        seen.out()
    }

    #[test]
    fn the_table_is_aligned_and_says_what_is_not_set() {
        let expected = "KEY           VALUE      SOURCE\n\
            profile       default    default\n\
            region        <not set>  -\n\
            endpoint_url  http://h   environment variable COS_ENDPOINT_URL\n";
        assert_eq!(shown(SettingsForm::Table), expected);
    }

    #[test]
    fn lines_have_tabs_and_json_is_one_document() {
        assert_eq!(shown(SettingsForm::Lines).lines().nth(1), Some("region\t<not set>\t-"));
        let document: serde_json::Value = serde_json::from_str(&shown(SettingsForm::Json)).expect("JSON");
        assert_eq!(document["Settings"][1], serde_json::json!({"Key": "region", "Value": null, "Source": null}));
        let (printer, seen) = Printer::captured();
        SettingsListing::new(printer, SettingsForm::Json).profiles(&["a".to_owned()]);
        assert_eq!(seen.out(), "{\"Profiles\":[\"a\"]}\n");
    }
}
