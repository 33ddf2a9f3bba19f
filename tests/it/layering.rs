//! The layer table of `src/lib.rs`, held against what the rooms name, and the other rules of the house that can be read
//! off the source.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const LIB: &str = include_str!("../../src/lib.rs");

/// Rooms and what they may name, from the table in the documentation of the library.
fn table() -> BTreeMap<String, (u32, BTreeSet<String>)> {
    let mut rooms = BTreeMap::new();
    for line in LIB.lines().filter_map(|line| line.strip_prefix("//! |")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [layer, room, names, ..] = cells.as_slice() else { continue };
        let (Ok(layer), Some(room)) = (layer.parse(), room.strip_prefix('`')) else { continue };
        let names = names.split_whitespace().map(str::to_owned).collect();
        rooms.insert(room.trim_end_matches('`').to_owned(), (layer, names));
    }
    rooms
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file below `src`, by its path from there.
fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![source()];
    while let Some(directory) = waiting.pop() {
        for entry in std::fs::read_dir(&directory).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(source()).expect("below").to_string_lossy().into_owned();
                found.push((name, std::fs::read_to_string(&path).expect("text")));
            }
        }
    }
    found.sort();
    assert!(found.len() > 50, "the source is there");
    found
}

fn room(file: &str) -> Option<&str> {
    file.split_once('/').map(|(room, _)| room)
}

/// Lines that are not comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The words that follow `before` in a line.
fn words_after<'a>(line: &'a str, before: &str) -> Vec<&'a str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '{' || c == '*';
    line.split(before).skip(1).map(|rest| &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())]).collect()
}

#[test]
fn the_table_names_every_room_and_only_lower_ones() {
    let rooms = table();
    let listed: BTreeSet<&str> = rooms.keys().map(String::as_str).collect();
    let folders: BTreeSet<String> = files().iter().filter_map(|(file, _)| room(file).map(str::to_owned)).collect();
    assert_eq!(listed, folders.iter().map(String::as_str).collect(), "the table against the folders");
    let modules: BTreeSet<&str> =
        LIB.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(listed, modules, "the table against the `pub mod` lines");
    for (room, (layer, names)) in &rooms {
        for name in names.iter().filter(|name| !matches!(name.as_str(), "nothing" | "all")) {
            let (below, _) = rooms.get(name).unwrap_or_else(|| panic!("`{room}` may name `{name}`, which is no room"));
            assert!(below < layer, "`{room}` in layer {layer} may name `{name}` in layer {below}");
        }
    }
}

#[test]
fn rooms_name_only_what_the_table_allows() {
    let rooms = table();
    let mut wrong = Vec::new();
    for (file, text) in files() {
        let Some(own) = room(&file) else { continue };
        let (_, allowed) = &rooms[own];
        for (number, line) in code(&text) {
            for named in words_after(line, "crate::") {
                let known = named == own || allowed.contains("all") || allowed.contains(named);
                if !known {
                    wrong.push(format!("src/{file}:{number}: `{own}` names `{named}`"));
                }
            }
            // Reaching out of the room by `super::` would go past this test.
            let depth = file.matches('/').count() + usize::from(!file.ends_with("/mod.rs"));
            let up = "super::".repeat(depth + 1);
            if line.contains(&up) {
                wrong.push(format!("src/{file}:{number}: `super::` leaves the room"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files outside of `rooms` that hold one of the words.
fn trespassers(rooms: &[&str], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (file, text) in files() {
        if rooms.iter().any(|allowed| room(&file) == Some(allowed) || file == *allowed) {
            continue;
        }
        for (number, line) in code(&text) {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("src/{file}:{number}: {}", line.trim()));
            }
        }
    }
    found
}

#[test]
fn foreign_types_stay_in_their_rooms() {
    for (rooms, words) in [
        (&["report"][..], &["io::stdout", "io::stderr", "indicatif::", "comfy_table::"][..]),
        (&["cli"], &["clap::", "clap_complete::"]),
        (&["local"], &["s3s::"]),
        (&["local", "journal", "base/sqlite.rs"], &["rusqlite::"]),
        (
            &["store", "local", "agent/listener.rs"],
            &["hyper::", "hyper_util::", "http::", "http_body::", "http_body_util::", "quick_xml::"],
        ),
        (&["store", "local"], &["aws_sdk_s3::", "aws_smithy_types::", "aws_credential_types::", "rustls::"]),
    ] {
        let found = trespassers(rooms, words);
        assert!(found.is_empty(), "only {rooms:?} may use {words:?}:\n{}", found.join("\n"));
    }
}

#[test]
fn every_room_says_what_it_is_for() {
    for (file, text) in files() {
        if file.ends_with("/mod.rs") && file.matches('/').count() == 1 {
            assert!(text.starts_with("//! "), "src/{file} begins with its contract");
        }
    }
    assert!(include_str!("../../src/main.rs").lines().count() < 15, "main.rs hands over and does nothing else");
}

#[test]
fn no_file_grows_beyond_800_lines() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let tests = std::fs::read_dir(tests).expect("readable").map(|entry| entry.expect("readable").path());
    let tests = tests
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("text")));
    for (file, text) in files().into_iter().chain(tests) {
        let lines = text.lines().count();
        assert!(lines <= 800, "{file} has {lines} lines: split it by subject");
    }
}
