//! `cos configure import` and `export`.

use std::path::PathBuf;

use crate::support::Sandbox;

fn text(home: &Sandbox, name: &str) -> String {
    std::fs::read_to_string(home.home().join(name)).expect("readable")
}

#[test]
fn the_keys_of_coscli_are_unscrambled() {
    let home = Sandbox::new();
    home.home_file(
        ".cos.yaml",
        "cos:\n  base:\n    secretid: 2MxPV22CXeOMubCF7Pu1527qGKLviDDYVWNKATSlzjU5Tl/4xCDx8d45DsJkoKLf\n    \
         secretkey: YyToQMKB+BnpKkiB8/a5M7ILpit/fJxpm+OkN8rCkyoVA8DvKtAKBFWdNolWsxLj\n    \
         sessiontoken: 3kNZR4wfjUgOqbHffiQSMw==\n    protocol: https\n  buckets:\n  \
         - name: examplebucket-1250000000\n    alias: b1\n    region: \"\"\n    \
         endpoint: cos.ap-guangzhou.myqcloud.com\n    ofs: false\n  - name: far-1250000000\n    region: eu-frankfurt\n",
    );
    let shown = "profile default (new)\n  + provider = tencent-cos\n  + secret_id = ****************0001\n  \
        + secret_key = ****************0001\n  + region = ap-guangzhou\n  \
        note: buckets elsewhere want --region or a profile: far-1250000000 in eu-frankfurt\n";
    home.cos(["configure", "import", "coscli", "--dryrun"]).is(0, shown, "nothing was written: this is a dry run\n");
    assert!(!home.home().join(".cos").exists());
    home.cos(["configure", "import", "coscli"]).is(
        252,
        shown,
        "error: nobody can be asked whether to write this: standard input is no terminal\n\
         hint: add --yes to write it, or --dryrun to look only\n",
    );
    let written = "written: ROOT/home/.cos/config\nwritten: ROOT/home/.cos/credentials\n";
    home.cos(["configure", "import", "coscli", "--yes"]).is(0, shown, written);
    assert_eq!(
        text(&home, ".cos/credentials"),
        "[default]\nsecret_id = AKIDEXAMPLEexampleEXAMPLE000000000001\nsecret_key = exampleSecretKeyEXAMPLE0000000001\n"
    );
    let again = home.cos(["configure", "import", "coscli", "--yes"]);
    assert_eq!((again.code, again.err.as_str()), (0, "there is nothing to write\n"));
}

#[test]
fn a_profile_that_is_there_is_replaced_only_on_demand() {
    let home = Sandbox::new();
    home.home_file(".cos.conf", "[common]\nsecret_id = AKIDfromcoscmd\nsecret_key = from-coscmd\nregion = gz\n");
    home.home_file(".cos/config", "[default]\nendpoint_url = http://127.0.0.1:1\noutput = json\n");
    let outcome = home.cos(["configure", "import", "coscmd", "--yes"]);
    outcome.ends(2);
    assert!(outcome.err.starts_with("warning: profile `default` is there already and would change; "), "{outcome:?}");
    assert!(!home.home().join(".cos/credentials").exists());
    home.cos(["configure", "import", "coscmd", "--yes", "--profile", "old"]).ends(0);
    home.cos(["configure", "get", "region", "--profile", "old"]).is(0, "ap-guangzhou\n", "");
    let outcome = home.cos(["configure", "import", "coscmd", "--yes", "--overwrite"]);
    outcome.ends(0);
    assert!(outcome.out.contains("  - endpoint_url  (now http://127.0.0.1:1)\n"), "{outcome:?}");
    assert!(text(&home, ".cos/config").starts_with("[default]\noutput = json\nprovider = tencent-cos\n"));
}

#[test]
fn each_tool_is_read_from_where_it_keeps_its_files() {
    for (tool, files, profile, expected) in [
        (
            "aws",
            [
                (
                    ".aws/config",
                    "[profile 'work']\nservices = there\nregion = eu-west-1\noutput = yaml\ns3 =\n  max_concurrent_requests = 20\n\
                     ec2 =\n  max_attempts = 7\n[sso-session x]\nsso_region = us-east-1\n\
                     [services there]\ns3 =\n  endpoint_url = http://127.0.0.1:9000\n",
                ),
                (".aws/credentials", "[work]\naws_access_key_id = AKIAwork\naws_secret_access_key = work-secret\naws_security_token = old\n"),
            ]
            .as_slice(),
            "work",
            "aws_access_key_id aws_secret_access_key aws_session_token endpoint_url max_concurrent_requests region",
        ),
        (
            "tccli",
            &[
                (".tccli/default.credential", "{\"secretId\":\"AKIDtccli\",\"secretKey\":\"tccli-secret\"}"),
                (".tccli/default.configure", "{\"_sys_param\":{\"region\":\"ap-beijing\",\"output\":\"json\"}}"),
            ],
            "default",
            "provider region secret_id secret_key",
        ),
        (
            "rclone",
            &[(
                ".config/rclone/rclone.conf",
                "[drive]\ntype = drive\n[minio]\ntype = s3\nprovider = Minio\naccess_key_id = AKIDrclone\n\
                 secret_access_key = rclone-secret\nendpoint = 127.0.0.1:9000\nregion = other-v2-signature\n",
            )],
            "minio",
            "endpoint_url provider secret_id secret_key",
        ),
        (
            "mc",
            &[(
                ".mc/config.json",
                "{\"version\":\"10\",\"aliases\":{\"s3\":{\"url\":\"https://s3.amazonaws.com\",\"accessKey\":\
                 \"YOUR-ACCESS-KEY-HERE\",\"secretKey\":\"YOUR-SECRET-KEY-HERE\"},\"shop\":{\"url\":\
                 \"http://127.0.0.1:9000\",\"accessKey\":\"AKIDmc\",\"secretKey\":\"mc-secret\",\"path\":\"on\"}}}",
            )],
            "shop",
            "addressing_style endpoint_url secret_id secret_key",
        ),
        (
            "s3cmd",
            &[(
                ".s3cfg",
                "[default]\naccess_key = AKIDs3cmd\nsecret_key = s3cmd-secret\nhost_base = ceph.example\n\
                 host_bucket = %(bucket)s.ceph.example\nbucket_location = US\nuse_https = False\n\
                 check_ssl_certificate = False\n",
            )],
            "default",
            "addressing_style endpoint_url region secret_id secret_key verify_ssl",
        ),
    ] {
        let home = Sandbox::new();
        for (name, content) in files {
            home.home_file(name, content);
        }
        let outcome = home.cos(["configure", "import", tool, "--yes"]);
        outcome.ends(0);
        assert!(!outcome.out.contains("-secret"), "{tool} shows a secret: {outcome:?}");
        home.cos(["configure", "list-profiles"]).is(0, &format!("{profile}\n"), "");
        let written = text(&home, ".cos/config") + &text(&home, ".cos/credentials");
        let mut keys: Vec<_> = written.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
        keys.sort_unstable();
        assert_eq!(keys.join(" "), expected, "{tool}");
    }
}

#[test]
fn files_that_cannot_be_understood_are_named_with_their_line() {
    let home = Sandbox::new();
    for (tool, content, told) in [
        ("coscli", "cos:\n  base: [\nsecret\n", "YAML of coscli"),
        ("coscli", "other: 1\n", "line 1: this is not the YAML of coscli"),
        ("mc", "{\"aliases\":\n {secret}}", "line 2: this is not the JSON of mc"),
        ("coscmd", "[common]\nsecret\n", "line 2: expected `key = value`"),
        ("rclone", "# Encrypted rclone configuration File\n\nRCLONE_ENCRYPT_V0:\nsecret\n", "is encrypted"),
    ] {
        let file: PathBuf = home.file("theirs", content);
        let outcome = home.cos(["configure", "import", tool, file.to_str().expect("UTF-8"), "--yes"]);
        outcome.ends(253);
        assert!(outcome.err.contains("`ROOT/here/theirs`") && outcome.err.contains(told), "{tool}: {outcome:?}");
        assert!(!outcome.err.contains("secret"), "{tool}: {outcome:?}");
    }
    home.cos(["configure", "import", "mc"]).fails(
        253,
        "error: there is no configuration of mc to import: `ROOT/home/.mc/config.json` does not exist\n\
         hint: name the file: cos configure import mc FILE\n",
    );
}

#[test]
fn keys_are_exported_for_shells_and_other_tools() {
    let home = Sandbox::new();
    home.config("region = ap-x");
    home.home_file(".cos/credentials", "[default]\nsecret_id = AKIDEXAMPLE\nsecret_key = it's $HOME\n");
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    std::fs::set_permissions(home.home().join(".cos/credentials"), mode).expect("changed");
    let lines = "export COS_SECRET_ID=AKIDEXAMPLE\nexport COS_SECRET_KEY='it'\\''s $HOME'\nunset COS_TOKEN\n\
        export COS_REGION=ap-x\nunset COS_ENDPOINT_URL\n";
    home.cos(["configure", "export"]).is(0, lines, "");
    let script = "eval \"$(\"$1\" configure export --format aws)\" && printf '%s %s' \"$AWS_ACCESS_KEY_ID\" \"$AWS_SECRET_ACCESS_KEY\"";
    home.shell(script, &[]).is(0, "AKIDEXAMPLE it's $HOME", "");
    home.cos(["configure", "export", "--format", "json"]).is(
        0,
        "{\"Version\":1,\"AccessKeyId\":\"AKIDEXAMPLE\",\"SecretAccessKey\":\"it's $HOME\"}\n",
        "",
    );
    Sandbox::new().cos(["configure", "export"]).ends(253);
}
