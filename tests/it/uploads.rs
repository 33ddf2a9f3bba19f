//! `cos uploads`: what the store holds of uploads that nobody completed.

use cos::local::faults::{Fault, Matcher};
use http::Method;
use serde_json::Value;

use crate::support::{BUCKET, stage};

/// The last word of every line: the keys.
fn keys(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_whitespace().last()).collect()
}

#[test]
fn unfinished_uploads_are_listed_in_every_form() {
    let (store, home) = stage();
    for form in [&[][..], &["--output", "table"], &["--output", "text"]] {
        home.cos([&["uploads", "ls", "cos://shelf"], form].concat()).is(0, "", "");
    }
    home.cos(["uploads", "ls", "cos://shelf", "--output", "json"]).is(0, "{\"Uploads\":[]}\n", "");
    for key in ["b/two", "a one", "b/three"] {
        store.begin_upload(BUCKET, key);
    }
    let ran = home.cos(["uploads", "ls", "cos://shelf"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    assert!(lines[0].starts_with("YYYY-MM-DD hh:mm:ss  ") && lines[0].ends_with("  a one"), "{lines:?}");
    assert_eq!(keys(&ran.out), ["one", "b/three", "b/two"]);
    let ran = home.cos(["uploads", "ls", "cos://shelf/b/t", "--parts", "--output", "table"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    assert!(lines[0].starts_with("INITIATED             PARTS            SIZE  UPLOAD ID  "), "{lines:?}");
    assert!(lines[1].starts_with("YYYY-MM-DD hh:mm:ss       1               6  "), "{lines:?}");
    assert_eq!(keys(&ran.out), ["KEY", "b/three", "b/two"]);
    home.cos(["uploads", "ls", "cos://shelf", "--output", "text"]).is(0, "a one\nb/three\nb/two\n", "");
    let ran = home.cos(["uploads", "ls", "cos://shelf", "--parts", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("one document");
    let uploads = document["Uploads"].as_array().expect("a list");
    assert_eq!(uploads.len(), 3);
    assert_eq!(
        (&uploads[0]["Key"], &uploads[0]["Parts"], &uploads[0]["Size"]),
        (&"a one".into(), &1.into(), &6.into())
    );
    assert!(uploads[0]["Initiated"].is_string() && uploads[0]["UploadId"].is_string());
}

#[test]
fn only_those_that_are_meant_are_thrown_away() {
    let (store, home) = stage();
    for key in ["a/1", "a/2", "b/1"] {
        store.begin_upload(BUCKET, key);
    }
    let ran = home.cos(["uploads", "abort", "cos://shelf/a/", "--dryrun"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    assert!(lines[0].starts_with("(dryrun) abort_upload: cos://shelf/a/1 ") && lines.len() == 2, "{lines:?}");
    home.cos(["uploads", "abort", "cos://shelf", "--older-than", "1h"]).is(0, "", "");
    assert_eq!(store.open_uploads(), 3);
    let id = lines[1].rsplit(' ').next().expect("the id").to_owned();
    let line = format!("abort_upload: cos://shelf/a/2 {id}\n");
    home.cos(["uploads", "abort", "cos://shelf", "--upload-id", &id]).is(0, &line, "");
    let hint = "hint: `cos uploads ls` lists them\n";
    home.cos(["uploads", "abort", "cos://shelf", "--upload-id", &id])
        .fails(252, &format!("error: no unfinished upload `{id}` begins with `cos://shelf`\n{hint}"));
    assert_eq!(store.open_uploads(), 2);
    let ran = home.cos(["uploads", "abort", "cos://shelf/a/", "--older-than", "0s", "--output", "json"]);
    let event: Value = serde_json::from_slice(&ran.done().bytes).expect("one event");
    assert_eq!((&event["type"], &event["status"]), (&"abort_upload".into(), &"done".into()));
    assert_eq!((&event["source"], store.open_uploads()), (&"cos://shelf/a/1".into(), 1));
    home.cos(["uploads", "abort", "cos://shelf", "--quiet"]).is(0, "", "");
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn an_upload_that_stays_is_told_and_the_others_go() {
    let (store, home) = stage();
    for key in ["a", "b"] {
        store.begin_upload(BUCKET, key);
    }
    let refused = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::DELETE).path("/a"), refused);
    let ran = home.cos(["uploads", "abort", "cos://shelf"]);
    assert!(ran.ends(1).out.starts_with("abort_upload: cos://shelf/b "), "{ran:?}");
    assert!(ran.err.starts_with("abort_upload failed: cos://shelf/a ") && ran.err.contains("AccessDenied"), "{ran:?}");
    assert_eq!(store.open_uploads(), 1);
}

#[test]
fn a_bad_age_or_bucket_is_told() {
    let (_store, home) = stage();
    let ran = home.cos(["uploads", "abort", "cos://shelf", "--older-than", "7"]);
    assert!(ran.ends(252).err.contains("`7` is not an age; write a number with a unit"), "{}", ran.err);
    let ran = home.cos(["uploads", "ls", "cos://no-such-bucket"]);
    assert!(ran.ends(254).err.contains("NoSuchBucket"), "{}", ran.err);
}
