//! Where credentials come from, and that they last as long as a transfer.

use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use cos::local::faults::{Fault, Matcher, Rule};

use crate::support::{ASKING_ID, ASKING_SECRET, KEY_ID, MIB, Manner, SECRET, Sandbox, Store, TokenService, noise};

const TENCENT_ROLE: &str = "qcs::cam::uin/100000000001:roleName/reader";

/// A store, a token service, and a home whose default profile assumes `role` with the keys of the profile `base`.
fn stage(role: &str, more: &str) -> (Store, TokenService, Sandbox) {
    let (store, service) = (Store::start(), TokenService::start());
    let mut home = Sandbox::of(&store);
    for name in ["COS_SECRET_ID", "COS_SECRET_KEY"] {
        home.set(name, "");
    }
    let sts = service.url();
    home.home_file(
        ".cos/config",
        format!("[default]\nrole_arn = {role}\nsource_profile = base\nsts_endpoint = {sts}\n{more}\n"),
    );
    home.home_file(".cos/credentials", format!("[base]\nsecret_id = {ASKING_ID}\nsecret_key = {ASKING_SECRET}\n"));
    (store, service, home)
}

fn tokens(store: &Store) -> Vec<String> {
    let mut tokens: Vec<String> = store
        .requests()
        .iter()
        .filter_map(|request| Some(request.headers.get("x-amz-security-token")?.to_str().ok()?.to_owned()))
        .collect();
    tokens.dedup();
    tokens
}

#[test]
fn a_role_of_tencent_cloud_is_assumed_once_and_kept_for_the_next_command() {
    let more = "external_id = tell-me\nduration_seconds = 1800\nrole_session_name = night-run";
    let (store, service, home) = stage(TENCENT_ROLE, more);
    store.put("a", *b"a");
    home.cos(["ls", "cos://shelf"]).done();
    home.cos(["ls", "cos://shelf"]).done();
    let calls = service.calls();
    assert_eq!(calls.len(), 1, "{calls:?}");
    assert!(calls[0].action == "AssumeRole" && calls[0].signed, "{calls:?}");
    for (field, value) in [
        ("RoleArn", TENCENT_ROLE),
        ("RoleSessionName", "night-run"),
        ("DurationSeconds", "1800"),
        ("ExternalId", "tell-me"),
    ] {
        assert_eq!(calls[0].fields.get(field).map(String::as_str), Some(value), "{calls:?}");
    }
    assert_eq!(tokens(&store), ["issued-token-1"]);
    let cache = home.home().join(".cos/cache");
    let mode = |path: &std::path::Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&cache), 0o700);
    for entry in std::fs::read_dir(&cache).expect("readable") {
        assert_eq!(mode(&entry.expect("readable").path()), 0o600);
    }
}

#[test]
fn a_role_of_amazon_is_assumed_with_its_own_signature() {
    let (store, service, home) = stage("arn:aws:iam::123456789012:role/reader", "external_id = a b/c");
    store.put("a", *b"a");
    home.cos(["ls", "cos://shelf"]).done();
    let calls = service.calls();
    assert!(calls.len() == 1 && calls[0].action == "AssumeRole" && calls[0].signed, "{calls:?}");
    assert_eq!(calls[0].fields.get("ExternalId").map(String::as_str), Some("a b/c"));
    assert_eq!(tokens(&store), ["issued-token-1"]);
}

#[test]
fn the_role_of_a_variable_is_assumed_by_the_keys_beside_it() {
    let (store, service, mut home) = stage(TENCENT_ROLE, "");
    store.put("a", *b"a");
    home.set("TENCENTCLOUD_SECRET_ID", ASKING_ID);
    home.set("TENCENTCLOUD_SECRET_KEY", ASKING_SECRET);
    home.set("TENCENTCLOUD_ROLE_ARN", "qcs::cam::uin/1:roleName/other");
    home.set("TENCENTCLOUD_ROLE_SESSION_NAME", "pipeline");
    home.cos(["ls", "cos://shelf"]).done();
    let calls = service.calls();
    assert_eq!(calls[0].fields.get("RoleArn").map(String::as_str), Some("qcs::cam::uin/1:roleName/other"));
    assert_eq!(calls[0].fields.get("RoleSessionName").map(String::as_str), Some("pipeline"));
}

/// Sends so many files of 24 MiB in all at this rate while credentials live so long, and tells how long it took and how
/// often they were got.
fn send_slowly(role: &str, life: Duration, files: usize, rate: &str) -> (Duration, usize) {
    let (store, service, home) = stage(role, "max_concurrent_requests = 3");
    service.behave(Manner { life, ..Manner::default() });
    let bytes = noise(24 * MIB, 7);
    let size = bytes.len().div_ceil(files);
    for (number, bytes) in bytes.chunks(size).enumerate() {
        home.file(format!("all/{number}"), bytes);
    }
    let start = Instant::now();
    home.cos(["cp", "all", "cos://shelf/all", "--recursive", "--max-bandwidth", rate, "--quiet"]).done();
    let took = start.elapsed();
    for (number, bytes) in bytes.chunks(size).enumerate() {
        assert!(store.get(&format!("all/{number}")) == bytes, "file {number}");
    }
    let calls = service.calls();
    assert!(calls.iter().all(|call| call.action == "AssumeRole" && call.signed), "{calls:?}");
    let used = tokens(&store);
    assert!(used.len() >= 2 && used.len() <= calls.len(), "{used:?}");
    (took, calls.len())
}

#[test]
fn credentials_are_renewed_in_the_middle_of_a_transfer() {
    let (took, calls) = send_slowly(TENCENT_ROLE, Duration::from_secs(4), 1, "2500KB/s");
    assert!(took > Duration::from_secs(6), "the transfer outlives its credentials: {took:?}");
    assert!((2..=8).contains(&calls), "{calls} calls");
}

#[test]
#[ignore = "takes over a minute for each token service"]
fn a_transfer_of_half_a_minute_outlives_tokens_of_ten_seconds() {
    for role in [TENCENT_ROLE, "arn:aws:iam::123456789012:role/reader"] {
        for files in [1, 60] {
            let (took, calls) = send_slowly(role, Duration::from_secs(10), files, "780KB/s");
            assert!(took > Duration::from_secs(30), "{took:?}");
            // Parts of a large file begin far apart, and each asks for itself.
            let least = if files == 1 { 3 } else { 4 };
            assert!((least..=7).contains(&calls), "{calls} calls in {took:?} for {files} files");
        }
    }
}

#[test]
fn a_store_that_takes_the_token_no_more_gets_another_once() {
    let (store, service, home) = stage(TENCENT_ROLE, "");
    store.put("a", *b"a");
    home.cos(["ls", "cos://shelf"]).done();
    let expired = || Fault::Status { code: 400, error_code: "ExpiredToken".to_owned(), retry_after: None };
    store.spoil_once(Matcher::any(), expired());
    home.cos(["ls", "cos://shelf"]).done();
    assert_eq!((service.calls().len(), tokens(&store).last().map(String::as_str)), (2, Some("issued-token-2")));
    // A HEAD is refused without a word.
    store.spoil_once(Matcher::any(), expired());
    home.cos(["cp", "cos://shelf/a", "-"]).is(0, "a", "");
    assert_eq!(service.calls().len(), 3);
    store.plan.add(Rule::new(Matcher::any(), expired()));
    let ran = home.cos(["ls", "cos://shelf"]);
    assert!(ran.ends(254).err.contains("(ExpiredToken)"), "{}", ran.err);
    assert_eq!(service.calls().len(), 4);
}

#[test]
fn buckets_too_are_managed_with_another_token_when_one_is_taken_no_more() {
    let (store, service, home) = stage(TENCENT_ROLE, "");
    let expired = || Fault::Status { code: 400, error_code: "ExpiredToken".to_owned(), retry_after: None };
    store.spoil_once(Matcher::any(), expired());
    home.cos(["mb", "cos://new-bucket"]).is(0, "make_bucket: new-bucket\n", "");
    assert_eq!((service.calls().len(), store.requests().len()), (2, 2));
    assert_eq!(tokens(&store), ["issued-token-1", "issued-token-2"]);
    store.spoil_once(
        Matcher::any(),
        Fault::Status { code: 403, error_code: "RequestExpired".into(), retry_after: None },
    );
    home.cos(["rb", "cos://new-bucket"]).is(0, "remove_bucket: new-bucket\n", "");
    assert_eq!(service.calls().len(), 3);
    // A token that is refused as soon as it is issued is no reason to go on asking.
    store.plan.forget_requests();
    store.plan.add(Rule::new(Matcher::any(), expired()));
    let ran = home.cos(["mb", "cos://other-bucket"]);
    assert!(ran.ends(1).err.contains("(ExpiredToken)"), "{}", ran.err);
    assert_eq!((service.calls().len(), store.requests().len()), (4, 2));
}

#[test]
fn keys_that_do_not_change_are_not_tried_again() {
    let store = Store::start();
    let home = Sandbox::of(&store);
    let expired = Fault::Status { code: 400, error_code: "ExpiredToken".to_owned(), retry_after: None };
    store.plan.add(Rule::new(Matcher::any(), expired));
    home.cos(["mb", "cos://other-bucket"]).ends(1);
    home.cos(["ls", "cos://shelf"]).ends(254);
    assert_eq!(store.requests().len(), 2);
}

#[test]
fn a_role_that_is_refused_says_so_in_the_words_of_the_service() {
    for (role, service_name) in
        [(TENCENT_ROLE, "Tencent Cloud STS"), ("arn:aws:iam::123456789012:role/reader", "AWS STS")]
    {
        let (_store, service, home) = stage(role, "");
        let refusal = Some(("UnauthorizedOperation", "no trust"));
        service.behave(Manner { refusal, ..Manner::default() });
        home.file("f", "x");
        for arguments in [vec!["ls", "cos://shelf"], vec!["cp", "f", "cos://shelf/f"]] {
            home.cos(arguments).fails(
                254,
                &format!(
                    "error: {service_name} refused AssumeRole (UnauthorizedOperation): no trust (request id: ID)\n\
                     hint: these keys may not do this: the role must trust them, and their policy must allow it\n"
                ),
            );
        }
        assert_eq!(service.calls().len(), 2);
    }
}

#[test]
fn keys_that_the_token_service_does_not_take_are_not_shown() {
    let (_store, _service, home) = stage(TENCENT_ROLE, "");
    let wrong = "wrong-secret-of-the-tests";
    home.home_file(".cos/credentials", format!("[base]\nsecret_id = {ASKING_ID}\nsecret_key = {wrong}\n"));
    let ran = home.cos(["ls", "cos://shelf", "--debug"]);
    assert!(ran.ends(254).err.contains("(AuthFailure.SignatureFailure)"), "{}", ran.err);
    assert!(!ran.err.contains(wrong), "{}", ran.err);
}

#[test]
fn a_token_service_that_is_not_there_is_named() {
    let (_store, _service, mut home) = stage(TENCENT_ROLE, "");
    home.set("COS_STS_ENDPOINT", "http://127.0.0.1:1");
    let ran = home.cos(["ls", "cos://shelf"]);
    let wanted = "error: no credentials from Tencent Cloud STS at `http://127.0.0.1:1`: AssumeRole: could not connect";
    assert!(ran.ends(253).err.starts_with(wanted), "{}", ran.err);
}

#[test]
fn a_program_prints_the_credentials() {
    let store = Store::start();
    let mut home = Sandbox::of(&store);
    store.put("a", *b"a");
    home.set("COS_SECRET_ID", "");
    home.set("COS_SECRET_KEY", "");
    let json =
        format!(r#"{{"Version":1,"AccessKeyId":"{KEY_ID}","SecretAccessKey":"{SECRET}","SessionToken":"of-it"}}"#);
    home.home_file("keys.json", json);
    let path = home.home().join("keys.json");
    home.config(&format!("credential_process = cat '{}'", path.display()));
    home.cos(["ls", "cos://shelf"]).done();
    assert_eq!(tokens(&store), ["of-it"]);
    // What it says on the way to its end is for people at a terminal, and standard input is not for it.
    home.hide("loud-secret-of-the-tests");
    let script = format!("echo loud-secret-of-the-tests >&2; cat > '{}'; ", home.path("eaten").display());
    for (more, code) in [(format!("cat '{}'", path.display()), 0), ("exit 3".to_owned(), 253)] {
        home.home_file("keys.sh", format!("{script}{more}"));
        home.config(&format!("credential_process = sh '{}'", home.home().join("keys.sh").display()));
        let ran = home.cos_fed(["cp", "-", "cos://shelf/piped", "--debug"], b"data");
        ran.ends(code);
        assert_eq!(home.read("eaten"), b"");
    }
    assert!(store.get("piped") == b"data");
    let ran = home.cos(["ls", "cos://shelf"]);
    ran.fails(
        253,
        "error: no credentials from credential_process of profile `default`: `sh` failed with exit status: 3; run it by \
         itself to see what it says\n",
    );
    home.config("credential_process = echo hush-hush");
    home.cos(["ls", "cos://shelf", "--debug"]).fails(
        253,
        "error: no credentials from credential_process of profile `default`: its output is no JSON (line 1, column 1)\n",
    );
    home.config("credential_process = sleep 60\ncredential_process_timeout = 0.3");
    let start = Instant::now();
    home.cos(["ls", "cos://shelf"]).fails(
        253,
        "error: no credentials from credential_process of profile `default`: `sleep` did not end within 0.3 s\n",
    );
    assert!(start.elapsed() < Duration::from_secs(30));
}

#[test]
fn a_profile_that_only_the_aws_files_know_is_used_with_its_region() {
    let store = Store::start();
    let mut home = Sandbox::of(&store);
    store.put("a", *b"a");
    home.set("COS_SECRET_ID", "");
    home.set("COS_SECRET_KEY", "");
    home.home_file(
        ".aws/credentials",
        format!("[work]\naws_access_key_id = {KEY_ID}\naws_secret_access_key = {SECRET}\n"),
    );
    home.home_file(".aws/config", "[profile work]\nregion = eu-north-1\noutput = yaml\n");
    home.cos(["ls", "cos://shelf", "--profile", "work"]).done();
    let signed = store.requests()[0].headers["authorization"].to_str().expect("text").to_owned();
    assert!(signed.contains("/eu-north-1/s3/aws4_request"), "{signed}");
    let ran = home.cos(["ls", "cos://shelf", "--profile", "play"]);
    assert!(ran.ends(253).err.starts_with("error: profile `play` is not in "), "{}", ran.err);
}

#[test]
fn a_workload_of_tke_or_eks_exchanges_the_token_of_its_platform() {
    for (variables, role) in [
        (["TKE_WEB_IDENTITY_TOKEN_FILE", "TKE_ROLE_ARN"], TENCENT_ROLE),
        (["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"], "arn:aws:iam::123456789012:role/reader"),
    ] {
        let (store, service) = (Store::start(), TokenService::start());
        let mut home = Sandbox::of(&store);
        store.put("a", *b"a");
        let file = home.home_file("identity", "token-of-the-platform\n");
        for (name, value) in [
            ("COS_SECRET_ID", ""),
            ("COS_SECRET_KEY", ""),
            ("COS_STS_ENDPOINT", service.url()),
            ("TKE_PROVIDER_ID", "cls-1"),
            (variables[0], file.to_str().expect("UTF-8")),
            (variables[1], role),
        ] {
            home.set(name, value);
        }
        home.cos(["ls", "cos://shelf"]).done();
        home.cos(["ls", "cos://shelf"]).done();
        let calls = service.calls();
        assert_eq!(calls.len(), 1, "{calls:?}");
        assert!(calls[0].action == "AssumeRoleWithWebIdentity" && !calls[0].signed, "{calls:?}");
        assert_eq!(calls[0].fields["WebIdentityToken"], "token-of-the-platform");
        assert_eq!(calls[0].fields.get("ProviderId").is_some_and(|id| id == "cls-1"), role == TENCENT_ROLE);
        assert_eq!(tokens(&store), ["issued-token-1"]);
    }
}

#[test]
fn a_named_metadata_service_that_is_absent_is_told_within_seconds() {
    let store = Store::start();
    let mut home = Sandbox::of(&store);
    for (name, value) in
        [("COS_SECRET_ID", ""), ("COS_SECRET_KEY", ""), ("COS_CVM_METADATA_ENDPOINT", "http://127.0.0.1:1")]
    {
        home.set(name, value);
    }
    home.config("credential_source = CvmMetadata");
    let start = Instant::now();
    let ran = home.cos(["ls", "cos://shelf"]);
    let wanted = "error: no credentials from the CVM role: `http://127.0.0.1:1/latest/meta-data/cam/security-credentials/`: \
                  could not connect";
    assert!(ran.ends(253).err.starts_with(wanted), "{}", ran.err);
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_profile_of_the_aws_tools_names_its_store() {
    let store = Store::start();
    store.put("f", "content");
    let url = store.url();
    let mut home = Sandbox::new();
    let config = format!(
        "[profile 'Foo Bar']\nregion = eu-north-1\nendpoint_url = {url}\ns3 =\n  addressing_style = path\n\
         [profile service]\nregion = eu-north-1\nservices = mine\nendpoint_url = http://127.0.0.1:1\n\
         [services mine]\nec2 =\n  endpoint_url = http://127.0.0.1:1\ns3 =\n  endpoint_url = {url}\n\
         [profile old]\nregion = eu-north-1\n"
    );
    home.home_file(".aws/config", &config);
    let keys = format!("aws_access_key_id = {KEY_ID}\naws_secret_access_key = {SECRET}\n");
    home.home_file(
        ".aws/credentials",
        format!("[Foo Bar]\n{keys}\n[service]\n{keys}\n[old]\n{keys}aws_security_token = old-token-of-boto\n"),
    );
    for profile in ["Foo Bar", "service"] {
        home.cos(["--profile", profile, "cat", "s3://shelf/f"]).is(0, "content", "");
    }
    let listed = home.cos(["--profile", "Foo Bar", "configure", "list"]);
    let shown = |key: &str| listed.out.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
    assert!(shown("region").contains("eu-north-1") && shown("region").contains(".aws/config"), "{}", listed.out);
    assert!(shown("endpoint_url").contains(&url), "{}", listed.out);
    // The environment fills what the profile leaves open, also for one that was named; a line end is no part of a token.
    home.set("AWS_ENDPOINT_URL", &url);
    store.plan.forget_requests();
    home.cos(["--profile", "old", "cat", "s3://shelf/f"]).done();
    let sent = |store: &Store| store.requests()[0].headers["x-amz-security-token"].to_str().expect("text").to_owned();
    assert_eq!(sent(&store), "old-token-of-boto");
    for (name, value) in
        [("AWS_ACCESS_KEY_ID", KEY_ID), ("AWS_SECRET_ACCESS_KEY", SECRET), ("AWS_SECURITY_TOKEN", "a-token-of-old\r\n")]
    {
        home.set(name, value);
    }
    home.set("AWS_REGION", "eu-north-1");
    store.plan.forget_requests();
    home.cos(["cat", "s3://shelf/f"]).done();
    assert_eq!(sent(&store), "a-token-of-old");
    // Endpoints of the AWS tools count no more when that is said.
    home.set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    store.plan.forget_requests();
    let listed = home.cos(["--profile", "Foo Bar", "configure", "list"]);
    assert!(!listed.out.contains(&url), "{}", listed.out);
}
