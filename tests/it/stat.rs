//! `cos stat`.

use cos::local::faults::{Fault, Matcher};
use http::Method;
use serde_json::{Value, json};

use crate::support::{BUCKET, stage};

fn document(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

#[test]
fn all_that_is_known_of_an_object_is_shown() {
    let (store, home) = stage();
    home.file("a.txt", "hello\n");
    let headers = ["--metadata", "owner=me", "--cache-control", "max-age=60", "--storage-class", "STANDARD_IA"];
    home.cos([&["cp", "a.txt", "cos://shelf/d/a.txt"][..], &headers].concat()).ends(0);
    store.tag("d/a.txt", &[("team", "web"), ("env", "prod")]);
    let ran = home.cos(["stat", "cos://shelf/d/a.txt"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    let expected = [
        "URI                  cos://shelf/d/a.txt",
        "Size                 6",
        "Last modified        YYYY-MM-DD hh:mm:ss",
        "ETag                 \"b1946ac92492d2347c6235b4d2611184\"",
        "Storage class        STANDARD_IA",
        "CRC64NVME            ",
        "Cache-Control        max-age=60",
        "Content-Type         text/plain",
        "Metadata             owner=me",
        "Tag                  env=prod",
        "Tag                  team=web",
    ];
    assert_eq!(lines.len(), expected.len(), "{lines:?}");
    for (line, expected) in lines.iter().zip(expected) {
        assert!(line.starts_with(expected), "{line:?} for {expected:?}");
    }
    let shown = document(&home.cos(["stat", "s3://shelf/d/a.txt", "--output", "json"]).done().bytes);
    assert_eq!(
        (&shown["URI"], &shown["Key"], &shown["Size"]),
        (&json!("s3://shelf/d/a.txt"), &json!("d/a.txt"), &json!(6))
    );
    assert_eq!(shown["Tags"], json!({"env": "prod", "team": "web"}));
    assert_eq!((&shown["Metadata"], &shown["CacheControl"]), (&json!({"owner": "me"}), &json!("max-age=60")));
    assert_eq!(shown["Checksums"]["CRC64NVME"].as_str().map(str::len), Some(12));
}

#[test]
fn every_version_is_shown_and_its_markers() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    store.put("k", "one");
    store.put("k", "two and more");
    store.delete(BUCKET, "k");
    store.put("k-other", "x");
    let ran = home.cos(["stat", "cos://shelf/k", "--versions", "--output", "json"]);
    let versions: Vec<Value> = ran.done().out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let seen: Vec<_> = versions
        .iter()
        .map(|one| (one["DeleteMarker"] == true, one["IsLatest"] == true, one["Size"].as_u64()))
        .collect();
    assert_eq!(seen, [(true, true, None), (false, false, Some(12)), (false, false, Some(3))]);
    let id = versions[2]["VersionId"].as_str().expect("an id");
    let one = document(&home.cos(["stat", "cos://shelf/k", "--version-id", id, "--output", "json"]).done().bytes);
    assert_eq!((&one["Size"], &one["VersionId"]), (&json!(3), &json!(id)));
    home.cos(["stat", "cos://shelf/none", "--versions"]).ends(252);
}

#[test]
fn several_are_shown_and_those_that_are_missing_told() {
    let (store, home) = stage();
    store.put("a", "1");
    store.put("b", "2");
    let ran = home.cos(["stat", "cos://shelf/a", "cos://shelf/none", "cos://shelf/b", "--output", "json"]);
    assert_eq!(ran.ends(1).out.lines().count(), 2);
    assert!(ran.err.contains("Key \"none\" does not exist"), "{}", ran.err);
    home.cos(["stat", "cos://shelf/none"]).ends(1);
    home.cos(["stat", "cos://shelf"])
        .fails(252, "error: `cos://shelf` names no object\nhint: write cos://BUCKET/KEY\n");
}

#[test]
fn tags_that_may_not_be_read_are_no_failure() {
    let (store, home) = stage();
    store.put("a", "1");
    let refused = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::GET).with_query("tagging"), refused);
    let ran = home.cos(["stat", "cos://shelf/a", "--output", "json"]);
    assert!(ran.ends(0).err.starts_with("warning: the tags of cos://shelf/a cannot be read: "), "{}", ran.err);
    assert_eq!(document(&ran.bytes).get("Tags"), None);
    home.cos(["stat", "cos://shelf/a", "--no-tags"]).done();
}

#[test]
fn a_restored_object_says_until_when() {
    let (_store, home) = stage();
    home.file("a", "x");
    home.cos(["cp", "a", "cos://shelf/a", "--storage-class", "GLACIER"]).ends(0);
    let shown = document(&home.cos(["stat", "cos://shelf/a", "--output", "json"]).done().bytes);
    assert_eq!((&shown["StorageClass"], shown.get("Restore")), (&json!("GLACIER"), None));
}
