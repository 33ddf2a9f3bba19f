//! AWS profiles that people sign in to.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{Portal, RENEWING, SIGNED_IN, Sandbox, Store, TOOL_SECRET};

const START: &str = "https://d-1234567890.awsapps.com/start";

/// A store, a portal, and a home with two profiles: `work` by a session, `old` by a start URL of its own.
fn stage() -> (Store, Portal, Sandbox) {
    let (store, portal) = (Store::start(), Portal::start());
    let mut home = Sandbox::of(&store);
    for (name, value) in [
        ("COS_SECRET_ID", ""),
        ("COS_SECRET_KEY", ""),
        ("AWS_ENDPOINT_URL_SSO", portal.url()),
        ("AWS_ENDPOINT_URL_SSO_OIDC", portal.url()),
        ("AWS_PROFILE", "work"),
    ] {
        home.set(name, value);
    }
    let role = "sso_account_id = 123456789012\nsso_role_name = Reader\n";
    home.home_file(
        ".aws/config",
        format!(
            "[profile work]\nsso_session = people\n{role}region = eu-north-1\n\
             [sso-session people]\nsso_start_url = {START}\nsso_region = eu-west-1\n\
             [profile old]\nsso_start_url = {START}\nsso_region = eu-west-1\n{role}"
        ),
    );
    store.put("a", *b"a");
    (store, portal, home)
}

/// The token of a name, as `aws sso login` keeps it.
fn sign_in(home: &Sandbox, name: &str, token: &str, end: &str, more: Value) -> PathBuf {
    let hash = ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, name.as_bytes());
    let hash: String = hash.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    let mut kept = json!({"startUrl": START, "region": "eu-west-1", "accessToken": token, "expiresAt": end});
    kept.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    home.hide(token);
    home.home_file(&format!(".aws/sso/cache/{hash}.json"), kept.to_string())
}

const LATER: &str = "2999-01-02T03:04:05Z";
const BEFORE: &str = "2020-01-02T03:04:05Z";

#[test]
fn whoever_signed_in_works_with_the_role_of_the_profile() {
    let (store, portal, home) = stage();
    sign_in(&home, "people", SIGNED_IN, LATER, json!({}));
    home.cos(["ls", "cos://shelf"]).done();
    home.cos(["ls", "cos://shelf", "--debug"]).ends(0);
    let wanted = "GET /federation/credentials?role_name=Reader&account_id=123456789012";
    assert_eq!(portal.asked(), [wanted], "the role's credentials are kept for the next command");
    let signed = store.requests()[0].headers["authorization"].to_str().expect("text").to_owned();
    assert!(signed.contains("/eu-north-1/s3/aws4_request"), "{signed}");
    let ran = home.cos(["configure", "list"]);
    assert!(ran.done().out.contains("AWS SSO"), "{}", ran.out);
    // A profile without a session names its token by the start URL.
    home.cos(["ls", "cos://shelf", "--profile", "old"]).ends(253);
    sign_in(&home, START, SIGNED_IN, "2999-01-02T03:04:05UTC", json!({}));
    assert_eq!(portal.asked().len(), 1);
}

#[test]
fn a_start_url_of_the_profile_itself_does_as_well() {
    let (_store, portal, home) = stage();
    sign_in(&home, START, SIGNED_IN, LATER, json!({}));
    home.cos(["ls", "cos://shelf", "--profile", "old"]).done();
    assert_eq!(portal.asked().len(), 1);
}

#[test]
fn who_is_not_signed_in_is_told_how() {
    let (store, portal, home) = stage();
    let hint = "hint: run `aws sso login --profile work`\n";
    let error = |reason: &str| format!("error: no credentials from AWS SSO for AWS profile `work`: {reason}\n{hint}");
    home.cos(["ls", "cos://shelf"]).fails(253, &error("nobody has signed in on this machine"));
    sign_in(&home, "people", SIGNED_IN, BEFORE, json!({}));
    home.cos(["ls", "cos://shelf", "--debug"]).fails(253, &error("the sign-in has expired"));
    let file = sign_in(&home, "people", SIGNED_IN, LATER, json!({"expiresAt": 5}));
    let ran = home.cos(["ls", "cos://shelf"]);
    let name = file.file_name().expect("named").to_string_lossy();
    let reason = format!("`ROOT/home/.aws/sso/cache/{name}` holds no token as `aws sso login` writes it");
    ran.fails(253, &error(&reason));
    assert_eq!(portal.asked().len(), 0);
    sign_in(&home, "people", "another-token-of-the-tests", LATER, json!({}));
    home.cos(["ls", "cos://shelf"]).fails(253, &error("the sign-in is not valid any more"));
    // Signing out ends it, whatever is still kept of the role.
    sign_in(&home, "people", SIGNED_IN, LATER, json!({}));
    home.cos(["ls", "cos://shelf"]).done();
    std::fs::remove_file(file).expect("removed");
    home.cos(["ls", "cos://shelf"]).fails(253, &error("nobody has signed in on this machine"));
    assert_eq!(store.requests().len(), 1);
}

#[test]
fn a_sign_in_that_can_be_renewed_is_renewed() {
    let (_store, portal, home) = stage();
    let renewal = json!({"clientId": "tool", "clientSecret": TOOL_SECRET, "refreshToken": RENEWING,
        "registrationExpiresAt": LATER});
    home.hide(TOOL_SECRET);
    home.hide(RENEWING);
    let file = sign_in(&home, "people", "old-token-of-the-tests", BEFORE, renewal);
    home.cos(["ls", "cos://shelf", "--debug"]).ends(0);
    let asked = portal.asked();
    assert!(asked.len() == 2 && asked[0] == "POST /token", "{asked:?}");
    let kept = std::fs::read_to_string(file).expect("kept");
    assert!(kept.contains(SIGNED_IN), "the AWS tools use the new one too");
}

#[test]
fn what_the_portal_refuses_is_told_in_its_words() {
    let (_store, portal, home) = stage();
    sign_in(&home, "people", SIGNED_IN, LATER, json!({}));
    portal.refuse(403, "ForbiddenException");
    home.cos(["ls", "cos://shelf"]).fails(
        254,
        "error: AWS SSO refused GetRoleCredentials (ForbiddenException): in the words of the portal\n\
         hint: the account's administrator has to assign this role to you; check sso_account_id and sso_role_name\n",
    );
}

#[test]
fn a_portal_that_is_not_there_and_settings_that_lack_something_are_named() {
    let (_store, _portal, mut home) = stage();
    sign_in(&home, "people", SIGNED_IN, LATER, json!({}));
    home.set("AWS_ENDPOINT_URL_SSO", "http://127.0.0.1:1");
    let ran = home.cos(["ls", "cos://shelf"]);
    assert!(
        ran.ends(253).err.starts_with(
            "error: no credentials from AWS SSO for AWS profile `work`: `http://127.0.0.1:1`: could not connect"
        ),
        "{}",
        ran.err
    );
    home.home_file(".aws/config", "[profile work]\nsso_session = people\nsso_account_id = 1\nsso_role_name = r\n");
    home.cos(["ls", "cos://shelf"]).fails(
        253,
        "error: the credentials settings of AWS profile `work` cannot be used: `sso_session`: there is no \
         `[sso-session people]` in the AWS files\n",
    );
    home.home_file(
        ".aws/config",
        format!("[profile work]\nsso_start_url = {START}\nsso_account_id = 1\nsso_role_name = r\n"),
    );
    home.cos(["ls", "cos://shelf"]).fails(
        253,
        "error: the credentials settings of AWS profile `work` cannot be used: `sso_region`: it is missing, and AWS SSO \
         needs it\n",
    );
}
