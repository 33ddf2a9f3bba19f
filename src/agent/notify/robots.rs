//! DingTalk, WeCom, Feishu, Slack and webhooks: what each of them wants to read, and what its answers mean.

use std::time::Duration;

use base64_simd::STANDARD;
use jiff::Timestamp;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ring::hmac::{HMAC_SHA256, Key, sign};
use serde_json::{Value, json};

use super::error::Refusal;
use super::message::Message;
use crate::agent::alert::Notice;
use crate::agent::settings::MessageFormat;
use crate::base::redact::Secret;
use crate::credentials::{Answer, Request, Route};

/// How long a channel may take to answer. *Source:* robots answer within a second; a proxy may take some. *Applies:* each
/// attempt.
const PATIENCE: Duration = Duration::from_secs(15);

/// Most bytes of a message. *Source:* DingTalk's limit for a body is 20,000 bytes; the rest is for its frame.
const DINGTALK_BYTES: usize = 16_000;

/// *Source:* WeCom's limit for `text.content`.
const WECOM_BYTES: usize = 2048;

/// *Source:* Feishu's limit for a body is 20 KB.
const FEISHU_BYTES: usize = 16_000;

/// *Source:* Slack cuts messages at 40,000 characters, and asks for 4,000.
const SLACK_BYTES: usize = 4000;

/// How long DingTalk hears nothing from a robot that spoke too often.
const DINGTALK_MUTED: Duration = Duration::from_secs(600);

/// How long the others are left alone then. *Source:* their limits count by the minute.
const MUTED: Duration = Duration::from_secs(60);

fn post(url: &str, headers: Vec<(&'static str, String)>, body: String) -> Request {
    let mut all = vec![("content-type", "application/json; charset=utf-8".to_owned())];
    all.extend(headers);
    Request { method: "POST", url: url.to_owned(), headers: all, body, patience: PATIENCE, route: Route::Usual }
}

fn hmac(key: &str, message: &str) -> Vec<u8> {
    sign(&Key::new(HMAC_SHA256, key.as_bytes()), message.as_bytes()).as_ref().to_vec()
}

/// A DingTalk robot: the signature stands in the query, over time and secret, by the secret.
pub(super) fn dingtalk(
    url: &Secret,
    secret: Option<&Secret>,
    (format, at_mobiles): (MessageFormat, &[String]),
    message: &Message,
    now: Timestamp,
) -> Request {
    let mut address = url.expose().to_owned();
    if let Some(secret) = secret {
        let time = now.as_millisecond();
        let signature = hmac(secret.expose(), &format!("{time}\n{}", secret.expose()));
        let signature = STANDARD.encode_to_string(signature);
        let joint = if address.contains('?') { '&' } else { '?' };
        let signature = utf8_percent_encode(&signature, NON_ALPHANUMERIC);
        address.push_str(&format!("{joint}timestamp={time}&sign={signature}"));
    }
    // People are called for what is urgent; and only those whose number also stands in the text.
    let called: &[String] = if message.urgent { at_mobiles } else { &[] };
    let calls: String = called.iter().map(|mobile| format!(" @{mobile}")).collect();
    let at = json!({ "atMobiles": called, "isAtAll": false });
    let body = match format {
        MessageFormat::Text => {
            json!({ "msgtype": "text", "text": { "content": message.text(DINGTALK_BYTES) + &calls }, "at": at })
        }
        MessageFormat::Markdown => {
            let text = message.markdown(DINGTALK_BYTES);
            let text = if calls.is_empty() { text } else { format!("{text}\n\n{}", calls.trim_start()) };
            json!({ "msgtype": "markdown", "markdown": { "title": message.title, "text": text }, "at": at })
        }
    };
    post(&address, Vec::new(), body.to_string())
}

/// A WeCom robot: the key stands in its address, texts are short.
pub(super) fn wecom(url: &Secret, message: &Message) -> Request {
    let body = json!({ "msgtype": "text", "text": { "content": message.text(WECOM_BYTES) } });
    post(url.expose(), Vec::new(), body.to_string())
}

/// A Feishu robot: the signature stands in the body, over nothing, by time and secret.
pub(super) fn feishu(url: &Secret, secret: Option<&Secret>, message: &Message, now: Timestamp) -> Request {
    // A name of a file must not call everybody: text messages know one element.
    let text = message.text(FEISHU_BYTES).replace("<at", "< at");
    let mut body = json!({ "msg_type": "text", "content": { "text": text } });
    if let Some(secret) = secret {
        let time = now.as_second();
        let signature = hmac(&format!("{time}\n{}", secret.expose()), "");
        body["timestamp"] = time.to_string().into();
        body["sign"] = STANDARD.encode_to_string(signature).into();
    }
    post(url.expose(), Vec::new(), body.to_string())
}

/// A Slack webhook.
pub(super) fn slack(url: &Secret, message: &Message) -> Request {
    // Slack's own three escapes, without which `<!channel>` in a name would call everybody.
    let text = message.text(SLACK_BYTES).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    post(url.expose(), Vec::new(), json!({ "text": text }).to_string())
}

/// Any address that reads what Alertmanager sends (`webhook_config`, version 4).
pub(super) fn webhook(
    url: &Secret,
    (bearer, secret): (Option<&Secret>, Option<&Secret>),
    (channel, host): (&str, &str),
    notice: &Notice,
) -> Request {
    let body = alertmanager(channel, host, notice).to_string();
    let mut headers = Vec::new();
    if let Some(bearer) = bearer {
        headers.push(("authorization", format!("Bearer {}", bearer.expose())));
    }
    if let Some(secret) = secret {
        let signature: String = hmac(secret.expose(), &body).iter().map(|byte| format!("{byte:02x}")).collect();
        headers.push(("x-cos-signature", format!("sha256={signature}")));
    }
    post(url.expose(), headers, body)
}

fn alertmanager(channel: &str, host: &str, notice: &Notice) -> Value {
    let status = |firing: bool| if firing { "firing" } else { "resolved" };
    let alerts: Vec<Value> = notice
        .alerts
        .iter()
        .map(|alert| {
            let mut labels = json!(alert.labels);
            labels["alertname"] = alert.rule.name.into();
            labels["severity"] = alert.rule.severity.word().into();
            labels["instance"] = host.into();
            json!({
                "status": status(alert.ends.is_none()),
                "labels": labels,
                "annotations": { "summary": alert.summary, "description": alert.detail },
                "startsAt": alert.starts.to_string(),
                // Alertmanager's own word for "not yet".
                "endsAt": alert.ends.map_or_else(|| "0001-01-01T00:00:00Z".to_owned(), |ends| ends.to_string()),
                "generatorURL": "",
                "fingerprint": fingerprint(&alert.fingerprint()),
            })
        })
        .collect();
    let common = |part: &str| -> Value {
        let mut all = alerts.iter().filter_map(|alert| alert[part].as_object());
        let mut first = all.next().cloned().unwrap_or_default();
        for other in all {
            first.retain(|name, value| other.get(name) == Some(value));
        }
        Value::Object(first)
    };
    json!({
        "version": "4",
        "groupKey": notice.key,
        "truncatedAlerts": 0,
        "status": status(notice.is_firing()),
        "receiver": channel,
        "groupLabels": notice.group,
        "commonLabels": common("labels"),
        "commonAnnotations": common("annotations"),
        "externalURL": "",
        "alerts": alerts,
    })
}

/// Sixteen hexadecimal digits, as Alertmanager's are.
fn fingerprint(text: &str) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
    digest.as_ref()[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What an answer of DingTalk means: a refusal comes with HTTP 200.
pub(super) fn read_dingtalk(answer: &Answer) -> Result<(), Refusal> {
    let (code, message) = code(answer, &["errcode"], "errmsg")?;
    match code {
        0 => Ok(()),
        // 130101: more than 20 messages a minute. 410100 and 660026 say the same of other limits.
        130_101 | 410_100 | 660_026 => Err(Refusal::Again { reason: message, after: Some(DINGTALK_MUTED) }),
        -1 => Err(Refusal::again(message)),
        310_000 => Err(Refusal::Never {
            reason: message,
            hint: Some(
                "the robot's security settings: give its signing secret as `secret`, add `cos watch` to its keywords, or this machine to its addresses; check the clock",
            ),
        }),
        _ => Err(Refusal::Never {
            reason: message,
            hint: Some("check the robot's address (`url`) and that it is not turned off"),
        }),
    }
}

/// What an answer of WeCom means.
pub(super) fn read_wecom(answer: &Answer) -> Result<(), Refusal> {
    let (code, message) = code(answer, &["errcode"], "errmsg")?;
    match code {
        0 => Ok(()),
        45_009 => Err(Refusal::Again { reason: message, after: Some(MUTED) }),
        -1 => Err(Refusal::again(message)),
        _ => Err(Refusal::Never { reason: message, hint: Some("check the robot's address (`url`) with its key") }),
    }
}

/// What an answer of Feishu means; old robots answer `StatusCode` instead of `code`.
pub(super) fn read_feishu(answer: &Answer) -> Result<(), Refusal> {
    let (code, message) = code(answer, &["code", "StatusCode"], "msg")?;
    match code {
        0 => Ok(()),
        // 11232: limit of the platform; 9499: too many requests.
        11_232 | 9499 => Err(Refusal::Again { reason: message, after: Some(MUTED) }),
        19_021 | 19_022 | 19_024 => Err(Refusal::Never {
            reason: message,
            hint: Some(
                "the robot's security settings: give its signing secret as `secret`, add `cos watch` to its keywords, or this machine to its addresses; check the clock",
            ),
        }),
        _ => Err(Refusal::Never { reason: message, hint: Some("check the robot's address (`url`)") }),
    }
}

/// What an answer of Slack or of a webhook means: its status tells.
pub(super) fn read_status(answer: &Answer) -> Result<(), Refusal> {
    let said = String::from_utf8_lossy(&answer.body);
    let reason = || format!("HTTP {} {}", answer.status, said.trim());
    match answer.status {
        200..300 => Ok(()),
        408 | 425 | 500..600 => Err(Refusal::Again { reason: reason(), after: answer.retry_after }),
        429 => Err(Refusal::Again { reason: reason(), after: Some(answer.retry_after.unwrap_or(MUTED)) }),
        401..=403 => Err(Refusal::Never {
            reason: reason(),
            hint: Some("check the token (`bearer`) and the `secret` of the channel"),
        }),
        300..=399 => Err(Refusal::Never {
            reason: reason(),
            hint: Some("redirections are not followed: give the final address as `url`"),
        }),
        _ => Err(Refusal::Never { reason: reason(), hint: Some("check the address (`url`) of the channel") }),
    }
}

/// The code and message in a JSON answer, after its status was looked at.
fn code(answer: &Answer, names: &[&str], message: &str) -> Result<(i64, String), Refusal> {
    read_status(answer)?;
    let no_robot = || Refusal::Never {
        reason: "the answer is not a robot's".to_owned(),
        hint: Some("a proxy or another server answers at this address: check `url`"),
    };
    let read: Value = serde_json::from_slice(&answer.body).map_err(|_| no_robot())?;
    let code = names.iter().find_map(|name| read[*name].as_i64()).ok_or_else(no_robot)?;
    let message = read[message].as_str().unwrap_or("no reason was given");
    Ok((code, format!("{message} (code {code})")))
}
