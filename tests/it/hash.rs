//! `cos hash`.

use serde_json::Value;

use crate::support::{MIB, noise, stage};

fn table(text: &str) -> Vec<(String, String, String)> {
    let row = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        (words[0].to_owned(), words[1].to_owned(), words[2].to_owned())
    };
    text.lines().map(row).collect()
}

#[test]
fn a_file_and_its_object_have_the_same_checksums() {
    let (_store, home) = stage();
    home.file("f", "hello\n");
    home.cos(["cp", "f", "cos://shelf/f", "--quiet"]).ends(0);
    let ran = home.cos(["hash", "f", "cos://shelf/f"]);
    let rows = table(&ran.done().out);
    let of = |source: &str, name: &str| {
        rows.iter().find(|(algorithm, _, from)| algorithm == name && from == source).map(|row| row.1.clone())
    };
    assert_eq!(of("f", "MD5").as_deref(), Some("b1946ac92492d2347c6235b4d2611184"));
    assert_eq!(of("f", "MD5"), of("cos://shelf/f", "MD5"));
    assert_eq!(of("f", "CRC64NVME"), of("cos://shelf/f", "CRC64NVME"));
    assert!(of("f", "CRC64ECMA").is_some() && of("cos://shelf/f", "CRC64ECMA").is_none());
    // The same as `printf 'hello\n' | openssl sha256 -binary | base64`.
    home.cos(["hash", "f", "--algorithm", "sha256", "--output", "text"]).is(
        0,
        "SHA256\tWJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=\tf\n",
        "",
    );
}

#[test]
fn an_object_of_parts_has_a_checksum_and_an_etag_that_is_no_md5() {
    let (_store, home) = stage();
    home.file("large", noise(20 * MIB, 6));
    home.cos(["cp", "large", "cos://shelf/large", "--quiet"]).ends(0);
    let ran = home.cos(["hash", "large", "cos://shelf/large", "--algorithm", "crc64nvme", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    let hashes = document["Hashes"].as_array().expect("a list");
    assert_eq!(hashes.len(), 2);
    assert_eq!(hashes[0]["Value"], hashes[1]["Value"]);
    let rows = table(&home.cos(["hash", "cos://shelf/large"]).done().out);
    assert!(rows.iter().any(|(name, value, _)| name == "ETag" && value.ends_with("-3")), "{rows:?}");
    let ran = home.cos(["hash", "cos://shelf/large", "--algorithm", "md5"]);
    ran.is(0, "", "warning: the store tells no such checksum of cos://shelf/large\n");
}

#[test]
fn what_cannot_be_read_is_told_and_the_others_come() {
    let (store, home) = stage();
    store.put("a", "x");
    home.file("d/f", "x");
    let ran = home.cos(["hash", "none", "d", "cos://shelf/none", "d/f", "--algorithm", "md5", "--output", "text"]);
    assert_eq!(ran.ends(1).out, "MD5\t9dd4e461268c8034f5c8564e155c67a6\td/f\n");
    assert_eq!(ran.err.lines().filter(|line| line.starts_with("error: ")).count(), 3, "{}", ran.err);
    home.cos(["hash", "none"]).ends(255);
    home.cos(["hash", "cos://shelf/none"]).ends(1);
    home.cos(["hash", "-"]).ends(252);
}
