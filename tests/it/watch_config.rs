//! `cos watch`: its configuration, and the commands that need no running agent.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::Sandbox;

const DOCUMENT: &str = include_str!("../../docs/watch.md");

/// The cells of table rows below a heading, without code marks.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let section = DOCUMENT.split(heading).nth(1).expect("the heading is there");
    let section = section.split("\n#").next().expect("some");
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    lines
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect())
        .collect()
}

#[test]
fn the_documented_keys_are_those_that_are_read() {
    let documented: BTreeMap<String, (String, String)> =
        rows("### Keys\n").into_iter().map(|row| (row[0].clone(), (row[1].clone(), row[2].clone()))).collect();
    let known: BTreeMap<String, (String, String)> = cos::agent::config::KEYS
        .iter()
        .map(|key| (key.path.to_owned(), (key.default.to_owned(), key.obeyed.word().to_owned())))
        .collect();
    assert_eq!(documented, known);
    let pairs = |heading: &str| -> Vec<(String, String)> {
        rows(heading).into_iter().map(|row| (row[0].clone(), row[1].clone())).collect()
    };
    let owned = |(name, key): &(&str, &str)| ((*name).to_owned(), (*key).to_owned());
    assert_eq!(pairs("### Variables\n"), cos::agent::config::VARIABLES.iter().map(owned).collect::<Vec<_>>());
    let store = cos::agent::config::STORE.iter().map(|(name, key)| (format!("S3.{name}"), (*key).to_owned()));
    let flat: Vec<_> = cos::agent::config::FLAT.iter().map(owned).chain(store).collect();
    assert_eq!(pairs("### The flat form\n"), flat);
    for (name, _) in cos::agent::key::Field::ALL {
        assert!(DOCUMENT.contains(&format!("`{{{name}}}`")), "{name}");
    }
}

#[test]
fn a_template_is_written_once_and_is_in_order_as_it_is() {
    let home = Sandbox::new();
    home.cos(["watch", "init", "conf/watch.yaml", "--with-env"]).is(
        0,
        "wrote conf/watch.yaml\nwrote conf/.env.example\n",
        "set paths and dest in it, then: cos watch validate --config conf/watch.yaml\n",
    );
    let text = String::from_utf8(home.read("conf/watch.yaml")).expect("text");
    home.cos(["watch", "init", "conf/watch.yaml"]).fails(
        252,
        "error: `conf/watch.yaml` is there already\nhint: choose another name, or replace it with --force\n",
    );
    home.cos(["watch", "init", "conf/watch.yaml", "--force"]).ends(0);
    home.cos(["watch", "init", "-"]).is(0, &text, "");
    home.cos(["watch", "validate", "--config", "conf/watch.yaml"]).is(
        0,
        "project incoming: /srv/incoming -> cos://my-bucket-1250000000/incoming/ (key {prefix}/{rel}, 2 excluded, 8 workers)\n\
         metrics http://127.0.0.1:9464/metrics\nstate /var/lib/cos-watch\nthe configuration is in order\n",
        "warning: `conf/watch.yaml`, line 12: projects[0].paths[0]: `/srv/incoming` cannot be looked at now: No such file or \
         directory (os error 2)\n",
    );
}

#[test]
fn every_fault_of_a_file_is_told_with_its_place_and_no_secret() {
    let mut home = Sandbox::new();
    home.set("HUSH", "hush-hush-value");
    home.hide("hush-hush-value");
    home.file(
        "watch.yaml",
        "version: 1\nprojects:\n- name: a\n  paths: [in]\n  dest: bucket\n  wrokers: 3\n  workers: ${env:HUSH}\n\
         notify:\n- {name: n, type: slack, url: \"${env:HUSH}\"}\n- {name: m, type: slack, url: \"${env:GONE}\"}\n",
    );
    home.cos(["watch", "validate"]).fails(
        253,
        "error: `watch.yaml`, line 5: projects[0].dest: `bucket` is not an object URI; write cos://BUCKET/KEY or \
         s3://BUCKET/KEY\n\
         error: `watch.yaml`, line 6: projects[0].wrokers: there is no such key; did you mean `workers`?\n\
         error: `watch.yaml`, line 7: projects[0].workers: `${env:HUSH}` is not allowed: write a whole number from 1 to 100\n\
         error: `watch.yaml`, line 9: notify[0].url: its value is no address that begins with https:// or http://\n\
         error: `watch.yaml`, line 10: notify[1].url: the environment variable GONE of `${env:GONE}` is not set\n",
    );
    home.set("COS_WATCH_CONFIG", "gone.yaml");
    home.cos(["watch", "validate"]).fails(
        253,
        "error: cannot read `gone.yaml`: No such file or directory (os error 2)\n\
         hint: `cos watch init` writes one to begin with\n",
    );
}

#[test]
fn toml_is_read_and_found_like_yaml() {
    let home = Sandbox::new();
    home.file("in/a", "a");
    home.file(
        "watch.toml",
        "state_dir = '/var/lib/x'\n[[projects]]\nname = 'a'\npaths = ['in']\ndest = 'cos://b/p/'\n",
    );
    home.cos(["watch", "validate"]).is(
        0,
        "project a: ROOT/here/in -> cos://b/p/ (key {prefix}/{rel}, 8 workers)\nstate /var/lib/x\nthe configuration is in order\n",
        "",
    );
    home.file(
        "bad.toml",
        "[[projects]]\nname = 'a'\n[[projects]]\nname = 'a'\npaths = ['in']\ndest = 'here'\nname = 'b'\n",
    );
    home.cos(["watch", "validate", "--config", "bad.toml"])
        .fails(253, "error: `bad.toml`, line 7: broken TOML: `name` stands here a second time, first in line 4\n");
    // An agent of such a file is looked for where the file says.
    let ran = home.cos(["watch", "status", "--config", "watch.toml"]);
    assert!(ran.ends(255).err.starts_with("error: no agent runs in `/var/lib/x`"), "{}", ran.err);
    home.cos(["watch", "init", "new.toml"]).ends(252);
}

#[test]
fn directories_and_a_destination_need_no_file() {
    let home = Sandbox::new();
    home.file("in/a", "a");
    home.file("init/a", "a");
    let ran = home.cos([
        "watch",
        "validate",
        "in",
        "cos://b/p/",
        "--ext",
        "gz",
        "--workers",
        "3",
        "--state-dir",
        "/var/lib/s",
    ]);
    ran.is(
        0,
        "project in: ROOT/here/in -> cos://b/p/ (key {prefix}/{rel}, only .gz, 3 workers)\nstate /var/lib/s\n\
         the configuration is in order\n",
        "",
    );
    home.cos(["watch", "validate", "./init", "in", "cos://b/p/", "--key", "{prefix}/{root}/{rel}"]).ends(0);
    home.cos(["watch", "validate", "gone", "cos://b/p/", "--workers", "0", "--exclude", "a["]).fails(
        252,
        "error: --exclude: the pattern `a[` cannot be used: a `[` is never closed; write `\\[` for the character\n\
         error: --workers: `0` is not allowed: write a whole number from 1 to 100\n\
         error: DIR: `ROOT/here/gone` cannot be looked at now: No such file or directory (os error 2)\n",
    );
    home.cos(["watch", "validate", "in"]).fails(
        252,
        "error: `in` stands last and is no destination\nhint: write cos://BUCKET/PREFIX/ behind the directories\n",
    );
    home.cos(["watch", "validate", "cos://b/p/"])
        .fails(252, "error: no directory stands in front of `cos://b/p/`\nhint: cos watch DIR cos://b/p/\n");
    home.cos(["watch"]).fails(
        252,
        "error: there is nothing to watch: give directories and a destination, or a configuration with --config FILE\n\
         hint: cos watch DIR cos://BUCKET/PREFIX/, or `cos watch init` for a file to begin with\n",
    );
    home.cos(["watch", "in", "cos://b/p/", "--config", "watch.yaml"]).ends(252);
}

#[test]
fn a_policy_allows_what_the_configuration_needs_and_no_more() {
    let mut home = Sandbox::new();
    home.file("in/a", "a");
    home.set("COS_REGION", "ap-guangzhou");
    let project = |name: &str, dest: &str| {
        format!("- {{name: {name}, paths: [in], dest: \"{dest}\", key: \"{{prefix}}/{name}/{{rel}}\"}}\n")
    };
    let policy = |text: String, more: &[&str]| -> Value {
        home.file(
            "watch.yaml",
            format!("projects:\n{text}notify: [{{name: n, type: slack, url: \"${{env:GONE}}\"}}]\n"),
        );
        let arguments = ["watch", "policy"].iter().chain(more);
        let ran = home.cos(arguments);
        ran.ends(0);
        serde_json::from_slice(&ran.bytes).expect("JSON")
    };
    let cam = policy(project("a", "cos://b-1250000000/app") + &project("b", "cos://c-1250000000/"), &[]);
    let statements = cam["statement"].as_array().expect("some");
    assert_eq!((statements.len(), cam.as_object().map(|members| members.len())), (2, Some(2)), "{cam}");
    assert_eq!(statements[0]["resource"][0], "qcs::cos:ap-guangzhou:uid/1250000000:b-1250000000/app/*");
    assert_eq!(statements[1]["resource"][0], "qcs::cos:ap-guangzhou:uid/1250000000:c-1250000000/*");
    let text = cam.to_string();
    for action in
        ["PutObject", "InitiateMultipartUpload", "UploadPart", "ListParts", "CompleteMultipartUpload", "HeadObject"]
    {
        assert!(text.contains(&format!("\"name/cos:{action}\"")), "{action}");
    }
    for action in ["Delete", "GetObject", "GetBucket", ":*"] {
        assert!(!text.contains(action), "{action} in {text}");
    }
    let checked = policy(project("a", "cos://b-1250000000/app").replace("key:", "compare: checksum, key:"), &[]);
    assert!(checked.to_string().contains("name/cos:GetObject\""));
    let iam = policy(project("a", "s3://plain/app/"), &[]);
    assert_eq!(iam["Statement"][0]["Resource"][0], "arn:aws:s3:::plain/app/*");
    let listing = &iam["Statement"][1];
    assert_eq!(listing["Action"][0], "s3:ListBucket");
    assert_eq!(listing["Condition"]["StringLikeIfExists"]["s3:prefix"][0], "app/");
    home.file(
        "watch.yaml",
        format!("projects:\n{}{}", project("a", "cos://b-1250000000/"), project("b", "s3://plain/")),
    );
    home.cos(["watch", "policy"]).ends(252);
    home.cos(["watch", "policy", "--as", "iam"]).ends(0);
    assert!(home.cos(["watch", "policy", "--as", "cam"]).ends(252).err.contains("does not end in -APPID"));
}

#[test]
fn a_unit_lets_the_agent_write_only_where_it_must() {
    let home = Sandbox::new();
    home.file("in/a", "a");
    let write = |more: &str| {
        home.file(
            "my watch.yaml",
            format!("state_dir: /var/lib/cos-watch\nprojects:\n- {{name: a, paths: [in], dest: cos://b/p/, {more}}}\n"),
        );
    };
    write("canary: 0");
    let unit = home.cos(["watch", "install", "--config", "my watch.yaml", "--print"]).done().out.clone();
    for line in [
        "Type=notify",
        "WatchdogSec=60",
        "Restart=always",
        "StateDirectory=cos-watch",
        "ProtectSystem=strict",
        "NoNewPrivileges=yes",
        "TimeoutStopSec=30",
        "CapabilityBoundingSet=CAP_DAC_READ_SEARCH",
        "WantedBy=multi-user.target",
    ] {
        assert!(unit.lines().any(|there| there == line), "{line} in\n{unit}");
    }
    assert!(unit.contains(" watch --config \"ROOT/here/my watch.yaml\"\n"), "{unit}");
    assert!(!unit.contains("ReadWritePaths"), "{unit}");
    write("delete_after_sync: {enabled: true}");
    let unit =
        home.cos(["watch", "install", "--config", "my watch.yaml", "--print", "--run-as", "cos"]).done().out.clone();
    assert!(unit.contains("ReadWritePaths=-ROOT/here/in\n") && unit.contains("\nUser=cos\n"), "{unit}");
    // To see whether somebody has a file open that is about to be removed.
    assert!(unit.contains("\nCapabilityBoundingSet=CAP_LEASE\nAmbientCapabilities=CAP_LEASE\n"), "{unit}");
    home.file(
        "logging.yaml",
        "state_dir: /var/lib/shipping/agent\nprojects:\n- {name: a, paths: [in], dest: cos://b/p/, canary: 0}\n\
         log: {file: /var/log/shipping/watch.log}\n",
    );
    // What systemd makes belongs to the user of the service, who could not make it.
    let unit = home.cos(["watch", "install", "--config", "logging.yaml", "--print"]).done().out.clone();
    assert!(
        unit.contains("\nStateDirectory=shipping/agent\n") && unit.contains("\nLogsDirectory=shipping\n"),
        "{unit}"
    );
    assert!(!unit.contains("ReadWritePaths"), "{unit}");
    let ran = home.cos(["watch", "install", "--config", "my watch.yaml", "--user"]);
    assert_eq!(
        ran.ends(0).out,
        "wrote ROOT/home/.config/systemd/user/cos-watch.service\nnext:\n  systemctl --user daemon-reload\n  \
         systemctl --user enable --now cos-watch\n  journalctl --user -u cos-watch -f\n\
         to keep it running when nobody is logged in:\n  loginctl enable-linger\n\
         a change of the configuration is obeyed without a restart:\n  cos watch validate --config \
         'ROOT/here/my watch.yaml' && systemctl --user reload cos-watch\n"
    );
    let written = std::fs::read_to_string(home.home().join(".config/systemd/user/cos-watch.service")).expect("there");
    assert!(
        written.contains("WantedBy=default.target") && written.contains("ReadWritePaths=-/var/lib/cos-watch"),
        "{written}"
    );
    home.cos(["watch", "install", "--config", "my watch.yaml", "--user"]).ends(0);
    write("canary: 0");
    let refused = home.cos(["watch", "install", "--config", "my watch.yaml", "--user"]);
    assert!(refused.ends(252).err.contains("is there already and differs"), "{}", refused.err);
    home.cos(["watch", "install", "--config", "my watch.yaml", "--user", "--force"]).ends(0);
}
