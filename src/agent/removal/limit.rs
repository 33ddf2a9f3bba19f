//! How many files of a project were removed within the last hour.

use std::collections::{BTreeMap, VecDeque};

/// The name that it is kept under in the journal.
pub(super) const KEPT: &str = "removals";

const MINUTE: i64 = 60_000;

/// Minutes of an hour.
const MINUTES: i64 = 60;

/// Files that were removed, or were about to be, by project and minute: sixty numbers for each project at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spent(BTreeMap<String, VecDeque<(i64, u64)>>);

impl Spent {
    /// What was kept. What cannot be read is as good as nothing.
    pub(super) fn read(kept: Option<&str>) -> Self {
        Self(kept.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default())
    }

    pub(super) fn json(&self) -> String {
        serde_json::to_string(&self.0).expect("plain texts and numbers are always JSON")
    }

    /// Takes one removal at `now` (milliseconds since 1970). When that would be more than `most` within an hour, it is
    /// not taken, and the milliseconds until the first of them is an hour old are returned.
    pub(super) fn take(&mut self, project: &str, most: u64, now: i64) -> Option<i64> {
        let minute = now.div_euclid(MINUTE);
        let minutes = self.0.entry(project.to_owned()).or_default();
        // Those of the future were written by a clock that went wrong.
        minutes.retain(|(of, _)| *of > minute - MINUTES && *of <= minute);
        if minutes.iter().map(|(_, count)| count).sum::<u64>() >= most {
            let first = minutes.front().map_or(minute, |(of, _)| *of);
            return Some((first + MINUTES) * MINUTE - now);
        }
        match minutes.back_mut() {
            Some((of, count)) if *of == minute => *count += 1,
            _ => minutes.push_back((minute, 1)),
        }
        None
    }

    /// Gives back what was taken at `now` and came to nothing.
    pub(super) fn give_back(&mut self, project: &str, now: i64) {
        let minute = now.div_euclid(MINUTE);
        let taken = self.0.get_mut(project).and_then(VecDeque::back_mut).filter(|(of, _)| *of == minute);
        if let Some((_, count)) = taken {
            *count = count.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_has_so_many_removals_wherever_it_begins_and_survives_a_restart() {
        let mut spent = Spent::default();
        assert_eq!(spent.take("a", 2, 0), None);
        assert_eq!(spent.take("a", 2, 30 * MINUTE), None);
        assert_eq!(spent.take("a", 2, 30 * MINUTE + 5), Some(30 * MINUTE - 5));
        assert_eq!(spent.take("b", 2, 30 * MINUTE), None, "each project has its own");
        let mut spent = Spent::read(Some(&spent.json()));
        assert_eq!(spent.take("a", 2, 59 * MINUTE), Some(MINUTE));
        assert_eq!(spent.take("a", 2, 60 * MINUTE), None);
        assert_eq!(spent.take("a", 2, 61 * MINUTE), Some(29 * MINUTE));
        spent.give_back("a", 61 * MINUTE);
        assert!(spent.take("a", 2, 61 * MINUTE).is_some(), "that minute had none to give back");
        spent.give_back("a", 60 * MINUTE);
        assert_eq!(spent.take("a", 2, 60 * MINUTE), None);
        assert_eq!(Spent::read(Some("?")), Spent::default());
        assert_eq!(Spent::default().take("a", 0, 0), Some(60 * MINUTE));
    }
}
