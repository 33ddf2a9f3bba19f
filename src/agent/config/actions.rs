//! What is run after uploads.

use std::time::Duration;

use crate::agent::settings::{ActionKind, ActionSettings};
use crate::base::document::Value;

use super::reader::{Place, Reader, Record};

/// What arguments can name of a file.
pub const FIELDS: [&str; 6] = ["path", "key", "bucket", "uri", "project", "size"];

pub(super) fn read(reader: &mut Reader<'_>, record: &Record<'_>) -> Vec<ActionSettings> {
    let Some(list) = record.get("actions") else { return Vec::new() };
    let mut actions: Vec<ActionSettings> = Vec::new();
    for (index, place) in list.items().into_iter().enumerate() {
        if !reader.is_record(&place) {
            continue;
        }
        let Some(action) = action(reader, &place, index) else { continue };
        if actions.iter().any(|other| other.name == action.name) {
            reader.refuse(&place, format!("another action is called `{}`", action.name));
        }
        actions.push(action);
    }
    actions
}

fn action(reader: &mut Reader<'_>, place: &Place<'_>, index: usize) -> Option<ActionSettings> {
    // Every upload is proved before it counts, so there is no earlier moment to choose.
    reader.choice(place.get("after"), &[("verified", ())]);
    let debounce = reader.duration_or_zero(place.get("debounce")).filter(|time| !time.is_zero());
    let timeout = reader.duration(place.get("timeout")).unwrap_or(Duration::from_secs(60));
    let enabled = reader.flag(place.get("enabled")).unwrap_or(true);
    let name = reader.word(place.get("name"));
    let (kind, what) = match (place.get("exec"), place.get("ssh")) {
        (Some(exec), None) => ("exec", exec_kind(reader, &exec)),
        (None, Some(ssh)) => ("ssh", ssh_kind(reader, &ssh)),
        (Some(_), Some(ssh)) => {
            reader.refuse(&ssh, "an action is either `exec` or `ssh`");
            return None;
        }
        (None, None) => {
            reader.refuse(place, "an action needs `exec` or `ssh`");
            return None;
        }
    };
    let name = name.unwrap_or_else(|| format!("{kind}-{}", index + 1));
    Some(ActionSettings { name, what: what?, debounce, timeout, enabled })
}

/// Program and arguments; a field that there is not stays as it is and is told.
fn argv(reader: &mut Reader<'_>, holder: &Place<'_>, place: Option<Place<'_>>) -> Option<Vec<String>> {
    let Some(place) = place else {
        reader.refuse(holder, "it has no `argv`: the program and its arguments, in a list");
        return None;
    };
    if !matches!(place.node.value, Value::List(_)) {
        reader.refuse(&place, "write a list of the program and its arguments: no shell takes it apart");
        return None;
    }
    let mut argv = Vec::new();
    for item in place.items() {
        let text = reader.text(Some(item.clone()))?;
        if text.contains('\0') {
            reader.refuse(&item, "an argument holds no NUL");
        }
        if let Some(word) = strange_field(&text) {
            reader.warn(&item, format!("`{{{word}}}` is none of {{{}}} and stays as it is", FIELDS.join("}, {")));
        }
        argv.push(text);
    }
    if argv.first().is_none_or(|program| program.trim().is_empty()) {
        reader.refuse(&place, "the program is missing");
        return None;
    }
    Some(argv)
}

/// A word in braces that looks like a field and is none.
fn strange_field(text: &str) -> Option<&str> {
    let words = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(word, _)| word);
    let looks = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    words.filter(looks).find(|word| !FIELDS.contains(word))
}

fn exec_kind(reader: &mut Reader<'_>, place: &Place<'_>) -> Option<ActionKind> {
    if matches!(place.node.value, Value::List(_)) {
        let argv = argv(reader, place, Some(place.clone()))?;
        return Some(ActionKind::Exec { argv, environment: Vec::new() });
    }
    if !reader.is_record(place) {
        return None;
    }
    let argv = argv(reader, place, place.get("argv"));
    let mut environment = Vec::new();
    if let Some(variables) = place.get("env")
        && reader.is_record(&variables)
    {
        for member in variables.node.members() {
            let Some(value) = variables.get(&member.name) else { continue };
            if member.name.is_empty() || member.name.contains(['=', '\0']) {
                reader.refuse(&value, "this is no name of a variable");
            } else if let Some(text) = reader.text(Some(value)) {
                environment.push((member.name.clone(), text));
            }
        }
    }
    Some(ActionKind::Exec { argv: argv?, environment })
}

fn ssh_kind(reader: &mut Reader<'_>, place: &Place<'_>) -> Option<ActionKind> {
    if !reader.is_record(place) {
        return None;
    }
    let host = match place.get("host") {
        // What begins with a hyphen would be an option of ssh.
        Some(host) => reader.value(Some(host), "HOST or USER@HOST", |text| {
            let is_host = !text.is_empty() && !text.starts_with('-') && !text.contains(char::is_whitespace);
            is_host.then(|| text.to_owned())
        }),
        None => {
            reader.refuse(place, "it has no `host`");
            None
        }
    };
    let port = reader.small(place.get("port"), 1, 65_535).and_then(|port| u16::try_from(port).ok());
    let identity = reader.path(place.get("identity"));
    let argv = argv(reader, place, place.get("argv"));
    Some(ActionKind::Ssh { host: host?, port, identity, argv: argv? })
}
