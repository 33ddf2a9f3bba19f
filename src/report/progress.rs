//! The progress display on a terminal: one drawing, renewed by one ticker that reads atomics.
//!
//! indicatif keeps the place on the screen and steps aside for lines; what is drawn comes from `progress_text`. All
//! lines are one bar's message, because a bar per line would be drawn again for every change of any of them.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::lines::shown_place;
use super::progress_text::{FileLine, RateMeter, Snapshot, render};
use super::{Printer, escape};
use crate::events::{Counters, FileProgress};

/// How long a run must last to deserve a display (style.md, Output).
const PATIENCE: Duration = Duration::from_millis(250);

/// Files with a line of their own (design.md section 4).
const FILE_LINES: usize = 8;

pub(super) struct Progress {
    printer: Printer,
    counters: Arc<Counters>,
    cwd: PathBuf,
    active: Vec<Arc<FileProgress>>,
    started: Instant,
    bytes: RateMeter,
    items: RateMeter,
    shown: bool,
}

impl Progress {
    pub(super) fn new(printer: Printer, counters: Arc<Counters>, cwd: PathBuf) -> Self {
        Self {
            printer,
            counters,
            cwd,
            active: Vec::new(),
            started: Instant::now(),
            bytes: RateMeter::default(),
            items: RateMeter::default(),
            shown: false,
        }
    }

    pub(super) fn begin(&mut self, file: Arc<FileProgress>) {
        self.active.push(file);
    }

    pub(super) fn is_shown(&self) -> bool {
        self.shown
    }

    /// Draws the present state.
    pub(super) fn tick(&mut self) {
        self.active.retain(|file| !file.ended.load(Relaxed));
        let age = self.started.elapsed();
        let snapshot = self.snapshot(age);
        if !self.shown {
            if age < PATIENCE {
                return;
            }
            self.shown = true;
            // Our ticks are the only draws, so indicatif's own limit must not drop one.
            let target = ProgressDrawTarget::stderr_with_hz(60);
            let style = ProgressStyle::with_template("{msg}").expect("a fixed template");
            self.printer.set_bar(ProgressBar::with_draw_target(None, target).with_style(style));
        }
        // The last column stays free: some terminals wrap when it is written.
        let width = self.printer.width().saturating_sub(1).max(1);
        self.printer.draw_bar(render(&snapshot, width));
    }

    fn snapshot(&mut self, age: Duration) -> Snapshot {
        let counters = &self.counters;
        let bytes_moved = counters.bytes_moved.load(Relaxed);
        let items_ended = counters.items_ended.load(Relaxed);
        let files = self.active.iter().take(FILE_LINES).map(|file| FileLine {
            name: escape::name(&shown_place(&file.source, &self.cwd)).into_owned(),
            moved: file.moved.load(Relaxed),
            total: file.total,
        });
        Snapshot {
            items_planned: counters.items_planned.load(Relaxed),
            items_ended,
            items_failed: counters.items_failed.load(Relaxed),
            bytes_planned: counters.bytes_planned.load(Relaxed),
            bytes_moved,
            plan_complete: counters.plan_complete.load(Relaxed),
            byte_rate: self.bytes.update(age, bytes_moved),
            item_rate: self.items.update(age, items_ended),
            files: files.collect(),
        }
    }
}

impl Drop for Progress {
    /// Also when the run is aborted, no display may stay behind.
    fn drop(&mut self) {
        self.printer.clear_progress();
    }
}
