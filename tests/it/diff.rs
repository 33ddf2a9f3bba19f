//! `cos diff`.

use cos::local::faults::{Fault, Matcher};
use http::Method;
use serde_json::{Value, json};

use crate::support::{MIB, Sandbox, Store, noise, stage};

/// Two trees in which something of every kind differs: `t/` in the bucket and `d` on disk.
fn trees() -> (Store, Sandbox) {
    let (store, home) = stage();
    for (name, here, there) in [
        ("same", Some("1"), Some("1")),
        ("sub/size", Some("22"), Some("333")),
        ("content", Some("aa"), Some("bb")),
        ("only-here", Some("4"), None),
        ("sub/only-there", None, Some("5")),
        ("sub-x/a", Some("6"), Some("6")),
    ] {
        if let Some(text) = here {
            home.file(format!("d/{name}"), text);
        }
        if let Some(text) = there {
            store.put(&format!("t/{name}"), text);
        }
    }
    store.put("t/folder/", "");
    (store, home)
}

#[test]
fn either_side_is_a_directory_or_a_prefix() {
    let (_store, home) = trees();
    home.cos(["diff", "d", "cos://shelf/t"]).is(1, "- only-here\n+ sub/only-there\n~ sub/size\n", "");
    home.cos(["diff", "cos://shelf/t/", "d"]).is(1, "+ only-here\n- sub/only-there\n~ sub/size\n", "");
    home.cos(["diff", "d", "cos://shelf/t", "--checksum"]).is(
        1,
        "~ content\n- only-here\n+ sub/only-there\n~ sub/size\n",
        "",
    );
    home.cos(["cp", "-r", "d", "cos://shelf/u/", "--quiet"]).ends(0);
    // Two objects have ETags that tell of their content.
    let between = "~ content\n- only-here\n+ sub/only-there\n~ sub/size\n";
    home.cos(["diff", "cos://shelf/u", "cos://shelf/t"]).is(1, between, "");
    home.cos(["diff", "cos://shelf/u", "cos://shelf/t", "--size-only"]).is(
        1,
        "- only-here\n+ sub/only-there\n~ sub/size\n",
        "",
    );
    home.cos(["diff", "d", "cos://shelf/u", "--checksum"]).is(0, "", "");
    home.cos(["cp", "-r", "cos://shelf/t", "e", "--quiet"]).ends(0);
    home.cos(["diff", "d", "e"]).is(1, "- only-here\n+ sub/only-there\n~ sub/size\n", "");
    home.cos(["diff", "d", "e", "--checksum"]).is(1, between, "");
    home.cos(["diff", "d", "d", "--checksum"]).is(0, "", "");
}

#[test]
fn documents_tell_both_sides_and_the_totals() {
    let (_store, home) = trees();
    let ran = home.cos(["diff", "d", "cos://shelf/t", "--checksum", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.ends(1).bytes).expect("JSON");
    assert_eq!(document["Summary"], json!({"OnlyLeft": 1, "OnlyRight": 1, "Differ": 2, "Same": 2}));
    let first = &document["Differences"][0];
    assert_eq!(
        (&first["Change"], &first["Key"], &first["Left"]["Size"]),
        (&json!("content"), &json!("content"), &json!(2))
    );
    assert!(first["Right"]["ETag"].is_string() && first["Left"].get("ETag").is_none(), "{first}");
    let ran = home.cos(["diff", "d", "cos://shelf/t", "--summarize", "--include", "sub*"]);
    ran.is(1, "+ sub/only-there\n~ sub/size\n\n0 only left, 1 only right, 1 differ, 1 the same\n", "");
    home.cos(["diff", "d", "cos://shelf/t", "--max-size", "1"]).is(1, "- only-here\n+ sub/only-there\n", "");
}

#[test]
fn nothing_on_one_side_is_a_difference_and_a_missing_side_an_error() {
    let (_store, home) = trees();
    assert_eq!(home.cos(["diff", "cos://shelf/none", "cos://shelf/t"]).ends(1).out.lines().count(), 5);
    home.cos(["diff", "cos://shelf/none", "cos://shelf/nowhere"]).is(0, "", "");
    home.cos(["diff", "d", "cos://missing-bucket"]).ends(254);
    home.cos(["diff", "nowhere", "cos://shelf/t"]).ends(255);
    home.cos(["diff", "d/same", "cos://shelf/t"]).ends(252);
    home.cos(["diff", "-", "cos://shelf/t"]).ends(252);
}

#[test]
fn what_cannot_be_read_is_told_and_no_difference() {
    let (store, home) = stage();
    home.file("d/a", "1");
    store.put("t/a", "1");
    std::os::unix::fs::symlink("nowhere", home.path("d/dangling")).expect("made");
    let warning = "warning: Skipping file ROOT/here/d/dangling. File does not exist.\n";
    home.cos(["diff", "d", "cos://shelf/t"]).is(2, "", warning);
    store.put("t/b", "2");
    home.cos(["diff", "d", "cos://shelf/t"]).is(1, "+ b\n", warning);
    home.cos(["diff", "d", "cos://shelf/t", "--no-follow-symlinks"]).is(1, "+ b\n", "");
}

#[test]
fn objects_of_several_parts_are_compared_by_their_content() {
    let (store, home) = stage();
    let bytes = noise(20 * MIB, 9);
    home.file("d/large", &bytes);
    home.cos(["cp", "d/large", "cos://shelf/t/large", "--quiet"]).ends(0);
    home.cos(["diff", "d", "cos://shelf/t", "--checksum"]).is(0, "", "");
    let mut other = bytes;
    other[11 * MIB] ^= 1;
    home.file("d/large", &other);
    home.cos(["diff", "d", "cos://shelf/t", "--checksum"]).is(1, "~ large\n", "");
    home.cos(["diff", "d", "cos://shelf/t"]).is(0, "", "");
    store.plan.forget_requests();
}

#[test]
fn a_listing_that_breaks_off_tells_no_difference() {
    let (store, home) = trees();
    store.put_all((0..1100).map(|number| format!("t/z{number:04}")), b"x");
    let refused = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::GET).with_query("continuation-token"), refused);
    let ran = home.cos(["diff", "cos://shelf/t", "d"]);
    assert_eq!(ran.ends(254).out, "", "{}", ran.err);
}
