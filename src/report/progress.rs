//! Progress as lines, or as a display on a terminal: one drawing, renewed by one ticker that reads atomics.
//!
//! indicatif keeps the place on the screen and steps aside for lines; what is drawn comes from `progress_text`. All
//! lines are one bar's message, because a bar per line would be drawn again for every change of any of them.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::board::Board;
use super::lines::shown_place;
use super::progress_text::{FileLine, RateMeter, Snapshot, line, render};
use super::screen::{Screen, usable_width};
use super::transfer::ProgressForm;
use super::{Printer, escape};

/// How long a run must last to deserve a display (style.md, Output).
const PATIENCE: Duration = Duration::from_millis(250);

/// Files with a line of their own (design.md section 4).
const FILE_LINES: usize = 8;

/// Shows what the runs of a board move between them.
pub struct Progress {
    printer: Printer,
    board: Board,
    cwd: PathBuf,
    started: Instant,
    bytes: RateMeter,
    items: RateMeter,
    form: ProgressForm,
    /// Since the start.
    last_shown: Option<Duration>,
}

impl Progress {
    /// The time between two calls of [`Progress::tick`]: six or seven drawings a second. Source: indicatif's members
    /// flicker from about 8 Hz on slow terminals. Applies: progress, and lines held back in a pipe or beside a display.
    pub const TICK: Duration = Duration::from_millis(150);

    /// The progress of `board` in the form that is wanted; nothing where none can be shown.
    pub fn of(board: &Board, printer: &Printer, cwd: &Path, form: ProgressForm) -> Option<Self> {
        let can_show = match form {
            ProgressForm::None => false,
            ProgressForm::Lines(_) => true,
            ProgressForm::Display(_) => printer.stderr_is_terminal(),
        };
        can_show.then(|| Self {
            form,
            last_shown: None,
            printer: printer.clone(),
            board: board.clone(),
            cwd: cwd.to_owned(),
            started: Instant::now(),
            bytes: RateMeter::default(),
            items: RateMeter::default(),
        })
    }

    /// Shows the present state, when it is time.
    pub fn tick(&mut self) {
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
        if !self.board.is_shown() {
            if age < PATIENCE {
                return;
            }
            self.board.set_shown();
            // Our ticks are the only draws, so indicatif's own limit must not drop one.
            let target = ProgressDrawTarget::term_like_with_hz(Box::<Screen>::default(), 60);
            let style = ProgressStyle::with_template("{msg}").expect("a fixed template");
            self.printer.set_bar(ProgressBar::with_draw_target(None, target).with_style(style));
        }
        self.last_shown = Some(age);
        self.printer.draw_bar(render(&snapshot, usable_width()));
    }

    fn snapshot(&mut self, age: Duration) -> Snapshot {
        let (sum, files) = self.board.read(FILE_LINES);
        let files = files.iter().map(|file| FileLine {
            name: escape::name(&shown_place(&file.source, &self.cwd)).into_owned(),
            moved: file.moved.load(Relaxed),
            total: file.total,
        });
        Snapshot {
            items_planned: sum.items_planned,
            items_ended: sum.items_ended,
            items_failed: sum.items_failed,
            bytes_planned: sum.bytes_planned,
            bytes_moved: sum.bytes_moved,
            plan_complete: sum.is_complete,
            byte_rate: self.bytes.update(age, sum.bytes_moved),
            item_rate: self.items.update(age, sum.items_ended),
            files: files.collect(),
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress").field("form", &self.form).finish_non_exhaustive()
    }
}

impl Drop for Progress {
    /// Also when the run is aborted, no display may stay behind.
    fn drop(&mut self) {
        self.printer.clear_progress();
    }
}
