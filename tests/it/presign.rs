//! `cos presign`: the URLs are used over plain HTTP, by nobody's client.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::support::{SECRET, stage};

/// Status and body of one request.
fn request(method: &str, url: &str, body: &[u8]) -> (u16, Vec<u8>) {
    let (host, path) = url.strip_prefix("http://").and_then(|rest| rest.split_once('/')).expect("a URL");
    let mut stream = TcpStream::connect(host).expect("the store listens");
    let length = body.len();
    let head =
        format!("{method} /{path} HTTP/1.1\r\nhost: {host}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
    stream.write_all(&[head.as_bytes(), body].concat()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("whole");
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let status = std::str::from_utf8(&answer[9..12]).expect("digits").parse().expect("a number");
    (status, answer[end + 4..].to_vec())
}

#[test]
fn urls_read_and_store_one_object() {
    let (store, home) = stage();
    let key = "a dir/ünï+%?#.txt";
    let uri = format!("cos://shelf/{key}");
    let url = |arguments: &[&str]| {
        let all = ["presign", uri.as_str()].into_iter().chain(arguments.iter().copied());
        let ran = home.cos(all);
        assert!(ran.done().out.ends_with('\n') && ran.out.lines().count() == 1, "{}", ran.out);
        String::from_utf8(ran.bytes).expect("text").trim_end().to_owned()
    };
    let put = url(&["--method", "put", "--expires-in", "600"]);
    assert!(put.contains("X-Amz-Expires=600") && !put.contains(SECRET), "{put}");
    assert_eq!(request("PUT", &put, b"by a stranger").0, 200);
    assert_eq!(store.get(key), b"by a stranger");
    let get = url(&[]);
    assert!(get.contains("X-Amz-Expires=3600"), "{get}");
    assert_eq!(request("GET", &get, b""), (200, b"by a stranger".to_vec()));
    assert_eq!(request("PUT", &get, b"x").0, 403, "it allows reading only");
    assert_eq!(request("GET", &put, b"").0, 403, "it allows storing only");
    let other = get.replace(".txt", ".txt2");
    assert_eq!(request("GET", &other, b"").0, 403, "it allows one object only");
}

#[test]
fn what_cannot_be_signed_is_refused() {
    let (store, home) = stage();
    home.cos(["presign", "cos://shelf"]).fails(252, "error: `cos://shelf` names no object; write cos://BUCKET/KEY\n");
    home.cos(["presign", "cos://shelf/k", "--expires-in", "604801"]).fails(
        252,
        "error: invalid value '604801' for '--expires-in <SECONDS>': write seconds from 1 to 604800, such as \
         3600, or with a unit, such as 30m, 12h or 7d\n\n\
         For more information, try '--help'.\n",
    );
    for life in ["3600", "1h", "60m"] {
        let ran = home.cos(["presign", "cos://shelf/k", "--expires-in", life]);
        assert!(ran.done().out.contains("X-Amz-Expires=3600&"), "{}", ran.out);
    }
    home.cos(["presign", "cos://shelf/k", "--method", "DELETE"]).fails(
        252,
        "error: invalid value 'DELETE' for '--method <METHOD>'\n  [possible values: GET, PUT]\n\n\
         For more information, try '--help'.\n",
    );
    assert_eq!(store.requests().len(), 0, "signing asks nobody");
}

#[test]
fn a_url_into_the_embedded_store_of_one_command_is_refused() {
    let home = crate::support::Sandbox::new();
    home.cos(["--profile", "local", "presign", "cos://demo/k"]).fails(
        252,
        "error: the embedded store of the profile `local` ends with this command, and a URL to it would lead nowhere\n\
         hint: run `cos local serve` and use its --endpoint-url\n",
    );
}
