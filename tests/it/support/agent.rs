//! An agent of `cos watch` that watches `in` of a sandbox: how it is begun, ended and killed, and what the journal that it
//! leaves and the store that it fills hold.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cos::local::faults::Recorded;
use http::Method;
use percent_encoding::percent_decode_str;
use rustix::process::Signal;

use super::{BUCKET, Running, Sandbox, Store, stage};

/// Time for what must happen soon on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(90);

/// What an agent is started with.
pub(crate) const WATCH: [&str; 5] = ["watch", "in", "cos://shelf/w/", "--settle", "50ms"];

/// Where the objects of the agent lie.
const PREFIX: &str = "w/";

/// A directory to watch, with a file in it.
pub(crate) fn watched() -> (Store, Sandbox) {
    let (store, home) = stage();
    home.file("in/first", "first");
    (store, home)
}

#[track_caller]
pub(crate) fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[track_caller]
pub(crate) fn begin(store: &Store, home: &Sandbox, more: &[&str]) -> Running {
    let running = home.start([&WATCH, more].concat());
    until("the first file", || store.find("w/first").is_some());
    running
}

/// Ends an agent as a service manager does.
#[track_caller]
pub(crate) fn end(agent: Running) {
    agent.signal(Signal::TERM);
    agent.wait().ends(0);
}

/// Ends an agent as a power cut does, but for what the kernel has taken.
#[track_caller]
pub(crate) fn kill(agent: Running) {
    agent.signal(Signal::KILL);
    agent.wait().ends(137);
}

/// How often each key was stored.
pub(crate) fn stored(store: &Store) -> BTreeMap<String, usize> {
    let mut stored = BTreeMap::new();
    let is_put = |request: &&Recorded| request.method == Method::PUT && request.status == Some(200);
    for request in store.requests().iter().filter(is_put) {
        *stored.entry(request.target.clone()).or_default() += 1;
    }
    stored
}

/// The paths below `in` whose bytes an agent has begun to send, in order: each PUT and each upload in parts once.
pub(crate) fn sent(store: &Store) -> Vec<String> {
    let begins = |request: &Recorded| match request.method {
        Method::PUT => !request.has_query("partNumber"),
        Method::POST => request.has_query("uploads"),
        _ => false,
    };
    let path = |request: &Recorded| {
        let path = request.target.split('?').next().unwrap_or_default();
        let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
        path.strip_prefix(&format!("/{BUCKET}/{PREFIX}")).expect("below the prefix").to_owned()
    };
    store.requests().iter().filter(|request| begins(request)).map(path).collect()
}

/// Files below `in` whose bytes are not in the store.
pub(crate) fn missing(store: &Store, home: &Sandbox, takes_part: impl Fn(&str) -> bool) -> Vec<String> {
    let paths = home.tree("in").into_iter().filter(|path| takes_part(path));
    let lacks = |path: &String| {
        // One that goes while it is looked at is not missed.
        std::fs::read(home.path("in").join(path))
            .is_ok_and(|bytes| store.find(&format!("{PREFIX}{path}")) != Some(bytes))
    };
    paths.filter(lacks).collect()
}

/// Objects of the agent for which there is no file.
pub(crate) fn left_over(store: &Store, home: &Sandbox) -> Vec<String> {
    let keys = store.keys().into_iter().filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned));
    keys.filter(|path| !home.path("in").join(path).is_file()).collect()
}

/// What tells that a file is still the one that was sent: its size, inode and times.
pub(crate) type Version = (i64, i64, i64, i64);

/// A file's version as it stands there.
pub(crate) fn version(path: &Path) -> Option<Version> {
    let stamp = cos::base::stamp::Stamp::of(&std::fs::metadata(path).ok()?);
    Some((stamp.size.cast_signed(), stamp.inode.cast_signed(), stamp.modified, stamp.changed))
}

/// The files that a dead agent's journal holds for done, by path below `in`. Read from a copy: the next agent is to find
/// the journal as it was left.
pub(crate) fn done(home: &Sandbox) -> BTreeMap<String, Version> {
    let Some(journal) = in_state(home, "watch.db") else { return BTreeMap::new() };
    let copy = tempfile::tempdir().expect("a temporary directory");
    for ending in ["", "-wal"] {
        let mut name = journal.clone().into_os_string();
        name.push(ending);
        if Path::new(&name).exists() {
            std::fs::copy(&name, copy.path().join(format!("watch.db{ending}"))).expect("copied");
        }
    }
    let db = rusqlite::Connection::open(copy.path().join("watch.db")).expect("opened");
    let sql = "SELECT dir, name, size, inode, modified, changed FROM files WHERE state = 3";
    // One that was killed before it made its tables has done nothing.
    let Ok(mut query) = db.prepare(sql) else { return BTreeMap::new() };
    let rows = query.query_map([], |row| {
        let path = PathBuf::from(OsString::from_vec(row.get(0)?)).join(OsString::from_vec(row.get(1)?));
        Ok((path.to_string_lossy().into_owned(), (row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)))
    });
    rows.expect("asked").collect::<Result<_, _>>().expect("rows")
}

/// A file that agents keep.
fn in_state(home: &Sandbox, name: &str) -> Option<PathBuf> {
    find(&home.root().join("state"), name)
}

fn find(directory: &Path, name: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(directory).ok()?;
    entries.flatten().find_map(|entry| match entry.path() {
        path if path.is_dir() => find(&path, name),
        path => (path.file_name()? == name).then_some(path),
    })
}
