//! Why a message did not arrive.

use std::time::Duration;

use crate::base::fault::{Category, Fault, RetryVerdict};

/// A message that a channel did not take. Neither addresses with tokens nor secrets stand in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotifyError {
    /// Its settings cannot be used.
    #[error("the channel `{channel}` cannot be used: {reason}")]
    Settings {
        /// Name of the channel.
        channel: String,
        /// What is wrong.
        reason: String,
    },
    /// It could not be reached, or asks to come again later.
    #[error("the channel `{channel}` did not take the message: {reason}")]
    Unavailable {
        /// Name of the channel.
        channel: String,
        /// What happened.
        reason: String,
        /// How long it asked us to wait.
        after: Option<Duration>,
    },
    /// It refused, and will refuse again.
    #[error("the channel `{channel}` refused the message: {reason}")]
    Refused {
        /// Name of the channel.
        channel: String,
        /// What it said.
        reason: String,
        /// The way out, when it is known.
        hint: Option<&'static str>,
    },
}

impl Fault for NotifyError {
    fn category(&self) -> Category {
        match self {
            Self::Settings { .. } => Category::Configuration,
            Self::Unavailable { .. } => Category::Network,
            Self::Refused { .. } => Category::Service,
        }
    }

    fn retry(&self) -> RetryVerdict {
        match self {
            Self::Settings { .. } | Self::Refused { .. } => RetryVerdict::Never,
            Self::Unavailable { after: None, .. } => RetryVerdict::Transient,
            Self::Unavailable { after, .. } => RetryVerdict::Throttled { after: *after },
        }
    }

    fn hints(&self) -> Vec<String> {
        match self {
            Self::Settings { .. } => vec!["correct it below `notify` in the configuration".to_owned()],
            Self::Unavailable { .. } => {
                vec!["check the address, the network, and the proxy that HTTPS_PROXY and NO_PROXY name".to_owned()]
            }
            Self::Refused { hint, .. } => hint.iter().map(|hint| (*hint).to_owned()).collect(),
        }
    }
}

/// The same before it is known of which channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Settings(String),
    Again { reason: String, after: Option<Duration> },
    Never { reason: String, hint: Option<&'static str> },
}

impl Refusal {
    pub(super) fn again(reason: impl Into<String>) -> Self {
        Self::Again { reason: reason.into(), after: None }
    }

    pub(super) fn never(reason: impl Into<String>) -> Self {
        Self::Never { reason: reason.into(), hint: None }
    }

    /// Names the channel, and takes out of the words what must not be read: secrets, and what could break a line.
    pub(super) fn of(self, channel: &str, secrets: &[&str]) -> NotifyError {
        let channel = channel.to_owned();
        let clean = |reason: String| clean(&reason, secrets);
        match self {
            Self::Settings(reason) => NotifyError::Settings { channel, reason: clean(reason) },
            Self::Again { reason, after } => NotifyError::Unavailable { channel, reason: clean(reason), after },
            Self::Never { reason, hint } => NotifyError::Refused { channel, reason: clean(reason), hint },
        }
    }
}

/// Longest reason. *Source:* services answer a line; proxies answer a page. *Applies:* words of others in errors.
const LONGEST: usize = 300;

fn clean(text: &str, secrets: &[&str]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        text = text.replace(secret, "***");
    }
    let line: Vec<&str> =
        text.split(|c: char| c.is_control() || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    let line = line.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_lose_secrets_and_line_breaks_and_become_short() {
        let long = "x".repeat(1000);
        let refusal = Refusal::never(format!("https://h/robot?token=abc said\r\n\u{1b}[2Jno {long}"));
        let error = refusal.of("ops", &["https://h/robot?token=abc", ""]);
        let NotifyError::Refused { reason, .. } = &error else { panic!("{error:?}") };
        assert!(reason.starts_with("*** said [2Jno xxx") && reason.ends_with("x…"), "{reason}");
        assert_eq!(reason.chars().count(), LONGEST + 1);
    }
}
