//! `cos token` and `cos whoami`: credentials for others, and whose they are.

use serde_json::Value;

use crate::support::{ASKING_ID, ASKING_SECRET, Call, Manner, Sandbox, TokenService};

/// A token service, and permanent keys in the environment.
fn stage() -> (TokenService, Sandbox) {
    let service = TokenService::start();
    service.behave(Manner { shown: true, ..Manner::default() });
    let mut home = Sandbox::new();
    for (name, value) in [
        ("COS_SECRET_ID", ASKING_ID),
        ("COS_SECRET_KEY", ASKING_SECRET),
        ("COS_STS_ENDPOINT", service.url()),
        ("COS_REGION", "ap-guangzhou"),
    ] {
        home.set(name, value);
    }
    (service, home)
}

/// The policy of a call, which Tencent Cloud wants encoded inside the JSON.
fn policy(call: &Call) -> Value {
    let text = percent_encoding::percent_decode_str(&call.fields["Policy"]).decode_utf8().expect("text");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn permanent_keys_get_a_token_for_one_prefix() {
    let (service, home) = stage();
    let arguments =
        ["token", "--bucket", "b-1250000000", "--prefix", "in/", "--read-only", "--duration-seconds", "900"];
    home.cos(arguments).is(
        0,
        "{\n  \"Expiration\": \"YYYY-MM-DD hh:mm:ssZ\",\n  \"SecretId\": \"AKIDSHOWN\",\n  \
         \"SecretKey\": \"shown-secret-of-the-tests\",\n  \"Token\": \"issued-token-1\"\n}\n",
        "",
    );
    let calls = service.calls();
    assert!(calls[0].action == "GetFederationToken" && calls[0].signed, "{calls:?}");
    assert_eq!(calls[0].fields["DurationSeconds"], "900");
    let policy = policy(&calls[0]);
    assert_eq!(policy["statement"][0]["resource"][0], "qcs::cos:ap-guangzhou:uid/1250000000:b-1250000000/in/*");
    assert_eq!(policy["statement"][1]["action"][0], "name/cos:GetBucket");
    assert_eq!(policy["statement"][1]["condition"]["string_like"]["cos:prefix"][0], "in/");
}

#[test]
fn a_token_is_printed_for_shells_programs_and_people() {
    let (_service, home) = stage();
    home.cos(["token", "--output", "env"]).is(
        0,
        "export COS_SECRET_ID=AKIDSHOWN\nexport COS_SECRET_KEY=shown-secret-of-the-tests\nexport COS_TOKEN=issued-token-1\n",
        "",
    );
    let ran = home.cos(["token", "--output", "credential-process"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    assert_eq!((&document["Version"], &document["SessionToken"]), (&1.into(), &"issued-token-2".into()));
    assert!(document["Expiration"].is_string() && document["AccessKeyId"] == "AKIDSHOWN", "{document}");
    home.cos(["token", "--output", "table"]).is(
        0,
        "SecretId    AKIDSHOWN\nSecretKey   shown-secret-of-the-tests\nToken       issued-token-3\nExpiration  YYYY-MM-DD hh:mm:ssZ\n",
        "",
    );
    home.cos(["ls", "--output", "env"])
        .fails(252, "error: this form of output is of `cos token` alone; write --output table, text or json\n");
}

#[test]
fn a_role_is_assumed_again_with_less() {
    let (service, home) = stage();
    let sts = service.url();
    home.home_file(
        ".cos/credentials",
        format!(
            "[work]\nsecret_id = {ASKING_ID}\nsecret_key = {ASKING_SECRET}\nsts_endpoint = {sts}\n\
             assume_role = arn:aws:iam::123456789012:role/reader\n"
        ),
    );
    let ran = home.cos(["token", "--profile", "work", "--bucket", "cos://logs/app/", "--action", "GetObject"]);
    ran.ends(0);
    let calls = service.calls();
    assert!(calls[0].action == "AssumeRole" && calls[0].signed, "{calls:?}");
    let policy: Value = serde_json::from_str(&calls[0].fields["Policy"]).expect("JSON");
    assert_eq!(policy["Statement"][0]["Action"][0], "s3:GetObject");
    assert_eq!(policy["Statement"][0]["Resource"][0], "arn:aws:s3:::logs/app/*");
    // Without limits they are the credentials that every command uses, from the cache.
    home.cos(["token", "--profile", "work"]).ends(0);
    home.cos(["token", "--profile", "work", "--output", "env"]).is(
        0,
        "export AWS_ACCESS_KEY_ID=AKIDSHOWN\nexport AWS_SECRET_ACCESS_KEY=shown-secret-of-the-tests\n\
         export AWS_SESSION_TOKEN=issued-token-2\n",
        "",
    );
    assert_eq!(service.calls().len(), 2);
}

#[test]
fn a_command_runs_with_the_token_and_keeps_its_exit_code() {
    let (_service, mut home) = stage();
    home.set("TENCENTCLOUD_ROLE_ARN", "qcs::cam::uin/1:roleName/other");
    let script =
        "echo $COS_SECRET_ID $COS_TOKEN $AWS_SESSION_TOKEN $COS_REGION \"$TENCENTCLOUD_ROLE_ARN\" \"$1\"; exit 7";
    home.cos(["token", "exec", "--", "sh", "-c", script, "sh", "a b"]).is(
        7,
        "AKIDSHOWN issued-token-1 issued-token-1 ap-guangzhou  a b\n",
        "",
    );
    let ran = home.cos(["token", "exec", "--", "no-such-program"]);
    assert!(ran.ends(255).err.starts_with("error: cannot run `no-such-program`: No such file"), "{}", ran.err);
}

#[test]
fn what_no_token_can_be_made_of_is_told() {
    let (service, mut home) = stage();
    home.cos(["token", "--bucket", "plain"]).fails(
        252,
        "error: `plain` does not end in -APPID, as every bucket of Tencent COS does\n\
         hint: write --bucket NAME-APPID, as `cos ls` shows it\n",
    );
    home.cos(["token", "--bucket", "b-1", "--prefix", "a*"])
        .fails(252, "error: `a*` holds a character that policies read as a pattern\n");
    home.set("COS_TOKEN", "given-token-of-the-tests");
    home.cos(["token", "--read-only"]).fails(
        252,
        "error: the credentials of environment variables COS_SECRET_ID and COS_SECRET_KEY are temporary, and no others \
         can be made of them\n\
         hint: use a profile with permanent keys or with a role\n",
    );
    home.cos(["token", "--profile", "local"]).ends(252);
    home.cos(["token", "--no-sign-request"]).ends(252);
    assert_eq!(service.calls().len(), 0);
    // As they are they can be handed on.
    let ran =
        home.cos(["token", "--output", "table", "--secret-id", "AKIDGIVEN", "--secret-key", "given", "--token", "t"]);
    ran.is(0, "SecretId   AKIDGIVEN\nSecretKey  given\nToken      t\n", "");
}

#[test]
fn the_caller_is_asked_for_at_the_token_service() {
    let (service, mut home) = stage();
    home.cos(["whoami"]).is(
        0,
        "Profile   default\nSource    environment variables COS_SECRET_ID and COS_SECRET_KEY\n\
         SecretId  ****************KING\nAccount   100000000001\nUserId    100000000002\n\
         Arn       qcs::cam::uin/100000000001:uin/100000000002\nType      CAMUser\n",
        "",
    );
    for name in ["COS_SECRET_ID", "COS_SECRET_KEY"] {
        home.set(name, "");
    }
    home.set("AWS_ACCESS_KEY_ID", ASKING_ID);
    home.set("AWS_SECRET_ACCESS_KEY", ASKING_SECRET);
    let ran = home.cos(["whoami", "--output", "json"]);
    let document: Value = serde_json::from_slice(&ran.done().bytes).expect("JSON");
    assert_eq!(document["Arn"], "arn:aws:iam::123456789012:user/alice");
    assert!(service.calls().iter().all(|call| call.action == "GetCallerIdentity" && call.signed));
    service.behave(Manner { refusal: Some(("AccessDenied", "no")), ..Manner::default() });
    assert!(
        home.cos(["whoami"]).ends(254).err.starts_with("error: AWS STS refused GetCallerIdentity (AccessDenied): no")
    );
    // Nothing is amiss with the keys when nobody answers.
    home.set("COS_STS_ENDPOINT", "http://127.0.0.1:1");
    let ran = home.cos(["whoami"]);
    assert!(
        ran.ends(255).err.starts_with("error: AWS STS at `http://127.0.0.1:1` could not be asked: "),
        "{}",
        ran.err
    );
    let mut elsewhere = Sandbox::new();
    for (name, value) in [
        ("COS_SECRET_ID", "minio-admin-id"),
        ("COS_SECRET_KEY", "x"),
        ("COS_ENDPOINT_URL", "https://minio.example.com"),
    ] {
        elsewhere.set(name, value);
    }
    elsewhere.cos(["whoami"]).is(
        0,
        "Profile   default\nSource    environment variables COS_SECRET_ID and COS_SECRET_KEY\n\
         SecretId  ****************n-id\n",
        "this kind of store has no known token service to ask for the account\n",
    );
}
