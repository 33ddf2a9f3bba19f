//! Profiles in URIs, and copies between the stores they name.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;
use rustix::process::Signal;

use crate::support::{BUCKET, KEY_ID, MIB, SECRET, Sandbox, Scripted, Store, noise, reply, stage};

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

/// Stores an object with headers, metadata and tags.
fn put_dressed(home: &Sandbox, store: &Store, key: &str, bytes: &[u8]) {
    home.file("dressed", bytes);
    let target = format!("cos://shelf/{key}");
    let headers = ["--content-type", "text/x-one", "--cache-control", "max-age=1", "--content-language", "de"];
    let more = ["--metadata", "note=x", "--content-disposition", "attachment", "--expires", "2030-01-01"];
    home.cos(["cp", "dressed", &target].into_iter().chain(headers).chain(more)).done();
    store.tag(key, &[("team", "a & b"), ("stage", "test")]);
}

/// Headers, metadata and tags of an object.
fn dress(store: &Store, key: &str) -> (Vec<Option<String>>, Vec<(String, String)>) {
    let head = store.head(key);
    let note = head.metadata().and_then(|metadata| metadata.get("note").cloned());
    let headers = [head.content_type(), head.cache_control(), head.content_language(), head.content_disposition()];
    let mut all: Vec<_> = headers.into_iter().map(|header| header.map(str::to_owned)).collect();
    all.extend([head.expires_string().map(str::to_owned), note]);
    (all, store.tags(key))
}

/// Two stores, and a home that knows them as `cos://` and `cos://there@`, with parts from 8 MiB on.
fn two() -> (Store, Store, Sandbox) {
    let (here, home) = stage();
    let there = Store::start();
    profile(&home, "there", &there);
    (here, there, home)
}

#[test]
fn an_object_goes_through_to_another_store_with_all_that_it_has() {
    let (here, there, home) = two();
    for size in [0, 1, 300_000, 20 * MIB + 1] {
        let bytes = noise(size, size as u64);
        put_dressed(&home, &here, "k", &bytes);
        let line = "copy: cos://shelf/k to cos://there@shelf/p/k\n";
        home.cos(["cp", "cos://shelf/k", "cos://there@shelf/p/"]).is(0, line, "");
        assert!(there.get("p/k") == bytes, "{size} bytes differ");
        assert_eq!(dress(&there, "p/k"), dress(&here, "k"), "{size}");
        assert_eq!(there.head("p/k").e_tag(), here.head("k").e_tag(), "{size}");
        home.cos(["cp", "cos://there@shelf/p/k", "s3://shelf/back", "--copy-props", "none"]).done();
        assert!(here.get("back") == bytes, "{size} bytes differ on their way back");
        let (headers, tags) = dress(&here, "back");
        assert!(headers[1..].iter().all(Option::is_none) && tags.is_empty(), "{headers:?} {tags:?}");
        home.cos(["cp", "cos://shelf/k", "cos://there@shelf/untagged", "--copy-props", "metadata-directive"]).done();
        assert_eq!(dress(&there, "untagged"), (dress(&here, "k").0, Vec::new()));
    }
    assert_eq!(there.open_uploads() + here.open_uploads(), 0);
}

#[test]
fn a_prefix_goes_through_to_another_store_and_moves() {
    let (here, there, home) = two();
    let names = ["a", "d/with space", "d/ünï+code%20", "q?#&="];
    for name in names {
        here.put(&format!("from/{name}"), name);
    }
    home.cos(["cp", "-r", "cos://shelf/from/", "cos://there@shelf/from/to/"]).done();
    assert_eq!(there.keys().len(), 4, "a bucket of the same name elsewhere is no target inside the source");
    for name in names {
        assert_eq!(there.get(&format!("from/to/{name}")), name.as_bytes());
    }
    home.cos(["mv", "cos://shelf/from/a", "cos://there@shelf/from/a"]).is(
        0,
        "move: cos://shelf/from/a to cos://there@shelf/from/a\n",
        "",
    );
    assert_eq!((here.keys().len(), there.get("from/a")), (3, b"a".to_vec()));
}

#[test]
fn two_profiles_of_one_store_copy_inside_it_and_never_move_an_object_onto_itself() {
    let (store, home) = stage();
    profile(&home, "same", &store);
    store.put("k", "hello");
    home.cos(["cp", "cos://shelf/k", "cos://same@shelf/l"]).done();
    assert_eq!(store.get("l"), b"hello");
    assert!(store.requests().iter().all(|request| request.method != "GET"), "no byte came here");
    let ran = home.cos(["mv", "cos://shelf/k", "cos://same@shelf/k"]);
    assert!(ran.ends(252).err.contains("Cannot mv a file onto itself"), "{}", ran.err);
    // The same server under another name, which no endpoint tells.
    let url = store.url().replace("127.0.0.1", "localhost");
    let section = format!("[profile alias]\nendpoint_url = {url}\nsecret_id = {KEY_ID}\nsecret_key = {SECRET}\n");
    home.home_file(".cos/config", section);
    for arguments in
        [&["mv", "cos://shelf/k", "cos://alias@shelf/k"][..], &["mv", "-r", "cos://shelf", "cos://alias@shelf"]]
    {
        let ran = home.cos(arguments);
        assert!(ran.ends(252).err.contains("Cannot mv a file onto itself"), "{}", ran.err);
    }
    assert_eq!(store.get("k"), b"hello");
}

#[test]
fn an_object_moves_to_the_same_key_of_a_bucket_of_the_same_name_elsewhere() {
    let (here, home) = stage();
    // The embedded store tells the second in which a bucket was made.
    std::thread::sleep(Duration::from_millis(1100));
    let there = Store::start();
    profile(&home, "there", &there);
    // Stored twice in one second, by all that a HEAD tells the same.
    for (key, arguments) in [
        ("k", &["mv", "cos://shelf/k", "cos://there@shelf/k"][..]),
        ("p/k", &["mv", "-r", "cos://shelf/p/", "cos://there@shelf/p/"]),
    ] {
        here.put(key, "hello");
        there.put(key, "hello");
        home.cos(arguments).ends(0);
        assert_eq!((here.find(key), there.get(key)), (None, b"hello".to_vec()));
    }
}

#[test]
fn buckets_of_one_name_in_two_accounts_of_one_server_are_two() {
    // Each account has names of its own, as with the tenants of Ceph. Both have an object that looks the same.
    let etag: &[u8] = b"etag: \"b1946ac92492d2347c6235b4d2611184\"";
    let scripted = Scripted::start(move |asked| {
        let of_one =
            asked.header("authorization").is_some_and(|signed| String::from_utf8_lossy(signed).contains("AKIDone"));
        let modified: &[u8] = b"last-modified: Tue, 01 Dec 2026 10:00:00 GMT";
        match (asked.method.as_str(), asked.target.split('?').next().unwrap_or_default()) {
            ("GET", "/") => {
                let day = if of_one { 1 } else { 2 };
                let bucket =
                    format!("<Bucket><Name>shelf</Name><CreationDate>2026-01-0{day}T00:00:00Z</CreationDate></Bucket>");
                reply(200, &[], format!("<ListAllMyBucketsResult><Buckets>{bucket}</Buckets></ListAllMyBucketsResult>"))
            }
            ("HEAD", _) => b"HTTP/1.1 200 S\r\ncontent-length: 6\r\netag: \"b1946ac92492d2347c6235b4d2611184\"\r\n\
                last-modified: Tue, 01 Dec 2026 10:00:00 GMT\r\n\r\n"
                .to_vec(),
            ("GET", _) => reply(200, &[etag, modified], "hello\n"),
            ("PUT", _) => reply(200, &[etag], ""),
            _ => reply(204, &[], ""),
        }
    });
    let home = Sandbox::new();
    let profile = |name: &str| {
        format!("[profile {name}]\nendpoint_url = {}\nsecret_id = AKID{name}\nsecret_key = s\n", scripted.url())
    };
    home.home_file(".cos/config", profile("one") + &profile("two"));
    home.cos(["mv", "cos://one@shelf/k", "cos://two@shelf/k"]).ends(0);
    let asked = scripted.taken();
    let put = asked.iter().find(|asked| asked.method == "PUT").expect("stored");
    assert_eq!((put.header("x-amz-copy-source"), put.body.as_slice()), (None, b"hello\n".as_slice()));
    let signed = |method: &str, key: &[u8]| {
        let of_method = asked.iter().filter(|asked| asked.method == method);
        of_method
            .filter_map(|asked| asked.header("authorization"))
            .all(|by| by.windows(key.len()).any(|part| part == key))
    };
    assert!(signed("PUT", b"AKIDtwo") && signed("DELETE", b"AKIDone"), "{asked:?}");
}

#[test]
fn what_is_damaged_between_two_stores_is_found() {
    let (here, there, home) = two();
    for size in [300_000, 20 * MIB] {
        here.put("k", noise(size, 9));
        let reads = here.spoil(Matcher::method(Method::GET).path("/k"), Fault::CorruptBody { at: 1000 });
        let ran = home.cos(["cp", "cos://shelf/k", "cos://there@shelf/k"]);
        assert!(ran.ends(1).err.contains("what was read of `k`"), "{}", ran.err);
        assert_eq!((there.find("k"), there.open_uploads()), (None, 0));
        here.plan.remove(reads);
        let breaks = here.spoil_once(Matcher::method(Method::GET).path("/k"), Fault::ResetMidBody { after: 100_000 });
        home.cos(["cp", "cos://shelf/k", "cos://there@shelf/k"]).done();
        assert!(there.get("k") == noise(size, 9), "it went on where it stopped");
        here.plan.remove(breaks);
        let writes = there.spoil_once(Matcher::method(Method::PUT), Fault::CorruptRequest { at: 1000 });
        home.cos(["cp", "cos://shelf/k", "cos://there@shelf/k"]).done();
        assert!(there.get("k") == noise(size, 9), "it was sent again");
        there.plan.remove(writes);
        there.delete(BUCKET, "k");
    }
}

#[test]
fn a_source_that_changes_between_its_parts_is_not_mixed() {
    let (here, there, home) = two();
    here.put("k", noise(20 * MIB, 1));
    // Long enough for the other content to be stored meanwhile, also on a busy machine.
    here.spoil(Matcher::method(Method::GET).path("/k").with_header("range"), Fault::Delay(Duration::from_secs(3)));
    let other = noise(20 * MIB, 2);
    let running = home.start(["cp", "cos://shelf/k", "cos://there@shelf/k"]);
    here.await_requests(1, |request| request.range().is_some());
    here.put("k", other);
    let ran = running.wait();
    assert!(ran.ends(1).err.contains("(PreconditionFailed)") || ran.err.contains("(412)"), "{}", ran.err);
    assert_eq!((there.find("k"), there.open_uploads()), (None, 0));
}

#[test]
fn a_copy_that_is_interrupted_leaves_nothing_in_the_other_store() {
    let (here, there, home) = two();
    here.put("k", noise(60 * MIB, 1));
    there.spoil(Matcher::method(Method::PUT).with_query("partNumber"), Fault::Delay(Duration::from_millis(300)));
    let running = home.start(["cp", "cos://shelf/k", "cos://there@shelf/k"]);
    there.await_requests(1, |request| request.has_query("partNumber"));
    running.signal(Signal::INT);
    let ran = running.wait();
    assert_eq!((ran.code, ran.out.as_str()), (130, ""), "{ran:?}");
    assert_eq!((there.find("k"), there.open_uploads()), (None, 0));
}
