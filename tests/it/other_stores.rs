//! Answers of other stores, proxies and gateways: what is unusual but clear is taken, and what is unclear is never taken
//! for the convenient answer.

use crate::support::{Asked, Sandbox, Scripted, reply};

const DISPOSITION: &[u8] = "attachment; filename=\"報告 2026.pdf\"".as_bytes();
const LATIN: &[u8] = b"caf\xe9";

/// An object with headers that are not ASCII, which takes whatever is stored.
fn with_odd_headers(asked: &Asked) -> Vec<u8> {
    let headers = [
        b"etag: \"5d41402abc4b2a76b9719d911017c592\"".to_vec(),
        b"last-modified: Sat, 21 Nov 2026 03:28:39 GMT".to_vec(),
        [b"content-disposition: ", DISPOSITION].concat(),
        [b"x-amz-meta-title: ", "報告".as_bytes()].concat(),
        [b"x-amz-meta-place: ", LATIN].concat(),
    ];
    let headers: Vec<&[u8]> = headers.iter().map(Vec::as_slice).collect();
    match asked.method.as_str() {
        // The length of the object without its bytes.
        "HEAD" => {
            let answer = reply(200, &headers, "hello");
            answer[..answer.len() - 5].to_vec()
        }
        "GET" if asked.target.contains("tagging") => reply(200, &[], "<Tagging><TagSet/></Tagging>"),
        "GET" => reply(200, &headers, "hello"),
        _ if asked.header("x-amz-copy-source").is_some() => {
            reply(200, &[], "<CopyObjectResult><ETag>\"5d41402abc4b2a76b9719d911017c592\"</ETag></CopyObjectResult>")
        }
        _ => reply(200, &[b"etag: \"5d41402abc4b2a76b9719d911017c592\""], ""),
    }
}

/// The headers of the only request that stored something.
#[track_caller]
fn stored(server: &Scripted) -> Asked {
    let writes: Vec<Asked> = server.taken().into_iter().filter(|asked| asked.method == "PUT").collect();
    assert_eq!(writes.len(), 1, "{writes:?}");
    writes.into_iter().next().expect("one")
}

#[test]
fn header_values_beyond_ascii_are_kept_byte_for_byte_by_every_kind_of_copy() {
    let (server, other) = (Scripted::start(with_odd_headers), Scripted::start(with_odd_headers));
    let home = Sandbox::at(server.url());
    home.home_file(
        ".cos/config",
        format!(
            "[profile other]\nendpoint_url = {}\nsecret_id = AKIDEXAMPLE\nsecret_key = secret-of-the-tests/+0123456789\n",
            other.url()
        ),
    );
    let kept = |asked: &Asked| {
        assert_eq!(asked.header("content-disposition"), Some(DISPOSITION), "{asked:?}");
        assert_eq!(asked.header("x-amz-meta-title"), Some("報告".as_bytes()), "{asked:?}");
        assert_eq!(asked.header("x-amz-meta-place"), Some(LATIN), "{asked:?}");
    };
    home.cos(["set-meta", "cos://shelf/k", "--cache-control", "no-cache", "--quiet"]).ends(0);
    kept(&stored(&server));
    home.cos(["cp", "cos://shelf/k", "cos://shelf/l", "--content-language", "de", "--quiet"]).ends(0);
    kept(&stored(&server));
    for verb in ["cp", "mv"] {
        home.cos([verb, "cos://shelf/k", "cos://other@shelf/l", "--quiet"]).ends(0);
        kept(&stored(&other));
        server.taken();
    }
}

#[test]
fn header_values_beyond_ascii_are_uploaded_and_shown() {
    let server = Scripted::start(with_odd_headers);
    let home = Sandbox::at(server.url());
    home.file("f", "hello");
    let value = std::str::from_utf8(DISPOSITION).expect("UTF-8");
    let headers = ["--content-disposition", value, "--metadata", "title=報告"];
    home.cos([&["cp", "f", "cos://shelf/k", "--quiet"][..], &headers].concat()).ends(0);
    let put = stored(&server);
    assert_eq!(put.header("content-disposition"), Some(DISPOSITION));
    assert_eq!(put.header("x-amz-meta-title"), Some("報告".as_bytes()));
    let shown = home.cos(["stat", "cos://shelf/k"]).ends(0).out.clone();
    for text in [value, "title=報告", "place=café"] {
        assert!(shown.contains(text), "{text} in {shown}");
    }
    let json = home.cos(["stat", "cos://shelf/k", "--output", "json"]).ends(0).out.clone();
    let json: serde_json::Value = serde_json::from_str(json.trim()).expect("JSON");
    assert!(json.to_string().contains("報告 2026.pdf") && json.to_string().contains("café"), "{json}");
    let bad = home.cos(["cp", "f", "cos://shelf/k", "--content-disposition", "a\nb"]);
    assert!(bad.ends(1).err.contains("must not contain control characters"), "{}", bad.err);
}

/// A listing with these elements in front of its keys.
fn listing(told: &str, keys: &[&str]) -> Vec<u8> {
    let row = |key: &&str| {
        format!(
            "<Contents><Key>{key}</Key><Size>1</Size><LastModified>2026-11-21T03:28:39Z</LastModified>\
             <ETag>\"9dd4e461268c8034f5c8564e155c67a6\"</ETag></Contents>"
        )
    };
    let rows: String = keys.iter().map(row).collect();
    reply(200, &[], format!("<ListBucketResult>{told}{rows}</ListBucketResult>"))
}

#[test]
fn a_listing_that_does_not_say_that_it_is_complete_removes_nothing() {
    let token = "<NextContinuationToken>t</NextContinuationToken>";
    for told in [
        String::new(),
        token.to_owned(),
        format!("<IsTruncated></IsTruncated>{token}"),
        format!("<IsTruncated>perhaps</IsTruncated>{token}"),
        format!("<IsTruncated>false</IsTruncated>{token}"),
    ] {
        let page = told.clone();
        let server = Scripted::start(move |asked| match asked.target.contains("list-type=2") {
            true => listing(&page, &["p/a"]),
            false => reply(200, &[b"etag: \"9dd4e461268c8034f5c8564e155c67a6\""], "x"),
        });
        let home = Sandbox::at(server.url());
        home.file("d/a", "x");
        home.file("d/b", "x");
        let ran = home.cos(["sync", "cos://shelf/p/", "d", "--delete"]);
        assert!(ran.code != 0 && ran.err.contains("is not an S3 answer"), "{told}: {ran:?}");
        assert_eq!(home.tree("d"), ["a", "b"], "{told}");
    }
    // A yes in another spelling is one, and a listing of something else is not an empty one.
    for (told, key) in [("<IsTruncated>TRUE</IsTruncated>", "p/a"), ("<IsTruncated>false</IsTruncated>", "q/a")] {
        let server = Scripted::start(move |asked| match asked.target.as_str() {
            target if target.contains("continuation-token") => listing("<IsTruncated>0</IsTruncated>", &["p/b"]),
            _ => listing(&format!("{told}{}", if told.contains("TRUE") { token } else { "" }), &[key]),
        });
        let home = Sandbox::at(server.url());
        home.file("d/a", "x");
        home.file("d/b", "x");
        home.cos(["sync", "cos://shelf/p/", "d", "--delete", "--size-only"]).ends(if key == "p/a" { 0 } else { 1 });
        assert_eq!(home.tree("d"), ["a", "b"], "{told}");
    }
}

#[test]
fn versions_are_removed_only_where_it_is_clear_which_they_are() {
    let row = |key: &str, latest: &str| {
        format!("<Version><Key>{key}</Key><VersionId>v-{latest}</VersionId>{latest}<Size>1</Size></Version>")
    };
    let no = "<IsLatest>false</IsLatest>";
    for (case, rows) in [
        ("nothing tells the current one", row("p/k", "")),
        ("what tells it cannot be read", row("p/k", "<IsLatest>maybe</IsLatest>")),
        ("a key outside the prefix", row("q/k", no)),
        ("keys that go backwards", row("p/b", no)),
    ] {
        let xml = |told: &str, rows: &str| format!("<ListVersionsResult>{told}{rows}</ListVersionsResult>");
        let next = "<IsTruncated>true</IsTruncated><NextKeyMarker>p/b</NextKeyMarker>";
        let end = "<IsTruncated>false</IsTruncated>";
        let first = xml(if case.contains("backwards") { next } else { end }, &rows);
        let last = xml(end, &row("p/a", no));
        let server = Scripted::start(move |asked| match asked.target.contains("key-marker") {
            true => reply(200, &[], &last),
            false => reply(200, &[], &first),
        });
        let home = Sandbox::at(server.url());
        let ran = home.cos(["versions", "rm", "cos://shelf/p/", "--noncurrent", "--recursive"]);
        assert!(ran.code != 0 && !ran.err.is_empty(), "{case}: {ran:?}");
        let removed = server.taken().iter().any(|asked| asked.target.contains("p/a") || asked.target.contains("q/k"));
        assert!(!removed, "{case}");
    }
}

#[test]
fn only_uploads_below_the_prefix_are_aborted() {
    let server = Scripted::start(|asked| {
        let upload = |key: &str| {
            format!(
                "<Upload><Key>{key}</Key><UploadId>u</UploadId><Initiated>2026-11-21T03:28:39Z</Initiated></Upload>"
            )
        };
        let uploads = ["p/mine", "q/other", "r"].map(upload).concat();
        let xml = format!(
            "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>{uploads}</ListMultipartUploadsResult>"
        );
        if asked.method == "GET" { reply(200, &[], xml) } else { reply(204, &[], "") }
    });
    let home = Sandbox::at(server.url());
    home.cos(["uploads", "abort", "cos://shelf/p/"]).ends(0);
    let aborted: Vec<String> =
        server.taken().into_iter().filter(|asked| asked.method == "DELETE").map(|asked| asked.target).collect();
    assert_eq!(aborted, ["/shelf/p/mine?uploadId=u"]);
}
