//! `cos ls`.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{Sandbox, stage};

fn library() -> (crate::support::Store, Sandbox) {
    let (store, home) = stage();
    for (key, size) in [("a.txt", 6), ("docs/one.txt", 1500), ("docs/deep/two.txt", 3), ("docs-old/x", 0), ("z", 1)] {
        store.put(key, vec![b'x'; size]);
    }
    (store, home)
}

#[test]
fn buckets_are_listed_with_the_day_they_were_made() {
    let (store, home) = stage();
    store.make_bucket("attic-1250000000");
    let lines = "YYYY-MM-DD hh:mm:ss attic-1250000000\nYYYY-MM-DD hh:mm:ss shelf\n";
    home.cos(["ls"]).is(0, lines, "");
    home.cos(["ls", "cos://"]).is(0, lines, "");
    home.cos(["ls", "--output", "text"]).is(0, "attic-1250000000\nshelf\n", "");
    let document: serde_json::Value = serde_json::from_slice(&home.cos(["ls", "--output=json"]).bytes).expect("JSON");
    assert_eq!(document["Buckets"][1]["Name"], "shelf");
    assert_eq!(document["Buckets"].as_array().map(Vec::len), Some(2));
}

#[test]
fn one_level_is_shown_as_aws_shows_it() {
    let (_store, home) = library();
    let lines = "                           PRE docs-old/\n                           PRE docs/\n\
        YYYY-MM-DD hh:mm:ss          6 a.txt\nYYYY-MM-DD hh:mm:ss          1 z\n";
    for uri in ["cos://shelf", "cos://shelf/", "s3://shelf", "shelf"] {
        home.cos(["ls", uri]).is(0, lines, "");
    }
}

#[test]
fn a_key_is_a_prefix_unless_it_ends_in_a_slash() {
    let (_store, home) = library();
    let both = "                           PRE docs-old/\n                           PRE docs/\n";
    home.cos(["ls", "cos://shelf/docs"]).is(0, both, "");
    let inside = "                           PRE deep/\nYYYY-MM-DD hh:mm:ss       1500 one.txt\n";
    home.cos(["ls", "cos://shelf/docs/"]).is(0, inside, "");
    home.cos(["ls", "cos://shelf/docs/o"]).is(0, "YYYY-MM-DD hh:mm:ss       1500 one.txt\n", "");
}

#[test]
fn recursion_shows_whole_keys_with_human_sizes_and_a_summary() {
    let (_store, home) = library();
    let arguments = ["ls", "cos://shelf/", "--recursive", "--human-readable", "--summarize"];
    home.cos(arguments).is(
        0,
        "YYYY-MM-DD hh:mm:ss    6 Bytes a.txt\n\
         YYYY-MM-DD hh:mm:ss    0 Bytes docs-old/x\n\
         YYYY-MM-DD hh:mm:ss    3 Bytes docs/deep/two.txt\n\
         YYYY-MM-DD hh:mm:ss    1.5 KiB docs/one.txt\n\
         YYYY-MM-DD hh:mm:ss     1 Byte z\n\
         \nTotal Objects: 5\n   Total Size: 1.5 KiB\n",
        "",
    );
    home.cos(["ls", "cos://shelf/docs/deep/", "-r", "--summarize"]).is(
        0,
        "YYYY-MM-DD hh:mm:ss          3 docs/deep/two.txt\n\nTotal Objects: 1\n   Total Size: 3\n",
        "",
    );
}

#[test]
fn text_is_keys_alone_and_a_table_has_a_header() {
    let (_store, home) = library();
    home.cos(["ls", "cos://shelf/docs", "--output", "text"]).is(0, "docs-old/\ndocs/\n", "");
    let keys = "a.txt\ndocs-old/x\ndocs/deep/two.txt\ndocs/one.txt\nz\n";
    home.cos(["ls", "cos://shelf", "-r", "--output", "text"]).is(0, keys, "");
    home.cos(["ls", "cos://shelf/docs/", "--output", "table", "-H"]).is(
        0,
        "LAST MODIFIED                  SIZE  CLASS         NAME\n                                PRE                deep/\n\
         YYYY-MM-DD hh:mm:ss         1.5 KiB  STANDARD      one.txt\n",
        "",
    );
}

#[test]
fn json_is_one_document_with_whole_keys() {
    let (_store, home) = library();
    let listed = home.cos(["ls", "cos://shelf/docs", "--output", "json"]);
    let document: serde_json::Value = serde_json::from_slice(&listed.bytes).expect("JSON");
    let expected = serde_json::json!({"Objects": [], "CommonPrefixes": [{"Prefix": "docs-old/"}, {"Prefix": "docs/"}]});
    assert_eq!(document, expected);
    let listed = home.cos(["ls", "cos://shelf/docs/o", "--output", "json", "--summarize"]);
    let document: serde_json::Value = serde_json::from_slice(&listed.bytes).expect("JSON");
    let object = &document["Objects"][0];
    assert_eq!((object["Key"].as_str(), object["Size"].as_u64()), (Some("docs/one.txt"), Some(1500)));
    assert_eq!(object["StorageClass"], "STANDARD");
    assert_eq!(object["ETag"].as_str().map(str::len), Some(34), "an MD5 in quotes: {object}");
    assert_eq!(document["Summary"], serde_json::json!({"TotalObjects": 1, "TotalSize": 1500}));
}

#[test]
fn nothing_found_is_1_for_a_key_and_0_for_an_empty_bucket() {
    let (_store, home) = stage();
    home.cos(["ls", "cos://shelf/none"]).is(1, "", "");
    home.cos(["ls", "cos://shelf"]).is(0, "", "");
    home.cos(["ls", "cos://shelf", "--summarize"]).is(0, "\nTotal Objects: 0\n   Total Size: 0\n", "");
    home.cos(["ls", "cos://shelf/none", "--output", "json"]).is(1, "{\"Objects\":[],\"CommonPrefixes\":[]}\n", "");
}

#[test]
fn a_bucket_that_is_not_there_is_named() {
    let (_store, home) = stage();
    home.cos(["ls", "cos://missing-bucket"]).fails(
        254,
        "error: An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does \
         not exist: missing-bucket (request id: ID)\n\
         hint: check the bucket's name and region; `cos ls` lists your buckets. On Tencent COS a name ends in -APPID\n",
    );
}

#[test]
fn many_keys_come_in_order_over_their_pages() {
    let (store, home) = stage();
    let keys: Vec<String> = (0..2500).map(|number| format!("many/{number:05}")).collect();
    store.put_all(keys.clone(), b"x");
    let listed = home.cos(["ls", "cos://shelf/many/", "-r", "--output", "text"]);
    assert_eq!(listed.done().out.lines().collect::<Vec<_>>(), keys);
    assert_eq!(store.requests().len(), 3, "pages of a thousand");

    store.plan.forget_requests();
    let listed = home.cos(["ls", "cos://shelf/many/", "--page-size", "500", "--summarize"]);
    assert!(listed.done().out.ends_with("\nTotal Objects: 2500\n   Total Size: 2500\n"));
    assert_eq!(store.requests().len(), 5, "pages of five hundred");
    home.cos(["ls", "cos://shelf", "--page-size", "1001"]).fails(
        252,
        "error: invalid value '1001' for '--page-size <COUNT>': 1001 is not in 1..=1000\n\n\
         For more information, try '--help'.\n",
    );
}

#[test]
fn many_pages_of_a_store_far_away_are_listed_side_by_side_and_in_order() {
    let (store, home) = stage();
    let keys: Vec<String> = (0..1200).map(|number| format!("d{:02}/f{number:04}", number / 50)).collect();
    store.put_all(keys.iter().cloned(), b"x");
    store.spoil(Matcher::method(Method::GET), Fault::Delay(Duration::from_millis(20)));
    let arguments = ["ls", "-r", "cos://shelf", "--page-size", "10", "--output", "text"];
    let begun = std::time::Instant::now();
    let ran = home.cos(arguments);
    let took = begun.elapsed();
    assert_eq!(ran.done().out.lines().collect::<Vec<_>>(), keys);
    let requests = store.requests().len();
    assert!(requests < 120 * 3 / 2, "{requests} requests for 120 pages");
    assert!(took < Duration::from_millis(20) * 100, "{took:?} for 120 pages of 20 ms each");
}
