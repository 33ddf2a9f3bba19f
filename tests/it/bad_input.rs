//! Bad input and bad surroundings: one clear error that names the thing, a way out where there is one, the documented
//! exit code, and nothing half-done. That no output shows a secret or a panic is checked for every run.

use std::fs::Permissions;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use cos::local::faults::{Fault, Matcher};

use crate::support::{KEY_ID, MIB, Sandbox, Scripted, noise, reply, stage};

const MISSING_BUCKET: &str = "The specified bucket does not exist: missing (request id: ID)\n\
    hint: check the bucket's name and region; `cos ls` lists your buckets. On Tencent COS a name ends in -APPID\n";

#[test]
fn a_bucket_that_is_missing() {
    let (_store, home) = stage();
    home.file("f", "x");
    home.file("d/f", "x");
    let error = |operation: &str| {
        format!("An error occurred (NoSuchBucket) when calling the {operation} operation: {MISSING_BUCKET}")
    };
    home.cos(["ls", "cos://missing"]).fails(254, &format!("error: {}", error("ListObjectsV2")));
    for arguments in [["cp", "-r", "cos://missing/p", "out"], ["cp", "-r", "cos://missing/p", "cos://shelf/"]] {
        home.cos(arguments).fails(1, &format!("fatal error: {}", error("ListObjectsV2")));
    }
    home.cos(["rm", "-r", "cos://missing"]).fails(1, &format!("fatal error: {}", error("ListObjectsV2")));
    home.cos(["cp", "f", "cos://missing/f"])
        .fails(1, &format!("upload failed: ./f to cos://missing/f {}", error("PutObject")));
    home.cos(["cp", "-r", "d", "cos://missing/"])
        .fails(1, &format!("upload failed: d/f to cos://missing/f {}", error("PutObject")));
    home.cos(["rm", "cos://missing/f"]).fails(1, &format!("delete failed: cos://missing/f {}", error("DeleteObject")));
    assert!(!home.path("out").exists());
}

#[test]
fn a_key_that_is_missing() {
    let (_store, home) = stage();
    let missing = |label: &str, key: &str, hint: &str| {
        format!(
            "{label}: An error occurred (404) when calling the HeadObject operation: Key \"{key}\" does not exist \
             (request id: ID)\nhint: {hint}\n"
        )
    };
    let or_prefix = "check the bucket and the key; for all keys under a prefix use --recursive";
    home.cos(["cp", "cos://shelf/no/such", "."]).fails(1, &missing("fatal error", "no/such", or_prefix));
    home.cos(["set-meta", "cos://shelf/none", "--content-type", "a/b"]).fails(1, &missing("error", "none", or_prefix));
    // These have no such option.
    let alone = "check the bucket and the key";
    home.cos(["cp", "cos://shelf/no/such", "-"]).fails(1, &missing("fatal error", "no/such", alone));
    let ran = home.cos(["cat", "cos://shelf/no/such"]);
    assert!(ran.ends(1).err.ends_with("does not exist (request id: ID)\nhint: check the bucket and the key\n"));
    home.cos(["stat", "cos://shelf/none"]).fails(1, &missing("error", "none", alone));
    home.cos(["cp", "cos://shelf/d/*", "."])
        .fails(1, &missing("fatal error", "d/*", "`*` and `?` are letters of a key; --glob makes them a pattern"));
    assert_eq!(home.tree("."), [""; 0]);
}

#[test]
fn a_uri_that_is_none() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://"])
        .fails(252, "error: `cos://` names no bucket; write cos://BUCKET or cos://BUCKET/KEY\n");
    home.cos(["cp", "cos:///key", "."])
        .fails(252, "error: `cos:///key` names no bucket; write cos://BUCKET or cos://BUCKET/KEY\n");
    home.cos(["rm", "shelf/key"])
        .fails(252, "error: `shelf/key` is not an object URI; write cos://BUCKET/KEY or s3://BUCKET/KEY\nhint: for the object, write cos://shelf/key\n");
    home.cos(["mb", "shelf"])
        .fails(252, "error: `shelf` is not an object URI; write cos://BUCKET/KEY or s3://BUCKET/KEY\n");
    // Never a hint that would remove more than was meant: a directory, or all of a bucket.
    home.file("site/index.html", "x");
    for name in ["site", "site/", "site/index.html", "shelf"] {
        let ran = home.cos(["rm", "--recursive", name]);
        assert!(!ran.ends(252).err.contains("hint:"), "{}", ran.err);
    }
    home.cos(["lifecycle", "get", "./shelf"])
        .fails(252, "error: `./shelf` is not an object URI; write cos://BUCKET/KEY or s3://BUCKET/KEY\n");
    home.cos(["ls", "cos://bad bucket/"])
        .fails(252, "error: `bad bucket` is not a bucket name: use letters, digits, hyphens and dots only\n");
    home.cos(["cp", "f", "g"]).fails(
        252,
        "error: one of SOURCE and TARGET must be an object URI\n\
         hint: write cos://BUCKET/KEY; `f` and `g` are both local\n",
    );
    home.cos(["cp", "cos://shelf/p/", "."]).fails(
        252,
        "error: `cos://shelf/p/` is a prefix, not an object\nhint: use --recursive to copy all objects under it\n",
    );
    assert_eq!(store.requests().len(), 0, "nothing was sent");
}

#[test]
fn a_bucket_name_that_no_store_takes_is_named() {
    let (_store, home) = stage();
    for command in ["ls", "du", "find", "tree"] {
        home.cos([command, "cos://b"]).fails(
            254,
            "error: An error occurred (InvalidBucketName) when calling the ListObjectsV2 operation: The specified \
             bucket is not valid: b (request id: ID)\n",
        );
    }
}

#[test]
fn a_request_without_a_signature_is_not_told_to_have_other_keys() {
    let (_store, home) = stage();
    let ran = home.cos(["ls", "cos://shelf", "--no-sign-request"]);
    let hint = "hint: the request was not signed, and this is not open to everybody; sign it with keys\n";
    assert!(ran.ends(254).err.ends_with(hint), "{}", ran.err);
}

#[test]
fn a_command_without_its_ends_names_both() {
    let home = Sandbox::new();
    for command in ["cp", "mv"] {
        let ran = home.cos([command]);
        assert!(ran.ends(252).err.contains("not provided:\n  <SOURCE>...\n  <TARGET>\n"), "{}", ran.err);
    }
}

#[test]
fn a_local_path_that_cannot_be_read() {
    let (store, home) = stage();
    home.file("d/f", "x");
    home.cos(["cp", "none", "cos://shelf/"]).fails(255, "error: The user-provided path none does not exist.\n");
    home.cos(["cp", "-r", "none/", "cos://shelf/"]).fails(255, "error: The user-provided path none/ does not exist.\n");
    home.cos(["cp", "d/f/below", "cos://shelf/"])
        .fails(255, "error: cannot read `d/f/below`: Not a directory (os error 20)\n");
    home.cos(["cp", "d", "cos://shelf/"])
        .fails(252, "error: `d` is a directory\nhint: use --recursive to copy what is in it\n");
    home.cos(["cp", "-r", "d/f", "cos://shelf/"])
        .fails(252, "error: `d/f` is not a directory\nhint: leave --recursive out to copy one file\n");
    assert_eq!(store.requests().len(), 0, "nothing was sent");
}

#[test]
fn files_and_directories_that_their_mode_forbids() {
    let (store, home) = stage();
    let forbid = |path: &Path| std::fs::set_permissions(path, Permissions::from_mode(0o000)).expect("changed");
    let open = |path: &Path| std::fs::set_permissions(path, Permissions::from_mode(0o755)).expect("changed");
    home.file("d/good", "x");
    forbid(&home.file("d/secret", "x"));
    home.file("d/closed/f", "x");
    home.file("target/f", "old");
    forbid(&home.path("d/closed"));
    // Modes do not hold for root, so the command runs as nobody. The sandbox is not world-readable by itself.
    open(&home.root());
    let script = "[ $(id -u) != 0 ] && exec \"$@\"; exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"";
    if home.shell(script, &["--version"]).code != 0 {
        // No setpriv, or the build directory is closed to others.
        return;
    }
    let ran = home.shell(script, &["cp", "-r", "d", "cos://shelf/"]);
    let mut lines: Vec<&str> = ran.ends(2).err.lines().collect();
    lines.sort_unstable();
    let expected = ["closed", "secret"].map(|name| {
        format!("warning: Skipping file ROOT/here/d/{name}. File/Directory is not readable. (Permission denied (os error 13))")
    });
    assert_eq!(lines, expected);
    let ran = home.shell(script, &["cp", "d/secret", "cos://shelf/"]);
    assert!(ran.code == 2 && ran.err.contains("d/secret") && ran.err.contains("ermission"), "{ran:?}");
    assert_eq!(store.keys(), ["good"]);

    // A directory that may be read and not written.
    std::fs::set_permissions(home.path("target"), Permissions::from_mode(0o555)).expect("changed");
    store.put("large", noise(17 * MIB, 1));
    for key in ["good", "large"] {
        let ran = home.shell(script, &["cp", &format!("cos://shelf/{key}"), "target/f"]);
        let text = format!("download failed: cos://shelf/{key} to target/f cannot create ");
        // Nor may the journal be written, which a large object is warned of.
        assert!(ran.ends(1).err.contains(&text) && ran.err.contains("Permission denied"), "{}", ran.err);
        assert!(ran.err.contains("\nhint: check the owner and mode of `target"), "{}", ran.err);
    }
    assert_eq!((home.tree("target"), home.read("target/f")), (vec!["f".to_owned()], b"old".to_vec()));
    open(&home.path("d/closed"));
}

#[test]
fn a_target_that_cannot_be_written() {
    let (store, home) = stage();
    store.put("p/f", "x");
    store.put("large", noise(17 * MIB, 1));
    home.file("plain", "a file");
    for key in ["p/f", "large"] {
        let uri = format!("cos://shelf/{key}");
        let ran = home.cos(["cp", &uri, "plain/below"]);
        let cause = "cannot create `plain/below`: Not a directory (os error 20)";
        ran.fails(1, &format!("download failed: {uri} to plain/below {cause}\n"));
        // Where no file can be made, as on a read-only file system.
        let ran = home.cos(["cp", &uri, "/proc/cos-test"]);
        assert!(ran.ends(1).err.contains("cannot create `/proc/"), "{}", ran.err);
    }
    home.cos(["cp", "-r", "cos://shelf/p/", "plain"]).fails(252, "error: `plain` is not a directory\n");
    assert_eq!((home.tree("."), home.read("plain")), (vec!["plain".to_owned()], b"a file".to_vec()));
    std::fs::create_dir_all(home.path("d/f/in-the-way")).expect("made");
    let ran = home.cos(["cp", "-r", "cos://shelf/p/", "d"]);
    assert!(ran.ends(1).err.starts_with("download failed: cos://shelf/p/f to d/f cannot "), "{}", ran.err);
    assert_eq!(home.tree("d"), [""; 0], "no temporary file");
}

#[test]
fn a_disk_without_room() {
    let (store, home) = stage();
    // A limit on file sizes stands for a full disk: both come from the same calls.
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$@\"";
    for size in [200_000, 3 * MIB, 20 * MIB] {
        store.put("f", noise(size, 1));
        home.file("d/f", "old");
        // The limit hits the journal too.
        let ran = home.shell(script, &["cp", "cos://shelf/f", "d/f", "--no-resume"]);
        assert!(ran.ends(1).err.starts_with("download failed: cos://shelf/f to d/f cannot "), "{}", ran.err);
        assert!(ran.err.contains("File too large (os error 27)"), "{}", ran.err);
        assert_eq!((home.tree("d"), home.read("d/f")), (vec!["f".to_owned()], b"old".to_vec()), "{size} bytes");
    }
    store.put("f", noise(100_000, 1));
    let full = "cannot write to standard output: No space left on device (os error 28)\n";
    let into_full = "exec \"$@\" > /dev/full";
    home.shell(into_full, &["cp", "cos://shelf/f", "-"])
        .fails(1, &format!("download failed: cos://shelf/f to - {full}"));
    store.put("f", "short");
    home.shell(into_full, &["cp", "cos://shelf/f", "-"])
        .fails(1, &format!("download failed: cos://shelf/f to - {full}"));
    for arguments in
        [&["ls", "cos://shelf"][..], &["stat", "cos://shelf/f"], &["--help"], &["--version"], &["ls", "-h"]]
    {
        home.shell(into_full, arguments).fails(1, &format!("error: {full}"));
    }
}

#[test]
fn a_disk_that_is_really_full() {
    let (store, home) = stage();
    std::fs::create_dir(home.path("full")).expect("made");
    store.put("small", noise(200_000, 1));
    store.put("f", noise(3 * MIB, 1));
    store.put("large", noise(20 * MIB, 1));
    // A small file system in a namespace of its own; where that is not allowed, the limit of the test above has to do.
    let script = "unshare --mount sh -c 'mount -t tmpfs -o size=128k tmpfs full 2>/dev/null || exit 99; \"$@\"; code=$?; \
        ls -A full; exit $code' sh \"$@\" || { code=$?; [ $code = 1 ] && exit $code; exit 99; }";
    for key in ["small", "f", "large"] {
        let ran = home.shell(script, &["cp", &format!("cos://shelf/{key}"), "full/f"]);
        if ran.code == 99 {
            return;
        }
        let text = format!("download failed: cos://shelf/{key} to full/f cannot ");
        assert!(ran.ends(1).err.starts_with(&text) && ran.err.contains("No space left on device"), "{}", ran.err);
        assert!(ran.err.contains("hint: free some space"), "{}", ran.err);
        assert_eq!(ran.out, "", "nothing is left on it");
    }
    store.put_all((0..500).map(|number| format!("many/{number:03}")), &[7; 4096]);
    store.plan.forget_requests();
    home.config("max_concurrent_requests = 4");
    let ran = home.shell(script, &["cp", "--recursive", "cos://shelf/many/", "full/"]);
    let failed = ran.err.lines().filter(|line| line.starts_with("download failed: ")).count();
    assert!((1..20).contains(&failed), "{failed}: {}", ran.err);
    let last = ran.err.lines().last().unwrap_or_default();
    assert!(last.starts_with("fatal error: the other objects were not fetched: no space is left for `"), "{}", ran.err);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let fetched = store.requests().iter().filter(|one| one.target.contains("/many/")).count();
    assert!(fetched < 100, "{fetched} objects were fetched");
}

#[test]
fn an_endpoint_that_refuses() {
    let (_store, mut home) = stage();
    home.file("f", "x");
    let port = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("bound").port();
    let url = format!("http://127.0.0.1:{port}");
    home.set("COS_ENDPOINT_URL", &url);
    home.config("max_attempts = 2");
    let cause = format!(
        "could not connect to the endpoint `{url}`: client error (Connect): tcp connect error: Connection refused \
         (os error 111)\nhint: check the endpoint, the network and the proxy settings\n"
    );
    home.cos(["ls", "cos://shelf"]).fails(255, &format!("error: {cause}"));
    home.cos(["cp", "f", "cos://shelf/f"]).fails(1, &format!("upload failed: ./f to cos://shelf/f {cause}"));
    home.cos(["cp", "cos://shelf/f", "g"]).fails(1, &format!("fatal error: {cause}"));
    assert_eq!(home.tree("."), ["f"]);
}

#[test]
fn an_endpoint_that_is_none() {
    let (_store, home) = stage();
    for (url, said) in [("cos.example.com", "cos.example.com"), ("ftp://h", "ftp://h"), ("http://", "http://")] {
        let ran = home.cos(["ls", "--endpoint-url", url]);
        assert!(ran.ends(253).err.starts_with("error: ") && ran.err.contains(said), "{}", ran.err);
    }
    home.cos(["ls", "--endpoint-url", "http://no-such-host.invalid"]).ends(255);
}

#[test]
fn keys_that_are_wrong() {
    let (_store, mut home) = stage();
    home.set("COS_SECRET_KEY", "another-secret-key-0123456789");
    let ran = home.cos(["ls", "cos://shelf", "--debug"]);
    assert!(
        ran.ends(254).err.contains("error: An error occurred (SignatureDoesNotMatch) when calling the"),
        "{}",
        ran.err
    );
    assert!(ran.err.ends_with("hint: the secret key does not fit the secret id; check both\n"), "{}", ran.err);
    assert!(!ran.err.contains("another-secret-key"), "{}", ran.err);
    home.set("COS_SECRET_ID", "AKIDUNKNOWN");
    let ran = home.cos(["ls"]);
    assert!(ran.ends(254).err.contains("(InvalidAccessKeyId)"), "{}", ran.err);
    assert!(
        ran.err.ends_with("hint: the service does not know this secret id; check the profile or the environment\n")
    );
    let ran = home.cos(["ls", "cos://shelf", "--no-sign-request"]);
    assert!(ran.ends(254).err.contains("(AccessDenied)"), "{}", ran.err);
}

#[test]
fn keys_that_are_missing_or_half() {
    let mut home = Sandbox::new();
    home.set("COS_ENDPOINT_URL", "http://127.0.0.1:1");
    let ran = home.cos(["ls"]);
    assert!(ran.ends(253).err.starts_with("error: no credentials found\n"), "{}", ran.err);
    assert!(
        ran.err.contains("hint: run `cos configure`, or set COS_SECRET_ID and COS_SECRET_KEY in the environment\n"),
        "{}",
        ran.err
    );
    home.set("COS_SECRET_ID", KEY_ID);
    home.cos(["ls"]).fails(
        253,
        "error: credentials are incomplete: `COS_SECRET_ID` is set in the environment, but `COS_SECRET_KEY` is not\n\
         hint: set `COS_SECRET_KEY` in the same place, or remove the other half\n",
    );
    home.cos(["ls", "--profile", "nope"]).fails(
        253,
        "error: profile `nope` is not in `ROOT/home/.cos/config` or `ROOT/home/.cos/credentials`\n\
         hint: run `cos configure --profile nope`, or add a section `[profile nope]` to `ROOT/home/.cos/config`\n",
    );
}

#[test]
fn a_clock_that_is_off() {
    let (store, home) = stage();
    let skew = Fault::Status { code: 403, error_code: "RequestTimeTooSkewed".to_owned(), retry_after: None };
    store.spoil(Matcher::any(), skew);
    let ran = home.cos(["ls", "cos://shelf"]);
    assert!(ran.ends(254).err.contains("(RequestTimeTooSkewed)"), "{}", ran.err);
    assert!(
        ran.err.contains("hint: this machine's clock is off by more than the service allows; set it"),
        "{}",
        ran.err
    );
    assert_eq!(store.requests().len(), 1, "trying again does not help");
}

#[test]
fn answers_that_are_not_those_of_a_store() {
    let (store, home) = stage();
    home.config("max_attempts = 2");
    home.file("f", "x");
    let hint = "hint: is this the S3 endpoint? A proxy, a login page or a console may be answering\n";
    for (fault, tries) in [(Fault::MalformedXml, 1), (Fault::Html { code: 200 }, 1), (Fault::Html { code: 502 }, 2)] {
        store.plan.clear();
        store.plan.forget_requests();
        store.spoil(Matcher::any(), fault.clone());
        let ran = home.cos(["ls", "cos://shelf"]);
        let beginning = "error: the answer to ListObjectsV2 from `ENDPOINT` is not an S3 answer (";
        assert!(ran.ends(254).err.starts_with(beginning) && ran.err.ends_with(hint), "{fault:?}: {}", ran.err);
        assert_eq!((ran.err.lines().count(), store.requests().len()), (2, tries), "{fault:?}: {}", ran.err);
        let ran = home.cos(["ls"]);
        assert!(ran.ends(254).err.contains("ListBuckets") && ran.err.ends_with(hint), "{fault:?}: {}", ran.err);
        let ran = home.cos(["mb", "cos://new-bucket"]);
        // An answer without a document is asked for: XML of whatever kind is none of its business.
        if !matches!(fault, Fault::MalformedXml) {
            assert!(ran.ends(1).err.starts_with("make_bucket failed: cos://new-bucket "), "{fault:?}: {}", ran.err);
            assert!(ran.err.contains("CreateBucket") && ran.err.ends_with(hint), "{fault:?}: {}", ran.err);
            for arguments in
                [&["cp", "f", "cos://shelf/f"][..], &["rm", "cos://shelf/f"], &["cp", "cos://shelf/f", "-"]]
            {
                let ran = home.cos(arguments);
                let head = arguments.contains(&"-") && matches!(fault, Fault::Html { code: 502 });
                assert!(ran.ends(1).err.ends_with(hint) || head, "{arguments:?}: {}", ran.err);
                assert!(ran.out.is_empty(), "{arguments:?}: {}", ran.out);
            }
        }
    }
    // A page in place of an object: its bytes must not become the file.
    store.plan.clear();
    store.put("k", noise(1000, 1));
    store.spoil(Matcher::method(http::Method::GET).path("/k"), Fault::Html { code: 200 });
    let ran = home.cos(["cp", "cos://shelf/k", "d/k"]);
    assert!(ran.ends(1).err.starts_with("download failed: cos://shelf/k to d/k "), "{}", ran.err);
    assert_eq!(home.tree("d"), [""; 0]);
}

#[test]
fn a_server_that_speaks_something_else() {
    let (_store, mut home) = stage();
    home.config("max_attempts = 1");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    home.set("COS_ENDPOINT_URL", &format!("http://{}", listener.local_addr().expect("bound")));
    let serving = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut head = [0; 1024];
        assert!(stream.read(&mut head).expect("a request") > 0);
        stream.write_all(b"SSH-2.0-OpenSSH_9.6\r\n").expect("sent");
    });
    let ran = home.cos(["ls", "cos://shelf"]);
    serving.join().expect("served");
    assert!(ran.ends(255).err.starts_with("error: ") && ran.err.contains("http://127.0.0.1:"), "{}", ran.err);
}

#[test]
fn options_that_do_not_exist_or_cannot_be_meant() {
    let (store, home) = stage();
    home.file("f", "x");
    let tail = "For more information, try '--help'.\n";
    let ran = home.cos(["ls", "--recursiv"]);
    assert!(ran.ends(252).err.starts_with("error: unexpected argument '--recursiv' found\n"), "{}", ran.err);
    assert!(ran.err.contains("'--recursive'") && ran.err.ends_with(tail), "{}", ran.err);
    let ran = home.cos(["list"]);
    assert!(ran.ends(252).err.starts_with("error: unrecognized subcommand 'list'\n"), "{}", ran.err);
    home.cos([""; 0]).ends(252);
    home.cos(["cp", "f"]).ends(252);
    home.cos(["cp", "f", "cos://shelf/f", "--metadata", "novalue"]).fails(
        252,
        "error: --metadata cannot be read: `novalue` is not KEY=VALUE\n\
         hint: write KEY=VALUE, several separated by commas, or a JSON object of texts\n",
    );
    home.cos(["cp", "f", "cos://shelf/f", "--expires", "soon"]).fails(
        252,
        "error: `soon` is not a date for --expires\n\
         hint: write 2030-01-01, YYYY-MM-DD hh:mm:ssZ or an HTTP date\n",
    );
    let ran = home.cos(["cp", "f", "cos://shelf/f", "--cache-control", "two\nlines"]);
    assert!(matches!(ran.code, 1 | 252) && ran.err.contains("cannot build the PutObject request"), "{ran:?}");
    assert_eq!(store.requests().len(), 0, "nothing was sent");
}

#[test]
fn configuration_that_cannot_be_read() {
    let (_store, home) = stage();
    for (text, said) in [
        ("[default]\nmax_attempts = many\n", "max_attempts"),
        ("[default]\noutput = pretty\n", "output"),
        ("[default]\nmultipart_chunksize = 1 furlong\n", "multipart_chunksize"),
    ] {
        home.home_file(".cos/config", text);
        let ran = home.cos(["ls"]);
        assert!(ran.ends(253).err.starts_with("error: ") && ran.err.contains(said), "{}", ran.err);
        assert!(ran.err.contains(".cos/config"), "it names the file: {}", ran.err);
    }
    home.home_file(".cos/config", b"[default]\nregion = \xff\n");
    let ran = home.cos(["ls"]);
    assert!(matches!(ran.code, 253 | 255) && ran.err.contains("ROOT/home/.cos/config"), "{ran:?}");
}

#[test]
fn a_closed_standard_input_is_not_an_empty_one() {
    let (store, home) = stage();
    store.put("k", "old");
    let run = |script: &str, arguments: &[&str]| home.start_in_shell(script, arguments).wait();
    let closed = r#"exec "$@" <&-"#;
    for arguments in [
        &["cp", "-", "cos://shelf/k"][..],
        &["cp", "--files-from", "-", ".", "cos://shelf/"],
        &["policy", "put", "cos://shelf", "--config", "-"],
        &["run"],
    ] {
        let ran = run(closed, arguments);
        assert!(ran.ends(255).err.contains("cannot read `standard input`: Bad file descriptor"), "{}", ran.err);
    }
    assert_eq!(store.get("k"), b"old");
    run(r#"exec "$@" </dev/null"#, &["cp", "-", "cos://shelf/k"]).done();
    assert_eq!(store.get("k"), b"", "an empty standard input is an empty object");
}

#[test]
fn a_closed_standard_output_is_an_error_before_anything_is_done() {
    let (store, home) = stage();
    store.put("k", "kept");
    for arguments in [
        &["cp", "cos://shelf/k", "-"][..],
        &["ls", "cos://shelf"],
        &["cat", "cos://shelf/k"],
        &["rm", "cos://shelf/k"],
        &["mv", "cos://shelf/k", "k"],
    ] {
        let ran = home.start_in_shell(r#"exec "$@" >&-"#, arguments).wait();
        assert_ne!(ran.code, 0);
        assert!(ran.err.contains("cannot write to standard output: Bad file descriptor"), "{}", ran.err);
    }
    assert_eq!(store.keys(), ["k"]);
    home.start_in_shell(r#"exec "$@" >/dev/null"#, &["rm", "cos://shelf/k"]).wait().done();
    assert!(store.keys().is_empty());
}

#[test]
fn what_a_service_says_cannot_pass_for_a_line_of_ours_nor_repeat_a_secret() {
    let body = "<Error><Code>AccessDenied</Code><Message>no&#10;upload: ./f to cos://shelf/f&#13;\u{1b}[2Kdelete: x of \
                SECRETSECRET</Message></Error>";
    let store = Scripted::start(move |_| reply(403, &[], body.as_bytes()));
    let mut home = Sandbox::at(store.url());
    home.set("COS_SECRET_KEY", "SECRETSECRET");
    home.file("f", "x");
    let ran = home.cos(["cp", "f", "cos://shelf/f"]);
    let lines: Vec<&str> = ran.ends(1).err.lines().collect();
    assert!(lines[0].contains("no upload: ./f to cos://shelf/f [2Kdelete: x of ***"), "{lines:?}");
    assert!(lines[1..].iter().all(|line| line.starts_with("hint: ")), "{lines:?}");
    assert!(!ran.err.contains("SECRETSECRET") && ran.out.is_empty(), "{ran:?}");
}

#[test]
fn what_is_kept_between_runs_is_nobody_elses_whatever_the_umask() {
    let (store, home) = stage();
    home.file("large", noise(20 * MIB, 1));
    home.shell("umask 0; exec \"$@\"", &["cp", "large", "cos://shelf/large"]).done();
    home.shell("umask 0; exec \"$@\"", &["configure", "set", "secret_key", "a secret of eight"]).done();
    home.file("in/f", "x");
    let once = ["watch", "in", "cos://shelf/w/", "--once"];
    home.shell("umask 0; exec \"$@\"", &once).done();
    assert!(store.find("w/f").is_some());
    home.shell("umask 0; exec \"$@\"", &["--profile", "local", "mb", "cos://own"]).done();
    home.shell("umask 0; exec \"$@\"", &["--profile", "local", "cp", "in/f", "cos://own/f"]).done();
    let mut waiting = vec![home.root().join("state"), home.root().join("data"), home.root().join("home")];
    let mut seen = 0;
    while let Some(path) = waiting.pop() {
        let Ok(metadata) = std::fs::symlink_metadata(&path) else { continue };
        let is_ours = path.components().any(|part| matches!(part.as_os_str().to_str(), Some("cos" | ".cos")));
        if is_ours {
            seen += 1;
            let mode = metadata.permissions().mode() & 0o777;
            assert_eq!(mode, if metadata.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        }
        if metadata.is_dir() {
            waiting.extend(std::fs::read_dir(&path).expect("read").map(|entry| entry.expect("read").path()));
        }
    }
    assert!(seen > 8, "{seen}");
}
