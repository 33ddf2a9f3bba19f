//! `--no-overwrite`, `--if-size-differ` and `--if-source-newer`.

use std::time::{Duration, SystemTime};

use cos::local::faults::{Fault, Matcher};
use http::Method;

use crate::support::{MIB, Sandbox, noise, stage};

/// Sets the time of a file; objects of the tests are stored now.
fn aged(home: &Sandbox, name: &str, at: SystemTime) {
    let file = std::fs::File::options().write(true).open(home.path(name)).expect("there");
    file.set_modified(at).expect("set");
}

#[test]
fn nothing_that_exists_is_replaced_in_any_direction() {
    let (store, home) = stage();
    for (provider, size) in
        ["local", "generic"].into_iter().flat_map(|kind| [3, 400_000, 20 * MIB].map(|size| (kind, size)))
    {
        home.config(&format!("provider = {provider}"));
        home.file("d/there", noise(size, 1));
        home.file("d/new", noise(size, 2));
        store.put("u/there", "old");
        home.cos(["cp", "-r", "d", "cos://shelf/u/", "--no-overwrite"]).is(
            0,
            "upload: d/new to cos://shelf/u/new\n",
            "",
        );
        assert!(store.get("u/there") == b"old" && store.get("u/new") == noise(size, 2), "{size} bytes");

        home.file("o/there", "old");
        store.put("there", noise(size, 3));
        home.cos(["cp", "cos://shelf/there", "o/", "--no-overwrite"]).is(0, "", "");
        home.cos(["cp", "cos://shelf/u/new", "o/", "--no-overwrite"]).is(
            0,
            "download: cos://shelf/u/new to o/new\n",
            "",
        );
        assert_eq!((home.tree("o"), home.read("o/there")), (vec!["new".to_owned(), "there".into()], b"old".to_vec()));

        store.put("c/there", "old");
        home.cos(["cp", "-r", "cos://shelf/u/", "cos://shelf/c", "--no-overwrite"]).is(
            0,
            "copy: cos://shelf/u/new to cos://shelf/c/new\n",
            "",
        );
        assert!(store.get("c/there") == b"old" && store.get("c/new") == noise(size, 2), "{size} bytes");
        store.delete("shelf", "u/new");
        store.delete("shelf", "c/new");
        std::fs::remove_file(home.path("o/new")).expect("there");
    }
    assert_eq!(store.open_uploads(), 0);
}

#[test]
fn a_small_object_is_decided_by_the_store_in_one_request() {
    let (store, home) = stage();
    home.config("provider = local");
    home.file("f", "new");
    store.put("f", "old");
    home.cos(["cp", "f", "cos://shelf/f", "--no-overwrite"]).is(0, "", "");
    let requests = store.requests();
    assert_eq!(requests.len(), 1);
    assert!(requests[0].headers.contains_key("if-none-match") && requests[0].status == Some(412), "{requests:?}");
    // A store of unknown kind may ignore the condition, so it is asked first.
    home.config("provider = generic");
    store.plan.forget_requests();
    home.cos(["cp", "f", "cos://shelf/f", "--no-overwrite"]).is(0, "", "");
    let methods: Vec<Method> = store.requests().into_iter().map(|request| request.method).collect();
    assert_eq!((methods, store.get("f")), (vec![Method::HEAD], b"old".to_vec()));
}

#[test]
fn who_comes_first_wins_also_against_a_large_upload_or_a_download_under_way() {
    let (store, home) = stage();
    home.config("provider = local");
    let slow = Fault::Delay(Duration::from_secs(2));
    home.file("f", noise(20 * MIB, 1));
    store.spoil(Matcher::any().with_query("partNumber"), slow.clone());
    let running = home.start(["cp", "f", "cos://shelf/f", "--no-overwrite"]);
    store.await_requests(1, |request| request.has_query("partNumber"));
    store.put("f", "theirs");
    running.wait().is(0, "", "");
    assert_eq!((store.get("f"), store.open_uploads()), (b"theirs".to_vec(), 0));

    store.put("g", noise(MIB, 2));
    store.spoil(Matcher::method(Method::GET), slow);
    let running = home.start(["cp", "cos://shelf/g", "g", "--no-overwrite"]);
    store.await_requests(1, |request| request.method == Method::GET);
    home.file("g", "theirs");
    running.wait().is(0, "", "");
    assert_eq!((home.read("g"), home.tree(".")), (b"theirs".to_vec(), vec!["f".to_owned(), "g".into()]));
}

#[test]
fn a_failed_condition_on_the_source_is_a_failure_and_not_a_target_that_stays() {
    let (store, home) = stage();
    home.config("max_attempts = 1");
    home.file("f", "x");
    let refused = Fault::Status { code: 412, error_code: "PreconditionFailed".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::PUT), refused);
    let ran = home.cos(["cp", "f", "cos://shelf/f", "--no-overwrite"]);
    assert!(ran.ends(1).err.contains("(PreconditionFailed)"), "{}", ran.err);
}

#[test]
fn sizes_and_times_decide_when_they_are_asked() {
    let (store, home) = stage();
    let now = SystemTime::now();
    for (name, text, at) in [
        ("same", "1234", now - Duration::from_secs(1000)),
        ("longer", "12345", now - Duration::from_secs(1000)),
        ("newer", "abcd", now + Duration::from_secs(1000)),
    ] {
        home.file(format!("d/{name}"), text);
        aged(&home, &format!("d/{name}"), at);
    }
    let chosen = |options: &[&str]| {
        for name in ["same", "longer", "newer"] {
            store.put(name, "1234");
        }
        let dry: Vec<&str> =
            ["cp", "-r", "d", "cos://shelf/", "--dryrun"].into_iter().chain(options.iter().copied()).collect();
        let promised = home.cos(dry).done().out.lines().map(|line| line.replace("(dryrun) ", "")).collect::<Vec<_>>();
        let ran = home.cos(["cp", "-r", "d", "cos://shelf/"].into_iter().chain(options.iter().copied()));
        let mut lines: Vec<String> = ran.done().out.lines().map(str::to_owned).collect();
        lines.sort_unstable();
        let mut promised = promised;
        promised.sort_unstable();
        assert_eq!(lines, promised, "{options:?}: the dry run is exact");
        lines.iter().map(|line| line.rsplit_once('/').expect("a key").1.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(chosen(&["--if-size-differ"]), ["longer"]);
    assert_eq!(chosen(&["--if-source-newer"]), ["newer"]);
    assert_eq!(chosen(&["--if-size-differ", "--if-source-newer"]), ["longer", "newer"]);
    assert_eq!(chosen(&["--no-overwrite"]), [""; 0]);
    assert_eq!(chosen(&[]), ["longer", "newer", "same"]);
}

#[test]
fn a_download_looks_at_the_file_that_is_there() {
    let (store, home) = stage();
    store.put("k", "1234");
    home.file("k", "abcd");
    let ask = |option: &str| home.cos(["cp", "cos://shelf/k", "k", option]).done().out.clone();
    assert_eq!(ask("--if-size-differ"), "");
    aged(&home, "k", SystemTime::now() + Duration::from_secs(1000));
    assert_eq!(ask("--if-source-newer"), "");
    assert_eq!(home.read("k"), b"abcd");
    aged(&home, "k", SystemTime::now() - Duration::from_secs(1000));
    assert_eq!(ask("--if-source-newer"), "download: cos://shelf/k to ./k\n");
    // It has the time of its object now.
    assert_eq!(ask("--if-source-newer"), "");
    store.put("copy", "1234");
    let copied = home.cos(["cp", "cos://shelf/k", "cos://shelf/copy", "--if-source-newer"]);
    copied.is(0, "", "");
}

#[test]
fn what_is_left_alone_is_an_event_of_its_own_in_json() {
    let (store, home) = stage();
    store.put("f", "old");
    home.file("f", "new");
    let ran = home.cos(["cp", "f", "cos://shelf/", "--no-overwrite", "--output", "json"]);
    let line: serde_json::Value = serde_json::from_str(ran.done().out.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&line["type"], &line["status"]), (&"upload".into(), &"kept".into()));
    home.cos(["cp", "f", "cos://shelf/", "--no-overwrite", "--if-size-differ"]).ends(252);
}
