//! Whether a walk from page to page gets anywhere.

use std::hash::{DefaultHasher, Hash, Hasher};

/// Pages in a row that may bring nothing and still name another one.
///
/// *Source:* a store that passes over removed keys answers with some; a thousand pages are a million of them. *Applies:*
/// to each listing; beyond it the listing would most likely never end.
const MOST_BARREN: u32 = 1000;

/// The way that led to a page: enough to notice a circle of any length, in a fixed size (Brent's algorithm: each page is
/// compared with one that is left farther and farther behind).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Trail {
    /// The page that others are compared with: what it goes on with, and what it begins with.
    landmark: Option<(u64, Option<u64>)>,
    steps: u32,
    /// Steps until the next landmark.
    stride: u32,
    barren: u32,
}

fn mark(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Trail {
    /// Goes on behind a page that begins with `first` and leads to `next`.
    ///
    /// # Errors
    /// A sentence, when the listing goes in a circle or brings nothing for too long.
    pub(super) fn step(&self, first: Option<&(impl Hash + ?Sized)>, next: &impl Hash) -> Result<Self, String> {
        let here = (mark(next), first.map(|first| mark(&first)));
        if let Some(landmark) = self.landmark
            && (landmark.0 == here.0 || (here.1.is_some() && landmark.1 == here.1))
        {
            return Err("the pages go in a circle".to_owned());
        }
        let barren = if first.is_some() { 0 } else { self.barren + 1 };
        if barren > MOST_BARREN {
            return Err(format!("{MOST_BARREN} pages in a row hold nothing, and there is always another one"));
        }
        Ok(match self.steps >= self.stride {
            true => Self { landmark: Some(here), steps: 1, stride: self.stride.max(1).saturating_mul(2), barren },
            false => Self { steps: self.steps + 1, barren, ..self.clone() },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Steps until it is noticed that pages do not end.
    fn noticed(page: impl Fn(u32) -> (Option<u32>, u32)) -> Option<u32> {
        let mut trail = Trail::default();
        for number in 0..100_000 {
            let (first, next) = page(number);
            match trail.step(first.as_ref(), &next) {
                Ok(further) => trail = further,
                Err(_) => return Some(number),
            }
        }
        None
    }

    #[test]
    fn circles_of_any_length_are_noticed_soon() {
        for length in [1, 2, 3, 7, 100] {
            for lead in [0, 1, 5, 50] {
                let place = move |number: u32| if number < lead { number } else { lead + (number - lead) % length };
                let found = noticed(|number| (Some(place(number)), place(number + 1)));
                assert!(found.is_some_and(|found| found <= 4 * (lead + length)), "{length} behind {lead}: {found:?}");
                // With tokens that are always new.
                let found = noticed(|number| (Some(place(number)), number));
                assert!(found.is_some_and(|found| found <= 4 * (lead + length)), "{length} behind {lead}: {found:?}");
            }
        }
    }

    #[test]
    fn pages_that_hold_nothing_end_and_others_never_are_a_circle() {
        assert_eq!(noticed(|number| (None, number)), Some(MOST_BARREN));
        assert_eq!(noticed(|number| (Some(number), number + 1)), None);
        assert_eq!(noticed(|number| ((number % 500 == 0).then_some(number), number)), None);
    }
}
