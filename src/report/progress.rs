//! Progress as lines, or as a display on a terminal: one drawing, renewed by one ticker that reads atomics.
//!
//! indicatif keeps the place on the screen and steps aside for lines; what is drawn comes from `progress_text`. All
//! lines are one bar's message, because a bar per line would be drawn again for every change of any of them.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::lines::shown_place;
use super::progress_text::{FileLine, RateMeter, Snapshot, line, render};
use super::screen::{Screen, usable_width};
use super::transfer::ProgressForm;
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
    form: ProgressForm,
    /// Since the start.
    last_shown: Option<Duration>,
}

impl Progress {
    pub(super) fn new(printer: Printer, counters: Arc<Counters>, cwd: PathBuf, form: ProgressForm) -> Self {
        Self {
            form,
            last_shown: None,
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

    /// Shows the present state, when it is time.
    pub(super) fn tick(&mut self) {
        self.active.retain(|file| !file.ended.load(Relaxed));
        let age = self.started.elapsed();
        // Rates are taken more often than they are shown, which keeps them smooth.
        let snapshot = self.snapshot(age);
        let pause = match self.form {
            ProgressForm::None => return,
            ProgressForm::Display(pause) => pause.unwrap_or_default(),
            ProgressForm::Lines(pause) => pause,
        };
        let since = age.saturating_sub(self.last_shown.unwrap_or_default());
        let is_first = self.last_shown.is_none() && matches!(self.form, ProgressForm::Display(_));
        if since < pause && !is_first {
            return;
        }
        if matches!(self.form, ProgressForm::Lines(_)) {
            self.last_shown = Some(age);
            self.printer.talk(&line(&snapshot));
            return;
        }
        if !self.shown {
            if age < PATIENCE {
                return;
            }
            self.shown = true;
            // Our ticks are the only draws, so indicatif's own limit must not drop one.
            let target = ProgressDrawTarget::term_like_with_hz(Box::<Screen>::default(), 60);
            let style = ProgressStyle::with_template("{msg}").expect("a fixed template");
            self.printer.set_bar(ProgressBar::with_draw_target(None, target).with_style(style));
        }
        self.last_shown = Some(age);
        self.printer.draw_bar(render(&snapshot, usable_width()));
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
