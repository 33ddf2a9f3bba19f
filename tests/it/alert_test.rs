//! `cos alert`: channels are tried one by one, and rules are shown as a configuration has them.

use serde_json::Value;

use crate::support::{Channels, Sandbox, Schema};

/// A home with a configuration of all sorts of channels, at fakes of them.
fn configured() -> (Channels, Sandbox) {
    let (channels, mut home) = (Channels::start(), Sandbox::new());
    home.set("DING_SECRET", "SECding0123456789");
    home.hide("SECding0123456789");
    home.hide("token-of-a-robot");
    let url = |path: &str| channels.url(path);
    let notify = format!(
        "- {{name: ding, type: dingtalk, url: '{}?access_token=token-of-a-robot', secret: '${{env:DING_SECRET}}'}}\n\
         - {{name: wecom, type: wecom, url: '{}?key=token-of-a-robot'}}\n\
         - {{name: lark, type: feishu, url: '{}', secret: '${{env:DING_SECRET}}'}}\n\
         - {{name: slack, type: slack, url: '{}'}}\n\
         - {{name: hook, type: webhook, url: '{}', bearer: token-of-a-robot}}\n\
         - {{name: post, type: mail, server: '{}', security: plain, from: cos@example.com, to: [ops@example.com]}}\n",
        url("/robot/send"),
        url("/cgi-bin/webhook/send"),
        url("/open-apis/bot/v2/hook/h"),
        url("/services/T/B"),
        url("/hook"),
        channels.mail(),
    );
    home.file(
        "watch.yaml",
        format!(
            "state_dir: s\nprojects:\n- {{name: one, paths: [in], dest: 'cos://shelf/'}}\nnotify:\n{notify}\
             alerts: {{rules: [{{name: FileFailed, threshold: 3, channels: [post, hook]}}, {{name: ClockSkew, enabled: false}}]}}\n"
        ),
    );
    home.file("in/f", "");
    (channels, home)
}

#[test]
fn each_channel_gets_a_message_that_says_that_it_is_a_test() {
    let (channels, home) = configured();
    let ran = home.cos(["alert", "test"]);
    let wanted = ["dingtalk", "wecom", "feishu", "slack", "webhook", "mail"];
    let names = ["ding", "wecom", "lark", "slack", "hook", "post"];
    let lines: Vec<String> =
        names.iter().zip(wanted).map(|(name, kind)| format!("ok    {name:18}  {kind} took the message")).collect();
    assert_eq!(ran.done().out.lines().collect::<Vec<_>>(), lines);
    for path in ["/robot/send", "/cgi-bin/webhook/send", "/open-apis/bot/v2/hook/h", "/services/T/B"] {
        let heard = channels.heard(path);
        assert_eq!(heard.len(), 1, "{path}");
        assert!(heard[0].text().contains("[TEST] cos watch on "), "{}", heard[0].body);
    }
    assert_eq!(channels.alerts("/hook"), [("Test".to_owned(), true)]);
    assert_eq!(channels.heard("/hook")[0].headers["authorization"], "Bearer token-of-a-robot");
    assert!(channels.heard("mail")[0].body.contains("Subject: [TEST] cos watch on "));
}

#[test]
fn a_refusal_is_told_in_the_words_of_the_channel_with_the_way_out() {
    let (channels, home) = configured();
    channels.answer("/robot/send", 200, r#"{"errcode":310000,"errmsg":"sign not match, more: token-of-a-robot"}"#);
    channels.answer("/hook", 401, "who are you?");
    let ran = home.cos(["alert", "test", "hook", "ding", "slack"]);
    ran.ends(1);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines[0],
        "fail  ding                dingtalk refused the message: sign not match, more: token-of-a-robot (code 310000)"
            .replace("token-of-a-robot", "***")
    );
    assert!(
        lines[1].trim_start().starts_with("fix: the robot's security settings: give its signing secret"),
        "{lines:?}"
    );
    assert_eq!(lines[2], "ok    slack               slack took the message");
    assert_eq!(lines[3], "fail  hook                webhook refused the message: HTTP 401 who are you?");
    assert!(lines[4].contains("fix: check the token (`bearer`)"), "{lines:?}");
    assert!(channels.heard("mail").is_empty(), "only those that were named");

    let ran = home.cos(["alert", "test", "ding", "slack", "--output", "json"]);
    ran.ends(1);
    let document: Value = serde_json::from_slice(&ran.bytes).expect("JSON");
    Schema::read("checks").fits(&document);
    let checks = document["Checks"].as_array().expect("a list");
    assert_eq!((&checks[0]["Name"], &checks[0]["Status"]), (&"ding".into(), &"fail".into()));
    assert_eq!(checks[1]["Status"], "ok");
}

#[test]
fn a_channel_that_cannot_be_reached_is_told_and_holds_up_no_other() {
    let (channels, home) = configured();
    channels.answer("/services/T/B", 503, "busy");
    let config = String::from_utf8(home.read("watch.yaml")).expect("text");
    home.file("watch.yaml", config.replace(&channels.mail(), "127.0.0.1:1"));
    let ran = home.cos(["alert", "test", "slack", "post", "hook"]);
    ran.ends(1);
    assert!(
        ran.out.contains("fail  slack               slack did not take the message: HTTP 503 busy\n"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("fail  post                mail did not take the message: "), "{}", ran.out);
    assert!(ran.out.contains("ok    hook  "), "{}", ran.out);
}

#[test]
fn names_and_configurations_that_are_wrong_have_their_exit_codes() {
    let (channels, mut home) = configured();
    let ran = home.cos(["alert", "test", "nobody"]);
    ran.fails(252, "error: no channel is called `nobody`\nhint: there are ding, wecom, lark, slack, hook, post\n");
    home.cos(["alert", "test", "--config", "none.yaml"]).ends(253);
    home.file("none.yaml", "projects:\n- {name: one, paths: [in], dest: 'cos://shelf/'}\n");
    let ran = home.cos(["alert", "test", "--config", "none.yaml"]);
    assert!(ran.ends(253).err.starts_with("error: the configuration has no channels\nhint: "), "{}", ran.err);
    home.file("bad.yaml", "projects: []\nnotify: [{name: a, type: pigeon}]\n");
    let ran = home.cos(["alert", "test", "--config", "bad.yaml"]);
    assert!(ran.ends(253).err.contains("pigeon"), "{}", ran.err);
    // A secret that is out of reach here is a fault, and none is shown.
    home.set("DING_SECRET_ELSEWHERE", "x");
    let config = String::from_utf8(home.read("watch.yaml")).expect("text");
    home.file("watch.yaml", config.replace("DING_SECRET", "NOT_SET"));
    let ran = home.cos(["alert", "test"]);
    assert!(ran.ends(253).err.contains("NOT_SET"), "{}", ran.err);
    std::fs::remove_file(home.path("watch.yaml")).expect("removed");
    let ran = home.cos(["alert", "test"]);
    assert!(ran.ends(252).err.starts_with("error: there is no configuration here\n"), "{}", ran.err);
    assert!(channels.heard("/hook").is_empty());
}

#[test]
fn rules_are_shown_as_the_configuration_has_them() {
    let (_channels, home) = configured();
    let ran = home.cos(["alert", "list"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    let find = |name: &str| lines.iter().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{lines:?}"));
    assert_eq!(*find("FileFailed"), "FileFailed           warning    3             -       hook,post");
    assert_eq!(
        *find("UploadFailureRatio"),
        "UploadFailureRatio   warning    5 %           10m00s  ding,wecom,lark,slack,hook,post"
    );
    assert!(find("ClockSkew").ends_with("  off"), "{lines:?}");
    let ran = home.cos(["alert", "list", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    let rules = document["Rules"].as_array().expect("a list");
    let of = |name: &str| rules.iter().find(|rule| rule["Name"] == name).expect("there");
    assert_eq!(of("OldestPendingAge")["Threshold"], 900.0);
    assert_eq!(of("BreakerOpen")["Threshold"], Value::Null);
    assert_eq!(of("ClockSkew")["Enabled"], false);
    assert_eq!(document["Channels"][1]["Type"], "wecom");
}
