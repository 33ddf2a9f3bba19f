//! Profiles in URIs, and copies between the stores they name.

use crate::support::{KEY_ID, SECRET, Sandbox, Store, stage};

/// Adds a profile that is `store`.
fn profile(home: &Sandbox, name: &str, store: &Store) {
    let section =
        format!("[profile {name}]\nendpoint_url = {}\nsecret_id = {KEY_ID}\nsecret_key = {SECRET}\n", store.url());
    home.home_file(".cos/config", section);
}

#[test]
fn a_uri_names_the_profile_whose_store_is_meant() {
    let (here, home) = stage();
    let there = Store::start();
    profile(&home, "there", &there);
    here.put("k", "of here");
    there.put("k", "of there!");
    home.cos(["cp", "cos://there@shelf/k", "."]).is(0, "download: cos://there@shelf/k to ./k\n", "");
    assert_eq!(home.read("k"), b"of there!");
    home.cos(["cp", "cos://shelf/k", "."]).done();
    assert_eq!(home.read("k"), b"of here");
    home.cos(["cp", "k", "s3://there@shelf/p/"]).is(0, "upload: ./k to s3://there@shelf/p/k\n", "");
    assert_eq!(there.get("p/k"), b"of here");
    home.cos(["mb", "cos://there@second"]).is(0, "make_bucket: second\n", "");
    assert_eq!((there.buckets(), here.buckets()), (vec!["second".into(), "shelf".into()], vec!["shelf".into()]));
    for (line, shown) in [("cos://there@", "second\n"), ("cos://there@shelf/p/", "k\n")] {
        let listed = home.cos(["ls", line]);
        assert!(listed.done().out.contains(shown), "{}", listed.out);
    }
    home.cos(["rm", "cos://there@shelf/p/k"]).is(0, "delete: cos://there@shelf/p/k\n", "");
    home.cos(["rm", "-r", "cos://there@shelf"]).is(0, "delete: cos://there@shelf/k\n", "");
    home.cos(["rb", "--force", "cos://there@second"]).is(0, "remove_bucket: second\n", "");
    assert_eq!((here.keys().len(), there.keys().len()), (1, 0));
    let url = home.cos(["presign", "cos://there@shelf/k"]).done().out.clone();
    assert!(url.starts_with(&there.url()), "{url}");
}

#[test]
fn what_is_typed_for_one_side_is_not_taken_for_the_other() {
    let (here, home) = stage();
    let there = Store::start();
    profile(&home, "there", &there);
    there.put("k", "of there");
    let options = ["--endpoint-url", &here.url(), "--secret-id", "nobody", "--secret-key", "nothing"];
    let all = |more: &[&'static str]| home.cos(options.iter().copied().chain(more.iter().copied()));
    all(&["cp", "cos://there@shelf/k", "."]).done();
    all(&["cp", "cos://shelf/k", "."]).ends(1);
}

#[test]
fn a_profile_that_is_in_no_file_or_has_no_name_is_refused() {
    let (_store, home) = stage();
    let ran = home.cos(["ls", "cos://nowhere@shelf"]);
    assert!(ran.ends(253).err.contains("`nowhere`"), "{}", ran.err);
    let message =
        "error: `cos://@shelf` names no profile in front of `@`; write cos://PROFILE@BUCKET/KEY or leave the `@` out\n";
    home.cos(["ls", "cos://@shelf"]).fails(252, message);
}

#[test]
fn the_embedded_store_is_a_side_like_any_other() {
    let (_store, home) = stage();
    home.file("f", "hello");
    home.cos(["cp", "f", "cos://local@demo/"]).is(0, "upload: ./f to cos://local@demo/f\n", "");
    home.cos(["cp", "cos://local@demo/f", "cos://local@demo/g"]).is(
        0,
        "copy: cos://local@demo/f to cos://local@demo/g\n",
        "",
    );
    // Both sides mean it, one of them by the option: there is one server.
    let bare = Sandbox::new();
    bare.cos_fed(["--profile", "local", "cp", "-", "cos://demo/g"], b"hello").done();
    bare.cos(["--profile", "local", "cp", "cos://demo/g", "cos://local@demo/h"]).done();
    bare.cos(["cp", "cos://local@demo/h", "-"]).is(0, "hello", "");
}
