//! Encryption by the service and who pays: what is asked of the store, and what is refused.

use cos::local::faults::{Fault, Matcher, Recorded, Rule};
use http::Method;

use crate::support::{MIB, Sandbox, Store, noise, stage};

const METHOD: &str = "x-amz-server-side-encryption";
const KEY: &str = "x-amz-server-side-encryption-customer-key";
const SOURCE_KEY: &str = "x-amz-copy-source-server-side-encryption-customer-key";
const PAYER: &str = "x-amz-request-payer";

/// The 32 bytes of a key, as text and as the header holds them.
const MINE: &str = "0123456789abcdef0123456789abcdef";
const MINE_SENT: &str = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
const OTHER_SENT: &str = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=";

fn header<'a>(request: &'a Recorded, name: &str) -> Option<&'a str> {
    request.headers.get(name).and_then(|value| value.to_str().ok())
}

/// The requests that a command sends.
fn requests(store: &Store, home: &Sandbox, arguments: &[&str]) -> Vec<Recorded> {
    store.plan.forget_requests();
    home.cos(arguments).done();
    store.requests()
}

/// Those that store or open something.
fn writes(requests: &[Recorded]) -> Vec<&Recorded> {
    let opens = |request: &Recorded| request.has_query("uploads");
    requests
        .iter()
        .filter(|request| opens(request) || (request.method == "PUT" && !request.has_query("partNumber")))
        .collect()
}

#[test]
fn what_is_stored_is_encrypted_as_asked() {
    let (store, home) = stage();
    home.file("small", "hello");
    home.file("large", noise(20 * MIB, 1));
    for file in ["small", "large"] {
        let target = format!("cos://shelf/{file}");
        let sent = requests(&store, &home, &["cp", file, &target, "--sse"]);
        let asked = writes(&sent);
        assert_eq!(asked.iter().map(|request| header(request, METHOD)).collect::<Vec<_>>(), [Some("AES256")]);
        let parts = sent.iter().filter(|request| request.has_query("partNumber"));
        assert!(parts.into_iter().all(|request| header(request, METHOD).is_none()), "parts take no method");
        assert_eq!(store.head(file).server_side_encryption().map(|method| method.as_str()), Some("AES256"));
        let copy = format!("{target}-2");
        let kms = ["cp", &target, &copy, "--sse", "aws:kms", "--sse-kms-key-id", "k/1"];
        requests(&store, &home, &kms);
        let head = store.head(&format!("{file}-2"));
        assert_eq!(head.server_side_encryption().map(|method| method.as_str()), Some("aws:kms"));
        assert_eq!(head.ssekms_key_id(), Some("k/1"));
        // Other encryption is a change, so that this is no copy of nothing.
        requests(&store, &home, &["cp", &copy, &copy, "--sse", "AES256"]);
    }
}

#[test]
fn a_key_of_the_customer_goes_with_every_request_and_is_shown_nowhere() {
    let (store, home) = stage();
    home.config("multipart_threshold = 16MB\nmultipart_chunksize = 8MB");
    home.file("key", "k".repeat(32));
    for size in [5, 20 * MIB] {
        let bytes = noise(size, 3);
        home.file("f", &bytes);
        let up = ["--debug", "cp", "f", "cos://shelf/f", "--sse-c", "AES256", "--sse-c-key", MINE];
        store.plan.forget_requests();
        let ran = home.cos(up);
        assert!(ran.code == 0 && !ran.err.contains(MINE) && !ran.err.contains(MINE_SENT), "{}", ran.err);
        let all = store.requests();
        assert!(all.iter().all(|request| header(request, KEY) == Some(MINE_SENT)), "{all:?}");
        let down = ["cp", "cos://shelf/f", "back", "--sse-c", "--sse-c-key", MINE];
        let all = requests(&store, &home, &down);
        assert!(all.iter().all(|request| header(request, KEY) == Some(MINE_SENT)), "{all:?}");
        assert!(home.read("back") == bytes, "{size} bytes differ");
        let keys = ["--sse-c", "--sse-c-key", "fileb://key", "--sse-c-copy-source", "--sse-c-copy-source-key", MINE];
        let copy: Vec<&str> = ["cp", "cos://shelf/f", "cos://shelf/g"].into_iter().chain(keys).collect();
        for request in requests(&store, &home, &copy) {
            let reads_source = request.target.contains("/f");
            let expected = match (reads_source, request.has_query("tagging")) {
                (_, true) => None,
                (true, _) => Some(MINE_SENT),
                (false, _) => Some(OTHER_SENT),
            };
            assert_eq!(header(&request, KEY), expected, "{request:?}");
            let from = request.headers.contains_key("x-amz-copy-source").then_some(MINE_SENT);
            assert_eq!(header(&request, SOURCE_KEY), from, "{request:?}");
        }
        let back = ["cp", "cos://shelf/g", "back", "--sse-c", "--sse-c-key", "fileb://key", "--quiet"];
        home.cos(back).ends(0);
        assert!(home.read("back") == bytes, "{size} bytes differ");
    }
}

#[test]
fn a_key_of_the_customer_is_not_sent_where_others_can_read_it() {
    let (_store, home) = stage();
    home.file("f", "x");
    let keys = ["--sse-c", "--sse-c-key", MINE];
    let copy = ["--endpoint-url", "http://192.0.2.1", "cp", "f", "cos://shelf/f"].into_iter().chain(keys);
    home.cos(copy).fails(
        253,
        "error: an SSE-C key is not sent to `http://192.0.2.1`: over plain http everybody on the way could read it; \
         use an https endpoint\n",
    );
}

#[test]
fn keys_that_cannot_be_meant_are_refused() {
    let (store, home) = stage();
    home.file("f", "x");
    for (options, part) in [
        (&["--sse-c", "--sse-c-key", "short"][..], "an SSE-C key has 32 bytes, not 5"),
        (&["--sse-c"], "--sse-c-key"),
        (&["--sse-c-key", MINE], "--sse-c"),
        (&["--sse", "rot13"], "rot13"),
        (&["--sse-kms-key-id", "k"], "--sse"),
        (&["--sse", "--sse-c", "--sse-c-key", MINE], "cannot be used with"),
        (&["--sse-c-copy-source", "--sse-c-copy-source-key", MINE], "from object to object"),
    ] {
        let ran = home.cos(["cp", "f", "cos://shelf/f"].into_iter().chain(options.iter().copied()));
        assert!(ran.ends(252).err.contains(part) && !ran.err.contains(MINE), "{}", ran.err);
    }
    assert!(store.requests().is_empty());
}

#[test]
fn who_pays_is_told_with_every_request_for_a_bucket() {
    let (store, home) = stage();
    home.file("f", "x");
    for line in [
        "cp f cos://shelf/f --request-payer",
        "cp cos://shelf/f back --request-payer requester",
        "cp cos://shelf/f cos://shelf/g --request-payer",
        "ls cos://shelf --request-payer",
        "rm cos://shelf/f --request-payer",
    ] {
        let all = requests(&store, &home, &line.split(' ').collect::<Vec<_>>());
        assert!(!all.is_empty() && all.iter().all(|request| header(request, PAYER) == Some("requester")), "{line}");
    }
}

#[test]
fn an_upload_that_broke_off_is_not_continued_without_the_encryption_that_is_asked_now() {
    let (store, home) = stage();
    home.config("max_attempts = 1");
    home.file("f", noise(20 * MIB, 1));
    let third = Matcher::method(Method::PUT).with_query("partNumber");
    let rule = store.plan.add(Rule::new(third, Fault::ResetBeforeAnswer).skip(2));
    home.cos(["cp", "f", "cos://shelf/f"]).ends(1);
    assert_eq!(store.open_uploads(), 1, "there is something to continue");
    store.plan.remove(rule);
    home.cos(["cp", "f", "cos://shelf/f", "--sse"]).ends(0);
    assert_eq!(store.head("f").server_side_encryption().map(|method| method.as_str()), Some("AES256"));
    assert_eq!(store.open_uploads(), 0);
}
