//! Common prefixes as places to cut a listing: what they stand for exists, which no guess can say of itself.

use std::collections::VecDeque;

use crate::store::{ListPage, ListRequest, PageToken};

use super::PAGES_PER_PART;
use super::guess::Reach;

/// Common prefixes ahead of the listing.
#[derive(Debug)]
pub(super) struct Hints {
    /// Bytes of the listing's own prefix.
    floor: usize,
    first_key: Option<String>,
    state: State,
    /// The directory whose subdirectories are asked for; nothing before the first time.
    level: Option<String>,
    /// Where its listing goes on.
    next: Option<PageToken>,
    /// Ascending.
    known: VecDeque<String>,
    /// The keys that a page lies between, when the level is listed from its first on: how many prefixes begin in between
    /// tells how many make up a page.
    measured: Option<(String, String)>,
    /// Prefixes from one cut to the next.
    pub(super) reach: Reach,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// More may be asked for.
    Open,
    /// An answer is awaited.
    Awaited,
    /// There is nothing to ask for.
    Spent,
}

impl Hints {
    pub(super) fn new(request: &ListRequest) -> Self {
        Self {
            floor: request.prefix.len(),
            first_key: None,
            state: State::Open,
            level: None,
            next: None,
            known: VecDeque::new(),
            measured: None,
            reach: Reach::new(1.0),
        }
    }

    pub(super) fn observe(&mut self, first_of_page: &str) {
        if self.first_key.is_none() {
            self.first_key = Some(first_of_page.to_owned());
        }
    }

    pub(super) fn is_awaited(&self) -> bool {
        self.state == State::Awaited
    }

    /// Forgets all that is known, after the listing did not fit together.
    pub(super) fn forget(&mut self) {
        self.known.clear();
        self.next = None;
    }

    /// The prefix at which to cut what lies behind `base`.
    pub(super) fn ahead(&self, base: &str) -> Option<&str> {
        let from = self.known.partition_point(|known| known.as_str() <= base);
        let stride = (self.reach.get().round() as usize).max(1);
        self.known.get(from + stride - 1).map(String::as_str)
    }

    /// The first prefix behind `base`.
    pub(super) fn next(&self, base: &str) -> Option<&str> {
        self.known.get(self.known.partition_point(|known| known.as_str() <= base)).map(String::as_str)
    }

    /// Drops what the listing has passed.
    pub(super) fn pass(&mut self, key: &str) {
        while self.known.front().is_some_and(|known| known.as_str() <= key) {
            self.known.pop_front();
        }
    }

    /// The request that finds more, when what is known does not reach far enough behind `tail`, the last page that is known or the key behind
    /// which the last part begins.
    pub(super) fn request(&mut self, listing: &ListRequest, tail: (&str, &str)) -> Option<ListRequest> {
        let (first, last) = tail;
        if self.state != State::Open || self.ahead(last).is_some() {
            return None;
        }
        while self.level.as_ref().is_some_and(|level| !last.starts_with(level)) {
            self.next = None;
            self.go_up();
        }
        if self.state == State::Spent {
            return None;
        }
        let prefix = match &self.level {
            Some(level) => level.clone(),
            None => {
                let Some(level) = self.first_level(last) else {
                    self.state = State::Spent;
                    return None;
                };
                self.measured = Some((first.to_owned(), last.to_owned()));
                level
            }
        };
        self.level = Some(prefix.clone());
        self.state = State::Awaited;
        Some(ListRequest {
            prefix,
            delimiter: Some("/".to_owned()),
            after: self.next.take(),
            start_after: Some(first.to_owned()),
            page_size: None,
            ..listing.clone()
        })
    }

    /// The directory that all keys so far have in common; nothing when they are in none at all.
    fn first_level(&self, last: &str) -> Option<String> {
        last.get(self.floor..)?.find('/')?;
        let first = self.first_key.as_deref()?;
        let shared = first.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
        let end = last.as_bytes()[..shared].iter().rposition(|b| *b == b'/').map_or(0, |at| at + 1);
        Some(last[..end.max(self.floor)].to_owned())
    }

    pub(super) fn take_answer(&mut self, answer: Option<ListPage>) {
        let Some(page) = answer.filter(|page| page.prefixes.is_sorted_by(|a, b| a < b)) else {
            self.state = State::Spent;
            self.known.clear();
            return;
        };
        self.state = State::Open;
        if let Some((first, last)) = self.measured.take() {
            let passed = page.prefixes.iter().filter(|prefix| **prefix > first && **prefix <= last).count();
            self.reach = Reach::new((passed as f64 * PAGES_PER_PART).max(1.0));
        }
        // In a directory that holds objects above all, its listing is no shorter than that of the keys themselves.
        let is_flat = page.objects.len() > page.prefixes.len();
        let behind = self.known.back().cloned().unwrap_or_default();
        self.known.extend(page.prefixes.into_iter().filter(|prefix| *prefix > behind));
        self.next = page.next.filter(|_| !is_flat);
        if self.next.is_none() {
            self.go_up();
        }
    }

    /// Goes on with the directory above, whose other subdirectories come behind this one.
    fn go_up(&mut self) {
        let level = self.level.as_deref().unwrap_or_default();
        match level.get(self.floor..).filter(|below| !below.is_empty()) {
            Some(below) => {
                // What lies beside a directory is as large as all that was in it.
                self.reach = Reach::new(1.0);
                let parent = below[..below.len() - 1].rfind('/').map_or(0, |at| at + 1);
                self.level = Some(level[..self.floor + parent].to_owned());
            }
            None => {
                self.state = State::Spent;
                self.level = None;
            }
        }
    }
}
