//! Options and phrases that scripts know from `aws s3`, and what is said to somebody who knows another tool's words.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

use crate::support::{Sandbox, Scripted, reply, stage};

#[test]
fn a_redirect_and_grants_go_along_with_what_is_stored() {
    for command in ["cp", "mv", "sync"] {
        let scripted = Scripted::start(|asked| match asked.method.as_str() {
            "PUT" => reply(200, &[b"ETag: \"9dd4e461268c8034f5c8564e155c67a6\""], ""),
            _ => reply(200, &[], "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>"),
        });
        let home = Sandbox::at(scripted.url());
        home.file("d/f", "x");
        let options = ["--website-redirect", "/elsewhere", "--source-region", "eu-west-1", "--ignore-glacier-warnings"];
        let grants = ["--grants", "read=uri=http://acs.amazonaws.com/groups/global/AllUsers", "read=id=7", "full=id=1"];
        let source = if command == "sync" { "d" } else { "d/f" };
        let arguments = [command, source, "cos://shelf/p/"].into_iter().chain(options).chain(grants);
        home.cos(arguments.chain(["--no-cli-pager", "--cli-read-timeout", "5", "--cli-connect-timeout", "5"])).ends(0);
        let asked = scripted.taken();
        let put = asked.iter().find(|asked| asked.method == "PUT").expect("something was stored");
        let stored = |name| put.header(name).map(String::from_utf8_lossy);
        assert_eq!(stored("x-amz-website-redirect-location").as_deref(), Some("/elsewhere"), "{command}");
        let readers = "uri=http://acs.amazonaws.com/groups/global/AllUsers, id=7";
        assert_eq!(stored("x-amz-grant-read").as_deref(), Some(readers), "{command}");
        assert_eq!(stored("x-amz-grant-full-control").as_deref(), Some("id=1"), "{command}");
    }
}

#[test]
fn a_copy_gets_the_redirect_that_is_given_and_keeps_its_other_headers() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/a", "--cache-control", "no-store"]).done();
    home.cos(["cp", "cos://shelf/a", "cos://shelf/b", "--website-redirect", "https://example.com/"]).done();
    let copied = store.requests().into_iter().rfind(|asked| asked.method == "PUT").expect("a copy");
    assert_eq!(copied.headers["x-amz-website-redirect-location"], "https://example.com/");
    assert_eq!(store.head("b").cache_control(), Some("no-store"));
}

#[test]
fn grants_that_cannot_be_read_are_refused() {
    let (store, home) = stage();
    home.file("f", "x");
    let ran = home.cos(["cp", "f", "cos://shelf/f", "--grants", "write=id=1"]);
    assert!(ran.ends(252).err.starts_with("error: --grants cannot be read: `write=id=1`\nhint: "), "{}", ran.err);
    home.cos(["cp", "f", "cos://shelf/f", "--acl", "private", "--grants", "read=id=1"]).ends(252);
    assert_eq!(store.requests().len(), 0);
}

#[test]
fn warnings_of_archived_objects_can_be_left_out() {
    let (store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/p/cold", "--storage-class", "GLACIER"]).done();
    store.put("p/warm", "x");
    for command in [&["cp", "-r"][..], &["sync"]] {
        let run = |more: &[&'static str]| {
            home.cos(command.iter().copied().chain(["cos://shelf/p/", "d"]).chain(more.iter().copied()))
        };
        assert!(run(&[]).ends(2).err.contains("GLACIER"));
        run(&["--ignore-glacier-warnings"]).done();
    }
    home.cos(["cp", "cos://shelf/p/cold", "d/", "--ignore-glacier-warnings"]).done();
    assert_eq!(home.tree("d"), ["warm"]);
}

#[test]
fn buckets_are_listed_by_the_beginning_of_their_name() {
    let (store, home) = stage();
    for bucket in ["logs-a", "logs-b"] {
        store.make_bucket(bucket);
    }
    let ran = home.cos(["ls", "--output", "text", "--bucket-name-prefix", "logs-"]);
    ran.is(0, "logs-a\nlogs-b\n", "");
}

#[test]
fn phrases_are_those_that_scripts_look_for() {
    let (store, home) = stage();
    store.put("k", "x");
    for arguments in [&["cp", "none"][..], &["mv", "none"], &["cp", "-r", "none"], &["sync", "none"]] {
        let ran = home.cos(arguments.iter().chain(&["cos://shelf/p/"]));
        ran.fails(255, "error: The user-provided path none does not exist.\n");
    }
    home.cos(["mv", "s3://shelf/k", "s3://shelf/k"])
        .fails(252, "error: Cannot mv a file onto itself: s3://shelf/k - s3://shelf/k\n");
}

#[test]
fn one_file_that_cannot_be_read_is_a_warning() {
    let (store, home) = stage();
    let file = home.file("secret", "x");
    std::fs::set_permissions(&file, Permissions::from_mode(0o000)).expect("changed");
    // Modes do not hold for root, so the command runs as nobody. The sandbox is not world-readable by itself.
    std::fs::set_permissions(home.root(), Permissions::from_mode(0o755)).expect("changed");
    let script = "[ $(id -u) != 0 ] && exec \"$@\"; exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"";
    if home.shell(script, &["--version"]).code != 0 {
        // No setpriv, or the build directory is closed to others.
        return;
    }
    for command in ["cp", "mv"] {
        let ran = home.shell(script, &[command, "secret", "cos://shelf/"]);
        let phrase = "warning: Skipping file ROOT/here/secret. File/Directory is not readable.";
        assert!(ran.ends(2).err.starts_with(phrase), "{}", ran.err);
    }
    assert!(file.exists() && store.keys().is_empty());
}

#[test]
fn words_of_other_tools_lead_to_ours() {
    let home = Sandbox::new();
    for (typed, ours) in [
        ("delete", "rm"),
        ("del", "rm"),
        ("remove", "rm"),
        ("copy", "cp"),
        ("upload", "cp"),
        ("download", "cp"),
        ("get", "cp"),
        ("put", "cp"),
        ("move", "mv"),
        ("list", "ls"),
        ("dir", "ls"),
        ("head", "stat"),
        ("info", "stat"),
        ("mkdir", "mb"),
    ] {
        let ran = home.cos([typed, "cos://shelf/k"]);
        let expected = format!("error: unrecognized subcommand '{typed}'\n\n  tip: use '{ours}' for `{typed}`\n");
        assert!(ran.ends(252).err.starts_with(&expected), "{}", ran.err);
    }
    assert!(home.cos(["versions", "delete"]).ends(252).err.contains("use 'rm' for `delete`"));
    assert!(home.cos(["lss"]).ends(252).err.contains("a similar subcommand exists: 'ls'"));
    for arguments in [&["frobnicate"][..], &["cp", "-f", "a", "cos://shelf/k"], &["x"]] {
        let ran = home.cos(arguments);
        assert!(!ran.ends(252).err.contains("tip:"), "{}", ran.err);
    }
    assert!(home.cos(["ls", "--recursve"]).ends(252).err.contains("a similar argument exists: '--recursive'"));
}

#[test]
fn a_prefix_under_which_nothing_lies_is_told() {
    let (store, home) = stage();
    let told = "warning: no object under `cos://shelf/none/` was found\n";
    for arguments in [
        &["cp", "-r", "cos://shelf/none/", "d"][..],
        &["mv", "-r", "cos://shelf/none", "d"],
        &["cp", "-r", "cos://shelf/none/", "cos://shelf/more/"],
        &["rm", "-r", "cos://shelf/none/"],
        &["tag", "set", "-r", "cos://shelf/none/", "a=b"],
        &["restore", "-r", "cos://shelf/none/"],
        &["set-meta", "-r", "cos://shelf/none/", "--metadata", "a=b"],
    ] {
        home.cos(arguments).is(0, "", told);
    }
    home.cos(["versions", "restore", "-r", "cos://shelf/none/"]).is(
        0,
        "",
        "warning: no version under `cos://shelf/none/` was found\n",
    );
    home.cos(["versions", "rm", "--all", "cos://shelf/none"]).is(
        0,
        "",
        "warning: no version of `cos://shelf/none` was found\n",
    );
    // A bucket may well be empty, and filters leave out what there is.
    home.cos(["cp", "-r", "cos://shelf", "d"]).done();
    store.put("some/k", "x");
    home.cos(["cp", "-r", "cos://shelf/some/", "d", "--exclude", "*"]).done();
}
