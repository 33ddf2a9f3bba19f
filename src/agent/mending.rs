//! What the agent does by itself when something that was wrong is right again: a journal on a disk that was full, a project
//! that could not begin, a clock that was set.

use std::sync::Arc;
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

use crate::base::fault::chain;

use super::supervise::Agent;

/// Bytes that must find room until a journal that was full is written again. *Source:* about what 512 rows take, which is
/// what a root offers at once. *Applies:* to each try.
const ROOM: usize = 256 * 1024;

/// The name under which it is tried whether the journal can be written.
const TRIED: &str = "tried";

/// What `/readyz` is told of a project by.
pub(super) fn project_key(name: &str) -> String {
    format!("project {name}")
}

/// Sees when the clock of this machine is set: it then goes another way than the time that passes.
#[derive(Debug)]
pub(super) struct Clock {
    wall: Timestamp,
    passed: Instant,
}

/// By how much the clock must have been set to be followed. *Source:* a clock that is kept right moves by less. *Applies:*
/// to each look, about once a second.
const CLOCK_SET: SignedDuration = SignedDuration::from_secs(5);

impl Clock {
    pub(super) fn new(wall: Timestamp, passed: Instant) -> Self {
        Self { wall, passed }
    }

    /// What time it is by what was seen last and what passed since: whatever was written down before then has that time.
    pub(super) fn now(&self) -> Timestamp {
        let passed = SignedDuration::try_from(self.passed.elapsed()).unwrap_or_default();
        self.wall.checked_add(passed).unwrap_or(self.wall)
    }

    /// By how much it was set since the last call, when it was; after a machine slept, by that time.
    pub(super) fn set_by(&mut self, wall: Timestamp, passed: Instant) -> Option<SignedDuration> {
        let before = std::mem::replace(self, Self { wall, passed });
        let went = SignedDuration::try_from(passed.saturating_duration_since(before.passed)).ok()?;
        let by = wall.duration_since(before.wall) - went;
        (by.abs() >= CLOCK_SET).then_some(by)
    }
}

impl Agent {
    /// Looks whether a journal that could not be written can be by now: whoever was turned away waits for that.
    pub(super) async fn try_journal(&self) {
        let tried = self.shared.journal.keep(TRIED, "x".repeat(ROOM)).await;
        if self.shared.queue.wrote(&tried, &self.shared.log) {
            self.shared.queue.mended(&self.shared.log);
            // A blank takes no room in what follows.
            self.shared.journal.keep(TRIED, String::new()).await.ok();
        }
    }

    /// The clock of this machine was set: what waits in the journal waits for as long as before.
    pub(super) async fn follow_clock(&self, by: SignedDuration) {
        let seconds = by.as_secs_f64();
        self.shared
            .log
            .warn("the clock of this machine was set; what waits goes with it", [("seconds", seconds.into())]);
        let by = i64::try_from(by.as_millis()).unwrap_or(0);
        let shifted = self.shared.journal.shift_times(by).await;
        self.shared.queue.wrote(&shifted, &self.shared.log);
        for running in self.projects.lock().await.values() {
            running.feed.wake.notify_one();
        }
    }

    /// Starts projects that a configuration holds and that could not begin when it was followed.
    pub(super) async fn start_what_could_not(self: &Arc<Self>) {
        // Whoever follows a configuration starts what is in it.
        let Ok(_following) = self.following.try_lock() else { return };
        let mut began = false;
        for project in self.settings().projects {
            if self.projects.lock().await.contains_key(&project.name) {
                continue;
            }
            let name = project.name.clone();
            match self.start(project).await {
                Ok(()) => {
                    began = true;
                    self.health.clear(&project_key(&name));
                    self.shared.log.info("the project could begin", [("project", name.into())]);
                }
                Err(error) => self.health.hold(project_key(&name), chain(&error)),
            }
        }
        if began {
            self.follow_projects().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_that_is_set_is_noticed_once_and_one_that_drifts_is_not() {
        let (wall, passed) = ("2026-11-21T08:00:00Z".parse::<Timestamp>().expect("a time"), Instant::now());
        let mut clock = Clock::new(wall, passed);
        let at = |wall_seconds: i64, seconds| {
            (wall + SignedDuration::from_secs(wall_seconds), passed + Duration::from_secs(seconds))
        };
        let mut look = |wall_seconds, seconds| {
            let (wall, passed) = at(wall_seconds, seconds);
            clock.set_by(wall, passed)
        };
        assert_eq!(look(1, 1), None);
        assert_eq!(look(4, 3), None, "a second more than passed");
        assert_eq!(look(3604, 4), Some(SignedDuration::from_secs(3599)));
        assert_eq!(look(3605, 5), None);
        assert_eq!(look(-3594, 6), Some(SignedDuration::from_secs(-7200)));
        assert_eq!(look(-3593, 7), None);
    }
}
