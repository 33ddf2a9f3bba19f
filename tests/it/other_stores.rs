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
