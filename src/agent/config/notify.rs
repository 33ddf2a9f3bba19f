//! Who is told, and when.

use std::time::Duration;

use crate::agent::settings::{
    AlertSettings, ChannelKind, ChannelSettings, InhibitSettings, MailSecurity, MessageFormat, RuleSettings,
};
use crate::base::document::Value;
use crate::base::redact::Secret;

use super::reader::{Place, Reader, Record, duration};
use super::references::refers;

/// The rules that there are.
pub const RULES: [&str; 14] = [
    "UploadFailureRatio",
    "FileFailed",
    "OldestPendingAge",
    "QueueSaturated",
    "BreakerOpen",
    "WatchOverflow",
    "WatcherDead",
    "WatchLimit",
    "RootMissing",
    "JournalDegraded",
    "DiskLow",
    "CredentialsExpiring",
    "ConfigReloadFailed",
    "ClockSkew",
];

/// Which keys belong to a type of channel, beside `name` and `type`.
const KEYS_OF: [(&str, &[&str]); 6] = [
    ("dingtalk", &["url", "secret", "format", "at_mobiles"]),
    ("wecom", &["url"]),
    ("feishu", &["url", "secret"]),
    ("slack", &["url"]),
    ("webhook", &["url", "secret", "bearer"]),
    ("mail", &["server", "security", "user", "password", "from", "to"]),
];

pub(super) fn channels(reader: &mut Reader<'_>, record: &Record<'_>) -> Vec<ChannelSettings> {
    let Some(list) = record.get("notify") else { return Vec::new() };
    let mut channels: Vec<ChannelSettings> = Vec::new();
    for place in list.items() {
        if !reader.is_record(&place) {
            continue;
        }
        let name_place = place.get("name");
        let name = reader.word(name_place.clone());
        if name_place.is_none() {
            reader.refuse(&place, "it has no `name`");
        }
        let kind = kind(reader, &place);
        let (Some(name), Some(kind)) = (name, kind) else { continue };
        if let (true, Some(place)) = (channels.iter().any(|other| other.name == name), &name_place) {
            reader.refuse(place, format!("another channel is called `{name}`"));
        }
        channels.push(ChannelSettings { name, kind });
    }
    channels
}

fn kind(reader: &mut Reader<'_>, place: &Place<'_>) -> Option<ChannelKind> {
    let Some(type_place) = place.get("type") else {
        reader.refuse(place, "it has no `type`: write dingtalk, wecom, feishu, slack, webhook or mail");
        return None;
    };
    let words: Vec<(&str, &(&str, &[&str]))> = KEYS_OF.iter().map(|entry| (entry.0, entry)).collect();
    let (word, keys) = *reader.choice(Some(type_place), &words)?;
    for member in place.node.members() {
        let known = keys.contains(&member.name.as_str()) || matches!(member.name.as_str(), "name" | "type");
        // What belongs to no type is told as unknown.
        let is_of_another = KEYS_OF.iter().any(|(_, keys)| keys.contains(&member.name.as_str()));
        if let (false, true, Some(other)) = (known, is_of_another, place.get(&member.name)) {
            reader.refuse(&other, format!("a channel of type {word} has no such key"));
        }
    }
    if word == "mail" {
        return mail(reader, place);
    }
    let url = url(reader, place);
    let secret = reader.secret(place.get("secret"));
    let bearer = reader.secret(place.get("bearer"));
    Some(match word {
        "dingtalk" => {
            let numbers = reader.texts(place.get("at_mobiles")).unwrap_or_default();
            let forms = [("text", MessageFormat::Text), ("markdown", MessageFormat::Markdown)];
            let format = reader.choice(place.get("format"), &forms).unwrap_or_default();
            let at_mobiles = numbers.into_iter().map(|(_, text)| text).collect();
            ChannelKind::DingTalk { url: url?, secret, format, at_mobiles }
        }
        "wecom" => ChannelKind::WeCom { url: url? },
        "feishu" => ChannelKind::Feishu { url: url?, secret },
        "slack" => ChannelKind::Slack { url: url? },
        _ => ChannelKind::Webhook { url: url?, bearer, secret },
    })
}

/// The address of a channel: a secret, because its query lets anyone write there.
fn url(reader: &mut Reader<'_>, channel: &Place<'_>) -> Option<Secret> {
    let Some(place) = channel.get("url") else {
        reader.refuse(channel, "it has no `url`");
        return None;
    };
    let secret = reader.secret(Some(place.clone()))?;
    let text = secret.expose();
    if refers(text) {
        // Only looked at, not used.
        return Some(secret);
    }
    let (plain, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
        (Some(rest), _) => (false, rest),
        (None, Some(rest)) => (true, rest),
        (None, None) => {
            reader.refuse(&place, "its value is no address that begins with https:// or http://");
            return None;
        }
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        reader.refuse(&place, "its value is no address");
        return None;
    }
    if plain && !is_loopback(host) {
        reader.warn(&place, "messages go over an open connection: the address begins with http://");
    }
    Some(secret)
}

pub(super) fn is_loopback(host: &str) -> bool {
    let host = host.rsplit('@').next().unwrap_or(host);
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(rest),
        None => host.split(':').next().unwrap_or(host),
    };
    name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn mail(reader: &mut Reader<'_>, place: &Place<'_>) -> Option<ChannelKind> {
    let needed = |reader: &mut Reader<'_>, name: &str, what: &str| {
        let found = place.get(name);
        if found.is_none() {
            reader.refuse(place, format!("it has no `{name}`: {what}"));
        }
        found
    };
    let server_place = needed(reader, "server", "HOST:PORT of the mail server");
    let server = reader.value(server_place.clone(), "HOST:PORT, such as smtp.example.com:465", |text| {
        let (host, port) = text.rsplit_once(':')?;
        port.parse::<u16>().ok().filter(|port| *port > 0)?;
        (!host.is_empty() && !host.contains(char::is_whitespace)).then(|| text.to_owned())
    });
    let is_address = |text: &str| {
        let parts = text.rsplit_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
        parts && !text.contains(|c: char| c.is_control())
    };
    let from = needed(reader, "from", "the sender's address");
    let from =
        reader.value(from, "an address such as cos@example.com", |text| is_address(text).then(|| text.to_owned()));
    let to_place = needed(reader, "to", "the receivers' addresses");
    let mut to = Vec::new();
    for (item, text) in reader.texts(to_place.clone()).unwrap_or_default() {
        if is_address(&text) {
            to.push(text);
        } else {
            reader.refuse(
                &item,
                format!("`{}` is not allowed: write an address such as ops@example.com", item.written()),
            );
        }
    }
    if let (Some(place), true) = (&to_place, to.is_empty()) {
        reader.refuse(place, "nobody would get the mail");
    }
    let implied = match &server {
        Some(server) if server.ends_with(":465") => MailSecurity::Tls,
        _ => MailSecurity::StartTls,
    };
    let words = [("tls", MailSecurity::Tls), ("starttls", MailSecurity::StartTls), ("plain", MailSecurity::Plain)];
    let security_place = place.get("security");
    let security = reader.choice(security_place.clone(), &words).unwrap_or(implied);
    let (user_place, password_place) = (place.get("user"), place.get("password"));
    let login = match (reader.word(user_place.clone()), reader.secret(password_place.clone())) {
        (Some(user), Some(password)) => Some((user, password)),
        (Some(_), None) if password_place.is_none() => {
            reader.refuse(place, "`user` is there, and no `password`");
            None
        }
        (None, Some(_)) if user_place.is_none() => {
            reader.refuse(place, "`password` is there, and no `user`");
            None
        }
        _ => None,
    };
    if let (MailSecurity::Plain, Some(place), Some(server)) = (security, &security_place, &server)
        && !is_loopback(server)
    {
        if login.is_some() {
            reader.refuse(place, "the password would go over an open connection: write tls or starttls");
        } else {
            reader.warn(place, "mail goes to another machine over an open connection");
        }
    }
    Some(ChannelKind::Mail { server: server?, security, login, from: from?, to })
}

pub(super) fn alerts(reader: &mut Reader<'_>, record: &Record<'_>, channels: &[ChannelSettings]) -> AlertSettings {
    let keys = reader.record(record, "alerts");
    let group_by = reader.texts(keys.get("group_by"));
    let minutes = |count: u64| Duration::from_secs(count * 60);
    AlertSettings {
        group_by: match group_by {
            Some(labels) => labels.into_iter().map(|(_, label)| label).collect(),
            None => vec!["project".to_owned(), "rule".to_owned()],
        },
        group_wait: reader.duration_or_zero(keys.get("group_wait")).unwrap_or(Duration::from_secs(30)),
        group_interval: reader.duration(keys.get("group_interval")).unwrap_or(minutes(5)),
        repeat_interval: reader.duration(keys.get("repeat_interval")).unwrap_or(minutes(240)),
        resolve_after: reader.duration_or_zero(keys.get("resolve_after")).unwrap_or(minutes(1)),
        rules: rules(reader, keys.get("rules"), channels),
        inhibit: inhibitions(reader, keys.get("inhibit")),
    }
}

/// A name of a rule that there is.
fn rule_name(reader: &mut Reader<'_>, place: Option<Place<'_>>) -> Option<String> {
    let place = place?;
    let text = reader.word(Some(place.clone()))?;
    if let Some(name) = RULES.iter().find(|name| name.eq_ignore_ascii_case(text.trim())) {
        return Some((*name).to_owned());
    }
    let near = RULES.iter().min_by_key(|name| strsim::damerau_levenshtein(name, &text));
    let near = near.filter(|name| strsim::damerau_levenshtein(name, &text) * 3 <= name.len());
    let hint = match near {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("there are {}", RULES.join(", ")),
    };
    reader.refuse(&place, format!("there is no rule `{}`; {hint}", place.written()));
    None
}

fn rules(reader: &mut Reader<'_>, list: Option<Place<'_>>, channels: &[ChannelSettings]) -> Vec<RuleSettings> {
    let mut rules: Vec<RuleSettings> = Vec::new();
    for place in list.map(|list| list.items()).unwrap_or_default() {
        if !reader.is_record(&place) {
            continue;
        }
        if place.get("name").is_none() {
            reader.refuse(&place, "it has no `name` of a rule");
        }
        let name = rule_name(reader, place.get("name"));
        let mut named = Vec::new();
        for (item, channel) in reader.texts(place.get("channels")).unwrap_or_default() {
            if !channels.iter().any(|other| other.name == channel) {
                reader.refuse(&item, format!("no channel of `notify` is called `{}`", item.written()));
            }
            named.push(channel);
        }
        let threshold =
            reader.value(place.get("threshold"), "a number, a share such as 5%, or a time such as 15m", |text| {
                let number = match text.strip_suffix('%') {
                    Some(percent) => percent.trim().parse::<f64>().ok().map(|percent| percent / 100.0),
                    None => text.parse().ok().or_else(|| duration(text).map(|time| time.as_secs_f64())),
                };
                number.filter(|number| number.is_finite() && *number >= 0.0)
            });
        let lasting = reader.duration_or_zero(place.get("for"));
        let enabled = reader.flag(place.get("enabled")).unwrap_or(true);
        let Some(name) = name else { continue };
        if rules.iter().any(|other| other.name == name) {
            reader.refuse(&place, format!("`{name}` stands here a second time"));
        }
        rules.push(RuleSettings { name, enabled, threshold, lasting, channels: named });
    }
    rules
}

fn inhibitions(reader: &mut Reader<'_>, list: Option<Place<'_>>) -> Vec<InhibitSettings> {
    let mut inhibitions = Vec::new();
    for place in list.map(|list| list.items()).unwrap_or_default() {
        if !reader.is_record(&place) {
            continue;
        }
        let (source_place, targets_place) = (place.get("source"), place.get("targets"));
        if source_place.is_none() || targets_place.is_none() {
            reader.refuse(&place, "it needs `source` and `targets`: rules that there are");
        }
        let source = rule_name(reader, source_place);
        let items = targets_place.map(|targets| targets.items()).unwrap_or_default();
        let targets: Vec<String> = items.into_iter().filter_map(|item| rule_name(reader, Some(item))).collect();
        let equal = reader.texts(place.get("equal")).unwrap_or_default();
        let Some(source) = source else { continue };
        if targets.contains(&source) {
            reader.refuse(&place, format!("`{source}` would mute itself"));
        }
        inhibitions.push(InhibitSettings {
            source,
            targets,
            equal: equal.into_iter().map(|(_, label)| label).collect(),
        });
    }
    inhibitions
}

/// The type of a channel that an address tells; for files whose form has none.
pub(super) fn type_of_url(url: &str) -> &'static str {
    let host = url.split("://").nth(1).unwrap_or_default().split('/').next().unwrap_or_default();
    let under = |domain: &str| host == domain || host.ends_with(&format!(".{domain}"));
    if under("dingtalk.com") {
        "dingtalk"
    } else if under("weixin.qq.com") {
        "wecom"
    } else if under("feishu.cn") || under("larksuite.com") {
        "feishu"
    } else if under("slack.com") {
        "slack"
    } else {
        "webhook"
    }
}

/// Whether a node is a text alone.
pub(super) fn is_text(value: &Value) -> bool {
    matches!(value, Value::Text(_) | Value::Plain(_))
}
