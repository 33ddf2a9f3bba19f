//! Waits until a file is complete: what was touched, and when it is looked at.
//!
//! Plain data with the time handed in, so that every rule can be tried without waiting. It keeps paths alone; what a file
//! looks like is asked for when its time has come, by whoever holds this.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::base::stamp::Stamp;

use super::settings::{CompleteMode, CompleteSettings};
use super::source::Sign;

/// Paths that may wait at once. *Source:* 300,000 files of one burst settle in 200 ms, of which the kernel tells a third in
/// that time; a path takes 200 bytes here. *Applies:* to each root; what finds no room is found by a scan afterwards.
const MOST: usize = 100_000;

/// How often a file is looked at that is open, was offered and does not change, each time after the longest wait.
/// *Source:* six times ten minutes are as long as until all is gone through. *Applies:* files that nobody closes.
const LOOKS: u32 = 6;

/// How long a file is looked for that cannot be looked at. *Source:* descriptors that ran out, a root that is moved or
/// mounted anew, pass within that. *Applies:* then the next time that all is gone through finds it.
const HIDDEN: Duration = Duration::from_secs(60);

/// How soon it is looked for again.
const HIDDEN_PAUSE: Duration = Duration::from_secs(1);

/// A path that was touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wait {
    first: Instant,
    due: Instant,
    /// A writer closed it, or it came by a move.
    closed: bool,
    /// It is complete when it has not changed for the silence.
    by_silence: bool,
    /// What it looked like last, and since when.
    seen: Option<(Stamp, Instant)>,
    /// Nobody saw it come.
    found: bool,
    /// It was seen to be made or written to, and nobody to close it.
    open: bool,
    /// It was offered, and is looked at once more although nothing is told of it: what it looked like, and how often since.
    kept: Option<(Stamp, u32)>,
    /// Since when it cannot be looked at.
    hidden: Option<Instant>,
}

/// What is to be done with a path whose time had come and that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// It is complete, or has waited for as long as anything does.
    Offer {
        /// Nobody saw it come.
        found: bool,
    },
    /// It goes on waiting.
    Wait,
}

/// The paths of one root that wait.
#[derive(Debug)]
pub(super) struct Settle {
    settings: CompleteSettings,
    waiting: HashMap<PathBuf, Wait>,
    order: BinaryHeap<Reverse<(Instant, PathBuf)>>,
    gone: Vec<PathBuf>,
    overflowed: bool,
    /// When events were lost the last time.
    deaf: Option<Instant>,
    /// What was written before its name was made need not be closed: nothing that is removed is at stake.
    trusting: bool,
}

impl Settle {
    /// Nothing waits yet. `removing`: files are removed when they are stored.
    pub(super) fn new(settings: CompleteSettings, removing: bool) -> Self {
        let (waiting, order, gone) = (HashMap::new(), BinaryHeap::new(), Vec::new());
        Self { settings, waiting, order, gone, overflowed: false, deaf: None, trusting: !removing }
    }

    /// Whether nothing waits, but for files that were offered and are looked at once more.
    pub(super) fn is_quiet(&self) -> bool {
        self.gone.is_empty() && self.waiting.values().all(|wait| wait.kept.is_some())
    }

    /// Paths that wait, directories that went with them.
    pub(super) fn len(&self) -> usize {
        self.waiting.len() + self.gone.len()
    }

    /// Whether a path waits.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.waiting.contains_key(path)
    }

    /// Takes a sign. Returns whether whoever waits must wait less long than he thinks.
    pub(super) fn touch(&mut self, path: &Path, sign: Sign, now: Instant) -> bool {
        let CompleteSettings { mode, silence, settle, max_wait, .. } = &self.settings;
        let by_silence = *mode == CompleteMode::Silence;
        let soon = match sign {
            Sign::Closed | Sign::Gone if !by_silence || sign == Sign::Gone => *settle,
            Sign::Closed | Sign::Changed | Sign::Gone => *silence,
        };
        if let Some(wait) = self.waiting.get_mut(path) {
            wait.closed |= sign != Sign::Changed;
            wait.by_silence |= by_silence;
            if wait.kept.take().is_some() {
                wait.first = now;
            }
            let soon = if wait.closed && !wait.by_silence { *settle } else { soon };
            let due = (now + soon).min(wait.first + *max_wait);
            // A later time is found out when the earlier one has come.
            let sooner = due < wait.due;
            wait.due = due;
            if sooner {
                self.order.push(Reverse((due, path.to_owned())));
            }
            return sooner;
        }
        let (due, closed) = (now + soon, sign != Sign::Changed);
        let open = !closed && !by_silence;
        let (seen, kept, hidden) = (None, None, None);
        self.insert(path, Wait { first: now, due, closed, by_silence, seen, found: false, open, kept, hidden })
    }

    /// Takes a file that a scan found and that looks as if somebody might be writing to it still. With `anew`, its closing
    /// may have been told of another path.
    pub(super) fn found(&mut self, path: &Path, stamp: Stamp, now: Instant, anew: bool) -> bool {
        let due = now + self.settings.silence;
        if let Some(wait) = self.waiting.get_mut(path) {
            if wait.kept.take().is_some() {
                wait.first = now;
            } else if !anew || wait.closed || wait.by_silence {
                return false;
            }
            (wait.by_silence, wait.seen) = (true, Some((stamp, now)));
            let sooner = due < wait.due;
            if sooner {
                wait.due = due;
                self.order.push(Reverse((due, path.to_owned())));
            }
            return sooner;
        }
        let (closed, seen, kept, hidden) = (false, Some((stamp, now)), None, None);
        self.insert(
            path,
            Wait { first: now, due, closed, by_silence: true, seen, found: true, open: false, kept, hidden },
        )
    }

    /// Events were lost, and the closing of what waits for one may be among them: it is complete after a silence, too.
    /// Returns whether whoever waits must wait less long than he thinks.
    pub(super) fn deafened(&mut self, now: Instant) -> bool {
        self.deaf = Some(now);
        let due = now + self.settings.silence;
        let before = self.order.len();
        for (path, wait) in self.waiting.iter_mut().filter(|(_, wait)| !wait.closed && wait.due > due) {
            (wait.due, wait.open) = (due, false);
            self.order.push(Reverse((due, path.clone())));
        }
        self.order.len() > before
    }

    /// Takes a directory that went away.
    pub(super) fn directory_gone(&mut self, directory: &Path) -> bool {
        if self.len() >= MOST {
            self.overflowed = true;
            return false;
        }
        self.gone.push(directory.to_owned());
        true
    }

    fn insert(&mut self, path: &Path, wait: Wait) -> bool {
        if self.len() >= MOST {
            self.overflowed = true;
            return false;
        }
        let sooner = self.next().is_none_or(|next| wait.due < next);
        self.order.push(Reverse((wait.due, path.to_owned())));
        self.waiting.insert(path.to_owned(), wait);
        sooner
    }

    /// When the next path is to be looked at; it may turn out to be later.
    pub(super) fn next(&self) -> Option<Instant> {
        self.order.peek().map(|Reverse((due, _))| *due)
    }

    /// The directories that went away since the last call.
    pub(super) fn take_gone(&mut self) -> Vec<PathBuf> {
        std::mem::take(&mut self.gone)
    }

    /// Whether signs were dropped since the last call: then a scan is owed.
    pub(super) fn take_overflow(&mut self) -> bool {
        std::mem::take(&mut self.overflowed)
    }

    /// Up to `limit` paths whose time has come. They wait no longer: [`Settle::put_back`] has them wait again.
    pub(super) fn due(&mut self, now: Instant, limit: usize) -> Vec<(PathBuf, Wait)> {
        let mut due = Vec::new();
        while due.len() < limit
            && let Some(Reverse((at, _))) = self.order.peek()
            && *at <= now
        {
            let Some(Reverse((_, path))) = self.order.pop() else { break };
            match self.waiting.get(&path) {
                Some(wait) if wait.due > now => self.order.push(Reverse((wait.due, path))),
                Some(_) => {
                    let wait = self.waiting.remove(&path);
                    due.extend(wait.map(|wait| (path, wait)));
                }
                None => {}
            }
        }
        due
    }

    /// What becomes of a path whose time had come, by what it looks like. `links` is its number of names.
    pub(super) fn decide(&self, wait: &mut Wait, stamp: Stamp, links: u64, now: Instant) -> Decision {
        let CompleteSettings { silence, max_wait, .. } = &self.settings;
        let offer = Decision::Offer { found: wait.found };
        let overdue = now >= wait.first + *max_wait;
        wait.hidden = None;
        if overdue || (wait.closed && !wait.by_silence) {
            return offer;
        }
        // Also of what was looked at just when events were lost.
        wait.by_silence |= self.deaf.is_some_and(|deaf| wait.first <= deaf);
        // A second name of a file comes without a closing, and a file without one that is given a name, too: its inode
        // changed after the last byte was written.
        let named = links >= 2 || (self.trusting && stamp.changed > stamp.modified);
        if !wait.by_silence && !named {
            // It was made, and its writer has not closed it.
            wait.due = wait.first + *max_wait;
            return Decision::Wait;
        }
        wait.open &= !named;
        match wait.seen {
            Some((seen, since)) if seen == stamp && now >= since + *silence => return offer,
            Some((seen, since)) if seen == stamp => wait.due = since + *silence,
            _ => {
                wait.seen = Some((stamp, now));
                wait.due = now + *silence;
            }
        }
        wait.due = wait.due.min(wait.first + *max_wait);
        Decision::Wait
    }

    /// How a file goes on waiting that was offered, and that somebody may still have open: its next writing is told by
    /// nobody. Nothing when it need not be looked at any more.
    pub(super) fn kept(&self, wait: &Wait, stamp: Stamp, now: Instant) -> Option<Wait> {
        let max_wait = self.settings.max_wait;
        let overdue = now >= wait.first + max_wait;
        if wait.closed || self.settings.mode == CompleteMode::Silence || !(wait.open || overdue) {
            return None;
        }
        let looks = wait.kept.filter(|(before, _)| *before == stamp).map_or(0, |(_, looks)| looks + 1);
        let kept = Some((stamp, looks));
        let again = Wait { first: now, due: now + max_wait, by_silence: false, seen: None, kept, ..wait.clone() };
        (looks < LOOKS).then_some(again)
    }

    /// Has a path wait that cannot be looked at just now, for a while.
    pub(super) fn hide(&mut self, path: PathBuf, mut wait: Wait, now: Instant) {
        let since = *wait.hidden.get_or_insert(now);
        if now < since + HIDDEN {
            self.put_off(path, wait, HIDDEN_PAUSE.max((now - since) / 4), now);
        }
    }

    /// Has a path wait again, unless it was touched anew meanwhile.
    pub(super) fn put_back(&mut self, path: PathBuf, wait: Wait) {
        if !self.waiting.contains_key(&path) {
            self.insert(&path, wait);
        }
    }

    /// Has a path wait for a fixed time, such as a journal that has no room: nothing else is known of it.
    pub(super) fn put_off(&mut self, path: PathBuf, mut wait: Wait, by: Duration, now: Instant) {
        wait.due = now + by;
        if self.waiting.get(&path).is_some_and(|there| there.kept.is_some()) {
            self.waiting.remove(&path);
        }
        self.put_back(path, wait);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agent::settings::OnChange;

    const MS: Duration = Duration::from_millis(1);

    fn settle(mode: CompleteMode) -> Settle {
        let [silence, settle, max_wait] = [2000, 200, 60_000].map(Duration::from_millis);
        Settle::new(CompleteSettings { mode, silence, settle, max_wait, on_change: OnChange::Wait }, false)
    }

    fn stamp(modified: i64) -> Stamp {
        Stamp { size: 1, inode: 1, modified, changed: modified }
    }

    /// The paths that are complete at each of these times, in ms; `look` tells what a file looks like at a time.
    fn complete_at(settle: &mut Settle, start: Instant, look: impl Fn(u32) -> i64, until: u32) -> Vec<(u32, PathBuf)> {
        let mut complete = Vec::new();
        for ms in (0..=until).step_by(50) {
            let now = start + MS * ms;
            for (path, mut wait) in settle.due(now, 10) {
                match settle.decide(&mut wait, stamp(look(ms)), 1, now) {
                    Decision::Offer { .. } => complete.push((ms, path)),
                    Decision::Wait => settle.put_back(path, wait),
                }
            }
        }
        complete
    }

    /// When a file is offered that is looked at whenever its time has come; `size` tells what it has by then.
    fn offers(settle: &mut Settle, start: Instant, size: impl Fn(u64) -> u64) -> Vec<u64> {
        let mut offered = Vec::new();
        for second in 0..3600 {
            let now = start + Duration::from_secs(second);
            for (path, mut wait) in settle.due(now, 10) {
                let stamp = Stamp { size: size(second), ..stamp(1) };
                match settle.decide(&mut wait, stamp, 1, now) {
                    Decision::Wait => settle.put_back(path, wait),
                    Decision::Offer { .. } => {
                        offered.push(second);
                        if let Some(again) = settle.kept(&wait, stamp, now) {
                            settle.put_back(path, again);
                        }
                    }
                }
            }
        }
        offered
    }

    #[test]
    fn a_file_that_nobody_closes_is_looked_at_until_it_has_not_changed_for_long() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.touch(Path::new("f"), Sign::Changed, start);
        // It grows for ten minutes.
        let minutes: Vec<u64> = offers(&mut settle, start, |second| second.min(600)).iter().map(|at| at / 60).collect();
        assert_eq!(minutes, (1..=10 + u64::from(LOOKS)).collect::<Vec<_>>());
        assert_eq!(settle.len(), 0);
        settle.touch(Path::new("f"), Sign::Changed, start);
        settle.touch(Path::new("f"), Sign::Closed, start + MS);
        assert_eq!(offers(&mut settle, start, |second| second), [1], "a closing says that it is complete");
        assert_eq!(settle.len(), 0);
    }

    #[test]
    fn what_was_offered_and_is_looked_at_again_keeps_nobody_waiting() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.touch(Path::new("f"), Sign::Changed, start);
        assert!(!settle.is_quiet());
        let now = start + Duration::from_secs(60);
        let (path, wait) = settle.due(now, 10).remove(0);
        let again = settle.kept(&wait, stamp(1), now).expect("nobody has closed it");
        settle.put_back(path.clone(), again);
        assert!(settle.is_quiet() && settle.holds(&path));
        // A journal that could not be written is tried again at its time, and a new sign counts from now on.
        settle.put_off(path.clone(), wait, MS * 1000, now);
        assert!(!settle.is_quiet());
        assert_eq!(settle.due(now + MS * 1000, 10).len(), 1);
        assert!(settle.is_quiet());
    }

    #[test]
    fn what_cannot_be_looked_at_is_looked_for_again_for_a_while() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.touch(Path::new("f"), Sign::Closed, start);
        let mut looks = Vec::new();
        for ms in (0..120_000).step_by(50) {
            let now = start + MS * ms;
            for (path, wait) in settle.due(now, 10) {
                looks.push(ms);
                settle.hide(path, wait, now);
            }
        }
        assert_eq!(&looks[..3], [200, 1200, 2200]);
        assert!(looks.len() < 20 && looks.last().is_some_and(|last| (60_000..80_000).contains(last)), "{looks:?}");
        assert_eq!(settle.len(), 0);
    }

    #[test]
    fn a_file_that_was_written_before_it_got_its_name_needs_no_closing_unless_it_is_removed_afterwards() {
        for (removing, expected) in [(false, 4), (true, 60)] {
            let [silence, soon, max_wait] = [2000, 200, 60_000].map(Duration::from_millis);
            let (mode, on_change) = (CompleteMode::Auto, OnChange::Wait);
            let mut settle =
                Settle::new(CompleteSettings { mode, silence, settle: soon, max_wait, on_change }, removing);
            let start = Instant::now();
            settle.touch(Path::new("f"), Sign::Changed, start);
            let named = Stamp { changed: 2, ..stamp(1) };
            let offered = (0..=60).find(|second| {
                let now = start + Duration::from_secs(*second);
                settle.due(now, 1).into_iter().any(|(path, mut wait)| match settle.decide(&mut wait, named, 1, now) {
                    Decision::Offer { .. } => true,
                    Decision::Wait => {
                        settle.put_back(path, wait);
                        false
                    }
                })
            });
            assert_eq!(offered, Some(expected));
        }
    }

    #[test]
    fn a_closed_file_is_looked_at_when_nothing_more_came_for_a_while() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        assert!(settle.touch(Path::new("f"), Sign::Changed, start));
        settle.touch(Path::new("f"), Sign::Closed, start + MS * 100);
        settle.touch(Path::new("f"), Sign::Closed, start + MS * 250);
        settle.touch(Path::new("f"), Sign::Changed, start + MS * 300);
        assert_eq!(complete_at(&mut settle, start, |_| 1, 1000), [(500, PathBuf::from("f"))]);
        assert_eq!(settle.len(), 0);
    }

    #[test]
    fn a_closing_ends_the_long_wait_of_a_file_in_the_making() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.touch(Path::new("f"), Sign::Changed, start);
        assert_eq!(complete_at(&mut settle, start, |_| 1, 5000), []);
        assert!(settle.touch(Path::new("f"), Sign::Closed, start + MS * 5000), "sooner than was thought");
        assert_eq!(complete_at(&mut settle, start, |_| 1, 6000), [(5200, PathBuf::from("f"))]);
    }

    #[test]
    fn a_file_that_nobody_closes_is_sent_after_the_longest_wait() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.touch(Path::new("f"), Sign::Changed, start);
        assert_eq!(complete_at(&mut settle, start, i64::from, 70_000), [(60_000, PathBuf::from("f"))]);
    }

    #[test]
    fn a_file_whose_closing_was_lost_is_complete_after_a_silence() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.touch(Path::new("lost"), Sign::Changed, start);
        settle.touch(Path::new("looked-at"), Sign::Changed, start);
        let (_, wait) = settle.due(start + MS * 2000, 1).remove(0);
        assert_eq!(settle.due(start + MS * 2000, 1).len(), 1);
        settle.put_back(PathBuf::from("lost"), Wait { due: start + MS * 60_000, ..wait.clone() });
        assert!(settle.deafened(start + MS * 3000), "sooner than was thought");
        settle.put_back(PathBuf::from("looked-at"), wait);
        // Made when all was told of again.
        settle.touch(Path::new("new"), Sign::Changed, start + MS * 3500);
        let mut complete = complete_at(&mut settle, start, |_| 1, 30_000);
        complete.sort();
        let paths: Vec<_> = complete.iter().map(|(_, path)| path.to_str()).collect();
        assert_eq!(paths, [Some("looked-at"), Some("lost")]);
        assert!(complete.iter().all(|(ms, _)| *ms <= 7000), "{complete:?}");
    }

    #[test]
    fn a_file_whose_directory_moved_while_it_was_written_is_complete_after_a_silence() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        for path in ["moved", "stays"] {
            settle.touch(Path::new(path), Sign::Changed, start);
            let (_, wait) = settle.due(start + MS * 2000, 1).remove(0);
            settle.put_back(PathBuf::from(path), Wait { due: start + MS * 60_000, ..wait });
        }
        // The closing of one was told below the path that its directory had before.
        assert!(settle.found(Path::new("moved"), stamp(1), start + MS * 2500, true));
        assert!(!settle.found(Path::new("stays"), stamp(1), start + MS * 2500, false));
        assert_eq!(complete_at(&mut settle, start, |_| 1, 30_000), [(4500, PathBuf::from("moved"))]);
    }

    #[test]
    fn silence_counts_from_the_last_change_that_was_seen() {
        let (mut settle, start) = (settle(CompleteMode::Silence), Instant::now());
        settle.touch(Path::new("f"), Sign::Closed, start);
        // It changes until 5 s, although nothing tells of it.
        let complete = complete_at(&mut settle, start, |ms| i64::from(ms.min(5000)), 20_000);
        assert_eq!(complete.len(), 1);
        assert!((7000..=9000).contains(&complete[0].0), "{complete:?}");
    }

    #[test]
    fn what_a_scan_found_in_the_making_waits_for_silence_in_every_mode() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.found(Path::new("f"), stamp(1), start, false);
        assert_eq!(complete_at(&mut settle, start, |_| 1, 10_000), [(2000, PathBuf::from("f"))]);
        settle.found(Path::new("g"), stamp(1), start, false);
        assert_eq!(settle.decide(&mut settle.waiting[Path::new("g")].clone(), stamp(2), 1, start), Decision::Wait);
    }

    #[test]
    fn a_second_name_of_a_file_needs_no_closing() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        settle.touch(Path::new("f"), Sign::Changed, start);
        let mut now = start + MS * 2000;
        let (path, mut wait) = settle.due(now, 1).remove(0);
        assert_eq!(settle.decide(&mut wait, stamp(1), 2, now), Decision::Wait);
        settle.put_back(path, wait);
        now += MS * 2000;
        let (_, mut wait) = settle.due(now, 1).remove(0);
        assert_eq!(settle.decide(&mut wait, stamp(1), 2, now), Decision::Offer { found: false });
    }

    #[test]
    fn more_than_there_is_room_for_owes_a_scan() {
        let (mut settle, start) = (settle(CompleteMode::Auto), Instant::now());
        for file in 0..=MOST {
            settle.touch(Path::new(&file.to_string()), Sign::Closed, start);
        }
        assert_eq!(settle.len(), MOST);
        assert!(settle.take_overflow() && !settle.take_overflow());
        assert_eq!(settle.due(start + MS * 200, 7).len(), 7);
        assert_eq!(settle.len(), MOST - 7);
    }
}
