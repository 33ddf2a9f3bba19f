//! The embedded store for other tools, and for one command by `--profile local`.

use std::net::TcpListener;

use rustix::process::Signal;

use crate::support::{Running, Sandbox, noise};

fn serve(home: &Sandbox, more: &[&str]) -> (Running, String) {
    let all = ["local", "serve", "--port", "0"].into_iter().chain(more.iter().copied());
    let mut running = home.start(all);
    let line = running.line();
    let url = line.strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
    (running, url)
}

fn client(url: &str, id: &str, key: &str) -> Sandbox {
    let mut home = Sandbox::new();
    for (name, value) in [("COS_ENDPOINT_URL", url), ("COS_SECRET_ID", id), ("COS_SECRET_KEY", key)] {
        home.set(name, value);
    }
    home
}

#[test]
fn it_serves_until_a_signal_and_keeps_its_data() {
    let home = Sandbox::new();
    let file = noise(100_000, 1);
    for signal in [Signal::TERM, Signal::INT] {
        let (running, url) = serve(&home, &["--dir", "data"]);
        let user = client(&url, "cos-local", "cos-local-secret");
        if signal == Signal::TERM {
            user.cos(["mb", "cos://things"]).is(0, "make_bucket: things\n", "");
            user.file("f", &file);
            user.cos(["cp", "f", "cos://things/f"]).done();
        } else {
            user.cos(["cp", "cos://things/f", "back"]).done();
            assert!(user.read("back") == file, "the data outlived the first server");
        }
        running.signal(signal);
        let ran = running.wait();
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("data in data\n") && !ran.err.contains("error"), "{}", ran.err);
        // What guards nothing is told, so that the line can be pasted.
        let line = "try it: COS_SECRET_ID=cos-local COS_SECRET_KEY=cos-local-secret cos --endpoint-url ";
        assert!(ran.err.contains(line), "{}", ran.err);
    }
}

#[test]
fn its_keys_can_be_chosen_and_are_never_shown() {
    let home = Sandbox::new();
    let (running, url) = serve(&home, &["--access-key", "me", "--secret-key", "hush-hush-hush"]);
    client(&url, "me", "hush-hush-hush").cos(["ls"]).ends(0);
    client(&url, "cos-local", "cos-local-secret").cos(["ls"]).ends(254);
    client(&url, "me", "cos-local-secret").cos(["ls"]).ends(254);
    running.signal(Signal::TERM);
    let ran = running.wait();
    assert!(ran.code == 0 && !ran.err.contains("hush") && !ran.out.contains("hush"), "{ran:?}");
}

#[test]
fn a_port_that_is_taken_is_named() {
    let home = Sandbox::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("bound").port().to_string();
    home.cos(["local", "serve", "--port", &port]).fails(
        255,
        &format!(
            "error: cannot listen on `127.0.0.1:{port}`: Address already in use (os error 98)\n\
             hint: choose another port; 0 takes any free one\n"
        ),
    );
}

#[test]
fn a_directory_that_cannot_be_used_is_named() {
    let home = Sandbox::new();
    home.file("plain", "a file");
    let ran = home.cos(["local", "serve", "--port", "0", "--dir", "plain/below"]);
    assert!(ran.ends(255).err.starts_with("error: cannot use the store directory `plain/below`: "), "{}", ran.err);
}

#[test]
fn the_profile_local_needs_no_setup_and_keeps_data_between_commands() {
    let home = Sandbox::new();
    home.file("hello.txt", "hello");
    let local = |arguments: &[&str]| home.cos(["--profile", "local"].into_iter().chain(arguments.iter().copied()));
    local(&["ls"]).is(0, "YYYY-MM-DD hh:mm:ss demo\n", "");
    local(&["cp", "hello.txt", "cos://demo/"]).is(0, "upload: ./hello.txt to cos://demo/hello.txt\n", "");
    local(&["ls", "cos://demo"]).is(0, "YYYY-MM-DD hh:mm:ss          5 hello.txt\n", "");
    local(&["cp", "cos://demo/hello.txt", "-"]).is(0, "hello", "");
    local(&["mb", "cos://mine"]).done();
    local(&["cp", "cos://demo/hello.txt", "cos://mine/copy"]).done();
    local(&["rm", "cos://mine/copy"]).done();
    local(&["rb", "cos://mine"]).done();
    local(&["ls"]).is(0, "YYYY-MM-DD hh:mm:ss demo\n", "");
}

#[test]
fn commands_of_the_profile_local_run_at_once_on_the_same_data() {
    let home = Sandbox::new();
    let (writers, files) = (4, 60);
    for writer in 0..writers {
        for number in 0..files {
            home.file(format!("{writer}/{number:02}"), format!("{writer} {number}"));
        }
        home.file(format!("{writer}/large"), noise(3 << 20, writer + 1));
    }
    // Also the first use, which makes the store, happens several times at once.
    let running: Vec<Running> = (0..writers)
        .map(|writer| {
            let target = format!("cos://demo/{writer}/");
            home.start(["--profile", "local", "cp", "-r", &writer.to_string(), &target])
        })
        .collect();
    for one in running {
        assert_eq!(one.wait().done().out.lines().count(), files + 1);
    }
    home.cos(["--profile", "local", "cp", "-r", "cos://demo/", "back"]).done();
    let mut expected: Vec<String> = (0..writers)
        .flat_map(|writer| {
            (0..files).map(move |number| format!("{writer}/{number:02}")).chain([format!("{writer}/large")])
        })
        .collect();
    expected.sort();
    assert_eq!(home.tree("back"), expected);
    for name in expected {
        assert!(home.read(format!("back/{name}")) == home.read(&name), "{name} differs");
    }
}
