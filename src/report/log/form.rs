//! A record as a line.

use std::borrow::Cow;
use std::fmt::Write;

use jiff::Timestamp;

use crate::events::log::{LogFormat, Record, Value};
use crate::report::escape;

/// Appends the line of a record, with its end.
pub(super) fn line(text: &mut String, format: LogFormat, at: Timestamp, record: &Record) {
    let at = at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ");
    let level = record.level.word();
    match format {
        LogFormat::Json => {
            write!(text, "{{\"ts\":\"{at}\",\"level\":\"{level}\",\"msg\":{}", quoted(record.message))
                .expect(TAKES_ALL);
            for (name, value) in &record.fields {
                write!(text, ",\"{name}\":{}", json_value(value)).expect(TAKES_ALL);
            }
            text.push('}');
        }
        LogFormat::Logfmt => {
            write!(text, "ts={at} level={level} msg={}", word(record.message)).expect(TAKES_ALL);
            pairs(text, record);
        }
        LogFormat::Text => {
            write!(text, "{at} {level:<5} {}", escape::name(record.message)).expect(TAKES_ALL);
            pairs(text, record);
        }
    }
    text.push('\n');
}

const TAKES_ALL: &str = "a String takes all";

fn pairs(text: &mut String, record: &Record) {
    for (name, value) in &record.fields {
        let value = match value {
            Value::Text(value) => word(value),
            other => Cow::Owned(json_value(other)),
        };
        write!(text, " {name}={value}").expect(TAKES_ALL);
    }
}

fn json_value(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Count(count) => count.to_string(),
        // JSON knows no infinity.
        Value::Number(number) if number.is_finite() => number.to_string(),
        Value::Number(_) => "null".to_owned(),
        Value::Flag(flag) => flag.to_string(),
    }
}

/// In quotes, with everything escaped that could end the line or move the cursor.
fn quoted(text: &str) -> String {
    let json = serde_json::to_string(text).expect("a string is JSON");
    escape::json(&json).into_owned()
}

/// As it is where that can be read back, else in quotes.
fn word(text: &str) -> Cow<'_, str> {
    let plain = !text.is_empty() && !text.contains([' ', '=', '"', '\\']) && escape::name(text) == text;
    if plain { Cow::Borrowed(text) } else { Cow::Owned(quoted(text)) }
}
