//! When messages leave: limits, digests and repeated attempts by a clock that the test holds, tasks and their end in real time.

use std::time::Instant;

use super::*;
use crate::agent::notify::desk::{Desk, Next};

const URL: &str = "https://oapi.example/robot/send?access_token=t0ken";

/// A channel without its task, and the time.
struct Sim {
    channel: Channel,
    desk: Desk,
    queue: Queue,
    robot: Arc<Robot>,
    begun: Instant,
    now: Instant,
    /// When attempts were made, and what came of them.
    attempts: Vec<(Duration, Next)>,
}

impl Sim {
    fn new(robot: Arc<Robot>, kind: ChannelKind) -> Self {
        let channel = Channel::new(channel("ops", kind), tools(robot.clone()));
        let desk = Desk::new(channel.limit(), channel.folds());
        let begun = Instant::now();
        Self { channel, desk, queue: Queue::default(), robot, begun, now: begun, attempts: Vec::new() }
    }

    fn tell(&self, project: &str) -> bool {
        self.queue.push(notice(project))
    }

    /// Does what the task does, as if so much time went by.
    async fn pass(&mut self, time: Duration) {
        let end = self.now + time;
        while !(self.desk.held.is_empty() && self.queue.len() == 0) {
            let due = self.desk.due(self.now);
            if due > end {
                break;
            }
            self.now = self.now.max(due);
            self.desk.pick(self.now, &self.queue);
            let outcome = self.channel.tell(&self.desk.held, self.desk.left_out).await;
            let next = self.desk.settle(self.now, &outcome);
            self.attempts.push((self.now - self.begun, next));
        }
        self.now = end;
    }

    fn told(&self) -> usize {
        self.attempts.iter().filter(|(_, next)| *next == Next::Told).count()
    }

    /// The most that were sent in any minute.
    fn busiest(&self) -> usize {
        let within = |from: Duration| {
            self.attempts.iter().filter(|(at, _)| *at >= from && *at < from + Duration::from_secs(60)).count()
        };
        self.attempts.iter().map(|(at, _)| within(*at)).max().unwrap_or(0)
    }

    fn waits(&self) -> Vec<Duration> {
        self.attempts.windows(2).map(|pair| pair[1].0 - pair[0].0).collect()
    }
}

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn some_notices_are_told_one_by_one() {
    let mut sim = Sim::new(Robot::content(), dingtalk(URL));
    for project in ["a", "b", "c"] {
        sim.tell(project);
    }
    sim.pass(SECOND).await;
    assert_eq!((sim.robot.asked().len(), sim.told()), (3, 3));
}

#[tokio::test]
async fn a_flood_is_folded_into_a_digest() {
    let mut sim = Sim::new(Robot::content(), dingtalk(URL));
    for number in 0..100 {
        sim.tell(&format!("project-{number:03}"));
    }
    sim.pass(120 * SECOND).await;
    let asked = sim.robot.asked();
    assert_eq!(asked.len(), 1, "{asked:?}");
    for number in 0..100 {
        assert!(asked[0].contains(&format!("project-{number:03}")), "{number}");
    }
    assert!(asked[0].contains("[FIRING] 100 alerts"), "{}", asked[0]);
}

#[tokio::test]
async fn a_stream_of_notices_keeps_below_what_the_robot_takes_and_loses_none() {
    for (kind, most) in [
        (dingtalk(URL), 15),
        (ChannelKind::WeCom { url: Secret::new(URL) }, 18),
        (ChannelKind::Feishu { url: Secret::new(URL), secret: None }, 60),
        (ChannelKind::Slack { url: Secret::new(URL) }, 60),
    ] {
        let mut sim = Sim::new(Robot::content(), kind.clone());
        for number in 0..600 {
            sim.tell(&format!("project-{number:03}"));
            sim.pass(SECOND / 2).await;
        }
        sim.pass(120 * SECOND).await;
        let busiest = sim.busiest();
        assert!(busiest <= most && busiest > most / 3, "{busiest} messages in a minute to {kind:?}");
        assert!(sim.waits().iter().all(|wait| *wait <= 60 * SECOND), "never silent for long: {:?}", sim.waits());
        let all = sim.robot.asked().concat();
        let missing = (0..600).filter(|number| !all.contains(&format!("project-{number:03}"))).count();
        assert_eq!(missing, 0, "{kind:?}");
    }
}

#[tokio::test]
async fn a_webhook_gets_every_notice_by_itself() {
    let kind = ChannelKind::Webhook { url: Secret::new(URL), bearer: None, secret: None };
    let mut sim = Sim::new(Robot::content(), kind);
    for number in 0..200 {
        sim.tell(&format!("p{number}"));
    }
    sim.pass(60 * SECOND).await;
    assert_eq!((sim.robot.asked().len(), sim.told()), (200, 200));
}

#[tokio::test]
async fn a_digest_tells_each_alert_once_and_as_it_stood_last() {
    let robot = Robot::new(|count, _| Some(if count == 0 { Err(NoAnswer("no route".to_owned())) } else { Ok(ok()) }));
    let mut sim = Sim::new(robot, dingtalk(URL));
    sim.tell("a");
    sim.tell("b");
    sim.pass(Duration::ZERO).await;
    let mut over = notice("a");
    over.alerts[0].ends = Some(at(600));
    for _ in 0..8 {
        sim.queue.push(over.clone());
    }
    sim.pass(60 * SECOND).await;
    let last = sim.robot.asked().pop().expect("one");
    assert_eq!(sim.robot.asked().len(), 2);
    assert!(last.contains("[FIRING] 1 alert, 1 resolved"), "{last}");
    assert_eq!(last.matches("files of `a`").count(), 1, "{last}");
    assert!(last.contains("resolved FileFailed: 2 files of `a`"), "{last}");
    assert!(last.contains("warning FileFailed: 2 files of `b`"), "{last}");
}

#[tokio::test]
async fn a_robot_that_was_spoken_to_too_often_is_left_alone_for_ten_minutes() {
    let refusal = r#"{"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"}"#;
    let robot = Robot::new(move |count, _| Some(Ok(if count == 0 { answer(200, refusal) } else { ok() })));
    let mut sim = Sim::new(robot, dingtalk(URL));
    sim.tell("a");
    sim.pass(5 * SECOND).await;
    sim.tell("b");
    sim.pass(900 * SECOND).await;
    assert_eq!(sim.attempts[0].1, Next::Again(600 * SECOND));
    assert_eq!((sim.waits()[0], sim.told()), (600 * SECOND, 2));
    let rest = sim.robot.asked()[1..].concat();
    assert!(rest.contains("`a`") && rest.contains("`b`"), "{rest}");
}

#[tokio::test]
async fn retry_after_is_obeyed() {
    let robot = Robot::new(|count, _| {
        let busy = Answer { retry_after: Some(30 * SECOND), ..answer(429, "rate_limited") };
        Some(Ok(if count == 0 { busy } else { answer(200, "ok") }))
    });
    let mut sim = Sim::new(robot, ChannelKind::Slack { url: Secret::new(URL) });
    sim.tell("a");
    sim.pass(60 * SECOND).await;
    assert_eq!((sim.waits(), sim.told()), (vec![30 * SECOND], 1));
}

#[tokio::test]
async fn a_channel_that_cannot_be_reached_is_tried_ever_more_rarely_until_it_can() {
    let robot = Robot::new(|count, _| Some(if count < 12 { Err(NoAnswer("no route".to_owned())) } else { Ok(ok()) }));
    let mut sim = Sim::new(robot, dingtalk(URL));
    sim.tell("a");
    sim.pass(3600 * SECOND).await;
    assert_eq!((sim.attempts.len(), sim.told()), (13, 1));
    for (failures, wait) in sim.waits().iter().enumerate() {
        let most = Duration::from_secs(1 << failures).min(300 * SECOND);
        assert!(*wait >= most / 2 && *wait <= most, "{failures}: {wait:?}");
    }
}

#[tokio::test]
async fn a_channel_that_stays_away_is_given_up_after_six_hours() {
    let robot = Robot::new(|_, _| Some(Ok(answer(502, "bad gateway"))));
    let mut sim = Sim::new(robot, dingtalk(URL));
    sim.tell("a");
    sim.pass(7 * 3600 * SECOND).await;
    let (last, next) = sim.attempts.last().copied().expect("one");
    assert_eq!(next, Next::GivenUp);
    assert!(last >= 6 * 3600 * SECOND && last < 6 * 3600 * SECOND + 301 * SECOND, "{last:?}");
    assert!(sim.desk.held.is_empty() && (70..200).contains(&sim.attempts.len()), "{}", sim.attempts.len());
}

#[tokio::test]
async fn a_queue_is_bounded_and_what_was_dropped_is_told() {
    let mut sim = Sim::new(Robot::content(), dingtalk(URL));
    let dropped = (0..1000).filter(|number| sim.tell(&format!("p{number}"))).count();
    assert_eq!((dropped, sim.queue.len()), (744, 256));
    sim.pass(SECOND).await;
    let told = sim.robot.asked().pop().expect("one");
    assert!(told.contains("and 744 messages before"), "{told}");
    sim.tell("later");
    sim.pass(60 * SECOND).await;
    assert!(!sim.robot.asked()[1].contains("messages before"), "told once");
}

#[tokio::test]
async fn a_refusal_inside_http_200_is_a_failure_and_shows_no_token() {
    let refusal = r#"{"errcode":310000,"errmsg":"sign not match, access_token=t0ken SECc0ffee0123456789"}"#;
    let robot = Robot::new(move |_, _| Some(Ok(answer(200, refusal))));
    let stage = Stage::new(&robot, &[channel("ops", dingtalk(URL))]);
    stage.notifier.tell(&notice("a"));
    until("it is given up", || stage.counted("ops", "failed") == 1).await;
    assert_eq!((robot.asked().len(), stage.counted("ops", "sent")), (1, 0));
    let log = stage.log();
    assert!(log.contains("error alerts could not be told and are given up channel=ops"), "{log}");
    assert!(log.contains("sign not match") && log.contains("signing secret"), "{log}");
    assert!(!log.contains("t0ken") && !log.contains(SECRET), "{log}");
}

#[tokio::test]
async fn an_error_that_names_the_address_is_logged_without_it() {
    let robot = Robot::new(|_, _| Some(Err(NoAnswer(format!("`{URL}` is no URL: /robot/send?access_token=t0ken")))));
    let stage = Stage::new(&robot, &[channel("ops", dingtalk(URL))]);
    stage.notifier.tell(&notice("a"));
    until("it is tried again", || stage.counted("ops", "retried") > 0).await;
    let log = stage.log();
    assert!(log.contains("warn alerts could not be told, they are told again channel=ops"), "{log}");
    assert!(log.contains("***") && !log.contains("t0ken"), "{log}");
}

#[tokio::test]
async fn a_notice_goes_to_the_channels_that_its_rule_names() {
    let robot = Robot::content();
    let hook = |name: &str| {
        let url = Secret::new(format!("https://{name}.example/"));
        channel(name, ChannelKind::Webhook { url, bearer: None, secret: None })
    };
    let stage = Stage::new(&robot, &[hook("day"), hook("night")]);
    stage.notifier.tell(&Notice { channels: vec!["night".to_owned(), "gone".to_owned()], ..notice("a") });
    until("the one is told", || stage.counted("night", "sent") == 1).await;
    stage.notifier.tell(&notice("b"));
    until("both are told", || stage.counted("night", "sent") == 2 && stage.counted("day", "sent") == 1).await;
    assert!(stage.log().contains("does not exist channel=gone"), "{}", stage.log());
}

#[tokio::test]
async fn a_silent_channel_holds_up_neither_others_nor_the_end() {
    let robot = Robot::new(|_, request| (!request.url.contains("silent")).then(|| Ok(ok())));
    let silent = channel("silent", dingtalk("https://silent.example/robot?access_token=x"));
    let stage = Stage::new(&robot, &[silent, channel("ops", dingtalk(URL))]);
    stage.notifier.tell(&notice("a"));
    until("the other is told", || stage.counted("ops", "sent") == 1).await;
    stage.notifier.tell(&notice("last"));
    let telemetry = stage.telemetry.clone();
    let begun = Instant::now();
    stage.notifier.close(Duration::from_millis(300)).await;
    assert!(begun.elapsed() >= Duration::from_millis(300) && begun.elapsed() < 20 * SECOND, "{:?}", begun.elapsed());
    let told = telemetry.render();
    assert!(told.contains("{channel=\"ops\",result=\"sent\"} 2"), "{told}");
    assert!(told.contains("{channel=\"silent\",result=\"dropped\"} 1"), "{told}");
}

#[tokio::test]
async fn a_change_keeps_what_stays_and_lets_what_goes_finish() {
    let robot = Robot::content();
    let (stays, goes) = (channel("stays", dingtalk(URL)), channel("goes", dingtalk(URL)));
    let mut stage = Stage::new(&robot, &[stays.clone(), goes.clone()]);
    stage.notifier.tell(&notice("a"));
    stage.notifier.change(&[stays.clone(), channel("new", dingtalk(URL))]);
    until("both say it", || stage.counted("stays", "sent") == 1 && stage.counted("goes", "sent") == 1).await;
    stage.notifier.tell(&notice("b"));
    until("both say it", || stage.counted("stays", "sent") == 2 && stage.counted("new", "sent") == 1).await;
    assert_eq!((stage.counted("goes", "sent"), stage.notifier.running.len()), (1, 2));
}
