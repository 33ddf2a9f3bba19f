//! The pages of a listing: the one place in the engine that goes from page to page.
//!
//! A listing begins with one request after the other. When several pages were full and whoever reads them waits, the rest
//! is cut into parts that are listed side by side (`part`), each beginning behind a key that common prefixes (`hints`) or
//! the distance between keys (`guess`) suggest. Where to cut is a guess and may be a bad one; that the parts together are
//! the listing is checked: a part is believed only when the part before it, listed on beyond its end, comes upon the same
//! keys. A store whose listings do not fit together that way is listed in sequence.

mod guess;
mod hints;
mod part;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::run::joined;
use crate::store::{ListPage, ListRequest, ObjectEntry, ObjectStore, StoreError};

use guess::Spacing;
use hints::Hints;
use part::{Cut, Part, Reached};

/// The order in which keys are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListOrder {
    /// As the store lists them: ascending by the bytes of the key in S3. Whoever relies on that must check it, because
    /// some stores list otherwise.
    Key,
    /// As they come. Today that is the same order: a stretch of the listing is believed only when the one before it has
    /// led up to it, and what is not believed cannot be given out.
    Any,
}

/// Full pages in sequence before anything is listed beside them. *Source:* a listing that ends within a few pages should
/// cost no request more than it has pages. *Applies:* at the beginning, and after every retreat.
const PAGES_IN_SEQUENCE: u32 = 4;

/// Requests of one listing in flight, at most. *Source:* on a store with 50 ms per answer, 16 list 200,000 keys a second,
/// more than any command takes. *Applies:* beside the request budget.
const REQUESTS: usize = 16;

/// Pages that a part should hold. *Source:* a part costs half a page more than it brings, the one in which it ends; with
/// six that is 8 %. As many parts are listed at once as fit in [`AHEAD`], so fewer pages per part are more speed.
/// *Applies:* to where the next cut is made.
const PAGES_PER_PART: f64 = 6.0;

/// Bytes of pages that may wait for the reader. *Source:* the goal of 64 MiB for any listing, less the process itself and
/// what is being parsed. *Applies:* to all but the page that is due next.
const AHEAD: usize = 20 << 20;

/// Requests that brought nothing, as a share of all pages, beyond which no more cuts are made for a while.
const WASTE: f64 = 0.15;

/// Cuts that the listing did not confirm before it is left in one piece. *Source:* one may be due to a key that came or
/// went meanwhile; two are the store's way. *Applies:* to one listing.
const BROKEN_JOINS: u32 = 2;

/// Answers faster than this are not worth asking for side by side. *Source:* a page takes about a millisecond to parse and
/// to print, so its request is no longer waited for. *Applies:* to the smoothed time of a request.
const FAST: Duration = Duration::from_millis(2);

/// A listing without delimiter, page by page: each key once. Pages are fetched ahead within a fixed memory. Dropping it
/// drops the requests in flight.
#[derive(Debug)]
pub struct Pages<S> {
    store: Arc<S>,
    budget: Budget,
    /// What each request of a part has in common.
    request: ListRequest,
    /// The listing in order; the first part is the one being read. Empty when it is over.
    parts: VecDeque<Part>,
    tasks: JoinSet<(Purpose, Duration, Result<ListPage, StoreError>)>,
    pages_in_flight: usize,
    next_id: u64,
    /// Requests that may be in flight at the moment.
    width: usize,
    /// How long a request takes, smoothed.
    pace: Duration,
    /// Paces below this are not worth it.
    fast: Duration,
    /// Pages that came, in all.
    pages: u32,
    /// Of the largest page.
    keys_per_page: usize,
    /// So many pages must have come before a cut is made.
    cuts_from: u32,
    wasted: u32,
    broken_joins: u32,
    may_split: bool,
    /// Bytes of pages that may wait for the reader.
    ahead: usize,
    spacing: Spacing,
    hints: Hints,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// The next page of a part.
    Page(u64),
    /// Common prefixes.
    Hints,
}

/// A page, an error, or nothing more.
type Turn = Option<Result<Vec<ObjectEntry>, EngineError>>;

impl<S: ObjectStore> Pages<S> {
    /// A listing of all that `request` means, whose `delimiter` is not looked at. Nothing is asked for before the first
    /// [`Pages::next`]. Each request takes a permit of the budget. Must be used inside a Tokio runtime.
    pub fn open(store: S, request: ListRequest, _order: ListOrder, budget: Budget) -> Self {
        let request = ListRequest { delimiter: None, ..request };
        Self {
            store: Arc::new(store),
            budget,
            parts: VecDeque::from([Part::first(request.clone())]),
            hints: Hints::new(&request),
            spacing: Spacing::new(request.prefix.len()),
            request,
            tasks: JoinSet::new(),
            pages_in_flight: 0,
            next_id: 1,
            width: 1,
            pace: Duration::ZERO,
            fast: FAST,
            pages: 0,
            keys_per_page: 1,
            cuts_from: PAGES_IN_SEQUENCE,
            wasted: 0,
            broken_joins: 0,
            may_split: true,
            ahead: AHEAD,
        }
    }

    /// The same with so many bytes of pages ahead of the reader at most, for one who reads several listings at once.
    #[must_use]
    pub fn within(self, ahead: usize) -> Self {
        Self { ahead, ..self }
    }

    /// The objects of the next page, which may be none; nothing after the last page or an error. Safe to cancel: no page
    /// is lost.
    ///
    /// # Errors
    /// [`EngineError::Store`] when a page cannot be had.
    pub async fn next(&mut self) -> Turn {
        loop {
            if let Some(page) = self.due() {
                self.ask();
                return Some(Ok(page));
            }
            if self.parts.is_empty() {
                return None;
            }
            let is_cut = self.widen();
            self.ask();
            if is_cut {
                self.cut_up();
            }
            let Some(done) = self.tasks.join_next().await else {
                // The part being read always has a page waiting, a request in flight or an end.
                return self.fail(EngineError::Worker("a listing stood still".to_owned()));
            };
            match joined(done.map(Ok)) {
                Ok((purpose, took, answer)) => {
                    if let Err(error) = self.take_answer(purpose, took, answer) {
                        return self.fail(error.into());
                    }
                }
                Err(error) => return self.fail(error),
            }
        }
    }

    fn fail(&mut self, error: EngineError) -> Turn {
        self.parts.clear();
        self.tasks.abort_all();
        Some(Err(error))
    }

    /// The page that comes next, if it is here. Parts that were read to their end and fit the next one are left behind.
    fn due(&mut self) -> Option<Vec<ObjectEntry>> {
        loop {
            let head = self.parts.front_mut()?;
            if let Some(page) = head.take_page() {
                return Some(page);
            }
            if !head.has_ended() {
                return None;
            }
            let Some(next) = self.parts.get(1) else {
                self.parts.clear();
                return None;
            };
            if !next.has_begun() {
                return None;
            }
            if self.parts[0].meets(next) {
                self.learn();
                self.parts.pop_front();
            } else {
                self.broken_joins += 1;
                self.may_split = self.broken_joins < BROKEN_JOINS;
                self.retreat();
            }
        }
    }

    /// Takes the length of the part that was just read as the measure for the next cuts.
    fn learn(&mut self) {
        let (done, next) = (&self.parts[0], &self.parts[1]);
        // A cut that brought nothing fell into a gap, whose width says nothing.
        if !done.has_keys() || !next.has_keys() {
            return;
        }
        let pages = done.keys_since_cut() as f64 / self.keys_per_page as f64;
        let reach = if next.by_hint() { &mut self.hints.reach } else { &mut self.spacing.reach };
        reach.learn(next.reach(), pages);
    }

    /// Gives up all parts but the one being read, which goes on to the end of the listing.
    fn retreat(&mut self) {
        self.parts.truncate(1);
        self.parts[0].reopen();
        self.width = 1;
        self.cuts_from = self.pages + PAGES_IN_SEQUENCE;
        self.hints.forget();
    }

    fn take_answer(
        &mut self,
        purpose: Purpose,
        took: Duration,
        answer: Result<ListPage, StoreError>,
    ) -> Result<(), StoreError> {
        let id = match purpose {
            Purpose::Hints => {
                self.hints.take_answer(answer.ok());
                return Ok(());
            }
            Purpose::Page(id) => id,
        };
        self.pages_in_flight -= 1;
        // Parts that were given up are answered as well.
        let Some(index) = self.parts.iter().position(|part| part.id == id) else { return Ok(()) };
        let page = match answer {
            Ok(page) => page,
            Err(error) if index == 0 => return Err(error),
            // The part being read will come upon the same fault if it is one of the store, and not of the way of asking.
            Err(_) => {
                self.may_split = false;
                self.retreat();
                return Ok(());
            }
        };
        self.pages += 1;
        self.pace = if self.pages == 1 { took } else { (self.pace * 7 + took) / 8 };
        if self.parts[index].is_out_of_order(&page) {
            self.may_split = false;
            self.retreat();
            if index > 0 {
                return Ok(());
            }
        }
        self.keys_per_page = self.keys_per_page.max(page.objects.len());
        self.spacing.observe(&page.objects);
        if let Some(first) = page.objects.first() {
            self.hints.observe(&first.key);
        }
        let until = self.parts.get(index + 1).and_then(|next| next.after()).map(str::to_owned);
        if self.parts[index].take(page, until.as_deref()) == Reached::Nothing && index > 0 {
            self.wasted += 1;
        }
        // Behind a part that the listing has nothing behind, there is nothing to know.
        while self.parts[index].is_empty() && self.parts.get(index + 1).is_some_and(Part::is_empty) {
            self.parts.remove(index + 1);
        }
        Ok(())
    }

    /// Asks for the next page of every part, as far as there is room. The part being read always has some.
    fn ask(&mut self) {
        for index in 0..self.parts.len() {
            if index > 0 && !self.has_room() {
                return;
            }
            self.send(index);
        }
    }

    /// Whether one more page may be asked for ahead of the reader.
    fn has_room(&self) -> bool {
        let waiting: usize = self.parts.iter().map(Part::bytes).sum();
        let usual = self.parts.front().map_or(0, Part::usual_page);
        self.pages_in_flight < self.width && waiting + usual * self.pages_in_flight < self.ahead
    }

    /// Whether one more part and all that are not complete could wait for the reader as a whole. More of them would fill
    /// the room with their beginnings, and then stand still until each becomes the one being read.
    fn has_room_for_a_part(&self) -> bool {
        let incomplete = self.parts.iter().filter(|part| !part.has_ended()).count();
        let usual = self.parts.front().map_or(0, Part::usual_page);
        (incomplete + 1) as f64 * PAGES_PER_PART * usual as f64 <= self.ahead as f64
    }

    fn send(&mut self, index: usize) {
        let part = &mut self.parts[index];
        let (id, Some(request)) = (part.id, part.next_request()) else { return };
        self.pages_in_flight += 1;
        self.spawn(Purpose::Page(id), request);
    }

    fn spawn(&mut self, purpose: Purpose, request: ListRequest) {
        let (store, budget) = (self.store.clone(), self.budget.clone());
        self.tasks.spawn(async move {
            let _request = budget.request().await;
            let asked = Instant::now();
            let answer = store.list(&request).await;
            (purpose, asked.elapsed(), answer)
        });
    }

    /// Allows more requests side by side, if that pays, and tells whether more parts are to be made for them. Called when
    /// the reader has to wait.
    fn widen(&mut self) -> bool {
        let in_vain = f64::from(self.wasted) > f64::from(PAGES_IN_SEQUENCE) + f64::from(self.pages) * WASTE;
        if !self.may_split || self.pages < self.cuts_from || in_vain || self.pace < self.fast || self.hints.is_awaited()
        {
            return false;
        }
        if !self.store.profile().may_split_listings() {
            self.may_split = false;
            return false;
        }
        self.width = (self.width * 2).min(REQUESTS);
        if let Some(position) = self.parts.front().and_then(Part::position) {
            self.hints.pass(position);
        }
        if let Some(tail) = self.parts.back().filter(|part| !part.has_ended()) {
            let place = tail.last_page().or(tail.after().map(|after| (after, after)));
            if let Some(request) = place.and_then(|place| self.hints.request(&self.request, place)) {
                self.spawn(Purpose::Hints, request);
                return false;
            }
        }
        true
    }

    /// Cuts parts, the nearest to the reader first, as long as requests may be made for new ones.
    fn cut_up(&mut self) {
        let mut index = 0;
        while index < self.parts.len() && self.has_room() && self.has_room_for_a_part() {
            if let Some(part) = self.cut(index) {
                self.parts[index].was_cut();
                self.parts.insert(index + 1, part);
                self.send(index + 1);
            }
            index += 1;
        }
    }

    /// A new part that begins within the one at `index`, if it is worth one.
    fn cut(&mut self, index: usize) -> Option<Part> {
        let part = &self.parts[index];
        if part.has_ended() {
            return None;
        }
        let next = self.parts.get(index + 1);
        let until = next.and_then(Part::after);
        let fits = |key: &str| until.is_none_or(|until| key < until);
        let base = part.position().or(part.after())?;
        let (after, cut) = match self.hints.ahead(base).filter(|key| fits(key)) {
            Some(hint) => (hint.to_owned(), Cut { by_hint: true, reach: self.hints.reach.get() }),
            None => {
                // A cut behind it that may have been in vain must first be seen to have brought something.
                let is_known = next.is_none_or(|next| next.has_begun() || next.by_hint());
                // Where directories are smaller than a part, numbers do not count on from one to the next.
                let is_within = self.hints.next(base).filter(|key| fits(key)).is_none() || self.hints.reach.get() < 1.5;
                let (first, last) = part.last_page().filter(|_| is_known && is_within && part.may_be_cut())?;
                let guess = self.spacing.ahead(first, last).filter(|key| fits(key))?;
                (guess, Cut { by_hint: false, reach: self.spacing.reach.get() })
            }
        };
        let id = self.next_id;
        self.next_id += 1;
        Some(Part::behind(id, after, cut, &self.request))
    }
}

#[cfg(test)]
mod tests;
