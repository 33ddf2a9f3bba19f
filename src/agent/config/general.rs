//! What holds for the whole agent: log, queue, bandwidth, addresses.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use crate::agent::settings::{BandwidthSettings, BandwidthWindow, LogFormat, LogSettings, QueueSettings};
use crate::base::size::MIB;
use crate::events::log::Level;

use super::reader::{Place, Reader, Record};

/// Files that may wait. *Source:* about 200 bytes of journal each, so 400 MB. *Applies:* all projects together.
const MAX_FILES: u64 = 2_000_000;

pub(super) fn version(reader: &mut Reader<'_>, record: &Record<'_>) {
    let place = record.get("version");
    let version = reader.count(place.clone(), 0, u64::MAX);
    if let (Some(place), Some(number)) = (place, version)
        && number != 1
    {
        reader.refuse(&place, format!("version {number} is not known here; write 1"));
    }
}

pub(super) fn log(reader: &mut Reader<'_>, record: &Record<'_>) -> LogSettings {
    let keys = reader.record(record, "log");
    let levels = Level::ALL.map(|level| (level.word(), level));
    let formats = [("json", LogFormat::Json), ("logfmt", LogFormat::Logfmt), ("text", LogFormat::Text)];
    LogSettings {
        level: reader.choice(keys.get("level"), &levels).unwrap_or(Level::Info),
        format: reader.choice(keys.get("format"), &formats).unwrap_or(LogFormat::Json),
        stdout: reader.flag(keys.get("stdout")).unwrap_or(true),
        file: reader.path(keys.get("file")),
        max_size: reader.size(keys.get("max_size")).unwrap_or(100 * MIB),
        keep: reader.small(keys.get("keep"), 0, 1000).unwrap_or(5),
    }
}

pub(super) fn queue(reader: &mut Reader<'_>, record: &Record<'_>) -> QueueSettings {
    let keys = reader.record(record, "queue");
    QueueSettings {
        max_files: reader.count(keys.get("max_files"), 1, u64::MAX).unwrap_or(MAX_FILES),
        warn_ratio: reader
            .value(keys.get("warn_ratio"), "a share above 0 and up to 1, such as 0.8 or 80%", |text| {
                let share = match text.strip_suffix('%') {
                    Some(percent) => percent.parse::<f64>().ok().map(|percent| percent / 100.0),
                    None => text.parse().ok(),
                };
                share.filter(|share| *share > 0.0 && *share <= 1.0)
            })
            .unwrap_or(0.8),
    }
}

pub(super) fn bandwidth(reader: &mut Reader<'_>, record: &Record<'_>) -> BandwidthSettings {
    let keys = reader.record(record, "bandwidth");
    let limit = reader.rate(keys.get("limit")).flatten();
    let mut schedule = Vec::new();
    for place in keys.get("schedule").map(|list| list.items()).unwrap_or_default() {
        if !reader.is_record(&place) {
            continue;
        }
        for name in ["from", "to", "limit"] {
            if place.get(name).is_none() {
                reader.refuse(&place, format!("it has no `{name}`"));
            }
        }
        let from = reader.value(place.get("from"), TIME, minutes);
        let to = reader.value(place.get("to"), TIME, minutes);
        let limit = reader.rate(place.get("limit"));
        let (Some(from), Some(to), Some(limit)) = (from, to, limit) else { continue };
        if from == to {
            reader.refuse(&place, "`from` and `to` are one time: for the whole day set `bandwidth.limit`");
        }
        schedule.push(BandwidthWindow { from, to, limit });
    }
    BandwidthSettings { limit, schedule }
}

const TIME: &str = "a time of the day in quotes, such as \"08:30\"";

/// Minutes after midnight; 24:00 is the end of the day.
fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    if minutes.len() != 2 {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    match (hours, minutes) {
        (24, 0) => Some(0),
        (0..24, 0..60) => Some(hours * 60 + minutes),
        _ => None,
    }
}

pub(super) fn listen(reader: &mut Reader<'_>, record: &Record<'_>) -> Option<SocketAddr> {
    let keys = reader.record(record, "metrics");
    let place = keys.get("listen")?;
    let address = reader.value(
        Some(place.clone()),
        "an address and a port such as 127.0.0.1:9464, or off",
        |text| match text.strip_prefix("localhost:").or_else(|| text.strip_prefix(':')) {
            _ if text.eq_ignore_ascii_case("off") => Some(None),
            Some(port) => format!("127.0.0.1:{port}").parse::<SocketAddr>().ok().map(Some),
            None => text.parse().ok().map(Some),
        },
    )??;
    if !address.ip().is_loopback() {
        reader.warn(&place, "metrics can be read from other machines, and nobody is asked for a password");
    }
    Some(address)
}

/// Places that are emptied when the machine starts, or by cleaners while it runs.
const FLEETING: [&str; 5] = ["/tmp", "/var/tmp", "/run", "/var/run", "/dev/shm"];

/// The state directory that is meant, and the default when there is none: systemd's, or `user` of the user.
pub(super) fn state_dir(reader: &mut Reader<'_>, record: &Record<'_>, default: &str) -> PathBuf {
    let place = record.get("state_dir");
    if let Some(path) = reader.path(place.clone()) {
        if let Some(place) = place {
            fleeting(reader, &place, &path);
        }
        return path;
    }
    let from_systemd = reader.environment.get("STATE_DIRECTORY").and_then(|list| list.split(':').next());
    if let Some(directory) = from_systemd {
        return PathBuf::from(directory);
    }
    let state = reader.environment.get("XDG_STATE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let state = state.or_else(|| reader.environment.home().map(|home| home.join(".local/state")));
    match state {
        Some(state) => state.join("cos/watch").join(default),
        None => {
            if place.is_none() {
                reader.refuse_all("there is no home directory to keep the agent's state in; set state_dir");
            }
            PathBuf::new()
        }
    }
}

fn fleeting(reader: &mut Reader<'_>, place: &Place<'_>, path: &Path) {
    if let Some(fleeting) = FLEETING.iter().find(|fleeting| path.starts_with(fleeting)) {
        reader.warn(
            place,
            format!("what lies in {fleeting} does not last: the agent would begin anew, and look at every file again"),
        );
    }
}
