//! Times of objects and files, as whole seconds or finer, in the forms that services and people use.

use std::time::{Duration, SystemTime};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The `YYYY-MM-DD HH:MM:SS` of `aws s3 ls`, in the local time zone: what the quick form of listings is held against.
#[cfg(test)]
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
#[error("`{text}` is not an age; write a number with a unit, such as 90s, 30m, 12h, 7d or 2w, or a sum, such as 7d12h")]
pub struct BadAge {
    /// What was written.
    pub text: String,
}

/// Reads `90s`, `30m`, `12h`, `7d` or `2w`, or a sum, the largest unit first: `7d12h`. A number alone would leave open which unit is meant, so it is refused.
///
/// # Errors
/// [`BadAge`] for anything else, or more than 64 bits of seconds.
pub fn parse_age(text: &str) -> Result<Duration, BadAge> {
    let bad = || BadAge { text: text.to_owned() };
    let (mut sum, mut last_unit) = (0_u64, u64::MAX);
    for part in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        let unit = match &part[digits.len()..] {
            "s" => 1,
            "m" => 60,
            "h" => 3600,
            "d" => 24 * 3600,
            "w" => 7 * 24 * 3600,
            _ => return Err(bad()),
        };
        // Each once: `7d7d` is a slip.
        if unit >= last_unit {
            return Err(bad());
        }
        let count: u64 = digits.parse().map_err(|_| bad())?;
        sum = count.checked_mul(unit).and_then(|seconds| sum.checked_add(seconds)).ok_or_else(bad)?;
        last_unit = unit;
    }
    if text.is_empty() { Err(bad()) } else { Ok(Duration::from_secs(sum)) }
}

/// A moment as people write it: so long ago, or on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before now.
    Ago(Duration),
    /// At this time.
    At(Timestamp),
}

impl Moment {
    /// The moment, seen from `now`; the beginning of time for what lies before it.
    pub fn seen_from(self, now: Timestamp) -> Timestamp {
        match self {
            Self::At(at) => at,
            Self::Ago(age) => {
                let age = SignedDuration::try_from(age).unwrap_or(SignedDuration::MAX);
                now.checked_sub(age).unwrap_or(Timestamp::MIN)
            }
        }
    }
}

/// Why a moment was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is neither an age nor a time; write 30m, 12h, 7d or 2w, a day such as 2026-11-01, or 2026-11-01T08:00:00Z"
)]
pub struct BadMoment {
    /// What was written.
    pub text: String,
}

/// Reads an age (`30m`, `12h`, `7d`), a day (`2026-11-01`, its beginning) or a time (`2026-11-01T08:00:00Z`,
/// `2026-11-01 08:00`). Without zone the local one is meant, in which listings show times.
///
/// # Errors
/// [`BadMoment`] for anything else.
pub fn parse_moment(text: &str) -> Result<Moment, BadMoment> {
    let text = text.trim();
    if let Ok(age) = parse_age(text) {
        return Ok(Moment::Ago(age));
    }
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(Moment::At(at));
    }
    let local = text.parse::<DateTime>().ok().and_then(|civil| civil.to_zoned(TimeZone::system()).ok());
    local.map(|zoned| Moment::At(zoned.timestamp())).ok_or_else(|| BadMoment { text: text.to_owned() })
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
        for (text, seconds) in [
            ("90s", 90),
            ("30m", 1800),
            ("12h", 43_200),
            ("7d", 604_800),
            ("2w", 1_209_600),
            ("7d10h", 640_800),
            ("1w1d1h1m1s", 694_861),
        ] {
            assert_eq!(parse_age(text), Ok(Duration::from_secs(seconds)), "{text}");
        }
        for text in
            ["", "d", "7", "7 d", "-7d", "7D", "1.5h", "99999999999999999w", "7ä", "7d10", "10h7d", "7d7d", "d7"]
        {
            assert!(parse_age(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_moment_is_an_age_a_day_or_a_time() {
        let now = from_iso("2026-11-21T00:00:00Z").expect("a time");
        let read = |text: &str| parse_moment(text).map(|moment| moment.seen_from(now).to_string());
        assert_eq!(read("1d").as_deref(), Ok("2026-11-20T00:00:00Z"));
        assert_eq!(read("2026-11-01T08:00:00Z").as_deref(), Ok("2026-11-01T08:00:00Z"));
        assert_eq!(read("2026-11-01T08:00:00+02:00").as_deref(), Ok("2026-11-01T06:00:00Z"));
        let local = DateTime::constant(2026, 11, 1, 0, 0, 0, 0).to_zoned(TimeZone::system()).expect("a time");
        assert_eq!(parse_moment("2026-11-01"), Ok(Moment::At(local.timestamp())));
        assert_eq!(parse_moment("2026-11-01 00:00"), parse_moment("2026-11-01"));
        assert_eq!(Moment::Ago(Duration::MAX).seen_from(now), Timestamp::MIN);
        for bad in ["", "7", "yesterday", "2026-13-01", "2026"] {
            assert!(parse_moment(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn short_durations_stay_short() {
        for (seconds, text) in [(5, "5s"), (125, "2m05s"), (3720, "1h02m")] {
            assert_eq!(short(Duration::from_secs(seconds)), text);
        }
    }
}
