//! What each channel reads: bytes over a socket, signatures computed again from their descriptions.

use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::*;
use crate::agent::notify::test as notify_test;
use crate::store::ServiceClient;

/// A request as it came.
struct Seen {
    target: String,
    head: String,
    body: String,
}

impl Seen {
    fn json(&self) -> Json {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.target.split_once('?')?;
        let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        Some(percent_encoding::percent_decode_str(value).decode_utf8().expect("text").into_owned())
    }
}

/// Answers one request with a status line, headers and a body, and gives it out.
async fn serve(answer: &'static str) -> (String, JoinHandle<Seen>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let task = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a client");
        let mut bytes = Vec::new();
        let (head, length) = loop {
            stream.read_buf(&mut bytes).await.expect("more");
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if let Some((head, _)) = text.split_once("\r\n\r\n") {
                let length = head.lines().find_map(|line| {
                    line.to_ascii_lowercase()
                        .strip_prefix("content-length: ")
                        .map(|length| length.parse().expect("a length"))
                });
                break (head.to_owned(), length.unwrap_or(0));
            }
        };
        while bytes.len() < head.len() + 4 + length {
            stream.read_buf(&mut bytes).await.expect("more");
        }
        stream.write_all(answer.as_bytes()).await.expect("written");
        stream.shutdown().await.ok();
        let body = String::from_utf8(bytes.split_off(head.len() + 4)).expect("text");
        let mut first = head.split(' ');
        assert_eq!(first.next(), Some("POST"));
        Seen { target: first.next().expect("a target").to_owned(), head: head.clone(), body }
    });
    (url, task)
}

fn sockets() -> Tools {
    tools(Arc::new(ServiceClient::new(Tls::default(), Duration::from_secs(5))))
}

/// HMAC as RFC 2104 has it, over SHA-256.
fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    assert!(key.len() <= 64);
    block[..key.len()].copy_from_slice(key);
    let pad = |with: u8| block.map(|byte| byte ^ with);
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().to_vec()
}

const OK: &str = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"errcode\":0,\"errmsg\":\"ok\"}";
const FEISHU_OK: &str = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"code\":0,\"data\":{},\"msg\":\"success\"}";

fn near_now(seconds: i64) -> bool {
    (Timestamp::now().as_second() - seconds).abs() < 60
}

/// Tells a critical notice by a channel and gives out what came.
async fn told(kind: impl FnOnce(&str) -> ChannelKind, answer: &'static str) -> Seen {
    let (url, server) = serve(answer).await;
    let channel = Channel::new(channel("ops", kind(&url)), sockets());
    let mut notice = notice("logs");
    notice.alerts.push(alert("BreakerOpen", "logs", None));
    notice.alerts.push(alert("WatchLimit", "logs", Some(at(600))));
    let message = message::Message::of(&notice, "web-1");
    channel.deliver(&message, &notice).await.expect("taken");
    server.await.expect("served")
}

#[tokio::test]
async fn dingtalk_gets_a_signed_query_and_calls_people_when_it_is_critical() {
    let seen = told(|url| dingtalk(&format!("{url}/robot/send?access_token=t0ken")), OK).await;
    assert_eq!(seen.query("access_token").as_deref(), Some("t0ken"));
    let time = seen.query("timestamp").expect("a time");
    assert!(near_now(time.parse::<i64>().expect("milliseconds") / 1000));
    let signature =
        base64_simd::STANDARD.encode_to_string(hmac(SECRET.as_bytes(), format!("{time}\n{SECRET}").as_bytes()));
    assert_eq!(seen.query("sign"), Some(signature));
    assert_eq!(seen.header("content-type"), Some("application/json; charset=utf-8"));
    let body = seen.json();
    assert_eq!((&body["msgtype"], &body["at"]["atMobiles"][0]), (&"markdown".into(), &"13800000000".into()));
    let text = body["markdown"]["text"].as_str().expect("text");
    assert!(text.starts_with("### [FIRING] 2 alerts, 1 resolved · cos watch on web-1\n"), "{text}");
    assert!(text.ends_with("@13800000000"), "{text}");
    assert!(text.contains("**critical BreakerOpen: ") && text.contains("**resolved WatchLimit: "), "{text}");
    assert!(text.contains("> project=logs, since 2025-11-21 08:00:00 UTC"), "{text}");
}

#[test]
fn the_signatures_are_those_of_known_examples() {
    let message = message::Message::test("web-1");
    let secret = Secret::new(SECRET);
    let text = (MessageFormat::Text, &[][..]);
    let request = crate::agent::notify::robots::dingtalk(
        &Secret::new("https://h/send?access_token=x"),
        Some(&secret),
        text,
        &message,
        at(0),
    );
    assert_eq!(
        request.url,
        "https://h/send?access_token=x&timestamp=1763712000000&sign=HSKm%2FPIKLn0BSMLVV3mM%2Ft0VnBGJuBc%2B3LPshusB3cU%3D"
    );
    assert!(
        request.body.contains("\"msgtype\":\"text\"") && request.body.contains("[TEST] cos watch on web-1"),
        "{}",
        request.body
    );
    let request = crate::agent::notify::robots::feishu(&Secret::new("https://h/hook"), Some(&secret), &message, at(0));
    let body: Json = serde_json::from_str(&request.body).expect("JSON");
    assert_eq!(
        (&body["timestamp"], &body["sign"]),
        (&"1763712000".into(), &"IYZ4HBs8HYNqtTgT3mDlGy8B4n/430Vrd2vHzQi+c3o=".into())
    );
}

#[tokio::test]
async fn feishu_gets_its_signature_in_the_body() {
    let seen = told(
        |url| ChannelKind::Feishu { url: Secret::new(format!("{url}/hook/t0ken")), secret: Some(Secret::new(SECRET)) },
        FEISHU_OK,
    )
    .await;
    assert_eq!(seen.target, "/hook/t0ken");
    let body = seen.json();
    let time = body["timestamp"].as_str().expect("a time");
    assert!(near_now(time.parse().expect("seconds")));
    let signature = base64_simd::STANDARD.encode_to_string(hmac(format!("{time}\n{SECRET}").as_bytes(), b""));
    assert_eq!(body["sign"], signature);
    assert_eq!(body["msg_type"], "text");
    assert!(body["content"]["text"].as_str().is_some_and(|text| text.contains("critical BreakerOpen")), "{body}");
}

#[tokio::test]
async fn wecom_gets_no_more_than_it_takes() {
    let (url, server) = serve(OK).await;
    let kind = ChannelKind::WeCom { url: Secret::new(format!("{url}/send?key=k")) };
    let mut notice = notice("日志");
    notice.alerts[0].detail = "日志文件无法读取\n".repeat(1000);
    (0..50).for_each(|number| notice.alerts.push(alert("FileFailed", &format!("p{number}"), None)));
    let message = message::Message::of(&notice, "web-1");
    Channel::new(channel("ops", kind), sockets()).deliver(&message, &notice).await.expect("taken");
    let body = server.await.expect("served").json();
    let text = body["text"]["content"].as_str().expect("text");
    assert!(text.len() <= 2048 && text.len() > 1900, "{}", text.len());
    assert!(text.contains("日志文件无法读取") && text.ends_with("… and 50 more"), "{text}");
}

#[tokio::test]
async fn slack_reads_its_escapes() {
    let seen = told(
        |url| ChannelKind::Slack { url: Secret::new(format!("{url}/services/T/B/x")) },
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nok",
    )
    .await;
    let text = seen.json()["text"].as_str().expect("text").to_owned();
    assert!(text.contains("/data/a &lt;b&gt;&amp;.log: access denied"), "{text}");
}

#[tokio::test]
async fn a_webhook_reads_what_alertmanager_sends_signed_and_with_a_token() {
    let answer = "HTTP/1.1 202 Accepted\r\nConnection: close\r\n\r\n";
    let seen = told(
        |url| ChannelKind::Webhook {
            url: Secret::new(format!("{url}/hook")),
            bearer: Some(Secret::new("t0ken")),
            secret: Some(Secret::new(SECRET)),
        },
        answer,
    )
    .await;
    assert_eq!(seen.header("authorization"), Some("Bearer t0ken"));
    let digest: String =
        hmac(SECRET.as_bytes(), seen.body.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(seen.header("x-cos-signature"), Some(format!("sha256={digest}").as_str()));
    let body = seen.json();
    for (name, value) in [
        ("version", Json::from("4")),
        ("status", "firing".into()),
        ("receiver", "ops".into()),
        ("groupKey", "{}:{project=\"logs\"}".into()),
        ("truncatedAlerts", 0.into()),
        ("groupLabels", serde_json::json!({ "project": "logs" })),
        ("commonLabels", serde_json::json!({ "project": "logs", "instance": "web-1" })),
    ] {
        assert_eq!(body[name], value, "{name}");
    }
    let alerts = body["alerts"].as_array().expect("a list");
    assert_eq!(alerts.len(), 3);
    assert_eq!((&alerts[0]["status"], &alerts[0]["labels"]["alertname"]), (&"firing".into(), &"FileFailed".into()));
    assert_eq!(
        (&alerts[0]["startsAt"], &alerts[0]["endsAt"]),
        (&"2025-11-21T08:00:00Z".into(), &"0001-01-01T00:00:00Z".into())
    );
    assert_eq!((&alerts[2]["status"], &alerts[2]["endsAt"]), (&"resolved".into(), &"2025-11-21T08:10:00Z".into()));
    assert_eq!(alerts[1]["labels"]["severity"], "critical");
    let fingerprints: Vec<&str> = alerts.iter().filter_map(|alert| alert["fingerprint"].as_str()).collect();
    assert!(fingerprints.iter().all(|text| text.len() == 16) && fingerprints[0] != fingerprints[1], "{fingerprints:?}");
}

#[tokio::test]
async fn a_test_tells_what_is_wrong_and_the_way_out_and_never_the_token() {
    type Make = fn(&str) -> ChannelKind;
    let ding: Make = |url| dingtalk(&format!("{url}/robot/send?access_token=t0ken"));
    let slack: Make = |url| ChannelKind::Slack { url: Secret::new(format!("{url}/services/t0ken")) };
    let feishu: Make = |url| ChannelKind::Feishu { url: Secret::new(format!("{url}/hook/t0ken")), secret: None };
    for (kind, answer, said, hint) in [
        (
            ding,
            "{\"errcode\":310000,\"errmsg\":\"keywords not in content\"}",
            "refused the message: keywords not in content (code 310000)",
            "keywords",
        ),
        (ding, "{\"errcode\":300001,\"errmsg\":\"token is not exist\"}", "token is not exist (code 300001)", "url"),
        (ding, "<html>a portal wants a login</html>", "the answer is not a robot's", "proxy"),
        (
            feishu,
            "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour\"}",
            "sign match fail",
            "signing secret",
        ),
        (slack, "!404 Not Found no_service /services/t0ken", "HTTP 404 no_service ***", "url"),
        (slack, "!502 Bad Gateway oops", "did not take the message: HTTP 502 oops", "network"),
        (slack, "!302 Found moved", "HTTP 302 moved", "final address"),
    ] {
        let whole = match answer.strip_prefix('!') {
            None => format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{answer}"),
            Some(rest) => {
                let words: Vec<&str> = rest.split(' ').collect();
                let body_at = if words[0] == "302" { 2 } else { 3 };
                let body = words[body_at..].join(" ");
                format!("HTTP/1.1 {} S\r\nConnection: close\r\n\r\n{body}", words[0])
            }
        };
        let (url, server) = serve(whole.leak()).await;
        let error = notify_test(&channel("ops", kind(&url)), &sockets()).await.expect_err("refused");
        assert!(server.await.expect("served").body.contains("This is a test"));
        let shown = crate::base::fault::chain(&error);
        assert!(shown.starts_with("the channel `ops` ") && shown.contains(said), "{shown}");
        let hints = crate::base::fault::Fault::hints(&error).join("\n");
        assert!(hints.contains(hint), "{hints}");
        assert!(!shown.contains("t0ken") && !format!("{error:?}").contains("t0ken"), "{error:?}");
    }
}

#[tokio::test]
async fn a_bad_address_and_a_closed_port_are_told_without_the_token() {
    for (url, said) in [
        ("", "cannot be used: `url` is no http or https URL"),
        ("ftp://h/t0ken", "no http or https URL"),
        ("https:///t0ken", "no http or https URL"),
        ("http://h/t0ken and more", "no http or https URL"),
        ("http://127.0.0.1:1/t0ken", "could not connect"),
    ] {
        let kind = ChannelKind::WeCom { url: Secret::new(url) };
        let error = notify_test(&channel("ops", kind), &sockets()).await.expect_err("bad");
        let shown = crate::base::fault::chain(&error);
        assert!(shown.contains(said) && !shown.contains("t0ken"), "{shown}");
    }
}
