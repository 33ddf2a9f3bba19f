//! `cos configure` at a terminal: questions, answers that nobody sees, and the test of the keys.

use cos::local::faults::{Fault, Matcher};
use rustix::process::Signal;

use crate::support::{KEY_ID, SECRET, Sandbox, stage};

#[test]
fn a_new_user_answers_the_questions_and_can_work() {
    let (store, _) = stage();
    let home = Sandbox::new();
    let (running, terminal) = home.start_at_terminal(["configure"]);
    running.tells("Number [1]: ");
    terminal.types("7\n");
    running.tells("a number from 1 to 4");
    terminal.types("3\n");
    running.tells("Endpoint, such as http://127.0.0.1:9000 [None]: ");
    terminal.types("host-without-scheme\n");
    running.tells("write a URL such as");
    terminal.types(&format!("{}\n", store.url()));
    running.tells("Secret id (access key id) [None]: ");
    assert!(terminal.echoes());
    terminal.types(&format!("{KEY_ID}\n"));
    running.tells("Secret key, not shown while you type [None]: ");
    assert!(!terminal.echoes(), "the secret key would be seen");
    terminal.types(&format!("{SECRET}\n"));
    running.tells("Region [us-east-1]: ");
    assert!(terminal.echoes());
    terminal.types("\n");
    let outcome = running.wait();
    outcome.ends(0);
    assert!(outcome.err.ends_with("Trying the keys: listing buckets … they work: 1 bucket.\n"), "{outcome:?}");
    assert!(outcome.err.contains("written: ROOT/home/.cos/credentials\nwritten: ROOT/home/.cos/config\n"));
    home.cos(["ls"]).is(0, "YYYY-MM-DD hh:mm:ss shelf\n", "");

    // Once more: what is there stands in brackets, masked, and Return keeps it.
    let (running, terminal) = home.start_at_terminal(["configure", "--no-verify"]);
    for question in ["Number [3]: ", "]: ", "(access key id) [****************MPLE]: ", "type [****************6789]: "]
    {
        running.tells(question);
        terminal.types("\n");
    }
    running.tells("Region [us-east-1]: ");
    terminal.types("eu-x\n");
    let outcome = running.wait();
    outcome.ends(0);
    assert!(outcome.err.ends_with("written: ROOT/home/.cos/config\n"), "only the region is different: {outcome:?}");
    home.cos(["configure", "get", "region"]).is(0, "eu-x\n", "");
}

#[test]
fn ctrl_c_at_a_question_writes_nothing_and_gives_the_terminal_back() {
    let home = Sandbox::new();
    let (running, terminal) = home.start_at_terminal(["configure", "--profile", "work"]);
    running.tells("Number [1]: ");
    terminal.types("1\n");
    running.tells("Secret id (access key id) [None]: ");
    terminal.types("AKIDwork\n");
    running.tells("Secret key, not shown while you type [None]: ");
    assert!(!terminal.echoes());
    running.signal(Signal::INT);
    let outcome = running.wait();
    outcome.ends(130);
    assert!(outcome.err.ends_with("\nstopped: nothing was written\n"), "{outcome:?}");
    assert!(terminal.echoes(), "what is typed is seen again");
    assert!(!home.home().join(".cos").exists());
}

#[test]
fn without_a_terminal_it_says_what_a_script_writes() {
    let home = Sandbox::new();
    home.cos(["configure"]).fails(
        252,
        "error: `cos configure` asks questions, and standard input is no terminal\n\
         hint: in a script write `cos configure set KEY VALUE`, and `cos configure set secret_key < FILE`\n",
    );
}

#[test]
fn keys_that_do_not_work_and_keys_that_may_not_list_are_told_apart() {
    let (store, _) = stage();
    let home = Sandbox::new();
    for (key, value) in [("endpoint_url", store.url().as_str()), ("secret_id", KEY_ID), ("region", "us-east-1")] {
        home.cos(["configure", "set", key, value]).done();
    }
    let answer = |secret: &str| {
        let (running, terminal) = home.start_at_terminal(["configure"]);
        for question in ["Number [3]: ", "Endpoint, such", "(access key id) ["] {
            running.tells(question);
            terminal.types("\n");
        }
        running.tells("Secret key, not shown");
        terminal.types(&format!("{secret}\n"));
        running.tells("Region [");
        terminal.types("\n");
        running.wait()
    };
    let outcome = answer("not-the-right-key");
    outcome.ends(254);
    assert!(outcome.err.contains("error: the profile is written, but its keys do not work: "), "{outcome:?}");
    let status = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil(Matcher::any(), status);
    let outcome = answer(SECRET);
    outcome.ends(0);
    assert!(outcome.err.contains("The service knows these keys, but they may not list buckets."), "{outcome:?}");
}

#[test]
fn amazon_keys_replace_those_of_another_spelling() {
    let home = Sandbox::new();
    home.home_file(".cos/config", "# mine\n[profile work]\nendpoint_url = http://127.0.0.1:1\noutput = json\n");
    home.home_file(".cos/credentials", "[work]\nsecret_id = AKIDold\nsecret_key = old-secret\ntoken = old-token\n");
    let (running, terminal) = home.start_at_terminal(["configure", "--profile", "work", "--no-verify"]);
    running.tells("Number [3]: ");
    terminal.types("2\n");
    running.tells("Secret id (access key id) [None]: ");
    terminal.types("ASIAtemporary\n");
    running.tells("Secret key, not shown while you type [None]: ");
    terminal.types("new-secret\n");
    running.tells("Session token, not shown while you type [None]: ");
    terminal.types("new-token\n");
    running.tells("Region [us-east-1]: ");
    terminal.types("eu-west-1\n");
    running.wait().ends(0);
    let text = |name: &str| std::fs::read_to_string(home.home().join(name)).expect("readable");
    assert_eq!(text(".cos/config"), "# mine\n[profile work]\noutput = json\nprovider = aws\nregion = eu-west-1\n");
    assert_eq!(
        text(".cos/credentials"),
        "[work]\naws_secret_access_key = new-secret\naws_session_token = new-token\naws_access_key_id = ASIAtemporary\n"
    );
}
