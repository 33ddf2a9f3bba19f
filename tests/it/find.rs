//! `cos find`.

use crate::support::{Sandbox, Store, stage};

fn library() -> (Store, Sandbox) {
    let (store, home) = stage();
    for (key, size) in [("p/a.log", 1), ("p/a.txt", 2), ("p/d/b.log", 3), ("p/d/log.d/c", 4), ("q.log", 5)] {
        store.put(key, vec![b'x'; size]);
    }
    (store, home)
}

#[test]
fn uris_are_printed_in_the_order_of_their_keys() {
    let (_store, home) = library();
    let all = "s3://shelf/p/a.log\ns3://shelf/p/a.txt\ns3://shelf/p/d/b.log\ns3://shelf/p/d/log.d/c\n";
    for uri in ["s3://shelf/p", "s3://shelf/p/"] {
        home.cos(["find", uri]).is(0, all, "");
    }
    home.cos(["find", "cos://shelf/q.log"]).is(0, "cos://shelf/q.log\n", "");
    home.cos(["find", "cos://shelf/none"]).is(0, "", "");
    home.cos(["find", "cos://shelf/p/d", "--print0"]).is(0, "cos://shelf/p/d/b.log\0cos://shelf/p/d/log.d/c\0", "");
    home.cos(["find", "cos://missing-bucket"]).ends(254);
}

#[test]
fn a_name_is_the_last_part_of_the_key() {
    let (_store, home) = library();
    home.cos(["find", "cos://shelf", "--name", "*log*"]).is(
        0,
        "cos://shelf/p/a.log\ncos://shelf/p/d/b.log\ncos://shelf/q.log\n",
        "",
    );
    home.cos(["find", "cos://shelf", "--name", "a.*", "--name", "c", "--min-size", "2"]).is(
        0,
        "cos://shelf/p/a.txt\ncos://shelf/p/d/log.d/c\n",
        "",
    );
    home.cos(["find", "cos://shelf/p", "--exclude", "a*", "--exclude", "*.log"]).is(0, "cos://shelf/p/d/log.d/c\n", "");
}

#[test]
fn documents_and_tables_are_those_of_a_listing() {
    let (_store, home) = library();
    let ran = home.cos(["find", "cos://shelf", "--name", "q*", "--output", "json"]);
    let document: serde_json::Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    assert_eq!((&document["Objects"][0]["Key"], &document["Objects"][0]["Size"]), (&"q.log".into(), &5.into()));
    let ran = home.cos(["find", "cos://shelf/p/d", "--output", "table"]);
    assert_eq!(ran.done().out.lines().count(), 3);
}

#[test]
fn tags_are_asked_of_each_object() {
    let (store, home) = library();
    store.tag("p/a.log", &[("env", "prod"), ("team", "web")]);
    store.tag("p/d/b.log", &[("env", "test")]);
    home.cos(["find", "cos://shelf", "--tag", "env"]).is(0, "cos://shelf/p/a.log\ncos://shelf/p/d/b.log\n", "");
    home.cos(["find", "cos://shelf", "--tag", "env=prod", "--tag", "team"]).is(0, "cos://shelf/p/a.log\n", "");
    store.plan.forget_requests();
    home.cos(["find", "cos://shelf", "--tag", "env=test", "--name", "b*"]).is(0, "cos://shelf/p/d/b.log\n", "");
    assert_eq!(store.count_with("tagging"), 1, "only of what else fits");
}

#[test]
fn a_command_runs_for_each_without_a_shell() {
    let (store, home) = library();
    store.put("w/a b; echo $HOME", "x");
    home.cos(["find", "cos://shelf/w", "--exec", "echo", "[{}]"]).is(0, "[cos://shelf/w/a b; echo $HOME]\n", "");
    home.cos(["find", "cos://shelf/p/d", "--exec", "echo", "-n", "{}", ";", "--name", "b*"]).is(
        0,
        "cos://shelf/p/d/b.log",
        "",
    );
    home.cos(["find", "cos://shelf/p/d", "--exec", "echo"]).is(
        0,
        "cos://shelf/p/d/b.log\ncos://shelf/p/d/log.d/c\n",
        "",
    );
    let ran = home.cos(["find", "cos://shelf/p/d", "--exec", "sh", "-c", "case $0 in *b.log) exit 3;; esac"]);
    assert_eq!(
        (ran.ends(1).out.as_str(), ran.err.as_str()),
        ("", "warning: `sh` ended with exit status: 3 on cos://shelf/p/d/b.log\n")
    );
    assert!(home.cos(["find", "cos://shelf/p", "--exec", "no-such-program"]).ends(255).err.contains("no-such-program"));
}

#[test]
fn a_reader_that_leaves_ends_it_quietly() {
    let (store, home) = stage();
    let tail = "x".repeat(200);
    store.put_all((0..1500).map(|number| format!("{number:05}-{tail}")), b"");
    let mut running = home.start(["find", "cos://shelf"]);
    assert!(running.line().contains("00000-"));
    running.close_stdout();
    let ran = running.wait();
    assert_eq!((ran.code, ran.err.as_str()), (141, ""));
}
