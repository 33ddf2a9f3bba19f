//! Named values of one thing, as lines or as a JSON object.

use super::Printer;

/// Facts about one thing, in order.
#[derive(Default)]
pub struct Facts(Vec<(&'static str, String)>);

impl Facts {
    /// Adds a fact that is known.
    pub fn add(&mut self, name: &'static str, value: Option<impl Into<String>>) {
        self.0.extend(value.map(|value| (name, value.into())));
    }

    /// One line each, values below one another.
    pub fn table(&self, printer: &Printer) {
        let width = self.0.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
        for (name, value) in &self.0 {
            let padding = " ".repeat(width - name.len());
            printer.data(&format!("{}{padding}  {}\n", printer.heading(name), printer.name(value)));
        }
    }

    /// One JSON object.
    pub fn json(&self, printer: &Printer) {
        let object: serde_json::Map<String, serde_json::Value> =
            self.0.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect();
        let text = serde_json::to_string_pretty(&object).unwrap_or_default();
        printer.data(&format!("{text}\n"));
    }
}
