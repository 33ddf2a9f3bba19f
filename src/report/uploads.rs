//! Unfinished uploads: as lines, table or JSON, and what became of them.

use std::fmt::Write;

use jiff::Timestamp;
use serde::Serialize;

use super::listing::{ListingForm, Moments, iso};
use super::{Printer, escape};
use crate::base::fault::{Fault, chain};

/// The version of the JSON events here, as in those of transfers.
const VERSION: u32 = 1;

/// One unfinished upload.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UploadRow<'a> {
    /// The key that it will have.
    pub key: &'a str,
    /// The id that the store gave it.
    #[serde(rename = "UploadId")]
    pub id: &'a str,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub initiated: Option<Timestamp>,
    /// How many parts it holds, when they were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<u64>,
    /// Their bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
}

/// What became of an upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadsEnd {
    /// It was thrown away.
    Aborted,
    /// It would have been: this is a dry run.
    WouldAbort,
}

#[derive(Serialize)]
struct Event<'a> {
    version: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    status: &'static str,
    source: &'a str,
    upload_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Writes uploads as they come. The key, which varies most, stands last.
#[derive(Debug)]
pub struct UploadListing {
    printer: Printer,
    form: ListingForm,
    with_parts: bool,
    moments: Moments,
    rows: usize,
}

impl UploadListing {
    /// A listing in one of the forms; `with_parts` has columns for number and bytes of parts.
    pub fn new(printer: Printer, form: ListingForm, with_parts: bool) -> Self {
        Self { printer, form, with_parts, moments: Moments::local(), rows: 0 }
    }

    /// Adds an upload.
    pub fn upload(&mut self, row: &UploadRow<'_>) {
        let mut text = String::new();
        match self.form {
            ListingForm::Json => {
                text.push_str(if self.rows == 0 { "{\"Uploads\":[" } else { ",\n" });
                text.push_str(&self.json(row));
            }
            ListingForm::Keys => text.extend([&self.printer.name(row.key), "\n"]),
            ListingForm::Table | ListingForm::AwsText => {
                if self.form == ListingForm::Table && self.rows == 0 {
                    let parts =
                        if self.with_parts { format!("  {:>6}  {:>14}", "PARTS", "SIZE") } else { String::new() };
                    // Ids of one store are of one length.
                    let header =
                        format!("{:19}{parts}  {:width$}  KEY", "INITIATED", "UPLOAD ID", width = row.id.len());
                    text.extend([&self.printer.heading(&header), "\n"]);
                }
                self.moments.push(row.initiated, &mut text);
                if let (Some(parts), Some(size)) = (row.parts, row.size) {
                    write!(text, "  {parts:>6}  {size:>14}").expect("a String takes all");
                }
                let id = self.printer.name(row.id);
                writeln!(text, "  {id:9}  {}", self.printer.name(row.key)).expect("a String takes all");
            }
        }
        self.rows += 1;
        self.printer.data(&text);
    }

    /// Shows what has come so far; for the end of a page, before the next one is waited for.
    pub fn page_done(&self) {
        self.printer.flush();
    }

    /// Ends the listing.
    pub fn finish(self) {
        if self.form == ListingForm::Json {
            self.printer.data(if self.rows == 0 { "{\"Uploads\":[]}\n" } else { "]}\n" });
        }
        self.printer.flush();
    }

    /// Tells what became of an upload, as a line or a JSON event.
    pub fn ended(&self, uri: &str, id: &str, end: UploadsEnd) {
        let (prefix, status) = match end {
            UploadsEnd::Aborted => ("", "done"),
            UploadsEnd::WouldAbort => ("(dryrun) ", "would_do"),
        };
        let line = match self.form {
            ListingForm::Json => self.event(status, uri, id, None),
            _ => format!("{prefix}abort_upload: {} {}", self.printer.name(uri), self.printer.name(id)),
        };
        self.printer.data(&(line + "\n"));
    }

    /// Tells why an upload is still there.
    pub fn failed<E: Fault>(&self, uri: &str, id: &str, error: &E) {
        match self.form {
            ListingForm::Json => self.printer.data(&(self.event("failed", uri, id, Some(chain(error))) + "\n")),
            _ => {
                let headline = format!("{uri} {id} {}", chain(error));
                self.printer.error_as("abort_upload failed:", &headline, &error.hints());
            }
        }
    }

    fn event(&self, status: &'static str, source: &str, upload_id: &str, error: Option<String>) -> String {
        self.json(&Event { version: VERSION, kind: "abort_upload", status, source, upload_id, error })
    }

    fn json(&self, value: &impl Serialize) -> String {
        let json = serde_json::to_string(value).expect("plain texts and numbers are always JSON");
        if self.printer.stdout_is_terminal() { escape::json(&json).into_owned() } else { json }
    }
}
