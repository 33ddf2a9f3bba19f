//! `cos sync` in every direction: what moves, what does not, and what it says.

use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::support::{KEY_ID, MIB, SECRET, Sandbox, Store, noise, stage};

const HOUR: Duration = Duration::from_secs(3600);

fn set_time(path: &Path, time: SystemTime) {
    File::options().write(true).open(path).expect("there").set_modified(time).expect("set");
}

#[test]
fn what_is_missing_goes_up_and_a_second_run_moves_nothing() {
    let (store, home) = stage();
    for name in ["a", "a-b", "a.d/x", "deep/er/f", "é"] {
        home.file(format!("d/{name}"), name);
    }
    home.file("d/large", noise(20 * MIB, 1));
    // In the second of its upload a file may be newer than its object, which would be looked into.
    for name in home.tree("d") {
        set_time(&home.path("d").join(name), SystemTime::now() - HOUR);
    }
    let ran = home.cos(["sync", "d", "cos://shelf/p"]);
    let mut lines: Vec<&str> = ran.done().out.lines().collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "upload: d/a to cos://shelf/p/a",
            "upload: d/a-b to cos://shelf/p/a-b",
            "upload: d/a.d/x to cos://shelf/p/a.d/x",
            "upload: d/deep/er/f to cos://shelf/p/deep/er/f",
            "upload: d/large to cos://shelf/p/large",
            "upload: d/é to cos://shelf/p/é",
        ]
    );
    store.plan.forget_requests();
    home.cos(["sync", "d", "cos://shelf/p/"]).is(0, "", "");
    assert_eq!(store.requests().len(), 1, "one listing and nothing else");
    home.file("d/a", "other size");
    home.cos(["sync", "d", "cos://shelf/p"]).is(0, "upload: d/a to cos://shelf/p/a\n", "");
}

#[test]
fn a_touched_file_is_not_sent_again_unless_its_content_differs() {
    let (store, home) = stage();
    home.file("d/small", "bytes");
    home.file("d/large", noise(20 * MIB, 1));
    home.cos(["sync", "d", "s3://shelf"]).done();
    let later = SystemTime::now() + HOUR;
    set_time(&home.path("d/small"), later);
    set_time(&home.path("d/large"), later);
    store.plan.forget_requests();
    home.cos(["sync", "d", "s3://shelf"]).is(0, "", "");
    assert!(store.requests().iter().all(|request| request.method != http::Method::PUT));
    home.file("d/small", "BYTES");
    set_time(&home.path("d/small"), later);
    home.cos(["sync", "d", "s3://shelf", "--size-only"]).is(0, "", "");
    home.cos(["sync", "d", "s3://shelf"]).is(0, "upload: d/small to s3://shelf/small\n", "");
    // Older than its object, so only the content tells.
    home.file("d/small", "bYtEs");
    set_time(&home.path("d/small"), SystemTime::now() - HOUR);
    home.cos(["sync", "d", "s3://shelf"]).is(0, "", "");
    home.cos(["sync", "d", "s3://shelf", "--checksum"]).is(0, "upload: d/small to s3://shelf/small\n", "");
}

#[test]
fn downloads_bring_what_is_newer_in_the_bucket_and_leave_what_is_newer_here() {
    let (store, home) = stage();
    for name in ["a", "sub/b", "c"] {
        store.put(&format!("p/{name}"), "first");
    }
    // Shown as an empty folder by consoles; no file.
    store.put("p/empty/", "");
    let ran = home.cos(["sync", "cos://shelf/p", "new/out"]);
    assert_eq!(ran.done().out.lines().count(), 3);
    assert_eq!(home.tree("new/out"), ["a", "c", "sub/b"]);
    home.cos(["sync", "cos://shelf/p", "new/out"]).is(0, "", "");
    home.cos(["sync", "cos://shelf/p", "new/out", "--exact-timestamps"]).is(0, "", "");
    home.file("new/out/a", "local");
    set_time(&home.path("new/out/a"), SystemTime::now() + HOUR);
    home.cos(["sync", "cos://shelf/p", "new/out"]).is(0, "", "");
    set_time(&home.path("new/out/a"), SystemTime::now() - HOUR);
    home.cos(["sync", "cos://shelf/p", "new/out"]).is(0, "download: cos://shelf/p/a to new/out/a\n", "");
    assert_eq!(home.read("new/out/a"), b"first");
}

#[test]
fn prefixes_become_alike_inside_the_store() {
    let (store, home) = stage();
    store.make_bucket("other");
    for name in ["a", "b/c", "same"] {
        store.put(&format!("p/{name}"), name);
    }
    store.put_in("other", "q/same", "same");
    store.put_in("other", "q/extra", "x");
    let ran = home.cos(["sync", "cos://shelf/p", "cos://other/q", "--delete"]);
    ran.done();
    assert!(ran.out.ends_with("delete: cos://other/q/extra\n"), "{}", ran.out);
    assert_eq!(ran.out.lines().count(), 3);
    assert_eq!(store.keys_in("other"), ["q/a", "q/b/c", "q/same"]);
    home.cos(["sync", "cos://shelf/p", "cos://other/q", "--delete"]).is(0, "", "");
}

#[test]
fn delete_removes_only_what_takes_part_and_shows_it_first() {
    let (store, home) = stage();
    home.file("d/keep", "x");
    home.file("d/a.tmp", "x");
    for key in ["keep", "gone", "old/gone", "b.tmp", "folder/"] {
        store.put(key, if key.ends_with('/') { "" } else { "x" });
    }
    let arguments = ["sync", "d", "cos://shelf", "--delete", "--exclude", "*.tmp"];
    let dry = home.cos(arguments.into_iter().chain(["--dryrun"]));
    dry.is(0, "(dryrun) delete: cos://shelf/gone\n(dryrun) delete: cos://shelf/old/gone\n", "");
    assert_eq!(store.keys().len(), 5);
    home.cos(arguments).is(0, "delete: cos://shelf/gone\ndelete: cos://shelf/old/gone\n", "");
    assert_eq!(store.keys(), ["b.tmp", "folder/", "keep"]);
    // The other way round the file that no object has goes, and the directory above it stays.
    home.file("d/sub/gone", "x");
    home.cos(["sync", "cos://shelf", "d", "--delete", "--exclude", "*.tmp"]).is(0, "delete: d/sub/gone\n", "");
    assert_eq!(home.tree("d"), ["a.tmp", "keep"]);
    assert!(home.path("d/sub").is_dir());
}

#[test]
fn what_cannot_be_meant_is_refused_before_anything_is_asked() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["sync", "f", "cos://shelf"])
        .fails(252, "error: `f` is not a directory\nhint: use `cos cp` for one file\n");
    home.cos(["sync", "a", "b"]).fails(
        252,
        "error: one of SOURCE and TARGET must be an object URI\n\
         hint: write cos://BUCKET/PREFIX; `a` and `b` are both local\n",
    );
    home.cos(["sync", "-", "cos://shelf"]).ends(252);
    home.cos(["sync", "cos://shelf/a/b", "cos://shelf/a", "--delete"]).fails(
        252,
        "error: --delete would remove the source: `cos://shelf/a/b/` lies inside `cos://shelf/a/`\n\
         hint: leave --delete out, or choose a target beside the source\n",
    );
    home.cos(["sync", ".", "cos://shelf", "--max-delete", "1"]).ends(252);
    home.cos(["sync", ".", "cos://shelf", "--delete", "--max-delete", "101%"]).ends(252);
    assert_eq!(store.requests().len(), 0);
}

#[test]
fn a_target_inside_the_source_is_not_copied_into_itself() {
    let (store, home) = stage();
    store.put("p/a", "x");
    store.put("p/backup/b", "x");
    let expected = "copy: cos://shelf/p/a to cos://shelf/p/backup/a\n";
    home.cos(["sync", "cos://shelf/p", "cos://shelf/p/backup"]).is(0, expected, "");
    home.cos(["sync", "cos://shelf/p", "cos://shelf/p/backup"]).is(0, "", "");
}

#[test]
fn an_object_of_parts_is_told_by_its_etag_where_no_crc_is() {
    let (store, home) = stage();
    home.config("provider = seaweedfs");
    home.file("d/large", noise(20 * MIB, 3));
    home.cos(["sync", "d", "cos://shelf"]).done();
    for (seed, moved) in [(3, 0), (4, 1)] {
        home.file("d/large", noise(20 * MIB, seed));
        set_time(&home.path("d/large"), SystemTime::now() + HOUR);
        store.plan.forget_requests();
        assert_eq!(home.cos(["sync", "d", "cos://shelf"]).done().out.lines().count(), moved);
        if moved == 0 {
            assert!(store.requests().iter().all(|request| request.has_query("list-type")), "{:?}", store.requests());
        }
    }
    // Down the same way, and with parts of another size than ours.
    set_time(&home.path("d/large"), SystemTime::now() - HOUR);
    home.config("provider = seaweedfs\nmultipart_chunksize = 16MB");
    home.cos(["sync", "cos://shelf", "d"]).is(0, "", "");
}

#[test]
fn the_crc_of_cos_tells_content_that_no_etag_does() {
    let store = Store::with_cos_look();
    let mut home = Sandbox::of(&store);
    let port = store.server.address().port();
    home.set("COS_ENDPOINT_URL", &format!("http://cos.ap-guangzhou.localhost:{port}"));
    home.set("COS_REGION", "ap-guangzhou");
    home.config("provider = tencent");
    home.file("d/large", noise(20 * MIB, 5));
    home.cos(["sync", "d", "cos://shelf"]).done();
    set_time(&home.path("d/large"), SystemTime::now() + HOUR);
    store.plan.forget_requests();
    home.cos(["sync", "d", "cos://shelf"]).is(0, "", "");
    assert_eq!(store.requests().iter().filter(|request| request.method == http::Method::HEAD).count(), 1);
    home.file("d/large", noise(20 * MIB, 6));
    home.cos(["sync", "d", "cos://shelf", "--checksum"]).is(0, "upload: d/large to cos://shelf/large\n", "");
}

#[test]
fn only_what_is_missing_goes_when_nothing_may_be_written_over() {
    let (store, home) = stage();
    store.put("a", "old");
    home.file("d/a", "newer and longer");
    home.file("d/b", "x");
    home.cos(["sync", "d", "cos://shelf", "--no-overwrite"]).is(0, "upload: d/b to cos://shelf/b\n", "");
    assert_eq!(store.get("a"), b"old");
}

#[test]
fn files_and_directories_of_one_name_are_skipped_and_nothing_is_lost() {
    let (store, home) = stage();
    for key in ["a", "a/below", "d", "f/below", "ok"] {
        store.put(key, "from the bucket");
    }
    home.file("t/d/mine", "mine");
    home.file("t/f", "mine");
    let ran = home.cos(["sync", "cos://shelf", "t"]);
    assert_eq!(ran.ends(2).err.matches("A file and a directory cannot have one name.").count(), 3, "{}", ran.err);
    assert_eq!(home.tree("t"), ["a", "d/mine", "f", "ok"]);
    assert_eq!(home.read("t/f"), b"mine");
}

#[test]
fn headers_and_symlinks_are_those_of_cp() {
    let (store, home) = stage();
    home.file("d/page.html", "x");
    std::os::unix::fs::symlink("page.html", home.path("d/link.html")).expect("made");
    let headers = ["--cache-control", "max-age=5", "--metadata", "a=1"];
    home.cos(["sync", "d", "cos://shelf", "--no-follow-symlinks"].into_iter().chain(headers)).done();
    assert_eq!(store.keys(), ["page.html"]);
    let head = store.head("page.html");
    assert_eq!((head.cache_control(), head.content_type()), (Some("max-age=5"), Some("text/html")));
    home.cos(["sync", "d", "cos://shelf"]).is(0, "upload: d/link.html to cos://shelf/link.html\n", "");
    // Without following it is not at the source, so its object goes.
    home.cos(["sync", "d", "cos://shelf", "--no-follow-symlinks", "--delete"]).is(
        0,
        "delete: cos://shelf/link.html\n",
        "",
    );
}

#[test]
fn downloads_go_through_the_symlinks_of_their_target_and_leave_those_that_they_were_told_to() {
    let (store, home) = stage();
    for key in ["dir/a", "dir/b", "kept"] {
        store.put(key, "of the bucket");
    }
    home.file("elsewhere/a", "mine, and longer");
    std::fs::create_dir(home.path("t")).expect("made");
    for (to, name) in [("../elsewhere", "dir"), ("../elsewhere/a", "only-here")] {
        std::os::unix::fs::symlink(to, home.path("t").join(name)).expect("made");
    }
    let sync = |more: &[&'static str]| {
        let fixed = ["sync", "cos://shelf", "t", "--no-follow-symlinks"];
        home.cos(fixed.into_iter().chain(more.iter().copied()))
    };
    assert_eq!(sync(&["--no-overwrite"]).done().out.lines().count(), 2);
    assert_eq!(home.read("elsewhere/a"), b"mine, and longer");
    sync(&["--delete"]).is(0, "download: cos://shelf/dir/a to t/dir/a\n", "");
    sync(&["--delete"]).is(0, "", "");
    assert!(home.path("t/only-here").is_symlink());
    home.cos(["sync", "cos://shelf", "t", "--delete"]).is(0, "delete: t/only-here\n", "");
    assert_eq!(home.tree("elsewhere"), ["a", "b"]);
}

#[test]
fn two_stores_become_alike_and_stay_so() {
    let (here, home) = stage();
    let there = Store::start();
    home.home_file(
        ".cos/config",
        format!("[profile there]\nendpoint_url = {}\nsecret_id = {KEY_ID}\nsecret_key = {SECRET}\n", there.url()),
    );
    for name in ["a", "a-b", "b/c", "same"] {
        here.put(&format!("p/{name}"), name);
    }
    there.put("q/same", "same");
    there.put("q/extra", "x");
    there.put("q/kept.log", "x");
    let arguments = ["sync", "cos://shelf/p", "cos://there@shelf/q", "--delete", "--exclude", "*.log"];
    let dry = home.cos(arguments.into_iter().chain(["--dryrun"])).done().out.replace("(dryrun) ", "");
    let ran = home.cos(arguments);
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort_unstable();
        lines
    };
    assert_eq!(sorted(&ran.done().out), sorted(&dry));
    assert!(ran.out.ends_with("delete: cos://there@shelf/q/extra\n"), "{}", ran.out);
    assert_eq!(ran.out.lines().count(), 4);
    assert_eq!(there.keys(), ["q/a", "q/a-b", "q/b/c", "q/kept.log", "q/same"]);
    home.cos(arguments).is(0, "", "");
    // Another store's bucket of the same name is no part of the source.
    home.cos(["sync", "cos://shelf", "cos://there@shelf/p/copy"]).done();
    assert_eq!(there.keys().iter().filter(|key| key.starts_with("p/copy/p/")).count(), 4);
}

#[test]
fn a_filter_with_a_literal_beginning_narrows_the_listing() {
    let (store, home) = stage();
    home.file("d/logs/a", "x");
    home.file("d/other", "x");
    home.cos(["sync", "d", "cos://shelf/p", "--include", "logs/*"]).done();
    let listing = store.requests().into_iter().find(|request| request.has_query("list-type")).expect("one");
    assert!(listing.target.contains("prefix=p%2Flogs%2F"), "{}", listing.target);
    assert_eq!(store.keys(), ["p/logs/a"]);
}
