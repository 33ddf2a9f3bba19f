//! Credentials that cannot work: each is told with its place and the way out, and no message shows what is secret.

use cos::local::faults::{Fault, Matcher, Rule};

use crate::support::{KEY_ID, SECRET, Sandbox, Store};

/// A home with an endpoint and a region, and without keys.
fn bare() -> Sandbox {
    let mut home = Sandbox::new();
    home.set("COS_ENDPOINT_URL", "http://127.0.0.1:1");
    home.set("COS_REGION", "ap-guangzhou");
    home
}

#[test]
fn malformed_files_are_named_with_the_line_and_without_its_text() {
    let home = bare();
    home.hide("secret-in-a-bad-line");
    let hint = "hint: lines are `[NAME]`, `[profile NAME]`, `key = value`, or comments that start with `#`\n";
    for (name, text, wrong) in [
        (
            ".cos/credentials",
            "[default]\nsecret_id = x\nsecret_key secret-in-a-bad-line\n",
            "line 3: expected `key = value` or `[section]`",
        ),
        (
            ".cos/credentials",
            "secret_key = secret-in-a-bad-line\n",
            "line 1: there is no section header, such as `[default]`, above this line",
        ),
        (".aws/credentials", "[default\n", "line 1: the section header has no `]`"),
    ] {
        home.home_file(name, text);
        for arguments in [["ls", "cos://shelf", "--debug"], ["whoami", "--output", "json"]] {
            let ran = home.cos(arguments);
            assert_eq!(
                (ran.ends(253).out.as_str(), &ran.err),
                ("", &format!("error: `ROOT/home/{name}`, {wrong}\n{hint}"))
            );
        }
        std::fs::remove_file(home.home().join(name)).expect("removed");
    }
    std::fs::create_dir(home.home().join(".cos/credentials")).expect("made");
    let ran = home.cos(["ls", "cos://shelf"]);
    assert!(
        ran.ends(253).err.starts_with("error: cannot read `ROOT/home/.cos/credentials`: Is a directory"),
        "{ran:?}"
    );
}

#[test]
fn settings_that_cannot_work_are_named_with_their_profile() {
    let home = bare();
    let cannot = "error: the credentials settings of profile `default` cannot be used: ";
    for (lines, message) in [
        (
            "role_arn = reader\nsecret_id = x\nsecret_key = y",
            format!(
                "{cannot}`role_arn`: write a role as qcs::cam::uin/UIN:roleName/NAME or arn:aws:iam::ACCOUNT:role/NAME\n"
            ),
        ),
        (
            "role_arn = arn:aws:iam::1:role/r",
            format!(
                "{cannot}`role_arn` names a role, and nothing says whose keys assume it\n\
                 hint: add source_profile = NAME, or secret_id and secret_key, to the profile\n"
            ),
        ),
        (
            "role_arn = arn:aws:iam::1:role/r\nweb_identity_token_file = /no/token",
            "error: no credentials from profile `default`: the token file `/no/token` is not there\n".to_owned(),
        ),
        (
            "credential_source = Moon",
            format!(
                "{cannot}`credential_source`: write one of Environment, CvmMetadata, Ec2InstanceMetadata, EcsContainer\n"
            ),
        ),
        (
            "credential_process = /no/program",
            "error: no credentials from credential_process of profile `default`: `/no/program` cannot be run: No such \
             file or directory (os error 2)\n"
                .to_owned(),
        ),
        (
            // What it leaves running holds its output open.
            "credential_process = sh -c \"sleep 20 & echo {}\"\ncredential_process_timeout = 0.5",
            "error: no credentials from credential_process of profile `default`: `sh` did not end within 0.5 s\n"
                .to_owned(),
        ),
    ] {
        home.config(lines);
        home.cos(["ls", "cos://shelf"]).fails(253, &message);
    }
}

#[test]
fn variables_of_platforms_that_cannot_work_are_named() {
    for (name, value, message) in [
        (
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "/no/file",
            "error: credentials are incomplete: `AWS_WEB_IDENTITY_TOKEN_FILE` is set in the environment, but \
             `AWS_ROLE_ARN` is not\n\
             hint: set `AWS_ROLE_ARN` in the same place, or remove the other half\n",
        ),
        (
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "http://elsewhere.example/keys",
            "error: the credentials settings of the container's role cannot be used: \
             `AWS_CONTAINER_CREDENTIALS_FULL_URI = http://elsewhere.example/keys` is neither https nor of this machine\n",
        ),
    ] {
        let mut home = bare();
        home.set(name, value);
        home.cos(["ls", "cos://shelf"]).fails(253, message);
    }
}

#[test]
fn a_token_of_the_environment_that_has_expired_is_told_by_the_store() {
    let store = Store::start();
    let mut home = Sandbox::of(&store);
    home.set("COS_TOKEN", "ended-token-of-the-tests");
    let expired = Fault::Status { code: 400, error_code: "ExpiredToken".to_owned(), retry_after: None };
    store.plan.add(Rule::new(Matcher::any(), expired));
    for arguments in [["ls", "cos://shelf", "--debug"], ["mb", "cos://new-bucket", "--debug"]] {
        let ran = home.cos(arguments);
        assert!(ran.err.contains("(ExpiredToken)"), "{ran:?}");
        assert!(ran.err.ends_with("hint: the temporary credentials have expired; get new ones\n"), "{ran:?}");
    }
}

#[test]
fn keys_on_the_command_line_are_in_no_output() {
    let store = Store::start();
    let home = Sandbox::of(&store);
    store.put("a", *b"a");
    let wrong = ["--secret-id", KEY_ID, "--secret-key", "wrong-secret-of-the-tests", "--debug"];
    let right = ["--secret-id", KEY_ID, "--secret-key", SECRET, "--token", "any-token-of-the-tests", "--debug"];
    for (keys, code) in [(&wrong[..], 254), (&right[..], 0)] {
        for command in [["ls", "cos://shelf"], ["whoami", "--quiet"], ["configure", "list"], ["doctor", "cos://shelf"]]
        {
            let ran = home.cos(command.iter().chain(keys));
            if command[0] == "ls" {
                ran.ends(code);
            }
        }
    }
}
