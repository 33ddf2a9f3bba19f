//! Times of objects and files, as whole seconds or finer, in the forms that services and people use.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The `YYYY-MM-DD HH:MM:SS` of `aws s3 ls`, in the local time zone.
pub fn listing_form(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// Reads the ISO 8601 of XML answers (`2026-11-21T03:28:39.000Z`).
pub fn from_iso(text: &str) -> Option<Timestamp> {
    text.trim().parse().ok()
}

/// Reads the HTTP date of headers (`Sat, 21 Nov 2026 03:28:39 GMT`).
pub fn from_http(text: &str) -> Option<Timestamp> {
    let at = httpdate::parse_http_date(text.trim()).ok()?;
    Timestamp::try_from(at).ok()
}

/// The HTTP date of a timestamp.
pub fn to_http(at: Timestamp) -> String {
    httpdate::fmt_http_date(SystemTime::from(at))
}

/// Why an age was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not an age; write a number with a unit, such as 90s, 30m, 12h, 7d or 2w")]
pub struct BadAge {
    /// What was written.
    pub text: String,
}

/// Reads `90s`, `30m`, `12h`, `7d` or `2w`. A number alone would leave open which unit is meant, so it is refused.
///
/// # Errors
/// [`BadAge`] for anything else, or more than 64 bits of seconds.
pub fn parse_age(text: &str) -> Result<Duration, BadAge> {
    let bad = || BadAge { text: text.to_owned() };
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(bad)?;
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 24 * 3600,
        "w" => 7 * 24 * 3600,
        _ => return Err(bad()),
    };
    let count: u64 = number.parse().map_err(|_| bad())?;
    count.checked_mul(seconds).map(Duration::from_secs).ok_or_else(bad)
}

/// `5s`, `2m05s`, `1h02m`: a duration as a progress line shows it.
pub fn short(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..60 => format!("{seconds}s"),
        60..3600 => format!("{}m{:02}s", seconds / 60, seconds % 60),
        _ => format!("{}h{:02}m", seconds / 3600, seconds % 3600 / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_and_iso_dates_name_the_same_moment() {
        let iso = from_iso("2026-11-21T03:28:39.000Z");
        assert!(iso.is_some());
        assert_eq!(iso, from_http("Sat, 21 Nov 2026 03:28:39 GMT"));
        assert_eq!(iso.map(to_http).as_deref(), Some("Sat, 21 Nov 2026 03:28:39 GMT"));
        assert_eq!(from_iso("yesterday"), None);
    }

    #[test]
    fn ages_have_a_unit() {
        for (text, seconds) in [("90s", 90), ("30m", 1800), ("12h", 43_200), ("7d", 604_800), ("2w", 1_209_600)] {
            assert_eq!(parse_age(text), Ok(Duration::from_secs(seconds)), "{text}");
        }
        for text in ["", "d", "7", "7 d", "-7d", "7D", "1.5h", "99999999999999999w", "7ä"] {
            assert!(parse_age(text).is_err(), "{text}");
        }
    }

    #[test]
    fn short_durations_stay_short() {
        for (seconds, text) in [(5, "5s"), (125, "2m05s"), (3720, "1h02m")] {
            assert_eq!(short(Duration::from_secs(seconds)), text);
        }
    }
}
