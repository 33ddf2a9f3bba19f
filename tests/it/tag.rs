//! `cos tag`.

use cos::local::faults::{Fault, Matcher};
use http::Method;
use serde_json::json;

use crate::support::{Sandbox, Store, stage};

fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    for key in ["p/a", "p/b", "q"] {
        store.put(key, "x");
    }
    store.tag("p/a", &[("team", "web"), ("stage", "test")]);
    (store, home)
}

fn pairs(tags: &[(&str, &str)]) -> Vec<(String, String)> {
    tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn tags_are_shown_as_pairs() {
    let (_store, home) = library();
    home.cos(["tag", "get", "cos://shelf/p/a"]).is(0, "stage=test\nteam=web\n", "");
    home.cos(["tag", "get", "cos://shelf/q"]).is(0, "", "");
    let ran = home.cos(["tag", "get", "cos://shelf/p/a", "--output", "json"]);
    let document: serde_json::Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    assert_eq!(document, json!({"Tags": {"stage": "test", "team": "web"}}));
    home.cos(["tag", "get", "cos://shelf/none"]).ends(1);
}

#[test]
fn given_tags_are_put_over_the_others() {
    let (store, home) = library();
    home.cos(["tag", "set", "cos://shelf/p/a", "stage=live", "owner="]).is(0, "tag: cos://shelf/p/a\n", "");
    assert_eq!(store.tags("p/a"), pairs(&[("owner", ""), ("stage", "live"), ("team", "web")]));
    home.cos(["tag", "set", "cos://shelf/p/a", "team=web"]).is(0, "", "");
    home.cos(["tag", "set", "cos://shelf/p/a", "only=this", "--replace", "--dryrun"]).is(
        0,
        "(dryrun) tag: cos://shelf/p/a\n",
        "",
    );
    home.cos(["tag", "set", "cos://shelf/p/a", "only=this", "--replace", "--quiet"]).is(0, "", "");
    assert_eq!(store.tags("p/a"), pairs(&[("only", "this")]));
    home.cos(["tag", "set", "cos://shelf/p/a", "novalue"])
        .fails(252, "error: `novalue` is no tag\nhint: write KEY=VALUE\n");
    let many: Vec<String> = (0..11).map(|number| format!("k{number}=v")).collect();
    let arguments = ["tag", "set", "cos://shelf/p/a"].into_iter().chain(many.iter().map(String::as_str));
    home.cos(arguments).fails(252, "error: an object can have 10 tags, not 11\n");
    assert!(home.cos(["tag", "set", "cos://shelf/none", "a=b"]).ends(1).err.contains("Key \"none\" does not exist"));
}

#[test]
fn all_objects_below_a_prefix_can_be_meant() {
    let (store, home) = library();
    home.cos(["tag", "set", "cos://shelf/p", "keep=no", "-r", "--exclude", "a"]).is(0, "tag: cos://shelf/p/b\n", "");
    assert_eq!(store.tags("p/b"), pairs(&[("keep", "no")]));
    let ran = home.cos(["tag", "rm", "cos://shelf/p", "stage", "keep", "-r", "--output", "json"]);
    let statuses: Vec<String> = ran
        .done()
        .out
        .lines()
        .map(|line| {
            let event: serde_json::Value = serde_json::from_str(line).expect("JSON");
            format!(
                "{} {} {}",
                event["type"].as_str().unwrap_or(""),
                event["status"].as_str().unwrap_or(""),
                event["source"].as_str().unwrap_or("")
            )
        })
        .collect();
    assert_eq!(statuses, ["untag done cos://shelf/p/a", "untag done cos://shelf/p/b"]);
    assert_eq!(store.tags("p/a"), pairs(&[("team", "web")]));
    home.cos(["tag", "rm", "cos://shelf/p/a"]).is(0, "untag: cos://shelf/p/a\n", "");
    assert_eq!(store.tags("p/a"), []);
    home.cos(["tag", "set", "cos://shelf", "a=b"]).ends(252);
    home.cos(["tag", "set", "cos://shelf/p/a", "a=b", "--min-size", "1"]).ends(252);
}

#[test]
fn one_that_is_refused_leaves_the_others_to_be_made() {
    let (store, home) = library();
    let refused = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::PUT).path("/p/a").with_query("tagging"), refused);
    let ran = home.cos(["tag", "set", "cos://shelf", "x=y", "--recursive"]);
    assert_eq!(ran.ends(1).out, "tag: cos://shelf/p/b\ntag: cos://shelf/q\n");
    assert!(ran.err.starts_with("tag failed: cos://shelf/p/a An error occurred (AccessDenied)"), "{}", ran.err);
}
