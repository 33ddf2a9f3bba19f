//! Which bytes of an object are meant.

use crate::base::size;

/// Some bytes of an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ByteRange {
    /// All.
    #[default]
    All,
    /// From the first one to the last one, both counted from 0 and included.
    Span(u64, u64),
    /// From this one on.
    From(u64),
    /// So many from the beginning.
    First(u64),
    /// So many at the end.
    Last(u64),
}

impl ByteRange {
    /// Reads `100-199`, `100-` or `-100`, the forms of HTTP.
    ///
    /// # Errors
    /// What is wrong, for anything else.
    pub fn parse(text: &str) -> Result<Self, String> {
        let bad = || "write 100-199, 100- or -100".to_owned();
        let (first, last) = text.split_once('-').ok_or_else(bad)?;
        let number = |text: &str| text.parse::<u64>().map_err(|_| bad());
        match (first, last) {
            ("", last) => Ok(Self::Last(number(last)?)),
            (first, "") => Ok(Self::From(number(first)?)),
            (first, last) => {
                let (first, last) = (number(first)?, number(last)?);
                if first > last {
                    return Err("the first byte stands behind the last one".to_owned());
                }
                Ok(Self::Span(first, last))
            }
        }
    }

    /// Reads a size: so many bytes from the beginning.
    ///
    /// # Errors
    /// As [`size::parse`].
    pub fn parse_head(text: &str) -> Result<Self, size::BadSize> {
        size::parse(text).map(Self::First)
    }

    /// Reads a size: so many bytes at the end.
    ///
    /// # Errors
    /// As [`size::parse`].
    pub fn parse_tail(text: &str) -> Result<Self, size::BadSize> {
        size::parse(text).map(Self::Last)
    }

    /// The first byte and the count in an object of `size` bytes. What lies behind its end is left out.
    pub fn within(self, size: u64) -> (u64, u64) {
        let (start, end) = match self {
            Self::All => (0, size),
            Self::Span(first, last) => (first, last.saturating_add(1)),
            Self::From(first) => (first, size),
            Self::First(count) => (0, count),
            Self::Last(count) => (size.saturating_sub(count), size),
        };
        let start = start.min(size);
        (start, end.min(size).saturating_sub(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_in_the_forms_of_http() {
        assert_eq!(ByteRange::parse("100-199"), Ok(ByteRange::Span(100, 199)));
        assert_eq!(ByteRange::parse("7-"), Ok(ByteRange::From(7)));
        assert_eq!(ByteRange::parse("-7"), Ok(ByteRange::Last(7)));
        for bad in ["", "7", "-", "2-1", "a-b", "1-2-3", "--1"] {
            assert!(ByteRange::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(ByteRange::parse_head("1KB"), Ok(ByteRange::First(1024)));
        assert_eq!(ByteRange::parse_tail("2"), Ok(ByteRange::Last(2)));
    }

    #[test]
    fn what_lies_behind_the_end_is_left_out() {
        for (range, expected) in [
            (ByteRange::All, (0, 10)),
            (ByteRange::Span(2, 4), (2, 3)),
            (ByteRange::Span(2, u64::MAX), (2, 8)),
            (ByteRange::Span(20, 30), (10, 0)),
            (ByteRange::From(9), (9, 1)),
            (ByteRange::First(3), (0, 3)),
            (ByteRange::First(30), (0, 10)),
            (ByteRange::Last(3), (7, 3)),
            (ByteRange::Last(30), (0, 10)),
        ] {
            assert_eq!(range.within(10), expected, "{range:?}");
        }
        assert_eq!(ByteRange::Last(5).within(0), (0, 0));
    }
}
