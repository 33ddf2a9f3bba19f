//! Channels against fakes of them: in memory where time is paused, over sockets where bytes matter.

mod flow;
mod robots;

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use super::*;
use crate::agent::alert::{Alert, Labels, RULES};
use crate::agent::settings::{ChannelKind, MessageFormat};
use crate::base::redact::Secret;
use crate::credentials::{Answer, Exchanging, NoAnswer, Request};
use crate::events::log::Kept;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_763_712_000 + seconds).expect("a time")
}

fn alert(rule: &str, project: &str, ends: Option<Timestamp>) -> Alert {
    let rule = RULES.iter().find(|known| known.name == rule).expect("a rule");
    let labels: Labels = [("project".to_owned(), project.to_owned())].into();
    let (summary, detail) = (format!("2 files of `{project}` failed"), "/data/a <b>&.log: access denied".to_owned());
    Alert { rule, labels, summary, detail, starts: at(0), ends }
}

fn notice(project: &str) -> Notice {
    let alert = alert("FileFailed", project, None);
    Notice {
        key: format!("{{}}:{{project={project:?}}}"),
        channels: Vec::new(),
        group: alert.labels.clone(),
        repeated: false,
        alerts: vec![alert],
        at: at(30),
    }
}

fn channel(name: &str, kind: ChannelKind) -> ChannelSettings {
    ChannelSettings { name: name.to_owned(), kind }
}

fn dingtalk(url: &str) -> ChannelKind {
    ChannelKind::DingTalk {
        url: Secret::new(url),
        secret: Some(Secret::new(SECRET)),
        format: MessageFormat::Markdown,
        at_mobiles: vec!["13800000000".to_owned()],
    }
}

const SECRET: &str = "SECc0ffee0123456789";

/// What is answered to the request of this number; nothing means that no answer ever comes.
type Script = dyn Fn(usize, &Request) -> Option<Result<Answer, NoAnswer>> + Send + Sync;

/// A service in memory: what it was asked, and what it answers.
struct Robot {
    asked: Mutex<Vec<String>>,
    answer: Box<Script>,
}

impl Robot {
    fn new(answer: impl Fn(usize, &Request) -> Option<Result<Answer, NoAnswer>> + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self { asked: Mutex::default(), answer: Box::new(answer) })
    }

    fn content() -> Arc<Self> {
        Self::new(|_, _| Some(Ok(ok())))
    }

    /// The bodies of what it was asked.
    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Exchange for Robot {
    fn send(&self, request: Request) -> Exchanging<'_> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = (self.answer)(asked.len(), &request);
        asked.push(request.body.clone());
        drop(asked);
        Box::pin(async move {
            match answer {
                Some(answer) => answer,
                None => std::future::pending().await,
            }
        })
    }
}

fn answer(status: u16, body: &str) -> Answer {
    Answer { status, date: None, retry_after: None, body: body.as_bytes().to_vec() }
}

fn ok() -> Answer {
    answer(200, r#"{"errcode":0,"errmsg":"ok","code":0,"msg":"success"}"#)
}

/// A running notifier and what is known of it.
struct Stage {
    notifier: Notifier,
    telemetry: Telemetry,
    lines: Arc<Kept>,
}

impl Stage {
    fn new(robot: &Arc<Robot>, channels: &[ChannelSettings]) -> Self {
        let tools = tools(robot.clone());
        let (telemetry, lines) = (Telemetry::new(), Arc::<Kept>::default());
        let notifier = Notifier::start(channels, tools, telemetry.clone(), Log::new(lines.clone()));
        Self { notifier, telemetry, lines }
    }

    fn counted(&self, channel: &str, result: &str) -> u64 {
        let wanted = format!("cos_notify_messages_total{{channel=\"{channel}\",result=\"{result}\"}} ");
        let text = self.telemetry.render();
        text.lines().find_map(|line| line.strip_prefix(&wanted)).map_or(0, |count| count.parse().expect("a count"))
    }

    fn log(&self) -> String {
        self.lines.lines().join("\n")
    }
}

fn tools(exchange: Arc<dyn Exchange>) -> Tools {
    Tools { exchange, tls: Tls::default(), host: "web-1".to_owned() }
}

/// Waits until something is so, in real time.
async fn until(what: &str, done: impl Fn() -> bool) {
    let end = std::time::Instant::now() + Duration::from_secs(30);
    while !done() {
        assert!(std::time::Instant::now() < end, "{what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
