//! `cos configure`: values set, read, removed and explained.

use std::os::unix::fs::PermissionsExt;

use crate::support::{Sandbox, stage};

fn mode(home: &Sandbox, name: &str) -> u32 {
    std::fs::metadata(home.home().join(name)).expect("there").permissions().mode() & 0o777
}

fn text(home: &Sandbox, name: &str) -> String {
    std::fs::read_to_string(home.home().join(name)).expect("readable")
}

#[test]
fn a_new_user_sets_keys_and_can_work() {
    let (store, _) = stage();
    let home = Sandbox::new();
    home.cos(["configure", "set", "endpoint_url", &store.url()]).done();
    home.cos(["configure", "set", "secret_id", crate::support::KEY_ID]).done();
    // From standard input, so that no other user sees it among the processes.
    home.cos_fed(["configure", "set", "secret_key"], format!("{}\n", crate::support::SECRET).as_bytes()).done();
    assert_eq!([".cos", ".cos/config", ".cos/credentials"].map(|name| mode(&home, name)), [0o700, 0o600, 0o600]);
    assert!(!text(&home, ".cos/config").contains("secret"));
    home.cos(["ls"]).is(0, "YYYY-MM-DD hh:mm:ss shelf\n", "");
}

#[test]
fn setting_a_value_leaves_comments_order_and_unknown_keys_alone() {
    let home = Sandbox::new();
    home.home_file(".cos/config", "# mine\n[default]\nfuture = 1\nRegion = a\n\n[profile work]\n; here\nregion=b\n");
    home.cos(["configure", "set", "region", "c", "--profile", "work"]).done();
    home.cos(["configure", "set", "profile.work.s3.max_concurrent_requests", "8"]).done();
    home.cos(["configure", "set", "default.multipart_threshold", "64MB"]).done();
    assert_eq!(
        text(&home, ".cos/config"),
        "# mine\n[default]\nfuture = 1\nRegion = a\nmultipart_threshold = 64MB\n\n[profile work]\n; here\nregion=c\n\
         max_concurrent_requests = 8\n"
    );
    home.cos(["configure", "unset", "region"]).done();
    home.cos(["configure", "get", "region"]).is(1, "", "");
    home.cos(["configure", "get", "region", "--profile", "work"]).is(0, "c\n", "");
    home.cos(["configure", "get", "profile.work.region"]).is(0, "c\n", "");
    home.cos(["configure", "unset", "region"]).is(0, "", "`region` was not set in profile `default`\n");
    home.cos(["configure", "list-profiles"]).is(0, "default\nwork\n", "");
    home.cos(["configure", "list-profiles", "--output", "json"]).is(0, "{\"Profiles\":[\"default\",\"work\"]}\n", "");
}

#[test]
fn values_that_a_key_does_not_allow_are_refused_with_what_may_be_written() {
    let home = Sandbox::new();
    for (key, value, allowed) in [
        ("multipart_chunksize", "big", "a number of bytes above 0, or one with a unit, such as 8MB"),
        ("addressing_style", "dns", "one of auto, path, virtual"),
        ("max_attempts", "0", "a whole number of 1 or more"),
        ("endpoint_url", "cos.example", "a URL such as https://cos.ap-guangzhou.myqcloud.com or http://127.0.0.1:9000"),
    ] {
        home.cos(["configure", "set", key, value])
            .fails(252, &format!("error: `{key} = {value}` is not allowed: write {allowed}\n"));
    }
    home.cos(["configure", "set", "checksum_algorithm", "crc"]).ends(252);
    home.cos(["configure", "set", "region", ""]).fails(
        252,
        "error: the value of `region` is empty\nhint: to remove the key write `cos configure unset region`\n",
    );
    home.cos(["configure", "set", "work.region", "x"])
        .fails(252, "error: `work.region` is no key: write `profile.work.region` for a key of the profile `work`\n");
    home.cos(["configure", "set", "profile.a.region", "x", "--profile", "b"]).ends(252);
    home.cos(["configure", "set", "region", "x", "--profile", "a]b"]).ends(253);
    assert!(!home.home().join(".cos").exists(), "nothing was written");
    home.cos(["configure", "set", "regoin", "x"]).is(
        0,
        "",
        "warning: no part of cos reads `regoin`; did you mean `region`?\n",
    );
}

#[test]
fn what_cannot_be_understood_is_named_with_its_line_and_stays_as_it_is() {
    let home = Sandbox::new();
    home.home_file(".cos/config", "[default]\nregion = a\nAKIDsecret\n");
    for arguments in [["set", "region", "b"].as_slice(), &["get", "region"], &["unset", "region"], &["list"]] {
        let outcome = home.cos(["configure"].iter().chain(arguments));
        outcome.ends(253);
        assert!(
            outcome.err.starts_with("error: `ROOT/home/.cos/config`, line 3: expected `key = value`"),
            "{outcome:?}"
        );
        assert!(!outcome.err.contains("AKIDsecret"));
    }
    assert_eq!(text(&home, ".cos/config"), "[default]\nregion = a\nAKIDsecret\n");
    let empty = Sandbox::new();
    empty.cos(["configure", "get", "region", "--profile", "none"]).ends(253);
    empty.cos(["configure", "unset", "region", "--profile", "none"]).ends(253);
    empty.cos(["configure", "get", "region"]).is(1, "", "");
}

#[test]
fn keys_that_others_can_read_are_warned_of() {
    let home = Sandbox::new();
    let file = home.home_file(".cos/credentials", "[default]\nsecret_id = AKIDEXAMPLE\nsecret_key = not-for-others\n");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("changed");
    let outcome = home.cos(["configure", "list"]);
    let path = "ROOT/home/.cos/credentials";
    assert_eq!(outcome.err, format!("warning: others can read the keys in `{path}` (mode 644): chmod 600 '{path}'\n"));
    // Writing the file closes it.
    home.cos(["configure", "set", "token", "t"]).done();
    assert_eq!(mode(&home, ".cos/credentials"), 0o600);
}

#[test]
fn twenty_processes_that_write_at_once_lose_nothing() {
    let home = Sandbox::new();
    let running: Vec<_> =
        (0..20).map(|index| home.start(["configure", "set", &format!("profile.p{index}.region"), "r"])).collect();
    for one in running {
        one.wait().done();
    }
    assert_eq!(home.cos(["configure", "list-profiles"]).out.lines().count(), 20);
}

/// A set-up, and what `configure list` says of it.
struct Case {
    variables: &'static [(&'static str, &'static str)],
    config: &'static str,
    credentials: &'static str,
    arguments: &'static [&'static str],
    expected: &'static str,
}

const KEYS: &str = "[default]\nsecret_id = AKIDfromthefile1\nsecret_key = from-the-file-key\n";
const KEYS_IN_ENVIRONMENT: [(&str, &str); 2] =
    [("COS_SECRET_ID", "AKIDenvironment2"), ("COS_SECRET_KEY", "environment-key2")];

const CASES: [Case; 10] = [
    Case {
        variables: &[],
        config: "",
        credentials: "",
        arguments: &[],
        expected: "profile|default|default\nsecret_id|<not set>|-\nsecret_key|<not set>|-\nregion|<not set>|-\n\
            endpoint_url|<not set>|-\n",
    },
    Case {
        variables: &[],
        config: "[default]\nregion = ap-x\nmax_memory = 64MB\nmax_bandwidth = 10MB/s\n",
        credentials: KEYS,
        arguments: &[],
        expected: "profile|default|default\nsecret_id|****************ile1|CREDENTIALS\n\
            secret_key|****************-key|CREDENTIALS\nregion|ap-x|CONFIG\nendpoint_url|https://cos.ap-x.myqcloud.com|default\n\
            max_bandwidth|10MB/s|CONFIG\n\
            max_memory|64MB|CONFIG\n",
    },
    Case {
        variables: &KEYS_IN_ENVIRONMENT,
        config: "[default]\nregion = ap-x\n",
        credentials: KEYS,
        arguments: &["--region", "typed"],
        expected: "profile|default|default\n\
            secret_id|****************ent2|environment variables COS_SECRET_ID and COS_SECRET_KEY\n\
            secret_key|****************key2|environment variables COS_SECRET_ID and COS_SECRET_KEY\n\
            region|typed|option --region\nendpoint_url|https://cos.typed.myqcloud.com|default\n",
    },
    Case {
        variables: &KEYS_IN_ENVIRONMENT,
        config: "",
        credentials: KEYS,
        arguments: &["--profile", "default"],
        expected: "profile|default|option --profile\nsecret_id|****************ile1|CREDENTIALS\n\
            secret_key|****************-key|CREDENTIALS\nregion|<not set>|-\nendpoint_url|<not set>|-\n",
    },
    Case {
        variables: &[("COS_PROFILE", "work"), ("AWS_REGION", "us-east-2")],
        config: "[profile work]\nendpoint_url = https://user:hidden@h\n",
        credentials: "",
        arguments: &[],
        expected: "profile|work|environment variable COS_PROFILE\nsecret_id|<not set>|-\nsecret_key|<not set>|-\n\
            region|us-east-2|environment variable AWS_REGION\nendpoint_url|https://***@h|WORK\n",
    },
    Case {
        variables: &[("AWS_PROFILE", "work"), ("COS_REGION", "ap-e")],
        config: "[profile work]\nregion = ap-x\nregoin = y\nmy_token = hush-hush-hush\n",
        credentials: "",
        arguments: &[],
        expected: "profile|work|environment variable AWS_PROFILE\nsecret_id|<not set>|-\nsecret_key|<not set>|-\n\
            region|ap-e|environment variable COS_REGION\nendpoint_url|<not set>|-\n\
            my_token|****************hush|WORK (not read)\n\
            regoin|y|WORK (not read; did you mean `region`?)\n",
    },
    Case {
        variables: &[],
        config: "[profile role]\nrole_arn = qcs::cam::uin/1:roleName/r\nsource_profile = default\n",
        credentials: "",
        arguments: &["--profile", "role", "--output", "text"],
        expected: "profile\trole\toption --profile\nsecret_id\t<not set>\t-\nsecret_key\t<not set>\t-\n\
            region\t<not set>\t-\noutput\ttext\toption --output\nendpoint_url\t<not set>\t-\n\
            role_arn\tqcs::cam::uin/1:roleName/r\tROLE\nsource_profile\tdefault\tROLE\n",
    },
    Case {
        variables: &[],
        config: "",
        credentials: "[default]\naws_access_key_id = AKIAamazonkey003\naws_secret_access_key = amazon-key-0003\n\
            aws_session_token = amazon-token-03\n",
        arguments: &[],
        expected: "profile|default|default\nsecret_id|****************y003|CREDENTIALS\n\
            secret_key|****************0003|CREDENTIALS\ntoken|****************n-03|CREDENTIALS\n\
            region|us-east-1|default\nendpoint_url|https://s3.us-east-1.amazonaws.com|default\n",
    },
    Case {
        variables: &[],
        config: "",
        credentials: KEYS,
        arguments: &["--no-sign-request"],
        expected: "profile|default|default\nsecret_id|<unsigned>|option --no-sign-request\nregion|<not set>|-\n\
            endpoint_url|<not set>|-\n",
    },
    Case {
        variables: &[],
        config: "",
        credentials: "",
        arguments: &["--profile", "local"],
        expected: "profile|local|option --profile\nregion|us-east-1|built-in profile\nendpoint_url|<embedded>|built-in profile\n",
    },
];

#[test]
fn list_explains_where_each_value_comes_from() {
    for Case { variables, config, credentials, arguments, expected } in CASES {
        let mut home = Sandbox::new();
        for (name, value) in variables {
            home.set(name, value);
        }
        for (name, content) in [("config", config), ("credentials", credentials)] {
            let file = home.home_file(&format!(".cos/{name}"), content);
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("changed");
        }
        let outcome = home.cos(["configure", "list"].iter().chain(arguments));
        let mut expected = expected.to_owned();
        for (word, profile, file) in [
            ("CREDENTIALS", "default", "credentials"),
            ("CONFIG", "default", "config"),
            ("WORK", "work", "config"),
            ("ROLE", "role", "config"),
        ] {
            expected = expected.replace(word, &format!("profile `{profile}` in `ROOT/home/.cos/{file}`"));
        }
        // Columns parted by more than one blank; JSON says the same.
        let table = |text: &str| -> Vec<Vec<String>> {
            let cells = |line: &str| {
                line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
            };
            text.lines().skip(1).map(cells).collect()
        };
        outcome.ends(0);
        if arguments.contains(&"text") {
            assert_eq!(outcome.out, expected);
            continue;
        }
        let rows: Vec<Vec<String>> =
            expected.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect();
        assert_eq!(table(&outcome.out), rows, "{arguments:?} {variables:?}");
        let json = home.cos(["configure", "list", "--output", "json"].iter().chain(arguments));
        let document: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
        let found: Vec<_> = document["Settings"].as_array().expect("a list").iter().collect();
        assert_eq!(found.len(), rows.len() + 1, "and the form of the output");
    }
}

#[test]
fn half_a_pair_of_keys_is_told_by_list_without_an_error() {
    let mut home = Sandbox::new();
    home.set("COS_SECRET_ID", "AKIDEXAMPLE");
    let outcome = home.cos(["configure", "list"]);
    outcome.ends(0);
    assert_eq!(
        outcome.err,
        "warning: credentials are incomplete: `COS_SECRET_ID` is set in the environment, but `COS_SECRET_KEY` is not\n"
    );
}
