//! Follows a configuration that changed while the agent runs.

use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, PoisonError};

use futures_util::future::join_all;

use crate::base::fault::chain;

use super::alert::Observation;
use super::config::{Changes, Loaded, changes};
use super::mending::project_key;
use super::settings::{ProjectSettings, WatchSettings};
use super::supervise::Agent;

impl Agent {
    pub(super) async fn reload_and_log(self: &Arc<Self>) {
        if let Err(why) = self.read_again().await {
            self.shared.log.error("the configuration is not taken", [("error", why.as_str().into())]);
        }
    }

    /// Reads the configuration again and follows it. The old one holds when the new one is wrong.
    pub(super) async fn read_again(self: &Arc<Self>) -> Result<(Changes, Vec<String>), String> {
        self.service.reloading().ok();
        let outcome = self.follow_file().await;
        self.service.ready("watching").ok();
        let telemetry = &self.shared.telemetry;
        match &outcome {
            Ok((changes, _)) => {
                telemetry.reloaded(if changes.is_empty() { "unchanged" } else { "ok" });
                self.shared.log.info("the configuration was read", [("changes", changes.to_string().into())]);
                self.observe(Observation::Reloaded(Ok(())));
            }
            Err(why) => {
                telemetry.reloaded("failed");
                self.observe(Observation::Reloaded(Err(why.clone())));
            }
        }
        *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = outcome.as_ref().err().cloned();
        outcome
    }

    async fn follow_file(self: &Arc<Self>) -> Result<(Changes, Vec<String>), String> {
        let _following = self.following.lock().await;
        let reread = self.reread.clone();
        let read = tokio::task::spawn_blocking(move || reread.read()).await.map_err(|error| error.to_string())?;
        let Some(read) = read else { return Ok((Changes::default(), Vec::new())) };
        let Loaded { settings: new, warnings } = read.map_err(|error| chain(&error))?;
        let warnings = warnings.iter().map(ToString::to_string).collect();
        let old = self.settings();
        let changes = changes(&old, &new);
        if changes.is_empty() {
            return Ok((changes, warnings));
        }
        // What needs a restart stays as it was.
        let settings = WatchSettings { state_dir: old.state_dir.clone(), listen: old.listen, ..new };
        // Stores are opened before anything is ended: a project that cannot begin keeps the old configuration.
        let find = |name: &str| old.projects.iter().find(|project| project.name == name);
        let different: Vec<ProjectSettings> =
            settings.projects.iter().filter(|project| find(&project.name) != Some(project)).cloned().collect();
        for project in &different {
            let opened = self.opener.open(project).await;
            opened.map_err(|failure| format!("project `{}`: {}", project.name, failure.message))?;
        }
        for project in &different {
            for path in &project.paths {
                self.shared.journal.source(&project.name, path).await.map_err(|error| chain(&error))?;
            }
        }
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = settings.clone();
        let ends: Vec<String> = {
            let projects = self.projects.lock().await;
            let stays = |name: &String| {
                settings.projects.iter().any(|project| project.name == *name)
                    && !different.iter().any(|project| project.name == *name)
            };
            projects.keys().filter(|name| !stays(name)).cloned().collect()
        };
        let running: Vec<_> = {
            let mut projects = self.projects.lock().await;
            ends.iter().filter_map(|name| projects.remove(name)).collect()
        };
        changes.removed.iter().for_each(|name| self.health.clear(&project_key(name)));
        // Side by side: what is under way in each may take as long as a shutdown.
        join_all(running.into_iter().map(|running| self.halt(running, settings.shutdown_timeout))).await;
        let mut refused = None;
        for project in different {
            if let Err(error) = self.start(project).await {
                refused.get_or_insert(chain(&error));
            }
        }
        self.shared.queue.most.store(settings.queue.max_files, Relaxed);
        self.alerts().change(&settings.alerts, &settings.queue);
        if let Some(notifier) = &mut *self.notifier.lock().await {
            notifier.change(&settings.channels);
        }
        self.reread.log_changed(&settings);
        self.follow_projects().await;
        // All else is followed; what could not begin is tried again.
        refused.map_or(Ok((changes, warnings)), Err)
    }
}
