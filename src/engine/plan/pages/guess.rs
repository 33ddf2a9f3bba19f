//! Where a listing may be cut when nothing but its keys is known: some pages ahead, at the distance that pages had so far.

use crate::store::ObjectEntry;

use super::PAGES_PER_PART;

/// Characters that count behind the ones that a page's keys share. *Source:* of five or more, the last say less than a
/// hundredth of a page. *Applies:* to the distance between keys.
const DIGITS: usize = 6;

/// Characters remembered. *Source:* digits, letters and signs of ASCII fit; of larger alphabets a sample will do, because
/// a guess need not be exact. *Applies:* to one listing.
const ALPHABET: usize = 256;

/// Keys of a page that are looked at.
const SAMPLES: usize = 32;

/// How far ahead cuts are to be made, learnt from how many pages they turned out to be apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach(f64);

impl Reach {
    pub(super) fn new(reach: f64) -> Self {
        Self(reach)
    }

    pub(super) fn get(self) -> f64 {
        self.0
    }

    /// A cut made with the reach `used` was `pages` away.
    pub(super) fn learn(&mut self, used: f64, pages: f64) {
        let wanted = used * PAGES_PER_PART / pages.max(0.001);
        // The mean of the exponents: distances differ by orders of magnitude.
        self.0 = (self.0.ln() * 0.25 + wanted.ln() * 0.75).exp().clamp(0.01, 1e15);
    }
}

/// The keys' alphabet and the distance between pages.
#[derive(Debug)]
pub(super) struct Spacing {
    /// Bytes of the prefix, which all keys share.
    floor: usize,
    /// Ascending.
    alphabet: Vec<char>,
    pub(super) reach: Reach,
}

impl Spacing {
    pub(super) fn new(floor: usize) -> Self {
        Self { floor, alphabet: Vec::new(), reach: Reach::new(PAGES_PER_PART) }
    }

    /// Learns the characters by which the keys of a page differ.
    pub(super) fn observe(&mut self, page: &[ObjectEntry]) {
        let (Some(first), Some(last)) = (page.first(), page.last()) else { return };
        let shared = first.key.chars().zip(last.key.chars()).take_while(|(a, b)| a == b).count();
        for entry in page.iter().step_by(page.len().div_ceil(SAMPLES)) {
            for c in entry.key.chars().skip(shared).take(DIGITS) {
                if let Err(at) = self.alphabet.binary_search(&c)
                    && self.alphabet.len() < ALPHABET
                {
                    self.alphabet.insert(at, c);
                }
            }
        }
    }

    /// A key about [`Reach`] times as far behind `last` as `last` is behind `first`. Characters that no key was seen to
    /// differ by are left as they are, as the `/` between two numbers that count together.
    pub(super) fn ahead(&self, first: &str, last: &str) -> Option<String> {
        let base = self.alphabet.len() as u128;
        if base < 2 {
            return None;
        }
        let digit = |c: char| self.alphabet.partition_point(|known| *known < c).min(self.alphabet.len() - 1);
        let (first, last): (Vec<char>, Vec<char>) = (first.chars().collect(), last.chars().collect());
        let shared = first.iter().zip(&last).take_while(|(a, b)| a == b).count();
        let value = |key: &[char]| {
            let digits = (shared..shared + DIGITS).map(|at| key.get(at).map_or(0, |c| digit(*c) as u128));
            digits.fold(0, |value, digit| value * base + digit)
        };
        let distance = value(&last).checked_sub(value(&first)).filter(|distance| *distance > 0)?;
        let mut rest = value(&last) + (distance as f64 * self.reach.get()).min(1e30) as u128;
        let mut key = last.clone();
        key.truncate(shared);
        let mut tail = Vec::with_capacity(DIGITS);
        for _ in 0..DIGITS {
            tail.push(self.alphabet[(rest % base) as usize]);
            rest /= base;
        }
        // Counts over to the left, as far as the prefix.
        let floor = last
            .iter()
            .scan(0, |bytes, c| {
                *bytes += c.len_utf8();
                Some(*bytes)
            })
            .take_while(|bytes| *bytes <= self.floor)
            .count();
        for at in (floor..shared).rev() {
            if rest == 0 {
                break;
            }
            if let Ok(found) = self.alphabet.binary_search(&key[at]) {
                let sum = rest + found as u128;
                key[at] = self.alphabet[(sum % base) as usize];
                rest = sum / base;
            }
        }
        if rest > 0 {
            return None;
        }
        key.extend(tail.into_iter().rev());
        while key.len() > shared + 1 && key.last() == self.alphabet.first() {
            key.pop();
        }
        let (key, last): (String, String) = (key.into_iter().collect(), last.into_iter().collect());
        (key > last).then_some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(keys: impl Iterator<Item = String>) -> Vec<ObjectEntry> {
        keys.map(|key| ObjectEntry {
            key,
            size: 0,
            last_modified: None,
            etag: String::new(),
            storage_class: String::new(),
        })
        .collect()
    }

    #[test]
    fn a_guess_lies_as_many_pages_ahead_as_it_should() {
        let mut spacing = Spacing::new(2);
        for page in 0..4 {
            spacing.observe(&entries((page * 1000..(page + 1) * 1000).map(|n| format!("p/f{n:07}"))));
        }
        assert_eq!(spacing.ahead("p/f0002999", "p/f0003999").as_deref(), Some("p/f0009999"));
        assert_eq!(spacing.ahead("p/f9998999", "p/f9999999"), None, "nothing above the largest number");
        spacing.reach = Reach::new(800.0);
        assert_eq!(spacing.ahead("p/f0002999", "p/f0003999").as_deref(), Some("p/f0803999"));
    }

    #[test]
    fn numbers_count_over_what_stands_between_them() {
        let mut spacing = Spacing::new(0);
        spacing.observe(&entries((0..1000).map(|n| format!("2026/01/{n:03}"))));
        spacing.reach = Reach::new(2.0);
        let guess = spacing.ahead("2026/01/000", "2026/01/999").expect("a guess");
        assert!(guess.as_str() > "2026/03" && guess.as_str() < "2026/05", "{guess}");
    }

    #[test]
    fn keys_that_tell_nothing_give_no_guess() {
        let spacing = Spacing::new(0);
        assert_eq!(spacing.ahead("a", "b"), None, "no alphabet");
        let mut spacing = Spacing::new(0);
        spacing.observe(&entries(["a", "b"].map(str::to_owned).into_iter()));
        assert_eq!(spacing.ahead("a", "a"), None);
        assert_eq!(spacing.ahead("", ""), None);
        assert!(spacing.ahead("日", "日本").is_none_or(|guess| guess.as_str() > "日本"));
    }

    #[test]
    fn the_reach_follows_what_cuts_turned_out_to_be() {
        let mut reach = Reach::new(6.0);
        for _ in 0..20 {
            let used = reach.get();
            // A page every ten steps.
            reach.learn(used, used / 10.0);
        }
        assert!((55.0..65.0).contains(&reach.get()), "{reach:?}");
    }
}
