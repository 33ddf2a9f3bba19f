//! When a file or object that stands at both sides is sent again.

use jiff::Timestamp;

use super::Direction;
use super::entry::Entry;

/// What decides whether two of one name are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompareRule {
    /// Size, then time, then content: a source of another size is sent, and so is one that is newer than its target and
    /// of other content. What is older, or newer with the same content, is left alone.
    #[default]
    SizeAndTime,
    /// Size alone.
    SizeOnly,
    /// Size and time, content never: a download is the same only when both times are, to the second; the other directions
    /// send what is newer.
    ExactTimestamps,
    /// Size and content, time never.
    Checksum,
}

/// What is to be done about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing.
    Same,
    /// Send it.
    Differs,
    /// Send it unless the content is the same.
    SeeContent,
}

/// Judges a pair by what its sides have told.
pub(super) fn verdict(rule: CompareRule, direction: Direction, source: &Entry, target: &Entry) -> Verdict {
    if source.size != target.size {
        return Verdict::Differs;
    }
    let if_so = |differs: bool, then: Verdict| if differs { then } else { Verdict::Same };
    match rule {
        CompareRule::SizeOnly => Verdict::Same,
        // Two empty files are the same without a look.
        CompareRule::Checksum => if_so(source.size > 0, Verdict::SeeContent),
        CompareRule::SizeAndTime => {
            if_so(source.size > 0 && may_be_newer(direction, source.modified, target.modified), Verdict::SeeContent)
        }
        CompareRule::ExactTimestamps => {
            let second = |entry: &Entry| entry.modified.map(Timestamp::as_second);
            let differs = match (direction, second(source), second(target)) {
                (Direction::Download, source, target) => source != target || source.is_none(),
                (_, Some(source), Some(target)) => source > target,
                _ => true,
            };
            if_so(differs, Verdict::Differs)
        }
    }
}

/// Whether the source may have been written after the target. Unknown times may.
///
/// Stores tell times in whole seconds, some finer in listings than in the header that a downloaded file takes its time
/// from. So within one second there is doubt, which the content settles.
fn may_be_newer(direction: Direction, source: Option<Timestamp>, target: Option<Timestamp>) -> bool {
    let (Some(source), Some(target)) = (source, target) else { return true };
    let whole = |time: Timestamp| time.subsec_nanosecond() == 0;
    match direction {
        Direction::Download | Direction::Copy if source.as_second() != target.as_second() => source > target,
        // A file without a fraction has the time of the object that it was fetched from.
        Direction::Download if whole(target) => false,
        Direction::Download if whole(source) => true,
        Direction::Copy if whole(source) || whole(target) => true,
        // A file of 10.5 s is newer than an object of 10 s, although that may be of 10.9 s.
        Direction::Upload | Direction::Download | Direction::Copy => source > target,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> Option<Timestamp> {
        let nanoseconds = (seconds * 1e9).round() as i128;
        Some(Timestamp::from_nanosecond(nanoseconds).expect("in range"))
    }

    fn entry(size: u64, modified: Option<Timestamp>) -> Entry {
        Entry { key: "k".to_owned(), size, modified, etag: String::new(), class: String::new(), linked: false }
    }

    fn judged(rule: CompareRule, direction: Direction, source: (u64, f64), target: (u64, f64)) -> Verdict {
        verdict(rule, direction, &entry(source.0, at(source.1)), &entry(target.0, at(target.1)))
    }

    const ALL: [Direction; 3] = [Direction::Upload, Direction::Download, Direction::Copy];

    #[test]
    fn another_size_is_sent_by_every_rule() {
        for rule in
            [CompareRule::SizeAndTime, CompareRule::SizeOnly, CompareRule::ExactTimestamps, CompareRule::Checksum]
        {
            for direction in ALL {
                assert_eq!(judged(rule, direction, (1, 5.0), (2, 9.0)), Verdict::Differs, "{rule:?} {direction:?}");
            }
        }
    }

    #[test]
    fn of_one_size_each_rule_looks_at_something_else() {
        use CompareRule::{Checksum, ExactTimestamps, SizeAndTime, SizeOnly};
        use Verdict::{Differs, Same, SeeContent};
        for direction in ALL {
            let exact_older = if direction == Direction::Download { Differs } else { Same };
            for (rule, newer, same, older) in [
                (SizeAndTime, SeeContent, Same, Same),
                (SizeOnly, Same, Same, Same),
                (ExactTimestamps, Differs, Same, exact_older),
                (Checksum, SeeContent, SeeContent, SeeContent),
            ] {
                // With fractions that differ, so that the second is in no doubt for a copy either.
                let judged = |source| judged(rule, direction, (3, source), (3, 100.0));
                assert_eq!(judged(101.0), newer, "{rule:?} {direction:?} newer");
                assert_eq!(judged(99.0), older, "{rule:?} {direction:?} older");
                if direction != Direction::Copy || rule != SizeAndTime {
                    assert_eq!(judged(100.0), same, "{rule:?} {direction:?} the same");
                }
            }
        }
    }

    #[test]
    fn within_one_second_only_what_is_sure_is_the_same() {
        use Direction::{Copy, Download, Upload};
        for (direction, source, target, expected) in [
            (Upload, 10.5, 10.0, true),
            (Upload, 10.0, 10.0, false),
            (Upload, 10.5, 10.7, false),
            (Upload, 10.7, 10.5, true),
            (Download, 10.473, 10.0, false),
            (Download, 10.0, 10.0, false),
            (Download, 10.0, 10.5, true),
            (Download, 10.4, 10.5, false),
            (Download, 10.6, 10.5, true),
            (Download, 9.0, 10.5, false),
            (Copy, 10.0, 10.0, true),
            (Copy, 10.2, 10.4, false),
            (Copy, 9.0, 10.0, false),
            (Copy, 11.0, 10.0, true),
        ] {
            assert_eq!(may_be_newer(direction, at(source), at(target)), expected, "{direction:?} {source} {target}");
        }
        assert!(may_be_newer(Upload, None, at(1.0)) && may_be_newer(Download, at(1.0), None));
    }

    #[test]
    fn empty_files_of_one_name_are_the_same() {
        for rule in [CompareRule::SizeAndTime, CompareRule::Checksum] {
            assert_eq!(judged(rule, Direction::Upload, (0, 9.0), (0, 1.0)), Verdict::Same);
        }
    }
}
