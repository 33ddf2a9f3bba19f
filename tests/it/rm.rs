//! `cos rm`.

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::stage;

#[test]
fn one_object_goes_and_a_missing_one_is_no_error() {
    let (store, home) = stage();
    store.put("a b", "x");
    store.put("c", "x");
    home.cos(["rm", "cos://shelf/a b"]).is(0, "delete: cos://shelf/a b\n", "");
    home.cos(["rm", "s3://shelf/none"]).is(0, "delete: s3://shelf/none\n", "");
    assert_eq!(store.keys(), ["c"]);
}

#[test]
fn thousands_go_in_batches_of_a_thousand() {
    let (store, home) = stage();
    store.put_all((0..2300).map(|number| format!("p/{number:04}")), b"x");
    store.put("kept", "x");
    let ran = home.cos(["rm", "cos://shelf/p/", "--recursive"]);
    assert_eq!(ran.done().out.lines().count(), 2300);
    let batches = store.requests().iter().filter(|request| request.has_query("delete")).count();
    assert_eq!((batches, store.keys()), (3, vec!["kept".to_owned()]));
}

#[test]
fn a_prefix_means_the_directory_and_a_dry_run_removes_nothing() {
    let (store, home) = stage();
    for key in ["p/a", "p/b/", "p-not"] {
        store.put(key, "");
    }
    let arguments = ["rm", "--recursive", "cos://shelf/p", "--dryrun"];
    home.cos(arguments).is(0, "(dryrun) delete: cos://shelf/p/a\n(dryrun) delete: cos://shelf/p/b/\n", "");
    assert_eq!(store.keys().len(), 3);
    let ran = home.cos(["rm", "--recursive", "cos://shelf/p", "--only-show-errors"]);
    ran.is(0, "", "");
    assert_eq!(store.keys(), ["p-not"]);
}

#[test]
fn keys_of_every_kind_go() {
    let (store, home) = stage();
    for key in ["p/a&b<c>", "p/new\nline", "p/ünï", "p/ space ", "p/+%2F", "p//double", "p/\u{1}", "p/'\""] {
        store.put(key, "x");
    }
    home.cos(["rm", "-r", "cos://shelf/p/"]).done();
    assert_eq!(store.keys(), [""; 0]);
}

#[test]
fn a_bucket_alone_is_not_removed_by_accident() {
    let (store, home) = stage();
    store.put("a", "x");
    home.cos(["rm", "cos://shelf"]).fails(
        252,
        "error: `cos://shelf` names no object\n\
         hint: use --recursive to remove all objects in the bucket, or `cos rb` to remove the bucket\n",
    );
    assert_eq!(store.keys(), ["a"]);
}

#[test]
fn what_was_listed_before_the_listing_broke_off_is_removed() {
    let (store, home) = stage();
    store.put_all((0..5).map(|number| format!("p/{number}")), b"x");
    let refusal = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::GET).with_query("continuation-token"), refusal);
    let ran = home.cos(["rm", "-r", "cos://shelf/p/", "--page-size", "3"]);
    assert!(ran.ends(1).err.starts_with("fatal error: An error occurred (AccessDenied)"), "{}", ran.err);
    assert_eq!(ran.out, "delete: cos://shelf/p/0\ndelete: cos://shelf/p/1\ndelete: cos://shelf/p/2\n");
    assert_eq!(store.keys(), ["p/3", "p/4"]);
}

#[test]
fn a_directory_without_a_marker_is_removed_with_a_hint() {
    let (store, home) = stage();
    store.put("p/a", "x");
    let hint = "hint: there is no object of that very name; --recursive removes what is below it\n";
    home.cos(["rm", "cos://shelf/p/"]).is(0, "delete: cos://shelf/p/\n", hint);
    home.cos(["rm", "cos://shelf/p/", "--only-show-errors"]).is(0, "", "");
    store.put("p/", "");
    home.cos(["rm", "cos://shelf/p/"]).is(0, "delete: cos://shelf/p/\n", "");
    assert_eq!(store.keys(), ["p/a"]);
    // Others are not looked at: a removal is one request.
    let before = store.requests().len();
    home.cos(["rm", "cos://shelf/none"]).is(0, "delete: cos://shelf/none\n", "");
    assert_eq!(store.requests().len(), before + 1);
}
