//! `cos run`: many commands in one process.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher};
use http::Method;
use rustix::process::Signal;

use crate::support::{KEY_ID, MIB, SECRET, Sandbox, Store, stage};

/// Runs a list in its order.
const IN_ORDER: [&str; 4] = ["run", "jobs.txt", "--parallel", "1"];

#[test]
fn lines_run_in_their_order_and_share_all_they_can() {
    let (store, home) = stage();
    home.file("a b.txt", "one");
    home.file(
        "jobs.txt",
        "# what is to be done\n\
         mb cos://second\n\
         \n\
         cos cp 'a b.txt' cos://second/x  # a comment\n\
         cp cos://second/x \\\n   back.txt\n\
         mv \"back.txt\" cos://second/it\\'s\r\n\
         ls cos://second --output text\n\
         rm cos://second/x",
    );
    home.cos(IN_ORDER).is(
        0,
        "make_bucket: second\n\
         upload: ./a b.txt to cos://second/x\n\
         download: cos://second/x to ./back.txt\n\
         move: ./back.txt to cos://second/it's\n\
         it's\nx\n\
         delete: cos://second/x\n",
        "",
    );
    assert_eq!(store.keys_in("second"), ["it's"]);
    assert_eq!(home.tree("."), ["a b.txt", "jobs.txt"]);
}

#[test]
fn the_first_line_that_fails_keeps_the_rest_from_being_begun() {
    let (store, home) = stage();
    home.file("a", "a");
    home.file(
        "jobs.txt",
        "cp a cos://shelf/1\ncp gone cos://shelf/2\n# no command\ncp a cos://shelf/3\nwait\ncp a \\\ncos://shelf/4\n",
    );
    let ran = home.cos(IN_ORDER);
    ran.is(
        255,
        "upload: ./a to cos://shelf/1\n",
        "error: jobs.txt:2: The user-provided path gone does not exist.\n\
         stopped at the first failure: 2 lines behind jobs.txt:2 were not run\n\
         hint: --continue-on-error goes on with the other lines\n\
         1 of 2 lines failed\n",
    );
    assert_eq!(store.keys(), ["1"]);
}

#[test]
fn on_error_the_others_go_on_when_that_is_wanted_and_the_first_failure_gives_the_code() {
    let (store, home) = stage();
    home.file("a", "a");
    home.file(
        "jobs.txt",
        "cp a cos://shelf/1\nls cos://shelf/none\ncp cos://shelf/none b\nmb cos://shelf\nstat 'cos://shelf/1\nls --nonsense\ncp a cos://shelf/2\n",
    );
    let ran = home.cos([&IN_ORDER[..], &["--continue-on-error"]].concat());
    ran.is(
        1,
        "upload: ./a to cos://shelf/1\nupload: ./a to cos://shelf/2\n",
        "error: jobs.txt:2: ended with exit code 1\n\
         error: jobs.txt:3: An error occurred (404) when calling the HeadObject operation: Key \"none\" does not exist \
         (request id: ID)\n\
         hint: check the bucket and the key; for all keys under a prefix use --recursive\n\
         error: jobs.txt:4: make_bucket failed: cos://shelf An error occurred (BucketAlreadyOwnedByYou) when calling the \
         CreateBucket operation: Your previous request to create the named bucket succeeded and you already own it. \
         (request id: ID)\n\
         error: jobs.txt:5: the quote ' is not closed on this line\n\
         error: jobs.txt:6: unexpected argument '--nonsense' found\n\
         5 of 7 lines failed\n",
    );
    assert_eq!(store.keys(), ["1", "2"]);
    home.file("bad.txt", "cp 'a cos://shelf/1\nmb cos://shelf\n");
    home.cos(["run", "bad.txt", "--continue-on-error", "--parallel", "1"]).ends(252);
}

#[test]
fn what_was_skipped_counts_when_nothing_failed() {
    let (_store, home) = stage();
    home.file("a", "a");
    std::os::unix::fs::symlink("/dev/null", home.path("device")).expect("made");
    home.file("jobs.txt", "cp device cos://shelf/1\ncp a cos://shelf/2\n");
    home.cos(IN_ORDER).ends(2);
    home.file("jobs.txt", "cp device cos://shelf/1\nls cos://shelf/none\n");
    home.cos(IN_ORDER).ends(1);
}

#[test]
fn a_line_begins_as_soon_as_it_is_written_to_standard_input() {
    let (store, home) = stage();
    home.file("a", "a");
    let mut running = home.start_open(["run"]);
    running.feed_some(b"cp a cos://shelf/1\n");
    assert_eq!(running.line(), "upload: ./a to cos://shelf/1");
    running.feed_some(b"ls cos://shelf --output text\n");
    assert_eq!(running.line(), "1");
    running.feed(b"cp a cos://shelf/2");
    running.wait().is(0, "upload: ./a to cos://shelf/2\n", "");
    assert_eq!(store.keys(), ["1", "2"]);
}

#[test]
fn a_failure_ends_it_though_somebody_still_writes_the_list() {
    let (_store, home) = stage();
    let mut running = home.start_open(["run", "-"]);
    running.feed_some(b"\nls cos://shelf/none\n");
    running.wait().fails(
        1,
        "error: stdin:2: ended with exit code 1\n\
         stopped at the first failure: nothing behind stdin:2 was run\n\
         hint: --continue-on-error goes on with the other lines\n",
    );
}

#[test]
fn what_stands_in_a_pipe_that_is_closed_is_counted() {
    let (_store, home) = stage();
    let ran = home.cos_fed(["run", "--parallel", "1"], b"ls cos://shelf/none\nls\nls\n");
    ran.fails(
        1,
        "error: stdin:1: ended with exit code 1\n\
         stopped at the first failure: 2 lines behind stdin:1 were not run\n\
         hint: --continue-on-error goes on with the other lines\n",
    );
    home.cos_fed(["run"], b"ls cos://shelf/none\n").fails(1, "error: stdin:1: ended with exit code 1\n");
}

#[test]
fn many_lines_are_under_way_at_once_and_a_wait_waits_for_them() {
    let (store, home) = stage();
    home.file("a", "a");
    let slow = store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_secs(2)));
    let lines: String = (0..20).map(|number| format!("cp a cos://shelf/{number:02}\n")).collect();
    home.file("jobs.txt", format!("{lines}wait\nls cos://shelf --output text\n"));
    let running = home.start(["run", "jobs.txt"]);
    store.await_requests(20, |request| request.method == Method::PUT);
    assert_eq!(store.keys(), [""; 0], "all are sent before the first has its answer");
    let ran = running.wait();
    ran.done();
    let listed: Vec<String> = (0..20).map(|number| format!("{number:02}")).collect();
    assert!(ran.out.ends_with(&(listed.join("\n") + "\n")), "{}", ran.out);
    assert_eq!(ran.out.matches("upload: ").count(), 20);
    assert_eq!(store.plan.hits(slow), 20);
}

#[test]
fn the_number_of_lines_under_way_has_a_limit() {
    let (store, home) = stage();
    home.file("a", "a");
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_millis(700)));
    let lines: String = (0..6).map(|number| format!("cp a cos://shelf/{number}\n")).collect();
    let mut running = home.start_open(["run", "--parallel", "2"]);
    running.feed_some(lines.as_bytes());
    store.await_requests(2, |request| request.method == Method::PUT);
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(store.requests().len(), 2);
    running.feed(b"");
    running.wait().done();
    assert_eq!(store.keys().len(), 6);
}

#[test]
fn what_belongs_together_is_printed_together_and_objects_alone() {
    let (store, home) = stage();
    store.put_all((0..300).map(|number| format!("tree/{number:03}")), b"x");
    store.put("text", "no line end");
    let lines = "ls cos://shelf/tree/ --output json\nls cos://shelf/tree/ --output json\ncat cos://shelf/text\ncp cos://shelf/text -\n";
    home.file("jobs.txt", lines);
    let ran = home.cos(["run", "jobs.txt"]);
    ran.done();
    let both = ran.out.strip_suffix("no line endno line end").expect("objects come last and whole");
    let documents = serde_json::Deserializer::from_str(both).into_iter::<serde_json::Value>();
    let counts: Vec<usize> =
        documents.map(|one| one.expect("a document")["Objects"].as_array().expect("a list").len()).collect();
    assert_eq!(counts, [300, 300]);
}

#[test]
fn a_dry_run_changes_nothing_and_shows_no_secret() {
    let (store, home) = stage();
    store.put("old", "old");
    home.file("a b", "a");
    home.file("d/x", "x");
    home.hide("hush-hush-hush");
    home.file(
        "jobs.txt",
        "mb cos://second --secret-id hush --secret-key hush-hush-hush\n\
         cp 'a b' cos://shelf/1\n\
         sync d cos://shelf/d\n\
         rm cos://shelf/old\n\
         tag set cos://shelf/old k=v\n\
         rb cos://shelf --force\n\
         cat cos://shelf/old\n\
         versioning enable cos://shelf\n\
         cors get cos://shelf\n\
         presign cos://shelf/old\n\
         ls 'cos://shelf/a b'\n",
    );
    let ran = home.cos([&IN_ORDER[..], &["--dry-run"]].concat());
    ran.ends(0);
    for line in [
        "(dryrun) mb cos://second --secret-id hush --secret-key ***\n",
        "(dryrun) upload: ./a b to cos://shelf/1\n",
        "(dryrun) upload: d/x to cos://shelf/d/x\n",
        "(dryrun) delete: cos://shelf/old\n",
        "(dryrun) tag: cos://shelf/old\n",
        "(dryrun) rb cos://shelf --force\n",
        "(dryrun) cat cos://shelf/old\n",
        "(dryrun) cors get cos://shelf\n",
        "(dryrun) ls 'cos://shelf/a b'\n",
    ] {
        assert!(ran.out.contains(line), "{line} in {}", ran.out);
    }
    assert!(store.requests().iter().all(|request| request.method == Method::GET || request.method == Method::HEAD));
    assert_eq!((store.keys(), store.tags("old").len(), store.buckets().len()), (vec!["old".to_owned()], 0, 1));
    home.file("bad.txt", "cp a\n");
    home.cos(["run", "bad.txt", "--dryrun"]).ends(252);
    home.file("one.txt", "mb 'cos://x y'\n");
    home.cos(["run", "one.txt", "--dryrun", "--output", "json"]).is(
        0,
        "{\"version\":1,\"type\":\"command\",\"status\":\"would_do\",\"line\":1,\"command\":\"mb 'cos://x y'\"}\n",
        "",
    );
}

#[test]
fn options_of_the_run_are_the_defaults_of_its_lines() {
    let (store, other, home) = (Store::start(), Store::start(), Sandbox::new());
    let profile = |name: &str, store: &Store| {
        format!(
            "[profile {name}]\nendpoint_url = {}\nregion = us-east-1\nsecret_id = {KEY_ID}\nsecret_key = {SECRET}\n",
            store.url()
        )
    };
    home.home_file(".cos/config", profile("one", &store) + &profile("two", &other));
    home.file("a", "a");
    home.file(
        "jobs.txt",
        "cp a cos://shelf/1\n\
         cp a cos://shelf/2 --profile two --output json\n\
         cp a cos://two@shelf/3\n\
         cp a cos://shelf/4 --quiet\n\
         cp a cos://shelf/5 --max-memory 64MB\n",
    );
    let ran = home.cos([&IN_ORDER[..], &["--profile", "one"]].concat());
    ran.ends(252);
    assert!(ran.out.starts_with("upload: ./a to cos://shelf/1\n{\"version\":1,"), "{}", ran.out);
    assert!(ran.out.ends_with("upload: ./a to cos://two@shelf/3\n"), "{}", ran.out);
    assert_eq!(
        ran.err,
        "error: jobs.txt:5: --max-memory holds for all lines together\n\
         hint: give it to `cos run`: cos run --max-memory …\n\
         1 of 5 lines failed\n"
    );
    assert_eq!(
        (store.keys(), other.keys()),
        (vec!["1".to_owned(), "4".to_owned()], vec!["2".to_owned(), "3".to_owned()])
    );
}

#[test]
fn credentials_are_asked_for_once_for_all_lines() {
    let store = Store::start();
    let mut home = Sandbox::of(&store);
    home.set("COS_SECRET_ID", "");
    home.set("COS_SECRET_KEY", "");
    let json = format!(r#"{{"Version":1,"AccessKeyId":"{KEY_ID}","SecretAccessKey":"{SECRET}"}}"#);
    home.home_file("keys.json", json);
    let (keys, calls) = (home.home().join("keys.json"), home.path("calls"));
    home.home_file("keys.sh", format!("echo called >> '{}'; sleep 0.3; cat '{}'\n", calls.display(), keys.display()));
    home.config(&format!("credential_process = sh '{}'", home.home().join("keys.sh").display()));
    home.file("a", "a");
    let lines: String = (0..50).map(|number| format!("cp a cos://shelf/{number} --only-show-errors\n")).collect();
    home.cos_fed(["run"], lines.as_bytes()).done();
    assert_eq!(home.read("calls"), b"called\n");
    assert_eq!(store.keys().len(), 50);
}

#[test]
fn the_embedded_store_is_started_once_for_all_lines() {
    let home = Sandbox::new();
    home.file("a", "a");
    let lines: String = (0..30).map(|number| format!("cp a cos://demo/{number}\n")).collect();
    home.file("jobs.txt", format!("{lines}wait\ndu cos://demo --output text\ncp cos://local@demo/7 seven\n"));
    let ran = home.cos(["run", "jobs.txt", "--profile", "local"]);
    ran.done();
    assert_eq!((ran.out.matches("upload: ").count(), home.read("seven")), (30, b"a".to_vec()));
    let listed = home.cos(["ls", "cos://demo", "--profile", "local", "--output", "text"]);
    assert_eq!(listed.done().out.lines().count(), 30, "and ended in order");
}

#[test]
fn ctrl_c_ends_the_lines_under_way_and_begins_no_more() {
    let (store, home) = stage();
    home.config("max_concurrent_requests = 4");
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_secs(1)));
    home.file("a", "a");
    let lines: String = (0..9).map(|number| format!("cp a cos://shelf/{number}\n")).collect();
    home.file("jobs.txt", lines);
    let running = home.start(["run", "jobs.txt", "--parallel", "2"]);
    store.await_requests(2, |request| request.method == Method::PUT);
    running.signal(Signal::INT);
    let ran = running.wait();
    assert_eq!(ran.code, 130, "{ran:?}");
    assert_eq!(
        ran.err,
        "stopping: parts in flight have a moment to end; interrupt again to drop them\n\
         interrupted: 7 lines behind jobs.txt:2 were not run\n"
    );
    assert!(store.keys().is_empty(), "nothing is completed any more");
}

#[test]
fn a_second_ctrl_c_drops_what_is_under_way() {
    let (store, home) = stage();
    store.spoil(Matcher::method(Method::PUT), Fault::Delay(Duration::from_secs(60)));
    home.file("a", "a");
    home.file("jobs.txt", "cp a cos://shelf/1\ncp a cos://shelf/2\n");
    let running = home.start(["run", "jobs.txt"]);
    store.await_requests(2, |request| request.method == Method::PUT);
    running.signal(Signal::INT);
    running.tells("stopping");
    running.signal(Signal::INT);
    let ran = running.wait();
    assert_eq!((ran.code, ran.err.matches("stopping").count()), (130, 1), "{ran:?}");
}

#[test]
fn ctrl_c_ends_it_while_it_waits_for_the_next_line() {
    let (_store, home) = stage();
    let mut running = home.start_open(["run"]);
    running.feed_some(b"ls cos://shelf\nls\n");
    running.line();
    running.signal(Signal::INT);
    running.wait().ends(130);
}

#[test]
fn lines_cannot_read_the_standard_input_that_the_list_comes_from() {
    let (store, home) = stage();
    for line in ["cp - cos://shelf/x", "rm cos://shelf/ --files-from -", "cors put cos://shelf --config -"] {
        let ran = home.cos_fed(["run"], format!("{line}\nls\n").as_bytes());
        assert!(ran.ends(252).err.starts_with("error: stdin:1: standard input cannot be "), "{}", ran.err);
        assert!(ran.err.contains(": it is the list of commands\n"), "{}", ran.err);
    }
    store.put("found", "x");
    let ran =
        home.cos_fed(["run"], b"find cos://shelf --exec sh -c 'cat; echo \"$0\"'\nls cos://shelf --output text\n");
    ran.is(0, "cos://shelf/found\nfound\n", "");
    store.delete("shelf", "found");
    home.file("jobs.txt", "cp - cos://shelf/x\ncp - cos://shelf/y\n");
    let ran = home.cos_fed(IN_ORDER, b"data");
    ran.ends(252);
    assert_eq!((store.keys(), store.get("x")), (vec!["x".to_owned()], b"data".to_vec()));
}

#[test]
fn commands_that_cannot_stand_in_a_list_are_refused() {
    let (store, home) = stage();
    for line in ["run more.txt", "configure list", "local serve", "doctor", "completion bash", "token exec -- env"] {
        let ran = home.cos_fed(["run"], format!("{line}\n").as_bytes());
        assert!(ran.ends(252).err.contains("cannot stand in a list\nhint: run it by itself\n"), "{}", ran.err);
    }
    assert_eq!(store.requests().len(), 0);
    home.cos(["run", "gone.txt"]).fails(255, "error: cannot open `gone.txt`: No such file or directory (os error 2)\n");
    home.cos(["run", "."]).ends(255);
    home.file("none.txt", "\n# nothing\n");
    home.cos(["run", "none.txt"]).is(0, "", "");
}

#[test]
fn large_and_small_transfers_of_several_lines_keep_to_one_budget() {
    let (store, home) = stage();
    let file = std::fs::File::create(home.path("large")).expect("made");
    file.set_len(40 * MIB as u64).expect("sparse");
    let lines: String = (0..4).map(|number| format!("cp large cos://shelf/{number}\n")).collect();
    home.file("jobs.txt", lines);
    let ran =
        home.cos(["run", "jobs.txt", "--max-concurrent-requests", "3", "--max-memory", "32MB", "--output", "json"]);
    ran.done();
    let summaries: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .filter(|event: &serde_json::Value| event["type"] == "summary")
        .collect();
    assert_eq!(summaries.len(), 4);
    let counted: u64 = summaries.iter().map(|summary| summary["requests"].as_u64().expect("a number")).sum();
    assert_eq!(counted, store.requests().len() as u64, "each line counts its own requests");
    assert_eq!(store.keys().len(), 4);
}
