//! Projects: directories with one destination, and how their files get there.

use std::path::PathBuf;
use std::time::Duration;

use crate::agent::key::{DEFAULT_TEMPLATE, Field, KeyTemplate};
use crate::agent::rules::check_pattern;
use crate::agent::settings::{
    AccessSettings, BreakerSettings, Compare, CompleteMode, CompleteSettings, DeleteSettings, OnChange, PatternText,
    ProjectSettings, RetrySettings,
};
use crate::agent::source::{EventKinds, Symlinks, WatchMode};
use crate::base::size::{GIB, MIB};
use crate::base::uri::ObjectUri;

use super::actions;
use super::reader::{Place, Reader, Record, written};
use super::references::refers;

/// A project, and where its parts stand.
pub(super) struct Read<'a> {
    pub(super) settings: ProjectSettings,
    pub(super) name: Option<Place<'a>>,
    /// The places of its roots, in their order.
    pub(super) roots: Vec<Place<'a>>,
}

/// A project of a record whose layers are: what overrides, the project itself, the defaults.
pub(super) fn read<'a>(reader: &mut Reader<'_>, record: &Record<'a>, own: &Place<'a>) -> Option<Read<'a>> {
    let name_place = own.get("name");
    let name = match &name_place {
        Some(place) => reader.value(Some(place.clone()), "1 to 64 letters, digits, `.`, `_` and `-`", |text| {
            let plain = |c: char| c.is_alphanumeric() || "._-".contains(c);
            ((1..=64).contains(&text.len()) && text.chars().all(plain)).then(|| text.to_owned())
        }),
        None => {
            reader.refuse(own, "it has no `name`");
            None
        }
    };
    let mut roots = Vec::new();
    let mut paths: Vec<PathBuf> = Vec::new();
    let listed = own.get("paths").map(|place| place.items()).unwrap_or_default();
    if listed.is_empty() {
        reader.refuse(own, "it has no `paths` to watch");
    }
    for place in listed {
        let Some(path) = reader.path(Some(place.clone())) else { continue };
        if paths.contains(&path) {
            reader.refuse(&place, format!("`{}` is watched by this project already", path.display()));
        } else {
            paths.push(path);
            roots.push(place);
        }
    }
    let dest = destination(reader, record, own);
    // Also of a project without name or destination: all that is wrong is told at once.
    let settings =
        manner(reader, record, name.clone().unwrap_or_default(), paths, dest.clone().unwrap_or_else(anywhere));
    (name.is_some() && dest.is_some()).then_some(Read { settings, name: name_place, roots })
}

/// Looks at keys that hold for all projects, although there may be none.
pub(super) fn check_defaults(reader: &mut Reader<'_>, record: &Record<'_>) {
    manner(reader, record, "defaults".to_owned(), Vec::new(), anywhere());
}

/// A destination that forbids no key.
fn anywhere() -> ObjectUri {
    ObjectUri { scheme: Default::default(), profile: None, bucket: "bucket".to_owned(), key: String::new() }
}

fn destination(reader: &mut Reader<'_>, record: &Record<'_>, own: &Place<'_>) -> Option<ObjectUri> {
    let Some(place) = own.get("dest") else {
        reader.refuse(own, "it has no `dest`, such as cos://BUCKET/PREFIX/");
        return None;
    };
    let text = reader.word(Some(place.clone()))?;
    let mut uri: ObjectUri = match text.parse() {
        Ok(uri) => uri,
        Err(_) if refers(place.written()) => {
            reader.refuse(
                &place,
                format!("`{}` does not give an object URI such as cos://BUCKET/PREFIX/", place.written()),
            );
            return None;
        }
        Err(error) => {
            reader.refuse(&place, error.to_string());
            return None;
        }
    };
    if uri.key.contains(char::is_control) || uri.key.split('/').any(|part| matches!(part, "." | "..")) {
        reader.refuse(&place, "its prefix holds a control character, `.` or `..`");
    }
    if uri.key.starts_with('/') {
        reader.refuse(&place, "its prefix begins with a slash");
    }
    let own_profile = own.get("profile");
    if let Some(profile) = reader.word(record.get("profile")) {
        match (&uri.profile, own_profile) {
            (Some(other), Some(place)) if *other != profile => {
                reader.refuse(&place, format!("`dest` names the profile `{other}`, and this is another one"));
            }
            (Some(_), _) => {}
            (None, _) => uri.profile = Some(profile),
        }
    }
    Some(uri)
}

fn manner(
    reader: &mut Reader<'_>,
    record: &Record<'_>,
    name: String,
    paths: Vec<PathBuf>,
    dest: ObjectUri,
) -> ProjectSettings {
    let key = record.get("key");
    let template = reader.word(key.clone()).unwrap_or_else(|| DEFAULT_TEMPLATE.to_owned());
    let template = template.trim().to_owned();
    let parsed = match (KeyTemplate::parse(&template, &dest.key), &key) {
        (Ok(parsed), _) => Some(parsed),
        (Err(reason), Some(place)) => {
            reader.refuse(place, format!("`{}`: {reason}", place.written()));
            None
        }
        // The one that holds when there is none is right for every prefix.
        (Err(_), None) => None,
    };
    let complete = complete(reader, record);
    let retry = retry(reader, record);
    let breaker = reader.record(record, "breaker");
    let events = record.get("events");
    let qps = record.get("qps").or_else(|| reader.record(record, "limits").get("qps"));
    let settings = ProjectSettings {
        name,
        paths,
        dest,
        key: template,
        include: patterns(reader, record, "include"),
        exclude: patterns(reader, record, "exclude"),
        file_ext: endings(reader, record),
        ignore_temp: reader.flag(record.get("ignore_temp")).unwrap_or(true),
        events: kinds(reader, events),
        watch: reader
            .choice(
                record.get("watch"),
                &[("auto", WatchMode::Auto), ("events", WatchMode::Events), ("poll", WatchMode::Poll)],
            )
            .unwrap_or_default(),
        poll: reader.duration(record.get("poll")).unwrap_or(Duration::from_secs(30)),
        rescan: reader.duration(record.get("rescan")).unwrap_or(Duration::from_secs(3600)),
        canary: reader.duration_or_zero(record.get("canary")).unwrap_or(Duration::from_secs(60)),
        symlinks: reader
            .choice(record.get("symlinks"), &[("skip", Symlinks::Skip), ("follow", Symlinks::Follow)])
            .unwrap_or_default(),
        complete,
        compare: reader
            .choice(
                record.get("compare"),
                &[("size", Compare::Size), ("size+mtime", Compare::SizeAndTime), ("checksum", Compare::Checksum)],
            )
            .unwrap_or(Compare::SizeAndTime),
        workers: reader.small(record.get("workers"), 1, 100).unwrap_or(8),
        qps: reader.small(qps, 1, 1_000_000),
        retry,
        breaker: BreakerSettings {
            failures: reader.small(breaker.get("failures"), 1, 1000).unwrap_or(5),
            probe: reader.duration(breaker.get("probe")).unwrap_or(Duration::from_secs(5)),
        },
        delete: delete(reader, record),
        actions: actions::read(reader, record),
        storage_class: reader.value(record.get("storage_class"), "a storage class such as STANDARD_IA", |text| {
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
            (!text.is_empty() && text.chars().all(plain)).then(|| text.to_ascii_uppercase())
        }),
        part_size: part_size(reader, record),
        access: access(reader, record),
        own: Vec::new(),
    };
    if let Some(template) = parsed {
        collisions(reader, record, &settings, &template);
    }
    dangers(reader, record, &settings);
    settings
}

fn patterns(reader: &mut Reader<'_>, record: &Record<'_>, name: &str) -> Vec<PatternText> {
    let mut patterns = Vec::new();
    for (place, text) in reader.texts(record.get(name)).unwrap_or_default() {
        match check_pattern(&text) {
            Ok(()) => patterns.push(PatternText { text, place: reader.stands(&place) }),
            Err(reason) => reader.refuse(&place, format!("the pattern `{}` cannot be used: {reason}", place.written())),
        }
    }
    patterns
}

fn endings(reader: &mut Reader<'_>, record: &Record<'_>) -> Vec<String> {
    let mut endings = Vec::new();
    for (place, text) in reader.texts(record.get("file_ext")).unwrap_or_default() {
        let bare = text.trim().trim_start_matches("*.").trim_start_matches('.');
        if bare.is_empty() || bare.contains(['/', '*', '?']) {
            reader.refuse(&place, format!("`{}` is no ending of a name; write one such as .gz", place.written()));
        } else {
            endings.push(format!(".{bare}"));
        }
    }
    endings
}

fn kinds(reader: &mut Reader<'_>, place: Option<Place<'_>>) -> EventKinds {
    let mut kinds = EventKinds { create: true, write: true, rename: true, chmod: false, remove: false };
    let Some(texts) = reader.texts(place.clone()) else { return kinds };
    kinds = EventKinds { create: false, write: false, rename: false, chmod: false, remove: false };
    if let (true, Some(place)) = (texts.is_empty(), &place) {
        reader.refuse(place, "no kind of event is left; write some of create, write, rename, chmod and remove");
    }
    for (item, text) in texts {
        match text.trim().to_ascii_lowercase().as_str() {
            "create" => kinds.create = true,
            "write" => kinds.write = true,
            "rename" => kinds.rename = true,
            "chmod" => kinds.chmod = true,
            "remove" => kinds.remove = true,
            _ => reader.refuse(
                &item,
                format!("`{}` is not allowed: write create, write, rename, chmod or remove", item.written()),
            ),
        }
    }
    kinds
}

/// What may become of files that change while they are read.
const ON_CHANGE: [(&str, OnChange); 3] =
    [("wait", OnChange::Wait), ("snapshot", OnChange::Snapshot), ("upload", OnChange::Upload)];

fn complete(reader: &mut Reader<'_>, record: &Record<'_>) -> CompleteSettings {
    #[derive(Clone, Copy, PartialEq)]
    enum Mode {
        Auto,
        Silence,
        Marker,
    }
    let keys = reader.record(record, "complete");
    let mode_place = keys.get("mode");
    let mode = reader
        .choice(mode_place.clone(), &[("auto", Mode::Auto), ("silence", Mode::Silence), ("marker", Mode::Marker)]);
    let marker_place = keys.get("marker");
    let marker = reader.value(marker_place.clone(), "a name with `{name}` in it, such as {name}.done", |text| {
        let rest = text.replacen("{name}", "", 1);
        let is_name = rest.len() < text.len() && !rest.is_empty() && !rest.contains(['/', '\0', '{', '}']);
        is_name.then(|| text.to_owned())
    });
    let mode = match (mode, marker) {
        (Some(Mode::Marker) | None, Some(pattern)) => CompleteMode::Marker(pattern),
        (Some(Mode::Marker), None) => {
            if let (Some(place), None) = (&mode_place, &marker_place) {
                reader.refuse(place, "this mode needs `marker`, such as \"{name}.done\"");
            }
            CompleteMode::Auto
        }
        (Some(_), Some(_)) => {
            if let Some(place) = &marker_place {
                reader.refuse(place, "a marker needs `mode: marker`, or no `mode`");
            }
            CompleteMode::Auto
        }
        (Some(Mode::Silence), None) => CompleteMode::Silence,
        (Some(Mode::Auto) | None, None) => CompleteMode::Auto,
    };
    let silence_place = keys.get("silence");
    let settle_place = keys.get("settle");
    let complete = CompleteSettings {
        mode,
        silence: reader.duration(silence_place.clone()).unwrap_or(Duration::from_secs(2)),
        settle: reader.duration_or_zero(settle_place.clone()).unwrap_or(Duration::from_millis(200)),
        max_wait: reader.duration(keys.get("max_wait")).unwrap_or(Duration::from_secs(600)),
        on_change: reader.choice(keys.get("on_change"), &ON_CHANGE).unwrap_or(OnChange::Wait),
    };
    for (place, wait) in [(silence_place, complete.silence), (settle_place, complete.settle)] {
        let place = place.or_else(|| keys.get("max_wait"));
        if let Some(place) = place.filter(|_| wait > complete.max_wait) {
            let most = written(complete.max_wait);
            reader.refuse(&place, format!("{} is longer than `max_wait`, which is {most}", written(wait)));
        }
    }
    complete
}

fn retry(reader: &mut Reader<'_>, record: &Record<'_>) -> RetrySettings {
    let keys = reader.record(record, "retry");
    let cap_place = keys.get("cap");
    let base_place = keys.get("base");
    let retry = RetrySettings {
        max_attempts: reader.small(keys.get("max_attempts"), 1, 100).unwrap_or(3),
        base: reader.duration(base_place.clone()).unwrap_or(Duration::from_secs(1)),
        cap: reader.duration(cap_place.clone()).unwrap_or(Duration::from_secs(300)),
        slow_lane: reader.duration(keys.get("slow_lane")).unwrap_or(Duration::from_secs(3600)),
    };
    if let Some(place) = base_place.or(cap_place).filter(|_| retry.base > retry.cap) {
        reader.refuse(
            &place,
            format!("`base` is {}, longer than `cap`, which is {}", written(retry.base), written(retry.cap)),
        );
    }
    retry
}

fn delete(reader: &mut Reader<'_>, record: &Record<'_>) -> Option<DeleteSettings> {
    let keys = reader.record(record, "delete_after_sync");
    let settings = DeleteSettings {
        grace: reader.duration_or_zero(keys.get("grace")).unwrap_or(Duration::from_secs(60)),
        max_per_hour: reader.count(keys.get("max_per_hour"), 1, u64::MAX),
        empty_directories: reader.flag(keys.get("empty_directories")).unwrap_or(true),
    };
    reader.flag(keys.get("enabled")).unwrap_or(false).then_some(settings)
}

fn part_size(reader: &mut Reader<'_>, record: &Record<'_>) -> Option<u64> {
    reader.value(record.get("part_size"), "auto, or a size from 1MB to 5GB", |text| match text {
        "auto" => Some(None),
        text => crate::base::size::parse(text).ok().filter(|size| (MIB..=5 * GIB).contains(size)).map(Some),
    })?
}

fn access(reader: &mut Reader<'_>, record: &Record<'_>) -> AccessSettings {
    let keys = reader.record(record, "store");
    let id_place = keys.get("secret_id");
    let key_place = keys.get("secret_key");
    let access = AccessSettings {
        endpoint_url: reader.value(keys.get("endpoint_url"), "a URL such as https://s3.example.com", |text| {
            let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
            let is_host = !host.is_empty() && !host.starts_with([':', '/']) && !host.contains(char::is_whitespace);
            is_host.then(|| text.to_owned())
        }),
        region: reader.word(keys.get("region")),
        path_style: reader.flag(keys.get("path_style")),
        secret_id: reader.word(id_place.clone()),
        secret_key: reader.secret(key_place.clone()),
        connect_timeout: reader.duration_or_zero(keys.get("connect_timeout")),
        read_timeout: reader.duration_or_zero(keys.get("read_timeout")),
    };
    match (&id_place, &key_place) {
        (Some(place), None) => reader.refuse(place, "`secret_key` is missing beside it"),
        (None, Some(place)) => reader.refuse(place, "`secret_id` is missing beside it"),
        _ => {}
    }
    for place in key_place.iter().filter(|place| !refers(place.written())) {
        reader.warn(
            place,
            "the key stands in the file in the open: a profile, ${env:NAME} or ${file:PATH} is safer; keep the file's mode at 600",
        );
    }
    access
}

/// Whether two files of the project may have one key.
fn may_collide(settings: &ProjectSettings, template: &KeyTemplate) -> Option<&'static str> {
    if settings.paths.len() > 1 && !template.names(Field::Root) {
        return Some("files of the same place in two of the `paths` have one key; put `{root}` into `key`");
    }
    let mut names: Vec<_> = settings.paths.iter().map(|path| path.file_name()).collect();
    names.sort();
    names.dedup();
    if names.len() < settings.paths.len() {
        return Some("two of the `paths` end in one name, so `{root}` does not tell them apart");
    }
    if !template.names(Field::Relative) && !template.names(Field::Directories) {
        return Some("files of one name in two directories have one key; put `{rel}` or `{dir}` into `key`");
    }
    if ![Field::Relative, Field::Name, Field::Extension].iter().any(|field| template.names(*field)) {
        return Some("files that differ in their ending alone have one key; put `{ext}` into `key`");
    }
    let apart = template.tells_files_apart(settings.paths.len() > 1);
    (!apart).then_some(
        "two files may have one key, as `a/bc` and `ab/c` with `{dir}{name}`; write `{rel}`, or `{dir}/` before `{name}` \
         or before `{stem}` and `{ext}`, and `{root}/` before these",
    )
}

fn collisions(reader: &mut Reader<'_>, record: &Record<'_>, settings: &ProjectSettings, template: &KeyTemplate) {
    let Some(reason) = may_collide(settings, template) else { return };
    let place = record.get("key").or_else(|| record.get("paths")).or_else(|| record.place().cloned());
    let Some(place) = place else { return };
    if settings.delete.is_some() {
        reader.refuse(&place, format!("{reason}: with `delete_after_sync` one of them would be lost"));
    } else {
        reader.warn(&place, reason);
    }
}

/// Combinations in which removing a file could lose it.
fn dangers(reader: &mut Reader<'_>, record: &Record<'_>, settings: &ProjectSettings) {
    let Some(delete) = &settings.delete else { return };
    let keys = reader.record(record, "delete_after_sync");
    let Some(place) = keys.get("enabled") else { return };
    let mut reasons = Vec::new();
    if settings.events.remove {
        reasons.push("`events` holds `remove`: what the agent removes would count as removed by others");
    }
    if settings.symlinks == Symlinks::Follow {
        reasons.push("`symlinks: follow` would let it remove files through links");
    }
    if settings.compare == Compare::Size {
        reasons.push("`compare: size` takes other content of the same size for stored; use size+mtime or checksum");
    }
    if delete.grace < Duration::from_secs(1) {
        reasons.push("`grace` must be 1s or more: a writer may still have the file open");
    }
    if settings.paths.iter().any(|path| path.parent().is_none()) {
        reasons.push("`/` is watched");
    }
    for reason in reasons {
        reader.refuse(&place, format!("files cannot be removed after upload: {reason}"));
    }
}
