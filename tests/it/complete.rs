//! Completion in the shell, by the question that its scripts ask.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher};

use crate::support::{SECRET, Sandbox, Store, stage};

/// What whoever presses TAB waits at most.
const PATIENCE: Duration = Duration::from_secs(1);

/// What a machine that runs the whole suite may add: it starts the process late, and a build for tests is slow.
const SLACK: Duration = Duration::from_secs(2);

/// What bash is told to put behind a line.
#[track_caller]
fn bash(home: &Sandbox, line: &str) -> Vec<String> {
    lines(home, &["__complete", "bash", line])
}

/// The words that zsh is told may stand in the place of the last one.
#[track_caller]
fn zsh(home: &Sandbox, words: &[&str]) -> Vec<String> {
    let question: Vec<_> = ["__complete", "zsh", "--", "cos"].into_iter().chain(words.iter().copied()).collect();
    lines(home, &question)
}

#[track_caller]
fn lines(home: &Sandbox, question: &[&str]) -> Vec<String> {
    let ran = home.cos(question);
    let mut lines = ran.done().out.lines().map(str::to_owned);
    let files = lines.next().expect("the first line tells of files");
    assert!(["none", "files", "directories"].contains(&&*files), "{files}");
    lines.collect()
}

fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    store.make_bucket("attic-1250000000");
    for key in ["a.txt", "docs/one.txt", "docs/deep/two.txt", "my files/a'b", "$(touch pwned)", "z"] {
        store.put(key, "");
    }
    (store, home)
}

#[test]
fn buckets_and_keys_come_from_the_store_one_level_at_a_time() {
    let (_store, home) = library();
    assert_eq!(zsh(&home, &["ls", ""]), ["cos://"]);
    assert_eq!(zsh(&home, &["ls", "cos://"]), ["cos://attic-1250000000/", "cos://shelf/"]);
    assert_eq!(zsh(&home, &["cp", "x", "s3://sh"]), ["s3://shelf/"]);
    assert_eq!(zsh(&home, &["cat", "cos://shelf/docs/"]), ["cos://shelf/docs/deep/", "cos://shelf/docs/one.txt"]);
    assert_eq!(zsh(&home, &["cat", "cos://shelf/do"]), ["cos://shelf/docs/"]);
    assert_eq!(zsh(&home, &["rb", "cos://shelf/"]), [""; 0], "it takes a bucket");
    assert_eq!(zsh(&home, &["cors", "get", "cos://sh"]), ["cos://shelf/"]);
    assert_eq!(zsh(&home, &["logs", "enable", "--target-bucket", "at"]), ["attic-1250000000"]);
}

#[test]
fn bash_gets_the_rest_of_the_word_however_it_was_begun() {
    let (_store, home) = library();
    for (line, rest) in [
        ("cos ls cos://sh", "elf/"),
        ("cos ls --output=js", "on"),
        ("cos cat cos://shelf/docs/o", "ne.txt"),
        ("cos cat \"cos://shelf/docs/o", "ne.txt"),
        ("cos cat cos://shelf/my", "\\ files/"),
        ("cos cat 'cos://shelf/my", " files/"),
        ("cos cat cos://shelf/my\\ files/", "a\\'b"),
        ("cos cat \"cos://shelf/my files/", "a'b"),
        ("cos cat 'cos://shelf/my files/", "a'\\''b"),
        ("cos cat cos://shelf/\\$", "\\(touch\\ pwned\\)"),
        ("cos cat \"cos://shelf/\\$", "(touch pwned)"),
        ("cos presign cos://shelf/a.t", "xt"),
        ("cos cp cos://shelf/a.txt cos://att", "ic-1250000000/"),
    ] {
        assert_eq!(bash(&home, line), [rest], "{line}");
    }
    // What only the shell could tell is not guessed.
    assert_eq!(bash(&home, "cos ls cos://$(echo shelf)/"), [""; 0]);
    assert_eq!(bash(&home, "cos ls cos://$UNKNOWN/"), [""; 0]);
    assert_eq!(bash(&home, ""), [""; 0]);
}

#[test]
fn the_line_so_far_says_which_store_is_asked() {
    let (store, home) = library();
    let url = store.url();
    let mut other = Sandbox::new();
    other.hide(SECRET);
    other.home_file(".cos/config", format!("[profile lib]\nendpoint_url = {url}\n"));
    other.home_file(".cos/credentials", format!("[lib]\nsecret_id = AKIDEXAMPLE\nsecret_key = {SECRET}\n"));
    assert_eq!(zsh(&other, &["ls", "cos://"]), ["cos://lib@", "cos://local@"], "no bucket is known without a profile");
    assert_eq!(zsh(&other, &["--profile", "l"]), ["lib", "local\tThe embedded store"]);
    assert_eq!(zsh(&other, &["--profile", "lib", "ls", "cos://sh"]), ["cos://shelf/"]);
    assert_eq!(zsh(&other, &["ls", "--profile=lib", "cos://sh"]), ["cos://shelf/"]);
    assert_eq!(zsh(&other, &["ls", "cos://lib@sh"]), ["cos://lib@shelf/"]);
    assert_eq!(bash(&other, "cos ls cos://lib@shelf/docs/d"), ["eep/"]);
    other.set("COS_PROFILE", "lib");
    assert_eq!(zsh(&other, &["ls", "cos://sh"]), ["cos://shelf/"]);
    let typed = ["--endpoint-url", &url, "--secret-id", "AKIDEXAMPLE", "--secret-key", SECRET, "ls", "cos://sh"];
    assert_eq!(zsh(&Sandbox::new(), &typed), ["cos://shelf/"]);
    drop(home);
}

#[test]
fn the_embedded_store_is_asked_too() {
    let home = Sandbox::new();
    home.file("f", "x");
    home.cos(["--profile", "local", "cp", "f", "cos://demo/dir/f"]).done();
    assert_eq!(zsh(&home, &["--profile", "local", "ls", "cos://d"]), ["cos://demo/"]);
    assert_eq!(zsh(&home, &["ls", "cos://local@demo/"]), ["cos://local@demo/dir/"]);
    assert_eq!(bash(&home, "cos --profile local cat cos://demo/dir/"), ["f"]);
}

#[test]
fn an_answer_is_kept_for_some_seconds_without_secrets_and_for_its_owner_alone() {
    let (store, home) = library();
    zsh(&home, &["ls", "cos://"]);
    let asked = store.requests().len();
    assert!(asked > 0, "the store was asked");
    assert_eq!(zsh(&home, &["ls", "cos://a"]), ["cos://attic-1250000000/"]);
    zsh(&home, &["ls", "cos://shelf/"]);
    let asked_again = store.requests().len();
    assert_eq!(asked_again, asked + 1, "one page of one level");
    zsh(&home, &["ls", "cos://shelf/"]);
    assert_eq!(zsh(&home, &["ls", "cos://shelf/do"]), ["cos://shelf/docs/"]);
    assert_eq!(store.requests().len(), asked_again, "what is known is not asked");
    let mut kept = 0;
    for entry in std::fs::read_dir(home.home().join(".cos/cache")).expect("there") {
        let path = entry.expect("readable").path();
        let text = std::fs::read_to_string(&path).expect("text");
        assert!(!text.contains(SECRET), "{}", path.display());
        if path.to_string_lossy().contains("complete-") {
            kept += 1;
            assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        }
    }
    assert_eq!(kept, 2, "buckets, and one level");
}

#[test]
fn a_level_of_many_keys_is_asked_for_by_what_was_typed() {
    let (store, home) = stage();
    store.put_all((0..1100).map(|number| format!("key-{number:04}")), b"");
    assert_eq!(zsh(&home, &["cat", "cos://shelf/"]).len(), 1000, "a page");
    assert_eq!(zsh(&home, &["cat", "cos://shelf/key-109"]).len(), 10, "beyond the first page");
}

#[test]
fn a_server_that_says_nothing_is_not_waited_for_twice() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let mut home = Sandbox::new();
    for (name, value) in [
        ("COS_ENDPOINT_URL", format!("http://{}", listener.local_addr().expect("bound"))),
        ("COS_SECRET_ID", "AKIDEXAMPLE".to_owned()),
        ("COS_SECRET_KEY", SECRET.to_owned()),
    ] {
        home.set(name, &value);
    }
    let began = Instant::now();
    assert_eq!(zsh(&home, &["ls", "cos://shelf/"]), [""; 0]);
    let first = began.elapsed();
    assert!(first < PATIENCE + SLACK, "{first:?}");
    let began = Instant::now();
    assert_eq!(zsh(&home, &["ls", "cos://shelf/"]), [""; 0]);
    assert!(began.elapsed() < first + SLACK, "{:?} after {first:?}", began.elapsed());
    listener.set_nonblocking(true).expect("set");
    assert!(listener.accept().is_ok(), "it was asked");
    assert!(listener.accept().is_err(), "once");
}

#[test]
fn whatever_goes_wrong_is_an_empty_answer() {
    let (store, home) = library();
    store.spoil(Matcher::any(), Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None });
    assert_eq!(zsh(&home, &["ls", "cos://shelf/"]), [""; 0], "refused");
    let nobody = Sandbox::new();
    assert_eq!(zsh(&nobody, &["ls", "cos://shelf/"]), [""; 0], "no credentials");
    assert_eq!(zsh(&nobody, &["--profile", "nope", "ls", "cos://shelf/"]), [""; 0], "no such profile");
    assert_eq!(zsh(&nobody, &["--profile", "local", "ls", "cos://no-such-bucket/"]), [""; 0], "no such bucket");
    assert_eq!(zsh(&nobody, &["ls", "--max-memory", "nonsense", "cos://"]), ["cos://local@"]);
    nobody.home_file(".cos/config", "[default\nregion");
    assert_eq!(zsh(&nobody, &["ls", "cos://shelf/"]), [""; 0], "a file that cannot be read");
    // Questions that no script asks.
    for question in [&["__complete"][..], &["__complete", "tcsh", "--", "cos"], &["__complete", "zsh"]] {
        nobody.cos(question).is(0, "", "");
    }
}

/// Nobody is asked for a code or a key, and a program that prints keys has nobody to ask.
#[test]
fn nobody_is_asked_for_anything() {
    let (store, _) = stage();
    let home = Sandbox::new();
    let role = "role_arn = arn:aws:iam::123456789012:role/r\nmfa_serial = arn:aws:iam::123456789012:mfa/me";
    let url = store.url();
    home.home_file(".cos/config", format!("[default]\nendpoint_url = {url}\nsource_profile = keys\n{role}\n"));
    home.home_file(".cos/credentials", format!("[keys]\nsecret_id = AKIDEXAMPLE\nsecret_key = {SECRET}\n"));
    let (running, _terminal) = home.start_at_terminal(["__complete", "zsh", "--", "cos", "ls", "cos://shelf/"]);
    running.wait().is(0, "none\n", "");
    let program = home.file("keys", "#!/bin/sh\necho who are you >&2\ncat > \"$0.heard\"\necho {}\n");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).expect("set");
    home.home_file(
        ".cos/config",
        format!("[default]\nendpoint_url = {url}\ncredential_process = {}\n", program.display()),
    );
    let (running, _terminal) = home.start_at_terminal(["__complete", "zsh", "--", "cos", "ls", "cos://shelf/"]);
    running.wait().is(0, "none\n", "");
    assert_eq!(home.read("keys.heard"), b"", "it was run, and its input was at its end");
}
