//! `cos cp` from files to objects.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;

use crate::support::{MIB, noise, stage};

#[test]
fn a_file_takes_its_name_or_the_one_it_is_given() {
    let (store, home) = stage();
    home.file("a.txt", "hello");
    home.file("d/b.txt", "there");
    home.cos(["cp", "a.txt", "cos://shelf"]).is(0, "upload: ./a.txt to cos://shelf/a.txt\n", "");
    home.cos(["cp", "a.txt", "cos://shelf/dir/"]).is(0, "upload: ./a.txt to cos://shelf/dir/a.txt\n", "");
    home.cos(["cp", "d/b.txt", "s3://shelf/dir"]).is(0, "upload: d/b.txt to s3://shelf/dir\n", "");
    let whole = home.path("d/b.txt");
    home.cos(["cp".as_ref(), whole.as_os_str(), "cos://shelf/x/y.txt".as_ref()]).is(
        0,
        "upload: d/b.txt to cos://shelf/x/y.txt\n",
        "",
    );
    assert_eq!(store.keys(), ["a.txt", "dir", "dir/a.txt", "x/y.txt"]);
    assert_eq!((store.get("dir/a.txt"), store.get("dir")), (b"hello".to_vec(), b"there".to_vec()));
}

#[test]
fn a_directory_lies_below_its_prefix_with_and_without_a_slash() {
    let (store, home) = stage();
    for name in ["site/index.html", "site/css/main.css", "site/.hidden"] {
        home.file(name, name);
    }
    for target in ["cos://shelf/one", "cos://shelf/one/"] {
        let ran = home.cos(["cp", "--recursive", "site", target]);
        let mut lines: Vec<&str> = ran.done().out.lines().collect();
        lines.sort_unstable();
        let expected = [
            "upload: site/.hidden to cos://shelf/one/.hidden",
            "upload: site/css/main.css to cos://shelf/one/css/main.css",
            "upload: site/index.html to cos://shelf/one/index.html",
        ];
        assert_eq!(lines, expected);
    }
    assert_eq!(store.keys(), ["one/.hidden", "one/css/main.css", "one/index.html"]);
    home.cos(["cp", "-r", "site/css/", "cos://shelf"]).is(0, "upload: site/css/main.css to cos://shelf/main.css\n", "");
}

#[test]
fn a_dry_run_sends_nothing_at_all() {
    let (store, home) = stage();
    home.file("d/a", "1");
    home.cos(["cp", "-r", "d", "cos://shelf/", "--dryrun"]).is(0, "(dryrun) upload: d/a to cos://shelf/a\n", "");
    home.cos(["cp", "d/a", "cos://shelf/", "--dry-run"]).is(0, "(dryrun) upload: d/a to cos://shelf/a\n", "");
    assert_eq!(store.requests().len(), 0);
}

fn headers(head: &HeadObjectOutput) -> [Option<&str>; 6] {
    [
        head.content_type(),
        head.cache_control(),
        head.content_disposition(),
        head.content_encoding(),
        head.content_language(),
        head.expires_string(),
    ]
}

#[test]
fn headers_and_metadata_are_stored_with_small_and_large_objects() {
    let (store, home) = stage();
    home.file("small.txt", "x");
    home.file("large.txt", noise(17 * MIB, 1));
    for name in ["small.txt", "large.txt"] {
        let options = "--content-type text/x-test --cache-control max-age=60 --content-disposition inline \
            --content-encoding identity --content-language de --expires 2030-01-01 --metadata owner=me --metadata stage=x=y \
            --storage-class STANDARD_IA --acl public-read";
        home.cos(["cp", name, "cos://shelf/"].into_iter().chain(options.split_whitespace())).done();
        let head = store.head(name);
        let expires = "Tue, 01 Jan 2030 00:00:00 GMT";
        let expected = ["text/x-test", "max-age=60", "inline", "identity", "de", expires].map(Some);
        assert_eq!(headers(&head), expected, "{name}");
        let mut metadata: Vec<_> =
            head.metadata().expect("some").iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        metadata.sort_unstable();
        assert_eq!(metadata, [("owner", "me"), ("stage", "x=y")], "{name}");
        assert_eq!(head.storage_class().map(|class| class.as_str()), Some("STANDARD_IA"), "{name}");
    }
    let sent = store.requests();
    let with_acl = sent.iter().filter(|request| request.headers.contains_key("x-amz-acl")).count();
    assert_eq!(with_acl, 2, "one PUT and one beginning of an upload");
}

#[test]
fn the_content_type_is_guessed_from_the_name_unless_told_not_to() {
    let (store, home) = stage();
    for (name, guess) in [("a.html", "text/html"), ("b.json", "application/json"), ("c.png", "image/png")] {
        home.file(name, "x");
        home.cos(["cp", name, "cos://shelf/"]).done();
        assert_eq!(store.head(name).content_type(), Some(guess));
    }
    home.cos(["cp", "a.html", "cos://shelf/", "--no-guess-mime-type"]).done();
    assert_ne!(store.head("a.html").content_type(), Some("text/html"));
    home.file("no-extension", "x");
    home.cos(["cp", "no-extension", "cos://shelf/"]).done();
    assert_ne!(store.head("no-extension").content_type(), Some("text/plain"));
}

#[test]
fn sizes_around_the_limits_arrive_whole_by_the_fewest_requests() {
    let (store, home) = stage();
    let (threshold, part) = (16 * MIB, 8 * MIB);
    // Puts and parts by size. An upload in parts is begun and completed by two more requests.
    for (size, parts) in [
        (0, 0),
        (1, 0),
        (part, 0),
        (threshold - 1, 0),
        (threshold, 2),
        (threshold + 1, 3),
        (3 * part - 1, 3),
        (3 * part, 3),
        (3 * part + 1, 4),
    ] {
        let bytes = noise(size, size as u64 + 1);
        home.file("f", &bytes);
        store.plan.forget_requests();
        home.cos(["cp", "f", "cos://shelf/f"]).is(0, "upload: ./f to cos://shelf/f\n", "");
        let sent = store.requests();
        let found = sent.iter().filter(|request| request.has_query("partNumber")).count();
        assert_eq!((found, sent.len()), (parts, if parts == 0 { 1 } else { parts + 2 }), "{size} bytes");
        assert!(store.get("f") == bytes, "{size} bytes differ");
    }
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn the_profile_moves_threshold_and_part_size() {
    let (store, home) = stage();
    home.config("multipart_threshold = 6MB\nmultipart_chunksize = 5MB");
    let bytes = noise(11 * MIB, 9);
    home.file("f", &bytes);
    home.cos(["cp", "f", "cos://shelf/f"]).done();
    assert_eq!(store.requests().iter().filter(|request| request.has_query("partNumber")).count(), 3);
    assert!(store.get("f") == bytes);
}
