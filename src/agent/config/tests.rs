use std::time::Duration;

use super::*;
use crate::agent::key::DEFAULT_TEMPLATE;
use crate::agent::settings::{
    ActionKind, ChannelKind, Compare, CompleteMode, LogFormat, MailSecurity, OwnPath, ProjectSettings,
};
use crate::agent::source::{EventKinds, Symlinks, WatchMode};
use crate::base::redact::Secret;
use crate::events::log::Level;

/// A directory to watch, and an environment.
struct Stage {
    directory: tempfile::TempDir,
    variables: Vec<(&'static str, String)>,
}

impl Stage {
    fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        for name in ["in", "in/deep", "other"] {
            std::fs::create_dir(directory.path().join(name)).expect("made");
        }
        let home = directory.path().join("home").display().to_string();
        Self { directory, variables: vec![("HOME", home)] }
    }

    fn environment(&self) -> Environment {
        Environment::from_pairs(self.variables.iter().map(|(name, value)| (*name, value.clone())))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn read_as(&self, name: &str, text: &str, references: References) -> Result<Loaded, WatchConfigError> {
        let file = FileText { path: PathBuf::from(name), text: text.to_owned() };
        let (typed, environment) = (Typed::default(), self.environment());
        let directory = self.directory.path();
        read(Input { file: Some(&file), typed: &typed, environment: &environment, directory, references })
    }

    fn read(&self, text: &str) -> Result<Loaded, WatchConfigError> {
        self.read_as("watch.yaml", text, References::Resolved)
    }

    /// The settings of a text without faults.
    #[track_caller]
    fn settings(&self, text: &str) -> WatchSettings {
        self.read(text).unwrap_or_else(|error| panic!("{text}\n{error}")).settings
    }

    /// The faults of a text, without the name of the directory.
    #[track_caller]
    fn faults(&self, text: &str) -> Vec<String> {
        match self.read(text) {
            Err(WatchConfigError::Faulty { problems, .. }) => self.plain(&problems),
            other => panic!("{text}\n{other:?}"),
        }
    }

    #[track_caller]
    fn warnings(&self, text: &str) -> Vec<String> {
        self.plain(&self.read(text).unwrap_or_else(|error| panic!("{text}\n{error}")).warnings)
    }

    fn plain(&self, problems: &[Problem]) -> Vec<String> {
        let directory = self.directory.path().display().to_string();
        problems.iter().map(|problem| problem.to_string().replace(&directory, "DIR")).collect()
    }
}

/// The least project, with these lines in it.
fn project(lines: &str) -> String {
    let lines: String = lines.lines().map(|line| format!("  {line}\n")).collect();
    format!("projects:\n- name: a\n  paths: [in]\n  dest: cos://b-1/p/\n{lines}")
}

fn only(settings: &WatchSettings) -> &ProjectSettings {
    let [project] = settings.projects.as_slice() else { panic!("one project") };
    project
}

#[test]
fn the_least_file_has_all_defaults() {
    let stage = Stage::new();
    let settings = stage.settings(&project(""));
    let only = only(&settings);
    assert_eq!((only.name.as_str(), only.paths.as_slice()), ("a", &[stage.path("in")][..]));
    assert_eq!((only.dest.to_string().as_str(), only.key.as_str()), ("cos://b-1/p/", DEFAULT_TEMPLATE));
    assert_eq!((only.workers, only.compare, only.symlinks), (8, Compare::SizeAndTime, Symlinks::Skip));
    assert_eq!((only.watch, only.ignore_temp, &only.delete), (WatchMode::Auto, true, &None));
    let events = EventKinds { create: true, write: true, rename: true, chmod: false, remove: false };
    assert_eq!(only.events, events);
    let seconds = |count| Duration::from_secs(count);
    assert_eq!((only.poll, only.rescan, only.canary), (seconds(30), seconds(3600), seconds(60)));
    assert_eq!((only.complete.settle, only.complete.silence), (Duration::from_millis(200), seconds(2)));
    assert_eq!((&only.complete.mode, only.complete.max_wait), (&CompleteMode::Auto, seconds(600)));
    assert_eq!((only.retry.max_attempts, only.retry.base), (3, seconds(1)));
    assert_eq!((only.retry.cap, only.retry.slow_lane), (seconds(300), seconds(3600)));
    assert_eq!((only.breaker.failures, only.breaker.probe), (5, seconds(5)));
    assert_eq!((settings.queue.max_files, settings.queue.warn_ratio), (2_000_000, 0.8));
    assert_eq!((settings.shutdown_timeout, settings.listen), (seconds(25), None));
    assert_eq!((settings.log.level, settings.log.format, settings.log.keep), (Level::Info, LogFormat::Json, 5));
    assert_eq!((settings.alerts.group_wait, settings.alerts.repeat_interval), (seconds(30), seconds(4 * 3600)));
    let state = settings.state_dir.strip_prefix(stage.path("home/.local/state/cos/watch")).expect("in the home");
    assert!(state.to_string_lossy().starts_with("watch-"), "{}", state.display());
}

#[test]
fn every_key_is_read() {
    let stage = Stage::new();
    let text = r#"
version: 1
state_dir: /var/lib/x
shutdown_timeout: 10s
defaults: {workers: 4, exclude: ["*.bak"], retry: {base: 2s}}
projects:
- name: logs
  paths: [in, other]
  dest: "cos://b-1/p/"
  profile: prod
  key: "{prefix}/{root}/{rel}"
  include: ["*.csv"]
  exclude: ["cur/"]
  file_ext: [.gz, csv]
  ignore_temp: false
  events: [write, chmod]
  watch: poll
  poll: 5s
  rescan: 2h
  canary: 0
  symlinks: follow
  complete: {marker: "{name}.done", silence: 3s, settle: 100ms, max_wait: 1m}
  compare: checksum
  workers: 16
  qps: 100
  part_size: 16MB
  storage_class: standard_ia
  retry: {max_attempts: 5, cap: 1m, slow_lane: 30m}
  breaker: {failures: 9, probe: 1s}
  actions:
  - {exec: [run, "{path}"]}
  - {name: remote, after: verified, ssh: {host: me@h1, port: 2222, identity: /k, argv: [go, "{uri}"]}, debounce: 5m, timeout: 2m, enabled: false}
  store: {endpoint_url: "http://127.0.0.1:9000", region: r, path_style: true, connect_timeout: 3s, read_timeout: 0, secret_id: id, secret_key: "${env:KEY}"}
notify:
- {name: d, type: dingtalk, url: "https://h/${env:KEY}", secret: s, at_mobiles: ["138"]}
- {name: m, type: mail, server: "smtp.x.com:465", user: u, password: "${env:KEY}", from: a@x.com, to: b@x.com}
alerts:
  group_by: [project]
  group_wait: 1s
  group_interval: 2s
  repeat_interval: 3s
  rules: [{name: uploadfailureratio, threshold: 5%, for: 10m, channels: [d], enabled: false}]
  inhibit: [{source: BreakerOpen, targets: [FileFailed], equal: [project]}]
metrics: {listen: "localhost:9464"}
log: {level: warn, format: text, stdout: false, file: logs/w.log, max_size: 1MB, keep: 2}
bandwidth: {limit: 50MB/s, schedule: [{from: "08:00", to: "24:00", limit: 0}]}
queue: {max_files: 10, warn_ratio: 50%}
"#;
    let mut stage = stage;
    stage.variables.push(("KEY", "key-of-tests".to_owned()));
    let settings = stage.settings(text);
    let only = only(&settings);
    assert_eq!((only.dest.profile.as_deref(), only.workers, only.qps), (Some("prod"), 16, Some(100)));
    assert_eq!(only.file_ext, [".gz", ".csv"]);
    assert_eq!((only.include[0].text.as_str(), only.exclude.len()), ("*.csv", 1));
    assert_eq!(only.exclude[0].place, "`watch.yaml`, line 13");
    assert_eq!(only.complete.mode, CompleteMode::Marker("{name}.done".to_owned()));
    assert_eq!((only.retry.base, only.retry.max_attempts), (Duration::from_secs(2), 5), "the defaults' and its own");
    assert_eq!((only.part_size, only.storage_class.as_deref()), (Some(16 << 20), Some("STANDARD_IA")));
    assert_eq!((only.canary, only.watch, only.ignore_temp), (Duration::ZERO, WatchMode::Poll, false));
    assert_eq!(only.access.secret_key.as_ref().map(Secret::expose), Some("key-of-tests"));
    assert_eq!(only.access.connect_timeout, Some(Duration::from_secs(3)));
    assert_eq!(only.access.read_timeout, Some(Duration::ZERO));
    let other = stage.settings(&project("limits: {qps: 7}\n"));
    assert_eq!(self::only(&other).qps, Some(7));
    assert!(matches!(&only.actions[0].what, ActionKind::Exec { argv, .. } if argv[1] == "{path}"));
    assert_eq!((only.actions[0].name.as_str(), only.actions[1].enabled), ("exec-1", false));
    assert!(matches!(&only.actions[1].what, ActionKind::Ssh { port: Some(2222), .. }));
    assert!(
        matches!(&settings.channels[0].kind, ChannelKind::DingTalk { url, .. } if url.expose() == "https://h/key-of-tests")
    );
    assert!(matches!(&settings.channels[1].kind, ChannelKind::Mail { security: MailSecurity::Tls, .. }));
    let rule = &settings.alerts.rules[0];
    assert_eq!((rule.name.as_str(), rule.threshold, rule.enabled), ("UploadFailureRatio", Some(0.05), false));
    assert_eq!(settings.listen.map(|listen| listen.port()), Some(9464));
    assert_eq!(settings.log.file, Some(stage.path("logs/w.log")));
    assert_eq!((settings.bandwidth.limit, settings.bandwidth.schedule[0].to), (Some(50 << 20), 0));
    assert_eq!((settings.queue.warn_ratio, settings.state_dir), (0.5, PathBuf::from("/var/lib/x")));
}

/// What stands in front of a key so that its place can be reached.
fn document_with(path: &str) -> String {
    let mut text = r#"{"x": 1}"#.to_owned();
    for part in path.split('.').rev() {
        let (name, is_list) = part.strip_suffix("[]").map_or((part, false), |name| (name, true));
        let kind = match name {
            "notify" => r#""name": "n", "type": "mail", "#,
            "projects" => r#""name": "n", "dest": "cos://b", "paths": ["."], "#,
            _ => "",
        };
        text = match is_list {
            // The wrong value comes in place of what stands in front of it.
            true => format!(r#"{{"{name}": [{}]}}"#, text.replacen('{', &format!("{{{kind}"), 1)),
            false => format!(r#"{{"{name}": {text}}}"#),
        };
    }
    text
}

#[test]
fn a_wrong_value_of_any_key_is_a_fault_at_its_place() {
    let stage = Stage::new();
    // Objects of their own, and lists that are looked at one by one.
    let open = ["defaults", "projects[].actions[].exec.env"];
    for key in KEYS.iter().filter(|key| !open.contains(&key.path)) {
        let text = match key.path {
            "projects[].name" => r#"{"projects": [{"name": {"x": 1}}]}"#.to_owned(),
            "projects[].dest" => r#"{"projects": [{"dest": {"x": 1}}]}"#.to_owned(),
            "projects[].paths" => r#"{"projects": [{"paths": {"x": 1}}]}"#.to_owned(),
            "notify[].name" => r#"{"notify": [{"name": {"x": 1}}]}"#.to_owned(),
            "notify[].type" => r#"{"notify": [{"type": {"x": 1}}]}"#.to_owned(),
            "notify[].url" | "notify[].secret" | "notify[].format" | "notify[].at_mobiles" => {
                document_with(key.path).replace("mail", "dingtalk")
            }
            "notify[].bearer" => document_with(key.path).replace("mail", "webhook"),
            path => document_with(path),
        };
        let Err(WatchConfigError::Faulty { problems, .. }) = stage.read_as("w.json", &text, References::Resolved)
        else {
            panic!("{}: {text}", key.path)
        };
        let place = key.path.replace("[]", "[0]");
        let ends =
            |problem: &Problem| problem.place.ends_with(&place) || problem.place.ends_with(&format!("{place}[0]"));
        assert!(problems.iter().any(ends), "{}: {problems:?}", key.path);
    }
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_the_file() {
    let faults = Stage::new().faults(
        "version: 2\nprojcts: 1\nprojects:\n- name: a b\n  paths: [in, in]\n  dest: bucket/x\n  workers: 101\n  \
         complete: {silence: 20m, mode: fast}\n- dest: cos://b/p/\n  key: \"{rel}\"\n  exclude: [\"a[\"]\n  rescan: 0\n\
         queue: {warn_ratio: 2}\nmetrics: {listen: here}\n",
    );
    assert_eq!(
        faults,
        [
            "`watch.yaml`, line 1: version: version 2 is not known here; write 1",
            "`watch.yaml`, line 2: projcts: there is no such key; did you mean `projects`?",
            "`watch.yaml`, line 4: projects[0].name: `a b` is not allowed: write 1 to 64 letters, digits, `.`, `_` and `-`",
            "`watch.yaml`, line 5: projects[0].paths[1]: `DIR/in` is watched by this project already",
            "`watch.yaml`, line 6: projects[0].dest: `bucket/x` is not an object URI; write cos://BUCKET/KEY or s3://BUCKET/KEY",
            "`watch.yaml`, line 7: projects[0].workers: `101` is not allowed: write a whole number from 1 to 100",
            "`watch.yaml`, line 8: projects[0].complete.mode: `fast` is not allowed: write auto, silence or marker",
            "`watch.yaml`, line 8: projects[0].complete.silence: 20m is longer than `max_wait`, which is 10m",
            "`watch.yaml`, line 9: projects[1]: it has no `name`",
            "`watch.yaml`, line 9: projects[1]: it has no `paths` to watch",
            "`watch.yaml`, line 10: projects[1].key: `{rel}`: it must begin with `{prefix}/`, or objects would leave the destination's prefix",
            "`watch.yaml`, line 11: projects[1].exclude[0]: the pattern `a[` cannot be used: a `[` is never closed; write `\\[` for the character",
            "`watch.yaml`, line 12: projects[1].rescan: `0` is not allowed: write a time above 0 with its unit, such as 200ms, 2s, 5m, 1h or 7d",
            "`watch.yaml`, line 13: queue.warn_ratio: `2` is not allowed: write a share above 0 and up to 1, such as 0.8 or 80%",
            "`watch.yaml`, line 14: metrics.listen: `here` is not allowed: write an address and a port such as 127.0.0.1:9464, or off",
        ]
    );
}

#[test]
fn what_is_no_document_is_told_with_its_line() {
    let stage = Stage::new();
    assert!(stage.faults("a: [1\nb: 2\n")[0].starts_with("`watch.yaml`, line "));
    assert_eq!(stage.faults("- a\n"), ["`watch.yaml`: write an object of keys, not a list"]);
    assert_eq!(stage.faults("# nothing\n"), ["`watch.yaml`: the document is empty"]);
    assert_eq!(stage.faults("version: 1\n"), ["`watch.yaml`: there are no `projects`, so there is nothing to do"]);
    let json = stage.read_as("w.json", "{\n\"version\": }", References::Resolved).expect_err("broken");
    assert_eq!(json.to_string(), "`w.json`, line 2: broken JSON at column 12: expected a value, found `}`");
    let toml = stage.read_as("w.toml", "version = 1\na = [1\nb = 2\n", References::Resolved).expect_err("broken");
    assert!(toml.to_string().starts_with("`w.toml`, line 3: broken TOML: "), "{toml}");
}

#[test]
fn the_same_in_toml_means_the_same_and_faults_have_their_lines() {
    let stage = Stage::new();
    let yaml = "version: 1\nstate_dir: /var/lib/x\ndefaults: {rescan: 2h, retry: {base: 2s}}\nprojects:\n\
        - name: a\n  paths: [in]\n  dest: cos://b-1250000000/p/\n  exclude: ['cur/', '*.bak']\n  workers: 3\n  retry: {cap: 9m}\n  \
        actions:\n  - {exec: {argv: [echo, '{path}'], env: {A: b}}, debounce: 5m}\n\
        - {name: c, paths: [other], dest: 'cos://c/', delete_after_sync: {enabled: true}}\n\
        bandwidth: {limit: 5MB/s, schedule: [{from: '08:00', to: '19:30', limit: 1MB/s}]}\nqueue: {warn_ratio: 0.5}\n\
        metrics: {listen: '127.0.0.1:9464'}\n";
    let toml = "version = 1\nstate_dir = '/var/lib/x'\nmetrics.listen = '127.0.0.1:9464'\nqueue.warn_ratio = 0.5\n\
        [defaults]\nrescan = '2h'\nretry = {base = '2s'}\n\
        [[projects]]\nname = 'a'\npaths = 'in'\ndest = 'cos://b-1250000000/p/'\nexclude = ['cur/', '*.bak']\nworkers = 3\n\
        [projects.retry]\ncap = '9m'\n\
        [[projects.actions]]\nexec = {argv = ['echo', '{path}'], env.A = 'b'}\ndebounce = '5m'\n\
        [[projects]]\nname = 'c'\npaths = ['other']\ndest = 'cos://c/'\n\
        [projects.delete_after_sync]\nenabled = true\n\
        [bandwidth]\nlimit = '5MB/s'\n[[bandwidth.schedule]]\nfrom = 08:00\nto = '19:30'\nlimit = '1MB/s'\n";
    let read = |name: &str, text: &str| stage.read_as(name, text, References::Resolved).expect("in order").settings;
    assert_eq!(read("w.toml", toml), read("w.yaml", yaml));
    let faulty = toml.replace("workers = 3", "wrokers = 3").replace("rescan = '2h'", "rescan = true");
    let error = stage.read_as("w.toml", &faulty, References::Resolved).expect_err("faulty").to_string();
    assert!(error.contains("`w.toml`, line 6: defaults.rescan: "), "{error}");
    assert!(
        error.contains("`w.toml`, line 13: projects[0].wrokers: there is no such key; did you mean `workers`?"),
        "{error}"
    );
}

#[test]
fn references_are_resolved_and_secrets_are_never_shown() {
    let mut stage = Stage::new();
    stage.variables.push(("URL", "not-an-address-but-secret".to_owned()));
    stage.variables.push(("N", "ninety-secret".to_owned()));
    let faults = stage.faults(&project("workers: ${env:N}\nstore: {secret_id: x, secret_key: \"${env:GONE}\"}\n"));
    assert_eq!(
        faults,
        [
            "`watch.yaml`, line 5: projects[0].workers: `${env:N}` is not allowed: write a whole number from 1 to 100",
            "`watch.yaml`, line 6: projects[0].store.secret_key: the environment variable GONE of `${env:GONE}` is not set",
        ]
    );
    let notify = project("") + "notify:\n- {name: d, type: slack, url: \"${env:URL}\"}\n";
    assert_eq!(
        stage.faults(&notify),
        ["`watch.yaml`, line 6: notify[0].url: its value is no address that begins with https:// or http://"]
    );
    let open = stage.warnings(&project("store: {secret_id: x, secret_key: in-the-open}\n"));
    assert!(open[0].contains("the key stands in the file in the open") && !open[0].contains("in-the-open"), "{open:?}");
    let lenient = project("") + "notify:\n- {name: d, type: slack, url: \"${env:GONE}\"}\n";
    assert!(stage.read_as("w.yaml", &lenient, References::Lenient).is_ok());
    assert!(stage.read_as("w.yaml", &lenient, References::Resolved).is_err());
    let shown = format!("{:?}", stage.settings(&project("store: {secret_id: x, secret_key: in-the-open}\n")));
    assert!(!shown.contains("in-the-open"));
}

#[test]
fn projects_are_held_against_each_other() {
    let stage = Stage::new();
    let two = |first: &str, second: &str| {
        format!("projects:\n- {{name: a, dest: cos://b/x/, {first}}}\n- {{name: b, dest: cos://b/y/, {second}}}\n")
    };
    assert_eq!(
        stage.warnings(&two("paths: [in]", "paths: [in/deep, gone]")),
        [
            "`watch.yaml`, line 3: projects[1].paths: files of the same place in two of the `paths` have one key; put `{root}` into `key`",
            "`watch.yaml`, line 3: projects[1].paths[0]: `DIR/in/deep` overlaps `DIR/in` of project `a`: files in both are sent by both",
            "`watch.yaml`, line 3: projects[1].paths[1]: `DIR/gone` cannot be looked at now: No such file or directory (os error 2)",
        ]
    );
    let removing = stage.faults(&two("paths: [in], delete_after_sync: {enabled: true}", "paths: [in]"));
    assert!(removing[0].contains("`delete_after_sync` could remove files before the other project"), "{removing:?}");
    let twice = stage.faults(
        "projects:\n- {name: a, paths: [in], dest: cos://b/x/}\n- {name: a, paths: [other], dest: cos://b/y/}\n",
    );
    assert_eq!(twice, ["`watch.yaml`, line 3: projects[1].name: another project is called `a`"]);
    std::fs::write(stage.path("file"), "").expect("written");
    let file = stage.faults("projects: [{name: a, paths: [file], dest: cos://b/x/}]\n");
    assert_eq!(file, ["`watch.yaml`, line 1: projects[0].paths[0]: `DIR/file` is no directory"]);
}

#[test]
fn removing_files_is_refused_where_it_could_lose_some() {
    let stage = Stage::new();
    let removing = |lines: &str| stage.faults(&project(&format!("delete_after_sync: {{enabled: true}}\n{lines}")));
    for (lines, reason) in [
        ("events: [write, remove]", "`events` holds `remove`"),
        ("symlinks: follow", "through links"),
        ("compare: size", "other content of the same size"),
        ("key: \"{prefix}/{name}\"", "files of one name in two directories have one key"),
        ("key: \"{prefix}/{dir}/{stem}\"", "differ in their ending alone"),
        ("key: \"{prefix}/{dir}{name}\"", "two files may have one key, as `a/bc` and `ab/c`"),
        ("key: \"{prefix}/{dir}-{name}\"", "two files may have one key"),
    ] {
        let faults = removing(lines);
        assert!(faults.len() == 1 && faults[0].contains(reason), "{lines}: {faults:?}");
    }
    let short = stage.faults(&project("delete_after_sync: {enabled: true, grace: 100ms}"));
    assert!(short[0].contains("`grace` must be 1s or more"), "{short:?}");
    let settings = stage.settings(&project("delete_after_sync: {enabled: true, max_per_hour: 10}"));
    assert_eq!(
        only(&settings).delete.map(|delete| (delete.grace.as_secs(), delete.max_per_hour)),
        Some((60, Some(10)))
    );
    assert!(stage.read(&project("key: \"{prefix}/{name}\"")).is_ok(), "without removal it is a warning");
}

#[test]
fn what_is_the_agents_own_is_left_out_of_what_it_watches() {
    let stage = Stage::new();
    let text = project("") + "state_dir: in/state\nlog: {file: in/log/watch.log}\n";
    let own = &only(&stage.settings(&text)).own.clone();
    assert_eq!(
        *own,
        [OwnPath::StateDirectory(stage.path("in/state")), OwnPath::LogFile(stage.path("in/log/watch.log"))]
    );
    let warnings = stage.warnings(&text);
    assert!(warnings.iter().any(|line| line.contains("state_dir: `DIR/in/state` lies in `DIR/in`")), "{warnings:?}");
    let around = stage.faults(&(project("") + "state_dir: .\n"));
    assert!(around[0].contains("`DIR/in` is watched and lies in the state directory"), "{around:?}");
    let fleeting = stage.warnings(&(project("") + "state_dir: /tmp/x\n"));
    assert!(fleeting[0].contains("what lies in /tmp does not last"), "{fleeting:?}");
}

#[test]
fn variables_hold_over_the_file_and_are_named_in_faults() {
    let mut stage = Stage::new();
    for (name, value) in [
        ("COS_WATCH_WORKERS", "3"),
        ("COS_WATCH_LOG_LEVEL", "debug"),
        ("COS_WATCH_STATE_DIR", "/var/lib/y"),
        ("SILENCE_WINDOW", "7s"),
    ] {
        stage.variables.push((name, value.to_owned()));
    }
    let text = project("workers: 9\ncomplete: {silence: 1s, settle: 1s}") + "log: {level: error, keep: 2}\n";
    let settings = stage.settings(&text);
    assert_eq!((only(&settings).workers, settings.log.level, settings.log.keep), (3, Level::Debug, 2));
    assert_eq!(only(&settings).complete.silence.as_secs(), 7);
    assert_eq!(only(&settings).complete.settle.as_secs(), 1);
    assert_eq!(settings.state_dir, PathBuf::from("/var/lib/y"));
    stage.variables.push(("COS_WATCH_SILENCE", "soon".to_owned()));
    stage.variables.push(("COS_WATCH_RESCAN", "0".to_owned()));
    let faults = stage.faults(&text);
    assert!(faults[1].starts_with("COS_WATCH_RESCAN: `0` is not allowed"), "{faults:?}");
    assert!(faults[0].starts_with("COS_WATCH_SILENCE: `soon` is not allowed"), "{faults:?}");
    let mut systemd = Stage::new();
    systemd.variables.push(("STATE_DIRECTORY", "/var/lib/cos-watch:/x".to_owned()));
    assert_eq!(systemd.settings(&project("")).state_dir, PathBuf::from("/var/lib/cos-watch"));
}

#[test]
fn the_flat_form_of_an_earlier_agent_is_one_project() {
    let stage = Stage::new();
    let text = "watch_dir: in, other\nfile_ext: .log,.gz\nignore: [\"*.bak\"]\nsilence: 5\nupload_workers: 4\n\
        upload_queue_size: 100\nS3:\n  bucket: b-1\n  ak: id\n  sk: hush-hush\n  endpoint: s3.example.com\n  \
        region: r1\n  force_path_style: true\n  disable_ssl: true\n\
        notify: https://oapi.dingtalk.com/robot/send?access_token=t\nlog: debug\n";
    let loaded = stage.read(text).unwrap_or_else(|error| panic!("{error}"));
    let settings = &loaded.settings;
    let only = only(settings);
    assert_eq!((only.name.as_str(), only.paths.len(), only.workers), ("default", 2, 4));
    assert_eq!(
        (only.dest.to_string().as_str(), &only.file_ext[..]),
        ("s3://b-1", &[".log".to_owned(), ".gz".to_owned()][..])
    );
    assert_eq!((only.complete.silence.as_secs(), settings.queue.max_files), (5, 100));
    assert_eq!(only.access.endpoint_url.as_deref(), Some("http://s3.example.com"));
    assert_eq!((only.access.region.as_deref(), only.access.path_style), (Some("r1"), Some(true)));
    assert_eq!(only.access.secret_key.as_ref().map(Secret::expose), Some("hush-hush"));
    assert!(matches!(settings.channels[0].kind, ChannelKind::DingTalk { .. }));
    assert_eq!(settings.log.level, Level::Debug);
    let warnings = stage.plain(&loaded.warnings);
    for name in
        ["watch_dir", "file_ext", "ignore", "silence", "upload_workers", "upload_queue_size", "S3", "notify", "log"]
    {
        let told = |line: &String| line.contains(&format!(": {name}: this name is of the flat form"));
        assert!(warnings.iter().any(told), "{name}: {warnings:?}");
    }
    assert!(
        warnings.iter().any(|line| line.contains("line 10: S3.sk: the key stands in the file in the open")),
        "{warnings:?}"
    );
    assert!(!warnings.concat().contains("hush"), "{warnings:?}");
    let faults = stage.faults("watch_dir: in\nupload_workers: many\nS3: {bucket: b, colour: red}\n");
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("`watch.yaml`, line 2: upload_workers: `many` is not allowed"), "{faults:?}");
    assert!(faults[1].starts_with("`watch.yaml`, line 3: S3.colour: there is no such key"), "{faults:?}");
    let cos = stage.settings("watch_dir: in\nS3: {bucket: b-1, endpoint: cos.ap-guangzhou.myqcloud.com}\n");
    assert_eq!(cos.projects[0].dest.to_string(), "cos://b-1");
    let beside = stage.faults("watch_dir: in\nprojects: []\n");
    assert!(beside.iter().any(|line| line.contains("cannot stand beside")), "{beside:?}");
}

/// What a command line with a directory and a destination says.
fn typed(stage: &Stage, directory: &str, keys: &[(&str, &str)]) -> Result<Loaded, WatchConfigError> {
    let mut over = Overrides::default();
    for (key, value) in keys {
        over.set(key, Node::text(*value));
    }
    let project = Node::record([
        ("name", Node::text("in")),
        ("paths", Node::texts([directory])),
        ("dest", Node::text("cos://b-1/p/")),
    ]);
    let names = vec![("project.paths", "DIR"), ("project.dest", "TARGET"), ("projects[].workers", "--workers")];
    let typed = Typed { project: Some(project), over, names };
    let environment = stage.environment();
    let directory = stage.directory.path();
    read(Input { file: None, typed: &typed, environment: &environment, directory, references: References::Resolved })
}

#[test]
fn what_is_typed_goes_the_same_way_as_a_file() {
    let mut stage = Stage::new();
    stage.variables.push(("COS_WATCH_WORKERS", "3".to_owned()));
    let loaded = typed(&stage, "in", &[("projects[].workers", "5"), ("log.format", "text")]).expect("settings");
    let project = only(&loaded.settings);
    assert_eq!(
        (project.workers, loaded.settings.log.format),
        (5, LogFormat::Text),
        "what was typed outweighs the environment"
    );
    assert_eq!(project.paths, [stage.path("in")]);
    let state = loaded.settings.state_dir.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(state.starts_with("b-1-"), "{state}");
    let other = typed(&stage, "other", &[]).expect("settings").settings.state_dir;
    assert_ne!(other, loaded.settings.state_dir, "each pair of roots and destination has its own");
    let again = typed(&stage, "in/../in/", &[]).expect("settings").settings.state_dir;
    assert_eq!(again, loaded.settings.state_dir);
    let error = typed(&stage, "gone", &[("projects[].workers", "0")]).expect_err("two faults");
    use crate::base::fault::{Category, Fault};
    assert_eq!(error.category(), Category::Usage);
    let WatchConfigError::Faulty { problems, .. } = error else { panic!("faults") };
    let problems = stage.plain(&problems);
    assert!(problems[0].starts_with("--workers: `0` is not allowed"), "{problems:?}");
    assert!(problems[1].starts_with("DIR: `DIR/gone` cannot be looked at now"), "{problems:?}");
}

#[test]
fn a_reload_knows_what_changed_and_when_it_is_obeyed() {
    let stage = Stage::new();
    let tail = "state_dir: /var/lib/a\nlog: {level: info}\n";
    let old = stage.settings(&(project("workers: 4\nexclude: [a]") + tail));
    assert_eq!(changes(&old, &old).to_string(), "nothing changed");
    let moved = stage.settings(&("# a line\n".to_owned() + &project("workers: 4\nexclude: [a]") + tail));
    assert!(changes(&old, &moved).is_empty(), "a line that moved changes nothing");
    let new = "projects:\n- name: a\n  paths: [in]\n  dest: cos://b-1/q/\n  workers: 5\n  exclude: [b]\n\
        - {name: c, paths: [other], dest: cos://c/}\nstate_dir: /var/lib/b\nmetrics: {listen: \":1\"}\nlog: {level: debug}\n";
    let found = changes(&old, &stage.settings(new));
    assert_eq!((found.added.as_slice(), found.rescanned.as_slice()), (&["c".to_owned()][..], &["a".to_owned()][..]));
    assert_eq!(
        found.to_string(),
        "new projects: `c`; changed: `dest` of project `a` (for files that change from now on), `exclude` of project `a`, \
         `workers` of project `a`, `state_dir` (after a restart), `metrics.listen` (after a restart), `log`"
    );
    assert_eq!(found.needing_restart().count(), 2);
    let gone = changes(&stage.settings(new), &old);
    assert_eq!(gone.removed, ["c"]);
}

#[test]
fn the_template_can_be_used_as_it_is_and_names_its_variables() {
    let stage = Stage::new();
    let loaded = stage.read(FILE_TEMPLATE).unwrap_or_else(|error| panic!("{error}"));
    let unexpected = |line: &&String| !line.contains("/srv/incoming` cannot be looked at");
    assert_eq!(stage.plain(&loaded.warnings).iter().find(unexpected), None);
    // Also with all that is commented out.
    let all: String = FILE_TEMPLATE
        .lines()
        .map(|line| match line.split_once('#') {
            // One space and a word is prose.
            Some((indent, rest)) if indent.trim().is_empty() && (!rest.starts_with(' ') || rest.starts_with("  ")) => {
                format!("{indent}{rest}\n")
            }
            _ => format!("{line}\n"),
        })
        .collect();
    assert!(all.contains("\nnotify:\n") && all.contains("\n  actions:\n") && all.contains("\n  delete_after_sync:"));
    match stage.read_as("w.yaml", &all, References::Lenient) {
        Err(WatchConfigError::Faulty { problems, .. }) => {
            // No such file on this machine.
            let other: Vec<&Problem> = problems.iter().filter(|problem| !problem.reason.contains("${")).collect();
            assert!(other.is_empty(), "{all}\n{other:?}");
        }
        Err(error) => panic!("{error}"),
        Ok(loaded) => assert_eq!(loaded.settings.channels.len(), 3),
    }
    for (variable, _) in VARIABLES.iter().filter(|(variable, _)| variable.starts_with("COS_WATCH_")) {
        assert!(ENVIRONMENT_TEMPLATE.contains(&format!("#{variable}=")), "{variable}");
    }
    for name in ["DINGTALK_URL", "DINGTALK_SECRET", "MAIL_PASSWORD"] {
        assert!(
            FILE_TEMPLATE.contains(&format!("${{env:{name}}}")) && ENVIRONMENT_TEMPLATE.contains(&format!("#{name}="))
        );
    }
}
