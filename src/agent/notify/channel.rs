//! One channel: how it is spoken to.

use std::time::Duration;

use jiff::Timestamp;

use super::Tools;
use super::error::{NotifyError, Refusal};
use super::mail::{self, Mail};
use super::message::Message;
use super::rate::Limit;
use super::robots;
use crate::agent::alert::{Alert, Labels, Notice, Rule, Severity, Unit};
use crate::agent::settings::{ChannelKind, ChannelSettings};
use crate::base::redact::Secret;
use crate::credentials::{Answer, Request};

const MINUTE: Duration = Duration::from_secs(60);

/// Shorter words of an address are no tokens. *Source:* keys of robots have 32 characters and more, and `access_token` is the
/// longest plain word. *Applies:* what is taken out of errors.
const SHORTEST_TOKEN: usize = 16;

/// What a test poses as to programs.
static TEST: Rule = Rule {
    name: "Test",
    severity: Severity::Warning,
    threshold: 0.0,
    unit: Unit::None,
    lasting: Duration::ZERO,
    advice: "Alerts of cos watch will arrive here.",
};

/// A channel and what it takes to reach it.
pub(super) struct Channel {
    settings: ChannelSettings,
    tools: Tools,
}

impl Channel {
    pub(super) fn new(settings: ChannelSettings, tools: Tools) -> Self {
        Self { settings, tools }
    }

    pub(super) fn name(&self) -> &str {
        &self.settings.name
    }

    /// How often it may be spoken to.
    pub(super) fn limit(&self) -> Limit {
        match &self.settings.kind {
            // 20 a minute are taken; one more, and the robot hears nothing for ten minutes.
            ChannelKind::DingTalk { .. } => Limit { messages: 15, within: MINUTE },
            // 20 a minute.
            ChannelKind::WeCom { .. } => Limit { messages: 18, within: MINUTE },
            // 100 a minute, 5 a second.
            ChannelKind::Feishu { .. } => Limit { messages: 4, within: Duration::from_secs(4) },
            // One a second.
            ChannelKind::Slack { .. } => Limit { messages: 1, within: Duration::from_secs(1) },
            // Ours: a program reads it.
            ChannelKind::Webhook { .. } => Limit { messages: 100, within: Duration::from_secs(10) },
            // Ours: people read it, and servers take floods for spam.
            ChannelKind::Mail { .. } => Limit { messages: 6, within: MINUTE },
        }
    }

    /// Whether many notices may be told as one. Programs want each of them.
    pub(super) fn folds(&self) -> bool {
        !matches!(self.settings.kind, ChannelKind::Webhook { .. })
    }

    pub(super) async fn test(&self) -> Result<(), NotifyError> {
        let now = Timestamp::now();
        let notice = Notice {
            key: "{}:{test=\"true\"}".to_owned(),
            channels: Vec::new(),
            group: [("test".to_owned(), "true".to_owned())].into(),
            repeated: false,
            alerts: vec![Alert {
                rule: &TEST,
                labels: Labels::new(),
                summary: "this is a test".to_owned(),
                detail: TEST.advice.to_owned(),
                starts: now,
                ends: None,
            }],
            at: now,
        };
        self.deliver(&Message::test(&self.tools.host), &notice).await
    }

    /// Tells one notice in full, or many as a digest.
    pub(super) async fn tell(&self, notices: &[Notice], left_out: u64) -> Result<(), NotifyError> {
        match notices {
            [] => Ok(()),
            [one] if left_out == 0 => self.deliver(&Message::of(one, &self.tools.host), one).await,
            [first, ..] => self.deliver(&Message::digest(notices, left_out, &self.tools.host), first).await,
        }
    }

    /// `notice` is what programs read, `message` what people read.
    pub(super) async fn deliver(&self, message: &Message, notice: &Notice) -> Result<(), NotifyError> {
        self.try_deliver(message, notice).await.map_err(|refusal| {
            let secrets = self.secrets();
            let secrets: Vec<&str> = secrets.iter().map(String::as_str).collect();
            refusal.of(self.name(), &secrets)
        })
    }

    async fn try_deliver(&self, message: &Message, notice: &Notice) -> Result<(), Refusal> {
        let now = Timestamp::now();
        match &self.settings.kind {
            ChannelKind::DingTalk { url, secret, format, at_mobiles } => {
                let request = robots::dingtalk(url, secret.as_ref(), (*format, at_mobiles), message, now);
                robots::read_dingtalk(&self.send(url, request).await?)
            }
            ChannelKind::WeCom { url } => robots::read_wecom(&self.send(url, robots::wecom(url, message)).await?),
            ChannelKind::Feishu { url, secret } => {
                let request = robots::feishu(url, secret.as_ref(), message, now);
                robots::read_feishu(&self.send(url, request).await?)
            }
            ChannelKind::Slack { url } => robots::read_status(&self.send(url, robots::slack(url, message)).await?),
            ChannelKind::Webhook { url, bearer, secret } => {
                let by = (bearer.as_ref(), secret.as_ref());
                let request = robots::webhook(url, by, (self.name(), &self.tools.host), notice);
                robots::read_status(&self.send(url, request).await?)
            }
            ChannelKind::Mail { server, security, login, from, to } => {
                let mail = Mail {
                    server,
                    security: *security,
                    login: login.as_ref().map(|(user, password)| (user.as_str(), password)),
                    from,
                    to,
                    tls: &self.tools.tls,
                    host: &self.tools.host,
                };
                mail::send(&mail, message, now).await
            }
        }
    }

    async fn send(&self, url: &Secret, request: Request) -> Result<Answer, Refusal> {
        // The client would show an address that it cannot read.
        let address = url.expose();
        let has_host = ["https://", "http://"].iter().any(|scheme| {
            address.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#', ':']))
        });
        if !has_host || address.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(Refusal::Settings("`url` is no http or https URL".to_owned()));
        }
        self.tools.exchange.send(request).await.map_err(|error| Refusal::again(error.0))
    }

    /// Whatever must not stand in an error: whole addresses, what follows their host, and secrets.
    fn secrets(&self) -> Vec<String> {
        let of_url = |url: &Secret| {
            let whole = url.expose().to_owned();
            let behind =
                whole.split_once("://").and_then(|(_, rest)| rest.find(['/', '?']).map(|at| rest[at..].to_owned()));
            let behind = behind.filter(|behind| behind.len() > 1);
            let query = whole.split_once('?').map(|(_, query)| query.to_owned());
            // Tokens stand in the query or are a part of the path; whoever answers may name one by itself.
            let words = behind.iter().flat_map(|behind| behind.split(['/', '?', '&', '='])).map(str::to_owned);
            let tokens: Vec<_> = words.filter(|word| word.len() >= SHORTEST_TOKEN).map(Some).collect();
            // A signed request goes to more than the address.
            let whole = [Some(whole), behind, query];
            whole.into_iter().chain(tokens).collect::<Vec<_>>()
        };
        let of = |secret: &Option<Secret>| secret.as_ref().map(|secret| secret.expose().to_owned());
        let found: Vec<Option<String>> = match &self.settings.kind {
            ChannelKind::DingTalk { url, secret, .. } | ChannelKind::Feishu { url, secret } => {
                of_url(url).into_iter().chain([of(secret)]).collect()
            }
            ChannelKind::WeCom { url } | ChannelKind::Slack { url } => of_url(url),
            ChannelKind::Webhook { url, bearer, secret } => {
                of_url(url).into_iter().chain([of(bearer), of(secret)]).collect()
            }
            ChannelKind::Mail { login, .. } => vec![login.as_ref().map(|(_, password)| password.expose().to_owned())],
        };
        found.into_iter().flatten().collect()
    }
}
