//! `cos --version --verbose`: what a report of a bug should tell of the program.

use std::ffi::OsString;

use serde_json::json;

use crate::base::sqlite;
use crate::report::Printer;

use super::exit::Exit;

/// The form in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Json,
}

/// The form that is asked for, when these arguments ask for nothing but the version and all about it.
pub(super) fn asked(arguments: &[OsString]) -> Option<Form> {
    let mut words = arguments.iter().skip(1).map(|word| word.to_str());
    let (mut version, mut verbose, mut form) = (false, false, Form::Text);
    while let Some(word) = words.next() {
        match word? {
            "--version" | "-V" => version = true,
            "--verbose" => verbose = true,
            "--output=json" => form = Form::Json,
            "--output=text" => form = Form::Text,
            "--output" => {
                form = match words.next()?? {
                    "json" => Form::Json,
                    "text" => Form::Text,
                    _ => return None,
                }
            }
            _ => return None,
        }
    }
    (version && verbose).then_some(form)
}

/// Tells it.
pub(super) fn tell(form: Form, printer: &Printer) -> Exit {
    let facts = facts();
    match form {
        Form::Text => {
            let width = facts.iter().map(|(name, _)| name.len()).max().unwrap_or_default() + 2;
            let mut text = format!("cos {}\n", env!("CARGO_PKG_VERSION"));
            for (name, value) in facts {
                text.push_str(&format!("{:<width$}{value}\n", format!("{name}:")));
            }
            printer.data(&text);
        }
        Form::Json => {
            let mut document = serde_json::Map::new();
            document.insert("version".to_owned(), json!(env!("CARGO_PKG_VERSION")));
            document.extend(facts.into_iter().map(|(name, value)| (name.to_owned(), json!(value))));
            printer.data(&format!("{}\n", serde_json::Value::Object(document)));
        }
    }
    Exit::Done
}

/// What is known of this build, each with its name.
fn facts() -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    // Set by whoever builds for others; a checkout changes without being built anew.
    if let Some(commit) = option_env!("COS_COMMIT").filter(|commit| !commit.is_empty()) {
        facts.push(("commit", commit.to_owned()));
    }
    let optimised = if cfg!(debug_assertions) { "without optimisation" } else { "optimised" };
    let testing = if cfg!(feature = "testing") { ", with what tests switch on" } else { "" };
    facts.extend([
        ("target", env!("COS_BUILD_TARGET").to_owned()),
        ("compiler", env!("COS_BUILD_COMPILER").to_owned()),
        ("build", format!("{optimised}{testing}")),
        ("tls", "rustls with ring; TLS 1.2 and 1.3, certificates of the system".to_owned()),
        ("sqlite", sqlite::version().to_owned()),
    ]);
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_line_that_asks_for_the_version_alone_is_taken() {
        let read = |line: &str| asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        for (line, form) in [
            ("cos --version --verbose", Some(Form::Text)),
            ("cos --verbose -V", Some(Form::Text)),
            ("cos -V --verbose --output json", Some(Form::Json)),
            ("cos --output=json --version --verbose", Some(Form::Json)),
            ("cos --version", None),
            ("cos --verbose", None),
            ("cos --version --verbose ls", None),
            ("cos --version --verbose --output table", None),
        ] {
            assert_eq!(read(line), form, "{line}");
        }
    }
}
