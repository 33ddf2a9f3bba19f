//! How bytes are proved: every checksum of S3, `Content-MD5`, the CRC of COS and plain ETags; and that whatever is damaged
//! or mixed up on its way is found.

use aws_sdk_s3::types::ChecksumAlgorithm;
use cos::local::faults::{Fault, Matcher, Recorded};
use http::Method;

use crate::support::{MIB, Outcome, Sandbox, Scripted, Store, noise, reply};

const SMALL: usize = 1000;
const WHOLE: usize = 3 * MIB;
/// Three parts.
const PARTS: usize = 11 * MIB;

const CHECKSUMS: [&str; 5] = ["crc64nvme", "crc32c", "crc32", "sha256", "sha1"];

/// A store, and a home where parts are small.
fn stage() -> (Store, Sandbox) {
    let (store, home) = crate::support::stage();
    configure(&home, "");
    (store, home)
}

fn configure(home: &Sandbox, lines: &str) {
    home.config(&format!("multipart_threshold = 6MB\nmultipart_chunksize = 5MB\n{lines}"));
}

fn puts() -> Matcher {
    Matcher::method(Method::PUT)
}

fn gets() -> Matcher {
    Matcher::method(Method::GET).path("/f")
}

fn is_upload(request: &Recorded) -> bool {
    request.method == Method::PUT
}

/// Uploads `f` with these options.
fn up(home: &Sandbox, size: usize, options: &[&str]) -> Outcome {
    home.file("f", noise(size, size as u64));
    home.cos(["cp", "f", "cos://shelf/f"].iter().chain(options))
}

/// A download that has to find that the bytes are not those that were stored, and leave no file.
fn finds_damage(home: &Sandbox, what: &str) {
    let ran = home.cos(["cp", "cos://shelf/f", "d/back"]);
    assert!(ran.ends(1).err.contains(" has ") && ran.err.contains(", expected "), "{what}: {ran:?}");
    assert_eq!(home.tree("d"), [""; 0], "{what}");
    let stream = home.cos(["cp", "cos://shelf/f", "-"]);
    assert!(stream.ends(1).err.contains(", expected "), "{what}, streamed: {stream:?}");
}

#[test]
fn every_checksum_goes_along_is_kept_by_the_store_and_proves_the_way_back() {
    for checksum in CHECKSUMS {
        let (store, home) = stage();
        let header = format!("x-amz-checksum-{checksum}");
        for size in [0, SMALL, WHOLE, PARTS] {
            store.plan.clear();
            store.plan.forget_requests();
            up(&home, size, &["--checksum-algorithm", checksum]).done();
            assert!(store.get("f") == noise(size, size as u64), "{checksum}, {size} bytes");
            let sent = store.requests();
            assert!(sent.iter().filter(|sent| is_upload(sent)).all(|sent| sent.headers.contains_key(&header)));
            home.cos(["cp", "cos://shelf/f", "back"]).done();
            assert!(home.read("back") == noise(size, size as u64), "{checksum}, {size} bytes");
            if size == 0 {
                continue;
            }
            // The store's own word is what the bytes are held against.
            store.spoil(Matcher::any().path("/f"), Fault::WrongChecksumHeader);
            let ran = home.cos(["cp", "cos://shelf/f", "d/back"]);
            let named = if checksum == "crc64nvme" { "CRC-64/NVME".to_owned() } else { checksum.to_uppercase() };
            assert!(ran.ends(1).err.contains(&format!(" has {named} ")), "{checksum}, {size} bytes: {ran:?}");
        }
    }
}

#[test]
fn a_stream_is_proved_by_every_checksum_too() {
    let (store, home) = stage();
    let bytes = noise(9 * MIB, 1);
    for checksum in CHECKSUMS.into_iter().chain(["md5", "none"]) {
        home.cos_fed(["cp", "-", "cos://shelf/f", "--checksum-algorithm", checksum], &bytes).done();
        assert!(home.cos(["cp", "cos://shelf/f", "-"]).done().bytes == bytes, "{checksum}");
    }
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn content_md5_goes_along_and_none_sends_nothing() {
    let (store, home) = stage();
    for (choice, with_md5) in [("md5", true), ("none", false)] {
        for size in [SMALL, WHOLE, PARTS] {
            store.plan.forget_requests();
            up(&home, size, &["--checksum-algorithm", choice]).done();
            assert!(store.get("f") == noise(size, size as u64), "{choice}, {size} bytes");
            let sent = store.requests();
            let mut uploads = sent.iter().filter(|sent| is_upload(sent));
            assert!(uploads.all(|sent| sent.headers.contains_key("content-md5") == with_md5), "{choice}");
            let checksum = |name: &http::HeaderName| name.as_str().starts_with("x-amz-checksum");
            assert!(
                sent.iter().all(|sent| !sent.headers.keys().any(checksum) || sent.method == Method::GET),
                "{choice}"
            );
        }
    }
}

#[test]
fn the_profile_chooses_the_checksum_and_words_that_are_none_are_refused() {
    let (store, home) = stage();
    configure(&home, "checksum_algorithm = CRC32C");
    up(&home, SMALL, &[]).done();
    assert!(store.requests()[0].headers.contains_key("x-amz-checksum-crc32c"));
    store.plan.forget_requests();
    up(&home, SMALL, &["--checksum-algorithm", "sha1"]).done();
    assert!(store.requests()[0].headers.contains_key("x-amz-checksum-sha1"));
    configure(&home, "checksum_algorithm = crc8");
    let ran = home.cos(["ls"]);
    assert!(ran.ends(253).err.contains("`checksum_algorithm = crc8`") && ran.err.contains("sha256"), "{ran:?}");
    configure(&home, "");
    assert!(home.cos(["ls", "--checksum-algorithm", "crc8"]).ends(252).err.contains("crc64nvme"));
}

#[test]
fn bytes_damaged_on_their_way_up_are_never_stored() {
    for choice in CHECKSUMS.into_iter().chain(["md5", "none", "auto"]) {
        let (store, home) = stage();
        configure(&home, "max_attempts = 1");
        for size in [SMALL, WHOLE, PARTS] {
            store.plan.clear();
            store.spoil(puts(), Fault::CorruptRequest { at: 7 });
            up(&home, size, &["--checksum-algorithm", choice, "--no-resume"]).ends(1);
            assert_eq!((store.find("f"), store.open_uploads()), (None, 0), "{choice}, {size} bytes");
        }
    }
}

#[test]
fn bytes_damaged_on_their_way_down_are_found_by_every_proof() {
    for choice in CHECKSUMS.into_iter().chain(["md5"]) {
        let (store, home) = stage();
        for size in [SMALL, WHOLE, PARTS] {
            store.plan.clear();
            up(&home, size, &["--checksum-algorithm", choice]).done();
            // The last byte of a whole body, or of each range.
            let at = size.min(4 * MIB) as u64 - 1;
            store.spoil(gets(), Fault::CorruptBody { at });
            if choice == "md5" && size == PARTS {
                // An object in parts has no MD5; this store keeps a CRC of its own all the same.
                configure(&home, "checksum_algorithm = crc64nvme");
            }
            finds_damage(&home, &format!("{choice}, {size} bytes"));
        }
    }
}

#[test]
fn a_store_that_proves_by_etags_alone_is_held_to_them() {
    let (store, home) = stage();
    configure(&home, "provider = seaweedfs\nmax_attempts = 1");
    for size in [SMALL, WHOLE] {
        store.plan.clear();
        store.put("f", noise(size, 5));
        store.spoil(gets(), Fault::CorruptBody { at: 3 });
        finds_damage(&home, "MD5");
    }
    // An MD5 of a large object that was stored in one piece is taken from the finished file.
    store.plan.clear();
    store.put("f", noise(PARTS, 5));
    home.cos(["cp", "cos://shelf/f", "back"]).done();
    store.spoil(gets(), Fault::CorruptBody { at: 3 });
    finds_damage(&home, "MD5 of a large object");
}

#[test]
fn the_crc_of_cos_finds_damage_in_both_directions() {
    let store = Store::with_cos_look();
    let mut home = Sandbox::of(&store);
    home.set("COS_ENDPOINT_URL", &format!("http://cos.ap-guangzhou.localhost:{}", store.server.address().port()));
    home.set("COS_REGION", "ap-guangzhou");
    configure(&home, "provider = tencent\nmax_attempts = 1");
    for size in [SMALL, WHOLE, PARTS] {
        store.plan.clear();
        up(&home, size, &[]).done();
        store.spoil(gets(), Fault::CorruptBody { at: 5 });
        finds_damage(&home, "CRC-64/ECMA");
        store.plan.clear();
        store.spoil(puts(), Fault::WrongChecksumHeader);
        let ran = up(&home, size, &[]);
        assert!(ran.ends(1).err.contains("has CRC-64/ECMA"), "{size} bytes: {ran:?}");
        assert_eq!(store.open_uploads(), 0);
    }
}

#[test]
fn the_whole_that_parts_were_put_together_to_is_compared() {
    for checksum in CHECKSUMS {
        let (store, home) = stage();
        let complete = Matcher::method(Method::POST).with_query("uploadId");
        store.spoil(complete, Fault::WrongChecksumHeader);
        let ran = up(&home, PARTS, &["--checksum-algorithm", checksum]);
        assert!(ran.ends(1).err.contains("the stored object `f` has "), "{checksum}: {ran:?}");
    }
}

#[test]
fn a_list_of_parts_that_was_changed_on_its_way_is_refused() {
    let (store, home) = stage();
    configure(&home, "max_attempts = 1");
    for at in (80..400).step_by(40) {
        store.plan.clear();
        store.spoil(Matcher::method(Method::POST).with_query("uploadId"), Fault::CorruptRequest { at });
        up(&home, PARTS, &["--no-resume"]).ends(1);
        assert_eq!((store.find("f"), store.open_uploads()), (None, 0));
    }
}

#[test]
fn an_object_that_is_replaced_between_its_ranges_is_not_mixed() {
    let (store, home) = stage();
    store.put("f", noise(PARTS, 1));
    configure(&home, "max_concurrent_requests = 1");
    store.spoil(gets(), Fault::Delay(std::time::Duration::from_millis(300)));
    let running = home.start(["cp", "cos://shelf/f", "d/back"]);
    // The second range is asked for, and waits; then there is another object of the same size.
    store.await_requests(2, |request| request.method == Method::GET);
    store.put("f", noise(PARTS, 2));
    let ran = running.wait();
    assert!(ran.ends(1).err.contains("(PreconditionFailed)"), "{ran:?}");
    assert!(ran.err.contains("hint: the object was replaced meanwhile; run the command again"), "{ran:?}");
    assert_eq!(home.tree("d"), [""; 0]);
}

#[test]
fn the_etag_of_an_encrypted_object_is_taken_for_no_md5() {
    for size in [SMALL, WHOLE] {
        // 32 digits, and not the MD5, as of an object that is encrypted by a key of the KMS.
        let etag: &[u8] = b"etag: \"0123456789abcdef0123456789abcdef\"";
        let whole = reply(200, &[etag, b"x-amz-server-side-encryption: aws:kms"], "x".repeat(size));
        let head = whole[..whole.len() - size].to_vec();
        let store = Scripted::start(move |request| if request.method == "HEAD" { head.clone() } else { whole.clone() });
        let home = Sandbox::at(store.url());
        home.config("region = us-east-1");
        home.cos(["cp", "cos://things/f", "back"]).done();
        assert!(home.read("back") == "x".repeat(size).into_bytes());
    }
}

#[test]
fn a_checksum_of_checksums_by_another_tool_is_compared_where_the_parts_are_told() {
    let (store, home) = stage();
    let bytes = noise(13 * MIB, 7);
    for algorithm in [ChecksumAlgorithm::Crc32, ChecksumAlgorithm::Sha256] {
        store.plan.clear();
        store.put_in_parts("f", &bytes, 5 * MIB, algorithm);
        home.cos(["cp", "cos://shelf/f", "back"]).done();
        assert!(home.read("back") == bytes);
        // In ranges, and in one piece.
        store.spoil(gets(), Fault::CorruptBody { at: 3 });
        for lines in ["multipart_threshold = 6MB", "multipart_threshold = 1GB"] {
            home.config(lines);
            let ran = home.cos(["cp", "cos://shelf/f", "d/back"]);
            assert!(ran.ends(1).err.contains("-3, expected "), "{lines}: {ran:?}");
        }
    }
}

#[test]
fn nothing_is_compared_when_the_user_says_so() {
    let (store, home) = stage();
    store.put("f", noise(SMALL, 1));
    store.spoil(gets(), Fault::CorruptBody { at: 0 });
    home.cos(["cp", "cos://shelf/f", "back"]).ends(1);
    home.cos(["cp", "cos://shelf/f", "back", "--checksum-mode", "disabled"]).done();
    assert_eq!(home.read("back").len(), SMALL);
    let asked = |mode: &str| {
        store.plan.clear();
        store.plan.forget_requests();
        configure(&home, "provider = ceph");
        home.cos(["cp", "cos://shelf/f", "back", "--checksum-mode", mode]).done();
        store.requests().iter().any(|request| request.headers.contains_key("x-amz-checksum-mode"))
    };
    assert!(asked("ENABLED") && !asked("disabled"));
}
