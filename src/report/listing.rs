//! Listings of objects, streamed: a million keys pass in constant memory.
//!
//! A table that streams cannot know its widest row, so its columns have fixed widths and the name, which alone varies
//! much, stands last.

use std::fmt::Write;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Serialize, Serializer};

use super::{Printer, escape};
use crate::base::size::Human;

/// The form of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingForm {
    /// Columns under a header, for people.
    Table,
    /// The lines of `aws s3 ls`.
    AwsText,
    /// One JSON document.
    Json,
    /// Full keys, one a line.
    Keys,
}

/// How objects are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListingStyle {
    /// The form.
    pub form: ListingForm,
    /// `--human-readable`: sizes with units. JSON always has bytes.
    pub human_readable: bool,
    /// `--summarize`: totals at the end.
    pub summarize: bool,
}

/// One object. JSON and keys show the key, text and table show `shown`.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ObjectRow<'a> {
    /// The full key.
    pub key: &'a str,
    /// The part of the key that lines show: behind the last `/` of the prefix, or all of it when recursive.
    #[serde(skip)]
    pub shown: &'a str,
    /// Bytes.
    pub size: u64,
    /// When it was last written.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "iso")]
    pub last_modified: Option<Timestamp>,
    /// Its ETag as the service writes it, with quotes.
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub etag: Option<&'a str>,
    /// Its storage class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Prefix<'a> {
    prefix: &'a str,
}

/// What a listing held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListingTotals {
    /// Objects.
    #[serde(rename = "TotalObjects")]
    pub objects: u64,
    /// Their bytes.
    #[serde(rename = "TotalSize")]
    pub bytes: u64,
    /// Common prefixes.
    #[serde(skip)]
    pub prefixes: u64,
}

/// RFC 3339, the form of every time in JSON output.
pub(super) fn iso<S: Serializer>(at: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => serializer.collect_str(at),
        None => serializer.serialize_none(),
    }
}

/// Text collected before the printer is bothered.
const CHUNK: usize = 32 * 1024;

/// Terminals narrower than this show no storage class.
const ROOM_FOR_CLASS: usize = 72;

/// Writes objects and prefixes as they come. A listing that breaks off is not finished: its JSON stays open, so that
/// nobody takes it for whole.
#[derive(Debug)]
pub struct ObjectListing {
    printer: Printer,
    style: ListingStyle,
    moments: Moments,
    totals: ListingTotals,
    text: String,
    // JSON has them behind the objects; pages bring both kinds mixed.
    prefixes: Vec<String>,
    class_column: bool,
    begun: bool,
}

impl ObjectListing {
    /// A listing in one of the forms.
    pub fn new(printer: Printer, style: ListingStyle) -> Self {
        let class_column = printer.width() >= ROOM_FOR_CLASS;
        Self {
            printer,
            style,
            moments: Moments::local(),
            totals: ListingTotals::default(),
            text: String::new(),
            prefixes: Vec::new(),
            class_column,
            begun: false,
        }
    }

    /// Adds an object.
    pub fn object(&mut self, row: &ObjectRow<'_>) {
        self.totals.objects += 1;
        self.totals.bytes += row.size;
        match self.style.form {
            ListingForm::Table => self.table_row(row),
            ListingForm::AwsText => {
                self.moments.push(row.last_modified, &mut self.text);
                self.push_size(row.size, 10);
                self.push_name(row.shown);
            }
            ListingForm::Json => self.push_json_object(row),
            ListingForm::Keys => self.push_key(row.key),
        }
        self.hand_over(CHUNK);
    }

    /// Adds a common prefix: its full text, and the part that lines show.
    pub fn prefix(&mut self, prefix: &str, shown: &str) {
        self.totals.prefixes += 1;
        match self.style.form {
            ListingForm::Table => {
                self.table_header();
                write!(self.text, "{:19}  {:>14}", "", "PRE").expect("a String takes all");
                if self.class_column {
                    write!(self.text, "  {:12}", "").expect("a String takes all");
                }
                self.text.push(' ');
                self.push_name(shown);
            }
            ListingForm::AwsText => {
                write!(self.text, "{:>30}", "PRE").expect("a String takes all");
                self.push_name(shown);
            }
            ListingForm::Json => self.prefixes.push(prefix.to_owned()),
            ListingForm::Keys => self.push_key(prefix),
        }
        self.hand_over(CHUNK);
    }

    /// Shows what has come so far; for the end of a page, before the next one is waited for.
    pub fn page_done(&mut self) {
        self.hand_over(0);
        self.printer.flush();
    }

    /// Whether the reader of stdout has left, so that the rest need not be fetched.
    pub fn is_unread(&self) -> bool {
        self.printer.stdout_closed()
    }

    /// Ends the listing.
    pub fn finish(mut self) -> ListingTotals {
        match self.style.form {
            ListingForm::Json => self.json_end(),
            ListingForm::Keys => {}
            ListingForm::Table | ListingForm::AwsText => self.text_end(),
        }
        self.page_done();
        self.totals
    }

    fn table_header(&mut self) {
        if self.begun {
            return;
        }
        self.begun = true;
        let class = if self.class_column { format!("  {:12}", "CLASS") } else { String::new() };
        let header = format!("{:19}  {:>14}{class}  NAME", "LAST MODIFIED", "SIZE");
        self.text.extend([&self.printer.heading(&header), "\n"]);
    }

    fn table_row(&mut self, row: &ObjectRow<'_>) {
        self.table_header();
        self.moments.push(row.last_modified, &mut self.text);
        self.text.push(' ');
        self.push_size(row.size, 14);
        if self.class_column {
            write!(self.text, "  {:12}", row.storage_class.unwrap_or_default()).expect("a String takes all");
        }
        self.text.push(' ');
        self.push_name(row.shown);
    }

    fn push_size(&mut self, size: u64, width: usize) {
        if self.style.human_readable {
            write!(self.text, " {:>width$}", Human(size).to_string()).expect("a String takes all");
        } else {
            write!(self.text, " {size:>width$}").expect("a String takes all");
        }
    }

    fn push_name(&mut self, name: &str) {
        self.text.extend([" ", &self.printer.name(name), "\n"]);
    }

    fn push_key(&mut self, key: &str) {
        self.text.extend([&self.printer.name(key), "\n"]);
    }

    fn push_json_object(&mut self, row: &ObjectRow<'_>) {
        self.json_begin();
        if self.totals.objects > 1 {
            self.text.push_str(",\n");
        }
        self.push_json(row);
    }

    fn push_json(&mut self, value: &impl Serialize) {
        let json = serde_json::to_string(value).expect("plain texts and numbers are always JSON");
        let on_terminal = self.printer.stdout_is_terminal();
        self.text.push_str(&if on_terminal { escape::json(&json) } else { json.into() });
    }

    fn json_begin(&mut self) {
        if !self.begun {
            self.begun = true;
            self.text.push_str("{\"Objects\":[");
        }
    }

    fn json_end(&mut self) {
        self.json_begin();
        self.text.push_str("],\"CommonPrefixes\":[");
        for (index, prefix) in std::mem::take(&mut self.prefixes).iter().enumerate() {
            if index > 0 {
                self.text.push_str(",\n");
            }
            self.push_json(&Prefix { prefix });
            self.hand_over(CHUNK);
        }
        self.text.push(']');
        if self.style.summarize {
            self.text.push_str(",\"Summary\":");
            self.push_json(&self.totals.clone());
        }
        self.text.push_str("}\n");
    }

    fn text_end(&mut self) {
        if self.style.summarize {
            let ListingTotals { objects, bytes, .. } = self.totals;
            write!(self.text, "\nTotal Objects: {objects}\n   Total Size: ").expect("a String takes all");
            // Without --human-readable the AWS CLI writes a bare number.
            if self.style.human_readable {
                writeln!(self.text, "{}", Human(bytes)).expect("a String takes all");
            } else {
                writeln!(self.text, "{bytes}").expect("a String takes all");
            }
        }
    }

    fn hand_over(&mut self, limit: usize) {
        if self.text.len() > limit {
            self.printer.data(&self.text);
            self.text.clear();
        }
    }
}

/// Writes moments in the local time zone, fast enough for a million rows: formatting by pattern would be the dearest part
/// of a listing.
#[derive(Debug)]
pub(super) struct Moments(TimeZone);

impl Moments {
    pub(super) fn local() -> Self {
        Self(TimeZone::system())
    }

    /// `YYYY-MM-DD HH:MM:SS`, or as many blanks.
    pub(super) fn push(&self, at: Option<Timestamp>, text: &mut String) {
        let Some(at) = at else {
            text.push_str("                   ");
            return;
        };
        let civil = self.0.to_datetime(at);
        let year = u16::try_from(civil.year()).unwrap_or(0);
        let mut two = |number: u16, end: &str| {
            text.push(char::from(b'0' + (number / 10 % 10) as u8));
            text.push(char::from(b'0' + (number % 10) as u8));
            text.push_str(end);
        };
        let small = |number: i8| u16::try_from(number).unwrap_or(0);
        two(year / 100, "");
        two(year % 100, "-");
        two(small(civil.month()), "-");
        two(small(civil.day()), " ");
        two(small(civil.hour()), ":");
        two(small(civil.minute()), ":");
        two(small(civil.second()), "");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::{Captured, PrinterSettings};

    const AT: &str = "2026-11-21T03:28:39Z";

    fn at() -> Timestamp {
        AT.parse().expect("a time")
    }

    fn row<'a>(key: &'a str, size: u64) -> ObjectRow<'a> {
        let shown = key.rsplit('/').next().unwrap_or(key);
        ObjectRow { key, shown, size, last_modified: Some(at()), etag: Some("\"e\""), storage_class: Some("STANDARD") }
    }

    fn style(form: ListingForm) -> ListingStyle {
        ListingStyle { form, human_readable: false, summarize: false }
    }

    fn fill(printer: Printer, style: ListingStyle) -> ListingTotals {
        let mut listing = ObjectListing::new(printer, style);
        listing.prefix("d/p/", "p/");
        listing.object(&row("d/a.txt", 6));
        listing.prefix("d/q/", "q/");
        listing.object(&row("d/b.txt", 1_572_864));
        listing.finish()
    }

    fn shown(style: ListingStyle) -> String {
        let (printer, seen) = Printer::captured();
        assert_eq!(fill(printer, style), ListingTotals { objects: 2, bytes: 1_572_870, prefixes: 2 });
        seen.out()
    }

    #[test]
    fn lines_read_as_the_aws_cli_writes_them() {
        let time = crate::base::time::listing_form(at());
        let expected = format!(
            "                           PRE p/\n{time}          6 a.txt\n                           PRE q/\n\
             {time}    1572864 b.txt\n"
        );
        assert_eq!(shown(style(ListingForm::AwsText)), expected);
        let human = ListingStyle { human_readable: true, summarize: true, ..style(ListingForm::AwsText) };
        let text = shown(human);
        assert!(
            text.contains(&format!("{time}    6 Bytes a.txt\n{:>30} q/\n{time}    1.5 MiB b.txt\n", "PRE")),
            "{text}"
        );
        assert!(text.ends_with("\n\nTotal Objects: 2\n   Total Size: 1.5 MiB\n"), "{text}");
        let bare = shown(ListingStyle { summarize: true, ..style(ListingForm::AwsText) });
        assert!(bare.ends_with("b.txt\n\nTotal Objects: 2\n   Total Size: 1572870\n"), "{bare}");
    }

    #[test]
    fn json_is_one_document_though_pages_mix_objects_and_prefixes() {
        let text = shown(ListingStyle { summarize: true, human_readable: true, ..style(ListingForm::Json) });
        let document: Value = serde_json::from_str(&text).expect("one JSON document");
        let object = |key: &str, size: u64| json!({"Key": key, "Size": size, "LastModified": AT, "ETag": "\"e\"", "StorageClass": "STANDARD"});
        let expected = json!({
            "Objects": [object("d/a.txt", 6), object("d/b.txt", 1_572_864)],
            "CommonPrefixes": [{"Prefix": "d/p/"}, {"Prefix": "d/q/"}],
            "Summary": {"TotalObjects": 2, "TotalSize": 1_572_870},
        });
        assert_eq!(document, expected);
    }

    #[test]
    fn an_empty_listing_is_an_empty_document_and_no_lines() {
        for (form, text) in [
            (ListingForm::Json, "{\"Objects\":[],\"CommonPrefixes\":[]}\n"),
            (ListingForm::AwsText, ""),
            (ListingForm::Table, ""),
            (ListingForm::Keys, ""),
        ] {
            let (printer, seen) = Printer::captured();
            assert_eq!(ObjectListing::new(printer, style(form)).finish(), ListingTotals::default());
            assert_eq!(seen.out(), text);
        }
    }

    #[test]
    fn keys_are_full_keys_alone() {
        assert_eq!(shown(style(ListingForm::Keys)), "d/p/\nd/a.txt\nd/q/\nd/b.txt\n");
    }

    #[test]
    fn the_table_has_fixed_columns_under_one_header() {
        let time = crate::base::time::listing_form(at());
        let text = shown(style(ListingForm::Table));
        let blank = " ".repeat(19);
        let expected = [
            format!("LAST MODIFIED        {:>14}  CLASS         NAME", "SIZE"),
            format!("{blank}  {:>14}  {:12}  p/", "PRE", ""),
            format!("{time}  {:>14}  STANDARD      a.txt", 6),
            format!("{blank}  {:>14}  {:12}  q/", "PRE", ""),
            format!("{time}  {:>14}  STANDARD      b.txt", 1_572_864),
        ];
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn names_are_escaped_on_a_terminal_and_raw_in_a_pipe() {
        let list = |terminal: bool, form| -> Captured {
            let (printer, seen) = Printer::captured_as(PrinterSettings::default(), (terminal, terminal));
            let mut listing = ObjectListing::new(printer, style(form));
            listing.object(&row("a\x1b[2J\u{202e}", 1));
            listing.finish();
            seen
        };
        assert!(list(true, ListingForm::AwsText).out().ends_with(" a\\x1b[2J\\u{202e}\n"));
        assert!(list(false, ListingForm::AwsText).out().ends_with(" a\x1b[2J\u{202e}\n"));
        let json = list(true, ListingForm::Json).out();
        assert!(!json.contains(['\x1b', '\u{202e}']));
        let document: Value = serde_json::from_str(&json).expect("one JSON document");
        assert_eq!(document["Objects"][0]["Key"], "a\x1b[2J\u{202e}");
    }

    #[test]
    fn a_page_is_shown_before_the_next_is_waited_for_and_memory_stays_small() {
        let (printer, seen) = Printer::captured();
        let mut listing = ObjectListing::new(printer, style(ListingForm::AwsText));
        listing.object(&row("a", 1));
        listing.page_done();
        assert!(seen.out().ends_with(" a\n"));
        for _ in 0..10_000 {
            listing.object(&row("some/longer/key/of/an/object", 1));
            assert!(listing.text.len() <= CHUNK + 100);
        }
    }

    #[test]
    fn moments_agree_with_the_slow_form() {
        let moments = Moments::local();
        for seconds in [0, 951_782_400, 1_709_164_799, 1_795_000_000, 4_102_444_799_i64] {
            let at = Timestamp::from_second(seconds).expect("in range");
            let mut text = String::new();
            moments.push(Some(at), &mut text);
            assert_eq!(text, crate::base::time::listing_form(at));
        }
    }
}
