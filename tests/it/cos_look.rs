//! Every command against a store that answers as Tencent COS does, by virtual-hosted addressing as on COS. Names under
//! `localhost` need no resolver: `cos` takes them for this machine itself.

use http::Method;

use crate::support::{BUCKET, MIB, Sandbox, Store, noise};

fn stage() -> (Store, Sandbox) {
    let store = Store::with_cos_look();
    let mut home = Sandbox::of(&store);
    let port = store.server.address().port();
    home.set("COS_ENDPOINT_URL", &format!("http://cos.ap-guangzhou.localhost:{port}"));
    home.set("COS_REGION", "ap-guangzhou");
    home.config("provider = tencent");
    (store, home)
}

#[test]
fn every_command_works() {
    let (store, home) = stage();
    home.cos(["mb", "cos://photos-1250000000"]).is(0, "make_bucket: photos-1250000000\n", "");
    home.cos(["ls"]).is(0, "YYYY-MM-DD hh:mm:ss photos-1250000000\nYYYY-MM-DD hh:mm:ss shelf\n", "");
    for name in ["d/a.txt", "d/ünï code+%.txt", "d/sub/b.txt"] {
        home.file(name, name);
    }
    home.cos(["cp", "-r", "d", "cos://shelf/d/"]).done();
    home.cos(["ls", "cos://shelf/d/", "-r", "--output", "text"]).is(0, "d/a.txt\nd/sub/b.txt\nd/ünï code+%.txt\n", "");
    home.cos(["cp", "-r", "cos://shelf/d/", "back"]).done();
    assert_eq!(home.tree("back"), ["a.txt", "sub/b.txt", "ünï code+%.txt"]);
    home.cos(["cp", "cos://shelf/d/a.txt", "cos://photos-1250000000/copy"]).done();
    home.cos(["cp", "cos://photos-1250000000/copy", "-"]).is(0, "d/a.txt", "");
    home.cos_fed(["cp", "-", "cos://shelf/s"], b"stream").done();
    home.cos(["rm", "-r", "cos://shelf/d/"]).done();
    home.cos(["rm", "cos://shelf/s"]).done();
    assert_eq!(store.keys(), [""; 0]);
    home.cos(["rb", "cos://shelf"]).done();
    home.cos(["rb", "cos://photos-1250000000", "--force"]).done();
    assert_eq!(store.buckets(), [""; 0]);
}

#[test]
fn the_bucket_stands_in_the_host_and_batches_carry_an_md5() {
    let (store, home) = stage();
    store.put_all((0..3).map(|number| format!("p/{number}")), b"x");
    home.cos(["rm", "-r", "cos://shelf/p/"]).done();
    for request in store.requests() {
        let host = request.headers["host"].to_str().expect("text").to_owned();
        assert!(host.starts_with(&format!("{BUCKET}.cos.ap-guangzhou.localhost:")), "{host}");
    }
    let requests = store.requests();
    let batch = requests.iter().find(|request| request.method == Method::POST).expect("a batch");
    assert!(batch.has_query("delete") && batch.headers.contains_key("content-md5"));
}

#[test]
fn large_objects_are_proved_by_their_crc64_and_no_chunked_or_amazon_checksum_is_sent() {
    let (store, home) = stage();
    let bytes = noise(33 * MIB + 7, 4);
    home.file("large", &bytes);
    home.cos(["cp", "large", "cos://shelf/large"]).done();
    assert!(store.get("large") == bytes);
    home.cos(["cp", "cos://shelf/large", "back"]).done();
    assert!(home.read("back") == bytes);
    for request in store.requests() {
        let names: Vec<&str> = request.headers.keys().map(http::HeaderName::as_str).collect();
        assert!(!names.iter().any(|name| name.starts_with("x-amz-checksum")), "{names:?}");
        let encoding = request.headers.get("content-encoding");
        assert!(encoding.is_none() && !request.headers.contains_key("x-amz-trailer"), "{names:?}");
    }
}

#[test]
fn a_wrong_crc64_is_an_error_in_both_directions() {
    use cos::local::faults::{Fault, Matcher};
    let (store, home) = stage();
    for size in [100, 2 * MIB, 20 * MIB] {
        let bytes = noise(size, 5);
        home.file("f", &bytes);
        store.plan.clear();
        home.cos(["cp", "f", "cos://shelf/f"]).done();
        store.spoil(Matcher::any().path("f"), Fault::WrongChecksumHeader);
        let up = home.cos(["cp", "f", "cos://shelf/g/f"]);
        assert!(
            up.ends(1).err.contains("upload failed: ./f to cos://shelf/g/f ") && up.err.contains("CRC-64"),
            "{}",
            up.err
        );
        let down = home.cos(["cp", "cos://shelf/f", "back"]);
        assert!(down.ends(1).err.contains("download failed: ") && down.err.contains("CRC-64"), "{}", down.err);
        assert_eq!((home.tree("."), store.open_uploads()), (vec!["f".to_owned()], 0), "{size} bytes");
    }
}

#[test]
fn refusals_of_cos_come_with_a_way_out() {
    let (store, home) = stage();
    store.put("app.apk", "x");
    home.cos(["cp", "cos://shelf/app.apk", "."]).is(
        1,
        "",
        "download failed: cos://shelf/app.apk to ./app.apk An error occurred (DownloadForbidden) when calling the \
         GetObject operation: Packages are not served from default domains. (request id: ID)\n\
         hint: COS refuses .apk and .ipa downloads from its default domain; use a custom domain\n",
    );
    home.config("provider = tencent\naddressing_style = path");
    let ran = home.cos(["ls", "cos://shelf/x"]);
    assert!(ran.ends(254).err.contains("hint: this endpoint wants the bucket in the host name"), "{}", ran.err);
}

#[test]
fn copies_keep_what_an_object_has_inside_the_store_and_to_another() {
    let (store, home) = stage();
    let there = Store::start();
    let profile = format!("[profile there]\nendpoint_url = {}\n", there.url());
    let parts = "[default]\nprovider = tencent\nmultipart_threshold = 16MB\nmultipart_chunksize = 8MB\n";
    home.home_file(".cos/config", format!("{parts}{profile}"));
    for size in [5, 20 * MIB] {
        let bytes = noise(size, 8);
        home.file("f", &bytes);
        home.cos(["cp", "f", "cos://shelf/f", "--metadata", "a=1", "--cache-control", "max-age=1"]).done();
        store.tag("f", &[("team", "x")]);
        for (from, to, target) in [
            ("cos://shelf/f", "cos://shelf/g", &store),
            ("cos://shelf/f", "cos://there@shelf/g", &there),
            ("cos://there@shelf/g", "cos://shelf/g", &store),
        ] {
            home.cos(["cp", from, to]).done();
            assert!(target.get("g") == bytes, "{size} bytes differ: {from} to {to}");
            let head = target.head("g");
            assert_eq!(head.metadata().and_then(|metadata| metadata.get("a").cloned()).as_deref(), Some("1"));
            // A disposition that the service adds to every answer is not the object's.
            assert_eq!((head.cache_control(), head.content_disposition()), (Some("max-age=1"), None));
            assert_eq!(target.tags("g"), store.tags("f"));
        }
        store.delete(BUCKET, "g");
    }
    assert_eq!(store.open_uploads() + there.open_uploads(), 0);
}
