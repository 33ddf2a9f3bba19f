//! `cos cp` from standard input and to standard output.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{MIB, noise, stage};

#[test]
fn a_stream_of_any_length_becomes_an_object() {
    let (store, home) = stage();
    for (size, parts) in [(0, 0), (11, 0), (8 * MIB - 1, 0), (8 * MIB, 1), (8 * MIB + 1, 2), (20 * MIB, 3)] {
        let bytes = noise(size, size as u64 + 5);
        store.plan.forget_requests();
        home.cos_fed(["cp", "-", "cos://shelf/stream"], &bytes).is(0, "upload: - to cos://shelf/stream\n", "");
        assert!(store.get("stream") == bytes, "{size} bytes differ");
        let sent = store.requests().iter().filter(|request| request.has_query("partNumber")).count();
        assert_eq!(sent, parts, "{size} bytes");
    }
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn a_stream_can_have_headers_and_an_expected_size() {
    let (store, home) = stage();
    let bytes = noise(9 * MIB, 2);
    let arguments = ["cp", "-", "cos://shelf/s.json", "--expected-size", "9MB", "--content-type", "text/x"];
    home.cos_fed(arguments, &bytes).done();
    assert!(store.get("s.json") == bytes);
    assert_eq!(store.head("s.json").content_type(), Some("text/x"));
}

#[test]
fn an_object_goes_to_stdout_alone() {
    let (store, home) = stage();
    for size in [0, 11, 20 * MIB] {
        let bytes = noise(size, 3);
        store.put("k", bytes.clone());
        let ran = home.cos(["cp", "cos://shelf/k", "-"]);
        assert!(ran.done().bytes == bytes, "{size} bytes differ");
    }
}

#[test]
fn a_stream_that_is_missing_prints_nothing() {
    let (_store, home) = stage();
    home.cos(["cp", "cos://shelf/none", "-"]).fails(
        1,
        "fatal error: An error occurred (404) when calling the HeadObject operation: Key \"none\" does not exist \
         (request id: ID)\n\
         hint: check the bucket and the key\n",
    );
}

#[test]
fn a_stream_has_no_name_and_no_contents() {
    let (_store, home) = stage();
    home.cos(["cp", "-", "cos://shelf/dir/"]).fails(
        252,
        "error: standard input has no name that the object could take\n\
         hint: write a whole key: cos://shelf/dir/NAME\n",
    );
    home.cos(["cp", "-", "cos://shelf/x", "--recursive"])
        .fails(252, "error: `-` is one stream: it cannot be used with --recursive\n");
    home.cos(["cp", "cos://shelf/x", "-", "--dryrun"]).fails(252, "error: `-` cannot be used with --dryrun\n");
}

#[test]
fn a_part_that_fails_ends_a_stream_that_is_silent() {
    let (store, home) = stage();
    let denied = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::any().with_query("partNumber"), denied);
    let mut running = home.start_open(["cp", "-", "cos://shelf/stream"]);
    // One part and a little more: the rest never comes, and the input stays open.
    running.feed_some(&noise(9 * MIB, 1));
    let ran = running.wait();
    assert!(ran.ends(1).err.starts_with("upload failed: - to cos://shelf/stream An error occurred (AccessDenied)"));
    assert_eq!((store.open_uploads(), store.find("stream")), (0, None));
}

#[test]
fn parts_too_large_for_memory_wait_on_disk() {
    let (store, home) = stage();
    let bytes = noise(20 * MIB + 5, 4);
    store.spoil_once(Matcher::any().with_query("partNumber"), Fault::CorruptRequest { at: 100 });
    home.cos_fed(["cp", "-", "cos://shelf/s", "--max-memory", "1MB"], &bytes).done();
    assert!(store.get("s") == bytes);
    assert_eq!(
        store
            .requests()
            .iter()
            .filter(|request| request.status == Some(200) && request.has_query("partNumber"))
            .count(),
        3
    );
    for size in [0, 11, 5 * MIB] {
        let bytes = noise(size, 6);
        home.cos_fed(["cp", "-", "cos://shelf/s", "--max-memory", "1MB", "--expected-size", "30MB"], &bytes).done();
        assert!(store.get("s") == bytes, "{size} bytes");
    }
    let there: Vec<_> = std::fs::read_dir(home.home()).expect("readable").collect();
    assert!(there.is_empty(), "the directory for temporary files holds {there:?}");
}

#[test]
fn a_stdout_that_takes_nothing_ends_small_and_large_objects_alike() {
    let (store, home) = stage();
    for size in [1, 70_000, 20 * MIB] {
        store.plan.clear();
        store.put("k", noise(size, 3));
        let full = home.shell("\"$@\" > /dev/full", &["cp", "cos://shelf/k", "-"]);
        full.is(
            1,
            "",
            "download failed: cos://shelf/k to - cannot write to standard output: No space left on device (os error 28)\n",
        );
        // Closed before the first byte comes.
        store.spoil(Matcher::method(Method::GET), Fault::Delay(Duration::from_millis(500)));
        let mut running = home.start(["cp", "cos://shelf/k", "-"]);
        running.close_stdout();
        let ran = running.wait();
        assert_eq!((ran.code, ran.err.as_str()), (141, ""), "{size} bytes");
    }
}

#[test]
fn an_object_is_written_into_a_pipe_or_device_and_never_put_in_its_place() {
    let (store, home) = stage();
    let pipe = home.path("pipe");
    rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::from_raw_mode(0o600)).expect("made");
    for size in [0, 10, 20 * MIB] {
        let bytes = noise(size, 1 + size as u64);
        store.put("k", bytes.clone());
        let running = home.start(["cp", "cos://shelf/k", "pipe"]);
        assert!(home.read("pipe") == bytes, "{size} bytes");
        running.wait().is(0, "download: cos://shelf/k to ./pipe\n", "");
        // Standard output by its name, as a file, is `-`; what is appended to stays.
        home.file("out", "before ");
        home.shell("exec \"$@\" >> out", &["cp", "cos://shelf/k", "/dev/stdout"]).is(0, "", "");
        assert!(home.read("out") == [b"before ".as_slice(), &bytes].concat(), "{size} bytes");
        home.shell("\"$@\" | cat > out", &["cp", "cos://shelf/k", "/dev/fd/1"]).is(0, "", "");
        assert!(home.read("out") == bytes, "{size} bytes");
    }
    assert!(home.cos(["cp", "cos://shelf/k", "/dev/null"]).ends(0).out.ends_with("/dev/null\n"));
    let full = "cannot write to `/dev/full`: No space left on device (os error 28)\n";
    let ran = home.cos(["cp", "cos://shelf/k", "/dev/full"]);
    assert!(ran.ends(1).err.contains(full) && ran.err.contains("\nhint: free some space"), "{}", ran.err);
    home.cos(["cp", "cos://shelf/none", "pipe"]).ends(1);
    // A move must know that its copy is kept, and a whole tree is written to files.
    store.put("tree/pipe", "x");
    for arguments in [["mv", "cos://shelf/k", "pipe"].as_slice(), &["cp", "-r", "cos://shelf/tree", "."]] {
        let ran = home.cos(arguments);
        let why = "`: it is no regular file; `cos cp` of one object writes into it\n";
        assert!(ran.ends(1).err.ends_with(why), "{}", ran.err);
    }
    assert_eq!((home.tree("."), store.keys().len()), (vec!["out".to_owned(), "pipe".to_owned()], 2));
}
