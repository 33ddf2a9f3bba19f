//! The progress display as text: from numbers to lines, with no terminal and no clock.

use std::borrow::Cow;
use std::time::Duration;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::base::size::Human;
use crate::base::time;

/// What the display shows at one moment.
#[derive(Clone, Debug, Default)]
pub(super) struct Snapshot {
    pub(super) items_planned: u64,
    pub(super) items_ended: u64,
    pub(super) items_failed: u64,
    pub(super) bytes_planned: u64,
    pub(super) bytes_moved: u64,
    pub(super) plan_complete: bool,
    /// Per second.
    pub(super) byte_rate: f64,
    /// Per second.
    pub(super) item_rate: f64,
    pub(super) files: Vec<FileLine>,
}

/// A file with a line of its own.
#[derive(Clone, Debug)]
pub(super) struct FileLine {
    pub(super) name: String,
    pub(super) moved: u64,
    /// 0 when unknown.
    pub(super) total: u64,
}

const BAR: usize = 24;

/// The total line and a line per file, none wider than `width` columns.
pub(super) fn render(snapshot: &Snapshot, width: usize) -> String {
    let mut text = total_line(snapshot, width);
    for file in &snapshot.files {
        text.push('\n');
        text.push_str(&file_line(file, width));
    }
    text
}

/// The total alone, for a log.
pub(super) fn line(snapshot: &Snapshot) -> String {
    Total::of(snapshot).facts.join("  ")
}

fn total_line(snapshot: &Snapshot, width: usize) -> String {
    let Total { facts, share } = Total::of(snapshot);
    let facts = facts.join("  ");
    let text = match share {
        Some((done, all)) => with_bar(&facts, done, all, width),
        None => facts,
    };
    fit(&text, width).into_owned()
}

/// What is known of the whole run.
struct Total {
    facts: Vec<String>,
    /// How much of how much is done, once it is known how much there is.
    share: Option<(u64, u64)>,
}

impl Total {
    fn of(s: &Snapshot) -> Self {
        // Until the plan is complete the totals only grow. They are marked as the AWS CLI marks them, and a share of them
        // would go backward, so none is shown.
        let about = if s.plan_complete { "" } else { "~" };
        let by_bytes = s.bytes_planned > 0;
        let (done, all) = match by_bytes {
            true => (s.bytes_moved.min(s.bytes_planned), s.bytes_planned),
            false => (s.items_ended, s.items_planned),
        };
        let mut facts = Vec::new();
        if s.plan_complete {
            facts.push(format!("{}%", percent(done, all)));
        }
        if by_bytes {
            facts.push(format!("{}/{about}{}", Human(done), Human(all)));
            facts.push(format!("{}/s", Human(s.byte_rate as u64)));
        } else {
            facts.push(format!("{:.0} items/s", s.item_rate));
        }
        if let Some(left) = time_left(s) {
            facts.push(format!("ETA {}", time::short(left)));
        }
        facts.push(format!("{}/{about}{} done", s.items_ended, s.items_planned));
        if s.items_failed > 0 {
            facts.push(format!("{} failed", s.items_failed));
        }
        Self { facts, share: s.plan_complete.then_some((done, all)) }
    }
}

/// The longer of what the bytes and what the items will take: of many small files the items tell, of few large ones the
/// bytes. Nothing while the plan grows or nothing moves.
fn time_left(s: &Snapshot) -> Option<Duration> {
    let of = |done: u64, all: u64, rate: f64| {
        (rate > 0.0 && done < all).then(|| ((all - done) as f64 / rate).min(f64::from(u32::MAX)))
    };
    let bytes = of(s.bytes_moved, s.bytes_planned, s.byte_rate);
    // The rate of items says nothing while the first of them are under way.
    let items = of(s.items_ended, s.items_planned, s.item_rate).filter(|_| s.items_ended >= FEW || bytes.is_none());
    let left = bytes.unwrap_or(0.0).max(items.unwrap_or(0.0));
    (s.plan_complete && left > 0.0).then(|| Duration::from_secs_f64(left))
}

/// Items of which no rate can be told.
const FEW: u64 = 50;

fn file_line(file: &FileLine, width: usize) -> String {
    let facts = if file.total > 0 {
        let moved = file.moved.min(file.total);
        format!("{:>3}%  {}/{}", percent(moved, file.total), Human(moved), Human(file.total))
    } else {
        Human(file.moved).to_string()
    };
    // Names keep their end: that is where files of one tree differ.
    let room = width.saturating_sub(facts.width() + 4).clamp(8, 60);
    let name = keep_end(&file.name, room);
    let pad = " ".repeat(room.saturating_sub(name.width()));
    fit(&format!("  {name}{pad}  {facts}"), width).into_owned()
}

fn with_bar(facts: &str, done: u64, all: u64, width: usize) -> String {
    let room = width.saturating_sub(facts.width() + 3).min(BAR);
    if room < 8 {
        return facts.to_owned();
    }
    let filled = (done.min(all) as u128 * room as u128).checked_div(u128::from(all)).unwrap_or(0) as usize;
    let head = if filled < room { ">" } else { "" };
    format!("[{}{head}{}] {facts}", "=".repeat(filled), " ".repeat(room - filled - head.len()))
}

fn percent(done: u64, all: u64) -> u64 {
    (u128::from(done) * 100).checked_div(u128::from(all)).unwrap_or(0).min(100) as u64
}

/// `text` cut at its end to `width` columns.
fn fit(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut used = 0;
    let cut = text.chars().take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= width
    });
    Cow::Owned(cut.collect())
}

/// `text` cut at its start to `width` columns, with `…` in front.
fn keep_end(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut used = 1;
    let kept = text.char_indices().rev().take_while(|(_, c)| {
        used += c.width().unwrap_or(0);
        used <= width
    });
    let start = kept.last().map_or(text.len(), |(index, _)| index);
    Cow::Owned(format!("…{}", &text[start..]))
}

/// A smoothed rate, from totals at moments.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RateMeter {
    last: Option<(Duration, u64)>,
    rate: Option<f64>,
}

/// Time in which an old rate fades to a third. Source: long enough to calm the ETA of many small files, short enough
/// to show a stall. Applies: both rates of the display.
const FADE_SECS: f64 = 4.0;

/// Shortest span a rate is taken from: what the first moments moved says nothing about a second.
const SHORTEST_SPAN_SECS: f64 = 0.1;

impl RateMeter {
    /// Takes a total at a moment since the start, and gives the rate per second.
    pub(super) fn update(&mut self, at: Duration, total: u64) -> f64 {
        let (before, old) = self.last.unwrap_or((Duration::ZERO, 0));
        let seconds = at.saturating_sub(before).as_secs_f64();
        if seconds >= SHORTEST_SPAN_SECS {
            let now = total.saturating_sub(old) as f64 / seconds;
            let weight = 1.0 - (-seconds / FADE_SECS).exp();
            self.rate = Some(self.rate.map_or(now, |rate| rate + (now - rate) * weight));
            self.last = Some((at, total));
        }
        self.rate.unwrap_or(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::size::MIB;

    fn halfway() -> Snapshot {
        Snapshot {
            items_planned: 10,
            items_ended: 4,
            items_failed: 0,
            bytes_planned: 100 * MIB,
            bytes_moved: 50 * MIB,
            plan_complete: true,
            byte_rate: (10 * MIB) as f64,
            item_rate: 2.0,
            files: Vec::new(),
        }
    }

    #[test]
    fn the_total_line_tells_share_bytes_rate_time_left_and_items() {
        assert_eq!(
            render(&halfway(), 120),
            "[============>           ] 50%  50.0 MiB/100.0 MiB  10.0 MiB/s  ETA 5s  4/10 done"
        );
    }

    #[test]
    fn an_unfinished_plan_marks_totals_and_promises_no_end() {
        let snapshot = Snapshot { plan_complete: false, items_failed: 2, ..halfway() };
        assert_eq!(render(&snapshot, 120), "50.0 MiB/~100.0 MiB  10.0 MiB/s  4/~10 done  2 failed");
    }

    #[test]
    fn a_log_gets_the_total_without_a_bar() {
        assert_eq!(line(&halfway()), "50%  50.0 MiB/100.0 MiB  10.0 MiB/s  ETA 5s  4/10 done");
    }

    #[test]
    fn many_small_files_take_as_long_as_their_number_says() {
        let snapshot = Snapshot { items_planned: 100_000, items_ended: 40_000, item_rate: 1000.0, ..halfway() };
        assert_eq!(time_left(&snapshot), Some(Duration::from_secs(60)));
        assert_eq!(time_left(&Snapshot { plan_complete: false, ..snapshot }), None);
    }

    #[test]
    fn without_bytes_the_items_are_counted() {
        let snapshot = Snapshot { bytes_planned: 0, bytes_moved: 0, ..halfway() };
        assert_eq!(render(&snapshot, 120), "[=========>              ] 40%  2 items/s  ETA 3s  4/10 done");
    }

    #[test]
    fn nothing_known_divides_by_nothing_and_more_than_all_is_all() {
        assert_eq!(render(&Snapshot::default(), 120), "0 items/s  0/~0 done");
        let over = Snapshot { bytes_moved: 300 * MIB, ..halfway() };
        assert!(render(&over, 120).starts_with("[========================] 100%  100.0 MiB/100.0 MiB"));
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let mut snapshot = halfway();
        for name in ["short", "d/日本語の長い名前/日本語の長い名前/日本語の長い名前.txt", &"x".repeat(300)]
        {
            snapshot.files.push(FileLine { name: name.to_owned(), moved: 5 * MIB, total: 20 * MIB });
        }
        snapshot.files.push(FileLine { name: "-".to_owned(), moved: 5, total: 0 });
        for width in [1, 10, 20, 40, 60, 80, 132, 400] {
            let text = render(&snapshot, width);
            assert_eq!(text.lines().count(), 5);
            assert!(text.lines().all(|line| line.width() <= width), "{width}: {text}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_end() {
        let line = file_line(&FileLine { name: format!("{}/end.bin", "d".repeat(90)), moved: 1, total: 4 }, 60);
        assert!(line.starts_with("  …ddd") && line.contains("/end.bin  "), "{line}");
        assert!(line.ends_with(" 25%  1 Byte/4 Bytes"), "{line}");
    }

    #[test]
    fn the_rate_follows_a_change_without_jumping_to_it() {
        let mut meter = RateMeter::default();
        assert_eq!(meter.update(Duration::from_micros(10), 60), 0.0, "too soon to tell");
        assert_eq!(meter.update(Duration::from_secs(1), 100), 100.0);
        assert_eq!(meter.update(Duration::from_secs(2), 200), 100.0);
        let stalled = meter.update(Duration::from_secs(3), 200);
        assert!(stalled > 50.0 && stalled < 100.0, "{stalled}");
        assert_eq!(meter.update(Duration::from_secs(3), 200), stalled, "no time passed");
    }
}
