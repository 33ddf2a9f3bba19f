//! An agent of `cos watch` by a configuration file, with times that suit a test, and what can be seen of it.

use serde_json::Value;

use super::agent::until;
use super::{Channels, Running, Sandbox};

/// A configuration, part by part.
pub(crate) struct Setup {
    /// Below `projects`, a line each.
    pub(crate) projects: Vec<String>,
    /// Below `notify`, a line each.
    pub(crate) channels: Vec<String>,
    /// Below `alerts.rules`, a line each.
    pub(crate) rules: Vec<String>,
    /// `state_dir`
    pub(crate) state_dir: String,
    /// `log`
    pub(crate) log: String,
    /// Keys of `defaults` beside the usual ones, a line each.
    pub(crate) defaults: Vec<String>,
}

impl Setup {
    /// One project `one` from `in` to `cos://shelf/w/`, and a webhook `hook` that hears of what rules of a failing store
    /// find, at once.
    pub(crate) fn new(channels: &Channels) -> Self {
        let at_once = ["BreakerOpen", "ClockSkew", "DiskLow", "QueueSaturated"];
        Self {
            projects: vec!["{name: one, paths: [in], dest: 'cos://shelf/w/'}".to_owned()],
            channels: vec![format!("{{name: hook, type: webhook, url: '{}'}}", channels.url("/hook"))],
            rules: at_once.map(|rule| format!("{{name: {rule}, for: 0s}}")).to_vec(),
            state_dir: "state-of-agent".to_owned(),
            log: "{level: info, stdout: false, file: agent.log}".to_owned(),
            defaults: Vec::new(),
        }
    }

    fn text(&self) -> String {
        let list = |lines: &[String]| lines.iter().map(|line| format!("- {line}\n")).collect::<String>();
        let rules: String = self.rules.iter().map(|line| format!("  - {line}\n")).collect();
        let defaults: String = self.defaults.iter().map(|line| format!("  {line}\n")).collect();
        let Self { state_dir, log, .. } = self;
        format!(
            "version: 1\nstate_dir: '{state_dir}'\nlog: {log}\n\
             defaults:\n  complete: {{settle: 50ms, silence: 300ms}}\n  retry: {{base: 50ms, cap: 200ms, slow_lane: 1s}}\n  \
             breaker: {{failures: 2, probe: 500ms}}\n\
             {defaults}projects:\n{}notify:\n{}\
             alerts:\n  group_wait: 0s\n  group_interval: 1s\n  resolve_after: 1s\n  rules:\n{rules}",
            list(&self.projects),
            list(&self.channels),
        )
    }

    /// Writes it as `watch.yaml`.
    pub(crate) fn write(&self, home: &Sandbox) {
        home.file("watch.yaml", self.text());
    }

    /// Writes it and starts an agent.
    pub(crate) fn start(&self, home: &Sandbox) -> Running {
        self.write(home);
        self.start_again(home)
    }

    /// Starts an agent by what was written.
    pub(crate) fn start_again(&self, home: &Sandbox) -> Running {
        home.start(["watch", "--config", "watch.yaml"])
    }

    /// Asks the agent something, as `cos watch` does.
    pub(crate) fn ask(&self, home: &Sandbox, words: &[&str]) -> super::Outcome {
        let place = home.path(&self.state_dir);
        let place = place.to_str().expect("UTF-8");
        home.cos([&["watch"], words, &["--state-dir", place]].concat())
    }

    /// Its status; nothing when nobody answers.
    pub(crate) fn status(&self, home: &Sandbox) -> Option<Value> {
        let ran = self.ask(home, &["status", "--output", "json"]);
        (ran.code == 0).then(|| serde_json::from_slice(&ran.bytes).expect("JSON"))
    }

    /// The state word of the first project.
    pub(crate) fn state(&self, home: &Sandbox) -> String {
        let status = self.status(home).unwrap_or_default();
        status["Projects"][0]["State"].as_str().unwrap_or_default().to_owned()
    }
}

impl Channels {
    /// Waits until the webhook was told of an alert that holds, or has ended.
    #[track_caller]
    pub(crate) fn await_alert(&self, rule: &str, firing: bool) {
        let (rule, word) = (rule.to_owned(), if firing { "firing" } else { "resolved" });
        until(&format!("{rule} to be told as {word}"), || {
            self.alerts("/hook").iter().any(|(name, holds)| *name == rule && *holds == firing)
        });
    }

    /// Rules that the webhook was told of, each once.
    pub(crate) fn rules(&self) -> Vec<String> {
        let mut rules: Vec<String> = self.alerts("/hook").into_iter().map(|(name, _)| name).collect();
        rules.sort();
        rules.dedup();
        rules
    }
}
