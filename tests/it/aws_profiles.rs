//! Profiles of the AWS tools: names in quotes, endpoints in their places, old names of the token.

use crate::support::{KEY_ID, SECRET, Sandbox, Store};

fn keys(section: &str) -> String {
    format!("[{section}]\naws_access_key_id = {KEY_ID}\naws_secret_access_key = {SECRET}\n")
}

/// A store, and a home that knows nothing of it.
fn strangers() -> (Store, Sandbox) {
    let store = Store::start();
    store.put("a", *b"a");
    (store, Sandbox::new())
}

#[test]
fn names_with_blanks_stand_in_quotes() {
    let (store, home) = strangers();
    let url = store.url();
    for (quoted, plain) in
        [("'Foo Bar'", "Foo Bar"), ("\"Foo Bar\"", "Foo Bar"), ("  'x'", "x"), ("plain one", "plain one")]
    {
        home.home_file(".aws/config", format!("{}endpoint_url = {url}\n", keys(&format!("profile {quoted}"))));
        home.cos(["ls", "s3://shelf", "--profile", plain]).done();
    }
    home.home_file(".aws/config", "");
    home.home_file(".cos/config", format!("[profile 'Foo Bar']\nendpoint_url = {url}\n"));
    home.home_file(".cos/credentials", format!("[\"Foo Bar\"]\nsecret_id = {KEY_ID}\nsecret_key = {SECRET}\n"));
    home.cos(["ls", "s3://shelf", "--profile", "Foo Bar"]).ends(0);
    home.cos(["configure", "list-profiles"]).is(0, "Foo Bar\n", "");
    home.cos(["configure", "set", "region", "eu-west-1", "--profile", "Foo Bar"]).ends(0);
    let config = std::fs::read_to_string(home.home().join(".cos/config")).expect("there");
    assert_eq!(config, format!("[profile 'Foo Bar']\nendpoint_url = {url}\nregion = eu-west-1\n"));
    home.home_file(".cos/config", "[profile 'Foo Bar']\nread_timeout = soon\n");
    let ran = home.cos(["ls", "s3://shelf", "--profile", "Foo Bar"]);
    assert!(ran.ends(253).err.contains(", line 2)"), "{}", ran.err);
}

#[test]
fn an_endpoint_comes_from_where_the_aws_tools_have_it() {
    let (store, mut home) = strangers();
    let (url, other) = (store.url(), "http://127.0.0.1:9");
    let services = format!("s3 =\n  endpoint_url = {url}\ndynamodb =\n  endpoint_url = {other}\n");
    for config in [
        format!("endpoint_url = {url}\n"),
        format!("endpoint_url = {other}\nservices = near\n[services near]\n{services}"),
        format!("services = near by\n[services 'near by']\n{services}"),
        format!("endpoint_url = {other}\ns3 =\n  endpoint_url = {url}\n"),
        format!("endpoint_url = {url}\ndynamodb =\n  endpoint_url = {other}\n"),
        format!("endpoint_url = {url}\nservices = far\n[services far]\ndynamodb =\n  endpoint_url = {other}\n"),
    ] {
        home.home_file(".aws/config", format!("[default]\nregion = eu-north-1\n{config}"));
        home.home_file(".aws/credentials", keys("default"));
        home.cos(["ls", "s3://shelf"]).done();
        let requests = store.requests();
        let signed = requests.last().expect("one").headers["authorization"].to_str().expect("text").to_owned();
        assert!(signed.contains("/eu-north-1/s3/"), "{signed}");
        // Keys of the environment, and nobody's, go to where the profile says.
        std::fs::remove_file(home.home().join(".aws/credentials")).expect("removed");
        home.set("AWS_ACCESS_KEY_ID", KEY_ID);
        home.set("AWS_SECRET_ACCESS_KEY", SECRET);
        home.cos(["ls", "s3://shelf"]).done();
        home.cos(["ls", "s3://shelf", "--profile", "default"]).done();
        let before = store.requests().len();
        home.cos(["ls", "s3://shelf", "--no-sign-request"]);
        assert!(store.requests().len() > before, "{config}");
        home.set("AWS_ACCESS_KEY_ID", "");
        home.set("AWS_SECRET_ACCESS_KEY", "");
    }
    home.home_file(".aws/config", format!("{}services = gone\n", keys("default")));
    let ran = home.cos(["ls", "s3://shelf"]);
    assert!(ran.ends(253).err.contains("there is no `[services gone]` in the AWS files"), "{}", ran.err);
}

#[test]
fn variables_come_before_the_endpoint_of_an_aws_profile() {
    let (store, mut home) = strangers();
    let other = "http://127.0.0.1:9";
    home.home_file(".aws/config", format!("{}endpoint_url = {other}\n", keys("profile work")));
    home.set("AWS_MAX_ATTEMPTS", "1");
    let ls = |home: &Sandbox| home.cos(["ls", "s3://shelf", "--profile", "work"]);
    ls(&home).ends(255);
    home.set("AWS_ENDPOINT_URL", &store.url());
    ls(&home).done();
    home.set("AWS_ENDPOINT_URL", other);
    home.set("AWS_ENDPOINT_URL_S3", &store.url());
    ls(&home).done();
    home.set("AWS_ENDPOINT_URL_S3", other);
    home.cos(["ls", "s3://shelf", "--profile", "work", "--endpoint-url", &store.url()]).done();
}

#[test]
fn configured_endpoints_of_the_aws_tools_can_be_ignored() {
    let (store, mut home) = strangers();
    let other = "http://127.0.0.1:9";
    let ours = format!("[default]\nendpoint_url = {}\nretry_for = 1\n", store.url());
    let theirs = format!("{}endpoint_url = {other}\n", keys("default"));
    home.home_file(".cos/config", &ours);
    home.home_file(".aws/config", &theirs);
    home.set("AWS_ENDPOINT_URL", other);
    home.cos(["ls", "s3://shelf"]).ends(255);
    home.set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    home.cos(["ls", "s3://shelf"]).done();
    home.set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false");
    home.cos(["ls", "s3://shelf"]).ends(255);
    home.set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "");
    home.home_file(".aws/config", format!("{theirs}ignore_configured_endpoint_urls = true\n"));
    home.cos(["ls", "s3://shelf"]).done();
    home.set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "perhaps");
    assert!(home.cos(["ls", "s3://shelf"]).ends(253).err.contains("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS = perhaps"));
}

#[test]
fn the_token_has_an_older_name_and_no_line_end() {
    let (store, mut home) = strangers();
    let sent = |home: &Sandbox| {
        home.cos(["ls", "s3://shelf"]);
        let requests = store.requests();
        requests.last().and_then(|asked| Some(asked.headers.get("x-amz-security-token")?.to_str().ok()?.to_owned()))
    };
    home.set("AWS_ENDPOINT_URL", &store.url());
    home.home_file(".aws/credentials", format!("{}aws_security_token = token-of-old\n", keys("default")));
    assert_eq!(sent(&home).as_deref(), Some("token-of-old"));
    home.home_file(".aws/credentials", "");
    home.set("AWS_ACCESS_KEY_ID", &format!("{KEY_ID}\n"));
    home.set("AWS_SECRET_ACCESS_KEY", &format!("{SECRET}\r\n"));
    home.set("AWS_SECURITY_TOKEN", "token-of-old\n");
    assert_eq!(sent(&home).as_deref(), Some("token-of-old"));
    home.set("AWS_SESSION_TOKEN", "token-of-today\r\n");
    assert_eq!(sent(&home).as_deref(), Some("token-of-today"));
    home.set("AWS_SESSION_TOKEN", "");
    home.set("AWS_SECURITY_TOKEN", "");
    home.home_file(".cos/credentials", format!("{}aws_security_token = token-of-ours\n", keys("other")));
    let shown = home.cos(["configure", "list", "--profile", "other"]);
    assert!(!shown.ends(0).out.contains("token-of-ours") && shown.out.contains("token"), "{}", shown.out);
}

#[test]
fn variables_fill_what_a_named_profile_leaves_open() {
    let (store, mut home) = strangers();
    home.home_file(".aws/credentials", keys("work"));
    for (name, value) in [("AWS_ENDPOINT_URL", store.url().as_str()), ("AWS_REGION", "eu-south-2\n")] {
        home.set(name, value);
    }
    home.cos(["ls", "s3://shelf", "--profile", "work", "--region", "", "--endpoint-url", ""]).done();
    let requests = store.requests();
    let signed = requests[0].headers["authorization"].to_str().expect("text");
    assert!(signed.contains("/eu-south-2/s3/"), "{signed}");
}
