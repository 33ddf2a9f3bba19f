//! One stretch of a listing, listed in sequence.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::store::{ListPage, ListRequest, ObjectEntry};

/// A stretch of a listing from a key on to where the next part begins.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) id: u64,
    /// It begins behind this key; the first part of all begins where the listing does.
    after: Option<String>,
    by_hint: bool,
    /// How far ahead it was meant to begin.
    reach: f64,
    /// The page to be asked for; nothing while one is in flight or after the last.
    request: Option<ListRequest>,
    in_flight: bool,
    /// Pages that came and were not read, none of them empty.
    waiting: VecDeque<Vec<ObjectEntry>>,
    bytes: usize,
    /// Bytes of the last page.
    usual_page: usize,
    /// The keys that it began with, as far as the first page had them; nothing until they are known.
    opening: Option<Opening>,
    /// Where it ended, when it has come upon the next part.
    crossing: Option<Crossing>,
    /// The last key that came, and the last of the page before (or the first of the only page).
    span: Option<(String, String)>,
    has_keys: bool,
    /// Keys since another part was cut off behind it.
    keys_since_cut: usize,
    may_be_cut: bool,
}

/// The first keys of a part.
#[derive(Debug)]
struct Opening {
    keys: Vec<u64>,
    /// The listing ended with them.
    is_all: bool,
}

/// What came behind the end of a part.
#[derive(Debug)]
struct Crossing {
    beyond: Vec<ObjectEntry>,
    /// How it would go on.
    request: Option<ListRequest>,
}

/// How the place for a cut was chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) by_hint: bool,
    pub(super) reach: f64,
}

/// What a page brought its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    /// Keys.
    Keys,
    /// None, and none will come.
    Nothing,
    /// None yet.
    Nowhere,
}

fn mark(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// Memory that an entry takes, about.
fn weight(entry: &ObjectEntry) -> usize {
    // Three strings are three allocations, each rounded up.
    size_of::<ObjectEntry>() + entry.key.len() + entry.etag.len() + entry.storage_class.len() + 48
}

impl Part {
    /// The whole listing.
    pub(super) fn first(request: ListRequest) -> Self {
        Self::new(0, None, Cut { by_hint: false, reach: 1.0 }, request)
    }

    /// The listing behind a key.
    pub(super) fn behind(id: u64, after: String, cut: Cut, request: &ListRequest) -> Self {
        let request = ListRequest { start_after: Some(after.clone()), after: None, ..request.clone() };
        Self::new(id, Some(after), cut, request)
    }

    fn new(id: u64, after: Option<String>, cut: Cut, request: ListRequest) -> Self {
        Self {
            id,
            after,
            by_hint: cut.by_hint,
            reach: cut.reach,
            request: Some(request),
            in_flight: false,
            waiting: VecDeque::new(),
            bytes: 0,
            usual_page: 0,
            opening: None,
            crossing: None,
            span: None,
            has_keys: false,
            keys_since_cut: 0,
            may_be_cut: true,
        }
    }

    pub(super) fn after(&self) -> Option<&str> {
        self.after.as_deref()
    }

    pub(super) fn by_hint(&self) -> bool {
        self.by_hint
    }

    /// The last key that came.
    pub(super) fn position(&self) -> Option<&str> {
        self.span.as_ref().map(|(_, last)| last.as_str())
    }

    /// The keys that a page lies between.
    pub(super) fn last_page(&self) -> Option<(&str, &str)> {
        self.span.as_ref().map(|(first, last)| (first.as_str(), last.as_str()))
    }

    /// Whether anything was found between its beginning and that of the next part.
    pub(super) fn has_keys(&self) -> bool {
        self.has_keys
    }

    pub(super) fn reach(&self) -> f64 {
        self.reach
    }

    pub(super) fn keys_since_cut(&self) -> usize {
        self.keys_since_cut
    }

    /// Bytes of the pages that wait.
    pub(super) fn bytes(&self) -> usize {
        let beyond = self.crossing.as_ref().map_or(0, |crossing| crossing.beyond.len());
        // What lies beyond is counted by the size of the page it came with.
        self.bytes + if beyond > 0 { self.usual_page } else { 0 }
    }

    pub(super) fn usual_page(&self) -> usize {
        self.usual_page
    }

    /// Whether its first keys, or that there are none, are known.
    pub(super) fn has_begun(&self) -> bool {
        self.opening.is_some()
    }

    /// Whether the listing has nothing behind the key that it begins with.
    pub(super) fn is_empty(&self) -> bool {
        self.after.is_some() && self.opening.as_ref().is_some_and(|opening| opening.keys.is_empty())
    }

    /// Whether all its pages have come.
    pub(super) fn has_ended(&self) -> bool {
        !self.in_flight && self.request.is_none()
    }

    /// Whether a cut at a guessed key may be tried: one per page, because each may be in vain.
    pub(super) fn may_be_cut(&self) -> bool {
        self.may_be_cut
    }

    pub(super) fn was_cut(&mut self) {
        self.may_be_cut = false;
        self.keys_since_cut = 0;
    }

    pub(super) fn take_page(&mut self) -> Option<Vec<ObjectEntry>> {
        let page = self.waiting.pop_front()?;
        self.bytes -= page.iter().map(weight).sum::<usize>();
        Some(page)
    }

    /// The request for its next page, which counts as in flight from now on.
    pub(super) fn next_request(&mut self) -> Option<ListRequest> {
        let request = self.request.clone()?;
        if self.in_flight {
            return None;
        }
        self.in_flight = true;
        Some(request)
    }

    /// Whether a page shows that the store does not list in the order of bytes, or does not begin where it was told to.
    pub(super) fn is_out_of_order(&self, page: &ListPage) -> bool {
        let before = self.position().or(self.after());
        let first = page.objects.first().map(|entry| entry.key.as_str());
        let falls_back = before.zip(first).is_some_and(|(before, first)| first <= before);
        falls_back || !page.objects.is_sorted_by(|a, b| a.key < b.key)
    }

    /// Takes a page in; `until` is where the next part begins.
    pub(super) fn take(&mut self, page: ListPage, until: Option<&str>) -> Reached {
        self.in_flight = false;
        let asked = self.request.take();
        let next = page.next.zip(asked).map(|(after, asked)| ListRequest { after: Some(after), ..asked });
        let mut objects = page.objects;
        if self.opening.is_none() && (!objects.is_empty() || next.is_none()) {
            let keys =
                if self.after.is_some() { objects.iter().map(|entry| mark(&entry.key)).collect() } else { Vec::new() };
            self.opening = Some(Opening { keys, is_all: next.is_none() });
        }
        self.usual_page = objects.iter().map(weight).sum();
        let end = until.map_or(objects.len(), |until| objects.partition_point(|entry| entry.key.as_str() <= until));
        let beyond = objects.split_off(end);
        if beyond.is_empty() {
            self.request = next;
        } else {
            self.crossing = Some(Crossing { beyond, request: next });
        }
        let (Some(first), Some(last)) = (objects.first(), objects.last()) else {
            return if self.has_ended() && !self.has_keys { Reached::Nothing } else { Reached::Nowhere };
        };
        let from = self.span.take().map_or_else(|| first.key.clone(), |(_, last)| last);
        self.span = Some((from, last.key.clone()));
        self.has_keys = true;
        self.keys_since_cut += objects.len();
        self.may_be_cut = true;
        self.bytes += objects.iter().map(weight).sum::<usize>();
        self.waiting.push_back(objects);
        Reached::Keys
    }

    /// Whether the listing beyond this part's end begins with the keys that `next` begins with. Two listings in one order,
    /// whichever it is, that have come upon the same key are the same from there on; a page of keys is compared, because
    /// it costs nothing.
    pub(super) fn meets(&self, next: &Self) -> bool {
        let Some(opening) = &next.opening else { return false };
        let Some(Crossing { beyond, request }) = &self.crossing else {
            // It came to the end of the listing without crossing into the next part.
            return opening.keys.is_empty() && opening.is_all;
        };
        let both = beyond.len().min(opening.keys.len());
        let alike =
            both > 0 && beyond[..both].iter().map(|entry| mark(&entry.key)).eq(opening.keys[..both].iter().copied());
        let ours_is_all = request.is_none();
        let longer = |here: usize, there: usize, there_is_all: bool| here > there && there_is_all;
        alike
            && !longer(beyond.len(), opening.keys.len(), opening.is_all)
            && !longer(opening.keys.len(), beyond.len(), ours_is_all)
    }

    /// Goes on beyond its end, as if there were no next part.
    pub(super) fn reopen(&mut self) {
        let Some(Crossing { beyond, request }) = self.crossing.take() else { return };
        self.request = request;
        if let Some(last) = beyond.last() {
            let from = self.span.take().map_or_else(|| last.key.clone(), |(_, last)| last);
            self.span = Some((from, last.key.clone()));
            self.bytes += beyond.iter().map(weight).sum::<usize>();
            self.waiting.push_back(beyond);
        }
    }
}
