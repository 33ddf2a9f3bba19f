//! What credentials are asked for at a terminal: the code of a device, and keys when no place has any.

use rustix::process::Signal;

use crate::support::{ASKING_ID, ASKING_SECRET, KEY_ID, SECRET, Sandbox, Store, TokenService};

const ROLE: &str = "qcs::cam::uin/100000000001:roleName/reader";
const DEVICE: &str = "qcs::cam:uin/100000000001::mfa/softToken";

/// A home whose default profile assumes a role that wants a code.
fn with_device() -> (Store, TokenService, Sandbox) {
    let (store, service) = (Store::start(), TokenService::start());
    let mut home = Sandbox::of(&store);
    for name in ["COS_SECRET_ID", "COS_SECRET_KEY"] {
        home.set(name, "");
    }
    let keys = format!("secret_id = {ASKING_ID}\nsecret_key = {ASKING_SECRET}\nsts_endpoint = {}", service.url());
    home.home_file(".cos/credentials", format!("[default]\n{keys}\nrole_arn = {ROLE}\nmfa_serial = {DEVICE}\n"));
    store.put("a", *b"a");
    (store, service, home)
}

/// A home without keys.
fn without_keys() -> (Store, Sandbox) {
    let store = Store::start();
    let mut home = Sandbox::of(&store);
    for name in ["COS_SECRET_ID", "COS_SECRET_KEY"] {
        home.set(name, "");
    }
    store.put("a", *b"a");
    (store, home)
}

#[test]
fn the_code_of_a_device_is_asked_for_once_and_the_role_kept() {
    let (_store, service, home) = with_device();
    let (running, terminal) = home.start_at_terminal(["ls", "cos://shelf"]);
    running.tells(&format!("MFA code of {DEVICE}: "));
    assert!(!terminal.echoes(), "the code would be seen");
    terminal.types("123456\n");
    running.wait().is(0, "YYYY-MM-DD hh:mm:ss          1 a\n", &format!("MFA code of {DEVICE}: \n"));
    assert!(terminal.echoes());
    let calls = service.calls();
    assert_eq!((calls[0].fields["SerialNumber"].as_str(), calls[0].fields["TokenCode"].as_str()), (DEVICE, "123456"));
    // The next command, and one without a terminal, use what is kept.
    home.cos(["ls", "cos://shelf"]).done();
    assert_eq!(service.calls().len(), 1);
}

#[test]
fn a_code_that_nobody_can_be_asked_for_is_told() {
    let (_store, service, home) = with_device();
    home.cos(["ls", "cos://shelf"]).fails(
        253,
        "error: no credentials from profile `default`: the role wants an MFA code, and there is no terminal to ask for \
         it\n\
         hint: run the command once at a terminal: the role's credentials are then kept for the next ones\n",
    );
    let (running, terminal) = home.start_at_terminal(["ls", "cos://shelf"]);
    running.tells("MFA code of ");
    terminal.types("\n");
    let ran = running.wait();
    assert!(
        ran.ends(253).err.ends_with("error: no credentials from profile `default`: no MFA code was given\n"),
        "{ran:?}"
    );
    assert_eq!(service.calls().len(), 0);
}

#[test]
fn ctrl_c_at_a_question_ends_the_command_and_gives_the_terminal_back() {
    let (_store, service, home) = with_device();
    home.file("f", "x");
    for arguments in [vec!["ls", "cos://shelf"], vec!["cp", "f", "cos://shelf/f"], vec!["whoami"]] {
        let (running, terminal) = home.start_at_terminal(arguments);
        running.tells("MFA code of ");
        running.signal(Signal::INT);
        running.wait().ends(130);
        assert!(terminal.echoes(), "what is typed is seen again");
    }
    assert_eq!(service.calls().len(), 0);
}

#[test]
fn keys_are_asked_for_when_no_place_has_any() {
    let (store, home) = without_keys();
    let (running, terminal) = home.start_at_terminal(["cp", "cos://shelf/a", "-"]);
    running.tells("Secret id (access key id): ");
    assert!(terminal.echoes());
    terminal.types(&format!("{KEY_ID}\n"));
    running.tells("Secret key, not shown while you type: ");
    assert!(!terminal.echoes(), "the secret key would be seen");
    terminal.types(&format!("{SECRET}\n"));
    running.tells("Session token, not shown, Return for none: ");
    assert!(!terminal.echoes(), "the token would be seen");
    terminal.types("\n");
    running.wait().is(
        0,
        "a",
        "No keys were found for the profile `default`. Type them for this command alone (`cos configure` keeps them),\n\
         or press Return to see where they were looked for.\n\
         Secret id (access key id): Secret key, not shown while you type: \n\
         Session token, not shown, Return for none: \n",
    );
    assert!(!store.requests().is_empty());
    assert!(!home.home().join(".cos").exists(), "nothing is kept");
}

#[test]
fn who_types_no_keys_sees_where_they_were_looked_for() {
    let (store, home) = without_keys();
    let (running, terminal) = home.start_at_terminal(["ls", "cos://shelf"]);
    running.tells("Secret id (access key id): ");
    terminal.types("\n");
    let ran = running.wait();
    assert!(ran.ends(253).err.contains("error: no credentials found\n  options: "), "{ran:?}");
    assert!(ran.err.contains("\n  terminal: nothing was typed\nhint: "), "{ran:?}");
    let (running, terminal) = home.start_at_terminal(["ls", "cos://shelf"]);
    running.tells("Secret id (access key id): ");
    terminal.types(&format!("{KEY_ID}\n"));
    running.tells("Secret key, not shown");
    terminal.types("\n");
    let wanted = "error: credentials are incomplete: `the secret id` is set in";
    let ran = running.wait();
    assert!(!ran.ends(253).err.contains(wanted), "{ran:?}");
    assert!(
        ran.err.ends_with("error: no credentials from the terminal: a secret id was typed, but no secret key\n"),
        "{ran:?}"
    );
    assert_eq!(store.requests().len(), 0);
}

#[test]
fn without_a_terminal_nothing_is_asked_and_doctor_never_asks() {
    let (store, home) = without_keys();
    let ran = home.cos(["ls", "cos://shelf"]);
    assert!(ran.ends(253).err.contains("\n  terminal: there is none to ask at\nhint: "), "{ran:?}");
    let (running, _terminal) = home.start_at_terminal(["doctor"]);
    let ran = running.wait();
    assert!(!ran.err.contains("Secret id") && ran.out.contains("no credentials found"), "{ran:?}");
    assert_eq!(store.requests().len(), 0);
}

#[test]
fn somebody_who_has_configured_nothing_is_led_to_it_at_a_terminal_too() {
    let home = Sandbox::new();
    let at_terminal = home.cos_on_screen((200, 40), ["ls"]);
    let in_pipe = home.cos(["ls"]);
    for ran in [&at_terminal, &in_pipe] {
        assert!(ran.ends(253).err.contains("run `cos configure`, or "), "{}", ran.err);
        assert!(ran.err.contains("add --profile local"), "{}", ran.err);
    }
}
