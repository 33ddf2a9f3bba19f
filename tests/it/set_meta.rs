//! `cos set-meta`.

use crate::support::{BUCKET, MIB, Sandbox, Store, noise, stage};

#[test]
fn what_is_not_named_is_kept() {
    let (store, home) = stage();
    home.file("a.html", "<p>");
    let headers =
        ["--metadata", "owner=me,stage=test", "--cache-control", "no-cache", "--storage-class", "STANDARD_IA"];
    home.cos([&["cp", "a.html", "cos://shelf/p/a.html", "--quiet"][..], &headers].concat()).ends(0);
    store.tag("p/a.html", &[("team", "web")]);
    home.cos(["set-meta", "cos://shelf/p/a.html", "--content-language", "de", "--metadata", "stage=live"]).is(
        0,
        "copy: cos://shelf/p/a.html to cos://shelf/p/a.html\n",
        "",
    );
    let head = store.head("p/a.html");
    assert_eq!(head.content_language.as_deref(), Some("de"));
    assert_eq!((head.content_type.as_deref(), head.cache_control.as_deref()), (Some("text/html"), Some("no-cache")));
    assert_eq!(head.storage_class.map(|class| class.as_str().to_owned()).as_deref(), Some("STANDARD_IA"));
    let metadata = head.metadata.expect("some");
    assert_eq!(
        (metadata.get("owner").map(String::as_str), metadata.get("stage").map(String::as_str)),
        (Some("me"), Some("live"))
    );
    assert_eq!(store.tags("p/a.html"), [("team".to_owned(), "web".to_owned())]);
    assert_eq!(store.get("p/a.html"), b"<p>");
}

#[test]
fn values_beyond_ascii_are_kept_by_uploads_copies_changes_and_moves() {
    let cos = Store::with_cos_look();
    let mut of_cos = Sandbox::of(&cos);
    let port = cos.server.address().port();
    of_cos.set("COS_ENDPOINT_URL", &format!("http://cos.ap-guangzhou.localhost:{port}"));
    of_cos.set("COS_REGION", "ap-guangzhou");
    of_cos.config("provider = tencent\nmultipart_threshold = 8MB\nmultipart_chunksize = 8MB");
    let (_plain, home) = stage();
    home.config("multipart_threshold = 8MB\nmultipart_chunksize = 8MB");
    for home in [home, of_cos] {
        home.file("small", "x");
        home.file("large", noise(9 * MIB, 3));
        let value = "attachment; filename=\"報告.pdf\"";
        for name in ["small", "large"] {
            let at = |key: &str| format!("cos://{BUCKET}/{key}-{name}");
            let headers = ["--content-disposition", value, "--metadata", "title=報告 é", "--only-show-errors"];
            home.cos([&["cp", name, &at("報")][..], &headers].concat()).ends(0);
            home.cos(["cp", &at("報"), &at("copied"), "--only-show-errors"]).ends(0);
            home.cos([
                "set-meta",
                &at("copied"),
                "--content-language",
                "de",
                "--metadata",
                "stage=é",
                "--only-show-errors",
            ])
            .ends(0);
            home.cos(["mv", &at("copied"), &at("moved"), "--only-show-errors"]).ends(0);
            for key in [at("報"), at("moved")] {
                let shown = home.cos(["stat", &key]).ends(0).out.clone();
                assert!(shown.contains(value) && shown.contains("title=報告 é"), "{key}: {shown}");
                assert_eq!(shown.contains("stage=é"), key == at("moved"), "{key}: {shown}");
            }
            home.cos(["cp", &at("moved"), "back", "--only-show-errors"]).ends(0);
            assert!(home.read("back") == home.read(name), "{name}");
        }
    }
}

#[test]
fn all_objects_below_a_prefix_that_pass_the_filters_can_be_meant() {
    let (store, home) = stage();
    for key in ["p/a.js", "p/b.css", "p/d/c.js", "q.js"] {
        store.put(key, "x");
    }
    let change = ["set-meta", "cos://shelf/p/", "--recursive", "--include", "*.js", "--cache-control", "max-age=60"];
    home.cos([&change[..], &["--dryrun"]].concat()).is(
        0,
        "(dryrun) copy: cos://shelf/p/a.js to cos://shelf/p/a.js\n(dryrun) copy: cos://shelf/p/d/c.js to cos://shelf/p/d/c.js\n",
        "",
    );
    home.cos([&change[..], &["--only-show-errors"]].concat()).is(0, "", "");
    let cached = |key: &str| store.head(key).cache_control.is_some();
    assert_eq!(["p/a.js", "p/b.css", "p/d/c.js", "q.js"].map(cached), [true, false, true, false]);
}

#[test]
fn the_store_copies_large_objects_in_parts() {
    let (store, home) = stage();
    home.config("multipart_threshold = 8MB\nmultipart_chunksize = 8MB");
    let bytes = noise(20 * MIB, 5);
    home.file("large", &bytes);
    home.cos(["cp", "large", "cos://shelf/large", "--metadata", "a=1", "--quiet"]).ends(0);
    store.plan.forget_requests();
    home.cos(["set-meta", "cos://shelf/large", "--content-type", "application/x-noise", "--quiet"]).ends(0);
    assert!(store.count_with("partNumber") >= 3, "{:?}", store.requests());
    let head = store.head("large");
    assert_eq!(head.content_type.as_deref(), Some("application/x-noise"));
    assert_eq!(head.metadata.expect("some").get("a").map(String::as_str), Some("1"));
    assert!(store.get("large") == bytes);
}

#[test]
fn a_bucket_with_versions_keeps_what_was_there() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    store.put("k", "x");
    home.cos(["set-meta", "cos://shelf/k", "--content-type", "text/plain", "--quiet"]).ends(0);
    assert_eq!(store.history(BUCKET), 2);
}

#[test]
fn nothing_to_change_and_nothing_named_are_refused() {
    let (_store, home) = stage();
    home.cos(["set-meta", "cos://shelf/k"]).fails(
        252,
        "error: nothing is to be changed\n\
         hint: name a header, such as --content-type, --cache-control, --metadata or --storage-class\n",
    );
    home.cos(["set-meta", "cos://shelf", "--content-type", "text/plain"]).ends(252);
    home.cos(["set-meta", "cos://shelf/k", "--content-type", "text/plain", "--include", "*"]).ends(252);
    assert!(
        home.cos(["set-meta", "cos://shelf/k", "--content-type", "a/b"]).ends(1).err.contains("\"k\" does not exist")
    );
}
