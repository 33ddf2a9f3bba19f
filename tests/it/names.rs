//! Names and files of every kind, up and down again.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use crate::support::stage;

fn odd_names() -> Vec<String> {
    let mut names: Vec<String> = [
        "plain.txt",
        "with space",
        " leading and trailing ",
        "tab\there",
        "new\nline",
        "carriage\rreturn",
        "plus+sign",
        "per%cent",
        "%2F",
        "%25",
        "hash#tag",
        "question?mark",
        "amper&sand=x",
        "quote'single",
        "quote\"double",
        "back`tick",
        "back\\slash",
        "<angle>",
        "star*",
        "[brackets]{}",
        "semi;colon:,",
        "tilde~",
        "!@$^()|",
        "-leading-dash",
        "--recursive",
        ".hidden",
        "...",
        "é precomposed",
        "e\u{301} combined",
        "日本語",
        "👍",
        "עברית",
        "\u{202e}turned",
        "\u{1}control\u{1f}",
        "\u{7f}\u{85}",
        "\u{feff}bom",
        "\u{fffe}",
        "a/b/c/d/e",
        "deep dir/with+%/ünï/x",
    ]
    .map(str::to_owned)
    .into();
    names.push("n".repeat(255));
    names.push("ü".repeat(127));
    names.push(format!("{}/{}", "d".repeat(200), "f".repeat(200)));
    names
}

#[test]
fn every_name_goes_and_comes_unchanged() {
    let (store, home) = stage();
    let names = odd_names();
    for name in &names {
        home.file(format!("tree/{name}"), name);
    }
    assert_eq!(home.cos(["cp", "-r", "tree", "cos://shelf/t/"]).done().out.matches("upload: ").count(), names.len());
    for name in &names {
        assert_eq!(store.get(&format!("t/{name}")), name.as_bytes(), "{name:?}");
    }
    home.cos(["cp", "-r", "cos://shelf/t/", "back"]).done();
    assert_eq!(home.tree("back"), home.tree("tree"));
    for name in &names {
        assert_eq!(home.read(format!("back/{name}")), name.as_bytes(), "{name:?}");
    }
    let listed = home.cos(["ls", "cos://shelf/t/", "-r", "--output", "json"]);
    let document: serde_json::Value = serde_json::from_slice(&listed.done().bytes).expect("JSON");
    let keys: Vec<&str> =
        document["Objects"].as_array().expect("a list").iter().filter_map(|o| o["Key"].as_str()).collect();
    assert_eq!(keys.len(), names.len());
    assert!(names.iter().all(|name| keys.contains(&format!("t/{name}").as_str())));

    // One by one, as arguments.
    for name in &names {
        let (uri, file) = (format!("cos://shelf/one/{name}"), format!("./tree/{name}"));
        home.cos(["cp", &file, &uri]).done();
        assert_eq!(home.cos(["cp", &uri, "-"]).done().bytes, name.as_bytes(), "{name:?}");
        home.cos(["rm", &uri]).done();
    }
    home.cos(["rm", "-r", "cos://shelf/t/"]).done();
    assert_eq!(store.keys(), [""; 0]);
}

#[test]
fn a_name_with_a_leading_dash_follows_two_dashes() {
    let (store, home) = stage();
    home.file("-x", "dash");
    home.cos(["cp", "--", "-x", "cos://shelf/-x"]).is(0, "upload: ./-x to cos://shelf/-x\n", "");
    assert_eq!(store.get("-x"), b"dash");
    home.cos(["cp", "cos://shelf/-x", "--", "-y"]).done();
    assert_eq!(home.read("-y"), b"dash");
}

#[test]
fn symbolic_links_are_followed_unless_told_not_to() {
    let (store, home) = stage();
    home.file("outside/real", "real");
    home.file("tree/file", "file");
    symlink("../outside/real", home.path("tree/link")).expect("made");
    symlink("../outside", home.path("tree/dirlink")).expect("made");
    home.cos(["cp", "-r", "tree", "cos://shelf/a/"]).done();
    assert_eq!(store.keys(), ["a/dirlink/real", "a/file", "a/link"]);
    home.cos(["cp", "-r", "tree", "cos://shelf/b/", "--no-follow-symlinks"]).done();
    assert_eq!(store.keys(), ["a/dirlink/real", "a/file", "a/link", "b/file"]);
}

#[test]
fn a_link_back_up_does_not_go_round_for_ever() {
    let (store, home) = stage();
    home.file("tree/sub/file", "x");
    symlink("..", home.path("tree/sub/up")).expect("made");
    home.cos(["cp", "-r", "tree", "cos://shelf/"]).is(
        2,
        "upload: tree/sub/file to cos://shelf/sub/file\n",
        "warning: Skipping file ROOT/here/tree/sub/up. Symbolic link leads back to a directory above it.\n",
    );
    assert_eq!(store.keys(), ["sub/file"]);
}

#[test]
fn what_cannot_be_an_object_is_skipped_with_a_warning() {
    let (store, home) = stage();
    home.file("tree/good", "x");
    std::fs::write(home.path("tree").join(OsStr::from_bytes(b"bad-\xff")), "x").expect("written");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        home.path("tree/pipe"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .expect("made");
    let _socket = std::os::unix::net::UnixListener::bind(home.path("tree/socket")).expect("made");
    let ran = home.cos(["cp", "-r", "tree", "cos://shelf/"]);
    let mut lines: Vec<&str> = ran.err.lines().collect();
    lines.sort_unstable();
    let special = "File is character special device, block special device, FIFO, or socket.";
    let expected = [
        "warning: Skipping file ROOT/here/tree/bad-\u{fffd}. File name is not UTF-8, so it cannot be a key.".to_owned(),
        format!("warning: Skipping file ROOT/here/tree/pipe. {special}"),
        format!("warning: Skipping file ROOT/here/tree/socket. {special}"),
    ];
    assert_eq!((ran.code, lines), (2, expected.iter().map(String::as_str).collect()), "{ran:?}");
    assert_eq!(store.keys(), ["good"]);
    let line = format!("warning: Skipping file ROOT/here/tree/pipe. {special}\n");
    home.cos(["cp", "tree/pipe", "cos://shelf/"]).is(2, "", &line);
    home.cos(["cp", "/dev/null", "cos://shelf/"]).is(2, "", &format!("warning: Skipping file /dev/null. {special}\n"));
}
