//! What an examination found: a line per check as it is made, or one JSON document.

use std::borrow::Cow;

use serde::Serialize;

use super::Printer;
use super::listing::ListingForm;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// As it should be.
    Ok,
    /// It works, but should be looked at.
    Warn,
    /// It keeps commands from working.
    Fail,
    /// Not looked at, because something before it failed or it was not asked for.
    Skip,
}

impl Verdict {
    fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Fail => "fail",
            Self::Skip => "skip",
        }
    }

    /// Green, yellow, red, grey; the word carries the meaning.
    fn color(self) -> &'static str {
        match self {
            Self::Ok => "32",
            Self::Warn => "33",
            Self::Fail => "31",
            Self::Skip => "90",
        }
    }
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckRow {
    /// What was looked at.
    #[serde(rename = "Name")]
    pub subject: Cow<'static, str>,
    /// How it is.
    #[serde(rename = "Status")]
    pub verdict: Verdict,
    /// What was found, or why it is not as it should be.
    pub found: String,
    /// What to do about it.
    pub fixes: Vec<String>,
}

/// Writes checks as they come.
#[derive(Debug)]
pub struct CheckListing {
    printer: Printer,
    form: ListingForm,
    rows: Vec<CheckRow>,
}

impl CheckListing {
    /// A listing in one of the forms: all but JSON are the same lines.
    pub fn new(printer: Printer, form: ListingForm) -> Self {
        Self { printer, form, rows: Vec::new() }
    }

    /// Adds a check, and shows it at once: the next one may take a while.
    pub fn check(&mut self, row: CheckRow) {
        if self.form != ListingForm::Json {
            let word = format!("{:4}", row.verdict.word());
            let word = self.printer.colored(&word, row.verdict.color());
            let mut text = format!("{word}  {:18}  {}\n", row.subject, self.printer.name(&row.found));
            for fix in &row.fixes {
                text.push_str(&format!("{:26}fix: {}\n", "", self.printer.name(fix)));
            }
            self.printer.data(&text);
            self.printer.flush();
        }
        self.rows.push(row);
    }

    /// Whether a check so far ended like this.
    pub fn has(&self, verdict: Verdict) -> bool {
        self.rows.iter().any(|row| row.verdict == verdict)
    }

    /// Ends the listing.
    pub fn finish(self) {
        #[derive(Serialize)]
        #[serde(rename_all = "PascalCase")]
        struct Document {
            checks: Vec<CheckRow>,
        }
        if self.form == ListingForm::Json {
            let text = serde_json::to_string(&Document { checks: self.rows }).expect("texts can be written as JSON");
            self.printer.data(&(text + "\n"));
        }
        self.printer.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(form: ListingForm) -> String {
        let (printer, captured) = Printer::captured();
        let mut listing = CheckListing::new(printer, form);
        let row = |verdict, found: &str, fixes: &[&str]| CheckRow {
            subject: "clock".into(),
            verdict,
            found: found.to_owned(),
            fixes: fixes.iter().map(|&fix| fix.to_owned()).collect(),
        };
        listing.check(row(Verdict::Ok, "0 s off", &[]));
        listing.check(row(Verdict::Fail, "an hour off", &["set it"]));
        assert!(listing.has(Verdict::Fail) && !listing.has(Verdict::Warn));
        listing.finish();
        captured.out()
    }

    #[test]
    fn checks_are_lines_with_their_fixes_below_or_one_document() {
        assert_eq!(
            shown(ListingForm::AwsText),
            "ok    clock               0 s off\nfail  clock               an hour off\n                          fix: set it\n"
        );
        assert_eq!(
            shown(ListingForm::Json),
            "{\"Checks\":[{\"Name\":\"clock\",\"Status\":\"ok\",\"Found\":\"0 s off\",\"Fixes\":[]},\
             {\"Name\":\"clock\",\"Status\":\"fail\",\"Found\":\"an hour off\",\"Fixes\":[\"set it\"]}]}\n"
        );
    }
}
