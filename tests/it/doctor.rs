//! `cos doctor`: what it finds right, what it finds wrong, and what it says to do.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, SystemTime};

use cos::local::faults::{Fault, Matcher};
use http::Method;
use serde_json::Value;

use crate::support::{BUCKET, Sandbox, Store, stage};

/// The verdict and text of a check in the lines.
fn check<'a>(lines: &'a str, subject: &str) -> (&'a str, &'a str) {
    let line = lines.lines().find(|line| line.get(6..).is_some_and(|rest| rest.starts_with(subject)));
    let line = line.unwrap_or_else(|| panic!("no check of {subject} in\n{lines}"));
    (line[..4].trim_end(), line[6 + subject.len()..].trim_start())
}

#[test]
fn a_store_that_works_passes_every_check_and_the_probe_is_gone() {
    let (store, home) = stage();
    store.put("d/f", "bytes");
    let ran = home.cos(["doctor", "cos://shelf/d/", "--write"]);
    let lines = &ran.ends(0).out;
    assert!(lines.lines().all(|line| line.starts_with("ok ")), "{lines}");
    for (subject, found) in [
        ("keys", "from environment variables"),
        ("clock", "right"),
        ("buckets", "they list 1"),
        ("list", "there are objects"),
        ("versioning", "off: "),
        ("proofs", "CRC-64/NVME, MD5 as ETag"),
        ("conditional write", "is obeyed"),
        ("addressing", "the bucket in the path works"),
        ("list version", "2 is answered as it should be"),
        ("batch removal", "the probe is gone"),
    ] {
        assert!(check(lines, subject).1.contains(found), "{subject}: {lines}");
    }
    assert!(ran.err.is_empty(), "{}", ran.err);
    assert_eq!(store.keys(), ["d/f"]);
}

#[test]
fn what_the_store_does_can_be_kept_in_the_profile() {
    let store = Store::start();
    let mut home = Sandbox::of(&store);
    home.set("COS_ENDPOINT_URL", "");
    home.config(&format!("endpoint_url = {}", store.url()));
    let could = home.cos(["doctor", "cos://shelf", "--write"]).ends(0).out.clone();
    let known = "`conditional_writes = true`, `checksum_algorithm = crc64nvme`";
    assert_eq!(check(&could, "profile"), ("ok", &*format!("`default` could say {known}; --save writes it there")));
    let kept = home.cos(["doctor", "cos://shelf", "--write", "--save"]).ends(0).out.clone();
    assert!(check(&kept, "profile").1.starts_with(&format!("{known} in profile `default` of `")), "{kept}");
    let file = String::from_utf8(home.read(home.home().join(".cos/config"))).expect("text");
    assert!(file.contains("conditional_writes = true\nchecksum_algorithm = crc64nvme\n"), "{file}");
    let again = home.cos(["doctor", "cos://shelf", "--write"]).ends(0).out.clone();
    assert_eq!(check(&again, "profile"), ("ok", "`default` knows all that was seen of this store"), "{again}");
    // And the commands heed it: one request, decided by the store.
    store.put("f", "theirs");
    home.file("f", "ours");
    let before = store.requests().len();
    home.cos(["cp", "f", "cos://shelf/f", "--no-overwrite"]).ends(0);
    let sent = &store.requests()[before..];
    assert!(sent.iter().any(|request| request.headers.contains_key("if-none-match")), "{sent:?}");
    assert_eq!(store.get("f"), b"theirs");
}

#[test]
fn nothing_is_kept_for_an_endpoint_that_the_profile_does_not_name() {
    let (_store, home) = stage();
    let ran = home.cos(["doctor", "cos://shelf", "--write", "--save"]);
    let (verdict, found) = check(&ran.ends(1).out, "profile");
    assert!(verdict == "fail" && found.contains("environment variable COS_ENDPOINT_URL"), "{ran:?}");
    assert!(!home.home().join(".cos/config").exists());
    home.cos(["doctor", "--save"]).ends(252);
}

#[test]
fn a_store_that_wants_the_bucket_in_the_host_name_is_recognised() {
    let store = Store::with_cos_look();
    let mut home = Sandbox::of(&store);
    let port = store.server.address().port();
    home.set("COS_ENDPOINT_URL", &format!("http://cos.ap-guangzhou.localhost:{port}"));
    home.config("provider = generic");
    let lines = home.cos(["doctor", "cos://shelf"]).ends(1).out.clone();
    let found = "the bucket in the path does not work, the bucket in the host name does";
    assert_eq!(check(&lines, "addressing"), ("fail", found), "{lines}");
    assert!(lines.contains("fix: cos configure set addressing_style virtual\n"), "{lines}");
    assert_eq!(check(&lines, "list").0, "ok", "{lines}");
}

/// A store of one key that knows nothing of version 2 of the listing: it answers as to version 1.
fn store_of_version_one() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut lines = BufReader::new(stream.try_clone().expect("a handle")).lines();
            let first = lines.next().expect("a request").expect("text");
            while !lines.next().expect("headers").expect("text").is_empty() {}
            let key = "<Contents><Key>k</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified>\
                       <ETag>\"x\"</ETag><Size>1</Size></Contents>";
            let keys = if first.contains("marker=k") { "" } else { key };
            let body = format!("<ListBucketResult><IsTruncated>false</IsTruncated>{keys}</ListBucketResult>");
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nConnection: close\r\nContent-Length:";
            write!(stream, "{head} {}\r\n\r\n{body}", body.len()).expect("sent");
        }
    });
    url
}

#[test]
fn a_store_that_knows_only_the_old_listing_is_recognised() {
    let mut home = Sandbox::new();
    home.set("COS_SECRET_ID", "id");
    home.set("COS_SECRET_KEY", "secret");
    home.config(&format!("endpoint_url = {}", store_of_version_one()));
    let lines = home.cos(["doctor", "cos://shelf", "--save"]).ends(1).out.clone();
    assert_eq!(check(&lines, "list version"), ("fail", "2 does not begin where it is told to, 1 does"), "{lines}");
    assert!(check(&lines, "profile").1.starts_with("`list_objects_version = 1` in profile"), "{lines}");
    let lines = home.cos(["doctor", "cos://shelf"]).out.clone();
    assert_eq!(check(&lines, "list version"), ("ok", "1 is answered as it should be"), "{lines}");
}

#[test]
fn nothing_is_stored_unless_it_is_asked_for() {
    let (store, home) = stage();
    store.keep_versions(BUCKET);
    store.begin_upload(BUCKET, "left");
    let ran = home.cos(["doctor", "cos://shelf"]);
    let lines = &ran.ends(0).out;
    assert_eq!(check(lines, "write").0, "skip", "{lines}");
    assert!(check(lines, "versioning").1.starts_with("on: "), "{lines}");
    assert_eq!(
        check(lines, "unfinished uploads"),
        ("warn", "1 below `cos://shelf`, whose parts are paid for"),
        "{lines}"
    );
    assert!(lines.contains("fix: cos uploads abort cos://shelf --older-than 7d\n"), "{lines}");
    assert!(store.requests().iter().all(|request| request.method == Method::GET), "only reading");
    home.cos(["doctor", "--write"]).ends(252);
}

#[test]
fn json_is_one_document() {
    let (_store, home) = stage();
    let ran = home.cos(["doctor", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.ends(0).bytes).expect("one document");
    let checks = document["Checks"].as_array().expect("a list");
    assert!(checks.iter().all(|check| check["Status"] == "ok" && check["Fixes"] == Value::Array(vec![])), "{document}");
    assert!(checks.iter().any(|check| check["Name"] == "connection"));
}

#[test]
fn keys_that_the_service_does_not_know_are_a_failure_with_the_way_out() {
    let (_store, mut home) = stage();
    home.set("COS_SECRET_KEY", "another-secret-key");
    let ran = home.cos(["doctor"]);
    let lines = &ran.ends(1).out;
    assert_eq!(check(lines, "buckets").0, "fail", "{lines}");
    assert!(lines.contains("fix: the secret key does not fit the secret id; check both\n"), "{lines}");
    assert!(!lines.contains("another-secret-key") && !ran.err.contains("another-secret-key"));
}

#[test]
fn keys_that_may_not_list_buckets_are_known_all_the_same() {
    let (store, home) = stage();
    let fault = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::GET).with_header("authorization"), fault);
    let lines = home.cos(["doctor"]).ends(0).out.clone();
    assert_eq!(check(&lines, "buckets").0, "warn", "{lines}");
}

#[test]
fn a_missing_bucket_is_named() {
    let (_store, home) = stage();
    let lines = home.cos(["doctor", "cos://no-such-bucket"]).ends(1).out.clone();
    let (verdict, found) = check(&lines, "list");
    assert!(verdict == "fail" && found.contains("NoSuchBucket") && !lines.contains("  profile  "), "{lines}");
}

#[test]
fn a_dead_endpoint_and_an_unknown_name_end_the_examination() {
    let mut home = Sandbox::new();
    for (name, value) in
        [("COS_SECRET_ID", "id"), ("COS_SECRET_KEY", "secret"), ("COS_ENDPOINT_URL", "http://127.0.0.1:9")]
    {
        home.set(name, value);
    }
    let lines = home.cos(["doctor"]).ends(1).out.clone();
    assert_eq!(check(&lines, "connection").0, "fail", "{lines}");
    assert!(lines.contains("fix: check the endpoint, the network and the proxy settings\n"), "{lines}");
    home.set("COS_ENDPOINT_URL", "http://store.invalid");
    let lines = home.cos(["doctor"]).ends(1).out.clone();
    assert_eq!(check(&lines, "name").0, "fail", "{lines}");
}

#[test]
fn what_keeps_commands_from_starting_is_a_finding() {
    let home = Sandbox::new();
    let lines = home.cos(["doctor"]).ends(1).out.clone();
    let (verdict, found) = check(&lines, "store");
    assert!(verdict == "fail" && found.starts_with("no credentials found; "), "{lines}");
    home.home_file(".cos/config", "[default]\nregion ap-guangzhou\n");
    let lines = home.cos(["doctor"]).ends(1).out.clone();
    let (verdict, found) = check(&lines, "configuration");
    assert!(verdict == "fail" && found.contains("line 2: "), "{lines}");
}

#[test]
fn keys_that_others_can_read_are_a_warning() {
    let (_store, home) = stage();
    let file = home.home_file(".cos/credentials", "[default]\nsecret_id = a\nsecret_key = hush\n");
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o644)).expect("mine");
    let lines = home.cos(["doctor"]).ends(0).out.clone();
    let (verdict, found) = check(&lines, "file modes");
    assert!(verdict == "warn" && found.ends_with("others may use it (mode 644)"), "{lines}");
    assert!(lines.contains("fix: chmod 600 ") && !lines.contains("hush"), "{lines}");
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o600)).expect("mine");
    assert_eq!(check(&home.cos(["doctor"]).ends(0).out, "file modes").0, "ok");
}

#[test]
fn the_look_of_cos_is_examined_in_its_own_terms() {
    let store = Store::with_cos_look();
    let mut home = Sandbox::of(&store);
    // An address leaves no room for the bucket in the host name, which COS wants.
    let lines = home.cos(["doctor", "cos://shelf"]).ends(1).out.clone();
    assert!(lines.contains("fix: this endpoint wants the bucket in the host name: set addressing_style = virtual\n"));
    let port = store.server.address().port();
    home.set("COS_ENDPOINT_URL", &format!("http://cos.ap-guangzhou.localhost:{port}"));
    home.set("COS_REGION", "ap-guangzhou");
    home.config("provider = tencent");
    let ran = home.cos(["doctor", "cos://shelf", "--write"]);
    let lines = &ran.ends(0).out;
    assert!(check(lines, "proofs").1.contains("CRC-64/ECMA"), "{lines}");
    assert_eq!(store.keys(), [""; 0]);
}

#[test]
fn the_embedded_store_is_examined_too() {
    let home = Sandbox::new();
    let started = SystemTime::now();
    let ran = home.cos(["--profile", "local", "doctor", "cos://demo", "--write"]);
    assert!(ran.ends(0).out.lines().all(|line| line.starts_with("ok ")), "{}", ran.out);
    assert!(started.elapsed().is_ok_and(|took| took < Duration::from_secs(60)));
}
