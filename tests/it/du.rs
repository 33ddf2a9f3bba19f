//! `cos du`.

use serde_json::{Value, json};

use crate::support::{BUCKET, Sandbox, Store, stage};

fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    for (key, size) in [("p/a", 1), ("p/d/b", 2000), ("p/d/e/c", 4), ("p/f/g", 8), ("q", 16)] {
        store.put(key, vec![b'x'; size]);
    }
    (store, home)
}

fn line(size: &str, count: u64, name: &str) -> String {
    format!("{size:>14}  {count:>10}  {name}\n")
}

#[test]
fn one_line_tells_of_the_whole() {
    let (_store, home) = library();
    home.cos(["du", "cos://shelf"]).is(0, &line("2029", 5, "cos://shelf/"), "");
    for uri in ["s3://shelf/p", "s3://shelf/p/"] {
        home.cos(["du", uri]).is(0, &line("2013", 4, "s3://shelf/p/"), "");
    }
    home.cos(["du", "cos://shelf/p", "-H"]).is(0, &line("2.0 KiB", 4, "cos://shelf/p/"), "");
    home.cos(["du", "cos://shelf/q"]).is(0, &line("16", 1, "cos://shelf/q"), "");
    home.cos(["du", "cos://shelf/none"]).is(0, &line("0", 0, "cos://shelf/none/"), "");
    home.cos(["du", "cos://shelf/p", "--output", "text"]).is(0, "2013\t4\tcos://shelf/p/\n", "");
    home.cos(["du", "cos://missing-bucket"]).ends(254);
}

#[test]
fn prefixes_are_told_down_to_a_depth() {
    let (_store, home) = library();
    let one =
        [line("2004", 2, "cos://shelf/p/d/"), line("8", 1, "cos://shelf/p/f/"), line("2013", 4, "cos://shelf/p/")];
    home.cos(["du", "cos://shelf/p/", "--depth", "1"]).is(0, &one.concat(), "");
    let two = line("4", 1, "cos://shelf/p/d/e/") + &one.concat();
    home.cos(["du", "cos://shelf/p/", "-d", "2"]).is(0, &two, "");
    home.cos(["du", "cos://shelf/p/", "-d", "9", "--exclude", "d/*"]).is(
        0,
        &(line("8", 1, "cos://shelf/p/f/") + &line("9", 2, "cos://shelf/p/")),
        "",
    );
}

#[test]
fn classes_and_versions_have_their_own_counts() {
    let (store, home) = library();
    home.file("cold", "12345");
    home.cos(["cp", "cold", "cos://shelf/p/cold", "--storage-class", "STANDARD_IA"]).ends(0);
    let ran = home.cos(["du", "cos://shelf/p", "--by-class", "--output", "table"]);
    let lines: Vec<Vec<&str>> = ran.done().out.lines().map(|line| line.split_whitespace().collect()).collect();
    let expected = [
        ["SIZE", "OBJECTS", "CLASS", "PREFIX"],
        ["2018", "5", "all", "cos://shelf/p/"],
        ["2013", "4", "STANDARD", "cos://shelf/p/"],
        ["5", "1", "STANDARD_IA", "cos://shelf/p/"],
    ];
    assert_eq!(lines, expected);
    store.keep_versions(BUCKET);
    store.put("p/a", "longer");
    store.delete(BUCKET, "p/f/g");
    let ran = home.cos(["du", "cos://shelf/p", "--versions", "--by-class", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    let expected = json!({"Usage": [{"Prefix": "cos://shelf/p/", "Objects": 6, "Size": 2024,
        "Noncurrent": {"Objects": 2, "Size": 9}, "DeleteMarkers": 1,
        "StorageClasses": [{"StorageClass": "STANDARD", "Objects": 5, "Size": 2019},
            {"StorageClass": "STANDARD_IA", "Objects": 1, "Size": 5}]}]});
    assert_eq!(document, expected);
}

#[test]
fn waste_is_shown_with_what_would_clear_it() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    store.put("p/a", "one");
    store.put("p/a", "two");
    store.delete(BUCKET, "p/a");
    store.delete(BUCKET, "p/never-there");
    store.begin_upload(BUCKET, "p/unfinished");
    store.begin_upload(BUCKET, "q/elsewhere");
    let ran = home.cos(["du", "cos://shelf/p/", "--waste", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    let waste = document["Waste"].as_array().expect("a list");
    let seen: Vec<_> =
        waste.iter().map(|row| (row["Kind"].as_str(), row["Count"].as_u64(), row["Size"].as_u64())).collect();
    let expected = [
        (Some("noncurrent versions"), Some(2), Some(6)),
        (Some("delete markers"), Some(1), Some(0)),
        (Some("lone delete markers"), Some(1), Some(0)),
        (Some("unfinished uploads"), Some(1), Some(6)),
    ];
    assert_eq!(seen, expected);
    assert!(waste.iter().all(|row| row["Oldest"].is_string()), "{waste:?}");
    let clears = |row: usize| waste[row]["ClearedBy"].as_str().unwrap_or_default().to_owned();
    assert_eq!(clears(0), "cos lifecycle add cos://shelf --prefix p/ --noncurrent-expire-days 30");
    assert!(clears(3).ends_with(" --abort-uploads-days 7"), "{}", clears(3));
    // What is suggested is a command that works.
    for row in 0..4 {
        home.cos(clears(row).split(' ').skip(1)).ends(0);
    }
    let (_store, home) = library();
    let ran = home.cos(["du", "cos://shelf", "--waste", "--output", "text"]);
    assert_eq!(ran.done().out.lines().next(), Some("0\t0\tnoncurrent versions\t"));
}
