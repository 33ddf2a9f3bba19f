//! Files that are generated from the program are those of this tree: completion scripts, and the reference in `docs/`.
//! `COS_UPDATE=1 cargo test --test it generated` rewrites them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cos::base::document::{Node, Value, from_json};
use cos::config::{ProfileOptions, Reader, VARIABLES};

use crate::support::Sandbox;

/// Documents of commands that look, and then events. The page is in this order.
const SCHEMAS: [&str; 19] = [
    "buckets",
    "objects",
    "stat",
    "tree",
    "usage",
    "waste",
    "differences",
    "hashes",
    "versions",
    "uploads",
    "tags",
    "settings",
    "profiles",
    "checks",
    "whoami",
    "token",
    "credential-process",
    "event",
    "configuration-event",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn updates() -> bool {
    std::env::var_os("COS_UPDATE").is_some_and(|value| value == "1")
}

/// Holds a file against what it should be, after writing it when that is wanted.
#[track_caller]
fn is_fresh(path: &Path, text: &[u8]) {
    if updates() {
        std::fs::create_dir_all(path.parent().expect("below the root")).expect("made");
        std::fs::write(path, text).expect("written");
    }
    let there = std::fs::read(path).unwrap_or_default();
    assert!(there == text, "{} is stale: COS_UPDATE=1 cargo test --test it generated", path.display());
}

#[test]
fn completion_scripts_are_fresh() {
    let directory = root().join("completions");
    let home = Sandbox::new();
    let mut names = BTreeSet::new();
    for (shell, name) in cos::cli::shells() {
        let script = home.cos(["completion", &shell.to_string()]).done().bytes.clone();
        is_fresh(&directory.join(&name), &script);
        names.insert(name);
    }
    let files = std::fs::read_dir(&directory).expect("readable");
    let there = files.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
    assert_eq!(there.collect::<BTreeSet<_>>(), names, "and there are no others");
}

#[test]
fn the_reference_is_fresh() {
    let mut pages = 0;
    for generated in cos::cli::reference() {
        let path = root().join(generated.path);
        match generated.section {
            None => is_fresh(&path, generated.text.as_bytes()),
            Some(name) => {
                let there = std::fs::read_to_string(&path).expect("readable");
                let begin = format!("<!-- generated: {name} -->\n\n");
                let (before, rest) =
                    there.split_once(&begin).unwrap_or_else(|| panic!("{begin} in {}", path.display()));
                let (_, after) = rest.split_once("\n<!-- end -->").expect("a section has an end");
                let whole = format!("{before}{begin}{}\n<!-- end -->{after}", generated.text);
                is_fresh(&path, whole.as_bytes());
            }
        }
        pages += 1;
    }
    assert_eq!(pages, 4);
}

/// What people read of keys beside the generated page.
#[test]
fn every_key_of_a_profile_stands_in_the_page_of_configuration() {
    let page = std::fs::read_to_string(root().join("docs/configuration.md")).expect("readable");
    for key in ProfileOptions::KEYS {
        assert!(page.contains(&format!("`{key}`")), "{key} is not in docs/configuration.md");
    }
}

/// The other way round the program sees to it: it reads no variable that is not listed.
#[test]
fn every_variable_that_is_told_of_is_read_somewhere() {
    let mut waiting = vec![root().join("src")];
    let mut sources = String::new();
    while let Some(directory) = waiting.pop() {
        for entry in std::fs::read_dir(directory).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("config/variables.rs") {
                let text = std::fs::read_to_string(&path).expect("text");
                // What stands in tests is read by none.
                sources.push_str(text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default());
            }
        }
    }
    let read = VARIABLES.iter().filter(|variable| variable.reader == Reader::Program).map(|variable| variable.name);
    let unread: Vec<_> = read.filter(|name| !sources.contains(&format!("\"{name}\""))).collect();
    assert!(unread.is_empty(), "{unread:?}");
}

#[test]
fn the_page_of_json_is_made_of_the_schemas() {
    let mut page = "# JSON\n\n*Generated from the schemas by `COS_UPDATE=1 cargo test --test it generated`.*\n\n\
        What `--output json` prints, with a [JSON Schema](https://json-schema.org) for each. Fields that are not marked *always* \
        are there when they are known or asked for; none is null unless that is told. Times are RFC 3339 in UTC, sizes bytes. \
        The schemas are those of this version: they know no other fields. Later ones may add some; one that changes its meaning \
        or goes away gives events a new `version`.\n"
        .to_owned();
    let directory = root().join("docs/reference/schemas");
    let files = std::fs::read_dir(&directory).expect("readable");
    let there: BTreeSet<_> = files.map(|entry| entry.expect("readable").path()).collect();
    assert_eq!(there, SCHEMAS.map(|name| directory.join(format!("{name}.json"))).into(), "all of them, and no others");
    for name in SCHEMAS {
        let text = std::fs::read_to_string(directory.join(format!("{name}.json"))).expect("readable");
        push_schema(name, &from_json(&text).expect("JSON"), &mut page);
    }
    is_fresh(&root().join("docs/reference/json.md"), page.as_bytes());
}

fn word<'a>(node: &'a Node, name: &str) -> &'a str {
    node.get(name).and_then(Node::scalar).unwrap_or_default()
}

fn push_schema(name: &str, schema: &Node, page: &mut String) {
    let commands: Vec<_> = word(schema, "title").split(", ").map(|command| format!("`{command}`")).collect();
    // `put, delete and …` are words, not commands.
    let title =
        if word(schema, "title").contains(" and ") { word(schema, "title").to_owned() } else { commands.join(", ") };
    page.push_str(&format!(
        "\n## {title}\n\n{} Schema: [{name}.json](schemas/{name}.json).\n",
        word(schema, "description")
    ));
    match schema.get("oneOf") {
        None => push_table(schema, page),
        Some(variants) => {
            for variant in variants.items() {
                page.push_str(&format!("\n{}:\n", word(variant, "description")));
                push_table(variant, page);
            }
        }
    }
    page.push_str("\n```json\n");
    for example in schema.get("examples").map(Node::items).unwrap_or_default() {
        page.push_str(&example.to_compact_json());
        page.push('\n');
    }
    page.push_str("```\n");
}

fn push_table(schema: &Node, page: &mut String) {
    page.push_str("\n| field | type | what it is |\n|---|---|---|\n");
    push_fields(schema, "", page);
}

fn push_fields(schema: &Node, above: &str, page: &mut String) {
    let required: Vec<_> = schema.get("required").map(Node::items).unwrap_or_default().iter().collect();
    for member in schema.get("properties").map(Node::members).unwrap_or_default() {
        let field = &member.node;
        let name = format!("{above}{}", member.name);
        let always = required.iter().any(|required| required.scalar() == Some(member.name.as_str()));
        let told = [word(field, "description"), if always { "*always*" } else { "" }];
        let mut told = told.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("; ");
        if let Some(words) = field.get("enum").map(Node::items) {
            let words: Vec<_> = words.iter().filter_map(Node::scalar).map(|word| format!("`{word}`")).collect();
            told.push_str(&format!(": {}", words.join(", ")));
        }
        page.push_str(&format!("| `{name}` | {} | {told} |\n", kind(field)));
        push_fields(field, &format!("{name}."), page);
        if let Some(items) = field.get("items") {
            push_fields(items, &format!("{name}[]."), page);
        }
    }
}

fn kind(field: &Node) -> String {
    if word(field, "format") == "date-time" {
        return "time".to_owned();
    }
    match field.get("type").map(|kind| &kind.value) {
        Some(Value::List(kinds)) => kinds.iter().filter_map(Node::scalar).collect::<Vec<_>>().join(" or "),
        _ => word(field, "type").to_owned(),
    }
}
