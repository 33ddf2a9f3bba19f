//! The canary: a file that is written into the root from time to time, to see that events still come.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// What comes of looking after the canary.
#[derive(Debug)]
pub(super) enum Sung {
    /// It is not time, or the time is not over.
    Nothing,
    /// It was not heard of.
    Silent,
    /// It cannot be written, and never will.
    Forbidden(io::Error),
}

#[derive(Debug)]
enum State {
    Resting(Instant),
    /// Written; listened for until then, and once more if so.
    Singing(Instant, bool),
    Off,
}

/// The canary of a root.
#[derive(Debug)]
pub(super) struct Canary {
    interval: Duration,
    patience: Duration,
    state: State,
}

impl Canary {
    /// Written every `interval`; never when that is zero. It is listened for twice as long as `patience`.
    pub(super) fn new(interval: Duration, patience: Duration) -> Self {
        let mut canary = Self { interval, patience, state: State::Off };
        canary.rest();
        canary
    }

    /// Waits for an interval, whatever was before.
    pub(super) fn rest(&mut self) {
        self.state = match self.interval.is_zero() {
            true => State::Off,
            false => State::Resting(Instant::now() + self.interval),
        };
    }

    /// When it is to be looked after.
    pub(super) fn next(&self) -> Option<Instant> {
        match self.state {
            State::Resting(at) | State::Singing(at, _) => Some(at),
            State::Off => None,
        }
    }

    /// It was heard of, or other events show that they come. Tells whether it was listened for.
    pub(super) fn heard(&mut self, file: &Path) -> bool {
        let singing = matches!(self.state, State::Singing(..));
        if singing {
            fs::remove_file(file).ok();
            self.rest();
        }
        singing
    }

    /// Writes it when it is time, and says when it was listened for in vain.
    pub(super) fn look_after(&mut self, file: &Path) -> Sung {
        let now = Instant::now();
        match self.state {
            State::Resting(at) if at <= now => match fs::File::create_new(file) {
                Ok(_) => self.state = State::Singing(now + self.patience, true),
                Err(error) if is_forbidden(&error) => {
                    self.rest();
                    return Sung::Forbidden(error);
                }
                // A full disk, for one, will pass.
                Err(_) => self.rest(),
            },
            State::Singing(at, again) if at <= now => match again {
                // A process that was stopped for a while finds its time over before it could listen.
                true => self.state = State::Singing(now + self.patience, false),
                false => {
                    self.quit(file);
                    self.rest();
                    return Sung::Silent;
                }
            },
            _ => {}
        }
        Sung::Nothing
    }

    /// Leaves nothing behind.
    pub(super) fn quit(&mut self, file: &Path) {
        if matches!(self.state, State::Singing(..)) {
            fs::remove_file(file).ok();
        }
        self.state = State::Off;
    }
}

fn is_forbidden(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}
